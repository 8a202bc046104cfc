/* mobilenet_v2.c - made by mnv3c 0.1.0 from mobilenet_v2.arch (hash 15f81ddb34fa2d8c).
 *
 * Network: mobilenet_v2, multiplier 0.35, policy torchvision, input 96x96x3;
 *          1677128 parameters, 11934128 multiply-accumulates.
 * Options: --multiplier=0.35 --resolution=96 --target=avx512
 * Kernels: avx512; weights at run time.
 *
 * This file is yours: 0BSD. Permission to use, copy, modify, and/or distribute this software for any purpose with or
 * without fee is hereby granted. THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES. */
#include "mobilenet_v2.h"

#ifndef MNV3C_RESTRICT
#if defined(__GNUC__) || defined(_MSC_VER)
#define MNV3C_RESTRICT __restrict
#elif !defined(__cplusplus)
#define MNV3C_RESTRICT restrict
#else
#define MNV3C_RESTRICT
#endif
#endif

/* base.h - what every level of the SIMD layer shares.
 *
 * The layer is vectors of W floats, W in 16, 8, 4, 1 (the widths of weight panels), as the types mnv3c_vW and the
 * functions
 *
 *     mnv3c_vW_load(p)  mnv3c_vW_store(p, v)  mnv3c_vW_splat(x)      p need not be aligned
 *     mnv3c_vW_add(a, b)  mnv3c_vW_mul(a, b)  mnv3c_vW_max(a, b)  mnv3c_vW_min(a, b)
 *     mnv3c_vW_fma(a, b, c) = a * b + c with one rounding, or with two where the level says so
 *     mnv3c_vW_fma1(a, x, c) = a * x + c for a single float x, likewise
 *     mnv3c_vW_pin(v) = v, in a register, over which compilers move no work
 *
 * and, where a machine multiplies by an element of a vector (NEON),
 *
 *     mnv3c_vW_fma_laneN(a, x, c) = a * x[N] + c for W in 16, 8, 4; x an mnv3c_v4; N in 0, 1, 2, 3
 *     mnv3c_v8_load_u8(p)  eight bytes as floats
 *
 * max(a, b) is a where a > b, else b; min(a, b) is a where a < b, else b: so that a NaN in b stays, as in scalar C. A
 * level defines the widths that its machine has, and MNV3C_PAIR makes each wider one of two narrower. */
#ifndef MNV3C_SIMD_BASE
#define MNV3C_SIMD_BASE

/* A level is a file of static functions, of which a model uses some. */
#if defined(__GNUC__) || defined(__clang__)
#define MNV3C_INLINE static inline __attribute__((always_inline, unused))
#elif defined(_MSC_VER)
#define MNV3C_INLINE static __forceinline
#else
#define MNV3C_INLINE static inline
#endif

/* A function that stays one: inlined into the whole network, gcc 12 keeps too much alive across its loops, and
 * spills. */
#if defined(__GNUC__) || defined(__clang__)
#define MNV3C_APART __attribute__((noinline))
#else
#define MNV3C_APART
#endif

/* The same for windows; for AArch64 clang spills less in those that are inlined. */
#if defined(__clang__) && defined(__aarch64__)
#define MNV3C_APART_WINDOW
#else
#define MNV3C_APART_WINDOW MNV3C_APART
#endif

/* Before a loop whose body is a whole tile: unrolled further it would only be larger. */
#if defined(__clang__)
#define MNV3C_ROLLED _Pragma("clang loop unroll(disable)")
#elif defined(__GNUC__) && __GNUC__ >= 8
#define MNV3C_ROLLED _Pragma("GCC unroll 1")
#else
#define MNV3C_ROLLED
#endif

/* Before a loop over input channels whose weights stay in registers: unrolled, compilers load those of all channels
 * first, and of the sixteen registers of x86 before AVX-512 too few are left for the sums. */
#if (defined(__SSE2__) || defined(_M_X64)) && !defined(__AVX512F__)
#define MNV3C_ROLLED_CHANNELS MNV3C_ROLLED
#else
#define MNV3C_ROLLED_CHANNELS
#endif

/* What p points to is loaded again after this, rather than kept or copied. Not an instruction; for kernels that fill
 * the sixteen registers of AVX2 or the thirty-two of NEON; with AVX-512 gcc does better without. */
#if defined(__GNUC__) && (defined(__aarch64__) || (defined(__AVX2__) && !defined(__AVX512F__)))
#define MNV3C_RELOAD(p) __asm__ volatile("" : "+r"(p))
#else
#define MNV3C_RELOAD(p) ((void)(p))
#endif

/* Asks for the line of p[index]. It may lie behind the end of an array, so the sum is one of integers. */
#if defined(__GNUC__)
#define MNV3C_PREFETCH(p, index) __builtin_prefetch((const void *)((uintptr_t)(p) + sizeof *(p) * (uintptr_t)(index)))
#else
#define MNV3C_PREFETCH(p, index) ((void)(p))
#endif

/* v is computed before this and changed by it, as far as the compiler knows: so it moves no work across. Not an
 * instruction either. */
#if defined(__GNUC__) && defined(__aarch64__)
#define MNV3C_PIN(v) __asm__ volatile("" : "+w"(v))
#else
#define MNV3C_PIN(v) ((void)(v))
#endif

/* A vector of WIDTH floats as two of HALF. */
#define MNV3C_PAIR(WIDTH, HALF)                                                                                        \
    typedef struct {                                                                                                   \
        mnv3c_v##HALF low, high;                                                                                       \
    } mnv3c_v##WIDTH;                                                                                                  \
    MNV3C_INLINE mnv3c_v##WIDTH mnv3c_v##WIDTH##_of(mnv3c_v##HALF low, mnv3c_v##HALF high)                             \
    {                                                                                                                  \
        mnv3c_v##WIDTH v;                                                                                              \
        v.low = low;                                                                                                   \
        v.high = high;                                                                                                 \
        return v;                                                                                                      \
    }                                                                                                                  \
    MNV3C_INLINE mnv3c_v##WIDTH mnv3c_v##WIDTH##_load(const float *p)                                                  \
    {                                                                                                                  \
        return mnv3c_v##WIDTH##_of(mnv3c_v##HALF##_load(p), mnv3c_v##HALF##_load(p + HALF));                           \
    }                                                                                                                  \
    MNV3C_INLINE void mnv3c_v##WIDTH##_store(float *p, mnv3c_v##WIDTH v)                                               \
    {                                                                                                                  \
        mnv3c_v##HALF##_store(p, v.low);                                                                               \
        mnv3c_v##HALF##_store(p + HALF, v.high);                                                                       \
    }                                                                                                                  \
    MNV3C_INLINE mnv3c_v##WIDTH mnv3c_v##WIDTH##_splat(float x)                                                        \
    {                                                                                                                  \
        return mnv3c_v##WIDTH##_of(mnv3c_v##HALF##_splat(x), mnv3c_v##HALF##_splat(x));                                \
    }                                                                                                                  \
    MNV3C_INLINE mnv3c_v##WIDTH mnv3c_v##WIDTH##_pin(mnv3c_v##WIDTH v)                                                 \
    {                                                                                                                  \
        return mnv3c_v##WIDTH##_of(mnv3c_v##HALF##_pin(v.low), mnv3c_v##HALF##_pin(v.high));                           \
    }                                                                                                                  \
    MNV3C_PAIR2(WIDTH, HALF, add)                                                                                      \
    MNV3C_PAIR2(WIDTH, HALF, mul)                                                                                      \
    MNV3C_PAIR2(WIDTH, HALF, max)                                                                                      \
    MNV3C_PAIR2(WIDTH, HALF, min)                                                                                      \
    MNV3C_INLINE mnv3c_v##WIDTH mnv3c_v##WIDTH##_fma(mnv3c_v##WIDTH a, mnv3c_v##WIDTH b, mnv3c_v##WIDTH c)             \
    {                                                                                                                  \
        return mnv3c_v##WIDTH##_of(mnv3c_v##HALF##_fma(a.low, b.low, c.low),                                           \
                                   mnv3c_v##HALF##_fma(a.high, b.high, c.high));                                       \
    }                                                                                                                  \
    MNV3C_INLINE mnv3c_v##WIDTH mnv3c_v##WIDTH##_fma1(mnv3c_v##WIDTH a, float x, mnv3c_v##WIDTH c)                     \
    {                                                                                                                  \
        return mnv3c_v##WIDTH##_of(mnv3c_v##HALF##_fma1(a.low, x, c.low), mnv3c_v##HALF##_fma1(a.high, x, c.high));    \
    }

#define MNV3C_PAIR2(WIDTH, HALF, op)                                                                                   \
    MNV3C_INLINE mnv3c_v##WIDTH mnv3c_v##WIDTH##_##op(mnv3c_v##WIDTH a, mnv3c_v##WIDTH b)                              \
    {                                                                                                                  \
        return mnv3c_v##WIDTH##_of(mnv3c_v##HALF##_##op(a.low, b.low), mnv3c_v##HALF##_##op(a.high, b.high));          \
    }

#endif
/* Before a loop over the channels of a panel: gcc would unroll it completely before it could vectorise it. */
#ifndef MNV3C_LANES
#if defined(__GNUC__) && !defined(__clang__) && __GNUC__ >= 8
#define MNV3C_LANES _Pragma("GCC unroll 1")
#else
#define MNV3C_LANES
#endif
#endif

#ifdef MOBILENET_V2_PROFILE
#define MOBILENET_V2_STEP_DONE(step) mobilenet_v2_profile(step)
const struct mobilenet_v2_step mobilenet_v2_steps[MOBILENET_V2_STEPS] = {
    {"stem", "conv", 995328},
    {"bneck0.depthwise", "dwconv", 331776},
    {"bneck0.project", "conv1x1", 294912},
    {"bneck1.expand", "conv1x1", 884736},
    {"bneck1.depthwise", "dwconv", 248832},
    {"bneck1.project", "conv1x1", 221184},
    {"bneck2.expand", "conv1x1", 221184},
    {"bneck2.depthwise", "dwconv", 248832},
    {"bneck2.project", "conv1x1", 221184},
    {"bneck3.expand", "conv1x1", 221184},
    {"bneck3.depthwise", "dwconv", 62208},
    {"bneck3.project", "conv1x1", 110592},
    {"bneck4.expand", "conv1x1", 221184},
    {"bneck4.depthwise", "dwconv", 124416},
    {"bneck4.project", "conv1x1", 221184},
    {"bneck5.expand", "conv1x1", 221184},
    {"bneck5.depthwise", "dwconv", 124416},
    {"bneck5.project", "conv1x1", 221184},
    {"bneck6.expand", "conv1x1", 221184},
    {"bneck6.depthwise", "dwconv", 31104},
    {"bneck6.project", "conv1x1", 82944},
    {"bneck7.expand", "conv1x1", 124416},
    {"bneck7.depthwise", "dwconv", 46656},
    {"bneck7.project", "conv1x1", 124416},
    {"bneck8.expand", "conv1x1", 124416},
    {"bneck8.depthwise", "dwconv", 46656},
    {"bneck8.project", "conv1x1", 124416},
    {"bneck9.expand", "conv1x1", 124416},
    {"bneck9.depthwise", "dwconv", 46656},
    {"bneck9.project", "conv1x1", 124416},
    {"bneck10.expand", "conv1x1", 124416},
    {"bneck10.depthwise", "dwconv", 46656},
    {"bneck10.project", "conv1x1", 165888},
    {"bneck11.expand", "conv1x1", 221184},
    {"bneck11.depthwise", "dwconv", 62208},
    {"bneck11.project", "conv1x1", 221184},
    {"bneck12.expand", "conv1x1", 221184},
    {"bneck12.depthwise", "dwconv", 62208},
    {"bneck12.project", "conv1x1", 221184},
    {"bneck13.expand", "conv1x1", 221184},
    {"bneck13.depthwise", "dwconv", 15552},
    {"bneck13.project", "conv1x1", 96768},
    {"bneck14.expand", "conv1x1", 169344},
    {"bneck14.depthwise", "dwconv", 27216},
    {"bneck14.project", "conv1x1", 169344},
    {"bneck15.expand", "conv1x1", 169344},
    {"bneck15.depthwise", "dwconv", 27216},
    {"bneck15.project", "conv1x1", 169344},
    {"bneck16.expand", "conv1x1", 169344},
    {"bneck16.depthwise", "dwconv", 27216},
    {"bneck16.project", "conv1x1", 338688},
    {"conv1", "conv1x1", 1290240},
    {"logits", "conv1x1", 1280000},
};
#else
#define MOBILENET_V2_STEP_DONE(step) ((void)0)
#endif

/* The memory of one run; the workspace and the weights are counted in floats. */
struct mobilenet_v2_memory {
    const float *input;
    float *output;
    float *workspace;
    const float *weights;
};

MNV3C_INLINE float mobilenet_v2_relu6(float x)
{
    const float positive = x < 0.0f ? 0.0f : x;
    return positive > 6.0f ? 6.0f : positive;
}

/* The first tap of a window beginning at `begin` that is not before the input, and the end of those not behind it. */
MNV3C_INLINE int mobilenet_v2_first_tap(int begin, int dilation)
{
    return begin < 0 ? (-begin + dilation - 1) / dilation : 0;
}

MNV3C_INLINE int mobilenet_v2_end_tap(int begin, int dilation, int size, int taps)
{
    const int inside = (size - begin + dilation - 1) / dilation;
    return inside < taps ? inside : taps;
}

/* Vectors, where the compiler's macros say that the machine has them; -DMNV3C_NO_SIMD does without. MSVC's /arch:AVX2 is also
 * FMA, for which it has no macro. */
#if defined(MNV3C_NO_SIMD)
#elif defined(__AVX2__) && (defined(__FMA__) || (defined(_MSC_VER) && !defined(__clang__)))
#define MNV3C_SIMD 1
/* v1.h - the vector of one float, for all levels. */
#ifndef MNV3C_SIMD_V1
#define MNV3C_SIMD_V1

/* Where the machine has an instruction for it, the builtin is that; elsewhere it would be a call of libm's fmaf. */
#if defined(MNV3C_X86_LANES) || defined(__FMA__) || defined(__ARM_FEATURE_FMA) || defined(__FP_FAST_FMAF)
#define MNV3C_FMA(a, b, c) __builtin_fmaf(a, b, c)
#else
#define MNV3C_FMA(a, b, c) ((a) * (b) + (c))
#endif

typedef float mnv3c_v1;
MNV3C_INLINE mnv3c_v1 mnv3c_v1_load(const float *p) { return *p; }
MNV3C_INLINE void mnv3c_v1_store(float *p, mnv3c_v1 v) { *p = v; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_splat(float x) { return x; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_pin(mnv3c_v1 v) { return v; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_add(mnv3c_v1 a, mnv3c_v1 b) { return a + b; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_mul(mnv3c_v1 a, mnv3c_v1 b) { return a * b; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_max(mnv3c_v1 a, mnv3c_v1 b) { return a > b ? a : b; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_min(mnv3c_v1 a, mnv3c_v1 b) { return a < b ? a : b; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_fma(mnv3c_v1 a, mnv3c_v1 b, mnv3c_v1 c) { return MNV3C_FMA(a, b, c); }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_fma1(mnv3c_v1 a, float x, mnv3c_v1 c) { return MNV3C_FMA(a, x, c); }

#endif
/* x86.h - AVX2 with FMA: vectors of 4 and 8; with AVX-512 also of 16. Which of the two the compiler's own macros say,
 * unless the file itself has: for levels that are chosen at run time these macros do not know. */
#ifndef MNV3C_SIMD_X86
#define MNV3C_SIMD_X86

#include <immintrin.h>

#ifndef MNV3C_X86_LANES
#ifdef __AVX512F__
#define MNV3C_X86_LANES 16
#else
#define MNV3C_X86_LANES 8
#endif
#endif

/* In a register for all its uses, of which gcc 12 makes operands in memory otherwise, a load for each: with 512 bits,
 * of which Zen 4 loads one vector in a cycle, the second 3x3, stride 1, of MobileNetV3-Large takes 54 us instead of 39.
 * AVX2 gains nothing. Not an instruction. */
#if defined(__GNUC__) && !defined(__clang__) && MNV3C_X86_LANES == 16
#define MNV3C_PIN_X86(v) __asm__("" : "+v"(v))
#else
#define MNV3C_PIN_X86(v) ((void)(v))
#endif

/* _mm512_max_ps by its own definition, but for a variable in there of which gcc 12 warns in C++. */
#define MNV3C_MAX512(a, b) _mm512_mask_max_ps(a, 0xffff, a, b)
#define MNV3C_MIN512(a, b) _mm512_mask_min_ps(a, 0xffff, a, b)

#define MNV3C_NATIVE(WIDTH, TYPE, PREFIX, MAX, MIN)                                                                    \
    typedef TYPE mnv3c_v##WIDTH;                                                                                       \
    MNV3C_INLINE TYPE mnv3c_v##WIDTH##_load(const float *p) { return PREFIX##_loadu_ps(p); }                           \
    MNV3C_INLINE void mnv3c_v##WIDTH##_store(float *p, TYPE v) { PREFIX##_storeu_ps(p, v); }                           \
    MNV3C_INLINE TYPE mnv3c_v##WIDTH##_splat(float x) { return PREFIX##_set1_ps(x); }                                  \
    MNV3C_INLINE TYPE mnv3c_v##WIDTH##_pin(TYPE v)                                                                     \
    {                                                                                                                  \
        MNV3C_PIN_X86(v);                                                                                              \
        return v;                                                                                                      \
    }                                                                                                                  \
    MNV3C_INLINE TYPE mnv3c_v##WIDTH##_add(TYPE a, TYPE b) { return PREFIX##_add_ps(a, b); }                           \
    MNV3C_INLINE TYPE mnv3c_v##WIDTH##_mul(TYPE a, TYPE b) { return PREFIX##_mul_ps(a, b); }                           \
    MNV3C_INLINE TYPE mnv3c_v##WIDTH##_max(TYPE a, TYPE b) { return MAX(a, b); }                                       \
    MNV3C_INLINE TYPE mnv3c_v##WIDTH##_min(TYPE a, TYPE b) { return MIN(a, b); }                                       \
    MNV3C_INLINE TYPE mnv3c_v##WIDTH##_fma(TYPE a, TYPE b, TYPE c) { return PREFIX##_fmadd_ps(a, b, c); }              \
    MNV3C_INLINE TYPE mnv3c_v##WIDTH##_fma1(TYPE a, float x, TYPE c)                                                   \
    {                                                                                                                  \
        return PREFIX##_fmadd_ps(a, PREFIX##_set1_ps(x), c);                                                           \
    }

MNV3C_NATIVE(4, __m128, _mm, _mm_max_ps, _mm_min_ps)
MNV3C_NATIVE(8, __m256, _mm256, _mm256_max_ps, _mm256_min_ps)
#if MNV3C_X86_LANES == 16
MNV3C_NATIVE(16, __m512, _mm512, MNV3C_MAX512, MNV3C_MIN512)
#else
MNV3C_PAIR(16, 8)
#endif

#endif
#elif defined(__aarch64__) && defined(__ARM_NEON)
#define MNV3C_SIMD 1
/* v1.h - the vector of one float, for all levels. */
#ifndef MNV3C_SIMD_V1
#define MNV3C_SIMD_V1

/* Where the machine has an instruction for it, the builtin is that; elsewhere it would be a call of libm's fmaf. */
#if defined(MNV3C_X86_LANES) || defined(__FMA__) || defined(__ARM_FEATURE_FMA) || defined(__FP_FAST_FMAF)
#define MNV3C_FMA(a, b, c) __builtin_fmaf(a, b, c)
#else
#define MNV3C_FMA(a, b, c) ((a) * (b) + (c))
#endif

typedef float mnv3c_v1;
MNV3C_INLINE mnv3c_v1 mnv3c_v1_load(const float *p) { return *p; }
MNV3C_INLINE void mnv3c_v1_store(float *p, mnv3c_v1 v) { *p = v; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_splat(float x) { return x; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_pin(mnv3c_v1 v) { return v; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_add(mnv3c_v1 a, mnv3c_v1 b) { return a + b; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_mul(mnv3c_v1 a, mnv3c_v1 b) { return a * b; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_max(mnv3c_v1 a, mnv3c_v1 b) { return a > b ? a : b; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_min(mnv3c_v1 a, mnv3c_v1 b) { return a < b ? a : b; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_fma(mnv3c_v1 a, mnv3c_v1 b, mnv3c_v1 c) { return MNV3C_FMA(a, b, c); }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_fma1(mnv3c_v1 a, float x, mnv3c_v1 c) { return MNV3C_FMA(a, x, c); }

#endif
/* neon.h - AArch64 NEON: vectors of 4. Its max and min are NaN where either is, which keeps more
 * than is asked, and order -0 before +0. */
#ifndef MNV3C_SIMD_NEON
#define MNV3C_SIMD_NEON

/* GCC's scheduler before register allocation moves loads up until sums no longer fit the registers; loads that are
 * moved down to their use (ter) are not paired. */
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC optimize("no-schedule-insns", "no-move-loop-invariants", "no-tree-ter")
#endif

#include <arm_neon.h>

typedef float32x4_t mnv3c_v4;
MNV3C_INLINE mnv3c_v4 mnv3c_v4_load(const float *p) { return vld1q_f32(p); }
MNV3C_INLINE void mnv3c_v4_store(float *p, mnv3c_v4 v) { vst1q_f32(p, v); }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_splat(float x) { return vdupq_n_f32(x); }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_pin(mnv3c_v4 v) { MNV3C_PIN(v); return v; }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_add(mnv3c_v4 a, mnv3c_v4 b) { return vaddq_f32(a, b); }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_mul(mnv3c_v4 a, mnv3c_v4 b) { return vmulq_f32(a, b); }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_max(mnv3c_v4 a, mnv3c_v4 b) { return vmaxq_f32(a, b); } /* NaN if either is */
MNV3C_INLINE mnv3c_v4 mnv3c_v4_min(mnv3c_v4 a, mnv3c_v4 b) { return vminq_f32(a, b); }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_fma(mnv3c_v4 a, mnv3c_v4 b, mnv3c_v4 c) { return vfmaq_f32(c, a, b); }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_fma1(mnv3c_v4 a, float x, mnv3c_v4 c) { return vfmaq_n_f32(c, a, x); }
/* c += a * x[n]: FMLA by element, no instruction to spread it. From the intrinsic GCC 12 makes a variable for each sum
 * that a sum goes through, and then moves and spills between them where the registers are full. */
#if defined(__GNUC__) && !defined(__clang__)
#define MNV3C_FMLA_LANE(c, a, x, n) __asm__("fmla %0.4s, %1.4s, %2.s[" #n "]" : "+w"(c) : "w"(a), "w"(x))
#else
#define MNV3C_FMLA_LANE(c, a, x, n) (c = vfmaq_laneq_f32(c, a, x, n))
#endif
#define MNV3C_FMA_LANE(n)                                                                                              \
    MNV3C_INLINE mnv3c_v4 mnv3c_v4_fma_lane##n(mnv3c_v4 a, mnv3c_v4 x, mnv3c_v4 c)                                     \
    {                                                                                                                  \
        MNV3C_FMLA_LANE(c, a, x, n);                                                                                   \
        return c;                                                                                                      \
    }                                                                                                                  \
    MNV3C_INLINE mnv3c_v8 mnv3c_v8_fma_lane##n(mnv3c_v8 a, mnv3c_v4 x, mnv3c_v8 c)                                     \
    {                                                                                                                  \
        return mnv3c_v8_of(mnv3c_v4_fma_lane##n(a.low, x, c.low), mnv3c_v4_fma_lane##n(a.high, x, c.high));            \
    }                                                                                                                  \
    MNV3C_INLINE mnv3c_v16 mnv3c_v16_fma_lane##n(mnv3c_v16 a, mnv3c_v4 x, mnv3c_v16 c)                                 \
    {                                                                                                                  \
        return mnv3c_v16_of(mnv3c_v8_fma_lane##n(a.low, x, c.low), mnv3c_v8_fma_lane##n(a.high, x, c.high));           \
    }
MNV3C_PAIR(8, 4)
MNV3C_PAIR(16, 8)
MNV3C_FMA_LANE(0)
MNV3C_FMA_LANE(1)
MNV3C_FMA_LANE(2)
MNV3C_FMA_LANE(3)

/* Eight bytes as numbers. */
MNV3C_INLINE mnv3c_v8 mnv3c_v8_load_u8(const uint8_t *p)
{
    const uint16x8_t v = vmovl_u8(vld1_u8(p));
    return mnv3c_v8_of(vcvtq_f32_u32(vmovl_u16(vget_low_u16(v))), vcvtq_f32_u32(vmovl_high_u16(v)));
}

#endif
#elif defined(__ARM_NEON) && defined(__arm__)
#define MNV3C_SIMD 1
/* v1.h - the vector of one float, for all levels. */
#ifndef MNV3C_SIMD_V1
#define MNV3C_SIMD_V1

/* Where the machine has an instruction for it, the builtin is that; elsewhere it would be a call of libm's fmaf. */
#if defined(MNV3C_X86_LANES) || defined(__FMA__) || defined(__ARM_FEATURE_FMA) || defined(__FP_FAST_FMAF)
#define MNV3C_FMA(a, b, c) __builtin_fmaf(a, b, c)
#else
#define MNV3C_FMA(a, b, c) ((a) * (b) + (c))
#endif

typedef float mnv3c_v1;
MNV3C_INLINE mnv3c_v1 mnv3c_v1_load(const float *p) { return *p; }
MNV3C_INLINE void mnv3c_v1_store(float *p, mnv3c_v1 v) { *p = v; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_splat(float x) { return x; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_pin(mnv3c_v1 v) { return v; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_add(mnv3c_v1 a, mnv3c_v1 b) { return a + b; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_mul(mnv3c_v1 a, mnv3c_v1 b) { return a * b; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_max(mnv3c_v1 a, mnv3c_v1 b) { return a > b ? a : b; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_min(mnv3c_v1 a, mnv3c_v1 b) { return a < b ? a : b; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_fma(mnv3c_v1 a, mnv3c_v1 b, mnv3c_v1 c) { return MNV3C_FMA(a, b, c); }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_fma1(mnv3c_v1 a, float x, mnv3c_v1 c) { return MNV3C_FMA(a, x, c); }

#endif
/* neon_armv7.h - NEON of 32-bit ARM: vectors of 4. It takes denormals for zeros, in operands and results. Its max and
 * min are NaN where either is, which keeps more than is asked, and order -0 before +0. fma has one rounding with VFPv4
 * (Cortex-A7, A15 and later), else two. */
#ifndef MNV3C_SIMD_NEON_ARMV7
#define MNV3C_SIMD_NEON_ARMV7

/* GCC's scheduler before register allocation moves loads up until sums no longer fit the registers. */
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC optimize("no-schedule-insns", "no-move-loop-invariants")
#endif

#include <arm_neon.h>

typedef float32x4_t mnv3c_v4;
MNV3C_INLINE mnv3c_v4 mnv3c_v4_load(const float *p) { return vld1q_f32(p); }
MNV3C_INLINE void mnv3c_v4_store(float *p, mnv3c_v4 v) { vst1q_f32(p, v); }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_splat(float x) { return vdupq_n_f32(x); }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_pin(mnv3c_v4 v) { return v; }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_add(mnv3c_v4 a, mnv3c_v4 b) { return vaddq_f32(a, b); }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_mul(mnv3c_v4 a, mnv3c_v4 b) { return vmulq_f32(a, b); }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_max(mnv3c_v4 a, mnv3c_v4 b) { return vmaxq_f32(a, b); } /* NaN if either is */
MNV3C_INLINE mnv3c_v4 mnv3c_v4_min(mnv3c_v4 a, mnv3c_v4 b) { return vminq_f32(a, b); }
#ifdef __ARM_FEATURE_FMA
MNV3C_INLINE mnv3c_v4 mnv3c_v4_fma(mnv3c_v4 a, mnv3c_v4 b, mnv3c_v4 c) { return vfmaq_f32(c, a, b); }
#else
MNV3C_INLINE mnv3c_v4 mnv3c_v4_fma(mnv3c_v4 a, mnv3c_v4 b, mnv3c_v4 c) { return vaddq_f32(c, vmulq_f32(a, b)); }
#endif
MNV3C_INLINE mnv3c_v4 mnv3c_v4_fma1(mnv3c_v4 a, float x, mnv3c_v4 c) { return mnv3c_v4_fma(a, vdupq_n_f32(x), c); }
MNV3C_PAIR(8, 4)
MNV3C_PAIR(16, 8)

#endif
#elif defined(__wasm_simd128__)
#define MNV3C_SIMD 1
/* v1.h - the vector of one float, for all levels. */
#ifndef MNV3C_SIMD_V1
#define MNV3C_SIMD_V1

/* Where the machine has an instruction for it, the builtin is that; elsewhere it would be a call of libm's fmaf. */
#if defined(MNV3C_X86_LANES) || defined(__FMA__) || defined(__ARM_FEATURE_FMA) || defined(__FP_FAST_FMAF)
#define MNV3C_FMA(a, b, c) __builtin_fmaf(a, b, c)
#else
#define MNV3C_FMA(a, b, c) ((a) * (b) + (c))
#endif

typedef float mnv3c_v1;
MNV3C_INLINE mnv3c_v1 mnv3c_v1_load(const float *p) { return *p; }
MNV3C_INLINE void mnv3c_v1_store(float *p, mnv3c_v1 v) { *p = v; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_splat(float x) { return x; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_pin(mnv3c_v1 v) { return v; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_add(mnv3c_v1 a, mnv3c_v1 b) { return a + b; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_mul(mnv3c_v1 a, mnv3c_v1 b) { return a * b; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_max(mnv3c_v1 a, mnv3c_v1 b) { return a > b ? a : b; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_min(mnv3c_v1 a, mnv3c_v1 b) { return a < b ? a : b; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_fma(mnv3c_v1 a, mnv3c_v1 b, mnv3c_v1 c) { return MNV3C_FMA(a, b, c); }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_fma1(mnv3c_v1 a, float x, mnv3c_v1 c) { return MNV3C_FMA(a, x, c); }

#endif
/* wasm.h - WebAssembly's simd128: vectors of 4. fma has two roundings; with relaxed-simd one or two, as the machine
 * that runs it likes. */
#ifndef MNV3C_SIMD_WASM
#define MNV3C_SIMD_WASM

#include <wasm_simd128.h>

typedef v128_t mnv3c_v4;
MNV3C_INLINE mnv3c_v4 mnv3c_v4_load(const float *p) { return wasm_v128_load(p); }
MNV3C_INLINE void mnv3c_v4_store(float *p, mnv3c_v4 v) { wasm_v128_store(p, v); }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_splat(float x) { return wasm_f32x4_splat(x); }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_pin(mnv3c_v4 v) { return v; }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_add(mnv3c_v4 a, mnv3c_v4 b) { return wasm_f32x4_add(a, b); }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_mul(mnv3c_v4 a, mnv3c_v4 b) { return wasm_f32x4_mul(a, b); }
/* pmax(b, a) is a where b < a, else b. */
MNV3C_INLINE mnv3c_v4 mnv3c_v4_max(mnv3c_v4 a, mnv3c_v4 b) { return wasm_f32x4_pmax(b, a); }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_min(mnv3c_v4 a, mnv3c_v4 b) { return wasm_f32x4_pmin(b, a); }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_fma(mnv3c_v4 a, mnv3c_v4 b, mnv3c_v4 c)
{
#if defined(__wasm_relaxed_simd__) && __clang_major__ >= 18 /* older ones have no intrinsic for it */
    return wasm_f32x4_relaxed_madd(a, b, c);
#else
    return wasm_f32x4_add(wasm_f32x4_mul(a, b), c);
#endif
}
MNV3C_INLINE mnv3c_v4 mnv3c_v4_fma1(mnv3c_v4 a, float x, mnv3c_v4 c) { return mnv3c_v4_fma(a, wasm_f32x4_splat(x), c); }
MNV3C_PAIR(8, 4)
MNV3C_PAIR(16, 8)

#endif
#elif (defined(__GNUC__) || defined(__clang__)) && (defined(__SSE2__) || defined(__VSX__) || defined(__mips_msa) || \
    defined(__loongarch_sx) || defined(__riscv_vector) || (defined(__VX__) && __ARCH__ >= 12))
#define MNV3C_SIMD 1
/* v1.h - the vector of one float, for all levels. */
#ifndef MNV3C_SIMD_V1
#define MNV3C_SIMD_V1

/* Where the machine has an instruction for it, the builtin is that; elsewhere it would be a call of libm's fmaf. */
#if defined(MNV3C_X86_LANES) || defined(__FMA__) || defined(__ARM_FEATURE_FMA) || defined(__FP_FAST_FMAF)
#define MNV3C_FMA(a, b, c) __builtin_fmaf(a, b, c)
#else
#define MNV3C_FMA(a, b, c) ((a) * (b) + (c))
#endif

typedef float mnv3c_v1;
MNV3C_INLINE mnv3c_v1 mnv3c_v1_load(const float *p) { return *p; }
MNV3C_INLINE void mnv3c_v1_store(float *p, mnv3c_v1 v) { *p = v; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_splat(float x) { return x; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_pin(mnv3c_v1 v) { return v; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_add(mnv3c_v1 a, mnv3c_v1 b) { return a + b; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_mul(mnv3c_v1 a, mnv3c_v1 b) { return a * b; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_max(mnv3c_v1 a, mnv3c_v1 b) { return a > b ? a : b; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_min(mnv3c_v1 a, mnv3c_v1 b) { return a < b ? a : b; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_fma(mnv3c_v1 a, mnv3c_v1 b, mnv3c_v1 c) { return MNV3C_FMA(a, b, c); }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_fma1(mnv3c_v1 a, float x, mnv3c_v1 c) { return MNV3C_FMA(a, x, c); }

#endif
/* gnu.h - vectors of 4 by the vector extensions of gcc and clang: SSE2, and any other machine with such registers. fma
 * has one rounding where the compiler contracts expressions (-ffp-contract) and the machine can, else two. */
#ifndef MNV3C_SIMD_GNU
#define MNV3C_SIMD_GNU

/* GCC's forwarding of single uses into expressions (TER) parts loads from their place until sums no longer fit the
 * registers. */
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC optimize("no-tree-ter")
#elif defined(__VSX__) && __clang_major__ >= 14
#pragma clang diagnostic ignored "-Wdeprecated-altivec-src-compat" /* meant for AltiVec's own types */
#endif

#ifdef __SSE2__
#include <emmintrin.h>
#endif

typedef float mnv3c_v4 __attribute__((vector_size(16)));
typedef float mnv3c_v4_unaligned __attribute__((vector_size(16), aligned(4), may_alias));
typedef int mnv3c_v4_mask __attribute__((vector_size(16)));
MNV3C_INLINE mnv3c_v4 mnv3c_v4_load(const float *p) { return *(const mnv3c_v4_unaligned *)p; }
MNV3C_INLINE void mnv3c_v4_store(float *p, mnv3c_v4 v) { *(mnv3c_v4_unaligned *)p = v; }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_splat(float x)
{
    const mnv3c_v4 v = {x, x, x, x};
    return v;
}
MNV3C_INLINE mnv3c_v4 mnv3c_v4_pin(mnv3c_v4 v) { return v; }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_add(mnv3c_v4 a, mnv3c_v4 b) { return a + b; }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_mul(mnv3c_v4 a, mnv3c_v4 b) { return a * b; }
#ifdef __SSE2__
/* One instruction, which gcc does not see in a selection. */
MNV3C_INLINE mnv3c_v4 mnv3c_v4_max(mnv3c_v4 a, mnv3c_v4 b) { return _mm_max_ps(a, b); }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_min(mnv3c_v4 a, mnv3c_v4 b) { return _mm_min_ps(a, b); }
#else
/* a where the mask is all ones, b where it is zero. */
MNV3C_INLINE mnv3c_v4 mnv3c_v4_select(mnv3c_v4_mask mask, mnv3c_v4 a, mnv3c_v4 b)
{
    return (mnv3c_v4)((mask & (mnv3c_v4_mask)a) | (~mask & (mnv3c_v4_mask)b));
}
MNV3C_INLINE mnv3c_v4 mnv3c_v4_max(mnv3c_v4 a, mnv3c_v4 b) { return mnv3c_v4_select(a > b, a, b); }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_min(mnv3c_v4 a, mnv3c_v4 b) { return mnv3c_v4_select(a < b, a, b); }
#endif
MNV3C_INLINE mnv3c_v4 mnv3c_v4_fma(mnv3c_v4 a, mnv3c_v4 b, mnv3c_v4 c) { return a * b + c; }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_fma1(mnv3c_v4 a, float x, mnv3c_v4 c) { return a * mnv3c_v4_splat(x) + c; }
MNV3C_PAIR(8, 4)
MNV3C_PAIR(16, 8)

#endif
#endif

#ifdef MNV3C_SIMD
MNV3C_INLINE mnv3c_v1 mobilenet_v2_v1_none(mnv3c_v1 x)
{
    return x;
}

MNV3C_INLINE mnv3c_v1 mobilenet_v2_v1_relu6(mnv3c_v1 x)
{
    return mnv3c_v1_min(mnv3c_v1_splat(6.0f), mnv3c_v1_max(mnv3c_v1_splat(0.0f), x));
}

MNV3C_INLINE mnv3c_v1 mobilenet_v2_v1_clip01(mnv3c_v1 x, float slope, float offset)
{
    const mnv3c_v1 line = mnv3c_v1_fma1(x, slope, mnv3c_v1_splat(offset));
    return mnv3c_v1_min(mnv3c_v1_splat(1.0f), mnv3c_v1_max(mnv3c_v1_splat(0.0f), line));
}

MNV3C_INLINE mnv3c_v4 mobilenet_v2_v4_none(mnv3c_v4 x)
{
    return x;
}

MNV3C_INLINE mnv3c_v4 mobilenet_v2_v4_relu6(mnv3c_v4 x)
{
    return mnv3c_v4_min(mnv3c_v4_splat(6.0f), mnv3c_v4_max(mnv3c_v4_splat(0.0f), x));
}

MNV3C_INLINE mnv3c_v4 mobilenet_v2_v4_clip01(mnv3c_v4 x, float slope, float offset)
{
    const mnv3c_v4 line = mnv3c_v4_fma1(x, slope, mnv3c_v4_splat(offset));
    return mnv3c_v4_min(mnv3c_v4_splat(1.0f), mnv3c_v4_max(mnv3c_v4_splat(0.0f), line));
}

MNV3C_INLINE mnv3c_v8 mobilenet_v2_v8_none(mnv3c_v8 x)
{
    return x;
}

MNV3C_INLINE mnv3c_v8 mobilenet_v2_v8_relu6(mnv3c_v8 x)
{
    return mnv3c_v8_min(mnv3c_v8_splat(6.0f), mnv3c_v8_max(mnv3c_v8_splat(0.0f), x));
}

MNV3C_INLINE mnv3c_v8 mobilenet_v2_v8_clip01(mnv3c_v8 x, float slope, float offset)
{
    const mnv3c_v8 line = mnv3c_v8_fma1(x, slope, mnv3c_v8_splat(offset));
    return mnv3c_v8_min(mnv3c_v8_splat(1.0f), mnv3c_v8_max(mnv3c_v8_splat(0.0f), line));
}

MNV3C_INLINE mnv3c_v16 mobilenet_v2_v16_none(mnv3c_v16 x)
{
    return x;
}

MNV3C_INLINE mnv3c_v16 mobilenet_v2_v16_relu6(mnv3c_v16 x)
{
    return mnv3c_v16_min(mnv3c_v16_splat(6.0f), mnv3c_v16_max(mnv3c_v16_splat(0.0f), x));
}

MNV3C_INLINE mnv3c_v16 mobilenet_v2_v16_clip01(mnv3c_v16 x, float slope, float offset)
{
    const mnv3c_v16 line = mnv3c_v16_fma1(x, slope, mnv3c_v16_splat(offset));
    return mnv3c_v16_min(mnv3c_v16_splat(1.0f), mnv3c_v16_max(mnv3c_v16_splat(0.0f), line));
}

#endif

#if defined(MNV3C_SIMD_X86) && defined(__AVX512F__) /* kernels for AVX-512 */

#define MOBILENET_V2_BUILT_FOR "avx512"

/* The 8 pixels of mobilenet_v2_stem from column ox on x 16 channels, 16 at a time. Taps outside the input are left out. */
MNV3C_INLINE void mobilenet_v2_stem_tile0x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int at, int ky0, int ky1)
{
    MNV3C_RELOAD(w);
    mnv3c_v16 a0 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a1 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a2 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a3 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a4 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a5 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a6 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a7 = mnv3c_v16_load(w);
    MNV3C_PREFETCH(x, (iy + 3) * (96 * 3) + (at + 0));
    MNV3C_PREFETCH(x, (iy + 3) * (96 * 3) + (at + 16));
    MNV3C_PREFETCH(x, (iy + 3) * (96 * 3) + (at + 32));
    MNV3C_PREFETCH(x, (iy + 4) * (96 * 3) + (at + 0));
    MNV3C_PREFETCH(x, (iy + 4) * (96 * 3) + (at + 16));
    MNV3C_PREFETCH(x, (iy + 4) * (96 * 3) + (at + 32));
    MNV3C_ROLLED
    for (int ky = ky0; ky < ky1; ky++) {
        const float *xp = x + (iy + ky * 1) * (96 * 3);
        const float *wp = w + (1 + ky * 3 * 3) * 16;
        xp += at;
        MNV3C_ROLLED_CHANNELS
        for (int c = 0; c < 3; c++, xp++, wp += 16) {
            const mnv3c_v16 w0 = mnv3c_v16_load(wp + 0 * 3 * 16);
            const mnv3c_v16 w1 = mnv3c_v16_load(wp + 1 * 3 * 16);
            const mnv3c_v16 w2 = mnv3c_v16_load(wp + 2 * 3 * 16);
            {
                const float v = xp[0];
                a0 = mnv3c_v16_fma1(w1, v, a0);
            }
            {
                const float v = xp[3];
                a0 = mnv3c_v16_fma1(w2, v, a0);
                a1 = mnv3c_v16_fma1(w0, v, a1);
            }
            {
                const float v = xp[6];
                a1 = mnv3c_v16_fma1(w1, v, a1);
            }
            {
                const float v = xp[9];
                a1 = mnv3c_v16_fma1(w2, v, a1);
                a2 = mnv3c_v16_fma1(w0, v, a2);
            }
            {
                const float v = xp[12];
                a2 = mnv3c_v16_fma1(w1, v, a2);
            }
            {
                const float v = xp[15];
                a2 = mnv3c_v16_fma1(w2, v, a2);
                a3 = mnv3c_v16_fma1(w0, v, a3);
            }
            {
                const float v = xp[18];
                a3 = mnv3c_v16_fma1(w1, v, a3);
            }
            {
                const float v = xp[21];
                a3 = mnv3c_v16_fma1(w2, v, a3);
                a4 = mnv3c_v16_fma1(w0, v, a4);
            }
            {
                const float v = xp[24];
                a4 = mnv3c_v16_fma1(w1, v, a4);
            }
            {
                const float v = xp[27];
                a4 = mnv3c_v16_fma1(w2, v, a4);
                a5 = mnv3c_v16_fma1(w0, v, a5);
            }
            {
                const float v = xp[30];
                a5 = mnv3c_v16_fma1(w1, v, a5);
            }
            {
                const float v = xp[33];
                a5 = mnv3c_v16_fma1(w2, v, a5);
                a6 = mnv3c_v16_fma1(w0, v, a6);
            }
            {
                const float v = xp[36];
                a6 = mnv3c_v16_fma1(w1, v, a6);
            }
            {
                const float v = xp[39];
                a6 = mnv3c_v16_fma1(w2, v, a6);
                a7 = mnv3c_v16_fma1(w0, v, a7);
            }
            {
                const float v = xp[42];
                a7 = mnv3c_v16_fma1(w1, v, a7);
            }
            {
                const float v = xp[45];
                a7 = mnv3c_v16_fma1(w2, v, a7);
            }
        }
    }
    a0 = mobilenet_v2_v16_relu6(a0);
    mnv3c_v16_store(y + 0, a0);
    a1 = mobilenet_v2_v16_relu6(a1);
    mnv3c_v16_store(y + 16, a1);
    a2 = mobilenet_v2_v16_relu6(a2);
    mnv3c_v16_store(y + 32, a2);
    a3 = mobilenet_v2_v16_relu6(a3);
    mnv3c_v16_store(y + 48, a3);
    a4 = mobilenet_v2_v16_relu6(a4);
    mnv3c_v16_store(y + 64, a4);
    a5 = mobilenet_v2_v16_relu6(a5);
    mnv3c_v16_store(y + 80, a5);
    a6 = mobilenet_v2_v16_relu6(a6);
    mnv3c_v16_store(y + 96, a6);
    a7 = mobilenet_v2_v16_relu6(a7);
    mnv3c_v16_store(y + 112, a7);
}

/* The 8 pixels of mobilenet_v2_stem from column ox on x 16 channels, 16 at a time. Taps outside the input are left out. */
MNV3C_INLINE void mobilenet_v2_stem_tile1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int at, int ky0, int ky1)
{
    MNV3C_RELOAD(w);
    mnv3c_v16 a0 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a1 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a2 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a3 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a4 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a5 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a6 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a7 = mnv3c_v16_load(w);
    MNV3C_PREFETCH(x, (iy + 3) * (96 * 3) + (at + 0));
    MNV3C_PREFETCH(x, (iy + 3) * (96 * 3) + (at + 16));
    MNV3C_PREFETCH(x, (iy + 3) * (96 * 3) + (at + 32));
    MNV3C_PREFETCH(x, (iy + 4) * (96 * 3) + (at + 0));
    MNV3C_PREFETCH(x, (iy + 4) * (96 * 3) + (at + 16));
    MNV3C_PREFETCH(x, (iy + 4) * (96 * 3) + (at + 32));
    MNV3C_ROLLED
    for (int ky = ky0; ky < ky1; ky++) {
        const float *xp = x + (iy + ky * 1) * (96 * 3);
        const float *wp = w + (1 + ky * 3 * 3) * 16;
        xp += at;
        MNV3C_ROLLED_CHANNELS
        for (int c = 0; c < 3; c++, xp++, wp += 16) {
            const mnv3c_v16 w0 = mnv3c_v16_load(wp + 0 * 3 * 16);
            const mnv3c_v16 w1 = mnv3c_v16_load(wp + 1 * 3 * 16);
            const mnv3c_v16 w2 = mnv3c_v16_load(wp + 2 * 3 * 16);
            {
                const float v = xp[0];
                a0 = mnv3c_v16_fma1(w0, v, a0);
            }
            {
                const float v = xp[3];
                a0 = mnv3c_v16_fma1(w1, v, a0);
            }
            {
                const float v = xp[6];
                a0 = mnv3c_v16_fma1(w2, v, a0);
                a1 = mnv3c_v16_fma1(w0, v, a1);
            }
            {
                const float v = xp[9];
                a1 = mnv3c_v16_fma1(w1, v, a1);
            }
            {
                const float v = xp[12];
                a1 = mnv3c_v16_fma1(w2, v, a1);
                a2 = mnv3c_v16_fma1(w0, v, a2);
            }
            {
                const float v = xp[15];
                a2 = mnv3c_v16_fma1(w1, v, a2);
            }
            {
                const float v = xp[18];
                a2 = mnv3c_v16_fma1(w2, v, a2);
                a3 = mnv3c_v16_fma1(w0, v, a3);
            }
            {
                const float v = xp[21];
                a3 = mnv3c_v16_fma1(w1, v, a3);
            }
            {
                const float v = xp[24];
                a3 = mnv3c_v16_fma1(w2, v, a3);
                a4 = mnv3c_v16_fma1(w0, v, a4);
            }
            {
                const float v = xp[27];
                a4 = mnv3c_v16_fma1(w1, v, a4);
            }
            {
                const float v = xp[30];
                a4 = mnv3c_v16_fma1(w2, v, a4);
                a5 = mnv3c_v16_fma1(w0, v, a5);
            }
            {
                const float v = xp[33];
                a5 = mnv3c_v16_fma1(w1, v, a5);
            }
            {
                const float v = xp[36];
                a5 = mnv3c_v16_fma1(w2, v, a5);
                a6 = mnv3c_v16_fma1(w0, v, a6);
            }
            {
                const float v = xp[39];
                a6 = mnv3c_v16_fma1(w1, v, a6);
            }
            {
                const float v = xp[42];
                a6 = mnv3c_v16_fma1(w2, v, a6);
                a7 = mnv3c_v16_fma1(w0, v, a7);
            }
            {
                const float v = xp[45];
                a7 = mnv3c_v16_fma1(w1, v, a7);
            }
            {
                const float v = xp[48];
                a7 = mnv3c_v16_fma1(w2, v, a7);
            }
        }
    }
    a0 = mobilenet_v2_v16_relu6(a0);
    mnv3c_v16_store(y + 0, a0);
    a1 = mobilenet_v2_v16_relu6(a1);
    mnv3c_v16_store(y + 16, a1);
    a2 = mobilenet_v2_v16_relu6(a2);
    mnv3c_v16_store(y + 32, a2);
    a3 = mobilenet_v2_v16_relu6(a3);
    mnv3c_v16_store(y + 48, a3);
    a4 = mobilenet_v2_v16_relu6(a4);
    mnv3c_v16_store(y + 64, a4);
    a5 = mobilenet_v2_v16_relu6(a5);
    mnv3c_v16_store(y + 80, a5);
    a6 = mobilenet_v2_v16_relu6(a6);
    mnv3c_v16_store(y + 96, a6);
    a7 = mobilenet_v2_v16_relu6(a7);
    mnv3c_v16_store(y + 112, a7);
}

/* mobilenet_v2.arch:12: stem
 * 96x96x3 -> 48x48x16,
 * kernel 3x3, stride 2x2, 995328 MACs, conv_simd */
static MNV3C_APART_WINDOW void mobilenet_v2_stem(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int row)
{
    for (int oy = row; oy < row + 1; oy++) {
        for (int panel = 0; panel < 1; panel++) {
            {
                const float *MNV3C_RESTRICT wp = w + 0 + panel * 448 + 0;
                const int channel = 0 + panel * 16 + 0;
                const int iy = oy * 2 - 1;
                const int ky0 = mobilenet_v2_first_tap(iy, 1);
                const int ky1 = mobilenet_v2_end_tap(iy, 1, 96, 3);
                float *MNV3C_RESTRICT yp = y + (oy - row) * 768 + channel;
                for (int ox = 0; ox < 8; ox += 8)
                    mobilenet_v2_stem_tile0x16(
                        x,
                        yp + ox * 16,
                        wp, iy, (ox * 2 - 0) * 3, ky0, ky1);
                for (int ox = 8; ox < 48; ox += 8)
                    mobilenet_v2_stem_tile1x16(
                        x,
                        yp + ox * 16,
                        wp, iy, (ox * 2 - 1) * 3, ky0, ky1);
            }
        }
    }
}

/* The 8 pixels of mobilenet_v2_bneck0_depthwise from column ox on x 16 channels, 16 at a time. Taps outside the input are left out. */
MNV3C_INLINE void mobilenet_v2_bneck0_depthwise_tile0x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const int *MNV3C_RESTRICT ring,
    const float *MNV3C_RESTRICT w, int iy, int at, int ky0, int ky1)
{
    MNV3C_RELOAD(w);
    mnv3c_v16 a0 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a1 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a2 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a3 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a4 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a5 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a6 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a7 = mnv3c_v16_load(w);
    (void)iy;
    MNV3C_ROLLED
    for (int ky = ky0; ky < ky1; ky++) {
        const float *xp = x + ring[ky * 1];
        xp += at;
        const float *wp = w + (1 + ky * 3) * 16;
        const mnv3c_v16 w0 = mnv3c_v16_load(wp + 0 * 16);
        const mnv3c_v16 w1 = mnv3c_v16_load(wp + 1 * 16);
        const mnv3c_v16 w2 = mnv3c_v16_load(wp + 2 * 16);
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 0));
            a0 = mnv3c_v16_fma(v, w1, a0);
            a1 = mnv3c_v16_fma(v, w0, a1);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 16));
            a0 = mnv3c_v16_fma(v, w2, a0);
            a1 = mnv3c_v16_fma(v, w1, a1);
            a2 = mnv3c_v16_fma(v, w0, a2);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 32));
            a1 = mnv3c_v16_fma(v, w2, a1);
            a2 = mnv3c_v16_fma(v, w1, a2);
            a3 = mnv3c_v16_fma(v, w0, a3);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 48));
            a2 = mnv3c_v16_fma(v, w2, a2);
            a3 = mnv3c_v16_fma(v, w1, a3);
            a4 = mnv3c_v16_fma(v, w0, a4);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 64));
            a3 = mnv3c_v16_fma(v, w2, a3);
            a4 = mnv3c_v16_fma(v, w1, a4);
            a5 = mnv3c_v16_fma(v, w0, a5);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 80));
            a4 = mnv3c_v16_fma(v, w2, a4);
            a5 = mnv3c_v16_fma(v, w1, a5);
            a6 = mnv3c_v16_fma(v, w0, a6);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 96));
            a5 = mnv3c_v16_fma(v, w2, a5);
            a6 = mnv3c_v16_fma(v, w1, a6);
            a7 = mnv3c_v16_fma(v, w0, a7);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 112));
            a6 = mnv3c_v16_fma(v, w2, a6);
            a7 = mnv3c_v16_fma(v, w1, a7);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 128);
            a7 = mnv3c_v16_fma(v, w2, a7);
        }
    }
    a0 = mobilenet_v2_v16_relu6(a0);
    mnv3c_v16_store(y + 0, a0);
    a1 = mobilenet_v2_v16_relu6(a1);
    mnv3c_v16_store(y + 16, a1);
    a2 = mobilenet_v2_v16_relu6(a2);
    mnv3c_v16_store(y + 32, a2);
    a3 = mobilenet_v2_v16_relu6(a3);
    mnv3c_v16_store(y + 48, a3);
    a4 = mobilenet_v2_v16_relu6(a4);
    mnv3c_v16_store(y + 64, a4);
    a5 = mobilenet_v2_v16_relu6(a5);
    mnv3c_v16_store(y + 80, a5);
    a6 = mobilenet_v2_v16_relu6(a6);
    mnv3c_v16_store(y + 96, a6);
    a7 = mobilenet_v2_v16_relu6(a7);
    mnv3c_v16_store(y + 112, a7);
}

/* The 8 pixels of mobilenet_v2_bneck0_depthwise from column ox on x 16 channels, 16 at a time. Taps outside the input are left out. */
MNV3C_INLINE void mobilenet_v2_bneck0_depthwise_tile1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const int *MNV3C_RESTRICT ring,
    const float *MNV3C_RESTRICT w, int iy, int at, int ky0, int ky1)
{
    MNV3C_RELOAD(w);
    mnv3c_v16 a0 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a1 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a2 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a3 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a4 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a5 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a6 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a7 = mnv3c_v16_load(w);
    (void)iy;
    MNV3C_ROLLED
    for (int ky = ky0; ky < ky1; ky++) {
        const float *xp = x + ring[ky * 1];
        xp += at;
        const float *wp = w + (1 + ky * 3) * 16;
        const mnv3c_v16 w0 = mnv3c_v16_load(wp + 0 * 16);
        const mnv3c_v16 w1 = mnv3c_v16_load(wp + 1 * 16);
        const mnv3c_v16 w2 = mnv3c_v16_load(wp + 2 * 16);
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 0);
            a0 = mnv3c_v16_fma(v, w0, a0);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 16));
            a0 = mnv3c_v16_fma(v, w1, a0);
            a1 = mnv3c_v16_fma(v, w0, a1);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 32));
            a0 = mnv3c_v16_fma(v, w2, a0);
            a1 = mnv3c_v16_fma(v, w1, a1);
            a2 = mnv3c_v16_fma(v, w0, a2);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 48));
            a1 = mnv3c_v16_fma(v, w2, a1);
            a2 = mnv3c_v16_fma(v, w1, a2);
            a3 = mnv3c_v16_fma(v, w0, a3);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 64));
            a2 = mnv3c_v16_fma(v, w2, a2);
            a3 = mnv3c_v16_fma(v, w1, a3);
            a4 = mnv3c_v16_fma(v, w0, a4);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 80));
            a3 = mnv3c_v16_fma(v, w2, a3);
            a4 = mnv3c_v16_fma(v, w1, a4);
            a5 = mnv3c_v16_fma(v, w0, a5);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 96));
            a4 = mnv3c_v16_fma(v, w2, a4);
            a5 = mnv3c_v16_fma(v, w1, a5);
            a6 = mnv3c_v16_fma(v, w0, a6);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 112));
            a5 = mnv3c_v16_fma(v, w2, a5);
            a6 = mnv3c_v16_fma(v, w1, a6);
            a7 = mnv3c_v16_fma(v, w0, a7);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 128));
            a6 = mnv3c_v16_fma(v, w2, a6);
            a7 = mnv3c_v16_fma(v, w1, a7);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 144);
            a7 = mnv3c_v16_fma(v, w2, a7);
        }
    }
    a0 = mobilenet_v2_v16_relu6(a0);
    mnv3c_v16_store(y + 0, a0);
    a1 = mobilenet_v2_v16_relu6(a1);
    mnv3c_v16_store(y + 16, a1);
    a2 = mobilenet_v2_v16_relu6(a2);
    mnv3c_v16_store(y + 32, a2);
    a3 = mobilenet_v2_v16_relu6(a3);
    mnv3c_v16_store(y + 48, a3);
    a4 = mobilenet_v2_v16_relu6(a4);
    mnv3c_v16_store(y + 64, a4);
    a5 = mobilenet_v2_v16_relu6(a5);
    mnv3c_v16_store(y + 80, a5);
    a6 = mobilenet_v2_v16_relu6(a6);
    mnv3c_v16_store(y + 96, a6);
    a7 = mobilenet_v2_v16_relu6(a7);
    mnv3c_v16_store(y + 112, a7);
}

/* The 8 pixels of mobilenet_v2_bneck0_depthwise from column ox on x 16 channels, 16 at a time. Taps outside the input are left out. */
MNV3C_INLINE void mobilenet_v2_bneck0_depthwise_tile2x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const int *MNV3C_RESTRICT ring,
    const float *MNV3C_RESTRICT w, int iy, int at, int ky0, int ky1)
{
    MNV3C_RELOAD(w);
    mnv3c_v16 a0 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a1 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a2 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a3 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a4 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a5 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a6 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a7 = mnv3c_v16_load(w);
    (void)iy;
    MNV3C_ROLLED
    for (int ky = ky0; ky < ky1; ky++) {
        const float *xp = x + ring[ky * 1];
        xp += at;
        const float *wp = w + (1 + ky * 3) * 16;
        const mnv3c_v16 w0 = mnv3c_v16_load(wp + 0 * 16);
        const mnv3c_v16 w1 = mnv3c_v16_load(wp + 1 * 16);
        const mnv3c_v16 w2 = mnv3c_v16_load(wp + 2 * 16);
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 0);
            a0 = mnv3c_v16_fma(v, w0, a0);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 16));
            a0 = mnv3c_v16_fma(v, w1, a0);
            a1 = mnv3c_v16_fma(v, w0, a1);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 32));
            a0 = mnv3c_v16_fma(v, w2, a0);
            a1 = mnv3c_v16_fma(v, w1, a1);
            a2 = mnv3c_v16_fma(v, w0, a2);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 48));
            a1 = mnv3c_v16_fma(v, w2, a1);
            a2 = mnv3c_v16_fma(v, w1, a2);
            a3 = mnv3c_v16_fma(v, w0, a3);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 64));
            a2 = mnv3c_v16_fma(v, w2, a2);
            a3 = mnv3c_v16_fma(v, w1, a3);
            a4 = mnv3c_v16_fma(v, w0, a4);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 80));
            a3 = mnv3c_v16_fma(v, w2, a3);
            a4 = mnv3c_v16_fma(v, w1, a4);
            a5 = mnv3c_v16_fma(v, w0, a5);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 96));
            a4 = mnv3c_v16_fma(v, w2, a4);
            a5 = mnv3c_v16_fma(v, w1, a5);
            a6 = mnv3c_v16_fma(v, w0, a6);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 112));
            a5 = mnv3c_v16_fma(v, w2, a5);
            a6 = mnv3c_v16_fma(v, w1, a6);
            a7 = mnv3c_v16_fma(v, w0, a7);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 128));
            a6 = mnv3c_v16_fma(v, w2, a6);
            a7 = mnv3c_v16_fma(v, w1, a7);
        }
    }
    a0 = mobilenet_v2_v16_relu6(a0);
    mnv3c_v16_store(y + 0, a0);
    a1 = mobilenet_v2_v16_relu6(a1);
    mnv3c_v16_store(y + 16, a1);
    a2 = mobilenet_v2_v16_relu6(a2);
    mnv3c_v16_store(y + 32, a2);
    a3 = mobilenet_v2_v16_relu6(a3);
    mnv3c_v16_store(y + 48, a3);
    a4 = mobilenet_v2_v16_relu6(a4);
    mnv3c_v16_store(y + 64, a4);
    a5 = mobilenet_v2_v16_relu6(a5);
    mnv3c_v16_store(y + 80, a5);
    a6 = mobilenet_v2_v16_relu6(a6);
    mnv3c_v16_store(y + 96, a6);
    a7 = mobilenet_v2_v16_relu6(a7);
    mnv3c_v16_store(y + 112, a7);
}

/* mobilenet_v2.arch:13: bneck0.depthwise
 * 48x48x16 -> 48x48x16,
 * kernel 3x3, stride 1x1, 331776 MACs, dwconv_simd */
static MNV3C_APART_WINDOW void mobilenet_v2_bneck0_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int row)
{
    /* where the rows under the window lie */
    int ring[4];
    for (int r = 0; r < 4; r++) ring[r] = (row * 1 + r + 3) % 4 * (48 * 16);
    for (int oy = row; oy < row + 2; oy++) {
        for (int panel = 0; panel < 1; panel++) {
            {
                const float *MNV3C_RESTRICT wp = w + 0 + panel * 160 + 0;
                const int channel = 0 + panel * 16 + 0;
                const int iy = oy * 1 - 1;
                const int ky0 = mobilenet_v2_first_tap(iy, 1);
                const int ky1 = mobilenet_v2_end_tap(iy, 1, 48, 3);
                float *MNV3C_RESTRICT yp = y + (oy - row) * 768 + channel;
                for (int ox = 0; ox < 8; ox += 8)
                    mobilenet_v2_bneck0_depthwise_tile0x16(
                        x + channel,
                        yp + ox * 16,
                        ring + (oy - row) * 1,
                        wp, iy, (ox * 1 - 0) * 16, ky0, ky1);
                for (int ox = 8; ox < 40; ox += 8)
                    mobilenet_v2_bneck0_depthwise_tile1x16(
                        x + channel,
                        yp + ox * 16,
                        ring + (oy - row) * 1,
                        wp, iy, (ox * 1 - 1) * 16, ky0, ky1);
                for (int ox = 40; ox < 48; ox += 8)
                    mobilenet_v2_bneck0_depthwise_tile2x16(
                        x + channel,
                        yp + ox * 16,
                        ring + (oy - row) * 1,
                        wp, iy, (ox * 1 - 1) * 16, ky0, ky1);
            }
        }
    }
}

/* 12 pixels x 1 panels of 8 channels of mobilenet_v2_bneck0_project, 8 at a time; the sums stay in registers. */
MNV3C_INLINE void mobilenet_v2_bneck0_project_tile12x1x8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v8 a0_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a1_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a2_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a3_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a4_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a5_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a6_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a7_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a8_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a9_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a10_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a11_0 = mnv3c_v8_load(w + 0);
    w += 8;
    MNV3C_ROLLED
    for (int k = 0; k < 16; k++, w += 8) {
        const mnv3c_v8 w0 = mnv3c_v8_load(w + 0);
        a0_0 = mnv3c_v8_fma1(w0, x[0 + k], a0_0);
        a1_0 = mnv3c_v8_fma1(w0, x[16 + k], a1_0);
        a2_0 = mnv3c_v8_fma1(w0, x[32 + k], a2_0);
        a3_0 = mnv3c_v8_fma1(w0, x[48 + k], a3_0);
        a4_0 = mnv3c_v8_fma1(w0, x[64 + k], a4_0);
        a5_0 = mnv3c_v8_fma1(w0, x[80 + k], a5_0);
        a6_0 = mnv3c_v8_fma1(w0, x[96 + k], a6_0);
        a7_0 = mnv3c_v8_fma1(w0, x[112 + k], a7_0);
        a8_0 = mnv3c_v8_fma1(w0, x[128 + k], a8_0);
        a9_0 = mnv3c_v8_fma1(w0, x[144 + k], a9_0);
        a10_0 = mnv3c_v8_fma1(w0, x[160 + k], a10_0);
        a11_0 = mnv3c_v8_fma1(w0, x[176 + k], a11_0);
    }
    a0_0 = mobilenet_v2_v8_none(a0_0);
    mnv3c_v8_store(y + 0 + 0, a0_0);
    a1_0 = mobilenet_v2_v8_none(a1_0);
    mnv3c_v8_store(y + 8 + 0, a1_0);
    a2_0 = mobilenet_v2_v8_none(a2_0);
    mnv3c_v8_store(y + 16 + 0, a2_0);
    a3_0 = mobilenet_v2_v8_none(a3_0);
    mnv3c_v8_store(y + 24 + 0, a3_0);
    a4_0 = mobilenet_v2_v8_none(a4_0);
    mnv3c_v8_store(y + 32 + 0, a4_0);
    a5_0 = mobilenet_v2_v8_none(a5_0);
    mnv3c_v8_store(y + 40 + 0, a5_0);
    a6_0 = mobilenet_v2_v8_none(a6_0);
    mnv3c_v8_store(y + 48 + 0, a6_0);
    a7_0 = mobilenet_v2_v8_none(a7_0);
    mnv3c_v8_store(y + 56 + 0, a7_0);
    a8_0 = mobilenet_v2_v8_none(a8_0);
    mnv3c_v8_store(y + 64 + 0, a8_0);
    a9_0 = mobilenet_v2_v8_none(a9_0);
    mnv3c_v8_store(y + 72 + 0, a9_0);
    a10_0 = mobilenet_v2_v8_none(a10_0);
    mnv3c_v8_store(y + 80 + 0, a10_0);
    a11_0 = mobilenet_v2_v8_none(a11_0);
    mnv3c_v8_store(y + 88 + 0, a11_0);
}

/* mobilenet_v2.arch:13: bneck0.project
 * 48x48x16 -> 48x48x8, 294912 MACs, conv1x1_simd */
static MNV3C_APART void mobilenet_v2_bneck0_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int block = 0; block < 1; block++) {
        const float *MNV3C_RESTRICT wp = w + 0 + block * 136;
        const int channel = 0 + block * 8;
        for (int p = 0; p < 48; p += 12)
                mobilenet_v2_bneck0_project_tile12x1x8(
                    x + p * 16,
                    y + p * 8 + channel,
                    wp);
    }
}

/* 12 pixels x 2 panels of 16 channels of mobilenet_v2_bneck1_expand, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mobilenet_v2_bneck1_expand_tile12x2x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v16 a0_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a0_1 = mnv3c_v16_load(w + 144);
    mnv3c_v16 a1_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a1_1 = mnv3c_v16_load(w + 144);
    mnv3c_v16 a2_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a2_1 = mnv3c_v16_load(w + 144);
    mnv3c_v16 a3_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a3_1 = mnv3c_v16_load(w + 144);
    mnv3c_v16 a4_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a4_1 = mnv3c_v16_load(w + 144);
    mnv3c_v16 a5_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a5_1 = mnv3c_v16_load(w + 144);
    mnv3c_v16 a6_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a6_1 = mnv3c_v16_load(w + 144);
    mnv3c_v16 a7_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a7_1 = mnv3c_v16_load(w + 144);
    mnv3c_v16 a8_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a8_1 = mnv3c_v16_load(w + 144);
    mnv3c_v16 a9_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a9_1 = mnv3c_v16_load(w + 144);
    mnv3c_v16 a10_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a10_1 = mnv3c_v16_load(w + 144);
    mnv3c_v16 a11_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a11_1 = mnv3c_v16_load(w + 144);
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 8; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        const mnv3c_v16 w1 = mnv3c_v16_load(w + 144);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a0_1 = mnv3c_v16_fma1(w1, x[0 + k], a0_1);
        a1_0 = mnv3c_v16_fma1(w0, x[8 + k], a1_0);
        a1_1 = mnv3c_v16_fma1(w1, x[8 + k], a1_1);
        a2_0 = mnv3c_v16_fma1(w0, x[16 + k], a2_0);
        a2_1 = mnv3c_v16_fma1(w1, x[16 + k], a2_1);
        a3_0 = mnv3c_v16_fma1(w0, x[24 + k], a3_0);
        a3_1 = mnv3c_v16_fma1(w1, x[24 + k], a3_1);
        a4_0 = mnv3c_v16_fma1(w0, x[32 + k], a4_0);
        a4_1 = mnv3c_v16_fma1(w1, x[32 + k], a4_1);
        a5_0 = mnv3c_v16_fma1(w0, x[40 + k], a5_0);
        a5_1 = mnv3c_v16_fma1(w1, x[40 + k], a5_1);
        a6_0 = mnv3c_v16_fma1(w0, x[48 + k], a6_0);
        a6_1 = mnv3c_v16_fma1(w1, x[48 + k], a6_1);
        a7_0 = mnv3c_v16_fma1(w0, x[56 + k], a7_0);
        a7_1 = mnv3c_v16_fma1(w1, x[56 + k], a7_1);
        a8_0 = mnv3c_v16_fma1(w0, x[64 + k], a8_0);
        a8_1 = mnv3c_v16_fma1(w1, x[64 + k], a8_1);
        a9_0 = mnv3c_v16_fma1(w0, x[72 + k], a9_0);
        a9_1 = mnv3c_v16_fma1(w1, x[72 + k], a9_1);
        a10_0 = mnv3c_v16_fma1(w0, x[80 + k], a10_0);
        a10_1 = mnv3c_v16_fma1(w1, x[80 + k], a10_1);
        a11_0 = mnv3c_v16_fma1(w0, x[88 + k], a11_0);
        a11_1 = mnv3c_v16_fma1(w1, x[88 + k], a11_1);
    }
    a0_0 = mobilenet_v2_v16_relu6(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a1_0 = mobilenet_v2_v16_relu6(a1_0);
    mnv3c_v16_store(y + 32 + 0, a1_0);
    a2_0 = mobilenet_v2_v16_relu6(a2_0);
    mnv3c_v16_store(y + 64 + 0, a2_0);
    a3_0 = mobilenet_v2_v16_relu6(a3_0);
    mnv3c_v16_store(y + 96 + 0, a3_0);
    a4_0 = mobilenet_v2_v16_relu6(a4_0);
    mnv3c_v16_store(y + 128 + 0, a4_0);
    a5_0 = mobilenet_v2_v16_relu6(a5_0);
    mnv3c_v16_store(y + 160 + 0, a5_0);
    a6_0 = mobilenet_v2_v16_relu6(a6_0);
    mnv3c_v16_store(y + 192 + 0, a6_0);
    a7_0 = mobilenet_v2_v16_relu6(a7_0);
    mnv3c_v16_store(y + 224 + 0, a7_0);
    a8_0 = mobilenet_v2_v16_relu6(a8_0);
    mnv3c_v16_store(y + 256 + 0, a8_0);
    a9_0 = mobilenet_v2_v16_relu6(a9_0);
    mnv3c_v16_store(y + 288 + 0, a9_0);
    a10_0 = mobilenet_v2_v16_relu6(a10_0);
    mnv3c_v16_store(y + 320 + 0, a10_0);
    a11_0 = mobilenet_v2_v16_relu6(a11_0);
    mnv3c_v16_store(y + 352 + 0, a11_0);
    a0_1 = mobilenet_v2_v16_relu6(a0_1);
    mnv3c_v16_store(y + 0 + 16, a0_1);
    a1_1 = mobilenet_v2_v16_relu6(a1_1);
    mnv3c_v16_store(y + 32 + 16, a1_1);
    a2_1 = mobilenet_v2_v16_relu6(a2_1);
    mnv3c_v16_store(y + 64 + 16, a2_1);
    a3_1 = mobilenet_v2_v16_relu6(a3_1);
    mnv3c_v16_store(y + 96 + 16, a3_1);
    a4_1 = mobilenet_v2_v16_relu6(a4_1);
    mnv3c_v16_store(y + 128 + 16, a4_1);
    a5_1 = mobilenet_v2_v16_relu6(a5_1);
    mnv3c_v16_store(y + 160 + 16, a5_1);
    a6_1 = mobilenet_v2_v16_relu6(a6_1);
    mnv3c_v16_store(y + 192 + 16, a6_1);
    a7_1 = mobilenet_v2_v16_relu6(a7_1);
    mnv3c_v16_store(y + 224 + 16, a7_1);
    a8_1 = mobilenet_v2_v16_relu6(a8_1);
    mnv3c_v16_store(y + 256 + 16, a8_1);
    a9_1 = mobilenet_v2_v16_relu6(a9_1);
    mnv3c_v16_store(y + 288 + 16, a9_1);
    a10_1 = mobilenet_v2_v16_relu6(a10_1);
    mnv3c_v16_store(y + 320 + 16, a10_1);
    a11_1 = mobilenet_v2_v16_relu6(a11_1);
    mnv3c_v16_store(y + 352 + 16, a11_1);
}

/* mobilenet_v2.arch:14: bneck1.expand
 * 48x48x8 -> 48x48x32, 589824 MACs, conv1x1_simd */
static MNV3C_APART void mobilenet_v2_bneck1_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int block = 0; block < 1; block++) {
        const float *MNV3C_RESTRICT wp = w + 0 + block * 288;
        const int channel = 0 + block * 32;
        for (int p = 0; p < 48; p += 12)
                mobilenet_v2_bneck1_expand_tile12x2x16(
                    x + p * 8,
                    y + p * 32 + channel,
                    wp);
    }
}

/* 12 pixels x 1 panels of 16 channels of mobilenet_v2_bneck1_expand_rest, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mobilenet_v2_bneck1_expand_rest_tile12x1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v16 a0_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a1_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a2_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a3_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a4_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a5_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a6_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a7_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a8_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a9_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a10_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a11_0 = mnv3c_v16_load(w + 0);
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 8; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a1_0 = mnv3c_v16_fma1(w0, x[8 + k], a1_0);
        a2_0 = mnv3c_v16_fma1(w0, x[16 + k], a2_0);
        a3_0 = mnv3c_v16_fma1(w0, x[24 + k], a3_0);
        a4_0 = mnv3c_v16_fma1(w0, x[32 + k], a4_0);
        a5_0 = mnv3c_v16_fma1(w0, x[40 + k], a5_0);
        a6_0 = mnv3c_v16_fma1(w0, x[48 + k], a6_0);
        a7_0 = mnv3c_v16_fma1(w0, x[56 + k], a7_0);
        a8_0 = mnv3c_v16_fma1(w0, x[64 + k], a8_0);
        a9_0 = mnv3c_v16_fma1(w0, x[72 + k], a9_0);
        a10_0 = mnv3c_v16_fma1(w0, x[80 + k], a10_0);
        a11_0 = mnv3c_v16_fma1(w0, x[88 + k], a11_0);
    }
    a0_0 = mobilenet_v2_v16_relu6(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a1_0 = mobilenet_v2_v16_relu6(a1_0);
    mnv3c_v16_store(y + 16 + 0, a1_0);
    a2_0 = mobilenet_v2_v16_relu6(a2_0);
    mnv3c_v16_store(y + 32 + 0, a2_0);
    a3_0 = mobilenet_v2_v16_relu6(a3_0);
    mnv3c_v16_store(y + 48 + 0, a3_0);
    a4_0 = mobilenet_v2_v16_relu6(a4_0);
    mnv3c_v16_store(y + 64 + 0, a4_0);
    a5_0 = mobilenet_v2_v16_relu6(a5_0);
    mnv3c_v16_store(y + 80 + 0, a5_0);
    a6_0 = mobilenet_v2_v16_relu6(a6_0);
    mnv3c_v16_store(y + 96 + 0, a6_0);
    a7_0 = mobilenet_v2_v16_relu6(a7_0);
    mnv3c_v16_store(y + 112 + 0, a7_0);
    a8_0 = mobilenet_v2_v16_relu6(a8_0);
    mnv3c_v16_store(y + 128 + 0, a8_0);
    a9_0 = mobilenet_v2_v16_relu6(a9_0);
    mnv3c_v16_store(y + 144 + 0, a9_0);
    a10_0 = mobilenet_v2_v16_relu6(a10_0);
    mnv3c_v16_store(y + 160 + 0, a10_0);
    a11_0 = mobilenet_v2_v16_relu6(a11_0);
    mnv3c_v16_store(y + 176 + 0, a11_0);
}

/* mobilenet_v2.arch:14: bneck1.expand
 * 48x48x8 -> 48x48x16, 294912 MACs, conv1x1_simd */
static MNV3C_APART void mobilenet_v2_bneck1_expand_rest(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int block = 0; block < 1; block++) {
        const float *MNV3C_RESTRICT wp = w + 0 + block * 144;
        const int channel = 0 + block * 16;
        for (int p = 0; p < 48; p += 12)
                mobilenet_v2_bneck1_expand_rest_tile12x1x16(
                    x + p * 8,
                    y + p * 16 + channel,
                    wp);
    }
}

/* The 8 pixels of mobilenet_v2_bneck1_depthwise from column ox on x 16 channels, 16 at a time. Taps outside the input are left out. */
MNV3C_INLINE void mobilenet_v2_bneck1_depthwise_tile0x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const int *MNV3C_RESTRICT ring,
    const float *MNV3C_RESTRICT w, int iy, int at, int ky0, int ky1)
{
    MNV3C_RELOAD(w);
    mnv3c_v16 a0 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a1 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a2 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a3 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a4 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a5 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a6 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a7 = mnv3c_v16_load(w);
    (void)iy;
    MNV3C_ROLLED
    for (int ky = ky0; ky < ky1; ky++) {
        const float *xp = x + ring[ky * 1];
        xp += at;
        const float *wp = w + (1 + ky * 3) * 16;
        const mnv3c_v16 w0 = mnv3c_v16_load(wp + 0 * 16);
        const mnv3c_v16 w1 = mnv3c_v16_load(wp + 1 * 16);
        const mnv3c_v16 w2 = mnv3c_v16_load(wp + 2 * 16);
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 0);
            a0 = mnv3c_v16_fma(v, w1, a0);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 32));
            a0 = mnv3c_v16_fma(v, w2, a0);
            a1 = mnv3c_v16_fma(v, w0, a1);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 64);
            a1 = mnv3c_v16_fma(v, w1, a1);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 96));
            a1 = mnv3c_v16_fma(v, w2, a1);
            a2 = mnv3c_v16_fma(v, w0, a2);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 128);
            a2 = mnv3c_v16_fma(v, w1, a2);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 160));
            a2 = mnv3c_v16_fma(v, w2, a2);
            a3 = mnv3c_v16_fma(v, w0, a3);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 192);
            a3 = mnv3c_v16_fma(v, w1, a3);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 224));
            a3 = mnv3c_v16_fma(v, w2, a3);
            a4 = mnv3c_v16_fma(v, w0, a4);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 256);
            a4 = mnv3c_v16_fma(v, w1, a4);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 288));
            a4 = mnv3c_v16_fma(v, w2, a4);
            a5 = mnv3c_v16_fma(v, w0, a5);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 320);
            a5 = mnv3c_v16_fma(v, w1, a5);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 352));
            a5 = mnv3c_v16_fma(v, w2, a5);
            a6 = mnv3c_v16_fma(v, w0, a6);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 384);
            a6 = mnv3c_v16_fma(v, w1, a6);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 416));
            a6 = mnv3c_v16_fma(v, w2, a6);
            a7 = mnv3c_v16_fma(v, w0, a7);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 448);
            a7 = mnv3c_v16_fma(v, w1, a7);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 480);
            a7 = mnv3c_v16_fma(v, w2, a7);
        }
    }
    a0 = mobilenet_v2_v16_relu6(a0);
    mnv3c_v16_store(y + 0, a0);
    a1 = mobilenet_v2_v16_relu6(a1);
    mnv3c_v16_store(y + 48, a1);
    a2 = mobilenet_v2_v16_relu6(a2);
    mnv3c_v16_store(y + 96, a2);
    a3 = mobilenet_v2_v16_relu6(a3);
    mnv3c_v16_store(y + 144, a3);
    a4 = mobilenet_v2_v16_relu6(a4);
    mnv3c_v16_store(y + 192, a4);
    a5 = mobilenet_v2_v16_relu6(a5);
    mnv3c_v16_store(y + 240, a5);
    a6 = mobilenet_v2_v16_relu6(a6);
    mnv3c_v16_store(y + 288, a6);
    a7 = mobilenet_v2_v16_relu6(a7);
    mnv3c_v16_store(y + 336, a7);
}

/* The 8 pixels of mobilenet_v2_bneck1_depthwise from column ox on x 16 channels, 16 at a time. Taps outside the input are left out. */
MNV3C_INLINE void mobilenet_v2_bneck1_depthwise_tile1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const int *MNV3C_RESTRICT ring,
    const float *MNV3C_RESTRICT w, int iy, int at, int ky0, int ky1)
{
    MNV3C_RELOAD(w);
    mnv3c_v16 a0 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a1 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a2 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a3 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a4 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a5 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a6 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a7 = mnv3c_v16_load(w);
    (void)iy;
    MNV3C_ROLLED
    for (int ky = ky0; ky < ky1; ky++) {
        const float *xp = x + ring[ky * 1];
        xp += at;
        const float *wp = w + (1 + ky * 3) * 16;
        const mnv3c_v16 w0 = mnv3c_v16_load(wp + 0 * 16);
        const mnv3c_v16 w1 = mnv3c_v16_load(wp + 1 * 16);
        const mnv3c_v16 w2 = mnv3c_v16_load(wp + 2 * 16);
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 0);
            a0 = mnv3c_v16_fma(v, w0, a0);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 32);
            a0 = mnv3c_v16_fma(v, w1, a0);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 64));
            a0 = mnv3c_v16_fma(v, w2, a0);
            a1 = mnv3c_v16_fma(v, w0, a1);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 96);
            a1 = mnv3c_v16_fma(v, w1, a1);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 128));
            a1 = mnv3c_v16_fma(v, w2, a1);
            a2 = mnv3c_v16_fma(v, w0, a2);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 160);
            a2 = mnv3c_v16_fma(v, w1, a2);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 192));
            a2 = mnv3c_v16_fma(v, w2, a2);
            a3 = mnv3c_v16_fma(v, w0, a3);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 224);
            a3 = mnv3c_v16_fma(v, w1, a3);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 256));
            a3 = mnv3c_v16_fma(v, w2, a3);
            a4 = mnv3c_v16_fma(v, w0, a4);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 288);
            a4 = mnv3c_v16_fma(v, w1, a4);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 320));
            a4 = mnv3c_v16_fma(v, w2, a4);
            a5 = mnv3c_v16_fma(v, w0, a5);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 352);
            a5 = mnv3c_v16_fma(v, w1, a5);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 384));
            a5 = mnv3c_v16_fma(v, w2, a5);
            a6 = mnv3c_v16_fma(v, w0, a6);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 416);
            a6 = mnv3c_v16_fma(v, w1, a6);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 448));
            a6 = mnv3c_v16_fma(v, w2, a6);
            a7 = mnv3c_v16_fma(v, w0, a7);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 480);
            a7 = mnv3c_v16_fma(v, w1, a7);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 512);
            a7 = mnv3c_v16_fma(v, w2, a7);
        }
    }
    a0 = mobilenet_v2_v16_relu6(a0);
    mnv3c_v16_store(y + 0, a0);
    a1 = mobilenet_v2_v16_relu6(a1);
    mnv3c_v16_store(y + 48, a1);
    a2 = mobilenet_v2_v16_relu6(a2);
    mnv3c_v16_store(y + 96, a2);
    a3 = mobilenet_v2_v16_relu6(a3);
    mnv3c_v16_store(y + 144, a3);
    a4 = mobilenet_v2_v16_relu6(a4);
    mnv3c_v16_store(y + 192, a4);
    a5 = mobilenet_v2_v16_relu6(a5);
    mnv3c_v16_store(y + 240, a5);
    a6 = mobilenet_v2_v16_relu6(a6);
    mnv3c_v16_store(y + 288, a6);
    a7 = mobilenet_v2_v16_relu6(a7);
    mnv3c_v16_store(y + 336, a7);
}

/* mobilenet_v2.arch:14: bneck1.depthwise
 * 48x48x32 -> 24x24x32,
 * kernel 3x3, stride 2x2, 165888 MACs, dwconv_simd */
static MNV3C_APART_WINDOW void mobilenet_v2_bneck1_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int row, const int *places)
{
    /* where the rows under the window lie */
    int ring[3];
    for (int r = 0; r < 3; r++) ring[r] = places[r];
    for (int oy = row; oy < row + 1; oy++) {
        for (int panel = 0; panel < 2; panel++) {
            {
                const float *MNV3C_RESTRICT wp = w + 0 + panel * 160 + 0;
                const int channel = 0 + panel * 16 + 0;
                const int iy = oy * 2 - 1;
                const int ky0 = mobilenet_v2_first_tap(iy, 1);
                const int ky1 = mobilenet_v2_end_tap(iy, 1, 48, 3);
                float *MNV3C_RESTRICT yp = y + (oy - row) * 1152 + channel;
                for (int ox = 0; ox < 8; ox += 8)
                    mobilenet_v2_bneck1_depthwise_tile0x16(
                        x + channel,
                        yp + ox * 48,
                        ring + (oy - row) * 2,
                        wp, iy, (ox * 2 - 0) * 32, ky0, ky1);
                for (int ox = 8; ox < 24; ox += 8)
                    mobilenet_v2_bneck1_depthwise_tile1x16(
                        x + channel,
                        yp + ox * 48,
                        ring + (oy - row) * 2,
                        wp, iy, (ox * 2 - 1) * 32, ky0, ky1);
            }
        }
    }
}

/* The 8 pixels of mobilenet_v2_bneck1_depthwise_rest from column ox on x 16 channels, 16 at a time. Taps outside the input are left out. */
MNV3C_INLINE void mobilenet_v2_bneck1_depthwise_rest_tile0x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const int *MNV3C_RESTRICT ring,
    const float *MNV3C_RESTRICT w, int iy, int at, int ky0, int ky1)
{
    MNV3C_RELOAD(w);
    mnv3c_v16 a0 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a1 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a2 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a3 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a4 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a5 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a6 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a7 = mnv3c_v16_load(w);
    (void)iy;
    MNV3C_ROLLED
    for (int ky = ky0; ky < ky1; ky++) {
        const float *xp = x + ring[ky * 1];
        xp += at;
        const float *wp = w + (1 + ky * 3) * 16;
        const mnv3c_v16 w0 = mnv3c_v16_load(wp + 0 * 16);
        const mnv3c_v16 w1 = mnv3c_v16_load(wp + 1 * 16);
        const mnv3c_v16 w2 = mnv3c_v16_load(wp + 2 * 16);
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 0);
            a0 = mnv3c_v16_fma(v, w1, a0);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 16));
            a0 = mnv3c_v16_fma(v, w2, a0);
            a1 = mnv3c_v16_fma(v, w0, a1);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 32);
            a1 = mnv3c_v16_fma(v, w1, a1);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 48));
            a1 = mnv3c_v16_fma(v, w2, a1);
            a2 = mnv3c_v16_fma(v, w0, a2);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 64);
            a2 = mnv3c_v16_fma(v, w1, a2);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 80));
            a2 = mnv3c_v16_fma(v, w2, a2);
            a3 = mnv3c_v16_fma(v, w0, a3);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 96);
            a3 = mnv3c_v16_fma(v, w1, a3);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 112));
            a3 = mnv3c_v16_fma(v, w2, a3);
            a4 = mnv3c_v16_fma(v, w0, a4);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 128);
            a4 = mnv3c_v16_fma(v, w1, a4);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 144));
            a4 = mnv3c_v16_fma(v, w2, a4);
            a5 = mnv3c_v16_fma(v, w0, a5);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 160);
            a5 = mnv3c_v16_fma(v, w1, a5);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 176));
            a5 = mnv3c_v16_fma(v, w2, a5);
            a6 = mnv3c_v16_fma(v, w0, a6);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 192);
            a6 = mnv3c_v16_fma(v, w1, a6);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 208));
            a6 = mnv3c_v16_fma(v, w2, a6);
            a7 = mnv3c_v16_fma(v, w0, a7);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 224);
            a7 = mnv3c_v16_fma(v, w1, a7);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 240);
            a7 = mnv3c_v16_fma(v, w2, a7);
        }
    }
    a0 = mobilenet_v2_v16_relu6(a0);
    mnv3c_v16_store(y + 0, a0);
    a1 = mobilenet_v2_v16_relu6(a1);
    mnv3c_v16_store(y + 48, a1);
    a2 = mobilenet_v2_v16_relu6(a2);
    mnv3c_v16_store(y + 96, a2);
    a3 = mobilenet_v2_v16_relu6(a3);
    mnv3c_v16_store(y + 144, a3);
    a4 = mobilenet_v2_v16_relu6(a4);
    mnv3c_v16_store(y + 192, a4);
    a5 = mobilenet_v2_v16_relu6(a5);
    mnv3c_v16_store(y + 240, a5);
    a6 = mobilenet_v2_v16_relu6(a6);
    mnv3c_v16_store(y + 288, a6);
    a7 = mobilenet_v2_v16_relu6(a7);
    mnv3c_v16_store(y + 336, a7);
}

/* The 8 pixels of mobilenet_v2_bneck1_depthwise_rest from column ox on x 16 channels, 16 at a time. Taps outside the input are left out. */
MNV3C_INLINE void mobilenet_v2_bneck1_depthwise_rest_tile1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const int *MNV3C_RESTRICT ring,
    const float *MNV3C_RESTRICT w, int iy, int at, int ky0, int ky1)
{
    MNV3C_RELOAD(w);
    mnv3c_v16 a0 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a1 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a2 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a3 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a4 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a5 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a6 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a7 = mnv3c_v16_load(w);
    (void)iy;
    MNV3C_ROLLED
    for (int ky = ky0; ky < ky1; ky++) {
        const float *xp = x + ring[ky * 1];
        xp += at;
        const float *wp = w + (1 + ky * 3) * 16;
        const mnv3c_v16 w0 = mnv3c_v16_load(wp + 0 * 16);
        const mnv3c_v16 w1 = mnv3c_v16_load(wp + 1 * 16);
        const mnv3c_v16 w2 = mnv3c_v16_load(wp + 2 * 16);
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 0);
            a0 = mnv3c_v16_fma(v, w0, a0);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 16);
            a0 = mnv3c_v16_fma(v, w1, a0);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 32));
            a0 = mnv3c_v16_fma(v, w2, a0);
            a1 = mnv3c_v16_fma(v, w0, a1);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 48);
            a1 = mnv3c_v16_fma(v, w1, a1);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 64));
            a1 = mnv3c_v16_fma(v, w2, a1);
            a2 = mnv3c_v16_fma(v, w0, a2);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 80);
            a2 = mnv3c_v16_fma(v, w1, a2);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 96));
            a2 = mnv3c_v16_fma(v, w2, a2);
            a3 = mnv3c_v16_fma(v, w0, a3);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 112);
            a3 = mnv3c_v16_fma(v, w1, a3);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 128));
            a3 = mnv3c_v16_fma(v, w2, a3);
            a4 = mnv3c_v16_fma(v, w0, a4);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 144);
            a4 = mnv3c_v16_fma(v, w1, a4);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 160));
            a4 = mnv3c_v16_fma(v, w2, a4);
            a5 = mnv3c_v16_fma(v, w0, a5);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 176);
            a5 = mnv3c_v16_fma(v, w1, a5);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 192));
            a5 = mnv3c_v16_fma(v, w2, a5);
            a6 = mnv3c_v16_fma(v, w0, a6);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 208);
            a6 = mnv3c_v16_fma(v, w1, a6);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 224));
            a6 = mnv3c_v16_fma(v, w2, a6);
            a7 = mnv3c_v16_fma(v, w0, a7);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 240);
            a7 = mnv3c_v16_fma(v, w1, a7);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 256);
            a7 = mnv3c_v16_fma(v, w2, a7);
        }
    }
    a0 = mobilenet_v2_v16_relu6(a0);
    mnv3c_v16_store(y + 0, a0);
    a1 = mobilenet_v2_v16_relu6(a1);
    mnv3c_v16_store(y + 48, a1);
    a2 = mobilenet_v2_v16_relu6(a2);
    mnv3c_v16_store(y + 96, a2);
    a3 = mobilenet_v2_v16_relu6(a3);
    mnv3c_v16_store(y + 144, a3);
    a4 = mobilenet_v2_v16_relu6(a4);
    mnv3c_v16_store(y + 192, a4);
    a5 = mobilenet_v2_v16_relu6(a5);
    mnv3c_v16_store(y + 240, a5);
    a6 = mobilenet_v2_v16_relu6(a6);
    mnv3c_v16_store(y + 288, a6);
    a7 = mobilenet_v2_v16_relu6(a7);
    mnv3c_v16_store(y + 336, a7);
}

/* mobilenet_v2.arch:14: bneck1.depthwise
 * 48x48x16 -> 24x24x16,
 * kernel 3x3, stride 2x2, 82944 MACs, dwconv_simd */
static MNV3C_APART_WINDOW void mobilenet_v2_bneck1_depthwise_rest(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int row, const int *places)
{
    /* where the rows under the window lie */
    int ring[3];
    for (int r = 0; r < 3; r++) ring[r] = places[r];
    for (int oy = row; oy < row + 1; oy++) {
        for (int panel = 0; panel < 1; panel++) {
            {
                const float *MNV3C_RESTRICT wp = w + 0 + panel * 160 + 0;
                const int channel = 0 + panel * 16 + 0;
                const int iy = oy * 2 - 1;
                const int ky0 = mobilenet_v2_first_tap(iy, 1);
                const int ky1 = mobilenet_v2_end_tap(iy, 1, 48, 3);
                float *MNV3C_RESTRICT yp = y + (oy - row) * 1152 + channel;
                for (int ox = 0; ox < 8; ox += 8)
                    mobilenet_v2_bneck1_depthwise_rest_tile0x16(
                        x + channel,
                        yp + ox * 48,
                        ring + (oy - row) * 2,
                        wp, iy, (ox * 2 - 0) * 16, ky0, ky1);
                for (int ox = 8; ox < 24; ox += 8)
                    mobilenet_v2_bneck1_depthwise_rest_tile1x16(
                        x + channel,
                        yp + ox * 48,
                        ring + (oy - row) * 2,
                        wp, iy, (ox * 2 - 1) * 16, ky0, ky1);
            }
        }
    }
}

/* 12 pixels x 1 panels of 8 channels of mobilenet_v2_bneck1_project, 8 at a time; the sums stay in registers. */
MNV3C_INLINE void mobilenet_v2_bneck1_project_tile12x1x8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v8 a0_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a1_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a2_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a3_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a4_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a5_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a6_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a7_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a8_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a9_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a10_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a11_0 = mnv3c_v8_load(w + 0);
    w += 8;
    MNV3C_ROLLED
    for (int k = 0; k < 48; k++, w += 8) {
        const mnv3c_v8 w0 = mnv3c_v8_load(w + 0);
        a0_0 = mnv3c_v8_fma1(w0, x[0 + k], a0_0);
        a1_0 = mnv3c_v8_fma1(w0, x[48 + k], a1_0);
        a2_0 = mnv3c_v8_fma1(w0, x[96 + k], a2_0);
        a3_0 = mnv3c_v8_fma1(w0, x[144 + k], a3_0);
        a4_0 = mnv3c_v8_fma1(w0, x[192 + k], a4_0);
        a5_0 = mnv3c_v8_fma1(w0, x[240 + k], a5_0);
        a6_0 = mnv3c_v8_fma1(w0, x[288 + k], a6_0);
        a7_0 = mnv3c_v8_fma1(w0, x[336 + k], a7_0);
        a8_0 = mnv3c_v8_fma1(w0, x[384 + k], a8_0);
        a9_0 = mnv3c_v8_fma1(w0, x[432 + k], a9_0);
        a10_0 = mnv3c_v8_fma1(w0, x[480 + k], a10_0);
        a11_0 = mnv3c_v8_fma1(w0, x[528 + k], a11_0);
    }
    a0_0 = mobilenet_v2_v8_none(a0_0);
    mnv3c_v8_store(y + 0 + 0, a0_0);
    a1_0 = mobilenet_v2_v8_none(a1_0);
    mnv3c_v8_store(y + 8 + 0, a1_0);
    a2_0 = mobilenet_v2_v8_none(a2_0);
    mnv3c_v8_store(y + 16 + 0, a2_0);
    a3_0 = mobilenet_v2_v8_none(a3_0);
    mnv3c_v8_store(y + 24 + 0, a3_0);
    a4_0 = mobilenet_v2_v8_none(a4_0);
    mnv3c_v8_store(y + 32 + 0, a4_0);
    a5_0 = mobilenet_v2_v8_none(a5_0);
    mnv3c_v8_store(y + 40 + 0, a5_0);
    a6_0 = mobilenet_v2_v8_none(a6_0);
    mnv3c_v8_store(y + 48 + 0, a6_0);
    a7_0 = mobilenet_v2_v8_none(a7_0);
    mnv3c_v8_store(y + 56 + 0, a7_0);
    a8_0 = mobilenet_v2_v8_none(a8_0);
    mnv3c_v8_store(y + 64 + 0, a8_0);
    a9_0 = mobilenet_v2_v8_none(a9_0);
    mnv3c_v8_store(y + 72 + 0, a9_0);
    a10_0 = mobilenet_v2_v8_none(a10_0);
    mnv3c_v8_store(y + 80 + 0, a10_0);
    a11_0 = mobilenet_v2_v8_none(a11_0);
    mnv3c_v8_store(y + 88 + 0, a11_0);
}

/* mobilenet_v2.arch:14: bneck1.project
 * 24x24x48 -> 24x24x8, 221184 MACs, conv1x1_simd */
static MNV3C_APART void mobilenet_v2_bneck1_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int block = 0; block < 1; block++) {
        const float *MNV3C_RESTRICT wp = w + 0 + block * 392;
        const int channel = 0 + block * 8;
        for (int p = 0; p < 24; p += 12)
                mobilenet_v2_bneck1_project_tile12x1x8(
                    x + p * 48,
                    y + p * 8 + channel,
                    wp);
    }
}

/* 8 pixels x 3 panels of 16 channels of mobilenet_v2_bneck2_expand, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mobilenet_v2_bneck2_expand_tile8x3x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v16 a0_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a0_1 = mnv3c_v16_load(w + 144);
    mnv3c_v16 a0_2 = mnv3c_v16_load(w + 288);
    mnv3c_v16 a1_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a1_1 = mnv3c_v16_load(w + 144);
    mnv3c_v16 a1_2 = mnv3c_v16_load(w + 288);
    mnv3c_v16 a2_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a2_1 = mnv3c_v16_load(w + 144);
    mnv3c_v16 a2_2 = mnv3c_v16_load(w + 288);
    mnv3c_v16 a3_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a3_1 = mnv3c_v16_load(w + 144);
    mnv3c_v16 a3_2 = mnv3c_v16_load(w + 288);
    mnv3c_v16 a4_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a4_1 = mnv3c_v16_load(w + 144);
    mnv3c_v16 a4_2 = mnv3c_v16_load(w + 288);
    mnv3c_v16 a5_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a5_1 = mnv3c_v16_load(w + 144);
    mnv3c_v16 a5_2 = mnv3c_v16_load(w + 288);
    mnv3c_v16 a6_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a6_1 = mnv3c_v16_load(w + 144);
    mnv3c_v16 a6_2 = mnv3c_v16_load(w + 288);
    mnv3c_v16 a7_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a7_1 = mnv3c_v16_load(w + 144);
    mnv3c_v16 a7_2 = mnv3c_v16_load(w + 288);
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 8; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        const mnv3c_v16 w1 = mnv3c_v16_load(w + 144);
        const mnv3c_v16 w2 = mnv3c_v16_load(w + 288);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a0_1 = mnv3c_v16_fma1(w1, x[0 + k], a0_1);
        a0_2 = mnv3c_v16_fma1(w2, x[0 + k], a0_2);
        a1_0 = mnv3c_v16_fma1(w0, x[8 + k], a1_0);
        a1_1 = mnv3c_v16_fma1(w1, x[8 + k], a1_1);
        a1_2 = mnv3c_v16_fma1(w2, x[8 + k], a1_2);
        a2_0 = mnv3c_v16_fma1(w0, x[16 + k], a2_0);
        a2_1 = mnv3c_v16_fma1(w1, x[16 + k], a2_1);
        a2_2 = mnv3c_v16_fma1(w2, x[16 + k], a2_2);
        a3_0 = mnv3c_v16_fma1(w0, x[24 + k], a3_0);
        a3_1 = mnv3c_v16_fma1(w1, x[24 + k], a3_1);
        a3_2 = mnv3c_v16_fma1(w2, x[24 + k], a3_2);
        a4_0 = mnv3c_v16_fma1(w0, x[32 + k], a4_0);
        a4_1 = mnv3c_v16_fma1(w1, x[32 + k], a4_1);
        a4_2 = mnv3c_v16_fma1(w2, x[32 + k], a4_2);
        a5_0 = mnv3c_v16_fma1(w0, x[40 + k], a5_0);
        a5_1 = mnv3c_v16_fma1(w1, x[40 + k], a5_1);
        a5_2 = mnv3c_v16_fma1(w2, x[40 + k], a5_2);
        a6_0 = mnv3c_v16_fma1(w0, x[48 + k], a6_0);
        a6_1 = mnv3c_v16_fma1(w1, x[48 + k], a6_1);
        a6_2 = mnv3c_v16_fma1(w2, x[48 + k], a6_2);
        a7_0 = mnv3c_v16_fma1(w0, x[56 + k], a7_0);
        a7_1 = mnv3c_v16_fma1(w1, x[56 + k], a7_1);
        a7_2 = mnv3c_v16_fma1(w2, x[56 + k], a7_2);
    }
    a0_0 = mobilenet_v2_v16_relu6(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a1_0 = mobilenet_v2_v16_relu6(a1_0);
    mnv3c_v16_store(y + 48 + 0, a1_0);
    a2_0 = mobilenet_v2_v16_relu6(a2_0);
    mnv3c_v16_store(y + 96 + 0, a2_0);
    a3_0 = mobilenet_v2_v16_relu6(a3_0);
    mnv3c_v16_store(y + 144 + 0, a3_0);
    a4_0 = mobilenet_v2_v16_relu6(a4_0);
    mnv3c_v16_store(y + 192 + 0, a4_0);
    a5_0 = mobilenet_v2_v16_relu6(a5_0);
    mnv3c_v16_store(y + 240 + 0, a5_0);
    a6_0 = mobilenet_v2_v16_relu6(a6_0);
    mnv3c_v16_store(y + 288 + 0, a6_0);
    a7_0 = mobilenet_v2_v16_relu6(a7_0);
    mnv3c_v16_store(y + 336 + 0, a7_0);
    a0_1 = mobilenet_v2_v16_relu6(a0_1);
    mnv3c_v16_store(y + 0 + 16, a0_1);
    a1_1 = mobilenet_v2_v16_relu6(a1_1);
    mnv3c_v16_store(y + 48 + 16, a1_1);
    a2_1 = mobilenet_v2_v16_relu6(a2_1);
    mnv3c_v16_store(y + 96 + 16, a2_1);
    a3_1 = mobilenet_v2_v16_relu6(a3_1);
    mnv3c_v16_store(y + 144 + 16, a3_1);
    a4_1 = mobilenet_v2_v16_relu6(a4_1);
    mnv3c_v16_store(y + 192 + 16, a4_1);
    a5_1 = mobilenet_v2_v16_relu6(a5_1);
    mnv3c_v16_store(y + 240 + 16, a5_1);
    a6_1 = mobilenet_v2_v16_relu6(a6_1);
    mnv3c_v16_store(y + 288 + 16, a6_1);
    a7_1 = mobilenet_v2_v16_relu6(a7_1);
    mnv3c_v16_store(y + 336 + 16, a7_1);
    a0_2 = mobilenet_v2_v16_relu6(a0_2);
    mnv3c_v16_store(y + 0 + 32, a0_2);
    a1_2 = mobilenet_v2_v16_relu6(a1_2);
    mnv3c_v16_store(y + 48 + 32, a1_2);
    a2_2 = mobilenet_v2_v16_relu6(a2_2);
    mnv3c_v16_store(y + 96 + 32, a2_2);
    a3_2 = mobilenet_v2_v16_relu6(a3_2);
    mnv3c_v16_store(y + 144 + 32, a3_2);
    a4_2 = mobilenet_v2_v16_relu6(a4_2);
    mnv3c_v16_store(y + 192 + 32, a4_2);
    a5_2 = mobilenet_v2_v16_relu6(a5_2);
    mnv3c_v16_store(y + 240 + 32, a5_2);
    a6_2 = mobilenet_v2_v16_relu6(a6_2);
    mnv3c_v16_store(y + 288 + 32, a6_2);
    a7_2 = mobilenet_v2_v16_relu6(a7_2);
    mnv3c_v16_store(y + 336 + 32, a7_2);
}

/* mobilenet_v2.arch:15: bneck2.expand
 * 24x24x8 -> 24x24x48, 221184 MACs, conv1x1_simd */
static MNV3C_APART void mobilenet_v2_bneck2_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int block = 0; block < 1; block++) {
        const float *MNV3C_RESTRICT wp = w + 0 + block * 432;
        const int channel = 0 + block * 48;
        for (int p = 0; p < 24; p += 8)
                mobilenet_v2_bneck2_expand_tile8x3x16(
                    x + p * 8,
                    y + p * 48 + channel,
                    wp);
    }
}

/* The 8 pixels of mobilenet_v2_bneck2_depthwise from column ox on x 16 channels, 16 at a time. Taps outside the input are left out. */
MNV3C_INLINE void mobilenet_v2_bneck2_depthwise_tile0x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const int *MNV3C_RESTRICT ring,
    const float *MNV3C_RESTRICT w, int iy, int at, int ky0, int ky1)
{
    MNV3C_RELOAD(w);
    mnv3c_v16 a0 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a1 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a2 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a3 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a4 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a5 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a6 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a7 = mnv3c_v16_load(w);
    (void)iy;
    MNV3C_ROLLED
    for (int ky = ky0; ky < ky1; ky++) {
        const float *xp = x + ring[ky * 1];
        xp += at;
        const float *wp = w + (1 + ky * 3) * 16;
        const mnv3c_v16 w0 = mnv3c_v16_load(wp + 0 * 16);
        const mnv3c_v16 w1 = mnv3c_v16_load(wp + 1 * 16);
        const mnv3c_v16 w2 = mnv3c_v16_load(wp + 2 * 16);
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 0));
            a0 = mnv3c_v16_fma(v, w1, a0);
            a1 = mnv3c_v16_fma(v, w0, a1);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 48));
            a0 = mnv3c_v16_fma(v, w2, a0);
            a1 = mnv3c_v16_fma(v, w1, a1);
            a2 = mnv3c_v16_fma(v, w0, a2);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 96));
            a1 = mnv3c_v16_fma(v, w2, a1);
            a2 = mnv3c_v16_fma(v, w1, a2);
            a3 = mnv3c_v16_fma(v, w0, a3);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 144));
            a2 = mnv3c_v16_fma(v, w2, a2);
            a3 = mnv3c_v16_fma(v, w1, a3);
            a4 = mnv3c_v16_fma(v, w0, a4);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 192));
            a3 = mnv3c_v16_fma(v, w2, a3);
            a4 = mnv3c_v16_fma(v, w1, a4);
            a5 = mnv3c_v16_fma(v, w0, a5);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 240));
            a4 = mnv3c_v16_fma(v, w2, a4);
            a5 = mnv3c_v16_fma(v, w1, a5);
            a6 = mnv3c_v16_fma(v, w0, a6);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 288));
            a5 = mnv3c_v16_fma(v, w2, a5);
            a6 = mnv3c_v16_fma(v, w1, a6);
            a7 = mnv3c_v16_fma(v, w0, a7);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 336));
            a6 = mnv3c_v16_fma(v, w2, a6);
            a7 = mnv3c_v16_fma(v, w1, a7);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 384);
            a7 = mnv3c_v16_fma(v, w2, a7);
        }
    }
    a0 = mobilenet_v2_v16_relu6(a0);
    mnv3c_v16_store(y + 0, a0);
    a1 = mobilenet_v2_v16_relu6(a1);
    mnv3c_v16_store(y + 48, a1);
    a2 = mobilenet_v2_v16_relu6(a2);
    mnv3c_v16_store(y + 96, a2);
    a3 = mobilenet_v2_v16_relu6(a3);
    mnv3c_v16_store(y + 144, a3);
    a4 = mobilenet_v2_v16_relu6(a4);
    mnv3c_v16_store(y + 192, a4);
    a5 = mobilenet_v2_v16_relu6(a5);
    mnv3c_v16_store(y + 240, a5);
    a6 = mobilenet_v2_v16_relu6(a6);
    mnv3c_v16_store(y + 288, a6);
    a7 = mobilenet_v2_v16_relu6(a7);
    mnv3c_v16_store(y + 336, a7);
}

/* The 8 pixels of mobilenet_v2_bneck2_depthwise from column ox on x 16 channels, 16 at a time. Taps outside the input are left out. */
MNV3C_INLINE void mobilenet_v2_bneck2_depthwise_tile1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const int *MNV3C_RESTRICT ring,
    const float *MNV3C_RESTRICT w, int iy, int at, int ky0, int ky1)
{
    MNV3C_RELOAD(w);
    mnv3c_v16 a0 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a1 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a2 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a3 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a4 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a5 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a6 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a7 = mnv3c_v16_load(w);
    (void)iy;
    MNV3C_ROLLED
    for (int ky = ky0; ky < ky1; ky++) {
        const float *xp = x + ring[ky * 1];
        xp += at;
        const float *wp = w + (1 + ky * 3) * 16;
        const mnv3c_v16 w0 = mnv3c_v16_load(wp + 0 * 16);
        const mnv3c_v16 w1 = mnv3c_v16_load(wp + 1 * 16);
        const mnv3c_v16 w2 = mnv3c_v16_load(wp + 2 * 16);
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 0);
            a0 = mnv3c_v16_fma(v, w0, a0);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 48));
            a0 = mnv3c_v16_fma(v, w1, a0);
            a1 = mnv3c_v16_fma(v, w0, a1);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 96));
            a0 = mnv3c_v16_fma(v, w2, a0);
            a1 = mnv3c_v16_fma(v, w1, a1);
            a2 = mnv3c_v16_fma(v, w0, a2);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 144));
            a1 = mnv3c_v16_fma(v, w2, a1);
            a2 = mnv3c_v16_fma(v, w1, a2);
            a3 = mnv3c_v16_fma(v, w0, a3);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 192));
            a2 = mnv3c_v16_fma(v, w2, a2);
            a3 = mnv3c_v16_fma(v, w1, a3);
            a4 = mnv3c_v16_fma(v, w0, a4);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 240));
            a3 = mnv3c_v16_fma(v, w2, a3);
            a4 = mnv3c_v16_fma(v, w1, a4);
            a5 = mnv3c_v16_fma(v, w0, a5);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 288));
            a4 = mnv3c_v16_fma(v, w2, a4);
            a5 = mnv3c_v16_fma(v, w1, a5);
            a6 = mnv3c_v16_fma(v, w0, a6);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 336));
            a5 = mnv3c_v16_fma(v, w2, a5);
            a6 = mnv3c_v16_fma(v, w1, a6);
            a7 = mnv3c_v16_fma(v, w0, a7);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 384));
            a6 = mnv3c_v16_fma(v, w2, a6);
            a7 = mnv3c_v16_fma(v, w1, a7);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 432);
            a7 = mnv3c_v16_fma(v, w2, a7);
        }
    }
    a0 = mobilenet_v2_v16_relu6(a0);
    mnv3c_v16_store(y + 0, a0);
    a1 = mobilenet_v2_v16_relu6(a1);
    mnv3c_v16_store(y + 48, a1);
    a2 = mobilenet_v2_v16_relu6(a2);
    mnv3c_v16_store(y + 96, a2);
    a3 = mobilenet_v2_v16_relu6(a3);
    mnv3c_v16_store(y + 144, a3);
    a4 = mobilenet_v2_v16_relu6(a4);
    mnv3c_v16_store(y + 192, a4);
    a5 = mobilenet_v2_v16_relu6(a5);
    mnv3c_v16_store(y + 240, a5);
    a6 = mobilenet_v2_v16_relu6(a6);
    mnv3c_v16_store(y + 288, a6);
    a7 = mobilenet_v2_v16_relu6(a7);
    mnv3c_v16_store(y + 336, a7);
}

/* The 8 pixels of mobilenet_v2_bneck2_depthwise from column ox on x 16 channels, 16 at a time. Taps outside the input are left out. */
MNV3C_INLINE void mobilenet_v2_bneck2_depthwise_tile2x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const int *MNV3C_RESTRICT ring,
    const float *MNV3C_RESTRICT w, int iy, int at, int ky0, int ky1)
{
    MNV3C_RELOAD(w);
    mnv3c_v16 a0 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a1 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a2 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a3 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a4 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a5 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a6 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a7 = mnv3c_v16_load(w);
    (void)iy;
    MNV3C_ROLLED
    for (int ky = ky0; ky < ky1; ky++) {
        const float *xp = x + ring[ky * 1];
        xp += at;
        const float *wp = w + (1 + ky * 3) * 16;
        const mnv3c_v16 w0 = mnv3c_v16_load(wp + 0 * 16);
        const mnv3c_v16 w1 = mnv3c_v16_load(wp + 1 * 16);
        const mnv3c_v16 w2 = mnv3c_v16_load(wp + 2 * 16);
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 0);
            a0 = mnv3c_v16_fma(v, w0, a0);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 48));
            a0 = mnv3c_v16_fma(v, w1, a0);
            a1 = mnv3c_v16_fma(v, w0, a1);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 96));
            a0 = mnv3c_v16_fma(v, w2, a0);
            a1 = mnv3c_v16_fma(v, w1, a1);
            a2 = mnv3c_v16_fma(v, w0, a2);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 144));
            a1 = mnv3c_v16_fma(v, w2, a1);
            a2 = mnv3c_v16_fma(v, w1, a2);
            a3 = mnv3c_v16_fma(v, w0, a3);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 192));
            a2 = mnv3c_v16_fma(v, w2, a2);
            a3 = mnv3c_v16_fma(v, w1, a3);
            a4 = mnv3c_v16_fma(v, w0, a4);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 240));
            a3 = mnv3c_v16_fma(v, w2, a3);
            a4 = mnv3c_v16_fma(v, w1, a4);
            a5 = mnv3c_v16_fma(v, w0, a5);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 288));
            a4 = mnv3c_v16_fma(v, w2, a4);
            a5 = mnv3c_v16_fma(v, w1, a5);
            a6 = mnv3c_v16_fma(v, w0, a6);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 336));
            a5 = mnv3c_v16_fma(v, w2, a5);
            a6 = mnv3c_v16_fma(v, w1, a6);
            a7 = mnv3c_v16_fma(v, w0, a7);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 384));
            a6 = mnv3c_v16_fma(v, w2, a6);
            a7 = mnv3c_v16_fma(v, w1, a7);
        }
    }
    a0 = mobilenet_v2_v16_relu6(a0);
    mnv3c_v16_store(y + 0, a0);
    a1 = mobilenet_v2_v16_relu6(a1);
    mnv3c_v16_store(y + 48, a1);
    a2 = mobilenet_v2_v16_relu6(a2);
    mnv3c_v16_store(y + 96, a2);
    a3 = mobilenet_v2_v16_relu6(a3);
    mnv3c_v16_store(y + 144, a3);
    a4 = mobilenet_v2_v16_relu6(a4);
    mnv3c_v16_store(y + 192, a4);
    a5 = mobilenet_v2_v16_relu6(a5);
    mnv3c_v16_store(y + 240, a5);
    a6 = mobilenet_v2_v16_relu6(a6);
    mnv3c_v16_store(y + 288, a6);
    a7 = mobilenet_v2_v16_relu6(a7);
    mnv3c_v16_store(y + 336, a7);
}

/* mobilenet_v2.arch:15: bneck2.depthwise
 * 24x24x48 -> 24x24x48,
 * kernel 3x3, stride 1x1, 248832 MACs, dwconv_simd */
static MNV3C_APART_WINDOW void mobilenet_v2_bneck2_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int row)
{
    /* where the rows under the window lie */
    int ring[4];
    for (int r = 0; r < 4; r++) ring[r] = (row * 1 + r + 3) % 4 * (24 * 48);
    for (int oy = row; oy < row + 2; oy++) {
        for (int panel = 0; panel < 3; panel++) {
            {
                const float *MNV3C_RESTRICT wp = w + 0 + panel * 160 + 0;
                const int channel = 0 + panel * 16 + 0;
                const int iy = oy * 1 - 1;
                const int ky0 = mobilenet_v2_first_tap(iy, 1);
                const int ky1 = mobilenet_v2_end_tap(iy, 1, 24, 3);
                float *MNV3C_RESTRICT yp = y + (oy - row) * 1152 + channel;
                for (int ox = 0; ox < 8; ox += 8)
                    mobilenet_v2_bneck2_depthwise_tile0x16(
                        x + channel,
                        yp + ox * 48,
                        ring + (oy - row) * 1,
                        wp, iy, (ox * 1 - 0) * 48, ky0, ky1);
                for (int ox = 8; ox < 16; ox += 8)
                    mobilenet_v2_bneck2_depthwise_tile1x16(
                        x + channel,
                        yp + ox * 48,
                        ring + (oy - row) * 1,
                        wp, iy, (ox * 1 - 1) * 48, ky0, ky1);
                for (int ox = 16; ox < 24; ox += 8)
                    mobilenet_v2_bneck2_depthwise_tile2x16(
                        x + channel,
                        yp + ox * 48,
                        ring + (oy - row) * 1,
                        wp, iy, (ox * 1 - 1) * 48, ky0, ky1);
            }
        }
    }
}

/* 12 pixels x 1 panels of 8 channels of mobilenet_v2_bneck2_project, 8 at a time; the sums stay in registers. */
MNV3C_INLINE void mobilenet_v2_bneck2_project_tile12x1x8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v8 a0_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(y + 0 + 0));
    mnv3c_v8 a1_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(y + 8 + 0));
    mnv3c_v8 a2_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(y + 16 + 0));
    mnv3c_v8 a3_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(y + 24 + 0));
    mnv3c_v8 a4_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(y + 32 + 0));
    mnv3c_v8 a5_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(y + 40 + 0));
    mnv3c_v8 a6_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(y + 48 + 0));
    mnv3c_v8 a7_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(y + 56 + 0));
    mnv3c_v8 a8_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(y + 64 + 0));
    mnv3c_v8 a9_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(y + 72 + 0));
    mnv3c_v8 a10_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(y + 80 + 0));
    mnv3c_v8 a11_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(y + 88 + 0));
    w += 8;
    MNV3C_ROLLED
    for (int k = 0; k < 48; k++, w += 8) {
        const mnv3c_v8 w0 = mnv3c_v8_load(w + 0);
        a0_0 = mnv3c_v8_fma1(w0, x[0 + k], a0_0);
        a1_0 = mnv3c_v8_fma1(w0, x[48 + k], a1_0);
        a2_0 = mnv3c_v8_fma1(w0, x[96 + k], a2_0);
        a3_0 = mnv3c_v8_fma1(w0, x[144 + k], a3_0);
        a4_0 = mnv3c_v8_fma1(w0, x[192 + k], a4_0);
        a5_0 = mnv3c_v8_fma1(w0, x[240 + k], a5_0);
        a6_0 = mnv3c_v8_fma1(w0, x[288 + k], a6_0);
        a7_0 = mnv3c_v8_fma1(w0, x[336 + k], a7_0);
        a8_0 = mnv3c_v8_fma1(w0, x[384 + k], a8_0);
        a9_0 = mnv3c_v8_fma1(w0, x[432 + k], a9_0);
        a10_0 = mnv3c_v8_fma1(w0, x[480 + k], a10_0);
        a11_0 = mnv3c_v8_fma1(w0, x[528 + k], a11_0);
    }
    a0_0 = mobilenet_v2_v8_none(a0_0);
    mnv3c_v8_store(y + 0 + 0, a0_0);
    a1_0 = mobilenet_v2_v8_none(a1_0);
    mnv3c_v8_store(y + 8 + 0, a1_0);
    a2_0 = mobilenet_v2_v8_none(a2_0);
    mnv3c_v8_store(y + 16 + 0, a2_0);
    a3_0 = mobilenet_v2_v8_none(a3_0);
    mnv3c_v8_store(y + 24 + 0, a3_0);
    a4_0 = mobilenet_v2_v8_none(a4_0);
    mnv3c_v8_store(y + 32 + 0, a4_0);
    a5_0 = mobilenet_v2_v8_none(a5_0);
    mnv3c_v8_store(y + 40 + 0, a5_0);
    a6_0 = mobilenet_v2_v8_none(a6_0);
    mnv3c_v8_store(y + 48 + 0, a6_0);
    a7_0 = mobilenet_v2_v8_none(a7_0);
    mnv3c_v8_store(y + 56 + 0, a7_0);
    a8_0 = mobilenet_v2_v8_none(a8_0);
    mnv3c_v8_store(y + 64 + 0, a8_0);
    a9_0 = mobilenet_v2_v8_none(a9_0);
    mnv3c_v8_store(y + 72 + 0, a9_0);
    a10_0 = mobilenet_v2_v8_none(a10_0);
    mnv3c_v8_store(y + 80 + 0, a10_0);
    a11_0 = mobilenet_v2_v8_none(a11_0);
    mnv3c_v8_store(y + 88 + 0, a11_0);
}

/* mobilenet_v2.arch:15: bneck2.project + bneck2.residual
 * 24x24x48 -> 24x24x8, 221184 MACs, conv1x1_simd */
static MNV3C_APART void mobilenet_v2_bneck2_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int block = 0; block < 1; block++) {
        const float *MNV3C_RESTRICT wp = w + 0 + block * 392;
        const int channel = 0 + block * 8;
        for (int p = 0; p < 24; p += 12)
                mobilenet_v2_bneck2_project_tile12x1x8(
                    x + p * 48,
                    y + p * 8 + channel,
                    wp);
    }
}

/* The 6 pixels of mobilenet_v2_bneck3_depthwise from column ox on x 16 channels, 16 at a time. Taps outside the input are left out. */
MNV3C_INLINE void mobilenet_v2_bneck3_depthwise_tile0x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const int *MNV3C_RESTRICT ring,
    const float *MNV3C_RESTRICT w, int iy, int at, int ky0, int ky1)
{
    MNV3C_RELOAD(w);
    mnv3c_v16 a0 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a1 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a2 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a3 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a4 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a5 = mnv3c_v16_load(w);
    (void)iy;
    MNV3C_ROLLED
    for (int ky = ky0; ky < ky1; ky++) {
        const float *xp = x + ring[ky * 1];
        xp += at;
        const float *wp = w + (1 + ky * 3) * 16;
        const mnv3c_v16 w0 = mnv3c_v16_load(wp + 0 * 16);
        const mnv3c_v16 w1 = mnv3c_v16_load(wp + 1 * 16);
        const mnv3c_v16 w2 = mnv3c_v16_load(wp + 2 * 16);
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 0);
            a0 = mnv3c_v16_fma(v, w1, a0);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 48));
            a0 = mnv3c_v16_fma(v, w2, a0);
            a1 = mnv3c_v16_fma(v, w0, a1);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 96);
            a1 = mnv3c_v16_fma(v, w1, a1);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 144));
            a1 = mnv3c_v16_fma(v, w2, a1);
            a2 = mnv3c_v16_fma(v, w0, a2);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 192);
            a2 = mnv3c_v16_fma(v, w1, a2);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 240));
            a2 = mnv3c_v16_fma(v, w2, a2);
            a3 = mnv3c_v16_fma(v, w0, a3);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 288);
            a3 = mnv3c_v16_fma(v, w1, a3);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 336));
            a3 = mnv3c_v16_fma(v, w2, a3);
            a4 = mnv3c_v16_fma(v, w0, a4);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 384);
            a4 = mnv3c_v16_fma(v, w1, a4);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 432));
            a4 = mnv3c_v16_fma(v, w2, a4);
            a5 = mnv3c_v16_fma(v, w0, a5);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 480);
            a5 = mnv3c_v16_fma(v, w1, a5);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 528);
            a5 = mnv3c_v16_fma(v, w2, a5);
        }
    }
    a0 = mobilenet_v2_v16_relu6(a0);
    mnv3c_v16_store(y + 0, a0);
    a1 = mobilenet_v2_v16_relu6(a1);
    mnv3c_v16_store(y + 48, a1);
    a2 = mobilenet_v2_v16_relu6(a2);
    mnv3c_v16_store(y + 96, a2);
    a3 = mobilenet_v2_v16_relu6(a3);
    mnv3c_v16_store(y + 144, a3);
    a4 = mobilenet_v2_v16_relu6(a4);
    mnv3c_v16_store(y + 192, a4);
    a5 = mobilenet_v2_v16_relu6(a5);
    mnv3c_v16_store(y + 240, a5);
}

/* The 6 pixels of mobilenet_v2_bneck3_depthwise from column ox on x 16 channels, 16 at a time. Taps outside the input are left out. */
MNV3C_INLINE void mobilenet_v2_bneck3_depthwise_tile1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const int *MNV3C_RESTRICT ring,
    const float *MNV3C_RESTRICT w, int iy, int at, int ky0, int ky1)
{
    MNV3C_RELOAD(w);
    mnv3c_v16 a0 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a1 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a2 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a3 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a4 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a5 = mnv3c_v16_load(w);
    (void)iy;
    MNV3C_ROLLED
    for (int ky = ky0; ky < ky1; ky++) {
        const float *xp = x + ring[ky * 1];
        xp += at;
        const float *wp = w + (1 + ky * 3) * 16;
        const mnv3c_v16 w0 = mnv3c_v16_load(wp + 0 * 16);
        const mnv3c_v16 w1 = mnv3c_v16_load(wp + 1 * 16);
        const mnv3c_v16 w2 = mnv3c_v16_load(wp + 2 * 16);
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 0);
            a0 = mnv3c_v16_fma(v, w0, a0);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 48);
            a0 = mnv3c_v16_fma(v, w1, a0);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 96));
            a0 = mnv3c_v16_fma(v, w2, a0);
            a1 = mnv3c_v16_fma(v, w0, a1);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 144);
            a1 = mnv3c_v16_fma(v, w1, a1);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 192));
            a1 = mnv3c_v16_fma(v, w2, a1);
            a2 = mnv3c_v16_fma(v, w0, a2);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 240);
            a2 = mnv3c_v16_fma(v, w1, a2);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 288));
            a2 = mnv3c_v16_fma(v, w2, a2);
            a3 = mnv3c_v16_fma(v, w0, a3);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 336);
            a3 = mnv3c_v16_fma(v, w1, a3);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 384));
            a3 = mnv3c_v16_fma(v, w2, a3);
            a4 = mnv3c_v16_fma(v, w0, a4);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 432);
            a4 = mnv3c_v16_fma(v, w1, a4);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 480));
            a4 = mnv3c_v16_fma(v, w2, a4);
            a5 = mnv3c_v16_fma(v, w0, a5);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 528);
            a5 = mnv3c_v16_fma(v, w1, a5);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 576);
            a5 = mnv3c_v16_fma(v, w2, a5);
        }
    }
    a0 = mobilenet_v2_v16_relu6(a0);
    mnv3c_v16_store(y + 0, a0);
    a1 = mobilenet_v2_v16_relu6(a1);
    mnv3c_v16_store(y + 48, a1);
    a2 = mobilenet_v2_v16_relu6(a2);
    mnv3c_v16_store(y + 96, a2);
    a3 = mobilenet_v2_v16_relu6(a3);
    mnv3c_v16_store(y + 144, a3);
    a4 = mobilenet_v2_v16_relu6(a4);
    mnv3c_v16_store(y + 192, a4);
    a5 = mobilenet_v2_v16_relu6(a5);
    mnv3c_v16_store(y + 240, a5);
}

/* mobilenet_v2.arch:16: bneck3.depthwise
 * 24x24x48 -> 12x12x48,
 * kernel 3x3, stride 2x2, 62208 MACs, dwconv_simd */
static MNV3C_APART_WINDOW void mobilenet_v2_bneck3_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int row)
{
    /* where the rows under the window lie */
    int ring[3];
    for (int r = 0; r < 3; r++) ring[r] = (row * 2 + r + 2) % 3 * (24 * 48);
    for (int oy = row; oy < row + 1; oy++) {
        for (int panel = 0; panel < 3; panel++) {
            {
                const float *MNV3C_RESTRICT wp = w + 0 + panel * 160 + 0;
                const int channel = 0 + panel * 16 + 0;
                const int iy = oy * 2 - 1;
                const int ky0 = mobilenet_v2_first_tap(iy, 1);
                const int ky1 = mobilenet_v2_end_tap(iy, 1, 24, 3);
                float *MNV3C_RESTRICT yp = y + (oy - row) * 576 + channel;
                for (int ox = 0; ox < 6; ox += 6)
                    mobilenet_v2_bneck3_depthwise_tile0x16(
                        x + channel,
                        yp + ox * 48,
                        ring + (oy - row) * 2,
                        wp, iy, (ox * 2 - 0) * 48, ky0, ky1);
                for (int ox = 6; ox < 12; ox += 6)
                    mobilenet_v2_bneck3_depthwise_tile1x16(
                        x + channel,
                        yp + ox * 48,
                        ring + (oy - row) * 2,
                        wp, iy, (ox * 2 - 1) * 48, ky0, ky1);
            }
        }
    }
}

/* 12 pixels x 1 panels of 16 channels of mobilenet_v2_bneck3_project, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mobilenet_v2_bneck3_project_tile12x1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v16 a0_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a1_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a2_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a3_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a4_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a5_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a6_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a7_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a8_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a9_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a10_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a11_0 = mnv3c_v16_load(w + 0);
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 48; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a1_0 = mnv3c_v16_fma1(w0, x[48 + k], a1_0);
        a2_0 = mnv3c_v16_fma1(w0, x[96 + k], a2_0);
        a3_0 = mnv3c_v16_fma1(w0, x[144 + k], a3_0);
        a4_0 = mnv3c_v16_fma1(w0, x[192 + k], a4_0);
        a5_0 = mnv3c_v16_fma1(w0, x[240 + k], a5_0);
        a6_0 = mnv3c_v16_fma1(w0, x[288 + k], a6_0);
        a7_0 = mnv3c_v16_fma1(w0, x[336 + k], a7_0);
        a8_0 = mnv3c_v16_fma1(w0, x[384 + k], a8_0);
        a9_0 = mnv3c_v16_fma1(w0, x[432 + k], a9_0);
        a10_0 = mnv3c_v16_fma1(w0, x[480 + k], a10_0);
        a11_0 = mnv3c_v16_fma1(w0, x[528 + k], a11_0);
    }
    a0_0 = mobilenet_v2_v16_none(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a1_0 = mobilenet_v2_v16_none(a1_0);
    mnv3c_v16_store(y + 16 + 0, a1_0);
    a2_0 = mobilenet_v2_v16_none(a2_0);
    mnv3c_v16_store(y + 32 + 0, a2_0);
    a3_0 = mobilenet_v2_v16_none(a3_0);
    mnv3c_v16_store(y + 48 + 0, a3_0);
    a4_0 = mobilenet_v2_v16_none(a4_0);
    mnv3c_v16_store(y + 64 + 0, a4_0);
    a5_0 = mobilenet_v2_v16_none(a5_0);
    mnv3c_v16_store(y + 80 + 0, a5_0);
    a6_0 = mobilenet_v2_v16_none(a6_0);
    mnv3c_v16_store(y + 96 + 0, a6_0);
    a7_0 = mobilenet_v2_v16_none(a7_0);
    mnv3c_v16_store(y + 112 + 0, a7_0);
    a8_0 = mobilenet_v2_v16_none(a8_0);
    mnv3c_v16_store(y + 128 + 0, a8_0);
    a9_0 = mobilenet_v2_v16_none(a9_0);
    mnv3c_v16_store(y + 144 + 0, a9_0);
    a10_0 = mobilenet_v2_v16_none(a10_0);
    mnv3c_v16_store(y + 160 + 0, a10_0);
    a11_0 = mobilenet_v2_v16_none(a11_0);
    mnv3c_v16_store(y + 176 + 0, a11_0);
}

/* mobilenet_v2.arch:16: bneck3.project
 * 12x12x48 -> 12x12x16, 110592 MACs, conv1x1_simd */
static MNV3C_APART void mobilenet_v2_bneck3_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int block = 0; block < 1; block++) {
        const float *MNV3C_RESTRICT wp = w + 0 + block * 784;
        const int channel = 0 + block * 16;
        for (int p = 0; p < 144; p += 12)
                mobilenet_v2_bneck3_project_tile12x1x16(
                    x + p * 48,
                    y + p * 16 + channel,
                    wp);
    }
}

/* 8 pixels x 3 panels of 16 channels of mobilenet_v2_bneck4_expand, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mobilenet_v2_bneck4_expand_tile8x3x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v16 a0_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a0_1 = mnv3c_v16_load(w + 272);
    mnv3c_v16 a0_2 = mnv3c_v16_load(w + 544);
    mnv3c_v16 a1_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a1_1 = mnv3c_v16_load(w + 272);
    mnv3c_v16 a1_2 = mnv3c_v16_load(w + 544);
    mnv3c_v16 a2_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a2_1 = mnv3c_v16_load(w + 272);
    mnv3c_v16 a2_2 = mnv3c_v16_load(w + 544);
    mnv3c_v16 a3_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a3_1 = mnv3c_v16_load(w + 272);
    mnv3c_v16 a3_2 = mnv3c_v16_load(w + 544);
    mnv3c_v16 a4_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a4_1 = mnv3c_v16_load(w + 272);
    mnv3c_v16 a4_2 = mnv3c_v16_load(w + 544);
    mnv3c_v16 a5_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a5_1 = mnv3c_v16_load(w + 272);
    mnv3c_v16 a5_2 = mnv3c_v16_load(w + 544);
    mnv3c_v16 a6_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a6_1 = mnv3c_v16_load(w + 272);
    mnv3c_v16 a6_2 = mnv3c_v16_load(w + 544);
    mnv3c_v16 a7_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a7_1 = mnv3c_v16_load(w + 272);
    mnv3c_v16 a7_2 = mnv3c_v16_load(w + 544);
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 16; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        const mnv3c_v16 w1 = mnv3c_v16_load(w + 272);
        const mnv3c_v16 w2 = mnv3c_v16_load(w + 544);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a0_1 = mnv3c_v16_fma1(w1, x[0 + k], a0_1);
        a0_2 = mnv3c_v16_fma1(w2, x[0 + k], a0_2);
        a1_0 = mnv3c_v16_fma1(w0, x[16 + k], a1_0);
        a1_1 = mnv3c_v16_fma1(w1, x[16 + k], a1_1);
        a1_2 = mnv3c_v16_fma1(w2, x[16 + k], a1_2);
        a2_0 = mnv3c_v16_fma1(w0, x[32 + k], a2_0);
        a2_1 = mnv3c_v16_fma1(w1, x[32 + k], a2_1);
        a2_2 = mnv3c_v16_fma1(w2, x[32 + k], a2_2);
        a3_0 = mnv3c_v16_fma1(w0, x[48 + k], a3_0);
        a3_1 = mnv3c_v16_fma1(w1, x[48 + k], a3_1);
        a3_2 = mnv3c_v16_fma1(w2, x[48 + k], a3_2);
        a4_0 = mnv3c_v16_fma1(w0, x[64 + k], a4_0);
        a4_1 = mnv3c_v16_fma1(w1, x[64 + k], a4_1);
        a4_2 = mnv3c_v16_fma1(w2, x[64 + k], a4_2);
        a5_0 = mnv3c_v16_fma1(w0, x[80 + k], a5_0);
        a5_1 = mnv3c_v16_fma1(w1, x[80 + k], a5_1);
        a5_2 = mnv3c_v16_fma1(w2, x[80 + k], a5_2);
        a6_0 = mnv3c_v16_fma1(w0, x[96 + k], a6_0);
        a6_1 = mnv3c_v16_fma1(w1, x[96 + k], a6_1);
        a6_2 = mnv3c_v16_fma1(w2, x[96 + k], a6_2);
        a7_0 = mnv3c_v16_fma1(w0, x[112 + k], a7_0);
        a7_1 = mnv3c_v16_fma1(w1, x[112 + k], a7_1);
        a7_2 = mnv3c_v16_fma1(w2, x[112 + k], a7_2);
    }
    a0_0 = mobilenet_v2_v16_relu6(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a1_0 = mobilenet_v2_v16_relu6(a1_0);
    mnv3c_v16_store(y + 96 + 0, a1_0);
    a2_0 = mobilenet_v2_v16_relu6(a2_0);
    mnv3c_v16_store(y + 192 + 0, a2_0);
    a3_0 = mobilenet_v2_v16_relu6(a3_0);
    mnv3c_v16_store(y + 288 + 0, a3_0);
    a4_0 = mobilenet_v2_v16_relu6(a4_0);
    mnv3c_v16_store(y + 384 + 0, a4_0);
    a5_0 = mobilenet_v2_v16_relu6(a5_0);
    mnv3c_v16_store(y + 480 + 0, a5_0);
    a6_0 = mobilenet_v2_v16_relu6(a6_0);
    mnv3c_v16_store(y + 576 + 0, a6_0);
    a7_0 = mobilenet_v2_v16_relu6(a7_0);
    mnv3c_v16_store(y + 672 + 0, a7_0);
    a0_1 = mobilenet_v2_v16_relu6(a0_1);
    mnv3c_v16_store(y + 0 + 16, a0_1);
    a1_1 = mobilenet_v2_v16_relu6(a1_1);
    mnv3c_v16_store(y + 96 + 16, a1_1);
    a2_1 = mobilenet_v2_v16_relu6(a2_1);
    mnv3c_v16_store(y + 192 + 16, a2_1);
    a3_1 = mobilenet_v2_v16_relu6(a3_1);
    mnv3c_v16_store(y + 288 + 16, a3_1);
    a4_1 = mobilenet_v2_v16_relu6(a4_1);
    mnv3c_v16_store(y + 384 + 16, a4_1);
    a5_1 = mobilenet_v2_v16_relu6(a5_1);
    mnv3c_v16_store(y + 480 + 16, a5_1);
    a6_1 = mobilenet_v2_v16_relu6(a6_1);
    mnv3c_v16_store(y + 576 + 16, a6_1);
    a7_1 = mobilenet_v2_v16_relu6(a7_1);
    mnv3c_v16_store(y + 672 + 16, a7_1);
    a0_2 = mobilenet_v2_v16_relu6(a0_2);
    mnv3c_v16_store(y + 0 + 32, a0_2);
    a1_2 = mobilenet_v2_v16_relu6(a1_2);
    mnv3c_v16_store(y + 96 + 32, a1_2);
    a2_2 = mobilenet_v2_v16_relu6(a2_2);
    mnv3c_v16_store(y + 192 + 32, a2_2);
    a3_2 = mobilenet_v2_v16_relu6(a3_2);
    mnv3c_v16_store(y + 288 + 32, a3_2);
    a4_2 = mobilenet_v2_v16_relu6(a4_2);
    mnv3c_v16_store(y + 384 + 32, a4_2);
    a5_2 = mobilenet_v2_v16_relu6(a5_2);
    mnv3c_v16_store(y + 480 + 32, a5_2);
    a6_2 = mobilenet_v2_v16_relu6(a6_2);
    mnv3c_v16_store(y + 576 + 32, a6_2);
    a7_2 = mobilenet_v2_v16_relu6(a7_2);
    mnv3c_v16_store(y + 672 + 32, a7_2);
}

/* mobilenet_v2.arch:17: bneck4.expand
 * 12x12x16 -> 12x12x96, 221184 MACs, conv1x1_simd */
static MNV3C_APART void mobilenet_v2_bneck4_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int block = 0; block < 2; block++) {
        const float *MNV3C_RESTRICT wp = w + 0 + block * 816;
        const int channel = 0 + block * 48;
        for (int p = 0; p < 24; p += 8)
                mobilenet_v2_bneck4_expand_tile8x3x16(
                    x + p * 16,
                    y + p * 96 + channel,
                    wp);
    }
}

/* The 6 pixels of mobilenet_v2_bneck4_depthwise from column ox on x 16 channels, 16 at a time. Taps outside the input are left out. */
MNV3C_INLINE void mobilenet_v2_bneck4_depthwise_tile0x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const int *MNV3C_RESTRICT ring,
    const float *MNV3C_RESTRICT w, int iy, int at, int ky0, int ky1)
{
    MNV3C_RELOAD(w);
    mnv3c_v16 a0 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a1 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a2 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a3 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a4 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a5 = mnv3c_v16_load(w);
    (void)iy;
    MNV3C_ROLLED
    for (int ky = ky0; ky < ky1; ky++) {
        const float *xp = x + ring[ky * 1];
        xp += at;
        const float *wp = w + (1 + ky * 3) * 16;
        const mnv3c_v16 w0 = mnv3c_v16_load(wp + 0 * 16);
        const mnv3c_v16 w1 = mnv3c_v16_load(wp + 1 * 16);
        const mnv3c_v16 w2 = mnv3c_v16_load(wp + 2 * 16);
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 0));
            a0 = mnv3c_v16_fma(v, w1, a0);
            a1 = mnv3c_v16_fma(v, w0, a1);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 96));
            a0 = mnv3c_v16_fma(v, w2, a0);
            a1 = mnv3c_v16_fma(v, w1, a1);
            a2 = mnv3c_v16_fma(v, w0, a2);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 192));
            a1 = mnv3c_v16_fma(v, w2, a1);
            a2 = mnv3c_v16_fma(v, w1, a2);
            a3 = mnv3c_v16_fma(v, w0, a3);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 288));
            a2 = mnv3c_v16_fma(v, w2, a2);
            a3 = mnv3c_v16_fma(v, w1, a3);
            a4 = mnv3c_v16_fma(v, w0, a4);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 384));
            a3 = mnv3c_v16_fma(v, w2, a3);
            a4 = mnv3c_v16_fma(v, w1, a4);
            a5 = mnv3c_v16_fma(v, w0, a5);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 480));
            a4 = mnv3c_v16_fma(v, w2, a4);
            a5 = mnv3c_v16_fma(v, w1, a5);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 576);
            a5 = mnv3c_v16_fma(v, w2, a5);
        }
    }
    a0 = mobilenet_v2_v16_relu6(a0);
    mnv3c_v16_store(y + 0, a0);
    a1 = mobilenet_v2_v16_relu6(a1);
    mnv3c_v16_store(y + 96, a1);
    a2 = mobilenet_v2_v16_relu6(a2);
    mnv3c_v16_store(y + 192, a2);
    a3 = mobilenet_v2_v16_relu6(a3);
    mnv3c_v16_store(y + 288, a3);
    a4 = mobilenet_v2_v16_relu6(a4);
    mnv3c_v16_store(y + 384, a4);
    a5 = mobilenet_v2_v16_relu6(a5);
    mnv3c_v16_store(y + 480, a5);
}

/* The 6 pixels of mobilenet_v2_bneck4_depthwise from column ox on x 16 channels, 16 at a time. Taps outside the input are left out. */
MNV3C_INLINE void mobilenet_v2_bneck4_depthwise_tile1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const int *MNV3C_RESTRICT ring,
    const float *MNV3C_RESTRICT w, int iy, int at, int ky0, int ky1)
{
    MNV3C_RELOAD(w);
    mnv3c_v16 a0 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a1 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a2 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a3 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a4 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a5 = mnv3c_v16_load(w);
    (void)iy;
    MNV3C_ROLLED
    for (int ky = ky0; ky < ky1; ky++) {
        const float *xp = x + ring[ky * 1];
        xp += at;
        const float *wp = w + (1 + ky * 3) * 16;
        const mnv3c_v16 w0 = mnv3c_v16_load(wp + 0 * 16);
        const mnv3c_v16 w1 = mnv3c_v16_load(wp + 1 * 16);
        const mnv3c_v16 w2 = mnv3c_v16_load(wp + 2 * 16);
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 0);
            a0 = mnv3c_v16_fma(v, w0, a0);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 96));
            a0 = mnv3c_v16_fma(v, w1, a0);
            a1 = mnv3c_v16_fma(v, w0, a1);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 192));
            a0 = mnv3c_v16_fma(v, w2, a0);
            a1 = mnv3c_v16_fma(v, w1, a1);
            a2 = mnv3c_v16_fma(v, w0, a2);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 288));
            a1 = mnv3c_v16_fma(v, w2, a1);
            a2 = mnv3c_v16_fma(v, w1, a2);
            a3 = mnv3c_v16_fma(v, w0, a3);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 384));
            a2 = mnv3c_v16_fma(v, w2, a2);
            a3 = mnv3c_v16_fma(v, w1, a3);
            a4 = mnv3c_v16_fma(v, w0, a4);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 480));
            a3 = mnv3c_v16_fma(v, w2, a3);
            a4 = mnv3c_v16_fma(v, w1, a4);
            a5 = mnv3c_v16_fma(v, w0, a5);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 576));
            a4 = mnv3c_v16_fma(v, w2, a4);
            a5 = mnv3c_v16_fma(v, w1, a5);
        }
    }
    a0 = mobilenet_v2_v16_relu6(a0);
    mnv3c_v16_store(y + 0, a0);
    a1 = mobilenet_v2_v16_relu6(a1);
    mnv3c_v16_store(y + 96, a1);
    a2 = mobilenet_v2_v16_relu6(a2);
    mnv3c_v16_store(y + 192, a2);
    a3 = mobilenet_v2_v16_relu6(a3);
    mnv3c_v16_store(y + 288, a3);
    a4 = mobilenet_v2_v16_relu6(a4);
    mnv3c_v16_store(y + 384, a4);
    a5 = mobilenet_v2_v16_relu6(a5);
    mnv3c_v16_store(y + 480, a5);
}

/* mobilenet_v2.arch:17: bneck4.depthwise
 * 12x12x96 -> 12x12x96,
 * kernel 3x3, stride 1x1, 124416 MACs, dwconv_simd */
static MNV3C_APART_WINDOW void mobilenet_v2_bneck4_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int row)
{
    /* where the rows under the window lie */
    int ring[4];
    for (int r = 0; r < 4; r++) ring[r] = (row * 1 + r + 5) % 6 * (12 * 96);
    for (int oy = row; oy < row + 2; oy++) {
        for (int panel = 0; panel < 6; panel++) {
            {
                const float *MNV3C_RESTRICT wp = w + 0 + panel * 160 + 0;
                const int channel = 0 + panel * 16 + 0;
                const int iy = oy * 1 - 1;
                const int ky0 = mobilenet_v2_first_tap(iy, 1);
                const int ky1 = mobilenet_v2_end_tap(iy, 1, 12, 3);
                float *MNV3C_RESTRICT yp = y + (oy - row) * 1152 + channel;
                for (int ox = 0; ox < 6; ox += 6)
                    mobilenet_v2_bneck4_depthwise_tile0x16(
                        x + channel,
                        yp + ox * 96,
                        ring + (oy - row) * 1,
                        wp, iy, (ox * 1 - 0) * 96, ky0, ky1);
                for (int ox = 6; ox < 12; ox += 6)
                    mobilenet_v2_bneck4_depthwise_tile1x16(
                        x + channel,
                        yp + ox * 96,
                        ring + (oy - row) * 1,
                        wp, iy, (ox * 1 - 1) * 96, ky0, ky1);
            }
        }
    }
}

/* 12 pixels x 1 panels of 16 channels of mobilenet_v2_bneck4_project, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mobilenet_v2_bneck4_project_tile12x1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v16 a0_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 0 + 0));
    mnv3c_v16 a1_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 16 + 0));
    mnv3c_v16 a2_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 32 + 0));
    mnv3c_v16 a3_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 48 + 0));
    mnv3c_v16 a4_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 64 + 0));
    mnv3c_v16 a5_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 80 + 0));
    mnv3c_v16 a6_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 96 + 0));
    mnv3c_v16 a7_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 112 + 0));
    mnv3c_v16 a8_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 128 + 0));
    mnv3c_v16 a9_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 144 + 0));
    mnv3c_v16 a10_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 160 + 0));
    mnv3c_v16 a11_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 176 + 0));
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 96; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a1_0 = mnv3c_v16_fma1(w0, x[96 + k], a1_0);
        a2_0 = mnv3c_v16_fma1(w0, x[192 + k], a2_0);
        a3_0 = mnv3c_v16_fma1(w0, x[288 + k], a3_0);
        a4_0 = mnv3c_v16_fma1(w0, x[384 + k], a4_0);
        a5_0 = mnv3c_v16_fma1(w0, x[480 + k], a5_0);
        a6_0 = mnv3c_v16_fma1(w0, x[576 + k], a6_0);
        a7_0 = mnv3c_v16_fma1(w0, x[672 + k], a7_0);
        a8_0 = mnv3c_v16_fma1(w0, x[768 + k], a8_0);
        a9_0 = mnv3c_v16_fma1(w0, x[864 + k], a9_0);
        a10_0 = mnv3c_v16_fma1(w0, x[960 + k], a10_0);
        a11_0 = mnv3c_v16_fma1(w0, x[1056 + k], a11_0);
    }
    a0_0 = mobilenet_v2_v16_none(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a1_0 = mobilenet_v2_v16_none(a1_0);
    mnv3c_v16_store(y + 16 + 0, a1_0);
    a2_0 = mobilenet_v2_v16_none(a2_0);
    mnv3c_v16_store(y + 32 + 0, a2_0);
    a3_0 = mobilenet_v2_v16_none(a3_0);
    mnv3c_v16_store(y + 48 + 0, a3_0);
    a4_0 = mobilenet_v2_v16_none(a4_0);
    mnv3c_v16_store(y + 64 + 0, a4_0);
    a5_0 = mobilenet_v2_v16_none(a5_0);
    mnv3c_v16_store(y + 80 + 0, a5_0);
    a6_0 = mobilenet_v2_v16_none(a6_0);
    mnv3c_v16_store(y + 96 + 0, a6_0);
    a7_0 = mobilenet_v2_v16_none(a7_0);
    mnv3c_v16_store(y + 112 + 0, a7_0);
    a8_0 = mobilenet_v2_v16_none(a8_0);
    mnv3c_v16_store(y + 128 + 0, a8_0);
    a9_0 = mobilenet_v2_v16_none(a9_0);
    mnv3c_v16_store(y + 144 + 0, a9_0);
    a10_0 = mobilenet_v2_v16_none(a10_0);
    mnv3c_v16_store(y + 160 + 0, a10_0);
    a11_0 = mobilenet_v2_v16_none(a11_0);
    mnv3c_v16_store(y + 176 + 0, a11_0);
}

/* mobilenet_v2.arch:17: bneck4.project + bneck4.residual
 * 12x12x96 -> 12x12x16, 221184 MACs, conv1x1_simd */
static MNV3C_APART void mobilenet_v2_bneck4_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int block = 0; block < 1; block++) {
        const float *MNV3C_RESTRICT wp = w + 0 + block * 1552;
        const int channel = 0 + block * 16;
        for (int p = 0; p < 24; p += 12)
                mobilenet_v2_bneck4_project_tile12x1x16(
                    x + p * 96,
                    y + p * 16 + channel,
                    wp);
    }
}

/* 8 pixels x 3 panels of 16 channels of mobilenet_v2_bneck6_expand, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mobilenet_v2_bneck6_expand_tile8x3x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v16 a0_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a0_1 = mnv3c_v16_load(w + 272);
    mnv3c_v16 a0_2 = mnv3c_v16_load(w + 544);
    mnv3c_v16 a1_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a1_1 = mnv3c_v16_load(w + 272);
    mnv3c_v16 a1_2 = mnv3c_v16_load(w + 544);
    mnv3c_v16 a2_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a2_1 = mnv3c_v16_load(w + 272);
    mnv3c_v16 a2_2 = mnv3c_v16_load(w + 544);
    mnv3c_v16 a3_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a3_1 = mnv3c_v16_load(w + 272);
    mnv3c_v16 a3_2 = mnv3c_v16_load(w + 544);
    mnv3c_v16 a4_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a4_1 = mnv3c_v16_load(w + 272);
    mnv3c_v16 a4_2 = mnv3c_v16_load(w + 544);
    mnv3c_v16 a5_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a5_1 = mnv3c_v16_load(w + 272);
    mnv3c_v16 a5_2 = mnv3c_v16_load(w + 544);
    mnv3c_v16 a6_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a6_1 = mnv3c_v16_load(w + 272);
    mnv3c_v16 a6_2 = mnv3c_v16_load(w + 544);
    mnv3c_v16 a7_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a7_1 = mnv3c_v16_load(w + 272);
    mnv3c_v16 a7_2 = mnv3c_v16_load(w + 544);
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 16; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        const mnv3c_v16 w1 = mnv3c_v16_load(w + 272);
        const mnv3c_v16 w2 = mnv3c_v16_load(w + 544);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a0_1 = mnv3c_v16_fma1(w1, x[0 + k], a0_1);
        a0_2 = mnv3c_v16_fma1(w2, x[0 + k], a0_2);
        a1_0 = mnv3c_v16_fma1(w0, x[16 + k], a1_0);
        a1_1 = mnv3c_v16_fma1(w1, x[16 + k], a1_1);
        a1_2 = mnv3c_v16_fma1(w2, x[16 + k], a1_2);
        a2_0 = mnv3c_v16_fma1(w0, x[32 + k], a2_0);
        a2_1 = mnv3c_v16_fma1(w1, x[32 + k], a2_1);
        a2_2 = mnv3c_v16_fma1(w2, x[32 + k], a2_2);
        a3_0 = mnv3c_v16_fma1(w0, x[48 + k], a3_0);
        a3_1 = mnv3c_v16_fma1(w1, x[48 + k], a3_1);
        a3_2 = mnv3c_v16_fma1(w2, x[48 + k], a3_2);
        a4_0 = mnv3c_v16_fma1(w0, x[64 + k], a4_0);
        a4_1 = mnv3c_v16_fma1(w1, x[64 + k], a4_1);
        a4_2 = mnv3c_v16_fma1(w2, x[64 + k], a4_2);
        a5_0 = mnv3c_v16_fma1(w0, x[80 + k], a5_0);
        a5_1 = mnv3c_v16_fma1(w1, x[80 + k], a5_1);
        a5_2 = mnv3c_v16_fma1(w2, x[80 + k], a5_2);
        a6_0 = mnv3c_v16_fma1(w0, x[96 + k], a6_0);
        a6_1 = mnv3c_v16_fma1(w1, x[96 + k], a6_1);
        a6_2 = mnv3c_v16_fma1(w2, x[96 + k], a6_2);
        a7_0 = mnv3c_v16_fma1(w0, x[112 + k], a7_0);
        a7_1 = mnv3c_v16_fma1(w1, x[112 + k], a7_1);
        a7_2 = mnv3c_v16_fma1(w2, x[112 + k], a7_2);
    }
    a0_0 = mobilenet_v2_v16_relu6(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a1_0 = mobilenet_v2_v16_relu6(a1_0);
    mnv3c_v16_store(y + 96 + 0, a1_0);
    a2_0 = mobilenet_v2_v16_relu6(a2_0);
    mnv3c_v16_store(y + 192 + 0, a2_0);
    a3_0 = mobilenet_v2_v16_relu6(a3_0);
    mnv3c_v16_store(y + 288 + 0, a3_0);
    a4_0 = mobilenet_v2_v16_relu6(a4_0);
    mnv3c_v16_store(y + 384 + 0, a4_0);
    a5_0 = mobilenet_v2_v16_relu6(a5_0);
    mnv3c_v16_store(y + 480 + 0, a5_0);
    a6_0 = mobilenet_v2_v16_relu6(a6_0);
    mnv3c_v16_store(y + 576 + 0, a6_0);
    a7_0 = mobilenet_v2_v16_relu6(a7_0);
    mnv3c_v16_store(y + 672 + 0, a7_0);
    a0_1 = mobilenet_v2_v16_relu6(a0_1);
    mnv3c_v16_store(y + 0 + 16, a0_1);
    a1_1 = mobilenet_v2_v16_relu6(a1_1);
    mnv3c_v16_store(y + 96 + 16, a1_1);
    a2_1 = mobilenet_v2_v16_relu6(a2_1);
    mnv3c_v16_store(y + 192 + 16, a2_1);
    a3_1 = mobilenet_v2_v16_relu6(a3_1);
    mnv3c_v16_store(y + 288 + 16, a3_1);
    a4_1 = mobilenet_v2_v16_relu6(a4_1);
    mnv3c_v16_store(y + 384 + 16, a4_1);
    a5_1 = mobilenet_v2_v16_relu6(a5_1);
    mnv3c_v16_store(y + 480 + 16, a5_1);
    a6_1 = mobilenet_v2_v16_relu6(a6_1);
    mnv3c_v16_store(y + 576 + 16, a6_1);
    a7_1 = mobilenet_v2_v16_relu6(a7_1);
    mnv3c_v16_store(y + 672 + 16, a7_1);
    a0_2 = mobilenet_v2_v16_relu6(a0_2);
    mnv3c_v16_store(y + 0 + 32, a0_2);
    a1_2 = mobilenet_v2_v16_relu6(a1_2);
    mnv3c_v16_store(y + 96 + 32, a1_2);
    a2_2 = mobilenet_v2_v16_relu6(a2_2);
    mnv3c_v16_store(y + 192 + 32, a2_2);
    a3_2 = mobilenet_v2_v16_relu6(a3_2);
    mnv3c_v16_store(y + 288 + 32, a3_2);
    a4_2 = mobilenet_v2_v16_relu6(a4_2);
    mnv3c_v16_store(y + 384 + 32, a4_2);
    a5_2 = mobilenet_v2_v16_relu6(a5_2);
    mnv3c_v16_store(y + 480 + 32, a5_2);
    a6_2 = mobilenet_v2_v16_relu6(a6_2);
    mnv3c_v16_store(y + 576 + 32, a6_2);
    a7_2 = mobilenet_v2_v16_relu6(a7_2);
    mnv3c_v16_store(y + 672 + 32, a7_2);
}

/* mobilenet_v2.arch:19: bneck6.expand
 * 12x12x16 -> 12x12x96, 221184 MACs, conv1x1_simd */
static MNV3C_APART void mobilenet_v2_bneck6_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int block = 0; block < 2; block++) {
        const float *MNV3C_RESTRICT wp = w + 0 + block * 816;
        const int channel = 0 + block * 48;
        for (int p = 0; p < 144; p += 8)
                mobilenet_v2_bneck6_expand_tile8x3x16(
                    x + p * 16,
                    y + p * 96 + channel,
                    wp);
    }
}

/* The 6 pixels of mobilenet_v2_bneck6_depthwise from column ox on x 16 channels, 16 at a time. Taps outside the input are left out. */
MNV3C_INLINE void mobilenet_v2_bneck6_depthwise_tile0x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int at, int ky0, int ky1)
{
    MNV3C_RELOAD(w);
    mnv3c_v16 a0 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a1 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a2 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a3 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a4 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a5 = mnv3c_v16_load(w);
    MNV3C_ROLLED
    for (int ky = ky0; ky < ky1; ky++) {
        const float *xp = x + (iy + ky * 1) * (12 * 96);
        xp += at;
        const float *wp = w + (1 + ky * 3) * 16;
        const mnv3c_v16 w0 = mnv3c_v16_load(wp + 0 * 16);
        const mnv3c_v16 w1 = mnv3c_v16_load(wp + 1 * 16);
        const mnv3c_v16 w2 = mnv3c_v16_load(wp + 2 * 16);
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 0);
            a0 = mnv3c_v16_fma(v, w1, a0);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 96));
            a0 = mnv3c_v16_fma(v, w2, a0);
            a1 = mnv3c_v16_fma(v, w0, a1);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 192);
            a1 = mnv3c_v16_fma(v, w1, a1);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 288));
            a1 = mnv3c_v16_fma(v, w2, a1);
            a2 = mnv3c_v16_fma(v, w0, a2);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 384);
            a2 = mnv3c_v16_fma(v, w1, a2);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 480));
            a2 = mnv3c_v16_fma(v, w2, a2);
            a3 = mnv3c_v16_fma(v, w0, a3);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 576);
            a3 = mnv3c_v16_fma(v, w1, a3);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 672));
            a3 = mnv3c_v16_fma(v, w2, a3);
            a4 = mnv3c_v16_fma(v, w0, a4);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 768);
            a4 = mnv3c_v16_fma(v, w1, a4);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 864));
            a4 = mnv3c_v16_fma(v, w2, a4);
            a5 = mnv3c_v16_fma(v, w0, a5);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 960);
            a5 = mnv3c_v16_fma(v, w1, a5);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 1056);
            a5 = mnv3c_v16_fma(v, w2, a5);
        }
    }
    a0 = mobilenet_v2_v16_relu6(a0);
    mnv3c_v16_store(y + 0, a0);
    a1 = mobilenet_v2_v16_relu6(a1);
    mnv3c_v16_store(y + 96, a1);
    a2 = mobilenet_v2_v16_relu6(a2);
    mnv3c_v16_store(y + 192, a2);
    a3 = mobilenet_v2_v16_relu6(a3);
    mnv3c_v16_store(y + 288, a3);
    a4 = mobilenet_v2_v16_relu6(a4);
    mnv3c_v16_store(y + 384, a4);
    a5 = mobilenet_v2_v16_relu6(a5);
    mnv3c_v16_store(y + 480, a5);
}

/* mobilenet_v2.arch:19: bneck6.depthwise
 * 12x12x96 -> 6x6x96,
 * kernel 3x3, stride 2x2, 31104 MACs, dwconv_simd */
static MNV3C_APART_WINDOW void mobilenet_v2_bneck6_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 6; panel++) {
        {
            const float *MNV3C_RESTRICT wp = w + 0 + panel * 160 + 0;
            const int channel = 0 + panel * 16 + 0;
            for (int oy = 0; oy < 6; oy++) {
                const int iy = oy * 2 - 1;
                const int ky0 = mobilenet_v2_first_tap(iy, 1);
                const int ky1 = mobilenet_v2_end_tap(iy, 1, 12, 3);
                float *MNV3C_RESTRICT yp = y + oy * 576 + channel;
                for (int ox = 0; ox < 6; ox += 6)
                    mobilenet_v2_bneck6_depthwise_tile0x16(
                        x + channel,
                        yp + ox * 96,
                        wp, iy, (ox * 2 - 0) * 96, ky0, ky1);
            }
        }
    }
}

/* 12 pixels x 1 panels of 16 channels of mobilenet_v2_bneck6_project, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mobilenet_v2_bneck6_project_tile12x1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v16 a0_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a1_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a2_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a3_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a4_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a5_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a6_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a7_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a8_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a9_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a10_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a11_0 = mnv3c_v16_load(w + 0);
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 96; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a1_0 = mnv3c_v16_fma1(w0, x[96 + k], a1_0);
        a2_0 = mnv3c_v16_fma1(w0, x[192 + k], a2_0);
        a3_0 = mnv3c_v16_fma1(w0, x[288 + k], a3_0);
        a4_0 = mnv3c_v16_fma1(w0, x[384 + k], a4_0);
        a5_0 = mnv3c_v16_fma1(w0, x[480 + k], a5_0);
        a6_0 = mnv3c_v16_fma1(w0, x[576 + k], a6_0);
        a7_0 = mnv3c_v16_fma1(w0, x[672 + k], a7_0);
        a8_0 = mnv3c_v16_fma1(w0, x[768 + k], a8_0);
        a9_0 = mnv3c_v16_fma1(w0, x[864 + k], a9_0);
        a10_0 = mnv3c_v16_fma1(w0, x[960 + k], a10_0);
        a11_0 = mnv3c_v16_fma1(w0, x[1056 + k], a11_0);
    }
    a0_0 = mobilenet_v2_v16_none(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a1_0 = mobilenet_v2_v16_none(a1_0);
    mnv3c_v16_store(y + 24 + 0, a1_0);
    a2_0 = mobilenet_v2_v16_none(a2_0);
    mnv3c_v16_store(y + 48 + 0, a2_0);
    a3_0 = mobilenet_v2_v16_none(a3_0);
    mnv3c_v16_store(y + 72 + 0, a3_0);
    a4_0 = mobilenet_v2_v16_none(a4_0);
    mnv3c_v16_store(y + 96 + 0, a4_0);
    a5_0 = mobilenet_v2_v16_none(a5_0);
    mnv3c_v16_store(y + 120 + 0, a5_0);
    a6_0 = mobilenet_v2_v16_none(a6_0);
    mnv3c_v16_store(y + 144 + 0, a6_0);
    a7_0 = mobilenet_v2_v16_none(a7_0);
    mnv3c_v16_store(y + 168 + 0, a7_0);
    a8_0 = mobilenet_v2_v16_none(a8_0);
    mnv3c_v16_store(y + 192 + 0, a8_0);
    a9_0 = mobilenet_v2_v16_none(a9_0);
    mnv3c_v16_store(y + 216 + 0, a9_0);
    a10_0 = mobilenet_v2_v16_none(a10_0);
    mnv3c_v16_store(y + 240 + 0, a10_0);
    a11_0 = mobilenet_v2_v16_none(a11_0);
    mnv3c_v16_store(y + 264 + 0, a11_0);
}

/* 12 pixels x 1 panels of 8 channels of mobilenet_v2_bneck6_project, 8 at a time; the sums stay in registers. */
MNV3C_INLINE void mobilenet_v2_bneck6_project_tile12x1x8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v8 a0_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a1_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a2_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a3_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a4_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a5_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a6_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a7_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a8_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a9_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a10_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a11_0 = mnv3c_v8_load(w + 0);
    w += 8;
    MNV3C_ROLLED
    for (int k = 0; k < 96; k++, w += 8) {
        const mnv3c_v8 w0 = mnv3c_v8_load(w + 0);
        a0_0 = mnv3c_v8_fma1(w0, x[0 + k], a0_0);
        a1_0 = mnv3c_v8_fma1(w0, x[96 + k], a1_0);
        a2_0 = mnv3c_v8_fma1(w0, x[192 + k], a2_0);
        a3_0 = mnv3c_v8_fma1(w0, x[288 + k], a3_0);
        a4_0 = mnv3c_v8_fma1(w0, x[384 + k], a4_0);
        a5_0 = mnv3c_v8_fma1(w0, x[480 + k], a5_0);
        a6_0 = mnv3c_v8_fma1(w0, x[576 + k], a6_0);
        a7_0 = mnv3c_v8_fma1(w0, x[672 + k], a7_0);
        a8_0 = mnv3c_v8_fma1(w0, x[768 + k], a8_0);
        a9_0 = mnv3c_v8_fma1(w0, x[864 + k], a9_0);
        a10_0 = mnv3c_v8_fma1(w0, x[960 + k], a10_0);
        a11_0 = mnv3c_v8_fma1(w0, x[1056 + k], a11_0);
    }
    a0_0 = mobilenet_v2_v8_none(a0_0);
    mnv3c_v8_store(y + 0 + 0, a0_0);
    a1_0 = mobilenet_v2_v8_none(a1_0);
    mnv3c_v8_store(y + 24 + 0, a1_0);
    a2_0 = mobilenet_v2_v8_none(a2_0);
    mnv3c_v8_store(y + 48 + 0, a2_0);
    a3_0 = mobilenet_v2_v8_none(a3_0);
    mnv3c_v8_store(y + 72 + 0, a3_0);
    a4_0 = mobilenet_v2_v8_none(a4_0);
    mnv3c_v8_store(y + 96 + 0, a4_0);
    a5_0 = mobilenet_v2_v8_none(a5_0);
    mnv3c_v8_store(y + 120 + 0, a5_0);
    a6_0 = mobilenet_v2_v8_none(a6_0);
    mnv3c_v8_store(y + 144 + 0, a6_0);
    a7_0 = mobilenet_v2_v8_none(a7_0);
    mnv3c_v8_store(y + 168 + 0, a7_0);
    a8_0 = mobilenet_v2_v8_none(a8_0);
    mnv3c_v8_store(y + 192 + 0, a8_0);
    a9_0 = mobilenet_v2_v8_none(a9_0);
    mnv3c_v8_store(y + 216 + 0, a9_0);
    a10_0 = mobilenet_v2_v8_none(a10_0);
    mnv3c_v8_store(y + 240 + 0, a10_0);
    a11_0 = mobilenet_v2_v8_none(a11_0);
    mnv3c_v8_store(y + 264 + 0, a11_0);
}

/* mobilenet_v2.arch:19: bneck6.project
 * 6x6x96 -> 6x6x24, 82944 MACs, conv1x1_simd */
static MNV3C_APART void mobilenet_v2_bneck6_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int block = 0; block < 1; block++) {
        const float *MNV3C_RESTRICT wp = w + 0 + block * 1552;
        const int channel = 0 + block * 16;
        for (int p = 0; p < 36; p += 12)
                mobilenet_v2_bneck6_project_tile12x1x16(
                    x + p * 96,
                    y + p * 24 + channel,
                    wp);
    }
    for (int block = 0; block < 1; block++) {
        const float *MNV3C_RESTRICT wp = w + 1552 + block * 776;
        const int channel = 16 + block * 8;
        for (int p = 0; p < 36; p += 12)
                mobilenet_v2_bneck6_project_tile12x1x8(
                    x + p * 96,
                    y + p * 24 + channel,
                    wp);
    }
}

/* 8 pixels x 3 panels of 16 channels of mobilenet_v2_bneck7_expand, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mobilenet_v2_bneck7_expand_tile8x3x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v16 a0_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a0_1 = mnv3c_v16_load(w + 400);
    mnv3c_v16 a0_2 = mnv3c_v16_load(w + 800);
    mnv3c_v16 a1_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a1_1 = mnv3c_v16_load(w + 400);
    mnv3c_v16 a1_2 = mnv3c_v16_load(w + 800);
    mnv3c_v16 a2_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a2_1 = mnv3c_v16_load(w + 400);
    mnv3c_v16 a2_2 = mnv3c_v16_load(w + 800);
    mnv3c_v16 a3_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a3_1 = mnv3c_v16_load(w + 400);
    mnv3c_v16 a3_2 = mnv3c_v16_load(w + 800);
    mnv3c_v16 a4_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a4_1 = mnv3c_v16_load(w + 400);
    mnv3c_v16 a4_2 = mnv3c_v16_load(w + 800);
    mnv3c_v16 a5_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a5_1 = mnv3c_v16_load(w + 400);
    mnv3c_v16 a5_2 = mnv3c_v16_load(w + 800);
    mnv3c_v16 a6_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a6_1 = mnv3c_v16_load(w + 400);
    mnv3c_v16 a6_2 = mnv3c_v16_load(w + 800);
    mnv3c_v16 a7_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a7_1 = mnv3c_v16_load(w + 400);
    mnv3c_v16 a7_2 = mnv3c_v16_load(w + 800);
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 24; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        const mnv3c_v16 w1 = mnv3c_v16_load(w + 400);
        const mnv3c_v16 w2 = mnv3c_v16_load(w + 800);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a0_1 = mnv3c_v16_fma1(w1, x[0 + k], a0_1);
        a0_2 = mnv3c_v16_fma1(w2, x[0 + k], a0_2);
        a1_0 = mnv3c_v16_fma1(w0, x[24 + k], a1_0);
        a1_1 = mnv3c_v16_fma1(w1, x[24 + k], a1_1);
        a1_2 = mnv3c_v16_fma1(w2, x[24 + k], a1_2);
        a2_0 = mnv3c_v16_fma1(w0, x[48 + k], a2_0);
        a2_1 = mnv3c_v16_fma1(w1, x[48 + k], a2_1);
        a2_2 = mnv3c_v16_fma1(w2, x[48 + k], a2_2);
        a3_0 = mnv3c_v16_fma1(w0, x[72 + k], a3_0);
        a3_1 = mnv3c_v16_fma1(w1, x[72 + k], a3_1);
        a3_2 = mnv3c_v16_fma1(w2, x[72 + k], a3_2);
        a4_0 = mnv3c_v16_fma1(w0, x[96 + k], a4_0);
        a4_1 = mnv3c_v16_fma1(w1, x[96 + k], a4_1);
        a4_2 = mnv3c_v16_fma1(w2, x[96 + k], a4_2);
        a5_0 = mnv3c_v16_fma1(w0, x[120 + k], a5_0);
        a5_1 = mnv3c_v16_fma1(w1, x[120 + k], a5_1);
        a5_2 = mnv3c_v16_fma1(w2, x[120 + k], a5_2);
        a6_0 = mnv3c_v16_fma1(w0, x[144 + k], a6_0);
        a6_1 = mnv3c_v16_fma1(w1, x[144 + k], a6_1);
        a6_2 = mnv3c_v16_fma1(w2, x[144 + k], a6_2);
        a7_0 = mnv3c_v16_fma1(w0, x[168 + k], a7_0);
        a7_1 = mnv3c_v16_fma1(w1, x[168 + k], a7_1);
        a7_2 = mnv3c_v16_fma1(w2, x[168 + k], a7_2);
    }
    a0_0 = mobilenet_v2_v16_relu6(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a1_0 = mobilenet_v2_v16_relu6(a1_0);
    mnv3c_v16_store(y + 144 + 0, a1_0);
    a2_0 = mobilenet_v2_v16_relu6(a2_0);
    mnv3c_v16_store(y + 288 + 0, a2_0);
    a3_0 = mobilenet_v2_v16_relu6(a3_0);
    mnv3c_v16_store(y + 432 + 0, a3_0);
    a4_0 = mobilenet_v2_v16_relu6(a4_0);
    mnv3c_v16_store(y + 576 + 0, a4_0);
    a5_0 = mobilenet_v2_v16_relu6(a5_0);
    mnv3c_v16_store(y + 720 + 0, a5_0);
    a6_0 = mobilenet_v2_v16_relu6(a6_0);
    mnv3c_v16_store(y + 864 + 0, a6_0);
    a7_0 = mobilenet_v2_v16_relu6(a7_0);
    mnv3c_v16_store(y + 1008 + 0, a7_0);
    a0_1 = mobilenet_v2_v16_relu6(a0_1);
    mnv3c_v16_store(y + 0 + 16, a0_1);
    a1_1 = mobilenet_v2_v16_relu6(a1_1);
    mnv3c_v16_store(y + 144 + 16, a1_1);
    a2_1 = mobilenet_v2_v16_relu6(a2_1);
    mnv3c_v16_store(y + 288 + 16, a2_1);
    a3_1 = mobilenet_v2_v16_relu6(a3_1);
    mnv3c_v16_store(y + 432 + 16, a3_1);
    a4_1 = mobilenet_v2_v16_relu6(a4_1);
    mnv3c_v16_store(y + 576 + 16, a4_1);
    a5_1 = mobilenet_v2_v16_relu6(a5_1);
    mnv3c_v16_store(y + 720 + 16, a5_1);
    a6_1 = mobilenet_v2_v16_relu6(a6_1);
    mnv3c_v16_store(y + 864 + 16, a6_1);
    a7_1 = mobilenet_v2_v16_relu6(a7_1);
    mnv3c_v16_store(y + 1008 + 16, a7_1);
    a0_2 = mobilenet_v2_v16_relu6(a0_2);
    mnv3c_v16_store(y + 0 + 32, a0_2);
    a1_2 = mobilenet_v2_v16_relu6(a1_2);
    mnv3c_v16_store(y + 144 + 32, a1_2);
    a2_2 = mobilenet_v2_v16_relu6(a2_2);
    mnv3c_v16_store(y + 288 + 32, a2_2);
    a3_2 = mobilenet_v2_v16_relu6(a3_2);
    mnv3c_v16_store(y + 432 + 32, a3_2);
    a4_2 = mobilenet_v2_v16_relu6(a4_2);
    mnv3c_v16_store(y + 576 + 32, a4_2);
    a5_2 = mobilenet_v2_v16_relu6(a5_2);
    mnv3c_v16_store(y + 720 + 32, a5_2);
    a6_2 = mobilenet_v2_v16_relu6(a6_2);
    mnv3c_v16_store(y + 864 + 32, a6_2);
    a7_2 = mobilenet_v2_v16_relu6(a7_2);
    mnv3c_v16_store(y + 1008 + 32, a7_2);
}

/* 4 pixels x 3 panels of 16 channels of mobilenet_v2_bneck7_expand, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mobilenet_v2_bneck7_expand_tile4x3x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v16 a0_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a0_1 = mnv3c_v16_load(w + 400);
    mnv3c_v16 a0_2 = mnv3c_v16_load(w + 800);
    mnv3c_v16 a1_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a1_1 = mnv3c_v16_load(w + 400);
    mnv3c_v16 a1_2 = mnv3c_v16_load(w + 800);
    mnv3c_v16 a2_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a2_1 = mnv3c_v16_load(w + 400);
    mnv3c_v16 a2_2 = mnv3c_v16_load(w + 800);
    mnv3c_v16 a3_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a3_1 = mnv3c_v16_load(w + 400);
    mnv3c_v16 a3_2 = mnv3c_v16_load(w + 800);
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 24; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        const mnv3c_v16 w1 = mnv3c_v16_load(w + 400);
        const mnv3c_v16 w2 = mnv3c_v16_load(w + 800);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a0_1 = mnv3c_v16_fma1(w1, x[0 + k], a0_1);
        a0_2 = mnv3c_v16_fma1(w2, x[0 + k], a0_2);
        a1_0 = mnv3c_v16_fma1(w0, x[24 + k], a1_0);
        a1_1 = mnv3c_v16_fma1(w1, x[24 + k], a1_1);
        a1_2 = mnv3c_v16_fma1(w2, x[24 + k], a1_2);
        a2_0 = mnv3c_v16_fma1(w0, x[48 + k], a2_0);
        a2_1 = mnv3c_v16_fma1(w1, x[48 + k], a2_1);
        a2_2 = mnv3c_v16_fma1(w2, x[48 + k], a2_2);
        a3_0 = mnv3c_v16_fma1(w0, x[72 + k], a3_0);
        a3_1 = mnv3c_v16_fma1(w1, x[72 + k], a3_1);
        a3_2 = mnv3c_v16_fma1(w2, x[72 + k], a3_2);
    }
    a0_0 = mobilenet_v2_v16_relu6(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a1_0 = mobilenet_v2_v16_relu6(a1_0);
    mnv3c_v16_store(y + 144 + 0, a1_0);
    a2_0 = mobilenet_v2_v16_relu6(a2_0);
    mnv3c_v16_store(y + 288 + 0, a2_0);
    a3_0 = mobilenet_v2_v16_relu6(a3_0);
    mnv3c_v16_store(y + 432 + 0, a3_0);
    a0_1 = mobilenet_v2_v16_relu6(a0_1);
    mnv3c_v16_store(y + 0 + 16, a0_1);
    a1_1 = mobilenet_v2_v16_relu6(a1_1);
    mnv3c_v16_store(y + 144 + 16, a1_1);
    a2_1 = mobilenet_v2_v16_relu6(a2_1);
    mnv3c_v16_store(y + 288 + 16, a2_1);
    a3_1 = mobilenet_v2_v16_relu6(a3_1);
    mnv3c_v16_store(y + 432 + 16, a3_1);
    a0_2 = mobilenet_v2_v16_relu6(a0_2);
    mnv3c_v16_store(y + 0 + 32, a0_2);
    a1_2 = mobilenet_v2_v16_relu6(a1_2);
    mnv3c_v16_store(y + 144 + 32, a1_2);
    a2_2 = mobilenet_v2_v16_relu6(a2_2);
    mnv3c_v16_store(y + 288 + 32, a2_2);
    a3_2 = mobilenet_v2_v16_relu6(a3_2);
    mnv3c_v16_store(y + 432 + 32, a3_2);
}

/* mobilenet_v2.arch:20: bneck7.expand
 * 6x6x24 -> 6x6x144, 124416 MACs, conv1x1_simd */
static MNV3C_APART void mobilenet_v2_bneck7_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int block = 0; block < 3; block++) {
        const float *MNV3C_RESTRICT wp = w + 0 + block * 1200;
        const int channel = 0 + block * 48;
        for (int p = 0; p < 32; p += 8)
                mobilenet_v2_bneck7_expand_tile8x3x16(
                    x + p * 24,
                    y + p * 144 + channel,
                    wp);
        for (int p = 32; p < 36; p += 4)
                mobilenet_v2_bneck7_expand_tile4x3x16(
                    x + p * 24,
                    y + p * 144 + channel,
                    wp);
    }
}

/* The 6 pixels of mobilenet_v2_bneck7_depthwise from column ox on x 16 channels, 16 at a time. Taps outside the input are left out. */
MNV3C_INLINE void mobilenet_v2_bneck7_depthwise_tile0x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int at, int ky0, int ky1)
{
    MNV3C_RELOAD(w);
    mnv3c_v16 a0 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a1 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a2 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a3 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a4 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a5 = mnv3c_v16_load(w);
    MNV3C_ROLLED
    for (int ky = ky0; ky < ky1; ky++) {
        const float *xp = x + (iy + ky * 1) * (6 * 144);
        xp += at;
        const float *wp = w + (1 + ky * 3) * 16;
        const mnv3c_v16 w0 = mnv3c_v16_load(wp + 0 * 16);
        const mnv3c_v16 w1 = mnv3c_v16_load(wp + 1 * 16);
        const mnv3c_v16 w2 = mnv3c_v16_load(wp + 2 * 16);
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 0));
            a0 = mnv3c_v16_fma(v, w1, a0);
            a1 = mnv3c_v16_fma(v, w0, a1);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 144));
            a0 = mnv3c_v16_fma(v, w2, a0);
            a1 = mnv3c_v16_fma(v, w1, a1);
            a2 = mnv3c_v16_fma(v, w0, a2);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 288));
            a1 = mnv3c_v16_fma(v, w2, a1);
            a2 = mnv3c_v16_fma(v, w1, a2);
            a3 = mnv3c_v16_fma(v, w0, a3);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 432));
            a2 = mnv3c_v16_fma(v, w2, a2);
            a3 = mnv3c_v16_fma(v, w1, a3);
            a4 = mnv3c_v16_fma(v, w0, a4);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 576));
            a3 = mnv3c_v16_fma(v, w2, a3);
            a4 = mnv3c_v16_fma(v, w1, a4);
            a5 = mnv3c_v16_fma(v, w0, a5);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 720));
            a4 = mnv3c_v16_fma(v, w2, a4);
            a5 = mnv3c_v16_fma(v, w1, a5);
        }
    }
    a0 = mobilenet_v2_v16_relu6(a0);
    mnv3c_v16_store(y + 0, a0);
    a1 = mobilenet_v2_v16_relu6(a1);
    mnv3c_v16_store(y + 144, a1);
    a2 = mobilenet_v2_v16_relu6(a2);
    mnv3c_v16_store(y + 288, a2);
    a3 = mobilenet_v2_v16_relu6(a3);
    mnv3c_v16_store(y + 432, a3);
    a4 = mobilenet_v2_v16_relu6(a4);
    mnv3c_v16_store(y + 576, a4);
    a5 = mobilenet_v2_v16_relu6(a5);
    mnv3c_v16_store(y + 720, a5);
}

/* mobilenet_v2.arch:20: bneck7.depthwise
 * 6x6x144 -> 6x6x144,
 * kernel 3x3, stride 1x1, 46656 MACs, dwconv_simd */
static MNV3C_APART_WINDOW void mobilenet_v2_bneck7_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 9; panel++) {
        {
            const float *MNV3C_RESTRICT wp = w + 0 + panel * 160 + 0;
            const int channel = 0 + panel * 16 + 0;
            for (int oy = 0; oy < 6; oy++) {
                const int iy = oy * 1 - 1;
                const int ky0 = mobilenet_v2_first_tap(iy, 1);
                const int ky1 = mobilenet_v2_end_tap(iy, 1, 6, 3);
                float *MNV3C_RESTRICT yp = y + oy * 864 + channel;
                for (int ox = 0; ox < 6; ox += 6)
                    mobilenet_v2_bneck7_depthwise_tile0x16(
                        x + channel,
                        yp + ox * 144,
                        wp, iy, (ox * 1 - 0) * 144, ky0, ky1);
            }
        }
    }
}

/* 12 pixels x 1 panels of 16 channels of mobilenet_v2_bneck7_project, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mobilenet_v2_bneck7_project_tile12x1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v16 a0_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 0 + 0));
    mnv3c_v16 a1_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 24 + 0));
    mnv3c_v16 a2_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 48 + 0));
    mnv3c_v16 a3_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 72 + 0));
    mnv3c_v16 a4_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 96 + 0));
    mnv3c_v16 a5_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 120 + 0));
    mnv3c_v16 a6_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 144 + 0));
    mnv3c_v16 a7_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 168 + 0));
    mnv3c_v16 a8_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 192 + 0));
    mnv3c_v16 a9_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 216 + 0));
    mnv3c_v16 a10_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 240 + 0));
    mnv3c_v16 a11_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 264 + 0));
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 144; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a1_0 = mnv3c_v16_fma1(w0, x[144 + k], a1_0);
        a2_0 = mnv3c_v16_fma1(w0, x[288 + k], a2_0);
        a3_0 = mnv3c_v16_fma1(w0, x[432 + k], a3_0);
        a4_0 = mnv3c_v16_fma1(w0, x[576 + k], a4_0);
        a5_0 = mnv3c_v16_fma1(w0, x[720 + k], a5_0);
        a6_0 = mnv3c_v16_fma1(w0, x[864 + k], a6_0);
        a7_0 = mnv3c_v16_fma1(w0, x[1008 + k], a7_0);
        a8_0 = mnv3c_v16_fma1(w0, x[1152 + k], a8_0);
        a9_0 = mnv3c_v16_fma1(w0, x[1296 + k], a9_0);
        a10_0 = mnv3c_v16_fma1(w0, x[1440 + k], a10_0);
        a11_0 = mnv3c_v16_fma1(w0, x[1584 + k], a11_0);
    }
    a0_0 = mobilenet_v2_v16_none(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a1_0 = mobilenet_v2_v16_none(a1_0);
    mnv3c_v16_store(y + 24 + 0, a1_0);
    a2_0 = mobilenet_v2_v16_none(a2_0);
    mnv3c_v16_store(y + 48 + 0, a2_0);
    a3_0 = mobilenet_v2_v16_none(a3_0);
    mnv3c_v16_store(y + 72 + 0, a3_0);
    a4_0 = mobilenet_v2_v16_none(a4_0);
    mnv3c_v16_store(y + 96 + 0, a4_0);
    a5_0 = mobilenet_v2_v16_none(a5_0);
    mnv3c_v16_store(y + 120 + 0, a5_0);
    a6_0 = mobilenet_v2_v16_none(a6_0);
    mnv3c_v16_store(y + 144 + 0, a6_0);
    a7_0 = mobilenet_v2_v16_none(a7_0);
    mnv3c_v16_store(y + 168 + 0, a7_0);
    a8_0 = mobilenet_v2_v16_none(a8_0);
    mnv3c_v16_store(y + 192 + 0, a8_0);
    a9_0 = mobilenet_v2_v16_none(a9_0);
    mnv3c_v16_store(y + 216 + 0, a9_0);
    a10_0 = mobilenet_v2_v16_none(a10_0);
    mnv3c_v16_store(y + 240 + 0, a10_0);
    a11_0 = mobilenet_v2_v16_none(a11_0);
    mnv3c_v16_store(y + 264 + 0, a11_0);
}

/* 12 pixels x 1 panels of 8 channels of mobilenet_v2_bneck7_project, 8 at a time; the sums stay in registers. */
MNV3C_INLINE void mobilenet_v2_bneck7_project_tile12x1x8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v8 a0_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(y + 0 + 0));
    mnv3c_v8 a1_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(y + 24 + 0));
    mnv3c_v8 a2_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(y + 48 + 0));
    mnv3c_v8 a3_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(y + 72 + 0));
    mnv3c_v8 a4_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(y + 96 + 0));
    mnv3c_v8 a5_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(y + 120 + 0));
    mnv3c_v8 a6_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(y + 144 + 0));
    mnv3c_v8 a7_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(y + 168 + 0));
    mnv3c_v8 a8_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(y + 192 + 0));
    mnv3c_v8 a9_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(y + 216 + 0));
    mnv3c_v8 a10_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(y + 240 + 0));
    mnv3c_v8 a11_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(y + 264 + 0));
    w += 8;
    MNV3C_ROLLED
    for (int k = 0; k < 144; k++, w += 8) {
        const mnv3c_v8 w0 = mnv3c_v8_load(w + 0);
        a0_0 = mnv3c_v8_fma1(w0, x[0 + k], a0_0);
        a1_0 = mnv3c_v8_fma1(w0, x[144 + k], a1_0);
        a2_0 = mnv3c_v8_fma1(w0, x[288 + k], a2_0);
        a3_0 = mnv3c_v8_fma1(w0, x[432 + k], a3_0);
        a4_0 = mnv3c_v8_fma1(w0, x[576 + k], a4_0);
        a5_0 = mnv3c_v8_fma1(w0, x[720 + k], a5_0);
        a6_0 = mnv3c_v8_fma1(w0, x[864 + k], a6_0);
        a7_0 = mnv3c_v8_fma1(w0, x[1008 + k], a7_0);
        a8_0 = mnv3c_v8_fma1(w0, x[1152 + k], a8_0);
        a9_0 = mnv3c_v8_fma1(w0, x[1296 + k], a9_0);
        a10_0 = mnv3c_v8_fma1(w0, x[1440 + k], a10_0);
        a11_0 = mnv3c_v8_fma1(w0, x[1584 + k], a11_0);
    }
    a0_0 = mobilenet_v2_v8_none(a0_0);
    mnv3c_v8_store(y + 0 + 0, a0_0);
    a1_0 = mobilenet_v2_v8_none(a1_0);
    mnv3c_v8_store(y + 24 + 0, a1_0);
    a2_0 = mobilenet_v2_v8_none(a2_0);
    mnv3c_v8_store(y + 48 + 0, a2_0);
    a3_0 = mobilenet_v2_v8_none(a3_0);
    mnv3c_v8_store(y + 72 + 0, a3_0);
    a4_0 = mobilenet_v2_v8_none(a4_0);
    mnv3c_v8_store(y + 96 + 0, a4_0);
    a5_0 = mobilenet_v2_v8_none(a5_0);
    mnv3c_v8_store(y + 120 + 0, a5_0);
    a6_0 = mobilenet_v2_v8_none(a6_0);
    mnv3c_v8_store(y + 144 + 0, a6_0);
    a7_0 = mobilenet_v2_v8_none(a7_0);
    mnv3c_v8_store(y + 168 + 0, a7_0);
    a8_0 = mobilenet_v2_v8_none(a8_0);
    mnv3c_v8_store(y + 192 + 0, a8_0);
    a9_0 = mobilenet_v2_v8_none(a9_0);
    mnv3c_v8_store(y + 216 + 0, a9_0);
    a10_0 = mobilenet_v2_v8_none(a10_0);
    mnv3c_v8_store(y + 240 + 0, a10_0);
    a11_0 = mobilenet_v2_v8_none(a11_0);
    mnv3c_v8_store(y + 264 + 0, a11_0);
}

/* mobilenet_v2.arch:20: bneck7.project + bneck7.residual
 * 6x6x144 -> 6x6x24, 124416 MACs, conv1x1_simd */
static MNV3C_APART void mobilenet_v2_bneck7_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int p = 0; p < 36; p += 12) {
        for (int block = 0; block < 1; block++) {
            const float *MNV3C_RESTRICT wp = w + 0 + block * 2320;
            const int channel = 0 + block * 16;
                mobilenet_v2_bneck7_project_tile12x1x16(
                    x + p * 144,
                    y + p * 24 + channel,
                    wp);
        }
        for (int block = 0; block < 1; block++) {
            const float *MNV3C_RESTRICT wp = w + 2320 + block * 1160;
            const int channel = 16 + block * 8;
                mobilenet_v2_bneck7_project_tile12x1x8(
                    x + p * 144,
                    y + p * 24 + channel,
                    wp);
        }
    }
}

/* 9 pixels x 2 panels of 16 channels of mobilenet_v2_bneck10_project, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mobilenet_v2_bneck10_project_tile9x2x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v16 a0_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a0_1 = mnv3c_v16_load(w + 2320);
    mnv3c_v16 a1_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a1_1 = mnv3c_v16_load(w + 2320);
    mnv3c_v16 a2_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a2_1 = mnv3c_v16_load(w + 2320);
    mnv3c_v16 a3_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a3_1 = mnv3c_v16_load(w + 2320);
    mnv3c_v16 a4_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a4_1 = mnv3c_v16_load(w + 2320);
    mnv3c_v16 a5_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a5_1 = mnv3c_v16_load(w + 2320);
    mnv3c_v16 a6_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a6_1 = mnv3c_v16_load(w + 2320);
    mnv3c_v16 a7_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a7_1 = mnv3c_v16_load(w + 2320);
    mnv3c_v16 a8_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a8_1 = mnv3c_v16_load(w + 2320);
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 144; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        const mnv3c_v16 w1 = mnv3c_v16_load(w + 2320);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a0_1 = mnv3c_v16_fma1(w1, x[0 + k], a0_1);
        a1_0 = mnv3c_v16_fma1(w0, x[144 + k], a1_0);
        a1_1 = mnv3c_v16_fma1(w1, x[144 + k], a1_1);
        a2_0 = mnv3c_v16_fma1(w0, x[288 + k], a2_0);
        a2_1 = mnv3c_v16_fma1(w1, x[288 + k], a2_1);
        a3_0 = mnv3c_v16_fma1(w0, x[432 + k], a3_0);
        a3_1 = mnv3c_v16_fma1(w1, x[432 + k], a3_1);
        a4_0 = mnv3c_v16_fma1(w0, x[576 + k], a4_0);
        a4_1 = mnv3c_v16_fma1(w1, x[576 + k], a4_1);
        a5_0 = mnv3c_v16_fma1(w0, x[720 + k], a5_0);
        a5_1 = mnv3c_v16_fma1(w1, x[720 + k], a5_1);
        a6_0 = mnv3c_v16_fma1(w0, x[864 + k], a6_0);
        a6_1 = mnv3c_v16_fma1(w1, x[864 + k], a6_1);
        a7_0 = mnv3c_v16_fma1(w0, x[1008 + k], a7_0);
        a7_1 = mnv3c_v16_fma1(w1, x[1008 + k], a7_1);
        a8_0 = mnv3c_v16_fma1(w0, x[1152 + k], a8_0);
        a8_1 = mnv3c_v16_fma1(w1, x[1152 + k], a8_1);
    }
    a0_0 = mobilenet_v2_v16_none(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a1_0 = mobilenet_v2_v16_none(a1_0);
    mnv3c_v16_store(y + 32 + 0, a1_0);
    a2_0 = mobilenet_v2_v16_none(a2_0);
    mnv3c_v16_store(y + 64 + 0, a2_0);
    a3_0 = mobilenet_v2_v16_none(a3_0);
    mnv3c_v16_store(y + 96 + 0, a3_0);
    a4_0 = mobilenet_v2_v16_none(a4_0);
    mnv3c_v16_store(y + 128 + 0, a4_0);
    a5_0 = mobilenet_v2_v16_none(a5_0);
    mnv3c_v16_store(y + 160 + 0, a5_0);
    a6_0 = mobilenet_v2_v16_none(a6_0);
    mnv3c_v16_store(y + 192 + 0, a6_0);
    a7_0 = mobilenet_v2_v16_none(a7_0);
    mnv3c_v16_store(y + 224 + 0, a7_0);
    a8_0 = mobilenet_v2_v16_none(a8_0);
    mnv3c_v16_store(y + 256 + 0, a8_0);
    a0_1 = mobilenet_v2_v16_none(a0_1);
    mnv3c_v16_store(y + 0 + 16, a0_1);
    a1_1 = mobilenet_v2_v16_none(a1_1);
    mnv3c_v16_store(y + 32 + 16, a1_1);
    a2_1 = mobilenet_v2_v16_none(a2_1);
    mnv3c_v16_store(y + 64 + 16, a2_1);
    a3_1 = mobilenet_v2_v16_none(a3_1);
    mnv3c_v16_store(y + 96 + 16, a3_1);
    a4_1 = mobilenet_v2_v16_none(a4_1);
    mnv3c_v16_store(y + 128 + 16, a4_1);
    a5_1 = mobilenet_v2_v16_none(a5_1);
    mnv3c_v16_store(y + 160 + 16, a5_1);
    a6_1 = mobilenet_v2_v16_none(a6_1);
    mnv3c_v16_store(y + 192 + 16, a6_1);
    a7_1 = mobilenet_v2_v16_none(a7_1);
    mnv3c_v16_store(y + 224 + 16, a7_1);
    a8_1 = mobilenet_v2_v16_none(a8_1);
    mnv3c_v16_store(y + 256 + 16, a8_1);
}

/* mobilenet_v2.arch:23: bneck10.project
 * 6x6x144 -> 6x6x32, 165888 MACs, conv1x1_simd */
static MNV3C_APART void mobilenet_v2_bneck10_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int block = 0; block < 1; block++) {
        const float *MNV3C_RESTRICT wp = w + 0 + block * 4640;
        const int channel = 0 + block * 32;
        for (int p = 0; p < 36; p += 9)
                mobilenet_v2_bneck10_project_tile9x2x16(
                    x + p * 144,
                    y + p * 32 + channel,
                    wp);
    }
}

/* 8 pixels x 3 panels of 16 channels of mobilenet_v2_bneck11_expand, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mobilenet_v2_bneck11_expand_tile8x3x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v16 a0_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a0_1 = mnv3c_v16_load(w + 528);
    mnv3c_v16 a0_2 = mnv3c_v16_load(w + 1056);
    mnv3c_v16 a1_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a1_1 = mnv3c_v16_load(w + 528);
    mnv3c_v16 a1_2 = mnv3c_v16_load(w + 1056);
    mnv3c_v16 a2_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a2_1 = mnv3c_v16_load(w + 528);
    mnv3c_v16 a2_2 = mnv3c_v16_load(w + 1056);
    mnv3c_v16 a3_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a3_1 = mnv3c_v16_load(w + 528);
    mnv3c_v16 a3_2 = mnv3c_v16_load(w + 1056);
    mnv3c_v16 a4_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a4_1 = mnv3c_v16_load(w + 528);
    mnv3c_v16 a4_2 = mnv3c_v16_load(w + 1056);
    mnv3c_v16 a5_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a5_1 = mnv3c_v16_load(w + 528);
    mnv3c_v16 a5_2 = mnv3c_v16_load(w + 1056);
    mnv3c_v16 a6_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a6_1 = mnv3c_v16_load(w + 528);
    mnv3c_v16 a6_2 = mnv3c_v16_load(w + 1056);
    mnv3c_v16 a7_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a7_1 = mnv3c_v16_load(w + 528);
    mnv3c_v16 a7_2 = mnv3c_v16_load(w + 1056);
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 32; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        const mnv3c_v16 w1 = mnv3c_v16_load(w + 528);
        const mnv3c_v16 w2 = mnv3c_v16_load(w + 1056);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a0_1 = mnv3c_v16_fma1(w1, x[0 + k], a0_1);
        a0_2 = mnv3c_v16_fma1(w2, x[0 + k], a0_2);
        a1_0 = mnv3c_v16_fma1(w0, x[32 + k], a1_0);
        a1_1 = mnv3c_v16_fma1(w1, x[32 + k], a1_1);
        a1_2 = mnv3c_v16_fma1(w2, x[32 + k], a1_2);
        a2_0 = mnv3c_v16_fma1(w0, x[64 + k], a2_0);
        a2_1 = mnv3c_v16_fma1(w1, x[64 + k], a2_1);
        a2_2 = mnv3c_v16_fma1(w2, x[64 + k], a2_2);
        a3_0 = mnv3c_v16_fma1(w0, x[96 + k], a3_0);
        a3_1 = mnv3c_v16_fma1(w1, x[96 + k], a3_1);
        a3_2 = mnv3c_v16_fma1(w2, x[96 + k], a3_2);
        a4_0 = mnv3c_v16_fma1(w0, x[128 + k], a4_0);
        a4_1 = mnv3c_v16_fma1(w1, x[128 + k], a4_1);
        a4_2 = mnv3c_v16_fma1(w2, x[128 + k], a4_2);
        a5_0 = mnv3c_v16_fma1(w0, x[160 + k], a5_0);
        a5_1 = mnv3c_v16_fma1(w1, x[160 + k], a5_1);
        a5_2 = mnv3c_v16_fma1(w2, x[160 + k], a5_2);
        a6_0 = mnv3c_v16_fma1(w0, x[192 + k], a6_0);
        a6_1 = mnv3c_v16_fma1(w1, x[192 + k], a6_1);
        a6_2 = mnv3c_v16_fma1(w2, x[192 + k], a6_2);
        a7_0 = mnv3c_v16_fma1(w0, x[224 + k], a7_0);
        a7_1 = mnv3c_v16_fma1(w1, x[224 + k], a7_1);
        a7_2 = mnv3c_v16_fma1(w2, x[224 + k], a7_2);
    }
    a0_0 = mobilenet_v2_v16_relu6(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a1_0 = mobilenet_v2_v16_relu6(a1_0);
    mnv3c_v16_store(y + 192 + 0, a1_0);
    a2_0 = mobilenet_v2_v16_relu6(a2_0);
    mnv3c_v16_store(y + 384 + 0, a2_0);
    a3_0 = mobilenet_v2_v16_relu6(a3_0);
    mnv3c_v16_store(y + 576 + 0, a3_0);
    a4_0 = mobilenet_v2_v16_relu6(a4_0);
    mnv3c_v16_store(y + 768 + 0, a4_0);
    a5_0 = mobilenet_v2_v16_relu6(a5_0);
    mnv3c_v16_store(y + 960 + 0, a5_0);
    a6_0 = mobilenet_v2_v16_relu6(a6_0);
    mnv3c_v16_store(y + 1152 + 0, a6_0);
    a7_0 = mobilenet_v2_v16_relu6(a7_0);
    mnv3c_v16_store(y + 1344 + 0, a7_0);
    a0_1 = mobilenet_v2_v16_relu6(a0_1);
    mnv3c_v16_store(y + 0 + 16, a0_1);
    a1_1 = mobilenet_v2_v16_relu6(a1_1);
    mnv3c_v16_store(y + 192 + 16, a1_1);
    a2_1 = mobilenet_v2_v16_relu6(a2_1);
    mnv3c_v16_store(y + 384 + 16, a2_1);
    a3_1 = mobilenet_v2_v16_relu6(a3_1);
    mnv3c_v16_store(y + 576 + 16, a3_1);
    a4_1 = mobilenet_v2_v16_relu6(a4_1);
    mnv3c_v16_store(y + 768 + 16, a4_1);
    a5_1 = mobilenet_v2_v16_relu6(a5_1);
    mnv3c_v16_store(y + 960 + 16, a5_1);
    a6_1 = mobilenet_v2_v16_relu6(a6_1);
    mnv3c_v16_store(y + 1152 + 16, a6_1);
    a7_1 = mobilenet_v2_v16_relu6(a7_1);
    mnv3c_v16_store(y + 1344 + 16, a7_1);
    a0_2 = mobilenet_v2_v16_relu6(a0_2);
    mnv3c_v16_store(y + 0 + 32, a0_2);
    a1_2 = mobilenet_v2_v16_relu6(a1_2);
    mnv3c_v16_store(y + 192 + 32, a1_2);
    a2_2 = mobilenet_v2_v16_relu6(a2_2);
    mnv3c_v16_store(y + 384 + 32, a2_2);
    a3_2 = mobilenet_v2_v16_relu6(a3_2);
    mnv3c_v16_store(y + 576 + 32, a3_2);
    a4_2 = mobilenet_v2_v16_relu6(a4_2);
    mnv3c_v16_store(y + 768 + 32, a4_2);
    a5_2 = mobilenet_v2_v16_relu6(a5_2);
    mnv3c_v16_store(y + 960 + 32, a5_2);
    a6_2 = mobilenet_v2_v16_relu6(a6_2);
    mnv3c_v16_store(y + 1152 + 32, a6_2);
    a7_2 = mobilenet_v2_v16_relu6(a7_2);
    mnv3c_v16_store(y + 1344 + 32, a7_2);
}

/* 4 pixels x 3 panels of 16 channels of mobilenet_v2_bneck11_expand, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mobilenet_v2_bneck11_expand_tile4x3x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v16 a0_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a0_1 = mnv3c_v16_load(w + 528);
    mnv3c_v16 a0_2 = mnv3c_v16_load(w + 1056);
    mnv3c_v16 a1_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a1_1 = mnv3c_v16_load(w + 528);
    mnv3c_v16 a1_2 = mnv3c_v16_load(w + 1056);
    mnv3c_v16 a2_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a2_1 = mnv3c_v16_load(w + 528);
    mnv3c_v16 a2_2 = mnv3c_v16_load(w + 1056);
    mnv3c_v16 a3_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a3_1 = mnv3c_v16_load(w + 528);
    mnv3c_v16 a3_2 = mnv3c_v16_load(w + 1056);
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 32; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        const mnv3c_v16 w1 = mnv3c_v16_load(w + 528);
        const mnv3c_v16 w2 = mnv3c_v16_load(w + 1056);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a0_1 = mnv3c_v16_fma1(w1, x[0 + k], a0_1);
        a0_2 = mnv3c_v16_fma1(w2, x[0 + k], a0_2);
        a1_0 = mnv3c_v16_fma1(w0, x[32 + k], a1_0);
        a1_1 = mnv3c_v16_fma1(w1, x[32 + k], a1_1);
        a1_2 = mnv3c_v16_fma1(w2, x[32 + k], a1_2);
        a2_0 = mnv3c_v16_fma1(w0, x[64 + k], a2_0);
        a2_1 = mnv3c_v16_fma1(w1, x[64 + k], a2_1);
        a2_2 = mnv3c_v16_fma1(w2, x[64 + k], a2_2);
        a3_0 = mnv3c_v16_fma1(w0, x[96 + k], a3_0);
        a3_1 = mnv3c_v16_fma1(w1, x[96 + k], a3_1);
        a3_2 = mnv3c_v16_fma1(w2, x[96 + k], a3_2);
    }
    a0_0 = mobilenet_v2_v16_relu6(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a1_0 = mobilenet_v2_v16_relu6(a1_0);
    mnv3c_v16_store(y + 192 + 0, a1_0);
    a2_0 = mobilenet_v2_v16_relu6(a2_0);
    mnv3c_v16_store(y + 384 + 0, a2_0);
    a3_0 = mobilenet_v2_v16_relu6(a3_0);
    mnv3c_v16_store(y + 576 + 0, a3_0);
    a0_1 = mobilenet_v2_v16_relu6(a0_1);
    mnv3c_v16_store(y + 0 + 16, a0_1);
    a1_1 = mobilenet_v2_v16_relu6(a1_1);
    mnv3c_v16_store(y + 192 + 16, a1_1);
    a2_1 = mobilenet_v2_v16_relu6(a2_1);
    mnv3c_v16_store(y + 384 + 16, a2_1);
    a3_1 = mobilenet_v2_v16_relu6(a3_1);
    mnv3c_v16_store(y + 576 + 16, a3_1);
    a0_2 = mobilenet_v2_v16_relu6(a0_2);
    mnv3c_v16_store(y + 0 + 32, a0_2);
    a1_2 = mobilenet_v2_v16_relu6(a1_2);
    mnv3c_v16_store(y + 192 + 32, a1_2);
    a2_2 = mobilenet_v2_v16_relu6(a2_2);
    mnv3c_v16_store(y + 384 + 32, a2_2);
    a3_2 = mobilenet_v2_v16_relu6(a3_2);
    mnv3c_v16_store(y + 576 + 32, a3_2);
}

/* mobilenet_v2.arch:24: bneck11.expand
 * 6x6x32 -> 6x6x192, 221184 MACs, conv1x1_simd */
static MNV3C_APART void mobilenet_v2_bneck11_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int block = 0; block < 4; block++) {
        const float *MNV3C_RESTRICT wp = w + 0 + block * 1584;
        const int channel = 0 + block * 48;
        for (int p = 0; p < 32; p += 8)
                mobilenet_v2_bneck11_expand_tile8x3x16(
                    x + p * 32,
                    y + p * 192 + channel,
                    wp);
        for (int p = 32; p < 36; p += 4)
                mobilenet_v2_bneck11_expand_tile4x3x16(
                    x + p * 32,
                    y + p * 192 + channel,
                    wp);
    }
}

/* The 6 pixels of mobilenet_v2_bneck11_depthwise from column ox on x 16 channels, 16 at a time. Taps outside the input are left out. */
MNV3C_INLINE void mobilenet_v2_bneck11_depthwise_tile0x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int at, int ky0, int ky1)
{
    MNV3C_RELOAD(w);
    mnv3c_v16 a0 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a1 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a2 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a3 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a4 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a5 = mnv3c_v16_load(w);
    MNV3C_ROLLED
    for (int ky = ky0; ky < ky1; ky++) {
        const float *xp = x + (iy + ky * 1) * (6 * 192);
        xp += at;
        const float *wp = w + (1 + ky * 3) * 16;
        const mnv3c_v16 w0 = mnv3c_v16_load(wp + 0 * 16);
        const mnv3c_v16 w1 = mnv3c_v16_load(wp + 1 * 16);
        const mnv3c_v16 w2 = mnv3c_v16_load(wp + 2 * 16);
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 0));
            a0 = mnv3c_v16_fma(v, w1, a0);
            a1 = mnv3c_v16_fma(v, w0, a1);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 192));
            a0 = mnv3c_v16_fma(v, w2, a0);
            a1 = mnv3c_v16_fma(v, w1, a1);
            a2 = mnv3c_v16_fma(v, w0, a2);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 384));
            a1 = mnv3c_v16_fma(v, w2, a1);
            a2 = mnv3c_v16_fma(v, w1, a2);
            a3 = mnv3c_v16_fma(v, w0, a3);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 576));
            a2 = mnv3c_v16_fma(v, w2, a2);
            a3 = mnv3c_v16_fma(v, w1, a3);
            a4 = mnv3c_v16_fma(v, w0, a4);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 768));
            a3 = mnv3c_v16_fma(v, w2, a3);
            a4 = mnv3c_v16_fma(v, w1, a4);
            a5 = mnv3c_v16_fma(v, w0, a5);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 960));
            a4 = mnv3c_v16_fma(v, w2, a4);
            a5 = mnv3c_v16_fma(v, w1, a5);
        }
    }
    a0 = mobilenet_v2_v16_relu6(a0);
    mnv3c_v16_store(y + 0, a0);
    a1 = mobilenet_v2_v16_relu6(a1);
    mnv3c_v16_store(y + 192, a1);
    a2 = mobilenet_v2_v16_relu6(a2);
    mnv3c_v16_store(y + 384, a2);
    a3 = mobilenet_v2_v16_relu6(a3);
    mnv3c_v16_store(y + 576, a3);
    a4 = mobilenet_v2_v16_relu6(a4);
    mnv3c_v16_store(y + 768, a4);
    a5 = mobilenet_v2_v16_relu6(a5);
    mnv3c_v16_store(y + 960, a5);
}

/* mobilenet_v2.arch:24: bneck11.depthwise
 * 6x6x192 -> 6x6x192,
 * kernel 3x3, stride 1x1, 62208 MACs, dwconv_simd */
static MNV3C_APART_WINDOW void mobilenet_v2_bneck11_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 12; panel++) {
        {
            const float *MNV3C_RESTRICT wp = w + 0 + panel * 160 + 0;
            const int channel = 0 + panel * 16 + 0;
            for (int oy = 0; oy < 6; oy++) {
                const int iy = oy * 1 - 1;
                const int ky0 = mobilenet_v2_first_tap(iy, 1);
                const int ky1 = mobilenet_v2_end_tap(iy, 1, 6, 3);
                float *MNV3C_RESTRICT yp = y + oy * 1152 + channel;
                for (int ox = 0; ox < 6; ox += 6)
                    mobilenet_v2_bneck11_depthwise_tile0x16(
                        x + channel,
                        yp + ox * 192,
                        wp, iy, (ox * 1 - 0) * 192, ky0, ky1);
            }
        }
    }
}

/* 12 pixels x 1 panels of 16 channels of mobilenet_v2_bneck11_project, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mobilenet_v2_bneck11_project_tile12x1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v16 a0_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 0 + 0));
    mnv3c_v16 a1_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 32 + 0));
    mnv3c_v16 a2_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 64 + 0));
    mnv3c_v16 a3_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 96 + 0));
    mnv3c_v16 a4_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 128 + 0));
    mnv3c_v16 a5_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 160 + 0));
    mnv3c_v16 a6_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 192 + 0));
    mnv3c_v16 a7_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 224 + 0));
    mnv3c_v16 a8_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 256 + 0));
    mnv3c_v16 a9_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 288 + 0));
    mnv3c_v16 a10_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 320 + 0));
    mnv3c_v16 a11_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 352 + 0));
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 192; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a1_0 = mnv3c_v16_fma1(w0, x[192 + k], a1_0);
        a2_0 = mnv3c_v16_fma1(w0, x[384 + k], a2_0);
        a3_0 = mnv3c_v16_fma1(w0, x[576 + k], a3_0);
        a4_0 = mnv3c_v16_fma1(w0, x[768 + k], a4_0);
        a5_0 = mnv3c_v16_fma1(w0, x[960 + k], a5_0);
        a6_0 = mnv3c_v16_fma1(w0, x[1152 + k], a6_0);
        a7_0 = mnv3c_v16_fma1(w0, x[1344 + k], a7_0);
        a8_0 = mnv3c_v16_fma1(w0, x[1536 + k], a8_0);
        a9_0 = mnv3c_v16_fma1(w0, x[1728 + k], a9_0);
        a10_0 = mnv3c_v16_fma1(w0, x[1920 + k], a10_0);
        a11_0 = mnv3c_v16_fma1(w0, x[2112 + k], a11_0);
    }
    a0_0 = mobilenet_v2_v16_none(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a1_0 = mobilenet_v2_v16_none(a1_0);
    mnv3c_v16_store(y + 32 + 0, a1_0);
    a2_0 = mobilenet_v2_v16_none(a2_0);
    mnv3c_v16_store(y + 64 + 0, a2_0);
    a3_0 = mobilenet_v2_v16_none(a3_0);
    mnv3c_v16_store(y + 96 + 0, a3_0);
    a4_0 = mobilenet_v2_v16_none(a4_0);
    mnv3c_v16_store(y + 128 + 0, a4_0);
    a5_0 = mobilenet_v2_v16_none(a5_0);
    mnv3c_v16_store(y + 160 + 0, a5_0);
    a6_0 = mobilenet_v2_v16_none(a6_0);
    mnv3c_v16_store(y + 192 + 0, a6_0);
    a7_0 = mobilenet_v2_v16_none(a7_0);
    mnv3c_v16_store(y + 224 + 0, a7_0);
    a8_0 = mobilenet_v2_v16_none(a8_0);
    mnv3c_v16_store(y + 256 + 0, a8_0);
    a9_0 = mobilenet_v2_v16_none(a9_0);
    mnv3c_v16_store(y + 288 + 0, a9_0);
    a10_0 = mobilenet_v2_v16_none(a10_0);
    mnv3c_v16_store(y + 320 + 0, a10_0);
    a11_0 = mobilenet_v2_v16_none(a11_0);
    mnv3c_v16_store(y + 352 + 0, a11_0);
}

/* mobilenet_v2.arch:24: bneck11.project + bneck11.residual
 * 6x6x192 -> 6x6x32, 221184 MACs, conv1x1_simd */
static MNV3C_APART void mobilenet_v2_bneck11_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int block = 0; block < 2; block++) {
        const float *MNV3C_RESTRICT wp = w + 0 + block * 3088;
        const int channel = 0 + block * 16;
        for (int p = 0; p < 36; p += 12)
                mobilenet_v2_bneck11_project_tile12x1x16(
                    x + p * 192,
                    y + p * 32 + channel,
                    wp);
    }
}

/* The 3 pixels of mobilenet_v2_bneck13_depthwise from column ox on x 16 channels, 16 at a time. Taps outside the input are left out. */
MNV3C_INLINE void mobilenet_v2_bneck13_depthwise_tile0x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int at, int ky0, int ky1)
{
    MNV3C_RELOAD(w);
    mnv3c_v16 a0 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a1 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a2 = mnv3c_v16_load(w);
    MNV3C_ROLLED
    for (int ky = ky0; ky < ky1; ky++) {
        const float *xp = x + (iy + ky * 1) * (6 * 192);
        xp += at;
        const float *wp = w + (1 + ky * 3) * 16;
        const mnv3c_v16 w0 = mnv3c_v16_load(wp + 0 * 16);
        const mnv3c_v16 w1 = mnv3c_v16_load(wp + 1 * 16);
        const mnv3c_v16 w2 = mnv3c_v16_load(wp + 2 * 16);
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 0);
            a0 = mnv3c_v16_fma(v, w1, a0);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 192));
            a0 = mnv3c_v16_fma(v, w2, a0);
            a1 = mnv3c_v16_fma(v, w0, a1);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 384);
            a1 = mnv3c_v16_fma(v, w1, a1);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 576));
            a1 = mnv3c_v16_fma(v, w2, a1);
            a2 = mnv3c_v16_fma(v, w0, a2);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 768);
            a2 = mnv3c_v16_fma(v, w1, a2);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_load(xp + 960);
            a2 = mnv3c_v16_fma(v, w2, a2);
        }
    }
    a0 = mobilenet_v2_v16_relu6(a0);
    mnv3c_v16_store(y + 0, a0);
    a1 = mobilenet_v2_v16_relu6(a1);
    mnv3c_v16_store(y + 192, a1);
    a2 = mobilenet_v2_v16_relu6(a2);
    mnv3c_v16_store(y + 384, a2);
}

/* mobilenet_v2.arch:26: bneck13.depthwise
 * 6x6x192 -> 3x3x192,
 * kernel 3x3, stride 2x2, 15552 MACs, dwconv_simd */
static MNV3C_APART_WINDOW void mobilenet_v2_bneck13_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 12; panel++) {
        {
            const float *MNV3C_RESTRICT wp = w + 0 + panel * 160 + 0;
            const int channel = 0 + panel * 16 + 0;
            for (int oy = 0; oy < 3; oy++) {
                const int iy = oy * 2 - 1;
                const int ky0 = mobilenet_v2_first_tap(iy, 1);
                const int ky1 = mobilenet_v2_end_tap(iy, 1, 6, 3);
                float *MNV3C_RESTRICT yp = y + oy * 576 + channel;
                for (int ox = 0; ox < 3; ox += 3)
                    mobilenet_v2_bneck13_depthwise_tile0x16(
                        x + channel,
                        yp + ox * 192,
                        wp, iy, (ox * 2 - 0) * 192, ky0, ky1);
            }
        }
    }
}

/* 9 pixels x 1 panels of 16 channels of mobilenet_v2_bneck13_project, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mobilenet_v2_bneck13_project_tile9x1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v16 a0_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a1_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a2_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a3_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a4_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a5_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a6_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a7_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a8_0 = mnv3c_v16_load(w + 0);
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 192; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        MNV3C_PREFETCH(w, 0 + 1024);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a1_0 = mnv3c_v16_fma1(w0, x[192 + k], a1_0);
        a2_0 = mnv3c_v16_fma1(w0, x[384 + k], a2_0);
        a3_0 = mnv3c_v16_fma1(w0, x[576 + k], a3_0);
        a4_0 = mnv3c_v16_fma1(w0, x[768 + k], a4_0);
        a5_0 = mnv3c_v16_fma1(w0, x[960 + k], a5_0);
        a6_0 = mnv3c_v16_fma1(w0, x[1152 + k], a6_0);
        a7_0 = mnv3c_v16_fma1(w0, x[1344 + k], a7_0);
        a8_0 = mnv3c_v16_fma1(w0, x[1536 + k], a8_0);
    }
    a0_0 = mobilenet_v2_v16_none(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a1_0 = mobilenet_v2_v16_none(a1_0);
    mnv3c_v16_store(y + 56 + 0, a1_0);
    a2_0 = mobilenet_v2_v16_none(a2_0);
    mnv3c_v16_store(y + 112 + 0, a2_0);
    a3_0 = mobilenet_v2_v16_none(a3_0);
    mnv3c_v16_store(y + 168 + 0, a3_0);
    a4_0 = mobilenet_v2_v16_none(a4_0);
    mnv3c_v16_store(y + 224 + 0, a4_0);
    a5_0 = mobilenet_v2_v16_none(a5_0);
    mnv3c_v16_store(y + 280 + 0, a5_0);
    a6_0 = mobilenet_v2_v16_none(a6_0);
    mnv3c_v16_store(y + 336 + 0, a6_0);
    a7_0 = mobilenet_v2_v16_none(a7_0);
    mnv3c_v16_store(y + 392 + 0, a7_0);
    a8_0 = mobilenet_v2_v16_none(a8_0);
    mnv3c_v16_store(y + 448 + 0, a8_0);
}

/* 9 pixels x 1 panels of 8 channels of mobilenet_v2_bneck13_project, 8 at a time; the sums stay in registers. */
MNV3C_INLINE void mobilenet_v2_bneck13_project_tile9x1x8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v8 a0_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a1_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a2_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a3_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a4_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a5_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a6_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a7_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a8_0 = mnv3c_v8_load(w + 0);
    w += 8;
    MNV3C_ROLLED
    for (int k = 0; k < 192; k++, w += 8) {
        const mnv3c_v8 w0 = mnv3c_v8_load(w + 0);
        MNV3C_PREFETCH(w, 0 + 1024);
        a0_0 = mnv3c_v8_fma1(w0, x[0 + k], a0_0);
        a1_0 = mnv3c_v8_fma1(w0, x[192 + k], a1_0);
        a2_0 = mnv3c_v8_fma1(w0, x[384 + k], a2_0);
        a3_0 = mnv3c_v8_fma1(w0, x[576 + k], a3_0);
        a4_0 = mnv3c_v8_fma1(w0, x[768 + k], a4_0);
        a5_0 = mnv3c_v8_fma1(w0, x[960 + k], a5_0);
        a6_0 = mnv3c_v8_fma1(w0, x[1152 + k], a6_0);
        a7_0 = mnv3c_v8_fma1(w0, x[1344 + k], a7_0);
        a8_0 = mnv3c_v8_fma1(w0, x[1536 + k], a8_0);
    }
    a0_0 = mobilenet_v2_v8_none(a0_0);
    mnv3c_v8_store(y + 0 + 0, a0_0);
    a1_0 = mobilenet_v2_v8_none(a1_0);
    mnv3c_v8_store(y + 56 + 0, a1_0);
    a2_0 = mobilenet_v2_v8_none(a2_0);
    mnv3c_v8_store(y + 112 + 0, a2_0);
    a3_0 = mobilenet_v2_v8_none(a3_0);
    mnv3c_v8_store(y + 168 + 0, a3_0);
    a4_0 = mobilenet_v2_v8_none(a4_0);
    mnv3c_v8_store(y + 224 + 0, a4_0);
    a5_0 = mobilenet_v2_v8_none(a5_0);
    mnv3c_v8_store(y + 280 + 0, a5_0);
    a6_0 = mobilenet_v2_v8_none(a6_0);
    mnv3c_v8_store(y + 336 + 0, a6_0);
    a7_0 = mobilenet_v2_v8_none(a7_0);
    mnv3c_v8_store(y + 392 + 0, a7_0);
    a8_0 = mobilenet_v2_v8_none(a8_0);
    mnv3c_v8_store(y + 448 + 0, a8_0);
}

/* mobilenet_v2.arch:26: bneck13.project
 * 3x3x192 -> 3x3x56, 96768 MACs, conv1x1_simd */
static MNV3C_APART void mobilenet_v2_bneck13_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int block = 0; block < 3; block++) {
        const float *MNV3C_RESTRICT wp = w + 0 + block * 3088;
        const int channel = 0 + block * 16;
        for (int p = 0; p < 9; p += 9)
                mobilenet_v2_bneck13_project_tile9x1x16(
                    x + p * 192,
                    y + p * 56 + channel,
                    wp);
    }
    for (int block = 0; block < 1; block++) {
        const float *MNV3C_RESTRICT wp = w + 9264 + block * 1544;
        const int channel = 48 + block * 8;
        for (int p = 0; p < 9; p += 9)
                mobilenet_v2_bneck13_project_tile9x1x8(
                    x + p * 192,
                    y + p * 56 + channel,
                    wp);
    }
}

/* 9 pixels x 2 panels of 16 channels of mobilenet_v2_bneck14_expand, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mobilenet_v2_bneck14_expand_tile9x2x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v16 a0_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a0_1 = mnv3c_v16_load(w + 912);
    mnv3c_v16 a1_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a1_1 = mnv3c_v16_load(w + 912);
    mnv3c_v16 a2_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a2_1 = mnv3c_v16_load(w + 912);
    mnv3c_v16 a3_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a3_1 = mnv3c_v16_load(w + 912);
    mnv3c_v16 a4_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a4_1 = mnv3c_v16_load(w + 912);
    mnv3c_v16 a5_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a5_1 = mnv3c_v16_load(w + 912);
    mnv3c_v16 a6_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a6_1 = mnv3c_v16_load(w + 912);
    mnv3c_v16 a7_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a7_1 = mnv3c_v16_load(w + 912);
    mnv3c_v16 a8_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a8_1 = mnv3c_v16_load(w + 912);
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 56; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        MNV3C_PREFETCH(w, 0 + 1024);
        const mnv3c_v16 w1 = mnv3c_v16_load(w + 912);
        MNV3C_PREFETCH(w, 912 + 1024);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a0_1 = mnv3c_v16_fma1(w1, x[0 + k], a0_1);
        a1_0 = mnv3c_v16_fma1(w0, x[56 + k], a1_0);
        a1_1 = mnv3c_v16_fma1(w1, x[56 + k], a1_1);
        a2_0 = mnv3c_v16_fma1(w0, x[112 + k], a2_0);
        a2_1 = mnv3c_v16_fma1(w1, x[112 + k], a2_1);
        a3_0 = mnv3c_v16_fma1(w0, x[168 + k], a3_0);
        a3_1 = mnv3c_v16_fma1(w1, x[168 + k], a3_1);
        a4_0 = mnv3c_v16_fma1(w0, x[224 + k], a4_0);
        a4_1 = mnv3c_v16_fma1(w1, x[224 + k], a4_1);
        a5_0 = mnv3c_v16_fma1(w0, x[280 + k], a5_0);
        a5_1 = mnv3c_v16_fma1(w1, x[280 + k], a5_1);
        a6_0 = mnv3c_v16_fma1(w0, x[336 + k], a6_0);
        a6_1 = mnv3c_v16_fma1(w1, x[336 + k], a6_1);
        a7_0 = mnv3c_v16_fma1(w0, x[392 + k], a7_0);
        a7_1 = mnv3c_v16_fma1(w1, x[392 + k], a7_1);
        a8_0 = mnv3c_v16_fma1(w0, x[448 + k], a8_0);
        a8_1 = mnv3c_v16_fma1(w1, x[448 + k], a8_1);
    }
    a0_0 = mobilenet_v2_v16_relu6(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a1_0 = mobilenet_v2_v16_relu6(a1_0);
    mnv3c_v16_store(y + 336 + 0, a1_0);
    a2_0 = mobilenet_v2_v16_relu6(a2_0);
    mnv3c_v16_store(y + 672 + 0, a2_0);
    a3_0 = mobilenet_v2_v16_relu6(a3_0);
    mnv3c_v16_store(y + 1008 + 0, a3_0);
    a4_0 = mobilenet_v2_v16_relu6(a4_0);
    mnv3c_v16_store(y + 1344 + 0, a4_0);
    a5_0 = mobilenet_v2_v16_relu6(a5_0);
    mnv3c_v16_store(y + 1680 + 0, a5_0);
    a6_0 = mobilenet_v2_v16_relu6(a6_0);
    mnv3c_v16_store(y + 2016 + 0, a6_0);
    a7_0 = mobilenet_v2_v16_relu6(a7_0);
    mnv3c_v16_store(y + 2352 + 0, a7_0);
    a8_0 = mobilenet_v2_v16_relu6(a8_0);
    mnv3c_v16_store(y + 2688 + 0, a8_0);
    a0_1 = mobilenet_v2_v16_relu6(a0_1);
    mnv3c_v16_store(y + 0 + 16, a0_1);
    a1_1 = mobilenet_v2_v16_relu6(a1_1);
    mnv3c_v16_store(y + 336 + 16, a1_1);
    a2_1 = mobilenet_v2_v16_relu6(a2_1);
    mnv3c_v16_store(y + 672 + 16, a2_1);
    a3_1 = mobilenet_v2_v16_relu6(a3_1);
    mnv3c_v16_store(y + 1008 + 16, a3_1);
    a4_1 = mobilenet_v2_v16_relu6(a4_1);
    mnv3c_v16_store(y + 1344 + 16, a4_1);
    a5_1 = mobilenet_v2_v16_relu6(a5_1);
    mnv3c_v16_store(y + 1680 + 16, a5_1);
    a6_1 = mobilenet_v2_v16_relu6(a6_1);
    mnv3c_v16_store(y + 2016 + 16, a6_1);
    a7_1 = mobilenet_v2_v16_relu6(a7_1);
    mnv3c_v16_store(y + 2352 + 16, a7_1);
    a8_1 = mobilenet_v2_v16_relu6(a8_1);
    mnv3c_v16_store(y + 2688 + 16, a8_1);
}

/* 9 pixels x 1 panels of 16 channels of mobilenet_v2_bneck14_expand, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mobilenet_v2_bneck14_expand_tile9x1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v16 a0_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a1_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a2_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a3_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a4_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a5_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a6_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a7_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a8_0 = mnv3c_v16_load(w + 0);
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 56; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        MNV3C_PREFETCH(w, 0 + 1024);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a1_0 = mnv3c_v16_fma1(w0, x[56 + k], a1_0);
        a2_0 = mnv3c_v16_fma1(w0, x[112 + k], a2_0);
        a3_0 = mnv3c_v16_fma1(w0, x[168 + k], a3_0);
        a4_0 = mnv3c_v16_fma1(w0, x[224 + k], a4_0);
        a5_0 = mnv3c_v16_fma1(w0, x[280 + k], a5_0);
        a6_0 = mnv3c_v16_fma1(w0, x[336 + k], a6_0);
        a7_0 = mnv3c_v16_fma1(w0, x[392 + k], a7_0);
        a8_0 = mnv3c_v16_fma1(w0, x[448 + k], a8_0);
    }
    a0_0 = mobilenet_v2_v16_relu6(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a1_0 = mobilenet_v2_v16_relu6(a1_0);
    mnv3c_v16_store(y + 336 + 0, a1_0);
    a2_0 = mobilenet_v2_v16_relu6(a2_0);
    mnv3c_v16_store(y + 672 + 0, a2_0);
    a3_0 = mobilenet_v2_v16_relu6(a3_0);
    mnv3c_v16_store(y + 1008 + 0, a3_0);
    a4_0 = mobilenet_v2_v16_relu6(a4_0);
    mnv3c_v16_store(y + 1344 + 0, a4_0);
    a5_0 = mobilenet_v2_v16_relu6(a5_0);
    mnv3c_v16_store(y + 1680 + 0, a5_0);
    a6_0 = mobilenet_v2_v16_relu6(a6_0);
    mnv3c_v16_store(y + 2016 + 0, a6_0);
    a7_0 = mobilenet_v2_v16_relu6(a7_0);
    mnv3c_v16_store(y + 2352 + 0, a7_0);
    a8_0 = mobilenet_v2_v16_relu6(a8_0);
    mnv3c_v16_store(y + 2688 + 0, a8_0);
}

/* mobilenet_v2.arch:27: bneck14.expand
 * 3x3x56 -> 3x3x336, 169344 MACs, conv1x1_simd */
static MNV3C_APART void mobilenet_v2_bneck14_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int block = 0; block < 10; block++) {
        const float *MNV3C_RESTRICT wp = w + 0 + block * 1824;
        const int channel = 0 + block * 32;
        for (int p = 0; p < 9; p += 9)
                mobilenet_v2_bneck14_expand_tile9x2x16(
                    x + p * 56,
                    y + p * 336 + channel,
                    wp);
    }
    for (int block = 0; block < 1; block++) {
        const float *MNV3C_RESTRICT wp = w + 18240 + block * 912;
        const int channel = 320 + block * 16;
        for (int p = 0; p < 9; p += 9)
                mobilenet_v2_bneck14_expand_tile9x1x16(
                    x + p * 56,
                    y + p * 336 + channel,
                    wp);
    }
}

/* The 3 pixels of mobilenet_v2_bneck14_depthwise from column ox on x 16 channels, 16 at a time. Taps outside the input are left out. */
MNV3C_INLINE void mobilenet_v2_bneck14_depthwise_tile0x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int at, int ky0, int ky1)
{
    MNV3C_RELOAD(w);
    mnv3c_v16 a0 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a1 = mnv3c_v16_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v16 a2 = mnv3c_v16_load(w);
    MNV3C_ROLLED
    for (int ky = ky0; ky < ky1; ky++) {
        const float *xp = x + (iy + ky * 1) * (3 * 336);
        xp += at;
        const float *wp = w + (1 + ky * 3) * 16;
        const mnv3c_v16 w0 = mnv3c_v16_load(wp + 0 * 16);
        const mnv3c_v16 w1 = mnv3c_v16_load(wp + 1 * 16);
        const mnv3c_v16 w2 = mnv3c_v16_load(wp + 2 * 16);
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 0));
            a0 = mnv3c_v16_fma(v, w1, a0);
            a1 = mnv3c_v16_fma(v, w0, a1);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 336));
            a0 = mnv3c_v16_fma(v, w2, a0);
            a1 = mnv3c_v16_fma(v, w1, a1);
            a2 = mnv3c_v16_fma(v, w0, a2);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 672));
            a1 = mnv3c_v16_fma(v, w2, a1);
            a2 = mnv3c_v16_fma(v, w1, a2);
        }
    }
    a0 = mobilenet_v2_v16_relu6(a0);
    mnv3c_v16_store(y + 0, a0);
    a1 = mobilenet_v2_v16_relu6(a1);
    mnv3c_v16_store(y + 336, a1);
    a2 = mobilenet_v2_v16_relu6(a2);
    mnv3c_v16_store(y + 672, a2);
}

/* mobilenet_v2.arch:27: bneck14.depthwise
 * 3x3x336 -> 3x3x336,
 * kernel 3x3, stride 1x1, 27216 MACs, dwconv_simd */
static MNV3C_APART_WINDOW void mobilenet_v2_bneck14_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 21; panel++) {
        {
            const float *MNV3C_RESTRICT wp = w + 0 + panel * 160 + 0;
            const int channel = 0 + panel * 16 + 0;
            for (int oy = 0; oy < 3; oy++) {
                const int iy = oy * 1 - 1;
                const int ky0 = mobilenet_v2_first_tap(iy, 1);
                const int ky1 = mobilenet_v2_end_tap(iy, 1, 3, 3);
                float *MNV3C_RESTRICT yp = y + oy * 1008 + channel;
                for (int ox = 0; ox < 3; ox += 3)
                    mobilenet_v2_bneck14_depthwise_tile0x16(
                        x + channel,
                        yp + ox * 336,
                        wp, iy, (ox * 1 - 0) * 336, ky0, ky1);
            }
        }
    }
}

/* 9 pixels x 1 panels of 16 channels of mobilenet_v2_bneck14_project, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mobilenet_v2_bneck14_project_tile9x1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v16 a0_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 0 + 0));
    mnv3c_v16 a1_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 56 + 0));
    mnv3c_v16 a2_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 112 + 0));
    mnv3c_v16 a3_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 168 + 0));
    mnv3c_v16 a4_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 224 + 0));
    mnv3c_v16 a5_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 280 + 0));
    mnv3c_v16 a6_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 336 + 0));
    mnv3c_v16 a7_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 392 + 0));
    mnv3c_v16 a8_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 448 + 0));
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 336; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        MNV3C_PREFETCH(w, 0 + 1024);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a1_0 = mnv3c_v16_fma1(w0, x[336 + k], a1_0);
        a2_0 = mnv3c_v16_fma1(w0, x[672 + k], a2_0);
        a3_0 = mnv3c_v16_fma1(w0, x[1008 + k], a3_0);
        a4_0 = mnv3c_v16_fma1(w0, x[1344 + k], a4_0);
        a5_0 = mnv3c_v16_fma1(w0, x[1680 + k], a5_0);
        a6_0 = mnv3c_v16_fma1(w0, x[2016 + k], a6_0);
        a7_0 = mnv3c_v16_fma1(w0, x[2352 + k], a7_0);
        a8_0 = mnv3c_v16_fma1(w0, x[2688 + k], a8_0);
    }
    a0_0 = mobilenet_v2_v16_none(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a1_0 = mobilenet_v2_v16_none(a1_0);
    mnv3c_v16_store(y + 56 + 0, a1_0);
    a2_0 = mobilenet_v2_v16_none(a2_0);
    mnv3c_v16_store(y + 112 + 0, a2_0);
    a3_0 = mobilenet_v2_v16_none(a3_0);
    mnv3c_v16_store(y + 168 + 0, a3_0);
    a4_0 = mobilenet_v2_v16_none(a4_0);
    mnv3c_v16_store(y + 224 + 0, a4_0);
    a5_0 = mobilenet_v2_v16_none(a5_0);
    mnv3c_v16_store(y + 280 + 0, a5_0);
    a6_0 = mobilenet_v2_v16_none(a6_0);
    mnv3c_v16_store(y + 336 + 0, a6_0);
    a7_0 = mobilenet_v2_v16_none(a7_0);
    mnv3c_v16_store(y + 392 + 0, a7_0);
    a8_0 = mobilenet_v2_v16_none(a8_0);
    mnv3c_v16_store(y + 448 + 0, a8_0);
}

/* 9 pixels x 1 panels of 8 channels of mobilenet_v2_bneck14_project, 8 at a time; the sums stay in registers. */
MNV3C_INLINE void mobilenet_v2_bneck14_project_tile9x1x8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v8 a0_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(y + 0 + 0));
    mnv3c_v8 a1_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(y + 56 + 0));
    mnv3c_v8 a2_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(y + 112 + 0));
    mnv3c_v8 a3_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(y + 168 + 0));
    mnv3c_v8 a4_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(y + 224 + 0));
    mnv3c_v8 a5_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(y + 280 + 0));
    mnv3c_v8 a6_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(y + 336 + 0));
    mnv3c_v8 a7_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(y + 392 + 0));
    mnv3c_v8 a8_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(y + 448 + 0));
    w += 8;
    MNV3C_ROLLED
    for (int k = 0; k < 336; k++, w += 8) {
        const mnv3c_v8 w0 = mnv3c_v8_load(w + 0);
        MNV3C_PREFETCH(w, 0 + 1024);
        a0_0 = mnv3c_v8_fma1(w0, x[0 + k], a0_0);
        a1_0 = mnv3c_v8_fma1(w0, x[336 + k], a1_0);
        a2_0 = mnv3c_v8_fma1(w0, x[672 + k], a2_0);
        a3_0 = mnv3c_v8_fma1(w0, x[1008 + k], a3_0);
        a4_0 = mnv3c_v8_fma1(w0, x[1344 + k], a4_0);
        a5_0 = mnv3c_v8_fma1(w0, x[1680 + k], a5_0);
        a6_0 = mnv3c_v8_fma1(w0, x[2016 + k], a6_0);
        a7_0 = mnv3c_v8_fma1(w0, x[2352 + k], a7_0);
        a8_0 = mnv3c_v8_fma1(w0, x[2688 + k], a8_0);
    }
    a0_0 = mobilenet_v2_v8_none(a0_0);
    mnv3c_v8_store(y + 0 + 0, a0_0);
    a1_0 = mobilenet_v2_v8_none(a1_0);
    mnv3c_v8_store(y + 56 + 0, a1_0);
    a2_0 = mobilenet_v2_v8_none(a2_0);
    mnv3c_v8_store(y + 112 + 0, a2_0);
    a3_0 = mobilenet_v2_v8_none(a3_0);
    mnv3c_v8_store(y + 168 + 0, a3_0);
    a4_0 = mobilenet_v2_v8_none(a4_0);
    mnv3c_v8_store(y + 224 + 0, a4_0);
    a5_0 = mobilenet_v2_v8_none(a5_0);
    mnv3c_v8_store(y + 280 + 0, a5_0);
    a6_0 = mobilenet_v2_v8_none(a6_0);
    mnv3c_v8_store(y + 336 + 0, a6_0);
    a7_0 = mobilenet_v2_v8_none(a7_0);
    mnv3c_v8_store(y + 392 + 0, a7_0);
    a8_0 = mobilenet_v2_v8_none(a8_0);
    mnv3c_v8_store(y + 448 + 0, a8_0);
}

/* mobilenet_v2.arch:27: bneck14.project + bneck14.residual
 * 3x3x336 -> 3x3x56, 169344 MACs, conv1x1_simd */
static MNV3C_APART void mobilenet_v2_bneck14_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int p = 0; p < 9; p += 9) {
        for (int block = 0; block < 3; block++) {
            const float *MNV3C_RESTRICT wp = w + 0 + block * 5392;
            const int channel = 0 + block * 16;
                mobilenet_v2_bneck14_project_tile9x1x16(
                    x + p * 336,
                    y + p * 56 + channel,
                    wp);
        }
        for (int block = 0; block < 1; block++) {
            const float *MNV3C_RESTRICT wp = w + 16176 + block * 2696;
            const int channel = 48 + block * 8;
                mobilenet_v2_bneck14_project_tile9x1x8(
                    x + p * 336,
                    y + p * 56 + channel,
                    wp);
        }
    }
}

/* 9 pixels x 2 panels of 16 channels of mobilenet_v2_bneck16_project, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mobilenet_v2_bneck16_project_tile9x2x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v16 a0_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a0_1 = mnv3c_v16_load(w + 5392);
    mnv3c_v16 a1_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a1_1 = mnv3c_v16_load(w + 5392);
    mnv3c_v16 a2_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a2_1 = mnv3c_v16_load(w + 5392);
    mnv3c_v16 a3_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a3_1 = mnv3c_v16_load(w + 5392);
    mnv3c_v16 a4_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a4_1 = mnv3c_v16_load(w + 5392);
    mnv3c_v16 a5_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a5_1 = mnv3c_v16_load(w + 5392);
    mnv3c_v16 a6_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a6_1 = mnv3c_v16_load(w + 5392);
    mnv3c_v16 a7_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a7_1 = mnv3c_v16_load(w + 5392);
    mnv3c_v16 a8_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a8_1 = mnv3c_v16_load(w + 5392);
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 336; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        MNV3C_PREFETCH(w, 0 + 1024);
        const mnv3c_v16 w1 = mnv3c_v16_load(w + 5392);
        MNV3C_PREFETCH(w, 5392 + 1024);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a0_1 = mnv3c_v16_fma1(w1, x[0 + k], a0_1);
        a1_0 = mnv3c_v16_fma1(w0, x[336 + k], a1_0);
        a1_1 = mnv3c_v16_fma1(w1, x[336 + k], a1_1);
        a2_0 = mnv3c_v16_fma1(w0, x[672 + k], a2_0);
        a2_1 = mnv3c_v16_fma1(w1, x[672 + k], a2_1);
        a3_0 = mnv3c_v16_fma1(w0, x[1008 + k], a3_0);
        a3_1 = mnv3c_v16_fma1(w1, x[1008 + k], a3_1);
        a4_0 = mnv3c_v16_fma1(w0, x[1344 + k], a4_0);
        a4_1 = mnv3c_v16_fma1(w1, x[1344 + k], a4_1);
        a5_0 = mnv3c_v16_fma1(w0, x[1680 + k], a5_0);
        a5_1 = mnv3c_v16_fma1(w1, x[1680 + k], a5_1);
        a6_0 = mnv3c_v16_fma1(w0, x[2016 + k], a6_0);
        a6_1 = mnv3c_v16_fma1(w1, x[2016 + k], a6_1);
        a7_0 = mnv3c_v16_fma1(w0, x[2352 + k], a7_0);
        a7_1 = mnv3c_v16_fma1(w1, x[2352 + k], a7_1);
        a8_0 = mnv3c_v16_fma1(w0, x[2688 + k], a8_0);
        a8_1 = mnv3c_v16_fma1(w1, x[2688 + k], a8_1);
    }
    a0_0 = mobilenet_v2_v16_none(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a1_0 = mobilenet_v2_v16_none(a1_0);
    mnv3c_v16_store(y + 112 + 0, a1_0);
    a2_0 = mobilenet_v2_v16_none(a2_0);
    mnv3c_v16_store(y + 224 + 0, a2_0);
    a3_0 = mobilenet_v2_v16_none(a3_0);
    mnv3c_v16_store(y + 336 + 0, a3_0);
    a4_0 = mobilenet_v2_v16_none(a4_0);
    mnv3c_v16_store(y + 448 + 0, a4_0);
    a5_0 = mobilenet_v2_v16_none(a5_0);
    mnv3c_v16_store(y + 560 + 0, a5_0);
    a6_0 = mobilenet_v2_v16_none(a6_0);
    mnv3c_v16_store(y + 672 + 0, a6_0);
    a7_0 = mobilenet_v2_v16_none(a7_0);
    mnv3c_v16_store(y + 784 + 0, a7_0);
    a8_0 = mobilenet_v2_v16_none(a8_0);
    mnv3c_v16_store(y + 896 + 0, a8_0);
    a0_1 = mobilenet_v2_v16_none(a0_1);
    mnv3c_v16_store(y + 0 + 16, a0_1);
    a1_1 = mobilenet_v2_v16_none(a1_1);
    mnv3c_v16_store(y + 112 + 16, a1_1);
    a2_1 = mobilenet_v2_v16_none(a2_1);
    mnv3c_v16_store(y + 224 + 16, a2_1);
    a3_1 = mobilenet_v2_v16_none(a3_1);
    mnv3c_v16_store(y + 336 + 16, a3_1);
    a4_1 = mobilenet_v2_v16_none(a4_1);
    mnv3c_v16_store(y + 448 + 16, a4_1);
    a5_1 = mobilenet_v2_v16_none(a5_1);
    mnv3c_v16_store(y + 560 + 16, a5_1);
    a6_1 = mobilenet_v2_v16_none(a6_1);
    mnv3c_v16_store(y + 672 + 16, a6_1);
    a7_1 = mobilenet_v2_v16_none(a7_1);
    mnv3c_v16_store(y + 784 + 16, a7_1);
    a8_1 = mobilenet_v2_v16_none(a8_1);
    mnv3c_v16_store(y + 896 + 16, a8_1);
}

/* 9 pixels x 1 panels of 16 channels of mobilenet_v2_bneck16_project, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mobilenet_v2_bneck16_project_tile9x1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v16 a0_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a1_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a2_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a3_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a4_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a5_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a6_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a7_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a8_0 = mnv3c_v16_load(w + 0);
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 336; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        MNV3C_PREFETCH(w, 0 + 1024);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a1_0 = mnv3c_v16_fma1(w0, x[336 + k], a1_0);
        a2_0 = mnv3c_v16_fma1(w0, x[672 + k], a2_0);
        a3_0 = mnv3c_v16_fma1(w0, x[1008 + k], a3_0);
        a4_0 = mnv3c_v16_fma1(w0, x[1344 + k], a4_0);
        a5_0 = mnv3c_v16_fma1(w0, x[1680 + k], a5_0);
        a6_0 = mnv3c_v16_fma1(w0, x[2016 + k], a6_0);
        a7_0 = mnv3c_v16_fma1(w0, x[2352 + k], a7_0);
        a8_0 = mnv3c_v16_fma1(w0, x[2688 + k], a8_0);
    }
    a0_0 = mobilenet_v2_v16_none(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a1_0 = mobilenet_v2_v16_none(a1_0);
    mnv3c_v16_store(y + 112 + 0, a1_0);
    a2_0 = mobilenet_v2_v16_none(a2_0);
    mnv3c_v16_store(y + 224 + 0, a2_0);
    a3_0 = mobilenet_v2_v16_none(a3_0);
    mnv3c_v16_store(y + 336 + 0, a3_0);
    a4_0 = mobilenet_v2_v16_none(a4_0);
    mnv3c_v16_store(y + 448 + 0, a4_0);
    a5_0 = mobilenet_v2_v16_none(a5_0);
    mnv3c_v16_store(y + 560 + 0, a5_0);
    a6_0 = mobilenet_v2_v16_none(a6_0);
    mnv3c_v16_store(y + 672 + 0, a6_0);
    a7_0 = mobilenet_v2_v16_none(a7_0);
    mnv3c_v16_store(y + 784 + 0, a7_0);
    a8_0 = mobilenet_v2_v16_none(a8_0);
    mnv3c_v16_store(y + 896 + 0, a8_0);
}

/* mobilenet_v2.arch:29: bneck16.project
 * 3x3x336 -> 3x3x112, 338688 MACs, conv1x1_simd */
static MNV3C_APART void mobilenet_v2_bneck16_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int block = 0; block < 3; block++) {
        const float *MNV3C_RESTRICT wp = w + 0 + block * 10784;
        const int channel = 0 + block * 32;
        for (int p = 0; p < 9; p += 9)
                mobilenet_v2_bneck16_project_tile9x2x16(
                    x + p * 336,
                    y + p * 112 + channel,
                    wp);
    }
    for (int block = 0; block < 1; block++) {
        const float *MNV3C_RESTRICT wp = w + 32352 + block * 5392;
        const int channel = 96 + block * 16;
        for (int p = 0; p < 9; p += 9)
                mobilenet_v2_bneck16_project_tile9x1x16(
                    x + p * 336,
                    y + p * 112 + channel,
                    wp);
    }
}

/* 9 pixels x 2 panels of 16 channels of mobilenet_v2_conv1, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mobilenet_v2_conv1_tile9x2x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT sum,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v16 a0_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a0_1 = mnv3c_v16_load(w + 1808);
    mnv3c_v16 a1_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a1_1 = mnv3c_v16_load(w + 1808);
    mnv3c_v16 a2_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a2_1 = mnv3c_v16_load(w + 1808);
    mnv3c_v16 a3_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a3_1 = mnv3c_v16_load(w + 1808);
    mnv3c_v16 a4_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a4_1 = mnv3c_v16_load(w + 1808);
    mnv3c_v16 a5_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a5_1 = mnv3c_v16_load(w + 1808);
    mnv3c_v16 a6_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a6_1 = mnv3c_v16_load(w + 1808);
    mnv3c_v16 a7_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a7_1 = mnv3c_v16_load(w + 1808);
    mnv3c_v16 a8_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a8_1 = mnv3c_v16_load(w + 1808);
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 112; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        MNV3C_PREFETCH(w, 0 + 1024);
        const mnv3c_v16 w1 = mnv3c_v16_load(w + 1808);
        MNV3C_PREFETCH(w, 1808 + 1024);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a0_1 = mnv3c_v16_fma1(w1, x[0 + k], a0_1);
        a1_0 = mnv3c_v16_fma1(w0, x[112 + k], a1_0);
        a1_1 = mnv3c_v16_fma1(w1, x[112 + k], a1_1);
        a2_0 = mnv3c_v16_fma1(w0, x[224 + k], a2_0);
        a2_1 = mnv3c_v16_fma1(w1, x[224 + k], a2_1);
        a3_0 = mnv3c_v16_fma1(w0, x[336 + k], a3_0);
        a3_1 = mnv3c_v16_fma1(w1, x[336 + k], a3_1);
        a4_0 = mnv3c_v16_fma1(w0, x[448 + k], a4_0);
        a4_1 = mnv3c_v16_fma1(w1, x[448 + k], a4_1);
        a5_0 = mnv3c_v16_fma1(w0, x[560 + k], a5_0);
        a5_1 = mnv3c_v16_fma1(w1, x[560 + k], a5_1);
        a6_0 = mnv3c_v16_fma1(w0, x[672 + k], a6_0);
        a6_1 = mnv3c_v16_fma1(w1, x[672 + k], a6_1);
        a7_0 = mnv3c_v16_fma1(w0, x[784 + k], a7_0);
        a7_1 = mnv3c_v16_fma1(w1, x[784 + k], a7_1);
        a8_0 = mnv3c_v16_fma1(w0, x[896 + k], a8_0);
        a8_1 = mnv3c_v16_fma1(w1, x[896 + k], a8_1);
    }
    a0_0 = mobilenet_v2_v16_relu6(a0_0);
    a1_0 = mobilenet_v2_v16_relu6(a1_0);
    a2_0 = mobilenet_v2_v16_relu6(a2_0);
    a3_0 = mobilenet_v2_v16_relu6(a3_0);
    a4_0 = mobilenet_v2_v16_relu6(a4_0);
    a5_0 = mobilenet_v2_v16_relu6(a5_0);
    a6_0 = mobilenet_v2_v16_relu6(a6_0);
    a7_0 = mobilenet_v2_v16_relu6(a7_0);
    a8_0 = mobilenet_v2_v16_relu6(a8_0);
    a0_0 = mnv3c_v16_add(a0_0, a1_0);
    a0_0 = mnv3c_v16_add(a0_0, a2_0);
    a0_0 = mnv3c_v16_add(a0_0, a3_0);
    a0_0 = mnv3c_v16_add(a0_0, a4_0);
    a0_0 = mnv3c_v16_add(a0_0, a5_0);
    a0_0 = mnv3c_v16_add(a0_0, a6_0);
    a0_0 = mnv3c_v16_add(a0_0, a7_0);
    a0_0 = mnv3c_v16_add(a0_0, a8_0);
    mnv3c_v16_store(sum + 0, mnv3c_v16_add(mnv3c_v16_load(sum + 0), a0_0));
    a0_1 = mobilenet_v2_v16_relu6(a0_1);
    a1_1 = mobilenet_v2_v16_relu6(a1_1);
    a2_1 = mobilenet_v2_v16_relu6(a2_1);
    a3_1 = mobilenet_v2_v16_relu6(a3_1);
    a4_1 = mobilenet_v2_v16_relu6(a4_1);
    a5_1 = mobilenet_v2_v16_relu6(a5_1);
    a6_1 = mobilenet_v2_v16_relu6(a6_1);
    a7_1 = mobilenet_v2_v16_relu6(a7_1);
    a8_1 = mobilenet_v2_v16_relu6(a8_1);
    a0_1 = mnv3c_v16_add(a0_1, a1_1);
    a0_1 = mnv3c_v16_add(a0_1, a2_1);
    a0_1 = mnv3c_v16_add(a0_1, a3_1);
    a0_1 = mnv3c_v16_add(a0_1, a4_1);
    a0_1 = mnv3c_v16_add(a0_1, a5_1);
    a0_1 = mnv3c_v16_add(a0_1, a6_1);
    a0_1 = mnv3c_v16_add(a0_1, a7_1);
    a0_1 = mnv3c_v16_add(a0_1, a8_1);
    mnv3c_v16_store(sum + 16, mnv3c_v16_add(mnv3c_v16_load(sum + 16), a0_1));
}

/* mobilenet_v2.arch:30: conv1 + pool
 * 3x3x112 -> 3x3x1280, 1290240 MACs, conv1x1_simd */
static MNV3C_APART void mobilenet_v2_conv1(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT mean,
    const float *MNV3C_RESTRICT w)
{
    for (int block = 0; block < 40; block++) {
        const float *MNV3C_RESTRICT wp = w + 0 + block * 3616;
        const int channel = 0 + block * 32;
        float sum[32] = {0.0f};
        for (int p = 0; p < 9; p += 9)
                mobilenet_v2_conv1_tile9x2x16(
                    x + p * 112,
                    sum,
                    wp);
        for (int n = 0; n < 32; n++) mean[channel + n] = sum[n] * (1.0f / 9);
    }
}

/* 1 pixels x 6 panels of 16 channels of mobilenet_v2_logits, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mobilenet_v2_logits_tile1x6x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v16 a0_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a0_1 = mnv3c_v16_load(w + 20496);
    mnv3c_v16 a0_2 = mnv3c_v16_load(w + 40992);
    mnv3c_v16 a0_3 = mnv3c_v16_load(w + 61488);
    mnv3c_v16 a0_4 = mnv3c_v16_load(w + 81984);
    mnv3c_v16 a0_5 = mnv3c_v16_load(w + 102480);
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 1280; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        const mnv3c_v16 w1 = mnv3c_v16_load(w + 20496);
        const mnv3c_v16 w2 = mnv3c_v16_load(w + 40992);
        const mnv3c_v16 w3 = mnv3c_v16_load(w + 61488);
        const mnv3c_v16 w4 = mnv3c_v16_load(w + 81984);
        const mnv3c_v16 w5 = mnv3c_v16_load(w + 102480);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a0_1 = mnv3c_v16_fma1(w1, x[0 + k], a0_1);
        a0_2 = mnv3c_v16_fma1(w2, x[0 + k], a0_2);
        a0_3 = mnv3c_v16_fma1(w3, x[0 + k], a0_3);
        a0_4 = mnv3c_v16_fma1(w4, x[0 + k], a0_4);
        a0_5 = mnv3c_v16_fma1(w5, x[0 + k], a0_5);
    }
    a0_0 = mobilenet_v2_v16_none(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a0_1 = mobilenet_v2_v16_none(a0_1);
    mnv3c_v16_store(y + 0 + 16, a0_1);
    a0_2 = mobilenet_v2_v16_none(a0_2);
    mnv3c_v16_store(y + 0 + 32, a0_2);
    a0_3 = mobilenet_v2_v16_none(a0_3);
    mnv3c_v16_store(y + 0 + 48, a0_3);
    a0_4 = mobilenet_v2_v16_none(a0_4);
    mnv3c_v16_store(y + 0 + 64, a0_4);
    a0_5 = mobilenet_v2_v16_none(a0_5);
    mnv3c_v16_store(y + 0 + 80, a0_5);
}

/* 1 pixels x 2 panels of 16 channels of mobilenet_v2_logits, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mobilenet_v2_logits_tile1x2x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v16 a0_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a0_1 = mnv3c_v16_load(w + 20496);
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 1280; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        const mnv3c_v16 w1 = mnv3c_v16_load(w + 20496);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a0_1 = mnv3c_v16_fma1(w1, x[0 + k], a0_1);
    }
    a0_0 = mobilenet_v2_v16_none(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a0_1 = mobilenet_v2_v16_none(a0_1);
    mnv3c_v16_store(y + 0 + 16, a0_1);
}

/* 1 pixels x 1 panels of 8 channels of mobilenet_v2_logits, 8 at a time; the sums stay in registers. */
MNV3C_INLINE void mobilenet_v2_logits_tile1x1x8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v8 a0_0 = mnv3c_v8_load(w + 0);
    w += 8;
    MNV3C_ROLLED
    for (int k = 0; k < 1280; k++, w += 8) {
        const mnv3c_v8 w0 = mnv3c_v8_load(w + 0);
        a0_0 = mnv3c_v8_fma1(w0, x[0 + k], a0_0);
    }
    a0_0 = mobilenet_v2_v8_none(a0_0);
    mnv3c_v8_store(y + 0 + 0, a0_0);
}

/* mobilenet_v2.arch:32: logits
 * 1x1x1280 -> 1x1x1000, 1280000 MACs, conv1x1_simd */
static MNV3C_APART void mobilenet_v2_logits(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int block = 0; block < 10; block++) {
        const float *MNV3C_RESTRICT wp = w + 0 + block * 122976;
        const int channel = 0 + block * 96;
        for (int p = 0; p < 1; p += 1)
                mobilenet_v2_logits_tile1x6x16(
                    x + p * 1280,
                    y + p * 1000 + channel,
                    wp);
    }
    for (int block = 0; block < 1; block++) {
        const float *MNV3C_RESTRICT wp = w + 1229760 + block * 40992;
        const int channel = 960 + block * 32;
        for (int p = 0; p < 1; p += 1)
                mobilenet_v2_logits_tile1x2x16(
                    x + p * 1280,
                    y + p * 1000 + channel,
                    wp);
    }
    for (int block = 0; block < 1; block++) {
        const float *MNV3C_RESTRICT wp = w + 1270752 + block * 10248;
        const int channel = 992 + block * 8;
        for (int p = 0; p < 1; p += 1)
                mobilenet_v2_logits_tile1x1x8(
                    x + p * 1280,
                    y + p * 1000 + channel,
                    wp);
    }
}

#else
#error "made for avx512 only (--target); build with its instruction set, or leave --target out"
#endif /* kernels */

/* mobilenet_v2.arch:12: rows of stem up to `until`, of 48, 1 at a time; done[0] exist. */
static void mobilenet_v2_stem_until(const struct mobilenet_v2_memory *m, int *done, int until)
{
    for (; done[0] < until; done[0] += 1) {
        const int row = done[0];
        mobilenet_v2_stem(
            m->input + 0
                , /* x */
            m->workspace + 11520
                + row % 4 * 768
                , /* y */
            m->weights + 0
            , row);
        MOBILENET_V2_STEP_DONE(0);
    }
}

/* mobilenet_v2.arch:13: rows of bneck0_depthwise up to `until`, of 48, 2 at a time; done[1] exist. */
static void mobilenet_v2_bneck0_depthwise_until(const struct mobilenet_v2_memory *m, int *done, int until)
{
    for (; done[1] < until; done[1] += 2) {
        const int row = done[1];
        const int end = row * 1 + 3;
        mobilenet_v2_stem_until(m, done, end < 48 ? end : 48);
        mobilenet_v2_bneck0_depthwise(
            m->workspace + 11520
                , /* x */
            m->workspace + 14592
                + row % 2 * 768
                , /* y */
            m->weights + 448
            , row);
        MOBILENET_V2_STEP_DONE(1);
    }
}

/* mobilenet_v2.arch:13: rows of bneck0_project up to `until`, of 48, 1 at a time; done[2] exist. */
static void mobilenet_v2_bneck0_project_until(const struct mobilenet_v2_memory *m, int *done, int until)
{
    for (; done[2] < until; done[2] += 1) {
        const int row = done[2];
        mobilenet_v2_bneck0_depthwise_until(m, done, row + 1);
        mobilenet_v2_bneck0_project(
            m->workspace + 14592
                + row % 2 * 768
                , /* x */
            m->workspace + 6144
                + row % 2 * 384
                , /* y */
            m->weights + 608
            );
        MOBILENET_V2_STEP_DONE(2);
    }
}

/* mobilenet_v2.arch:14: rows [row, end) of a slice of bneck1_expand, 1 at a time */
static void mobilenet_v2_bneck1_expand_slice(
    const struct mobilenet_v2_memory *m, int slice, int row, int end, const int *place)
{
    for (; row < end; row += 1) {
        mobilenet_v2_bneck1_expand(
            m->workspace + 6144
                + row % 2 * 384
                , /* x */
            m->workspace + 0
                + *place
                , /* y */
            m->weights + 752
                + slice * 288
            );
        MOBILENET_V2_STEP_DONE(3);
        place++;
    }
}

/* The same of the channels that are left over. */
static void mobilenet_v2_bneck1_expand_slice_rest(
    const struct mobilenet_v2_memory *m, int slice, int row, int end, const int *place)
{
    for (; row < end; row += 1) {
        mobilenet_v2_bneck1_expand_rest(
            m->workspace + 6144
                + row % 2 * 384
                , /* x */
            m->workspace + 0
                + *place
                , /* y */
            m->weights + 752
                + slice * 288
            );
        MOBILENET_V2_STEP_DONE(3);
        place++;
    }
}

/* mobilenet_v2.arch:14: rows of bneck1_depthwise up to `until`, of 24, 1 at a time; done[4] exist. */
static void mobilenet_v2_bneck1_depthwise_until(const struct mobilenet_v2_memory *m, int *done, int until)
{
    for (; done[4] < until; done[4] += 1) {
        const int row = done[4];
        const int end = row * 2 + 2 < 48 ? row * 2 + 2 : 48;
        const int begin = done[4 - 1], last = begin + (end - begin + 1 - 1) / 1 * 1;
        mobilenet_v2_bneck0_project_until(m, done, last);
        /* every other time backwards: what the last call ended with is still near */
        for (int i = 0; i < 2; i++) {
            const int slice = row / 1 % 2 ? 2 - 1 - i : i;
            /* where the rows under the window lie: those that this slice keeps, and spare places for the others */
            int *const kept = done + 6 + slice * 1, *const spare = done + 8, ring[3];
            for (int r = 0; r < 3; r++) ring[r] = r < 1 ? kept[r] : spare[r - 1];
            const int *const place = ring + (begin - (row * 2 - 1));
            if (slice == 1) {
                mobilenet_v2_bneck1_expand_slice_rest(
                    m, slice, begin, last, place);
                mobilenet_v2_bneck1_depthwise_rest(
            m->workspace + 0
                , /* x */
            m->workspace + 16128
                + row % 1 * 1152
                + slice * 32
                , /* y */
            m->weights + 1184
                + slice * 320
                    , row, ring);
            } else {
                mobilenet_v2_bneck1_expand_slice(
                    m, slice, begin, last, place);
                mobilenet_v2_bneck1_depthwise(
            m->workspace + 0
                , /* x */
            m->workspace + 16128
                + row % 1 * 1152
                + slice * 32
                , /* y */
            m->weights + 1184
                + slice * 320
                    , row, ring);
            }
            MOBILENET_V2_STEP_DONE(4);
            /* the oldest are not read again: the next slice's new ones go there */
            for (int r = 0; r < 3; r++) *(r < 2 ? spare + r : kept + r - 2) = ring[r];
        }
        done[4 - 1] = last;
    }
}

/* mobilenet_v2.arch:14: rows of bneck1_project up to `until`, of 24, 1 at a time; done[5] exist. */
static void mobilenet_v2_bneck1_project_until(const struct mobilenet_v2_memory *m, int *done, int until)
{
    for (; done[5] < until; done[5] += 1) {
        const int row = done[5];
        mobilenet_v2_bneck1_depthwise_until(m, done, row + 1);
        mobilenet_v2_bneck1_project(
            m->workspace + 16128
                + row % 1 * 1152
                , /* x */
            m->workspace + 6912
                + row * 192
                , /* y */
            m->weights + 1664
            );
        MOBILENET_V2_STEP_DONE(5);
    }
}

/* mobilenet_v2.arch:12: conv     3x3       -    32   -  R6   2   width=scaled */
/* mobilenet_v2.arch:13: bneck    3x3      x1    16   -  R6   1 */
/* mobilenet_v2.arch:14: bneck    3x3      x6    24   -  R6   2 */
static void mobilenet_v2_row_stem(const struct mobilenet_v2_memory *m)
{
    int done[10] = {0};
    /* behind the counts of rows: where rows of slices lie */
    for (int i = 0; i < 4; i++) done[6 + i] = i * 1536;
    mobilenet_v2_bneck1_project_until(m, done, 24);
}

/* mobilenet_v2.arch:15: rows of bneck2_expand up to `until`, of 24, 1 at a time; done[0] exist. */
static void mobilenet_v2_bneck2_expand_until(const struct mobilenet_v2_memory *m, int *done, int until)
{
    for (; done[0] < until; done[0] += 1) {
        const int row = done[0];
        mobilenet_v2_bneck2_expand(
            m->workspace + 6912
                + row * 192
                , /* x */
            m->workspace + 11520
                + row % 4 * 1152
                , /* y */
            m->weights + 2064
            );
        MOBILENET_V2_STEP_DONE(6);
    }
}

/* mobilenet_v2.arch:15: rows of bneck2_depthwise up to `until`, of 24, 2 at a time; done[1] exist. */
static void mobilenet_v2_bneck2_depthwise_until(const struct mobilenet_v2_memory *m, int *done, int until)
{
    for (; done[1] < until; done[1] += 2) {
        const int row = done[1];
        const int end = row * 1 + 3;
        mobilenet_v2_bneck2_expand_until(m, done, end < 24 ? end : 24);
        mobilenet_v2_bneck2_depthwise(
            m->workspace + 11520
                , /* x */
            m->workspace + 4608
                + row % 2 * 1152
                , /* y */
            m->weights + 2496
            , row);
        MOBILENET_V2_STEP_DONE(7);
    }
}

/* mobilenet_v2.arch:15: rows of bneck2_project up to `until`, of 24, 1 at a time; done[2] exist. */
static void mobilenet_v2_bneck2_project_until(const struct mobilenet_v2_memory *m, int *done, int until)
{
    for (; done[2] < until; done[2] += 1) {
        const int row = done[2];
        mobilenet_v2_bneck2_depthwise_until(m, done, row + 1);
        mobilenet_v2_bneck2_project(
            m->workspace + 4608
                + row % 2 * 1152
                , /* x */
            m->workspace + 6912
                + row * 192
                , /* y, in place */
            m->weights + 2976
            );
        MOBILENET_V2_STEP_DONE(8);
    }
}

/* mobilenet_v2.arch:15: bneck    3x3      x6    24   -  R6   1 */
static void mobilenet_v2_row_bneck2(const struct mobilenet_v2_memory *m)
{
    int done[3] = {0};
    mobilenet_v2_bneck2_project_until(m, done, 24);
}

/* mobilenet_v2.arch:16: rows of bneck3_expand up to `until`, of 24, 1 at a time; done[0] exist. */
static void mobilenet_v2_bneck3_expand_until(const struct mobilenet_v2_memory *m, int *done, int until)
{
    for (; done[0] < until; done[0] += 1) {
        const int row = done[0];
        mobilenet_v2_bneck2_expand(
            m->workspace + 6912
                + row * 192
                , /* x */
            m->workspace + 11520
                + row % 3 * 1152
                , /* y */
            m->weights + 3376
            );
        MOBILENET_V2_STEP_DONE(9);
    }
}

/* mobilenet_v2.arch:16: rows of bneck3_depthwise up to `until`, of 12, 1 at a time; done[1] exist. */
static void mobilenet_v2_bneck3_depthwise_until(const struct mobilenet_v2_memory *m, int *done, int until)
{
    for (; done[1] < until; done[1] += 1) {
        const int row = done[1];
        const int end = row * 2 + 2;
        mobilenet_v2_bneck3_expand_until(m, done, end < 24 ? end : 24);
        mobilenet_v2_bneck3_depthwise(
            m->workspace + 11520
                , /* x */
            m->workspace + 0
                + row * 576
                , /* y */
            m->weights + 3808
            , row);
        MOBILENET_V2_STEP_DONE(10);
    }
}

/* mobilenet_v2.arch:16: bneck    3x3      x6    32   -  R6   2 */
static void mobilenet_v2_row_bneck3(const struct mobilenet_v2_memory *m)
{
    int done[2] = {0};
    mobilenet_v2_bneck3_depthwise_until(m, done, 12);
}

/* mobilenet_v2.arch:16: bneck    3x3      x6    32   -  R6   2 */
static void mobilenet_v2_row_bneck3_project(const struct mobilenet_v2_memory *m)
{
    mobilenet_v2_bneck3_project(
        m->workspace + 0, /* x */
        m->workspace + 13824, /* y */
        m->weights + 4288); /* w */
    MOBILENET_V2_STEP_DONE(11);
}

/* mobilenet_v2.arch:17: rows of bneck4_expand up to `until`, of 12, 2 at a time; done[0] exist. */
static void mobilenet_v2_bneck4_expand_until(const struct mobilenet_v2_memory *m, int *done, int until)
{
    for (; done[0] < until; done[0] += 2) {
        const int row = done[0];
        mobilenet_v2_bneck4_expand(
            m->workspace + 13824
                + row * 192
                , /* x */
            m->workspace + 0
                + row % 6 * 1152
                , /* y */
            m->weights + 5072
            );
        MOBILENET_V2_STEP_DONE(12);
    }
}

/* mobilenet_v2.arch:17: rows of bneck4_depthwise up to `until`, of 12, 2 at a time; done[1] exist. */
static void mobilenet_v2_bneck4_depthwise_until(const struct mobilenet_v2_memory *m, int *done, int until)
{
    for (; done[1] < until; done[1] += 2) {
        const int row = done[1];
        const int end = row * 1 + 3;
        mobilenet_v2_bneck4_expand_until(m, done, end < 12 ? end : 12);
        mobilenet_v2_bneck4_depthwise(
            m->workspace + 0
                , /* x */
            m->workspace + 6912
                + row % 2 * 1152
                , /* y */
            m->weights + 6704
            , row);
        MOBILENET_V2_STEP_DONE(13);
    }
}

/* mobilenet_v2.arch:17: rows of bneck4_project up to `until`, of 12, 2 at a time; done[2] exist. */
static void mobilenet_v2_bneck4_project_until(const struct mobilenet_v2_memory *m, int *done, int until)
{
    for (; done[2] < until; done[2] += 2) {
        const int row = done[2];
        mobilenet_v2_bneck4_depthwise_until(m, done, row + 2);
        mobilenet_v2_bneck4_project(
            m->workspace + 6912
                + row % 2 * 1152
                , /* x */
            m->workspace + 13824
                + row * 192
                , /* y, in place */
            m->weights + 7664
            );
        MOBILENET_V2_STEP_DONE(14);
    }
}

/* mobilenet_v2.arch:17: bneck    3x3      x6    32   -  R6   1 */
static void mobilenet_v2_row_bneck4(const struct mobilenet_v2_memory *m)
{
    int done[3] = {0};
    mobilenet_v2_bneck4_project_until(m, done, 12);
}

/* mobilenet_v2.arch:18: rows of bneck5_expand up to `until`, of 12, 2 at a time; done[0] exist. */
static void mobilenet_v2_bneck5_expand_until(const struct mobilenet_v2_memory *m, int *done, int until)
{
    for (; done[0] < until; done[0] += 2) {
        const int row = done[0];
        mobilenet_v2_bneck4_expand(
            m->workspace + 13824
                + row * 192
                , /* x */
            m->workspace + 0
                + row % 6 * 1152
                , /* y */
            m->weights + 9216
            );
        MOBILENET_V2_STEP_DONE(15);
    }
}

/* mobilenet_v2.arch:18: rows of bneck5_depthwise up to `until`, of 12, 2 at a time; done[1] exist. */
static void mobilenet_v2_bneck5_depthwise_until(const struct mobilenet_v2_memory *m, int *done, int until)
{
    for (; done[1] < until; done[1] += 2) {
        const int row = done[1];
        const int end = row * 1 + 3;
        mobilenet_v2_bneck5_expand_until(m, done, end < 12 ? end : 12);
        mobilenet_v2_bneck4_depthwise(
            m->workspace + 0
                , /* x */
            m->workspace + 6912
                + row % 2 * 1152
                , /* y */
            m->weights + 10848
            , row);
        MOBILENET_V2_STEP_DONE(16);
    }
}

/* mobilenet_v2.arch:18: rows of bneck5_project up to `until`, of 12, 2 at a time; done[2] exist. */
static void mobilenet_v2_bneck5_project_until(const struct mobilenet_v2_memory *m, int *done, int until)
{
    for (; done[2] < until; done[2] += 2) {
        const int row = done[2];
        mobilenet_v2_bneck5_depthwise_until(m, done, row + 2);
        mobilenet_v2_bneck4_project(
            m->workspace + 6912
                + row % 2 * 1152
                , /* x */
            m->workspace + 13824
                + row * 192
                , /* y, in place */
            m->weights + 11808
            );
        MOBILENET_V2_STEP_DONE(17);
    }
}

/* mobilenet_v2.arch:18: bneck    3x3      x6    32   -  R6   1   @s8 */
static void mobilenet_v2_row_bneck5(const struct mobilenet_v2_memory *m)
{
    int done[3] = {0};
    mobilenet_v2_bneck5_project_until(m, done, 12);
}

/* mobilenet_v2.arch:19: bneck    3x3      x6    64   -  R6   2 */
static void mobilenet_v2_row_bneck6(const struct mobilenet_v2_memory *m)
{
    mobilenet_v2_bneck6_expand(
        m->workspace + 13824, /* x */
        m->workspace + 0, /* y */
        m->weights + 13360); /* w */
    MOBILENET_V2_STEP_DONE(18);
    mobilenet_v2_bneck6_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 13824, /* y */
        m->weights + 14992); /* w */
    MOBILENET_V2_STEP_DONE(19);
    mobilenet_v2_bneck6_project(
        m->workspace + 13824, /* x */
        m->workspace + 10368, /* y */
        m->weights + 15952); /* w */
    MOBILENET_V2_STEP_DONE(20);
}

/* mobilenet_v2.arch:20: bneck    3x3      x6    64   -  R6   1 */
static void mobilenet_v2_row_bneck7(const struct mobilenet_v2_memory *m)
{
    mobilenet_v2_bneck7_expand(
        m->workspace + 10368, /* x */
        m->workspace + 0, /* y */
        m->weights + 18288); /* w */
    MOBILENET_V2_STEP_DONE(21);
    mobilenet_v2_bneck7_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 5184, /* y */
        m->weights + 21888); /* w */
    MOBILENET_V2_STEP_DONE(22);
    mobilenet_v2_bneck7_project(
        m->workspace + 5184, /* x */
        m->workspace + 10368, /* y, in place */
        m->weights + 23328); /* w */
    MOBILENET_V2_STEP_DONE(23);
}

/* mobilenet_v2.arch:21: bneck    3x3      x6    64   -  R6   1 */
static void mobilenet_v2_row_bneck8(const struct mobilenet_v2_memory *m)
{
    mobilenet_v2_bneck7_expand(
        m->workspace + 10368, /* x */
        m->workspace + 0, /* y */
        m->weights + 26816); /* w */
    MOBILENET_V2_STEP_DONE(24);
    mobilenet_v2_bneck7_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 5184, /* y */
        m->weights + 30416); /* w */
    MOBILENET_V2_STEP_DONE(25);
    mobilenet_v2_bneck7_project(
        m->workspace + 5184, /* x */
        m->workspace + 10368, /* y, in place */
        m->weights + 31856); /* w */
    MOBILENET_V2_STEP_DONE(26);
}

/* mobilenet_v2.arch:22: bneck    3x3      x6    64   -  R6   1 */
static void mobilenet_v2_row_bneck9(const struct mobilenet_v2_memory *m)
{
    mobilenet_v2_bneck7_expand(
        m->workspace + 10368, /* x */
        m->workspace + 0, /* y */
        m->weights + 35344); /* w */
    MOBILENET_V2_STEP_DONE(27);
    mobilenet_v2_bneck7_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 5184, /* y */
        m->weights + 38944); /* w */
    MOBILENET_V2_STEP_DONE(28);
    mobilenet_v2_bneck7_project(
        m->workspace + 5184, /* x */
        m->workspace + 10368, /* y, in place */
        m->weights + 40384); /* w */
    MOBILENET_V2_STEP_DONE(29);
}

/* mobilenet_v2.arch:23: bneck    3x3      x6    96   -  R6   1 */
static void mobilenet_v2_row_bneck10(const struct mobilenet_v2_memory *m)
{
    mobilenet_v2_bneck7_expand(
        m->workspace + 10368, /* x */
        m->workspace + 0, /* y */
        m->weights + 43872); /* w */
    MOBILENET_V2_STEP_DONE(30);
    mobilenet_v2_bneck7_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 5184, /* y */
        m->weights + 47472); /* w */
    MOBILENET_V2_STEP_DONE(31);
    mobilenet_v2_bneck10_project(
        m->workspace + 5184, /* x */
        m->workspace + 13824, /* y */
        m->weights + 48912); /* w */
    MOBILENET_V2_STEP_DONE(32);
}

/* mobilenet_v2.arch:24: bneck    3x3      x6    96   -  R6   1 */
static void mobilenet_v2_row_bneck11(const struct mobilenet_v2_memory *m)
{
    mobilenet_v2_bneck11_expand(
        m->workspace + 13824, /* x */
        m->workspace + 0, /* y */
        m->weights + 53552); /* w */
    MOBILENET_V2_STEP_DONE(33);
    mobilenet_v2_bneck11_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 6912, /* y */
        m->weights + 59888); /* w */
    MOBILENET_V2_STEP_DONE(34);
    mobilenet_v2_bneck11_project(
        m->workspace + 6912, /* x */
        m->workspace + 13824, /* y, in place */
        m->weights + 61808); /* w */
    MOBILENET_V2_STEP_DONE(35);
}

/* mobilenet_v2.arch:25: bneck    3x3      x6    96   -  R6   1 */
static void mobilenet_v2_row_bneck12(const struct mobilenet_v2_memory *m)
{
    mobilenet_v2_bneck11_expand(
        m->workspace + 13824, /* x */
        m->workspace + 0, /* y */
        m->weights + 67984); /* w */
    MOBILENET_V2_STEP_DONE(36);
    mobilenet_v2_bneck11_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 6912, /* y */
        m->weights + 74320); /* w */
    MOBILENET_V2_STEP_DONE(37);
    mobilenet_v2_bneck11_project(
        m->workspace + 6912, /* x */
        m->workspace + 13824, /* y, in place */
        m->weights + 76240); /* w */
    MOBILENET_V2_STEP_DONE(38);
}

/* mobilenet_v2.arch:26: bneck    3x3      x6   160   -  R6   2   expansion@c4 */
static void mobilenet_v2_row_bneck13(const struct mobilenet_v2_memory *m)
{
    mobilenet_v2_bneck11_expand(
        m->workspace + 13824, /* x */
        m->workspace + 0, /* y */
        m->weights + 82416); /* w */
    MOBILENET_V2_STEP_DONE(39);
    mobilenet_v2_bneck13_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 6912, /* y */
        m->weights + 88752); /* w */
    MOBILENET_V2_STEP_DONE(40);
    mobilenet_v2_bneck13_project(
        m->workspace + 6912, /* x */
        m->workspace + 6048, /* y */
        m->weights + 90672); /* w */
    MOBILENET_V2_STEP_DONE(41);
}

/* mobilenet_v2.arch:27: bneck    3x3      x6   160   -  R6   1 */
static void mobilenet_v2_row_bneck14(const struct mobilenet_v2_memory *m)
{
    mobilenet_v2_bneck14_expand(
        m->workspace + 6048, /* x */
        m->workspace + 0, /* y */
        m->weights + 101488); /* w */
    MOBILENET_V2_STEP_DONE(42);
    mobilenet_v2_bneck14_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 3024, /* y */
        m->weights + 120640); /* w */
    MOBILENET_V2_STEP_DONE(43);
    mobilenet_v2_bneck14_project(
        m->workspace + 3024, /* x */
        m->workspace + 6048, /* y, in place */
        m->weights + 124000); /* w */
    MOBILENET_V2_STEP_DONE(44);
}

/* mobilenet_v2.arch:28: bneck    3x3      x6   160   -  R6   1 */
static void mobilenet_v2_row_bneck15(const struct mobilenet_v2_memory *m)
{
    mobilenet_v2_bneck14_expand(
        m->workspace + 6048, /* x */
        m->workspace + 0, /* y */
        m->weights + 142880); /* w */
    MOBILENET_V2_STEP_DONE(45);
    mobilenet_v2_bneck14_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 3024, /* y */
        m->weights + 162032); /* w */
    MOBILENET_V2_STEP_DONE(46);
    mobilenet_v2_bneck14_project(
        m->workspace + 3024, /* x */
        m->workspace + 6048, /* y, in place */
        m->weights + 165392); /* w */
    MOBILENET_V2_STEP_DONE(47);
}

/* mobilenet_v2.arch:29: bneck    3x3      x6   320   -  R6   1   @last_block */
static void mobilenet_v2_row_bneck16(const struct mobilenet_v2_memory *m)
{
    mobilenet_v2_bneck14_expand(
        m->workspace + 6048, /* x */
        m->workspace + 0, /* y */
        m->weights + 184272); /* w */
    MOBILENET_V2_STEP_DONE(48);
    mobilenet_v2_bneck14_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 3024, /* y */
        m->weights + 203424); /* w */
    MOBILENET_V2_STEP_DONE(49);
    mobilenet_v2_bneck16_project(
        m->workspace + 3024, /* x */
        m->workspace + 1280, /* y */
        m->weights + 206784); /* w */
    MOBILENET_V2_STEP_DONE(50);
}

/* mobilenet_v2.arch:30: conv     1x1       -  1280   -  R6   1   width=grow @features */
static void mobilenet_v2_row_conv1(const struct mobilenet_v2_memory *m)
{
    mobilenet_v2_conv1(
        m->workspace + 1280, /* x */
        m->workspace + 0, /* mean */
        m->weights + 244528); /* w */
    MOBILENET_V2_STEP_DONE(51);
}

/* mobilenet_v2.arch:32: logits */
static void mobilenet_v2_row_logits(const struct mobilenet_v2_memory *m)
{
    mobilenet_v2_logits(
        m->workspace + 0, /* x */
        m->output + 0, /* y */
        m->weights + 389168); /* w */
    MOBILENET_V2_STEP_DONE(52);
}

/* The whole network. */
static void mobilenet_v2_rows(const struct mobilenet_v2_memory *m)
{
    mobilenet_v2_row_stem(m);
    mobilenet_v2_row_bneck2(m);
    mobilenet_v2_row_bneck3(m);
    mobilenet_v2_row_bneck3_project(m);
    mobilenet_v2_row_bneck4(m);
    mobilenet_v2_row_bneck5(m);
    mobilenet_v2_row_bneck6(m);
    mobilenet_v2_row_bneck7(m);
    mobilenet_v2_row_bneck8(m);
    mobilenet_v2_row_bneck9(m);
    mobilenet_v2_row_bneck10(m);
    mobilenet_v2_row_bneck11(m);
    mobilenet_v2_row_bneck12(m);
    mobilenet_v2_row_bneck13(m);
    mobilenet_v2_row_bneck14(m);
    mobilenet_v2_row_bneck15(m);
    mobilenet_v2_row_bneck16(m);
    mobilenet_v2_row_conv1(m);
    mobilenet_v2_row_logits(m);
}

static void mobilenet_v2_run_rows(const float *weights, const float *input, float *output, void *workspace)
{
    const struct mobilenet_v2_memory memory = {input, output, (float *)workspace, weights};
    mobilenet_v2_rows(&memory);
}

const char *mobilenet_v2_level(void)
{
    return MOBILENET_V2_BUILT_FOR;
}

void mobilenet_v2_run_with(const float *weights, const float *input, float *output, void *workspace)
{
    mobilenet_v2_run_rows(weights, input, output, workspace);
}

/* A blob is 64 bytes of header and the weights. The first 32 bytes must be these: magic, version and size of the header, hash of the
 * network's layout, number of weights; little-endian. */
const float *mobilenet_v2_weights_open(const void *blob, size_t size_bytes)
{
    static const unsigned char expected[32] = {77, 78, 86, 51, 67, 87, 84, 83, 1, 0, 0, 0, 64, 0, 0, 0, 82, 10, 213, 77, 57, 172, 253, 165, 32, 124, 25, 0, 0, 0, 0, 0};
    const unsigned char *bytes = (const unsigned char *)blob;
    if (!blob || size_bytes < 64 + (size_t)MOBILENET_V2_WEIGHTS_SIZE || (uintptr_t)blob % sizeof(float) != 0) return NULL;
    for (int i = 0; i < 32; i++)
        if (bytes[i] != expected[i]) return NULL;
    return (const float *)(const void *)(bytes + 64);
}


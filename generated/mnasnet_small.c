/* mnasnet_small.c - made by mnv3c 0.1.0 from mnasnet_small.arch (hash d58e55d0128c6a4f).
 *
 * Network: mnasnet_small, multiplier 1, policy slim, input 96x96x3;
 *          2030264 parameters, 13653104 multiply-accumulates.
 * Options: --resolution=96 --target=avx2
 * Kernels: avx2; weights at run time.
 *
 * This file is yours: 0BSD. Permission to use, copy, modify, and/or distribute this software for any purpose with or
 * without fee is hereby granted. THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES. */
#include "mnasnet_small.h"

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

#ifdef MNASNET_SMALL_PROFILE
#define MNASNET_SMALL_STEP_DONE(step) mnasnet_small_profile(step)
const struct mnasnet_small_step mnasnet_small_steps[MNASNET_SMALL_STEPS] = {
    {"stem", "conv", 497664},
    {"bneck0.depthwise", "dwconv", 165888},
    {"bneck0.project", "conv1x1", 147456},
    {"bneck1.expand", "conv1x1", 442368},
    {"bneck1.depthwise", "dwconv", 124416},
    {"bneck1.project", "conv1x1", 221184},
    {"bneck2.expand", "conv1x1", 884736},
    {"bneck2.depthwise", "dwconv", 124416},
    {"bneck2.project", "conv1x1", 221184},
    {"bneck3.expand", "conv1x1", 221184},
    {"bneck3.depthwise", "dwconv", 124416},
    {"bneck3.project", "conv1x1", 221184},
    {"bneck4.expand", "conv1x1", 221184},
    {"bneck4.depthwise", "dwconv", 86400},
    {"bneck4.se_reduce", "conv1x1", 384},
    {"bneck4.se_expand", "conv1x1", 384},
    {"bneck4.se_scale", "gate", 0},
    {"bneck4.project", "conv1x1", 110592},
    {"bneck5.expand", "conv1x1", 221184},
    {"bneck5.depthwise", "dwconv", 172800},
    {"bneck5.se_reduce", "conv1x1", 1536},
    {"bneck5.se_expand", "conv1x1", 1536},
    {"bneck5.se_scale", "gate", 0},
    {"bneck5.project", "conv1x1", 221184},
    {"bneck6.expand", "conv1x1", 221184},
    {"bneck6.depthwise", "dwconv", 172800},
    {"bneck6.se_reduce", "conv1x1", 1536},
    {"bneck6.se_expand", "conv1x1", 1536},
    {"bneck6.se_scale", "gate", 0},
    {"bneck6.project", "conv1x1", 221184},
    {"bneck7.expand", "conv1x1", 221184},
    {"bneck7.depthwise", "dwconv", 172800},
    {"bneck7.se_reduce", "conv1x1", 1536},
    {"bneck7.se_expand", "conv1x1", 1536},
    {"bneck7.se_scale", "gate", 0},
    {"bneck7.project", "conv1x1", 221184},
    {"bneck8.expand", "conv1x1", 221184},
    {"bneck8.depthwise", "dwconv", 62208},
    {"bneck8.se_reduce", "conv1x1", 1536},
    {"bneck8.se_expand", "conv1x1", 1536},
    {"bneck8.se_scale", "gate", 0},
    {"bneck8.project", "conv1x1", 221184},
    {"bneck9.expand", "conv1x1", 221184},
    {"bneck9.depthwise", "dwconv", 62208},
    {"bneck9.se_reduce", "conv1x1", 1536},
    {"bneck9.se_expand", "conv1x1", 1536},
    {"bneck9.se_scale", "gate", 0},
    {"bneck9.project", "conv1x1", 221184},
    {"bneck10.expand", "conv1x1", 221184},
    {"bneck10.depthwise", "dwconv", 62208},
    {"bneck10.se_reduce", "conv1x1", 1536},
    {"bneck10.se_expand", "conv1x1", 1536},
    {"bneck10.se_scale", "gate", 0},
    {"bneck10.project", "conv1x1", 221184},
    {"bneck11.expand", "conv1x1", 221184},
    {"bneck11.depthwise", "dwconv", 43200},
    {"bneck11.se_reduce", "conv1x1", 1536},
    {"bneck11.se_expand", "conv1x1", 1536},
    {"bneck11.se_scale", "gate", 0},
    {"bneck11.project", "conv1x1", 152064},
    {"bneck12.expand", "conv1x1", 418176},
    {"bneck12.depthwise", "dwconv", 118800},
    {"bneck12.se_reduce", "conv1x1", 11616},
    {"bneck12.se_expand", "conv1x1", 11616},
    {"bneck12.se_scale", "gate", 0},
    {"bneck12.project", "conv1x1", 418176},
    {"bneck13.expand", "conv1x1", 418176},
    {"bneck13.depthwise", "dwconv", 118800},
    {"bneck13.se_reduce", "conv1x1", 11616},
    {"bneck13.se_expand", "conv1x1", 11616},
    {"bneck13.se_scale", "gate", 0},
    {"bneck13.project", "conv1x1", 418176},
    {"bneck14.expand", "conv1x1", 418176},
    {"bneck14.depthwise", "dwconv", 42768},
    {"bneck14.project", "conv1x1", 684288},
    {"conv1", "conv1x1", 1658880},
    {"logits", "conv1x1", 1280000},
};
#else
#define MNASNET_SMALL_STEP_DONE(step) ((void)0)
#endif

/* The memory of one run; the workspace and the weights are counted in floats. */
struct mnasnet_small_memory {
    const float *input;
    float *output;
    float *workspace;
    const float *weights;
};

MNV3C_INLINE float mnasnet_small_relu(float x)
{
    return x < 0.0f ? 0.0f : x;
}

/* 1 / (1 + e^-x). e^-x = 2^n e^r with |r| <= ln 2 / 2 and e^r by its Taylor polynomial, relative error below 2e-7; no libm. */
MNV3C_INLINE float mnasnet_small_sigmoid(float x)
{
    const float t = !(x > -87.0f) ? 87.0f : x > 87.0f ? -87.0f : -x;
    const float scaled = t * 1.44269504f;
    const int n = (int)(scaled + (scaled < 0.0f ? -0.5f : 0.5f));
    const float r = (t - (float)n * 0.693359375f) + (float)n * 2.12194440e-4f;
    const float high = 0.166666667f + r * (0.0416666667f + r * (0.00833333333f + r * 0.00138888889f));
    const float polynomial = 1.0f + r * (1.0f + r * (0.5f + r * high));
    union { uint32_t bits; float value; } power;
    power.bits = (uint32_t)(n + 127) << 23;
    return x != x ? x : 1.0f / (1.0f + polynomial * power.value);
}

/* The first tap of a window beginning at `begin` that is not before the input, and the end of those not behind it. */
MNV3C_INLINE int mnasnet_small_first_tap(int begin, int dilation)
{
    return begin < 0 ? (-begin + dilation - 1) / dilation : 0;
}

MNV3C_INLINE int mnasnet_small_end_tap(int begin, int dilation, int size, int taps)
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
MNV3C_INLINE mnv3c_v1 mnasnet_small_v1_none(mnv3c_v1 x)
{
    return x;
}

MNV3C_INLINE mnv3c_v1 mnasnet_small_v1_relu(mnv3c_v1 x)
{
    return mnv3c_v1_max(mnv3c_v1_splat(0.0f), x);
}

MNV3C_INLINE mnv3c_v1 mnasnet_small_v1_clip01(mnv3c_v1 x, float slope, float offset)
{
    const mnv3c_v1 line = mnv3c_v1_fma1(x, slope, mnv3c_v1_splat(offset));
    return mnv3c_v1_min(mnv3c_v1_splat(1.0f), mnv3c_v1_max(mnv3c_v1_splat(0.0f), line));
}

/* The gates are a few vectors of a whole network: lane by lane. */
MNV3C_INLINE mnv3c_v1 mnasnet_small_v1_sigmoid(mnv3c_v1 x)
{
    float lanes[1];
    mnv3c_v1_store(lanes, x);
    for (int n = 0; n < 1; n++) lanes[n] = mnasnet_small_sigmoid(lanes[n]);
    return mnv3c_v1_load(lanes);
}

MNV3C_INLINE mnv3c_v4 mnasnet_small_v4_none(mnv3c_v4 x)
{
    return x;
}

MNV3C_INLINE mnv3c_v4 mnasnet_small_v4_relu(mnv3c_v4 x)
{
    return mnv3c_v4_max(mnv3c_v4_splat(0.0f), x);
}

MNV3C_INLINE mnv3c_v4 mnasnet_small_v4_clip01(mnv3c_v4 x, float slope, float offset)
{
    const mnv3c_v4 line = mnv3c_v4_fma1(x, slope, mnv3c_v4_splat(offset));
    return mnv3c_v4_min(mnv3c_v4_splat(1.0f), mnv3c_v4_max(mnv3c_v4_splat(0.0f), line));
}

/* The gates are a few vectors of a whole network: lane by lane. */
MNV3C_INLINE mnv3c_v4 mnasnet_small_v4_sigmoid(mnv3c_v4 x)
{
    float lanes[4];
    mnv3c_v4_store(lanes, x);
    for (int n = 0; n < 4; n++) lanes[n] = mnasnet_small_sigmoid(lanes[n]);
    return mnv3c_v4_load(lanes);
}

MNV3C_INLINE mnv3c_v8 mnasnet_small_v8_none(mnv3c_v8 x)
{
    return x;
}

MNV3C_INLINE mnv3c_v8 mnasnet_small_v8_relu(mnv3c_v8 x)
{
    return mnv3c_v8_max(mnv3c_v8_splat(0.0f), x);
}

MNV3C_INLINE mnv3c_v8 mnasnet_small_v8_clip01(mnv3c_v8 x, float slope, float offset)
{
    const mnv3c_v8 line = mnv3c_v8_fma1(x, slope, mnv3c_v8_splat(offset));
    return mnv3c_v8_min(mnv3c_v8_splat(1.0f), mnv3c_v8_max(mnv3c_v8_splat(0.0f), line));
}

/* The gates are a few vectors of a whole network: lane by lane. */
MNV3C_INLINE mnv3c_v8 mnasnet_small_v8_sigmoid(mnv3c_v8 x)
{
    float lanes[8];
    mnv3c_v8_store(lanes, x);
    for (int n = 0; n < 8; n++) lanes[n] = mnasnet_small_sigmoid(lanes[n]);
    return mnv3c_v8_load(lanes);
}

MNV3C_INLINE mnv3c_v16 mnasnet_small_v16_none(mnv3c_v16 x)
{
    return x;
}

MNV3C_INLINE mnv3c_v16 mnasnet_small_v16_relu(mnv3c_v16 x)
{
    return mnv3c_v16_max(mnv3c_v16_splat(0.0f), x);
}

MNV3C_INLINE mnv3c_v16 mnasnet_small_v16_clip01(mnv3c_v16 x, float slope, float offset)
{
    const mnv3c_v16 line = mnv3c_v16_fma1(x, slope, mnv3c_v16_splat(offset));
    return mnv3c_v16_min(mnv3c_v16_splat(1.0f), mnv3c_v16_max(mnv3c_v16_splat(0.0f), line));
}

/* The gates are a few vectors of a whole network: lane by lane. */
MNV3C_INLINE mnv3c_v16 mnasnet_small_v16_sigmoid(mnv3c_v16 x)
{
    float lanes[16];
    mnv3c_v16_store(lanes, x);
    for (int n = 0; n < 16; n++) lanes[n] = mnasnet_small_sigmoid(lanes[n]);
    return mnv3c_v16_load(lanes);
}

#endif

#if defined(MNV3C_SIMD_X86) /* kernels for AVX2 */

#define MNASNET_SMALL_BUILT_FOR "avx2"

/* The 8 pixels of mnasnet_small_stem from column ox on x 8 channels, 8 at a time. Taps outside the input are left out. */
MNV3C_INLINE void mnasnet_small_stem_tile0x8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int at, int ky0, int ky1)
{
    MNV3C_RELOAD(w);
    mnv3c_v8 a0 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a1 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a2 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a3 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a4 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a5 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a6 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a7 = mnv3c_v8_load(w);
    MNV3C_PREFETCH(x, (iy + 3) * (96 * 3) + (at + 0));
    MNV3C_PREFETCH(x, (iy + 3) * (96 * 3) + (at + 16));
    MNV3C_PREFETCH(x, (iy + 3) * (96 * 3) + (at + 32));
    MNV3C_PREFETCH(x, (iy + 4) * (96 * 3) + (at + 0));
    MNV3C_PREFETCH(x, (iy + 4) * (96 * 3) + (at + 16));
    MNV3C_PREFETCH(x, (iy + 4) * (96 * 3) + (at + 32));
    MNV3C_ROLLED
    for (int ky = ky0; ky < ky1; ky++) {
        const float *xp = x + (iy + ky * 1) * (96 * 3);
        const float *wp = w + (1 + ky * 3 * 3) * 8;
        xp += at;
        MNV3C_ROLLED_CHANNELS
        for (int c = 0; c < 3; c++, xp++, wp += 8) {
            const mnv3c_v8 w0 = mnv3c_v8_load(wp + 0 * 3 * 8);
            const mnv3c_v8 w1 = mnv3c_v8_load(wp + 1 * 3 * 8);
            const mnv3c_v8 w2 = mnv3c_v8_load(wp + 2 * 3 * 8);
            {
                const float v = xp[0];
                a0 = mnv3c_v8_fma1(w0, v, a0);
            }
            {
                const float v = xp[3];
                a0 = mnv3c_v8_fma1(w1, v, a0);
            }
            {
                const float v = xp[6];
                a0 = mnv3c_v8_fma1(w2, v, a0);
                a1 = mnv3c_v8_fma1(w0, v, a1);
            }
            {
                const float v = xp[9];
                a1 = mnv3c_v8_fma1(w1, v, a1);
            }
            {
                const float v = xp[12];
                a1 = mnv3c_v8_fma1(w2, v, a1);
                a2 = mnv3c_v8_fma1(w0, v, a2);
            }
            {
                const float v = xp[15];
                a2 = mnv3c_v8_fma1(w1, v, a2);
            }
            {
                const float v = xp[18];
                a2 = mnv3c_v8_fma1(w2, v, a2);
                a3 = mnv3c_v8_fma1(w0, v, a3);
            }
            {
                const float v = xp[21];
                a3 = mnv3c_v8_fma1(w1, v, a3);
            }
            {
                const float v = xp[24];
                a3 = mnv3c_v8_fma1(w2, v, a3);
                a4 = mnv3c_v8_fma1(w0, v, a4);
            }
            {
                const float v = xp[27];
                a4 = mnv3c_v8_fma1(w1, v, a4);
            }
            {
                const float v = xp[30];
                a4 = mnv3c_v8_fma1(w2, v, a4);
                a5 = mnv3c_v8_fma1(w0, v, a5);
            }
            {
                const float v = xp[33];
                a5 = mnv3c_v8_fma1(w1, v, a5);
            }
            {
                const float v = xp[36];
                a5 = mnv3c_v8_fma1(w2, v, a5);
                a6 = mnv3c_v8_fma1(w0, v, a6);
            }
            {
                const float v = xp[39];
                a6 = mnv3c_v8_fma1(w1, v, a6);
            }
            {
                const float v = xp[42];
                a6 = mnv3c_v8_fma1(w2, v, a6);
                a7 = mnv3c_v8_fma1(w0, v, a7);
            }
            {
                const float v = xp[45];
                a7 = mnv3c_v8_fma1(w1, v, a7);
            }
            {
                const float v = xp[48];
                a7 = mnv3c_v8_fma1(w2, v, a7);
            }
        }
    }
    a0 = mnasnet_small_v8_relu(a0);
    mnv3c_v8_store(y + 0, a0);
    a1 = mnasnet_small_v8_relu(a1);
    mnv3c_v8_store(y + 8, a1);
    a2 = mnasnet_small_v8_relu(a2);
    mnv3c_v8_store(y + 16, a2);
    a3 = mnasnet_small_v8_relu(a3);
    mnv3c_v8_store(y + 24, a3);
    a4 = mnasnet_small_v8_relu(a4);
    mnv3c_v8_store(y + 32, a4);
    a5 = mnasnet_small_v8_relu(a5);
    mnv3c_v8_store(y + 40, a5);
    a6 = mnasnet_small_v8_relu(a6);
    mnv3c_v8_store(y + 48, a6);
    a7 = mnasnet_small_v8_relu(a7);
    mnv3c_v8_store(y + 56, a7);
}

/* The 8 pixels of mnasnet_small_stem from column ox on x 8 channels, 8 at a time. Taps outside the input are left out. */
MNV3C_INLINE void mnasnet_small_stem_tile1x8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int at, int ky0, int ky1)
{
    MNV3C_RELOAD(w);
    mnv3c_v8 a0 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a1 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a2 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a3 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a4 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a5 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a6 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a7 = mnv3c_v8_load(w);
    MNV3C_PREFETCH(x, (iy + 3) * (96 * 3) + (at + 0));
    MNV3C_PREFETCH(x, (iy + 3) * (96 * 3) + (at + 16));
    MNV3C_PREFETCH(x, (iy + 3) * (96 * 3) + (at + 32));
    MNV3C_PREFETCH(x, (iy + 4) * (96 * 3) + (at + 0));
    MNV3C_PREFETCH(x, (iy + 4) * (96 * 3) + (at + 16));
    MNV3C_PREFETCH(x, (iy + 4) * (96 * 3) + (at + 32));
    MNV3C_ROLLED
    for (int ky = ky0; ky < ky1; ky++) {
        const float *xp = x + (iy + ky * 1) * (96 * 3);
        const float *wp = w + (1 + ky * 3 * 3) * 8;
        xp += at;
        MNV3C_ROLLED_CHANNELS
        for (int c = 0; c < 3; c++, xp++, wp += 8) {
            const mnv3c_v8 w0 = mnv3c_v8_load(wp + 0 * 3 * 8);
            const mnv3c_v8 w1 = mnv3c_v8_load(wp + 1 * 3 * 8);
            const mnv3c_v8 w2 = mnv3c_v8_load(wp + 2 * 3 * 8);
            {
                const float v = xp[0];
                a0 = mnv3c_v8_fma1(w0, v, a0);
            }
            {
                const float v = xp[3];
                a0 = mnv3c_v8_fma1(w1, v, a0);
            }
            {
                const float v = xp[6];
                a0 = mnv3c_v8_fma1(w2, v, a0);
                a1 = mnv3c_v8_fma1(w0, v, a1);
            }
            {
                const float v = xp[9];
                a1 = mnv3c_v8_fma1(w1, v, a1);
            }
            {
                const float v = xp[12];
                a1 = mnv3c_v8_fma1(w2, v, a1);
                a2 = mnv3c_v8_fma1(w0, v, a2);
            }
            {
                const float v = xp[15];
                a2 = mnv3c_v8_fma1(w1, v, a2);
            }
            {
                const float v = xp[18];
                a2 = mnv3c_v8_fma1(w2, v, a2);
                a3 = mnv3c_v8_fma1(w0, v, a3);
            }
            {
                const float v = xp[21];
                a3 = mnv3c_v8_fma1(w1, v, a3);
            }
            {
                const float v = xp[24];
                a3 = mnv3c_v8_fma1(w2, v, a3);
                a4 = mnv3c_v8_fma1(w0, v, a4);
            }
            {
                const float v = xp[27];
                a4 = mnv3c_v8_fma1(w1, v, a4);
            }
            {
                const float v = xp[30];
                a4 = mnv3c_v8_fma1(w2, v, a4);
                a5 = mnv3c_v8_fma1(w0, v, a5);
            }
            {
                const float v = xp[33];
                a5 = mnv3c_v8_fma1(w1, v, a5);
            }
            {
                const float v = xp[36];
                a5 = mnv3c_v8_fma1(w2, v, a5);
                a6 = mnv3c_v8_fma1(w0, v, a6);
            }
            {
                const float v = xp[39];
                a6 = mnv3c_v8_fma1(w1, v, a6);
            }
            {
                const float v = xp[42];
                a6 = mnv3c_v8_fma1(w2, v, a6);
                a7 = mnv3c_v8_fma1(w0, v, a7);
            }
            {
                const float v = xp[45];
                a7 = mnv3c_v8_fma1(w1, v, a7);
            }
        }
    }
    a0 = mnasnet_small_v8_relu(a0);
    mnv3c_v8_store(y + 0, a0);
    a1 = mnasnet_small_v8_relu(a1);
    mnv3c_v8_store(y + 8, a1);
    a2 = mnasnet_small_v8_relu(a2);
    mnv3c_v8_store(y + 16, a2);
    a3 = mnasnet_small_v8_relu(a3);
    mnv3c_v8_store(y + 24, a3);
    a4 = mnasnet_small_v8_relu(a4);
    mnv3c_v8_store(y + 32, a4);
    a5 = mnasnet_small_v8_relu(a5);
    mnv3c_v8_store(y + 40, a5);
    a6 = mnasnet_small_v8_relu(a6);
    mnv3c_v8_store(y + 48, a6);
    a7 = mnasnet_small_v8_relu(a7);
    mnv3c_v8_store(y + 56, a7);
}

/* mnasnet_small.arch:11: stem
 * 96x96x3 -> 48x48x8,
 * kernel 3x3, stride 2x2, 497664 MACs, conv_simd */
static MNV3C_APART_WINDOW void mnasnet_small_stem(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int row)
{
    for (int oy = row; oy < row + 1; oy++) {
        for (int panel = 0; panel < 1; panel++) {
            {
                const float *MNV3C_RESTRICT wp = w + 0 + panel * 224 + 0;
                const int channel = 0 + panel * 8 + 0;
                const int iy = oy * 2 - 0;
                const int ky0 = mnasnet_small_first_tap(iy, 1);
                const int ky1 = mnasnet_small_end_tap(iy, 1, 96, 3);
                float *MNV3C_RESTRICT yp = y + (oy - row) * 384 + channel;
                for (int ox = 0; ox < 40; ox += 8)
                    mnasnet_small_stem_tile0x8(
                        x,
                        yp + ox * 8,
                        wp, iy, (ox * 2 - 0) * 3, ky0, ky1);
                for (int ox = 40; ox < 48; ox += 8)
                    mnasnet_small_stem_tile1x8(
                        x,
                        yp + ox * 8,
                        wp, iy, (ox * 2 - 0) * 3, ky0, ky1);
            }
        }
    }
}

/* The 7 pixels of mnasnet_small_bneck0_depthwise from column ox on x 8 channels, 8 at a time. Taps outside the input are left out. */
MNV3C_INLINE void mnasnet_small_bneck0_depthwise_tile0x8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const int *MNV3C_RESTRICT ring,
    const float *MNV3C_RESTRICT w, int iy, int at, int ky0, int ky1)
{
    MNV3C_RELOAD(w);
    mnv3c_v8 a0 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a1 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a2 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a3 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a4 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a5 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a6 = mnv3c_v8_load(w);
    (void)iy;
    MNV3C_ROLLED
    for (int ky = ky0; ky < ky1; ky++) {
        const float *xp = x + ring[ky * 1];
        xp += at;
        const float *wp = w + (1 + ky * 3) * 8;
        const mnv3c_v8 w0 = mnv3c_v8_load(wp + 0 * 8);
        const mnv3c_v8 w1 = mnv3c_v8_load(wp + 1 * 8);
        const mnv3c_v8 w2 = mnv3c_v8_load(wp + 2 * 8);
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 0));
            a0 = mnv3c_v8_fma(v, w1, a0);
            a1 = mnv3c_v8_fma(v, w0, a1);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 8));
            a0 = mnv3c_v8_fma(v, w2, a0);
            a1 = mnv3c_v8_fma(v, w1, a1);
            a2 = mnv3c_v8_fma(v, w0, a2);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 16));
            a1 = mnv3c_v8_fma(v, w2, a1);
            a2 = mnv3c_v8_fma(v, w1, a2);
            a3 = mnv3c_v8_fma(v, w0, a3);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 24));
            a2 = mnv3c_v8_fma(v, w2, a2);
            a3 = mnv3c_v8_fma(v, w1, a3);
            a4 = mnv3c_v8_fma(v, w0, a4);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 32));
            a3 = mnv3c_v8_fma(v, w2, a3);
            a4 = mnv3c_v8_fma(v, w1, a4);
            a5 = mnv3c_v8_fma(v, w0, a5);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 40));
            a4 = mnv3c_v8_fma(v, w2, a4);
            a5 = mnv3c_v8_fma(v, w1, a5);
            a6 = mnv3c_v8_fma(v, w0, a6);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 48));
            a5 = mnv3c_v8_fma(v, w2, a5);
            a6 = mnv3c_v8_fma(v, w1, a6);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 56);
            a6 = mnv3c_v8_fma(v, w2, a6);
        }
    }
    a0 = mnasnet_small_v8_relu(a0);
    mnv3c_v8_store(y + 0, a0);
    a1 = mnasnet_small_v8_relu(a1);
    mnv3c_v8_store(y + 8, a1);
    a2 = mnasnet_small_v8_relu(a2);
    mnv3c_v8_store(y + 16, a2);
    a3 = mnasnet_small_v8_relu(a3);
    mnv3c_v8_store(y + 24, a3);
    a4 = mnasnet_small_v8_relu(a4);
    mnv3c_v8_store(y + 32, a4);
    a5 = mnasnet_small_v8_relu(a5);
    mnv3c_v8_store(y + 40, a5);
    a6 = mnasnet_small_v8_relu(a6);
    mnv3c_v8_store(y + 48, a6);
}

/* The 7 pixels of mnasnet_small_bneck0_depthwise from column ox on x 8 channels, 8 at a time. Taps outside the input are left out. */
MNV3C_INLINE void mnasnet_small_bneck0_depthwise_tile1x8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const int *MNV3C_RESTRICT ring,
    const float *MNV3C_RESTRICT w, int iy, int at, int ky0, int ky1)
{
    MNV3C_RELOAD(w);
    mnv3c_v8 a0 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a1 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a2 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a3 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a4 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a5 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a6 = mnv3c_v8_load(w);
    (void)iy;
    MNV3C_ROLLED
    for (int ky = ky0; ky < ky1; ky++) {
        const float *xp = x + ring[ky * 1];
        xp += at;
        const float *wp = w + (1 + ky * 3) * 8;
        const mnv3c_v8 w0 = mnv3c_v8_load(wp + 0 * 8);
        const mnv3c_v8 w1 = mnv3c_v8_load(wp + 1 * 8);
        const mnv3c_v8 w2 = mnv3c_v8_load(wp + 2 * 8);
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 0);
            a0 = mnv3c_v8_fma(v, w0, a0);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 8));
            a0 = mnv3c_v8_fma(v, w1, a0);
            a1 = mnv3c_v8_fma(v, w0, a1);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 16));
            a0 = mnv3c_v8_fma(v, w2, a0);
            a1 = mnv3c_v8_fma(v, w1, a1);
            a2 = mnv3c_v8_fma(v, w0, a2);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 24));
            a1 = mnv3c_v8_fma(v, w2, a1);
            a2 = mnv3c_v8_fma(v, w1, a2);
            a3 = mnv3c_v8_fma(v, w0, a3);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 32));
            a2 = mnv3c_v8_fma(v, w2, a2);
            a3 = mnv3c_v8_fma(v, w1, a3);
            a4 = mnv3c_v8_fma(v, w0, a4);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 40));
            a3 = mnv3c_v8_fma(v, w2, a3);
            a4 = mnv3c_v8_fma(v, w1, a4);
            a5 = mnv3c_v8_fma(v, w0, a5);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 48));
            a4 = mnv3c_v8_fma(v, w2, a4);
            a5 = mnv3c_v8_fma(v, w1, a5);
            a6 = mnv3c_v8_fma(v, w0, a6);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 56));
            a5 = mnv3c_v8_fma(v, w2, a5);
            a6 = mnv3c_v8_fma(v, w1, a6);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 64);
            a6 = mnv3c_v8_fma(v, w2, a6);
        }
    }
    a0 = mnasnet_small_v8_relu(a0);
    mnv3c_v8_store(y + 0, a0);
    a1 = mnasnet_small_v8_relu(a1);
    mnv3c_v8_store(y + 8, a1);
    a2 = mnasnet_small_v8_relu(a2);
    mnv3c_v8_store(y + 16, a2);
    a3 = mnasnet_small_v8_relu(a3);
    mnv3c_v8_store(y + 24, a3);
    a4 = mnasnet_small_v8_relu(a4);
    mnv3c_v8_store(y + 32, a4);
    a5 = mnasnet_small_v8_relu(a5);
    mnv3c_v8_store(y + 40, a5);
    a6 = mnasnet_small_v8_relu(a6);
    mnv3c_v8_store(y + 48, a6);
}

/* The 6 pixels of mnasnet_small_bneck0_depthwise from column ox on x 8 channels, 8 at a time. Taps outside the input are left out. */
MNV3C_INLINE void mnasnet_small_bneck0_depthwise_tile2x8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const int *MNV3C_RESTRICT ring,
    const float *MNV3C_RESTRICT w, int iy, int at, int ky0, int ky1)
{
    MNV3C_RELOAD(w);
    mnv3c_v8 a0 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a1 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a2 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a3 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a4 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a5 = mnv3c_v8_load(w);
    (void)iy;
    MNV3C_ROLLED
    for (int ky = ky0; ky < ky1; ky++) {
        const float *xp = x + ring[ky * 1];
        xp += at;
        const float *wp = w + (1 + ky * 3) * 8;
        const mnv3c_v8 w0 = mnv3c_v8_load(wp + 0 * 8);
        const mnv3c_v8 w1 = mnv3c_v8_load(wp + 1 * 8);
        const mnv3c_v8 w2 = mnv3c_v8_load(wp + 2 * 8);
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 0);
            a0 = mnv3c_v8_fma(v, w0, a0);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 8));
            a0 = mnv3c_v8_fma(v, w1, a0);
            a1 = mnv3c_v8_fma(v, w0, a1);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 16));
            a0 = mnv3c_v8_fma(v, w2, a0);
            a1 = mnv3c_v8_fma(v, w1, a1);
            a2 = mnv3c_v8_fma(v, w0, a2);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 24));
            a1 = mnv3c_v8_fma(v, w2, a1);
            a2 = mnv3c_v8_fma(v, w1, a2);
            a3 = mnv3c_v8_fma(v, w0, a3);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 32));
            a2 = mnv3c_v8_fma(v, w2, a2);
            a3 = mnv3c_v8_fma(v, w1, a3);
            a4 = mnv3c_v8_fma(v, w0, a4);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 40));
            a3 = mnv3c_v8_fma(v, w2, a3);
            a4 = mnv3c_v8_fma(v, w1, a4);
            a5 = mnv3c_v8_fma(v, w0, a5);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 48));
            a4 = mnv3c_v8_fma(v, w2, a4);
            a5 = mnv3c_v8_fma(v, w1, a5);
        }
    }
    a0 = mnasnet_small_v8_relu(a0);
    mnv3c_v8_store(y + 0, a0);
    a1 = mnasnet_small_v8_relu(a1);
    mnv3c_v8_store(y + 8, a1);
    a2 = mnasnet_small_v8_relu(a2);
    mnv3c_v8_store(y + 16, a2);
    a3 = mnasnet_small_v8_relu(a3);
    mnv3c_v8_store(y + 24, a3);
    a4 = mnasnet_small_v8_relu(a4);
    mnv3c_v8_store(y + 32, a4);
    a5 = mnasnet_small_v8_relu(a5);
    mnv3c_v8_store(y + 40, a5);
}

/* mnasnet_small.arch:12: bneck0.depthwise
 * 48x48x8 -> 48x48x8,
 * kernel 3x3, stride 1x1, 165888 MACs, dwconv_simd */
static MNV3C_APART_WINDOW void mnasnet_small_bneck0_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int row)
{
    /* where the rows under the window lie */
    int ring[4];
    for (int r = 0; r < 4; r++) ring[r] = (row * 1 + r + 3) % 4 * (48 * 8);
    for (int oy = row; oy < row + 2; oy++) {
        for (int panel = 0; panel < 1; panel++) {
            const float *MNV3C_RESTRICT wp = w + 0 + panel * 80;
            const int channel = 0 + panel * 8;
            const int iy = oy * 1 - 1;
            const int ky0 = mnasnet_small_first_tap(iy, 1);
            const int ky1 = mnasnet_small_end_tap(iy, 1, 48, 3);
            float *MNV3C_RESTRICT yp = y + (oy - row) * 384 + channel;
            for (int ox = 0; ox < 7; ox += 7) {
                mnasnet_small_bneck0_depthwise_tile0x8(
                    x + channel + 0,
                    yp + ox * 8 + 0,
                    ring + (oy - row) * 1,
                    wp + 0, iy, (ox * 1 - 0) * 8, ky0, ky1);
            }
            for (int ox = 7; ox < 42; ox += 7) {
                mnasnet_small_bneck0_depthwise_tile1x8(
                    x + channel + 0,
                    yp + ox * 8 + 0,
                    ring + (oy - row) * 1,
                    wp + 0, iy, (ox * 1 - 1) * 8, ky0, ky1);
            }
            for (int ox = 42; ox < 48; ox += 6) {
                mnasnet_small_bneck0_depthwise_tile2x8(
                    x + channel + 0,
                    yp + ox * 8 + 0,
                    ring + (oy - row) * 1,
                    wp + 0, iy, (ox * 1 - 1) * 8, ky0, ky1);
            }
        }
    }
}

/* 6 pixels x 1 panels of 8 channels of mnasnet_small_bneck0_project, 8 at a time; the sums stay in registers. */
MNV3C_INLINE void mnasnet_small_bneck0_project_tile6x1x8(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v8 a0_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(residual + 0 + 0));
    mnv3c_v8 a1_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(residual + 8 + 0));
    mnv3c_v8 a2_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(residual + 16 + 0));
    mnv3c_v8 a3_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(residual + 24 + 0));
    mnv3c_v8 a4_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(residual + 32 + 0));
    mnv3c_v8 a5_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(residual + 40 + 0));
    w += 8;
    MNV3C_ROLLED
    for (int k = 0; k < 8; k++, w += 8) {
        const mnv3c_v8 w0 = mnv3c_v8_load(w + 0);
        a0_0 = mnv3c_v8_fma1(w0, x[0 + k], a0_0);
        a1_0 = mnv3c_v8_fma1(w0, x[8 + k], a1_0);
        a2_0 = mnv3c_v8_fma1(w0, x[16 + k], a2_0);
        a3_0 = mnv3c_v8_fma1(w0, x[24 + k], a3_0);
        a4_0 = mnv3c_v8_fma1(w0, x[32 + k], a4_0);
        a5_0 = mnv3c_v8_fma1(w0, x[40 + k], a5_0);
    }
    a0_0 = mnasnet_small_v8_none(a0_0);
    mnv3c_v8_store(y + 0 + 0, a0_0);
    a1_0 = mnasnet_small_v8_none(a1_0);
    mnv3c_v8_store(y + 8 + 0, a1_0);
    a2_0 = mnasnet_small_v8_none(a2_0);
    mnv3c_v8_store(y + 16 + 0, a2_0);
    a3_0 = mnasnet_small_v8_none(a3_0);
    mnv3c_v8_store(y + 24 + 0, a3_0);
    a4_0 = mnasnet_small_v8_none(a4_0);
    mnv3c_v8_store(y + 32 + 0, a4_0);
    a5_0 = mnasnet_small_v8_none(a5_0);
    mnv3c_v8_store(y + 40 + 0, a5_0);
}

/* mnasnet_small.arch:12: bneck0.project + bneck0.residual
 * 48x48x8 -> 48x48x8, 147456 MACs, conv1x1_simd */
static MNV3C_APART void mnasnet_small_bneck0_project(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int block = 0; block < 1; block++) {
        const float *MNV3C_RESTRICT wp = w + 0 + block * 72;
        const int channel = 0 + block * 8;
        for (int p = 0; p < 48; p += 6)
                mnasnet_small_bneck0_project_tile6x1x8(
                    x + p * 8,
                    residual + p * 8 + channel,
                    y + p * 8 + channel,
                    wp);
    }
}

/* 6 pixels x 1 panels of 16 channels of mnasnet_small_bneck1_expand, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mnasnet_small_bneck1_expand_tile6x1x16(
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
    }
    a0_0 = mnasnet_small_v16_relu(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a1_0 = mnasnet_small_v16_relu(a1_0);
    mnv3c_v16_store(y + 24 + 0, a1_0);
    a2_0 = mnasnet_small_v16_relu(a2_0);
    mnv3c_v16_store(y + 48 + 0, a2_0);
    a3_0 = mnasnet_small_v16_relu(a3_0);
    mnv3c_v16_store(y + 72 + 0, a3_0);
    a4_0 = mnasnet_small_v16_relu(a4_0);
    mnv3c_v16_store(y + 96 + 0, a4_0);
    a5_0 = mnasnet_small_v16_relu(a5_0);
    mnv3c_v16_store(y + 120 + 0, a5_0);
}

/* 6 pixels x 1 panels of 8 channels of mnasnet_small_bneck1_expand, 8 at a time; the sums stay in registers. */
MNV3C_INLINE void mnasnet_small_bneck1_expand_tile6x1x8(
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
    w += 8;
    MNV3C_ROLLED
    for (int k = 0; k < 8; k++, w += 8) {
        const mnv3c_v8 w0 = mnv3c_v8_load(w + 0);
        a0_0 = mnv3c_v8_fma1(w0, x[0 + k], a0_0);
        a1_0 = mnv3c_v8_fma1(w0, x[8 + k], a1_0);
        a2_0 = mnv3c_v8_fma1(w0, x[16 + k], a2_0);
        a3_0 = mnv3c_v8_fma1(w0, x[24 + k], a3_0);
        a4_0 = mnv3c_v8_fma1(w0, x[32 + k], a4_0);
        a5_0 = mnv3c_v8_fma1(w0, x[40 + k], a5_0);
    }
    a0_0 = mnasnet_small_v8_relu(a0_0);
    mnv3c_v8_store(y + 0 + 0, a0_0);
    a1_0 = mnasnet_small_v8_relu(a1_0);
    mnv3c_v8_store(y + 24 + 0, a1_0);
    a2_0 = mnasnet_small_v8_relu(a2_0);
    mnv3c_v8_store(y + 48 + 0, a2_0);
    a3_0 = mnasnet_small_v8_relu(a3_0);
    mnv3c_v8_store(y + 72 + 0, a3_0);
    a4_0 = mnasnet_small_v8_relu(a4_0);
    mnv3c_v8_store(y + 96 + 0, a4_0);
    a5_0 = mnasnet_small_v8_relu(a5_0);
    mnv3c_v8_store(y + 120 + 0, a5_0);
}

/* mnasnet_small.arch:13: bneck1.expand
 * 48x48x8 -> 48x48x24, 442368 MACs, conv1x1_simd */
static MNV3C_APART void mnasnet_small_bneck1_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int block = 0; block < 1; block++) {
        const float *MNV3C_RESTRICT wp = w + 0 + block * 144;
        const int channel = 0 + block * 16;
        for (int p = 0; p < 48; p += 6)
                mnasnet_small_bneck1_expand_tile6x1x16(
                    x + p * 8,
                    y + p * 24 + channel,
                    wp);
    }
    for (int block = 0; block < 1; block++) {
        const float *MNV3C_RESTRICT wp = w + 144 + block * 72;
        const int channel = 16 + block * 8;
        for (int p = 0; p < 48; p += 6)
                mnasnet_small_bneck1_expand_tile6x1x8(
                    x + p * 8,
                    y + p * 24 + channel,
                    wp);
    }
}

/* The 6 pixels of mnasnet_small_bneck1_depthwise from column ox on x 16 channels, 8 at a time. Taps outside the input are left out. */
MNV3C_INLINE void mnasnet_small_bneck1_depthwise_tile0x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const int *MNV3C_RESTRICT ring,
    const float *MNV3C_RESTRICT w, int iy, int at, int ky0, int ky1)
{
    MNV3C_RELOAD(w);
    mnv3c_v8 a0 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a1 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a2 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a3 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a4 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a5 = mnv3c_v8_load(w);
    (void)iy;
    MNV3C_ROLLED
    for (int ky = ky0; ky < ky1; ky++) {
        const float *xp = x + ring[ky * 1];
        xp += at;
        const float *wp = w + (1 + ky * 3) * 16;
        const mnv3c_v8 w0 = mnv3c_v8_load(wp + 0 * 16);
        const mnv3c_v8 w1 = mnv3c_v8_load(wp + 1 * 16);
        const mnv3c_v8 w2 = mnv3c_v8_load(wp + 2 * 16);
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 0);
            a0 = mnv3c_v8_fma(v, w0, a0);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 24);
            a0 = mnv3c_v8_fma(v, w1, a0);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 48));
            a0 = mnv3c_v8_fma(v, w2, a0);
            a1 = mnv3c_v8_fma(v, w0, a1);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 72);
            a1 = mnv3c_v8_fma(v, w1, a1);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 96));
            a1 = mnv3c_v8_fma(v, w2, a1);
            a2 = mnv3c_v8_fma(v, w0, a2);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 120);
            a2 = mnv3c_v8_fma(v, w1, a2);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 144));
            a2 = mnv3c_v8_fma(v, w2, a2);
            a3 = mnv3c_v8_fma(v, w0, a3);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 168);
            a3 = mnv3c_v8_fma(v, w1, a3);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 192));
            a3 = mnv3c_v8_fma(v, w2, a3);
            a4 = mnv3c_v8_fma(v, w0, a4);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 216);
            a4 = mnv3c_v8_fma(v, w1, a4);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 240));
            a4 = mnv3c_v8_fma(v, w2, a4);
            a5 = mnv3c_v8_fma(v, w0, a5);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 264);
            a5 = mnv3c_v8_fma(v, w1, a5);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 288);
            a5 = mnv3c_v8_fma(v, w2, a5);
        }
    }
    a0 = mnasnet_small_v8_relu(a0);
    mnv3c_v8_store(y + 0, a0);
    a1 = mnasnet_small_v8_relu(a1);
    mnv3c_v8_store(y + 24, a1);
    a2 = mnasnet_small_v8_relu(a2);
    mnv3c_v8_store(y + 48, a2);
    a3 = mnasnet_small_v8_relu(a3);
    mnv3c_v8_store(y + 72, a3);
    a4 = mnasnet_small_v8_relu(a4);
    mnv3c_v8_store(y + 96, a4);
    a5 = mnasnet_small_v8_relu(a5);
    mnv3c_v8_store(y + 120, a5);
}

/* The 6 pixels of mnasnet_small_bneck1_depthwise from column ox on x 8 channels, 8 at a time. Taps outside the input are left out. */
MNV3C_INLINE void mnasnet_small_bneck1_depthwise_tile0x8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const int *MNV3C_RESTRICT ring,
    const float *MNV3C_RESTRICT w, int iy, int at, int ky0, int ky1)
{
    MNV3C_RELOAD(w);
    mnv3c_v8 a0 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a1 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a2 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a3 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a4 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a5 = mnv3c_v8_load(w);
    (void)iy;
    MNV3C_ROLLED
    for (int ky = ky0; ky < ky1; ky++) {
        const float *xp = x + ring[ky * 1];
        xp += at;
        const float *wp = w + (1 + ky * 3) * 8;
        const mnv3c_v8 w0 = mnv3c_v8_load(wp + 0 * 8);
        const mnv3c_v8 w1 = mnv3c_v8_load(wp + 1 * 8);
        const mnv3c_v8 w2 = mnv3c_v8_load(wp + 2 * 8);
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 0);
            a0 = mnv3c_v8_fma(v, w0, a0);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 24);
            a0 = mnv3c_v8_fma(v, w1, a0);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 48));
            a0 = mnv3c_v8_fma(v, w2, a0);
            a1 = mnv3c_v8_fma(v, w0, a1);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 72);
            a1 = mnv3c_v8_fma(v, w1, a1);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 96));
            a1 = mnv3c_v8_fma(v, w2, a1);
            a2 = mnv3c_v8_fma(v, w0, a2);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 120);
            a2 = mnv3c_v8_fma(v, w1, a2);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 144));
            a2 = mnv3c_v8_fma(v, w2, a2);
            a3 = mnv3c_v8_fma(v, w0, a3);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 168);
            a3 = mnv3c_v8_fma(v, w1, a3);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 192));
            a3 = mnv3c_v8_fma(v, w2, a3);
            a4 = mnv3c_v8_fma(v, w0, a4);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 216);
            a4 = mnv3c_v8_fma(v, w1, a4);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 240));
            a4 = mnv3c_v8_fma(v, w2, a4);
            a5 = mnv3c_v8_fma(v, w0, a5);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 264);
            a5 = mnv3c_v8_fma(v, w1, a5);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 288);
            a5 = mnv3c_v8_fma(v, w2, a5);
        }
    }
    a0 = mnasnet_small_v8_relu(a0);
    mnv3c_v8_store(y + 0, a0);
    a1 = mnasnet_small_v8_relu(a1);
    mnv3c_v8_store(y + 24, a1);
    a2 = mnasnet_small_v8_relu(a2);
    mnv3c_v8_store(y + 48, a2);
    a3 = mnasnet_small_v8_relu(a3);
    mnv3c_v8_store(y + 72, a3);
    a4 = mnasnet_small_v8_relu(a4);
    mnv3c_v8_store(y + 96, a4);
    a5 = mnasnet_small_v8_relu(a5);
    mnv3c_v8_store(y + 120, a5);
}

/* The 6 pixels of mnasnet_small_bneck1_depthwise from column ox on x 16 channels, 8 at a time. Taps outside the input are left out. */
MNV3C_INLINE void mnasnet_small_bneck1_depthwise_tile1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const int *MNV3C_RESTRICT ring,
    const float *MNV3C_RESTRICT w, int iy, int at, int ky0, int ky1)
{
    MNV3C_RELOAD(w);
    mnv3c_v8 a0 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a1 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a2 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a3 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a4 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a5 = mnv3c_v8_load(w);
    (void)iy;
    MNV3C_ROLLED
    for (int ky = ky0; ky < ky1; ky++) {
        const float *xp = x + ring[ky * 1];
        xp += at;
        const float *wp = w + (1 + ky * 3) * 16;
        const mnv3c_v8 w0 = mnv3c_v8_load(wp + 0 * 16);
        const mnv3c_v8 w1 = mnv3c_v8_load(wp + 1 * 16);
        const mnv3c_v8 w2 = mnv3c_v8_load(wp + 2 * 16);
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 0);
            a0 = mnv3c_v8_fma(v, w0, a0);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 24);
            a0 = mnv3c_v8_fma(v, w1, a0);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 48));
            a0 = mnv3c_v8_fma(v, w2, a0);
            a1 = mnv3c_v8_fma(v, w0, a1);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 72);
            a1 = mnv3c_v8_fma(v, w1, a1);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 96));
            a1 = mnv3c_v8_fma(v, w2, a1);
            a2 = mnv3c_v8_fma(v, w0, a2);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 120);
            a2 = mnv3c_v8_fma(v, w1, a2);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 144));
            a2 = mnv3c_v8_fma(v, w2, a2);
            a3 = mnv3c_v8_fma(v, w0, a3);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 168);
            a3 = mnv3c_v8_fma(v, w1, a3);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 192));
            a3 = mnv3c_v8_fma(v, w2, a3);
            a4 = mnv3c_v8_fma(v, w0, a4);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 216);
            a4 = mnv3c_v8_fma(v, w1, a4);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 240));
            a4 = mnv3c_v8_fma(v, w2, a4);
            a5 = mnv3c_v8_fma(v, w0, a5);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 264);
            a5 = mnv3c_v8_fma(v, w1, a5);
        }
    }
    a0 = mnasnet_small_v8_relu(a0);
    mnv3c_v8_store(y + 0, a0);
    a1 = mnasnet_small_v8_relu(a1);
    mnv3c_v8_store(y + 24, a1);
    a2 = mnasnet_small_v8_relu(a2);
    mnv3c_v8_store(y + 48, a2);
    a3 = mnasnet_small_v8_relu(a3);
    mnv3c_v8_store(y + 72, a3);
    a4 = mnasnet_small_v8_relu(a4);
    mnv3c_v8_store(y + 96, a4);
    a5 = mnasnet_small_v8_relu(a5);
    mnv3c_v8_store(y + 120, a5);
}

/* The 6 pixels of mnasnet_small_bneck1_depthwise from column ox on x 8 channels, 8 at a time. Taps outside the input are left out. */
MNV3C_INLINE void mnasnet_small_bneck1_depthwise_tile1x8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const int *MNV3C_RESTRICT ring,
    const float *MNV3C_RESTRICT w, int iy, int at, int ky0, int ky1)
{
    MNV3C_RELOAD(w);
    mnv3c_v8 a0 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a1 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a2 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a3 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a4 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a5 = mnv3c_v8_load(w);
    (void)iy;
    MNV3C_ROLLED
    for (int ky = ky0; ky < ky1; ky++) {
        const float *xp = x + ring[ky * 1];
        xp += at;
        const float *wp = w + (1 + ky * 3) * 8;
        const mnv3c_v8 w0 = mnv3c_v8_load(wp + 0 * 8);
        const mnv3c_v8 w1 = mnv3c_v8_load(wp + 1 * 8);
        const mnv3c_v8 w2 = mnv3c_v8_load(wp + 2 * 8);
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 0);
            a0 = mnv3c_v8_fma(v, w0, a0);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 24);
            a0 = mnv3c_v8_fma(v, w1, a0);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 48));
            a0 = mnv3c_v8_fma(v, w2, a0);
            a1 = mnv3c_v8_fma(v, w0, a1);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 72);
            a1 = mnv3c_v8_fma(v, w1, a1);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 96));
            a1 = mnv3c_v8_fma(v, w2, a1);
            a2 = mnv3c_v8_fma(v, w0, a2);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 120);
            a2 = mnv3c_v8_fma(v, w1, a2);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 144));
            a2 = mnv3c_v8_fma(v, w2, a2);
            a3 = mnv3c_v8_fma(v, w0, a3);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 168);
            a3 = mnv3c_v8_fma(v, w1, a3);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 192));
            a3 = mnv3c_v8_fma(v, w2, a3);
            a4 = mnv3c_v8_fma(v, w0, a4);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 216);
            a4 = mnv3c_v8_fma(v, w1, a4);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 240));
            a4 = mnv3c_v8_fma(v, w2, a4);
            a5 = mnv3c_v8_fma(v, w0, a5);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 264);
            a5 = mnv3c_v8_fma(v, w1, a5);
        }
    }
    a0 = mnasnet_small_v8_relu(a0);
    mnv3c_v8_store(y + 0, a0);
    a1 = mnasnet_small_v8_relu(a1);
    mnv3c_v8_store(y + 24, a1);
    a2 = mnasnet_small_v8_relu(a2);
    mnv3c_v8_store(y + 48, a2);
    a3 = mnasnet_small_v8_relu(a3);
    mnv3c_v8_store(y + 72, a3);
    a4 = mnasnet_small_v8_relu(a4);
    mnv3c_v8_store(y + 96, a4);
    a5 = mnasnet_small_v8_relu(a5);
    mnv3c_v8_store(y + 120, a5);
}

/* mnasnet_small.arch:13: bneck1.depthwise
 * 48x48x24 -> 24x24x24,
 * kernel 3x3, stride 2x2, 124416 MACs, dwconv_simd */
static MNV3C_APART_WINDOW void mnasnet_small_bneck1_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int row)
{
    /* where the rows under the window lie */
    int ring[3];
    for (int r = 0; r < 3; r++) ring[r] = (row * 2 + r + 0) % 3 * (48 * 24);
    for (int oy = row; oy < row + 1; oy++) {
        for (int panel = 0; panel < 1; panel++) {
            const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
            const int channel = 0 + panel * 16;
            const int iy = oy * 2 - 0;
            const int ky0 = mnasnet_small_first_tap(iy, 1);
            const int ky1 = mnasnet_small_end_tap(iy, 1, 48, 3);
            float *MNV3C_RESTRICT yp = y + (oy - row) * 576 + channel;
            for (int ox = 0; ox < 18; ox += 6) {
                mnasnet_small_bneck1_depthwise_tile0x16(
                    x + channel + 0,
                    yp + ox * 24 + 0,
                    ring + (oy - row) * 2,
                    wp + 0, iy, (ox * 2 - 0) * 24, ky0, ky1);
                mnasnet_small_bneck1_depthwise_tile0x16(
                    x + channel + 8,
                    yp + ox * 24 + 8,
                    ring + (oy - row) * 2,
                    wp + 8, iy, (ox * 2 - 0) * 24, ky0, ky1);
            }
            for (int ox = 18; ox < 24; ox += 6) {
                mnasnet_small_bneck1_depthwise_tile1x16(
                    x + channel + 0,
                    yp + ox * 24 + 0,
                    ring + (oy - row) * 2,
                    wp + 0, iy, (ox * 2 - 0) * 24, ky0, ky1);
                mnasnet_small_bneck1_depthwise_tile1x16(
                    x + channel + 8,
                    yp + ox * 24 + 8,
                    ring + (oy - row) * 2,
                    wp + 8, iy, (ox * 2 - 0) * 24, ky0, ky1);
            }
        }
        for (int panel = 0; panel < 1; panel++) {
            const float *MNV3C_RESTRICT wp = w + 160 + panel * 80;
            const int channel = 16 + panel * 8;
            const int iy = oy * 2 - 0;
            const int ky0 = mnasnet_small_first_tap(iy, 1);
            const int ky1 = mnasnet_small_end_tap(iy, 1, 48, 3);
            float *MNV3C_RESTRICT yp = y + (oy - row) * 576 + channel;
            for (int ox = 0; ox < 18; ox += 6) {
                mnasnet_small_bneck1_depthwise_tile0x8(
                    x + channel + 0,
                    yp + ox * 24 + 0,
                    ring + (oy - row) * 2,
                    wp + 0, iy, (ox * 2 - 0) * 24, ky0, ky1);
            }
            for (int ox = 18; ox < 24; ox += 6) {
                mnasnet_small_bneck1_depthwise_tile1x8(
                    x + channel + 0,
                    yp + ox * 24 + 0,
                    ring + (oy - row) * 2,
                    wp + 0, iy, (ox * 2 - 0) * 24, ky0, ky1);
            }
        }
    }
}

/* 6 pixels x 1 panels of 16 channels of mnasnet_small_bneck1_project, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mnasnet_small_bneck1_project_tile6x1x16(
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
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 24; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a1_0 = mnv3c_v16_fma1(w0, x[24 + k], a1_0);
        a2_0 = mnv3c_v16_fma1(w0, x[48 + k], a2_0);
        a3_0 = mnv3c_v16_fma1(w0, x[72 + k], a3_0);
        a4_0 = mnv3c_v16_fma1(w0, x[96 + k], a4_0);
        a5_0 = mnv3c_v16_fma1(w0, x[120 + k], a5_0);
    }
    a0_0 = mnasnet_small_v16_none(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a1_0 = mnasnet_small_v16_none(a1_0);
    mnv3c_v16_store(y + 16 + 0, a1_0);
    a2_0 = mnasnet_small_v16_none(a2_0);
    mnv3c_v16_store(y + 32 + 0, a2_0);
    a3_0 = mnasnet_small_v16_none(a3_0);
    mnv3c_v16_store(y + 48 + 0, a3_0);
    a4_0 = mnasnet_small_v16_none(a4_0);
    mnv3c_v16_store(y + 64 + 0, a4_0);
    a5_0 = mnasnet_small_v16_none(a5_0);
    mnv3c_v16_store(y + 80 + 0, a5_0);
}

/* mnasnet_small.arch:13: bneck1.project
 * 24x24x24 -> 24x24x16, 221184 MACs, conv1x1_simd */
static MNV3C_APART void mnasnet_small_bneck1_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int block = 0; block < 1; block++) {
        const float *MNV3C_RESTRICT wp = w + 0 + block * 400;
        const int channel = 0 + block * 16;
        for (int p = 0; p < 24; p += 6)
                mnasnet_small_bneck1_project_tile6x1x16(
                    x + p * 24,
                    y + p * 16 + channel,
                    wp);
    }
}

/* 6 pixels x 1 panels of 16 channels of mnasnet_small_bneck2_expand, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mnasnet_small_bneck2_expand_tile6x1x16(
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
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 16; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a1_0 = mnv3c_v16_fma1(w0, x[16 + k], a1_0);
        a2_0 = mnv3c_v16_fma1(w0, x[32 + k], a2_0);
        a3_0 = mnv3c_v16_fma1(w0, x[48 + k], a3_0);
        a4_0 = mnv3c_v16_fma1(w0, x[64 + k], a4_0);
        a5_0 = mnv3c_v16_fma1(w0, x[80 + k], a5_0);
    }
    a0_0 = mnasnet_small_v16_relu(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a1_0 = mnasnet_small_v16_relu(a1_0);
    mnv3c_v16_store(y + 48 + 0, a1_0);
    a2_0 = mnasnet_small_v16_relu(a2_0);
    mnv3c_v16_store(y + 96 + 0, a2_0);
    a3_0 = mnasnet_small_v16_relu(a3_0);
    mnv3c_v16_store(y + 144 + 0, a3_0);
    a4_0 = mnasnet_small_v16_relu(a4_0);
    mnv3c_v16_store(y + 192 + 0, a4_0);
    a5_0 = mnasnet_small_v16_relu(a5_0);
    mnv3c_v16_store(y + 240 + 0, a5_0);
}

/* mnasnet_small.arch:14: bneck2.expand
 * 24x24x16 -> 24x24x48, 442368 MACs, conv1x1_simd */
static MNV3C_APART void mnasnet_small_bneck2_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int block = 0; block < 3; block++) {
        const float *MNV3C_RESTRICT wp = w + 0 + block * 272;
        const int channel = 0 + block * 16;
        for (int p = 0; p < 24; p += 6)
                mnasnet_small_bneck2_expand_tile6x1x16(
                    x + p * 16,
                    y + p * 48 + channel,
                    wp);
    }
}

/* The 6 pixels of mnasnet_small_bneck2_depthwise from column ox on x 16 channels, 8 at a time. Taps outside the input are left out. */
MNV3C_INLINE void mnasnet_small_bneck2_depthwise_tile0x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const int *MNV3C_RESTRICT ring,
    const float *MNV3C_RESTRICT w, int iy, int at, int ky0, int ky1)
{
    MNV3C_RELOAD(w);
    mnv3c_v8 a0 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a1 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a2 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a3 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a4 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a5 = mnv3c_v8_load(w);
    (void)iy;
    MNV3C_ROLLED
    for (int ky = ky0; ky < ky1; ky++) {
        const float *xp = x + ring[ky * 1];
        xp += at;
        const float *wp = w + (1 + ky * 3) * 16;
        const mnv3c_v8 w0 = mnv3c_v8_load(wp + 0 * 16);
        const mnv3c_v8 w1 = mnv3c_v8_load(wp + 1 * 16);
        const mnv3c_v8 w2 = mnv3c_v8_load(wp + 2 * 16);
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 0);
            a0 = mnv3c_v8_fma(v, w0, a0);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 48);
            a0 = mnv3c_v8_fma(v, w1, a0);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 96));
            a0 = mnv3c_v8_fma(v, w2, a0);
            a1 = mnv3c_v8_fma(v, w0, a1);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 144);
            a1 = mnv3c_v8_fma(v, w1, a1);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 192));
            a1 = mnv3c_v8_fma(v, w2, a1);
            a2 = mnv3c_v8_fma(v, w0, a2);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 240);
            a2 = mnv3c_v8_fma(v, w1, a2);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 288));
            a2 = mnv3c_v8_fma(v, w2, a2);
            a3 = mnv3c_v8_fma(v, w0, a3);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 336);
            a3 = mnv3c_v8_fma(v, w1, a3);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 384));
            a3 = mnv3c_v8_fma(v, w2, a3);
            a4 = mnv3c_v8_fma(v, w0, a4);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 432);
            a4 = mnv3c_v8_fma(v, w1, a4);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 480));
            a4 = mnv3c_v8_fma(v, w2, a4);
            a5 = mnv3c_v8_fma(v, w0, a5);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 528);
            a5 = mnv3c_v8_fma(v, w1, a5);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 576);
            a5 = mnv3c_v8_fma(v, w2, a5);
        }
    }
    a0 = mnasnet_small_v8_relu(a0);
    mnv3c_v8_store(y + 0, a0);
    a1 = mnasnet_small_v8_relu(a1);
    mnv3c_v8_store(y + 96, a1);
    a2 = mnasnet_small_v8_relu(a2);
    mnv3c_v8_store(y + 192, a2);
    a3 = mnasnet_small_v8_relu(a3);
    mnv3c_v8_store(y + 288, a3);
    a4 = mnasnet_small_v8_relu(a4);
    mnv3c_v8_store(y + 384, a4);
    a5 = mnasnet_small_v8_relu(a5);
    mnv3c_v8_store(y + 480, a5);
}

/* The 6 pixels of mnasnet_small_bneck2_depthwise from column ox on x 16 channels, 8 at a time. Taps outside the input are left out. */
MNV3C_INLINE void mnasnet_small_bneck2_depthwise_tile1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const int *MNV3C_RESTRICT ring,
    const float *MNV3C_RESTRICT w, int iy, int at, int ky0, int ky1)
{
    MNV3C_RELOAD(w);
    mnv3c_v8 a0 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a1 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a2 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a3 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a4 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a5 = mnv3c_v8_load(w);
    (void)iy;
    MNV3C_ROLLED
    for (int ky = ky0; ky < ky1; ky++) {
        const float *xp = x + ring[ky * 1];
        xp += at;
        const float *wp = w + (1 + ky * 3) * 16;
        const mnv3c_v8 w0 = mnv3c_v8_load(wp + 0 * 16);
        const mnv3c_v8 w1 = mnv3c_v8_load(wp + 1 * 16);
        const mnv3c_v8 w2 = mnv3c_v8_load(wp + 2 * 16);
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 0);
            a0 = mnv3c_v8_fma(v, w0, a0);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 48);
            a0 = mnv3c_v8_fma(v, w1, a0);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 96));
            a0 = mnv3c_v8_fma(v, w2, a0);
            a1 = mnv3c_v8_fma(v, w0, a1);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 144);
            a1 = mnv3c_v8_fma(v, w1, a1);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 192));
            a1 = mnv3c_v8_fma(v, w2, a1);
            a2 = mnv3c_v8_fma(v, w0, a2);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 240);
            a2 = mnv3c_v8_fma(v, w1, a2);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 288));
            a2 = mnv3c_v8_fma(v, w2, a2);
            a3 = mnv3c_v8_fma(v, w0, a3);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 336);
            a3 = mnv3c_v8_fma(v, w1, a3);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 384));
            a3 = mnv3c_v8_fma(v, w2, a3);
            a4 = mnv3c_v8_fma(v, w0, a4);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 432);
            a4 = mnv3c_v8_fma(v, w1, a4);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 480));
            a4 = mnv3c_v8_fma(v, w2, a4);
            a5 = mnv3c_v8_fma(v, w0, a5);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 528);
            a5 = mnv3c_v8_fma(v, w1, a5);
        }
    }
    a0 = mnasnet_small_v8_relu(a0);
    mnv3c_v8_store(y + 0, a0);
    a1 = mnasnet_small_v8_relu(a1);
    mnv3c_v8_store(y + 96, a1);
    a2 = mnasnet_small_v8_relu(a2);
    mnv3c_v8_store(y + 192, a2);
    a3 = mnasnet_small_v8_relu(a3);
    mnv3c_v8_store(y + 288, a3);
    a4 = mnasnet_small_v8_relu(a4);
    mnv3c_v8_store(y + 384, a4);
    a5 = mnasnet_small_v8_relu(a5);
    mnv3c_v8_store(y + 480, a5);
}

/* mnasnet_small.arch:14: bneck2.depthwise
 * 24x24x48 -> 12x12x48,
 * kernel 3x3, stride 2x2, 62208 MACs, dwconv_simd */
static MNV3C_APART_WINDOW void mnasnet_small_bneck2_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int row, const int *places)
{
    /* where the rows under the window lie */
    int ring[3];
    for (int r = 0; r < 3; r++) ring[r] = places[r];
    for (int oy = row; oy < row + 1; oy++) {
        for (int panel = 0; panel < 3; panel++) {
            const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
            const int channel = 0 + panel * 16;
            const int iy = oy * 2 - 0;
            const int ky0 = mnasnet_small_first_tap(iy, 1);
            const int ky1 = mnasnet_small_end_tap(iy, 1, 24, 3);
            float *MNV3C_RESTRICT yp = y + (oy - row) * 1152 + channel;
            for (int ox = 0; ox < 6; ox += 6) {
                mnasnet_small_bneck2_depthwise_tile0x16(
                    x + channel + 0,
                    yp + ox * 96 + 0,
                    ring + (oy - row) * 2,
                    wp + 0, iy, (ox * 2 - 0) * 48, ky0, ky1);
                mnasnet_small_bneck2_depthwise_tile0x16(
                    x + channel + 8,
                    yp + ox * 96 + 8,
                    ring + (oy - row) * 2,
                    wp + 8, iy, (ox * 2 - 0) * 48, ky0, ky1);
            }
            for (int ox = 6; ox < 12; ox += 6) {
                mnasnet_small_bneck2_depthwise_tile1x16(
                    x + channel + 0,
                    yp + ox * 96 + 0,
                    ring + (oy - row) * 2,
                    wp + 0, iy, (ox * 2 - 0) * 48, ky0, ky1);
                mnasnet_small_bneck2_depthwise_tile1x16(
                    x + channel + 8,
                    yp + ox * 96 + 8,
                    ring + (oy - row) * 2,
                    wp + 8, iy, (ox * 2 - 0) * 48, ky0, ky1);
            }
        }
    }
}

/* 6 pixels x 1 panels of 16 channels of mnasnet_small_bneck2_project, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mnasnet_small_bneck2_project_tile6x1x16(
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
    }
    a0_0 = mnasnet_small_v16_none(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a1_0 = mnasnet_small_v16_none(a1_0);
    mnv3c_v16_store(y + 16 + 0, a1_0);
    a2_0 = mnasnet_small_v16_none(a2_0);
    mnv3c_v16_store(y + 32 + 0, a2_0);
    a3_0 = mnasnet_small_v16_none(a3_0);
    mnv3c_v16_store(y + 48 + 0, a3_0);
    a4_0 = mnasnet_small_v16_none(a4_0);
    mnv3c_v16_store(y + 64 + 0, a4_0);
    a5_0 = mnasnet_small_v16_none(a5_0);
    mnv3c_v16_store(y + 80 + 0, a5_0);
}

/* mnasnet_small.arch:14: bneck2.project
 * 12x12x96 -> 12x12x16, 221184 MACs, conv1x1_simd */
static MNV3C_APART void mnasnet_small_bneck2_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int block = 0; block < 1; block++) {
        const float *MNV3C_RESTRICT wp = w + 0 + block * 1552;
        const int channel = 0 + block * 16;
        for (int p = 0; p < 24; p += 6)
                mnasnet_small_bneck2_project_tile6x1x16(
                    x + p * 96,
                    y + p * 16 + channel,
                    wp);
    }
}

/* 6 pixels x 1 panels of 16 channels of mnasnet_small_bneck3_expand, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mnasnet_small_bneck3_expand_tile6x1x16(
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
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 16; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a1_0 = mnv3c_v16_fma1(w0, x[16 + k], a1_0);
        a2_0 = mnv3c_v16_fma1(w0, x[32 + k], a2_0);
        a3_0 = mnv3c_v16_fma1(w0, x[48 + k], a3_0);
        a4_0 = mnv3c_v16_fma1(w0, x[64 + k], a4_0);
        a5_0 = mnv3c_v16_fma1(w0, x[80 + k], a5_0);
    }
    a0_0 = mnasnet_small_v16_relu(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a1_0 = mnasnet_small_v16_relu(a1_0);
    mnv3c_v16_store(y + 96 + 0, a1_0);
    a2_0 = mnasnet_small_v16_relu(a2_0);
    mnv3c_v16_store(y + 192 + 0, a2_0);
    a3_0 = mnasnet_small_v16_relu(a3_0);
    mnv3c_v16_store(y + 288 + 0, a3_0);
    a4_0 = mnasnet_small_v16_relu(a4_0);
    mnv3c_v16_store(y + 384 + 0, a4_0);
    a5_0 = mnasnet_small_v16_relu(a5_0);
    mnv3c_v16_store(y + 480 + 0, a5_0);
}

/* mnasnet_small.arch:15: bneck3.expand
 * 12x12x16 -> 12x12x96, 221184 MACs, conv1x1_simd */
static MNV3C_APART void mnasnet_small_bneck3_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int block = 0; block < 6; block++) {
        const float *MNV3C_RESTRICT wp = w + 0 + block * 272;
        const int channel = 0 + block * 16;
        for (int p = 0; p < 24; p += 6)
                mnasnet_small_bneck3_expand_tile6x1x16(
                    x + p * 16,
                    y + p * 96 + channel,
                    wp);
    }
}

/* The 6 pixels of mnasnet_small_bneck3_depthwise from column ox on x 16 channels, 8 at a time. Taps outside the input are left out. */
MNV3C_INLINE void mnasnet_small_bneck3_depthwise_tile0x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const int *MNV3C_RESTRICT ring,
    const float *MNV3C_RESTRICT w, int iy, int at, int ky0, int ky1)
{
    MNV3C_RELOAD(w);
    mnv3c_v8 a0 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a1 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a2 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a3 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a4 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a5 = mnv3c_v8_load(w);
    (void)iy;
    MNV3C_ROLLED
    for (int ky = ky0; ky < ky1; ky++) {
        const float *xp = x + ring[ky * 1];
        xp += at;
        const float *wp = w + (1 + ky * 3) * 16;
        const mnv3c_v8 w0 = mnv3c_v8_load(wp + 0 * 16);
        const mnv3c_v8 w1 = mnv3c_v8_load(wp + 1 * 16);
        const mnv3c_v8 w2 = mnv3c_v8_load(wp + 2 * 16);
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 0));
            a0 = mnv3c_v8_fma(v, w1, a0);
            a1 = mnv3c_v8_fma(v, w0, a1);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 96));
            a0 = mnv3c_v8_fma(v, w2, a0);
            a1 = mnv3c_v8_fma(v, w1, a1);
            a2 = mnv3c_v8_fma(v, w0, a2);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 192));
            a1 = mnv3c_v8_fma(v, w2, a1);
            a2 = mnv3c_v8_fma(v, w1, a2);
            a3 = mnv3c_v8_fma(v, w0, a3);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 288));
            a2 = mnv3c_v8_fma(v, w2, a2);
            a3 = mnv3c_v8_fma(v, w1, a3);
            a4 = mnv3c_v8_fma(v, w0, a4);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 384));
            a3 = mnv3c_v8_fma(v, w2, a3);
            a4 = mnv3c_v8_fma(v, w1, a4);
            a5 = mnv3c_v8_fma(v, w0, a5);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 480));
            a4 = mnv3c_v8_fma(v, w2, a4);
            a5 = mnv3c_v8_fma(v, w1, a5);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 576);
            a5 = mnv3c_v8_fma(v, w2, a5);
        }
    }
    a0 = mnasnet_small_v8_relu(a0);
    mnv3c_v8_store(y + 0, a0);
    a1 = mnasnet_small_v8_relu(a1);
    mnv3c_v8_store(y + 96, a1);
    a2 = mnasnet_small_v8_relu(a2);
    mnv3c_v8_store(y + 192, a2);
    a3 = mnasnet_small_v8_relu(a3);
    mnv3c_v8_store(y + 288, a3);
    a4 = mnasnet_small_v8_relu(a4);
    mnv3c_v8_store(y + 384, a4);
    a5 = mnasnet_small_v8_relu(a5);
    mnv3c_v8_store(y + 480, a5);
}

/* The 6 pixels of mnasnet_small_bneck3_depthwise from column ox on x 16 channels, 8 at a time. Taps outside the input are left out. */
MNV3C_INLINE void mnasnet_small_bneck3_depthwise_tile1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const int *MNV3C_RESTRICT ring,
    const float *MNV3C_RESTRICT w, int iy, int at, int ky0, int ky1)
{
    MNV3C_RELOAD(w);
    mnv3c_v8 a0 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a1 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a2 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a3 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a4 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a5 = mnv3c_v8_load(w);
    (void)iy;
    MNV3C_ROLLED
    for (int ky = ky0; ky < ky1; ky++) {
        const float *xp = x + ring[ky * 1];
        xp += at;
        const float *wp = w + (1 + ky * 3) * 16;
        const mnv3c_v8 w0 = mnv3c_v8_load(wp + 0 * 16);
        const mnv3c_v8 w1 = mnv3c_v8_load(wp + 1 * 16);
        const mnv3c_v8 w2 = mnv3c_v8_load(wp + 2 * 16);
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 0);
            a0 = mnv3c_v8_fma(v, w0, a0);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 96));
            a0 = mnv3c_v8_fma(v, w1, a0);
            a1 = mnv3c_v8_fma(v, w0, a1);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 192));
            a0 = mnv3c_v8_fma(v, w2, a0);
            a1 = mnv3c_v8_fma(v, w1, a1);
            a2 = mnv3c_v8_fma(v, w0, a2);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 288));
            a1 = mnv3c_v8_fma(v, w2, a1);
            a2 = mnv3c_v8_fma(v, w1, a2);
            a3 = mnv3c_v8_fma(v, w0, a3);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 384));
            a2 = mnv3c_v8_fma(v, w2, a2);
            a3 = mnv3c_v8_fma(v, w1, a3);
            a4 = mnv3c_v8_fma(v, w0, a4);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 480));
            a3 = mnv3c_v8_fma(v, w2, a3);
            a4 = mnv3c_v8_fma(v, w1, a4);
            a5 = mnv3c_v8_fma(v, w0, a5);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 576));
            a4 = mnv3c_v8_fma(v, w2, a4);
            a5 = mnv3c_v8_fma(v, w1, a5);
        }
    }
    a0 = mnasnet_small_v8_relu(a0);
    mnv3c_v8_store(y + 0, a0);
    a1 = mnasnet_small_v8_relu(a1);
    mnv3c_v8_store(y + 96, a1);
    a2 = mnasnet_small_v8_relu(a2);
    mnv3c_v8_store(y + 192, a2);
    a3 = mnasnet_small_v8_relu(a3);
    mnv3c_v8_store(y + 288, a3);
    a4 = mnasnet_small_v8_relu(a4);
    mnv3c_v8_store(y + 384, a4);
    a5 = mnasnet_small_v8_relu(a5);
    mnv3c_v8_store(y + 480, a5);
}

/* mnasnet_small.arch:15: bneck3.depthwise
 * 12x12x96 -> 12x12x96,
 * kernel 3x3, stride 1x1, 124416 MACs, dwconv_simd */
static MNV3C_APART_WINDOW void mnasnet_small_bneck3_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int row)
{
    /* where the rows under the window lie */
    int ring[4];
    for (int r = 0; r < 4; r++) ring[r] = (row * 1 + r + 5) % 6 * (12 * 96);
    for (int oy = row; oy < row + 2; oy++) {
        for (int panel = 0; panel < 6; panel++) {
            const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
            const int channel = 0 + panel * 16;
            const int iy = oy * 1 - 1;
            const int ky0 = mnasnet_small_first_tap(iy, 1);
            const int ky1 = mnasnet_small_end_tap(iy, 1, 12, 3);
            float *MNV3C_RESTRICT yp = y + (oy - row) * 1152 + channel;
            for (int ox = 0; ox < 6; ox += 6) {
                mnasnet_small_bneck3_depthwise_tile0x16(
                    x + channel + 0,
                    yp + ox * 96 + 0,
                    ring + (oy - row) * 1,
                    wp + 0, iy, (ox * 1 - 0) * 96, ky0, ky1);
                mnasnet_small_bneck3_depthwise_tile0x16(
                    x + channel + 8,
                    yp + ox * 96 + 8,
                    ring + (oy - row) * 1,
                    wp + 8, iy, (ox * 1 - 0) * 96, ky0, ky1);
            }
            for (int ox = 6; ox < 12; ox += 6) {
                mnasnet_small_bneck3_depthwise_tile1x16(
                    x + channel + 0,
                    yp + ox * 96 + 0,
                    ring + (oy - row) * 1,
                    wp + 0, iy, (ox * 1 - 1) * 96, ky0, ky1);
                mnasnet_small_bneck3_depthwise_tile1x16(
                    x + channel + 8,
                    yp + ox * 96 + 8,
                    ring + (oy - row) * 1,
                    wp + 8, iy, (ox * 1 - 1) * 96, ky0, ky1);
            }
        }
    }
}

/* 6 pixels x 1 panels of 16 channels of mnasnet_small_bneck3_project, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mnasnet_small_bneck3_project_tile6x1x16(
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
    }
    a0_0 = mnasnet_small_v16_none(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a1_0 = mnasnet_small_v16_none(a1_0);
    mnv3c_v16_store(y + 16 + 0, a1_0);
    a2_0 = mnasnet_small_v16_none(a2_0);
    mnv3c_v16_store(y + 32 + 0, a2_0);
    a3_0 = mnasnet_small_v16_none(a3_0);
    mnv3c_v16_store(y + 48 + 0, a3_0);
    a4_0 = mnasnet_small_v16_none(a4_0);
    mnv3c_v16_store(y + 64 + 0, a4_0);
    a5_0 = mnasnet_small_v16_none(a5_0);
    mnv3c_v16_store(y + 80 + 0, a5_0);
}

/* mnasnet_small.arch:15: bneck3.project + bneck3.residual
 * 12x12x96 -> 12x12x16, 221184 MACs, conv1x1_simd */
static MNV3C_APART void mnasnet_small_bneck3_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int block = 0; block < 1; block++) {
        const float *MNV3C_RESTRICT wp = w + 0 + block * 1552;
        const int channel = 0 + block * 16;
        for (int p = 0; p < 24; p += 6)
                mnasnet_small_bneck3_project_tile6x1x16(
                    x + p * 96,
                    y + p * 16 + channel,
                    wp);
    }
}

/* 6 pixels x 1 panels of 16 channels of mnasnet_small_bneck4_expand, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mnasnet_small_bneck4_expand_tile6x1x16(
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
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 16; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a1_0 = mnv3c_v16_fma1(w0, x[16 + k], a1_0);
        a2_0 = mnv3c_v16_fma1(w0, x[32 + k], a2_0);
        a3_0 = mnv3c_v16_fma1(w0, x[48 + k], a3_0);
        a4_0 = mnv3c_v16_fma1(w0, x[64 + k], a4_0);
        a5_0 = mnv3c_v16_fma1(w0, x[80 + k], a5_0);
    }
    a0_0 = mnasnet_small_v16_relu(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a1_0 = mnasnet_small_v16_relu(a1_0);
    mnv3c_v16_store(y + 48 + 0, a1_0);
    a2_0 = mnasnet_small_v16_relu(a2_0);
    mnv3c_v16_store(y + 96 + 0, a2_0);
    a3_0 = mnasnet_small_v16_relu(a3_0);
    mnv3c_v16_store(y + 144 + 0, a3_0);
    a4_0 = mnasnet_small_v16_relu(a4_0);
    mnv3c_v16_store(y + 192 + 0, a4_0);
    a5_0 = mnasnet_small_v16_relu(a5_0);
    mnv3c_v16_store(y + 240 + 0, a5_0);
}

/* mnasnet_small.arch:16: bneck4.expand
 * 12x12x16 -> 12x12x48, 110592 MACs, conv1x1_simd */
static MNV3C_APART void mnasnet_small_bneck4_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int block = 0; block < 3; block++) {
        const float *MNV3C_RESTRICT wp = w + 0 + block * 272;
        const int channel = 0 + block * 16;
        for (int p = 0; p < 144; p += 6)
                mnasnet_small_bneck4_expand_tile6x1x16(
                    x + p * 16,
                    y + p * 48 + channel,
                    wp);
    }
}

/* The 3 pixels of mnasnet_small_bneck4_depthwise from column ox on x 16 channels, 8 at a time. Taps outside the input are left out. */
MNV3C_INLINE void mnasnet_small_bneck4_depthwise_tile0x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT sum,
    const float *MNV3C_RESTRICT w, int iy, int at, int ky0, int ky1)
{
    MNV3C_RELOAD(w);
    mnv3c_v8 a0 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a1 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a2 = mnv3c_v8_load(w);
    MNV3C_ROLLED
    for (int ky = ky0; ky < ky1; ky++) {
        const float *xp = x + (iy + ky * 1) * (12 * 48);
        xp += at;
        const float *wp = w + (1 + ky * 5) * 16;
        const mnv3c_v8 w0 = mnv3c_v8_load(wp + 0 * 16);
        const mnv3c_v8 w1 = mnv3c_v8_load(wp + 1 * 16);
        const mnv3c_v8 w2 = mnv3c_v8_load(wp + 2 * 16);
        const mnv3c_v8 w3 = mnv3c_v8_load(wp + 3 * 16);
        const mnv3c_v8 w4 = mnv3c_v8_load(wp + 4 * 16);
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 0);
            a0 = mnv3c_v8_fma(v, w1, a0);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 48));
            a0 = mnv3c_v8_fma(v, w2, a0);
            a1 = mnv3c_v8_fma(v, w0, a1);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 96));
            a0 = mnv3c_v8_fma(v, w3, a0);
            a1 = mnv3c_v8_fma(v, w1, a1);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 144));
            a0 = mnv3c_v8_fma(v, w4, a0);
            a1 = mnv3c_v8_fma(v, w2, a1);
            a2 = mnv3c_v8_fma(v, w0, a2);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 192));
            a1 = mnv3c_v8_fma(v, w3, a1);
            a2 = mnv3c_v8_fma(v, w1, a2);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 240));
            a1 = mnv3c_v8_fma(v, w4, a1);
            a2 = mnv3c_v8_fma(v, w2, a2);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 288);
            a2 = mnv3c_v8_fma(v, w3, a2);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 336);
            a2 = mnv3c_v8_fma(v, w4, a2);
        }
    }
    a0 = mnasnet_small_v8_relu(a0);
    mnv3c_v8_store(y + 0, a0);
    a1 = mnasnet_small_v8_relu(a1);
    mnv3c_v8_store(y + 96, a1);
    a2 = mnasnet_small_v8_relu(a2);
    mnv3c_v8_store(y + 192, a2);
    mnv3c_v8 total = mnv3c_v8_load(sum);
    total = mnv3c_v8_add(total, a0);
    total = mnv3c_v8_add(total, a1);
    total = mnv3c_v8_add(total, a2);
    mnv3c_v8_store(sum, total);
}

/* The 3 pixels of mnasnet_small_bneck4_depthwise from column ox on x 16 channels, 8 at a time. Taps outside the input are left out. */
MNV3C_INLINE void mnasnet_small_bneck4_depthwise_tile1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT sum,
    const float *MNV3C_RESTRICT w, int iy, int at, int ky0, int ky1)
{
    MNV3C_RELOAD(w);
    mnv3c_v8 a0 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a1 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a2 = mnv3c_v8_load(w);
    MNV3C_ROLLED
    for (int ky = ky0; ky < ky1; ky++) {
        const float *xp = x + (iy + ky * 1) * (12 * 48);
        xp += at;
        const float *wp = w + (1 + ky * 5) * 16;
        const mnv3c_v8 w0 = mnv3c_v8_load(wp + 0 * 16);
        const mnv3c_v8 w1 = mnv3c_v8_load(wp + 1 * 16);
        const mnv3c_v8 w2 = mnv3c_v8_load(wp + 2 * 16);
        const mnv3c_v8 w3 = mnv3c_v8_load(wp + 3 * 16);
        const mnv3c_v8 w4 = mnv3c_v8_load(wp + 4 * 16);
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 0);
            a0 = mnv3c_v8_fma(v, w0, a0);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 48);
            a0 = mnv3c_v8_fma(v, w1, a0);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 96));
            a0 = mnv3c_v8_fma(v, w2, a0);
            a1 = mnv3c_v8_fma(v, w0, a1);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 144));
            a0 = mnv3c_v8_fma(v, w3, a0);
            a1 = mnv3c_v8_fma(v, w1, a1);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 192));
            a0 = mnv3c_v8_fma(v, w4, a0);
            a1 = mnv3c_v8_fma(v, w2, a1);
            a2 = mnv3c_v8_fma(v, w0, a2);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 240));
            a1 = mnv3c_v8_fma(v, w3, a1);
            a2 = mnv3c_v8_fma(v, w1, a2);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 288));
            a1 = mnv3c_v8_fma(v, w4, a1);
            a2 = mnv3c_v8_fma(v, w2, a2);
        }
    }
    a0 = mnasnet_small_v8_relu(a0);
    mnv3c_v8_store(y + 0, a0);
    a1 = mnasnet_small_v8_relu(a1);
    mnv3c_v8_store(y + 96, a1);
    a2 = mnasnet_small_v8_relu(a2);
    mnv3c_v8_store(y + 192, a2);
    mnv3c_v8 total = mnv3c_v8_load(sum);
    total = mnv3c_v8_add(total, a0);
    total = mnv3c_v8_add(total, a1);
    total = mnv3c_v8_add(total, a2);
    mnv3c_v8_store(sum, total);
}

/* mnasnet_small.arch:16: bneck4.depthwise + bneck4.se_pool
 * 12x12x48 -> 6x6x48,
 * kernel 5x5, stride 2x2, 43200 MACs, dwconv_simd */
static MNV3C_APART_WINDOW void mnasnet_small_bneck4_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT mean,
    const float *MNV3C_RESTRICT w)
{
        for (int c = 0; c < 48; c++) mean[c] = 0.0f;
    for (int oy = 0; oy < 6; oy++) {
        for (int panel = 0; panel < 3; panel++) {
            {
                const float *MNV3C_RESTRICT wp = w + 0 + panel * 416 + 0;
                const int channel = 0 + panel * 16 + 0;
                const int iy = oy * 2 - 1;
                const int ky0 = mnasnet_small_first_tap(iy, 1);
                const int ky1 = mnasnet_small_end_tap(iy, 1, 12, 5);
                float *MNV3C_RESTRICT yp = y + oy * 576 + channel;
                float row_sum[8] = {0.0f};
                for (int ox = 0; ox < 3; ox += 3)
                    mnasnet_small_bneck4_depthwise_tile0x16(
                        x + channel,
                        yp + ox * 96,
                        row_sum,
                        wp, iy, (ox * 2 - 0) * 48, ky0, ky1);
                for (int ox = 3; ox < 6; ox += 3)
                    mnasnet_small_bneck4_depthwise_tile1x16(
                        x + channel,
                        yp + ox * 96,
                        row_sum,
                        wp, iy, (ox * 2 - 1) * 48, ky0, ky1);
                for (int n = 0; n < 8; n++) mean[channel + n] += row_sum[n];
            }
            {
                const float *MNV3C_RESTRICT wp = w + 0 + panel * 416 + 8;
                const int channel = 0 + panel * 16 + 8;
                const int iy = oy * 2 - 1;
                const int ky0 = mnasnet_small_first_tap(iy, 1);
                const int ky1 = mnasnet_small_end_tap(iy, 1, 12, 5);
                float *MNV3C_RESTRICT yp = y + oy * 576 + channel;
                float row_sum[8] = {0.0f};
                for (int ox = 0; ox < 3; ox += 3)
                    mnasnet_small_bneck4_depthwise_tile0x16(
                        x + channel,
                        yp + ox * 96,
                        row_sum,
                        wp, iy, (ox * 2 - 0) * 48, ky0, ky1);
                for (int ox = 3; ox < 6; ox += 3)
                    mnasnet_small_bneck4_depthwise_tile1x16(
                        x + channel,
                        yp + ox * 96,
                        row_sum,
                        wp, iy, (ox * 2 - 1) * 48, ky0, ky1);
                for (int n = 0; n < 8; n++) mean[channel + n] += row_sum[n];
            }
        }
    }
        for (int c = 0; c < 48; c++) mean[c] *= 1.0f / 36;
}

/* 1 pixels x 1 panels of 4 channels of mnasnet_small_bneck4_se_reduce, 4 at a time; the sums stay in registers. */
MNV3C_INLINE void mnasnet_small_bneck4_se_reduce_tile1x1x4(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v4 a0_0 = mnv3c_v4_load(w + 0);
    w += 4;
    MNV3C_ROLLED
    for (int k = 0; k < 96; k++, w += 4) {
        const mnv3c_v4 w0 = mnv3c_v4_load(w + 0);
        a0_0 = mnv3c_v4_fma1(w0, x[0 + k], a0_0);
    }
    a0_0 = mnasnet_small_v4_relu(a0_0);
    mnv3c_v4_store(y + 0 + 0, a0_0);
}

/* mnasnet_small.arch:16: bneck4.se_reduce
 * 1x1x96 -> 1x1x4, 384 MACs, conv1x1_simd */
static MNV3C_APART void mnasnet_small_bneck4_se_reduce(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int block = 0; block < 1; block++) {
        const float *MNV3C_RESTRICT wp = w + 0 + block * 388;
        const int channel = 0 + block * 4;
        for (int p = 0; p < 1; p += 1)
                mnasnet_small_bneck4_se_reduce_tile1x1x4(
                    x + p * 96,
                    y + p * 4 + channel,
                    wp);
    }
}

/* 1 pixels x 2 panels of 16 channels of mnasnet_small_bneck4_se_expand, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mnasnet_small_bneck4_se_expand_tile1x2x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v16 a0_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a0_1 = mnv3c_v16_load(w + 80);
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 4; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        const mnv3c_v16 w1 = mnv3c_v16_load(w + 80);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a0_1 = mnv3c_v16_fma1(w1, x[0 + k], a0_1);
    }
    a0_0 = mnasnet_small_v16_sigmoid(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a0_1 = mnasnet_small_v16_sigmoid(a0_1);
    mnv3c_v16_store(y + 0 + 16, a0_1);
}

/* mnasnet_small.arch:16: bneck4.se_expand
 * 1x1x4 -> 1x1x96, 384 MACs, conv1x1_simd */
static MNV3C_APART void mnasnet_small_bneck4_se_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int block = 0; block < 3; block++) {
        const float *MNV3C_RESTRICT wp = w + 0 + block * 160;
        const int channel = 0 + block * 32;
        for (int p = 0; p < 1; p += 1)
                mnasnet_small_bneck4_se_expand_tile1x2x16(
                    x + p * 4,
                    y + p * 96 + channel,
                    wp);
    }
}

/* mnasnet_small.arch:16: bneck4.se_scale
 * 6x6x96, gate_simd */
static MNV3C_APART void mnasnet_small_bneck4_se_scale(
    float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT gate)
{
    for (int p = 0; p < 36; p++, x += 96) {
        for (int c = 0; c < 96; c += 16)
            mnv3c_v16_store(x + c, mnv3c_v16_mul(mnv3c_v16_load(x + c), mnv3c_v16_load(gate + c)));
    }
}

/* 6 pixels x 1 panels of 16 channels of mnasnet_small_bneck4_project, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mnasnet_small_bneck4_project_tile6x1x16(
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
    }
    a0_0 = mnasnet_small_v16_none(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a1_0 = mnasnet_small_v16_none(a1_0);
    mnv3c_v16_store(y + 32 + 0, a1_0);
    a2_0 = mnasnet_small_v16_none(a2_0);
    mnv3c_v16_store(y + 64 + 0, a2_0);
    a3_0 = mnasnet_small_v16_none(a3_0);
    mnv3c_v16_store(y + 96 + 0, a3_0);
    a4_0 = mnasnet_small_v16_none(a4_0);
    mnv3c_v16_store(y + 128 + 0, a4_0);
    a5_0 = mnasnet_small_v16_none(a5_0);
    mnv3c_v16_store(y + 160 + 0, a5_0);
}

/* mnasnet_small.arch:16: bneck4.project
 * 6x6x96 -> 6x6x32, 110592 MACs, conv1x1_simd */
static MNV3C_APART void mnasnet_small_bneck4_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int block = 0; block < 2; block++) {
        const float *MNV3C_RESTRICT wp = w + 0 + block * 1552;
        const int channel = 0 + block * 16;
        for (int p = 0; p < 36; p += 6)
                mnasnet_small_bneck4_project_tile6x1x16(
                    x + p * 96,
                    y + p * 32 + channel,
                    wp);
    }
}

/* 6 pixels x 1 panels of 16 channels of mnasnet_small_bneck5_expand, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mnasnet_small_bneck5_expand_tile6x1x16(
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
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 32; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a1_0 = mnv3c_v16_fma1(w0, x[32 + k], a1_0);
        a2_0 = mnv3c_v16_fma1(w0, x[64 + k], a2_0);
        a3_0 = mnv3c_v16_fma1(w0, x[96 + k], a3_0);
        a4_0 = mnv3c_v16_fma1(w0, x[128 + k], a4_0);
        a5_0 = mnv3c_v16_fma1(w0, x[160 + k], a5_0);
    }
    a0_0 = mnasnet_small_v16_relu(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a1_0 = mnasnet_small_v16_relu(a1_0);
    mnv3c_v16_store(y + 192 + 0, a1_0);
    a2_0 = mnasnet_small_v16_relu(a2_0);
    mnv3c_v16_store(y + 384 + 0, a2_0);
    a3_0 = mnasnet_small_v16_relu(a3_0);
    mnv3c_v16_store(y + 576 + 0, a3_0);
    a4_0 = mnasnet_small_v16_relu(a4_0);
    mnv3c_v16_store(y + 768 + 0, a4_0);
    a5_0 = mnasnet_small_v16_relu(a5_0);
    mnv3c_v16_store(y + 960 + 0, a5_0);
}

/* mnasnet_small.arch:17: bneck5.expand
 * 6x6x32 -> 6x6x192, 221184 MACs, conv1x1_simd */
static MNV3C_APART void mnasnet_small_bneck5_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int block = 0; block < 12; block++) {
        const float *MNV3C_RESTRICT wp = w + 0 + block * 528;
        const int channel = 0 + block * 16;
        for (int p = 0; p < 36; p += 6)
                mnasnet_small_bneck5_expand_tile6x1x16(
                    x + p * 32,
                    y + p * 192 + channel,
                    wp);
    }
}

/* The 6 pixels of mnasnet_small_bneck5_depthwise from column ox on x 16 channels, 8 at a time. Taps outside the input are left out. */
MNV3C_INLINE void mnasnet_small_bneck5_depthwise_tile0x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT sum,
    const float *MNV3C_RESTRICT w, int iy, int at, int ky0, int ky1)
{
    MNV3C_RELOAD(w);
    mnv3c_v8 a0 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a1 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a2 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a3 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a4 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a5 = mnv3c_v8_load(w);
    MNV3C_ROLLED
    for (int ky = ky0; ky < ky1; ky++) {
        const float *xp = x + (iy + ky * 1) * (6 * 192);
        xp += at;
        const float *wp = w + (1 + ky * 5) * 16;
        const mnv3c_v8 w0 = mnv3c_v8_load(wp + 0 * 16);
        const mnv3c_v8 w1 = mnv3c_v8_load(wp + 1 * 16);
        const mnv3c_v8 w2 = mnv3c_v8_load(wp + 2 * 16);
        const mnv3c_v8 w3 = mnv3c_v8_load(wp + 3 * 16);
        const mnv3c_v8 w4 = mnv3c_v8_load(wp + 4 * 16);
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 0));
            a0 = mnv3c_v8_fma(v, w2, a0);
            a1 = mnv3c_v8_fma(v, w1, a1);
            a2 = mnv3c_v8_fma(v, w0, a2);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 192));
            a0 = mnv3c_v8_fma(v, w3, a0);
            a1 = mnv3c_v8_fma(v, w2, a1);
            a2 = mnv3c_v8_fma(v, w1, a2);
            a3 = mnv3c_v8_fma(v, w0, a3);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 384));
            a0 = mnv3c_v8_fma(v, w4, a0);
            a1 = mnv3c_v8_fma(v, w3, a1);
            a2 = mnv3c_v8_fma(v, w2, a2);
            a3 = mnv3c_v8_fma(v, w1, a3);
            a4 = mnv3c_v8_fma(v, w0, a4);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 576));
            a1 = mnv3c_v8_fma(v, w4, a1);
            a2 = mnv3c_v8_fma(v, w3, a2);
            a3 = mnv3c_v8_fma(v, w2, a3);
            a4 = mnv3c_v8_fma(v, w1, a4);
            a5 = mnv3c_v8_fma(v, w0, a5);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 768));
            a2 = mnv3c_v8_fma(v, w4, a2);
            a3 = mnv3c_v8_fma(v, w3, a3);
            a4 = mnv3c_v8_fma(v, w2, a4);
            a5 = mnv3c_v8_fma(v, w1, a5);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 960));
            a3 = mnv3c_v8_fma(v, w4, a3);
            a4 = mnv3c_v8_fma(v, w3, a4);
            a5 = mnv3c_v8_fma(v, w2, a5);
        }
    }
    a0 = mnasnet_small_v8_relu(a0);
    mnv3c_v8_store(y + 0, a0);
    a1 = mnasnet_small_v8_relu(a1);
    mnv3c_v8_store(y + 192, a1);
    a2 = mnasnet_small_v8_relu(a2);
    mnv3c_v8_store(y + 384, a2);
    a3 = mnasnet_small_v8_relu(a3);
    mnv3c_v8_store(y + 576, a3);
    a4 = mnasnet_small_v8_relu(a4);
    mnv3c_v8_store(y + 768, a4);
    a5 = mnasnet_small_v8_relu(a5);
    mnv3c_v8_store(y + 960, a5);
    mnv3c_v8 total = mnv3c_v8_load(sum);
    total = mnv3c_v8_add(total, a0);
    total = mnv3c_v8_add(total, a1);
    total = mnv3c_v8_add(total, a2);
    total = mnv3c_v8_add(total, a3);
    total = mnv3c_v8_add(total, a4);
    total = mnv3c_v8_add(total, a5);
    mnv3c_v8_store(sum, total);
}

/* mnasnet_small.arch:17: bneck5.depthwise + bneck5.se_pool
 * 6x6x192 -> 6x6x192,
 * kernel 5x5, stride 1x1, 172800 MACs, dwconv_simd */
static MNV3C_APART_WINDOW void mnasnet_small_bneck5_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT mean,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 12; panel++) {
        {
            const float *MNV3C_RESTRICT wp = w + 0 + panel * 416 + 0;
            const int channel = 0 + panel * 16 + 0;
            float sum[8] = {0.0f};
            for (int oy = 0; oy < 6; oy++) {
                const int iy = oy * 1 - 2;
                const int ky0 = mnasnet_small_first_tap(iy, 1);
                const int ky1 = mnasnet_small_end_tap(iy, 1, 6, 5);
                float *MNV3C_RESTRICT yp = y + oy * 1152 + channel;
                float row_sum[8] = {0.0f};
                for (int ox = 0; ox < 6; ox += 6)
                    mnasnet_small_bneck5_depthwise_tile0x16(
                        x + channel,
                        yp + ox * 192,
                        row_sum,
                        wp, iy, (ox * 1 - 0) * 192, ky0, ky1);
                for (int n = 0; n < 8; n++) sum[n] += row_sum[n];
            }
            for (int n = 0; n < 8; n++) mean[channel + n] = sum[n] * (1.0f / 36);
        }
        {
            const float *MNV3C_RESTRICT wp = w + 0 + panel * 416 + 8;
            const int channel = 0 + panel * 16 + 8;
            float sum[8] = {0.0f};
            for (int oy = 0; oy < 6; oy++) {
                const int iy = oy * 1 - 2;
                const int ky0 = mnasnet_small_first_tap(iy, 1);
                const int ky1 = mnasnet_small_end_tap(iy, 1, 6, 5);
                float *MNV3C_RESTRICT yp = y + oy * 1152 + channel;
                float row_sum[8] = {0.0f};
                for (int ox = 0; ox < 6; ox += 6)
                    mnasnet_small_bneck5_depthwise_tile0x16(
                        x + channel,
                        yp + ox * 192,
                        row_sum,
                        wp, iy, (ox * 1 - 0) * 192, ky0, ky1);
                for (int n = 0; n < 8; n++) sum[n] += row_sum[n];
            }
            for (int n = 0; n < 8; n++) mean[channel + n] = sum[n] * (1.0f / 36);
        }
    }
}

/* 1 pixels x 1 panels of 8 channels of mnasnet_small_bneck5_se_reduce, 8 at a time; the sums stay in registers. */
MNV3C_INLINE void mnasnet_small_bneck5_se_reduce_tile1x1x8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v8 a0_0 = mnv3c_v8_load(w + 0);
    w += 8;
    MNV3C_ROLLED
    for (int k = 0; k < 192; k++, w += 8) {
        const mnv3c_v8 w0 = mnv3c_v8_load(w + 0);
        a0_0 = mnv3c_v8_fma1(w0, x[0 + k], a0_0);
    }
    a0_0 = mnasnet_small_v8_relu(a0_0);
    mnv3c_v8_store(y + 0 + 0, a0_0);
}

/* mnasnet_small.arch:17: bneck5.se_reduce
 * 1x1x192 -> 1x1x8, 1536 MACs, conv1x1_simd */
static MNV3C_APART void mnasnet_small_bneck5_se_reduce(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int block = 0; block < 1; block++) {
        const float *MNV3C_RESTRICT wp = w + 0 + block * 1544;
        const int channel = 0 + block * 8;
        for (int p = 0; p < 1; p += 1)
                mnasnet_small_bneck5_se_reduce_tile1x1x8(
                    x + p * 192,
                    y + p * 8 + channel,
                    wp);
    }
}

/* 1 pixels x 3 panels of 16 channels of mnasnet_small_bneck5_se_expand, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mnasnet_small_bneck5_se_expand_tile1x3x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v16 a0_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a0_1 = mnv3c_v16_load(w + 144);
    mnv3c_v16 a0_2 = mnv3c_v16_load(w + 288);
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 8; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        const mnv3c_v16 w1 = mnv3c_v16_load(w + 144);
        const mnv3c_v16 w2 = mnv3c_v16_load(w + 288);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a0_1 = mnv3c_v16_fma1(w1, x[0 + k], a0_1);
        a0_2 = mnv3c_v16_fma1(w2, x[0 + k], a0_2);
    }
    a0_0 = mnasnet_small_v16_sigmoid(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a0_1 = mnasnet_small_v16_sigmoid(a0_1);
    mnv3c_v16_store(y + 0 + 16, a0_1);
    a0_2 = mnasnet_small_v16_sigmoid(a0_2);
    mnv3c_v16_store(y + 0 + 32, a0_2);
}

/* mnasnet_small.arch:17: bneck5.se_expand
 * 1x1x8 -> 1x1x192, 1536 MACs, conv1x1_simd */
static MNV3C_APART void mnasnet_small_bneck5_se_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int block = 0; block < 4; block++) {
        const float *MNV3C_RESTRICT wp = w + 0 + block * 432;
        const int channel = 0 + block * 48;
        for (int p = 0; p < 1; p += 1)
                mnasnet_small_bneck5_se_expand_tile1x3x16(
                    x + p * 8,
                    y + p * 192 + channel,
                    wp);
    }
}

/* mnasnet_small.arch:17: bneck5.se_scale
 * 6x6x192, gate_simd */
static MNV3C_APART void mnasnet_small_bneck5_se_scale(
    float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT gate)
{
    for (int p = 0; p < 36; p++, x += 192) {
        for (int c = 0; c < 192; c += 16)
            mnv3c_v16_store(x + c, mnv3c_v16_mul(mnv3c_v16_load(x + c), mnv3c_v16_load(gate + c)));
    }
}

/* 6 pixels x 1 panels of 16 channels of mnasnet_small_bneck5_project, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mnasnet_small_bneck5_project_tile6x1x16(
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
    }
    a0_0 = mnasnet_small_v16_none(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a1_0 = mnasnet_small_v16_none(a1_0);
    mnv3c_v16_store(y + 32 + 0, a1_0);
    a2_0 = mnasnet_small_v16_none(a2_0);
    mnv3c_v16_store(y + 64 + 0, a2_0);
    a3_0 = mnasnet_small_v16_none(a3_0);
    mnv3c_v16_store(y + 96 + 0, a3_0);
    a4_0 = mnasnet_small_v16_none(a4_0);
    mnv3c_v16_store(y + 128 + 0, a4_0);
    a5_0 = mnasnet_small_v16_none(a5_0);
    mnv3c_v16_store(y + 160 + 0, a5_0);
}

/* mnasnet_small.arch:17: bneck5.project + bneck5.residual
 * 6x6x192 -> 6x6x32, 221184 MACs, conv1x1_simd */
static MNV3C_APART void mnasnet_small_bneck5_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int block = 0; block < 2; block++) {
        const float *MNV3C_RESTRICT wp = w + 0 + block * 3088;
        const int channel = 0 + block * 16;
        for (int p = 0; p < 36; p += 6)
                mnasnet_small_bneck5_project_tile6x1x16(
                    x + p * 192,
                    y + p * 32 + channel,
                    wp);
    }
}

/* 6 pixels x 1 panels of 16 channels of mnasnet_small_bneck8_expand, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mnasnet_small_bneck8_expand_tile6x1x16(
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
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 32; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a1_0 = mnv3c_v16_fma1(w0, x[32 + k], a1_0);
        a2_0 = mnv3c_v16_fma1(w0, x[64 + k], a2_0);
        a3_0 = mnv3c_v16_fma1(w0, x[96 + k], a3_0);
        a4_0 = mnv3c_v16_fma1(w0, x[128 + k], a4_0);
        a5_0 = mnv3c_v16_fma1(w0, x[160 + k], a5_0);
    }
    a0_0 = mnasnet_small_v16_relu(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a1_0 = mnasnet_small_v16_relu(a1_0);
    mnv3c_v16_store(y + 48 + 0, a1_0);
    a2_0 = mnasnet_small_v16_relu(a2_0);
    mnv3c_v16_store(y + 96 + 0, a2_0);
    a3_0 = mnasnet_small_v16_relu(a3_0);
    mnv3c_v16_store(y + 144 + 0, a3_0);
    a4_0 = mnasnet_small_v16_relu(a4_0);
    mnv3c_v16_store(y + 192 + 0, a4_0);
    a5_0 = mnasnet_small_v16_relu(a5_0);
    mnv3c_v16_store(y + 240 + 0, a5_0);
}

/* mnasnet_small.arch:20: bneck8.expand
 * 6x6x32 -> 6x6x48, 55296 MACs, conv1x1_simd */
static MNV3C_APART void mnasnet_small_bneck8_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int block = 0; block < 3; block++) {
        const float *MNV3C_RESTRICT wp = w + 0 + block * 528;
        const int channel = 0 + block * 16;
        for (int p = 0; p < 18; p += 6)
                mnasnet_small_bneck8_expand_tile6x1x16(
                    x + p * 32,
                    y + p * 48 + channel,
                    wp);
    }
}

/* The 6 pixels of mnasnet_small_bneck8_depthwise from column ox on x 16 channels, 8 at a time. Taps outside the input are left out. */
MNV3C_INLINE void mnasnet_small_bneck8_depthwise_tile0x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT sum,
    const float *MNV3C_RESTRICT w, int iy, int at, int ky0, int ky1)
{
    MNV3C_RELOAD(w);
    mnv3c_v8 a0 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a1 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a2 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a3 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a4 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a5 = mnv3c_v8_load(w);
    MNV3C_ROLLED
    for (int ky = ky0; ky < ky1; ky++) {
        const float *xp = x + (iy + ky * 1) * (6 * 48);
        xp += at;
        const float *wp = w + (1 + ky * 3) * 16;
        const mnv3c_v8 w0 = mnv3c_v8_load(wp + 0 * 16);
        const mnv3c_v8 w1 = mnv3c_v8_load(wp + 1 * 16);
        const mnv3c_v8 w2 = mnv3c_v8_load(wp + 2 * 16);
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 0));
            a0 = mnv3c_v8_fma(v, w1, a0);
            a1 = mnv3c_v8_fma(v, w0, a1);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 48));
            a0 = mnv3c_v8_fma(v, w2, a0);
            a1 = mnv3c_v8_fma(v, w1, a1);
            a2 = mnv3c_v8_fma(v, w0, a2);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 96));
            a1 = mnv3c_v8_fma(v, w2, a1);
            a2 = mnv3c_v8_fma(v, w1, a2);
            a3 = mnv3c_v8_fma(v, w0, a3);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 144));
            a2 = mnv3c_v8_fma(v, w2, a2);
            a3 = mnv3c_v8_fma(v, w1, a3);
            a4 = mnv3c_v8_fma(v, w0, a4);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 192));
            a3 = mnv3c_v8_fma(v, w2, a3);
            a4 = mnv3c_v8_fma(v, w1, a4);
            a5 = mnv3c_v8_fma(v, w0, a5);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 240));
            a4 = mnv3c_v8_fma(v, w2, a4);
            a5 = mnv3c_v8_fma(v, w1, a5);
        }
    }
    a0 = mnasnet_small_v8_relu(a0);
    mnv3c_v8_store(y + 0, a0);
    a1 = mnasnet_small_v8_relu(a1);
    mnv3c_v8_store(y + 192, a1);
    a2 = mnasnet_small_v8_relu(a2);
    mnv3c_v8_store(y + 384, a2);
    a3 = mnasnet_small_v8_relu(a3);
    mnv3c_v8_store(y + 576, a3);
    a4 = mnasnet_small_v8_relu(a4);
    mnv3c_v8_store(y + 768, a4);
    a5 = mnasnet_small_v8_relu(a5);
    mnv3c_v8_store(y + 960, a5);
    mnv3c_v8 total = mnv3c_v8_load(sum);
    total = mnv3c_v8_add(total, a0);
    total = mnv3c_v8_add(total, a1);
    total = mnv3c_v8_add(total, a2);
    total = mnv3c_v8_add(total, a3);
    total = mnv3c_v8_add(total, a4);
    total = mnv3c_v8_add(total, a5);
    mnv3c_v8_store(sum, total);
}

/* mnasnet_small.arch:20: bneck8.depthwise + bneck8.se_pool
 * 6x6x48 -> 6x6x48,
 * kernel 3x3, stride 1x1, 15552 MACs, dwconv_simd */
static MNV3C_APART_WINDOW void mnasnet_small_bneck8_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT mean,
    const float *MNV3C_RESTRICT w, int row)
{
    if (row == 0)
        for (int c = 0; c < 48; c++) mean[c] = 0.0f;
    for (int oy = row; oy < row + 2; oy++) {
        for (int panel = 0; panel < 3; panel++) {
            {
                const float *MNV3C_RESTRICT wp = w + 0 + panel * 160 + 0;
                const int channel = 0 + panel * 16 + 0;
                const int iy = oy * 1 - 1;
                const int ky0 = mnasnet_small_first_tap(iy, 1);
                const int ky1 = mnasnet_small_end_tap(iy, 1, 6, 3);
                float *MNV3C_RESTRICT yp = y + (oy - row) * 1152 + channel;
                float row_sum[8] = {0.0f};
                for (int ox = 0; ox < 6; ox += 6)
                    mnasnet_small_bneck8_depthwise_tile0x16(
                        x + channel,
                        yp + ox * 192,
                        row_sum,
                        wp, iy, (ox * 1 - 0) * 48, ky0, ky1);
                for (int n = 0; n < 8; n++) mean[channel + n] += row_sum[n];
            }
            {
                const float *MNV3C_RESTRICT wp = w + 0 + panel * 160 + 8;
                const int channel = 0 + panel * 16 + 8;
                const int iy = oy * 1 - 1;
                const int ky0 = mnasnet_small_first_tap(iy, 1);
                const int ky1 = mnasnet_small_end_tap(iy, 1, 6, 3);
                float *MNV3C_RESTRICT yp = y + (oy - row) * 1152 + channel;
                float row_sum[8] = {0.0f};
                for (int ox = 0; ox < 6; ox += 6)
                    mnasnet_small_bneck8_depthwise_tile0x16(
                        x + channel,
                        yp + ox * 192,
                        row_sum,
                        wp, iy, (ox * 1 - 0) * 48, ky0, ky1);
                for (int n = 0; n < 8; n++) mean[channel + n] += row_sum[n];
            }
        }
    }
    if (row == 4)
        for (int c = 0; c < 48; c++) mean[c] *= 1.0f / 36;
}

/* The 3 pixels of mnasnet_small_bneck11_depthwise from column ox on x 16 channels, 8 at a time. Taps outside the input are left out. */
MNV3C_INLINE void mnasnet_small_bneck11_depthwise_tile0x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT sum,
    const float *MNV3C_RESTRICT w, int iy, int at, int ky0, int ky1)
{
    MNV3C_RELOAD(w);
    mnv3c_v8 a0 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a1 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a2 = mnv3c_v8_load(w);
    MNV3C_ROLLED
    for (int ky = ky0; ky < ky1; ky++) {
        const float *xp = x + (iy + ky * 1) * (6 * 192);
        xp += at;
        const float *wp = w + (1 + ky * 5) * 16;
        const mnv3c_v8 w0 = mnv3c_v8_load(wp + 0 * 16);
        const mnv3c_v8 w1 = mnv3c_v8_load(wp + 1 * 16);
        const mnv3c_v8 w2 = mnv3c_v8_load(wp + 2 * 16);
        const mnv3c_v8 w3 = mnv3c_v8_load(wp + 3 * 16);
        const mnv3c_v8 w4 = mnv3c_v8_load(wp + 4 * 16);
        {
            const mnv3c_v8 v = mnv3c_v8_load(xp + 0);
            a0 = mnv3c_v8_fma(v, w1, a0);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 192));
            a0 = mnv3c_v8_fma(v, w2, a0);
            a1 = mnv3c_v8_fma(v, w0, a1);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 384));
            a0 = mnv3c_v8_fma(v, w3, a0);
            a1 = mnv3c_v8_fma(v, w1, a1);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 576));
            a0 = mnv3c_v8_fma(v, w4, a0);
            a1 = mnv3c_v8_fma(v, w2, a1);
            a2 = mnv3c_v8_fma(v, w0, a2);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 768));
            a1 = mnv3c_v8_fma(v, w3, a1);
            a2 = mnv3c_v8_fma(v, w1, a2);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 960));
            a1 = mnv3c_v8_fma(v, w4, a1);
            a2 = mnv3c_v8_fma(v, w2, a2);
        }
    }
    a0 = mnasnet_small_v8_relu(a0);
    mnv3c_v8_store(y + 0, a0);
    a1 = mnasnet_small_v8_relu(a1);
    mnv3c_v8_store(y + 192, a1);
    a2 = mnasnet_small_v8_relu(a2);
    mnv3c_v8_store(y + 384, a2);
    mnv3c_v8 total = mnv3c_v8_load(sum);
    total = mnv3c_v8_add(total, a0);
    total = mnv3c_v8_add(total, a1);
    total = mnv3c_v8_add(total, a2);
    mnv3c_v8_store(sum, total);
}

/* mnasnet_small.arch:23: bneck11.depthwise + bneck11.se_pool
 * 6x6x192 -> 3x3x192,
 * kernel 5x5, stride 2x2, 43200 MACs, dwconv_simd */
static MNV3C_APART_WINDOW void mnasnet_small_bneck11_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT mean,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 12; panel++) {
        {
            const float *MNV3C_RESTRICT wp = w + 0 + panel * 416 + 0;
            const int channel = 0 + panel * 16 + 0;
            float sum[8] = {0.0f};
            for (int oy = 0; oy < 3; oy++) {
                const int iy = oy * 2 - 1;
                const int ky0 = mnasnet_small_first_tap(iy, 1);
                const int ky1 = mnasnet_small_end_tap(iy, 1, 6, 5);
                float *MNV3C_RESTRICT yp = y + oy * 576 + channel;
                float row_sum[8] = {0.0f};
                for (int ox = 0; ox < 3; ox += 3)
                    mnasnet_small_bneck11_depthwise_tile0x16(
                        x + channel,
                        yp + ox * 192,
                        row_sum,
                        wp, iy, (ox * 2 - 0) * 192, ky0, ky1);
                for (int n = 0; n < 8; n++) sum[n] += row_sum[n];
            }
            for (int n = 0; n < 8; n++) mean[channel + n] = sum[n] * (1.0f / 9);
        }
        {
            const float *MNV3C_RESTRICT wp = w + 0 + panel * 416 + 8;
            const int channel = 0 + panel * 16 + 8;
            float sum[8] = {0.0f};
            for (int oy = 0; oy < 3; oy++) {
                const int iy = oy * 2 - 1;
                const int ky0 = mnasnet_small_first_tap(iy, 1);
                const int ky1 = mnasnet_small_end_tap(iy, 1, 6, 5);
                float *MNV3C_RESTRICT yp = y + oy * 576 + channel;
                float row_sum[8] = {0.0f};
                for (int ox = 0; ox < 3; ox += 3)
                    mnasnet_small_bneck11_depthwise_tile0x16(
                        x + channel,
                        yp + ox * 192,
                        row_sum,
                        wp, iy, (ox * 2 - 0) * 192, ky0, ky1);
                for (int n = 0; n < 8; n++) sum[n] += row_sum[n];
            }
            for (int n = 0; n < 8; n++) mean[channel + n] = sum[n] * (1.0f / 9);
        }
    }
}

/* mnasnet_small.arch:23: bneck11.se_scale
 * 3x3x192, gate_simd */
static MNV3C_APART void mnasnet_small_bneck11_se_scale(
    float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT gate)
{
    for (int p = 0; p < 9; p++, x += 192) {
        for (int c = 0; c < 192; c += 16)
            mnv3c_v16_store(x + c, mnv3c_v16_mul(mnv3c_v16_load(x + c), mnv3c_v16_load(gate + c)));
    }
}

/* 5 pixels x 1 panels of 16 channels of mnasnet_small_bneck11_project, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mnasnet_small_bneck11_project_tile5x1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v16 a0_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a1_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a2_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a3_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a4_0 = mnv3c_v16_load(w + 0);
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
    }
    a0_0 = mnasnet_small_v16_none(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a1_0 = mnasnet_small_v16_none(a1_0);
    mnv3c_v16_store(y + 88 + 0, a1_0);
    a2_0 = mnasnet_small_v16_none(a2_0);
    mnv3c_v16_store(y + 176 + 0, a2_0);
    a3_0 = mnasnet_small_v16_none(a3_0);
    mnv3c_v16_store(y + 264 + 0, a3_0);
    a4_0 = mnasnet_small_v16_none(a4_0);
    mnv3c_v16_store(y + 352 + 0, a4_0);
}

/* 4 pixels x 1 panels of 16 channels of mnasnet_small_bneck11_project, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mnasnet_small_bneck11_project_tile4x1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v16 a0_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a1_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a2_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a3_0 = mnv3c_v16_load(w + 0);
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 192; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        MNV3C_PREFETCH(w, 0 + 1024);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a1_0 = mnv3c_v16_fma1(w0, x[192 + k], a1_0);
        a2_0 = mnv3c_v16_fma1(w0, x[384 + k], a2_0);
        a3_0 = mnv3c_v16_fma1(w0, x[576 + k], a3_0);
    }
    a0_0 = mnasnet_small_v16_none(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a1_0 = mnasnet_small_v16_none(a1_0);
    mnv3c_v16_store(y + 88 + 0, a1_0);
    a2_0 = mnasnet_small_v16_none(a2_0);
    mnv3c_v16_store(y + 176 + 0, a2_0);
    a3_0 = mnasnet_small_v16_none(a3_0);
    mnv3c_v16_store(y + 264 + 0, a3_0);
}

/* 5 pixels x 1 panels of 8 channels of mnasnet_small_bneck11_project, 8 at a time; the sums stay in registers. */
MNV3C_INLINE void mnasnet_small_bneck11_project_tile5x1x8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v8 a0_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a1_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a2_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a3_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a4_0 = mnv3c_v8_load(w + 0);
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
    }
    a0_0 = mnasnet_small_v8_none(a0_0);
    mnv3c_v8_store(y + 0 + 0, a0_0);
    a1_0 = mnasnet_small_v8_none(a1_0);
    mnv3c_v8_store(y + 88 + 0, a1_0);
    a2_0 = mnasnet_small_v8_none(a2_0);
    mnv3c_v8_store(y + 176 + 0, a2_0);
    a3_0 = mnasnet_small_v8_none(a3_0);
    mnv3c_v8_store(y + 264 + 0, a3_0);
    a4_0 = mnasnet_small_v8_none(a4_0);
    mnv3c_v8_store(y + 352 + 0, a4_0);
}

/* 4 pixels x 1 panels of 8 channels of mnasnet_small_bneck11_project, 8 at a time; the sums stay in registers. */
MNV3C_INLINE void mnasnet_small_bneck11_project_tile4x1x8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v8 a0_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a1_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a2_0 = mnv3c_v8_load(w + 0);
    mnv3c_v8 a3_0 = mnv3c_v8_load(w + 0);
    w += 8;
    MNV3C_ROLLED
    for (int k = 0; k < 192; k++, w += 8) {
        const mnv3c_v8 w0 = mnv3c_v8_load(w + 0);
        MNV3C_PREFETCH(w, 0 + 1024);
        a0_0 = mnv3c_v8_fma1(w0, x[0 + k], a0_0);
        a1_0 = mnv3c_v8_fma1(w0, x[192 + k], a1_0);
        a2_0 = mnv3c_v8_fma1(w0, x[384 + k], a2_0);
        a3_0 = mnv3c_v8_fma1(w0, x[576 + k], a3_0);
    }
    a0_0 = mnasnet_small_v8_none(a0_0);
    mnv3c_v8_store(y + 0 + 0, a0_0);
    a1_0 = mnasnet_small_v8_none(a1_0);
    mnv3c_v8_store(y + 88 + 0, a1_0);
    a2_0 = mnasnet_small_v8_none(a2_0);
    mnv3c_v8_store(y + 176 + 0, a2_0);
    a3_0 = mnasnet_small_v8_none(a3_0);
    mnv3c_v8_store(y + 264 + 0, a3_0);
}

/* mnasnet_small.arch:23: bneck11.project
 * 3x3x192 -> 3x3x88, 152064 MACs, conv1x1_simd */
static MNV3C_APART void mnasnet_small_bneck11_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int block = 0; block < 5; block++) {
        const float *MNV3C_RESTRICT wp = w + 0 + block * 3088;
        const int channel = 0 + block * 16;
        for (int p = 0; p < 5; p += 5)
                mnasnet_small_bneck11_project_tile5x1x16(
                    x + p * 192,
                    y + p * 88 + channel,
                    wp);
        for (int p = 5; p < 9; p += 4)
                mnasnet_small_bneck11_project_tile4x1x16(
                    x + p * 192,
                    y + p * 88 + channel,
                    wp);
    }
    for (int block = 0; block < 1; block++) {
        const float *MNV3C_RESTRICT wp = w + 15440 + block * 1544;
        const int channel = 80 + block * 8;
        for (int p = 0; p < 5; p += 5)
                mnasnet_small_bneck11_project_tile5x1x8(
                    x + p * 192,
                    y + p * 88 + channel,
                    wp);
        for (int p = 5; p < 9; p += 4)
                mnasnet_small_bneck11_project_tile4x1x8(
                    x + p * 192,
                    y + p * 88 + channel,
                    wp);
    }
}

/* 5 pixels x 1 panels of 16 channels of mnasnet_small_bneck12_expand, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mnasnet_small_bneck12_expand_tile5x1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v16 a0_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a1_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a2_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a3_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a4_0 = mnv3c_v16_load(w + 0);
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 88; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        MNV3C_PREFETCH(w, 0 + 1024);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a1_0 = mnv3c_v16_fma1(w0, x[88 + k], a1_0);
        a2_0 = mnv3c_v16_fma1(w0, x[176 + k], a2_0);
        a3_0 = mnv3c_v16_fma1(w0, x[264 + k], a3_0);
        a4_0 = mnv3c_v16_fma1(w0, x[352 + k], a4_0);
    }
    a0_0 = mnasnet_small_v16_relu(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a1_0 = mnasnet_small_v16_relu(a1_0);
    mnv3c_v16_store(y + 528 + 0, a1_0);
    a2_0 = mnasnet_small_v16_relu(a2_0);
    mnv3c_v16_store(y + 1056 + 0, a2_0);
    a3_0 = mnasnet_small_v16_relu(a3_0);
    mnv3c_v16_store(y + 1584 + 0, a3_0);
    a4_0 = mnasnet_small_v16_relu(a4_0);
    mnv3c_v16_store(y + 2112 + 0, a4_0);
}

/* 4 pixels x 1 panels of 16 channels of mnasnet_small_bneck12_expand, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mnasnet_small_bneck12_expand_tile4x1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v16 a0_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a1_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a2_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a3_0 = mnv3c_v16_load(w + 0);
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 88; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        MNV3C_PREFETCH(w, 0 + 1024);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a1_0 = mnv3c_v16_fma1(w0, x[88 + k], a1_0);
        a2_0 = mnv3c_v16_fma1(w0, x[176 + k], a2_0);
        a3_0 = mnv3c_v16_fma1(w0, x[264 + k], a3_0);
    }
    a0_0 = mnasnet_small_v16_relu(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a1_0 = mnasnet_small_v16_relu(a1_0);
    mnv3c_v16_store(y + 528 + 0, a1_0);
    a2_0 = mnasnet_small_v16_relu(a2_0);
    mnv3c_v16_store(y + 1056 + 0, a2_0);
    a3_0 = mnasnet_small_v16_relu(a3_0);
    mnv3c_v16_store(y + 1584 + 0, a3_0);
}

/* mnasnet_small.arch:24: bneck12.expand
 * 3x3x88 -> 3x3x528, 418176 MACs, conv1x1_simd */
static MNV3C_APART void mnasnet_small_bneck12_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int block = 0; block < 33; block++) {
        const float *MNV3C_RESTRICT wp = w + 0 + block * 1424;
        const int channel = 0 + block * 16;
        for (int p = 0; p < 5; p += 5)
                mnasnet_small_bneck12_expand_tile5x1x16(
                    x + p * 88,
                    y + p * 528 + channel,
                    wp);
        for (int p = 5; p < 9; p += 4)
                mnasnet_small_bneck12_expand_tile4x1x16(
                    x + p * 88,
                    y + p * 528 + channel,
                    wp);
    }
}

/* The 3 pixels of mnasnet_small_bneck12_depthwise from column ox on x 16 channels, 8 at a time. Taps outside the input are left out. */
MNV3C_INLINE void mnasnet_small_bneck12_depthwise_tile0x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT sum,
    const float *MNV3C_RESTRICT w, int iy, int at, int ky0, int ky1)
{
    MNV3C_RELOAD(w);
    mnv3c_v8 a0 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a1 = mnv3c_v8_load(w);
    MNV3C_RELOAD(w);
    mnv3c_v8 a2 = mnv3c_v8_load(w);
    MNV3C_ROLLED
    for (int ky = ky0; ky < ky1; ky++) {
        const float *xp = x + (iy + ky * 1) * (3 * 528);
        xp += at;
        const float *wp = w + (1 + ky * 5) * 16;
        const mnv3c_v8 w0 = mnv3c_v8_load(wp + 0 * 16);
        const mnv3c_v8 w1 = mnv3c_v8_load(wp + 1 * 16);
        const mnv3c_v8 w2 = mnv3c_v8_load(wp + 2 * 16);
        const mnv3c_v8 w3 = mnv3c_v8_load(wp + 3 * 16);
        const mnv3c_v8 w4 = mnv3c_v8_load(wp + 4 * 16);
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 0));
            a0 = mnv3c_v8_fma(v, w2, a0);
            a1 = mnv3c_v8_fma(v, w1, a1);
            a2 = mnv3c_v8_fma(v, w0, a2);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 528));
            a0 = mnv3c_v8_fma(v, w3, a0);
            a1 = mnv3c_v8_fma(v, w2, a1);
            a2 = mnv3c_v8_fma(v, w1, a2);
        }
        {
            const mnv3c_v8 v = mnv3c_v8_pin(mnv3c_v8_load(xp + 1056));
            a0 = mnv3c_v8_fma(v, w4, a0);
            a1 = mnv3c_v8_fma(v, w3, a1);
            a2 = mnv3c_v8_fma(v, w2, a2);
        }
    }
    a0 = mnasnet_small_v8_relu(a0);
    mnv3c_v8_store(y + 0, a0);
    a1 = mnasnet_small_v8_relu(a1);
    mnv3c_v8_store(y + 528, a1);
    a2 = mnasnet_small_v8_relu(a2);
    mnv3c_v8_store(y + 1056, a2);
    mnv3c_v8 total = mnv3c_v8_load(sum);
    total = mnv3c_v8_add(total, a0);
    total = mnv3c_v8_add(total, a1);
    total = mnv3c_v8_add(total, a2);
    mnv3c_v8_store(sum, total);
}

/* mnasnet_small.arch:24: bneck12.depthwise + bneck12.se_pool
 * 3x3x528 -> 3x3x528,
 * kernel 5x5, stride 1x1, 118800 MACs, dwconv_simd */
static MNV3C_APART_WINDOW void mnasnet_small_bneck12_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT mean,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 33; panel++) {
        {
            const float *MNV3C_RESTRICT wp = w + 0 + panel * 416 + 0;
            const int channel = 0 + panel * 16 + 0;
            float sum[8] = {0.0f};
            for (int oy = 0; oy < 3; oy++) {
                const int iy = oy * 1 - 2;
                const int ky0 = mnasnet_small_first_tap(iy, 1);
                const int ky1 = mnasnet_small_end_tap(iy, 1, 3, 5);
                float *MNV3C_RESTRICT yp = y + oy * 1584 + channel;
                float row_sum[8] = {0.0f};
                for (int ox = 0; ox < 3; ox += 3)
                    mnasnet_small_bneck12_depthwise_tile0x16(
                        x + channel,
                        yp + ox * 528,
                        row_sum,
                        wp, iy, (ox * 1 - 0) * 528, ky0, ky1);
                for (int n = 0; n < 8; n++) sum[n] += row_sum[n];
            }
            for (int n = 0; n < 8; n++) mean[channel + n] = sum[n] * (1.0f / 9);
        }
        {
            const float *MNV3C_RESTRICT wp = w + 0 + panel * 416 + 8;
            const int channel = 0 + panel * 16 + 8;
            float sum[8] = {0.0f};
            for (int oy = 0; oy < 3; oy++) {
                const int iy = oy * 1 - 2;
                const int ky0 = mnasnet_small_first_tap(iy, 1);
                const int ky1 = mnasnet_small_end_tap(iy, 1, 3, 5);
                float *MNV3C_RESTRICT yp = y + oy * 1584 + channel;
                float row_sum[8] = {0.0f};
                for (int ox = 0; ox < 3; ox += 3)
                    mnasnet_small_bneck12_depthwise_tile0x16(
                        x + channel,
                        yp + ox * 528,
                        row_sum,
                        wp, iy, (ox * 1 - 0) * 528, ky0, ky1);
                for (int n = 0; n < 8; n++) sum[n] += row_sum[n];
            }
            for (int n = 0; n < 8; n++) mean[channel + n] = sum[n] * (1.0f / 9);
        }
    }
}

/* 1 pixels x 1 panels of 16 channels of mnasnet_small_bneck12_se_reduce, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mnasnet_small_bneck12_se_reduce_tile1x1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v16 a0_0 = mnv3c_v16_load(w + 0);
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 528; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
    }
    a0_0 = mnasnet_small_v16_relu(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
}

/* 1 pixels x 1 panels of 4 channels of mnasnet_small_bneck12_se_reduce, 4 at a time; the sums stay in registers. */
MNV3C_INLINE void mnasnet_small_bneck12_se_reduce_tile1x1x4(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v4 a0_0 = mnv3c_v4_load(w + 0);
    w += 4;
    MNV3C_ROLLED
    for (int k = 0; k < 528; k++, w += 4) {
        const mnv3c_v4 w0 = mnv3c_v4_load(w + 0);
        a0_0 = mnv3c_v4_fma1(w0, x[0 + k], a0_0);
    }
    a0_0 = mnasnet_small_v4_relu(a0_0);
    mnv3c_v4_store(y + 0 + 0, a0_0);
}

/* 1 pixels x 1 panels of 1 channels of mnasnet_small_bneck12_se_reduce, 1 at a time; the sums stay in registers. */
MNV3C_INLINE void mnasnet_small_bneck12_se_reduce_tile1x1x1(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v1 a0_0 = mnv3c_v1_load(w + 0);
    w += 1;
    MNV3C_ROLLED
    for (int k = 0; k < 528; k++, w += 1) {
        const mnv3c_v1 w0 = mnv3c_v1_load(w + 0);
        a0_0 = mnv3c_v1_fma1(w0, x[0 + k], a0_0);
    }
    a0_0 = mnasnet_small_v1_relu(a0_0);
    mnv3c_v1_store(y + 0 + 0, a0_0);
}

/* mnasnet_small.arch:24: bneck12.se_reduce
 * 1x1x528 -> 1x1x22, 11616 MACs, conv1x1_simd */
static MNV3C_APART void mnasnet_small_bneck12_se_reduce(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int block = 0; block < 1; block++) {
        const float *MNV3C_RESTRICT wp = w + 0 + block * 8464;
        const int channel = 0 + block * 16;
        for (int p = 0; p < 1; p += 1)
                mnasnet_small_bneck12_se_reduce_tile1x1x16(
                    x + p * 528,
                    y + p * 22 + channel,
                    wp);
    }
    for (int block = 0; block < 1; block++) {
        const float *MNV3C_RESTRICT wp = w + 8464 + block * 2116;
        const int channel = 16 + block * 4;
        for (int p = 0; p < 1; p += 1)
                mnasnet_small_bneck12_se_reduce_tile1x1x4(
                    x + p * 528,
                    y + p * 22 + channel,
                    wp);
    }
    for (int block = 0; block < 2; block++) {
        const float *MNV3C_RESTRICT wp = w + 10580 + block * 529;
        const int channel = 20 + block * 1;
        for (int p = 0; p < 1; p += 1)
                mnasnet_small_bneck12_se_reduce_tile1x1x1(
                    x + p * 528,
                    y + p * 22 + channel,
                    wp);
    }
}

/* 1 pixels x 3 panels of 16 channels of mnasnet_small_bneck12_se_expand, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mnasnet_small_bneck12_se_expand_tile1x3x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v16 a0_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a0_1 = mnv3c_v16_load(w + 368);
    mnv3c_v16 a0_2 = mnv3c_v16_load(w + 736);
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 22; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        const mnv3c_v16 w1 = mnv3c_v16_load(w + 368);
        const mnv3c_v16 w2 = mnv3c_v16_load(w + 736);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a0_1 = mnv3c_v16_fma1(w1, x[0 + k], a0_1);
        a0_2 = mnv3c_v16_fma1(w2, x[0 + k], a0_2);
    }
    a0_0 = mnasnet_small_v16_sigmoid(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a0_1 = mnasnet_small_v16_sigmoid(a0_1);
    mnv3c_v16_store(y + 0 + 16, a0_1);
    a0_2 = mnasnet_small_v16_sigmoid(a0_2);
    mnv3c_v16_store(y + 0 + 32, a0_2);
}

/* mnasnet_small.arch:24: bneck12.se_expand
 * 1x1x22 -> 1x1x528, 11616 MACs, conv1x1_simd */
static MNV3C_APART void mnasnet_small_bneck12_se_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int block = 0; block < 11; block++) {
        const float *MNV3C_RESTRICT wp = w + 0 + block * 1104;
        const int channel = 0 + block * 48;
        for (int p = 0; p < 1; p += 1)
                mnasnet_small_bneck12_se_expand_tile1x3x16(
                    x + p * 22,
                    y + p * 528 + channel,
                    wp);
    }
}

/* mnasnet_small.arch:24: bneck12.se_scale
 * 3x3x528, gate_simd */
static MNV3C_APART void mnasnet_small_bneck12_se_scale(
    float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT gate)
{
    for (int p = 0; p < 9; p++, x += 528) {
        for (int c = 0; c < 528; c += 16)
            mnv3c_v16_store(x + c, mnv3c_v16_mul(mnv3c_v16_load(x + c), mnv3c_v16_load(gate + c)));
    }
}

/* 5 pixels x 1 panels of 16 channels of mnasnet_small_bneck12_project, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mnasnet_small_bneck12_project_tile5x1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v16 a0_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 0 + 0));
    mnv3c_v16 a1_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 88 + 0));
    mnv3c_v16 a2_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 176 + 0));
    mnv3c_v16 a3_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 264 + 0));
    mnv3c_v16 a4_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 352 + 0));
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 528; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        MNV3C_PREFETCH(w, 0 + 1024);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a1_0 = mnv3c_v16_fma1(w0, x[528 + k], a1_0);
        a2_0 = mnv3c_v16_fma1(w0, x[1056 + k], a2_0);
        a3_0 = mnv3c_v16_fma1(w0, x[1584 + k], a3_0);
        a4_0 = mnv3c_v16_fma1(w0, x[2112 + k], a4_0);
    }
    a0_0 = mnasnet_small_v16_none(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a1_0 = mnasnet_small_v16_none(a1_0);
    mnv3c_v16_store(y + 88 + 0, a1_0);
    a2_0 = mnasnet_small_v16_none(a2_0);
    mnv3c_v16_store(y + 176 + 0, a2_0);
    a3_0 = mnasnet_small_v16_none(a3_0);
    mnv3c_v16_store(y + 264 + 0, a3_0);
    a4_0 = mnasnet_small_v16_none(a4_0);
    mnv3c_v16_store(y + 352 + 0, a4_0);
}

/* 4 pixels x 1 panels of 16 channels of mnasnet_small_bneck12_project, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mnasnet_small_bneck12_project_tile4x1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v16 a0_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 0 + 0));
    mnv3c_v16 a1_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 88 + 0));
    mnv3c_v16 a2_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 176 + 0));
    mnv3c_v16 a3_0 = mnv3c_v16_add(
        mnv3c_v16_load(w + 0), mnv3c_v16_load(y + 264 + 0));
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 528; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        MNV3C_PREFETCH(w, 0 + 1024);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a1_0 = mnv3c_v16_fma1(w0, x[528 + k], a1_0);
        a2_0 = mnv3c_v16_fma1(w0, x[1056 + k], a2_0);
        a3_0 = mnv3c_v16_fma1(w0, x[1584 + k], a3_0);
    }
    a0_0 = mnasnet_small_v16_none(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a1_0 = mnasnet_small_v16_none(a1_0);
    mnv3c_v16_store(y + 88 + 0, a1_0);
    a2_0 = mnasnet_small_v16_none(a2_0);
    mnv3c_v16_store(y + 176 + 0, a2_0);
    a3_0 = mnasnet_small_v16_none(a3_0);
    mnv3c_v16_store(y + 264 + 0, a3_0);
}

/* 5 pixels x 1 panels of 8 channels of mnasnet_small_bneck12_project, 8 at a time; the sums stay in registers. */
MNV3C_INLINE void mnasnet_small_bneck12_project_tile5x1x8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v8 a0_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(y + 0 + 0));
    mnv3c_v8 a1_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(y + 88 + 0));
    mnv3c_v8 a2_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(y + 176 + 0));
    mnv3c_v8 a3_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(y + 264 + 0));
    mnv3c_v8 a4_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(y + 352 + 0));
    w += 8;
    MNV3C_ROLLED
    for (int k = 0; k < 528; k++, w += 8) {
        const mnv3c_v8 w0 = mnv3c_v8_load(w + 0);
        MNV3C_PREFETCH(w, 0 + 1024);
        a0_0 = mnv3c_v8_fma1(w0, x[0 + k], a0_0);
        a1_0 = mnv3c_v8_fma1(w0, x[528 + k], a1_0);
        a2_0 = mnv3c_v8_fma1(w0, x[1056 + k], a2_0);
        a3_0 = mnv3c_v8_fma1(w0, x[1584 + k], a3_0);
        a4_0 = mnv3c_v8_fma1(w0, x[2112 + k], a4_0);
    }
    a0_0 = mnasnet_small_v8_none(a0_0);
    mnv3c_v8_store(y + 0 + 0, a0_0);
    a1_0 = mnasnet_small_v8_none(a1_0);
    mnv3c_v8_store(y + 88 + 0, a1_0);
    a2_0 = mnasnet_small_v8_none(a2_0);
    mnv3c_v8_store(y + 176 + 0, a2_0);
    a3_0 = mnasnet_small_v8_none(a3_0);
    mnv3c_v8_store(y + 264 + 0, a3_0);
    a4_0 = mnasnet_small_v8_none(a4_0);
    mnv3c_v8_store(y + 352 + 0, a4_0);
}

/* 4 pixels x 1 panels of 8 channels of mnasnet_small_bneck12_project, 8 at a time; the sums stay in registers. */
MNV3C_INLINE void mnasnet_small_bneck12_project_tile4x1x8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v8 a0_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(y + 0 + 0));
    mnv3c_v8 a1_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(y + 88 + 0));
    mnv3c_v8 a2_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(y + 176 + 0));
    mnv3c_v8 a3_0 = mnv3c_v8_add(
        mnv3c_v8_load(w + 0), mnv3c_v8_load(y + 264 + 0));
    w += 8;
    MNV3C_ROLLED
    for (int k = 0; k < 528; k++, w += 8) {
        const mnv3c_v8 w0 = mnv3c_v8_load(w + 0);
        MNV3C_PREFETCH(w, 0 + 1024);
        a0_0 = mnv3c_v8_fma1(w0, x[0 + k], a0_0);
        a1_0 = mnv3c_v8_fma1(w0, x[528 + k], a1_0);
        a2_0 = mnv3c_v8_fma1(w0, x[1056 + k], a2_0);
        a3_0 = mnv3c_v8_fma1(w0, x[1584 + k], a3_0);
    }
    a0_0 = mnasnet_small_v8_none(a0_0);
    mnv3c_v8_store(y + 0 + 0, a0_0);
    a1_0 = mnasnet_small_v8_none(a1_0);
    mnv3c_v8_store(y + 88 + 0, a1_0);
    a2_0 = mnasnet_small_v8_none(a2_0);
    mnv3c_v8_store(y + 176 + 0, a2_0);
    a3_0 = mnasnet_small_v8_none(a3_0);
    mnv3c_v8_store(y + 264 + 0, a3_0);
}

/* mnasnet_small.arch:24: bneck12.project + bneck12.residual
 * 3x3x528 -> 3x3x88, 418176 MACs, conv1x1_simd */
static MNV3C_APART void mnasnet_small_bneck12_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int p = 0; p < 5; p += 5) {
        for (int block = 0; block < 5; block++) {
            const float *MNV3C_RESTRICT wp = w + 0 + block * 8464;
            const int channel = 0 + block * 16;
                mnasnet_small_bneck12_project_tile5x1x16(
                    x + p * 528,
                    y + p * 88 + channel,
                    wp);
        }
        for (int block = 0; block < 1; block++) {
            const float *MNV3C_RESTRICT wp = w + 42320 + block * 4232;
            const int channel = 80 + block * 8;
                mnasnet_small_bneck12_project_tile5x1x8(
                    x + p * 528,
                    y + p * 88 + channel,
                    wp);
        }
    }
    for (int p = 5; p < 9; p += 4) {
        for (int block = 0; block < 5; block++) {
            const float *MNV3C_RESTRICT wp = w + 0 + block * 8464;
            const int channel = 0 + block * 16;
                mnasnet_small_bneck12_project_tile4x1x16(
                    x + p * 528,
                    y + p * 88 + channel,
                    wp);
        }
        for (int block = 0; block < 1; block++) {
            const float *MNV3C_RESTRICT wp = w + 42320 + block * 4232;
            const int channel = 80 + block * 8;
                mnasnet_small_bneck12_project_tile4x1x8(
                    x + p * 528,
                    y + p * 88 + channel,
                    wp);
        }
    }
}

/* The 3 pixels of mnasnet_small_bneck14_depthwise from column ox on x 16 channels, 16 at a time. Taps outside the input are left out. */
MNV3C_INLINE void mnasnet_small_bneck14_depthwise_tile0x16(
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
        const float *xp = x + (iy + ky * 1) * (3 * 528);
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
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 528));
            a0 = mnv3c_v16_fma(v, w2, a0);
            a1 = mnv3c_v16_fma(v, w1, a1);
            a2 = mnv3c_v16_fma(v, w0, a2);
        }
        {
            const mnv3c_v16 v = mnv3c_v16_pin(mnv3c_v16_load(xp + 1056));
            a1 = mnv3c_v16_fma(v, w2, a1);
            a2 = mnv3c_v16_fma(v, w1, a2);
        }
    }
    a0 = mnasnet_small_v16_relu(a0);
    mnv3c_v16_store(y + 0, a0);
    a1 = mnasnet_small_v16_relu(a1);
    mnv3c_v16_store(y + 528, a1);
    a2 = mnasnet_small_v16_relu(a2);
    mnv3c_v16_store(y + 1056, a2);
}

/* mnasnet_small.arch:26: bneck14.depthwise
 * 3x3x528 -> 3x3x528,
 * kernel 3x3, stride 1x1, 42768 MACs, dwconv_simd */
static MNV3C_APART_WINDOW void mnasnet_small_bneck14_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 33; panel++) {
        {
            const float *MNV3C_RESTRICT wp = w + 0 + panel * 160 + 0;
            const int channel = 0 + panel * 16 + 0;
            for (int oy = 0; oy < 3; oy++) {
                const int iy = oy * 1 - 1;
                const int ky0 = mnasnet_small_first_tap(iy, 1);
                const int ky1 = mnasnet_small_end_tap(iy, 1, 3, 3);
                float *MNV3C_RESTRICT yp = y + oy * 1584 + channel;
                for (int ox = 0; ox < 3; ox += 3)
                    mnasnet_small_bneck14_depthwise_tile0x16(
                        x + channel,
                        yp + ox * 528,
                        wp, iy, (ox * 1 - 0) * 528, ky0, ky1);
            }
        }
    }
}

/* 5 pixels x 1 panels of 16 channels of mnasnet_small_bneck14_project, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mnasnet_small_bneck14_project_tile5x1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v16 a0_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a1_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a2_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a3_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a4_0 = mnv3c_v16_load(w + 0);
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 528; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        MNV3C_PREFETCH(w, 0 + 1024);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a1_0 = mnv3c_v16_fma1(w0, x[528 + k], a1_0);
        a2_0 = mnv3c_v16_fma1(w0, x[1056 + k], a2_0);
        a3_0 = mnv3c_v16_fma1(w0, x[1584 + k], a3_0);
        a4_0 = mnv3c_v16_fma1(w0, x[2112 + k], a4_0);
    }
    a0_0 = mnasnet_small_v16_none(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a1_0 = mnasnet_small_v16_none(a1_0);
    mnv3c_v16_store(y + 144 + 0, a1_0);
    a2_0 = mnasnet_small_v16_none(a2_0);
    mnv3c_v16_store(y + 288 + 0, a2_0);
    a3_0 = mnasnet_small_v16_none(a3_0);
    mnv3c_v16_store(y + 432 + 0, a3_0);
    a4_0 = mnasnet_small_v16_none(a4_0);
    mnv3c_v16_store(y + 576 + 0, a4_0);
}

/* 4 pixels x 1 panels of 16 channels of mnasnet_small_bneck14_project, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mnasnet_small_bneck14_project_tile4x1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v16 a0_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a1_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a2_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a3_0 = mnv3c_v16_load(w + 0);
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 528; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        MNV3C_PREFETCH(w, 0 + 1024);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a1_0 = mnv3c_v16_fma1(w0, x[528 + k], a1_0);
        a2_0 = mnv3c_v16_fma1(w0, x[1056 + k], a2_0);
        a3_0 = mnv3c_v16_fma1(w0, x[1584 + k], a3_0);
    }
    a0_0 = mnasnet_small_v16_none(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a1_0 = mnasnet_small_v16_none(a1_0);
    mnv3c_v16_store(y + 144 + 0, a1_0);
    a2_0 = mnasnet_small_v16_none(a2_0);
    mnv3c_v16_store(y + 288 + 0, a2_0);
    a3_0 = mnasnet_small_v16_none(a3_0);
    mnv3c_v16_store(y + 432 + 0, a3_0);
}

/* mnasnet_small.arch:26: bneck14.project
 * 3x3x528 -> 3x3x144, 684288 MACs, conv1x1_simd */
static MNV3C_APART void mnasnet_small_bneck14_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int p = 0; p < 5; p += 5) {
        for (int block = 0; block < 9; block++) {
            const float *MNV3C_RESTRICT wp = w + 0 + block * 8464;
            const int channel = 0 + block * 16;
                mnasnet_small_bneck14_project_tile5x1x16(
                    x + p * 528,
                    y + p * 144 + channel,
                    wp);
        }
    }
    for (int p = 5; p < 9; p += 4) {
        for (int block = 0; block < 9; block++) {
            const float *MNV3C_RESTRICT wp = w + 0 + block * 8464;
            const int channel = 0 + block * 16;
                mnasnet_small_bneck14_project_tile4x1x16(
                    x + p * 528,
                    y + p * 144 + channel,
                    wp);
        }
    }
}

/* 5 pixels x 1 panels of 16 channels of mnasnet_small_conv1, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mnasnet_small_conv1_tile5x1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT sum,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v16 a0_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a1_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a2_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a3_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a4_0 = mnv3c_v16_load(w + 0);
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 144; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        MNV3C_PREFETCH(w, 0 + 1024);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a1_0 = mnv3c_v16_fma1(w0, x[144 + k], a1_0);
        a2_0 = mnv3c_v16_fma1(w0, x[288 + k], a2_0);
        a3_0 = mnv3c_v16_fma1(w0, x[432 + k], a3_0);
        a4_0 = mnv3c_v16_fma1(w0, x[576 + k], a4_0);
    }
    a0_0 = mnasnet_small_v16_relu(a0_0);
    a1_0 = mnasnet_small_v16_relu(a1_0);
    a2_0 = mnasnet_small_v16_relu(a2_0);
    a3_0 = mnasnet_small_v16_relu(a3_0);
    a4_0 = mnasnet_small_v16_relu(a4_0);
    a0_0 = mnv3c_v16_add(a0_0, a1_0);
    a0_0 = mnv3c_v16_add(a0_0, a2_0);
    a0_0 = mnv3c_v16_add(a0_0, a3_0);
    a0_0 = mnv3c_v16_add(a0_0, a4_0);
    mnv3c_v16_store(sum + 0, mnv3c_v16_add(mnv3c_v16_load(sum + 0), a0_0));
}

/* 4 pixels x 1 panels of 16 channels of mnasnet_small_conv1, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mnasnet_small_conv1_tile4x1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT sum,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v16 a0_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a1_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a2_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a3_0 = mnv3c_v16_load(w + 0);
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 144; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        MNV3C_PREFETCH(w, 0 + 1024);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a1_0 = mnv3c_v16_fma1(w0, x[144 + k], a1_0);
        a2_0 = mnv3c_v16_fma1(w0, x[288 + k], a2_0);
        a3_0 = mnv3c_v16_fma1(w0, x[432 + k], a3_0);
    }
    a0_0 = mnasnet_small_v16_relu(a0_0);
    a1_0 = mnasnet_small_v16_relu(a1_0);
    a2_0 = mnasnet_small_v16_relu(a2_0);
    a3_0 = mnasnet_small_v16_relu(a3_0);
    a0_0 = mnv3c_v16_add(a0_0, a1_0);
    a0_0 = mnv3c_v16_add(a0_0, a2_0);
    a0_0 = mnv3c_v16_add(a0_0, a3_0);
    mnv3c_v16_store(sum + 0, mnv3c_v16_add(mnv3c_v16_load(sum + 0), a0_0));
}

/* mnasnet_small.arch:27: conv1 + pool
 * 3x3x144 -> 3x3x1280, 1658880 MACs, conv1x1_simd */
static MNV3C_APART void mnasnet_small_conv1(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT mean,
    const float *MNV3C_RESTRICT w)
{
    for (int block = 0; block < 80; block++) {
        const float *MNV3C_RESTRICT wp = w + 0 + block * 2320;
        const int channel = 0 + block * 16;
        float sum[16] = {0.0f};
        for (int p = 0; p < 5; p += 5)
                mnasnet_small_conv1_tile5x1x16(
                    x + p * 144,
                    sum,
                    wp);
        for (int p = 5; p < 9; p += 4)
                mnasnet_small_conv1_tile4x1x16(
                    x + p * 144,
                    sum,
                    wp);
        for (int n = 0; n < 16; n++) mean[channel + n] = sum[n] * (1.0f / 9);
    }
}

/* 1 pixels x 3 panels of 16 channels of mnasnet_small_logits, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mnasnet_small_logits_tile1x3x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    mnv3c_v16 a0_0 = mnv3c_v16_load(w + 0);
    mnv3c_v16 a0_1 = mnv3c_v16_load(w + 20496);
    mnv3c_v16 a0_2 = mnv3c_v16_load(w + 40992);
    w += 16;
    MNV3C_ROLLED
    for (int k = 0; k < 1280; k++, w += 16) {
        const mnv3c_v16 w0 = mnv3c_v16_load(w + 0);
        const mnv3c_v16 w1 = mnv3c_v16_load(w + 20496);
        const mnv3c_v16 w2 = mnv3c_v16_load(w + 40992);
        a0_0 = mnv3c_v16_fma1(w0, x[0 + k], a0_0);
        a0_1 = mnv3c_v16_fma1(w1, x[0 + k], a0_1);
        a0_2 = mnv3c_v16_fma1(w2, x[0 + k], a0_2);
    }
    a0_0 = mnasnet_small_v16_none(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a0_1 = mnasnet_small_v16_none(a0_1);
    mnv3c_v16_store(y + 0 + 16, a0_1);
    a0_2 = mnasnet_small_v16_none(a0_2);
    mnv3c_v16_store(y + 0 + 32, a0_2);
}

/* 1 pixels x 2 panels of 16 channels of mnasnet_small_logits, 16 at a time; the sums stay in registers. */
MNV3C_INLINE void mnasnet_small_logits_tile1x2x16(
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
    a0_0 = mnasnet_small_v16_none(a0_0);
    mnv3c_v16_store(y + 0 + 0, a0_0);
    a0_1 = mnasnet_small_v16_none(a0_1);
    mnv3c_v16_store(y + 0 + 16, a0_1);
}

/* 1 pixels x 1 panels of 8 channels of mnasnet_small_logits, 8 at a time; the sums stay in registers. */
MNV3C_INLINE void mnasnet_small_logits_tile1x1x8(
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
    a0_0 = mnasnet_small_v8_none(a0_0);
    mnv3c_v8_store(y + 0 + 0, a0_0);
}

/* mnasnet_small.arch:29: logits
 * 1x1x1280 -> 1x1x1000, 1280000 MACs, conv1x1_simd */
static MNV3C_APART void mnasnet_small_logits(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int block = 0; block < 20; block++) {
        const float *MNV3C_RESTRICT wp = w + 0 + block * 61488;
        const int channel = 0 + block * 48;
        for (int p = 0; p < 1; p += 1)
                mnasnet_small_logits_tile1x3x16(
                    x + p * 1280,
                    y + p * 1000 + channel,
                    wp);
    }
    for (int block = 0; block < 1; block++) {
        const float *MNV3C_RESTRICT wp = w + 1229760 + block * 40992;
        const int channel = 960 + block * 32;
        for (int p = 0; p < 1; p += 1)
                mnasnet_small_logits_tile1x2x16(
                    x + p * 1280,
                    y + p * 1000 + channel,
                    wp);
    }
    for (int block = 0; block < 1; block++) {
        const float *MNV3C_RESTRICT wp = w + 1270752 + block * 10248;
        const int channel = 992 + block * 8;
        for (int p = 0; p < 1; p += 1)
                mnasnet_small_logits_tile1x1x8(
                    x + p * 1280,
                    y + p * 1000 + channel,
                    wp);
    }
}

#else
#error "made for avx2 only (--target); build with its instruction set, or leave --target out"
#endif /* kernels */

/* mnasnet_small.arch:11: rows of stem up to `until`, of 48, 1 at a time; done[0] exist. */
static void mnasnet_small_stem_until(const struct mnasnet_small_memory *m, int *done, int until)
{
    for (; done[0] < until; done[0] += 1) {
        const int row = done[0];
        mnasnet_small_stem(
            m->input + 0
                , /* x */
            m->workspace + 12672
                + row % 4 * 384
                , /* y */
            m->weights + 0
            , row);
        MNASNET_SMALL_STEP_DONE(0);
    }
}

/* mnasnet_small.arch:12: rows of bneck0_depthwise up to `until`, of 48, 2 at a time; done[1] exist. */
static void mnasnet_small_bneck0_depthwise_until(const struct mnasnet_small_memory *m, int *done, int until)
{
    for (; done[1] < until; done[1] += 2) {
        const int row = done[1];
        const int end = row * 1 + 3;
        mnasnet_small_stem_until(m, done, end < 48 ? end : 48);
        mnasnet_small_bneck0_depthwise(
            m->workspace + 12672
                , /* x */
            m->workspace + 15360
                + row % 2 * 384
                , /* y */
            m->weights + 224
            , row);
        MNASNET_SMALL_STEP_DONE(1);
    }
}

/* mnasnet_small.arch:12: rows of bneck0_project up to `until`, of 48, 1 at a time; done[2] exist. */
static void mnasnet_small_bneck0_project_until(const struct mnasnet_small_memory *m, int *done, int until)
{
    for (; done[2] < until; done[2] += 1) {
        const int row = done[2];
        mnasnet_small_bneck0_depthwise_until(m, done, row + 1);
        mnasnet_small_bneck0_project(
            m->workspace + 15360
                + row % 2 * 384
                , /* x */
            m->workspace + 12672
                + row % 4 * 384
                , /* residual */
            m->workspace + 16704
                + row % 1 * 384
                , /* y */
            m->weights + 304
            );
        MNASNET_SMALL_STEP_DONE(2);
    }
}

/* mnasnet_small.arch:13: rows of bneck1_expand up to `until`, of 48, 1 at a time; done[3] exist. */
static void mnasnet_small_bneck1_expand_until(const struct mnasnet_small_memory *m, int *done, int until)
{
    for (; done[3] < until; done[3] += 1) {
        const int row = done[3];
        mnasnet_small_bneck0_project_until(m, done, row + 1);
        mnasnet_small_bneck1_expand(
            m->workspace + 16704
                + row % 1 * 384
                , /* x */
            m->workspace + 4608
                + row % 3 * 1152
                , /* y */
            m->weights + 384
            );
        MNASNET_SMALL_STEP_DONE(3);
    }
}

/* mnasnet_small.arch:13: rows of bneck1_depthwise up to `until`, of 24, 1 at a time; done[4] exist. */
static void mnasnet_small_bneck1_depthwise_until(const struct mnasnet_small_memory *m, int *done, int until)
{
    for (; done[4] < until; done[4] += 1) {
        const int row = done[4];
        const int end = row * 2 + 3;
        mnasnet_small_bneck1_expand_until(m, done, end < 48 ? end : 48);
        mnasnet_small_bneck1_depthwise(
            m->workspace + 4608
                , /* x */
            m->workspace + 16128
                + row % 1 * 576
                , /* y */
            m->weights + 608
            , row);
        MNASNET_SMALL_STEP_DONE(4);
    }
}

/* mnasnet_small.arch:13: rows of bneck1_project up to `until`, of 24, 1 at a time; done[5] exist. */
static void mnasnet_small_bneck1_project_until(const struct mnasnet_small_memory *m, int *done, int until)
{
    for (; done[5] < until; done[5] += 1) {
        const int row = done[5];
        mnasnet_small_bneck1_depthwise_until(m, done, row + 1);
        mnasnet_small_bneck1_project(
            m->workspace + 16128
                + row % 1 * 576
                , /* x */
            m->workspace + 14208
                + row % 3 * 384
                , /* y */
            m->weights + 848
            );
        MNASNET_SMALL_STEP_DONE(5);
    }
}

/* mnasnet_small.arch:14: rows [row, end) of a slice of bneck2_expand, 1 at a time */
static void mnasnet_small_bneck2_expand_slice(
    const struct mnasnet_small_memory *m, int slice, int row, int end, const int *place)
{
    for (; row < end; row += 1) {
        mnasnet_small_bneck2_expand(
            m->workspace + 14208
                + row % 3 * 384
                , /* x */
            m->workspace + 0
                + *place
                , /* y */
            m->weights + 1248
                + slice * 816
            );
        MNASNET_SMALL_STEP_DONE(6);
        place++;
    }
}

/* mnasnet_small.arch:14: rows of bneck2_depthwise up to `until`, of 12, 1 at a time; done[7] exist. */
static void mnasnet_small_bneck2_depthwise_until(const struct mnasnet_small_memory *m, int *done, int until)
{
    for (; done[7] < until; done[7] += 1) {
        const int row = done[7];
        const int end = row * 2 + 3 < 24 ? row * 2 + 3 : 24;
        const int begin = done[7 - 1], last = begin + (end - begin + 1 - 1) / 1 * 1;
        mnasnet_small_bneck1_project_until(m, done, last);
        /* every other time backwards: what the last call ended with is still near */
        for (int i = 0; i < 2; i++) {
            const int slice = row / 1 % 2 ? 2 - 1 - i : i;
            /* where the rows under the window lie: those that this slice keeps, and spare places for the others */
            int *const kept = done + 9 + slice * 1, *const spare = done + 11, ring[3];
            for (int r = 0; r < 3; r++) ring[r] = r < 1 ? kept[r] : spare[r - 1];
            const int *const place = ring + (begin - (row * 2 - 0));
            {
                mnasnet_small_bneck2_expand_slice(
                    m, slice, begin, last, place);
                mnasnet_small_bneck2_depthwise(
            m->workspace + 0
                , /* x */
            m->workspace + 8064
                + row % 2 * 1152
                + slice * 48
                , /* y */
            m->weights + 2880
                + slice * 480
                    , row, ring);
            }
            MNASNET_SMALL_STEP_DONE(7);
            /* the oldest are not read again: the next slice's new ones go there */
            for (int r = 0; r < 3; r++) *(r < 2 ? spare + r : kept + r - 2) = ring[r];
        }
        done[7 - 1] = last;
    }
}

/* mnasnet_small.arch:14: rows of bneck2_project up to `until`, of 12, 2 at a time; done[8] exist. */
static void mnasnet_small_bneck2_project_until(const struct mnasnet_small_memory *m, int *done, int until)
{
    for (; done[8] < until; done[8] += 2) {
        const int row = done[8];
        mnasnet_small_bneck2_depthwise_until(m, done, row + 2);
        mnasnet_small_bneck2_project(
            m->workspace + 8064
                + row % 2 * 1152
                , /* x */
            m->workspace + 10368
                + row * 192
                , /* y */
            m->weights + 3840
            );
        MNASNET_SMALL_STEP_DONE(8);
    }
}

/* mnasnet_small.arch:11: conv     3x3       -     8        -  RE   2   width=scaled */
/* mnasnet_small.arch:12: bneck    3x3      x1     8        -  RE   1 */
/* mnasnet_small.arch:13: bneck    3x3      x3    16        -  RE   2 */
/* mnasnet_small.arch:14: bneck    3x3      x6    16        -  RE   2 */
static void mnasnet_small_row_stem(const struct mnasnet_small_memory *m)
{
    int done[13] = {0};
    /* behind the counts of rows: where rows of slices lie */
    for (int i = 0; i < 4; i++) done[9 + i] = i * 1152;
    mnasnet_small_bneck2_project_until(m, done, 12);
}

/* mnasnet_small.arch:15: rows of bneck3_expand up to `until`, of 12, 2 at a time; done[0] exist. */
static void mnasnet_small_bneck3_expand_until(const struct mnasnet_small_memory *m, int *done, int until)
{
    for (; done[0] < until; done[0] += 2) {
        const int row = done[0];
        mnasnet_small_bneck3_expand(
            m->workspace + 10368
                + row * 192
                , /* x */
            m->workspace + 0
                + row % 6 * 1152
                , /* y */
            m->weights + 5392
            );
        MNASNET_SMALL_STEP_DONE(9);
    }
}

/* mnasnet_small.arch:15: rows of bneck3_depthwise up to `until`, of 12, 2 at a time; done[1] exist. */
static void mnasnet_small_bneck3_depthwise_until(const struct mnasnet_small_memory *m, int *done, int until)
{
    for (; done[1] < until; done[1] += 2) {
        const int row = done[1];
        const int end = row * 1 + 3;
        mnasnet_small_bneck3_expand_until(m, done, end < 12 ? end : 12);
        mnasnet_small_bneck3_depthwise(
            m->workspace + 0
                , /* x */
            m->workspace + 6912
                + row % 2 * 1152
                , /* y */
            m->weights + 7024
            , row);
        MNASNET_SMALL_STEP_DONE(10);
    }
}

/* mnasnet_small.arch:15: rows of bneck3_project up to `until`, of 12, 2 at a time; done[2] exist. */
static void mnasnet_small_bneck3_project_until(const struct mnasnet_small_memory *m, int *done, int until)
{
    for (; done[2] < until; done[2] += 2) {
        const int row = done[2];
        mnasnet_small_bneck3_depthwise_until(m, done, row + 2);
        mnasnet_small_bneck3_project(
            m->workspace + 6912
                + row % 2 * 1152
                , /* x */
            m->workspace + 10368
                + row * 192
                , /* y, in place */
            m->weights + 7984
            );
        MNASNET_SMALL_STEP_DONE(11);
    }
}

/* mnasnet_small.arch:15: bneck    3x3      x6    16        -  RE   1 */
static void mnasnet_small_row_bneck3(const struct mnasnet_small_memory *m)
{
    int done[3] = {0};
    mnasnet_small_bneck3_project_until(m, done, 12);
}

/* mnasnet_small.arch:16: bneck    5x5      x6    32  SE:in/4  RE   2 */
/* 48 of 96 channels at a time */
static void mnasnet_small_row_bneck4(const struct mnasnet_small_memory *m)
{
    int slice = 0;
    for (; slice < 2; slice++) {
        mnasnet_small_bneck4_expand(
            m->workspace + 10368
                , /* x */
            m->workspace + 0
                , /* y */
            m->weights + 9536
                + slice * 816
            );
        MNASNET_SMALL_STEP_DONE(12);
        mnasnet_small_bneck4_depthwise(
            m->workspace + 0
                , /* x */
            m->workspace + 6912
                + slice * 48
                , /* y */
            m->workspace + 12672
                + slice * 48
                , /* mean */
            m->weights + 11168
                + slice * 1248
            );
        MNASNET_SMALL_STEP_DONE(13);
    }
}

/* mnasnet_small.arch:16: bneck    5x5      x6    32  SE:in/4  RE   2 */
static void mnasnet_small_row_bneck4_se_reduce(const struct mnasnet_small_memory *m)
{
    mnasnet_small_bneck4_se_reduce(
        m->workspace + 12672, /* x */
        m->workspace + 96, /* y */
        m->weights + 13664); /* w */
    MNASNET_SMALL_STEP_DONE(14);
    mnasnet_small_bneck4_se_expand(
        m->workspace + 96, /* x */
        m->workspace + 0, /* y */
        m->weights + 14064); /* w */
    MNASNET_SMALL_STEP_DONE(15);
    mnasnet_small_bneck4_se_scale(
        m->workspace + 6912, /* x */
        m->workspace + 0); /* second */
    MNASNET_SMALL_STEP_DONE(16);
    mnasnet_small_bneck4_project(
        m->workspace + 6912, /* x */
        m->workspace + 13824, /* y */
        m->weights + 14544); /* w */
    MNASNET_SMALL_STEP_DONE(17);
}

/* mnasnet_small.arch:17: bneck    5x5      x6    32  SE:in/4  RE   1 */
static void mnasnet_small_row_bneck5(const struct mnasnet_small_memory *m)
{
    mnasnet_small_bneck5_expand(
        m->workspace + 13824, /* x */
        m->workspace + 0, /* y */
        m->weights + 17648); /* w */
    MNASNET_SMALL_STEP_DONE(18);
    mnasnet_small_bneck5_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 6912, /* y */
        m->workspace + 14976, /* mean */
        m->weights + 23984); /* w */
    MNASNET_SMALL_STEP_DONE(19);
    mnasnet_small_bneck5_se_reduce(
        m->workspace + 14976, /* x */
        m->workspace + 192, /* y */
        m->weights + 28976); /* w */
    MNASNET_SMALL_STEP_DONE(20);
    mnasnet_small_bneck5_se_expand(
        m->workspace + 192, /* x */
        m->workspace + 0, /* y */
        m->weights + 30528); /* w */
    MNASNET_SMALL_STEP_DONE(21);
    mnasnet_small_bneck5_se_scale(
        m->workspace + 6912, /* x */
        m->workspace + 0); /* second */
    MNASNET_SMALL_STEP_DONE(22);
    mnasnet_small_bneck5_project(
        m->workspace + 6912, /* x */
        m->workspace + 13824, /* y, in place */
        m->weights + 32256); /* w */
    MNASNET_SMALL_STEP_DONE(23);
}

/* mnasnet_small.arch:18: bneck    5x5      x6    32  SE:in/4  RE   1 */
static void mnasnet_small_row_bneck6(const struct mnasnet_small_memory *m)
{
    mnasnet_small_bneck5_expand(
        m->workspace + 13824, /* x */
        m->workspace + 0, /* y */
        m->weights + 38432); /* w */
    MNASNET_SMALL_STEP_DONE(24);
    mnasnet_small_bneck5_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 6912, /* y */
        m->workspace + 14976, /* mean */
        m->weights + 44768); /* w */
    MNASNET_SMALL_STEP_DONE(25);
    mnasnet_small_bneck5_se_reduce(
        m->workspace + 14976, /* x */
        m->workspace + 192, /* y */
        m->weights + 49760); /* w */
    MNASNET_SMALL_STEP_DONE(26);
    mnasnet_small_bneck5_se_expand(
        m->workspace + 192, /* x */
        m->workspace + 0, /* y */
        m->weights + 51312); /* w */
    MNASNET_SMALL_STEP_DONE(27);
    mnasnet_small_bneck5_se_scale(
        m->workspace + 6912, /* x */
        m->workspace + 0); /* second */
    MNASNET_SMALL_STEP_DONE(28);
    mnasnet_small_bneck5_project(
        m->workspace + 6912, /* x */
        m->workspace + 13824, /* y, in place */
        m->weights + 53040); /* w */
    MNASNET_SMALL_STEP_DONE(29);
}

/* mnasnet_small.arch:19: bneck    5x5      x6    32  SE:in/4  RE   1 */
static void mnasnet_small_row_bneck7(const struct mnasnet_small_memory *m)
{
    mnasnet_small_bneck5_expand(
        m->workspace + 13824, /* x */
        m->workspace + 0, /* y */
        m->weights + 59216); /* w */
    MNASNET_SMALL_STEP_DONE(30);
    mnasnet_small_bneck5_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 6912, /* y */
        m->workspace + 14976, /* mean */
        m->weights + 65552); /* w */
    MNASNET_SMALL_STEP_DONE(31);
    mnasnet_small_bneck5_se_reduce(
        m->workspace + 14976, /* x */
        m->workspace + 192, /* y */
        m->weights + 70544); /* w */
    MNASNET_SMALL_STEP_DONE(32);
    mnasnet_small_bneck5_se_expand(
        m->workspace + 192, /* x */
        m->workspace + 0, /* y */
        m->weights + 72096); /* w */
    MNASNET_SMALL_STEP_DONE(33);
    mnasnet_small_bneck5_se_scale(
        m->workspace + 6912, /* x */
        m->workspace + 0); /* second */
    MNASNET_SMALL_STEP_DONE(34);
    mnasnet_small_bneck5_project(
        m->workspace + 6912, /* x */
        m->workspace + 13824, /* y, in place */
        m->weights + 73824); /* w */
    MNASNET_SMALL_STEP_DONE(35);
}

/* mnasnet_small.arch:20: rows [row, end) of a slice of bneck8_expand, 3 at a time */
static void mnasnet_small_bneck8_expand_slice(
    const struct mnasnet_small_memory *m, int slice, int row, int end)
{
    const int channels = 48;
    for (; row < end; row += 3) {
        mnasnet_small_bneck8_expand(
            m->workspace + 13824
                + row * 192
                , /* x */
            m->workspace + 0
                + row * (6 * channels)
                + slice * 1728
                , /* y */
            m->weights + 80000
                + slice * 1584
            );
        MNASNET_SMALL_STEP_DONE(36);
    }
}

/* mnasnet_small.arch:20: rows of bneck8_depthwise up to `until`, of 6, 2 at a time; done[1] exist. */
static void mnasnet_small_bneck8_depthwise_until(const struct mnasnet_small_memory *m, int *done, int until)
{
    for (; done[1] < until; done[1] += 2) {
        const int row = done[1];
        const int end = row * 1 + 3 < 6 ? row * 1 + 3 : 6;
        const int begin = done[1 - 1], last = begin + (end - begin + 3 - 1) / 3 * 3;
        /* every other time backwards: what the last call ended with is still near */
        for (int i = 0; i < 4; i++) {
            const int slice = row / 2 % 2 ? 4 - 1 - i : i;
            {
                mnasnet_small_bneck8_expand_slice(
                    m, slice, begin, last);
                mnasnet_small_bneck8_depthwise(
            m->workspace + 0
                + slice * 1728
                , /* x */
            m->workspace + 6912
                + row * 1152
                + slice * 48
                , /* y */
            m->workspace + 14976
                + slice * 48
                , /* mean */
            m->weights + 86336
                + slice * 480
                    , row);
            }
            MNASNET_SMALL_STEP_DONE(37);
        }
        done[1 - 1] = last;
    }
}

/* mnasnet_small.arch:20: bneck    3x3      x6    32  SE:in/4  RE   1 */
static void mnasnet_small_row_bneck8(const struct mnasnet_small_memory *m)
{
    int done[2] = {0};
    mnasnet_small_bneck8_depthwise_until(m, done, 6);
}

/* mnasnet_small.arch:20: bneck    3x3      x6    32  SE:in/4  RE   1 */
static void mnasnet_small_row_bneck8_se_reduce(const struct mnasnet_small_memory *m)
{
    mnasnet_small_bneck5_se_reduce(
        m->workspace + 14976, /* x */
        m->workspace + 192, /* y */
        m->weights + 88256); /* w */
    MNASNET_SMALL_STEP_DONE(38);
    mnasnet_small_bneck5_se_expand(
        m->workspace + 192, /* x */
        m->workspace + 0, /* y */
        m->weights + 89808); /* w */
    MNASNET_SMALL_STEP_DONE(39);
    mnasnet_small_bneck5_se_scale(
        m->workspace + 6912, /* x */
        m->workspace + 0); /* second */
    MNASNET_SMALL_STEP_DONE(40);
    mnasnet_small_bneck5_project(
        m->workspace + 6912, /* x */
        m->workspace + 13824, /* y, in place */
        m->weights + 91536); /* w */
    MNASNET_SMALL_STEP_DONE(41);
}

/* mnasnet_small.arch:21: rows [row, end) of a slice of bneck9_expand, 3 at a time */
static void mnasnet_small_bneck9_expand_slice(
    const struct mnasnet_small_memory *m, int slice, int row, int end)
{
    const int channels = 48;
    for (; row < end; row += 3) {
        mnasnet_small_bneck8_expand(
            m->workspace + 13824
                + row * 192
                , /* x */
            m->workspace + 0
                + row * (6 * channels)
                + slice * 1728
                , /* y */
            m->weights + 97712
                + slice * 1584
            );
        MNASNET_SMALL_STEP_DONE(42);
    }
}

/* mnasnet_small.arch:21: rows of bneck9_depthwise up to `until`, of 6, 2 at a time; done[1] exist. */
static void mnasnet_small_bneck9_depthwise_until(const struct mnasnet_small_memory *m, int *done, int until)
{
    for (; done[1] < until; done[1] += 2) {
        const int row = done[1];
        const int end = row * 1 + 3 < 6 ? row * 1 + 3 : 6;
        const int begin = done[1 - 1], last = begin + (end - begin + 3 - 1) / 3 * 3;
        /* every other time backwards: what the last call ended with is still near */
        for (int i = 0; i < 4; i++) {
            const int slice = row / 2 % 2 ? 4 - 1 - i : i;
            {
                mnasnet_small_bneck9_expand_slice(
                    m, slice, begin, last);
                mnasnet_small_bneck8_depthwise(
            m->workspace + 0
                + slice * 1728
                , /* x */
            m->workspace + 6912
                + row * 1152
                + slice * 48
                , /* y */
            m->workspace + 14976
                + slice * 48
                , /* mean */
            m->weights + 104048
                + slice * 480
                    , row);
            }
            MNASNET_SMALL_STEP_DONE(43);
        }
        done[1 - 1] = last;
    }
}

/* mnasnet_small.arch:21: bneck    3x3      x6    32  SE:in/4  RE   1 */
static void mnasnet_small_row_bneck9(const struct mnasnet_small_memory *m)
{
    int done[2] = {0};
    mnasnet_small_bneck9_depthwise_until(m, done, 6);
}

/* mnasnet_small.arch:21: bneck    3x3      x6    32  SE:in/4  RE   1 */
static void mnasnet_small_row_bneck9_se_reduce(const struct mnasnet_small_memory *m)
{
    mnasnet_small_bneck5_se_reduce(
        m->workspace + 14976, /* x */
        m->workspace + 192, /* y */
        m->weights + 105968); /* w */
    MNASNET_SMALL_STEP_DONE(44);
    mnasnet_small_bneck5_se_expand(
        m->workspace + 192, /* x */
        m->workspace + 0, /* y */
        m->weights + 107520); /* w */
    MNASNET_SMALL_STEP_DONE(45);
    mnasnet_small_bneck5_se_scale(
        m->workspace + 6912, /* x */
        m->workspace + 0); /* second */
    MNASNET_SMALL_STEP_DONE(46);
    mnasnet_small_bneck5_project(
        m->workspace + 6912, /* x */
        m->workspace + 13824, /* y, in place */
        m->weights + 109248); /* w */
    MNASNET_SMALL_STEP_DONE(47);
}

/* mnasnet_small.arch:22: rows [row, end) of a slice of bneck10_expand, 3 at a time */
static void mnasnet_small_bneck10_expand_slice(
    const struct mnasnet_small_memory *m, int slice, int row, int end)
{
    const int channels = 48;
    for (; row < end; row += 3) {
        mnasnet_small_bneck8_expand(
            m->workspace + 13824
                + row * 192
                , /* x */
            m->workspace + 0
                + row * (6 * channels)
                + slice * 1728
                , /* y */
            m->weights + 115424
                + slice * 1584
            );
        MNASNET_SMALL_STEP_DONE(48);
    }
}

/* mnasnet_small.arch:22: rows of bneck10_depthwise up to `until`, of 6, 2 at a time; done[1] exist. */
static void mnasnet_small_bneck10_depthwise_until(const struct mnasnet_small_memory *m, int *done, int until)
{
    for (; done[1] < until; done[1] += 2) {
        const int row = done[1];
        const int end = row * 1 + 3 < 6 ? row * 1 + 3 : 6;
        const int begin = done[1 - 1], last = begin + (end - begin + 3 - 1) / 3 * 3;
        /* every other time backwards: what the last call ended with is still near */
        for (int i = 0; i < 4; i++) {
            const int slice = row / 2 % 2 ? 4 - 1 - i : i;
            {
                mnasnet_small_bneck10_expand_slice(
                    m, slice, begin, last);
                mnasnet_small_bneck8_depthwise(
            m->workspace + 0
                + slice * 1728
                , /* x */
            m->workspace + 6912
                + row * 1152
                + slice * 48
                , /* y */
            m->workspace + 14976
                + slice * 48
                , /* mean */
            m->weights + 121760
                + slice * 480
                    , row);
            }
            MNASNET_SMALL_STEP_DONE(49);
        }
        done[1 - 1] = last;
    }
}

/* mnasnet_small.arch:22: bneck    3x3      x6    32  SE:in/4  RE   1 */
static void mnasnet_small_row_bneck10(const struct mnasnet_small_memory *m)
{
    int done[2] = {0};
    mnasnet_small_bneck10_depthwise_until(m, done, 6);
}

/* mnasnet_small.arch:22: bneck    3x3      x6    32  SE:in/4  RE   1 */
static void mnasnet_small_row_bneck10_se_reduce(const struct mnasnet_small_memory *m)
{
    mnasnet_small_bneck5_se_reduce(
        m->workspace + 14976, /* x */
        m->workspace + 192, /* y */
        m->weights + 123680); /* w */
    MNASNET_SMALL_STEP_DONE(50);
    mnasnet_small_bneck5_se_expand(
        m->workspace + 192, /* x */
        m->workspace + 0, /* y */
        m->weights + 125232); /* w */
    MNASNET_SMALL_STEP_DONE(51);
    mnasnet_small_bneck5_se_scale(
        m->workspace + 6912, /* x */
        m->workspace + 0); /* second */
    MNASNET_SMALL_STEP_DONE(52);
    mnasnet_small_bneck5_project(
        m->workspace + 6912, /* x */
        m->workspace + 13824, /* y, in place */
        m->weights + 126960); /* w */
    MNASNET_SMALL_STEP_DONE(53);
}

/* mnasnet_small.arch:23: bneck    5x5      x6    88  SE:in/4  RE   2 */
static void mnasnet_small_row_bneck11(const struct mnasnet_small_memory *m)
{
    mnasnet_small_bneck5_expand(
        m->workspace + 13824, /* x */
        m->workspace + 0, /* y */
        m->weights + 133136); /* w */
    MNASNET_SMALL_STEP_DONE(54);
    mnasnet_small_bneck11_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 6912, /* y */
        m->workspace + 8640, /* mean */
        m->weights + 139472); /* w */
    MNASNET_SMALL_STEP_DONE(55);
    mnasnet_small_bneck5_se_reduce(
        m->workspace + 8640, /* x */
        m->workspace + 192, /* y */
        m->weights + 144464); /* w */
    MNASNET_SMALL_STEP_DONE(56);
    mnasnet_small_bneck5_se_expand(
        m->workspace + 192, /* x */
        m->workspace + 0, /* y */
        m->weights + 146016); /* w */
    MNASNET_SMALL_STEP_DONE(57);
    mnasnet_small_bneck11_se_scale(
        m->workspace + 6912, /* x */
        m->workspace + 0); /* second */
    MNASNET_SMALL_STEP_DONE(58);
    mnasnet_small_bneck11_project(
        m->workspace + 6912, /* x */
        m->workspace + 9504, /* y */
        m->weights + 147744); /* w */
    MNASNET_SMALL_STEP_DONE(59);
}

/* mnasnet_small.arch:24: bneck    5x5      x6    88  SE:in/4  RE   1 */
static void mnasnet_small_row_bneck12(const struct mnasnet_small_memory *m)
{
    mnasnet_small_bneck12_expand(
        m->workspace + 9504, /* x */
        m->workspace + 0, /* y */
        m->weights + 164736); /* w */
    MNASNET_SMALL_STEP_DONE(60);
    mnasnet_small_bneck12_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 4752, /* y */
        m->workspace + 10304, /* mean */
        m->weights + 211728); /* w */
    MNASNET_SMALL_STEP_DONE(61);
    mnasnet_small_bneck12_se_reduce(
        m->workspace + 10304, /* x */
        m->workspace + 528, /* y */
        m->weights + 225456); /* w */
    MNASNET_SMALL_STEP_DONE(62);
    mnasnet_small_bneck12_se_expand(
        m->workspace + 528, /* x */
        m->workspace + 0, /* y */
        m->weights + 237104); /* w */
    MNASNET_SMALL_STEP_DONE(63);
    mnasnet_small_bneck12_se_scale(
        m->workspace + 4752, /* x */
        m->workspace + 0); /* second */
    MNASNET_SMALL_STEP_DONE(64);
    mnasnet_small_bneck12_project(
        m->workspace + 4752, /* x */
        m->workspace + 9504, /* y, in place */
        m->weights + 249248); /* w */
    MNASNET_SMALL_STEP_DONE(65);
}

/* mnasnet_small.arch:25: bneck    5x5      x6    88  SE:in/4  RE   1 */
static void mnasnet_small_row_bneck13(const struct mnasnet_small_memory *m)
{
    mnasnet_small_bneck12_expand(
        m->workspace + 9504, /* x */
        m->workspace + 0, /* y */
        m->weights + 295808); /* w */
    MNASNET_SMALL_STEP_DONE(66);
    mnasnet_small_bneck12_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 4752, /* y */
        m->workspace + 10304, /* mean */
        m->weights + 342800); /* w */
    MNASNET_SMALL_STEP_DONE(67);
    mnasnet_small_bneck12_se_reduce(
        m->workspace + 10304, /* x */
        m->workspace + 528, /* y */
        m->weights + 356528); /* w */
    MNASNET_SMALL_STEP_DONE(68);
    mnasnet_small_bneck12_se_expand(
        m->workspace + 528, /* x */
        m->workspace + 0, /* y */
        m->weights + 368176); /* w */
    MNASNET_SMALL_STEP_DONE(69);
    mnasnet_small_bneck12_se_scale(
        m->workspace + 4752, /* x */
        m->workspace + 0); /* second */
    MNASNET_SMALL_STEP_DONE(70);
    mnasnet_small_bneck12_project(
        m->workspace + 4752, /* x */
        m->workspace + 9504, /* y, in place */
        m->weights + 380320); /* w */
    MNASNET_SMALL_STEP_DONE(71);
}

/* mnasnet_small.arch:26: bneck    3x3      x6   144        -  RE   1 */
static void mnasnet_small_row_bneck14(const struct mnasnet_small_memory *m)
{
    mnasnet_small_bneck12_expand(
        m->workspace + 9504, /* x */
        m->workspace + 0, /* y */
        m->weights + 426880); /* w */
    MNASNET_SMALL_STEP_DONE(72);
    mnasnet_small_bneck14_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 4752, /* y */
        m->weights + 473872); /* w */
    MNASNET_SMALL_STEP_DONE(73);
    mnasnet_small_bneck14_project(
        m->workspace + 4752, /* x */
        m->workspace + 0, /* y */
        m->weights + 479152); /* w */
    MNASNET_SMALL_STEP_DONE(74);
}

/* mnasnet_small.arch:27: conv     1x1       -  1280        -  RE   1   width=fixed @features */
static void mnasnet_small_row_conv1(const struct mnasnet_small_memory *m)
{
    mnasnet_small_conv1(
        m->workspace + 0, /* x */
        m->workspace + 1296, /* mean */
        m->weights + 555328); /* w */
    MNASNET_SMALL_STEP_DONE(75);
}

/* mnasnet_small.arch:29: logits */
static void mnasnet_small_row_logits(const struct mnasnet_small_memory *m)
{
    mnasnet_small_logits(
        m->workspace + 1296, /* x */
        m->output + 0, /* y */
        m->weights + 740928); /* w */
    MNASNET_SMALL_STEP_DONE(76);
}

/* The whole network. */
static void mnasnet_small_rows(const struct mnasnet_small_memory *m)
{
    mnasnet_small_row_stem(m);
    mnasnet_small_row_bneck3(m);
    mnasnet_small_row_bneck4(m);
    mnasnet_small_row_bneck4_se_reduce(m);
    mnasnet_small_row_bneck5(m);
    mnasnet_small_row_bneck6(m);
    mnasnet_small_row_bneck7(m);
    mnasnet_small_row_bneck8(m);
    mnasnet_small_row_bneck8_se_reduce(m);
    mnasnet_small_row_bneck9(m);
    mnasnet_small_row_bneck9_se_reduce(m);
    mnasnet_small_row_bneck10(m);
    mnasnet_small_row_bneck10_se_reduce(m);
    mnasnet_small_row_bneck11(m);
    mnasnet_small_row_bneck12(m);
    mnasnet_small_row_bneck13(m);
    mnasnet_small_row_bneck14(m);
    mnasnet_small_row_conv1(m);
    mnasnet_small_row_logits(m);
}

static void mnasnet_small_run_rows(const float *weights, const float *input, float *output, void *workspace)
{
    const struct mnasnet_small_memory memory = {input, output, (float *)workspace, weights};
    mnasnet_small_rows(&memory);
}

const char *mnasnet_small_level(void)
{
    return MNASNET_SMALL_BUILT_FOR;
}

void mnasnet_small_run_with(const float *weights, const float *input, float *output, void *workspace)
{
    mnasnet_small_run_rows(weights, input, output, workspace);
}

/* A blob is 64 bytes of header and the weights. The first 32 bytes must be these: magic, version and size of the header, hash of the
 * network's layout, number of weights; little-endian. */
const float *mnasnet_small_weights_open(const void *blob, size_t size_bytes)
{
    static const unsigned char expected[32] = {77, 78, 86, 51, 67, 87, 84, 83, 1, 0, 0, 0, 64, 0, 0, 0, 102, 25, 119, 166, 25, 18, 91, 62, 48, 218, 30, 0, 0, 0, 0, 0};
    const unsigned char *bytes = (const unsigned char *)blob;
    if (!blob || size_bytes < 64 + (size_t)MNASNET_SMALL_WEIGHTS_SIZE || (uintptr_t)blob % sizeof(float) != 0) return NULL;
    for (int i = 0; i < 32; i++)
        if (bytes[i] != expected[i]) return NULL;
    return (const float *)(const void *)(bytes + 64);
}


/* mobilenet_v3_large.c - made by mnv3c 0.1.0 from mobilenet_v3_large.arch (hash 7a1951bdf650715e).
 *
 * Network: mobilenet_v3_large, multiplier 1, policy torchvision, input 224x224x3;
 *          5483032 parameters, 216589760 multiply-accumulates.
 * Options: --target=portable
 * Kernels: portable; weights at run time.
 *
 * This file is yours: 0BSD. Permission to use, copy, modify, and/or distribute this software for any purpose with or
 * without fee is hereby granted. THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES. */
#include "mobilenet_v3_large.h"

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

#ifdef MOBILENET_V3_LARGE_PROFILE
#define MOBILENET_V3_LARGE_STEP_DONE(step) mobilenet_v3_large_profile(step)
const struct mobilenet_v3_large_step mobilenet_v3_large_steps[MOBILENET_V3_LARGE_STEPS] = {
    {"stem", "conv", 5419008},
    {"bneck0.depthwise", "dwconv", 1806336},
    {"bneck0.project", "conv1x1", 3211264},
    {"bneck1.expand", "conv1x1", 12845056},
    {"bneck1.depthwise", "dwconv", 1806336},
    {"bneck1.project", "conv1x1", 4816896},
    {"bneck2.expand", "conv1x1", 5419008},
    {"bneck2.depthwise", "dwconv", 2032128},
    {"bneck2.project", "conv1x1", 5419008},
    {"bneck3.expand", "conv1x1", 5419008},
    {"bneck3.depthwise", "dwconv", 1411200},
    {"bneck3.se_reduce", "conv1x1", 1728},
    {"bneck3.se_expand", "conv1x1", 1728},
    {"bneck3.se_scale", "gate_weights", 0},
    {"bneck3.project", "conv1x1", 2257920},
    {"bneck4.expand", "conv1x1", 3763200},
    {"bneck4.depthwise", "dwconv", 2352000},
    {"bneck4.se_reduce", "conv1x1", 3840},
    {"bneck4.se_expand", "conv1x1", 3840},
    {"bneck4.se_scale", "gate_weights", 0},
    {"bneck4.project", "conv1x1", 3763200},
    {"bneck5.expand", "conv1x1", 3763200},
    {"bneck5.depthwise", "dwconv", 2352000},
    {"bneck5.se_reduce", "conv1x1", 3840},
    {"bneck5.se_expand", "conv1x1", 3840},
    {"bneck5.se_scale", "gate_weights", 0},
    {"bneck5.project", "conv1x1", 3763200},
    {"bneck6.expand", "conv1x1", 7526400},
    {"bneck6.depthwise", "dwconv", 423360},
    {"bneck6.project", "conv1x1", 3763200},
    {"bneck7.expand", "conv1x1", 3136000},
    {"bneck7.depthwise", "dwconv", 352800},
    {"bneck7.project", "conv1x1", 3136000},
    {"bneck8.expand", "conv1x1", 2885120},
    {"bneck8.depthwise", "dwconv", 324576},
    {"bneck8.project", "conv1x1", 2885120},
    {"bneck9.expand", "conv1x1", 2885120},
    {"bneck9.depthwise", "dwconv", 324576},
    {"bneck9.project", "conv1x1", 2885120},
    {"bneck10.expand", "conv1x1", 7526400},
    {"bneck10.depthwise", "dwconv", 846720},
    {"bneck10.se_reduce", "conv1x1", 57600},
    {"bneck10.se_expand", "conv1x1", 57600},
    {"bneck10.se_scale", "gate", 0},
    {"bneck10.project", "conv1x1", 10536960},
    {"bneck11.expand", "conv1x1", 14751744},
    {"bneck11.depthwise", "dwconv", 1185408},
    {"bneck11.se_reduce", "conv1x1", 112896},
    {"bneck11.se_expand", "conv1x1", 112896},
    {"bneck11.se_scale", "gate", 0},
    {"bneck11.project", "conv1x1", 14751744},
    {"bneck12.expand", "conv1x1", 14751744},
    {"bneck12.depthwise", "dwconv", 823200},
    {"bneck12.se_reduce", "conv1x1", 112896},
    {"bneck12.se_expand", "conv1x1", 112896},
    {"bneck12.se_scale", "gate", 0},
    {"bneck12.project", "conv1x1", 5268480},
    {"bneck13.expand", "conv1x1", 7526400},
    {"bneck13.depthwise", "dwconv", 1176000},
    {"bneck13.se_reduce", "conv1x1", 230400},
    {"bneck13.se_expand", "conv1x1", 230400},
    {"bneck13.se_scale", "gate", 0},
    {"bneck13.project", "conv1x1", 7526400},
    {"bneck14.expand", "conv1x1", 7526400},
    {"bneck14.depthwise", "dwconv", 1176000},
    {"bneck14.se_reduce", "conv1x1", 230400},
    {"bneck14.se_expand", "conv1x1", 230400},
    {"bneck14.se_scale", "gate", 0},
    {"bneck14.project", "conv1x1", 7526400},
    {"conv1", "conv1x1", 7526400},
    {"hidden", "conv1x1", 1228800},
    {"logits", "conv1x1", 1280000},
};
#else
#define MOBILENET_V3_LARGE_STEP_DONE(step) ((void)0)
#endif

/* The memory of one run; the workspace and the weights are counted in floats. */
struct mobilenet_v3_large_memory {
    const float *input;
    float *output;
    float *workspace;
    const float *weights;
};

MNV3C_INLINE float mobilenet_v3_large_relu(float x)
{
    return x < 0.0f ? 0.0f : x;
}

/* x relu6(x + 3) / 6, "Searching for MobileNetV3", section 5.2. */
MNV3C_INLINE float mobilenet_v3_large_hswish(float x)
{
    const float positive = x + 3.0f < 0.0f ? 0.0f : x + 3.0f;
    return x * ((positive > 6.0f ? 6.0f : positive) * (1.0f / 6.0f));
}

MNV3C_INLINE float mobilenet_v3_large_hard_sigmoid(float x)
{
    const float positive = x + 3.0f < 0.0f ? 0.0f : x + 3.0f;
    return (positive > 6.0f ? 6.0f : positive) * (1.0f / 6.0f);
}

/* The first tap of a window beginning at `begin` that is not before the input, and the end of those not behind it. */
MNV3C_INLINE int mobilenet_v3_large_first_tap(int begin, int dilation)
{
    return begin < 0 ? (-begin + dilation - 1) / dilation : 0;
}

MNV3C_INLINE int mobilenet_v3_large_end_tap(int begin, int dilation, int size, int taps)
{
    const int inside = (size - begin + dilation - 1) / dilation;
    return inside < taps ? inside : taps;
}

#define MOBILENET_V3_LARGE_BUILT_FOR "portable"

/* One pixel x 16 channels of mobilenet_v3_large_stem: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v3_large_stem_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 224 + ix + kx * 1) * 3;
            const float *wp = w + (1 + (ky * 3 + kx) * 3) * 16;
            for (int c = 0; c < 3; c++, wp += 16)
                MNV3C_LANES
                for (int n = 0; n < 16; n++) a[n] += xp[c] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_v3_large_hswish(a[n]);
        y[n] = value;
    }
}

/* mobilenet_v3_large.arch:11: stem
 * 224x224x3 -> 112x112x16,
 * kernel 3x3, stride 2x2, 5419008 MACs, conv_portable */
static void mobilenet_v3_large_stem(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int row)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 448;
        const int channel = 0 + panel * 16;
        for (int oy = row; oy < row + 1; oy++) {
            const int iy = oy * 2 - 1;
            const int ky0 = mobilenet_v3_large_first_tap(iy, 1);
            const int ky1 = mobilenet_v3_large_end_tap(iy, 1, 224, 3);
            float *MNV3C_RESTRICT yp = y + (oy - row) * 1792 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 2 - 1;
                const int kx0 = mobilenet_v3_large_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_large_end_tap(ix, 1, 224, 3);
                mobilenet_v3_large_stem_pixel16(
                    x,
                    yp + ox * 16,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 112; ox++) {
                const int ix = ox * 2 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_v3_large_stem_pixel16(
                    x,
                    yp + ox * 16,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* One pixel x 16 channels of mobilenet_v3_large_bneck0_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v3_large_bneck0_depthwise_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const int *MNV3C_RESTRICT ring,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    (void)iy;
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ring[ky * 1] + (ix + kx * 1) * 16;
            const float *wp = w + (1 + ky * 3 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_v3_large_relu(a[n]);
        y[n] = value;
    }
}

/* mobilenet_v3_large.arch:12: bneck0.depthwise
 * 112x112x16 -> 112x112x16,
 * kernel 3x3, stride 1x1, 1806336 MACs, dwconv_portable */
static void mobilenet_v3_large_bneck0_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int row)
{
    /* where the rows under the window lie */
    int ring[4];
    for (int r = 0; r < 4; r++) ring[r] = (row * 1 + r + 3) % 4 * (112 * 16);
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
        const int channel = 0 + panel * 16;
        for (int oy = row; oy < row + 2; oy++) {
            const int iy = oy * 1 - 1;
            const int ky0 = mobilenet_v3_large_first_tap(iy, 1);
            const int ky1 = mobilenet_v3_large_end_tap(iy, 1, 112, 3);
            float *MNV3C_RESTRICT yp = y + (oy - row) * 1792 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v3_large_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_large_end_tap(ix, 1, 112, 3);
                mobilenet_v3_large_bneck0_depthwise_pixel16(
                    x + channel,
                    yp + ox * 16,
                    ring + (oy - row) * 1,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 111; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_v3_large_bneck0_depthwise_pixel16(
                    x + channel,
                    yp + ox * 16,
                    ring + (oy - row) * 1,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 111; ox < 112; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v3_large_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_large_end_tap(ix, 1, 112, 3);
                mobilenet_v3_large_bneck0_depthwise_pixel16(
                    x + channel,
                    yp + ox * 16,
                    ring + (oy - row) * 1,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* 7 pixels x 16 channels of mobilenet_v3_large_bneck0_project; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck0_project_tile7x16(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    float a1[16];
    float a2[16];
    float a3[16];
    float a4[16];
    float a5[16];
    float a6[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n] + residual[0 + n];
        a1[n] = w[n] + residual[16 + n];
        a2[n] = w[n] + residual[32 + n];
        a3[n] = w[n] + residual[48 + n];
        a4[n] = w[n] + residual[64 + n];
        a5[n] = w[n] + residual[80 + n];
        a6[n] = w[n] + residual[96 + n];
    }
    w += 16;
    for (int k = 0; k < 16; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[16 + k];
        const float x2 = x[32 + k];
        const float x3 = x[48 + k];
        const float x4 = x[64 + k];
        const float x5 = x[80 + k];
        const float x6 = x[96 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
            a2[n] += x2 * w[n];
            a3[n] += x3 * w[n];
            a4[n] += x4 * w[n];
            a5[n] += x5 * w[n];
            a6[n] += x6 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = (a0[n]);
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        y[16 + n] = a1[n];
        a2[n] = (a2[n]);
        y[32 + n] = a2[n];
        a3[n] = (a3[n]);
        y[48 + n] = a3[n];
        a4[n] = (a4[n]);
        y[64 + n] = a4[n];
        a5[n] = (a5[n]);
        y[80 + n] = a5[n];
        a6[n] = (a6[n]);
        y[96 + n] = a6[n];
    }
}

/* mobilenet_v3_large.arch:12: bneck0.project + bneck0.residual
 * 112x112x16 -> 112x112x16, 3211264 MACs, conv1x1_portable */
static void mobilenet_v3_large_bneck0_project(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 272;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 112; p += 7)
            mobilenet_v3_large_bneck0_project_tile7x16(
                x + p * 16,
                residual + p * 16 + channel,
                y + p * 16 + channel,
                wp);
    }
}

/* 7 pixels x 16 channels of mobilenet_v3_large_bneck1_expand; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck1_expand_tile7x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    float a1[16];
    float a2[16];
    float a3[16];
    float a4[16];
    float a5[16];
    float a6[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
        a1[n] = w[n];
        a2[n] = w[n];
        a3[n] = w[n];
        a4[n] = w[n];
        a5[n] = w[n];
        a6[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 16; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[16 + k];
        const float x2 = x[32 + k];
        const float x3 = x[48 + k];
        const float x4 = x[64 + k];
        const float x5 = x[80 + k];
        const float x6 = x[96 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
            a2[n] += x2 * w[n];
            a3[n] += x3 * w[n];
            a4[n] += x4 * w[n];
            a5[n] += x5 * w[n];
            a6[n] += x6 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v3_large_relu(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v3_large_relu(a1[n]);
        y[16 + n] = a1[n];
        a2[n] = mobilenet_v3_large_relu(a2[n]);
        y[32 + n] = a2[n];
        a3[n] = mobilenet_v3_large_relu(a3[n]);
        y[48 + n] = a3[n];
        a4[n] = mobilenet_v3_large_relu(a4[n]);
        y[64 + n] = a4[n];
        a5[n] = mobilenet_v3_large_relu(a5[n]);
        y[80 + n] = a5[n];
        a6[n] = mobilenet_v3_large_relu(a6[n]);
        y[96 + n] = a6[n];
    }
}

/* mobilenet_v3_large.arch:13: bneck1.expand
 * 112x112x16 -> 112x112x16, 3211264 MACs, conv1x1_portable */
static void mobilenet_v3_large_bneck1_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 272;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 112; p += 7)
            mobilenet_v3_large_bneck1_expand_tile7x16(
                x + p * 16,
                y + p * 16 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_v3_large_bneck1_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v3_large_bneck1_depthwise_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const int *MNV3C_RESTRICT ring,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    (void)iy;
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ring[ky * 1] + (ix + kx * 1) * 16;
            const float *wp = w + (1 + ky * 3 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_v3_large_relu(a[n]);
        y[n] = value;
    }
}

/* mobilenet_v3_large.arch:13: bneck1.depthwise
 * 112x112x16 -> 56x56x16,
 * kernel 3x3, stride 2x2, 451584 MACs, dwconv_portable */
static void mobilenet_v3_large_bneck1_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int row, const int *places)
{
    /* where the rows under the window lie */
    int ring[3];
    for (int r = 0; r < 3; r++) ring[r] = places[r];
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
        const int channel = 0 + panel * 16;
        for (int oy = row; oy < row + 1; oy++) {
            const int iy = oy * 2 - 1;
            const int ky0 = mobilenet_v3_large_first_tap(iy, 1);
            const int ky1 = mobilenet_v3_large_end_tap(iy, 1, 112, 3);
            float *MNV3C_RESTRICT yp = y + (oy - row) * 3584 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 2 - 1;
                const int kx0 = mobilenet_v3_large_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_large_end_tap(ix, 1, 112, 3);
                mobilenet_v3_large_bneck1_depthwise_pixel16(
                    x + channel,
                    yp + ox * 64,
                    ring + (oy - row) * 2,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 56; ox++) {
                const int ix = ox * 2 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_v3_large_bneck1_depthwise_pixel16(
                    x + channel,
                    yp + ox * 64,
                    ring + (oy - row) * 2,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* 7 pixels x 16 channels of mobilenet_v3_large_bneck1_project; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck1_project_tile7x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    float a1[16];
    float a2[16];
    float a3[16];
    float a4[16];
    float a5[16];
    float a6[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
        a1[n] = w[n];
        a2[n] = w[n];
        a3[n] = w[n];
        a4[n] = w[n];
        a5[n] = w[n];
        a6[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 64; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[64 + k];
        const float x2 = x[128 + k];
        const float x3 = x[192 + k];
        const float x4 = x[256 + k];
        const float x5 = x[320 + k];
        const float x6 = x[384 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
            a2[n] += x2 * w[n];
            a3[n] += x3 * w[n];
            a4[n] += x4 * w[n];
            a5[n] += x5 * w[n];
            a6[n] += x6 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = (a0[n]);
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        y[24 + n] = a1[n];
        a2[n] = (a2[n]);
        y[48 + n] = a2[n];
        a3[n] = (a3[n]);
        y[72 + n] = a3[n];
        a4[n] = (a4[n]);
        y[96 + n] = a4[n];
        a5[n] = (a5[n]);
        y[120 + n] = a5[n];
        a6[n] = (a6[n]);
        y[144 + n] = a6[n];
    }
}

/* 7 pixels x 8 channels of mobilenet_v3_large_bneck1_project; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck1_project_tile7x8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[8];
    float a1[8];
    float a2[8];
    float a3[8];
    float a4[8];
    float a5[8];
    float a6[8];
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = w[n];
        a1[n] = w[n];
        a2[n] = w[n];
        a3[n] = w[n];
        a4[n] = w[n];
        a5[n] = w[n];
        a6[n] = w[n];
    }
    w += 8;
    for (int k = 0; k < 64; k++, w += 8) {
        const float x0 = x[0 + k];
        const float x1 = x[64 + k];
        const float x2 = x[128 + k];
        const float x3 = x[192 + k];
        const float x4 = x[256 + k];
        const float x5 = x[320 + k];
        const float x6 = x[384 + k];
        MNV3C_LANES
        for (int n = 0; n < 8; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
            a2[n] += x2 * w[n];
            a3[n] += x3 * w[n];
            a4[n] += x4 * w[n];
            a5[n] += x5 * w[n];
            a6[n] += x6 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = (a0[n]);
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        y[24 + n] = a1[n];
        a2[n] = (a2[n]);
        y[48 + n] = a2[n];
        a3[n] = (a3[n]);
        y[72 + n] = a3[n];
        a4[n] = (a4[n]);
        y[96 + n] = a4[n];
        a5[n] = (a5[n]);
        y[120 + n] = a5[n];
        a6[n] = (a6[n]);
        y[144 + n] = a6[n];
    }
}

/* mobilenet_v3_large.arch:13: bneck1.project
 * 56x56x64 -> 56x56x24, 4816896 MACs, conv1x1_portable */
static void mobilenet_v3_large_bneck1_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1040;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 56; p += 7)
            mobilenet_v3_large_bneck1_project_tile7x16(
                x + p * 64,
                y + p * 24 + channel,
                wp);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 1040 + panel * 520;
        const int channel = 16 + panel * 8;
        for (int p = 0; p < 56; p += 7)
            mobilenet_v3_large_bneck1_project_tile7x8(
                x + p * 64,
                y + p * 24 + channel,
                wp);
    }
}

/* 7 pixels x 16 channels of mobilenet_v3_large_bneck2_expand; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck2_expand_tile7x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    float a1[16];
    float a2[16];
    float a3[16];
    float a4[16];
    float a5[16];
    float a6[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
        a1[n] = w[n];
        a2[n] = w[n];
        a3[n] = w[n];
        a4[n] = w[n];
        a5[n] = w[n];
        a6[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 24; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[24 + k];
        const float x2 = x[48 + k];
        const float x3 = x[72 + k];
        const float x4 = x[96 + k];
        const float x5 = x[120 + k];
        const float x6 = x[144 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
            a2[n] += x2 * w[n];
            a3[n] += x3 * w[n];
            a4[n] += x4 * w[n];
            a5[n] += x5 * w[n];
            a6[n] += x6 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v3_large_relu(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v3_large_relu(a1[n]);
        y[32 + n] = a1[n];
        a2[n] = mobilenet_v3_large_relu(a2[n]);
        y[64 + n] = a2[n];
        a3[n] = mobilenet_v3_large_relu(a3[n]);
        y[96 + n] = a3[n];
        a4[n] = mobilenet_v3_large_relu(a4[n]);
        y[128 + n] = a4[n];
        a5[n] = mobilenet_v3_large_relu(a5[n]);
        y[160 + n] = a5[n];
        a6[n] = mobilenet_v3_large_relu(a6[n]);
        y[192 + n] = a6[n];
    }
}

/* mobilenet_v3_large.arch:14: bneck2.expand
 * 56x56x24 -> 56x56x32, 2408448 MACs, conv1x1_portable */
static void mobilenet_v3_large_bneck2_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 2; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 400;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 56; p += 7)
            mobilenet_v3_large_bneck2_expand_tile7x16(
                x + p * 24,
                y + p * 32 + channel,
                wp);
    }
}

/* 7 pixels x 8 channels of mobilenet_v3_large_bneck2_expand_rest; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck2_expand_rest_tile7x8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[8];
    float a1[8];
    float a2[8];
    float a3[8];
    float a4[8];
    float a5[8];
    float a6[8];
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = w[n];
        a1[n] = w[n];
        a2[n] = w[n];
        a3[n] = w[n];
        a4[n] = w[n];
        a5[n] = w[n];
        a6[n] = w[n];
    }
    w += 8;
    for (int k = 0; k < 24; k++, w += 8) {
        const float x0 = x[0 + k];
        const float x1 = x[24 + k];
        const float x2 = x[48 + k];
        const float x3 = x[72 + k];
        const float x4 = x[96 + k];
        const float x5 = x[120 + k];
        const float x6 = x[144 + k];
        MNV3C_LANES
        for (int n = 0; n < 8; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
            a2[n] += x2 * w[n];
            a3[n] += x3 * w[n];
            a4[n] += x4 * w[n];
            a5[n] += x5 * w[n];
            a6[n] += x6 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = mobilenet_v3_large_relu(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v3_large_relu(a1[n]);
        y[8 + n] = a1[n];
        a2[n] = mobilenet_v3_large_relu(a2[n]);
        y[16 + n] = a2[n];
        a3[n] = mobilenet_v3_large_relu(a3[n]);
        y[24 + n] = a3[n];
        a4[n] = mobilenet_v3_large_relu(a4[n]);
        y[32 + n] = a4[n];
        a5[n] = mobilenet_v3_large_relu(a5[n]);
        y[40 + n] = a5[n];
        a6[n] = mobilenet_v3_large_relu(a6[n]);
        y[48 + n] = a6[n];
    }
}

/* mobilenet_v3_large.arch:14: bneck2.expand
 * 56x56x24 -> 56x56x8, 602112 MACs, conv1x1_portable */
static void mobilenet_v3_large_bneck2_expand_rest(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 200;
        const int channel = 0 + panel * 8;
        for (int p = 0; p < 56; p += 7)
            mobilenet_v3_large_bneck2_expand_rest_tile7x8(
                x + p * 24,
                y + p * 8 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_v3_large_bneck2_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v3_large_bneck2_depthwise_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const int *MNV3C_RESTRICT ring,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    (void)iy;
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ring[ky * 1] + (ix + kx * 1) * 32;
            const float *wp = w + (1 + ky * 3 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_v3_large_relu(a[n]);
        y[n] = value;
    }
}

/* mobilenet_v3_large.arch:14: bneck2.depthwise
 * 56x56x32 -> 56x56x32,
 * kernel 3x3, stride 1x1, 903168 MACs, dwconv_portable */
static void mobilenet_v3_large_bneck2_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int row)
{
    /* where the rows under the window lie */
    int ring[3];
    for (int r = 0; r < 3; r++) ring[r] = (row * 1 + r + 2) % 3 * (56 * 32);
    for (int panel = 0; panel < 2; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
        const int channel = 0 + panel * 16;
        for (int oy = row; oy < row + 1; oy++) {
            const int iy = oy * 1 - 1;
            const int ky0 = mobilenet_v3_large_first_tap(iy, 1);
            const int ky1 = mobilenet_v3_large_end_tap(iy, 1, 56, 3);
            float *MNV3C_RESTRICT yp = y + (oy - row) * 4032 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v3_large_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_large_end_tap(ix, 1, 56, 3);
                mobilenet_v3_large_bneck2_depthwise_pixel16(
                    x + channel,
                    yp + ox * 72,
                    ring + (oy - row) * 1,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 55; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_v3_large_bneck2_depthwise_pixel16(
                    x + channel,
                    yp + ox * 72,
                    ring + (oy - row) * 1,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 55; ox < 56; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v3_large_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_large_end_tap(ix, 1, 56, 3);
                mobilenet_v3_large_bneck2_depthwise_pixel16(
                    x + channel,
                    yp + ox * 72,
                    ring + (oy - row) * 1,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* One pixel x 8 channels of mobilenet_v3_large_bneck2_depthwise_rest: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v3_large_bneck2_depthwise_rest_pixel8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const int *MNV3C_RESTRICT ring,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    (void)iy;
    float a[8];
    MNV3C_LANES
    for (int n = 0; n < 8; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ring[ky * 1] + (ix + kx * 1) * 8;
            const float *wp = w + (1 + ky * 3 + kx) * 8;
            MNV3C_LANES
            for (int n = 0; n < 8; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        const float value = mobilenet_v3_large_relu(a[n]);
        y[n] = value;
    }
}

/* mobilenet_v3_large.arch:14: bneck2.depthwise
 * 56x56x8 -> 56x56x8,
 * kernel 3x3, stride 1x1, 225792 MACs, dwconv_portable */
static void mobilenet_v3_large_bneck2_depthwise_rest(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int row)
{
    /* where the rows under the window lie */
    int ring[3];
    for (int r = 0; r < 3; r++) ring[r] = (row * 1 + r + 2) % 3 * (56 * 8);
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 80;
        const int channel = 0 + panel * 8;
        for (int oy = row; oy < row + 1; oy++) {
            const int iy = oy * 1 - 1;
            const int ky0 = mobilenet_v3_large_first_tap(iy, 1);
            const int ky1 = mobilenet_v3_large_end_tap(iy, 1, 56, 3);
            float *MNV3C_RESTRICT yp = y + (oy - row) * 4032 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v3_large_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_large_end_tap(ix, 1, 56, 3);
                mobilenet_v3_large_bneck2_depthwise_rest_pixel8(
                    x + channel,
                    yp + ox * 72,
                    ring + (oy - row) * 1,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 55; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_v3_large_bneck2_depthwise_rest_pixel8(
                    x + channel,
                    yp + ox * 72,
                    ring + (oy - row) * 1,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 55; ox < 56; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v3_large_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_large_end_tap(ix, 1, 56, 3);
                mobilenet_v3_large_bneck2_depthwise_rest_pixel8(
                    x + channel,
                    yp + ox * 72,
                    ring + (oy - row) * 1,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* 7 pixels x 16 channels of mobilenet_v3_large_bneck2_project; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck2_project_tile7x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    float a1[16];
    float a2[16];
    float a3[16];
    float a4[16];
    float a5[16];
    float a6[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n] + y[0 + n];
        a1[n] = w[n] + y[24 + n];
        a2[n] = w[n] + y[48 + n];
        a3[n] = w[n] + y[72 + n];
        a4[n] = w[n] + y[96 + n];
        a5[n] = w[n] + y[120 + n];
        a6[n] = w[n] + y[144 + n];
    }
    w += 16;
    for (int k = 0; k < 72; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[72 + k];
        const float x2 = x[144 + k];
        const float x3 = x[216 + k];
        const float x4 = x[288 + k];
        const float x5 = x[360 + k];
        const float x6 = x[432 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
            a2[n] += x2 * w[n];
            a3[n] += x3 * w[n];
            a4[n] += x4 * w[n];
            a5[n] += x5 * w[n];
            a6[n] += x6 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = (a0[n]);
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        y[24 + n] = a1[n];
        a2[n] = (a2[n]);
        y[48 + n] = a2[n];
        a3[n] = (a3[n]);
        y[72 + n] = a3[n];
        a4[n] = (a4[n]);
        y[96 + n] = a4[n];
        a5[n] = (a5[n]);
        y[120 + n] = a5[n];
        a6[n] = (a6[n]);
        y[144 + n] = a6[n];
    }
}

/* 7 pixels x 8 channels of mobilenet_v3_large_bneck2_project; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck2_project_tile7x8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[8];
    float a1[8];
    float a2[8];
    float a3[8];
    float a4[8];
    float a5[8];
    float a6[8];
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = w[n] + y[0 + n];
        a1[n] = w[n] + y[24 + n];
        a2[n] = w[n] + y[48 + n];
        a3[n] = w[n] + y[72 + n];
        a4[n] = w[n] + y[96 + n];
        a5[n] = w[n] + y[120 + n];
        a6[n] = w[n] + y[144 + n];
    }
    w += 8;
    for (int k = 0; k < 72; k++, w += 8) {
        const float x0 = x[0 + k];
        const float x1 = x[72 + k];
        const float x2 = x[144 + k];
        const float x3 = x[216 + k];
        const float x4 = x[288 + k];
        const float x5 = x[360 + k];
        const float x6 = x[432 + k];
        MNV3C_LANES
        for (int n = 0; n < 8; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
            a2[n] += x2 * w[n];
            a3[n] += x3 * w[n];
            a4[n] += x4 * w[n];
            a5[n] += x5 * w[n];
            a6[n] += x6 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = (a0[n]);
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        y[24 + n] = a1[n];
        a2[n] = (a2[n]);
        y[48 + n] = a2[n];
        a3[n] = (a3[n]);
        y[72 + n] = a3[n];
        a4[n] = (a4[n]);
        y[96 + n] = a4[n];
        a5[n] = (a5[n]);
        y[120 + n] = a5[n];
        a6[n] = (a6[n]);
        y[144 + n] = a6[n];
    }
}

/* mobilenet_v3_large.arch:14: bneck2.project + bneck2.residual
 * 56x56x72 -> 56x56x24, 5419008 MACs, conv1x1_portable */
static void mobilenet_v3_large_bneck2_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1168;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 56; p += 7)
            mobilenet_v3_large_bneck2_project_tile7x16(
                x + p * 72,
                y + p * 24 + channel,
                wp);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 1168 + panel * 584;
        const int channel = 16 + panel * 8;
        for (int p = 0; p < 56; p += 7)
            mobilenet_v3_large_bneck2_project_tile7x8(
                x + p * 72,
                y + p * 24 + channel,
                wp);
    }
}

/* 7 pixels x 16 channels of mobilenet_v3_large_bneck3_expand; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck3_expand_tile7x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    float a1[16];
    float a2[16];
    float a3[16];
    float a4[16];
    float a5[16];
    float a6[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
        a1[n] = w[n];
        a2[n] = w[n];
        a3[n] = w[n];
        a4[n] = w[n];
        a5[n] = w[n];
        a6[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 24; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[24 + k];
        const float x2 = x[48 + k];
        const float x3 = x[72 + k];
        const float x4 = x[96 + k];
        const float x5 = x[120 + k];
        const float x6 = x[144 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
            a2[n] += x2 * w[n];
            a3[n] += x3 * w[n];
            a4[n] += x4 * w[n];
            a5[n] += x5 * w[n];
            a6[n] += x6 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v3_large_relu(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v3_large_relu(a1[n]);
        y[16 + n] = a1[n];
        a2[n] = mobilenet_v3_large_relu(a2[n]);
        y[32 + n] = a2[n];
        a3[n] = mobilenet_v3_large_relu(a3[n]);
        y[48 + n] = a3[n];
        a4[n] = mobilenet_v3_large_relu(a4[n]);
        y[64 + n] = a4[n];
        a5[n] = mobilenet_v3_large_relu(a5[n]);
        y[80 + n] = a5[n];
        a6[n] = mobilenet_v3_large_relu(a6[n]);
        y[96 + n] = a6[n];
    }
}

/* mobilenet_v3_large.arch:15: bneck3.expand
 * 56x56x24 -> 56x56x16, 1204224 MACs, conv1x1_portable */
static void mobilenet_v3_large_bneck3_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 400;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 56; p += 7)
            mobilenet_v3_large_bneck3_expand_tile7x16(
                x + p * 24,
                y + p * 16 + channel,
                wp);
    }
}

/* 7 pixels x 8 channels of mobilenet_v3_large_bneck3_expand_rest; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck3_expand_rest_tile7x8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[8];
    float a1[8];
    float a2[8];
    float a3[8];
    float a4[8];
    float a5[8];
    float a6[8];
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = w[n];
        a1[n] = w[n];
        a2[n] = w[n];
        a3[n] = w[n];
        a4[n] = w[n];
        a5[n] = w[n];
        a6[n] = w[n];
    }
    w += 8;
    for (int k = 0; k < 24; k++, w += 8) {
        const float x0 = x[0 + k];
        const float x1 = x[24 + k];
        const float x2 = x[48 + k];
        const float x3 = x[72 + k];
        const float x4 = x[96 + k];
        const float x5 = x[120 + k];
        const float x6 = x[144 + k];
        MNV3C_LANES
        for (int n = 0; n < 8; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
            a2[n] += x2 * w[n];
            a3[n] += x3 * w[n];
            a4[n] += x4 * w[n];
            a5[n] += x5 * w[n];
            a6[n] += x6 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = mobilenet_v3_large_relu(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v3_large_relu(a1[n]);
        y[8 + n] = a1[n];
        a2[n] = mobilenet_v3_large_relu(a2[n]);
        y[16 + n] = a2[n];
        a3[n] = mobilenet_v3_large_relu(a3[n]);
        y[24 + n] = a3[n];
        a4[n] = mobilenet_v3_large_relu(a4[n]);
        y[32 + n] = a4[n];
        a5[n] = mobilenet_v3_large_relu(a5[n]);
        y[40 + n] = a5[n];
        a6[n] = mobilenet_v3_large_relu(a6[n]);
        y[48 + n] = a6[n];
    }
}

/* mobilenet_v3_large.arch:15: bneck3.expand
 * 56x56x24 -> 56x56x8, 602112 MACs, conv1x1_portable */
static void mobilenet_v3_large_bneck3_expand_rest(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 200;
        const int channel = 0 + panel * 8;
        for (int p = 0; p < 56; p += 7)
            mobilenet_v3_large_bneck3_expand_rest_tile7x8(
                x + p * 24,
                y + p * 8 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_v3_large_bneck3_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v3_large_bneck3_depthwise_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT sum,
    const int *MNV3C_RESTRICT ring,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    (void)iy;
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ring[ky * 1] + (ix + kx * 1) * 16;
            const float *wp = w + (1 + ky * 5 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_v3_large_relu(a[n]);
        y[n] = value;
        sum[n] += value;
    }
}

/* mobilenet_v3_large.arch:15: bneck3.depthwise + bneck3.se_pool
 * 56x56x16 -> 28x28x16,
 * kernel 5x5, stride 2x2, 313600 MACs, dwconv_portable */
static void mobilenet_v3_large_bneck3_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT mean,
    const float *MNV3C_RESTRICT w, int row, const int *places)
{
    /* where the rows under the window lie */
    int ring[5];
    for (int r = 0; r < 5; r++) ring[r] = places[r];
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 416;
        const int channel = 0 + panel * 16;
        float *sum = mean + channel;
        if (row == 0)
            for (int n = 0; n < 16; n++) sum[n] = 0.0f;
        for (int oy = row; oy < row + 1; oy++) {
            const int iy = oy * 2 - 2;
            const int ky0 = mobilenet_v3_large_first_tap(iy, 1);
            const int ky1 = mobilenet_v3_large_end_tap(iy, 1, 56, 5);
            float *MNV3C_RESTRICT yp = y + (oy - row) * 2016 + channel;
            float row_sum[16] = {0.0f};
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 2 - 2;
                const int kx0 = mobilenet_v3_large_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_large_end_tap(ix, 1, 56, 5);
                mobilenet_v3_large_bneck3_depthwise_pixel16(
                    x + channel,
                    yp + ox * 72,
                    row_sum,
                    ring + (oy - row) * 2,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 27; ox++) {
                const int ix = ox * 2 - 2;
                const int kx0 = 0, kx1 = 5;
                mobilenet_v3_large_bneck3_depthwise_pixel16(
                    x + channel,
                    yp + ox * 72,
                    row_sum,
                    ring + (oy - row) * 2,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 27; ox < 28; ox++) {
                const int ix = ox * 2 - 2;
                const int kx0 = mobilenet_v3_large_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_large_end_tap(ix, 1, 56, 5);
                mobilenet_v3_large_bneck3_depthwise_pixel16(
                    x + channel,
                    yp + ox * 72,
                    row_sum,
                    ring + (oy - row) * 2,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            MNV3C_LANES
            for (int n = 0; n < 16; n++) sum[n] += row_sum[n];
        }
        if (row != 27) continue;
        MNV3C_LANES
        for (int n = 0; n < 16; n++) mean[channel + n] = sum[n] * (1.0f / 784);
    }
}

/* One pixel x 8 channels of mobilenet_v3_large_bneck3_depthwise_rest: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v3_large_bneck3_depthwise_rest_pixel8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT sum,
    const int *MNV3C_RESTRICT ring,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    (void)iy;
    float a[8];
    MNV3C_LANES
    for (int n = 0; n < 8; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ring[ky * 1] + (ix + kx * 1) * 8;
            const float *wp = w + (1 + ky * 5 + kx) * 8;
            MNV3C_LANES
            for (int n = 0; n < 8; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        const float value = mobilenet_v3_large_relu(a[n]);
        y[n] = value;
        sum[n] += value;
    }
}

/* mobilenet_v3_large.arch:15: bneck3.depthwise + bneck3.se_pool
 * 56x56x8 -> 28x28x8,
 * kernel 5x5, stride 2x2, 156800 MACs, dwconv_portable */
static void mobilenet_v3_large_bneck3_depthwise_rest(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT mean,
    const float *MNV3C_RESTRICT w, int row, const int *places)
{
    /* where the rows under the window lie */
    int ring[5];
    for (int r = 0; r < 5; r++) ring[r] = places[r];
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 208;
        const int channel = 0 + panel * 8;
        float *sum = mean + channel;
        if (row == 0)
            for (int n = 0; n < 8; n++) sum[n] = 0.0f;
        for (int oy = row; oy < row + 1; oy++) {
            const int iy = oy * 2 - 2;
            const int ky0 = mobilenet_v3_large_first_tap(iy, 1);
            const int ky1 = mobilenet_v3_large_end_tap(iy, 1, 56, 5);
            float *MNV3C_RESTRICT yp = y + (oy - row) * 2016 + channel;
            float row_sum[8] = {0.0f};
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 2 - 2;
                const int kx0 = mobilenet_v3_large_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_large_end_tap(ix, 1, 56, 5);
                mobilenet_v3_large_bneck3_depthwise_rest_pixel8(
                    x + channel,
                    yp + ox * 72,
                    row_sum,
                    ring + (oy - row) * 2,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 27; ox++) {
                const int ix = ox * 2 - 2;
                const int kx0 = 0, kx1 = 5;
                mobilenet_v3_large_bneck3_depthwise_rest_pixel8(
                    x + channel,
                    yp + ox * 72,
                    row_sum,
                    ring + (oy - row) * 2,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 27; ox < 28; ox++) {
                const int ix = ox * 2 - 2;
                const int kx0 = mobilenet_v3_large_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_large_end_tap(ix, 1, 56, 5);
                mobilenet_v3_large_bneck3_depthwise_rest_pixel8(
                    x + channel,
                    yp + ox * 72,
                    row_sum,
                    ring + (oy - row) * 2,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            MNV3C_LANES
            for (int n = 0; n < 8; n++) sum[n] += row_sum[n];
        }
        if (row != 27) continue;
        MNV3C_LANES
        for (int n = 0; n < 8; n++) mean[channel + n] = sum[n] * (1.0f / 784);
    }
}

/* 1 pixels x 16 channels of mobilenet_v3_large_bneck3_se_reduce; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck3_se_reduce_tile1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 72; k++, w += 16) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v3_large_relu(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* 1 pixels x 8 channels of mobilenet_v3_large_bneck3_se_reduce; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck3_se_reduce_tile1x8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[8];
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = w[n];
    }
    w += 8;
    for (int k = 0; k < 72; k++, w += 8) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 8; n++) {
            a0[n] += x0 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = mobilenet_v3_large_relu(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v3_large.arch:15: bneck3.se_reduce
 * 1x1x72 -> 1x1x24, 1728 MACs, conv1x1_portable */
static void mobilenet_v3_large_bneck3_se_reduce(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1168;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_large_bneck3_se_reduce_tile1x16(
                x + p * 72,
                y + p * 24 + channel,
                wp);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 1168 + panel * 584;
        const int channel = 16 + panel * 8;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_large_bneck3_se_reduce_tile1x8(
                x + p * 72,
                y + p * 24 + channel,
                wp);
    }
}

/* 1 pixels x 16 channels of mobilenet_v3_large_bneck3_se_expand; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck3_se_expand_tile1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 24; k++, w += 16) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v3_large_hard_sigmoid(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* 1 pixels x 8 channels of mobilenet_v3_large_bneck3_se_expand; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck3_se_expand_tile1x8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[8];
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = w[n];
    }
    w += 8;
    for (int k = 0; k < 24; k++, w += 8) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 8; n++) {
            a0[n] += x0 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = mobilenet_v3_large_hard_sigmoid(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v3_large.arch:15: bneck3.se_expand
 * 1x1x24 -> 1x1x72, 1728 MACs, conv1x1_portable */
static void mobilenet_v3_large_bneck3_se_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 4; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 400;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_large_bneck3_se_expand_tile1x16(
                x + p * 24,
                y + p * 72 + channel,
                wp);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 1600 + panel * 200;
        const int channel = 64 + panel * 8;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_large_bneck3_se_expand_tile1x8(
                x + p * 24,
                y + p * 72 + channel,
                wp);
    }
}

/* mobilenet_v3_large.arch:15: bneck3.se_scale
 * 72 -> 40, gate_weights_portable */
static void mobilenet_v3_large_bneck3_se_scale(
    const float *MNV3C_RESTRICT gate,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 2; panel++) {
        for (int n = 0; n < 16; n++) *y++ = *w++; /* bias */
        for (int k = 0; k < 72; k++)
            for (int n = 0; n < 16; n++) *y++ = *w++ * gate[k];
    }
    for (int panel = 0; panel < 1; panel++) {
        for (int n = 0; n < 8; n++) *y++ = *w++; /* bias */
        for (int k = 0; k < 72; k++)
            for (int n = 0; n < 8; n++) *y++ = *w++ * gate[k];
    }
}

/* 7 pixels x 16 channels of mobilenet_v3_large_bneck3_project; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck3_project_tile7x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    float a1[16];
    float a2[16];
    float a3[16];
    float a4[16];
    float a5[16];
    float a6[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
        a1[n] = w[n];
        a2[n] = w[n];
        a3[n] = w[n];
        a4[n] = w[n];
        a5[n] = w[n];
        a6[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 72; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[72 + k];
        const float x2 = x[144 + k];
        const float x3 = x[216 + k];
        const float x4 = x[288 + k];
        const float x5 = x[360 + k];
        const float x6 = x[432 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
            a2[n] += x2 * w[n];
            a3[n] += x3 * w[n];
            a4[n] += x4 * w[n];
            a5[n] += x5 * w[n];
            a6[n] += x6 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = (a0[n]);
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        y[40 + n] = a1[n];
        a2[n] = (a2[n]);
        y[80 + n] = a2[n];
        a3[n] = (a3[n]);
        y[120 + n] = a3[n];
        a4[n] = (a4[n]);
        y[160 + n] = a4[n];
        a5[n] = (a5[n]);
        y[200 + n] = a5[n];
        a6[n] = (a6[n]);
        y[240 + n] = a6[n];
    }
}

/* 7 pixels x 8 channels of mobilenet_v3_large_bneck3_project; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck3_project_tile7x8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[8];
    float a1[8];
    float a2[8];
    float a3[8];
    float a4[8];
    float a5[8];
    float a6[8];
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = w[n];
        a1[n] = w[n];
        a2[n] = w[n];
        a3[n] = w[n];
        a4[n] = w[n];
        a5[n] = w[n];
        a6[n] = w[n];
    }
    w += 8;
    for (int k = 0; k < 72; k++, w += 8) {
        const float x0 = x[0 + k];
        const float x1 = x[72 + k];
        const float x2 = x[144 + k];
        const float x3 = x[216 + k];
        const float x4 = x[288 + k];
        const float x5 = x[360 + k];
        const float x6 = x[432 + k];
        MNV3C_LANES
        for (int n = 0; n < 8; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
            a2[n] += x2 * w[n];
            a3[n] += x3 * w[n];
            a4[n] += x4 * w[n];
            a5[n] += x5 * w[n];
            a6[n] += x6 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = (a0[n]);
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        y[40 + n] = a1[n];
        a2[n] = (a2[n]);
        y[80 + n] = a2[n];
        a3[n] = (a3[n]);
        y[120 + n] = a3[n];
        a4[n] = (a4[n]);
        y[160 + n] = a4[n];
        a5[n] = (a5[n]);
        y[200 + n] = a5[n];
        a6[n] = (a6[n]);
        y[240 + n] = a6[n];
    }
}

/* mobilenet_v3_large.arch:15: bneck3.project
 * 28x28x72 -> 28x28x40, 2257920 MACs, conv1x1_portable */
static void mobilenet_v3_large_bneck3_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 2; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1168;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 784; p += 7)
            mobilenet_v3_large_bneck3_project_tile7x16(
                x + p * 72,
                y + p * 40 + channel,
                wp);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 2336 + panel * 584;
        const int channel = 32 + panel * 8;
        for (int p = 0; p < 784; p += 7)
            mobilenet_v3_large_bneck3_project_tile7x8(
                x + p * 72,
                y + p * 40 + channel,
                wp);
    }
}

/* 7 pixels x 16 channels of mobilenet_v3_large_bneck4_expand; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck4_expand_tile7x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    float a1[16];
    float a2[16];
    float a3[16];
    float a4[16];
    float a5[16];
    float a6[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
        a1[n] = w[n];
        a2[n] = w[n];
        a3[n] = w[n];
        a4[n] = w[n];
        a5[n] = w[n];
        a6[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 40; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[40 + k];
        const float x2 = x[80 + k];
        const float x3 = x[120 + k];
        const float x4 = x[160 + k];
        const float x5 = x[200 + k];
        const float x6 = x[240 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
            a2[n] += x2 * w[n];
            a3[n] += x3 * w[n];
            a4[n] += x4 * w[n];
            a5[n] += x5 * w[n];
            a6[n] += x6 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v3_large_relu(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v3_large_relu(a1[n]);
        y[16 + n] = a1[n];
        a2[n] = mobilenet_v3_large_relu(a2[n]);
        y[32 + n] = a2[n];
        a3[n] = mobilenet_v3_large_relu(a3[n]);
        y[48 + n] = a3[n];
        a4[n] = mobilenet_v3_large_relu(a4[n]);
        y[64 + n] = a4[n];
        a5[n] = mobilenet_v3_large_relu(a5[n]);
        y[80 + n] = a5[n];
        a6[n] = mobilenet_v3_large_relu(a6[n]);
        y[96 + n] = a6[n];
    }
}

/* mobilenet_v3_large.arch:16: bneck4.expand
 * 28x28x40 -> 28x28x16, 501760 MACs, conv1x1_portable */
static void mobilenet_v3_large_bneck4_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 656;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 28; p += 7)
            mobilenet_v3_large_bneck4_expand_tile7x16(
                x + p * 40,
                y + p * 16 + channel,
                wp);
    }
}

/* 7 pixels x 8 channels of mobilenet_v3_large_bneck4_expand_rest; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck4_expand_rest_tile7x8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[8];
    float a1[8];
    float a2[8];
    float a3[8];
    float a4[8];
    float a5[8];
    float a6[8];
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = w[n];
        a1[n] = w[n];
        a2[n] = w[n];
        a3[n] = w[n];
        a4[n] = w[n];
        a5[n] = w[n];
        a6[n] = w[n];
    }
    w += 8;
    for (int k = 0; k < 40; k++, w += 8) {
        const float x0 = x[0 + k];
        const float x1 = x[40 + k];
        const float x2 = x[80 + k];
        const float x3 = x[120 + k];
        const float x4 = x[160 + k];
        const float x5 = x[200 + k];
        const float x6 = x[240 + k];
        MNV3C_LANES
        for (int n = 0; n < 8; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
            a2[n] += x2 * w[n];
            a3[n] += x3 * w[n];
            a4[n] += x4 * w[n];
            a5[n] += x5 * w[n];
            a6[n] += x6 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = mobilenet_v3_large_relu(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v3_large_relu(a1[n]);
        y[8 + n] = a1[n];
        a2[n] = mobilenet_v3_large_relu(a2[n]);
        y[16 + n] = a2[n];
        a3[n] = mobilenet_v3_large_relu(a3[n]);
        y[24 + n] = a3[n];
        a4[n] = mobilenet_v3_large_relu(a4[n]);
        y[32 + n] = a4[n];
        a5[n] = mobilenet_v3_large_relu(a5[n]);
        y[40 + n] = a5[n];
        a6[n] = mobilenet_v3_large_relu(a6[n]);
        y[48 + n] = a6[n];
    }
}

/* mobilenet_v3_large.arch:16: bneck4.expand
 * 28x28x40 -> 28x28x8, 250880 MACs, conv1x1_portable */
static void mobilenet_v3_large_bneck4_expand_rest(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 328;
        const int channel = 0 + panel * 8;
        for (int p = 0; p < 28; p += 7)
            mobilenet_v3_large_bneck4_expand_rest_tile7x8(
                x + p * 40,
                y + p * 8 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_v3_large_bneck4_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v3_large_bneck4_depthwise_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT sum,
    const int *MNV3C_RESTRICT ring,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    (void)iy;
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ring[ky * 1] + (ix + kx * 1) * 16;
            const float *wp = w + (1 + ky * 5 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_v3_large_relu(a[n]);
        y[n] = value;
        sum[n] += value;
    }
}

/* mobilenet_v3_large.arch:16: bneck4.depthwise + bneck4.se_pool
 * 28x28x16 -> 28x28x16,
 * kernel 5x5, stride 1x1, 313600 MACs, dwconv_portable */
static void mobilenet_v3_large_bneck4_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT mean,
    const float *MNV3C_RESTRICT w, int row, const int *places)
{
    /* where the rows under the window lie */
    int ring[8];
    for (int r = 0; r < 8; r++) ring[r] = places[r];
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 416;
        const int channel = 0 + panel * 16;
        float *sum = mean + channel;
        if (row == 0)
            for (int n = 0; n < 16; n++) sum[n] = 0.0f;
        for (int oy = row; oy < row + 4; oy++) {
            const int iy = oy * 1 - 2;
            const int ky0 = mobilenet_v3_large_first_tap(iy, 1);
            const int ky1 = mobilenet_v3_large_end_tap(iy, 1, 28, 5);
            float *MNV3C_RESTRICT yp = y + (oy - row) * 3360 + channel;
            float row_sum[16] = {0.0f};
            for (int ox = 0; ox < 2; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = mobilenet_v3_large_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_large_end_tap(ix, 1, 28, 5);
                mobilenet_v3_large_bneck4_depthwise_pixel16(
                    x + channel,
                    yp + ox * 120,
                    row_sum,
                    ring + (oy - row) * 1,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 2; ox < 26; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = 0, kx1 = 5;
                mobilenet_v3_large_bneck4_depthwise_pixel16(
                    x + channel,
                    yp + ox * 120,
                    row_sum,
                    ring + (oy - row) * 1,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 26; ox < 28; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = mobilenet_v3_large_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_large_end_tap(ix, 1, 28, 5);
                mobilenet_v3_large_bneck4_depthwise_pixel16(
                    x + channel,
                    yp + ox * 120,
                    row_sum,
                    ring + (oy - row) * 1,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            MNV3C_LANES
            for (int n = 0; n < 16; n++) sum[n] += row_sum[n];
        }
        if (row != 24) continue;
        MNV3C_LANES
        for (int n = 0; n < 16; n++) mean[channel + n] = sum[n] * (1.0f / 784);
    }
}

/* One pixel x 8 channels of mobilenet_v3_large_bneck4_depthwise_rest: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v3_large_bneck4_depthwise_rest_pixel8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT sum,
    const int *MNV3C_RESTRICT ring,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    (void)iy;
    float a[8];
    MNV3C_LANES
    for (int n = 0; n < 8; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ring[ky * 1] + (ix + kx * 1) * 8;
            const float *wp = w + (1 + ky * 5 + kx) * 8;
            MNV3C_LANES
            for (int n = 0; n < 8; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        const float value = mobilenet_v3_large_relu(a[n]);
        y[n] = value;
        sum[n] += value;
    }
}

/* mobilenet_v3_large.arch:16: bneck4.depthwise + bneck4.se_pool
 * 28x28x8 -> 28x28x8,
 * kernel 5x5, stride 1x1, 156800 MACs, dwconv_portable */
static void mobilenet_v3_large_bneck4_depthwise_rest(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT mean,
    const float *MNV3C_RESTRICT w, int row, const int *places)
{
    /* where the rows under the window lie */
    int ring[8];
    for (int r = 0; r < 8; r++) ring[r] = places[r];
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 208;
        const int channel = 0 + panel * 8;
        float *sum = mean + channel;
        if (row == 0)
            for (int n = 0; n < 8; n++) sum[n] = 0.0f;
        for (int oy = row; oy < row + 4; oy++) {
            const int iy = oy * 1 - 2;
            const int ky0 = mobilenet_v3_large_first_tap(iy, 1);
            const int ky1 = mobilenet_v3_large_end_tap(iy, 1, 28, 5);
            float *MNV3C_RESTRICT yp = y + (oy - row) * 3360 + channel;
            float row_sum[8] = {0.0f};
            for (int ox = 0; ox < 2; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = mobilenet_v3_large_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_large_end_tap(ix, 1, 28, 5);
                mobilenet_v3_large_bneck4_depthwise_rest_pixel8(
                    x + channel,
                    yp + ox * 120,
                    row_sum,
                    ring + (oy - row) * 1,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 2; ox < 26; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = 0, kx1 = 5;
                mobilenet_v3_large_bneck4_depthwise_rest_pixel8(
                    x + channel,
                    yp + ox * 120,
                    row_sum,
                    ring + (oy - row) * 1,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 26; ox < 28; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = mobilenet_v3_large_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_large_end_tap(ix, 1, 28, 5);
                mobilenet_v3_large_bneck4_depthwise_rest_pixel8(
                    x + channel,
                    yp + ox * 120,
                    row_sum,
                    ring + (oy - row) * 1,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            MNV3C_LANES
            for (int n = 0; n < 8; n++) sum[n] += row_sum[n];
        }
        if (row != 24) continue;
        MNV3C_LANES
        for (int n = 0; n < 8; n++) mean[channel + n] = sum[n] * (1.0f / 784);
    }
}

/* 1 pixels x 16 channels of mobilenet_v3_large_bneck4_se_reduce; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck4_se_reduce_tile1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 120; k++, w += 16) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v3_large_relu(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v3_large.arch:16: bneck4.se_reduce
 * 1x1x120 -> 1x1x32, 3840 MACs, conv1x1_portable */
static void mobilenet_v3_large_bneck4_se_reduce(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 2; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1936;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_large_bneck4_se_reduce_tile1x16(
                x + p * 120,
                y + p * 32 + channel,
                wp);
    }
}

/* 1 pixels x 16 channels of mobilenet_v3_large_bneck4_se_expand; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck4_se_expand_tile1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 32; k++, w += 16) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v3_large_hard_sigmoid(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* 1 pixels x 8 channels of mobilenet_v3_large_bneck4_se_expand; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck4_se_expand_tile1x8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[8];
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = w[n];
    }
    w += 8;
    for (int k = 0; k < 32; k++, w += 8) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 8; n++) {
            a0[n] += x0 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = mobilenet_v3_large_hard_sigmoid(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v3_large.arch:16: bneck4.se_expand
 * 1x1x32 -> 1x1x120, 3840 MACs, conv1x1_portable */
static void mobilenet_v3_large_bneck4_se_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 7; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 528;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_large_bneck4_se_expand_tile1x16(
                x + p * 32,
                y + p * 120 + channel,
                wp);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 3696 + panel * 264;
        const int channel = 112 + panel * 8;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_large_bneck4_se_expand_tile1x8(
                x + p * 32,
                y + p * 120 + channel,
                wp);
    }
}

/* mobilenet_v3_large.arch:16: bneck4.se_scale
 * 120 -> 40, gate_weights_portable */
static void mobilenet_v3_large_bneck4_se_scale(
    const float *MNV3C_RESTRICT gate,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 2; panel++) {
        for (int n = 0; n < 16; n++) *y++ = *w++; /* bias */
        for (int k = 0; k < 120; k++)
            for (int n = 0; n < 16; n++) *y++ = *w++ * gate[k];
    }
    for (int panel = 0; panel < 1; panel++) {
        for (int n = 0; n < 8; n++) *y++ = *w++; /* bias */
        for (int k = 0; k < 120; k++)
            for (int n = 0; n < 8; n++) *y++ = *w++ * gate[k];
    }
}

/* 7 pixels x 16 channels of mobilenet_v3_large_bneck4_project; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck4_project_tile7x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    float a1[16];
    float a2[16];
    float a3[16];
    float a4[16];
    float a5[16];
    float a6[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n] + y[0 + n];
        a1[n] = w[n] + y[40 + n];
        a2[n] = w[n] + y[80 + n];
        a3[n] = w[n] + y[120 + n];
        a4[n] = w[n] + y[160 + n];
        a5[n] = w[n] + y[200 + n];
        a6[n] = w[n] + y[240 + n];
    }
    w += 16;
    for (int k = 0; k < 120; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[120 + k];
        const float x2 = x[240 + k];
        const float x3 = x[360 + k];
        const float x4 = x[480 + k];
        const float x5 = x[600 + k];
        const float x6 = x[720 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
            a2[n] += x2 * w[n];
            a3[n] += x3 * w[n];
            a4[n] += x4 * w[n];
            a5[n] += x5 * w[n];
            a6[n] += x6 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = (a0[n]);
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        y[40 + n] = a1[n];
        a2[n] = (a2[n]);
        y[80 + n] = a2[n];
        a3[n] = (a3[n]);
        y[120 + n] = a3[n];
        a4[n] = (a4[n]);
        y[160 + n] = a4[n];
        a5[n] = (a5[n]);
        y[200 + n] = a5[n];
        a6[n] = (a6[n]);
        y[240 + n] = a6[n];
    }
}

/* 7 pixels x 8 channels of mobilenet_v3_large_bneck4_project; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck4_project_tile7x8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[8];
    float a1[8];
    float a2[8];
    float a3[8];
    float a4[8];
    float a5[8];
    float a6[8];
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = w[n] + y[0 + n];
        a1[n] = w[n] + y[40 + n];
        a2[n] = w[n] + y[80 + n];
        a3[n] = w[n] + y[120 + n];
        a4[n] = w[n] + y[160 + n];
        a5[n] = w[n] + y[200 + n];
        a6[n] = w[n] + y[240 + n];
    }
    w += 8;
    for (int k = 0; k < 120; k++, w += 8) {
        const float x0 = x[0 + k];
        const float x1 = x[120 + k];
        const float x2 = x[240 + k];
        const float x3 = x[360 + k];
        const float x4 = x[480 + k];
        const float x5 = x[600 + k];
        const float x6 = x[720 + k];
        MNV3C_LANES
        for (int n = 0; n < 8; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
            a2[n] += x2 * w[n];
            a3[n] += x3 * w[n];
            a4[n] += x4 * w[n];
            a5[n] += x5 * w[n];
            a6[n] += x6 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = (a0[n]);
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        y[40 + n] = a1[n];
        a2[n] = (a2[n]);
        y[80 + n] = a2[n];
        a3[n] = (a3[n]);
        y[120 + n] = a3[n];
        a4[n] = (a4[n]);
        y[160 + n] = a4[n];
        a5[n] = (a5[n]);
        y[200 + n] = a5[n];
        a6[n] = (a6[n]);
        y[240 + n] = a6[n];
    }
}

/* mobilenet_v3_large.arch:16: bneck4.project + bneck4.residual
 * 28x28x120 -> 28x28x40, 3763200 MACs, conv1x1_portable */
static void mobilenet_v3_large_bneck4_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 2; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1936;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 784; p += 7)
            mobilenet_v3_large_bneck4_project_tile7x16(
                x + p * 120,
                y + p * 40 + channel,
                wp);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 3872 + panel * 968;
        const int channel = 32 + panel * 8;
        for (int p = 0; p < 784; p += 7)
            mobilenet_v3_large_bneck4_project_tile7x8(
                x + p * 120,
                y + p * 40 + channel,
                wp);
    }
}

/* 7 pixels x 16 channels of mobilenet_v3_large_bneck6_expand; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck6_expand_tile7x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    float a1[16];
    float a2[16];
    float a3[16];
    float a4[16];
    float a5[16];
    float a6[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
        a1[n] = w[n];
        a2[n] = w[n];
        a3[n] = w[n];
        a4[n] = w[n];
        a5[n] = w[n];
        a6[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 40; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[40 + k];
        const float x2 = x[80 + k];
        const float x3 = x[120 + k];
        const float x4 = x[160 + k];
        const float x5 = x[200 + k];
        const float x6 = x[240 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
            a2[n] += x2 * w[n];
            a3[n] += x3 * w[n];
            a4[n] += x4 * w[n];
            a5[n] += x5 * w[n];
            a6[n] += x6 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v3_large_hswish(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v3_large_hswish(a1[n]);
        y[48 + n] = a1[n];
        a2[n] = mobilenet_v3_large_hswish(a2[n]);
        y[96 + n] = a2[n];
        a3[n] = mobilenet_v3_large_hswish(a3[n]);
        y[144 + n] = a3[n];
        a4[n] = mobilenet_v3_large_hswish(a4[n]);
        y[192 + n] = a4[n];
        a5[n] = mobilenet_v3_large_hswish(a5[n]);
        y[240 + n] = a5[n];
        a6[n] = mobilenet_v3_large_hswish(a6[n]);
        y[288 + n] = a6[n];
    }
}

/* mobilenet_v3_large.arch:18: bneck6.expand
 * 28x28x40 -> 28x28x48, 1505280 MACs, conv1x1_portable */
static void mobilenet_v3_large_bneck6_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 3; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 656;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 28; p += 7)
            mobilenet_v3_large_bneck6_expand_tile7x16(
                x + p * 40,
                y + p * 48 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_v3_large_bneck6_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v3_large_bneck6_depthwise_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const int *MNV3C_RESTRICT ring,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    (void)iy;
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ring[ky * 1] + (ix + kx * 1) * 48;
            const float *wp = w + (1 + ky * 3 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_v3_large_hswish(a[n]);
        y[n] = value;
    }
}

/* mobilenet_v3_large.arch:18: bneck6.depthwise
 * 28x28x48 -> 14x14x48,
 * kernel 3x3, stride 2x2, 84672 MACs, dwconv_portable */
static void mobilenet_v3_large_bneck6_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int row, const int *places)
{
    /* where the rows under the window lie */
    int ring[3];
    for (int r = 0; r < 3; r++) ring[r] = places[r];
    for (int panel = 0; panel < 3; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
        const int channel = 0 + panel * 16;
        for (int oy = row; oy < row + 1; oy++) {
            const int iy = oy * 2 - 1;
            const int ky0 = mobilenet_v3_large_first_tap(iy, 1);
            const int ky1 = mobilenet_v3_large_end_tap(iy, 1, 28, 3);
            float *MNV3C_RESTRICT yp = y + (oy - row) * 3360 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 2 - 1;
                const int kx0 = mobilenet_v3_large_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_large_end_tap(ix, 1, 28, 3);
                mobilenet_v3_large_bneck6_depthwise_pixel16(
                    x + channel,
                    yp + ox * 240,
                    ring + (oy - row) * 2,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 14; ox++) {
                const int ix = ox * 2 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_v3_large_bneck6_depthwise_pixel16(
                    x + channel,
                    yp + ox * 240,
                    ring + (oy - row) * 2,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* 7 pixels x 16 channels of mobilenet_v3_large_bneck6_project; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck6_project_tile7x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    float a1[16];
    float a2[16];
    float a3[16];
    float a4[16];
    float a5[16];
    float a6[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
        a1[n] = w[n];
        a2[n] = w[n];
        a3[n] = w[n];
        a4[n] = w[n];
        a5[n] = w[n];
        a6[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 240; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[240 + k];
        const float x2 = x[480 + k];
        const float x3 = x[720 + k];
        const float x4 = x[960 + k];
        const float x5 = x[1200 + k];
        const float x6 = x[1440 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
            a2[n] += x2 * w[n];
            a3[n] += x3 * w[n];
            a4[n] += x4 * w[n];
            a5[n] += x5 * w[n];
            a6[n] += x6 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = (a0[n]);
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        y[80 + n] = a1[n];
        a2[n] = (a2[n]);
        y[160 + n] = a2[n];
        a3[n] = (a3[n]);
        y[240 + n] = a3[n];
        a4[n] = (a4[n]);
        y[320 + n] = a4[n];
        a5[n] = (a5[n]);
        y[400 + n] = a5[n];
        a6[n] = (a6[n]);
        y[480 + n] = a6[n];
    }
}

/* mobilenet_v3_large.arch:18: bneck6.project
 * 14x14x240 -> 14x14x80, 3763200 MACs, conv1x1_portable */
static void mobilenet_v3_large_bneck6_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 5; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 3856;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 196; p += 7)
            mobilenet_v3_large_bneck6_project_tile7x16(
                x + p * 240,
                y + p * 80 + channel,
                wp);
    }
}

/* 7 pixels x 16 channels of mobilenet_v3_large_bneck7_expand; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck7_expand_tile7x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    float a1[16];
    float a2[16];
    float a3[16];
    float a4[16];
    float a5[16];
    float a6[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
        a1[n] = w[n];
        a2[n] = w[n];
        a3[n] = w[n];
        a4[n] = w[n];
        a5[n] = w[n];
        a6[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 80; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[80 + k];
        const float x2 = x[160 + k];
        const float x3 = x[240 + k];
        const float x4 = x[320 + k];
        const float x5 = x[400 + k];
        const float x6 = x[480 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
            a2[n] += x2 * w[n];
            a3[n] += x3 * w[n];
            a4[n] += x4 * w[n];
            a5[n] += x5 * w[n];
            a6[n] += x6 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v3_large_hswish(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v3_large_hswish(a1[n]);
        y[200 + n] = a1[n];
        a2[n] = mobilenet_v3_large_hswish(a2[n]);
        y[400 + n] = a2[n];
        a3[n] = mobilenet_v3_large_hswish(a3[n]);
        y[600 + n] = a3[n];
        a4[n] = mobilenet_v3_large_hswish(a4[n]);
        y[800 + n] = a4[n];
        a5[n] = mobilenet_v3_large_hswish(a5[n]);
        y[1000 + n] = a5[n];
        a6[n] = mobilenet_v3_large_hswish(a6[n]);
        y[1200 + n] = a6[n];
    }
}

/* 7 pixels x 8 channels of mobilenet_v3_large_bneck7_expand; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck7_expand_tile7x8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[8];
    float a1[8];
    float a2[8];
    float a3[8];
    float a4[8];
    float a5[8];
    float a6[8];
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = w[n];
        a1[n] = w[n];
        a2[n] = w[n];
        a3[n] = w[n];
        a4[n] = w[n];
        a5[n] = w[n];
        a6[n] = w[n];
    }
    w += 8;
    for (int k = 0; k < 80; k++, w += 8) {
        const float x0 = x[0 + k];
        const float x1 = x[80 + k];
        const float x2 = x[160 + k];
        const float x3 = x[240 + k];
        const float x4 = x[320 + k];
        const float x5 = x[400 + k];
        const float x6 = x[480 + k];
        MNV3C_LANES
        for (int n = 0; n < 8; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
            a2[n] += x2 * w[n];
            a3[n] += x3 * w[n];
            a4[n] += x4 * w[n];
            a5[n] += x5 * w[n];
            a6[n] += x6 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = mobilenet_v3_large_hswish(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v3_large_hswish(a1[n]);
        y[200 + n] = a1[n];
        a2[n] = mobilenet_v3_large_hswish(a2[n]);
        y[400 + n] = a2[n];
        a3[n] = mobilenet_v3_large_hswish(a3[n]);
        y[600 + n] = a3[n];
        a4[n] = mobilenet_v3_large_hswish(a4[n]);
        y[800 + n] = a4[n];
        a5[n] = mobilenet_v3_large_hswish(a5[n]);
        y[1000 + n] = a5[n];
        a6[n] = mobilenet_v3_large_hswish(a6[n]);
        y[1200 + n] = a6[n];
    }
}

/* mobilenet_v3_large.arch:19: bneck7.expand
 * 14x14x80 -> 14x14x200, 3136000 MACs, conv1x1_portable */
static void mobilenet_v3_large_bneck7_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 12; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1296;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 196; p += 7)
            mobilenet_v3_large_bneck7_expand_tile7x16(
                x + p * 80,
                y + p * 200 + channel,
                wp);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 15552 + panel * 648;
        const int channel = 192 + panel * 8;
        for (int p = 0; p < 196; p += 7)
            mobilenet_v3_large_bneck7_expand_tile7x8(
                x + p * 80,
                y + p * 200 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_v3_large_bneck7_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v3_large_bneck7_depthwise_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 14 + ix + kx * 1) * 200;
            const float *wp = w + (1 + ky * 3 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_v3_large_hswish(a[n]);
        y[n] = value;
    }
}

/* One pixel x 8 channels of mobilenet_v3_large_bneck7_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v3_large_bneck7_depthwise_pixel8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[8];
    MNV3C_LANES
    for (int n = 0; n < 8; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 14 + ix + kx * 1) * 200;
            const float *wp = w + (1 + ky * 3 + kx) * 8;
            MNV3C_LANES
            for (int n = 0; n < 8; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        const float value = mobilenet_v3_large_hswish(a[n]);
        y[n] = value;
    }
}

/* mobilenet_v3_large.arch:19: bneck7.depthwise
 * 14x14x200 -> 14x14x200,
 * kernel 3x3, stride 1x1, 352800 MACs, dwconv_portable */
static void mobilenet_v3_large_bneck7_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int row)
{
    for (int panel = 0; panel < 12; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
        const int channel = 0 + panel * 16;
        for (int oy = row; oy < row + 2; oy++) {
            const int iy = oy * 1 - 1;
            const int ky0 = mobilenet_v3_large_first_tap(iy, 1);
            const int ky1 = mobilenet_v3_large_end_tap(iy, 1, 14, 3);
            float *MNV3C_RESTRICT yp = y + (oy - row) * 2800 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v3_large_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_large_end_tap(ix, 1, 14, 3);
                mobilenet_v3_large_bneck7_depthwise_pixel16(
                    x + channel,
                    yp + ox * 200,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 13; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_v3_large_bneck7_depthwise_pixel16(
                    x + channel,
                    yp + ox * 200,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 13; ox < 14; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v3_large_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_large_end_tap(ix, 1, 14, 3);
                mobilenet_v3_large_bneck7_depthwise_pixel16(
                    x + channel,
                    yp + ox * 200,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 1920 + panel * 80;
        const int channel = 192 + panel * 8;
        for (int oy = row; oy < row + 2; oy++) {
            const int iy = oy * 1 - 1;
            const int ky0 = mobilenet_v3_large_first_tap(iy, 1);
            const int ky1 = mobilenet_v3_large_end_tap(iy, 1, 14, 3);
            float *MNV3C_RESTRICT yp = y + (oy - row) * 2800 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v3_large_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_large_end_tap(ix, 1, 14, 3);
                mobilenet_v3_large_bneck7_depthwise_pixel8(
                    x + channel,
                    yp + ox * 200,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 13; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_v3_large_bneck7_depthwise_pixel8(
                    x + channel,
                    yp + ox * 200,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 13; ox < 14; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v3_large_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_large_end_tap(ix, 1, 14, 3);
                mobilenet_v3_large_bneck7_depthwise_pixel8(
                    x + channel,
                    yp + ox * 200,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* 7 pixels x 16 channels of mobilenet_v3_large_bneck7_project; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck7_project_tile7x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    float a1[16];
    float a2[16];
    float a3[16];
    float a4[16];
    float a5[16];
    float a6[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n] + y[0 + n];
        a1[n] = w[n] + y[80 + n];
        a2[n] = w[n] + y[160 + n];
        a3[n] = w[n] + y[240 + n];
        a4[n] = w[n] + y[320 + n];
        a5[n] = w[n] + y[400 + n];
        a6[n] = w[n] + y[480 + n];
    }
    w += 16;
    for (int k = 0; k < 200; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[200 + k];
        const float x2 = x[400 + k];
        const float x3 = x[600 + k];
        const float x4 = x[800 + k];
        const float x5 = x[1000 + k];
        const float x6 = x[1200 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
            a2[n] += x2 * w[n];
            a3[n] += x3 * w[n];
            a4[n] += x4 * w[n];
            a5[n] += x5 * w[n];
            a6[n] += x6 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = (a0[n]);
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        y[80 + n] = a1[n];
        a2[n] = (a2[n]);
        y[160 + n] = a2[n];
        a3[n] = (a3[n]);
        y[240 + n] = a3[n];
        a4[n] = (a4[n]);
        y[320 + n] = a4[n];
        a5[n] = (a5[n]);
        y[400 + n] = a5[n];
        a6[n] = (a6[n]);
        y[480 + n] = a6[n];
    }
}

/* mobilenet_v3_large.arch:19: bneck7.project + bneck7.residual
 * 14x14x200 -> 14x14x80, 3136000 MACs, conv1x1_portable */
static void mobilenet_v3_large_bneck7_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 5; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 3216;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 14; p += 7)
            mobilenet_v3_large_bneck7_project_tile7x16(
                x + p * 200,
                y + p * 80 + channel,
                wp);
    }
}

/* 7 pixels x 16 channels of mobilenet_v3_large_bneck8_expand; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck8_expand_tile7x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    float a1[16];
    float a2[16];
    float a3[16];
    float a4[16];
    float a5[16];
    float a6[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
        a1[n] = w[n];
        a2[n] = w[n];
        a3[n] = w[n];
        a4[n] = w[n];
        a5[n] = w[n];
        a6[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 80; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[80 + k];
        const float x2 = x[160 + k];
        const float x3 = x[240 + k];
        const float x4 = x[320 + k];
        const float x5 = x[400 + k];
        const float x6 = x[480 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
            a2[n] += x2 * w[n];
            a3[n] += x3 * w[n];
            a4[n] += x4 * w[n];
            a5[n] += x5 * w[n];
            a6[n] += x6 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v3_large_hswish(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v3_large_hswish(a1[n]);
        y[48 + n] = a1[n];
        a2[n] = mobilenet_v3_large_hswish(a2[n]);
        y[96 + n] = a2[n];
        a3[n] = mobilenet_v3_large_hswish(a3[n]);
        y[144 + n] = a3[n];
        a4[n] = mobilenet_v3_large_hswish(a4[n]);
        y[192 + n] = a4[n];
        a5[n] = mobilenet_v3_large_hswish(a5[n]);
        y[240 + n] = a5[n];
        a6[n] = mobilenet_v3_large_hswish(a6[n]);
        y[288 + n] = a6[n];
    }
}

/* mobilenet_v3_large.arch:20: bneck8.expand
 * 14x14x80 -> 14x14x48, 752640 MACs, conv1x1_portable */
static void mobilenet_v3_large_bneck8_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 3; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1296;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 14; p += 7)
            mobilenet_v3_large_bneck8_expand_tile7x16(
                x + p * 80,
                y + p * 48 + channel,
                wp);
    }
}

/* 7 pixels x 16 channels of mobilenet_v3_large_bneck8_expand_rest; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck8_expand_rest_tile7x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    float a1[16];
    float a2[16];
    float a3[16];
    float a4[16];
    float a5[16];
    float a6[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
        a1[n] = w[n];
        a2[n] = w[n];
        a3[n] = w[n];
        a4[n] = w[n];
        a5[n] = w[n];
        a6[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 80; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[80 + k];
        const float x2 = x[160 + k];
        const float x3 = x[240 + k];
        const float x4 = x[320 + k];
        const float x5 = x[400 + k];
        const float x6 = x[480 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
            a2[n] += x2 * w[n];
            a3[n] += x3 * w[n];
            a4[n] += x4 * w[n];
            a5[n] += x5 * w[n];
            a6[n] += x6 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v3_large_hswish(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v3_large_hswish(a1[n]);
        y[40 + n] = a1[n];
        a2[n] = mobilenet_v3_large_hswish(a2[n]);
        y[80 + n] = a2[n];
        a3[n] = mobilenet_v3_large_hswish(a3[n]);
        y[120 + n] = a3[n];
        a4[n] = mobilenet_v3_large_hswish(a4[n]);
        y[160 + n] = a4[n];
        a5[n] = mobilenet_v3_large_hswish(a5[n]);
        y[200 + n] = a5[n];
        a6[n] = mobilenet_v3_large_hswish(a6[n]);
        y[240 + n] = a6[n];
    }
}

/* 7 pixels x 8 channels of mobilenet_v3_large_bneck8_expand_rest; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck8_expand_rest_tile7x8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[8];
    float a1[8];
    float a2[8];
    float a3[8];
    float a4[8];
    float a5[8];
    float a6[8];
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = w[n];
        a1[n] = w[n];
        a2[n] = w[n];
        a3[n] = w[n];
        a4[n] = w[n];
        a5[n] = w[n];
        a6[n] = w[n];
    }
    w += 8;
    for (int k = 0; k < 80; k++, w += 8) {
        const float x0 = x[0 + k];
        const float x1 = x[80 + k];
        const float x2 = x[160 + k];
        const float x3 = x[240 + k];
        const float x4 = x[320 + k];
        const float x5 = x[400 + k];
        const float x6 = x[480 + k];
        MNV3C_LANES
        for (int n = 0; n < 8; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
            a2[n] += x2 * w[n];
            a3[n] += x3 * w[n];
            a4[n] += x4 * w[n];
            a5[n] += x5 * w[n];
            a6[n] += x6 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = mobilenet_v3_large_hswish(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v3_large_hswish(a1[n]);
        y[40 + n] = a1[n];
        a2[n] = mobilenet_v3_large_hswish(a2[n]);
        y[80 + n] = a2[n];
        a3[n] = mobilenet_v3_large_hswish(a3[n]);
        y[120 + n] = a3[n];
        a4[n] = mobilenet_v3_large_hswish(a4[n]);
        y[160 + n] = a4[n];
        a5[n] = mobilenet_v3_large_hswish(a5[n]);
        y[200 + n] = a5[n];
        a6[n] = mobilenet_v3_large_hswish(a6[n]);
        y[240 + n] = a6[n];
    }
}

/* mobilenet_v3_large.arch:20: bneck8.expand
 * 14x14x80 -> 14x14x40, 627200 MACs, conv1x1_portable */
static void mobilenet_v3_large_bneck8_expand_rest(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 2; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1296;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 14; p += 7)
            mobilenet_v3_large_bneck8_expand_rest_tile7x16(
                x + p * 80,
                y + p * 40 + channel,
                wp);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 2592 + panel * 648;
        const int channel = 32 + panel * 8;
        for (int p = 0; p < 14; p += 7)
            mobilenet_v3_large_bneck8_expand_rest_tile7x8(
                x + p * 80,
                y + p * 40 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_v3_large_bneck8_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v3_large_bneck8_depthwise_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const int *MNV3C_RESTRICT ring,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    (void)iy;
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ring[ky * 1] + (ix + kx * 1) * 48;
            const float *wp = w + (1 + ky * 3 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_v3_large_hswish(a[n]);
        y[n] = value;
    }
}

/* mobilenet_v3_large.arch:20: bneck8.depthwise
 * 14x14x48 -> 14x14x48,
 * kernel 3x3, stride 1x1, 84672 MACs, dwconv_portable */
static void mobilenet_v3_large_bneck8_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int row, const int *places)
{
    /* where the rows under the window lie */
    int ring[4];
    for (int r = 0; r < 4; r++) ring[r] = places[r];
    for (int panel = 0; panel < 3; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
        const int channel = 0 + panel * 16;
        for (int oy = row; oy < row + 2; oy++) {
            const int iy = oy * 1 - 1;
            const int ky0 = mobilenet_v3_large_first_tap(iy, 1);
            const int ky1 = mobilenet_v3_large_end_tap(iy, 1, 14, 3);
            float *MNV3C_RESTRICT yp = y + (oy - row) * 2576 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v3_large_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_large_end_tap(ix, 1, 14, 3);
                mobilenet_v3_large_bneck8_depthwise_pixel16(
                    x + channel,
                    yp + ox * 184,
                    ring + (oy - row) * 1,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 13; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_v3_large_bneck8_depthwise_pixel16(
                    x + channel,
                    yp + ox * 184,
                    ring + (oy - row) * 1,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 13; ox < 14; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v3_large_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_large_end_tap(ix, 1, 14, 3);
                mobilenet_v3_large_bneck8_depthwise_pixel16(
                    x + channel,
                    yp + ox * 184,
                    ring + (oy - row) * 1,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* One pixel x 16 channels of mobilenet_v3_large_bneck8_depthwise_rest: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v3_large_bneck8_depthwise_rest_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const int *MNV3C_RESTRICT ring,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    (void)iy;
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ring[ky * 1] + (ix + kx * 1) * 40;
            const float *wp = w + (1 + ky * 3 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_v3_large_hswish(a[n]);
        y[n] = value;
    }
}

/* One pixel x 8 channels of mobilenet_v3_large_bneck8_depthwise_rest: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v3_large_bneck8_depthwise_rest_pixel8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const int *MNV3C_RESTRICT ring,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    (void)iy;
    float a[8];
    MNV3C_LANES
    for (int n = 0; n < 8; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ring[ky * 1] + (ix + kx * 1) * 40;
            const float *wp = w + (1 + ky * 3 + kx) * 8;
            MNV3C_LANES
            for (int n = 0; n < 8; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        const float value = mobilenet_v3_large_hswish(a[n]);
        y[n] = value;
    }
}

/* mobilenet_v3_large.arch:20: bneck8.depthwise
 * 14x14x40 -> 14x14x40,
 * kernel 3x3, stride 1x1, 70560 MACs, dwconv_portable */
static void mobilenet_v3_large_bneck8_depthwise_rest(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int row, const int *places)
{
    /* where the rows under the window lie */
    int ring[4];
    for (int r = 0; r < 4; r++) ring[r] = places[r];
    for (int panel = 0; panel < 2; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
        const int channel = 0 + panel * 16;
        for (int oy = row; oy < row + 2; oy++) {
            const int iy = oy * 1 - 1;
            const int ky0 = mobilenet_v3_large_first_tap(iy, 1);
            const int ky1 = mobilenet_v3_large_end_tap(iy, 1, 14, 3);
            float *MNV3C_RESTRICT yp = y + (oy - row) * 2576 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v3_large_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_large_end_tap(ix, 1, 14, 3);
                mobilenet_v3_large_bneck8_depthwise_rest_pixel16(
                    x + channel,
                    yp + ox * 184,
                    ring + (oy - row) * 1,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 13; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_v3_large_bneck8_depthwise_rest_pixel16(
                    x + channel,
                    yp + ox * 184,
                    ring + (oy - row) * 1,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 13; ox < 14; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v3_large_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_large_end_tap(ix, 1, 14, 3);
                mobilenet_v3_large_bneck8_depthwise_rest_pixel16(
                    x + channel,
                    yp + ox * 184,
                    ring + (oy - row) * 1,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 320 + panel * 80;
        const int channel = 32 + panel * 8;
        for (int oy = row; oy < row + 2; oy++) {
            const int iy = oy * 1 - 1;
            const int ky0 = mobilenet_v3_large_first_tap(iy, 1);
            const int ky1 = mobilenet_v3_large_end_tap(iy, 1, 14, 3);
            float *MNV3C_RESTRICT yp = y + (oy - row) * 2576 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v3_large_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_large_end_tap(ix, 1, 14, 3);
                mobilenet_v3_large_bneck8_depthwise_rest_pixel8(
                    x + channel,
                    yp + ox * 184,
                    ring + (oy - row) * 1,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 13; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_v3_large_bneck8_depthwise_rest_pixel8(
                    x + channel,
                    yp + ox * 184,
                    ring + (oy - row) * 1,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 13; ox < 14; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v3_large_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_large_end_tap(ix, 1, 14, 3);
                mobilenet_v3_large_bneck8_depthwise_rest_pixel8(
                    x + channel,
                    yp + ox * 184,
                    ring + (oy - row) * 1,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* 7 pixels x 16 channels of mobilenet_v3_large_bneck8_project; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck8_project_tile7x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    float a1[16];
    float a2[16];
    float a3[16];
    float a4[16];
    float a5[16];
    float a6[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n] + y[0 + n];
        a1[n] = w[n] + y[80 + n];
        a2[n] = w[n] + y[160 + n];
        a3[n] = w[n] + y[240 + n];
        a4[n] = w[n] + y[320 + n];
        a5[n] = w[n] + y[400 + n];
        a6[n] = w[n] + y[480 + n];
    }
    w += 16;
    for (int k = 0; k < 184; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[184 + k];
        const float x2 = x[368 + k];
        const float x3 = x[552 + k];
        const float x4 = x[736 + k];
        const float x5 = x[920 + k];
        const float x6 = x[1104 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
            a2[n] += x2 * w[n];
            a3[n] += x3 * w[n];
            a4[n] += x4 * w[n];
            a5[n] += x5 * w[n];
            a6[n] += x6 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = (a0[n]);
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        y[80 + n] = a1[n];
        a2[n] = (a2[n]);
        y[160 + n] = a2[n];
        a3[n] = (a3[n]);
        y[240 + n] = a3[n];
        a4[n] = (a4[n]);
        y[320 + n] = a4[n];
        a5[n] = (a5[n]);
        y[400 + n] = a5[n];
        a6[n] = (a6[n]);
        y[480 + n] = a6[n];
    }
}

/* mobilenet_v3_large.arch:20: bneck8.project + bneck8.residual
 * 14x14x184 -> 14x14x80, 2885120 MACs, conv1x1_portable */
static void mobilenet_v3_large_bneck8_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 5; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 2960;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 196; p += 7)
            mobilenet_v3_large_bneck8_project_tile7x16(
                x + p * 184,
                y + p * 80 + channel,
                wp);
    }
}

/* 7 pixels x 16 channels of mobilenet_v3_large_bneck10_expand; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck10_expand_tile7x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    float a1[16];
    float a2[16];
    float a3[16];
    float a4[16];
    float a5[16];
    float a6[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
        a1[n] = w[n];
        a2[n] = w[n];
        a3[n] = w[n];
        a4[n] = w[n];
        a5[n] = w[n];
        a6[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 80; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[80 + k];
        const float x2 = x[160 + k];
        const float x3 = x[240 + k];
        const float x4 = x[320 + k];
        const float x5 = x[400 + k];
        const float x6 = x[480 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
            a2[n] += x2 * w[n];
            a3[n] += x3 * w[n];
            a4[n] += x4 * w[n];
            a5[n] += x5 * w[n];
            a6[n] += x6 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v3_large_hswish(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v3_large_hswish(a1[n]);
        y[48 + n] = a1[n];
        a2[n] = mobilenet_v3_large_hswish(a2[n]);
        y[96 + n] = a2[n];
        a3[n] = mobilenet_v3_large_hswish(a3[n]);
        y[144 + n] = a3[n];
        a4[n] = mobilenet_v3_large_hswish(a4[n]);
        y[192 + n] = a4[n];
        a5[n] = mobilenet_v3_large_hswish(a5[n]);
        y[240 + n] = a5[n];
        a6[n] = mobilenet_v3_large_hswish(a6[n]);
        y[288 + n] = a6[n];
    }
}

/* mobilenet_v3_large.arch:22: bneck10.expand
 * 14x14x80 -> 14x14x48, 752640 MACs, conv1x1_portable */
static void mobilenet_v3_large_bneck10_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 3; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1296;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 196; p += 7)
            mobilenet_v3_large_bneck10_expand_tile7x16(
                x + p * 80,
                y + p * 48 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_v3_large_bneck10_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v3_large_bneck10_depthwise_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT sum,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 14 + ix + kx * 1) * 48;
            const float *wp = w + (1 + ky * 3 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_v3_large_hswish(a[n]);
        y[n] = value;
        sum[n] += value;
    }
}

/* mobilenet_v3_large.arch:22: bneck10.depthwise + bneck10.se_pool
 * 14x14x48 -> 14x14x48,
 * kernel 3x3, stride 1x1, 84672 MACs, dwconv_portable */
static void mobilenet_v3_large_bneck10_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT mean,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 3; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
        const int channel = 0 + panel * 16;
        float sum[16] = {0.0f};
        for (int oy = 0; oy < 14; oy++) {
            const int iy = oy * 1 - 1;
            const int ky0 = mobilenet_v3_large_first_tap(iy, 1);
            const int ky1 = mobilenet_v3_large_end_tap(iy, 1, 14, 3);
            float *MNV3C_RESTRICT yp = y + oy * 6720 + channel;
            float row_sum[16] = {0.0f};
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v3_large_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_large_end_tap(ix, 1, 14, 3);
                mobilenet_v3_large_bneck10_depthwise_pixel16(
                    x + channel,
                    yp + ox * 480,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 13; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_v3_large_bneck10_depthwise_pixel16(
                    x + channel,
                    yp + ox * 480,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 13; ox < 14; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v3_large_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_large_end_tap(ix, 1, 14, 3);
                mobilenet_v3_large_bneck10_depthwise_pixel16(
                    x + channel,
                    yp + ox * 480,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            MNV3C_LANES
            for (int n = 0; n < 16; n++) sum[n] += row_sum[n];
        }
        MNV3C_LANES
        for (int n = 0; n < 16; n++) mean[channel + n] = sum[n] * (1.0f / 196);
    }
}

/* 1 pixels x 16 channels of mobilenet_v3_large_bneck10_se_reduce; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck10_se_reduce_tile1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 480; k++, w += 16) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v3_large_relu(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* 1 pixels x 8 channels of mobilenet_v3_large_bneck10_se_reduce; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck10_se_reduce_tile1x8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[8];
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = w[n];
    }
    w += 8;
    for (int k = 0; k < 480; k++, w += 8) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 8; n++) {
            a0[n] += x0 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = mobilenet_v3_large_relu(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v3_large.arch:22: bneck10.se_reduce
 * 1x1x480 -> 1x1x120, 57600 MACs, conv1x1_portable */
static void mobilenet_v3_large_bneck10_se_reduce(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 7; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 7696;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_large_bneck10_se_reduce_tile1x16(
                x + p * 480,
                y + p * 120 + channel,
                wp);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 53872 + panel * 3848;
        const int channel = 112 + panel * 8;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_large_bneck10_se_reduce_tile1x8(
                x + p * 480,
                y + p * 120 + channel,
                wp);
    }
}

/* 1 pixels x 16 channels of mobilenet_v3_large_bneck10_se_expand; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck10_se_expand_tile1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 120; k++, w += 16) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v3_large_hard_sigmoid(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v3_large.arch:22: bneck10.se_expand
 * 1x1x120 -> 1x1x480, 57600 MACs, conv1x1_portable */
static void mobilenet_v3_large_bneck10_se_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 30; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1936;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_large_bneck10_se_expand_tile1x16(
                x + p * 120,
                y + p * 480 + channel,
                wp);
    }
}

/* mobilenet_v3_large.arch:22: bneck10.se_scale
 * 14x14x480, gate_portable */
static void mobilenet_v3_large_bneck10_se_scale(
    float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT gate)
{
    for (int p = 0; p < 196; p++, x += 480)
        for (int c = 0; c < 96; c++) x[c] *= gate[c];
}

/* 7 pixels x 16 channels of mobilenet_v3_large_bneck10_project_first; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck10_project_first_tile7x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    float a1[16];
    float a2[16];
    float a3[16];
    float a4[16];
    float a5[16];
    float a6[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
        a1[n] = w[n];
        a2[n] = w[n];
        a3[n] = w[n];
        a4[n] = w[n];
        a5[n] = w[n];
        a6[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 96; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[480 + k];
        const float x2 = x[960 + k];
        const float x3 = x[1440 + k];
        const float x4 = x[1920 + k];
        const float x5 = x[2400 + k];
        const float x6 = x[2880 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
            a2[n] += x2 * w[n];
            a3[n] += x3 * w[n];
            a4[n] += x4 * w[n];
            a5[n] += x5 * w[n];
            a6[n] += x6 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = (a0[n]);
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        y[112 + n] = a1[n];
        a2[n] = (a2[n]);
        y[224 + n] = a2[n];
        a3[n] = (a3[n]);
        y[336 + n] = a3[n];
        a4[n] = (a4[n]);
        y[448 + n] = a4[n];
        a5[n] = (a5[n]);
        y[560 + n] = a5[n];
        a6[n] = (a6[n]);
        y[672 + n] = a6[n];
    }
}

/* mobilenet_v3_large.arch:22: bneck10.project
 * 14x14x480 -> 14x14x112, 10536960 MACs, conv1x1_portable */
static void mobilenet_v3_large_bneck10_project_first(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 7; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 7696;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 196; p += 7)
            mobilenet_v3_large_bneck10_project_first_tile7x16(
                x + p * 480,
                y + p * 112 + channel,
                wp);
    }
}

/* 7 pixels x 16 channels of mobilenet_v3_large_bneck10_project_next; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck10_project_next_tile7x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w,
    int inputs)
{
    float a0[16];
    float a1[16];
    float a2[16];
    float a3[16];
    float a4[16];
    float a5[16];
    float a6[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = y[0 + n];
        a1[n] = y[112 + n];
        a2[n] = y[224 + n];
        a3[n] = y[336 + n];
        a4[n] = y[448 + n];
        a5[n] = y[560 + n];
        a6[n] = y[672 + n];
    }
    w += (1 + inputs) * 16;
    for (int k = 0; k < 96; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[480 + k];
        const float x2 = x[960 + k];
        const float x3 = x[1440 + k];
        const float x4 = x[1920 + k];
        const float x5 = x[2400 + k];
        const float x6 = x[2880 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
            a2[n] += x2 * w[n];
            a3[n] += x3 * w[n];
            a4[n] += x4 * w[n];
            a5[n] += x5 * w[n];
            a6[n] += x6 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = (a0[n]);
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        y[112 + n] = a1[n];
        a2[n] = (a2[n]);
        y[224 + n] = a2[n];
        a3[n] = (a3[n]);
        y[336 + n] = a3[n];
        a4[n] = (a4[n]);
        y[448 + n] = a4[n];
        a5[n] = (a5[n]);
        y[560 + n] = a5[n];
        a6[n] = (a6[n]);
        y[672 + n] = a6[n];
    }
}

/* mobilenet_v3_large.arch:22: bneck10.project
 * 14x14x480 -> 14x14x112, 10536960 MACs, conv1x1_portable */
static void mobilenet_v3_large_bneck10_project_next(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w,
    int inputs)
{
    for (int panel = 0; panel < 7; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 7696;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 196; p += 7)
            mobilenet_v3_large_bneck10_project_next_tile7x16(
                x + p * 480,
                y + p * 112 + channel,
                wp,
                inputs);
    }
}

/* mobilenet_v3_large.arch:22: bneck10.project
 * 14x14x480 -> 14x14x112, by pieces of the inputs */
static void mobilenet_v3_large_bneck10_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w,
    int inputs)
{
    if (inputs >= 0 && inputs < 96)
        mobilenet_v3_large_bneck10_project_first(
            x,
            y,
            w);
    if (inputs >= 96 && inputs < 480)
        mobilenet_v3_large_bneck10_project_next(
            x,
            y,
            w, inputs);
}

/* 7 pixels x 16 channels of mobilenet_v3_large_bneck11_expand; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck11_expand_tile7x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    float a1[16];
    float a2[16];
    float a3[16];
    float a4[16];
    float a5[16];
    float a6[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
        a1[n] = w[n];
        a2[n] = w[n];
        a3[n] = w[n];
        a4[n] = w[n];
        a5[n] = w[n];
        a6[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 112; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[112 + k];
        const float x2 = x[224 + k];
        const float x3 = x[336 + k];
        const float x4 = x[448 + k];
        const float x5 = x[560 + k];
        const float x6 = x[672 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
            a2[n] += x2 * w[n];
            a3[n] += x3 * w[n];
            a4[n] += x4 * w[n];
            a5[n] += x5 * w[n];
            a6[n] += x6 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v3_large_hswish(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v3_large_hswish(a1[n]);
        y[48 + n] = a1[n];
        a2[n] = mobilenet_v3_large_hswish(a2[n]);
        y[96 + n] = a2[n];
        a3[n] = mobilenet_v3_large_hswish(a3[n]);
        y[144 + n] = a3[n];
        a4[n] = mobilenet_v3_large_hswish(a4[n]);
        y[192 + n] = a4[n];
        a5[n] = mobilenet_v3_large_hswish(a5[n]);
        y[240 + n] = a5[n];
        a6[n] = mobilenet_v3_large_hswish(a6[n]);
        y[288 + n] = a6[n];
    }
}

/* mobilenet_v3_large.arch:23: bneck11.expand
 * 14x14x112 -> 14x14x48, 1053696 MACs, conv1x1_portable */
static void mobilenet_v3_large_bneck11_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 3; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1808;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 196; p += 7)
            mobilenet_v3_large_bneck11_expand_tile7x16(
                x + p * 112,
                y + p * 48 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_v3_large_bneck11_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v3_large_bneck11_depthwise_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT sum,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 14 + ix + kx * 1) * 48;
            const float *wp = w + (1 + ky * 3 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_v3_large_hswish(a[n]);
        y[n] = value;
        sum[n] += value;
    }
}

/* mobilenet_v3_large.arch:23: bneck11.depthwise + bneck11.se_pool
 * 14x14x48 -> 14x14x48,
 * kernel 3x3, stride 1x1, 84672 MACs, dwconv_portable */
static void mobilenet_v3_large_bneck11_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT mean,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 3; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
        const int channel = 0 + panel * 16;
        float sum[16] = {0.0f};
        for (int oy = 0; oy < 14; oy++) {
            const int iy = oy * 1 - 1;
            const int ky0 = mobilenet_v3_large_first_tap(iy, 1);
            const int ky1 = mobilenet_v3_large_end_tap(iy, 1, 14, 3);
            float *MNV3C_RESTRICT yp = y + oy * 9408 + channel;
            float row_sum[16] = {0.0f};
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v3_large_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_large_end_tap(ix, 1, 14, 3);
                mobilenet_v3_large_bneck11_depthwise_pixel16(
                    x + channel,
                    yp + ox * 672,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 13; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_v3_large_bneck11_depthwise_pixel16(
                    x + channel,
                    yp + ox * 672,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 13; ox < 14; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v3_large_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_large_end_tap(ix, 1, 14, 3);
                mobilenet_v3_large_bneck11_depthwise_pixel16(
                    x + channel,
                    yp + ox * 672,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            MNV3C_LANES
            for (int n = 0; n < 16; n++) sum[n] += row_sum[n];
        }
        MNV3C_LANES
        for (int n = 0; n < 16; n++) mean[channel + n] = sum[n] * (1.0f / 196);
    }
}

/* 1 pixels x 16 channels of mobilenet_v3_large_bneck11_se_reduce; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck11_se_reduce_tile1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 672; k++, w += 16) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v3_large_relu(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* 1 pixels x 8 channels of mobilenet_v3_large_bneck11_se_reduce; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck11_se_reduce_tile1x8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[8];
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = w[n];
    }
    w += 8;
    for (int k = 0; k < 672; k++, w += 8) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 8; n++) {
            a0[n] += x0 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = mobilenet_v3_large_relu(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v3_large.arch:23: bneck11.se_reduce
 * 1x1x672 -> 1x1x168, 112896 MACs, conv1x1_portable */
static void mobilenet_v3_large_bneck11_se_reduce(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 10; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 10768;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_large_bneck11_se_reduce_tile1x16(
                x + p * 672,
                y + p * 168 + channel,
                wp);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 107680 + panel * 5384;
        const int channel = 160 + panel * 8;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_large_bneck11_se_reduce_tile1x8(
                x + p * 672,
                y + p * 168 + channel,
                wp);
    }
}

/* 1 pixels x 16 channels of mobilenet_v3_large_bneck11_se_expand; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck11_se_expand_tile1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 168; k++, w += 16) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v3_large_hard_sigmoid(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v3_large.arch:23: bneck11.se_expand
 * 1x1x168 -> 1x1x672, 112896 MACs, conv1x1_portable */
static void mobilenet_v3_large_bneck11_se_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 42; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 2704;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_large_bneck11_se_expand_tile1x16(
                x + p * 168,
                y + p * 672 + channel,
                wp);
    }
}

/* mobilenet_v3_large.arch:23: bneck11.se_scale
 * 14x14x672, gate_portable */
static void mobilenet_v3_large_bneck11_se_scale(
    float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT gate)
{
    for (int p = 0; p < 196; p++, x += 672)
        for (int c = 0; c < 672; c++) x[c] *= gate[c];
}

/* 7 pixels x 16 channels of mobilenet_v3_large_bneck11_project; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck11_project_tile7x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    float a1[16];
    float a2[16];
    float a3[16];
    float a4[16];
    float a5[16];
    float a6[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n] + y[0 + n];
        a1[n] = w[n] + y[112 + n];
        a2[n] = w[n] + y[224 + n];
        a3[n] = w[n] + y[336 + n];
        a4[n] = w[n] + y[448 + n];
        a5[n] = w[n] + y[560 + n];
        a6[n] = w[n] + y[672 + n];
    }
    w += 16;
    for (int k = 0; k < 672; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[672 + k];
        const float x2 = x[1344 + k];
        const float x3 = x[2016 + k];
        const float x4 = x[2688 + k];
        const float x5 = x[3360 + k];
        const float x6 = x[4032 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
            a2[n] += x2 * w[n];
            a3[n] += x3 * w[n];
            a4[n] += x4 * w[n];
            a5[n] += x5 * w[n];
            a6[n] += x6 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = (a0[n]);
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        y[112 + n] = a1[n];
        a2[n] = (a2[n]);
        y[224 + n] = a2[n];
        a3[n] = (a3[n]);
        y[336 + n] = a3[n];
        a4[n] = (a4[n]);
        y[448 + n] = a4[n];
        a5[n] = (a5[n]);
        y[560 + n] = a5[n];
        a6[n] = (a6[n]);
        y[672 + n] = a6[n];
    }
}

/* mobilenet_v3_large.arch:23: bneck11.project + bneck11.residual
 * 14x14x672 -> 14x14x112, 14751744 MACs, conv1x1_portable */
static void mobilenet_v3_large_bneck11_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 7; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 10768;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 196; p += 7)
            mobilenet_v3_large_bneck11_project_tile7x16(
                x + p * 672,
                y + p * 112 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_v3_large_bneck12_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v3_large_bneck12_depthwise_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT sum,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 14 + ix + kx * 1) * 48;
            const float *wp = w + (1 + ky * 5 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_v3_large_hswish(a[n]);
        y[n] = value;
        sum[n] += value;
    }
}

/* mobilenet_v3_large.arch:24: bneck12.depthwise + bneck12.se_pool
 * 14x14x48 -> 7x7x48,
 * kernel 5x5, stride 2x2, 58800 MACs, dwconv_portable */
static void mobilenet_v3_large_bneck12_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT mean,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 3; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 416;
        const int channel = 0 + panel * 16;
        float sum[16] = {0.0f};
        for (int oy = 0; oy < 7; oy++) {
            const int iy = oy * 2 - 2;
            const int ky0 = mobilenet_v3_large_first_tap(iy, 1);
            const int ky1 = mobilenet_v3_large_end_tap(iy, 1, 14, 5);
            float *MNV3C_RESTRICT yp = y + oy * 4704 + channel;
            float row_sum[16] = {0.0f};
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 2 - 2;
                const int kx0 = mobilenet_v3_large_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_large_end_tap(ix, 1, 14, 5);
                mobilenet_v3_large_bneck12_depthwise_pixel16(
                    x + channel,
                    yp + ox * 672,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 6; ox++) {
                const int ix = ox * 2 - 2;
                const int kx0 = 0, kx1 = 5;
                mobilenet_v3_large_bneck12_depthwise_pixel16(
                    x + channel,
                    yp + ox * 672,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 6; ox < 7; ox++) {
                const int ix = ox * 2 - 2;
                const int kx0 = mobilenet_v3_large_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_large_end_tap(ix, 1, 14, 5);
                mobilenet_v3_large_bneck12_depthwise_pixel16(
                    x + channel,
                    yp + ox * 672,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            MNV3C_LANES
            for (int n = 0; n < 16; n++) sum[n] += row_sum[n];
        }
        MNV3C_LANES
        for (int n = 0; n < 16; n++) mean[channel + n] = sum[n] * (1.0f / 49);
    }
}

/* mobilenet_v3_large.arch:24: bneck12.se_scale
 * 7x7x672, gate_portable */
static void mobilenet_v3_large_bneck12_se_scale(
    float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT gate)
{
    for (int p = 0; p < 49; p++, x += 672)
        for (int c = 0; c < 48; c++) x[c] *= gate[c];
}

/* 7 pixels x 16 channels of mobilenet_v3_large_bneck12_project_first; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck12_project_first_tile7x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    float a1[16];
    float a2[16];
    float a3[16];
    float a4[16];
    float a5[16];
    float a6[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
        a1[n] = w[n];
        a2[n] = w[n];
        a3[n] = w[n];
        a4[n] = w[n];
        a5[n] = w[n];
        a6[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 48; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[672 + k];
        const float x2 = x[1344 + k];
        const float x3 = x[2016 + k];
        const float x4 = x[2688 + k];
        const float x5 = x[3360 + k];
        const float x6 = x[4032 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
            a2[n] += x2 * w[n];
            a3[n] += x3 * w[n];
            a4[n] += x4 * w[n];
            a5[n] += x5 * w[n];
            a6[n] += x6 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = (a0[n]);
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        y[160 + n] = a1[n];
        a2[n] = (a2[n]);
        y[320 + n] = a2[n];
        a3[n] = (a3[n]);
        y[480 + n] = a3[n];
        a4[n] = (a4[n]);
        y[640 + n] = a4[n];
        a5[n] = (a5[n]);
        y[800 + n] = a5[n];
        a6[n] = (a6[n]);
        y[960 + n] = a6[n];
    }
}

/* mobilenet_v3_large.arch:24: bneck12.project
 * 7x7x672 -> 7x7x160, 5268480 MACs, conv1x1_portable */
static void mobilenet_v3_large_bneck12_project_first(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 10; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 10768;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 49; p += 7)
            mobilenet_v3_large_bneck12_project_first_tile7x16(
                x + p * 672,
                y + p * 160 + channel,
                wp);
    }
}

/* 7 pixels x 16 channels of mobilenet_v3_large_bneck12_project_next; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck12_project_next_tile7x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w,
    int inputs)
{
    float a0[16];
    float a1[16];
    float a2[16];
    float a3[16];
    float a4[16];
    float a5[16];
    float a6[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = y[0 + n];
        a1[n] = y[160 + n];
        a2[n] = y[320 + n];
        a3[n] = y[480 + n];
        a4[n] = y[640 + n];
        a5[n] = y[800 + n];
        a6[n] = y[960 + n];
    }
    w += (1 + inputs) * 16;
    for (int k = 0; k < 48; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[672 + k];
        const float x2 = x[1344 + k];
        const float x3 = x[2016 + k];
        const float x4 = x[2688 + k];
        const float x5 = x[3360 + k];
        const float x6 = x[4032 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
            a2[n] += x2 * w[n];
            a3[n] += x3 * w[n];
            a4[n] += x4 * w[n];
            a5[n] += x5 * w[n];
            a6[n] += x6 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = (a0[n]);
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        y[160 + n] = a1[n];
        a2[n] = (a2[n]);
        y[320 + n] = a2[n];
        a3[n] = (a3[n]);
        y[480 + n] = a3[n];
        a4[n] = (a4[n]);
        y[640 + n] = a4[n];
        a5[n] = (a5[n]);
        y[800 + n] = a5[n];
        a6[n] = (a6[n]);
        y[960 + n] = a6[n];
    }
}

/* mobilenet_v3_large.arch:24: bneck12.project
 * 7x7x672 -> 7x7x160, 5268480 MACs, conv1x1_portable */
static void mobilenet_v3_large_bneck12_project_next(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w,
    int inputs)
{
    for (int panel = 0; panel < 10; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 10768;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 49; p += 7)
            mobilenet_v3_large_bneck12_project_next_tile7x16(
                x + p * 672,
                y + p * 160 + channel,
                wp,
                inputs);
    }
}

/* mobilenet_v3_large.arch:24: bneck12.project
 * 7x7x672 -> 7x7x160, by pieces of the inputs */
static void mobilenet_v3_large_bneck12_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w,
    int inputs)
{
    if (inputs >= 0 && inputs < 48)
        mobilenet_v3_large_bneck12_project_first(
            x,
            y,
            w);
    if (inputs >= 48 && inputs < 672)
        mobilenet_v3_large_bneck12_project_next(
            x,
            y,
            w, inputs);
}

/* 7 pixels x 16 channels of mobilenet_v3_large_bneck13_expand; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck13_expand_tile7x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    float a1[16];
    float a2[16];
    float a3[16];
    float a4[16];
    float a5[16];
    float a6[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
        a1[n] = w[n];
        a2[n] = w[n];
        a3[n] = w[n];
        a4[n] = w[n];
        a5[n] = w[n];
        a6[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 160; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[160 + k];
        const float x2 = x[320 + k];
        const float x3 = x[480 + k];
        const float x4 = x[640 + k];
        const float x5 = x[800 + k];
        const float x6 = x[960 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
            a2[n] += x2 * w[n];
            a3[n] += x3 * w[n];
            a4[n] += x4 * w[n];
            a5[n] += x5 * w[n];
            a6[n] += x6 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v3_large_hswish(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v3_large_hswish(a1[n]);
        y[48 + n] = a1[n];
        a2[n] = mobilenet_v3_large_hswish(a2[n]);
        y[96 + n] = a2[n];
        a3[n] = mobilenet_v3_large_hswish(a3[n]);
        y[144 + n] = a3[n];
        a4[n] = mobilenet_v3_large_hswish(a4[n]);
        y[192 + n] = a4[n];
        a5[n] = mobilenet_v3_large_hswish(a5[n]);
        y[240 + n] = a5[n];
        a6[n] = mobilenet_v3_large_hswish(a6[n]);
        y[288 + n] = a6[n];
    }
}

/* mobilenet_v3_large.arch:25: bneck13.expand
 * 7x7x160 -> 7x7x48, 376320 MACs, conv1x1_portable */
static void mobilenet_v3_large_bneck13_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 3; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 2576;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 49; p += 7)
            mobilenet_v3_large_bneck13_expand_tile7x16(
                x + p * 160,
                y + p * 48 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_v3_large_bneck13_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v3_large_bneck13_depthwise_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT sum,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 7 + ix + kx * 1) * 48;
            const float *wp = w + (1 + ky * 5 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_v3_large_hswish(a[n]);
        y[n] = value;
        sum[n] += value;
    }
}

/* mobilenet_v3_large.arch:25: bneck13.depthwise + bneck13.se_pool
 * 7x7x48 -> 7x7x48,
 * kernel 5x5, stride 1x1, 58800 MACs, dwconv_portable */
static void mobilenet_v3_large_bneck13_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT mean,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 3; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 416;
        const int channel = 0 + panel * 16;
        float sum[16] = {0.0f};
        for (int oy = 0; oy < 7; oy++) {
            const int iy = oy * 1 - 2;
            const int ky0 = mobilenet_v3_large_first_tap(iy, 1);
            const int ky1 = mobilenet_v3_large_end_tap(iy, 1, 7, 5);
            float *MNV3C_RESTRICT yp = y + oy * 6720 + channel;
            float row_sum[16] = {0.0f};
            for (int ox = 0; ox < 2; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = mobilenet_v3_large_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_large_end_tap(ix, 1, 7, 5);
                mobilenet_v3_large_bneck13_depthwise_pixel16(
                    x + channel,
                    yp + ox * 960,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 2; ox < 5; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = 0, kx1 = 5;
                mobilenet_v3_large_bneck13_depthwise_pixel16(
                    x + channel,
                    yp + ox * 960,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 5; ox < 7; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = mobilenet_v3_large_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_large_end_tap(ix, 1, 7, 5);
                mobilenet_v3_large_bneck13_depthwise_pixel16(
                    x + channel,
                    yp + ox * 960,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            MNV3C_LANES
            for (int n = 0; n < 16; n++) sum[n] += row_sum[n];
        }
        MNV3C_LANES
        for (int n = 0; n < 16; n++) mean[channel + n] = sum[n] * (1.0f / 49);
    }
}

/* 1 pixels x 16 channels of mobilenet_v3_large_bneck13_se_reduce; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck13_se_reduce_tile1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 960; k++, w += 16) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v3_large_relu(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v3_large.arch:25: bneck13.se_reduce
 * 1x1x960 -> 1x1x240, 230400 MACs, conv1x1_portable */
static void mobilenet_v3_large_bneck13_se_reduce(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 15; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 15376;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_large_bneck13_se_reduce_tile1x16(
                x + p * 960,
                y + p * 240 + channel,
                wp);
    }
}

/* 1 pixels x 16 channels of mobilenet_v3_large_bneck13_se_expand; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck13_se_expand_tile1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 240; k++, w += 16) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v3_large_hard_sigmoid(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v3_large.arch:25: bneck13.se_expand
 * 1x1x240 -> 1x1x960, 230400 MACs, conv1x1_portable */
static void mobilenet_v3_large_bneck13_se_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 60; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 3856;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_large_bneck13_se_expand_tile1x16(
                x + p * 240,
                y + p * 960 + channel,
                wp);
    }
}

/* mobilenet_v3_large.arch:25: bneck13.se_scale
 * 7x7x960, gate_portable */
static void mobilenet_v3_large_bneck13_se_scale(
    float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT gate)
{
    for (int p = 0; p < 49; p++, x += 960)
        for (int c = 0; c < 48; c++) x[c] *= gate[c];
}

/* 7 pixels x 16 channels of mobilenet_v3_large_bneck13_project_first; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck13_project_first_tile7x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    float a1[16];
    float a2[16];
    float a3[16];
    float a4[16];
    float a5[16];
    float a6[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n] + y[0 + n];
        a1[n] = w[n] + y[160 + n];
        a2[n] = w[n] + y[320 + n];
        a3[n] = w[n] + y[480 + n];
        a4[n] = w[n] + y[640 + n];
        a5[n] = w[n] + y[800 + n];
        a6[n] = w[n] + y[960 + n];
    }
    w += 16;
    for (int k = 0; k < 48; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[960 + k];
        const float x2 = x[1920 + k];
        const float x3 = x[2880 + k];
        const float x4 = x[3840 + k];
        const float x5 = x[4800 + k];
        const float x6 = x[5760 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
            a2[n] += x2 * w[n];
            a3[n] += x3 * w[n];
            a4[n] += x4 * w[n];
            a5[n] += x5 * w[n];
            a6[n] += x6 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = (a0[n]);
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        y[160 + n] = a1[n];
        a2[n] = (a2[n]);
        y[320 + n] = a2[n];
        a3[n] = (a3[n]);
        y[480 + n] = a3[n];
        a4[n] = (a4[n]);
        y[640 + n] = a4[n];
        a5[n] = (a5[n]);
        y[800 + n] = a5[n];
        a6[n] = (a6[n]);
        y[960 + n] = a6[n];
    }
}

/* mobilenet_v3_large.arch:25: bneck13.project + bneck13.residual
 * 7x7x960 -> 7x7x160, 7526400 MACs, conv1x1_portable */
static void mobilenet_v3_large_bneck13_project_first(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 10; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 15376;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 49; p += 7)
            mobilenet_v3_large_bneck13_project_first_tile7x16(
                x + p * 960,
                y + p * 160 + channel,
                wp);
    }
}

/* 7 pixels x 16 channels of mobilenet_v3_large_bneck13_project_next; the sums stay in registers. */
static inline void mobilenet_v3_large_bneck13_project_next_tile7x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w,
    int inputs)
{
    float a0[16];
    float a1[16];
    float a2[16];
    float a3[16];
    float a4[16];
    float a5[16];
    float a6[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = y[0 + n];
        a1[n] = y[160 + n];
        a2[n] = y[320 + n];
        a3[n] = y[480 + n];
        a4[n] = y[640 + n];
        a5[n] = y[800 + n];
        a6[n] = y[960 + n];
    }
    w += (1 + inputs) * 16;
    for (int k = 0; k < 48; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[960 + k];
        const float x2 = x[1920 + k];
        const float x3 = x[2880 + k];
        const float x4 = x[3840 + k];
        const float x5 = x[4800 + k];
        const float x6 = x[5760 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
            a2[n] += x2 * w[n];
            a3[n] += x3 * w[n];
            a4[n] += x4 * w[n];
            a5[n] += x5 * w[n];
            a6[n] += x6 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = (a0[n]);
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        y[160 + n] = a1[n];
        a2[n] = (a2[n]);
        y[320 + n] = a2[n];
        a3[n] = (a3[n]);
        y[480 + n] = a3[n];
        a4[n] = (a4[n]);
        y[640 + n] = a4[n];
        a5[n] = (a5[n]);
        y[800 + n] = a5[n];
        a6[n] = (a6[n]);
        y[960 + n] = a6[n];
    }
}

/* mobilenet_v3_large.arch:25: bneck13.project + bneck13.residual
 * 7x7x960 -> 7x7x160, 7526400 MACs, conv1x1_portable */
static void mobilenet_v3_large_bneck13_project_next(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w,
    int inputs)
{
    for (int panel = 0; panel < 10; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 15376;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 49; p += 7)
            mobilenet_v3_large_bneck13_project_next_tile7x16(
                x + p * 960,
                y + p * 160 + channel,
                wp,
                inputs);
    }
}

/* mobilenet_v3_large.arch:25: bneck13.project + bneck13.residual
 * 7x7x960 -> 7x7x160, by pieces of the inputs */
static void mobilenet_v3_large_bneck13_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w,
    int inputs)
{
    if (inputs >= 0 && inputs < 48)
        mobilenet_v3_large_bneck13_project_first(
            x,
            y,
            w);
    if (inputs >= 48 && inputs < 960)
        mobilenet_v3_large_bneck13_project_next(
            x,
            y,
            w, inputs);
}

/* 7 pixels x 16 channels of mobilenet_v3_large_conv1; the sums stay in registers. */
static inline void mobilenet_v3_large_conv1_tile7x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT sum,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    float a1[16];
    float a2[16];
    float a3[16];
    float a4[16];
    float a5[16];
    float a6[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
        a1[n] = w[n];
        a2[n] = w[n];
        a3[n] = w[n];
        a4[n] = w[n];
        a5[n] = w[n];
        a6[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 160; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[160 + k];
        const float x2 = x[320 + k];
        const float x3 = x[480 + k];
        const float x4 = x[640 + k];
        const float x5 = x[800 + k];
        const float x6 = x[960 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
            a2[n] += x2 * w[n];
            a3[n] += x3 * w[n];
            a4[n] += x4 * w[n];
            a5[n] += x5 * w[n];
            a6[n] += x6 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v3_large_hswish(a0[n]);
        a1[n] = mobilenet_v3_large_hswish(a1[n]);
        a2[n] = mobilenet_v3_large_hswish(a2[n]);
        a3[n] = mobilenet_v3_large_hswish(a3[n]);
        a4[n] = mobilenet_v3_large_hswish(a4[n]);
        a5[n] = mobilenet_v3_large_hswish(a5[n]);
        a6[n] = mobilenet_v3_large_hswish(a6[n]);
        float tile_sum = 0.0f;
        tile_sum += a0[n];
        tile_sum += a1[n];
        tile_sum += a2[n];
        tile_sum += a3[n];
        tile_sum += a4[n];
        tile_sum += a5[n];
        tile_sum += a6[n];
        sum[n] += tile_sum;
    }
}

/* mobilenet_v3_large.arch:27: conv1 + pool
 * 7x7x160 -> 7x7x960, 7526400 MACs, conv1x1_portable */
static void mobilenet_v3_large_conv1(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT mean,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 60; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 2576;
        const int channel = 0 + panel * 16;
        float sum[16] = {0.0f};
        for (int p = 0; p < 49; p += 7)
            mobilenet_v3_large_conv1_tile7x16(
                x + p * 160,
                sum,
                wp);
        MNV3C_LANES
        for (int n = 0; n < 16; n++) mean[channel + n] = sum[n] * (1.0f / 49);
    }
}

/* 1 pixels x 16 channels of mobilenet_v3_large_hidden; the sums stay in registers. */
static inline void mobilenet_v3_large_hidden_tile1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 960; k++, w += 16) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v3_large_hswish(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v3_large.arch:29: hidden
 * 1x1x960 -> 1x1x1280, 1228800 MACs, conv1x1_portable */
static void mobilenet_v3_large_hidden(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 80; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 15376;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_large_hidden_tile1x16(
                x + p * 960,
                y + p * 1280 + channel,
                wp);
    }
}

/* 1 pixels x 16 channels of mobilenet_v3_large_logits; the sums stay in registers. */
static inline void mobilenet_v3_large_logits_tile1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 1280; k++, w += 16) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = (a0[n]);
        y[0 + n] = a0[n];
    }
}

/* 1 pixels x 8 channels of mobilenet_v3_large_logits; the sums stay in registers. */
static inline void mobilenet_v3_large_logits_tile1x8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[8];
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = w[n];
    }
    w += 8;
    for (int k = 0; k < 1280; k++, w += 8) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 8; n++) {
            a0[n] += x0 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = (a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v3_large.arch:30: logits
 * 1x1x1280 -> 1x1x1000, 1280000 MACs, conv1x1_portable */
static void mobilenet_v3_large_logits(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 62; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 20496;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_large_logits_tile1x16(
                x + p * 1280,
                y + p * 1000 + channel,
                wp);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 1270752 + panel * 10248;
        const int channel = 992 + panel * 8;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_large_logits_tile1x8(
                x + p * 1280,
                y + p * 1000 + channel,
                wp);
    }
}

/* mobilenet_v3_large.arch:11: rows of stem up to `until`, of 112, 1 at a time; done[0] exist. */
static void mobilenet_v3_large_stem_until(const struct mobilenet_v3_large_memory *m, int *done, int until)
{
    for (; done[0] < until; done[0] += 1) {
        const int row = done[0];
        mobilenet_v3_large_stem(
            m->input + 0
                , /* x */
            m->workspace + 86016
                + row % 4 * 1792
                , /* y */
            m->weights + 0
            , row);
        MOBILENET_V3_LARGE_STEP_DONE(0);
    }
}

/* mobilenet_v3_large.arch:12: rows of bneck0_depthwise up to `until`, of 112, 2 at a time; done[1] exist. */
static void mobilenet_v3_large_bneck0_depthwise_until(const struct mobilenet_v3_large_memory *m, int *done, int until)
{
    for (; done[1] < until; done[1] += 2) {
        const int row = done[1];
        const int end = row * 1 + 3;
        mobilenet_v3_large_stem_until(m, done, end < 112 ? end : 112);
        mobilenet_v3_large_bneck0_depthwise(
            m->workspace + 86016
                , /* x */
            m->workspace + 93184
                + row % 2 * 1792
                , /* y */
            m->weights + 448
            , row);
        MOBILENET_V3_LARGE_STEP_DONE(1);
    }
}

/* mobilenet_v3_large.arch:12: rows of bneck0_project up to `until`, of 112, 1 at a time; done[2] exist. */
static void mobilenet_v3_large_bneck0_project_until(const struct mobilenet_v3_large_memory *m, int *done, int until)
{
    for (; done[2] < until; done[2] += 1) {
        const int row = done[2];
        mobilenet_v3_large_bneck0_depthwise_until(m, done, row + 1);
        mobilenet_v3_large_bneck0_project(
            m->workspace + 93184
                + row % 2 * 1792
                , /* x */
            m->workspace + 86016
                + row % 4 * 1792
                , /* residual */
            m->workspace + 96768
                + row % 2 * 1792
                , /* y */
            m->weights + 608
            );
        MOBILENET_V3_LARGE_STEP_DONE(2);
    }
}

/* mobilenet_v3_large.arch:13: rows [row, end) of a slice of bneck1_expand, 1 at a time */
static void mobilenet_v3_large_bneck1_expand_slice(
    const struct mobilenet_v3_large_memory *m, int slice, int row, int end, const int *place)
{
    for (; row < end; row += 1) {
        mobilenet_v3_large_bneck1_expand(
            m->workspace + 96768
                + row % 2 * 1792
                , /* x */
            m->workspace + 75264
                + *place
                , /* y */
            m->weights + 880
                + slice * 272
            );
        MOBILENET_V3_LARGE_STEP_DONE(3);
        place++;
    }
}

/* mobilenet_v3_large.arch:13: rows of bneck1_depthwise up to `until`, of 56, 1 at a time; done[4] exist. */
static void mobilenet_v3_large_bneck1_depthwise_until(const struct mobilenet_v3_large_memory *m, int *done, int until)
{
    for (; done[4] < until; done[4] += 1) {
        const int row = done[4];
        const int end = row * 2 + 2 < 112 ? row * 2 + 2 : 112;
        const int begin = done[4 - 1], last = begin + (end - begin + 1 - 1) / 1 * 1;
        mobilenet_v3_large_bneck0_project_until(m, done, last);
        /* every other time backwards: what the last call ended with is still near */
        for (int i = 0; i < 4; i++) {
            const int slice = row / 1 % 2 ? 4 - 1 - i : i;
            /* where the rows under the window lie: those that this slice keeps, and spare places for the others */
            int *const kept = done + 6 + slice * 1, *const spare = done + 10, ring[3];
            for (int r = 0; r < 3; r++) ring[r] = r < 1 ? kept[r] : spare[r - 1];
            const int *const place = ring + (begin - (row * 2 - 1));
            {
                mobilenet_v3_large_bneck1_expand_slice(
                    m, slice, begin, last, place);
                mobilenet_v3_large_bneck1_depthwise(
            m->workspace + 75264
                , /* x */
            m->workspace + 100352
                + row % 1 * 3584
                + slice * 16
                , /* y */
            m->weights + 1968
                + slice * 160
                    , row, ring);
            }
            MOBILENET_V3_LARGE_STEP_DONE(4);
            /* the oldest are not read again: the next slice's new ones go there */
            for (int r = 0; r < 3; r++) *(r < 2 ? spare + r : kept + r - 2) = ring[r];
        }
        done[4 - 1] = last;
    }
}

/* mobilenet_v3_large.arch:13: rows of bneck1_project up to `until`, of 56, 1 at a time; done[5] exist. */
static void mobilenet_v3_large_bneck1_project_until(const struct mobilenet_v3_large_memory *m, int *done, int until)
{
    for (; done[5] < until; done[5] += 1) {
        const int row = done[5];
        mobilenet_v3_large_bneck1_depthwise_until(m, done, row + 1);
        mobilenet_v3_large_bneck1_project(
            m->workspace + 100352
                + row % 1 * 3584
                , /* x */
            m->workspace + 0
                + row * 1344
                , /* y */
            m->weights + 2608
            );
        MOBILENET_V3_LARGE_STEP_DONE(5);
    }
}

/* mobilenet_v3_large.arch:11: conv     3x3       -    16   -  HS   2 */
/* mobilenet_v3_large.arch:12: bneck    3x3      16    16   -  RE   1 */
/* mobilenet_v3_large.arch:13: bneck    3x3      64    24   -  RE   2 */
static void mobilenet_v3_large_row_stem(const struct mobilenet_v3_large_memory *m)
{
    int done[12] = {0};
    /* behind the counts of rows: where rows of slices lie */
    for (int i = 0; i < 6; i++) done[6 + i] = i * 1792;
    mobilenet_v3_large_bneck1_project_until(m, done, 56);
}

/* mobilenet_v3_large.arch:14: rows [row, end) of a slice of bneck2_expand, 1 at a time */
static void mobilenet_v3_large_bneck2_expand_slice(
    const struct mobilenet_v3_large_memory *m, int slice, int row, int end)
{
    const int channels = 32;
    for (; row < end; row += 1) {
        mobilenet_v3_large_bneck2_expand(
            m->workspace + 0
                + row * 1344
                , /* x */
            m->workspace + 75264
                + row % 3 * (56 * channels)
                + slice * 5376
                , /* y */
            m->weights + 4176
                + slice * 800
            );
        MOBILENET_V3_LARGE_STEP_DONE(6);
    }
}

/* The same of the channels that are left over. */
static void mobilenet_v3_large_bneck2_expand_slice_rest(
    const struct mobilenet_v3_large_memory *m, int slice, int row, int end)
{
    const int channels = 8;
    for (; row < end; row += 1) {
        mobilenet_v3_large_bneck2_expand_rest(
            m->workspace + 0
                + row * 1344
                , /* x */
            m->workspace + 75264
                + row % 3 * (56 * channels)
                + slice * 5376
                , /* y */
            m->weights + 4176
                + slice * 800
            );
        MOBILENET_V3_LARGE_STEP_DONE(6);
    }
}

/* mobilenet_v3_large.arch:14: rows of bneck2_depthwise up to `until`, of 56, 1 at a time; done[1] exist. */
static void mobilenet_v3_large_bneck2_depthwise_until(const struct mobilenet_v3_large_memory *m, int *done, int until)
{
    for (; done[1] < until; done[1] += 1) {
        const int row = done[1];
        const int end = row * 1 + 2 < 56 ? row * 1 + 2 : 56;
        const int begin = done[1 - 1], last = begin + (end - begin + 1 - 1) / 1 * 1;
        /* every other time backwards: what the last call ended with is still near */
        for (int i = 0; i < 3; i++) {
            const int slice = row / 1 % 2 ? 3 - 1 - i : i;
            if (slice == 2) {
                mobilenet_v3_large_bneck2_expand_slice_rest(
                    m, slice, begin, last);
                mobilenet_v3_large_bneck2_depthwise_rest(
            m->workspace + 75264
                + slice * 5376
                , /* x */
            m->workspace + 87360
                + row % 1 * 4032
                + slice * 32
                , /* y */
            m->weights + 5984
                + slice * 320
                    , row);
            } else {
                mobilenet_v3_large_bneck2_expand_slice(
                    m, slice, begin, last);
                mobilenet_v3_large_bneck2_depthwise(
            m->workspace + 75264
                + slice * 5376
                , /* x */
            m->workspace + 87360
                + row % 1 * 4032
                + slice * 32
                , /* y */
            m->weights + 5984
                + slice * 320
                    , row);
            }
            MOBILENET_V3_LARGE_STEP_DONE(7);
        }
        done[1 - 1] = last;
    }
}

/* mobilenet_v3_large.arch:14: rows of bneck2_project up to `until`, of 56, 1 at a time; done[2] exist. */
static void mobilenet_v3_large_bneck2_project_until(const struct mobilenet_v3_large_memory *m, int *done, int until)
{
    for (; done[2] < until; done[2] += 1) {
        const int row = done[2];
        mobilenet_v3_large_bneck2_depthwise_until(m, done, row + 1);
        mobilenet_v3_large_bneck2_project(
            m->workspace + 87360
                + row % 1 * 4032
                , /* x */
            m->workspace + 0
                + row * 1344
                , /* y, in place */
            m->weights + 6704
            );
        MOBILENET_V3_LARGE_STEP_DONE(8);
    }
}

/* mobilenet_v3_large.arch:14: bneck    3x3      72    24   -  RE   1 */
static void mobilenet_v3_large_row_bneck2(const struct mobilenet_v3_large_memory *m)
{
    int done[3] = {0};
    mobilenet_v3_large_bneck2_project_until(m, done, 56);
}

/* mobilenet_v3_large.arch:15: rows [row, end) of a slice of bneck3_expand, 1 at a time */
static void mobilenet_v3_large_bneck3_expand_slice(
    const struct mobilenet_v3_large_memory *m, int slice, int row, int end, const int *place)
{
    for (; row < end; row += 1) {
        mobilenet_v3_large_bneck3_expand(
            m->workspace + 0
                + row * 1344
                , /* x */
            m->workspace + 131712
                + *place
                , /* y */
            m->weights + 8464
                + slice * 400
            );
        MOBILENET_V3_LARGE_STEP_DONE(9);
        place++;
    }
}

/* The same of the channels that are left over. */
static void mobilenet_v3_large_bneck3_expand_slice_rest(
    const struct mobilenet_v3_large_memory *m, int slice, int row, int end, const int *place)
{
    for (; row < end; row += 1) {
        mobilenet_v3_large_bneck3_expand_rest(
            m->workspace + 0
                + row * 1344
                , /* x */
            m->workspace + 131712
                + *place
                , /* y */
            m->weights + 8464
                + slice * 400
            );
        MOBILENET_V3_LARGE_STEP_DONE(9);
        place++;
    }
}

/* mobilenet_v3_large.arch:15: rows of bneck3_depthwise up to `until`, of 28, 1 at a time; done[1] exist. */
static void mobilenet_v3_large_bneck3_depthwise_until(const struct mobilenet_v3_large_memory *m, int *done, int until)
{
    for (; done[1] < until; done[1] += 1) {
        const int row = done[1];
        const int end = row * 2 + 3 < 56 ? row * 2 + 3 : 56;
        const int begin = done[1 - 1], last = begin + (end - begin + 1 - 1) / 1 * 1;
        /* every other time backwards: what the last call ended with is still near */
        for (int i = 0; i < 5; i++) {
            const int slice = row / 1 % 2 ? 5 - 1 - i : i;
            /* where the rows under the window lie: those that this slice keeps, and spare places for the others */
            int *const kept = done + 2 + slice * 3, *const spare = done + 17, ring[5];
            for (int r = 0; r < 5; r++) ring[r] = r < 3 ? kept[r] : spare[r - 3];
            const int *const place = ring + (begin - (row * 2 - 2));
            if (slice == 4) {
                mobilenet_v3_large_bneck3_expand_slice_rest(
                    m, slice, begin, last, place);
                mobilenet_v3_large_bneck3_depthwise_rest(
            m->workspace + 131712
                , /* x */
            m->workspace + 75264
                + row * 2016
                + slice * 16
                , /* y */
            m->workspace + 146944
                + slice * 16
                , /* mean */
            m->weights + 10272
                + slice * 416
                    , row, ring);
            } else {
                mobilenet_v3_large_bneck3_expand_slice(
                    m, slice, begin, last, place);
                mobilenet_v3_large_bneck3_depthwise(
            m->workspace + 131712
                , /* x */
            m->workspace + 75264
                + row * 2016
                + slice * 16
                , /* y */
            m->workspace + 146944
                + slice * 16
                , /* mean */
            m->weights + 10272
                + slice * 416
                    , row, ring);
            }
            MOBILENET_V3_LARGE_STEP_DONE(10);
            /* the oldest are not read again: the next slice's new ones go there */
            for (int r = 0; r < 5; r++) *(r < 2 ? spare + r : kept + r - 2) = ring[r];
        }
        done[1 - 1] = last;
    }
}

/* mobilenet_v3_large.arch:15: bneck    5x5      72    40  SE  RE   2     @s8 */
static void mobilenet_v3_large_row_bneck3(const struct mobilenet_v3_large_memory *m)
{
    int done[19] = {0};
    /* behind the counts of rows: where rows of slices lie */
    for (int i = 0; i < 17; i++) done[2 + i] = i * 896;
    mobilenet_v3_large_bneck3_depthwise_until(m, done, 28);
}

/* mobilenet_v3_large.arch:15: bneck    5x5      72    40  SE  RE   2     @s8 */
static void mobilenet_v3_large_row_bneck3_se_reduce(const struct mobilenet_v3_large_memory *m)
{
    mobilenet_v3_large_bneck3_se_reduce(
        m->workspace + 146944, /* x */
        m->workspace + 0, /* y */
        m->weights + 12144); /* w */
    MOBILENET_V3_LARGE_STEP_DONE(11);
    mobilenet_v3_large_bneck3_se_expand(
        m->workspace + 0, /* x */
        m->workspace + 2928, /* y */
        m->weights + 13904); /* w */
    MOBILENET_V3_LARGE_STEP_DONE(12);
    mobilenet_v3_large_bneck3_se_scale(
        m->workspace + 2928, /* second */
        m->workspace + 0, /* y */
        m->weights + 15712); /* w */
    MOBILENET_V3_LARGE_STEP_DONE(13);
    mobilenet_v3_large_bneck3_project(
        m->workspace + 75264, /* x */
        m->workspace + 131712, /* y */
        m->workspace + 0); /* w, gated */
    MOBILENET_V3_LARGE_STEP_DONE(14);
}

/* mobilenet_v3_large.arch:16: rows [row, end) of a slice of bneck4_expand, 1 at a time */
static void mobilenet_v3_large_bneck4_expand_slice(
    const struct mobilenet_v3_large_memory *m, int slice, int row, int end, const int *place)
{
    for (; row < end; row += 1) {
        mobilenet_v3_large_bneck4_expand(
            m->workspace + 131712
                + row * 1120
                , /* x */
            m->workspace + 94080
                + *place
                , /* y */
            m->weights + 18640
                + slice * 656
            );
        MOBILENET_V3_LARGE_STEP_DONE(15);
        place++;
    }
}

/* The same of the channels that are left over. */
static void mobilenet_v3_large_bneck4_expand_slice_rest(
    const struct mobilenet_v3_large_memory *m, int slice, int row, int end, const int *place)
{
    for (; row < end; row += 1) {
        mobilenet_v3_large_bneck4_expand_rest(
            m->workspace + 131712
                + row * 1120
                , /* x */
            m->workspace + 94080
                + *place
                , /* y */
            m->weights + 18640
                + slice * 656
            );
        MOBILENET_V3_LARGE_STEP_DONE(15);
        place++;
    }
}

/* mobilenet_v3_large.arch:16: rows of bneck4_depthwise up to `until`, of 28, 4 at a time; done[1] exist. */
static void mobilenet_v3_large_bneck4_depthwise_until(const struct mobilenet_v3_large_memory *m, int *done, int until)
{
    for (; done[1] < until; done[1] += 4) {
        const int row = done[1];
        const int end = row * 1 + 6 < 28 ? row * 1 + 6 : 28;
        const int begin = done[1 - 1], last = begin + (end - begin + 1 - 1) / 1 * 1;
        /* every other time backwards: what the last call ended with is still near */
        for (int i = 0; i < 8; i++) {
            const int slice = row / 4 % 2 ? 8 - 1 - i : i;
            /* where the rows under the window lie: those that this slice keeps, and spare places for the others */
            int *const kept = done + 2 + slice * 4, *const spare = done + 34, ring[8];
            for (int r = 0; r < 8; r++) ring[r] = r < 4 ? kept[r] : spare[r - 4];
            const int *const place = ring + (begin - (row * 1 - 2));
            if (slice == 7) {
                mobilenet_v3_large_bneck4_expand_slice_rest(
                    m, slice, begin, last, place);
                mobilenet_v3_large_bneck4_depthwise_rest(
            m->workspace + 94080
                , /* x */
            m->workspace + 0
                + row * 3360
                + slice * 16
                , /* y */
            m->workspace + 110208
                + slice * 16
                , /* mean */
            m->weights + 23568
                + slice * 416
                    , row, ring);
            } else {
                mobilenet_v3_large_bneck4_expand_slice(
                    m, slice, begin, last, place);
                mobilenet_v3_large_bneck4_depthwise(
            m->workspace + 94080
                , /* x */
            m->workspace + 0
                + row * 3360
                + slice * 16
                , /* y */
            m->workspace + 110208
                + slice * 16
                , /* mean */
            m->weights + 23568
                + slice * 416
                    , row, ring);
            }
            MOBILENET_V3_LARGE_STEP_DONE(16);
            /* the oldest are not read again: the next slice's new ones go there */
            for (int r = 0; r < 8; r++) *(r < 4 ? spare + r : kept + r - 4) = ring[r];
        }
        done[1 - 1] = last;
    }
}

/* mobilenet_v3_large.arch:16: bneck    5x5     120    40  SE  RE   1 */
static void mobilenet_v3_large_row_bneck4(const struct mobilenet_v3_large_memory *m)
{
    int done[38] = {0};
    /* behind the counts of rows: where rows of slices lie */
    for (int i = 0; i < 36; i++) done[2 + i] = i * 448;
    mobilenet_v3_large_bneck4_depthwise_until(m, done, 28);
}

/* mobilenet_v3_large.arch:16: bneck    5x5     120    40  SE  RE   1 */
static void mobilenet_v3_large_row_bneck4_se_reduce(const struct mobilenet_v3_large_memory *m)
{
    mobilenet_v3_large_bneck4_se_reduce(
        m->workspace + 110208, /* x */
        m->workspace + 94080, /* y */
        m->weights + 26688); /* w */
    MOBILENET_V3_LARGE_STEP_DONE(17);
    mobilenet_v3_large_bneck4_se_expand(
        m->workspace + 94080, /* x */
        m->workspace + 98928, /* y */
        m->weights + 30560); /* w */
    MOBILENET_V3_LARGE_STEP_DONE(18);
    mobilenet_v3_large_bneck4_se_scale(
        m->workspace + 98928, /* second */
        m->workspace + 94080, /* y */
        m->weights + 34528); /* w */
    MOBILENET_V3_LARGE_STEP_DONE(19);
    mobilenet_v3_large_bneck4_project(
        m->workspace + 0, /* x */
        m->workspace + 131712, /* y, in place */
        m->workspace + 94080); /* w, gated */
    MOBILENET_V3_LARGE_STEP_DONE(20);
}

/* mobilenet_v3_large.arch:17: rows [row, end) of a slice of bneck5_expand, 1 at a time */
static void mobilenet_v3_large_bneck5_expand_slice(
    const struct mobilenet_v3_large_memory *m, int slice, int row, int end, const int *place)
{
    for (; row < end; row += 1) {
        mobilenet_v3_large_bneck4_expand(
            m->workspace + 131712
                + row * 1120
                , /* x */
            m->workspace + 94080
                + *place
                , /* y */
            m->weights + 39376
                + slice * 656
            );
        MOBILENET_V3_LARGE_STEP_DONE(21);
        place++;
    }
}

/* The same of the channels that are left over. */
static void mobilenet_v3_large_bneck5_expand_slice_rest(
    const struct mobilenet_v3_large_memory *m, int slice, int row, int end, const int *place)
{
    for (; row < end; row += 1) {
        mobilenet_v3_large_bneck4_expand_rest(
            m->workspace + 131712
                + row * 1120
                , /* x */
            m->workspace + 94080
                + *place
                , /* y */
            m->weights + 39376
                + slice * 656
            );
        MOBILENET_V3_LARGE_STEP_DONE(21);
        place++;
    }
}

/* mobilenet_v3_large.arch:17: rows of bneck5_depthwise up to `until`, of 28, 4 at a time; done[1] exist. */
static void mobilenet_v3_large_bneck5_depthwise_until(const struct mobilenet_v3_large_memory *m, int *done, int until)
{
    for (; done[1] < until; done[1] += 4) {
        const int row = done[1];
        const int end = row * 1 + 6 < 28 ? row * 1 + 6 : 28;
        const int begin = done[1 - 1], last = begin + (end - begin + 1 - 1) / 1 * 1;
        /* every other time backwards: what the last call ended with is still near */
        for (int i = 0; i < 8; i++) {
            const int slice = row / 4 % 2 ? 8 - 1 - i : i;
            /* where the rows under the window lie: those that this slice keeps, and spare places for the others */
            int *const kept = done + 2 + slice * 4, *const spare = done + 34, ring[8];
            for (int r = 0; r < 8; r++) ring[r] = r < 4 ? kept[r] : spare[r - 4];
            const int *const place = ring + (begin - (row * 1 - 2));
            if (slice == 7) {
                mobilenet_v3_large_bneck5_expand_slice_rest(
                    m, slice, begin, last, place);
                mobilenet_v3_large_bneck4_depthwise_rest(
            m->workspace + 94080
                , /* x */
            m->workspace + 0
                + row * 3360
                + slice * 16
                , /* y */
            m->workspace + 110208
                + slice * 16
                , /* mean */
            m->weights + 44304
                + slice * 416
                    , row, ring);
            } else {
                mobilenet_v3_large_bneck5_expand_slice(
                    m, slice, begin, last, place);
                mobilenet_v3_large_bneck4_depthwise(
            m->workspace + 94080
                , /* x */
            m->workspace + 0
                + row * 3360
                + slice * 16
                , /* y */
            m->workspace + 110208
                + slice * 16
                , /* mean */
            m->weights + 44304
                + slice * 416
                    , row, ring);
            }
            MOBILENET_V3_LARGE_STEP_DONE(22);
            /* the oldest are not read again: the next slice's new ones go there */
            for (int r = 0; r < 8; r++) *(r < 4 ? spare + r : kept + r - 4) = ring[r];
        }
        done[1 - 1] = last;
    }
}

/* mobilenet_v3_large.arch:17: bneck    5x5     120    40  SE  RE   1     depthwise@s8_depthwise */
static void mobilenet_v3_large_row_bneck5(const struct mobilenet_v3_large_memory *m)
{
    int done[38] = {0};
    /* behind the counts of rows: where rows of slices lie */
    for (int i = 0; i < 36; i++) done[2 + i] = i * 448;
    mobilenet_v3_large_bneck5_depthwise_until(m, done, 28);
}

/* mobilenet_v3_large.arch:17: bneck    5x5     120    40  SE  RE   1     depthwise@s8_depthwise */
static void mobilenet_v3_large_row_bneck5_se_reduce(const struct mobilenet_v3_large_memory *m)
{
    mobilenet_v3_large_bneck4_se_reduce(
        m->workspace + 110208, /* x */
        m->workspace + 94080, /* y */
        m->weights + 47424); /* w */
    MOBILENET_V3_LARGE_STEP_DONE(23);
    mobilenet_v3_large_bneck4_se_expand(
        m->workspace + 94080, /* x */
        m->workspace + 98928, /* y */
        m->weights + 51296); /* w */
    MOBILENET_V3_LARGE_STEP_DONE(24);
    mobilenet_v3_large_bneck4_se_scale(
        m->workspace + 98928, /* second */
        m->workspace + 94080, /* y */
        m->weights + 55264); /* w */
    MOBILENET_V3_LARGE_STEP_DONE(25);
    mobilenet_v3_large_bneck4_project(
        m->workspace + 0, /* x */
        m->workspace + 131712, /* y, in place */
        m->workspace + 94080); /* w, gated */
    MOBILENET_V3_LARGE_STEP_DONE(26);
}

/* mobilenet_v3_large.arch:18: rows [row, end) of a slice of bneck6_expand, 1 at a time */
static void mobilenet_v3_large_bneck6_expand_slice(
    const struct mobilenet_v3_large_memory *m, int slice, int row, int end, const int *place)
{
    for (; row < end; row += 1) {
        mobilenet_v3_large_bneck6_expand(
            m->workspace + 131712
                + row * 1120
                , /* x */
            m->workspace + 47040
                + *place
                , /* y */
            m->weights + 60112
                + slice * 1968
            );
        MOBILENET_V3_LARGE_STEP_DONE(27);
        place++;
    }
}

/* mobilenet_v3_large.arch:18: rows of bneck6_depthwise up to `until`, of 14, 1 at a time; done[1] exist. */
static void mobilenet_v3_large_bneck6_depthwise_until(const struct mobilenet_v3_large_memory *m, int *done, int until)
{
    for (; done[1] < until; done[1] += 1) {
        const int row = done[1];
        const int end = row * 2 + 2 < 28 ? row * 2 + 2 : 28;
        const int begin = done[1 - 1], last = begin + (end - begin + 1 - 1) / 1 * 1;
        /* every other time backwards: what the last call ended with is still near */
        for (int i = 0; i < 5; i++) {
            const int slice = row / 1 % 2 ? 5 - 1 - i : i;
            /* where the rows under the window lie: those that this slice keeps, and spare places for the others */
            int *const kept = done + 2 + slice * 1, *const spare = done + 7, ring[3];
            for (int r = 0; r < 3; r++) ring[r] = r < 1 ? kept[r] : spare[r - 1];
            const int *const place = ring + (begin - (row * 2 - 1));
            {
                mobilenet_v3_large_bneck6_expand_slice(
                    m, slice, begin, last, place);
                mobilenet_v3_large_bneck6_depthwise(
            m->workspace + 47040
                , /* x */
            m->workspace + 0
                + row * 3360
                + slice * 48
                , /* y */
            m->weights + 69952
                + slice * 480
                    , row, ring);
            }
            MOBILENET_V3_LARGE_STEP_DONE(28);
            /* the oldest are not read again: the next slice's new ones go there */
            for (int r = 0; r < 3; r++) *(r < 2 ? spare + r : kept + r - 2) = ring[r];
        }
        done[1 - 1] = last;
    }
}

/* mobilenet_v3_large.arch:18: bneck    3x3     240    80   -  HS   2 */
static void mobilenet_v3_large_row_bneck6(const struct mobilenet_v3_large_memory *m)
{
    int done[9] = {0};
    /* behind the counts of rows: where rows of slices lie */
    for (int i = 0; i < 7; i++) done[2 + i] = i * 1344;
    mobilenet_v3_large_bneck6_depthwise_until(m, done, 14);
}

/* mobilenet_v3_large.arch:18: bneck    3x3     240    80   -  HS   2 */
static void mobilenet_v3_large_row_bneck6_project(const struct mobilenet_v3_large_memory *m)
{
    mobilenet_v3_large_bneck6_project(
        m->workspace + 0, /* x */
        m->workspace + 94080, /* y */
        m->weights + 72352); /* w */
    MOBILENET_V3_LARGE_STEP_DONE(29);
}

/* mobilenet_v3_large.arch:19: bneck    3x3     200    80   -  HS   1 */
static void mobilenet_v3_large_row_bneck7(const struct mobilenet_v3_large_memory *m)
{
    mobilenet_v3_large_bneck7_expand(
        m->workspace + 94080, /* x */
        m->workspace + 0, /* y */
        m->weights + 91632); /* w */
    MOBILENET_V3_LARGE_STEP_DONE(30);
}

/* mobilenet_v3_large.arch:19: rows of bneck7_depthwise up to `until`, of 14, 2 at a time; done[0] exist. */
static void mobilenet_v3_large_bneck7_depthwise_until(const struct mobilenet_v3_large_memory *m, int *done, int until)
{
    for (; done[0] < until; done[0] += 2) {
        const int row = done[0];
        mobilenet_v3_large_bneck7_depthwise(
            m->workspace + 0
                , /* x */
            m->workspace + 39200
                + row % 2 * 2800
                , /* y */
            m->weights + 107840
            , row);
        MOBILENET_V3_LARGE_STEP_DONE(31);
    }
}

/* mobilenet_v3_large.arch:19: rows of bneck7_project up to `until`, of 14, 1 at a time; done[1] exist. */
static void mobilenet_v3_large_bneck7_project_until(const struct mobilenet_v3_large_memory *m, int *done, int until)
{
    for (; done[1] < until; done[1] += 1) {
        const int row = done[1];
        mobilenet_v3_large_bneck7_depthwise_until(m, done, row + 1);
        mobilenet_v3_large_bneck7_project(
            m->workspace + 39200
                + row % 2 * 2800
                , /* x */
            m->workspace + 94080
                + row * 1120
                , /* y, in place */
            m->weights + 109840
            );
        MOBILENET_V3_LARGE_STEP_DONE(32);
    }
}

/* mobilenet_v3_large.arch:19: bneck    3x3     200    80   -  HS   1 */
static void mobilenet_v3_large_row_bneck7_depthwise(const struct mobilenet_v3_large_memory *m)
{
    int done[2] = {0};
    mobilenet_v3_large_bneck7_project_until(m, done, 14);
}

/* mobilenet_v3_large.arch:20: rows [row, end) of a slice of bneck8_expand, 1 at a time */
static void mobilenet_v3_large_bneck8_expand_slice(
    const struct mobilenet_v3_large_memory *m, int slice, int row, int end, const int *place)
{
    for (; row < end; row += 1) {
        mobilenet_v3_large_bneck8_expand(
            m->workspace + 94080
                + row * 1120
                , /* x */
            m->workspace + 39200
                + *place
                , /* y */
            m->weights + 125920
                + slice * 3888
            );
        MOBILENET_V3_LARGE_STEP_DONE(33);
        place++;
    }
}

/* The same of the channels that are left over. */
static void mobilenet_v3_large_bneck8_expand_slice_rest(
    const struct mobilenet_v3_large_memory *m, int slice, int row, int end, const int *place)
{
    for (; row < end; row += 1) {
        mobilenet_v3_large_bneck8_expand_rest(
            m->workspace + 94080
                + row * 1120
                , /* x */
            m->workspace + 39200
                + *place
                , /* y */
            m->weights + 125920
                + slice * 3888
            );
        MOBILENET_V3_LARGE_STEP_DONE(33);
        place++;
    }
}

/* mobilenet_v3_large.arch:20: rows of bneck8_depthwise up to `until`, of 14, 2 at a time; done[1] exist. */
static void mobilenet_v3_large_bneck8_depthwise_until(const struct mobilenet_v3_large_memory *m, int *done, int until)
{
    for (; done[1] < until; done[1] += 2) {
        const int row = done[1];
        const int end = row * 1 + 3 < 14 ? row * 1 + 3 : 14;
        const int begin = done[1 - 1], last = begin + (end - begin + 1 - 1) / 1 * 1;
        /* every other time backwards: what the last call ended with is still near */
        for (int i = 0; i < 4; i++) {
            const int slice = row / 2 % 2 ? 4 - 1 - i : i;
            /* where the rows under the window lie: those that this slice keeps, and spare places for the others */
            int *const kept = done + 2 + slice * 2, *const spare = done + 10, ring[4];
            for (int r = 0; r < 4; r++) ring[r] = r < 2 ? kept[r] : spare[r - 2];
            const int *const place = ring + (begin - (row * 1 - 1));
            if (slice == 3) {
                mobilenet_v3_large_bneck8_expand_slice_rest(
                    m, slice, begin, last, place);
                mobilenet_v3_large_bneck8_depthwise_rest(
            m->workspace + 39200
                , /* x */
            m->workspace + 0
                + row * 2576
                + slice * 48
                , /* y */
            m->weights + 140832
                + slice * 480
                    , row, ring);
            } else {
                mobilenet_v3_large_bneck8_expand_slice(
                    m, slice, begin, last, place);
                mobilenet_v3_large_bneck8_depthwise(
            m->workspace + 39200
                , /* x */
            m->workspace + 0
                + row * 2576
                + slice * 48
                , /* y */
            m->weights + 140832
                + slice * 480
                    , row, ring);
            }
            MOBILENET_V3_LARGE_STEP_DONE(34);
            /* the oldest are not read again: the next slice's new ones go there */
            for (int r = 0; r < 4; r++) *(r < 2 ? spare + r : kept + r - 2) = ring[r];
        }
        done[1 - 1] = last;
    }
}

/* mobilenet_v3_large.arch:20: bneck    3x3     184    80   -  HS   1 */
static void mobilenet_v3_large_row_bneck8(const struct mobilenet_v3_large_memory *m)
{
    int done[12] = {0};
    /* behind the counts of rows: where rows of slices lie */
    for (int i = 0; i < 10; i++) done[2 + i] = i * 672;
    mobilenet_v3_large_bneck8_depthwise_until(m, done, 14);
}

/* mobilenet_v3_large.arch:20: bneck    3x3     184    80   -  HS   1 */
static void mobilenet_v3_large_row_bneck8_project(const struct mobilenet_v3_large_memory *m)
{
    mobilenet_v3_large_bneck8_project(
        m->workspace + 0, /* x */
        m->workspace + 94080, /* y, in place */
        m->weights + 142672); /* w */
    MOBILENET_V3_LARGE_STEP_DONE(35);
}

/* mobilenet_v3_large.arch:21: rows [row, end) of a slice of bneck9_expand, 1 at a time */
static void mobilenet_v3_large_bneck9_expand_slice(
    const struct mobilenet_v3_large_memory *m, int slice, int row, int end, const int *place)
{
    for (; row < end; row += 1) {
        mobilenet_v3_large_bneck8_expand(
            m->workspace + 94080
                + row * 1120
                , /* x */
            m->workspace + 36064
                + *place
                , /* y */
            m->weights + 157472
                + slice * 3888
            );
        MOBILENET_V3_LARGE_STEP_DONE(36);
        place++;
    }
}

/* The same of the channels that are left over. */
static void mobilenet_v3_large_bneck9_expand_slice_rest(
    const struct mobilenet_v3_large_memory *m, int slice, int row, int end, const int *place)
{
    for (; row < end; row += 1) {
        mobilenet_v3_large_bneck8_expand_rest(
            m->workspace + 94080
                + row * 1120
                , /* x */
            m->workspace + 36064
                + *place
                , /* y */
            m->weights + 157472
                + slice * 3888
            );
        MOBILENET_V3_LARGE_STEP_DONE(36);
        place++;
    }
}

/* mobilenet_v3_large.arch:21: rows of bneck9_depthwise up to `until`, of 14, 2 at a time; done[1] exist. */
static void mobilenet_v3_large_bneck9_depthwise_until(const struct mobilenet_v3_large_memory *m, int *done, int until)
{
    for (; done[1] < until; done[1] += 2) {
        const int row = done[1];
        const int end = row * 1 + 3 < 14 ? row * 1 + 3 : 14;
        const int begin = done[1 - 1], last = begin + (end - begin + 1 - 1) / 1 * 1;
        /* every other time backwards: what the last call ended with is still near */
        for (int i = 0; i < 4; i++) {
            const int slice = row / 2 % 2 ? 4 - 1 - i : i;
            /* where the rows under the window lie: those that this slice keeps, and spare places for the others */
            int *const kept = done + 2 + slice * 2, *const spare = done + 10, ring[4];
            for (int r = 0; r < 4; r++) ring[r] = r < 2 ? kept[r] : spare[r - 2];
            const int *const place = ring + (begin - (row * 1 - 1));
            if (slice == 3) {
                mobilenet_v3_large_bneck9_expand_slice_rest(
                    m, slice, begin, last, place);
                mobilenet_v3_large_bneck8_depthwise_rest(
            m->workspace + 36064
                , /* x */
            m->workspace + 0
                + row * 2576
                + slice * 48
                , /* y */
            m->weights + 172384
                + slice * 480
                    , row, ring);
            } else {
                mobilenet_v3_large_bneck9_expand_slice(
                    m, slice, begin, last, place);
                mobilenet_v3_large_bneck8_depthwise(
            m->workspace + 36064
                , /* x */
            m->workspace + 0
                + row * 2576
                + slice * 48
                , /* y */
            m->weights + 172384
                + slice * 480
                    , row, ring);
            }
            MOBILENET_V3_LARGE_STEP_DONE(37);
            /* the oldest are not read again: the next slice's new ones go there */
            for (int r = 0; r < 4; r++) *(r < 2 ? spare + r : kept + r - 2) = ring[r];
        }
        done[1 - 1] = last;
    }
}

/* mobilenet_v3_large.arch:21: bneck    3x3     184    80   -  HS   1 */
static void mobilenet_v3_large_row_bneck9(const struct mobilenet_v3_large_memory *m)
{
    int done[12] = {0};
    /* behind the counts of rows: where rows of slices lie */
    for (int i = 0; i < 10; i++) done[2 + i] = i * 672;
    mobilenet_v3_large_bneck9_depthwise_until(m, done, 14);
}

/* mobilenet_v3_large.arch:21: bneck    3x3     184    80   -  HS   1 */
static void mobilenet_v3_large_row_bneck9_project(const struct mobilenet_v3_large_memory *m)
{
    mobilenet_v3_large_bneck8_project(
        m->workspace + 0, /* x */
        m->workspace + 94080, /* y, in place */
        m->weights + 174224); /* w */
    MOBILENET_V3_LARGE_STEP_DONE(38);
}

/* mobilenet_v3_large.arch:22: bneck    3x3     480   112  SE  HS   1 */
/* 48 of 480 channels at a time */
static void mobilenet_v3_large_row_bneck10(const struct mobilenet_v3_large_memory *m)
{
    int slice = 0;
    for (; slice < 10; slice++) {
        mobilenet_v3_large_bneck10_expand(
            m->workspace + 94080
                , /* x */
            m->workspace + 109760
                , /* y */
            m->weights + 189024
                + slice * 3888
            );
        MOBILENET_V3_LARGE_STEP_DONE(39);
        mobilenet_v3_large_bneck10_depthwise(
            m->workspace + 109760
                , /* x */
            m->workspace + 0
                + slice * 48
                , /* y */
            m->workspace + 119168
                + slice * 48
                , /* mean */
            m->weights + 227904
                + slice * 480
            );
        MOBILENET_V3_LARGE_STEP_DONE(40);
    }
}

/* mobilenet_v3_large.arch:22: bneck    3x3     480   112  SE  HS   1 */
static void mobilenet_v3_large_row_bneck10_se_reduce(const struct mobilenet_v3_large_memory *m)
{
    mobilenet_v3_large_bneck10_se_reduce(
        m->workspace + 119168, /* x */
        m->workspace + 94560, /* y */
        m->weights + 232704); /* w */
    MOBILENET_V3_LARGE_STEP_DONE(41);
    mobilenet_v3_large_bneck10_se_expand(
        m->workspace + 94560, /* x */
        m->workspace + 94080, /* y */
        m->weights + 290432); /* w */
    MOBILENET_V3_LARGE_STEP_DONE(42);
}

/* mobilenet_v3_large.arch:22: bneck    3x3     480   112  SE  HS   1 */
/* 96 of 480 channels at a time */
static void mobilenet_v3_large_row_bneck10_se_scale(const struct mobilenet_v3_large_memory *m)
{
    int slice = 0;
    for (; slice < 5; slice++) {
        mobilenet_v3_large_bneck10_se_scale(
            m->workspace + 0
                + slice * 96
                , /* x */
            m->workspace + 94080
                + slice * 96
            );
        MOBILENET_V3_LARGE_STEP_DONE(43);
        mobilenet_v3_large_bneck10_project(
            m->workspace + 0
                + slice * 96
                , /* x */
            m->workspace + 131712
                , /* y */
            m->weights + 348512
                , /* w */
            slice * 96
            );
        MOBILENET_V3_LARGE_STEP_DONE(44);
    }
}

/* mobilenet_v3_large.arch:23: bneck    3x3     672   112  SE  HS   1 */
/* 48 of 672 channels at a time */
static void mobilenet_v3_large_row_bneck11(const struct mobilenet_v3_large_memory *m)
{
    int slice = 0;
    for (; slice < 14; slice++) {
        mobilenet_v3_large_bneck11_expand(
            m->workspace + 131712
                , /* x */
            m->workspace + 153664
                , /* y */
            m->weights + 402384
                + slice * 5424
            );
        MOBILENET_V3_LARGE_STEP_DONE(45);
        mobilenet_v3_large_bneck11_depthwise(
            m->workspace + 153664
                , /* x */
            m->workspace + 0
                + slice * 48
                , /* y */
            m->workspace + 163072
                + slice * 48
                , /* mean */
            m->weights + 478320
                + slice * 480
            );
        MOBILENET_V3_LARGE_STEP_DONE(46);
    }
}

/* mobilenet_v3_large.arch:23: bneck    3x3     672   112  SE  HS   1 */
static void mobilenet_v3_large_row_bneck11_se_reduce(const struct mobilenet_v3_large_memory *m)
{
    mobilenet_v3_large_bneck11_se_reduce(
        m->workspace + 163072, /* x */
        m->workspace + 154336, /* y */
        m->weights + 485040); /* w */
    MOBILENET_V3_LARGE_STEP_DONE(47);
    mobilenet_v3_large_bneck11_se_expand(
        m->workspace + 154336, /* x */
        m->workspace + 153664, /* y */
        m->weights + 598112); /* w */
    MOBILENET_V3_LARGE_STEP_DONE(48);
    mobilenet_v3_large_bneck11_se_scale(
        m->workspace + 0, /* x */
        m->workspace + 153664); /* second */
    MOBILENET_V3_LARGE_STEP_DONE(49);
    mobilenet_v3_large_bneck11_project(
        m->workspace + 0, /* x */
        m->workspace + 131712, /* y, in place */
        m->weights + 711680); /* w */
    MOBILENET_V3_LARGE_STEP_DONE(50);
}

/* mobilenet_v3_large.arch:24: bneck    5x5     672   160  SE  HS   2     expansion@c4 */
/* 48 of 672 channels at a time */
static void mobilenet_v3_large_row_bneck12(const struct mobilenet_v3_large_memory *m)
{
    int slice = 0;
    for (; slice < 14; slice++) {
        mobilenet_v3_large_bneck11_expand(
            m->workspace + 131712
                , /* x */
            m->workspace + 32928
                , /* y */
            m->weights + 787056
                + slice * 5424
            );
        MOBILENET_V3_LARGE_STEP_DONE(51);
        mobilenet_v3_large_bneck12_depthwise(
            m->workspace + 32928
                , /* x */
            m->workspace + 0
                + slice * 48
                , /* y */
            m->workspace + 42336
                + slice * 48
                , /* mean */
            m->weights + 862992
                + slice * 1248
            );
        MOBILENET_V3_LARGE_STEP_DONE(52);
    }
}

/* mobilenet_v3_large.arch:24: bneck    5x5     672   160  SE  HS   2     expansion@c4 */
static void mobilenet_v3_large_row_bneck12_se_reduce(const struct mobilenet_v3_large_memory *m)
{
    mobilenet_v3_large_bneck11_se_reduce(
        m->workspace + 42336, /* x */
        m->workspace + 33600, /* y */
        m->weights + 880464); /* w */
    MOBILENET_V3_LARGE_STEP_DONE(53);
    mobilenet_v3_large_bneck11_se_expand(
        m->workspace + 33600, /* x */
        m->workspace + 32928, /* y */
        m->weights + 993536); /* w */
    MOBILENET_V3_LARGE_STEP_DONE(54);
}

/* mobilenet_v3_large.arch:24: bneck    5x5     672   160  SE  HS   2     expansion@c4 */
/* 48 of 672 channels at a time */
static void mobilenet_v3_large_row_bneck12_se_scale(const struct mobilenet_v3_large_memory *m)
{
    int slice = 0;
    for (; slice < 14; slice++) {
        mobilenet_v3_large_bneck12_se_scale(
            m->workspace + 0
                + slice * 48
                , /* x */
            m->workspace + 32928
                + slice * 48
            );
        MOBILENET_V3_LARGE_STEP_DONE(55);
        mobilenet_v3_large_bneck12_project(
            m->workspace + 0
                + slice * 48
                , /* x */
            m->workspace + 47040
                , /* y */
            m->weights + 1107104
                , /* w */
            slice * 48
            );
        MOBILENET_V3_LARGE_STEP_DONE(56);
    }
}

/* mobilenet_v3_large.arch:25: bneck    5x5     960   160  SE  HS   1 */
/* 48 of 960 channels at a time */
static void mobilenet_v3_large_row_bneck13(const struct mobilenet_v3_large_memory *m)
{
    int slice = 0;
    for (; slice < 20; slice++) {
        mobilenet_v3_large_bneck13_expand(
            m->workspace + 47040
                , /* x */
            m->workspace + 54880
                , /* y */
            m->weights + 1214784
                + slice * 7728
            );
        MOBILENET_V3_LARGE_STEP_DONE(57);
        mobilenet_v3_large_bneck13_depthwise(
            m->workspace + 54880
                , /* x */
            m->workspace + 0
                + slice * 48
                , /* y */
            m->workspace + 57232
                + slice * 48
                , /* mean */
            m->weights + 1369344
                + slice * 1248
            );
        MOBILENET_V3_LARGE_STEP_DONE(58);
    }
}

/* mobilenet_v3_large.arch:25: bneck    5x5     960   160  SE  HS   1 */
static void mobilenet_v3_large_row_bneck13_se_reduce(const struct mobilenet_v3_large_memory *m)
{
    mobilenet_v3_large_bneck13_se_reduce(
        m->workspace + 57232, /* x */
        m->workspace + 55840, /* y */
        m->weights + 1394304); /* w */
    MOBILENET_V3_LARGE_STEP_DONE(59);
    mobilenet_v3_large_bneck13_se_expand(
        m->workspace + 55840, /* x */
        m->workspace + 54880, /* y */
        m->weights + 1624944); /* w */
    MOBILENET_V3_LARGE_STEP_DONE(60);
}

/* mobilenet_v3_large.arch:25: bneck    5x5     960   160  SE  HS   1 */
/* 48 of 960 channels at a time */
static void mobilenet_v3_large_row_bneck13_se_scale(const struct mobilenet_v3_large_memory *m)
{
    int slice = 0;
    for (; slice < 20; slice++) {
        mobilenet_v3_large_bneck13_se_scale(
            m->workspace + 0
                + slice * 48
                , /* x */
            m->workspace + 54880
                + slice * 48
            );
        MOBILENET_V3_LARGE_STEP_DONE(61);
        mobilenet_v3_large_bneck13_project(
            m->workspace + 0
                + slice * 48
                , /* x */
            m->workspace + 47040
                , /* y, in place */
            m->weights + 1856304
                , /* w */
            slice * 48
            );
        MOBILENET_V3_LARGE_STEP_DONE(62);
    }
}

/* mobilenet_v3_large.arch:26: bneck    5x5     960   160  SE  HS   1 */
/* 48 of 960 channels at a time */
static void mobilenet_v3_large_row_bneck14(const struct mobilenet_v3_large_memory *m)
{
    int slice = 0;
    for (; slice < 20; slice++) {
        mobilenet_v3_large_bneck13_expand(
            m->workspace + 47040
                , /* x */
            m->workspace + 54880
                , /* y */
            m->weights + 2010064
                + slice * 7728
            );
        MOBILENET_V3_LARGE_STEP_DONE(63);
        mobilenet_v3_large_bneck13_depthwise(
            m->workspace + 54880
                , /* x */
            m->workspace + 0
                + slice * 48
                , /* y */
            m->workspace + 57232
                + slice * 48
                , /* mean */
            m->weights + 2164624
                + slice * 1248
            );
        MOBILENET_V3_LARGE_STEP_DONE(64);
    }
}

/* mobilenet_v3_large.arch:26: bneck    5x5     960   160  SE  HS   1 */
static void mobilenet_v3_large_row_bneck14_se_reduce(const struct mobilenet_v3_large_memory *m)
{
    mobilenet_v3_large_bneck13_se_reduce(
        m->workspace + 57232, /* x */
        m->workspace + 55840, /* y */
        m->weights + 2189584); /* w */
    MOBILENET_V3_LARGE_STEP_DONE(65);
    mobilenet_v3_large_bneck13_se_expand(
        m->workspace + 55840, /* x */
        m->workspace + 54880, /* y */
        m->weights + 2420224); /* w */
    MOBILENET_V3_LARGE_STEP_DONE(66);
}

/* mobilenet_v3_large.arch:26: bneck    5x5     960   160  SE  HS   1 */
/* 48 of 960 channels at a time */
static void mobilenet_v3_large_row_bneck14_se_scale(const struct mobilenet_v3_large_memory *m)
{
    int slice = 0;
    for (; slice < 20; slice++) {
        mobilenet_v3_large_bneck13_se_scale(
            m->workspace + 0
                + slice * 48
                , /* x */
            m->workspace + 54880
                + slice * 48
            );
        MOBILENET_V3_LARGE_STEP_DONE(67);
        mobilenet_v3_large_bneck13_project(
            m->workspace + 0
                + slice * 48
                , /* x */
            m->workspace + 47040
                , /* y, in place */
            m->weights + 2651584
                , /* w */
            slice * 48
            );
        MOBILENET_V3_LARGE_STEP_DONE(68);
    }
}

/* mobilenet_v3_large.arch:27: conv     1x1       -   960   -  HS   1     @features */
static void mobilenet_v3_large_row_conv1(const struct mobilenet_v3_large_memory *m)
{
    mobilenet_v3_large_conv1(
        m->workspace + 47040, /* x */
        m->workspace + 1280, /* mean */
        m->weights + 2805344); /* w */
    MOBILENET_V3_LARGE_STEP_DONE(69);
}

/* mobilenet_v3_large.arch:29: hidden   -         -  1280   -  HS */
static void mobilenet_v3_large_row_hidden(const struct mobilenet_v3_large_memory *m)
{
    mobilenet_v3_large_hidden(
        m->workspace + 1280, /* x */
        m->workspace + 0, /* y */
        m->weights + 2959904); /* w */
    MOBILENET_V3_LARGE_STEP_DONE(70);
}

/* mobilenet_v3_large.arch:30: logits */
static void mobilenet_v3_large_row_logits(const struct mobilenet_v3_large_memory *m)
{
    mobilenet_v3_large_logits(
        m->workspace + 0, /* x */
        m->output + 0, /* y */
        m->weights + 4189984); /* w */
    MOBILENET_V3_LARGE_STEP_DONE(71);
}

/* The whole network. */
static void mobilenet_v3_large_rows(const struct mobilenet_v3_large_memory *m)
{
    mobilenet_v3_large_row_stem(m);
    mobilenet_v3_large_row_bneck2(m);
    mobilenet_v3_large_row_bneck3(m);
    mobilenet_v3_large_row_bneck3_se_reduce(m);
    mobilenet_v3_large_row_bneck4(m);
    mobilenet_v3_large_row_bneck4_se_reduce(m);
    mobilenet_v3_large_row_bneck5(m);
    mobilenet_v3_large_row_bneck5_se_reduce(m);
    mobilenet_v3_large_row_bneck6(m);
    mobilenet_v3_large_row_bneck6_project(m);
    mobilenet_v3_large_row_bneck7(m);
    mobilenet_v3_large_row_bneck7_depthwise(m);
    mobilenet_v3_large_row_bneck8(m);
    mobilenet_v3_large_row_bneck8_project(m);
    mobilenet_v3_large_row_bneck9(m);
    mobilenet_v3_large_row_bneck9_project(m);
    mobilenet_v3_large_row_bneck10(m);
    mobilenet_v3_large_row_bneck10_se_reduce(m);
    mobilenet_v3_large_row_bneck10_se_scale(m);
    mobilenet_v3_large_row_bneck11(m);
    mobilenet_v3_large_row_bneck11_se_reduce(m);
    mobilenet_v3_large_row_bneck12(m);
    mobilenet_v3_large_row_bneck12_se_reduce(m);
    mobilenet_v3_large_row_bneck12_se_scale(m);
    mobilenet_v3_large_row_bneck13(m);
    mobilenet_v3_large_row_bneck13_se_reduce(m);
    mobilenet_v3_large_row_bneck13_se_scale(m);
    mobilenet_v3_large_row_bneck14(m);
    mobilenet_v3_large_row_bneck14_se_reduce(m);
    mobilenet_v3_large_row_bneck14_se_scale(m);
    mobilenet_v3_large_row_conv1(m);
    mobilenet_v3_large_row_hidden(m);
    mobilenet_v3_large_row_logits(m);
}

static void mobilenet_v3_large_run_rows(const float *weights, const float *input, float *output, void *workspace)
{
    const struct mobilenet_v3_large_memory memory = {input, output, (float *)workspace, weights};
    mobilenet_v3_large_rows(&memory);
}

const char *mobilenet_v3_large_level(void)
{
    return MOBILENET_V3_LARGE_BUILT_FOR;
}

void mobilenet_v3_large_run_with(const float *weights, const float *input, float *output, void *workspace)
{
    mobilenet_v3_large_run_rows(weights, input, output, workspace);
}

/* A blob is 64 bytes of header and the weights. The first 32 bytes must be these: magic, version and size of the header, hash of the
 * network's layout, number of weights; little-endian. */
const float *mobilenet_v3_large_weights_open(const void *blob, size_t size_bytes)
{
    static const unsigned char expected[32] = {77, 78, 86, 51, 67, 87, 84, 83, 1, 0, 0, 0, 64, 0, 0, 0, 86, 201, 10, 180, 21, 133, 141, 4, 16, 123, 83, 0, 0, 0, 0, 0};
    const unsigned char *bytes = (const unsigned char *)blob;
    if (!blob || size_bytes < 64 + (size_t)MOBILENET_V3_LARGE_WEIGHTS_SIZE || (uintptr_t)blob % sizeof(float) != 0) return NULL;
    for (int i = 0; i < 32; i++)
        if (bytes[i] != expected[i]) return NULL;
    return (const float *)(const void *)(bytes + 64);
}


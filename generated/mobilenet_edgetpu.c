/* mobilenet_edgetpu.c - made by mnv3c 0.1.0 from mobilenet_edgetpu.arch (hash 39470c14d7053dda).
 *
 * Network: mobilenet_edgetpu, multiplier 1, policy slim-fixed-head, input 96x96x3;
 *          4092713 parameters, 183005824 multiply-accumulates.
 * Options: --resolution=96 --target=portable
 * Kernels: portable; weights at run time.
 *
 * This file is yours: 0BSD. Permission to use, copy, modify, and/or distribute this software for any purpose with or
 * without fee is hereby granted. THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES. */
#include "mobilenet_edgetpu.h"

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

#ifdef MOBILENET_EDGETPU_PROFILE
#define MOBILENET_EDGETPU_STEP_DONE(step) mobilenet_edgetpu_profile(step)
const struct mobilenet_edgetpu_step mobilenet_edgetpu_steps[MOBILENET_EDGETPU_STEPS] = {
    {"stem", "conv", 1990656},
    {"bneck0.project", "conv1x1", 1179648},
    {"bneck1.expand", "conv", 10616832},
    {"bneck1.project", "conv1x1", 2359296},
    {"bneck2.expand", "conv", 21233664},
    {"bneck2.project", "conv1x1", 2359296},
    {"bneck3.expand", "conv", 21233664},
    {"bneck3.project", "conv1x1", 2359296},
    {"bneck4.expand", "conv", 21233664},
    {"bneck4.project", "conv1x1", 2359296},
    {"bneck5.expand", "conv", 10616832},
    {"bneck5.project", "conv1x1", 1769472},
    {"bneck6.expand", "conv", 11943936},
    {"bneck6.project", "conv1x1", 1327104},
    {"bneck7.expand", "conv", 11943936},
    {"bneck7.project", "conv1x1", 1327104},
    {"bneck8.expand", "conv", 11943936},
    {"bneck8.project", "conv1x1", 1327104},
    {"bneck9.expand", "conv1x1", 2654208},
    {"bneck9.depthwise", "dwconv", 124416},
    {"bneck9.project", "conv1x1", 1327104},
    {"bneck10.expand", "conv1x1", 1327104},
    {"bneck10.depthwise", "dwconv", 124416},
    {"bneck10.project", "conv1x1", 1327104},
    {"bneck11.expand", "conv1x1", 1327104},
    {"bneck11.depthwise", "dwconv", 124416},
    {"bneck11.project", "conv1x1", 1327104},
    {"bneck12.expand", "conv1x1", 1327104},
    {"bneck12.depthwise", "dwconv", 124416},
    {"bneck12.project", "conv1x1", 1327104},
    {"bneck13.expand", "conv1x1", 2654208},
    {"bneck13.depthwise", "dwconv", 248832},
    {"bneck13.project", "conv1x1", 2654208},
    {"bneck14.expand", "conv1x1", 1327104},
    {"bneck14.depthwise", "dwconv", 124416},
    {"bneck14.project", "conv1x1", 1327104},
    {"bneck15.expand", "conv1x1", 1327104},
    {"bneck15.depthwise", "dwconv", 124416},
    {"bneck15.project", "conv1x1", 1327104},
    {"bneck16.expand", "conv1x1", 1327104},
    {"bneck16.depthwise", "dwconv", 124416},
    {"bneck16.project", "conv1x1", 1327104},
    {"bneck17.expand", "conv1x1", 2654208},
    {"bneck17.depthwise", "dwconv", 172800},
    {"bneck17.project", "conv1x1", 1105920},
    {"bneck18.expand", "conv1x1", 921600},
    {"bneck18.depthwise", "dwconv", 144000},
    {"bneck18.project", "conv1x1", 921600},
    {"bneck19.expand", "conv1x1", 921600},
    {"bneck19.depthwise", "dwconv", 144000},
    {"bneck19.project", "conv1x1", 921600},
    {"bneck20.expand", "conv1x1", 921600},
    {"bneck20.depthwise", "dwconv", 144000},
    {"bneck20.project", "conv1x1", 921600},
    {"bneck21.expand", "conv1x1", 1843200},
    {"bneck21.depthwise", "dwconv", 103680},
    {"bneck21.project", "conv1x1", 2211840},
    {"conv1", "conv1x1", 2211840},
    {"logits", "conv1x1", 1281280},
};
#else
#define MOBILENET_EDGETPU_STEP_DONE(step) ((void)0)
#endif

/* The memory of one run; the workspace and the weights are counted in floats. */
struct mobilenet_edgetpu_memory {
    const float *input;
    float *output;
    float *workspace;
    const float *weights;
};

MNV3C_INLINE float mobilenet_edgetpu_relu(float x)
{
    return x < 0.0f ? 0.0f : x;
}

/* The first tap of a window beginning at `begin` that is not before the input, and the end of those not behind it. */
MNV3C_INLINE int mobilenet_edgetpu_first_tap(int begin, int dilation)
{
    return begin < 0 ? (-begin + dilation - 1) / dilation : 0;
}

MNV3C_INLINE int mobilenet_edgetpu_end_tap(int begin, int dilation, int size, int taps)
{
    const int inside = (size - begin + dilation - 1) / dilation;
    return inside < taps ? inside : taps;
}

#define MOBILENET_EDGETPU_BUILT_FOR "portable"

/* One pixel x 16 channels of mobilenet_edgetpu_stem: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_edgetpu_stem_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 96 + ix + kx * 1) * 3;
            const float *wp = w + (1 + (ky * 3 + kx) * 3) * 16;
            for (int c = 0; c < 3; c++, wp += 16)
                MNV3C_LANES
                for (int n = 0; n < 16; n++) a[n] += xp[c] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_edgetpu_relu(a[n]);
        y[n] = value;
    }
}

/* mobilenet_edgetpu.arch:10: stem
 * 96x96x3 -> 48x48x32,
 * kernel 3x3, stride 2x2, 1990656 MACs, conv_portable */
static void mobilenet_edgetpu_stem(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int row)
{
    for (int panel = 0; panel < 2; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 448;
        const int channel = 0 + panel * 16;
        for (int oy = row; oy < row + 1; oy++) {
            const int iy = oy * 2 - 0;
            const int ky0 = mobilenet_edgetpu_first_tap(iy, 1);
            const int ky1 = mobilenet_edgetpu_end_tap(iy, 1, 96, 3);
            float *MNV3C_RESTRICT yp = y + (oy - row) * 1536 + channel;
            for (int ox = 0; ox < 47; ox++) {
                const int ix = ox * 2 - 0;
                const int kx0 = 0, kx1 = 3;
                mobilenet_edgetpu_stem_pixel16(
                    x,
                    yp + ox * 32,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 47; ox < 48; ox++) {
                const int ix = ox * 2 - 0;
                const int kx0 = mobilenet_edgetpu_first_tap(ix, 1);
                const int kx1 = mobilenet_edgetpu_end_tap(ix, 1, 96, 3);
                mobilenet_edgetpu_stem_pixel16(
                    x,
                    yp + ox * 32,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* 7 pixels x 16 channels of mobilenet_edgetpu_bneck0_project; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck0_project_tile7x16(
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
    for (int k = 0; k < 32; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[32 + k];
        const float x2 = x[64 + k];
        const float x3 = x[96 + k];
        const float x4 = x[128 + k];
        const float x5 = x[160 + k];
        const float x6 = x[192 + k];
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

/* 6 pixels x 16 channels of mobilenet_edgetpu_bneck0_project; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck0_project_tile6x16(
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
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
        a1[n] = w[n];
        a2[n] = w[n];
        a3[n] = w[n];
        a4[n] = w[n];
        a5[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 32; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[32 + k];
        const float x2 = x[64 + k];
        const float x3 = x[96 + k];
        const float x4 = x[128 + k];
        const float x5 = x[160 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
            a2[n] += x2 * w[n];
            a3[n] += x3 * w[n];
            a4[n] += x4 * w[n];
            a5[n] += x5 * w[n];
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
    }
}

/* mobilenet_edgetpu.arch:11: bneck0.project
 * 48x48x32 -> 48x48x16, 1179648 MACs, conv1x1_portable */
static void mobilenet_edgetpu_bneck0_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 528;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 42; p += 7)
            mobilenet_edgetpu_bneck0_project_tile7x16(
                x + p * 32,
                y + p * 16 + channel,
                wp);
        for (int p = 42; p < 48; p += 6)
            mobilenet_edgetpu_bneck0_project_tile6x16(
                x + p * 32,
                y + p * 16 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_edgetpu_bneck1_expand: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_edgetpu_bneck1_expand_pixel16(
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
            const float *wp = w + (1 + (ky * 3 + kx) * 16) * 16;
            for (int c = 0; c < 16; c++, wp += 16)
                MNV3C_LANES
                for (int n = 0; n < 16; n++) a[n] += xp[c] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_edgetpu_relu(a[n]);
        y[n] = value;
    }
}

/* mobilenet_edgetpu.arch:12: bneck1.expand
 * 48x48x16 -> 24x24x128,
 * kernel 3x3, stride 2x2, 10616832 MACs, conv_portable */
static void mobilenet_edgetpu_bneck1_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int row)
{
    /* where the rows under the window lie */
    int ring[3];
    for (int r = 0; r < 3; r++) ring[r] = (row * 2 + r + 0) % 3 * (48 * 16);
    for (int panel = 0; panel < 8; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 2320;
        const int channel = 0 + panel * 16;
        for (int oy = row; oy < row + 1; oy++) {
            const int iy = oy * 2 - 0;
            const int ky0 = mobilenet_edgetpu_first_tap(iy, 1);
            const int ky1 = mobilenet_edgetpu_end_tap(iy, 1, 48, 3);
            float *MNV3C_RESTRICT yp = y + (oy - row) * 3072 + channel;
            for (int ox = 0; ox < 23; ox++) {
                const int ix = ox * 2 - 0;
                const int kx0 = 0, kx1 = 3;
                mobilenet_edgetpu_bneck1_expand_pixel16(
                    x,
                    yp + ox * 128,
                    ring + (oy - row) * 2,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 23; ox < 24; ox++) {
                const int ix = ox * 2 - 0;
                const int kx0 = mobilenet_edgetpu_first_tap(ix, 1);
                const int kx1 = mobilenet_edgetpu_end_tap(ix, 1, 48, 3);
                mobilenet_edgetpu_bneck1_expand_pixel16(
                    x,
                    yp + ox * 128,
                    ring + (oy - row) * 2,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* 7 pixels x 16 channels of mobilenet_edgetpu_bneck1_project; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck1_project_tile7x16(
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
    for (int k = 0; k < 128; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[128 + k];
        const float x2 = x[256 + k];
        const float x3 = x[384 + k];
        const float x4 = x[512 + k];
        const float x5 = x[640 + k];
        const float x6 = x[768 + k];
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
        y[32 + n] = a1[n];
        a2[n] = (a2[n]);
        y[64 + n] = a2[n];
        a3[n] = (a3[n]);
        y[96 + n] = a3[n];
        a4[n] = (a4[n]);
        y[128 + n] = a4[n];
        a5[n] = (a5[n]);
        y[160 + n] = a5[n];
        a6[n] = (a6[n]);
        y[192 + n] = a6[n];
    }
}

/* 3 pixels x 16 channels of mobilenet_edgetpu_bneck1_project; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck1_project_tile3x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    float a1[16];
    float a2[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
        a1[n] = w[n];
        a2[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 128; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[128 + k];
        const float x2 = x[256 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
            a2[n] += x2 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = (a0[n]);
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        y[32 + n] = a1[n];
        a2[n] = (a2[n]);
        y[64 + n] = a2[n];
    }
}

/* mobilenet_edgetpu.arch:12: bneck1.project
 * 24x24x128 -> 24x24x32, 2359296 MACs, conv1x1_portable */
static void mobilenet_edgetpu_bneck1_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 2; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 2064;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 21; p += 7)
            mobilenet_edgetpu_bneck1_project_tile7x16(
                x + p * 128,
                y + p * 32 + channel,
                wp);
        for (int p = 21; p < 24; p += 3)
            mobilenet_edgetpu_bneck1_project_tile3x16(
                x + p * 128,
                y + p * 32 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_edgetpu_bneck2_expand: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_edgetpu_bneck2_expand_pixel16(
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
            const float *wp = w + (1 + (ky * 3 + kx) * 32) * 16;
            for (int c = 0; c < 32; c++, wp += 16)
                MNV3C_LANES
                for (int n = 0; n < 16; n++) a[n] += xp[c] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_edgetpu_relu(a[n]);
        y[n] = value;
    }
}

/* mobilenet_edgetpu.arch:13: bneck2.expand
 * 24x24x32 -> 24x24x128,
 * kernel 3x3, stride 1x1, 21233664 MACs, conv_portable */
static void mobilenet_edgetpu_bneck2_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int row)
{
    /* where the rows under the window lie */
    int ring[3];
    for (int r = 0; r < 3; r++) ring[r] = (row * 1 + r + 2) % 3 * (24 * 32);
    for (int panel = 0; panel < 8; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 4624;
        const int channel = 0 + panel * 16;
        for (int oy = row; oy < row + 1; oy++) {
            const int iy = oy * 1 - 1;
            const int ky0 = mobilenet_edgetpu_first_tap(iy, 1);
            const int ky1 = mobilenet_edgetpu_end_tap(iy, 1, 24, 3);
            float *MNV3C_RESTRICT yp = y + (oy - row) * 3072 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_edgetpu_first_tap(ix, 1);
                const int kx1 = mobilenet_edgetpu_end_tap(ix, 1, 24, 3);
                mobilenet_edgetpu_bneck2_expand_pixel16(
                    x,
                    yp + ox * 128,
                    ring + (oy - row) * 1,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 23; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_edgetpu_bneck2_expand_pixel16(
                    x,
                    yp + ox * 128,
                    ring + (oy - row) * 1,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 23; ox < 24; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_edgetpu_first_tap(ix, 1);
                const int kx1 = mobilenet_edgetpu_end_tap(ix, 1, 24, 3);
                mobilenet_edgetpu_bneck2_expand_pixel16(
                    x,
                    yp + ox * 128,
                    ring + (oy - row) * 1,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* 7 pixels x 16 channels of mobilenet_edgetpu_bneck2_project; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck2_project_tile7x16(
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
        a1[n] = w[n] + residual[32 + n];
        a2[n] = w[n] + residual[64 + n];
        a3[n] = w[n] + residual[96 + n];
        a4[n] = w[n] + residual[128 + n];
        a5[n] = w[n] + residual[160 + n];
        a6[n] = w[n] + residual[192 + n];
    }
    w += 16;
    for (int k = 0; k < 128; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[128 + k];
        const float x2 = x[256 + k];
        const float x3 = x[384 + k];
        const float x4 = x[512 + k];
        const float x5 = x[640 + k];
        const float x6 = x[768 + k];
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
        y[32 + n] = a1[n];
        a2[n] = (a2[n]);
        y[64 + n] = a2[n];
        a3[n] = (a3[n]);
        y[96 + n] = a3[n];
        a4[n] = (a4[n]);
        y[128 + n] = a4[n];
        a5[n] = (a5[n]);
        y[160 + n] = a5[n];
        a6[n] = (a6[n]);
        y[192 + n] = a6[n];
    }
}

/* 3 pixels x 16 channels of mobilenet_edgetpu_bneck2_project; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck2_project_tile3x16(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    float a1[16];
    float a2[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n] + residual[0 + n];
        a1[n] = w[n] + residual[32 + n];
        a2[n] = w[n] + residual[64 + n];
    }
    w += 16;
    for (int k = 0; k < 128; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[128 + k];
        const float x2 = x[256 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
            a2[n] += x2 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = (a0[n]);
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        y[32 + n] = a1[n];
        a2[n] = (a2[n]);
        y[64 + n] = a2[n];
    }
}

/* mobilenet_edgetpu.arch:13: bneck2.project + bneck2.residual
 * 24x24x128 -> 24x24x32, 2359296 MACs, conv1x1_portable */
static void mobilenet_edgetpu_bneck2_project(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 2; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 2064;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 21; p += 7)
            mobilenet_edgetpu_bneck2_project_tile7x16(
                x + p * 128,
                residual + p * 32 + channel,
                y + p * 32 + channel,
                wp);
        for (int p = 21; p < 24; p += 3)
            mobilenet_edgetpu_bneck2_project_tile3x16(
                x + p * 128,
                residual + p * 32 + channel,
                y + p * 32 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_edgetpu_bneck4_expand: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_edgetpu_bneck4_expand_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 24 + ix + kx * 1) * 32;
            const float *wp = w + (1 + (ky * 3 + kx) * 32) * 16;
            for (int c = 0; c < 32; c++, wp += 16)
                MNV3C_LANES
                for (int n = 0; n < 16; n++) a[n] += xp[c] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_edgetpu_relu(a[n]);
        y[n] = value;
    }
}

/* mobilenet_edgetpu.arch:15: bneck4.expand
 * 24x24x32 -> 24x24x128,
 * kernel 3x3, stride 1x1, 21233664 MACs, conv_portable */
static void mobilenet_edgetpu_bneck4_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int row)
{
    for (int panel = 0; panel < 8; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 4624;
        const int channel = 0 + panel * 16;
        for (int oy = row; oy < row + 1; oy++) {
            const int iy = oy * 1 - 1;
            const int ky0 = mobilenet_edgetpu_first_tap(iy, 1);
            const int ky1 = mobilenet_edgetpu_end_tap(iy, 1, 24, 3);
            float *MNV3C_RESTRICT yp = y + (oy - row) * 3072 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_edgetpu_first_tap(ix, 1);
                const int kx1 = mobilenet_edgetpu_end_tap(ix, 1, 24, 3);
                mobilenet_edgetpu_bneck4_expand_pixel16(
                    x,
                    yp + ox * 128,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 23; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_edgetpu_bneck4_expand_pixel16(
                    x,
                    yp + ox * 128,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 23; ox < 24; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_edgetpu_first_tap(ix, 1);
                const int kx1 = mobilenet_edgetpu_end_tap(ix, 1, 24, 3);
                mobilenet_edgetpu_bneck4_expand_pixel16(
                    x,
                    yp + ox * 128,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* One pixel x 16 channels of mobilenet_edgetpu_bneck5_expand: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_edgetpu_bneck5_expand_pixel16(
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
            const float *wp = w + (1 + (ky * 3 + kx) * 32) * 16;
            for (int c = 0; c < 32; c++, wp += 16)
                MNV3C_LANES
                for (int n = 0; n < 16; n++) a[n] += xp[c] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_edgetpu_relu(a[n]);
        y[n] = value;
    }
}

/* mobilenet_edgetpu.arch:16: bneck5.expand
 * 24x24x32 -> 12x12x256,
 * kernel 3x3, stride 2x2, 10616832 MACs, conv_portable */
static void mobilenet_edgetpu_bneck5_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int row)
{
    /* where the rows under the window lie */
    int ring[3];
    for (int r = 0; r < 3; r++) ring[r] = (row * 2 + r + 0) % 3 * (24 * 32);
    for (int panel = 0; panel < 16; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 4624;
        const int channel = 0 + panel * 16;
        for (int oy = row; oy < row + 1; oy++) {
            const int iy = oy * 2 - 0;
            const int ky0 = mobilenet_edgetpu_first_tap(iy, 1);
            const int ky1 = mobilenet_edgetpu_end_tap(iy, 1, 24, 3);
            float *MNV3C_RESTRICT yp = y + (oy - row) * 3072 + channel;
            for (int ox = 0; ox < 11; ox++) {
                const int ix = ox * 2 - 0;
                const int kx0 = 0, kx1 = 3;
                mobilenet_edgetpu_bneck5_expand_pixel16(
                    x,
                    yp + ox * 256,
                    ring + (oy - row) * 2,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 11; ox < 12; ox++) {
                const int ix = ox * 2 - 0;
                const int kx0 = mobilenet_edgetpu_first_tap(ix, 1);
                const int kx1 = mobilenet_edgetpu_end_tap(ix, 1, 24, 3);
                mobilenet_edgetpu_bneck5_expand_pixel16(
                    x,
                    yp + ox * 256,
                    ring + (oy - row) * 2,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* 7 pixels x 16 channels of mobilenet_edgetpu_bneck5_project; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck5_project_tile7x16(
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
    for (int k = 0; k < 256; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[256 + k];
        const float x2 = x[512 + k];
        const float x3 = x[768 + k];
        const float x4 = x[1024 + k];
        const float x5 = x[1280 + k];
        const float x6 = x[1536 + k];
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
        y[48 + n] = a1[n];
        a2[n] = (a2[n]);
        y[96 + n] = a2[n];
        a3[n] = (a3[n]);
        y[144 + n] = a3[n];
        a4[n] = (a4[n]);
        y[192 + n] = a4[n];
        a5[n] = (a5[n]);
        y[240 + n] = a5[n];
        a6[n] = (a6[n]);
        y[288 + n] = a6[n];
    }
}

/* 3 pixels x 16 channels of mobilenet_edgetpu_bneck5_project; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck5_project_tile3x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    float a1[16];
    float a2[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
        a1[n] = w[n];
        a2[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 256; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[256 + k];
        const float x2 = x[512 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
            a2[n] += x2 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = (a0[n]);
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        y[48 + n] = a1[n];
        a2[n] = (a2[n]);
        y[96 + n] = a2[n];
    }
}

/* mobilenet_edgetpu.arch:16: bneck5.project
 * 12x12x256 -> 12x12x48, 1769472 MACs, conv1x1_portable */
static void mobilenet_edgetpu_bneck5_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 3; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 4112;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 21; p += 7)
            mobilenet_edgetpu_bneck5_project_tile7x16(
                x + p * 256,
                y + p * 48 + channel,
                wp);
        for (int p = 21; p < 24; p += 3)
            mobilenet_edgetpu_bneck5_project_tile3x16(
                x + p * 256,
                y + p * 48 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_edgetpu_bneck6_expand: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_edgetpu_bneck6_expand_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 12 + ix + kx * 1) * 48;
            const float *wp = w + (1 + (ky * 3 + kx) * 48) * 16;
            for (int c = 0; c < 48; c++, wp += 16)
                MNV3C_LANES
                for (int n = 0; n < 16; n++) a[n] += xp[c] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_edgetpu_relu(a[n]);
        y[n] = value;
    }
}

/* mobilenet_edgetpu.arch:17: bneck6.expand
 * 12x12x48 -> 12x12x192,
 * kernel 3x3, stride 1x1, 11943936 MACs, conv_portable */
static void mobilenet_edgetpu_bneck6_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 12; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 6928;
        const int channel = 0 + panel * 16;
        for (int oy = 0; oy < 12; oy++) {
            const int iy = oy * 1 - 1;
            const int ky0 = mobilenet_edgetpu_first_tap(iy, 1);
            const int ky1 = mobilenet_edgetpu_end_tap(iy, 1, 12, 3);
            float *MNV3C_RESTRICT yp = y + oy * 2304 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_edgetpu_first_tap(ix, 1);
                const int kx1 = mobilenet_edgetpu_end_tap(ix, 1, 12, 3);
                mobilenet_edgetpu_bneck6_expand_pixel16(
                    x,
                    yp + ox * 192,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 11; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_edgetpu_bneck6_expand_pixel16(
                    x,
                    yp + ox * 192,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 11; ox < 12; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_edgetpu_first_tap(ix, 1);
                const int kx1 = mobilenet_edgetpu_end_tap(ix, 1, 12, 3);
                mobilenet_edgetpu_bneck6_expand_pixel16(
                    x,
                    yp + ox * 192,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* 7 pixels x 16 channels of mobilenet_edgetpu_bneck6_project; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck6_project_tile7x16(
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
        a1[n] = w[n] + y[48 + n];
        a2[n] = w[n] + y[96 + n];
        a3[n] = w[n] + y[144 + n];
        a4[n] = w[n] + y[192 + n];
        a5[n] = w[n] + y[240 + n];
        a6[n] = w[n] + y[288 + n];
    }
    w += 16;
    for (int k = 0; k < 192; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[192 + k];
        const float x2 = x[384 + k];
        const float x3 = x[576 + k];
        const float x4 = x[768 + k];
        const float x5 = x[960 + k];
        const float x6 = x[1152 + k];
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
        y[48 + n] = a1[n];
        a2[n] = (a2[n]);
        y[96 + n] = a2[n];
        a3[n] = (a3[n]);
        y[144 + n] = a3[n];
        a4[n] = (a4[n]);
        y[192 + n] = a4[n];
        a5[n] = (a5[n]);
        y[240 + n] = a5[n];
        a6[n] = (a6[n]);
        y[288 + n] = a6[n];
    }
}

/* 4 pixels x 16 channels of mobilenet_edgetpu_bneck6_project; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck6_project_tile4x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    float a1[16];
    float a2[16];
    float a3[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n] + y[0 + n];
        a1[n] = w[n] + y[48 + n];
        a2[n] = w[n] + y[96 + n];
        a3[n] = w[n] + y[144 + n];
    }
    w += 16;
    for (int k = 0; k < 192; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[192 + k];
        const float x2 = x[384 + k];
        const float x3 = x[576 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
            a2[n] += x2 * w[n];
            a3[n] += x3 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = (a0[n]);
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        y[48 + n] = a1[n];
        a2[n] = (a2[n]);
        y[96 + n] = a2[n];
        a3[n] = (a3[n]);
        y[144 + n] = a3[n];
    }
}

/* mobilenet_edgetpu.arch:17: bneck6.project + bneck6.residual
 * 12x12x192 -> 12x12x48, 1327104 MACs, conv1x1_portable */
static void mobilenet_edgetpu_bneck6_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 3; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 3088;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 140; p += 7)
            mobilenet_edgetpu_bneck6_project_tile7x16(
                x + p * 192,
                y + p * 48 + channel,
                wp);
        for (int p = 140; p < 144; p += 4)
            mobilenet_edgetpu_bneck6_project_tile4x16(
                x + p * 192,
                y + p * 48 + channel,
                wp);
    }
}

/* 7 pixels x 16 channels of mobilenet_edgetpu_bneck9_expand; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck9_expand_tile7x16(
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
        const float x1 = x[48 + k];
        const float x2 = x[96 + k];
        const float x3 = x[144 + k];
        const float x4 = x[192 + k];
        const float x5 = x[240 + k];
        const float x6 = x[288 + k];
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
        a0[n] = mobilenet_edgetpu_relu(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_edgetpu_relu(a1[n]);
        y[48 + n] = a1[n];
        a2[n] = mobilenet_edgetpu_relu(a2[n]);
        y[96 + n] = a2[n];
        a3[n] = mobilenet_edgetpu_relu(a3[n]);
        y[144 + n] = a3[n];
        a4[n] = mobilenet_edgetpu_relu(a4[n]);
        y[192 + n] = a4[n];
        a5[n] = mobilenet_edgetpu_relu(a5[n]);
        y[240 + n] = a5[n];
        a6[n] = mobilenet_edgetpu_relu(a6[n]);
        y[288 + n] = a6[n];
    }
}

/* 4 pixels x 16 channels of mobilenet_edgetpu_bneck9_expand; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck9_expand_tile4x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    float a1[16];
    float a2[16];
    float a3[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
        a1[n] = w[n];
        a2[n] = w[n];
        a3[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 48; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[48 + k];
        const float x2 = x[96 + k];
        const float x3 = x[144 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
            a2[n] += x2 * w[n];
            a3[n] += x3 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_edgetpu_relu(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_edgetpu_relu(a1[n]);
        y[48 + n] = a1[n];
        a2[n] = mobilenet_edgetpu_relu(a2[n]);
        y[96 + n] = a2[n];
        a3[n] = mobilenet_edgetpu_relu(a3[n]);
        y[144 + n] = a3[n];
    }
}

/* mobilenet_edgetpu.arch:20: bneck9.expand
 * 12x12x48 -> 12x12x48, 331776 MACs, conv1x1_portable */
static void mobilenet_edgetpu_bneck9_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 3; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 784;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 140; p += 7)
            mobilenet_edgetpu_bneck9_expand_tile7x16(
                x + p * 48,
                y + p * 48 + channel,
                wp);
        for (int p = 140; p < 144; p += 4)
            mobilenet_edgetpu_bneck9_expand_tile4x16(
                x + p * 48,
                y + p * 48 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_edgetpu_bneck9_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_edgetpu_bneck9_depthwise_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 12 + ix + kx * 1) * 48;
            const float *wp = w + (1 + ky * 3 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_edgetpu_relu(a[n]);
        y[n] = value;
    }
}

/* mobilenet_edgetpu.arch:20: bneck9.depthwise
 * 12x12x48 -> 6x6x48,
 * kernel 3x3, stride 2x2, 15552 MACs, dwconv_portable */
static void mobilenet_edgetpu_bneck9_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 3; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
        const int channel = 0 + panel * 16;
        for (int oy = 0; oy < 6; oy++) {
            const int iy = oy * 2 - 0;
            const int ky0 = mobilenet_edgetpu_first_tap(iy, 1);
            const int ky1 = mobilenet_edgetpu_end_tap(iy, 1, 12, 3);
            float *MNV3C_RESTRICT yp = y + oy * 288 + channel;
            for (int ox = 0; ox < 5; ox++) {
                const int ix = ox * 2 - 0;
                const int kx0 = 0, kx1 = 3;
                mobilenet_edgetpu_bneck9_depthwise_pixel16(
                    x + channel,
                    yp + ox * 48,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 5; ox < 6; ox++) {
                const int ix = ox * 2 - 0;
                const int kx0 = mobilenet_edgetpu_first_tap(ix, 1);
                const int kx1 = mobilenet_edgetpu_end_tap(ix, 1, 12, 3);
                mobilenet_edgetpu_bneck9_depthwise_pixel16(
                    x + channel,
                    yp + ox * 48,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* 7 pixels x 16 channels of mobilenet_edgetpu_bneck9_project_first; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck9_project_first_tile7x16(
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
        const float x1 = x[48 + k];
        const float x2 = x[96 + k];
        const float x3 = x[144 + k];
        const float x4 = x[192 + k];
        const float x5 = x[240 + k];
        const float x6 = x[288 + k];
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
        y[96 + n] = a1[n];
        a2[n] = (a2[n]);
        y[192 + n] = a2[n];
        a3[n] = (a3[n]);
        y[288 + n] = a3[n];
        a4[n] = (a4[n]);
        y[384 + n] = a4[n];
        a5[n] = (a5[n]);
        y[480 + n] = a5[n];
        a6[n] = (a6[n]);
        y[576 + n] = a6[n];
    }
}

/* 1 pixels x 16 channels of mobilenet_edgetpu_bneck9_project_first; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck9_project_first_tile1x16(
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
    for (int k = 0; k < 48; k++, w += 16) {
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

/* mobilenet_edgetpu.arch:20: bneck9.project
 * 6x6x384 -> 6x6x96, 1327104 MACs, conv1x1_portable */
static void mobilenet_edgetpu_bneck9_project_first(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 6; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 6160;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 35; p += 7)
            mobilenet_edgetpu_bneck9_project_first_tile7x16(
                x + p * 48,
                y + p * 96 + channel,
                wp);
        for (int p = 35; p < 36; p += 1)
            mobilenet_edgetpu_bneck9_project_first_tile1x16(
                x + p * 48,
                y + p * 96 + channel,
                wp);
    }
}

/* 7 pixels x 16 channels of mobilenet_edgetpu_bneck9_project_next; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck9_project_next_tile7x16(
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
        a1[n] = y[96 + n];
        a2[n] = y[192 + n];
        a3[n] = y[288 + n];
        a4[n] = y[384 + n];
        a5[n] = y[480 + n];
        a6[n] = y[576 + n];
    }
    w += (1 + inputs) * 16;
    for (int k = 0; k < 48; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[48 + k];
        const float x2 = x[96 + k];
        const float x3 = x[144 + k];
        const float x4 = x[192 + k];
        const float x5 = x[240 + k];
        const float x6 = x[288 + k];
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
        y[96 + n] = a1[n];
        a2[n] = (a2[n]);
        y[192 + n] = a2[n];
        a3[n] = (a3[n]);
        y[288 + n] = a3[n];
        a4[n] = (a4[n]);
        y[384 + n] = a4[n];
        a5[n] = (a5[n]);
        y[480 + n] = a5[n];
        a6[n] = (a6[n]);
        y[576 + n] = a6[n];
    }
}

/* 1 pixels x 16 channels of mobilenet_edgetpu_bneck9_project_next; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck9_project_next_tile1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w,
    int inputs)
{
    float a0[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = y[0 + n];
    }
    w += (1 + inputs) * 16;
    for (int k = 0; k < 48; k++, w += 16) {
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

/* mobilenet_edgetpu.arch:20: bneck9.project
 * 6x6x384 -> 6x6x96, 1327104 MACs, conv1x1_portable */
static void mobilenet_edgetpu_bneck9_project_next(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w,
    int inputs)
{
    for (int panel = 0; panel < 6; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 6160;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 35; p += 7)
            mobilenet_edgetpu_bneck9_project_next_tile7x16(
                x + p * 48,
                y + p * 96 + channel,
                wp,
                inputs);
        for (int p = 35; p < 36; p += 1)
            mobilenet_edgetpu_bneck9_project_next_tile1x16(
                x + p * 48,
                y + p * 96 + channel,
                wp,
                inputs);
    }
}

/* mobilenet_edgetpu.arch:20: bneck9.project
 * 6x6x384 -> 6x6x96, by pieces of the inputs */
static void mobilenet_edgetpu_bneck9_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w,
    int inputs)
{
    if (inputs >= 0 && inputs < 48)
        mobilenet_edgetpu_bneck9_project_first(
            x,
            y,
            w);
    if (inputs >= 48 && inputs < 384)
        mobilenet_edgetpu_bneck9_project_next(
            x,
            y,
            w, inputs);
}

/* 7 pixels x 16 channels of mobilenet_edgetpu_bneck10_expand; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck10_expand_tile7x16(
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
        const float x1 = x[96 + k];
        const float x2 = x[192 + k];
        const float x3 = x[288 + k];
        const float x4 = x[384 + k];
        const float x5 = x[480 + k];
        const float x6 = x[576 + k];
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
        a0[n] = mobilenet_edgetpu_relu(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_edgetpu_relu(a1[n]);
        y[48 + n] = a1[n];
        a2[n] = mobilenet_edgetpu_relu(a2[n]);
        y[96 + n] = a2[n];
        a3[n] = mobilenet_edgetpu_relu(a3[n]);
        y[144 + n] = a3[n];
        a4[n] = mobilenet_edgetpu_relu(a4[n]);
        y[192 + n] = a4[n];
        a5[n] = mobilenet_edgetpu_relu(a5[n]);
        y[240 + n] = a5[n];
        a6[n] = mobilenet_edgetpu_relu(a6[n]);
        y[288 + n] = a6[n];
    }
}

/* 1 pixels x 16 channels of mobilenet_edgetpu_bneck10_expand; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck10_expand_tile1x16(
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
    for (int k = 0; k < 96; k++, w += 16) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_edgetpu_relu(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mobilenet_edgetpu.arch:21: bneck10.expand
 * 6x6x96 -> 6x6x48, 165888 MACs, conv1x1_portable */
static void mobilenet_edgetpu_bneck10_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 3; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1552;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 35; p += 7)
            mobilenet_edgetpu_bneck10_expand_tile7x16(
                x + p * 96,
                y + p * 48 + channel,
                wp);
        for (int p = 35; p < 36; p += 1)
            mobilenet_edgetpu_bneck10_expand_tile1x16(
                x + p * 96,
                y + p * 48 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_edgetpu_bneck10_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_edgetpu_bneck10_depthwise_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 6 + ix + kx * 1) * 48;
            const float *wp = w + (1 + ky * 3 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_edgetpu_relu(a[n]);
        y[n] = value;
    }
}

/* mobilenet_edgetpu.arch:21: bneck10.depthwise
 * 6x6x48 -> 6x6x48,
 * kernel 3x3, stride 1x1, 15552 MACs, dwconv_portable */
static void mobilenet_edgetpu_bneck10_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 3; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
        const int channel = 0 + panel * 16;
        for (int oy = 0; oy < 6; oy++) {
            const int iy = oy * 1 - 1;
            const int ky0 = mobilenet_edgetpu_first_tap(iy, 1);
            const int ky1 = mobilenet_edgetpu_end_tap(iy, 1, 6, 3);
            float *MNV3C_RESTRICT yp = y + oy * 288 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_edgetpu_first_tap(ix, 1);
                const int kx1 = mobilenet_edgetpu_end_tap(ix, 1, 6, 3);
                mobilenet_edgetpu_bneck10_depthwise_pixel16(
                    x + channel,
                    yp + ox * 48,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 5; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_edgetpu_bneck10_depthwise_pixel16(
                    x + channel,
                    yp + ox * 48,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 5; ox < 6; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_edgetpu_first_tap(ix, 1);
                const int kx1 = mobilenet_edgetpu_end_tap(ix, 1, 6, 3);
                mobilenet_edgetpu_bneck10_depthwise_pixel16(
                    x + channel,
                    yp + ox * 48,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* 7 pixels x 16 channels of mobilenet_edgetpu_bneck10_project_first; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck10_project_first_tile7x16(
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
        a1[n] = w[n] + residual[96 + n];
        a2[n] = w[n] + residual[192 + n];
        a3[n] = w[n] + residual[288 + n];
        a4[n] = w[n] + residual[384 + n];
        a5[n] = w[n] + residual[480 + n];
        a6[n] = w[n] + residual[576 + n];
    }
    w += 16;
    for (int k = 0; k < 48; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[48 + k];
        const float x2 = x[96 + k];
        const float x3 = x[144 + k];
        const float x4 = x[192 + k];
        const float x5 = x[240 + k];
        const float x6 = x[288 + k];
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
        y[96 + n] = a1[n];
        a2[n] = (a2[n]);
        y[192 + n] = a2[n];
        a3[n] = (a3[n]);
        y[288 + n] = a3[n];
        a4[n] = (a4[n]);
        y[384 + n] = a4[n];
        a5[n] = (a5[n]);
        y[480 + n] = a5[n];
        a6[n] = (a6[n]);
        y[576 + n] = a6[n];
    }
}

/* 1 pixels x 16 channels of mobilenet_edgetpu_bneck10_project_first; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck10_project_first_tile1x16(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n] + residual[0 + n];
    }
    w += 16;
    for (int k = 0; k < 48; k++, w += 16) {
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

/* mobilenet_edgetpu.arch:21: bneck10.project + bneck10.residual
 * 6x6x384 -> 6x6x96, 1327104 MACs, conv1x1_portable */
static void mobilenet_edgetpu_bneck10_project_first(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 6; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 6160;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 35; p += 7)
            mobilenet_edgetpu_bneck10_project_first_tile7x16(
                x + p * 48,
                residual + p * 96 + channel,
                y + p * 96 + channel,
                wp);
        for (int p = 35; p < 36; p += 1)
            mobilenet_edgetpu_bneck10_project_first_tile1x16(
                x + p * 48,
                residual + p * 96 + channel,
                y + p * 96 + channel,
                wp);
    }
}

/* 7 pixels x 16 channels of mobilenet_edgetpu_bneck10_project_next; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck10_project_next_tile7x16(
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
        a1[n] = y[96 + n];
        a2[n] = y[192 + n];
        a3[n] = y[288 + n];
        a4[n] = y[384 + n];
        a5[n] = y[480 + n];
        a6[n] = y[576 + n];
    }
    w += (1 + inputs) * 16;
    for (int k = 0; k < 48; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[48 + k];
        const float x2 = x[96 + k];
        const float x3 = x[144 + k];
        const float x4 = x[192 + k];
        const float x5 = x[240 + k];
        const float x6 = x[288 + k];
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
        y[96 + n] = a1[n];
        a2[n] = (a2[n]);
        y[192 + n] = a2[n];
        a3[n] = (a3[n]);
        y[288 + n] = a3[n];
        a4[n] = (a4[n]);
        y[384 + n] = a4[n];
        a5[n] = (a5[n]);
        y[480 + n] = a5[n];
        a6[n] = (a6[n]);
        y[576 + n] = a6[n];
    }
}

/* 1 pixels x 16 channels of mobilenet_edgetpu_bneck10_project_next; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck10_project_next_tile1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w,
    int inputs)
{
    float a0[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = y[0 + n];
    }
    w += (1 + inputs) * 16;
    for (int k = 0; k < 48; k++, w += 16) {
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

/* mobilenet_edgetpu.arch:21: bneck10.project + bneck10.residual
 * 6x6x384 -> 6x6x96, 1327104 MACs, conv1x1_portable */
static void mobilenet_edgetpu_bneck10_project_next(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w,
    int inputs)
{
    for (int panel = 0; panel < 6; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 6160;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 35; p += 7)
            mobilenet_edgetpu_bneck10_project_next_tile7x16(
                x + p * 48,
                y + p * 96 + channel,
                wp,
                inputs);
        for (int p = 35; p < 36; p += 1)
            mobilenet_edgetpu_bneck10_project_next_tile1x16(
                x + p * 48,
                y + p * 96 + channel,
                wp,
                inputs);
    }
}

/* mobilenet_edgetpu.arch:21: bneck10.project + bneck10.residual
 * 6x6x384 -> 6x6x96, by pieces of the inputs */
static void mobilenet_edgetpu_bneck10_project(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w,
    int inputs)
{
    if (inputs >= 0 && inputs < 48)
        mobilenet_edgetpu_bneck10_project_first(
            x,
            residual,
            y,
            w);
    if (inputs >= 48 && inputs < 384)
        mobilenet_edgetpu_bneck10_project_next(
            x,
            y,
            w, inputs);
}

/* 7 pixels x 16 channels of mobilenet_edgetpu_bneck13_expand; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck13_expand_tile7x16(
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
        const float x1 = x[96 + k];
        const float x2 = x[192 + k];
        const float x3 = x[288 + k];
        const float x4 = x[384 + k];
        const float x5 = x[480 + k];
        const float x6 = x[576 + k];
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
        a0[n] = mobilenet_edgetpu_relu(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_edgetpu_relu(a1[n]);
        y[48 + n] = a1[n];
        a2[n] = mobilenet_edgetpu_relu(a2[n]);
        y[96 + n] = a2[n];
        a3[n] = mobilenet_edgetpu_relu(a3[n]);
        y[144 + n] = a3[n];
        a4[n] = mobilenet_edgetpu_relu(a4[n]);
        y[192 + n] = a4[n];
        a5[n] = mobilenet_edgetpu_relu(a5[n]);
        y[240 + n] = a5[n];
        a6[n] = mobilenet_edgetpu_relu(a6[n]);
        y[288 + n] = a6[n];
    }
}

/* 1 pixels x 16 channels of mobilenet_edgetpu_bneck13_expand; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck13_expand_tile1x16(
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
    for (int k = 0; k < 96; k++, w += 16) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_edgetpu_relu(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mobilenet_edgetpu.arch:24: bneck13.expand
 * 6x6x96 -> 6x6x48, 165888 MACs, conv1x1_portable */
static void mobilenet_edgetpu_bneck13_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 3; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1552;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 35; p += 7)
            mobilenet_edgetpu_bneck13_expand_tile7x16(
                x + p * 96,
                y + p * 48 + channel,
                wp);
        for (int p = 35; p < 36; p += 1)
            mobilenet_edgetpu_bneck13_expand_tile1x16(
                x + p * 96,
                y + p * 48 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_edgetpu_bneck13_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_edgetpu_bneck13_depthwise_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 6 + ix + kx * 1) * 48;
            const float *wp = w + (1 + ky * 3 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_edgetpu_relu(a[n]);
        y[n] = value;
    }
}

/* mobilenet_edgetpu.arch:24: bneck13.depthwise
 * 6x6x48 -> 6x6x48,
 * kernel 3x3, stride 1x1, 15552 MACs, dwconv_portable */
static void mobilenet_edgetpu_bneck13_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 3; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
        const int channel = 0 + panel * 16;
        for (int oy = 0; oy < 6; oy++) {
            const int iy = oy * 1 - 1;
            const int ky0 = mobilenet_edgetpu_first_tap(iy, 1);
            const int ky1 = mobilenet_edgetpu_end_tap(iy, 1, 6, 3);
            float *MNV3C_RESTRICT yp = y + oy * 288 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_edgetpu_first_tap(ix, 1);
                const int kx1 = mobilenet_edgetpu_end_tap(ix, 1, 6, 3);
                mobilenet_edgetpu_bneck13_depthwise_pixel16(
                    x + channel,
                    yp + ox * 48,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 5; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_edgetpu_bneck13_depthwise_pixel16(
                    x + channel,
                    yp + ox * 48,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 5; ox < 6; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_edgetpu_first_tap(ix, 1);
                const int kx1 = mobilenet_edgetpu_end_tap(ix, 1, 6, 3);
                mobilenet_edgetpu_bneck13_depthwise_pixel16(
                    x + channel,
                    yp + ox * 48,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* 7 pixels x 16 channels of mobilenet_edgetpu_bneck13_project_first; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck13_project_first_tile7x16(
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
        const float x1 = x[48 + k];
        const float x2 = x[96 + k];
        const float x3 = x[144 + k];
        const float x4 = x[192 + k];
        const float x5 = x[240 + k];
        const float x6 = x[288 + k];
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
        y[96 + n] = a1[n];
        a2[n] = (a2[n]);
        y[192 + n] = a2[n];
        a3[n] = (a3[n]);
        y[288 + n] = a3[n];
        a4[n] = (a4[n]);
        y[384 + n] = a4[n];
        a5[n] = (a5[n]);
        y[480 + n] = a5[n];
        a6[n] = (a6[n]);
        y[576 + n] = a6[n];
    }
}

/* 1 pixels x 16 channels of mobilenet_edgetpu_bneck13_project_first; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck13_project_first_tile1x16(
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
    for (int k = 0; k < 48; k++, w += 16) {
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

/* mobilenet_edgetpu.arch:24: bneck13.project
 * 6x6x768 -> 6x6x96, 2654208 MACs, conv1x1_portable */
static void mobilenet_edgetpu_bneck13_project_first(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 6; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 12304;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 35; p += 7)
            mobilenet_edgetpu_bneck13_project_first_tile7x16(
                x + p * 48,
                y + p * 96 + channel,
                wp);
        for (int p = 35; p < 36; p += 1)
            mobilenet_edgetpu_bneck13_project_first_tile1x16(
                x + p * 48,
                y + p * 96 + channel,
                wp);
    }
}

/* 7 pixels x 16 channels of mobilenet_edgetpu_bneck13_project_next; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck13_project_next_tile7x16(
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
        a1[n] = y[96 + n];
        a2[n] = y[192 + n];
        a3[n] = y[288 + n];
        a4[n] = y[384 + n];
        a5[n] = y[480 + n];
        a6[n] = y[576 + n];
    }
    w += (1 + inputs) * 16;
    for (int k = 0; k < 48; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[48 + k];
        const float x2 = x[96 + k];
        const float x3 = x[144 + k];
        const float x4 = x[192 + k];
        const float x5 = x[240 + k];
        const float x6 = x[288 + k];
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
        y[96 + n] = a1[n];
        a2[n] = (a2[n]);
        y[192 + n] = a2[n];
        a3[n] = (a3[n]);
        y[288 + n] = a3[n];
        a4[n] = (a4[n]);
        y[384 + n] = a4[n];
        a5[n] = (a5[n]);
        y[480 + n] = a5[n];
        a6[n] = (a6[n]);
        y[576 + n] = a6[n];
    }
}

/* 1 pixels x 16 channels of mobilenet_edgetpu_bneck13_project_next; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck13_project_next_tile1x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w,
    int inputs)
{
    float a0[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = y[0 + n];
    }
    w += (1 + inputs) * 16;
    for (int k = 0; k < 48; k++, w += 16) {
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

/* mobilenet_edgetpu.arch:24: bneck13.project
 * 6x6x768 -> 6x6x96, 2654208 MACs, conv1x1_portable */
static void mobilenet_edgetpu_bneck13_project_next(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w,
    int inputs)
{
    for (int panel = 0; panel < 6; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 12304;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 35; p += 7)
            mobilenet_edgetpu_bneck13_project_next_tile7x16(
                x + p * 48,
                y + p * 96 + channel,
                wp,
                inputs);
        for (int p = 35; p < 36; p += 1)
            mobilenet_edgetpu_bneck13_project_next_tile1x16(
                x + p * 48,
                y + p * 96 + channel,
                wp,
                inputs);
    }
}

/* mobilenet_edgetpu.arch:24: bneck13.project
 * 6x6x768 -> 6x6x96, by pieces of the inputs */
static void mobilenet_edgetpu_bneck13_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w,
    int inputs)
{
    if (inputs >= 0 && inputs < 48)
        mobilenet_edgetpu_bneck13_project_first(
            x,
            y,
            w);
    if (inputs >= 48 && inputs < 768)
        mobilenet_edgetpu_bneck13_project_next(
            x,
            y,
            w, inputs);
}

/* One pixel x 16 channels of mobilenet_edgetpu_bneck17_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_edgetpu_bneck17_depthwise_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 6 + ix + kx * 1) * 48;
            const float *wp = w + (1 + ky * 5 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_edgetpu_relu(a[n]);
        y[n] = value;
    }
}

/* mobilenet_edgetpu.arch:28: bneck17.depthwise
 * 6x6x48 -> 3x3x48,
 * kernel 5x5, stride 2x2, 10800 MACs, dwconv_portable */
static void mobilenet_edgetpu_bneck17_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 3; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 416;
        const int channel = 0 + panel * 16;
        for (int oy = 0; oy < 3; oy++) {
            const int iy = oy * 2 - 1;
            const int ky0 = mobilenet_edgetpu_first_tap(iy, 1);
            const int ky1 = mobilenet_edgetpu_end_tap(iy, 1, 6, 5);
            float *MNV3C_RESTRICT yp = y + oy * 2304 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 2 - 1;
                const int kx0 = mobilenet_edgetpu_first_tap(ix, 1);
                const int kx1 = mobilenet_edgetpu_end_tap(ix, 1, 6, 5);
                mobilenet_edgetpu_bneck17_depthwise_pixel16(
                    x + channel,
                    yp + ox * 768,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 2; ox++) {
                const int ix = ox * 2 - 1;
                const int kx0 = 0, kx1 = 5;
                mobilenet_edgetpu_bneck17_depthwise_pixel16(
                    x + channel,
                    yp + ox * 768,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 2; ox < 3; ox++) {
                const int ix = ox * 2 - 1;
                const int kx0 = mobilenet_edgetpu_first_tap(ix, 1);
                const int kx1 = mobilenet_edgetpu_end_tap(ix, 1, 6, 5);
                mobilenet_edgetpu_bneck17_depthwise_pixel16(
                    x + channel,
                    yp + ox * 768,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* 7 pixels x 16 channels of mobilenet_edgetpu_bneck17_project; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck17_project_tile7x16(
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
    for (int k = 0; k < 768; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[768 + k];
        const float x2 = x[1536 + k];
        const float x3 = x[2304 + k];
        const float x4 = x[3072 + k];
        const float x5 = x[3840 + k];
        const float x6 = x[4608 + k];
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

/* 2 pixels x 16 channels of mobilenet_edgetpu_bneck17_project; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck17_project_tile2x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    float a1[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
        a1[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 768; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[768 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = (a0[n]);
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        y[160 + n] = a1[n];
    }
}

/* mobilenet_edgetpu.arch:28: bneck17.project
 * 3x3x768 -> 3x3x160, 1105920 MACs, conv1x1_portable */
static void mobilenet_edgetpu_bneck17_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 10; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 12304;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 7; p += 7)
            mobilenet_edgetpu_bneck17_project_tile7x16(
                x + p * 768,
                y + p * 160 + channel,
                wp);
        for (int p = 7; p < 9; p += 2)
            mobilenet_edgetpu_bneck17_project_tile2x16(
                x + p * 768,
                y + p * 160 + channel,
                wp);
    }
}

/* 7 pixels x 16 channels of mobilenet_edgetpu_bneck18_expand; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck18_expand_tile7x16(
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
        a0[n] = mobilenet_edgetpu_relu(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_edgetpu_relu(a1[n]);
        y[640 + n] = a1[n];
        a2[n] = mobilenet_edgetpu_relu(a2[n]);
        y[1280 + n] = a2[n];
        a3[n] = mobilenet_edgetpu_relu(a3[n]);
        y[1920 + n] = a3[n];
        a4[n] = mobilenet_edgetpu_relu(a4[n]);
        y[2560 + n] = a4[n];
        a5[n] = mobilenet_edgetpu_relu(a5[n]);
        y[3200 + n] = a5[n];
        a6[n] = mobilenet_edgetpu_relu(a6[n]);
        y[3840 + n] = a6[n];
    }
}

/* 2 pixels x 16 channels of mobilenet_edgetpu_bneck18_expand; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck18_expand_tile2x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    float a1[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
        a1[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 160; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[160 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_edgetpu_relu(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_edgetpu_relu(a1[n]);
        y[640 + n] = a1[n];
    }
}

/* mobilenet_edgetpu.arch:29: bneck18.expand
 * 3x3x160 -> 3x3x640, 921600 MACs, conv1x1_portable */
static void mobilenet_edgetpu_bneck18_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 40; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 2576;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 7; p += 7)
            mobilenet_edgetpu_bneck18_expand_tile7x16(
                x + p * 160,
                y + p * 640 + channel,
                wp);
        for (int p = 7; p < 9; p += 2)
            mobilenet_edgetpu_bneck18_expand_tile2x16(
                x + p * 160,
                y + p * 640 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_edgetpu_bneck18_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_edgetpu_bneck18_depthwise_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 3 + ix + kx * 1) * 640;
            const float *wp = w + (1 + ky * 5 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_edgetpu_relu(a[n]);
        y[n] = value;
    }
}

/* mobilenet_edgetpu.arch:29: bneck18.depthwise
 * 3x3x640 -> 3x3x640,
 * kernel 5x5, stride 1x1, 144000 MACs, dwconv_portable */
static void mobilenet_edgetpu_bneck18_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 40; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 416;
        const int channel = 0 + panel * 16;
        for (int oy = 0; oy < 3; oy++) {
            const int iy = oy * 1 - 2;
            const int ky0 = mobilenet_edgetpu_first_tap(iy, 1);
            const int ky1 = mobilenet_edgetpu_end_tap(iy, 1, 3, 5);
            float *MNV3C_RESTRICT yp = y + oy * 1920 + channel;
            for (int ox = 0; ox < 3; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = mobilenet_edgetpu_first_tap(ix, 1);
                const int kx1 = mobilenet_edgetpu_end_tap(ix, 1, 3, 5);
                mobilenet_edgetpu_bneck18_depthwise_pixel16(
                    x + channel,
                    yp + ox * 640,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* 7 pixels x 16 channels of mobilenet_edgetpu_bneck18_project; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck18_project_tile7x16(
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
    for (int k = 0; k < 640; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[640 + k];
        const float x2 = x[1280 + k];
        const float x3 = x[1920 + k];
        const float x4 = x[2560 + k];
        const float x5 = x[3200 + k];
        const float x6 = x[3840 + k];
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

/* 2 pixels x 16 channels of mobilenet_edgetpu_bneck18_project; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck18_project_tile2x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    float a1[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n] + y[0 + n];
        a1[n] = w[n] + y[160 + n];
    }
    w += 16;
    for (int k = 0; k < 640; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[640 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = (a0[n]);
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        y[160 + n] = a1[n];
    }
}

/* mobilenet_edgetpu.arch:29: bneck18.project + bneck18.residual
 * 3x3x640 -> 3x3x160, 921600 MACs, conv1x1_portable */
static void mobilenet_edgetpu_bneck18_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 10; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 10256;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 7; p += 7)
            mobilenet_edgetpu_bneck18_project_tile7x16(
                x + p * 640,
                y + p * 160 + channel,
                wp);
        for (int p = 7; p < 9; p += 2)
            mobilenet_edgetpu_bneck18_project_tile2x16(
                x + p * 640,
                y + p * 160 + channel,
                wp);
    }
}

/* 7 pixels x 16 channels of mobilenet_edgetpu_bneck21_expand; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck21_expand_tile7x16(
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
        a0[n] = mobilenet_edgetpu_relu(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_edgetpu_relu(a1[n]);
        y[48 + n] = a1[n];
        a2[n] = mobilenet_edgetpu_relu(a2[n]);
        y[96 + n] = a2[n];
        a3[n] = mobilenet_edgetpu_relu(a3[n]);
        y[144 + n] = a3[n];
        a4[n] = mobilenet_edgetpu_relu(a4[n]);
        y[192 + n] = a4[n];
        a5[n] = mobilenet_edgetpu_relu(a5[n]);
        y[240 + n] = a5[n];
        a6[n] = mobilenet_edgetpu_relu(a6[n]);
        y[288 + n] = a6[n];
    }
}

/* 2 pixels x 16 channels of mobilenet_edgetpu_bneck21_expand; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck21_expand_tile2x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    float a1[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
        a1[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 160; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[160 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_edgetpu_relu(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_edgetpu_relu(a1[n]);
        y[48 + n] = a1[n];
    }
}

/* mobilenet_edgetpu.arch:32: bneck21.expand
 * 3x3x160 -> 3x3x48, 69120 MACs, conv1x1_portable */
static void mobilenet_edgetpu_bneck21_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 3; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 2576;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 7; p += 7)
            mobilenet_edgetpu_bneck21_expand_tile7x16(
                x + p * 160,
                y + p * 48 + channel,
                wp);
        for (int p = 7; p < 9; p += 2)
            mobilenet_edgetpu_bneck21_expand_tile2x16(
                x + p * 160,
                y + p * 48 + channel,
                wp);
    }
}

/* 7 pixels x 16 channels of mobilenet_edgetpu_bneck21_expand_rest; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck21_expand_rest_tile7x16(
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
        a0[n] = mobilenet_edgetpu_relu(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_edgetpu_relu(a1[n]);
        y[48 + n] = a1[n];
        a2[n] = mobilenet_edgetpu_relu(a2[n]);
        y[96 + n] = a2[n];
        a3[n] = mobilenet_edgetpu_relu(a3[n]);
        y[144 + n] = a3[n];
        a4[n] = mobilenet_edgetpu_relu(a4[n]);
        y[192 + n] = a4[n];
        a5[n] = mobilenet_edgetpu_relu(a5[n]);
        y[240 + n] = a5[n];
        a6[n] = mobilenet_edgetpu_relu(a6[n]);
        y[288 + n] = a6[n];
    }
}

/* 2 pixels x 16 channels of mobilenet_edgetpu_bneck21_expand_rest; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck21_expand_rest_tile2x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    float a1[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
        a1[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 160; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[160 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_edgetpu_relu(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_edgetpu_relu(a1[n]);
        y[48 + n] = a1[n];
    }
}

/* mobilenet_edgetpu.arch:32: bneck21.expand
 * 3x3x160 -> 3x3x32, 46080 MACs, conv1x1_portable */
static void mobilenet_edgetpu_bneck21_expand_rest(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 2; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 2576;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 7; p += 7)
            mobilenet_edgetpu_bneck21_expand_rest_tile7x16(
                x + p * 160,
                y + p * 48 + channel,
                wp);
        for (int p = 7; p < 9; p += 2)
            mobilenet_edgetpu_bneck21_expand_rest_tile2x16(
                x + p * 160,
                y + p * 48 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_edgetpu_bneck21_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_edgetpu_bneck21_depthwise_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 3 + ix + kx * 1) * 48;
            const float *wp = w + (1 + ky * 3 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_edgetpu_relu(a[n]);
        y[n] = value;
    }
}

/* mobilenet_edgetpu.arch:32: bneck21.depthwise
 * 3x3x48 -> 3x3x48,
 * kernel 3x3, stride 1x1, 3888 MACs, dwconv_portable */
static void mobilenet_edgetpu_bneck21_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 3; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
        const int channel = 0 + panel * 16;
        for (int oy = 0; oy < 3; oy++) {
            const int iy = oy * 1 - 1;
            const int ky0 = mobilenet_edgetpu_first_tap(iy, 1);
            const int ky1 = mobilenet_edgetpu_end_tap(iy, 1, 3, 3);
            float *MNV3C_RESTRICT yp = y + oy * 144 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_edgetpu_first_tap(ix, 1);
                const int kx1 = mobilenet_edgetpu_end_tap(ix, 1, 3, 3);
                mobilenet_edgetpu_bneck21_depthwise_pixel16(
                    x + channel,
                    yp + ox * 48,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 2; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_edgetpu_bneck21_depthwise_pixel16(
                    x + channel,
                    yp + ox * 48,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 2; ox < 3; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_edgetpu_first_tap(ix, 1);
                const int kx1 = mobilenet_edgetpu_end_tap(ix, 1, 3, 3);
                mobilenet_edgetpu_bneck21_depthwise_pixel16(
                    x + channel,
                    yp + ox * 48,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* One pixel x 16 channels of mobilenet_edgetpu_bneck21_depthwise_rest: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_edgetpu_bneck21_depthwise_rest_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 3 + ix + kx * 1) * 48;
            const float *wp = w + (1 + ky * 3 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_edgetpu_relu(a[n]);
        y[n] = value;
    }
}

/* mobilenet_edgetpu.arch:32: bneck21.depthwise
 * 3x3x48 -> 3x3x32,
 * kernel 3x3, stride 1x1, 2592 MACs, dwconv_portable */
static void mobilenet_edgetpu_bneck21_depthwise_rest(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 2; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
        const int channel = 0 + panel * 16;
        for (int oy = 0; oy < 3; oy++) {
            const int iy = oy * 1 - 1;
            const int ky0 = mobilenet_edgetpu_first_tap(iy, 1);
            const int ky1 = mobilenet_edgetpu_end_tap(iy, 1, 3, 3);
            float *MNV3C_RESTRICT yp = y + oy * 144 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_edgetpu_first_tap(ix, 1);
                const int kx1 = mobilenet_edgetpu_end_tap(ix, 1, 3, 3);
                mobilenet_edgetpu_bneck21_depthwise_rest_pixel16(
                    x + channel,
                    yp + ox * 48,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 2; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_edgetpu_bneck21_depthwise_rest_pixel16(
                    x + channel,
                    yp + ox * 48,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 2; ox < 3; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_edgetpu_first_tap(ix, 1);
                const int kx1 = mobilenet_edgetpu_end_tap(ix, 1, 3, 3);
                mobilenet_edgetpu_bneck21_depthwise_rest_pixel16(
                    x + channel,
                    yp + ox * 48,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* 7 pixels x 16 channels of mobilenet_edgetpu_bneck21_project_first; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck21_project_first_tile7x16(
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
        const float x1 = x[48 + k];
        const float x2 = x[96 + k];
        const float x3 = x[144 + k];
        const float x4 = x[192 + k];
        const float x5 = x[240 + k];
        const float x6 = x[288 + k];
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
        y[192 + n] = a1[n];
        a2[n] = (a2[n]);
        y[384 + n] = a2[n];
        a3[n] = (a3[n]);
        y[576 + n] = a3[n];
        a4[n] = (a4[n]);
        y[768 + n] = a4[n];
        a5[n] = (a5[n]);
        y[960 + n] = a5[n];
        a6[n] = (a6[n]);
        y[1152 + n] = a6[n];
    }
}

/* 2 pixels x 16 channels of mobilenet_edgetpu_bneck21_project_first; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck21_project_first_tile2x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    float a1[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
        a1[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 48; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[48 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = (a0[n]);
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        y[192 + n] = a1[n];
    }
}

/* mobilenet_edgetpu.arch:32: bneck21.project
 * 3x3x1280 -> 3x3x192, 2211840 MACs, conv1x1_portable */
static void mobilenet_edgetpu_bneck21_project_first(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 12; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 20496;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 7; p += 7)
            mobilenet_edgetpu_bneck21_project_first_tile7x16(
                x + p * 48,
                y + p * 192 + channel,
                wp);
        for (int p = 7; p < 9; p += 2)
            mobilenet_edgetpu_bneck21_project_first_tile2x16(
                x + p * 48,
                y + p * 192 + channel,
                wp);
    }
}

/* 7 pixels x 16 channels of mobilenet_edgetpu_bneck21_project_next; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck21_project_next_tile7x16(
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
        a1[n] = y[192 + n];
        a2[n] = y[384 + n];
        a3[n] = y[576 + n];
        a4[n] = y[768 + n];
        a5[n] = y[960 + n];
        a6[n] = y[1152 + n];
    }
    w += (1 + inputs) * 16;
    for (int k = 0; k < 48; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[48 + k];
        const float x2 = x[96 + k];
        const float x3 = x[144 + k];
        const float x4 = x[192 + k];
        const float x5 = x[240 + k];
        const float x6 = x[288 + k];
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
        y[192 + n] = a1[n];
        a2[n] = (a2[n]);
        y[384 + n] = a2[n];
        a3[n] = (a3[n]);
        y[576 + n] = a3[n];
        a4[n] = (a4[n]);
        y[768 + n] = a4[n];
        a5[n] = (a5[n]);
        y[960 + n] = a5[n];
        a6[n] = (a6[n]);
        y[1152 + n] = a6[n];
    }
}

/* 2 pixels x 16 channels of mobilenet_edgetpu_bneck21_project_next; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck21_project_next_tile2x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w,
    int inputs)
{
    float a0[16];
    float a1[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = y[0 + n];
        a1[n] = y[192 + n];
    }
    w += (1 + inputs) * 16;
    for (int k = 0; k < 48; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[48 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = (a0[n]);
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        y[192 + n] = a1[n];
    }
}

/* mobilenet_edgetpu.arch:32: bneck21.project
 * 3x3x1280 -> 3x3x192, 2211840 MACs, conv1x1_portable */
static void mobilenet_edgetpu_bneck21_project_next(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w,
    int inputs)
{
    for (int panel = 0; panel < 12; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 20496;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 7; p += 7)
            mobilenet_edgetpu_bneck21_project_next_tile7x16(
                x + p * 48,
                y + p * 192 + channel,
                wp,
                inputs);
        for (int p = 7; p < 9; p += 2)
            mobilenet_edgetpu_bneck21_project_next_tile2x16(
                x + p * 48,
                y + p * 192 + channel,
                wp,
                inputs);
    }
}

/* 7 pixels x 16 channels of mobilenet_edgetpu_bneck21_project_rest; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck21_project_rest_tile7x16(
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
        a1[n] = y[192 + n];
        a2[n] = y[384 + n];
        a3[n] = y[576 + n];
        a4[n] = y[768 + n];
        a5[n] = y[960 + n];
        a6[n] = y[1152 + n];
    }
    w += (1 + inputs) * 16;
    for (int k = 0; k < 32; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[48 + k];
        const float x2 = x[96 + k];
        const float x3 = x[144 + k];
        const float x4 = x[192 + k];
        const float x5 = x[240 + k];
        const float x6 = x[288 + k];
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
        y[192 + n] = a1[n];
        a2[n] = (a2[n]);
        y[384 + n] = a2[n];
        a3[n] = (a3[n]);
        y[576 + n] = a3[n];
        a4[n] = (a4[n]);
        y[768 + n] = a4[n];
        a5[n] = (a5[n]);
        y[960 + n] = a5[n];
        a6[n] = (a6[n]);
        y[1152 + n] = a6[n];
    }
}

/* 2 pixels x 16 channels of mobilenet_edgetpu_bneck21_project_rest; the sums stay in registers. */
static inline void mobilenet_edgetpu_bneck21_project_rest_tile2x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w,
    int inputs)
{
    float a0[16];
    float a1[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = y[0 + n];
        a1[n] = y[192 + n];
    }
    w += (1 + inputs) * 16;
    for (int k = 0; k < 32; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[48 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = (a0[n]);
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        y[192 + n] = a1[n];
    }
}

/* mobilenet_edgetpu.arch:32: bneck21.project
 * 3x3x1280 -> 3x3x192, 2211840 MACs, conv1x1_portable */
static void mobilenet_edgetpu_bneck21_project_rest(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w,
    int inputs)
{
    for (int panel = 0; panel < 12; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 20496;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 7; p += 7)
            mobilenet_edgetpu_bneck21_project_rest_tile7x16(
                x + p * 48,
                y + p * 192 + channel,
                wp,
                inputs);
        for (int p = 7; p < 9; p += 2)
            mobilenet_edgetpu_bneck21_project_rest_tile2x16(
                x + p * 48,
                y + p * 192 + channel,
                wp,
                inputs);
    }
}

/* mobilenet_edgetpu.arch:32: bneck21.project
 * 3x3x1280 -> 3x3x192, by pieces of the inputs */
static void mobilenet_edgetpu_bneck21_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w,
    int inputs)
{
    if (inputs >= 0 && inputs < 48)
        mobilenet_edgetpu_bneck21_project_first(
            x,
            y,
            w);
    if (inputs >= 48 && inputs < 1248)
        mobilenet_edgetpu_bneck21_project_next(
            x,
            y,
            w, inputs);
    if (inputs >= 1248 && inputs < 1280)
        mobilenet_edgetpu_bneck21_project_rest(
            x,
            y,
            w, inputs);
}

/* 7 pixels x 16 channels of mobilenet_edgetpu_conv1; the sums stay in registers. */
static inline void mobilenet_edgetpu_conv1_tile7x16(
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
    for (int k = 0; k < 192; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[192 + k];
        const float x2 = x[384 + k];
        const float x3 = x[576 + k];
        const float x4 = x[768 + k];
        const float x5 = x[960 + k];
        const float x6 = x[1152 + k];
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
        a0[n] = mobilenet_edgetpu_relu(a0[n]);
        a1[n] = mobilenet_edgetpu_relu(a1[n]);
        a2[n] = mobilenet_edgetpu_relu(a2[n]);
        a3[n] = mobilenet_edgetpu_relu(a3[n]);
        a4[n] = mobilenet_edgetpu_relu(a4[n]);
        a5[n] = mobilenet_edgetpu_relu(a5[n]);
        a6[n] = mobilenet_edgetpu_relu(a6[n]);
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

/* 2 pixels x 16 channels of mobilenet_edgetpu_conv1; the sums stay in registers. */
static inline void mobilenet_edgetpu_conv1_tile2x16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT sum,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    float a1[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
        a1[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 192; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[192 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            a0[n] += x0 * w[n];
            a1[n] += x1 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_edgetpu_relu(a0[n]);
        a1[n] = mobilenet_edgetpu_relu(a1[n]);
        float tile_sum = 0.0f;
        tile_sum += a0[n];
        tile_sum += a1[n];
        sum[n] += tile_sum;
    }
}

/* mobilenet_edgetpu.arch:33: conv1 + pool
 * 3x3x192 -> 3x3x1280, 2211840 MACs, conv1x1_portable */
static void mobilenet_edgetpu_conv1(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT mean,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 80; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 3088;
        const int channel = 0 + panel * 16;
        float sum[16] = {0.0f};
        for (int p = 0; p < 7; p += 7)
            mobilenet_edgetpu_conv1_tile7x16(
                x + p * 192,
                sum,
                wp);
        for (int p = 7; p < 9; p += 2)
            mobilenet_edgetpu_conv1_tile2x16(
                x + p * 192,
                sum,
                wp);
        MNV3C_LANES
        for (int n = 0; n < 16; n++) mean[channel + n] = sum[n] * (1.0f / 9);
    }
}

/* 1 pixels x 16 channels of mobilenet_edgetpu_logits; the sums stay in registers. */
static inline void mobilenet_edgetpu_logits_tile1x16(
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

/* 1 pixels x 8 channels of mobilenet_edgetpu_logits; the sums stay in registers. */
static inline void mobilenet_edgetpu_logits_tile1x8(
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

/* 1 pixels x 1 channels of mobilenet_edgetpu_logits; the sums stay in registers. */
static inline void mobilenet_edgetpu_logits_tile1x1(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[1];
    MNV3C_LANES
    for (int n = 0; n < 1; n++) {
        a0[n] = w[n];
    }
    w += 1;
    for (int k = 0; k < 1280; k++, w += 1) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 1; n++) {
            a0[n] += x0 * w[n];
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 1; n++) {
        a0[n] = (a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mobilenet_edgetpu.arch:35: logits
 * 1x1x1280 -> 1x1x1001, 1281280 MACs, conv1x1_portable */
static void mobilenet_edgetpu_logits(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 62; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 20496;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mobilenet_edgetpu_logits_tile1x16(
                x + p * 1280,
                y + p * 1001 + channel,
                wp);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 1270752 + panel * 10248;
        const int channel = 992 + panel * 8;
        for (int p = 0; p < 1; p += 1)
            mobilenet_edgetpu_logits_tile1x8(
                x + p * 1280,
                y + p * 1001 + channel,
                wp);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 1281000 + panel * 1281;
        const int channel = 1000 + panel * 1;
        for (int p = 0; p < 1; p += 1)
            mobilenet_edgetpu_logits_tile1x1(
                x + p * 1280,
                y + p * 1001 + channel,
                wp);
    }
}

/* mobilenet_edgetpu.arch:10: rows of stem up to `until`, of 48, 1 at a time; done[0] exist. */
static void mobilenet_edgetpu_stem_until(const struct mobilenet_edgetpu_memory *m, int *done, int until)
{
    for (; done[0] < until; done[0] += 1) {
        const int row = done[0];
        mobilenet_edgetpu_stem(
            m->input + 0
                , /* x */
            m->workspace + 34560
                + row % 1 * 1536
                , /* y */
            m->weights + 0
            , row);
        MOBILENET_EDGETPU_STEP_DONE(0);
    }
}

/* mobilenet_edgetpu.arch:11: rows of bneck0_project up to `until`, of 48, 1 at a time; done[1] exist. */
static void mobilenet_edgetpu_bneck0_project_until(const struct mobilenet_edgetpu_memory *m, int *done, int until)
{
    for (; done[1] < until; done[1] += 1) {
        const int row = done[1];
        mobilenet_edgetpu_stem_until(m, done, row + 1);
        mobilenet_edgetpu_bneck0_project(
            m->workspace + 34560
                + row % 1 * 1536
                , /* x */
            m->workspace + 27648
                + row % 3 * 768
                , /* y */
            m->weights + 896
            );
        MOBILENET_EDGETPU_STEP_DONE(1);
    }
}

/* mobilenet_edgetpu.arch:12: rows of bneck1_expand up to `until`, of 24, 1 at a time; done[2] exist. */
static void mobilenet_edgetpu_bneck1_expand_until(const struct mobilenet_edgetpu_memory *m, int *done, int until)
{
    for (; done[2] < until; done[2] += 1) {
        const int row = done[2];
        const int end = row * 2 + 3;
        mobilenet_edgetpu_bneck0_project_until(m, done, end < 48 ? end : 48);
        mobilenet_edgetpu_bneck1_expand(
            m->workspace + 27648
                , /* x */
            m->workspace + 18432
                + row % 1 * 3072
                , /* y */
            m->weights + 1424
            , row);
        MOBILENET_EDGETPU_STEP_DONE(2);
    }
}

/* mobilenet_edgetpu.arch:12: rows of bneck1_project up to `until`, of 24, 1 at a time; done[3] exist. */
static void mobilenet_edgetpu_bneck1_project_until(const struct mobilenet_edgetpu_memory *m, int *done, int until)
{
    for (; done[3] < until; done[3] += 1) {
        const int row = done[3];
        mobilenet_edgetpu_bneck1_expand_until(m, done, row + 1);
        mobilenet_edgetpu_bneck1_project(
            m->workspace + 18432
                + row % 1 * 3072
                , /* x */
            m->workspace + 29952
                + row % 3 * 768
                , /* y */
            m->weights + 19984
            );
        MOBILENET_EDGETPU_STEP_DONE(3);
    }
}

/* mobilenet_edgetpu.arch:13: rows of bneck2_expand up to `until`, of 24, 1 at a time; done[4] exist. */
static void mobilenet_edgetpu_bneck2_expand_until(const struct mobilenet_edgetpu_memory *m, int *done, int until)
{
    for (; done[4] < until; done[4] += 1) {
        const int row = done[4];
        const int end = row * 1 + 2;
        mobilenet_edgetpu_bneck1_project_until(m, done, end < 24 ? end : 24);
        mobilenet_edgetpu_bneck2_expand(
            m->workspace + 29952
                , /* x */
            m->workspace + 21504
                + row % 1 * 3072
                , /* y */
            m->weights + 24112
            , row);
        MOBILENET_EDGETPU_STEP_DONE(4);
    }
}

/* mobilenet_edgetpu.arch:13: rows of bneck2_project up to `until`, of 24, 1 at a time; done[5] exist. */
static void mobilenet_edgetpu_bneck2_project_until(const struct mobilenet_edgetpu_memory *m, int *done, int until)
{
    for (; done[5] < until; done[5] += 1) {
        const int row = done[5];
        mobilenet_edgetpu_bneck2_expand_until(m, done, row + 1);
        mobilenet_edgetpu_bneck2_project(
            m->workspace + 21504
                + row % 1 * 3072
                , /* x */
            m->workspace + 29952
                + row % 3 * 768
                , /* residual */
            m->workspace + 32256
                + row % 3 * 768
                , /* y */
            m->weights + 61104
            );
        MOBILENET_EDGETPU_STEP_DONE(5);
    }
}

/* mobilenet_edgetpu.arch:14: rows of bneck3_expand up to `until`, of 24, 1 at a time; done[6] exist. */
static void mobilenet_edgetpu_bneck3_expand_until(const struct mobilenet_edgetpu_memory *m, int *done, int until)
{
    for (; done[6] < until; done[6] += 1) {
        const int row = done[6];
        const int end = row * 1 + 2;
        mobilenet_edgetpu_bneck2_project_until(m, done, end < 24 ? end : 24);
        mobilenet_edgetpu_bneck2_expand(
            m->workspace + 32256
                , /* x */
            m->workspace + 24576
                + row % 1 * 3072
                , /* y */
            m->weights + 65232
            , row);
        MOBILENET_EDGETPU_STEP_DONE(6);
    }
}

/* mobilenet_edgetpu.arch:14: rows of bneck3_project up to `until`, of 24, 1 at a time; done[7] exist. */
static void mobilenet_edgetpu_bneck3_project_until(const struct mobilenet_edgetpu_memory *m, int *done, int until)
{
    for (; done[7] < until; done[7] += 1) {
        const int row = done[7];
        mobilenet_edgetpu_bneck3_expand_until(m, done, row + 1);
        mobilenet_edgetpu_bneck2_project(
            m->workspace + 24576
                + row % 1 * 3072
                , /* x */
            m->workspace + 32256
                + row % 3 * 768
                , /* residual */
            m->workspace + 0
                + row * 768
                , /* y */
            m->weights + 102224
            );
        MOBILENET_EDGETPU_STEP_DONE(7);
    }
}

/* mobilenet_edgetpu.arch:10: conv     3x3       -    32   -  RE   2   width=scaled */
/* mobilenet_edgetpu.arch:11: fused    3x3      x1    16   -  RE   1 */
/* mobilenet_edgetpu.arch:12: fused    3x3      x8    32   -  RE   2 */
/* mobilenet_edgetpu.arch:13: fused    3x3      x4    32   -  RE   1 */
/* mobilenet_edgetpu.arch:14: fused    3x3      x4    32   -  RE   1 */
static void mobilenet_edgetpu_row_stem(const struct mobilenet_edgetpu_memory *m)
{
    int done[8] = {0};
    mobilenet_edgetpu_bneck3_project_until(m, done, 24);
}

/* mobilenet_edgetpu.arch:15: rows of bneck4_expand up to `until`, of 24, 1 at a time; done[0] exist. */
static void mobilenet_edgetpu_bneck4_expand_until(const struct mobilenet_edgetpu_memory *m, int *done, int until)
{
    for (; done[0] < until; done[0] += 1) {
        const int row = done[0];
        mobilenet_edgetpu_bneck4_expand(
            m->workspace + 0
                , /* x */
            m->workspace + 24576
                + row % 1 * 3072
                , /* y */
            m->weights + 106352
            , row);
        MOBILENET_EDGETPU_STEP_DONE(8);
    }
}

/* mobilenet_edgetpu.arch:15: rows of bneck4_project up to `until`, of 24, 1 at a time; done[1] exist. */
static void mobilenet_edgetpu_bneck4_project_until(const struct mobilenet_edgetpu_memory *m, int *done, int until)
{
    for (; done[1] < until; done[1] += 1) {
        const int row = done[1];
        mobilenet_edgetpu_bneck4_expand_until(m, done, row + 1);
        mobilenet_edgetpu_bneck2_project(
            m->workspace + 24576
                + row % 1 * 3072
                , /* x */
            m->workspace + 0
                + row * 768
                , /* residual */
            m->workspace + 34560
                + row % 3 * 768
                , /* y */
            m->weights + 143344
            );
        MOBILENET_EDGETPU_STEP_DONE(9);
    }
}

/* mobilenet_edgetpu.arch:16: rows of bneck5_expand up to `until`, of 12, 1 at a time; done[2] exist. */
static void mobilenet_edgetpu_bneck5_expand_until(const struct mobilenet_edgetpu_memory *m, int *done, int until)
{
    for (; done[2] < until; done[2] += 1) {
        const int row = done[2];
        const int end = row * 2 + 3;
        mobilenet_edgetpu_bneck4_project_until(m, done, end < 24 ? end : 24);
        mobilenet_edgetpu_bneck5_expand(
            m->workspace + 34560
                , /* x */
            m->workspace + 18432
                + row % 2 * 3072
                , /* y */
            m->weights + 147472
            , row);
        MOBILENET_EDGETPU_STEP_DONE(10);
    }
}

/* mobilenet_edgetpu.arch:16: rows of bneck5_project up to `until`, of 12, 2 at a time; done[3] exist. */
static void mobilenet_edgetpu_bneck5_project_until(const struct mobilenet_edgetpu_memory *m, int *done, int until)
{
    for (; done[3] < until; done[3] += 2) {
        const int row = done[3];
        mobilenet_edgetpu_bneck5_expand_until(m, done, row + 2);
        mobilenet_edgetpu_bneck5_project(
            m->workspace + 18432
                + row % 2 * 3072
                , /* x */
            m->workspace + 27648
                + row * 576
                , /* y */
            m->weights + 221456
            );
        MOBILENET_EDGETPU_STEP_DONE(11);
    }
}

/* mobilenet_edgetpu.arch:15: fused    3x3      x4    32   -  RE   1 */
/* mobilenet_edgetpu.arch:16: fused    3x3      x8    48   -  RE   2 */
static void mobilenet_edgetpu_row_bneck4(const struct mobilenet_edgetpu_memory *m)
{
    int done[4] = {0};
    mobilenet_edgetpu_bneck5_project_until(m, done, 12);
}

/* mobilenet_edgetpu.arch:17: fused    3x3      x4    48   -  RE   1 */
static void mobilenet_edgetpu_row_bneck6(const struct mobilenet_edgetpu_memory *m)
{
    mobilenet_edgetpu_bneck6_expand(
        m->workspace + 27648, /* x */
        m->workspace + 0, /* y */
        m->weights + 233792); /* w */
    MOBILENET_EDGETPU_STEP_DONE(12);
    mobilenet_edgetpu_bneck6_project(
        m->workspace + 0, /* x */
        m->workspace + 27648, /* y, in place */
        m->weights + 316928); /* w */
    MOBILENET_EDGETPU_STEP_DONE(13);
}

/* mobilenet_edgetpu.arch:18: fused    3x3      x4    48   -  RE   1 */
static void mobilenet_edgetpu_row_bneck7(const struct mobilenet_edgetpu_memory *m)
{
    mobilenet_edgetpu_bneck6_expand(
        m->workspace + 27648, /* x */
        m->workspace + 0, /* y */
        m->weights + 326192); /* w */
    MOBILENET_EDGETPU_STEP_DONE(14);
    mobilenet_edgetpu_bneck6_project(
        m->workspace + 0, /* x */
        m->workspace + 27648, /* y, in place */
        m->weights + 409328); /* w */
    MOBILENET_EDGETPU_STEP_DONE(15);
}

/* mobilenet_edgetpu.arch:19: fused    3x3      x4    48   -  RE   1 */
static void mobilenet_edgetpu_row_bneck8(const struct mobilenet_edgetpu_memory *m)
{
    mobilenet_edgetpu_bneck6_expand(
        m->workspace + 27648, /* x */
        m->workspace + 0, /* y */
        m->weights + 418592); /* w */
    MOBILENET_EDGETPU_STEP_DONE(16);
    mobilenet_edgetpu_bneck6_project(
        m->workspace + 0, /* x */
        m->workspace + 27648, /* y, in place */
        m->weights + 501728); /* w */
    MOBILENET_EDGETPU_STEP_DONE(17);
}

/* mobilenet_edgetpu.arch:20: bneck    3x3      x8    96   -  RE   2 */
/* 48 of 384 channels at a time */
static void mobilenet_edgetpu_row_bneck9(const struct mobilenet_edgetpu_memory *m)
{
    int slice = 0;
    for (; slice < 8; slice++) {
        mobilenet_edgetpu_bneck9_expand(
            m->workspace + 27648
                , /* x */
            m->workspace + 0
                , /* y */
            m->weights + 510992
                + slice * 2352
            );
        MOBILENET_EDGETPU_STEP_DONE(18);
        mobilenet_edgetpu_bneck9_depthwise(
            m->workspace + 0
                , /* x */
            m->workspace + 10368
                , /* y */
            m->weights + 529808
                + slice * 480
            );
        MOBILENET_EDGETPU_STEP_DONE(19);
        mobilenet_edgetpu_bneck9_project(
            m->workspace + 10368
                , /* x */
            m->workspace + 6912
                , /* y */
            m->weights + 533648
                , /* w */
            slice * 48
            );
        MOBILENET_EDGETPU_STEP_DONE(20);
    }
}

/* mobilenet_edgetpu.arch:21: bneck    3x3      x4    96   -  RE   1 */
/* 48 of 384 channels at a time */
static void mobilenet_edgetpu_row_bneck10(const struct mobilenet_edgetpu_memory *m)
{
    int slice = 0;
    for (; slice < 8; slice++) {
        mobilenet_edgetpu_bneck10_expand(
            m->workspace + 6912
                , /* x */
            m->workspace + 3456
                , /* y */
            m->weights + 570608
                + slice * 4656
            );
        MOBILENET_EDGETPU_STEP_DONE(21);
        mobilenet_edgetpu_bneck10_depthwise(
            m->workspace + 3456
                , /* x */
            m->workspace + 5184
                , /* y */
            m->weights + 607856
                + slice * 480
            );
        MOBILENET_EDGETPU_STEP_DONE(22);
        mobilenet_edgetpu_bneck10_project(
            m->workspace + 5184
                , /* x */
            m->workspace + 6912
                , /* residual */
            m->workspace + 0
                , /* y */
            m->weights + 611696
                , /* w */
            slice * 48
            );
        MOBILENET_EDGETPU_STEP_DONE(23);
    }
}

/* mobilenet_edgetpu.arch:22: bneck    3x3      x4    96   -  RE   1 */
/* 48 of 384 channels at a time */
static void mobilenet_edgetpu_row_bneck11(const struct mobilenet_edgetpu_memory *m)
{
    int slice = 0;
    for (; slice < 8; slice++) {
        mobilenet_edgetpu_bneck10_expand(
            m->workspace + 0
                , /* x */
            m->workspace + 6912
                , /* y */
            m->weights + 648656
                + slice * 4656
            );
        MOBILENET_EDGETPU_STEP_DONE(24);
        mobilenet_edgetpu_bneck10_depthwise(
            m->workspace + 6912
                , /* x */
            m->workspace + 8640
                , /* y */
            m->weights + 685904
                + slice * 480
            );
        MOBILENET_EDGETPU_STEP_DONE(25);
        mobilenet_edgetpu_bneck10_project(
            m->workspace + 8640
                , /* x */
            m->workspace + 0
                , /* residual */
            m->workspace + 3456
                , /* y */
            m->weights + 689744
                , /* w */
            slice * 48
            );
        MOBILENET_EDGETPU_STEP_DONE(26);
    }
}

/* mobilenet_edgetpu.arch:23: bneck    3x3      x4    96   -  RE   1 */
/* 48 of 384 channels at a time */
static void mobilenet_edgetpu_row_bneck12(const struct mobilenet_edgetpu_memory *m)
{
    int slice = 0;
    for (; slice < 8; slice++) {
        mobilenet_edgetpu_bneck10_expand(
            m->workspace + 3456
                , /* x */
            m->workspace + 6912
                , /* y */
            m->weights + 726704
                + slice * 4656
            );
        MOBILENET_EDGETPU_STEP_DONE(27);
        mobilenet_edgetpu_bneck10_depthwise(
            m->workspace + 6912
                , /* x */
            m->workspace + 8640
                , /* y */
            m->weights + 763952
                + slice * 480
            );
        MOBILENET_EDGETPU_STEP_DONE(28);
        mobilenet_edgetpu_bneck10_project(
            m->workspace + 8640
                , /* x */
            m->workspace + 3456
                , /* residual */
            m->workspace + 0
                , /* y */
            m->weights + 767792
                , /* w */
            slice * 48
            );
        MOBILENET_EDGETPU_STEP_DONE(29);
    }
}

/* mobilenet_edgetpu.arch:24: bneck    3x3      x8    96   -  RE   1   residual=off */
/* 48 of 768 channels at a time */
static void mobilenet_edgetpu_row_bneck13(const struct mobilenet_edgetpu_memory *m)
{
    int slice = 0;
    for (; slice < 16; slice++) {
        mobilenet_edgetpu_bneck13_expand(
            m->workspace + 0
                , /* x */
            m->workspace + 6912
                , /* y */
            m->weights + 804752
                + slice * 4656
            );
        MOBILENET_EDGETPU_STEP_DONE(30);
        mobilenet_edgetpu_bneck13_depthwise(
            m->workspace + 6912
                , /* x */
            m->workspace + 8640
                , /* y */
            m->weights + 879248
                + slice * 480
            );
        MOBILENET_EDGETPU_STEP_DONE(31);
        mobilenet_edgetpu_bneck13_project(
            m->workspace + 8640
                , /* x */
            m->workspace + 3456
                , /* y */
            m->weights + 886928
                , /* w */
            slice * 48
            );
        MOBILENET_EDGETPU_STEP_DONE(32);
    }
}

/* mobilenet_edgetpu.arch:25: bneck    3x3      x4    96   -  RE   1 */
/* 48 of 384 channels at a time */
static void mobilenet_edgetpu_row_bneck14(const struct mobilenet_edgetpu_memory *m)
{
    int slice = 0;
    for (; slice < 8; slice++) {
        mobilenet_edgetpu_bneck10_expand(
            m->workspace + 3456
                , /* x */
            m->workspace + 6912
                , /* y */
            m->weights + 960752
                + slice * 4656
            );
        MOBILENET_EDGETPU_STEP_DONE(33);
        mobilenet_edgetpu_bneck10_depthwise(
            m->workspace + 6912
                , /* x */
            m->workspace + 8640
                , /* y */
            m->weights + 998000
                + slice * 480
            );
        MOBILENET_EDGETPU_STEP_DONE(34);
        mobilenet_edgetpu_bneck10_project(
            m->workspace + 8640
                , /* x */
            m->workspace + 3456
                , /* residual */
            m->workspace + 0
                , /* y */
            m->weights + 1001840
                , /* w */
            slice * 48
            );
        MOBILENET_EDGETPU_STEP_DONE(35);
    }
}

/* mobilenet_edgetpu.arch:26: bneck    3x3      x4    96   -  RE   1 */
/* 48 of 384 channels at a time */
static void mobilenet_edgetpu_row_bneck15(const struct mobilenet_edgetpu_memory *m)
{
    int slice = 0;
    for (; slice < 8; slice++) {
        mobilenet_edgetpu_bneck10_expand(
            m->workspace + 0
                , /* x */
            m->workspace + 6912
                , /* y */
            m->weights + 1038800
                + slice * 4656
            );
        MOBILENET_EDGETPU_STEP_DONE(36);
        mobilenet_edgetpu_bneck10_depthwise(
            m->workspace + 6912
                , /* x */
            m->workspace + 8640
                , /* y */
            m->weights + 1076048
                + slice * 480
            );
        MOBILENET_EDGETPU_STEP_DONE(37);
        mobilenet_edgetpu_bneck10_project(
            m->workspace + 8640
                , /* x */
            m->workspace + 0
                , /* residual */
            m->workspace + 3456
                , /* y */
            m->weights + 1079888
                , /* w */
            slice * 48
            );
        MOBILENET_EDGETPU_STEP_DONE(38);
    }
}

/* mobilenet_edgetpu.arch:27: bneck    3x3      x4    96   -  RE   1 */
/* 48 of 384 channels at a time */
static void mobilenet_edgetpu_row_bneck16(const struct mobilenet_edgetpu_memory *m)
{
    int slice = 0;
    for (; slice < 8; slice++) {
        mobilenet_edgetpu_bneck10_expand(
            m->workspace + 3456
                , /* x */
            m->workspace + 10368
                , /* y */
            m->weights + 1116848
                + slice * 4656
            );
        MOBILENET_EDGETPU_STEP_DONE(39);
        mobilenet_edgetpu_bneck10_depthwise(
            m->workspace + 10368
                , /* x */
            m->workspace + 1728
                , /* y */
            m->weights + 1154096
                + slice * 480
            );
        MOBILENET_EDGETPU_STEP_DONE(40);
        mobilenet_edgetpu_bneck10_project(
            m->workspace + 1728
                , /* x */
            m->workspace + 3456
                , /* residual */
            m->workspace + 6912
                , /* y */
            m->weights + 1157936
                , /* w */
            slice * 48
            );
        MOBILENET_EDGETPU_STEP_DONE(41);
    }
}

/* mobilenet_edgetpu.arch:28: bneck    5x5      x8   160   -  RE   2 */
/* 48 of 768 channels at a time */
static void mobilenet_edgetpu_row_bneck17(const struct mobilenet_edgetpu_memory *m)
{
    int slice = 0;
    for (; slice < 16; slice++) {
        mobilenet_edgetpu_bneck13_expand(
            m->workspace + 6912
                , /* x */
            m->workspace + 10368
                , /* y */
            m->weights + 1194896
                + slice * 4656
            );
        MOBILENET_EDGETPU_STEP_DONE(42);
        mobilenet_edgetpu_bneck17_depthwise(
            m->workspace + 10368
                , /* x */
            m->workspace + 0
                + slice * 48
                , /* y */
            m->weights + 1269392
                + slice * 1248
            );
        MOBILENET_EDGETPU_STEP_DONE(43);
    }
}

/* mobilenet_edgetpu.arch:28: bneck    5x5      x8   160   -  RE   2 */
static void mobilenet_edgetpu_row_bneck17_project(const struct mobilenet_edgetpu_memory *m)
{
    mobilenet_edgetpu_bneck17_project(
        m->workspace + 0, /* x */
        m->workspace + 11520, /* y */
        m->weights + 1289360); /* w */
    MOBILENET_EDGETPU_STEP_DONE(44);
}

/* mobilenet_edgetpu.arch:29: bneck    5x5      x4   160   -  RE   1 */
static void mobilenet_edgetpu_row_bneck18(const struct mobilenet_edgetpu_memory *m)
{
    mobilenet_edgetpu_bneck18_expand(
        m->workspace + 11520, /* x */
        m->workspace + 0, /* y */
        m->weights + 1412400); /* w */
    MOBILENET_EDGETPU_STEP_DONE(45);
    mobilenet_edgetpu_bneck18_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 5760, /* y */
        m->weights + 1515440); /* w */
    MOBILENET_EDGETPU_STEP_DONE(46);
    mobilenet_edgetpu_bneck18_project(
        m->workspace + 5760, /* x */
        m->workspace + 11520, /* y, in place */
        m->weights + 1532080); /* w */
    MOBILENET_EDGETPU_STEP_DONE(47);
}

/* mobilenet_edgetpu.arch:30: bneck    5x5      x4   160   -  RE   1 */
static void mobilenet_edgetpu_row_bneck19(const struct mobilenet_edgetpu_memory *m)
{
    mobilenet_edgetpu_bneck18_expand(
        m->workspace + 11520, /* x */
        m->workspace + 0, /* y */
        m->weights + 1634640); /* w */
    MOBILENET_EDGETPU_STEP_DONE(48);
    mobilenet_edgetpu_bneck18_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 5760, /* y */
        m->weights + 1737680); /* w */
    MOBILENET_EDGETPU_STEP_DONE(49);
    mobilenet_edgetpu_bneck18_project(
        m->workspace + 5760, /* x */
        m->workspace + 11520, /* y, in place */
        m->weights + 1754320); /* w */
    MOBILENET_EDGETPU_STEP_DONE(50);
}

/* mobilenet_edgetpu.arch:31: bneck    5x5      x4   160   -  RE   1 */
static void mobilenet_edgetpu_row_bneck20(const struct mobilenet_edgetpu_memory *m)
{
    mobilenet_edgetpu_bneck18_expand(
        m->workspace + 11520, /* x */
        m->workspace + 0, /* y */
        m->weights + 1856880); /* w */
    MOBILENET_EDGETPU_STEP_DONE(51);
    mobilenet_edgetpu_bneck18_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 5760, /* y */
        m->weights + 1959920); /* w */
    MOBILENET_EDGETPU_STEP_DONE(52);
    mobilenet_edgetpu_bneck18_project(
        m->workspace + 5760, /* x */
        m->workspace + 11520, /* y, in place */
        m->weights + 1976560); /* w */
    MOBILENET_EDGETPU_STEP_DONE(53);
}

/* mobilenet_edgetpu.arch:32: bneck    3x3      x8   192   -  RE   1 */
/* 48 of 1280 channels at a time */
static void mobilenet_edgetpu_row_bneck21(const struct mobilenet_edgetpu_memory *m)
{
    int slice = 0;
    for (; slice < 26; slice++) {
        mobilenet_edgetpu_bneck21_expand(
            m->workspace + 11520
                , /* x */
            m->workspace + 1728
                , /* y */
            m->weights + 2079120
                + slice * 7728
            );
        MOBILENET_EDGETPU_STEP_DONE(54);
        mobilenet_edgetpu_bneck21_depthwise(
            m->workspace + 1728
                , /* x */
            m->workspace + 2160
                , /* y */
            m->weights + 2285200
                + slice * 480
            );
        MOBILENET_EDGETPU_STEP_DONE(55);
        mobilenet_edgetpu_bneck21_project(
            m->workspace + 2160
                , /* x */
            m->workspace + 0
                , /* y */
            m->weights + 2298000
                , /* w */
            slice * 48
            );
        MOBILENET_EDGETPU_STEP_DONE(56);
    }
    mobilenet_edgetpu_bneck21_expand_rest(
            m->workspace + 11520
                , /* x */
            m->workspace + 1728
                , /* y */
            m->weights + 2079120
                + slice * 7728
        );
    MOBILENET_EDGETPU_STEP_DONE(54);
    mobilenet_edgetpu_bneck21_depthwise_rest(
            m->workspace + 1728
                , /* x */
            m->workspace + 2160
                , /* y */
            m->weights + 2285200
                + slice * 480
        );
    MOBILENET_EDGETPU_STEP_DONE(55);
    mobilenet_edgetpu_bneck21_project(
            m->workspace + 2160
                , /* x */
            m->workspace + 0
                , /* y */
            m->weights + 2298000
                , /* w */
            slice * 48
        );
    MOBILENET_EDGETPU_STEP_DONE(56);
}

/* mobilenet_edgetpu.arch:33: conv     1x1       -  1280   -  RE   1   width=fixed @features */
static void mobilenet_edgetpu_row_conv1(const struct mobilenet_edgetpu_memory *m)
{
    mobilenet_edgetpu_conv1(
        m->workspace + 0, /* x */
        m->workspace + 1728, /* mean */
        m->weights + 2543952); /* w */
    MOBILENET_EDGETPU_STEP_DONE(57);
}

/* mobilenet_edgetpu.arch:35: logits */
static void mobilenet_edgetpu_row_logits(const struct mobilenet_edgetpu_memory *m)
{
    mobilenet_edgetpu_logits(
        m->workspace + 1728, /* x */
        m->output + 0, /* y */
        m->weights + 2790992); /* w */
    MOBILENET_EDGETPU_STEP_DONE(58);
}

/* The whole network. */
static void mobilenet_edgetpu_rows(const struct mobilenet_edgetpu_memory *m)
{
    mobilenet_edgetpu_row_stem(m);
    mobilenet_edgetpu_row_bneck4(m);
    mobilenet_edgetpu_row_bneck6(m);
    mobilenet_edgetpu_row_bneck7(m);
    mobilenet_edgetpu_row_bneck8(m);
    mobilenet_edgetpu_row_bneck9(m);
    mobilenet_edgetpu_row_bneck10(m);
    mobilenet_edgetpu_row_bneck11(m);
    mobilenet_edgetpu_row_bneck12(m);
    mobilenet_edgetpu_row_bneck13(m);
    mobilenet_edgetpu_row_bneck14(m);
    mobilenet_edgetpu_row_bneck15(m);
    mobilenet_edgetpu_row_bneck16(m);
    mobilenet_edgetpu_row_bneck17(m);
    mobilenet_edgetpu_row_bneck17_project(m);
    mobilenet_edgetpu_row_bneck18(m);
    mobilenet_edgetpu_row_bneck19(m);
    mobilenet_edgetpu_row_bneck20(m);
    mobilenet_edgetpu_row_bneck21(m);
    mobilenet_edgetpu_row_conv1(m);
    mobilenet_edgetpu_row_logits(m);
}

static void mobilenet_edgetpu_run_rows(const float *weights, const float *input, float *output, void *workspace)
{
    const struct mobilenet_edgetpu_memory memory = {input, output, (float *)workspace, weights};
    mobilenet_edgetpu_rows(&memory);
}

const char *mobilenet_edgetpu_level(void)
{
    return MOBILENET_EDGETPU_BUILT_FOR;
}

void mobilenet_edgetpu_run_with(const float *weights, const float *input, float *output, void *workspace)
{
    mobilenet_edgetpu_run_rows(weights, input, output, workspace);
}

/* A blob is 64 bytes of header and the weights. The first 32 bytes must be these: magic, version and size of the header, hash of the
 * network's layout, number of weights; little-endian. */
const float *mobilenet_edgetpu_weights_open(const void *blob, size_t size_bytes)
{
    static const unsigned char expected[32] = {77, 78, 86, 51, 67, 87, 84, 83, 1, 0, 0, 0, 64, 0, 0, 0, 219, 92, 72, 111, 49, 208, 104, 86, 64, 39, 62, 0, 0, 0, 0, 0};
    const unsigned char *bytes = (const unsigned char *)blob;
    if (!blob || size_bytes < 64 + (size_t)MOBILENET_EDGETPU_WEIGHTS_SIZE || (uintptr_t)blob % sizeof(float) != 0) return NULL;
    for (int i = 0; i < 32; i++)
        if (bytes[i] != expected[i]) return NULL;
    return (const float *)(const void *)(bytes + 64);
}


/* mnasnet_small.c - made by mnv3c 0.1.0 from mnasnet_small.arch (hash d58e55d0128c6a4f).
 *
 * Network: mnasnet_small, multiplier 1, policy slim, input 224x224x3;
 *          2030264 parameters, 68339184 multiply-accumulates.
 * Options: none
 * Target:  portable C99 and C++; weights at run time.
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
    {"stem", "conv_portable", 2709504},
    {"bneck0.depthwise", "dwconv_portable", 903168},
    {"bneck0.project", "conv1x1_portable", 802816},
    {"bneck1.expand", "conv1x1_portable", 2408448},
    {"bneck1.depthwise", "dwconv_portable", 677376},
    {"bneck1.project", "conv1x1_portable", 1204224},
    {"bneck2.expand", "conv1x1_portable", 4816896},
    {"bneck2.depthwise", "dwconv_portable", 677376},
    {"bneck2.project", "conv1x1_portable", 1204224},
    {"bneck3.expand", "conv1x1_portable", 1204224},
    {"bneck3.depthwise", "dwconv_portable", 677376},
    {"bneck3.project", "conv1x1_portable", 1204224},
    {"bneck4.expand", "conv1x1_portable", 1204224},
    {"bneck4.depthwise", "dwconv_portable", 470400},
    {"bneck4.se_reduce", "conv1x1_portable", 384},
    {"bneck4.se_expand", "conv1x1_portable", 384},
    {"bneck4.project", "conv1x1_portable", 602112},
    {"bneck5.expand", "conv1x1_portable", 1204224},
    {"bneck5.depthwise", "dwconv_portable", 940800},
    {"bneck5.se_reduce", "conv1x1_portable", 1536},
    {"bneck5.se_expand", "conv1x1_portable", 1536},
    {"bneck5.project", "conv1x1_portable", 1204224},
    {"bneck6.expand", "conv1x1_portable", 1204224},
    {"bneck6.depthwise", "dwconv_portable", 940800},
    {"bneck6.se_reduce", "conv1x1_portable", 1536},
    {"bneck6.se_expand", "conv1x1_portable", 1536},
    {"bneck6.project", "conv1x1_portable", 1204224},
    {"bneck7.expand", "conv1x1_portable", 1204224},
    {"bneck7.depthwise", "dwconv_portable", 940800},
    {"bneck7.se_reduce", "conv1x1_portable", 1536},
    {"bneck7.se_expand", "conv1x1_portable", 1536},
    {"bneck7.project", "conv1x1_portable", 1204224},
    {"bneck8.expand", "conv1x1_portable", 1204224},
    {"bneck8.depthwise", "dwconv_portable", 338688},
    {"bneck8.se_reduce", "conv1x1_portable", 1536},
    {"bneck8.se_expand", "conv1x1_portable", 1536},
    {"bneck8.project", "conv1x1_portable", 1204224},
    {"bneck9.expand", "conv1x1_portable", 1204224},
    {"bneck9.depthwise", "dwconv_portable", 338688},
    {"bneck9.se_reduce", "conv1x1_portable", 1536},
    {"bneck9.se_expand", "conv1x1_portable", 1536},
    {"bneck9.project", "conv1x1_portable", 1204224},
    {"bneck10.expand", "conv1x1_portable", 1204224},
    {"bneck10.depthwise", "dwconv_portable", 338688},
    {"bneck10.se_reduce", "conv1x1_portable", 1536},
    {"bneck10.se_expand", "conv1x1_portable", 1536},
    {"bneck10.project", "conv1x1_portable", 1204224},
    {"bneck11.expand", "conv1x1_portable", 1204224},
    {"bneck11.depthwise", "dwconv_portable", 235200},
    {"bneck11.se_reduce", "conv1x1_portable", 1536},
    {"bneck11.se_expand", "conv1x1_portable", 1536},
    {"bneck11.project", "conv1x1_portable", 827904},
    {"bneck12.expand", "conv1x1_portable", 2276736},
    {"bneck12.depthwise", "dwconv_portable", 646800},
    {"bneck12.se_reduce", "conv1x1_portable", 11616},
    {"bneck12.se_expand", "conv1x1_portable", 11616},
    {"bneck12.project", "conv1x1_portable", 2276736},
    {"bneck13.expand", "conv1x1_portable", 2276736},
    {"bneck13.depthwise", "dwconv_portable", 646800},
    {"bneck13.se_reduce", "conv1x1_portable", 11616},
    {"bneck13.se_expand", "conv1x1_portable", 11616},
    {"bneck13.project", "conv1x1_portable", 2276736},
    {"bneck14.expand", "conv1x1_portable", 2276736},
    {"bneck14.depthwise", "dwconv_portable", 232848},
    {"bneck14.project", "conv1x1_portable", 3725568},
    {"conv1", "conv1x1_portable", 9031680},
    {"logits", "conv1x1_portable", 1280000},
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

static inline float mnasnet_small_relu(float x)
{
    return x < 0.0f ? 0.0f : x;
}

/* 1 / (1 + e^-x). e^-x = 2^n e^r with |r| <= ln 2 / 2 and e^r by its Taylor polynomial, relative error below 2e-7; no libm. */
static inline float mnasnet_small_sigmoid(float x)
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
static inline int mnasnet_small_first_tap(int begin, int dilation)
{
    return begin < 0 ? (-begin + dilation - 1) / dilation : 0;
}

static inline int mnasnet_small_end_tap(int begin, int dilation, int size, int taps)
{
    const int inside = (size - begin + dilation - 1) / dilation;
    return inside < taps ? inside : taps;
}

/* One pixel x 8 channels of mnasnet_small_stem: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mnasnet_small_stem_pixel8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[8];
    MNV3C_LANES
    for (int n = 0; n < 8; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 224 + ix + kx * 1) * 3;
            const float *wp = w + (1 + (ky * 3 + kx) * 3) * 8;
            for (int c = 0; c < 3; c++, wp += 8)
                MNV3C_LANES
                for (int n = 0; n < 8; n++) a[n] += xp[c] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        const float value = mnasnet_small_relu(a[n]);
        y[n] = value;
    }
}

/* mnasnet_small.arch:11: stem
 * 224x224x3 -> 112x112x8,
 * kernel 3x3, stride 2x2, 2709504 MACs, conv_portable */
static void mnasnet_small_stem(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 224;
        const int channel = 0 + panel * 8;
        for (int oy = 0; oy < 112; oy++) {
            const int iy = oy * 2 - 0;
            const int ky0 = mnasnet_small_first_tap(iy, 1);
            const int ky1 = mnasnet_small_end_tap(iy, 1, 224, 3);
            float *MNV3C_RESTRICT yp = y + oy * 896 + channel;
            for (int ox = 0; ox < 111; ox++) {
                const int ix = ox * 2 - 0;
                const int kx0 = 0, kx1 = 3;
                mnasnet_small_stem_pixel8(
                    x,
                    yp + ox * 8,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 111; ox < 112; ox++) {
                const int ix = ox * 2 - 0;
                const int kx0 = mnasnet_small_first_tap(ix, 1);
                const int kx1 = mnasnet_small_end_tap(ix, 1, 224, 3);
                mnasnet_small_stem_pixel8(
                    x,
                    yp + ox * 8,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* mnasnet_small.arch:11: conv     3x3       -     8        -  RE   2   width=scaled */
static void mnasnet_small_row_stem(const struct mnasnet_small_memory *m)
{
    mnasnet_small_stem(
        m->input + 0, /* x */
        m->workspace + 0, /* y */
        m->weights + 0); /* w */
    MNASNET_SMALL_STEP_DONE(0);
}

/* One pixel x 8 channels of mnasnet_small_bneck0_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mnasnet_small_bneck0_depthwise_pixel8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[8];
    MNV3C_LANES
    for (int n = 0; n < 8; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 112 + ix + kx * 1) * 8;
            const float *wp = w + (1 + ky * 3 + kx) * 8;
            MNV3C_LANES
            for (int n = 0; n < 8; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        const float value = mnasnet_small_relu(a[n]);
        y[n] = value;
    }
}

/* mnasnet_small.arch:12: bneck0.depthwise
 * 112x112x8 -> 112x112x8,
 * kernel 3x3, stride 1x1, 903168 MACs, dwconv_portable */
static void mnasnet_small_bneck0_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 80;
        const int channel = 0 + panel * 8;
        for (int oy = 0; oy < 112; oy++) {
            const int iy = oy * 1 - 1;
            const int ky0 = mnasnet_small_first_tap(iy, 1);
            const int ky1 = mnasnet_small_end_tap(iy, 1, 112, 3);
            float *MNV3C_RESTRICT yp = y + oy * 896 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mnasnet_small_first_tap(ix, 1);
                const int kx1 = mnasnet_small_end_tap(ix, 1, 112, 3);
                mnasnet_small_bneck0_depthwise_pixel8(
                    x + channel,
                    yp + ox * 8,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 111; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = 0, kx1 = 3;
                mnasnet_small_bneck0_depthwise_pixel8(
                    x + channel,
                    yp + ox * 8,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 111; ox < 112; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mnasnet_small_first_tap(ix, 1);
                const int kx1 = mnasnet_small_end_tap(ix, 1, 112, 3);
                mnasnet_small_bneck0_depthwise_pixel8(
                    x + channel,
                    yp + ox * 8,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* 7 pixels x 8 channels of mnasnet_small_bneck0_project; the sums stay in registers. */
static inline void mnasnet_small_bneck0_project_tile7x8(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT residual,
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
    for (int k = 0; k < 8; k++, w += 8) {
        const float x0 = x[0 + k];
        const float x1 = x[8 + k];
        const float x2 = x[16 + k];
        const float x3 = x[24 + k];
        const float x4 = x[32 + k];
        const float x5 = x[40 + k];
        const float x6 = x[48 + k];
        MNV3C_LANES
        for (int n = 0; n < 8; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
            a2[n] += x2 * wn;
            a3[n] += x3 * wn;
            a4[n] += x4 * wn;
            a5[n] += x5 * wn;
            a6[n] += x6 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = (a0[n]);
        a0[n] += residual[0 + n];
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        a1[n] += residual[8 + n];
        y[8 + n] = a1[n];
        a2[n] = (a2[n]);
        a2[n] += residual[16 + n];
        y[16 + n] = a2[n];
        a3[n] = (a3[n]);
        a3[n] += residual[24 + n];
        y[24 + n] = a3[n];
        a4[n] = (a4[n]);
        a4[n] += residual[32 + n];
        y[32 + n] = a4[n];
        a5[n] = (a5[n]);
        a5[n] += residual[40 + n];
        y[40 + n] = a5[n];
        a6[n] = (a6[n]);
        a6[n] += residual[48 + n];
        y[48 + n] = a6[n];
    }
}

/* mnasnet_small.arch:12: bneck0.project + bneck0.residual
 * 112x112x8 -> 112x112x8, 802816 MACs, conv1x1_portable */
static void mnasnet_small_bneck0_project(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 72;
        const int channel = 0 + panel * 8;
        for (int p = 0; p < 12544; p += 7)
            mnasnet_small_bneck0_project_tile7x8(
                x + p * 8,
                residual + p * 8 + channel,
                y + p * 8 + channel,
                wp);
    }
}

/* mnasnet_small.arch:12: bneck    3x3      x1     8        -  RE   1 */
static void mnasnet_small_row_bneck0(const struct mnasnet_small_memory *m)
{
    mnasnet_small_bneck0_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 100352, /* y */
        m->weights + 224); /* w */
    MNASNET_SMALL_STEP_DONE(1);
    mnasnet_small_bneck0_project(
        m->workspace + 100352, /* x */
        m->workspace + 0, /* residual */
        m->workspace + 301056, /* y */
        m->weights + 304); /* w */
    MNASNET_SMALL_STEP_DONE(2);
}

/* 7 pixels x 16 channels of mnasnet_small_bneck1_expand; the sums stay in registers. */
static inline void mnasnet_small_bneck1_expand_tile7x16(
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
    for (int k = 0; k < 8; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[8 + k];
        const float x2 = x[16 + k];
        const float x3 = x[24 + k];
        const float x4 = x[32 + k];
        const float x5 = x[40 + k];
        const float x6 = x[48 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
            a2[n] += x2 * wn;
            a3[n] += x3 * wn;
            a4[n] += x4 * wn;
            a5[n] += x5 * wn;
            a6[n] += x6 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mnasnet_small_relu(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mnasnet_small_relu(a1[n]);
        y[24 + n] = a1[n];
        a2[n] = mnasnet_small_relu(a2[n]);
        y[48 + n] = a2[n];
        a3[n] = mnasnet_small_relu(a3[n]);
        y[72 + n] = a3[n];
        a4[n] = mnasnet_small_relu(a4[n]);
        y[96 + n] = a4[n];
        a5[n] = mnasnet_small_relu(a5[n]);
        y[120 + n] = a5[n];
        a6[n] = mnasnet_small_relu(a6[n]);
        y[144 + n] = a6[n];
    }
}

/* 7 pixels x 8 channels of mnasnet_small_bneck1_expand; the sums stay in registers. */
static inline void mnasnet_small_bneck1_expand_tile7x8(
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
    for (int k = 0; k < 8; k++, w += 8) {
        const float x0 = x[0 + k];
        const float x1 = x[8 + k];
        const float x2 = x[16 + k];
        const float x3 = x[24 + k];
        const float x4 = x[32 + k];
        const float x5 = x[40 + k];
        const float x6 = x[48 + k];
        MNV3C_LANES
        for (int n = 0; n < 8; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
            a2[n] += x2 * wn;
            a3[n] += x3 * wn;
            a4[n] += x4 * wn;
            a5[n] += x5 * wn;
            a6[n] += x6 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = mnasnet_small_relu(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mnasnet_small_relu(a1[n]);
        y[24 + n] = a1[n];
        a2[n] = mnasnet_small_relu(a2[n]);
        y[48 + n] = a2[n];
        a3[n] = mnasnet_small_relu(a3[n]);
        y[72 + n] = a3[n];
        a4[n] = mnasnet_small_relu(a4[n]);
        y[96 + n] = a4[n];
        a5[n] = mnasnet_small_relu(a5[n]);
        y[120 + n] = a5[n];
        a6[n] = mnasnet_small_relu(a6[n]);
        y[144 + n] = a6[n];
    }
}

/* mnasnet_small.arch:13: bneck1.expand
 * 112x112x8 -> 112x112x24, 2408448 MACs, conv1x1_portable */
static void mnasnet_small_bneck1_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 144;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 12544; p += 7)
            mnasnet_small_bneck1_expand_tile7x16(
                x + p * 8,
                y + p * 24 + channel,
                wp);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 144 + panel * 72;
        const int channel = 16 + panel * 8;
        for (int p = 0; p < 12544; p += 7)
            mnasnet_small_bneck1_expand_tile7x8(
                x + p * 8,
                y + p * 24 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mnasnet_small_bneck1_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mnasnet_small_bneck1_depthwise_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 112 + ix + kx * 1) * 24;
            const float *wp = w + (1 + ky * 3 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mnasnet_small_relu(a[n]);
        y[n] = value;
    }
}

/* One pixel x 8 channels of mnasnet_small_bneck1_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mnasnet_small_bneck1_depthwise_pixel8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[8];
    MNV3C_LANES
    for (int n = 0; n < 8; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 112 + ix + kx * 1) * 24;
            const float *wp = w + (1 + ky * 3 + kx) * 8;
            MNV3C_LANES
            for (int n = 0; n < 8; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        const float value = mnasnet_small_relu(a[n]);
        y[n] = value;
    }
}

/* mnasnet_small.arch:13: bneck1.depthwise
 * 112x112x24 -> 56x56x24,
 * kernel 3x3, stride 2x2, 677376 MACs, dwconv_portable */
static void mnasnet_small_bneck1_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
        const int channel = 0 + panel * 16;
        for (int oy = 0; oy < 56; oy++) {
            const int iy = oy * 2 - 0;
            const int ky0 = mnasnet_small_first_tap(iy, 1);
            const int ky1 = mnasnet_small_end_tap(iy, 1, 112, 3);
            float *MNV3C_RESTRICT yp = y + oy * 1344 + channel;
            for (int ox = 0; ox < 55; ox++) {
                const int ix = ox * 2 - 0;
                const int kx0 = 0, kx1 = 3;
                mnasnet_small_bneck1_depthwise_pixel16(
                    x + channel,
                    yp + ox * 24,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 55; ox < 56; ox++) {
                const int ix = ox * 2 - 0;
                const int kx0 = mnasnet_small_first_tap(ix, 1);
                const int kx1 = mnasnet_small_end_tap(ix, 1, 112, 3);
                mnasnet_small_bneck1_depthwise_pixel16(
                    x + channel,
                    yp + ox * 24,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 160 + panel * 80;
        const int channel = 16 + panel * 8;
        for (int oy = 0; oy < 56; oy++) {
            const int iy = oy * 2 - 0;
            const int ky0 = mnasnet_small_first_tap(iy, 1);
            const int ky1 = mnasnet_small_end_tap(iy, 1, 112, 3);
            float *MNV3C_RESTRICT yp = y + oy * 1344 + channel;
            for (int ox = 0; ox < 55; ox++) {
                const int ix = ox * 2 - 0;
                const int kx0 = 0, kx1 = 3;
                mnasnet_small_bneck1_depthwise_pixel8(
                    x + channel,
                    yp + ox * 24,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 55; ox < 56; ox++) {
                const int ix = ox * 2 - 0;
                const int kx0 = mnasnet_small_first_tap(ix, 1);
                const int kx1 = mnasnet_small_end_tap(ix, 1, 112, 3);
                mnasnet_small_bneck1_depthwise_pixel8(
                    x + channel,
                    yp + ox * 24,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* 7 pixels x 16 channels of mnasnet_small_bneck1_project; the sums stay in registers. */
static inline void mnasnet_small_bneck1_project_tile7x16(
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
            const float wn = w[n];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
            a2[n] += x2 * wn;
            a3[n] += x3 * wn;
            a4[n] += x4 * wn;
            a5[n] += x5 * wn;
            a6[n] += x6 * wn;
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

/* mnasnet_small.arch:13: bneck1.project
 * 56x56x24 -> 56x56x16, 1204224 MACs, conv1x1_portable */
static void mnasnet_small_bneck1_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 400;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 3136; p += 7)
            mnasnet_small_bneck1_project_tile7x16(
                x + p * 24,
                y + p * 16 + channel,
                wp);
    }
}

/* mnasnet_small.arch:13: bneck    3x3      x3    16        -  RE   2 */
static void mnasnet_small_row_bneck1(const struct mnasnet_small_memory *m)
{
    mnasnet_small_bneck1_expand(
        m->workspace + 301056, /* x */
        m->workspace + 0, /* y */
        m->weights + 384); /* w */
    MNASNET_SMALL_STEP_DONE(3);
    mnasnet_small_bneck1_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 301056, /* y */
        m->weights + 608); /* w */
    MNASNET_SMALL_STEP_DONE(4);
    mnasnet_small_bneck1_project(
        m->workspace + 301056, /* x */
        m->workspace + 376320, /* y */
        m->weights + 848); /* w */
    MNASNET_SMALL_STEP_DONE(5);
}

/* 7 pixels x 16 channels of mnasnet_small_bneck2_expand; the sums stay in registers. */
static inline void mnasnet_small_bneck2_expand_tile7x16(
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
            const float wn = w[n];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
            a2[n] += x2 * wn;
            a3[n] += x3 * wn;
            a4[n] += x4 * wn;
            a5[n] += x5 * wn;
            a6[n] += x6 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mnasnet_small_relu(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mnasnet_small_relu(a1[n]);
        y[96 + n] = a1[n];
        a2[n] = mnasnet_small_relu(a2[n]);
        y[192 + n] = a2[n];
        a3[n] = mnasnet_small_relu(a3[n]);
        y[288 + n] = a3[n];
        a4[n] = mnasnet_small_relu(a4[n]);
        y[384 + n] = a4[n];
        a5[n] = mnasnet_small_relu(a5[n]);
        y[480 + n] = a5[n];
        a6[n] = mnasnet_small_relu(a6[n]);
        y[576 + n] = a6[n];
    }
}

/* mnasnet_small.arch:14: bneck2.expand
 * 56x56x16 -> 56x56x96, 4816896 MACs, conv1x1_portable */
static void mnasnet_small_bneck2_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 6; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 272;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 3136; p += 7)
            mnasnet_small_bneck2_expand_tile7x16(
                x + p * 16,
                y + p * 96 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mnasnet_small_bneck2_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mnasnet_small_bneck2_depthwise_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 56 + ix + kx * 1) * 96;
            const float *wp = w + (1 + ky * 3 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mnasnet_small_relu(a[n]);
        y[n] = value;
    }
}

/* mnasnet_small.arch:14: bneck2.depthwise
 * 56x56x96 -> 28x28x96,
 * kernel 3x3, stride 2x2, 677376 MACs, dwconv_portable */
static void mnasnet_small_bneck2_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 6; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
        const int channel = 0 + panel * 16;
        for (int oy = 0; oy < 28; oy++) {
            const int iy = oy * 2 - 0;
            const int ky0 = mnasnet_small_first_tap(iy, 1);
            const int ky1 = mnasnet_small_end_tap(iy, 1, 56, 3);
            float *MNV3C_RESTRICT yp = y + oy * 2688 + channel;
            for (int ox = 0; ox < 27; ox++) {
                const int ix = ox * 2 - 0;
                const int kx0 = 0, kx1 = 3;
                mnasnet_small_bneck2_depthwise_pixel16(
                    x + channel,
                    yp + ox * 96,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 27; ox < 28; ox++) {
                const int ix = ox * 2 - 0;
                const int kx0 = mnasnet_small_first_tap(ix, 1);
                const int kx1 = mnasnet_small_end_tap(ix, 1, 56, 3);
                mnasnet_small_bneck2_depthwise_pixel16(
                    x + channel,
                    yp + ox * 96,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* 7 pixels x 16 channels of mnasnet_small_bneck2_project; the sums stay in registers. */
static inline void mnasnet_small_bneck2_project_tile7x16(
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
            const float wn = w[n];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
            a2[n] += x2 * wn;
            a3[n] += x3 * wn;
            a4[n] += x4 * wn;
            a5[n] += x5 * wn;
            a6[n] += x6 * wn;
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

/* mnasnet_small.arch:14: bneck2.project
 * 28x28x96 -> 28x28x16, 1204224 MACs, conv1x1_portable */
static void mnasnet_small_bneck2_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1552;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 784; p += 7)
            mnasnet_small_bneck2_project_tile7x16(
                x + p * 96,
                y + p * 16 + channel,
                wp);
    }
}

/* mnasnet_small.arch:14: bneck    3x3      x6    16        -  RE   2 */
static void mnasnet_small_row_bneck2(const struct mnasnet_small_memory *m)
{
    mnasnet_small_bneck2_expand(
        m->workspace + 376320, /* x */
        m->workspace + 0, /* y */
        m->weights + 1248); /* w */
    MNASNET_SMALL_STEP_DONE(6);
    mnasnet_small_bneck2_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 301056, /* y */
        m->weights + 2880); /* w */
    MNASNET_SMALL_STEP_DONE(7);
    mnasnet_small_bneck2_project(
        m->workspace + 301056, /* x */
        m->workspace + 150528, /* y */
        m->weights + 3840); /* w */
    MNASNET_SMALL_STEP_DONE(8);
}

/* 7 pixels x 16 channels of mnasnet_small_bneck3_expand; the sums stay in registers. */
static inline void mnasnet_small_bneck3_expand_tile7x16(
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
            const float wn = w[n];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
            a2[n] += x2 * wn;
            a3[n] += x3 * wn;
            a4[n] += x4 * wn;
            a5[n] += x5 * wn;
            a6[n] += x6 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mnasnet_small_relu(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mnasnet_small_relu(a1[n]);
        y[96 + n] = a1[n];
        a2[n] = mnasnet_small_relu(a2[n]);
        y[192 + n] = a2[n];
        a3[n] = mnasnet_small_relu(a3[n]);
        y[288 + n] = a3[n];
        a4[n] = mnasnet_small_relu(a4[n]);
        y[384 + n] = a4[n];
        a5[n] = mnasnet_small_relu(a5[n]);
        y[480 + n] = a5[n];
        a6[n] = mnasnet_small_relu(a6[n]);
        y[576 + n] = a6[n];
    }
}

/* mnasnet_small.arch:15: bneck3.expand
 * 28x28x16 -> 28x28x96, 1204224 MACs, conv1x1_portable */
static void mnasnet_small_bneck3_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 6; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 272;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 784; p += 7)
            mnasnet_small_bneck3_expand_tile7x16(
                x + p * 16,
                y + p * 96 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mnasnet_small_bneck3_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mnasnet_small_bneck3_depthwise_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 28 + ix + kx * 1) * 96;
            const float *wp = w + (1 + ky * 3 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mnasnet_small_relu(a[n]);
        y[n] = value;
    }
}

/* mnasnet_small.arch:15: bneck3.depthwise
 * 28x28x96 -> 28x28x96,
 * kernel 3x3, stride 1x1, 677376 MACs, dwconv_portable */
static void mnasnet_small_bneck3_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 6; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
        const int channel = 0 + panel * 16;
        for (int oy = 0; oy < 28; oy++) {
            const int iy = oy * 1 - 1;
            const int ky0 = mnasnet_small_first_tap(iy, 1);
            const int ky1 = mnasnet_small_end_tap(iy, 1, 28, 3);
            float *MNV3C_RESTRICT yp = y + oy * 2688 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mnasnet_small_first_tap(ix, 1);
                const int kx1 = mnasnet_small_end_tap(ix, 1, 28, 3);
                mnasnet_small_bneck3_depthwise_pixel16(
                    x + channel,
                    yp + ox * 96,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 27; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = 0, kx1 = 3;
                mnasnet_small_bneck3_depthwise_pixel16(
                    x + channel,
                    yp + ox * 96,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 27; ox < 28; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mnasnet_small_first_tap(ix, 1);
                const int kx1 = mnasnet_small_end_tap(ix, 1, 28, 3);
                mnasnet_small_bneck3_depthwise_pixel16(
                    x + channel,
                    yp + ox * 96,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* 7 pixels x 16 channels of mnasnet_small_bneck3_project; the sums stay in registers. */
static inline void mnasnet_small_bneck3_project_tile7x16(
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
            const float wn = w[n];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
            a2[n] += x2 * wn;
            a3[n] += x3 * wn;
            a4[n] += x4 * wn;
            a5[n] += x5 * wn;
            a6[n] += x6 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = (a0[n]);
        a0[n] += residual[0 + n];
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        a1[n] += residual[16 + n];
        y[16 + n] = a1[n];
        a2[n] = (a2[n]);
        a2[n] += residual[32 + n];
        y[32 + n] = a2[n];
        a3[n] = (a3[n]);
        a3[n] += residual[48 + n];
        y[48 + n] = a3[n];
        a4[n] = (a4[n]);
        a4[n] += residual[64 + n];
        y[64 + n] = a4[n];
        a5[n] = (a5[n]);
        a5[n] += residual[80 + n];
        y[80 + n] = a5[n];
        a6[n] = (a6[n]);
        a6[n] += residual[96 + n];
        y[96 + n] = a6[n];
    }
}

/* mnasnet_small.arch:15: bneck3.project + bneck3.residual
 * 28x28x96 -> 28x28x16, 1204224 MACs, conv1x1_portable */
static void mnasnet_small_bneck3_project(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1552;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 784; p += 7)
            mnasnet_small_bneck3_project_tile7x16(
                x + p * 96,
                residual + p * 16 + channel,
                y + p * 16 + channel,
                wp);
    }
}

/* mnasnet_small.arch:15: bneck    3x3      x6    16        -  RE   1 */
static void mnasnet_small_row_bneck3(const struct mnasnet_small_memory *m)
{
    mnasnet_small_bneck3_expand(
        m->workspace + 150528, /* x */
        m->workspace + 0, /* y */
        m->weights + 5392); /* w */
    MNASNET_SMALL_STEP_DONE(9);
    mnasnet_small_bneck3_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 75264, /* y */
        m->weights + 7024); /* w */
    MNASNET_SMALL_STEP_DONE(10);
    mnasnet_small_bneck3_project(
        m->workspace + 75264, /* x */
        m->workspace + 150528, /* residual */
        m->workspace + 163072, /* y */
        m->weights + 7984); /* w */
    MNASNET_SMALL_STEP_DONE(11);
}

/* 7 pixels x 16 channels of mnasnet_small_bneck4_expand; the sums stay in registers. */
static inline void mnasnet_small_bneck4_expand_tile7x16(
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
            const float wn = w[n];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
            a2[n] += x2 * wn;
            a3[n] += x3 * wn;
            a4[n] += x4 * wn;
            a5[n] += x5 * wn;
            a6[n] += x6 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mnasnet_small_relu(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mnasnet_small_relu(a1[n]);
        y[96 + n] = a1[n];
        a2[n] = mnasnet_small_relu(a2[n]);
        y[192 + n] = a2[n];
        a3[n] = mnasnet_small_relu(a3[n]);
        y[288 + n] = a3[n];
        a4[n] = mnasnet_small_relu(a4[n]);
        y[384 + n] = a4[n];
        a5[n] = mnasnet_small_relu(a5[n]);
        y[480 + n] = a5[n];
        a6[n] = mnasnet_small_relu(a6[n]);
        y[576 + n] = a6[n];
    }
}

/* mnasnet_small.arch:16: bneck4.expand
 * 28x28x16 -> 28x28x96, 1204224 MACs, conv1x1_portable */
static void mnasnet_small_bneck4_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 6; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 272;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 784; p += 7)
            mnasnet_small_bneck4_expand_tile7x16(
                x + p * 16,
                y + p * 96 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mnasnet_small_bneck4_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mnasnet_small_bneck4_depthwise_pixel16(
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
            const float *xp = x + ((iy + ky * 1) * 28 + ix + kx * 1) * 96;
            const float *wp = w + (1 + ky * 5 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mnasnet_small_relu(a[n]);
        y[n] = value;
        sum[n] += value;
    }
}

/* mnasnet_small.arch:16: bneck4.depthwise + bneck4.se_pool
 * 28x28x96 -> 14x14x96,
 * kernel 5x5, stride 2x2, 470400 MACs, dwconv_portable */
static void mnasnet_small_bneck4_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT mean,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 6; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 416;
        const int channel = 0 + panel * 16;
        float sum[16] = {0.0f};
        for (int oy = 0; oy < 14; oy++) {
            const int iy = oy * 2 - 1;
            const int ky0 = mnasnet_small_first_tap(iy, 1);
            const int ky1 = mnasnet_small_end_tap(iy, 1, 28, 5);
            float *MNV3C_RESTRICT yp = y + oy * 1344 + channel;
            float row_sum[16] = {0.0f};
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 2 - 1;
                const int kx0 = mnasnet_small_first_tap(ix, 1);
                const int kx1 = mnasnet_small_end_tap(ix, 1, 28, 5);
                mnasnet_small_bneck4_depthwise_pixel16(
                    x + channel,
                    yp + ox * 96,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 13; ox++) {
                const int ix = ox * 2 - 1;
                const int kx0 = 0, kx1 = 5;
                mnasnet_small_bneck4_depthwise_pixel16(
                    x + channel,
                    yp + ox * 96,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 13; ox < 14; ox++) {
                const int ix = ox * 2 - 1;
                const int kx0 = mnasnet_small_first_tap(ix, 1);
                const int kx1 = mnasnet_small_end_tap(ix, 1, 28, 5);
                mnasnet_small_bneck4_depthwise_pixel16(
                    x + channel,
                    yp + ox * 96,
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

/* 1 pixels x 4 channels of mnasnet_small_bneck4_se_reduce; the sums stay in registers. */
static inline void mnasnet_small_bneck4_se_reduce_tile1x4(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[4];
    MNV3C_LANES
    for (int n = 0; n < 4; n++) {
        a0[n] = w[n];
    }
    w += 4;
    for (int k = 0; k < 96; k++, w += 4) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 4; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 4; n++) {
        a0[n] = mnasnet_small_relu(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mnasnet_small.arch:16: bneck4.se_reduce
 * 1x1x96 -> 1x1x4, 384 MACs, conv1x1_portable */
static void mnasnet_small_bneck4_se_reduce(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 388;
        const int channel = 0 + panel * 4;
        for (int p = 0; p < 1; p += 1)
            mnasnet_small_bneck4_se_reduce_tile1x4(
                x + p * 96,
                y + p * 4 + channel,
                wp);
    }
}

/* 1 pixels x 16 channels of mnasnet_small_bneck4_se_expand; the sums stay in registers. */
static inline void mnasnet_small_bneck4_se_expand_tile1x16(
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
    for (int k = 0; k < 4; k++, w += 16) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mnasnet_small_sigmoid(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mnasnet_small.arch:16: bneck4.se_expand
 * 1x1x4 -> 1x1x96, 384 MACs, conv1x1_portable */
static void mnasnet_small_bneck4_se_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 6; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 80;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mnasnet_small_bneck4_se_expand_tile1x16(
                x + p * 4,
                y + p * 96 + channel,
                wp);
    }
}

/* 7 pixels x 16 channels of mnasnet_small_bneck4_project; the sums stay in registers. */
static inline void mnasnet_small_bneck4_project_tile7x16(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT gate,
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
            const float wn = w[n] * gate[k];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
            a2[n] += x2 * wn;
            a3[n] += x3 * wn;
            a4[n] += x4 * wn;
            a5[n] += x5 * wn;
            a6[n] += x6 * wn;
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

/* mnasnet_small.arch:16: bneck4.project + bneck4.se_scale
 * 14x14x96 -> 14x14x32, 602112 MACs, conv1x1_portable */
static void mnasnet_small_bneck4_project(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT gate,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 2; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1552;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 196; p += 7)
            mnasnet_small_bneck4_project_tile7x16(
                x + p * 96,
                gate,
                y + p * 32 + channel,
                wp);
    }
}

/* mnasnet_small.arch:16: bneck    5x5      x6    32  SE:in/4  RE   2 */
static void mnasnet_small_row_bneck4(const struct mnasnet_small_memory *m)
{
    mnasnet_small_bneck4_expand(
        m->workspace + 163072, /* x */
        m->workspace + 0, /* y */
        m->weights + 9536); /* w */
    MNASNET_SMALL_STEP_DONE(12);
    mnasnet_small_bneck4_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 75264, /* y */
        m->workspace + 94080, /* mean */
        m->weights + 11168); /* w */
    MNASNET_SMALL_STEP_DONE(13);
    mnasnet_small_bneck4_se_reduce(
        m->workspace + 94080, /* x */
        m->workspace + 96, /* y */
        m->weights + 13664); /* w */
    MNASNET_SMALL_STEP_DONE(14);
    mnasnet_small_bneck4_se_expand(
        m->workspace + 96, /* x */
        m->workspace + 0, /* y */
        m->weights + 14064); /* w */
    MNASNET_SMALL_STEP_DONE(15);
    mnasnet_small_bneck4_project(
        m->workspace + 75264, /* x */
        m->workspace + 0, /* gate */
        m->workspace + 94080, /* y */
        m->weights + 14544); /* w */
    MNASNET_SMALL_STEP_DONE(16);
}

/* 7 pixels x 16 channels of mnasnet_small_bneck5_expand; the sums stay in registers. */
static inline void mnasnet_small_bneck5_expand_tile7x16(
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
            const float wn = w[n];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
            a2[n] += x2 * wn;
            a3[n] += x3 * wn;
            a4[n] += x4 * wn;
            a5[n] += x5 * wn;
            a6[n] += x6 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mnasnet_small_relu(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mnasnet_small_relu(a1[n]);
        y[192 + n] = a1[n];
        a2[n] = mnasnet_small_relu(a2[n]);
        y[384 + n] = a2[n];
        a3[n] = mnasnet_small_relu(a3[n]);
        y[576 + n] = a3[n];
        a4[n] = mnasnet_small_relu(a4[n]);
        y[768 + n] = a4[n];
        a5[n] = mnasnet_small_relu(a5[n]);
        y[960 + n] = a5[n];
        a6[n] = mnasnet_small_relu(a6[n]);
        y[1152 + n] = a6[n];
    }
}

/* mnasnet_small.arch:17: bneck5.expand
 * 14x14x32 -> 14x14x192, 1204224 MACs, conv1x1_portable */
static void mnasnet_small_bneck5_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 12; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 528;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 196; p += 7)
            mnasnet_small_bneck5_expand_tile7x16(
                x + p * 32,
                y + p * 192 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mnasnet_small_bneck5_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mnasnet_small_bneck5_depthwise_pixel16(
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
            const float *xp = x + ((iy + ky * 1) * 14 + ix + kx * 1) * 192;
            const float *wp = w + (1 + ky * 5 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mnasnet_small_relu(a[n]);
        y[n] = value;
        sum[n] += value;
    }
}

/* mnasnet_small.arch:17: bneck5.depthwise + bneck5.se_pool
 * 14x14x192 -> 14x14x192,
 * kernel 5x5, stride 1x1, 940800 MACs, dwconv_portable */
static void mnasnet_small_bneck5_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT mean,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 12; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 416;
        const int channel = 0 + panel * 16;
        float sum[16] = {0.0f};
        for (int oy = 0; oy < 14; oy++) {
            const int iy = oy * 1 - 2;
            const int ky0 = mnasnet_small_first_tap(iy, 1);
            const int ky1 = mnasnet_small_end_tap(iy, 1, 14, 5);
            float *MNV3C_RESTRICT yp = y + oy * 2688 + channel;
            float row_sum[16] = {0.0f};
            for (int ox = 0; ox < 2; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = mnasnet_small_first_tap(ix, 1);
                const int kx1 = mnasnet_small_end_tap(ix, 1, 14, 5);
                mnasnet_small_bneck5_depthwise_pixel16(
                    x + channel,
                    yp + ox * 192,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 2; ox < 12; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = 0, kx1 = 5;
                mnasnet_small_bneck5_depthwise_pixel16(
                    x + channel,
                    yp + ox * 192,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 12; ox < 14; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = mnasnet_small_first_tap(ix, 1);
                const int kx1 = mnasnet_small_end_tap(ix, 1, 14, 5);
                mnasnet_small_bneck5_depthwise_pixel16(
                    x + channel,
                    yp + ox * 192,
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

/* 1 pixels x 8 channels of mnasnet_small_bneck5_se_reduce; the sums stay in registers. */
static inline void mnasnet_small_bneck5_se_reduce_tile1x8(
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
    for (int k = 0; k < 192; k++, w += 8) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 8; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = mnasnet_small_relu(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mnasnet_small.arch:17: bneck5.se_reduce
 * 1x1x192 -> 1x1x8, 1536 MACs, conv1x1_portable */
static void mnasnet_small_bneck5_se_reduce(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1544;
        const int channel = 0 + panel * 8;
        for (int p = 0; p < 1; p += 1)
            mnasnet_small_bneck5_se_reduce_tile1x8(
                x + p * 192,
                y + p * 8 + channel,
                wp);
    }
}

/* 1 pixels x 16 channels of mnasnet_small_bneck5_se_expand; the sums stay in registers. */
static inline void mnasnet_small_bneck5_se_expand_tile1x16(
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
    for (int k = 0; k < 8; k++, w += 16) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mnasnet_small_sigmoid(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mnasnet_small.arch:17: bneck5.se_expand
 * 1x1x8 -> 1x1x192, 1536 MACs, conv1x1_portable */
static void mnasnet_small_bneck5_se_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 12; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 144;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mnasnet_small_bneck5_se_expand_tile1x16(
                x + p * 8,
                y + p * 192 + channel,
                wp);
    }
}

/* 7 pixels x 16 channels of mnasnet_small_bneck5_project; the sums stay in registers. */
static inline void mnasnet_small_bneck5_project_tile7x16(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT gate,
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
            const float wn = w[n] * gate[k];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
            a2[n] += x2 * wn;
            a3[n] += x3 * wn;
            a4[n] += x4 * wn;
            a5[n] += x5 * wn;
            a6[n] += x6 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = (a0[n]);
        a0[n] += residual[0 + n];
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        a1[n] += residual[32 + n];
        y[32 + n] = a1[n];
        a2[n] = (a2[n]);
        a2[n] += residual[64 + n];
        y[64 + n] = a2[n];
        a3[n] = (a3[n]);
        a3[n] += residual[96 + n];
        y[96 + n] = a3[n];
        a4[n] = (a4[n]);
        a4[n] += residual[128 + n];
        y[128 + n] = a4[n];
        a5[n] = (a5[n]);
        a5[n] += residual[160 + n];
        y[160 + n] = a5[n];
        a6[n] = (a6[n]);
        a6[n] += residual[192 + n];
        y[192 + n] = a6[n];
    }
}

/* mnasnet_small.arch:17: bneck5.project + bneck5.se_scale + bneck5.residual
 * 14x14x192 -> 14x14x32, 1204224 MACs, conv1x1_portable */
static void mnasnet_small_bneck5_project(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT gate,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 2; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 3088;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 196; p += 7)
            mnasnet_small_bneck5_project_tile7x16(
                x + p * 192,
                gate,
                residual + p * 32 + channel,
                y + p * 32 + channel,
                wp);
    }
}

/* mnasnet_small.arch:17: bneck    5x5      x6    32  SE:in/4  RE   1 */
static void mnasnet_small_row_bneck5(const struct mnasnet_small_memory *m)
{
    mnasnet_small_bneck5_expand(
        m->workspace + 94080, /* x */
        m->workspace + 0, /* y */
        m->weights + 17648); /* w */
    MNASNET_SMALL_STEP_DONE(17);
    mnasnet_small_bneck5_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 37632, /* y */
        m->workspace + 75264, /* mean */
        m->weights + 23984); /* w */
    MNASNET_SMALL_STEP_DONE(18);
    mnasnet_small_bneck5_se_reduce(
        m->workspace + 75264, /* x */
        m->workspace + 192, /* y */
        m->weights + 28976); /* w */
    MNASNET_SMALL_STEP_DONE(19);
    mnasnet_small_bneck5_se_expand(
        m->workspace + 192, /* x */
        m->workspace + 0, /* y */
        m->weights + 30528); /* w */
    MNASNET_SMALL_STEP_DONE(20);
    mnasnet_small_bneck5_project(
        m->workspace + 37632, /* x */
        m->workspace + 0, /* gate */
        m->workspace + 94080, /* residual */
        m->workspace + 75264, /* y */
        m->weights + 32256); /* w */
    MNASNET_SMALL_STEP_DONE(21);
}

/* 7 pixels x 16 channels of mnasnet_small_bneck6_expand; the sums stay in registers. */
static inline void mnasnet_small_bneck6_expand_tile7x16(
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
            const float wn = w[n];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
            a2[n] += x2 * wn;
            a3[n] += x3 * wn;
            a4[n] += x4 * wn;
            a5[n] += x5 * wn;
            a6[n] += x6 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mnasnet_small_relu(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mnasnet_small_relu(a1[n]);
        y[192 + n] = a1[n];
        a2[n] = mnasnet_small_relu(a2[n]);
        y[384 + n] = a2[n];
        a3[n] = mnasnet_small_relu(a3[n]);
        y[576 + n] = a3[n];
        a4[n] = mnasnet_small_relu(a4[n]);
        y[768 + n] = a4[n];
        a5[n] = mnasnet_small_relu(a5[n]);
        y[960 + n] = a5[n];
        a6[n] = mnasnet_small_relu(a6[n]);
        y[1152 + n] = a6[n];
    }
}

/* mnasnet_small.arch:18: bneck6.expand
 * 14x14x32 -> 14x14x192, 1204224 MACs, conv1x1_portable */
static void mnasnet_small_bneck6_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 12; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 528;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 196; p += 7)
            mnasnet_small_bneck6_expand_tile7x16(
                x + p * 32,
                y + p * 192 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mnasnet_small_bneck6_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mnasnet_small_bneck6_depthwise_pixel16(
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
            const float *xp = x + ((iy + ky * 1) * 14 + ix + kx * 1) * 192;
            const float *wp = w + (1 + ky * 5 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mnasnet_small_relu(a[n]);
        y[n] = value;
        sum[n] += value;
    }
}

/* mnasnet_small.arch:18: bneck6.depthwise + bneck6.se_pool
 * 14x14x192 -> 14x14x192,
 * kernel 5x5, stride 1x1, 940800 MACs, dwconv_portable */
static void mnasnet_small_bneck6_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT mean,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 12; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 416;
        const int channel = 0 + panel * 16;
        float sum[16] = {0.0f};
        for (int oy = 0; oy < 14; oy++) {
            const int iy = oy * 1 - 2;
            const int ky0 = mnasnet_small_first_tap(iy, 1);
            const int ky1 = mnasnet_small_end_tap(iy, 1, 14, 5);
            float *MNV3C_RESTRICT yp = y + oy * 2688 + channel;
            float row_sum[16] = {0.0f};
            for (int ox = 0; ox < 2; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = mnasnet_small_first_tap(ix, 1);
                const int kx1 = mnasnet_small_end_tap(ix, 1, 14, 5);
                mnasnet_small_bneck6_depthwise_pixel16(
                    x + channel,
                    yp + ox * 192,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 2; ox < 12; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = 0, kx1 = 5;
                mnasnet_small_bneck6_depthwise_pixel16(
                    x + channel,
                    yp + ox * 192,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 12; ox < 14; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = mnasnet_small_first_tap(ix, 1);
                const int kx1 = mnasnet_small_end_tap(ix, 1, 14, 5);
                mnasnet_small_bneck6_depthwise_pixel16(
                    x + channel,
                    yp + ox * 192,
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

/* 1 pixels x 8 channels of mnasnet_small_bneck6_se_reduce; the sums stay in registers. */
static inline void mnasnet_small_bneck6_se_reduce_tile1x8(
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
    for (int k = 0; k < 192; k++, w += 8) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 8; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = mnasnet_small_relu(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mnasnet_small.arch:18: bneck6.se_reduce
 * 1x1x192 -> 1x1x8, 1536 MACs, conv1x1_portable */
static void mnasnet_small_bneck6_se_reduce(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1544;
        const int channel = 0 + panel * 8;
        for (int p = 0; p < 1; p += 1)
            mnasnet_small_bneck6_se_reduce_tile1x8(
                x + p * 192,
                y + p * 8 + channel,
                wp);
    }
}

/* 1 pixels x 16 channels of mnasnet_small_bneck6_se_expand; the sums stay in registers. */
static inline void mnasnet_small_bneck6_se_expand_tile1x16(
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
    for (int k = 0; k < 8; k++, w += 16) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mnasnet_small_sigmoid(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mnasnet_small.arch:18: bneck6.se_expand
 * 1x1x8 -> 1x1x192, 1536 MACs, conv1x1_portable */
static void mnasnet_small_bneck6_se_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 12; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 144;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mnasnet_small_bneck6_se_expand_tile1x16(
                x + p * 8,
                y + p * 192 + channel,
                wp);
    }
}

/* 7 pixels x 16 channels of mnasnet_small_bneck6_project; the sums stay in registers. */
static inline void mnasnet_small_bneck6_project_tile7x16(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT gate,
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
            const float wn = w[n] * gate[k];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
            a2[n] += x2 * wn;
            a3[n] += x3 * wn;
            a4[n] += x4 * wn;
            a5[n] += x5 * wn;
            a6[n] += x6 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = (a0[n]);
        a0[n] += residual[0 + n];
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        a1[n] += residual[32 + n];
        y[32 + n] = a1[n];
        a2[n] = (a2[n]);
        a2[n] += residual[64 + n];
        y[64 + n] = a2[n];
        a3[n] = (a3[n]);
        a3[n] += residual[96 + n];
        y[96 + n] = a3[n];
        a4[n] = (a4[n]);
        a4[n] += residual[128 + n];
        y[128 + n] = a4[n];
        a5[n] = (a5[n]);
        a5[n] += residual[160 + n];
        y[160 + n] = a5[n];
        a6[n] = (a6[n]);
        a6[n] += residual[192 + n];
        y[192 + n] = a6[n];
    }
}

/* mnasnet_small.arch:18: bneck6.project + bneck6.se_scale + bneck6.residual
 * 14x14x192 -> 14x14x32, 1204224 MACs, conv1x1_portable */
static void mnasnet_small_bneck6_project(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT gate,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 2; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 3088;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 196; p += 7)
            mnasnet_small_bneck6_project_tile7x16(
                x + p * 192,
                gate,
                residual + p * 32 + channel,
                y + p * 32 + channel,
                wp);
    }
}

/* mnasnet_small.arch:18: bneck    5x5      x6    32  SE:in/4  RE   1 */
static void mnasnet_small_row_bneck6(const struct mnasnet_small_memory *m)
{
    mnasnet_small_bneck6_expand(
        m->workspace + 75264, /* x */
        m->workspace + 0, /* y */
        m->weights + 38432); /* w */
    MNASNET_SMALL_STEP_DONE(22);
    mnasnet_small_bneck6_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 37632, /* y */
        m->workspace + 81536, /* mean */
        m->weights + 44768); /* w */
    MNASNET_SMALL_STEP_DONE(23);
    mnasnet_small_bneck6_se_reduce(
        m->workspace + 81536, /* x */
        m->workspace + 192, /* y */
        m->weights + 49760); /* w */
    MNASNET_SMALL_STEP_DONE(24);
    mnasnet_small_bneck6_se_expand(
        m->workspace + 192, /* x */
        m->workspace + 0, /* y */
        m->weights + 51312); /* w */
    MNASNET_SMALL_STEP_DONE(25);
    mnasnet_small_bneck6_project(
        m->workspace + 37632, /* x */
        m->workspace + 0, /* gate */
        m->workspace + 75264, /* residual */
        m->workspace + 81536, /* y */
        m->weights + 53040); /* w */
    MNASNET_SMALL_STEP_DONE(26);
}

/* 7 pixels x 16 channels of mnasnet_small_bneck7_expand; the sums stay in registers. */
static inline void mnasnet_small_bneck7_expand_tile7x16(
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
            const float wn = w[n];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
            a2[n] += x2 * wn;
            a3[n] += x3 * wn;
            a4[n] += x4 * wn;
            a5[n] += x5 * wn;
            a6[n] += x6 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mnasnet_small_relu(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mnasnet_small_relu(a1[n]);
        y[192 + n] = a1[n];
        a2[n] = mnasnet_small_relu(a2[n]);
        y[384 + n] = a2[n];
        a3[n] = mnasnet_small_relu(a3[n]);
        y[576 + n] = a3[n];
        a4[n] = mnasnet_small_relu(a4[n]);
        y[768 + n] = a4[n];
        a5[n] = mnasnet_small_relu(a5[n]);
        y[960 + n] = a5[n];
        a6[n] = mnasnet_small_relu(a6[n]);
        y[1152 + n] = a6[n];
    }
}

/* mnasnet_small.arch:19: bneck7.expand
 * 14x14x32 -> 14x14x192, 1204224 MACs, conv1x1_portable */
static void mnasnet_small_bneck7_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 12; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 528;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 196; p += 7)
            mnasnet_small_bneck7_expand_tile7x16(
                x + p * 32,
                y + p * 192 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mnasnet_small_bneck7_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mnasnet_small_bneck7_depthwise_pixel16(
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
            const float *xp = x + ((iy + ky * 1) * 14 + ix + kx * 1) * 192;
            const float *wp = w + (1 + ky * 5 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mnasnet_small_relu(a[n]);
        y[n] = value;
        sum[n] += value;
    }
}

/* mnasnet_small.arch:19: bneck7.depthwise + bneck7.se_pool
 * 14x14x192 -> 14x14x192,
 * kernel 5x5, stride 1x1, 940800 MACs, dwconv_portable */
static void mnasnet_small_bneck7_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT mean,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 12; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 416;
        const int channel = 0 + panel * 16;
        float sum[16] = {0.0f};
        for (int oy = 0; oy < 14; oy++) {
            const int iy = oy * 1 - 2;
            const int ky0 = mnasnet_small_first_tap(iy, 1);
            const int ky1 = mnasnet_small_end_tap(iy, 1, 14, 5);
            float *MNV3C_RESTRICT yp = y + oy * 2688 + channel;
            float row_sum[16] = {0.0f};
            for (int ox = 0; ox < 2; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = mnasnet_small_first_tap(ix, 1);
                const int kx1 = mnasnet_small_end_tap(ix, 1, 14, 5);
                mnasnet_small_bneck7_depthwise_pixel16(
                    x + channel,
                    yp + ox * 192,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 2; ox < 12; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = 0, kx1 = 5;
                mnasnet_small_bneck7_depthwise_pixel16(
                    x + channel,
                    yp + ox * 192,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 12; ox < 14; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = mnasnet_small_first_tap(ix, 1);
                const int kx1 = mnasnet_small_end_tap(ix, 1, 14, 5);
                mnasnet_small_bneck7_depthwise_pixel16(
                    x + channel,
                    yp + ox * 192,
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

/* 1 pixels x 8 channels of mnasnet_small_bneck7_se_reduce; the sums stay in registers. */
static inline void mnasnet_small_bneck7_se_reduce_tile1x8(
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
    for (int k = 0; k < 192; k++, w += 8) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 8; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = mnasnet_small_relu(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mnasnet_small.arch:19: bneck7.se_reduce
 * 1x1x192 -> 1x1x8, 1536 MACs, conv1x1_portable */
static void mnasnet_small_bneck7_se_reduce(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1544;
        const int channel = 0 + panel * 8;
        for (int p = 0; p < 1; p += 1)
            mnasnet_small_bneck7_se_reduce_tile1x8(
                x + p * 192,
                y + p * 8 + channel,
                wp);
    }
}

/* 1 pixels x 16 channels of mnasnet_small_bneck7_se_expand; the sums stay in registers. */
static inline void mnasnet_small_bneck7_se_expand_tile1x16(
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
    for (int k = 0; k < 8; k++, w += 16) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mnasnet_small_sigmoid(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mnasnet_small.arch:19: bneck7.se_expand
 * 1x1x8 -> 1x1x192, 1536 MACs, conv1x1_portable */
static void mnasnet_small_bneck7_se_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 12; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 144;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mnasnet_small_bneck7_se_expand_tile1x16(
                x + p * 8,
                y + p * 192 + channel,
                wp);
    }
}

/* 7 pixels x 16 channels of mnasnet_small_bneck7_project; the sums stay in registers. */
static inline void mnasnet_small_bneck7_project_tile7x16(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT gate,
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
            const float wn = w[n] * gate[k];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
            a2[n] += x2 * wn;
            a3[n] += x3 * wn;
            a4[n] += x4 * wn;
            a5[n] += x5 * wn;
            a6[n] += x6 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = (a0[n]);
        a0[n] += residual[0 + n];
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        a1[n] += residual[32 + n];
        y[32 + n] = a1[n];
        a2[n] = (a2[n]);
        a2[n] += residual[64 + n];
        y[64 + n] = a2[n];
        a3[n] = (a3[n]);
        a3[n] += residual[96 + n];
        y[96 + n] = a3[n];
        a4[n] = (a4[n]);
        a4[n] += residual[128 + n];
        y[128 + n] = a4[n];
        a5[n] = (a5[n]);
        a5[n] += residual[160 + n];
        y[160 + n] = a5[n];
        a6[n] = (a6[n]);
        a6[n] += residual[192 + n];
        y[192 + n] = a6[n];
    }
}

/* mnasnet_small.arch:19: bneck7.project + bneck7.se_scale + bneck7.residual
 * 14x14x192 -> 14x14x32, 1204224 MACs, conv1x1_portable */
static void mnasnet_small_bneck7_project(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT gate,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 2; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 3088;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 196; p += 7)
            mnasnet_small_bneck7_project_tile7x16(
                x + p * 192,
                gate,
                residual + p * 32 + channel,
                y + p * 32 + channel,
                wp);
    }
}

/* mnasnet_small.arch:19: bneck    5x5      x6    32  SE:in/4  RE   1 */
static void mnasnet_small_row_bneck7(const struct mnasnet_small_memory *m)
{
    mnasnet_small_bneck7_expand(
        m->workspace + 81536, /* x */
        m->workspace + 0, /* y */
        m->weights + 59216); /* w */
    MNASNET_SMALL_STEP_DONE(27);
    mnasnet_small_bneck7_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 37632, /* y */
        m->workspace + 75264, /* mean */
        m->weights + 65552); /* w */
    MNASNET_SMALL_STEP_DONE(28);
    mnasnet_small_bneck7_se_reduce(
        m->workspace + 75264, /* x */
        m->workspace + 192, /* y */
        m->weights + 70544); /* w */
    MNASNET_SMALL_STEP_DONE(29);
    mnasnet_small_bneck7_se_expand(
        m->workspace + 192, /* x */
        m->workspace + 0, /* y */
        m->weights + 72096); /* w */
    MNASNET_SMALL_STEP_DONE(30);
    mnasnet_small_bneck7_project(
        m->workspace + 37632, /* x */
        m->workspace + 0, /* gate */
        m->workspace + 81536, /* residual */
        m->workspace + 75264, /* y */
        m->weights + 73824); /* w */
    MNASNET_SMALL_STEP_DONE(31);
}

/* 7 pixels x 16 channels of mnasnet_small_bneck8_expand; the sums stay in registers. */
static inline void mnasnet_small_bneck8_expand_tile7x16(
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
            const float wn = w[n];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
            a2[n] += x2 * wn;
            a3[n] += x3 * wn;
            a4[n] += x4 * wn;
            a5[n] += x5 * wn;
            a6[n] += x6 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mnasnet_small_relu(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mnasnet_small_relu(a1[n]);
        y[192 + n] = a1[n];
        a2[n] = mnasnet_small_relu(a2[n]);
        y[384 + n] = a2[n];
        a3[n] = mnasnet_small_relu(a3[n]);
        y[576 + n] = a3[n];
        a4[n] = mnasnet_small_relu(a4[n]);
        y[768 + n] = a4[n];
        a5[n] = mnasnet_small_relu(a5[n]);
        y[960 + n] = a5[n];
        a6[n] = mnasnet_small_relu(a6[n]);
        y[1152 + n] = a6[n];
    }
}

/* mnasnet_small.arch:20: bneck8.expand
 * 14x14x32 -> 14x14x192, 1204224 MACs, conv1x1_portable */
static void mnasnet_small_bneck8_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 12; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 528;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 196; p += 7)
            mnasnet_small_bneck8_expand_tile7x16(
                x + p * 32,
                y + p * 192 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mnasnet_small_bneck8_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mnasnet_small_bneck8_depthwise_pixel16(
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
            const float *xp = x + ((iy + ky * 1) * 14 + ix + kx * 1) * 192;
            const float *wp = w + (1 + ky * 3 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mnasnet_small_relu(a[n]);
        y[n] = value;
        sum[n] += value;
    }
}

/* mnasnet_small.arch:20: bneck8.depthwise + bneck8.se_pool
 * 14x14x192 -> 14x14x192,
 * kernel 3x3, stride 1x1, 338688 MACs, dwconv_portable */
static void mnasnet_small_bneck8_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT mean,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 12; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
        const int channel = 0 + panel * 16;
        float sum[16] = {0.0f};
        for (int oy = 0; oy < 14; oy++) {
            const int iy = oy * 1 - 1;
            const int ky0 = mnasnet_small_first_tap(iy, 1);
            const int ky1 = mnasnet_small_end_tap(iy, 1, 14, 3);
            float *MNV3C_RESTRICT yp = y + oy * 2688 + channel;
            float row_sum[16] = {0.0f};
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mnasnet_small_first_tap(ix, 1);
                const int kx1 = mnasnet_small_end_tap(ix, 1, 14, 3);
                mnasnet_small_bneck8_depthwise_pixel16(
                    x + channel,
                    yp + ox * 192,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 13; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = 0, kx1 = 3;
                mnasnet_small_bneck8_depthwise_pixel16(
                    x + channel,
                    yp + ox * 192,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 13; ox < 14; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mnasnet_small_first_tap(ix, 1);
                const int kx1 = mnasnet_small_end_tap(ix, 1, 14, 3);
                mnasnet_small_bneck8_depthwise_pixel16(
                    x + channel,
                    yp + ox * 192,
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

/* 1 pixels x 8 channels of mnasnet_small_bneck8_se_reduce; the sums stay in registers. */
static inline void mnasnet_small_bneck8_se_reduce_tile1x8(
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
    for (int k = 0; k < 192; k++, w += 8) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 8; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = mnasnet_small_relu(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mnasnet_small.arch:20: bneck8.se_reduce
 * 1x1x192 -> 1x1x8, 1536 MACs, conv1x1_portable */
static void mnasnet_small_bneck8_se_reduce(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1544;
        const int channel = 0 + panel * 8;
        for (int p = 0; p < 1; p += 1)
            mnasnet_small_bneck8_se_reduce_tile1x8(
                x + p * 192,
                y + p * 8 + channel,
                wp);
    }
}

/* 1 pixels x 16 channels of mnasnet_small_bneck8_se_expand; the sums stay in registers. */
static inline void mnasnet_small_bneck8_se_expand_tile1x16(
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
    for (int k = 0; k < 8; k++, w += 16) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mnasnet_small_sigmoid(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mnasnet_small.arch:20: bneck8.se_expand
 * 1x1x8 -> 1x1x192, 1536 MACs, conv1x1_portable */
static void mnasnet_small_bneck8_se_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 12; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 144;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mnasnet_small_bneck8_se_expand_tile1x16(
                x + p * 8,
                y + p * 192 + channel,
                wp);
    }
}

/* 7 pixels x 16 channels of mnasnet_small_bneck8_project; the sums stay in registers. */
static inline void mnasnet_small_bneck8_project_tile7x16(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT gate,
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
            const float wn = w[n] * gate[k];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
            a2[n] += x2 * wn;
            a3[n] += x3 * wn;
            a4[n] += x4 * wn;
            a5[n] += x5 * wn;
            a6[n] += x6 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = (a0[n]);
        a0[n] += residual[0 + n];
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        a1[n] += residual[32 + n];
        y[32 + n] = a1[n];
        a2[n] = (a2[n]);
        a2[n] += residual[64 + n];
        y[64 + n] = a2[n];
        a3[n] = (a3[n]);
        a3[n] += residual[96 + n];
        y[96 + n] = a3[n];
        a4[n] = (a4[n]);
        a4[n] += residual[128 + n];
        y[128 + n] = a4[n];
        a5[n] = (a5[n]);
        a5[n] += residual[160 + n];
        y[160 + n] = a5[n];
        a6[n] = (a6[n]);
        a6[n] += residual[192 + n];
        y[192 + n] = a6[n];
    }
}

/* mnasnet_small.arch:20: bneck8.project + bneck8.se_scale + bneck8.residual
 * 14x14x192 -> 14x14x32, 1204224 MACs, conv1x1_portable */
static void mnasnet_small_bneck8_project(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT gate,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 2; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 3088;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 196; p += 7)
            mnasnet_small_bneck8_project_tile7x16(
                x + p * 192,
                gate,
                residual + p * 32 + channel,
                y + p * 32 + channel,
                wp);
    }
}

/* mnasnet_small.arch:20: bneck    3x3      x6    32  SE:in/4  RE   1 */
static void mnasnet_small_row_bneck8(const struct mnasnet_small_memory *m)
{
    mnasnet_small_bneck8_expand(
        m->workspace + 75264, /* x */
        m->workspace + 0, /* y */
        m->weights + 80000); /* w */
    MNASNET_SMALL_STEP_DONE(32);
    mnasnet_small_bneck8_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 37632, /* y */
        m->workspace + 81536, /* mean */
        m->weights + 86336); /* w */
    MNASNET_SMALL_STEP_DONE(33);
    mnasnet_small_bneck8_se_reduce(
        m->workspace + 81536, /* x */
        m->workspace + 192, /* y */
        m->weights + 88256); /* w */
    MNASNET_SMALL_STEP_DONE(34);
    mnasnet_small_bneck8_se_expand(
        m->workspace + 192, /* x */
        m->workspace + 0, /* y */
        m->weights + 89808); /* w */
    MNASNET_SMALL_STEP_DONE(35);
    mnasnet_small_bneck8_project(
        m->workspace + 37632, /* x */
        m->workspace + 0, /* gate */
        m->workspace + 75264, /* residual */
        m->workspace + 81536, /* y */
        m->weights + 91536); /* w */
    MNASNET_SMALL_STEP_DONE(36);
}

/* 7 pixels x 16 channels of mnasnet_small_bneck9_expand; the sums stay in registers. */
static inline void mnasnet_small_bneck9_expand_tile7x16(
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
            const float wn = w[n];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
            a2[n] += x2 * wn;
            a3[n] += x3 * wn;
            a4[n] += x4 * wn;
            a5[n] += x5 * wn;
            a6[n] += x6 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mnasnet_small_relu(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mnasnet_small_relu(a1[n]);
        y[192 + n] = a1[n];
        a2[n] = mnasnet_small_relu(a2[n]);
        y[384 + n] = a2[n];
        a3[n] = mnasnet_small_relu(a3[n]);
        y[576 + n] = a3[n];
        a4[n] = mnasnet_small_relu(a4[n]);
        y[768 + n] = a4[n];
        a5[n] = mnasnet_small_relu(a5[n]);
        y[960 + n] = a5[n];
        a6[n] = mnasnet_small_relu(a6[n]);
        y[1152 + n] = a6[n];
    }
}

/* mnasnet_small.arch:21: bneck9.expand
 * 14x14x32 -> 14x14x192, 1204224 MACs, conv1x1_portable */
static void mnasnet_small_bneck9_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 12; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 528;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 196; p += 7)
            mnasnet_small_bneck9_expand_tile7x16(
                x + p * 32,
                y + p * 192 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mnasnet_small_bneck9_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mnasnet_small_bneck9_depthwise_pixel16(
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
            const float *xp = x + ((iy + ky * 1) * 14 + ix + kx * 1) * 192;
            const float *wp = w + (1 + ky * 3 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mnasnet_small_relu(a[n]);
        y[n] = value;
        sum[n] += value;
    }
}

/* mnasnet_small.arch:21: bneck9.depthwise + bneck9.se_pool
 * 14x14x192 -> 14x14x192,
 * kernel 3x3, stride 1x1, 338688 MACs, dwconv_portable */
static void mnasnet_small_bneck9_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT mean,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 12; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
        const int channel = 0 + panel * 16;
        float sum[16] = {0.0f};
        for (int oy = 0; oy < 14; oy++) {
            const int iy = oy * 1 - 1;
            const int ky0 = mnasnet_small_first_tap(iy, 1);
            const int ky1 = mnasnet_small_end_tap(iy, 1, 14, 3);
            float *MNV3C_RESTRICT yp = y + oy * 2688 + channel;
            float row_sum[16] = {0.0f};
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mnasnet_small_first_tap(ix, 1);
                const int kx1 = mnasnet_small_end_tap(ix, 1, 14, 3);
                mnasnet_small_bneck9_depthwise_pixel16(
                    x + channel,
                    yp + ox * 192,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 13; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = 0, kx1 = 3;
                mnasnet_small_bneck9_depthwise_pixel16(
                    x + channel,
                    yp + ox * 192,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 13; ox < 14; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mnasnet_small_first_tap(ix, 1);
                const int kx1 = mnasnet_small_end_tap(ix, 1, 14, 3);
                mnasnet_small_bneck9_depthwise_pixel16(
                    x + channel,
                    yp + ox * 192,
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

/* 1 pixels x 8 channels of mnasnet_small_bneck9_se_reduce; the sums stay in registers. */
static inline void mnasnet_small_bneck9_se_reduce_tile1x8(
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
    for (int k = 0; k < 192; k++, w += 8) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 8; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = mnasnet_small_relu(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mnasnet_small.arch:21: bneck9.se_reduce
 * 1x1x192 -> 1x1x8, 1536 MACs, conv1x1_portable */
static void mnasnet_small_bneck9_se_reduce(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1544;
        const int channel = 0 + panel * 8;
        for (int p = 0; p < 1; p += 1)
            mnasnet_small_bneck9_se_reduce_tile1x8(
                x + p * 192,
                y + p * 8 + channel,
                wp);
    }
}

/* 1 pixels x 16 channels of mnasnet_small_bneck9_se_expand; the sums stay in registers. */
static inline void mnasnet_small_bneck9_se_expand_tile1x16(
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
    for (int k = 0; k < 8; k++, w += 16) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mnasnet_small_sigmoid(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mnasnet_small.arch:21: bneck9.se_expand
 * 1x1x8 -> 1x1x192, 1536 MACs, conv1x1_portable */
static void mnasnet_small_bneck9_se_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 12; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 144;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mnasnet_small_bneck9_se_expand_tile1x16(
                x + p * 8,
                y + p * 192 + channel,
                wp);
    }
}

/* 7 pixels x 16 channels of mnasnet_small_bneck9_project; the sums stay in registers. */
static inline void mnasnet_small_bneck9_project_tile7x16(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT gate,
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
            const float wn = w[n] * gate[k];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
            a2[n] += x2 * wn;
            a3[n] += x3 * wn;
            a4[n] += x4 * wn;
            a5[n] += x5 * wn;
            a6[n] += x6 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = (a0[n]);
        a0[n] += residual[0 + n];
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        a1[n] += residual[32 + n];
        y[32 + n] = a1[n];
        a2[n] = (a2[n]);
        a2[n] += residual[64 + n];
        y[64 + n] = a2[n];
        a3[n] = (a3[n]);
        a3[n] += residual[96 + n];
        y[96 + n] = a3[n];
        a4[n] = (a4[n]);
        a4[n] += residual[128 + n];
        y[128 + n] = a4[n];
        a5[n] = (a5[n]);
        a5[n] += residual[160 + n];
        y[160 + n] = a5[n];
        a6[n] = (a6[n]);
        a6[n] += residual[192 + n];
        y[192 + n] = a6[n];
    }
}

/* mnasnet_small.arch:21: bneck9.project + bneck9.se_scale + bneck9.residual
 * 14x14x192 -> 14x14x32, 1204224 MACs, conv1x1_portable */
static void mnasnet_small_bneck9_project(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT gate,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 2; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 3088;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 196; p += 7)
            mnasnet_small_bneck9_project_tile7x16(
                x + p * 192,
                gate,
                residual + p * 32 + channel,
                y + p * 32 + channel,
                wp);
    }
}

/* mnasnet_small.arch:21: bneck    3x3      x6    32  SE:in/4  RE   1 */
static void mnasnet_small_row_bneck9(const struct mnasnet_small_memory *m)
{
    mnasnet_small_bneck9_expand(
        m->workspace + 81536, /* x */
        m->workspace + 0, /* y */
        m->weights + 97712); /* w */
    MNASNET_SMALL_STEP_DONE(37);
    mnasnet_small_bneck9_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 37632, /* y */
        m->workspace + 75264, /* mean */
        m->weights + 104048); /* w */
    MNASNET_SMALL_STEP_DONE(38);
    mnasnet_small_bneck9_se_reduce(
        m->workspace + 75264, /* x */
        m->workspace + 192, /* y */
        m->weights + 105968); /* w */
    MNASNET_SMALL_STEP_DONE(39);
    mnasnet_small_bneck9_se_expand(
        m->workspace + 192, /* x */
        m->workspace + 0, /* y */
        m->weights + 107520); /* w */
    MNASNET_SMALL_STEP_DONE(40);
    mnasnet_small_bneck9_project(
        m->workspace + 37632, /* x */
        m->workspace + 0, /* gate */
        m->workspace + 81536, /* residual */
        m->workspace + 75264, /* y */
        m->weights + 109248); /* w */
    MNASNET_SMALL_STEP_DONE(41);
}

/* 7 pixels x 16 channels of mnasnet_small_bneck10_expand; the sums stay in registers. */
static inline void mnasnet_small_bneck10_expand_tile7x16(
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
            const float wn = w[n];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
            a2[n] += x2 * wn;
            a3[n] += x3 * wn;
            a4[n] += x4 * wn;
            a5[n] += x5 * wn;
            a6[n] += x6 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mnasnet_small_relu(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mnasnet_small_relu(a1[n]);
        y[192 + n] = a1[n];
        a2[n] = mnasnet_small_relu(a2[n]);
        y[384 + n] = a2[n];
        a3[n] = mnasnet_small_relu(a3[n]);
        y[576 + n] = a3[n];
        a4[n] = mnasnet_small_relu(a4[n]);
        y[768 + n] = a4[n];
        a5[n] = mnasnet_small_relu(a5[n]);
        y[960 + n] = a5[n];
        a6[n] = mnasnet_small_relu(a6[n]);
        y[1152 + n] = a6[n];
    }
}

/* mnasnet_small.arch:22: bneck10.expand
 * 14x14x32 -> 14x14x192, 1204224 MACs, conv1x1_portable */
static void mnasnet_small_bneck10_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 12; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 528;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 196; p += 7)
            mnasnet_small_bneck10_expand_tile7x16(
                x + p * 32,
                y + p * 192 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mnasnet_small_bneck10_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mnasnet_small_bneck10_depthwise_pixel16(
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
            const float *xp = x + ((iy + ky * 1) * 14 + ix + kx * 1) * 192;
            const float *wp = w + (1 + ky * 3 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mnasnet_small_relu(a[n]);
        y[n] = value;
        sum[n] += value;
    }
}

/* mnasnet_small.arch:22: bneck10.depthwise + bneck10.se_pool
 * 14x14x192 -> 14x14x192,
 * kernel 3x3, stride 1x1, 338688 MACs, dwconv_portable */
static void mnasnet_small_bneck10_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT mean,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 12; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
        const int channel = 0 + panel * 16;
        float sum[16] = {0.0f};
        for (int oy = 0; oy < 14; oy++) {
            const int iy = oy * 1 - 1;
            const int ky0 = mnasnet_small_first_tap(iy, 1);
            const int ky1 = mnasnet_small_end_tap(iy, 1, 14, 3);
            float *MNV3C_RESTRICT yp = y + oy * 2688 + channel;
            float row_sum[16] = {0.0f};
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mnasnet_small_first_tap(ix, 1);
                const int kx1 = mnasnet_small_end_tap(ix, 1, 14, 3);
                mnasnet_small_bneck10_depthwise_pixel16(
                    x + channel,
                    yp + ox * 192,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 13; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = 0, kx1 = 3;
                mnasnet_small_bneck10_depthwise_pixel16(
                    x + channel,
                    yp + ox * 192,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 13; ox < 14; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mnasnet_small_first_tap(ix, 1);
                const int kx1 = mnasnet_small_end_tap(ix, 1, 14, 3);
                mnasnet_small_bneck10_depthwise_pixel16(
                    x + channel,
                    yp + ox * 192,
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

/* 1 pixels x 8 channels of mnasnet_small_bneck10_se_reduce; the sums stay in registers. */
static inline void mnasnet_small_bneck10_se_reduce_tile1x8(
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
    for (int k = 0; k < 192; k++, w += 8) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 8; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = mnasnet_small_relu(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mnasnet_small.arch:22: bneck10.se_reduce
 * 1x1x192 -> 1x1x8, 1536 MACs, conv1x1_portable */
static void mnasnet_small_bneck10_se_reduce(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1544;
        const int channel = 0 + panel * 8;
        for (int p = 0; p < 1; p += 1)
            mnasnet_small_bneck10_se_reduce_tile1x8(
                x + p * 192,
                y + p * 8 + channel,
                wp);
    }
}

/* 1 pixels x 16 channels of mnasnet_small_bneck10_se_expand; the sums stay in registers. */
static inline void mnasnet_small_bneck10_se_expand_tile1x16(
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
    for (int k = 0; k < 8; k++, w += 16) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mnasnet_small_sigmoid(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mnasnet_small.arch:22: bneck10.se_expand
 * 1x1x8 -> 1x1x192, 1536 MACs, conv1x1_portable */
static void mnasnet_small_bneck10_se_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 12; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 144;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mnasnet_small_bneck10_se_expand_tile1x16(
                x + p * 8,
                y + p * 192 + channel,
                wp);
    }
}

/* 7 pixels x 16 channels of mnasnet_small_bneck10_project; the sums stay in registers. */
static inline void mnasnet_small_bneck10_project_tile7x16(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT gate,
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
            const float wn = w[n] * gate[k];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
            a2[n] += x2 * wn;
            a3[n] += x3 * wn;
            a4[n] += x4 * wn;
            a5[n] += x5 * wn;
            a6[n] += x6 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = (a0[n]);
        a0[n] += residual[0 + n];
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        a1[n] += residual[32 + n];
        y[32 + n] = a1[n];
        a2[n] = (a2[n]);
        a2[n] += residual[64 + n];
        y[64 + n] = a2[n];
        a3[n] = (a3[n]);
        a3[n] += residual[96 + n];
        y[96 + n] = a3[n];
        a4[n] = (a4[n]);
        a4[n] += residual[128 + n];
        y[128 + n] = a4[n];
        a5[n] = (a5[n]);
        a5[n] += residual[160 + n];
        y[160 + n] = a5[n];
        a6[n] = (a6[n]);
        a6[n] += residual[192 + n];
        y[192 + n] = a6[n];
    }
}

/* mnasnet_small.arch:22: bneck10.project + bneck10.se_scale + bneck10.residual
 * 14x14x192 -> 14x14x32, 1204224 MACs, conv1x1_portable */
static void mnasnet_small_bneck10_project(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT gate,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 2; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 3088;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 196; p += 7)
            mnasnet_small_bneck10_project_tile7x16(
                x + p * 192,
                gate,
                residual + p * 32 + channel,
                y + p * 32 + channel,
                wp);
    }
}

/* mnasnet_small.arch:22: bneck    3x3      x6    32  SE:in/4  RE   1 */
static void mnasnet_small_row_bneck10(const struct mnasnet_small_memory *m)
{
    mnasnet_small_bneck10_expand(
        m->workspace + 75264, /* x */
        m->workspace + 0, /* y */
        m->weights + 115424); /* w */
    MNASNET_SMALL_STEP_DONE(42);
    mnasnet_small_bneck10_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 37632, /* y */
        m->workspace + 81536, /* mean */
        m->weights + 121760); /* w */
    MNASNET_SMALL_STEP_DONE(43);
    mnasnet_small_bneck10_se_reduce(
        m->workspace + 81536, /* x */
        m->workspace + 192, /* y */
        m->weights + 123680); /* w */
    MNASNET_SMALL_STEP_DONE(44);
    mnasnet_small_bneck10_se_expand(
        m->workspace + 192, /* x */
        m->workspace + 0, /* y */
        m->weights + 125232); /* w */
    MNASNET_SMALL_STEP_DONE(45);
    mnasnet_small_bneck10_project(
        m->workspace + 37632, /* x */
        m->workspace + 0, /* gate */
        m->workspace + 75264, /* residual */
        m->workspace + 81536, /* y */
        m->weights + 126960); /* w */
    MNASNET_SMALL_STEP_DONE(46);
}

/* 7 pixels x 16 channels of mnasnet_small_bneck11_expand; the sums stay in registers. */
static inline void mnasnet_small_bneck11_expand_tile7x16(
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
            const float wn = w[n];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
            a2[n] += x2 * wn;
            a3[n] += x3 * wn;
            a4[n] += x4 * wn;
            a5[n] += x5 * wn;
            a6[n] += x6 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mnasnet_small_relu(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mnasnet_small_relu(a1[n]);
        y[192 + n] = a1[n];
        a2[n] = mnasnet_small_relu(a2[n]);
        y[384 + n] = a2[n];
        a3[n] = mnasnet_small_relu(a3[n]);
        y[576 + n] = a3[n];
        a4[n] = mnasnet_small_relu(a4[n]);
        y[768 + n] = a4[n];
        a5[n] = mnasnet_small_relu(a5[n]);
        y[960 + n] = a5[n];
        a6[n] = mnasnet_small_relu(a6[n]);
        y[1152 + n] = a6[n];
    }
}

/* mnasnet_small.arch:23: bneck11.expand
 * 14x14x32 -> 14x14x192, 1204224 MACs, conv1x1_portable */
static void mnasnet_small_bneck11_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 12; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 528;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 196; p += 7)
            mnasnet_small_bneck11_expand_tile7x16(
                x + p * 32,
                y + p * 192 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mnasnet_small_bneck11_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mnasnet_small_bneck11_depthwise_pixel16(
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
            const float *xp = x + ((iy + ky * 1) * 14 + ix + kx * 1) * 192;
            const float *wp = w + (1 + ky * 5 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mnasnet_small_relu(a[n]);
        y[n] = value;
        sum[n] += value;
    }
}

/* mnasnet_small.arch:23: bneck11.depthwise + bneck11.se_pool
 * 14x14x192 -> 7x7x192,
 * kernel 5x5, stride 2x2, 235200 MACs, dwconv_portable */
static void mnasnet_small_bneck11_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT mean,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 12; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 416;
        const int channel = 0 + panel * 16;
        float sum[16] = {0.0f};
        for (int oy = 0; oy < 7; oy++) {
            const int iy = oy * 2 - 1;
            const int ky0 = mnasnet_small_first_tap(iy, 1);
            const int ky1 = mnasnet_small_end_tap(iy, 1, 14, 5);
            float *MNV3C_RESTRICT yp = y + oy * 1344 + channel;
            float row_sum[16] = {0.0f};
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 2 - 1;
                const int kx0 = mnasnet_small_first_tap(ix, 1);
                const int kx1 = mnasnet_small_end_tap(ix, 1, 14, 5);
                mnasnet_small_bneck11_depthwise_pixel16(
                    x + channel,
                    yp + ox * 192,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 6; ox++) {
                const int ix = ox * 2 - 1;
                const int kx0 = 0, kx1 = 5;
                mnasnet_small_bneck11_depthwise_pixel16(
                    x + channel,
                    yp + ox * 192,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 6; ox < 7; ox++) {
                const int ix = ox * 2 - 1;
                const int kx0 = mnasnet_small_first_tap(ix, 1);
                const int kx1 = mnasnet_small_end_tap(ix, 1, 14, 5);
                mnasnet_small_bneck11_depthwise_pixel16(
                    x + channel,
                    yp + ox * 192,
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

/* 1 pixels x 8 channels of mnasnet_small_bneck11_se_reduce; the sums stay in registers. */
static inline void mnasnet_small_bneck11_se_reduce_tile1x8(
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
    for (int k = 0; k < 192; k++, w += 8) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 8; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = mnasnet_small_relu(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mnasnet_small.arch:23: bneck11.se_reduce
 * 1x1x192 -> 1x1x8, 1536 MACs, conv1x1_portable */
static void mnasnet_small_bneck11_se_reduce(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1544;
        const int channel = 0 + panel * 8;
        for (int p = 0; p < 1; p += 1)
            mnasnet_small_bneck11_se_reduce_tile1x8(
                x + p * 192,
                y + p * 8 + channel,
                wp);
    }
}

/* 1 pixels x 16 channels of mnasnet_small_bneck11_se_expand; the sums stay in registers. */
static inline void mnasnet_small_bneck11_se_expand_tile1x16(
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
    for (int k = 0; k < 8; k++, w += 16) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mnasnet_small_sigmoid(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mnasnet_small.arch:23: bneck11.se_expand
 * 1x1x8 -> 1x1x192, 1536 MACs, conv1x1_portable */
static void mnasnet_small_bneck11_se_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 12; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 144;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mnasnet_small_bneck11_se_expand_tile1x16(
                x + p * 8,
                y + p * 192 + channel,
                wp);
    }
}

/* 7 pixels x 16 channels of mnasnet_small_bneck11_project; the sums stay in registers. */
static inline void mnasnet_small_bneck11_project_tile7x16(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT gate,
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
            const float wn = w[n] * gate[k];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
            a2[n] += x2 * wn;
            a3[n] += x3 * wn;
            a4[n] += x4 * wn;
            a5[n] += x5 * wn;
            a6[n] += x6 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = (a0[n]);
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        y[88 + n] = a1[n];
        a2[n] = (a2[n]);
        y[176 + n] = a2[n];
        a3[n] = (a3[n]);
        y[264 + n] = a3[n];
        a4[n] = (a4[n]);
        y[352 + n] = a4[n];
        a5[n] = (a5[n]);
        y[440 + n] = a5[n];
        a6[n] = (a6[n]);
        y[528 + n] = a6[n];
    }
}

/* 7 pixels x 8 channels of mnasnet_small_bneck11_project; the sums stay in registers. */
static inline void mnasnet_small_bneck11_project_tile7x8(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT gate,
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
    for (int k = 0; k < 192; k++, w += 8) {
        const float x0 = x[0 + k];
        const float x1 = x[192 + k];
        const float x2 = x[384 + k];
        const float x3 = x[576 + k];
        const float x4 = x[768 + k];
        const float x5 = x[960 + k];
        const float x6 = x[1152 + k];
        MNV3C_LANES
        for (int n = 0; n < 8; n++) {
            const float wn = w[n] * gate[k];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
            a2[n] += x2 * wn;
            a3[n] += x3 * wn;
            a4[n] += x4 * wn;
            a5[n] += x5 * wn;
            a6[n] += x6 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = (a0[n]);
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        y[88 + n] = a1[n];
        a2[n] = (a2[n]);
        y[176 + n] = a2[n];
        a3[n] = (a3[n]);
        y[264 + n] = a3[n];
        a4[n] = (a4[n]);
        y[352 + n] = a4[n];
        a5[n] = (a5[n]);
        y[440 + n] = a5[n];
        a6[n] = (a6[n]);
        y[528 + n] = a6[n];
    }
}

/* mnasnet_small.arch:23: bneck11.project + bneck11.se_scale
 * 7x7x192 -> 7x7x88, 827904 MACs, conv1x1_portable */
static void mnasnet_small_bneck11_project(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT gate,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 5; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 3088;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 49; p += 7)
            mnasnet_small_bneck11_project_tile7x16(
                x + p * 192,
                gate,
                y + p * 88 + channel,
                wp);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 15440 + panel * 1544;
        const int channel = 80 + panel * 8;
        for (int p = 0; p < 49; p += 7)
            mnasnet_small_bneck11_project_tile7x8(
                x + p * 192,
                gate,
                y + p * 88 + channel,
                wp);
    }
}

/* mnasnet_small.arch:23: bneck    5x5      x6    88  SE:in/4  RE   2 */
static void mnasnet_small_row_bneck11(const struct mnasnet_small_memory *m)
{
    mnasnet_small_bneck11_expand(
        m->workspace + 81536, /* x */
        m->workspace + 0, /* y */
        m->weights + 133136); /* w */
    MNASNET_SMALL_STEP_DONE(47);
    mnasnet_small_bneck11_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 37632, /* y */
        m->workspace + 47040, /* mean */
        m->weights + 139472); /* w */
    MNASNET_SMALL_STEP_DONE(48);
    mnasnet_small_bneck11_se_reduce(
        m->workspace + 47040, /* x */
        m->workspace + 192, /* y */
        m->weights + 144464); /* w */
    MNASNET_SMALL_STEP_DONE(49);
    mnasnet_small_bneck11_se_expand(
        m->workspace + 192, /* x */
        m->workspace + 0, /* y */
        m->weights + 146016); /* w */
    MNASNET_SMALL_STEP_DONE(50);
    mnasnet_small_bneck11_project(
        m->workspace + 37632, /* x */
        m->workspace + 0, /* gate */
        m->workspace + 51744, /* y */
        m->weights + 147744); /* w */
    MNASNET_SMALL_STEP_DONE(51);
}

/* 7 pixels x 16 channels of mnasnet_small_bneck12_expand; the sums stay in registers. */
static inline void mnasnet_small_bneck12_expand_tile7x16(
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
    for (int k = 0; k < 88; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[88 + k];
        const float x2 = x[176 + k];
        const float x3 = x[264 + k];
        const float x4 = x[352 + k];
        const float x5 = x[440 + k];
        const float x6 = x[528 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
            a2[n] += x2 * wn;
            a3[n] += x3 * wn;
            a4[n] += x4 * wn;
            a5[n] += x5 * wn;
            a6[n] += x6 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mnasnet_small_relu(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mnasnet_small_relu(a1[n]);
        y[528 + n] = a1[n];
        a2[n] = mnasnet_small_relu(a2[n]);
        y[1056 + n] = a2[n];
        a3[n] = mnasnet_small_relu(a3[n]);
        y[1584 + n] = a3[n];
        a4[n] = mnasnet_small_relu(a4[n]);
        y[2112 + n] = a4[n];
        a5[n] = mnasnet_small_relu(a5[n]);
        y[2640 + n] = a5[n];
        a6[n] = mnasnet_small_relu(a6[n]);
        y[3168 + n] = a6[n];
    }
}

/* mnasnet_small.arch:24: bneck12.expand
 * 7x7x88 -> 7x7x528, 2276736 MACs, conv1x1_portable */
static void mnasnet_small_bneck12_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 33; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1424;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 49; p += 7)
            mnasnet_small_bneck12_expand_tile7x16(
                x + p * 88,
                y + p * 528 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mnasnet_small_bneck12_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mnasnet_small_bneck12_depthwise_pixel16(
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
            const float *xp = x + ((iy + ky * 1) * 7 + ix + kx * 1) * 528;
            const float *wp = w + (1 + ky * 5 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mnasnet_small_relu(a[n]);
        y[n] = value;
        sum[n] += value;
    }
}

/* mnasnet_small.arch:24: bneck12.depthwise + bneck12.se_pool
 * 7x7x528 -> 7x7x528,
 * kernel 5x5, stride 1x1, 646800 MACs, dwconv_portable */
static void mnasnet_small_bneck12_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT mean,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 33; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 416;
        const int channel = 0 + panel * 16;
        float sum[16] = {0.0f};
        for (int oy = 0; oy < 7; oy++) {
            const int iy = oy * 1 - 2;
            const int ky0 = mnasnet_small_first_tap(iy, 1);
            const int ky1 = mnasnet_small_end_tap(iy, 1, 7, 5);
            float *MNV3C_RESTRICT yp = y + oy * 3696 + channel;
            float row_sum[16] = {0.0f};
            for (int ox = 0; ox < 2; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = mnasnet_small_first_tap(ix, 1);
                const int kx1 = mnasnet_small_end_tap(ix, 1, 7, 5);
                mnasnet_small_bneck12_depthwise_pixel16(
                    x + channel,
                    yp + ox * 528,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 2; ox < 5; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = 0, kx1 = 5;
                mnasnet_small_bneck12_depthwise_pixel16(
                    x + channel,
                    yp + ox * 528,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 5; ox < 7; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = mnasnet_small_first_tap(ix, 1);
                const int kx1 = mnasnet_small_end_tap(ix, 1, 7, 5);
                mnasnet_small_bneck12_depthwise_pixel16(
                    x + channel,
                    yp + ox * 528,
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

/* 1 pixels x 16 channels of mnasnet_small_bneck12_se_reduce; the sums stay in registers. */
static inline void mnasnet_small_bneck12_se_reduce_tile1x16(
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
    for (int k = 0; k < 528; k++, w += 16) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mnasnet_small_relu(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* 1 pixels x 4 channels of mnasnet_small_bneck12_se_reduce; the sums stay in registers. */
static inline void mnasnet_small_bneck12_se_reduce_tile1x4(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[4];
    MNV3C_LANES
    for (int n = 0; n < 4; n++) {
        a0[n] = w[n];
    }
    w += 4;
    for (int k = 0; k < 528; k++, w += 4) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 4; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 4; n++) {
        a0[n] = mnasnet_small_relu(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* 1 pixels x 1 channels of mnasnet_small_bneck12_se_reduce; the sums stay in registers. */
static inline void mnasnet_small_bneck12_se_reduce_tile1x1(
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
    for (int k = 0; k < 528; k++, w += 1) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 1; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 1; n++) {
        a0[n] = mnasnet_small_relu(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mnasnet_small.arch:24: bneck12.se_reduce
 * 1x1x528 -> 1x1x22, 11616 MACs, conv1x1_portable */
static void mnasnet_small_bneck12_se_reduce(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 8464;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mnasnet_small_bneck12_se_reduce_tile1x16(
                x + p * 528,
                y + p * 22 + channel,
                wp);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 8464 + panel * 2116;
        const int channel = 16 + panel * 4;
        for (int p = 0; p < 1; p += 1)
            mnasnet_small_bneck12_se_reduce_tile1x4(
                x + p * 528,
                y + p * 22 + channel,
                wp);
    }
    for (int panel = 0; panel < 2; panel++) {
        const float *MNV3C_RESTRICT wp = w + 10580 + panel * 529;
        const int channel = 20 + panel * 1;
        for (int p = 0; p < 1; p += 1)
            mnasnet_small_bneck12_se_reduce_tile1x1(
                x + p * 528,
                y + p * 22 + channel,
                wp);
    }
}

/* 1 pixels x 16 channels of mnasnet_small_bneck12_se_expand; the sums stay in registers. */
static inline void mnasnet_small_bneck12_se_expand_tile1x16(
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
    for (int k = 0; k < 22; k++, w += 16) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mnasnet_small_sigmoid(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mnasnet_small.arch:24: bneck12.se_expand
 * 1x1x22 -> 1x1x528, 11616 MACs, conv1x1_portable */
static void mnasnet_small_bneck12_se_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 33; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 368;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mnasnet_small_bneck12_se_expand_tile1x16(
                x + p * 22,
                y + p * 528 + channel,
                wp);
    }
}

/* 7 pixels x 16 channels of mnasnet_small_bneck12_project; the sums stay in registers. */
static inline void mnasnet_small_bneck12_project_tile7x16(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT gate,
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
        a0[n] = w[n];
        a1[n] = w[n];
        a2[n] = w[n];
        a3[n] = w[n];
        a4[n] = w[n];
        a5[n] = w[n];
        a6[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 528; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[528 + k];
        const float x2 = x[1056 + k];
        const float x3 = x[1584 + k];
        const float x4 = x[2112 + k];
        const float x5 = x[2640 + k];
        const float x6 = x[3168 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            const float wn = w[n] * gate[k];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
            a2[n] += x2 * wn;
            a3[n] += x3 * wn;
            a4[n] += x4 * wn;
            a5[n] += x5 * wn;
            a6[n] += x6 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = (a0[n]);
        a0[n] += residual[0 + n];
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        a1[n] += residual[88 + n];
        y[88 + n] = a1[n];
        a2[n] = (a2[n]);
        a2[n] += residual[176 + n];
        y[176 + n] = a2[n];
        a3[n] = (a3[n]);
        a3[n] += residual[264 + n];
        y[264 + n] = a3[n];
        a4[n] = (a4[n]);
        a4[n] += residual[352 + n];
        y[352 + n] = a4[n];
        a5[n] = (a5[n]);
        a5[n] += residual[440 + n];
        y[440 + n] = a5[n];
        a6[n] = (a6[n]);
        a6[n] += residual[528 + n];
        y[528 + n] = a6[n];
    }
}

/* 7 pixels x 8 channels of mnasnet_small_bneck12_project; the sums stay in registers. */
static inline void mnasnet_small_bneck12_project_tile7x8(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT gate,
    const float *MNV3C_RESTRICT residual,
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
    for (int k = 0; k < 528; k++, w += 8) {
        const float x0 = x[0 + k];
        const float x1 = x[528 + k];
        const float x2 = x[1056 + k];
        const float x3 = x[1584 + k];
        const float x4 = x[2112 + k];
        const float x5 = x[2640 + k];
        const float x6 = x[3168 + k];
        MNV3C_LANES
        for (int n = 0; n < 8; n++) {
            const float wn = w[n] * gate[k];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
            a2[n] += x2 * wn;
            a3[n] += x3 * wn;
            a4[n] += x4 * wn;
            a5[n] += x5 * wn;
            a6[n] += x6 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = (a0[n]);
        a0[n] += residual[0 + n];
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        a1[n] += residual[88 + n];
        y[88 + n] = a1[n];
        a2[n] = (a2[n]);
        a2[n] += residual[176 + n];
        y[176 + n] = a2[n];
        a3[n] = (a3[n]);
        a3[n] += residual[264 + n];
        y[264 + n] = a3[n];
        a4[n] = (a4[n]);
        a4[n] += residual[352 + n];
        y[352 + n] = a4[n];
        a5[n] = (a5[n]);
        a5[n] += residual[440 + n];
        y[440 + n] = a5[n];
        a6[n] = (a6[n]);
        a6[n] += residual[528 + n];
        y[528 + n] = a6[n];
    }
}

/* mnasnet_small.arch:24: bneck12.project + bneck12.se_scale + bneck12.residual
 * 7x7x528 -> 7x7x88, 2276736 MACs, conv1x1_portable */
static void mnasnet_small_bneck12_project(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT gate,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 5; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 8464;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 49; p += 7)
            mnasnet_small_bneck12_project_tile7x16(
                x + p * 528,
                gate,
                residual + p * 88 + channel,
                y + p * 88 + channel,
                wp);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 42320 + panel * 4232;
        const int channel = 80 + panel * 8;
        for (int p = 0; p < 49; p += 7)
            mnasnet_small_bneck12_project_tile7x8(
                x + p * 528,
                gate,
                residual + p * 88 + channel,
                y + p * 88 + channel,
                wp);
    }
}

/* mnasnet_small.arch:24: bneck    5x5      x6    88  SE:in/4  RE   1 */
static void mnasnet_small_row_bneck12(const struct mnasnet_small_memory *m)
{
    mnasnet_small_bneck12_expand(
        m->workspace + 51744, /* x */
        m->workspace + 0, /* y */
        m->weights + 164736); /* w */
    MNASNET_SMALL_STEP_DONE(52);
    mnasnet_small_bneck12_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 25872, /* y */
        m->workspace + 56064, /* mean */
        m->weights + 211728); /* w */
    MNASNET_SMALL_STEP_DONE(53);
    mnasnet_small_bneck12_se_reduce(
        m->workspace + 56064, /* x */
        m->workspace + 528, /* y */
        m->weights + 225456); /* w */
    MNASNET_SMALL_STEP_DONE(54);
    mnasnet_small_bneck12_se_expand(
        m->workspace + 528, /* x */
        m->workspace + 0, /* y */
        m->weights + 237104); /* w */
    MNASNET_SMALL_STEP_DONE(55);
    mnasnet_small_bneck12_project(
        m->workspace + 25872, /* x */
        m->workspace + 0, /* gate */
        m->workspace + 51744, /* residual */
        m->workspace + 56064, /* y */
        m->weights + 249248); /* w */
    MNASNET_SMALL_STEP_DONE(56);
}

/* 7 pixels x 16 channels of mnasnet_small_bneck13_expand; the sums stay in registers. */
static inline void mnasnet_small_bneck13_expand_tile7x16(
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
    for (int k = 0; k < 88; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[88 + k];
        const float x2 = x[176 + k];
        const float x3 = x[264 + k];
        const float x4 = x[352 + k];
        const float x5 = x[440 + k];
        const float x6 = x[528 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
            a2[n] += x2 * wn;
            a3[n] += x3 * wn;
            a4[n] += x4 * wn;
            a5[n] += x5 * wn;
            a6[n] += x6 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mnasnet_small_relu(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mnasnet_small_relu(a1[n]);
        y[528 + n] = a1[n];
        a2[n] = mnasnet_small_relu(a2[n]);
        y[1056 + n] = a2[n];
        a3[n] = mnasnet_small_relu(a3[n]);
        y[1584 + n] = a3[n];
        a4[n] = mnasnet_small_relu(a4[n]);
        y[2112 + n] = a4[n];
        a5[n] = mnasnet_small_relu(a5[n]);
        y[2640 + n] = a5[n];
        a6[n] = mnasnet_small_relu(a6[n]);
        y[3168 + n] = a6[n];
    }
}

/* mnasnet_small.arch:25: bneck13.expand
 * 7x7x88 -> 7x7x528, 2276736 MACs, conv1x1_portable */
static void mnasnet_small_bneck13_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 33; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1424;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 49; p += 7)
            mnasnet_small_bneck13_expand_tile7x16(
                x + p * 88,
                y + p * 528 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mnasnet_small_bneck13_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mnasnet_small_bneck13_depthwise_pixel16(
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
            const float *xp = x + ((iy + ky * 1) * 7 + ix + kx * 1) * 528;
            const float *wp = w + (1 + ky * 5 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mnasnet_small_relu(a[n]);
        y[n] = value;
        sum[n] += value;
    }
}

/* mnasnet_small.arch:25: bneck13.depthwise + bneck13.se_pool
 * 7x7x528 -> 7x7x528,
 * kernel 5x5, stride 1x1, 646800 MACs, dwconv_portable */
static void mnasnet_small_bneck13_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT mean,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 33; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 416;
        const int channel = 0 + panel * 16;
        float sum[16] = {0.0f};
        for (int oy = 0; oy < 7; oy++) {
            const int iy = oy * 1 - 2;
            const int ky0 = mnasnet_small_first_tap(iy, 1);
            const int ky1 = mnasnet_small_end_tap(iy, 1, 7, 5);
            float *MNV3C_RESTRICT yp = y + oy * 3696 + channel;
            float row_sum[16] = {0.0f};
            for (int ox = 0; ox < 2; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = mnasnet_small_first_tap(ix, 1);
                const int kx1 = mnasnet_small_end_tap(ix, 1, 7, 5);
                mnasnet_small_bneck13_depthwise_pixel16(
                    x + channel,
                    yp + ox * 528,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 2; ox < 5; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = 0, kx1 = 5;
                mnasnet_small_bneck13_depthwise_pixel16(
                    x + channel,
                    yp + ox * 528,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 5; ox < 7; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = mnasnet_small_first_tap(ix, 1);
                const int kx1 = mnasnet_small_end_tap(ix, 1, 7, 5);
                mnasnet_small_bneck13_depthwise_pixel16(
                    x + channel,
                    yp + ox * 528,
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

/* 1 pixels x 16 channels of mnasnet_small_bneck13_se_reduce; the sums stay in registers. */
static inline void mnasnet_small_bneck13_se_reduce_tile1x16(
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
    for (int k = 0; k < 528; k++, w += 16) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mnasnet_small_relu(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* 1 pixels x 4 channels of mnasnet_small_bneck13_se_reduce; the sums stay in registers. */
static inline void mnasnet_small_bneck13_se_reduce_tile1x4(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[4];
    MNV3C_LANES
    for (int n = 0; n < 4; n++) {
        a0[n] = w[n];
    }
    w += 4;
    for (int k = 0; k < 528; k++, w += 4) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 4; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 4; n++) {
        a0[n] = mnasnet_small_relu(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* 1 pixels x 1 channels of mnasnet_small_bneck13_se_reduce; the sums stay in registers. */
static inline void mnasnet_small_bneck13_se_reduce_tile1x1(
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
    for (int k = 0; k < 528; k++, w += 1) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 1; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 1; n++) {
        a0[n] = mnasnet_small_relu(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mnasnet_small.arch:25: bneck13.se_reduce
 * 1x1x528 -> 1x1x22, 11616 MACs, conv1x1_portable */
static void mnasnet_small_bneck13_se_reduce(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 8464;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mnasnet_small_bneck13_se_reduce_tile1x16(
                x + p * 528,
                y + p * 22 + channel,
                wp);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 8464 + panel * 2116;
        const int channel = 16 + panel * 4;
        for (int p = 0; p < 1; p += 1)
            mnasnet_small_bneck13_se_reduce_tile1x4(
                x + p * 528,
                y + p * 22 + channel,
                wp);
    }
    for (int panel = 0; panel < 2; panel++) {
        const float *MNV3C_RESTRICT wp = w + 10580 + panel * 529;
        const int channel = 20 + panel * 1;
        for (int p = 0; p < 1; p += 1)
            mnasnet_small_bneck13_se_reduce_tile1x1(
                x + p * 528,
                y + p * 22 + channel,
                wp);
    }
}

/* 1 pixels x 16 channels of mnasnet_small_bneck13_se_expand; the sums stay in registers. */
static inline void mnasnet_small_bneck13_se_expand_tile1x16(
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
    for (int k = 0; k < 22; k++, w += 16) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mnasnet_small_sigmoid(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mnasnet_small.arch:25: bneck13.se_expand
 * 1x1x22 -> 1x1x528, 11616 MACs, conv1x1_portable */
static void mnasnet_small_bneck13_se_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 33; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 368;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mnasnet_small_bneck13_se_expand_tile1x16(
                x + p * 22,
                y + p * 528 + channel,
                wp);
    }
}

/* 7 pixels x 16 channels of mnasnet_small_bneck13_project; the sums stay in registers. */
static inline void mnasnet_small_bneck13_project_tile7x16(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT gate,
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
        a0[n] = w[n];
        a1[n] = w[n];
        a2[n] = w[n];
        a3[n] = w[n];
        a4[n] = w[n];
        a5[n] = w[n];
        a6[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 528; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[528 + k];
        const float x2 = x[1056 + k];
        const float x3 = x[1584 + k];
        const float x4 = x[2112 + k];
        const float x5 = x[2640 + k];
        const float x6 = x[3168 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            const float wn = w[n] * gate[k];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
            a2[n] += x2 * wn;
            a3[n] += x3 * wn;
            a4[n] += x4 * wn;
            a5[n] += x5 * wn;
            a6[n] += x6 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = (a0[n]);
        a0[n] += residual[0 + n];
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        a1[n] += residual[88 + n];
        y[88 + n] = a1[n];
        a2[n] = (a2[n]);
        a2[n] += residual[176 + n];
        y[176 + n] = a2[n];
        a3[n] = (a3[n]);
        a3[n] += residual[264 + n];
        y[264 + n] = a3[n];
        a4[n] = (a4[n]);
        a4[n] += residual[352 + n];
        y[352 + n] = a4[n];
        a5[n] = (a5[n]);
        a5[n] += residual[440 + n];
        y[440 + n] = a5[n];
        a6[n] = (a6[n]);
        a6[n] += residual[528 + n];
        y[528 + n] = a6[n];
    }
}

/* 7 pixels x 8 channels of mnasnet_small_bneck13_project; the sums stay in registers. */
static inline void mnasnet_small_bneck13_project_tile7x8(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT gate,
    const float *MNV3C_RESTRICT residual,
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
    for (int k = 0; k < 528; k++, w += 8) {
        const float x0 = x[0 + k];
        const float x1 = x[528 + k];
        const float x2 = x[1056 + k];
        const float x3 = x[1584 + k];
        const float x4 = x[2112 + k];
        const float x5 = x[2640 + k];
        const float x6 = x[3168 + k];
        MNV3C_LANES
        for (int n = 0; n < 8; n++) {
            const float wn = w[n] * gate[k];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
            a2[n] += x2 * wn;
            a3[n] += x3 * wn;
            a4[n] += x4 * wn;
            a5[n] += x5 * wn;
            a6[n] += x6 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = (a0[n]);
        a0[n] += residual[0 + n];
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        a1[n] += residual[88 + n];
        y[88 + n] = a1[n];
        a2[n] = (a2[n]);
        a2[n] += residual[176 + n];
        y[176 + n] = a2[n];
        a3[n] = (a3[n]);
        a3[n] += residual[264 + n];
        y[264 + n] = a3[n];
        a4[n] = (a4[n]);
        a4[n] += residual[352 + n];
        y[352 + n] = a4[n];
        a5[n] = (a5[n]);
        a5[n] += residual[440 + n];
        y[440 + n] = a5[n];
        a6[n] = (a6[n]);
        a6[n] += residual[528 + n];
        y[528 + n] = a6[n];
    }
}

/* mnasnet_small.arch:25: bneck13.project + bneck13.se_scale + bneck13.residual
 * 7x7x528 -> 7x7x88, 2276736 MACs, conv1x1_portable */
static void mnasnet_small_bneck13_project(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT gate,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 5; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 8464;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 49; p += 7)
            mnasnet_small_bneck13_project_tile7x16(
                x + p * 528,
                gate,
                residual + p * 88 + channel,
                y + p * 88 + channel,
                wp);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 42320 + panel * 4232;
        const int channel = 80 + panel * 8;
        for (int p = 0; p < 49; p += 7)
            mnasnet_small_bneck13_project_tile7x8(
                x + p * 528,
                gate,
                residual + p * 88 + channel,
                y + p * 88 + channel,
                wp);
    }
}

/* mnasnet_small.arch:25: bneck    5x5      x6    88  SE:in/4  RE   1 */
static void mnasnet_small_row_bneck13(const struct mnasnet_small_memory *m)
{
    mnasnet_small_bneck13_expand(
        m->workspace + 56064, /* x */
        m->workspace + 0, /* y */
        m->weights + 295808); /* w */
    MNASNET_SMALL_STEP_DONE(57);
    mnasnet_small_bneck13_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 25872, /* y */
        m->workspace + 51744, /* mean */
        m->weights + 342800); /* w */
    MNASNET_SMALL_STEP_DONE(58);
    mnasnet_small_bneck13_se_reduce(
        m->workspace + 51744, /* x */
        m->workspace + 528, /* y */
        m->weights + 356528); /* w */
    MNASNET_SMALL_STEP_DONE(59);
    mnasnet_small_bneck13_se_expand(
        m->workspace + 528, /* x */
        m->workspace + 0, /* y */
        m->weights + 368176); /* w */
    MNASNET_SMALL_STEP_DONE(60);
    mnasnet_small_bneck13_project(
        m->workspace + 25872, /* x */
        m->workspace + 0, /* gate */
        m->workspace + 56064, /* residual */
        m->workspace + 51744, /* y */
        m->weights + 380320); /* w */
    MNASNET_SMALL_STEP_DONE(61);
}

/* 7 pixels x 16 channels of mnasnet_small_bneck14_expand; the sums stay in registers. */
static inline void mnasnet_small_bneck14_expand_tile7x16(
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
    for (int k = 0; k < 88; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[88 + k];
        const float x2 = x[176 + k];
        const float x3 = x[264 + k];
        const float x4 = x[352 + k];
        const float x5 = x[440 + k];
        const float x6 = x[528 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
            a2[n] += x2 * wn;
            a3[n] += x3 * wn;
            a4[n] += x4 * wn;
            a5[n] += x5 * wn;
            a6[n] += x6 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mnasnet_small_relu(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mnasnet_small_relu(a1[n]);
        y[528 + n] = a1[n];
        a2[n] = mnasnet_small_relu(a2[n]);
        y[1056 + n] = a2[n];
        a3[n] = mnasnet_small_relu(a3[n]);
        y[1584 + n] = a3[n];
        a4[n] = mnasnet_small_relu(a4[n]);
        y[2112 + n] = a4[n];
        a5[n] = mnasnet_small_relu(a5[n]);
        y[2640 + n] = a5[n];
        a6[n] = mnasnet_small_relu(a6[n]);
        y[3168 + n] = a6[n];
    }
}

/* mnasnet_small.arch:26: bneck14.expand
 * 7x7x88 -> 7x7x528, 2276736 MACs, conv1x1_portable */
static void mnasnet_small_bneck14_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 33; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1424;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 49; p += 7)
            mnasnet_small_bneck14_expand_tile7x16(
                x + p * 88,
                y + p * 528 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mnasnet_small_bneck14_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mnasnet_small_bneck14_depthwise_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 7 + ix + kx * 1) * 528;
            const float *wp = w + (1 + ky * 3 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mnasnet_small_relu(a[n]);
        y[n] = value;
    }
}

/* mnasnet_small.arch:26: bneck14.depthwise
 * 7x7x528 -> 7x7x528,
 * kernel 3x3, stride 1x1, 232848 MACs, dwconv_portable */
static void mnasnet_small_bneck14_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 33; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
        const int channel = 0 + panel * 16;
        for (int oy = 0; oy < 7; oy++) {
            const int iy = oy * 1 - 1;
            const int ky0 = mnasnet_small_first_tap(iy, 1);
            const int ky1 = mnasnet_small_end_tap(iy, 1, 7, 3);
            float *MNV3C_RESTRICT yp = y + oy * 3696 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mnasnet_small_first_tap(ix, 1);
                const int kx1 = mnasnet_small_end_tap(ix, 1, 7, 3);
                mnasnet_small_bneck14_depthwise_pixel16(
                    x + channel,
                    yp + ox * 528,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 6; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = 0, kx1 = 3;
                mnasnet_small_bneck14_depthwise_pixel16(
                    x + channel,
                    yp + ox * 528,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 6; ox < 7; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mnasnet_small_first_tap(ix, 1);
                const int kx1 = mnasnet_small_end_tap(ix, 1, 7, 3);
                mnasnet_small_bneck14_depthwise_pixel16(
                    x + channel,
                    yp + ox * 528,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* 7 pixels x 16 channels of mnasnet_small_bneck14_project; the sums stay in registers. */
static inline void mnasnet_small_bneck14_project_tile7x16(
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
    for (int k = 0; k < 528; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[528 + k];
        const float x2 = x[1056 + k];
        const float x3 = x[1584 + k];
        const float x4 = x[2112 + k];
        const float x5 = x[2640 + k];
        const float x6 = x[3168 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
            a2[n] += x2 * wn;
            a3[n] += x3 * wn;
            a4[n] += x4 * wn;
            a5[n] += x5 * wn;
            a6[n] += x6 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = (a0[n]);
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        y[144 + n] = a1[n];
        a2[n] = (a2[n]);
        y[288 + n] = a2[n];
        a3[n] = (a3[n]);
        y[432 + n] = a3[n];
        a4[n] = (a4[n]);
        y[576 + n] = a4[n];
        a5[n] = (a5[n]);
        y[720 + n] = a5[n];
        a6[n] = (a6[n]);
        y[864 + n] = a6[n];
    }
}

/* mnasnet_small.arch:26: bneck14.project
 * 7x7x528 -> 7x7x144, 3725568 MACs, conv1x1_portable */
static void mnasnet_small_bneck14_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 9; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 8464;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 49; p += 7)
            mnasnet_small_bneck14_project_tile7x16(
                x + p * 528,
                y + p * 144 + channel,
                wp);
    }
}

/* mnasnet_small.arch:26: bneck    3x3      x6   144        -  RE   1 */
static void mnasnet_small_row_bneck14(const struct mnasnet_small_memory *m)
{
    mnasnet_small_bneck14_expand(
        m->workspace + 51744, /* x */
        m->workspace + 0, /* y */
        m->weights + 426880); /* w */
    MNASNET_SMALL_STEP_DONE(62);
    mnasnet_small_bneck14_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 25872, /* y */
        m->weights + 473872); /* w */
    MNASNET_SMALL_STEP_DONE(63);
    mnasnet_small_bneck14_project(
        m->workspace + 25872, /* x */
        m->workspace + 0, /* y */
        m->weights + 479152); /* w */
    MNASNET_SMALL_STEP_DONE(64);
}

/* 7 pixels x 16 channels of mnasnet_small_conv1; the sums stay in registers. */
static inline void mnasnet_small_conv1_tile7x16(
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
    for (int k = 0; k < 144; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[144 + k];
        const float x2 = x[288 + k];
        const float x3 = x[432 + k];
        const float x4 = x[576 + k];
        const float x5 = x[720 + k];
        const float x6 = x[864 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
            a2[n] += x2 * wn;
            a3[n] += x3 * wn;
            a4[n] += x4 * wn;
            a5[n] += x5 * wn;
            a6[n] += x6 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mnasnet_small_relu(a0[n]);
        a1[n] = mnasnet_small_relu(a1[n]);
        a2[n] = mnasnet_small_relu(a2[n]);
        a3[n] = mnasnet_small_relu(a3[n]);
        a4[n] = mnasnet_small_relu(a4[n]);
        a5[n] = mnasnet_small_relu(a5[n]);
        a6[n] = mnasnet_small_relu(a6[n]);
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

/* mnasnet_small.arch:27: conv1 + pool
 * 7x7x144 -> 7x7x1280, 9031680 MACs, conv1x1_portable */
static void mnasnet_small_conv1(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT mean,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 80; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 2320;
        const int channel = 0 + panel * 16;
        float sum[16] = {0.0f};
        for (int p = 0; p < 49; p += 7)
            mnasnet_small_conv1_tile7x16(
                x + p * 144,
                sum,
                wp);
        MNV3C_LANES
        for (int n = 0; n < 16; n++) mean[channel + n] = sum[n] * (1.0f / 49);
    }
}

/* mnasnet_small.arch:27: conv     1x1       -  1280        -  RE   1   width=fixed @features */
static void mnasnet_small_row_conv1(const struct mnasnet_small_memory *m)
{
    mnasnet_small_conv1(
        m->workspace + 0, /* x */
        m->workspace + 7056, /* mean */
        m->weights + 555328); /* w */
    MNASNET_SMALL_STEP_DONE(65);
}

/* 1 pixels x 16 channels of mnasnet_small_logits; the sums stay in registers. */
static inline void mnasnet_small_logits_tile1x16(
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
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = (a0[n]);
        y[0 + n] = a0[n];
    }
}

/* 1 pixels x 8 channels of mnasnet_small_logits; the sums stay in registers. */
static inline void mnasnet_small_logits_tile1x8(
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
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = (a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mnasnet_small.arch:29: logits
 * 1x1x1280 -> 1x1x1000, 1280000 MACs, conv1x1_portable */
static void mnasnet_small_logits(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 62; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 20496;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mnasnet_small_logits_tile1x16(
                x + p * 1280,
                y + p * 1000 + channel,
                wp);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 1270752 + panel * 10248;
        const int channel = 992 + panel * 8;
        for (int p = 0; p < 1; p += 1)
            mnasnet_small_logits_tile1x8(
                x + p * 1280,
                y + p * 1000 + channel,
                wp);
    }
}

/* mnasnet_small.arch:29: logits */
static void mnasnet_small_row_logits(const struct mnasnet_small_memory *m)
{
    mnasnet_small_logits(
        m->workspace + 7056, /* x */
        m->output + 0, /* y */
        m->weights + 740928); /* w */
    MNASNET_SMALL_STEP_DONE(66);
}

static void mnasnet_small_run_rows(const float *weights, const float *input, float *output, void *workspace)
{
    const struct mnasnet_small_memory memory = {input, output, (float *)workspace, weights};
    mnasnet_small_row_stem(&memory);
    mnasnet_small_row_bneck0(&memory);
    mnasnet_small_row_bneck1(&memory);
    mnasnet_small_row_bneck2(&memory);
    mnasnet_small_row_bneck3(&memory);
    mnasnet_small_row_bneck4(&memory);
    mnasnet_small_row_bneck5(&memory);
    mnasnet_small_row_bneck6(&memory);
    mnasnet_small_row_bneck7(&memory);
    mnasnet_small_row_bneck8(&memory);
    mnasnet_small_row_bneck9(&memory);
    mnasnet_small_row_bneck10(&memory);
    mnasnet_small_row_bneck11(&memory);
    mnasnet_small_row_bneck12(&memory);
    mnasnet_small_row_bneck13(&memory);
    mnasnet_small_row_bneck14(&memory);
    mnasnet_small_row_conv1(&memory);
    mnasnet_small_row_logits(&memory);
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


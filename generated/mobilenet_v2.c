/* mobilenet_v2.c - made by mnv3c 0.1.0 from mobilenet_v2.arch (hash 15f81ddb34fa2d8c).
 *
 * Network: mobilenet_v2, multiplier 0.35, policy torchvision, input 96x96x3;
 *          1677128 parameters, 11934128 multiply-accumulates.
 * Options: --multiplier=0.35 --resolution=96
 * Target:  portable C99 and C++; weights at run time.
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
    {"stem", "conv_portable", 995328},
    {"bneck0.depthwise", "dwconv_portable", 331776},
    {"bneck0.project", "conv1x1_portable", 294912},
    {"bneck1.expand", "conv1x1_portable", 884736},
    {"bneck1.depthwise", "dwconv_portable", 248832},
    {"bneck1.project", "conv1x1_portable", 221184},
    {"bneck2.expand", "conv1x1_portable", 221184},
    {"bneck2.depthwise", "dwconv_portable", 248832},
    {"bneck2.project", "conv1x1_portable", 221184},
    {"bneck3.expand", "conv1x1_portable", 221184},
    {"bneck3.depthwise", "dwconv_portable", 62208},
    {"bneck3.project", "conv1x1_portable", 110592},
    {"bneck4.expand", "conv1x1_portable", 221184},
    {"bneck4.depthwise", "dwconv_portable", 124416},
    {"bneck4.project", "conv1x1_portable", 221184},
    {"bneck5.expand", "conv1x1_portable", 221184},
    {"bneck5.depthwise", "dwconv_portable", 124416},
    {"bneck5.project", "conv1x1_portable", 221184},
    {"bneck6.expand", "conv1x1_portable", 221184},
    {"bneck6.depthwise", "dwconv_portable", 31104},
    {"bneck6.project", "conv1x1_portable", 82944},
    {"bneck7.expand", "conv1x1_portable", 124416},
    {"bneck7.depthwise", "dwconv_portable", 46656},
    {"bneck7.project", "conv1x1_portable", 124416},
    {"bneck8.expand", "conv1x1_portable", 124416},
    {"bneck8.depthwise", "dwconv_portable", 46656},
    {"bneck8.project", "conv1x1_portable", 124416},
    {"bneck9.expand", "conv1x1_portable", 124416},
    {"bneck9.depthwise", "dwconv_portable", 46656},
    {"bneck9.project", "conv1x1_portable", 124416},
    {"bneck10.expand", "conv1x1_portable", 124416},
    {"bneck10.depthwise", "dwconv_portable", 46656},
    {"bneck10.project", "conv1x1_portable", 165888},
    {"bneck11.expand", "conv1x1_portable", 221184},
    {"bneck11.depthwise", "dwconv_portable", 62208},
    {"bneck11.project", "conv1x1_portable", 221184},
    {"bneck12.expand", "conv1x1_portable", 221184},
    {"bneck12.depthwise", "dwconv_portable", 62208},
    {"bneck12.project", "conv1x1_portable", 221184},
    {"bneck13.expand", "conv1x1_portable", 221184},
    {"bneck13.depthwise", "dwconv_portable", 15552},
    {"bneck13.project", "conv1x1_portable", 96768},
    {"bneck14.expand", "conv1x1_portable", 169344},
    {"bneck14.depthwise", "dwconv_portable", 27216},
    {"bneck14.project", "conv1x1_portable", 169344},
    {"bneck15.expand", "conv1x1_portable", 169344},
    {"bneck15.depthwise", "dwconv_portable", 27216},
    {"bneck15.project", "conv1x1_portable", 169344},
    {"bneck16.expand", "conv1x1_portable", 169344},
    {"bneck16.depthwise", "dwconv_portable", 27216},
    {"bneck16.project", "conv1x1_portable", 338688},
    {"conv1", "conv1x1_portable", 1290240},
    {"logits", "conv1x1_portable", 1280000},
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

static inline float mobilenet_v2_relu6(float x)
{
    const float positive = x < 0.0f ? 0.0f : x;
    return positive > 6.0f ? 6.0f : positive;
}

/* The first tap of a window beginning at `begin` that is not before the input, and the end of those not behind it. */
static inline int mobilenet_v2_first_tap(int begin, int dilation)
{
    return begin < 0 ? (-begin + dilation - 1) / dilation : 0;
}

static inline int mobilenet_v2_end_tap(int begin, int dilation, int size, int taps)
{
    const int inside = (size - begin + dilation - 1) / dilation;
    return inside < taps ? inside : taps;
}

/* One pixel x 16 channels of mobilenet_v2_stem: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v2_stem_pixel16(
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
        const float value = mobilenet_v2_relu6(a[n]);
        y[n] = value;
    }
}

/* mobilenet_v2.arch:12: stem
 * 96x96x3 -> 48x48x16,
 * kernel 3x3, stride 2x2, 995328 MACs, conv_portable */
static void mobilenet_v2_stem(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 448;
        const int channel = 0 + panel * 16;
        for (int oy = 0; oy < 48; oy++) {
            const int iy = oy * 2 - 1;
            const int ky0 = mobilenet_v2_first_tap(iy, 1);
            const int ky1 = mobilenet_v2_end_tap(iy, 1, 96, 3);
            float *MNV3C_RESTRICT yp = y + oy * 768 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 2 - 1;
                const int kx0 = mobilenet_v2_first_tap(ix, 1);
                const int kx1 = mobilenet_v2_end_tap(ix, 1, 96, 3);
                mobilenet_v2_stem_pixel16(
                    x,
                    yp + ox * 16,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 48; ox++) {
                const int ix = ox * 2 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_v2_stem_pixel16(
                    x,
                    yp + ox * 16,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* mobilenet_v2.arch:12: conv     3x3       -    32   -  R6   2   width=scaled */
static void mobilenet_v2_row_stem(const struct mobilenet_v2_memory *m)
{
    mobilenet_v2_stem(
        m->input + 0, /* x */
        m->workspace + 0, /* y */
        m->weights + 0); /* w */
    MOBILENET_V2_STEP_DONE(0);
}

/* One pixel x 16 channels of mobilenet_v2_bneck0_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v2_bneck0_depthwise_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 48 + ix + kx * 1) * 16;
            const float *wp = w + (1 + ky * 3 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_v2_relu6(a[n]);
        y[n] = value;
    }
}

/* mobilenet_v2.arch:13: bneck0.depthwise
 * 48x48x16 -> 48x48x16,
 * kernel 3x3, stride 1x1, 331776 MACs, dwconv_portable */
static void mobilenet_v2_bneck0_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
        const int channel = 0 + panel * 16;
        for (int oy = 0; oy < 48; oy++) {
            const int iy = oy * 1 - 1;
            const int ky0 = mobilenet_v2_first_tap(iy, 1);
            const int ky1 = mobilenet_v2_end_tap(iy, 1, 48, 3);
            float *MNV3C_RESTRICT yp = y + oy * 768 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v2_first_tap(ix, 1);
                const int kx1 = mobilenet_v2_end_tap(ix, 1, 48, 3);
                mobilenet_v2_bneck0_depthwise_pixel16(
                    x + channel,
                    yp + ox * 16,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 47; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_v2_bneck0_depthwise_pixel16(
                    x + channel,
                    yp + ox * 16,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 47; ox < 48; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v2_first_tap(ix, 1);
                const int kx1 = mobilenet_v2_end_tap(ix, 1, 48, 3);
                mobilenet_v2_bneck0_depthwise_pixel16(
                    x + channel,
                    yp + ox * 16,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* 7 pixels x 8 channels of mobilenet_v2_bneck0_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck0_project_tile7x8(
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
    for (int k = 0; k < 16; k++, w += 8) {
        const float x0 = x[0 + k];
        const float x1 = x[16 + k];
        const float x2 = x[32 + k];
        const float x3 = x[48 + k];
        const float x4 = x[64 + k];
        const float x5 = x[80 + k];
        const float x6 = x[96 + k];
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
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        y[8 + n] = a1[n];
        a2[n] = (a2[n]);
        y[16 + n] = a2[n];
        a3[n] = (a3[n]);
        y[24 + n] = a3[n];
        a4[n] = (a4[n]);
        y[32 + n] = a4[n];
        a5[n] = (a5[n]);
        y[40 + n] = a5[n];
        a6[n] = (a6[n]);
        y[48 + n] = a6[n];
    }
}

/* 1 pixels x 8 channels of mobilenet_v2_bneck0_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck0_project_tile1x8(
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
    for (int k = 0; k < 16; k++, w += 8) {
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

/* mobilenet_v2.arch:13: bneck0.project
 * 48x48x16 -> 48x48x8, 294912 MACs, conv1x1_portable */
static void mobilenet_v2_bneck0_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 136;
        const int channel = 0 + panel * 8;
        for (int p = 0; p < 2303; p += 7)
            mobilenet_v2_bneck0_project_tile7x8(
                x + p * 16,
                y + p * 8 + channel,
                wp);
        for (int p = 2303; p < 2304; p += 1)
            mobilenet_v2_bneck0_project_tile1x8(
                x + p * 16,
                y + p * 8 + channel,
                wp);
    }
}

/* mobilenet_v2.arch:13: bneck    3x3      x1    16   -  R6   1 */
static void mobilenet_v2_row_bneck0(const struct mobilenet_v2_memory *m)
{
    mobilenet_v2_bneck0_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 36864, /* y */
        m->weights + 448); /* w */
    MOBILENET_V2_STEP_DONE(1);
    mobilenet_v2_bneck0_project(
        m->workspace + 36864, /* x */
        m->workspace + 110592, /* y */
        m->weights + 608); /* w */
    MOBILENET_V2_STEP_DONE(2);
}

/* 7 pixels x 16 channels of mobilenet_v2_bneck1_expand; the sums stay in registers. */
static inline void mobilenet_v2_bneck1_expand_tile7x16(
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
        a0[n] = mobilenet_v2_relu6(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v2_relu6(a1[n]);
        y[48 + n] = a1[n];
        a2[n] = mobilenet_v2_relu6(a2[n]);
        y[96 + n] = a2[n];
        a3[n] = mobilenet_v2_relu6(a3[n]);
        y[144 + n] = a3[n];
        a4[n] = mobilenet_v2_relu6(a4[n]);
        y[192 + n] = a4[n];
        a5[n] = mobilenet_v2_relu6(a5[n]);
        y[240 + n] = a5[n];
        a6[n] = mobilenet_v2_relu6(a6[n]);
        y[288 + n] = a6[n];
    }
}

/* 1 pixels x 16 channels of mobilenet_v2_bneck1_expand; the sums stay in registers. */
static inline void mobilenet_v2_bneck1_expand_tile1x16(
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
        a0[n] = mobilenet_v2_relu6(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v2.arch:14: bneck1.expand
 * 48x48x8 -> 48x48x48, 884736 MACs, conv1x1_portable */
static void mobilenet_v2_bneck1_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 3; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 144;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 2303; p += 7)
            mobilenet_v2_bneck1_expand_tile7x16(
                x + p * 8,
                y + p * 48 + channel,
                wp);
        for (int p = 2303; p < 2304; p += 1)
            mobilenet_v2_bneck1_expand_tile1x16(
                x + p * 8,
                y + p * 48 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_v2_bneck1_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v2_bneck1_depthwise_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 48 + ix + kx * 1) * 48;
            const float *wp = w + (1 + ky * 3 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_v2_relu6(a[n]);
        y[n] = value;
    }
}

/* mobilenet_v2.arch:14: bneck1.depthwise
 * 48x48x48 -> 24x24x48,
 * kernel 3x3, stride 2x2, 248832 MACs, dwconv_portable */
static void mobilenet_v2_bneck1_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 3; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
        const int channel = 0 + panel * 16;
        for (int oy = 0; oy < 24; oy++) {
            const int iy = oy * 2 - 1;
            const int ky0 = mobilenet_v2_first_tap(iy, 1);
            const int ky1 = mobilenet_v2_end_tap(iy, 1, 48, 3);
            float *MNV3C_RESTRICT yp = y + oy * 1152 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 2 - 1;
                const int kx0 = mobilenet_v2_first_tap(ix, 1);
                const int kx1 = mobilenet_v2_end_tap(ix, 1, 48, 3);
                mobilenet_v2_bneck1_depthwise_pixel16(
                    x + channel,
                    yp + ox * 48,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 24; ox++) {
                const int ix = ox * 2 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_v2_bneck1_depthwise_pixel16(
                    x + channel,
                    yp + ox * 48,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* 7 pixels x 8 channels of mobilenet_v2_bneck1_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck1_project_tile7x8(
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
    for (int k = 0; k < 48; k++, w += 8) {
        const float x0 = x[0 + k];
        const float x1 = x[48 + k];
        const float x2 = x[96 + k];
        const float x3 = x[144 + k];
        const float x4 = x[192 + k];
        const float x5 = x[240 + k];
        const float x6 = x[288 + k];
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
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        y[8 + n] = a1[n];
        a2[n] = (a2[n]);
        y[16 + n] = a2[n];
        a3[n] = (a3[n]);
        y[24 + n] = a3[n];
        a4[n] = (a4[n]);
        y[32 + n] = a4[n];
        a5[n] = (a5[n]);
        y[40 + n] = a5[n];
        a6[n] = (a6[n]);
        y[48 + n] = a6[n];
    }
}

/* 2 pixels x 8 channels of mobilenet_v2_bneck1_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck1_project_tile2x8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[8];
    float a1[8];
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = w[n];
        a1[n] = w[n];
    }
    w += 8;
    for (int k = 0; k < 48; k++, w += 8) {
        const float x0 = x[0 + k];
        const float x1 = x[48 + k];
        MNV3C_LANES
        for (int n = 0; n < 8; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = (a0[n]);
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        y[8 + n] = a1[n];
    }
}

/* mobilenet_v2.arch:14: bneck1.project
 * 24x24x48 -> 24x24x8, 221184 MACs, conv1x1_portable */
static void mobilenet_v2_bneck1_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 392;
        const int channel = 0 + panel * 8;
        for (int p = 0; p < 574; p += 7)
            mobilenet_v2_bneck1_project_tile7x8(
                x + p * 48,
                y + p * 8 + channel,
                wp);
        for (int p = 574; p < 576; p += 2)
            mobilenet_v2_bneck1_project_tile2x8(
                x + p * 48,
                y + p * 8 + channel,
                wp);
    }
}

/* mobilenet_v2.arch:14: bneck    3x3      x6    24   -  R6   2 */
static void mobilenet_v2_row_bneck1(const struct mobilenet_v2_memory *m)
{
    mobilenet_v2_bneck1_expand(
        m->workspace + 110592, /* x */
        m->workspace + 0, /* y */
        m->weights + 752); /* w */
    MOBILENET_V2_STEP_DONE(3);
    mobilenet_v2_bneck1_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 110592, /* y */
        m->weights + 1184); /* w */
    MOBILENET_V2_STEP_DONE(4);
    mobilenet_v2_bneck1_project(
        m->workspace + 110592, /* x */
        m->workspace + 55296, /* y */
        m->weights + 1664); /* w */
    MOBILENET_V2_STEP_DONE(5);
}

/* 7 pixels x 16 channels of mobilenet_v2_bneck2_expand; the sums stay in registers. */
static inline void mobilenet_v2_bneck2_expand_tile7x16(
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
        a0[n] = mobilenet_v2_relu6(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v2_relu6(a1[n]);
        y[48 + n] = a1[n];
        a2[n] = mobilenet_v2_relu6(a2[n]);
        y[96 + n] = a2[n];
        a3[n] = mobilenet_v2_relu6(a3[n]);
        y[144 + n] = a3[n];
        a4[n] = mobilenet_v2_relu6(a4[n]);
        y[192 + n] = a4[n];
        a5[n] = mobilenet_v2_relu6(a5[n]);
        y[240 + n] = a5[n];
        a6[n] = mobilenet_v2_relu6(a6[n]);
        y[288 + n] = a6[n];
    }
}

/* 2 pixels x 16 channels of mobilenet_v2_bneck2_expand; the sums stay in registers. */
static inline void mobilenet_v2_bneck2_expand_tile2x16(
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
    for (int k = 0; k < 8; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[8 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v2_relu6(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v2_relu6(a1[n]);
        y[48 + n] = a1[n];
    }
}

/* mobilenet_v2.arch:15: bneck2.expand
 * 24x24x8 -> 24x24x48, 221184 MACs, conv1x1_portable */
static void mobilenet_v2_bneck2_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 3; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 144;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 574; p += 7)
            mobilenet_v2_bneck2_expand_tile7x16(
                x + p * 8,
                y + p * 48 + channel,
                wp);
        for (int p = 574; p < 576; p += 2)
            mobilenet_v2_bneck2_expand_tile2x16(
                x + p * 8,
                y + p * 48 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_v2_bneck2_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v2_bneck2_depthwise_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 24 + ix + kx * 1) * 48;
            const float *wp = w + (1 + ky * 3 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_v2_relu6(a[n]);
        y[n] = value;
    }
}

/* mobilenet_v2.arch:15: bneck2.depthwise
 * 24x24x48 -> 24x24x48,
 * kernel 3x3, stride 1x1, 248832 MACs, dwconv_portable */
static void mobilenet_v2_bneck2_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 3; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
        const int channel = 0 + panel * 16;
        for (int oy = 0; oy < 24; oy++) {
            const int iy = oy * 1 - 1;
            const int ky0 = mobilenet_v2_first_tap(iy, 1);
            const int ky1 = mobilenet_v2_end_tap(iy, 1, 24, 3);
            float *MNV3C_RESTRICT yp = y + oy * 1152 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v2_first_tap(ix, 1);
                const int kx1 = mobilenet_v2_end_tap(ix, 1, 24, 3);
                mobilenet_v2_bneck2_depthwise_pixel16(
                    x + channel,
                    yp + ox * 48,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 23; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_v2_bneck2_depthwise_pixel16(
                    x + channel,
                    yp + ox * 48,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 23; ox < 24; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v2_first_tap(ix, 1);
                const int kx1 = mobilenet_v2_end_tap(ix, 1, 24, 3);
                mobilenet_v2_bneck2_depthwise_pixel16(
                    x + channel,
                    yp + ox * 48,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* 7 pixels x 8 channels of mobilenet_v2_bneck2_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck2_project_tile7x8(
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
    for (int k = 0; k < 48; k++, w += 8) {
        const float x0 = x[0 + k];
        const float x1 = x[48 + k];
        const float x2 = x[96 + k];
        const float x3 = x[144 + k];
        const float x4 = x[192 + k];
        const float x5 = x[240 + k];
        const float x6 = x[288 + k];
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

/* 2 pixels x 8 channels of mobilenet_v2_bneck2_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck2_project_tile2x8(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[8];
    float a1[8];
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = w[n];
        a1[n] = w[n];
    }
    w += 8;
    for (int k = 0; k < 48; k++, w += 8) {
        const float x0 = x[0 + k];
        const float x1 = x[48 + k];
        MNV3C_LANES
        for (int n = 0; n < 8; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
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
    }
}

/* mobilenet_v2.arch:15: bneck2.project + bneck2.residual
 * 24x24x48 -> 24x24x8, 221184 MACs, conv1x1_portable */
static void mobilenet_v2_bneck2_project(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 392;
        const int channel = 0 + panel * 8;
        for (int p = 0; p < 574; p += 7)
            mobilenet_v2_bneck2_project_tile7x8(
                x + p * 48,
                residual + p * 8 + channel,
                y + p * 8 + channel,
                wp);
        for (int p = 574; p < 576; p += 2)
            mobilenet_v2_bneck2_project_tile2x8(
                x + p * 48,
                residual + p * 8 + channel,
                y + p * 8 + channel,
                wp);
    }
}

/* mobilenet_v2.arch:15: bneck    3x3      x6    24   -  R6   1 */
static void mobilenet_v2_row_bneck2(const struct mobilenet_v2_memory *m)
{
    mobilenet_v2_bneck2_expand(
        m->workspace + 55296, /* x */
        m->workspace + 0, /* y */
        m->weights + 2064); /* w */
    MOBILENET_V2_STEP_DONE(6);
    mobilenet_v2_bneck2_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 27648, /* y */
        m->weights + 2496); /* w */
    MOBILENET_V2_STEP_DONE(7);
    mobilenet_v2_bneck2_project(
        m->workspace + 27648, /* x */
        m->workspace + 55296, /* residual */
        m->workspace + 59904, /* y */
        m->weights + 2976); /* w */
    MOBILENET_V2_STEP_DONE(8);
}

/* 7 pixels x 16 channels of mobilenet_v2_bneck3_expand; the sums stay in registers. */
static inline void mobilenet_v2_bneck3_expand_tile7x16(
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
        a0[n] = mobilenet_v2_relu6(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v2_relu6(a1[n]);
        y[48 + n] = a1[n];
        a2[n] = mobilenet_v2_relu6(a2[n]);
        y[96 + n] = a2[n];
        a3[n] = mobilenet_v2_relu6(a3[n]);
        y[144 + n] = a3[n];
        a4[n] = mobilenet_v2_relu6(a4[n]);
        y[192 + n] = a4[n];
        a5[n] = mobilenet_v2_relu6(a5[n]);
        y[240 + n] = a5[n];
        a6[n] = mobilenet_v2_relu6(a6[n]);
        y[288 + n] = a6[n];
    }
}

/* 2 pixels x 16 channels of mobilenet_v2_bneck3_expand; the sums stay in registers. */
static inline void mobilenet_v2_bneck3_expand_tile2x16(
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
    for (int k = 0; k < 8; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[8 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v2_relu6(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v2_relu6(a1[n]);
        y[48 + n] = a1[n];
    }
}

/* mobilenet_v2.arch:16: bneck3.expand
 * 24x24x8 -> 24x24x48, 221184 MACs, conv1x1_portable */
static void mobilenet_v2_bneck3_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 3; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 144;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 574; p += 7)
            mobilenet_v2_bneck3_expand_tile7x16(
                x + p * 8,
                y + p * 48 + channel,
                wp);
        for (int p = 574; p < 576; p += 2)
            mobilenet_v2_bneck3_expand_tile2x16(
                x + p * 8,
                y + p * 48 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_v2_bneck3_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v2_bneck3_depthwise_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 24 + ix + kx * 1) * 48;
            const float *wp = w + (1 + ky * 3 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_v2_relu6(a[n]);
        y[n] = value;
    }
}

/* mobilenet_v2.arch:16: bneck3.depthwise
 * 24x24x48 -> 12x12x48,
 * kernel 3x3, stride 2x2, 62208 MACs, dwconv_portable */
static void mobilenet_v2_bneck3_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 3; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
        const int channel = 0 + panel * 16;
        for (int oy = 0; oy < 12; oy++) {
            const int iy = oy * 2 - 1;
            const int ky0 = mobilenet_v2_first_tap(iy, 1);
            const int ky1 = mobilenet_v2_end_tap(iy, 1, 24, 3);
            float *MNV3C_RESTRICT yp = y + oy * 576 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 2 - 1;
                const int kx0 = mobilenet_v2_first_tap(ix, 1);
                const int kx1 = mobilenet_v2_end_tap(ix, 1, 24, 3);
                mobilenet_v2_bneck3_depthwise_pixel16(
                    x + channel,
                    yp + ox * 48,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 12; ox++) {
                const int ix = ox * 2 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_v2_bneck3_depthwise_pixel16(
                    x + channel,
                    yp + ox * 48,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* 7 pixels x 16 channels of mobilenet_v2_bneck3_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck3_project_tile7x16(
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

/* 4 pixels x 16 channels of mobilenet_v2_bneck3_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck3_project_tile4x16(
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
            const float wn = w[n];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
            a2[n] += x2 * wn;
            a3[n] += x3 * wn;
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
    }
}

/* mobilenet_v2.arch:16: bneck3.project
 * 12x12x48 -> 12x12x16, 110592 MACs, conv1x1_portable */
static void mobilenet_v2_bneck3_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 784;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 140; p += 7)
            mobilenet_v2_bneck3_project_tile7x16(
                x + p * 48,
                y + p * 16 + channel,
                wp);
        for (int p = 140; p < 144; p += 4)
            mobilenet_v2_bneck3_project_tile4x16(
                x + p * 48,
                y + p * 16 + channel,
                wp);
    }
}

/* mobilenet_v2.arch:16: bneck    3x3      x6    32   -  R6   2 */
static void mobilenet_v2_row_bneck3(const struct mobilenet_v2_memory *m)
{
    mobilenet_v2_bneck3_expand(
        m->workspace + 59904, /* x */
        m->workspace + 0, /* y */
        m->weights + 3376); /* w */
    MOBILENET_V2_STEP_DONE(9);
    mobilenet_v2_bneck3_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 27648, /* y */
        m->weights + 3808); /* w */
    MOBILENET_V2_STEP_DONE(10);
    mobilenet_v2_bneck3_project(
        m->workspace + 27648, /* x */
        m->workspace + 34560, /* y */
        m->weights + 4288); /* w */
    MOBILENET_V2_STEP_DONE(11);
}

/* 7 pixels x 16 channels of mobilenet_v2_bneck4_expand; the sums stay in registers. */
static inline void mobilenet_v2_bneck4_expand_tile7x16(
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
        a0[n] = mobilenet_v2_relu6(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v2_relu6(a1[n]);
        y[96 + n] = a1[n];
        a2[n] = mobilenet_v2_relu6(a2[n]);
        y[192 + n] = a2[n];
        a3[n] = mobilenet_v2_relu6(a3[n]);
        y[288 + n] = a3[n];
        a4[n] = mobilenet_v2_relu6(a4[n]);
        y[384 + n] = a4[n];
        a5[n] = mobilenet_v2_relu6(a5[n]);
        y[480 + n] = a5[n];
        a6[n] = mobilenet_v2_relu6(a6[n]);
        y[576 + n] = a6[n];
    }
}

/* 4 pixels x 16 channels of mobilenet_v2_bneck4_expand; the sums stay in registers. */
static inline void mobilenet_v2_bneck4_expand_tile4x16(
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
    for (int k = 0; k < 16; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[16 + k];
        const float x2 = x[32 + k];
        const float x3 = x[48 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
            a2[n] += x2 * wn;
            a3[n] += x3 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v2_relu6(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v2_relu6(a1[n]);
        y[96 + n] = a1[n];
        a2[n] = mobilenet_v2_relu6(a2[n]);
        y[192 + n] = a2[n];
        a3[n] = mobilenet_v2_relu6(a3[n]);
        y[288 + n] = a3[n];
    }
}

/* mobilenet_v2.arch:17: bneck4.expand
 * 12x12x16 -> 12x12x96, 221184 MACs, conv1x1_portable */
static void mobilenet_v2_bneck4_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 6; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 272;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 140; p += 7)
            mobilenet_v2_bneck4_expand_tile7x16(
                x + p * 16,
                y + p * 96 + channel,
                wp);
        for (int p = 140; p < 144; p += 4)
            mobilenet_v2_bneck4_expand_tile4x16(
                x + p * 16,
                y + p * 96 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_v2_bneck4_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v2_bneck4_depthwise_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 12 + ix + kx * 1) * 96;
            const float *wp = w + (1 + ky * 3 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_v2_relu6(a[n]);
        y[n] = value;
    }
}

/* mobilenet_v2.arch:17: bneck4.depthwise
 * 12x12x96 -> 12x12x96,
 * kernel 3x3, stride 1x1, 124416 MACs, dwconv_portable */
static void mobilenet_v2_bneck4_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 6; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
        const int channel = 0 + panel * 16;
        for (int oy = 0; oy < 12; oy++) {
            const int iy = oy * 1 - 1;
            const int ky0 = mobilenet_v2_first_tap(iy, 1);
            const int ky1 = mobilenet_v2_end_tap(iy, 1, 12, 3);
            float *MNV3C_RESTRICT yp = y + oy * 1152 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v2_first_tap(ix, 1);
                const int kx1 = mobilenet_v2_end_tap(ix, 1, 12, 3);
                mobilenet_v2_bneck4_depthwise_pixel16(
                    x + channel,
                    yp + ox * 96,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 11; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_v2_bneck4_depthwise_pixel16(
                    x + channel,
                    yp + ox * 96,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 11; ox < 12; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v2_first_tap(ix, 1);
                const int kx1 = mobilenet_v2_end_tap(ix, 1, 12, 3);
                mobilenet_v2_bneck4_depthwise_pixel16(
                    x + channel,
                    yp + ox * 96,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* 7 pixels x 16 channels of mobilenet_v2_bneck4_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck4_project_tile7x16(
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

/* 4 pixels x 16 channels of mobilenet_v2_bneck4_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck4_project_tile4x16(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT residual,
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
    for (int k = 0; k < 96; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[96 + k];
        const float x2 = x[192 + k];
        const float x3 = x[288 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
            a2[n] += x2 * wn;
            a3[n] += x3 * wn;
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
    }
}

/* mobilenet_v2.arch:17: bneck4.project + bneck4.residual
 * 12x12x96 -> 12x12x16, 221184 MACs, conv1x1_portable */
static void mobilenet_v2_bneck4_project(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1552;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 140; p += 7)
            mobilenet_v2_bneck4_project_tile7x16(
                x + p * 96,
                residual + p * 16 + channel,
                y + p * 16 + channel,
                wp);
        for (int p = 140; p < 144; p += 4)
            mobilenet_v2_bneck4_project_tile4x16(
                x + p * 96,
                residual + p * 16 + channel,
                y + p * 16 + channel,
                wp);
    }
}

/* mobilenet_v2.arch:17: bneck    3x3      x6    32   -  R6   1 */
static void mobilenet_v2_row_bneck4(const struct mobilenet_v2_memory *m)
{
    mobilenet_v2_bneck4_expand(
        m->workspace + 34560, /* x */
        m->workspace + 0, /* y */
        m->weights + 5072); /* w */
    MOBILENET_V2_STEP_DONE(12);
    mobilenet_v2_bneck4_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 13824, /* y */
        m->weights + 6704); /* w */
    MOBILENET_V2_STEP_DONE(13);
    mobilenet_v2_bneck4_project(
        m->workspace + 13824, /* x */
        m->workspace + 34560, /* residual */
        m->workspace + 27648, /* y */
        m->weights + 7664); /* w */
    MOBILENET_V2_STEP_DONE(14);
}

/* 7 pixels x 16 channels of mobilenet_v2_bneck5_expand; the sums stay in registers. */
static inline void mobilenet_v2_bneck5_expand_tile7x16(
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
        a0[n] = mobilenet_v2_relu6(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v2_relu6(a1[n]);
        y[96 + n] = a1[n];
        a2[n] = mobilenet_v2_relu6(a2[n]);
        y[192 + n] = a2[n];
        a3[n] = mobilenet_v2_relu6(a3[n]);
        y[288 + n] = a3[n];
        a4[n] = mobilenet_v2_relu6(a4[n]);
        y[384 + n] = a4[n];
        a5[n] = mobilenet_v2_relu6(a5[n]);
        y[480 + n] = a5[n];
        a6[n] = mobilenet_v2_relu6(a6[n]);
        y[576 + n] = a6[n];
    }
}

/* 4 pixels x 16 channels of mobilenet_v2_bneck5_expand; the sums stay in registers. */
static inline void mobilenet_v2_bneck5_expand_tile4x16(
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
    for (int k = 0; k < 16; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[16 + k];
        const float x2 = x[32 + k];
        const float x3 = x[48 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
            a2[n] += x2 * wn;
            a3[n] += x3 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v2_relu6(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v2_relu6(a1[n]);
        y[96 + n] = a1[n];
        a2[n] = mobilenet_v2_relu6(a2[n]);
        y[192 + n] = a2[n];
        a3[n] = mobilenet_v2_relu6(a3[n]);
        y[288 + n] = a3[n];
    }
}

/* mobilenet_v2.arch:18: bneck5.expand
 * 12x12x16 -> 12x12x96, 221184 MACs, conv1x1_portable */
static void mobilenet_v2_bneck5_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 6; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 272;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 140; p += 7)
            mobilenet_v2_bneck5_expand_tile7x16(
                x + p * 16,
                y + p * 96 + channel,
                wp);
        for (int p = 140; p < 144; p += 4)
            mobilenet_v2_bneck5_expand_tile4x16(
                x + p * 16,
                y + p * 96 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_v2_bneck5_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v2_bneck5_depthwise_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 12 + ix + kx * 1) * 96;
            const float *wp = w + (1 + ky * 3 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_v2_relu6(a[n]);
        y[n] = value;
    }
}

/* mobilenet_v2.arch:18: bneck5.depthwise
 * 12x12x96 -> 12x12x96,
 * kernel 3x3, stride 1x1, 124416 MACs, dwconv_portable */
static void mobilenet_v2_bneck5_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 6; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
        const int channel = 0 + panel * 16;
        for (int oy = 0; oy < 12; oy++) {
            const int iy = oy * 1 - 1;
            const int ky0 = mobilenet_v2_first_tap(iy, 1);
            const int ky1 = mobilenet_v2_end_tap(iy, 1, 12, 3);
            float *MNV3C_RESTRICT yp = y + oy * 1152 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v2_first_tap(ix, 1);
                const int kx1 = mobilenet_v2_end_tap(ix, 1, 12, 3);
                mobilenet_v2_bneck5_depthwise_pixel16(
                    x + channel,
                    yp + ox * 96,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 11; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_v2_bneck5_depthwise_pixel16(
                    x + channel,
                    yp + ox * 96,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 11; ox < 12; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v2_first_tap(ix, 1);
                const int kx1 = mobilenet_v2_end_tap(ix, 1, 12, 3);
                mobilenet_v2_bneck5_depthwise_pixel16(
                    x + channel,
                    yp + ox * 96,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* 7 pixels x 16 channels of mobilenet_v2_bneck5_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck5_project_tile7x16(
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

/* 4 pixels x 16 channels of mobilenet_v2_bneck5_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck5_project_tile4x16(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT residual,
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
    for (int k = 0; k < 96; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[96 + k];
        const float x2 = x[192 + k];
        const float x3 = x[288 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
            a2[n] += x2 * wn;
            a3[n] += x3 * wn;
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
    }
}

/* mobilenet_v2.arch:18: bneck5.project + bneck5.residual
 * 12x12x96 -> 12x12x16, 221184 MACs, conv1x1_portable */
static void mobilenet_v2_bneck5_project(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1552;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 140; p += 7)
            mobilenet_v2_bneck5_project_tile7x16(
                x + p * 96,
                residual + p * 16 + channel,
                y + p * 16 + channel,
                wp);
        for (int p = 140; p < 144; p += 4)
            mobilenet_v2_bneck5_project_tile4x16(
                x + p * 96,
                residual + p * 16 + channel,
                y + p * 16 + channel,
                wp);
    }
}

/* mobilenet_v2.arch:18: bneck    3x3      x6    32   -  R6   1   @s8 */
static void mobilenet_v2_row_bneck5(const struct mobilenet_v2_memory *m)
{
    mobilenet_v2_bneck5_expand(
        m->workspace + 27648, /* x */
        m->workspace + 0, /* y */
        m->weights + 9216); /* w */
    MOBILENET_V2_STEP_DONE(15);
    mobilenet_v2_bneck5_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 13824, /* y */
        m->weights + 10848); /* w */
    MOBILENET_V2_STEP_DONE(16);
    mobilenet_v2_bneck5_project(
        m->workspace + 13824, /* x */
        m->workspace + 27648, /* residual */
        m->workspace + 29952, /* y */
        m->weights + 11808); /* w */
    MOBILENET_V2_STEP_DONE(17);
}

/* 7 pixels x 16 channels of mobilenet_v2_bneck6_expand; the sums stay in registers. */
static inline void mobilenet_v2_bneck6_expand_tile7x16(
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
        a0[n] = mobilenet_v2_relu6(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v2_relu6(a1[n]);
        y[96 + n] = a1[n];
        a2[n] = mobilenet_v2_relu6(a2[n]);
        y[192 + n] = a2[n];
        a3[n] = mobilenet_v2_relu6(a3[n]);
        y[288 + n] = a3[n];
        a4[n] = mobilenet_v2_relu6(a4[n]);
        y[384 + n] = a4[n];
        a5[n] = mobilenet_v2_relu6(a5[n]);
        y[480 + n] = a5[n];
        a6[n] = mobilenet_v2_relu6(a6[n]);
        y[576 + n] = a6[n];
    }
}

/* 4 pixels x 16 channels of mobilenet_v2_bneck6_expand; the sums stay in registers. */
static inline void mobilenet_v2_bneck6_expand_tile4x16(
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
    for (int k = 0; k < 16; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[16 + k];
        const float x2 = x[32 + k];
        const float x3 = x[48 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
            a2[n] += x2 * wn;
            a3[n] += x3 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v2_relu6(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v2_relu6(a1[n]);
        y[96 + n] = a1[n];
        a2[n] = mobilenet_v2_relu6(a2[n]);
        y[192 + n] = a2[n];
        a3[n] = mobilenet_v2_relu6(a3[n]);
        y[288 + n] = a3[n];
    }
}

/* mobilenet_v2.arch:19: bneck6.expand
 * 12x12x16 -> 12x12x96, 221184 MACs, conv1x1_portable */
static void mobilenet_v2_bneck6_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 6; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 272;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 140; p += 7)
            mobilenet_v2_bneck6_expand_tile7x16(
                x + p * 16,
                y + p * 96 + channel,
                wp);
        for (int p = 140; p < 144; p += 4)
            mobilenet_v2_bneck6_expand_tile4x16(
                x + p * 16,
                y + p * 96 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_v2_bneck6_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v2_bneck6_depthwise_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 12 + ix + kx * 1) * 96;
            const float *wp = w + (1 + ky * 3 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_v2_relu6(a[n]);
        y[n] = value;
    }
}

/* mobilenet_v2.arch:19: bneck6.depthwise
 * 12x12x96 -> 6x6x96,
 * kernel 3x3, stride 2x2, 31104 MACs, dwconv_portable */
static void mobilenet_v2_bneck6_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 6; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
        const int channel = 0 + panel * 16;
        for (int oy = 0; oy < 6; oy++) {
            const int iy = oy * 2 - 1;
            const int ky0 = mobilenet_v2_first_tap(iy, 1);
            const int ky1 = mobilenet_v2_end_tap(iy, 1, 12, 3);
            float *MNV3C_RESTRICT yp = y + oy * 576 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 2 - 1;
                const int kx0 = mobilenet_v2_first_tap(ix, 1);
                const int kx1 = mobilenet_v2_end_tap(ix, 1, 12, 3);
                mobilenet_v2_bneck6_depthwise_pixel16(
                    x + channel,
                    yp + ox * 96,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 6; ox++) {
                const int ix = ox * 2 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_v2_bneck6_depthwise_pixel16(
                    x + channel,
                    yp + ox * 96,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* 7 pixels x 16 channels of mobilenet_v2_bneck6_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck6_project_tile7x16(
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

/* 1 pixels x 16 channels of mobilenet_v2_bneck6_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck6_project_tile1x16(
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

/* 7 pixels x 8 channels of mobilenet_v2_bneck6_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck6_project_tile7x8(
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
    for (int k = 0; k < 96; k++, w += 8) {
        const float x0 = x[0 + k];
        const float x1 = x[96 + k];
        const float x2 = x[192 + k];
        const float x3 = x[288 + k];
        const float x4 = x[384 + k];
        const float x5 = x[480 + k];
        const float x6 = x[576 + k];
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

/* 1 pixels x 8 channels of mobilenet_v2_bneck6_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck6_project_tile1x8(
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
    for (int k = 0; k < 96; k++, w += 8) {
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

/* mobilenet_v2.arch:19: bneck6.project
 * 6x6x96 -> 6x6x24, 82944 MACs, conv1x1_portable */
static void mobilenet_v2_bneck6_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1552;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 35; p += 7)
            mobilenet_v2_bneck6_project_tile7x16(
                x + p * 96,
                y + p * 24 + channel,
                wp);
        for (int p = 35; p < 36; p += 1)
            mobilenet_v2_bneck6_project_tile1x16(
                x + p * 96,
                y + p * 24 + channel,
                wp);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 1552 + panel * 776;
        const int channel = 16 + panel * 8;
        for (int p = 0; p < 35; p += 7)
            mobilenet_v2_bneck6_project_tile7x8(
                x + p * 96,
                y + p * 24 + channel,
                wp);
        for (int p = 35; p < 36; p += 1)
            mobilenet_v2_bneck6_project_tile1x8(
                x + p * 96,
                y + p * 24 + channel,
                wp);
    }
}

/* mobilenet_v2.arch:19: bneck    3x3      x6    64   -  R6   2 */
static void mobilenet_v2_row_bneck6(const struct mobilenet_v2_memory *m)
{
    mobilenet_v2_bneck6_expand(
        m->workspace + 29952, /* x */
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

/* 7 pixels x 16 channels of mobilenet_v2_bneck7_expand; the sums stay in registers. */
static inline void mobilenet_v2_bneck7_expand_tile7x16(
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
        a0[n] = mobilenet_v2_relu6(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v2_relu6(a1[n]);
        y[144 + n] = a1[n];
        a2[n] = mobilenet_v2_relu6(a2[n]);
        y[288 + n] = a2[n];
        a3[n] = mobilenet_v2_relu6(a3[n]);
        y[432 + n] = a3[n];
        a4[n] = mobilenet_v2_relu6(a4[n]);
        y[576 + n] = a4[n];
        a5[n] = mobilenet_v2_relu6(a5[n]);
        y[720 + n] = a5[n];
        a6[n] = mobilenet_v2_relu6(a6[n]);
        y[864 + n] = a6[n];
    }
}

/* 1 pixels x 16 channels of mobilenet_v2_bneck7_expand; the sums stay in registers. */
static inline void mobilenet_v2_bneck7_expand_tile1x16(
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
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v2_relu6(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v2.arch:20: bneck7.expand
 * 6x6x24 -> 6x6x144, 124416 MACs, conv1x1_portable */
static void mobilenet_v2_bneck7_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 9; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 400;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 35; p += 7)
            mobilenet_v2_bneck7_expand_tile7x16(
                x + p * 24,
                y + p * 144 + channel,
                wp);
        for (int p = 35; p < 36; p += 1)
            mobilenet_v2_bneck7_expand_tile1x16(
                x + p * 24,
                y + p * 144 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_v2_bneck7_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v2_bneck7_depthwise_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 6 + ix + kx * 1) * 144;
            const float *wp = w + (1 + ky * 3 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_v2_relu6(a[n]);
        y[n] = value;
    }
}

/* mobilenet_v2.arch:20: bneck7.depthwise
 * 6x6x144 -> 6x6x144,
 * kernel 3x3, stride 1x1, 46656 MACs, dwconv_portable */
static void mobilenet_v2_bneck7_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 9; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
        const int channel = 0 + panel * 16;
        for (int oy = 0; oy < 6; oy++) {
            const int iy = oy * 1 - 1;
            const int ky0 = mobilenet_v2_first_tap(iy, 1);
            const int ky1 = mobilenet_v2_end_tap(iy, 1, 6, 3);
            float *MNV3C_RESTRICT yp = y + oy * 864 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v2_first_tap(ix, 1);
                const int kx1 = mobilenet_v2_end_tap(ix, 1, 6, 3);
                mobilenet_v2_bneck7_depthwise_pixel16(
                    x + channel,
                    yp + ox * 144,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 5; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_v2_bneck7_depthwise_pixel16(
                    x + channel,
                    yp + ox * 144,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 5; ox < 6; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v2_first_tap(ix, 1);
                const int kx1 = mobilenet_v2_end_tap(ix, 1, 6, 3);
                mobilenet_v2_bneck7_depthwise_pixel16(
                    x + channel,
                    yp + ox * 144,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* 7 pixels x 16 channels of mobilenet_v2_bneck7_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck7_project_tile7x16(
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
        a0[n] = (a0[n]);
        a0[n] += residual[0 + n];
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        a1[n] += residual[24 + n];
        y[24 + n] = a1[n];
        a2[n] = (a2[n]);
        a2[n] += residual[48 + n];
        y[48 + n] = a2[n];
        a3[n] = (a3[n]);
        a3[n] += residual[72 + n];
        y[72 + n] = a3[n];
        a4[n] = (a4[n]);
        a4[n] += residual[96 + n];
        y[96 + n] = a4[n];
        a5[n] = (a5[n]);
        a5[n] += residual[120 + n];
        y[120 + n] = a5[n];
        a6[n] = (a6[n]);
        a6[n] += residual[144 + n];
        y[144 + n] = a6[n];
    }
}

/* 1 pixels x 16 channels of mobilenet_v2_bneck7_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck7_project_tile1x16(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 144; k++, w += 16) {
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
        a0[n] += residual[0 + n];
        y[0 + n] = a0[n];
    }
}

/* 7 pixels x 8 channels of mobilenet_v2_bneck7_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck7_project_tile7x8(
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
    for (int k = 0; k < 144; k++, w += 8) {
        const float x0 = x[0 + k];
        const float x1 = x[144 + k];
        const float x2 = x[288 + k];
        const float x3 = x[432 + k];
        const float x4 = x[576 + k];
        const float x5 = x[720 + k];
        const float x6 = x[864 + k];
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
        a1[n] += residual[24 + n];
        y[24 + n] = a1[n];
        a2[n] = (a2[n]);
        a2[n] += residual[48 + n];
        y[48 + n] = a2[n];
        a3[n] = (a3[n]);
        a3[n] += residual[72 + n];
        y[72 + n] = a3[n];
        a4[n] = (a4[n]);
        a4[n] += residual[96 + n];
        y[96 + n] = a4[n];
        a5[n] = (a5[n]);
        a5[n] += residual[120 + n];
        y[120 + n] = a5[n];
        a6[n] = (a6[n]);
        a6[n] += residual[144 + n];
        y[144 + n] = a6[n];
    }
}

/* 1 pixels x 8 channels of mobilenet_v2_bneck7_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck7_project_tile1x8(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[8];
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = w[n];
    }
    w += 8;
    for (int k = 0; k < 144; k++, w += 8) {
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
        a0[n] += residual[0 + n];
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v2.arch:20: bneck7.project + bneck7.residual
 * 6x6x144 -> 6x6x24, 124416 MACs, conv1x1_portable */
static void mobilenet_v2_bneck7_project(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 2320;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 35; p += 7)
            mobilenet_v2_bneck7_project_tile7x16(
                x + p * 144,
                residual + p * 24 + channel,
                y + p * 24 + channel,
                wp);
        for (int p = 35; p < 36; p += 1)
            mobilenet_v2_bneck7_project_tile1x16(
                x + p * 144,
                residual + p * 24 + channel,
                y + p * 24 + channel,
                wp);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 2320 + panel * 1160;
        const int channel = 16 + panel * 8;
        for (int p = 0; p < 35; p += 7)
            mobilenet_v2_bneck7_project_tile7x8(
                x + p * 144,
                residual + p * 24 + channel,
                y + p * 24 + channel,
                wp);
        for (int p = 35; p < 36; p += 1)
            mobilenet_v2_bneck7_project_tile1x8(
                x + p * 144,
                residual + p * 24 + channel,
                y + p * 24 + channel,
                wp);
    }
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
        m->workspace + 10368, /* residual */
        m->workspace + 11232, /* y */
        m->weights + 23328); /* w */
    MOBILENET_V2_STEP_DONE(23);
}

/* 7 pixels x 16 channels of mobilenet_v2_bneck8_expand; the sums stay in registers. */
static inline void mobilenet_v2_bneck8_expand_tile7x16(
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
        a0[n] = mobilenet_v2_relu6(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v2_relu6(a1[n]);
        y[144 + n] = a1[n];
        a2[n] = mobilenet_v2_relu6(a2[n]);
        y[288 + n] = a2[n];
        a3[n] = mobilenet_v2_relu6(a3[n]);
        y[432 + n] = a3[n];
        a4[n] = mobilenet_v2_relu6(a4[n]);
        y[576 + n] = a4[n];
        a5[n] = mobilenet_v2_relu6(a5[n]);
        y[720 + n] = a5[n];
        a6[n] = mobilenet_v2_relu6(a6[n]);
        y[864 + n] = a6[n];
    }
}

/* 1 pixels x 16 channels of mobilenet_v2_bneck8_expand; the sums stay in registers. */
static inline void mobilenet_v2_bneck8_expand_tile1x16(
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
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v2_relu6(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v2.arch:21: bneck8.expand
 * 6x6x24 -> 6x6x144, 124416 MACs, conv1x1_portable */
static void mobilenet_v2_bneck8_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 9; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 400;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 35; p += 7)
            mobilenet_v2_bneck8_expand_tile7x16(
                x + p * 24,
                y + p * 144 + channel,
                wp);
        for (int p = 35; p < 36; p += 1)
            mobilenet_v2_bneck8_expand_tile1x16(
                x + p * 24,
                y + p * 144 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_v2_bneck8_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v2_bneck8_depthwise_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 6 + ix + kx * 1) * 144;
            const float *wp = w + (1 + ky * 3 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_v2_relu6(a[n]);
        y[n] = value;
    }
}

/* mobilenet_v2.arch:21: bneck8.depthwise
 * 6x6x144 -> 6x6x144,
 * kernel 3x3, stride 1x1, 46656 MACs, dwconv_portable */
static void mobilenet_v2_bneck8_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 9; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
        const int channel = 0 + panel * 16;
        for (int oy = 0; oy < 6; oy++) {
            const int iy = oy * 1 - 1;
            const int ky0 = mobilenet_v2_first_tap(iy, 1);
            const int ky1 = mobilenet_v2_end_tap(iy, 1, 6, 3);
            float *MNV3C_RESTRICT yp = y + oy * 864 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v2_first_tap(ix, 1);
                const int kx1 = mobilenet_v2_end_tap(ix, 1, 6, 3);
                mobilenet_v2_bneck8_depthwise_pixel16(
                    x + channel,
                    yp + ox * 144,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 5; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_v2_bneck8_depthwise_pixel16(
                    x + channel,
                    yp + ox * 144,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 5; ox < 6; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v2_first_tap(ix, 1);
                const int kx1 = mobilenet_v2_end_tap(ix, 1, 6, 3);
                mobilenet_v2_bneck8_depthwise_pixel16(
                    x + channel,
                    yp + ox * 144,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* 7 pixels x 16 channels of mobilenet_v2_bneck8_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck8_project_tile7x16(
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
        a0[n] = (a0[n]);
        a0[n] += residual[0 + n];
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        a1[n] += residual[24 + n];
        y[24 + n] = a1[n];
        a2[n] = (a2[n]);
        a2[n] += residual[48 + n];
        y[48 + n] = a2[n];
        a3[n] = (a3[n]);
        a3[n] += residual[72 + n];
        y[72 + n] = a3[n];
        a4[n] = (a4[n]);
        a4[n] += residual[96 + n];
        y[96 + n] = a4[n];
        a5[n] = (a5[n]);
        a5[n] += residual[120 + n];
        y[120 + n] = a5[n];
        a6[n] = (a6[n]);
        a6[n] += residual[144 + n];
        y[144 + n] = a6[n];
    }
}

/* 1 pixels x 16 channels of mobilenet_v2_bneck8_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck8_project_tile1x16(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 144; k++, w += 16) {
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
        a0[n] += residual[0 + n];
        y[0 + n] = a0[n];
    }
}

/* 7 pixels x 8 channels of mobilenet_v2_bneck8_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck8_project_tile7x8(
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
    for (int k = 0; k < 144; k++, w += 8) {
        const float x0 = x[0 + k];
        const float x1 = x[144 + k];
        const float x2 = x[288 + k];
        const float x3 = x[432 + k];
        const float x4 = x[576 + k];
        const float x5 = x[720 + k];
        const float x6 = x[864 + k];
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
        a1[n] += residual[24 + n];
        y[24 + n] = a1[n];
        a2[n] = (a2[n]);
        a2[n] += residual[48 + n];
        y[48 + n] = a2[n];
        a3[n] = (a3[n]);
        a3[n] += residual[72 + n];
        y[72 + n] = a3[n];
        a4[n] = (a4[n]);
        a4[n] += residual[96 + n];
        y[96 + n] = a4[n];
        a5[n] = (a5[n]);
        a5[n] += residual[120 + n];
        y[120 + n] = a5[n];
        a6[n] = (a6[n]);
        a6[n] += residual[144 + n];
        y[144 + n] = a6[n];
    }
}

/* 1 pixels x 8 channels of mobilenet_v2_bneck8_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck8_project_tile1x8(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[8];
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = w[n];
    }
    w += 8;
    for (int k = 0; k < 144; k++, w += 8) {
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
        a0[n] += residual[0 + n];
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v2.arch:21: bneck8.project + bneck8.residual
 * 6x6x144 -> 6x6x24, 124416 MACs, conv1x1_portable */
static void mobilenet_v2_bneck8_project(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 2320;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 35; p += 7)
            mobilenet_v2_bneck8_project_tile7x16(
                x + p * 144,
                residual + p * 24 + channel,
                y + p * 24 + channel,
                wp);
        for (int p = 35; p < 36; p += 1)
            mobilenet_v2_bneck8_project_tile1x16(
                x + p * 144,
                residual + p * 24 + channel,
                y + p * 24 + channel,
                wp);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 2320 + panel * 1160;
        const int channel = 16 + panel * 8;
        for (int p = 0; p < 35; p += 7)
            mobilenet_v2_bneck8_project_tile7x8(
                x + p * 144,
                residual + p * 24 + channel,
                y + p * 24 + channel,
                wp);
        for (int p = 35; p < 36; p += 1)
            mobilenet_v2_bneck8_project_tile1x8(
                x + p * 144,
                residual + p * 24 + channel,
                y + p * 24 + channel,
                wp);
    }
}

/* mobilenet_v2.arch:21: bneck    3x3      x6    64   -  R6   1 */
static void mobilenet_v2_row_bneck8(const struct mobilenet_v2_memory *m)
{
    mobilenet_v2_bneck8_expand(
        m->workspace + 11232, /* x */
        m->workspace + 0, /* y */
        m->weights + 26816); /* w */
    MOBILENET_V2_STEP_DONE(24);
    mobilenet_v2_bneck8_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 5184, /* y */
        m->weights + 30416); /* w */
    MOBILENET_V2_STEP_DONE(25);
    mobilenet_v2_bneck8_project(
        m->workspace + 5184, /* x */
        m->workspace + 11232, /* residual */
        m->workspace + 10368, /* y */
        m->weights + 31856); /* w */
    MOBILENET_V2_STEP_DONE(26);
}

/* 7 pixels x 16 channels of mobilenet_v2_bneck9_expand; the sums stay in registers. */
static inline void mobilenet_v2_bneck9_expand_tile7x16(
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
        a0[n] = mobilenet_v2_relu6(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v2_relu6(a1[n]);
        y[144 + n] = a1[n];
        a2[n] = mobilenet_v2_relu6(a2[n]);
        y[288 + n] = a2[n];
        a3[n] = mobilenet_v2_relu6(a3[n]);
        y[432 + n] = a3[n];
        a4[n] = mobilenet_v2_relu6(a4[n]);
        y[576 + n] = a4[n];
        a5[n] = mobilenet_v2_relu6(a5[n]);
        y[720 + n] = a5[n];
        a6[n] = mobilenet_v2_relu6(a6[n]);
        y[864 + n] = a6[n];
    }
}

/* 1 pixels x 16 channels of mobilenet_v2_bneck9_expand; the sums stay in registers. */
static inline void mobilenet_v2_bneck9_expand_tile1x16(
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
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v2_relu6(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v2.arch:22: bneck9.expand
 * 6x6x24 -> 6x6x144, 124416 MACs, conv1x1_portable */
static void mobilenet_v2_bneck9_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 9; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 400;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 35; p += 7)
            mobilenet_v2_bneck9_expand_tile7x16(
                x + p * 24,
                y + p * 144 + channel,
                wp);
        for (int p = 35; p < 36; p += 1)
            mobilenet_v2_bneck9_expand_tile1x16(
                x + p * 24,
                y + p * 144 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_v2_bneck9_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v2_bneck9_depthwise_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 6 + ix + kx * 1) * 144;
            const float *wp = w + (1 + ky * 3 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_v2_relu6(a[n]);
        y[n] = value;
    }
}

/* mobilenet_v2.arch:22: bneck9.depthwise
 * 6x6x144 -> 6x6x144,
 * kernel 3x3, stride 1x1, 46656 MACs, dwconv_portable */
static void mobilenet_v2_bneck9_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 9; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
        const int channel = 0 + panel * 16;
        for (int oy = 0; oy < 6; oy++) {
            const int iy = oy * 1 - 1;
            const int ky0 = mobilenet_v2_first_tap(iy, 1);
            const int ky1 = mobilenet_v2_end_tap(iy, 1, 6, 3);
            float *MNV3C_RESTRICT yp = y + oy * 864 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v2_first_tap(ix, 1);
                const int kx1 = mobilenet_v2_end_tap(ix, 1, 6, 3);
                mobilenet_v2_bneck9_depthwise_pixel16(
                    x + channel,
                    yp + ox * 144,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 5; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_v2_bneck9_depthwise_pixel16(
                    x + channel,
                    yp + ox * 144,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 5; ox < 6; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v2_first_tap(ix, 1);
                const int kx1 = mobilenet_v2_end_tap(ix, 1, 6, 3);
                mobilenet_v2_bneck9_depthwise_pixel16(
                    x + channel,
                    yp + ox * 144,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* 7 pixels x 16 channels of mobilenet_v2_bneck9_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck9_project_tile7x16(
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
        a0[n] = (a0[n]);
        a0[n] += residual[0 + n];
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        a1[n] += residual[24 + n];
        y[24 + n] = a1[n];
        a2[n] = (a2[n]);
        a2[n] += residual[48 + n];
        y[48 + n] = a2[n];
        a3[n] = (a3[n]);
        a3[n] += residual[72 + n];
        y[72 + n] = a3[n];
        a4[n] = (a4[n]);
        a4[n] += residual[96 + n];
        y[96 + n] = a4[n];
        a5[n] = (a5[n]);
        a5[n] += residual[120 + n];
        y[120 + n] = a5[n];
        a6[n] = (a6[n]);
        a6[n] += residual[144 + n];
        y[144 + n] = a6[n];
    }
}

/* 1 pixels x 16 channels of mobilenet_v2_bneck9_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck9_project_tile1x16(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 144; k++, w += 16) {
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
        a0[n] += residual[0 + n];
        y[0 + n] = a0[n];
    }
}

/* 7 pixels x 8 channels of mobilenet_v2_bneck9_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck9_project_tile7x8(
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
    for (int k = 0; k < 144; k++, w += 8) {
        const float x0 = x[0 + k];
        const float x1 = x[144 + k];
        const float x2 = x[288 + k];
        const float x3 = x[432 + k];
        const float x4 = x[576 + k];
        const float x5 = x[720 + k];
        const float x6 = x[864 + k];
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
        a1[n] += residual[24 + n];
        y[24 + n] = a1[n];
        a2[n] = (a2[n]);
        a2[n] += residual[48 + n];
        y[48 + n] = a2[n];
        a3[n] = (a3[n]);
        a3[n] += residual[72 + n];
        y[72 + n] = a3[n];
        a4[n] = (a4[n]);
        a4[n] += residual[96 + n];
        y[96 + n] = a4[n];
        a5[n] = (a5[n]);
        a5[n] += residual[120 + n];
        y[120 + n] = a5[n];
        a6[n] = (a6[n]);
        a6[n] += residual[144 + n];
        y[144 + n] = a6[n];
    }
}

/* 1 pixels x 8 channels of mobilenet_v2_bneck9_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck9_project_tile1x8(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[8];
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = w[n];
    }
    w += 8;
    for (int k = 0; k < 144; k++, w += 8) {
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
        a0[n] += residual[0 + n];
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v2.arch:22: bneck9.project + bneck9.residual
 * 6x6x144 -> 6x6x24, 124416 MACs, conv1x1_portable */
static void mobilenet_v2_bneck9_project(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 2320;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 35; p += 7)
            mobilenet_v2_bneck9_project_tile7x16(
                x + p * 144,
                residual + p * 24 + channel,
                y + p * 24 + channel,
                wp);
        for (int p = 35; p < 36; p += 1)
            mobilenet_v2_bneck9_project_tile1x16(
                x + p * 144,
                residual + p * 24 + channel,
                y + p * 24 + channel,
                wp);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 2320 + panel * 1160;
        const int channel = 16 + panel * 8;
        for (int p = 0; p < 35; p += 7)
            mobilenet_v2_bneck9_project_tile7x8(
                x + p * 144,
                residual + p * 24 + channel,
                y + p * 24 + channel,
                wp);
        for (int p = 35; p < 36; p += 1)
            mobilenet_v2_bneck9_project_tile1x8(
                x + p * 144,
                residual + p * 24 + channel,
                y + p * 24 + channel,
                wp);
    }
}

/* mobilenet_v2.arch:22: bneck    3x3      x6    64   -  R6   1 */
static void mobilenet_v2_row_bneck9(const struct mobilenet_v2_memory *m)
{
    mobilenet_v2_bneck9_expand(
        m->workspace + 10368, /* x */
        m->workspace + 0, /* y */
        m->weights + 35344); /* w */
    MOBILENET_V2_STEP_DONE(27);
    mobilenet_v2_bneck9_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 5184, /* y */
        m->weights + 38944); /* w */
    MOBILENET_V2_STEP_DONE(28);
    mobilenet_v2_bneck9_project(
        m->workspace + 5184, /* x */
        m->workspace + 10368, /* residual */
        m->workspace + 11232, /* y */
        m->weights + 40384); /* w */
    MOBILENET_V2_STEP_DONE(29);
}

/* 7 pixels x 16 channels of mobilenet_v2_bneck10_expand; the sums stay in registers. */
static inline void mobilenet_v2_bneck10_expand_tile7x16(
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
        a0[n] = mobilenet_v2_relu6(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v2_relu6(a1[n]);
        y[144 + n] = a1[n];
        a2[n] = mobilenet_v2_relu6(a2[n]);
        y[288 + n] = a2[n];
        a3[n] = mobilenet_v2_relu6(a3[n]);
        y[432 + n] = a3[n];
        a4[n] = mobilenet_v2_relu6(a4[n]);
        y[576 + n] = a4[n];
        a5[n] = mobilenet_v2_relu6(a5[n]);
        y[720 + n] = a5[n];
        a6[n] = mobilenet_v2_relu6(a6[n]);
        y[864 + n] = a6[n];
    }
}

/* 1 pixels x 16 channels of mobilenet_v2_bneck10_expand; the sums stay in registers. */
static inline void mobilenet_v2_bneck10_expand_tile1x16(
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
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v2_relu6(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v2.arch:23: bneck10.expand
 * 6x6x24 -> 6x6x144, 124416 MACs, conv1x1_portable */
static void mobilenet_v2_bneck10_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 9; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 400;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 35; p += 7)
            mobilenet_v2_bneck10_expand_tile7x16(
                x + p * 24,
                y + p * 144 + channel,
                wp);
        for (int p = 35; p < 36; p += 1)
            mobilenet_v2_bneck10_expand_tile1x16(
                x + p * 24,
                y + p * 144 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_v2_bneck10_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v2_bneck10_depthwise_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 6 + ix + kx * 1) * 144;
            const float *wp = w + (1 + ky * 3 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_v2_relu6(a[n]);
        y[n] = value;
    }
}

/* mobilenet_v2.arch:23: bneck10.depthwise
 * 6x6x144 -> 6x6x144,
 * kernel 3x3, stride 1x1, 46656 MACs, dwconv_portable */
static void mobilenet_v2_bneck10_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 9; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
        const int channel = 0 + panel * 16;
        for (int oy = 0; oy < 6; oy++) {
            const int iy = oy * 1 - 1;
            const int ky0 = mobilenet_v2_first_tap(iy, 1);
            const int ky1 = mobilenet_v2_end_tap(iy, 1, 6, 3);
            float *MNV3C_RESTRICT yp = y + oy * 864 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v2_first_tap(ix, 1);
                const int kx1 = mobilenet_v2_end_tap(ix, 1, 6, 3);
                mobilenet_v2_bneck10_depthwise_pixel16(
                    x + channel,
                    yp + ox * 144,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 5; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_v2_bneck10_depthwise_pixel16(
                    x + channel,
                    yp + ox * 144,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 5; ox < 6; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v2_first_tap(ix, 1);
                const int kx1 = mobilenet_v2_end_tap(ix, 1, 6, 3);
                mobilenet_v2_bneck10_depthwise_pixel16(
                    x + channel,
                    yp + ox * 144,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* 7 pixels x 16 channels of mobilenet_v2_bneck10_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck10_project_tile7x16(
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

/* 1 pixels x 16 channels of mobilenet_v2_bneck10_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck10_project_tile1x16(
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
    for (int k = 0; k < 144; k++, w += 16) {
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

/* mobilenet_v2.arch:23: bneck10.project
 * 6x6x144 -> 6x6x32, 165888 MACs, conv1x1_portable */
static void mobilenet_v2_bneck10_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 2; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 2320;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 35; p += 7)
            mobilenet_v2_bneck10_project_tile7x16(
                x + p * 144,
                y + p * 32 + channel,
                wp);
        for (int p = 35; p < 36; p += 1)
            mobilenet_v2_bneck10_project_tile1x16(
                x + p * 144,
                y + p * 32 + channel,
                wp);
    }
}

/* mobilenet_v2.arch:23: bneck    3x3      x6    96   -  R6   1 */
static void mobilenet_v2_row_bneck10(const struct mobilenet_v2_memory *m)
{
    mobilenet_v2_bneck10_expand(
        m->workspace + 11232, /* x */
        m->workspace + 0, /* y */
        m->weights + 43872); /* w */
    MOBILENET_V2_STEP_DONE(30);
    mobilenet_v2_bneck10_depthwise(
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

/* 7 pixels x 16 channels of mobilenet_v2_bneck11_expand; the sums stay in registers. */
static inline void mobilenet_v2_bneck11_expand_tile7x16(
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
        a0[n] = mobilenet_v2_relu6(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v2_relu6(a1[n]);
        y[192 + n] = a1[n];
        a2[n] = mobilenet_v2_relu6(a2[n]);
        y[384 + n] = a2[n];
        a3[n] = mobilenet_v2_relu6(a3[n]);
        y[576 + n] = a3[n];
        a4[n] = mobilenet_v2_relu6(a4[n]);
        y[768 + n] = a4[n];
        a5[n] = mobilenet_v2_relu6(a5[n]);
        y[960 + n] = a5[n];
        a6[n] = mobilenet_v2_relu6(a6[n]);
        y[1152 + n] = a6[n];
    }
}

/* 1 pixels x 16 channels of mobilenet_v2_bneck11_expand; the sums stay in registers. */
static inline void mobilenet_v2_bneck11_expand_tile1x16(
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
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v2_relu6(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v2.arch:24: bneck11.expand
 * 6x6x32 -> 6x6x192, 221184 MACs, conv1x1_portable */
static void mobilenet_v2_bneck11_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 12; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 528;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 35; p += 7)
            mobilenet_v2_bneck11_expand_tile7x16(
                x + p * 32,
                y + p * 192 + channel,
                wp);
        for (int p = 35; p < 36; p += 1)
            mobilenet_v2_bneck11_expand_tile1x16(
                x + p * 32,
                y + p * 192 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_v2_bneck11_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v2_bneck11_depthwise_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 6 + ix + kx * 1) * 192;
            const float *wp = w + (1 + ky * 3 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_v2_relu6(a[n]);
        y[n] = value;
    }
}

/* mobilenet_v2.arch:24: bneck11.depthwise
 * 6x6x192 -> 6x6x192,
 * kernel 3x3, stride 1x1, 62208 MACs, dwconv_portable */
static void mobilenet_v2_bneck11_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 12; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
        const int channel = 0 + panel * 16;
        for (int oy = 0; oy < 6; oy++) {
            const int iy = oy * 1 - 1;
            const int ky0 = mobilenet_v2_first_tap(iy, 1);
            const int ky1 = mobilenet_v2_end_tap(iy, 1, 6, 3);
            float *MNV3C_RESTRICT yp = y + oy * 1152 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v2_first_tap(ix, 1);
                const int kx1 = mobilenet_v2_end_tap(ix, 1, 6, 3);
                mobilenet_v2_bneck11_depthwise_pixel16(
                    x + channel,
                    yp + ox * 192,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 5; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_v2_bneck11_depthwise_pixel16(
                    x + channel,
                    yp + ox * 192,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 5; ox < 6; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v2_first_tap(ix, 1);
                const int kx1 = mobilenet_v2_end_tap(ix, 1, 6, 3);
                mobilenet_v2_bneck11_depthwise_pixel16(
                    x + channel,
                    yp + ox * 192,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* 7 pixels x 16 channels of mobilenet_v2_bneck11_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck11_project_tile7x16(
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

/* 1 pixels x 16 channels of mobilenet_v2_bneck11_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck11_project_tile1x16(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 192; k++, w += 16) {
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
        a0[n] += residual[0 + n];
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v2.arch:24: bneck11.project + bneck11.residual
 * 6x6x192 -> 6x6x32, 221184 MACs, conv1x1_portable */
static void mobilenet_v2_bneck11_project(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 2; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 3088;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 35; p += 7)
            mobilenet_v2_bneck11_project_tile7x16(
                x + p * 192,
                residual + p * 32 + channel,
                y + p * 32 + channel,
                wp);
        for (int p = 35; p < 36; p += 1)
            mobilenet_v2_bneck11_project_tile1x16(
                x + p * 192,
                residual + p * 32 + channel,
                y + p * 32 + channel,
                wp);
    }
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
        m->workspace + 13824, /* residual */
        m->workspace + 14976, /* y */
        m->weights + 61808); /* w */
    MOBILENET_V2_STEP_DONE(35);
}

/* 7 pixels x 16 channels of mobilenet_v2_bneck12_expand; the sums stay in registers. */
static inline void mobilenet_v2_bneck12_expand_tile7x16(
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
        a0[n] = mobilenet_v2_relu6(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v2_relu6(a1[n]);
        y[192 + n] = a1[n];
        a2[n] = mobilenet_v2_relu6(a2[n]);
        y[384 + n] = a2[n];
        a3[n] = mobilenet_v2_relu6(a3[n]);
        y[576 + n] = a3[n];
        a4[n] = mobilenet_v2_relu6(a4[n]);
        y[768 + n] = a4[n];
        a5[n] = mobilenet_v2_relu6(a5[n]);
        y[960 + n] = a5[n];
        a6[n] = mobilenet_v2_relu6(a6[n]);
        y[1152 + n] = a6[n];
    }
}

/* 1 pixels x 16 channels of mobilenet_v2_bneck12_expand; the sums stay in registers. */
static inline void mobilenet_v2_bneck12_expand_tile1x16(
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
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v2_relu6(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v2.arch:25: bneck12.expand
 * 6x6x32 -> 6x6x192, 221184 MACs, conv1x1_portable */
static void mobilenet_v2_bneck12_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 12; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 528;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 35; p += 7)
            mobilenet_v2_bneck12_expand_tile7x16(
                x + p * 32,
                y + p * 192 + channel,
                wp);
        for (int p = 35; p < 36; p += 1)
            mobilenet_v2_bneck12_expand_tile1x16(
                x + p * 32,
                y + p * 192 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_v2_bneck12_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v2_bneck12_depthwise_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 6 + ix + kx * 1) * 192;
            const float *wp = w + (1 + ky * 3 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_v2_relu6(a[n]);
        y[n] = value;
    }
}

/* mobilenet_v2.arch:25: bneck12.depthwise
 * 6x6x192 -> 6x6x192,
 * kernel 3x3, stride 1x1, 62208 MACs, dwconv_portable */
static void mobilenet_v2_bneck12_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 12; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
        const int channel = 0 + panel * 16;
        for (int oy = 0; oy < 6; oy++) {
            const int iy = oy * 1 - 1;
            const int ky0 = mobilenet_v2_first_tap(iy, 1);
            const int ky1 = mobilenet_v2_end_tap(iy, 1, 6, 3);
            float *MNV3C_RESTRICT yp = y + oy * 1152 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v2_first_tap(ix, 1);
                const int kx1 = mobilenet_v2_end_tap(ix, 1, 6, 3);
                mobilenet_v2_bneck12_depthwise_pixel16(
                    x + channel,
                    yp + ox * 192,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 5; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_v2_bneck12_depthwise_pixel16(
                    x + channel,
                    yp + ox * 192,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 5; ox < 6; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v2_first_tap(ix, 1);
                const int kx1 = mobilenet_v2_end_tap(ix, 1, 6, 3);
                mobilenet_v2_bneck12_depthwise_pixel16(
                    x + channel,
                    yp + ox * 192,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* 7 pixels x 16 channels of mobilenet_v2_bneck12_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck12_project_tile7x16(
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

/* 1 pixels x 16 channels of mobilenet_v2_bneck12_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck12_project_tile1x16(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = w[n];
    }
    w += 16;
    for (int k = 0; k < 192; k++, w += 16) {
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
        a0[n] += residual[0 + n];
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v2.arch:25: bneck12.project + bneck12.residual
 * 6x6x192 -> 6x6x32, 221184 MACs, conv1x1_portable */
static void mobilenet_v2_bneck12_project(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 2; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 3088;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 35; p += 7)
            mobilenet_v2_bneck12_project_tile7x16(
                x + p * 192,
                residual + p * 32 + channel,
                y + p * 32 + channel,
                wp);
        for (int p = 35; p < 36; p += 1)
            mobilenet_v2_bneck12_project_tile1x16(
                x + p * 192,
                residual + p * 32 + channel,
                y + p * 32 + channel,
                wp);
    }
}

/* mobilenet_v2.arch:25: bneck    3x3      x6    96   -  R6   1 */
static void mobilenet_v2_row_bneck12(const struct mobilenet_v2_memory *m)
{
    mobilenet_v2_bneck12_expand(
        m->workspace + 14976, /* x */
        m->workspace + 0, /* y */
        m->weights + 67984); /* w */
    MOBILENET_V2_STEP_DONE(36);
    mobilenet_v2_bneck12_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 6912, /* y */
        m->weights + 74320); /* w */
    MOBILENET_V2_STEP_DONE(37);
    mobilenet_v2_bneck12_project(
        m->workspace + 6912, /* x */
        m->workspace + 14976, /* residual */
        m->workspace + 13824, /* y */
        m->weights + 76240); /* w */
    MOBILENET_V2_STEP_DONE(38);
}

/* 7 pixels x 16 channels of mobilenet_v2_bneck13_expand; the sums stay in registers. */
static inline void mobilenet_v2_bneck13_expand_tile7x16(
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
        a0[n] = mobilenet_v2_relu6(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v2_relu6(a1[n]);
        y[192 + n] = a1[n];
        a2[n] = mobilenet_v2_relu6(a2[n]);
        y[384 + n] = a2[n];
        a3[n] = mobilenet_v2_relu6(a3[n]);
        y[576 + n] = a3[n];
        a4[n] = mobilenet_v2_relu6(a4[n]);
        y[768 + n] = a4[n];
        a5[n] = mobilenet_v2_relu6(a5[n]);
        y[960 + n] = a5[n];
        a6[n] = mobilenet_v2_relu6(a6[n]);
        y[1152 + n] = a6[n];
    }
}

/* 1 pixels x 16 channels of mobilenet_v2_bneck13_expand; the sums stay in registers. */
static inline void mobilenet_v2_bneck13_expand_tile1x16(
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
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v2_relu6(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v2.arch:26: bneck13.expand
 * 6x6x32 -> 6x6x192, 221184 MACs, conv1x1_portable */
static void mobilenet_v2_bneck13_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 12; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 528;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 35; p += 7)
            mobilenet_v2_bneck13_expand_tile7x16(
                x + p * 32,
                y + p * 192 + channel,
                wp);
        for (int p = 35; p < 36; p += 1)
            mobilenet_v2_bneck13_expand_tile1x16(
                x + p * 32,
                y + p * 192 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_v2_bneck13_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v2_bneck13_depthwise_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 6 + ix + kx * 1) * 192;
            const float *wp = w + (1 + ky * 3 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_v2_relu6(a[n]);
        y[n] = value;
    }
}

/* mobilenet_v2.arch:26: bneck13.depthwise
 * 6x6x192 -> 3x3x192,
 * kernel 3x3, stride 2x2, 15552 MACs, dwconv_portable */
static void mobilenet_v2_bneck13_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 12; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
        const int channel = 0 + panel * 16;
        for (int oy = 0; oy < 3; oy++) {
            const int iy = oy * 2 - 1;
            const int ky0 = mobilenet_v2_first_tap(iy, 1);
            const int ky1 = mobilenet_v2_end_tap(iy, 1, 6, 3);
            float *MNV3C_RESTRICT yp = y + oy * 576 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 2 - 1;
                const int kx0 = mobilenet_v2_first_tap(ix, 1);
                const int kx1 = mobilenet_v2_end_tap(ix, 1, 6, 3);
                mobilenet_v2_bneck13_depthwise_pixel16(
                    x + channel,
                    yp + ox * 192,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 3; ox++) {
                const int ix = ox * 2 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_v2_bneck13_depthwise_pixel16(
                    x + channel,
                    yp + ox * 192,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* 7 pixels x 16 channels of mobilenet_v2_bneck13_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck13_project_tile7x16(
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
        y[56 + n] = a1[n];
        a2[n] = (a2[n]);
        y[112 + n] = a2[n];
        a3[n] = (a3[n]);
        y[168 + n] = a3[n];
        a4[n] = (a4[n]);
        y[224 + n] = a4[n];
        a5[n] = (a5[n]);
        y[280 + n] = a5[n];
        a6[n] = (a6[n]);
        y[336 + n] = a6[n];
    }
}

/* 2 pixels x 16 channels of mobilenet_v2_bneck13_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck13_project_tile2x16(
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
    for (int k = 0; k < 192; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[192 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = (a0[n]);
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        y[56 + n] = a1[n];
    }
}

/* 7 pixels x 8 channels of mobilenet_v2_bneck13_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck13_project_tile7x8(
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
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        y[56 + n] = a1[n];
        a2[n] = (a2[n]);
        y[112 + n] = a2[n];
        a3[n] = (a3[n]);
        y[168 + n] = a3[n];
        a4[n] = (a4[n]);
        y[224 + n] = a4[n];
        a5[n] = (a5[n]);
        y[280 + n] = a5[n];
        a6[n] = (a6[n]);
        y[336 + n] = a6[n];
    }
}

/* 2 pixels x 8 channels of mobilenet_v2_bneck13_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck13_project_tile2x8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[8];
    float a1[8];
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = w[n];
        a1[n] = w[n];
    }
    w += 8;
    for (int k = 0; k < 192; k++, w += 8) {
        const float x0 = x[0 + k];
        const float x1 = x[192 + k];
        MNV3C_LANES
        for (int n = 0; n < 8; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = (a0[n]);
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        y[56 + n] = a1[n];
    }
}

/* mobilenet_v2.arch:26: bneck13.project
 * 3x3x192 -> 3x3x56, 96768 MACs, conv1x1_portable */
static void mobilenet_v2_bneck13_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 3; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 3088;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 7; p += 7)
            mobilenet_v2_bneck13_project_tile7x16(
                x + p * 192,
                y + p * 56 + channel,
                wp);
        for (int p = 7; p < 9; p += 2)
            mobilenet_v2_bneck13_project_tile2x16(
                x + p * 192,
                y + p * 56 + channel,
                wp);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 9264 + panel * 1544;
        const int channel = 48 + panel * 8;
        for (int p = 0; p < 7; p += 7)
            mobilenet_v2_bneck13_project_tile7x8(
                x + p * 192,
                y + p * 56 + channel,
                wp);
        for (int p = 7; p < 9; p += 2)
            mobilenet_v2_bneck13_project_tile2x8(
                x + p * 192,
                y + p * 56 + channel,
                wp);
    }
}

/* mobilenet_v2.arch:26: bneck    3x3      x6   160   -  R6   2   expansion@c4 */
static void mobilenet_v2_row_bneck13(const struct mobilenet_v2_memory *m)
{
    mobilenet_v2_bneck13_expand(
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

/* 7 pixels x 16 channels of mobilenet_v2_bneck14_expand; the sums stay in registers. */
static inline void mobilenet_v2_bneck14_expand_tile7x16(
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
    for (int k = 0; k < 56; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[56 + k];
        const float x2 = x[112 + k];
        const float x3 = x[168 + k];
        const float x4 = x[224 + k];
        const float x5 = x[280 + k];
        const float x6 = x[336 + k];
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
        a0[n] = mobilenet_v2_relu6(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v2_relu6(a1[n]);
        y[336 + n] = a1[n];
        a2[n] = mobilenet_v2_relu6(a2[n]);
        y[672 + n] = a2[n];
        a3[n] = mobilenet_v2_relu6(a3[n]);
        y[1008 + n] = a3[n];
        a4[n] = mobilenet_v2_relu6(a4[n]);
        y[1344 + n] = a4[n];
        a5[n] = mobilenet_v2_relu6(a5[n]);
        y[1680 + n] = a5[n];
        a6[n] = mobilenet_v2_relu6(a6[n]);
        y[2016 + n] = a6[n];
    }
}

/* 2 pixels x 16 channels of mobilenet_v2_bneck14_expand; the sums stay in registers. */
static inline void mobilenet_v2_bneck14_expand_tile2x16(
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
    for (int k = 0; k < 56; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[56 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v2_relu6(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v2_relu6(a1[n]);
        y[336 + n] = a1[n];
    }
}

/* mobilenet_v2.arch:27: bneck14.expand
 * 3x3x56 -> 3x3x336, 169344 MACs, conv1x1_portable */
static void mobilenet_v2_bneck14_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 21; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 912;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 7; p += 7)
            mobilenet_v2_bneck14_expand_tile7x16(
                x + p * 56,
                y + p * 336 + channel,
                wp);
        for (int p = 7; p < 9; p += 2)
            mobilenet_v2_bneck14_expand_tile2x16(
                x + p * 56,
                y + p * 336 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_v2_bneck14_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v2_bneck14_depthwise_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 3 + ix + kx * 1) * 336;
            const float *wp = w + (1 + ky * 3 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_v2_relu6(a[n]);
        y[n] = value;
    }
}

/* mobilenet_v2.arch:27: bneck14.depthwise
 * 3x3x336 -> 3x3x336,
 * kernel 3x3, stride 1x1, 27216 MACs, dwconv_portable */
static void mobilenet_v2_bneck14_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 21; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
        const int channel = 0 + panel * 16;
        for (int oy = 0; oy < 3; oy++) {
            const int iy = oy * 1 - 1;
            const int ky0 = mobilenet_v2_first_tap(iy, 1);
            const int ky1 = mobilenet_v2_end_tap(iy, 1, 3, 3);
            float *MNV3C_RESTRICT yp = y + oy * 1008 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v2_first_tap(ix, 1);
                const int kx1 = mobilenet_v2_end_tap(ix, 1, 3, 3);
                mobilenet_v2_bneck14_depthwise_pixel16(
                    x + channel,
                    yp + ox * 336,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 2; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_v2_bneck14_depthwise_pixel16(
                    x + channel,
                    yp + ox * 336,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 2; ox < 3; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v2_first_tap(ix, 1);
                const int kx1 = mobilenet_v2_end_tap(ix, 1, 3, 3);
                mobilenet_v2_bneck14_depthwise_pixel16(
                    x + channel,
                    yp + ox * 336,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* 7 pixels x 16 channels of mobilenet_v2_bneck14_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck14_project_tile7x16(
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
    for (int k = 0; k < 336; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[336 + k];
        const float x2 = x[672 + k];
        const float x3 = x[1008 + k];
        const float x4 = x[1344 + k];
        const float x5 = x[1680 + k];
        const float x6 = x[2016 + k];
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
        a1[n] += residual[56 + n];
        y[56 + n] = a1[n];
        a2[n] = (a2[n]);
        a2[n] += residual[112 + n];
        y[112 + n] = a2[n];
        a3[n] = (a3[n]);
        a3[n] += residual[168 + n];
        y[168 + n] = a3[n];
        a4[n] = (a4[n]);
        a4[n] += residual[224 + n];
        y[224 + n] = a4[n];
        a5[n] = (a5[n]);
        a5[n] += residual[280 + n];
        y[280 + n] = a5[n];
        a6[n] = (a6[n]);
        a6[n] += residual[336 + n];
        y[336 + n] = a6[n];
    }
}

/* 2 pixels x 16 channels of mobilenet_v2_bneck14_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck14_project_tile2x16(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT residual,
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
    for (int k = 0; k < 336; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[336 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = (a0[n]);
        a0[n] += residual[0 + n];
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        a1[n] += residual[56 + n];
        y[56 + n] = a1[n];
    }
}

/* 7 pixels x 8 channels of mobilenet_v2_bneck14_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck14_project_tile7x8(
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
    for (int k = 0; k < 336; k++, w += 8) {
        const float x0 = x[0 + k];
        const float x1 = x[336 + k];
        const float x2 = x[672 + k];
        const float x3 = x[1008 + k];
        const float x4 = x[1344 + k];
        const float x5 = x[1680 + k];
        const float x6 = x[2016 + k];
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
        a1[n] += residual[56 + n];
        y[56 + n] = a1[n];
        a2[n] = (a2[n]);
        a2[n] += residual[112 + n];
        y[112 + n] = a2[n];
        a3[n] = (a3[n]);
        a3[n] += residual[168 + n];
        y[168 + n] = a3[n];
        a4[n] = (a4[n]);
        a4[n] += residual[224 + n];
        y[224 + n] = a4[n];
        a5[n] = (a5[n]);
        a5[n] += residual[280 + n];
        y[280 + n] = a5[n];
        a6[n] = (a6[n]);
        a6[n] += residual[336 + n];
        y[336 + n] = a6[n];
    }
}

/* 2 pixels x 8 channels of mobilenet_v2_bneck14_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck14_project_tile2x8(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[8];
    float a1[8];
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = w[n];
        a1[n] = w[n];
    }
    w += 8;
    for (int k = 0; k < 336; k++, w += 8) {
        const float x0 = x[0 + k];
        const float x1 = x[336 + k];
        MNV3C_LANES
        for (int n = 0; n < 8; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = (a0[n]);
        a0[n] += residual[0 + n];
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        a1[n] += residual[56 + n];
        y[56 + n] = a1[n];
    }
}

/* mobilenet_v2.arch:27: bneck14.project + bneck14.residual
 * 3x3x336 -> 3x3x56, 169344 MACs, conv1x1_portable */
static void mobilenet_v2_bneck14_project(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 3; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 5392;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 7; p += 7)
            mobilenet_v2_bneck14_project_tile7x16(
                x + p * 336,
                residual + p * 56 + channel,
                y + p * 56 + channel,
                wp);
        for (int p = 7; p < 9; p += 2)
            mobilenet_v2_bneck14_project_tile2x16(
                x + p * 336,
                residual + p * 56 + channel,
                y + p * 56 + channel,
                wp);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 16176 + panel * 2696;
        const int channel = 48 + panel * 8;
        for (int p = 0; p < 7; p += 7)
            mobilenet_v2_bneck14_project_tile7x8(
                x + p * 336,
                residual + p * 56 + channel,
                y + p * 56 + channel,
                wp);
        for (int p = 7; p < 9; p += 2)
            mobilenet_v2_bneck14_project_tile2x8(
                x + p * 336,
                residual + p * 56 + channel,
                y + p * 56 + channel,
                wp);
    }
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
        m->workspace + 6048, /* residual */
        m->workspace + 6560, /* y */
        m->weights + 124000); /* w */
    MOBILENET_V2_STEP_DONE(44);
}

/* 7 pixels x 16 channels of mobilenet_v2_bneck15_expand; the sums stay in registers. */
static inline void mobilenet_v2_bneck15_expand_tile7x16(
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
    for (int k = 0; k < 56; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[56 + k];
        const float x2 = x[112 + k];
        const float x3 = x[168 + k];
        const float x4 = x[224 + k];
        const float x5 = x[280 + k];
        const float x6 = x[336 + k];
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
        a0[n] = mobilenet_v2_relu6(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v2_relu6(a1[n]);
        y[336 + n] = a1[n];
        a2[n] = mobilenet_v2_relu6(a2[n]);
        y[672 + n] = a2[n];
        a3[n] = mobilenet_v2_relu6(a3[n]);
        y[1008 + n] = a3[n];
        a4[n] = mobilenet_v2_relu6(a4[n]);
        y[1344 + n] = a4[n];
        a5[n] = mobilenet_v2_relu6(a5[n]);
        y[1680 + n] = a5[n];
        a6[n] = mobilenet_v2_relu6(a6[n]);
        y[2016 + n] = a6[n];
    }
}

/* 2 pixels x 16 channels of mobilenet_v2_bneck15_expand; the sums stay in registers. */
static inline void mobilenet_v2_bneck15_expand_tile2x16(
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
    for (int k = 0; k < 56; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[56 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v2_relu6(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v2_relu6(a1[n]);
        y[336 + n] = a1[n];
    }
}

/* mobilenet_v2.arch:28: bneck15.expand
 * 3x3x56 -> 3x3x336, 169344 MACs, conv1x1_portable */
static void mobilenet_v2_bneck15_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 21; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 912;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 7; p += 7)
            mobilenet_v2_bneck15_expand_tile7x16(
                x + p * 56,
                y + p * 336 + channel,
                wp);
        for (int p = 7; p < 9; p += 2)
            mobilenet_v2_bneck15_expand_tile2x16(
                x + p * 56,
                y + p * 336 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_v2_bneck15_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v2_bneck15_depthwise_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 3 + ix + kx * 1) * 336;
            const float *wp = w + (1 + ky * 3 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_v2_relu6(a[n]);
        y[n] = value;
    }
}

/* mobilenet_v2.arch:28: bneck15.depthwise
 * 3x3x336 -> 3x3x336,
 * kernel 3x3, stride 1x1, 27216 MACs, dwconv_portable */
static void mobilenet_v2_bneck15_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 21; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
        const int channel = 0 + panel * 16;
        for (int oy = 0; oy < 3; oy++) {
            const int iy = oy * 1 - 1;
            const int ky0 = mobilenet_v2_first_tap(iy, 1);
            const int ky1 = mobilenet_v2_end_tap(iy, 1, 3, 3);
            float *MNV3C_RESTRICT yp = y + oy * 1008 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v2_first_tap(ix, 1);
                const int kx1 = mobilenet_v2_end_tap(ix, 1, 3, 3);
                mobilenet_v2_bneck15_depthwise_pixel16(
                    x + channel,
                    yp + ox * 336,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 2; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_v2_bneck15_depthwise_pixel16(
                    x + channel,
                    yp + ox * 336,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 2; ox < 3; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v2_first_tap(ix, 1);
                const int kx1 = mobilenet_v2_end_tap(ix, 1, 3, 3);
                mobilenet_v2_bneck15_depthwise_pixel16(
                    x + channel,
                    yp + ox * 336,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* 7 pixels x 16 channels of mobilenet_v2_bneck15_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck15_project_tile7x16(
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
    for (int k = 0; k < 336; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[336 + k];
        const float x2 = x[672 + k];
        const float x3 = x[1008 + k];
        const float x4 = x[1344 + k];
        const float x5 = x[1680 + k];
        const float x6 = x[2016 + k];
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
        a1[n] += residual[56 + n];
        y[56 + n] = a1[n];
        a2[n] = (a2[n]);
        a2[n] += residual[112 + n];
        y[112 + n] = a2[n];
        a3[n] = (a3[n]);
        a3[n] += residual[168 + n];
        y[168 + n] = a3[n];
        a4[n] = (a4[n]);
        a4[n] += residual[224 + n];
        y[224 + n] = a4[n];
        a5[n] = (a5[n]);
        a5[n] += residual[280 + n];
        y[280 + n] = a5[n];
        a6[n] = (a6[n]);
        a6[n] += residual[336 + n];
        y[336 + n] = a6[n];
    }
}

/* 2 pixels x 16 channels of mobilenet_v2_bneck15_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck15_project_tile2x16(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT residual,
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
    for (int k = 0; k < 336; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[336 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = (a0[n]);
        a0[n] += residual[0 + n];
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        a1[n] += residual[56 + n];
        y[56 + n] = a1[n];
    }
}

/* 7 pixels x 8 channels of mobilenet_v2_bneck15_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck15_project_tile7x8(
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
    for (int k = 0; k < 336; k++, w += 8) {
        const float x0 = x[0 + k];
        const float x1 = x[336 + k];
        const float x2 = x[672 + k];
        const float x3 = x[1008 + k];
        const float x4 = x[1344 + k];
        const float x5 = x[1680 + k];
        const float x6 = x[2016 + k];
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
        a1[n] += residual[56 + n];
        y[56 + n] = a1[n];
        a2[n] = (a2[n]);
        a2[n] += residual[112 + n];
        y[112 + n] = a2[n];
        a3[n] = (a3[n]);
        a3[n] += residual[168 + n];
        y[168 + n] = a3[n];
        a4[n] = (a4[n]);
        a4[n] += residual[224 + n];
        y[224 + n] = a4[n];
        a5[n] = (a5[n]);
        a5[n] += residual[280 + n];
        y[280 + n] = a5[n];
        a6[n] = (a6[n]);
        a6[n] += residual[336 + n];
        y[336 + n] = a6[n];
    }
}

/* 2 pixels x 8 channels of mobilenet_v2_bneck15_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck15_project_tile2x8(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    float a0[8];
    float a1[8];
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = w[n];
        a1[n] = w[n];
    }
    w += 8;
    for (int k = 0; k < 336; k++, w += 8) {
        const float x0 = x[0 + k];
        const float x1 = x[336 + k];
        MNV3C_LANES
        for (int n = 0; n < 8; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = (a0[n]);
        a0[n] += residual[0 + n];
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        a1[n] += residual[56 + n];
        y[56 + n] = a1[n];
    }
}

/* mobilenet_v2.arch:28: bneck15.project + bneck15.residual
 * 3x3x336 -> 3x3x56, 169344 MACs, conv1x1_portable */
static void mobilenet_v2_bneck15_project(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 3; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 5392;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 7; p += 7)
            mobilenet_v2_bneck15_project_tile7x16(
                x + p * 336,
                residual + p * 56 + channel,
                y + p * 56 + channel,
                wp);
        for (int p = 7; p < 9; p += 2)
            mobilenet_v2_bneck15_project_tile2x16(
                x + p * 336,
                residual + p * 56 + channel,
                y + p * 56 + channel,
                wp);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 16176 + panel * 2696;
        const int channel = 48 + panel * 8;
        for (int p = 0; p < 7; p += 7)
            mobilenet_v2_bneck15_project_tile7x8(
                x + p * 336,
                residual + p * 56 + channel,
                y + p * 56 + channel,
                wp);
        for (int p = 7; p < 9; p += 2)
            mobilenet_v2_bneck15_project_tile2x8(
                x + p * 336,
                residual + p * 56 + channel,
                y + p * 56 + channel,
                wp);
    }
}

/* mobilenet_v2.arch:28: bneck    3x3      x6   160   -  R6   1 */
static void mobilenet_v2_row_bneck15(const struct mobilenet_v2_memory *m)
{
    mobilenet_v2_bneck15_expand(
        m->workspace + 6560, /* x */
        m->workspace + 0, /* y */
        m->weights + 142880); /* w */
    MOBILENET_V2_STEP_DONE(45);
    mobilenet_v2_bneck15_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 3024, /* y */
        m->weights + 162032); /* w */
    MOBILENET_V2_STEP_DONE(46);
    mobilenet_v2_bneck15_project(
        m->workspace + 3024, /* x */
        m->workspace + 6560, /* residual */
        m->workspace + 6048, /* y */
        m->weights + 165392); /* w */
    MOBILENET_V2_STEP_DONE(47);
}

/* 7 pixels x 16 channels of mobilenet_v2_bneck16_expand; the sums stay in registers. */
static inline void mobilenet_v2_bneck16_expand_tile7x16(
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
    for (int k = 0; k < 56; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[56 + k];
        const float x2 = x[112 + k];
        const float x3 = x[168 + k];
        const float x4 = x[224 + k];
        const float x5 = x[280 + k];
        const float x6 = x[336 + k];
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
        a0[n] = mobilenet_v2_relu6(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v2_relu6(a1[n]);
        y[336 + n] = a1[n];
        a2[n] = mobilenet_v2_relu6(a2[n]);
        y[672 + n] = a2[n];
        a3[n] = mobilenet_v2_relu6(a3[n]);
        y[1008 + n] = a3[n];
        a4[n] = mobilenet_v2_relu6(a4[n]);
        y[1344 + n] = a4[n];
        a5[n] = mobilenet_v2_relu6(a5[n]);
        y[1680 + n] = a5[n];
        a6[n] = mobilenet_v2_relu6(a6[n]);
        y[2016 + n] = a6[n];
    }
}

/* 2 pixels x 16 channels of mobilenet_v2_bneck16_expand; the sums stay in registers. */
static inline void mobilenet_v2_bneck16_expand_tile2x16(
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
    for (int k = 0; k < 56; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[56 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v2_relu6(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v2_relu6(a1[n]);
        y[336 + n] = a1[n];
    }
}

/* mobilenet_v2.arch:29: bneck16.expand
 * 3x3x56 -> 3x3x336, 169344 MACs, conv1x1_portable */
static void mobilenet_v2_bneck16_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 21; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 912;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 7; p += 7)
            mobilenet_v2_bneck16_expand_tile7x16(
                x + p * 56,
                y + p * 336 + channel,
                wp);
        for (int p = 7; p < 9; p += 2)
            mobilenet_v2_bneck16_expand_tile2x16(
                x + p * 56,
                y + p * 336 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_v2_bneck16_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v2_bneck16_depthwise_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 3 + ix + kx * 1) * 336;
            const float *wp = w + (1 + ky * 3 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_v2_relu6(a[n]);
        y[n] = value;
    }
}

/* mobilenet_v2.arch:29: bneck16.depthwise
 * 3x3x336 -> 3x3x336,
 * kernel 3x3, stride 1x1, 27216 MACs, dwconv_portable */
static void mobilenet_v2_bneck16_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 21; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
        const int channel = 0 + panel * 16;
        for (int oy = 0; oy < 3; oy++) {
            const int iy = oy * 1 - 1;
            const int ky0 = mobilenet_v2_first_tap(iy, 1);
            const int ky1 = mobilenet_v2_end_tap(iy, 1, 3, 3);
            float *MNV3C_RESTRICT yp = y + oy * 1008 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v2_first_tap(ix, 1);
                const int kx1 = mobilenet_v2_end_tap(ix, 1, 3, 3);
                mobilenet_v2_bneck16_depthwise_pixel16(
                    x + channel,
                    yp + ox * 336,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 2; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_v2_bneck16_depthwise_pixel16(
                    x + channel,
                    yp + ox * 336,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 2; ox < 3; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v2_first_tap(ix, 1);
                const int kx1 = mobilenet_v2_end_tap(ix, 1, 3, 3);
                mobilenet_v2_bneck16_depthwise_pixel16(
                    x + channel,
                    yp + ox * 336,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* 7 pixels x 16 channels of mobilenet_v2_bneck16_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck16_project_tile7x16(
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
    for (int k = 0; k < 336; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[336 + k];
        const float x2 = x[672 + k];
        const float x3 = x[1008 + k];
        const float x4 = x[1344 + k];
        const float x5 = x[1680 + k];
        const float x6 = x[2016 + k];
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

/* 2 pixels x 16 channels of mobilenet_v2_bneck16_project; the sums stay in registers. */
static inline void mobilenet_v2_bneck16_project_tile2x16(
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
    for (int k = 0; k < 336; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[336 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = (a0[n]);
        y[0 + n] = a0[n];
        a1[n] = (a1[n]);
        y[112 + n] = a1[n];
    }
}

/* mobilenet_v2.arch:29: bneck16.project
 * 3x3x336 -> 3x3x112, 338688 MACs, conv1x1_portable */
static void mobilenet_v2_bneck16_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 7; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 5392;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 7; p += 7)
            mobilenet_v2_bneck16_project_tile7x16(
                x + p * 336,
                y + p * 112 + channel,
                wp);
        for (int p = 7; p < 9; p += 2)
            mobilenet_v2_bneck16_project_tile2x16(
                x + p * 336,
                y + p * 112 + channel,
                wp);
    }
}

/* mobilenet_v2.arch:29: bneck    3x3      x6   320   -  R6   1   @last_block */
static void mobilenet_v2_row_bneck16(const struct mobilenet_v2_memory *m)
{
    mobilenet_v2_bneck16_expand(
        m->workspace + 6048, /* x */
        m->workspace + 0, /* y */
        m->weights + 184272); /* w */
    MOBILENET_V2_STEP_DONE(48);
    mobilenet_v2_bneck16_depthwise(
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

/* 7 pixels x 16 channels of mobilenet_v2_conv1; the sums stay in registers. */
static inline void mobilenet_v2_conv1_tile7x16(
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
        a0[n] = mobilenet_v2_relu6(a0[n]);
        a1[n] = mobilenet_v2_relu6(a1[n]);
        a2[n] = mobilenet_v2_relu6(a2[n]);
        a3[n] = mobilenet_v2_relu6(a3[n]);
        a4[n] = mobilenet_v2_relu6(a4[n]);
        a5[n] = mobilenet_v2_relu6(a5[n]);
        a6[n] = mobilenet_v2_relu6(a6[n]);
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

/* 2 pixels x 16 channels of mobilenet_v2_conv1; the sums stay in registers. */
static inline void mobilenet_v2_conv1_tile2x16(
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
    for (int k = 0; k < 112; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[112 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
            a1[n] += x1 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v2_relu6(a0[n]);
        a1[n] = mobilenet_v2_relu6(a1[n]);
        float tile_sum = 0.0f;
        tile_sum += a0[n];
        tile_sum += a1[n];
        sum[n] += tile_sum;
    }
}

/* mobilenet_v2.arch:30: conv1 + pool
 * 3x3x112 -> 3x3x1280, 1290240 MACs, conv1x1_portable */
static void mobilenet_v2_conv1(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT mean,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 80; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1808;
        const int channel = 0 + panel * 16;
        float sum[16] = {0.0f};
        for (int p = 0; p < 7; p += 7)
            mobilenet_v2_conv1_tile7x16(
                x + p * 112,
                sum,
                wp);
        for (int p = 7; p < 9; p += 2)
            mobilenet_v2_conv1_tile2x16(
                x + p * 112,
                sum,
                wp);
        MNV3C_LANES
        for (int n = 0; n < 16; n++) mean[channel + n] = sum[n] * (1.0f / 9);
    }
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

/* 1 pixels x 16 channels of mobilenet_v2_logits; the sums stay in registers. */
static inline void mobilenet_v2_logits_tile1x16(
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

/* 1 pixels x 8 channels of mobilenet_v2_logits; the sums stay in registers. */
static inline void mobilenet_v2_logits_tile1x8(
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

/* mobilenet_v2.arch:32: logits
 * 1x1x1280 -> 1x1x1000, 1280000 MACs, conv1x1_portable */
static void mobilenet_v2_logits(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 62; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 20496;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v2_logits_tile1x16(
                x + p * 1280,
                y + p * 1000 + channel,
                wp);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 1270752 + panel * 10248;
        const int channel = 992 + panel * 8;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v2_logits_tile1x8(
                x + p * 1280,
                y + p * 1000 + channel,
                wp);
    }
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

static void mobilenet_v2_run_rows(const float *weights, const float *input, float *output, void *workspace)
{
    const struct mobilenet_v2_memory memory = {input, output, (float *)workspace, weights};
    mobilenet_v2_row_stem(&memory);
    mobilenet_v2_row_bneck0(&memory);
    mobilenet_v2_row_bneck1(&memory);
    mobilenet_v2_row_bneck2(&memory);
    mobilenet_v2_row_bneck3(&memory);
    mobilenet_v2_row_bneck4(&memory);
    mobilenet_v2_row_bneck5(&memory);
    mobilenet_v2_row_bneck6(&memory);
    mobilenet_v2_row_bneck7(&memory);
    mobilenet_v2_row_bneck8(&memory);
    mobilenet_v2_row_bneck9(&memory);
    mobilenet_v2_row_bneck10(&memory);
    mobilenet_v2_row_bneck11(&memory);
    mobilenet_v2_row_bneck12(&memory);
    mobilenet_v2_row_bneck13(&memory);
    mobilenet_v2_row_bneck14(&memory);
    mobilenet_v2_row_bneck15(&memory);
    mobilenet_v2_row_bneck16(&memory);
    mobilenet_v2_row_conv1(&memory);
    mobilenet_v2_row_logits(&memory);
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


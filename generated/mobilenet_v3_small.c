/* mobilenet_v3_small.c - made by mnv3c 0.1.0 from mobilenet_v3_small.arch (hash 7f9f355d6ee9d3a5).
 *
 * Network: mobilenet_v3_small, multiplier 1, policy torchvision, input 224x224x3;
 *          2542856 parameters, 56510400 multiply-accumulates.
 * Options: none
 * Target:  portable C99 and C++; weights at run time.
 *
 * This file is yours: 0BSD. Permission to use, copy, modify, and/or distribute this software for any purpose with or
 * without fee is hereby granted. THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES. */
#include "mobilenet_v3_small.h"

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

#ifdef MOBILENET_V3_SMALL_PROFILE
#define MOBILENET_V3_SMALL_STEP_DONE(step) mobilenet_v3_small_profile(step)
const struct mobilenet_v3_small_step mobilenet_v3_small_steps[MOBILENET_V3_SMALL_STEPS] = {
    {"stem", "conv_portable", 5419008},
    {"bneck0.depthwise", "dwconv_portable", 451584},
    {"bneck0.se_reduce", "conv1x1_portable", 128},
    {"bneck0.se_expand", "conv1x1_portable", 128},
    {"bneck0.project", "conv1x1_portable", 802816},
    {"bneck1.expand", "conv1x1_portable", 3612672},
    {"bneck1.depthwise", "dwconv_portable", 508032},
    {"bneck1.project", "conv1x1_portable", 1354752},
    {"bneck2.expand", "conv1x1_portable", 1655808},
    {"bneck2.depthwise", "dwconv_portable", 620928},
    {"bneck2.project", "conv1x1_portable", 1655808},
    {"bneck3.expand", "conv1x1_portable", 1806336},
    {"bneck3.depthwise", "dwconv_portable", 470400},
    {"bneck3.se_reduce", "conv1x1_portable", 2304},
    {"bneck3.se_expand", "conv1x1_portable", 2304},
    {"bneck3.project", "conv1x1_portable", 752640},
    {"bneck4.expand", "conv1x1_portable", 1881600},
    {"bneck4.depthwise", "dwconv_portable", 1176000},
    {"bneck4.se_reduce", "conv1x1_portable", 15360},
    {"bneck4.se_expand", "conv1x1_portable", 15360},
    {"bneck4.project", "conv1x1_portable", 1881600},
    {"bneck5.expand", "conv1x1_portable", 1881600},
    {"bneck5.depthwise", "dwconv_portable", 1176000},
    {"bneck5.se_reduce", "conv1x1_portable", 15360},
    {"bneck5.se_expand", "conv1x1_portable", 15360},
    {"bneck5.project", "conv1x1_portable", 1881600},
    {"bneck6.expand", "conv1x1_portable", 940800},
    {"bneck6.depthwise", "dwconv_portable", 588000},
    {"bneck6.se_reduce", "conv1x1_portable", 3840},
    {"bneck6.se_expand", "conv1x1_portable", 3840},
    {"bneck6.project", "conv1x1_portable", 1128960},
    {"bneck7.expand", "conv1x1_portable", 1354752},
    {"bneck7.depthwise", "dwconv_portable", 705600},
    {"bneck7.se_reduce", "conv1x1_portable", 5760},
    {"bneck7.se_expand", "conv1x1_portable", 5760},
    {"bneck7.project", "conv1x1_portable", 1354752},
    {"bneck8.expand", "conv1x1_portable", 2709504},
    {"bneck8.depthwise", "dwconv_portable", 352800},
    {"bneck8.se_reduce", "conv1x1_portable", 20736},
    {"bneck8.se_expand", "conv1x1_portable", 20736},
    {"bneck8.project", "conv1x1_portable", 1354752},
    {"bneck9.expand", "conv1x1_portable", 2709504},
    {"bneck9.depthwise", "dwconv_portable", 705600},
    {"bneck9.se_reduce", "conv1x1_portable", 82944},
    {"bneck9.se_expand", "conv1x1_portable", 82944},
    {"bneck9.project", "conv1x1_portable", 2709504},
    {"bneck10.expand", "conv1x1_portable", 2709504},
    {"bneck10.depthwise", "dwconv_portable", 705600},
    {"bneck10.se_reduce", "conv1x1_portable", 82944},
    {"bneck10.se_expand", "conv1x1_portable", 82944},
    {"bneck10.project", "conv1x1_portable", 2709504},
    {"conv1", "conv1x1_portable", 2709504},
    {"hidden", "conv1x1_portable", 589824},
    {"logits", "conv1x1_portable", 1024000},
};
#else
#define MOBILENET_V3_SMALL_STEP_DONE(step) ((void)0)
#endif

/* The memory of one run; the workspace and the weights are counted in floats. */
struct mobilenet_v3_small_memory {
    const float *input;
    float *output;
    float *workspace;
    const float *weights;
};

static inline float mobilenet_v3_small_relu(float x)
{
    return x < 0.0f ? 0.0f : x;
}

/* x relu6(x + 3) / 6, "Searching for MobileNetV3", section 5.2. */
static inline float mobilenet_v3_small_hswish(float x)
{
    const float positive = x + 3.0f < 0.0f ? 0.0f : x + 3.0f;
    return x * ((positive > 6.0f ? 6.0f : positive) * (1.0f / 6.0f));
}

static inline float mobilenet_v3_small_hard_sigmoid(float x)
{
    const float positive = x + 3.0f < 0.0f ? 0.0f : x + 3.0f;
    return (positive > 6.0f ? 6.0f : positive) * (1.0f / 6.0f);
}

/* The first tap of a window beginning at `begin` that is not before the input, and the end of those not behind it. */
static inline int mobilenet_v3_small_first_tap(int begin, int dilation)
{
    return begin < 0 ? (-begin + dilation - 1) / dilation : 0;
}

static inline int mobilenet_v3_small_end_tap(int begin, int dilation, int size, int taps)
{
    const int inside = (size - begin + dilation - 1) / dilation;
    return inside < taps ? inside : taps;
}

/* One pixel x 16 channels of mobilenet_v3_small_stem: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v3_small_stem_pixel16(
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
        const float value = mobilenet_v3_small_hswish(a[n]);
        y[n] = value;
    }
}

/* mobilenet_v3_small.arch:10: stem
 * 224x224x3 -> 112x112x16,
 * kernel 3x3, stride 2x2, 5419008 MACs, conv_portable */
static void mobilenet_v3_small_stem(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 448;
        const int channel = 0 + panel * 16;
        for (int oy = 0; oy < 112; oy++) {
            const int iy = oy * 2 - 1;
            const int ky0 = mobilenet_v3_small_first_tap(iy, 1);
            const int ky1 = mobilenet_v3_small_end_tap(iy, 1, 224, 3);
            float *MNV3C_RESTRICT yp = y + oy * 1792 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 2 - 1;
                const int kx0 = mobilenet_v3_small_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_small_end_tap(ix, 1, 224, 3);
                mobilenet_v3_small_stem_pixel16(
                    x,
                    yp + ox * 16,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 112; ox++) {
                const int ix = ox * 2 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_v3_small_stem_pixel16(
                    x,
                    yp + ox * 16,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* mobilenet_v3_small.arch:10: conv     3x3       -    16   -  HS   2 */
static void mobilenet_v3_small_row_stem(const struct mobilenet_v3_small_memory *m)
{
    mobilenet_v3_small_stem(
        m->input + 0, /* x */
        m->workspace + 0, /* y */
        m->weights + 0); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(0);
}

/* One pixel x 16 channels of mobilenet_v3_small_bneck0_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v3_small_bneck0_depthwise_pixel16(
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
            const float *xp = x + ((iy + ky * 1) * 112 + ix + kx * 1) * 16;
            const float *wp = w + (1 + ky * 3 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_v3_small_relu(a[n]);
        y[n] = value;
        sum[n] += value;
    }
}

/* mobilenet_v3_small.arch:11: bneck0.depthwise + bneck0.se_pool
 * 112x112x16 -> 56x56x16,
 * kernel 3x3, stride 2x2, 451584 MACs, dwconv_portable */
static void mobilenet_v3_small_bneck0_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT mean,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
        const int channel = 0 + panel * 16;
        float sum[16] = {0.0f};
        for (int oy = 0; oy < 56; oy++) {
            const int iy = oy * 2 - 1;
            const int ky0 = mobilenet_v3_small_first_tap(iy, 1);
            const int ky1 = mobilenet_v3_small_end_tap(iy, 1, 112, 3);
            float *MNV3C_RESTRICT yp = y + oy * 896 + channel;
            float row_sum[16] = {0.0f};
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 2 - 1;
                const int kx0 = mobilenet_v3_small_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_small_end_tap(ix, 1, 112, 3);
                mobilenet_v3_small_bneck0_depthwise_pixel16(
                    x + channel,
                    yp + ox * 16,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 56; ox++) {
                const int ix = ox * 2 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_v3_small_bneck0_depthwise_pixel16(
                    x + channel,
                    yp + ox * 16,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            MNV3C_LANES
            for (int n = 0; n < 16; n++) sum[n] += row_sum[n];
        }
        MNV3C_LANES
        for (int n = 0; n < 16; n++) mean[channel + n] = sum[n] * (1.0f / 3136);
    }
}

/* 1 pixels x 8 channels of mobilenet_v3_small_bneck0_se_reduce; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck0_se_reduce_tile1x8(
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
        a0[n] = mobilenet_v3_small_relu(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v3_small.arch:11: bneck0.se_reduce
 * 1x1x16 -> 1x1x8, 128 MACs, conv1x1_portable */
static void mobilenet_v3_small_bneck0_se_reduce(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 136;
        const int channel = 0 + panel * 8;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_small_bneck0_se_reduce_tile1x8(
                x + p * 16,
                y + p * 8 + channel,
                wp);
    }
}

/* 1 pixels x 16 channels of mobilenet_v3_small_bneck0_se_expand; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck0_se_expand_tile1x16(
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
        a0[n] = mobilenet_v3_small_hard_sigmoid(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v3_small.arch:11: bneck0.se_expand
 * 1x1x8 -> 1x1x16, 128 MACs, conv1x1_portable */
static void mobilenet_v3_small_bneck0_se_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 144;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_small_bneck0_se_expand_tile1x16(
                x + p * 8,
                y + p * 16 + channel,
                wp);
    }
}

/* 7 pixels x 16 channels of mobilenet_v3_small_bneck0_project; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck0_project_tile7x16(
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

/* mobilenet_v3_small.arch:11: bneck0.project + bneck0.se_scale
 * 56x56x16 -> 56x56x16, 802816 MACs, conv1x1_portable */
static void mobilenet_v3_small_bneck0_project(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT gate,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 272;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 3136; p += 7)
            mobilenet_v3_small_bneck0_project_tile7x16(
                x + p * 16,
                gate,
                y + p * 16 + channel,
                wp);
    }
}

/* mobilenet_v3_small.arch:11: bneck    3x3      16    16  SE  RE   2 */
static void mobilenet_v3_small_row_bneck0(const struct mobilenet_v3_small_memory *m)
{
    mobilenet_v3_small_bneck0_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 200704, /* y */
        m->workspace + 250880, /* mean */
        m->weights + 448); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(1);
    mobilenet_v3_small_bneck0_se_reduce(
        m->workspace + 250880, /* x */
        m->workspace + 16, /* y */
        m->weights + 608); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(2);
    mobilenet_v3_small_bneck0_se_expand(
        m->workspace + 16, /* x */
        m->workspace + 0, /* y */
        m->weights + 752); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(3);
    mobilenet_v3_small_bneck0_project(
        m->workspace + 200704, /* x */
        m->workspace + 0, /* gate */
        m->workspace + 250880, /* y */
        m->weights + 896); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(4);
}

/* 7 pixels x 16 channels of mobilenet_v3_small_bneck1_expand; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck1_expand_tile7x16(
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
        a0[n] = mobilenet_v3_small_relu(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v3_small_relu(a1[n]);
        y[72 + n] = a1[n];
        a2[n] = mobilenet_v3_small_relu(a2[n]);
        y[144 + n] = a2[n];
        a3[n] = mobilenet_v3_small_relu(a3[n]);
        y[216 + n] = a3[n];
        a4[n] = mobilenet_v3_small_relu(a4[n]);
        y[288 + n] = a4[n];
        a5[n] = mobilenet_v3_small_relu(a5[n]);
        y[360 + n] = a5[n];
        a6[n] = mobilenet_v3_small_relu(a6[n]);
        y[432 + n] = a6[n];
    }
}

/* 7 pixels x 8 channels of mobilenet_v3_small_bneck1_expand; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck1_expand_tile7x8(
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
        a0[n] = mobilenet_v3_small_relu(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v3_small_relu(a1[n]);
        y[72 + n] = a1[n];
        a2[n] = mobilenet_v3_small_relu(a2[n]);
        y[144 + n] = a2[n];
        a3[n] = mobilenet_v3_small_relu(a3[n]);
        y[216 + n] = a3[n];
        a4[n] = mobilenet_v3_small_relu(a4[n]);
        y[288 + n] = a4[n];
        a5[n] = mobilenet_v3_small_relu(a5[n]);
        y[360 + n] = a5[n];
        a6[n] = mobilenet_v3_small_relu(a6[n]);
        y[432 + n] = a6[n];
    }
}

/* mobilenet_v3_small.arch:12: bneck1.expand
 * 56x56x16 -> 56x56x72, 3612672 MACs, conv1x1_portable */
static void mobilenet_v3_small_bneck1_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 4; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 272;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 3136; p += 7)
            mobilenet_v3_small_bneck1_expand_tile7x16(
                x + p * 16,
                y + p * 72 + channel,
                wp);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 1088 + panel * 136;
        const int channel = 64 + panel * 8;
        for (int p = 0; p < 3136; p += 7)
            mobilenet_v3_small_bneck1_expand_tile7x8(
                x + p * 16,
                y + p * 72 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_v3_small_bneck1_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v3_small_bneck1_depthwise_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 56 + ix + kx * 1) * 72;
            const float *wp = w + (1 + ky * 3 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_v3_small_relu(a[n]);
        y[n] = value;
    }
}

/* One pixel x 8 channels of mobilenet_v3_small_bneck1_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v3_small_bneck1_depthwise_pixel8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[8];
    MNV3C_LANES
    for (int n = 0; n < 8; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 56 + ix + kx * 1) * 72;
            const float *wp = w + (1 + ky * 3 + kx) * 8;
            MNV3C_LANES
            for (int n = 0; n < 8; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        const float value = mobilenet_v3_small_relu(a[n]);
        y[n] = value;
    }
}

/* mobilenet_v3_small.arch:12: bneck1.depthwise
 * 56x56x72 -> 28x28x72,
 * kernel 3x3, stride 2x2, 508032 MACs, dwconv_portable */
static void mobilenet_v3_small_bneck1_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 4; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
        const int channel = 0 + panel * 16;
        for (int oy = 0; oy < 28; oy++) {
            const int iy = oy * 2 - 1;
            const int ky0 = mobilenet_v3_small_first_tap(iy, 1);
            const int ky1 = mobilenet_v3_small_end_tap(iy, 1, 56, 3);
            float *MNV3C_RESTRICT yp = y + oy * 2016 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 2 - 1;
                const int kx0 = mobilenet_v3_small_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_small_end_tap(ix, 1, 56, 3);
                mobilenet_v3_small_bneck1_depthwise_pixel16(
                    x + channel,
                    yp + ox * 72,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 28; ox++) {
                const int ix = ox * 2 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_v3_small_bneck1_depthwise_pixel16(
                    x + channel,
                    yp + ox * 72,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 640 + panel * 80;
        const int channel = 64 + panel * 8;
        for (int oy = 0; oy < 28; oy++) {
            const int iy = oy * 2 - 1;
            const int ky0 = mobilenet_v3_small_first_tap(iy, 1);
            const int ky1 = mobilenet_v3_small_end_tap(iy, 1, 56, 3);
            float *MNV3C_RESTRICT yp = y + oy * 2016 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 2 - 1;
                const int kx0 = mobilenet_v3_small_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_small_end_tap(ix, 1, 56, 3);
                mobilenet_v3_small_bneck1_depthwise_pixel8(
                    x + channel,
                    yp + ox * 72,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 28; ox++) {
                const int ix = ox * 2 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_v3_small_bneck1_depthwise_pixel8(
                    x + channel,
                    yp + ox * 72,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* 7 pixels x 16 channels of mobilenet_v3_small_bneck1_project; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck1_project_tile7x16(
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

/* 7 pixels x 8 channels of mobilenet_v3_small_bneck1_project; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck1_project_tile7x8(
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

/* mobilenet_v3_small.arch:12: bneck1.project
 * 28x28x72 -> 28x28x24, 1354752 MACs, conv1x1_portable */
static void mobilenet_v3_small_bneck1_project(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1168;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 784; p += 7)
            mobilenet_v3_small_bneck1_project_tile7x16(
                x + p * 72,
                y + p * 24 + channel,
                wp);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 1168 + panel * 584;
        const int channel = 16 + panel * 8;
        for (int p = 0; p < 784; p += 7)
            mobilenet_v3_small_bneck1_project_tile7x8(
                x + p * 72,
                y + p * 24 + channel,
                wp);
    }
}

/* mobilenet_v3_small.arch:12: bneck    3x3      72    24   -  RE   2 */
static void mobilenet_v3_small_row_bneck1(const struct mobilenet_v3_small_memory *m)
{
    mobilenet_v3_small_bneck1_expand(
        m->workspace + 250880, /* x */
        m->workspace + 0, /* y */
        m->weights + 1168); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(5);
    mobilenet_v3_small_bneck1_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 225792, /* y */
        m->weights + 2400); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(6);
    mobilenet_v3_small_bneck1_project(
        m->workspace + 225792, /* x */
        m->workspace + 137984, /* y */
        m->weights + 3120); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(7);
}

/* 7 pixels x 16 channels of mobilenet_v3_small_bneck2_expand; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck2_expand_tile7x16(
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
        a0[n] = mobilenet_v3_small_relu(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v3_small_relu(a1[n]);
        y[88 + n] = a1[n];
        a2[n] = mobilenet_v3_small_relu(a2[n]);
        y[176 + n] = a2[n];
        a3[n] = mobilenet_v3_small_relu(a3[n]);
        y[264 + n] = a3[n];
        a4[n] = mobilenet_v3_small_relu(a4[n]);
        y[352 + n] = a4[n];
        a5[n] = mobilenet_v3_small_relu(a5[n]);
        y[440 + n] = a5[n];
        a6[n] = mobilenet_v3_small_relu(a6[n]);
        y[528 + n] = a6[n];
    }
}

/* 7 pixels x 8 channels of mobilenet_v3_small_bneck2_expand; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck2_expand_tile7x8(
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
        a0[n] = mobilenet_v3_small_relu(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v3_small_relu(a1[n]);
        y[88 + n] = a1[n];
        a2[n] = mobilenet_v3_small_relu(a2[n]);
        y[176 + n] = a2[n];
        a3[n] = mobilenet_v3_small_relu(a3[n]);
        y[264 + n] = a3[n];
        a4[n] = mobilenet_v3_small_relu(a4[n]);
        y[352 + n] = a4[n];
        a5[n] = mobilenet_v3_small_relu(a5[n]);
        y[440 + n] = a5[n];
        a6[n] = mobilenet_v3_small_relu(a6[n]);
        y[528 + n] = a6[n];
    }
}

/* mobilenet_v3_small.arch:13: bneck2.expand
 * 28x28x24 -> 28x28x88, 1655808 MACs, conv1x1_portable */
static void mobilenet_v3_small_bneck2_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 5; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 400;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 784; p += 7)
            mobilenet_v3_small_bneck2_expand_tile7x16(
                x + p * 24,
                y + p * 88 + channel,
                wp);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 2000 + panel * 200;
        const int channel = 80 + panel * 8;
        for (int p = 0; p < 784; p += 7)
            mobilenet_v3_small_bneck2_expand_tile7x8(
                x + p * 24,
                y + p * 88 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_v3_small_bneck2_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v3_small_bneck2_depthwise_pixel16(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[16];
    MNV3C_LANES
    for (int n = 0; n < 16; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 28 + ix + kx * 1) * 88;
            const float *wp = w + (1 + ky * 3 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_v3_small_relu(a[n]);
        y[n] = value;
    }
}

/* One pixel x 8 channels of mobilenet_v3_small_bneck2_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v3_small_bneck2_depthwise_pixel8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[8];
    MNV3C_LANES
    for (int n = 0; n < 8; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 28 + ix + kx * 1) * 88;
            const float *wp = w + (1 + ky * 3 + kx) * 8;
            MNV3C_LANES
            for (int n = 0; n < 8; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        const float value = mobilenet_v3_small_relu(a[n]);
        y[n] = value;
    }
}

/* mobilenet_v3_small.arch:13: bneck2.depthwise
 * 28x28x88 -> 28x28x88,
 * kernel 3x3, stride 1x1, 620928 MACs, dwconv_portable */
static void mobilenet_v3_small_bneck2_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 5; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 160;
        const int channel = 0 + panel * 16;
        for (int oy = 0; oy < 28; oy++) {
            const int iy = oy * 1 - 1;
            const int ky0 = mobilenet_v3_small_first_tap(iy, 1);
            const int ky1 = mobilenet_v3_small_end_tap(iy, 1, 28, 3);
            float *MNV3C_RESTRICT yp = y + oy * 2464 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v3_small_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_small_end_tap(ix, 1, 28, 3);
                mobilenet_v3_small_bneck2_depthwise_pixel16(
                    x + channel,
                    yp + ox * 88,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 27; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_v3_small_bneck2_depthwise_pixel16(
                    x + channel,
                    yp + ox * 88,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 27; ox < 28; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v3_small_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_small_end_tap(ix, 1, 28, 3);
                mobilenet_v3_small_bneck2_depthwise_pixel16(
                    x + channel,
                    yp + ox * 88,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 800 + panel * 80;
        const int channel = 80 + panel * 8;
        for (int oy = 0; oy < 28; oy++) {
            const int iy = oy * 1 - 1;
            const int ky0 = mobilenet_v3_small_first_tap(iy, 1);
            const int ky1 = mobilenet_v3_small_end_tap(iy, 1, 28, 3);
            float *MNV3C_RESTRICT yp = y + oy * 2464 + channel;
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v3_small_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_small_end_tap(ix, 1, 28, 3);
                mobilenet_v3_small_bneck2_depthwise_pixel8(
                    x + channel,
                    yp + ox * 88,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 27; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = 0, kx1 = 3;
                mobilenet_v3_small_bneck2_depthwise_pixel8(
                    x + channel,
                    yp + ox * 88,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 27; ox < 28; ox++) {
                const int ix = ox * 1 - 1;
                const int kx0 = mobilenet_v3_small_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_small_end_tap(ix, 1, 28, 3);
                mobilenet_v3_small_bneck2_depthwise_pixel8(
                    x + channel,
                    yp + ox * 88,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
        }
    }
}

/* 7 pixels x 16 channels of mobilenet_v3_small_bneck2_project; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck2_project_tile7x16(
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

/* 7 pixels x 8 channels of mobilenet_v3_small_bneck2_project; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck2_project_tile7x8(
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
    for (int k = 0; k < 88; k++, w += 8) {
        const float x0 = x[0 + k];
        const float x1 = x[88 + k];
        const float x2 = x[176 + k];
        const float x3 = x[264 + k];
        const float x4 = x[352 + k];
        const float x5 = x[440 + k];
        const float x6 = x[528 + k];
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

/* mobilenet_v3_small.arch:13: bneck2.project + bneck2.residual
 * 28x28x88 -> 28x28x24, 1655808 MACs, conv1x1_portable */
static void mobilenet_v3_small_bneck2_project(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1424;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 784; p += 7)
            mobilenet_v3_small_bneck2_project_tile7x16(
                x + p * 88,
                residual + p * 24 + channel,
                y + p * 24 + channel,
                wp);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 1424 + panel * 712;
        const int channel = 16 + panel * 8;
        for (int p = 0; p < 784; p += 7)
            mobilenet_v3_small_bneck2_project_tile7x8(
                x + p * 88,
                residual + p * 24 + channel,
                y + p * 24 + channel,
                wp);
    }
}

/* mobilenet_v3_small.arch:13: bneck    3x3      88    24   -  RE   1     @s8 depthwise@s8_depthwise */
static void mobilenet_v3_small_row_bneck2(const struct mobilenet_v3_small_memory *m)
{
    mobilenet_v3_small_bneck2_expand(
        m->workspace + 137984, /* x */
        m->workspace + 0, /* y */
        m->weights + 4880); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(8);
    mobilenet_v3_small_bneck2_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 68992, /* y */
        m->weights + 7088); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(9);
    mobilenet_v3_small_bneck2_project(
        m->workspace + 68992, /* x */
        m->workspace + 137984, /* residual */
        m->workspace + 156800, /* y */
        m->weights + 7968); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(10);
}

/* 7 pixels x 16 channels of mobilenet_v3_small_bneck3_expand; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck3_expand_tile7x16(
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
        a0[n] = mobilenet_v3_small_hswish(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v3_small_hswish(a1[n]);
        y[96 + n] = a1[n];
        a2[n] = mobilenet_v3_small_hswish(a2[n]);
        y[192 + n] = a2[n];
        a3[n] = mobilenet_v3_small_hswish(a3[n]);
        y[288 + n] = a3[n];
        a4[n] = mobilenet_v3_small_hswish(a4[n]);
        y[384 + n] = a4[n];
        a5[n] = mobilenet_v3_small_hswish(a5[n]);
        y[480 + n] = a5[n];
        a6[n] = mobilenet_v3_small_hswish(a6[n]);
        y[576 + n] = a6[n];
    }
}

/* mobilenet_v3_small.arch:14: bneck3.expand
 * 28x28x24 -> 28x28x96, 1806336 MACs, conv1x1_portable */
static void mobilenet_v3_small_bneck3_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 6; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 400;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 784; p += 7)
            mobilenet_v3_small_bneck3_expand_tile7x16(
                x + p * 24,
                y + p * 96 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_v3_small_bneck3_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v3_small_bneck3_depthwise_pixel16(
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
        const float value = mobilenet_v3_small_hswish(a[n]);
        y[n] = value;
        sum[n] += value;
    }
}

/* mobilenet_v3_small.arch:14: bneck3.depthwise + bneck3.se_pool
 * 28x28x96 -> 14x14x96,
 * kernel 5x5, stride 2x2, 470400 MACs, dwconv_portable */
static void mobilenet_v3_small_bneck3_depthwise(
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
            const int iy = oy * 2 - 2;
            const int ky0 = mobilenet_v3_small_first_tap(iy, 1);
            const int ky1 = mobilenet_v3_small_end_tap(iy, 1, 28, 5);
            float *MNV3C_RESTRICT yp = y + oy * 1344 + channel;
            float row_sum[16] = {0.0f};
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 2 - 2;
                const int kx0 = mobilenet_v3_small_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_small_end_tap(ix, 1, 28, 5);
                mobilenet_v3_small_bneck3_depthwise_pixel16(
                    x + channel,
                    yp + ox * 96,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 13; ox++) {
                const int ix = ox * 2 - 2;
                const int kx0 = 0, kx1 = 5;
                mobilenet_v3_small_bneck3_depthwise_pixel16(
                    x + channel,
                    yp + ox * 96,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 13; ox < 14; ox++) {
                const int ix = ox * 2 - 2;
                const int kx0 = mobilenet_v3_small_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_small_end_tap(ix, 1, 28, 5);
                mobilenet_v3_small_bneck3_depthwise_pixel16(
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

/* 1 pixels x 16 channels of mobilenet_v3_small_bneck3_se_reduce; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck3_se_reduce_tile1x16(
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
        a0[n] = mobilenet_v3_small_relu(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* 1 pixels x 8 channels of mobilenet_v3_small_bneck3_se_reduce; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck3_se_reduce_tile1x8(
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
        a0[n] = mobilenet_v3_small_relu(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v3_small.arch:14: bneck3.se_reduce
 * 1x1x96 -> 1x1x24, 2304 MACs, conv1x1_portable */
static void mobilenet_v3_small_bneck3_se_reduce(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1552;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_small_bneck3_se_reduce_tile1x16(
                x + p * 96,
                y + p * 24 + channel,
                wp);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 1552 + panel * 776;
        const int channel = 16 + panel * 8;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_small_bneck3_se_reduce_tile1x8(
                x + p * 96,
                y + p * 24 + channel,
                wp);
    }
}

/* 1 pixels x 16 channels of mobilenet_v3_small_bneck3_se_expand; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck3_se_expand_tile1x16(
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
        a0[n] = mobilenet_v3_small_hard_sigmoid(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v3_small.arch:14: bneck3.se_expand
 * 1x1x24 -> 1x1x96, 2304 MACs, conv1x1_portable */
static void mobilenet_v3_small_bneck3_se_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 6; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 400;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_small_bneck3_se_expand_tile1x16(
                x + p * 24,
                y + p * 96 + channel,
                wp);
    }
}

/* 7 pixels x 16 channels of mobilenet_v3_small_bneck3_project; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck3_project_tile7x16(
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

/* 7 pixels x 8 channels of mobilenet_v3_small_bneck3_project; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck3_project_tile7x8(
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

/* mobilenet_v3_small.arch:14: bneck3.project + bneck3.se_scale
 * 14x14x96 -> 14x14x40, 752640 MACs, conv1x1_portable */
static void mobilenet_v3_small_bneck3_project(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT gate,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 2; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1552;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 196; p += 7)
            mobilenet_v3_small_bneck3_project_tile7x16(
                x + p * 96,
                gate,
                y + p * 40 + channel,
                wp);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 3104 + panel * 776;
        const int channel = 32 + panel * 8;
        for (int p = 0; p < 196; p += 7)
            mobilenet_v3_small_bneck3_project_tile7x8(
                x + p * 96,
                gate,
                y + p * 40 + channel,
                wp);
    }
}

/* mobilenet_v3_small.arch:14: bneck    5x5      96    40  SE  HS   2 */
static void mobilenet_v3_small_row_bneck3(const struct mobilenet_v3_small_memory *m)
{
    mobilenet_v3_small_bneck3_expand(
        m->workspace + 156800, /* x */
        m->workspace + 0, /* y */
        m->weights + 10112); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(11);
    mobilenet_v3_small_bneck3_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 75264, /* y */
        m->workspace + 94080, /* mean */
        m->weights + 12512); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(12);
    mobilenet_v3_small_bneck3_se_reduce(
        m->workspace + 94080, /* x */
        m->workspace + 96, /* y */
        m->weights + 15008); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(13);
    mobilenet_v3_small_bneck3_se_expand(
        m->workspace + 96, /* x */
        m->workspace + 0, /* y */
        m->weights + 17344); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(14);
    mobilenet_v3_small_bneck3_project(
        m->workspace + 75264, /* x */
        m->workspace + 0, /* gate */
        m->workspace + 94080, /* y */
        m->weights + 19744); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(15);
}

/* 7 pixels x 16 channels of mobilenet_v3_small_bneck4_expand; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck4_expand_tile7x16(
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
        a0[n] = mobilenet_v3_small_hswish(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v3_small_hswish(a1[n]);
        y[240 + n] = a1[n];
        a2[n] = mobilenet_v3_small_hswish(a2[n]);
        y[480 + n] = a2[n];
        a3[n] = mobilenet_v3_small_hswish(a3[n]);
        y[720 + n] = a3[n];
        a4[n] = mobilenet_v3_small_hswish(a4[n]);
        y[960 + n] = a4[n];
        a5[n] = mobilenet_v3_small_hswish(a5[n]);
        y[1200 + n] = a5[n];
        a6[n] = mobilenet_v3_small_hswish(a6[n]);
        y[1440 + n] = a6[n];
    }
}

/* mobilenet_v3_small.arch:15: bneck4.expand
 * 14x14x40 -> 14x14x240, 1881600 MACs, conv1x1_portable */
static void mobilenet_v3_small_bneck4_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 15; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 656;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 196; p += 7)
            mobilenet_v3_small_bneck4_expand_tile7x16(
                x + p * 40,
                y + p * 240 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_v3_small_bneck4_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v3_small_bneck4_depthwise_pixel16(
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
            const float *xp = x + ((iy + ky * 1) * 14 + ix + kx * 1) * 240;
            const float *wp = w + (1 + ky * 5 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_v3_small_hswish(a[n]);
        y[n] = value;
        sum[n] += value;
    }
}

/* mobilenet_v3_small.arch:15: bneck4.depthwise + bneck4.se_pool
 * 14x14x240 -> 14x14x240,
 * kernel 5x5, stride 1x1, 1176000 MACs, dwconv_portable */
static void mobilenet_v3_small_bneck4_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT mean,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 15; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 416;
        const int channel = 0 + panel * 16;
        float sum[16] = {0.0f};
        for (int oy = 0; oy < 14; oy++) {
            const int iy = oy * 1 - 2;
            const int ky0 = mobilenet_v3_small_first_tap(iy, 1);
            const int ky1 = mobilenet_v3_small_end_tap(iy, 1, 14, 5);
            float *MNV3C_RESTRICT yp = y + oy * 3360 + channel;
            float row_sum[16] = {0.0f};
            for (int ox = 0; ox < 2; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = mobilenet_v3_small_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_small_end_tap(ix, 1, 14, 5);
                mobilenet_v3_small_bneck4_depthwise_pixel16(
                    x + channel,
                    yp + ox * 240,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 2; ox < 12; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = 0, kx1 = 5;
                mobilenet_v3_small_bneck4_depthwise_pixel16(
                    x + channel,
                    yp + ox * 240,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 12; ox < 14; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = mobilenet_v3_small_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_small_end_tap(ix, 1, 14, 5);
                mobilenet_v3_small_bneck4_depthwise_pixel16(
                    x + channel,
                    yp + ox * 240,
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

/* 1 pixels x 16 channels of mobilenet_v3_small_bneck4_se_reduce; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck4_se_reduce_tile1x16(
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
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v3_small_relu(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v3_small.arch:15: bneck4.se_reduce
 * 1x1x240 -> 1x1x64, 15360 MACs, conv1x1_portable */
static void mobilenet_v3_small_bneck4_se_reduce(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 4; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 3856;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_small_bneck4_se_reduce_tile1x16(
                x + p * 240,
                y + p * 64 + channel,
                wp);
    }
}

/* 1 pixels x 16 channels of mobilenet_v3_small_bneck4_se_expand; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck4_se_expand_tile1x16(
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
    for (int k = 0; k < 64; k++, w += 16) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v3_small_hard_sigmoid(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v3_small.arch:15: bneck4.se_expand
 * 1x1x64 -> 1x1x240, 15360 MACs, conv1x1_portable */
static void mobilenet_v3_small_bneck4_se_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 15; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1040;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_small_bneck4_se_expand_tile1x16(
                x + p * 64,
                y + p * 240 + channel,
                wp);
    }
}

/* 7 pixels x 16 channels of mobilenet_v3_small_bneck4_project; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck4_project_tile7x16(
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
        a1[n] += residual[40 + n];
        y[40 + n] = a1[n];
        a2[n] = (a2[n]);
        a2[n] += residual[80 + n];
        y[80 + n] = a2[n];
        a3[n] = (a3[n]);
        a3[n] += residual[120 + n];
        y[120 + n] = a3[n];
        a4[n] = (a4[n]);
        a4[n] += residual[160 + n];
        y[160 + n] = a4[n];
        a5[n] = (a5[n]);
        a5[n] += residual[200 + n];
        y[200 + n] = a5[n];
        a6[n] = (a6[n]);
        a6[n] += residual[240 + n];
        y[240 + n] = a6[n];
    }
}

/* 7 pixels x 8 channels of mobilenet_v3_small_bneck4_project; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck4_project_tile7x8(
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
    for (int k = 0; k < 240; k++, w += 8) {
        const float x0 = x[0 + k];
        const float x1 = x[240 + k];
        const float x2 = x[480 + k];
        const float x3 = x[720 + k];
        const float x4 = x[960 + k];
        const float x5 = x[1200 + k];
        const float x6 = x[1440 + k];
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
        a1[n] += residual[40 + n];
        y[40 + n] = a1[n];
        a2[n] = (a2[n]);
        a2[n] += residual[80 + n];
        y[80 + n] = a2[n];
        a3[n] = (a3[n]);
        a3[n] += residual[120 + n];
        y[120 + n] = a3[n];
        a4[n] = (a4[n]);
        a4[n] += residual[160 + n];
        y[160 + n] = a4[n];
        a5[n] = (a5[n]);
        a5[n] += residual[200 + n];
        y[200 + n] = a5[n];
        a6[n] = (a6[n]);
        a6[n] += residual[240 + n];
        y[240 + n] = a6[n];
    }
}

/* mobilenet_v3_small.arch:15: bneck4.project + bneck4.se_scale + bneck4.residual
 * 14x14x240 -> 14x14x40, 1881600 MACs, conv1x1_portable */
static void mobilenet_v3_small_bneck4_project(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT gate,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 2; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 3856;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 196; p += 7)
            mobilenet_v3_small_bneck4_project_tile7x16(
                x + p * 240,
                gate,
                residual + p * 40 + channel,
                y + p * 40 + channel,
                wp);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 7712 + panel * 1928;
        const int channel = 32 + panel * 8;
        for (int p = 0; p < 196; p += 7)
            mobilenet_v3_small_bneck4_project_tile7x8(
                x + p * 240,
                gate,
                residual + p * 40 + channel,
                y + p * 40 + channel,
                wp);
    }
}

/* mobilenet_v3_small.arch:15: bneck    5x5     240    40  SE  HS   1 */
static void mobilenet_v3_small_row_bneck4(const struct mobilenet_v3_small_memory *m)
{
    mobilenet_v3_small_bneck4_expand(
        m->workspace + 94080, /* x */
        m->workspace + 0, /* y */
        m->weights + 23632); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(16);
    mobilenet_v3_small_bneck4_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 47040, /* y */
        m->workspace + 101920, /* mean */
        m->weights + 33472); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(17);
    mobilenet_v3_small_bneck4_se_reduce(
        m->workspace + 101920, /* x */
        m->workspace + 240, /* y */
        m->weights + 39712); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(18);
    mobilenet_v3_small_bneck4_se_expand(
        m->workspace + 240, /* x */
        m->workspace + 0, /* y */
        m->weights + 55136); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(19);
    mobilenet_v3_small_bneck4_project(
        m->workspace + 47040, /* x */
        m->workspace + 0, /* gate */
        m->workspace + 94080, /* residual */
        m->workspace + 101920, /* y */
        m->weights + 70736); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(20);
}

/* 7 pixels x 16 channels of mobilenet_v3_small_bneck5_expand; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck5_expand_tile7x16(
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
        a0[n] = mobilenet_v3_small_hswish(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v3_small_hswish(a1[n]);
        y[240 + n] = a1[n];
        a2[n] = mobilenet_v3_small_hswish(a2[n]);
        y[480 + n] = a2[n];
        a3[n] = mobilenet_v3_small_hswish(a3[n]);
        y[720 + n] = a3[n];
        a4[n] = mobilenet_v3_small_hswish(a4[n]);
        y[960 + n] = a4[n];
        a5[n] = mobilenet_v3_small_hswish(a5[n]);
        y[1200 + n] = a5[n];
        a6[n] = mobilenet_v3_small_hswish(a6[n]);
        y[1440 + n] = a6[n];
    }
}

/* mobilenet_v3_small.arch:16: bneck5.expand
 * 14x14x40 -> 14x14x240, 1881600 MACs, conv1x1_portable */
static void mobilenet_v3_small_bneck5_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 15; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 656;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 196; p += 7)
            mobilenet_v3_small_bneck5_expand_tile7x16(
                x + p * 40,
                y + p * 240 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_v3_small_bneck5_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v3_small_bneck5_depthwise_pixel16(
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
            const float *xp = x + ((iy + ky * 1) * 14 + ix + kx * 1) * 240;
            const float *wp = w + (1 + ky * 5 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_v3_small_hswish(a[n]);
        y[n] = value;
        sum[n] += value;
    }
}

/* mobilenet_v3_small.arch:16: bneck5.depthwise + bneck5.se_pool
 * 14x14x240 -> 14x14x240,
 * kernel 5x5, stride 1x1, 1176000 MACs, dwconv_portable */
static void mobilenet_v3_small_bneck5_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT mean,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 15; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 416;
        const int channel = 0 + panel * 16;
        float sum[16] = {0.0f};
        for (int oy = 0; oy < 14; oy++) {
            const int iy = oy * 1 - 2;
            const int ky0 = mobilenet_v3_small_first_tap(iy, 1);
            const int ky1 = mobilenet_v3_small_end_tap(iy, 1, 14, 5);
            float *MNV3C_RESTRICT yp = y + oy * 3360 + channel;
            float row_sum[16] = {0.0f};
            for (int ox = 0; ox < 2; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = mobilenet_v3_small_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_small_end_tap(ix, 1, 14, 5);
                mobilenet_v3_small_bneck5_depthwise_pixel16(
                    x + channel,
                    yp + ox * 240,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 2; ox < 12; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = 0, kx1 = 5;
                mobilenet_v3_small_bneck5_depthwise_pixel16(
                    x + channel,
                    yp + ox * 240,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 12; ox < 14; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = mobilenet_v3_small_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_small_end_tap(ix, 1, 14, 5);
                mobilenet_v3_small_bneck5_depthwise_pixel16(
                    x + channel,
                    yp + ox * 240,
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

/* 1 pixels x 16 channels of mobilenet_v3_small_bneck5_se_reduce; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck5_se_reduce_tile1x16(
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
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v3_small_relu(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v3_small.arch:16: bneck5.se_reduce
 * 1x1x240 -> 1x1x64, 15360 MACs, conv1x1_portable */
static void mobilenet_v3_small_bneck5_se_reduce(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 4; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 3856;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_small_bneck5_se_reduce_tile1x16(
                x + p * 240,
                y + p * 64 + channel,
                wp);
    }
}

/* 1 pixels x 16 channels of mobilenet_v3_small_bneck5_se_expand; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck5_se_expand_tile1x16(
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
    for (int k = 0; k < 64; k++, w += 16) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v3_small_hard_sigmoid(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v3_small.arch:16: bneck5.se_expand
 * 1x1x64 -> 1x1x240, 15360 MACs, conv1x1_portable */
static void mobilenet_v3_small_bneck5_se_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 15; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1040;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_small_bneck5_se_expand_tile1x16(
                x + p * 64,
                y + p * 240 + channel,
                wp);
    }
}

/* 7 pixels x 16 channels of mobilenet_v3_small_bneck5_project; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck5_project_tile7x16(
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
        a1[n] += residual[40 + n];
        y[40 + n] = a1[n];
        a2[n] = (a2[n]);
        a2[n] += residual[80 + n];
        y[80 + n] = a2[n];
        a3[n] = (a3[n]);
        a3[n] += residual[120 + n];
        y[120 + n] = a3[n];
        a4[n] = (a4[n]);
        a4[n] += residual[160 + n];
        y[160 + n] = a4[n];
        a5[n] = (a5[n]);
        a5[n] += residual[200 + n];
        y[200 + n] = a5[n];
        a6[n] = (a6[n]);
        a6[n] += residual[240 + n];
        y[240 + n] = a6[n];
    }
}

/* 7 pixels x 8 channels of mobilenet_v3_small_bneck5_project; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck5_project_tile7x8(
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
    for (int k = 0; k < 240; k++, w += 8) {
        const float x0 = x[0 + k];
        const float x1 = x[240 + k];
        const float x2 = x[480 + k];
        const float x3 = x[720 + k];
        const float x4 = x[960 + k];
        const float x5 = x[1200 + k];
        const float x6 = x[1440 + k];
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
        a1[n] += residual[40 + n];
        y[40 + n] = a1[n];
        a2[n] = (a2[n]);
        a2[n] += residual[80 + n];
        y[80 + n] = a2[n];
        a3[n] = (a3[n]);
        a3[n] += residual[120 + n];
        y[120 + n] = a3[n];
        a4[n] = (a4[n]);
        a4[n] += residual[160 + n];
        y[160 + n] = a4[n];
        a5[n] = (a5[n]);
        a5[n] += residual[200 + n];
        y[200 + n] = a5[n];
        a6[n] = (a6[n]);
        a6[n] += residual[240 + n];
        y[240 + n] = a6[n];
    }
}

/* mobilenet_v3_small.arch:16: bneck5.project + bneck5.se_scale + bneck5.residual
 * 14x14x240 -> 14x14x40, 1881600 MACs, conv1x1_portable */
static void mobilenet_v3_small_bneck5_project(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT gate,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 2; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 3856;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 196; p += 7)
            mobilenet_v3_small_bneck5_project_tile7x16(
                x + p * 240,
                gate,
                residual + p * 40 + channel,
                y + p * 40 + channel,
                wp);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 7712 + panel * 1928;
        const int channel = 32 + panel * 8;
        for (int p = 0; p < 196; p += 7)
            mobilenet_v3_small_bneck5_project_tile7x8(
                x + p * 240,
                gate,
                residual + p * 40 + channel,
                y + p * 40 + channel,
                wp);
    }
}

/* mobilenet_v3_small.arch:16: bneck    5x5     240    40  SE  HS   1 */
static void mobilenet_v3_small_row_bneck5(const struct mobilenet_v3_small_memory *m)
{
    mobilenet_v3_small_bneck5_expand(
        m->workspace + 101920, /* x */
        m->workspace + 0, /* y */
        m->weights + 80384); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(21);
    mobilenet_v3_small_bneck5_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 47040, /* y */
        m->workspace + 94080, /* mean */
        m->weights + 90224); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(22);
    mobilenet_v3_small_bneck5_se_reduce(
        m->workspace + 94080, /* x */
        m->workspace + 240, /* y */
        m->weights + 96464); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(23);
    mobilenet_v3_small_bneck5_se_expand(
        m->workspace + 240, /* x */
        m->workspace + 0, /* y */
        m->weights + 111888); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(24);
    mobilenet_v3_small_bneck5_project(
        m->workspace + 47040, /* x */
        m->workspace + 0, /* gate */
        m->workspace + 101920, /* residual */
        m->workspace + 23520, /* y */
        m->weights + 127488); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(25);
}

/* 7 pixels x 16 channels of mobilenet_v3_small_bneck6_expand; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck6_expand_tile7x16(
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
        a0[n] = mobilenet_v3_small_hswish(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v3_small_hswish(a1[n]);
        y[120 + n] = a1[n];
        a2[n] = mobilenet_v3_small_hswish(a2[n]);
        y[240 + n] = a2[n];
        a3[n] = mobilenet_v3_small_hswish(a3[n]);
        y[360 + n] = a3[n];
        a4[n] = mobilenet_v3_small_hswish(a4[n]);
        y[480 + n] = a4[n];
        a5[n] = mobilenet_v3_small_hswish(a5[n]);
        y[600 + n] = a5[n];
        a6[n] = mobilenet_v3_small_hswish(a6[n]);
        y[720 + n] = a6[n];
    }
}

/* 7 pixels x 8 channels of mobilenet_v3_small_bneck6_expand; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck6_expand_tile7x8(
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
        a0[n] = mobilenet_v3_small_hswish(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v3_small_hswish(a1[n]);
        y[120 + n] = a1[n];
        a2[n] = mobilenet_v3_small_hswish(a2[n]);
        y[240 + n] = a2[n];
        a3[n] = mobilenet_v3_small_hswish(a3[n]);
        y[360 + n] = a3[n];
        a4[n] = mobilenet_v3_small_hswish(a4[n]);
        y[480 + n] = a4[n];
        a5[n] = mobilenet_v3_small_hswish(a5[n]);
        y[600 + n] = a5[n];
        a6[n] = mobilenet_v3_small_hswish(a6[n]);
        y[720 + n] = a6[n];
    }
}

/* mobilenet_v3_small.arch:17: bneck6.expand
 * 14x14x40 -> 14x14x120, 940800 MACs, conv1x1_portable */
static void mobilenet_v3_small_bneck6_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 7; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 656;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 196; p += 7)
            mobilenet_v3_small_bneck6_expand_tile7x16(
                x + p * 40,
                y + p * 120 + channel,
                wp);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 4592 + panel * 328;
        const int channel = 112 + panel * 8;
        for (int p = 0; p < 196; p += 7)
            mobilenet_v3_small_bneck6_expand_tile7x8(
                x + p * 40,
                y + p * 120 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_v3_small_bneck6_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v3_small_bneck6_depthwise_pixel16(
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
            const float *xp = x + ((iy + ky * 1) * 14 + ix + kx * 1) * 120;
            const float *wp = w + (1 + ky * 5 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_v3_small_hswish(a[n]);
        y[n] = value;
        sum[n] += value;
    }
}

/* One pixel x 8 channels of mobilenet_v3_small_bneck6_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v3_small_bneck6_depthwise_pixel8(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT sum,
    const float *MNV3C_RESTRICT w, int iy, int ix, int ky0, int ky1, int kx0, int kx1)
{
    float a[8];
    MNV3C_LANES
    for (int n = 0; n < 8; n++) a[n] = w[n];
    for (int ky = ky0; ky < ky1; ky++)
        for (int kx = kx0; kx < kx1; kx++) {
            const float *xp = x + ((iy + ky * 1) * 14 + ix + kx * 1) * 120;
            const float *wp = w + (1 + ky * 5 + kx) * 8;
            MNV3C_LANES
            for (int n = 0; n < 8; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        const float value = mobilenet_v3_small_hswish(a[n]);
        y[n] = value;
        sum[n] += value;
    }
}

/* mobilenet_v3_small.arch:17: bneck6.depthwise + bneck6.se_pool
 * 14x14x120 -> 14x14x120,
 * kernel 5x5, stride 1x1, 588000 MACs, dwconv_portable */
static void mobilenet_v3_small_bneck6_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT mean,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 7; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 416;
        const int channel = 0 + panel * 16;
        float sum[16] = {0.0f};
        for (int oy = 0; oy < 14; oy++) {
            const int iy = oy * 1 - 2;
            const int ky0 = mobilenet_v3_small_first_tap(iy, 1);
            const int ky1 = mobilenet_v3_small_end_tap(iy, 1, 14, 5);
            float *MNV3C_RESTRICT yp = y + oy * 1680 + channel;
            float row_sum[16] = {0.0f};
            for (int ox = 0; ox < 2; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = mobilenet_v3_small_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_small_end_tap(ix, 1, 14, 5);
                mobilenet_v3_small_bneck6_depthwise_pixel16(
                    x + channel,
                    yp + ox * 120,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 2; ox < 12; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = 0, kx1 = 5;
                mobilenet_v3_small_bneck6_depthwise_pixel16(
                    x + channel,
                    yp + ox * 120,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 12; ox < 14; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = mobilenet_v3_small_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_small_end_tap(ix, 1, 14, 5);
                mobilenet_v3_small_bneck6_depthwise_pixel16(
                    x + channel,
                    yp + ox * 120,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            MNV3C_LANES
            for (int n = 0; n < 16; n++) sum[n] += row_sum[n];
        }
        MNV3C_LANES
        for (int n = 0; n < 16; n++) mean[channel + n] = sum[n] * (1.0f / 196);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 2912 + panel * 208;
        const int channel = 112 + panel * 8;
        float sum[8] = {0.0f};
        for (int oy = 0; oy < 14; oy++) {
            const int iy = oy * 1 - 2;
            const int ky0 = mobilenet_v3_small_first_tap(iy, 1);
            const int ky1 = mobilenet_v3_small_end_tap(iy, 1, 14, 5);
            float *MNV3C_RESTRICT yp = y + oy * 1680 + channel;
            float row_sum[8] = {0.0f};
            for (int ox = 0; ox < 2; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = mobilenet_v3_small_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_small_end_tap(ix, 1, 14, 5);
                mobilenet_v3_small_bneck6_depthwise_pixel8(
                    x + channel,
                    yp + ox * 120,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 2; ox < 12; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = 0, kx1 = 5;
                mobilenet_v3_small_bneck6_depthwise_pixel8(
                    x + channel,
                    yp + ox * 120,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 12; ox < 14; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = mobilenet_v3_small_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_small_end_tap(ix, 1, 14, 5);
                mobilenet_v3_small_bneck6_depthwise_pixel8(
                    x + channel,
                    yp + ox * 120,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            MNV3C_LANES
            for (int n = 0; n < 8; n++) sum[n] += row_sum[n];
        }
        MNV3C_LANES
        for (int n = 0; n < 8; n++) mean[channel + n] = sum[n] * (1.0f / 196);
    }
}

/* 1 pixels x 16 channels of mobilenet_v3_small_bneck6_se_reduce; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck6_se_reduce_tile1x16(
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
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v3_small_relu(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v3_small.arch:17: bneck6.se_reduce
 * 1x1x120 -> 1x1x32, 3840 MACs, conv1x1_portable */
static void mobilenet_v3_small_bneck6_se_reduce(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 2; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1936;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_small_bneck6_se_reduce_tile1x16(
                x + p * 120,
                y + p * 32 + channel,
                wp);
    }
}

/* 1 pixels x 16 channels of mobilenet_v3_small_bneck6_se_expand; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck6_se_expand_tile1x16(
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
        a0[n] = mobilenet_v3_small_hard_sigmoid(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* 1 pixels x 8 channels of mobilenet_v3_small_bneck6_se_expand; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck6_se_expand_tile1x8(
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
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = mobilenet_v3_small_hard_sigmoid(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v3_small.arch:17: bneck6.se_expand
 * 1x1x32 -> 1x1x120, 3840 MACs, conv1x1_portable */
static void mobilenet_v3_small_bneck6_se_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 7; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 528;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_small_bneck6_se_expand_tile1x16(
                x + p * 32,
                y + p * 120 + channel,
                wp);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 3696 + panel * 264;
        const int channel = 112 + panel * 8;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_small_bneck6_se_expand_tile1x8(
                x + p * 32,
                y + p * 120 + channel,
                wp);
    }
}

/* 7 pixels x 16 channels of mobilenet_v3_small_bneck6_project; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck6_project_tile7x16(
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

/* mobilenet_v3_small.arch:17: bneck6.project + bneck6.se_scale
 * 14x14x120 -> 14x14x48, 1128960 MACs, conv1x1_portable */
static void mobilenet_v3_small_bneck6_project(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT gate,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 3; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1936;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 196; p += 7)
            mobilenet_v3_small_bneck6_project_tile7x16(
                x + p * 120,
                gate,
                y + p * 48 + channel,
                wp);
    }
}

/* mobilenet_v3_small.arch:17: bneck    5x5     120    48  SE  HS   1 */
static void mobilenet_v3_small_row_bneck6(const struct mobilenet_v3_small_memory *m)
{
    mobilenet_v3_small_bneck6_expand(
        m->workspace + 23520, /* x */
        m->workspace + 0, /* y */
        m->weights + 137136); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(26);
    mobilenet_v3_small_bneck6_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 23520, /* y */
        m->workspace + 47040, /* mean */
        m->weights + 142064); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(27);
    mobilenet_v3_small_bneck6_se_reduce(
        m->workspace + 47040, /* x */
        m->workspace + 128, /* y */
        m->weights + 145184); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(28);
    mobilenet_v3_small_bneck6_se_expand(
        m->workspace + 128, /* x */
        m->workspace + 0, /* y */
        m->weights + 149056); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(29);
    mobilenet_v3_small_bneck6_project(
        m->workspace + 23520, /* x */
        m->workspace + 0, /* gate */
        m->workspace + 56448, /* y */
        m->weights + 153024); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(30);
}

/* 7 pixels x 16 channels of mobilenet_v3_small_bneck7_expand; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck7_expand_tile7x16(
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
        a0[n] = mobilenet_v3_small_hswish(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v3_small_hswish(a1[n]);
        y[144 + n] = a1[n];
        a2[n] = mobilenet_v3_small_hswish(a2[n]);
        y[288 + n] = a2[n];
        a3[n] = mobilenet_v3_small_hswish(a3[n]);
        y[432 + n] = a3[n];
        a4[n] = mobilenet_v3_small_hswish(a4[n]);
        y[576 + n] = a4[n];
        a5[n] = mobilenet_v3_small_hswish(a5[n]);
        y[720 + n] = a5[n];
        a6[n] = mobilenet_v3_small_hswish(a6[n]);
        y[864 + n] = a6[n];
    }
}

/* mobilenet_v3_small.arch:18: bneck7.expand
 * 14x14x48 -> 14x14x144, 1354752 MACs, conv1x1_portable */
static void mobilenet_v3_small_bneck7_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 9; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 784;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 196; p += 7)
            mobilenet_v3_small_bneck7_expand_tile7x16(
                x + p * 48,
                y + p * 144 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_v3_small_bneck7_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v3_small_bneck7_depthwise_pixel16(
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
            const float *xp = x + ((iy + ky * 1) * 14 + ix + kx * 1) * 144;
            const float *wp = w + (1 + ky * 5 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_v3_small_hswish(a[n]);
        y[n] = value;
        sum[n] += value;
    }
}

/* mobilenet_v3_small.arch:18: bneck7.depthwise + bneck7.se_pool
 * 14x14x144 -> 14x14x144,
 * kernel 5x5, stride 1x1, 705600 MACs, dwconv_portable */
static void mobilenet_v3_small_bneck7_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT mean,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 9; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 416;
        const int channel = 0 + panel * 16;
        float sum[16] = {0.0f};
        for (int oy = 0; oy < 14; oy++) {
            const int iy = oy * 1 - 2;
            const int ky0 = mobilenet_v3_small_first_tap(iy, 1);
            const int ky1 = mobilenet_v3_small_end_tap(iy, 1, 14, 5);
            float *MNV3C_RESTRICT yp = y + oy * 2016 + channel;
            float row_sum[16] = {0.0f};
            for (int ox = 0; ox < 2; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = mobilenet_v3_small_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_small_end_tap(ix, 1, 14, 5);
                mobilenet_v3_small_bneck7_depthwise_pixel16(
                    x + channel,
                    yp + ox * 144,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 2; ox < 12; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = 0, kx1 = 5;
                mobilenet_v3_small_bneck7_depthwise_pixel16(
                    x + channel,
                    yp + ox * 144,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 12; ox < 14; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = mobilenet_v3_small_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_small_end_tap(ix, 1, 14, 5);
                mobilenet_v3_small_bneck7_depthwise_pixel16(
                    x + channel,
                    yp + ox * 144,
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

/* 1 pixels x 16 channels of mobilenet_v3_small_bneck7_se_reduce; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck7_se_reduce_tile1x16(
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
        a0[n] = mobilenet_v3_small_relu(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* 1 pixels x 8 channels of mobilenet_v3_small_bneck7_se_reduce; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck7_se_reduce_tile1x8(
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
        a0[n] = mobilenet_v3_small_relu(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v3_small.arch:18: bneck7.se_reduce
 * 1x1x144 -> 1x1x40, 5760 MACs, conv1x1_portable */
static void mobilenet_v3_small_bneck7_se_reduce(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 2; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 2320;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_small_bneck7_se_reduce_tile1x16(
                x + p * 144,
                y + p * 40 + channel,
                wp);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 4640 + panel * 1160;
        const int channel = 32 + panel * 8;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_small_bneck7_se_reduce_tile1x8(
                x + p * 144,
                y + p * 40 + channel,
                wp);
    }
}

/* 1 pixels x 16 channels of mobilenet_v3_small_bneck7_se_expand; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck7_se_expand_tile1x16(
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
    for (int k = 0; k < 40; k++, w += 16) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v3_small_hard_sigmoid(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v3_small.arch:18: bneck7.se_expand
 * 1x1x40 -> 1x1x144, 5760 MACs, conv1x1_portable */
static void mobilenet_v3_small_bneck7_se_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 9; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 656;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_small_bneck7_se_expand_tile1x16(
                x + p * 40,
                y + p * 144 + channel,
                wp);
    }
}

/* 7 pixels x 16 channels of mobilenet_v3_small_bneck7_project; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck7_project_tile7x16(
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
        a1[n] += residual[48 + n];
        y[48 + n] = a1[n];
        a2[n] = (a2[n]);
        a2[n] += residual[96 + n];
        y[96 + n] = a2[n];
        a3[n] = (a3[n]);
        a3[n] += residual[144 + n];
        y[144 + n] = a3[n];
        a4[n] = (a4[n]);
        a4[n] += residual[192 + n];
        y[192 + n] = a4[n];
        a5[n] = (a5[n]);
        a5[n] += residual[240 + n];
        y[240 + n] = a5[n];
        a6[n] = (a6[n]);
        a6[n] += residual[288 + n];
        y[288 + n] = a6[n];
    }
}

/* mobilenet_v3_small.arch:18: bneck7.project + bneck7.se_scale + bneck7.residual
 * 14x14x144 -> 14x14x48, 1354752 MACs, conv1x1_portable */
static void mobilenet_v3_small_bneck7_project(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT gate,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 3; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 2320;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 196; p += 7)
            mobilenet_v3_small_bneck7_project_tile7x16(
                x + p * 144,
                gate,
                residual + p * 48 + channel,
                y + p * 48 + channel,
                wp);
    }
}

/* mobilenet_v3_small.arch:18: bneck    5x5     144    48  SE  HS   1 */
static void mobilenet_v3_small_row_bneck7(const struct mobilenet_v3_small_memory *m)
{
    mobilenet_v3_small_bneck7_expand(
        m->workspace + 56448, /* x */
        m->workspace + 0, /* y */
        m->weights + 158832); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(31);
    mobilenet_v3_small_bneck7_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 28224, /* y */
        m->workspace + 65856, /* mean */
        m->weights + 165888); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(32);
    mobilenet_v3_small_bneck7_se_reduce(
        m->workspace + 65856, /* x */
        m->workspace + 144, /* y */
        m->weights + 169632); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(33);
    mobilenet_v3_small_bneck7_se_expand(
        m->workspace + 144, /* x */
        m->workspace + 0, /* y */
        m->weights + 175440); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(34);
    mobilenet_v3_small_bneck7_project(
        m->workspace + 28224, /* x */
        m->workspace + 0, /* gate */
        m->workspace + 56448, /* residual */
        m->workspace + 65856, /* y */
        m->weights + 181344); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(35);
}

/* 7 pixels x 16 channels of mobilenet_v3_small_bneck8_expand; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck8_expand_tile7x16(
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
        a0[n] = mobilenet_v3_small_hswish(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v3_small_hswish(a1[n]);
        y[288 + n] = a1[n];
        a2[n] = mobilenet_v3_small_hswish(a2[n]);
        y[576 + n] = a2[n];
        a3[n] = mobilenet_v3_small_hswish(a3[n]);
        y[864 + n] = a3[n];
        a4[n] = mobilenet_v3_small_hswish(a4[n]);
        y[1152 + n] = a4[n];
        a5[n] = mobilenet_v3_small_hswish(a5[n]);
        y[1440 + n] = a5[n];
        a6[n] = mobilenet_v3_small_hswish(a6[n]);
        y[1728 + n] = a6[n];
    }
}

/* mobilenet_v3_small.arch:19: bneck8.expand
 * 14x14x48 -> 14x14x288, 2709504 MACs, conv1x1_portable */
static void mobilenet_v3_small_bneck8_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 18; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 784;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 196; p += 7)
            mobilenet_v3_small_bneck8_expand_tile7x16(
                x + p * 48,
                y + p * 288 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_v3_small_bneck8_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v3_small_bneck8_depthwise_pixel16(
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
            const float *xp = x + ((iy + ky * 1) * 14 + ix + kx * 1) * 288;
            const float *wp = w + (1 + ky * 5 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_v3_small_hswish(a[n]);
        y[n] = value;
        sum[n] += value;
    }
}

/* mobilenet_v3_small.arch:19: bneck8.depthwise + bneck8.se_pool
 * 14x14x288 -> 7x7x288,
 * kernel 5x5, stride 2x2, 352800 MACs, dwconv_portable */
static void mobilenet_v3_small_bneck8_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT mean,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 18; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 416;
        const int channel = 0 + panel * 16;
        float sum[16] = {0.0f};
        for (int oy = 0; oy < 7; oy++) {
            const int iy = oy * 2 - 2;
            const int ky0 = mobilenet_v3_small_first_tap(iy, 1);
            const int ky1 = mobilenet_v3_small_end_tap(iy, 1, 14, 5);
            float *MNV3C_RESTRICT yp = y + oy * 2016 + channel;
            float row_sum[16] = {0.0f};
            for (int ox = 0; ox < 1; ox++) {
                const int ix = ox * 2 - 2;
                const int kx0 = mobilenet_v3_small_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_small_end_tap(ix, 1, 14, 5);
                mobilenet_v3_small_bneck8_depthwise_pixel16(
                    x + channel,
                    yp + ox * 288,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 1; ox < 6; ox++) {
                const int ix = ox * 2 - 2;
                const int kx0 = 0, kx1 = 5;
                mobilenet_v3_small_bneck8_depthwise_pixel16(
                    x + channel,
                    yp + ox * 288,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 6; ox < 7; ox++) {
                const int ix = ox * 2 - 2;
                const int kx0 = mobilenet_v3_small_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_small_end_tap(ix, 1, 14, 5);
                mobilenet_v3_small_bneck8_depthwise_pixel16(
                    x + channel,
                    yp + ox * 288,
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

/* 1 pixels x 16 channels of mobilenet_v3_small_bneck8_se_reduce; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck8_se_reduce_tile1x16(
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
    for (int k = 0; k < 288; k++, w += 16) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v3_small_relu(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* 1 pixels x 8 channels of mobilenet_v3_small_bneck8_se_reduce; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck8_se_reduce_tile1x8(
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
    for (int k = 0; k < 288; k++, w += 8) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 8; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 8; n++) {
        a0[n] = mobilenet_v3_small_relu(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v3_small.arch:19: bneck8.se_reduce
 * 1x1x288 -> 1x1x72, 20736 MACs, conv1x1_portable */
static void mobilenet_v3_small_bneck8_se_reduce(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 4; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 4624;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_small_bneck8_se_reduce_tile1x16(
                x + p * 288,
                y + p * 72 + channel,
                wp);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 18496 + panel * 2312;
        const int channel = 64 + panel * 8;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_small_bneck8_se_reduce_tile1x8(
                x + p * 288,
                y + p * 72 + channel,
                wp);
    }
}

/* 1 pixels x 16 channels of mobilenet_v3_small_bneck8_se_expand; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck8_se_expand_tile1x16(
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
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v3_small_hard_sigmoid(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v3_small.arch:19: bneck8.se_expand
 * 1x1x72 -> 1x1x288, 20736 MACs, conv1x1_portable */
static void mobilenet_v3_small_bneck8_se_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 18; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1168;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_small_bneck8_se_expand_tile1x16(
                x + p * 72,
                y + p * 288 + channel,
                wp);
    }
}

/* 7 pixels x 16 channels of mobilenet_v3_small_bneck8_project; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck8_project_tile7x16(
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
    for (int k = 0; k < 288; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[288 + k];
        const float x2 = x[576 + k];
        const float x3 = x[864 + k];
        const float x4 = x[1152 + k];
        const float x5 = x[1440 + k];
        const float x6 = x[1728 + k];
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

/* mobilenet_v3_small.arch:19: bneck8.project + bneck8.se_scale
 * 7x7x288 -> 7x7x96, 1354752 MACs, conv1x1_portable */
static void mobilenet_v3_small_bneck8_project(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT gate,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 6; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 4624;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 49; p += 7)
            mobilenet_v3_small_bneck8_project_tile7x16(
                x + p * 288,
                gate,
                y + p * 96 + channel,
                wp);
    }
}

/* mobilenet_v3_small.arch:19: bneck    5x5     288    96  SE  HS   2     expansion@c4 */
static void mobilenet_v3_small_row_bneck8(const struct mobilenet_v3_small_memory *m)
{
    mobilenet_v3_small_bneck8_expand(
        m->workspace + 65856, /* x */
        m->workspace + 0, /* y */
        m->weights + 188304); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(36);
    mobilenet_v3_small_bneck8_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 56448, /* y */
        m->workspace + 70560, /* mean */
        m->weights + 202416); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(37);
    mobilenet_v3_small_bneck8_se_reduce(
        m->workspace + 70560, /* x */
        m->workspace + 288, /* y */
        m->weights + 209904); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(38);
    mobilenet_v3_small_bneck8_se_expand(
        m->workspace + 288, /* x */
        m->workspace + 0, /* y */
        m->weights + 230720); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(39);
    mobilenet_v3_small_bneck8_project(
        m->workspace + 56448, /* x */
        m->workspace + 0, /* gate */
        m->workspace + 70560, /* y */
        m->weights + 251744); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(40);
}

/* 7 pixels x 16 channels of mobilenet_v3_small_bneck9_expand; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck9_expand_tile7x16(
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
        a0[n] = mobilenet_v3_small_hswish(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v3_small_hswish(a1[n]);
        y[576 + n] = a1[n];
        a2[n] = mobilenet_v3_small_hswish(a2[n]);
        y[1152 + n] = a2[n];
        a3[n] = mobilenet_v3_small_hswish(a3[n]);
        y[1728 + n] = a3[n];
        a4[n] = mobilenet_v3_small_hswish(a4[n]);
        y[2304 + n] = a4[n];
        a5[n] = mobilenet_v3_small_hswish(a5[n]);
        y[2880 + n] = a5[n];
        a6[n] = mobilenet_v3_small_hswish(a6[n]);
        y[3456 + n] = a6[n];
    }
}

/* mobilenet_v3_small.arch:20: bneck9.expand
 * 7x7x96 -> 7x7x576, 2709504 MACs, conv1x1_portable */
static void mobilenet_v3_small_bneck9_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 36; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1552;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 49; p += 7)
            mobilenet_v3_small_bneck9_expand_tile7x16(
                x + p * 96,
                y + p * 576 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_v3_small_bneck9_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v3_small_bneck9_depthwise_pixel16(
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
            const float *xp = x + ((iy + ky * 1) * 7 + ix + kx * 1) * 576;
            const float *wp = w + (1 + ky * 5 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_v3_small_hswish(a[n]);
        y[n] = value;
        sum[n] += value;
    }
}

/* mobilenet_v3_small.arch:20: bneck9.depthwise + bneck9.se_pool
 * 7x7x576 -> 7x7x576,
 * kernel 5x5, stride 1x1, 705600 MACs, dwconv_portable */
static void mobilenet_v3_small_bneck9_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT mean,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 36; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 416;
        const int channel = 0 + panel * 16;
        float sum[16] = {0.0f};
        for (int oy = 0; oy < 7; oy++) {
            const int iy = oy * 1 - 2;
            const int ky0 = mobilenet_v3_small_first_tap(iy, 1);
            const int ky1 = mobilenet_v3_small_end_tap(iy, 1, 7, 5);
            float *MNV3C_RESTRICT yp = y + oy * 4032 + channel;
            float row_sum[16] = {0.0f};
            for (int ox = 0; ox < 2; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = mobilenet_v3_small_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_small_end_tap(ix, 1, 7, 5);
                mobilenet_v3_small_bneck9_depthwise_pixel16(
                    x + channel,
                    yp + ox * 576,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 2; ox < 5; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = 0, kx1 = 5;
                mobilenet_v3_small_bneck9_depthwise_pixel16(
                    x + channel,
                    yp + ox * 576,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 5; ox < 7; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = mobilenet_v3_small_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_small_end_tap(ix, 1, 7, 5);
                mobilenet_v3_small_bneck9_depthwise_pixel16(
                    x + channel,
                    yp + ox * 576,
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

/* 1 pixels x 16 channels of mobilenet_v3_small_bneck9_se_reduce; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck9_se_reduce_tile1x16(
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
    for (int k = 0; k < 576; k++, w += 16) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v3_small_relu(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v3_small.arch:20: bneck9.se_reduce
 * 1x1x576 -> 1x1x144, 82944 MACs, conv1x1_portable */
static void mobilenet_v3_small_bneck9_se_reduce(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 9; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 9232;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_small_bneck9_se_reduce_tile1x16(
                x + p * 576,
                y + p * 144 + channel,
                wp);
    }
}

/* 1 pixels x 16 channels of mobilenet_v3_small_bneck9_se_expand; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck9_se_expand_tile1x16(
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
        a0[n] = mobilenet_v3_small_hard_sigmoid(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v3_small.arch:20: bneck9.se_expand
 * 1x1x144 -> 1x1x576, 82944 MACs, conv1x1_portable */
static void mobilenet_v3_small_bneck9_se_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 36; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 2320;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_small_bneck9_se_expand_tile1x16(
                x + p * 144,
                y + p * 576 + channel,
                wp);
    }
}

/* 7 pixels x 16 channels of mobilenet_v3_small_bneck9_project; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck9_project_tile7x16(
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
    for (int k = 0; k < 576; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[576 + k];
        const float x2 = x[1152 + k];
        const float x3 = x[1728 + k];
        const float x4 = x[2304 + k];
        const float x5 = x[2880 + k];
        const float x6 = x[3456 + k];
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
        a1[n] += residual[96 + n];
        y[96 + n] = a1[n];
        a2[n] = (a2[n]);
        a2[n] += residual[192 + n];
        y[192 + n] = a2[n];
        a3[n] = (a3[n]);
        a3[n] += residual[288 + n];
        y[288 + n] = a3[n];
        a4[n] = (a4[n]);
        a4[n] += residual[384 + n];
        y[384 + n] = a4[n];
        a5[n] = (a5[n]);
        a5[n] += residual[480 + n];
        y[480 + n] = a5[n];
        a6[n] = (a6[n]);
        a6[n] += residual[576 + n];
        y[576 + n] = a6[n];
    }
}

/* mobilenet_v3_small.arch:20: bneck9.project + bneck9.se_scale + bneck9.residual
 * 7x7x576 -> 7x7x96, 2709504 MACs, conv1x1_portable */
static void mobilenet_v3_small_bneck9_project(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT gate,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 6; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 9232;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 49; p += 7)
            mobilenet_v3_small_bneck9_project_tile7x16(
                x + p * 576,
                gate,
                residual + p * 96 + channel,
                y + p * 96 + channel,
                wp);
    }
}

/* mobilenet_v3_small.arch:20: bneck    5x5     576    96  SE  HS   1 */
static void mobilenet_v3_small_row_bneck9(const struct mobilenet_v3_small_memory *m)
{
    mobilenet_v3_small_bneck9_expand(
        m->workspace + 70560, /* x */
        m->workspace + 0, /* y */
        m->weights + 279488); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(41);
    mobilenet_v3_small_bneck9_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 28224, /* y */
        m->workspace + 56448, /* mean */
        m->weights + 335360); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(42);
    mobilenet_v3_small_bneck9_se_reduce(
        m->workspace + 56448, /* x */
        m->workspace + 576, /* y */
        m->weights + 350336); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(43);
    mobilenet_v3_small_bneck9_se_expand(
        m->workspace + 576, /* x */
        m->workspace + 0, /* y */
        m->weights + 433424); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(44);
    mobilenet_v3_small_bneck9_project(
        m->workspace + 28224, /* x */
        m->workspace + 0, /* gate */
        m->workspace + 70560, /* residual */
        m->workspace + 56448, /* y */
        m->weights + 516944); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(45);
}

/* 7 pixels x 16 channels of mobilenet_v3_small_bneck10_expand; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck10_expand_tile7x16(
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
        a0[n] = mobilenet_v3_small_hswish(a0[n]);
        y[0 + n] = a0[n];
        a1[n] = mobilenet_v3_small_hswish(a1[n]);
        y[576 + n] = a1[n];
        a2[n] = mobilenet_v3_small_hswish(a2[n]);
        y[1152 + n] = a2[n];
        a3[n] = mobilenet_v3_small_hswish(a3[n]);
        y[1728 + n] = a3[n];
        a4[n] = mobilenet_v3_small_hswish(a4[n]);
        y[2304 + n] = a4[n];
        a5[n] = mobilenet_v3_small_hswish(a5[n]);
        y[2880 + n] = a5[n];
        a6[n] = mobilenet_v3_small_hswish(a6[n]);
        y[3456 + n] = a6[n];
    }
}

/* mobilenet_v3_small.arch:21: bneck10.expand
 * 7x7x96 -> 7x7x576, 2709504 MACs, conv1x1_portable */
static void mobilenet_v3_small_bneck10_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 36; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1552;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 49; p += 7)
            mobilenet_v3_small_bneck10_expand_tile7x16(
                x + p * 96,
                y + p * 576 + channel,
                wp);
    }
}

/* One pixel x 16 channels of mobilenet_v3_small_bneck10_depthwise: the taps [ky0, ky1) x [kx0, kx1) are those inside the input. */
static inline void mobilenet_v3_small_bneck10_depthwise_pixel16(
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
            const float *xp = x + ((iy + ky * 1) * 7 + ix + kx * 1) * 576;
            const float *wp = w + (1 + ky * 5 + kx) * 16;
            MNV3C_LANES
            for (int n = 0; n < 16; n++) a[n] += xp[n] * wp[n];
        }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        const float value = mobilenet_v3_small_hswish(a[n]);
        y[n] = value;
        sum[n] += value;
    }
}

/* mobilenet_v3_small.arch:21: bneck10.depthwise + bneck10.se_pool
 * 7x7x576 -> 7x7x576,
 * kernel 5x5, stride 1x1, 705600 MACs, dwconv_portable */
static void mobilenet_v3_small_bneck10_depthwise(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    float *MNV3C_RESTRICT mean,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 36; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 416;
        const int channel = 0 + panel * 16;
        float sum[16] = {0.0f};
        for (int oy = 0; oy < 7; oy++) {
            const int iy = oy * 1 - 2;
            const int ky0 = mobilenet_v3_small_first_tap(iy, 1);
            const int ky1 = mobilenet_v3_small_end_tap(iy, 1, 7, 5);
            float *MNV3C_RESTRICT yp = y + oy * 4032 + channel;
            float row_sum[16] = {0.0f};
            for (int ox = 0; ox < 2; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = mobilenet_v3_small_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_small_end_tap(ix, 1, 7, 5);
                mobilenet_v3_small_bneck10_depthwise_pixel16(
                    x + channel,
                    yp + ox * 576,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 2; ox < 5; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = 0, kx1 = 5;
                mobilenet_v3_small_bneck10_depthwise_pixel16(
                    x + channel,
                    yp + ox * 576,
                    row_sum,
                    wp, iy, ix, ky0, ky1, kx0, kx1);
            }
            for (int ox = 5; ox < 7; ox++) {
                const int ix = ox * 1 - 2;
                const int kx0 = mobilenet_v3_small_first_tap(ix, 1);
                const int kx1 = mobilenet_v3_small_end_tap(ix, 1, 7, 5);
                mobilenet_v3_small_bneck10_depthwise_pixel16(
                    x + channel,
                    yp + ox * 576,
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

/* 1 pixels x 16 channels of mobilenet_v3_small_bneck10_se_reduce; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck10_se_reduce_tile1x16(
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
    for (int k = 0; k < 576; k++, w += 16) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v3_small_relu(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v3_small.arch:21: bneck10.se_reduce
 * 1x1x576 -> 1x1x144, 82944 MACs, conv1x1_portable */
static void mobilenet_v3_small_bneck10_se_reduce(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 9; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 9232;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_small_bneck10_se_reduce_tile1x16(
                x + p * 576,
                y + p * 144 + channel,
                wp);
    }
}

/* 1 pixels x 16 channels of mobilenet_v3_small_bneck10_se_expand; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck10_se_expand_tile1x16(
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
        a0[n] = mobilenet_v3_small_hard_sigmoid(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v3_small.arch:21: bneck10.se_expand
 * 1x1x144 -> 1x1x576, 82944 MACs, conv1x1_portable */
static void mobilenet_v3_small_bneck10_se_expand(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 36; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 2320;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_small_bneck10_se_expand_tile1x16(
                x + p * 144,
                y + p * 576 + channel,
                wp);
    }
}

/* 7 pixels x 16 channels of mobilenet_v3_small_bneck10_project; the sums stay in registers. */
static inline void mobilenet_v3_small_bneck10_project_tile7x16(
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
    for (int k = 0; k < 576; k++, w += 16) {
        const float x0 = x[0 + k];
        const float x1 = x[576 + k];
        const float x2 = x[1152 + k];
        const float x3 = x[1728 + k];
        const float x4 = x[2304 + k];
        const float x5 = x[2880 + k];
        const float x6 = x[3456 + k];
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
        a1[n] += residual[96 + n];
        y[96 + n] = a1[n];
        a2[n] = (a2[n]);
        a2[n] += residual[192 + n];
        y[192 + n] = a2[n];
        a3[n] = (a3[n]);
        a3[n] += residual[288 + n];
        y[288 + n] = a3[n];
        a4[n] = (a4[n]);
        a4[n] += residual[384 + n];
        y[384 + n] = a4[n];
        a5[n] = (a5[n]);
        a5[n] += residual[480 + n];
        y[480 + n] = a5[n];
        a6[n] = (a6[n]);
        a6[n] += residual[576 + n];
        y[576 + n] = a6[n];
    }
}

/* mobilenet_v3_small.arch:21: bneck10.project + bneck10.se_scale + bneck10.residual
 * 7x7x576 -> 7x7x96, 2709504 MACs, conv1x1_portable */
static void mobilenet_v3_small_bneck10_project(
    const float *MNV3C_RESTRICT x,
    const float *MNV3C_RESTRICT gate,
    const float *MNV3C_RESTRICT residual,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 6; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 9232;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 49; p += 7)
            mobilenet_v3_small_bneck10_project_tile7x16(
                x + p * 576,
                gate,
                residual + p * 96 + channel,
                y + p * 96 + channel,
                wp);
    }
}

/* mobilenet_v3_small.arch:21: bneck    5x5     576    96  SE  HS   1 */
static void mobilenet_v3_small_row_bneck10(const struct mobilenet_v3_small_memory *m)
{
    mobilenet_v3_small_bneck10_expand(
        m->workspace + 56448, /* x */
        m->workspace + 0, /* y */
        m->weights + 572336); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(46);
    mobilenet_v3_small_bneck10_depthwise(
        m->workspace + 0, /* x */
        m->workspace + 28224, /* y */
        m->workspace + 61152, /* mean */
        m->weights + 628208); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(47);
    mobilenet_v3_small_bneck10_se_reduce(
        m->workspace + 61152, /* x */
        m->workspace + 0, /* y */
        m->weights + 643184); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(48);
    mobilenet_v3_small_bneck10_se_expand(
        m->workspace + 0, /* x */
        m->workspace + 4704, /* y */
        m->weights + 726272); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(49);
    mobilenet_v3_small_bneck10_project(
        m->workspace + 28224, /* x */
        m->workspace + 4704, /* gate */
        m->workspace + 56448, /* residual */
        m->workspace + 0, /* y */
        m->weights + 809792); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(50);
}

/* 7 pixels x 16 channels of mobilenet_v3_small_conv1; the sums stay in registers. */
static inline void mobilenet_v3_small_conv1_tile7x16(
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
        a0[n] = mobilenet_v3_small_hswish(a0[n]);
        a1[n] = mobilenet_v3_small_hswish(a1[n]);
        a2[n] = mobilenet_v3_small_hswish(a2[n]);
        a3[n] = mobilenet_v3_small_hswish(a3[n]);
        a4[n] = mobilenet_v3_small_hswish(a4[n]);
        a5[n] = mobilenet_v3_small_hswish(a5[n]);
        a6[n] = mobilenet_v3_small_hswish(a6[n]);
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

/* mobilenet_v3_small.arch:22: conv1 + pool
 * 7x7x96 -> 7x7x576, 2709504 MACs, conv1x1_portable */
static void mobilenet_v3_small_conv1(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT mean,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 36; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 1552;
        const int channel = 0 + panel * 16;
        float sum[16] = {0.0f};
        for (int p = 0; p < 49; p += 7)
            mobilenet_v3_small_conv1_tile7x16(
                x + p * 96,
                sum,
                wp);
        MNV3C_LANES
        for (int n = 0; n < 16; n++) mean[channel + n] = sum[n] * (1.0f / 49);
    }
}

/* mobilenet_v3_small.arch:22: conv     1x1       -   576   -  HS   1     @features */
static void mobilenet_v3_small_row_conv1(const struct mobilenet_v3_small_memory *m)
{
    mobilenet_v3_small_conv1(
        m->workspace + 0, /* x */
        m->workspace + 4704, /* mean */
        m->weights + 865184); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(51);
}

/* 1 pixels x 16 channels of mobilenet_v3_small_hidden; the sums stay in registers. */
static inline void mobilenet_v3_small_hidden_tile1x16(
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
    for (int k = 0; k < 576; k++, w += 16) {
        const float x0 = x[0 + k];
        MNV3C_LANES
        for (int n = 0; n < 16; n++) {
            const float wn = w[n];
            a0[n] += x0 * wn;
        }
    }
    MNV3C_LANES
    for (int n = 0; n < 16; n++) {
        a0[n] = mobilenet_v3_small_hswish(a0[n]);
        y[0 + n] = a0[n];
    }
}

/* mobilenet_v3_small.arch:24: hidden
 * 1x1x576 -> 1x1x1024, 589824 MACs, conv1x1_portable */
static void mobilenet_v3_small_hidden(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 64; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 9232;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_small_hidden_tile1x16(
                x + p * 576,
                y + p * 1024 + channel,
                wp);
    }
}

/* mobilenet_v3_small.arch:24: hidden   -         -  1024   -  HS */
static void mobilenet_v3_small_row_hidden(const struct mobilenet_v3_small_memory *m)
{
    mobilenet_v3_small_hidden(
        m->workspace + 4704, /* x */
        m->workspace + 0, /* y */
        m->weights + 921056); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(52);
}

/* 1 pixels x 16 channels of mobilenet_v3_small_logits; the sums stay in registers. */
static inline void mobilenet_v3_small_logits_tile1x16(
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
    for (int k = 0; k < 1024; k++, w += 16) {
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

/* 1 pixels x 8 channels of mobilenet_v3_small_logits; the sums stay in registers. */
static inline void mobilenet_v3_small_logits_tile1x8(
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
    for (int k = 0; k < 1024; k++, w += 8) {
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

/* mobilenet_v3_small.arch:25: logits
 * 1x1x1024 -> 1x1x1000, 1024000 MACs, conv1x1_portable */
static void mobilenet_v3_small_logits(
    const float *MNV3C_RESTRICT x,
    float *MNV3C_RESTRICT y,
    const float *MNV3C_RESTRICT w)
{
    for (int panel = 0; panel < 62; panel++) {
        const float *MNV3C_RESTRICT wp = w + 0 + panel * 16400;
        const int channel = 0 + panel * 16;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_small_logits_tile1x16(
                x + p * 1024,
                y + p * 1000 + channel,
                wp);
    }
    for (int panel = 0; panel < 1; panel++) {
        const float *MNV3C_RESTRICT wp = w + 1016800 + panel * 8200;
        const int channel = 992 + panel * 8;
        for (int p = 0; p < 1; p += 1)
            mobilenet_v3_small_logits_tile1x8(
                x + p * 1024,
                y + p * 1000 + channel,
                wp);
    }
}

/* mobilenet_v3_small.arch:25: logits */
static void mobilenet_v3_small_row_logits(const struct mobilenet_v3_small_memory *m)
{
    mobilenet_v3_small_logits(
        m->workspace + 0, /* x */
        m->output + 0, /* y */
        m->weights + 1511904); /* w */
    MOBILENET_V3_SMALL_STEP_DONE(53);
}

static void mobilenet_v3_small_run_rows(const float *weights, const float *input, float *output, void *workspace)
{
    const struct mobilenet_v3_small_memory memory = {input, output, (float *)workspace, weights};
    mobilenet_v3_small_row_stem(&memory);
    mobilenet_v3_small_row_bneck0(&memory);
    mobilenet_v3_small_row_bneck1(&memory);
    mobilenet_v3_small_row_bneck2(&memory);
    mobilenet_v3_small_row_bneck3(&memory);
    mobilenet_v3_small_row_bneck4(&memory);
    mobilenet_v3_small_row_bneck5(&memory);
    mobilenet_v3_small_row_bneck6(&memory);
    mobilenet_v3_small_row_bneck7(&memory);
    mobilenet_v3_small_row_bneck8(&memory);
    mobilenet_v3_small_row_bneck9(&memory);
    mobilenet_v3_small_row_bneck10(&memory);
    mobilenet_v3_small_row_conv1(&memory);
    mobilenet_v3_small_row_hidden(&memory);
    mobilenet_v3_small_row_logits(&memory);
}

void mobilenet_v3_small_run_with(const float *weights, const float *input, float *output, void *workspace)
{
    mobilenet_v3_small_run_rows(weights, input, output, workspace);
}

/* A blob is 64 bytes of header and the weights. The first 32 bytes must be these: magic, version and size of the header, hash of the
 * network's layout, number of weights; little-endian. */
const float *mobilenet_v3_small_weights_open(const void *blob, size_t size_bytes)
{
    static const unsigned char expected[32] = {77, 78, 86, 51, 67, 87, 84, 83, 1, 0, 0, 0, 64, 0, 0, 0, 60, 158, 143, 125, 252, 235, 15, 217, 208, 181, 38, 0, 0, 0, 0, 0};
    const unsigned char *bytes = (const unsigned char *)blob;
    if (!blob || size_bytes < 64 + (size_t)MOBILENET_V3_SMALL_WEIGHTS_SIZE || (uintptr_t)blob % sizeof(float) != 0) return NULL;
    for (int i = 0; i < 32; i++)
        if (bytes[i] != expected[i]) return NULL;
    return (const float *)(const void *)(bytes + 64);
}


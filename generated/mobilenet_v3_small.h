/* mobilenet_v3_small.c - made by mnv3c 0.1.0 from mobilenet_v3_small.arch (hash 7f9f355d6ee9d3a5).
 *
 * Network: mobilenet_v3_small, multiplier 0.5, policy torchvision, input 128x128x3;
 *          917264 parameters, 6717440 multiply-accumulates.
 * Options: --multiplier=0.5 --resolution=128 --target=neon
 * Kernels: neon; weights at run time.
 *
 * This file is yours: 0BSD. Permission to use, copy, modify, and/or distribute this software for any purpose with or
 * without fee is hereby granted. THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES. */
#ifndef MOBILENET_V3_SMALL_H
#define MOBILENET_V3_SMALL_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The image: MOBILENET_V3_SMALL_INPUT_SIZE elements of float, row by row, the channels of a pixel side by side (NHWC). */
#define MOBILENET_V3_SMALL_INPUT_HEIGHT 128
#define MOBILENET_V3_SMALL_INPUT_WIDTH 128
#define MOBILENET_V3_SMALL_INPUT_CHANNELS 3
#define MOBILENET_V3_SMALL_INPUT_SIZE 49152
#define MOBILENET_V3_SMALL_INPUT_TYPE float

/* The result: MOBILENET_V3_SMALL_OUTPUT_SIZE floats, 1x1x1000. */
#define MOBILENET_V3_SMALL_OUTPUT_HEIGHT 1
#define MOBILENET_V3_SMALL_OUTPUT_WIDTH 1
#define MOBILENET_V3_SMALL_OUTPUT_CHANNELS 1000
#define MOBILENET_V3_SMALL_OUTPUT_SIZE 1000

/* Memory that the caller lends for one run, in bytes. Its content before and after means nothing. */
#define MOBILENET_V3_SMALL_WORKSPACE_SIZE 67072
#define MOBILENET_V3_SMALL_WORKSPACE_ALIGN 64

/* Bytes of weights, and whether they are built in (then mobilenet_v3_small_run exists). */
#define MOBILENET_V3_SMALL_WEIGHTS_SIZE 3657408
#define MOBILENET_V3_SMALL_WEIGHTS_EMBEDDED 0

/* Whether the instruction set is chosen at run time (then mobilenet_v3_small_run_at exists). */
#define MOBILENET_V3_SMALL_DISPATCH 0

/* Parameters, multiply-accumulates of one run, and steps (for profiles). */
#define MOBILENET_V3_SMALL_PARAMETERS 917264
#define MOBILENET_V3_SMALL_MACS 6717440
#define MOBILENET_V3_SMALL_STEPS 63

/* One inference with weights of the caller's: what mobilenet_v3_small_weights_open returned. */
void mobilenet_v3_small_run_with(const float *weights, const float *input, float *output, void *workspace);

/* The weights inside a blob that `mnv3c pack` wrote (mapped or read to an address that is a multiple of 4, better of 64), or NULL
 * when it is not a blob of this very network. Costs nothing: the blob is used as it lies. */
const float *mobilenet_v3_small_weights_open(const void *blob, size_t size_bytes);

/* The level, that is, the instruction set whose kernels these functions run here: "neon". */
const char *mobilenet_v3_small_level(void);

#ifdef MOBILENET_V3_SMALL_PROFILE
/* Built with -DMOBILENET_V3_SMALL_PROFILE, the model calls this function of yours after each piece of a step: those that run by rows
 * or slices have many, and their times add up. */
void mobilenet_v3_small_profile(int step);

struct mobilenet_v3_small_step {
    const char *name, *operation;
    long macs;
};
extern const struct mobilenet_v3_small_step mobilenet_v3_small_steps[MOBILENET_V3_SMALL_STEPS];
#endif

#ifdef __cplusplus
}
#endif

#endif

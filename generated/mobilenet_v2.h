/* mobilenet_v2.c - made by mnv3c 0.1.0 from mobilenet_v2.arch (hash 15f81ddb34fa2d8c).
 *
 * Network: mobilenet_v2, multiplier 0.35, policy torchvision, input 96x96x3;
 *          1677128 parameters, 11934128 multiply-accumulates.
 * Options: --multiplier=0.35 --resolution=96 --target=avx512
 * Kernels: avx512; weights at run time.
 *
 * This file is yours: 0BSD. Permission to use, copy, modify, and/or distribute this software for any purpose with or
 * without fee is hereby granted. THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES. */
#ifndef MOBILENET_V2_H
#define MOBILENET_V2_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The image: MOBILENET_V2_INPUT_SIZE elements of float, row by row, the channels of a pixel side by side (NHWC). */
#define MOBILENET_V2_INPUT_HEIGHT 96
#define MOBILENET_V2_INPUT_WIDTH 96
#define MOBILENET_V2_INPUT_CHANNELS 3
#define MOBILENET_V2_INPUT_SIZE 27648
#define MOBILENET_V2_INPUT_TYPE float

/* The result: MOBILENET_V2_OUTPUT_SIZE floats, 1x1x1000. */
#define MOBILENET_V2_OUTPUT_HEIGHT 1
#define MOBILENET_V2_OUTPUT_WIDTH 1
#define MOBILENET_V2_OUTPUT_CHANNELS 1000
#define MOBILENET_V2_OUTPUT_SIZE 1000

/* Memory that the caller lends for one run, in bytes. Its content before and after means nothing. */
#define MOBILENET_V2_WORKSPACE_SIZE 69120
#define MOBILENET_V2_WORKSPACE_ALIGN 64

/* Bytes of weights, and whether they are built in (then mobilenet_v2_run exists). */
#define MOBILENET_V2_WEIGHTS_SIZE 6680704
#define MOBILENET_V2_WEIGHTS_EMBEDDED 0

/* Whether the instruction set is chosen at run time (then mobilenet_v2_run_at exists). */
#define MOBILENET_V2_DISPATCH 0

/* Parameters, multiply-accumulates of one run, and steps (for profiles). */
#define MOBILENET_V2_PARAMETERS 1677128
#define MOBILENET_V2_MACS 11934128
#define MOBILENET_V2_STEPS 53

/* One inference with weights of the caller's: what mobilenet_v2_weights_open returned. */
void mobilenet_v2_run_with(const float *weights, const float *input, float *output, void *workspace);

/* The weights inside a blob that `mnv3c pack` wrote (mapped or read to an address that is a multiple of 4, better of 64), or NULL
 * when it is not a blob of this very network. Costs nothing: the blob is used as it lies. */
const float *mobilenet_v2_weights_open(const void *blob, size_t size_bytes);

/* The level, that is, the instruction set whose kernels these functions run here: "avx512". */
const char *mobilenet_v2_level(void);

#ifdef MOBILENET_V2_PROFILE
/* Built with -DMOBILENET_V2_PROFILE, the model calls this function of yours after each piece of a step: those that run by rows
 * or slices have many, and their times add up. */
void mobilenet_v2_profile(int step);

struct mobilenet_v2_step {
    const char *name, *operation;
    long macs;
};
extern const struct mobilenet_v2_step mobilenet_v2_steps[MOBILENET_V2_STEPS];
#endif

#ifdef __cplusplus
}
#endif

#endif

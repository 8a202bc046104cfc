/* mnasnet_small.c - made by mnv3c 0.1.0 from mnasnet_small.arch (hash d58e55d0128c6a4f).
 *
 * Network: mnasnet_small, multiplier 1, policy slim, input 96x96x3;
 *          2030264 parameters, 13653104 multiply-accumulates.
 * Options: --resolution=96 --target=avx2
 * Kernels: avx2; weights at run time.
 *
 * This file is yours: 0BSD. Permission to use, copy, modify, and/or distribute this software for any purpose with or
 * without fee is hereby granted. THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES. */
#ifndef MNASNET_SMALL_H
#define MNASNET_SMALL_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The image: MNASNET_SMALL_INPUT_SIZE elements of float, row by row, the channels of a pixel side by side (NHWC). */
#define MNASNET_SMALL_INPUT_HEIGHT 96
#define MNASNET_SMALL_INPUT_WIDTH 96
#define MNASNET_SMALL_INPUT_CHANNELS 3
#define MNASNET_SMALL_INPUT_SIZE 27648
#define MNASNET_SMALL_INPUT_TYPE float

/* The result: MNASNET_SMALL_OUTPUT_SIZE floats, 1x1x1000. */
#define MNASNET_SMALL_OUTPUT_HEIGHT 1
#define MNASNET_SMALL_OUTPUT_WIDTH 1
#define MNASNET_SMALL_OUTPUT_CHANNELS 1000
#define MNASNET_SMALL_OUTPUT_SIZE 1000

/* Memory that the caller lends for one run, in bytes. Its content before and after means nothing. */
#define MNASNET_SMALL_WORKSPACE_SIZE 68352
#define MNASNET_SMALL_WORKSPACE_ALIGN 64

/* Bytes of weights, and whether they are built in (then mnasnet_small_run exists). */
#define MNASNET_SMALL_WEIGHTS_SIZE 8087744
#define MNASNET_SMALL_WEIGHTS_EMBEDDED 0

/* Whether the instruction set is chosen at run time (then mnasnet_small_run_at exists). */
#define MNASNET_SMALL_DISPATCH 0

/* Parameters, multiply-accumulates of one run, and steps (for profiles). */
#define MNASNET_SMALL_PARAMETERS 2030264
#define MNASNET_SMALL_MACS 13653104
#define MNASNET_SMALL_STEPS 77

/* One inference with weights of the caller's: what mnasnet_small_weights_open returned. */
void mnasnet_small_run_with(const float *weights, const float *input, float *output, void *workspace);

/* The weights inside a blob that `mnv3c pack` wrote (mapped or read to an address that is a multiple of 4, better of 64), or NULL
 * when it is not a blob of this very network. Costs nothing: the blob is used as it lies. */
const float *mnasnet_small_weights_open(const void *blob, size_t size_bytes);

/* The level, that is, the instruction set whose kernels these functions run here: "avx2". */
const char *mnasnet_small_level(void);

#ifdef MNASNET_SMALL_PROFILE
/* Built with -DMNASNET_SMALL_PROFILE, the model calls this function of yours after each piece of a step: those that run by rows
 * or slices have many, and their times add up. */
void mnasnet_small_profile(int step);

struct mnasnet_small_step {
    const char *name, *operation;
    long macs;
};
extern const struct mnasnet_small_step mnasnet_small_steps[MNASNET_SMALL_STEPS];
#endif

#ifdef __cplusplus
}
#endif

#endif

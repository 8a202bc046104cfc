/* mobilenet_edgetpu.c - made by mnv3c 0.1.0 from mobilenet_edgetpu.arch (hash 39470c14d7053dda).
 *
 * Network: mobilenet_edgetpu, multiplier 1, policy slim-fixed-head, input 96x96x3;
 *          4092713 parameters, 183005824 multiply-accumulates.
 * Options: --resolution=96 --target=portable
 * Kernels: portable; weights at run time.
 *
 * This file is yours: 0BSD. Permission to use, copy, modify, and/or distribute this software for any purpose with or
 * without fee is hereby granted. THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES. */
#ifndef MOBILENET_EDGETPU_H
#define MOBILENET_EDGETPU_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The image: MOBILENET_EDGETPU_INPUT_SIZE elements of float, row by row, the channels of a pixel side by side (NHWC). */
#define MOBILENET_EDGETPU_INPUT_HEIGHT 96
#define MOBILENET_EDGETPU_INPUT_WIDTH 96
#define MOBILENET_EDGETPU_INPUT_CHANNELS 3
#define MOBILENET_EDGETPU_INPUT_SIZE 27648
#define MOBILENET_EDGETPU_INPUT_TYPE float

/* The result: MOBILENET_EDGETPU_OUTPUT_SIZE floats, 1x1x1001. */
#define MOBILENET_EDGETPU_OUTPUT_HEIGHT 1
#define MOBILENET_EDGETPU_OUTPUT_WIDTH 1
#define MOBILENET_EDGETPU_OUTPUT_CHANNELS 1001
#define MOBILENET_EDGETPU_OUTPUT_SIZE 1001

/* Memory that the caller lends for one run, in bytes. Its content before and after means nothing. */
#define MOBILENET_EDGETPU_WORKSPACE_SIZE 147456
#define MOBILENET_EDGETPU_WORKSPACE_ALIGN 64

/* Bytes of weights, and whether they are built in (then mobilenet_edgetpu_run exists). */
#define MOBILENET_EDGETPU_WEIGHTS_SIZE 16293120
#define MOBILENET_EDGETPU_WEIGHTS_EMBEDDED 0

/* Whether the instruction set is chosen at run time (then mobilenet_edgetpu_run_at exists). */
#define MOBILENET_EDGETPU_DISPATCH 0

/* Parameters, multiply-accumulates of one run, and steps (for profiles). */
#define MOBILENET_EDGETPU_PARAMETERS 4092713
#define MOBILENET_EDGETPU_MACS 183005824
#define MOBILENET_EDGETPU_STEPS 59

/* One inference with weights of the caller's: what mobilenet_edgetpu_weights_open returned. */
void mobilenet_edgetpu_run_with(const float *weights, const float *input, float *output, void *workspace);

/* The weights inside a blob that `mnv3c pack` wrote (mapped or read to an address that is a multiple of 4, better of 64), or NULL
 * when it is not a blob of this very network. Costs nothing: the blob is used as it lies. */
const float *mobilenet_edgetpu_weights_open(const void *blob, size_t size_bytes);

/* The level, that is, the instruction set whose kernels these functions run here: "portable". */
const char *mobilenet_edgetpu_level(void);

#ifdef MOBILENET_EDGETPU_PROFILE
/* Built with -DMOBILENET_EDGETPU_PROFILE, the model calls this function of yours after each piece of a step: those that run by rows
 * or slices have many, and their times add up. */
void mobilenet_edgetpu_profile(int step);

struct mobilenet_edgetpu_step {
    const char *name, *operation;
    long macs;
};
extern const struct mobilenet_edgetpu_step mobilenet_edgetpu_steps[MOBILENET_EDGETPU_STEPS];
#endif

#ifdef __cplusplus
}
#endif

#endif

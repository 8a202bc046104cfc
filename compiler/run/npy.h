/* npy.h - NumPy's array files, as far as tensors of images and activations need them: version 1 to 3, C order,
 * little-endian f4, f8 or u1. */
#ifndef MNV3C_RUN_NPY_H
#define MNV3C_RUN_NPY_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"

enum { NPY_RANK_MAX = 8 };
struct npy {
    int64_t dims[NPY_RANK_MAX];
    int rank;
    int64_t count;
    float *values; /* converted to float */
};

/* Reads an array of at most limit elements; on failure *why says what is wrong with the file. "-" is stdin. */
bool npy_read(struct arena *arena, const char *path, int64_t limit, struct npy *array, struct str *why);

/* Appends a float32 array to out as version 1.0. */
void npy_write(struct strbuf *out, const int64_t *dims, int rank, const float *values);

#endif

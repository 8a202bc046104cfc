/* safetensors.h - a bounded reader of safetensors files.
 *
 * In: a file, or its bytes. Out: its tensors sorted by name, each with a checked type, shape and place. The format is 8
 * bytes of header length (little-endian), the header (a JSON object: name -> dtype, shape, data_offsets), and the data.
 * Whatever the bytes are: no read past their end, no allocation beyond a small multiple of the header, and every data
 * pointer handed out is valid for elements * element size bytes. */
#ifndef MNV3C_WEIGHTS_SAFETENSORS_H
#define MNV3C_WEIGHTS_SAFETENSORS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/io.h"
#include "base/str.h"
#include "diag/diag.h"

enum dtype {
#define DTYPE(id, name, size_bytes, is_readable) DTYPE_##id,
#include "weights/dtype.def"
#undef DTYPE
    DTYPE_OTHER, /* a name this table does not have: listed, never read */
    DTYPE_COUNT
};

enum { TENSOR_RANK_MAX = 8 };

struct tensor {
    struct str name;       /* NUL-terminated */
    struct str dtype_name; /* as the file writes it */
    enum dtype dtype;
    int rank;
    int64_t dims[TENSOR_RANK_MAX];
    int64_t elements;
    int64_t begin, end; /* bytes within the data */
    const unsigned char *data;
};

struct safetensors {
    struct tensor *tensors; /* sorted by name, no two alike */
    size_t count;
    struct io_map map; /* what safetensors_open mapped */
};

/* Parses a whole file from memory; the tensors point into bytes. Errors are reported on path. */
bool safetensors_parse(struct arena *arena, struct diag *diag, const char *path, const unsigned char *bytes,
                       size_t size_bytes, struct safetensors *file);

/* Maps and parses the file at path; close it in any case. */
bool safetensors_open(struct arena *arena, struct diag *diag, const char *path, struct safetensors *file);
void safetensors_close(struct safetensors *file);

/* The tensor of that name, or NULL. */
const struct tensor *safetensors_find(const struct safetensors *file, struct str name);

bool dtype_is_readable(enum dtype dtype);

/* Bytes of one element; 0 for DTYPE_OTHER. */
int64_t dtype_size_bytes(enum dtype dtype);

/* Element i (in the file's order) of a tensor of a readable type; exact for each of them. */
double tensor_value(const struct tensor *tensor, int64_t i);

/* Elements first, first + stride, ... of them, `count` in all: many at once take a fifth of the instructions. */
void tensor_values(const struct tensor *tensor, int64_t first, int64_t stride, int64_t count, double *values);

/* A name from the file for "%.*s" in a message: hostile ones can be megabytes long. */
#define NAME_ARG(s) (int)((s).len < 160 ? (s).len : 160), (s).ptr

/* "[16, 3, 3, 3]" */
struct str tensor_shape_text(struct arena *arena, const int64_t *dims, int rank);

#endif

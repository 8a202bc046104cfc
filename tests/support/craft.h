/* craft.h - safetensors files made by hand, right or wrong, for tests and nothing else. */
#ifndef MNV3C_TESTS_CRAFT_H
#define MNV3C_TESTS_CRAFT_H

#include "base/arena.h"
#include "base/str.h"
#include "diag/diag.h"

/* A file in the making: entries and data of the tensors so far. */
struct craft {
    struct strbuf entries, data;
};

/* Adds a tensor after the others; shape is JSON, "[2, 3]". */
void craft_tensor(struct craft *craft, const char *name, const char *dtype, const char *shape, const void *bytes,
                  size_t size_bytes);
void craft_floats(struct craft *craft, const char *name, const char *shape, const float *values, size_t count);

/* count times the same value */
void craft_constant(struct craft *craft, const char *name, const char *shape, float value, size_t count);

/* The whole file; frees the craft. */
struct str craft_finish(struct arena *arena, struct craft *craft);

/* A file of this header and that many zero bytes of data. */
struct str craft_file(struct arena *arena, struct str header, size_t data_bytes);

/* Everything that was reported, as it would be printed; empties the diag. */
struct str craft_messages(struct arena *arena, struct diag *diag);

#endif

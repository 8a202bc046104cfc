/* safetensors_write.h - tensors as a safetensors file, the same bytes for the same tensors. */
#ifndef MNV3C_WEIGHTS_SAFETENSORS_WRITE_H
#define MNV3C_WEIGHTS_SAFETENSORS_WRITE_H

#include "weights/safetensors.h"

/* Writes the tensors (name, dtype, dims, data; of a type whose size is known) to path by io_write. As the library of
 * the format does, data stands in the order of element size, large ones first, then of names, so that every tensor is
 * aligned, and the header is padded to 8 bytes. False with *why when it could not be written. */
bool safetensors_write(struct arena *arena, const char *path, const struct tensor *tensors, size_t count,
                       struct str *why);

#endif

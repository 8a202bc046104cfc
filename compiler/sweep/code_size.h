/* code_size.h - how large the code of an object file is. */
#ifndef MNV3C_SWEEP_CODE_SIZE_H
#define MNV3C_SWEEP_CODE_SIZE_H

#include <stdint.h>

#include "base/str.h"

/* The bytes that an ELF file (32 or 64 bits, either byte order) brings into memory as code and constants: the sections
 * that are allocated, not writable and not tables for unwinding. 0 for anything else, broken files included. */
int64_t code_size_of(struct str object);

#endif

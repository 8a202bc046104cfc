/* size.h - sizes that come from input are multiplied and added only through these. */
#ifndef MNV3C_BASE_SIZE_H
#define MNV3C_BASE_SIZE_H

#include <stdbool.h>
#include <stdint.h>

/* No dimension, element count or byte count of a network exceeds this: it keeps all sums of a few of them far from
 * overflow in int64_t, and is far above what anything can run (4 TiB). */
#define SIZE_LIMIT (INT64_C(1) << 42)

/* *product = a * b; false when a factor is negative or the product exceeds SIZE_LIMIT. */
static inline bool size_mul(int64_t a, int64_t b, int64_t *product)
{
    if (a < 0 || b < 0 || (b != 0 && a > SIZE_LIMIT / b)) return false;
    *product = a * b;
    return true;
}

static inline int64_t size_align(int64_t size, int64_t alignment)
{
    return (size + alignment - 1) / alignment * alignment;
}

#endif

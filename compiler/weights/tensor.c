/* tensor.c - elements and shapes of tensors, see safetensors.h. Files are little-endian whatever the host is. */
#include <string.h>

#include "weights/safetensors.h"

static const struct {
    bool readable;
    int64_t size_bytes;
} dtypes[DTYPE_COUNT] = {
#define DTYPE(id, name, size_bytes, is_readable) [DTYPE_##id] = {is_readable, size_bytes},
#include "weights/dtype.def"
#undef DTYPE
};

bool dtype_is_readable(enum dtype dtype)
{
    return dtypes[dtype].readable;
}

int64_t dtype_size_bytes(enum dtype dtype)
{
    return dtypes[dtype].size_bytes;
}

static uint64_t little_endian(const unsigned char *bytes, int size_bytes)
{
    uint64_t value = 0;
    for (int i = size_bytes - 1; i >= 0; i--) value = value << 8 | bytes[i];
    return value;
}

static float float_of_bits(uint32_t bits)
{
    float value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

static double double_of_bits(uint64_t bits)
{
    double value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

/* IEEE 754 binary16. A subnormal is its fraction times 2^-24, a float without rounding. */
static float float_of_half(uint32_t half)
{
    uint32_t sign = (half & 0x8000) << 16, exponent = half >> 10 & 0x1f, fraction = half & 0x3ff;
    if (exponent == 0) return (sign ? -1.0F : 1.0F) * (float)fraction * 0x1p-24F;
    uint32_t exponent_32 = exponent == 0x1f ? 0xff : exponent + 127 - 15;
    return float_of_bits(sign | exponent_32 << 23 | fraction << 13);
}

double tensor_value(const struct tensor *tensor, int64_t i)
{
    switch (tensor->dtype) {
    case DTYPE_F32: return float_of_bits((uint32_t)little_endian(tensor->data + i * 4, 4));
    case DTYPE_F16: return float_of_half((uint32_t)little_endian(tensor->data + i * 2, 2));
    case DTYPE_BF16: return float_of_bits((uint32_t)little_endian(tensor->data + i * 2, 2) << 16);
    case DTYPE_F64: return double_of_bits(little_endian(tensor->data + i * 8, 8));
    default: return 0; /* not readable: callers ask dtype_is_readable first */
    }
}

struct str tensor_shape_text(struct arena *arena, const int64_t *dims, int rank)
{
    struct strbuf text = {0};
    strbuf_puts(&text, "[");
    for (int d = 0; d < rank; d++) strbuf_printf(&text, "%s%lld", d ? ", " : "", (long long)dims[d]);
    strbuf_puts(&text, "]");
    struct str copy = str_copy(arena, (struct str){text.ptr, text.len});
    strbuf_free(&text);
    return copy;
}

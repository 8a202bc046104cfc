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

/* Not loops: compilers make single loads of these. */
static uint32_t little_endian_16(const unsigned char *bytes)
{
    return (uint32_t)bytes[0] | (uint32_t)bytes[1] << 8;
}

static uint32_t little_endian_32(const unsigned char *bytes)
{
    return (uint32_t)bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24;
}

static uint64_t little_endian_64(const unsigned char *bytes)
{
    return (uint64_t)little_endian_32(bytes + 4) << 32 | little_endian_32(bytes);
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

void tensor_values(const struct tensor *tensor, int64_t first, int64_t stride, int64_t count, double *values)
{
    int64_t size_bytes = dtype_size_bytes(tensor->dtype), step_bytes = stride * size_bytes;
    const unsigned char *at = tensor->data + first * size_bytes;
    switch (tensor->dtype) {
    case DTYPE_F32:
        for (int64_t i = 0; i < count; i++) values[i] = float_of_bits(little_endian_32(at + i * step_bytes));
        break;
    case DTYPE_F16:
        for (int64_t i = 0; i < count; i++) values[i] = float_of_half(little_endian_16(at + i * step_bytes));
        break;
    case DTYPE_BF16:
        for (int64_t i = 0; i < count; i++) values[i] = float_of_bits(little_endian_16(at + i * step_bytes) << 16);
        break;
    case DTYPE_F64:
        for (int64_t i = 0; i < count; i++) values[i] = double_of_bits(little_endian_64(at + i * step_bytes));
        break;
    default: /* not readable: callers ask dtype_is_readable first */
        for (int64_t i = 0; i < count; i++) values[i] = 0;
    }
}

double tensor_value(const struct tensor *tensor, int64_t i)
{
    double value;
    tensor_values(tensor, i, 1, 1, &value);
    return value;
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

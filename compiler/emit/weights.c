/* weights.c - the packed weights as a blob and as C initialisers. Both are little-endian on every host. */
#include <string.h>

#include "emit/emit.h"

/* A region of `size` bytes at the buffer's end, to be filled by the caller. */
static char *append_region(struct strbuf *out, size_t size)
{
    strbuf_reserve(out, size);
    char *region = out->ptr + out->len;
    out->len += size;
    out->ptr[out->len] = '\0';
    return region;
}

static void put_le(char *at, uint64_t value, int bytes)
{
    for (int i = 0; i < bytes; i++) at[i] = (char)(unsigned char)(value >> (8 * i));
}

static uint32_t float_bits(float value)
{
    uint32_t bits;
    memcpy(&bits, &value, sizeof bits);
    return bits;
}

void emit_blob_identity(const struct plan *plan, unsigned char identity[BLOB_IDENTITY_BYTES])
{
    char *at = (char *)identity;
    memcpy(at, "MNV3CWTS", 8);
    put_le(at + 8, BLOB_VERSION, 4);
    put_le(at + 12, BLOB_HEADER_BYTES, 4);
    put_le(at + 16, plan->layout_hash, 8);
    put_le(at + 24, (uint64_t)plan->weights_count, 8);
}

void emit_blob(const struct plan *plan, struct strbuf *out)
{
    size_t count = (size_t)plan->weights_count;
    size_t begin = out->len;
    char *header = append_region(out, BLOB_HEADER_BYTES + count * 4);
    char *body = header + BLOB_HEADER_BYTES;
    memset(header, 0, BLOB_HEADER_BYTES);
    for (size_t i = 0; i < count; i++) put_le(body + 4 * i, float_bits(plan->weights[i]), 4);
    emit_blob_identity(plan, (unsigned char *)header);
    put_le(out->ptr + begin + 32, hash_bytes(HASH_START, body, count * 4), 8);
}

/* Eight digits of base 16 at once, each in a byte of a 64-bit number, the first one in the lowest byte: digit by digit
 * the weights would be a quarter of a compilation's instructions. */
static void put_hex(char *at, uint32_t value)
{
    uint64_t digits = value;
    digits = (digits << 32 | digits >> 16) & UINT64_C(0x0000ffff0000ffff);
    digits = (digits << 16 | digits >> 8) & UINT64_C(0x00ff00ff00ff00ff);
    digits = (digits << 8 | digits >> 4) & UINT64_C(0x0f0f0f0f0f0f0f0f);
    uint64_t is_letter = (digits + UINT64_C(0x0606060606060606)) >> 4 & UINT64_C(0x0101010101010101);
    put_le(at, digits + UINT64_C(0x3030303030303030) + is_letter * ('a' - '0' - 10), 8);
}

void emit_weight_pairs(const struct plan *plan, struct strbuf *out)
{
    enum { PAIRS_PER_LINE = 6, PAIR_CHARS = 19 }; /* 0x................, */
    size_t pairs = (size_t)plan->weights_count / 2, lines = (pairs + PAIRS_PER_LINE - 1) / PAIRS_PER_LINE;
    char *at = append_region(out, pairs * PAIR_CHARS + lines);
    for (size_t i = 0; i < pairs; i++, at += PAIR_CHARS) {
        memcpy(at, "0x", 2);
        put_hex(at + 2, float_bits(plan->weights[2 * i + 1]));
        put_hex(at + 10, float_bits(plan->weights[2 * i]));
        at[18] = ',';
        if (i % PAIRS_PER_LINE == PAIRS_PER_LINE - 1 || i == pairs - 1) *(at++ + PAIR_CHARS) = '\n';
    }
}

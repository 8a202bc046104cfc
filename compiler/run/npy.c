/* npy.c - see npy.h. The format: numpy/lib/format.py. A header is a Python dict with exactly the keys descr,
 * fortran_order and shape; anything else is refused with the reason. Counts are checked against the limit and against
 * the bytes present before memory is asked for. */
#include "run/npy.h"

#include <string.h>

#include "base/io.h"
#include "base/size.h"

enum { MAGIC_BYTES = 8, HEADER_MAX_BYTES = 1 << 16, ALIGNMENT_BYTES = 64 };
static const char magic[] = "\x93NUMPY";

struct element_type {
    const char *descr;
    int32_t size_bytes;
    float (*read)(const unsigned char *bytes);
};

static uint64_t little_endian(const unsigned char *bytes, int count)
{
    uint64_t value = 0;
    for (int i = count - 1; i >= 0; i--) value = value << 8 | bytes[i];
    return value;
}

static float read_f4(const unsigned char *bytes)
{
    uint32_t bits = (uint32_t)little_endian(bytes, 4);
    float value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

static float read_f8(const unsigned char *bytes)
{
    uint64_t bits = little_endian(bytes, 8);
    double value;
    memcpy(&value, &bits, sizeof value);
    return (float)value;
}

static float read_u1(const unsigned char *bytes)
{
    return (float)bytes[0];
}

static const struct element_type element_types[] = {
    {"<f4", 4, read_f4}, {"<f8", 8, read_f8}, {"|u1", 1, read_u1}, {"<u1", 1, read_u1}};
enum { ELEMENT_TYPE_COUNT = sizeof element_types / sizeof *element_types };

enum key { KEY_DESCR, KEY_FORTRAN_ORDER, KEY_SHAPE, KEY_COUNT };

struct header {
    struct arena *arena;
    const char *next, *end;
    struct npy *array;
    const struct element_type *type;
    bool seen[KEY_COUNT];
    struct str why; /* empty while all is well */
};

static bool fail(struct header *header, struct str why)
{
    if (!header->why.len) header->why = why;
    return false;
}

static bool malformed(struct header *header)
{
    return fail(header, STR("its header is not the one of an array"));
}

static void skip_space(struct header *header)
{
    while (header->next < header->end && memchr(" \t\n", *header->next, 3)) header->next++;
}

/* Takes the text if it comes next, after white space. */
static bool take(struct header *header, const char *text)
{
    skip_space(header);
    size_t len = strlen(text);
    if ((size_t)(header->end - header->next) < len || memcmp(header->next, text, len) != 0) return false;
    header->next += len;
    return true;
}

/* 'text' or "text", without escapes. */
static bool take_string(struct header *header, struct str *text)
{
    char quote = take(header, "'") ? '\'' : take(header, "\"") ? '"' : '\0';
    const char *end = quote ? memchr(header->next, quote, (size_t)(header->end - header->next)) : NULL;
    if (!end) return false;
    *text = (struct str){header->next, (size_t)(end - header->next)};
    header->next = end + 1;
    return true;
}

static bool take_number(struct header *header, int64_t *number)
{
    skip_space(header);
    const char *begin = header->next;
    *number = 0;
    for (; header->next < header->end && *header->next >= '0' && *header->next <= '9'; header->next++) {
        *number = *number * 10 + (*header->next - '0');
        if (*number > SIZE_LIMIT) return fail(header, STR("a dimension is too large"));
    }
    return header->next > begin || malformed(header);
}

static bool parse_descr(struct header *header)
{
    struct str descr;
    if (take(header, "[")) return fail(header, STR("it holds records, not numbers"));
    if (!take_string(header, &descr)) return malformed(header);
    for (int i = 0; i < ELEMENT_TYPE_COUNT; i++)
        if (str_is(descr, element_types[i].descr)) header->type = &element_types[i];
    if (header->type) return true;
    const char *hint = descr.len && descr.ptr[0] == '>' ? " (big-endian)" : "";
    return fail(header, str_printf(header->arena, "its elements are '%.*s'%s; float32, float64 and uint8 can be read",
                                   (int)(descr.len < 40 ? descr.len : 40), descr.ptr, hint));
}

static bool parse_fortran_order(struct header *header)
{
    if (take(header, "False")) return true;
    if (!take(header, "True")) return malformed(header);
    return fail(header, STR("it is in Fortran order; save numpy.ascontiguousarray(x) instead"));
}

static bool parse_shape(struct header *header)
{
    struct npy *array = header->array;
    bool has_comma = false;
    if (!take(header, "(")) return malformed(header);
    while (!take(header, ")")) {
        if (array->rank > 0 && !has_comma) return malformed(header);
        if (array->rank == NPY_RANK_MAX)
            return fail(header, str_printf(header->arena, "it has more than %d dimensions", (int)NPY_RANK_MAX));
        if (!take_number(header, &array->dims[array->rank++])) return false;
        has_comma = take(header, ",");
    }
    return array->rank != 1 || has_comma || malformed(header); /* (5) is a number, (5,) a tuple */
}

static const struct header_key {
    const char *word;
    bool (*parse)(struct header *header);
} header_keys[KEY_COUNT] = {[KEY_DESCR] = {"descr", parse_descr},
                            [KEY_FORTRAN_ORDER] = {"fortran_order", parse_fortran_order},
                            [KEY_SHAPE] = {"shape", parse_shape}};

static bool parse_entry(struct header *header)
{
    struct str word;
    if (!take_string(header, &word) || !take(header, ":")) return malformed(header);
    for (int key = 0; key < KEY_COUNT; key++) {
        if (!str_is(word, header_keys[key].word)) continue;
        if (header->seen[key]) return malformed(header);
        header->seen[key] = true;
        return header_keys[key].parse(header);
    }
    return malformed(header);
}

static bool parse_header(struct header *header)
{
    bool has_comma = true;
    if (!take(header, "{")) return malformed(header);
    while (!take(header, "}")) {
        if (!has_comma || !parse_entry(header)) return malformed(header);
        has_comma = take(header, ",");
    }
    skip_space(header);
    if (header->next != header->end) return malformed(header);
    for (int key = 0; key < KEY_COUNT; key++)
        if (!header->seen[key]) return malformed(header);
    return true;
}

/* Checks the fixed part and finds the header's text; *data becomes what follows it. */
static bool find_header(struct header *header, struct io_map file, size_t *data)
{
    if (file.size_bytes < MAGIC_BYTES || memcmp(file.bytes, magic, sizeof magic - 1) != 0)
        return fail(header, STR("it is no NumPy array (.npy)"));
    int version = file.bytes[6], length_bytes = version == 1 ? 2 : 4;
    if (version < 1 || version > 3 || file.bytes[7] != 0)
        return fail(header, str_printf(header->arena, "its format is version %d.%d; 1.0 to 3.0 can be read", version,
                                       file.bytes[7]));
    size_t begin = MAGIC_BYTES + (size_t)length_bytes;
    if (file.size_bytes < begin) return fail(header, STR("it ends within its header"));
    uint64_t length = little_endian(file.bytes + MAGIC_BYTES, length_bytes);
    if (length > HEADER_MAX_BYTES) return malformed(header);
    if (length > file.size_bytes - begin) return fail(header, STR("it ends within its header"));
    header->next = (const char *)file.bytes + begin;
    header->end = header->next + length;
    *data = begin + (size_t)length;
    return true;
}

static bool count_elements(struct header *header, int64_t limit, size_t present_bytes)
{
    struct npy *array = header->array;
    array->count = 1;
    for (int i = 0; i < array->rank; i++)
        if (!size_mul(array->count, array->dims[i], &array->count)) array->count = SIZE_LIMIT;
    if (array->count > limit)
        return fail(header, str_printf(header->arena, "it has more than %lld elements", (long long)limit));
    uint64_t expected_bytes = (uint64_t)array->count * (uint64_t)header->type->size_bytes;
    if (present_bytes == expected_bytes) return true;
    return fail(header, str_printf(header->arena, "%s: its shape needs %llu bytes, %llu follow the header",
                                   present_bytes < expected_bytes ? "it is cut off" : "it is too long",
                                   (unsigned long long)expected_bytes, (unsigned long long)present_bytes));
}

static bool read_array(struct header *header, struct io_map file, int64_t limit)
{
    size_t data;
    if (!find_header(header, file, &data) || !parse_header(header) ||
        !count_elements(header, limit, file.size_bytes - data))
        return false;
    struct npy *array = header->array;
    array->values = ARENA_ARRAY(header->arena, (size_t)array->count, float);
    const unsigned char *bytes = file.bytes + data;
    for (int64_t i = 0; i < array->count; i++, bytes += header->type->size_bytes)
        array->values[i] = header->type->read(bytes);
    return true;
}

bool npy_read(struct arena *arena, const char *path, int64_t limit, struct npy *array, struct str *why)
{
    *array = (struct npy){0};
    struct header header = {.arena = arena, .array = array};
    struct io_map file = {0};
    bool is_stdin = strcmp(path, "-") == 0;
    if (is_stdin) {
        struct str text;
        size_t limit_bytes = (size_t)limit * sizeof(double) + 2 * HEADER_MAX_BYTES;
        if (!io_read(arena, path, limit_bytes, &text, why)) return false;
        file = (struct io_map){(const unsigned char *)text.ptr, text.len};
    } else if (!io_map(arena, path, &file, why)) {
        return false;
    }
    bool good = read_array(&header, file, limit);
    if (!is_stdin) io_unmap(&file);
    *why = header.why;
    return good;
}

void npy_write(struct strbuf *out, const int64_t *dims, int rank, const float *values)
{
    struct strbuf header = {0};
    int64_t count = 1;
    strbuf_puts(&header, "{'descr': '<f4', 'fortran_order': False, 'shape': (");
    for (int i = 0; i < rank; i++) {
        strbuf_printf(&header, "%s%lld", i ? ", " : "", (long long)dims[i]);
        count *= dims[i];
    }
    strbuf_puts(&header, rank == 1 ? ",), }" : "), }");
    size_t fixed_bytes = MAGIC_BYTES + 2;
    while ((fixed_bytes + header.len + 1) % ALIGNMENT_BYTES) strbuf_puts(&header, " ");
    strbuf_puts(&header, "\n");
    unsigned char start[MAGIC_BYTES + 2] = {0};
    memcpy(start, magic, sizeof magic - 1);
    start[6] = 1;
    start[8] = (unsigned char)(header.len & 0xff);
    start[9] = (unsigned char)(header.len >> 8);
    strbuf_add(out, (const char *)start, sizeof start);
    strbuf_add(out, header.ptr, header.len);
    strbuf_free(&header);
    for (int64_t i = 0; i < count; i++) {
        uint32_t bits;
        memcpy(&bits, &values[i], sizeof bits);
        char bytes[] = {(char)(bits & 0xff), (char)(bits >> 8 & 0xff), (char)(bits >> 16 & 0xff), (char)(bits >> 24)};
        strbuf_add(out, bytes, sizeof bytes);
    }
}

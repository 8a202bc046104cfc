/* test_safetensors.c - the reader of checkpoints: what it must accept, and that it refuses everything else in words.
 *
 * Files are parsed from buffers of exactly their size, so that the address sanitizer sees every byte read too far. */
#include "weights/safetensors.h"

#include <math.h>
#include <stdlib.h>

#include "support/check.h"
#include "support/craft.h"

struct parsed {
    struct safetensors file;
    struct str messages;
    bool ok;
    void *copy;
};

static struct parsed parse(struct arena *arena, struct str bytes)
{
    struct sources sources = {0};
    struct diag diag = {.arena = arena, .sources = &sources};
    struct parsed parsed = {.copy = malloc(bytes.len ? bytes.len : 1)};
    if (!parsed.copy) arena_out_of_memory(bytes.len);
    if (bytes.len) memcpy(parsed.copy, bytes.ptr, bytes.len);
    parsed.ok = safetensors_parse(arena, &diag, "w.safetensors", parsed.copy, bytes.len, &parsed.file);
    CHECK(parsed.ok == (diag.error_count == 0));
    parsed.messages = craft_messages(arena, &diag);
    return parsed;
}

/* slug "" means that the file is right and nothing is said about it. */
static void expect(const char *what, struct str bytes, const char *slug)
{
    struct arena arena = {0};
    struct parsed parsed = parse(&arena, bytes);
    bool as_expected = slug[0] ? strstr(parsed.messages.ptr, slug) != NULL : parsed.messages.len == 0;
    if (!as_expected) {
        fprintf(stderr, "%s: expected '%s', got: %s\n", what, slug, parsed.messages.ptr);
        check_failures++;
    }
    free(parsed.copy);
    arena_free(&arena);
}

static const struct {
    const char *header;
    size_t data_bytes;
    const char *slug;
} headers[] = {
    {"{}", 0, ""},
    {"{}   \n", 0, ""},
    {"{\"__metadata__\":{\"format\":\"pt\"}}", 0, ""},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}", 8, ""},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[0,4]}}", 4, ""},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[0,7],\"data_offsets\":[0,0]}}", 0, ""},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[4,4]},"
     "\"b\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}", 8, ""}, /* nothing overlaps nothing */
    {"{\"a\":{\"dtype\":\"I64\",\"shape\":[1],\"data_offsets\":[0,8]}}", 8, ""},
    {"{\"a\":{\"dtype\":\"Q7\",\"shape\":[3],\"data_offsets\":[0,8]}}", 8, ""}, /* unknown types are not measured */
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}", 9, "[checkpoint-unused-bytes]"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}", 8, "[checkpoint-unused-bytes]"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}", 7, "[checkpoint-past-end]"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,9007199254740992]}}", 8, "[checkpoint-past-end]"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,0]}}", 8, "end before they begin"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[-8,0]}}", 8, "[checkpoint-entry]"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,1e300]}}", 8, "[checkpoint-entry]"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0.5,8]}}", 8, "[checkpoint-entry]"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0]}}", 8, "[checkpoint-entry]"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8,9]}}", 8, "[checkpoint-entry]"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,8]}}", 8, "[checkpoint-length]"},
    {"{\"a\":{\"dtype\":\"F16\",\"shape\":[2],\"data_offsets\":[0,8]}}", 8, "[checkpoint-length]"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[4294967296,4294967296],\"data_offsets\":[0,8]}}", 8, "more elements"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[4398046511104],\"data_offsets\":[0,8]}}", 8, "more elements"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[9007199254740993],\"data_offsets\":[0,8]}}", 8, "[checkpoint-entry]"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[1,1,1,1,1,1,1,1,2],\"data_offsets\":[0,8]}}", 8, "8 dimensions"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[\"2\"],\"data_offsets\":[0,8]}}", 8, "[checkpoint-entry]"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":2,\"data_offsets\":[0,8]}}", 8, "shape is not an array"},
    {"{\"a\":{\"dtype\":32,\"shape\":[2],\"data_offsets\":[0,8]}}", 8, "dtype is not a string"},
    {"{\"a\":{\"shape\":[2],\"data_offsets\":[0,8]}}", 8, "no dtype"},
    {"{\"a\":{\"dtype\":\"F32\",\"data_offsets\":[0,8]}}", 8, "no shape"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[2]}}", 8, "no data_offsets"},
    {"{\"a\":{\"dtype\":\"F32\",\"dtype\":\"F16\",\"shape\":[2],\"data_offsets\":[0,8]}}", 8, "a key twice"},
    {"{\"a\":[1]}", 0, "not an object"},
    {"{\"a\":null}", 0, "not an object"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},"
     "\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}", 8, "[checkpoint-doubled]"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},"
     "\"b\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[4,12]}}", 12, "'a' and 'b' overlap at byte 4"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,12]},"
     "\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},"
     "\"c\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[8,12]}}", 12, "'a' and 'c' overlap at byte 8"},
    {"[]", 0, "not an object"},
    {"7", 0, "not an object"},
    {"", 0, "[checkpoint-json]"},
    {"{", 0, "[checkpoint-json]"},
    {"{} x", 0, "[checkpoint-json]"},
    {"{\"a\":}", 0, "[checkpoint-json]"},
    {"{\"a", 0, "[checkpoint-json]"},
    {"{\"a\\", 0, "[checkpoint-json]"},
};

static void test_headers(void)
{
    for (size_t i = 0; i < sizeof headers / sizeof *headers; i++) {
        struct arena arena = {0};
        expect(headers[i].header, craft_file(&arena, str_of(headers[i].header), headers[i].data_bytes),
               headers[i].slug);
        arena_free(&arena);
    }
}

static void test_lengths(void)
{
    expect("empty", STR(""), "[checkpoint-short]");
    expect("7 bytes", STR("\2\0\0\0\0\0\0"), "[checkpoint-short]");
    expect("no header", STR("\2\0\0\0\0\0\0\0"), "[checkpoint-header-length]");
    expect("one byte too few", STR("\3\0\0\0\0\0\0\0{}"), "[checkpoint-header-length]");
    expect("largest length", STR("\xff\xff\xff\xff\xff\xff\xff\xff{}"), "[checkpoint-header-length]");
    expect("negative length", STR("\xf8\xff\xff\xff\xff\xff\xff\x7f{}"), "[checkpoint-header-length]");
    expect("zip", STR("PK\3\4...................."), "a zip archive");
    expect("HDF5", STR("\x89HDF\r\n\032\n............"), "an HDF5 file");
    struct arena arena = {0};
    char *large = arena_alloc(&arena, (17 << 20) + 1);
    memset(large, ' ', 17 << 20);
    expect("17 MiB header", craft_file(&arena, (struct str){large, 17 << 20}, 0), "[checkpoint-header-limit]");
    arena_free(&arena);
}

/* "{"a":" and then `unit` many times */
static struct str repeated(struct arena *arena, const char *unit, size_t count)
{
    struct strbuf text = {0};
    strbuf_puts(&text, "{\"a\":");
    for (size_t i = 0; i < count; i++) strbuf_puts(&text, unit);
    struct str file = craft_file(arena, (struct str){text.ptr, text.len}, 0);
    strbuf_free(&text);
    return file;
}

static void test_json_bombs(void)
{
    struct arena arena = {0};
    expect("10 000 arrays", repeated(&arena, "[", 10000), "nests more than 16 deep");
    expect("10 000 objects", repeated(&arena, "{\"a\":", 10000), "nests more than 16 deep");
    expect("a million values", repeated(&arena, "0,", (1 << 20) + 1), "[checkpoint-json-values]");
    expect("brackets in a string", repeated(&arena, "\"[[[[[[[[[[[[[[[[[[[[[[[[[\\\"[\"}", 1), "[checkpoint-entry]");
    arena_free(&arena);
}

static struct str good_file(struct arena *arena)
{
    struct craft craft = {0};
    craft_floats(&craft, "b", "[2, 1]", (float[]){1.5F, -2}, 2);
    craft_tensor(&craft, "a", "F16", "[3]", "\0\x3c\0\xc0\1\0", 6);
    craft_tensor(&craft, "c", "BF16", "[1]", "\x80\x3f", 2);
    craft_tensor(&craft, "d", "F64", "[1]", "\0\0\0\0\0\0\xf0\x3f", 8);
    return craft_finish(arena, &craft);
}

static void test_values(void)
{
    struct arena arena = {0};
    struct parsed parsed = parse(&arena, good_file(&arena));
    CHECK(parsed.ok && parsed.messages.len == 0);
    CHECK_EQ_INT((int64_t)parsed.file.count, 4);
    CHECK_STR(parsed.file.tensors[0].name.ptr, "a");
    const struct tensor *a = safetensors_find(&parsed.file, STR("a")), *b = safetensors_find(&parsed.file, STR("b"));
    const struct tensor *c = safetensors_find(&parsed.file, STR("c")), *d = safetensors_find(&parsed.file, STR("d"));
    CHECK(a && b && c && d);
    CHECK(!safetensors_find(&parsed.file, STR("aa")) && !safetensors_find(&parsed.file, STR("")));
    if (a && b && c && d) {
        CHECK(b->rank == 2 && b->dims[0] == 2 && b->dims[1] == 1 && b->elements == 2);
        CHECK(tensor_value(a, 0) == 1 && tensor_value(a, 1) == -2 && tensor_value(a, 2) == 0x1p-24);
        CHECK(tensor_value(b, 0) == 1.5 && tensor_value(b, 1) == -2);
        CHECK(tensor_value(c, 0) == 1 && tensor_value(d, 0) == 1);
        CHECK_STR(tensor_shape_text(&arena, b->dims, b->rank).ptr, "[2, 1]");
    }
    free(parsed.copy);
    arena_free(&arena);
}

/* Many at once: of every type, with strides and backwards, as one by one. */
static void test_many_values(void)
{
    static const unsigned char bytes[64] = {0,  0x3c, 0x80, 0xbf, 0,    0,    0xf0, 0x3f, 1,    2,    3,
                                            4,  5,    6,    7,    8,    9,    10,   0x41, 0x3f, 0xff, 0x40,
                                            77, 0xc0, 0x12, 0x34, 0x56, 0x38, 99,   0x44, 21,   22};
    static const enum dtype types[] = {DTYPE_F32, DTYPE_F16, DTYPE_BF16, DTYPE_F64};
    static const struct {
        int64_t first, stride, count;
    } runs[] = {{0, 1, 8}, {1, 2, 3}, {6, -3, 3}, {7, 0, 2}, {5, 1, 0}};
    for (size_t type = 0; type < sizeof types / sizeof *types; type++) {
        struct tensor tensor = {.dtype = types[type], .data = bytes, .elements = 8};
        for (size_t r = 0; r < sizeof runs / sizeof *runs; r++) {
            double values[9] = {0};
            values[runs[r].count] = 1234;
            tensor_values(&tensor, runs[r].first, runs[r].stride, runs[r].count, values);
            CHECK(values[runs[r].count] == 1234);
            for (int64_t i = 0; i < runs[r].count; i++)
                CHECK(values[i] == tensor_value(&tensor, runs[r].first + i * runs[r].stride));
        }
    }
}

/* Every half there is, against the definition. */
static void test_halves(void)
{
    for (unsigned bits = 0; bits < 0x10000; bits++) {
        const unsigned char bytes[2] = {(unsigned char)(bits & 0xff), (unsigned char)(bits >> 8)};
        struct tensor half = {.dtype = DTYPE_F16, .data = bytes, .elements = 1};
        int exponent = (int)(bits >> 10 & 31), fraction = (int)(bits & 1023);
        double sign = bits & 0x8000 ? -1 : 1, value = tensor_value(&half, 0);
        double expected = exponent ? ldexp(1024 + fraction, exponent - 25) : ldexp(fraction, -24);
        if (exponent == 31 && fraction) CHECK(isnan(value));
        else if (exponent == 31) CHECK(isinf(value) && value * sign > 0);
        else CHECK(value == sign * expected && !signbit(value) == (sign > 0));
    }
}

/* A file that ends early is refused wherever it ends; one with a wrong byte is read or refused, but never crashes. */
static void test_damage(void)
{
    struct arena arena = {0};
    struct str good = good_file(&arena);
    for (size_t size = 0; size < good.len; size++) {
        struct parsed parsed = parse(&arena, (struct str){good.ptr, size});
        CHECK(!parsed.ok && parsed.messages.len > 0);
        free(parsed.copy);
    }
    char *damaged = arena_alloc(&arena, good.len);
    for (size_t i = 0; i < good.len; i++) {
        static const char wrong[] = {'\0', '9', '[', '"', '\xff'};
        for (size_t w = 0; w < sizeof wrong; w++) {
            memcpy(damaged, good.ptr, good.len);
            damaged[i] = wrong[w];
            free(parse(&arena, (struct str){damaged, good.len}).copy);
        }
    }
    arena_free(&arena);
}

int main(void)
{
    test_headers();
    test_lengths();
    test_json_bombs();
    test_values();
    test_many_values();
    test_halves();
    test_damage();
    return check_done();
}

/* test_npy.c - NumPy files: what is written reads back, headers as NumPy writes them are understood, everything else
 * is refused with the reason, and no prefix or changed byte of a file does harm. */
#include <unistd.h>

#include "../support/check.h"
#include "base/io.h"
#include "run/npy.h"

static const char path[] = "test_npy.tmp.npy";

/* A file of a version with this header text and these bytes after it. */
static void write_file(int version, const char *header, const void *data, size_t size_bytes)
{
    struct arena arena = {0};
    struct strbuf file = {0};
    struct str why;
    size_t len = strlen(header);
    strbuf_add(&file, "\x93NUMPY", 6);
    const char start[] = {(char)version, 0, (char)(len & 0xff), (char)(len >> 8), 0, 0};
    strbuf_add(&file, start, version == 1 ? 4 : 6);
    strbuf_add(&file, header, len);
    strbuf_add(&file, data, size_bytes);
    CHECK(io_write(&arena, path, file.ptr, file.len, &why));
    strbuf_free(&file);
    arena_free(&arena);
}

static void written_arrays_read_back(void)
{
    struct arena arena = {0};
    struct strbuf file = {0};
    struct npy array;
    struct str why;
    const float values[] = {1, -2.5F, 3e-40F, 1e38F, 0, 7};
    const int64_t dims[] = {1, 2, 3};
    npy_write(&file, dims, 3, values);
    CHECK_EQ_INT((int64_t)file.len, 128 + 24);
    CHECK(memcmp(file.ptr, "\x93NUMPY\x01\x00\x76\x00{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2, 3), }",
                 72) == 0);
    CHECK_EQ_INT(file.ptr[127], '\n');
    CHECK(io_write(&arena, path, file.ptr, file.len, &why));
    CHECK(npy_read(&arena, path, 6, &array, &why));
    CHECK_EQ_INT(array.rank, 3);
    CHECK_EQ_INT(array.count, 6);
    for (int i = 0; i < 3; i++) CHECK_EQ_INT(array.dims[i], dims[i]);
    CHECK(memcmp(array.values, values, sizeof values) == 0);

    file.len = 0;
    npy_write(&file, dims + 1, 1, values);
    CHECK(strstr(file.ptr + 10, "'shape': (2,), }") != NULL);
    CHECK(io_write(&arena, path, file.ptr, file.len, &why) && npy_read(&arena, path, 6, &array, &why));
    CHECK_EQ_INT(array.rank, 1);
    file.len = 0;
    npy_write(&file, dims, 0, values);
    CHECK(io_write(&arena, path, file.ptr, file.len, &why) && npy_read(&arena, path, 6, &array, &why));
    CHECK_EQ_INT(array.rank, 0);
    CHECK_EQ_INT(array.count, 1);
    strbuf_free(&file);
    arena_free(&arena);
}

static void headers_may_vary(void)
{
    struct arena arena = {0};
    struct npy array;
    struct str why;
    const unsigned char bytes[] = {0, 128, 255};
    const double doubles[] = {0.5, -1e300};
    write_file(1, "{'descr': '|u1', 'fortran_order': False, 'shape': (3, 1), }   \n", bytes, 3);
    CHECK(npy_read(&arena, path, 3, &array, &why));
    CHECK(array.rank == 2 && array.values[1] == 128 && array.values[2] == 255);
    write_file(2, "{\"shape\":(2,),\"descr\":'<f8','fortran_order':False}", doubles, sizeof doubles);
    CHECK(npy_read(&arena, path, 3, &array, &why));
    CHECK(array.count == 2 && array.values[0] == 0.5F && array.values[1] < -3.4e38F);
    write_file(3, "{ 'shape' : ( 2 , 0 ) , 'descr' : '<f4' , 'fortran_order' : False }\n", "", 0);
    CHECK(npy_read(&arena, path, 3, &array, &why));
    CHECK(array.rank == 2 && array.count == 0);
    arena_free(&arena);
}

#define HEADER(descr, order, shape) "{'descr': " descr ", 'fortran_order': " order ", 'shape': " shape "}"

static void wrong_files_are_refused_with_the_reason(void)
{
    static const struct {
        int version;
        const char *header;
        size_t size_bytes;
        const char *why;
    } cases[] = {
        {1, HEADER("'<f4'", "True", "(2,)"), 8, "it is in Fortran order; save numpy.ascontiguousarray(x) instead"},
        {1, HEADER("'>f4'", "False", "(2,)"), 8,
         "its elements are '>f4' (big-endian); float32, float64 and uint8 can be read"},
        {1, HEADER("'<i8'", "False", "(2,)"), 16, "its elements are '<i8'; float32, float64 and uint8 can be read"},
        {1, HEADER("'|O'", "False", "(2,)"), 16, "its elements are '|O'; float32, float64 and uint8 can be read"},
        {1, HEADER("[('a', '<f4')]", "False", "(2,)"), 8, "it holds records, not numbers"},
        {1, HEADER("'<f4'", "False", "(2,)"), 7, "it is cut off: its shape needs 8 bytes, 7 follow the header"},
        {1, HEADER("'<f4'", "False", "(2,)"), 9, "it is too long: its shape needs 8 bytes, 9 follow the header"},
        {1, HEADER("'<f4'", "False", "(101,)"), 8, "it has more than 100 elements"},
        {1, HEADER("'<f4'", "False", "(4000000000, 4000000000, 4000000000)"), 8, "it has more than 100 elements"},
        {1, HEADER("'<f4'", "False", "(99999999999999999999999999,)"), 8, "a dimension is too large"},
        {1, HEADER("'<f4'", "False", "(1,1,1,1,1,1,1,1,1)"), 4, "it has more than 8 dimensions"},
        {1, HEADER("'<f4'", "False", "(-1,)"), 4, "its header is not the one of an array"},
        {1, HEADER("'<f4'", "False", "(1)"), 4, "its header is not the one of an array"},
        {1, HEADER("'<f4'", "False", "(1 1)"), 4, "its header is not the one of an array"},
        {1, HEADER("'<f4'", "False", "(1,,)"), 4, "its header is not the one of an array"},
        {1, HEADER("'<f4'", "False", "(1,"), 4, "its header is not the one of an array"},
        {1, HEADER("'<f4'", "0", "(1,)"), 4, "its header is not the one of an array"},
        {1, HEADER("'<f4'", "False", "(1,)") " x", 4, "its header is not the one of an array"},
        {1, HEADER("'<f4'", "False", "(1,), 'shape': (1,)"), 4, "its header is not the one of an array"},
        {1, HEADER("'<f4'", "False", "(1,), 'x': 1"), 4, "its header is not the one of an array"},
        {1, "{'descr': '<f4', 'shape': (1,)}", 4, "its header is not the one of an array"},
        {1, "", 4, "its header is not the one of an array"},
        {4, HEADER("'<f4'", "False", "(1,)"), 4, "its format is version 4.0; 1.0 to 3.0 can be read"},
    };
    const char zeros[16] = {0};
    struct npy array;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena = {0};
        struct str why = {0};
        write_file(cases[i].version, cases[i].header, zeros, cases[i].size_bytes);
        CHECK(!npy_read(&arena, path, 100, &array, &why));
        CHECK_STR(str_copy(&arena, why).ptr, cases[i].why);
        arena_free(&arena);
    }
    struct arena arena = {0};
    struct str why;
    CHECK(!npy_read(&arena, "no/such/file.npy", 100, &array, &why));
    CHECK_STR(str_copy(&arena, why).ptr, "No such file or directory");
    arena_free(&arena);
}

/* Every prefix is refused; with any byte changed the file is read or refused, and the sanitizers see no harm. */
static void damaged_files_do_no_harm(void)
{
    const float values[] = {1, 2};
    static const char header[] = "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }\n";
    struct arena arena = {0};
    struct str text, why;
    struct npy array;
    write_file(1, header, values, sizeof values);
    CHECK(io_read(&arena, path, 1000, &text, &why));
    for (size_t len = 0; len < text.len; len++) {
        CHECK(io_write(&arena, path, text.ptr, len, &why));
        CHECK(!npy_read(&arena, path, 100, &array, &why));
        CHECK(why.len > 0);
    }
    char *changed = (char *)(uintptr_t)text.ptr; /* io_read made it for us */
    for (size_t i = 0; i < text.len; i++) {
        char before = changed[i];
        for (int change = 1; change < 256; change *= 2) {
            changed[i] = (char)(before ^ change);
            CHECK(io_write(&arena, path, text.ptr, text.len, &why));
            CHECK(npy_read(&arena, path, 100, &array, &why) == (why.len == 0));
        }
        changed[i] = before;
    }
    arena_free(&arena);
}

int main(void)
{
    written_arrays_read_back();
    headers_may_vary();
    wrong_files_are_refused_with_the_reason();
    damaged_files_do_no_harm();
    unlink(path);
    return check_done();
}

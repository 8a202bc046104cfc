/* test_str.c - numbers as text, and buffers that grow. */
#include "base/str.h"
#include "support/check.h"

static void test_numbers(void)
{
    static const int64_t numbers[] = {0,         1,        -1, 9, 10, -10, 65535, INT32_MIN, INT64_C(1000000000000),
                                      INT64_MAX, INT64_MIN};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        char text[INT_TEXT_SIZE], expected[INT_TEXT_SIZE];
        snprintf(expected, sizeof expected, "%" PRId64, numbers[i]);
        CHECK_EQ_INT((int64_t)int_text(numbers[i], text), (int64_t)strlen(expected));
        CHECK_STR(text, expected);
    }
}

static void test_buffer(void)
{
    struct strbuf buffer = {0};
    for (int i = 0; i < 1000; i++) strbuf_printf(&buffer, "%d,", i % 10);
    strbuf_add(&buffer, "end and more", 3);
    CHECK_EQ_INT((int64_t)buffer.len, 2003);
    CHECK_STR(buffer.ptr + 1996, "8,9,end");
    strbuf_free(&buffer);
    CHECK(!buffer.ptr && buffer.len == 0);
}

int main(void)
{
    test_numbers();
    test_buffer();
    return check_done();
}

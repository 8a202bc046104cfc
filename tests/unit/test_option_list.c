/* test_option_list.c - arguments that are lists: values, ranges, what is wrong with them (MESSAGE_OPTION_LIST). */
#include <string.h>

#include "support/check.h"
#include "tool/options.h"

static const struct option_info integers = {.name = "n", .kind = ARGUMENT_INTS, .choices = ""};
static const struct option_info reals = {.name = "a", .kind = ARGUMENT_REALS, .choices = ""};
static const struct option_info sizes = {.name = "r", .kind = ARGUMENT_SIZES, .choices = ""};
static const struct option_info words = {.name = "w", .kind = ARGUMENT_WORDS, .choices = ""};
static const struct option_info choices = {.name = "c", .kind = ARGUMENT_WORDS, .choices = "neon avx2 avx512"};

/* The list as text, the same kind of text for all kinds; what is wrong in brackets. */
static const char *parsed(const struct option_info *info, const char *text)
{
    static char result[512];
    struct arena arena = {0};
    struct option_value value = {0};
    struct str why;
    size_t len = 0;
    result[0] = '\0';
    bool ok = option_value_parse(&arena, info, text, &value, &why);
    CHECK(ok == (why.len == 0));
    for (int32_t i = 0; i < value.count && ok && len < sizeof result - 64; i++) {
        char *to = result + len;
        size_t room = sizeof result - len;
        const char *comma = i ? "," : "";
        int more = 0;
        if (value.integers) more = snprintf(to, room, "%s%d", comma, value.integers[i]);
        else if (value.reals) more = snprintf(to, room, "%s%.17g", comma, value.reals[i]);
        else if (value.sizes) more = snprintf(to, room, "%s%dx%d", comma, value.sizes[i].height, value.sizes[i].width);
        else more = snprintf(to, room, "%s%.*s", comma, STR_ARG(value.words[i]));
        len += (size_t)more;
    }
    if (!ok) snprintf(result, sizeof result, "[%.*s]", STR_ARG(why));
    arena_free(&arena);
    return result;
}

static void test_values(void)
{
    CHECK_STR(parsed(&integers, "1"), "1");
    CHECK_STR(parsed(&integers, "1,2,4"), "1,2,4");
    CHECK_STR(parsed(&integers, "1..4"), "1,2,3,4");
    CHECK_STR(parsed(&integers, "7,96..224:32,1"), "7,96,128,160,192,224,1");
    CHECK_STR(parsed(&integers, "1..10:4"), "1,5,9");
    CHECK_STR(parsed(&integers, "5..5"), "5");
    CHECK_STR(parsed(&integers, "2147483646..2147483647"), "2147483646,2147483647");
    CHECK_STR(parsed(&reals, "0.35,0.5..1:0.25"), "0.34999999999999998,0.5,0.75,1");
    CHECK_STR(parsed(&reals, ".5"), "0.5");
    CHECK_STR(parsed(&reals, "1e-1..3e-1:.1"), "0.10000000000000001,0.20000000000000001,0.29999999999999999");
    CHECK_STR(parsed(&reals, "1..2:1"), "1,2");
    CHECK_STR(parsed(&reals, "1...5:1"), "[the range '1...5:1' ends before it begins]"); /* 1 to .5 */
    CHECK_STR(parsed(&sizes, "96..160:32,128x256,224"), "96x96,128x128,160x160,128x256,224x224");
    CHECK_STR(parsed(&words, "gcc,clang -m32"), "gcc,clang -m32");
    CHECK_STR(parsed(&choices, "avx2,neon"), "avx2,neon");
}

static void test_malformed(void)
{
    static const struct {
        const struct option_info *info;
        const char *text, *part;
    } cases[] = {
        {&integers, "", "a value is missing"},
        {&integers, "1,", "a value is missing"},
        {&integers, ",1", "a value is missing"},
        {&integers, "1,,2", "a value is missing"},
        {&integers, "0", "'0' is no whole number"},
        {&integers, "-1", "'-1' is no whole number"},
        {&integers, "1.5", "'1.5' is no whole number"},
        {&integers, "2147483648", "is no whole number"},
        {&integers, "4..1", "'4..1' ends before it begins"},
        {&integers, "1..", "'1..' is no whole number"},
        {&integers, "1..4:", "'1..4:' is no whole number"},
        {&integers, "1..4:0", "'1..4:0' is no whole number"},
        {&integers, "1..4:1:1", "is no whole number"},
        {&integers, "1..2147483647", "'1..2147483647' has more than 1024 values"},
        {&integers, "1..1024,1", "there are more than 1024 values"},
        {&reals, "0.5..1", "'0.5..1' has no step, as in 0.5..1:0.25"},
        {&reals, "0.5..1:1e-300", "has more than 1024 values"},
        {&reals, "inf", "is no decimal number"},
        {&reals, "nan", "is no decimal number"},
        {&reals, "0x1", "is no decimal number"},
        {&reals, "1e999", "is no decimal number"},
        {&reals, ".", "is no decimal number"},
        {&sizes, "96..224", "has no step"},
        {&sizes, "x96", "is no size"},
        {&sizes, "96x", "is no size"},
        {&sizes, "96x96x96", "is no size"},
        {&sizes, "96x96..128x128:32", "is no size"},
        {&words, "a,,b", "a value is missing"},
        {&choices, "avx3", "'avx3' is unknown, did you mean 'avx2'?"},
        {&choices, "quantum", "'quantum' is unknown"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *result = parsed(cases[i].info, cases[i].text);
        if (result[0] != '[' || !strstr(result, cases[i].part)) fprintf(stderr, "%s: %s\n", cases[i].text, result);
        CHECK(result[0] == '[' && strstr(result, cases[i].part) != NULL);
    }
}

/* Words of a list that is given again are added to the first ones. */
static void test_again(void)
{
    struct arena arena = {0};
    struct option_value value = {0};
    struct str why;
    CHECK(option_repeats(&words) && !option_repeats(&choices) && !option_repeats(&sizes));
    CHECK(option_value_parse(&arena, &words, "a,b", &value, &why));
    CHECK(option_value_parse(&arena, &words, "c", &value, &why));
    CHECK_EQ_INT(value.count, 3);
    CHECK(str_is(value.words[0], "a") && str_is(value.words[1], "b") && str_is(value.words[2], "c"));
    arena_free(&arena);
}

int main(void)
{
    test_values();
    test_malformed();
    test_again();
    return check_done();
}

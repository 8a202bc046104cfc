/* option_value.c - arguments of options by their kind, part of options.h. The C locale is never changed, so strtod
 * reads the same everywhere. */
#include "tool/options.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/size.h"
#include "tool/identifier.h"

static const char synthetic_scheme[] = "synthetic:";

bool option_next_choice(const char **rest, struct str *word)
{
    const char *begin = *rest;
    while (*begin == ' ') begin++;
    const char *end = begin;
    while (*end && *end != ' ') end++;
    *word = (struct str){begin, (size_t)(end - begin)};
    *rest = end;
    return end > begin;
}

/* Reads digits up to a value of at most limit; *end is the first byte after them. */
static bool parse_digits(const char *text, const char **end, uint64_t limit, uint64_t *value)
{
    *value = 0;
    const char *p = text;
    for (; *p >= '0' && *p <= '9'; p++) {
        uint64_t digit = (uint64_t)(*p - '0');
        if (*value > (limit - digit) / 10) return false;
        *value = *value * 10 + digit;
    }
    *end = p;
    return p > text;
}

bool option_int_parse(const char *text, const char **end, int32_t *value)
{
    uint64_t number;
    if (!parse_digits(text, end, INT32_MAX, &number) || number == 0) return false;
    *value = (int32_t)number;
    return true;
}

static bool parse_any(const struct option_info *info, const char *text, struct option_value *value)
{
    (void)info, (void)value;
    (void)text;
    return true;
}

static bool parse_path(const struct option_info *info, const char *text, struct option_value *value)
{
    (void)info, (void)value;
    return text[0] != '\0';
}

static bool parse_int(const struct option_info *info, const char *text, struct option_value *value)
{
    (void)info;
    const char *end;
    int32_t number;
    if (!option_int_parse(text, &end, &number) || *end) return false;
    value->integer = number;
    return true;
}

static bool parse_bytes(const struct option_info *info, const char *text, struct option_value *value)
{
    (void)info;
    const char *end;
    uint64_t number;
    if (!parse_digits(text, &end, SIZE_LIMIT, &number) || number == 0) return false;
    int64_t unit = *end == 'K' ? 1024 : *end == 'M' ? 1024 * 1024 : 1;
    return size_mul((int64_t)number, unit, &value->integer) && end[unit > 1] == '\0';
}

/* "l1=32K,l2=1M", in any order, each once. */
static bool parse_cache(const struct option_info *info, const char *text, struct option_value *value)
{
    while (*text) {
        char number[24];
        struct option_value bytes;
        size_t len = strcspn(text, ",");
        int32_t *cache = strncmp(text, "l1=", 3) == 0 ? &value->l1_bytes : &value->l2_bytes;
        bool named = strncmp(text, "l1=", 3) == 0 || strncmp(text, "l2=", 3) == 0;
        if (!named || *cache || len - 3 >= sizeof number || (text[len] && !text[len + 1])) return false;
        memcpy(number, text + 3, len - 3);
        number[len - 3] = '\0';
        if (!parse_bytes(info, number, &bytes) || bytes.integer > INT32_MAX) return false;
        *cache = (int32_t)bytes.integer;
        text += len + (text[len] == ',');
    }
    return value->l1_bytes || value->l2_bytes;
}

/* Digits with a point and an exponent as far as they go: no minus, no hex, no "inf"; ".." is no part of a number. */
bool option_real_parse(const char *text, const char **end, double *value)
{
    char number[64];
    size_t len = text[0] == '+';
    len += strspn(text + len, "0123456789");
    if (text[len] == '.' && text[len + 1] != '.') len += 1 + strspn(text + len + 1, "0123456789");
    size_t exponent = len;
    if (text[exponent] == 'e' || text[exponent] == 'E') {
        exponent++;
        if (text[exponent] == '+' || text[exponent] == '-') exponent++;
        size_t digits = strspn(text + exponent, "0123456789");
        if (digits) len = exponent + digits;
    }
    if (len == 0 || len >= sizeof number) return false;
    memcpy(number, text, len);
    number[len] = '\0';
    char *number_end;
    *value = strtod(number, &number_end);
    *end = text + len;
    return *number_end == '\0' && isfinite(*value) && *value > 0;
}

static bool parse_real(const struct option_info *info, const char *text, struct option_value *value)
{
    (void)info;
    const char *end;
    return option_real_parse(text, &end, &value->real) && *end == '\0';
}

static bool parse_latency(const struct option_info *info, const char *text, struct option_value *value)
{
    (void)info;
    const char *end;
    if (!option_real_parse(text, &end, &value->real)) return false;
    value->integer = strcmp(end, "x") == 0;
    return value->integer || strcmp(end, "ms") == 0;
}

static bool parse_number(const struct option_info *info, const char *text, struct option_value *value)
{
    (void)info;
    const char *end, *digits = text + (text[0] == '-');
    bool is_zero = digits[0] && strspn(digits, "0.") == strlen(digits) && strcmp(digits, ".") != 0 &&
                   strchr(digits, '.') == strrchr(digits, '.');
    if (!is_zero && (digits[0] == '+' || !option_real_parse(digits, &end, &value->real) || *end)) return false;
    if (text[0] == '-') value->real = -value->real;
    return true;
}

static bool parse_size(const struct option_info *info, const char *text, struct option_value *value)
{
    (void)info;
    const char *end;
    if (!option_int_parse(text, &end, &value->height)) return false;
    value->width = value->height;
    if (*end == 'x' && !option_int_parse(end + 1, &end, &value->width)) return false;
    return *end == '\0';
}

static bool parse_choice(const struct option_info *info, const char *text, struct option_value *value)
{
    const char *rest = info->choices;
    struct str word;
    for (int64_t i = 0; option_next_choice(&rest, &word); i++) {
        value->integer = i;
        if (str_is(word, text)) return true;
    }
    return false;
}

static bool parse_form(const struct option_info *info, const char *text, struct option_value *value)
{
    return text[0] == '\0' || parse_choice(info, text, value);
}

/* "a,b", each once; no words at all stand for all choices. */
static bool parse_choices(const struct option_info *info, const char *text, struct option_value *value)
{
    const char *rest = info->choices;
    struct str word;
    int64_t all = 0, count = 0;
    for (; option_next_choice(&rest, &word); count++) all |= INT64_C(1) << count;
    value->integer = text[0] ? 0 : all;
    for (const char *at = text; *at;) {
        size_t len = strcspn(at, ",");
        int64_t bit = 1;
        for (rest = info->choices; option_next_choice(&rest, &word); bit <<= 1)
            if (str_eq(word, (struct str){at, len})) break;
        if (bit > all || value->integer & bit || (at[len] && !at[len + 1])) return false;
        value->integer |= bit;
        at += len + (at[len] == ',');
    }
    return true;
}

static bool parse_identifier(const struct option_info *info, const char *text, struct option_value *value)
{
    (void)info, (void)value;
    return identifier_valid(str_of(text));
}

static bool parse_weights(const struct option_info *info, const char *text, struct option_value *value)
{
    size_t scheme_len = sizeof synthetic_scheme - 1;
    const char *end;
    value->synthetic = strncmp(text, synthetic_scheme, scheme_len) == 0;
    if (!value->synthetic) return parse_path(info, text, value);
    return parse_digits(text + scheme_len, &end, UINT64_MAX, &value->seed) && *end == '\0';
}

/* A decimal number at the begin of the text; *end is what follows it. */
static bool parse_decimal(const char *text, const char **end, double *value)
{
    char number[24];
    size_t len = strspn(text, "0123456789");
    if (text[len] == '.' && text[len + 1] != '.') len += 1 + strspn(text + len + 1, "0123456789");
    if (len == 0 || len >= sizeof number) return false;
    memcpy(number, text, len);
    number[len] = '\0';
    *value = strtod(number, NULL);
    *end = text + len;
    return *value > 0;
}

/* "0.5..1.25", "16..96:8" or one of these numbers; from LUT_STEP on they are channels, below it factors. */
static bool parse_channels(const struct option_info *info, const char *text, struct option_value *value)
{
    struct lut_channels *channels = &value->channels;
    const char *end;
    (void)info;
    if (!parse_decimal(text, &end, &channels->low)) return false;
    channels->high = channels->low;
    if (strncmp(end, "..", 2) == 0 && !parse_decimal(end + 2, &end, &channels->high)) return false;
    channels->absolute = channels->low >= LUT_STEP;
    if (channels->absolute && strcmp(end, ":8") == 0) end += 2;
    bool alike = channels->absolute || channels->high < LUT_STEP;
    return *end == '\0' && alike && channels->low <= channels->high && channels->high <= LUT_CHANNELS_MAX;
}

static bool parse_tile(const struct option_info *info, const char *text, struct option_value *value)
{
    (void)info;
    return tile_option_parse(text, &value->forced);
}

static const struct {
    bool (*parse)(const struct option_info *info, const char *text, struct option_value *value);
    const char *expected;
} kind_table[ARGUMENT_KIND_COUNT] = {
    [ARGUMENT_NONE] = {parse_any, "nothing"},
    [ARGUMENT_FILE] = {parse_path, "a file name"},
    [ARGUMENT_DIRECTORY] = {parse_path, "a directory name"},
    [ARGUMENT_INT] = {parse_int, "a whole number from 1 to 2147483647"},
    [ARGUMENT_BYTES] = {parse_bytes, "a number of bytes above 0, as in 400000, 400K or 2M"},
    [ARGUMENT_REAL] = {parse_real, "a decimal number above 0"},
    [ARGUMENT_NUMBER] = {parse_number, "a decimal number"},
    [ARGUMENT_SIZE] = {parse_size, "a size: one number, or height x width as in 193x225"},
    [ARGUMENT_CHOICE] = {parse_choice, "one of"},
    [ARGUMENT_FORM] = {parse_form, "one of"},
    [ARGUMENT_CHOICES] = {parse_choices, "a list, with commas and no word twice, of some of"},
    [ARGUMENT_IDENTIFIER] = {parse_identifier,
                             "a C identifier that begins with a letter and is no keyword of C or C++"},
    [ARGUMENT_WEIGHTS] = {parse_weights, "a file name or synthetic:SEED with a whole number as SEED"},
    [ARGUMENT_PATTERN] = {parse_any, "a name"},
    [ARGUMENT_CHANNELS] = {parse_channels, "a range of factors below 8, as in 0.5..1.25, or of channels from 8 to "
                                           "16384, as in 16..96:8"},
    [ARGUMENT_TEXT] = {parse_any, "a text"},
    [ARGUMENT_CACHE] = {parse_cache, "l1=BYTES,l2=BYTES or one of them, as in l1=32K,l2=512K"},
    [ARGUMENT_TILE] = {parse_tile,
                       "[TARGET:]STEP=[KERNEL/]PIXELSxPANELS[xVECTOR][:pixels-first|:panels-first][:pieces=N]"},
    [ARGUMENT_LATENCY] = {parse_latency, "a factor with an x, as in 0.85x, or milliseconds, as in 12.5ms"},
    [ARGUMENT_INTS] = {parse_any, "whole numbers with commas, or ranges as in 1,2,4..16:4"},
    [ARGUMENT_REALS] = {parse_any, "numbers with commas, or ranges as in 0.35,0.5..1:0.25"},
    [ARGUMENT_SIZES] = {parse_any, "sizes with commas, or ranges as in 96..224:32,128x256"},
    [ARGUMENT_WORDS] = {parse_any, "words with commas"},
};

bool option_value_parse(struct arena *arena, const struct option_info *info, const char *text,
                        struct option_value *value, struct str *why)
{
    value->text = text;
    *why = STR("");
    if (option_is_list(info)) return option_list_parse(arena, info, text, value, why);
    return kind_table[info->kind].parse(info, text, value);
}

struct str option_value_expected(struct arena *arena, const struct option_info *info)
{
    struct str text = str_of(kind_table[info->kind].expected), word;
    if (!info->choices[0]) return text;
    if (info->kind == ARGUMENT_WORDS) text = STR("one or, with commas, more of");
    const char *rest = info->choices;
    for (const char *separator = " "; option_next_choice(&rest, &word); separator = ", ")
        text = str_printf(arena, "%.*s%s%.*s", STR_ARG(text), separator, STR_ARG(word));
    return text;
}

/* scan.c - see scan.h. A line gets one message about its characters: the rest of it is likely the same trouble. */
#include "front/scan.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { QUOTE_LEN_MAX = 40 };

static struct str text_of(const struct parse_state *state, struct span span)
{
    return (struct str){state->text.ptr + span.begin, span.end - span.begin};
}

bool parse_line_is_bad(const struct parse_state *state, uint32_t offset)
{
    if (state->bad_count == 0) return false;
    return offset <= state->bad_begin || !memchr(state->text.ptr + state->bad_begin, '\n', offset - state->bad_begin);
}

struct str parse_quote(const struct parse_state *state, struct span span)
{
    struct str text = text_of(state, span);
    if (text.len <= QUOTE_LEN_MAX) return text;
    size_t len = QUOTE_LEN_MAX;
    while (len > 0 && ((unsigned char)text.ptr[len] & 0xc0) == 0x80) len--; /* not inside a character */
    return str_printf(state->arena, "%.*s...", (int)len, text.ptr);
}

void parse_mark_bad(struct parse_state *state, uint32_t begin)
{
    state->bad_count++;
    state->bad_begin = begin;
}

static void report_range(struct parse_state *state, struct span span)
{
    struct str quote = parse_quote(state, span);
    parse_mark_bad(state, span.begin);
    diag_report(state->diag, MESSAGE_NUMBER_RANGE, span, STR_ARG(quote));
}

int64_t scan_integer(struct parse_state *state, struct span span, const char *text)
{
    errno = 0;
    long long integer = strtoll(text, NULL, 10);
    if (errno == 0) return integer;
    report_range(state, span);
    return 0;
}

/* Subnormal values are out of range: C libraries differ about them, and no network needs them. */
double scan_real(struct parse_state *state, struct span span, const char *text)
{
    double real = strtod(text, NULL);
    char first = text[strcspn(text, "123456789eE")]; /* of the digits that are not 0, the exponent, or the end */
    bool is_zero = first == '\0' || first == 'e' || first == 'E';
    if (isnormal(real) || (real == 0 && is_zero)) return real;
    report_range(state, span);
    return 0;
}

void scan_report_malformed(struct parse_state *state, struct span span)
{
    if (scan_touches_number(state, span)) span.begin = state->number_begin;
    state->number_end = span.end; /* whatever touches it is part of the same trouble */
    bool is_known = parse_line_is_bad(state, span.begin);
    parse_mark_bad(state, span.begin);
    if (is_known) return;
    struct str quote = parse_quote(state, span);
    diag_report(state->diag, MESSAGE_NUMBER_MALFORMED, span, STR_ARG(quote));
    if (memchr(quote.ptr, 'X', quote.len)) diag_remedy(state->diag, "sizes are written with a small x, as in 3x3");
    else if (memchr(quote.ptr, 'x', quote.len)) diag_remedy(state->diag, "sizes are whole numbers, as in 3x3");
}

void scan_report_unterminated(struct parse_state *state, struct span span)
{
    scan_check_text(state, span);
    if (parse_line_is_bad(state, span.begin)) return;
    parse_mark_bad(state, span.begin);
    diag_report(state->diag, MESSAGE_STRING_UNTERMINATED, span);
}

/* Length and code point of the UTF-8 character at the start of text; 0 when not well-formed (Unicode, table 3-7). */
static size_t utf8_decode(struct str text, uint32_t *code_point)
{
    static const struct {
        unsigned char first, last, mask; /* of the first byte */
        unsigned char second_first, second_last;
        size_t len;
    } forms[] = {
        {0x00, 0x7f, 0x7f, 0x00, 0x00, 1}, {0xc2, 0xdf, 0x1f, 0x80, 0xbf, 2}, {0xe0, 0xe0, 0x0f, 0xa0, 0xbf, 3},
        {0xe1, 0xec, 0x0f, 0x80, 0xbf, 3}, {0xed, 0xed, 0x0f, 0x80, 0x9f, 3}, {0xee, 0xef, 0x0f, 0x80, 0xbf, 3},
        {0xf0, 0xf0, 0x07, 0x90, 0xbf, 4}, {0xf1, 0xf3, 0x07, 0x80, 0xbf, 4}, {0xf4, 0xf4, 0x07, 0x80, 0x8f, 4},
    };
    const unsigned char *bytes = (const unsigned char *)text.ptr;
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
        if (bytes[0] < forms[i].first || bytes[0] > forms[i].last) continue;
        if (forms[i].len > text.len) return 0;
        uint32_t value = bytes[0] & forms[i].mask;
        for (size_t j = 1; j < forms[i].len; j++) {
            unsigned char low = j == 1 ? forms[i].second_first : 0x80, high = j == 1 ? forms[i].second_last : 0xbf;
            if (bytes[j] < low || bytes[j] > high) return 0;
            value = value << 6 | (bytes[j] & 0x3f);
        }
        *code_point = value;
        return forms[i].len;
    }
    return 0;
}

/* Reports the character at span.begin when it may stand nowhere, not even in a comment; *len is its length. */
static bool report_unprintable(struct parse_state *state, struct span span, uint32_t *code_point, size_t *len)
{
    *len = utf8_decode(text_of(state, span), code_point);
    unsigned char byte = (unsigned char)state->text.ptr[span.begin];
    bool is_bad = *len == 0 || (byte < 0x20 && byte != '\t') || byte == 0x7f;
    if (*len == 0) *len = 1;
    if (!is_bad) return false;
    bool is_known = parse_line_is_bad(state, span.begin) || (byte == 0 && state->nul_seen);
    parse_mark_bad(state, span.begin);
    struct span place = {span.file, span.begin, span.begin + 1};
    if (byte == 0) state->nul_seen = true;
    if (is_known) return true;
    if (byte == 0) diag_report(state->diag, MESSAGE_NUL_BYTE, place);
    else if (byte < 0x80) diag_report(state->diag, MESSAGE_CHARACTER_CONTROL, place, byte);
    else diag_report(state->diag, MESSAGE_UTF8_INVALID, place, byte);
    return true;
}

void scan_check_text(struct parse_state *state, struct span span)
{
    uint32_t code_point;
    size_t len;
    bool ends_in_return = span.end > span.begin && state->text.ptr[span.end - 1] == '\r';
    if (ends_in_return && span.end < state->text.len && state->text.ptr[span.end] == '\n') span.end--;
    while (span.begin < span.end && !report_unprintable(state, span, &code_point, &len)) span.begin += (uint32_t)len;
}

/* Characters that arrive by copying a table out of a paper or a web page. */
static const struct {
    uint32_t code_point;
    char meant;
    const char *remedy;
} look_alikes[] = {
    {0x00a0, ' ', "this is a no-break space: write an ordinary one"},
    {0x00d7, 'x', "this is a multiplication sign: write the letter x"},
    {0x2012, '-', "this is a figure dash: write '-'"},
    {0x2013, '-', "this is an en dash: write '-'"},
    {0x2014, '-', "this is an em dash: write '-'"},
    {0x2212, '-', "this is a minus sign: write '-'"},
    {0x201c, '"', "strings stand between straight quotes: \""},
    {0x201d, '"', "strings stand between straight quotes: \""},
    {'\'', '"', "strings stand between double quotes: \""},
    {'+', '+', "write positive numbers without a sign"},
    {';', ';', "a statement ends with its line; a comment begins with #"},
};
enum { LOOK_ALIKE_COUNT = sizeof look_alikes / sizeof look_alikes[0] };

/* The character in quotes and its code point, or the latter alone for those that are not seen. */
static struct str character_words(struct parse_state *state, struct span span, uint32_t code_point)
{
    bool is_invisible = code_point <= 0xa0 || (code_point >= 0x2000 && code_point <= 0x200f) ||
                        (code_point >= 0x2028 && code_point <= 0x202f) ||
                        (code_point >= 0x205f && code_point <= 0x206f) || code_point == 0xfeff;
    if (code_point == '\'') return STR("\"'\"");
    if (code_point < 0x80) return str_printf(state->arena, "'%c'", (char)code_point);
    struct str number = str_printf(state->arena, "U+%04X", (unsigned)code_point), text = text_of(state, span);
    return is_invisible ? number : str_printf(state->arena, "'%.*s' (%.*s)", STR_ARG(text), STR_ARG(number));
}

static void report_character(struct parse_state *state, struct span span, uint32_t code_point)
{
    struct str words = character_words(state, span, code_point);
    diag_report(state->diag, MESSAGE_CHARACTER_UNEXPECTED, span, STR_ARG(words));
    if (state->keyword == KEYWORD_INCLUDE || state->keyword == KEYWORD_WEIGHTS)
        diag_remedy(state->diag, "a file name stands between double quotes: \"");
    for (size_t i = 0; i < LOOK_ALIKE_COUNT; i++)
        if (look_alikes[i].code_point == code_point) diag_remedy(state->diag, "%s", look_alikes[i].remedy);
}

char scan_report_characters(struct parse_state *state, struct span span)
{
    uint32_t code_point;
    size_t len;
    if (report_unprintable(state, span, &code_point, &len)) return 0;
    bool is_known = parse_line_is_bad(state, span.begin), is_alone = span.begin + len == span.end;
    span.end = span.begin + (uint32_t)len;
    parse_mark_bad(state, span.begin);
    if (!is_known) report_character(state, span, code_point);
    size_t i = 0;
    while (i < LOOK_ALIKE_COUNT && look_alikes[i].code_point != code_point) i++;
    return i < LOOK_ALIKE_COUNT && is_alone ? look_alikes[i].meant : 0;
}

bool scan_is_followed_by_letter(const struct parse_state *state)
{
    char c = state->offset < state->text.len ? state->text.ptr[state->offset] : '\0';
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

enum scan_follower scan_follower(const struct parse_state *state, struct span span)
{
    size_t i = span.end;
    if (i < state->text.len && state->text.ptr[i] == '@') return FOLLOWER_AT;
    while (i < state->text.len && (state->text.ptr[i] == ' ' || state->text.ptr[i] == '\t')) i++;
    return i < state->text.len && state->text.ptr[i] == '=' ? FOLLOWER_EQUALS : FOLLOWER_OTHER;
}

enum keyword scan_keyword(struct str word)
{
    int i = 0;
    while (i < KEYWORD_COUNT && !str_is(word, keyword_table[i].word)) i++;
    return (enum keyword)i;
}

void scan_report_unknown(struct parse_state *state, struct span span)
{
    if (parse_line_is_bad(state, span.begin)) return;
    const char *words[KEYWORD_COUNT];
    for (int i = 0; i < KEYWORD_COUNT; i++) words[i] = keyword_table[i].word;
    struct str quote = parse_quote(state, span);
    const char *nearest = diag_nearest(text_of(state, span), words, KEYWORD_COUNT);
    parse_mark_bad(state, span.begin);
    diag_report(state->diag, MESSAGE_KEYWORD_UNKNOWN, span, STR_ARG(quote));
    if (scan_follower(state, span) == FOLLOWER_EQUALS)
        diag_remedy(state->diag, "attributes stand on the line of their statement, parameters between a head's braces");
    else if (nearest) diag_remedy(state->diag, "did you mean '%s'?", nearest);
}

bool scan_brace_is_closed(const struct parse_state *state, uint32_t offset)
{
    bool is_comment = false;
    for (size_t i = offset; i < state->text.len; i++) {
        char c = state->text.ptr[i];
        if (c == '#' || c == '\n') is_comment = c == '#';
        else if (!is_comment && (c == '{' || c == '}')) return c == '}';
    }
    return false;
}

void scan_report_unclosed(struct parse_state *state)
{
    struct span brace = {state->file, state->brace_begin, state->brace_begin + 1};
    state->in_braces = false;
    diag_report(state->diag, MESSAGE_BRACE_UNCLOSED, brace);
}

bool scan_opens_braces(const struct parse_state *state, struct span rest)
{
    struct str text = text_of(state, rest);
    const char *comment = memchr(text.ptr, '#', text.len);
    if (comment) text.len = (size_t)(comment - text.ptr);
    return memchr(text.ptr, '{', text.len) && !memchr(text.ptr, '}', text.len) &&
           memchr(state->text.ptr + rest.end, '}', state->text.len - rest.end);
}

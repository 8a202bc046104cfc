/* markup.c - see markup.h. */
#include "sweep/markup.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>

enum { WIDE_FROM = 0x1100 };

static const char replacement[] = "\xef\xbf\xbd", ellipsis[] = "\xe2\x80\xa6";

/* The length in bytes of the character that the text begins with, and its code; 1 and 0 where the bytes are no UTF-8.
 * Overlong forms and surrogates are none (RFC 3629, section 4). */
static size_t character_bytes(struct str text, uint32_t *code)
{
    const unsigned char *p = (const unsigned char *)text.ptr;
    size_t len = p[0] < 0x80 ? 1 : p[0] >= 0xf0 ? 4 : p[0] >= 0xe0 ? 3 : 2;
    *code = len == 1 ? p[0] : 0;
    if (len == 1 || p[0] < 0xc2 || p[0] > 0xf4 || text.len < len) return 1;
    uint32_t joined = p[0] & (0xffu >> (len + 1));
    for (size_t i = 1; i < len; i++) {
        if ((p[i] & 0xc0) != 0x80) return 1;
        joined = joined << 6 | (p[i] & 0x3fu);
    }
    bool overlong = joined < (len == 4 ? 0x10000u : len == 3 ? 0x800u : 0x80u);
    if (overlong || joined > 0x10ffff || (joined >= 0xd800 && joined <= 0xdfff)) return 1;
    *code = joined;
    return len;
}

/* Whether XML 1.0 has the character (its production 2, Char), and it is none that controls the text around it. */
static bool is_shown(uint32_t code)
{
    if (code < 0x20) return code == '\t' || code == '\n' || code == '\r';
    bool control = code >= 0x7f && code < 0xa0;
    bool turning = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069); /* its direction */
    return !control && !turning && (code & 0xfffe) != 0xfffe;
}

static const char *escape_of(char character)
{
    switch (character) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    default: return NULL;
    }
}

/* Appends the characters to out, if there is one; returns how many letters they are. */
static size_t each_character(struct strbuf *out, struct str text, size_t letters_max)
{
    size_t count = 0;
    while (text.len > 0) {
        uint32_t code;
        size_t len = character_bytes(text, &code);
        count += code >= WIDE_FROM || !is_shown(code) ? 2 : 1;
        if (count > letters_max) {
            if (out) strbuf_puts(out, ellipsis);
            return letters_max + 1;
        }
        const char *escape = is_shown(code) ? escape_of(*text.ptr) : replacement;
        if (out && escape) strbuf_puts(out, escape);
        else if (out) strbuf_add(out, text.ptr, len);
        text = (struct str){text.ptr + len, text.len - len};
    }
    return count;
}

void markup_text(struct strbuf *out, struct str text, size_t letters_max)
{
    each_character(out, text, letters_max);
}

size_t markup_letters(struct str text, size_t letters_max)
{
    return each_character(NULL, text, letters_max);
}

struct str markup_str(struct arena *arena, struct str text, size_t letters_max)
{
    struct strbuf out = {0};
    strbuf_reserve(&out, 1);
    markup_text(&out, text, letters_max);
    struct str copy = str_copy(arena, (struct str){out.ptr, out.len});
    strbuf_free(&out);
    return copy;
}

void markup_json(struct strbuf *out, struct str json)
{
    for (size_t i = 0; i < json.len; i++) {
        char c = json.ptr[i];
        if (c == '<' || c == '>' || c == '&') strbuf_printf(out, "\\u%04x", (unsigned)c);
        else strbuf_add(out, &c, 1);
    }
}

static const struct prefix {
    double unit;
    const char *text;
} prefixes[] = {{1e12, " T"}, {1e9, " G"}, {1e6, " M"}, {1e3, " k"}, {1, ""}};

/* 999.5 and more of a unit read as the next one. */
static const struct prefix *prefix_of(double number)
{
    const struct prefix *prefix = prefixes;
    while (prefix->unit > 1 && fabs(number) < 0.9995 * prefix->unit) prefix++;
    return prefix;
}

void markup_number(struct strbuf *out, double number, int digits)
{
    const struct prefix *prefix = prefix_of(number);
    strbuf_printf(out, "%.*g%s", digits, number / prefix->unit, prefix->text);
}

void markup_rounded(struct strbuf *out, double number)
{
    const struct prefix *prefix = prefix_of(number);
    double scaled = fabs(number / prefix->unit);
    bool whole = prefix->unit == 1 && number == floor(number), extreme = scaled < 0.001 || scaled >= 1e6;
    int decimals = whole || scaled >= 99.95 ? 0 : scaled >= 9.995 ? 1 : scaled >= 0.9995 ? 2 : 3;
    if (extreme && !whole) markup_number(out, number, 3);
    else strbuf_printf(out, "%.*f%s", decimals, number / prefix->unit, prefix->text);
}

void markup_count(struct strbuf *out, int64_t count)
{
    char digits[24];
    int len = snprintf(digits, sizeof digits, "%" PRId64, count);
    for (int i = 0; i < len; i++) {
        if (i > 0 && (len - i) % 3 == 0 && digits[i - 1] != '-') strbuf_puts(out, "\xe2\x80\xaf"); /* narrow space */
        strbuf_add(out, &digits[i], 1);
    }
}

/* shell_text.c - see shell_text.h. The escapes of ninja files: ninja-build.org/manual.html, "Lexical syntax". */
#include "sweep/shell_text.h"

#include <string.h>

static bool is_harmless(char c)
{
    bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return is_letter || (c != '\0' && strchr("_-+=:,./%@", c) != NULL);
}

void shell_word(struct strbuf *out, struct str text)
{
    if (out->len > 0) strbuf_puts(out, " ");
    size_t harmless = 0;
    while (harmless < text.len && is_harmless(text.ptr[harmless])) harmless++;
    if (harmless == text.len && text.len > 0) {
        strbuf_add(out, text.ptr, text.len);
        return;
    }
    strbuf_puts(out, "'");
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == '\'') strbuf_puts(out, "'\\''");
        else strbuf_add(out, &text.ptr[i], 1);
    }
    strbuf_puts(out, "'");
}

void ninja_path(struct strbuf *out, struct str path)
{
    for (size_t i = 0; i < path.len; i++) {
        if (memchr("$ :", path.ptr[i], 3)) strbuf_puts(out, "$");
        strbuf_add(out, &path.ptr[i], 1);
    }
}

void ninja_value(struct strbuf *out, struct str value)
{
    for (size_t i = 0; i < value.len; i++) {
        bool leads = i == 0 && value.ptr[i] == ' '; /* ninja skips blanks after the equals sign */
        if (value.ptr[i] == '$' || leads) strbuf_puts(out, "$");
        strbuf_add(out, &value.ptr[i], 1);
    }
}

bool ninja_can_hold(struct str text)
{
    return !memchr(text.ptr, '\n', text.len) && !memchr(text.ptr, '\r', text.len) && !memchr(text.ptr, '\0', text.len);
}

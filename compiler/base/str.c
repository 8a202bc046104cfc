/* str.c - see str.h. The C locale is never changed, so printf's numbers are the same everywhere. */
#include "base/str.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct str str_of(const char *text)
{
    return (struct str){text, strlen(text)};
}

bool str_eq(struct str a, struct str b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

bool str_is(struct str a, const char *text)
{
    return str_eq(a, str_of(text));
}

bool str_ends(struct str a, const char *suffix)
{
    struct str tail = str_of(suffix);
    return a.len >= tail.len && str_eq((struct str){a.ptr + a.len - tail.len, tail.len}, tail);
}

struct str str_copy(struct arena *arena, struct str a)
{
    char *copy = arena_alloc(arena, a.len + 1);
    if (a.len) memcpy(copy, a.ptr, a.len);
    return (struct str){copy, a.len};
}

size_t int_text(int64_t value, char text[INT_TEXT_SIZE])
{
    char digits[INT_TEXT_SIZE];
    size_t count = 0, len = 0;
    uint64_t rest = value < 0 ? -(uint64_t)value : (uint64_t)value;
    do digits[count++] = (char)('0' + rest % 10);
    while (rest /= 10);
    if (value < 0) text[len++] = '-';
    while (count) text[len++] = digits[--count];
    text[len] = '\0';
    return len;
}

struct str str_printf(struct arena *arena, const char *format, ...)
{
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int len = vsnprintf(NULL, 0, format, args);
    va_end(args);
    char *text = arena_alloc(arena, (size_t)len + 1);
    vsnprintf(text, (size_t)len + 1, format, again);
    va_end(again);
    return (struct str){text, (size_t)len};
}

uint64_t hash_bytes(uint64_t hash, const void *bytes, size_t size)
{
    const unsigned char *p = bytes;
    for (size_t i = 0; i < size; i++) hash = (hash ^ p[i]) * UINT64_C(0x100000001b3);
    return hash;
}

void strbuf_reserve(struct strbuf *buffer, size_t extra)
{
    if (buffer->capacity - buffer->len > extra) return;
    if (extra > SIZE_MAX / 4 - buffer->len) arena_out_of_memory(extra);
    size_t needed = buffer->len + extra + 1, doubled = buffer->capacity * 2;
    size_t capacity = needed > doubled ? needed : doubled;
    char *grown = realloc(buffer->ptr, capacity);
    if (!grown) arena_out_of_memory(capacity);
    buffer->ptr = grown;
    buffer->capacity = capacity;
}

void strbuf_add(struct strbuf *buffer, const char *text, size_t len)
{
    strbuf_reserve(buffer, len);
    if (len) memcpy(buffer->ptr + buffer->len, text, len);
    buffer->len += len;
    buffer->ptr[buffer->len] = '\0';
}

void strbuf_puts(struct strbuf *buffer, const char *text)
{
    strbuf_add(buffer, text, strlen(text));
}

void strbuf_printf(struct strbuf *buffer, const char *format, ...)
{
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int len = vsnprintf(NULL, 0, format, args);
    va_end(args);
    strbuf_reserve(buffer, (size_t)len + 1);
    vsnprintf(buffer->ptr + buffer->len, (size_t)len + 1, format, again);
    va_end(again);
    buffer->len += (size_t)len;
}

void strbuf_free(struct strbuf *buffer)
{
    free(buffer->ptr);
    *buffer = (struct strbuf){0};
}

/* str.h - counted strings and a growing text buffer.
 *
 * A struct str borrows its bytes (from a source text, a literal or an arena) and is not NUL-terminated. A struct strbuf
 * owns its bytes on the heap and is always NUL-terminated. */
#ifndef MNV3C_BASE_STR_H
#define MNV3C_BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

struct str {
    const char *ptr;
    size_t len;
};

#define STR(literal) ((struct str){(literal), sizeof(literal) - 1})
#define STR_ARG(s) (int)(s).len, (s).ptr /* for "%.*s" */

struct str str_of(const char *text); /* borrows a NUL-terminated string */
bool str_eq(struct str a, struct str b);
bool str_is(struct str a, const char *text);
bool str_ends(struct str a, const char *suffix);
struct str str_copy(struct arena *arena, struct str a); /* the copy is NUL-terminated */

__attribute__((format(printf, 2, 3))) struct str str_printf(struct arena *arena, const char *format, ...);

/* The decimal digits of a number, with a NUL; returns their count. What "%lld" prints, in a tenth of its
 * instructions: templates take numbers by the ten thousand. */
enum { INT_TEXT_SIZE = 21 };
size_t int_text(int64_t value, char text[INT_TEXT_SIZE]);

/* FNV-1a over bytes: a content hash for banners and file checks, not for security. Start with HASH_START. */
#define HASH_START UINT64_C(0xcbf29ce484222325)
uint64_t hash_bytes(uint64_t hash, const void *bytes, size_t size);

struct strbuf {
    char *ptr;
    size_t len, capacity;
};

/* Makes room for extra more bytes and the NUL. */
void strbuf_reserve(struct strbuf *buffer, size_t extra);
void strbuf_add(struct strbuf *buffer, const char *text, size_t len);
void strbuf_puts(struct strbuf *buffer, const char *text);
__attribute__((format(printf, 2, 3))) void strbuf_printf(struct strbuf *buffer, const char *format, ...);
void strbuf_free(struct strbuf *buffer);

#endif

/* markup.h - texts and numbers on their way into XML and HTML.
 *
 * Whatever a table holds may come from a stranger: names and reasons pass through here, never through "%.*s". What
 * comes out is well-formed in element content and in quoted attributes of XML 1.0 and of HTML. */
#ifndef MNV3C_SWEEP_MARKUP_H
#define MNV3C_SWEEP_MARKUP_H

#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"

/* Appends a text with & < > " ' escaped; characters that XML does not know and bytes that are no UTF-8 become U+FFFD.
 * Of a text that is longer than letters_max the begin and an ellipsis. Characters from U+1100 on count as two letters:
 * many of them are as wide. */
void markup_text(struct strbuf *out, struct str text, size_t letters_max);

/* The same as a text of the arena. */
struct str markup_str(struct arena *arena, struct str text, size_t letters_max);

/* How many letters markup_text shows; the width of a label is estimated from it. */
size_t markup_letters(struct str text, size_t letters_max);

/* Appends JSON so that it can stand in a script element: "<", ">" and "&" become \u003c and so on, which JSON only has
 * within strings. */
void markup_json(struct strbuf *out, struct str json);

/* Appends a number with a thousands prefix and at most so many significant digits: 56.5 M, 1.2 k, 0.35. */
void markup_number(struct strbuf *out, double number, int digits);

/* The same with three digits always, so that the numbers of a column line up: 56.0 M, 1.20 k; small whole ones as they
 * are. */
void markup_rounded(struct strbuf *out, double number);

/* Appends a whole number with its digits in groups of three. */
void markup_count(struct strbuf *out, int64_t count);

#endif

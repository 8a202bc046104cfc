/* scan.h - what the scanner's rules do beyond naming a token: numbers, characters, words in their context. */
#ifndef MNV3C_FRONT_SCAN_H
#define MNV3C_FRONT_SCAN_H

#include "front/parse_state.h"

/* Values of number tokens; out of range is reported and read as 0. The text is NUL-terminated. */
int64_t scan_integer(struct parse_state *state, struct span span, const char *text);
double scan_real(struct parse_state *state, struct span span, const char *text);

/* Whether a token touches the number before it, and the error when it does: "224by224", "1.2.3". */
static inline bool scan_touches_number(const struct parse_state *state, struct span span)
{
    return span.begin > 0 && state->number_end == span.begin;
}
void scan_report_malformed(struct parse_state *state, struct span span);

/* Reports the first character of a string or comment that is no text, or the string's missing end. */
void scan_check_text(struct parse_state *state, struct span span);
void scan_report_unterminated(struct parse_state *state, struct span span);

/* Reports characters that begin no token. Returns the ASCII character that is meant when a look-alike was pasted from a
 * paper (the signs for multiplication and minus), else 0. */
char scan_report_characters(struct parse_state *state, struct span span);

/* Whether the text goes on with a letter or '_' behind the last token. */
bool scan_is_followed_by_letter(const struct parse_state *state);

/* What a word in the text is followed by. */
enum scan_follower { FOLLOWER_OTHER, FOLLOWER_EQUALS, FOLLOWER_AT };
enum scan_follower scan_follower(const struct parse_state *state, struct span span);

/* The keyword of that name, or KEYWORD_COUNT. */
enum keyword scan_keyword(struct str word);
void scan_report_unknown(struct parse_state *state, struct span span);

/* Whether a '}' comes before the next '{': if not, a keyword at the beginning of a line ends the head. */
bool scan_brace_is_closed(const struct parse_state *state, uint32_t offset);
void scan_report_unclosed(struct parse_state *state);

/* Whether the rest of a line that is skipped opens braces that are closed on a later line. */
bool scan_opens_braces(const struct parse_state *state, struct span rest);

#endif

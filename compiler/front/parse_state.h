/* parse_state.h - what scanner and parser know while they read one file. Only front/ includes this.
 *
 * Positions are byte offsets into text. bad_begin is the last place where something was wrong: a statement with such a
 * place does not enter the tree, and most other errors on the same line would only be its echo. */
#ifndef MNV3C_FRONT_PARSE_STATE_H
#define MNV3C_FRONT_PARSE_STATE_H

#include "diag/diag.h"
#include "front/ast.h"

/* A run stops reading after this many errors, reported or of the kind that is not repeated: what follows in a file that
 * is no .arch text helps nobody. */
enum { PARSE_ERROR_COUNT_MAX = 64, PARSE_BAD_COUNT_MAX = 256 };

struct parse_state {
    struct arena *arena;
    struct diag *diag;
    struct str text;
    uint32_t file;

    /* scanner */
    uint32_t offset;                   /* end of the last token */
    uint32_t number_begin, number_end; /* the last number; what follows it directly belongs to it or is wrong */
    bool number_was_last;              /* the last token was a number: a lone x multiplies */
    bool line_open;                    /* tokens were returned since the last NEWLINE */
    bool head_open, in_braces;         /* a head whose '{' may come, has come */
    uint32_t brace_begin;
    bool brace_is_closed;              /* a '}' comes before the next '{' */
    enum keyword keyword;              /* of the statement being read */
    bool nul_seen;
    size_t bad_count;   /* errors in the text, and of syntax */
    uint32_t bad_begin; /* where the last of them is */

    /* parser */
    struct ast_file *ast;
    struct ast_statement *last;
    size_t statement_count;
};

/* Something is wrong at begin. */
void parse_mark_bad(struct parse_state *state, uint32_t begin);

/* Whether the last bad place is on the line of offset. */
bool parse_line_is_bad(const struct parse_state *state, uint32_t offset);

/* Too many errors: stop reading, without a word more. */
static inline bool parse_gives_up(const struct parse_state *state)
{
    return state->diag->error_count >= PARSE_ERROR_COUNT_MAX || state->bad_count >= PARSE_BAD_COUNT_MAX;
}

/* Text of a span, cut to what fits into a message. */
struct str parse_quote(const struct parse_state *state, struct span span);

/* Runs scanner and parser over state->text; statements go to state->ast (arch.l). */
void parse_tokens(struct parse_state *state);

#endif

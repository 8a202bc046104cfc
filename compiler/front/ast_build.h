/* ast_build.h - constructors of the syntax tree, called by the grammar's actions and by nothing else.
 *
 * In: tokens with their spans. Out: nodes in the arena. Lists grow at their end; an empty list is {0}. */
#ifndef MNV3C_FRONT_AST_BUILD_H
#define MNV3C_FRONT_AST_BUILD_H

#include "front/ast.h"

struct parse_state;

struct ast_values {
    struct ast_value *first, *last;
    size_t count;
};
struct ast_attributes {
    struct ast_attribute *first, *last;
};
struct ast_taps {
    struct ast_tap *first, *last;
};

struct ast_value *ast_dash(struct parse_state *state, struct span span);
struct ast_value *ast_integer(struct parse_state *state, struct span span, int64_t integer);
struct ast_value *ast_real(struct parse_state *state, struct span span, double real);
struct ast_value *ast_quotient(struct parse_state *state, struct span span, const struct ast_value *dividend,
                               const struct ast_value *divisor);
struct ast_value *ast_ratio(struct parse_state *state, struct span span, double real);
struct ast_value *ast_word(struct parse_state *state, struct span span, struct str word);
struct ast_value *ast_string(struct parse_state *state, struct span span, struct str text);
struct ast_value *ast_dims(struct parse_state *state, struct span span, size_t count, int64_t a, int64_t b, int64_t c);
struct ast_value *ast_squeeze(struct parse_state *state, struct span span, struct str word, struct str of,
                              int64_t integer);
struct ast_value *ast_list(struct parse_state *state, struct span span, struct ast_values items);
struct ast_attribute *ast_attribute(struct parse_state *state, struct span name_span, struct str name,
                                    const struct ast_value *value);
struct ast_tap *ast_tap(struct parse_state *state, struct span span, struct str point, struct str name);

struct ast_values ast_values_add(struct ast_values list, struct ast_value *value);
struct ast_attributes ast_attributes_add(struct ast_attributes list, struct ast_attribute *attribute);
struct ast_taps ast_taps_add(struct ast_taps list, struct ast_tap *tap);

/* Appends a statement to the file, unless its text has a lexical error or the file has too many statements. */
void ast_statement(struct parse_state *state, struct span span, enum keyword keyword, struct span keyword_span,
                   struct ast_values values, struct ast_attributes attributes, struct ast_taps taps);

#endif

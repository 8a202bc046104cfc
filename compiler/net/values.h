/* values.h - one value of the syntax tree to one C value, with a message where kind or range is wrong.
 *
 * `what` names the place in messages ("stride", "multiplier"). Every function returns false after it reported, and
 * leaves *out alone then. */
#ifndef MNV3C_NET_VALUES_H
#define MNV3C_NET_VALUES_H

#include "net/context.h"

/* min..max; a minimum of 0 is itself left out for reals. */
bool value_integer(const struct net_context *context, const struct ast_value *value, const char *what, int64_t min,
                   int64_t max, int32_t *out);
bool value_real(const struct net_context *context, const struct ast_value *value, const char *what, double min,
                double max, double *out);

/* An integer for both directions, or HEIGHTxWIDTH. */
bool value_pair(const struct net_context *context, const struct ast_value *value, const char *what, int64_t min,
                int64_t max, int32_t *height, int32_t *width);

/* A word of `choices`, which are separated by '|'; *out is its number. */
bool value_choice(const struct net_context *context, const struct ast_value *value, const char *what,
                  const char *choices, int *out);

/* A nonlinearity of act.def; `choices` limits the words. */
bool value_act(const struct net_context *context, const struct ast_value *value, const char *what, const char *choices,
               enum act *out);

/* Reports that value is of a wrong kind ("the stride cannot be a ratio"), to be written as `wanted`. Returns false. */
bool value_wrong(const struct net_context *context, const struct ast_value *value, const char *what,
                 const char *wanted);

/* Reports an unknown word with "did you mean" and the list of choices. */
void value_unknown(const struct net_context *context, struct span span, struct str subject, struct str word,
                   const char *what, const char *const *choices, size_t count);

/* Splits "a|b|c" into NUL-terminated words. */
const char *const *choice_words(struct arena *arena, const char *choices, size_t *count);

/* The items of a list value, or the value itself as a list of one. */
const struct ast_value *value_items(const struct ast_value *value, size_t *count);

/* Checks the number of positional values of a setting. */
bool values_count(const struct net_context *context, const struct ast_statement *statement, size_t min, size_t max);

#endif

/* ast.c - see ast_build.h; and keyword_table, made from keywords.def. */
#include "front/ast_build.h"

#include <math.h>
#include <string.h>

#include "front/parse.h"
#include "front/parse_state.h"

const struct keyword_info keyword_table[KEYWORD_COUNT] = {
#define KEYWORD(id, word, kind, columns, summary) [KEYWORD_##id] = {word, KEYWORD_KIND_##kind, columns, summary},
#include "front/keywords.def"
#undef KEYWORD
};

static struct ast_value *new_value(struct parse_state *state, enum value_kind kind, struct span span)
{
    struct ast_value *value = ARENA_NEW(state->arena, struct ast_value);
    value->kind = kind;
    value->span = span;
    return value;
}

struct ast_value *ast_dash(struct parse_state *state, struct span span)
{
    return new_value(state, VALUE_DASH, span);
}

struct ast_value *ast_integer(struct parse_state *state, struct span span, int64_t integer)
{
    struct ast_value *value = new_value(state, VALUE_INT, span);
    value->integer = integer;
    value->real = (double)integer;
    return value;
}

struct ast_value *ast_real(struct parse_state *state, struct span span, double real)
{
    struct ast_value *value = new_value(state, VALUE_REAL, span);
    value->real = real;
    return value;
}

struct ast_value *ast_quotient(struct parse_state *state, struct span span, const struct ast_value *dividend,
                               const struct ast_value *divisor)
{
    if (divisor->real == 0) {
        diag_report(state->diag, MESSAGE_DIVISION_BY_ZERO, divisor->span);
        return ast_real(state, span, 0);
    }
    double real = dividend->real / divisor->real;
    if (!isnormal(real) && dividend->real != 0) { /* subnormal results would not survive printing and reading */
        struct str text = parse_quote(state, span);
        diag_report(state->diag, MESSAGE_NUMBER_RANGE, span, STR_ARG(text));
        real = 0;
    }
    return ast_real(state, span, real);
}

struct ast_value *ast_ratio(struct parse_state *state, struct span span, double real)
{
    struct ast_value *value = new_value(state, VALUE_RATIO, span);
    value->real = real;
    return value;
}

struct ast_value *ast_word(struct parse_state *state, struct span span, struct str word)
{
    struct ast_value *value = new_value(state, VALUE_WORD, span);
    value->word = word;
    return value;
}

struct ast_value *ast_string(struct parse_state *state, struct span span, struct str text)
{
    struct ast_value *value = new_value(state, VALUE_STRING, span);
    value->word = text;
    return value;
}

struct ast_value *ast_dims(struct parse_state *state, struct span span, size_t count, int64_t a, int64_t b, int64_t c)
{
    struct ast_value *value = new_value(state, VALUE_DIMS, span);
    value->count = count;
    value->dims[0] = a;
    value->dims[1] = b;
    value->dims[2] = c;
    return value;
}

struct ast_value *ast_squeeze(struct parse_state *state, struct span span, struct str word, struct str of,
                              int64_t integer)
{
    struct ast_value *value = new_value(state, VALUE_SQUEEZE, span);
    value->word = word;
    value->of = of;
    value->integer = integer;
    value->real = (double)integer;
    return value;
}

struct ast_value *ast_list(struct parse_state *state, struct span span, struct ast_values items)
{
    struct ast_value *value = new_value(state, VALUE_LIST, span);
    value->items = ARENA_ARRAY(state->arena, items.count, struct ast_value);
    for (const struct ast_value *item = items.first; item; item = item->next) {
        struct ast_value *copy = &value->items[value->count++];
        *copy = *item;
        copy->next = item->next ? copy + 1 : NULL;
    }
    return value;
}

struct ast_attribute *ast_attribute(struct parse_state *state, struct span name_span, struct str name,
                                    const struct ast_value *value)
{
    struct ast_attribute *attribute = ARENA_NEW(state->arena, struct ast_attribute);
    *attribute = (struct ast_attribute){.name = name, .name_span = name_span, .value = *value};
    return attribute;
}

struct ast_tap *ast_tap(struct parse_state *state, struct span span, struct str point, struct str name)
{
    struct ast_tap *tap = ARENA_NEW(state->arena, struct ast_tap);
    *tap = (struct ast_tap){.point = point, .name = name, .span = span};
    return tap;
}

struct ast_values ast_values_add(struct ast_values list, struct ast_value *value)
{
    if (list.last) list.last->next = value;
    else list.first = value;
    return (struct ast_values){list.first, value, list.count + 1};
}

struct ast_attributes ast_attributes_add(struct ast_attributes list, struct ast_attribute *attribute)
{
    if (list.last) list.last->next = attribute;
    else list.first = attribute;
    return (struct ast_attributes){list.first, attribute};
}

struct ast_taps ast_taps_add(struct ast_taps list, struct ast_tap *tap)
{
    if (list.last) list.last->next = tap;
    else list.first = tap;
    return (struct ast_taps){list.first, tap};
}

void ast_statement(struct parse_state *state, struct span span, enum keyword keyword, struct span keyword_span,
                   struct ast_values values, struct ast_attributes attributes, struct ast_taps taps)
{
    if (state->bad_count && state->bad_begin >= span.begin) return;
    if (state->statement_count++ >= STATEMENT_COUNT_MAX) {
        if (state->statement_count == STATEMENT_COUNT_MAX + 1)
            diag_report(state->diag, MESSAGE_STATEMENT_COUNT, keyword_span, (int)STATEMENT_COUNT_MAX);
        return;
    }
    struct ast_statement *statement = ARENA_NEW(state->arena, struct ast_statement);
    *statement = (struct ast_statement){.keyword = keyword,
                                        .span = span,
                                        .keyword_span = keyword_span,
                                        .values = values.first,
                                        .value_count = values.count,
                                        .attributes = attributes.first,
                                        .taps = taps.first};
    if (state->last) state->last->next = statement;
    else state->ast->statements = statement;
    state->last = statement;
}

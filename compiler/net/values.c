/* values.c - see values.h. */
#include "net/values.h"

#include <math.h>
#include <string.h>

/* What the value is, in words: "a number", "'SX'". */
static struct str value_words(struct arena *arena, const struct ast_value *value)
{
    static const char *const words[] = {[VALUE_DASH] = "'-'",        [VALUE_INT] = "a whole number",
                                        [VALUE_REAL] = "a fraction", [VALUE_STRING] = "a text in quotes",
                                        [VALUE_RATIO] = "a ratio",   [VALUE_SQUEEZE] = "this squeeze width",
                                        [VALUE_LIST] = "a list"};
    if (value->kind == VALUE_WORD) return str_printf(arena, "'%.*s'", STR_ARG(value->word));
    if (value->kind == VALUE_DIMS) return str_printf(arena, "a size of %zu numbers", value->count);
    return str_of(words[value->kind]);
}

bool value_wrong(const struct net_context *context, const struct ast_value *value, const char *what, const char *wanted)
{
    diag_report(context->diag, MESSAGE_VALUE_TYPE, value->span, what, value_words(context->arena, value).ptr);
    diag_remedy(context->diag, "write %s", wanted);
    return false;
}

static bool out_of_range(const struct net_context *context, struct span span, const char *what, struct str limits)
{
    diag_report(context->diag, MESSAGE_VALUE_RANGE, span, what, limits.ptr);
    return false;
}

bool value_integer(const struct net_context *context, const struct ast_value *value, const char *what, int64_t min,
                   int64_t max, int32_t *out)
{
    if (value->kind != VALUE_INT) return value_wrong(context, value, what, "a whole number");
    if (value->integer < min || value->integer > max)
        return out_of_range(context, value->span, what,
                            str_printf(context->arena, "from %lld to %lld", (long long)min, (long long)max));
    *out = (int32_t)value->integer;
    return true;
}

bool value_real(const struct net_context *context, const struct ast_value *value, const char *what, double min,
                double max, double *out)
{
    if (value->kind != VALUE_INT && value->kind != VALUE_REAL) return value_wrong(context, value, what, "a number");
    bool above = min == 0;
    if (!isfinite(value->real) || value->real > max || value->real < min || (above && value->real == 0))
        return out_of_range(context, value->span, what,
                            above ? str_printf(context->arena, "above 0 and at most %g", max)
                                  : str_printf(context->arena, "from %g to %g", min, max));
    *out = value->real;
    return true;
}

bool value_pair(const struct net_context *context, const struct ast_value *value, const char *what, int64_t min,
                int64_t max, int32_t *height, int32_t *width)
{
    int64_t pair[2];
    if (value->kind == VALUE_INT) {
        pair[0] = pair[1] = value->integer;
    } else if (value->kind == VALUE_DIMS && value->count == 2) {
        memcpy(pair, value->dims, sizeof pair);
    } else {
        return value_wrong(context, value, what, "a number or HEIGHTxWIDTH");
    }
    for (int i = 0; i < 2; i++)
        if (pair[i] < min || pair[i] > max)
            return out_of_range(context, value->span, what,
                                str_printf(context->arena, "from %lld to %lld", (long long)min, (long long)max));
    *height = (int32_t)pair[0];
    *width = (int32_t)pair[1];
    return true;
}

const char *const *choice_words(struct arena *arena, const char *choices, size_t *count)
{
    size_t n = 1;
    for (const char *c = choices; *c; c++) n += *c == '|';
    const char **words = ARENA_ARRAY(arena, n, const char *);
    *count = 0;
    while (*count < n) {
        size_t len = strcspn(choices, "|");
        words[(*count)++] = str_copy(arena, (struct str){choices, len}).ptr;
        choices += len + 1;
    }
    return words;
}

/* "slim, keras or timm" */
static struct str join_words(struct arena *arena, const char *const *words, size_t count)
{
    struct str list = {0};
    for (size_t i = 0; i < count; i++)
        list = str_printf(arena, "%.*s%s%s", STR_ARG(list), i == 0 ? "" : i + 1 < count ? ", " : " or ", words[i]);
    return list;
}

static struct str choice_list(struct arena *arena, const char *choices)
{
    size_t count;
    const char *const *words = choice_words(arena, choices, &count);
    return join_words(arena, words, count);
}

void value_unknown(const struct net_context *context, struct span span, struct str subject, struct str word,
                   const char *what, const char *const *choices, size_t count)
{
    if (subject.len) diag_report_on(context->diag, MESSAGE_WORD_UNKNOWN, subject, STR_ARG(word), what);
    else diag_report(context->diag, MESSAGE_WORD_UNKNOWN, span, STR_ARG(word), what);
    struct str list = join_words(context->arena, choices, count);
    const char *nearest = diag_nearest(word, choices, count);
    if (nearest) diag_remedy(context->diag, "did you mean '%s'? The words are %.*s", nearest, STR_ARG(list));
    else diag_remedy(context->diag, "use %.*s", STR_ARG(list));
}

bool value_choice(const struct net_context *context, const struct ast_value *value, const char *what,
                  const char *choices, int *out)
{
    struct str word = value->kind == VALUE_DASH ? STR("-") : value->word;
    if (value->kind != VALUE_WORD && value->kind != VALUE_DASH)
        return value_wrong(context, value, what, choice_list(context->arena, choices).ptr);
    size_t count;
    const char *const *words = choice_words(context->arena, choices, &count);
    for (size_t i = 0; i < count; i++) {
        if (!str_is(word, words[i])) continue;
        *out = (int)i;
        return true;
    }
    value_unknown(context, value->span, (struct str){0}, word, what, words, count);
    return false;
}

bool value_act(const struct net_context *context, const struct ast_value *value, const char *what, const char *choices,
               enum act *out)
{
    int chosen;
    if (!value_choice(context, value, what, choices, &chosen)) return false;
    size_t count;
    const char *word = choice_words(context->arena, choices, &count)[chosen];
    for (int act = 0; act < ACT_COUNT; act++)
        if (strcmp(act_words[act], word) == 0) *out = (enum act)act;
    return true;
}

const struct ast_value *value_items(const struct ast_value *value, size_t *count)
{
    *count = value->kind == VALUE_LIST ? value->count : 1;
    return value->kind == VALUE_LIST ? value->items : value;
}

bool values_count(const struct net_context *context, const struct ast_statement *statement, size_t min, size_t max)
{
    const struct keyword_info *info = &keyword_table[statement->keyword];
    if (statement->value_count < min) {
        diag_report(context->diag, MESSAGE_COLUMN_MISSING, statement->span, info->word, info->columns);
        diag_remedy(context->diag, "write '%s %s'", info->word, info->columns);
        return false;
    }
    if (statement->value_count > max) {
        const struct ast_value *value = statement->values;
        for (size_t i = 0; i < max; i++) value = value->next;
        diag_report(context->diag, MESSAGE_COLUMN_SURPLUS, value->span, info->word);
        if (*info->columns) diag_remedy(context->diag, "remove it; the line is '%s %s'", info->word, info->columns);
        else diag_remedy(context->diag, "remove it; '%s' takes no values", info->word);
        return false;
    }
    return true;
}

/* attributes.c - see attributes.h. One function a type; what is legal is in attributes.def. */
#include "net/attributes.h"

#include <string.h>

#include "net/values.h"

const char *const head_words[HEAD_COUNT] = {
#define HEAD_KIND(id, word, summary) [HEAD_##id] = word,
#include "net/heads.def"
#undef HEAD_KIND
};

struct attribute_info {
    enum attribute id;
    const char *word;
    bool (*read)(const struct net_context *, const struct ast_value *, const struct attribute_info *,
                 struct attribute_value *);
    const char *choices;
    double min, max;
    uint64_t where;
};

static bool read_CHOICE(const struct net_context *context, const struct ast_value *value,
                        const struct attribute_info *info, struct attribute_value *out)
{
    return value_choice(context, value, info->word, info->choices, &out->choice);
}

static bool read_ACT(const struct net_context *context, const struct ast_value *value,
                     const struct attribute_info *info, struct attribute_value *out)
{
    return value_act(context, value, info->word, info->choices, &out->act);
}

static bool read_INTEGER(const struct net_context *context, const struct ast_value *value,
                         const struct attribute_info *info, struct attribute_value *out)
{
    return value_integer(context, value, info->word, (int64_t)info->min, (int64_t)info->max, &out->pair[0]);
}

static bool read_REAL(const struct net_context *context, const struct ast_value *value,
                      const struct attribute_info *info, struct attribute_value *out)
{
    return value_real(context, value, info->word, info->min, info->max, &out->real);
}

static bool read_PAIR(const struct net_context *context, const struct ast_value *value,
                      const struct attribute_info *info, struct attribute_value *out)
{
    return value_pair(context, value, info->word, (int64_t)info->min, (int64_t)info->max, &out->pair[0], &out->pair[1]);
}

static bool read_WINDOW(const struct net_context *context, const struct ast_value *value,
                        const struct attribute_info *info, struct attribute_value *out)
{
    out->choice = value->kind != VALUE_WORD;
    if (out->choice == 0 && str_is(value->word, "global")) return true;
    if (value->kind != VALUE_DIMS) return value_wrong(context, value, info->word, "global or a size such as 49x49");
    return read_PAIR(context, value, info, out);
}

static bool read_numbers(const struct net_context *context, const struct ast_value *value,
                         const struct attribute_info *info, bool whole, struct attribute_value *out)
{
    const struct ast_value *items = value_items(value, &out->count);
    double *numbers = ARENA_ARRAY(context->arena, out->count, double);
    for (size_t i = 0; i < out->count; i++) {
        int32_t integer = 0;
        if (whole ? !value_integer(context, &items[i], info->word, (int64_t)info->min, (int64_t)info->max, &integer)
                  : !value_real(context, &items[i], info->word, info->min, info->max, &numbers[i]))
            return false;
        if (whole) numbers[i] = integer;
    }
    out->numbers = numbers;
    return true;
}

static bool read_NUMBERS(const struct net_context *context, const struct ast_value *value,
                         const struct attribute_info *info, struct attribute_value *out)
{
    return read_numbers(context, value, info, false, out);
}

static bool read_INTEGERS(const struct net_context *context, const struct ast_value *value,
                          const struct attribute_info *info, struct attribute_value *out)
{
    return read_numbers(context, value, info, true, out);
}

static bool read_NAMES(const struct net_context *context, const struct ast_value *value,
                       const struct attribute_info *info, struct attribute_value *out)
{
    out->names = value_items(value, &out->count);
    for (size_t i = 0; i < out->count; i++)
        if (out->names[i].kind != VALUE_WORD)
            return value_wrong(context, &out->names[i], info->word, "the name of a tap");
    if ((double)out->count <= info->max) return true;
    diag_report(context->diag, MESSAGE_VALUE_RANGE, value->span, info->word,
                info->max == 1 ? "one tap" : str_printf(context->arena, "at most %d taps", (int)info->max).ptr);
    return false;
}

static bool read_PADDING(const struct net_context *context, const struct ast_value *value,
                         const struct attribute_info *info, struct attribute_value *out)
{
    int32_t *const pads[] = {&out->padding.top, &out->padding.left, &out->padding.bottom, &out->padding.right};
    if (value->kind == VALUE_WORD) {
        int mode;
        if (!value_choice(context, value, info->word, "same|symmetric|valid", &mode)) return false;
        out->padding.mode = (enum padding_mode)mode;
        return true;
    }
    if (value->kind != VALUE_LIST || value->count != 4)
        return value_wrong(context, value, info->word, "same, symmetric, valid or four pads (top,left,bottom,right)");
    out->padding.mode = PADDING_EXPLICIT;
    for (int i = 0; i < 4; i++)
        if (!value_integer(context, &value->items[i], info->word, 0, PADDING_MAX, pads[i])) return false;
    return true;
}

#define AT(keyword) (UINT64_C(1) << KEYWORD_##keyword)
#define HEAD(kind) (UINT64_C(1) << (KEYWORD_COUNT + HEAD_##kind))
#define HEADS (HEAD(LRASPP) | HEAD(RASPP) | HEAD(ASPP) | HEAD(SSDLITE))
#define ROWS                                                                                                           \
    (AT(CONV) | AT(BNECK) | AT(FUSED) | AT(POOL) | AT(HIDDEN) | AT(LOGITS) | AT(RESIZE) | AT(ADD) | AT(MUL) |          \
     AT(CONCAT) | AT(SOFTMAX))
_Static_assert(KEYWORD_COUNT + (int)HEAD_COUNT <= 64, "places fit a word of 64 bits");

static const struct attribute_info attribute_table[] = {
#define ATTRIBUTE(id, word, type, choices, min, max, where, summary)                                                   \
    {ATTRIBUTE_##id, word, read_##type, choices, min, max, where},
#include "net/attributes.def"
#undef ATTRIBUTE
};
enum { ATTRIBUTE_ROWS = sizeof attribute_table / sizeof *attribute_table };

static void report_unknown(const struct net_context *context, const struct ast_attribute *attribute,
                           const char *subject, uint64_t place)
{
    const char *words[ATTRIBUTE_ROWS];
    size_t count = 0;
    struct str list = {0};
    for (size_t i = 0; i < ATTRIBUTE_ROWS; i++) {
        if (!(attribute_table[i].where & place)) continue;
        list = str_printf(context->arena, "%.*s%s%s", STR_ARG(list), count ? ", " : "", attribute_table[i].word);
        words[count++] = attribute_table[i].word;
    }
    diag_report(context->diag, MESSAGE_ATTRIBUTE_UNKNOWN, attribute->name_span, subject, STR_ARG(attribute->name));
    const char *nearest = diag_nearest(attribute->name, words, count);
    if (nearest) diag_remedy(context->diag, "did you mean '%s'?", nearest);
    else if (count) diag_remedy(context->diag, "%s takes %.*s", subject, STR_ARG(list));
    else diag_remedy(context->diag, "remove it; %s takes no attributes", subject);
}

bool attributes_read(const struct net_context *context, const struct ast_statement *statement, enum head_kind head,
                     struct attribute_value *values)
{
    const char *keyword = keyword_table[statement->keyword].word;
    const char *subject = head == HEAD_COUNT ? str_printf(context->arena, "'%s'", keyword).ptr
                                             : str_printf(context->arena, "'%s %s'", keyword, head_words[head]).ptr;
    uint64_t place = UINT64_C(1) << (head == HEAD_COUNT ? (int)statement->keyword : KEYWORD_COUNT + (int)head);
    bool ok = true;
    memset(values, 0, ATTRIBUTE_COUNT * sizeof *values);
    for (const struct ast_attribute *attribute = statement->attributes; attribute; attribute = attribute->next) {
        const struct attribute_info *info = NULL;
        for (size_t i = 0; i < ATTRIBUTE_ROWS && !info; i++)
            if ((attribute_table[i].where & place) && str_is(attribute->name, attribute_table[i].word))
                info = &attribute_table[i];
        if (!info) {
            report_unknown(context, attribute, subject, place);
            ok = false;
            continue;
        }
        struct attribute_value *value = &values[info->id];
        if (value->given) {
            diag_report(context->diag, MESSAGE_ATTRIBUTE_DOUBLED, attribute->name_span, STR_ARG(attribute->name));
            diag_note(context->diag, value->span, "the first one is here");
            ok = false;
            continue;
        }
        value->given = true;
        value->span = attribute->value.span;
        ok &= info->read(context, &attribute->value, info, value);
    }
    return ok;
}

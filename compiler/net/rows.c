/* rows.c - see rows.h. Which columns a row has is a table; a column's reader makes the messages about it. */
#include "net/rows.h"

#include <string.h>

#include "net/values.h"

static bool read_kernel(const struct net_context *context, const struct ast_value *value, struct row_spec *row)
{
    if (value->kind != VALUE_DIMS || value->count != 2)
        return value_wrong(context, value, "the kernel", "a size such as 3x3");
    for (int i = 0; i < 2; i++) {
        long long size = value->dims[i];
        bool in_range = size >= 1 && size <= KERNEL_MAX;
        if (in_range && size % 2 == 1) continue;
        diag_report(context->diag, in_range ? MESSAGE_KERNEL_EVEN : MESSAGE_KERNEL_RANGE, value->span, size);
        return false;
    }
    row->kernel_height = (int32_t)value->dims[0];
    row->kernel_width = (int32_t)value->dims[1];
    row->kernel_span = value->span;
    return true;
}

static bool read_window(const struct net_context *context, const struct ast_value *value, struct row_spec *row)
{
    row->kernel_span = value->span;
    row->global = value->kind == VALUE_WORD && str_is(value->word, "global");
    if (row->global) return true;
    if (value->kind != VALUE_DIMS) return value_wrong(context, value, "the window", "global or a size such as 7x7");
    return value_pair(context, value, "a pooling window", 1, WINDOW_MAX, &row->kernel_height, &row->kernel_width);
}

static bool read_expansion(const struct net_context *context, const struct ast_value *value, struct row_spec *row)
{
    if (value->kind == VALUE_DASH) return true;
    if (value->kind == VALUE_RATIO) {
        row->expansion_kind = EXPANSION_TIMES;
        struct ast_value times = *value;
        times.kind = VALUE_REAL;
        return value_real(context, &times, "an expansion ratio", 0, 64, &row->expansion_times);
    }
    if (value->kind != VALUE_INT)
        return value_wrong(context, value, "the expansion", "a width, a ratio such as x6, or '-'");
    row->expansion_kind = EXPANSION_WIDTH;
    return value_integer(context, value, "the expansion", 1, CHANNELS_MAX, &row->expansion);
}

static bool read_out(const struct net_context *context, const struct ast_value *value, struct row_spec *row)
{
    row->channels_span = value->span;
    return value_integer(context, value, "the number of output channels", 1, CHANNELS_MAX, &row->channels_out);
}

static bool read_squeeze(const struct net_context *context, const struct ast_value *value, struct row_spec *row)
{
    row->squeeze_span = value->span;
    if (value->kind == VALUE_DASH) return true;
    if (value->kind == VALUE_WORD && str_is(value->word, "SE")) {
        row->squeeze_kind = SQUEEZE_BY_POLICY;
        return true;
    }
    bool known = value->kind == VALUE_SQUEEZE && str_is(value->word, "SE") &&
                 (value->of.len == 0 || str_is(value->of, "in") || str_is(value->of, "exp"));
    if (!known) return value_wrong(context, value, "the SE column", "-, SE, SE:24, SE:in/4 or SE:exp/4");
    row->squeeze_kind = value->of.len == 0        ? SQUEEZE_WIDTH
                        : str_is(value->of, "in") ? SQUEEZE_OF_INPUT
                                                  : SQUEEZE_OF_EXPANSION;
    struct ast_value number = *value;
    number.kind = VALUE_INT;
    return value_integer(context, &number, "a squeeze width or divisor", 1, CHANNELS_MAX, &row->squeeze);
}

static bool read_act(const struct net_context *context, const struct ast_value *value, struct row_spec *row)
{
    return value_act(context, value, "nonlinearity", "-|RE|R6|HS|hard|sigmoid", &row->act);
}

static bool read_stride(const struct net_context *context, const struct ast_value *value, struct row_spec *row)
{
    bool pair = value->kind == VALUE_DIMS && value->count == 2;
    if (!pair && value->kind != VALUE_INT) return value_wrong(context, value, "the stride", "1, 2 or HEIGHTxWIDTH");
    for (int i = 0; i < 2; i++) {
        long long stride = pair ? value->dims[i] : value->integer;
        if (stride >= 1 && stride <= STRIDE_MAX) continue;
        diag_report(context->diag, MESSAGE_STRIDE_RANGE, value->span, stride);
        return false;
    }
    return value_pair(context, value, "the stride", 1, STRIDE_MAX, &row->stride_height, &row->stride_width);
}

static bool read_size(const struct net_context *context, const struct ast_value *value, struct row_spec *row)
{
    if (value->kind == VALUE_WORD && str_is(value->word, "like")) return true;
    if (value->kind != VALUE_DIMS) return value_wrong(context, value, "the size", "HEIGHTxWIDTH, or like=TAP");
    return value_pair(context, value, "a size", 1, RESOLUTION_MAX, &row->height, &row->width);
}

struct column {
    const char *name;
    /* NULL: the column must be '-' */
    bool (*read)(const struct net_context *, const struct ast_value *, struct row_spec *);
};
enum { COLUMNS_MAX = 6 };

static const struct column columns_table[KEYWORD_COUNT][COLUMNS_MAX] = {
    [KEYWORD_CONV] = {{"kernel", read_kernel},
                      {"expansion", NULL},
                      {"out", read_out},
                      {"squeeze-and-excitation", NULL},
                      {"nonlinearity", read_act},
                      {"stride", read_stride}},
    [KEYWORD_BNECK] = {{"kernel", read_kernel},
                       {"expansion", read_expansion},
                       {"out", read_out},
                       {"SE", read_squeeze},
                       {"nonlinearity", read_act},
                       {"stride", read_stride}},
    [KEYWORD_FUSED] = {{"kernel", read_kernel},
                       {"expansion", read_expansion},
                       {"out", read_out},
                       {"SE", read_squeeze},
                       {"nonlinearity", read_act},
                       {"stride", read_stride}},
    [KEYWORD_POOL] = {{"window", read_window}},
    [KEYWORD_HIDDEN] = {{"kernel", NULL},
                        {"expansion", NULL},
                        {"out", read_out},
                        {"squeeze-and-excitation", NULL},
                        {"nonlinearity", read_act}},
    [KEYWORD_RESIZE] = {{"size", read_size}},
};

static bool read_columns(const struct net_context *context, const struct ast_statement *statement, struct row_spec *row)
{
    const struct keyword_info *info = &keyword_table[statement->keyword];
    const struct column *columns = columns_table[statement->keyword];
    size_t count = 0;
    while (count < COLUMNS_MAX && columns[count].name) count++;
    bool ok = true;
    const struct ast_value *value = statement->values;
    for (size_t i = 0; i < count && value; i++, value = value->next) {
        if (columns[i].read) {
            ok &= columns[i].read(context, value, row);
        } else if (value->kind != VALUE_DASH) {
            diag_report(context->diag, MESSAGE_COLUMN_UNUSED, value->span, info->word, columns[i].name);
            diag_remedy(context->diag, "write '-' there; the row is '%s %s'", info->word, info->columns);
            ok = false;
        }
    }
    if (statement->value_count < count) {
        struct str missing = {0};
        for (size_t i = statement->value_count; i < count; i++)
            missing =
                str_printf(context->arena, "%.*s%s%s", STR_ARG(missing), missing.len ? ", " : "", columns[i].name);
        diag_report(context->diag, MESSAGE_COLUMN_MISSING, statement->span, info->word, missing.ptr);
        diag_remedy(context->diag, "the row is '%s %s'", info->word, info->columns);
        return false;
    }
    return values_count(context, statement, count, count) && ok;
}

static bool read_head_kind(const struct net_context *context, const struct ast_statement *statement,
                           struct row_spec *row)
{
    if (!values_count(context, statement, 1, 1)) return false;
    const struct ast_value *value = statement->values;
    if (value->kind != VALUE_WORD) return value_wrong(context, value, "the head", "a kind of head");
    for (int kind = 0; kind < HEAD_COUNT; kind++)
        if (str_is(value->word, head_words[kind])) row->head = (enum head_kind)kind;
    if (row->head != HEAD_COUNT) return true;
    value_unknown(context, value->span, (struct str){0}, value->word, "head", head_words, HEAD_COUNT);
    return false;
}

/* A resize goes to a size or to that of a tap. */
static bool check_resize(const struct net_context *context, const struct row_spec *row)
{
    bool sized = row->height != 0, like = row->attributes[ATTRIBUTE_LIKE].given;
    if (sized != like) return true;
    if (sized) {
        diag_report(context->diag, MESSAGE_COLUMN_SURPLUS, row->statement->values->span, "resize");
        diag_remedy(context->diag, "give the size or like=, not both");
    } else {
        diag_report(context->diag, MESSAGE_ATTRIBUTE_MISSING, row->statement->span, "a resize without a size", "like");
        diag_remedy(context->diag, "write HEIGHTxWIDTH, or like= with the name of a tap");
    }
    return false;
}

bool row_read(const struct net_context *context, const struct ast_statement *statement, struct row_spec *out)
{
    *out = (struct row_spec){.statement = statement,
                             .keyword = statement->keyword,
                             .head = HEAD_COUNT,
                             .kernel_height = 1,
                             .kernel_width = 1,
                             .stride_height = 1,
                             .stride_width = 1,
                             .dilation_height = 1,
                             .dilation_width = 1};
    if (statement->keyword == KEYWORD_HEAD && !read_head_kind(context, statement, out)) return false;
    bool like = statement->keyword == KEYWORD_RESIZE && statement->value_count == 0;
    bool ok = statement->keyword == KEYWORD_HEAD || like || read_columns(context, statement, out);
    ok &= attributes_read(context, statement, out->head, out->attributes);
    const struct attribute_value *dilation = &out->attributes[ATTRIBUTE_DILATION];
    if (dilation->given && ok) {
        out->dilation_height = dilation->pair[0];
        out->dilation_width = dilation->pair[1];
    }
    return (statement->keyword != KEYWORD_RESIZE || !ok || check_resize(context, out)) && ok;
}

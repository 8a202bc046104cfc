/* rewrite.c - see rewrite.h. A tree is built from the statements that count, settings first, and printed by front/.
 *
 * Why the text resolves to the same widths: at multiplier 1 every layer's nominal width is its width, so that the
 * rules of net/widths.c return what is written; rounding is left only where all widths are multiples of the divisor.
 * Strides and dilations stay as written, since output_stride is kept and does not look at widths. */
#include "adapt/rewrite.h"

#include <string.h>

#include "net/gather.h"
#include "net/widths.h"

enum { COLUMN_KERNEL, COLUMN_EXPANSION, COLUMN_OUT, COLUMN_SQUEEZE, COLUMN_ACT };

struct rewriter {
    struct arena *arena;
    const struct net *net;
    const struct policy *policy;
    const struct row_change *changes;
    int change_count;
    const int32_t *widths; /* of every layer, after the changes */
    int32_t divisor;       /* of the original */
    bool keeps_divisor;    /* all widths so far are its multiples */
    struct ast_statement *first, *last;
};

/* ---- nodes ---- */

static struct ast_value *new_value(struct rewriter *rewriter, enum value_kind kind)
{
    struct ast_value *value = ARENA_NEW(rewriter->arena, struct ast_value);
    value->kind = kind;
    return value;
}

static struct ast_value *integer_value(struct rewriter *rewriter, int64_t integer)
{
    struct ast_value *value = new_value(rewriter, VALUE_INT);
    value->integer = integer;
    value->real = (double)integer;
    return value;
}

static struct ast_value *word_value(struct rewriter *rewriter, struct str word)
{
    struct ast_value *value = new_value(rewriter, VALUE_WORD);
    value->word = word;
    return value;
}

static struct ast_statement *append(struct rewriter *rewriter, const struct ast_statement *from)
{
    struct ast_statement *statement = ARENA_NEW(rewriter->arena, struct ast_statement);
    *statement = *from;
    statement->next = NULL;
    if (rewriter->last) rewriter->last->next = statement;
    else rewriter->first = statement;
    rewriter->last = statement;
    return statement;
}

/* Puts another value into a column; the values are the statement's own copies. */
static void set_column(struct ast_statement *statement, int column, struct ast_value *value)
{
    struct ast_value **place = &statement->values;
    while (column-- > 0) place = &(*place)->next;
    value->next = (*place)->next;
    *place = value;
}

static void copy_values(struct rewriter *rewriter, struct ast_statement *statement)
{
    for (struct ast_value **place = &statement->values; *place; place = &(*place)->next) {
        struct ast_value *copy = ARENA_NEW(rewriter->arena, struct ast_value);
        *copy = **place;
        *place = copy;
    }
}

/* Sets an attribute, in its place if there is one. */
static void set_attribute(struct rewriter *rewriter, struct ast_statement *statement, const char *name,
                          const struct ast_value *value)
{
    struct ast_attribute **place = &statement->attributes;
    for (; *place; place = &(*place)->next) {
        struct ast_attribute *copy = ARENA_NEW(rewriter->arena, struct ast_attribute);
        *copy = **place;
        *place = copy;
        if (!str_is(copy->name, name)) continue;
        copy->value = *value;
        return;
    }
    *place = ARENA_NEW(rewriter->arena, struct ast_attribute);
    **place = (struct ast_attribute){.name = str_of(name), .value = *value};
}

/* ---- settings ---- */

static void add_setting(struct rewriter *rewriter, enum keyword keyword, struct ast_value *value)
{
    append(rewriter, &(struct ast_statement){.keyword = keyword, .values = value, .value_count = 1});
}

static void add_input(struct rewriter *rewriter, const struct ast_statement *from)
{
    const struct shape *input = &rewriter->net->input;
    struct ast_value *size = new_value(rewriter, VALUE_DIMS);
    size->count = 3;
    size->dims[0] = input->height;
    size->dims[1] = input->width;
    size->dims[2] = input->channels;
    append(rewriter, from)->values = size;
}

/* The settings in the order of their keywords; `output` comes last, as it names taps of the rows. */
static void add_settings(struct rewriter *rewriter, const struct statements *statements)
{
    for (int keyword = 0; keyword < KEYWORD_COUNT; keyword++) {
        const struct ast_statement *statement = statements->settings[keyword];
        switch (keyword) {
        case KEYWORD_MULTIPLIER: /* all of these are in the widths now */
        case KEYWORD_TAIL:
        case KEYWORD_WEIGHTS:
        case KEYWORD_OUTPUT: break;
        case KEYWORD_INPUT: add_input(rewriter, statement); break;
        case KEYWORD_POLICY: add_setting(rewriter, KEYWORD_POLICY, word_value(rewriter, rewriter->net->policy)); break;
        case KEYWORD_CLASSES:
            if (rewriter->net->classes)
                add_setting(rewriter, KEYWORD_CLASSES, integer_value(rewriter, rewriter->net->classes));
            break;
        case KEYWORD_DIVISOR:
            if (!rewriter->keeps_divisor) add_setting(rewriter, KEYWORD_DIVISOR, integer_value(rewriter, 1));
            else if (statement) append(rewriter, statement);
            break;
        default:
            if (statement) append(rewriter, statement);
        }
    }
}

/* ---- rows ---- */

/* The changes of a row as one. */
static struct row_change change_of(const struct rewriter *rewriter, int row)
{
    struct row_change all = {.row = row};
    for (int i = 0; i < rewriter->change_count; i++) {
        const struct row_change *change = &rewriter->changes[i];
        if (change->row != row) continue;
        all.members |= change->members;
        if (change->members & CHANGE_KERNEL) {
            all.kernel_height = change->kernel_height;
            all.kernel_width = change->kernel_width;
        }
        if (change->members & CHANGE_EXPANSION) all.expansion = change->expansion;
        if (change->members & CHANGE_OUTPUT) all.channels_out = change->channels_out;
        if (change->members & CHANGE_SQUEEZE) all.squeeze = change->squeeze;
        if (change->members & CHANGE_ACT) all.act = change->act;
    }
    return all;
}

static struct ast_value *width_value(struct rewriter *rewriter, int32_t width)
{
    if (width % rewriter->divisor) rewriter->keeps_divisor = false;
    return integer_value(rewriter, width);
}

/* Channels that the row reads, after the changes. */
static int32_t width_in(const struct rewriter *rewriter, const struct row *row)
{
    int input = rewriter->net->layers[row->first_layer].inputs[0];
    return input == INPUT_OF_NET ? rewriter->net->input.channels : rewriter->widths[input];
}

/* The SE width by the rule that the row was written with. */
static int32_t squeeze_by_rule(const struct rewriter *rewriter, const struct row *row, const struct ast_value *written,
                               int32_t in, int32_t expansion)
{
    int64_t squeeze = row->squeeze;
    if (written->kind == VALUE_WORD) squeeze = width_squeeze(rewriter->policy->squeeze, rewriter->divisor, expansion);
    else if (str_is(written->of, "in")) squeeze = in / written->integer;
    else if (str_is(written->of, "exp")) squeeze = expansion / written->integer;
    return squeeze > 1 ? (int32_t)squeeze : 1;
}

static void set_squeeze(struct rewriter *rewriter, struct ast_statement *statement, int32_t squeeze)
{
    struct ast_value *value = new_value(rewriter, squeeze ? VALUE_SQUEEZE : VALUE_DASH);
    value->word = STR("SE");
    value->integer = squeeze;
    value->real = squeeze;
    set_column(statement, COLUMN_SQUEEZE, value);
}

static void change_block(struct rewriter *rewriter, const struct row *row, const struct row_change *change,
                         struct ast_statement *statement)
{
    int32_t out = change->members & CHANGE_OUTPUT ? change->channels_out : row->channels_out;
    int32_t in = width_in(rewriter, row), expansion = row->has_expand ? row->expansion : in;
    if (change->members & CHANGE_EXPANSION) expansion = change->expansion ? change->expansion : in;
    const struct ast_value *written = statement->values->next->next->next;
    bool by_rule = row->squeeze && !(change->members & CHANGE_SQUEEZE);
    int32_t squeeze = by_rule ? squeeze_by_rule(rewriter, row, written, in, expansion) : change->squeeze;
    bool dashed = (change->members & CHANGE_EXPANSION) && change->expansion == 0;
    set_column(statement, COLUMN_EXPANSION,
               dashed ? new_value(rewriter, VALUE_DASH) : width_value(rewriter, expansion));
    set_squeeze(rewriter, statement, squeeze);
    bool gains_residual = in == out && row->channels_in != row->channels_out && !row->residual &&
                          row->in.height == row->out.height && row->in.width == row->out.width;
    if ((change->members & CHANGE_NO_RESIDUAL) && gains_residual)
        set_attribute(rewriter, statement, "residual", word_value(rewriter, STR("off")));
    if (row->has_expand && expansion == in && !dashed && !rewriter->policy->always_expand)
        set_attribute(rewriter, statement, "expand", word_value(rewriter, STR("on")));
}

/* A conv, bneck, fused or hidden row. */
static void add_convolution(struct rewriter *rewriter, const struct ast_statement *from, int r)
{
    const struct row *row = &rewriter->net->rows[r];
    struct row_change change = change_of(rewriter, r);
    struct ast_statement *statement = append(rewriter, from);
    copy_values(rewriter, statement);
    bool is_hidden = row->keyword == KEYWORD_HIDDEN;
    bool is_block = row->keyword == KEYWORD_BNECK || row->keyword == KEYWORD_FUSED;
    if ((change.members & CHANGE_KERNEL) && !is_hidden) {
        struct ast_value *kernel = new_value(rewriter, VALUE_DIMS);
        kernel->count = 2;
        kernel->dims[0] = change.kernel_height;
        kernel->dims[1] = change.kernel_width;
        set_column(statement, COLUMN_KERNEL, kernel);
    }
    int32_t out = change.members & CHANGE_OUTPUT ? change.channels_out : row->channels_out;
    set_column(statement, COLUMN_OUT, width_value(rewriter, out));
    if (is_block) change_block(rewriter, row, &change, statement);
    if (change.members & CHANGE_ACT) {
        bool is_none = change.act == ACT_NONE;
        struct ast_value *act = new_value(rewriter, is_none ? VALUE_DASH : VALUE_WORD);
        act->word = str_of(act_words[change.act]);
        set_column(statement, COLUMN_ACT, act);
    }
    /* Paddle writes its own width into every hidden row that does not say how its width is meant. */
    if (is_hidden && rewriter->policy->hidden_width)
        set_attribute(rewriter, statement, "width", word_value(rewriter, STR("fixed")));
}

/* Whether a row is a further feature map of head ssdlite: "ssdlite.extra0". */
static bool is_extra(struct str name)
{
    static const char part[] = ".extra";
    size_t len = sizeof part - 1;
    for (size_t i = 0; i + len < name.len; i++)
        if (memcmp(name.ptr + i, part, len) == 0) return true;
    return false;
}

/* A head; the multiplier scales what its extras= says, so that the scaled numbers are written. */
static void add_head(struct rewriter *rewriter, const struct ast_statement *from, size_t begin, size_t end)
{
    struct ast_statement *statement = append(rewriter, from);
    const struct net *net = rewriter->net;
    struct ast_value *list = new_value(rewriter, VALUE_LIST);
    list->items = ARENA_ARRAY(rewriter->arena, end - begin, struct ast_value);
    for (size_t r = begin; r < end; r++) {
        if (!is_extra(net->rows[r].name)) continue;
        list->items[list->count] = *integer_value(rewriter, net->rows[r].channels_out);
        if (list->count) list->items[list->count - 1].next = &list->items[list->count];
        list->count++;
    }
    if (list->count == 0 || net->multiplier == 1) return;
    set_attribute(rewriter, statement, "extras", list->count == 1 ? list->items : list);
}

static bool same_span(struct span a, struct span b)
{
    return a.file == b.file && a.begin == b.begin && a.end == b.end;
}

static void add_rows(struct rewriter *rewriter, const struct statements *statements)
{
    const struct net *net = rewriter->net;
    size_t r = 0;
    for (size_t i = 0; i < statements->row_count; i++) {
        const struct ast_statement *from = statements->rows[i];
        size_t begin = r;
        do r++; /* a head may have become several rows */
        while (from->keyword == KEYWORD_HEAD && r < net->row_count && same_span(net->rows[r].span, from->span));
        switch (from->keyword) {
        case KEYWORD_CONV:
        case KEYWORD_BNECK:
        case KEYWORD_FUSED:
        case KEYWORD_HIDDEN: add_convolution(rewriter, from, (int)begin); break;
        case KEYWORD_HEAD: add_head(rewriter, from, begin, r); break;
        default: append(rewriter, from);
        }
    }
}

/* ---- widths under the changes ---- */

static int32_t changed_width(const struct rewriter *rewriter, const struct layer *layer, const struct row *row,
                             int32_t in)
{
    struct row_change change = change_of(rewriter, layer->row);
    bool is_row = row->keyword != KEYWORD_HEAD && row->keyword != KEYWORD_LOGITS;
    bool is_output = layer->role == ROLE_CONV || layer->role == ROLE_PROJECT;
    if (is_row && is_output && (change.members & CHANGE_OUTPUT)) return change.channels_out;
    if (layer->role == ROLE_EXPAND && (change.members & CHANGE_EXPANSION))
        return change.expansion ? change.expansion : in;
    return layer->out.channels;
}

int32_t *arch_rewrite_widths(struct arena *arena, const struct net *net, const struct row_change *changes, int count)
{
    struct rewriter rewriter = {.net = net, .changes = changes, .change_count = count};
    int32_t *widths = ARENA_ARRAY(arena, net->layer_count, int32_t);
    for (size_t l = 0; l < net->layer_count; l++) {
        const struct layer *layer = &net->layers[l];
        int input = layer->inputs[0];
        int32_t in = input == INPUT_OF_NET ? net->input.channels : widths[input];
        int64_t width = in;
        if (layer->op == OP_CONV) width = changed_width(&rewriter, layer, &net->rows[layer->row], in);
        for (int i = 1; layer->op == OP_CONCAT && i < layer->input_count; i++)
            width += layer->inputs[i] == INPUT_OF_NET ? net->input.channels : widths[layer->inputs[i]];
        widths[l] = width < CHANNELS_MAX ? (int32_t)width : CHANNELS_MAX; /* more is an error when it is resolved */
    }
    return widths;
}

static const struct policy *policy_named(struct str word)
{
    int id = 0;
    while (id < POLICY_COUNT - 1 && !str_is(word, policy_table[id].word)) id++;
    return &policy_table[id];
}

void arch_rewrite(struct arena *arena, const struct net *net, const struct ast_file *ast,
                  const struct row_change *changes, int count, struct strbuf *out)
{
    struct diag quiet = {.arena = arena}; /* what was resolved before has nothing to report */
    static const struct net_overrides none;
    struct net_context context = {arena, &quiet, NULL, &none};
    struct statements statements;
    statements_gather(&context, ast, &statements);
    const struct ast_statement *divisor = statements.settings[KEYWORD_DIVISOR];
    struct rewriter rewriter = {.arena = arena,
                                .net = net,
                                .policy = policy_named(net->policy),
                                .changes = changes,
                                .change_count = count,
                                .widths = arch_rewrite_widths(arena, net, changes, count),
                                .divisor = divisor ? (int32_t)divisor->values->integer : 8,
                                .keeps_divisor = true};
    add_rows(&rewriter, &statements);
    struct ast_statement *rows = rewriter.first;
    struct ast_statement *last = rewriter.last;
    rewriter.first = rewriter.last = NULL;
    add_settings(&rewriter, &statements);
    rewriter.last->next = rows;
    rewriter.last = last;
    if (statements.settings[KEYWORD_OUTPUT]) append(&rewriter, statements.settings[KEYWORD_OUTPUT]);
    ast_print(&(struct ast_file){.file = ast->file, .statements = rewriter.first}, out);
}

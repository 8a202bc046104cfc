/* space.c - the choices of a network: which rows may vary in what, with which values. */
#include "adapt/space.h"

#include <string.h>

#include "plan/plan.h"

struct maker {
    struct arena *arena;
    struct diag *diag;
    struct space *space;
    const struct space_value *values[SPACE_KIND_COUNT]; /* of the words, as read */
    int value_counts[SPACE_KIND_COUNT];
    int *rows; /* [row_count]: those of one choice */
    int *ties; /* of every layer, and of the image behind them: another one of the same width, itself at the end */
};

/* ---- widths that go together ---- */

static int tie_of(int *ties, int layer)
{
    while (ties[layer] != layer) layer = ties[layer] = ties[ties[layer]];
    return layer;
}

static void tie(int *ties, int a, int b)
{
    ties[tie_of(ties, a)] = tie_of(ties, b);
}

/* Convolutions and concatenations have a width of their own; other layers that of what they read, all of it. */
static void tie_layers(struct maker *maker)
{
    const struct net *net = maker->space->net;
    int image = (int)net->layer_count;
    maker->ties = ARENA_ARRAY(maker->arena, net->layer_count + 1, int);
    for (int i = 0; i <= image; i++) maker->ties[i] = i;
    for (int i = 0; i < image; i++) {
        const struct layer *layer = &net->layers[i];
        if (layer->op == OP_CONV || layer->op == OP_CONCAT) continue;
        for (int k = 0; k < layer->input_count; k++)
            tie(maker->ties, i, layer->inputs[k] == INPUT_OF_NET ? image : layer->inputs[k]);
    }
}

static bool has_width(const struct row *row)
{
    return row->keyword == KEYWORD_CONV || row->keyword == KEYWORD_BNECK || row->keyword == KEYWORD_FUSED ||
           row->keyword == KEYWORD_HIDDEN;
}

static bool is_block(const struct row *row)
{
    return row->keyword == KEYWORD_BNECK || row->keyword == KEYWORD_FUSED;
}

static int width_tie(const struct maker *maker, int row)
{
    const struct row *at = &maker->space->net->rows[row];
    return tie_of(maker->ties, at->first_layer + at->layer_count - 1);
}

/* Whether a width is free: nothing of that width is the image, the classes, or inside of a block or a head. */
static bool is_free(const struct maker *maker, int width)
{
    const struct net *net = maker->space->net;
    if (tie_of(maker->ties, (int)net->layer_count) == width) return false;
    for (int i = 0; i < (int)net->layer_count; i++) {
        const struct layer *layer = &net->layers[i];
        if (tie_of(maker->ties, i) != width) continue;
        if (layer->op == OP_CONCAT) return false;
        if (layer->op != OP_CONV || layer->role == ROLE_SE_EXPAND) continue; /* SE's follows its block */
        bool is_output = layer->role == ROLE_CONV || layer->role == ROLE_PROJECT;
        if (!is_output || !has_width(&net->rows[layer->row])) return false;
    }
    return true;
}

/* ---- choices ---- */

static bool applies(const struct row *row, enum space_kind kind)
{
    switch (kind) {
    case SPACE_KERNEL:
    case SPACE_SE: return is_block(row);
    case SPACE_EXPANSION: return is_block(row) && row->has_expand;
    case SPACE_WIDTH: return has_width(row);
    default: return has_width(row) && row->act != ACT_NONE;
    }
}

static struct str own_text(struct arena *arena, const struct row *row, enum space_kind kind)
{
    switch (kind) {
    case SPACE_KERNEL:
        if (row->kernel_height == row->kernel_width) return str_printf(arena, "%d", row->kernel_height);
        return str_printf(arena, "%dx%d", row->kernel_height, row->kernel_width);
    case SPACE_EXPANSION: return str_printf(arena, "%d", row->expansion);
    case SPACE_WIDTH: return str_printf(arena, "%d", row->channels_out);
    case SPACE_SE: return row->squeeze ? STR("on") : STR("off");
    default: return str_of(act_words[row->act]);
    }
}

/* Whether an earlier value says the same of this row: factors that round to one width, a word twice. */
static bool is_doubled(const struct space_value *values, int count, const struct space_value *value,
                       enum space_kind kind, const struct row *row)
{
    bool sized = kind == SPACE_EXPANSION || kind == SPACE_WIDTH;
    int32_t own = kind == SPACE_EXPANSION ? row->expansion : row->channels_out, in = row->channels_in;
    for (int i = 0; i < count; i++) {
        if (str_eq(values[i].text, value->text)) return true;
        if (!sized || (values[i].unit == SPACE_TIMES) != (value->unit == SPACE_TIMES)) continue;
        if (space_value_channels(&values[i], own, in) == space_value_channels(value, own, in)) return true;
    }
    return false;
}

static void give_values(struct maker *maker, struct space_choice *choice)
{
    const struct row *row = &maker->space->net->rows[choice->rows[0]];
    int all = maker->value_counts[choice->kind];
    struct space_value *values = ARENA_ARRAY(maker->arena, (size_t)all, struct space_value);
    for (int i = 0; i < all; i++) {
        const struct space_value *value = &maker->values[choice->kind][i];
        if (!is_doubled(values, choice->value_count, value, choice->kind, row)) values[choice->value_count++] = *value;
    }
    choice->values = values;
    double *size = &maker->space->size;
    if (all) *size *= choice->value_count;
    if (*size > SPACE_SIZE_MAX) *size = SPACE_SIZE_MAX;
}

/* The rows that a choice which begins at this row is about; 0 where it has begun before or is none. */
static int rows_of(const struct maker *maker, int row, enum space_kind kind, int *rows)
{
    const struct net *net = maker->space->net;
    rows[0] = row;
    if (kind != SPACE_WIDTH) return 1;
    int width = width_tie(maker, row), count = 0;
    if (!is_free(maker, width)) return 0;
    for (int i = 0; i < (int)net->row_count; i++) {
        if (!has_width(&net->rows[i]) || width_tie(maker, i) != width) continue;
        if (i < row) return 0;
        rows[count++] = i;
    }
    return count;
}

static void add_choice(struct maker *maker, const bool *varies, int row, enum space_kind kind)
{
    struct space *space = maker->space;
    const struct row *rows = space->net->rows;
    struct space_choice *choice = &space->choices[space->choice_count];
    int count = rows_of(maker, row, kind, maker->rows);
    if (count == 0) return;
    int *tied = ARENA_ARRAY(maker->arena, (size_t)count, int);
    memcpy(tied, maker->rows, (size_t)count * sizeof *tied);
    *choice = (struct space_choice){
        .kind = kind,
        .name = str_printf(maker->arena, "%.*s.%s", STR_ARG(rows[row].name), space_kind_words[kind]),
        .rows = tied,
        .row_count = count,
        .own = own_text(maker->arena, &rows[row], kind),
    };
    bool any = false;
    for (int i = 0; i < count; i++) any |= varies[tied[i]];
    if (any) give_values(maker, choice);
    space->numbers[row * SPACE_KIND_COUNT + (int)kind] = space->choice_count++;
}

/* ---- words ---- */

const struct space_value *space_values_read(struct diag *diag, enum space_kind kind, struct space_words words)
{
    struct space_value *values = ARENA_ARRAY(diag->arena, (size_t)words.count, struct space_value);
    bool ok = true;
    for (int32_t i = 0; i < words.count; i++) {
        struct str why;
        if (space_value_read(diag->arena, kind, words.words[i], &values[i], &why)) continue;
        diag_report_on(diag, MESSAGE_SPACE_VALUE, str_printf(diag->arena, "--%s", space_kind_words[kind]),
                       STR_ARG(words.words[i]), STR_ARG(why));
        ok = false;
    }
    return ok ? values : NULL;
}

static bool read_values(struct maker *maker, const struct space_words words[SPACE_KIND_COUNT])
{
    bool ok = true;
    for (int kind = 0; kind < SPACE_KIND_COUNT; kind++) {
        maker->values[kind] = space_values_read(maker->diag, (enum space_kind)kind, words[kind]);
        maker->value_counts[kind] = words[kind].count;
        ok &= maker->values[kind] != NULL;
    }
    return ok;
}

/* varies[row]: a pattern fits its name. */
static bool match_rows(struct maker *maker, struct space_words patterns, bool *varies)
{
    const struct net *net = maker->space->net;
    bool ok = true;
    for (size_t row = 0; row < net->row_count; row++) varies[row] = patterns.count == 0;
    for (int32_t i = 0; i < patterns.count; i++) {
        bool fits = false;
        for (size_t row = 0; row < net->row_count; row++) {
            if (!pattern_matches(patterns.words[i], net->rows[row].name)) continue;
            varies[row] = fits = true;
        }
        if (!fits) diag_report_on(maker->diag, MESSAGE_SPACE_ROW, STR("--rows"), STR_ARG(patterns.words[i]));
        ok &= fits;
    }
    return ok;
}

static const struct policy *policy_named(struct str word)
{
    int id = 0;
    while (id < POLICY_COUNT - 1 && !str_is(word, policy_table[id].word)) id++;
    return &policy_table[id];
}

struct space *space_make(struct arena *arena, struct diag *diag, const struct net *net, const struct ast_file *ast,
                         const struct space_words words[SPACE_KIND_COUNT], struct space_words patterns)
{
    struct space *space = ARENA_NEW(arena, struct space);
    *space = (struct space){.arena = arena, .net = net, .ast = ast, .policy = policy_named(net->policy), .size = 1};
    space->choices = ARENA_ARRAY(arena, net->row_count * SPACE_KIND_COUNT, struct space_choice);
    struct maker maker = {.arena = arena, .diag = diag, .space = space};
    space->numbers = ARENA_ARRAY(arena, net->row_count * SPACE_KIND_COUNT, int);
    for (size_t i = 0; i < net->row_count * SPACE_KIND_COUNT; i++) space->numbers[i] = -1;
    maker.rows = ARENA_ARRAY(arena, net->row_count, int);
    bool *varies = ARENA_ARRAY(arena, net->row_count, bool);
    bool read = read_values(&maker, words);
    if (!match_rows(&maker, patterns, varies) || !read) return NULL;
    tie_layers(&maker);
    for (int row = 0; row < (int)net->row_count; row++)
        for (int kind = 0; kind < SPACE_KIND_COUNT; kind++)
            if (applies(&net->rows[row], (enum space_kind)kind)) add_choice(&maker, varies, row, (enum space_kind)kind);
    return space;
}

/* lut_probe.c - see lut_probe.h.
 *
 * The candidates of a row are networks of it alone with widths of the lattice: all inner widths, each with as many
 * inputs and outputs as interpolation needs, which is all of them for a few inner widths and few for the others. A
 * candidate that has nothing new is no probe. */
#include "sweep/lut_probe.h"

#include <stdlib.h>
#include <string.h>

#include "front/parse.h"
#include "sweep/lut_row.h"

struct maker {
    struct arena *arena;
    struct diag *diag;
    const struct lut_variation *variation;
    struct lut_probes *probes;
    struct lut_row row;
    struct lut_list in, inner, out, squeeze;
    bool squeeze_only; /* the row is one of lut_row_squeeze() */
    bool failed;
};

/* ---- what is there already ---- */

static size_t find_operation(const struct lut_probes *probes, const struct lut_key *key)
{
    size_t i = 0;
    while (i < probes->operation_count && !lut_key_same(&probes->operations[i].key, key)) i++;
    return i;
}

static size_t find_sample(const struct lut_operation *operation, int32_t in, int32_t out)
{
    size_t i = 0;
    for (; i < operation->sample_count; i++)
        if (operation->samples[i].channels_in == in && operation->samples[i].channels_out == out) break;
    return i;
}

/* Room for one more of an arena's array; sizes double. */
static void *grown(struct arena *arena, void *items, size_t count, size_t size)
{
    if (count & (count - 1)) return items;
    void *larger = arena_array(arena, count ? 2 * count : 1, size);
    if (count) memcpy(larger, items, count * size);
    return larger;
}

static size_t add_operation(struct maker *maker, const struct lut_key *key)
{
    struct lut_probes *probes = maker->probes;
    size_t count = probes->operation_count;
    probes->operations = grown(maker->arena, probes->operations, count, sizeof *probes->operations);
    probes->held_out = grown(maker->arena, probes->held_out, count, sizeof *probes->held_out);
    probes->operations[count] = (struct lut_operation){.key = *key};
    probes->held_out[count] = NULL;
    return probes->operation_count++;
}

static size_t add_sample(struct maker *maker, size_t o, int32_t in, int32_t out, bool held_out)
{
    struct lut_operation *operation = &maker->probes->operations[o];
    size_t count = operation->sample_count;
    bool **flags = &maker->probes->held_out[o];
    operation->samples = grown(maker->arena, operation->samples, count, sizeof *operation->samples);
    *flags = grown(maker->arena, *flags, count, sizeof **flags);
    operation->samples[count] = (struct lut_sample){.channels_in = in, .channels_out = out};
    (*flags)[count] = held_out;
    return operation->sample_count++;
}

/* ---- one candidate ---- */

static bool resolve(struct arena *arena, struct str text, struct plan *plan)
{
    static const struct net_overrides as_written;
    struct sources sources = {0};
    struct diag diag = {.arena = arena, .sources = &sources};
    struct ast_file *ast = parse_text_alone(arena, &sources, &diag, STR("probe.arch"), text);
    const struct net *net = diag.error_count ? NULL : net_resolve(arena, &diag, &sources, ast, &as_written);
    *plan = (struct plan){.net = net};
    return net && diag.error_count == 0 && plan_fuse(arena, &diag, plan);
}

/* Whether a step is what its probe is for: not in the row that makes the input, and one of the products of
 * squeeze-and-excitation only in probes of their own, since their channels make a lattice of their own. */
static bool counts(const struct maker *maker, const struct plan *plan, const struct step *step, int row)
{
    enum role role = step_layer(plan, step)->role;
    bool is_product = role == ROLE_SE_REDUCE || role == ROLE_SE_EXPAND;
    return step->row >= row && is_product == maker->squeeze_only;
}

static bool has_news(const struct maker *maker, const struct plan *plan, int row)
{
    const struct lut_probes *probes = maker->probes;
    for (int i = 0; i < plan->step_count; i++) {
        const struct step *step = &plan->steps[i];
        if (!counts(maker, plan, step, row)) continue;
        struct lut_key key = lut_key_of(plan, step);
        size_t o = find_operation(probes, &key);
        if (o == probes->operation_count) return true;
        const struct lut_operation *operation = &probes->operations[o];
        if (find_sample(operation, step->in.channels, step->out.channels) == operation->sample_count) return true;
    }
    return false;
}

static void take(struct maker *maker, struct str text, const struct plan *plan, int row, bool held_out)
{
    struct lut_probes *probes = maker->probes;
    probes->items = grown(maker->arena, probes->items, probes->count, sizeof *probes->items);
    struct lut_probe *probe = &probes->items[probes->count++];
    *probe = (struct lut_probe){.text = text,
                                .net = plan->net,
                                .held_out = held_out,
                                .step_count = plan->step_count,
                                .places = ARENA_ARRAY(maker->arena, (size_t)plan->step_count, struct lut_place)};
    for (int i = 0; i < plan->step_count; i++) {
        const struct step *step = &plan->steps[i];
        probe->places[i].operation = LUT_NO_OPERATION;
        if (!counts(maker, plan, step, row)) continue;
        struct lut_key key = lut_key_of(plan, step);
        size_t o = find_operation(probes, &key);
        if (o == probes->operation_count) add_operation(maker, &key);
        size_t s = find_sample(&probes->operations[o], step->in.channels, step->out.channels);
        if (s == probes->operations[o].sample_count)
            add_sample(maker, o, step->in.channels, step->out.channels, held_out);
        else if (!held_out)
            probes->held_out[o][s] = false;
        probe->places[i] = (struct lut_place){o, s};
    }
}

static void too_many(struct maker *maker)
{
    diag_report_on(maker->diag, MESSAGE_LUT_PROBES, maker->row.net->name, (int)LUT_PROBES_MAX);
    maker->failed = true;
}

/* What is only tried lives in an arena of its own. */
static void try_widths(struct maker *maker, struct lut_widths widths, bool residual, bool held_out)
{
    struct arena tried = {0};
    struct strbuf text = {0};
    struct plan plan;
    if (maker->failed) return;
    if (!maker->row.squeezes) widths.squeeze = 0;
    lut_row_print(&maker->row, &widths, residual, &text);
    int row = lut_row_is_produced(&widths);
    if (!resolve(&tried, (struct str){text.ptr, text.len}, &plan)) {
        diag_report_on(maker->diag, MESSAGE_LUT_ROW_FAILED, maker->row.net->name, maker->row.name.ptr);
        maker->failed = true;
    } else if (has_news(maker, &plan, row)) {
        struct str kept = str_copy(maker->arena, (struct str){text.ptr, text.len});
        if (maker->probes->count == LUT_PROBES_MAX) too_many(maker);
        else if (resolve(maker->arena, kept, &plan)) take(maker, kept, &plan, row, held_out);
    }
    strbuf_free(&text);
    arena_free(&tried);
}

/* ---- the candidates of a row ---- */

static int32_t cyclic(const struct lut_list *list, int i)
{
    return list->values[i % list->count];
}

static int larger(int a, int b)
{
    return a > b ? a : b;
}

/* Rows of two widths: convolutions, fully connected layers. */
static void try_pairs(struct maker *maker)
{
    for (int o = 0; o < maker->out.count; o++)
        for (int i = 0; i < maker->in.count; i++)
            try_widths(maker, (struct lut_widths){maker->in.values[i], 0, maker->out.values[o], 0}, false, false);
}

/* Where input and output are one width. */
static void try_residuals(struct maker *maker, int32_t inner)
{
    for (int o = 0; maker->row.may_add && o < maker->out.count; o++) {
        int32_t out = maker->out.values[o];
        struct lut_widths widths = {out, maker->row.expands ? inner : out, out, maker->row.least.squeeze};
        try_widths(maker, widths, true, false);
    }
}

/* All inner widths with few outputs, few with all. */
static void try_blocks(struct maker *maker)
{
    bool full = maker->variation->cover == LUT_FULL;
    for (int e = 0; e < maker->inner.count; e++) {
        int32_t inner = maker->inner.values[e];
        bool corner = full || lut_is_corner(&maker->inner, e);
        int pairs = corner ? larger(maker->in.count, maker->out.count) : maker->row.expands ? maker->in.count : 1;
        if (full) pairs = maker->in.count * maker->out.count;
        for (int i = 0; i < pairs; i++) {
            int32_t out = full ? cyclic(&maker->out, i / maker->in.count) : cyclic(&maker->out, corner ? i : e + i);
            int32_t in = maker->row.expands ? cyclic(&maker->in, i) : inner;
            try_widths(maker, (struct lut_widths){in, inner, out, maker->row.least.squeeze}, false, false);
        }
        if (corner) try_residuals(maker, inner);
    }
}

/* Squeeze-and-excitation alone: each of its products is a line of the other's lattice. */
static void try_squeeze(struct maker *maker)
{
    const struct lut_variation *variation = maker->variation;
    const struct lut_row *row = &maker->row;
    struct lut_list few = lut_inputs(&variation->channels, row->least.squeeze, row->most.squeeze, variation->cover);
    for (int e = 0; e < maker->inner.count; e++) {
        bool all = lut_is_corner(&maker->inner, e) || variation->cover == LUT_FULL;
        const struct lut_list *list = all ? &maker->squeeze : &few;
        int32_t inner = maker->inner.values[e];
        for (int s = 0; s < list->count; s++)
            try_widths(maker, (struct lut_widths){inner, inner, LUT_STEP, list->values[s]}, false, false);
    }
    int32_t inner = lut_held_out(&maker->inner, false), squeeze = lut_held_out(&maker->squeeze, true);
    if (inner && squeeze && variation->cover == LUT_KNOTS)
        try_widths(maker, (struct lut_widths){inner, inner, LUT_STEP, squeeze}, false, true);
}

/* Between the knots, in both classes. */
static void try_held_out(struct maker *maker)
{
    const struct lut_row *row = &maker->row;
    if (maker->variation->cover == LUT_FULL) return;
    for (int odd = 0; odd < 2; odd++) {
        struct lut_widths widths = {maker->in.values[0], maker->inner.values[0], maker->out.values[0],
                                    row->least.squeeze};
        int32_t in = lut_held_out(&maker->in, odd), inner = lut_held_out(&maker->inner, odd);
        int32_t out = lut_held_out(&maker->out, odd);
        if (in) widths.in = in;
        if (inner) widths.inner = inner;
        if (out) widths.out = out;
        if (!row->expands && row->keyword == KEYWORD_BNECK) widths.in = widths.inner;
        if (row->keyword == KEYWORD_POOL) widths.in = widths.out;
        try_widths(maker, widths, false, true);
        widths.in = widths.out;
        if (row->may_add && row->expands) try_widths(maker, widths, true, true);
    }
}

static void try_row(struct maker *maker, const struct lut_row *row)
{
    const struct lut_channels *channels = &maker->variation->channels;
    enum lut_cover cover = maker->variation->cover;
    const struct lut_widths *least = &row->least, *most = &row->most;
    maker->row = *row;
    maker->in = row->reads_image ? (struct lut_list){{least->in}, 1} : lut_inputs(channels, least->in, most->in, cover);
    maker->inner = lut_outputs(channels, least->inner, most->inner, cover);
    maker->out = row->keyword == KEYWORD_LOGITS ? (struct lut_list){{least->out}, 1}
                                                : lut_outputs(channels, least->out, most->out, cover);
    maker->squeeze = row->squeezes ? lut_outputs(channels, least->squeeze, most->squeeze, cover)
                                   : (struct lut_list){{0}, 1};
    int64_t all = (int64_t)maker->in.count * maker->out.count * (row->least.inner ? maker->inner.count : 1);
    if (cover == LUT_FULL && all > LUT_PROBES_MAX && !maker->failed) too_many(maker);
    if (maker->failed) return;
    if (maker->squeeze_only) {
        try_squeeze(maker);
        return;
    }
    if (row->keyword == KEYWORD_BNECK || row->keyword == KEYWORD_FUSED) try_blocks(maker);
    else if (row->keyword == KEYWORD_POOL)
        for (int i = 0; i < maker->out.count; i++)
            try_widths(maker, (struct lut_widths){maker->out.values[i], 0, maker->out.values[i], 0}, false, false);
    else try_pairs(maker);
    try_held_out(maker);
}

/* ---- variants of a row ---- */

/* Kinds of rows, each once. */
struct kinds {
    struct lut_row *items;
    size_t count;
};

/* Whether no width varies: then every row is measured at its own, and at nothing between those of two rows. */
static bool is_fixed(const struct maker *maker)
{
    return maker->variation->channels.low == maker->variation->channels.high;
}

static void add_kind(const struct maker *maker, struct kinds *kinds, const struct lut_row *row)
{
    for (size_t i = 0; i < kinds->count && !is_fixed(maker); i++)
        if (lut_row_merge(&kinds->items[i], row)) return;
    kinds->items = grown(maker->arena, kinds->items, kinds->count, sizeof *kinds->items);
    kinds->items[kinds->count++] = *row;
}

static bool is_block(const struct lut_row *row)
{
    return row->keyword == KEYWORD_BNECK || row->keyword == KEYWORD_FUSED;
}

/* Without an expansion there will be one as soon as the inner width is not the input's. */
static void vary_expansion(const struct maker *maker, struct kinds *kinds, struct lut_row row)
{
    add_kind(maker, kinds, &row);
    if (row.expands || is_fixed(maker) || row.keyword != KEYWORD_BNECK || row.reads_image) return;
    row.expands = true;
    add_kind(maker, kinds, &row);
}

static void vary_squeeze(const struct maker *maker, struct kinds *kinds, struct lut_row row)
{
    vary_expansion(maker, kinds, row);
    row.squeezes = !row.squeezes;
    if (maker->variation->squeeze_both && is_block(&row)) vary_expansion(maker, kinds, row);
}

static void vary_act(const struct maker *maker, struct kinds *kinds, struct lut_row row)
{
    enum act own = row.act;
    vary_squeeze(maker, kinds, row);
    for (int i = 0; i < maker->variation->act_count && own != ACT_NONE; i++) {
        row.act = maker->variation->acts[i];
        if (row.act != own) vary_squeeze(maker, kinds, row);
    }
}

static void vary_kernel(const struct maker *maker, struct kinds *kinds, const struct lut_row *row)
{
    vary_act(maker, kinds, *row);
    for (int i = 0; is_block(row) && i < maker->variation->kernel_count; i++) {
        struct lut_row other = *row;
        int32_t kernel = maker->variation->kernels[i];
        lut_row_set_kernel(&other, kernel);
        if (row->kernel[0] != kernel || row->kernel[1] != kernel) vary_act(maker, kinds, other);
    }
}

/* Whether the row's operations are steps of their own at all: a global pool is mostly a part of what it pools. */
static bool has_steps(const struct plan *plan, size_t row)
{
    for (int i = 0; i < plan->step_count; i++)
        if (plan->steps[i].row == (int)row) return true;
    return false;
}

static bool find_kinds(struct maker *maker, const struct net *net, struct kinds *kinds)
{
    struct plan plan = {.net = net};
    if (!plan_fuse(maker->arena, maker->diag, &plan)) return false;
    for (size_t i = 0; i < net->row_count; i++) {
        struct lut_row row;
        if (!has_steps(&plan, i)) continue;
        if (lut_row_of(net, (int)i, &row)) vary_kernel(maker, kinds, &row);
        else diag_report_on(maker->diag, MESSAGE_LUT_ROW_APART, net->name, net->rows[i].name.ptr);
    }
    return true;
}

bool lut_probes_make(struct arena *arena, struct diag *diag, const struct net *const *nets, size_t net_count,
                     const struct lut_variation *variation, struct lut_probes *probes)
{
    struct maker maker = {.arena = arena, .diag = diag, .variation = variation, .probes = probes};
    struct kinds rows = {0}, products = {0};
    *probes = (struct lut_probes){0};
    for (size_t i = 0; i < net_count; i++)
        if (!find_kinds(&maker, nets[i], &rows)) return false;
    for (size_t i = 0; i < rows.count; i++) {
        struct lut_row squeeze = lut_row_squeeze(&rows.items[i]);
        if (rows.items[i].squeezes) add_kind(&maker, &products, &squeeze);
        try_row(&maker, &rows.items[i]);
    }
    maker.squeeze_only = true;
    for (size_t i = 0; i < products.count; i++) try_row(&maker, &products.items[i]);
    return !maker.failed;
}

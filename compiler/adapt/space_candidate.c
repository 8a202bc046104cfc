/* space_candidate.c - selections of values: read from words, written as networks, measured against bounds. */
#include <string.h>

#include "adapt/space.h"
#include "front/parse.h"
#include "plan/plan.h"

/* ---- words to selections ---- */

/* The choice of that name; a width may be named after any of its rows. -1: there is none. */
static int choice_named(const struct space *space, struct str name)
{
    for (int i = 0; i < space->choice_count; i++) {
        const struct space_choice *choice = &space->choices[i];
        if (str_eq(name, choice->name)) return i;
        size_t kind = strlen(space_kind_words[choice->kind]) + 1;
        for (int k = 0; k < choice->row_count && name.len > kind; k++) {
            struct str row = space->net->rows[choice->rows[k]].name;
            bool same_kind = memcmp(name.ptr + name.len - kind, choice->name.ptr + choice->name.len - kind, kind) == 0;
            if (same_kind && str_eq(row, (struct str){name.ptr, name.len - kind})) return i;
        }
    }
    return -1;
}

static void report_no_choice(struct diag *diag, const struct space *space, struct str name)
{
    const char **names = ARENA_ARRAY(space->arena, (size_t)space->choice_count, const char *);
    for (int i = 0; i < space->choice_count; i++) names[i] = space->choices[i].name.ptr;
    diag_report_on(diag, MESSAGE_SPACE_CHOICE, STR("--choose"), STR_ARG(name));
    const char *nearest = diag_nearest(name, names, (size_t)space->choice_count);
    if (nearest) diag_remedy(diag, "did you mean '%s'?", nearest);
}

/* One of the choice's values, or any of its kind where the kind was left open. */
static const struct space_value *value_of(struct diag *diag, const struct space *space,
                                          const struct space_choice *choice, struct str word)
{
    for (int i = 0; i < choice->value_count; i++)
        if (str_eq(choice->values[i].text, word)) return &choice->values[i];
    struct space_value *value = ARENA_NEW(space->arena, struct space_value);
    struct str why = STR("none of the values that were given for it");
    if (choice->value_count == 0 && space_value_read(space->arena, choice->kind, word, value, &why)) return value;
    diag_report_on(diag, MESSAGE_SPACE_VALUE, str_printf(space->arena, "--choose %.*s", STR_ARG(choice->name)),
                   STR_ARG(word), STR_ARG(why));
    return NULL;
}

bool space_choice_split(struct diag *diag, struct str word, struct str *name, struct str *value)
{
    const char *equals = memchr(word.ptr, '=', word.len);
    if (!equals) {
        diag_report_on(diag, MESSAGE_SPACE_FORM, STR("--choose"), STR_ARG(word));
        return false;
    }
    *name = (struct str){word.ptr, (size_t)(equals - word.ptr)};
    *value = (struct str){equals + 1, word.len - name->len - 1};
    return true;
}

bool space_choose(struct diag *diag, const struct space *space, struct space_words words, space_pick *picks)
{
    bool ok = true;
    for (int32_t i = 0; i < words.count; i++) {
        struct str name, value;
        if (!space_choice_split(diag, words.words[i], &name, &value)) return false;
        int choice = choice_named(space, name);
        if (choice < 0) report_no_choice(diag, space, name);
        else if (picks[choice]) diag_report_on(diag, MESSAGE_SPACE_TWICE, STR("--choose"), STR_ARG(name));
        else picks[choice] = value_of(diag, space, &space->choices[choice], value);
        ok &= choice >= 0 && picks[choice];
    }
    return ok && diag->error_count == 0;
}

/* ---- selections to text ---- */

struct changes {
    struct row_change *items;
    int count;
};

static struct row_change *add_change(struct changes *changes, int row, enum row_change_member member)
{
    struct row_change *change = &changes->items[changes->count++];
    *change = (struct row_change){.row = row, .members = member};
    return change;
}

static const struct space_value *pick_for(const struct space *space, const space_pick *picks, int row,
                                          enum space_kind kind)
{
    int choice = space->numbers[row * SPACE_KIND_COUNT + (int)kind];
    return choice < 0 ? NULL : picks[choice];
}

static void change_widths(const struct space *space, const space_pick *picks, struct changes *changes)
{
    for (int i = 0; i < space->choice_count; i++) {
        const struct space_choice *choice = &space->choices[i];
        if (choice->kind != SPACE_WIDTH || !picks[i]) continue;
        int32_t own = space->net->rows[choice->rows[0]].channels_out;
        int32_t channels = space_value_channels(picks[i], own, own);
        for (int k = 0; k < choice->row_count; k++)
            add_change(changes, choice->rows[k], CHANGE_OUTPUT)->channels_out = channels;
    }
}

/* Channels that a row reads, once the widths are changed. */
static int32_t width_in(const struct space *space, const int32_t *widths, const struct row *row)
{
    int input = space->net->layers[row->first_layer].inputs[0];
    return input == INPUT_OF_NET ? space->net->input.channels : widths[input];
}

/* Expansions, which may follow from the input, and SE, which follows from the expansion. */
static void change_block(const struct space *space, const space_pick *picks, const int32_t *widths, int r,
                         struct changes *changes)
{
    const struct row *row = &space->net->rows[r];
    const struct space_value *expansion = pick_for(space, picks, r, SPACE_EXPANSION);
    const struct space_value *se = pick_for(space, picks, r, SPACE_SE);
    int32_t in = width_in(space, widths, row), inner = row->has_expand ? row->expansion : in;
    if (expansion) {
        inner = space_value_channels(expansion, row->expansion, in);
        add_change(changes, r, CHANGE_EXPANSION)->expansion = inner;
    }
    if (!se || se->on == (row->squeeze != 0)) return; /* one that is there keeps its rule */
    int64_t squeeze = se->on ? width_squeeze(space->policy->squeeze, SPACE_WIDTH_STEP, inner) : 0;
    add_change(changes, r, CHANGE_SQUEEZE)->squeeze = se->on && squeeze < 1 ? 1 : (int32_t)squeeze;
}

static void change_row(const struct space *space, const space_pick *picks, const int32_t *widths, int r,
                       struct changes *changes)
{
    const struct space_value *kernel = pick_for(space, picks, r, SPACE_KERNEL);
    const struct space_value *nonlinearity = pick_for(space, picks, r, SPACE_NL);
    if (kernel) {
        struct row_change *change = add_change(changes, r, CHANGE_KERNEL);
        change->kernel_height = change->kernel_width = (int32_t)kernel->number;
    }
    if (nonlinearity) add_change(changes, r, CHANGE_ACT)->act = nonlinearity->act;
    enum keyword keyword = space->net->rows[r].keyword;
    if (keyword == KEYWORD_BNECK || keyword == KEYWORD_FUSED) change_block(space, picks, widths, r, changes);
}

void space_text(const struct space *space, const space_pick *picks, struct strbuf *out)
{
    struct arena arena = {0};
    size_t rows = space->net->row_count;
    struct changes changes = {ARENA_ARRAY(&arena, rows * SPACE_KIND_COUNT, struct row_change), 0};
    change_widths(space, picks, &changes);
    const int32_t *widths = arch_rewrite_widths(&arena, space->net, changes.items, changes.count);
    for (int r = 0; r < (int)rows; r++) change_row(space, picks, widths, r, &changes);
    arch_rewrite(&arena, space->net, space->ast, changes.items, changes.count, out);
    arena_free(&arena);
}

/* ---- figures and bounds ---- */

/* SPACE_OUT, reported, when a figure is beyond a bound that is given. */
static enum space_verdict hold(struct diag *diag, const char *what, double figure, double min, double max)
{
    bool low = min > 0 && figure < min, high = max > 0 && figure > max;
    if (!low && !high) return SPACE_FITS;
    diag_report_on(diag, MESSAGE_SPACE_BOUND, STR(""), what, figure, low ? "below" : "above", low ? min : max);
    return SPACE_OUT;
}

static enum space_verdict predict(struct diag *diag, struct arena *arena, const struct net *net,
                                  const struct lut *lut, const struct space_bounds *bounds,
                                  struct space_figures *figures)
{
    struct lut_prediction prediction = {0};
    figures->has_ms = lut_predict_net(arena, diag, lut, net, &prediction);
    figures->ms = prediction.ms;
    figures->steps_missing = prediction.steps_missing;
    if (diag->error_count) return SPACE_INVALID;
    if (figures->has_ms) return hold(diag, "predicted latency in ms", figures->ms, bounds->min_ms, bounds->max_ms);
    if (bounds->min_ms == 0 && bounds->max_ms == 0) return SPACE_FITS;
    diag_report_on(diag, MESSAGE_SPACE_NO_LATENCY, lut->path, prediction.steps_missing, prediction.step_count);
    return SPACE_NO_LATENCY;
}

static enum space_verdict evaluate(struct arena *arena, struct diag *diag, struct str text, const struct lut *lut,
                                   const struct space_bounds *bounds, struct space_figures *figures)
{
    struct ast_file *ast = parse_text_alone(arena, diag->sources, diag, STR("candidate"), text);
    struct net *net = diag->error_count ? NULL : net_resolve(arena, diag, diag->sources, ast, NULL);
    if (!net || diag->error_count) return SPACE_INVALID;
    figures->parameters = net_parameters(net);
    figures->macs = net_macs(net);
    enum space_verdict verdict = hold(diag, "number of parameters", (double)figures->parameters, bounds->min_parameters,
                                      bounds->max_parameters);
    if (verdict == SPACE_FITS)
        verdict = hold(diag, "number of multiply-accumulates", (double)figures->macs, bounds->min_macs,
                       bounds->max_macs);
    if (verdict == SPACE_FITS && lut) verdict = predict(diag, arena, net, lut, bounds, figures);
    if (verdict != SPACE_FITS) return verdict;
    struct plan_options options = {.target = TARGET_COUNT, .schedule = SCHEDULE_AUTO};
    struct plan *plan = plan_make(arena, diag, net, &options);
    if (!plan || diag->error_count) return SPACE_INVALID;
    figures->workspace_bytes = plan->workspace_bytes;
    return hold(diag, "workspace in bytes", (double)figures->workspace_bytes, (double)bounds->min_workspace_bytes,
                (double)bounds->max_workspace_bytes);
}

enum space_verdict space_evaluate(struct str text, const struct lut *lut, const struct space_bounds *bounds,
                                  struct diag *report, struct space_figures *figures)
{
    *figures = (struct space_figures){0};
    if (report) return evaluate(report->arena, report, text, lut, bounds, figures);
    struct arena arena = {0};
    struct sources sources = {0};
    struct diag quiet = {.arena = &arena, .sources = &sources};
    enum space_verdict verdict = evaluate(&arena, &quiet, text, lut, bounds, figures);
    arena_free(&arena);
    return verdict;
}

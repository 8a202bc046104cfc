/* explain.c - --explain: for each step the orders in which its group could run (explain_schedule.c), and for each
 * target the candidates of select.c with what they cost, cheapest first. */
#include <stdlib.h>

#include "plan/explain.h"

enum {
    SHOWN = 8,       /* candidates of a step, unless it was named */
    PERCENT_MIN = 3, /* less is not worth naming */
};

/* Where another plan would be taken. */
#define WITH_MORE "with more memory"
#define WITHOUT_LIMIT "without --max-workspace"

static const char *const bound_names[BOUND_COUNT] = {
    [BOUND_ARITHMETIC] = "arithmetic", [BOUND_LOADS] = "loads",     [BOUND_STORES] = "stores",
    [BOUND_ISSUE] = "instructions",    [BOUND_LATENCY] = "latency", [BOUND_MEMORY] = "memory",
};

struct candidate {
    struct choice choice;
    struct cost cost;
    int order; /* in which they were found: the first of equals is taken */
};

static int compare(const void *a, const void *b)
{
    const struct candidate *x = a, *y = b;
    if (cost_less(&x->cost, &y->cost)) return -1;
    return cost_less(&y->cost, &x->cost) ? 1 : x->order - y->order;
}

static void print_candidate(const struct candidate *candidate, bool chosen, struct strbuf *out)
{
    const struct cost *cost = &candidate->cost;
    struct strbuf name = {0};
    choice_print(&candidate->choice, &name);
    strbuf_printf(out, "  %c %-40s %11.0f cycles:", chosen ? '*' : ' ', name.ptr, cost->cycles);
    strbuf_free(&name);
    const char *separator = " ";
    for (int i = 0; i < BOUND_COUNT; i++) {
        double percent = cost->by[i] / cost->cycles * 100;
        if (percent < PERCENT_MIN) continue;
        strbuf_printf(out, "%s%s %.0f %%", separator, bound_names[i], percent);
        separator = ", ";
    }
    if (cost->spills) strbuf_printf(out, "; %d registers too many", cost->spills);
    strbuf_puts(out, "\n");
}

static void explain_target(struct arena *arena, const struct plan *plan, const struct step *step, int t, bool all,
                           struct strbuf *out)
{
    const struct target own = plan_target(plan, (enum target_id)t), *target = &own;
    struct candidates candidates = {.plan = plan, .step = step, .target = target, .kernel = -1};
    int count = 0, fitting = 0;
    bool found_chosen = false;
    while (candidates_next(&candidates)) {
        found_chosen |= choice_same(&candidates.choice, &step->choices[t]);
        count++;
    }
    if (!found_chosen) { /* it was forced, and is no usual one */
        candidates.unusual = true;
        candidates.kernel = -1;
        for (count = 0; candidates_next(&candidates);) count++;
    }
    struct candidate *found = ARENA_ARRAY(arena, (size_t)count, struct candidate);
    candidates.kernel = -1;
    for (int i = 0; candidates_next(&candidates); i++) {
        found[i] = (struct candidate){candidates.choice, cost_of(plan, step, target, &candidates.choice), i};
        if (found[i].cost.spills == 0) fitting++;
    }
    qsort(found, (size_t)count, sizeof *found, compare);
    strbuf_printf(out, "  %s: candidates: %d, in the registers: %d\n", target->name, count, fitting);
    int shown = all || fitting < SHOWN ? fitting : SHOWN;
    for (int i = 0; i < count; i++) {
        bool chosen = choice_same(&found[i].choice, &step->choices[t]);
        if (i < shown || chosen) print_candidate(&found[i], chosen, out);
    }
}

/* In which group the step would run in another plan, if that is not the same. */
static void explain_other(const struct plan *plan, const struct plan *than, const char *when, const struct step *step,
                          struct strbuf *out)
{
    const struct group *group = step_group(plan, step), *other = step_group(than, step);
    bool both_layers = group->schedule == SCHEDULE_LAYERS && other->schedule == SCHEDULE_LAYERS;
    bool same = group->schedule == other->schedule && group->first == other->first && group->end == other->end &&
                group->slice_channels == other->slice_channels;
    bool slices = other->schedule == SCHEDULE_ROWS && plan->whole_rows && !than->whole_rows;
    if (slices) same = false;
    if (both_layers || same) return;
    strbuf_printf(out, "  %s by %s, s%d to s%d", when, schedule_names[other->schedule], other->first, other->end - 1);
    if (other->slice_channels) strbuf_printf(out, ", slices of %d", other->slice_channels);
    if (slices) strbuf_puts(out, ", expansions by slices");
    strbuf_puts(out, "\n");
}

/* Why the step runs as it does: what its group costs in each order, where its first step is shown. */
static void explain_group(const struct orders *orders, const struct step *step, int *shown_first, struct strbuf *out)
{
    const struct plan *plan = orders->plan;
    const struct group *group = step_group(plan, step);
    int first = orders_first(orders, step);
    if (group->schedule == SCHEDULE_LAYERS) strbuf_puts(out, "  layer by layer\n");
    else
        strbuf_printf(out, "  by %s, s%d to s%d together: %.1f %% of the cost layer by layer\n",
                      schedule_names[group->schedule], group->first, group->end - 1,
                      group->cost / group->layers_cost * 100);
    if (*shown_first != first) orders_print(orders, step, out);
    *shown_first = first;
    if (plan->fastest) explain_other(plan, plan->fastest, WITH_MORE, step, out);
    if (plan->unlimited) explain_other(plan, plan->unlimited, WITHOUT_LIMIT, step, out);
}

static void explain_workspace(const struct plan *plan, const struct plan *than, const char *when, struct strbuf *out)
{
    strbuf_printf(out, "workspace: %lld bytes; %s %lld, and the schedule costs %.2f %% less\n",
                  (long long)plan->workspace_bytes, when, (long long)than->workspace_bytes,
                  (1 - than->cost / plan->cost) * 100);
}

static void explain_step(const struct orders *orders, const struct step *step, int *shown_first, enum target_id target,
                         bool all, struct strbuf *out)
{
    const struct plan *plan = orders->plan;
    const struct layer *layer = step_layer(plan, step);
    strbuf_printf(out, "s%d %.*s: %s %dx%dx%d -> %dx%dx%d", step->id, STR_ARG(layer->name), step_op_names[step->op],
                  step->in.height, step->in.width, step->in.channels, step->out.height, step->out.width,
                  step->out.channels);
    if (step->op == STEP_CONV || step->op == STEP_DWCONV)
        strbuf_printf(out, ", kernel %dx%d, stride %dx%d", layer->kernel_height, layer->kernel_width,
                      layer->stride_height, layer->stride_width);
    strbuf_puts(out, "\n");
    explain_group(orders, step, shown_first, out);
    for (int t = 0; t < TARGET_COUNT; t++)
        if (target == TARGET_COUNT || (int)target == t) explain_target(orders->arena, plan, step, t, all, out);
}

bool plan_explain(struct arena *arena, struct diag *diag, const struct plan *plan, struct str pattern,
                  enum target_id target, struct strbuf *out)
{
    const struct orders *orders = orders_new(arena, diag, plan, target);
    bool found = false, all = pattern.len == 0;
    int shown_first = -1;
    if (all && plan->fastest) explain_workspace(plan, plan->fastest, WITH_MORE, out);
    if (all && plan->unlimited) explain_workspace(plan, plan->unlimited, WITHOUT_LIMIT, out);
    for (int i = 0; i < plan->step_count; i++) {
        const struct step *step = &plan->steps[i];
        if (!all && !pattern_matches(pattern, step_layer(plan, step)->name)) continue;
        if (!found) orders_print_machines(orders, out);
        explain_step(orders, step, &shown_first, target, !all, out);
        found = true;
    }
    if (!found && !all) report_no_step(diag, plan, str_printf(arena, "--explain=%.*s", STR_ARG(pattern)), pattern);
    return found || all;
}

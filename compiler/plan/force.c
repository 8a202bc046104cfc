/* force.c - choices made from outside (--tile): put in the place of the plan's own wherever a step, a target and a
 * kernel take them; one that nothing takes is an error. */
#include "plan/plan.h"

/* The pattern's * stands for any characters, none included. */
static bool matches(struct str pattern, struct str name)
{
    size_t p = 0, n = 0, star = SIZE_MAX, resume = 0;
    while (n < name.len) {
        if (p < pattern.len && pattern.ptr[p] == '*') star = p++, resume = n;
        else if (p < pattern.len && pattern.ptr[p] == name.ptr[n]) p++, n++;
        else if (star != SIZE_MAX) p = star + 1, n = ++resume;
        else return false;
    }
    while (p < pattern.len && pattern.ptr[p] == '*') p++;
    return p == pattern.len;
}

static bool in_range(const struct choice *choice, const struct tile_range *range)
{
    bool in_parts = choice->vector < range->vector_max && range->panels > 1;
    return choice->tile_pixels <= range->pixels && choice->tile_panels <= (in_parts ? 1 : range->panels) &&
           choice->vector >= range->vector_min && choice->vector <= range->vector_max &&
           (range->pixels_first || !choice->pixels_first);
}

/* The forced members over those that the plan chose; false when the kernel does not take them. */
static bool force_tile(struct choice *choice, const struct forced_choice *forced, const struct tile_range *range)
{
    if (forced->pixels) choice->tile_pixels = forced->pixels, choice->tile_panels = forced->panels;
    if (forced->vector) choice->vector = forced->vector;
    else if (choice->tile_panels > 1) choice->vector = range->vector_max;
    if (forced->order != LOOP_AS_PLANNED) choice->pixels_first = forced->order == LOOP_PIXELS_FIRST;
    return in_range(choice, range);
}

/* What became of a forced choice. */
struct outcome {
    bool target_known, step_known, kernel_known, taken;
    const struct kernel *refused; /* the first kernel that did not take its tile, with what it takes */
    const char *refused_target, *refused_step;
    struct tile_range range;
};

static void force_step(const struct plan *plan, struct step *step, enum target_id t, const struct forced_choice *forced,
                       struct outcome *outcome)
{
    const struct target *target = &target_table[t];
    const struct layer *layer = step_layer(plan, step);
    for (int k = 0; k < KERNEL_COUNT; k++) {
        const struct kernel *kernel = &kernel_table[k];
        bool wanted = forced->kernel.len ? str_is(forced->kernel, kernel->name) : kernel == step->choices[t].kernel;
        if (!wanted || !kernel_runs(plan, step, kernel, target)) continue;
        struct tile_range range = tile_range_of(kernel, target, step);
        struct choice choice = {.kernel = kernel};
        tile_choose(&choice, target, step, layer);
        if (force_tile(&choice, forced, &range)) {
            step->choices[t] = choice;
            outcome->taken = true;
        } else if (!outcome->refused) {
            *outcome = (struct outcome){outcome->target_known, true, true, outcome->taken, kernel, target->name,
                                        layer->name.ptr, range};
        }
    }
}

static void force(struct plan *plan, const struct plan_options *options, const struct forced_choice *forced,
                  struct outcome *outcome)
{
    for (int k = 0; k < KERNEL_COUNT; k++)
        if (forced->kernel.len == 0 || str_is(forced->kernel, kernel_table[k].name)) outcome->kernel_known = true;
    for (int t = 0; t < TARGET_COUNT; t++)
        if (forced->target.len == 0 || str_is(forced->target, target_table[t].name)) outcome->target_known = true;
    for (int i = 0; i < plan->step_count; i++) {
        struct step *step = &plan->steps[i];
        if (!matches(forced->step, step_layer(plan, step)->name)) continue;
        outcome->step_known = true;
        for (int t = 0; t < TARGET_COUNT; t++) {
            bool wanted = forced->target.len == 0 || str_is(forced->target, target_table[t].name);
            bool built = options->target == TARGET_COUNT || (int)options->target == t;
            if (wanted && built) force_step(plan, step, (enum target_id)t, forced, outcome);
        }
    }
}

static void suggest_step(struct diag *diag, const struct plan *plan, struct str name)
{
    const char **names = ARENA_ARRAY(diag->arena, (size_t)plan->step_count, const char *);
    for (int i = 0; i < plan->step_count; i++) names[i] = step_layer(plan, &plan->steps[i])->name.ptr;
    const char *nearest = diag_nearest(name, names, (size_t)plan->step_count);
    if (nearest) diag_remedy(diag, "did you mean '%s'?", nearest);
}

static void suggest_kernel(struct diag *diag, struct str name)
{
    const char *names[KERNEL_COUNT];
    for (int k = 0; k < KERNEL_COUNT; k++) names[k] = kernel_table[k].name;
    const char *nearest = diag_nearest(name, names, KERNEL_COUNT);
    if (nearest) diag_remedy(diag, "did you mean '%s'?", nearest);
}

static void report(struct diag *diag, const struct plan *plan, const struct forced_choice *forced,
                   const struct outcome *outcome)
{
    struct str subject = str_printf(diag->arena, "--tile=%s", forced->text);
    const struct tile_range *range = &outcome->range;
    if (!outcome->target_known)
        diag_report_on(diag, MESSAGE_TILE_TARGET, subject, str_copy(diag->arena, forced->target).ptr);
    if (!outcome->step_known) {
        diag_report_on(diag, MESSAGE_TILE_STEP, subject, str_copy(diag->arena, forced->step).ptr);
        suggest_step(diag, plan, forced->step);
    }
    if (!outcome->kernel_known) {
        diag_report_on(diag, MESSAGE_TILE_KERNEL, subject, str_copy(diag->arena, forced->kernel).ptr);
        suggest_kernel(diag, forced->kernel);
    }
    if (!outcome->target_known || !outcome->step_known || !outcome->kernel_known) return;
    if (!outcome->refused) {
        diag_report_on(diag, MESSAGE_TILE_UNUSED, subject);
        return;
    }
    struct str vectors = str_printf(diag->arena, "vectors of %d", range->vector_max);
    for (int32_t vector = range->vector_max / 2; vector >= range->vector_min; vector /= 2)
        vectors = str_printf(diag->arena, "%s, %d", vectors.ptr, vector);
    diag_report_on(diag, MESSAGE_TILE_RANGE, subject, outcome->refused->name, outcome->refused_step,
                   outcome->refused_target, range->pixels, range->panels, vectors.ptr,
                   range->panels > 1 && range->vector_min < range->vector_max ? ", several panels only whole" : "",
                   range->pixels_first ? ", either order" : "");
}

bool plan_force(struct diag *diag, struct plan *plan, const struct plan_options *options)
{
    size_t errors_before = diag->error_count;
    for (int i = 0; i < options->forced_count; i++) {
        struct outcome outcome = {0};
        force(plan, options, &options->forced[i], &outcome);
        if (!outcome.taken) report(diag, plan, &options->forced[i], &outcome);
    }
    return diag->error_count == errors_before;
}

/* force.c - choices made from outside (--tile): what they ask for, and why nothing takes one. */
#include "plan/plan.h"

bool pattern_matches(struct str pattern, struct str name)
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

bool forced_names(const struct plan *plan, const struct step *step, const struct target *target,
                  const struct forced_choice *forced)
{
    bool here = forced->target.len == 0 || str_is(forced->target, target->name);
    return here && pattern_matches(forced->step, step_layer(plan, step)->name);
}

bool forced_takes(const struct forced_choice *forced, const struct choice *choice)
{
    return (forced->kernel.len == 0 || str_is(forced->kernel, choice->kernel->name)) &&
           (forced->pixels == 0 ||
            (forced->pixels == choice->tile_pixels && forced->panels == choice->tile_panels)) &&
           (forced->vector == 0 || forced->vector == choice->vector) &&
           (forced->order == LOOP_AS_PLANNED || choice->pixels_first == (forced->order == LOOP_PIXELS_FIRST)) &&
           (forced->piece_channels < 0 || forced->piece_channels == choice->piece_channels);
}

void report_no_step(struct diag *diag, const struct plan *plan, struct str subject, struct str name)
{
    const char **names = ARENA_ARRAY(diag->arena, (size_t)plan->step_count, const char *);
    for (int i = 0; i < plan->step_count; i++) names[i] = step_layer(plan, &plan->steps[i])->name.ptr;
    diag_report_on(diag, MESSAGE_TILE_STEP, subject, str_copy(diag->arena, name).ptr);
    const char *nearest = diag_nearest(name, names, (size_t)plan->step_count);
    if (nearest) diag_remedy(diag, "did you mean '%s'?", nearest);
}

static bool report_target(struct diag *diag, struct str subject, struct str name)
{
    bool known = name.len == 0;
    for (int t = 0; t < TARGET_COUNT; t++) known |= str_is(name, target_table[t].name);
    if (!known) diag_report_on(diag, MESSAGE_TILE_TARGET, subject, str_copy(diag->arena, name).ptr);
    return !known;
}

static bool report_kernel(struct diag *diag, struct str subject, struct str name)
{
    const char *names[KERNEL_COUNT];
    bool known = name.len == 0;
    for (int k = 0; k < KERNEL_COUNT; k++) {
        names[k] = kernel_table[k].name;
        known |= str_is(name, names[k]);
    }
    if (known) return false;
    diag_report_on(diag, MESSAGE_TILE_KERNEL, subject, str_copy(diag->arena, name).ptr);
    const char *nearest = diag_nearest(name, names, KERNEL_COUNT);
    if (nearest) diag_remedy(diag, "did you mean '%s'?", nearest);
    return true;
}

/* A step, target and kernel that a forced choice is about, though with another tile. */
struct refusal {
    const struct step *step;
    const struct target *target;
    const struct kernel *kernel;
};

static struct refusal find_refusal(const struct plan *plan, const struct plan_options *options,
                                   const struct forced_choice *forced)
{
    for (int i = 0; i < plan->step_count; i++)
        for (int t = 0; t < TARGET_COUNT; t++) {
            const struct step *step = &plan->steps[i];
            bool built = options->target == TARGET_COUNT || (int)options->target == t;
            if (!built || !forced_names(plan, step, &target_table[t], forced)) continue;
            for (int k = 0; k < KERNEL_COUNT; k++)
                if ((forced->kernel.len == 0 || str_is(forced->kernel, kernel_table[k].name)) &&
                    kernel_runs(plan, step, &kernel_table[k], &target_table[t]))
                    return (struct refusal){step, &target_table[t], &kernel_table[k]};
        }
    return (struct refusal){0};
}

static void report_range(struct diag *diag, const struct plan *plan, struct str subject, const struct refusal *refusal)
{
    struct tile_range range = tile_range_of(refusal->kernel, refusal->step);
    struct str vectors = str_printf(diag->arena, "vectors of %d", range.vector_max);
    for (int32_t vector = range.vector_max / 2; vector >= range.vector_min; vector /= 2)
        vectors = str_printf(diag->arena, "%s, %d", vectors.ptr, vector);
    bool whole = range.panels_max > 1 && range.vector_min < range.vector_max;
    diag_report_on(diag, MESSAGE_TILE_RANGE, subject, refusal->kernel->name, step_layer(plan, refusal->step)->name.ptr,
                   refusal->target->name, range.pixels_min, range.pixels_max, range.panels_max, vectors.ptr,
                   whole ? ", several panels only whole" : "", range.pixels_first ? ", either order" : "");
}

void forced_report(struct diag *diag, const struct plan *plan, const struct plan_options *options,
                   const struct forced_choice *forced)
{
    struct str subject = str_printf(diag->arena, "--tile=%s", forced->text);
    bool step_known = false, reported = report_target(diag, subject, forced->target);
    for (int i = 0; i < plan->step_count; i++)
        step_known |= pattern_matches(forced->step, step_layer(plan, &plan->steps[i])->name);
    if (!step_known) report_no_step(diag, plan, subject, forced->step);
    reported |= report_kernel(diag, subject, forced->kernel);
    if (reported || !step_known) return;
    struct refusal refusal = find_refusal(plan, options, forced);
    if (refusal.kernel) report_range(diag, plan, subject, &refusal);
    else diag_report_on(diag, MESSAGE_TILE_UNUSED, subject);
}

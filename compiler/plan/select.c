/* select.c - for every target, how every step runs: of all candidates the one that costs least, or that --tile asks
 * for. */
#include "plan/cost.h"

const struct target target_table[TARGET_COUNT] = {
#define MACHINE(...) {__VA_ARGS__}
#define TARGET(id, name, lanes, registers, window_vector, by_element, condition_template, machine)                     \
    [TARGET_##id] = {name, lanes, registers, window_vector, by_element, condition_template, machine},
#include "plan/targets.def"
#undef TARGET
#undef MACHINE
};

#define KERNEL(op, name, template_name, needs_vectors, tiling, condition)                                              \
    static bool fits_##name(const struct layer *layer, const struct target *target, bool floats)                       \
    {                                                                                                                  \
        (void)layer, (void)target, (void)floats;                                                                       \
        return condition;                                                                                              \
    }
#include "plan/kernels.def"
#undef KERNEL

const struct kernel kernel_table[KERNEL_COUNT] = {
#define KERNEL(op, name, template_name, needs_vectors, tiling, condition)                                              \
    {STEP_##op, #name, template_name, needs_vectors, TILING_##tiling, fits_##name},
#include "plan/kernels.def"
#undef KERNEL
};

struct target plan_target(const struct plan *plan, enum target_id id)
{
    struct target target = target_table[id];
    if (plan->l1_bytes) target.machine.l1_bytes = plan->l1_bytes;
    if (plan->l2_bytes) target.machine.l2_bytes = plan->l2_bytes;
    return target;
}

bool choice_same(const struct choice *a, const struct choice *b)
{
    return a->kernel == b->kernel && a->tile_pixels == b->tile_pixels && a->tile_panels == b->tile_panels &&
           a->vector == b->vector && a->pixels_first == b->pixels_first && a->piece_channels == b->piece_channels;
}

bool select_cheapest(const struct plan *plan, const struct step *step, const struct target *target,
                     const struct forced_choice *forced, struct choice *choice)
{
    struct candidates candidates = {.plan = plan, .step = step, .target = target, .unusual = forced, .kernel = -1};
    if (forced) candidates.piece_channels = forced->piece_channels;
    struct cost least = {0};
    bool found = false;
    while (candidates_next(&candidates)) {
        const struct choice *candidate = &candidates.choice;
        if (forced && !forced_takes(forced, candidate)) continue;
        if (found && cost_spills(plan, step, target, candidate) > least.spills) continue;
        struct cost cost = cost_of(plan, step, target, candidate);
        if (found && !cost_less(&cost, &least)) continue;
        least = cost;
        *choice = *candidate;
        found = true;
    }
    return found;
}

/* What follows from a choice. */
static void finish(const struct plan *plan, const struct step *step, const struct target *target, struct choice *choice)
{
    const struct layer *layer = step_layer(plan, step);
    if (choice->kernel->tiling == TILING_WINDOW_ROWS) rows_finish(choice, target, step, layer);
    if (choice->kernel->tiling == TILING_WINDOW) choice->parts_inner = window_parts_inner(step, choice);
    if (step->op == STEP_CONV) choice->rows_ahead = window_rows_ahead(target, step, layer);
    if (step->op != STEP_CONV1X1) return;
    if (choice->piece_channels == 0) choice->band_pixels = pointwise_band(target, step, choice);
    choice->prefetch_bytes = pointwise_prefetch(target, step, choice);
    choice->backwards = pointwise_backwards(target, step, choice);
}

static void select_step(struct plan *plan, struct step *step, const struct plan_options *options, bool *taken)
{
    for (int t = 0; t < TARGET_COUNT; t++) {
        const struct target own = plan_target(plan, (enum target_id)t), *target = &own;
        select_cheapest(plan, step, target, NULL, &step->choices[t]);
        bool built = options && (options->target == TARGET_COUNT || (int)options->target == t);
        for (int i = 0; built && i < options->forced_count; i++)
            if (forced_names(plan, step, target, &options->forced[i]))
                taken[i] |= select_cheapest(plan, step, target, &options->forced[i], &step->choices[t]);
        finish(plan, step, target, &step->choices[t]);
    }
}

bool plan_select(struct diag *diag, struct plan *plan, const struct plan_options *options)
{
    size_t errors_before = diag->error_count;
    int count = options ? options->forced_count : 0;
    bool *taken = ARENA_ARRAY(diag->arena, (size_t)count, bool);
    for (int i = 0; i < plan->step_count; i++) select_step(plan, &plan->steps[i], options, taken);
    for (int i = 0; i < count; i++)
        if (!taken[i]) forced_report(diag, plan, options, &options->forced[i]);
    return diag->error_count == errors_before;
}

/* select.c - for every target, the kernel of every step: the first row of kernels.def for its operation that the
 * target can run and whose condition holds. */
#include "plan/plan.h"

const struct target target_table[TARGET_COUNT] = {
#define TARGET(id, name, lanes, registers, window_vector, by_element, condition_template)                              \
    [TARGET_##id] = {name, lanes, registers, window_vector, by_element, condition_template},
#include "plan/targets.def"
#undef TARGET
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

bool kernel_runs(const struct plan *plan, const struct step *step, const struct kernel *kernel,
                 const struct target *target)
{
    const struct input_format *format = &plan->net->format;
    bool plain = format->type == PIXEL_F32 && !format->normalised && format->order == ORDER_RGB;
    return kernel->op == step->op && (!kernel->needs_vectors || target->registers > 0) &&
           kernel->fits(step_layer(plan, step), target, step->input != BUFFER_INPUT || plain);
}

void plan_select(struct plan *plan)
{
    for (int i = 0; i < plan->step_count; i++) {
        struct step *step = &plan->steps[i];
        for (int t = 0; t < TARGET_COUNT; t++) {
            int k = 0; /* the last row of each operation holds always */
            while (!kernel_runs(plan, step, &kernel_table[k], &target_table[t])) k++;
            step->choices[t].kernel = &kernel_table[k];
            tile_choose(&step->choices[t], &target_table[t], step, step_layer(plan, step));
        }
    }
}

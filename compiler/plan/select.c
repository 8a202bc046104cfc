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

static const struct {
    struct kernel kernel;
    bool (*fits)(const struct layer *layer, const struct target *target, bool floats);
} candidates[] = {
#define KERNEL(op, name, template_name, needs_vectors, tiling, condition)                                              \
    {{STEP_##op, #name, template_name, needs_vectors, TILING_##tiling}, fits_##name},
#include "plan/kernels.def"
#undef KERNEL
};

static const struct kernel *first_kernel(const struct target *target, const struct step *step,
                                         const struct layer *layer, bool floats)
{
    for (size_t k = 0; k < sizeof candidates / sizeof *candidates; k++) {
        const struct kernel *kernel = &candidates[k].kernel;
        bool runs = !kernel->needs_vectors || target->registers > 0;
        if (kernel->op == step->op && runs && candidates[k].fits(layer, target, floats)) return kernel;
    }
    return NULL; /* never: the last row of each operation holds always */
}

void plan_select(struct plan *plan)
{
    for (int i = 0; i < plan->step_count; i++) {
        struct step *step = &plan->steps[i];
        const struct layer *layer = step_layer(plan, step);
        const struct input_format *format = &plan->net->format;
        bool plain = format->type == PIXEL_F32 && !format->normalised && format->order == ORDER_RGB;
        bool floats = step->input != BUFFER_INPUT || plain;
        for (int t = 0; t < TARGET_COUNT; t++) {
            step->choices[t].kernel = first_kernel(&target_table[t], step, layer, floats);
            tile_choose(&step->choices[t], &target_table[t], step, layer);
        }
    }
}

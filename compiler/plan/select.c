/* select.c - the kernel of every step: the first row of kernels.def for its operation whose condition holds. */
#include "plan/plan.h"

#define KERNEL(op, name, template_name, tile_pixels, condition)                                                        \
    static bool fits_##name(const struct layer *layer)                                                                 \
    {                                                                                                                  \
        (void)layer;                                                                                                   \
        return condition;                                                                                              \
    }
#include "plan/kernels.def"
#undef KERNEL

static const struct {
    struct kernel kernel;
    bool (*fits)(const struct layer *layer);
} candidates[] = {
#define KERNEL(op, name, template_name, tile_pixels, condition)                                                        \
    {{STEP_##op, #name, template_name, tile_pixels}, fits_##name},
#include "plan/kernels.def"
#undef KERNEL
};

void plan_select(struct plan *plan)
{
    for (int i = 0; i < plan->step_count; i++) {
        struct step *step = &plan->steps[i];
        for (size_t k = 0; k < sizeof candidates / sizeof *candidates && !step->kernel; k++)
            if (candidates[k].kernel.op == step->op && candidates[k].fits(step_layer(plan, step)))
                step->kernel = &candidates[k].kernel;
    }
}

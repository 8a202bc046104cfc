/* lut_predict.c - the latency of a network as the sum of its steps, each looked up. */
#include "sweep/lut.h"

const char *const lut_source_words[] = {[LUT_MISSING] = "missing",
                                        [LUT_EXTRAPOLATED] = "extrapolated",
                                        [LUT_INTERPOLATED] = "interpolated",
                                        [LUT_SAMPLED] = "sampled"};

struct lut_time lut_step_time(const struct lut *lut, const struct plan *plan, const struct step *step)
{
    struct lut_key key = lut_key_of(plan, step);
    const struct lut_operation *operation = lut_find(lut, &key);
    if (!operation) return (struct lut_time){0, 0, LUT_MISSING};
    return lut_interpolate(operation, step->in.channels, step->out.channels);
}

bool lut_predict(struct arena *arena, const struct lut *lut, const struct plan *plan,
                 struct lut_prediction *prediction)
{
    *prediction = (struct lut_prediction){.step_count = plan->step_count,
                                          .steps = ARENA_ARRAY(arena, (size_t)plan->step_count, struct lut_time)};
    for (int i = 0; i < plan->step_count; i++) {
        struct lut_time time = prediction->steps[i] = lut_step_time(lut, plan, &plan->steps[i]);
        prediction->ms += time.ms;
        prediction->error_ms += time.error_ms;
        prediction->steps_known += time.source != LUT_MISSING;
        prediction->steps_missing += time.source == LUT_MISSING;
        prediction->steps_extrapolated += time.source == LUT_EXTRAPOLATED;
    }
    return prediction->steps_missing == 0;
}

bool lut_predict_net(struct arena *arena, struct diag *diag, const struct lut *lut, const struct net *net,
                     struct lut_prediction *prediction)
{
    struct plan plan = {.net = net};
    *prediction = (struct lut_prediction){0};
    return plan_fuse(arena, diag, &plan) && lut_predict(arena, lut, &plan, prediction);
}

/* lut_outside.c - see lut_outside.h. */
#include "sweep/lut_outside.h"

/* Whether some sample has no more channels, and some has no fewer. Those below a multiple of 8 are as good as it. */
static bool is_between(const struct lut_operation *operation, int32_t in, int32_t out)
{
    bool above_in = false, below_in = false, above_out = false, below_out = false;
    in = (in + LUT_STEP - 1) / LUT_STEP * LUT_STEP;
    out = (out + LUT_STEP - 1) / LUT_STEP * LUT_STEP;
    for (size_t i = 0; i < operation->sample_count; i++) {
        const struct lut_sample *sample = &operation->samples[i];
        above_in |= in >= sample->channels_in;
        below_in |= in <= (sample->channels_in + LUT_STEP - 1) / LUT_STEP * LUT_STEP;
        above_out |= out >= sample->channels_out;
        below_out |= out <= (sample->channels_out + LUT_STEP - 1) / LUT_STEP * LUT_STEP;
    }
    return above_in && below_in && above_out && below_out;
}

/* Steps that no probe has are not outside of anything: lut_probes_make() spoke of their rows. */
static bool is_outside(const struct lut *lut, const struct plan *plan, const struct step *step)
{
    struct lut_key key = lut_key_of(plan, step);
    const struct lut_operation *operation = lut_find(lut, &key);
    return operation && !is_between(operation, step->in.channels, step->out.channels);
}

void lut_report_outside(struct arena *arena, struct diag *diag, const struct lut_probes *probes, const struct net *net)
{
    struct plan plan = {.net = net};
    const struct lut lut = {.operations = probes->operations, .operation_count = probes->operation_count};
    int outside = 0, first = -1, counted = -1;
    if (!plan_fuse(arena, diag, &plan)) return;
    for (int i = 0; i < plan.step_count; i++) {
        int row = plan.steps[i].row;
        if (row == counted || !is_outside(&lut, &plan, &plan.steps[i])) continue; /* steps of a row follow each other */
        counted = row;
        outside++;
        if (first < 0) first = row;
    }
    if (outside == 0) return;
    diag_report_on(diag, MESSAGE_LUT_OUTSIDE, net->name, outside, (int)net->row_count, net->rows[first].name.ptr);
}

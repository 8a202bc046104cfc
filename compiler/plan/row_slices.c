/* row_slices.c - chains by rows: how many channels at a time an expansion and the depthwise convolution behind it
 * compute of the rows that a call of the latter needs.
 *
 * A ring of rows that L1 does not hold comes from L2 once more for each call under whose window it lies, and so do the
 * rows that were written just before. Slice by slice the latter are still in L1, as the ring of a slice lies side by
 * side; the rows before them come from L2 as ever. In: steps, and machines with what steps cost by rows. Out:
 * row_slice_channels, and the cycles that they save. */
#include "plan/schedule.h"

enum { L1_EIGHTHS = 6 }; /* of L1, what the ring of a slice can count on beside a row of input and a panel of weights */

static bool is_pair(const struct plan *plan, int i)
{
    const struct step *step = &plan->steps[i], *next = step + 1;
    struct group pair = {.first = i, .end = i + 2, .schedule = SCHEDULE_ROWS};
    return i + 1 < plan->step_count && step->op == STEP_CONV1X1 && next->op == STEP_DWCONV &&
           step->residual == BUFFER_NONE && schedule_can_chain(plan, &pair) &&
           plan->buffers[step->output].last_step == next->id;
}

static bool stays_in_l1(const struct scheduler *s, const struct step *step, int32_t channels)
{
    const struct step *next = step + 1;
    const struct layer *layer = step_layer(s->plan, next);
    int32_t reach = (layer->kernel_height - 1) * layer->dilation_height + 1;
    int32_t rows = (schedule_rows(s->plan, next) - 1) * layer->stride_height + reach + schedule_rows(s->plan, step) - 1;
    return schedule_map_bytes((struct shape){rows, step->out.width, channels}) <=
           (int64_t)s->target.machine.l1_bytes / 8 * L1_EIGHTHS;
}

/* Cycles of the computing of a step by rows and slices. */
static double computing(const struct scheduler *s, const struct step *step, int32_t channels)
{
    struct step trial = *step;
    trial.rows = schedule_rows(s->plan, step);
    trial.slice_channels = channels;
    if (step->op == STEP_CONV1X1) trial.slice_out = channels < step->out.channels;
    else trial.slice_in = channels < step->out.channels;
    return schedule_price(s, &trial).computing;
}

/* Of the two steps, computing and the ring's way from L2. */
static double cycles_by(const struct scheduler *s, const struct step *step, int32_t channels)
{
    bool stays = stays_in_l1(s, step, channels), whole = channels == step->out.channels;
    double reads = schedule_ring_reads(s->plan, step + 1);
    if (stays) reads = whole ? 0 : reads - 1;
    double ring = (double)schedule_map_bytes(step->out) * reads / s->target.machine.l2_bandwidth / L2_HIDDEN;
    return computing(s, step, channels) + computing(s, step + 1, channels) + ring;
}

static double saving(const struct scheduler *machines, int count, const struct step *step, int32_t channels)
{
    double cost = 0;
    for (int k = 0; k < count; k++)
        cost += machines[k].weight * (cycles_by(&machines[k], step, step->out.channels) -
                                      cycles_by(&machines[k], step, channels));
    return cost;
}

static int32_t best_channels(const struct scheduler *machines, int count, const struct step *step)
{
    double most = 0;
    int32_t best = 0;
    for (int32_t channels = SLICE_CHANNELS; channels >= SLICE_CHANNELS_LEAST; channels -= SLICE_CHANNELS_LEAST) {
        if (channels >= step->out.channels) continue;
        double saved = saving(machines, count, step, channels);
        if (saved <= most) continue;
        most = saved;
        best = channels;
    }
    return best;
}

void schedule_row_slices(struct plan *plan, struct scheduler *machines, int count)
{
    for (int i = 0; i < plan->step_count; i++) {
        struct step *step = &plan->steps[i];
        step->row_slice_channels = !plan->whole_rows && is_pair(plan, i) ? best_channels(machines, count, step) : 0;
        if (!step->row_slice_channels) continue;
        for (int k = 0; k < count; k++)
            machines[k].slice_cycles[i] = cycles_by(&machines[k], step, step->out.channels) -
                                          cycles_by(&machines[k], step, step->row_slice_channels);
    }
}

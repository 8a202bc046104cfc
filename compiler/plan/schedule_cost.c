/* schedule_cost.c - what a group of steps costs layer by layer, by rows and by slices: computing, as the cost model has
 * it (cost.h), and the maps that go beyond L2 and come back. Weights come once in each order, and are left out, unless
 * they have to come again. */
#include "plan/schedule.h"

static double larger(double a, double b)
{
    return a > b ? a : b;
}

int64_t schedule_map_bytes(struct shape shape)
{
    return shape_elements(shape) * (int64_t)sizeof(float);
}

/* Cycles of a step while its maps are in L2: computing, and part of what L2 is read for. Maps beyond it are counted by
 * the schedule, and in full: in-order cores and small ones hide little of that, and what hides it is heat. */
static double cycles_of(const struct scheduler *s, const struct step *step)
{
    struct step_price price = schedule_price(s, step);
    return price.computing + price.l2_bytes / s->target.machine.l2_bandwidth / L2_HIDDEN;
}

double schedule_step_by_rows(const struct scheduler *s, const struct step *step)
{
    struct step trial = *step;
    trial.rows = schedule_rows(s->plan, step);
    return cycles_of(s, &trial);
}

static int64_t weights_bytes(const struct plan *plan, const struct step *step)
{
    if (!step_has_window(step) && step->op != STEP_CONV1X1) return 0;
    return layer_weights_per_channel(step_layer(plan, step)) * step->out.channels * (int64_t)sizeof(float);
}

/* What of a chain is read again and again: weights, and rings, here from the reach of the window that reads them. */
static int64_t working_bytes(const struct plan *plan, const struct group *group)
{
    int64_t bytes = 0;
    for (int i = group->first; i < group->end; i++) {
        const struct step *step = &plan->steps[i], *next = step + 1;
        bytes += weights_bytes(plan, step);
        if (i + 1 == group->end || (step->output < 0 && step->op != STEP_GATE)) continue;
        int32_t next_rows = schedule_rows(plan, next), rows = schedule_rows(plan, step), reach = next_rows;
        if (step_has_window(next)) reach = step_rows_end(plan, next, next_rows) + step_layer(plan, next)->pad_top;
        int64_t ring = (reach + rows - 1) * schedule_map_bytes(step->out) / step->out.height;
        int64_t sliced = step->row_slice_channels ? schedule_sliced_bytes(plan, step) : ring;
        bytes += sliced < ring ? sliced : ring;
    }
    return bytes;
}

/* What of a map that one step writes and a later one reads comes from beyond L2: the more, the more of L2 it takes. */
static int64_t far_bytes(const struct scheduler *s, struct shape shape)
{
    int64_t bytes = schedule_map_bytes(shape), l2_bytes = s->target.machine.l2_bytes;
    int64_t over = bytes - l2_bytes * MAP_EIGHTHS / 8;
    if (over <= 0) return 0;
    return over >= l2_bytes * 3 / 4 ? bytes : bytes * over / (l2_bytes * 3 / 4);
}

static double far_cycles(const struct scheduler *s, int64_t bytes)
{
    return (double)bytes / s->target.machine.far_bandwidth;
}

/* The part of what is used again and again that does not stay in L2: the more the working set leaves too little for
 * what passes. */
static double leaving(const struct scheduler *s, int64_t working_bytes)
{
    double eighth = (double)s->target.machine.l2_bytes / 8, over = (double)working_bytes - CHAIN_STAYS_EIGHTHS * eighth;
    double part = over / ((CHAIN_LEAVES_EIGHTHS - CHAIN_STAYS_EIGHTHS) * eighth);
    return part < 0 ? 0 : part > 1 ? 1 : part;
}

double schedule_by_layer(const struct scheduler *s, const struct step *step)
{
    bool writes = step->output != BUFFER_NONE || step->op == STEP_GATE;
    double maps = (double)(far_bytes(s, step->in) + (writes ? far_bytes(s, step->out) : 0));
    double far = schedule_price(s, step).far_bytes - (double)weights_bytes(s->plan, step);
    return cycles_of(s, step) + (far > maps ? far : maps) / s->target.machine.far_bandwidth;
}

/* One step by slices, whose maps exist in full. */
static double alone_by_slices(const struct scheduler *s, const struct step *step, int32_t channels)
{
    struct step trial = *step;
    trial.slice_channels = channels;
    return cycles_of(s, &trial) + schedule_by_layer(s, step) - cycles_of(s, step);
}

/* A projection that adds up slices of its input: the sums come and go with each, and leave L2 in between if they do not
 * fit beside what is used until they are needed again: two slices, and the weights of one. */
static double projection_by_slices(const struct scheduler *s, const struct step *step, const struct group *group)
{
    struct step trial = *step;
    trial.piece_channels = group->slice_channels;
    int64_t pieces = (step->in.channels + group->slice_channels - 1) / group->slice_channels;
    int64_t slice = schedule_map_bytes(step->in) / step->in.channels * group->slice_channels;
    int64_t sums = schedule_map_bytes(step->out);
    double leaves = leaving(s, sums + 2 * slice + weights_bytes(s->plan, step) / pieces);
    double far = leaves * (double)sums + (1 - leaves) * (double)far_bytes(s, step->out);
    return cycles_of(s, &trial) + far * (double)(2 * pieces - 1) / s->target.machine.far_bandwidth;
}

/* The gate reads and writes its map once, which the projection then finds in the cache. */
static double gate_by_slices(const struct scheduler *s, const struct step *gate, const struct group *group)
{
    struct step trial = *gate;
    trial.slice_channels = group->slice_channels;
    return cycles_of(s, &trial) + far_cycles(s, far_bytes(s, gate->in)) + projection_by_slices(s, gate + 1, group);
}

/* The expansion reads its input for each slice. */
double schedule_by_slices(const struct scheduler *s, const struct group *group)
{
    const struct step *expansion = &s->plan->steps[group->first], *depthwise = expansion + 1;
    if (group->end - group->first == 1) return alone_by_slices(s, expansion, group->slice_channels);
    if (expansion->op == STEP_GATE) return gate_by_slices(s, expansion, group);
    bool projects = group->end - group->first == 3;
    struct step trials[] = {*expansion, *depthwise};
    trials[0].slice_channels = trials[1].slice_channels = group->slice_channels;
    trials[0].slice_out = trials[1].slice_in = true;
    trials[1].slice_out = projects;
    struct step slices[] = {step_slice(&trials[0]), step_slice(&trials[1])};
    int64_t count = step_slices(&trials[0]) + (step_rest_channels(&trials[0]) > 0);
    int64_t far = far_bytes(s, expansion->in) * count + 2 * far_bytes(s, slices[0].out) * count;
    far += projects ? 2 * far_bytes(s, slices[1].out) * count : far_bytes(s, depthwise->out);
    double cycles = cycles_of(s, &trials[0]) + cycles_of(s, &trials[1]) + far_cycles(s, far);
    return projects ? cycles + projection_by_slices(s, depthwise + 1, group) : cycles;
}

double schedule_ring_reads(const struct plan *plan, const struct step *reader)
{
    if (!step_has_window(reader)) return 1;
    const struct layer *layer = step_layer(plan, reader);
    int32_t rows = schedule_rows(plan, reader), reach = (rows - 1) * layer->stride_height + layer->kernel_height;
    return larger(1, (double)reach / (rows * layer->stride_height));
}

/* A chain by rows: what is between its steps stays in L2 as far as the working set does; of what leaves it rings are
 * read from beyond as often as windows go over them, and weights come again for each row. */
double schedule_by_rows(const struct scheduler *s, const struct group *group)
{
    double leaves = leaving(s, working_bytes(s->plan, group));
    double cycles = 0, far = (double)far_bytes(s, s->plan->steps[group->first].in);
    for (int i = group->first; i < group->end; i++) {
        const struct step *step = &s->plan->steps[i];
        bool stays = i + 1 < group->end && step->output >= 0 && s->plan->buffers[step->output].last_step < group->end;
        cycles += s->row_cycles[i];
        if (stays && step->row_slice_channels) cycles -= s->slice_cycles[i];
        if (!stays && step->output != BUFFER_NONE) far += (double)far_bytes(s, step->out);
        if (stays) far += leaves * (double)far_bytes(s, step->out) * (1 + schedule_ring_reads(s->plan, step + 1));
        int32_t calls = step->out.height / schedule_rows(s->plan, step);
        far += leaves * (double)(weights_bytes(s->plan, step) * calls);
    }
    return cycles + far / s->target.machine.far_bandwidth;
}

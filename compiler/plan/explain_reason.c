/* explain_reason.c - --explain: why an order of the work costs what it does: which maps, rings, slices and weights stay
 * in the caches of the machines, and which do not. The bounds are those of schedule_cost.c. */
#include "plan/explain.h"

static int64_t map_bytes(struct shape shape)
{
    return shape_elements(shape) * (int64_t)sizeof(float);
}

static void print_kib(struct strbuf *out, int64_t bytes)
{
    strbuf_printf(out, "%.1f KiB", (double)bytes / 1024);
}

/* Where so many bytes stay on each machine, if none of them leave L2 up to `whole_eighths` of it. */
static void print_places(const struct orders *orders, int64_t bytes, int whole_eighths, struct strbuf *out)
{
    strbuf_puts(out, " (");
    for (int k = 0; k < orders->machine_count; k++) {
        const struct target *target = &orders->machines[k].target;
        int64_t l2_bytes = target->machine.l2_bytes;
        const char *place = bytes <= target->machine.l1_bytes       ? "in L1"
                            : bytes <= l2_bytes * whole_eighths / 8 ? "in L2"
                            : bytes < l2_bytes                      ? "partly beyond L2"
                                                                    : "beyond L2";
        strbuf_printf(out, "%s%s: %s", k ? ", " : "", target->name, place);
    }
    strbuf_puts(out, ")");
}

static void print_map(const struct orders *orders, struct shape shape, struct strbuf *out)
{
    strbuf_printf(out, "%dx%dx%d, ", shape.height, shape.width, shape.channels);
    print_kib(out, map_bytes(shape));
    print_places(orders, map_bytes(shape), MAP_EIGHTHS, out);
}

/* A single step: the larger of its two maps; or the weights that it multiplies. */
static void print_alone(const struct orders *orders, const struct step *step, struct strbuf *out)
{
    bool reads = map_bytes(step->in) > map_bytes(step->out);
    if (step->op == STEP_GATE_WEIGHTS) {
        int64_t bytes = (int64_t)step->in.channels * step->out.channels * (int64_t)sizeof(float);
        strbuf_puts(out, "its weights of ");
        print_kib(out, bytes);
        print_places(orders, bytes, MAP_EIGHTHS, out);
        return;
    }
    strbuf_puts(out, reads ? "its input of " : "its output of ");
    print_map(orders, reads ? step->in : step->out, out);
}

/* The largest map between the steps. */
static void print_layers(const struct orders *orders, int first, int end, struct strbuf *out)
{
    const struct step *largest = &orders->bare->steps[first];
    if (end - first == 1) {
        print_alone(orders, largest, out);
        return;
    }
    for (int i = first; i + 1 < end; i++)
        if (map_bytes(orders->bare->steps[i].out) > map_bytes(largest->out)) largest = &orders->bare->steps[i];
    strbuf_printf(out, "the map of %.*s, ", STR_ARG(step_layer(orders->bare, largest)->name));
    print_map(orders, largest->out, out);
}

static int64_t weights_bytes(const struct plan *plan, const struct group *group)
{
    int64_t bytes = 0;
    for (int i = group->first; i < group->end; i++)
        if (step_has_window(&plan->steps[i]) || plan->steps[i].op == STEP_CONV1X1)
            bytes += layer_weights_per_channel(step_layer(plan, &plan->steps[i])) * plan->steps[i].out.channels *
                     (int64_t)sizeof(float);
    return bytes;
}

/* The rings that the chain would have, on a copy of the plan. */
static int64_t rings_bytes(const struct orders *orders, const struct group *group)
{
    struct plan trial = *orders->bare;
    trial.steps = ARENA_ARRAY(orders->arena, (size_t)trial.step_count, struct step);
    trial.buffers = ARENA_ARRAY(orders->arena, (size_t)trial.buffer_count, struct buffer);
    for (int i = 0; i < trial.step_count; i++) trial.steps[i] = orders->bare->steps[i];
    for (int i = 0; i < trial.buffer_count; i++) trial.buffers[i] = orders->bare->buffers[i];
    schedule_set_rows(&trial, group);
    stream_rings(orders->arena, &trial, group);
    int64_t bytes = 0;
    for (int i = 0; i < trial.buffer_count; i++)
        if (trial.buffers[i].ring_rows) bytes += trial.buffers[i].size_bytes;
    return bytes;
}

static void print_rows(const struct orders *orders, const struct group *group, struct strbuf *out)
{
    int64_t rings = rings_bytes(orders, group), weights = weights_bytes(orders->bare, group);
    strbuf_puts(out, "for each row ");
    if (rings > 0) {
        strbuf_puts(out, "rings of ");
        print_kib(out, rings);
        strbuf_puts(out, " and ");
    }
    strbuf_puts(out, "weights of ");
    print_kib(out, weights);
    print_places(orders, rings + weights, CHAIN_STAYS_EIGHTHS, out);
    for (int i = group->first; i + 1 < group->end; i++) {
        const struct step *step = &orders->bare->steps[i];
        if (!step->row_slice_channels) continue;
        strbuf_printf(out, ", %.*s by slices of %d", STR_ARG(step_layer(orders->bare, step)->name),
                      step->row_slice_channels);
    }
}

static void print_channels(const struct orders *orders, const struct group *group, struct strbuf *out)
{
    const struct step *step = &orders->bare->steps[group->first];
    int32_t slices = (step->out.channels + group->slice_channels - 1) / group->slice_channels;
    struct shape slice = {step->out.height, step->out.width, group->slice_channels};
    strbuf_printf(out, "%d slices, each a map of ", slices);
    print_map(orders, slice, out);
    const struct step *last = &orders->bare->steps[group->end - 1];
    if (step->op == STEP_CONV1X1 && group->end - group->first > 1) {
        strbuf_puts(out, ", and for each of them the input of ");
        print_map(orders, step->in, out);
    }
    if (last == step || last->op != STEP_CONV1X1) return;
    strbuf_puts(out, ", and the sums of ");
    print_map(orders, last->out, out);
}

void reason_print(const struct orders *orders, const struct order *order, struct strbuf *out)
{
    if (order->group.schedule == SCHEDULE_ROWS) print_rows(orders, &order->group, out);
    else if (order->group.schedule == SCHEDULE_CHANNELS) print_channels(orders, &order->group, out);
    else print_layers(orders, order->first, order->end, out);
}

/* Why a step does not run by rows at all; NULL if it may. */
static const char *no_rows(const struct orders *orders, const struct step *step)
{
    if (!step_has_window(step) && step->op != STEP_CONV1X1 && step->op != STEP_GATE) return "is no convolution";
    if (schedule_rows(orders->bare, step) >= step->out.height) return "has too few pixels";
    return NULL;
}

/* Why step i and the next are no chain. */
static void print_break(const struct orders *orders, int i, struct strbuf *out)
{
    const struct step *step = &orders->bare->steps[i], *next = step + 1;
    const struct step *blamed = no_rows(orders, step) ? step : next;
    struct str name = step_layer(orders->bare, step)->name, other = step_layer(orders->bare, next)->name;
    if (no_rows(orders, blamed))
        strbuf_printf(out, "%.*s %s", STR_ARG(step_layer(orders->bare, blamed)->name), no_rows(orders, blamed));
    else if (step->pooled != BUFFER_NONE)
        strbuf_printf(out, "the mean of %.*s is needed before %.*s", STR_ARG(name), STR_ARG(other));
    else if (next->input != (step->op == STEP_GATE ? step->input : step->output))
        strbuf_printf(out, "%.*s does not read %.*s", STR_ARG(other), STR_ARG(name));
    else strbuf_printf(out, "%.*s and %.*s cannot be shared by threads", STR_ARG(name), STR_ARG(other));
}

void reason_no_rows(const struct orders *orders, int first, int end, struct strbuf *out)
{
    const struct step *step = &orders->bare->steps[first];
    if (end - first == 1 && no_rows(orders, step)) {
        strbuf_printf(out, "%.*s %s", STR_ARG(step_layer(orders->bare, step)->name), no_rows(orders, step));
        return;
    }
    const char *separator = "";
    int before = end - first == 1 ? first - 1 : first, last = end - first == 1 ? first : end - 2;
    for (int i = before; i <= last; i++) {
        struct group pair = {.first = i, .end = i + 2, .schedule = SCHEDULE_ROWS};
        if (i < 0 || i + 1 >= orders->bare->step_count || schedule_can_chain(orders->bare, &pair)) continue;
        strbuf_puts(out, separator);
        print_break(orders, i, out);
        separator = "; ";
    }
}

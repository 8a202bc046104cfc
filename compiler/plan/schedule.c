/* schedule.c - which steps run together, and how: layer by layer, row by row, or slice of channels by slice (decision
 * 0015).
 *
 * Row by row, a chain of convolutions keeps a few rows of each map between them, and reads its weights once for a few
 * rows: that pays where maps are large and weights small. Slice by slice, an expansion's map is as small as a slice,
 * and each weight is read once: that pays where weights are large. In: steps, and buffers with lifetimes. Out: groups;
 * rows and slice_channels of steps; rings. The order of the steps stays. */
#include "plan/schedule.h"

enum {
    PIXELS_LEAST = 14, /* of a pointwise convolution's call: tiles of 5 to 14 pixels */
    CHAIN_MAX = 32,    /* steps that run by rows together */
};
#define LITTLE 1e-9

const char *const schedule_names[SCHEDULE_COUNT] = {
#define SCHEDULE(id, name, summary) [SCHEDULE_##id] = name,
#include "plan/schedule.def"
#undef SCHEDULE
};

/* The least that was found for the steps before each one, and the group it ends with. */
struct best {
    double cost;
    struct group last;
};

/* Choosing among schedules, for one machine or two. */
struct choosing {
    struct plan *plan;
    enum schedule wanted;
    struct scheduler machines[2];
    int count;
};

/* Output rows of a call: few, as rings grow with them, but enough for whole tiles. Depthwise convolutions share inputs
 * between two rows, with stride 1 most. */
int32_t schedule_rows(const struct plan *plan, const struct step *step)
{
    int32_t rows = 1, height = step->out.height;
    if (step_has_window(step)) {
        bool pairs = step->op == STEP_DWCONV && step_layer(plan, step)->stride_height == 1;
        return pairs && height % 2 == 0 ? 2 : 1;
    }
    while (rows < height && (height % rows != 0 || (int64_t)rows * step->out.width < PIXELS_LEAST)) rows++;
    return rows;
}

/* Only a depthwise convolution sums up a mean row by row: its channels are few enough to be added to memory. */
static bool can_stream(const struct plan *plan, const struct step *step)
{
    bool by_rows = step_has_window(step) || step->op == STEP_CONV1X1 || step->op == STEP_GATE;
    return by_rows && schedule_rows(plan, step) < step->out.height &&
           (step->pooled == BUFFER_NONE || (step->op == STEP_DWCONV && (step->pooled >= 0 || !plan->threads)));
}

static bool is_chained(const struct plan *plan, int i)
{
    const struct step *step = &plan->steps[i], *next = step + 1;
    int map = step->op == STEP_GATE ? step->input : step->output;
    return i + 1 < plan->step_count && map >= 0 && next->input == map && step->pooled == BUFFER_NONE &&
           can_stream(plan, step) && can_stream(plan, next);
}

static bool can_slice(const struct plan *plan, int i)
{
    if (i + 1 >= plan->step_count) return false;
    const struct step *step = &plan->steps[i], *next = step + 1;
    bool pair = step->op == STEP_CONV1X1 && next->op == STEP_DWCONV && next->input == step->output;
    bool alone = pair && step->output >= 0 && plan->buffers[step->output].last_step == next->id;
    return alone && step->residual == BUFFER_NONE && step->pooled == BUFFER_NONE &&
           step->out.channels > SLICE_CHANNELS && step->out.height > 1;
}

/* Threads share single steps, too. */
static bool can_slice_alone(const struct plan *plan, const struct step *step, int32_t slice_channels)
{
    bool panels = step->op == STEP_CONV || step->op == STEP_CONV1X1 || step->op == STEP_DWCONV ||
                  step->op == STEP_GATE_WEIGHTS;
    return plan->threads && panels && step->out.channels > slice_channels;
}

static void take(struct best *best, const struct best *before, struct group group)
{
    double cost = before->cost + group.cost;
    if (best->cost == 0 || cost < best->cost) *best = (struct best){cost, group};
}

/* Adds what the group costs on a machine. */
static void add_cost(const struct scheduler *s, struct group *group)
{
    double layers = 0, cycles;
    for (int i = group->first; i < group->end; i++) layers += s->layer_cycles[i];
    if (group->schedule == SCHEDULE_LAYERS) cycles = layers;
    else if (group->schedule == SCHEDULE_ROWS) cycles = schedule_by_rows(s, group);
    else cycles = schedule_by_slices(s, group);
    group->layers_cost += s->weight * layers;
    group->cost += s->weight * schedule_shared(s, group, cycles);
}

/* Takes a group if it costs less; what is asked for costs next to nothing, so that all steps take it. */
static void try_group(const struct choosing *c, struct group group, struct best *best)
{
    bool several = group.end - group.first > 1;
    for (int k = 0; k < c->count; k++) add_cost(&c->machines[k], &group);
    if (several && group.schedule == c->wanted) group.cost = LITTLE;
    take(&best[group.end], &best[group.first], group);
}

static bool is_wanted(const struct choosing *c, enum schedule schedule)
{
    return c->wanted == SCHEDULE_AUTO || c->wanted == schedule;
}

/* An expansion and its depthwise convolution; a step alone. */
static void try_slices(const struct choosing *c, int end, struct best *best)
{
    int32_t least = c->plan->threads ? SLICE_CHANNELS_LEAST : SLICE_CHANNELS;
    for (int32_t channels = SLICE_CHANNELS; channels >= least; channels -= SLICE_CHANNELS_LEAST) {
        struct group group = {.first = end - 2, .end = end, .schedule = SCHEDULE_CHANNELS, .slice_channels = channels};
        if (end >= 2 && is_wanted(c, SCHEDULE_CHANNELS) && can_slice(c->plan, end - 2)) try_group(c, group, best);
        group.first = end - 1;
        if (can_slice_alone(c->plan, &c->plan->steps[end - 1], channels)) try_group(c, group, best);
    }
}

/* For threads a chain must be one that they can share, and may be a single step. */
static void try_rows(const struct choosing *c, int end, struct best *best)
{
    const struct plan *plan = c->plan;
    struct group group = {.first = end - 1, .end = end, .schedule = SCHEDULE_ROWS};
    if (plan->threads && can_stream(plan, &plan->steps[end - 1])) try_group(c, group, best);
    if (!is_wanted(c, SCHEDULE_ROWS)) return;
    for (int first = end - 2; first >= 0 && is_chained(plan, first) && end - first <= CHAIN_MAX; first--) {
        group.first = first;
        if (!plan->threads || group_is_shareable(plan, &group)) try_group(c, group, best);
    }
}

/* The cheapest groups that make up all steps: those that end with each step, after the cheapest for what is before. */
static void search(const struct choosing *c, struct best *best)
{
    for (int end = 1; end <= c->plan->step_count; end++) {
        try_group(c, (struct group){.first = end - 1, .end = end, .schedule = SCHEDULE_LAYERS}, best);
        try_slices(c, end, best);
        try_rows(c, end, best);
    }
}

/* What lies between the steps of a group is a thread's own. */
static void give_own(struct plan *plan, const struct group *group)
{
    for (int i = group->first; i + 1 < group->end; i++)
        if (plan->steps[i].output >= 0) plan->buffers[plan->steps[i].output].own = true;
}

static void apply_rows(struct arena *arena, struct plan *plan, const struct group *group)
{
    for (int i = group->first; i < group->end; i++) {
        struct step *step = &plan->steps[i];
        step->rows = schedule_rows(plan, step);
        if (!step_sums_apart(plan, step)) continue;
        plan->buffers[step->pooled].size_bytes =
            (int64_t)step->out.height * step->out.channels * (int64_t)sizeof(float);
    }
    stream_rings(arena, plan, group);
}

static void apply_channels(struct plan *plan, const struct group *group)
{
    bool alone = group->end - group->first == 1;
    for (int i = group->first; i < group->end; i++) {
        plan->steps[i].slice_channels = group->slice_channels;
        plan->steps[i].alone = alone;
    }
    if (alone) return;
    const struct step *expansion = &plan->steps[group->first];
    plan->buffers[expansion->output].size_bytes =
        (int64_t)expansion->out.height * expansion->out.width * group->slice_channels * (int64_t)sizeof(float);
}

static void apply(struct arena *arena, struct plan *plan, const struct group *group)
{
    if (group->schedule == SCHEDULE_ROWS) apply_rows(arena, plan, group);
    if (group->schedule == SCHEDULE_CHANNELS) apply_channels(plan, group);
    if (plan->threads && group->schedule != SCHEDULE_LAYERS) give_own(plan, group);
}

/* From the last group to the first, and then in order; layers beside each other are one group. */
static void collect(struct arena *arena, struct plan *plan, const struct best *best)
{
    struct group *groups = ARENA_ARRAY(arena, (size_t)plan->step_count, struct group);
    int count = 0;
    for (int end = plan->step_count; end > 0; end = best[end].last.first) groups[count++] = best[end].last;
    plan->groups = ARENA_ARRAY(arena, (size_t)count, struct group);
    for (int i = count - 1; i >= 0; i--) {
        struct group *before = plan->group_count ? &plan->groups[plan->group_count - 1] : NULL;
        bool both = before && before->schedule == SCHEDULE_LAYERS && groups[i].schedule == SCHEDULE_LAYERS;
        apply(arena, plan, &groups[i]);
        if (both) before->end = groups[i].end;
        else plan->groups[plan->group_count++] = groups[i];
    }
}

static void add_machine(struct arena *arena, struct choosing *c, enum target_id target)
{
    const struct plan *plan = c->plan;
    struct scheduler *s = &c->machines[c->count++];
    *s = (struct scheduler){.plan = plan,
                            .target = plan_target(plan, target),
                            .row_cycles = ARENA_ARRAY(arena, (size_t)plan->step_count, double),
                            .layer_cycles = ARENA_ARRAY(arena, (size_t)plan->step_count, double)};
    double all = 0;
    for (int i = 0; i < plan->step_count; i++) {
        s->layer_cycles[i] = schedule_by_layer(s, &plan->steps[i]);
        s->row_cycles[i] = can_stream(plan, &plan->steps[i]) ? schedule_step_by_rows(s, &plan->steps[i]) : 0;
        all += s->layer_cycles[i];
    }
    s->weight = all > 0 ? 1 / all : 0;
}

void plan_schedule(struct arena *arena, struct plan *plan, const struct plan_options *options)
{
    struct choosing c = {.plan = plan, .wanted = options ? options->schedule : SCHEDULE_AUTO};
    struct best *best = ARENA_ARRAY(arena, (size_t)plan->step_count + 1, struct best);
    bool one = options && options->target != TARGET_COUNT;
    add_machine(arena, &c, one ? options->target : TARGET_NEON);
    if (!one) add_machine(arena, &c, TARGET_AVX512); /* small caches, and large ones: a file for all has one schedule */
    search(&c, best);
    collect(arena, plan, best);
}

void plan_stretch(struct plan *plan)
{
    for (int g = 0; g < plan->group_count; g++) {
        const struct group *group = &plan->groups[g];
        if (group->schedule == SCHEDULE_LAYERS) continue;
        for (int i = 0; i < plan->buffer_count; i++) {
            struct buffer *buffer = &plan->buffers[i];
            if (buffer->first_step > group->first && buffer->first_step < group->end) buffer->first_step = group->first;
            if (buffer->last_step >= group->first && buffer->last_step < group->end) buffer->last_step = group->end - 1;
        }
    }
}

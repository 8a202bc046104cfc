/* schedule.c - which steps run together, and how: layer by layer, row by row, or slice of channels by slice (decision
 * 0015).
 *
 * Row by row, a chain of convolutions keeps a few rows of each map between them, and reads its weights once for a few
 * rows: that pays where maps are large and weights small. Slice by slice, an expansion's map is as small as a slice,
 * and each weight is read once: that pays where weights are large. In: steps, and buffers with lifetimes. Out: groups;
 * rows and slice_channels of steps; rings. The order of the steps stays. */
#include <string.h>

#include "plan/schedule.h"

enum {
    PIXELS_LEAST = 14, /* of a pointwise convolution's call: tiles of 5 to 14 pixels */
    LARGE_BYTES = 64 * 1024, /* of weights that do not stay in L1 from call to call: twice the pixels, half the calls */
    PAIR_ROW_BYTES_MAX = 14 * 1024, /* of an output row: rings have a row more for pairs, too much for long ones */
    CHAIN_MAX = 32,    /* steps that run by rows together */
    PHONE_WEIGHT = 3,  /* of a phone beside a server, in a file for all: it has more to lose to small caches */
};
#define LITTLE 1e-9

const char *const schedule_names[SCHEDULE_COUNT] = {
#define SCHEDULE(id, name, summary) [SCHEDULE_##id] = name,
#include "plan/schedule.def"
#undef SCHEDULE
};

/* The best that was found for the steps before each one, and the group it ends with. */
struct best {
    bool found;
    double cost;
    int64_t alive_bytes; /* the most of a group, where it counts */
    struct group last;
};

/* Choosing among schedules, for one machine or two. */
struct choosing {
    struct plan *plan;
    enum schedule wanted;
    struct scheduler machines[MACHINES_MAX];
    int count;
    struct alive *alive; /* NULL: memory does not count */
    int64_t limit_bytes; /* of what is alive */
    bool smallest;       /* the least memory is looked for, and not the least cost */
};

/* Output rows of a call: few, as rings grow with them, but enough for whole tiles. Depthwise convolutions share inputs
 * between two rows, with stride 1 most. */
int32_t schedule_rows(const struct plan *plan, const struct step *step)
{
    int32_t rows = 1, height = step->out.height;
    if (step_has_window(step)) {
        const struct layer *layer = step_layer(plan, step);
        bool pairs = step->op == STEP_DWCONV && layer->stride_height == 1;
        int64_t row_bytes = (int64_t)step->out.width * step->out.channels * (int64_t)sizeof(float);
        if (!pairs || row_bytes > PAIR_ROW_BYTES_MAX) return 1;
        return layer->kernel_height > 3 && height % 4 == 0 ? 4 : height % 2 == 0 ? 2 : 1;
    }
    int64_t weights = layer_weights_per_channel(step_layer(plan, step)) * step->out.channels * (int64_t)sizeof(float);
    int32_t pixels = weights > LARGE_BYTES ? 2 * PIXELS_LEAST : PIXELS_LEAST;
    while (rows < height && (height % rows != 0 || (int64_t)rows * step->out.width < pixels)) rows++;
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

/* Whether the step is a projection that can add up what slices of its input, the map, contribute. Threads would have to
 * add up in order. */
static bool can_add_up(const struct plan *plan, int i, int map)
{
    const struct step *step = &plan->steps[i];
    return !plan->threads && step_takes_pieces(step) && step->input == map && plan->buffers[map].last_step == i;
}

static bool can_gate_slices(const struct plan *plan, int i)
{
    return i >= 0 && plan->steps[i].op == STEP_GATE && can_add_up(plan, i + 1, plan->steps[i].input);
}

static bool can_slice_block(const struct plan *plan, int i)
{
    if (i < 0 || !can_slice(plan, i)) return false;
    const struct step *depthwise = &plan->steps[i + 1];
    return depthwise->output >= 0 && depthwise->pooled == BUFFER_NONE && can_add_up(plan, i + 2, depthwise->output);
}

/* Threads share single steps, too. */
static bool can_slice_alone(const struct plan *plan, const struct step *step, int32_t slice_channels)
{
    bool panels = step->op == STEP_CONV || step->op == STEP_CONV1X1 || step->op == STEP_DWCONV ||
                  step->op == STEP_GATE_WEIGHTS;
    return plan->threads && panels && step->out.channels > slice_channels;
}

static void take(const struct choosing *c, struct best *best, const struct best *before, struct group group)
{
    if (!before->found) return;
    struct best with = {true, before->cost + group.cost, before->alive_bytes, group};
    if (group.alive_bytes > with.alive_bytes) with.alive_bytes = group.alive_bytes;
    bool smaller = c->smallest && with.alive_bytes != best->alive_bytes;
    bool better = smaller ? with.alive_bytes < best->alive_bytes : with.cost < best->cost;
    if (!best->found || better) *best = with;
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

/* What is asked for costs next to nothing, so that all steps take it. */
static void price(const struct choosing *c, struct group *group)
{
    bool several = group->end - group->first > 1;
    group->cost = group->layers_cost = 0;
    for (int k = 0; k < c->count; k++) add_cost(&c->machines[k], group);
    if (several && group->schedule == c->wanted) group->cost = LITTLE;
}

/* Takes a group that has a price, if it is better and small enough. */
static void offer(const struct choosing *c, struct group group, struct best *best)
{
    if (c->alive) group.alive_bytes = schedule_alive_bytes(c->alive, &group);
    if (group.alive_bytes <= c->limit_bytes) take(c, &best[group.end], &best[group.first], group);
}

static void try_group(const struct choosing *c, struct group group, struct best *best)
{
    price(c, &group);
    offer(c, group, best);
}

static bool is_wanted(const struct choosing *c, enum schedule schedule)
{
    return c->wanted == SCHEDULE_AUTO || c->wanted == schedule;
}

/* An expansion and its depthwise convolution. Small slices are for threads, and for short memory, where they must not
 * count less than larger ones: a schedule for less memory never looks faster. */
static void try_pair(const struct choosing *c, int end, int32_t least_channels, struct best *best)
{
    double larger_cost = 0;
    for (int32_t channels = SLICE_CHANNELS; channels >= least_channels; channels -= SLICE_CHANNELS_LEAST) {
        struct group group = {.first = end - 2, .end = end, .schedule = SCHEDULE_CHANNELS, .slice_channels = channels};
        price(c, &group);
        if (!c->plan->threads && group.cost < larger_cost) group.cost = larger_cost;
        larger_cost = group.cost;
        offer(c, group, best);
    }
}

/* A gate and its projection, or a whole block, whose projection adds up what the slices contribute. */
static void try_projection(const struct choosing *c, int end, struct best *best)
{
    int first = can_gate_slices(c->plan, end - 2) ? end - 2 : can_slice_block(c->plan, end - 3) ? end - 3 : end;
    if (first == end) return;
    int32_t inputs = c->plan->steps[end - 1].in.channels;
    for (int32_t channels = SLICE_CHANNELS; channels <= SLICE_CHANNELS_MOST; channels += SLICE_CHANNELS) {
        struct group group = {.first = first, .end = end, .schedule = SCHEDULE_CHANNELS, .slice_channels = channels};
        if (channels < inputs) try_group(c, group, best);
    }
}

/* A pair, a step alone, or what ends with a projection. */
static void try_slices(const struct choosing *c, int end, struct best *best)
{
    int32_t least = c->plan->threads || c->plan->short_slices ? SLICE_CHANNELS_LEAST : SLICE_CHANNELS;
    if (is_wanted(c, SCHEDULE_CHANNELS)) try_projection(c, end, best);
    if (end >= 2 && is_wanted(c, SCHEDULE_CHANNELS) && can_slice(c->plan, end - 2)) try_pair(c, end, least, best);
    for (int32_t channels = SLICE_CHANNELS; channels >= least; channels -= SLICE_CHANNELS_LEAST) {
        struct group group = {.first = end - 1, .end = end, .schedule = SCHEDULE_CHANNELS, .slice_channels = channels};
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

bool schedule_can_chain(const struct plan *plan, const struct group *group)
{
    if (group->end - group->first > CHAIN_MAX) return false;
    for (int i = group->first; i + 1 < group->end; i++)
        if (!is_chained(plan, i)) return false;
    return !plan->threads || group_is_shareable(plan, group);
}

/* The cheapest groups that make up all steps: those that end with each step, after the cheapest for what is before.
 * False when there are none within the limit. */
static bool search(const struct choosing *c, struct best *best)
{
    best[0].found = true;
    for (int end = 1; end <= c->plan->step_count; end++) {
        try_group(c, (struct group){.first = end - 1, .end = end, .schedule = SCHEDULE_LAYERS}, best);
        try_slices(c, end, best);
        try_rows(c, end, best);
    }
    return best[c->plan->step_count].found;
}

/* Chains by rows with slices of channels, or with whole rows. */
static void set_whole_rows(struct arena *arena, struct choosing *c, bool whole)
{
    c->plan->whole_rows = whole;
    schedule_row_slices(c->plan, c->machines, c->count);
    c->alive = schedule_alive_new(arena, c->plan);
}

/* The least that any groups need. */
static int64_t least_bytes(struct arena *arena, struct choosing c)
{
    struct best *best = ARENA_ARRAY(arena, (size_t)c.plan->step_count + 1, struct best);
    c.smallest = true;
    c.limit_bytes = INT64_MAX;
    search(&c, best);
    return best[c.plan->step_count].alive_bytes;
}

/* The same, and if there are none within the limit, of those with the least memory the cheapest. Slices by rows may
 * take more memory than whole rows, or less. */
static bool search_within(struct arena *arena, struct choosing *c, struct best *best)
{
    const size_t size = ((size_t)c->plan->step_count + 1) * sizeof *best;
    int64_t least[2];
    for (int whole = 0; whole < 2; whole++) {
        set_whole_rows(arena, c, whole);
        if (search(c, best)) return true;
        memset(best, 0, size);
        least[whole] = least_bytes(arena, *c);
    }
    if (least[0] <= least[1]) set_whole_rows(arena, c, false);
    c->limit_bytes = least[0] <= least[1] ? least[0] : least[1];
    search(c, best);
    return false;
}

/* From the last group to the first, and then in order, each with its own cost again; layers beside each other are one
 * group. */
static void collect(struct arena *arena, const struct choosing *c, const struct best *best)
{
    struct plan *plan = c->plan;
    struct group *groups = ARENA_ARRAY(arena, (size_t)plan->step_count, struct group);
    int count = 0;
    for (int end = plan->step_count; end > 0; end = best[end].last.first) groups[count++] = best[end].last;
    plan->groups = ARENA_ARRAY(arena, (size_t)count, struct group);
    plan->cost = best[plan->step_count].cost;
    for (int i = 0; i < count; i++) price(c, &groups[i]);
    for (int i = count - 1; i >= 0; i--) {
        struct group *before = plan->group_count ? &plan->groups[plan->group_count - 1] : NULL;
        bool both = before && before->schedule == SCHEDULE_LAYERS && groups[i].schedule == SCHEDULE_LAYERS;
        schedule_apply(arena, plan, &groups[i]);
        if (both) before->end = groups[i].end;
        else plan->groups[plan->group_count++] = groups[i];
    }
}

static struct scheduler new_machine(struct arena *arena, struct plan *plan, enum target_id target, int at)
{
    struct scheduler s = {.plan = plan,
                          .target = plan_target(plan, target),
                          .arena = arena,
                          .prices = prices_of(arena, plan, at),
                          .row_cycles = ARENA_ARRAY(arena, (size_t)plan->step_count, double),
                          .layer_cycles = ARENA_ARRAY(arena, (size_t)plan->step_count, double),
                          .slice_cycles = ARENA_ARRAY(arena, (size_t)plan->step_count, double)};
    double all = 0;
    for (int i = 0; i < plan->step_count; i++) {
        s.layer_cycles[i] = schedule_by_layer(&s, &plan->steps[i]);
        s.row_cycles[i] = can_stream(plan, &plan->steps[i]) ? schedule_step_by_rows(&s, &plan->steps[i]) : 0;
        all += s.layer_cycles[i];
    }
    s.weight = all > 0 ? 1 / all : 0;
    return s;
}

int schedule_machines(struct arena *arena, struct plan *plan, enum target_id target,
                      struct scheduler machines[MACHINES_MAX])
{
    int count = 0;
    machines[count++] = new_machine(arena, plan, target != TARGET_COUNT ? target : TARGET_NEON, 0);
    if (target == TARGET_COUNT) {
        machines[0].weight *= PHONE_WEIGHT;
        machines[count++] = new_machine(arena, plan, TARGET_AVX512, 1);
    }
    schedule_row_slices(plan, machines, count);
    return count;
}

bool plan_schedule(struct arena *arena, struct plan *plan, const struct plan_options *options, int64_t limit_bytes)
{
    enum schedule wanted = options ? options->schedule : SCHEDULE_AUTO;
    struct choosing c = {.plan = plan, .wanted = wanted, .limit_bytes = limit_bytes};
    struct best *best = ARENA_ARRAY(arena, (size_t)plan->step_count + 1, struct best);
    c.count = schedule_machines(arena, plan, options ? options->target : TARGET_COUNT, c.machines);
    bool within = limit_bytes == INT64_MAX ? search(&c, best) : search_within(arena, &c, best);
    collect(arena, &c, best);
    return within;
}

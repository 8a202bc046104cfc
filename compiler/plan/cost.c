/* cost.c - cycles from work: what the families of kernels share, and the loops that are left to the compiler. */
#include "plan/cost.h"

#include <math.h>

enum {
    PANEL = 16,
    /* What does not bound is hidden behind what does, but for one part in so many: measured, bench/check_model. */
    HIDDEN = 32,
    ISSUE_HIDDEN = 8,
    MEMORY_HIDDEN = 8,
    INSTRUCTION_BYTES = 4, /* and more on x86, where the least counts too: it only decides between equals */
};

static double larger(double a, double b)
{
    return a > b ? a : b;
}

int32_t native_vectors(const struct target *target, int32_t floats)
{
    return floats > target->lanes ? floats / target->lanes : 1;
}

/* Parts of a vector that a unit takes one after another. */
static double passes(const struct target *target, int32_t floats)
{
    int32_t unit = target->machine.unit_floats;
    return floats > unit ? (double)floats / unit : 1;
}

void work_arithmetic(struct work *work, const struct target *target, double count, int32_t floats)
{
    work->arithmetic += count * passes(target, floats);
    work->instructions += count * native_vectors(target, floats);
}

void work_products(struct work *work, const struct target *target, double count, int32_t floats)
{
    work_arithmetic(work, target, target->machine.fused ? count : 2 * count, floats);
}

void work_loads(struct work *work, const struct target *target, double count, int32_t floats)
{
    work->loads += count * passes(target, floats);
    work->instructions += count * native_vectors(target, floats);
}

void work_stores(struct work *work, const struct target *target, double count, int32_t floats)
{
    work->stores += count * passes(target, floats);
    work->instructions += count * native_vectors(target, floats);
}

void work_add(struct work *work, const struct work *other, double times)
{
    work->arithmetic += other->arithmetic * times;
    work->loads += other->loads * times;
    work->stores += other->stores * times;
    work->instructions += other->instructions * times;
}

/* Operations of a nonlinearity on vectors, by acts_simd.c.in. */
static int32_t act_operations(enum act act)
{
    switch (act) {
    case ACT_NONE: return 0;
    case ACT_RELU: return 1;
    case ACT_RELU6: return 2;
    case ACT_HSWISH:
    case ACT_HARD_SIGMOID_SLIM: return 4;
    case ACT_SIGMOID: return 64; /* float by float */
    default: return 3;
    }
}

void work_epilogue(struct work *work, const struct target *target, const struct step *step, double sums,
                   int32_t floats)
{
    bool adds = step->residual != BUFFER_NONE, stores = step->output != BUFFER_NONE, mean = step->pooled != BUFFER_NONE;
    work_arithmetic(work, target, sums * (act_operations(step->act) + adds + mean), floats);
    if (adds) work_loads(work, target, sums, floats);
    if (stores) work_stores(work, target, sums, floats);
}

/* The larger of two times that run side by side, and a little more where they are near each other: the norm with
 * exponent 8, a twelfth more for equal ones (measured, bench/check_model). */
static double together(double a, double b)
{
    double most = larger(a, b), ratio = most > 0 ? (a + b - most) / most : 0;
    double square = ratio * ratio, fourth = square * square;
    return most * sqrt(sqrt(sqrt(1 + fourth * fourth)));
}

void cost_tiles(struct cost *cost, const struct target *target, const struct work *work, double times,
                struct chain chain)
{
    const struct machine *machine = &target->machine;
    const double cycles[] = {
        [BOUND_ARITHMETIC] = work->arithmetic / machine->units,
        [BOUND_LOADS] = work->loads / machine->loads,
        [BOUND_STORES] = work->stores / machine->stores,
        [BOUND_ISSUE] = work->instructions / machine->issue,
    };
    int bound = 0;
    for (int i = 1; i <= BOUND_ISSUE; i++)
        if (cycles[i] > cycles[bound]) bound = i;
    double all = 0;
    for (int i = 0; i <= BOUND_ISSUE; i++) {
        double hidden = i == BOUND_ISSUE ? ISSUE_HIDDEN : HIDDEN, taken = i == bound ? cycles[i] : cycles[i] / hidden;
        cost->by[i] += taken * times;
        all += taken;
    }
    cost->by[BOUND_LATENCY] += (together(all, chain.cycles) - all + chain.exposed) * times;
}

int channel_groups(int32_t channels, struct channel_group groups[PANEL_GROUPS_MAX])
{
    static const int32_t widths[PANEL_GROUPS_MAX] = {PANEL, 8, 4, 1};
    int count = 0;
    for (int i = 0; i < PANEL_GROUPS_MAX; i++) {
        if (channels < widths[i]) continue;
        groups[count++] = (struct channel_group){widths[i], channels / widths[i]};
        channels %= widths[i];
    }
    return count;
}

/* The elements that a step computes, one after another. */
static double elements_of(const struct step *step)
{
    if (step->op == STEP_GATE_WEIGHTS) return (double)step->in.channels * step->out.channels;
    return (double)step->out.height * step->out.width * step->out.channels;
}

void cost_plain(struct cost *cost, const struct target *target, const struct step *step, const struct layer *layer,
                const struct choice *choice)
{
    int32_t floats = choice->kernel->needs_vectors ? PANEL : 1;
    double elements = elements_of(step), terms = 1;
    if (step->op == STEP_POOL) terms = (double)layer->kernel_height * layer->kernel_width;
    else if (step->op <= STEP_DWCONV) terms = (double)step->macs / elements;
    struct work turn = {0}, all = {0};
    work_products(&turn, target, 1, floats);
    work_loads(&turn, target, 2, floats);
    work_add(&all, &turn, terms);
    work_epilogue(&all, target, step, 1, floats);
    cost_tiles(cost, target, &all, elements / floats, (struct chain){0, 0});
}

/* What comes through the caches takes its time beside the computing. */
static void finish(struct cost *cost, const struct target *target)
{
    const struct machine *machine = &target->machine;
    double computing = 0;
    for (int i = 0; i < BOUND_MEMORY; i++) computing += cost->by[i];
    double memory = larger(cost->l2_bytes / machine->l2_bandwidth, cost->far_bytes / machine->far_bandwidth);
    double lesser = computing < memory ? computing : memory;
    double code = cost->instructions * INSTRUCTION_BYTES / machine->l2_bandwidth;
    cost->cycles = larger(computing, memory) + lesser / MEMORY_HIDDEN + code;
    cost->by[BOUND_MEMORY] = cost->cycles - computing;
}

int32_t cost_spills(const struct plan *plan, const struct step *step, const struct target *target,
                    const struct choice *choice)
{
    int32_t registers = 0;
    switch (choice->kernel->tiling) {
    case TILING_PIXEL:
    case TILING_ROWS: return 0;
    case TILING_GEMM:
    case TILING_LANE: registers = registers_pointwise(target, choice); break;
    case TILING_WINDOW_ROWS: registers = registers_rows(target, step_layer(plan, step), choice); break;
    default: registers = registers_window(target, step_layer(plan, step), choice); break;
    }
    /* by rows and slices, by both more so, and where panels are the inner loop, there are more addresses, and compilers
     * begin to store sums of sixteen registers sooner */
    bool row_slices = step_streams(step) && step->slice_in;
    bool parts = step_streams(step) || step->out_stride != step->out.channels;
    if (target->registers <= 16 && step->op == STEP_DWCONV)
        registers += (parts ? target->machine.fused ? 4 : 3 : 0) + choice->pixels_first + row_slices;
    return registers > target->registers ? registers - target->registers : 0;
}

static struct cost cost_of_slice(const struct plan *plan, const struct step *step, const struct target *target,
                                 const struct choice *choice)
{
    const struct layer *layer = step_layer(plan, step);
    struct cost cost = {.spills = cost_spills(plan, step, target, choice)};
    switch (choice->kernel->tiling) {
    case TILING_PIXEL:
    case TILING_ROWS: cost_plain(&cost, target, step, layer, choice); break;
    case TILING_GEMM:
    case TILING_LANE: cost_pointwise(&cost, target, step, choice); break;
    case TILING_WINDOW_ROWS: cost_rows(&cost, target, step, layer, choice); break;
    default: cost_window(&cost, target, step, layer, choice); break;
    }
    finish(&cost, target);
    return cost;
}

static void add(struct cost *cost, const struct cost *other, double times)
{
    cost->cycles += other->cycles * times;
    for (int i = 0; i < BOUND_COUNT; i++) cost->by[i] += other->by[i] * times;
    cost->l2_bytes += other->l2_bytes * times;
    cost->far_bytes += other->far_bytes * times;
}

struct cost cost_of(const struct plan *plan, const struct step *step, const struct target *target,
                    const struct choice *choice)
{
    if (!step_is_sliced(step)) return cost_of_slice(plan, step, target, choice);
    struct step slice = step_slice(step), rest = step_rest(step);
    struct cost of_slice = cost_of_slice(plan, &slice, target, choice);
    struct cost cost = {.spills = of_slice.spills};
    add(&cost, &of_slice, step_slices(step));
    if (rest.out.channels == 0) return cost;
    struct cost of_rest = cost_of_slice(plan, &rest, target, choice);
    add(&cost, &of_rest, 1);
    return cost;
}

bool cost_less(const struct cost *a, const struct cost *b)
{
    return a->spills != b->spills ? a->spills < b->spills : a->cycles < b->cycles;
}

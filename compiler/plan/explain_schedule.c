/* explain_schedule.c - --explain: for each group of steps what its order costs, and what the others would, over the
 * same steps; and where a step alone cannot run in another order, over those that it could run with.
 *
 * The costs are those of schedule_cost.c, on the steps as they were when the schedule was chosen. In: a plan. Out:
 * text. */
#include "plan/explain.h"

static struct plan *bare_plan(struct arena *arena, struct diag *diag, const struct plan *plan)
{
    struct plan *bare = ARENA_NEW(arena, struct plan);
    *bare = (struct plan){
        .net = plan->net, .l1_bytes = plan->l1_bytes, .l2_bytes = plan->l2_bytes, .threads = plan->threads,
        .whole_rows = plan->whole_rows};
    plan_fuse(arena, diag, bare); /* as it was fused before: nothing to report */
    plan_layout(bare);
    return bare;
}

static const struct plan *sliced_plan(struct arena *arena, struct diag *diag, const struct plan *plan,
                                      enum target_id target)
{
    struct plan *sliced = bare_plan(arena, diag, plan);
    struct plan_options options = {.target = target, .schedule = SCHEDULE_CHANNELS};
    plan_schedule(arena, sliced, &options, INT64_MAX);
    return sliced;
}

struct orders *orders_new(struct arena *arena, struct diag *diag, const struct plan *plan, enum target_id target)
{
    struct orders *orders = ARENA_NEW(arena, struct orders);
    *orders = (struct orders){.arena = arena,
                              .plan = plan,
                              .bare = bare_plan(arena, diag, plan),
                              .sliced = sliced_plan(arena, diag, plan, target)};
    orders->machine_count = schedule_machines(arena, orders->bare, target, orders->machines);
    return orders;
}

int orders_first(const struct orders *orders, const struct step *step)
{
    const struct group *group = step_group(orders->plan, step);
    return group->schedule == SCHEDULE_LAYERS ? step->id : group->first;
}

static int unit_end(const struct orders *orders, int step)
{
    const struct group *group = step_group(orders->plan, &orders->plan->steps[step]);
    return group->schedule == SCHEDULE_LAYERS ? step + 1 : group->end;
}

static double group_cycles(const struct scheduler *s, const struct group *group)
{
    double cycles = 0;
    if (group->schedule == SCHEDULE_LAYERS)
        for (int i = group->first; i < group->end; i++) cycles += s->layer_cycles[i];
    if (group->schedule == SCHEDULE_CHANNELS) cycles = schedule_by_slices(s, group);
    if (group->schedule == SCHEDULE_ROWS) cycles = schedule_by_rows(s, group);
    return schedule_shared(s, group, cycles);
}

/* The order of the steps that `group` needs, which are whole groups of the plan, with their costs. */
static struct order order_of(const struct orders *orders, struct group group)
{
    struct order order = {.group = group,
                          .first = orders_first(orders, &orders->plan->steps[group.first]),
                          .end = unit_end(orders, group.end - 1)};
    for (int k = 0; k < orders->machine_count; k++) {
        const struct scheduler *s = &orders->machines[k];
        order.cycles[k] = group_cycles(s, &group);
        for (int i = order.first; i < order.end; i++)
            if (i < group.first || i >= group.end) order.cycles[k] += s->layer_cycles[i];
        order.cost += s->weight * order.cycles[k];
    }
    return order;
}

/* The group of the plan that begins with a step, or the step alone. */
static struct group unit_of(const struct orders *orders, int first)
{
    struct group group = *step_group(orders->plan, &orders->plan->steps[first]);
    if (group.schedule == SCHEDULE_LAYERS) group.first = first;
    group.end = unit_end(orders, first);
    return group;
}

/* What steps that are whole groups cost as they are planned. */
static double planned_cost(const struct orders *orders, int first, int end)
{
    double cost = 0;
    for (int i = first; i < end; i = unit_end(orders, i)) cost += order_of(orders, unit_of(orders, i)).cost;
    return cost;
}

static double relative_cost(const struct orders *orders, const struct order *order)
{
    return order->cost / planned_cost(orders, order->first, order->end);
}

/* By rows: the same steps, if they are a chain; else, of the chains that have them all, the one that would cost least
 * beside what its steps cost now. */
static bool find_rows(const struct orders *orders, const struct group *unit, struct order *found)
{
    bool any = false;
    struct group chain = {.schedule = SCHEDULE_ROWS};
    for (chain.first = unit->first; chain.first >= 0; chain.first--)
        for (chain.end = unit->end; chain.end <= orders->bare->step_count; chain.end++) {
            if (chain.end - chain.first < 2) continue;
            if (!schedule_can_chain(orders->bare, &chain)) break;
            struct order order = order_of(orders, chain);
            if (!any || relative_cost(orders, &order) < relative_cost(orders, found)) *found = order;
            any = true;
            if (chain.first == unit->first && chain.end == unit->end) return true;
        }
    return any;
}

/* Another pair of the same steps runs by slices, too. */
static void add_pair(const struct orders *orders, struct order *order, const struct group *pair)
{
    order->cost = 0;
    for (int k = 0; k < orders->machine_count; k++) {
        const struct scheduler *s = &orders->machines[k];
        order->cycles[k] += group_cycles(s, pair) - s->layer_cycles[pair->first] - s->layer_cycles[pair->first + 1];
        order->cost += s->weight * order->cycles[k];
    }
}

/* By slices: the pairs among the steps, or the one that a single step is part of. */
static bool find_channels(const struct orders *orders, const struct group *unit, struct order *found)
{
    bool any = false;
    for (int g = 0; g < orders->sliced->group_count; g++) {
        struct group pair = orders->sliced->groups[g];
        bool meets = pair.first < unit->end && unit->first < pair.end;
        if (pair.schedule != SCHEDULE_CHANNELS || pair.end - pair.first < 2 || !meets) continue;
        pair.slice_channels = SLICE_CHANNELS;
        if (any) add_pair(orders, found, &pair);
        else *found = order_of(orders, pair);
        any = true;
    }
    return any;
}

static void print_cycles(const struct orders *orders, const struct order *order, struct strbuf *out)
{
    for (int k = 0; k < orders->machine_count; k++)
        strbuf_printf(out, "%s%s %.0f cycles", k ? ", " : "", orders->machines[k].target.name, order->cycles[k]);
}

static void print_order(const struct orders *orders, const struct group *unit, const struct order *order, bool chosen,
                        struct strbuf *out)
{
    bool same = order->first == unit->first && order->end == unit->end;
    strbuf_printf(out, "    %s %-8s ", chosen ? "*" : " ", schedule_names[order->group.schedule]);
    if (!chosen) strbuf_printf(out, "%.1f %% of ", relative_cost(orders, order) * 100);
    if (!chosen && same) strbuf_puts(out, "that, ");
    if (!same) strbuf_printf(out, "what s%d to s%d cost now, ", order->first, order->end - 1);
    print_cycles(orders, order, out);
    strbuf_puts(out, ": ");
    if (order->group.first != unit->first || order->group.end != unit->end)
        strbuf_printf(out, "s%d to s%d, ", order->group.first, order->group.end - 1);
    reason_print(orders, order, out);
    strbuf_puts(out, "\n");
}

static void print_rejected(const struct orders *orders, const struct group *unit, enum schedule schedule,
                           struct strbuf *out)
{
    struct order order;
    if (schedule == SCHEDULE_LAYERS) {
        struct group layers = {.first = unit->first, .end = unit->end, .schedule = SCHEDULE_LAYERS};
        order = order_of(orders, layers);
        print_order(orders, unit, &order, false, out);
    } else if (schedule == SCHEDULE_ROWS ? find_rows(orders, unit, &order) : find_channels(orders, unit, &order)) {
        print_order(orders, unit, &order, false, out);
    } else {
        strbuf_printf(out, "      %-8s impossible: ", schedule_names[schedule]);
        if (schedule == SCHEDULE_ROWS) reason_no_rows(orders, unit->first, unit->end, out);
        else strbuf_printf(out, "no expansion of more than %d channels with its depthwise convolution", SLICE_CHANNELS);
        strbuf_puts(out, "\n");
    }
}

void orders_print_machines(const struct orders *orders, struct strbuf *out)
{
    strbuf_puts(out, "orders of the work for");
    for (int k = 0; k < orders->machine_count; k++) {
        const struct target *target = &orders->machines[k].target;
        strbuf_printf(out, "%s %s with %.0f KiB of L1 and %.0f KiB of L2", k ? ", and" : "", target->name,
                      target->machine.l1_bytes / 1024.0, target->machine.l2_bytes / 1024.0);
    }
    strbuf_puts(out, "\n");
}

void orders_print(const struct orders *orders, const struct step *step, struct strbuf *out)
{
    struct group unit = unit_of(orders, orders_first(orders, step));
    struct order order = order_of(orders, unit);
    print_order(orders, &unit, &order, true, out);
    for (int schedule = 0; schedule < SCHEDULE_COUNT; schedule++)
        if (schedule != (int)unit.schedule) print_rejected(orders, &unit, (enum schedule)schedule, out);
}

/* budget.c - the plan: of the fastest schedules the one with the least memory, and whatever is within --max-workspace.
 *
 * Without a limit the fastest schedule comes first, and then the fastest of those that need less, as long as they cost
 * nearly the same. If that is more than the limit, groups of steps in which more is alive than the limit are left out,
 * so that dynamic programming finds the cheapest of all sequences of the others (schedule.c). A placement may need more
 * than what is alive, though that is rare (memory.c); then the same is tried with less, a few times. In: a net,
 * options. Out: a plan, or messages. */
#include "plan/plan.h"

enum {
    ATTEMPTS_MAX = 8,  /* to be within a limit */
    SAVINGS_MAX = 12,  /* schedules that are made to need less: each takes as long as the first */
    SAVING_PARTS = 16, /* they are to need less by one of so many parts */
    SAVING_THREADS = 8
};

/* What part of the cost a part of the memory may cost: a quarter of a percent for a sixteenth, two percent for half of
 * it. Times of one program differ by as much from run to run, and the model sees all that is beyond L2 as one: what
 * comes from a small map again and again is a cache behind it, and a large map is memory. */
#define COST_OF_MEMORY 0.04

/* What a plan is made of; prices are those of another attempt, or NULL. */
struct request {
    const struct net *net;
    struct prices *prices;
    const struct plan_options *options;
    bool short_slices;
};

/* Steps with their groups, and places of buffers. Sets *within to whether not more than that is alive at a time. */
static struct plan *attempt(struct arena *arena, struct diag *diag, const struct request *request,
                            int64_t alive_limit_bytes, bool *within)
{
    const struct plan_options *options = request->options;
    struct plan *plan = ARENA_NEW(arena, struct plan);
    plan->net = request->net;
    plan->prices = request->prices;
    plan->short_slices = request->short_slices;
    plan->l1_bytes = options ? options->l1_bytes : 0;
    plan->l2_bytes = options ? options->l2_bytes : 0;
    plan->threads = options && options->threads;
    if (!plan_fuse(arena, diag, plan)) return NULL;
    plan_layout(plan);
    *within = plan_schedule(arena, plan, options, alive_limit_bytes);
    plan_in_place(arena, plan);
    plan_stretch(plan);
    plan_memory(arena, plan);
    return plan;
}

/* Less by the part that a saving has to be. */
static int64_t saved(int64_t bytes)
{
    return bytes - bytes / SAVING_PARTS;
}

/* On so many threads a schedule must not need more than another to be taken for its memory. */
static int64_t shared_bytes(const struct plan *plan)
{
    return plan->workspace_bytes + (SAVING_THREADS - 1) * plan_own_bytes(plan);
}

/* Whether it needs that much less, no more on several threads, and costs so little more than the fastest. */
static bool is_saving(const struct plan *plan, const struct plan *than, const struct plan *fastest)
{
    double part = 1 - (double)plan->workspace_bytes / (double)fastest->workspace_bytes;
    return plan->workspace_bytes <= saved(than->workspace_bytes) && shared_bytes(plan) <= shared_bytes(than) &&
           plan->cost <= fastest->cost * (1 + COST_OF_MEMORY * part);
}

/* The fastest, or one of those that are nearly as fast: of several, each with a part less than the one before, the last
 * that is worth it. */
static struct plan *save(struct arena *arena, struct diag *diag, struct plan *fastest,
                         const struct plan_options *options)
{
    struct plan *best = fastest, *plan = fastest;
    struct request request = {fastest->net, fastest->prices, options, .short_slices = false};
    bool within = true;
    for (int i = 0; i < SAVINGS_MAX && within; i++) {
        plan = attempt(arena, diag, &request, saved(plan->alive_bytes), &within);
        if (!plan) return NULL;
        if (is_saving(plan, best, fastest)) best = plan;
    }
    if (best != fastest) best->fastest = fastest;
    return best;
}

/* The first plan within the limit, or the one that needs least. */
static struct plan *fit(struct arena *arena, struct diag *diag, struct plan *unlimited,
                        const struct plan_options *options, int64_t limit_bytes)
{
    struct plan *best = unlimited;
    struct request request = {unlimited->net, unlimited->prices, options, .short_slices = true};
    bool within = true;
    int64_t alive_bytes = limit_bytes;
    for (int i = 0; i < ATTEMPTS_MAX && within && best->workspace_bytes > limit_bytes; i++) {
        struct plan *plan = attempt(arena, diag, &request, alive_bytes, &within);
        if (!plan) return NULL;
        if (plan->workspace_bytes < best->workspace_bytes) best = plan;
        if (plan->alive_bytes < alive_bytes) alive_bytes = plan->alive_bytes;
        alive_bytes -= plan->workspace_bytes - limit_bytes;
        if (alive_bytes < 0) alive_bytes = 0;
    }
    if (best != unlimited) best->unlimited = unlimited;
    return best;
}

/* What the number of the message does not say: what is alive then, what else could be tried, what threads need. */
static void note_needs(struct diag *diag, const struct plan *plan, const struct plan_options *options)
{
    if (plan->alive_bytes > 0) {
        const struct layer *peak = step_layer(plan, &plan->steps[plan->peak_step]);
        diag_note(diag, peak->span, "most is alive at '%.*s', %dx%dx%d -> %dx%dx%d", STR_ARG(peak->name),
                  peak->in.height, peak->in.width, peak->in.channels, peak->out.height, peak->out.width,
                  peak->out.channels);
    }
    if (options->schedule != SCHEDULE_AUTO)
        diag_note(diag, plan->net->name_span, "with --schedule=%s no other order is tried",
                  schedule_names[options->schedule]);
    if (plan->threads)
        diag_note(diag, plan->net->name_span,
                  "each thread but the first takes %lld bytes more, which --max-workspace does not count",
                  (long long)plan_own_bytes(plan));
}

static bool check_limits(struct diag *diag, const struct plan *plan, const struct plan_options *options)
{
    int64_t limit = options ? options->workspace_limit_bytes : 0;
    if (plan->workspace_bytes > UINT32_MAX || plan->weights_count > UINT32_MAX / 4) {
        diag_report(diag, MESSAGE_WORKSPACE_LIMIT, plan->net->name_span, (long long)plan->workspace_bytes);
        return false;
    }
    if (limit == 0 || plan->workspace_bytes <= limit) return true;
    diag_report(diag, MESSAGE_WORKSPACE_BUDGET, plan->net->name_span, (long long)plan->workspace_bytes,
                (long long)(plan->workspace_bytes - limit));
    note_needs(diag, plan, options);
    return false;
}

struct plan *plan_within_limits(struct arena *arena, struct diag *diag, const struct net *net,
                                const struct plan_options *options)
{
    int64_t limit = options && options->workspace_limit_bytes ? options->workspace_limit_bytes : UINT32_MAX;
    bool any_schedule = !options || options->schedule == SCHEDULE_AUTO, within;
    struct request request = {.net = net, .options = options};
    struct plan *plan = attempt(arena, diag, &request, INT64_MAX, &within);
    if (plan && any_schedule) plan = save(arena, diag, plan, options);
    if (plan && plan->workspace_bytes > limit && any_schedule) plan = fit(arena, diag, plan, options, limit);
    if (!plan) return NULL;
    plan_settle(plan);
    if (!plan_select(diag, plan, options)) return NULL;
    plan_share(plan);
    return check_limits(diag, plan, options) ? plan : NULL;
}

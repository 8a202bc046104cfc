/* point_facts.c - a point's network, resolved and planned: what it costs in parameters, multiply-accumulates and
 * memory. Messages of a point are its own: the first one is the reason why it was rejected. */
#include <string.h>

#include "net/net.h"
#include "plan/plan.h"
#include "sweep/point.h"

static enum target_id target_of(struct str name)
{
    int target = 0;
    while (target < TARGET_COUNT && !str_is(name, target_table[target].name)) target++;
    return (enum target_id)target;
}

static enum schedule schedule_of(struct str name)
{
    int schedule = 0;
    while (schedule < SCHEDULE_COUNT && !str_is(name, schedule_names[schedule])) schedule++;
    return (enum schedule)schedule;
}

static void take_net(struct arena *arena, const struct net *net, struct sweep_point *point)
{
    point->network = str_copy(arena, net->name);
    point->policy = str_copy(arena, net->policy);
    point->multiplier = net->multiplier;
    point->height = net->input.height;
    point->width = net->input.width;
    point->classes = net->classes;
    point->parameters = net_parameters(net);
    point->macs = net_macs(net);
}

void sweep_point_facts(struct arena *arena, const struct sources *sources, const struct ast_file *ast,
                       const struct sweep_axes *axes, struct sweep_point *point)
{
    struct arena scratch = {0};
    struct sources known = *sources; /* places of messages; nothing is added */
    struct diag diag = {.arena = &scratch, .sources = &known};
    struct net_overrides overrides = {.multiplier = point->multiplier,
                                      .height = point->height,
                                      .width = point->width,
                                      .classes = axes->classes,
                                      .policy = axes->policy};
    struct net *net = net_resolve(&scratch, &diag, sources, ast, &overrides);
    struct plan_options options = {.target = target_of(point->target),
                                   .schedule = schedule_of(point->schedule),
                                   .threads = point->threads > 1,
                                   .workspace_limit_bytes = axes->workspace_limit_bytes};
    if (net && diag.error_count == 0) take_net(arena, net, point);
    struct plan *plan = net && diag.error_count == 0 ? plan_make(&scratch, &diag, net, &options) : NULL;
    if (plan && diag.error_count == 0) {
        point->workspace_bytes = plan->workspace_bytes + (point->threads - 1) * plan_own_bytes(plan);
        point->weight_bytes = plan->weights_count * (int64_t)sizeof(float);
        point->status = POINT_PENDING;
    } else {
        point->status = POINT_REJECTED;
        point->reason = diag_first_error(&diag, arena);
    }
    arena_free(&scratch);
}

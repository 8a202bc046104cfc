/* proposal.c - see proposal.h. Widths are tried from wide to narrow, one after the other: times of real machines have
 * steps and dents, so that nothing can be skipped. */
#include "adapt/proposal.h"

#include "adapt/latency.h"

enum group_kind { GROUP_OTHER, GROUP_EXPANSION, GROUP_OUTPUT };

static enum group_kind kind_of(const struct net *net, const struct channel_group *group)
{
    enum group_kind kind = GROUP_OTHER;
    if (group->fixed) return kind;
    for (int i = 0; i < group->layer_count; i++) {
        enum role role = net->layers[group->layers[i]].role;
        if (role == ROLE_PROJECT) return GROUP_OUTPUT;
        if (role == ROLE_EXPAND) kind = GROUP_EXPANSION;
    }
    return kind;
}

/* Sets the width of a group. Gates have no width of their own; blocks without an expansion follow their input. */
static void set_width(const struct net *net, const struct channel_group *group, int32_t width,
                      struct row_change *changes)
{
    for (int i = 0; i < group->layer_count; i++) {
        const struct layer *layer = &net->layers[group->layers[i]];
        struct row_change *change = &changes[layer->row];
        if (layer->role == ROLE_EXPAND) {
            change->members |= CHANGE_EXPANSION;
            change->expansion = width;
        } else if (layer->role == ROLE_PROJECT || layer->role == ROLE_CONV) {
            change->members |= CHANGE_OUTPUT;
            change->channels_out = width;
        }
    }
}

static int32_t width_of(const struct net *net, const struct channel_group *group, const struct row_change *changes)
{
    const struct layer *layer = &net->layers[group->layers[0]];
    const struct row_change *change = &changes[layer->row];
    if (layer->role == ROLE_EXPAND) return change->members & CHANGE_EXPANSION ? change->expansion : group->width;
    return change->members & CHANGE_OUTPUT ? change->channels_out : group->width;
}

/* The latency of a candidate; false when there is none, or when the table does not know it. */
static bool try_width(const struct adaptation *adaptation, const struct row_change *changes, struct proposals *out,
                      struct arena *arena, double *latency_ms)
{
    struct arena scratch = {0};
    struct candidate candidate;
    struct latency latency = {0};
    bool known = candidate_make(&scratch, adaptation, changes, &candidate) &&
                 latency_of(&scratch, candidate.diag, adaptation->options->lut, candidate.net, &latency);
    if (latency.missing_count && out->missing_count++ == 0) out->missing_text = str_copy(arena, latency.missing_text);
    arena_free(&scratch);
    *latency_ms = latency.ms;
    return known;
}

static bool propose(struct arena *arena, const struct adaptation *adaptation, const struct channel_group *group,
                    const struct row_change *changes, double latency_ms, struct proposals *out)
{
    const struct net *net = adaptation->options->net;
    int32_t divisor = adaptation->options->divisor, from = width_of(net, group, changes);
    struct proposal *proposal = &out->items[out->count];
    *proposal = (struct proposal){.from = from, .changes = changes_copy(arena, net, changes)};
    for (int32_t to = (from - 1) / divisor * divisor; to >= divisor; to -= divisor) {
        set_width(net, group, to, proposal->changes);
        if (!try_width(adaptation, proposal->changes, out, arena, &proposal->latency_ms)) continue;
        if (proposal->latency_ms > latency_ms - adaptation->delta_ms) continue;
        proposal->to = to;
        return true;
    }
    return false;
}

void proposals_make(struct arena *arena, const struct adaptation *adaptation, const struct row_change *changes,
                    double latency_ms, struct proposals *out)
{
    const struct net *net = adaptation->options->net;
    const struct channels *channels = adaptation->channels;
    *out = (struct proposals){.items = ARENA_ARRAY(arena, (size_t)channels->group_count, struct proposal)};
    for (int g = 0; g < channels->group_count; g++) {
        const struct channel_group *group = &channels->groups[g];
        enum group_kind kind = kind_of(net, group);
        if (kind == GROUP_OTHER || !propose(arena, adaptation, group, changes, latency_ms, out)) continue;
        const struct row *row = &net->rows[net->layers[group->layers[0]].row];
        out->items[out->count++].name =
            str_printf(arena, "%.*s-%s", STR_ARG(row->name), kind == GROUP_OUTPUT ? "output" : "expansion");
    }
}

/* parallel.c - groups on several threads: by rows each thread computes a range of the rows of the last step, by slices
 * a range of the slices; both with buffers of its own for what lies between the steps. The rows of inner maps that two
 * ranges need are computed by both (decision 0016). In: groups. Out: what can be shared, and how. */
#include "base/size.h"
#include "plan/plan.h"

int32_t group_units(const struct plan *plan, const struct group *group)
{
    const struct step *last = &plan->steps[group->end - 1];
    if (!plan->threads || group->schedule == SCHEDULE_LAYERS) return 1;
    if (group->schedule == SCHEDULE_ROWS) return last->out.height / last->rows;
    return step_slices(last) + (step_rest_channels(last) > 0);
}

/* Rows that both threads compute must be in memory of their own: an inner map must not be read later, and a gate, which
 * changes its input in place, must not come before a window. */
bool group_is_shareable(const struct plan *plan, const struct group *group)
{
    bool gate = plan->steps[group->first].op == STEP_GATE;
    for (int i = group->first; i < group->end; i++) {
        const struct step *step = &plan->steps[i];
        bool inner = i + 1 < group->end && step->output >= 0;
        if (inner && plan->buffers[step->output].last_step >= group->end) return false;
        if (gate && step_has_window(step)) return false;
    }
    return true;
}

struct own_span group_own(const struct plan *plan, const struct group *group)
{
    struct own_span span = {INT64_MAX, 0};
    for (int i = 0; i < plan->buffer_count; i++) {
        const struct buffer *buffer = &plan->buffers[i];
        if (!buffer->own || buffer->first_step < group->first || buffer->first_step >= group->end) continue;
        int64_t end = size_align(buffer->offset_bytes + buffer->size_bytes, WORKSPACE_ALIGN);
        if (buffer->offset_bytes < span.begin_bytes) span.begin_bytes = buffer->offset_bytes;
        if (end > span.end_bytes) span.end_bytes = end;
    }
    return span.end_bytes > 0 ? span : (struct own_span){0, 0};
}

int64_t plan_own_bytes(const struct plan *plan)
{
    int64_t most = 0;
    for (int i = 0; i < plan->group_count; i++) {
        struct own_span span = group_own(plan, &plan->groups[i]);
        if (span.end_bytes - span.begin_bytes > most) most = span.end_bytes - span.begin_bytes;
    }
    return most;
}

bool step_sums_apart(const struct plan *plan, const struct step *step)
{
    return plan->threads && step_streams(step) && step->pooled != BUFFER_NONE;
}

/* schedule_apply.c - what follows from the groups for their steps and buffers: rows and slices of the steps; smaller
 * buffers for what lies inside of a group, and longer lives for all that it uses. */
#include "plan/schedule.h"

/* What lies between the steps of a group is a thread's own. */
static void give_own(struct plan *plan, const struct group *group)
{
    for (int i = group->first; i + 1 < group->end; i++)
        if (plan->steps[i].output >= 0) plan->buffers[plan->steps[i].output].own = true;
}

void schedule_set_rows(struct plan *plan, const struct group *group)
{
    for (int i = group->first; i < group->end; i++) {
        struct step *step = &plan->steps[i];
        step->rows = schedule_rows(plan, step);
        if (i + 1 < group->end && step->row_slice_channels) {
            step[0].slice_channels = step[1].slice_channels = step->row_slice_channels;
            step[0].slice_out = step[1].slice_in = true;
        }
        if (!step_sums_apart(plan, step)) continue;
        plan->buffers[step->pooled].size_bytes =
            (int64_t)step->out.height * step->out.channels * (int64_t)sizeof(float);
    }
}

void schedule_set_channels(struct plan *plan, const struct group *group)
{
    for (int i = group->first; i < group->end; i++) {
        struct step *step = &plan->steps[i];
        bool adds_up = i > group->first && step->op == STEP_CONV1X1;
        if (adds_up) step->piece_channels = group->slice_channels;
        else step->slice_channels = group->slice_channels;
        if (i + 1 == group->end || step->output < 0) continue;
        step->slice_out = step[1].slice_in = true;
        if (step[1].op == STEP_CONV1X1) step[1].in_stride = group->slice_channels;
        plan->buffers[step->output].size_bytes = step_pixels(step) * group->slice_channels * (int64_t)sizeof(float);
    }
}

void schedule_apply(struct arena *arena, struct plan *plan, const struct group *group)
{
    if (group->schedule == SCHEDULE_ROWS) {
        schedule_set_rows(plan, group);
        stream_rings(arena, plan, group);
    }
    if (group->schedule == SCHEDULE_CHANNELS) schedule_set_channels(plan, group);
    if (plan->threads && group->schedule != SCHEDULE_LAYERS) give_own(plan, group);
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

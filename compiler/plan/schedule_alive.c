/* schedule_alive.c - what is alive while a group of steps runs, before it is known how the other steps run.
 *
 * That needs the group alone: a buffer that outlives a group has its full size, whoever writes and reads it, and what
 * is smaller lies inside of one group. (But for a mean of which threads store the sums, as large as their writer makes
 * it; where it is read, much less is alive.) So a group can be tried on a copy of the plan in which all other steps run
 * layer by layer. In: steps, and buffers with lifetimes. Out: bytes for each group. */
#include "base/size.h"
#include "plan/schedule.h"

/* The ring of a step's output in any chain that reaches its last reader: it depends on nothing else, as rows are asked
 * for one call at a time, whatever comes later. */
struct ring {
    int32_t rows, places; /* 0: none */
    int64_t size_bytes;
};

struct alive {
    const struct plan *plan;
    struct plan trial;     /* a copy, with steps and buffers of its own */
    struct ring *rings;    /* [steps] */
    int64_t *begun_bytes;  /* [steps + 1] of the buffers whose first step comes before this one */
    int64_t *ended_bytes;  /* [steps + 1] of those whose last step does */
};

static int64_t aligned_bytes(const struct buffer *buffer)
{
    return size_align(buffer->size_bytes, WORKSPACE_ALIGN);
}

/* The copies of the group's steps, and of the buffers that they write, as they were. */
static void restore(struct alive *alive, const struct group *group)
{
    for (int i = group->first; i < group->end; i++) {
        const struct step *step = &alive->plan->steps[i];
        alive->trial.steps[i] = *step;
        if (step->output >= 0) alive->trial.buffers[step->output] = alive->plan->buffers[step->output];
        if (step->pooled >= 0) alive->trial.buffers[step->pooled] = alive->plan->buffers[step->pooled];
    }
}

static void find_ring(struct arena *arena, struct alive *alive, int i)
{
    const struct step *step = &alive->plan->steps[i];
    if (step->output < 0) return;
    int last = alive->plan->buffers[step->output].last_step;
    struct group group = {.first = i, .end = last + 1, .schedule = SCHEDULE_ROWS};
    if (alive->plan->steps[last].row_slice_channels) group.end++; /* slices need most */
    if (last == i || !schedule_can_chain(alive->plan, &group)) return;
    schedule_set_rows(&alive->trial, &group);
    stream_rings(arena, &alive->trial, &group);
    const struct buffer *buffer = &alive->trial.buffers[step->output];
    alive->rings[i] = (struct ring){buffer->ring_rows, buffer->places, buffer->size_bytes};
    restore(alive, &group);
}

struct alive *schedule_alive_new(struct arena *arena, const struct plan *plan)
{
    const size_t step_count = (size_t)plan->step_count, buffer_count = (size_t)plan->buffer_count;
    struct alive *alive = ARENA_NEW(arena, struct alive);
    *alive = (struct alive){.plan = plan,
                            .trial = *plan,
                            .rings = ARENA_ARRAY(arena, step_count, struct ring),
                            .begun_bytes = ARENA_ARRAY(arena, step_count + 1, int64_t),
                            .ended_bytes = ARENA_ARRAY(arena, step_count + 1, int64_t)};
    alive->trial.steps = ARENA_ARRAY(arena, step_count, struct step);
    alive->trial.buffers = ARENA_ARRAY(arena, buffer_count, struct buffer);
    for (size_t i = 0; i < buffer_count; i++) {
        const struct buffer *buffer = &plan->buffers[i];
        alive->trial.buffers[i] = *buffer;
        alive->begun_bytes[buffer->first_step + 1] += aligned_bytes(buffer);
        alive->ended_bytes[buffer->last_step + 1] += aligned_bytes(buffer);
    }
    for (size_t i = 0; i < step_count; i++) {
        alive->trial.steps[i] = plan->steps[i];
        alive->begun_bytes[i + 1] += alive->begun_bytes[i];
        alive->ended_bytes[i + 1] += alive->ended_bytes[i];
    }
    for (int i = 0; i < plan->step_count; i++) find_ring(arena, alive, i);
    return alive;
}

static void set_rings(struct alive *alive, const struct group *group)
{
    for (int i = group->first; i + 1 < group->end; i++) {
        const struct ring *ring = &alive->rings[i];
        int output = alive->plan->steps[i].output;
        if (ring->rows == 0 || alive->plan->buffers[output].last_step >= group->end) continue;
        alive->trial.buffers[output].ring_rows = ring->rows;
        alive->trial.buffers[output].places = ring->places;
        alive->trial.buffers[output].size_bytes = ring->size_bytes;
    }
}

/* What the group makes larger or smaller than it is layer by layer. */
static int64_t change_bytes(const struct alive *alive, int buffer)
{
    if (buffer < 0) return 0;
    return aligned_bytes(&alive->trial.buffers[buffer]) - aligned_bytes(&alive->plan->buffers[buffer]);
}

int64_t schedule_alive_bytes(struct alive *alive, const struct group *group)
{
    struct plan *trial = &alive->trial;
    struct group own = *group;
    if (group->schedule == SCHEDULE_ROWS) {
        schedule_set_rows(trial, group);
        set_rings(alive, group);
    }
    if (group->schedule == SCHEDULE_CHANNELS) schedule_set_channels(trial, group);
    trial->groups = &own;
    trial->group_count = 1;
    int64_t bytes = alive->begun_bytes[group->end] - alive->ended_bytes[group->first];
    for (int i = group->first; i < group->end; i++) {
        const struct step *step = &trial->steps[i];
        bytes += change_bytes(alive, step->output) + change_bytes(alive, step->pooled);
        if (step_overwrites(trial, step) != BUFFER_NONE) bytes -= aligned_bytes(&trial->buffers[step->output]);
    }
    restore(alive, group);
    return bytes;
}

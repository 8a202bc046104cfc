/* memory_settle.c - places where memory was in use just before.
 *
 * What lies inside of a group is written and read over and over until the group ends, and what the group behind it
 * writes there is still in the cache; elsewhere each line comes from memory to be written over. So rings and slices
 * move onto those of the groups beside theirs, as far as there is room in the workspace. Nothing else moves, and it
 * does not grow. In and out: offsets. */
#include "plan/memory.h"

/* Whether it lies inside of a group, and its memory is in use from the group's first step to its last. */
static bool is_inner(const struct plan *plan, const struct buffer *buffer)
{
    const struct group *group = step_group(plan, &plan->steps[buffer->first_step]);
    return group->schedule != SCHEDULE_LAYERS && buffer->last_step < group->end;
}

static int64_t overlap_bytes(int64_t offset, const struct buffer *a, const struct buffer *b)
{
    int64_t begin = offset > b->offset_bytes ? offset : b->offset_bytes;
    int64_t a_end = offset + buffer_bytes(a), b_end = b->offset_bytes + buffer_bytes(b);
    int64_t end = a_end < b_end ? a_end : b_end;
    return end > begin ? end - begin : 0;
}

/* The bytes of what lies inside of the groups before and behind that are in the same place, if it is free; else -1. */
static int64_t shared_bytes(const struct plan *plan, const struct buffer *buffer, int64_t offset)
{
    int64_t shared = 0;
    if (offset < 0 || offset + buffer_bytes(buffer) > plan->workspace_bytes) return -1;
    for (int i = 0; i < plan->buffer_count; i++) {
        const struct buffer *other = &plan->buffers[i];
        int64_t bytes = other == buffer ? 0 : overlap_bytes(offset, buffer, other);
        if (bytes > 0 && alive_together(buffer, other)) return -1;
        bool beside = other->last_step + 1 == buffer->first_step || buffer->last_step + 1 == other->first_step;
        if (beside && is_inner(plan, other)) shared += bytes;
    }
    return shared;
}

/* Moves the buffer to the place that shares most: at an end of another buffer, or flush with one. */
static void settle(const struct plan *plan, struct buffer *buffer)
{
    int64_t most = shared_bytes(plan, buffer, buffer->offset_bytes), size = buffer_bytes(buffer);
    for (int i = 0; i < plan->buffer_count; i++) {
        const struct buffer *other = &plan->buffers[i];
        int64_t begin = other->offset_bytes, end = begin + buffer_bytes(other);
        const int64_t places[] = {begin, end, begin - size, end - size};
        for (size_t k = 0; k < sizeof places / sizeof *places; k++) {
            int64_t shared = shared_bytes(plan, buffer, places[k]);
            if (shared <= most) continue;
            most = shared;
            buffer->offset_bytes = places[k];
        }
    }
}

void plan_settle(struct plan *plan)
{
    for (int i = 0; i < plan->buffer_count && !plan->threads; i++)
        if (is_inner(plan, &plan->buffers[i])) settle(plan, &plan->buffers[i]);
}

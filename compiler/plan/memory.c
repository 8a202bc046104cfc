/* memory.c - lifetimes to offsets: buffers that are never alive together share memory.
 *
 * This is dynamic storage allocation with all requests known, which is NP-hard (Garey and Johnson, 1979, problem SR2),
 * but the chains of buffers of a network are easy. Two ways, decision 0012:
 * - largest first, each at the lowest offset that no placed buffer with a common step covers ("greedy by size",
 *   Pisarchyk and Lee, "Efficient Memory Management for Deep Neural Net Inference", 2020);
 * - a search, when that needs more than what is alive at the worst step: first for a placement that needs no more than
 *   that, then for any that is better.
 * Ties fall to the lower id and the search counts its nodes, not its time, so the result depends on the net alone. */
#include <stdlib.h>

#include "base/size.h"
#include "plan/memory.h"

static int larger_first(const void *left, const void *right)
{
    const struct buffer *a = *(struct buffer *const *)left, *b = *(struct buffer *const *)right;
    if (a->size_bytes != b->size_bytes) return a->size_bytes > b->size_bytes ? -1 : 1;
    return a->id < b->id ? -1 : 1;
}

/* placed[0..count) is sorted by offset; the first gap among those alive together with `buffer` that holds it. */
static int64_t lowest_gap(struct buffer *const *placed, int count, const struct buffer *buffer)
{
    int64_t offset = 0;
    for (int i = 0; i < count; i++) {
        if (!alive_together(placed[i], buffer)) continue;
        if (offset + buffer->size_bytes <= placed[i]->offset_bytes) break;
        int64_t end = size_align(placed[i]->offset_bytes + placed[i]->size_bytes, WORKSPACE_ALIGN);
        if (end > offset) offset = end;
    }
    return offset;
}

static void insert_by_offset(struct buffer **placed, int count, struct buffer *buffer)
{
    int at = count;
    for (; at > 0 && placed[at - 1]->offset_bytes > buffer->offset_bytes; at--) placed[at] = placed[at - 1];
    placed[at] = buffer;
}

/* Places the buffers in their order, which is by size. */
static void place_greedily(struct arena *arena, struct placement *placement)
{
    struct buffer **placed = ARENA_ARRAY(arena, (size_t)placement->count, struct buffer *);
    placement->total_bytes = 0;
    for (int i = 0; i < placement->count; i++) {
        struct buffer *buffer = placement->buffers[i];
        placement->offsets[i] = buffer->offset_bytes = lowest_gap(placed, i, buffer);
        insert_by_offset(placed, i, buffer);
        int64_t end = buffer->offset_bytes + buffer_bytes(buffer);
        if (end > placement->total_bytes) placement->total_bytes = end;
    }
}

/* plan->alive_bytes, plan->peak_step */
static void find_peak(struct plan *plan)
{
    plan->alive_bytes = plan->peak_step = 0;
    for (int step = 0; step < plan->step_count; step++) {
        int64_t alive = plan_alive_bytes(plan, step);
        if (alive > plan->alive_bytes) {
            plan->alive_bytes = alive;
            plan->peak_step = step;
        }
    }
}

int64_t plan_alive_bytes(const struct plan *plan, int step)
{
    int64_t alive = 0;
    for (int i = 0; i < plan->buffer_count; i++)
        if (plan->buffers[i].first_step <= step && step <= plan->buffers[i].last_step)
            alive += buffer_bytes(&plan->buffers[i]);
    return alive;
}

void plan_memory(struct arena *arena, struct plan *plan)
{
    find_peak(plan);
    const size_t count = (size_t)plan->buffer_count;
    struct placement placement = {.buffers = ARENA_ARRAY(arena, count, struct buffer *),
                                  .count = plan->buffer_count,
                                  .offsets = ARENA_ARRAY(arena, count, int64_t)};
    for (size_t i = 0; i < count; i++) placement.buffers[i] = &plan->buffers[i];
    qsort(placement.buffers, count, sizeof *placement.buffers, larger_first);
    place_greedily(arena, &placement);
    memory_search(arena, &placement, plan->alive_bytes, plan->alive_bytes, TIGHTEST_FIRST);
    memory_search(arena, &placement, plan->alive_bytes, plan->alive_bytes, LARGEST_FIRST);
    memory_search(arena, &placement, placement.total_bytes, plan->alive_bytes, TIGHTEST_FIRST);
    for (size_t i = 0; i < count; i++) placement.buffers[i]->offset_bytes = placement.offsets[i];
    plan->workspace_bytes = placement.total_bytes ? placement.total_bytes : WORKSPACE_ALIGN; /* an array has elements */
}

bool plan_memory_valid(const struct plan *plan)
{
    for (int i = 0; i < plan->buffer_count; i++) {
        const struct buffer *a = &plan->buffers[i];
        if (a->offset_bytes % WORKSPACE_ALIGN != 0 || a->offset_bytes < 0 ||
            a->offset_bytes + a->size_bytes > plan->workspace_bytes)
            return false;
        for (int k = 0; k < i; k++) {
            const struct buffer *b = &plan->buffers[k];
            bool apart = a->offset_bytes + a->size_bytes <= b->offset_bytes ||
                         b->offset_bytes + b->size_bytes <= a->offset_bytes;
            if (alive_together(a, b) && !apart) return false;
        }
    }
    return true;
}

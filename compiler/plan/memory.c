/* memory.c - lifetimes to offsets: buffers that are never alive together share memory.
 *
 * Largest first, each at the lowest offset that no placed buffer with a common step covers (the "greedy by size" of
 * Pisarchyk and Lee, "Efficient Memory Management for Deep Neural Net Inference", 2020). Ties fall to the lower id,
 * so the result depends on the net alone. */
#include <stdlib.h>

#include "base/size.h"
#include "plan/plan.h"

static bool alive_together(const struct buffer *a, const struct buffer *b)
{
    return a->first_step <= b->last_step && b->first_step <= a->last_step;
}

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

bool plan_memory(struct arena *arena, struct diag *diag, struct plan *plan)
{
    int n = plan->buffer_count;
    struct buffer **sorted = ARENA_ARRAY(arena, (size_t)n + 1, struct buffer *);
    struct buffer **placed = ARENA_ARRAY(arena, (size_t)n + 1, struct buffer *);
    for (int i = 0; i < n; i++) sorted[i] = &plan->buffers[i];
    qsort(sorted, (size_t)n, sizeof *sorted, larger_first);
    plan->workspace_bytes = WORKSPACE_ALIGN; /* an array of no elements is not C */
    for (int i = 0; i < n; i++) {
        sorted[i]->offset_bytes = lowest_gap(placed, i, sorted[i]);
        insert_by_offset(placed, i, sorted[i]);
        int64_t end = size_align(sorted[i]->offset_bytes + sorted[i]->size_bytes, WORKSPACE_ALIGN);
        if (end > plan->workspace_bytes) plan->workspace_bytes = end;
    }
    if (plan->workspace_bytes <= UINT32_MAX && plan->weights_count <= UINT32_MAX / 4) return true;
    diag_report(diag, MESSAGE_WORKSPACE_LIMIT, plan->net->name_span, (long long)plan->workspace_bytes);
    return false;
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

/* memory.h - placing buffers: what memory.c and memory_search.c share.
 *
 * Sizes and offsets are multiples of WORKSPACE_ALIGN. */
#ifndef MNV3C_PLAN_MEMORY_H
#define MNV3C_PLAN_MEMORY_H

#include "base/size.h"
#include "plan/plan.h"

struct placement {
    struct buffer **buffers; /* [count], the largest first */
    int count;
    int64_t *offsets;    /* [count], the best so far */
    int64_t total_bytes; /* what they need */
};

static inline int64_t buffer_bytes(const struct buffer *buffer)
{
    return size_align(buffer->size_bytes, WORKSPACE_ALIGN);
}

static inline bool alive_together(const struct buffer *a, const struct buffer *b)
{
    return a->first_step <= b->last_step && b->first_step <= a->last_step;
}

/* Which pair of buffers that overlap a search decides first. */
enum search_order { TIGHTEST_FIRST, LARGEST_FIRST };

/* Looks for placements of at most limit_bytes that need less than total_bytes, and of at least enough_bytes; the last
 * one that it finds is the best, unless it gives up. */
void memory_search(struct arena *arena, struct placement *placement, int64_t limit_bytes, int64_t enough_bytes,
                   enum search_order order);

#endif

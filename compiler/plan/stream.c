/* stream.c - steps row by row: which rows of its input a step needs, and how many rows of a map must exist at a time.
 *
 * The generated code asks for rows from the end of a group: a step computes `rows` output rows when the next one needs
 * them, and first asks the step before it for what its own window reads ("line buffers", Alwani et al., "Fused-Layer
 * CNN Accelerators", MICRO 2016; without their recomputation, as rows are whole). Here the same is done without
 * computing, to see how far the writer of a map is ahead of its slowest reader: so many rows are its ring. */
#include "base/size.h"
#include "plan/schedule.h"

int32_t step_rows_begin(const struct plan *plan, const struct step *step, int32_t row)
{
    if (!step_has_window(step)) return row;
    const struct layer *layer = step_layer(plan, step);
    int32_t begin = row * layer->stride_height - layer->pad_top;
    if (begin > layer->in.height) begin = layer->in.height;
    return begin > 0 ? begin : 0;
}

int32_t step_rows_end(const struct plan *plan, const struct step *step, int32_t row_end)
{
    if (!step_has_window(step)) return row_end;
    const struct layer *layer = step_layer(plan, step);
    int32_t last = (row_end - 1) * layer->stride_height - layer->pad_top;
    int32_t end = last + (layer->kernel_height - 1) * layer->dilation_height + 1;
    if (end > layer->in.height) end = layer->in.height;
    return end > 0 ? end : 0;
}

/* A run of a group. */
struct rehearsal {
    const struct plan *plan;
    const struct group *group;
    int32_t *done;  /* [steps of the group] output rows that exist */
    int32_t *ahead; /* the same: the most rows from the oldest that is still read to the newest */
};

/* The oldest row of a buffer that a step in the group still reads. */
static int32_t oldest_read(const struct rehearsal *r, int buffer)
{
    int32_t oldest = INT32_MAX;
    for (int i = r->group->first; i < r->group->end; i++) {
        const struct step *step = &r->plan->steps[i];
        int32_t next = r->done[i - r->group->first];
        if (step->input == buffer && step_rows_begin(r->plan, step, next) < oldest)
            oldest = step_rows_begin(r->plan, step, next);
        if (step->residual == buffer && next < oldest) oldest = next;
    }
    return oldest;
}

static void produce(struct rehearsal *r, int step_id, int32_t until)
{
    const struct step *step = &r->plan->steps[step_id];
    int at = step_id - r->group->first;
    while (r->done[at] < until) {
        int32_t end = r->done[at] + step->rows;
        if (at > 0) produce(r, step_id - 1, step_rows_end(r->plan, step, end));
        int32_t ahead = end - oldest_read(r, step->output);
        if (ahead > r->ahead[at]) r->ahead[at] = ahead;
        r->done[at] = end;
    }
}

static int32_t common_multiple(int32_t a, int32_t b)
{
    int32_t x = a, y = b;
    while (y != 0) {
        int32_t rest = x % y;
        x = y;
        y = rest;
    }
    return a / x * b;
}

/* The rows that those who write and read the buffer take at once must lie side by side in the ring. */
static int32_t rows_together(const struct rehearsal *r, const struct step *writer)
{
    int32_t rows = writer->rows;
    for (int i = r->group->first; i < r->group->end; i++) {
        const struct step *step = &r->plan->steps[i];
        bool reads = (step->input == writer->output && !step_has_window(step)) || step->residual == writer->output;
        if (reads) rows = common_multiple(rows, step->rows);
    }
    return rows;
}

static bool read_later(const struct plan *plan, const struct group *group, int buffer)
{
    return plan->buffers[buffer].last_step >= group->end;
}

void stream_rings(struct arena *arena, struct plan *plan, const struct group *group)
{
    size_t count = (size_t)(group->end - group->first);
    struct rehearsal r = {.plan = plan,
                          .group = group,
                          .done = ARENA_ARRAY(arena, count, int32_t),
                          .ahead = ARENA_ARRAY(arena, count, int32_t)};
    produce(&r, group->end - 1, plan->steps[group->end - 1].out.height);
    for (int i = group->first; i < group->end - 1; i++) {
        const struct step *step = &plan->steps[i];
        if (step->output < 0 || read_later(plan, group, step->output)) continue;
        struct buffer *buffer = &plan->buffers[step->output];
        int32_t together = rows_together(&r, step), ahead = r.ahead[i - group->first];
        int32_t rows = (ahead + together - 1) / together * together;
        if (rows >= step->out.height) continue;
        buffer->ring_rows = rows;
        buffer->size_bytes = (int64_t)rows * step->out.width * step->out.channels * (int64_t)sizeof(float);
    }
}

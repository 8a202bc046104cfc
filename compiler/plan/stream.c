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

int32_t step_kept_rows(const struct plan *plan, const struct step *step)
{
    const struct layer *layer = step_layer(plan, step);
    return (layer->kernel_height - 1) * layer->dilation_height + 1 - layer->stride_height;
}

int32_t step_fresh_rows(const struct plan *plan, const struct step *step)
{
    return schedule_rows(plan, step) * step_layer(plan, step)->stride_height;
}

enum { PLACES_MAX = 512 }; /* they are noted on the stack while a chain runs; the networks here have 145 at most */

/* The rows that each slice keeps, and one slice's fresh ones: after a call its oldest rows are not needed any more, and
 * the next slice's fresh rows go there. 0: its rows have a ring. */
static int32_t places_of(const struct plan *plan, const struct step *expansion)
{
    int32_t kept = step_kept_rows(plan, expansion + 1), fresh = step_fresh_rows(plan, expansion + 1);
    int32_t channels = expansion->row_slice_channels;
    int64_t slices = (expansion->out.channels + channels - 1) / channels, places = slices * kept + fresh;
    return schedule_rows(plan, expansion) == 1 && kept >= 0 && places <= PLACES_MAX ? (int32_t)places : 0;
}

int64_t schedule_sliced_bytes(const struct plan *plan, const struct step *expansion)
{
    int64_t places = places_of(plan, expansion);
    int64_t row_bytes = (int64_t)expansion->out.width * expansion->row_slice_channels * (int64_t)sizeof(float);
    return places ? places * row_bytes : INT64_MAX;
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

/* The rows that exist when a step with `done` rows has computed at least `until`, so many at a time. */
static int32_t rows_computed(int32_t done, int32_t until, int32_t rows)
{
    return until > done ? done + (until - done + rows - 1) / rows * rows : done;
}

/* A step whose input lies slice by slice first has all rows computed that the step before it needs for that, as each
 * slice goes over them. */
static void produce(struct rehearsal *r, int step_id, int32_t until)
{
    const struct step *step = &r->plan->steps[step_id], *before = step - 1;
    int at = step_id - r->group->first;
    while (r->done[at] < until) {
        int32_t end = r->done[at] + step->rows, needed = step_rows_end(r->plan, step, end);
        if (at > 1 && step->slice_in) produce(r, step_id - 2, rows_computed(r->done[at - 1], needed, before->rows));
        if (at > 0) produce(r, step_id - 1, needed);
        int32_t ahead = end - oldest_read(r, step->output);
        if (ahead > r->ahead[at]) r->ahead[at] = ahead;
        r->done[at] = end;
    }
}

/* The rows that are not computed where a range of rows begins with row `row` of the last step: those before the first
 * that the next step reads, or adds. */
static void begin_range(struct rehearsal *r, int32_t row)
{
    int first = r->group->first, last = r->group->end - 1;
    r->done[last - first] = row;
    for (int i = last - 1; i >= first; i--) {
        const struct step *step = &r->plan->steps[i];
        int32_t begin = step_rows_begin(r->plan, step + 1, r->done[i + 1 - first]);
        for (int k = i + 1; k <= last; k++)
            if (step->output >= 0 && r->plan->steps[k].residual == step->output && r->done[k - first] < begin)
                begin = r->done[k - first];
        r->done[i - first] = begin / step->rows * step->rows;
    }
}

/* All rows; and for threads the first call of the range from each row on: it needs more rows at once than that at the
 * top of the map, where part of the window lies above it. */
static void rehearse(struct rehearsal *r)
{
    const struct step *last = &r->plan->steps[r->group->end - 1];
    begin_range(r, 0);
    produce(r, last->id, last->out.height);
    for (int32_t row = last->rows; r->plan->threads && row < last->out.height; row += last->rows) {
        begin_range(r, row);
        produce(r, last->id, row + last->rows);
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

static void take_places(const struct plan *plan, const struct step *step, struct buffer *buffer)
{
    int64_t size_bytes = schedule_sliced_bytes(plan, step);
    if (size_bytes >= buffer->size_bytes) return;
    buffer->places = places_of(plan, step);
    buffer->ring_rows = step_kept_rows(plan, step + 1) + step_fresh_rows(plan, step + 1);
    buffer->size_bytes = size_bytes;
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
    rehearse(&r);
    for (int i = group->first; i < group->end - 1; i++) {
        const struct step *step = &plan->steps[i];
        if (step->output < 0 || read_later(plan, group, step->output)) continue;
        struct buffer *buffer = &plan->buffers[step->output];
        int32_t together = rows_together(&r, step), ahead = r.ahead[i - group->first];
        int32_t rows = (ahead + together - 1) / together * together;
        if (rows >= step->out.height) continue;
        buffer->ring_rows = rows;
        buffer->size_bytes = (int64_t)rows * step->out.width * step->out.channels * (int64_t)sizeof(float);
        if (step->slice_out) take_places(plan, step, buffer);
    }
}

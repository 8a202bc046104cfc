/* schedule_parallel.c - what a group costs on threads: its larger part on one of two, rows that both of them compute,
 * and the stage. A plan for two is good for more: they have the same ranges in smaller parts. */
#include "plan/schedule.h"

enum { STAGE_CYCLES = 1500 }; /* half a microsecond (docs/threads.md) */

/* The share of the thread that has more, of slices. */
static double share_of_slices(const struct step *step, int32_t slice_channels)
{
    int32_t channels = step->out.channels, units = (channels + slice_channels - 1) / slice_channels;
    int32_t first = units / 2 * slice_channels, most = channels - first > first ? channels - first : first;
    return (double)most / channels;
}

/* Of rows; and the cycles for inner rows that both need where the ranges meet. */
static double shared_rows(const struct scheduler *s, const struct group *group, double cycles)
{
    const struct step *last = &s->plan->steps[group->end - 1];
    int32_t rows = schedule_rows(s->plan, last), units = last->out.height / rows;
    int32_t begin = units / 2 * rows, end = begin;
    double seam = 0, share = (double)(units - units / 2) / units;
    for (int i = group->end - 1; i >= group->first; i--) {
        const struct step *step = &s->plan->steps[i];
        seam += s->row_cycles[i] * (end - begin) / step->out.height;
        end = step_rows_end(s->plan, step, end);
        begin = step_rows_begin(s->plan, step, begin);
    }
    return cycles * share + seam / 2;
}

double schedule_shared(const struct scheduler *s, const struct group *group, double cycles)
{
    if (!s->plan->threads || group->schedule == SCHEDULE_LAYERS) return cycles;
    if (group->schedule == SCHEDULE_ROWS) return shared_rows(s, group, cycles) + STAGE_CYCLES;
    return cycles * share_of_slices(&s->plan->steps[group->first], group->slice_channels) + STAGE_CYCLES;
}

/* execute_report.c - see execute_report.h. */
#include "sweep/execute_report.h"

#include <errno.h>
#include <string.h>

static bool has_figures(const struct sweep_point *point)
{
    return point->status == POINT_OK;
}

/* A disk that is full here fails points like a bad compiler does, but it is nothing of theirs. On a device it is the
 * runner's affair. */
static bool lacks_room(const struct sweep_point *point)
{
    bool here = point->status == POINT_GENERATE || point->status == POINT_COMPILE;
    return here && strstr(point->reason.ptr, strerror(ENOSPC)) != NULL;
}

static void report_room(struct diag *diag, const struct layout *layout)
{
    const struct sweep_point *first = NULL;
    size_t count = 0;
    for (size_t i = 0; i < layout->count; i++) {
        const struct sweep_point *point = layout->files[i].point;
        if (!lacks_room(point)) continue;
        if (!first) first = point;
        count++;
    }
    if (!first) return;
    diag_report_on(diag, MESSAGE_SWEEP_NO_ROOM, str_of(layout->options->work), count, layout->count,
                   STR_ARG(first->id));
    diag->io_failed = true;
}

/* One message for all points that have none, with the first one's reason; the table has the others. Of those that could
 * not be measured at all, runner_report() spoke. */
static size_t report_failed(struct diag *diag, const struct layout *layout)
{
    size_t failed = 0, pending = 0, with = 0;
    const struct sweep_point *first = NULL;
    for (size_t i = 0; i < layout->count; i++) {
        const struct sweep_point *point = layout->files[i].point;
        with += has_figures(point);
        if (has_figures(point) || layout->files[i].trouble.len) continue;
        if (point->status == POINT_PENDING) pending++;
        else failed++;
        if (!first && point->status != POINT_PENDING) first = point;
    }
    if (!first) return pending;
    diag_report_on(diag, with == 0 ? MESSAGE_SWEEP_ALL_FAILED : MESSAGE_SWEEP_POINTS_FAILED, first->id, failed,
                   layout->count, point_status_words[first->status], STR_ARG(first->reason));
    if (first->log_path.len) diag_remedy(diag, "the whole of it is in %s", first->log_path.ptr);
    return pending;
}

void execute_report(struct diag *diag, const struct layout *layout, const struct sweep_table *table, bool measured,
                    int interruption)
{
    size_t pending = report_failed(diag, layout);
    if (measured && table->has_quiet && !table->quiet)
        diag_report_on(diag, MESSAGE_SWEEP_NOISY, STR(""), STR_ARG(table->quiet_reason));
    if (interruption) diag_report_on(diag, MESSAGE_SWEEP_INTERRUPTED, STR(""), pending, layout->count);
    report_room(diag, layout);
}

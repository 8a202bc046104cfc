/* table.c - see table.h: the words of statuses, and a point's figures from its rounds. */
#include "sweep/table.h"

#include <stdlib.h>

const char *const point_status_words[POINT_STATUS_COUNT] = {
#define POINT_STATUS(id, word, meaning) word,
#include "sweep/table_status.def"
#undef POINT_STATUS
};

const char *const point_status_meanings[POINT_STATUS_COUNT] = {
#define POINT_STATUS(id, word, meaning) meaning,
#include "sweep/table_status.def"
#undef POINT_STATUS
};

static int compare_doubles(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

void sweep_point_summarise(struct sweep_point *point)
{
    double medians[SWEEP_ROUNDS_MAX];
    int count = point->round_count < SWEEP_ROUNDS_MAX ? point->round_count : SWEEP_ROUNDS_MAX;
    point->median_ms = point->min_ms = point->spread = 0;
    if (count == 0) return;
    point->min_ms = point->rounds[0].min_ms;
    for (int i = 0; i < count; i++) {
        medians[i] = point->rounds[i].median_ms;
        if (point->rounds[i].min_ms < point->min_ms) point->min_ms = point->rounds[i].min_ms;
    }
    qsort(medians, (size_t)count, sizeof *medians, compare_doubles);
    point->median_ms = (medians[(count - 1) / 2] + medians[count / 2]) / 2;
    if (point->median_ms > 0) point->spread = (medians[count - 1] - medians[0]) / point->median_ms;
}

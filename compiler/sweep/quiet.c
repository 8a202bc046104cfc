/* quiet.c - see quiet.h. */
#include "sweep/quiet.h"

#include <math.h>
#include <stdlib.h>

/* What the rounds of all points say. */
struct evidence {
    int64_t rounds, near, runs, preempted;
    int worst_round;
    double worst_drift; /* of a round as a whole: 0.02 is 2 % slower than the others */
};

static int ascending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static void look_at_point(const struct sweep_point *point, struct evidence *evidence)
{
    if (point->round_count < 2 || !(point->median_ms > 0)) return;
    for (int i = 0; i < point->round_count; i++) {
        evidence->rounds++;
        evidence->near += fabs(point->rounds[i].median_ms / point->median_ms - 1) <= QUIET_DISTANCE;
        evidence->runs += point->rounds[i].runs;
        evidence->preempted += point->rounds[i].preempted;
    }
}

/* A round's drift is the median over the points of how far they are off in it: a neighbour that slows down one point is
 * the spread's affair, one that stays for a while slows down all. */
static void look_at_round(struct arena *arena, const struct sweep_table *table, int round, struct evidence *evidence)
{
    double *ratios = ARENA_ARRAY(arena, table->point_count, double);
    size_t count = 0;
    for (size_t i = 0; i < table->point_count; i++) {
        const struct sweep_point *point = &table->points[i];
        if (round < point->round_count && point->round_count > 1 && point->median_ms > 0)
            ratios[count++] = point->rounds[round].median_ms / point->median_ms;
    }
    if (count == 0) return;
    qsort(ratios, count, sizeof *ratios, ascending);
    double drift = (ratios[(count - 1) / 2] + ratios[count / 2]) / 2 - 1;
    if (fabs(drift) <= fabs(evidence->worst_drift)) return;
    evidence->worst_drift = drift;
    evidence->worst_round = round;
}

void quiet_judge(struct arena *arena, struct sweep_table *table)
{
    struct evidence evidence = {0};
    int rounds = 0;
    for (size_t i = 0; i < table->point_count; i++) {
        look_at_point(&table->points[i], &evidence);
        if (table->points[i].round_count > rounds) rounds = table->points[i].round_count;
    }
    for (int round = 0; round < rounds; round++) look_at_round(arena, table, round, &evidence);
    table->has_quiet = evidence.rounds > 0;
    table->quiet = false;
    table->quiet_reason = STR("");
    if (!table->has_quiet) return;
    double share = (double)evidence.near / (double)evidence.rounds;
    table->quiet = share >= QUIET_SHARE && fabs(evidence.worst_drift) <= QUIET_DISTANCE;
    table->quiet_reason = str_printf(
        arena,
        "%.1f %% of %lld rounds have a median within %.0f %% of their point's (quiet: %.0f %%); round %d is "
        "off by %+.1f %% as a whole; in %lld of %lld runs the program lost its core",
        100 * share, (long long)evidence.rounds, 100 * QUIET_DISTANCE, 100 * QUIET_SHARE, evidence.worst_round,
        100 * evidence.worst_drift, (long long)evidence.preempted, (long long)evidence.runs);
}

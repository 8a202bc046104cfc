/* plot_series.h - the points of a table by what they have in common: all but width and resolution.
 *
 * The points of a series have the same network and are measured in the same way, so they differ in width multiplier
 * and resolution alone. */
#ifndef MNV3C_SWEEP_PLOT_SERIES_H
#define MNV3C_SWEEP_PLOT_SERIES_H

#include "sweep/table.h"

struct plot_series {
    const struct sweep_point *first; /* in the order of the table */
    struct str label;                /* the network and what varies over the table; not escaped */
    size_t point_count;
};

struct plot_series_list {
    struct plot_series *items; /* in the order of their first points */
    size_t count;
    size_t *of_point; /* for each point of the table its series */
};

enum { SERIES_LABEL_MAX = 44 }; /* characters of a label that are shown */

struct plot_series_list plot_series_make(struct arena *arena, const struct sweep_table *table);

/* Whether the point was measured, with a latency that can be drawn. */
bool point_has_latency(const struct sweep_point *point);

#endif

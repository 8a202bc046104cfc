/* plot_scale.h - values to pixels, linear or logarithmic, with ticks at round values. */
#ifndef MNV3C_SWEEP_PLOT_SCALE_H
#define MNV3C_SWEEP_PLOT_SCALE_H

#include <stdbool.h>

/* Beyond these a value is no measurement, and is not drawn. They keep all sums and quotients of a plot finite. */
#define PLOT_VALUE_MIN 1e-12
#define PLOT_VALUE_MAX 1e18
bool plot_value_usable(double value);

enum { TICKS_MAX = 24 };

struct plot_scale {
    bool logarithmic;
    double low, high;   /* values at begin and at end */
    double begin, end;  /* pixels */
    double ticks[TICKS_MAX];
    int tick_count;
};

/* The least and the greatest of usable values; low > high when there were none. */
struct plot_range {
    double low, high;
};
#define PLOT_RANGE_NONE ((struct plot_range){PLOT_VALUE_MAX, 0})
void plot_range_add(struct plot_range *range, double value);

/* Whether the values spread so far that a logarithmic scale shows them better. */
bool plot_range_wide(struct plot_range range);

/* A scale that holds the range with some air, with at most ticks_max ticks. A linear one begins at 0, unless the values
 * lie close together. A range of one value, or of none, has a scale, too. */
struct plot_scale plot_scale_make(struct plot_range range, bool logarithmic, double begin, double end, int ticks_max);

double plot_scale_at(const struct plot_scale *scale, double value);

#endif

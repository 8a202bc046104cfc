/* results.h - what lies in the work folder as figures of the points. */
#ifndef MNV3C_SWEEP_RESULTS_H
#define MNV3C_SWEEP_RESULTS_H

#include "sweep/layout.h"

/* Fills status, reason, log_path, code_bytes, rounds, latency, steps and counts of the point from its files. What is
 * missing without a failure leaves the point pending, or, if only the last rounds are missing, with those that are
 * there. */
void results_read(struct arena *arena, const struct layout *layout, const struct point_files *files,
                  struct sweep_point *point);

#endif

/* accuracy.h - accuracies that were found elsewhere, for the points of a table.
 *
 * A CSV file has a head line with a column `accuracy` (percent) and, to say which points are meant, `id`, or `network`,
 * `multiplier`, `resolution` (N or HxW), or `height` and `width`; what a field leaves empty is not asked for. Other
 * columns are ignored, so that a table written as CSV serves. A JSON file has schema "mnv3c.accuracy/1" and a list
 * `points` of objects with these members. */
#ifndef MNV3C_SWEEP_ACCURACY_H
#define MNV3C_SWEEP_ACCURACY_H

#include "sweep/table.h"

enum { ACCURACY_BYTES_MAX = 16 << 20 };

/* Fills the points' accuracy. A line that means no point is a warning. False when errors were reported. */
bool sweep_accuracy_read(struct arena *arena, struct diag *diag, const char *path, struct sweep_table *table);

#endif

/* measurement.h - what programs of a sweep print, as figures. The text comes from another machine, so nothing in it is
 * believed: a wrong type, a number out of range or too many steps make it no measurement. */
#ifndef MNV3C_SWEEP_MEASUREMENT_H
#define MNV3C_SWEEP_MEASUREMENT_H

#include <stdbool.h>

#include "sweep/table.h"

struct measurement {
    struct sweep_round round;
    struct sweep_step *steps;
    int step_count;
};

/* One line of runtime/measure/measure.c. */
bool measurement_read(struct arena *arena, struct str text, struct measurement *measurement);

/* One line of a runner's count: members of struct sweep_counts, at least `instructions`; those not there are -1. */
bool measurement_read_counts(struct str text, struct sweep_counts *counts);

#endif

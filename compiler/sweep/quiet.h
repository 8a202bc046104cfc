/* quiet.h - whether the machine was quiet while it was measured. */
#ifndef MNV3C_SWEEP_QUIET_H
#define MNV3C_SWEEP_QUIET_H

#include "sweep/table.h"

/* Fills has_quiet, quiet and quiet_reason of the table from the rounds of its points. The rule is what is asked of a
 * quiet machine: of all rounds, at least QUIET_SHARE have a median within QUIET_DISTANCE of that of their point, and no
 * round as a whole is further off. docs/sweep.md has the reasons. */
void quiet_judge(struct arena *arena, struct sweep_table *table);

#define QUIET_DISTANCE 0.03
#define QUIET_SHARE 0.9

#endif

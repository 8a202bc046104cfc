/* execute_report.h - what is said at the end of a sweep: which points have no figures, noise, an interruption, a full
 * disk. */
#ifndef MNV3C_SWEEP_EXECUTE_REPORT_H
#define MNV3C_SWEEP_EXECUTE_REPORT_H

#include "sweep/layout.h"

/* Reports it, after the points have been read. `measured`: something was measured by this call; `interruption` is the
 * number of the signal that ended it, 0: none. */
void execute_report(struct diag *diag, const struct layout *layout, const struct sweep_table *table, bool measured,
                    int interruption);

#endif

/* sweep_run.h - mnv3c sweep: the part that runs, from the command line's settings to the executor of sweep/. */
#ifndef MNV3C_TOOL_SWEEP_RUN_H
#define MNV3C_TOOL_SWEEP_RUN_H

#include "sweep/table.h"
#include "tool/session.h"
#include "tool/sweep_settings.h"

/* Measures the points of the table that are pending, in the folder of --work. False when errors were reported that kept
 * it from running; errors of single points, or of ninja on the way, leave a table that is worth writing, and true. The
 * signal that ended it early is session->interruption. */
bool sweep_run(struct session *session, const struct sweep_settings *settings, struct sweep_table *table);

#endif

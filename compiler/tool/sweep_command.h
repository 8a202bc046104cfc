/* sweep_command.h - mnv3c sweep: from its options to a table, and from tables to other forms. */
#ifndef MNV3C_TOOL_SWEEP_COMMAND_H
#define MNV3C_TOOL_SWEEP_COMMAND_H

#include "tool/session.h"

/* False when errors were reported. */
bool sweep_command(struct session *session);

/* What only the sweep command must be told, checked with the other options. */
void sweep_check_options(struct diag *diag, const struct options *options);

#endif

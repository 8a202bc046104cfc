/* space_command.h - the space command. */
#ifndef MNV3C_TOOL_SPACE_COMMAND_H
#define MNV3C_TOOL_SPACE_COMMAND_H

#include "tool/session.h"

/* What is wrong with the options of space as a set; checked before anything is read. */
void space_options_check(struct diag *diag, const struct options *options);

/* After resolving: prints the space or one candidate, or writes a directory of candidates. */
bool print_space(struct session *session);

#endif

/* score_command.h - the score command. */
#ifndef MNV3C_TOOL_SCORE_COMMAND_H
#define MNV3C_TOOL_SCORE_COMMAND_H

#include "tool/session.h"

/* What is wrong with the options of score as a set; checked before anything is read. */
void score_options_check(struct diag *diag, const struct options *options);

/* Prints the rewards; with --lut after parsing and resolving, which predicts the latency. */
bool print_score(struct session *session);

#endif

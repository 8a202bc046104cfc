/* netadapt_command.h - mnv3c netadapt, after the network is resolved. */
#ifndef MNV3C_TOOL_NETADAPT_COMMAND_H
#define MNV3C_TOOL_NETADAPT_COMMAND_H

#include "tool/session.h"

/* Reads the table and runs adapt/netadapt.h as the options say. */
bool netadapt_command(struct session *session);

/* What can be said of the command's options without reading anything: shares that are none. */
void netadapt_options_check(struct diag *diag, const struct options *options);

#endif

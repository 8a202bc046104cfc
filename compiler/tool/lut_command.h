/* lut_command.h - what the driver does with look-up tables: predicting with one, and making one. */
#ifndef MNV3C_TOOL_LUT_COMMAND_H
#define MNV3C_TOOL_LUT_COMMAND_H

#include "tool/session.h"

/* info --lut, after the plan: reads the table and predicts the plan's latency. True without --lut. Steps that the table
 * lacks are a warning. */
bool predict_by_lut(struct session *session);

/* mnv3c lut: reads the networks, measures, writes the table. */
bool lut_command(struct session *session);

/* What can be said of the command's options without reading anything. */
void lut_check_options(struct diag *diag, const struct options *options);

#endif

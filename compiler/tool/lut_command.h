/* lut_command.h - what the driver does with look-up tables. */
#ifndef MNV3C_TOOL_LUT_COMMAND_H
#define MNV3C_TOOL_LUT_COMMAND_H

#include "tool/session.h"

/* info --lut, after the plan: reads the table and predicts the plan's latency. True without --lut. Steps that the table
 * lacks are a warning. */
bool predict_by_lut(struct session *session);

#endif

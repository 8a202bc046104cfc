/* measure_options.h - values of options that measuring cannot take, of mnv3c sweep and mnv3c lut alike. */
#ifndef MNV3C_TOOL_MEASURE_OPTIONS_H
#define MNV3C_TOOL_MEASURE_OPTIONS_H

#include "tool/options.h"

enum { MEASURE_TIMEOUT_S = 300 }; /* of one command, where --timeout is not given */

/* Reports what is wrong with the values, without reading or running anything; false when something is. They are those
 * of the command line, or also those of a .sweep file; options that are not given have no text. */
bool measure_options_check(struct diag *diag, const struct option_value *values);

#endif

/* sweep_settings.h - what a sweep is asked for: the command line, and a .sweep file behind it. */
#ifndef MNV3C_TOOL_SWEEP_SETTINGS_H
#define MNV3C_TOOL_SWEEP_SETTINGS_H

#include "sweep/axis.h"
#include "tool/options.h"

struct sweep_settings {
    struct option_value values[OPTION_COUNT]; /* those of the command line; the file's, for what is not given there */
    struct sweep_axes axes;
};

/* The conditions of --filter, read like a text, so that messages show the place. What is none is reported. */
void sweep_settings_filters(struct diag *diag, const struct option_value *value, struct sweep_filters *filters);

/* False when errors were reported. */
bool sweep_settings_read(struct arena *arena, struct diag *diag, const struct options *options,
                         struct sweep_settings *settings);

#endif

/* levels.h - the part of model.c that there is once for every instruction set. */
#ifndef MNV3C_EMIT_LEVELS_H
#define MNV3C_EMIT_LEVELS_H

#include "emit/emit.h"

/* Appends the levels: vectors, a function for each step and row, and one that runs the rows. Those that are chosen at
 * run time come first, each under names of its own; then those of which the compiler's macros take one. */
bool emit_levels(struct template_source *templates, const struct plan *plan, const struct emit_options *options,
                 struct strbuf *out);

#endif

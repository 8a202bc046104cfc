/* build_file.h - a layout as a file for ninja.
 *
 * Generating and compiling come first, as many at a time as ninja likes. Then the programs run one after another, round
 * by round over all points, every second round backwards, so that a machine that drifts does so for all of them: a
 * chain of order-only dependencies in a pool of depth 1. Counting has no rounds and no chain. */
#ifndef MNV3C_SWEEP_BUILD_FILE_H
#define MNV3C_SWEEP_BUILD_FILE_H

#include "sweep/layout.h"

/* The stages by the first word of a description, which ninja prints when an edge is done. */
enum build_stage { BUILD_GENERATE, BUILD_COMPILE, BUILD_MEASURE, BUILD_STAGE_COUNT };
extern const char *const build_stage_words[BUILD_STAGE_COUNT];

/* Appends the file, of the points that can be measured, or of the others: what ninja would do for these says what of
 * them is up to date. The description of a measurement ends in its output. */
void build_file_write(struct arena *arena, const struct layout *layout, bool unreachable, struct strbuf *out);

#endif

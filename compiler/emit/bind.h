/* bind.h - steps and rows as template variables; the only place that names them. */
#ifndef MNV3C_EMIT_BIND_H
#define MNV3C_EMIT_BIND_H

#include "emit/emit.h"

/* What a step's function is called: <prefix>_<layer name>, dots as underscores. */
struct str step_function_name(struct arena *arena, const struct plan *plan, const struct emit_options *options,
                              const struct step *step);

/* The variables of a step's kernel template. */
struct bindings *bind_step(struct arena *arena, const struct plan *plan, const struct emit_options *options,
                           const struct step *step);

/* The variables of row.c.in: the calls of steps [first, end). */
struct bindings *bind_row(struct arena *arena, const struct plan *plan, const struct emit_options *options, int first,
                          int end);

/* The variables that all other templates share. */
struct bindings *bind_model(struct arena *arena, const struct plan *plan, const struct emit_options *options);

/* The variables of selftest.c.in. */
void bind_selftest(struct arena *arena, struct bindings *b, const struct plan *plan, const struct selftest *selftest);

/* True when the network's image is pixels of 8 bits, which have a row stride. */
bool plan_reads_pixels(const struct plan *plan);

struct str identifier_of(struct arena *arena, struct str name); /* dots and dashes as underscores */
struct str upper_of(struct arena *arena, struct str name);

#endif

/* lut_measure.h - a look-up table from measurements.
 *
 * In: networks and how they may vary. The probes of their rows (lut_probe.h) are generated, compiled and measured in
 * interleaved rounds by execute.h, with a profile that times each step; the networks themselves too, without it, for
 * the additivity error. Out: the table. */
#ifndef MNV3C_SWEEP_LUT_MEASURE_H
#define MNV3C_SWEEP_LUT_MEASURE_H

#include "sweep/execute.h"
#include "sweep/lut_probe.h"

/* A network of the table. */
struct lut_source_net {
    const char *arch_path;
    const struct net *net;
};

struct lut_measure_options {
    struct sweep_execute_options execute; /* work, rounds, seconds, ...; what else of it counts is set here */
    struct lut_settings settings;         /* but rounds and seconds, which are those of execute */
    struct lut_variation variation;
    struct str version;
};

/* NULL when errors were reported. What could not be measured is a warning, and the table does without it; only if
 * nothing could be, it is an error. *interruption is as in sweep_execute(): the table then has what is there. */
struct lut *lut_measure(struct arena *arena, struct diag *diag, const struct lut_source_net *nets, size_t net_count,
                        const struct lut_measure_options *options, int *interruption);

#endif

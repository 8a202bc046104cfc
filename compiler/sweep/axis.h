/* axis.h - what a sweep varies: a list of values for each axis; the points are all their combinations. */
#ifndef MNV3C_SWEEP_AXIS_H
#define MNV3C_SWEEP_AXIS_H

#include "sweep/filter.h"

enum { SWEEP_THREADS_MAX = 16 }; /* of one inference: MNV3C_THREADS_MAX of runtime/threads/pool.h */

struct sweep_size {
    int32_t height, width;
};

/* Words of an axis; count 0: the default alone. */
struct sweep_words {
    const struct str *items;
    int count;
};

struct sweep_axes {
    const char *const *arch_paths;
    int arch_count;
    const double *multipliers; /* count 0: that of the file */
    int multiplier_count;
    const struct sweep_size *sizes; /* count 0: that of the file */
    int size_count;
    const int32_t *threads; /* count 0: 1 */
    int thread_count;
    struct sweep_words targets;   /* names of targets.def, or "all", the default */
    struct sweep_words dtypes;    /* of dtype.def */
    struct sweep_words compilers; /* default: cc */
    struct sweep_words schedules; /* of schedule.def, or "auto", the default */
    struct sweep_words runners;   /* default: local */
    struct str policy; /* "": that of the file */
    int32_t classes;   /* 0: that of the file */
    struct str cflags; /* "": -O3, and -march=native where the runner is local */
    bool has_cflags;
    int64_t workspace_limit_bytes; /* 0: only that of the generated code */
    struct sweep_filters filters;
};

#endif

/* execute.h - from points to measured figures.
 *
 * Everything that generates, compiles and runs is laid out as WORK/build.ninja and done by ninja: what is there from an
 * earlier call and whose inputs did not change is not done again. docs/sweep.md tells users how it runs.
 *
 *   execute.c      the passes: prepare the folder, write the file, run ninja, read what came of it
 *   layout.c       which folders and commands a point has
 *   build_file.c   these as a ninja file
 *   attempt.c      one command of it, with a time limit; what fails there fails one point and not the sweep
 *   runner.c       the programs that run things on a machine
 *   results.c      what is in the folder as figures of the points
 *   quiet.c        whether the machine was quiet */
#ifndef MNV3C_SWEEP_EXECUTE_H
#define MNV3C_SWEEP_EXECUTE_H

#include <stdbool.h>

#include "base/arena.h"
#include "diag/diag.h"
#include "sweep/table.h"

struct sweep_execute_options {
    const char *mnv3c;            /* the tool itself, as ninja is to call it */
    const char *work;             /* the folder; made if it is not there */
    int rounds;                   /* of measuring all points once, 1 .. SWEEP_ROUNDS_MAX, retries included */
    int retries;                  /* more rounds, at most, of points whose rounds differ; 0: none */
    double seconds;               /* of runs of each point in each round */
    double warm_up_seconds;       /* before them */
    int timeout_s;                /* of one command, such as a compiler or a program measured */
    int jobs;                     /* compilers at a time; 0: as ninja sees fit */
    bool per_layer;               /* times of steps as well, by a second program with the model's profile in it */
    bool profiled;                /* the profile is in the one program there is: times of steps from every round */
    bool cold;                    /* the caches are emptied before each run */
    int64_t weights_bytes;        /* runs take turns among copies of the weights that make so many; 0: one copy */
    bool count;                   /* counts of the runner instead of times */
    bool remeasure;               /* as if nothing had been measured; what is compiled stays */
    bool silent;                  /* no progress on standard error */
    const char *const *arguments; /* more of them for generating code, NULL at its end; NULL: none */
};

/* Does what is to be done for every point whose status is POINT_PENDING, and fills its status, reason, log_path,
 * code_bytes, rounds, latency, counts and steps, and the table's machine and verdict on the machine's quiet. What fails
 * fails a point, and the others go on. False when errors were reported that kept it from running at all (no ninja, a
 * work folder that cannot be written); the table is as it was then, but for what could be read.
 *
 * An interruption (SIGINT, SIGTERM, SIGHUP) ends it early: the table has what is there, *interruption is the signal's
 * number, 0 otherwise. */
bool sweep_execute(struct arena *arena, struct diag *diag, const struct sweep_execute_options *options,
                   struct sweep_table *table, int *interruption);

#endif

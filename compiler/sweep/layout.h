/* layout.h - what a point of a sweep has in the work folder. Names follow from commands and options: points that have
 * the same code, or the same program, share it, and the next sweep finds it. All paths are relative to the folder.
 *
 *   code/NAME/model.c model.h model_weights.bin     what mnv3c generates
 *   program/NAME/model.o measure                    what the compiler makes of it
 *   points/NAME/round0.json ... steps.json counts.json command.txt
 *   runners/NAME.txt                                what a runner says of its machine
 *   tools/                                          runners, measure.c, pool.[ch]
 *
 * Beside an output OUT of a command there are OUT.log with its words and, if it failed, OUT.failed (attempt.h). */
#ifndef MNV3C_SWEEP_LAYOUT_H
#define MNV3C_SWEEP_LAYOUT_H

#include "sweep/execute.h"
#include "sweep/runner.h"

/* How a program is made: its folder, and what the compiler is called with. */
struct program_files {
    struct str folder;
    bool first;     /* of all points with trouble, or without, the one in whose name it is made */
    bool profiled;
};

struct point_files {
    const struct sweep_point *point;
    struct str code, results; /* folders */
    bool first_of_code, first_of_results;
    struct str arch_path;          /* from anywhere */
    int extra_rounds;              /* of those of --retries, the ones that are made */
    struct str generate;           /* words of sh after the tool's name, without output files */
    struct str compile;            /* a text of sh that calls the compiler with "$@" */
    struct str measure;            /* words of sh: the arguments of the program for one round */
    struct program_files program, profile; /* the second without a folder: none */
    const struct runner *runner;   /* NULL: there is none of that name */
    struct str trouble;            /* why it cannot be measured now; "": nothing is known to be in the way */
};

struct layout {
    const struct sweep_execute_options *options;
    struct point_files *files; /* one for each point of the table that is to be executed */
    size_t count;
    struct runner_list runners;
    const struct str *sources; /* absolute paths of all .arch files that were read, included ones too */
    size_t source_count;
};

/* Fills the layout from the points that are pending. Compilers and runners are asked who they are, runners also whether
 * they can count, if that is asked for. False when errors were reported. */
bool layout_make(struct arena *arena, struct diag *diag, const struct sweep_execute_options *options,
                 const struct sweep_table *table, struct layout *layout);

/* FOLDER/NAME, and the output of a round. */
struct str layout_file(struct arena *arena, struct str folder, const char *name);
struct str layout_round(struct arena *arena, const struct point_files *files, int round);

#endif

/* progress.h - how far long work is, on standard error: a bar that is drawn again and again on a terminal, else a line
 * for each stage and for each tenth. There is no clock here: who reports a step says how long all took so far. */
#ifndef MNV3C_DIAG_PROGRESS_H
#define MNV3C_DIAG_PROGRESS_H

#include <stdbool.h>

#include "base/str.h"

enum { PROGRESS_STAGES_MAX = 8 };

struct progress_stage {
    const char *word;  /* "compile" */
    int total, done;
    double expected_s; /* for one step, as long as none is done; 0: not known */
    double spent_s;
};

struct progress {
    const char *title; /* of plain lines: "sweep" */
    struct progress_stage stages[PROGRESS_STAGES_MAX];
    int stage_count;
    bool silent, terminal;
    double elapsed_s;
    int tenth, stage; /* shown last */
};

/* Title and stages are filled, with their totals; the rest is zero. */
void progress_begin(struct progress *progress);

/* A step of a stage is done, elapsed_s after the beginning; `left` steps are left in all, as far as is known. */
void progress_step(struct progress *progress, int stage, double elapsed_s, int left, struct str name);

/* Removes the bar. */
void progress_end(struct progress *progress);

/* Seconds that are left: the mean of a stage's steps for each that is left of it; negative when nothing is known. */
double progress_left_s(const struct progress *progress);

#endif

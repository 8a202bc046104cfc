/* runner.h - the programs that run things on a machine (docs/runners.md has their protocol): found, asked, kept.
 *
 * A name without a slash is one of those built in (tools/runners/), which lie in WORK/tools; others are paths. */
#ifndef MNV3C_SWEEP_RUNNER_H
#define MNV3C_SWEEP_RUNNER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"
#include "diag/diag.h"

struct runner {
    struct str name;     /* as given */
    struct str script;   /* path, from the work folder */
    struct str call;     /* words of sh that call it */
    struct str who_path; /* the file that holds what it said of its machine last */
    struct str who;      /* that, "" if it never said anything */
    struct str trouble;  /* why it says nothing now; "" : it did */
    struct runner *next;
};

/* What it says of counting the programs of so many threads. */
struct runner_answer {
    const struct runner *runner;
    int32_t threads;
    struct str cannot; /* why it cannot; "": it can, or does not know the question */
    struct runner_answer *next;
};

struct runner_list {
    const char *work;
    struct runner *first, **end;
    struct runner_answer *answers; /* to the question whether it can count */
};

/* Writes the built-in ones and what else a sweep needs to WORK/tools. Returns false, with the reason and the path, when
 * that cannot be done. */
bool runner_write_tools(struct arena *arena, const char *work, struct str *path, struct str *why);

/* Whether that may be a runner: a path, or the name of one that is built in; else it is reported. */
bool runner_check_name(struct diag *diag, struct str name);

/* The runner of that name, asked for its machine when it is met first; NULL, reported, when there is none. */
const struct runner *runner_find(struct arena *arena, struct diag *diag, struct runner_list *list, struct str name);

/* Why it cannot count programs of so many threads, asked once; "" when it can, or does not say. */
struct str runner_cannot_count(struct arena *arena, struct runner_list *list, const struct runner *runner,
                               int32_t threads);

/* Reports runners that do not answer, and those that cannot count, each as a warning; or, when nothing can be measured
 * at all, as an error. */
void runner_report(struct diag *diag, const struct runner_list *list, bool nothing_left);

#endif

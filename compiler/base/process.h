/* process.h - the only place that starts programs: one at a time, waited for, with bounds on its time and its words.
 *
 * The program leads a process group of its own, so that a time-out or an interruption ends what it started as well. Its
 * standard input is empty. While it runs, an interruption of this process (SIGINT, SIGTERM, SIGHUP, unless ignored) is
 * passed on to the group and does not end this process: the caller gets PROCESS_INTERRUPTED and decides. */
#ifndef MNV3C_BASE_PROCESS_H
#define MNV3C_BASE_PROCESS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/str.h"

struct process {
    const char *const *argv;        /* NULL at its end; argv[0] is looked up in PATH when it has no slash */
    const char *directory;          /* where it runs; NULL: here */
    const char *const *environment; /* "NAME=VALUE" added to the environment, NULL at its end; NULL: none */
    int timeout_s;                  /* 0: none */
    int grace_s;                    /* between asking its group to end and killing it; 0: PROCESS_GRACE_S */
    size_t output_limit_bytes;      /* so many first bytes of stdout and of stderr are kept, the rest is lost */
    /* Called with each line of stdout as it comes, without its end, cut at PROCESS_LINE_MAX_BYTES; false ends the
     * program as a time-out does (PROCESS_STOPPED). NULL: not. */
    bool (*line)(void *context, struct str line);
    void *context;
};

enum { PROCESS_LINE_MAX_BYTES = 1 << 16, PROCESS_GRACE_S = 3 };

enum process_end {
    PROCESS_EXITED,      /* by itself; status is its exit status */
    PROCESS_SIGNALLED,   /* by a signal, whose number is status */
    PROCESS_TIMED_OUT,   /* ended by us after timeout_s */
    PROCESS_STOPPED,     /* ended by us, as `line` asked for */
    PROCESS_INTERRUPTED, /* this process got a signal, whose number is status, and so did the program's group */
    PROCESS_NOT_STARTED  /* there is no such program, no such directory, no room for a process */
};

struct process_result {
    enum process_end end;
    int status;
    struct str output, errors; /* of stdout and stderr, at most the limit of each, NUL-terminated */
    bool output_cut, errors_cut;
    struct str why; /* how it ended, in words fit for a message; "" after status 0 */
};

/* Runs the program to its end. True: it exited with status 0. What runs on in its group after such an end is left
 * alone; after every end by us the whole group is killed. */
bool process_run(struct arena *arena, const struct process *process, struct process_result *result);

/* From now on, interruptions between programs end nothing either: they are held back, the next program is not started
 * (PROCESS_INTERRUPTED), and so with all that follow. For work that has something to write when it is interrupted. */
void process_hold_interruptions(void);

/* The number of the signal that is held back, which it stays; 0: there is none. */
int process_interruption(void);

/* The absolute path of the running program, for programs that are to call it again: as the system tells, else by
 * argv[0] and PATH. False when neither leads to a file. */
bool process_self(struct arena *arena, const char *argv0, struct str *path);

#endif

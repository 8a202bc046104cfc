/* attempt.h - one command of a sweep, as ninja calls it:
 *
 *     mnv3c --attempt OUT [--seconds=N] [--print=times|counts|--part] [--need=FILE]... [--runner] [--gone=FILE] --
 *           COMMAND ARG...
 *
 * The command makes OUT: by itself; or what it prints, a measurement (--print), is put there; or it makes OUT.part,
 * which is renamed (--part). Its words go to OUT.log. When it fails or takes longer than N seconds, OUT is removed and
 * OUT.failed says how and why, and the attempt succeeds all the same, so that ninja goes on. It does nothing, and
 * removes OUT, when a file that it needs is missing, since that was another one's failure.
 *
 * With --runner, COMMAND is a runner, ARG "run" or "count" and so on: it is first called with "idle"; and when it fails
 * and says that its machine is gone, or does not answer to "describe" any more, that is noted in the file --gone, and
 * later attempts do not try. */
#ifndef MNV3C_SWEEP_ATTEMPT_H
#define MNV3C_SWEEP_ATTEMPT_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/str.h"
#include "diag/diag.h"

enum attempt_failure { FAILURE_EXIT, FAILURE_SIGNAL, FAILURE_TIMEOUT, FAILURE_START, FAILURE_OUTPUT, FAILURE_GONE,
                       FAILURE_OLD /* what is there is not known to be of what is asked for */, FAILURE_COUNT };

struct attempt_failed {
    enum attempt_failure kind;
    struct str reason;
};

/* Whether the command line is such a call; the exit status of doing it: 0, also when the command failed; 3 when its
 * files cannot be written, reported; 128 + the signal's number when it was interrupted. */
bool attempt_asked(int argc, char *const *argv);
int attempt_run(struct arena *arena, struct diag *diag, int argc, char *const *argv);

/* Reads OUT.failed of the output at path; false if there is none. */
bool attempt_failed(struct arena *arena, const char *path, struct attempt_failed *failed);

/* Writes it, as if the attempt had failed so; OUT stays. */
bool attempt_note_failure(struct arena *arena, const char *path, enum attempt_failure kind, struct str reason,
                          struct str *why);

/* Removes it. */
void attempt_forget(struct arena *arena, const char *path);

#endif

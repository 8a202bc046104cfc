/* driver.h - from options to files and an exit status. */
#ifndef MNV3C_TOOL_DRIVER_H
#define MNV3C_TOOL_DRIVER_H

#include "base/arena.h"
#include "diag/diag.h"
#include "tool/options.h"

/* What build scripts rely on. */
enum exit_status {
    STATUS_OK = 0,
    STATUS_REJECTED = 1, /* an error in what was read */
    STATUS_USAGE = 2,    /* an error in the command line */
    STATUS_IO = 3,       /* a file that cannot be read or written, or no memory */
    STATUS_INTERNAL = 70, /* a bug (EX_SOFTWARE of sysexits.h) */
    STATUS_SIGNAL = 128   /* and the number of the signal that ended a sweep early: 130 after Ctrl-C */
};

/* Runs the command; messages have been printed when it returns. */
enum exit_status driver_run(struct arena *arena, struct diag *diag, const struct options *options);

#endif

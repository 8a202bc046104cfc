/* session.h - what the passes of one run hand on; each pass fills the member it is named after. */
#ifndef MNV3C_TOOL_SESSION_H
#define MNV3C_TOOL_SESSION_H

#include "diag/diag.h"
#include "emit/emit.h"
#include "front/parse.h"
#include "net/net.h"
#include "plan/plan.h"
#include "sweep/lut.h"
#include "tool/options.h"

struct session {
    struct arena *arena;
    struct diag *diag;
    struct sources *sources;
    const struct options *options;

    struct ast_file *ast;
    uint32_t arch_file_count; /* sources from 1 to here are .arch files; templates follow */
    struct net *net;
    const char *weights_path; /* checkpoint; NULL when there is none or the weights are synthetic */
    bool has_weights;
    struct plan *plan;
    struct lut *lut; /* of --lut, with what it says of the plan; NULL without */
    struct lut_prediction prediction;
    struct units units;
    int interruption; /* the signal that ended a sweep early, 0: none */
    bool dumped;   /* --dump was satisfied: no pass is left to run */
    bool internal; /* what was reported is a bug of the compiler */
};

/* Prints what a pass reported; false when it holds an error. */
bool session_passed(struct session *session);

/* Writes a file ("-" is stdout), or reports why not. */
bool session_write(struct session *session, const char *path, const void *bytes, size_t size_bytes);

/* Writes all units, or none and reports why. */
bool session_write_units(struct session *session, const struct units *units);

/* Reports that a path could not be written. */
bool session_cannot_write(struct session *session, const char *path, struct str why);

/* Writes the text to -o, or to stdout without it, and frees it. */
bool session_print(struct session *session, struct strbuf *text);

/* True when the session has weights; reports what needs them otherwise. */
bool session_needs_weights(struct session *session, const char *who);

/* True when the reference executor can keep the layers and the results of count images; reports it otherwise
 * (run_images.c). */
bool session_run_fits(struct session *session, int64_t count);

/* The run command, after the weights are loaded (run_images.c). */
bool run_images(struct session *session);

#endif

/* adaptation.h - what all steps of a run share, and a network of it as text and net. */
#ifndef MNV3C_ADAPT_ADAPTATION_H
#define MNV3C_ADAPT_ADAPTATION_H

#include "adapt/channels.h"
#include "adapt/netadapt.h"
#include "adapt/rewrite.h"

struct adaptation {
    struct arena *arena; /* of the run; steps and candidates have their own */
    struct diag *diag;
    const struct netadapt_options *options;
    struct channels *channels;           /* of the seed, and so of all candidates: their layers are the same */
    int *interruption;                   /* the signal that ended the run, 0: none */
    double seed_ms, target_ms, delta_ms; /* delta_ms: what every proposal must save */
};

/* A network on its way: changes[net.row_count], the widths of every row of the seed that are other now. */
struct candidate {
    struct str text; /* as .arch */
    struct net *net;
    struct sources *sources;
    struct diag *diag; /* its own: a candidate that is impossible is no error of the run */
};

/* Writes down and resolves the seed with its changes; false when it cannot be resolved, as candidate.diag says. */
bool candidate_make(struct arena *arena, const struct adaptation *adaptation, const struct row_change *changes,
                    struct candidate *out);

/* No changes: an array with one entry for each row of the seed. */
struct row_change *changes_none(struct arena *arena, const struct net *net);
struct row_change *changes_copy(struct arena *arena, const struct net *net, const struct row_change *changes);

/* Reports that path could not be written. Returns false. */
bool report_unwritten(const struct adaptation *adaptation, const char *path, struct str why);

/* Writes a text file, or reports why not. */
bool write_text(const struct adaptation *adaptation, struct arena *arena, const char *path, struct str text);

/* Prints a line to standard output: progress. */
__attribute__((format(printf, 2, 3))) bool say(const struct adaptation *adaptation, const char *format, ...);

#endif

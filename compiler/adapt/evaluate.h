/* evaluate.h - a candidate scored by a program of the user's.
 *
 * The shell runs COMMAND with three more words: the network (.arch), its weights, and where to put better ones. The
 * last word that it prints to standard output is the accuracy in percent; a weights file that it wrote takes the place
 * of those it was given. Anything else it prints, before that word or to standard error, is kept in evaluate.log. */
#ifndef MNV3C_ADAPT_EVALUATE_H
#define MNV3C_ADAPT_EVALUATE_H

#include "adapt/adaptation.h"

enum evaluation_end {
    EVALUATION_SCORED,
    EVALUATION_FAILED, /* the candidate is out */
    EVALUATION_ENDED   /* the run is: it was interrupted, or a file could not be written; reported */
};

struct evaluation {
    double accuracy;    /* percent */
    struct str failure; /* why there is none, in words */
};

/* Scores the candidate that lies in directory (network.arch, weights.safetensors), which ends with a slash; out_path is
 * where the program may write weights. */
enum evaluation_end evaluate(struct arena *arena, const struct adaptation *adaptation, const char *directory,
                             const char *out_path, struct evaluation *out);

#endif

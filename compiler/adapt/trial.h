/* trial.h - one proposal on disk: its network and weights written, scored, and what came of it kept. */
#ifndef MNV3C_ADAPT_TRIAL_H
#define MNV3C_ADAPT_TRIAL_H

#include "adapt/proposal.h"
#include "weights/safetensors.h"

/* The network that proposals are made from, with its checkpoint. */
struct trial_base {
    struct net *net;
    const struct safetensors *file;
};

/* Fills proposal.accuracy and .tuned, or .failure: from directory/result.json if an earlier run wrote it, else by
 * running the user's program. directory exists and ends with a slash. False when the run must end, which was
 * reported. */
bool trial_run(const struct adaptation *adaptation, const struct trial_base *base, const char *directory,
               struct proposal *proposal);

/* Where the proposal's final weights are within its directory. */
const char *trial_weights(const struct proposal *proposal);

/* Removes the weights of a proposal whose step is over. */
void trial_clean(const char *directory);

#endif

/* netadapt.h - NetAdapt as "Searching for MobileNetV3" uses it (section 4.2): step by step a network becomes faster,
 * every step the one that costs the least accuracy for the time it saves.
 *
 * A step makes proposals - one expansion shrunk, or all bottlenecks whose channels are the same - each by the smallest
 * multiple of `divisor` that saves `step` times the latency of the seed, as the look-up table has it; gives each the
 * weights of the step before without the channels of least norm; lets a program of the user's score them (and fine-tune
 * them); and keeps the one with the largest ratio of change of accuracy to change of latency, of equals the faster one.
 * Steps follow until the target is met. Sources: the paper, and Yang et al., "NetAdapt" (ECCV 2018).
 *
 * Everything is on disk, each file put in place whole, so that a run that was killed goes on where it was:
 *   DIR/netadapt.json                      what the run is of (run_file.h)
 *   DIR/step-NNN/network.arch, weights.safetensors, step.json      the network after the step (step_file.h)
 *   DIR/step-NNN/proposals/NAME/network.arch, result.json, evaluate.log
 *   DIR/network.arch, weights.safetensors, report.md, report.json  the end */
#ifndef MNV3C_ADAPT_NETADAPT_H
#define MNV3C_ADAPT_NETADAPT_H

#include "net/net.h"
#include "sweep/lut.h"

enum { NETADAPT_STEPS_MAX = 999 };

struct netadapt_options {
    const struct net *net; /* the seed, and the tree that it was resolved from */
    const struct ast_file *ast;
    const char *weights_path; /* its checkpoint */
    const struct lut *lut;
    const char *directory;
    const char *command;   /* what the shell runs as: COMMAND network.arch weights.safetensors out.safetensors */
    int timeout_s;         /* of one evaluation */
    bool target_is_factor; /* of the seed's latency; else milliseconds */
    double target;
    double step;
    int32_t divisor;
    const char *version;
};

/* Runs to the target, or goes on with what is in the directory. What is done is printed to stdout, line by line. False
 * when errors were reported; what was done until then is kept. An interruption (SIGINT, SIGTERM, SIGHUP) during an
 * evaluation is one of these errors, and *interruption is the signal's number then. */
bool netadapt_run(struct arena *arena, struct diag *diag, const struct netadapt_options *options, int *interruption);

#endif

/* run.h - the reference executor: obvious loops with double accumulation, the oracle of every test. */
#ifndef MNV3C_RUN_RUN_H
#define MNV3C_RUN_RUN_H

#include "net/net.h"

/* Computes every layer of a net that has weights. input is NHWC as the network's format describes it, already as floats
 * (pixels when the format normalises). outputs[i] receives layer i's output (arena). */
void run_net(struct arena *arena, const struct net *net, const float *input, float **outputs);

#endif

/* prune.h - a checkpoint for a network with fewer channels: those of least norm are taken out.
 *
 * As NetAdapt does ("NetAdapt: Platform-Aware Neural Network Adaptation for Mobile Applications", section 3.3): of the
 * channels that a layer makes, those whose filters have the least L2 norm go; where several layers make the same
 * channels (channels.h), the norms of their filters are summed, gates not counted. Of equal norms the later channel
 * goes. Everything that reads or scales the channels follows: batch normalisation, depthwise convolutions,
 * squeeze-and-excitation, and the input channels of the convolutions behind.
 *
 * What is left computes what the original would, if in every convolution that reads a channel taken out the weights of
 * that channel were zero: to the bit in the reference executor. Nothing else is changed, no value is computed anew. */
#ifndef MNV3C_ADAPT_PRUNE_H
#define MNV3C_ADAPT_PRUNE_H

#include "net/net.h"
#include "weights/safetensors.h"

/* The tensors of a checkpoint. */
struct tensors {
    struct tensor *items;
    size_t count;
};

/* Makes the tensors of `to` from those of `from`, to which file must bind without errors (weights_bind). `to` has the
 * layers of `from`, each with as many or fewer channels; false when it has not, or when channels that are the same
 * (channels.h) do not stay equally many.
 *
 * The tensors have the names that the file gives them, its types and the order of its arrays, batch normalisation
 * unfolded, so that training can go on; where the naming scheme numbers blocks by stages and `to` has other stages,
 * names follow `to`. Left out is what no layer takes: copies beside an average, states of optimisers; single numbers
 * (num_batches_tracked) are kept. Data that did not change lies in the file, which must stay open. */
bool prune_weights(struct arena *arena, struct net *from, const struct safetensors *file, struct net *to,
                   struct tensors *out);

#endif

/* weights.h - from a checkpoint to the folded parameters of a net.
 *
 * In: a resolved net and a checkpoint (safetensors, or none). Out: layer.weights and layer.bias of every convolution,
 * batch normalisation and output_factor folded in double. A mismatch names the tensor, the expected and the found
 * shape, and the row of the .arch. */
#ifndef MNV3C_WEIGHTS_WEIGHTS_H
#define MNV3C_WEIGHTS_WEIGHTS_H

#include "net/net.h"

struct safetensors;

/* Binds and folds the checkpoint at path. Errors go to diag (checkpoint errors are reported on the file's name, with a
 * note at the row). Returns false when any was reported. */
bool weights_load(struct arena *arena, struct diag *diag, struct net *net, const char *path);

/* The same from a parsed checkpoint, which path names in messages. */
bool weights_bind(struct arena *arena, struct diag *diag, struct net *net, const char *path,
                  const struct safetensors *file);

/* Deterministic weights for measuring, the same on every machine: uniform, of such size that every convolution's output
 * has a variance near 1 (+-sqrt(6 / fan_in) after ReLU), and biases within 1/8. */
void weights_synthetic(struct arena *arena, struct net *net, uint64_t seed);

#endif

/* bind.h - which tensors of a checkpoint belong to which layer of a net, for what works on the tensors themselves. */
#ifndef MNV3C_WEIGHTS_BIND_H
#define MNV3C_WEIGHTS_BIND_H

#include "weights/catalog.h"

/* The tensors of one convolution; NULL where the checkpoint has none. */
struct binding {
    struct layer *layer;
    struct layer_names names;
    const struct tensor *tensors[PART_COUNT];
};

struct tensor_bindings {
    struct catalog *catalog; /* entries that are bound are marked as used */
    const struct leaves_info *leaves;
    struct binding *items; /* of all convolutions, in the order of the layers */
    size_t count;
};

/* Looks everything up and checks nothing: weights_bind() of the same net and file must have succeeded before. False
 * when the file follows no naming scheme. */
bool tensor_bindings_find(struct arena *arena, struct net *net, const struct safetensors *file,
                          struct tensor_bindings *out);

#endif

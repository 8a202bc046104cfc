/* names.h - the name a framework gives to a layer's tensors.
 *
 * In: a net, a layout of names.def, a layer. Out: the names before their leaves ("features.3.block.0.0"), and the
 * leaves. */
#ifndef MNV3C_WEIGHTS_NAMES_H
#define MNV3C_WEIGHTS_NAMES_H

#include "net/net.h"

enum layout {
#define LAYOUT(id, name, leaves) LAYOUT_##id,
#include "weights/names.def"
    LAYOUT_COUNT
};

enum array_order { ARRAY_TORCH, ARRAY_TF, ARRAY_PADDLE };

/* The tensors of a layer. */
enum part { PART_WEIGHT, PART_BIAS, PART_GAMMA, PART_BETA, PART_MEAN, PART_VARIANCE, PART_COUNT };

struct leaves_info {
    enum array_order order;
    const char *depthwise; /* instead of parts[PART_WEIGHT], which is tried second */
    const char *parts[PART_COUNT];
};

struct layout_info {
    const char *name;
    const struct leaves_info *leaves;
};
extern const struct layout_info layout_table[LAYOUT_COUNT];

/* Where each row of a net stands in the counts that names are made of. */
struct naming;
const struct naming *naming_of(struct arena *arena, const struct net *net);

/* Names before the leaf; "" where the layout has none. */
struct layer_names {
    struct str convolution, norm;
};
struct layer_names names_of(struct arena *arena, const struct naming *naming, enum layout layout,
                            const struct layer *layer);

/* Whether a tensor of that name takes no part in inference in any layout. */
bool name_is_ignored(struct str name);

#endif

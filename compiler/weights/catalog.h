/* catalog.h - a checkpoint's tensors under canonical names, and the naming scheme they follow.
 *
 * In: the tensors of a file. Out: entries sorted by canonical name - without ":0", without "/ExponentialMovingAverage"
 * (the average is taken before the raw value), a doubled path (h5 groups repeat the layer's name) once - and the layout
 * and prefix ("module.", "MobilenetV3/") under which most of a net's weights are found. */
#ifndef MNV3C_WEIGHTS_CATALOG_H
#define MNV3C_WEIGHTS_CATALOG_H

#include "weights/names.h"
#include "weights/safetensors.h"

struct catalog_entry {
    struct str name; /* canonical */
    const struct tensor *tensor;
    bool is_average;
    bool is_used; /* set by who binds it */
};

struct catalog {
    struct catalog_entry *entries;
    size_t count;
    enum layout layout;
    struct str prefix;
    size_t found, expected; /* weights of the net under that layout and prefix */
};

struct catalog *catalog_of(struct arena *arena, const struct safetensors *file);

/* Chooses layout and prefix for the net; false when less than half of its weights are found under any. */
bool catalog_choose_layout(struct arena *arena, struct catalog *catalog, const struct net *net,
                           const struct naming *naming);

/* The entry named prefix, path, leaf; NULL if there is none or path is empty. */
struct catalog_entry *catalog_find(const struct catalog *catalog, struct str path, const char *leaf);

/* Whether the entry is the raw value beside an average of the same name, or the other way round. */
bool catalog_is_copy(const struct catalog *catalog, const struct catalog_entry *entry);

/* Layers with weights. */
bool layer_is_convolution(const struct layer *layer);

#endif

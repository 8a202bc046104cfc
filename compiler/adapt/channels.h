/* channels.h - which channels of a net are one thing: the widths that can be changed, and what has to change with them.
 *
 * A channel group is a set of convolutions whose outputs are the same channels: those that a residual adds up, a gate
 * and what it scales. Whatever works channel by channel (depthwise convolutions, pooling) hands the group on. */
#ifndef MNV3C_ADAPT_CHANNELS_H
#define MNV3C_ADAPT_CHANNELS_H

#include "net/net.h"

enum { GROUP_NONE = -1 };

struct channel_group {
    int32_t width;
    int *layers; /* the convolutions that make the channels, in order */
    int layer_count;
    bool fixed; /* an output of the net, of a head, of the classes, or added to a map of other origin */
};

struct channels {
    int *group_of; /* [net.layer_count] of the layer's output; GROUP_NONE: of several groups, or the image's channels */
    bool *is_gate; /* [net.layer_count] the layer makes factors for its group's channels, not channels */
    struct channel_group *groups; /* in the order of their first layers */
    int group_count;
};

struct channels *channels_of(struct arena *arena, const struct net *net);

#endif

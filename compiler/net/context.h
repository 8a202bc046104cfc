/* context.h - what every part of net/ needs while a network is resolved. */
#ifndef MNV3C_NET_CONTEXT_H
#define MNV3C_NET_CONTEXT_H

#include "net/net.h"

struct net_context {
    struct arena *arena;
    struct diag *diag;
    const struct sources *sources;
    const struct net_overrides *overrides;
};

/* Bounds that input runs into; each is far above what the family uses. */
enum {
    RESOLUTION_MAX = 16384,
    INPUT_CHANNELS_MAX = 1024,
    CLASSES_MAX = 1000000,
    CHANNELS_MAX = 1 << 20,
    STRIDE_MAX = 8,
    WINDOW_MAX = 16384,
    WINDOW_STRIDE_MAX = 1024,
    DILATION_MAX = 64,
    PADDING_MAX = 1024,
    NET_ROWS_MAX = 4096
};

#endif

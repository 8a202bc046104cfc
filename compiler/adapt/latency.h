/* latency.h - what a look-up table says of a net, and in words what it lacks. */
#ifndef MNV3C_ADAPT_LATENCY_H
#define MNV3C_ADAPT_LATENCY_H

#include "net/net.h"
#include "sweep/lut.h"

struct latency {
    double ms;
    int missing_count;       /* steps that the table has no time for */
    struct str missing_text; /* the first of them: "bneck3.depthwise (dwconv 5x5, 14x14), ..." */
};

/* False when no code can be generated for the net, which is reported to diag, or when the table lacks steps. */
bool latency_of(struct arena *arena, struct diag *diag, const struct lut *lut, const struct net *net,
                struct latency *out);

#endif

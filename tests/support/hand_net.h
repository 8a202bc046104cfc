/* hand_net.h - a resolved net from rows of final numbers, for tests of weights/ that need no front end.
 *
 * Rows are lines "KIND KERNEL EXPANSION OUT SQUEEZE NL STRIDE [off]" (off: no residual) with 0 for nothing and "-" for
 * no NL; KIND is conv, bneck, fused, pool, hidden or logits. Spatial sizes are made up: they don't matter to weights.
 * Sources get the text, so that messages show rows. */
#ifndef MNV3C_TESTS_HAND_NET_H
#define MNV3C_TESTS_HAND_NET_H

#include "net/net.h"

struct hand_options {
    bool expand_always; /* Paddle: an expansion convolution even when expansion == input */
    bool bare_hidden;   /* Paddle: no bias */
    double epsilon;     /* 0 means 1e-3 */
    double logits_factor; /* 0 means 1 */
};

struct net *hand_net(struct arena *arena, struct sources *sources, const char *rows,
                     const struct hand_options *options);

#endif

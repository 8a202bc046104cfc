/* proposal.h - the ways in which a network can become a little faster. */
#ifndef MNV3C_ADAPT_PROPOSAL_H
#define MNV3C_ADAPT_PROPOSAL_H

#include "adapt/adaptation.h"

/* One of them, and what came of it. */
struct proposal {
    struct str name;  /* "bneck3-expansion", "bneck1-output": the first row of the channels; fit for a file name */
    int32_t from, to; /* the width before and after */
    struct row_change *changes; /* of the seed, all of them */
    double latency_ms;
    bool evaluated;
    double accuracy;    /* percent */
    bool tuned;         /* the program returned weights of its own */
    struct str failure; /* why it is out, "" */
};

struct proposals {
    struct proposal *items;
    int count;
    int missing_count;       /* widths that were passed over, for the table lacks steps of theirs */
    struct str missing_text; /* of the first one */
};

/* All proposals from a network (the seed with changes, latency_ms): of each channel group that is the expansion of a
 * block or contains the output of one, the largest smaller multiple of the divisor that saves adaptation.delta_ms;
 * groups without such a width have none. In the order of the layers. */
void proposals_make(struct arena *arena, const struct adaptation *adaptation, const struct row_change *changes,
                    double latency_ms, struct proposals *out);

#endif

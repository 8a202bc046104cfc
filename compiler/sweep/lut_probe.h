/* lut_probe.h - the small networks that are measured for a look-up table: rows alone.
 *
 * In: networks, and by how much their rows may vary. Out: a probe for each network of one row that has an operation at
 * channels that no probe before it has, as .arch text; and the operations with their samples, still without times. A
 * block gives its expansion, depthwise convolution, SE and projection at once, so that one probe fills several tables.
 * A row that is followed by the global pool is measured with it, as its mean is made in the same step. */
#ifndef MNV3C_SWEEP_LUT_PROBE_H
#define MNV3C_SWEEP_LUT_PROBE_H

#include "sweep/lut.h"
#include "sweep/lut_lattice.h"

enum { LUT_PROBES_MAX = 16384 }; /* a program each; what the family needs is a few hundred */

/* How rows vary, beside as they are. */
struct lut_variation {
    struct lut_channels channels;
    enum lut_cover cover;
    const int32_t *kernels; /* of blocks, square and odd */
    int32_t kernel_count;
    const enum act *acts;   /* of rows that have one */
    int32_t act_count;
    bool squeeze_both;      /* blocks with and without SE */
};

/* Sample `sample` of operation `operation` is what a step of a probe takes; LUT_NO_OPERATION: none. */
#define LUT_NO_OPERATION SIZE_MAX
struct lut_place {
    size_t operation, sample;
};

struct lut_probe {
    struct str text; /* .arch */
    const struct net *net;
    bool held_out;   /* at channels between the knots, for the error of interpolation */
    int step_count;
    struct lut_place *places; /* of each step */
};

struct lut_probes {
    struct lut_probe *items;
    size_t count, capacity;
    struct lut_operation *operations; /* samples in the order in which they came, times 0 */
    size_t operation_count, operation_capacity;
    bool **held_out; /* of each operation, whether only probes for the error have the sample */
};

/* The probes of some networks. False when errors were reported; rows that cannot be measured alone (those of heads,
 * rows that join maps) are warnings. */
bool lut_probes_make(struct arena *arena, struct diag *diag, const struct net *const *nets, size_t net_count,
                     const struct lut_variation *variation, struct lut_probes *probes);

#endif

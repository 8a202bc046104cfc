/* cost.h - what a choice costs on a machine, in cycles: the same loops as the templates', counted instead of written.
 *
 * In: a step, a target of targets.def and a choice. Out: cycles, what bounds them, and registers that are too many. */
#ifndef MNV3C_PLAN_COST_H
#define MNV3C_PLAN_COST_H

#include "plan/plan.h"

/* The resource that cycles are spent on. */
enum bound {
    BOUND_ARITHMETIC,
    BOUND_LOADS,
    BOUND_STORES,
    BOUND_ISSUE,
    BOUND_LATENCY,
    BOUND_MEMORY,
    BOUND_COUNT
};

struct cost {
    double cycles;
    double by[BOUND_COUNT]; /* the cycles by what bounds the tiles that take them */
    int32_t spills;         /* registers that the tile needs beyond those of the target */
    double l2_bytes, far_bytes; /* what comes from L2, and from beyond it */
    double instructions;        /* of the tiles, which come from L2, once */
};

/* What a piece of code asks of a machine: units and ports are taken for a part of a vector at a time. */
struct work {
    double arithmetic, loads, stores, instructions;
};

/* Operations that wait for each other: how long the longest chain takes, and how much of it shows in any case. */
struct chain {
    double cycles, exposed;
};

/* Adds `count` operations on vectors of `floats`. */
void work_arithmetic(struct work *work, const struct target *target, double count, int32_t floats);
void work_products(struct work *work, const struct target *target, double count, int32_t floats); /* that are summed */
void work_loads(struct work *work, const struct target *target, double count, int32_t floats);
void work_stores(struct work *work, const struct target *target, double count, int32_t floats);

/* Adds a piece of work `times` times, and its nonlinearity, residual, store and mean for `sums` vectors of `floats`. */
void work_add(struct work *work, const struct work *other, double times);
void work_epilogue(struct work *work, const struct target *target, const struct step *step, double sums,
                   int32_t floats);

/* `times` tiles of that work. */
void cost_tiles(struct cost *cost, const struct target *target, const struct work *work, double times,
                struct chain chain);

/* Registers that a vector of `floats` takes. */
int32_t native_vectors(const struct target *target, int32_t floats);

/* The members `floats` wide that `channels` fall into: panels of 16, 8, 4, 1. Returns how many groups there are. */
struct channel_group {
    int32_t width, count;
};
int channel_groups(int32_t channels, struct channel_group groups[PANEL_GROUPS_MAX]);

/* The band_pixels and prefetch_bytes of a 1x1 convolution, and the piece_channels that fit L1 with a choice's tile and
 * order, 0 if there are none (cost_gemm.c). */
int32_t pointwise_band(const struct target *target, const struct step *step, const struct choice *choice);
bool pointwise_backwards(const struct target *target, const struct step *step, const struct choice *choice);
int32_t pointwise_piece(const struct target *target, const struct step *step, const struct choice *choice);
int32_t pointwise_prefetch(const struct target *target, const struct step *step, const struct choice *choice);

/* The rows_ahead of a convolution with a window (cost_window.c). */
int32_t window_rows_ahead(const struct target *target, const struct step *step, const struct layer *layer);

/* The parts_inner of dwconv_simd (cost_window.c). */
bool window_parts_inner(const struct step *step, const struct choice *choice);

/* The cheapest candidate of a step, of those that are asked for if `forced` is not NULL; the first one of equals. False
 * when there is none. */
bool select_cheapest(const struct plan *plan, const struct step *step, const struct target *target,
                     const struct forced_choice *forced, struct choice *choice);

/* The kernel families. */
void cost_pointwise(struct cost *cost, const struct target *target, const struct step *step,
                    const struct choice *choice); /* 1x1 convolutions (cost_gemm.c) */
void cost_window(struct cost *cost, const struct target *target, const struct step *step, const struct layer *layer,
                 const struct choice *choice); /* depthwise and kxk convolutions (cost_window.c) */
void cost_rows(struct cost *cost, const struct target *target, const struct step *step, const struct layer *layer,
               const struct choice *choice); /* depthwise convolutions in tiles of rows (cost_rows.c) */
void cost_plain(struct cost *cost, const struct target *target, const struct step *step, const struct layer *layer,
                const struct choice *choice); /* loops that the compiler arranges (cost.c) */

/* The fields of a choice that follow from the others. */
void rows_finish(struct choice *choice, const struct target *target, const struct step *step,
                 const struct layer *layer);

/* Registers of a tile. */
int32_t registers_pointwise(const struct target *target, const struct choice *choice);
int32_t registers_window(const struct target *target, const struct layer *layer, const struct choice *choice);
int32_t registers_rows(const struct target *target, const struct layer *layer, const struct choice *choice);

struct cost cost_of(const struct plan *plan, const struct step *step, const struct target *target,
                    const struct choice *choice);
int32_t cost_spills(const struct plan *plan, const struct step *step, const struct target *target,
                    const struct choice *choice);

/* The order of candidates: fewer spilled registers, then fewer cycles. */
bool cost_less(const struct cost *a, const struct cost *b);

#endif

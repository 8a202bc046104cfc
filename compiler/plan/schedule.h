/* schedule.h - what schedule.c and its parts share. */
#ifndef MNV3C_PLAN_SCHEDULE_H
#define MNV3C_PLAN_SCHEDULE_H

#include "plan/cost.h"

enum {
    SLICE_CHANNELS = 48,      /* three panels: what tiles take at once */
    SLICE_CHANNELS_MOST = 96, /* where projections add up: their sums are stored and loaded for each slice */
    SLICE_CHANNELS_LEAST = 16 /* for threads fewer, where they can be shared more evenly */
};

enum { MACHINES_MAX = 2 };

/* Cycles of the computing of a step, and bytes that come from L2 and from beyond it. */
struct step_price {
    double computing, l2_bytes, far_bytes;
};

/* The prices that are known, of each step in a list. */
struct prices {
    const struct price **first[MACHINES_MAX]; /* [steps] */
};

/* A machine that the schedule is chosen for. */
struct scheduler {
    const struct plan *plan;
    struct target target;
    struct arena *arena;
    const struct price **prices; /* [steps] */
    double *row_cycles;   /* [steps], by rows */
    double *layer_cycles; /* [steps] */
    double *slice_cycles; /* [steps] that an expansion and its depthwise convolution by rows save by slices */
    double weight;        /* of its cycles, so that machines of any speed count the same */
};

/* The lists of a machine's prices, which the plan has or is given; and the price of a step, whose rows and slices are
 * set, with the choice that costs least (prices.c). */
const struct price **prices_of(struct arena *arena, struct plan *plan, int machine);
struct step_price schedule_price(const struct scheduler *scheduler, const struct step *step);

/* The machines that a plan for a target is made for: that one; for all (TARGET_COUNT) one with small caches, and one
 * with large ones, as a file for all has one schedule. Returns how many. Gives the steps their row_slice_channels. */
int schedule_machines(struct arena *arena, struct plan *plan, enum target_id target,
                      struct scheduler machines[MACHINES_MAX]);

/* Chooses the row_slice_channels of all steps, and sets what they save on each machine (row_slices.c). */
void schedule_row_slices(struct plan *plan, struct scheduler *machines, int count);

/* Bytes of the places of an expansion by slices, or INT64_MAX if its rows have a ring (stream.c). */
int64_t schedule_sliced_bytes(const struct plan *plan, const struct step *step);

/* Of what comes from L2, all but one part in so many is hidden by computing. */
enum { L2_HIDDEN = 4 };

/* Bytes of a map, and how often the rows of one in a ring are read: by each call of the window under which they lie. */
int64_t schedule_map_bytes(struct shape shape);
double schedule_ring_reads(const struct plan *plan, const struct step *reader);

/* Eighths of L2 up to which nothing leaves it, of a map; and of what a chain by rows uses again and again up to which
 * all stays, and from which on nothing does. */
enum { MAP_EIGHTHS = 2, CHAIN_STAYS_EIGHTHS = 6, CHAIN_LEAVES_EIGHTHS = 8 };

/* Output rows of a call of the step by rows. */
int32_t schedule_rows(const struct plan *plan, const struct step *step);

/* Cycles of the target for a step layer by layer; of its computing alone by rows; of a chain by rows; and of an
 * expansion, step `first`, and its depthwise convolution by slices (schedule_cost.c). */
double schedule_by_layer(const struct scheduler *scheduler, const struct step *step);
double schedule_step_by_rows(const struct scheduler *scheduler, const struct step *step);
double schedule_by_rows(const struct scheduler *scheduler, const struct group *group);
double schedule_by_slices(const struct scheduler *scheduler, const struct group *group);

/* On two threads: what a group costs that takes so many cycles on one (schedule_parallel.c). */
double schedule_shared(const struct scheduler *scheduler, const struct group *group, double cycles);

/* Whether the steps may run by rows together: a chain, short enough, that threads can share if there are any. */
bool schedule_can_chain(const struct plan *plan, const struct group *group);

/* Makes steps and buffers what the group asks for: all of it; or without rings; or by slices (schedule_apply.c). */
void schedule_apply(struct arena *arena, struct plan *plan, const struct group *group);
void schedule_set_rows(struct plan *plan, const struct group *group);
void schedule_set_channels(struct plan *plan, const struct group *group);

/* The bytes of what is alive while a group runs, whatever the others are: the most of all groups is alive_bytes of the
 * plan (schedule_alive.c). The plan must not change between the two. */
struct alive;
struct alive *schedule_alive_new(struct arena *arena, const struct plan *plan);
int64_t schedule_alive_bytes(struct alive *alive, const struct group *group);

/* Gives the maps inside a group that runs by rows the rings that they need; the steps' rows are set (stream.c). */
void stream_rings(struct arena *arena, struct plan *plan, const struct group *group);

#endif

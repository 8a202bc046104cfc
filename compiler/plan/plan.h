/* plan.h - the decisions: which layers run as one step, by which kernel, on which memory, with weights in which order.
 *
 * In: a net. Out: steps in execution order, buffers with offsets in one workspace, and the order of the packed
 * weights. The emitter turns this into text and decides nothing; nothing here knows of text. Ids are indices. */
#ifndef MNV3C_PLAN_PLAN_H
#define MNV3C_PLAN_PLAN_H

#include "net/net.h"

enum step_op {
#define STEP(id, name, summary) STEP_##id,
#include "plan/step.def"
#undef STEP
    STEP_OP_COUNT
};
extern const char *const step_op_names[STEP_OP_COUNT];

/* What the cost model takes a machine for, see targets.def. */
struct machine {
    int32_t units, unit_floats, latency; /* for arithmetic */
    bool fused;                          /* a product and its sum are one operation */
    int32_t loads, stores;               /* of unit_floats, in a cycle */
    int32_t issue;                       /* instructions in a cycle */
    bool spreads;                        /* FMA spreads a float from memory by itself */
    int32_t l1_bytes, l2_bytes;
    int32_t l2_bandwidth, far_bandwidth; /* bytes in a cycle, from L2 and from beyond it */
    int32_t prefetch_bytes; /* so far ahead of their use large weights are asked for; 0: the machine prefetches */
};

/* What a machine offers to kernels. */
struct target {
    const char *name;
    int32_t lanes, registers;    /* floats of a native vector; vector registers (0: no vectors) */
    int32_t window_vector;       /* widest vector of a window kernel; wider panels are computed in parts */
    bool by_element;             /* multiplies a vector by an element of another in one instruction */
    const char *condition_template;
    struct machine machine;
};

enum target_id {
#define TARGET(id, ...) TARGET_##id,
#include "plan/targets.def"
#undef TARGET
    TARGET_COUNT
};
extern const struct target target_table[TARGET_COUNT];

/* How a running program finds out that its machine is of a target; features is NULL for those that only the compiler's
 * macros tell. run_time_targets has the bits of the others. */
struct run_time_level {
    const char *features; /* instruction sets, separated by spaces */
    int crt_level;        /* the same as Microsoft's run-time library numbers it */
};
extern const struct run_time_level run_time_levels[TARGET_COUNT];
extern const uint32_t run_time_targets;

/* The kinds of tiles; from WINDOW on those of windows. */
enum tiling {
    TILING_PIXEL,
    TILING_ROWS,
    TILING_GEMM,
    TILING_LANE,
    TILING_WINDOW,
    TILING_WINDOW_LANE,
    TILING_WINDOW_PIXELS,
    TILING_WINDOW_DEEP,
    TILING_WINDOW_ROWS
};

struct kernel {
    enum step_op op;
    const char *name;          /* "conv1x1_portable" */
    const char *template_name; /* "conv1x1.c.in" */
    bool needs_vectors;
    enum tiling tiling;
    bool (*fits)(const struct layer *layer, const struct target *target, bool floats); /* the condition of its row */
};

enum {
#define KERNEL(op, name, ...) KERNEL_##name,
#include "plan/kernels.def"
#undef KERNEL
    KERNEL_COUNT
};
extern const struct kernel kernel_table[KERNEL_COUNT];

/* How a step runs on one target. */
struct choice {
    const struct kernel *kernel;
    int32_t tile_pixels; /* output pixels computed together */
    int32_t tile_panels; /* panels of 16 channels computed together; of dwconv_rows, output rows */
    int32_t vector;      /* floats of the vectors it computes with, at most */
    bool backwards;      /* of 1x1 convolutions: from the last pixel to the first */
    bool pixels_first;   /* the outer loop is over pixels, the inner over weights, which then stay in the cache */
    int32_t band_pixels; /* of 1x1 convolutions: pixels whose inputs stay in L2 while all panels pass; 0: all */
    int32_t piece_channels; /* of 1x1 convolutions: inputs that all tiles take before the next ones; 0: all at once */
    int32_t prefetch_bytes; /* of 1x1 convolutions: how far ahead weights are asked for; 0: not at all */
    int32_t rows_ahead;   /* of windows on the image: rows of it below the window that are asked for; 0: none */
    int32_t tile_columns; /* of dwconv_rows: input columns loaded together; 0: as the compiler likes */
    bool parts_inner;     /* of depthwise: all channels of a panel, tile by tile, as L1 does not hold the rows */
    int32_t reach;        /* of dwconv_rows: floats between a pointer and what is loaded from it; 0: no limit */
};

/* What a kernel's template takes for a step; panels that are computed in parts are computed one at a time. */
struct tile_range {
    int32_t pixels_min, pixels_max, panels_max;
    int32_t pixels_usual; /* longer tiles only when they are forced: they measured no better, and are more code */
    int32_t vector_min, vector_max;
    bool pixels_first; /* that order is possible, too */
    bool rows;         /* the panels are output rows */
};

enum loop_order { LOOP_AS_PLANNED, LOOP_PANELS_FIRST, LOOP_PIXELS_FIRST };

/* A choice that is made from outside, for experiments (--tile), wherever kernels take it. */
struct forced_choice {
    const char *text; /* as given */
    struct str target, step; /* names; "" is every target, * in a step's name any characters */
    struct str kernel;       /* "" and 0: as the plan chooses */
    int32_t pixels, panels, vector;
    enum loop_order order;
    int32_t piece_channels; /* -1: as planned; 0: all at once */
};

/* How the steps of a group run (schedule.def); SCHEDULE_AUTO asks for the one that costs least. */
enum schedule {
#define SCHEDULE(id, name, summary) SCHEDULE_##id,
#include "plan/schedule.def"
#undef SCHEDULE
    SCHEDULE_COUNT,
    SCHEDULE_AUTO = SCHEDULE_COUNT
};
extern const char *const schedule_names[SCHEDULE_COUNT];

struct plan_options {
    enum target_id target; /* the only one that code is made for, or TARGET_COUNT */
    enum schedule schedule;
    int32_t l1_bytes, l2_bytes; /* caches that choices are made for; 0: those of the targets */
    bool threads; /* groups are split among threads (parallel.c) */
    const struct forced_choice *forced; /* a later one goes before an earlier one */
    int forced_count;
    int64_t workspace_limit_bytes; /* of one thread; 0: only that of the generated code */
};

/* Output channels are computed, and weights stored, in panels of 16, then 8, 4 and 1: as many as fit of each, the
 * same for every instruction set. A group is a run of panels of one width. */
struct panel_group {
    int32_t channel, width, count; /* output channels [channel, channel + width * count) */
    int64_t offset;                /* floats from the step's weights: per panel bias[width], then [taps][width] */
    int64_t panel_floats;          /* floats of one panel */
};
enum { PANEL_GROUPS_MAX = 4 };

/* Ids of buffers that are none of the workspace's. */
enum { BUFFER_INPUT = -1, BUFFER_OUTPUT = -2, BUFFER_NONE = -3 };
enum { STEP_LAYERS_MAX = 5 };

struct step {
    int id, row;
    enum step_op op;
    struct choice choices[TARGET_COUNT];
    int code;     /* the first step that does the same to other memory, mostly this one: its function serves */
    int layers[STEP_LAYERS_MAX]; /* fused layers; layers[0] is the operation itself */
    int layer_count;
    struct shape in, out;
    int32_t rows; /* output rows that a call computes: all, or a part that divides them (SCHEDULE_ROWS) */
    int32_t slice_channels; /* output channels that a call computes: all, or less, the last call the rest */
    int32_t piece_channels; /* input channels that a call of a 1x1 convolution takes: all, or those of a slice */
    int32_t row_slice_channels; /* of an expansion: so many at a time for each call by rows of the depthwise convolution
                                   behind it, if both are in one chain; 0: all */
    bool slice_in, slice_out;   /* the map that it reads (writes) lies slice by slice; of SCHEDULE_CHANNELS, only one
                                   slice exists at a time */
    int32_t in_stride, out_stride; /* floats from pixel to pixel of the input of a 1x1 convolution, of the output */
    int input;    /* buffer id, or BUFFER_INPUT */
    int second;   /* input 1 of ADD and MUL, the vector of GATE and GATE_WEIGHTS, else BUFFER_NONE */
    int residual; /* added to the output after the nonlinearity, or BUFFER_NONE */
    int gated;    /* the buffer that holds its weights, made by the GATE_WEIGHTS before it, or BUFFER_NONE */
    int output;   /* buffer id, BUFFER_OUTPUT, or BUFFER_NONE when only the mean is wanted; that of the
                     residual, or of the input of ADD and MUL, when it is written in place */
    int pooled;   /* receives the mean of each output channel over the map, or BUFFER_NONE; row by row for threads
                     first the sums of each call, which lie as far apart as its first row is from row 0 */
    enum act act; /* in the store, before residual and mean */
    struct panel_group groups[PANEL_GROUPS_MAX];
    int group_count;
    int64_t weights_offset, weights_count; /* floats in the packed weights; the offset is a multiple of 16. Those of
                                              GATE_WEIGHTS are those of the step after it */
    int64_t macs;
};

struct buffer {
    int id;
    int layer; /* whose output it holds first */
    bool own; /* inside a group that threads share: each has one of its own */
    int32_t ring_rows; /* only so many rows of it exist at a time: row r lies at r % ring_rows; 0: all exist */
    int32_t places; /* of an expansion by slices: so many rows of a slice have a place, of all slices together. Those
                       of a call go where the slice before had its oldest; ring_rows are under a window; 0: as above */
    int64_t size_bytes, offset_bytes;
    int first_step, last_step; /* alive from the start of first_step to the end of last_step */
};

/* Steps [first, end) that run together: layer by layer, row by row, or slice of channels by slice. */
struct group {
    int first, end;
    enum schedule schedule;
    int32_t slice_channels; /* of SCHEDULE_CHANNELS */
    int64_t alive_bytes;    /* while it runs; 0: not asked for */
    double cost, layers_cost; /* so, and layer by layer: of all cycles of the network, weighted by machine */
};

enum { WORKSPACE_ALIGN = 64 };

struct plan {
    const struct net *net;
    struct step *steps;
    int step_count;
    struct buffer *buffers;
    int buffer_count;
    struct group *groups; /* all steps, in order */
    int group_count;
    int32_t l1_bytes, l2_bytes; /* of options, which see */
    bool threads;
    bool short_slices; /* of channels, so short that they cost time that the model does not see: memory is short */
    bool whole_rows; /* chains by rows take no slices of channels, which need more memory: it is short */
    double cost; /* of all groups */
    struct prices *prices; /* of steps, for another plan of the same net with the same options; NULL: none yet */
    /* Others, but for choices of their steps; or NULL. */
    const struct plan *fastest;   /* where this one costs nearly the same and needs less */
    const struct plan *unlimited; /* the one without a limit, where it needs more than is allowed */
    int64_t workspace_bytes;
    int64_t alive_bytes;   /* the most that is alive at one step, peak_step: no workspace can be smaller */
    int peak_step;
    int64_t weights_count; /* floats */
    uint64_t layout_hash;  /* of shapes and weight order: a blob fits code with the same hash */
    float *weights;        /* packed; NULL when the net has none */
};

/* The whole plan: fuse, lay out, place, select. NULL when errors were reported (an operation without a kernel). Without
 * options, NULL, nothing is forced. */
struct plan *plan_make(struct arena *arena, struct diag *diag, const struct net *net,
                       const struct plan_options *options);

/* A target as the plan takes it: with the caches that were asked for. */
struct target plan_target(const struct plan *plan, enum target_id target);

/* The passes, in order; each fills the fields named after it. */
bool plan_fuse(struct arena *arena, struct diag *diag, struct plan *plan);   /* steps and buffers, without offsets */
void plan_layout(struct plan *plan);                                         /* groups, weights_*, layout_hash */
bool plan_schedule(struct arena *arena, struct plan *plan, const struct plan_options *options,
                   int64_t limit_bytes); /* groups, rings; false: those that need least, which is more than the limit
                                            of what is alive at a time (INT64_MAX: none) */
void plan_in_place(struct arena *arena, struct plan *plan);                 /* fewer buffers */
void plan_stretch(struct plan *plan); /* lifetimes: what a group uses lives while the group runs */
void plan_memory(struct arena *arena, struct plan *plan); /* offset_bytes, workspace_bytes, alive_bytes, peak_step */
void plan_settle(struct plan *plan); /* offset_bytes of what lies inside of groups */
bool plan_select(struct diag *diag, struct plan *plan, const struct plan_options *options); /* choices */
void plan_share(struct plan *plan); /* code */
void plan_pack(struct arena *arena, struct plan *plan);                      /* weights */

/* The ways in which a step can run on a target, one after another (candidates.c). */
struct candidates {
    const struct plan *plan;
    const struct step *step;
    const struct target *target;
    bool unusual; /* larger tiles than usual, too, and plain C beside vectors */
    int32_t piece_channels; /* pieces that are asked for, besides those that fit the cache */
    int kernel; /* index into kernel_table, -1 before the first */
    struct tile_range range;
    struct choice choice;
};
bool candidates_next(struct candidates *candidates);

/* Whether a target can run a kernel for a step, and with which tiles. */
bool kernel_runs(const struct plan *plan, const struct step *step, const struct kernel *kernel,
                 const struct target *target);
struct tile_range tile_range_of(const struct kernel *kernel, const struct step *step);

bool choice_same(const struct choice *a, const struct choice *b);

/* Whether a 1x1 convolution may take its inputs in pieces: sums that are stored in between are those of one go, if
 * nothing but the residual is added, which comes first then (linear steps). */
bool step_takes_pieces(const struct step *step);

/* Whether a forced choice is about a step on a target, and whether a choice is what it asks for (force.c). */
bool forced_names(const struct plan *plan, const struct step *step, const struct target *target,
                  const struct forced_choice *forced);
bool forced_takes(const struct forced_choice *forced, const struct choice *choice);

/* Why nothing takes a forced choice. */
void forced_report(struct diag *diag, const struct plan *plan, const struct plan_options *options,
                   const struct forced_choice *forced);

/* A pattern's * stands for any characters, none included. */
bool pattern_matches(struct str pattern, struct str name);

/* Reports that no step is called `name`, an option's argument; with the nearest name. */
void report_no_step(struct diag *diag, const struct plan *plan, struct str subject, struct str name);

/* True when no two buffers alive at one step overlap and all lie, aligned, inside the workspace. */
bool plan_memory_valid(const struct plan *plan);

/* The sum of the buffers alive at a step, each a multiple of WORKSPACE_ALIGN. */
int64_t plan_alive_bytes(const struct plan *plan, int step);

/* Weights of an output channel of a convolution, without its bias. */
int64_t layer_weights_per_channel(const struct layer *layer);

/* The layer that is a step's operation, and the name a step goes by (its operation's layer's). */
const struct layer *step_layer(const struct plan *plan, const struct step *step);

/* The group that a step runs in. */
const struct group *step_group(const struct plan *plan, const struct step *step);

/* The output pixels of a call of the step. */
static inline int64_t step_pixels(const struct step *step)
{
    return (int64_t)step->rows * step->out.width;
}

/* Whether it reads a window of rows for each row of its output. */
static inline bool step_has_window(const struct step *step)
{
    return step->op == STEP_CONV || step->op == STEP_DWCONV;
}

static inline bool step_streams(const struct step *step)
{
    return step->rows < step->out.height;
}

static inline bool step_is_sliced(const struct step *step)
{
    return step->slice_channels < step->out.channels;
}

/* Whether it is the expansion of a chain by rows whose depthwise convolution takes it slice by slice. */
static inline bool step_is_row_sliced(const struct step *step)
{
    return step->slice_out && step->op == STEP_CONV1X1 && step_streams(step);
}

/* Whether slices of its input come one after another. */
static inline bool step_adds_up(const struct step *step)
{
    return step->piece_channels < step->in.channels;
}

/* A sliced step as calls (slice.c): so many calls of step_slice, and one of step_rest if there is a rest. Their
 * out_stride is still that of the whole map. step_slice_floats is how far their weights are apart. */
int32_t step_slices(const struct step *step);
int32_t step_rest_channels(const struct step *step);
int64_t step_slice_floats(const struct step *step);

/* Where the output lies slice by slice, in a chain by rows: floats of the rows of one slice that exist at a time. */
int64_t step_ring_slice_floats(const struct plan *plan, const struct step *step);

/* Input rows that a call of a depthwise convolution by rows is the first to read, and those that it reads of the calls
 * before: as many as the next one reads again. */
int32_t step_fresh_rows(const struct plan *plan, const struct step *step);
int32_t step_kept_rows(const struct plan *plan, const struct step *step);
struct step step_slice(const struct step *step);
struct step step_rest(const struct step *step);

/* Groups on several threads (parallel.c): how many units of work there are to be shared, 1 at least; whether a chain by
 * rows can be shared; where in the workspace those buffers lie of which each thread has its own, and the most that
 * these take in any group. */
struct own_span {
    int64_t begin_bytes, end_bytes;
};
int32_t group_units(const struct plan *plan, const struct group *group);
bool group_is_shareable(const struct plan *plan, const struct group *group);
struct own_span group_own(const struct plan *plan, const struct group *group);
int64_t plan_own_bytes(const struct plan *plan);

/* The plan of all passes but the last, with the cheapest schedule whose workspace is within the limits, or one that
 * costs nearly the same and needs less; or NULL, and reports what is missing (budget.c). */
struct plan *plan_within_limits(struct arena *arena, struct diag *diag, const struct net *net,
                                const struct plan_options *options);

/* The operand that a step may write its output over, or BUFFER_NONE (in_place.c). */
int step_overwrites(const struct plan *plan, const struct step *step);

/* Whether the sums of a mean lie apart, one for each call, to be added up in order. */
bool step_sums_apart(const struct plan *plan, const struct step *step);

/* Of a step's input, the row that output row `row` reads first, and the end of those that output rows before `row_end`
 * read; inside the input. */
int32_t step_rows_begin(const struct plan *plan, const struct step *step, int32_t row);
int32_t step_rows_end(const struct plan *plan, const struct step *step, int32_t row_end);

/* Whether a step writes its output over the residual, or over the input of a sum or product. (GATE has no output, it
 * changes its input.) */
static inline bool step_in_place(const struct step *step)
{
    return step->output >= 0 && (step->output == step->residual || step->output == step->input);
}

/* --dump=plan: stable text. */
void plan_print(const struct plan *plan, struct strbuf *out);
void choice_print(const struct choice *choice, struct strbuf *out); /* as --tile takes it */

/* --explain: the candidates of the steps that match the pattern, with their cost, on one target or (TARGET_COUNT) all.
 * False when there is no such step, which is reported. */
bool plan_explain(struct arena *arena, struct diag *diag, const struct plan *plan, struct str pattern,
                  enum target_id target, struct strbuf *out);

#endif

/* lut.h - look-up tables: how long each operation of a network takes on one machine, and what that says of networks.
 *
 * The unit is a step of the plan (plan/step.def): a convolution with all that is fused into it, one of the two small
 * products of squeeze-and-excitation, a gate, a sum, a pooling. Two steps are the same *operation* when they differ in
 * nothing but their channels; an operation has samples at some of the channel counts, and times between them are
 * interpolated (lut_interpolate.c). A network's latency is the sum over its steps, as NetAdapt has it. Steps are those
 * of --schedule=layers: other orders fuse several of them into one loop.
 *
 * The time of a sample is its min_ms: what other programs on the machine add to a time is never negative.
 *
 * JSON, schema "mnv3c.lut/1" (members may be added, none changes its meaning); times are milliseconds, errors and
 * spreads shares (0.03: 3 %):
 *   schema, version (of mnv3c), machine (the runner's words)
 *   settings   { target ("": all), dtype, schedule, threads, cache_state: "warm" | "cold" | "network", compiler,
 *                cflags, runner, rounds, seconds }
 *   operations [ { operation: a name of step.def, kernel [h, w], stride [h, w], dilation [h, w],
 *                  padding [top, left, bottom, right], input [h, w], nonlinearity,
 *                  mean: the mean of the map is summed up in the store, stored: the map is written,
 *                  residual: a map is added in the store, gated: the weights were made by a gate before it,
 *                  vector: of mul, the second factor is a vector, pixels: of what reads the image, its format, else "",
 *                  error, error_median: the largest and the middle error of interpolation at the samples held out (0
 *                  where none were), held_out: how many these are,
 *                  samples [ { channels_in, channels_out, median_ms, min_ms, spread } ] } ], of the medians of the
 *              rounds: their median, the least of them, and (most - least) / median
 *   additivity [ { network, measured_ms, predicted_ms, auto_ms: as --schedule=auto has it, 0 where not measured } ] */
#ifndef MNV3C_SWEEP_LUT_H
#define MNV3C_SWEEP_LUT_H

#include "plan/plan.h"

#define LUT_SCHEMA "mnv3c.lut/1"

enum cache_state {
#define CACHE_STATE(id, word, summary) CACHE_STATE_##id,
#include "sweep/cache_state.def"
#undef CACHE_STATE
    CACHE_STATE_COUNT
};
extern const char *const cache_state_words[CACHE_STATE_COUNT];

struct lut_sample {
    int32_t channels_in, channels_out;
    double median_ms, min_ms, spread;
};

/* What a step is, but for its channels. */
struct lut_key {
    enum step_op operation;
    int32_t kernel[2], stride[2], dilation[2], padding[4], input[2];
    enum act act;
    bool mean, stored, residual, gated, vector;
    struct str pixels;
};

struct lut_operation {
    struct lut_key key;
    struct lut_sample *samples; /* by channels out, then in; at least one, no two at the same channels */
    size_t sample_count;
    double error, error_median;
    int32_t held_out;
};

struct lut_network {
    struct str network;
    double measured_ms, predicted_ms, auto_ms;
};

struct lut_settings {
    struct str target, dtype, schedule, compiler, cflags, runner;
    enum cache_state cache_state;
    int32_t threads, rounds;
    double seconds;
};

struct lut {
    struct str path; /* for messages */
    struct str version, machine;
    struct lut_settings settings;
    struct lut_operation *operations;
    size_t operation_count;
    struct lut_network *networks; /* of the additivity error */
    size_t network_count;
};

/* Reads a table; NULL when errors were reported (diag->io_failed: the file cannot be read). Nothing in the file is
 * trusted: sizes, depths and counts are bounded, every number is checked. */
struct lut *lut_read(struct arena *arena, struct diag *diag, const char *path);

/* The same from text; path is for messages. */
struct lut *lut_parse(struct arena *arena, struct diag *diag, const char *path, struct str text);

/* The table as JSON; what is printed reads back to the same bits. */
void lut_print(const struct lut *lut, struct strbuf *out);

/* How well a time is known. */
enum lut_source {
    LUT_MISSING,      /* the table lacks the operation: 0 ms */
    LUT_EXTRAPOLATED, /* channels outside the samples */
    LUT_INTERPOLATED,
    LUT_SAMPLED
};
extern const char *const lut_source_words[];

struct lut_time {
    double ms, error_ms; /* error_ms: ms times the operation's error of interpolation; 0 at samples */
    enum lut_source source;
};

struct lut_prediction {
    double ms;       /* sum of the steps */
    double error_ms; /* sum of the steps' errors: a bound, as interpolation goes */
    int steps_known, steps_missing, steps_extrapolated; /* extrapolated ones are known, too */
    int step_count;
    struct lut_time *steps; /* in the order of the plan */
};

/* Predicts the latency of a plan of any schedule. True when the table knows all of its steps. */
bool lut_predict(struct arena *arena, const struct lut *lut, const struct plan *plan,
                 struct lut_prediction *prediction);

/* The same for a net, for which only the first pass of planning runs: for searches that ask often. False, too, when
 * code cannot be generated for the net, which is reported; prediction->step_count is 0 then. */
bool lut_predict_net(struct arena *arena, struct diag *diag, const struct lut *lut, const struct net *net,
                     struct lut_prediction *prediction);

/* The time of one step. */
struct lut_time lut_step_time(const struct lut *lut, const struct plan *plan, const struct step *step);

/* ---- the parts of the above, for what makes tables ---- */

struct lut_key lut_key_of(const struct plan *plan, const struct step *step);
bool lut_key_same(const struct lut_key *a, const struct lut_key *b);

/* The operation of a key, or NULL. */
const struct lut_operation *lut_find(const struct lut *lut, const struct lut_key *key);

/* Whether the channels that come in are those that go out, so that samples lie on a diagonal. */
bool lut_is_diagonal(enum step_op operation);

/* The time of an operation at channel counts, by its samples. */
struct lut_time lut_interpolate(const struct lut_operation *operation, int32_t channels_in, int32_t channels_out);

/* Samples in the order that the above expects. */
void lut_sort_samples(struct lut_operation *operation);

/* mnv3c info --lut: the rows of the net with their predicted times, as text, or as members of JSON: "lut"
 *   { table, machine, cache_state, threads, ms, error_ms, steps_known, steps_missing, steps_extrapolated,
 *     rows [ { name, ms, error_ms, source: that of its worst step } ],
 *     steps [ { name, operation, row, ms, error_ms,
 *               source: "sampled" | "interpolated" | "extrapolated" | "missing" } ] } */
void lut_info_text(const struct lut *lut, const struct plan *plan, const struct lut_prediction *prediction,
                   struct strbuf *out);
struct cJSON;
void lut_info_json(const struct lut *lut, const struct plan *plan, const struct lut_prediction *prediction,
                   struct cJSON *root);

#endif

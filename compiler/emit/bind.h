/* bind.h - steps and rows as template variables; the only place that names them. */
#ifndef MNV3C_EMIT_BIND_H
#define MNV3C_EMIT_BIND_H

#include "emit/emit.h"

/* What a step's function is called: <prefix>_<layer name>, dots as underscores, of the first step that shares it;
 * "_rest" for the rest of a sliced step; and the level's suffix. */
struct str step_function_name(struct arena *arena, const struct plan *plan, const struct emit_options *options,
                              const struct step *step);

/* The variables of the template of a step's kernel on one target. */
struct bindings *bind_step(struct arena *arena, const struct plan *plan, const struct emit_options *options,
                           const struct step *step, enum target_id target);

/* Those of a vector kernel (bind_simd.c): blocks of panels and their tiles; tiles of a window and where they lie. */
void bind_gemm_tiles(struct bindings *bindings, const struct step *step, const struct choice *choice);

/* The inputs of a 1x1 convolution: all, or the first piece of them, the next ones and what is left over; each has a
 * function of its own (bind_simd.c). Returns how many there are, and binds them as the list PIECES. */
struct input_piece {
    struct bindings *bindings;
    int32_t inputs;
};
enum { INPUT_PIECES_MAX = 3 };
int bind_pieces(struct bindings *bindings, const struct step *step, const struct choice *choice,
                struct input_piece pieces[INPUT_PIECES_MAX]);

/* The loops of a 1x1 convolution: which is the outer one, and bands. */
void bind_order(struct bindings *bindings, const struct choice *choice);

/* A row of inputs as its elements: how many a pixel has, where in it a channel is, and how many are loaded at once. */
struct row_elements {
    int32_t stride, position[4], vector;
};
void bind_lane_inputs(struct bindings *tile, const struct layer *layer, const struct row_elements *row,
                      int32_t first_pixel, int32_t pixels, int32_t width);
int32_t bind_pixel_position(enum pixel_order order, int32_t channel);
void bind_deep_inputs(struct bindings *tile, const struct layer *layer, int32_t first_pixel, int32_t pixels,
                      int32_t width, const int32_t *columns, int32_t count);
void bind_lane_tiles(struct bindings *bindings, const struct step *step, const struct choice *choice);
void bind_window_tiles(struct bindings *bindings, const struct plan *plan, const struct step *step,
                       const struct choice *choice);

/* Elements [0, count) in vectors of 16, and those left over in narrower ones: the list SPANS. */
void bind_vector_spans(struct bindings *bindings, int64_t count);

/* Tiles that are several output rows high (bind_rows.c): of the call_rows output rows of each call, rows [begin, end)
 * in tiles of `rows`. */
struct row_span {
    int32_t begin, end, rows, call_rows;
};
int bind_row_spans(struct bindings *bindings, const struct step *step, int32_t rows, struct row_span spans[2]);
void bind_row_tile(struct bindings *tile, const struct step *step, const struct layer *layer, struct row_span span);

/* Pixels [0, count) in tiles, and one smaller tile for those left over: the list SPANS. Returns the size of that
 * tile, or 0. */
int64_t bind_pixel_spans(struct bindings *bindings, int64_t count, int64_t tile);

/* A run of steps that one function calls: a row of the .arch file layer by layer, or what runs by rows or slices. */
struct part {
    int first, end;
    enum schedule schedule;
};

/* The parts one after another: fills `part`, which is zero before the first; false after the last. */
bool part_next(const struct plan *plan, struct part *part);
struct str part_name(struct arena *arena, const struct plan *plan, const struct part *part);

/* Of its group: the units that threads share, where the buffers begin of which each has its own, and whether sums of a
 * mean are to be added up. */
int32_t part_units(const struct plan *plan, const struct part *part);
int64_t part_own_floats(const struct plan *plan, const struct part *part);
bool part_sums_apart(const struct plan *plan, const struct part *part);

/* The variables of the template of a part's schedule. */
struct bindings *bind_part(struct arena *arena, const struct plan *plan, const struct emit_options *options,
                           const struct part *part);

/* "mobilenet_v3_small.arch:12" */
struct str source_place_of(struct arena *arena, const struct emit_options *options, struct span span);

/* The variables that all other templates share. */
struct bindings *bind_model(struct arena *arena, const struct plan *plan, const struct emit_options *options);

/* The same with those of one level. */
struct bindings *bind_level(struct arena *arena, const struct plan *plan, const struct emit_options *options,
                            int target);

/* The variables of selftest.c.in. */
void bind_selftest(struct arena *arena, struct bindings *b, const struct plan *plan, const struct selftest *selftest);

/* True when the network's image is pixels of 8 bits, which have a row stride. */
bool plan_reads_pixels(const struct plan *plan);

struct str identifier_of(struct arena *arena, struct str name); /* dots and dashes as underscores */
struct str upper_of(struct arena *arena, struct str name);

#endif

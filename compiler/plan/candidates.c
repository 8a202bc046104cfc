/* candidates.c - the ways in which a step can run on a target: every kernel that takes it, with every tile that the
 * kernel's template takes, whether or not the sums fit the registers. */
#include "plan/cost.h"

enum {
    PANEL = 16,
    PIXELS_MAX = 32,
    PANELS_MAX = 8,
    PANELS_USUAL = 3, /* of several pixels: with more, gcc 12 loads the weights again for each pixel */
    GEMM_PIXELS = 14,
    WINDOW_PIXELS = 8,
    ROWS_MAX = 2, /* output rows of a depthwise tile */
    ROWS_PIXELS = 7, /* the arrays of the portable kernel: a divisor of most maps of the family */
};

bool kernel_runs(const struct plan *plan, const struct step *step, const struct kernel *kernel,
                 const struct target *target)
{
    const struct input_format *format = &plan->net->format;
    bool plain = format->type == PIXEL_F32 && !format->normalised && format->order == ORDER_RGB;
    return kernel->op == step->op && (!kernel->needs_vectors || target->registers > 0) &&
           kernel->fits(step_layer(plan, step), target, step->input != BUFFER_INPUT || plain);
}

static int32_t least(int64_t a, int32_t b)
{
    return a < b ? (int32_t)a : b;
}

/* The panels of the first group, the only ones that are computed several at a time. */
static int32_t first_panels(int32_t channels)
{
    int32_t width = PANEL;
    while (width > channels) width = width > 4 ? width / 2 : 1;
    return channels / width;
}

struct tile_range tile_range_of(const struct kernel *kernel, const struct step *step)
{
    struct tile_range range = {
        .pixels_min = 1, .pixels_max = 1, .panels_max = 1, .vector_min = PANEL, .vector_max = PANEL};
    int64_t map = step_pixels(step);
    switch (kernel->tiling) {
    case TILING_PIXEL: break;
    case TILING_ROWS: range.pixels_min = range.pixels_max = least(map, ROWS_PIXELS); break;
    case TILING_LANE: range.vector_min = PANEL / 2; /* fall through */
    case TILING_GEMM:
        range.pixels_max = least(map, PIXELS_MAX);
        range.pixels_usual = GEMM_PIXELS;
        range.panels_max = least(first_panels(step->slice_channels), PANELS_MAX);
        range.pixels_first = step->pooled == BUFFER_NONE;
        break;
    case TILING_WINDOW_LANE: range.vector_max = PANEL / 2; /* fall through */
    case TILING_WINDOW_PIXELS: range.pixels_max = least(step->out.width, PIXELS_MAX); break;
    case TILING_WINDOW_DEEP:
        range.pixels_max = least(step->out.width, PIXELS_MAX);
        range.vector_min = range.vector_max = PANEL / 2;
        break;
    case TILING_WINDOW:
        range.pixels_first = step->op == STEP_DWCONV && step->out.channels > 1 && !step_streams(step);
        range.pixels_max = least(step->out.width, PIXELS_MAX);
        range.pixels_usual = WINDOW_PIXELS;
        range.vector_min = 4;
        break;
    case TILING_WINDOW_ROWS:
        range.pixels_max = least(step->out.width, PIXELS_MAX);
        range.panels_max = least(step->rows, ROWS_MAX);
        range.vector_min = 4;
        range.vector_max = 8;
        range.rows = true;
        break;
    }
    return range;
}

bool step_takes_pieces(const struct step *step)
{
    bool whole = !step_streams(step) && !step_is_sliced(step), linear = step->act == ACT_NONE;
    return step->op == STEP_CONV1X1 && whole && linear && step->pooled == BUFFER_NONE && step->output != BUFFER_NONE;
}

/* The next size of pieces: none, those that fit the cache, those that are asked for. */
static bool next_piece(struct candidates *candidates)
{
    struct choice *choice = &candidates->choice;
    bool gemm = choice->kernel->tiling == TILING_GEMM || choice->kernel->tiling == TILING_LANE;
    int32_t before = choice->piece_channels, inputs = candidates->step->in.channels, asked = candidates->piece_channels;
    if (step_adds_up(candidates->step)) return false; /* those of the slices */
    choice->piece_channels = 0;
    if (!gemm || !step_takes_pieces(candidates->step)) return false;
    int32_t fitting = pointwise_piece(candidates->target, candidates->step, choice);
    bool other = asked > 0 && asked < inputs && asked % PANEL == 0 && asked != fitting && asked != before;
    if (before == 0 && fitting > 0) choice->piece_channels = fitting;
    else if (other) choice->piece_channels = asked;
    return choice->piece_channels > 0;
}

/* The next tile of the kernel, as the digits of a number: order, vector, panels, pixels. Panels are computed in parts
 * only one at a time. */
static bool next_tile(struct choice *choice, const struct tile_range *range, bool unusual)
{
    bool few = choice->tile_pixels > 1 && range->panels_max > PANELS_USUAL && !unusual;
    if (range->pixels_first && !choice->pixels_first) return choice->pixels_first = true;
    choice->pixels_first = false;
    bool parts = choice->tile_panels == 1 || range->rows;
    if (choice->vector > range->vector_min && parts) return choice->vector /= 2, true;
    choice->vector = range->vector_max;
    if (choice->tile_panels < (few ? PANELS_USUAL : range->panels_max)) return choice->tile_panels++, true;
    choice->tile_panels = 1;
    return choice->tile_pixels++ < range->pixels_max;
}

static bool is_unusual(const struct candidates *candidates)
{
    int32_t usual = candidates->range.pixels_usual;
    return usual > 0 && candidates->choice.tile_pixels > usual && !candidates->unusual;
}

static bool runs(const struct candidates *candidates, int kernel)
{
    return kernel_runs(candidates->plan, candidates->step, &kernel_table[kernel], candidates->target);
}

/* Plain C, of which the compiler makes what it can, is no candidate where a vector kernel runs. */
static bool is_fallback(const struct candidates *candidates, int kernel)
{
    bool has_vectors = false;
    for (int k = 0; k < KERNEL_COUNT; k++) has_vectors |= kernel_table[k].needs_vectors && runs(candidates, k);
    return has_vectors && !kernel_table[kernel].needs_vectors && !candidates->unusual;
}

bool candidates_next(struct candidates *candidates)
{
    struct tile_range *range = &candidates->range;
    if (candidates->kernel >= 0 && next_piece(candidates)) return true;
    if (candidates->kernel >= 0 && next_tile(&candidates->choice, range, candidates->unusual) &&
        !is_unusual(candidates))
        return true;
    do candidates->kernel++;
    while (candidates->kernel < KERNEL_COUNT &&
           (!runs(candidates, candidates->kernel) || is_fallback(candidates, candidates->kernel)));
    if (candidates->kernel == KERNEL_COUNT) return false;
    const struct kernel *kernel = &kernel_table[candidates->kernel];
    *range = tile_range_of(kernel, candidates->step);
    const struct step *step = candidates->step;
    candidates->choice = (struct choice){
        .kernel = kernel, .tile_pixels = range->pixels_min, .tile_panels = 1, .vector = range->vector_max,
        .piece_channels = step->op == STEP_CONV1X1 && step_adds_up(step) ? step->piece_channels : 0};
    return true;
}

/* tile.c - tiles by registers: as many sums as fit beside what is multiplied, and no pixels left over where that is
 * possible.
 *
 * The maps of 224 x 224 have numbers of pixels that 7 or 8 divides. Tiles of up to 14 pixels measured the same with
 * AVX-512, but gcc 12 spills in them, and their code is larger. */
#include "plan/plan.h"

enum { PANEL = 16, PIXELS_MAX = 8, PANELS_MAX = 8, ROWS_PIXELS = 7, FORCED_PIXELS_MAX = 32 };

static int32_t at_least_one(int32_t value)
{
    return value < 1 ? 1 : value;
}

/* The tile for `count` pixels that is at most `most`: a divisor of count that is not much smaller, or else even
 * shares. */
static int32_t even_tile(int64_t count, int32_t most)
{
    if (count <= most) return (int32_t)count;
    for (int32_t tile = most; tile > most / 2; tile--)
        if (count % tile == 0) return tile;
    int64_t tiles = (count + most - 1) / most;
    return (int32_t)((count + tiles - 1) / tiles);
}

/* Sums of pixels x panels, a vector of weights for each panel, and one register for what is broadcast. */
static void tile_gemm(struct choice *choice, const struct target *target, const struct step *step)
{
    int32_t per_vector = PANEL / target->lanes, room = target->registers - 1;
    int32_t most = room / per_vector - 1;
    if (most > PIXELS_MAX) most = PIXELS_MAX;
    choice->vector = PANEL;
    choice->tile_pixels = even_tile((int64_t)step->out.height * step->out.width, at_least_one(most));
    choice->tile_panels = at_least_one(room / ((choice->tile_pixels + 1) * per_vector));
    if (choice->tile_panels > PANELS_MAX) choice->tile_panels = PANELS_MAX;
}

/* Sums of the pixels of a row, the weights of one kernel row, and the input. */
static void tile_window(struct choice *choice, const struct target *target, const struct step *step,
                        const struct layer *layer)
{
    int32_t per_vector = at_least_one(target->window_vector / target->lanes);
    int32_t most = target->registers / per_vector - layer->kernel_width - 2;
    if (most > PIXELS_MAX) most = PIXELS_MAX;
    choice->vector = target->window_vector;
    choice->tile_pixels = even_tile(step->out.width, at_least_one(most));
    choice->tile_panels = 1;
}

void tile_choose(struct choice *choice, const struct target *target, const struct step *step, const struct layer *layer)
{
    choice->tile_pixels = choice->tile_panels = 1;
    choice->vector = PANEL;
    switch (choice->kernel->tiling) {
    case TILING_PIXEL: break;
    case TILING_ROWS: choice->tile_pixels = ROWS_PIXELS; break;
    case TILING_GEMM: tile_gemm(choice, target, step); break;
    case TILING_LANE: tile_lane(choice, target, step, layer); break;
    case TILING_WINDOW_ROWS: tile_window_rows(choice, target, layer); break;
    case TILING_WINDOW_LANE: tile_window_lane(choice, target, layer); break;
    case TILING_WINDOW: tile_window(choice, target, step, layer); break;
    }
    struct tile_range range = tile_range_of(choice->kernel, target, step);
    if (choice->tile_pixels > range.pixels) choice->tile_pixels = range.pixels;
    if (choice->tile_panels > range.panels) choice->tile_panels = range.panels;
}

/* A 1x1 convolution: any pixels of the map, as many panels as there are, in parts where the kernel can. */
static struct tile_range pointwise_range(const struct kernel *kernel, const struct step *step)
{
    int64_t pixels = (int64_t)step->out.height * step->out.width;
    int32_t width = PANEL; /* of the first group of panels, the only one that is computed several at a time */
    while (width > step->out.channels) width = width > 4 ? width / 2 : 1;
    int32_t panels = step->out.channels / width;
    bool lane = kernel->tiling == TILING_LANE;
    return (struct tile_range){
        .pixels = pixels < FORCED_PIXELS_MAX ? (int32_t)pixels : FORCED_PIXELS_MAX,
        .panels = kernel->tiling == TILING_ROWS ? 1 : panels < PANELS_MAX ? panels : PANELS_MAX,
        .vector_min = lane ? 4 : PANEL,
        .vector_max = PANEL,
        .pixels_first = lane && step->pooled == BUFFER_NONE,
    };
}

struct tile_range tile_range_of(const struct kernel *kernel, const struct target *target, const struct step *step)
{
    struct tile_range one = {.pixels = 1, .panels = 1, .vector_min = PANEL, .vector_max = PANEL};
    switch (kernel->tiling) {
    case TILING_PIXEL: return one;
    case TILING_ROWS:
    case TILING_GEMM:
    case TILING_LANE: return pointwise_range(kernel, step);
    default: break;
    }
    one.pixels = step->out.width < FORCED_PIXELS_MAX ? step->out.width : FORCED_PIXELS_MAX;
    one.vector_min = 4;
    one.vector_max = target->window_vector;
    return one;
}

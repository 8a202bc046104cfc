/* tile_lane.c - tiles for machines that multiply by elements of vectors (AArch64 NEON): sums of pixels x channels
 * beside a vector of four inputs for each pixel and the weights that are being multiplied; and, for depthwise
 * convolutions there, tiles two rows high.
 *
 * The tile of a 1x1 convolution is the one with the fewest instructions for the whole map, pixels left over included
 * (reference: YNNPACK's dot generator lists such tiles and takes the cheapest). */
#include "plan/plan.h"

enum {
    PANEL = 16,
    LANES = 4,
    WEIGHT_REGISTERS = 2,   /* loaded as a pair */
    SPARE_REGISTERS = 4,    /* with fewer, compilers begin to move and store sums */
    LOOP_INSTRUCTIONS = 4,  /* two pointers, the end, the branch */
    SUMS_WANTED = 16,       /* hide the latency of four units that take four cycles */
    RESIDENT_FLOATS = 6144, /* weights that stay in an L1 cache beside what is computed */
};

/* Instructions of one tile for four inputs, times 1. */
static int64_t tile_cost(int64_t pixels, int64_t vectors)
{
    return pixels + (LANES * vectors + 1) / 2 + LOOP_INSTRUCTIONS + LANES * pixels * vectors;
}

/* Those of a panel of `width` channels, computed `part` at a time, for all pixels. */
static int64_t panel_cost(int64_t pixels, int64_t tile, int32_t width, int32_t part)
{
    int32_t channels = width < part ? width : part;
    int64_t vectors = (channels + LANES - 1) / LANES, rest = pixels % tile;
    int64_t cost = pixels / tile * tile_cost(tile, vectors) + (rest ? tile_cost(rest, vectors) : 0);
    return cost * (width / channels);
}

static int64_t step_cost(int64_t pixels, int32_t channels, int64_t tile, int32_t part)
{
    static const int32_t widths[] = {PANEL, 8, 4, 1};
    int64_t cost = 0;
    for (int i = 0; i < 4; i++) {
        cost += channels / widths[i] * panel_cost(pixels, tile, widths[i], part);
        channels %= widths[i];
    }
    return cost;
}

void tile_lane(struct choice *choice, const struct target *target, const struct step *step, const struct layer *layer)
{
    int64_t pixels = (int64_t)step->out.height * step->out.width, best = INT64_MAX;
    int32_t spare = WEIGHT_REGISTERS + SPARE_REGISTERS;
    for (int32_t part = PANEL; part >= PANEL / 2; part /= 2) {
        int32_t vectors = part / LANES;
        for (int32_t tile = 1; tile * (vectors + 1) + spare <= target->registers && tile <= pixels; tile++) {
            int64_t cost = step_cost(pixels, step->out.channels, tile, part);
            if (cost >= best) continue;
            best = cost;
            choice->tile_pixels = tile;
            choice->vector = part;
        }
    }
    int32_t sums = choice->tile_pixels * (PANEL / LANES);
    choice->tile_panels = choice->vector == PANEL && sums < SUMS_WANTED ? SUMS_WANTED / sums : 1;
    int64_t weights = (int64_t)layer->in.channels * layer->out.channels;
    choice->pixels_first = step->pooled == BUFFER_NONE && weights <= RESIDENT_FLOATS;
}

/* Sums of the pixels of a row, the row's inputs under them, and a vector of weights for each sum of a pixel. */
void tile_window_lane(struct choice *choice, const struct target *target, const struct layer *layer)
{
    int32_t vectors = target->window_vector / LANES, best = 1;
    for (int32_t tile = 2; tile <= layer->out.width; tile++) {
        int32_t inputs = ((tile - 1) * layer->stride_width + layer->kernel_width) * layer->in.channels;
        int32_t registers = tile * vectors + (inputs + LANES - 1) / LANES + vectors + SPARE_REGISTERS;
        if (registers > target->registers + SPARE_REGISTERS) break;
        if (layer->out.width % tile == 0 || layer->out.width % best != 0) best = tile;
    }
    choice->tile_pixels = best;
    choice->vector = target->window_vector;
}

/* Two rows of sums, the weights of the kernel rows that are in use, and an input. */
void tile_window_rows(struct choice *choice, const struct target *target, const struct layer *layer)
{
    int32_t taps = layer->kernel_height * layer->kernel_width, two_rows = 2 * layer->kernel_width;
    int32_t weights = taps > 9 ? two_rows : taps, best = 1;
    for (int32_t tile = 2; tile <= layer->out.width; tile++) {
        if (2 * tile + weights + 2 + SPARE_REGISTERS > target->registers) break;
        if (layer->out.width % tile == 0 || layer->out.width % best != 0) best = tile;
    }
    choice->tile_pixels = best;
    choice->vector = LANES;
}

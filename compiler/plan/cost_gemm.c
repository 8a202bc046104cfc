/* cost_gemm.c - the cost of 1x1 convolutions: tiles of pixels x panels whose sums stay in registers while the loop goes
 * over the inputs; by broadcast inputs (conv1x1_simd) or by elements of vectors of inputs (conv1x1_lane).
 *
 * Of tiles that a machine's arithmetic bounds, the one with the fewest loads and the fewest pixels left over is best
 * (reference: YNNPACK's dot generator lists such tiles and takes the cheapest). */
#include "plan/cost.h"

#include <math.h>

enum {
    LANES = 4,             /* inputs that the lane kernel takes at once */
    LANE_SPARE = 6,        /* a pair of weights, and four: with fewer, compilers begin to move and store sums */
    PANEL = 16,
    PIECE_TURN = 24,       /* cycles from one piece to the next, without the sums */
    PIECE_LEAST = 32,      /* of shorter pieces, storing and loading the sums between them costs more than they save */
    SPARE = 4,             /* of 32: tiles of more than 24 sums measured up to 6 % slower; of 16 all are needed */
    LOOP_INSTRUCTIONS = 3, /* pointer, end, branch */
    LANE_LOOP = 4,         /* two pointers, end, branch */
    TILE_INSTRUCTIONS = 8, /* addresses of a tile, and the loop over tiles */
};

#define CACHE_USED 0.75 /* of a cache, what a loop can count on */
#define MAP_PASSED 0.125 /* of L2: of a larger map some may have left it while the rest was written */
#define MAP_USED 0.5    /* of L2: of a larger map nothing is left there when the next step reads it */

/* The shape of one of a step's tiles. */
struct tile {
    int64_t pixels;
    int32_t panels, width, vector; /* panels of `width` channels, of which `vector` are computed at a time */
};

int32_t registers_pointwise(const struct target *target, const struct choice *choice)
{
    int32_t panel = native_vectors(target, choice->vector) * choice->tile_panels;
    if (choice->kernel->tiling == TILING_LANE) return choice->tile_pixels * (panel + 1) + LANE_SPARE;
    return (choice->tile_pixels + 1) * panel + 1 + (target->registers > 16 ? SPARE : 0);
}

/* One input: a vector of weights for each panel, and its value of each pixel spread over a vector. */
static void broadcast_turn(struct work *work, const struct target *target, const struct tile *tile)
{
    double sums = (double)tile->pixels * tile->panels;
    bool by_itself = target->machine.spreads && tile->panels * native_vectors(target, tile->vector) == 1;
    work_products(work, target, sums, tile->vector);
    work_loads(work, target, tile->panels, tile->vector);
    work_loads(work, target, (double)tile->pixels, 1);
    if (by_itself) work->instructions -= (double)tile->pixels;
    work->instructions += LOOP_INSTRUCTIONS;
}

/* Four inputs of each pixel in one vector; weights come in pairs of vectors. */
static void lane_turn(struct work *work, const struct target *target, const struct tile *tile)
{
    int32_t vectors = tile->panels * native_vectors(target, tile->vector);
    double weights = (double)(LANES * vectors + 1) / 2;
    work_products(work, target, (double)LANES * (double)tile->pixels * vectors, LANES);
    work_loads(work, target, (double)tile->pixels + weights, LANES);
    work->instructions += LANE_LOOP;
}

static double pieces_of(const struct step *step, const struct choice *choice)
{
    return choice->piece_channels ? ceil((double)step->in.channels / choice->piece_channels) : 1;
}

/* Cycles between two pieces in which a machine that begins several instructions at a time multiplies nothing: the end
 * of the loop is not foreseen, and the next piece waits for the sums. Measured on Zen 4: pieces of 80 cost 3 to 7 %. */
static double piece_exposed(const struct target *target, double sums, int32_t vector)
{
    struct work stores = {0};
    work_stores(&stores, target, sums, vector);
    return target->machine.issue > 1 ? stores.stores / target->machine.stores + PIECE_TURN : 0;
}

static void add_tiles(struct cost *cost, const struct target *target, const struct step *step,
                      const struct choice *choice, const struct tile *tile, double times)
{
    if (times <= 0 || tile->pixels == 0) return;
    bool lane = choice->kernel->tiling == TILING_LANE && tile->width >= LANES;
    double sums = (double)tile->pixels * tile->panels, inputs = step->in.channels;
    struct work turn = {0}, all = {0};
    if (lane) lane_turn(&turn, target, tile);
    else broadcast_turn(&turn, target, tile);
    work_add(&all, &turn, lane ? inputs / LANES : inputs);
    work_loads(&all, target, lane ? sums / 2 : tile->panels, tile->vector); /* biases */
    work_epilogue(&all, target, step, sums, tile->vector);
    double pieces = pieces_of(step, choice);
    work_loads(&all, target, (pieces - 1) * sums, tile->vector); /* the sums of the piece before */
    work_stores(&all, target, (pieces - 1) * sums, tile->vector);
    if (lane) all.instructions -= (pieces - 1) * sums * native_vectors(target, tile->vector); /* in pairs */
    all.instructions += TILE_INSTRUCTIONS * pieces;
    double exposed = (pieces - 1) * piece_exposed(target, sums, tile->vector);
    cost_tiles(cost, target, &all, times, (struct chain){inputs * target->machine.latency, exposed});
    cost->instructions += turn.instructions + 2 * sums;
}

/* `blocks` blocks of `panels` panels of a width, over all pixels. */
static void add_blocks(struct cost *cost, const struct target *target, const struct step *step,
                       const struct choice *choice, int32_t width, int32_t panels, int32_t blocks)
{
    int64_t pixels = step_pixels(step);
    struct tile tile = {choice->tile_pixels, panels, width, width < choice->vector ? width : choice->vector};
    double times = (double)blocks * (width / tile.vector) * (step->out.height / step->rows);
    add_tiles(cost, target, step, choice, &tile, times * (double)(pixels / tile.pixels));
    tile.pixels = pixels % tile.pixels;
    add_tiles(cost, target, step, choice, &tile, times);
}

/* How often a loop over `inner` bytes, once for each of `times` pieces of the other operand, moves them into a cache:
 * for each piece, unless they stay there beside it. */
static double refills(double inner, double piece, double times, double cache_bytes)
{
    return inner + piece <= cache_bytes ? 1 : times;
}

/* Panel by panel, a map that L2 does not hold would come from beyond it for each of them. So the pixels are taken in
 * bands that it does hold, and the panels come again for each band instead. */
int32_t pointwise_band(const struct target *target, const struct step *step, const struct choice *choice)
{
    double l2_bytes = target->machine.l2_bytes * CACHE_USED, pixel = (double)step->in.channels * sizeof(float);
    double panel = 16.0 * choice->tile_panels * pixel, map = (double)step_pixels(step) * pixel;
    bool many = step->slice_channels > 16 * choice->tile_panels, tiled = choice->kernel->tiling != TILING_ROWS;
    if (choice->pixels_first || !many || !tiled || step->pooled != BUFFER_NONE || map + panel <= l2_bytes) return 0;
    int64_t bands = (int64_t)(map / (l2_bytes - panel > l2_bytes / 4 ? l2_bytes - panel : l2_bytes / 4)) + 1;
    int64_t tiles = (step_pixels(step) + choice->tile_pixels - 1) / choice->tile_pixels;
    if (bands == 1) return 0;
    return (int32_t)((tiles + bands - 1) / bands * choice->tile_pixels);
}

/* Of a map that L2 does not hold beside all that its writer goes over, the end is there when it has just been written,
 * and is read first. */
bool pointwise_backwards(const struct target *target, const struct step *step, const struct choice *choice)
{
    double map = (double)step_pixels(step) * step->in.channels * sizeof(float);
    return choice->pixels_first && !step_streams(step) && choice->piece_channels == 0 &&
           map > target->machine.l2_bytes * MAP_PASSED;
}

/* As many inputs as L1 holds of what is read again and again: of all pixels beside the weights of a panel, or of all
 * weights beside a tile of pixels. */
int32_t pointwise_piece(const struct target *target, const struct step *step, const struct choice *choice)
{
    double l1_bytes = target->machine.l1_bytes * CACHE_USED;
    int64_t held = choice->pixels_first ? step->out.channels + choice->tile_pixels
                                        : step_pixels(step) + PANEL * choice->tile_panels;
    int64_t channels = (int64_t)(l1_bytes / ((double)held * sizeof(float))) / PANEL * PANEL;
    return channels >= PIECE_LEAST && channels < step->in.channels && choice->tile_pixels > 1 ? (int32_t)channels : 0;
}

/* Weights that L1 does not hold come from beyond it in every run. Tiles of one pixel take them as fast as they come
 * anyway, whether or not they were asked for. */
int32_t pointwise_prefetch(const struct target *target, const struct step *step, const struct choice *choice)
{
    int64_t weights = (int64_t)step->in.channels * step->out.channels * (int64_t)sizeof(float);
    bool several = choice->kernel->tiling == TILING_GEMM && choice->tile_pixels > 1;
    return several && weights > target->machine.l1_bytes ? target->machine.prefetch_bytes : 0;
}

/* How often the sums come and go: once, or before and after each piece of the inputs, unless L1 holds them beside
 * it. */
static double sum_passes(const struct target *target, double pieces, double piece_bytes, double out_bytes)
{
    return piece_bytes + out_bytes <= target->machine.l1_bytes * CACHE_USED ? 1 : 2 * pieces - 1;
}

/* The inner loop's operand comes again for each turn of the outer one, and a piece of the outer loop's operand stays
 * while the inner loop goes over the other; row by row, all of it once for each call; by pieces of the inputs, what is
 * said of map and weights holds for those of a piece. */
static void add_traffic(struct cost *cost, const struct target *target, const struct step *step,
                        const struct choice *choice)
{
    double l1_bytes = target->machine.l1_bytes * CACHE_USED, l2_bytes = target->machine.l2_bytes * CACHE_USED;
    double pieces = pieces_of(step, choice), pixels = (double)step_pixels(step), inputs = step->in.channels / pieces;
    double calls = (double)step->out.height / step->rows;
    double map = pixels * inputs * sizeof(float), out = pixels * step->out.channels * sizeof(float);
    double weights = (inputs + 1) * step->out.channels * sizeof(float);
    double panels = (double)step->out.channels / (16 * choice->tile_panels), blocks = panels < 1 ? 1 : panels;
    double tiles = pixels / choice->tile_pixels, map_tile = map / (tiles < 1 ? 1 : tiles), panel = weights / blocks;
    if (tiles < 1) tiles = 1;
    bool pixels_first = choice->pixels_first;
    double again = pixels_first ? map_tile : map; /* what of the map each panel goes over */
    double map_near = pixels_first ? 1 : refills(map, panel, blocks, l1_bytes);
    double weights_near = refills(pixels_first ? weights : panel, map_tile, tiles, l1_bytes);
    int32_t band = pieces > 1 ? 0 : pointwise_band(target, step, choice);
    double bands = band ? pixels / band : 1, map_far = band ? 1 : refills(again, panel, blocks, l2_bytes);
    double weights_far = pixels_first ? refills(weights, map_tile, tiles, l2_bytes) : bands;
    double passes = sum_passes(target, pieces, map + weights, out);
    cost->l2_bytes = (map * map_near + weights * weights_near) * pieces * calls + out * passes * calls;
    cost->far_bytes = weights * weights_far * pieces;
    map *= pieces;
    if (weights * pieces + map + out > l2_bytes) cost->far_bytes *= calls;
    if (step_streams(step)) return; /* what maps do to L2 is counted for the whole of a chain */
    cost->far_bytes += map * (map > target->machine.l2_bytes * MAP_USED ? map_far : map_far - 1);
    if (out > target->machine.l2_bytes * MAP_USED) cost->far_bytes += out * passes;
}

void cost_pointwise(struct cost *cost, const struct target *target, const struct step *step,
                    const struct choice *choice)
{
    struct channel_group groups[PANEL_GROUPS_MAX];
    int count = channel_groups(step->out.channels, groups);
    for (int g = 0; g < count; g++) {
        int32_t panels = g == 0 ? choice->tile_panels : 1;
        add_blocks(cost, target, step, choice, groups[g].width, panels, groups[g].count / panels);
        add_blocks(cost, target, step, choice, groups[g].width, 1, groups[g].count % panels);
    }
    add_traffic(cost, target, step, choice);
}

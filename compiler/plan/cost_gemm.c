/* cost_gemm.c - the cost of 1x1 convolutions: tiles of pixels x panels whose sums stay in registers while the loop goes
 * over the inputs; by broadcast inputs (conv1x1_simd) or by elements of vectors of inputs (conv1x1_lane).
 *
 * Of tiles that a machine's arithmetic bounds, the one with the fewest loads and the fewest pixels left over is best
 * (reference: YNNPACK's dot generator lists such tiles and takes the cheapest). */
#include "plan/cost.h"

enum {
    LANES = 4,             /* inputs that the lane kernel takes at once */
    LANE_SPARE = 6,        /* a pair of weights, and four: with fewer, compilers begin to move and store sums */
    SPARE = 4,             /* of 32: tiles of more than 24 sums measured up to 6 % slower; of 16 all are needed */
    LOOP_INSTRUCTIONS = 3, /* pointer, end, branch */
    LANE_LOOP = 4,         /* two pointers, end, branch */
    TILE_INSTRUCTIONS = 8, /* addresses of a tile, and the loop over tiles */
};

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
    all.instructions += TILE_INSTRUCTIONS;
    double chain = inputs * target->machine.latency;
    cost_tiles(cost, target, &all, times, (struct chain){chain, 0});
    cost->instructions += turn.instructions + 2 * sums;
}

/* `blocks` blocks of `panels` panels of a width, over all pixels. */
static void add_blocks(struct cost *cost, const struct target *target, const struct step *step,
                       const struct choice *choice, int32_t width, int32_t panels, int32_t blocks)
{
    int64_t pixels = (int64_t)step->out.height * step->out.width;
    struct tile tile = {choice->tile_pixels, panels, width, width < choice->vector ? width : choice->vector};
    double times = (double)blocks * (width / tile.vector);
    add_tiles(cost, target, step, choice, &tile, times * (double)(pixels / tile.pixels));
    tile.pixels = pixels % tile.pixels;
    add_tiles(cost, target, step, choice, &tile, times);
}

/* What the inner loop goes over comes again for each turn of the outer one, and the outer loop's part of the other
 * operand for each turn of the inner one: from L1, where they fit there. */
static void add_traffic(struct cost *cost, const struct target *target, const struct step *step,
                        const struct choice *choice)
{
    double l1_bytes = target->machine.l1_bytes * 0.75, l2_bytes = target->machine.l2_bytes * 0.5;
    double pixels = (double)step->out.height * step->out.width, inputs = step->in.channels;
    double map = pixels * inputs * sizeof(float), out = pixels * step->out.channels * sizeof(float);
    double weights = (inputs + 1) * step->out.channels * sizeof(float);
    double panels = (double)step->out.channels / (16 * choice->tile_panels), blocks = panels < 1 ? 1 : panels;
    double tiles = pixels / choice->tile_pixels, parts = 16.0 / choice->vector;
    double inputs_again = choice->pixels_first ? map / tiles : map;
    double weights_again = choice->pixels_first ? weights : weights / blocks;
    double map_times = inputs_again <= l1_bytes ? 1 : blocks * parts;
    double weights_times = weights_again <= l1_bytes || tiles < 1 ? 1 : tiles * parts;
    cost->l2_bytes = map * map_times + weights * weights_times + out;
    cost->far_bytes = weights;
    if (map > l2_bytes) cost->far_bytes += map * map_times;
    if (out > l2_bytes) cost->far_bytes += out;
    if (weights_again > l2_bytes) cost->far_bytes += weights * (weights_times - 1);
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

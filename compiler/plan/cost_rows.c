/* cost_rows.c - the cost of depthwise convolutions on machines with vectors of four: tiles of output rows x pixels
 * whose sums stay in registers beside the rows of the kernel that are in use, one vector of channels at a time or two.
 *
 * The multiplications are the same for all tiles; what counts is the instructions beside them. Two output rows share
 * inputs. A pair of vectors is loaded by one instruction (LDP), but only near a pointer, so that pairs are for narrow
 * maps; and wide tiles need fewer weights. */
#include "plan/cost.h"

enum {
    PANEL = 16,
    LANES = 4,
    PAIRS_MAX = 7,      /* with more pairs of sums clang 19 stores some of them */
    SPARE_REGISTERS = 4, /* inputs, and what the nonlinearity needs */
    COLUMNS_MAX = 4,    /* inputs in flight hide the loads' latency */
    REACH_FLOATS = 252, /* of LDP: 1008 bytes */
    INSTRUCTION = 4,    /* the unit of costs is a quarter of it: */
    PAIR_LOAD = 5,      /* takes the load units for longer */
    ROW_COST = 16,      /* a pointer, and whether the row is inside */
    TILE_COST = 48,     /* pointers, loops, constants */
};

struct tile {
    int32_t rows, pixels, vectors; /* vectors: 1, or 2 for pairs */
};

static int32_t least(int32_t a, int32_t b)
{
    return a < b ? a : b;
}

/* Rows of the kernel that are in use by one input row or by one still to come. */
static int32_t live_rows(const struct layer *layer, int32_t rows)
{
    return least(layer->kernel_height, (rows - 1) * layer->stride_height + 1);
}

/* Of `taps` from `begin` on, those below `size` and not negative. */
static int32_t inside(int32_t begin, int32_t taps, int32_t size)
{
    int32_t first = begin < 0 ? 0 : begin, end = least(begin + taps, size);
    return end > first ? end - first : 0;
}

/* What it costs to load or store `count` vectors or pairs, a pixel of `channels` apart. */
static int64_t access_cost(struct tile tile, int32_t channels, int32_t count)
{
    if (tile.vectors == 1) return (int64_t)count * INSTRUCTION;
    if (channels > REACH_FLOATS) return (int64_t)count * 2 * INSTRUCTION;
    int32_t moves = count > 0 ? (count - 1) / (REACH_FLOATS / channels + 1) : 0;
    return (int64_t)count * PAIR_LOAD + (int64_t)moves * INSTRUCTION;
}

/* All tiles of a map: the input rows of one column of tiles, times what a row of inputs costs in a row of tiles; and
 * what each tile costs besides. */
static int64_t map_cost(const struct step *step, const struct layer *layer, struct tile tile)
{
    int64_t in_rows = 0, row_cost = 0, tile_costs = 0;
    int32_t tiles_high = 0, taps = layer->kernel_height * layer->kernel_width, height, pixels;
    for (int32_t y = 0; y < layer->out.height; y += height, tiles_high++) {
        height = step->rows - y % step->rows < tile.rows ? 1 : tile.rows;
        int32_t reach = (height - 1) * layer->stride_height + (layer->kernel_height - 1) * layer->dilation_height + 1;
        in_rows += inside(y * layer->stride_height - layer->pad_top, reach, layer->in.height);
    }
    for (int32_t x = 0; x < layer->out.width; x += pixels) {
        pixels = least(tile.pixels, layer->out.width - x);
        int32_t reach = (pixels - 1) * layer->stride_width + (layer->kernel_width - 1) * layer->dilation_width + 1;
        int32_t columns = inside(x * layer->stride_width - layer->pad_left, reach, layer->in.width);
        row_cost += ROW_COST + access_cost(tile, step->in.channels, columns);
        tile_costs += TILE_COST + (int64_t)taps * (tile.vectors == 1 ? INSTRUCTION : PAIR_LOAD);
        tile_costs += tile.rows * ((int64_t)pixels * INSTRUCTION + access_cost(tile, step->out_stride, pixels));
    }
    return (in_rows * row_cost + tiles_high * tile_costs) * (2 / tile.vectors);
}

static struct tile tile_of(const struct choice *choice)
{
    return (struct tile){choice->tile_panels, choice->tile_pixels, choice->vector > LANES ? choice->vector / LANES : 1};
}

/* Registers of sums and weights, beside inputs. */
static int32_t held_registers(const struct layer *layer, struct tile tile)
{
    return (tile.rows * tile.pixels + live_rows(layer, tile.rows) * layer->kernel_width) * tile.vectors;
}

int32_t registers_rows(const struct target *target, const struct layer *layer, const struct choice *choice)
{
    struct tile tile = tile_of(choice);
    int32_t pairs = tile.vectors > 1 ? tile.rows * tile.pixels - PAIRS_MAX : 0, more = pairs > 0 ? pairs : 0;
    int32_t held = held_registers(layer, tile) + SPARE_REGISTERS;
    return more > 0 && held < target->registers ? target->registers + more : held + more;
}

void cost_rows(struct cost *cost, const struct target *target, const struct step *step, const struct layer *layer,
               const struct choice *choice)
{
    double vectors = step->out.channels / (double)LANES;
    struct work work = {0};
    work_products(&work, target, (double)step->macs / LANES, LANES);
    work_epilogue(&work, target, step, (double)step->out.height * step->out.width * vectors, LANES);
    work.instructions += (double)map_cost(step, layer, tile_of(choice)) / INSTRUCTION * vectors / 2;
    cost_tiles(cost, target, &work, 1, (struct chain){0, 0});
}

/* Whether the lines of a panel of 16 channels under a window stay in L1 while its parts go over them one after another.
 * A power of two of lines from pixel to pixel leaves them only a part of the sets. */
static bool panel_stays(const struct target *target, const struct step *step, const struct layer *layer, int32_t rows)
{
    int32_t lines = step->in.channels % PANEL == 0 ? step->in.channels / PANEL : 1, apart = lines & -lines;
    int64_t reach = (int64_t)(rows - 1) * layer->stride_height + layer->kernel_height;
    return reach * layer->in.width * PANEL * (int64_t)sizeof(float) * apart <= target->machine.l1_bytes;
}

void rows_finish(struct choice *choice, const struct target *target, const struct step *step, const struct layer *layer)
{
    struct tile tile = tile_of(choice);
    int32_t room = (target->registers - held_registers(layer, tile)) / tile.vectors;
    choice->tile_columns = room < 1 ? 1 : least(room, COLUMNS_MAX);
    choice->reach = tile.vectors == 1 ? 0 : REACH_FLOATS;
    choice->parts_inner = !panel_stays(target, step, layer, tile.rows);
}

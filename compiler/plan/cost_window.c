/* cost_window.c - the cost of depthwise and kxk convolutions: tiles of pixels of one row whose sums stay in
 * registers while the loop goes over the rows of the kernel. Taps outside the input are not computed and not
 * counted. */
#include "plan/cost.h"

enum {
    LANES = 4,
    DEEP_WEIGHTS = 4,       /* registers for weights where four input channels are multiplied by element */
    PRODUCTS = 4,           /* on their way into sums; with fewer, compilers begin to store sums */
    ROW_INSTRUCTIONS = 6,   /* of the loop over rows of the kernel: pointers, end, branch */
    CHAIN_HIDDEN = 4,       /* tiles are short, and the next one begins while one ends: measured, bench/check_model */
    TILE_INSTRUCTIONS = 20, /* addresses of a tile, rows that are inside, the loop over tiles */
};

/* Prefetchers do not follow strips: 112 x 112 x 16 takes 50 us panel by panel, 39 us row by row (Zen 4, AVX-512). */
#define STRIP_FAR 1.5

static int32_t least(int32_t a, int32_t b)
{
    return a < b ? a : b;
}

/* Taps of an output row, or of a column, that lie inside the input: for each tap the outputs that have it. */
static double taps_inside(int32_t taps, int32_t stride, int32_t dilation, int32_t pad, int32_t in, int32_t out)
{
    double inside = 0;
    for (int32_t tap = 0; tap < taps; tap++) {
        int64_t shift = (int64_t)tap * dilation - pad; /* output o reads input o * stride + shift */
        int64_t begin = shift < 0 ? (-shift + stride - 1) / stride : 0, end = (in - 1 - shift) / stride + 1;
        if (in - 1 < shift) end = 0;
        if (end > out) end = out;
        if (end > begin) inside += (double)(end - begin);
    }
    return inside;
}

/* Columns of the input that a tile of so many pixels (on average) reads, of which some are outside the input. */
static double tile_columns(const struct layer *layer, double pixels, double outside)
{
    double reach = (pixels - 1) * layer->stride_width + (layer->kernel_width - 1) * layer->dilation_width + 1;
    double columns = (reach < pixels * layer->kernel_width ? reach : pixels * layer->kernel_width) - outside;
    return columns > 1 ? columns : 1;
}

static bool is_depthwise(const struct layer *layer)
{
    return layer->op == OP_DWCONV;
}

int32_t registers_window(const struct target *target, const struct layer *layer, const struct choice *choice)
{
    int32_t vectors = native_vectors(target, choice->vector), pixels = choice->tile_pixels;
    int32_t row = layer->kernel_width;
    if (choice->kernel->tiling == TILING_WINDOW_LANE) {
        int32_t inputs = ((pixels - 1) * layer->stride_width + row) * layer->in.channels;
        return (pixels + 1) * vectors + (inputs + LANES - 1) / LANES;
    }
    if (choice->kernel->tiling == TILING_WINDOW_PIXELS)
        return (pixels + 1) * vectors + (pixels - 1) * layer->stride_width + row; /* a vector for each column */
    if (choice->kernel->tiling == TILING_WINDOW_DEEP)
        return pixels * vectors + (int32_t)tile_columns(layer, pixels, 0) + DEEP_WEIGHTS;
    int32_t products = target->machine.fused ? 0 : is_depthwise(layer) ? PRODUCTS : vectors;
    return (pixels + row + 2) * vectors + products;
}

/* One row of inputs under a tile: its values and the weights of its taps, for all input channels. */
static void add_row(struct work *work, const struct target *target, const struct layer *layer,
                    const struct choice *choice, double columns, int32_t vector)
{
    double channels = is_depthwise(layer) ? 1 : layer->in.channels;
    bool deep = choice->kernel->tiling == TILING_WINDOW_DEEP && vector >= LANES;
    work_loads(work, target, channels * layer->kernel_width / (deep ? 2 : 1), vector); /* in pairs */
    if (is_depthwise(layer)) work_loads(work, target, columns, vector);
    else if (deep) work_loads(work, target, columns * channels / LANES, LANES);
    else if (choice->kernel->tiling != TILING_WINDOW && vector >= LANES)
        work_loads(work, target, (columns * channels + LANES - 1) / LANES, LANES);
    else work_loads(work, target, columns * channels, 1);
    work->instructions += ROW_INSTRUCTIONS;
}

/* All tiles of one panel of `width` channels, `vector` at a time: an average tile, as many times as there are. */
static void add_panel(struct cost *cost, const struct target *target, const struct step *step,
                      const struct layer *layer, const struct choice *choice, int32_t width, double panels)
{
    int32_t vector = least(width, choice->vector);
    int32_t pixels = least(choice->tile_pixels, step->out.width);
    double channels = is_depthwise(layer) ? 1 : layer->in.channels;
    double in_rows = taps_inside(layer->kernel_height, layer->stride_height, layer->dilation_height, layer->pad_top,
                                 layer->in.height, step->out.height);
    double in_taps = taps_inside(layer->kernel_width, layer->stride_width, layer->dilation_width, layer->pad_left,
                                 layer->in.width, step->out.width);
    double per_row = (double)((step->out.width + pixels - 1) / pixels), tiles = per_row * step->out.height;
    double kernel_rows = in_rows / step->out.height; /* of an average output row */
    double columns =
        tile_columns(layer, step->out.width / per_row, (double)(layer->pad_left + layer->pad_right) / per_row);
    struct work row = {0}, all = {0};
    add_row(&row, target, layer, choice, columns, vector);
    work_add(&all, &row, kernel_rows);
    work_products(&all, target, kernel_rows * channels * in_taps / per_row, vector);
    work_loads(&all, target, 1, vector); /* biases */
    work_epilogue(&all, target, step, step->out.width / per_row, vector);
    all.instructions += TILE_INSTRUCTIONS;
    double chain = kernel_rows * layer->kernel_width * channels * target->machine.latency;
    cost_tiles(cost, target, &all, tiles * panels * (width / vector), (struct chain){0, chain / CHAIN_HIDDEN});
    cost->instructions += (double)layer->kernel_width * pixels * native_vectors(target, vector);
}

/* Row by row, the rows of the input under an output row come from L1 or L2 and the weights again for each row. */
static void add_rows_traffic(struct cost *cost, const struct target *target, const struct step *step,
                             const struct layer *layer)
{
    double l1_bytes = target->machine.l1_bytes * 0.75, l2_bytes = target->machine.l2_bytes * 0.5;
    double row = (double)step->in.width * step->in.channels * sizeof(float), map = row * step->in.height;
    double out = (double)step->out.height * step->out.width * step->out.channels * sizeof(float);
    double weights = (double)(layer->kernel_height * layer->kernel_width + 1) * step->out.channels * sizeof(float);
    double overlap = (double)layer->kernel_height / layer->stride_height;
    bool rows_fit = row * layer->kernel_height + weights <= l1_bytes, stays = weights <= l1_bytes / 2;
    cost->l2_bytes = map * (rows_fit || overlap < 1 ? 1 : overlap) + out + weights * (stays ? 1 : step->out.height);
    cost->far_bytes = weights;
    if (!step_streams(step)) cost->far_bytes += (map > l2_bytes ? map : 0) + (out > l2_bytes ? out : 0);
}

/* A strip of the input as wide as the vector is read for each panel, in lines of 64 bytes. */
static void add_traffic(struct cost *cost, const struct target *target, const struct step *step,
                        const struct layer *layer, const struct choice *choice)
{
    double l1_bytes = target->machine.l1_bytes * 0.75, l2_bytes = target->machine.l2_bytes * 0.5;
    double pixels = (double)step->in.height * step->in.width, map = pixels * step->in.channels * sizeof(float);
    double out = (double)step->out.height * step->out.width * step->out.channels * sizeof(float);
    double strip = is_depthwise(layer) ? pixels * 16 * sizeof(float) : map, again = 16.0 / choice->vector;
    if (choice->vector == 16 && step->in.channels % 16) again = 1.5; /* every other strip lies across two lines */
    if (!is_depthwise(layer)) again *= step->out.channels > 16 ? step->out.channels / 16.0 : 1;
    if (strip <= l1_bytes) again = 1;
    cost->l2_bytes = map * again + out * (16.0 / choice->vector);
    if (map > l2_bytes) cost->far_bytes += map * again * (map > target->machine.l2_bytes ? STRIP_FAR : 1);
    if (out > l2_bytes) cost->far_bytes += out;
    double channels = is_depthwise(layer) ? 1 : step->in.channels;
    double weights = channels * layer->kernel_height * layer->kernel_width * step->out.channels * sizeof(float);
    cost->far_bytes += weights;
    if (!is_depthwise(layer) && weights / step->out.channels * 16 > l1_bytes)
        cost->l2_bytes += weights * ((double)step->out.height * step->out.width / choice->tile_pixels);
}

/* The image comes from memory or the last cache: with its rows asked for one output row ahead, the stem of
 * MobileNetV3-Large takes 112 us instead of 145 (Zen 4, AVX-512). Two and four rows ahead measured the same. */
int32_t window_rows_ahead(const struct target *target, const struct step *step, const struct layer *layer)
{
    return target->machine.prefetch_bytes > 0 && step->input == BUFFER_INPUT ? layer->stride_height : 0;
}

/* Vectors of eight are half a line of 64 bytes, whose other half the next part of the panel then finds in L1. Sums of
 * means are one part's at a time. */
bool window_parts_inner(const struct step *step, const struct choice *choice)
{
    return step->op == STEP_DWCONV && step->pooled == BUFFER_NONE && choice->vector == 8;
}

void cost_window(struct cost *cost, const struct target *target, const struct step *step, const struct layer *layer,
                 const struct choice *choice)
{
    struct channel_group groups[PANEL_GROUPS_MAX];
    int count = channel_groups(step->out.channels, groups);
    for (int g = 0; g < count; g++)
        add_panel(cost, target, step, layer, choice, groups[g].width, groups[g].count);
    if (choice->pixels_first || step_streams(step)) add_rows_traffic(cost, target, step, layer);
    else add_traffic(cost, target, step, layer, choice);
}

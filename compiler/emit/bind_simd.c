/* bind_simd.c - the tiles of vector kernels: for 1x1 convolutions blocks of panels x pixels, for windows the pixels
 * of a row with the taps that lie inside the input. */
#include "emit/bind.h"

void bind_vector_spans(struct bindings *b, int64_t count)
{
    int64_t begin = 0;
    for (int32_t width = 16; width >= 1; width = width > 4 ? width / 2 : width - 3) {
        int64_t end = begin + (count - begin) / width * width;
        if (end == begin) continue;
        struct bindings *span = bind_item(b, "SPANS");
        bind_int(span, "begin", begin);
        bind_int(span, "end", end);
        bind_int(span, "width", width);
        begin = end;
    }
}

/* A function for a tile: its pixels and its panels. */
static void bind_gemm_tile(struct bindings *b, const struct step *step, const struct panel_group *group, int32_t pixels,
                           int32_t panels)
{
    struct bindings *tile = bind_item(b, "TILES");
    bind_int(tile, "pixels", pixels);
    bind_int(tile, "panels", panels);
    bind_int(tile, "width", group->width);
    bind_int(tile, "vector", group->width);
    for (int32_t i = 0; i < pixels; i++) {
        struct bindings *row = bind_item(tile, "ROWS");
        bind_spare(row, "out_offset");
        bind_int(row, "in_offset", (int64_t)i * step->in.channels);
        bind_int(row, "out_offset", (int64_t)i * step->out.channels);
    }
    for (int32_t i = 0; i < panels; i++) {
        struct bindings *panel = bind_item(tile, "PANELS");
        bind_spare(panel, "channel");
        bind_int(panel, "weights", i * group->panel_floats);
        bind_int(panel, "channel", (int64_t)i * group->width);
    }
}

/* `count` blocks of `panels` panels each, from panel `first` of the group on. */
static void bind_block(struct bindings *b, const struct step *step, const struct panel_group *group, int32_t first,
                       int32_t panels, int32_t count, const int32_t *tile_pixels)
{
    if (panels == 0 || count == 0) return;
    struct bindings *block = bind_item(b, "BLOCKS");
    bind_int(block, "count", count);
    bind_int(block, "panels", panels);
    bind_int(block, "width", group->width);
    bind_int(block, "channels", (int64_t)panels * group->width);
    bind_int(block, "channel", group->channel + (int64_t)first * group->width);
    bind_int(block, "offset", group->offset + first * group->panel_floats);
    bind_int(block, "floats", panels * group->panel_floats);
    for (int i = 0; i < 2; i++)
        if (tile_pixels[i]) bind_gemm_tile(b, step, group, tile_pixels[i], panels);
}

void bind_gemm_tiles(struct bindings *b, const struct step *step, const struct choice *choice)
{
    int64_t pixels = (int64_t)step->out.height * step->out.width;
    int32_t rest = (int32_t)bind_pixel_spans(b, pixels, choice->tile_pixels);
    bind_int(b, "PIXELS_FIRST", choice->pixels_first);
    const int32_t tile_pixels[] = {choice->tile_pixels, rest};
    for (int i = 0; i < step->group_count; i++) {
        const struct panel_group *group = &step->groups[i];
        int32_t panels = group->width == step->groups[0].width ? choice->tile_panels : 1;
        int32_t whole = group->count / panels;
        bind_block(b, step, group, 0, panels, whole, tile_pixels);
        bind_block(b, step, group, whole * panels, group->count - whole * panels, 1, tile_pixels);
    }
}

/* The tap with which a pixel of the tile uses a column, both counted from the tile's first tap; -1 if it does not. */
static int32_t tap_of(const struct layer *layer, int32_t pixel, int32_t column)
{
    int32_t reach = column - pixel * layer->stride_width, tap = reach / layer->dilation_width;
    bool uses = reach >= 0 && reach % layer->dilation_width == 0 && tap < layer->kernel_width;
    return uses ? tap : -1;
}

/* Columns from the first tap of the first pixel to the last tap of the last one. */
static int32_t tile_columns(const struct layer *layer, int32_t pixels)
{
    return (pixels - 1) * layer->stride_width + (layer->kernel_width - 1) * layer->dilation_width + 1;
}

/* Of a tile, the columns inside the input and who uses each with which tap; and the taps that are used at all. */
static void bind_inputs(struct bindings *tile, const struct layer *layer, int32_t first_pixel, int32_t pixels,
                        int32_t pixel_stride)
{
    int32_t begin = first_pixel * layer->stride_width - layer->pad_left, columns = tile_columns(layer, pixels);
    bool tap_used[KERNEL_MAX] = {false};
    bind_list(tile, "INPUTS");
    for (int32_t column = 0; column < columns; column++) {
        if (begin + column < 0 || begin + column >= layer->in.width) continue;
        struct bindings *input = NULL;
        for (int32_t pixel = 0; pixel < pixels; pixel++) {
            int32_t tap = tap_of(layer, pixel, column);
            if (tap < 0) continue;
            if (!input) input = bind_item(tile, "INPUTS");
            struct bindings *use = bind_item(input, "USES");
            bind_int(use, "pixel", pixel);
            bind_int(use, "tap", tap);
            tap_used[tap] = true;
        }
        if (input) bind_int(input, "offset", (int64_t)column * pixel_stride);
    }
    bind_list(tile, "TAPS");
    for (int32_t tap = 0; tap < layer->kernel_width; tap++)
        if (tap_used[tap]) bind_int(bind_item(tile, "TAPS"), "tap", tap);
}

static bool has_clipped_taps(const struct layer *layer, int32_t first_pixel, int32_t pixels)
{
    int32_t begin = first_pixel * layer->stride_width - layer->pad_left;
    return begin < 0 || begin + tile_columns(layer, pixels) > layer->in.width;
}

/* The functions of tile number `index`, one for each width of panels. */
static void bind_window_functions(struct bindings *b, const struct plan *plan, const struct step *step,
                                  const struct choice *choice, int32_t first_pixel, int32_t pixels, int index)
{
    bool image = step->op == STEP_CONV && step->input == BUFFER_INPUT;
    int32_t pixel_stride = image ? plan->net->format.pixel_stride : step->in.channels;
    for (int g = 0; g < step->group_count; g++) {
        int32_t width = step->groups[g].width;
        struct bindings *tile = bind_item(b, "TILES");
        bind_int(tile, "index", index);
        bind_int(tile, "pixels", pixels);
        bind_int(tile, "width", width);
        bind_int(tile, "vector", width < choice->vector ? width : choice->vector);
        for (int32_t i = 0; i < pixels; i++) {
            struct bindings *pixel = bind_item(tile, "PIXELS");
            bind_spare(pixel, "offset");
            bind_int(pixel, "offset", (int64_t)i * step->out.channels);
        }
        bind_inputs(tile, step_layer(plan, step), first_pixel, pixels, pixel_stride);
        if (choice->kernel->tiling == TILING_WINDOW_ROWS) bind_pair_tile(tile, step_layer(plan, step));
        if (choice->kernel->tiling == TILING_WINDOW_LANE)
            bind_lane_inputs(tile, step_layer(plan, step), first_pixel, pixels, width);
    }
}

/* A row of output pixels as tiles: those inside share a function and a loop, each that the border clips has its own. */
void bind_window_tiles(struct bindings *b, const struct plan *plan, const struct step *step,
                       const struct choice *choice)
{
    const struct layer *layer = step_layer(plan, step);
    int32_t width = step->out.width, tile = choice->tile_pixels;
    bind_spare(b, "PIXELS_FIRST");
    bind_int(b, "PIXELS_FIRST", choice->pixels_first);
    if (choice->kernel->tiling == TILING_WINDOW_ROWS) bind_row_pairs(b, layer);
    for (int32_t begin = 0, end, index = 0; begin < width; begin = end, index++) {
        int32_t pixels = width - begin < tile ? width - begin : tile;
        end = begin + pixels;
        bool inside = !has_clipped_taps(layer, begin, pixels);
        while (inside && end + pixels <= width && !has_clipped_taps(layer, end, pixels)) end += pixels;
        struct bindings *span = bind_item(b, "SPANS");
        bind_int(span, "begin", begin);
        bind_int(span, "end", end);
        bind_int(span, "step", pixels);
        bind_int(span, "tile", index);
        bind_window_functions(b, plan, step, choice, begin, pixels, index);
    }
}

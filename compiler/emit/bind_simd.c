/* bind_simd.c - the tiles of vector kernels: for 1x1 convolutions blocks of panels x pixels, for windows the pixels
 * of a row with the taps that lie inside the input. */
#include "emit/bind.h"

/* Used columns of a tile: at most one for each of its pixels, whose sums are in registers, and taps. */
enum { TILE_PIXELS_MAX = 32, TILE_COLUMNS_MAX = TILE_PIXELS_MAX * KERNEL_MAX };

static int32_t least(int32_t a, int32_t b)
{
    return a < b ? a : b;
}

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

static void bind_piece(struct bindings *b, const struct step *step, struct input_piece *piece, const char *suffix,
                       int32_t begin, int32_t end)
{
    struct bindings *item = piece->bindings = bind_item(b, "PIECES");
    bind_text(item, "suffix", str_of(suffix));
    bind_int(item, "FIRST", begin == 0);
    bind_int(item, "RESIDUAL_APART", begin == 0 && step->residual != BUFFER_NONE && !step_in_place(step));
    bind_spare(item, "begin");
    bind_spare(item, "end");
    bind_spare(item, "inputs");
    bind_int(item, "begin", begin);
    bind_int(item, "end", end);
    bind_int(item, "inputs", piece->inputs);
}

int bind_pieces(struct bindings *b, const struct step *step, const struct choice *choice,
                struct input_piece pieces[INPUT_PIECES_MAX])
{
    int32_t inputs = step->in.channels, piece = choice->piece_channels, rest = piece ? inputs % piece : 0;
    bind_spare(b, "SLICED");
    bind_int(b, "SLICED", step_adds_up(step));
    int count = 0;
    bind_int(b, "PIECED", piece > 0);
    pieces[count++].inputs = piece ? piece : inputs;
    bind_piece(b, step, &pieces[0], piece ? "_first" : "", 0, pieces[0].inputs);
    if (piece && inputs >= 2 * piece) {
        pieces[count].inputs = piece;
        bind_piece(b, step, &pieces[count++], "_next", piece, inputs - rest);
    }
    if (rest) {
        pieces[count].inputs = rest;
        bind_piece(b, step, &pieces[count++], "_rest", inputs - rest, inputs);
    }
    return count;
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
        bind_int(row, "in_offset", (int64_t)i * step->in_stride);
        bind_int(row, "out_offset", (int64_t)i * step->out_stride);
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
                       int32_t panels, int32_t count, const int32_t *tile_pixels, const struct input_piece *pieces,
                       int piece_count)
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
        for (int k = 0; tile_pixels[i] && k < piece_count; k++)
            bind_gemm_tile(pieces[k].bindings, step, group, tile_pixels[i], panels);
}

void bind_order(struct bindings *b, const struct choice *choice)
{
    bind_spare(b, "BAND");
    bind_spare(b, "BACKWARDS");
    bind_int(b, "PIXELS_FIRST", choice->pixels_first);
    bind_int(b, "BACKWARDS", choice->backwards);
    bind_int(b, "BAND", choice->band_pixels);
}

void bind_gemm_tiles(struct bindings *b, const struct step *step, const struct choice *choice)
{
    int64_t pixels = step_pixels(step);
    int32_t rest = (int32_t)bind_pixel_spans(b, pixels, choice->tile_pixels);
    bind_spare(b, "PREFETCH");
    bind_int(b, "PREFETCH", choice->prefetch_bytes / (int32_t)sizeof(float));
    bind_order(b, choice);
    const int32_t tile_pixels[] = {choice->tile_pixels, rest};
    struct input_piece pieces[INPUT_PIECES_MAX];
    int piece_count = bind_pieces(b, step, choice, pieces);
    for (int i = 0; i < step->group_count; i++) {
        const struct panel_group *group = &step->groups[i];
        int32_t panels = group->width == step->groups[0].width ? choice->tile_panels : 1;
        int32_t whole = group->count / panels;
        bind_block(b, step, group, 0, panels, whole, tile_pixels, pieces, piece_count);
        bind_block(b, step, group, whole * panels, group->count - whole * panels, 1, tile_pixels, pieces, piece_count);
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

/* The column of the first tap of an output pixel; left of the input it is negative. */
static int32_t first_column(const struct layer *layer, int32_t pixel)
{
    return pixel * layer->stride_width - layer->pad_left;
}

/* Offsets from a pointer that moves on where they would be more than `reach`: not all instructions reach as far as
 * others. Without a reach it never moves. */
struct moving_base {
    int64_t reach, base;
};

static void bind_offset(struct bindings *item, struct moving_base *from, int64_t offset)
{
    int64_t advance = from->reach > 0 && offset - from->base > from->reach ? offset - from->base : 0;
    from->base += advance;
    bind_spare(item, "advance");
    bind_int(item, "advance", advance);
    bind_int(item, "offset", offset - from->base);
}

/* The pixels that use columns [first, last], whose sums shall not wait for what is loaded later. */
static void bind_touched(struct bindings *group, const struct layer *layer, int32_t pixels, int32_t first,
                         int32_t last)
{
    for (int32_t pixel = 0; pixel < pixels; pixel++) {
        bool touched = false;
        for (int32_t column = first; column <= last; column++) touched |= tap_of(layer, pixel, column) >= 0;
        if (touched) bind_int(bind_item(group, "TOUCHED"), "pixel", pixel);
    }
}

/* The input of a tile in a column, and who uses it with which tap. */
static struct bindings *bind_input(struct bindings *owner, const struct layer *layer, int32_t pixels, int32_t column)
{
    struct bindings *input = bind_item(owner, "INPUTS");
    int32_t uses = 0;
    for (int32_t pixel = 0; pixel < pixels; pixel++) {
        int32_t tap = tap_of(layer, pixel, column);
        if (tap < 0) continue;
        struct bindings *use = bind_item(input, "USES");
        bind_int(use, "pixel", pixel);
        bind_int(use, "tap", tap);
        uses++;
    }
    bind_spare(input, "SHARED");
    bind_int(input, "SHARED", uses > 1);
    return input;
}

/* The columns of a tile that lie inside the input and are used; returns how many. */
static int32_t used_columns(const struct layer *layer, int32_t first_pixel, int32_t pixels, int32_t *columns)
{
    int32_t begin = first_column(layer, first_pixel), count = 0;
    for (int32_t column = 0; column < tile_columns(layer, pixels); column++) {
        bool used = false;
        for (int32_t pixel = 0; pixel < pixels; pixel++) used |= tap_of(layer, pixel, column) >= 0;
        if (used && begin + column >= 0 && begin + column < layer->in.width) columns[count++] = column;
    }
    return count;
}

/* Of a tile, the columns inside the input, their offsets counted from the first of them, in groups if the kernel loads
 * in groups; and the taps that are used at all. */
static void bind_inputs(struct bindings *tile, const struct layer *layer, const struct choice *choice,
                        int32_t first_pixel, int32_t pixels, int32_t pixel_stride)
{
    int32_t columns[TILE_COLUMNS_MAX], count = used_columns(layer, first_pixel, pixels, columns);
    int32_t begin = first_column(layer, first_pixel), outside = begin < 0 ? -begin : 0;
    struct moving_base from = {.reach = choice->reach};
    struct bindings *group = tile;
    if (choice->tile_columns == 0) bind_list(tile, "INPUTS");
    for (int32_t i = 0; i < count; i++) {
        bool begins = choice->tile_columns > 0 && i % choice->tile_columns == 0;
        int32_t end = least(i + choice->tile_columns, count);
        if (begins) bind_touched(group = bind_item(tile, "COLUMN_GROUPS"), layer, pixels, columns[i], columns[end - 1]);
        bind_offset(bind_input(group, layer, pixels, columns[i]), &from,
                    (int64_t)(columns[i] - outside) * pixel_stride);
    }
    bind_list(tile, "TAPS");
    for (int32_t tap = 0; tap < layer->kernel_width; tap++) {
        bool used = false;
        for (int32_t i = 0; i < count; i++)
            for (int32_t pixel = 0; pixel < pixels; pixel++) used |= tap_of(layer, pixel, columns[i]) == tap;
        if (used) bind_int(bind_item(tile, "TAPS"), "tap", tap);
    }
}

static bool has_clipped_taps(const struct layer *layer, int32_t first_pixel, int32_t pixels)
{
    int32_t begin = first_column(layer, first_pixel);
    return begin < 0 || begin + tile_columns(layer, pixels) > layer->in.width;
}

/* Of the rows that the next output row reads and this one does not, the lines under a tile. */
static void bind_lines_ahead(struct bindings *tile, const struct plan *plan, const struct layer *layer,
                             const struct choice *choice, int32_t pixels, int32_t pixel_stride)
{
    enum { LINE_BYTES = 64 };
    int32_t line = plan->net->format.type == PIXEL_U8 ? LINE_BYTES : LINE_BYTES / (int32_t)sizeof(float);
    int32_t first = (layer->kernel_height - 1) * layer->dilation_height + 1;
    bind_spare(tile, "LINES_AHEAD");
    bind_list(tile, "LINES_AHEAD");
    for (int32_t row = first; row < first + choice->rows_ahead; row++)
        for (int32_t offset = 0; offset < pixels * layer->stride_width * pixel_stride; offset += line) {
            struct bindings *item = bind_item(tile, "LINES_AHEAD");
            bind_int(item, "row", row);
            bind_int(item, "offset", offset);
        }
}

/* A function of tile number `index`: its pixels from `first_pixel` of the row on, a panel of `width` channels. */
static struct bindings *bind_window_tile(struct bindings *b, const struct plan *plan, const struct step *step,
                                         const struct choice *choice, int32_t first_pixel, int32_t pixels, int index,
                                         int32_t width)
{
    bool image = step->op == STEP_CONV && step->input == BUFFER_INPUT;
    int32_t pixel_stride = image ? plan->net->format.pixel_stride : step->in.channels;
    struct bindings *tile = bind_item(b, "TILES");
    bind_int(tile, "span", index);
    bind_int(tile, "pixels", pixels);
    bind_int(tile, "width", width);
    bind_int(tile, "vector", width < choice->vector ? width : choice->vector);
    struct moving_base from = {.reach = choice->reach};
    for (int32_t i = 0; i < pixels; i++) {
        struct bindings *pixel = bind_item(tile, "PIXELS");
        bind_spare(pixel, "offset");
        bind_offset(pixel, &from, (int64_t)i * step->out_stride);
    }
    bind_inputs(tile, step_layer(plan, step), choice, first_pixel, pixels, pixel_stride);
    bind_lines_ahead(tile, plan, step_layer(plan, step), choice, pixels, pixel_stride);
    return tile;
}

/* How a kernel for few channels reads its row; one for others does not. */
static struct row_elements elements_of(const struct input_format *format, const struct layer *layer,
                                       const struct choice *choice)
{
    struct row_elements row = {.stride = layer->in.channels, .position = {0, 1, 2, 3}};
    if (choice->kernel->tiling == TILING_WINDOW_LANE) row.vector = 4;
    if (choice->kernel->tiling != TILING_WINDOW_PIXELS) return row;
    row.vector = 8;
    row.stride = format->pixel_stride;
    for (int32_t c = 0; c < layer->in.channels; c++) row.position[c] = bind_pixel_position(format->order, c);
    return row;
}

/* The functions of tile number `index`, one for each width of panels and each height of tiles. */
static void bind_window_functions(struct bindings *b, const struct plan *plan, const struct step *step,
                                  const struct choice *choice, int32_t first_pixel, int32_t pixels, int index,
                                  const struct row_span *row_spans, int row_span_count)
{
    const struct layer *layer = step_layer(plan, step);
    for (int g = 0; g < step->group_count; g++) {
        int32_t width = step->groups[g].width;
        for (int r = 0; r < row_span_count; r++)
            bind_row_tile(bind_window_tile(b, plan, step, choice, first_pixel, pixels, index, width), step, layer,
                          row_spans[r]);
        if (row_span_count > 0) continue;
        struct bindings *tile = bind_window_tile(b, plan, step, choice, first_pixel, pixels, index, width);
        struct row_elements row = elements_of(&plan->net->format, layer, choice);
        if (row.vector > 0) bind_lane_inputs(tile, layer, &row, first_pixel, pixels, width);
        int32_t columns[TILE_COLUMNS_MAX], count = used_columns(layer, first_pixel, pixels, columns);
        bool by_element = choice->kernel->tiling == TILING_WINDOW_DEEP && width >= 4;
        bind_deep_inputs(tile, layer, first_pixel, pixels, by_element ? width : 0, columns, count);
    }
}

/* A row of output pixels as tiles: those inside share a function and a loop, each that the border clips has its own. */
void bind_window_tiles(struct bindings *b, const struct plan *plan, const struct step *step,
                       const struct choice *choice)
{
    const struct layer *layer = step_layer(plan, step);
    int32_t width = step->out.width, tile = choice->tile_pixels;
    bind_spare(b, "PIXELS_FIRST");
    bind_spare(b, "PARTS_INNER");
    bind_int(b, "PIXELS_FIRST", choice->pixels_first || step_streams(step));
    bind_int(b, "PARTS_INNER", choice->parts_inner);
    struct row_span row_spans[2];
    int row_span_count = choice->kernel->tiling == TILING_WINDOW_ROWS
                             ? bind_row_spans(b, step, choice->tile_panels, row_spans) : 0;
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
        bind_int(span, "pad", first_column(layer, begin) < 0 ? begin * layer->stride_width : layer->pad_left);
        bind_window_functions(b, plan, step, choice, begin, pixels, index, row_spans, row_span_count);
    }
}

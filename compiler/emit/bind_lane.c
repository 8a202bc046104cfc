/* bind_lane.c - the tiles of kernels that multiply by elements of vectors: for 1x1 convolutions blocks of panels, each
 * in parts of as many channels as are computed together; for windows on few channels the elements of a row. */
#include "emit/bind.h"

enum { LANES = 4 };

/* Inputs of one turn of the loop. What is left over stands behind it as straight code, of which clang reorders longer
 * pieces until they spill. */
static int32_t loop_inputs(int32_t inputs)
{
    return inputs % 16 == 0 ? 16 : 8;
}

static int32_t least(int32_t a, int32_t b)
{
    return a < b ? a : b;
}

/* The vectors of a tile: where their weights and channels are, from the first ones on. */
static void bind_vectors(struct bindings *tile, const struct panel_group *group, int32_t panels, int32_t part)
{
    int32_t lanes = least(group->width, LANES);
    for (int32_t panel = 0; panel < panels; panel++)
        for (int32_t at = 0; at < part; at += lanes) {
            struct bindings *vector = bind_item(tile, "VECTORS");
            bind_int(vector, "weights", panel * group->panel_floats + at);
            bind_int(vector, "channel", (int64_t)panel * group->width + at);
        }
}

/* `count` steps of four inputs each, and where the weights of each input are. */
static void bind_steps(struct bindings *tile, const char *name, const struct panel_group *group, int32_t count)
{
    bind_spare(tile, name);
    bind_list(tile, name);
    for (int32_t i = 0; i < count; i++) {
        struct bindings *step = bind_item(tile, name);
        bind_int(step, "input", (int64_t)i * LANES);
        for (int32_t element = 0; element < LANES; element++)
            bind_int(bind_item(step, "ELEMENTS"), "weights", ((int64_t)i * LANES + element) * group->width);
    }
}

/* A function for a tile of a piece of the inputs: its pixels, its panels, and how much of each. */
static void bind_lane_tile(const struct input_piece *piece, const struct step *step, const struct panel_group *group,
                           int32_t pixels, int32_t panels, int32_t part)
{
    struct bindings *tile = bind_item(piece->bindings, "TILES");
    int32_t loop = loop_inputs(piece->inputs), last = piece->inputs % loop;
    bind_int(tile, "pixels", pixels);
    bind_int(tile, "panels", panels);
    bind_int(tile, "width", group->width);
    bind_int(tile, "vector", least(group->width, LANES));
    bind_int(tile, "channels", (int64_t)panels * part);
    for (int32_t i = 0; i < pixels; i++) {
        struct bindings *row = bind_item(tile, "ROWS");
        bind_spare(row, "out_offset");
        bind_int(row, "in_offset", (int64_t)i * step->in_stride);
        bind_int(row, "out_offset", (int64_t)i * step->out_stride);
    }
    bind_vectors(tile, group, panels, part);
    bind_spare(tile, "BY_ELEMENT");
    bind_int(tile, "BY_ELEMENT", group->width >= LANES);
    bind_spare(tile, "loop_floats");
    bind_int(tile, "loop_floats", (int64_t)loop * group->width);
    bind_spare(tile, "last_floats");
    bind_int(tile, "last_floats", (int64_t)(last / LANES * LANES) * group->width);
    bind_steps(tile, "LOOP_STEPS", group, loop / LANES);
    bind_steps(tile, "LAST_STEPS", group, last / LANES);
}

/* `count` blocks of `panels` panels each, from panel `first` of the group on. */
static void bind_lane_block(struct bindings *b, const struct step *step, const struct panel_group *group, int32_t first,
                            int32_t panels, int32_t count, const struct choice *choice,
                            const struct input_piece *pieces, int piece_count)
{
    if (panels == 0 || count == 0) return;
    int64_t pixels = step_pixels(step);
    int32_t part = least(group->width, choice->vector), rest = (int32_t)(pixels % choice->tile_pixels);
    struct bindings *block = bind_item(b, "BLOCKS");
    bind_int(block, "count", count);
    bind_int(block, "panels", panels);
    bind_int(block, "width", group->width);
    bind_int(block, "channels", (int64_t)panels * group->width);
    bind_int(block, "channel", group->channel + (int64_t)first * group->width);
    bind_int(block, "offset", group->offset + first * group->panel_floats);
    bind_int(block, "floats", panels * group->panel_floats);
    for (int32_t at = 0; at < group->width; at += part) bind_int(bind_item(block, "PARTS"), "offset", at);
    for (int k = 0; k < piece_count; k++) {
        bind_lane_tile(&pieces[k], step, group, choice->tile_pixels, panels, part);
        if (rest) bind_lane_tile(&pieces[k], step, group, rest, panels, part);
    }
}

/* The loop over the inputs of a piece. */
static void bind_loop(const struct input_piece *piece)
{
    struct bindings *b = piece->bindings;
    int32_t loop = loop_inputs(piece->inputs);
    bind_spare(b, "LOOP_STEP");
    bind_int(b, "LOOP_STEP", loop);
    bind_int(b, "LOOP_INPUTS", piece->inputs / loop * loop);
    bind_list(b, "REST_INPUTS");
    for (int32_t k = piece->inputs / LANES * LANES; k < piece->inputs; k++)
        bind_int(bind_item(b, "REST_INPUTS"), "offset", k % loop);
}

void bind_lane_tiles(struct bindings *b, const struct step *step, const struct choice *choice)
{
    bind_pixel_spans(b, step_pixels(step), choice->tile_pixels);
    bind_order(b, choice);
    struct input_piece pieces[INPUT_PIECES_MAX];
    int piece_count = bind_pieces(b, step, choice, pieces);
    for (int k = 0; k < piece_count; k++) bind_loop(&pieces[k]);
    for (int i = 0; i < step->group_count; i++) {
        const struct panel_group *group = &step->groups[i];
        int32_t panels = group->width == step->groups[0].width ? choice->tile_panels : 1;
        int32_t whole = group->count / panels;
        bind_lane_block(b, step, group, 0, panels, whole, choice, pieces, piece_count);
        bind_lane_block(b, step, group, whole * panels, group->count - whole * panels, 1, choice, pieces, piece_count);
    }
}

/* The channel of an element, counted from the first of its pixel; -1 if it is none. */
static int32_t channel_of(const struct row_elements *row, int32_t channels, int32_t element)
{
    for (int32_t c = 0; c < channels; c++)
        if (row->position[c] == element) return c;
    return -1;
}

/* Which tap and channel of a pixel an element of the row is, counted from the first of the pixel; -1 if none. */
static int32_t tap_of_element(const struct layer *layer, const struct row_elements *row, int32_t pixel,
                              int32_t element)
{
    int32_t reach = element - pixel * layer->stride_width * row->stride, channels = layer->in.channels;
    if (reach < 0 || reach >= layer->kernel_width * row->stride) return -1;
    int32_t channel = channel_of(row, channels, reach % row->stride);
    return channel < 0 ? -1 : reach / row->stride * channels + channel;
}

/* Where the vector begins that an element is in: the last one may overlap the one before it, so that nothing outside
 * is read. */
static int32_t vector_begin(const struct row_elements *row, int32_t element, int32_t count)
{
    return least(element / row->vector * row->vector, count - row->vector);
}

/* The vector of four in which an element is, counted over all vectors of the row. */
static int32_t quad_of(const struct row_elements *row, int32_t element, int32_t count)
{
    int32_t within = element - vector_begin(row, element, count);
    return (element / row->vector * row->vector + within) / LANES;
}

/* Vectors that overlap leave quads unused, and so do strides beyond the kernel. */
static bool is_quad_used(const struct layer *layer, const struct row_elements *row, int32_t pixels, int32_t begin,
                         int32_t count, int32_t quad)
{
    for (int32_t element = 0; element < count; element++)
        for (int32_t pixel = 0; pixel < pixels && quad_of(row, element, count) == quad; pixel++)
            if (tap_of_element(layer, row, pixel, begin + element) >= 0) return true;
    return false;
}

/* The elements [begin, begin + count) of the row, those under the tile and inside the input, as vectors of four, or of
 * eight where they have to be converted. */
static void bind_row_vectors(struct bindings *tile, const struct layer *layer, const struct row_elements *row,
                             int32_t pixels, int32_t begin, int32_t count)
{
    for (int32_t at = 0; at < count; at += row->vector) {
        int32_t quad = at / LANES, from = vector_begin(row, at, count);
        bool octet = row->vector > LANES, low = is_quad_used(layer, row, pixels, begin, count, quad);
        bool high = octet && is_quad_used(layer, row, pixels, begin, count, quad + 1);
        if (!low && !high) continue;
        struct bindings *vector = bind_item(tile, octet ? "OCTETS" : "QUADS");
        bind_int(vector, "offset", from);
        bind_int(vector, "quad", quad);
        if (!octet) continue;
        bind_spare(vector, "phase");
        bind_int(vector, "phase", from % row->stride);
        bind_int(vector, "next", (int64_t)quad + 1);
        bind_int(vector, "low", low);
        bind_int(vector, "high", high);
    }
}

/* For a window on few channels: its inputs in vectors, and for each tap and channel which pixel multiplies it by which
 * element. Tiles with less than one vector are left to the kernel without vectors of inputs. */
void bind_lane_inputs(struct bindings *tile, const struct layer *layer, const struct row_elements *row,
                      int32_t first_pixel, int32_t pixels, int32_t width)
{
    int32_t first = first_pixel * layer->stride_width - layer->pad_left, outside = first < 0 ? -first : 0;
    int32_t columns = (pixels - 1) * layer->stride_width + layer->kernel_width;
    int32_t begin = outside * row->stride, count = least(columns, layer->in.width - first) * row->stride - begin;
    bool by_element = width >= LANES && count >= row->vector;
    bind_int(tile, "BY_ELEMENT", by_element);
    bind_list(tile, "QUADS");
    bind_list(tile, "OCTETS");
    if (!by_element) return;
    bind_row_vectors(tile, layer, row, pixels, begin, count);
    for (int32_t tap = 0; tap < layer->kernel_width * layer->in.channels; tap++) {
        struct bindings *item = NULL;
        for (int32_t element = 0; element < count; element++)
            for (int32_t pixel = 0; pixel < pixels; pixel++) {
                if (tap_of_element(layer, row, pixel, begin + element) != tap) continue;
                if (!item) item = bind_item(tile, "ELEMENTS");
                struct bindings *use = bind_item(item, "USES");
                bind_int(use, "pixel", pixel);
                bind_int(use, "quad", quad_of(row, element, count));
                bind_int(use, "element", (element - vector_begin(row, element, count)) % LANES);
            }
        if (item) bind_int(item, "weights", (int64_t)tap * width);
    }
}

/* Which pixels use a tap, each with which of the columns. */
static void bind_deep_tap(struct bindings *tile, const struct layer *layer, int32_t pixels, int32_t tap, int32_t width,
                          const int32_t *columns, int32_t count)
{
    struct bindings *item = NULL;
    for (int32_t pixel = 0; pixel < pixels; pixel++) {
        int32_t column = pixel * layer->stride_width + tap * layer->dilation_width, at = 0;
        while (at < count && columns[at] != column) at++;
        if (at == count) continue;
        if (!item) item = bind_item(tile, "DEEP_TAPS");
        struct bindings *use = bind_item(item, "USES");
        bind_int(use, "pixel", pixel);
        bind_int(use, "column", at);
    }
    if (!item) return;
    bind_int(item, "weights", (int64_t)tap * layer->in.channels * width);
    for (int32_t element = 0; element < LANES; element++) bind_item(item, "ELEMENTS");
}

/* For a window on four channels and more: a vector of four channels for each of its `columns` inside the input, and for
 * each tap which pixel multiplies it by the elements of which column. Channels left over are broadcast. */
void bind_deep_inputs(struct bindings *tile, const struct layer *layer, int32_t first_pixel, int32_t pixels,
                      int32_t width, const int32_t *columns, int32_t count)
{
    int32_t first = first_pixel * layer->stride_width - layer->pad_left, outside = first < 0 ? -first : 0;
    int32_t deep = width >= LANES ? layer->in.channels / LANES * LANES : 0;
    bind_spare(tile, "deep_channels");
    bind_spare(tile, "DEEP");
    bind_spare(tile, "SHALLOW");
    bind_int(tile, "deep_channels", deep);
    bind_int(tile, "DEEP", deep > 0);
    bind_int(tile, "SHALLOW", deep < layer->in.channels);
    for (int32_t i = 0; deep > 0 && i < count; i++)
        bind_int(bind_item(tile, "COLUMNS"), "offset", (int64_t)(columns[i] - outside) * layer->in.channels);
    for (int32_t tap = 0; deep > 0 && tap < layer->kernel_width; tap++)
        bind_deep_tap(tile, layer, pixels, tap, width, columns, count);
}

/* bind.c - see bind.h. Numbers are computed here or in plan/; templates only print them. */
#include "emit/bind.h"

#include <string.h>

#include "base/io.h"

struct str identifier_of(struct arena *arena, struct str name)
{
    struct str copy = str_copy(arena, name);
    char *text = (char *)(uintptr_t)copy.ptr; /* ours: str_copy made it */
    for (size_t i = 0; i < copy.len; i++) {
        char c = text[i];
        bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!plain) text[i] = '_';
    }
    return copy;
}

struct str upper_of(struct arena *arena, struct str name)
{
    struct str copy = str_copy(arena, name);
    char *text = (char *)(uintptr_t)copy.ptr; /* ours: str_copy made it */
    for (size_t i = 0; i < copy.len; i++)
        if (text[i] >= 'a' && text[i] <= 'z') text[i] = (char)(text[i] - 'a' + 'A');
    return copy;
}

bool plan_reads_pixels(const struct plan *plan)
{
    return plan->net->format.type == PIXEL_U8;
}

struct str step_function_name(struct arena *arena, const struct plan *plan, const struct emit_options *options,
                              const struct step *step)
{
    struct str layer = identifier_of(arena, step_layer(plan, &plan->steps[step->code])->name);
    const struct step *whole = &plan->steps[step->id];
    bool rest = step_is_sliced(whole) && step->out.channels < whole->slice_channels;
    return str_printf(arena, "%.*s_%.*s%s%.*s", STR_ARG(options->prefix), STR_ARG(layer), rest ? "_rest" : "",
                      STR_ARG(options->suffix));
}

struct str source_place_of(struct arena *arena, const struct emit_options *options, struct span span)
{
    struct place place = source_place(options->sources, span);
    return str_printf(arena, "%.*s:%zu", STR_ARG(io_base_name(place.path)), place.line);
}

static void bind_shape(struct arena *arena, struct bindings *b, const char *label, struct shape shape,
                       int32_t stride)
{
    const struct {
        const char *suffix;
        int64_t value;
    } facts[] = {{"HEIGHT", shape.height},
                 {"WIDTH", shape.width},
                 {"CHANNELS", shape.channels},
                 {"PIXELS", (int64_t)shape.height * shape.width},
                 {"STRIDE", stride},
                 {"ROW", (int64_t)shape.width * stride},
                 {"ELEMENTS", shape_elements(shape)}};
    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        const char *name = str_printf(arena, "%s_%s", label, facts[i].suffix).ptr;
        bind_spare(b, name);
        bind_int(b, name, facts[i].value);
    }
}

/* A panel that is wider than the kernel's vectors is computed in parts. */
static void bind_groups(struct bindings *b, const struct step *step, const struct choice *choice)
{
    static const char *const spares[] = {"channel", "count", "end", "offset", "panel_floats"};
    for (int i = 0; i < step->group_count; i++) {
        const struct panel_group *group = &step->groups[i];
        struct bindings *item = bind_item(b, "GROUPS");
        for (size_t k = 0; k < sizeof spares / sizeof *spares; k++) bind_spare(item, spares[k]);
        bind_int(item, "channel", group->channel);
        bind_int(item, "width", group->width);
        bind_int(item, "count", group->count);
        bind_int(item, "end", group->channel + (int64_t)group->count * group->width);
        bind_int(item, "offset", group->offset);
        bind_int(item, "panel_floats", group->panel_floats);
        if (choice->kernel->tiling < TILING_WINDOW) continue;
        int32_t vector = group->width < choice->vector ? group->width : choice->vector;
        bind_int(item, "vector", vector);
        bind_spare(item, "PARTS");
        for (int32_t at = 0; at < group->width; at += vector) bind_int(bind_item(item, "PARTS"), "offset", at);
    }
}

static void bind_tile(struct bindings *b, const struct step *step, int32_t pixels, int32_t width)
{
    struct bindings *tile = bind_item(b, "TILES");
    bind_int(tile, "pixels", pixels);
    bind_int(tile, "width", width);
    for (int32_t i = 0; i < pixels; i++) {
        struct bindings *row = bind_item(tile, "ROWS");
        bind_spare(row, "out_offset");
        bind_int(row, "in_offset", (int64_t)i * step->in_stride);
        bind_int(row, "out_offset", (int64_t)i * step->out_stride);
    }
}

static void bind_pixel_span(struct bindings *b, int64_t begin, int64_t end, int64_t tile)
{
    if (begin == end) return;
    struct bindings *span = bind_item(b, "SPANS");
    bind_int(span, "begin", begin);
    bind_int(span, "end", end);
    bind_int(span, "tile", tile);
}

int64_t bind_pixel_spans(struct bindings *b, int64_t count, int64_t tile)
{
    int64_t rest = count % tile;
    bind_pixel_span(b, 0, count - rest, tile);
    bind_pixel_span(b, count - rest, count, rest);
    return rest;
}

static void bind_rows(struct bindings *b, const struct step *step, const struct choice *choice)
{
    int64_t pixels = step_pixels(step);
    int64_t rest = bind_pixel_spans(b, pixels, choice->tile_pixels);
    struct input_piece pieces[INPUT_PIECES_MAX];
    int piece_count = bind_pieces(b, step, choice, pieces);
    for (int k = 0; k < piece_count; k++)
        for (int i = 0; i < step->group_count; i++) {
            struct bindings *piece = pieces[k].bindings;
            if (pixels > rest) bind_tile(piece, step, choice->tile_pixels, step->groups[i].width);
            if (rest) bind_tile(piece, step, (int32_t)rest, step->groups[i].width);
        }
}

static void bind_column_span(struct bindings *b, int32_t begin, int32_t end, bool clipped)
{
    if (begin >= end) return;
    struct bindings *span = bind_item(b, "SPANS");
    bind_int(span, "begin", begin);
    bind_int(span, "end", end);
    bind_int(span, "clipped", clipped);
}

/* The output columns as border, inside, border: those inside have all their taps in the input. */
static void bind_columns(struct bindings *b, const struct layer *layer)
{
    int32_t reach = (layer->kernel_width - 1) * layer->dilation_width; /* from the first tap to the last */
    int32_t begin = (layer->pad_left + layer->stride_width - 1) / layer->stride_width;
    int32_t last_fit = layer->in.width - 1 - reach + layer->pad_left;
    int32_t end = last_fit < 0 ? 0 : last_fit / layer->stride_width + 1;
    if (end > layer->out.width) end = layer->out.width;
    if (begin >= end) begin = end = 0; /* narrower than the window: all border */
    bind_column_span(b, 0, begin, true);
    bind_column_span(b, begin, end, false);
    bind_column_span(b, end, layer->out.width, true);
}

static void bind_window(struct bindings *b, const struct layer *layer)
{
    const struct {
        const char *name;
        int64_t value;
    } facts[] = {{"KERNEL_HEIGHT", layer->kernel_height},
                 {"KERNEL_WIDTH", layer->kernel_width},
                 {"STRIDE_HEIGHT", layer->stride_height},
                 {"STRIDE_WIDTH", layer->stride_width},
                 {"DILATION_HEIGHT", layer->dilation_height},
                 {"DILATION_WIDTH", layer->dilation_width},
                 {"PAD_TOP", layer->pad_top},
                 {"PAD_LEFT", layer->pad_left}};
    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        bind_spare(b, facts[i].name);
        bind_int(b, facts[i].name, facts[i].value);
    }
}

/* Row by row, a window's function computes the output rows from `row` on, and finds the input's rows in their ring;
 * else it computes all of them. */
static void bind_rows_of_call(struct arena *arena, struct bindings *b, const struct plan *plan, const struct step *step)
{
    const struct layer *layer = step_layer(plan, step);
    bool streams = step_streams(step);
    static const struct buffer none;
    const struct buffer *input = step->input < 0 ? &none : &plan->buffers[step->input];
    int32_t ring = input->ring_rows;
    int32_t reach = (step->rows - 1) * layer->stride_height + (layer->kernel_height - 1) * layer->dilation_height + 1;
    const struct {
        const char *name;
        int64_t value;
    } facts[] = {{"STREAM", streams},
                 {"SUMS_APART", step_sums_apart(plan, step)},
                 {"CALL_PIXELS", step_pixels(step)},
                 {"RING", ring},
                 {"PLACES", input->places},
                 {"RING_REACH", reach},
                 {"RING_PHASE", ring ? (ring - layer->pad_top % ring) % ring : 0},
                 {"LAST_ROW", step->out.height - step->rows}};
    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        bind_spare(b, facts[i].name);
        bind_int(b, facts[i].name, facts[i].value);
    }
    static const char *const spares[] = {"ROW_BEGIN", "ROW_END", "ROW_FROM", "ROW_AT"};
    for (size_t i = 0; i < sizeof spares / sizeof *spares; i++) bind_spare(b, spares[i]);
    bind_text(b, "ROW_BEGIN", streams ? STR("row") : STR("0"));
    bind_text(b, "ROW_END", str_printf(arena, streams ? "row + %d" : "%d", step->rows));
    bind_text(b, "ROW_FROM", streams ? STR("row + ") : STR(""));
    bind_text(b, "ROW_AT", streams ? STR("(oy - row)") : STR("oy"));
}

/* The position of the checkpoint's channel within a pixel. */
int32_t bind_pixel_position(enum pixel_order order, int32_t channel)
{
    return order == ORDER_BGR || order == ORDER_BGRA ? 2 - channel : channel;
}

static struct str float_text(struct arena *arena, double value)
{
    return str_printf(arena, "%.9ef", value);
}

/* Mean and scale of the elements of a row, for as many as a vector at any of them needs. */
static void bind_row_constants(struct arena *arena, struct bindings *b, const struct input_format *format,
                               int32_t channels)
{
    enum { VECTOR = 8 };
    bind_spare(b, "NORMALISED");
    bind_spare(b, "ROW_CONSTANTS");
    bind_int(b, "NORMALISED", format->normalised);
    for (int32_t e = 0; format->normalised && e < format->pixel_stride - 1 + VECTOR; e++) {
        struct bindings *element = bind_item(b, "ROW_CONSTANTS");
        int32_t channel = 0, position = e % format->pixel_stride;
        while (channel < channels && bind_pixel_position(format->order, channel) != position) channel++;
        bool used = channel < channels;
        bind_text(element, "minus_mean", float_text(arena, used ? -format->mean[channel] : 0.0));
        bind_text(element, "scale", float_text(arena, used ? format->scale[channel] : 0.0));
    }
}

/* How a convolution reads the image: element type, row stride, and per channel its position, mean and scale. */
static void bind_image(struct arena *arena, struct bindings *b, const struct plan *plan, const struct step *step)
{
    const struct input_format *format = &plan->net->format;
    bool reads_input = step->input == BUFFER_INPUT, pixels = reads_input && format->type == PIXEL_U8;
    bind_text(b, "INPUT_TYPE", pixels ? STR("uint8_t") : STR("float"));
    bind_int(b, "ROW_STRIDE", pixels);
    bind_int(b, "PIXEL_STRIDE", reads_input && step->op == STEP_CONV ? format->pixel_stride : step->in.channels);
    if (step->op != STEP_CONV) return;
    bind_list(b, "IMAGE");
    bool plain = format->type == PIXEL_F32 && !format->normalised && format->order == ORDER_RGB;
    for (int32_t c = 0; reads_input && !plain && c < step->in.channels; c++) {
        struct bindings *channel = bind_item(b, "IMAGE");
        bind_int(channel, "position", bind_pixel_position(format->order, c));
        bind_text(channel, "mean", float_text(arena, format->normalised ? format->mean[c] : 0.0));
        bind_text(channel, "scale", float_text(arena, format->normalised ? format->scale[c] : 1.0));
    }
    if (reads_input && !plain) bind_row_constants(arena, b, format, step->in.channels);
}

/* "bneck3.project, bneck3.residual": the layers of a step. */
static struct str layers_text(struct arena *arena, const struct plan *plan, const struct step *step)
{
    struct str text = plan->net->layers[step->layers[0]].name;
    for (int i = 1; i < step->layer_count; i++)
        text = str_printf(arena, "%.*s + %.*s", STR_ARG(text), STR_ARG(plan->net->layers[step->layers[i]].name));
    return text;
}

/* A function of one float, "" for none; or, for vectors, the last part of the name of one for each width. */
static struct str act_function(struct arena *arena, const struct emit_options *options, const struct kernel *kernel,
                               enum act act)
{
    if (kernel->needs_vectors) return str_printf(arena, "%s%.*s", act_names[act], STR_ARG(options->suffix));
    if (act == ACT_NONE) return STR("");
    return str_printf(arena, "%.*s_%s", STR_ARG(options->prefix), act_names[act]);
}

/* A step in place has one pointer for what it reads and writes. */
static void bind_places(struct bindings *b, const struct step *step)
{
    bool in_place = step_in_place(step);
    bind_int(b, "RESIDUAL_APART", step->residual != BUFFER_NONE && !in_place);
    bind_text(b, "ADDEND", in_place ? STR("y") : STR("residual"));
    bind_int(b, "INPUT_APART", !in_place);
    bind_text(b, "OPERAND", in_place ? STR("y") : STR("x"));
}

struct bindings *bind_step(struct arena *arena, const struct plan *plan, const struct emit_options *options,
                           const struct step *step, enum target_id target)
{
    static const char *const spares[] = {"PREFIX", "MACS", "ACT", "GROUPS", "MEAN", "STORE", "RESIDUAL_FIRST",
                                         "RESIDUAL_LAST", "DEPTHWISE", "RESIDUAL_APART", "ADDEND", "INPUT_APART",
                                         "OPERAND", "SPREAD", "PIXEL_STRIDE", "IMAGE", "INPUT_TYPE", "ROW_STRIDE"};
    const struct layer *layer = step_layer(plan, step);
    const struct choice *choice = &step->choices[target];
    struct bindings *b = bindings_new(arena);
    for (size_t i = 0; i < sizeof spares / sizeof *spares; i++) bind_spare(b, spares[i]);
    bind_text(b, "PREFIX", options->prefix);
    bind_text(b, "NAME", step_function_name(arena, plan, options, step));
    bind_text(b, "PLACE", source_place_of(arena, options, layer->span));
    bind_text(b, "LAYERS", layers_text(arena, plan, step));
    bind_text(b, "KERNEL", str_of(choice->kernel->name));
    bind_int(b, "MACS", step->macs);
    bind_text(b, "ACT", act_function(arena, options, choice->kernel, step->act));
    bind_shape(arena, b, "IN", step->in, step->op == STEP_CONV1X1 ? step->in_stride : step->in.channels);
    bind_shape(arena, b, "OUT", step->out, step->out_stride);
    bind_int(b, "STORE", step->output != BUFFER_NONE);
    bind_int(b, "MEAN", step->pooled != BUFFER_NONE);
    bind_int(b, "RESIDUAL_FIRST", step->residual != BUFFER_NONE && step->act == ACT_NONE);
    bind_int(b, "RESIDUAL_LAST", step->residual != BUFFER_NONE && step->act != ACT_NONE);
    bind_places(b, step);
    bind_int(b, "DEPTHWISE", step->op == STEP_DWCONV);
    bool by_vectors = choice->kernel->needs_vectors;
    if (choice->kernel->tiling != TILING_GEMM && choice->kernel->tiling != TILING_LANE) bind_groups(b, step, choice);
    if (choice->kernel->tiling == TILING_ROWS) bind_rows(b, step, choice);
    if (choice->kernel->tiling == TILING_GEMM) bind_gemm_tiles(b, step, choice);
    if (choice->kernel->tiling == TILING_LANE) bind_lane_tiles(b, step, choice);
    if (choice->kernel->tiling >= TILING_WINDOW) bind_window_tiles(b, plan, step, choice);
    if (step->op == STEP_CONV || step->op == STEP_DWCONV || step->op == STEP_POOL) bind_window(b, layer);
    bind_rows_of_call(arena, b, plan, step);
    if ((step->op == STEP_CONV || step->op == STEP_DWCONV) && !by_vectors) bind_columns(b, layer);
    if (step->op == STEP_CONV || step->op == STEP_DWCONV) bind_image(arena, b, plan, step);
    bool spread = false;
    if (step->op == STEP_MUL) {
        struct shape second = layer_input_shape(plan->net, layer, 1);
        spread = second.height != step->out.height || second.width != step->out.width;
        bind_int(b, "SPREAD", spread);
    }
    if (by_vectors && (step->op == STEP_ADD || step->op == STEP_MUL || step->op == STEP_POOL))
        bind_vector_spans(b, spread || step->op == STEP_POOL ? step->out.channels : shape_elements(step->out));
    return b;
}

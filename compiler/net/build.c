/* build.c - see build.h. */
#include "net/build.h"

#include <string.h>

#include "base/size.h"
#include "net/values.h"

static void *grow(struct arena *arena, void *items, size_t count, size_t capacity, size_t size)
{
    void *grown = arena_array(arena, capacity, size);
    if (count) memcpy(grown, items, count * size);
    return grown;
}

struct str build_row_name(struct builder *builder, const struct row_spec *spec)
{
    enum keyword keyword = spec->keyword == KEYWORD_FUSED ? KEYWORD_BNECK : spec->keyword;
    struct str word = spec->head == HEAD_COUNT ? str_of(keyword_table[keyword].word) : str_of(head_words[spec->head]);
    int *counter = spec->head == HEAD_COUNT ? &builder->row_counts[keyword] : &builder->head_counts[spec->head];
    int number = (*counter)++;
    if (keyword == KEYWORD_CONV && number == 0) return STR("stem");
    if (keyword != KEYWORD_BNECK && number == 0) return word;
    return str_printf(builder->context->arena, "%.*s%d", STR_ARG(word), number);
}

struct row *build_row(struct builder *builder, const struct row_spec *spec, struct str name)
{
    struct net *net = builder->net;
    if (net->row_count == builder->row_capacity) {
        builder->row_capacity = builder->row_capacity ? builder->row_capacity * 2 : 64;
        net->rows = grow(builder->context->arena, net->rows, net->row_count, builder->row_capacity, sizeof *net->rows);
    }
    builder->spec = spec;
    builder->row = &net->rows[net->row_count++];
    *builder->row = (struct row){.keyword = spec->keyword,
                                 .span = spec->statement->span,
                                 .name = name,
                                 .kernel_height = spec->kernel_height,
                                 .kernel_width = spec->kernel_width,
                                 .act = spec->act,
                                 .stride_height = spec->stride_height,
                                 .stride_width = spec->stride_width,
                                 .dilation_height = spec->dilation_height,
                                 .dilation_width = spec->dilation_width,
                                 .first_layer = (int)net->layer_count};
    return builder->row;
}

struct shape build_shape(const struct builder *builder, int layer)
{
    return layer == INPUT_OF_NET ? builder->net->input : builder->net->layers[layer].out;
}

int32_t build_nominal(const struct builder *builder, int layer)
{
    return layer == INPUT_OF_NET ? builder->net->input.channels : builder->nominal[layer];
}

/* Appends a layer whose output shape is known; NULL when the tensor is too large. */
static struct layer *append(struct builder *builder, enum op op, enum role role, const char *part, const int *inputs,
                            int input_count, struct shape out)
{
    struct net *net = builder->net;
    struct row *row = builder->row;
    int64_t elements;
    if (!size_mul(out.height, out.width, &elements) || !size_mul(elements, out.channels, &elements) ||
        elements > INT32_MAX) {
        diag_report(builder->context->diag, MESSAGE_TENSOR_SIZE, row->span, out.height, out.width, out.channels);
        builder->failed = true;
        return NULL;
    }
    if (net->layer_count == builder->layer_capacity) {
        size_t capacity = builder->layer_capacity ? builder->layer_capacity * 2 : 128;
        struct arena *arena = builder->context->arena;
        net->layers = grow(arena, net->layers, net->layer_count, capacity, sizeof *net->layers);
        builder->nominal = grow(arena, builder->nominal, net->layer_count, capacity, sizeof *builder->nominal);
        builder->layer_capacity = capacity;
    }
    int id = (int)net->layer_count++;
    struct layer *layer = &net->layers[id];
    *layer = (struct layer){.id = id,
                            .op = op,
                            .role = role,
                            .row = (int)(net->row_count - 1),
                            .name = row->name,
                            .span = row->span,
                            .input_count = input_count,
                            .in = build_shape(builder, inputs[0]),
                            .out = out,
                            .output_factor = 1};
    if (*part) layer->name = str_printf(builder->context->arena, "%.*s.%s", STR_ARG(row->name), part);
    memcpy(layer->inputs, inputs, (size_t)input_count * sizeof *inputs);
    builder->nominal[id] = builder->last_nominal ? builder->last_nominal : out.channels;
    builder->last_nominal = 0;
    row->layer_count++;
    row->out = out;
    if (row->layer_count == 1) {
        row->in = layer->in;
        row->channels_in = layer->in.channels;
    }
    row->channels_out = out.channels;
    builder->current = id;
    return layer;
}

struct window window_of(const struct builder *builder, int32_t height, int32_t width)
{
    return (struct window){.kernel_height = height,
                           .kernel_width = width,
                           .stride_height = 1,
                           .stride_width = 1,
                           .dilation_height = 1,
                           .dilation_width = 1,
                           .padding.mode = builder->settings->padding};
}

static bool resolve_axes(struct builder *builder, const struct window *window, struct shape in, struct axis *vertical,
                         struct axis *horizontal)
{
    struct diag *diag = builder->context->diag;
    const struct padding *padding = &window->padding;
    *vertical = (struct axis){
        in.height, window->kernel_height, window->stride_height, window->dilation_height, padding->top, padding->bottom,
        0};
    *horizontal = (struct axis){
        in.width, window->kernel_width, window->stride_width, window->dilation_width, padding->left, padding->right, 0};
    struct span span = builder->row->span;
    if (!axis_resolve(vertical, padding->mode) || !axis_resolve(horizontal, padding->mode)) {
        diag_report(diag, MESSAGE_WINDOW_SIZE, span, window->kernel_height, window->kernel_width, in.height, in.width);
        return false;
    }
    if (axis_windows_meet_input(vertical) && axis_windows_meet_input(horizontal)) return true;
    diag_report(diag, MESSAGE_WINDOW_IN_PADDING, span, in.height, in.width);
    return false;
}

struct layer *build_window(struct builder *builder, enum op op, enum role role, const char *part, int input,
                           const struct window *window, int32_t channels_out)
{
    struct axis vertical, horizontal;
    if (builder->failed) return NULL;
    if (!resolve_axes(builder, window, build_shape(builder, input), &vertical, &horizontal)) {
        builder->failed = true;
        return NULL;
    }
    struct shape out = {vertical.out, horizontal.out, channels_out};
    struct layer *layer = append(builder, op, role, part, &input, 1, out);
    if (!layer) return NULL;
    layer->kernel_height = window->kernel_height;
    layer->kernel_width = window->kernel_width;
    layer->stride_height = window->stride_height;
    layer->stride_width = window->stride_width;
    layer->dilation_height = window->dilation_height;
    layer->dilation_width = window->dilation_width;
    layer->pad_top = vertical.before;
    layer->pad_bottom = vertical.after;
    layer->pad_left = horizontal.before;
    layer->pad_right = horizontal.after;
    layer->batch_norm = op != OP_POOL;
    layer->epsilon = builder->settings->epsilon;
    return layer;
}

struct layer *build_pointwise(struct builder *builder, enum role role, const char *part, int input,
                              int32_t channels_out)
{
    struct window window = window_of(builder, 1, 1);
    return build_window(builder, OP_CONV, role, part, input, &window, channels_out);
}

struct layer *build_global_pool(struct builder *builder, enum role role, const char *part, int input)
{
    struct shape in = build_shape(builder, input);
    struct window window = window_of(builder, in.height, in.width);
    window.padding.mode = PADDING_VALID;
    builder->last_nominal = build_nominal(builder, input);
    return build_window(builder, OP_POOL, role, part, input, &window, in.channels);
}

struct layer *build_elementwise(struct builder *builder, enum op op, enum role role, const char *part,
                                const int *inputs, int input_count, struct shape out)
{
    if (builder->failed) return NULL;
    struct layer *layer = append(builder, op, role, part, inputs, input_count, out);
    if (!layer) return NULL;
    layer->kernel_height = layer->kernel_width = layer->stride_height = layer->stride_width = 1;
    layer->dilation_height = layer->dilation_width = 1;
    return layer;
}

static const char *const *tap_words(const struct builder *builder)
{
    const struct net *net = builder->net;
    const char **words = ARENA_ARRAY(builder->context->arena, net->tap_count + 1, const char *);
    for (size_t i = 0; i < net->tap_count; i++) words[i] = str_copy(builder->context->arena, net->taps[i].name).ptr;
    words[net->tap_count] = "input";
    return words;
}

bool build_find_tap(struct builder *builder, const struct ast_value *name, int *layer)
{
    const struct net *net = builder->net;
    if (str_is(name->word, "input")) {
        *layer = INPUT_OF_NET;
        return true;
    }
    for (size_t i = 0; i < net->tap_count; i++) {
        if (!str_eq(net->taps[i].name, name->word)) continue;
        *layer = net->taps[i].layer;
        return true;
    }
    diag_report(builder->context->diag, MESSAGE_TAP_UNKNOWN, name->span, STR_ARG(name->word));
    const char *nearest = diag_nearest(name->word, tap_words(builder), net->tap_count + 1);
    if (nearest) diag_remedy(builder->context->diag, "did you mean '%s'?", nearest);
    return false;
}

void build_add_tap(struct builder *builder, const struct ast_tap *tap, int layer)
{
    struct net *net = builder->net;
    for (size_t i = 0; i < net->tap_count; i++) {
        if (!str_eq(net->taps[i].name, tap->name)) continue;
        diag_report(builder->context->diag, MESSAGE_TAP_DOUBLED, tap->span, STR_ARG(tap->name));
        diag_note(builder->context->diag, net->taps[i].span, "the first one is here");
        return;
    }
    if (net->tap_count == builder->tap_capacity) {
        builder->tap_capacity = builder->tap_capacity ? builder->tap_capacity * 2 : 16;
        net->taps = grow(builder->context->arena, net->taps, net->tap_count, builder->tap_capacity, sizeof *net->taps);
    }
    net->taps[net->tap_count++] = (struct tap){tap->name, layer, tap->span};
}

bool build_channels(struct builder *builder, struct span span, const char *what, int64_t channels, int32_t *out)
{
    const struct settings *settings = builder->settings;
    if (channels >= 1 && channels <= CHANNELS_MAX) {
        *out = (int32_t)channels;
        return true;
    }
    builder->failed = true;
    if (channels < 1)
        diag_report(builder->context->diag, MESSAGE_CHANNELS_ZERO, span, what, settings->multiplier,
                    settings->policy->word);
    else
        diag_report(builder->context->diag, MESSAGE_CHANNELS_RANGE, span, what, (long long)channels,
                    settings->multiplier, CHANNELS_MAX);
    return false;
}

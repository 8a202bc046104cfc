/* expand.c - see expand.h. The blocks of the family as lists of layers: "Searching for MobileNetV3" figure 4, TF-slim
 * conv_blocks.py (fused: MobileNet-EdgeTPU). Residuals are decided after rounding. */
#include "net/expand.h"

static int32_t nominal_or_one(int32_t nominal)
{
    return nominal > 0 ? nominal : 1;
}

static bool row_width(struct builder *builder, const struct row_spec *spec, enum width_rule by_policy, int32_t nominal,
                      int input, int32_t *out)
{
    static const enum width_rule written[] = {WIDTH_SCALED, WIDTH_FIXED, WIDTH_GROW};
    const struct settings *settings = builder->settings;
    const struct attribute_value *width = &spec->attributes[ATTRIBUTE_WIDTH];
    enum width_rule rule = width->given ? written[width->choice] : by_policy;
    int64_t channels = width_apply(rule, settings->multiplier, settings->divisor, nominal,
                                   build_shape(builder, input).channels, nominal_or_one(build_nominal(builder, input)));
    return build_channels(builder, spec->channels_span, "the width of this row", channels, out);
}

/* The row's kernel, stride, dilation and padding. */
static struct window row_window(const struct builder *builder, const struct row_spec *spec)
{
    struct window window = window_of(builder, spec->kernel_height, spec->kernel_width);
    window.stride_height = spec->stride_height;
    window.stride_width = spec->stride_width;
    window.dilation_height = spec->dilation_height;
    window.dilation_width = spec->dilation_width;
    if (spec->attributes[ATTRIBUTE_PADDING].given) window.padding = spec->attributes[ATTRIBUTE_PADDING].padding;
    return window;
}

/* A layer's batch normalisation, nonlinearity and what the row's attributes say of them. */
static void finish(struct layer *layer, const struct row_spec *spec, enum act act)
{
    if (!layer) return;
    layer->act = act;
    if (spec->attributes[ATTRIBUTE_EPSILON].given) layer->epsilon = spec->attributes[ATTRIBUTE_EPSILON].real;
}

static void finish_linear(struct layer *layer, const struct row_spec *spec, bool batch_norm, bool bias)
{
    const struct attribute_value *attributes = spec->attributes;
    if (!layer) return;
    layer->batch_norm = attributes[ATTRIBUTE_BN].given ? attributes[ATTRIBUTE_BN].choice == 1 : batch_norm;
    layer->has_bias = attributes[ATTRIBUTE_BIAS].given ? attributes[ATTRIBUTE_BIAS].choice == 1 : bias;
    if (attributes[ATTRIBUTE_FACTOR].given) layer->output_factor = attributes[ATTRIBUTE_FACTOR].real;
}

/* What the row reads: from=TAP, or the row above. */
static bool row_input(struct builder *builder, const struct row_spec *spec, int *input)
{
    const struct attribute_value *from = &spec->attributes[ATTRIBUTE_FROM];
    *input = builder->current;
    if (!from->given) return true;
    if (from->count != 1) {
        diag_report(builder->context->diag, MESSAGE_INPUT_COUNT, from->span, keyword_table[spec->keyword].word,
                    "one input", from->count);
        diag_remedy(builder->context->diag, "join the maps with add, mul or concat first");
        return false;
    }
    return build_find_tap(builder, &from->names[0], input);
}

static void expand_conv(struct builder *builder, const struct row_spec *spec, int input)
{
    const struct policy *policy = builder->settings->policy;
    enum width_rule rule = spec->is_stem ? policy->stem : spec->is_last_conv ? policy->last_conv : WIDTH_SCALED;
    int32_t out;
    if (!row_width(builder, spec, rule, spec->channels_out, input, &out)) return;
    struct window window = row_window(builder, spec);
    builder->last_nominal = spec->channels_out;
    struct layer *layer = build_window(builder, OP_CONV, ROLE_CONV, "", input, &window, out);
    finish(layer, spec, spec->act);
    finish_linear(layer, spec, true, false);
}

/* Inner channels of a block. A ratio of exactly 1 is the input itself, as in the first block of MobileNetV2. */
static bool block_expansion(struct builder *builder, const struct row_spec *spec, int input, int32_t *expansion,
                            int32_t *nominal)
{
    const struct settings *settings = builder->settings;
    int32_t in = build_shape(builder, input).channels;
    int32_t nominal_in = nominal_or_one(build_nominal(builder, input));
    int64_t channels = in;
    *nominal = nominal_in;
    if (spec->expansion_kind == EXPANSION_WIDTH) {
        *nominal = spec->expansion;
        channels = width_expansion(settings->policy->expansion, settings->multiplier, settings->divisor,
                                   spec->expansion, in, nominal_in);
    } else if (spec->expansion_kind == EXPANSION_TIMES && spec->expansion_times != 1) {
        *nominal = make_divisible(nominal_in * spec->expansion_times, settings->divisor);
        channels = make_divisible(in * spec->expansion_times, settings->divisor);
    }
    return build_channels(builder, spec->channels_span, "the expansion of this row", channels, expansion);
}

static bool block_squeeze(struct builder *builder, const struct row_spec *spec, int32_t in, int32_t expansion,
                          int32_t *squeeze)
{
    const struct settings *settings = builder->settings;
    int64_t channels = 0;
    *squeeze = 0;
    switch (spec->squeeze_kind) {
    case SQUEEZE_NONE: return true;
    case SQUEEZE_BY_POLICY: channels = width_squeeze(settings->policy->squeeze, settings->divisor, expansion); break;
    case SQUEEZE_WIDTH: channels = spec->squeeze; break;
    case SQUEEZE_OF_INPUT:
        channels = in / spec->squeeze > 1 ? in / spec->squeeze : 1;
        break; /* MnasNet: max(1, int(in / 4)) */
    case SQUEEZE_OF_EXPANSION: channels = expansion / spec->squeeze; break;
    }
    return build_channels(builder, spec->squeeze_span, "the squeeze width", channels, squeeze);
}

/* Squeeze-and-excitation on layer map; returns the layer of the scaled map. */
static int expand_squeeze(struct builder *builder, const struct row_spec *spec, int map, int32_t squeeze)
{
    const struct attribute_value *attributes = spec->attributes;
    struct shape shape = build_shape(builder, map);
    struct layer *layer = build_global_pool(builder, ROLE_SE_POOL, "se_pool", map);
    if (!layer) return map;
    layer = build_pointwise(builder, ROLE_SE_REDUCE, "se_reduce", layer->id, squeeze);
    if (!layer) return map;
    layer->batch_norm = false;
    layer->has_bias = true;
    layer->act = attributes[ATTRIBUTE_SE_ACT].given ? attributes[ATTRIBUTE_SE_ACT].act : ACT_RELU;
    layer = build_pointwise(builder, ROLE_SE_EXPAND, "se_expand", layer->id, shape.channels);
    if (!layer) return map;
    layer->batch_norm = false;
    layer->has_bias = true;
    layer->act = attributes[ATTRIBUTE_GATE].given ? attributes[ATTRIBUTE_GATE].act : builder->settings->gate;
    int inputs[] = {map, layer->id};
    layer = build_elementwise(builder, OP_MUL, ROLE_SE_SCALE, "se_scale", inputs, 2, shape);
    return layer ? layer->id : map;
}

/* Decides the residual and adds it. torchvision's rule looks at the stride that output_stride took away. */
static void expand_residual(struct builder *builder, const struct row_spec *spec, int input, int project)
{
    const struct attribute_value *wish = &spec->attributes[ATTRIBUTE_RESIDUAL];
    struct shape in = build_shape(builder, input), out = build_shape(builder, project);
    bool same = in.height == out.height && in.width == out.width && in.channels == out.channels;
    bool strided = spec->stride_height > 1 || spec->stride_width > 1;
    if (spec->was_strided && builder->settings->rates == RATES_TORCHVISION) strided = true;
    bool forced = wish->given && wish->choice == 1;
    if (forced && !same) {
        diag_report(builder->context->diag, MESSAGE_RESIDUAL_SHAPE, wish->span, in.height, in.width, in.channels,
                    out.height, out.width, out.channels);
        return;
    }
    if (wish->given && wish->choice == 0) return;
    if (!forced && (!same || strided)) return;
    int inputs[] = {project, input};
    builder->last_nominal = spec->channels_out;
    if (build_elementwise(builder, OP_ADD, ROLE_RESIDUAL, "residual", inputs, 2, out)) builder->row->residual = true;
}

static void expand_project(struct builder *builder, const struct row_spec *spec, int map, const struct window *window,
                           int32_t out)
{
    builder->last_nominal = spec->channels_out;
    struct layer *layer = build_window(builder, OP_CONV, ROLE_PROJECT, "project", map, window, out);
    finish(layer, spec, ACT_NONE);
}

/* The widths of a block into the row; false after a message. */
static bool block_widths(struct builder *builder, const struct row_spec *spec, int input, int32_t *nominal_expansion,
                         int32_t *out)
{
    struct row *row = builder->row;
    const struct attribute_value *expand = &spec->attributes[ATTRIBUTE_EXPAND];
    struct shape in = build_shape(builder, input);
    if (!row_width(builder, spec, WIDTH_SCALED, spec->channels_out, input, out) ||
        !block_expansion(builder, spec, input, &row->expansion, nominal_expansion) ||
        !block_squeeze(builder, spec, in.channels, row->expansion, &row->squeeze))
        return false;
    bool always = (expand->given && expand->choice == 1) ||
                  (spec->keyword == KEYWORD_BNECK && builder->settings->policy->always_expand);
    row->has_expand = always || row->expansion != in.channels;
    return true;
}

static void expand_bneck(struct builder *builder, const struct row_spec *spec, int input)
{
    struct row *row = builder->row;
    int32_t out, nominal;
    if (!block_widths(builder, spec, input, &nominal, &out)) return;
    int map = input;
    if (row->has_expand) {
        builder->last_nominal = nominal;
        struct layer *layer = build_pointwise(builder, ROLE_EXPAND, "expand", map, row->expansion);
        finish(layer, spec, spec->act);
        map = builder->current;
    }
    struct window window = row_window(builder, spec), pointwise = window_of(builder, 1, 1);
    builder->last_nominal = nominal;
    finish(build_window(builder, OP_DWCONV, ROLE_DEPTHWISE, "depthwise", map, &window, row->expansion), spec,
           spec->act);
    if (builder->failed) return;
    map = builder->current;
    if (row->squeeze) map = expand_squeeze(builder, spec, map, row->squeeze);
    expand_project(builder, spec, map, &pointwise, out);
    if (!builder->failed) expand_residual(builder, spec, input, builder->current);
}

/* Full KxK expansion; one that does not expand leaves a plain 1x1 projection (TF-slim: inner size > input size). */
static void expand_fused(struct builder *builder, const struct row_spec *spec, int input)
{
    struct row *row = builder->row;
    int32_t out, nominal;
    if (!block_widths(builder, spec, input, &nominal, &out)) return;
    struct window window = row_window(builder, spec), pointwise = window_of(builder, 1, 1);
    int map = input;
    if (row->has_expand) {
        builder->last_nominal = nominal;
        finish(build_window(builder, OP_CONV, ROLE_EXPAND, "expand", map, &window, row->expansion), spec, spec->act);
        if (builder->failed) return;
        map = builder->current;
    } else {
        pointwise.stride_height = spec->stride_height;
        pointwise.stride_width = spec->stride_width;
        row->kernel_height = row->kernel_width = 1;
        row->act = ACT_NONE;
        if (row->squeeze) diag_report(builder->context->diag, MESSAGE_SQUEEZE_PLACE, spec->squeeze_span);
    }
    if (row->squeeze && row->has_expand) map = expand_squeeze(builder, spec, map, row->squeeze);
    expand_project(builder, spec, map, &pointwise, out);
    if (!builder->failed) expand_residual(builder, spec, input, builder->current);
}

static void expand_pool(struct builder *builder, const struct row_spec *spec, int input)
{
    if (spec->global) {
        if (!build_global_pool(builder, ROLE_POOL, "", input)) return;
        builder->row->kernel_height = builder->row->in.height;
        builder->row->kernel_width = builder->row->in.width;
        return;
    }
    const struct attribute_value *stride = &spec->attributes[ATTRIBUTE_STRIDE];
    struct window window = row_window(builder, spec);
    window.stride_height = stride->given ? stride->pair[0] : spec->kernel_height;
    window.stride_width = stride->given ? stride->pair[1] : spec->kernel_width;
    if (!spec->attributes[ATTRIBUTE_PADDING].given) window.padding.mode = PADDING_VALID;
    builder->row->stride_height = window.stride_height;
    builder->row->stride_width = window.stride_width;
    builder->last_nominal = build_nominal(builder, input);
    build_window(builder, OP_POOL, ROLE_POOL, "", input, &window, build_shape(builder, input).channels);
}

static void expand_hidden(struct builder *builder, const struct row_spec *spec, int input)
{
    const struct policy *policy = builder->settings->policy;
    bool by_policy = policy->hidden_width && !spec->attributes[ATTRIBUTE_WIDTH].given;
    int32_t nominal = by_policy ? policy->hidden_width : spec->channels_out, out;
    if (!row_width(builder, spec, policy->hidden, nominal, input, &out)) return;
    builder->last_nominal = nominal;
    struct layer *layer = build_pointwise(builder, ROLE_CONV, "", input, out);
    finish(layer, spec, spec->act);
    finish_linear(layer, spec, false, policy->hidden_bias);
}

static void expand_logits(struct builder *builder, const struct row_spec *spec, int input)
{
    bool after_hidden = builder->after_hidden;
    struct layer *layer = build_pointwise(builder, ROLE_CONV, "", input, builder->settings->classes);
    if (layer && after_hidden) layer->output_factor = builder->settings->policy->logits_factor;
    finish(layer, spec, ACT_NONE);
    finish_linear(layer, spec, false, true);
}

static void add_taps(struct builder *builder, const struct row_spec *spec)
{
    const struct row *row = builder->row;
    for (const struct ast_tap *tap = spec->statement->taps; tap; tap = tap->next) {
        enum role role = str_is(tap->point, "expansion") ? ROLE_EXPAND : ROLE_DEPTHWISE;
        int found = row->first_layer + row->layer_count - 1;
        if (tap->point.len && !str_is(tap->point, "output")) {
            found = INPUT_OF_NET;
            for (int i = row->first_layer; i < row->first_layer + row->layer_count; i++)
                if (builder->net->layers[i].role == role) found = i;
        }
        if (found != INPUT_OF_NET) build_add_tap(builder, tap, found);
        else
            diag_report(builder->context->diag, MESSAGE_TAP_POINT_ABSENT, tap->span, STR_ARG(row->name),
                        STR_ARG(tap->point));
    }
}

void expand_row(struct builder *builder, const struct row_spec *spec)
{
    static void (*const expanders[KEYWORD_COUNT])(struct builder *, const struct row_spec *, int) = {
        [KEYWORD_CONV] = expand_conv, [KEYWORD_BNECK] = expand_bneck,   [KEYWORD_FUSED] = expand_fused,
        [KEYWORD_POOL] = expand_pool, [KEYWORD_HIDDEN] = expand_hidden, [KEYWORD_LOGITS] = expand_logits};
    builder->head_output_count = 0;
    if (spec->keyword == KEYWORD_HEAD) {
        expand_head(builder, spec);
    } else if (!expanders[spec->keyword]) {
        expand_graph(builder, spec);
    } else {
        int input;
        build_row(builder, spec, build_row_name(builder, spec));
        builder->row->nominal_channels_out = spec->channels_out;
        if (!row_input(builder, spec, &input)) input = builder->current;
        expanders[spec->keyword](builder, spec, input);
    }
    builder->after_hidden = spec->keyword == KEYWORD_HIDDEN;
    if (builder->failed) return;
    if (builder->head_output_count && spec->statement->taps)
        diag_report(builder->context->diag, MESSAGE_TAP_PLACE, spec->statement->taps->span, "head ssdlite");
    else add_taps(builder, spec);
}

/* head_segmentation.c - LR-ASPP, R-ASPP and ASPP (heads.h).
 *
 * LR-ASPP: "Searching for MobileNetV3" section 6.4, DeepLab model.py; torchvision lraspp.py. R-ASPP: MobileNetV2's
 * head, DeepLab model.py without atrous rates and decoder. ASPP: DeepLab model.py; torchvision deeplabv3.py. */
#include "net/heads.h"

/* What a head takes when it does not say otherwise; a window of 0 is the whole map. */
struct form {
    int32_t filters;
    int32_t window[2], window_stride[2];
    enum act gate;
    bool gate_bias;
    bool align_corners;
    bool pool_first; /* the pooled branch comes first in the concatenation */
    bool separable;
    int32_t rates[3];
    bool last_conv; /* a 3x3 convolution before the logits */
};

enum { PAPER, TORCHVISION };
static const struct form lraspp_forms[] = {
    [PAPER] = {.filters = 128,
               .window = {49, 49},
               .window_stride = {16, 20},
               .gate = ACT_HARD_SIGMOID_SLIM,
               .gate_bias = true,
               .align_corners = true},
    [TORCHVISION] = {.filters = 128, .window_stride = {1, 1}, .gate = ACT_SIGMOID}};
static const struct form raspp_form = {
    .filters = 256, .window_stride = {1, 1}, .align_corners = true, .pool_first = true};
static const struct form aspp_forms[] = {
    [PAPER] = {.filters = 256,
               .window_stride = {1, 1},
               .align_corners = true,
               .pool_first = true,
               .separable = true,
               .rates = {6, 12, 18}},
    [TORCHVISION] = {.filters = 256, .window_stride = {1, 1}, .rates = {12, 24, 36}, .last_conv = true}};

enum { ATROUS_BRANCHES_MAX = LAYER_INPUTS_MAX - 2 };

/* A form with the row's attributes in place. */
struct options {
    struct form form;
    double epsilon;
    bool upsample;
    int32_t rates[ATROUS_BRANCHES_MAX];
    int rate_count;
};

static struct options read_options(const struct row_spec *spec, const struct form *form)
{
    const struct attribute_value *attributes = spec->attributes;
    struct options options = {.form = *form, .epsilon = 1e-5, .upsample = true};
    if (attributes[ATTRIBUTE_FILTERS].given) options.form.filters = attributes[ATTRIBUTE_FILTERS].pair[0];
    if (attributes[ATTRIBUTE_WINDOW].given)
        for (int i = 0; i < 2; i++) options.form.window[i] = attributes[ATTRIBUTE_WINDOW].pair[i];
    if (attributes[ATTRIBUTE_WINDOW_STRIDE].given)
        for (int i = 0; i < 2; i++) options.form.window_stride[i] = attributes[ATTRIBUTE_WINDOW_STRIDE].pair[i];
    if (attributes[ATTRIBUTE_GATE].given) options.form.gate = attributes[ATTRIBUTE_GATE].act;
    if (attributes[ATTRIBUTE_GATE_BIAS].given) options.form.gate_bias = attributes[ATTRIBUTE_GATE_BIAS].choice == 1;
    if (attributes[ATTRIBUTE_ALIGN_CORNERS].given)
        options.form.align_corners = attributes[ATTRIBUTE_ALIGN_CORNERS].choice == 1;
    if (attributes[ATTRIBUTE_SEPARABLE].given) options.form.separable = attributes[ATTRIBUTE_SEPARABLE].choice == 1;
    if (attributes[ATTRIBUTE_EPSILON].given) options.epsilon = attributes[ATTRIBUTE_EPSILON].real;
    if (attributes[ATTRIBUTE_UPSAMPLE].given) options.upsample = attributes[ATTRIBUTE_UPSAMPLE].choice == 1;
    options.rate_count = 3;
    for (int i = 0; i < 3; i++) options.rates[i] = form->rates[i];
    return options;
}

static struct head_conv normalised_conv(const struct options *options, int32_t kernel, int32_t dilation,
                                        int32_t channels_out)
{
    return (struct head_conv){.kernel = kernel,
                              .stride = 1,
                              .dilation = dilation,
                              .channels_out = channels_out,
                              .act = ACT_RELU,
                              .batch_norm = true,
                              .epsilon = options->epsilon};
}

static struct head_conv plain_conv(int32_t channels_out, bool bias, enum act act)
{
    return (struct head_conv){
        .kernel = 1, .stride = 1, .dilation = 1, .channels_out = channels_out, .act = act, .bias = bias};
}

/* Average pooling by a window, which is cut to the map: on a small image it is the global mean, as with DeepLab's
 * crop size None. */
static int image_pool(struct builder *builder, const struct options *options, int input)
{
    struct shape map = build_shape(builder, input);
    const int32_t *size = options->form.window, *stride = options->form.window_stride;
    struct window window = window_of(builder, map.height, map.width);
    if (size[0] && size[0] < map.height) window.kernel_height = size[0];
    if (size[1] && size[1] < map.width) window.kernel_width = size[1];
    window.stride_height = stride[0];
    window.stride_width = stride[1];
    window.padding.mode = PADDING_VALID;
    struct layer *layer = build_window(builder, OP_POOL, ROLE_OTHER, "pool", input, &window, map.channels);
    return layer ? layer->id : input;
}

static void upsample(struct builder *builder, const struct options *options)
{
    if (options->upsample)
        head_resize(builder, "output", builder->current, builder->net->input, options->form.align_corners);
}

static int scale_by_gate(struct builder *builder, const struct options *options, int features, int gate)
{
    struct shape shape = build_shape(builder, features), gate_shape = build_shape(builder, gate);
    bool spread = gate_shape.height == 1 && gate_shape.width == 1;
    if (!spread) gate = head_resize(builder, "gate_resize", gate, shape, options->form.align_corners);
    int inputs[] = {features, gate};
    struct layer *layer = build_elementwise(builder, OP_MUL, ROLE_OTHER, "scale", inputs, 2, shape);
    return layer ? layer->id : features;
}

void head_lraspp(struct builder *builder, const struct row_spec *spec)
{
    struct options options = read_options(spec, &lraspp_forms[spec->attributes[ATTRIBUTE_FORM].choice]);
    const struct form *form = &options.form;
    int high, low;
    bool ok = head_tap(builder, spec, ATTRIBUTE_HIGH, "high", false, &high);
    if (!head_tap(builder, spec, ATTRIBUTE_LOW, "low", true, &low) || !ok) {
        builder->failed = true;
        return;
    }
    build_row(builder, spec, build_row_name(builder, spec));
    struct head_conv project = normalised_conv(&options, 1, 1, form->filters);
    struct head_conv gate = plain_conv(form->filters, form->gate_bias, form->gate);
    struct head_conv classes = plain_conv(builder->settings->classes, true, ACT_NONE);
    int features = head_conv(builder, "project", high, &project);
    int pooled = image_pool(builder, &options, high);
    int scaled = scale_by_gate(builder, &options, features, head_conv(builder, "gate", pooled, &gate));
    int fine = head_resize(builder, "resize", scaled, build_shape(builder, low), form->align_corners);
    int inputs[] = {head_conv(builder, "high", fine, &classes), head_conv(builder, "low", low, &classes)};
    build_elementwise(builder, OP_ADD, ROLE_OTHER, "sum", inputs, 2, build_shape(builder, inputs[0]));
    upsample(builder, &options);
}

/* Image pooling, its convolution, and back to the size of the map. */
static int pooled_branch(struct builder *builder, const struct options *options, int input)
{
    struct head_conv conv = normalised_conv(options, 1, 1, options->form.filters);
    int pooled = image_pool(builder, options, input);
    pooled = head_conv(builder, "pool_project", pooled, &conv);
    return head_resize(builder, "pool_resize", pooled, build_shape(builder, input), options->form.align_corners);
}

/* One 3x3 branch of ASPP. */
static int atrous_branch(struct builder *builder, const struct options *options, int input, int number)
{
    char part[32];
    struct head_conv conv = normalised_conv(options, 3, options->rates[number], options->form.filters);
    snprintf(part, sizeof part, "atrous%d", number);
    if (!options->form.separable) return head_conv(builder, part, input, &conv);
    struct head_conv depthwise = conv;
    depthwise.depthwise = true;
    depthwise.channels_out = build_shape(builder, input).channels;
    conv.kernel = conv.dilation = 1;
    snprintf(part, sizeof part, "atrous%d_depthwise", number);
    input = head_conv(builder, part, input, &depthwise);
    snprintf(part, sizeof part, "atrous%d_project", number);
    return head_conv(builder, part, input, &conv);
}

/* Branches side by side, projected, classified: R-ASPP has no atrous branches. */
static void pyramid(struct builder *builder, const struct row_spec *spec, const struct options *options)
{
    const struct form *form = &options->form;
    int high, branches[LAYER_INPUTS_MAX], count = 0;
    if (!head_tap(builder, spec, ATTRIBUTE_HIGH, "high", false, &high)) {
        builder->failed = true;
        return;
    }
    build_row(builder, spec, build_row_name(builder, spec));
    struct head_conv branch = normalised_conv(options, 1, 1, form->filters);
    struct head_conv last = normalised_conv(options, 3, 1, form->filters);
    struct head_conv classes = plain_conv(builder->settings->classes, true, ACT_NONE);
    if (form->pool_first) branches[count++] = pooled_branch(builder, options, high);
    branches[count++] = head_conv(builder, "branch", high, &branch);
    for (int i = 0; i < options->rate_count; i++) branches[count++] = atrous_branch(builder, options, high, i);
    if (!form->pool_first) branches[count++] = pooled_branch(builder, options, high);
    struct shape joined = build_shape(builder, high);
    joined.channels = form->filters * count;
    build_elementwise(builder, OP_CONCAT, ROLE_OTHER, "concat", branches, count, joined);
    head_conv(builder, "project", builder->current, &branch);
    if (form->last_conv) head_conv(builder, "last", builder->current, &last);
    head_conv(builder, "logits", builder->current, &classes);
    upsample(builder, options);
}

void head_raspp(struct builder *builder, const struct row_spec *spec)
{
    struct options options = read_options(spec, &raspp_form);
    options.rate_count = 0;
    pyramid(builder, spec, &options);
}

void head_aspp(struct builder *builder, const struct row_spec *spec)
{
    struct options options = read_options(spec, &aspp_forms[spec->attributes[ATTRIBUTE_FORM].choice]);
    const struct attribute_value *rates = &spec->attributes[ATTRIBUTE_ATROUS_RATES];
    if (rates->given && rates->count > ATROUS_BRANCHES_MAX) {
        diag_report(builder->context->diag, MESSAGE_VALUE_RANGE, rates->span, "rates", "at most four numbers");
        builder->failed = true;
        return;
    }
    for (size_t i = 0; rates->given && i < rates->count; i++) options.rates[i] = (int32_t)rates->numbers[i];
    if (rates->given) options.rate_count = (int)rates->count;
    pyramid(builder, spec, &options);
}

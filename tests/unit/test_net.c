/* test_net.c - widths, windows and the rules by which rows become layers (compiler/net/).
 *
 * Whole networks are compared with published figures in tests/info; here are the rules one by one. */
#include "support/check.h"

#include <stdlib.h>

#include "front/parse.h"
#include "net/info.h"
#include "net/net.h"
#include "net/shape.h"
#include "net/widths.h"

static struct arena arena;
static struct sources sources;
static struct diag diag;

static void begin(void)
{
    arena_free(&arena);
    arena = (struct arena){0};
    sources = (struct sources){0};
    diag = (struct diag){.arena = &arena, .sources = &sources};
}

/* A network from rows after a header; header lines that the rows give again would be doubled, so they are few. */
static const struct net *resolve_with(const char *settings, const char *rows, struct net_overrides overrides)
{
    begin();
    struct str text = str_printf(&arena, "network test\nclasses 10\n%s\n%s\n", settings, rows);
    struct ast_file *ast = parse_text(&arena, &sources, &diag, STR("test.arch"), text);
    const struct net *net = diag.error_count ? NULL : net_resolve(&arena, &diag, &sources, ast, &overrides);
    if (!net) diag_flush(&diag, stderr);
    return net;
}

static const struct net *resolve(const char *settings, const char *rows)
{
    return resolve_with(settings, rows, (struct net_overrides){0});
}

static const struct net *resolve_file(const char *path, struct net_overrides overrides)
{
    begin();
    struct ast_file *ast = parse_arch(&arena, &sources, &diag, path);
    const struct net *net = diag.error_count ? NULL : net_resolve(&arena, &diag, &sources, ast, &overrides);
    if (!net) diag_flush(&diag, stderr);
    return net;
}

static const struct layer *layer_named(const struct net *net, const char *name)
{
    static const struct layer none;
    for (size_t i = 0; net && i < net->layer_count; i++)
        if (str_is(net->layers[i].name, name)) return &net->layers[i];
    fprintf(stderr, "there is no layer %s\n", name);
    check_failures++;
    return &none;
}

static const struct row *row_named(const struct net *net, const char *name)
{
    static const struct row none;
    for (size_t i = 0; net && i < net->row_count; i++)
        if (str_is(net->rows[i].name, name)) return &net->rows[i];
    fprintf(stderr, "there is no row %s\n", name);
    check_failures++;
    return &none;
}

static void test_make_divisible(void)
{
    static const struct {
        double value;
        int32_t divisor, rounded;
    } cases[] = {
        {16, 8, 16},          {16 * 0.35, 8, 8}, {12, 8, 16},           {11.2, 8, 16}, /* 8 would be below 0.9 * 11.2 */
        {18, 8, 24},                                                                   /* SE of 72: 16 is below 16.2 */
        {30, 8, 32},          {36, 8, 40},       {60, 8, 64},           {1, 8, 8},     {0, 8, 8},     {8.88, 8, 8},
        {8.89, 8, 16},        {100, 8, 104},     {1280 * 0.35, 8, 448}, {17, 1, 17},   {17.4, 1, 17}, {17.5, 1, 18},
        {1e12, 8, INT32_MAX},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        CHECK_EQ_INT(make_divisible(cases[i].value, cases[i].divisor), cases[i].rounded);
}

static void test_widths(void)
{
    CHECK_EQ_INT(width_apply(WIDTH_FIXED, 0.35, 8, 1280, 336, 960), 1280);
    CHECK_EQ_INT(width_apply(WIDTH_SCALED, 0.35, 8, 1280, 336, 960), 448);
    CHECK_EQ_INT(width_apply(WIDTH_GROW, 1, 8, 1280, 0, 1), 1280);
    CHECK_EQ_INT(width_apply(WIDTH_GROW, 1.3, 8, 1280, 0, 1), 1664);
    CHECK_EQ_INT(width_apply(WIDTH_FIXED_BELOW_75, 0.5, 8, 16, 3, 3), 16);
    CHECK_EQ_INT(width_apply(WIDTH_FIXED_BELOW_75, 1.25, 8, 16, 3, 3), 24);
    CHECK_EQ_INT(width_apply(WIDTH_RATIO, 0.35, 8, 576, 32, 96), 192);
    CHECK_EQ_INT(width_expansion(EXPANSION_RATIO, 0.75, 8, 64, 16, 16), 64);
    CHECK_EQ_INT(width_expansion(EXPANSION_NOMINAL, 0.75, 8, 64, 16, 16), 48);
    CHECK_EQ_INT(width_expansion(EXPANSION_RATIO, 0.5, 8, 184, 40, 80), 96); /* 92: a tie of 88 and 96 */
    CHECK_EQ_INT(width_squeeze(SQUEEZE_ROUND, 8, 72), 24);
    CHECK_EQ_INT(width_squeeze(SQUEEZE_FLOOR_ROUND, 8, 72), 24);
    CHECK_EQ_INT(width_squeeze(SQUEEZE_FLOOR, 8, 72), 18);
    CHECK_EQ_INT(width_squeeze(SQUEEZE_FLOOR, 8, 3), 0);
}

/* in, kernel, stride, dilation; SAME: before, after, out; symmetric: before, out. */
static void test_windows(void)
{
    static const int32_t cases[][9] = {
        {224, 3, 2, 1, 0, 1, 112, 1, 112}, {224, 5, 2, 1, 1, 2, 112, 2, 112}, {225, 3, 2, 1, 1, 1, 113, 1, 113},
        {225, 5, 2, 1, 2, 2, 113, 2, 113}, {7, 3, 1, 1, 1, 1, 7, 1, 7},       {7, 5, 1, 1, 2, 2, 7, 2, 7},
        {14, 1, 1, 1, 0, 0, 14, 0, 14},    {14, 5, 1, 2, 4, 4, 14, 4, 14},    {10, 3, 2, 1, 0, 1, 5, 1, 5},
        {5, 3, 2, 1, 1, 1, 3, 1, 3},       {3, 3, 2, 1, 1, 1, 2, 1, 2},       {2, 3, 2, 1, 0, 1, 1, 1, 1},
        {1, 5, 2, 1, 2, 2, 1, 2, 1},       {14, 1, 2, 1, 0, 0, 7, 0, 7},      {15, 1, 4, 1, 0, 0, 4, 0, 4},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const int32_t *c = cases[i];
        struct axis same = {.in = c[0], .kernel = c[1], .stride = c[2], .dilation = c[3]}, symmetric = same;
        CHECK(axis_resolve(&same, PADDING_SAME) && axis_windows_meet_input(&same));
        CHECK_EQ_INT(same.before, c[4]);
        CHECK_EQ_INT(same.after, c[5]);
        CHECK_EQ_INT(same.out, c[6]);
        CHECK(axis_resolve(&symmetric, PADDING_SYMMETRIC) && axis_windows_meet_input(&symmetric));
        CHECK_EQ_INT(symmetric.before, c[7]);
        CHECK_EQ_INT(symmetric.after, c[7]);
        CHECK_EQ_INT(symmetric.out, c[8]);
    }
    struct axis valid = {.in = 6, .kernel = 7, .stride = 1, .dilation = 1};
    CHECK(!axis_resolve(&valid, PADDING_VALID));
    struct axis padded = {.in = 3, .kernel = 3, .stride = 1, .dilation = 8, .before = 7, .after = 7};
    CHECK(axis_resolve(&padded, PADDING_EXPLICIT) && padded.out == 1 && axis_windows_meet_input(&padded));
    struct axis between = {.in = 3, .kernel = 3, .stride = 1, .dilation = 8, .before = 5, .after = 9};
    CHECK(axis_resolve(&between, PADDING_EXPLICIT) && !axis_windows_meet_input(&between)); /* taps at -5, 3 and 11 */
}

static void test_residuals(void)
{
    const struct net *net = resolve("input 32 x 32 x 16\npolicy keras", "bneck 3x3 16 16 - RE 1\n"
                                                                        "bneck 3x3 64 16 - RE 1 residual=off\n"
                                                                        "bneck 3x3 64 16 - RE 2\n"
                                                                        "bneck 3x3 64 24 - RE 1\n"
                                                                        "bneck 3x3 64 24 - RE 1 padding=valid\n"
                                                                        "bneck 1x1 64 24 - RE 1 residual=on\n"
                                                                        "bneck 3x3 64 24 - RE 1x2\n");
    static const bool residuals[] = {true, false, false, false, false, true, false};
    for (size_t i = 0; net && i < net->row_count; i++) CHECK_EQ_INT(net->rows[i].residual, residuals[i]);
    CHECK(!row_named(net, "bneck0")->has_expand && row_named(net, "bneck1")->has_expand);
    CHECK_EQ_INT(layer_named(net, "bneck6.project")->out.height, 14);
    CHECK_EQ_INT(layer_named(net, "bneck6.project")->out.width, 7);
    CHECK_EQ_INT(layer_named(net, "bneck5.residual")->inputs[0], layer_named(net, "bneck5.project")->id);
    CHECK_EQ_INT(layer_named(net, "bneck5.residual")->inputs[1], layer_named(net, "bneck4.project")->id);
}

static void test_expansions(void)
{
    const struct net *net =
        resolve("input 32 x 32 x 3\npolicy slim", "conv  3x3 -   16 -       RE 2\n"
                                                  "bneck 3x3 x1  16 SE:in/4 RE 1 expand=on\n"
                                                  "bneck 3x3 -   16 SE:6    RE 1 gate=sigmoid se_act=HS\n"
                                                  "fused 3x3 x1  24 -       RE 2\n"
                                                  "fused 3x3 x4  24 SE:exp/8 R6 1\n"
                                                  "bneck 5x5 x3.67 24 SE    HS 1\n");
    CHECK(layer_named(net, "bneck0.expand")->out.channels == 16);
    CHECK_EQ_INT(layer_named(net, "bneck0.se_reduce")->out.channels, 4);
    CHECK_EQ_INT(layer_named(net, "bneck0.se_expand")->act, ACT_HARD_SIGMOID_SLIM);
    CHECK_EQ_INT(row_named(net, "bneck1")->has_expand, false);
    CHECK_EQ_INT(layer_named(net, "bneck1.se_reduce")->act, ACT_HSWISH);
    CHECK_EQ_INT(layer_named(net, "bneck1.se_expand")->act, ACT_SIGMOID);
    CHECK_EQ_INT(row_named(net, "bneck2")->layer_count, 1); /* a plain projection, which takes the stride */
    CHECK_EQ_INT(layer_named(net, "bneck2.project")->stride_height, 2);
    CHECK_EQ_INT(layer_named(net, "bneck3.expand")->kernel_height, 3);
    CHECK_EQ_INT(layer_named(net, "bneck3.se_reduce")->out.channels, 12);
    CHECK_EQ_INT(row_named(net, "bneck4")->expansion, 88);
    CHECK_EQ_INT(row_named(net, "bneck4")->squeeze, 24); /* 22 */
}

static void test_paddle(void)
{
    const struct net *net =
        resolve_file("arch_specs/mobilenet_v3_small.arch", (struct net_overrides){.policy = STR("paddle")});
    CHECK(row_named(net, "bneck0")->has_expand);
    CHECK_EQ_INT(layer_named(net, "bneck0.se_expand")->act, ACT_HARD_SIGMOID_PADDLE);
    CHECK(!layer_named(net, "hidden")->has_bias && layer_named(net, "logits")->has_bias);
    CHECK_EQ_INT(layer_named(net, "hidden")->out.channels, 1280);
    CHECK(layer_named(net, "hidden")->output_factor == 1 && layer_named(net, "logits")->output_factor == 0.8);
    CHECK(layer_named(net, "stem")->epsilon == 1e-5);
}

static void test_linear_attributes(void)
{
    const struct net *net =
        resolve("input 8 x 8 x 3\npolicy keras\nepsilon 1e-4",
                "conv 3x3 - 16 - HS 1 bias=on bn=off\nconv 3x3 - 16 - HS 1 epsilon=1e-2 padding=0,1,2,1\n"
                "hidden - - 24 - HS bias=off bn=on\npool global\nlogits factor=0.5 bias=off\n");
    CHECK(layer_named(net, "stem")->has_bias && !layer_named(net, "stem")->batch_norm);
    CHECK(layer_named(net, "conv1")->epsilon == 1e-2 && layer_named(net, "hidden")->epsilon == 1e-4);
    CHECK_EQ_INT(layer_named(net, "conv1")->pad_bottom, 2);
    CHECK_EQ_INT(layer_named(net, "conv1")->out.height, 8);
    CHECK(layer_named(net, "hidden")->batch_norm && !layer_named(net, "hidden")->has_bias);
    CHECK_EQ_INT(layer_named(net, "hidden")->out.height, 8); /* before the pool, as in Keras of TensorFlow 2.4 */
    CHECK(layer_named(net, "logits")->output_factor == 0.5 && !layer_named(net, "logits")->has_bias);
    CHECK_EQ_INT(layer_parameters(layer_named(net, "stem")), 3 * 9 * 16 + 16);
    CHECK_EQ_INT(layer_parameters(layer_named(net, "hidden")), 16 * 24 + 48);
    CHECK_EQ_INT(layer_macs(layer_named(net, "stem")), 3 * 9 * 16 * 64);
}

static void test_variants(void)
{
    const char *large = "arch_specs/mobilenet_v3_large_dilated.arch";
    const struct net *net = resolve_file(large, (struct net_overrides){.policy = STR("torchvision")});
    const struct layer *layer = layer_named(net, "bneck12.depthwise");
    CHECK(layer->dilation_height == 2 && layer->stride_height == 1 && layer->pad_top == 4 && layer->out.height == 14);
    net = resolve_file(large, (struct net_overrides){.policy = STR("slim")});
    CHECK_EQ_INT(layer_named(net, "bneck12.depthwise")->dilation_height, 1);
    layer = layer_named(net, "bneck14.depthwise");
    CHECK(layer->dilation_width == 2 && layer->pad_left == 4 && layer->out.width == 14);
    net = resolve_file("arch_specs/mobilenet_v3_large_reduced.arch", (struct net_overrides){.multiplier = 0.5});
    CHECK_EQ_INT(row_named(net, "bneck12")->expansion, 336);
    CHECK_EQ_INT(row_named(net, "bneck14")->expansion, 240);
    CHECK_EQ_INT(row_named(net, "bneck14")->channels_out, 40);
    CHECK_EQ_INT(row_named(net, "hidden")->channels_out, 320);
    net = resolve("input 32 x 32 x 3\npolicy slim\ntail halved-all", "conv  3x3 -  16 - RE 2\n"
                                                                     "bneck 3x3 x6 32 - RE 2\n"
                                                                     "bneck 3x3 x6 32 - RE 1\n");
    CHECK_EQ_INT(row_named(net, "bneck0")->expansion, 48);
    CHECK_EQ_INT(row_named(net, "bneck1")->expansion, 96);
    /* output stride 2, width only where the strides are 1x2 */
    net = resolve("input 32 x 32 x 3\npolicy slim\noutput_stride 2",
                  "conv  3x3 -  16 - RE 2x1\nbneck 3x3 16 16 - RE 2x2\n"
                  "bneck 3x3 16 16 - RE 1\n");
    layer = layer_named(net, "bneck1.depthwise");
    CHECK(layer->dilation_height == 2 && layer->dilation_width == 1 && layer->out.height == 16 &&
          layer->out.width == 16);
}

static void test_graph(void)
{
    const struct net *net = resolve("input 16 x 24 x 3\npolicy keras", "conv 3x3 - 16 - RE 2 @a\n"
                                                                       "conv 3x3 - 16 - RE 2 @b\n"
                                                                       "resize like=a align_corners=on @up\n"
                                                                       "add from=a,up\n"
                                                                       "concat from=a,up,a @wide\n"
                                                                       "pool global from=a @mean\n"
                                                                       "mul from=a,mean\n"
                                                                       "resize 4x6 from=input\n"
                                                                       "pool 3x2 stride=2x1 padding=same from=wide\n"
                                                                       "softmax\noutput wide, b mean\n");
    const struct layer *layer = layer_named(net, "resize");
    CHECK(layer->align_corners && layer->out.height == 8 && layer->out.width == 12);
    CHECK_EQ_INT(layer_named(net, "concat")->out.channels, 48);
    CHECK_EQ_INT(layer_named(net, "resize1")->inputs[0], INPUT_OF_NET);
    CHECK_EQ_INT(layer_named(net, "resize1")->in.channels, 3);
    layer = layer_named(net, "pool1");
    CHECK(layer->out.height == 4 && layer->out.width == 12 && layer->pad_right == 1 && layer->pad_left == 0);
    CHECK(net && net->output_count == 3 && net->outputs[0] == layer_named(net, "concat")->id);
    CHECK(net && net->outputs[2] == layer_named(net, "pool")->id);
}

static void test_input_format(void)
{
    const struct net *net =
        resolve("input 8 x 8 x 3 type=u8 order=bgra mean=1,2,3 scale=1/2\npolicy keras", "pool global\n");
    CHECK(net && net->format.type == PIXEL_U8 && net->format.order == ORDER_BGRA && net->format.pixel_stride == 4);
    CHECK(net && net->format.normalised && net->format.mean[2] == 3 && net->format.scale[2] == 0.5);
    net = resolve("input 8 x 8 x 1\npolicy keras", "pool global\n");
    CHECK(net && net->format.order == ORDER_GREY && !net->format.normalised && net->format.pixel_stride == 1);
    net = resolve("input 8 x 8 x 5\npolicy keras", "pool global\n");
    CHECK(net && net->format.pixel_stride == 5);
}

/* The including file wins, wherever the include stands; backbone ends at the pool, and settings after it count. */
static void test_includes(void)
{
    const struct net *net = resolve_file("arch_specs/digits/digits.arch", (struct net_overrides){0});
    CHECK(net && str_is(net->name, "digits") && net->classes == 10 && net->multiplier == 0.35 &&
          net->input.channels == 1);
    CHECK(net && str_is(net->weights_path, "arch_specs/digits/weights.safetensors"));
    CHECK_EQ_INT(net ? net_parameters(net) : 0, 201210);
    net = resolve_file("arch_specs/ssdlite_mobilenet_v3_large.arch", (struct net_overrides){0});
    CHECK_EQ_INT(row_named(net, "conv1")->channels_out, 480);
    CHECK(net && str_is(net->rows[net->row_count - 1].name, "ssdlite.class5") && net->output_count == 12);
    int64_t anchors = 0;
    for (size_t i = 0; net && i < 6; i++) anchors += shape_elements(net->layers[net->outputs[i]].out) / 4;
    CHECK_EQ_INT(anchors, 2034);
}

static void test_overrides(void)
{
    struct net_overrides overrides = {
        .multiplier = 0.5, .height = 193, .width = 225, .classes = 7, .policy = STR("timm")};
    const struct net *net = resolve_file("arch_specs/mobilenet_v3_large.arch", overrides);
    CHECK_EQ_INT(row_named(net, "stem")->channels_out, 16);
    CHECK_EQ_INT(row_named(net, "conv1")->out.height, 7);
    CHECK_EQ_INT(row_named(net, "conv1")->out.width, 8);
    CHECK_EQ_INT(row_named(net, "logits")->channels_out, 7);
    CHECK(layer_named(net, "stem")->epsilon == 1e-5);
}

static void test_figures(void)
{
    const struct net *net =
        resolve("input 32 x 32 x 3\npolicy keras", "conv  3x3 -  16 - RE 2\nbneck 5x5 64 16 SE RE 1\n");
    if (!net) return;
    struct row_figures *figures = net_figures(net);
    CHECK(figures[0].receptive_height == 3 && figures[1].receptive_width == 3 + 4 * 2);
    CHECK_EQ_INT(figures[0].activation_bytes, (32 * 32 * 3 + 16 * 16 * 16) * 4);
    CHECK_EQ_INT(figures[1].activation_bytes, 16 * 16 * (64 + 64 + 16) * 4 + 64 * 4); /* scaling by the gate */
    CHECK_EQ_INT(net_weight_bytes(net), 4 * (432 + 16 + 1024 + 64 + 1600 + 64 + 1024 + 16 + 1024 + 64 + 1024 + 16));
    free(figures);
}

int main(void)
{
    static void (*const tests[])(void) = {
        test_make_divisible, test_widths,       test_windows,           test_residuals,
        test_expansions,     test_paddle,       test_linear_attributes, test_variants,
        test_graph,          test_input_format, test_includes,          test_overrides,
        test_figures};
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++) {
        tests[i]();
        arena_free(&arena);
        arena = (struct arena){0};
    }
    return check_done();
}

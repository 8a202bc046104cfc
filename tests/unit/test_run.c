/* test_run.c - the reference executor against values worked out by hand: each operation on a map of a few pixels,
 * with strides, dilation and uneven padding, every nonlinearity, a squeeze-and-excitation chain, and the formats of
 * images. */
#include <math.h>

#include "../support/check.h"
#include "run/run.h"

enum { LAYERS_MAX = 8 };

struct bench {
    struct arena arena;
    struct net net;
    struct layer layers[LAYERS_MAX];
    float *outputs[LAYERS_MAX];
};

static void bench_start(struct bench *bench, int32_t height, int32_t width, int32_t channels)
{
    *bench = (struct bench){0};
    bench->net.layers = bench->layers;
    bench->net.input = (struct shape){height, width, channels};
    bench->net.format.pixel_stride = channels;
}

/* Appends a layer that reads the one before it (or the image) and has a 1x1 window. */
static struct layer *add_layer(struct bench *bench, enum op op, int32_t height, int32_t width, int32_t channels)
{
    int id = (int)bench->net.layer_count++;
    struct layer *layer = &bench->layers[id];
    *layer = (struct layer){.id = id,
                            .op = op,
                            .inputs = {id - 1},
                            .input_count = 1,
                            .in = id ? bench->layers[id - 1].out : bench->net.input,
                            .out = {height, width, channels},
                            .kernel_height = 1,
                            .kernel_width = 1,
                            .stride_height = 1,
                            .stride_width = 1,
                            .dilation_height = 1,
                            .dilation_width = 1};
    layer->bias = ARENA_ARRAY(&bench->arena, (size_t)channels, float);
    return layer;
}

static void set_kernel(struct layer *layer, int32_t height, int32_t width, float *weights)
{
    layer->kernel_height = height;
    layer->kernel_width = width;
    layer->weights = weights;
}

static const float *last_output(const struct bench *bench)
{
    return bench->outputs[bench->net.layer_count - 1];
}

static bool near_all(const float *actual, const double *expected, size_t count)
{
    bool good = true;
    for (size_t i = 0; i < count; i++) {
        if (fabs((double)actual[i] - expected[i]) <= 1e-6 * fmax(1, fabs(expected[i]))) continue;
        fprintf(stderr, "value %zu is %.9g, not %.9g\n", i, (double)actual[i], expected[i]);
        good = false;
    }
    return good;
}

/* Runs the net and compares what its last layer gives. */
#define CHECK_RUN(bench, input, ...)                                                                                   \
    do {                                                                                                               \
        const double values_[] = {__VA_ARGS__};                                                                        \
        run_net(&(bench)->arena, &(bench)->net, (input), (bench)->outputs);                                            \
        CHECK(near_all(last_output(bench), values_, sizeof values_ / sizeof *values_));                                \
        CHECK_EQ_INT(shape_elements((bench)->layers[(bench)->net.layer_count - 1].out),                                \
                     (int64_t)(sizeof values_ / sizeof *values_));                                                     \
    } while (0)

static const float one_to_nine[] = {1, 2, 3, 4, 5, 6, 7, 8, 9};

static void conv_sums_taps_and_channels(void)
{
    struct bench bench;
    bench_start(&bench, 2, 2, 2);
    struct layer *layer = add_layer(&bench, OP_CONV, 1, 1, 2);
    float weights[] = {1, 10, 2, 20, 3, 30, 4, 40, -1, 0, 0, 0, 0, 0, 0, 1}; /* [out][ky][kx][in] */
    set_kernel(layer, 2, 2, weights);
    layer->bias[0] = 0.5F;
    layer->bias[1] = -0.25F;
    const float input[] = {1, 2, 3, 4, 5, 6, 7, 8};
    /* 1*1+10*2 + 2*3+20*4 + 3*5+30*6 + 4*7+40*8 = 650;  -1 + 8 = 7 */
    CHECK_RUN(&bench, input, 650.5, 6.75);
    arena_free(&bench.arena);
}

static void conv_strides_and_pads_unevenly(void)
{
    struct bench bench;
    bench_start(&bench, 3, 3, 1);
    /* Pads top 0, left 1, bottom 1, right 2: rows 0..3 and columns -1..4; stride 1 x 2 gives 3 x 3 windows of 2 x 2. */
    struct layer *layer = add_layer(&bench, OP_CONV, 3, 3, 1);
    float weights[] = {1, 10, 100, 1000};
    set_kernel(layer, 2, 2, weights);
    layer->stride_width = 2;
    layer->pad_left = layer->pad_bottom = 1;
    layer->pad_right = 2;
    CHECK_RUN(&bench, one_to_nine, 10 + 4000, 2 + 30 + 500 + 6000, 0, /* columns (-1,0) (1,2) (3,4) */
              40 + 7000, 5 + 60 + 800 + 9000, 0, 70, 8 + 90, 0);
    arena_free(&bench.arena);
}

static void conv_dilates(void)
{
    struct bench bench;
    bench_start(&bench, 3, 3, 1);
    struct layer *layer = add_layer(&bench, OP_CONV, 3, 3, 1);
    float weights[] = {1, 10, 100, 2, 20, 200, 3, 30, 300};
    set_kernel(layer, 3, 3, weights);
    layer->dilation_height = layer->dilation_width = 2;
    layer->pad_top = layer->pad_left = layer->pad_bottom = layer->pad_right = 2;
    /* At (0,0) the taps inside are the centre and those two to the right, below and across: 1, 3, 7, 9. */
    CHECK_RUN(&bench, one_to_nine, 20 + 600 + 210 + 2700, 40 + 240, 2 * 1 + 20 * 3 + 3 * 7 + 30 * 9, 80 + 600 * 2, 100,
              8 + 120, 10 + 300 + 140 + 1800, 20 + 160, 1 + 30 + 14 + 180);
    arena_free(&bench.arena);
}

static void dwconv_keeps_channels_apart(void)
{
    struct bench bench;
    bench_start(&bench, 2, 3, 2);
    struct layer *layer = add_layer(&bench, OP_DWCONV, 1, 2, 2);
    float weights[] = {1, 2, 3, 4, 5, 6, 10, 20, 30, 40, 50, 60}; /* [channel][ky][kx], 2 x 3 taps */
    set_kernel(layer, 2, 3, weights);
    layer->stride_width = 2;
    layer->pad_left = layer->pad_right = 1;
    layer->bias[1] = 1;
    const float input[] = {1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6};
    /* Windows over columns -1..1 and 1..3: 2*1+3*2+5*4+6*5 = 58;  1*2+2*3+4*5+5*6 = 58 */
    CHECK_RUN(&bench, input, 58, -579, 58, -579);
    arena_free(&bench.arena);
}

static void pool_divides_by_taps_inside(void)
{
    struct bench bench;
    bench_start(&bench, 3, 3, 1);
    struct layer *layer = add_layer(&bench, OP_POOL, 2, 2, 1);
    set_kernel(layer, 3, 3, NULL);
    layer->stride_height = layer->stride_width = 2;
    layer->pad_top = layer->pad_left = layer->pad_bottom = layer->pad_right = 1;
    CHECK_RUN(&bench, one_to_nine, (1 + 2 + 4 + 5) / 4.0, (2 + 3 + 5 + 6) / 4.0, (4 + 5 + 7 + 8) / 4.0,
              (5 + 6 + 8 + 9) / 4.0);
    layer->stride_height = layer->stride_width = 1;
    layer->pad_top = layer->pad_left = layer->pad_bottom = layer->pad_right = 0;
    layer->out = (struct shape){1, 1, 1};
    CHECK_RUN(&bench, one_to_nine, 5);
    layer->pad_top = 4; /* the only window lies above the map */
    layer->stride_height = 8;
    CHECK_RUN(&bench, one_to_nine, 0);
    arena_free(&bench.arena);
}

static void add_and_mul_take_two(void)
{
    struct bench bench;
    bench_start(&bench, 1, 2, 2);
    const float input[] = {1, -2, 3, 4};
    float weights[] = {2, 0, 0, 2};
    set_kernel(add_layer(&bench, OP_CONV, 1, 2, 2), 1, 1, weights);
    struct layer *layer = add_layer(&bench, OP_ADD, 1, 2, 2);
    layer->inputs[1] = INPUT_OF_NET;
    layer->input_count = 2;
    layer->act = ACT_RELU;
    CHECK_RUN(&bench, input, 3, 0, 9, 12);
    layer->op = OP_MUL;
    layer->act = ACT_NONE;
    CHECK_RUN(&bench, input, 2, 8, 18, 32);
    arena_free(&bench.arena);
}

/* pool -> 2 to 1 with ReLU -> 1 to 2 with the hard gate -> map * gate, then gate * map. */
static void squeeze_and_excitation_scales_the_map(void)
{
    struct bench bench;
    bench_start(&bench, 1, 2, 2);
    const float input[] = {1, 10, 3, 30};
    float reduce[] = {1, 0.1F}, expand[] = {0.5F, -2};
    add_layer(&bench, OP_POOL, 1, 1, 2)->kernel_width = 2;     /* 2, 20 */
    struct layer *layer = add_layer(&bench, OP_CONV, 1, 1, 1); /* 4 - 2 = 2 */
    set_kernel(layer, 1, 1, reduce);
    layer->bias[0] = -2;
    layer->act = ACT_RELU;
    layer = add_layer(&bench, OP_CONV, 1, 1, 2); /* gate(1) = 4/6, gate(-4 + 1.6) = 0.1 */
    set_kernel(layer, 1, 1, expand);
    layer->bias[1] = 1.6F;
    layer->act = ACT_HARD_SIGMOID;
    layer = add_layer(&bench, OP_MUL, 1, 2, 2);
    layer->inputs[0] = INPUT_OF_NET;
    layer->inputs[1] = 2;
    layer->input_count = 2;
    layer->in = bench.net.input;
    CHECK_RUN(&bench, input, 4 / 6.0, 1, 2, 3);
    layer->inputs[0] = 2;
    layer->inputs[1] = INPUT_OF_NET;
    layer->in = bench.layers[2].out;
    CHECK_RUN(&bench, input, 4 / 6.0, 1, 2, 3);
    arena_free(&bench.arena);
}

static void resize_is_bilinear(void)
{
    struct bench bench;
    bench_start(&bench, 2, 2, 1);
    const float input[] = {0, 4, 8, 20};
    struct layer *layer = add_layer(&bench, OP_RESIZE, 3, 4, 1);
    layer->align_corners = true; /* rows at 0, 1/2, 1; columns at 0, 1/3, 2/3, 1 */
    CHECK_RUN(&bench, input, 0, 4 / 3.0, 8 / 3.0, 4, 4, 20 / 3.0, 28 / 3.0, 12, 8, 12, 16, 20);
    layer->align_corners = false; /* rows at (-1/6 ->) 0, 1/2, (7/6 ->) 1; columns at 0, 1/4, 3/4, 1 */
    CHECK_RUN(&bench, input, 0, 1, 3, 4, 4, 6, 10, 12, 8, 11, 17, 20);
    layer->out = (struct shape){1, 1, 1}; /* the corner, and the middle */
    CHECK_RUN(&bench, input, 8);
    layer->align_corners = true;
    CHECK_RUN(&bench, input, 0);
    layer->out = (struct shape){2, 2, 1};
    CHECK_RUN(&bench, input, 0, 4, 8, 20);
    arena_free(&bench.arena);
    bench_start(&bench, 1, 1, 2); /* what follows a global pool in the heads */
    add_layer(&bench, OP_RESIZE, 2, 1, 2)->align_corners = true;
    CHECK_RUN(&bench, input, 0, 4, 0, 4);
    bench.layers[0].align_corners = false;
    CHECK_RUN(&bench, input, 0, 4, 0, 4);
    arena_free(&bench.arena);
}

static void concat_puts_channels_side_by_side(void)
{
    struct bench bench;
    bench_start(&bench, 1, 2, 2);
    const float input[] = {1, 2, 3, 4};
    float weights[] = {1, 1};
    set_kernel(add_layer(&bench, OP_CONV, 1, 2, 1), 1, 1, weights);
    struct layer *layer = add_layer(&bench, OP_CONCAT, 1, 2, 5);
    layer->inputs[0] = layer->inputs[2] = INPUT_OF_NET;
    layer->inputs[1] = 0;
    layer->input_count = 3;
    CHECK_RUN(&bench, input, 1, 2, 3, 1, 2, 3, 4, 7, 3, 4);
    arena_free(&bench.arena);
}

static void softmax_is_stable(void)
{
    struct bench bench;
    bench_start(&bench, 2, 1, 2);
    const float input[] = {1000, 1000 + 0.6931471805599453F, -1e30F, 1e30F};
    add_layer(&bench, OP_SOFTMAX, 2, 1, 2);
    double odds = exp((double)input[1] - 1000);
    CHECK_RUN(&bench, input, 1 / (1 + odds), odds / (1 + odds), 0, 1);
    arena_free(&bench.arena);
}

/* The table of the formulas: values at -4, -3, -1, 0, 1, 2.5, 3, 7. */
static void acts_follow_their_formulas(void)
{
    enum { POINTS = 8 };
    static const float points[POINTS] = {-4, -3, -1, 0, 1, 2.5F, 3, 7};
    static const struct {
        enum act act;
        double values[POINTS];
    } cases[] = {
        {ACT_NONE, {-4, -3, -1, 0, 1, 2.5, 3, 7}},
        {ACT_RELU, {0, 0, 0, 0, 1, 2.5, 3, 7}},
        {ACT_RELU6, {0, 0, 0, 0, 1, 2.5, 3, 6}},
        {ACT_HSWISH, {0, 0, -1 / 3.0, 0, 2 / 3.0, 2.5 * 5.5 / 6, 3, 7}},
        {ACT_HARD_SIGMOID, {0, 0, 1 / 3.0, 0.5, 2 / 3.0, 5.5 / 6, 1, 1}},
        {ACT_HARD_SIGMOID_SLIM, {0, 0, 0.33334, 0.50001, 0.66668, 0.916685, 1.00002, 1.00002}},
        {ACT_HARD_SIGMOID_PADDLE, {0, 0, 0.3, 0.5, 0.7, 1, 1, 1}},
        {ACT_SIGMOID,
         {0.01798620996209156, 0.04742587317756678, 0.2689414213699951, 0.5, 0.7310585786300049, 0.9241418199787566,
          0.9525741268224334, 0.9990889488055994}},
    };
    CHECK_EQ_INT((int64_t)(sizeof cases / sizeof *cases), ACT_COUNT);
    struct bench bench;
    bench_start(&bench, 1, POINTS, 1);
    float weight = 1;
    struct layer *layer = add_layer(&bench, OP_CONV, 1, POINTS, 1);
    set_kernel(layer, 1, 1, &weight);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        layer->act = cases[i].act;
        run_net(&bench.arena, &bench.net, points, bench.outputs);
        if (!near_all(bench.outputs[0], cases[i].values, POINTS)) fprintf(stderr, "act %s\n", act_names[cases[i].act]);
        CHECK(near_all(bench.outputs[0], cases[i].values, POINTS));
    }
    arena_free(&bench.arena);
}

/* Padding is zero after normalisation, wherever the mean lies; alpha is skipped. */
static void images_are_normalised_and_reordered(void)
{
    struct bench bench;
    bench_start(&bench, 1, 1, 3);
    const float input[] = {30, 20, 10, 255};
    float weights[27] = {0};
    for (int c = 0; c < 3; c++)
        weights[c * 9 + 3 + c] = 1; /* three taps in a row; output c is channel c under the middle one */
    struct layer *layer = add_layer(&bench, OP_CONV, 1, 3, 3);
    set_kernel(layer, 1, 3, weights);
    layer->pad_left = layer->pad_right = 2;
    struct input_format *format = &bench.net.format;
    CHECK_RUN(&bench, input, 0, 0, 0, 30, 20, 10, 0, 0, 0);
    format->order = ORDER_BGR;
    CHECK_RUN(&bench, input, 0, 0, 0, 10, 20, 30, 0, 0, 0);
    format->order = ORDER_BGRA;
    format->pixel_stride = 4;
    format->normalised = true;
    for (int c = 0; c < 3; c++) {
        format->mean[c] = c + 1; /* red 1, green 2, blue 3 */
        format->scale[c] = 1 / (c + 1.0);
    }
    CHECK_RUN(&bench, input, 0, 0, 0, 9, 9, 9, 0, 0, 0);
    format->order = ORDER_RGBA;
    CHECK_RUN(&bench, input, 0, 0, 0, 29, 9, 7 / 3.0, 0, 0, 0);
    arena_free(&bench.arena);
}

static void pixels_follow_each_other(void)
{
    struct bench bench;
    bench_start(&bench, 1, 2, 3);
    const float input[] = {1, 2, 3, 255, 4, 5, 6, 255};
    bench.net.format.pixel_stride = 4;
    bench.net.format.order = ORDER_BGRA;
    struct layer *layer = add_layer(&bench, OP_POOL, 1, 1, 3);
    layer->kernel_width = 2;
    CHECK_RUN(&bench, input, 4.5, 3.5, 2.5);
    arena_free(&bench.arena);
}

int main(void)
{
    conv_sums_taps_and_channels();
    conv_strides_and_pads_unevenly();
    conv_dilates();
    dwconv_keeps_channels_apart();
    pool_divides_by_taps_inside();
    add_and_mul_take_two();
    squeeze_and_excitation_scales_the_map();
    resize_is_bilinear();
    concat_puts_channels_side_by_side();
    softmax_is_stable();
    acts_follow_their_formulas();
    images_are_normalised_and_reordered();
    pixels_follow_each_other();
    return check_done();
}

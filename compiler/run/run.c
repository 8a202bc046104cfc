/* run.c - see run.h. One function an operation, written to be checked by eye against its definition.
 *
 * Activations are NHWC floats; every sum and every nonlinearity is in double and rounded once, when it is stored.
 * Taps in the padding are left out, the same as zeros there: padding comes after the image's normalisation. */
#include "run/run.h"

#include <math.h>

typedef double act_function(double x);

struct run {
    const struct net *net;
    const float *input; /* normalised, channels in the checkpoint's order */
    float **outputs;
};

/* Taps [begin, end) of one axis of a window, those inside the input; tap t is at origin + t * dilation. */
struct taps {
    int64_t origin;
    int32_t begin, end;
};

static double act_none(double x)
{
    return x;
}

static double act_relu(double x)
{
    return x < 0 ? 0 : x;
}

static double clip(double x, double low, double high)
{
    return x < low ? low : x > high ? high : x; /* NaN stays NaN */
}

static double act_relu6(double x)
{
    return clip(x, 0, 6);
}

static double act_hard_sigmoid(double x)
{
    return clip(x + 3, 0, 6) / 6;
}

static double act_hswish(double x)
{
    return x * clip(x + 3, 0, 6) / 6;
}

/* TF-slim conv_blocks.py: the literal 0.16667, so that the gate reaches 1.00002. */
static double act_hard_sigmoid_slim(double x)
{
    return clip(x + 3, 0, 6) * 0.16667;
}

/* PaddleClas mobilenet_v3.py: hardsigmoid(slope=0.2, offset=0.5). */
static double act_hard_sigmoid_paddle(double x)
{
    return clip(0.2 * x + 0.5, 0, 1);
}

static double act_sigmoid(double x)
{
    return 1 / (1 + exp(-x));
}

static act_function *const act_functions[ACT_COUNT] = {
    [ACT_NONE] = act_none,
    [ACT_RELU] = act_relu,
    [ACT_RELU6] = act_relu6,
    [ACT_HSWISH] = act_hswish,
    [ACT_HARD_SIGMOID] = act_hard_sigmoid,
    [ACT_HARD_SIGMOID_SLIM] = act_hard_sigmoid_slim,
    [ACT_HARD_SIGMOID_PADDLE] = act_hard_sigmoid_paddle,
    [ACT_SIGMOID] = act_sigmoid,
};

static const float *input_of(const struct run *run, const struct layer *layer, int i)
{
    int input = layer->inputs[i];
    return input == INPUT_OF_NET ? run->input : run->outputs[input];
}

/* a / b rounded up, for b > 0. */
static int64_t divide_up(int64_t a, int64_t b)
{
    return a > 0 ? (a + b - 1) / b : -(-a / b);
}

static struct taps taps_at(int32_t position, int32_t stride, int32_t pad, int32_t dilation, int32_t kernel,
                           int32_t size)
{
    int64_t origin = (int64_t)position * stride - pad;
    int64_t begin = divide_up(-origin, dilation), end = divide_up(size - origin, dilation);
    if (begin < 0) begin = 0;
    if (end > kernel) end = kernel;
    if (end < begin) begin = end = 0; /* the window lies in the padding altogether */
    return (struct taps){.origin = origin, .begin = (int32_t)begin, .end = (int32_t)end};
}

static struct taps taps_of_row(const struct layer *layer, int32_t y)
{
    return taps_at(y, layer->stride_height, layer->pad_top, layer->dilation_height, layer->kernel_height,
                   layer->in.height);
}

static struct taps taps_of_column(const struct layer *layer, int32_t x)
{
    return taps_at(x, layer->stride_width, layer->pad_left, layer->dilation_width, layer->kernel_width,
                   layer->in.width);
}

/* The channels of the input under tap (ky, kx) of the window. */
static const float *pixel_under(const struct layer *layer, const float *in, struct taps rows, int32_t ky,
                                struct taps columns, int32_t kx)
{
    int64_t y = rows.origin + (int64_t)ky * layer->dilation_height;
    int64_t x = columns.origin + (int64_t)kx * layer->dilation_width;
    return in + (y * layer->in.width + x) * layer->in.channels;
}

/* All output channels of one window. */
static void conv_pixel(const struct layer *layer, const float *in, struct taps rows, struct taps columns,
                       act_function *act, float *out)
{
    int32_t channels = layer->in.channels;
    int64_t kernel_size = (int64_t)layer->kernel_height * layer->kernel_width * channels;
    for (int32_t o = 0; o < layer->out.channels; o++) {
        double sum = layer->bias[o];
        for (int32_t ky = rows.begin; ky < rows.end; ky++) {
            for (int32_t kx = columns.begin; kx < columns.end; kx++) {
                const float *pixel = pixel_under(layer, in, rows, ky, columns, kx);
                const float *weights =
                    layer->weights + o * kernel_size + ((int64_t)ky * layer->kernel_width + kx) * channels;
                for (int32_t c = 0; c < channels; c++) sum += (double)pixel[c] * (double)weights[c];
            }
        }
        out[o] = (float)act(sum);
    }
}

static void dwconv_pixel(const struct layer *layer, const float *in, struct taps rows, struct taps columns,
                         act_function *act, float *out)
{
    int64_t kernel_size = (int64_t)layer->kernel_height * layer->kernel_width;
    for (int32_t c = 0; c < layer->out.channels; c++) {
        const float *weights = layer->weights + c * kernel_size;
        double sum = layer->bias[c];
        for (int32_t ky = rows.begin; ky < rows.end; ky++)
            for (int32_t kx = columns.begin; kx < columns.end; kx++)
                sum += (double)pixel_under(layer, in, rows, ky, columns, kx)[c] *
                       (double)weights[(int64_t)ky * layer->kernel_width + kx];
        out[c] = (float)act(sum);
    }
}

/* The mean over the taps inside the input; 0 where a window lies in the padding altogether. */
static void pool_pixel(const struct layer *layer, const float *in, struct taps rows, struct taps columns,
                       act_function *act, float *out)
{
    double count = (double)(rows.end - rows.begin) * (double)(columns.end - columns.begin);
    for (int32_t c = 0; c < layer->out.channels; c++) {
        double sum = 0;
        for (int32_t ky = rows.begin; ky < rows.end; ky++)
            for (int32_t kx = columns.begin; kx < columns.end; kx++)
                sum += (double)pixel_under(layer, in, rows, ky, columns, kx)[c];
        out[c] = (float)act(count > 0 ? sum / count : 0);
    }
}

/* Runs one of the above for every output pixel. */
static void run_windows(const struct run *run, const struct layer *layer, float *out,
                        void (*run_pixel)(const struct layer *layer, const float *in, struct taps rows,
                                          struct taps columns, act_function *act, float *out))
{
    const float *in = input_of(run, layer, 0);
    act_function *act = act_functions[layer->act];
    for (int32_t y = 0; y < layer->out.height; y++) {
        for (int32_t x = 0; x < layer->out.width; x++) {
            run_pixel(layer, in, taps_of_row(layer, y), taps_of_column(layer, x), act, out);
            out += layer->out.channels;
        }
    }
}

static void run_conv(const struct run *run, const struct layer *layer, float *out)
{
    run_windows(run, layer, out, conv_pixel);
}

static void run_dwconv(const struct run *run, const struct layer *layer, float *out)
{
    run_windows(run, layer, out, dwconv_pixel);
}

static void run_pool(const struct run *run, const struct layer *layer, float *out)
{
    run_windows(run, layer, out, pool_pixel);
}

static void run_add(const struct run *run, const struct layer *layer, float *out)
{
    const float *a = input_of(run, layer, 0), *b = input_of(run, layer, 1);
    act_function *act = act_functions[layer->act];
    int64_t count = shape_elements(layer->out);
    for (int64_t i = 0; i < count; i++) out[i] = (float)act((double)a[i] + (double)b[i]);
}

/* Either input may be a single pixel, which is spread over the map of the other. */
static void run_mul(const struct run *run, const struct layer *layer, float *out)
{
    const float *a = input_of(run, layer, 0), *b = input_of(run, layer, 1);
    act_function *act = act_functions[layer->act];
    struct shape shape_a = layer_input_shape(run->net, layer, 0), shape_b = layer_input_shape(run->net, layer, 1);
    int32_t channels = layer->out.channels;
    int64_t pixels = (int64_t)layer->out.height * layer->out.width;
    int64_t step_a = (int64_t)shape_a.height * shape_a.width == 1 ? 0 : channels;
    int64_t step_b = (int64_t)shape_b.height * shape_b.width == 1 ? 0 : channels;
    for (int64_t i = 0; i < pixels; i++)
        for (int32_t c = 0; c < channels; c++)
            out[i * channels + c] = (float)act((double)a[i * step_a + c] * (double)b[i * step_b + c]);
}

/* Where an output position of a bilinear resize lies: between `before` and `after`, at `fraction` of the way. */
struct between {
    int64_t before, after;
    double fraction;
};

/* align_corners: the first and last pixels coincide. Else half-pixel centres, clamped (PyTorch upsample_bilinear2d). */
static struct between resize_place(int32_t position, int32_t size_in, int32_t size_out, bool align_corners)
{
    double place = 0;
    if (!align_corners) place = ((double)position + 0.5) * (double)size_in / (double)size_out - 0.5;
    else if (size_out > 1) place = (double)((int64_t)position * (size_in - 1)) / (double)(size_out - 1);
    place = clip(place, 0, (double)(size_in - 1));
    int64_t before = (int64_t)place;
    return (struct between){before, before + 1 < size_in ? before + 1 : before, place - (double)before};
}

static void run_resize(const struct run *run, const struct layer *layer, float *out)
{
    const float *in = input_of(run, layer, 0);
    act_function *act = act_functions[layer->act];
    struct shape from = layer->in, to = layer->out;
    for (int32_t oy = 0; oy < to.height; oy++) {
        struct between y = resize_place(oy, from.height, to.height, layer->align_corners);
        const float *above = in + y.before * from.width * from.channels;
        const float *below = in + y.after * from.width * from.channels;
        for (int32_t ox = 0; ox < to.width; ox++) {
            struct between x = resize_place(ox, from.width, to.width, layer->align_corners);
            int64_t left = x.before * from.channels, right = x.after * from.channels;
            for (int32_t c = 0; c < to.channels; c++) {
                double top = (double)above[left + c] * (1 - x.fraction) + (double)above[right + c] * x.fraction;
                double bottom = (double)below[left + c] * (1 - x.fraction) + (double)below[right + c] * x.fraction;
                *out++ = (float)act(top * (1 - y.fraction) + bottom * y.fraction);
            }
        }
    }
}

static void run_concat(const struct run *run, const struct layer *layer, float *out)
{
    act_function *act = act_functions[layer->act];
    int64_t pixels = (int64_t)layer->out.height * layer->out.width;
    int32_t first = 0;
    for (int i = 0; i < layer->input_count; i++) {
        const float *in = input_of(run, layer, i);
        int32_t channels = layer_input_shape(run->net, layer, i).channels;
        for (int64_t p = 0; p < pixels; p++)
            for (int32_t c = 0; c < channels; c++)
                out[p * layer->out.channels + first + c] = (float)act((double)in[p * channels + c]);
        first += channels;
    }
}

/* The largest value is subtracted, so that exp cannot overflow. */
static void run_softmax(const struct run *run, const struct layer *layer, float *out)
{
    const float *in = input_of(run, layer, 0);
    act_function *act = act_functions[layer->act];
    int32_t channels = layer->out.channels;
    int64_t pixels = (int64_t)layer->out.height * layer->out.width;
    for (int64_t p = 0; p < pixels; p++, in += channels, out += channels) {
        double largest = (double)in[0], sum = 0;
        for (int32_t c = 1; c < channels; c++) largest = fmax(largest, (double)in[c]);
        for (int32_t c = 0; c < channels; c++) sum += exp((double)in[c] - largest);
        for (int32_t c = 0; c < channels; c++) out[c] = (float)act(exp((double)in[c] - largest) / sum);
    }
}

static void (*const op_functions[OP_COUNT])(const struct run *run, const struct layer *layer, float *out) = {
    [OP_CONV] = run_conv, [OP_DWCONV] = run_dwconv, [OP_POOL] = run_pool,     [OP_ADD] = run_add,
    [OP_MUL] = run_mul,   [OP_RESIZE] = run_resize, [OP_CONCAT] = run_concat, [OP_SOFTMAX] = run_softmax,
};

/* The image as the first layer sees it: pixels side by side, channels in the checkpoint's order, normalised. */
static const float *prepare_input(struct arena *arena, const struct net *net, const float *input)
{
    const struct input_format *format = &net->format;
    int32_t channels = net->input.channels;
    int32_t stride = format->pixel_stride > 0 ? format->pixel_stride : channels;
    bool is_reversed = format->order == ORDER_BGR || format->order == ORDER_BGRA;
    if (!is_reversed && !format->normalised && stride == channels) return input;
    int64_t pixels = (int64_t)net->input.height * net->input.width;
    float *prepared = ARENA_ARRAY(arena, (size_t)(pixels * channels), float);
    for (int64_t p = 0; p < pixels; p++) {
        for (int32_t c = 0; c < channels; c++) {
            double value = (double)input[p * stride + (is_reversed ? channels - 1 - c : c)];
            if (format->normalised) value = (value - format->mean[c]) * format->scale[c];
            prepared[p * channels + c] = (float)value;
        }
    }
    return prepared;
}

void run_net(struct arena *arena, const struct net *net, const float *input, float **outputs)
{
    struct run run = {net, prepare_input(arena, net, input), outputs};
    for (size_t i = 0; i < net->layer_count; i++) {
        const struct layer *layer = &net->layers[i];
        outputs[i] = ARENA_ARRAY(arena, (size_t)shape_elements(layer->out), float);
        op_functions[layer->op](&run, layer, outputs[i]);
    }
}

/* fold.c - see fold.h. */
#include "weights/fold.h"

#include <float.h>
#include <math.h>

int64_t layer_weight_count(const struct layer *layer)
{
    int64_t window = (int64_t)layer->kernel_height * layer->kernel_width;
    return window * layer->out.channels * (layer->op == OP_DWCONV ? 1 : layer->in.channels);
}

/* The one rounding; a value that no float holds makes *finite false. */
static float round_once(double value, bool *finite)
{
    if (fabs(value) <= (double)FLT_MAX) return (float)value;
    *finite = false;
    return 0;
}

bool fold_layer(struct arena *arena, struct layer *layer, const struct weight_view *view,
                const struct channel_values *values)
{
    int32_t channels_in = layer->op == OP_DWCONV ? 1 : layer->in.channels;
    layer->weights = ARENA_ARRAY(arena, (size_t)layer_weight_count(layer), float);
    layer->bias = ARENA_ARRAY(arena, (size_t)layer->out.channels, float);
    double *of_tap = ARENA_ARRAY(arena, (size_t)channels_in, double);
    float *weight = layer->weights;
    bool finite = true;
    for (int32_t o = 0; o < layer->out.channels; o++) {
        double scale = 1, bias = values->conv_bias ? values->conv_bias[o] : 0;
        if (values->gamma) {
            scale = values->gamma[o] / sqrt(values->variance[o] + layer->epsilon);
            bias = values->beta[o] + (bias - values->mean[o]) * scale;
        }
        scale *= layer->output_factor;
        layer->bias[o] = round_once(bias, &finite);
        for (int32_t y = 0; y < layer->kernel_height; y++)
            for (int32_t x = 0; x < layer->kernel_width; x++) {
                int64_t at = o * view->out + y * view->y + x * view->x;
                tensor_values(view->tensor, at, view->in, channels_in, of_tap);
                for (int32_t i = 0; i < channels_in; i++) *weight++ = round_once(of_tap[i] * scale, &finite);
            }
    }
    return finite;
}

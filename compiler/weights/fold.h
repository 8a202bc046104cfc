/* fold.h - batch normalisation into convolutions.
 *
 * y = (conv(x) + b - mean) * gamma / sqrt(variance + epsilon) + beta is a convolution with weights w * scale and bias
 * beta + (b - mean) * scale. Computed in double, each result rounded to float once. output_factor multiplies the
 * weights as well, and not the bias: where Paddle scales the features before the last layer,
 * W (0.8 x) + b = (0.8 W) x + b. The normalisation of the input is not folded: zero padding must stay zero after it. */
#ifndef MNV3C_WEIGHTS_FOLD_H
#define MNV3C_WEIGHTS_FOLD_H

#include "net/net.h"
#include "weights/safetensors.h"

/* A convolution's weights in the file's order: strides in elements by output channel, kernel row and column, input
 * channel. */
struct weight_view {
    const struct tensor *tensor;
    int64_t out, y, x, in;
};

/* Per output channel; conv_bias is NULL without one, the others are all NULL without batch normalisation. */
struct channel_values {
    const double *conv_bias, *gamma, *beta, *mean, *variance;
};

/* Fills layer->weights and layer->bias. False when a result is no finite float: overflow, or variance and
 * epsilon are 0. */
bool fold_layer(struct arena *arena, struct layer *layer, const struct weight_view *view,
                const struct channel_values *values);

/* Elements of layer->weights. */
int64_t layer_weight_count(const struct layer *layer);

#endif

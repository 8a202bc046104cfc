/* synthetic.c - weights for measuring, see weights.h: the same everywhere, of a size that keeps activations near 1.
 *
 * A generator seeded by the layer's name makes the values, so that a layer's numbers do not depend on its place.
 * Integers become floats by exact scaling and one multiplication; nothing depends on libm beyond sqrt, which IEEE 754
 * rounds correctly. */
#include <math.h>

#include "weights/catalog.h"
#include "weights/fold.h"
#include "weights/weights.h"

/* SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014). */
static uint64_t next_random(uint64_t *state)
{
    uint64_t z = *state += UINT64_C(0x9e3779b97f4a7c15);
    z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
    return z ^ z >> 31;
}

/* Uniform in (-1, 1), an odd multiple of 2^-24. */
static double next_uniform(uint64_t *state)
{
    int64_t integer = (int64_t)(next_random(state) >> 40); /* 24 bits */
    return (double)(2 * integer + 1 - (INT64_C(1) << 24)) * 0x1p-24;
}

/* Mean square of act(x) for normal x of variance 1; gates are about 1/2. For h-swish that is 1/3, but the sums of a
 * depthwise convolution have heavier tails, and what is above average is amplified by the next h-swish: with 1/3 deep
 * networks drift to hundreds and answer noise of one rounding with a hundred. With 0.37 the outputs of all shipped
 * networks stay between
 * 0.1 and 0.3, and still depend on the image. */
static const double power_left[ACT_COUNT] = {
    [ACT_NONE] = 1,
    [ACT_RELU] = 0.5,
    [ACT_RELU6] = 0.5,
    [ACT_HSWISH] = 0.37,
    [ACT_HARD_SIGMOID] = 0.25,
    [ACT_HARD_SIGMOID_SLIM] = 0.25,
    [ACT_HARD_SIGMOID_PADDLE] = 0.25,
    [ACT_SIGMOID] = 0.25,
};

static double input_power(const struct layer *layer, const double *powers, int i)
{
    return layer->inputs[i] == INPUT_OF_NET ? 1 : powers[layer->inputs[i]];
}

/* The mean square of a layer's output, given those of its inputs: sums add up, means lose about half. */
static double output_power(const struct layer *layer, const double *powers)
{
    double power = input_power(layer, powers, 0);
    if (layer_is_convolution(layer)) power = 1;
    if (layer->op == OP_POOL) power *= 0.5;
    if (layer->op == OP_ADD) power += input_power(layer, powers, 1);
    if (layer->op == OP_MUL) power *= input_power(layer, powers, 1);
    return power * power_left[layer->act];
}

/* Uniform weights of such variance that the sum over fan_in inputs of that power has variance 1. */
static void fill(struct arena *arena, struct layer *layer, double power_in, uint64_t seed)
{
    uint64_t state = hash_bytes(HASH_START, layer->name.ptr, layer->name.len) ^ seed;
    int64_t count = layer_weight_count(layer), fan_in = count / layer->out.channels;
    double bound = sqrt(3 / (power_in * (double)fan_in));
    layer->weights = ARENA_ARRAY(arena, (size_t)count, float);
    layer->bias = ARENA_ARRAY(arena, (size_t)layer->out.channels, float);
    for (int64_t i = 0; i < count; i++) layer->weights[i] = (float)(next_uniform(&state) * bound);
    for (int32_t o = 0; o < layer->out.channels; o++) layer->bias[o] = (float)(next_uniform(&state) * 0.125);
}

void weights_synthetic(struct arena *arena, struct net *net, uint64_t seed)
{
    double *powers = ARENA_ARRAY(arena, net->layer_count, double);
    for (size_t l = 0; l < net->layer_count; l++) {
        struct layer *layer = &net->layers[l];
        if (layer_is_convolution(layer)) fill(arena, layer, input_power(layer, powers, 0), seed);
        powers[l] = output_power(layer, powers);
    }
}

/* lut_key.c - what a step is to a look-up table: everything that its time depends on, but its channels. */
#include <string.h>

#include "sweep/lut.h"

const char *const cache_state_words[CACHE_STATE_COUNT] = {
#define CACHE_STATE(id, word, summary) [CACHE_STATE_##id] = word,
#include "sweep/cache_state.def"
#undef CACHE_STATE
};

bool lut_is_diagonal(enum step_op operation)
{
    return operation != STEP_CONV && operation != STEP_CONV1X1 && operation != STEP_GATE_WEIGHTS;
}

static bool reads_image(const struct layer *layer)
{
    for (int i = 0; i < layer->input_count; i++)
        if (layer->inputs[i] == INPUT_OF_NET) return true;
    return false;
}

/* The image as far as its conversion takes time: which mean and which order makes no difference, and plain floats are a
 * map like any other. */
static struct str pixels_of(const struct net *net, const struct layer *layer)
{
    const struct input_format *format = &net->format;
    if (!reads_image(layer)) return STR("");
    bool strided = format->pixel_stride != net->input.channels;
    if (format->type == PIXEL_U8) return strided ? STR("u8 strided") : STR("u8");
    if (format->normalised) return strided ? STR("f32 normalised strided") : STR("f32 normalised");
    return strided ? STR("f32 strided") : STR("");
}

static bool has_window(enum step_op operation)
{
    return operation == STEP_CONV || operation == STEP_DWCONV || operation == STEP_POOL;
}

struct lut_key lut_key_of(const struct plan *plan, const struct step *step)
{
    const struct layer *layer = step_layer(plan, step);
    struct lut_key key = {.operation = step->op,
                          .kernel = {1, 1},
                          .stride = {1, 1},
                          .dilation = {1, 1},
                          .input = {step->in.height, step->in.width},
                          .act = step->act,
                          .mean = step->pooled != BUFFER_NONE,
                          .stored = step->output != BUFFER_NONE,
                          .residual = step->residual != BUFFER_NONE,
                          .gated = step->gated != BUFFER_NONE,
                          .pixels = pixels_of(plan->net, layer)};
    if (step->op == STEP_GATE_WEIGHTS) { /* it works on weights: their number is that of the channels */
        key.input[0] = key.input[1] = 1;
        return key;
    }
    if (step->op == STEP_MUL) {
        struct shape second = layer_input_shape(plan->net, layer, 1);
        key.vector = second.height == 1 && second.width == 1;
    }
    if (!has_window(step->op)) return key;
    memcpy(key.kernel, (const int32_t[]){layer->kernel_height, layer->kernel_width}, sizeof key.kernel);
    memcpy(key.stride, (const int32_t[]){layer->stride_height, layer->stride_width}, sizeof key.stride);
    memcpy(key.dilation, (const int32_t[]){layer->dilation_height, layer->dilation_width}, sizeof key.dilation);
    const int32_t padding[] = {layer->pad_top, layer->pad_left, layer->pad_bottom, layer->pad_right};
    memcpy(key.padding, padding, sizeof padding);
    return key;
}

bool lut_key_same(const struct lut_key *a, const struct lut_key *b)
{
    return a->operation == b->operation && memcmp(a->kernel, b->kernel, sizeof a->kernel) == 0 &&
           memcmp(a->stride, b->stride, sizeof a->stride) == 0 &&
           memcmp(a->dilation, b->dilation, sizeof a->dilation) == 0 &&
           memcmp(a->padding, b->padding, sizeof a->padding) == 0 &&
           memcmp(a->input, b->input, sizeof a->input) == 0 && a->act == b->act && a->mean == b->mean &&
           a->stored == b->stored && a->residual == b->residual && a->gated == b->gated && a->vector == b->vector &&
           str_eq(a->pixels, b->pixels);
}

const struct lut_operation *lut_find(const struct lut *lut, const struct lut_key *key)
{
    for (size_t i = 0; i < lut->operation_count; i++)
        if (lut_key_same(&lut->operations[i].key, key)) return &lut->operations[i];
    return NULL;
}

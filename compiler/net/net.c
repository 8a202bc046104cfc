/* net.c - names of operations and roles, and what layers cost (net.h). */
#include "net/net.h"

const char *const op_names[OP_COUNT] = {
#define OP(id, name, summary) [OP_##id] = name,
#include "net/op.def"
#undef OP
};

const char *const act_words[ACT_COUNT] = {
#define ACT(id, word, name) [ACT_##id] = word,
#include "net/act.def"
#undef ACT
};

const char *const act_names[ACT_COUNT] = {
#define ACT(id, word, name) [ACT_##id] = name,
#include "net/act.def"
#undef ACT
};

const char *const role_names[] = {
    [ROLE_CONV] = "conv",         [ROLE_EXPAND] = "expand",       [ROLE_DEPTHWISE] = "depthwise",
    [ROLE_SE_POOL] = "se_pool",   [ROLE_SE_REDUCE] = "se_reduce", [ROLE_SE_EXPAND] = "se_expand",
    [ROLE_SE_SCALE] = "se_scale", [ROLE_PROJECT] = "project",     [ROLE_RESIDUAL] = "residual",
    [ROLE_POOL] = "pool",         [ROLE_OTHER] = "other"};

/* Weights of a convolution; the factors are bounded (context.h), so that their product cannot overflow. */
static int64_t kernel_elements(const struct layer *layer)
{
    int64_t taps = (int64_t)layer->kernel_height * layer->kernel_width;
    if (layer->op == OP_CONV) return taps * layer->in.channels * layer->out.channels;
    return layer->op == OP_DWCONV ? taps * layer->out.channels : 0;
}

int64_t layer_parameters(const struct layer *layer)
{
    int64_t vectors = (layer->has_bias ? 1 : 0) + (layer->batch_norm ? 2 : 0);
    return kernel_elements(layer) + vectors * layer->out.channels;
}

int64_t layer_macs(const struct layer *layer)
{
    return kernel_elements(layer) * layer->out.height * layer->out.width;
}

/* A sum that stays at the top instead of overflowing: a hostile file can name more work than 64 bits count. */
static int64_t add_saturated(int64_t sum, int64_t term)
{
    return sum > INT64_MAX - term ? INT64_MAX : sum + term;
}

int64_t net_parameters(const struct net *net)
{
    int64_t sum = 0;
    for (size_t i = 0; i < net->layer_count; i++) sum = add_saturated(sum, layer_parameters(&net->layers[i]));
    return sum;
}

int64_t net_macs(const struct net *net)
{
    int64_t sum = 0;
    for (size_t i = 0; i < net->layer_count; i++) sum = add_saturated(sum, layer_macs(&net->layers[i]));
    return sum;
}

struct shape layer_input_shape(const struct net *net, const struct layer *layer, int i)
{
    int input = layer->inputs[i];
    return input == INPUT_OF_NET ? net->input : net->layers[input].out;
}

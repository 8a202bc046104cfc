/* channels.c - see channels.h. Convolutions are joined by union-find, always under the earlier one. */
#include "adapt/channels.h"

struct joiner {
    const struct net *net;
    int *source; /* [layer_count] the convolution that makes a layer's channels, GROUP_NONE */
    int *parent; /* [layer_count] of union-find, over convolutions */
    bool *fixed; /* [layer_count] */
};

static int root_of(const struct joiner *joiner, int layer)
{
    while (joiner->parent[layer] != layer) {
        joiner->parent[layer] = joiner->parent[joiner->parent[layer]];
        layer = joiner->parent[layer];
    }
    return layer;
}

static int source_of_input(const struct joiner *joiner, const struct layer *layer, int i)
{
    return layer->inputs[i] == INPUT_OF_NET ? GROUP_NONE : joiner->source[layer->inputs[i]];
}

/* A map of several groups or the image cannot follow: what it is joined with stays. */
static void join(struct joiner *joiner, int a, int b)
{
    if (a == GROUP_NONE || b == GROUP_NONE) {
        if (a != GROUP_NONE) joiner->fixed[root_of(joiner, a)] = true;
        if (b != GROUP_NONE) joiner->fixed[root_of(joiner, b)] = true;
        return;
    }
    a = root_of(joiner, a);
    b = root_of(joiner, b);
    int first = a < b ? a : b, second = a < b ? b : a;
    joiner->parent[second] = first;
    joiner->fixed[first] = joiner->fixed[first] || joiner->fixed[second];
}

/* Whether the width of a convolution is not a row's to change. */
static bool width_is_fixed(const struct net *net, const struct layer *layer)
{
    enum keyword keyword = net->rows[layer->row].keyword;
    return keyword == KEYWORD_HEAD || keyword == KEYWORD_LOGITS;
}

static void join_layer(struct joiner *joiner, const struct layer *layer, bool *is_gate)
{
    int first = source_of_input(joiner, layer, 0);
    joiner->source[layer->id] = first;
    if (layer->op == OP_CONV) {
        joiner->source[layer->id] = joiner->parent[layer->id] = layer->id;
        joiner->fixed[layer->id] = width_is_fixed(joiner->net, layer);
    } else if (layer->op == OP_ADD || layer->op == OP_MUL) {
        int second = source_of_input(joiner, layer, 1);
        join(joiner, first, second);
        if (layer->op == OP_MUL && second != GROUP_NONE) is_gate[second] = true;
    } else if (layer->op == OP_CONCAT) {
        joiner->source[layer->id] = GROUP_NONE;
    }
}

/* The convolutions behind an output of the net, however often it was concatenated, keep their widths. */
static void fix_outputs(struct joiner *joiner, struct arena *arena)
{
    const struct net *net = joiner->net;
    bool *is_output = ARENA_ARRAY(arena, net->layer_count, bool);
    for (size_t i = 0; i < net->output_count; i++) is_output[net->outputs[i]] = true;
    for (size_t l = net->layer_count; l-- > 0;) {
        if (!is_output[l]) continue;
        const struct layer *layer = &net->layers[l];
        if (layer->op == OP_CONV) joiner->fixed[root_of(joiner, layer->id)] = true;
        for (int i = 0; i < layer->input_count && layer->op != OP_CONV; i++)
            if (layer->inputs[i] != INPUT_OF_NET) is_output[layer->inputs[i]] = true;
    }
}

static void add_member(struct channels *channels, struct joiner *joiner, int *group_of_root, int layer)
{
    int root = root_of(joiner, layer);
    if (root == layer) group_of_root[root] = channels->group_count++;
    struct channel_group *group = &channels->groups[group_of_root[root]];
    group->width = joiner->net->layers[layer].out.channels;
    group->fixed = joiner->fixed[root];
    group->layers[group->layer_count++] = layer;
}

/* Every group's list gets as much room as all layers take together with those of the other groups: members are counted
 * first. */
static void make_groups(struct arena *arena, struct channels *channels, struct joiner *joiner)
{
    size_t count = joiner->net->layer_count;
    int *sizes = ARENA_ARRAY(arena, count, int), *group_of_root = ARENA_ARRAY(arena, count, int);
    int *members = ARENA_ARRAY(arena, count, int), group = 0, begin = 0;
    channels->groups = ARENA_ARRAY(arena, count, struct channel_group);
    for (size_t l = 0; l < count; l++)
        if (joiner->source[l] == (int)l) sizes[root_of(joiner, (int)l)]++;
    for (size_t l = 0; l < count; l++) {
        if (!sizes[l]) continue;
        channels->groups[group++].layers = members + begin;
        begin += sizes[l];
    }
    for (size_t l = 0; l < count; l++) {
        if (joiner->source[l] == (int)l) add_member(channels, joiner, group_of_root, (int)l);
        int source = joiner->source[l];
        channels->group_of[l] = source == GROUP_NONE ? GROUP_NONE : group_of_root[root_of(joiner, source)];
    }
}

struct channels *channels_of(struct arena *arena, const struct net *net)
{
    struct channels *channels = ARENA_NEW(arena, struct channels);
    struct joiner joiner = {.net = net,
                            .source = ARENA_ARRAY(arena, net->layer_count, int),
                            .parent = ARENA_ARRAY(arena, net->layer_count, int),
                            .fixed = ARENA_ARRAY(arena, net->layer_count, bool)};
    channels->group_of = ARENA_ARRAY(arena, net->layer_count, int);
    channels->is_gate = ARENA_ARRAY(arena, net->layer_count, bool);
    for (size_t l = 0; l < net->layer_count; l++) join_layer(&joiner, &net->layers[l], channels->is_gate);
    fix_outputs(&joiner, arena);
    make_groups(arena, channels, &joiner);
    return channels;
}

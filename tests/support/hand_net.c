/* hand_net.c - see hand_net.h. */
#include "support/hand_net.h"

#include <stdio.h>
#include <string.h>

enum { ROWS_MAX = 64, LAYERS_PER_ROW = 8 };

struct builder {
    struct arena *arena;
    struct net *net;
    const struct hand_options *options;
    int channels; /* of the last layer */
    int blocks, convs;
};

static struct layer *add_layer(struct builder *builder, struct row *row, enum op op, enum role role, const char *part,
                               int kernel, int out)
{
    struct net *net = builder->net;
    struct layer *layer = &net->layers[net->layer_count];
    struct str name = row->name;
    if (part[0]) name = str_printf(builder->arena, "%.*s.%s", STR_ARG(row->name), part);
    *layer = (struct layer){.id = (int)net->layer_count, .op = op, .role = role, .row = (int)(row - net->rows),
                            .name = name, .span = row->span, .inputs = {(int)net->layer_count - 1}, .input_count = 1,
                            .in = {1, 1, builder->channels}, .out = {1, 1, out}, .kernel_height = kernel,
                            .kernel_width = kernel, .stride_height = 1, .stride_width = 1, .dilation_height = 1,
                            .dilation_width = 1, .epsilon = 1e-3, .output_factor = 1};
    if (builder->options->epsilon > 0) layer->epsilon = builder->options->epsilon;
    net->layer_count++;
    row->layer_count++;
    builder->channels = out;
    return layer;
}

static void add_norm_layer(struct builder *builder, struct row *row, enum op op, enum role role, const char *part,
                           int kernel, int out, enum act act)
{
    struct layer *layer = add_layer(builder, row, op, role, part, kernel, out);
    layer->batch_norm = true;
    layer->act = act;
}

static void add_squeeze(struct builder *builder, struct row *row)
{
    int channels = builder->channels, map = (int)builder->net->layer_count - 1;
    add_layer(builder, row, OP_POOL, ROLE_SE_POOL, "se_pool", 1, channels);
    struct layer *reduce = add_layer(builder, row, OP_CONV, ROLE_SE_REDUCE, "se_reduce", 1, row->squeeze);
    reduce->has_bias = true;
    reduce->act = ACT_RELU;
    struct layer *expand = add_layer(builder, row, OP_CONV, ROLE_SE_EXPAND, "se_expand", 1, channels);
    expand->has_bias = true;
    expand->act = ACT_HARD_SIGMOID;
    struct layer *scale = add_layer(builder, row, OP_MUL, ROLE_SE_SCALE, "se_scale", 1, channels);
    scale->inputs[0] = map;
    scale->inputs[1] = expand->id;
    scale->input_count = 2;
}

static void add_block(struct builder *builder, struct row *row)
{
    bool fused = row->keyword == KEYWORD_FUSED;
    row->has_expand = builder->options->expand_always || row->expansion != row->channels_in;
    if (row->has_expand)
        add_norm_layer(builder, row, OP_CONV, ROLE_EXPAND, "expand", fused ? row->kernel_height : 1, row->expansion,
                       row->act);
    if (!fused)
        add_norm_layer(builder, row, OP_DWCONV, ROLE_DEPTHWISE, "depthwise", row->kernel_height, row->expansion,
                       row->act);
    if (row->squeeze) add_squeeze(builder, row);
    add_norm_layer(builder, row, OP_CONV, ROLE_PROJECT, "project", 1, row->channels_out, ACT_NONE);
    row->residual = row->residual && row->stride_height == 1 && row->channels_in == row->channels_out;
    row->name = str_printf(builder->arena, "bneck%d", builder->blocks++);
    for (int l = row->first_layer; l < (int)builder->net->layer_count; l++) {
        struct layer *layer = &builder->net->layers[l];
        const char *part = strchr(layer->name.ptr, '.');
        layer->name = str_printf(builder->arena, "%.*s%s", STR_ARG(row->name), part ? part : "");
    }
}

static void add_row_layers(struct builder *builder, struct row *row)
{
    struct layer *layer;
    switch (row->keyword) {
    case KEYWORD_CONV:
        row->name = builder->convs ? str_printf(builder->arena, "conv%d", builder->convs) : STR("stem");
        builder->convs++;
        add_norm_layer(builder, row, OP_CONV, ROLE_CONV, "", row->kernel_height, row->channels_out, row->act);
        break;
    case KEYWORD_POOL:
        row->name = STR("pool");
        add_layer(builder, row, OP_POOL, ROLE_POOL, "", 1, builder->channels);
        break;
    case KEYWORD_HIDDEN:
    case KEYWORD_LOGITS:
        row->name = row->keyword == KEYWORD_HIDDEN ? STR("hidden") : STR("logits");
        layer = add_layer(builder, row, OP_CONV, ROLE_CONV, "", 1, row->channels_out);
        layer->has_bias = row->keyword == KEYWORD_LOGITS || !builder->options->bare_hidden;
        layer->act = row->act;
        if (row->keyword == KEYWORD_LOGITS && builder->options->logits_factor > 0)
            layer->output_factor = builder->options->logits_factor;
        break;
    default: row->name = STR("block"); add_block(builder, row); break;
    }
}

static enum keyword keyword_named(const char *word)
{
    static const struct {
        const char *word;
        enum keyword keyword;
    } words[] = {{"conv", KEYWORD_CONV}, {"bneck", KEYWORD_BNECK},   {"fused", KEYWORD_FUSED},
                 {"pool", KEYWORD_POOL}, {"hidden", KEYWORD_HIDDEN}, {"logits", KEYWORD_LOGITS}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(word, words[i].word) == 0) return words[i].keyword;
    return KEYWORD_COUNT;
}

static enum act act_named(const char *word)
{
    return strcmp(word, "RE") == 0 ? ACT_RELU : strcmp(word, "HS") == 0 ? ACT_HSWISH : ACT_NONE;
}

struct net *hand_net(struct arena *arena, struct sources *sources, const char *rows, const struct hand_options *options)
{
    struct net *net = ARENA_NEW(arena, struct net);
    net->rows = ARENA_ARRAY(arena, ROWS_MAX, struct row);
    net->layers = ARENA_ARRAY(arena, ROWS_MAX * LAYERS_PER_ROW, struct layer);
    net->input = (struct shape){1, 1, 3};
    struct builder builder = {arena, net, options, 3, 0, 0};
    uint32_t file = source_add(arena, sources, STR("test.arch"), str_of(rows));
    for (const char *line = rows; *line && net->row_count < ROWS_MAX;) {
        size_t length = strcspn(line, "\n");
        char kind[16], act[8], residual[8] = "auto";
        int kernel, expansion, out, squeeze, stride;
        char text[128];
        snprintf(text, sizeof text, "%.*s", (int)length, line);
        if (sscanf(text, "%15s %d %d %d %d %7s %d %7s", kind, &kernel, &expansion, &out, &squeeze, act, &stride,
                   residual) >= 7) {
            struct row *row = &net->rows[net->row_count++];
            uint32_t begin = (uint32_t)(line - rows);
            *row = (struct row){.keyword = keyword_named(kind), .span = {file, begin, begin + (uint32_t)length},
                                .kernel_height = kernel, .kernel_width = kernel, .expansion = expansion,
                                .channels_in = builder.channels, .channels_out = out, .nominal_channels_out = out,
                                .squeeze = squeeze, .act = act_named(act), .stride_height = stride,
                                .stride_width = stride, .dilation_height = 1, .dilation_width = 1,
                                .first_layer = (int)net->layer_count};
            row->residual = strcmp(residual, "off") != 0;
            add_row_layers(&builder, row);
        }
        line += length + (line[length] == '\n');
    }
    return net;
}

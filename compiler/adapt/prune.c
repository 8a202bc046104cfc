/* prune.c - see prune.h. First which channels every group keeps, then what every layer's output has of the old
 * channels, then the tensors, one gather each. */
#include "adapt/prune.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "adapt/channels.h"
#include "weights/bind.h"
#include "weights/values.h"

/* Old channels in the order in which they are kept. */
struct kept {
    const int32_t *channels;
    int32_t count;
};

struct pruner {
    struct arena *arena;
    const struct net *from, *to;
    struct channels *channels;
    struct tensor_bindings bindings;
    const struct binding **binding_of; /* [layer_count] NULL where the layer has no weights */
    struct kept *group_kept;           /* [group_count] */
    struct kept *kept;                 /* [layer_count] of the layer's output */
    struct kept image;
    const struct safetensors *file;
    bool *written; /* [file.count] */
};

struct ranked {
    double norm;
    int32_t channel;
};

static int by_norm(const void *left, const void *right)
{
    const struct ranked *a = left, *b = right;
    if (a->norm != b->norm) return a->norm > b->norm ? -1 : 1;
    return (a->channel > b->channel) - (a->channel < b->channel);
}

static int by_channel(const void *left, const void *right)
{
    int32_t a = *(const int32_t *)left, b = *(const int32_t *)right;
    return (a > b) - (a < b);
}

static struct kept keep_all(struct arena *arena, int32_t count)
{
    int32_t *channels = ARENA_ARRAY(arena, (size_t)count, int32_t);
    for (int32_t c = 0; c < count; c++) channels[c] = c;
    return (struct kept){channels, count};
}

/* Elements between neighbours of a dimension. */
static int64_t stride_of(const struct tensor *tensor, int axis)
{
    int64_t stride = 1;
    for (int d = tensor->rank - 1; d > axis; d--) stride *= tensor->dims[d];
    return stride;
}

/* Adds the norms of a convolution's filters, in the file's order of elements. */
static void add_norms(const struct pruner *pruner, const struct layer *layer, struct ranked *ranked)
{
    const struct binding *binding = pruner->binding_of[layer->id];
    const struct tensor *weight = binding->tensors[PART_WEIGHT];
    int out_axis, in_axis;
    values_axes(layer, pruner->bindings.leaves->order, weight, &out_axis, &in_axis);
    int64_t stride = stride_of(weight, out_axis), width = weight->dims[out_axis];
    double *squares = ARENA_ARRAY(pruner->arena, (size_t)width, double);
    for (int64_t i = 0; i < weight->elements; i++) {
        double value = tensor_value(weight, i);
        squares[i / stride % width] += value * value;
    }
    for (int64_t c = 0; c < width; c++) ranked[c].norm += sqrt(squares[c]);
}

/* The channels of the group with the largest norms, as many as `to` has. */
static bool keep_of_group(const struct pruner *pruner, const struct channel_group *group, struct kept *out)
{
    const struct layer *layers = pruner->from->layers;
    int32_t count = pruner->to->layers[group->layers[0]].out.channels;
    for (int i = 0; i < group->layer_count; i++)
        if (pruner->to->layers[group->layers[i]].out.channels != count || count > group->width) return false;
    *out = keep_all(pruner->arena, group->width);
    if (count == group->width) return true;
    struct ranked *ranked = ARENA_ARRAY(pruner->arena, (size_t)group->width, struct ranked);
    for (int32_t c = 0; c < group->width; c++) ranked[c].channel = c;
    bool only_gates = true;
    for (int i = 0; i < group->layer_count; i++) only_gates = only_gates && pruner->channels->is_gate[group->layers[i]];
    for (int i = 0; i < group->layer_count; i++)
        if (only_gates || !pruner->channels->is_gate[group->layers[i]])
            add_norms(pruner, &layers[group->layers[i]], ranked);
    qsort(ranked, (size_t)group->width, sizeof *ranked, by_norm);
    int32_t *channels = ARENA_ARRAY(pruner->arena, (size_t)count, int32_t);
    for (int32_t c = 0; c < count; c++) channels[c] = ranked[c].channel;
    qsort(channels, (size_t)count, sizeof *channels, by_channel);
    *out = (struct kept){channels, count};
    return true;
}

static struct kept kept_of_input(const struct pruner *pruner, const struct layer *layer, int i)
{
    return layer->inputs[i] == INPUT_OF_NET ? pruner->image : pruner->kept[layer->inputs[i]];
}

/* The kept channels of maps side by side. */
static struct kept concatenated(const struct pruner *pruner, const struct layer *layer)
{
    int32_t count = 0, offset = 0;
    int32_t *channels = ARENA_ARRAY(pruner->arena, (size_t)layer->out.channels, int32_t);
    for (int i = 0; i < layer->input_count; i++) {
        struct kept part = kept_of_input(pruner, layer, i);
        for (int32_t c = 0; c < part.count; c++) channels[count++] = offset + part.channels[c];
        offset += layer_input_shape(pruner->from, layer, i).channels;
    }
    return (struct kept){channels, count};
}

/* What every layer's output keeps; false when the two nets are not the same layers. */
static bool keep_of_layers(struct pruner *pruner)
{
    for (int g = 0; g < pruner->channels->group_count; g++)
        if (!keep_of_group(pruner, &pruner->channels->groups[g], &pruner->group_kept[g])) return false;
    for (size_t l = 0; l < pruner->from->layer_count; l++) {
        const struct layer *layer = &pruner->from->layers[l];
        int group = pruner->channels->group_of[l];
        if (group != GROUP_NONE) pruner->kept[l] = pruner->group_kept[group];
        else if (layer->op == OP_CONCAT) pruner->kept[l] = concatenated(pruner, layer);
        else pruner->kept[l] = kept_of_input(pruner, layer, 0);
        if (pruner->kept[l].count != pruner->to->layers[l].out.channels) return false;
    }
    return true;
}

static bool same_layers(const struct net *from, const struct net *to)
{
    if (from->layer_count != to->layer_count || from->row_count != to->row_count ||
        from->input.channels != to->input.channels)
        return false;
    for (size_t l = 0; l < from->layer_count; l++) {
        const struct layer *a = &from->layers[l], *b = &to->layers[l];
        if (a->op != b->op || a->role != b->role || !str_eq(a->name, b->name) || a->kernel_height != b->kernel_height ||
            a->kernel_width != b->kernel_width)
            return false;
    }
    return true;
}

/* The tensor with only some entries of one dimension; an axis of -1 leaves it as it is. */
static void gather(struct pruner *pruner, struct tensor *tensor, int axis, struct kept kept)
{
    if (axis < 0 || tensor->dims[axis] == kept.count) return;
    int64_t run_bytes = stride_of(tensor, axis) * dtype_size_bytes(tensor->dtype);
    int64_t runs = 1, old_count = tensor->dims[axis];
    for (int d = 0; d < axis; d++) runs *= tensor->dims[d];
    unsigned char *data = arena_alloc(pruner->arena, (size_t)(runs * kept.count * run_bytes));
    unsigned char *place = data;
    for (int64_t run = 0; run < runs; run++)
        for (int32_t c = 0; c < kept.count; c++) {
            memcpy(place, tensor->data + (run * old_count + kept.channels[c]) * run_bytes, (size_t)run_bytes);
            place += run_bytes;
        }
    tensor->dims[axis] = kept.count;
    tensor->elements = runs * kept.count * stride_of(tensor, axis);
    tensor->data = data;
}

/* Where the scheme's name of the layer in `to` is another than in `from`, the name there. */
static struct str name_in_new_net(struct pruner *pruner, const struct binding *binding, enum part part,
                                  const struct naming *naming, struct str name)
{
    const struct catalog *catalog = pruner->bindings.catalog;
    struct layer_names names =
        names_of(pruner->arena, naming, catalog->layout, &pruner->to->layers[binding->layer->id]);
    bool is_norm = part >= PART_GAMMA;
    struct str before = is_norm ? binding->names.norm : binding->names.convolution;
    struct str after = is_norm ? names.norm : names.convolution;
    if (str_eq(before, after) || name.len < catalog->prefix.len + before.len) return name;
    struct str leaf = {name.ptr + catalog->prefix.len + before.len, name.len - catalog->prefix.len - before.len};
    return str_printf(pruner->arena, "%.*s%.*s%.*s", STR_ARG(catalog->prefix), STR_ARG(after), STR_ARG(leaf));
}

static void add_binding(struct pruner *pruner, const struct binding *binding, const struct naming *naming,
                        struct tensors *out)
{
    const struct layer *layer = binding->layer;
    for (int p = 0; p < PART_COUNT; p++) {
        if (!binding->tensors[p]) continue;
        bool *written = &pruner->written[binding->tensors[p] - pruner->file->tensors];
        if (*written) continue; /* two rows of one name share their tensors */
        *written = true;
        struct tensor tensor = *binding->tensors[p];
        int out_axis = 0, in_axis = -1;
        if (p == PART_WEIGHT) values_axes(layer, pruner->bindings.leaves->order, &tensor, &out_axis, &in_axis);
        gather(pruner, &tensor, out_axis, pruner->kept[layer->id]);
        gather(pruner, &tensor, in_axis, kept_of_input(pruner, layer, 0));
        tensor.name = name_in_new_net(pruner, binding, (enum part)p, naming, tensor.name);
        out->items[out->count++] = tensor;
    }
}

bool prune_weights(struct arena *arena, struct net *from, const struct safetensors *file, struct net *to,
                   struct tensors *out)
{
    struct pruner pruner = {.arena = arena, .from = from, .to = to, .channels = channels_of(arena, from), .file = file};
    if (!same_layers(from, to) || !tensor_bindings_find(arena, from, file, &pruner.bindings)) return false;
    pruner.binding_of = ARENA_ARRAY(arena, from->layer_count, const struct binding *);
    pruner.group_kept = ARENA_ARRAY(arena, (size_t)pruner.channels->group_count, struct kept);
    pruner.kept = ARENA_ARRAY(arena, from->layer_count, struct kept);
    pruner.image = keep_all(arena, from->input.channels);
    pruner.written = ARENA_ARRAY(arena, file->count, bool);
    for (size_t b = 0; b < pruner.bindings.count; b++)
        pruner.binding_of[pruner.bindings.items[b].layer->id] = &pruner.bindings.items[b];
    if (!keep_of_layers(&pruner)) return false;
    const struct naming *naming = naming_of(arena, to);
    *out = (struct tensors){ARENA_ARRAY(arena, file->count, struct tensor), 0};
    for (size_t b = 0; b < pruner.bindings.count; b++) add_binding(&pruner, &pruner.bindings.items[b], naming, out);
    const struct catalog *catalog = pruner.bindings.catalog;
    for (size_t i = 0; i < catalog->count; i++) {
        const struct catalog_entry *entry = &catalog->entries[i];
        bool is_number = entry->tensor->elements == 1 && entry->tensor->dtype != DTYPE_OTHER;
        if (!entry->is_used && is_number && !catalog_is_copy(catalog, entry)) out->items[out->count++] = *entry->tensor;
    }
    return true;
}

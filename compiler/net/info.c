/* info.c - the figures of rows (info.h): parameters, MACs, receptive field, activation bytes. */
#include "net/info.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/size.h"

/* Of one output pixel, in pixels of the image: the side of what it sees, and the distance to its neighbour's. */
struct field {
    double size[2], step[2];
};

enum { RECEPTIVE_LIMIT = 1000000000 }; /* beyond any image; keeps absurd networks finite */

static void *heap_array(size_t count, size_t size)
{
    void *items = calloc(count ? count : 1, size);
    if (!items) arena_out_of_memory(count * size);
    return items;
}

static struct field input_field(const struct field *fields, int input)
{
    return input == INPUT_OF_NET ? (struct field){{1, 1}, {1, 1}} : fields[input];
}

static struct field layer_field(const struct net *net, const struct field *fields, const struct layer *layer)
{
    struct field field = input_field(fields, layer->inputs[0]);
    const int32_t reach[2] = {(layer->kernel_height - 1) * layer->dilation_height,
                              (layer->kernel_width - 1) * layer->dilation_width};
    const int32_t stride[2] = {layer->stride_height, layer->stride_width};
    const double scale[2] = {(double)layer->in.height / layer->out.height, (double)layer->in.width / layer->out.width};
    for (int i = 1; i < layer->input_count; i++) {
        struct shape in = layer_input_shape(net, layer, i);
        struct field other = input_field(fields, layer->inputs[i]);
        if (layer->op == OP_MUL && in.height == 1 && in.width == 1) continue;
        for (int axis = 0; axis < 2; axis++)
            if (other.size[axis] > field.size[axis]) field.size[axis] = other.size[axis];
    }
    for (int axis = 0; axis < 2; axis++) {
        /* bilinear resizing reads two neighbours */
        field.size[axis] += (layer->op == OP_RESIZE ? 1 : reach[axis]) * field.step[axis];
        field.step[axis] *= layer->op == OP_RESIZE ? scale[axis] : stride[axis];
        if (field.size[axis] > RECEPTIVE_LIMIT) field.size[axis] = RECEPTIVE_LIMIT;
        if (field.step[axis] > RECEPTIVE_LIMIT) field.step[axis] = RECEPTIVE_LIMIT;
    }
    return field;
}

int64_t net_weight_bytes(const struct net *net)
{
    int64_t elements = 0;
    for (size_t i = 0; i < net->layer_count; i++) {
        const struct layer *layer = &net->layers[i];
        if (layer->op != OP_CONV && layer->op != OP_DWCONV) continue;
        int64_t vectors = (layer->has_bias ? 1 : 0) + (layer->batch_norm ? 2 : 0);
        elements += layer_parameters(layer) + (1 - vectors) * layer->out.channels;
        if (elements > SIZE_LIMIT) elements = SIZE_LIMIT;
    }
    return elements * (int64_t)sizeof(float);
}

/* What is alive while a layer of a row runs: its inputs, its output, and the row's input if a later layer of the
 * row reads it. */
static int64_t live_bytes(const struct net *net, const struct row *row, const struct layer *layer)
{
    int64_t elements = shape_elements(layer->out);
    bool reads_row_input = false;
    int row_input = net->layers[row->first_layer].inputs[0];
    for (int i = 0; i < layer->input_count; i++) {
        elements += shape_elements(layer_input_shape(net, layer, i));
        reads_row_input |= layer->inputs[i] == row_input;
    }
    if (row->residual && !reads_row_input) elements += shape_elements(row->in);
    return elements * (int64_t)sizeof(float);
}

struct row_figures *net_figures(const struct net *net)
{
    struct field *fields = heap_array(net->layer_count, sizeof *fields);
    struct row_figures *figures = heap_array(net->row_count, sizeof *figures);
    for (size_t i = 0; i < net->row_count; i++) {
        const struct row *row = &net->rows[i];
        struct row_figures *figure = &figures[i];
        for (int id = row->first_layer; id < row->first_layer + row->layer_count; id++) {
            const struct layer *layer = &net->layers[id];
            fields[id] = layer_field(net, fields, layer);
            figure->parameters += layer_parameters(layer);
            figure->macs += layer_macs(layer);
            int64_t bytes = live_bytes(net, row, layer);
            if (bytes > figure->activation_bytes) figure->activation_bytes = bytes;
            figure->receptive_height = fields[id].size[0];
            figure->receptive_width = fields[id].size[1];
        }
    }
    free(fields);
    return figures;
}

/* info_json.c - `mnv3c info --json`, schema "mnv3c.info/1" (info.h). */
#include <cjson/cJSON.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "net/info.h"

/* cJSON wants NUL-terminated text. */
static void add_str(cJSON *object, const char *name, struct str text)
{
    struct strbuf copy = {0};
    strbuf_add(&copy, text.ptr, text.len);
    cJSON_AddStringToObject(object, name, copy.ptr ? copy.ptr : "");
    strbuf_free(&copy);
}

static void add_numbers(cJSON *object, const char *name, const int32_t *numbers, int count)
{
    cJSON_AddItemToObject(object, name, cJSON_CreateIntArray(numbers, count));
}

static void add_pair(cJSON *object, const char *name, int32_t first, int32_t second)
{
    add_numbers(object, name, (const int32_t[]){first, second}, 2);
}

static void add_shape(cJSON *object, const char *name, struct shape shape)
{
    add_numbers(object, name, (const int32_t[]){shape.height, shape.width, shape.channels}, 3);
}

static void add_number(cJSON *object, const char *name, double number)
{
    cJSON_AddNumberToObject(object, name, number);
}

static void add_input(const struct net *net, cJSON *root)
{
    static const char *const types[] = {[PIXEL_F32] = "f32", [PIXEL_U8] = "u8"};
    static const char *const orders[] = {
        [ORDER_RGB] = "rgb", [ORDER_BGR] = "bgr", [ORDER_RGBA] = "rgba", [ORDER_BGRA] = "bgra", [ORDER_GREY] = "grey"};
    cJSON *input = cJSON_AddObjectToObject(root, "input");
    add_number(input, "height", net->input.height);
    add_number(input, "width", net->input.width);
    add_number(input, "channels", net->input.channels);
    cJSON_AddStringToObject(input, "type", types[net->format.type]);
    cJSON_AddStringToObject(input, "order", orders[net->format.order]);
    cJSON *means = cJSON_AddArrayToObject(input, "mean"), *scales = cJSON_AddArrayToObject(input, "scale");
    for (int32_t c = 0; net->format.normalised && c < net->input.channels; c++) {
        cJSON_AddItemToArray(means, cJSON_CreateNumber(net->format.mean[c]));
        cJSON_AddItemToArray(scales, cJSON_CreateNumber(net->format.scale[c]));
    }
}

static void add_row(const struct row *row, const struct row_figures *figures, cJSON *rows)
{
    cJSON *object = cJSON_CreateObject();
    cJSON_AddItemToArray(rows, object);
    add_str(object, "name", row->name);
    cJSON_AddStringToObject(object, "op", keyword_table[row->keyword].word);
    add_pair(object, "kernel", row->kernel_height, row->kernel_width);
    add_pair(object, "stride", row->stride_height, row->stride_width);
    add_pair(object, "dilation", row->dilation_height, row->dilation_width);
    add_shape(object, "input", row->in);
    add_shape(object, "output", row->out);
    add_number(object, "expansion", row->expansion);
    cJSON_AddBoolToObject(object, "has_expand", row->has_expand);
    add_number(object, "squeeze", row->squeeze);
    cJSON_AddStringToObject(object, "nonlinearity", act_names[row->act]);
    cJSON_AddBoolToObject(object, "residual", row->residual);
    add_number(object, "parameters", (double)figures->parameters);
    add_number(object, "macs", (double)figures->macs);
    add_pair(object, "receptive_field", (int32_t)figures->receptive_height, (int32_t)figures->receptive_width);
    add_number(object, "activation_bytes", (double)figures->activation_bytes);
    cJSON *layers = cJSON_AddArrayToObject(object, "layers");
    for (int i = 0; i < row->layer_count; i++) cJSON_AddItemToArray(layers, cJSON_CreateNumber(row->first_layer + i));
}

static void add_layer(const struct layer *layer, cJSON *layers)
{
    cJSON *object = cJSON_CreateObject();
    cJSON_AddItemToArray(layers, object);
    add_number(object, "id", layer->id);
    add_str(object, "name", layer->name);
    cJSON_AddStringToObject(object, "op", op_names[layer->op]);
    cJSON_AddStringToObject(object, "role", role_names[layer->role]);
    add_numbers(object, "inputs", layer->inputs, layer->input_count);
    add_shape(object, "input", layer->in);
    add_shape(object, "output", layer->out);
    add_pair(object, "kernel", layer->kernel_height, layer->kernel_width);
    add_pair(object, "stride", layer->stride_height, layer->stride_width);
    add_pair(object, "dilation", layer->dilation_height, layer->dilation_width);
    const int32_t padding[] = {layer->pad_top, layer->pad_left, layer->pad_bottom, layer->pad_right};
    add_numbers(object, "padding", padding, 4);
    cJSON_AddStringToObject(object, "activation", act_names[layer->act]);
    cJSON_AddBoolToObject(object, "batch_norm", layer->batch_norm);
    add_number(object, "epsilon", layer->epsilon);
    cJSON_AddBoolToObject(object, "bias", layer->has_bias);
    add_number(object, "factor", layer->output_factor);
    cJSON_AddBoolToObject(object, "align_corners", layer->align_corners);
    add_number(object, "parameters", (double)layer_parameters(layer));
    add_number(object, "macs", (double)layer_macs(layer));
}

static void add_lists(const struct net *net, const struct row_figures *figures, cJSON *root)
{
    cJSON *rows = cJSON_AddArrayToObject(root, "rows"), *layers = cJSON_AddArrayToObject(root, "layers");
    cJSON *taps = cJSON_AddArrayToObject(root, "taps");
    for (size_t i = 0; i < net->row_count; i++) add_row(&net->rows[i], &figures[i], rows);
    for (size_t i = 0; i < net->layer_count; i++) add_layer(&net->layers[i], layers);
    for (size_t i = 0; i < net->tap_count; i++) {
        cJSON *tap = cJSON_CreateObject();
        cJSON_AddItemToArray(taps, tap);
        add_str(tap, "name", net->taps[i].name);
        add_number(tap, "layer", net->taps[i].layer);
    }
    add_numbers(root, "outputs", net->outputs, (int)net->output_count);
}

struct cJSON *net_info_json(const struct net *net)
{
    struct row_figures *figures = net_figures(net);
    cJSON *root = cJSON_CreateObject();
    int64_t peak = 0;
    for (size_t i = 0; i < net->row_count; i++)
        if (figures[i].activation_bytes > peak) peak = figures[i].activation_bytes;
    cJSON_AddStringToObject(root, "schema", "mnv3c.info/1");
    add_str(root, "network", net->name);
    add_str(root, "policy", net->policy);
    add_number(root, "multiplier", net->multiplier);
    add_number(root, "classes", net->classes);
    add_input(net, root);
    add_number(root, "parameters", (double)net_parameters(net));
    add_number(root, "macs", (double)net_macs(net));
    add_number(root, "weight_bytes", (double)net_weight_bytes(net));
    add_number(root, "peak_activation_bytes", (double)peak);
    add_lists(net, figures, root);
    free(figures);
    return root;
}

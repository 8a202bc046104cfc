/* print.c - --dump=net: one line a layer, for people and for golden tests. */
#include <inttypes.h>

#include "net/net.h"

static void print_window(const struct layer *layer, struct strbuf *out)
{
    strbuf_printf(out, " %dx%d", layer->kernel_height, layer->kernel_width);
    if (layer->stride_height != 1 || layer->stride_width != 1)
        strbuf_printf(out, " stride %dx%d", layer->stride_height, layer->stride_width);
    if (layer->dilation_height != 1 || layer->dilation_width != 1)
        strbuf_printf(out, " dilation %dx%d", layer->dilation_height, layer->dilation_width);
    if (layer->pad_top || layer->pad_left || layer->pad_bottom || layer->pad_right)
        strbuf_printf(out, " pad %d,%d,%d,%d", layer->pad_top, layer->pad_left, layer->pad_bottom, layer->pad_right);
}

static void print_layer(const struct net *net, const struct layer *layer, struct strbuf *out)
{
    strbuf_printf(out, "layer %d %.*s: %s", layer->id, STR_ARG(layer->name), op_names[layer->op]);
    if (layer->op == OP_CONV || layer->op == OP_DWCONV || layer->op == OP_POOL) print_window(layer, out);
    if (layer->op == OP_RESIZE) strbuf_printf(out, " align_corners=%s", layer->align_corners ? "on" : "off");
    for (int i = 0; i < layer->input_count; i++) {
        struct shape in = layer_input_shape(net, layer, i);
        strbuf_puts(out, i == 0 ? " (" : ", ");
        if (layer->inputs[i] == INPUT_OF_NET) strbuf_puts(out, "input");
        else strbuf_printf(out, "%d", layer->inputs[i]);
        strbuf_printf(out, ": %dx%dx%d", in.height, in.width, in.channels);
    }
    strbuf_printf(out, ") -> %dx%dx%d", layer->out.height, layer->out.width, layer->out.channels);
    if (layer->batch_norm) strbuf_printf(out, " bn %g", layer->epsilon);
    if (layer->has_bias) strbuf_puts(out, " bias");
    if (layer->output_factor != 1) strbuf_printf(out, " factor %g", layer->output_factor);
    if (layer->act != ACT_NONE) strbuf_printf(out, " %s", act_names[layer->act]);
    strbuf_puts(out, "\n");
}

void net_print(const struct net *net, struct strbuf *out)
{
    strbuf_printf(out, "net %.*s policy %.*s multiplier %g\n", STR_ARG(net->name), STR_ARG(net->policy),
                  net->multiplier);
    strbuf_printf(out, "input %dx%dx%d\n", net->input.height, net->input.width, net->input.channels);
    size_t row = 0;
    for (size_t i = 0; i < net->layer_count; i++) {
        if (row < net->row_count && net->rows[row].first_layer == (int)i) {
            strbuf_printf(out, "row %.*s\n", STR_ARG(net->rows[row].name));
            row++;
        }
        print_layer(net, &net->layers[i], out);
    }
    for (size_t i = 0; i < net->tap_count; i++)
        strbuf_printf(out, "tap %.*s: %d\n", STR_ARG(net->taps[i].name), net->taps[i].layer);
    strbuf_puts(out, "output");
    for (size_t i = 0; i < net->output_count; i++) strbuf_printf(out, " %d", net->outputs[i]);
    strbuf_printf(out, "\nparameters %" PRId64 " macs %" PRId64 "\n", net_parameters(net), net_macs(net));
}

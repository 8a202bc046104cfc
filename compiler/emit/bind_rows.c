/* bind_rows.c - tiles of depthwise convolutions that are two output rows high: where those lie that have all their
 * input, which input rows they read, and by which rows of the kernel the two output rows use them. */
#include "emit/bind.h"

/* Output rows [PAIRS_BEGIN, PAIRS_END), an even number, have all their input rows inside the input. */
void bind_row_pairs(struct bindings *b, const struct layer *layer)
{
    int32_t begin = (layer->pad_top + layer->stride_height - 1) / layer->stride_height;
    int32_t last_fit = layer->in.height - layer->kernel_height + layer->pad_top;
    int32_t end = last_fit < 0 ? 0 : last_fit / layer->stride_height + 1;
    if (end > layer->out.height) end = layer->out.height;
    bind_int(b, "PAIRS_BEGIN", begin);
    bind_int(b, "PAIRS_END", end > begin ? begin + (end - begin) / 2 * 2 : begin);
}

void bind_pair_tile(struct bindings *tile, const struct layer *layer)
{
    for (int32_t row = 0; row < layer->kernel_height + layer->stride_height; row++) {
        struct bindings *in_row = bind_item(tile, "IN_ROWS");
        bind_list(in_row, "OUT_ROWS");
        for (int32_t out_row = 0; out_row < 2; out_row++) {
            int32_t kernel_row = row - out_row * layer->stride_height;
            if (kernel_row < 0 || kernel_row >= layer->kernel_height) continue;
            struct bindings *use = bind_item(in_row, "OUT_ROWS");
            bind_int(use, "row", out_row);
            bind_int(use, "kernel_row", kernel_row);
        }
    }
}

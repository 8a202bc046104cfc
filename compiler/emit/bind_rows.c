/* bind_rows.c - tiles of depthwise convolutions that are one or more output rows high: which input rows they read, by
 * which rows of the kernel each output row uses them, and which of them may lie outside the input. */
#include "emit/bind.h"

/* The row of the kernel by which output row `out_row` of a tile uses its input row `row`; -1 if it does not. */
static int32_t kernel_row_of(const struct layer *layer, int32_t row, int32_t out_row)
{
    int32_t reach = row - out_row * layer->stride_height, kernel_row = reach / layer->dilation_height;
    bool uses = reach >= 0 && reach % layer->dilation_height == 0 && kernel_row < layer->kernel_height;
    return uses ? kernel_row : -1;
}

/* Of all tiles of the span in all calls, those whose input row `row` is inside the input. */
static int32_t rows_inside(const struct layer *layer, struct row_span span, int32_t row)
{
    int32_t inside = 0;
    for (int32_t call = 0; call < layer->out.height; call += span.call_rows)
        for (int32_t out = call + span.begin; out < call + span.end; out += span.rows) {
            int32_t in_row = out * layer->stride_height - layer->pad_top + row;
            inside += in_row >= 0 && in_row < layer->in.height;
        }
    return inside;
}

static int32_t tiles_of(const struct layer *layer, struct row_span span)
{
    return (span.end - span.begin) / span.rows * (layer->out.height / span.call_rows);
}

/* The output rows of a call in tiles of `rows`, and those that are left over one by one. */
int bind_row_spans(struct bindings *b, const struct step *step, int32_t rows, struct row_span spans[2])
{
    int32_t whole = step->rows / rows * rows;
    int count = 0;
    if (whole > 0) spans[count++] = (struct row_span){0, whole, rows, step->rows};
    if (whole < step->rows) spans[count++] = (struct row_span){whole, step->rows, 1, step->rows};
    for (int i = 0; i < count; i++) {
        struct bindings *span = bind_item(b, "ROW_SPANS");
        bind_int(span, "begin", spans[i].begin);
        bind_int(span, "end", spans[i].end);
        bind_int(span, "rows", spans[i].rows);
    }
    return count;
}

/* The last input row that output row `out_row` uses of those that are ever inside. */
static int32_t last_row_of(const struct layer *layer, struct row_span span, int32_t out_row)
{
    int32_t row = out_row * layer->stride_height + (layer->kernel_height - 1) * layer->dilation_height;
    while (rows_inside(layer, span, row) == 0) row -= layer->dilation_height;
    return row;
}

/* The output rows that use an input row, and the rows of the kernel that none before it has used. */
static void bind_in_row(struct bindings *in_row, const struct step *step, const struct layer *layer,
                        struct row_span span, int32_t row, bool *loaded)
{
    bind_int(in_row, "row", row);
    bind_int(in_row, "clipped", rows_inside(layer, span, row) < tiles_of(layer, span));
    bind_list(in_row, "KERNEL_ROWS");
    bind_list(in_row, "FINISHED");
    for (int32_t out_row = 0; out_row < span.rows; out_row++) {
        int32_t kernel_row = kernel_row_of(layer, row, out_row);
        if (kernel_row < 0) continue;
        struct bindings *use = bind_item(in_row, "OUT_ROWS");
        bind_int(use, "row", out_row);
        bind_int(use, "kernel_row", kernel_row);
        if (!loaded[kernel_row]) bind_int(bind_item(in_row, "KERNEL_ROWS"), "row", kernel_row);
        loaded[kernel_row] = true;
        if (row != last_row_of(layer, span, out_row)) continue;
        struct bindings *finished = bind_item(in_row, "FINISHED");
        bind_int(finished, "row", out_row);
        bind_spare(finished, "offset");
        bind_int(finished, "offset", (int64_t)out_row * step->out.width * step->out_stride);
    }
}

void bind_row_tile(struct bindings *tile, const struct step *step, const struct layer *layer, struct row_span span)
{
    int32_t reach = (span.rows - 1) * layer->stride_height + (layer->kernel_height - 1) * layer->dilation_height;
    bool loaded[KERNEL_MAX] = {false};
    bind_int(tile, "rows", span.rows);
    for (int32_t row = 0; row < span.rows; row++) bind_item(tile, "ROWS");
    for (int32_t row = 0; row <= reach; row++) {
        bool used = false;
        for (int32_t out_row = 0; out_row < span.rows; out_row++) used |= kernel_row_of(layer, row, out_row) >= 0;
        if (used && rows_inside(layer, span, row) > 0)
            bind_in_row(bind_item(tile, "IN_ROWS"), step, layer, span, row, loaded);
    }
}

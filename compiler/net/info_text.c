/* info_text.c - `mnv3c info`: the table of rows, aligned, and totals (info.h). */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "net/info.h"

enum column { ROW, OP, KERNEL, STRIDE, INPUT, EXP, SE, NL, OUT, RES, PARAMS, MACS, FIELD, KIB, COLUMN_COUNT };
enum { CELL_SIZE = 32, LINE_WIDTH = 100 };

static const struct {
    const char *title;
    bool left;
} columns[COLUMN_COUNT] = {
    [ROW] = {"row", true},      [OP] = {"op", true},    [KERNEL] = {"kernel", true},  [STRIDE] = {"s", true},
    [INPUT] = {"input", true},  [EXP] = {"exp", false}, [SE] = {"SE", false},         [NL] = {"NL", true},
    [OUT] = {"out", false},     [RES] = {"+", true},    [PARAMS] = {"params", false}, [MACS] = {"MACs", false},
    [FIELD] = {"field", false}, [KIB] = {"KiB", false}};

typedef char cells[COLUMN_COUNT][CELL_SIZE];

/* 2 or 2x1 */
static void print_pair(char *cell, int64_t height, int64_t width)
{
    if (height == width) snprintf(cell, CELL_SIZE, "%" PRId64, height);
    else snprintf(cell, CELL_SIZE, "%" PRId64 "x%" PRId64, height, width);
}

static void print_scaled(char *cell, double value)
{
    static const char units[] = {0, 'k', 'M', 'G', 'T', 'P'};
    size_t unit = 0;
    for (; value >= 999.5 && unit + 1 < sizeof units; unit++) value /= 1000;
    int digits = unit == 0 ? 0 : value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
    snprintf(cell, CELL_SIZE, "%.*f", digits, value);
    size_t len = strlen(cell);
    cell[len] = units[unit];
    cell[len + (units[unit] != 0)] = 0;
}

static void print_row(const struct row *row, const struct row_figures *figures, cells out)
{
    bool window = row->keyword == KEYWORD_CONV || row->keyword == KEYWORD_BNECK || row->keyword == KEYWORD_FUSED ||
                  row->keyword == KEYWORD_POOL;
    memset(out, 0, sizeof(cells));
    snprintf(out[ROW], CELL_SIZE, "%.*s", STR_ARG(row->name));
    snprintf(out[OP], CELL_SIZE, "%s", keyword_table[row->keyword].word);
    if (window) snprintf(out[KERNEL], CELL_SIZE, "%dx%d", row->kernel_height, row->kernel_width);
    if (window) print_pair(out[STRIDE], row->stride_height, row->stride_width);
    if (row->dilation_height > 1 || row->dilation_width > 1) {
        size_t len = strlen(out[STRIDE]);
        snprintf(out[STRIDE] + len, CELL_SIZE - len, " d%d", row->dilation_height);
    }
    snprintf(out[INPUT], CELL_SIZE, "%dx%dx%d", row->in.height, row->in.width, row->in.channels);
    if (row->expansion) snprintf(out[EXP], CELL_SIZE, "%d", row->expansion);
    if (row->squeeze) snprintf(out[SE], CELL_SIZE, "%d", row->squeeze);
    if (row->act != ACT_NONE) snprintf(out[NL], CELL_SIZE, "%s", act_words[row->act]);
    snprintf(out[OUT], CELL_SIZE, "%d", row->out.channels);
    if (row->residual) snprintf(out[RES], CELL_SIZE, "+");
    snprintf(out[PARAMS], CELL_SIZE, "%" PRId64, figures->parameters);
    print_scaled(out[MACS], (double)figures->macs);
    print_pair(out[FIELD], (int64_t)figures->receptive_height, (int64_t)figures->receptive_width);
    snprintf(out[KIB], CELL_SIZE, "%" PRId64, (figures->activation_bytes + 1023) / 1024);
    for (int column = 0; column < COLUMN_COUNT; column++)
        if (!out[column][0] && column != RES) out[column][0] = '-';
}

static void print_line(cells line, const size_t *widths, const char *gap, struct strbuf *out)
{
    size_t begin = out->len;
    for (int column = 0; column < COLUMN_COUNT; column++) {
        int width = (int)widths[column];
        strbuf_printf(out, "%s%*s", column ? gap : "", columns[column].left ? -width : width, line[column]);
    }
    while (out->len > begin && out->ptr[out->len - 1] == ' ') out->ptr[--out->len] = 0;
    strbuf_puts(out, "\n");
}

static void print_table(const struct net *net, const struct row_figures *figures, struct strbuf *out)
{
    size_t widths[COLUMN_COUNT], total = 0;
    cells line;
    for (int column = 0; column < COLUMN_COUNT; column++) widths[column] = strlen(columns[column].title);
    for (size_t i = 0; i < net->row_count; i++) {
        print_row(&net->rows[i], &figures[i], line);
        for (int column = 0; column < COLUMN_COUNT; column++)
            if (strlen(line[column]) > widths[column]) widths[column] = strlen(line[column]);
    }
    for (int column = 0; column < COLUMN_COUNT; column++) total += widths[column] + 2;
    const char *gap = total - 2 <= LINE_WIDTH ? "  " : " ";
    for (int column = 0; column < COLUMN_COUNT; column++)
        snprintf(line[column], CELL_SIZE, "%s", columns[column].title);
    print_line(line, widths, gap, out);
    for (size_t i = 0; i < net->row_count; i++) {
        print_row(&net->rows[i], &figures[i], line);
        print_line(line, widths, gap, out);
    }
}

static void print_outputs(const struct net *net, struct strbuf *out)
{
    for (size_t i = 0; i < net->output_count; i++) {
        int id = net->outputs[i];
        struct shape shape = id == INPUT_OF_NET ? net->input : net->layers[id].out;
        struct str name = id == INPUT_OF_NET ? STR("input") : net->layers[id].name;
        strbuf_printf(out, "%s %dx%dx%d  %.*s\n", i ? "           " : "output     ", shape.height, shape.width,
                      shape.channels, STR_ARG(name));
    }
}

void net_info_text(const struct net *net, struct strbuf *out)
{
    struct row_figures *figures = net_figures(net);
    int64_t peak = 0;
    for (size_t i = 0; i < net->row_count; i++)
        if (figures[i].activation_bytes > peak) peak = figures[i].activation_bytes;
    strbuf_printf(out, "%.*s  %dx%dx%d  multiplier %g  policy %.*s", STR_ARG(net->name), net->input.height,
                  net->input.width, net->input.channels, net->multiplier, STR_ARG(net->policy));
    if (net->classes) strbuf_printf(out, "  classes %d", net->classes);
    strbuf_puts(out, "\n\n");
    print_table(net, figures, out);
    int64_t parameters = net_parameters(net), macs = net_macs(net);
    char scaled[2][CELL_SIZE];
    print_scaled(scaled[0], (double)parameters);
    print_scaled(scaled[1], (double)macs);
    strbuf_printf(out, "\nparameters  %" PRId64 " (%s), with batch normalisation and biases\n", parameters, scaled[0]);
    strbuf_printf(out, "MACs        %" PRId64 " (%s), convolutions and fully connected layers\n", macs, scaled[1]);
    strbuf_printf(out, "weights     %" PRId64 " KiB, float32, batch normalisation folded\n",
                  (net_weight_bytes(net) + 1023) / 1024);
    strbuf_printf(out, "activations %" PRId64 " KiB at most alive, float32, layer by layer without fusion\n",
                  (peak + 1023) / 1024);
    print_outputs(net, out);
    free(figures);
}

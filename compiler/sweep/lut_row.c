/* lut_row.c - see lut_row.h. All that the time of a step depends on is written, so that no policy adds to it;
 * batch normalisation, which is folded away, is left to the policy. */
#include "sweep/lut_row.h"

#include <string.h>

#include "net/widths.h"

enum { PRODUCER_CHANNELS = 8 };

bool lut_row_is_produced(const struct lut_widths *widths)
{
    return widths->in > INPUT_CHANNELS_MAX;
}

static const struct layer *layer_of_role(const struct net *net, const struct row *row, enum role role)
{
    for (int i = 0; i < row->layer_count; i++)
        if (net->layers[row->first_layer + i].role == role) return &net->layers[row->first_layer + i];
    return NULL;
}

static bool is_block(enum keyword keyword)
{
    return keyword == KEYWORD_BNECK || keyword == KEYWORD_FUSED;
}

/* The layer with the row's window. */
static const struct layer *window_of_row(const struct net *net, const struct row *row)
{
    switch (row->keyword) {
    case KEYWORD_CONV: return layer_of_role(net, row, ROLE_CONV);
    case KEYWORD_BNECK: return layer_of_role(net, row, ROLE_DEPTHWISE);
    case KEYWORD_FUSED: return layer_of_role(net, row, ROLE_EXPAND);
    case KEYWORD_POOL: return layer_of_role(net, row, ROLE_POOL);
    default: return NULL;
    }
}

/* Whether the next row is the global pool, and reads this one. */
static bool is_pooled(const struct net *net, int row)
{
    if ((size_t)row + 1 >= net->row_count || net->rows[row + 1].keyword != KEYWORD_POOL) return false;
    const struct layer *pool = &net->layers[net->rows[row + 1].first_layer];
    const struct row *before = &net->rows[row];
    return pool->out.height == 1 && pool->out.width == 1 &&
           pool->inputs[0] == before->first_layer + before->layer_count - 1;
}

bool lut_row_of(const struct net *net, int r, struct lut_row *out)
{
    const struct row *row = &net->rows[r];
    const struct layer *window = window_of_row(net, row), *layer;
    const struct layer *first = row->layer_count ? &net->layers[row->first_layer] : NULL;
    bool fully_connected = row->keyword == KEYWORD_HIDDEN || row->keyword == KEYWORD_LOGITS;
    if (!first || (!window && !fully_connected && row->keyword != KEYWORD_FUSED)) return false;
    *out = (struct lut_row){.net = net,
                            .keyword = row->keyword,
                            .name = row->name,
                            .height = row->in.height,
                            .width = row->in.width,
                            .kernel = {row->kernel_height, row->kernel_width},
                            .stride = {row->stride_height, row->stride_width},
                            .dilation = {row->dilation_height, row->dilation_width},
                            .act = row->act,
                            .squeeze_act = ACT_RELU,
                            .gate = ACT_HARD_SIGMOID,
                            .reads_image = first->inputs[0] == INPUT_OF_NET,
                            .pooled = row->keyword != KEYWORD_POOL && is_pooled(net, r),
                            .expands = row->has_expand,
                            .squeezes = row->squeeze > 0,
                            .least = {row->in.channels, is_block(row->keyword) ? row->expansion : 0,
                                      row->out.channels, row->squeeze}};
    if (window) {
        const int32_t padding[] = {window->pad_top, window->pad_left, window->pad_bottom, window->pad_right};
        memcpy(out->padding, padding, sizeof padding);
    }
    if (is_block(row->keyword) && !out->squeezes) /* a quarter, as the paper has it, where one is tried */
        out->least.squeeze = make_divisible(out->least.inner / 4.0, 8);
    out->most = out->least;
    out->may_add = is_block(row->keyword) && row->in.height == row->out.height && row->in.width == row->out.width;
    layer = layer_of_role(net, row, ROLE_SE_REDUCE);
    if (layer) out->squeeze_act = layer->act;
    layer = layer_of_role(net, row, ROLE_SE_EXPAND);
    if (layer) out->gate = layer->act;
    return true;
}

struct lut_row lut_row_squeeze(const struct lut_row *row)
{
    struct lut_row squeeze = *row;
    squeeze.keyword = KEYWORD_BNECK;
    squeeze.act = ACT_NONE;
    squeeze.least.out = squeeze.most.out = 1;
    squeeze.height = squeeze.width = 1;
    for (int axis = 0; axis < 2; axis++) squeeze.kernel[axis] = squeeze.stride[axis] = squeeze.dilation[axis] = 1;
    memset(squeeze.padding, 0, sizeof squeeze.padding);
    squeeze.reads_image = squeeze.pooled = squeeze.expands = squeeze.may_add = false;
    squeeze.squeezes = true;
    return squeeze;
}

static bool same_pair(const int32_t *a, const int32_t *b)
{
    return a[0] == b[0] && a[1] == b[1];
}

static int32_t least(int32_t a, int32_t b)
{
    return a < b ? a : b;
}

static int32_t most(int32_t a, int32_t b)
{
    return a > b ? a : b;
}

/* What the image looks like is the same for all rows of a network, and only one of them reads it. */
bool lut_row_merge(struct lut_row *a, const struct lut_row *b)
{
    bool same = a->keyword == b->keyword && a->height == b->height && a->width == b->width &&
                same_pair(a->kernel, b->kernel) && same_pair(a->stride, b->stride) &&
                same_pair(a->dilation, b->dilation) && same_pair(a->padding, b->padding) &&
                same_pair(a->padding + 2, b->padding + 2) && a->act == b->act &&
                a->squeeze_act == b->squeeze_act && a->gate == b->gate && a->pooled == b->pooled &&
                a->expands == b->expands && a->may_add == b->may_add && a->squeezes == b->squeezes;
    if (!same || a->reads_image || b->reads_image) return false;
    a->least = (struct lut_widths){least(a->least.in, b->least.in), least(a->least.inner, b->least.inner),
                                   least(a->least.out, b->least.out), least(a->least.squeeze, b->least.squeeze)};
    a->most = (struct lut_widths){most(a->most.in, b->most.in), most(a->most.inner, b->most.inner),
                                  most(a->most.out, b->most.out), most(a->most.squeeze, b->most.squeeze)};
    return true;
}

/* Padding grows by half of what the kernel does on each side: so do both forms, TensorFlow's and PyTorch's. */
void lut_row_set_kernel(struct lut_row *row, int32_t kernel)
{
    for (int axis = 0; axis < 2; axis++) {
        int32_t more = (kernel - row->kernel[axis]) / 2 * row->dilation[axis];
        row->kernel[axis] = kernel;
        row->padding[axis] = row->padding[axis] + more > 0 ? row->padding[axis] + more : 0;
        row->padding[axis + 2] = row->padding[axis + 2] + more > 0 ? row->padding[axis + 2] + more : 0;
    }
}

static void print_format(const struct lut_row *row, int32_t channels, struct strbuf *out)
{
    static const char *const orders[] = {
        [ORDER_RGB] = "rgb", [ORDER_BGR] = "bgr", [ORDER_RGBA] = "rgba", [ORDER_BGRA] = "bgra", [ORDER_GREY] = "grey"};
    const struct input_format *format = &row->net->format;
    if (!row->reads_image || channels != row->net->input.channels) return;
    if (format->type == PIXEL_U8) strbuf_puts(out, " type=u8");
    if (format->order != ORDER_RGB) strbuf_printf(out, " order=%s", orders[format->order]);
    if (format->normalised) strbuf_printf(out, " mean=%.17g scale=%.17g", format->mean[0], format->scale[0]);
}

static void print_window(const struct lut_row *row, bool has_dilation, struct strbuf *out)
{
    strbuf_printf(out, " padding=%d,%d,%d,%d", row->padding[0], row->padding[1], row->padding[2], row->padding[3]);
    if (has_dilation) strbuf_printf(out, " dilation=%dx%d", row->dilation[0], row->dilation[1]);
}

static void print_block(const struct lut_row *row, const struct lut_widths *widths, bool residual, struct strbuf *out)
{
    strbuf_printf(out, "%s %dx%d ", keyword_table[row->keyword].word, row->kernel[0], row->kernel[1]);
    if (row->expands) strbuf_printf(out, "%d ", widths->inner);
    else strbuf_puts(out, "- ");
    strbuf_printf(out, "%d ", widths->out);
    if (widths->squeeze) strbuf_printf(out, "SE:%d ", widths->squeeze);
    else strbuf_puts(out, "- ");
    strbuf_printf(out, "%s %dx%d", act_words[row->act], row->stride[0], row->stride[1]);
    if (row->keyword == KEYWORD_BNECK || row->expands) print_window(row, true, out);
    strbuf_printf(out, " residual=%s expand=%s", residual ? "on" : "off", row->expands ? "on" : "auto");
    if (widths->squeeze) strbuf_printf(out, " gate=%s se_act=%s", act_words[row->gate], act_words[row->squeeze_act]);
}

void lut_row_print(const struct lut_row *row, const struct lut_widths *widths, bool residual, struct strbuf *out)
{
    bool produced = lut_row_is_produced(widths);
    strbuf_printf(out, "network probe\ninput %d x %d x %d", row->height, row->width,
                  produced ? PRODUCER_CHANNELS : widths->in);
    print_format(row, widths->in, out);
    strbuf_printf(out, "\npolicy torchvision\ndivisor 1\nclasses %d\n",
                  row->keyword == KEYWORD_LOGITS ? widths->out : 1);
    if (produced) strbuf_printf(out, "conv 1x1 - %d - - 1\n", widths->in);
    switch (row->keyword) {
    case KEYWORD_CONV:
        strbuf_printf(out, "conv %dx%d - %d - %s %dx%d", row->kernel[0], row->kernel[1], widths->out,
                      act_words[row->act], row->stride[0], row->stride[1]);
        print_window(row, true, out);
        break;
    case KEYWORD_BNECK:
    case KEYWORD_FUSED: print_block(row, widths, residual, out); break;
    case KEYWORD_HIDDEN: strbuf_printf(out, "hidden - - %d - %s", widths->out, act_words[row->act]); break;
    case KEYWORD_LOGITS: strbuf_puts(out, "logits"); break;
    default:
        strbuf_printf(out, "pool %dx%d stride=%dx%d", row->kernel[0], row->kernel[1], row->stride[0], row->stride[1]);
        print_window(row, false, out);
    }
    strbuf_puts(out, row->pooled ? "\npool global\n" : "\n");
}

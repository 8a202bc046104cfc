/* variants.c - see variants.h.
 *
 * Halved tail: TF-slim V3_*_DETECTION and torchvision's reduced_tail keep the expansion of the first halved block
 * (`halved`), DeepLab's *_seg halves it too (`halved-all`). Output stride: TF-slim mobilenet.py and timm leave the
 * block that loses its stride at the rate before; torchvision's `dilated` dilates that block as well. */
#include "net/variants.h"

static bool is_block(const struct row_spec *row)
{
    return row->keyword == KEYWORD_BNECK || row->keyword == KEYWORD_FUSED;
}

/* Rows up to here are the backbone. */
static size_t backbone_end(const struct row_spec *rows, size_t count)
{
    size_t end = 0;
    while (end < count && rows[end].keyword != KEYWORD_POOL && rows[end].keyword != KEYWORD_HEAD) end++;
    return end;
}

static void mark_convolutions(struct row_spec *rows, size_t end)
{
    struct row_spec *stem = NULL, *last = NULL;
    for (size_t i = 0; i < end; i++) {
        if (rows[i].keyword != KEYWORD_CONV) continue;
        if (!stem) stem = &rows[i];
        else if (rows[i].kernel_height == 1 && rows[i].kernel_width == 1) last = &rows[i];
    }
    if (stem) stem->is_stem = true;
    if (last) last->is_last_conv = true;
}

static int32_t half(int32_t channels)
{
    return channels > 1 ? channels / 2 : channels;
}

static bool halve_tail(const struct net_context *context, const struct settings *settings, struct row_spec *rows,
                       size_t count, size_t end)
{
    size_t first = end;
    for (size_t i = 0; i < end; i++)
        if (is_block(&rows[i]) && (rows[i].stride_height > 1 || rows[i].stride_width > 1)) first = i;
    if (first == end) {
        diag_report(context->diag, MESSAGE_TAIL_ABSENT, settings->tail_span);
        return false;
    }
    for (size_t i = first; i < count; i++) {
        struct row_spec *row = &rows[i];
        if (row->keyword == KEYWORD_HIDDEN || row->is_last_conv) row->channels_out = half(row->channels_out);
        if (i >= end || !is_block(row)) continue;
        row->channels_out = half(row->channels_out);
        /* A ratio follows its input, which is halved already for all blocks but the first. */
        if (row->expansion_kind == EXPANSION_WIDTH && (i > first || settings->tail == TAIL_HALVED_ALL))
            row->expansion = half(row->expansion);
        if (row->expansion_kind == EXPANSION_TIMES && i == first && settings->tail == TAIL_HALVED_ALL)
            row->expansion_times /= 2;
    }
    return true;
}

/* One direction: *stride is what the rows before come to, *rate the dilation they left; false when the target is
 * jumped over. */
static bool limit_stride(int32_t target, enum rates_rule rule, int32_t *stride, int32_t *rate, int32_t *row_stride,
                         int32_t *row_dilation, bool one_tap, bool *was_strided)
{
    int32_t own = *rate, step = *row_stride;
    if (*stride == target) {
        *rate *= step;
        if (step > 1) *was_strided = true;
        if (rule == RATES_TORCHVISION) own = *rate;
        *row_stride = 1;
    } else {
        *stride *= step;
    }
    if (!one_tap) *row_dilation *= own;
    return *stride <= target && *row_dilation <= WINDOW_MAX && *rate <= WINDOW_MAX;
}

static bool limit_strides(const struct net_context *context, const struct settings *settings, struct row_spec *rows,
                          size_t end)
{
    int32_t stride[2] = {1, 1}, rate[2] = {1, 1};
    bool ok = true;
    for (size_t i = 0; i < end && ok; i++) {
        struct row_spec *row = &rows[i];
        if (!is_block(row) && row->keyword != KEYWORD_CONV) continue;
        ok &= limit_stride(settings->output_stride, settings->rates, &stride[0], &rate[0], &row->stride_height,
                           &row->dilation_height, row->kernel_height == 1, &row->was_strided);
        ok &= limit_stride(settings->output_stride, settings->rates, &stride[1], &rate[1], &row->stride_width,
                           &row->dilation_width, row->kernel_width == 1, &row->was_strided);
    }
    if (!ok)
        diag_report(context->diag, MESSAGE_OUTPUT_STRIDE_UNREACHED, settings->output_stride_span,
                    settings->output_stride);
    return ok;
}

bool variants_apply(const struct net_context *context, const struct settings *settings, struct row_spec *rows,
                    size_t count)
{
    size_t end = backbone_end(rows, count);
    bool ok = true;
    mark_convolutions(rows, end);
    if (settings->tail != TAIL_FULL) ok &= halve_tail(context, settings, rows, count, end);
    if (settings->output_stride) ok &= limit_strides(context, settings, rows, end);
    return ok;
}

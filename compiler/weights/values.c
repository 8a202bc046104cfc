/* values.c - see values.h. */
#include "weights/values.h"

#include <float.h>
#include <math.h>

/* The axes of a stored array as dimensions of the layer. */
enum axis { AXIS_OUT, AXIS_IN, AXIS_Y, AXIS_X, AXIS_ONE, AXIS_COUNT };

enum array_kind { ARRAY_CONVOLUTION, ARRAY_DEPTHWISE, ARRAY_MATRIX, ARRAY_KINDS };

static const struct array_form {
    int rank;
    enum axis axes[4];
} forms[][ARRAY_KINDS] = {
    [ARRAY_TORCH] = {{4, {AXIS_OUT, AXIS_IN, AXIS_Y, AXIS_X}},
                     {4, {AXIS_OUT, AXIS_ONE, AXIS_Y, AXIS_X}},
                     {2, {AXIS_OUT, AXIS_IN}}},
    [ARRAY_TF] = {{4, {AXIS_Y, AXIS_X, AXIS_IN, AXIS_OUT}},
                  {4, {AXIS_Y, AXIS_X, AXIS_OUT, AXIS_ONE}},
                  {2, {AXIS_IN, AXIS_OUT}}},
    [ARRAY_PADDLE] = {{4, {AXIS_OUT, AXIS_IN, AXIS_Y, AXIS_X}},
                      {4, {AXIS_OUT, AXIS_ONE, AXIS_Y, AXIS_X}},
                      {2, {AXIS_IN, AXIS_OUT}}},
};

static int64_t axis_size(const struct layer *layer, enum axis axis)
{
    switch (axis) {
    case AXIS_OUT: return layer->out.channels;
    case AXIS_IN: return layer->in.channels;
    case AXIS_Y: return layer->kernel_height;
    case AXIS_X: return layer->kernel_width;
    default: return 1;
    }
}

static const struct array_form *form_of(const struct layer *layer, enum array_order order)
{
    return &forms[order][layer->op == OP_DWCONV ? ARRAY_DEPTHWISE : ARRAY_CONVOLUTION];
}

/* A 1x1 convolution is a matrix, and frameworks store it as one or the other. */
static const struct array_form *matrix_form_of(const struct layer *layer, enum array_order order)
{
    bool is_matrix = layer->op == OP_CONV && layer->kernel_height == 1 && layer->kernel_width == 1;
    return is_matrix ? &forms[order][ARRAY_MATRIX] : NULL;
}

static struct str form_text(struct arena *arena, const struct layer *layer, const struct array_form *form)
{
    int64_t dims[4];
    for (int d = 0; d < form->rank; d++) dims[d] = axis_size(layer, form->axes[d]);
    return tensor_shape_text(arena, dims, form->rank);
}

struct str values_shape_text(struct arena *arena, const struct layer *layer, enum array_order order, enum part part)
{
    if (part != PART_WEIGHT) return str_printf(arena, "[%d]", layer->out.channels);
    struct str text = form_text(arena, layer, form_of(layer, order));
    const struct array_form *matrix = matrix_form_of(layer, order);
    if (!matrix) return text;
    struct str second = form_text(arena, layer, matrix);
    return str_printf(arena, "%.*s or %.*s", STR_ARG(text), STR_ARG(second));
}

void values_note_row(const struct values_context *context, const struct layer *layer)
{
    diag_note(context->diag, context->net->rows[layer->row].span, "layer '%.*s' is of this row",
              STR_ARG(layer->name));
}

static bool has_form(const struct tensor *tensor, const struct layer *layer, const struct array_form *form)
{
    if (!form || tensor->rank != form->rank) return false;
    for (int d = 0; d < form->rank; d++)
        if (tensor->dims[d] != axis_size(layer, form->axes[d])) return false;
    return true;
}

void values_axes(const struct layer *layer, enum array_order order, const struct tensor *tensor, int *out_axis,
                 int *in_axis)
{
    const struct array_form *form = form_of(layer, order);
    if (!has_form(tensor, layer, form)) form = matrix_form_of(layer, order);
    *out_axis = *in_axis = -1;
    for (int d = 0; form && d < form->rank; d++) {
        if (form->axes[d] == AXIS_OUT) *out_axis = d;
        if (form->axes[d] == AXIS_IN) *in_axis = d;
    }
}

static bool is_per_channel(const struct tensor *tensor, const struct layer *layer)
{
    return tensor->rank == 1 && tensor->dims[0] == layer->out.channels;
}

bool values_shape_fits(const struct layer *layer, enum array_order order, enum part part, const struct tensor *tensor)
{
    if (part != PART_WEIGHT) return is_per_channel(tensor, layer);
    return has_form(tensor, layer, form_of(layer, order)) || has_form(tensor, layer, matrix_form_of(layer, order));
}

/* The usual reason at the last layer is a checkpoint with, or without, TensorFlow's background class. */
static void report_shape(const struct values_context *context, const struct layer *layer, enum array_order order,
                         enum part part, const struct tensor *tensor)
{
    struct str expected = values_shape_text(context->arena, layer, order, part);
    struct str found = tensor_shape_text(context->arena, tensor->dims, tensor->rank);
    diag_report_on(context->diag, MESSAGE_TENSOR_SHAPE, context->path, NAME_ARG(tensor->name), STR_ARG(found),
                   STR_ARG(layer->name), STR_ARG(expected));
    values_note_row(context, layer);
    if (context->net->rows[layer->row].keyword != KEYWORD_LOGITS || tensor->rank < 1) return;
    int64_t classes = part != PART_WEIGHT || order == ARRAY_TORCH ? tensor->dims[0] : tensor->dims[tensor->rank - 1];
    if (order == ARRAY_PADDLE && tensor->rank == 4) classes = tensor->dims[0];
    if (classes != layer->out.channels)
        diag_remedy(context->diag, "the checkpoint has %lld classes: say 'classes %lld' (or --classes=%lld)",
                    (long long)classes, (long long)classes, (long long)classes);
}

/* "name[3, 0, 1, 2]" for element i. */
static struct str element_text(struct arena *arena, const struct tensor *tensor, int64_t i)
{
    int64_t index[TENSOR_RANK_MAX];
    for (int d = tensor->rank - 1; d >= 0; d--) {
        index[d] = i % tensor->dims[d];
        i /= tensor->dims[d];
    }
    struct str place = tensor_shape_text(arena, index, tensor->rank);
    return str_printf(arena, "%.*s%.*s", NAME_ARG(tensor->name), STR_ARG(place));
}

/* How many values are not finite or less than the least one; *bad is the first of them. */
static int64_t count_bad(const struct tensor *tensor, double least, int64_t *bad)
{
    enum { CHUNK = 512 };
    double values[CHUNK];
    int64_t count = 0;
    for (int64_t begin = 0; begin < tensor->elements; begin += CHUNK) {
        int64_t chunk = tensor->elements - begin < CHUNK ? tensor->elements - begin : CHUNK;
        tensor_values(tensor, begin, 1, chunk, values);
        for (int64_t i = 0; i < chunk; i++)
            if (!(values[i] >= least && values[i] <= DBL_MAX) && count++ == 0) *bad = begin + i;
    }
    return count;
}

/* Type and values; the shape is known to be right. */
static bool check_values(const struct values_context *context, const struct layer *layer, enum part part,
                         const struct tensor *tensor)
{
    if (!dtype_is_readable(tensor->dtype)) {
        diag_report_on(context->diag, MESSAGE_TENSOR_DTYPE, context->path, NAME_ARG(tensor->name),
                       NAME_ARG(tensor->dtype_name));
        values_note_row(context, layer);
        return false;
    }
    int64_t bad, bad_count = count_bad(tensor, part == PART_VARIANCE ? 0 : -DBL_MAX, &bad);
    if (!bad_count) return true;
    double value = tensor_value(tensor, bad);
    struct str element = element_text(context->arena, tensor, bad);
    if (isfinite(value))
        diag_report_on(context->diag, MESSAGE_VARIANCE_NEGATIVE, context->path, STR_ARG(element), value);
    else
        diag_report_on(context->diag, MESSAGE_TENSOR_NOT_FINITE, context->path, STR_ARG(element),
                       isnan(value) ? "NaN" : "infinite", (long long)bad_count);
    values_note_row(context, layer);
    return false;
}

bool values_view(const struct values_context *context, const struct layer *layer, enum array_order order,
                 const struct tensor *tensor, struct weight_view *view)
{
    const struct array_form *form = form_of(layer, order);
    if (!has_form(tensor, layer, form)) form = matrix_form_of(layer, order);
    if (!has_form(tensor, layer, form)) {
        report_shape(context, layer, order, PART_WEIGHT, tensor);
        return false;
    }
    if (!check_values(context, layer, PART_WEIGHT, tensor)) return false;
    int64_t strides[AXIS_COUNT] = {0}, stride = 1;
    for (int d = form->rank - 1; d >= 0; d--) {
        strides[form->axes[d]] = stride;
        stride *= tensor->dims[d];
    }
    *view = (struct weight_view){tensor, strides[AXIS_OUT], strides[AXIS_Y], strides[AXIS_X], strides[AXIS_IN]};
    return true;
}

const double *values_per_channel(const struct values_context *context, const struct layer *layer, enum part part,
                                 const struct tensor *tensor)
{
    if (!is_per_channel(tensor, layer)) {
        report_shape(context, layer, ARRAY_TORCH, part, tensor);
        return NULL;
    }
    if (!check_values(context, layer, part, tensor)) return NULL;
    double *values = ARENA_ARRAY(context->arena, (size_t)tensor->elements, double);
    tensor_values(tensor, 0, 1, tensor->elements, values);
    return values;
}

/* graph.c - rows that are one operation on taps: resize, add, mul, concat, softmax (expand.h). */
#include "net/expand.h"

/* What the operation reads, from from= or the row above; true when it is between min and max maps. */
static bool graph_inputs(struct builder *builder, const struct row_spec *spec, size_t min, size_t max, int *inputs,
                         int *count)
{
    const struct attribute_value *from = &spec->attributes[ATTRIBUTE_FROM];
    size_t given = from->given ? from->count : 1;
    if (given < min || given > max) {
        const char *wanted = max == 1 ? "one input" : max == 2 ? "two inputs" : "two to six inputs";
        diag_report(builder->context->diag, MESSAGE_INPUT_COUNT, from->given ? from->span : spec->statement->span,
                    keyword_table[spec->keyword].word, wanted, given);
        return false;
    }
    *count = (int)given;
    inputs[0] = builder->current;
    bool ok = true;
    for (size_t i = 0; from->given && i < given; i++) ok &= build_find_tap(builder, &from->names[i], &inputs[i]);
    return ok;
}

static void report_shapes(struct builder *builder, const struct row_spec *spec, struct shape a, struct shape b)
{
    diag_report(builder->context->diag, MESSAGE_SHAPES_DIFFER, spec->statement->span, keyword_table[spec->keyword].word,
                a.height, a.width, a.channels, b.height, b.width, b.channels);
    builder->failed = true;
}

static void graph_join(struct builder *builder, const struct row_spec *spec, enum op op, size_t max)
{
    int inputs[LAYER_INPUTS_MAX], count;
    if (!graph_inputs(builder, spec, 2, max, inputs, &count)) {
        builder->failed = true;
        return;
    }
    struct shape out = build_shape(builder, inputs[0]);
    int64_t channels = out.channels, nominal = build_nominal(builder, inputs[0]);
    for (int i = 1; i < count; i++) {
        struct shape other = build_shape(builder, inputs[i]);
        bool same_size = other.height == out.height && other.width == out.width;
        bool spread = op == OP_MUL && other.height == 1 && other.width == 1;
        bool fits = op == OP_CONCAT ? same_size : (same_size || spread) && other.channels == out.channels;
        if (!fits) {
            report_shapes(builder, spec, out, other);
            return;
        }
        channels += other.channels;
        nominal += build_nominal(builder, inputs[i]);
    }
    if (op == OP_CONCAT) {
        if (!build_channels(builder, spec->statement->span, "concat", channels, &out.channels)) return;
        builder->last_nominal = nominal < CHANNELS_MAX ? (int32_t)nominal : CHANNELS_MAX;
    } else {
        builder->last_nominal = build_nominal(builder, inputs[0]);
    }
    build_elementwise(builder, op, ROLE_OTHER, "", inputs, count, out);
}

static void graph_resize(struct builder *builder, const struct row_spec *spec)
{
    int input, count, like;
    const struct attribute_value *attributes = spec->attributes;
    if (!graph_inputs(builder, spec, 1, 1, &input, &count)) {
        builder->failed = true;
        return;
    }
    struct shape out = {spec->height, spec->width, build_shape(builder, input).channels};
    if (attributes[ATTRIBUTE_LIKE].given) {
        if (!build_find_tap(builder, &attributes[ATTRIBUTE_LIKE].names[0], &like)) {
            builder->failed = true;
            return;
        }
        out.height = build_shape(builder, like).height;
        out.width = build_shape(builder, like).width;
    }
    builder->last_nominal = build_nominal(builder, input);
    struct layer *layer = build_elementwise(builder, OP_RESIZE, ROLE_OTHER, "", &input, 1, out);
    if (layer) layer->align_corners = attributes[ATTRIBUTE_ALIGN_CORNERS].choice == 1;
}

static void graph_softmax(struct builder *builder, const struct row_spec *spec)
{
    int input, count;
    if (!graph_inputs(builder, spec, 1, 1, &input, &count)) {
        builder->failed = true;
        return;
    }
    builder->last_nominal = build_nominal(builder, input);
    build_elementwise(builder, OP_SOFTMAX, ROLE_OTHER, "", &input, 1, build_shape(builder, input));
}

void expand_graph(struct builder *builder, const struct row_spec *spec)
{
    build_row(builder, spec, build_row_name(builder, spec));
    switch (spec->keyword) {
    case KEYWORD_RESIZE: graph_resize(builder, spec); break;
    case KEYWORD_ADD: graph_join(builder, spec, OP_ADD, 2); break;
    case KEYWORD_MUL: graph_join(builder, spec, OP_MUL, 2); break;
    case KEYWORD_CONCAT: graph_join(builder, spec, OP_CONCAT, LAYER_INPUTS_MAX); break;
    default: graph_softmax(builder, spec); break;
    }
}

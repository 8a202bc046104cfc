/* heads.c - see heads.h; expand_head of expand.h chooses the head. */
#include "net/heads.h"

#include "net/expand.h"

int head_conv(struct builder *builder, const char *part, int input, const struct head_conv *conv)
{
    struct window window = window_of(builder, conv->kernel, conv->kernel);
    window.stride_height = window.stride_width = conv->stride;
    window.dilation_height = window.dilation_width = conv->dilation;
    struct layer *layer = build_window(builder, conv->depthwise ? OP_DWCONV : OP_CONV, ROLE_OTHER, part, input, &window,
                                       conv->channels_out);
    if (!layer) return input;
    layer->act = conv->act;
    layer->batch_norm = conv->batch_norm;
    layer->has_bias = conv->bias;
    layer->epsilon = conv->epsilon;
    return layer->id;
}

int head_resize(struct builder *builder, const char *part, int input, struct shape like, bool align_corners)
{
    struct shape out = {like.height, like.width, build_shape(builder, input).channels};
    struct layer *layer = build_elementwise(builder, OP_RESIZE, ROLE_OTHER, part, &input, 1, out);
    if (!layer) return input;
    layer->align_corners = align_corners;
    return layer->id;
}

bool head_tap(struct builder *builder, const struct row_spec *spec, enum attribute attribute, const char *name,
              bool required, int *layer)
{
    const struct attribute_value *value = &spec->attributes[attribute];
    *layer = builder->current;
    if (value->given) return build_find_tap(builder, &value->names[0], layer);
    if (!required) return true;
    struct str subject = str_printf(builder->context->arena, "head %s", head_words[spec->head]);
    diag_report(builder->context->diag, MESSAGE_ATTRIBUTE_MISSING, spec->statement->span, subject.ptr, name);
    diag_remedy(builder->context->diag, "add '%s=' with the name of a tap", name);
    return false;
}

void expand_head(struct builder *builder, const struct row_spec *spec)
{
    static void (*const heads[HEAD_COUNT])(struct builder *, const struct row_spec *) = {
        [HEAD_LRASPP] = head_lraspp, [HEAD_RASPP] = head_raspp, [HEAD_ASPP] = head_aspp, [HEAD_SSDLITE] = head_ssdlite};
    heads[spec->head](builder, spec);
}

/* input.c - the input line: size, and the image that the generated code takes (settings.h). */
#include <string.h>

#include "net/attributes.h"
#include "net/settings.h"
#include "net/values.h"

static const char *const order_words[] = {"rgb", "bgr", "rgba", "bgra", "grey"};

static bool read_size(const struct net_context *context, const struct ast_value *value, struct shape *input)
{
    static const char *const what[] = {"the input's height", "the input's width", "the input's number of channels"};
    static const int64_t limits[] = {RESOLUTION_MAX, RESOLUTION_MAX, INPUT_CHANNELS_MAX};
    int32_t *const members[] = {&input->height, &input->width, &input->channels};
    if (value->kind != VALUE_DIMS || value->count != 3)
        return value_wrong(context, value, "input", "HEIGHT x WIDTH x CHANNELS");
    for (int i = 0; i < 3; i++) {
        struct ast_value one = {.kind = VALUE_INT, .span = value->span, .integer = value->dims[i]};
        if (!value_integer(context, &one, what[i], 1, limits[i], members[i])) return false;
    }
    return true;
}

static bool read_order(const struct net_context *context, const struct attribute_value *order, int32_t channels,
                       struct input_format *format)
{
    format->order = order->given ? (enum pixel_order)order->choice : channels == 1 ? ORDER_GREY : ORDER_RGB;
    bool four = format->order == ORDER_RGBA || format->order == ORDER_BGRA;
    format->pixel_stride = four ? 4 : channels;
    if (!order->given || (format->order == ORDER_GREY ? channels == 1 : channels == 3)) return true;
    diag_report(context->diag, MESSAGE_ORDER_CHANNELS, order->span, order_words[order->choice], channels);
    return false;
}

/* One number for all channels, or one each. */
static bool read_numbers(const struct net_context *context, const struct attribute_value *value, const char *name,
                         int32_t channels, double *out)
{
    if (!value->given) return true;
    if (channels > 4 || (value->count != 1 && value->count != (size_t)channels)) {
        diag_report(context->diag, MESSAGE_LIST_LENGTH, value->span, name, value->count, channels);
        return false;
    }
    for (int32_t i = 0; i < channels; i++) out[i] = value->numbers[value->count == 1 ? 0 : i];
    return true;
}

static bool override_size(const struct net_context *context, struct shape *input)
{
    const struct net_overrides *overrides = context->overrides;
    if (overrides->height == 0 && overrides->width == 0) return true;
    input->height = overrides->height;
    input->width = overrides->width;
    if (input->height >= 1 && input->height <= RESOLUTION_MAX && input->width >= 1 && input->width <= RESOLUTION_MAX)
        return true;
    diag_report_on(context->diag, MESSAGE_VALUE_RANGE, STR("--resolution"), "a resolution", "from 1 to 16384");
    return false;
}

bool input_read(const struct net_context *context, const struct ast_statement *statement, struct settings *out)
{
    struct attribute_value attributes[ATTRIBUTE_COUNT];
    struct input_format *format = &out->format;
    bool ok = attributes_read(context, statement, HEAD_COUNT, attributes);
    if (!read_size(context, statement->values, &out->input) || !ok) return false;
    format->span = statement->span;
    format->type = (enum pixel_type)attributes[ATTRIBUTE_TYPE].choice;
    format->normalised = attributes[ATTRIBUTE_MEAN].given || attributes[ATTRIBUTE_SCALE].given;
    for (int i = 0; i < 4; i++) format->scale[i] = 1;
    ok &= read_order(context, &attributes[ATTRIBUTE_ORDER], out->input.channels, format);
    ok &= read_numbers(context, &attributes[ATTRIBUTE_MEAN], "mean", out->input.channels, format->mean);
    ok &= read_numbers(context, &attributes[ATTRIBUTE_SCALE], "scale", out->input.channels, format->scale);
    return override_size(context, &out->input) && ok;
}

/* head_detection.c - SSDLite (heads.h): two feature maps of the backbone, further ones by strided blocks, and on each a
 * depthwise-separable predictor of boxes and one of classes.
 *
 * torchvision detection/ssdlite.py; TF object detection ssd_mobilenet_v3_feature_extractor.py and
 * feature_map_generators.py. The outputs are the boxes of all maps from large to small, then the classes. In NHWC a
 * map of anchors * values channels is the list of its anchors in the order row, column, anchor, so that the maps
 * one after the other are both frameworks' concatenated tensors. */
#include "net/heads.h"

enum { LEVELS_MAX = 16, EXTRA_DEPTH_MIN = 16, BOX_VALUES = 4 };
enum { FORM_TF, FORM_TORCHVISION };

struct detector {
    struct builder *builder;
    const struct row_spec *spec;
    struct str name;
    double epsilon;
    int levels[LEVELS_MAX];
    int level_count;
    int32_t anchors[LEVELS_MAX];
};

static bool read_extras(struct detector *detector, int32_t *depths, int *count)
{
    static const int32_t published[] = {512, 256, 256, 128};
    const struct attribute_value *extras = &detector->spec->attributes[ATTRIBUTE_EXTRAS];
    *count = extras->given ? (int)extras->count : 4;
    if (extras->given && extras->count > LEVELS_MAX - 2) {
        diag_report(detector->builder->context->diag, MESSAGE_VALUE_RANGE, extras->span, "extras",
                    "at most 14 numbers");
        return false;
    }
    for (int i = 0; i < *count; i++) depths[i] = extras->given ? (int32_t)extras->numbers[i] : published[i];
    return true;
}

/* Anchors of each map; TF has three on the first. */
static bool read_anchors(struct detector *detector)
{
    const struct attribute_value *attributes = detector->spec->attributes, *anchors = &attributes[ATTRIBUTE_ANCHORS];
    int count = detector->level_count;
    for (int i = 0; i < count; i++)
        detector->anchors[i] = i == 0 && attributes[ATTRIBUTE_FORM].choice == FORM_TF ? 3 : 6;
    if (!anchors->given) return true;
    if (anchors->count != 1 && anchors->count != (size_t)count) {
        struct str wanted =
            str_printf(detector->builder->context->arena, "one number or %d, one for each feature map", count);
        diag_report(detector->builder->context->diag, MESSAGE_VALUE_RANGE, anchors->span, "anchors", wanted.ptr);
        return false;
    }
    for (int i = 0; i < count; i++) detector->anchors[i] = (int32_t)anchors->numbers[anchors->count == 1 ? 0 : i];
    return true;
}

static struct head_conv detector_conv(const struct detector *detector, int32_t kernel, int32_t stride,
                                      int32_t channels_out)
{
    return (struct head_conv){.kernel = kernel,
                              .stride = stride,
                              .dilation = 1,
                              .channels_out = channels_out,
                              .act = ACT_RELU6,
                              .batch_norm = true,
                              .epsilon = detector->epsilon};
}

static void begin_row(struct detector *detector, const char *part, int number)
{
    struct arena *arena = detector->builder->context->arena;
    build_row(detector->builder, detector->spec, str_printf(arena, "%.*s.%s%d", STR_ARG(detector->name), part, number));
}

/* Both frameworks scale the depths by the multiplier and cut to an integer; TF scales the half, torchvision halves
 * the scaled. */
static void add_extra(struct detector *detector, int number, int32_t depth)
{
    struct builder *builder = detector->builder;
    double multiplier = builder->settings->multiplier;
    bool tf = detector->spec->attributes[ATTRIBUTE_FORM].choice == FORM_TF;
    int32_t out = (int32_t)(depth * multiplier), inner = (int32_t)(depth / 2 * multiplier);
    if (out < EXTRA_DEPTH_MIN) out = EXTRA_DEPTH_MIN;
    if (!tf) inner = out / 2;
    else if (inner < EXTRA_DEPTH_MIN) inner = EXTRA_DEPTH_MIN;
    struct head_conv reduce = detector_conv(detector, 1, 1, inner), depthwise = detector_conv(detector, 3, 2, inner);
    struct head_conv project = detector_conv(detector, 1, 1, out);
    depthwise.depthwise = true;
    int input = detector->levels[detector->level_count - 1];
    begin_row(detector, "extra", number);
    input = head_conv(builder, "reduce", input, &reduce);
    input = head_conv(builder, "depthwise", input, &depthwise);
    detector->levels[detector->level_count++] = head_conv(builder, "project", input, &project);
}

static int add_predictor(struct detector *detector, const char *part, int level, int32_t values)
{
    struct builder *builder = detector->builder;
    int input = detector->levels[level];
    struct head_conv depthwise = detector_conv(detector, 3, 1, build_shape(builder, input).channels);
    struct head_conv predict = {.kernel = 1, .stride = 1, .dilation = 1, .bias = true};
    if (!build_channels(builder, detector->spec->statement->span, "a predictor",
                        (int64_t)detector->anchors[level] * values, &predict.channels_out))
        return input;
    depthwise.depthwise = true;
    begin_row(detector, part, level);
    return head_conv(builder, "predict", head_conv(builder, "depthwise", input, &depthwise), &predict);
}

void head_ssdlite(struct builder *builder, const struct row_spec *spec)
{
    const struct attribute_value *epsilon = &spec->attributes[ATTRIBUTE_EPSILON];
    struct detector detector = {.builder = builder, .spec = spec, .epsilon = epsilon->given ? epsilon->real : 1e-3};
    int32_t depths[LEVELS_MAX];
    int extras;
    bool ok = head_tap(builder, spec, ATTRIBUTE_C5, "c5", false, &detector.levels[1]);
    ok &= head_tap(builder, spec, ATTRIBUTE_C4, "c4", true, &detector.levels[0]);
    ok &= read_extras(&detector, depths, &extras);
    detector.level_count = 2 + (ok ? extras : 0);
    if (!ok || !read_anchors(&detector)) {
        builder->failed = true;
        return;
    }
    detector.level_count = 2;
    detector.name = build_row_name(builder, spec);
    for (int i = 0; i < extras && !builder->failed; i++) add_extra(&detector, i, depths[i]);
    int *outputs = ARENA_ARRAY(builder->context->arena, (size_t)detector.level_count * 2, int);
    for (int i = 0; i < detector.level_count && !builder->failed; i++)
        outputs[i] = add_predictor(&detector, "box", i, BOX_VALUES);
    for (int i = 0; i < detector.level_count && !builder->failed; i++)
        outputs[detector.level_count + i] = add_predictor(&detector, "class", i, builder->settings->classes);
    builder->head_outputs = outputs;
    builder->head_output_count = (size_t)detector.level_count * 2;
}

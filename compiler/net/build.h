/* build.h - appending layers, rows and taps to a net that is being resolved; shapes and sizes are checked here. */
#ifndef MNV3C_NET_BUILD_H
#define MNV3C_NET_BUILD_H

#include "net/rows.h"
#include "net/settings.h"

struct builder {
    const struct net_context *context;
    const struct settings *settings;
    struct net *net;
    size_t layer_capacity, row_capacity, tap_capacity;
    int32_t *nominal;     /* [layer_capacity] channels of each layer's output at multiplier 1 */
    int32_t last_nominal; /* of the layer that is added next */
    int current;          /* what the next row reads: a layer, or INPUT_OF_NET */
    const struct row_spec *spec;
    struct row *row; /* the row being built; its layers are appended */
    int row_counts[KEYWORD_COUNT], head_counts[HEAD_COUNT];
    bool after_hidden;       /* the last row was `hidden` */
    const int *head_outputs; /* of the last row, when it was a head with several */
    size_t head_output_count;
    bool failed; /* reported; no further rows are built once shapes are unknown */
};

struct window {
    int32_t kernel_height, kernel_width, stride_height, stride_width, dilation_height, dilation_width;
    struct padding padding;
};

/* A kernel of height x width with stride and dilation 1 and the network's padding. */
struct window window_of(const struct builder *builder, int32_t height, int32_t width);

/* Begins a row; its name is unique. The pointer stays valid until the next row begins. */
struct row *build_row(struct builder *builder, const struct row_spec *spec, struct str name);
struct str build_row_name(struct builder *builder, const struct row_spec *spec);

/* All of them append a layer that reads `input` and return it, or NULL after a message. The layer stays valid until the
 * next is appended. part is what follows the row's name: "depthwise", or "" for the row's only layer. */
struct layer *build_window(struct builder *builder, enum op op, enum role role, const char *part, int input,
                           const struct window *window, int32_t channels_out);
/* 1x1 convolution, no bias, batch normalisation. */
struct layer *build_pointwise(struct builder *builder, enum role role, const char *part, int input,
                              int32_t channels_out);
/* Mean over the whole map. */
struct layer *build_global_pool(struct builder *builder, enum role role, const char *part, int input);
/* ADD, MUL, CONCAT, RESIZE, SOFTMAX with the output shape given. */
struct layer *build_elementwise(struct builder *builder, enum op op, enum role role, const char *part,
                                const int *inputs, int input_count, struct shape out);

struct shape build_shape(const struct builder *builder, int layer);
int32_t build_nominal(const struct builder *builder, int layer);

/* Layer of the tap of that name; "input" is the net's input. Reports an unknown one and returns false. */
bool build_find_tap(struct builder *builder, const struct ast_value *name, int *layer);
void build_add_tap(struct builder *builder, const struct ast_tap *tap, int layer);

/* *channels if 1 <= channels <= CHANNELS_MAX; else a message about `what` at span, and false. */
bool build_channels(struct builder *builder, struct span span, const char *what, int64_t channels, int32_t *out);

#endif

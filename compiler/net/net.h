/* net.h - the resolved network: every width, shape and padding a number.
 *
 * A net is a list of rows (the lines of the table, with their resolved widths) and a list of layers (what the rows
 * expand to: one convolution, pooling or elementwise operation each), in execution order. Ids are indices; a layer
 * reads only layers before it. Activations are NHWC with N = 1. Nothing here knows of machines. Layers carry batch
 * normalisation and bias as the checkpoint holds them; weights/fold.c replaces both by `weights` and `bias`. */
#ifndef MNV3C_NET_NET_H
#define MNV3C_NET_NET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"
#include "diag/diag.h"
#include "front/ast.h"

enum op {
#define OP(id, name, summary) OP_##id,
#include "net/op.def"
#undef OP
    OP_COUNT
};
extern const char *const op_names[OP_COUNT];

/* y = f(x). HARD_SIGMOID: relu6(x + 3) / 6; _SLIM: relu6(x + 3) * 0.16667 (TF-slim); _PADDLE: clip(0.2 x + 0.5). */
enum act {
#define ACT(id, word, name) ACT_##id,
#include "net/act.def"
#undef ACT
    ACT_COUNT
};
extern const char *const act_words[ACT_COUNT]; /* as .arch files and checks write them: RE, R6, HS, ... */
extern const char *const act_names[ACT_COUNT]; /* as templates and documents name them: relu, relu6, hswish, ... */

/* What a layer is within its row; weight names and dumps follow from it. */
enum role {
    ROLE_CONV,        /* the convolution of a conv row, hidden or logits */
    ROLE_EXPAND,      /* 1x1 of bneck, kxk of fused */
    ROLE_DEPTHWISE,
    ROLE_SE_POOL,     /* global mean */
    ROLE_SE_REDUCE,   /* C -> squeeze */
    ROLE_SE_EXPAND,   /* squeeze -> C, gate as its activation */
    ROLE_SE_SCALE,    /* map * gate */
    ROLE_PROJECT,
    ROLE_RESIDUAL,
    ROLE_POOL,
    ROLE_OTHER        /* graph rows and the inner layers of heads */
};
extern const char *const role_names[];

struct shape {
    int32_t height, width, channels;
};

enum { INPUT_OF_NET = -1, KERNEL_MAX = 15, LAYER_INPUTS_MAX = 6 };

struct layer {
    int id;
    enum op op;
    enum role role;
    int row;         /* index in net.rows; -1 never */
    struct str name; /* unique, stable: "bneck3.depthwise", "stem", "logits" */
    struct span span;
    int inputs[LAYER_INPUTS_MAX]; /* layer ids, or INPUT_OF_NET */
    int input_count;
    struct shape in, out; /* in is the shape of inputs[0] */

    /* convolutions and window pooling; global pooling has the kernel of its whole input */
    int32_t kernel_height, kernel_width, stride_height, stride_width, dilation_height, dilation_width;
    int32_t pad_top, pad_left, pad_bottom, pad_right;
    enum act act;       /* applied last, after scale */
    bool batch_norm;    /* the checkpoint has (or had, when folded) batch normalisation here */
    bool has_bias;      /* the checkpoint has a bias besides batch normalisation */
    double epsilon;     /* of batch normalisation */
    double output_factor; /* of W x, before bias and norm (Paddle: 0.8 at logits); weights/ folds it, nobody else */
    bool align_corners; /* resize */

    /* filled by weights/, as folded: convolutions [out][kernel_h][kernel_w][in], depthwise [channels][kernel_h][..w] */
    float *weights;
    float *bias; /* [out]; zeros where there is none */
};

/* A line of the table after width multiplier and policy. */
struct row {
    enum keyword keyword; /* CONV, BNECK, FUSED, POOL, HIDDEN, LOGITS, ... HEAD */
    struct span span;
    struct str name;   /* "stem", "bneck0", "conv1", "pool", "hidden", "logits", "lraspp", ... unique */
    int32_t kernel_height, kernel_width;
    int32_t expansion; /* inner channels; 0 where the row has none */
    int32_t channels_in, channels_out;
    int32_t nominal_channels_out; /* at multiplier 1: groups blocks into stages */
    int32_t squeeze;   /* SE width; 0 = no SE */
    enum act act;
    int32_t stride_height, stride_width, dilation_height, dilation_width;
    bool has_expand;   /* the expansion convolution exists */
    bool residual;
    struct shape in, out;
    int first_layer, layer_count; /* its layers are consecutive */
};

enum pixel_type { PIXEL_F32, PIXEL_U8 };
enum pixel_order { ORDER_RGB, ORDER_BGR, ORDER_RGBA, ORDER_BGRA, ORDER_GREY };

/* The image that the generated code takes. Normalised value = (pixel - mean[c]) * scale[c], c in checkpoint order. */
struct input_format {
    enum pixel_type type;
    enum pixel_order order;
    int32_t pixel_stride; /* elements from pixel to pixel: 4 for RGBA and BGRA, else channels */
    bool normalised;      /* mean and scale are given */
    double mean[4], scale[4];
    struct span span;
};

struct tap {
    struct str name;
    int layer;
    struct span span;
};

struct net {
    struct str name;
    struct span name_span;
    struct str policy; /* for reports and banners */
    double multiplier;
    int32_t classes;
    struct shape input;
    struct input_format format;
    struct row *rows;
    size_t row_count;
    struct layer *layers;
    size_t layer_count;
    struct tap *taps;
    size_t tap_count;
    int *outputs; /* layer ids; one for classifiers */
    size_t output_count;
    struct str weights_path; /* of the weights line, already relative to the .arch file; "" if none */
    struct span weights_span;
    uint64_t source_hash; /* of all .arch texts read, in order */
};

/* What the command line overrides; a zero (or empty) member leaves the file's value. */
struct net_overrides {
    double multiplier;
    int32_t height, width;
    int32_t classes;
    struct str policy;
};

/* The tree as a network: settings, widths by policy, blocks to layers, shapes. NULL when errors were reported. */
struct net *net_resolve(struct arena *arena, struct diag *diag, const struct sources *sources,
                        const struct ast_file *ast, const struct net_overrides *overrides);

/* Learnable parameters of a layer as frameworks count them: weights, bias, batch-norm gamma and beta. */
int64_t layer_parameters(const struct layer *layer);

/* Multiply-accumulates of convolutions and fully connected layers; no bias, pooling or elementwise work. */
int64_t layer_macs(const struct layer *layer);

int64_t net_parameters(const struct net *net);
int64_t net_macs(const struct net *net);

static inline int64_t shape_elements(struct shape shape)
{
    return (int64_t)shape.height * shape.width * shape.channels;
}

/* The shape of a layer's input number i. */
struct shape layer_input_shape(const struct net *net, const struct layer *layer, int i);

/* --dump=net: one line a layer, stable text. */
void net_print(const struct net *net, struct strbuf *out);

#endif

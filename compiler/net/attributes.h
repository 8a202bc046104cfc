/* attributes.h - the attributes of one statement, checked against attributes.def. */
#ifndef MNV3C_NET_ATTRIBUTES_H
#define MNV3C_NET_ATTRIBUTES_H

#include "net/context.h"
#include "net/shape.h"

enum head_kind {
#define HEAD_KIND(id, word, summary) HEAD_##id,
#include "net/heads.def"
#undef HEAD_KIND
    HEAD_COUNT
};
extern const char *const head_words[HEAD_COUNT];

/* An attribute with several rows in the table still has one id. */
enum attribute {
    ATTRIBUTE_TYPE,
    ATTRIBUTE_ORDER,
    ATTRIBUTE_MEAN,
    ATTRIBUTE_SCALE,
    ATTRIBUTE_PADDING,
    ATTRIBUTE_DILATION,
    ATTRIBUTE_RESIDUAL,
    ATTRIBUTE_GATE,
    ATTRIBUTE_SE_ACT,
    ATTRIBUTE_EPSILON,
    ATTRIBUTE_WIDTH,
    ATTRIBUTE_BIAS,
    ATTRIBUTE_BN,
    ATTRIBUTE_EXPAND,
    ATTRIBUTE_FACTOR,
    ATTRIBUTE_STRIDE,
    ATTRIBUTE_FROM,
    ATTRIBUTE_LIKE,
    ATTRIBUTE_ALIGN_CORNERS,
    ATTRIBUTE_FORM,
    ATTRIBUTE_LOW,
    ATTRIBUTE_HIGH,
    ATTRIBUTE_FILTERS,
    ATTRIBUTE_WINDOW,
    ATTRIBUTE_WINDOW_STRIDE,
    ATTRIBUTE_GATE_BIAS,
    ATTRIBUTE_UPSAMPLE,
    ATTRIBUTE_ATROUS_RATES,
    ATTRIBUTE_SEPARABLE,
    ATTRIBUTE_C4,
    ATTRIBUTE_C5,
    ATTRIBUTE_EXTRAS,
    ATTRIBUTE_ANCHORS,
    ATTRIBUTE_COUNT
};

/* What an attribute said; which members hold it depends on its type. */
struct attribute_value {
    bool given;
    struct span span;
    int choice;                    /* CHOICE; for WINDOW 0 is global, 1 a size */
    enum act act;                  /* ACT */
    int32_t pair[2];               /* PAIR, WINDOW; INTEGER in pair[0] */
    double real;                   /* REAL */
    const double *numbers;         /* NUMBERS, INTEGERS */
    const struct ast_value *names; /* NAMES: values of kind VALUE_WORD, linked by index */
    size_t count;                  /* of numbers or names */
    struct padding padding;        /* PADDING */
};

/* Reads all attributes of a statement; values[ATTRIBUTE_COUNT] is overwritten. False when something was reported.
 * For a head, `head` is its kind, else HEAD_COUNT. */
bool attributes_read(const struct net_context *context, const struct ast_statement *statement, enum head_kind head,
                     struct attribute_value *values);

#endif

/* lut_row.h - a row of a network as what a probe repeats of it, and that as .arch text with other widths. Rows that
 * differ only in their widths are one, with bounds of each. */
#ifndef MNV3C_SWEEP_LUT_ROW_H
#define MNV3C_SWEEP_LUT_ROW_H

#include "net/net.h"

/* Channels of a row. inner: of blocks; squeeze 0: no squeeze-and-excitation. */
struct lut_widths {
    int32_t in, inner, out, squeeze;
};

struct lut_row {
    const struct net *net;
    enum keyword keyword;
    struct str name;
    int32_t height, width; /* of its input */
    int32_t kernel[2], stride[2], dilation[2], padding[4];
    enum act act, squeeze_act, gate;
    bool reads_image, pooled; /* the image's pixels are its input; the global pool follows */
    bool expands;             /* has an expansion convolution */
    bool may_add;             /* has a residual where its input has as many channels as its output */
    bool squeezes;
    struct lut_widths least, most; /* a block without SE has the squeeze that it would have */
};

/* False for rows that cannot stand alone. */
bool lut_row_of(const struct net *net, int row, struct lut_row *out);

/* Whether rows differ at most in their widths; then a takes up those of b. */
bool lut_row_merge(struct lut_row *a, const struct lut_row *b);

/* The squeeze-and-excitation of a row: a block on a map of one pixel, of which only the two small products count. */
struct lut_row lut_row_squeeze(const struct lut_row *row);

/* The row with another kernel. */
void lut_row_set_kernel(struct lut_row *row, int32_t kernel);

/* Whether a 1x1 convolution has to make the row's input, since images have fewer channels. */
bool lut_row_is_produced(const struct lut_widths *widths);

/* A network of this one row, after the one that makes its input if there is such. */
void lut_row_print(const struct lut_row *row, const struct lut_widths *widths, bool residual, struct strbuf *out);

#endif

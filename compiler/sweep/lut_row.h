/* lut_row.h - a row of a network as what a probe repeats of it, and that as .arch text with other widths. */
#ifndef MNV3C_SWEEP_LUT_ROW_H
#define MNV3C_SWEEP_LUT_ROW_H

#include "net/net.h"

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
    int32_t in, inner, out, squeeze; /* channels; inner and squeeze of blocks, squeeze as it would be where there is none */
};

/* Widths of one probe; squeeze 0: none. */
struct lut_widths {
    int32_t in, inner, out, squeeze;
};

/* False for rows that cannot stand alone. */
bool lut_row_of(const struct net *net, int row, struct lut_row *out);

/* The row with another kernel. */
void lut_row_set_kernel(struct lut_row *row, int32_t kernel);

/* A network of this one row. */
void lut_row_print(const struct lut_row *row, const struct lut_widths *widths, bool residual, struct strbuf *out);

#endif

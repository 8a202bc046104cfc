/* heads.h - heads as ordinary layers: what head_segmentation.c and head_detection.c share. */
#ifndef MNV3C_NET_HEADS_H
#define MNV3C_NET_HEADS_H

#include "net/build.h"

/* A convolution of a head, before its name and input. */
struct head_conv {
    int32_t kernel, stride, dilation, channels_out;
    enum act act;
    bool batch_norm, bias;
    double epsilon;
    bool depthwise;
};

/* Appends it and returns the layer's id; builder->failed is set after a message. */
int head_conv(struct builder *builder, const char *part, int input, const struct head_conv *conv);

/* Bilinear resize to the height and width of `like`. */
int head_resize(struct builder *builder, const char *part, int input, struct shape like, bool align_corners);

/* The tap of an attribute, or the row above when it is absent and not required. */
bool head_tap(struct builder *builder, const struct row_spec *spec, enum attribute attribute, const char *name,
              bool required, int *layer);

void head_lraspp(struct builder *builder, const struct row_spec *spec);
void head_raspp(struct builder *builder, const struct row_spec *spec);
void head_aspp(struct builder *builder, const struct row_spec *spec);
void head_ssdlite(struct builder *builder, const struct row_spec *spec);

#endif

/* values.h - tensors checked against the layer that takes them.
 *
 * In: a tensor bound to a part of a layer. Out: its values, or a view of them in the layer's terms - after its shape,
 * its type and every one of its values were found good; what is wrong is reported on the checkpoint, with a note at the
 * layer's row. */
#ifndef MNV3C_WEIGHTS_VALUES_H
#define MNV3C_WEIGHTS_VALUES_H

#include "weights/fold.h"
#include "weights/names.h"

struct values_context {
    struct arena *arena;
    struct diag *diag;
    struct str path; /* the checkpoint's */
    const struct net *net;
};

/* A convolution's weights, stored in one of the array orders; 1x1 ones may also be matrices. */
bool values_view(const struct values_context *context, const struct layer *layer, enum array_order order,
                 const struct tensor *tensor, struct weight_view *view);

/* One value for each output channel; NULL after an error. */
const double *values_per_channel(const struct values_context *context, const struct layer *layer, enum part part,
                                 const struct tensor *tensor);

/* The shapes that a part may have, for messages: "[24, 72, 1, 1] or [24, 72]". */
struct str values_shape_text(struct arena *arena, const struct layer *layer, enum array_order order, enum part part);

/* Which dimensions of a stored weight count the layer's output and input channels; -1 where none does, as for the input
 * of depthwise convolutions. The tensor's shape must fit. */
void values_axes(const struct layer *layer, enum array_order order, const struct tensor *tensor, int *out_axis,
                 int *in_axis);

/* Whether a tensor has such a shape. */
bool values_shape_fits(const struct layer *layer, enum array_order order, enum part part, const struct tensor *tensor);

/* "layer 'bneck3.project' is of this row", at its row, for the message reported last. */
void values_note_row(const struct values_context *context, const struct layer *layer);

#endif

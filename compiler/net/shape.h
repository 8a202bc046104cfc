/* shape.h - output sizes and paddings of windows (convolutions and pooling), one direction at a time. */
#ifndef MNV3C_NET_SHAPE_H
#define MNV3C_NET_SHAPE_H

#include <stdbool.h>
#include <stdint.h>

/* SAME: TensorFlow's, out = ceil(in / stride), the odd pixel at the end. SYMMETRIC: (k - 1) / 2 * dilation at both
 * sides. */
enum padding_mode { PADDING_SAME, PADDING_SYMMETRIC, PADDING_VALID, PADDING_EXPLICIT };

struct padding {
    enum padding_mode mode;
    int32_t top, left, bottom, right; /* of PADDING_EXPLICIT */
};

/* One direction of a window. before and after are input for PADDING_EXPLICIT, else output. */
struct axis {
    int32_t in, kernel, stride, dilation;
    int32_t before, after;
    int32_t out;
};

/* Fills before, after and out. False when not a single window fits. */
bool axis_resolve(struct axis *axis, enum padding_mode mode);

/* Whether every window reads at least one element of the input. */
bool axis_windows_meet_input(const struct axis *axis);

#endif

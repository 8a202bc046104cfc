/* shape.c - see shape.h. SAME after tensorflow/core/framework/common_shape_fns.cc, SYMMETRIC as PyTorch's
 * padding=k//2. */
#include "net/shape.h"

bool axis_resolve(struct axis *axis, enum padding_mode mode)
{
    int64_t reach = (int64_t)(axis->kernel - 1) * axis->dilation + 1; /* pixels from a window's first to its last tap */
    if (mode == PADDING_SAME) {
        int64_t out = ((int64_t)axis->in + axis->stride - 1) / axis->stride;
        int64_t total = (out - 1) * axis->stride + reach - axis->in;
        if (total < 0) total = 0;
        axis->before = (int32_t)(total / 2);
        axis->after = (int32_t)(total - total / 2);
        axis->out = (int32_t)out;
        return true;
    }
    if (mode == PADDING_SYMMETRIC) axis->before = axis->after = (axis->kernel - 1) / 2 * axis->dilation;
    if (mode == PADDING_VALID) axis->before = axis->after = 0;
    int64_t room = (int64_t)axis->in + axis->before + axis->after - reach;
    if (room < 0) return false;
    axis->out = (int32_t)(room / axis->stride + 1);
    return true;
}

bool axis_windows_meet_input(const struct axis *axis)
{
    for (int64_t o = 0; o < axis->out; o++) {
        int64_t position = o * axis->stride - axis->before;
        bool meets = false;
        for (int64_t tap = 0; tap < axis->kernel && !meets; tap++, position += axis->dilation)
            meets = position >= 0 && position < axis->in;
        if (!meets) return false;
    }
    return true;
}

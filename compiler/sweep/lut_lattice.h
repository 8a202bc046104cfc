/* lut_lattice.h - at which channel counts operations are measured.
 *
 * Channels of this family are multiples of 8. Time is all but linear in them, within a class of numbers whose last
 * panels are alike (lut_interpolate.c), so that a few knots, each further away than the one before, say all: 16 32 48 80
 * 128 208 ..., and 8 24 40 72 ... The knots do not depend on the range, so that rows with overlapping ranges share their
 * measurements. */
#ifndef MNV3C_SWEEP_LUT_LATTICE_H
#define MNV3C_SWEEP_LUT_LATTICE_H

#include <stdbool.h>
#include <stdint.h>

/* Bounds of channel counts: of each width of the network so and so many of it, or numbers. */
struct lut_channels {
    bool absolute;
    double low, high;
};

enum { LUT_LIST_MAX = 512, LUT_STEP = 8, LUT_CHANNELS_MAX = 16384 };

/* Ascending channel counts. */
struct lut_list {
    int32_t values[LUT_LIST_MAX];
    int count;
};

/* How the lattice is covered. */
enum lut_cover {
    LUT_KNOTS, /* as far as interpolation needs it */
    LUT_FULL   /* every multiple of 8 */
};

/* Output channels for a width: knots of both classes, those at whose numbers caches play tricks, the width itself, and
 * one knot beyond each end of the range. */
struct lut_list lut_outputs(const struct lut_channels *channels, int32_t width, enum lut_cover cover);

/* Input channels, which know no panels: fewer. */
struct lut_list lut_inputs(const struct lut_channels *channels, int32_t width, enum lut_cover cover);

/* The multiple of 16, or the odd one of 8, within the range that is farthest from all knots of its class, for testing the
 * interpolation. 0: there is none between knots. */
int32_t lut_held_out(const struct lut_channels *channels, int32_t width, const struct lut_list *knots, bool odd);

/* Of outputs of a list: whether the number is one of a few, spread over it, for which all inputs are tried. */
bool lut_is_corner(const struct lut_list *list, int index);

/* The class of a number of channels: two of the same class end in the same panels and lie alike in caches. */
int32_t lut_class(int32_t channels);

#endif

/* lut_lattice.h - at which channel counts operations are measured.
 *
 * Channels of this family are multiples of 8. Time is all but linear in them, within a class of numbers whose last
 * panels are alike (lut_interpolate.c), so that a few knots, each four times as far away as the one before, say all:
 * 16 64 272 ..., and 8 40 168 ..., and the ends of the range. Knots do not depend on the range, so that rows
 * with overlapping ranges share measurements. */
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

/* Output channels for widths from least to most: knots of both classes, and those numbers at which caches play
 * tricks. */
struct lut_list lut_outputs(const struct lut_channels *channels, int32_t least, int32_t most, enum lut_cover cover);

/* Input channels, which know no panels: fewer. */
struct lut_list lut_inputs(const struct lut_channels *channels, int32_t least, int32_t most, enum lut_cover cover);

/* The multiple of 16, or the odd one of 8, between the first and the last knot that is farthest from all of its class,
 * for testing the interpolation. 0: there is none. */
int32_t lut_held_out(const struct lut_list *knots, bool odd);

/* Of inner widths of a list: whether it is one of the two for which all outputs are tried. */
bool lut_is_corner(const struct lut_list *list, int index);

/* The class of a number of channels: two of the same class end in the same panels and lie alike in caches. */
int32_t lut_class(int32_t channels);

#endif

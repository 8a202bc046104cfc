/* lut_lattice.c - see lut_lattice.h. */
#include "sweep/lut_lattice.h"

#include <math.h>

enum {
    PANEL = 16,
    INPUT_KNOTS_FIRST = 8,
    SAME_SETS = 256, /* floats: pixels that are 1 KiB apart share so few sets of an L1 that windows of them thrash it */
    CHANNELS_MOST = 1 << 16
};

/* Knots are so much apart. */
static const double output_ratio = 4, input_ratio = 4;

/* Knots that are nearer than this share of their distance to the end of a range are left out. */
static const double apart = 0.6;

int32_t lut_class(int32_t channels)
{
    return channels % SAME_SETS == 0 ? SAME_SETS : channels % PANEL;
}

static void add(struct lut_list *list, int32_t value)
{
    int at = 0;
    while (at < list->count && list->values[at] < value) at++;
    if (value <= 0 || list->count == LUT_LIST_MAX || (at < list->count && list->values[at] == value)) return;
    for (int i = list->count++; i > at; i--) list->values[i] = list->values[i - 1];
    list->values[at] = value;
}

struct range {
    int32_t low, high;
};

static int32_t clamp(double value)
{
    return value < 1 ? 1 : value > CHANNELS_MOST ? CHANNELS_MOST : (int32_t)value;
}

static struct range range_of(const struct lut_channels *channels, int32_t least, int32_t most)
{
    if (channels->absolute) return (struct range){clamp(channels->low), clamp(channels->high)};
    return (struct range){clamp(floor(channels->low * least)), clamp(ceil(channels->high * most))};
}

/* The knot after another, `step` apart at least. */
static int32_t next_knot(int32_t knot, double ratio, int32_t step)
{
    int32_t next = (int32_t)floor(knot * ratio / step + 0.5) * step + knot % step;
    return next < knot + step ? knot + step : next;
}

/* Of a class, the number nearest to a bound that is not inside of it. */
static int32_t down(int32_t bound, int32_t first, int32_t step)
{
    return bound < first ? first : first + (bound - first) / step * step;
}

static int32_t up(int32_t bound, int32_t first, int32_t step)
{
    return bound < first ? first : first + (bound - first + step - 1) / step * step;
}

/* Of first, next, ... those within the range, and the ends of the range. */
static void add_knots(struct lut_list *list, struct range range, int32_t first, double ratio, int32_t step)
{
    int32_t low = down(range.low, first, step), high = up(range.high, first, step);
    for (int32_t knot = first; knot < high && list->count < LUT_LIST_MAX; knot = next_knot(knot, ratio, step))
        if (knot >= low * ratio * apart && knot * ratio * apart <= high) add(list, knot);
    add(list, lut_class(low) == SAME_SETS ? low - step : low);
    add(list, lut_class(high) == SAME_SETS ? high + step : high);
}

static void add_all(struct lut_list *list, struct range range)
{
    int32_t first = range.low / LUT_STEP * LUT_STEP;
    for (int32_t value = first ? first : LUT_STEP; value < range.high + LUT_STEP; value += LUT_STEP) add(list, value);
}

struct lut_list lut_outputs(const struct lut_channels *channels, int32_t least, int32_t most, enum lut_cover cover)
{
    struct lut_list list = {.count = 0};
    struct range range = range_of(channels, least, most);
    if (range.low == range.high) {
        add(&list, range.low);
        return list;
    }
    if (cover == LUT_FULL) {
        add_all(&list, range);
    } else {
        add_knots(&list, range, PANEL, output_ratio, PANEL);
        add_knots(&list, range, PANEL / 2, output_ratio, PANEL);
        for (int32_t value = SAME_SETS; value <= range.high; value += SAME_SETS)
            if (value >= range.low) add(&list, value);
    }
    return list;
}

struct lut_list lut_inputs(const struct lut_channels *channels, int32_t least, int32_t most, enum lut_cover cover)
{
    struct lut_list list = {.count = 0};
    struct range range = range_of(channels, least, most);
    if (range.low == range.high) add(&list, range.low);
    else if (cover == LUT_FULL) add_all(&list, range);
    else add_knots(&list, range, INPUT_KNOTS_FIRST, input_ratio, LUT_STEP);
    return list;
}

int32_t lut_held_out(const struct lut_list *knots, bool odd)
{
    int32_t found = 0, farthest = LUT_STEP;
    int32_t first = knots->values[0] / LUT_STEP * LUT_STEP, last = knots->values[knots->count - 1];
    for (int32_t value = first + LUT_STEP; value < last; value += LUT_STEP) {
        int32_t nearest = CHANNELS_MOST;
        if (lut_class(value) == SAME_SETS || value / LUT_STEP % 2 != (odd ? 1 : 0)) continue;
        for (int i = 0; i < knots->count; i++) {
            int32_t distance = value > knots->values[i] ? value - knots->values[i] : knots->values[i] - value;
            if (distance < nearest && lut_class(knots->values[i]) == lut_class(value)) nearest = distance;
        }
        if (nearest < farthest || (nearest == farthest && found)) continue;
        farthest = nearest;
        found = value;
    }
    return found;
}

bool lut_is_corner(const struct lut_list *list, int index)
{
    return index == 0 || index == list->count - 1;
}

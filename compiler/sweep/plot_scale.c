/* plot_scale.c - see plot_scale.h. */
#include "sweep/plot_scale.h"

#include <math.h>

/* From here on values are spread wide; nearer than CLOSE, zero is left out. */
#define WIDE_RATIO 8.0
#define CLOSE_RATIO 2.0
#define AIR 0.05 /* of the span, on both sides */

bool plot_value_usable(double value)
{
    return value >= PLOT_VALUE_MIN && value <= PLOT_VALUE_MAX; /* false for NAN, too */
}

void plot_range_add(struct plot_range *range, double value)
{
    if (!plot_value_usable(value)) return;
    if (value < range->low) range->low = value;
    if (value > range->high) range->high = value;
}

bool plot_range_wide(struct plot_range range)
{
    return range.low <= range.high && range.high / range.low >= WIDE_RATIO;
}

static void add_tick(struct plot_scale *scale, double value)
{
    double slack = scale->logarithmic ? value * 1e-9 : (scale->high - scale->low) * 1e-9;
    if (value >= scale->low - slack && value <= scale->high + slack && scale->tick_count < TICKS_MAX)
        scale->ticks[scale->tick_count++] = value;
}

/* Every so many powers of ten, with these digits between them; how many there are in all. */
static int add_powers(struct plot_scale *scale, const double digits[3], int every)
{
    int first = (int)floor(log10(scale->low)), last = (int)ceil(log10(scale->high)), count = 0;
    scale->tick_count = 0;
    for (int power = first; power <= last; power += every) {
        for (int i = 0; i < 3 && digits[i] > 0; i++) {
            double value = digits[i] * pow(10, power);
            count += value >= scale->low && value <= scale->high;
            add_tick(scale, value);
        }
    }
    return count;
}

/* The most that fit. */
static void add_logarithmic_ticks(struct plot_scale *scale, int ticks_max)
{
    static const double digits[][3] = {{1, 2, 5}, {1, 3, 0}, {1, 0, 0}};
    for (int density = 0; density < 3; density++)
        if (add_powers(scale, digits[density], 1) <= ticks_max) return;
    for (int every = 2; add_powers(scale, digits[2], every) > ticks_max;) every++;
}

/* The least of 1, 2 and 5 times a power of ten that is not less. */
static double round_step(double step)
{
    double power = pow(10, floor(log10(step) + 1e-9));
    double digit = step / power;
    return (digit <= 1 + 1e-9 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10) * power;
}

static void add_linear_ticks(struct plot_scale *scale, int ticks_max)
{
    double step = round_step((scale->high - scale->low) / ticks_max);
    double first = ceil(scale->low / step - 1e-9);
    for (int i = 0; i <= ticks_max; i++) {
        double value = (first + i) * step;
        add_tick(scale, fabs(value) < step * 1e-9 ? 0 : value);
    }
}

struct plot_scale plot_scale_make(struct plot_range range, bool logarithmic, double begin, double end, int ticks_max)
{
    struct plot_scale scale = {.logarithmic = logarithmic, .begin = begin, .end = end};
    if (range.low > range.high) range = (struct plot_range){1, 1};
    ticks_max = ticks_max < 2 ? 2 : ticks_max > TICKS_MAX ? TICKS_MAX : ticks_max;
    double span = range.high - range.low;
    if (logarithmic) {
        double air = range.high / range.low < 1.1 ? 1.5 : pow(range.high / range.low, AIR);
        scale.low = range.low / air;
        scale.high = range.high * air;
        add_logarithmic_ticks(&scale, ticks_max);
        return scale;
    }
    bool from_zero = range.high / range.low >= CLOSE_RATIO;
    double air = span < range.high * 1e-6 ? range.high * 0.1 : span * AIR;
    scale.low = from_zero ? 0 : range.low - air;
    scale.high = range.high + air;
    add_linear_ticks(&scale, ticks_max);
    return scale;
}

double plot_scale_at(const struct plot_scale *scale, double value)
{
    double part = scale->logarithmic ? log(value / scale->low) / log(scale->high / scale->low)
                                     : (value - scale->low) / (scale->high - scale->low);
    return scale->begin + part * (scale->end - scale->begin);
}

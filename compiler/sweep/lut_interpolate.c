/* lut_interpolate.c - the time of an operation between its samples.
 *
 * Samples of one number of output channels are a line: along it, over input channels, time is linear from sample to
 * sample. Across lines it is linear only among those whose last panels are alike, since 40 channels are two panels of
 * 16 and one of 8, which costs nearly as much as one of 16 (decision 0001): channels with the same remainder by 16 are
 * of one class, and only where a class has too few lines others are asked. Operations with as many channels out as in
 * have one sample a line. Outside its samples a time follows the last two, but is never less than its share of the
 * nearest one. */
#include <stdlib.h>

#include "sweep/lut.h"
#include "sweep/lut_lattice.h"

/* Samples [first, end) of one number of output channels. */
struct line {
    const struct lut_sample *first, *end;
};

/* A time at a coordinate. */
struct knot {
    double at, ms;
    enum lut_source source;
};

static int by_channels(const void *left, const void *right)
{
    const struct lut_sample *a = left, *b = right;
    if (a->channels_out != b->channels_out) return a->channels_out < b->channels_out ? -1 : 1;
    return (a->channels_in > b->channels_in) - (a->channels_in < b->channels_in);
}

void lut_sort_samples(struct lut_operation *operation)
{
    if (operation->sample_count)
        qsort(operation->samples, operation->sample_count, sizeof *operation->samples, by_channels);
}

static enum lut_source worse(enum lut_source a, enum lut_source b)
{
    return a < b ? a : b;
}

/* The time at `at` on the straight line through two knots, of which one may lie on the wrong side. */
static struct knot between(struct knot low, struct knot high, double at)
{
    double ms = low.ms + (high.ms - low.ms) * (at - low.at) / (high.at - low.at);
    enum lut_source source = worse(low.source, high.source);
    if (at < low.at || at > high.at) {
        struct knot near = at < low.at ? low : high;
        double least = at < near.at ? near.ms * at / near.at : near.ms;
        return (struct knot){at, ms > least ? ms : least, LUT_EXTRAPOLATED};
    }
    return (struct knot){at, ms, worse(source, LUT_INTERPOLATED)};
}

/* From a single knot, in proportion. */
static struct knot in_proportion(struct knot knot, double at)
{
    return (struct knot){at, knot.ms * at / knot.at, LUT_EXTRAPOLATED};
}

static struct knot knot_of_sample(const struct lut_sample *sample)
{
    return (struct knot){sample->channels_in, sample->min_ms, LUT_SAMPLED};
}

static struct knot along(struct line line, int32_t channels_in)
{
    const struct lut_sample *high = line.first;
    if (line.end - line.first == 1) {
        struct knot only = knot_of_sample(high);
        return high->channels_in == channels_in ? only : in_proportion(only, channels_in);
    }
    while (high + 1 < line.end && high->channels_in < channels_in) high++;
    if (high->channels_in == channels_in) return knot_of_sample(high);
    if (high == line.first) high++;
    return between(knot_of_sample(high - 1), knot_of_sample(high), channels_in);
}

/* The line that begins at a sample. */
static struct line line_at(const struct lut_operation *operation, const struct lut_sample *sample)
{
    const struct lut_sample *end = sample, *last = operation->samples + operation->sample_count;
    while (end < last && end->channels_out == sample->channels_out) end++;
    return (struct line){sample, end};
}

/* Which lines are asked: those of the class of the channels, or all; those that reach from fewer to more input channels
 * than there are, or all. */
struct filter {
    int32_t channels_in, channels_out;
    bool any_class, any_reach;
};

static bool takes(const struct lut_operation *operation, const struct filter *filter, struct line line)
{
    if (!filter->any_class && lut_class(line.first->channels_out) != lut_class(filter->channels_out)) return false;
    if (filter->any_reach || lut_is_diagonal(operation->key.operation)) return true;
    return line.first->channels_in <= filter->channels_in && line.end[-1].channels_in >= filter->channels_in;
}

/* The two lines around a number of output channels, or the two at the end that is nearer, or what there is. */
struct neighbours {
    struct line lines[2];
    int count;
};

static struct neighbours neighbours_of(const struct lut_operation *operation, const struct filter *filter)
{
    struct neighbours found = {.count = 0};
    const struct lut_sample *last = operation->samples + operation->sample_count;
    for (const struct lut_sample *sample = operation->samples; sample < last;) {
        struct line line = line_at(operation, sample);
        sample = line.end;
        if (!takes(operation, filter, line)) continue;
        if (found.count == 2) found.lines[0] = found.lines[1];
        found.lines[found.count == 2 ? 1 : found.count++] = line;
        if (found.count == 2 && line.first->channels_out >= filter->channels_out) break;
    }
    return found;
}

/* Whether the channels lie between them, or on one. */
static bool are_around(const struct neighbours *found, int32_t channels_out)
{
    if (found->count == 0) return false;
    return found->lines[0].first->channels_out <= channels_out &&
           found->lines[found->count - 1].first->channels_out >= channels_out;
}

static struct knot across(const struct lut_operation *operation, struct line line, int32_t channels_in)
{
    struct knot knot = lut_is_diagonal(operation->key.operation) ? knot_of_sample(line.first)
                                                                 : along(line, channels_in);
    knot.at = line.first->channels_out;
    return knot;
}

static struct knot combine(const struct lut_operation *operation, const struct neighbours *found,
                           const struct filter *filter)
{
    struct knot knots[2];
    for (int i = 0; i < found->count; i++) {
        knots[i] = across(operation, found->lines[i], filter->channels_in);
        if (found->lines[i].first->channels_out == filter->channels_out) return knots[i];
    }
    return found->count == 1 ? in_proportion(knots[0], filter->channels_out)
                             : between(knots[0], knots[1], filter->channels_out);
}

static struct knot interpolate(const struct lut_operation *operation, int32_t channels_in, int32_t channels_out)
{
    struct filter filter = {channels_in, channels_out, false, false};
    struct neighbours found;
    for (int attempt = 0; attempt < 4; attempt++) {
        filter.any_class = attempt & 1;
        filter.any_reach = attempt & 2;
        found = neighbours_of(operation, &filter);
        if (are_around(&found, channels_out)) return combine(operation, &found, &filter);
    }
    filter.any_class = false;
    struct neighbours of_class = neighbours_of(operation, &filter);
    if (of_class.count == 2) found = of_class;
    return combine(operation, &found, &filter);
}

struct lut_time lut_interpolate(const struct lut_operation *operation, int32_t channels_in, int32_t channels_out)
{
    if (operation->sample_count == 0) return (struct lut_time){0, 0, LUT_MISSING};
    struct knot knot = interpolate(operation, channels_in, channels_out);
    double error = knot.source == LUT_SAMPLED ? 0 : operation->error;
    return (struct lut_time){knot.ms, knot.ms * error, knot.source};
}

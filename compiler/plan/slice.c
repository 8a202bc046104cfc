/* slice.c - steps slice by slice: the expansion of a block and its depthwise convolution compute some output channels,
 * then the next ones ("fused depthwise tiling", Stahl et al., arXiv:2303.17878); a projection adds up what they
 * contribute to its outputs. A slice is a step of fewer channels: its panels are some of the step's, and what is left
 * over at the end is a slice of its own. A projection is one step, with functions for its pieces. */
#include "plan/plan.h"

enum { PANEL = 16 };

int32_t step_slices(const struct step *step)
{
    return step->out.channels / step->slice_channels;
}

int32_t step_rest_channels(const struct step *step)
{
    return step->out.channels % step->slice_channels;
}

/* Weights of the slices before the one that begins at `channel`, a multiple of PANEL. */
static int64_t offset_of(const struct step *step, int32_t channel)
{
    const struct panel_group *panels = &step->groups[0];
    return panels->width == PANEL ? channel / PANEL * panels->panel_floats : 0;
}

int64_t step_slice_floats(const struct step *step)
{
    return offset_of(step, step->slice_channels);
}

int64_t step_ring_slice_floats(const struct plan *plan, const struct step *step)
{
    int32_t ring_rows = plan->buffers[step->output].ring_rows;
    return (int64_t)(ring_rows ? ring_rows : step->out.height) * step->out.width * step->slice_channels;
}

static struct step view(const struct step *step, int32_t channel, int32_t channels)
{
    struct step slice = *step;
    slice.out.channels = slice.slice_channels = channels;
    int32_t stride = step_streams(step) ? channels : step->slice_channels; /* what is left over lies close, too */
    if (step->slice_in) slice.in.channels = stride;
    if (step->slice_out) slice.out_stride = stride;
    slice.macs = step->macs / step->out.channels * channels;
    slice.group_count = 0;
    for (int i = 0; i < step->group_count; i++) {
        struct panel_group group = step->groups[i];
        int32_t begin = group.channel < channel ? (channel - group.channel) / group.width : 0;
        int32_t last = group.channel + group.count * group.width;
        int32_t end = last > channel + channels ? (channel + channels - group.channel) / group.width : group.count;
        if (begin >= end) continue;
        group.offset += begin * group.panel_floats - offset_of(step, channel);
        group.channel += begin * group.width - channel;
        group.count = end - begin;
        slice.groups[slice.group_count++] = group;
    }
    return slice;
}

struct step step_slice(const struct step *step)
{
    return step->slice_channels == step->out.channels ? *step : view(step, 0, step->slice_channels);
}

struct step step_rest(const struct step *step)
{
    int32_t rest = step_rest_channels(step);
    return view(step, step->out.channels - rest, rest);
}

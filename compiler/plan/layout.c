/* layout.c - the order of the weights: panels of output channels, each with its bias first, in the order in which
 * they are read.
 *
 * Out: groups, weights_offset and weights_count of each step, weights_count and layout_hash of the plan, and
 * (plan_pack) the packed weights themselves. */
#include <string.h>

#include "base/size.h"
#include "plan/plan.h"

static const int32_t panel_widths[PANEL_GROUPS_MAX] = {16, 8, 4, 1};

/* Weights that one output channel has: taps times input channels, or taps alone where channels do not mix. */
int64_t layer_weights_per_channel(const struct layer *layer)
{
    int64_t taps = (int64_t)layer->kernel_height * layer->kernel_width;
    return layer->op == OP_DWCONV ? taps : taps * layer->in.channels;
}

static bool has_weights(const struct layer *layer)
{
    return layer->op == OP_CONV || layer->op == OP_DWCONV;
}

/* The groups of the step's output channels; for a map that has only channels, per_channel is 0. */
static void split_channels(struct step *step, int64_t per_channel)
{
    int32_t channel = 0;
    int64_t offset = 0;
    for (int i = 0; i < PANEL_GROUPS_MAX; i++) {
        int32_t width = panel_widths[i], count = (step->out.channels - channel) / width;
        if (count == 0) continue;
        int64_t panel_floats = (per_channel + 1) * width;
        step->groups[step->group_count++] = (struct panel_group){
            .channel = channel, .width = width, .count = count, .offset = offset, .panel_floats = panel_floats};
        channel += count * width;
        offset += count * panel_floats;
    }
    step->weights_count = offset;
}

static uint64_t hash_int(uint64_t hash, int64_t value)
{
    unsigned char bytes[8];
    for (int i = 0; i < 8; i++) bytes[i] = (unsigned char)((uint64_t)value >> (8 * i));
    return hash_bytes(hash, bytes, sizeof bytes);
}

static uint64_t hash_step(uint64_t hash, const struct plan *plan, const struct step *step)
{
    const struct layer *layer = step_layer(plan, step);
    const int64_t facts[] = {
        step->op,           layer->kernel_height, layer->kernel_width, layer->stride_height, layer->stride_width,
        layer->in.channels, layer->out.channels,  step->act,           step->group_count,    step->weights_offset,
        step->weights_count};
    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) hash = hash_int(hash, facts[i]);
    for (int i = 0; i < step->group_count; i++) hash = hash_int(hash, step->groups[i].width);
    return hash;
}

/* A gate has no weights: it takes its channels in the order of panels, or the weights of the convolution behind it. */
static void layout_gates(struct plan *plan)
{
    for (int i = 0; i < plan->step_count; i++) {
        struct step *step = &plan->steps[i];
        if (step->op == STEP_GATE) {
            split_channels(step, 0);
            step->weights_count = 0;
        } else if (step->op == STEP_GATE_WEIGHTS) {
            const struct step *reader = &plan->steps[i + 1];
            memcpy(step->groups, reader->groups, sizeof step->groups);
            step->group_count = reader->group_count;
            step->weights_offset = reader->weights_offset;
            step->weights_count = reader->weights_count;
            plan->buffers[step->output].size_bytes = step->weights_count * (int64_t)sizeof(float);
        }
    }
}

void plan_layout(struct plan *plan)
{
    enum { OFFSET_ALIGN = WORKSPACE_ALIGN / sizeof(float) };
    plan->layout_hash = HASH_START;
    for (int i = 0; i < plan->step_count; i++) {
        struct step *step = &plan->steps[i];
        const struct layer *layer = step_layer(plan, step);
        if (!has_weights(layer)) continue;
        step->weights_offset = plan->weights_count;
        split_channels(step, layer_weights_per_channel(layer));
        plan->weights_count = size_align(plan->weights_count + step->weights_count, OFFSET_ALIGN);
        plan->layout_hash = hash_step(plan->layout_hash, plan, step);
    }
    layout_gates(plan);
}

/* One panel: bias[width], then for each tap and input channel the weights of its output channels side by side. */
static void pack_panel(float *panel, const struct layer *layer, int32_t channel, int32_t width)
{
    int64_t per_channel = layer_weights_per_channel(layer);
    for (int32_t lane = 0; lane < width; lane++) {
        const float *weights = layer->weights + (channel + lane) * per_channel;
        panel[lane] = layer->bias[channel + lane];
        for (int64_t k = 0; k < per_channel; k++) panel[(k + 1) * width + lane] = weights[k];
    }
}

void plan_pack(struct arena *arena, struct plan *plan)
{
    for (int i = 0; i < plan->step_count; i++)
        if (has_weights(step_layer(plan, &plan->steps[i])) && !step_layer(plan, &plan->steps[i])->weights) return;
    plan->weights = ARENA_ARRAY(arena, (size_t)plan->weights_count, float);
    for (int i = 0; i < plan->step_count; i++) {
        const struct step *step = &plan->steps[i];
        if (!has_weights(step_layer(plan, step))) continue;
        for (int g = 0; g < step->group_count; g++) {
            const struct panel_group *group = &step->groups[g];
            float *panel = plan->weights + step->weights_offset + group->offset;
            for (int32_t k = 0; k < group->count; k++, panel += group->panel_floats)
                pack_panel(panel, step_layer(plan, step), group->channel + k * group->width, group->width);
        }
    }
}

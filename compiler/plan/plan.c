/* plan.c - the passes of planning in order, and the plan as text. */
#include "plan/plan.h"

#include <inttypes.h>

const char *const step_op_names[STEP_OP_COUNT] = {
#define STEP(id, name, summary) [STEP_##id] = name,
#include "plan/step.def"
#undef STEP
};

struct plan *plan_make(struct arena *arena, struct diag *diag, const struct net *net,
                       const struct plan_options *options)
{
    struct plan *plan = plan_within_limits(arena, diag, net, options);
    if (plan) plan_pack(arena, plan);
    return plan;
}

const struct layer *step_layer(const struct plan *plan, const struct step *step)
{
    return &plan->net->layers[step->layers[0]];
}

const struct group *step_group(const struct plan *plan, const struct step *step)
{
    const struct group *group = plan->groups;
    while (group->end <= step->id) group++;
    return group;
}

static void print_buffer_use(struct strbuf *out, const char *label, int buffer)
{
    if (buffer == BUFFER_NONE) return;
    if (buffer == BUFFER_INPUT) strbuf_printf(out, " %s=input", label);
    else if (buffer == BUFFER_OUTPUT) strbuf_printf(out, " %s=output", label);
    else strbuf_printf(out, " %s=b%d", label, buffer);
}

void choice_print(const struct choice *choice, struct strbuf *out)
{
    strbuf_printf(out, "%s/%dx%dx%d%s", choice->kernel->name, choice->tile_pixels, choice->tile_panels, choice->vector,
                  choice->pixels_first ? ":pixels-first" : "");
    if (choice->piece_channels) strbuf_printf(out, ":pieces=%d", choice->piece_channels);
}

static void print_step(const struct plan *plan, const struct step *step, struct strbuf *out)
{
    strbuf_printf(out, "s%d %s %dx%dx%d -> %dx%dx%d %s", step->id, step_op_names[step->op], step->in.height,
                  step->in.width, step->in.channels, step->out.height, step->out.width, step->out.channels,
                  act_names[step->act]);
    if (step_streams(step)) strbuf_printf(out, " rows=%d", step->rows);
    if (step_is_sliced(step)) strbuf_printf(out, " channels=%d", step->slice_channels);
    print_buffer_use(out, "in", step->input);
    print_buffer_use(out, "second", step->second);
    print_buffer_use(out, "residual", step->residual);
    print_buffer_use(out, "weights", step->gated);
    print_buffer_use(out, "out", step->output);
    print_buffer_use(out, "mean", step->pooled);
    if (step->weights_count)
        strbuf_printf(out, " weights=%" PRId64 "+%" PRId64, step->weights_offset, step->weights_count);
    for (int i = 0; i < step->group_count; i++)
        strbuf_printf(out, " %dx%d", step->groups[i].count, step->groups[i].width);
    for (int t = 0; t < TARGET_COUNT; t++) {
        strbuf_printf(out, " %s:", target_table[t].name);
        choice_print(&step->choices[t], out);
    }
    strbuf_puts(out, " #");
    for (int i = 0; i < step->layer_count; i++)
        strbuf_printf(out, " %.*s", STR_ARG(plan->net->layers[step->layers[i]].name));
    strbuf_puts(out, "\n");
}

void plan_print(const struct plan *plan, struct strbuf *out)
{
    strbuf_printf(out, "plan %.*s workspace=%" PRId64 " weights=%" PRId64 "\n", STR_ARG(plan->net->name),
                  plan->workspace_bytes, plan->weights_count);
    for (int i = 0, group = 0; i < plan->step_count; i++) {
        if (plan->groups[group].end == i) group++;
        if (plan->groups[group].first == i) strbuf_printf(out, "%s\n", schedule_names[plan->groups[group].schedule]);
        print_step(plan, &plan->steps[i], out);
    }
    for (int i = 0; i < plan->buffer_count; i++) {
        const struct buffer *buffer = &plan->buffers[i];
        strbuf_printf(out, "b%d offset=%" PRId64 " size=%" PRId64, buffer->id, buffer->offset_bytes,
                      buffer->size_bytes);
        if (buffer->ring_rows) strbuf_printf(out, " ring=%d", buffer->ring_rows);
        if (buffer->places) strbuf_printf(out, " places=%d", buffer->places);
        strbuf_printf(out, " steps=%d..%d # %.*s\n", buffer->first_step, buffer->last_step,
                      STR_ARG(plan->net->layers[buffer->layer].name));
    }
}

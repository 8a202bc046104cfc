/* fuse.c - layers to steps: what a convolution's loop can do on its way in and out is done there.
 *
 * The SE gate of a 1x1 convolution's input is multiplied into the convolution's weights, or into the input in place,
 * before the convolution (decision 0010). A 1x1 convolution adds the residual in its store; any convolution sums up
 * the mean that SE or the global pool wants while its outputs are in registers, and does not store a map that only the
 * mean reads. Every value that is stored gets a buffer. Out: plan.steps and plan.buffers, without kernels, offsets and
 * weights. */
#include "plan/plan.h"

struct fusion {
    struct plan *plan;
    const struct net *net;
    int *consumers;   /* layers that read each layer, outputs of the net included */
    int *last_reader; /* the highest layer id that reads it */
    bool *absorbed;   /* the layer is part of an earlier layer's step */
    int *buffer;      /* buffer id of each layer's output, BUFFER_NONE until it has one */
};

static void count_consumers(struct fusion *f)
{
    for (size_t i = 0; i < f->net->layer_count; i++) {
        const struct layer *layer = &f->net->layers[i];
        for (int k = 0; k < layer->input_count; k++) {
            if (layer->inputs[k] < 0) continue;
            f->consumers[layer->inputs[k]]++;
            f->last_reader[layer->inputs[k]] = layer->id;
        }
    }
    for (size_t i = 0; i < f->net->output_count; i++) f->consumers[f->net->outputs[i]]++;
}

static bool is_net_output(const struct net *net, int layer)
{
    for (size_t i = 0; i < net->output_count; i++)
        if (net->outputs[i] == layer) return true;
    return false;
}

static bool reads(const struct layer *layer, int id)
{
    for (int k = 0; k < layer->input_count; k++)
        if (layer->inputs[k] == id) return true;
    return false;
}

static bool is_global_pool(const struct layer *layer)
{
    return layer->op == OP_POOL && layer->out.height == 1 && layer->out.width == 1 &&
           layer->kernel_height == layer->in.height && layer->kernel_width == layer->in.width;
}

/* The only layer that reads `id`, or NULL. */
static const struct layer *sole_reader(const struct fusion *f, int id)
{
    return f->consumers[id] == 1 && !is_net_output(f->net, id) ? &f->net->layers[f->last_reader[id]] : NULL;
}

static int new_buffer(struct plan *plan, int layer)
{
    plan->buffers[plan->buffer_count] = (struct buffer){.id = plan->buffer_count, .layer = layer};
    return plan->buffer_count++;
}

/* The buffer that holds a layer's output; made when it is first asked for. */
static int buffer_of(struct fusion *f, int layer)
{
    if (layer == INPUT_OF_NET) return BUFFER_INPUT;
    if (is_net_output(f->net, layer)) return BUFFER_OUTPUT;
    if (f->buffer[layer] == BUFFER_NONE) {
        f->buffer[layer] = new_buffer(f->plan, layer);
        f->plan->buffers[f->buffer[layer]].size_bytes =
            shape_elements(f->net->layers[layer].out) * (int64_t)sizeof(float);
    }
    return f->buffer[layer];
}

static void absorb(struct fusion *f, struct step *step, const struct layer *layer)
{
    f->absorbed[layer->id] = true;
    step->layers[step->layer_count++] = layer->id;
}

/* A sum that is the only reader of the convolution, and whose other input exists already, goes into the store.
 * Returns the layer whose value the store then writes. */
static const struct layer *fuse_residual(struct fusion *f, struct step *step, const struct layer *layer)
{
    const struct layer *add = sole_reader(f, layer->id);
    if (!add || add->op != OP_ADD || add->act != ACT_NONE || add->input_count != 2) return layer;
    int other = add->inputs[0] == layer->id ? add->inputs[1] : add->inputs[0];
    if (other == layer->id || other > layer->id) return layer;
    if (other == INPUT_OF_NET && f->net->format.type != PIXEL_F32) return layer;
    step->residual = buffer_of(f, other);
    absorb(f, step, add);
    return add;
}

/* The global mean of the stored value is summed up in the store. The map itself is stored only if something else
 * reads it. */
static void fuse_mean(struct fusion *f, struct step *step, const struct layer *stored)
{
    for (int id = stored->id + 1; id <= f->last_reader[stored->id]; id++) {
        const struct layer *pool = &f->net->layers[id];
        if (!is_global_pool(pool) || !reads(pool, stored->id) || pool->act != ACT_NONE) continue;
        step->pooled = buffer_of(f, pool->id);
        absorb(f, step, pool);
        if (f->consumers[stored->id] > 1) step->output = buffer_of(f, stored->id);
        return;
    }
    step->output = buffer_of(f, stored->id);
}

static enum step_op step_op_of(const struct layer *layer)
{
    switch (layer->op) {
    case OP_CONV: {
        bool pointwise = layer->kernel_height == 1 && layer->kernel_width == 1 && layer->stride_height == 1 &&
                         layer->stride_width == 1 && layer->in.height == layer->out.height &&
                         layer->in.width == layer->out.width;
        return pointwise ? STEP_CONV1X1 : STEP_CONV;
    }
    case OP_DWCONV: return STEP_DWCONV;
    case OP_POOL: return STEP_POOL;
    case OP_ADD: return STEP_ADD;
    case OP_MUL: return STEP_MUL;
    default: return STEP_OP_COUNT;
    }
}

/* Only a kxk convolution reads pixels: it normalises and reorders them on the way in. */
static bool input_is_readable(struct diag *diag, const struct net *net, const struct layer *layer, enum step_op op)
{
    const struct input_format *format = &net->format;
    bool plain = format->type == PIXEL_F32 && !format->normalised && format->order != ORDER_BGR &&
                 format->pixel_stride == net->input.channels;
    if (plain || op == STEP_CONV || !reads(layer, INPUT_OF_NET)) return true;
    diag_report(diag, MESSAGE_INPUT_CONSUMER, layer->span, layer->name.ptr);
    return false;
}

static struct step *new_step(struct plan *plan, const struct layer *layer, enum step_op op)
{
    struct step *step = &plan->steps[plan->step_count];
    *step = (struct step){.id = plan->step_count++,
                          .row = layer->row,
                          .op = op,
                          .layers = {layer->id},
                          .layer_count = 1,
                          .in = layer->in,
                          .out = layer->out,
                          .rows = layer->out.height,
                          .slice_channels = layer->out.channels,
                          .piece_channels = layer->in.channels,
                          .in_stride = layer->in.channels,
                          .out_stride = layer->out.channels,
                          .input = BUFFER_NONE,
                          .second = BUFFER_NONE,
                          .residual = BUFFER_NONE,
                          .gated = BUFFER_NONE,
                          .output = BUFFER_NONE,
                          .pooled = BUFFER_NONE,
                          .act = layer->act,
                          .macs = layer_macs(layer)};
    return step;
}

/* An SE product that only the 1x1 convolution `reader` reads, and that scales the channels of its first input. */
static bool is_gate(const struct fusion *f, const struct layer *mul, const struct layer *reader)
{
    if (mul->op != OP_MUL || mul->act != ACT_NONE || !reader || reader->inputs[0] != mul->id) return false;
    struct shape gate = layer_input_shape(f->net, mul, 1);
    return gate.height == 1 && gate.width == 1 && step_op_of(reader) == STEP_CONV1X1;
}

/* The weights are scaled where that is much less work than scaling the map, which needs no memory of its own; and
 * where something else reads the map too. */
static bool gates_weights(const struct fusion *f, const struct layer *mul, const struct layer *reader)
{
    int map = mul->inputs[0];
    bool in_place = map != INPUT_OF_NET && f->last_reader[map] == mul->id && !is_net_output(f->net, map);
    return !in_place || 2 * (int64_t)reader->out.channels <= (int64_t)mul->out.height * mul->out.width;
}

static void add_gate(struct fusion *f, const struct layer *mul)
{
    struct step *step = new_step(f->plan, mul, STEP_GATE);
    step->input = f->buffer[mul->id] = buffer_of(f, mul->inputs[0]);
    step->second = buffer_of(f, mul->inputs[1]);
}

/* Returns the buffer of the weights; its size is known when they are laid out. */
static int add_gate_weights(struct fusion *f, const struct layer *mul, const struct layer *reader)
{
    struct step *step = new_step(f->plan, mul, STEP_GATE_WEIGHTS);
    step->in = reader->in;
    step->out = reader->out;
    step->rows = reader->out.height;
    step->slice_channels = step->out_stride = reader->out.channels;
    step->piece_channels = step->in_stride = reader->in.channels;
    step->second = buffer_of(f, mul->inputs[1]);
    step->output = new_buffer(f->plan, mul->id);
    return step->output;
}

static void add_step(struct fusion *f, const struct layer *layer, enum step_op op)
{
    const struct layer *first = layer->inputs[0] == INPUT_OF_NET ? NULL : &f->net->layers[layer->inputs[0]];
    bool gated = first && is_gate(f, first, sole_reader(f, first->id)) && gates_weights(f, first, layer);
    int weights = gated ? add_gate_weights(f, first, layer) : BUFFER_NONE;
    struct step *step = new_step(f->plan, layer, op);
    bool is_convolution = op == STEP_CONV || op == STEP_CONV1X1 || op == STEP_DWCONV;
    const struct layer *stored = layer;
    step->gated = weights;
    step->input = buffer_of(f, gated ? first->inputs[0] : layer->inputs[0]);
    if (layer->input_count > 1) step->second = buffer_of(f, layer->inputs[1]);
    if (op == STEP_CONV1X1) stored = fuse_residual(f, step, layer);
    if (is_convolution) fuse_mean(f, step, stored);
    else step->output = buffer_of(f, layer->id);
}

static void touch(struct plan *plan, int buffer, int step)
{
    if (buffer < 0) return;
    if (plan->buffers[buffer].first_step > step) plan->buffers[buffer].first_step = step;
    if (plan->buffers[buffer].last_step < step) plan->buffers[buffer].last_step = step;
}

static void find_lifetimes(struct plan *plan)
{
    for (int i = 0; i < plan->buffer_count; i++) {
        plan->buffers[i].first_step = plan->step_count;
        plan->buffers[i].last_step = -1;
    }
    for (int i = 0; i < plan->step_count; i++) {
        const struct step *step = &plan->steps[i];
        const int used[] = {step->input, step->second, step->residual, step->gated, step->output, step->pooled};
        for (size_t k = 0; k < sizeof used / sizeof *used; k++) touch(plan, used[k], i);
    }
}

bool plan_fuse(struct arena *arena, struct diag *diag, struct plan *plan)
{
    const struct net *net = plan->net;
    size_t errors_before = diag->error_count, n = net->layer_count;
    struct fusion f = {.plan = plan,
                       .net = net,
                       .consumers = ARENA_ARRAY(arena, n, int),
                       .last_reader = ARENA_ARRAY(arena, n, int),
                       .absorbed = ARENA_ARRAY(arena, n, bool),
                       .buffer = ARENA_ARRAY(arena, n, int)};
    plan->steps = ARENA_ARRAY(arena, n, struct step);
    plan->buffers = ARENA_ARRAY(arena, n, struct buffer);
    for (size_t i = 0; i < n; i++) f.buffer[i] = BUFFER_NONE;
    count_consumers(&f);
    if (net->output_count != 1) diag_report(diag, MESSAGE_SEVERAL_OUTPUTS, net->name_span, (int)net->output_count);
    for (size_t i = 0; i < n; i++) {
        const struct layer *layer = &net->layers[i];
        enum step_op op = step_op_of(layer);
        if (op == STEP_OP_COUNT) diag_report(diag, MESSAGE_NO_KERNEL, layer->span, op_names[layer->op]);
        if (op == STEP_OP_COUNT || !input_is_readable(diag, net, layer, op)) continue;
        const struct layer *reader = sole_reader(&f, layer->id);
        if (f.absorbed[i]) continue;
        if (!is_gate(&f, layer, reader)) add_step(&f, layer, op);
        else if (!gates_weights(&f, layer, reader)) add_gate(&f, layer);
        /* else the reader's step, which comes later, makes one for its weights */
    }
    find_lifetimes(plan);
    return diag->error_count == errors_before;
}

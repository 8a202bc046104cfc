/* share.c - steps of the same shapes share one function: repeated blocks are the same code on other memory and
 * weights. */
#include "plan/plan.h"

static bool same_shape(struct shape a, struct shape b)
{
    return a.height == b.height && a.width == b.width && a.channels == b.channels;
}

static bool same_window(const struct layer *a, const struct layer *b)
{
    return a->kernel_height == b->kernel_height && a->kernel_width == b->kernel_width &&
           a->stride_height == b->stride_height && a->stride_width == b->stride_width &&
           a->dilation_height == b->dilation_height && a->dilation_width == b->dilation_width &&
           a->pad_top == b->pad_top && a->pad_left == b->pad_left && a->pad_bottom == b->pad_bottom &&
           a->pad_right == b->pad_right;
}

/* Whether both have this operand or both lack it; the image is an operand of a kind of its own. */
static bool same_kind(int a, int b)
{
    return (a == BUFFER_NONE) == (b == BUFFER_NONE) && (a == BUFFER_INPUT) == (b == BUFFER_INPUT);
}

/* They are, unless one was forced. */
static bool same_choices(const struct step *a, const struct step *b)
{
    for (int t = 0; t < TARGET_COUNT; t++)
        if (!choice_same(&a->choices[t], &b->choices[t])) return false;
    return true;
}

static bool same_ring(const struct plan *plan, int a, int b)
{
    static const struct buffer none;
    const struct buffer *x = a < 0 ? &none : &plan->buffers[a], *y = b < 0 ? &none : &plan->buffers[b];
    return x->ring_rows == y->ring_rows && x->places == y->places;
}

/* Whether they compute as many rows and channels of a call, from a ring of as many rows. */
static bool same_calls(const struct plan *plan, const struct step *a, const struct step *b)
{
    return a->rows == b->rows && a->slice_channels == b->slice_channels && a->slice_in == b->slice_in &&
           a->slice_out == b->slice_out && a->piece_channels == b->piece_channels &&
           same_ring(plan, a->input, b->input);
}

static bool same_code(const struct plan *plan, const struct step *a, const struct step *b)
{
    return a->op == b->op && same_calls(plan, a, b) && a->act == b->act && same_shape(a->in, b->in) &&
           same_shape(a->out, b->out) && same_window(step_layer(plan, a), step_layer(plan, b)) &&
           same_kind(a->input, b->input) && same_kind(a->second, b->second) && same_kind(a->residual, b->residual) &&
           same_kind(a->output, b->output) && same_kind(a->pooled, b->pooled) &&
           step_in_place(a) == step_in_place(b) && same_choices(a, b) &&
           (a->op != STEP_MUL || same_shape(layer_input_shape(plan->net, step_layer(plan, a), 1),
                                            layer_input_shape(plan->net, step_layer(plan, b), 1)));
}

void plan_share(struct plan *plan)
{
    for (int i = 0; i < plan->step_count; i++) {
        plan->steps[i].code = i;
        for (int k = 0; k < i && plan->steps[i].code == i; k++)
            if (same_code(plan, &plan->steps[k], &plan->steps[i])) plan->steps[i].code = k;
    }
}

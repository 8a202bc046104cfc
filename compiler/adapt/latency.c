/* latency.c - see latency.h. Only the first pass of planning is needed: it makes the steps. */
#include "adapt/latency.h"

#include "plan/plan.h"

enum { MISSING_SHOWN = 4 };

static void describe(struct strbuf *text, const struct plan *plan, const struct step *step)
{
    struct lut_key key = lut_key_of(plan, step);
    strbuf_printf(text, "%s%.*s (%s %dx%d of %dx%d)", text->len ? ", " : "", STR_ARG(step_layer(plan, step)->name),
                  op_names[step_layer(plan, step)->op], key.kernel[0], key.kernel[1], key.input[0], key.input[1]);
}

bool latency_of(struct arena *arena, struct diag *diag, const struct lut *lut, const struct net *net,
                struct latency *out)
{
    struct plan plan = {.net = net};
    struct lut_prediction prediction;
    *out = (struct latency){0};
    if (!plan_fuse(arena, diag, &plan)) return false;
    bool known = lut_predict(arena, lut, &plan, &prediction);
    out->ms = prediction.ms;
    out->missing_count = prediction.steps_missing;
    if (known) return true;
    struct strbuf text = {0};
    int shown = 0;
    for (int i = 0; i < plan.step_count; i++)
        if (prediction.steps[i].source == LUT_MISSING && shown++ < MISSING_SHOWN)
            describe(&text, &plan, &plan.steps[i]);
    if (shown > MISSING_SHOWN) strbuf_puts(&text, ", ...");
    out->missing_text = str_copy(arena, (struct str){text.ptr, text.len});
    strbuf_free(&text);
    return false;
}

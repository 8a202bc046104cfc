/* units.c - the output files in their order: banner, helpers, a function for each step and row, the run function, the
 * weights. */
#include "base/io.h"
#include "emit/bind.h"

static struct str replace_ending(struct arena *arena, struct str path, const char *ending)
{
    size_t len = str_ends(path, ".c") ? path.len - 2 : path.len;
    return str_printf(arena, "%.*s%s", (int)len, path.ptr, ending);
}

struct str emit_header_path(struct arena *arena, struct str output_path)
{
    return replace_ending(arena, output_path, ".h");
}

struct str emit_blob_path(struct arena *arena, struct str output_path)
{
    return replace_ending(arena, output_path, "_weights.bin");
}

static bool render_steps(struct template_source *templates, const struct plan *plan, const struct emit_options *options,
                         int target, struct strbuf *out)
{
    bool ok = true;
    for (int i = 0; i < plan->step_count; i++) {
        const struct step *step = &plan->steps[i];
        if (step->code != i) continue;
        struct bindings *bindings = bind_step(templates->arena, plan, options, step, (enum target_id)target);
        ok = template_render(templates, step->choices[target].kernel->template_name, bindings, out) && ok;
    }
    return ok;
}

/* The kernels of every target, the one or the other by the compiler's macros; or those of the one that was asked for,
 * and a refusal to compile for others. */
static bool render_kernels(struct template_source *templates, const struct plan *plan,
                           const struct emit_options *options, struct strbuf *out)
{
    bool all = options->target == TARGET_COUNT, ok = true;
    if (options->target == TARGET_PORTABLE) return render_steps(templates, plan, options, TARGET_PORTABLE, out);
    for (int t = 0; t < TARGET_COUNT; t++) {
        if (!all && t != options->target) continue;
        struct bindings *condition = bindings_new(templates->arena);
        bind_spare(condition, "DIRECTIVE"); /* the last one needs none */
        bind_text(condition, "DIRECTIVE", t == 0 || !all ? STR("if") : STR("elif"));
        ok = template_render(templates, target_table[t].condition_template, condition, out) && ok;
        ok = render_steps(templates, plan, options, t, out) && ok;
    }
    struct bindings *end = bindings_new(templates->arena);
    bind_text(end, "ONLY", all ? STR("") : str_of(target_table[options->target].name));
    return template_render(templates, "level_end.c.in", end, out) && ok;
}

static bool render_rows(struct template_source *templates, const struct plan *plan, const struct emit_options *options,
                        struct strbuf *out)
{
    struct arena *arena = templates->arena;
    bool ok = true;
    for (int first = 0, end; first < plan->step_count; first = end) {
        for (end = first; end < plan->step_count && plan->steps[end].row == plan->steps[first].row;) end++;
        ok = template_render(templates, "row.c.in", bind_row(arena, plan, options, first, end), out) && ok;
    }
    return ok;
}

static bool render_weights(struct template_source *templates, const struct plan *plan,
                           const struct emit_options *options, const struct bindings *model, struct strbuf *out)
{
    switch (options->weights_as) {
    case WEIGHTS_AS_C:
        if (!template_render(templates, "weights_c_begin.c.in", model, out)) return false;
        emit_weight_pairs(plan, out);
        return template_render(templates, "weights_c_end.c.in", model, out);
    case WEIGHTS_AS_INCBIN: return template_render(templates, "weights_incbin.c.in", model, out);
    case WEIGHTS_AS_EMBED: return template_render(templates, "weights_embed.c.in", model, out);
    default: return true;
    }
}

static bool render_selftest(struct template_source *templates, const struct plan *plan,
                            const struct emit_options *options, struct strbuf *out)
{
    struct bindings *bindings = bind_model(templates->arena, plan, options);
    bind_selftest(templates->arena, bindings, plan, &options->selftest);
    return template_render(templates, "selftest.c.in", bindings, out);
}

static struct strbuf *add_unit(struct units *units, struct str path)
{
    units->items[units->count].path = path;
    return &units->texts[units->count++];
}

bool emit_units(struct template_source *templates, const struct plan *plan, const struct emit_options *options,
                struct units *units)
{
    struct arena *arena = templates->arena;
    struct emit_options chosen = *options;
    if (chosen.weights_as == WEIGHTS_AS_AUTO) chosen.weights_as = plan->weights ? WEIGHTS_AS_C : WEIGHTS_AS_BLOB;
    const struct bindings *model = bind_model(arena, plan, &chosen);

    struct strbuf *source = add_unit(units, options->output_path);
    bool ok = template_render(templates, "model.c.in", model, source) &&
              template_render(templates, "acts.c.in", model, source) &&
              template_render(templates, "simd.c.in", model, source) &&
              render_kernels(templates, plan, &chosen, source) && render_rows(templates, plan, &chosen, source) &&
              template_render(templates, "run.c.in", model, source) &&
              render_weights(templates, plan, &chosen, model, source);
    if (ok && chosen.selftest.expected) ok = render_selftest(templates, plan, &chosen, source);
    struct strbuf *header = add_unit(units, emit_header_path(arena, options->output_path));
    ok = template_render(templates, "model.h.in", model, header) && ok;
    if (ok && plan->weights && chosen.weights_as != WEIGHTS_AS_C)
        emit_blob(plan, add_unit(units, emit_blob_path(arena, options->output_path)));

    for (size_t i = 0; i < units->count; i++) {
        units->items[i].bytes = units->texts[i].ptr;
        units->items[i].size_bytes = units->texts[i].len;
    }
    return ok;
}

void units_free(struct units *units)
{
    for (size_t i = 0; i < units->count; i++) strbuf_free(&units->texts[i]);
    *units = (struct units){0};
}

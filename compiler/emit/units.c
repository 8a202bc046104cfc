/* units.c - the output files in their order: banner, helpers, the levels with their functions, the run functions, the
 * weights. */
#include "base/io.h"
#include "emit/bind.h"
#include "emit/levels.h"

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
              (!plan->threads || template_render(templates, "parallel.c.in", model, source)) &&
              emit_levels(templates, plan, &chosen, source) && template_render(templates, "run.c.in", model, source) &&
              render_weights(templates, plan, &chosen, model, source);
    if (ok && plan->threads) ok = template_render(templates, "run_parallel.c.in", model, source);
    if (ok && chosen.run_time_targets) ok = template_render(templates, "run_at.c.in", model, source);
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

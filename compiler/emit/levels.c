/* levels.c - see levels.h. A level is a target (plan/targets.def) in the output. */
#include "emit/levels.h"

#include "emit/bind.h"

/* Bindings of steps and parts end with their rendering: of all steps and targets they would be the larger half of the
 * memory that a compilation takes, weights apart. */
static bool render_step(struct template_source *templates, const struct plan *plan, const struct emit_options *options,
                        const struct step *step, int target, struct strbuf *out)
{
    struct arena scratch = {0};
    struct bindings *bindings = bind_step(&scratch, plan, options, step, (enum target_id)target);
    bool ok = template_render(templates, step->choices[target].kernel->template_name, bindings, out);
    arena_free(&scratch);
    return ok;
}

static bool render_steps(struct template_source *templates, const struct plan *plan, const struct emit_options *options,
                         int target, struct strbuf *out)
{
    bool ok = true;
    for (int i = 0; i < plan->step_count; i++) {
        const struct step *step = &plan->steps[i];
        if (step->code != i) continue;
        struct step slice = step_slice(step), rest = step_rest(step);
        ok = render_step(templates, plan, options, &slice, target, out) && ok;
        if (rest.out.channels > 0) ok = render_step(templates, plan, options, &rest, target, out) && ok;
    }
    return ok;
}

static const char *const part_templates[SCHEDULE_COUNT] = {
    [SCHEDULE_LAYERS] = "part_layers.c.in",
    [SCHEDULE_ROWS] = "part_rows.c.in",
    [SCHEDULE_CHANNELS] = "part_channels.c.in",
};

static bool render_part(struct template_source *templates, const struct plan *plan, const struct emit_options *options,
                        const struct part *part, struct strbuf *out)
{
    struct arena scratch = {0};
    const struct bindings *bindings = bind_part(&scratch, plan, options, part);
    bool ok = template_render(templates, part_templates[part->schedule], bindings, out);
    arena_free(&scratch);
    return ok;
}

static bool render_rows(struct template_source *templates, const struct plan *plan, const struct emit_options *options,
                        struct strbuf *out)
{
    struct part part = {0};
    bool ok = true;
    while (part_next(plan, &part)) ok = render_part(templates, plan, options, &part, out) && ok;
    return template_render(templates, "rows.c.in", bind_model(templates->arena, plan, options), out) && ok;
}

/* One level between the lines that make the compiler use its instruction set. The functions carry its name. */
static bool render_run_time_level(struct template_source *templates, const struct plan *plan,
                                  const struct emit_options *options, int target, struct strbuf *out)
{
    struct emit_options own = *options;
    own.suffix = str_printf(templates->arena, "_%s", target_table[target].name);
    const struct bindings *level = bind_level(templates->arena, plan, &own, target);
    bool ok = template_render(templates, "dispatch_level.c.in", level, out);
    ok = render_steps(templates, plan, &own, target, out) && ok;
    ok = render_rows(templates, plan, &own, out) && ok;
    return template_render(templates, "dispatch_level_end.c.in", level, out) && ok;
}

static bool render_run_time_levels(struct template_source *templates, const struct plan *plan,
                                   const struct emit_options *options, struct strbuf *out)
{
    const struct bindings *model = bind_model(templates->arena, plan, options);
    bool ok = template_render(templates, "dispatch_begin.c.in", model, out);
    for (int t = 0; t < TARGET_COUNT; t++)
        if (options->run_time_targets >> t & 1) ok = render_run_time_level(templates, plan, options, t, out) && ok;
    return template_render(templates, "dispatch_end.c.in", model, out) && ok;
}

/* The steps of a target that the compiler's macros tell, and the name that m_level() then returns. */
static bool render_built_level(struct template_source *templates, const struct plan *plan,
                               const struct emit_options *options, int target, struct strbuf *out)
{
    const struct bindings *level = bind_level(templates->arena, plan, options, target);
    return template_render(templates, "level_name.c.in", level, out) &&
           render_steps(templates, plan, options, target, out);
}

/* The kernels of every target that is not chosen at run time, the one or the other by the compiler's macros; or those
 * of the one that was asked for, and a refusal to compile for others. */
static bool render_built_levels(struct template_source *templates, const struct plan *plan,
                                const struct emit_options *options, struct strbuf *out)
{
    bool all = options->target == TARGET_COUNT, ok = true, first = true;
    if (options->target == TARGET_PORTABLE) return render_built_level(templates, plan, options, TARGET_PORTABLE, out);
    for (int t = 0; t < TARGET_COUNT; t++) {
        bool at_run_time = options->run_time_targets && run_time_levels[t].features;
        if (at_run_time || (!all && t != options->target)) continue;
        struct bindings *condition = bindings_new(templates->arena);
        bind_spare(condition, "DIRECTIVE"); /* the last one needs none */
        bind_text(condition, "DIRECTIVE", first ? STR("if") : STR("elif"));
        ok = template_render(templates, target_table[t].condition_template, condition, out) && ok;
        ok = render_built_level(templates, plan, options, t, out) && ok;
        first = false;
    }
    struct bindings *end = bindings_new(templates->arena);
    bind_text(end, "ONLY", all ? STR("") : str_of(target_table[options->target].name));
    return template_render(templates, "level_end.c.in", end, out) && ok;
}

bool emit_levels(struct template_source *templates, const struct plan *plan, const struct emit_options *options,
                 struct strbuf *out)
{
    const struct bindings *model = bind_model(templates->arena, plan, options);
    bool ok = !options->run_time_targets || render_run_time_levels(templates, plan, options, out);
    ok = template_render(templates, "simd.c.in", model, out) && ok;
    ok = render_built_levels(templates, plan, options, out) && ok;
    ok = render_rows(templates, plan, options, out) && ok;
    if (options->run_time_targets) ok = template_render(templates, "dispatch.c.in", model, out) && ok;
    return ok;
}

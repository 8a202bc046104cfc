/* bind_model.c - the variables of banner, header, run function and weights. */
#include <inttypes.h>
#include <string.h>

#include "base/io.h"
#include "emit/bind.h"

/* These variables serve many templates; none uses all of them. */
static void shared_text(struct bindings *b, const char *name, struct str text)
{
    bind_spare(b, name);
    bind_text(b, name, text);
}

static void shared_int(struct bindings *b, const char *name, int64_t value)
{
    bind_spare(b, name);
    bind_int(b, name, value);
}

static const char *weights_text(enum weights_as weights_as)
{
    static const char *const texts[] = {[WEIGHTS_AS_AUTO] = "",
                                        [WEIGHTS_AS_C] = "in the C file",
                                        [WEIGHTS_AS_INCBIN] = "by .incbin",
                                        [WEIGHTS_AS_EMBED] = "by #embed",
                                        [WEIGHTS_AS_BLOB] = "at run time"};
    return texts[weights_as];
}

static bool has_shared_parts(const struct plan *plan)
{
    for (int i = 0; i < plan->group_count; i++)
        if (plan->threads && plan->groups[i].schedule != SCHEDULE_LAYERS) return true;
    return false;
}

static void bind_sizes(struct bindings *b, const struct plan *plan)
{
    const struct net *net = plan->net;
    const struct layer *last = &net->layers[net->outputs[0]];
    int64_t row_elements = (int64_t)net->input.width * net->format.pixel_stride;
    const struct {
        const char *name;
        int64_t value;
    } facts[] = {{"IN_HEIGHT", net->input.height},
                 {"IN_WIDTH", net->input.width},
                 {"IN_CHANNELS", net->input.channels},
                 {"PIXEL_STRIDE", net->format.pixel_stride},
                 {"INPUT_ROW", row_elements},
                 {"IN_ELEMENTS", row_elements * net->input.height},
                 {"OUT_HEIGHT", last->out.height},
                 {"OUT_WIDTH", last->out.width},
                 {"OUT_CHANNELS", last->out.channels},
                 {"OUT_ELEMENTS", shape_elements(last->out)},
                 {"WORKSPACE_BYTES", plan->workspace_bytes},
                 {"WORKSPACE_ALIGN", WORKSPACE_ALIGN},
                 {"WEIGHTS_BYTES", plan->weights_count * 4},
                 {"WEIGHT_COUNT", plan->weights_count},
                 {"PAIR_COUNT", plan->weights_count / 2},
                 {"BLOB_BYTES", plan->weights_count * 4 + BLOB_HEADER_BYTES},
                 {"BLOB_FLOATS", plan->weights_count + BLOB_HEADER_BYTES / 4},
                 {"PARAMETERS", net_parameters(net)},
                 {"MACS", net_macs(net)},
                 {"STEP_COUNT", plan->step_count},
                 {"THREADS", plan->threads},
                 {"SHARES", has_shared_parts(plan)},
                 {"OWN_BYTES", plan_own_bytes(plan)},
                 {"OWN_FLOATS", plan_own_bytes(plan) / 4},
                 {"WORKSPACE_FLOATS", plan->workspace_bytes / 4},
                 {"PIXELS", plan_reads_pixels(plan)}};
    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) shared_int(b, facts[i].name, facts[i].value);
}

static void bind_needed_functions(struct arena *arena, struct bindings *b, const struct plan *plan)
{
    for (int i = 0; i < plan->step_count; i++) {
        const struct step *step = &plan->steps[i];
        bool windows = step->op == STEP_CONV || step->op == STEP_DWCONV || step->op == STEP_POOL;
        if (windows) shared_int(b, "HAS_windows", 1);
        if (step->act != ACT_NONE) shared_int(b, str_printf(arena, "HAS_%s", act_names[step->act]).ptr, 1);
    }
}

static void bind_blob_header(struct arena *arena, struct bindings *b, const struct plan *plan)
{
    unsigned char identity[BLOB_IDENTITY_BYTES];
    emit_blob_identity(plan, identity);
    struct str text = STR("");
    for (int i = 0; i < BLOB_IDENTITY_BYTES; i++)
        text = str_printf(arena, "%.*s%s%d", STR_ARG(text), i ? ", " : "", identity[i]);
    shared_text(b, "BLOB_HEADER", text);
}

/* A call of a part's function, which threads share if they can. */
static void bind_row(struct arena *arena, struct bindings *row, const struct plan *plan, const struct part *part)
{
    bool shared = plan->threads && part->schedule != SCHEDULE_LAYERS;
    bind_text(row, "name", part_name(arena, plan, part));
    shared_int(row, "SHARED", shared);
    shared_int(row, "MEAN", shared && part_sums_apart(plan, part));
    shared_int(row, "units", shared ? part_units(plan, part) : 1);
    shared_int(row, "own", shared ? part_own_floats(plan, part) : 0);
}

/* The steps with what a profile shows of them, and the rows in order. */
static void bind_lists(struct arena *arena, struct bindings *b, const struct plan *plan)
{
    static const char *const widths[] = {"1", "4", "8", "16"};
    bind_spare(b, "VECTORS");
    for (size_t i = 0; i < sizeof widths / sizeof *widths; i++)
        bind_text(bind_item(b, "VECTORS"), "width", str_of(widths[i]));
    bind_spare(b, "STEPS");
    bind_spare(b, "ROWS");
    for (int i = 0; i < plan->step_count; i++) {
        const struct step *step = &plan->steps[i];
        struct bindings *item = bind_item(b, "STEPS");
        bind_text(item, "name", step_layer(plan, step)->name);
        bind_text(item, "operation", str_of(step_op_names[step->op]));
        bind_int(item, "macs", step->macs);
    }
    struct part part = {0};
    while (part_next(plan, &part)) bind_row(arena, bind_item(b, "ROWS"), plan, &part);
}

/* "a, b" */
static struct str join(struct arena *arena, struct str list, const char *name, const char *quote)
{
    return str_printf(arena, "%.*s%s%s%s%s", STR_ARG(list), list.len ? ", " : "", quote, name, quote);
}

/* The instruction sets that a level asks the machine for. */
static void bind_features(struct arena *arena, struct bindings *level, const char *features)
{
    bind_spare(level, "FEATURES");
    for (size_t len; *features; features += len + (features[len] == ' ')) {
        len = strcspn(features, " ");
        bind_text(bind_item(level, "FEATURES"), "name", str_copy(arena, (struct str){features, len}));
    }
}

/* The same as a target attribute takes them: "avx2,fma". */
static struct str target_attribute(struct arena *arena, int target)
{
    const char *features = run_time_levels[target].features;
    struct str text = str_copy(arena, str_of(features ? features : ""));
    char *at = (char *)(uintptr_t)text.ptr; /* ours: str_copy made it */
    for (size_t i = 0; i < text.len; i++)
        if (at[i] == ' ') at[i] = ',';
    return text;
}

/* Which targets are chosen at run time, which by the compiler's macros, and the names of all. */
static void bind_targets(struct arena *arena, struct bindings *b, const struct emit_options *options)
{
    struct str at_run_time = STR(""), built = STR(""), names = STR("");
    bind_spare(b, "LEVELS");
    bind_list(b, "LEVELS");
    for (int t = 0; t < TARGET_COUNT; t++) {
        const char *name = target_table[t].name;
        if (options->target != TARGET_COUNT && options->target != t) continue;
        bool dispatched = options->run_time_targets >> t & 1;
        if (!dispatched && options->run_time_targets && run_time_levels[t].features) continue; /* not in the file */
        names = join(arena, names, name, "\"");
        if (dispatched) at_run_time = join(arena, at_run_time, name, "");
        else built = join(arena, built, name, "");
        if (!dispatched) continue;
        struct bindings *level = bind_item(b, "LEVELS");
        bind_text(level, "name", str_of(name));
        bind_spare(level, "crt_level");
        bind_int(level, "crt_level", run_time_levels[t].crt_level);
        bind_features(arena, level, run_time_levels[t].features);
    }
    shared_int(b, "DISPATCH", options->run_time_targets != 0);
    shared_text(b, "LEVEL_NAMES", names);
    shared_text(b, "TARGET_TEXT", at_run_time.len ? str_printf(arena, "%.*s, chosen at run time on x86-64; else %.*s",
                                                              STR_ARG(at_run_time), STR_ARG(built))
                                                  : built);
}

struct bindings *bind_model(struct arena *arena, const struct plan *plan, const struct emit_options *options)
{
    const struct net *net = plan->net;
    struct str file_name = io_base_name(options->output_path);
    struct bindings *b = bindings_new(arena);
    bool separate_blob = options->weights_as == WEIGHTS_AS_INCBIN || options->weights_as == WEIGHTS_AS_EMBED;
    const char *begin = separate_blob
                            ? options->weights_as == WEIGHTS_AS_EMBED ? "%.*s_blob.values + 16" : "%.*s_blob + 16"
                            : "%.*s_weights.values";
    shared_text(b, "FILE_NAME", file_name);
    shared_text(b, "HEADER_NAME", io_base_name(emit_header_path(arena, options->output_path)));
    shared_text(b, "BLOB_NAME", io_base_name(emit_blob_path(arena, options->output_path)));
    shared_text(b, "VERSION", options->version);
    shared_text(b, "ARCH_NAME", options->arch_name);
    shared_text(b, "ARCH_HASH", str_printf(arena, "%016" PRIx64, net->source_hash));
    shared_text(b, "NETWORK", net->name);
    shared_text(b, "POLICY", net->policy);
    shared_text(b, "MULTIPLIER", str_printf(arena, "%g", net->multiplier));
    shared_text(b, "OPTIONS", options->options_text.len ? options->options_text : STR("none"));
    shared_text(b, "WEIGHTS_TEXT", str_of(weights_text(options->weights_as)));
    bind_targets(arena, b, options);
    shared_int(b, "VECTORS_WANTED", options->target != TARGET_PORTABLE);
    shared_text(b, "PREFIX", options->prefix);
    shared_text(b, "SUFFIX", options->suffix);
    shared_text(b, "UPPER", upper_of(arena, options->prefix));
    shared_text(b, "INPUT_TYPE", plan_reads_pixels(plan) ? STR("uint8_t") : STR("float"));
    shared_text(b, "WEIGHTS_BEGIN", str_printf(arena, begin, STR_ARG(options->prefix)));
    shared_int(b, "EMBEDDED", options->weights_as != WEIGHTS_AS_BLOB);
    shared_int(b, "SELFTEST", options->selftest.expected != NULL);
    bind_sizes(b, plan);
    bind_needed_functions(arena, b, plan);
    bind_blob_header(arena, b, plan);
    bind_lists(arena, b, plan);
    return b;
}

struct bindings *bind_level(struct arena *arena, const struct plan *plan, const struct emit_options *options,
                            int target)
{
    struct bindings *b = bind_model(arena, plan, options);
    shared_text(b, "LEVEL", str_of(target_table[target].name));
    shared_int(b, "LANES", target_table[target].lanes);
    shared_text(b, "TARGET_FEATURES", target_attribute(arena, target));
    return b;
}

/* resolve.c - the passes of net/ in order: gather statements, read settings and rows, apply variants, expand,
 * outputs. */
#include "net/expand.h"
#include "net/gather.h"
#include "net/values.h"
#include "net/variants.h"

enum { PARAMETER_COUNT_MAX = 1 << 28 };

static struct row_spec *read_rows(const struct net_context *context, const struct statements *statements, bool *ok)
{
    struct row_spec *specs = ARENA_ARRAY(context->arena, statements->row_count + 1, struct row_spec);
    for (size_t i = 0; i < statements->row_count; i++) *ok &= row_read(context, statements->rows[i], &specs[i]);
    return specs;
}

static struct net *new_net(const struct net_context *context, const struct settings *settings)
{
    struct net *net = ARENA_NEW(context->arena, struct net);
    net->name = settings->name;
    net->name_span = settings->name_span;
    net->policy = str_of(settings->policy->word);
    net->multiplier = settings->multiplier;
    net->classes = settings->classes;
    net->input = settings->input;
    net->format = settings->format;
    net->weights_path = settings->weights_path;
    net->weights_span = settings->weights_span;
    net->source_hash = HASH_START;
    for (uint32_t file = 1; file <= context->sources->count; file++) {
        const struct source *source = source_of(context->sources, file);
        net->source_hash = hash_bytes(net->source_hash, source->text.ptr, source->text.len);
    }
    return net;
}

/* The taps of the output line, written with or without commas. */
static void named_outputs(struct builder *builder, const struct ast_statement *statement)
{
    struct net *net = builder->net;
    size_t total = 0, count;
    for (const struct ast_value *value = statement->values; value; value = value->next) {
        value_items(value, &count);
        total += count;
    }
    net->outputs = ARENA_ARRAY(builder->context->arena, total, int);
    for (const struct ast_value *value = statement->values; value; value = value->next) {
        const struct ast_value *items = value_items(value, &count);
        for (size_t i = 0; i < count; i++) {
            int layer;
            if (items[i].kind != VALUE_WORD) value_wrong(builder->context, &items[i], "output", "the name of a tap");
            else if (build_find_tap(builder, &items[i], &layer)) net->outputs[net->output_count++] = layer;
        }
    }
}

static void default_outputs(struct builder *builder)
{
    struct net *net = builder->net;
    size_t count = builder->head_output_count ? builder->head_output_count : 1;
    net->outputs = ARENA_ARRAY(builder->context->arena, count, int);
    net->output_count = count;
    for (size_t i = 0; i < count; i++)
        net->outputs[i] = builder->head_output_count ? builder->head_outputs[i] : builder->current;
}

/* Weights are made and packed in memory, so their number is bounded before anything asks for it: 1 GiB of floats. */
static void check_parameter_count(const struct net_context *context, const struct net *net)
{
    if (net_parameters(net) > PARAMETER_COUNT_MAX)
        diag_report(context->diag, MESSAGE_PARAMETERS_MANY, net->name_span, PARAMETER_COUNT_MAX);
}

static struct net *expand(const struct net_context *context, const struct settings *settings,
                          const struct row_spec *specs, size_t count)
{
    size_t errors = context->diag->error_count;
    struct builder builder = {
        .context = context, .settings = settings, .net = new_net(context, settings), .current = INPUT_OF_NET};
    for (size_t i = 0; i < count && !builder.failed; i++) expand_row(&builder, &specs[i]);
    if (builder.failed) return NULL;
    if (settings->output) named_outputs(&builder, settings->output);
    else default_outputs(&builder);
    check_parameter_count(context, builder.net);
    return context->diag->error_count == errors ? builder.net : NULL;
}

struct net *net_resolve(struct arena *arena, struct diag *diag, const struct sources *sources,
                        const struct ast_file *ast, const struct net_overrides *overrides)
{
    static const struct net_overrides none;
    struct net_context context = {arena, diag, sources, overrides ? overrides : &none};
    struct statements statements;
    struct settings settings;
    bool ok = statements_gather(&context, ast, &statements);
    ok &= settings_read(&context, &statements, &settings);
    struct row_spec *specs = read_rows(&context, &statements, &ok);
    if (statements.row_count == 0 && ok) {
        diag_report(diag, MESSAGE_ROWS_ABSENT, settings.name_span);
        ok = false;
    }
    if (!ok || !variants_apply(&context, &settings, specs, statements.row_count)) return NULL;
    return expand(&context, &settings, specs, statements.row_count);
}

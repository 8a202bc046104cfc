/* settings.c - see settings.h. A table of the settings, one function each; then overrides and what is missing. */
#include "net/settings.h"

#include <string.h>

#include "base/io.h"
#include "net/attributes.h"
#include "net/values.h"

static bool read_network(const struct net_context *context, const struct ast_statement *statement, struct settings *out)
{
    const struct ast_value *value = statement->values;
    if (value->kind != VALUE_WORD) return value_wrong(context, value, "the network's name", "a word");
    out->name = value->word;
    out->name_span = value->span;
    return true;
}

static bool read_multiplier(const struct net_context *context, const struct ast_statement *statement,
                            struct settings *out)
{
    return value_real(context, statement->values, "multiplier", 0, 16, &out->multiplier);
}

static bool read_policy(const struct net_context *context, const struct ast_statement *statement, struct settings *out)
{
    const struct ast_value *value = statement->values;
    if (value->kind != VALUE_WORD) return value_wrong(context, value, "policy", "the name of a framework");
    out->policy = policy_find(context, value->word, value->span, (struct str){0});
    return out->policy != NULL;
}

static bool read_classes(const struct net_context *context, const struct ast_statement *statement, struct settings *out)
{
    return value_integer(context, statement->values, "classes", 1, CLASSES_MAX, &out->classes);
}

static bool read_padding(const struct net_context *context, const struct ast_statement *statement, struct settings *out)
{
    int mode;
    if (!value_choice(context, statement->values, "padding", "same|symmetric", &mode)) return false;
    out->padding = (enum padding_mode)mode;
    return true;
}

static bool read_epsilon(const struct net_context *context, const struct ast_statement *statement, struct settings *out)
{
    return value_real(context, statement->values, "epsilon", 0, 1, &out->epsilon);
}

static bool read_gate(const struct net_context *context, const struct ast_statement *statement, struct settings *out)
{
    return value_act(context, statement->values, "gate", "hard|hard-slim|hard-paddle|sigmoid", &out->gate);
}

static bool read_divisor(const struct net_context *context, const struct ast_statement *statement, struct settings *out)
{
    return value_integer(context, statement->values, "divisor", 1, 1024, &out->divisor);
}

static bool read_output_stride(const struct net_context *context, const struct ast_statement *statement,
                               struct settings *out)
{
    out->output_stride_span = statement->span;
    return value_integer(context, statement->values, "output_stride", 1, 1024, &out->output_stride);
}

static bool read_rates(const struct net_context *context, const struct ast_statement *statement, struct settings *out)
{
    int rule;
    if (!value_choice(context, statement->values, "rule of rates", "slim|torchvision", &rule)) return false;
    out->rates = (enum rates_rule)rule;
    return true;
}

static bool read_tail(const struct net_context *context, const struct ast_statement *statement, struct settings *out)
{
    int tail;
    out->tail_span = statement->span;
    if (!value_choice(context, statement->values, "tail", "full|halved|halved-all", &tail)) return false;
    out->tail = (enum tail)tail;
    return true;
}

static bool read_weights(const struct net_context *context, const struct ast_statement *statement, struct settings *out)
{
    const struct ast_value *value = statement->values;
    if (value->kind != VALUE_STRING) return value_wrong(context, value, "weights", "a file name in quotes");
    const struct source *source = source_of(context->sources, statement->span.file);
    struct str directory = source ? io_directory(source->path) : (struct str){0};
    if (value->word.len && value->word.ptr[0] == '/') directory = (struct str){0};
    out->weights_path = str_printf(context->arena, "%.*s%.*s", STR_ARG(directory), STR_ARG(value->word));
    out->weights_span = value->span;
    return true;
}

static bool read_output(const struct net_context *context, const struct ast_statement *statement, struct settings *out)
{
    (void)context;
    out->output = statement;
    return true;
}

/* In this order: the policy comes before what overrides its defaults. `input` is read with its attributes in
 * input.c. */
static const struct {
    enum keyword keyword;
    bool (*read)(const struct net_context *, const struct ast_statement *, struct settings *);
    size_t values_max;
} readers[] = {
    {KEYWORD_NETWORK, read_network, 1},
    {KEYWORD_INPUT, input_read, 1},
    {KEYWORD_MULTIPLIER, read_multiplier, 1},
    {KEYWORD_CLASSES, read_classes, 1},
    {KEYWORD_PADDING, read_padding, 1},
    {KEYWORD_EPSILON, read_epsilon, 1},
    {KEYWORD_GATE, read_gate, 1},
    {KEYWORD_DIVISOR, read_divisor, 1},
    {KEYWORD_OUTPUT_STRIDE, read_output_stride, 1},
    {KEYWORD_RATES, read_rates, 1},
    {KEYWORD_TAIL, read_tail, 1},
    {KEYWORD_WEIGHTS, read_weights, 1},
    {KEYWORD_OUTPUT, read_output, SIZE_MAX},
};

/* A setting is well-formed when its values are as many as it takes and it has no attributes or taps that it knows
 * not. */
static bool well_formed(const struct net_context *context, const struct ast_statement *statement, size_t values_max)
{
    bool ok = values_count(context, statement, 1, values_max);
    if (statement->keyword != KEYWORD_INPUT) {
        struct attribute_value none[ATTRIBUTE_COUNT];
        ok &= attributes_read(context, statement, HEAD_COUNT, none);
    }
    for (const struct ast_tap *tap = statement->taps; tap; tap = tap->next) {
        diag_report(context->diag, MESSAGE_TAP_PLACE, tap->span, keyword_table[statement->keyword].word);
        ok = false;
    }
    return ok;
}

static bool override(const struct net_context *context, struct settings *out)
{
    const struct net_overrides *overrides = context->overrides;
    bool ok = true;
    if (overrides->multiplier != 0) {
        out->multiplier = overrides->multiplier;
        ok = out->multiplier > 0 && out->multiplier <= 16;
        if (!ok)
            diag_report_on(context->diag, MESSAGE_VALUE_RANGE, STR("--multiplier"), "multiplier",
                           "above 0 and at most 16");
    }
    if (overrides->classes != 0) {
        out->classes = overrides->classes;
        if (out->classes >= 1 && out->classes <= CLASSES_MAX) return ok;
        diag_report_on(context->diag, MESSAGE_VALUE_RANGE, STR("--classes"), "classes", "from 1 to 1000000");
        return false;
    }
    return ok;
}

static void report_missing(const struct net_context *context, const struct statements *statements, enum keyword keyword)
{
    const struct ast_statement *first = statements->settings[KEYWORD_NETWORK];
    struct span span = {statements->file, 0, 1};
    if (first) span = first->span;
    else if (statements->row_count) span = statements->rows[0]->span;
    if (!source_of(context->sources, span.file)) span = (struct span){0};
    diag_report(context->diag, MESSAGE_SETTING_MISSING, span, keyword_table[keyword].word);
    diag_remedy(context->diag, "add '%s %s'%s", keyword_table[keyword].word, keyword_table[keyword].columns,
                keyword == KEYWORD_POLICY ? ": slim, slim-fixed-head, keras, timm, torchvision or paddle" : "");
}

static bool check_missing(const struct net_context *context, const struct statements *statements)
{
    static const enum keyword required[] = {KEYWORD_NETWORK, KEYWORD_INPUT, KEYWORD_POLICY, KEYWORD_CLASSES};
    bool needs_classes = false, ok = true;
    for (size_t i = 0; i < statements->row_count; i++)
        needs_classes |= statements->rows[i]->keyword == KEYWORD_LOGITS || statements->rows[i]->keyword == KEYWORD_HEAD;
    for (size_t i = 0; i < sizeof required / sizeof *required; i++) {
        enum keyword keyword = required[i];
        if (statements->settings[keyword] || (keyword == KEYWORD_POLICY && context->overrides->policy.len) ||
            (keyword == KEYWORD_CLASSES && (context->overrides->classes || !needs_classes)))
            continue;
        report_missing(context, statements, keyword);
        ok = false;
    }
    return ok;
}

/* The policy, and everything else that it gives. */
static bool read_defaults(const struct net_context *context, const struct statements *statements, struct settings *out)
{
    const struct ast_statement *statement = statements->settings[KEYWORD_POLICY];
    struct str overriding = context->overrides->policy;
    bool ok = true;
    *out = (struct settings){.multiplier = 1, .divisor = 8};
    if (statement) ok = well_formed(context, statement, 1) && read_policy(context, statement, out);
    if (overriding.len) out->policy = policy_find(context, overriding, (struct span){0}, STR("--policy"));
    if (!out->policy) return false;
    out->padding = out->policy->padding;
    out->epsilon = out->policy->epsilon;
    out->gate = out->policy->gate;
    out->rates = out->policy->rates;
    return ok;
}

bool settings_read(const struct net_context *context, const struct statements *statements, struct settings *out)
{
    bool ok = read_defaults(context, statements, out);
    for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
        const struct ast_statement *statement = statements->settings[readers[i].keyword];
        if (statement)
            ok &= well_formed(context, statement, readers[i].values_max) && readers[i].read(context, statement, out);
    }
    ok &= check_missing(context, statements);
    return override(context, out) && ok;
}

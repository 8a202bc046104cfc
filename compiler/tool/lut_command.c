/* lut_command.c - see lut_command.h. */
#include "tool/lut_command.h"

#include <string.h>

#include "base/process.h"
#include "sweep/lut_measure.h"
#include "tool/measure_options.h"

/* What is measured where nothing is said: on a machine with other work, the least of some short rounds is steadier than
 * the median of few long ones; docs/lut.md. */
enum { ROUNDS = 7 };
static const double SECONDS = 0.04, WARM_UP_SECONDS = 0.01;
static const struct lut_channels CHANNELS = {false, 0.5, 1.25};

/* ---- predicting ---- */

static void warn_of_missing(struct session *session)
{
    const struct plan *plan = session->plan;
    const struct lut_prediction *prediction = &session->prediction;
    int step = 0;
    while (step < plan->step_count && prediction->steps[step].source != LUT_MISSING) step++;
    if (step == plan->step_count) return;
    diag_report_on(session->diag, MESSAGE_LUT_MISSING_STEPS, session->lut->path, prediction->steps_missing,
                   prediction->step_count, step_layer(plan, &plan->steps[step])->name.ptr);
}

bool predict_by_lut(struct session *session)
{
    const char *path = session->options->values[OPTION_LUT].text;
    if (!path) return true;
    session->lut = lut_read(session->arena, session->diag, path);
    if (!session_passed(session) || !session->lut) return false;
    if (!lut_predict(session->arena, session->lut, session->plan, &session->prediction)) warn_of_missing(session);
    return true;
}

/* ---- making ---- */

void lut_check_options(struct diag *diag, const struct options *options)
{
    const struct option_value *kernels = &options->values[OPTION_LUT_KERNEL];
    const char *output = options->values[OPTION_OUTPUT].text;
    if (output && strcmp(output, "-") != 0 && !str_ends(str_of(output), ".json"))
        diag_report_on(diag, MESSAGE_LUT_FORM, STR(""), output);
    measure_options_check(diag, options->values);
    for (int i = 0; i < kernels->count; i++)
        if (kernels->integers[i] > KERNEL_MAX || kernels->integers[i] % 2 == 0)
            diag_report_on(diag, MESSAGE_LUT_KERNEL, STR(""), (int)kernels->integers[i], (int)KERNEL_MAX);
}

static bool read_networks(struct session *session, struct lut_source_net *nets)
{
    const struct options *options = session->options;
    const struct option_value *values = options->values;
    struct net_overrides overrides = {.multiplier = values[OPTION_MULTIPLIER].real,
                                      .height = values[OPTION_RESOLUTION].height,
                                      .width = values[OPTION_RESOLUTION].width,
                                      .classes = (int32_t)values[OPTION_CLASSES].integer,
                                      .policy = values[OPTION_POLICY].text ? str_of(values[OPTION_POLICY].text)
                                                                           : STR("")};
    for (int i = 0; i < options->path_count; i++) {
        struct ast_file *ast = parse_arch(session->arena, session->sources, session->diag, options->paths[i]);
        if (!session_passed(session) || !ast) return false;
        nets[i].arch_path = options->paths[i];
        nets[i].net = net_resolve(session->arena, session->diag, session->sources, ast, &overrides);
        if (!session_passed(session) || !nets[i].net) return false;
    }
    return true;
}

static struct str text_or(const struct option_value *value, const char *otherwise)
{
    return str_of(value->text ? value->text : otherwise);
}

static struct lut_settings settings_of(const struct session *session)
{
    const struct option_value *values = session->options->values;
    struct str runner = text_or(&values[OPTION_LUT_RUNNER], "local");
    const char *flags = str_is(runner, "local") ? "-O3 -march=native" : "-O3";
    return (struct lut_settings){.target = text_or(&values[OPTION_TARGET], ""),
                                 .dtype = STR("f32"),
                                 .schedule = str_of(schedule_names[SCHEDULE_LAYERS]),
                                 .compiler = text_or(&values[OPTION_LUT_CC], "cc"),
                                 .cflags = text_or(&values[OPTION_SWEEP_CFLAGS], flags),
                                 .runner = runner,
                                 .cache_state = (enum cache_state)values[OPTION_LUT_CACHE_STATE].integer,
                                 .threads = 1};
}

static struct lut_variation variation_of(struct session *session)
{
    const struct option_value *values = session->options->values, *acts = &values[OPTION_LUT_NONLINEARITY];
    enum act *list = ARENA_ARRAY(session->arena, ACT_COUNT, enum act);
    struct lut_variation variation = {
        .channels = values[OPTION_LUT_CHANNELS].text ? values[OPTION_LUT_CHANNELS].channels : CHANNELS,
        .cover = option_given(session->options, OPTION_LUT_FULL) ? LUT_FULL : LUT_KNOTS,
        .kernels = values[OPTION_LUT_KERNEL].integers,
        .kernel_count = values[OPTION_LUT_KERNEL].count,
        .acts = list,
        .squeeze_both = values[OPTION_LUT_SQUEEZE].integer == 1};
    for (int act = 0; act < ACT_COUNT; act++)
        if (acts->text && acts->integer >> act & 1) list[variation.act_count++] = (enum act)act;
    return variation;
}

static int or_else(const struct option_value *value, int otherwise)
{
    return value->text ? (int)value->integer : otherwise;
}

static bool execute_options(struct session *session, struct sweep_execute_options *execute)
{
    const struct option_value *values = session->options->values;
    struct str mnv3c;
    if (!process_self(session->arena, session->options->program, &mnv3c)) {
        diag_report_on(session->diag, MESSAGE_SWEEP_SELF, STR(""), session->options->program);
        return false;
    }
    struct str beside = str_printf(session->arena, "%s.work", values[OPTION_OUTPUT].text);
    bool to_stdout = str_is(str_of(values[OPTION_OUTPUT].text), "-");
    *execute = (struct sweep_execute_options){
        .mnv3c = mnv3c.ptr,
        .work = values[OPTION_SWEEP_WORK].text ? values[OPTION_SWEEP_WORK].text : to_stdout ? "lut.work" : beside.ptr,
        .rounds = or_else(&values[OPTION_SWEEP_ROUNDS], ROUNDS),
        .seconds = values[OPTION_SWEEP_SECONDS].text ? values[OPTION_SWEEP_SECONDS].real : SECONDS,
        .warm_up_seconds = WARM_UP_SECONDS,
        .timeout_s = or_else(&values[OPTION_SWEEP_TIMEOUT], MEASURE_TIMEOUT_S),
        .jobs = or_else(&values[OPTION_SWEEP_JOBS], 0),
        .remeasure = option_given(session->options, OPTION_SWEEP_REMEASURE)};
    return true;
}

bool lut_command(struct session *session)
{
    size_t count = (size_t)session->options->path_count;
    struct lut_source_net *nets = ARENA_ARRAY(session->arena, count, struct lut_source_net);
    struct lut_measure_options options = {.settings = settings_of(session),
                                          .variation = variation_of(session),
                                          .version = STR(MNV3C_VERSION)};
    if (!read_networks(session, nets) || !execute_options(session, &options.execute)) return false;
    struct lut *lut = lut_measure(session->arena, session->diag, nets, count, &options, &session->interruption);
    if (!session_passed(session) || !lut) return false;
    struct strbuf text = {0};
    lut_print(lut, &text);
    return session_print(session, &text);
}

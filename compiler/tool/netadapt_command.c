/* netadapt_command.c - see netadapt_command.h. */
#include "tool/netadapt_command.h"

#include "adapt/netadapt.h"

enum { DIVISOR_DEFAULT = 8, TIMEOUT_DEFAULT_S = 3600 };
static const double step_default = 0.01;

void netadapt_options_check(struct diag *diag, const struct options *options)
{
    const struct option_value *target = &options->values[OPTION_ADAPT_TARGET], *step = &options->values[OPTION_STEP];
    if (target->text && target->integer == 1 && target->real >= 1)
        diag_report_on(diag, MESSAGE_OPTION_VALUE, STR(""), "target", target->text, "a factor below 1, as in 0.85x");
    if (step->text && step->real >= 1)
        diag_report_on(diag, MESSAGE_OPTION_VALUE, STR(""), "step", step->text, "a share below 1, as in 0.01");
}

/* --weights, else the file's weights line; what is synthetic cannot be narrowed with sense. */
static const char *checkpoint_of(struct session *session)
{
    const struct option_value *value = &session->options->values[OPTION_WEIGHTS];
    if (value->text && !value->synthetic) return value->text;
    if (!value->text && session->net->weights_path.len) return str_copy(session->arena, session->net->weights_path).ptr;
    if (value->synthetic) {
        diag_report_on(session->diag, MESSAGE_ADAPT_SYNTHETIC, STR("--weights"));
        return NULL;
    }
    diag_report_on(session->diag, MESSAGE_WEIGHTS_ABSENT, str_of(session->options->arch_path), "mnv3c netadapt");
    diag_remedy(session->diag, "add --weights FILE, or a weights line to the .arch file");
    return NULL;
}

bool netadapt_command(struct session *session)
{
    const struct option_value *values = session->options->values;
    const struct option_value *divisor = &values[OPTION_ADAPT_DIVISOR], *timeout = &values[OPTION_EVALUATE_TIMEOUT];
    struct netadapt_options options = {.net = session->net,
                                       .ast = session->ast,
                                       .weights_path = checkpoint_of(session),
                                       .lut = lut_read(session->arena, session->diag, values[OPTION_LUT].text),
                                       .directory = values[OPTION_OUTPUT].text,
                                       .command = values[OPTION_EVALUATE].text,
                                       .timeout_s = timeout->text ? (int)timeout->integer : TIMEOUT_DEFAULT_S,
                                       .target_is_factor = values[OPTION_ADAPT_TARGET].integer == 1,
                                       .target = values[OPTION_ADAPT_TARGET].real,
                                       .step = values[OPTION_STEP].text ? values[OPTION_STEP].real : step_default,
                                       .divisor = divisor->text ? (int32_t)divisor->integer : DIVISOR_DEFAULT,
                                       .version = MNV3C_VERSION};
    if (!session_passed(session) || !options.weights_path || !options.lut) return false;
    return netadapt_run(session->arena, session->diag, &options, &session->interruption) && session_passed(session);
}

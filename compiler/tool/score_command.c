/* score_command.c - see score_command.h. */
#include "tool/score_command.h"

#include <math.h>

#include "adapt/score.h"

enum { ACCURACY_MAX = 100 }; /* in percent; a share is less */

void score_options_check(struct diag *diag, const struct options *options)
{
    bool has_table = option_given(options, OPTION_LUT), has_latency = option_given(options, OPTION_LATENCY_MS);
    const struct option_value *accuracy = &options->values[OPTION_SCORE_ACCURACY], *w = &options->values[OPTION_W];
    if (has_table == has_latency) diag_report_on(diag, MESSAGE_SCORE_LATENCY, STR(""));
    else if (has_table && !options->arch_path) diag_report_on(diag, MESSAGE_SCORE_NETWORK, STR(""));
    else if (has_latency && options->arch_path)
        diag_report_on(diag, MESSAGE_SCORE_NO_TABLE, STR(""), options->arch_path);
    if (accuracy->text && (accuracy->real < 0 || accuracy->real > ACCURACY_MAX))
        diag_report_on(diag, MESSAGE_OPTION_VALUE, STR(""), "accuracy", accuracy->text, "a number from 0 to 100");
    if (w->text && w->real > 0) diag_report_on(diag, MESSAGE_OPTION_VALUE, STR(""), "w", w->text, "a number up to 0");
}

/* The network's latency by the table; a sum that lacks steps would flatter it. */
static bool predict(struct session *session, struct score *score, struct score_source *source)
{
    struct lut_prediction prediction;
    session->lut = lut_read(session->arena, session->diag, session->options->values[OPTION_LUT].text);
    if (!session_passed(session) || !session->lut) return false;
    bool known = lut_predict_net(session->arena, session->diag, session->lut, session->net, &prediction);
    if (!session_passed(session)) return false;
    if (!known || prediction.ms <= 0) {
        diag_report_on(session->diag, MESSAGE_SCORE_UNKNOWN, session->lut->path, prediction.steps_missing,
                       prediction.step_count);
        return false;
    }
    score->latency_ms = prediction.ms;
    *source = (struct score_source){session->net->name, session->lut->path, prediction.error_ms};
    return true;
}

bool print_score(struct session *session)
{
    const struct option_value *values = session->options->values;
    struct score score = {.accuracy = values[OPTION_SCORE_ACCURACY].real,
                          .latency_ms = values[OPTION_LATENCY_MS].real,
                          .target_ms = values[OPTION_TARGET_MS].real,
                          .exponent = values[OPTION_W].text ? values[OPTION_W].real : SCORE_EXPONENT_MNASNET};
    struct score_source source = {0};
    if (option_given(session->options, OPTION_LUT) && !predict(session, &score, &source)) return false;
    score_compute(&score);
    bool finite = isfinite(score.latency_ms / score.target_ms) && isfinite(score.soft) && isfinite(score.hard);
    if (!finite) {
        diag_report_on(session->diag, MESSAGE_SCORE_INFINITE, STR(""));
        return false;
    }
    struct strbuf text = {0};
    if (option_given(session->options, OPTION_JSON)) score_json(&score, &source, &text);
    else score_text(&score, &source, &text);
    return session_print(session, &text);
}

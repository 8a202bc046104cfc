/* lut_command.c - see lut_command.h. */
#include "tool/lut_command.h"

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

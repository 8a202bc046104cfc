/* sweep_run.c - see sweep_run.h. */
#include "tool/sweep_run.h"

#include "base/process.h"
#include "sweep/execute.h"
#include "tool/measure_options.h"

/* What is measured where nothing is said. Five rounds have a median that one bad round does not move much, and a third
 * of a second is a hundred runs of a network of 3 ms; docs/sweep.md, "Noise". */
enum { ROUNDS = 5, ARGUMENTS_MAX = 2 };
static const double SECONDS = 0.3, WARM_UP_SECONDS = 0.1;

/* --work, else a folder beside the table. */
static const char *work_folder(struct session *session, const struct option_value *values)
{
    const char *output = session->options->values[OPTION_OUTPUT].text;
    if (values[OPTION_SWEEP_WORK].text) return values[OPTION_SWEEP_WORK].text;
    if (!output || (output[0] == '-' && output[1] == '\0')) return "sweep.work";
    return str_printf(session->arena, "%s.work", output).ptr;
}

static int or_else(const struct option_value *value, int otherwise)
{
    return value->text ? (int)value->integer : otherwise;
}

bool sweep_run(struct session *session, const struct sweep_settings *settings, struct sweep_table *table)
{
    const struct option_value *values = settings->values;
    const char **arguments = ARENA_ARRAY(session->arena, ARGUMENTS_MAX, const char *);
    struct str mnv3c;
    int rounds = or_else(&values[OPTION_SWEEP_ROUNDS], ROUNDS), retries = or_else(&values[OPTION_SWEEP_RETRIES], 0);
    if (!process_self(session->arena, session->options->program, &mnv3c)) {
        diag_report_on(session->diag, MESSAGE_SWEEP_SELF, STR(""), session->options->program);
        return false;
    }
    if (values[OPTION_MAX_WORKSPACE].text)
        arguments[0] = str_printf(session->arena, "--max-workspace=%s", values[OPTION_MAX_WORKSPACE].text).ptr;
    struct sweep_execute_options options = {
        .mnv3c = mnv3c.ptr,
        .work = work_folder(session, values),
        .rounds = rounds,
        .retries = retries,
        .seconds = values[OPTION_SWEEP_SECONDS].text ? values[OPTION_SWEEP_SECONDS].real : SECONDS,
        .warm_up_seconds = WARM_UP_SECONDS,
        .timeout_s = or_else(&values[OPTION_SWEEP_TIMEOUT], MEASURE_TIMEOUT_S),
        .jobs = or_else(&values[OPTION_SWEEP_JOBS], 0),
        .per_layer = values[OPTION_SWEEP_PER_LAYER].text != NULL,
        .count = values[OPTION_SWEEP_COUNT].text != NULL,
        .remeasure = values[OPTION_SWEEP_REMEASURE].text != NULL,
        .arguments = arguments,
    };
    return sweep_execute(session->arena, session->diag, &options, table, &session->interruption);
}

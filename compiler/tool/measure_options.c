/* measure_options.c - see measure_options.h. */
#include "tool/measure_options.h"

#include <string.h>

#include "sweep/axis.h"
#include "sweep/runner.h"
#include "sweep/shell_text.h"
#include "sweep/table.h"

static bool has_value(const struct option_value *value)
{
    return value->text != NULL;
}

static void check_threads(struct diag *diag, const struct option_value *values)
{
    const struct option_value *threads = &values[OPTION_SWEEP_THREADS];
    for (int i = 0; i < threads->count; i++) {
        if (threads->integers[i] <= SWEEP_THREADS_MAX) continue;
        struct str why = str_printf(diag->arena, "%d is above %d", (int)threads->integers[i], SWEEP_THREADS_MAX);
        diag_report_on(diag, MESSAGE_OPTION_LIST, STR(""), "threads", threads->text, why.ptr);
        diag_remedy(diag, "the pool of runtime/threads/ has %d at most", SWEEP_THREADS_MAX);
        return;
    }
}

static void check_rounds(struct diag *diag, const struct option_value *values)
{
    const struct option_value *rounds = &values[OPTION_SWEEP_ROUNDS], *retries = &values[OPTION_SWEEP_RETRIES];
    int64_t measured = has_value(rounds) ? rounds->integer : 1, more = has_value(retries) ? retries->integer : 0;
    if (measured > SWEEP_ROUNDS_MAX)
        diag_report_on(diag, MESSAGE_OPTION_VALUE, STR(""), "rounds", rounds->text,
                       str_printf(diag->arena, "a whole number from 1 to %d", SWEEP_ROUNDS_MAX).ptr);
    else if (measured + more > SWEEP_ROUNDS_MAX)
        diag_report_on(diag, MESSAGE_SWEEP_ROUNDS, STR(""), (int)measured, (long long)more, (int)SWEEP_ROUNDS_MAX);
}

static void check_seconds(struct diag *diag, const struct option_value *values)
{
    const struct option_value *seconds = &values[OPTION_SWEEP_SECONDS], *timeout = &values[OPTION_SWEEP_TIMEOUT];
    int64_t timeout_s = has_value(timeout) ? timeout->integer : MEASURE_TIMEOUT_S;
    if (has_value(seconds) && seconds->real >= (double)timeout_s)
        diag_report_on(diag, MESSAGE_SWEEP_SECONDS, STR(""), seconds->text, (long long)timeout_s);
}

/* A command line of sh: something to call, and nothing that ends the line. */
static bool check_text(struct diag *diag, const char *name, struct str text, const char *expected)
{
    size_t blanks = 0;
    while (blanks < text.len && text.ptr[blanks] == ' ') blanks++;
    bool empty = expected && blanks == text.len, can_hold = ninja_can_hold(text);
    if (empty) diag_report_on(diag, MESSAGE_OPTION_VALUE, STR(""), name, str_copy(diag->arena, text).ptr, expected);
    if (!can_hold) diag_report_on(diag, MESSAGE_SWEEP_LINE_END, str_printf(diag->arena, "--%s", name), STR_ARG(text));
    return !empty && can_hold;
}

static void check_runner(struct diag *diag, struct str name)
{
    if (check_text(diag, "runner", name, "the name of a runner, or a program by path")) runner_check_name(diag, name);
}

bool measure_options_check(struct diag *diag, const struct option_value *values)
{
    const struct option_value *compilers = &values[OPTION_SWEEP_CC], *runners = &values[OPTION_SWEEP_RUNNER];
    const struct option_value *compiler = &values[OPTION_LUT_CC], *runner = &values[OPTION_LUT_RUNNER];
    const struct option_value *flags = &values[OPTION_SWEEP_CFLAGS];
    static const char command[] = "a command that compiles";
    size_t errors = diag->error_count;
    check_threads(diag, values);
    check_rounds(diag, values);
    check_seconds(diag, values);
    for (int i = 0; i < compilers->count; i++) check_text(diag, "cc", compilers->words[i], command);
    if (has_value(compiler)) check_text(diag, "cc", str_of(compiler->text), command);
    if (has_value(flags)) check_text(diag, "cflags", str_of(flags->text), NULL);
    for (int i = 0; i < runners->count; i++) check_runner(diag, runners->words[i]);
    if (has_value(runner)) check_runner(diag, str_of(runner->text));
    return diag->error_count == errors;
}

/* attempt.c - see attempt.h. */
#include "sweep/attempt.h"

#include <stdlib.h>
#include <string.h>

#include "base/io.h"
#include "base/process.h"
#include "sweep/measurement.h"

enum {
    WORDS_MAX_BYTES = 1 << 20,    /* of a compiler's messages, or of a measurement with its steps */
    FAILED_MAX_BYTES = 1 << 12,
    REASON_COLUMNS_MAX = 400,
    IDLE_TIMEOUT_S = 900,         /* for a device to cool down */
    DESCRIBE_TIMEOUT_S = 60,
    GRACE_S = 15,                 /* for a runner to end the program on its device */
    STATUS_LOST = 3,              /* of runners, docs/runners.md */
    STATUS_LATE = 124,
    STATUS_IO = 3,
    STATUS_USAGE = 2,
    SIGNAL_BASE = 128
};

static const char *const failure_words[FAILURE_COUNT] = {"exit", "signal", "timeout", "start", "output", "gone",
                                                          "old"};

enum print { PRINT_NOTHING, PRINT_TIMES, PRINT_COUNTS };

struct attempt {
    struct arena *arena;
    struct diag *diag;
    const char *out, *gone;
    int timeout_s, interruption;
    enum print print;
    bool part, runner, needs_missing;
    const char *const *command;
};

/* ---- the file that says so ---- */

static struct str beside(struct arena *arena, const char *path, const char *suffix)
{
    return str_printf(arena, "%s%s", path, suffix);
}

bool attempt_failed(struct arena *arena, const char *path, struct attempt_failed *failed)
{
    struct str text, why;
    if (!io_read(arena, beside(arena, path, ".failed").ptr, FAILED_MAX_BYTES, &text, &why)) return false;
    const char *end = memchr(text.ptr, '\n', text.len);
    struct str word = {text.ptr, end ? (size_t)(end - text.ptr) : text.len};
    *failed = (struct attempt_failed){FAILURE_EXIT, STR("")};
    for (int kind = 0; kind < FAILURE_COUNT; kind++)
        if (str_is(word, failure_words[kind])) failed->kind = (enum attempt_failure)kind;
    if (end) failed->reason = (struct str){end + 1, text.len - word.len - 1};
    if (failed->reason.len && str_ends(failed->reason, "\n")) failed->reason.len--;
    return true;
}

void attempt_forget(struct arena *arena, const char *path)
{
    io_remove(beside(arena, path, ".failed").ptr);
}

static bool cannot_write(struct attempt *attempt, const char *path, struct str why)
{
    diag_report_on(attempt->diag, MESSAGE_CANNOT_WRITE, str_of(path), why.ptr);
    attempt->diag->io_failed = true;
    return false;
}

static bool write_file(struct attempt *attempt, const char *path, struct str text)
{
    struct str why;
    return io_write(attempt->arena, path, text.ptr, text.len, &why) || cannot_write(attempt, path, why);
}

bool attempt_note_failure(struct arena *arena, const char *path, enum attempt_failure kind, struct str reason,
                          struct str *why)
{
    if (reason.len > REASON_COLUMNS_MAX) reason.len = REASON_COLUMNS_MAX;
    struct str text = str_printf(arena, "%s\n%.*s\n", failure_words[kind], STR_ARG(reason));
    return io_write(arena, beside(arena, path, ".failed").ptr, text.ptr, text.len, why);
}

static bool fail(struct attempt *attempt, enum attempt_failure kind, struct str reason)
{
    struct str why;
    io_remove(attempt->out);
    if (!attempt_note_failure(attempt->arena, attempt->out, kind, reason, &why))
        cannot_write(attempt, attempt->out, why);
    return false;
}

/* ---- why it failed ---- */

static struct str next_line(struct str *text)
{
    const char *end = memchr(text->ptr, '\n', text->len);
    struct str line = {text->ptr, end ? (size_t)(end - text->ptr) : text->len};
    size_t taken = line.len + (end != NULL);
    text->ptr += taken;
    text->len -= taken;
    while (line.len && (line.ptr[line.len - 1] == '\r' || line.ptr[line.len - 1] == ' ')) line.len--;
    return line;
}

static bool has_word(struct str line, const char *word)
{
    size_t len = strlen(word);
    for (size_t i = 0; i + len <= line.len; i++)
        if (memcmp(line.ptr + i, word, len) == 0) return true;
    return false;
}

/* The first line with an error in it, as compilers and this tool write it; else the first line; else `otherwise`. */
static struct str first_error(struct str text, struct str otherwise)
{
    struct str first = STR("");
    while (text.len) {
        struct str line = next_line(&text);
        if (has_word(line, "error:") || has_word(line, "Error:") || has_word(line, "error ")) return line;
        if (!first.len) first = line;
    }
    return first.len ? first : otherwise;
}

/* ---- doing it ---- */

/* Runs argv; the words of both streams are in the result. An interruption ends the attempt, and nothing has failed. */
static bool run(struct attempt *attempt, const char *const *argv, int timeout_s, struct process_result *result)
{
    struct process process = {.argv = argv, .timeout_s = timeout_s, .grace_s = GRACE_S,
                              .output_limit_bytes = WORDS_MAX_BYTES};
    bool good = process_run(attempt->arena, &process, result);
    if (result->end == PROCESS_INTERRUPTED) attempt->interruption = result->status;
    return good;
}

static bool runner_command(struct attempt *attempt, const char *word, int timeout_s, struct process_result *result)
{
    const char *argv[4];
    size_t count = 0;
    for (const char *const *next = attempt->command; *next && count < 2; next++) { /* "sh tools/adb" or "./adb" */
        if (strcmp(*next, "run") == 0 || strcmp(*next, "count") == 0) break;
        argv[count++] = *next;
    }
    argv[count++] = word;
    argv[count] = NULL;
    return run(attempt, argv, timeout_s, result);
}

static struct str read_gone(struct attempt *attempt)
{
    struct str text = STR(""), why;
    if (!attempt->gone || !io_read(attempt->arena, attempt->gone, FAILED_MAX_BYTES, &text, &why)) return STR("");
    return next_line(&text);
}

/* Whether the machine is still there, after something failed on it. */
static bool machine_gone(struct attempt *attempt, const struct process_result *result, struct str *reason)
{
    struct process_result answer;
    if (!attempt->runner || attempt->interruption) return false;
    bool lost = result->end == PROCESS_EXITED && result->status == STATUS_LOST;
    if (lost) {
        *reason = first_error(result->errors, result->why);
    } else {
        if (runner_command(attempt, "describe", DESCRIBE_TIMEOUT_S, &answer) || attempt->interruption) return false;
        *reason = first_error(answer.errors, answer.why);
    }
    if (attempt->gone) write_file(attempt, attempt->gone, *reason);
    return true;
}

static bool fail_by(struct attempt *attempt, const struct process_result *result)
{
    static const enum attempt_failure kinds[] = {
        [PROCESS_EXITED] = FAILURE_EXIT,       [PROCESS_SIGNALLED] = FAILURE_SIGNAL,
        [PROCESS_TIMED_OUT] = FAILURE_TIMEOUT, [PROCESS_STOPPED] = FAILURE_EXIT,
        [PROCESS_INTERRUPTED] = FAILURE_EXIT,  [PROCESS_NOT_STARTED] = FAILURE_START};
    struct str reason;
    if (attempt->interruption) return false;
    if (machine_gone(attempt, result, &reason)) return fail(attempt, FAILURE_GONE, reason);
    if (attempt->interruption) return false;
    bool late = attempt->runner && result->end == PROCESS_EXITED && result->status == STATUS_LATE;
    if (result->end != PROCESS_EXITED) return fail(attempt, kinds[result->end], result->why);
    return fail(attempt, late ? FAILURE_TIMEOUT : FAILURE_EXIT, first_error(result->errors, result->why));
}

/* What it printed becomes OUT, if it is what was asked for. */
static bool take_output(struct attempt *attempt, const struct process_result *result)
{
    struct measurement measurement;
    struct sweep_counts counts;
    if (attempt->part) {
        struct io_staged staged = {attempt->out, (char *)(uintptr_t)beside(attempt->arena, attempt->out, ".part").ptr};
        struct str why;
        return io_commit(attempt->arena, &staged, &why) || fail(attempt, FAILURE_OUTPUT, why);
    }
    if (attempt->print == PRINT_NOTHING) return true;
    bool good = !result->output_cut && (attempt->print == PRINT_TIMES
                                            ? measurement_read(attempt->arena, result->output, &measurement)
                                            : measurement_read_counts(result->output, &counts));
    if (!good) return fail(attempt, FAILURE_OUTPUT, STR("it ended well, but printed no measurement"));
    return write_file(attempt, attempt->out, result->output);
}

static bool keep_words(struct attempt *attempt, const struct process_result *result)
{
    struct str log = beside(attempt->arena, attempt->out, ".log");
    struct str printed = attempt->print == PRINT_NOTHING ? result->output : STR("");
    if (printed.len + result->errors.len > 0)
        return write_file(attempt, log.ptr, str_printf(attempt->arena, "%.*s%.*s", STR_ARG(printed),
                                                       STR_ARG(result->errors)));
    io_remove(log.ptr);
    return true;
}

static bool attempt_it(struct attempt *attempt)
{
    struct process_result result;
    attempt_forget(attempt->arena, attempt->out);
    if (attempt->needs_missing) {
        io_remove(attempt->out);
        return true;
    }
    struct str gone = read_gone(attempt);
    if (gone.len) return fail(attempt, FAILURE_GONE, gone);
    if (attempt->runner && !runner_command(attempt, "idle", IDLE_TIMEOUT_S, &result)) {
        keep_words(attempt, &result);
        return fail_by(attempt, &result);
    }
    bool good = run(attempt, attempt->command, attempt->timeout_s, &result);
    if (attempt->interruption || !keep_words(attempt, &result)) return false;
    return good ? take_output(attempt, &result) : fail_by(attempt, &result);
}

/* ---- the command line, which build_file.c writes ---- */

bool attempt_asked(int argc, char *const *argv)
{
    return argc > 2 && strcmp(argv[1], "--attempt") == 0;
}

static const char *value_of(const char *word, const char *name)
{
    size_t len = strlen(name);
    return strncmp(word, name, len) == 0 ? word + len : NULL;
}

static bool take_word(struct attempt *attempt, const char *word)
{
    const char *value;
    if ((value = value_of(word, "--seconds="))) attempt->timeout_s = (int)strtol(value, NULL, 10);
    else if ((value = value_of(word, "--need="))) attempt->needs_missing |= !io_exists(value);
    else if ((value = value_of(word, "--gone="))) attempt->gone = value;
    else if (strcmp(word, "--print=times") == 0) attempt->print = PRINT_TIMES;
    else if (strcmp(word, "--print=counts") == 0) attempt->print = PRINT_COUNTS;
    else if (strcmp(word, "--part") == 0) attempt->part = true;
    else if (strcmp(word, "--runner") == 0) attempt->runner = true;
    else return false;
    return true;
}

int attempt_run(struct arena *arena, struct diag *diag, int argc, char *const *argv)
{
    struct attempt attempt = {.arena = arena, .diag = diag, .out = argv[2]};
    int i = 3;
    while (i < argc && strcmp(argv[i], "--") != 0)
        if (!take_word(&attempt, argv[i++])) return STATUS_USAGE;
    if (i + 1 >= argc) return STATUS_USAGE;
    attempt.command = (const char *const *)argv + i + 1;
    attempt_it(&attempt);
    if (attempt.interruption) return SIGNAL_BASE + attempt.interruption;
    return diag->io_failed ? STATUS_IO : 0;
}

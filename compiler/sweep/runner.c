/* runner.c - see runner.h. */
#include "sweep/runner.h"

#include <string.h>

#include "base/io.h"
#include "base/process.h"
#include "emit/template.h"
#include "sweep/shell_text.h"

/* A phone that wakes up takes a while, and a machine's name is one line. */
enum { QUESTION_TIMEOUT_S = 60, ANSWER_BYTES_MAX = 4096, NAMES_MAX = 64, WHO_COLUMNS_MAX = 300 };

#define RUNNERS "runners/"

/* ---- what is built in ---- */

/* Files of tools/runners/ without a suffix are runners, the others are what these share. */
static bool is_runner(const struct embedded_template *file)
{
    return strncmp(file->name, RUNNERS, strlen(RUNNERS)) == 0 && !strchr(file->name, '.');
}

static bool is_tool(const struct embedded_template *file)
{
    static const char *const folders[] = {RUNNERS, "measure/", "threads/"};
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
        if (strncmp(file->name, folders[i], strlen(folders[i])) == 0) return true;
    return false;
}

bool runner_write_tools(struct arena *arena, const char *work, struct str *path, struct str *why)
{
    *path = str_printf(arena, "%s/tools", work);
    if (!io_make_directory(arena, path->ptr, why)) return false;
    for (size_t i = 0; i < embedded_template_count; i++) {
        const struct embedded_template *file = &embedded_templates[i];
        struct str name = io_base_name(str_of(file->name));
        if (!is_tool(file)) continue;
        *path = str_printf(arena, "%s/tools/%.*s", work, STR_ARG(name));
        if (!io_write(arena, path->ptr, file->text, file->size_bytes, why)) return false;
    }
    *path = str_printf(arena, "%s/runners", work);
    return io_make_directory(arena, path->ptr, why);
}

static void report_unknown(struct diag *diag, struct str name)
{
    const char *names[NAMES_MAX];
    size_t count = 0;
    for (size_t i = 0; i < embedded_template_count && count < NAMES_MAX; i++)
        if (is_runner(&embedded_templates[i])) names[count++] = embedded_templates[i].name + strlen(RUNNERS);
    diag_report_on(diag, MESSAGE_RUNNER_UNKNOWN, STR("--runner"), STR_ARG(name));
    const char *nearest = diag_nearest(name, names, count);
    struct str all = STR("");
    for (size_t i = 0; i < count; i++)
        all = str_printf(diag->arena, "%.*s%s%s", STR_ARG(all), i ? ", " : "", names[i]);
    if (nearest) diag_remedy(diag, "did you mean '%s'?", nearest);
    else diag_remedy(diag, "built in are %.*s; one of your own is a path with a slash", STR_ARG(all));
}

static bool is_path(struct str name)
{
    return memchr(name.ptr, '/', name.len) != NULL;
}

bool runner_check_name(struct diag *diag, struct str name)
{
    const struct embedded_template *file =
        is_path(name) ? NULL : template_embedded(str_printf(diag->arena, RUNNERS "%.*s", STR_ARG(name)));
    bool known = is_path(name) || (file && is_runner(file));
    if (!known) report_unknown(diag, name);
    return known;
}

/* ---- who is there ---- */

static struct str first_line(struct str text)
{
    const char *end = memchr(text.ptr, '\n', text.len);
    size_t len = end ? (size_t)(end - text.ptr) : text.len;
    while (len > 0 && (text.ptr[len - 1] == ' ' || text.ptr[len - 1] == '\r')) len--;
    return (struct str){text.ptr, len < WHO_COLUMNS_MAX ? len : WHO_COLUMNS_MAX};
}

/* Calls the runner with a question; true: it ended well. */
static bool ask(struct arena *arena, const char *work, const struct runner *runner, const char *question,
                struct process_result *result)
{
    struct str text = str_printf(arena, "%.*s %s", STR_ARG(runner->call), question);
    const char *const argv[] = {"sh", "-c", text.ptr, NULL};
    struct process process = {.argv = argv, .directory = work, .timeout_s = QUESTION_TIMEOUT_S,
                              .output_limit_bytes = ANSWER_BYTES_MAX};
    return process_run(arena, &process, result);
}

/* Its answer goes to a file that everything measured by it depends on: another machine is measured anew. One that does
 * not answer leaves what it said last, and what was measured then. */
static void ask_who(struct arena *arena, const char *work, struct runner *runner)
{
    struct process_result result;
    struct str path = str_printf(arena, "%s/%.*s", work, STR_ARG(runner->who_path)), why, kept;
    bool answered = ask(arena, work, runner, "describe", &result);
    struct str who = first_line(result.output);
    if (!answered || who.len == 0) {
        struct str said = first_line(result.errors);
        runner->trouble = said.len ? said : answered ? STR("it says nothing of its machine") : result.why;
        if (io_read(arena, path.ptr, ANSWER_BYTES_MAX, &kept, &why)) runner->who = first_line(kept);
        else answered = true; /* the file must be there for ninja */
    } else {
        runner->who = who;
    }
    if (answered && !io_write(arena, path.ptr, runner->who.ptr, runner->who.len, &why)) runner->trouble = why;
}

static struct runner *add(struct arena *arena, struct runner_list *list, struct str name, struct str script,
                          bool built_in)
{
    struct strbuf call = {0};
    if (built_in) strbuf_puts(&call, "sh");
    shell_word(&call, script);
    struct runner *runner = ARENA_NEW(arena, struct runner);
    *runner = (struct runner){.name = name, .script = script, .who = STR(""), .trouble = STR("")};
    runner->call = str_copy(arena, (struct str){call.ptr, call.len});
    runner->who_path = str_printf(arena, "runners/%.*s-%08x.txt", STR_ARG(io_base_name(script)),
                                  (unsigned)(hash_bytes(HASH_START, script.ptr, script.len) & 0xffffffffu));
    strbuf_free(&call);
    if (!list->end) list->end = &list->first;
    *list->end = runner;
    list->end = &runner->next;
    return runner;
}

const struct runner *runner_find(struct arena *arena, struct diag *diag, struct runner_list *list, struct str name)
{
    for (struct runner *runner = list->first; runner; runner = runner->next)
        if (str_eq(runner->name, name)) return runner;
    struct str script = STR(""), why;
    if (!runner_check_name(diag, name)) return NULL;
    if (!is_path(name)) {
        script = str_printf(arena, "tools/%.*s", STR_ARG(name));
    } else if (!io_absolute(arena, str_copy(arena, name).ptr, &script, &why)) {
        diag_report_on(diag, MESSAGE_CANNOT_READ, name, why.ptr);
        diag->io_failed = true;
        return NULL;
    }
    struct runner *runner = add(arena, list, name, script, !is_path(name));
    ask_who(arena, list->work, runner);
    return runner;
}

/* ---- what it can do ---- */

/* "no: WHY" is an answer; anything else is none, for a runner need not know the question. */
static struct str ask_counting(struct arena *arena, const char *work, const struct runner *runner, int32_t threads)
{
    static const char no[] = "no: ";
    struct process_result result;
    bool answered = ask(arena, work, runner, str_printf(arena, "can count %d", (int)threads).ptr, &result);
    struct str line = first_line(result.output);
    size_t len = sizeof no - 1;
    if (!answered || line.len <= len || memcmp(line.ptr, no, len) != 0) return STR("");
    return (struct str){line.ptr + len, line.len - len};
}

struct str runner_cannot_count(struct arena *arena, struct runner_list *list, const struct runner *runner,
                               int32_t threads)
{
    for (const struct runner_answer *answer = list->answers; answer; answer = answer->next)
        if (answer->runner == runner && answer->threads == threads) return answer->cannot;
    struct runner_answer *answer = ARENA_NEW(arena, struct runner_answer);
    *answer = (struct runner_answer){runner, threads, ask_counting(arena, list->work, runner, threads), list->answers};
    list->answers = answer;
    return answer->cannot;
}

static void report(struct diag *diag, enum message id, const struct runner *runner, struct str why)
{
    struct str name = io_base_name(runner->script);
    if (why.len > name.len + 2 && memcmp(why.ptr, name.ptr, name.len) == 0 && why.ptr[name.len] == ':')
        why = (struct str){why.ptr + name.len + 2, why.len - name.len - 2}; /* "adb: no device" */
    diag_report_on(diag, id, STR("--runner"), STR_ARG(runner->name), STR_ARG(why));
}

/* Whether an answer further on in the list is the same, for another number of threads. */
static bool is_repeated(const struct runner_answer *answer)
{
    const struct runner_answer *other = answer->next;
    while (other && !(other->runner == answer->runner && str_eq(other->cannot, answer->cannot))) other = other->next;
    return other != NULL;
}

void runner_report(struct diag *diag, const struct runner_list *list, bool nothing_left)
{
    for (const struct runner *runner = list->first; runner; runner = runner->next)
        if (runner->trouble.len)
            report(diag, nothing_left ? MESSAGE_RUNNER_UNUSABLE : MESSAGE_RUNNER_SILENT, runner, runner->trouble);
    for (const struct runner_answer *answer = list->answers; answer; answer = answer->next) {
        if (!answer->cannot.len || is_repeated(answer)) continue;
        report(diag, nothing_left ? MESSAGE_RUNNER_UNUSABLE : MESSAGE_RUNNER_CANNOT_COUNT, answer->runner,
               answer->cannot);
        diag_remedy(diag, "leave out --count, or count by --runner qemu-aarch64, one thread");
    }
}

/* runner.c - see runner.h. */
#include "sweep/runner.h"

#include <string.h>

#include "base/io.h"
#include "base/process.h"
#include "emit/template.h"
#include "sweep/shell_text.h"

/* A phone that wakes up takes a while, and a machine's name is one line. */
enum { DESCRIBE_TIMEOUT_S = 60, DESCRIBE_BYTES_MAX = 4096, NAMES_MAX = 64, WHO_COLUMNS_MAX = 300 };

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

/* ---- who is there ---- */

static struct str first_line(struct str text)
{
    const char *end = memchr(text.ptr, '\n', text.len);
    size_t len = end ? (size_t)(end - text.ptr) : text.len;
    while (len > 0 && (text.ptr[len - 1] == ' ' || text.ptr[len - 1] == '\r')) len--;
    return (struct str){text.ptr, len < WHO_COLUMNS_MAX ? len : WHO_COLUMNS_MAX};
}

/* Its answer goes to a file that everything measured by it depends on: another machine is measured anew. One that does
 * not answer leaves what it said last, and what was measured then. */
static void ask(struct arena *arena, const char *work, struct runner *runner)
{
    struct str text = str_printf(arena, "%.*s describe", STR_ARG(runner->call));
    const char *const argv[] = {"sh", "-c", text.ptr, NULL};
    struct process process = {.argv = argv, .directory = work, .timeout_s = DESCRIBE_TIMEOUT_S,
                              .output_limit_bytes = DESCRIBE_BYTES_MAX};
    struct process_result result;
    struct str path = str_printf(arena, "%s/%.*s", work, STR_ARG(runner->who_path)), why, kept;
    bool answered = process_run(arena, &process, &result);
    struct str who = first_line(result.output);
    if (!answered || who.len == 0) {
        struct str said = first_line(result.errors);
        runner->trouble = said.len ? said : answered ? STR("it says nothing of its machine") : result.why;
        if (io_read(arena, path.ptr, DESCRIBE_BYTES_MAX, &kept, &why)) runner->who = first_line(kept);
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
    bool built_in = !memchr(name.ptr, '/', name.len);
    struct str script = STR(""), why;
    if (built_in) {
        const struct embedded_template *file =
            template_embedded(str_printf(arena, RUNNERS "%.*s", STR_ARG(name)));
        if (!file || !is_runner(file)) {
            report_unknown(diag, name);
            return NULL;
        }
        script = str_printf(arena, "tools/%.*s", STR_ARG(name));
    } else if (!io_absolute(arena, str_copy(arena, name).ptr, &script, &why)) {
        diag_report_on(diag, MESSAGE_CANNOT_READ, name, why.ptr);
        diag->io_failed = true;
        return NULL;
    }
    struct runner *runner = add(arena, list, name, script, built_in);
    ask(arena, list->work, runner);
    if (runner->trouble.len)
        diag_report_on(diag, MESSAGE_RUNNER_SILENT, STR("--runner"), STR_ARG(name), STR_ARG(runner->trouble));
    return runner;
}

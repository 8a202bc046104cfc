/* sweep_command.c - see sweep_command.h. The passes: settings, points, measuring, accuracy, writing. Of a table that
 * was read, only the last two. */
#include "tool/sweep_command.h"

#include <string.h>

#include "sweep/accuracy.h"
#include "sweep/compare.h"
#include "sweep/page.h"
#include "sweep/point.h"
#include "sweep/report.h"
#include "sweep/table.h"
#include "tool/measure_options.h"
#include "tool/sweep_run.h"
#include "tool/sweep_settings.h"

/* The forms of a table and of a comparison, by the suffix of the output's name. A page is made otherwise (page.h). */
static const struct {
    const char *suffix;
    void (*print)(const struct sweep_table *table, struct strbuf *out);
    void (*print_comparison)(const struct sweep_comparison *comparison, struct strbuf *out);
} forms[] = {
    {".json", sweep_table_json, sweep_comparison_json},
    {".csv", sweep_table_csv, sweep_comparison_csv},
    {".md", sweep_table_markdown, sweep_comparison_markdown},
    {".html", NULL, NULL},
};
enum { FORM_COUNT = sizeof forms / sizeof *forms, FORM_MARKDOWN = 2, FORM_HTML = 3 };

static int form_of(const char *path)
{
    int form = 0;
    if (!path || strcmp(path, "-") == 0) return FORM_MARKDOWN;
    while (form < FORM_COUNT && !str_ends(str_of(path), forms[form].suffix)) form++;
    return form;
}

static bool is_table(const char *path)
{
    return str_ends(str_of(path), ".json");
}

/* What is said of points that are to be measured, beside tables that are there: it would do nothing. */
static void check_unused(struct diag *diag, const struct options *options, bool compares)
{
    for (int i = 0; i < OPTION_COUNT; i++) {
        enum option option = (enum option)i;
        bool of_table = option == OPTION_OUTPUT || option == OPTION_SWEEP_COMPARE || option == OPTION_SWEEP_NO_RUN ||
                        (!compares && (option == OPTION_SWEEP_ACCURACY || option == OPTION_SWEEP_REPORT));
        if (!option_given(options, option) || of_table || option_table[i].group >= GROUP_OTHER) continue;
        diag_report_on(diag, MESSAGE_SWEEP_TABLE_OPTION, STR(""), option_table[i].name);
    }
}

void sweep_check_options(struct diag *diag, const struct options *options)
{
    const char *output = options->values[OPTION_OUTPUT].text;
    bool compares = option_given(options, OPTION_SWEEP_COMPARE);
    if (output && form_of(output) == FORM_COUNT) diag_report_on(diag, MESSAGE_SWEEP_FORM, STR(""), output);
    if (compares && options->path_count != 2)
        diag_report_on(diag, MESSAGE_SWEEP_COMPARE_FILES, STR(""), options->path_count);
    if (compares && output && form_of(output) == FORM_HTML)
        diag_report_on(diag, MESSAGE_SWEEP_COMPARE_FORM, STR(""), "page");
    if (compares && option_given(options, OPTION_SWEEP_REPORT))
        diag_report_on(diag, MESSAGE_SWEEP_COMPARE_FORM, STR(""), "report");
    bool mixed = false;
    for (int i = 0; i < options->path_count && options->path_count > 1 && !compares; i++)
        mixed |= is_table(options->paths[i]) || (i > 0 && str_ends(str_of(options->paths[i]), ".sweep"));
    if (mixed) diag_report_on(diag, MESSAGE_SWEEP_FILES, STR(""));
    if (compares || (options->path_count == 1 && is_table(options->paths[0]))) check_unused(diag, options, compares);
    for (int i = 0; i < options->path_count && !compares; i++)
        if (strcmp(options->paths[i], "-") == 0 && !option_given(options, OPTION_SWEEP_NO_RUN))
            diag_report_on(diag, MESSAGE_SWEEP_STDIN, STR(""));
    struct sweep_filters filters = {0};
    sweep_settings_filters(diag, &options->values[OPTION_SWEEP_FILTER], &filters);
    measure_options_check(diag, options->values);
}

/* The table of the points that are asked for. */
static struct sweep_table *make_table(struct session *session, struct sweep_settings *settings)
{
    struct sweep_table *table = ARENA_NEW(session->arena, struct sweep_table);
    *table = (struct sweep_table){.version = STR(MNV3C_VERSION), .machine = STR(""), .quiet_reason = STR("")};
    if (!sweep_settings_read(session->arena, session->diag, session->options, settings)) return NULL;
    if (!sweep_points(session->arena, session->diag, session->sources, &settings->axes, table)) return NULL;
    return table;
}

/* To standard output, too, unless there is a report: then only where it is asked for. */
static bool print_table(struct session *session, const struct sweep_settings *settings, const struct sweep_table *table)
{
    const struct option_value *output = &session->options->values[OPTION_OUTPUT];
    struct strbuf text = {0};
    if (!output->text && settings->values[OPTION_SWEEP_REPORT].text) return true;
    int form = form_of(output->text);
    if (form != FORM_HTML) {
        forms[form].print(table, &text);
        return session_print(session, &text);
    }
    if (page_html(session->arena, session->diag, table, &text)) return session_print(session, &text);
    session->internal = true; /* the built-in templates are ours */
    strbuf_free(&text);
    return false;
}

static bool write_report(struct session *session, const struct sweep_settings *settings,
                         const struct sweep_table *table)
{
    const char *directory = settings->values[OPTION_SWEEP_REPORT].text;
    return !directory || report_write(session->arena, session->diag, table, directory);
}

static bool add_accuracy(struct session *session, const struct sweep_settings *settings, struct sweep_table *table)
{
    const char *path = settings->values[OPTION_SWEEP_ACCURACY].text;
    return !path || sweep_accuracy_read(session->arena, session->diag, path, table);
}

static bool compare(struct session *session)
{
    const char *const *paths = session->options->paths;
    struct sweep_comparison comparison;
    struct strbuf text = {0};
    struct sweep_table *old_table = sweep_table_read(session->arena, session->diag, paths[0]);
    struct sweep_table *new_table = sweep_table_read(session->arena, session->diag, paths[1]);
    if (!session_passed(session) || !old_table || !new_table) return false;
    sweep_compare(session->arena, old_table, new_table, &comparison);
    forms[form_of(session->options->values[OPTION_OUTPUT].text)].print_comparison(&comparison, &text);
    return session_print(session, &text);
}

/* Of networks, the points are measured. What fails then fails single points, or leaves some unmeasured, and the table
 * is written all the same. */
static bool measure(struct session *session, const struct sweep_settings *settings, struct sweep_table *table)
{
    sweep_report_rejected(session->diag, table);
    bool ran = settings->values[OPTION_SWEEP_NO_RUN].text || sweep_run(session, settings, table);
    session_passed(session);
    return ran;
}

static bool make_report_folder(struct session *session, const struct sweep_settings *settings)
{
    const char *report = settings->values[OPTION_SWEEP_REPORT].text;
    return !report || report_make_folder(session->arena, session->diag, report);
}

bool sweep_command(struct session *session)
{
    struct sweep_settings *settings = ARENA_NEW(session->arena, struct sweep_settings);
    const char *first = session->options->paths[0];
    bool reads_table = is_table(first);
    if (option_given(session->options, OPTION_SWEEP_COMPARE)) return compare(session);
    memcpy(settings->values, session->options->values, sizeof settings->values);
    struct sweep_table *table = reads_table ? sweep_table_read(session->arena, session->diag, first)
                                            : make_table(session, settings);
    if (!session_passed(session) || !table || !add_accuracy(session, settings, table)) return false;
    if (!session_passed(session) || !make_report_folder(session, settings)) return false;
    if (!reads_table && !measure(session, settings, table)) return false;
    return print_table(session, settings, table) && write_report(session, settings, table);
}

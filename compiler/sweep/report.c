/* report.c - see report.h. */
#include "sweep/report.h"

#include "base/io.h"
#include "base/process.h"
#include "sweep/page.h"
#include "sweep/plot.h"

enum { FILES_MAX = 4 + PLOT_COUNT, PNG_SIZE_MAX_BYTES = 64 << 20, PNG_TIMEOUT_S = 60 };

#define PNG_PROGRAM "rsvg-convert"

struct report_file {
    const char *path;
    struct strbuf text;
    enum plot_id plot; /* PLOT_COUNT: none */
    struct io_staged staged;
};

struct report {
    struct arena *arena;
    struct diag *diag;
    const char *directory;
    struct report_file files[FILES_MAX];
    size_t file_count;
};

static bool cannot_write(struct arena *arena, struct diag *diag, const char *path, struct str why)
{
    diag_report_on(diag, MESSAGE_CANNOT_WRITE, str_of(path), str_copy(arena, why).ptr);
    diag->io_failed = true;
    return false;
}

static struct strbuf *add_file(struct report *report, const char *folder, const char *name, const char *suffix)
{
    struct report_file *file = &report->files[report->file_count++];
    file->path = str_printf(report->arena, "%s/%s%s%s", report->directory, folder, name, suffix).ptr;
    file->plot = PLOT_COUNT;
    return &file->text;
}

static bool render(struct report *report, const struct sweep_table *table)
{
    struct str styles;
    sweep_table_json(table, add_file(report, "", "table", ".json"));
    sweep_table_csv(table, add_file(report, "", "table", ".csv"));
    sweep_table_markdown(table, add_file(report, "", "table", ".md"));
    if (!page_plot_styles(report->arena, report->diag, &styles)) return false;
    for (int id = 0; id < PLOT_COUNT; id++) {
        if (!plot_has(table, (enum plot_id)id)) continue;
        struct strbuf *text = add_file(report, "plots/", plot_table[id].name, ".svg");
        report->files[report->file_count - 1].plot = (enum plot_id)id;
        plot_svg(report->arena, table, (enum plot_id)id, PLOT_FILE, styles, text);
    }
    return page_html(report->arena, report->diag, table, add_file(report, "", "report", ".html"));
}

bool report_make_folder(struct arena *arena, struct diag *diag, const char *directory)
{
    struct str why;
    const char *plots = str_printf(arena, "%s/plots", directory).ptr;
    if (!io_make_directory(arena, directory, &why)) return cannot_write(arena, diag, directory, why);
    return io_make_directory(arena, plots, &why) || cannot_write(arena, diag, plots, why);
}

static bool write_files(struct report *report)
{
    struct str why;
    size_t staged = 0;
    bool written = true;
    for (; staged < report->file_count && written; staged++) {
        struct report_file *file = &report->files[staged];
        written = io_stage(report->arena, file->path, file->text.ptr, file->text.len, &file->staged, &why) ||
                  cannot_write(report->arena, report->diag, file->path, why);
    }
    for (size_t i = 0; i < staged; i++) {
        struct report_file *file = &report->files[i];
        if (!written) io_discard(&file->staged);
        else if (!io_commit(report->arena, &file->staged, &why))
            written = cannot_write(report->arena, report->diag, file->path, why);
    }
    return written;
}

/* False when the others need not be tried: there is no such program, or no room. */
static bool write_png(struct report *report, const struct report_file *file)
{
    const char *path = str_printf(report->arena, "%s/plots/%s.png", report->directory, plot_table[file->plot].name).ptr;
    const char *const argv[] = {PNG_PROGRAM, "--zoom=2", "--", file->path, NULL};
    const struct process process = {
        .argv = argv, .timeout_s = PNG_TIMEOUT_S, .output_limit_bytes = PNG_SIZE_MAX_BYTES};
    struct process_result result;
    struct str why;
    bool made = process_run(report->arena, &process, &result);
    if (made && !result.output_cut) {
        return io_write(report->arena, path, result.output.ptr, result.output.len, &why) ||
               cannot_write(report->arena, report->diag, path, why);
    }
    if (result.end == PROCESS_NOT_STARTED) {
        diag_report_on(report->diag, MESSAGE_REPORT_NO_PNG, str_of(report->directory));
        return false;
    }
    diag_report_on(report->diag, MESSAGE_REPORT_PNG, str_of(path), made ? "too large" : result.why.ptr);
    return result.end != PROCESS_INTERRUPTED;
}

bool report_write(struct arena *arena, struct diag *diag, const struct sweep_table *table, const char *directory)
{
    struct report report = {.arena = arena, .diag = diag, .directory = directory};
    size_t errors = diag->error_count;
    bool written = render(&report, table) && report_make_folder(arena, diag, directory) && write_files(&report);
    for (size_t i = 0; i < report.file_count && written; i++)
        if (report.files[i].plot != PLOT_COUNT && !write_png(&report, &report.files[i])) break;
    for (size_t i = 0; i < report.file_count; i++) strbuf_free(&report.files[i].text);
    return written && diag->error_count == errors;
}

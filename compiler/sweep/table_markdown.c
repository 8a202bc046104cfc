/* table_markdown.c - a table as Markdown, for readers: figures in the units that people speak of, and only the columns
 * that say something: axes that vary, figures that are known. */
#include <math.h>

#include "sweep/table.h"

static void add_text(struct strbuf *cell, struct str text)
{
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (c == '\n' || c == '\r') strbuf_puts(cell, " ");
        else if (c == '|' || c == '\\' || c == '<') strbuf_printf(cell, "\\%c", c);
        else strbuf_add(cell, &c, 1);
    }
}

static void cell_network(const struct sweep_point *p, struct strbuf *cell)
{
    add_text(cell, p->network.len ? p->network : p->arch_name);
}

static void cell_file(const struct sweep_point *p, struct strbuf *cell)
{
    if (p->network.len && !str_eq(p->arch_name, p->network)) add_text(cell, p->arch_name);
}

static void cell_policy(const struct sweep_point *p, struct strbuf *cell)
{
    add_text(cell, p->policy);
}

static void cell_multiplier(const struct sweep_point *p, struct strbuf *cell)
{
    if (p->multiplier > 0) strbuf_printf(cell, "%.6g", p->multiplier);
}

static void cell_size(const struct sweep_point *p, struct strbuf *cell)
{
    if (p->height > 0) strbuf_printf(cell, "%d x %d", p->height, p->width);
}

static void cell_threads(const struct sweep_point *p, struct strbuf *cell)
{
    strbuf_printf(cell, "%d", p->threads);
}

static void cell_target(const struct sweep_point *p, struct strbuf *cell)
{
    add_text(cell, p->target.len ? p->target : STR("all"));
}

static void cell_dtype(const struct sweep_point *p, struct strbuf *cell)
{
    add_text(cell, p->dtype);
}

static void cell_schedule(const struct sweep_point *p, struct strbuf *cell)
{
    add_text(cell, p->schedule);
}

static void cell_compiler(const struct sweep_point *p, struct strbuf *cell)
{
    add_text(cell, p->compiler);
}

static void cell_runner(const struct sweep_point *p, struct strbuf *cell)
{
    add_text(cell, p->runner);
}

static void cell_status(const struct sweep_point *p, struct strbuf *cell)
{
    strbuf_puts(cell, point_status_words[p->status]);
    if (p->reason.len) strbuf_puts(cell, ": ");
    add_text(cell, p->reason);
}

static void add_millions(struct strbuf *cell, int64_t count)
{
    if (count > 0) strbuf_printf(cell, "%.*f", count < 10000000 ? 2 : 1, (double)count / 1e6);
}

static void add_kib(struct strbuf *cell, int64_t bytes)
{
    if (bytes > 0) strbuf_printf(cell, "%.0f", ceil((double)bytes / 1024));
}

static void cell_macs(const struct sweep_point *p, struct strbuf *cell)
{
    add_millions(cell, p->macs);
}

static void cell_parameters(const struct sweep_point *p, struct strbuf *cell)
{
    add_millions(cell, p->parameters);
}

static void cell_workspace(const struct sweep_point *p, struct strbuf *cell)
{
    add_kib(cell, p->workspace_bytes);
}

static void cell_weights(const struct sweep_point *p, struct strbuf *cell)
{
    add_kib(cell, p->weight_bytes);
}

static void cell_code(const struct sweep_point *p, struct strbuf *cell)
{
    add_kib(cell, p->code_bytes);
}

static void add_ms(struct strbuf *cell, const struct sweep_point *p, double ms)
{
    if (p->round_count) strbuf_printf(cell, "%.*f", ms < 1 ? 4 : ms < 100 ? 3 : 1, ms);
}

static void cell_median(const struct sweep_point *p, struct strbuf *cell)
{
    add_ms(cell, p, p->median_ms);
}

static void cell_min(const struct sweep_point *p, struct strbuf *cell)
{
    add_ms(cell, p, p->min_ms);
}

static void cell_spread(const struct sweep_point *p, struct strbuf *cell)
{
    if (p->round_count) strbuf_printf(cell, "%.1f %%", 100 * p->spread);
}

static void add_count(struct strbuf *cell, const struct sweep_point *p, int64_t count)
{
    if (p->has_counts && count >= 0) strbuf_printf(cell, "%.*f", count < 100000000 ? 3 : 1, (double)count / 1e6);
}

static void cell_instructions(const struct sweep_point *p, struct strbuf *cell)
{
    add_count(cell, p, p->counts.instructions);
}

static void cell_loads(const struct sweep_point *p, struct strbuf *cell)
{
    add_count(cell, p, p->counts.loads);
}

static void cell_l1d_misses(const struct sweep_point *p, struct strbuf *cell)
{
    add_count(cell, p, p->counts.l1d_misses);
}

static void cell_l2_misses(const struct sweep_point *p, struct strbuf *cell)
{
    add_count(cell, p, p->counts.l2_misses);
}

static void cell_accuracy(const struct sweep_point *p, struct strbuf *cell)
{
    if (!isnan(p->accuracy)) strbuf_printf(cell, "%.2f", p->accuracy);
}

/* When a column is shown. */
enum shown { ALWAYS, IF_VARYING, IF_ANY, IF_TROUBLE };

static const struct {
    const char *title;
    enum shown shown;
    bool figure; /* aligned to the right */
    void (*cell)(const struct sweep_point *point, struct strbuf *cell);
} columns[] = {
    {"network", ALWAYS, false, cell_network},
    {"file", IF_ANY, false, cell_file},
    {"policy", IF_VARYING, false, cell_policy},
    {"multiplier", ALWAYS, true, cell_multiplier},
    {"input", ALWAYS, true, cell_size},
    {"target", IF_VARYING, false, cell_target},
    {"dtype", IF_VARYING, false, cell_dtype},
    {"threads", IF_VARYING, true, cell_threads},
    {"compiler", IF_VARYING, false, cell_compiler},
    {"schedule", IF_VARYING, false, cell_schedule},
    {"runner", IF_VARYING, false, cell_runner},
    {"MACs, M", IF_ANY, true, cell_macs},
    {"parameters, M", IF_ANY, true, cell_parameters},
    {"workspace, KiB", IF_ANY, true, cell_workspace},
    {"weights, KiB", IF_ANY, true, cell_weights},
    {"code, KiB", IF_ANY, true, cell_code},
    {"median, ms", IF_ANY, true, cell_median},
    {"min, ms", IF_ANY, true, cell_min},
    {"spread", IF_ANY, true, cell_spread},
    {"instructions, M", IF_ANY, true, cell_instructions},
    {"loads, M", IF_ANY, true, cell_loads},
    {"L1D misses, M", IF_ANY, true, cell_l1d_misses},
    {"L2 misses, M", IF_ANY, true, cell_l2_misses},
    {"accuracy, %", IF_ANY, true, cell_accuracy},
    {"status", IF_TROUBLE, false, cell_status},
};
enum { COLUMN_COUNT = sizeof columns / sizeof *columns };

/* The status says something unless it is the same everywhere and no trouble: all measured, or, by --no-run, none. */
static bool has_trouble(const struct sweep_table *table)
{
    for (size_t i = 0; i < table->point_count; i++) {
        const struct sweep_point *point = &table->points[i];
        bool good = point->status == POINT_OK || point->status == POINT_PENDING;
        if (!good || point->reason.len || point->status != table->points[0].status) return true;
    }
    return false;
}

static bool is_shown(const struct sweep_table *table, int column)
{
    if (columns[column].shown == IF_TROUBLE) return has_trouble(table);
    struct strbuf first = {0}, cell = {0};
    bool shown = columns[column].shown == ALWAYS;
    for (size_t i = 0; i < table->point_count && !shown; i++) {
        struct strbuf *into = i == 0 ? &first : &cell;
        into->len = 0;
        columns[column].cell(&table->points[i], into);
        struct str a = {first.ptr, first.len}, b = {into->ptr, into->len};
        shown = columns[column].shown == IF_ANY ? into->len > 0 : !str_eq(a, b);
    }
    strbuf_free(&first);
    strbuf_free(&cell);
    return shown;
}

static void add_note(const struct sweep_table *table, struct strbuf *out)
{
    if (table->machine.len) {
        strbuf_puts(out, "\nMeasured on ");
        add_text(out, table->machine);
        if (table->rounds) strbuf_printf(out, ", %d rounds", table->rounds);
        strbuf_puts(out, ".\n");
    }
    if (!table->has_quiet || table->quiet) return;
    strbuf_puts(out, "\nThe machine was not quiet: ");
    add_text(out, table->quiet_reason);
    strbuf_puts(out, ".\n");
}

void sweep_table_markdown(const struct sweep_table *table, struct strbuf *out)
{
    bool shown[COLUMN_COUNT];
    for (int c = 0; c < COLUMN_COUNT; c++) shown[c] = is_shown(table, c);
    for (int c = 0; c < COLUMN_COUNT; c++)
        if (shown[c]) strbuf_printf(out, "| %s ", columns[c].title);
    strbuf_puts(out, "|\n");
    for (int c = 0; c < COLUMN_COUNT; c++)
        if (shown[c]) strbuf_puts(out, columns[c].figure ? "|---:" : "|---");
    strbuf_puts(out, "|\n");
    for (size_t i = 0; i < table->point_count; i++) {
        for (int c = 0; c < COLUMN_COUNT; c++) {
            if (!shown[c]) continue;
            strbuf_puts(out, "| ");
            columns[c].cell(&table->points[i], out);
            strbuf_puts(out, " ");
        }
        strbuf_puts(out, "|\n");
    }
    add_note(table, out);
}

/* table_csv.c - a table as CSV: a line for each point, a column for each figure, always the same columns; a field is
 * empty where nothing is known. Rounds and steps are in JSON only. */
#include <math.h>

#include "sweep/csv.h"
#include "sweep/table.h"

static const char *const columns[] = {
    "id",           "network",          "arch_path",       "policy",       "multiplier",      "height",
    "width",        "classes",          "threads",         "target",       "dtype",           "schedule",
    "compiler",     "cflags",           "runner",          "status",       "reason",          "log_path",
    "parameters",   "macs",             "workspace_bytes", "weight_bytes", "code_bytes",      "median_ms",
    "min_ms",       "spread",           "rounds",          "instructions", "mac_instructions", "loads",
    "stores",       "l1d_misses",       "l2_misses",       "accuracy",
};

static void add_counts(struct csv_writer *writer, const struct sweep_point *point)
{
    const struct sweep_counts *counts = &point->counts;
    const int64_t values[] = {counts->instructions, counts->mac_instructions, counts->loads,
                              counts->stores,       counts->l1d_misses,       counts->l2_misses};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++)
        csv_number(writer, point->has_counts && values[i] >= 0 ? (double)values[i] : NAN);
}

static void add_point(struct csv_writer *writer, const struct sweep_point *point)
{
    const bool measured = point->round_count > 0;
    csv_text(writer, point->id);
    csv_text(writer, point->network);
    csv_text(writer, point->arch_path);
    csv_text(writer, point->policy);
    csv_number(writer, point->multiplier > 0 ? point->multiplier : NAN);
    csv_count(writer, point->height);
    csv_count(writer, point->width);
    csv_count(writer, point->classes);
    csv_count(writer, point->threads);
    csv_text(writer, point->target.len ? point->target : STR("all"));
    csv_text(writer, point->dtype);
    csv_text(writer, point->schedule);
    csv_text(writer, point->compiler);
    csv_text(writer, point->cflags);
    csv_text(writer, point->runner);
    csv_text(writer, str_of(point_status_words[point->status]));
    csv_text(writer, point->reason);
    csv_text(writer, point->log_path);
    csv_count(writer, point->parameters);
    csv_count(writer, point->macs);
    csv_count(writer, point->workspace_bytes);
    csv_count(writer, point->weight_bytes);
    csv_count(writer, point->code_bytes);
    csv_number(writer, measured ? point->median_ms : NAN);
    csv_number(writer, measured ? point->min_ms : NAN);
    csv_number(writer, measured ? point->spread : NAN);
    csv_count(writer, point->round_count);
    add_counts(writer, point);
    csv_number(writer, point->accuracy);
    csv_end(writer);
}

void sweep_table_csv(const struct sweep_table *table, struct strbuf *out)
{
    struct csv_writer writer = {.out = out};
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) csv_text(&writer, str_of(columns[i]));
    csv_end(&writer);
    for (size_t i = 0; i < table->point_count; i++) add_point(&writer, &table->points[i]);
}

/* columns.c - see columns.h. */
#include "sweep/columns.h"

#include <math.h>

#include "sweep/markup.h"

const struct column_info column_table[COLUMN_COUNT] = {
#define COLUMN(id, key, heading, about, kind, when) [COLUMN_##id] = {key, heading, about, COLUMN_##kind, COLUMN_##when},
#include "sweep/columns.def"
#undef COLUMN
};

/* Sizes and counts that are 0 are not known; what is counted is negative then. */
static double known(int64_t number)
{
    return number > 0 ? (double)number : NAN;
}

static double counted(const struct sweep_point *point, int64_t number)
{
    return point->has_counts && number >= 0 ? (double)number : NAN;
}

static double measured(const struct sweep_point *point, double number)
{
    return point->round_count > 0 && isfinite(number) ? number : NAN;
}

double column_number(const struct sweep_point *point, enum column_id column)
{
    switch (column) {
    case COLUMN_MULTIPLIER: return point->multiplier > 0 ? point->multiplier : NAN;
    case COLUMN_RESOLUTION: return point->height > 0 ? sqrt((double)point->height * point->width) : NAN;
    case COLUMN_THREADS: return known(point->threads);
    case COLUMN_PARAMETERS: return known(point->parameters);
    case COLUMN_MACS: return known(point->macs);
    case COLUMN_WORKSPACE: return known(point->workspace_bytes);
    case COLUMN_WEIGHTS: return known(point->weight_bytes);
    case COLUMN_CODE: return known(point->code_bytes);
    case COLUMN_MEDIAN: return measured(point, point->median_ms);
    case COLUMN_MIN: return measured(point, point->min_ms);
    case COLUMN_SPREAD: return point->round_count > 1 ? measured(point, point->spread) : NAN;
    case COLUMN_ACCURACY: return isfinite(point->accuracy) ? point->accuracy : NAN;
    case COLUMN_INSTRUCTIONS: return counted(point, point->counts.instructions);
    case COLUMN_L1D_MISSES: return counted(point, point->counts.l1d_misses);
    case COLUMN_L2_MISSES: return counted(point, point->counts.l2_misses);
    default: return NAN;
    }
}

struct str column_text(const struct sweep_point *point, enum column_id column)
{
    switch (column) {
    case COLUMN_NETWORK: return point->network;
    case COLUMN_ARCH: return point->arch_name;
    case COLUMN_POLICY: return point->policy;
    case COLUMN_TARGET: return point->target.len ? point->target : STR("all");
    case COLUMN_DTYPE: return point->dtype;
    case COLUMN_SCHEDULE: return point->schedule;
    case COLUMN_COMPILER: return point->compiler;
    case COLUMN_CFLAGS: return point->cflags;
    case COLUMN_RUNNER: return point->runner;
    case COLUMN_STATUS: return str_of(point_status_words[point->status]);
    default: return STR("");
    }
}

static bool differs(const struct sweep_table *table, enum column_id column)
{
    bool is_number = column_table[column].kind == COLUMN_NUMBER;
    for (size_t i = 1; i < table->point_count; i++) {
        const struct sweep_point *a = &table->points[0], *b = &table->points[i];
        double x = is_number ? column_number(a, column) : 0, y = is_number ? column_number(b, column) : 0;
        if (x != y && !(isnan(x) && isnan(y))) return true;
        if (!is_number && !str_eq(column_text(a, column), column_text(b, column))) return true;
    }
    return false;
}

/* A file's name tells nothing that the network's does not, unless two files have a network of the same name. */
static bool files_differ(const struct sweep_table *table)
{
    for (size_t i = 1; i < table->point_count; i++) {
        const struct sweep_point *a = &table->points[i - 1], *b = &table->points[i];
        if (str_eq(a->network, b->network) && !str_eq(a->arch_name, b->arch_name)) return true;
    }
    return false;
}

static bool all_well(const struct sweep_table *table)
{
    for (size_t i = 0; i < table->point_count; i++)
        if (table->points[i].status != POINT_OK || table->points[i].reason.len) return false;
    return true;
}

bool column_has(const struct sweep_table *table, enum column_id column)
{
    if (column_table[column].when == COLUMN_ALWAYS) return true;
    if (column == COLUMN_ARCH) return files_differ(table);
    if (column == COLUMN_STATUS) return !all_well(table);
    if (column_table[column].when == COLUMN_DIFFER) return differs(table, column);
    for (size_t i = 0; i < table->point_count; i++)
        if (!isnan(column_number(&table->points[i], column))) return true;
    return false;
}

void column_print(const struct sweep_point *point, enum column_id column, struct strbuf *out)
{
    double number = column_number(point, column);
    if (isnan(number)) {
        strbuf_puts(out, "\xe2\x80\x93");
        return;
    }
    switch (column) {
    case COLUMN_RESOLUTION:
        if (point->height == point->width) strbuf_printf(out, "%d", (int)point->height);
        else strbuf_printf(out, "%dx%d", (int)point->height, (int)point->width);
        break;
    case COLUMN_WORKSPACE:
    case COLUMN_WEIGHTS:
    case COLUMN_CODE: markup_count(out, (int64_t)ceil(number / 1024)); break;
    case COLUMN_MEDIAN:
    case COLUMN_MIN: strbuf_printf(out, number >= 0.01 && number < 1e6 ? "%.3f" : "%.3g", number); break;
    case COLUMN_SPREAD: strbuf_printf(out, number < 100 ? "%.1f %%" : "%.3g %%", number * 100); break;
    case COLUMN_ACCURACY: strbuf_printf(out, "%.2f", number); break;
    case COLUMN_MULTIPLIER:
    case COLUMN_THREADS: strbuf_printf(out, "%g", number); break;
    default: markup_rounded(out, number); break;
    }
}

/* compare_print.c - a comparison as Markdown, for readers: the sums, every measured pair, and the figures that
 * differ. */
#include "sweep/compare.h"

static void add_sums(const struct sweep_comparison *comparison, struct strbuf *out)
{
    size_t same = comparison->measured - comparison->faster - comparison->slower;
    strbuf_printf(out, "%zu points are in both tables, %zu measured in both: %zu faster, %zu slower, %zu the same",
                  comparison->pair_count, comparison->measured, comparison->faster, comparison->slower, same);
    if (comparison->measured)
        strbuf_printf(out, "; new/old is %.3f in the geometric mean", comparison->mean_ratio);
    strbuf_printf(out, ".\n%zu points are only in the old table, %zu only in the new one.\n",
                  comparison->only_old_count, comparison->only_new_count);
}

static void add_quiet(const char *which, const struct sweep_table *table, struct strbuf *out)
{
    if (!table->has_quiet || table->quiet) return;
    strbuf_printf(out, "The machine was not quiet when the %s table was made: %.*s.\n", which,
                  STR_ARG(table->quiet_reason));
}

static void add_times(const struct sweep_comparison *comparison, struct strbuf *out)
{
    if (comparison->measured == 0) return;
    strbuf_puts(out, "\n| point | old, ms | new, ms | new/old | noise | |\n|---|---:|---:|---:|---:|---|\n");
    for (size_t i = 0; i < comparison->pair_count; i++) {
        const struct compare_pair *pair = &comparison->pairs[i];
        if (pair->verdict == VERDICT_UNKNOWN) continue;
        bool changed = pair->verdict != VERDICT_SAME;
        strbuf_printf(out, "| %.*s | %.4g | %.4g | %.3f | %.1f %% | %s |\n", STR_ARG(pair->new_point->id),
                      pair->old_point->median_ms, pair->new_point->median_ms, pair->ratio, 100 * pair->noise,
                      changed ? compare_verdict_words[pair->verdict] : "");
    }
}

static void add_figures(const struct sweep_comparison *comparison, struct strbuf *out)
{
    bool begun = false;
    for (size_t i = 0; i < comparison->pair_count; i++) {
        const struct compare_pair *pair = &comparison->pairs[i];
        for (int figure = 0; figure < COMPARED_COUNT; figure++) {
            if (!compare_figure_changed(pair, figure)) continue;
            if (!begun) strbuf_puts(out, "\n| point | figure | old | new | new/old |\n|---|---|---:|---:|---:|\n");
            begun = true;
            int64_t before = pair->old_figures[figure], after = pair->new_figures[figure];
            strbuf_printf(out, "| %.*s | %s | %lld | %lld | %.3f |\n", STR_ARG(pair->new_point->id),
                          compared_names[figure], (long long)before, (long long)after, (double)after / (double)before);
        }
    }
    if (!begun) strbuf_puts(out, "\nNo byte and no count differs.\n");
}

/* Points that were measured once and then failed, or the other way round. */
static void add_statuses(const struct sweep_comparison *comparison, struct strbuf *out)
{
    bool begun = false;
    for (size_t i = 0; i < comparison->pair_count; i++) {
        const struct compare_pair *pair = &comparison->pairs[i];
        enum point_status before = pair->old_point->status, after = pair->new_point->status;
        if (before == after) continue;
        if (!begun) strbuf_puts(out, "\n| point | old status | new status |\n|---|---|---|\n");
        begun = true;
        strbuf_printf(out, "| %.*s | %s | %s |\n", STR_ARG(pair->new_point->id), point_status_words[before],
                      point_status_words[after]);
    }
}

static void add_list(const char *title, const struct sweep_point *const *points, size_t count, struct strbuf *out)
{
    if (count == 0) return;
    strbuf_printf(out, "\n%s:\n\n", title);
    for (size_t i = 0; i < count; i++) strbuf_printf(out, "- %.*s\n", STR_ARG(points[i]->id));
}

void sweep_comparison_markdown(const struct sweep_comparison *comparison, struct strbuf *out)
{
    add_sums(comparison, out);
    add_quiet("old", comparison->old_table, out);
    add_quiet("new", comparison->new_table, out);
    add_times(comparison, out);
    add_figures(comparison, out);
    add_statuses(comparison, out);
    add_list("Only in the old table", comparison->only_old, comparison->only_old_count, out);
    add_list("Only in the new table", comparison->only_new, comparison->only_new_count, out);
}

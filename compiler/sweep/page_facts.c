/* page_facts.c - see page_facts.h. */
#include "sweep/page_facts.h"

#include <math.h>
#include <stdlib.h>

#include "sweep/markup.h"
#include "sweep/plot_scale.h"
#include "sweep/plot_series.h"

enum { TITLE_NETWORKS_MAX = 3, NETWORK_CHARACTERS_MAX = 60, MACHINE_CHARACTERS_MAX = 200, REASON_CHARACTERS_MAX = 300 };

static struct str taken(struct arena *arena, struct strbuf *text)
{
    struct str copy = str_copy(arena, (struct str){text->ptr, text->len});
    strbuf_free(text);
    return copy;
}

static bool seen_before(const struct sweep_table *table, size_t number)
{
    for (size_t i = 0; i < number; i++)
        if (str_eq(table->points[i].network, table->points[number].network)) return true;
    return false;
}

/* "Sweep of a, b and 3 more". Points of a network stand together, so most are told by their neighbour. */
static struct str title_of(struct arena *arena, const struct sweep_table *table)
{
    struct strbuf title = {0};
    struct str names[TITLE_NETWORKS_MAX];
    size_t count = 0;
    for (size_t i = 0; i < table->point_count; i++) {
        if (i > 0 && str_eq(table->points[i - 1].network, table->points[i].network)) continue;
        if (seen_before(table, i)) continue;
        if (count < TITLE_NETWORKS_MAX) names[count] = table->points[i].network;
        count++;
    }
    strbuf_puts(&title, count ? "Sweep of " : "Sweep without points");
    size_t shown = count < TITLE_NETWORKS_MAX ? count : TITLE_NETWORKS_MAX;
    for (size_t i = 0; i < shown; i++) {
        if (i > 0) strbuf_puts(&title, i + 1 == count ? " and " : ", ");
        markup_text(&title, names[i], NETWORK_CHARACTERS_MAX);
    }
    if (shown < count) strbuf_printf(&title, " and %zu more", count - shown);
    return taken(arena, &title);
}

static void add_about(struct bindings *page, const char *name, struct str value)
{
    struct bindings *line = bind_item(page, "about");
    bind_text(line, "name", str_of(name));
    bind_text(line, "value", value);
}

static void bind_about(struct arena *arena, const struct sweep_table *table, bool measured, struct bindings *page)
{
    bind_list(page, "about");
    add_about(page, "machine", table->machine.len ? markup_str(arena, table->machine, MACHINE_CHARACTERS_MAX)
                                                  : STR("not known"));
    add_about(page, "compiled by", str_printf(arena, "mnv3c %.*s",
                                              STR_ARG(markup_str(arena, table->version, NETWORK_CHARACTERS_MAX))));
    if (!measured) return;
    if (table->rounds > 0 && table->seconds > 0)
        add_about(page, "measured in", str_printf(arena, "%d round%s of %g s", table->rounds,
                                                  table->rounds == 1 ? "" : "s", table->seconds));
    add_about(page, "quiet machine", table->has_quiet ? table->quiet ? STR("yes") : STR("no") : STR("not known"));
}

static void bind_notice(struct arena *arena, const struct sweep_table *table, bool measured, struct bindings *page)
{
    struct strbuf notice = {0};
    bool loud = measured && table->has_quiet && !table->quiet;
    if (loud) {
        strbuf_puts(&notice, "<strong>The machine was not quiet while this was measured");
        strbuf_puts(&notice, table->quiet_reason.len ? ":</strong> " : "</strong>");
        markup_text(&notice, table->quiet_reason, REASON_CHARACTERS_MAX);
        strbuf_puts(&notice, ". ");
        strbuf_puts(&notice, "Times may be too long, and small differences mean nothing; measure again before building "
                             "on them.");
    }
    bind_text(page, "notice", loud ? taken(arena, &notice) : STR(""));
    bind_text(page, "notice_kind", STR("warn"));
}

/* A figure of the summary, and what it is. */
static struct bindings *add_fact(struct bindings *page, struct str value, struct str what)
{
    struct bindings *fact = bind_item(page, "facts");
    bind_text(fact, "value", value);
    bind_text(fact, "what", what);
    bind_text(fact, "link", STR(""));
    bind_text(fact, "link_text", STR(""));
    return fact;
}

static int compare_doubles(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(double *values, size_t count)
{
    qsort(values, count, sizeof *values, compare_doubles);
    return count ? (values[(count - 1) / 2] + values[count / 2]) / 2 : 0;
}

static struct str number_words(struct arena *arena, double number, const char *unit)
{
    struct strbuf text = {0};
    markup_number(&text, number, 3);
    strbuf_puts(&text, unit);
    return taken(arena, &text);
}

static void bind_times(struct arena *arena, const struct sweep_table *table, struct bindings *page)
{
    struct plot_range range = PLOT_RANGE_NONE;
    double *spreads = ARENA_ARRAY(arena, table->point_count + 1, double);
    double *rates = ARENA_ARRAY(arena, table->point_count + 1, double);
    size_t measured = 0, count = 0, spread_count = 0;
    for (size_t i = 0; i < table->point_count; i++) {
        const struct sweep_point *point = &table->points[i];
        if (!point_has_latency(point)) continue;
        plot_range_add(&range, point->median_ms);
        if (point->round_count > 1 && isfinite(point->spread)) spreads[spread_count++] = point->spread;
        measured++;
        if (point->macs > 0) rates[count++] = (double)point->macs / point->median_ms * 1e3;
    }
    if (measured == 0) return;
    struct strbuf words = {0};
    markup_number(&words, range.low, 3);
    if (range.high > range.low) {
        strbuf_puts(&words, " \xe2\x80\x93 ");
        markup_number(&words, range.high, 3);
    }
    strbuf_puts(&words, " ms");
    add_fact(page, taken(arena, &words), STR("latency, fastest to slowest point"));
    if (count) add_fact(page, number_words(arena, median(rates, count), "MAC/s"), STR("speed of the median point"));
    if (spread_count)
        add_fact(page, str_printf(arena, "%.1f %%", median(spreads, spread_count) * 100),
                 STR("between rounds, at the median point"));
}

static void bind_counts(struct arena *arena, const struct sweep_table *table, struct bindings *page)
{
    double *ratios = ARENA_ARRAY(arena, table->point_count + 1, double);
    size_t count = 0;
    for (size_t i = 0; i < table->point_count; i++) {
        const struct sweep_point *point = &table->points[i];
        if (point->has_counts && point->counts.instructions > 0 && point->macs > 0)
            ratios[count++] = (double)point->counts.instructions / (double)point->macs;
    }
    if (count)
        add_fact(page, number_words(arena, median(ratios, count), ""),
                 STR("instructions a MAC, at the median point"));
}

/* How many points there are and how many of them did not get far; a link shows the failed ones alone. */
static void bind_points(struct arena *arena, const struct sweep_table *table, struct bindings *page)
{
    size_t pending = 0, failed = 0;
    for (size_t i = 0; i < table->point_count; i++) {
        pending += table->points[i].status == POINT_PENDING;
        failed += table->points[i].status != POINT_PENDING && table->points[i].status != POINT_OK;
    }
    struct strbuf what = {0};
    strbuf_puts(&what, table->point_count == 1 ? "point" : "points");
    if (pending) strbuf_printf(&what, ", %zu not measured", pending);
    if (failed) strbuf_puts(&what, ",");
    struct bindings *fact = add_fact(page, str_printf(arena, "%zu", table->point_count), taken(arena, &what));
    if (!failed) return;
    bind_text(fact, "link", STR("#filter=failed")); /* for the page's script */
    bind_text(fact, "link_text", str_printf(arena, "%zu failed", failed));
}

void page_bind_facts(struct arena *arena, const struct sweep_table *table, struct bindings *page)
{
    bool measured = false;
    for (size_t i = 0; i < table->point_count; i++) measured |= point_has_latency(&table->points[i]);
    bind_text(page, "title", title_of(arena, table));
    bind_text(page, "version", markup_str(arena, table->version, NETWORK_CHARACTERS_MAX));
    bind_about(arena, table, measured, page);
    bind_notice(arena, table, measured, page);
    bind_list(page, "facts");
    bind_points(arena, table, page);
    bind_times(arena, table, page);
    bind_counts(arena, table, page);
}

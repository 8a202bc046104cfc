/* plot_steps.c - what each step of a network takes, as bars; see plot_canvas.h. One point stands for a series: that
 * with steps whose multiplier is nearest to 1, and of these the largest input. */
#include <math.h>
#include <stdlib.h>

#include "sweep/markup.h"
#include "sweep/plot_canvas.h"

enum {
    BAR_PANELS_MAX = 8, BARS_MAX = 200, OPERATIONS_MAX = 64,
    BAR_PX = 16, NAME_MAX = 20, VALUE_PX = 58, BAR_HEAD_PX = 30, BAR_GAP_PX = 28, BAR_FOOT_PX = 18,
};

struct panel {
    const struct sweep_point *point;
    size_t series;
    int bar_count;
};

struct bars {
    struct panel panels[BAR_PANELS_MAX];
    size_t panel_count, series_count;
    struct str operations[OPERATIONS_MAX];
    size_t operation_count;
    double greatest_ms, name_width, panel_width;
    size_t panels_across;
};

/* Whether the point is the better example. */
static bool stands_better(const struct sweep_point *point, const struct sweep_point *other)
{
    if (!other) return true;
    double distance = fabs(point->multiplier - 1), other_distance = fabs(other->multiplier - 1);
    if (distance != other_distance) return distance < other_distance;
    return (int64_t)point->height * point->width > (int64_t)other->height * other->width;
}

static bool step_usable(const struct sweep_step *step)
{
    return plot_value_usable(step->ms);
}

/* Steps whose operation is the last of too many share its colour. */
static size_t operation_of(struct bars *bars, struct str operation)
{
    if (operation.len == 0) operation = STR("other");
    size_t i = 0;
    while (i < bars->operation_count && !str_eq(bars->operations[i], operation)) i++;
    if (i == OPERATIONS_MAX) return OPERATIONS_MAX - 1;
    if (i == bars->operation_count) bars->operations[bars->operation_count++] = operation;
    return i;
}

static void choose_points(const struct plot_canvas *canvas, struct bars *bars)
{
    const struct sweep_point **best = ARENA_ARRAY(canvas->arena, canvas->series->count + 1, const struct sweep_point *);
    for (size_t i = 0; i < canvas->table->point_count; i++) {
        const struct sweep_point *point = &canvas->table->points[i];
        const struct sweep_point **place = &best[canvas->series->of_point[i]];
        if (point->step_count > 0 && stands_better(point, *place)) *place = point;
    }
    for (size_t i = 0; i < canvas->series->count; i++) {
        if (!best[i]) continue;
        if (bars->panel_count < BAR_PANELS_MAX)
            bars->panels[bars->panel_count++] = (struct panel){best[i], i, best[i]->step_count < BARS_MAX
                                                                               ? best[i]->step_count : BARS_MAX};
        bars->series_count++;
    }
}

static void measure(const struct plot_canvas *canvas, struct bars *bars)
{
    size_t longest = 4;
    for (size_t i = 0; i < bars->panel_count; i++) {
        for (int k = 0; k < bars->panels[i].bar_count; k++) {
            const struct sweep_step *step = &bars->panels[i].point->steps[k];
            size_t len = markup_letters(step->name, NAME_MAX);
            if (len > longest) longest = len;
            if (step_usable(step) && step->ms > bars->greatest_ms) bars->greatest_ms = step->ms;
            operation_of(bars, step->operation);
        }
    }
    const double room = canvas->width - (canvas->place == PLOT_FILE ? 32 : 4);
    bars->name_width = (double)longest * LETTER_PX * 0.95 + 6;
    bars->panels_across = bars->panel_count > 1 && canvas->place != PLOT_NARROW ? 2 : 1;
    bars->panel_width = bars->panels_across == 2 ? (room - BAR_GAP_PX) / 2 : room;
}

static double panel_height(const struct panel *panel)
{
    bool cut = panel->point->step_count > panel->bar_count;
    return BAR_HEAD_PX + BAR_PX * (double)(panel->bar_count + cut) + BAR_FOOT_PX;
}

static void add_bar(const struct plot_canvas *canvas, struct bars *bars, const struct sweep_step *step, double total_ms,
                    double x, double y)
{
    const double begin = x + bars->name_width, room = bars->panel_width - bars->name_width - VALUE_PX;
    double width = step_usable(step) ? step->ms / bars->greatest_ms * room : 0;
    struct strbuf *out = canvas->out;
    plot_label(canvas, "small", begin - 6, y + 12, ANCHOR_END, step->name, NAME_MAX);
    strbuf_printf(out, "<rect class=\"bar c%d\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%d\"><title>",
                  (int)(operation_of(bars, step->operation) % COLOUR_COUNT), begin, y + 2, width < 1 ? 1 : width,
                  BAR_PX - 4);
    markup_text(out, step->name, SERIES_LABEL_MAX);
    strbuf_puts(out, ", ");
    markup_text(out, step->operation, SERIES_LABEL_MAX);
    if (step_usable(step) && total_ms > 0)
        strbuf_printf(out, ": %.4g ms, %.1f %%", step->ms, step->ms / total_ms * 100);
    strbuf_puts(out, ", ");
    markup_number(out, (double)step->macs, 3);
    strbuf_puts(out, " MACs</title></rect>\n");
    struct strbuf number = {0};
    if (step_usable(step)) strbuf_printf(&number, "%.3f", step->ms);
    else strbuf_puts(&number, "\xe2\x80\x93");
    plot_label(canvas, "tick small", begin + width + 6, y + 12, ANCHOR_START, (struct str){number.ptr, number.len}, 12);
    strbuf_free(&number);
}

static void add_panel(const struct plot_canvas *canvas, struct bars *bars, const struct panel *panel, double x,
                      double y)
{
    const struct sweep_point *point = panel->point;
    double total_ms = 0;
    for (int i = 0; i < point->step_count; i++)
        if (step_usable(&point->steps[i])) total_ms += point->steps[i].ms;
    struct str label = canvas->series->items[panel->series].label;
    struct str size = plot_resolution(canvas->arena, point->height, point->width);
    struct str about = str_printf(canvas->arena, "width %g, %.*s, %.3g ms", point->multiplier, STR_ARG(size), total_ms);
    double room = (bars->panel_width - (double)about.len * LETTER_PX) / BOLD_PX - 2;
    plot_label(canvas, "name strong", x, y + 16, ANCHOR_START, label, room > 6 ? (size_t)room : 6);
    plot_label(canvas, "note", x + bars->panel_width, y + 16, ANCHOR_END, about, about.len);
    y += BAR_HEAD_PX;
    for (int i = 0; i < panel->bar_count; i++, y += BAR_PX) add_bar(canvas, bars, &point->steps[i], total_ms, x, y);
    if (point->step_count > panel->bar_count)
        plot_label(canvas, "note", x, y + 12, ANCHOR_START,
                   str_printf(canvas->arena, "and %d more steps", point->step_count - panel->bar_count), 40);
}

/* Lays the panels out in lines from y on, and draws them if asked; returns where the last line ends. */
static double add_panels(const struct plot_canvas *canvas, struct bars *bars, double y, bool draw)
{
    const double left = canvas->place == PLOT_FILE ? 16 : 2;
    double line = 0;
    for (size_t i = 0; i < bars->panel_count; i++) {
        size_t across = i % bars->panels_across;
        if (across == 0) {
            y += line;
            line = 0;
        }
        if (panel_height(&bars->panels[i]) > line) line = panel_height(&bars->panels[i]);
        double x = left + (bars->panel_width + BAR_GAP_PX) * (double)across;
        if (draw) add_panel(canvas, bars, &bars->panels[i], x, y);
    }
    return y + line;
}

void plot_steps(struct plot_canvas *canvas)
{
    struct bars bars = {0};
    choose_points(canvas, &bars);
    measure(canvas, &bars);
    double top = canvas->top + 8;
    top += plot_legend(canvas, bars.operations, bars.operation_count, false, canvas->top, false);
    double end = add_panels(canvas, &bars, top, false);
    bool cut = bars.series_count > bars.panel_count;
    plot_open(canvas, end + (cut ? LINE_PX : 0));
    plot_legend(canvas, bars.operations, bars.operation_count, false, canvas->top, true);
    add_panels(canvas, &bars, top, true);
    if (cut)
        plot_label(canvas, "note", canvas->place == PLOT_FILE ? 16 : 2, end + 4, ANCHOR_START,
                   str_printf(canvas->arena, "and %zu more series", bars.series_count - bars.panel_count), 40);
    plot_close(canvas);
}

/* plot_scatter.c - marks of points over two axes, see plot_canvas.h: latency, instructions and cache misses over MACs,
 * and accuracy over latency with the points that no other one beats. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "sweep/markup.h"
#include "sweep/plot_canvas.h"

enum {
    TICK_ROOM_Y_PX = 40,
    AXIS_LEFT_PX = 58, AXIS_RIGHT_PX = 26, AXIS_BOTTOM_PX = 50,
    LABELS_MAX = 64, FRAME_SLACK_PX = 8, /* labels may reach so far beyond the axes */
};

struct mark {
    double x, y;             /* values */
    double left, top;        /* pixels */
    const struct sweep_point *point;
    size_t series;
    bool front; /* no other one is both faster and more accurate */
};

struct label_box {
    double left, right, top, bottom;
};

static const struct {
    const char *x, *y;
} axis_titles[PLOT_COUNT] = {
    [PLOT_LATENCY] = {"multiply-accumulates of an inference", "median latency, ms"},
    [PLOT_PARETO] = {"median latency, ms", "accuracy, %"},
    [PLOT_INSTRUCTIONS] = {"multiply-accumulates of an inference", "instructions"},
    [PLOT_MISSES] = {"multiply-accumulates of an inference", "level 2 misses, lines"},
};

double plot_scatter_x(enum plot_id id, const struct sweep_point *point)
{
    if (id == PLOT_PARETO) return point_has_latency(point) ? point->median_ms : NAN;
    return point->macs > 0 ? (double)point->macs : NAN;
}

double plot_scatter_y(enum plot_id id, const struct sweep_point *point)
{
    switch (id) {
    case PLOT_LATENCY: return point_has_latency(point) ? point->median_ms : NAN;
    case PLOT_PARETO: return point->accuracy;
    case PLOT_INSTRUCTIONS: return point->has_counts ? (double)point->counts.instructions : NAN;
    case PLOT_MISSES: return point->has_counts ? (double)point->counts.l2_misses : NAN;
    default: return NAN;
    }
}

/* Series, in them width multipliers, in them sizes: the order in which lines join them. */
static int by_curve(const void *a, const void *b)
{
    const struct mark *x = a, *y = b;
    if (x->series != y->series) return x->series < y->series ? -1 : 1;
    if (x->point->multiplier != y->point->multiplier) return x->point->multiplier < y->point->multiplier ? -1 : 1;
    if (x->x != y->x) return x->x < y->x ? -1 : 1;
    return (x->point > y->point) - (x->point < y->point);
}

static int by_merit(const void *a, const void *b)
{
    const struct mark *x = a, *y = b;
    if (x->x != y->x) return x->x < y->x ? -1 : 1;
    if (x->y != y->y) return x->y > y->y ? -1 : 1;
    return (x->point > y->point) - (x->point < y->point);
}

static size_t gather(const struct plot_canvas *canvas, struct mark *marks)
{
    size_t count = 0;
    for (size_t i = 0; i < canvas->table->point_count; i++) {
        const struct sweep_point *point = &canvas->table->points[i];
        double x = plot_scatter_x(canvas->id, point), y = plot_scatter_y(canvas->id, point);
        if (!plot_value_usable(x) || !plot_value_usable(y)) continue;
        marks[count++] = (struct mark){.x = x, .y = y, .point = point, .series = canvas->series->of_point[i]};
    }
    return count;
}

/* Of marks that are sorted by merit. */
static void find_front(struct mark *marks, size_t count)
{
    double best = 0;
    for (size_t i = 0; i < count; i++) {
        marks[i].front = marks[i].y > best;
        if (marks[i].front) best = marks[i].y;
    }
}

static void make_scales(const struct plot_canvas *canvas, struct mark *marks, size_t count, double top,
                        double height, struct plot_scale *x, struct plot_scale *y)
{
    struct plot_range x_range = PLOT_RANGE_NONE, y_range = PLOT_RANGE_NONE;
    for (size_t i = 0; i < count; i++) {
        plot_range_add(&x_range, marks[i].x);
        plot_range_add(&y_range, marks[i].y);
    }
    /* Both or none: on two logarithmic axes, what grows with the MACs is a straight line of slope 1. */
    bool pareto = canvas->id == PLOT_PARETO, wide = plot_range_wide(x_range) || (!pareto && plot_range_wide(y_range));
    double right = canvas->width - AXIS_RIGHT_PX; /* half a number of the scale */
    const double tick_room = canvas->place == PLOT_NARROW ? 46 : 64;
    *x = plot_scale_make(x_range, wide, AXIS_LEFT_PX, right, (int)((right - AXIS_LEFT_PX) / tick_room));
    *y = plot_scale_make(y_range, wide && !pareto, top + height, top, (int)(height / TICK_ROOM_Y_PX));
    for (size_t i = 0; i < count; i++) {
        marks[i].left = plot_scale_at(x, marks[i].x);
        marks[i].top = plot_scale_at(y, marks[i].y);
    }
}

/* Lines along the resolutions of one multiplier, of marks that are sorted by curve. */
static void add_curves(const struct plot_canvas *canvas, const struct mark *marks, size_t count)
{
    for (size_t begin = 0, end; begin < count; begin = end) {
        const struct mark *first = &marks[begin];
        for (end = begin + 1; end < count; end++)
            if (marks[end].series != first->series || marks[end].point->multiplier != first->point->multiplier) break;
        if (end - begin < 2) continue;
        strbuf_printf(canvas->out, "<path class=\"curve c%d\" d=\"", (int)(first->series % COLOUR_COUNT));
        for (size_t i = begin; i < end; i++)
            strbuf_printf(canvas->out, "%s%.1f %.1f", i == begin ? "M" : "L", marks[i].left, marks[i].top);
        strbuf_puts(canvas->out, "\"/>\n");
    }
}

/* Steps: up to a point's latency, the one before it is the best there is. */
static void add_front(const struct plot_canvas *canvas, const struct mark *marks, size_t count)
{
    bool begun = false;
    for (size_t i = 0; i < count; i++) {
        if (!marks[i].front) continue;
        if (!begun) strbuf_printf(canvas->out, "<path class=\"front\" d=\"M%.1f %.1f", marks[i].left, marks[i].top);
        else strbuf_printf(canvas->out, "H%.1fV%.1f", marks[i].left, marks[i].top);
        begun = true;
    }
    if (begun) strbuf_puts(canvas->out, "\"/>\n");
}

static void add_marks(const struct plot_canvas *canvas, const struct mark *marks, size_t count, bool front)
{
    bool pareto = canvas->id == PLOT_PARETO;
    for (size_t i = 0; i < count; i++) {
        if (pareto && marks[i].front != front) continue;
        plot_mark_begin(canvas, marks[i].series, pareto && !front ? "pale" : "", marks[i].left, marks[i].top);
        plot_point_words(canvas, marks[i].point, canvas->out);
        plot_mark_end(canvas);
    }
}

static bool overlaps(const struct label_box *a, const struct label_box *b)
{
    return a->left < b->right && b->left < a->right && a->top < b->bottom && b->top < a->bottom;
}

/* Whether the label keeps clear of the axes, of other labels, and of the marks of the front. */
static bool is_free(const struct label_box *box, const struct label_box *taken, size_t taken_count,
                    const struct plot_scale *x, const struct plot_scale *y)
{
    if (box->left < x->begin || box->right > x->end + FRAME_SLACK_PX) return false;
    if (box->top < y->end - FRAME_SLACK_PX || box->bottom > y->begin) return false;
    for (size_t i = 0; i < taken_count; i++)
        if (overlaps(box, &taken[i])) return false;
    return true;
}

/* Multiplier and resolution of a mark at the first place beside it that is free; whether there is one, and its box. */
static bool add_front_label(const struct plot_canvas *canvas, const struct mark *mark, const struct label_box *taken,
                            size_t taken_count, const struct plot_scale *x, const struct plot_scale *y,
                            struct label_box *box)
{
    static const struct {
        double x, y, width; /* of the text, how much of it is left of the place */
        enum anchor anchor;
    } places[] = {{-8, -7, 1, ANCHOR_END}, {9, 15, 0, ANCHOR_START}, {0, -10, .5, ANCHOR_MIDDLE},
                  {0, 20, .5, ANCHOR_MIDDLE}, {9, -7, 0, ANCHOR_START}};
    struct str size = plot_resolution(canvas->arena, mark->point->height, mark->point->width);
    struct str text = str_printf(canvas->arena, "%g / %.*s", mark->point->multiplier, STR_ARG(size));
    double width = (double)text.len * LETTER_PX;
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        double at_x = mark->left + places[i].x, at_y = mark->top + places[i].y, left = at_x - width * places[i].width;
        *box = (struct label_box){left, left + width, at_y - FONT_PX, at_y + 3};
        if (!is_free(box, taken, taken_count, x, y)) continue;
        plot_label(canvas, "halo", at_x, at_y, places[i].anchor, text, SERIES_LABEL_MAX);
        return true;
    }
    return false;
}

/* Labels of the front, as far as there is room, and of a long front only of some. */
static void add_front_labels(const struct plot_canvas *canvas, const struct mark *marks, size_t count,
                             const struct plot_scale *x, const struct plot_scale *y)
{
    struct label_box *taken = ARENA_ARRAY(canvas->arena, 2 * count + 1, struct label_box);
    size_t taken_count = 0, seen = 0;
    for (size_t i = 0; i < count; i++)
        if (marks[i].front)
            taken[taken_count++] = (struct label_box){marks[i].left - 5, marks[i].left + 5, marks[i].top - 5,
                                                      marks[i].top + 5};
    const size_t every = taken_count / LABELS_MAX + 1;
    for (size_t i = 0; i < count; i++) {
        if (!marks[i].front || seen++ % every != 0) continue;
        struct label_box box;
        if (add_front_label(canvas, &marks[i], taken, taken_count, x, y, &box)) taken[taken_count++] = box;
    }
}

void plot_scatter(struct plot_canvas *canvas)
{
    struct mark *marks = ARENA_ARRAY(canvas->arena, canvas->table->point_count + 1, struct mark);
    size_t count = gather(canvas, marks);
    bool pareto = canvas->id == PLOT_PARETO;
    qsort(marks, count, sizeof *marks, pareto ? by_merit : by_curve);
    if (pareto) find_front(marks, count);
    double legend = plot_series_legend(canvas, canvas->top, false), top = canvas->top + legend + 32;
    double height = canvas->place == PLOT_NARROW ? 280 : 360;
    struct plot_scale x, y;
    make_scales(canvas, marks, count, top, height, &x, &y);
    plot_open(canvas, top + height + AXIS_BOTTOM_PX);
    plot_series_legend(canvas, canvas->top, true);
    plot_axes(canvas, &x, &y, axis_titles[canvas->id].x, axis_titles[canvas->id].y);
    if (pareto) {
        add_marks(canvas, marks, count, false);
        add_front(canvas, marks, count);
        add_marks(canvas, marks, count, true);
        add_front_labels(canvas, marks, count, &x, &y);
    } else {
        add_curves(canvas, marks, count);
        add_marks(canvas, marks, count, false);
    }
    plot_close(canvas);
}

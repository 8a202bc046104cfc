/* plot_canvas.c - see plot_canvas.h. */
#include "sweep/plot_canvas.h"

#include <math.h>

#include "sweep/markup.h"

enum { TITLE_PX = 48, LEGEND_MARK_PX = 18, LEGEND_GAP_PX = 16, SHAPE_COUNT = 5 };

#define SHRINK_MOST 0.8
#define GROW_MOST 1.25

static const char *const place_suffixes[] = {[PLOT_FILE] = "file", [PLOT_INLINE] = "wide", [PLOT_NARROW] = "narrow"};

void plot_open(const struct plot_canvas *canvas, double height)
{
    const struct plot_info *info = &plot_table[canvas->id];
    const char *suffix = place_suffixes[canvas->place];
    struct strbuf *out = canvas->out;
    strbuf_printf(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"plot\" viewBox=\"0 0 %.0f %.0f\" "
                  "width=\"%.0f\" height=\"%.0f\" role=\"img\" aria-labelledby=\"%s-%s-title %s-%s-about\"",
                  canvas->width, height, canvas->width, height, info->name, suffix, info->name, suffix);
    if (canvas->place != PLOT_FILE) /* the page makes it as wide as there is room and it reads well */
        strbuf_printf(out, " style=\"min-width:%.0fpx;max-width:%.0fpx\"",
                      canvas->width * (canvas->place == PLOT_NARROW ? 1 : SHRINK_MOST), canvas->width * GROW_MOST);
    strbuf_puts(out, ">\n");
    strbuf_printf(out, "<title id=\"%s-%s-title\">%s</title>\n<desc id=\"%s-%s-about\">%s</desc>\n", info->name, suffix,
                  info->title, info->name, suffix, info->about);
    if (canvas->place != PLOT_FILE) return;
    strbuf_puts(out, "<style>\n");
    strbuf_add(out, canvas->styles.ptr, canvas->styles.len);
    strbuf_printf(out, "</style>\n<rect class=\"paper\" width=\"%.0f\" height=\"%.0f\"/>\n", canvas->width, height);
    strbuf_printf(out, "<text class=\"title\" x=\"16\" y=\"26\">%s</text>\n<text class=\"note\" x=\"16\" y=\"44\">",
                  info->title);
    markup_text(out, canvas->table->machine, 80);
    strbuf_puts(out, "</text>\n");
}

void plot_close(const struct plot_canvas *canvas)
{
    strbuf_puts(canvas->out, "</svg>\n");
}

void plot_label(const struct plot_canvas *canvas, const char *class, double x, double y, enum anchor anchor,
                struct str text, size_t letters_max)
{
    static const char *const anchors[] = {"", " text-anchor=\"middle\"", " text-anchor=\"end\""};
    strbuf_printf(canvas->out, "<text%s%s%s x=\"%.1f\" y=\"%.1f\"%s>", *class ? " class=\"" : "", class,
                  *class ? "\"" : "", x, y, anchors[anchor]);
    markup_text(canvas->out, text, letters_max);
    strbuf_puts(canvas->out, "</text>\n");
}

/* Colours and shapes turn at different paces, so that 40 series are told apart, also without colours. */
static void add_shape(struct strbuf *out, size_t number, double x, double y)
{
    switch (number % SHAPE_COUNT) {
    case 0: strbuf_printf(out, "M%.1f %.1fa4 4 0 1 0 8 0a4 4 0 1 0 -8 0z", x - 4, y); break;
    case 1: strbuf_printf(out, "M%.1f %.1fh7v7h-7z", x - 3.5, y - 3.5); break;
    case 2: strbuf_printf(out, "M%.1f %.1fl5 5l-5 5l-5 -5z", x, y - 5); break;
    case 3: strbuf_printf(out, "M%.1f %.1fl4.8 8.4h-9.6z", x, y - 5); break;
    default: strbuf_printf(out, "M%.1f %.1fl4.8 -8.4h-9.6z", x, y + 5); break;
    }
}

void plot_mark_begin(const struct plot_canvas *canvas, size_t number, const char *class, double x, double y)
{
    strbuf_printf(canvas->out, "<path class=\"mark c%d%s%s\" d=\"", (int)(number % COLOUR_COUNT), *class ? " " : "",
                  class);
    add_shape(canvas->out, number, x, y);
    strbuf_puts(canvas->out, "\"><title>");
}

void plot_mark_end(const struct plot_canvas *canvas)
{
    strbuf_puts(canvas->out, "</title></path>\n");
}

static void add_entry(const struct plot_canvas *canvas, size_t number, bool marks, double x, double y, struct str name)
{
    if (marks) {
        strbuf_printf(canvas->out, "<path class=\"mark c%d\" d=\"", (int)(number % COLOUR_COUNT));
        add_shape(canvas->out, number, x + 6, y + 8);
        strbuf_puts(canvas->out, "\"/>");
    } else {
        strbuf_printf(canvas->out, "<rect class=\"bar c%d\" x=\"%.1f\" y=\"%.1f\" width=\"12\" height=\"10\"/>",
                      (int)(number % COLOUR_COUNT), x, y + 3);
    }
    plot_label(canvas, "", x + LEGEND_MARK_PX, y + 12, ANCHOR_START, name, SERIES_LABEL_MAX);
}

double plot_legend(const struct plot_canvas *canvas, const struct str *names, size_t count, bool marks, double y,
                   bool draw)
{
    const double left = canvas->place == PLOT_FILE ? 16 : 2;
    double x = left, height = 0;
    size_t shown = count < LEGEND_SHOWN_MAX ? count : LEGEND_SHOWN_MAX;
    for (size_t i = 0; i < shown + (shown < count); i++) {
        struct str name = i < shown ? names[i] : str_printf(canvas->arena, "and %zu more", count - shown);
        double entry = LEGEND_MARK_PX + (double)markup_letters(name, SERIES_LABEL_MAX) * LETTER_PX;
        if (x > left && x + entry > canvas->width) {
            x = left;
            height += LINE_PX;
        }
        if (draw && i < shown) add_entry(canvas, i, marks, x, y + height, name);
        else if (draw) plot_label(canvas, "note", x, y + height + 12, ANCHOR_START, name, SERIES_LABEL_MAX);
        x += entry + LEGEND_GAP_PX;
    }
    return count > 0 ? height + LINE_PX : 0;
}

double plot_series_legend(const struct plot_canvas *canvas, double y, bool draw)
{
    struct str *names = ARENA_ARRAY(canvas->arena, canvas->series->count + 1, struct str);
    for (size_t i = 0; i < canvas->series->count; i++) names[i] = canvas->series->items[i].label;
    return plot_legend(canvas, names, canvas->series->count, true, y, draw);
}

void plot_axes(const struct plot_canvas *canvas, const struct plot_scale *x, const struct plot_scale *y,
               const char *x_title, const char *y_title)
{
    for (int i = 0; i < y->tick_count; i++) {
        double at = plot_scale_at(y, y->ticks[i]);
        struct strbuf number = {0};
        markup_number(&number, y->ticks[i], 6);
        strbuf_printf(canvas->out, "<path class=\"grid\" d=\"M%.1f %.1fH%.1f\"/>", x->begin, at, x->end);
        plot_label(canvas, "tick", x->begin - 8, at + 4, ANCHOR_END, (struct str){number.ptr, number.len}, 12);
        strbuf_free(&number);
    }
    for (int i = 0; i < x->tick_count; i++) {
        double at = plot_scale_at(x, x->ticks[i]);
        struct strbuf number = {0};
        markup_number(&number, x->ticks[i], 6);
        strbuf_printf(canvas->out, "<path class=\"grid\" d=\"M%.1f %.1fV%.1f\"/>", at, y->end, y->begin);
        plot_label(canvas, "tick", at, y->begin + 18, ANCHOR_MIDDLE, (struct str){number.ptr, number.len}, 12);
        strbuf_free(&number);
    }
    strbuf_printf(canvas->out, "<path class=\"axis\" d=\"M%.1f %.1fH%.1f\"/>\n", x->begin, y->begin, x->end);
    plot_label(canvas, "name", (x->begin + x->end) / 2, y->begin + 38, ANCHOR_MIDDLE, str_of(x_title), 80);
    plot_label(canvas, "name", canvas->place == PLOT_FILE ? 16 : 2, y->end - 12, ANCHOR_START, str_of(y_title), 80);
}

struct str plot_resolution(struct arena *arena, int32_t height, int32_t width)
{
    return height == width ? str_printf(arena, "%d", (int)height)
                           : str_printf(arena, "%dx%d", (int)height, (int)width);
}

void plot_point_words(const struct plot_canvas *canvas, const struct sweep_point *point, struct strbuf *out)
{
    size_t series = canvas->series->of_point[point - canvas->table->points];
    markup_text(out, canvas->series->items[series].label, SERIES_LABEL_MAX);
    strbuf_printf(out, " %g, %dx%d: ", point->multiplier, (int)point->height, (int)point->width);
    if (point_has_latency(point)) {
        strbuf_printf(out, "%.4g ms", point->median_ms);
        if (point->round_count > 1) strbuf_printf(out, " (spread %.1f %%)", point->spread * 100);
        strbuf_puts(out, ", ");
    }
    markup_number(out, (double)point->macs, 3);
    strbuf_puts(out, " MACs");
    if (isfinite(point->accuracy)) strbuf_printf(out, ", %.4g %%", point->accuracy);
    if (!point->has_counts) return;
    if (point->counts.instructions > 0) {
        strbuf_puts(out, ", ");
        markup_number(out, (double)point->counts.instructions, 3);
        strbuf_puts(out, " instructions");
    }
    if (point->counts.l2_misses > 0) {
        strbuf_puts(out, ", ");
        markup_number(out, (double)point->counts.l2_misses, 3);
        strbuf_puts(out, " L2 misses");
    }
}

/* plot_canvas.h - what the plots share: the frame of a file, texts, marks, legends, axes.
 *
 * Classes are coloured by templates/sweep/plot.css.in. Sizes of texts are not known here, so they are estimated, with
 * some air: nothing depends on the fonts of the machine. */
#ifndef MNV3C_SWEEP_PLOT_CANVAS_H
#define MNV3C_SWEEP_PLOT_CANVAS_H

#include "sweep/plot.h"
#include "sweep/plot_scale.h"
#include "sweep/plot_series.h"

enum {
    COLOUR_COUNT = 8,
    FONT_PX = 12,
    LETTER_PX = 7, /* the width of a letter, about */
    BOLD_PX = 8,
    LINE_PX = 18,
    LEGEND_SHOWN_MAX = 24,
};

struct plot_canvas {
    struct arena *arena;
    const struct sweep_table *table;
    const struct plot_series_list *series;
    enum plot_id id;
    enum plot_place place;
    struct str styles;
    double width, top; /* of what is drawn: below the title, if there is one */
    struct strbuf *out;
};

/* What opens and closes a plot of this height, with its title where it needs one. */
void plot_open(const struct plot_canvas *canvas, double height);
void plot_close(const struct plot_canvas *canvas);

/* Where a text is tied to its place. */
enum anchor { ANCHOR_START, ANCHOR_MIDDLE, ANCHOR_END };
void plot_label(const struct plot_canvas *canvas, const char *class, double x, double y, enum anchor anchor,
                struct str text, size_t letters_max);

/* Opens a mark of a shape and a colour that belong to a number, with room for its title: the caller appends the text
 * and calls plot_mark_end. class: further classes, or "". */
void plot_mark_begin(const struct plot_canvas *canvas, size_t number, const char *class, double x, double y);
void plot_mark_end(const struct plot_canvas *canvas);

/* A legend of names from y on, within the canvas' width; returns the height it takes. Drawn only if asked. marks: marks
 * of series, otherwise patches of colours. */
double plot_legend(const struct plot_canvas *canvas, const struct str *names, size_t count, bool marks, double y,
                   bool draw);
/* The same of the series. */
double plot_series_legend(const struct plot_canvas *canvas, double y, bool draw);

/* Grid lines with their values, the bottom line, and the names of both axes. */
void plot_axes(const struct plot_canvas *canvas, const struct plot_scale *x, const struct plot_scale *y,
               const char *x_title, const char *y_title);

/* What a point is, in words of a title: "small 0.75, 224x224: 2.13 ms (spread 1.1 %), 43.4 M MACs". */
void plot_point_words(const struct plot_canvas *canvas, const struct sweep_point *point, struct strbuf *out);

/* "224" for a square, else "128x256". */
struct str plot_resolution(struct arena *arena, int32_t height, int32_t width);

/* The plots; each is called when there is something to draw. */
void plot_scatter(struct plot_canvas *canvas);
void plot_heat(struct plot_canvas *canvas);
void plot_steps(struct plot_canvas *canvas);

/* The value of a point on the axes of plot_scatter; NAN when it has none. */
double plot_scatter_x(enum plot_id id, const struct sweep_point *point);
double plot_scatter_y(enum plot_id id, const struct sweep_point *point);

#endif

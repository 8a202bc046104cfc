/* plot_heat.c - latency by width multiplier and resolution, a panel of cells with numbers for each series; see
 * plot_canvas.h. All panels share one scale of colours, so that networks can be compared. */
#include <math.h>
#include <stdlib.h>

#include "sweep/markup.h"
#include "sweep/plot_canvas.h"

enum {
    PANELS_MAX = 24, COLUMNS_MAX = 40, ROWS_MAX = 40, LABEL_MAX = 60,
    HEAT_COLOURS = 9,
    CELL_WIDTH_MIN_PX = 42, CELL_WIDTH_MAX_PX = 72, CELL_HEIGHT_PX = 30,
    ROW_LABEL_PX = 44, PANEL_GAP_PX = 24, PANEL_HEAD_PX = 46, PANEL_FOOT_PX = 22,
};

struct grid_size {
    int32_t height, width;
};

/* What the panels have in common, so that their cells line up. */
struct grid {
    struct grid_size *columns; /* by area */
    double *rows;              /* by multiplier */
    size_t column_count, row_count, left_out; /* points of columns or rows beyond the limits */
    struct plot_range range;
    double cell_width, panel_width; /* of the cells, and of their heading where that is longer */
    size_t panel_count, panels_across;
};

static int by_multiplier(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static int by_area(const void *a, const void *b)
{
    const struct grid_size *x = a, *y = b;
    int64_t area_x = (int64_t)x->height * x->width, area_y = (int64_t)y->height * y->width;
    if (area_x != area_y) return area_x < area_y ? -1 : 1;
    return (x->height > y->height) - (x->height < y->height);
}

static size_t unique_rows(double *rows, size_t count)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++)
        if (kept == 0 || rows[kept - 1] != rows[i]) rows[kept++] = rows[i];
    return kept < ROWS_MAX ? kept : ROWS_MAX;
}

static size_t unique_columns(struct grid_size *columns, size_t count)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++)
        if (kept == 0 || by_area(&columns[kept - 1], &columns[i]) != 0) columns[kept++] = columns[i];
    return kept < COLUMNS_MAX ? kept : COLUMNS_MAX;
}

/* The place of a value among sorted ones; count when it is not there. */
static size_t row_of(const struct grid *grid, const struct sweep_point *point)
{
    size_t row = 0;
    while (row < grid->row_count && grid->rows[row] != point->multiplier) row++;
    return row;
}

static size_t column_of(const struct grid *grid, const struct sweep_point *point)
{
    size_t column = 0;
    const struct grid_size size = {point->height, point->width};
    while (column < grid->column_count && by_area(&grid->columns[column], &size) != 0) column++;
    return column;
}

/* A network that was rejected may have neither. */
static bool has_place(const struct sweep_point *point)
{
    return point->multiplier > 0 && point->height > 0 && point->width > 0;
}

static struct grid make_grid(const struct plot_canvas *canvas)
{
    size_t count = canvas->table->point_count, placed = 0;
    struct grid grid = {.columns = ARENA_ARRAY(canvas->arena, count + 1, struct grid_size),
                        .rows = ARENA_ARRAY(canvas->arena, count + 1, double),
                        .range = PLOT_RANGE_NONE};
    for (size_t i = 0; i < count; i++) {
        const struct sweep_point *point = &canvas->table->points[i];
        if (!has_place(point)) continue;
        grid.rows[placed] = point->multiplier;
        grid.columns[placed++] = (struct grid_size){point->height, point->width};
        if (point_has_latency(point)) plot_range_add(&grid.range, point->median_ms);
    }
    qsort(grid.rows, placed, sizeof *grid.rows, by_multiplier);
    qsort(grid.columns, placed, sizeof *grid.columns, by_area);
    grid.row_count = unique_rows(grid.rows, placed);
    grid.column_count = unique_columns(grid.columns, placed);
    for (size_t i = 0; i < count; i++)
        grid.left_out += row_of(&grid, &canvas->table->points[i]) == grid.row_count ||
                         column_of(&grid, &canvas->table->points[i]) == grid.column_count;
    grid.panel_count = canvas->series->count < PANELS_MAX ? canvas->series->count : PANELS_MAX;
    return grid;
}

static double longest_label(const struct plot_canvas *canvas, const struct grid *grid)
{
    size_t longest = 0;
    for (size_t i = 0; i < grid->panel_count; i++) {
        size_t letters = markup_letters(canvas->series->items[i].label, LABEL_MAX);
        if (letters > longest) longest = letters;
    }
    return (double)longest * BOLD_PX;
}

/* Two panels side by side where both have room, with headings that tell them apart; cells as wide as fit. A plot of
 * many columns becomes wider. */
static void fit(struct plot_canvas *canvas, struct grid *grid)
{
    const double left = canvas->place == PLOT_FILE ? 16 : 2, room = canvas->width - 2 * left;
    const double least = ROW_LABEL_PX + (double)grid->column_count * CELL_WIDTH_MIN_PX;
    const double label = longest_label(canvas, grid);
    grid->panels_across = grid->panel_count > 1 && 2 * fmax(least, label) + PANEL_GAP_PX <= room ? 2 : 1;
    double panel = grid->panels_across == 2 ? (room - PANEL_GAP_PX) / 2 : room;
    double cell = floor((panel - ROW_LABEL_PX) / (double)grid->column_count);
    grid->cell_width = cell < CELL_WIDTH_MIN_PX ? CELL_WIDTH_MIN_PX
                       : cell > CELL_WIDTH_MAX_PX ? CELL_WIDTH_MAX_PX : cell;
    if (least > room) canvas->width = least + 2 * left;
    grid->panel_width = fmax(ROW_LABEL_PX + grid->cell_width * (double)grid->column_count, fmin(label, panel));
}

static double panel_height(const struct grid *grid)
{
    return PANEL_HEAD_PX + (double)grid->row_count * CELL_HEIGHT_PX + PANEL_FOOT_PX;
}

/* From 0, fast, to HEAT_COLOURS - 1, by the logarithm. */
static int heat_of(const struct grid *grid, double ms)
{
    double span = log(grid->range.high / grid->range.low);
    int heat = span > 0 ? (int)(log(ms / grid->range.low) / span * HEAT_COLOURS) : HEAT_COLOURS / 2;
    return heat < 0 ? 0 : heat >= HEAT_COLOURS ? HEAT_COLOURS - 1 : heat;
}

static void add_cell(const struct plot_canvas *canvas, const struct grid *grid, const struct sweep_point *point,
                     double x, double y)
{
    struct strbuf *out = canvas->out;
    bool measured = point_has_latency(point);
    int heat = measured ? heat_of(grid, point->median_ms) : 0;
    struct strbuf class = {0};
    if (measured) strbuf_printf(&class, "h%d", heat);
    else strbuf_puts(&class, "none");
    strbuf_printf(out, "<g class=\"cell %s\"><title>", class.ptr);
    plot_point_words(canvas, point, out);
    if (!measured) {
        strbuf_printf(out, ", %s", point_status_words[point->status]);
        if (point->reason.len) strbuf_puts(out, ": ");
        markup_text(out, point->reason, 200);
    }
    strbuf_printf(out, "</title><rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%d\"/>", x + 1, y + 1,
                  grid->cell_width - 2, CELL_HEIGHT_PX - 2);
    struct strbuf number = {0};
    if (measured) markup_rounded(&number, point->median_ms);
    else strbuf_puts(&number, point->status == POINT_OK || point->status == POINT_PENDING ? "\xe2\x80\x93" : "failed");
    plot_label(canvas, "", x + grid->cell_width / 2, y + CELL_HEIGHT_PX / 2 + 4, ANCHOR_MIDDLE,
               (struct str){number.ptr, number.len}, 12);
    strbuf_puts(out, "</g>\n");
    strbuf_free(&number);
    strbuf_free(&class);
}

static void add_panel_frame(const struct plot_canvas *canvas, const struct grid *grid, const struct plot_series *series,
                            double x, double y)
{
    plot_label(canvas, "name strong", x, y + 16, ANCHOR_START, series->label, (size_t)(grid->panel_width / BOLD_PX));
    for (size_t i = 0; i < grid->column_count; i++)
        plot_label(canvas, "tick", x + ROW_LABEL_PX + grid->cell_width * ((double)i + .5), y + 38, ANCHOR_MIDDLE,
                   plot_resolution(canvas->arena, grid->columns[i].height, grid->columns[i].width), 9);
    for (size_t i = 0; i < grid->row_count; i++)
        plot_label(canvas, "tick", x + ROW_LABEL_PX - 8, y + PANEL_HEAD_PX + CELL_HEIGHT_PX * ((double)i + .5) + 4,
                   ANCHOR_END, str_printf(canvas->arena, "%.3g", grid->rows[i]), 9);
}

/* Every point of the series that is in the grid. The series of a table do not hold two points of one cell. */
static void add_cells(const struct plot_canvas *canvas, const struct grid *grid, size_t series, double x, double y)
{
    for (size_t i = 0; i < canvas->table->point_count; i++) {
        const struct sweep_point *point = &canvas->table->points[i];
        if (canvas->series->of_point[i] != series) continue;
        size_t row = row_of(grid, point), column = column_of(grid, point);
        if (row == grid->row_count || column == grid->column_count) continue;
        add_cell(canvas, grid, point, x + ROW_LABEL_PX + grid->cell_width * (double)column,
                 y + PANEL_HEAD_PX + CELL_HEIGHT_PX * (double)row);
    }
}

/* The colours from fast to slow, and what is not shown. */
static void add_foot(const struct plot_canvas *canvas, const struct grid *grid, double left, double y)
{
    struct strbuf text = {0};
    markup_number(&text, grid->range.low, 3);
    strbuf_puts(&text, " ms");
    plot_label(canvas, "tick", left, y + 11, ANCHOR_START, (struct str){text.ptr, text.len}, 20);
    double x = left + ((double)text.len + 1) * LETTER_PX;
    for (int i = 0; i < HEAT_COLOURS; i++, x += 14)
        strbuf_printf(canvas->out, "<g class=\"cell h%d\"><rect x=\"%.1f\" y=\"%.1f\" width=\"14\" height=\"14\"/></g>",
                      i, x, y);
    text.len = 0;
    markup_number(&text, grid->range.high, 3);
    strbuf_puts(&text, " ms");
    plot_label(canvas, "tick", x + LETTER_PX, y + 11, ANCHOR_START, (struct str){text.ptr, text.len}, 20);
    strbuf_free(&text);
    size_t panels = canvas->series->count - grid->panel_count;
    if (panels == 0 && grid->left_out == 0) return;
    struct str words = str_printf(canvas->arena, "not shown: %zu series, %zu points of further sizes", panels,
                                  grid->left_out);
    plot_label(canvas, "note", left, y + 30, ANCHOR_START, words, 80);
}

void plot_heat(struct plot_canvas *canvas)
{
    struct grid grid = make_grid(canvas);
    fit(canvas, &grid);
    const double left = canvas->place == PLOT_FILE ? 16 : 2, height = panel_height(&grid);
    size_t lines = (grid.panel_count + grid.panels_across - 1) / grid.panels_across;
    double foot = canvas->top + (double)lines * height;
    bool left_out = grid.left_out > 0 || canvas->series->count > grid.panel_count;
    plot_open(canvas, foot + 16 + (left_out ? LINE_PX : 0) + (canvas->place == PLOT_FILE ? 16 : 4));
    const double across = grid.panel_width + PANEL_GAP_PX;
    for (size_t i = 0; i < grid.panel_count; i++) {
        double x = left + across * (double)(i % grid.panels_across);
        double y = canvas->top + height * (double)(i / grid.panels_across);
        add_panel_frame(canvas, &grid, &canvas->series->items[i], x, y);
        add_cells(canvas, &grid, i, x, y);
    }
    add_foot(canvas, &grid, left, foot);
    plot_close(canvas);
}

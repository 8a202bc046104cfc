/* plot.c - see plot.h: which plots a table has, and how wide they are. */
#include "sweep/plot.h"

#include <math.h>

#include "sweep/plot_canvas.h"

const struct plot_info plot_table[PLOT_COUNT] = {
#define PLOT(id, name, title, about) [PLOT_##id] = {name, title, about},
#include "sweep/plots.def"
#undef PLOT
};

static bool point_shown(enum plot_id id, const struct sweep_point *point)
{
    if (id == PLOT_HEAT) return point_has_latency(point) && point->multiplier > 0 && point->height > 0;
    if (id == PLOT_STEPS) return point->step_count > 0;
    return plot_value_usable(plot_scatter_x(id, point)) && plot_value_usable(plot_scatter_y(id, point));
}

bool plot_has(const struct sweep_table *table, enum plot_id id)
{
    for (size_t i = 0; i < table->point_count; i++)
        if (point_shown(id, &table->points[i])) return true;
    return false;
}

void plot_svg(struct arena *arena, const struct sweep_table *table, enum plot_id id, enum plot_place place,
              struct str styles, struct strbuf *out)
{
    static const int widths_px[] = {[PLOT_FILE] = 760, [PLOT_INLINE] = 900, [PLOT_NARROW] = 320};
    if (!plot_has(table, id)) return;
    struct plot_series_list series = plot_series_make(arena, table);
    struct plot_canvas canvas = {.arena = arena,
                                 .table = table,
                                 .series = &series,
                                 .id = id,
                                 .place = place,
                                 .styles = styles,
                                 .width = widths_px[place],
                                 .top = place == PLOT_FILE ? 56 : 4,
                                 .out = out};
    if (id == PLOT_HEAT) plot_heat(&canvas);
    else if (id == PLOT_STEPS) plot_steps(&canvas);
    else plot_scatter(&canvas);
}

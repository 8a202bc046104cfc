/* plot.h - the plots of a sweep as SVG. The same table gives the same text.
 *
 * A plot is for light and dark surroundings, names itself for screen readers (title, desc), and shows what a mark
 * stands for when the pointer rests on it. Points that have no value for a plot are left out of it; a table that has
 * none at all has no such plot. Names of the table are escaped. */
#ifndef MNV3C_SWEEP_PLOT_H
#define MNV3C_SWEEP_PLOT_H

#include "sweep/table.h"

enum plot_id {
#define PLOT(id, name, title, about) PLOT_##id,
#include "sweep/plots.def"
#undef PLOT
    PLOT_COUNT
};

struct plot_info {
    const char *name, *title, *about; /* the name is fit for a file and for an id of HTML */
};
extern const struct plot_info plot_table[PLOT_COUNT];

enum plot_place {
    PLOT_FILE,   /* a file of its own, with its colours and its title */
    PLOT_INLINE, /* a part of the page, which has both */
    PLOT_NARROW, /* the same for a phone held upright */
};

/* Whether the table has anything that the plot shows. */
bool plot_has(const struct sweep_table *table, enum plot_id id);

/* Appends the plot; nothing when plot_has is false. styles: the text of templates/sweep/plot.css.in, of PLOT_FILE. */
void plot_svg(struct arena *arena, const struct sweep_table *table, enum plot_id id, enum plot_place place,
              struct str styles, struct strbuf *out);

#endif

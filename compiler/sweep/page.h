/* page.h - a sweep as one HTML file that needs nothing else: what was measured and where, the plots, the table, and the
 * table's data for download. The same table gives the same text. */
#ifndef MNV3C_SWEEP_PAGE_H
#define MNV3C_SWEEP_PAGE_H

#include "sweep/table.h"

/* Appends the page; false when a built-in template failed, which is a bug and reported. */
bool page_html(struct arena *arena, struct diag *diag, const struct sweep_table *table, struct strbuf *out);

/* The colours of plots, for plot_svg; false as above. */
bool page_plot_styles(struct arena *arena, struct diag *diag, struct str *styles);

#endif

/* report.h - everything about a sweep in one folder: `--report DIR`.
 *
 *   DIR/report.html                      the page, page.h
 *   DIR/table.csv  table.json  table.md  the table, table.h
 *   DIR/plots/NAME.svg                   the plots that the table has, plot.h
 *   DIR/plots/NAME.png                   the same as pixels, twice as large, when rsvg-convert is installed */
#ifndef MNV3C_SWEEP_REPORT_H
#define MNV3C_SWEEP_REPORT_H

#include "sweep/table.h"

/* Makes the folder where there is none, and plots/ in it; before a long sweep, to know that there will be one. */
bool report_make_folder(struct arena *arena, struct diag *diag, const char *directory);

/* Makes the folder and writes its files: all of them, or none when one cannot be staged. PNG files follow one by one;
 * without the program for them a note says how to get them. What else lies there stays. False when an error was
 * reported. */
bool report_write(struct arena *arena, struct diag *diag, const struct sweep_table *table, const char *directory);

#endif

/* columns.h - the columns of the page's table: which there are, and what a point has in them. */
#ifndef MNV3C_SWEEP_COLUMNS_H
#define MNV3C_SWEEP_COLUMNS_H

#include "sweep/table.h"

enum column_id {
#define COLUMN(id, key, heading, about, kind, when) COLUMN_##id,
#include "sweep/columns.def"
#undef COLUMN
    COLUMN_COUNT
};

enum column_kind { COLUMN_NAME, COLUMN_WORDS, COLUMN_NUMBER };
enum column_when { COLUMN_ALWAYS, COLUMN_DIFFER, COLUMN_KNOWN };

struct column_info {
    const char *key, *heading, *about;
    enum column_kind kind;
    enum column_when when;
};
extern const struct column_info column_table[COLUMN_COUNT];

/* Whether the table needs the column. */
bool column_has(const struct sweep_table *table, enum column_id column);

/* What a point has in a column: the number that a NUMBER sorts by, NAN when it has none; the text of the others, not
 * escaped. */
double column_number(const struct sweep_point *point, enum column_id column);
struct str column_text(const struct sweep_point *point, enum column_id column);

/* Appends the number as it is shown, as HTML. */
void column_print(const struct sweep_point *point, enum column_id column, struct strbuf *out);

#endif

/* compare.h - two tables of a sweep: what changed from the old one to the new one.
 *
 * Points are paired when all their axes agree; those that are left over, when they agree but for compiler, flags and
 * runner and there is one such point on each side. A time changed when new/old, or old/new, is above 1 + noise, where
 * noise is the largest of both spreads over the rounds and COMPARE_NOISE_MIN. What is computed or counted is compared
 * exactly. */
#ifndef MNV3C_SWEEP_COMPARE_H
#define MNV3C_SWEEP_COMPARE_H

#include "sweep/table.h"

#define COMPARE_NOISE_MIN 0.03

enum compare_verdict { VERDICT_UNKNOWN /* not measured in both */, VERDICT_SAME, VERDICT_FASTER, VERDICT_SLOWER };
extern const char *const compare_verdict_words[];

enum {
    COMPARED_COUNT = 0
#define COMPARED(name, value) + 1
#include "sweep/compared.def"
#undef COMPARED
};
extern const char *const compared_names[COMPARED_COUNT];

struct compare_pair {
    const struct sweep_point *old_point, *new_point;
    double ratio, noise; /* new median by old median; NAN: not measured in both */
    enum compare_verdict verdict;
    int64_t old_figures[COMPARED_COUNT], new_figures[COMPARED_COUNT]; /* 0: not known */
};

struct sweep_comparison {
    const struct sweep_table *old_table, *new_table;
    struct compare_pair *pairs; /* in the order of the new table */
    size_t pair_count;
    const struct sweep_point **only_old, **only_new;
    size_t only_old_count, only_new_count;
    size_t measured, faster, slower;
    double mean_ratio; /* geometric, of the pairs measured in both; NAN: none */
};

void sweep_compare(struct arena *arena, const struct sweep_table *old_table, const struct sweep_table *new_table,
                   struct sweep_comparison *comparison);

/* Whether a figure is known of both points, and differs. */
bool compare_figure_changed(const struct compare_pair *pair, int figure);

/* The comparison as text, appended (compare_print.c, compare_export.c): Markdown has what changed; CSV and JSON (schema
 * "mnv3c.comparison/1", docs/sweep.md) have every pair. */
void sweep_comparison_markdown(const struct sweep_comparison *comparison, struct strbuf *out);
void sweep_comparison_csv(const struct sweep_comparison *comparison, struct strbuf *out);
void sweep_comparison_json(const struct sweep_comparison *comparison, struct strbuf *out);

#endif

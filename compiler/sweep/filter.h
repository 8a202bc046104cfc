/* filter.h - conditions on points: 'macs<=100e6,parameters<3e6', of which all must hold. */
#ifndef MNV3C_SWEEP_FILTER_H
#define MNV3C_SWEEP_FILTER_H

#include "sweep/table.h"

enum filter_fact {
#define FILTER_FACT(id, name, meaning) FILTER_##id,
#include "sweep/filter.def"
#undef FILTER_FACT
    FILTER_FACT_COUNT
};

enum filter_relation { RELATION_LE, RELATION_LT, RELATION_GE, RELATION_GT, RELATION_EQ, RELATION_NE };

struct sweep_filter {
    enum filter_fact fact;
    enum filter_relation relation;
    double limit;
};

enum { SWEEP_FILTERS_MAX = 64 };
struct sweep_filters {
    struct sweep_filter items[SWEEP_FILTERS_MAX];
    int count;
};

/* Adds the conditions of a text; `span` is where it stands. False when errors were reported. */
bool sweep_filter_parse(struct diag *diag, struct str text, struct span span, struct sweep_filters *filters);

/* Whether all conditions hold. Facts that are not known, of a point that was rejected, hold. */
bool sweep_filter_holds(const struct sweep_filters *filters, const struct sweep_point *point);

#endif

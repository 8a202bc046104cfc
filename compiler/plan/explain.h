/* explain.h - what explain.c and its parts share. */
#ifndef MNV3C_PLAN_EXPLAIN_H
#define MNV3C_PLAN_EXPLAIN_H

#include "plan/schedule.h"

/* The orders in which the steps of a plan could run, with what they cost. */
struct orders {
    struct arena *arena;
    const struct plan *plan;
    struct plan *bare;         /* its steps and buffers before any of them run together: what was chosen from */
    const struct plan *sliced; /* the same by --schedule=channels: its pairs are those that can run by slices */
    struct scheduler machines[MACHINES_MAX]; /* that the schedule was chosen for */
    int machine_count;
};

/* Steps [first, end) with those of a group in its order, and the others layer by layer. */
struct order {
    struct group group;
    int first, end;
    double cycles[MACHINES_MAX];
    double cost; /* as that of a group */
};

/* The same for --target as the plan was made; TARGET_COUNT: for all (explain_schedule.c). */
struct orders *orders_new(struct arena *arena, struct diag *diag, const struct plan *plan, enum target_id target);

/* Prints the machines; and for the group of a step, or the step itself where it runs layer by layer, what its order
 * and the others cost, and why. */
void orders_print_machines(const struct orders *orders, struct strbuf *out);
void orders_print(const struct orders *orders, const struct step *step, struct strbuf *out);

/* The steps that a step runs together with, itself at least. */
int orders_first(const struct orders *orders, const struct step *step);

/* In words, what of an order stays in caches and what does not (explain_reason.c); and why no order by rows has all
 * steps of [first, end), or, if that is one step, this one and another. */
void reason_print(const struct orders *orders, const struct order *order, struct strbuf *out);
void reason_no_rows(const struct orders *orders, int first, int end, struct strbuf *out);

#endif

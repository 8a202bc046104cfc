/* prices.c - what a step costs in one of the ways in which a group may run it, computed once: dynamic programming asks
 * for the same again and again, and so does each attempt to need less memory (budget.c). */
#include "plan/schedule.h"

struct price {
    int32_t rows, slice_channels, piece_channels;
    bool slice_in, slice_out;
    struct step_price value;
    const struct price *next;
};

static bool is_of(const struct price *price, const struct step *step)
{
    return price->rows == step->rows && price->slice_channels == step->slice_channels &&
           price->piece_channels == step->piece_channels && price->slice_in == step->slice_in &&
           price->slice_out == step->slice_out;
}

static struct step_price price_of(const struct scheduler *s, const struct step *step)
{
    struct choice choice;
    select_cheapest(s->plan, step, &s->target, NULL, &choice);
    struct cost cost = cost_of(s->plan, step, &s->target, &choice);
    return (struct step_price){cost.cycles - cost.by[BOUND_MEMORY], cost.l2_bytes, cost.far_bytes};
}

const struct price **prices_of(struct arena *arena, struct plan *plan, int machine)
{
    if (!plan->prices) plan->prices = ARENA_NEW(arena, struct prices);
    if (!plan->prices->first[machine])
        plan->prices->first[machine] = ARENA_ARRAY(arena, (size_t)plan->step_count, const struct price *);
    return plan->prices->first[machine];
}

struct step_price schedule_price(const struct scheduler *s, const struct step *step)
{
    for (const struct price *price = s->prices[step->id]; price; price = price->next)
        if (is_of(price, step)) return price->value;
    struct price *price = ARENA_NEW(s->arena, struct price);
    *price = (struct price){step->rows,     step->slice_channels, step->piece_channels, step->slice_in,
                            step->slice_out, price_of(s, step),    s->prices[step->id]};
    s->prices[step->id] = price;
    return price->value;
}

/* step_file.h - step.json: a step of a run, as far as it is not in its network and weights.
 *
 * Schema "mnv3c.netadapt.step/1":
 *   schema, step (0: the seed), chosen (the name of its proposal), latency_ms, accuracy (percent)
 *   widths    [ { row, expansion, output } ]   the rows of the seed that are other now; a member only where it changed
 *   proposals [ { name, from, to, latency_ms, evaluated, accuracy, tuned, failure } ]   in the order of the layers
 * result.json of a proposal, "mnv3c.netadapt.result/1": schema and the members of an element of proposals. */
#ifndef MNV3C_ADAPT_STEP_FILE_H
#define MNV3C_ADAPT_STEP_FILE_H

#include "adapt/proposal.h"

struct step_record {
    int number;
    struct row_change *changes; /* of the seed */
    double latency_ms, accuracy;
    struct proposal *proposals; /* their changes are not kept */
    int proposal_count, chosen;
};

/* Change of accuracy over change of latency, in points a millisecond: what the best proposal has most of. */
static inline double proposal_ratio(const struct proposal *proposal, double accuracy, double latency_ms)
{
    return (proposal->accuracy - accuracy) / (latency_ms - proposal->latency_ms);
}

void step_print(const struct net *seed, const struct step_record *step, struct strbuf *out);

/* Reads one; NULL when errors were reported. */
struct step_record *step_read(struct arena *arena, const struct adaptation *adaptation, const char *path);

void result_print(const struct proposal *proposal, struct strbuf *out);

/* Reads what came of a proposal into it; false when errors were reported. *same: it is of this proposal. */
bool result_read(struct arena *arena, const struct adaptation *adaptation, const char *path, struct proposal *proposal,
                 bool *same);

#endif

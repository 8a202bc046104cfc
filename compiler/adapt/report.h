/* report.h - the end of a run for people (report.md) and programs (report.json).
 *
 * Schema "mnv3c.netadapt.report/1": schema, version (of mnv3c), network, machine and threads (of the table),
 * seed_ms, target_ms, step, divisor, evaluate, and
 *   steps [ { step, proposal, from, to, latency_ms, accuracy, delta_latency_ms, delta_accuracy,
 *             ratio: change of accuracy over change of latency, 0 for the seed,
 *             proposals: how many there were, failed: of them, parameters, macs, rewards [ { w, reward } ] } ]
 * rewards: ACC x (LAT / TAR) ^ w of MnasNet with TAR the target and the exponents of the paper, -0.07 and -0.15. */
#ifndef MNV3C_ADAPT_REPORT_H
#define MNV3C_ADAPT_REPORT_H

#include "adapt/step_file.h"

/* Appends both; false when a step cannot be resolved. */
bool report_make(const struct adaptation *adaptation, struct step_record *const *steps, int count,
                 struct strbuf *markdown, struct strbuf *json);

#endif

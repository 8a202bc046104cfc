/* score.h - the reward of platform-aware search: accuracy weighed against latency.
 *
 * ACC * (LAT / TAR)^w, from "MnasNet: Platform-Aware Neural Architecture Search for Mobile" (CVPR 2019), section 3.1,
 * where w is alpha up to the target and beta above it. Two settings are the paper's: soft, with one w on both sides,
 * and hard, with alpha = 0 and beta = -1, which gains nothing from being faster than the target. The MobileNetV3 paper
 * searches Small with w = -0.15 instead of -0.07, since accuracy changes more with latency there (section 4.1). */
#ifndef MNV3C_ADAPT_SCORE_H
#define MNV3C_ADAPT_SCORE_H

#include "base/str.h"

/* Doubling the latency should be worth 5 % of accuracy, relatively: 2^-0.07 = 0.953. */
#define SCORE_EXPONENT_MNASNET (-0.07)

struct score {
    double accuracy; /* in any unit: the rewards are in the same */
    double latency_ms, target_ms; /* above 0 */
    double exponent;              /* w, at most 0 */
    double soft, hard;
};

/* The rewards of the other members. */
void score_compute(struct score *score);

/* Where the latency is from: a number of the command line, or the sum over a network's steps in a table. */
struct score_source {
    struct str network, table; /* "" for a number */
    double error_ms;           /* of the table's interpolation */
};

void score_text(const struct score *score, const struct score_source *source, struct strbuf *out);

/* Schema "mnv3c.score/1": accuracy, latency_ms, target_ms, w, soft, hard; with a table also network, table,
 * error_ms. */
void score_json(const struct score *score, const struct score_source *source, struct strbuf *out);

#endif

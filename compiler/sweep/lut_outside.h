/* lut_outside.h - rows that a look-up table will not know well: told before hours of measuring. */
#ifndef MNV3C_SWEEP_LUT_OUTSIDE_H
#define MNV3C_SWEEP_LUT_OUTSIDE_H

#include "sweep/lut_probe.h"

/* Warns of rows of a network whose numbers of channels lie outside of those that the probes have, so that even the
 * network itself would be extrapolated. */
void lut_report_outside(struct arena *arena, struct diag *diag, const struct lut_probes *probes, const struct net *net);

#endif

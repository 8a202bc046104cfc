/* run_file.h - netadapt.json: what a directory's run is of, so that it is not gone on with by mistake.
 *
 * Schema "mnv3c.netadapt.run/1": schema, network, arch_hash, weights_hash, table_hash (of the seed's text, its
 * checkpoint and the look-up table: hexadecimal), step, divisor, evaluate. The target is not there: a
 * run may go on to another. */
#ifndef MNV3C_ADAPT_RUN_FILE_H
#define MNV3C_ADAPT_RUN_FILE_H

#include "adapt/adaptation.h"

/* Makes the directory and claims it for this process; writes the file, or compares with the one that is there. False
 * when something is wrong or different, which is reported. */
bool run_file_begin(const struct adaptation *adaptation, struct str seed_text);

#endif

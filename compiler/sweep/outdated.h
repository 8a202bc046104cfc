/* outdated.h - results in the work folder that ninja would make anew: figures of an earlier network, tool or machine.
 * They are not shown as those of what is asked for, when making them anew is not possible, or was interrupted; but they
 * stay, since ninja may find that the code has come out the same. */
#ifndef MNV3C_SWEEP_OUTDATED_H
#define MNV3C_SWEEP_OUTDATED_H

#include "sweep/layout.h"
#include "sweep/name_set.h"

struct outdated {
    struct name_set outputs; /* that ninja says it would make */
    struct name_set made;    /* of these, the ones it made since */
};

/* Of every point that cannot be measured now: what is missing or outdated has failed, for that reason. False, with the
 * path and the reason, when that cannot be written. */
bool outdated_fail_unreachable(struct arena *arena, const struct layout *layout, const struct outdated *outdated,
                               struct str *path, struct str *why);

/* Of the others: what is outdated still, after an interruption, counts as not measured. */
bool outdated_hide_rest(struct arena *arena, const struct layout *layout, const struct outdated *outdated,
                        struct str *path, struct str *why);

#endif

/* memory_map.h - the workspace over time, for people and for scripts: `mnv3c info --memory`.
 *
 * JSON, a member "memory" of what `mnv3c info --json` prints:
 *   memory  { workspace_bytes, bound_bytes (the most that is alive at one step: no placement needs less), peak_step,
 *             thread_bytes (what each thread but the first needs besides; with --threads),
 *             unlimited_bytes, cost_ratio (where --max-workspace made another schedule necessary: the workspace without
 *             a limit, and the cost of this one as a multiple of the cost without),
 *             steps   [ { name, op, alive_bytes } ],
 *             buffers [ { offset_bytes, size_bytes, first_step, last_step, layers: [ids of the layers whose outputs it
 *                         holds, one after the other] } ] }
 * Steps are numbered from 0, buffers are alive from the begin of first_step to the end of last_step. */
#ifndef MNV3C_PLAN_MEMORY_MAP_H
#define MNV3C_PLAN_MEMORY_MAP_H

#include "plan/plan.h"

/* The layer whose output, or the mean of it, the step leaves in the buffer; NULL when it does not write there. */
const struct layer *layer_left_in(const struct plan *plan, const struct step *step, int buffer);

/* A table of the steps with a bar of what lies where, and one of the buffers. */
void memory_map_text(const struct plan *plan, struct strbuf *out);

/* The same as a picture: steps from left to right, offsets from bottom to top. */
void memory_map_svg(const struct plan *plan, struct strbuf *out);

struct cJSON;
void memory_map_json(const struct plan *plan, struct cJSON *root);

#endif

/* point.h - axes to points: every combination that the filters let through, with what is known of it without
 * running. */
#ifndef MNV3C_SWEEP_POINT_H
#define MNV3C_SWEEP_POINT_H

#include "sweep/axis.h"

/* Fills table->points, in the order file, multiplier, resolution, target, dtype, threads, compiler, schedule, runner;
 * equal values of an axis count once. Each is POINT_PENDING, or POINT_REJECTED with the reason when the network does
 * not resolve or cannot be planned; see
 * sweep_report_rejected(). False when errors were reported: a file that is
 * no network at all, too many points, or none. */
bool sweep_points(struct arena *arena, struct diag *diag, struct sources *sources, const struct sweep_axes *axes,
                  struct sweep_table *table);

/* One message for all points that were rejected, with the first one's reason: a warning where others are left. */
void sweep_report_rejected(struct diag *diag, const struct sweep_table *table);

/* What a point is called: letters, digits and . _ + - only, at most SWEEP_ID_MAX, no leading dot. */
enum { SWEEP_ID_MAX = 200 };
bool sweep_id_valid(struct str id);

/* Gives every point an id of its network, multiplier and size, and of those other axes that vary (point_id.c). */
void sweep_name_points(struct arena *arena, struct sweep_table *table);

/* An id that two points have, NULL when there is none (point_id.c). */
const struct str *sweep_repeated_id(struct arena *arena, const struct sweep_table *table);

/* Resolves and plans the network of a point, and fills what is known of it then; a network that is rejected makes it
 * POINT_REJECTED (point_facts.c). `ast` is the tree of its file. */
struct ast_file;
void sweep_point_facts(struct arena *arena, const struct sources *sources, const struct ast_file *ast,
                       const struct sweep_axes *axes, struct sweep_point *point);

#endif

/* json_bounds.h - how deep a text that claims to be JSON nests, and how many values it has at most, before a library
 * that recurses by depth and allocates by value reads it. */
#ifndef MNV3C_BASE_JSON_BOUNDS_H
#define MNV3C_BASE_JSON_BOUNDS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

struct json_bounds {
    int64_t depth_max, values_max;
};

enum json_excess { JSON_WITHIN, JSON_TOO_DEEP, JSON_TOO_MANY };

/* Scans the text, which need not be valid: strings are skipped, brackets and separators are counted. *offset is where a
 * bound was passed. */
enum json_excess json_bounds_check(struct str text, struct json_bounds bounds, size_t *offset);

#endif

/* json_bounds.c - see json_bounds.h. */
#include "base/json_bounds.h"

enum json_excess json_bounds_check(struct str text, struct json_bounds bounds, size_t *offset)
{
    int64_t depth = 0, values = 0;
    bool in_string = false;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (in_string) {
            if (c == '\\') i++;
            else if (c == '"') in_string = false;
            continue;
        }
        if (c == '"') in_string = true;
        if (c == '{' || c == '[') depth++;
        if (c == '}' || c == ']') depth--;
        if (c == '{' || c == '[' || c == ',' || c == ':') values++;
        *offset = i;
        if (depth > bounds.depth_max) return JSON_TOO_DEEP;
        if (values > bounds.values_max) return JSON_TOO_MANY;
    }
    return JSON_WITHIN;
}

/* name_set.h - a set of texts, for who is first of a name. It grows in an arena; the texts are not copied. */
#ifndef MNV3C_SWEEP_NAME_SET_H
#define MNV3C_SWEEP_NAME_SET_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/str.h"

/* Open addressing by hash; all zero is the empty set. */
struct name_set {
    struct str *slots; /* empty texts are free ones, so that "" is never a member */
    size_t capacity;   /* 0, or a power of 2 */
    size_t count;
};

/* Adds a text that is not empty; false when the set has it already. */
bool name_set_add(struct arena *arena, struct name_set *set, struct str name);

bool name_set_has(const struct name_set *set, struct str name);

#endif

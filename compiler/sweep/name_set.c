/* name_set.c - see name_set.h. */
#include "sweep/name_set.h"

enum { CAPACITY_FIRST = 64 };

/* Where the name is, or the free place for it. There always is one. */
static struct str *slot_of(const struct name_set *set, struct str name)
{
    size_t slot = hash_bytes(HASH_START, name.ptr, name.len) & (set->capacity - 1);
    while (set->slots[slot].len && !str_eq(set->slots[slot], name)) slot = (slot + 1) & (set->capacity - 1);
    return &set->slots[slot];
}

/* To twice as many places: at most half of them are taken. */
static void grow(struct arena *arena, struct name_set *set)
{
    struct name_set larger = {.capacity = set->capacity ? 2 * set->capacity : CAPACITY_FIRST, .count = set->count};
    larger.slots = ARENA_ARRAY(arena, larger.capacity, struct str);
    for (size_t i = 0; i < set->capacity; i++)
        if (set->slots[i].len) *slot_of(&larger, set->slots[i]) = set->slots[i];
    *set = larger;
}

bool name_set_add(struct arena *arena, struct name_set *set, struct str name)
{
    if (2 * set->count >= set->capacity) grow(arena, set);
    struct str *slot = slot_of(set, name);
    if (slot->len) return false;
    *slot = name;
    set->count++;
    return true;
}

bool name_set_has(const struct name_set *set, struct str name)
{
    return set->capacity > 0 && slot_of(set, name)->len > 0;
}

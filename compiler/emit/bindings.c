/* bindings.c - the variables of a template: a small hash table that remembers the order of insertion, so that nothing
 * depends on the order of hashes. See template.h. */
#include <string.h>

#include "emit/template_tree.h"

struct name name_of(struct str text)
{
    return (struct name){text, hash_bytes(HASH_START, text.ptr, text.len)};
}

struct bindings *bindings_new(struct arena *arena)
{
    struct bindings *bindings = ARENA_NEW(arena, struct bindings);
    bindings->arena = arena;
    return bindings;
}

/* The slot that holds the name, or the free one where it belongs. There is always a free one: slots are twice the
 * capacity. */
static uint32_t *slot_of(const struct bindings *bindings, struct name name)
{
    size_t mask = 2 * bindings->capacity - 1;
    size_t i = (size_t)name.hash & mask;
    for (; bindings->slots[i]; i = (i + 1) & mask) {
        const struct name *held = &bindings->entries[bindings->slots[i] - 1].name;
        if (held->hash == name.hash && str_eq(held->text, name.text)) break;
    }
    return &bindings->slots[i];
}

static void grow(struct bindings *bindings)
{
    size_t capacity = bindings->capacity ? 2 * bindings->capacity : 8;
    struct binding *entries = ARENA_ARRAY(bindings->arena, capacity, struct binding);
    if (bindings->count) memcpy(entries, bindings->entries, bindings->count * sizeof *entries);
    bindings->entries = entries;
    bindings->capacity = capacity;
    bindings->slots = ARENA_ARRAY(bindings->arena, 2 * capacity, uint32_t);
    for (size_t i = 0; i < bindings->count; i++) *slot_of(bindings, entries[i].name) = (uint32_t)i + 1;
}

const struct binding *bindings_find(const struct bindings *bindings, struct name name)
{
    if (!bindings->count) return NULL;
    uint32_t index = *slot_of(bindings, name);
    if (!index || !bindings->entries[index - 1].is_set) return NULL;
    return &bindings->entries[index - 1];
}

struct binding *bindings_entry(struct bindings *bindings, struct name name)
{
    if (bindings->count == bindings->capacity) grow(bindings);
    uint32_t *slot = slot_of(bindings, name);
    if (!*slot) {
        bindings->entries[bindings->count++] = (struct binding){.name = name};
        *slot = (uint32_t)bindings->count;
    }
    return &bindings->entries[*slot - 1];
}

void bindings_merge(struct bindings *bindings, const struct bindings *others)
{
    for (size_t i = 0; i < others->count; i++) bindings_entry(bindings, others->entries[i].name)->is_set = true;
}

void bind_text(struct bindings *bindings, const char *name, struct str text)
{
    struct binding *binding = bindings_entry(bindings, name_of(str_of(name)));
    binding->is_set = true;
    binding->is_list = false;
    binding->item_count = 0;
    binding->text = text;
}

void bind_int(struct bindings *bindings, const char *name, int64_t value)
{
    char text[INT_TEXT_SIZE];
    size_t len = int_text(value, text);
    bind_text(bindings, name, str_copy(bindings->arena, (struct str){text, len}));
}

static struct binding *list_of(struct bindings *bindings, const char *name)
{
    struct binding *binding = bindings_entry(bindings, name_of(str_of(name)));
    binding->is_set = true;
    binding->is_list = true;
    return binding;
}

struct bindings *bind_item(struct bindings *bindings, const char *name)
{
    struct binding *list = list_of(bindings, name);
    if (list->item_count == list->item_capacity) {
        size_t capacity = list->item_capacity ? 2 * list->item_capacity : 8;
        struct bindings **items = ARENA_ARRAY(bindings->arena, capacity, struct bindings *);
        if (list->item_count) memcpy(items, list->items, list->item_count * sizeof *items);
        list->items = items;
        list->item_capacity = capacity;
    }
    struct bindings *item = bindings_new(bindings->arena);
    list->items[list->item_count++] = item;
    return item;
}

void bind_list(struct bindings *bindings, const char *name)
{
    list_of(bindings, name)->item_count = 0;
}

void bind_spare(struct bindings *bindings, const char *name)
{
    bindings_entry(bindings, name_of(str_of(name)))->is_spare = true;
}

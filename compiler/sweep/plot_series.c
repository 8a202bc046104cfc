/* plot_series.c - see plot_series.h. */
#include "sweep/plot_series.h"

#include "sweep/plot_scale.h"

/* What tells series apart, besides the number of threads. */
enum { KEY_NETWORK, KEY_ARCH, KEY_POLICY, KEY_TARGET, KEY_DTYPE, KEY_SCHEDULE, KEY_COMPILER, KEY_CFLAGS, KEY_RUNNER,
       KEY_COUNT };

static struct str key_of(const struct sweep_point *point, int key)
{
    switch (key) {
    case KEY_NETWORK: return point->network;
    case KEY_ARCH: return point->arch_name;
    case KEY_POLICY: return point->policy;
    case KEY_TARGET: return point->target;
    case KEY_DTYPE: return point->dtype;
    case KEY_SCHEDULE: return point->schedule;
    case KEY_COMPILER: return point->compiler;
    case KEY_CFLAGS: return point->cflags;
    default: return point->runner;
    }
}

static uint64_t hash_of(const struct sweep_point *point)
{
    uint64_t hash = hash_bytes(HASH_START, &point->threads, sizeof point->threads);
    for (int key = 0; key < KEY_COUNT; key++) {
        struct str text = key_of(point, key);
        hash = hash_bytes(hash_bytes(hash, text.ptr, text.len), "", 1);
    }
    return hash;
}

static bool same_series(const struct sweep_point *a, const struct sweep_point *b)
{
    for (int key = 0; key < KEY_COUNT; key++)
        if (!str_eq(key_of(a, key), key_of(b, key))) return false;
    return a->threads == b->threads;
}

/* Finds or adds the series of every point. slots: a hash table of numbers of series plus 1, with `mask` + 1 entries. */
static void group(const struct sweep_table *table, struct plot_series_list *list, size_t *slots, size_t mask)
{
    for (size_t i = 0; i < table->point_count; i++) {
        const struct sweep_point *point = &table->points[i];
        size_t slot = (size_t)hash_of(point) & mask;
        while (slots[slot] && !same_series(list->items[slots[slot] - 1].first, point)) slot = (slot + 1) & mask;
        if (!slots[slot]) {
            list->items[list->count++].first = point;
            slots[slot] = list->count;
        }
        list->of_point[i] = slots[slot] - 1;
        list->items[slots[slot] - 1].point_count++;
    }
}

static struct str label_of(struct arena *arena, const struct sweep_point *point, const bool *varies, bool threads_vary)
{
    struct strbuf label = {0};
    struct str name = point->network.len ? point->network : point->arch_name.len ? point->arch_name : STR("unnamed");
    strbuf_add(&label, name.ptr, name.len);
    for (int key = KEY_ARCH; key < KEY_COUNT; key++) {
        struct str text = key_of(point, key);
        if (!varies[key]) continue;
        strbuf_puts(&label, ", ");
        if (text.len == 0) text = key == KEY_TARGET ? STR("all targets") : STR("default");
        strbuf_add(&label, text.ptr, text.len);
    }
    if (threads_vary) strbuf_printf(&label, ", %d thread%s", (int)point->threads, point->threads == 1 ? "" : "s");
    struct str copy = str_copy(arena, (struct str){label.ptr, label.len});
    strbuf_free(&label);
    return copy;
}

/* A file's name tells nothing that the network's does not, unless two files have a network of the same name. */
static bool files_vary(const struct plot_series_list *list)
{
    for (size_t i = 1; i < list->count; i++) {
        const struct sweep_point *a = list->items[i - 1].first, *b = list->items[i].first;
        if (str_eq(a->network, b->network) && !str_eq(a->arch_name, b->arch_name)) return true;
    }
    return false;
}

static void add_labels(struct arena *arena, struct plot_series_list *list)
{
    bool varies[KEY_COUNT] = {false}, threads_vary = false;
    for (size_t i = 1; i < list->count; i++) {
        const struct sweep_point *a = list->items[0].first, *b = list->items[i].first;
        for (int key = KEY_POLICY; key < KEY_COUNT; key++) varies[key] |= !str_eq(key_of(a, key), key_of(b, key));
        threads_vary |= a->threads != b->threads;
    }
    varies[KEY_ARCH] = files_vary(list);
    for (size_t i = 0; i < list->count; i++)
        list->items[i].label = label_of(arena, list->items[i].first, varies, threads_vary);
}

struct plot_series_list plot_series_make(struct arena *arena, const struct sweep_table *table)
{
    size_t slots = 1;
    while (slots < 2 * table->point_count + 1) slots *= 2;
    struct plot_series_list list = {.items = ARENA_ARRAY(arena, table->point_count + 1, struct plot_series),
                                    .of_point = ARENA_ARRAY(arena, table->point_count + 1, size_t)};
    group(table, &list, ARENA_ARRAY(arena, slots, size_t), slots - 1);
    add_labels(arena, &list);
    return list;
}

bool point_has_latency(const struct sweep_point *point)
{
    return point->status == POINT_OK && plot_value_usable(point->median_ms);
}

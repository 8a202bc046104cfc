/* compare.c - see compare.h. Points meet by the text of their axes: both sides are sorted by it and merged. */
#include "sweep/compare.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "sweep/csv.h"

const char *const compare_verdict_words[] = {
    [VERDICT_UNKNOWN] = "unknown", [VERDICT_SAME] = "same", [VERDICT_FASTER] = "faster", [VERDICT_SLOWER] = "slower"};

const char *const compared_names[COMPARED_COUNT] = {
#define COMPARED(name, value) name,
#include "sweep/compared.def"
#undef COMPARED
};

/* A point on its way to its partner. */
struct entry {
    const struct sweep_point *point;
    struct str key;
    size_t index; /* in its table; ties are resolved by it, so that the order is that of the table */
    const struct sweep_point *partner;
};

static int by_key(const void *left, const void *right)
{
    const struct entry *a = left, *b = right;
    size_t shorter = a->key.len < b->key.len ? a->key.len : b->key.len;
    int order = shorter ? memcmp(a->key.ptr, b->key.ptr, shorter) : 0;
    if (order == 0 && a->key.len != b->key.len) order = a->key.len < b->key.len ? -1 : 1;
    return order ? order : (a->index > b->index) - (a->index < b->index);
}

static int by_index(const void *left, const void *right)
{
    const struct entry *a = left, *b = right;
    return (a->index > b->index) - (a->index < b->index);
}

/* The axes as text. Control characters, which no axis has, keep texts apart. */
static struct str key_of(struct arena *arena, const struct sweep_point *point, bool with_tools)
{
    struct str network = point->network.len ? point->network : point->arch_name;
    struct str key = str_printf(arena, "%.*s\n%.*s\n%.*s\n%s\n%dx%d\n%d\n%d\n%.*s\n%.*s\n%.*s", STR_ARG(network),
                                STR_ARG(point->arch_name), STR_ARG(point->policy), decimal_of(point->multiplier).text,
                                point->height, point->width, point->classes, point->threads, STR_ARG(point->target),
                                STR_ARG(point->dtype), STR_ARG(point->schedule));
    if (!with_tools) return key;
    return str_printf(arena, "%.*s\n%.*s\n%.*s\n%.*s", STR_ARG(key), STR_ARG(point->compiler), STR_ARG(point->cflags),
                      STR_ARG(point->runner));
}

static bool same_key(const struct entry *entries, size_t count, size_t a, size_t b)
{
    return a < count && b < count && str_eq(entries[a].key, entries[b].key);
}

/* Pairs the points without a partner whose keys are equal, where there is one of the key on each side. */
static void pair_up(struct arena *arena, struct entry *old_entries, size_t old_count, struct entry *new_entries,
                    size_t new_count, bool with_tools)
{
    for (size_t i = 0; i < old_count; i++)
        old_entries[i].key = old_entries[i].partner ? STR("") : key_of(arena, old_entries[i].point, with_tools);
    for (size_t i = 0; i < new_count; i++)
        new_entries[i].key = new_entries[i].partner ? STR("") : key_of(arena, new_entries[i].point, with_tools);
    qsort(old_entries, old_count, sizeof *old_entries, by_key);
    qsort(new_entries, new_count, sizeof *new_entries, by_key);
    for (size_t i = 0, j = 0; i < old_count && j < new_count;) {
        struct entry a = old_entries[i], b = new_entries[j];
        a.index = b.index = 0;
        int order = by_key(&a, &b);
        bool alone = !same_key(old_entries, old_count, i, i + 1) && !same_key(new_entries, new_count, j, j + 1) &&
                     (i == 0 || !same_key(old_entries, old_count, i - 1, i)) &&
                     (j == 0 || !same_key(new_entries, new_count, j - 1, j));
        if (order == 0 && alone && a.key.len) {
            old_entries[i].partner = new_entries[j].point;
            new_entries[j].partner = old_entries[i].point;
        }
        i += order <= 0;
        j += order >= 0;
    }
}

static struct entry *entries_of(struct arena *arena, const struct sweep_table *table)
{
    struct entry *entries = ARENA_ARRAY(arena, table->point_count, struct entry);
    for (size_t i = 0; i < table->point_count; i++) entries[i] = (struct entry){.point = &table->points[i], .index = i};
    return entries;
}

static void take_figures(const struct sweep_point *point, int64_t figures[COMPARED_COUNT])
{
    const int64_t values[COMPARED_COUNT] = {
#define COMPARED(name, value) value,
#include "sweep/compared.def"
#undef COMPARED
    };
    for (int i = 0; i < COMPARED_COUNT; i++) figures[i] = values[i] > 0 ? values[i] : 0;
}

bool compare_figure_changed(const struct compare_pair *pair, int figure)
{
    int64_t before = pair->old_figures[figure], after = pair->new_figures[figure];
    return before > 0 && after > 0 && before != after;
}

static struct compare_pair pair_of(const struct sweep_point *old_point, const struct sweep_point *new_point)
{
    struct compare_pair pair = {.old_point = old_point, .new_point = new_point, .ratio = NAN, .noise = NAN};
    take_figures(old_point, pair.old_figures);
    take_figures(new_point, pair.new_figures);
    if (old_point->round_count == 0 || new_point->round_count == 0) return pair;
    if (old_point->median_ms <= 0 || new_point->median_ms <= 0) return pair;
    pair.ratio = new_point->median_ms / old_point->median_ms;
    pair.noise = fmax(COMPARE_NOISE_MIN, fmax(old_point->spread, new_point->spread));
    pair.verdict = VERDICT_SAME;
    if (pair.ratio > 1 + pair.noise) pair.verdict = VERDICT_SLOWER;
    if (1 / pair.ratio > 1 + pair.noise) pair.verdict = VERDICT_FASTER;
    return pair;
}

static void summarise(struct sweep_comparison *comparison)
{
    double logarithms = 0;
    for (size_t i = 0; i < comparison->pair_count; i++) {
        const struct compare_pair *pair = &comparison->pairs[i];
        if (pair->verdict == VERDICT_UNKNOWN) continue;
        comparison->measured++;
        comparison->faster += pair->verdict == VERDICT_FASTER;
        comparison->slower += pair->verdict == VERDICT_SLOWER;
        logarithms += log(pair->ratio);
    }
    comparison->mean_ratio = comparison->measured ? exp(logarithms / (double)comparison->measured) : NAN;
}

void sweep_compare(struct arena *arena, const struct sweep_table *old_table, const struct sweep_table *new_table,
                   struct sweep_comparison *comparison)
{
    size_t old_count = old_table->point_count, new_count = new_table->point_count;
    struct entry *old_entries = entries_of(arena, old_table), *new_entries = entries_of(arena, new_table);
    *comparison = (struct sweep_comparison){.old_table = old_table, .new_table = new_table};
    pair_up(arena, old_entries, old_count, new_entries, new_count, true);
    pair_up(arena, old_entries, old_count, new_entries, new_count, false);
    qsort(old_entries, old_count, sizeof *old_entries, by_index);
    qsort(new_entries, new_count, sizeof *new_entries, by_index);
    comparison->pairs = ARENA_ARRAY(arena, new_count, struct compare_pair);
    comparison->only_old = ARENA_ARRAY(arena, old_count, const struct sweep_point *);
    comparison->only_new = ARENA_ARRAY(arena, new_count, const struct sweep_point *);
    for (size_t i = 0; i < new_count; i++) {
        const struct entry *entry = &new_entries[i];
        if (entry->partner) comparison->pairs[comparison->pair_count++] = pair_of(entry->partner, entry->point);
        else comparison->only_new[comparison->only_new_count++] = entry->point;
    }
    for (size_t i = 0; i < old_count; i++)
        if (!old_entries[i].partner) comparison->only_old[comparison->only_old_count++] = old_entries[i].point;
    summarise(comparison);
}

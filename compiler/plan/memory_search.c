/* memory_search.c - placements of buffers within a limit, by branch and bound.
 *
 * Of two buffers that are alive together one lies below the other, as of two jobs on a machine one goes before the
 * other, so the method is that of disjunctive scheduling (Carlier and Pinson, "An Algorithm for Solving the Job-Shop
 * Problem", 1989). What is decided for pairs gives each buffer its lowest offset (head) and the least that lies above
 * it (tail). A pair that fits in one order only is decided; then every buffer is put at its head, and only a pair that
 * overlaps there is branched on: the one with the least room first, or, in another search, the largest, as neither
 * order finds all placements soon. Without one the heads are a placement. So the small buffers, which fit in somewhere,
 * are never looked at. */
#include <string.h>

#include "plan/memory.h"

enum { SEARCH_NODES_MAX = 10000, SEARCH_PAIRS_MAX = 2048 };

enum order { OPEN, IN_ORDER, REVERSED };

struct pair {
    int first, second; /* indices of buffers; IN_ORDER, the first is below */
};

/* What is known at a node of the search tree. */
struct node {
    struct node *child;   /* scratch for those below it */
    int64_t *heads, *tails; /* [buffer] */
    unsigned char *orders;  /* [pair] */
};

struct search {
    struct arena *arena;
    struct placement *placement;
    struct pair *pairs;
    int pair_count;
    int64_t *sizes; /* [buffer] */
    int64_t limit_bytes, enough_bytes;
    enum search_order order;
    int nodes;
};

static struct node *new_node(const struct search *search)
{
    size_t count = (size_t)search->placement->count;
    struct node *node = ARENA_NEW(search->arena, struct node);
    node->heads = ARENA_ARRAY(search->arena, count, int64_t);
    node->tails = ARENA_ARRAY(search->arena, count, int64_t);
    node->orders = ARENA_ARRAY(search->arena, (size_t)search->pair_count, unsigned char);
    return node;
}

static struct node *copy_to_child(const struct search *search, struct node *node)
{
    size_t count = (size_t)search->placement->count;
    if (!node->child) node->child = new_node(search);
    memcpy(node->child->heads, node->heads, count * sizeof *node->heads);
    memcpy(node->child->tails, node->tails, count * sizeof *node->tails);
    memcpy(node->child->orders, node->orders, (size_t)search->pair_count);
    return node->child;
}

/* The least total with `low` below `high`. */
static int64_t total_with(const struct search *search, const struct node *node, int low, int high)
{
    return node->heads[low] + search->sizes[low] + search->sizes[high] + node->tails[high];
}

/* Decides pairs that fit in one order only. False when a pair fits in none. */
static bool decide(const struct search *search, struct node *node, int at, bool *changed)
{
    const struct pair *pair = &search->pairs[at];
    bool in_order = total_with(search, node, pair->first, pair->second) <= search->limit_bytes;
    bool reversed = total_with(search, node, pair->second, pair->first) <= search->limit_bytes;
    if (in_order == reversed) return in_order;
    node->orders[at] = in_order ? IN_ORDER : REVERSED;
    *changed = true;
    return true;
}

/* Carries heads up and tails down a decided pair. False when that goes beyond the limit. */
static bool carry(const struct search *search, struct node *node, int at, bool *changed)
{
    const struct pair *pair = &search->pairs[at];
    int low = node->orders[at] == IN_ORDER ? pair->first : pair->second, high = pair->first + pair->second - low;
    int64_t head = node->heads[low] + search->sizes[low], tail = node->tails[high] + search->sizes[high];
    if (node->heads[high] >= head && node->tails[low] >= tail) return true;
    if (node->heads[high] < head) node->heads[high] = head;
    if (node->tails[low] < tail) node->tails[low] = tail;
    *changed = true;
    return total_with(search, node, low, high) <= search->limit_bytes;
}

static bool propagate(const struct search *search, struct node *node)
{
    for (bool changed = true; changed;) {
        changed = false;
        for (int at = 0; at < search->pair_count; at++) {
            if (node->orders[at] == OPEN && !decide(search, node, at, &changed)) return false;
            if (node->orders[at] != OPEN && !carry(search, node, at, &changed)) return false;
        }
    }
    return true;
}

static int64_t least(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

/* Of the pairs that overlap at their heads the one with the least room in its better order, or the largest; or -1. */
static int next_overlap(const struct search *search, const struct node *node)
{
    int64_t most = 0;
    int tightest = -1;
    for (int at = 0; at < search->pair_count; at++) {
        int a = search->pairs[at].first, b = search->pairs[at].second;
        if (node->heads[a] + search->sizes[a] <= node->heads[b] || node->heads[b] + search->sizes[b] <= node->heads[a])
            continue;
        int64_t total = least(total_with(search, node, a, b), total_with(search, node, b, a));
        int64_t weight = search->order == LARGEST_FIRST ? search->sizes[a] + search->sizes[b] : total;
        if (weight <= most) continue;
        most = weight;
        tightest = at;
    }
    return tightest;
}

static void keep(struct search *search, const struct node *node)
{
    struct placement *placement = search->placement;
    placement->total_bytes = 0;
    for (int i = 0; i < placement->count; i++) {
        placement->offsets[i] = node->heads[i];
        int64_t end = node->heads[i] + search->sizes[i];
        if (end > placement->total_bytes) placement->total_bytes = end;
    }
    search->limit_bytes = placement->total_bytes - WORKSPACE_ALIGN;
}

static void explore(struct search *search, struct node *node)
{
    if (search->nodes++ >= SEARCH_NODES_MAX || search->limit_bytes < search->enough_bytes) return;
    if (!propagate(search, node)) return;
    int at = next_overlap(search, node);
    if (at < 0) {
        keep(search, node);
        return;
    }
    const struct pair *pair = &search->pairs[at];
    bool in_order_first = total_with(search, node, pair->first, pair->second) <=
                          total_with(search, node, pair->second, pair->first);
    for (int branch = 0; branch < 2; branch++) {
        struct node *child = copy_to_child(search, node);
        child->orders[at] = in_order_first == (branch == 0) ? IN_ORDER : REVERSED;
        explore(search, child);
    }
}

static int count_pairs(const struct placement *placement, struct pair *pairs)
{
    int count = 0;
    for (int b = 0; b < placement->count; b++) {
        for (int a = 0; a < b; a++) {
            if (!alive_together(placement->buffers[a], placement->buffers[b])) continue;
            if (pairs) pairs[count] = (struct pair){a, b};
            count++;
        }
    }
    return count;
}

void memory_search(struct arena *arena, struct placement *placement, int64_t limit_bytes, int64_t enough_bytes,
                   enum search_order order)
{
    struct search search = {.arena = arena,
                            .placement = placement,
                            .pair_count = count_pairs(placement, NULL),
                            .limit_bytes = least(limit_bytes, placement->total_bytes - WORKSPACE_ALIGN),
                            .enough_bytes = enough_bytes,
                            .order = order};
    if (search.pair_count > SEARCH_PAIRS_MAX) return;
    search.pairs = ARENA_ARRAY(arena, (size_t)search.pair_count, struct pair);
    search.sizes = ARENA_ARRAY(arena, (size_t)placement->count, int64_t);
    count_pairs(placement, search.pairs);
    for (int i = 0; i < placement->count; i++) search.sizes[i] = buffer_bytes(placement->buffers[i]);
    explore(&search, new_node(&search));
}

/* space_walk.c - candidates one after another: all of them, or some at random. */
#include <string.h>

#include "adapt/space.h"

enum { SEEN_BITS = 18, SEEN_COUNT = 1 << SEEN_BITS }; /* more than twice SPACE_VISITED_MAX */

/* A set of hashes; 0 is no member. */
struct seen {
    uint64_t *hashes;
};

struct walker {
    const struct space *space;
    struct space_walk *walk;
    struct seen texts, selections;
    int *indices; /* of the values of each choice that has some */
    space_pick *picks;
    int64_t visited;
};

/* False when it was there. */
static bool seen_add(struct seen *seen, uint64_t hash)
{
    hash += hash == 0;
    size_t at = (size_t)(hash >> (64 - SEEN_BITS));
    while (seen->hashes[at] && seen->hashes[at] != hash) at = (at + 1) % SEEN_COUNT;
    bool added = seen->hashes[at] == 0;
    seen->hashes[at] = hash;
    return added;
}

static void begin(struct walker *walker, const struct space *space, struct space_walk *walk, struct arena *arena)
{
    size_t count = (size_t)space->choice_count;
    *walker = (struct walker){.space = space, .walk = walk};
    walker->texts.hashes = ARENA_ARRAY(arena, SEEN_COUNT, uint64_t);
    walker->selections.hashes = ARENA_ARRAY(arena, SEEN_COUNT, uint64_t);
    walker->indices = ARENA_ARRAY(arena, count + 1, int);
    walker->picks = ARENA_ARRAY(arena, count + 1, space_pick);
    memset(walk->verdicts, 0, sizeof walk->verdicts);
    walk->doubled = 0;
}

/* Looks at the candidate of the indices; false when taking stopped the walk. */
static bool visit(struct walker *walker)
{
    const struct space *space = walker->space;
    struct space_walk *walk = walker->walk;
    for (int i = 0; i < space->choice_count; i++)
        walker->picks[i] = space->choices[i].value_count ? &space->choices[i].values[walker->indices[i]] : NULL;
    struct strbuf text = {0};
    space_text(space, walker->picks, &text);
    struct str whole = {text.ptr, text.len};
    bool goes_on = true;
    walker->visited++;
    if (!seen_add(&walker->texts, hash_bytes(HASH_START, text.ptr, text.len))) {
        walk->doubled++;
    } else {
        struct space_figures figures;
        enum space_verdict verdict = space_evaluate(whole, walk->lut, &walk->bounds, NULL, &figures);
        walk->verdicts[verdict]++;
        if (verdict == SPACE_FITS)
            goes_on = walk->take(walk->context, walk->verdicts[SPACE_FITS], walker->picks, whole, &figures);
    }
    strbuf_free(&text);
    return goes_on;
}

/* The next selection, the last choice first; false after the last one. */
static bool advance(struct walker *walker)
{
    for (int i = walker->space->choice_count - 1; i >= 0; i--) {
        if (++walker->indices[i] < walker->space->choices[i].value_count) return true;
        walker->indices[i] = 0;
    }
    return false;
}

bool space_enumerate(const struct space *space, struct space_walk *walk)
{
    struct arena arena = {0};
    struct walker walker;
    begin(&walker, space, walk, &arena);
    bool goes_on = visit(&walker);
    while (goes_on && advance(&walker)) goes_on = visit(&walker);
    arena_free(&arena);
    return goes_on;
}

/* SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014). */
static uint64_t next_random(uint64_t *state)
{
    uint64_t z = *state += UINT64_C(0x9e3779b97f4a7c15);
    z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
    return z ^ z >> 31;
}

/* One of count, each as likely: numbers beyond the last multiple of count are drawn again. */
static int draw(uint64_t *state, int count)
{
    uint64_t limit = UINT64_MAX - UINT64_MAX % (uint64_t)count, number;
    do number = next_random(state);
    while (number >= limit);
    return (int)(number % (uint64_t)count);
}

static void draw_selection(struct walker *walker, uint64_t *state)
{
    for (int i = 0; i < walker->space->choice_count; i++) {
        int count = walker->space->choices[i].value_count;
        walker->indices[i] = count ? draw(state, count) : 0;
    }
}

bool space_sample(const struct space *space, struct space_walk *walk, int64_t count, uint64_t seed)
{
    struct arena arena = {0};
    struct walker walker;
    begin(&walker, space, walk, &arena);
    uint64_t state = seed;
    bool goes_on = true;
    for (int64_t draws = 0; goes_on && draws / SPACE_DRAWS_MAX < count; draws++) {
        if (walk->verdicts[SPACE_FITS] >= count || walker.visited >= SPACE_VISITED_MAX) break;
        if ((double)walker.visited >= space->size) break;
        draw_selection(&walker, &state);
        size_t bytes = (size_t)space->choice_count * sizeof *walker.indices;
        if (seen_add(&walker.selections, hash_bytes(HASH_START, walker.indices, bytes))) goes_on = visit(&walker);
    }
    arena_free(&arena);
    return goes_on;
}

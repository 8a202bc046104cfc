/* catalog.c - see catalog.h. */
#include "weights/catalog.h"

#include <stdlib.h>
#include <string.h>

enum {
    NAME_MAX_BYTES = 512, /* longer ones are no names of a framework and stay as they are */
    PREFIXES_MAX = 32,    /* candidates tried for a layout */
    ANCHORS_MAX = 4       /* expected weights whose finds give the candidates */
};

static const char average_suffix[] = "/ExponentialMovingAverage";

bool layer_is_convolution(const struct layer *layer)
{
    return layer->op == OP_CONV || layer->op == OP_DWCONV;
}

static struct str without_end(struct str name, size_t bytes)
{
    return (struct str){name.ptr, name.len - bytes};
}

/* "a/b/a/b/kernel" -> "a/b/kernel", for the longest such repetition that the leaf follows; also below a prefix. */
static struct str without_repetition(struct arena *arena, struct str name)
{
    size_t path_len = io_directory(name).len; /* with the slash before the leaf */
    for (size_t len = path_len / 2; len >= 2; len--) {
        const char *second = name.ptr + path_len - len, *first = second - len;
        if (memcmp(first, second, len) != 0 || (first > name.ptr && first[-1] != '/') || first[0] == '/') continue;
        size_t kept = (size_t)(second - name.ptr);
        return str_printf(arena, "%.*s%.*s", (int)kept, name.ptr, (int)(name.len - path_len), name.ptr + path_len);
    }
    return name;
}

static struct catalog_entry entry_of(struct arena *arena, const struct tensor *tensor)
{
    struct catalog_entry entry = {.name = tensor->name, .tensor = tensor};
    if (entry.name.len > NAME_MAX_BYTES) return entry;
    if (str_ends(entry.name, ":0")) entry.name = without_end(entry.name, 2);
    entry.is_average = str_ends(entry.name, average_suffix);
    if (entry.is_average) entry.name = without_end(entry.name, sizeof average_suffix - 1);
    entry.name = without_repetition(arena, entry.name);
    return entry;
}

static int compare_str(struct str a, struct str b)
{
    size_t common = a.len < b.len ? a.len : b.len;
    int order = common ? memcmp(a.ptr, b.ptr, common) : 0;
    return order ? order : (a.len > b.len) - (a.len < b.len);
}

static int by_name(const void *left, const void *right)
{
    const struct catalog_entry *a = left, *b = right;
    int order = compare_str(a->name, b->name);
    if (order) return order;
    if (a->is_average != b->is_average) return a->is_average ? -1 : 1;
    return compare_str(a->tensor->name, b->tensor->name);
}

struct catalog *catalog_of(struct arena *arena, const struct safetensors *file)
{
    struct catalog *catalog = ARENA_NEW(arena, struct catalog);
    catalog->entries = ARENA_ARRAY(arena, file->count, struct catalog_entry);
    catalog->count = file->count;
    for (size_t i = 0; i < file->count; i++) catalog->entries[i] = entry_of(arena, &file->tensors[i]);
    if (file->count) qsort(catalog->entries, catalog->count, sizeof *catalog->entries, by_name);
    return catalog;
}

/* The first entry of that canonical name. */
static struct catalog_entry *find_name(const struct catalog *catalog, struct str name)
{
    size_t low = 0, high = catalog->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare_str(catalog->entries[middle].name, name) < 0) low = middle + 1;
        else high = middle;
    }
    return low < catalog->count && str_eq(catalog->entries[low].name, name) ? &catalog->entries[low] : NULL;
}

static struct catalog_entry *find_joined(const struct catalog *catalog, struct str prefix, struct str path,
                                         const char *leaf)
{
    char text[2 * NAME_MAX_BYTES];
    int len = snprintf(text, sizeof text, "%.*s%.*s%s", STR_ARG(prefix), STR_ARG(path), leaf);
    if (path.len == 0 || len < 0 || (size_t)len >= sizeof text) return NULL;
    return find_name(catalog, (struct str){text, (size_t)len});
}

struct catalog_entry *catalog_find(const struct catalog *catalog, struct str path, const char *leaf)
{
    return find_joined(catalog, catalog->prefix, path, leaf);
}

bool catalog_is_copy(const struct catalog *catalog, const struct catalog_entry *entry)
{
    const struct catalog_entry *first = find_name(catalog, entry->name);
    return first != entry && first->is_average;
}

/* Paths of the net's convolutions under a layout. */
struct expectation {
    const struct leaves_info *leaves;
    struct str *paths;
    bool *is_depthwise;
    size_t count;
};

static struct expectation expect(struct arena *arena, const struct net *net, const struct naming *naming,
                                 enum layout layout)
{
    struct expectation expected = {layout_table[layout].leaves, ARENA_ARRAY(arena, net->layer_count, struct str),
                                   ARENA_ARRAY(arena, net->layer_count, bool), 0};
    for (size_t l = 0; l < net->layer_count; l++) {
        const struct layer *layer = &net->layers[l];
        if (!layer_is_convolution(layer)) continue;
        expected.paths[expected.count] = names_of(arena, naming, layout, layer).convolution;
        expected.is_depthwise[expected.count++] = layer->op == OP_DWCONV;
    }
    return expected;
}

static bool weight_exists(const struct catalog *catalog, const struct expectation *expected, size_t i,
                          struct str prefix)
{
    const char *leaf = expected->leaves->parts[PART_WEIGHT];
    if (expected->is_depthwise[i] && find_joined(catalog, prefix, expected->paths[i], expected->leaves->depthwise))
        return true;
    return find_joined(catalog, prefix, expected->paths[i], leaf) != NULL;
}

static void try_prefix(struct catalog *catalog, const struct expectation *expected, enum layout layout,
                       struct str prefix)
{
    size_t found = 0;
    for (size_t i = 0; i < expected->count; i++) found += weight_exists(catalog, expected, i, prefix);
    if (found <= catalog->found) return;
    catalog->found = found;
    catalog->layout = layout;
    catalog->prefix = prefix;
}

/* Every entry that ends with an expected name, after a separator, proposes what comes before as the prefix. */
static void try_layout(struct arena *arena, struct catalog *catalog, const struct expectation *expected,
                       enum layout layout)
{
    struct str tried[PREFIXES_MAX];
    size_t tried_count = 0, anchors = 0;
    for (size_t i = 0; i < expected->count && anchors < ANCHORS_MAX; i++) {
        if (!expected->paths[i].len) continue;
        anchors++;
        const struct leaves_info *leaves = expected->leaves;
        const char *leaf = expected->is_depthwise[i] ? leaves->depthwise : leaves->parts[PART_WEIGHT];
        struct str anchor = str_printf(arena, "%.*s%s", STR_ARG(expected->paths[i]), leaf);
        for (size_t e = 0; e < catalog->count && tried_count < PREFIXES_MAX; e++) {
            struct str name = catalog->entries[e].name;
            if (name.len > NAME_MAX_BYTES || !str_ends(name, anchor.ptr)) continue;
            struct str prefix = without_end(name, anchor.len);
            bool is_new = prefix.len == 0 || prefix.ptr[prefix.len - 1] == '.' || prefix.ptr[prefix.len - 1] == '/';
            for (size_t t = 0; t < tried_count; t++) is_new = is_new && !str_eq(tried[t], prefix);
            if (!is_new) continue;
            tried[tried_count++] = prefix;
            try_prefix(catalog, expected, layout, prefix);
        }
    }
}

bool catalog_choose_layout(struct arena *arena, struct catalog *catalog, const struct net *net,
                           const struct naming *naming)
{
    catalog->found = 0;
    catalog->prefix = STR("");
    for (int layout = 0; layout < LAYOUT_COUNT; layout++) {
        struct expectation expected = expect(arena, net, naming, (enum layout)layout);
        catalog->expected = expected.count;
        try_layout(arena, catalog, &expected, (enum layout)layout);
    }
    return catalog->found * 2 >= catalog->expected && catalog->found > 0;
}

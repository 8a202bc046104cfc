/* names.c - see names.h and names.def. Rows are counted once for all layouts; a name is its pattern with the counts put
 * in. */
#include "weights/names.h"

#include <stddef.h>
#include <string.h>

/* Kinds of rows, a set. */
enum {
    ROWS_STEM = 1,
    ROWS_MIDDLE = 2,
    ROWS_TAIL = 4,
    ROWS_CONVS = ROWS_STEM | ROWS_MIDDLE | ROWS_TAIL,
    ROWS_BNECK = 8,
    ROWS_FUSED = 16,
    ROWS_BLOCKS = ROWS_BNECK | ROWS_FUSED,
    ROWS_HIDDEN = 32,
    ROWS_LOGITS = 64,
    ROWS_OTHER = 128,
    ROWS_ANY = 255
};

/* What else has to hold, a set. */
enum {
    WHEN_ALWAYS = 0,
    WHEN_EXPANDED = 1,
    WHEN_PLAIN = 2,
    WHEN_FIRST = 4,
    WHEN_LATER = 8,
    WHEN_HEADED = 16,
    WHEN_HEADLESS = 32
};

enum { ROLE_ANY = -1 };

#define LEAVES(id, order, weight, depthwise, bias, gamma, beta, mean, variance)                                        \
    static const struct leaves_info leaves_##id = {                                                                    \
        ARRAY_##order, depthwise, {weight, bias, gamma, beta, mean, variance}};
#include "weights/names.def"

const struct layout_info layout_table[LAYOUT_COUNT] = {
#define LAYOUT(id, name, leaves) [LAYOUT_##id] = {name, &leaves_##leaves},
#include "weights/names.def"
};

static const struct pattern {
    enum layout layout;
    int rows, role, when;
    const char *convolution, *norm;
} patterns[] = {
#define NAMES(layout, rows, role, when, convolution, norm)                                                             \
    {LAYOUT_##layout, ROWS_##rows, ROLE_##role, WHEN_##when, convolution, norm},
#include "weights/names.def"
};

static const char *const ignored[] = {
#define IGNORED(suffix) suffix,
#include "weights/names.def"
};

/* The numbers of a row, and `sub` of the layer in question. */
struct counts {
    int feature, block, stage, index, conv, stages, sub;
};

static const struct {
    const char *word;
    size_t offset;
} placeholders[] = {
    {"feature", offsetof(struct counts, feature)}, {"block", offsetof(struct counts, block)},
    {"stage", offsetof(struct counts, stage)},     {"index", offsetof(struct counts, index)},
    {"conv", offsetof(struct counts, conv)},       {"stages", offsetof(struct counts, stages)},
    {"sub", offsetof(struct counts, sub)},
};

struct naming_row {
    int rows, when;
    struct counts counts;
};

struct naming {
    const struct net *net;
    struct naming_row *rows;
};

static bool is_block(const struct row *row)
{
    return row->keyword == KEYWORD_BNECK || row->keyword == KEYWORD_FUSED;
}

static int rows_kind(const struct row *row, bool stem_seen, bool blocks_follow)
{
    switch (row->keyword) {
    case KEYWORD_CONV: return !stem_seen ? ROWS_STEM : blocks_follow ? ROWS_MIDDLE : ROWS_TAIL;
    case KEYWORD_BNECK: return ROWS_BNECK;
    case KEYWORD_FUSED: return ROWS_FUSED;
    case KEYWORD_HIDDEN: return ROWS_HIDDEN;
    case KEYWORD_LOGITS: return ROWS_LOGITS;
    default: return ROWS_OTHER;
    }
}

/* timm and MnasNet number blocks as runs of like ones (r3_k5_s2_e3_c40). A run is not kept in the net, but a change of
 * what its blocks share ends it: width, kernel, SE; and only its first block has a stride or a residual turned off. */
static bool begins_stage(const struct row *row, const struct row *before)
{
    return !before || row->keyword != before->keyword ||
           row->nominal_channels_out != before->nominal_channels_out || row->kernel_height != before->kernel_height ||
           row->stride_height != 1 || row->stride_width != 1 || (row->squeeze > 0) != (before->squeeze > 0) ||
           (!row->residual && row->channels_in == row->channels_out);
}

const struct naming *naming_of(struct arena *arena, const struct net *net)
{
    struct naming *naming = ARENA_NEW(arena, struct naming);
    *naming = (struct naming){net, ARENA_ARRAY(arena, net->row_count, struct naming_row)};
    size_t blocks_end = 0; /* after the last block */
    int head = WHEN_HEADLESS;
    for (size_t r = 0; r < net->row_count; r++) {
        if (is_block(&net->rows[r])) blocks_end = r + 1;
        if (net->rows[r].keyword == KEYWORD_HIDDEN) head = WHEN_HEADED;
    }
    struct counts next = {0};
    const struct row *block_before = NULL;
    bool hidden_before = false;
    for (size_t r = 0; r < net->row_count; r++) {
        const struct row *row = &net->rows[r];
        struct naming_row *named = &naming->rows[r];
        named->rows = rows_kind(row, next.feature > 0, r < blocks_end);
        bool is_hidden = row->keyword == KEYWORD_HIDDEN, is_later = is_hidden ? hidden_before : next.block > 0;
        hidden_before |= is_hidden;
        named->when = head | (row->has_expand ? WHEN_EXPANDED : WHEN_PLAIN) | (is_later ? WHEN_LATER : WHEN_FIRST);
        bool counts_as_block = (named->rows & (ROWS_BLOCKS | ROWS_MIDDLE)) != 0;
        if (counts_as_block && begins_stage(row, block_before)) {
            next.stage = next.stages++;
            next.index = 0;
        }
        named->counts = next;
        if (named->rows & (ROWS_CONVS | ROWS_BLOCKS)) next.feature++;
        if (named->rows & (ROWS_STEM | ROWS_TAIL | ROWS_HIDDEN)) next.conv++;
        if (!counts_as_block) continue;
        next.block++;
        next.index++;
        block_before = row;
    }
    for (size_t r = 0; r < net->row_count; r++) naming->rows[r].counts.stages = next.stages;
    return naming;
}

/* How many units of its block come before the layer: expansion, depthwise, SE, projection. */
static int units_before(const struct row *row, enum role role)
{
    bool has_depthwise = row->keyword == KEYWORD_BNECK;
    switch (role) {
    case ROLE_DEPTHWISE: return row->has_expand;
    case ROLE_SE_REDUCE:
    case ROLE_SE_EXPAND: return row->has_expand + has_depthwise;
    case ROLE_PROJECT: return row->has_expand + has_depthwise + (row->squeeze > 0);
    default: return 0;
    }
}

/* Appends what {word}, {word+N} or {_word} stands for; the patterns are ours, so every word is in the table. */
static void add_count(struct strbuf *text, struct str word, const struct counts *counts)
{
    bool is_suffix = word.ptr[0] == '_';
    if (is_suffix) word = (struct str){word.ptr + 1, word.len - 1};
    int plus = 0;
    const char *sign = memchr(word.ptr, '+', word.len);
    if (sign) {
        plus = sign[1] - '0';
        word.len = (size_t)(sign - word.ptr);
    }
    for (size_t p = 0; p < sizeof placeholders / sizeof *placeholders; p++) {
        if (!str_is(word, placeholders[p].word)) continue;
        int value;
        memcpy(&value, (const char *)counts + placeholders[p].offset, sizeof value);
        if (!is_suffix) strbuf_printf(text, "%d", value + plus);
        else if (value) strbuf_printf(text, "_%d", value);
    }
}

static struct str expand_pattern(struct arena *arena, const char *pattern, const struct counts *counts,
                                 const struct layer *layer)
{
    struct strbuf text = {0};
    while (*pattern) {
        size_t literal = strcspn(pattern, "{");
        strbuf_add(&text, pattern, literal);
        pattern += literal;
        if (!*pattern) break;
        struct str word = {pattern + 1, strcspn(pattern + 1, "}")};
        if (str_is(word, "layer")) strbuf_add(&text, layer->name.ptr, layer->name.len);
        else add_count(&text, word, counts);
        pattern += word.len + 2;
    }
    struct str copy = str_copy(arena, (struct str){text.ptr, text.len});
    strbuf_free(&text);
    return copy;
}

struct layer_names names_of(struct arena *arena, const struct naming *naming, enum layout layout,
                            const struct layer *layer)
{
    const struct naming_row *row = &naming->rows[layer->row];
    struct counts counts = row->counts;
    counts.sub = units_before(&naming->net->rows[layer->row], layer->role);
    for (size_t p = 0; p < sizeof patterns / sizeof *patterns; p++) {
        const struct pattern *pattern = &patterns[p];
        if (pattern->layout != layout || !(pattern->rows & row->rows)) continue;
        if (pattern->role != ROLE_ANY && pattern->role != (int)layer->role) continue;
        if ((row->when & pattern->when) != pattern->when) continue;
        return (struct layer_names){expand_pattern(arena, pattern->convolution, &counts, layer),
                                    expand_pattern(arena, pattern->norm, &counts, layer)};
    }
    return (struct layer_names){STR(""), STR("")};
}

bool name_is_ignored(struct str name)
{
    for (size_t i = 0; i < sizeof ignored / sizeof *ignored; i++)
        if (str_ends(name, ignored[i])) return true;
    return false;
}

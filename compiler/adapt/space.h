/* space.h - the networks around one: what of its rows may vary, and the variants as .arch files with their figures.
 *
 * In: a resolved network with its tree, and for each kind of choice (space_kind.def) the values that are allowed. Out:
 * the choices, in the order of the rows; and for any selection of values the variant's text (adapt/rewrite.h), which
 * stands alone and resolves, or is said not to. Widths that additions tie together are one choice, so that residuals
 * stay valid. Nothing is random but what a seed decides, by a generator of our own: the same candidates everywhere. */
#ifndef MNV3C_ADAPT_SPACE_H
#define MNV3C_ADAPT_SPACE_H

#include "adapt/rewrite.h"
#include "net/widths.h"
#include "sweep/lut.h"

enum space_kind {
#define SPACE_KIND(id, word, rows) SPACE_##id,
#include "adapt/space_kind.def"
#undef SPACE_KIND
    SPACE_KIND_COUNT
};
extern const char *const space_kind_words[SPACE_KIND_COUNT];

#define SPACE_SIZE_MAX 1e300

/* Candidates that one walk looks at, at most; draws for each of a sample; channels come in multiples of. */
enum { SPACE_VISITED_MAX = 100000, SPACE_DRAWS_MAX = 200, SPACE_WIDTH_STEP = 8 };

enum space_unit { SPACE_FACTOR /* of the row's own */, SPACE_CHANNELS, SPACE_TIMES /* of the row's input */ };

struct space_value {
    struct str text; /* as written; unique within a choice */
    enum space_unit unit;
    double number; /* of EXPANSION and WIDTH; of KERNEL its size */
    bool on;       /* of SE */
    enum act act;  /* of NL */
};

struct space_choice {
    enum space_kind kind;
    struct str name; /* "bneck3.kernel"; a width is named after the first of its rows */
    int *rows;       /* indices in net.rows */
    int row_count;
    struct str own; /* the file's value, as in a .arch file */
    const struct space_value *values;
    int value_count; /* 0: the kind does not vary, but may be chosen */
};

struct space {
    struct arena *arena;
    const struct net *net;
    const struct ast_file *ast;
    const struct policy *policy; /* of the net: SE widths */
    struct space_choice *choices; /* also those of no values; by row, then by kind */
    int choice_count;
    int *numbers; /* [row * SPACE_KIND_COUNT + kind]: the choice that begins at the row, or -1 */
    double size;  /* candidates: the product of the numbers of values; at most SPACE_SIZE_MAX */
};

/* Words of one kind; count 0: the kind does not vary. */
struct space_words {
    const struct str *words;
    int32_t count;
};

/* The choices of the rows whose name a pattern fits (no patterns: all). NULL when words are no values, which is
 * reported; patterns that fit no row are reported, too. */
struct space *space_make(struct arena *arena, struct diag *diag, const struct net *net, const struct ast_file *ast,
                         const struct space_words words[SPACE_KIND_COUNT], struct space_words patterns);

/* One word as a value of a kind; false with *why when it is none (space_value.c). */
bool space_value_read(struct arena *arena, enum space_kind kind, struct str word, struct space_value *value,
                      struct str *why);

/* All words of a kind's option; NULL when some are no values, which is reported. */
const struct space_value *space_values_read(struct diag *diag, enum space_kind kind, struct space_words words);

/* A value's channels: of the row's own, and of what it reads. */
int32_t space_value_channels(const struct space_value *value, int32_t own, int32_t in);

/* A selection: for each choice of the space a value, or NULL for the file's own. */
typedef const struct space_value *space_pick;

/* "bneck3.kernel=5" as two; false, reported, when it is no such thing. */
bool space_choice_split(struct diag *diag, struct str word, struct str *name, struct str *value);

/* Reads "bneck3.kernel=5" words into picks[choice_count]; false when something was reported. */
bool space_choose(struct diag *diag, const struct space *space, struct space_words words, space_pick *picks);

/* What is known of a candidate. */
struct space_figures {
    int64_t parameters, macs, workspace_bytes;
    bool has_ms;
    double ms; /* by the table, where it knows all steps */
    int steps_missing;
};

/* 0: no bound. */
struct space_bounds {
    double min_ms, max_ms, min_parameters, max_parameters, min_macs, max_macs;
    int64_t min_workspace_bytes, max_workspace_bytes;
};

enum space_verdict {
    SPACE_FITS,
    SPACE_INVALID,    /* does not resolve, or no code can be generated for it */
    SPACE_OUT,        /* of a bound */
    SPACE_NO_LATENCY, /* it is bounded, and the table lacks steps */
    SPACE_VERDICT_COUNT
};

/* The variant as .arch text, appended to out. */
void space_text(const struct space *space, const space_pick *picks, struct strbuf *out);

/* The figures of a variant's text; lut may be NULL. With report, what is wrong is reported there; without, it is only
 * the verdict, and no memory stays taken. */
enum space_verdict space_evaluate(struct str text, const struct lut *lut, const struct space_bounds *bounds,
                                  struct diag *report, struct space_figures *figures);

/* Walks over candidates that fit, different from each other; take returns false to stop. */
struct space_walk {
    const struct lut *lut;
    struct space_bounds bounds;
    bool (*take)(void *context, int64_t number, const space_pick *picks, struct str text,
                 const struct space_figures *figures);
    void *context;
    int64_t verdicts[SPACE_VERDICT_COUNT]; /* filled: how many candidates, those taken among them, came to what */
    int64_t doubled;                       /* the same network by other choices */
};

/* All of them, the last choice varying fastest. space->size must be at most SPACE_VISITED_MAX. False: take stopped
 * it. */
bool space_enumerate(const struct space *space, struct space_walk *walk);

/* count of them at random, each value of a choice as likely as the others, or fewer where the tries end before: no more
 * than SPACE_VISITED_MAX candidates are looked at. False: take stopped it. */
bool space_sample(const struct space *space, struct space_walk *walk, int64_t count, uint64_t seed);

/* Schema "mnv3c.space/1": network, size (how many candidates there are), choices [ { name, kind, rows: [names], own,
 * values: [texts] } ], those only that have values; own is the file's value, which may not be among them. */
void space_describe(const struct space *space, struct strbuf *out);

/* A line of index.jsonl: {"id", "file", "choices": {name: text}, "parameters", "macs", "workspace_bytes",
 * "predicted_ms" (null where the table lacks steps; absent without a table)}. */
void space_index_line(const struct space *space, struct str id, const space_pick *picks, bool has_lut,
                      const struct space_figures *figures, struct strbuf *out);

#endif

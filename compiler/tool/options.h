/* options.h - the command line as a value.
 *
 * In: argv. Out: the command, its files and a value for every option of options.def. All errors are collected as
 * messages; the caller exits with status 2 when there were any.
 *
 * Rows of options.def may share a name, if no command takes two of them: --threads is a switch for compiling and a list
 * for a sweep. Which is meant follows from the command, wherever it stands. */
#ifndef MNV3C_TOOL_OPTIONS_H
#define MNV3C_TOOL_OPTIONS_H

#include "base/str.h"
#include "diag/diag.h"
#include "plan/plan.h"
#include "sweep/lut_lattice.h"

enum command {
#define COMMAND(id, ...) COMMAND_##id,
#include "tool/commands.def"
#undef COMMAND
    COMMAND_COUNT
};

enum command_files { FILES_NONE, FILES_MAYBE /* none or one */, FILES_ONE, FILES_MANY /* one or more */ };

struct command_info {
    const char *word; /* "" for compiling */
    enum command_files files;
    const char *synopsis, *summary, *description;
};
extern const struct command_info command_table[COMMAND_COUNT];

enum option {
#define OPTION(id, ...) OPTION_##id,
#include "tool/options.def"
#undef OPTION
    OPTION_COUNT
};

enum option_group {
    GROUP_NETWORK,
    GROUP_WEIGHTS,
    GROUP_CODE,
    GROUP_OUTPUT,
    GROUP_RUN,
    GROUP_SWEEP,
    GROUP_LUT,
    GROUP_ADAPT,
    GROUP_SEARCH,
    GROUP_OTHER,
    GROUP_HIDDEN
};

enum argument_kind {
    ARGUMENT_NONE,
    ARGUMENT_FILE,
    ARGUMENT_DIRECTORY,
    ARGUMENT_INT,        /* 1 .. INT32_MAX */
    ARGUMENT_BYTES,      /* 1 .. SIZE_LIMIT, maybe with the suffix K or M */
    ARGUMENT_REAL,       /* finite and above 0 */
    ARGUMENT_NUMBER,     /* finite, of any sign */
    ARGUMENT_SIZE,       /* N or HxW */
    ARGUMENT_CHOICE,     /* one of option_info.choices */
    ARGUMENT_FORM,       /* one of option_info.choices; without an argument, the first */
    ARGUMENT_CHOICES,    /* any of option_info.choices, separated by commas; without an argument, all */
    ARGUMENT_IDENTIFIER, /* see identifier.h */
    ARGUMENT_WEIGHTS,    /* a file, or synthetic:SEED */
    ARGUMENT_PATTERN,    /* of names, with *; or nothing */
    ARGUMENT_CACHE,      /* l1=BYTES,l2=BYTES, or one of them */
    ARGUMENT_CHANNELS,   /* LOW..HIGH: of each width so and so many of it, or numbers of channels */
    ARGUMENT_TEXT,       /* anything */
    ARGUMENT_TILE,       /* a choice of the plan; the option may be given again */
    ARGUMENT_LATENCY,    /* a factor as 0.85x, or milliseconds as 12.5ms */
    ARGUMENT_INTS,       /* lists, separated by commas (option_list.c): of INT, with ranges FIRST..LAST[:STEP] */
    ARGUMENT_REALS,      /* of REAL, with ranges FIRST..LAST:STEP */
    ARGUMENT_SIZES,      /* of SIZE, with ranges FIRST..LAST:STEP of square ones */
    ARGUMENT_WORDS,      /* of any text, and the option may be given again; or of option_info.choices */
    ARGUMENT_KIND_COUNT
};

struct option_info {
    char letter; /* 0 = none */
    const char *name;
    enum option_group group;
    enum argument_kind kind;
    const char *argument;            /* its name in help texts */
    unsigned commands, required_by;  /* bit sets of enum command */
    const char *choices;             /* separated by spaces */
    const char *default_text, *help; /* default_text: "" = nothing to say */
};
extern const struct option_info option_table[OPTION_COUNT];

struct option_size {
    int32_t height, width;
};

enum { OPTION_LIST_MAX = 1024 }; /* values of a list */

struct option_value {
    const char *text;      /* as given; NULL = not given, "" for a switch */
    int64_t integer;       /* of INT and BYTES; of CHOICE and FORM its index; of CHOICES bits of their indices */
    double real;           /* of REAL and NUMBER; of LATENCY, with integer 1 for a factor and 0 for milliseconds */
    int32_t height, width; /* of SIZE */
    int32_t l1_bytes, l2_bytes; /* of CACHE; 0: not given */
    struct lut_channels channels; /* of CHANNELS */
    bool synthetic;        /* of WEIGHTS, with its seed */
    uint64_t seed;
    struct forced_choice forced; /* of TILE */
    int32_t count;               /* of lists, with the array that the kind is named after */
    const int32_t *integers;
    const double *reals;
    const struct option_size *sizes;
    const struct str *words; /* each NUL-terminated */
    struct option_value *next;   /* of an option that was given again */
};

struct options {
    const char *program; /* argv[0] */
    enum command command;
    const char **paths; /* files as given; "-" = stdin */
    int path_count;
    const char *arch_path; /* the first of them, NULL without one */
    struct option_value values[OPTION_COUNT];
};

static inline bool option_given(const struct options *options, enum option option)
{
    return options->values[option].text != NULL;
}

static inline bool option_applies(enum option option, enum command command)
{
    return (option_table[option].commands >> command & 1) != 0;
}

/* True when the argument may be left out; it is then only given as --name=ARGUMENT. */
static inline bool option_argument_optional(const struct option_info *info)
{
    return info->kind == ARGUMENT_FORM || info->kind == ARGUMENT_CHOICES || info->kind == ARGUMENT_PATTERN;
}

static inline bool option_is_list(const struct option_info *info)
{
    return info->kind >= ARGUMENT_INTS && info->kind <= ARGUMENT_WORDS;
}

/* True when the option may be given again. */
static inline bool option_repeats(const struct option_info *info)
{
    return info->kind == ARGUMENT_TILE || (info->kind == ARGUMENT_WORDS && !info->choices[0]);
}

/* True when an argument may follow as the next word. */
static inline bool option_takes_word(const struct option_info *info)
{
    return info->kind != ARGUMENT_NONE && !option_argument_optional(info);
}

/* Reads argv[1..argc). False when errors were reported. */
bool options_parse(struct diag *diag, int argc, char *const *argv, struct options *options);

/* Reads one argument by its kind into value->text and the member of that kind; false when it is malformed. Of lists
 * *why then says what is wrong; of others it is empty, and option_value_expected() says what was expected. */
bool option_value_parse(struct arena *arena, const struct option_info *info, const char *text,
                        struct option_value *value, struct str *why);

/* The part of it for lists; the words of a second list are added to those of the first (option_list.c). */
bool option_list_parse(struct arena *arena, const struct option_info *info, const char *text,
                       struct option_value *value, struct str *why);

/* One number as lists and single arguments have it; *end is the first byte after it (option_value.c). */
bool option_int_parse(const char *text, const char **end, int32_t *value);
bool option_real_parse(const char *text, const char **end, double *value);

/* The argument of --tile (tile_option.c). */
bool tile_option_parse(const char *text, struct forced_choice *forced);

/* What an argument of the kind must be, after "is not": "a whole number above 0". */
struct str option_value_expected(struct arena *arena, const struct option_info *info);

/* The options that shape the generated code, as given, in the order of the table: "--multiplier=0.5 --classes=10". */
struct str options_text(struct arena *arena, const struct options *options);

/* Takes the next word off a list separated by spaces; false at its end. */
bool option_next_choice(const char **rest, struct str *word);

#endif

/* options.h - the command line as a value.
 *
 * In: argv. Out: the command, its .arch file and a value for every option of options.def. All errors are collected as
 * messages; the caller exits with status 2 when there were any. */
#ifndef MNV3C_TOOL_OPTIONS_H
#define MNV3C_TOOL_OPTIONS_H

#include "base/str.h"
#include "diag/diag.h"
#include "plan/plan.h"

enum command {
#define COMMAND(id, word, synopsis, summary, description) COMMAND_##id,
#include "tool/commands.def"
#undef COMMAND
    COMMAND_COUNT
};

struct command_info {
    const char *word; /* "" for compiling */
    const char *synopsis, *summary, *description;
};
extern const struct command_info command_table[COMMAND_COUNT];

enum option {
#define OPTION(id, ...) OPTION_##id,
#include "tool/options.def"
#undef OPTION
    OPTION_COUNT
};

enum option_group { GROUP_NETWORK, GROUP_WEIGHTS, GROUP_CODE, GROUP_OUTPUT, GROUP_RUN, GROUP_OTHER, GROUP_HIDDEN };

enum argument_kind {
    ARGUMENT_NONE,
    ARGUMENT_FILE,
    ARGUMENT_DIRECTORY,
    ARGUMENT_INT,        /* 1 .. INT32_MAX */
    ARGUMENT_BYTES,      /* 1 .. SIZE_LIMIT, maybe with the suffix K or M */
    ARGUMENT_REAL,       /* finite and above 0 */
    ARGUMENT_SIZE,       /* N or HxW */
    ARGUMENT_CHOICE,     /* one of option_info.choices */
    ARGUMENT_FORM,       /* one of option_info.choices; without an argument, the first */
    ARGUMENT_CHOICES,    /* any of option_info.choices, separated by commas; without an argument, all */
    ARGUMENT_IDENTIFIER, /* see identifier.h */
    ARGUMENT_WEIGHTS,    /* a file, or synthetic:SEED */
    ARGUMENT_PATTERN,    /* of names, with *; or nothing */
    ARGUMENT_CACHE,      /* l1=BYTES,l2=BYTES, or one of them */
    ARGUMENT_TILE,       /* a choice of the plan; the option may be given again */
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

struct option_value {
    const char *text;      /* as given; NULL = not given, "" for a switch */
    int64_t integer;       /* of INT and BYTES; of CHOICE and FORM its index; of CHOICES bits of their indices */
    double real;           /* of REAL */
    int32_t height, width; /* of SIZE */
    int32_t l1_bytes, l2_bytes; /* of CACHE; 0: not given */
    bool synthetic;        /* of WEIGHTS, with its seed */
    uint64_t seed;
    struct forced_choice forced; /* of TILE */
    struct option_value *next;   /* of an option that was given again */
};

struct options {
    enum command command;
    const char *arch_path; /* "-" = stdin */
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

/* True when an argument may follow as the next word. */
static inline bool option_takes_word(const struct option_info *info)
{
    return info->kind != ARGUMENT_NONE && !option_argument_optional(info);
}

/* Reads argv[1..argc). False when errors were reported. */
bool options_parse(struct diag *diag, int argc, char *const *argv, struct options *options);

/* Reads one argument by its kind into value->text and the member of that kind; false when it is malformed. */
bool option_value_parse(const struct option_info *info, const char *text, struct option_value *value);

/* The argument of --tile (tile_option.c). */
bool tile_option_parse(const char *text, struct forced_choice *forced);

/* What an argument of the kind must be, after "is not": "a whole number above 0". */
struct str option_value_expected(struct arena *arena, const struct option_info *info);

/* The options that shape the generated code, as given, in the order of the table: "--multiplier=0.5 --classes=10". */
struct str options_text(struct arena *arena, const struct options *options);

/* Takes the next word off a list separated by spaces; false at its end. */
bool option_next_choice(const char **rest, struct str *word);

#endif

/* options.c - see options.h. */
#include "tool/options.h"

#include <string.h>

#include "plan/plan.h"
#include "tool/lut_command.h"
#include "tool/netadapt_command.h"
#include "tool/score_command.h"
#include "tool/space_command.h"
#include "tool/sweep_command.h"

#define COMPILE (1u << COMMAND_COMPILE)
#define INFO (1u << COMMAND_INFO)
#define RUN (1u << COMMAND_RUN)
#define PACK (1u << COMMAND_PACK)
#define SWEEP (1u << COMMAND_SWEEP)
#define MAKE_LUT (1u << COMMAND_LUT)
#define NETADAPT (1u << COMMAND_NETADAPT)
#define SCORE (1u << COMMAND_SCORE)
#define SPACE (1u << COMMAND_SPACE)
#define ALL (COMPILE | INFO | RUN | PACK | NETADAPT | SCORE | SPACE)
#define EVERY (~0u) /* also those that take no network */
#define NO 0u

const struct command_info command_table[COMMAND_COUNT] = {
#define COMMAND(id, word, files, synopsis, summary, description) {word, FILES_##files, synopsis, summary, description},
#include "tool/commands.def"
#undef COMMAND
};

/* Choices that are tables themselves. */
static const char generate_choices[] =
#define GENERATOR(name, function) name " "
#include "tool/generate.def"
#undef GENERATOR
    ;
static const char target_choices[] =
#define TARGET(id, name, ...) name " "
#include "plan/targets.def"
#undef TARGET
    ;
static const char schedule_choices[] =
#define SCHEDULE(id, name, summary) name " "
#include "plan/schedule.def"
#undef SCHEDULE
    "auto";
static const char sweep_target_choices[] =
#define TARGET(id, name, ...) name " "
#include "plan/targets.def"
#undef TARGET
    "all";
static const char dtype_choices[] =
#define SWEEP_DTYPE(id, word) word " "
#include "sweep/dtype.def"
#undef SWEEP_DTYPE
    ;
static const char act_choices[] =
#define ACT(id, word, name) word " "
#include "net/act.def"
#undef ACT
    ;
static const char cache_state_choices[] =
#define CACHE_STATE(id, word, summary) word " "
#include "sweep/cache_state.def"
#undef CACHE_STATE
    ;
static const char policy_choices[] =
#define POLICY(id, word, ...) word " "
#include "net/policy.def"
#undef POLICY
    ;

const struct option_info option_table[OPTION_COUNT] = {
#define OPTION(id, letter, name, group, kind, argument, commands, required_by, choices, default_text, help)            \
    [OPTION_##id] = {letter,   name,        GROUP_##group, ARGUMENT_##kind, argument,                                  \
                     commands, required_by, choices,       default_text,    help},
#include "tool/options.def"
#undef OPTION
};

struct parser {
    struct diag *diag;
    char *const *argv;
    int argc, next;
    bool options_ended, command_given;
    struct options *options;
};

static const char *command_name(enum command command)
{
    return command == COMMAND_COMPILE ? "compiling" : command_table[command].word;
}

/* The option of that name which the command takes, else the first of that name. */
static enum option option_by_name(struct str name, enum command command)
{
    enum option first = OPTION_COUNT;
    for (int option = 0; option < OPTION_COUNT; option++) {
        if (!str_is(name, option_table[option].name)) continue;
        if (option_applies((enum option)option, command)) return (enum option)option;
        if (first == OPTION_COUNT) first = (enum option)option;
    }
    return first;
}

static enum option option_by_letter(char letter)
{
    int option = 0;
    while (option < OPTION_COUNT && (letter == 0 || option_table[option].letter != letter)) option++;
    return (enum option)option;
}

static void report_unknown(struct parser *parser, const char *word, struct str name)
{
    const char *names[OPTION_COUNT];
    size_t count = 0;
    for (int i = 0; i < OPTION_COUNT; i++)
        if (option_table[i].group != GROUP_HIDDEN) names[count++] = option_table[i].name;
    diag_report_on(parser->diag, MESSAGE_OPTION_UNKNOWN, STR(""), word);
    const char *nearest = name.len ? diag_nearest(name, names, count) : NULL;
    if (nearest) diag_remedy(parser->diag, "did you mean --%s?", nearest);
}

/* True for a word that can only be an option: an argument was forgotten before it. */
static bool is_option_word(const char *word)
{
    if (word[0] != '-' || word[1] == '\0') return false;
    return word[1] == '-' || option_by_letter(word[1]) != OPTION_COUNT;
}

/* The option's argument: what is attached to it, else the next word; NULL when there is none, which is reported. */
static const char *take_argument(struct parser *parser, const char *word, enum option option, const char *attached)
{
    if (attached) return attached;
    if (parser->next < parser->argc && !is_option_word(parser->argv[parser->next])) return parser->argv[parser->next++];
    diag_report_on(parser->diag, MESSAGE_OPTION_NO_ARGUMENT, STR(""), word, option_table[option].argument);
    return NULL;
}

static void take_value(struct parser *parser, const char *word, enum option option, const char *attached)
{
    const struct option_info *info = &option_table[option];
    struct option_value *value = &parser->options->values[option];
    const char *text = "";
    if (info->kind == ARGUMENT_NONE && attached) {
        diag_report_on(parser->diag, MESSAGE_OPTION_EXTRA_ARGUMENT, STR(""), info->name);
    } else if (attached || option_takes_word(info)) {
        text = take_argument(parser, word, option, attached);
        if (!text) return;
    }
    bool repeats = value->text && option_repeats(info), chains = repeats && !option_is_list(info);
    while (chains && value->next) value = value->next;
    if (chains) value = value->next = ARENA_NEW(parser->diag->arena, struct option_value);
    bool empty = attached && !attached[0] && option_argument_optional(info) && info->kind != ARGUMENT_PATTERN;
    struct str why = STR("");
    if (value->text && !repeats) {
        diag_report_on(parser->diag, MESSAGE_OPTION_DOUBLED, STR(""), info->name);
    } else if (empty || !option_value_parse(parser->diag->arena, info, text, value, &why)) {
        struct str expected = option_value_expected(parser->diag->arena, info);
        if (why.len) diag_report_on(parser->diag, MESSAGE_OPTION_LIST, STR(""), info->name, text, why.ptr);
        else diag_report_on(parser->diag, MESSAGE_OPTION_VALUE, STR(""), info->name, text, expected.ptr);
        if (why.len) diag_remedy(parser->diag, "write %s", expected.ptr);
    }
}

static void take_option(struct parser *parser, const char *word)
{
    bool is_long = word[1] == '-';
    const char *equals = is_long ? strchr(word, '=') : NULL;
    struct str name = is_long ? str_of(word + 2) : (struct str){0};
    if (equals) name.len = (size_t)(equals - name.ptr);
    enum command command = parser->options->command;
    enum option option = is_long ? option_by_name(name, command) : option_by_letter(word[1]);
    const char *attached = is_long ? (equals ? equals + 1 : NULL) : (word[2] ? word + 2 : NULL);
    if (option == OPTION_COUNT) report_unknown(parser, word, name);
    else take_value(parser, word, option, attached);
}

static void report_extra(struct parser *parser, const char *word)
{
    const struct options *options = parser->options;
    const char *words[COMMAND_COUNT], *first = options->arch_path;
    size_t count = 0;
    if (!first) first = command_table[options->command].word;
    for (int i = 0; i < COMMAND_COUNT; i++)
        if (command_table[i].word[0]) words[count++] = command_table[i].word;
    diag_report_on(parser->diag, MESSAGE_ARGUMENT_EXTRA, STR(""), word, first);
    const char *nearest = parser->command_given ? NULL : diag_nearest(str_of(first), words, count);
    if (nearest) diag_remedy(parser->diag, "did you mean the command '%s'?", nearest);
}

/* The first word that is no option may be a command; a file of such a name is written ./info, or after --. */
static void take_word(struct parser *parser, const char *word)
{
    struct options *options = parser->options;
    for (int i = 0; i < COMMAND_COUNT && !options->arch_path && !parser->command_given && !parser->options_ended; i++) {
        if (!word[0] || strcmp(word, command_table[i].word) != 0) continue;
        options->command = (enum command)i;
        parser->command_given = true;
        return;
    }
    enum command_files files = command_table[options->command].files;
    if (files == FILES_NONE || (files != FILES_MANY && options->path_count > 0)) {
        report_extra(parser, word);
        return;
    }
    options->paths[options->path_count++] = word;
    options->arch_path = options->paths[0];
}

static void check_applicable(struct diag *diag, const struct options *options)
{
    for (int i = 0; i < OPTION_COUNT; i++) {
        if (!option_given(options, (enum option)i) || option_applies((enum option)i, options->command)) continue;
        diag_report_on(diag, MESSAGE_OPTION_NOT_HERE, STR(""), option_table[i].name, command_name(options->command));
    }
}

/* True when compiling stops at something to print. */
static bool only_prints(const struct options *options)
{
    return option_given(options, OPTION_DUMP) || option_given(options, OPTION_EXPLAIN);
}

static void check_required(struct diag *diag, const struct options *options)
{
    enum command_files files = command_table[options->command].files;
    if (!options->arch_path && files != FILES_NONE && files != FILES_MAYBE)
        diag_report_on(diag, MESSAGE_ARCH_FILE_MISSING, STR(""));
    for (int i = 0; i < OPTION_COUNT; i++) {
        if (option_given(options, (enum option)i)) continue;
        if (!(option_table[i].required_by >> options->command & 1)) continue;
        if (i == OPTION_OUTPUT && only_prints(options)) continue; /* it has stdout to go to */
        diag_report_on(diag, MESSAGE_OPTION_REQUIRED, STR(""), option_table[i].name, option_table[i].help);
    }
}

static bool is_read(const struct options *options, const char *path)
{
    const char *const inputs[] = {options->values[OPTION_WEIGHTS].text, options->values[OPTION_INPUT].text,
                                  options->values[OPTION_LUT].text, options->values[OPTION_SWEEP_ACCURACY].text};
    if (strcmp(path, "-") == 0) return false;
    for (size_t i = 0; i < sizeof inputs / sizeof *inputs; i++)
        if (inputs[i] && strcmp(path, inputs[i]) == 0) return true;
    for (int i = 0; i < options->path_count; i++)
        if (strcmp(path, options->paths[i]) == 0) return true;
    return false;
}

/* What writing to this name would do to other files; NULL when nothing. */
static const char *output_name_fault(const struct options *options, const char *path)
{
    struct str name = str_of(path);
    if (name.ptr[name.len - 1] == '/') return "names a directory";
    if (is_read(options, path)) return "is a file that is read";
    if (options->command != COMMAND_COMPILE || only_prints(options)) return NULL;
    if (str_ends(name, ".h")) return "ends in .h, as the header beside it does";
    return str_ends(name, ".arch") ? "ends in .arch, as a network does" : NULL;
}

static void check_output(struct diag *diag, const struct options *options)
{
    const enum option outputs[] = {OPTION_OUTPUT, OPTION_DEPFILE};
    for (size_t i = 0; i < sizeof outputs / sizeof *outputs; i++) {
        const char *name = options->values[outputs[i]].text;
        const char *fault = name ? output_name_fault(options, name) : NULL;
        if (fault) diag_report_on(diag, MESSAGE_OUTPUT_NAME, STR(""), name, fault);
    }
    const char *path = options->values[OPTION_OUTPUT].text;
    if (!path || strcmp(path, "-") != 0) return;
    if (option_given(options, OPTION_DEPFILE)) diag_report_on(diag, MESSAGE_OUTPUT_STDOUT, STR(""), "--depfile");
    const char *form = options->values[OPTION_WEIGHTS_AS].text;
    if (form && (strcmp(form, "incbin") == 0 || strcmp(form, "embed") == 0))
        diag_report_on(diag, MESSAGE_OUTPUT_STDOUT, STR(""), "a weights file beside the code");
}

/* Levels that are chosen at run time are one thing, a file for one instruction set another. */
static void check_dispatch(struct diag *diag, const struct options *options)
{
    const struct option_value *dispatch = &options->values[OPTION_DISPATCH];
    if (!dispatch->text) return;
    if (option_given(options, OPTION_TARGET)) diag_report_on(diag, MESSAGE_DISPATCH_TARGET, STR(""));
    if ((dispatch->integer & run_time_targets) == 0)
        diag_report_on(diag, MESSAGE_DISPATCH_NOTHING, STR(""), dispatch->text);
}

/* A picture is no JSON. */
static void check_memory(struct diag *diag, const struct options *options)
{
    const struct option_value *memory = &options->values[OPTION_MEMORY];
    if (memory->text && memory->text[0] && option_given(options, OPTION_JSON))
        diag_report_on(diag, MESSAGE_MEMORY_FORM, STR(""), memory->text);
    if (memory->text && option_given(options, OPTION_LUT) && !option_given(options, OPTION_JSON))
        diag_report_on(diag, MESSAGE_LUT_MEMORY, STR(""));
}

/* Reads all words, those of options as `command` takes them. */
static void take_words(struct diag *diag, int argc, char *const *argv, enum command command, struct options *options)
{
    *options = (struct options){.command = command, .paths = ARENA_ARRAY(diag->arena, (size_t)argc + 1, const char *)};
    struct parser parser = {.diag = diag, .argv = argv, .argc = argc, .next = 1, .options = options};
    while (parser.next < argc) {
        const char *word = argv[parser.next++];
        if (parser.options_ended || word[0] != '-' || word[1] == '\0') take_word(&parser, word);
        else if (strcmp(word, "--") == 0) parser.options_ended = true;
        else take_option(&parser, word);
    }
}

bool options_parse(struct diag *diag, int argc, char *const *argv, struct options *options)
{
    struct diag unheard = {.arena = diag->arena, .sources = diag->sources};
    take_words(&unheard, argc, argv, COMMAND_COMPILE, options); /* only to find the command */
    take_words(diag, argc, argv, options->command, options);
    options->program = argc > 0 ? argv[0] : "";
    check_applicable(diag, options);
    bool asks_tool = option_given(options, OPTION_HELP) || option_given(options, OPTION_VERSION) ||
                     option_given(options, OPTION_GENERATE);
    if (diag->error_count == 0 && !asks_tool) {
        check_required(diag, options);
        check_output(diag, options);
        check_dispatch(diag, options);
        check_memory(diag, options);
        if (options->command == COMMAND_LUT) lut_check_options(diag, options);
        if (options->command == COMMAND_SWEEP) sweep_check_options(diag, options);
        if (options->command == COMMAND_NETADAPT) netadapt_options_check(diag, options);
        if (options->command == COMMAND_SCORE) score_options_check(diag, options);
        if (options->command == COMMAND_SPACE) space_options_check(diag, options);
    }
    if (diag->error_count == 0) return true;
    const struct command_info *command = &command_table[options->command];
    const char *space = command->word[0] ? " " : "";
    diag_note(diag, (struct span){0}, "usage: mnv3c%s%s %s [OPTION...]; more by mnv3c%s%s --help", space, command->word,
              command->synopsis, space, command->word);
    return false;
}

struct str options_text(struct arena *arena, const struct options *options)
{
    struct str text = STR("");
    for (int i = 0; i < OPTION_COUNT; i++) {
        const struct option_info *info = &option_table[i];
        if (!option_given(options, (enum option)i) || (info->group != GROUP_NETWORK && info->group != GROUP_CODE))
            continue;
        for (const struct option_value *value = &options->values[i]; value; value = value->next)
            text = str_printf(arena, "%.*s%s--%s%s%s", STR_ARG(text), text.len ? " " : "", info->name,
                              value->text[0] ? "=" : "", value->text);
    }
    return text;
}

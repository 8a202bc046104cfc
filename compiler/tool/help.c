/* help.c - see help.h. */
#include "tool/help.h"

#include <stdio.h>
#include <string.h>

enum { COLUMNS = 80, OPTION_COLUMN = 2, TEXT_COLUMN = 26 };

const char *const option_group_titles[GROUP_HIDDEN + 1] = {
    [GROUP_NETWORK] = "Network (each goes before the file's own line)",
    [GROUP_WEIGHTS] = "Weights",
    [GROUP_CODE] = "Generated code",
    [GROUP_OUTPUT] = "Output",
    [GROUP_RUN] = "Reference executor",
    [GROUP_LUT] = "Look-up table",
    [GROUP_SWEEP] = "Sweep (lists: values with commas, FIRST..LAST:STEP)",
    [GROUP_ADAPT] = "NetAdapt",
    [GROUP_SEARCH] = "Search",
    [GROUP_OTHER] = "Other",
    [GROUP_HIDDEN] = "",
};

struct option_form option_form(const struct option_info *info)
{
    struct option_form form = {"", ""};
    bool takes = info->kind != ARGUMENT_NONE, may_take = option_argument_optional(info);
    if (info->letter) snprintf(form.letter_part, sizeof form.letter_part, "-%c, ", info->letter);
    if (takes)
        snprintf(form.argument_part, sizeof form.argument_part, may_take ? "[=%s]" : "=%s", info->argument);
    return form;
}

static void add_spaces(struct strbuf *out, size_t count)
{
    while (count-- > 0) strbuf_puts(out, " ");
}

/* Adds words, broken at COLUMNS and continued at TEXT_COLUMN; the line holds `column` bytes already. */
static void add_wrapped(struct strbuf *out, size_t column, const char *text)
{
    while (*text) {
        size_t len = strcspn(text, " ");
        bool breaks = column > TEXT_COLUMN && column + 1 + len > COLUMNS - 1;
        if (breaks || column < TEXT_COLUMN) {
            if (breaks) strbuf_puts(out, "\n");
            add_spaces(out, TEXT_COLUMN - (breaks ? 0 : column));
            column = TEXT_COLUMN;
        } else if (column > TEXT_COLUMN) {
            strbuf_puts(out, " ");
            column++;
        }
        strbuf_add(out, text, len);
        column += len;
        text += len + (text[len] == ' ');
    }
    strbuf_puts(out, "\n");
}

static void add_option(struct arena *arena, struct strbuf *out, const struct option_info *info)
{
    struct option_form form = option_form(info);
    size_t line_begin = out->len;
    add_spaces(out, OPTION_COLUMN);
    strbuf_printf(out, "%s--%s%s", form.letter_part, info->name, form.argument_part);
    size_t column = out->len - line_begin;
    if (column + 2 > TEXT_COLUMN) {
        strbuf_puts(out, "\n");
        column = 0;
    }
    struct str text = str_of(info->help);
    if (info->choices[0]) {
        struct str choices = option_value_expected(arena, info);
        text = str_printf(arena, "%.*s; %.*s", STR_ARG(text), STR_ARG(choices));
    }
    if (info->default_text[0]) text = str_printf(arena, "%.*s (default: %s)", STR_ARG(text), info->default_text);
    add_wrapped(out, column, text.ptr);
}

static void add_usage(struct strbuf *out, enum command command, const char *lead)
{
    const struct command_info *info = &command_table[command];
    strbuf_printf(out, "%s mnv3c%s%s %s [OPTION...]\n", lead, info->word[0] ? " " : "", info->word, info->synopsis);
}

static void add_commands(struct strbuf *out)
{
    strbuf_puts(out, "\nCommands:\n");
    for (int i = 0; i < COMMAND_COUNT; i++) {
        const struct command_info *info = &command_table[i];
        size_t line_begin = out->len;
        strbuf_printf(out, "  mnv3c%s%s FILE", info->word[0] ? " " : "", info->word);
        add_wrapped(out, out->len - line_begin, info->summary);
    }
    strbuf_puts(out, "More of a command: mnv3c COMMAND --help. A FILE.arch of - is standard input.\n");
}

void help_print(enum command command, struct strbuf *out)
{
    struct arena arena = {0};
    bool whole_tool = command == COMMAND_COMPILE;
    add_usage(out, command, "usage:");
    for (int i = 0; i < COMMAND_COUNT && whole_tool; i++)
        if (i != COMMAND_COMPILE) add_usage(out, (enum command)i, "      ");
    if (whole_tool) {
        strbuf_puts(out, "\nCompiles MobileNetV3-family networks, the rows of the paper's table, to C.\n");
        add_commands(out);
    } else {
        strbuf_printf(out, "\nFor a network: %s.\n", command_table[command].summary);
    }
    for (int group = 0; group < GROUP_HIDDEN; group++) {
        bool titled = false;
        for (int i = 0; i < OPTION_COUNT; i++) {
            const struct option_info *info = &option_table[i];
            if ((int)info->group != group || !option_applies((enum option)i, command)) continue;
            if (!titled) strbuf_printf(out, "\n%s:\n", option_group_titles[group]);
            titled = true;
            add_option(&arena, out, info);
        }
    }
    if (whole_tool)
        strbuf_puts(out, "\nExit status: 0 done, 1 input rejected, 2 wrong usage, 3 file cannot be read or\n"
                         "written, 70 internal error.\n");
    arena_free(&arena);
}

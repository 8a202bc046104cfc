/* man_page.c - the manual page mnv3c(1) in mdoc: fixed text around the tables of commands and options.
 *
 * docs/mnv3c.1 is this output, kept under version control so that it can be read without building; a test compares. */
#include <string.h>

#include "tool/generate.h"
#include "tool/help.h"
#include "tool/options.h"

/* The date of the text, not of the build: output depends on nothing but the source. */
#define MANUAL_DATE "November 24, 2026"

static const char name_section[] =
    ".Dd " MANUAL_DATE "\n"
    ".Dt MNV3C 1\n"
    ".Os\n"
    ".Sh NAME\n"
    ".Nm mnv3c\n"
    ".Nd compile MobileNetV3-family networks to C\n";

static const char description_section[] =
    ".Sh DESCRIPTION\n"
    "A network is described by a text file: the rows of the paper's table and a\n"
    "few settings.\n"
    ".Nm\n"
    "compiles it, with a checkpoint in safetensors format, to straight-line C\n"
    "without dependencies.\n"
    "The output depends on the inputs and options alone.\n"
    "A file name of\n"
    ".Sq -\n"
    "is standard input or output.\n"
    "The first word that is no option may be a command; without one,\n"
    ".Nm\n"
    "compiles.\n"
    "A file that is called like a command is written with its directory, as in\n"
    ".Pa ./info .\n";

static const char options_intro[] =
    ".Sh OPTIONS\n"
    "An argument may be attached\n"
    ".Pq Fl -prefix Ns = Ns Ar NAME\n"
    "or be the next word.\n"
    "Options may stand before and after the file;\n"
    ".Fl -\n"
    "ends them.\n"
    "None may be given twice, unless it says so.\n";

static const char closing_sections[] =
    ".Sh EXIT STATUS\n"
    ".Bl -tag -width Ds -compact\n"
    ".It 0\n"
    "The command was done.\n"
    ".It 1\n"
    "The network, the checkpoint or the images were rejected.\n"
    ".It 2\n"
    "The command line is wrong.\n"
    ".It 3\n"
    "A file cannot be read or written, or memory ran out.\n"
    ".It 70\n"
    "Internal error.\n"
    ".El\n"
    ".Sh EXAMPLES\n"
    "Compile a network to\n"
    ".Pa model.c\n"
    "and\n"
    ".Pa model.h ,\n"
    "whose names begin with\n"
    ".Sq model_ :\n"
    ".Pp\n"
    ".Dl $ mnv3c small.arch --weights small.safetensors -o model.c\n"
    ".Pp\n"
    "Show what a narrower network costs:\n"
    ".Pp\n"
    ".Dl $ mnv3c info small.arch --multiplier 0.5 --resolution 160\n"
    ".Pp\n"
    "Classify an image in the reference executor:\n"
    ".Pp\n"
    ".Dl $ mnv3c run small.arch --weights small.safetensors --input cat.npy\n"
    ".Sh DIAGNOSTICS\n"
    "Messages go to standard error, as\n"
    ".Sq file:line:column: error: text [id] ,\n"
    "with the line, a mark under what is meant, and a remedy.\n"
    "Nothing is written once there is an error.\n"
    "The ids are explained in\n"
    ".Pa docs/diagnostics.md .\n";

/* Adds a word of a text line: the escape character and a control character at the line's beginning are made harmless,
 * and a minus stays a minus when it is copied from the page. */
static void add_word(struct strbuf *out, struct str word, bool begins_line)
{
    if (begins_line && word.len && (word.ptr[0] == '.' || word.ptr[0] == '\'')) strbuf_puts(out, "\\&");
    for (size_t i = 0; i < word.len; i++) {
        if (word.ptr[i] == '\\') strbuf_puts(out, "\\e");
        else if (word.ptr[i] == '-') strbuf_puts(out, "\\-");
        else strbuf_add(out, word.ptr + i, 1);
    }
}

/* Adds words, every sentence on a line of its own as mdoc wants it, and no line longer than SOURCE_COLUMNS. */
static void add_sentences(struct strbuf *out, const char *text)
{
    enum { SOURCE_COLUMNS = 76 };
    bool sentence_ended = true;
    for (size_t column = 0; *text;) {
        size_t len = strcspn(text, " ");
        bool breaks = column > 0 && (sentence_ended || column + 1 + len > SOURCE_COLUMNS);
        if (column > 0) strbuf_puts(out, breaks ? "\n" : " ");
        if (breaks) column = 0;
        add_word(out, (struct str){text, len}, column == 0);
        column += len + (column > 0);
        sentence_ended = len > 0 && text[len - 1] == '.';
        text += len + (text[len] == ' ');
    }
    strbuf_puts(out, "\n");
}

static void add_synopsis(struct strbuf *out)
{
    strbuf_puts(out, ".Sh SYNOPSIS\n");
    for (int i = 0; i < COMMAND_COUNT; i++) {
        const struct command_info *info = &command_table[i];
        strbuf_puts(out, ".Nm mnv3c\n");
        if (info->word[0]) strbuf_printf(out, ".Cm %s\n", info->word);
        const char *rest = info->synopsis;
        struct str word;
        while (option_next_choice(&rest, &word)) {
            struct str name = {word.ptr + 1, word.len - 1};
            if (word.ptr[0] == '-') strbuf_printf(out, ".Fl %.*s\n", STR_ARG(name));
            else strbuf_printf(out, ".Ar %.*s\n", STR_ARG(word));
        }
        strbuf_puts(out, ".Op Ar OPTION ...\n");
    }
}

static void add_commands(struct strbuf *out)
{
    strbuf_puts(out, ".Pp\nThe commands:\n.Bl -tag -width Ds\n");
    for (int i = 0; i < COMMAND_COUNT; i++) {
        const struct command_info *info = &command_table[i];
        strbuf_printf(out, ".It %s %s\n", info->word[0] ? "Cm" : "Pq", info->word[0] ? info->word : "none");
        add_sentences(out, info->description);
    }
    strbuf_puts(out, ".El\n");
}

static void add_option(struct strbuf *out, const struct option_info *info)
{
    strbuf_puts(out, ".It ");
    if (info->letter) strbuf_printf(out, "Fl %c , ", info->letter);
    strbuf_printf(out, "Fl -%s", info->name);
    if (option_argument_optional(info)) strbuf_printf(out, " Ns Op = Ns Ar %s", info->argument);
    else if (info->kind != ARGUMENT_NONE) strbuf_printf(out, " Ns = Ns Ar %s", info->argument);
    strbuf_puts(out, "\n");
    struct arena arena = {0};
    struct str choices = option_value_expected(&arena, info);
    bool chooses = info->choices[0] != '\0';
    add_sentences(out, str_printf(&arena, "%s%s%.*s.", info->help, chooses ? ": " : "", chooses ? (int)choices.len : 0,
                                  choices.ptr).ptr);
    if (info->default_text[0]) add_sentences(out, str_printf(&arena, "Default: %s.", info->default_text).ptr);
    if (info->commands == option_table[OPTION_HELP].commands) {
        arena_free(&arena);
        return;
    }
    struct str takers = STR("");
    for (int i = 0; i < COMMAND_COUNT; i++) {
        if (!(info->commands >> i & 1)) continue;
        const char *word = i == COMMAND_COMPILE ? "compiling" : command_table[i].word;
        takers = str_printf(&arena, "%.*s%s%s", STR_ARG(takers), takers.len ? ", " : "", word);
    }
    add_sentences(out, str_printf(&arena, "For %.*s.", STR_ARG(takers)).ptr);
    arena_free(&arena);
}

static void add_options(struct strbuf *out)
{
    strbuf_puts(out, options_intro);
    for (int group = 0; group < GROUP_HIDDEN; group++) {
        strbuf_printf(out, ".Ss %s\n.Bl -tag -width Ds\n", option_group_titles[group]);
        for (int i = 0; i < OPTION_COUNT; i++)
            if ((int)option_table[i].group == group) add_option(out, &option_table[i]);
        strbuf_puts(out, ".El\n");
    }
}

void man_page(struct strbuf *out)
{
    strbuf_puts(out, name_section);
    add_synopsis(out);
    strbuf_puts(out, description_section);
    add_commands(out);
    add_options(out);
    strbuf_puts(out, closing_sections);
}

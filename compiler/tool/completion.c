/* completion.c - completions for bash, zsh and fish from the tables of commands and options. */
#include <string.h>

#include "tool/generate.h"
#include "tool/options.h"

static bool takes_files(const struct option_info *info)
{
    return info->kind == ARGUMENT_FILE || info->kind == ARGUMENT_WEIGHTS;
}

/* Adds text as the inside of a shell word in single quotes; zsh also wants ':' and brackets escaped in descriptions. */
static void add_quoted(struct strbuf *out, const char *text, const char *escaped)
{
    for (; *text; text++) {
        if (*text == '\'') strbuf_puts(out, "'\\''");
        else if (strchr(escaped, *text)) strbuf_printf(out, "\\%c", *text);
        else strbuf_add(out, text, 1);
    }
}

static void add_command_words(struct strbuf *out)
{
    for (int i = 0; i < COMMAND_COUNT; i++)
        if (command_table[i].word[0]) strbuf_printf(out, "%s ", command_table[i].word);
}

/* ---- bash ---- */

static const char bash_begin[] =
    "# bash completion for mnv3c; made by mnv3c --generate=bash\n"
    "_mnv3c()\n"
    "{\n"
    "    local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command= word\n"
    "    local -i i\n"
    "    # readline splits at '=': --dump=ast is three words\n"
    "    if [[ $current == '=' ]]; then current=\n"
    "    elif [[ $before == '=' ]]; then before=${COMP_WORDS[COMP_CWORD-2]}; fi\n"
    "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
    "        word=${COMP_WORDS[i]}\n"
    "        case $word in\n";

static const char bash_end[] =
    "    if [[ $current == -* ]]; then\n"
    "        mapfile -t COMPREPLY < <(compgen -W \"$options\" -- \"$current\")\n"
    "        [[ ${COMPREPLY[0]-} == *= ]] && compopt -o nospace\n"
    "        return\n"
    "    fi\n"
    "    compopt -o filenames\n"
    "    mapfile -t COMPREPLY < <(compgen -f -X '!*.arch' -- \"$current\"; compgen -d -- \"$current\")\n";

/* The pattern of COMMAND:OPTION; rows that share a name are told apart by the command. */
static void add_bash_pattern(struct strbuf *out, const struct option_info *info)
{
    bool shared = false;
    for (int i = 0; i < OPTION_COUNT; i++)
        shared |= &option_table[i] != info && strcmp(option_table[i].name, info->name) == 0;
    strbuf_puts(out, "    ");
    if (!shared && info->letter) strbuf_printf(out, "*:-%c|", info->letter);
    if (!shared) strbuf_printf(out, "*:--%s", info->name);
    const char *separator = "";
    for (int i = 0; i < COMMAND_COUNT && shared; i++) {
        if (!(info->commands >> i & 1)) continue;
        strbuf_printf(out, "%s%s:--%s", separator, command_table[i].word, info->name);
        separator = "|";
    }
    strbuf_puts(out, ") ");
}

static void add_bash_arguments(struct strbuf *out)
{
    strbuf_puts(out, "    case $command:$before in\n");
    for (int i = 0; i < OPTION_COUNT; i++) {
        const struct option_info *info = &option_table[i];
        if (info->group == GROUP_HIDDEN || !option_takes_word(info)) continue;
        add_bash_pattern(out, info);
        if (info->choices[0])
            strbuf_printf(out, "mapfile -t COMPREPLY < <(compgen -W '%s' -- \"$current\"); return ;;\n", info->choices);
        else if (takes_files(info))
            strbuf_puts(out, "compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- \"$current\"); return ;;\n");
        else if (info->kind == ARGUMENT_DIRECTORY)
            strbuf_puts(out, "compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- \"$current\"); return ;;\n");
        else strbuf_puts(out, "return ;;\n");
    }
    strbuf_puts(out, "    esac\n");
}

static void add_bash_options(struct strbuf *out)
{
    strbuf_puts(out, "    local options=\n    case $command in\n");
    for (int command = 0; command < COMMAND_COUNT; command++) {
        strbuf_printf(out, "    '%s') options='", command_table[command].word);
        for (int i = 0; i < OPTION_COUNT; i++) {
            const struct option_info *info = &option_table[i];
            if (info->group == GROUP_HIDDEN || !option_applies((enum option)i, (enum command)command)) continue;
            strbuf_printf(out, "--%s%s ", info->name, option_takes_word(info) ? "=" : "");
        }
        strbuf_puts(out, "' ;;\n");
    }
    strbuf_puts(out, "    esac\n");
}

void completion_bash(struct strbuf *out)
{
    strbuf_puts(out, bash_begin);
    strbuf_puts(out, "        ");
    const char *separator = "";
    for (int i = 0; i < COMMAND_COUNT; i++) {
        if (!command_table[i].word[0]) continue;
        strbuf_printf(out, "%s%s", separator, command_table[i].word);
        separator = "|";
    }
    strbuf_puts(out, ") command=$word; break ;;\n        esac\n    done\n");
    add_bash_arguments(out);
    add_bash_options(out);
    strbuf_puts(out, bash_end);
    strbuf_puts(out, "    [[ -z $command ]] && mapfile -t -O \"${#COMPREPLY[@]}\" COMPREPLY < <(compgen -W '");
    add_command_words(out);
    strbuf_puts(out, "' -- \"$current\")\n    return 0\n}\ncomplete -F _mnv3c mnv3c\n");
}

/* ---- zsh ---- */

static void add_zsh_action(struct strbuf *out, const struct option_info *info)
{
    if (info->kind == ARGUMENT_NONE) return;
    strbuf_puts(out, option_takes_word(info) ? ":" : "::");
    add_quoted(out, info->argument, ":[]\\");
    strbuf_puts(out, ":");
    if (info->choices[0]) strbuf_printf(out, "(%s)", info->choices);
    else if (takes_files(info)) strbuf_puts(out, "_files");
    else if (info->kind == ARGUMENT_DIRECTORY) strbuf_puts(out, "_files -/");
}

static void add_zsh_option(struct strbuf *out, const struct option_info *info, const char *name, bool is_long)
{
    const char *attach = info->kind == ARGUMENT_NONE ? "" : !option_takes_word(info) ? "=-" : is_long ? "=" : "+";
    strbuf_puts(out, " \\\n            '");
    if (info->letter) strbuf_printf(out, "(-%c --%s)", info->letter, info->name);
    strbuf_printf(out, "%s%s%s[", is_long ? "--" : "-", name, attach);
    add_quoted(out, info->help, ":[]\\");
    strbuf_puts(out, "]");
    add_zsh_action(out, info);
    strbuf_puts(out, "'");
}

static void add_zsh_command(struct strbuf *out, enum command command)
{
    const char *word = command_table[command].word;
    strbuf_printf(out, "    (%s)\n        _arguments -s -S", word[0] ? word : "*");
    for (int i = 0; i < OPTION_COUNT; i++) {
        const struct option_info *info = &option_table[i];
        if (info->group == GROUP_HIDDEN || !option_applies((enum option)i, command)) continue;
        const char letter[] = {info->letter, '\0'};
        if (info->letter) add_zsh_option(out, info, letter, false);
        add_zsh_option(out, info, info->name, true);
    }
    strbuf_puts(out, " \\\n            '1: :_mnv3c_first'");
    if (word[0]) strbuf_puts(out, " \\\n            '2:network:_files -g \"*.arch\"'");
    strbuf_puts(out, "\n        ;;\n");
}

void completion_zsh(struct strbuf *out)
{
    strbuf_puts(out, "#compdef mnv3c\n# made by mnv3c --generate=zsh\n\n_mnv3c_first()\n{\n    local -a commands=(");
    for (int i = 0; i < COMMAND_COUNT; i++) {
        if (!command_table[i].word[0]) continue;
        strbuf_printf(out, "\n        '%s:", command_table[i].word);
        add_quoted(out, command_table[i].summary, ":\\");
        strbuf_puts(out, "'");
    }
    strbuf_puts(out, "\n    )\n    _describe command commands\n    _files -g '*.arch'\n}\n\n_mnv3c()\n{\n"
                     "    local -a known=(");
    add_command_words(out);
    strbuf_puts(out, ")\n    local -a given=(${words:*known})\n    case ${given[1]-} in\n");
    for (int i = 0; i < COMMAND_COUNT; i++)
        if (command_table[i].word[0]) add_zsh_command(out, (enum command)i);
    add_zsh_command(out, COMMAND_COMPILE);
    strbuf_puts(out, "    esac\n}\n\n_mnv3c \"$@\"\n");
}

/* ---- fish ---- */

/* The condition under which an option is offered: a command that takes it was given, or none was and compiling takes
 * it. */
static void add_fish_condition(struct strbuf *out, unsigned takers)
{
    const char *separator = "";
    strbuf_puts(out, " -n '");
    if (takers >> COMMAND_COMPILE & 1) {
        strbuf_puts(out, "not __fish_seen_subcommand_from $__mnv3c_commands");
        separator = "; or ";
    }
    bool begun = false;
    for (int i = 0; i < COMMAND_COUNT; i++) {
        if (!command_table[i].word[0] || !(takers >> i & 1)) continue;
        strbuf_printf(out, "%s%s", begun ? " " : separator, begun ? "" : "__fish_seen_subcommand_from ");
        strbuf_puts(out, command_table[i].word);
        begun = true;
    }
    strbuf_puts(out, "'");
}

void completion_fish(struct strbuf *out)
{
    strbuf_puts(out, "# fish completion for mnv3c; made by mnv3c --generate=fish\nset -g __mnv3c_commands ");
    add_command_words(out);
    strbuf_puts(out, "\n");
    for (int i = 0; i < COMMAND_COUNT; i++) {
        if (!command_table[i].word[0]) continue;
        strbuf_printf(out, "complete -c mnv3c -n 'not __fish_seen_subcommand_from $__mnv3c_commands' -a %s -d '",
                      command_table[i].word);
        add_quoted(out, command_table[i].summary, "\\");
        strbuf_puts(out, "'\n");
    }
    for (int i = 0; i < OPTION_COUNT; i++) {
        const struct option_info *info = &option_table[i];
        if (info->group == GROUP_HIDDEN) continue;
        strbuf_puts(out, "complete -c mnv3c");
        add_fish_condition(out, info->commands);
        if (info->letter) strbuf_printf(out, " -s %c", info->letter);
        strbuf_printf(out, " -l %s", info->name);
        if (info->choices[0] && option_takes_word(info)) strbuf_printf(out, " -x -a '%s'", info->choices);
        else if (takes_files(info)) strbuf_puts(out, " -r");
        else if (info->kind == ARGUMENT_DIRECTORY) strbuf_puts(out, " -x -a '(__fish_complete_directories)'");
        else if (info->choices[0]) strbuf_printf(out, " -f -a '%s'", info->choices);
        else if (info->kind != ARGUMENT_NONE) strbuf_puts(out, " -x");
        strbuf_puts(out, " -d '");
        add_quoted(out, info->help, "\\");
        strbuf_puts(out, "'\n");
    }
}

/* help.h - the option table as text for people. */
#ifndef MNV3C_TOOL_HELP_H
#define MNV3C_TOOL_HELP_H

#include "base/str.h"
#include "tool/options.h"

/* --help of a command, 80 columns; compiling stands for the whole tool and lists the commands too. */
void help_print(enum command command, struct strbuf *out);

/* What stands before an option's name in documents, "-o FILE, " or "", and after it, "=FILE" or "". */
struct option_form {
    char letter_part[40], argument_part[40];
};
struct option_form option_form(const struct option_info *info);

extern const char *const option_group_titles[GROUP_HIDDEN + 1];

#endif

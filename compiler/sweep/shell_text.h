/* shell_text.h - texts on their way into a ninja file and through it into sh: paths and options arrive as they are. */
#ifndef MNV3C_SWEEP_SHELL_TEXT_H
#define MNV3C_SWEEP_SHELL_TEXT_H

#include <stdbool.h>

#include "base/str.h"

/* Appends a blank (unless out is empty) and the text as one word of sh: in single quotes unless it is harmless. */
void shell_word(struct strbuf *out, struct str text);

/* Appends a path of a build line, and the value of a variable ("name = value"). Neither can hold a line end. */
void ninja_path(struct strbuf *out, struct str path);
void ninja_value(struct strbuf *out, struct str value);

/* Whether a ninja file can hold the text: it has no line end and no NUL. */
bool ninja_can_hold(struct str text);

#endif

/* sweep_file.h - a .sweep file: the options of a large sweep as text, one a line, `name value`, and `arch FILE...` for
 * its networks. `#` begins a comment where a line begins or after a blank. What the names mean is for the caller to
 * say. */
#ifndef MNV3C_SWEEP_SWEEP_FILE_H
#define MNV3C_SWEEP_SWEEP_FILE_H

#include "base/arena.h"
#include "base/str.h"
#include "diag/diag.h"

/* A line; the value is the rest of it, without blanks around it, "" when there is none. Both are NUL-terminated. */
struct sweep_setting {
    struct str name, value;
    struct span name_span, value_span;
};

enum { SWEEP_FILE_BYTES_MAX = 1 << 20, SWEEP_SETTINGS_MAX = 4096 };

struct sweep_file {
    struct str path;
    struct sweep_setting *settings;
    int count;
};

/* Reads it; false when errors were reported. A file that cannot be read is an I/O error (diag->io_failed). */
bool sweep_file_read(struct arena *arena, struct sources *sources, struct diag *diag, const char *path,
                     struct sweep_file *file);

/* The same of a text that is there. */
bool sweep_file_parse(struct arena *arena, struct sources *sources, struct diag *diag, struct str path, struct str text,
                      struct sweep_file *file);

/* The words of a value, separated by blanks, those in double quotes with the blanks in them; span says where each
 * stands. False when there is no other one, or when a quote is not closed, which is reported. */
bool sweep_file_next_word(struct arena *arena, struct diag *diag, const struct sweep_setting *setting, size_t *offset,
                          struct str *word, struct span *span);

/* A name of a file as it is to be opened: relative to the .sweep file. */
struct str sweep_file_relative(struct arena *arena, struct str sweep_path, struct str name);

#endif

/* diag.h - messages: collected while a pass runs, sorted by place and printed at its end.
 *
 * A message has a stable id, a severity, a text and a remedy, all in messages.def. Passes go on after an error as
 * long as they can, so that one run shows all of them; nothing is written once an error was reported. */
#ifndef MNV3C_DIAG_DIAG_H
#define MNV3C_DIAG_DIAG_H

#include <stdbool.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/str.h"
#include "diag/source.h"

enum message {
#define MESSAGE(id, slug, severity, format, remedy, explanation) MESSAGE_##id,
#include "diag/messages.def"
#undef MESSAGE
    MESSAGE_COUNT
};

enum severity { SEVERITY_ERROR, SEVERITY_WARNING, SEVERITY_NOTE };

struct message_info {
    const char *slug, *format, *remedy, *explanation;
    enum severity severity;
};
extern const struct message_info message_table[MESSAGE_COUNT];

struct diag_entry;
struct diag {
    struct arena *arena;
    struct sources *sources;
    struct diag_entry *entries; /* newest first */
    size_t count, error_count;
    bool io_failed; /* an error of kind I/O: the exit status is 3 instead of 1 */
};

/* Reports a message at a place; the variable arguments fill the message's format (printf). At a span of file 0 the
 * message stands under `subject` instead (a weights file, an option), which may be empty. */
void diag_report(struct diag *diag, enum message id, struct span span, ...);
void diag_report_on(struct diag *diag, enum message id, struct str subject, ...);

/* Adds a "note: ..." with a second place to the message reported last (the earlier setting, the layer's row). */
__attribute__((format(printf, 3, 4))) void diag_note(struct diag *diag, struct span span, const char *format, ...);

/* Replaces the remedy of the message reported last, for one that only the spot knows ("did you mean 'bneck'?"). */
__attribute__((format(printf, 2, 3))) void diag_remedy(struct diag *diag, const char *format, ...);

/* Prints what was collected, errors of a file in the order of its lines, at most DIAG_SHOWN_MAX of them; empties the
 * list. */
enum { DIAG_SHOWN_MAX = 20 };
void diag_flush(struct diag *diag, FILE *out);

/* The first error in the order of diag_flush as one line, `FILE:LINE:COLUMN: text [id]`; "" when there is none. For
 * messages that become part of something else instead of being printed. */
struct str diag_first_error(const struct diag *diag, struct arena *arena);

/* The word of candidates[0..count) nearest to word by edit distance (at most a third of its length), or NULL. */
const char *diag_nearest(struct str word, const char *const *candidates, size_t count);

#endif

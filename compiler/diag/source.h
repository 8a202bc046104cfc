/* source.h - loaded .arch texts and places in them.
 *
 * Everything that can be complained about carries a span: byte offsets into one file. Line and column are computed
 * only when a message is printed. */
#ifndef MNV3C_DIAG_SOURCE_H
#define MNV3C_DIAG_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"

/* Bytes [begin, end) of file number file; file 0 means "no place" (the command line, a checkpoint). */
struct span {
    uint32_t file, begin, end;
};

struct source {
    struct str path; /* as the user wrote it; messages show it */
    struct str text;
};

/* The files of one run; file number n is files[n - 1]. */
struct sources {
    struct source *files;
    uint32_t count, capacity;
};

/* Adds a text and returns its file number. */
uint32_t source_add(struct arena *arena, struct sources *sources, struct str path, struct str text);

const struct source *source_of(const struct sources *sources, uint32_t file);

/* A place as a reader counts it: line and column from 1 (column in bytes), and the text of the line without its end. */
struct place {
    struct str path, line_text;
    size_t line, column;
};
struct place source_place(const struct sources *sources, struct span span);

#endif

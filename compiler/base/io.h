/* io.h - the only place that opens files. Every function says what failed in words fit for a message. */
#ifndef MNV3C_BASE_IO_H
#define MNV3C_BASE_IO_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/str.h"

/* Reads a whole file (or stdin for "-") of at most limit_bytes into the arena, with a NUL after the last byte.
 * On failure returns false and *why holds the reason, e.g. "No such file or directory" or "larger than 64 bytes". */
bool io_read(struct arena *arena, const char *path, size_t limit_bytes, struct str *text, struct str *why);

/* Whether the reason of a failed io_read is its limit, i.e. the file is there and can be read. */
bool io_is_limit(struct str why);

/* A file mapped for reading; bytes is NULL for an empty file. Unmap with io_unmap. */
struct io_map {
    const unsigned char *bytes;
    size_t size_bytes;
};
bool io_map(struct arena *arena, const char *path, struct io_map *map, struct str *why);
void io_unmap(struct io_map *map);

/* Puts the bytes at path: untouched if it holds them already, else by a temporary file beside it and rename, so that no
 * reader ever sees half a file. "-" is stdout. A path that exists and is no regular file (/dev/full) is written
 * directly. */
bool io_write(struct arena *arena, const char *path, const void *bytes, size_t size_bytes, struct str *why);

/* io_write in two halves, for files that belong together: all are staged, and then all are put in place, or, when one
 * could not be staged, all are discarded. What needs no renaming is done by io_stage. */
struct io_staged {
    const char *path;
    char *temporary; /* NULL: there is nothing left to rename */
};
bool io_stage(struct arena *arena, const char *path, const void *bytes, size_t size_bytes, struct io_staged *staged,
              struct str *why);
bool io_commit(struct arena *arena, struct io_staged *staged, struct str *why);
void io_discard(struct io_staged *staged);

/* Makes the directory; one that exists is fine. Its parent must exist. */
bool io_make_directory(struct arena *arena, const char *path, struct str *why);

/* The same with the parents that are missing. */
bool io_make_directories(struct arena *arena, const char *path, struct str *why);

/* Whether there is a file or a directory of that name. */
bool io_exists(const char *path);

/* Removes a file; one that is not there is fine. */
void io_remove(const char *path);

/* The path from the root of the file system, without links; of a file or directory that exists. */
bool io_absolute(struct arena *arena, const char *path, struct str *absolute, struct str *why);

/* Makes the file if need be and claims it until the process ends, however that is; false when another process has
 * it (*held) or the system refuses. */
bool io_claim(struct arena *arena, const char *path, bool *held, struct str *why);

/* path's directory part with its slash ("" when there is none), and what follows it. */
struct str io_directory(struct str path);
struct str io_base_name(struct str path);

#endif

/* parse.h - text to syntax tree.
 *
 * In: the path of an .arch file ("-" is stdin). Out: its tree with all includes loaded. Errors are collected in diag;
 * the tree is still returned as far as it could be read, and must not be used for output then. */
#ifndef MNV3C_FRONT_PARSE_H
#define MNV3C_FRONT_PARSE_H

#include "diag/diag.h"
#include "front/ast.h"

/* Limits that hostile input runs into: bytes of all files of a run, depth and number of includes, statements a file. */
enum { ARCH_SIZE_MAX = 1 << 20, INCLUDE_DEPTH_MAX = 16, INCLUDE_COUNT_MAX = 64, STATEMENT_COUNT_MAX = 4096 };

/* Never NULL. A file that cannot be read is an I/O error (diag->io_failed), an include that cannot be read is not. */
struct ast_file *parse_arch(struct arena *arena, struct sources *sources, struct diag *diag, const char *path);

/* The same for a text that is already there; it and path must outlive the sources. Includes are relative to path. */
struct ast_file *parse_text(struct arena *arena, struct sources *sources, struct diag *diag, struct str path,
                            struct str text);

/* As parse_text, but opens no file: include statements stay unloaded (for fuzzing). */
struct ast_file *parse_text_alone(struct arena *arena, struct sources *sources, struct diag *diag, struct str path,
                                  struct str text);

#endif

/* depfile.h - a rule that tells make and ninja which files an output was made from. */
#ifndef MNV3C_TOOL_DEPFILE_H
#define MNV3C_TOOL_DEPFILE_H

#include "base/str.h"

struct depfile {
    struct strbuf targets, prerequisites;
};

void depfile_target(struct depfile *depfile, struct str path);

/* A file that was read. */
void depfile_prerequisite(struct depfile *depfile, struct str path);

/* Appends the rule to out and frees the depfile. */
void depfile_finish(struct depfile *depfile, struct strbuf *out);

#endif

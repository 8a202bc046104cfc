/* depfile.c - see depfile.h. */
#include "tool/depfile.h"

#include <string.h>

/* As gcc -M writes paths, which is what both make and ninja read: "$$", and a backslash before a space, a tab and '#',
 * with the backslashes right before a space or tab doubled. */
static void add_path(struct strbuf *text, struct str path)
{
    size_t backslashes = 0;
    for (size_t i = 0; i < path.len; i++) {
        char c = path.ptr[i];
        if (c == '$') strbuf_puts(text, "$");
        if (c == ' ' || c == '\t')
            for (size_t n = 0; n < backslashes; n++) strbuf_puts(text, "\\");
        if (c == ' ' || c == '\t' || c == '#') strbuf_puts(text, "\\");
        strbuf_add(text, &c, 1);
        backslashes = c == '\\' ? backslashes + 1 : 0;
    }
}

void depfile_target(struct depfile *depfile, struct str path)
{
    if (depfile->targets.len) strbuf_puts(&depfile->targets, " ");
    add_path(&depfile->targets, path);
}

void depfile_prerequisite(struct depfile *depfile, struct str path)
{
    strbuf_puts(&depfile->prerequisites, " \\\n  ");
    add_path(&depfile->prerequisites, path);
}

void depfile_finish(struct depfile *depfile, struct strbuf *out)
{
    strbuf_add(out, depfile->targets.ptr, depfile->targets.len);
    strbuf_puts(out, ":");
    strbuf_add(out, depfile->prerequisites.ptr, depfile->prerequisites.len);
    strbuf_puts(out, "\n");
    strbuf_free(&depfile->targets);
    strbuf_free(&depfile->prerequisites);
}

/* adaptation.c - see adaptation.h. */
#include "adapt/adaptation.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/io.h"
#include "front/parse.h"

enum { LINE_MAX_BYTES = 1024 };

bool candidate_make(struct arena *arena, const struct adaptation *adaptation, const struct row_change *changes,
                    struct candidate *out)
{
    const struct netadapt_options *options = adaptation->options;
    struct strbuf text = {0};
    struct row_change *all = changes_copy(arena, options->net, changes);
    for (size_t r = 0; r < options->net->row_count; r++) all[r].members |= CHANGE_NO_RESIDUAL;
    arch_rewrite(arena, options->net, options->ast, all, (int)options->net->row_count, &text);
    out->text = str_copy(arena, (struct str){text.ptr, text.len});
    strbuf_free(&text);
    out->sources = ARENA_NEW(arena, struct sources);
    out->diag = ARENA_NEW(arena, struct diag);
    *out->diag = (struct diag){.arena = arena, .sources = out->sources};
    struct ast_file *ast = parse_text_alone(arena, out->sources, out->diag, STR("network.arch"), out->text);
    out->net = NULL;
    if (out->diag->error_count == 0) out->net = net_resolve(arena, out->diag, out->sources, ast, NULL);
    return out->net != NULL;
}

struct row_change *changes_none(struct arena *arena, const struct net *net)
{
    struct row_change *changes = ARENA_ARRAY(arena, net->row_count, struct row_change);
    for (size_t r = 0; r < net->row_count; r++) changes[r].row = (int)r;
    return changes;
}

struct row_change *changes_copy(struct arena *arena, const struct net *net, const struct row_change *changes)
{
    struct row_change *copy = ARENA_ARRAY(arena, net->row_count, struct row_change);
    memcpy(copy, changes, net->row_count * sizeof *copy);
    return copy;
}

bool report_unwritten(const struct adaptation *adaptation, const char *path, struct str why)
{
    struct arena *arena = adaptation->arena; /* what is reported is printed at the end */
    diag_report_on(adaptation->diag, MESSAGE_CANNOT_WRITE, str_copy(arena, str_of(path)), str_copy(arena, why).ptr);
    adaptation->diag->io_failed = true;
    return false;
}

bool write_text(const struct adaptation *adaptation, struct arena *arena, const char *path, struct str text)
{
    struct str why;
    return io_write(arena, path, text.ptr, text.len, &why) || report_unwritten(adaptation, path, why);
}

bool say(const struct adaptation *adaptation, const char *format, ...)
{
    char line[LINE_MAX_BYTES];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    struct str why;
    struct arena scratch = {0};
    bool written = io_write(&scratch, "-", line, strlen(line), &why);
    if (!written) report_unwritten(adaptation, "standard output", why);
    arena_free(&scratch);
    return written;
}

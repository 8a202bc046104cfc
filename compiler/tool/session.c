/* session.c - see session.h. */
#include "tool/session.h"

#include "base/io.h"

bool session_passed(struct session *session)
{
    diag_flush(session->diag, stderr);
    return session->diag->error_count == 0;
}

bool session_write(struct session *session, const char *path, const void *bytes, size_t size_bytes)
{
    struct str why;
    return io_write(session->arena, path, bytes, size_bytes, &why) || session_cannot_write(session, path, why);
}

bool session_write_units(struct session *session, const struct units *units)
{
    struct io_staged staged[UNITS_MAX];
    size_t count = 0;
    struct str why;
    bool ok = true;
    for (; count < units->count && ok; count++) {
        const struct unit *unit = &units->items[count];
        const char *path = str_copy(session->arena, unit->path).ptr;
        ok = io_stage(session->arena, path, unit->bytes, unit->size_bytes, &staged[count], &why) ||
             session_cannot_write(session, path, why);
    }
    for (size_t i = 0; i < count; i++) {
        if (ok) ok = io_commit(session->arena, &staged[i], &why) || session_cannot_write(session, staged[i].path, why);
        else io_discard(&staged[i]);
    }
    return ok;
}

bool session_cannot_write(struct session *session, const char *path, struct str why)
{
    struct str subject = path[0] == '-' && path[1] == '\0' ? STR("standard output") : str_of(path);
    diag_report_on(session->diag, MESSAGE_CANNOT_WRITE, subject, str_copy(session->arena, why).ptr);
    session->diag->io_failed = true;
    return false;
}

bool session_print(struct session *session, struct strbuf *text)
{
    const char *output = session->options->values[OPTION_OUTPUT].text;
    bool written = session_write(session, output ? output : "-", text->ptr, text->len);
    strbuf_free(text);
    return written;
}

bool session_needs_weights(struct session *session, const char *who)
{
    if (!session->has_weights)
        diag_report_on(session->diag, MESSAGE_WEIGHTS_ABSENT, str_of(session->options->arch_path), who);
    return session->has_weights;
}

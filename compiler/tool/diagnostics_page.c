/* diagnostics_page.c - docs/diagnostics.md from the message table: what each id means and what to do. */
#include <string.h>

#include "diag/diag.h"
#include "tool/generate.h"

static const struct {
    enum message id;
    const char *room;
} documented[] = {
#define MESSAGE(id, slug, severity, format, remedy, explanation) {MESSAGE_##id, ROOM},
#define ROOM "Reading .arch files"
#include "front/messages.def"
#undef ROOM
#define ROOM "The network"
#include "net/messages.def"
#undef ROOM
#define ROOM "Weights"
#include "weights/messages.def"
#undef ROOM
#define ROOM "Planning"
#include "plan/messages.def"
#undef ROOM
#define ROOM "Templates and output"
#include "emit/messages.def"
#undef ROOM
#define ROOM "The reference executor"
#include "run/messages.def"
#undef ROOM
#define ROOM "Sweeps and their tables"
#include "sweep/messages.def"
#undef ROOM
#define ROOM "Command line and files"
#include "tool/messages.def"
#undef ROOM
#undef MESSAGE
};

/* A printf format for readers: every conversion becomes an ellipsis. */
static void add_format(struct strbuf *out, const char *format)
{
    while (*format) {
        size_t len = strcspn(format, "%");
        strbuf_add(out, format, len);
        format += len;
        if (!*format) break;
        if (format[1] == '%') {
            strbuf_puts(out, "%");
            format += 2;
            continue;
        }
        format += 1 + strspn(format + 1, "0123456789-+ #.*hlzjt");
        if (*format) format++;
        strbuf_puts(out, "...");
    }
}

void diagnostics_page(struct strbuf *out)
{
    static const char *const severities[] = {"error", "warning", "note"};
    const char *room = "";
    strbuf_puts(
        out, "# Diagnostics\n\nEvery message that `mnv3c` prints ends with its id in brackets. An id keeps its meaning "
             "for ever. Made from the\nmessage tables by `mnv3c --generate=diagnostics`; do not edit.\n");
    for (size_t i = 0; i < sizeof documented / sizeof *documented; i++) {
        const struct message_info *info = &message_table[documented[i].id];
        if (strcmp(room, documented[i].room) != 0) strbuf_printf(out, "\n## %s\n", documented[i].room);
        room = documented[i].room;
        strbuf_printf(out, "\n### %s\n\n`%s: ", info->slug, severities[info->severity]);
        add_format(out, info->format);
        strbuf_printf(out, "`\n\n%s\n", info->explanation);
        const char *stop = str_ends(str_of(info->remedy), "?") ? "" : ".";
        if (info->remedy[0]) strbuf_printf(out, "\nRemedy: %s%s\n", info->remedy, stop);
    }
}

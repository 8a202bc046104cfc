/* diag.c - see diag.h. The printed form is the one of gcc and clang:
 *
 *     small.arch:9:10: error: kernel size 4 is even [kernel-even]
 *         9 | bneck    4x4     16    16  SE  RE   2
 *           |          ^~~
 *       help: use 1, 3, 5 or 7
 */
#include "diag/diag.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

const struct message_info message_table[MESSAGE_COUNT] = {
#define MESSAGE(id, slug, severity, format, remedy, explanation)                                                       \
    [MESSAGE_##id] = {slug, format, remedy, explanation, SEVERITY_##severity},
#include "diag/messages.def"
#undef MESSAGE
};

struct diag_note {
    struct diag_note *next;
    struct span span;
    struct str text;
};

struct diag_entry {
    struct diag_entry *next;
    enum message id;
    struct span span;
    struct str subject, text, remedy;
    struct diag_note *notes, **notes_end;
    size_t order;
};

static struct str format_text(struct arena *arena, const char *format, va_list args)
{
    va_list again;
    va_copy(again, args);
    int len = vsnprintf(NULL, 0, format, args);
    char *text = arena_alloc(arena, (size_t)len + 1);
    vsnprintf(text, (size_t)len + 1, format, again);
    va_end(again);
    return (struct str){text, (size_t)len};
}

static void report(struct diag *diag, enum message id, struct span span, struct str subject, va_list args)
{
    const struct message_info *info = &message_table[id];
    struct diag_entry *entry = ARENA_NEW(diag->arena, struct diag_entry);
    *entry = (struct diag_entry){.next = diag->entries,
                                 .id = id,
                                 .span = span,
                                 .subject = subject,
                                 .text = format_text(diag->arena, info->format, args),
                                 .remedy = str_of(info->remedy),
                                 .order = diag->count++};
    entry->notes_end = &entry->notes;
    diag->entries = entry;
    if (info->severity == SEVERITY_ERROR) diag->error_count++;
}

void diag_report(struct diag *diag, enum message id, struct span span, ...)
{
    va_list args;
    va_start(args, span);
    report(diag, id, span, (struct str){0}, args);
    va_end(args);
}

void diag_report_on(struct diag *diag, enum message id, struct str subject, ...)
{
    va_list args;
    va_start(args, subject);
    report(diag, id, (struct span){0}, subject, args);
    va_end(args);
}

void diag_note(struct diag *diag, struct span span, const char *format, ...)
{
    struct diag_entry *entry = diag->entries;
    if (!entry) return;
    va_list args;
    va_start(args, format);
    struct diag_note *note = ARENA_NEW(diag->arena, struct diag_note);
    *note = (struct diag_note){.span = span, .text = format_text(diag->arena, format, args)};
    va_end(args);
    *entry->notes_end = note;
    entry->notes_end = &note->next;
}

void diag_remedy(struct diag *diag, const char *format, ...)
{
    if (!diag->entries) return;
    va_list args;
    va_start(args, format);
    diag->entries->remedy = format_text(diag->arena, format, args);
    va_end(args);
}

/* The length of the UTF-8 sequence that begins the text, or 0 when it is none that may go to a terminal: control
 * characters (C1 ones too), overlong forms and stray bytes. */
static size_t printable_length(struct str text)
{
    unsigned char c = (unsigned char)text.ptr[0];
    if (c < 0x80) return c == '\t' || (c >= 0x20 && c != 0x7f);
    size_t len = c >= 0xc2 && c < 0xe0 ? 2 : c >= 0xe0 && c < 0xf0 ? 3 : c >= 0xf0 && c < 0xf5 ? 4 : 0;
    if (len == 0 || len > text.len) return 0;
    for (size_t i = 1; i < len; i++)
        if (((unsigned char)text.ptr[i] & 0xc0) != 0x80) return 0;
    unsigned char second = (unsigned char)text.ptr[1];
    bool is_c1_control = c == 0xc2 && second < 0xa0;
    bool is_overlong = (c == 0xe0 && second < 0xa0) || (c == 0xf0 && second < 0x90);
    return is_c1_control || is_overlong ? 0 : len;
}

/* Text from input goes to a terminal: what cannot be shown becomes '?', byte by byte. */
static void print_text(FILE *out, struct str text)
{
    for (size_t i = 0; i < text.len;) {
        size_t len = printable_length((struct str){text.ptr + i, text.len - i});
        if (len) fwrite(text.ptr + i, 1, len, out);
        else fputc('?', out);
        i += len ? len : 1;
    }
}

/* The source line and a caret under the whole span. A long line is cut to a window around the span. */
static void print_excerpt(FILE *out, struct place place, struct span span)
{
    enum { WINDOW = 160 };
    size_t column = place.column - 1, begin = 0, end = place.line_text.len;
    if (end > WINDOW) {
        begin = column > WINDOW / 2 ? column - WINDOW / 2 : 0;
        if (begin > end - WINDOW) begin = end - WINDOW;
        end = begin + WINDOW;
    }
    struct str shown = {place.line_text.ptr + begin, end - begin};
    fprintf(out, "%5zu | ", place.line);
    print_text(out, shown);
    fputs("\n      | ", out);
    for (size_t i = begin; i < column && i < end; i++) {
        unsigned char c = (unsigned char)place.line_text.ptr[i];
        if (c == '\t') fputc('\t', out);
        else if ((c & 0xc0) != 0x80) fputc(' ', out); /* a UTF-8 continuation byte takes no column */
    }
    fputc('^', out);
    size_t len = span.end > span.begin ? span.end - span.begin : 1;
    for (size_t i = column + 1; i < column + len && i < end; i++)
        if (((unsigned char)place.line_text.ptr[i] & 0xc0) != 0x80) fputc('~', out);
    fputc('\n', out);
}

static void print_at(FILE *out, const struct sources *sources, struct span span, struct str subject, const char *kind,
                     struct str text, const char *slug)
{
    struct place place = source_place(sources, span);
    if (place.path.len) {
        print_text(out, place.path);
        fprintf(out, ":%zu:%zu: ", place.line, place.column);
    } else if (subject.len) {
        print_text(out, subject);
        fputs(": ", out);
    } else {
        fputs("mnv3c: ", out);
    }
    fprintf(out, "%s: ", kind);
    print_text(out, text);
    if (slug) fprintf(out, " [%s]", slug);
    fputc('\n', out);
    if (place.path.len) print_excerpt(out, place, span);
}

static int by_place(const void *left, const void *right)
{
    const struct diag_entry *a = *(const struct diag_entry *const *)left, *b = *(const struct diag_entry *const *)right;
    if (a->span.file != b->span.file) return a->span.file < b->span.file ? -1 : 1;
    if (a->span.file && a->span.begin != b->span.begin) return a->span.begin < b->span.begin ? -1 : 1;
    return a->order < b->order ? -1 : a->order > b->order;
}

void diag_flush(struct diag *diag, FILE *out)
{
    static const char *const kinds[] = {"error", "warning", "note"};
    if (!diag->count) return;
    struct diag_entry **sorted = ARENA_ARRAY(diag->arena, diag->count, struct diag_entry *);
    size_t n = 0;
    for (struct diag_entry *entry = diag->entries; entry; entry = entry->next) sorted[n++] = entry;
    qsort(sorted, n, sizeof *sorted, by_place);
    for (size_t i = 0; i < n && i < DIAG_SHOWN_MAX; i++) {
        const struct diag_entry *entry = sorted[i];
        const struct message_info *info = &message_table[entry->id];
        print_at(out, diag->sources, entry->span, entry->subject, kinds[info->severity], entry->text, info->slug);
        for (const struct diag_note *note = entry->notes; note; note = note->next)
            print_at(out, diag->sources, note->span, entry->subject, "note", note->text, NULL);
        if (entry->remedy.len) {
            fputs("  help: ", out);
            print_text(out, entry->remedy);
            fputc('\n', out);
        }
    }
    if (n > DIAG_SHOWN_MAX) fprintf(out, "mnv3c: note: %zu more messages are not shown\n", n - DIAG_SHOWN_MAX);
    diag->entries = NULL;
    diag->count = 0;
}

struct str diag_first_error(const struct diag *diag, struct arena *arena)
{
    const struct diag_entry *first = NULL;
    for (const struct diag_entry *entry = diag->entries; entry; entry = entry->next) {
        bool is_error = message_table[entry->id].severity == SEVERITY_ERROR;
        if (is_error && (!first || by_place(&entry, &first) < 0)) first = entry;
    }
    if (!first) return (struct str){"", 0};
    struct place place = source_place(diag->sources, first->span);
    const char *slug = message_table[first->id].slug;
    if (!place.path.len) return str_printf(arena, "%.*s [%s]", STR_ARG(first->text), slug);
    return str_printf(arena, "%.*s:%zu:%zu: %.*s [%s]", STR_ARG(place.path), place.line, place.column,
                      STR_ARG(first->text), slug);
}

/* Levenshtein distance of two short words, or limit + 1 once it is out of reach. */
static size_t edit_distance(struct str a, struct str b, size_t limit)
{
    enum { WORD_MAX = 48 };
    size_t row[WORD_MAX + 1];
    if (a.len > WORD_MAX || b.len > WORD_MAX) return limit + 1;
    for (size_t j = 0; j <= b.len; j++) row[j] = j;
    for (size_t i = 1; i <= a.len; i++) {
        size_t diagonal = row[0];
        row[0] = i;
        for (size_t j = 1; j <= b.len; j++) {
            size_t change = diagonal + (a.ptr[i - 1] != b.ptr[j - 1]);
            diagonal = row[j];
            size_t shorter = (row[j] < row[j - 1] ? row[j] : row[j - 1]) + 1;
            row[j] = change < shorter ? change : shorter;
        }
    }
    return row[b.len];
}

const char *diag_nearest(struct str word, const char *const *candidates, size_t count)
{
    size_t best_distance = word.len / 3 + 1;
    const char *best = NULL;
    for (size_t i = 0; i < count; i++) {
        size_t distance = edit_distance(word, str_of(candidates[i]), best_distance);
        if (distance < best_distance || (distance == best_distance && !best)) {
            best = candidates[i];
            best_distance = distance;
        }
    }
    return best;
}

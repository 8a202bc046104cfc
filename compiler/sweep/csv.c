/* csv.c - see csv.h. */
#include "sweep/csv.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void begin_field(struct csv_writer *writer)
{
    if (writer->begun) strbuf_puts(writer->out, ",");
    writer->begun = true;
}

void csv_text(struct csv_writer *writer, struct str text)
{
    bool quoted = false;
    begin_field(writer);
    for (size_t i = 0; i < text.len; i++) quoted |= strchr(",\"\r\n", text.ptr[i]) != NULL;
    if (!quoted) {
        strbuf_add(writer->out, text.ptr, text.len);
        return;
    }
    strbuf_puts(writer->out, "\"");
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == '"') strbuf_puts(writer->out, "\"");
        strbuf_add(writer->out, text.ptr + i, 1);
    }
    strbuf_puts(writer->out, "\"");
}

struct decimal decimal_of(double number)
{
    struct decimal decimal;
    for (int digits = 15; digits <= 17; digits++) {
        snprintf(decimal.text, sizeof decimal.text, "%.*g", digits, number);
        if (!islessgreater(strtod(decimal.text, NULL), number)) break;
    }
    return decimal;
}

void csv_number(struct csv_writer *writer, double number)
{
    begin_field(writer);
    if (!isnan(number)) strbuf_puts(writer->out, decimal_of(number).text);
}

void csv_count(struct csv_writer *writer, int64_t number)
{
    begin_field(writer);
    if (number) strbuf_printf(writer->out, "%lld", (long long)number);
}

void csv_end(struct csv_writer *writer)
{
    strbuf_puts(writer->out, "\r\n");
    writer->begun = false;
}

/* The bytes of a field in quotes, from the quote at *at to behind the closing one; false when there is none. */
static bool take_quoted(struct arena *arena, struct str text, size_t *at, struct str *field)
{
    char *bytes = arena_alloc(arena, text.len - *at + 1); /* at most */
    size_t len = 0;
    for (size_t i = *at + 1; i < text.len; i++) {
        if (text.ptr[i] == '"' && (i + 1 >= text.len || text.ptr[i + 1] != '"')) {
            *at = i + 1;
            *field = (struct str){bytes, len};
            return true;
        }
        i += text.ptr[i] == '"';
        bytes[len++] = text.ptr[i];
    }
    return false;
}

static bool ends_line(struct str text, size_t at)
{
    bool returns = at + 1 < text.len && text.ptr[at] == '\r' && text.ptr[at + 1] == '\n';
    return at >= text.len || text.ptr[at] == '\n' || returns;
}

bool csv_next(struct arena *arena, struct str text, size_t *offset, struct str fields[CSV_FIELDS_MAX], int *count,
              const char **fault)
{
    size_t at = *offset;
    *count = 0;
    *fault = NULL;
    if (at >= text.len) return false;
    for (bool more = true; more;) {
        struct str field = {text.ptr + at, 0};
        if (*count == CSV_FIELDS_MAX) *fault = "too many fields";
        else if (at < text.len && text.ptr[at] == '"' && !take_quoted(arena, text, &at, &field))
            *fault = "a quote that is not closed";
        if (*fault) return false;
        if (field.len == 0 && field.ptr == text.ptr + at) {
            while (!ends_line(text, at) && text.ptr[at] != ',') at++;
            field.len = at - (size_t)(field.ptr - text.ptr);
        }
        fields[(*count)++] = field;
        more = at < text.len && text.ptr[at] == ',';
        if (!more && !ends_line(text, at)) *fault = "text after a closing quote";
        if (*fault) return false;
        if (more) at++;
    }
    if (at < text.len && text.ptr[at] == '\r') at++;
    *offset = at + (at < text.len);
    return true;
}

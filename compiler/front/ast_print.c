/* ast_print.c - the tree as .arch text (--dump=ast), which parses to the same tree and prints the same again.
 *
 * Runs of settings and runs of rows are tables with aligned columns. Comments and blank lines of the source are not
 * kept, quotients become their value. An include statement is printed as it stands, and what it loaded follows as a
 * comment: printed from the same directory it loads, and prints, the same again. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "front/ast.h"

/* Columns beyond these are not aligned; a table row has six values. */
enum { COLUMN_COUNT_MAX = 8, COLUMN_WIDTH_MAX = 24, TABLE_COLUMN_COUNT = 6 };

static const char *const table_heads[TABLE_COLUMN_COUNT] = {"kernel", "exp", "out", "SE", "NL", "stride"};

/* The shortest text that reads as the same double; needs_point: and not as a whole number. */
static void print_real(struct strbuf *out, double real, bool needs_point)
{
    char text[40];
    for (int digits = 15; digits <= 17; digits++) {
        snprintf(text, sizeof text, "%.*g", digits, real);
        if (strtod(text, NULL) == real) break;
    }
    strbuf_puts(out, text);
    if (needs_point && !strpbrk(text, ".e")) strbuf_puts(out, ".0");
}

static void print_dims(struct strbuf *out, const struct ast_value *value, const char *times)
{
    for (size_t i = 0; i < value->count; i++) strbuf_printf(out, "%s%" PRId64, i ? times : "", value->dims[i]);
}

static void print_value(struct strbuf *out, const struct ast_value *value)
{
    switch (value->kind) {
    case VALUE_DASH: strbuf_puts(out, "-"); break;
    case VALUE_INT: strbuf_printf(out, "%" PRId64, value->integer); break;
    case VALUE_REAL: print_real(out, value->real, true); break;
    case VALUE_WORD: strbuf_add(out, value->word.ptr, value->word.len); break;
    case VALUE_STRING: strbuf_printf(out, "\"%.*s\"", STR_ARG(value->word)); break;
    case VALUE_DIMS: print_dims(out, value, value->count == 2 ? "x" : " x "); break;
    case VALUE_RATIO:
        strbuf_puts(out, "x");
        print_real(out, value->real, false);
        break;
    case VALUE_SQUEEZE:
        strbuf_printf(out, "%.*s:%.*s%s%" PRId64, STR_ARG(value->word), STR_ARG(value->of), value->of.len ? "/" : "",
                      value->integer);
        break;
    case VALUE_LIST:
        for (size_t i = 0; i < value->count; i++) {
            if (i) strbuf_puts(out, ",");
            print_value(out, &value->items[i]);
        }
        break;
    }
}

/* Widths of the keyword and the values of a run of statements; the last value of a line needs no padding but right
 * alignment in rows, so it counts too. */
struct layout {
    size_t keyword, values[COLUMN_COUNT_MAX];
    bool has_table; /* rows with all six columns: they get a line of headings */
};

static enum keyword_kind kind_of(const struct ast_statement *statement)
{
    return keyword_table[statement->keyword].kind;
}

static void widen(size_t *width, size_t len)
{
    if (len > *width && len <= COLUMN_WIDTH_MAX) *width = len;
}

/* Measures a run of statements of one kind and returns the first behind it. */
static const struct ast_statement *measure(const struct ast_statement *statement, struct layout *layout)
{
    enum keyword_kind kind = kind_of(statement);
    struct strbuf scratch = {0};
    *layout = (struct layout){0};
    for (; statement && kind_of(statement) == kind; statement = statement->next) {
        widen(&layout->keyword, strlen(keyword_table[statement->keyword].word));
        size_t column = 0;
        const struct ast_value *value = statement->values;
        for (; value && column < COLUMN_COUNT_MAX; value = value->next) {
            scratch.len = 0;
            print_value(&scratch, value);
            widen(&layout->values[column++], scratch.len);
        }
        if (kind == KEYWORD_KIND_ROW && statement->value_count == TABLE_COLUMN_COUNT) layout->has_table = true;
    }
    for (size_t i = 0; layout->has_table && i < TABLE_COLUMN_COUNT; i++)
        widen(&layout->values[i], strlen(table_heads[i]));
    strbuf_free(&scratch);
    return statement;
}

static void pad(struct strbuf *out, size_t used, size_t width)
{
    while (used++ < width) strbuf_puts(out, " ");
}

/* One cell behind the keyword: the first of a row stands left, numbers and words of the others right. */
static void print_cell(struct strbuf *out, struct str text, size_t column, size_t width, bool is_last)
{
    strbuf_puts(out, "  ");
    if (column > 0) pad(out, text.len, width);
    strbuf_add(out, text.ptr, text.len);
    if (column == 0 && !is_last) pad(out, text.len, width);
}

static void print_heading(struct strbuf *out, const char *indent, const struct layout *layout)
{
    strbuf_printf(out, "%s# %-*s", indent, (int)(layout->keyword > 2 ? layout->keyword - 2 : 0), "op");
    for (size_t i = 0; i < TABLE_COLUMN_COUNT; i++)
        print_cell(out, str_of(table_heads[i]), i, layout->values[i], i + 1 == TABLE_COLUMN_COUNT);
    strbuf_puts(out, "\n");
}

static void print_attribute(struct strbuf *out, const struct ast_attribute *attribute)
{
    strbuf_printf(out, "%.*s=", STR_ARG(attribute->name));
    print_value(out, &attribute->value);
}

static void print_taps(struct strbuf *out, const struct ast_tap *tap)
{
    for (; tap; tap = tap->next) strbuf_printf(out, "  %.*s@%.*s", STR_ARG(tap->point), STR_ARG(tap->name));
}

static void print_line(struct strbuf *out, const char *indent, const struct ast_statement *statement,
                       const struct layout *layout)
{
    struct strbuf cell = {0};
    const char *word = keyword_table[statement->keyword].word;
    strbuf_printf(out, "%s%s", indent, word);
    if (statement->values || statement->attributes || statement->taps) pad(out, strlen(word), layout->keyword);
    bool is_row = kind_of(statement) == KEYWORD_KIND_ROW;
    size_t column = 0;
    for (const struct ast_value *value = statement->values; value; value = value->next, column++) {
        cell.len = 0;
        print_value(&cell, value);
        bool is_last = !value->next && !statement->attributes && !statement->taps;
        size_t width = is_row && column < COLUMN_COUNT_MAX ? layout->values[column] : 0;
        print_cell(out, (struct str){cell.ptr, cell.len}, column, width, is_last);
    }
    for (const struct ast_attribute *attribute = statement->attributes; attribute; attribute = attribute->next) {
        strbuf_puts(out, "  ");
        print_attribute(out, attribute);
    }
    print_taps(out, statement->taps);
    strbuf_puts(out, "\n");
    strbuf_free(&cell);
}

static void print_head(struct strbuf *out, const char *indent, const struct ast_statement *statement)
{
    strbuf_printf(out, "%s%s ", indent, keyword_table[statement->keyword].word);
    print_value(out, statement->values);
    strbuf_puts(out, " {\n");
    for (const struct ast_attribute *attribute = statement->attributes; attribute; attribute = attribute->next) {
        strbuf_printf(out, "%s    ", indent);
        print_attribute(out, attribute);
        strbuf_puts(out, "\n");
    }
    strbuf_printf(out, "%s}", indent);
    print_taps(out, statement->taps);
    strbuf_puts(out, "\n");
}

static void print_statements(struct strbuf *out, const char *indent, const struct ast_statement *statement)
{
    bool is_first = true;
    while (statement) {
        struct layout layout;
        const struct ast_statement *end = measure(statement, &layout);
        if (!is_first) strbuf_printf(out, "%s\n", *indent ? "#" : "");
        is_first = false;
        if (layout.has_table) print_heading(out, indent, &layout);
        for (; statement != end; statement = statement->next) {
            if (kind_of(statement) == KEYWORD_KIND_HEAD) print_head(out, indent, statement);
            else print_line(out, indent, statement, &layout);
            if (statement->included) print_statements(out, "#   ", statement->included->statements);
        }
    }
}

void ast_print(const struct ast_file *file, struct strbuf *out)
{
    print_statements(out, "", file->statements);
}

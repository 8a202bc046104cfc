/* page.c - see page.h. The text of the page is in templates/sweep/; here are its figures. */
#include "sweep/page.h"

#include <math.h>
#include <string.h>

#include "emit/template.h"
#include "sweep/columns.h"
#include "sweep/markup.h"
#include "sweep/page_facts.h"
#include "sweep/plot.h"

enum { CELL_CHARACTERS_MAX = 120, REASON_CHARACTERS_MAX = 2000, REASON_SHOWN_MAX = 80 };

static const char *const kind_classes[] = {
    [COLUMN_NAME] = "name", [COLUMN_WORDS] = "words", [COLUMN_NUMBER] = "number"};

static struct str taken(struct arena *arena, struct strbuf *text)
{
    struct str copy = str_copy(arena, (struct str){text->ptr, text->len});
    strbuf_free(text);
    return copy;
}

static void bind_columns(const struct sweep_table *table, struct bindings *page)
{
    bind_list(page, "columns");
    for (int i = 0; i < COLUMN_COUNT; i++) {
        if (!column_has(table, (enum column_id)i)) continue;
        struct bindings *column = bind_item(page, "columns");
        bind_text(column, "key", str_of(column_table[i].key));
        bind_text(column, "heading", str_of(column_table[i].heading));
        bind_text(column, "about", str_of(column_table[i].about));
        bind_text(column, "kind", str_of(kind_classes[column_table[i].kind]));
    }
}

/* How it ended, and why where there is something to say: the first line, and all of it when asked. */
static struct str status_cell(struct arena *arena, const struct sweep_point *point)
{
    struct str reason = point->reason, first = reason;
    const char *end = reason.len ? memchr(reason.ptr, '\n', reason.len) : NULL;
    if (end) first.len = (size_t)(end - reason.ptr);
    struct strbuf text = {0};
    strbuf_printf(&text, "<span class=\"badge\" title=\"%s\">%s</span>", point_status_meanings[point->status],
                  point_status_words[point->status]);
    bool is_long = first.len < reason.len || markup_letters(first, REASON_SHOWN_MAX) > REASON_SHOWN_MAX;
    if (reason.len) strbuf_puts(&text, is_long ? "<details class=\"reason\"><summary>" : "<span class=\"reason\">");
    markup_text(&text, first, is_long ? REASON_SHOWN_MAX : REASON_CHARACTERS_MAX);
    if (reason.len && is_long) {
        strbuf_puts(&text, "</summary>");
        markup_text(&text, reason, REASON_CHARACTERS_MAX);
    }
    if (reason.len) strbuf_puts(&text, is_long ? "</details>" : "</span>");
    return taken(arena, &text);
}

static void bind_cell(struct arena *arena, const struct sweep_point *point, enum column_id column, struct bindings *row)
{
    struct bindings *cell = bind_item(row, "cells");
    enum column_kind kind = column_table[column].kind;
    double number = kind == COLUMN_NUMBER ? column_number(point, column) : NAN;
    struct strbuf text = {0};
    if (kind == COLUMN_NUMBER) column_print(point, column, &text);
    else if (column != COLUMN_STATUS) markup_text(&text, column_text(point, column), CELL_CHARACTERS_MAX);
    bind_text(cell, "kind", str_of(kind_classes[kind]));
    bind_text(cell, "has_value", isnan(number) ? STR("0") : STR("1"));
    bind_text(cell, "value", isnan(number) ? STR("") : str_printf(arena, "%.12g", number));
    bind_text(cell, "text", column == COLUMN_STATUS ? status_cell(arena, point) : taken(arena, &text));
}

/* Rows are rendered one by one, with an arena of their own: a table may have many. */
static bool add_rows(struct template_source *templates, const struct sweep_table *table, struct strbuf *rows)
{
    bool shown[COLUMN_COUNT], rendered = true;
    for (int i = 0; i < COLUMN_COUNT; i++) shown[i] = column_has(table, (enum column_id)i);
    for (size_t i = 0; i < table->point_count && rendered; i++) {
        const struct sweep_point *point = &table->points[i];
        struct arena scratch = {0};
        struct bindings *row = bindings_new(&scratch);
        bind_int(row, "number", (int64_t)i);
        bind_text(row, "kind", point->status == POINT_OK ? STR("ok")
                               : point->status == POINT_PENDING ? STR("pending") : STR("failed"));
        for (int k = 0; k < COLUMN_COUNT; k++)
            if (shown[k]) bind_cell(&scratch, point, (enum column_id)k, row);
        rendered = template_render(templates, "sweep/row.html.in", row, rows);
        arena_free(&scratch);
    }
    return rendered;
}

static void bind_plots(struct arena *arena, const struct sweep_table *table, struct bindings *page)
{
    bind_list(page, "plots");
    for (int i = 0; i < PLOT_COUNT; i++) {
        enum plot_id id = (enum plot_id)i;
        if (!plot_has(table, id)) continue;
        struct bindings *plot = bind_item(page, "plots");
        struct strbuf wide = {0}, narrow = {0};
        plot_svg(arena, table, id, PLOT_INLINE, STR(""), &wide);
        plot_svg(arena, table, id, PLOT_NARROW, STR(""), &narrow);
        bind_text(plot, "id", str_of(plot_table[i].name));
        bind_text(plot, "title", str_of(plot_table[i].title));
        bind_text(plot, "caption", str_of(plot_table[i].about));
        bind_text(plot, "wide", taken(arena, &wide));
        bind_text(plot, "narrow", taken(arena, &narrow));
    }
}

/* A text as a string of JSON. */
static void add_json_string(struct strbuf *out, struct str text)
{
    strbuf_puts(out, "\"");
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        if (c == '"' || c == '\\') strbuf_printf(out, "\\%c", c);
        else if (c < 0x20) strbuf_printf(out, "\\u%04x", (unsigned)c);
        else strbuf_add(out, &text.ptr[i], 1);
    }
    strbuf_puts(out, "\"");
}

static void bind_data(struct arena *arena, const struct sweep_table *table, struct bindings *page)
{
    struct strbuf text = {0}, string = {0}, escaped = {0};
    sweep_table_json(table, &text);
    markup_json(&escaped, (struct str){text.ptr, text.len});
    bind_text(page, "json", taken(arena, &escaped));
    text.len = 0;
    sweep_table_csv(table, &text);
    add_json_string(&string, (struct str){text.ptr, text.len});
    markup_json(&escaped, (struct str){string.ptr, string.len});
    bind_text(page, "csv", taken(arena, &escaped));
    strbuf_free(&text);
    strbuf_free(&string);
}

bool page_html(struct arena *arena, struct diag *diag, const struct sweep_table *table, struct strbuf *out)
{
    struct template_source templates = {.sources = diag->sources, .arena = arena, .diag = diag};
    struct bindings *page = bindings_new(arena);
    struct strbuf rows = {0};
    page_bind_facts(arena, table, page);
    bind_columns(table, page);
    bind_plots(arena, table, page);
    bind_data(arena, table, page);
    bool rendered = add_rows(&templates, table, &rows);
    bind_text(page, "rows", (struct str){rows.ptr, rows.len});
    rendered = rendered && template_render(&templates, "sweep/page.html.in", page, out);
    strbuf_free(&rows);
    return rendered;
}

bool page_plot_styles(struct arena *arena, struct diag *diag, struct str *styles)
{
    struct template_source templates = {.sources = diag->sources, .arena = arena, .diag = diag};
    struct strbuf text = {0};
    if (!template_render(&templates, "sweep/plot.css.in", bindings_new(arena), &text)) return false;
    *styles = taken(arena, &text);
    return true;
}

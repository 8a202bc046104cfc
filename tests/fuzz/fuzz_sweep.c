/* fuzz_sweep.c - libFuzzer: any bytes as a table of a sweep, as a .sweep file, as a filter and as CSV. A table that is
 * read is written and read again as the same; the others end, and stay inside the text.
 *
 * Build: clang -fsanitize=fuzzer,address,undefined; seeds: tests/fuzz/sweeps. */
#include <string.h>

#include "sweep/compare.h"
#include "sweep/csv.h"
#include "sweep/filter.h"
#include "sweep/sweep_file.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void try_table(struct arena *arena, struct sources *sources, struct str text)
{
    struct diag diag = {.arena = arena, .sources = sources};
    struct strbuf first = {0}, second = {0};
    struct sweep_comparison comparison;
    struct sweep_table *table = sweep_table_parse(arena, &diag, "fuzz", text);
    if (!table != (diag.error_count > 0)) __builtin_trap();
    if (!table) return;
    sweep_table_json(table, &first);
    struct sweep_table *again = sweep_table_parse(arena, &diag, "fuzz", (struct str){first.ptr, first.len});
    if (!again) __builtin_trap();
    sweep_table_json(again, &second);
    if (strcmp(first.ptr, second.ptr) != 0) __builtin_trap();
    sweep_table_csv(table, &second);
    sweep_table_markdown(table, &second);
    sweep_compare(arena, table, again, &comparison);
    if (comparison.faster || comparison.slower) __builtin_trap();
    sweep_comparison_markdown(&comparison, &second);
    sweep_comparison_csv(&comparison, &second);
    sweep_comparison_json(&comparison, &second);
    strbuf_free(&first);
    strbuf_free(&second);
}

static void try_file(struct arena *arena, struct sources *sources, struct str text)
{
    struct diag diag = {.arena = arena, .sources = sources};
    struct sweep_file file;
    struct sweep_filters filters = {0};
    struct str word;
    struct span span;
    sweep_file_parse(arena, sources, &diag, STR("fuzz"), text, &file);
    for (int i = 0; i < file.count; i++) {
        size_t offset = 0;
        const struct sweep_setting *setting = &file.settings[i];
        if (setting->value_span.end > text.len || setting->name_span.end > text.len) __builtin_trap();
        while (sweep_file_next_word(arena, &diag, setting, &offset, &word, &span))
            if (span.end > text.len) __builtin_trap();
        sweep_filter_parse(&diag, setting->value, setting->value_span, &filters);
    }
}

static void try_csv(struct arena *arena, struct str text)
{
    struct str *fields = ARENA_ARRAY(arena, CSV_FIELDS_MAX, struct str);
    const char *fault;
    size_t offset = 0, before = 0;
    int count;
    while (csv_next(arena, text, &offset, fields, &count, &fault)) {
        if (offset <= before || offset > text.len || count < 1) __builtin_trap();
        before = offset;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct arena arena = {0};
    struct sources sources = {0};
    struct str text = str_copy(&arena, (struct str){(const char *)bytes, size});
    try_table(&arena, &sources, text);
    try_file(&arena, &sources, text);
    try_csv(&arena, text);
    arena_free(&arena);
    return 0;
}

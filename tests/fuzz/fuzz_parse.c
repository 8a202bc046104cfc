/* fuzz_parse.c - libFuzzer target: any bytes as an .arch text. No file is opened.
 *
 * Besides what the sanitizers see: a text without errors prints, and what is printed reads back without errors and
 * prints the same. Corpus: arch_specs/ and tests/diag/; dictionary: arch.dict. */
#include <stdlib.h>
#include <string.h>

#include "front/parse.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct reading {
    struct arena arena;
    struct sources sources;
    struct diag diag;
    struct strbuf printed;
};

static void read_and_print(struct reading *reading, struct str text)
{
    *reading = (struct reading){0};
    reading->diag = (struct diag){.arena = &reading->arena, .sources = &reading->sources};
    struct ast_file *ast =
        parse_text_alone(&reading->arena, &reading->sources, &reading->diag, STR("fuzz.arch"), text);
    if (!ast) abort();
    ast_print(ast, &reading->printed);
}

static void end(struct reading *reading)
{
    strbuf_free(&reading->printed);
    arena_free(&reading->arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct reading first, second;
    read_and_print(&first, (struct str){(const char *)data, size});
    if (first.diag.error_count == 0) {
        struct str printed = {first.printed.ptr, first.printed.len};
        read_and_print(&second, printed);
        if (printed.len <= ARCH_SIZE_MAX) { /* alignment makes texts longer */
            if (second.diag.error_count != 0) abort();
            if (!str_eq(printed, (struct str){second.printed.ptr, second.printed.len})) abort();
        }
        end(&second);
    } else {
        FILE *sink = fopen("/dev/null", "w");
        if (sink) {
            diag_flush(&first.diag, sink);
            fclose(sink);
        }
    }
    end(&first);
    return 0;
}

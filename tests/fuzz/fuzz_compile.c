/* fuzz_compile.c - libFuzzer target: any bytes as an .arch text, through every pass down to the text of the C file.
 *
 * What resolves must plan or be refused in words, no two buffers may overlap, and what plans must render. No file is
 * opened. Corpus: arch_specs/ and tests/diag/; dictionary: arch.dict. */
#include <stdlib.h>

#include "emit/emit.h"
#include "front/parse.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void compile(struct arena *arena, struct sources *sources, struct diag *diag, const struct net *net)
{
    struct plan *plan = plan_make(arena, diag, net, NULL);
    if (!plan != (diag->error_count > 0)) abort();
    if (!plan) return;
    if (!plan_memory_valid(plan)) abort();
    struct template_source templates = {.sources = sources, .arena = arena, .diag = diag};
    struct emit_options options = {.prefix = STR("m"),
                                   .output_path = STR("m.c"),
                                   .arch_name = STR("fuzz.arch"),
                                   .version = STR("0"),
                                   .sources = sources,
                                   .target = TARGET_COUNT};
    struct units units = {0};
    if (!emit_units(&templates, plan, &options, &units)) abort();
    units_free(&units);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct sources sources = {0};
    struct diag diag = {.arena = &arena, .sources = &sources};
    struct str text = {(const char *)data, size};
    struct ast_file *ast = parse_text_alone(&arena, &sources, &diag, STR("fuzz.arch"), text);
    struct net *net = diag.error_count == 0 ? net_resolve(&arena, &diag, &sources, ast, NULL) : NULL;
    if (diag.error_count == 0 && !net) abort();
    if (net) compile(&arena, &sources, &diag, net);
    arena_free(&arena);
    return 0;
}

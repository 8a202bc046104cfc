/* fuzz_compile.c - libFuzzer target: any bytes as an .arch text, through every pass down to the text of the C file.
 *
 * What resolves must plan or be refused in words, no two buffers may overlap, and what plans must render; also within a
 * smaller workspace, if there is one. No file is opened. Corpus: arch_specs/ and tests/diag/; dictionary: arch.dict. */
#include <stdlib.h>

#include "emit/emit.h"
#include "front/parse.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Returns how large the workspace is; 0: there is no plan. */
static int64_t compile(struct arena *arena, struct sources *sources, struct diag *diag, const struct net *net,
                       const struct plan_options *plan_options)
{
    struct plan *plan = plan_make(arena, diag, net, plan_options);
    if (!plan != (diag->error_count > 0)) abort();
    if (!plan) return 0;
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
    return plan->workspace_bytes;
}

static void compile_smaller(struct arena *arena, struct sources *sources, struct diag *diag, const struct net *net,
                            int64_t limit_bytes)
{
    struct plan_options options = {.target = TARGET_COUNT, .schedule = SCHEDULE_AUTO};
    options.threads = limit_bytes / WORKSPACE_ALIGN % 2 != 0;
    options.workspace_limit_bytes = limit_bytes;
    if (compile(arena, sources, diag, net, &options) > limit_bytes) abort();
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
    int64_t workspace_bytes = net ? compile(&arena, &sources, &diag, net, NULL) : 0;
    if (workspace_bytes > 1) compile_smaller(&arena, &sources, &diag, net, workspace_bytes - 1);
    arena_free(&arena);
    return 0;
}

/* run_file.c - see run_file.h. */
#include "adapt/run_file.h"

#include <inttypes.h>
#include <math.h>

#include "base/io.h"
#include "sweep/json_file.h"

#define RUN_SCHEMA "mnv3c.netadapt.run/1"

struct run {
    struct str network, arch_hash, weights_hash, table_hash, evaluate;
    double step;
    int64_t divisor;
};

static struct str hash_text(struct arena *arena, const void *bytes, size_t size)
{
    return str_printf(arena, "%016" PRIx64, hash_bytes(HASH_START, bytes, size));
}

static bool describe(const struct adaptation *adaptation, struct str seed_text, struct run *run)
{
    const struct netadapt_options *options = adaptation->options;
    struct arena *arena = adaptation->arena;
    struct io_map map;
    struct str why;
    if (!io_map(arena, options->weights_path, &map, &why)) {
        diag_report_on(adaptation->diag, MESSAGE_CHECKPOINT_UNREADABLE, str_of(options->weights_path), STR_ARG(why));
        adaptation->diag->io_failed = true;
        return false;
    }
    struct strbuf table = {0};
    lut_print(options->lut, &table);
    *run = (struct run){.network = options->net->name,
                        .arch_hash = hash_text(arena, seed_text.ptr, seed_text.len),
                        .weights_hash = hash_text(arena, map.bytes, map.size_bytes),
                        .table_hash = hash_text(arena, table.ptr, table.len),
                        .evaluate = str_of(options->command),
                        .step = options->step,
                        .divisor = options->divisor};
    strbuf_free(&table);
    io_unmap(&map);
    return true;
}

static void print(const struct run *run, struct strbuf *out)
{
    cJSON *root = cJSON_CreateObject();
    json_put_text(root, "schema", STR(RUN_SCHEMA));
    json_put_text(root, "network", run->network);
    json_put_text(root, "arch_hash", run->arch_hash);
    json_put_text(root, "weights_hash", run->weights_hash);
    json_put_text(root, "table_hash", run->table_hash);
    json_put_number(root, "step", run->step);
    json_put_number(root, "divisor", (double)run->divisor);
    json_put_text(root, "evaluate", run->evaluate);
    json_put_tree(root, out);
}

/* What of the run in the directory is other than asked for; NULL when nothing is. */
static const char *difference(const struct run *there, const struct run *asked)
{
    if (!str_eq(there->network, asked->network) || !str_eq(there->arch_hash, asked->arch_hash)) return "network";
    if (!str_eq(there->weights_hash, asked->weights_hash)) return "checkpoint";
    if (!str_eq(there->table_hash, asked->table_hash)) return "look-up table";
    if (there->step != asked->step) return "--step";
    if (there->divisor != asked->divisor) return "--divisor";
    return str_eq(there->evaluate, asked->evaluate) ? NULL : "--evaluate";
}

static bool compare(const struct adaptation *adaptation, const char *path, const struct run *asked)
{
    struct json_reader reader = {.arena = adaptation->arena, .diag = adaptation->diag, .path = path};
    cJSON *root = json_file_read(&reader, RUN_SCHEMA);
    if (!root) return false;
    struct run there = {.network = json_text(&reader, root, "network"),
                        .arch_hash = json_text(&reader, root, "arch_hash"),
                        .weights_hash = json_text(&reader, root, "weights_hash"),
                        .table_hash = json_text(&reader, root, "table_hash"),
                        .evaluate = json_text(&reader, root, "evaluate"),
                        .step = json_number(&reader, root, "step", 0, HUGE_VAL),
                        .divisor = json_int(&reader, root, "divisor", 1, INT32_MAX)};
    cJSON_Delete(root);
    const char *what = json_ok(&reader) ? difference(&there, asked) : NULL;
    if (what) diag_report_on(adaptation->diag, MESSAGE_ADAPT_OTHER_RUN, str_of(path), what);
    return json_ok(&reader) && !what;
}

static bool claim(const struct adaptation *adaptation)
{
    const char *directory = adaptation->options->directory;
    struct str why;
    bool held;
    if (!io_make_directories(adaptation->arena, directory, &why)) return report_unwritten(adaptation, directory, why);
    const char *lock = str_printf(adaptation->arena, "%s/lock", directory).ptr;
    if (io_claim(adaptation->arena, lock, &held, &why)) return true;
    if (!held) return report_unwritten(adaptation, lock, why);
    diag_report_on(adaptation->diag, MESSAGE_ADAPT_IN_USE, str_of(directory));
    return false;
}

bool run_file_begin(const struct adaptation *adaptation, struct str seed_text)
{
    struct run run;
    if (!describe(adaptation, seed_text, &run) || !claim(adaptation)) return false;
    const char *path = str_printf(adaptation->arena, "%s/netadapt.json", adaptation->options->directory).ptr;
    if (io_exists(path)) return compare(adaptation, path, &run);
    struct strbuf text = {0};
    print(&run, &text);
    bool written = write_text(adaptation, adaptation->arena, path, (struct str){text.ptr, text.len});
    strbuf_free(&text);
    return written;
}

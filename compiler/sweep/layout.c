/* layout.c - see layout.h. A name ends in a hash of everything that its content follows from, as far as commands say
 * it; what they read (the .arch file, the tool itself) is ninja's to watch. */
#include "sweep/layout.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/io.h"
#include "base/process.h"
#include "sweep/name_set.h"
#include "sweep/shell_text.h"

/* A compiler answers at once; what it says of itself is a few lines. */
enum { VERSION_TIMEOUT_S = 30, VERSION_BYTES_MAX = 4096, NAME_LENGTH_MAX = 80, COMPILERS_MAX = 64 };

struct compiler {
    struct str command;
    uint64_t version; /* hash of what it says of itself */
};

struct maker {
    struct arena *arena;
    const struct sweep_execute_options *options;
    struct name_set met[2]; /* of points that can be measured, and of those that cannot: two build files */
    struct compiler compilers[COMPILERS_MAX];
    size_t compiler_count;
};

static uint64_t hash_str(uint64_t hash, struct str text)
{
    hash = hash_bytes(hash, text.ptr, text.len);
    return hash_bytes(hash, "", 1); /* "ab" "c" is not "a" "bc" */
}

/* ---- names ---- */

/* network-MULTIPLIER-HxW for the eye, and the hash. */
static struct str folder_name(struct maker *maker, const char *kind, const struct sweep_point *point, uint64_t hash)
{
    char network[NAME_LENGTH_MAX + 1];
    size_t len = 0;
    for (; len < point->network.len && len < NAME_LENGTH_MAX; len++) {
        char c = point->network.ptr[len];
        bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        network[len] = plain ? c : '_';
    }
    network[len] = '\0';
    return str_printf(maker->arena, "%s/%s-%g-%dx%d-%016" PRIx64, kind, network, point->multiplier, (int)point->height,
                      (int)point->width, hash);
}

struct str layout_file(struct arena *arena, struct str folder, const char *name)
{
    return str_printf(arena, "%.*s/%s", STR_ARG(folder), name);
}

struct str layout_round(struct arena *arena, const struct point_files *files, int round)
{
    return str_printf(arena, "%.*s/round%d.json", STR_ARG(files->results), round);
}

/* ---- commands ---- */

static struct str keep(struct arena *arena, struct strbuf *buffer)
{
    struct str text = str_copy(arena, (struct str){buffer->ptr ? buffer->ptr : "", buffer->len});
    strbuf_free(buffer);
    return text;
}

/* The shortest decimal that reads back as the same value. */
static struct str real_text(struct arena *arena, double value)
{
    for (int digits = 1;; digits++) {
        struct str text = str_printf(arena, "%.*g", digits, value);
        if (digits == 17 || strtod(text.ptr, NULL) == value) return text;
    }
}

/* The path as it is called in the work folder; one that is not there will be said to be missing. */
static struct str from_anywhere(struct arena *arena, struct str path)
{
    struct str absolute, why;
    return io_absolute(arena, str_copy(arena, path).ptr, &absolute, &why) ? absolute : path;
}

/* The command with its first word from anywhere, if that is a relative path without quotes. */
static struct str compiler_command(struct arena *arena, struct str command)
{
    size_t len = 0;
    while (len < command.len && command.ptr[len] != ' ') len++;
    struct str word = {command.ptr, len}, rest = {command.ptr + len, command.len - len};
    if (len == 0 || word.ptr[0] == '/' || !memchr(word.ptr, '/', len) || memchr(word.ptr, '\'', len)) return command;
    struct strbuf out = {0};
    shell_word(&out, from_anywhere(arena, word));
    strbuf_add(&out, rest.ptr, rest.len);
    return keep(arena, &out);
}

static void add_option(struct maker *maker, struct strbuf *out, const char *name, struct str value)
{
    if (value.len) shell_word(out, str_printf(maker->arena, "--%s=%.*s", name, STR_ARG(value)));
}

static struct str generate_words(struct maker *maker, const struct sweep_point *point, struct str arch_path)
{
    struct arena *arena = maker->arena;
    struct strbuf out = {0};
    shell_word(&out, arch_path);
    add_option(maker, &out, "multiplier", real_text(arena, point->multiplier));
    add_option(maker, &out, "resolution", str_printf(arena, "%dx%d", (int)point->height, (int)point->width));
    if (point->classes > 0) add_option(maker, &out, "classes", str_printf(arena, "%d", (int)point->classes));
    add_option(maker, &out, "policy", point->policy);
    add_option(maker, &out, "target", point->target);
    add_option(maker, &out, "schedule", point->schedule);
    if (point->threads > 1) strbuf_puts(&out, " --threads");
    strbuf_puts(&out, " --weights=synthetic:1 --weights-as=blob --prefix=m");
    for (const char *const *word = maker->options->arguments; word && *word; word++) shell_word(&out, str_of(*word));
    return keep(arena, &out);
}

static struct str measure_words(struct maker *maker, const struct sweep_point *point)
{
    const struct sweep_execute_options *options = maker->options;
    struct strbuf out = {0};
    strbuf_printf(&out, "--threads %d", point->threads > 1 ? (int)point->threads : 1);
    if (options->count) {
        shell_word(&out, STR("--iterations"));
        shell_word(&out, STR("{N}"));
    } else {
        strbuf_printf(&out, " --seconds %s --warm-up %s", real_text(maker->arena, options->seconds).ptr,
                      real_text(maker->arena, options->warm_up_seconds).ptr);
        if (options->cold) strbuf_puts(&out, " --cache cold");
        if (options->weights_bytes) strbuf_printf(&out, " --weights-bytes %" PRId64, options->weights_bytes);
    }
    return keep(maker->arena, &out);
}

/* What the compiler says of itself goes into the names of programs, so that a new one compiles anew. One that says
 * nothing will say why when it is to compile. */
static uint64_t compiler_version(struct maker *maker, struct str command)
{
    for (size_t i = 0; i < maker->compiler_count; i++)
        if (str_eq(maker->compilers[i].command, command)) return maker->compilers[i].version;
    struct str text = str_printf(maker->arena, "%.*s --version", STR_ARG(command));
    const char *const argv[] = {"sh", "-c", text.ptr, NULL};
    struct process process = {.argv = argv, .timeout_s = VERSION_TIMEOUT_S, .output_limit_bytes = VERSION_BYTES_MAX};
    struct process_result result;
    process_run(maker->arena, &process, &result);
    uint64_t version = hash_str(HASH_START, result.output);
    if (maker->compiler_count < COMPILERS_MAX)
        maker->compilers[maker->compiler_count++] = (struct compiler){command, version};
    return version;
}

/* ---- a point ---- */

static bool is_first(struct maker *maker, const struct point_files *files, struct str folder)
{
    return name_set_add(maker->arena, &maker->met[files->trouble.len > 0], folder);
}

static struct program_files program_of(struct maker *maker, const struct point_files *files, uint64_t hash,
                                       bool profiled)
{
    const struct sweep_point *point = files->point;
    struct program_files program = {.profiled = profiled};
    hash = hash_bytes(hash_str(hash, files->compile), &profiled, sizeof profiled);
    program.folder = folder_name(maker, "program", point, hash);
    program.first = is_first(maker, files, program.folder);
    return program;
}

static void fill(struct maker *maker, const struct sweep_point *point, struct point_files *files)
{
    struct arena *arena = maker->arena;
    const struct sweep_execute_options *options = maker->options;
    *files = (struct point_files){.point = point, .runner = files->runner, .trouble = files->trouble};
    files->arch_path = from_anywhere(arena, point->arch_path);
    files->generate = generate_words(maker, point, files->arch_path);
    uint64_t code = hash_str(HASH_START, files->generate);
    files->code = folder_name(maker, "code", point, code);
    files->first_of_code = is_first(maker, files, files->code);

    struct str compiler = compiler_command(arena, point->compiler);
    files->compile = str_printf(arena, "%.*s %.*s \"$@\"", STR_ARG(compiler), STR_ARG(point->cflags));
    uint64_t version = compiler_version(maker, compiler);
    code = hash_bytes(code, &version, sizeof version);
    files->program = program_of(maker, files, code, options->profiled);
    if (options->per_layer && !options->profiled && !options->count)
        files->profile = program_of(maker, files, code, true);

    files->measure = measure_words(maker, point);
    uint64_t results = hash_str(hash_str(HASH_START, files->program.folder), files->measure);
    if (files->runner) results = hash_str(results, files->runner->script);
    files->results = folder_name(maker, "points", point, results);
    files->first_of_results = is_first(maker, files, files->results);
}

/* A line end in a path or in an option would end a line of the ninja file. */
static bool can_hold(struct diag *diag, const struct sweep_point *point)
{
    const struct {
        const char *option;
        struct str text;
    } texts[] = {{"file", point->arch_path}, {"--cc", point->compiler}, {"--cflags", point->cflags},
                 {"--runner", point->runner}};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        if (ninja_can_hold(texts[i].text)) continue;
        diag_report_on(diag, MESSAGE_SWEEP_LINE_END, str_of(texts[i].option), STR_ARG(texts[i].text));
        return false;
    }
    return true;
}

/* A change of any of them generates all code again, which is quick; what comes out the same goes no further. */
static void note_sources(struct arena *arena, const struct sources *sources, struct layout *layout)
{
    struct str *paths = ARENA_ARRAY(arena, sources->count, struct str), why;
    for (uint32_t file = 1; file <= sources->count; file++) {
        struct str path = source_of(sources, file)->path, *absolute = &paths[layout->source_count];
        bool is_file = io_absolute(arena, str_copy(arena, path).ptr, absolute, &why) && ninja_can_hold(*absolute);
        layout->source_count += is_file;
    }
    layout->sources = paths;
}

bool layout_make(struct arena *arena, struct diag *diag, const struct sweep_execute_options *options,
                 const struct sweep_table *table, struct layout *layout)
{
    struct maker maker = {.arena = arena, .options = options};
    *layout = (struct layout){.options = options, .runners = {.work = options->work}};
    layout->files = ARENA_ARRAY(arena, table->point_count, struct point_files);
    note_sources(arena, diag->sources, layout);
    for (size_t i = 0; i < table->point_count; i++) {
        const struct sweep_point *point = &table->points[i];
        if (point->status != POINT_PENDING) continue;
        struct point_files *files = &layout->files[layout->count];
        files->runner = can_hold(diag, point) ? runner_find(arena, diag, &layout->runners, point->runner) : NULL;
        if (!files->runner) return false;
        files->trouble = files->runner->trouble;
        if (options->count && !files->trouble.len)
            files->trouble = runner_cannot_count(arena, &layout->runners, files->runner, point->threads);
        fill(&maker, point, files);
        layout->count++;
    }
    return true;
}

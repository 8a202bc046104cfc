/* build_file.c - see build_file.h. Every command is an attempt (attempt.h): ninja sees a failure only where a file
 * cannot be written. */
#include "sweep/build_file.h"

#include "sweep/shell_text.h"

const char *const build_stage_words[BUILD_STAGE_COUNT] = {"generate", "compile", "measure"};

struct writer {
    struct arena *arena;
    const struct layout *layout;
    bool unreachable; /* of these points, else of the others */
    struct strbuf *out;
};

static bool is_meant(const struct writer *writer, const struct point_files *files)
{
    return (files->trouble.len > 0) == writer->unreachable;
}

/* ---- the pieces of an edge ---- */

static void add_paths(struct strbuf *out, const char *before, const struct str *paths)
{
    if (paths[0].len) strbuf_puts(out, before);
    for (; paths->len; paths++) {
        strbuf_puts(out, " ");
        ninja_path(out, *paths);
    }
}

/* Lists of paths end with an empty one. */
struct edge {
    struct str outputs[2], more_outputs[3], inputs[2], more_inputs[5], after[2];
    enum build_stage stage;
    struct str name;    /* for people */
    struct str command;
};

static void add_edge(struct writer *writer, const struct edge *edge)
{
    struct strbuf *out = writer->out;
    strbuf_puts(out, "build");
    add_paths(out, "", edge->outputs);
    add_paths(out, " |", edge->more_outputs);
    strbuf_printf(out, ": %s", build_stage_words[edge->stage]);
    add_paths(out, "", edge->inputs);
    add_paths(out, " |", edge->more_inputs);
    add_paths(out, " ||", edge->after);
    strbuf_puts(out, "\n  command = ");
    ninja_value(out, edge->command);
    strbuf_printf(out, "\n  description = %s ", build_stage_words[edge->stage]);
    ninja_value(out, edge->name);
    strbuf_puts(out, "\n\n");
}

/* "MNV3C --attempt OUT --seconds=N MORE --need=FILE... --"; the command follows. */
static void begin_attempt(struct writer *writer, struct strbuf *text, struct str output, const char *more,
                          const struct str *needs)
{
    shell_word(text, str_of(writer->layout->options->mnv3c));
    shell_word(text, STR("--attempt"));
    shell_word(text, output);
    strbuf_printf(text, " --seconds=%d%s", writer->layout->options->timeout_s, more);
    for (; needs->len; needs++) shell_word(text, str_printf(writer->arena, "--need=%.*s", STR_ARG(*needs)));
    strbuf_puts(text, " --");
}

static struct str take(struct arena *arena, struct strbuf *text)
{
    struct str taken = str_copy(arena, (struct str){text->ptr, text->len});
    strbuf_free(text);
    return taken;
}

static struct str short_name(struct str folder)
{
    while (folder.len && *folder.ptr != '/') folder.ptr++, folder.len--;
    if (folder.len) folder.ptr++, folder.len--;
    return folder;
}

/* ---- generating and compiling ---- */

static void add_generate(struct writer *writer, const struct point_files *files)
{
    struct arena *arena = writer->arena;
    struct str model = layout_file(arena, files->code, "model.c"), mnv3c = str_of(writer->layout->options->mnv3c);
    struct edge edge = {.stage = BUILD_GENERATE,
                        .outputs = {model},
                        .more_outputs = {layout_file(arena, files->code, "model.h"),
                                         layout_file(arena, files->code, "model_weights.bin")},
                        .more_inputs = {files->arch_path, STR("sources")},
                        .name = short_name(files->code)};
    struct strbuf command = {0};
    begin_attempt(writer, &command, model, "", &(struct str){0});
    shell_word(&command, mnv3c);
    strbuf_printf(&command, " %.*s", STR_ARG(files->generate));
    shell_word(&command, STR("-o"));
    shell_word(&command, model);
    edge.command = take(arena, &command);
    add_edge(writer, &edge);
}

static void begin_compiler(struct strbuf *command, const struct point_files *files, bool profiled)
{
    shell_word(command, STR("sh"));
    shell_word(command, STR("-c"));
    shell_word(command, files->compile);
    shell_word(command, STR("sh"));
    if (profiled) strbuf_puts(command, " -DM_PROFILE -DMODEL_PROFILE");
    strbuf_printf(command, " -I %.*s", STR_ARG(files->code));
}

/* The model alone, so that its object file tells how large its code is; and the program with it. */
static void add_program(struct writer *writer, const struct point_files *files, const struct program_files *program)
{
    struct arena *arena = writer->arena;
    struct str model = layout_file(arena, files->code, "model.c"), header = layout_file(arena, files->code, "model.h");
    struct str object = layout_file(arena, program->folder, "model.o");
    struct edge edge = {.stage = BUILD_COMPILE, .outputs = {object}, .inputs = {model}, .more_inputs = {header},
                        .name = short_name(program->folder)};
    struct strbuf command = {0};
    begin_attempt(writer, &command, object, " --part", edge.inputs);
    begin_compiler(&command, files, program->profiled);
    strbuf_printf(&command, " -c %.*s -o %.*s.part", STR_ARG(model), STR_ARG(object));
    edge.command = take(arena, &command);
    add_edge(writer, &edge);

    struct str measure = layout_file(arena, program->folder, "measure");
    edge = (struct edge){.stage = BUILD_COMPILE, .outputs = {measure}, .inputs = {object}, .name = edge.name,
                         .more_inputs = {header, STR("tools/measure.c"), STR("tools/pool.c"), STR("tools/pool.h")}};
    begin_attempt(writer, &command, measure, " --part", edge.inputs);
    begin_compiler(&command, files, program->profiled);
    strbuf_printf(&command, " tools/measure.c %.*s", STR_ARG(object));
    if (files->point->threads > 1) strbuf_puts(&command, " tools/pool.c -pthread");
    strbuf_printf(&command, " -o %.*s.part", STR_ARG(measure));
    edge.command = take(arena, &command);
    add_edge(writer, &edge);
}

static void add_programs(struct writer *writer)
{
    const struct layout *layout = writer->layout;
    strbuf_puts(writer->out, "build sources: phony ");
    ninja_path(writer->out, str_of(layout->options->mnv3c));
    for (size_t i = 0; i < layout->source_count; i++) add_paths(writer->out, "", (struct str[2]){layout->sources[i]});
    strbuf_puts(writer->out, "\n\n");
    for (size_t i = 0; i < layout->count; i++) {
        const struct point_files *files = &layout->files[i];
        if (!is_meant(writer, files)) continue;
        if (files->first_of_code) add_generate(writer, files);
        if (files->program.first) add_program(writer, files, &files->program);
        if (files->profile.first) add_program(writer, files, &files->profile);
    }
    strbuf_puts(writer->out, "build built: phony");
    for (size_t i = 0; i < layout->count; i++) {
        const struct program_files *programs[] = {&layout->files[i].program, &layout->files[i].profile};
        for (int p = 0; p < 2; p++) {
            struct str path[2] = {layout_file(writer->arena, programs[p]->folder, "measure")};
            if (programs[p]->first && is_meant(writer, &layout->files[i])) add_paths(writer->out, "", path);
        }
    }
    strbuf_puts(writer->out, "\n\n");
}

/* ---- running ---- */

/* `verb` is the runner's; the file before this one of the same point must be there, since what failed once this time is
 * not tried again. */
static void add_run(struct writer *writer, const struct point_files *files, const struct program_files *program,
                    const char *verb, const char *print, struct str output, struct str earlier, struct str after)
{
    struct arena *arena = writer->arena;
    const struct runner *runner = files->runner;
    struct str measure = layout_file(arena, program->folder, "measure");
    struct str weights = layout_file(arena, files->code, "model_weights.bin");
    struct edge edge = {.stage = BUILD_MEASURE, .outputs = {output}, .inputs = {measure},
                        .more_inputs = {weights, runner->who_path, runner->script}, .after = {after},
                        .name = output};
    struct str more = str_printf(arena, " --runner %s", print);
    struct strbuf command = {0};
    struct str needs[3] = {measure, earlier}; /* ends early without an earlier one */
    struct strbuf options = {0};
    strbuf_add(&options, more.ptr, more.len);
    shell_word(&options, str_printf(arena, "--gone=%.*s.gone", STR_ARG(runner->who_path)));
    begin_attempt(writer, &command, output, options.ptr, needs);
    strbuf_free(&options);
    strbuf_printf(&command, " %.*s %s", STR_ARG(runner->call), verb);
    shell_word(&command, measure);
    shell_word(&command, weights);
    strbuf_printf(&command, " -- %.*s", STR_ARG(files->measure));
    edge.command = take(arena, &command);
    add_edge(writer, &edge);
}

static void add_rounds(struct writer *writer)
{
    const struct layout *layout = writer->layout;
    struct arena *arena = writer->arena;
    struct str after = STR("built");
    for (int round = 0; round < layout->options->rounds + layout->options->retries; round++) {
        for (size_t turn = 0; turn < layout->count; turn++) {
            const struct point_files *files = &layout->files[round % 2 ? layout->count - 1 - turn : turn];
            bool has_round = round < layout->options->rounds + files->extra_rounds;
            if (!is_meant(writer, files) || !files->first_of_results || !has_round) continue;
            struct str output = layout_round(arena, files, round);
            struct str earlier = round ? layout_round(arena, files, round - 1) : STR("");
            add_run(writer, files, &files->program, "run", "--print=times", output, earlier, after);
            after = output;
        }
    }
    for (size_t i = 0; i < layout->count; i++) {
        const struct point_files *files = &layout->files[i];
        if (!is_meant(writer, files) || !files->profile.folder.len || !files->first_of_results) continue;
        struct str output = layout_file(arena, files->results, "steps.json");
        add_run(writer, files, &files->profile, "run", "--print=times", output, STR(""), after);
        after = output;
    }
}

static void add_counts(struct writer *writer)
{
    for (size_t i = 0; i < writer->layout->count; i++) {
        const struct point_files *files = &writer->layout->files[i];
        if (is_meant(writer, files) && files->first_of_results)
            add_run(writer, files, &files->program, "count", "--print=counts",
                    layout_file(writer->arena, files->results, "counts.json"), STR(""), STR(""));
    }
}

void build_file_write(struct arena *arena, const struct layout *layout, bool unreachable, struct strbuf *out)
{
    struct writer writer = {arena, layout, unreachable, out};
    strbuf_puts(out, "# Made by mnv3c sweep, which also runs it; do not edit.\n"
                     "ninja_required_version = 1.5\n\npool one\n  depth = 1\n\n");
    for (int stage = 0; stage < BUILD_STAGE_COUNT; stage++) {
        strbuf_printf(out, "rule %s\n  command = $command\n", build_stage_words[stage]);
        if (stage == BUILD_GENERATE) strbuf_puts(out, "  restat = 1\n"); /* the same code again compiles nothing */
        if (stage == BUILD_MEASURE && !layout->options->count) strbuf_puts(out, "  pool = one\n");
        strbuf_puts(out, "\n");
    }
    add_programs(&writer);
    if (layout->options->count) add_counts(&writer);
    else add_rounds(&writer);
}

/* space_command.c - see space_command.h. A directory gets its candidates one by one and the index last, so that an
 * index always names files that are there; files of an earlier run that it does not name stay. */
#include "tool/space_command.h"

#include <string.h>

#include "adapt/space.h"
#include "base/io.h"
#include "tool/identifier.h"

static const enum option mode_options[] = {OPTION_DESCRIBE, OPTION_CHOOSE, OPTION_SAMPLE, OPTION_ENUMERATE};

static bool writes_directory(const struct options *options)
{
    return option_given(options, OPTION_SAMPLE) || option_given(options, OPTION_ENUMERATE);
}

static struct space_words words_of(const struct options *options, enum option option)
{
    const struct option_value *value = &options->values[option];
    return (struct space_words){value->words, value->count};
}

static const enum option kind_options[SPACE_KIND_COUNT] = {[SPACE_KERNEL] = OPTION_SPACE_KERNEL,
                                                           [SPACE_EXPANSION] = OPTION_SPACE_EXPANSION,
                                                           [SPACE_WIDTH] = OPTION_SPACE_WIDTH,
                                                           [SPACE_SE] = OPTION_SPACE_SE,
                                                           [SPACE_NL] = OPTION_SPACE_NL};

/* What needs no network to be wrong. */
static void check_words(struct diag *diag, const struct options *options)
{
    struct space_words chosen = words_of(options, OPTION_CHOOSE);
    struct str name, value;
    for (int kind = 0; kind < SPACE_KIND_COUNT; kind++)
        space_values_read(diag, (enum space_kind)kind, words_of(options, kind_options[kind]));
    for (int32_t i = 0; i < chosen.count; i++) space_choice_split(diag, chosen.words[i], &name, &value);
}

static void check_bounds(struct diag *diag, const struct option_value *values)
{
    const struct {
        const char *name;
        enum option least, most;
    } bounds[] = {{"ms", OPTION_MIN_MS, OPTION_MAX_MS},
                  {"parameters", OPTION_MIN_PARAMETERS, OPTION_MAX_PARAMETERS},
                  {"macs", OPTION_MIN_MACS, OPTION_MAX_MACS},
                  {"workspace", OPTION_MIN_WORKSPACE, OPTION_SPACE_MAX_WORKSPACE}};
    for (size_t i = 0; i < sizeof bounds / sizeof *bounds; i++) {
        const struct option_value *least = &values[bounds[i].least], *most = &values[bounds[i].most];
        bool crossed = least->real > most->real || least->integer > most->integer; /* of one kind, the other is 0 */
        if (least->text && most->text && crossed)
            diag_report_on(diag, MESSAGE_SPACE_BOUNDS, STR(""), bounds[i].name, bounds[i].name);
    }
}

void space_options_check(struct diag *diag, const struct options *options)
{
    check_words(diag, options);
    check_bounds(diag, options->values);
    int modes = 0;
    for (size_t i = 0; i < sizeof mode_options / sizeof *mode_options; i++)
        modes += option_given(options, mode_options[i]);
    if (modes != 1) diag_report_on(diag, MESSAGE_SPACE_MODE, STR(""), modes ? "exclude each other" : "are all missing");
    const char *output = options->values[OPTION_OUTPUT].text;
    if (writes_directory(options) && (!output || strcmp(output, "-") == 0))
        diag_report_on(diag, MESSAGE_SPACE_DIRECTORY, STR(""));
    bool bounded = option_given(options, OPTION_MAX_MS) || option_given(options, OPTION_MIN_MS);
    if (bounded && !option_given(options, OPTION_LUT)) diag_report_on(diag, MESSAGE_SPACE_LUT, STR(""));
    if (option_given(options, OPTION_SEED) && !option_given(options, OPTION_SAMPLE))
        diag_report_on(diag, MESSAGE_SPACE_SEED, STR(""));
}

static struct space_bounds bounds_of(const struct options *options)
{
    const struct option_value *values = options->values;
    return (struct space_bounds){
        .min_ms = values[OPTION_MIN_MS].real,
        .max_ms = values[OPTION_MAX_MS].real,
        .min_parameters = values[OPTION_MIN_PARAMETERS].real,
        .max_parameters = values[OPTION_MAX_PARAMETERS].real,
        .min_macs = values[OPTION_MIN_MACS].real,
        .max_macs = values[OPTION_MAX_MACS].real,
        .min_workspace_bytes = values[OPTION_MIN_WORKSPACE].integer,
        .max_workspace_bytes = values[OPTION_SPACE_MAX_WORKSPACE].integer,
    };
}

/* ---- one candidate ---- */

static bool print_candidate(struct session *session, const struct space *space)
{
    space_pick *picks = ARENA_ARRAY(session->arena, (size_t)space->choice_count + 1, space_pick);
    if (!space_choose(session->diag, space, words_of(session->options, OPTION_CHOOSE), picks)) return false;
    struct strbuf text = {0};
    space_text(space, picks, &text);
    struct space_bounds bounds = bounds_of(session->options);
    struct space_figures figures;
    struct str copy = str_copy(session->arena, (struct str){text.ptr, text.len}); /* messages show its lines */
    enum space_verdict verdict = space_evaluate(copy, session->lut, &bounds, session->diag, &figures);
    if (verdict == SPACE_FITS && session_passed(session)) return session_print(session, &text);
    strbuf_free(&text);
    return false;
}

/* ---- a directory of them ---- */

struct writer {
    struct session *session;
    const struct space *space;
    struct str directory, name;
    struct strbuf index;
};

/* Comment lines that say what was chosen; a line of a .arch file must not be too long. */
static void add_comment(struct strbuf *out, const struct writer *writer, struct str id, const space_pick *picks)
{
    enum { COLUMNS = 100 };
    size_t line_begin = out->len;
    strbuf_printf(out, "# %.*s:", STR_ARG(id));
    for (int i = 0; i < writer->space->choice_count; i++) {
        if (!picks[i]) continue;
        struct str name = writer->space->choices[i].name, value = picks[i]->text;
        if (out->len - line_begin + name.len + value.len + 2 > COLUMNS) {
            strbuf_puts(out, "\n#");
            line_begin = out->len;
        }
        strbuf_printf(out, " %.*s=%.*s", STR_ARG(name), STR_ARG(value));
    }
    strbuf_puts(out, "\n");
}

static bool take_candidate(void *context, int64_t number, const space_pick *picks, struct str text,
                           const struct space_figures *figures)
{
    struct writer *writer = context;
    struct session *session = writer->session;
    struct str why = STR("");
    if (number == 1 && !io_make_directory(session->arena, writer->directory.ptr, &why))
        return session_cannot_write(session, writer->directory.ptr, why);
    struct str id = str_printf(session->arena, "%.*s-%04lld", STR_ARG(writer->name), (long long)number);
    const char *path = str_printf(session->arena, "%s/%s.arch", writer->directory.ptr, id.ptr).ptr;
    struct strbuf file = {0};
    add_comment(&file, writer, id, picks);
    strbuf_add(&file, text.ptr, text.len);
    bool written = session_write(session, path, file.ptr, file.len);
    strbuf_free(&file);
    space_index_line(writer->space, id, picks, session->lut != NULL, figures, &writer->index);
    return written;
}

static void report_walk(struct session *session, const struct space *space, const struct space_walk *walk)
{
    int64_t looked_at = walk->doubled, found = walk->verdicts[SPACE_FITS];
    int64_t wanted = session->options->values[OPTION_SAMPLE].integer;
    for (int i = 0; i < SPACE_VERDICT_COUNT; i++) looked_at += walk->verdicts[i];
    if (found == 0)
        diag_report_on(session->diag, MESSAGE_SPACE_NONE, STR(""), (long long)looked_at,
                       (long long)walk->verdicts[SPACE_OUT], (long long)walk->verdicts[SPACE_INVALID],
                       (long long)walk->verdicts[SPACE_NO_LATENCY]);
    else if (found < wanted)
        diag_report_on(session->diag, MESSAGE_SPACE_FEWER, STR(""), (long long)found, (long long)wanted, space->size);
}

static bool write_directory(struct session *session, const struct space *space)
{
    const struct options *options = session->options;
    struct writer writer = {.session = session, .space = space,
                            .directory = str_of(options->values[OPTION_OUTPUT].text),
                            .name = identifier_from(session->arena, session->net->name)};
    while (writer.directory.len > 1 && str_ends(writer.directory, "/")) writer.directory.len--;
    writer.directory = str_copy(session->arena, writer.directory);
    struct space_walk walk = {.lut = session->lut, .bounds = bounds_of(options), .take = take_candidate,
                              .context = &writer};
    const struct option_value *seed = &options->values[OPTION_SEED], *count = &options->values[OPTION_SAMPLE];
    if (!count->text && space->size > SPACE_VISITED_MAX) {
        diag_report_on(session->diag, MESSAGE_SPACE_LARGE, STR(""), space->size, SPACE_VISITED_MAX);
        return false;
    }
    bool written = count->text ? space_sample(space, &walk, count->integer, seed->text ? (uint64_t)seed->integer : 1)
                               : space_enumerate(space, &walk);
    if (written) report_walk(session, space, &walk);
    written = written && session_passed(session);
    const char *path = str_printf(session->arena, "%s/index.jsonl", writer.directory.ptr).ptr;
    if (written) written = session_write(session, path, writer.index.ptr, writer.index.len);
    strbuf_free(&writer.index);
    return written;
}

/* ---- the command ---- */

/* The network itself must be one that code is made for: else no candidate would be, and none would say why. */
static bool check_network(struct session *session, const struct space *space)
{
    space_pick *none = ARENA_ARRAY(session->arena, (size_t)space->choice_count + 1, space_pick);
    struct strbuf text = {0};
    space_text(space, none, &text);
    struct str copy = str_copy(session->arena, (struct str){text.ptr, text.len});
    strbuf_free(&text);
    struct space_figures figures;
    return space_evaluate(copy, NULL, &(struct space_bounds){0}, session->diag, &figures) == SPACE_FITS &&
           session_passed(session);
}

static bool read_table(struct session *session)
{
    const char *path = session->options->values[OPTION_LUT].text;
    if (!path) return true;
    session->lut = lut_read(session->arena, session->diag, path);
    return session_passed(session) && session->lut;
}

bool print_space(struct session *session)
{
    const struct options *options = session->options;
    struct space_words words[SPACE_KIND_COUNT];
    for (int kind = 0; kind < SPACE_KIND_COUNT; kind++) words[kind] = words_of(options, kind_options[kind]);
    const struct space *space = space_make(session->arena, session->diag, session->net, session->ast, words,
                                           words_of(options, OPTION_ROWS));
    if (!session_passed(session) || !space || !read_table(session) || !check_network(session, space)) return false;
    if (option_given(options, OPTION_CHOOSE)) return print_candidate(session, space);
    bool varies = false;
    for (int i = 0; i < space->choice_count; i++) varies |= space->choices[i].value_count > 0;
    if (!varies) {
        diag_report_on(session->diag, MESSAGE_SPACE_EMPTY, str_of(options->arch_path));
        return false;
    }
    if (writes_directory(options)) return write_directory(session, space);
    struct strbuf text = {0};
    space_describe(space, &text);
    return session_print(session, &text);
}

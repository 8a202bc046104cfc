/* driver.c - the whole compiler: which passes make up a command, in which order.
 *
 * A pass returns false when it reported an error, and then no later one runs. Everything is rendered before anything is
 * written, so a rejected input leaves the output directory as it was. */
#include "tool/driver.h"

#include <string.h>

#include "base/io.h"
#include "net/info.h"
#include "plan/memory_map.h"
#include "run/run.h"
#include "sweep/json_file.h"
#include "tool/depfile.h"
#include "tool/generate.h"
#include "tool/help.h"
#include "tool/identifier.h"
#include "tool/lut_command.h"
#include "tool/netadapt_command.h"
#include "tool/score_command.h"
#include "tool/session.h"
#include "tool/space_command.h"
#include "tool/sweep_command.h"
#include "weights/weights.h"

/* In the order of --dump's choices. */
enum stage { STAGE_AST, STAGE_NET, STAGE_PLAN };

/* In the order of --memory's. */
enum memory_form { MEMORY_FORM_TEXT, MEMORY_FORM_SVG };

static bool parse(struct session *session)
{
    session->ast = parse_arch(session->arena, session->sources, session->diag, session->options->arch_path);
    session->arch_file_count = session->sources->count;
    return session_passed(session) && session->ast;
}

static bool resolve(struct session *session)
{
    const struct option_value *values = session->options->values;
    struct net_overrides overrides = {
        .multiplier = values[OPTION_MULTIPLIER].real,
        .height = values[OPTION_RESOLUTION].height,
        .width = values[OPTION_RESOLUTION].width,
        .classes = (int32_t)values[OPTION_CLASSES].integer,
        .policy = values[OPTION_POLICY].text ? str_of(values[OPTION_POLICY].text) : STR(""),
    };
    session->net = net_resolve(session->arena, session->diag, session->sources, session->ast, &overrides);
    return session_passed(session) && session->net;
}

static bool reads_stdin(const struct session *session)
{
    return strcmp(session->options->arch_path, "-") == 0;
}

/* --weights goes before the file's weights line; having neither is no error here. */
static bool load_weights(struct session *session)
{
    const struct option_value *value = &session->options->values[OPTION_WEIGHTS];
    struct net *net = session->net;
    if (value->synthetic) {
        weights_synthetic(session->arena, net, value->seed);
        session->has_weights = true;
        return true;
    }
    if (value->text) session->weights_path = value->text;
    else if (net->weights_path.len) session->weights_path = str_copy(session->arena, net->weights_path).ptr;
    if (!session->weights_path) return true;
    session->has_weights = weights_load(session->arena, session->diag, net, session->weights_path);
    return session_passed(session) && session->has_weights;
}

static enum target_id target_of(const struct session *session)
{
    const struct option_value *value = &session->options->values[OPTION_TARGET];
    return value->text ? (enum target_id)value->integer : TARGET_COUNT;
}

static bool make_plan(struct session *session)
{
    const struct option_value *tile = &session->options->values[OPTION_TILE];
    const struct option_value *schedule = &session->options->values[OPTION_SCHEDULE];
    const struct option_value *cache = &session->options->values[OPTION_CACHE];
    struct plan_options options = {.target = target_of(session),
                                   .schedule = schedule->text ? (enum schedule)schedule->integer : SCHEDULE_AUTO,
                                   .threads = option_given(session->options, OPTION_THREADS),
                                   .l1_bytes = cache->l1_bytes,
                                   .l2_bytes = cache->l2_bytes,
                                   .workspace_limit_bytes = session->options->values[OPTION_MAX_WORKSPACE].integer};
    for (const struct option_value *value = tile; value && value->text; value = value->next) options.forced_count++;
    struct forced_choice *forced = ARENA_ARRAY(session->arena, (size_t)options.forced_count, struct forced_choice);
    options.forced = forced;
    for (const struct option_value *value = tile; value && value->text; value = value->next) *forced++ = value->forced;
    session->plan = plan_make(session->arena, session->diag, session->net, &options);
    return session_passed(session) && session->plan;
}

/* Prints the stage if --dump asks for it; false, with session->dumped, when nothing is left to do. */
static bool dump(struct session *session, enum stage stage)
{
    const struct option_value *value = &session->options->values[OPTION_DUMP];
    if (!value->text || value->integer != (int64_t)stage) return true;
    struct strbuf text = {0};
    if (stage == STAGE_AST) ast_print(session->ast, &text);
    else if (stage == STAGE_NET) net_print(session->net, &text);
    else plan_print(session->plan, &text);
    session->dumped = session_print(session, &text);
    return false;
}

/* --explain, as --dump. */
static bool explain(struct session *session)
{
    const struct option_value *value = &session->options->values[OPTION_EXPLAIN];
    if (!value->text) return true;
    struct strbuf text = {0};
    bool explained = plan_explain(session->arena, session->diag, session->plan, str_of(value->text),
                                  target_of(session), &text);
    session->dumped = explained && session_print(session, &text);
    if (!explained) strbuf_free(&text);
    return false;
}

/* --prefix, else the output's name without its suffix, else (on stdout) the network's name. */
static struct str prefix_of(struct session *session)
{
    const struct option_value *values = session->options->values;
    if (values[OPTION_PREFIX].text) return str_of(values[OPTION_PREFIX].text);
    struct str name = io_base_name(str_of(values[OPTION_OUTPUT].text));
    if (str_is(name, "-")) return identifier_from(session->arena, session->net->name);
    size_t suffix = name.len;
    while (suffix > 0 && name.ptr[suffix - 1] != '.') suffix--;
    if (suffix > 1) name.len = suffix - 1;
    return identifier_from(session->arena, name);
}

/* --selftest: what the reference executor makes of the built-in image. The code must have its weights built in. */
static bool run_selftest(struct session *session, enum weights_as weights_as, struct selftest *selftest)
{
    const struct net *net = session->net;
    if (!option_given(session->options, OPTION_SELFTEST)) return true;
    if (!session_needs_weights(session, "--selftest")) return false;
    if (weights_as == WEIGHTS_AS_BLOB) {
        diag_report_on(session->diag, MESSAGE_SELFTEST_BLOB, STR("--selftest"));
        return false;
    }
    if (!session_run_fits(session, 1)) return false;
    int64_t image_elements = (int64_t)net->input.height * net->input.width * net->format.pixel_stride;
    float *image = ARENA_ARRAY(session->arena, (size_t)image_elements, float);
    selftest_image(net, image, image_elements);
    float **outputs = ARENA_ARRAY(session->arena, net->layer_count, float *);
    run_net(session->arena, net, image, outputs);
    int output = net->outputs[0]; /* plan.c made sure that there is one */
    *selftest = (struct selftest){outputs[output], shape_elements(net->layers[output].out)};
    return true;
}

static bool emit(struct session *session)
{
    const struct options *options = session->options;
    const struct option_value *form = &options->values[OPTION_WEIGHTS_AS];
    enum weights_as weights_as = form->text ? (enum weights_as)(WEIGHTS_AS_C + form->integer) : WEIGHTS_AS_AUTO;
    if (weights_as != WEIGHTS_AS_AUTO && weights_as != WEIGHTS_AS_BLOB &&
        !session_needs_weights(session, str_printf(session->arena, "--weights-as=%s", form->text).ptr))
        return false;
    struct str output = str_of(options->values[OPTION_OUTPUT].text), prefix = prefix_of(session);
    if (str_is(output, "-")) output = str_printf(session->arena, "%.*s.c", STR_ARG(prefix));
    struct emit_options emit_options = {
        .prefix = prefix,
        .output_path = output,
        .weights_as = weights_as,
        .arch_name = reads_stdin(session) ? STR("standard input") : io_base_name(str_of(options->arch_path)),
        .options_text = options_text(session->arena, options),
        .version = STR(MNV3C_VERSION),
        .sources = session->sources,
        .target = target_of(session),
        .run_time_targets = (uint32_t)options->values[OPTION_DISPATCH].integer & run_time_targets,
    };
    if (!run_selftest(session, weights_as, &emit_options.selftest)) return false;
    struct template_source templates = {.directory = options->values[OPTION_TEMPLATE_DIR].text,
                                        .sources = session->sources,
                                        .arena = session->arena,
                                        .diag = session->diag};
    bool rendered = emit_units(&templates, session->plan, &emit_options, &session->units);
    session->internal = !rendered && !templates.directory; /* the built-in templates are ours */
    return session_passed(session) && rendered;
}

static bool write_units(struct session *session)
{
    const struct unit *source = &session->units.items[0];
    bool to_stdout = strcmp(session->options->values[OPTION_OUTPUT].text, "-") == 0;
    return to_stdout ? session_write(session, "-", source->bytes, source->size_bytes)
                     : session_write_units(session, &session->units);
}

static bool write_depfile(struct session *session)
{
    const char *path = session->options->values[OPTION_DEPFILE].text;
    if (!path) return true;
    struct depfile depfile = {0};
    for (size_t i = 0; i < session->units.count; i++) depfile_target(&depfile, session->units.items[i].path);
    if (session->units.count == 0) depfile_target(&depfile, str_of(session->options->values[OPTION_OUTPUT].text));
    bool own_templates = option_given(session->options, OPTION_TEMPLATE_DIR);
    uint32_t count = own_templates ? session->sources->count : session->arch_file_count;
    for (uint32_t file = reads_stdin(session) ? 2 : 1; file <= count; file++)
        depfile_prerequisite(&depfile, source_of(session->sources, file)->path);
    if (session->weights_path) depfile_prerequisite(&depfile, str_of(session->weights_path));
    struct strbuf text = {0};
    depfile_finish(&depfile, &text);
    bool written = session_write(session, path, text.ptr, text.len);
    strbuf_free(&text);
    return written;
}

static bool print_info(struct session *session)
{
    struct strbuf text = {0};
    const struct option_value *memory = &session->options->values[OPTION_MEMORY];
    if (option_given(session->options, OPTION_JSON)) {
        struct cJSON *root = net_info_json(session->net);
        if (memory->text) memory_map_json(session->plan, root);
        if (session->lut) lut_info_json(session->lut, session->plan, &session->prediction, root);
        json_put_tree(root, &text);
    } else if (session->lut) {
        lut_info_text(session->lut, session->plan, &session->prediction, &text);
    } else if (!memory->text) {
        net_info_text(session->net, &text);
    } else if (memory->integer == MEMORY_FORM_SVG) {
        memory_map_svg(session->plan, &text);
    } else {
        memory_map_text(session->plan, &text);
    }
    return session_print(session, &text);
}

static bool write_blob(struct session *session)
{
    struct strbuf blob = {0};
    emit_blob(session->plan, &blob);
    return session_print(session, &blob);
}

/* ---- the commands, pass by pass ---- */

static bool compile(struct session *session)
{
    return parse(session) && dump(session, STAGE_AST)
        && resolve(session) && dump(session, STAGE_NET)
        && load_weights(session)
        && make_plan(session) && dump(session, STAGE_PLAN) && explain(session)
        && emit(session) && write_units(session) && write_depfile(session);
}

static bool info(struct session *session)
{
    const struct options *options = session->options;
    bool needs_plan = option_given(options, OPTION_MEMORY) || option_given(options, OPTION_MAX_WORKSPACE) ||
                      option_given(options, OPTION_LUT);
    return parse(session) && resolve(session) && (!needs_plan || make_plan(session)) && predict_by_lut(session)
        && print_info(session);
}

static bool run(struct session *session)
{
    return parse(session) && resolve(session)
        && load_weights(session) && session_needs_weights(session, "mnv3c run")
        && run_images(session);
}

static bool pack(struct session *session)
{
    return parse(session) && resolve(session)
        && load_weights(session) && session_needs_weights(session, "mnv3c pack")
        && make_plan(session) && write_blob(session) && write_depfile(session);
}

static bool netadapt(struct session *session)
{
    return parse(session) && resolve(session) && netadapt_command(session);
}

static bool score(struct session *session)
{
    bool has_network = session->options->arch_path != NULL;
    return (!has_network || (parse(session) && resolve(session))) && print_score(session);
}

static bool space(struct session *session)
{
    return parse(session) && resolve(session) && print_space(session);
}

static bool (*const commands[COMMAND_COUNT])(struct session *session) = {
    [COMMAND_COMPILE] = compile,
    [COMMAND_INFO] = info,
    [COMMAND_RUN] = run,
    [COMMAND_PACK] = pack,
    [COMMAND_LUT] = lut_command,
    [COMMAND_SWEEP] = sweep_command,
    [COMMAND_NETADAPT] = netadapt,
    [COMMAND_SCORE] = score,
    [COMMAND_SPACE] = space,
};

/* What the tool says of itself: --help, --version and the documents of generate.def. */
static bool print_tool(struct session *session, bool *asked)
{
    const struct options *options = session->options;
    struct strbuf text = {0};
    if (option_given(options, OPTION_HELP)) help_print(options->command, &text);
    else if (option_given(options, OPTION_VERSION)) strbuf_puts(&text, "mnv3c " MNV3C_VERSION "\n");
    else if (option_given(options, OPTION_GENERATE)) generate_print(options->values[OPTION_GENERATE].integer, &text);
    *asked = text.len > 0;
    return !*asked || session_print(session, &text);
}

enum exit_status driver_run(struct arena *arena, struct diag *diag, const struct options *options)
{
    struct session session = {.arena = arena, .diag = diag, .sources = diag->sources, .options = options};
    bool asked;
    bool complete = print_tool(&session, &asked);
    if (!asked) complete = commands[options->command](&session);
    if (!complete && !session.dumped && !session.interruption && diag->error_count == 0) {
        diag_report_on(diag, MESSAGE_INTERNAL, STR(""), "a pass failed without saying why");
        session.internal = true;
    }
    diag_flush(diag, stderr);
    units_free(&session.units);
    if (session.interruption) return (enum exit_status)(STATUS_SIGNAL + session.interruption);
    if (diag->error_count == 0) return STATUS_OK;
    return session.internal ? STATUS_INTERNAL : diag->io_failed ? STATUS_IO : STATUS_REJECTED;
}

/* execute.c - see execute.h. */
#include "sweep/execute.h"

#include <stdlib.h>
#include <string.h>

#include "base/io.h"
#include "base/process.h"
#include "diag/progress.h"
#include "sweep/attempt.h"
#include "sweep/build_file.h"
#include "sweep/execute_report.h"
#include "sweep/layout.h"
#include "sweep/outdated.h"
#include "sweep/quiet.h"
#include "sweep/results.h"

/* `ninja -n` prints a line for each edge, and has no long ones: names of points, not commands. */
enum { WORDS_MAX_BYTES = 1 << 16, ARGUMENTS_MAX = 9, NUMBER_BYTES_MAX = 32,
       GRACE_S = 20 /* more than an attempt's */ };

#define BUILD_FILE "build.ninja"
#define CHECK_FILE "check.ninja" /* of points that cannot be measured now */

static const double START_SECONDS = 0.2; /* of a program to be measured: process, weights, first touch of its memory */

struct sweep {
    struct arena *arena;
    struct diag *diag;
    const struct sweep_execute_options *options;
    struct sweep_table *table;
    struct layout layout;
    struct progress progress;
    bool counting;           /* the dry run, which only counts */
    int steps;               /* that the last dry run found */
    struct outdated outdated; /* of these, what is measured */
    bool checked;            /* a dry run came to its end, so that it is known what is up to date */
    bool measured;           /* something was measured by this call */
    const struct sweep_point *before; /* the points, as they were given */
    struct str failed;       /* what ninja says of the first edge that failed */
    struct str stopped;      /* and of why it stopped */
    bool next_is_reason;
    int interruption;
};

/* ---- the folder ---- */

static bool cannot_write(struct sweep *sweep, struct str path, struct str why)
{
    diag_report_on(sweep->diag, MESSAGE_CANNOT_WRITE, path, why.ptr);
    sweep->diag->io_failed = true;
    return false;
}

static struct str in_work(struct sweep *sweep, const char *name)
{
    return str_printf(sweep->arena, "%s/%s", sweep->options->work, name);
}

static bool prepare_folder(struct sweep *sweep)
{
    struct str path = str_of(sweep->options->work), why;
    bool held = false;
    if (!io_make_directories(sweep->arena, path.ptr, &why)) return cannot_write(sweep, path, why);
    path = in_work(sweep, "lock");
    if (!io_claim(sweep->arena, path.ptr, &held, &why)) {
        if (!held) return cannot_write(sweep, path, why);
        diag_report_on(sweep->diag, MESSAGE_SWEEP_BUSY, str_of(sweep->options->work));
        return false;
    }
    return runner_write_tools(sweep->arena, sweep->options->work, &path, &why) || cannot_write(sweep, path, why);
}

/* What failed last time is tried again, and a machine that was gone may be back. */
static void forget(struct sweep *sweep, struct str output, bool result)
{
    const char *path = in_work(sweep, output.ptr).ptr;
    attempt_forget(sweep->arena, path);
    if (result) io_remove(path);
}

static void forget_failures(struct sweep *sweep, const struct point_files *files)
{
    struct arena *arena = sweep->arena;
    const struct program_files *programs[] = {&files->program, &files->profile};
    bool remeasure = sweep->options->remeasure && !files->trouble.len; /* what cannot be measured now stays */
    forget(sweep, layout_file(arena, files->code, "model.c"), false);
    for (int i = 0; i < 2; i++) {
        if (!programs[i]->folder.len) continue;
        forget(sweep, layout_file(arena, programs[i]->folder, "model.o"), false);
        forget(sweep, layout_file(arena, programs[i]->folder, "measure"), false);
    }
    for (int round = 0; round < sweep->options->rounds + sweep->options->retries; round++)
        forget(sweep, layout_round(arena, files, round), remeasure);
    forget(sweep, layout_file(arena, files->results, "steps.json"), remeasure);
    forget(sweep, layout_file(arena, files->results, "counts.json"), remeasure);
}

/* For people: what the names stand for. */
static bool write_command(struct sweep *sweep, const struct point_files *files)
{
    struct str why, path = in_work(sweep, files->results.ptr);
    struct str text = str_printf(sweep->arena, "mnv3c %.*s\n%.*s\n%.*s run measure model_weights.bin -- %.*s\n",
                                 STR_ARG(files->generate), STR_ARG(files->compile), STR_ARG(files->runner->call),
                                 STR_ARG(files->measure));
    if (!io_make_directory(sweep->arena, path.ptr, &why)) return cannot_write(sweep, path, why);
    path = str_printf(sweep->arena, "%s/command.txt", path.ptr);
    return io_write(sweep->arena, path.ptr, text.ptr, text.len, &why) || cannot_write(sweep, path, why);
}

static bool prepare_points(struct sweep *sweep)
{
    struct str why, path = in_work(sweep, "points");
    if (!io_make_directory(sweep->arena, path.ptr, &why)) return cannot_write(sweep, path, why);
    for (const struct runner *runner = sweep->layout.runners.first; runner; runner = runner->next)
        io_remove(str_printf(sweep->arena, "%s/%s.gone", sweep->options->work, runner->who_path.ptr).ptr);
    for (size_t i = 0; i < sweep->layout.count; i++) {
        const struct point_files *files = &sweep->layout.files[i];
        if (!files->first_of_results) continue;
        forget_failures(sweep, files);
        if (!write_command(sweep, files)) return false;
    }
    return true;
}

static bool write_build_file(struct sweep *sweep, const char *name, bool unreachable)
{
    struct strbuf text = {0};
    struct str path = in_work(sweep, name), why;
    build_file_write(sweep->arena, &sweep->layout, unreachable, &text);
    bool written = io_write(sweep->arena, path.ptr, text.ptr, text.len, &why) || cannot_write(sweep, path, why);
    strbuf_free(&text);
    return written;
}

/* ---- ninja ---- */

/* A measurement is called by its output, of which the name of the point is for people. */
static struct str take_output(struct sweep *sweep, struct str output)
{
    struct name_set *set = sweep->counting ? &sweep->outdated.outputs : &sweep->outdated.made;
    output = str_copy(sweep->arena, output);
    name_set_add(sweep->arena, set, output);
    struct str folder = io_directory(output);
    return folder.len > 1 ? io_base_name((struct str){folder.ptr, folder.len - 1}) : output;
}

/* "@FINISHED TOTAL SECONDS STAGE NAME", as NINJA_STATUS and the descriptions make it; false for other lines. */
static bool read_status(struct str line, int *left, double *elapsed_s, int *stage, struct str *name)
{
    char numbers[NUMBER_BYTES_MAX * 3], *end;
    size_t len = line.len < sizeof numbers - 1 ? line.len : sizeof numbers - 1;
    if (line.len == 0 || line.ptr[0] != '@') return false;
    memcpy(numbers, line.ptr, len);
    numbers[len] = '\0';
    long finished = strtol(numbers + 1, &end, 10), total = strtol(end, &end, 10);
    *elapsed_s = strtod(end, &end);
    *left = total > finished ? (int)(total - finished) : 0;
    struct str rest = {line.ptr + (end - numbers), line.len - (size_t)(end - numbers)};
    while (rest.len && rest.ptr[0] == ' ') rest.ptr++, rest.len--;
    for (*stage = 0; *stage < BUILD_STAGE_COUNT; ++*stage) {
        size_t word = strlen(build_stage_words[*stage]);
        if (rest.len <= word || memcmp(rest.ptr, build_stage_words[*stage], word) != 0) continue;
        *name = (struct str){rest.ptr + word + 1, rest.len - word - 1};
        return true;
    }
    return false;
}

static bool take_line(void *context, struct str line)
{
    struct sweep *sweep = context;
    int left, stage;
    double elapsed_s;
    struct str name;
    if (read_status(line, &left, &elapsed_s, &stage, &name)) {
        if (stage == BUILD_MEASURE) name = take_output(sweep, name);
        if (sweep->counting) sweep->progress.stages[stage].total++, sweep->steps++;
        else progress_step(&sweep->progress, stage, elapsed_s, left, name);
        return true;
    }
    static const char failed[] = "FAILED:", stopped[] = "ninja: build stopped: ";
    if (line.len > strlen(stopped) && memcmp(line.ptr, stopped, strlen(stopped)) == 0)
        sweep->stopped = str_copy(sweep->arena, (struct str){line.ptr + strlen(stopped), line.len - strlen(stopped)});
    bool is_reason = sweep->next_is_reason && line.len && line.ptr[0] != '/' && memchr(line.ptr, ':', line.len);
    if (!sweep->failed.len && is_reason) sweep->failed = str_copy(sweep->arena, line);
    if (line.len > strlen(failed) && memcmp(line.ptr, failed, strlen(failed)) == 0) sweep->next_is_reason = true;
    return true;
}

/* Calls ninja; false when it is not there, reported. */
static bool call_ninja(struct sweep *sweep, const char *file, bool dry, struct process_result *result)
{
    static const char *const names[] = {"ninja", "ninja-build"}; /* the second on Fedora and its kin */
    const char *const environment[] = {"NINJA_STATUS=@%f %t %e ", NULL};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *argv[ARGUMENTS_MAX] = {names[i], "-C", sweep->options->work, "-f", file, "-k", "0"};
        if (dry) argv[7] = "-n";
        else if (sweep->options->jobs > 0) argv[7] = str_printf(sweep->arena, "-j%d", sweep->options->jobs).ptr;
        struct process process = {.argv = argv, .environment = environment, .grace_s = GRACE_S,
                                  .output_limit_bytes = WORDS_MAX_BYTES,
                                  .line = take_line, .context = sweep};
        sweep->counting = dry;
        bool good = process_run(sweep->arena, &process, result);
        if (result->end == PROCESS_INTERRUPTED) sweep->interruption = result->status;
        sweep->checked |= good && dry;
        if (good || result->end != PROCESS_NOT_STARTED) return true;
    }
    diag_report_on(sweep->diag, MESSAGE_SWEEP_NO_NINJA, STR(""), STR_ARG(result->why));
    return false;
}

static bool result_is_good(const struct process_result *result)
{
    return result->end == PROCESS_EXITED && result->status == 0;
}

/* The first edge that failed, else ninja's own words, else how it ended. */
static void report_ninja(struct sweep *sweep, const struct process_result *result)
{
    struct str errors = result->errors;
    const char *end = errors.len ? memchr(errors.ptr, '\n', errors.len) : NULL;
    if (end) errors.len = (size_t)(end - errors.ptr);
    struct str why = sweep->failed.len ? sweep->failed : errors.len ? errors : sweep->stopped;
    if (!why.len) why = result->why;
    diag_report_on(sweep->diag, MESSAGE_SWEEP_NINJA, in_work(sweep, "build.ninja"), STR_ARG(why));
    sweep->diag->io_failed = true;
}

/* Of points that cannot be measured now, nothing is made: a dry run says which of their figures hold still. */
static bool check_unreachable(struct sweep *sweep)
{
    struct process_result result;
    struct str path, why;
    if (!write_build_file(sweep, CHECK_FILE, true) || !call_ninja(sweep, CHECK_FILE, true, &result)) return false;
    if (sweep->interruption) return false;
    if (!result_is_good(&result)) report_ninja(sweep, &result);
    return outdated_fail_unreachable(sweep->arena, &sweep->layout, &sweep->outdated, &path, &why) ||
           cannot_write(sweep, path, why);
}

/* The dry run says how much is to do, and whether anything is. */
static bool run_ninja(struct sweep *sweep)
{
    struct process_result result;
    const struct sweep_execute_options *options = sweep->options;
    sweep->steps = 0;
    sweep->outdated = (struct outdated){0};
    sweep->progress = (struct progress){.title = "sweep", .stage_count = BUILD_STAGE_COUNT, .silent = options->silent};
    for (int i = 0; i < BUILD_STAGE_COUNT; i++) sweep->progress.stages[i].word = build_stage_words[i];
    if (!options->count)
        sweep->progress.stages[BUILD_MEASURE].expected_s = options->seconds + options->warm_up_seconds + START_SECONDS;
    if (!call_ninja(sweep, BUILD_FILE, true, &result)) return false;
    if (result_is_good(&result) && sweep->steps > 0) {
        sweep->measured |= sweep->progress.stages[BUILD_MEASURE].total > 0;
        progress_begin(&sweep->progress);
        if (!call_ninja(sweep, BUILD_FILE, false, &result)) return false;
        progress_end(&sweep->progress);
    }
    if (!sweep->interruption && !result_is_good(&result)) report_ninja(sweep, &result);
    return true;
}

/* ---- what came of it ---- */

static void read_points(struct sweep *sweep)
{
    size_t next = 0;
    for (size_t i = 0; i < sweep->table->point_count && next < sweep->layout.count; i++) {
        const struct point_files *files = &sweep->layout.files[next];
        if (files->point != &sweep->table->points[i]) continue;
        sweep->table->points[i] = sweep->before[i];
        results_read(sweep->arena, &sweep->layout, files, &sweep->table->points[i]);
        next++;
    }
}

/* Extra rounds of an earlier call are laid out again, so that ninja sees whether they are out of date. */
static void find_extra_rounds(struct sweep *sweep)
{
    for (size_t i = 0; i < sweep->layout.count; i++) {
        struct point_files *files = &sweep->layout.files[i];
        int rounds = sweep->options->rounds, *extra = &files->extra_rounds;
        while (*extra < sweep->options->retries &&
               io_exists(in_work(sweep, layout_round(sweep->arena, files, rounds + *extra).ptr).ptr))
            ++*extra;
    }
}

/* One more round for each point whose rounds differ by more than they would on a quiet machine; false: for none. */
static bool add_extra_rounds(struct sweep *sweep)
{
    int added = 0;
    for (size_t i = 0; i < sweep->layout.count; i++) {
        struct point_files *files = &sweep->layout.files[i];
        bool noisy = files->point->status == POINT_OK && files->point->spread > QUIET_DISTANCE;
        if (!noisy || files->extra_rounds == sweep->options->retries) continue;
        files->extra_rounds++;
        added++;
    }
    return added > 0;
}

static void note_extra_rounds(struct sweep *sweep)
{
    int count = 0;
    for (size_t i = 0; i < sweep->layout.count; i++) count += sweep->layout.files[i].extra_rounds;
    if (count > 0)
        sweep->table->quiet_reason =
            str_printf(sweep->arena, "%.*s; %d rounds of single points were measured in addition",
                       STR_ARG(sweep->table->quiet_reason), count);
}

/* What an interruption left half done is not shown; false when it came before it was known what is. */
static bool hide_outdated(struct sweep *sweep)
{
    struct str path, why;
    if (!sweep->interruption) return true;
    return sweep->checked && (outdated_hide_rest(sweep->arena, &sweep->layout, &sweep->outdated, &path, &why) ||
                              cannot_write(sweep, path, why));
}

/* Runs what there is to run, and again for what was too noisy. */
static bool run_all(struct sweep *sweep)
{
    bool more = true;
    while (more) {
        size_t errors = sweep->diag->error_count;
        if (!write_build_file(sweep, BUILD_FILE, false) || !run_ninja(sweep) || !hide_outdated(sweep)) return false;
        read_points(sweep);
        more = !sweep->interruption && sweep->diag->error_count == errors && add_extra_rounds(sweep);
    }
    return true;
}

static void keep_points(struct sweep *sweep)
{
    struct sweep_point *before = ARENA_ARRAY(sweep->arena, sweep->table->point_count, struct sweep_point);
    for (size_t i = 0; i < sweep->table->point_count; i++) before[i] = sweep->table->points[i];
    sweep->before = before;
}

static void describe_machines(struct sweep *sweep)
{
    struct str text = STR("");
    for (const struct runner *runner = sweep->layout.runners.first; runner; runner = runner->next)
        if (runner->who.len)
            text = str_printf(sweep->arena, "%.*s%s%.*s", STR_ARG(text), text.len ? "; " : "", STR_ARG(runner->who));
    sweep->table->machine = text;
}

/* Points that cannot be measured are known before anything is compiled: if there are no others, and none has figures
 * from before, that is all there is to say. */
static bool run_reachable(struct sweep *sweep)
{
    size_t unreachable = 0, with_figures = 0;
    for (size_t i = 0; i < sweep->layout.count; i++) unreachable += sweep->layout.files[i].trouble.len > 0;
    if (unreachable > 0) {
        if (!check_unreachable(sweep)) return false;
        read_points(sweep);
    }
    for (size_t i = 0; i < sweep->layout.count; i++) with_figures += sweep->layout.files[i].point->status == POINT_OK;
    bool nothing_left = unreachable == sweep->layout.count && with_figures == 0;
    runner_report(sweep->diag, &sweep->layout.runners, nothing_left);
    diag_flush(sweep->diag, stderr); /* what follows may take hours */
    return unreachable < sweep->layout.count ? run_all(sweep) : !nothing_left;
}

bool sweep_execute(struct arena *arena, struct diag *diag, const struct sweep_execute_options *options,
                   struct sweep_table *table, int *interruption)
{
    struct sweep sweep = {.arena = arena, .diag = diag, .options = options, .table = table, .failed = STR(""),
                          .stopped = STR("")};
    *interruption = 0;
    process_hold_interruptions();
    table->rounds = options->count ? 0 : options->rounds;
    table->seconds = options->count ? 0 : options->seconds;
    if (!prepare_folder(&sweep) || !layout_make(arena, diag, options, table, &sweep.layout)) return false;
    describe_machines(&sweep);
    if (sweep.layout.count == 0) return true;
    keep_points(&sweep);
    if (!prepare_points(&sweep)) return false;
    find_extra_rounds(&sweep);
    bool ran = process_interruption() == 0 && run_reachable(&sweep);
    *interruption = sweep.interruption ? sweep.interruption : ran ? 0 : process_interruption();
    if (*interruption && !ran) diag_report_on(diag, MESSAGE_SWEEP_STOPPED_EARLY, STR(""));
    if (!ran) return false;
    quiet_judge(arena, table);
    note_extra_rounds(&sweep);
    execute_report(diag, &sweep.layout, table, sweep.measured, *interruption);
    return true;
}

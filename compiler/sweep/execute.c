/* execute.c - see execute.h. */
#include "sweep/execute.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/io.h"
#include "base/process.h"
#include "diag/progress.h"
#include "sweep/attempt.h"
#include "sweep/build_file.h"
#include "sweep/layout.h"
#include "sweep/quiet.h"
#include "sweep/results.h"

/* `ninja -n` prints a line for each edge, and has no long ones: names of points, not commands. */
enum { WORDS_MAX_BYTES = 1 << 16, ARGUMENTS_MAX = 8, NUMBER_BYTES_MAX = 32,
       GRACE_S = 20 /* more than an attempt's */ };

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
    if (result && sweep->options->remeasure) io_remove(path);
}

static void forget_failures(struct sweep *sweep, const struct point_files *files)
{
    struct arena *arena = sweep->arena;
    const struct program_files *programs[] = {&files->program, &files->profile};
    forget(sweep, layout_file(arena, files->code, "model.c"), false);
    for (int i = 0; i < 2; i++) {
        if (!programs[i]->folder.len) continue;
        forget(sweep, layout_file(arena, programs[i]->folder, "model.o"), false);
        forget(sweep, layout_file(arena, programs[i]->folder, "measure"), false);
    }
    for (int round = 0; round < sweep->options->rounds + sweep->options->retries; round++)
        forget(sweep, layout_round(arena, files, round), true);
    forget(sweep, layout_file(arena, files->results, "steps.json"), true);
    forget(sweep, layout_file(arena, files->results, "counts.json"), true);
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

/* A runner that does not answer would fail each of its runs after a while; it is told apart at once. */
static bool note_silent_runners(struct sweep *sweep)
{
    for (const struct runner *runner = sweep->layout.runners.first; runner; runner = runner->next) {
        struct str why, path = str_printf(sweep->arena, "%s/%s.gone", sweep->options->work, runner->who_path.ptr);
        if (runner->trouble.len && !io_write(sweep->arena, path.ptr, runner->trouble.ptr, runner->trouble.len, &why))
            return cannot_write(sweep, path, why);
    }
    return true;
}

static bool write_build_file(struct sweep *sweep)
{
    struct strbuf text = {0};
    struct str path = in_work(sweep, "build.ninja"), why;
    build_file_write(sweep->arena, &sweep->layout, &text);
    bool written = io_write(sweep->arena, path.ptr, text.ptr, text.len, &why) || cannot_write(sweep, path, why);
    strbuf_free(&text);
    return written;
}

/* ---- ninja ---- */

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
static bool call_ninja(struct sweep *sweep, bool dry, struct process_result *result)
{
    static const char *const names[] = {"ninja", "ninja-build"}; /* the second on Fedora and its kin */
    const char *const environment[] = {"NINJA_STATUS=@%f %t %e ", NULL};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *argv[ARGUMENTS_MAX] = {names[i], "-C", sweep->options->work, "-k", "0"};
        if (dry) argv[5] = "-n";
        else if (sweep->options->jobs > 0) argv[5] = str_printf(sweep->arena, "-j%d", sweep->options->jobs).ptr;
        struct process process = {.argv = argv, .environment = environment, .grace_s = GRACE_S,
                                  .output_limit_bytes = WORDS_MAX_BYTES,
                                  .line = take_line, .context = sweep};
        sweep->counting = dry;
        bool good = process_run(sweep->arena, &process, result);
        if (result->end == PROCESS_INTERRUPTED) sweep->interruption = result->status;
        if (good || result->end != PROCESS_NOT_STARTED) return true;
    }
    diag_report_on(sweep->diag, MESSAGE_SWEEP_NO_NINJA, STR(""), STR_ARG(result->why));
    return false;
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

/* The dry run says how much is to do, and whether anything is. */
static bool run_ninja(struct sweep *sweep)
{
    struct process_result result;
    const struct sweep_execute_options *options = sweep->options;
    sweep->steps = 0;
    sweep->progress = (struct progress){.title = "sweep", .stage_count = BUILD_STAGE_COUNT, .silent = options->silent};
    for (int i = 0; i < BUILD_STAGE_COUNT; i++) sweep->progress.stages[i].word = build_stage_words[i];
    if (!options->count)
        sweep->progress.stages[BUILD_MEASURE].expected_s = options->seconds + options->warm_up_seconds + START_SECONDS;
    if (!call_ninja(sweep, true, &result)) return false;
    if (!sweep->interruption && result.end == PROCESS_EXITED && result.status == 0 && sweep->steps > 0) {
        sweep->measured |= sweep->progress.stages[BUILD_MEASURE].total > 0;
        progress_begin(&sweep->progress);
        if (!call_ninja(sweep, false, &result)) return false;
        progress_end(&sweep->progress);
    }
    if (!sweep->interruption && (result.end != PROCESS_EXITED || result.status != 0)) report_ninja(sweep, &result);
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

/* Runs what there is to run, and again for what was too noisy. */
static bool run_all(struct sweep *sweep)
{
    bool more = true;
    while (more) {
        size_t errors = sweep->diag->error_count;
        if (!write_build_file(sweep) || !run_ninja(sweep)) return false;
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

static bool has_figures(const struct sweep_point *point)
{
    return point->status == POINT_OK;
}

/* A disk that is full here fails points like a bad compiler does, but it is nothing of theirs. On a device it is the
 * runner's affair. */
static bool lacks_room(const struct sweep_point *point)
{
    bool here = point->status == POINT_GENERATE || point->status == POINT_COMPILE;
    return here && strstr(point->reason.ptr, strerror(ENOSPC)) != NULL;
}

static void report_room(struct sweep *sweep)
{
    const struct sweep_point *first = NULL;
    size_t count = 0;
    for (size_t i = 0; i < sweep->layout.count; i++) {
        const struct sweep_point *point = sweep->layout.files[i].point;
        if (!lacks_room(point)) continue;
        if (!first) first = point;
        count++;
    }
    if (!first) return;
    diag_report_on(sweep->diag, MESSAGE_SWEEP_NO_ROOM, str_of(sweep->options->work), count, sweep->layout.count,
                   STR_ARG(first->id));
    sweep->diag->io_failed = true;
}

/* One message for all points that have none, with the first one's reason; the table has the others. */
static void report_points(struct sweep *sweep)
{
    size_t without = 0, pending = 0;
    const struct sweep_point *first = NULL;
    for (size_t i = 0; i < sweep->layout.count; i++) {
        const struct sweep_point *point = sweep->layout.files[i].point;
        if (has_figures(point)) continue;
        without++;
        pending += point->status == POINT_PENDING;
        if (!first && point->status != POINT_PENDING) first = point;
    }
    if (first) {
        bool all = without == sweep->layout.count;
        diag_report_on(sweep->diag, all ? MESSAGE_SWEEP_ALL_FAILED : MESSAGE_SWEEP_POINTS_FAILED, first->id,
                       without - pending, sweep->layout.count, point_status_words[first->status],
                       STR_ARG(first->reason));
        if (first->log_path.len) diag_remedy(sweep->diag, "the whole of it is in %s", first->log_path.ptr);
    }
    if (sweep->measured && sweep->table->has_quiet && !sweep->table->quiet)
        diag_report_on(sweep->diag, MESSAGE_SWEEP_NOISY, STR(""), STR_ARG(sweep->table->quiet_reason));
    if (sweep->interruption)
        diag_report_on(sweep->diag, MESSAGE_SWEEP_INTERRUPTED, STR(""), pending, sweep->layout.count);
}

bool sweep_execute(struct arena *arena, struct diag *diag, const struct sweep_execute_options *options,
                   struct sweep_table *table, int *interruption)
{
    struct sweep sweep = {.arena = arena, .diag = diag, .options = options, .table = table, .failed = STR(""),
                          .stopped = STR("")};
    *interruption = 0;
    table->rounds = options->count ? 0 : options->rounds;
    table->seconds = options->count ? 0 : options->seconds;
    if (!prepare_folder(&sweep) || !layout_make(arena, diag, options, table, &sweep.layout)) return false;
    describe_machines(&sweep);
    if (sweep.layout.count == 0) return true;
    keep_points(&sweep);
    if (!prepare_points(&sweep) || !note_silent_runners(&sweep)) return false;
    find_extra_rounds(&sweep);
    if (!run_all(&sweep)) return false;
    *interruption = sweep.interruption;
    quiet_judge(arena, table);
    note_extra_rounds(&sweep);
    report_points(&sweep);
    report_room(&sweep);
    return true;
}

/* results.c - see results.h. */
#include "sweep/results.h"

#include <stdlib.h>

#include "base/io.h"
#include "sweep/attempt.h"
#include "sweep/code_size.h"
#include "sweep/measurement.h"

enum { OBJECT_MAX_BYTES = 1 << 28, MEASUREMENT_MAX_BYTES = 1 << 20 };

struct reader {
    struct arena *arena;
    const struct layout *layout;
    const struct point_files *files;
    struct sweep_point *point;
};

static struct str in_work(const struct reader *reader, struct str path)
{
    return str_printf(reader->arena, "%s/%.*s", reader->layout->options->work, STR_ARG(path));
}

/* Whether that output failed; then the point has its status. */
static bool failed(struct reader *reader, struct str output, enum point_status status)
{
    struct attempt_failed why;
    struct str path = in_work(reader, output), log = str_printf(reader->arena, "%s.log", path.ptr);
    if (!attempt_failed(reader->arena, path.ptr, &why)) return false;
    if (why.kind == FAILURE_TIMEOUT) status = POINT_TIMEOUT;
    if (why.kind == FAILURE_OLD) status = POINT_PENDING;
    reader->point->status = status;
    reader->point->reason = why.reason;
    if (why.kind == FAILURE_GONE)
        reader->point->reason = str_printf(reader->arena, "the machine is gone: %.*s", STR_ARG(why.reason));
    reader->point->log_path = io_exists(log.ptr) ? log : STR("");
    return true;
}

static bool program_failed(struct reader *reader, const struct program_files *program)
{
    return failed(reader, layout_file(reader->arena, program->folder, "model.o"), POINT_COMPILE) ||
           failed(reader, layout_file(reader->arena, program->folder, "measure"), POINT_COMPILE);
}

static bool read_text(struct reader *reader, struct str path, size_t limit_bytes, struct str *text)
{
    struct str why;
    return io_read(reader->arena, in_work(reader, path).ptr, limit_bytes, text, &why);
}

static void read_code_size(struct reader *reader)
{
    struct arena scratch = {0};
    struct str text, why;
    struct str path = in_work(reader, layout_file(reader->arena, reader->files->program.folder, "model.o"));
    if (io_read(&scratch, path.ptr, OBJECT_MAX_BYTES, &text, &why)) reader->point->code_bytes = code_size_of(text);
    arena_free(&scratch);
}

/* ---- times ---- */

/* The steps of several rounds become those of the point, each with the median of its times. */
struct step_times {
    struct measurement *rounds;
    int count;
};

static int ascending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static void take_steps(struct reader *reader, const struct step_times *times)
{
    double values[SWEEP_ROUNDS_MAX];
    struct sweep_point *point = reader->point;
    if (times->count == 0 || times->rounds[0].step_count == 0) return;
    point->steps = times->rounds[0].steps;
    point->step_count = times->rounds[0].step_count;
    for (int step = 0; step < point->step_count; step++) {
        int count = 0;
        for (int i = 0; i < times->count; i++)
            if (times->rounds[i].step_count == point->step_count) values[count++] = times->rounds[i].steps[step].ms;
        qsort(values, (size_t)count, sizeof *values, ascending);
        point->steps[step].ms = (values[(count - 1) / 2] + values[count / 2]) / 2;
        point->steps[step].min_ms = values[0];
        point->steps[step].max_ms = values[count - 1];
    }
}

/* Of more rounds than were asked for, those with the least medians count, in the order in which they were made. */
static void keep_quietest(struct step_times *times, int wanted)
{
    double medians[SWEEP_ROUNDS_MAX];
    int kept = 0;
    if (times->count <= wanted) return;
    for (int i = 0; i < times->count; i++) medians[i] = times->rounds[i].round.median_ms;
    qsort(medians, (size_t)times->count, sizeof *medians, ascending);
    for (int i = 0; i < times->count && kept < wanted; i++)
        if (times->rounds[i].round.median_ms <= medians[wanted - 1]) times->rounds[kept++] = times->rounds[i];
    times->count = kept;
}

static void read_rounds(struct reader *reader)
{
    struct sweep_point *point = reader->point;
    int rounds = reader->layout->options->rounds, made = rounds + reader->files->extra_rounds;
    struct step_times times = {ARENA_ARRAY(reader->arena, (size_t)made, struct measurement), 0};
    for (int round = 0; round < made; round++) {
        struct str path = layout_round(reader->arena, reader->files, round), text;
        struct measurement *measurement = &times.rounds[times.count];
        if (failed(reader, path, POINT_RUN)) break;
        if (!read_text(reader, path, MEASUREMENT_MAX_BYTES, &text)) continue;
        times.count += measurement_read(reader->arena, text, measurement);
    }
    keep_quietest(&times, rounds);
    point->rounds = ARENA_ARRAY(reader->arena, (size_t)times.count, struct sweep_round);
    point->round_count = times.count;
    for (int i = 0; i < times.count; i++) point->rounds[i] = times.rounds[i].round;
    take_steps(reader, &times);
    sweep_point_summarise(point);
    if (point->round_count == 0) return;
    if (point->status != POINT_PENDING) { /* what was measured before it failed is as good as ever */
        point->reason = str_printf(reader->arena, "%d of %d rounds, then: %.*s", point->round_count, rounds,
                                   STR_ARG(point->reason));
    } else if (point->round_count < rounds) {
        point->reason = str_printf(reader->arena, "%d of %d rounds", point->round_count, rounds);
    }
    point->status = POINT_OK;
}

static void read_profile(struct reader *reader)
{
    struct measurement measurement;
    struct str path = layout_file(reader->arena, reader->files->results, "steps.json"), text;
    struct sweep_point before = *reader->point;
    bool bad = program_failed(reader, &reader->files->profile) || failed(reader, path, POINT_RUN);
    if (bad) { /* the latency is there all the same */
        reader->point->status = before.status;
        reader->point->reason = str_printf(reader->arena, "no times of steps: %.*s", STR_ARG(reader->point->reason));
    } else if (read_text(reader, path, MEASUREMENT_MAX_BYTES, &text) &&
               measurement_read(reader->arena, text, &measurement)) {
        take_steps(reader, &(struct step_times){&measurement, 1});
    }
}

static void read_counts(struct reader *reader)
{
    struct sweep_point *point = reader->point;
    struct str path = layout_file(reader->arena, reader->files->results, "counts.json"), text;
    if (failed(reader, path, POINT_RUN) || !read_text(reader, path, MEASUREMENT_MAX_BYTES, &text)) return;
    point->has_counts = measurement_read_counts(text, &point->counts);
    if (point->has_counts) point->status = POINT_OK;
}

void results_read(struct arena *arena, const struct layout *layout, const struct point_files *files,
                  struct sweep_point *point)
{
    struct reader reader = {arena, layout, files, point};
    if (failed(&reader, layout_file(arena, files->code, "model.c"), POINT_GENERATE)) return;
    if (program_failed(&reader, &files->program)) return;
    read_code_size(&reader);
    if (layout->options->count) read_counts(&reader);
    else read_rounds(&reader);
    if (files->profile.folder.len && point->status == POINT_OK) read_profile(&reader);
    if (files->trouble.len && point->status != POINT_OK) point->code_bytes = 0; /* perhaps of what it was before */
}

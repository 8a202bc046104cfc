/* test_execute.c - the parts of a sweep that need no program: texts for sh and ninja, what programs print, sizes of
 * object files, whether a machine was quiet. */
#include <stdlib.h>

#include "../support/check.h"
#include "base/io.h"
#include "base/process.h"
#include "diag/progress.h"
#include "sweep/code_size.h"
#include "sweep/measurement.h"
#include "sweep/quiet.h"
#include "sweep/shell_text.h"

static const char *const awkward[] = {"plain", "a b", "it's", "$HOME ${x} $$", "a:b|c", "\"quoted\" \\ `date`",
                                      "", "#~*?;&<>()", " leads", "\xc3\xa4", "-n"};
enum { AWKWARD_COUNT = sizeof awkward / sizeof *awkward };

/* Every text arrives in a program as it was. */
static void words_pass_through_sh(void)
{
    struct arena arena = {0};
    struct strbuf script = {0}, expected = {0};
    struct process_result result;
    strbuf_puts(&script, "printf '<%s>'");
    for (size_t i = 0; i < AWKWARD_COUNT; i++) {
        shell_word(&script, str_of(awkward[i]));
        strbuf_printf(&expected, "<%s>", awkward[i]);
    }
    const char *const argv[] = {"sh", "-c", script.ptr, NULL};
    CHECK(process_run(&arena, &(struct process){.argv = argv, .output_limit_bytes = 4096}, &result));
    CHECK_STR(result.output.ptr, expected.ptr);
    strbuf_free(&script);
    strbuf_free(&expected);
    arena_free(&arena);
}

static void texts_are_escaped_for_ninja(void)
{
    struct strbuf out = {0};
    ninja_path(&out, STR("a b:c$d'e"));
    CHECK_STR(out.ptr, "a$ b$:c$$d'e");
    out.len = 0;
    ninja_value(&out, STR(" a b:$x"));
    CHECK_STR(out.ptr, "$ a b:$$x");
    strbuf_free(&out);
    CHECK(ninja_can_hold(STR("a b$")) && !ninja_can_hold(STR("a\nb")) && !ninja_can_hold(STR("a\rb")));
}

static bool reads(struct arena *arena, const char *text)
{
    struct measurement measurement;
    return measurement_read(arena, str_of(text), &measurement);
}

static void measurements_are_checked(void)
{
    struct arena arena = {0};
    struct measurement measurement;
    struct str good = STR("{\"median_ms\": 1.5, \"min_ms\": 1.25, \"runs\": 9, \"preempted\": 2, \"more\": [1], "
                          "\"steps\": [{\"name\": \"stem\", \"operation\": \"conv\", \"macs\": 7, \"ms\": 0.5}]}\n");
    CHECK(measurement_read(&arena, good, &measurement));
    CHECK(measurement.round.median_ms == 1.5 && measurement.round.min_ms == 1.25);
    CHECK(measurement.round.runs == 9 && measurement.round.preempted == 2 && measurement.step_count == 1);
    CHECK(str_is(measurement.steps[0].name, "stem") && measurement.steps[0].macs == 7);
    static const char *const wrong[] = {
        "", "[]", "null", "{}", "{\"median_ms\": 1.5, \"min_ms\": 1.25, \"runs\": 9}",
        "{\"median_ms\": \"1.5\", \"min_ms\": 1.25, \"runs\": 9, \"preempted\": 0}",
        "{\"median_ms\": -1, \"min_ms\": -2, \"runs\": 9, \"preempted\": 0}",
        "{\"median_ms\": 0, \"min_ms\": 0, \"runs\": 9, \"preempted\": 0}",
        "{\"median_ms\": 1e300, \"min_ms\": 1, \"runs\": 9, \"preempted\": 0}",
        "{\"median_ms\": 1, \"min_ms\": 2, \"runs\": 9, \"preempted\": 0}",
        "{\"median_ms\": 1, \"min_ms\": 1, \"runs\": 0, \"preempted\": 0}",
        "{\"median_ms\": 1, \"min_ms\": 1, \"runs\": 1.5, \"preempted\": 0}",
        "{\"median_ms\": 1, \"min_ms\": 1, \"runs\": 1, \"preempted\": 0, \"steps\": [3]}",
        "{\"median_ms\": 1, \"min_ms\": 1, \"runs\": 1, \"preempted\": 0, \"steps\": {\"name\": 1}}",
        "{\"median_ms\": 1, \"min_ms\": 1, \"runs\": 1, \"preempted\": 0, \"steps\": [{\"name\": \"\"}]}"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) CHECK(!reads(&arena, wrong[i]));
    struct strbuf deep = {0};
    for (int i = 0; i < 100000; i++) strbuf_puts(&deep, "[");
    CHECK(!reads(&arena, deep.ptr));
    strbuf_free(&deep);
    arena_free(&arena);
}

static void counts_are_checked(void)
{
    struct sweep_counts counts;
    CHECK(measurement_read_counts(STR("{\"instructions\": 5000, \"loads\": 0}"), &counts));
    CHECK(counts.instructions == 5000 && counts.loads == 0 && counts.stores == -1 && counts.l2_misses == -1);
    CHECK(!measurement_read_counts(STR("{\"loads\": 5}"), &counts));
    CHECK(!measurement_read_counts(STR("{\"instructions\": 1e17}"), &counts));
    CHECK(!measurement_read_counts(STR("{\"instructions\": 5, \"stores\": -4}"), &counts));
}

/* This program is an ELF file where such are. Cut, or with a byte of the head changed, it is read within bounds. */
static void sizes_are_read_within_bounds(const char *self)
{
    struct arena arena = {0};
    struct str text, why;
    CHECK(code_size_of(STR("")) == 0 && code_size_of(STR("\177ELF")) == 0);
    CHECK(code_size_of(STR("!<arch>\n and more text")) == 0);
    CHECK(io_read(&arena, self, (size_t)1 << 30, &text, &why));
    if (text.len > 64 && memcmp(text.ptr, "\177ELF", 4) == 0) {
        int64_t size = code_size_of(text);
        CHECK(size > 10000 && size < (int64_t)text.len);
        for (size_t len = 0; len < 300; len++) CHECK(code_size_of((struct str){text.ptr, len}) == 0);
        for (size_t i = 0; i < 64; i++) {
            char *copy = malloc(text.len);
            memcpy(copy, text.ptr, text.len);
            copy[i] = (char)~copy[i];
            CHECK(code_size_of((struct str){copy, text.len}) >= 0);
            free(copy);
        }
    }
    arena_free(&arena);
}

enum { POINTS = 20, ROUNDS = 5 };

/* The verdict on a table whose rounds are off by what the function says. */
static bool is_quiet(double (*off)(int point, int round))
{
    struct arena arena = {0};
    struct sweep_point points[POINTS] = {0};
    struct sweep_round rounds[POINTS][ROUNDS];
    for (int i = 0; i < POINTS; i++) {
        for (int r = 0; r < ROUNDS; r++) {
            double ms = (i + 1) * (1 + off(i, r));
            rounds[i][r] = (struct sweep_round){.median_ms = ms, .min_ms = ms, .runs = 100, .preempted = 1};
        }
        points[i].rounds = rounds[i];
        points[i].round_count = ROUNDS;
        sweep_point_summarise(&points[i]);
    }
    struct sweep_table table = {.points = points, .point_count = POINTS};
    quiet_judge(&arena, &table);
    CHECK(table.has_quiet && table.quiet_reason.len > 0);
    arena_free(&arena);
    return table.quiet;
}

static double steady(int point, int round)
{
    return 0.002 * ((point * 7 + round * 3) % 5);
}

static double one_bad_round(int point, int round)
{
    return steady(point, round) + (round == 3 ? 0.08 : 0);
}

static double some_bad_points(int point, int round)
{
    return steady(point, round) + (point % 10 == 0 && round == 1 ? 0.3 : 0);
}

static double many_bad_points(int point, int round)
{
    return steady(point, round) + ((point + round) % 4 == 0 ? 0.1 : 0);
}

static void quiet_is_told_from_noise(void)
{
    CHECK(is_quiet(steady));
    CHECK(is_quiet(some_bad_points));
    CHECK(!is_quiet(one_bad_round));
    CHECK(!is_quiet(many_bad_points));
    struct arena arena = {0};
    struct sweep_table nothing = {0};
    quiet_judge(&arena, &nothing);
    CHECK(!nothing.has_quiet);
    arena_free(&arena);
}

/* What is left follows from what was done of each stage, and from what a step is expected to take before that. */
static void time_left_is_estimated(void)
{
    struct progress progress = {.title = "test", .stage_count = 2, .silent = true};
    progress.stages[0] = (struct progress_stage){.word = "build", .total = 4};
    progress.stages[1] = (struct progress_stage){.word = "measure", .total = 10, .expected_s = 0.5};
    progress_begin(&progress);
    CHECK(progress_left_s(&progress) < 0);
    progress_step(&progress, 0, 2, 13, STR("a"));
    CHECK(progress_left_s(&progress) == 3 * 2 + 10 * 0.5);
    progress_step(&progress, 0, 4, 10, STR("b")); /* two of the rest were found needless */
    CHECK(progress_left_s(&progress) == 0 * 2 + 10 * 0.5);
    progress_step(&progress, 1, 5, 9, STR("c"));
    CHECK(progress_left_s(&progress) == 9 * 1.0);
    progress_end(&progress);
}

int main(int argc, char **argv)
{
    time_left_is_estimated();
    words_pass_through_sh();
    texts_are_escaped_for_ninja();
    measurements_are_checked();
    counts_are_checked();
    if (argc > 0) sizes_are_read_within_bounds(argv[0]);
    quiet_is_told_from_noise();
    return check_done();
}

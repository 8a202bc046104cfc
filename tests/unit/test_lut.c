/* test_lut.c - look-up tables written by hand: what is read, what is refused and why, times at and between samples, the
 * sums of networks, and that every prefix and every changed byte of a file is survived. */
#include "../support/check.h"
#include "front/parse.h"
#include "plan/plan.h"
#include "sweep/lut.h"
#include "sweep/lut_lattice.h"

struct run {
    struct arena arena;
    struct sources sources;
    struct diag diag;
};

static void begin(struct run *run)
{
    *run = (struct run){0};
    run->diag = (struct diag){.arena = &run->arena, .sources = &run->sources};
}

static void end(struct run *run)
{
    arena_free(&run->arena);
}

#define SETTINGS                                                                                                       \
    "\"schema\": \"mnv3c.lut/1\", \"version\": \"1\", \"machine\": \"by hand\", \"settings\": {\"target\": \"\", "     \
    "\"dtype\": \"f32\", \"schedule\": \"layers\", \"threads\": 1, \"cache_state\": \"network\", "                     \
    "\"compiler\": \"cc\", \"cflags\": \"-O3\", \"runner\": \"local\", \"rounds\": 3, \"seconds\": 0.5}"
#define KEY(operation, kernel, stride, padding, input, act, flags)                                                     \
    "\"operation\": \"" operation "\", \"kernel\": [" kernel "], \"stride\": [" stride "], \"dilation\": [1, 1], "     \
    "\"padding\": [" padding "], \"input\": [" input "], \"nonlinearity\": \"" act "\", " flags                        \
    ", \"vector\": false, \"error\": 0.1, \"error_median\": 0.05, \"held_out\": 2"
#define PLAIN "\"mean\": false, \"stored\": true, \"residual\": false, \"gated\": false, \"pixels\": \"\""
#define SAMPLE(in, out, ms)                                                                                            \
    "{\"channels_in\": " #in ", \"channels_out\": " #out ", \"median_ms\": 99, \"min_ms\": " #ms ", \"spread\": 0.01}"

/* An expansion over a grid of samples; a depthwise convolution over a diagonal; a stem, a pool and logits. */
static const char table[] =
    "{" SETTINGS ", \"operations\": [{" KEY("conv1x1", "1, 1", "1, 1", "0, 0, 0, 0", "16, 16", "relu", PLAIN)
    ", \"samples\": [" SAMPLE(32, 64, 4) ", " SAMPLE(16, 32, 1) ", " SAMPLE(16, 64, 2) ", " SAMPLE(32, 32, 2) ", "
    SAMPLE(16, 24, 10) ", " SAMPLE(32, 24, 20) ", " SAMPLE(16, 56, 30) ", " SAMPLE(32, 56, 60) "]}, {"
    KEY("dwconv", "3, 3", "1, 1", "1, 1, 1, 1", "16, 16", "relu", PLAIN)
    ", \"samples\": [" SAMPLE(32, 32, 1) ", " SAMPLE(64, 64, 1.5) "]}, {"
    KEY("conv1x1", "1, 1", "1, 1", "0, 0, 0, 0", "16, 16", "none", PLAIN)
    ", \"samples\": [" SAMPLE(48, 16, 8) "]}, {"
    KEY("conv", "3, 3", "2, 2", "1, 1, 1, 1", "32, 32", "relu",
        "\"mean\": false, \"stored\": true, \"residual\": false, \"gated\": false, \"pixels\": \"\"")
    ", \"samples\": [" SAMPLE(3, 16, 7) "]}], \"additivity\": [{\"network\": \"n\", \"measured_ms\": 3, "
    "\"predicted_ms\": 2.75, \"auto_ms\": 0}]}";

static void times_at_samples_and_between(void)
{
    struct run run;
    begin(&run);
    const struct lut *lut = lut_parse(&run.arena, &run.diag, "table.json", STR(table));
    CHECK(lut != NULL);
    const struct lut_operation *grid = &lut->operations[0];
    struct lut_time time = lut_interpolate(grid, 16, 32);
    CHECK(time.ms == 1 && time.error_ms == 0 && time.source == LUT_SAMPLED);
    time = lut_interpolate(grid, 24, 32); /* along a line */
    CHECK(time.ms == 1.5 && time.source == LUT_INTERPOLATED && time.error_ms == 1.5 * 0.1);
    CHECK(lut_interpolate(grid, 16, 48).ms == 1.5);  /* across lines: only those of whole panels of 16 ... */
    CHECK(lut_interpolate(grid, 24, 48).ms == 2.25);
    CHECK(lut_interpolate(grid, 16, 40).ms == 20);   /* ... or only those that end in one of 8 */
    CHECK(lut_interpolate(grid, 32, 40).ms == 40);
    time = lut_interpolate(grid, 64, 32);
    CHECK(time.ms == 4 && time.source == LUT_EXTRAPOLATED);
    CHECK(lut_interpolate(grid, 8, 32).ms == 0.5);
    CHECK(lut_interpolate(grid, 16, 128).ms == 4);
    CHECK(lut_interpolate(grid, 16, 1).ms > 0); /* a class without samples: others are asked */

    const struct lut_operation *diagonal = &lut->operations[1];
    CHECK(lut_interpolate(diagonal, 48, 48).ms == 1.25);
    CHECK(lut_interpolate(diagonal, 32, 32).source == LUT_SAMPLED);
    CHECK(lut_interpolate(diagonal, 16, 16).ms == 0.75);
    const struct lut_operation *single = &lut->operations[2];
    CHECK(lut_interpolate(single, 48, 16).ms == 8);
    time = lut_interpolate(single, 24, 16);
    CHECK(time.ms == 4 && time.source == LUT_EXTRAPOLATED);
    CHECK(lut_interpolate(single, 48, 32).ms == 16);
    end(&run);
}

static bool has(const struct lut_list *list, int32_t value)
{
    for (int i = 0; i < list->count; i++)
        if (list->values[i] == value) return true;
    return false;
}

static void lattices_have_knots_of_each_class(void)
{
    const struct lut_channels range = {false, 0.5, 1.25}, own = {false, 1, 1}, numbers = {true, 16, 96};
    struct lut_list list = lut_outputs(&range, 120, 240, LUT_KNOTS); /* 60 to 300 */
    for (int i = 1; i < list.count; i++) CHECK(list.values[i] > list.values[i - 1]);
    CHECK(list.values[0] == 48 || list.values[0] == 56); /* the ends are not inside of the range */
    CHECK(has(&list, 304) && has(&list, 312) && has(&list, 256));
    for (int i = 0; i < list.count; i++) CHECK(list.values[i] % LUT_STEP == 0);
    int32_t even = lut_held_out(&list, false), odd = lut_held_out(&list, true);
    CHECK(even % 16 == 0 && odd % 16 == 8 && !has(&list, even) && !has(&list, odd) && even != 256);
    list = lut_outputs(&range, 120, 240, LUT_FULL);
    CHECK_EQ_INT(list.count, (304 - 56) / 8 + 1);
    list = lut_outputs(&own, 72, 72, LUT_KNOTS);
    CHECK(list.count == 1 && list.values[0] == 72);
    CHECK_EQ_INT(lut_held_out(&list, false), 0);
    list = lut_inputs(&numbers, 24, 24, LUT_FULL);
    CHECK(list.count == 11 && list.values[0] == 16 && list.values[10] == 96);
    list = lut_outputs(&range, 8, 8, LUT_KNOTS);
    CHECK(has(&list, 8) && has(&list, 16));
    CHECK(lut_class(24) == lut_class(40) && lut_class(24) != lut_class(32) && lut_class(256) != lut_class(272));
}

/* Slopes may be negative by noise; times never are. */
static void extrapolation_stays_above_zero(void)
{
    struct lut_sample samples[] = {{64, 64, 1, 1, 0}, {128, 128, 10, 10, 0}};
    struct lut_operation operation = {.key = {.operation = STEP_DWCONV}, .samples = samples, .sample_count = 2};
    CHECK(lut_interpolate(&operation, 32, 32).ms == 0.5);
    samples[1].min_ms = 0.5;
    CHECK(lut_interpolate(&operation, 256, 256).ms == 0.5);
}

static struct plan *plan_of(struct run *run, const char *rows)
{
    struct str text = str_printf(&run->arena, "network n\ninput 32x32x3\npolicy torchvision\nclasses 10\n%s", rows);
    struct ast_file *ast = parse_text(&run->arena, &run->sources, &run->diag, STR("n.arch"), text);
    struct net_overrides none = {0};
    struct net *net = net_resolve(&run->arena, &run->diag, &run->sources, ast, &none);
    struct plan *plan = net ? plan_make(&run->arena, &run->diag, net, NULL) : NULL;
    diag_flush(&run->diag, stderr);
    return plan;
}

static void networks_are_sums(void)
{
    struct run run;
    begin(&run);
    struct lut_prediction prediction, again;
    const struct lut *lut = lut_parse(&run.arena, &run.diag, "table.json", STR(table));
    struct plan *plan = plan_of(&run, "conv 3x3 - 16 - RE 2\nbneck 3x3 48 16 - RE 1 residual=off\n");
    CHECK(lut_predict(&run.arena, lut, plan, &prediction));
    CHECK_EQ_INT(prediction.step_count, 4);
    CHECK_EQ_INT(prediction.steps_known, 4);
    CHECK(prediction.ms == 7 + 1.5 + 1.25 + 8);
    CHECK(prediction.error_ms == (1.5 + 1.25) * 0.1);
    CHECK(lut_predict_net(&run.arena, &run.diag, lut, plan->net, &again));
    CHECK(again.ms == prediction.ms);

    plan = plan_of(&run, "conv 3x3 - 16 - RE 2\nbneck 5x5 48 16 - RE 1 residual=off\n");
    CHECK(!lut_predict(&run.arena, lut, plan, &prediction));
    CHECK_EQ_INT(prediction.steps_missing, 1);
    CHECK(prediction.steps[2].source == LUT_MISSING && prediction.steps[2].ms == 0);
    end(&run);
}

static void what_is_printed_reads_back(void)
{
    struct run run;
    begin(&run);
    struct lut *lut = lut_parse(&run.arena, &run.diag, "table.json", STR(table));
    lut->operations[0].samples[0].min_ms = 0.1 + 0.2;
    lut->operations[0].samples[1].min_ms = 1.0 / 3;
    struct strbuf first = {0}, second = {0};
    lut_print(lut, &first);
    const struct lut *copy = lut_parse(&run.arena, &run.diag, "copy.json", (struct str){first.ptr, first.len});
    CHECK(copy && copy->operations[0].samples[0].min_ms == 0.1 + 0.2);
    lut_print(copy, &second);
    CHECK_STR(second.ptr, first.ptr);
    strbuf_free(&first);
    strbuf_free(&second);
    end(&run);
}

/* The table with one piece of it replaced is refused with a message of this id. */
static void refuses(const char *piece, const char *instead, enum message id)
{
    struct run run;
    begin(&run);
    const char *at = strstr(table, piece);
    CHECK(at != NULL);
    struct str text = str_printf(&run.arena, "%.*s%s%s", (int)(at - table), table, instead, at + strlen(piece));
    CHECK(lut_parse(&run.arena, &run.diag, "bad.json", text) == NULL);
    CHECK_EQ_INT((int64_t)run.diag.error_count, 1);
    FILE *null = tmpfile();
    diag_flush(&run.diag, null);
    char shown[400] = "";
    rewind(null);
    size_t len = fread(shown, 1, sizeof shown - 1, null);
    shown[len] = '\0';
    if (!strstr(shown, message_table[id].slug)) fprintf(stderr, "%s: %s\n", piece, shown);
    CHECK(strstr(shown, message_table[id].slug) != NULL);
    fclose(null);
    end(&run);
}

static void wrong_tables_are_refused(void)
{
    refuses("mnv3c.lut/1", "mnv3c.lut/2", MESSAGE_JSON_SCHEMA);
    refuses("\"threads\": 1", "\"threads\": 0", MESSAGE_JSON_MEMBER);
    refuses("\"threads\": 1", "\"threads\": 1.5", MESSAGE_JSON_MEMBER);
    refuses("\"threads\": 1", "\"strands\": 1", MESSAGE_JSON_MEMBER);
    refuses("\"cache_state\": \"network\"", "\"cache_state\": \"lukewarm\"", MESSAGE_JSON_MEMBER);
    refuses("\"operation\": \"dwconv\"", "\"operation\": \"dwconf\"", MESSAGE_JSON_MEMBER);
    refuses("\"input\": [16, 16]", "\"input\": [16]", MESSAGE_JSON_MEMBER);
    refuses("\"input\": [16, 16]", "\"input\": [16, 16, 16]", MESSAGE_JSON_MEMBER);
    refuses("\"mean\": false", "\"mean\": 0", MESSAGE_JSON_MEMBER);
    refuses("\"min_ms\": 7", "\"min_ms\": 1e999", MESSAGE_JSON_MEMBER);
    refuses("\"min_ms\": 7", "\"min_ms\": -7", MESSAGE_JSON_MEMBER);
    refuses("\"min_ms\": 7", "\"min_ms\": \"7\"", MESSAGE_JSON_MEMBER);
    refuses("\"samples\": [" SAMPLE(48, 16, 8) "]", "\"samples\": []", MESSAGE_LUT_SAMPLES);
    refuses("\"samples\": [" SAMPLE(48, 16, 8) "]", "\"samples\": [[]]", MESSAGE_JSON_MEMBER);
    refuses("\"samples\": [" SAMPLE(48, 16, 8) "]", "\"samples\": {}", MESSAGE_JSON_MEMBER);
    refuses("\"channels_in\": 64", "\"channels_in\": 72", MESSAGE_LUT_SAMPLES);
    refuses("\"channels_in\": 16, \"channels_out\": 32", "\"channels_in\": 32, \"channels_out\": 64",
            MESSAGE_LUT_SAMPLES);
    refuses("{\"network\"", "[[[[[[[[[[[[[[[[[{\"network\"", MESSAGE_JSON_LIMIT);
    refuses("}]}", "}]} x", MESSAGE_JSON_INVALID);
}

static void broken_files_do_no_harm(void)
{
    char text[sizeof table];
    const size_t size = sizeof table - 1;
    for (size_t i = 0; i < 2 * size; i++) {
        struct run run;
        begin(&run);
        memcpy(text, table, sizeof table);
        size_t at = i % size;
        if (i >= size) text[at] = (char)(text[at] ^ (1 << at % 7));
        const struct lut *lut = lut_parse(&run.arena, &run.diag, "broken.json",
                                          (struct str){text, i < size ? at : size});
        CHECK((lut == NULL) == (run.diag.error_count > 0));
        CHECK(lut == NULL || i >= size);
        for (size_t k = 0; lut && k < lut->operation_count; k++)
            CHECK(lut_interpolate(&lut->operations[k], 20, 20).ms >= 0);
        end(&run);
    }
}

int main(void)
{
    times_at_samples_and_between();
    lattices_have_knots_of_each_class();
    extrapolation_stays_above_zero();
    networks_are_sums();
    what_is_printed_reads_back();
    wrong_tables_are_refused();
    broken_files_do_no_harm();
    return check_done();
}

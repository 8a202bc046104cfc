/* test_sweep.c - the parts of a sweep's table: filters, CSV, names of points, rounds, comparison. */
#include <math.h>

#include "support/check.h"
#include "sweep/compare.h"
#include "sweep/csv.h"
#include "sweep/filter.h"
#include "sweep/point.h"

static bool holds(const char *text, const struct sweep_point *point)
{
    struct arena arena = {0};
    struct sources sources = {0};
    struct diag diag = {.arena = &arena, .sources = &sources};
    struct sweep_filters filters = {0};
    CHECK(sweep_filter_parse(&diag, str_of(text), (struct span){0}, &filters));
    bool result = sweep_filter_holds(&filters, point);
    arena_free(&arena);
    return result;
}

static void test_filters(void)
{
    struct sweep_point point = {.multiplier = 0.5, .height = 96, .width = 128, .threads = 2, .macs = 1000000};
    CHECK(holds("macs<=1e6", &point) && holds("macs>=1e6", &point) && holds("macs==1000000", &point));
    CHECK(!holds("macs<1e6", &point) && !holds("macs>1e6", &point) && !holds("macs!=1e6", &point));
    CHECK(holds(" multiplier = 0.5 , threads>1", &point) && !holds("multiplier=0.5,threads>2", &point));
    CHECK(holds("resolution>=96", &point) && !holds("resolution>=97", &point) && !holds("resolution<=96", &point));
    CHECK(holds("height<100,width>100", &point));
    CHECK(holds("parameters<1,weight_bytes>9", &point)); /* not known */
}

static void test_csv_fields(void)
{
    struct arena arena = {0};
    struct strbuf out = {0};
    struct csv_writer writer = {.out = &out};
    struct str fields[CSV_FIELDS_MAX];
    const char *fault;
    size_t offset = 0;
    int count;
    csv_text(&writer, STR("a"));
    csv_text(&writer, STR("b,\"c\"\n"));
    csv_number(&writer, 0.1);
    csv_number(&writer, NAN);
    csv_count(&writer, 1 << 30);
    csv_end(&writer);
    CHECK_STR(out.ptr, "a,\"b,\"\"c\"\"\n\",0.1,,1073741824\r\n");
    struct str text = {out.ptr, out.len};
    CHECK(csv_next(&arena, text, &offset, fields, &count, &fault));
    CHECK_EQ_INT(count, 5);
    CHECK(str_is(fields[0], "a") && str_is(fields[1], "b,\"c\"\n") && str_is(fields[3], ""));
    CHECK(!csv_next(&arena, text, &offset, fields, &count, &fault) && !fault);
    offset = 0;
    CHECK(csv_next(&arena, STR("\n\"\",x"), &offset, fields, &count, &fault) && count == 1); /* an empty line */
    CHECK(csv_next(&arena, STR("\n\"\",x"), &offset, fields, &count, &fault) && count == 2);
    CHECK(fields[0].len == 0 && str_is(fields[1], "x"));
    offset = 0;
    CHECK(!csv_next(&arena, STR("\"a"), &offset, fields, &count, &fault) && fault);
    CHECK_STR(decimal_of(0.30000000000000004).text, "0.30000000000000004");
    CHECK_STR(decimal_of(100).text, "100");
    strbuf_free(&out);
    arena_free(&arena);
}

static void test_ids(void)
{
    CHECK(sweep_id_valid(STR("net-0.35-96x96-clang_-m32")) && sweep_id_valid(STR("a")));
    CHECK(!sweep_id_valid(STR("")) && !sweep_id_valid(STR("..")) && !sweep_id_valid(STR("a/b")));
    CHECK(!sweep_id_valid(STR("a b")) && !sweep_id_valid(STR("a\0b")));
    struct arena arena = {0};
    struct sweep_point points[3] = {{.network = STR("a net/1"), .multiplier = 1, .height = 8, .width = 8},
                                    {.network = STR("a net/1"), .multiplier = 1, .height = 8, .width = 8},
                                    {.network = STR(".x"), .multiplier = 0.1 + 0.2, .threads = 2}};
    struct sweep_table table = {.points = points, .point_count = 3};
    sweep_name_points(&arena, &table);
    CHECK(str_is(points[0].id, "a_net_1-1-8x8-t0") && str_is(points[1].id, "a_net_1-1-8x8-t0-2"));
    CHECK(str_is(points[2].id, "_x-0.3-t2"));
    CHECK(sweep_repeated_id(&arena, &table) == NULL);
    points[2].id = points[1].id;
    CHECK(sweep_repeated_id(&arena, &table) == &points[2].id);
    arena_free(&arena);
}

static struct sweep_point measured(struct sweep_round *round, double multiplier, double median_ms)
{
    *round = (struct sweep_round){median_ms, median_ms, 1, 0};
    struct sweep_point point = {.network = STR("n"), .multiplier = multiplier, .rounds = round, .round_count = 1};
    sweep_point_summarise(&point);
    return point;
}

static void test_comparison(void)
{
    struct arena arena = {0};
    struct sweep_round rounds[4];
    struct sweep_point before[2] = {measured(&rounds[0], 1, 2), measured(&rounds[1], 2, 2)};
    struct sweep_point after[2] = {measured(&rounds[2], 2, 1), measured(&rounds[3], 1, 2.05)};
    struct sweep_table old_table = {.points = before, .point_count = 2};
    struct sweep_table new_table = {.points = after, .point_count = 2};
    struct sweep_comparison comparison;
    before[0].macs = 5, after[1].macs = 6;
    sweep_compare(&arena, &old_table, &new_table, &comparison);
    CHECK_EQ_INT((int64_t)comparison.pair_count, 2);
    CHECK(comparison.pairs[0].old_point == &before[1] && comparison.pairs[0].verdict == VERDICT_FASTER);
    CHECK(comparison.pairs[1].old_point == &before[0] && comparison.pairs[1].verdict == VERDICT_SAME);
    CHECK(compare_figure_changed(&comparison.pairs[1], 1) && !compare_figure_changed(&comparison.pairs[0], 1));
    CHECK(fabs(comparison.mean_ratio - sqrt(0.5 * 1.025)) < 1e-12);
    new_table.point_count = 0;
    sweep_compare(&arena, &old_table, &new_table, &comparison);
    CHECK(comparison.pair_count == 0 && comparison.only_old_count == 2 && isnan(comparison.mean_ratio));
    arena_free(&arena);
}

int main(void)
{
    test_filters();
    test_csv_fields();
    test_ids();
    test_comparison();
    return check_done();
}

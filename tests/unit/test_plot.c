/* test_plot.c - what plots and the page are made of: escaped texts, numbers, scales; and plots of tables with nothing,
 * one point, equal points, and values that are no measurements. Reports as a whole: tests/sweep/check_report.py. */
#include <math.h>
#include <string.h>

#include "support/check.h"
#include "sweep/markup.h"
#include "sweep/plot.h"
#include "sweep/plot_scale.h"

#define FFFD "\xef\xbf\xbd" /* the character that stands for others */

static const char *escaped(const char *text, size_t letters_max)
{
    static struct arena arena;
    return markup_str(&arena, str_of(text), letters_max).ptr;
}

static void test_texts(void)
{
    CHECK_STR(escaped("a<b> & \"c\" 'd'", 99), "a&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;");
    CHECK_STR(escaped("h\xc3\xa9 \xe2\x82\xac \xf0\x9f\x98\x80", 99), "h\xc3\xa9 \xe2\x82\xac \xf0\x9f\x98\x80");
    CHECK_STR(escaped("", 9), "");
    CHECK_STR(escaped("abcdef", 3), "abc\xe2\x80\xa6");
    CHECK_STR(escaped("&&&", 2), "&amp;&amp;\xe2\x80\xa6");
    CHECK_STR(escaped("\xc3\xa9\xc3\xa9", 2), "\xc3\xa9\xc3\xa9");
    CHECK_EQ_INT((int64_t)markup_letters(STR("\xe2\x82\xac<"), 9), 3);
    CHECK_EQ_INT((int64_t)markup_letters(STR("abcdef"), 3), 4);
    CHECK_STR(escaped("\xe2\x82\xac\xe2\x82\xac", 3), "\xe2\x82\xac\xe2\x80\xa6");
    /* Not shown: controls, what turns directions, no character; and bytes that are no UTF-8: a lone one, cut off,
     * overlong, a surrogate, beyond Unicode. */
    CHECK_STR(escaped("\x01\x7f\xc2\x85\xe2\x80\xae\xef\xbf\xbf", 99), FFFD FFFD FFFD FFFD FFFD);
    CHECK_STR(escaped("\x80", 99), FFFD);
    CHECK_STR(escaped("\xe2\x82", 99), FFFD FFFD);
    CHECK_STR(escaped("\xc0\xaf", 99), FFFD FFFD);
    CHECK_STR(escaped("\xed\xa0\x80", 99), FFFD FFFD FFFD);
    CHECK_STR(escaped("\xf4\x90\x80\x80", 99), FFFD FFFD FFFD FFFD);
}

static const char *number(double value, int digits)
{
    static char text[64];
    struct strbuf out = {0};
    if (digits) markup_number(&out, value, digits);
    else markup_rounded(&out, value);
    snprintf(text, sizeof text, "%s", out.ptr);
    strbuf_free(&out);
    return text;
}

static void test_numbers(void)
{
    CHECK_STR(number(56.5e6, 3), "56.5 M");
    CHECK_STR(number(999.6e3, 3), "1 M");
    CHECK_STR(number(0.25, 6), "0.25");
    CHECK_STR(number(2e9, 3), "2 G");
    CHECK_STR(number(56e6, 0), "56.0 M");
    CHECK_STR(number(1200, 0), "1.20 k");
    CHECK_STR(number(0.27, 0), "0.270");
    CHECK_STR(number(9.999, 0), "10.0");
    CHECK_STR(number(5, 0), "5");
    CHECK_STR(number(1e-9, 0), "1e-09");
    struct strbuf out = {0};
    markup_count(&out, 1234567);
    CHECK_STR(out.ptr, "1\xe2\x80\xaf" "234\xe2\x80\xaf" "567");
    strbuf_free(&out);
}

static void check_scale(double low, double high, bool logarithmic, int ticks_max)
{
    struct plot_scale scale = plot_scale_make((struct plot_range){low, high}, logarithmic, 10, 210, ticks_max);
    CHECK(scale.low < scale.high && scale.tick_count >= 1 && scale.tick_count <= ticks_max + 1);
    if (low <= high) {
        double begin = plot_scale_at(&scale, low), end = plot_scale_at(&scale, high);
        CHECK(begin >= 9.9 && begin <= end && end <= 210.1);
    }
    for (int i = 0; i < scale.tick_count; i++) {
        double at = plot_scale_at(&scale, scale.ticks[i]);
        CHECK(at >= 9.9 && at <= 210.1);
        CHECK(i == 0 || at > plot_scale_at(&scale, scale.ticks[i - 1]));
    }
}

static void test_scales(void)
{
    const double values[][2] = {{1, 100}, {0.5, 0.5}, {74.1, 74.2}, {3e6, 5e8}, {1, 0}, {9.99, 10.01},
                                       {PLOT_VALUE_MIN, PLOT_VALUE_MAX}, {PLOT_VALUE_MAX, PLOT_VALUE_MAX},
                                       {PLOT_VALUE_MIN, PLOT_VALUE_MIN}, {1, nextafter(1, 2)}};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++)
        for (int ticks_max = 2; ticks_max <= TICKS_MAX; ticks_max++)
            check_scale(values[i][0], values[i][1], false, ticks_max);
    check_scale(3e6, 5e8, true, 6);
    check_scale(0.1, 10, true, 3);
    check_scale(PLOT_VALUE_MIN, PLOT_VALUE_MAX, true, 5);
    CHECK(!plot_value_usable(NAN) && !plot_value_usable(INFINITY) && !plot_value_usable(0) && !plot_value_usable(-1));
    struct plot_range range = PLOT_RANGE_NONE;
    CHECK(!plot_range_wide(range));
    plot_range_add(&range, NAN);
    CHECK(range.low > range.high);
}

static int plots_of(const struct sweep_table *table)
{
    int count = 0;
    for (int id = 0; id < PLOT_COUNT; id++) {
        for (int place = PLOT_FILE; place <= PLOT_NARROW; place++) {
            struct arena arena = {0};
            struct strbuf out = {0};
            plot_svg(&arena, table, (enum plot_id)id, (enum plot_place)place, STR(""), &out);
            CHECK((out.len > 0) == plot_has(table, (enum plot_id)id));
            CHECK(!out.len || !(strstr(out.ptr, "nan") || strstr(out.ptr, "inf\"")));
            count += place == PLOT_FILE && out.len > 0;
            strbuf_free(&out);
            arena_free(&arena);
        }
    }
    return count;
}

static struct sweep_point point_of(double ms, double accuracy)
{
    static struct sweep_round round = {1, 1, 1, 0};
    return (struct sweep_point){.network = STR("n"), .multiplier = 1, .height = 224, .width = 224, .threads = 1,
                                .status = POINT_OK, .macs = 1000000, .rounds = &round, .round_count = 1,
                                .median_ms = ms, .min_ms = ms, .accuracy = accuracy};
}

static void test_degenerate(void)
{
    struct sweep_point points[4];
    struct sweep_table table = {.version = STR("1"), .points = points};
    CHECK_EQ_INT(plots_of(&table), 0);
    points[0] = point_of(2, NAN);
    table.point_count = 1;
    CHECK_EQ_INT(plots_of(&table), 2); /* latency, heat map */
    for (int i = 0; i < 4; i++) points[i] = point_of(2, 70);
    table.point_count = 4;
    CHECK_EQ_INT(plots_of(&table), 3); /* and accuracy */
    static const double odd[] = {NAN, INFINITY, 0, -1};
    for (int i = 0; i < 4; i++) points[i] = point_of(odd[i], odd[i]);
    CHECK_EQ_INT(plots_of(&table), 0);
    points[3] = point_of(1e-12, 1e18);
    points[2] = point_of(1e18, 1e-12);
    CHECK_EQ_INT(plots_of(&table), 3);
    struct sweep_step steps[] = {{STR("a"), STR("conv"), 1, NAN, 0, 0}, {STR(""), STR(""), -1, 0, 0, 0}};
    points[0].steps = steps;
    points[0].step_count = 2;
    points[1].has_counts = true;
    points[1].counts = (struct sweep_counts){-1, -1, -1, -1, -1, 7};
    CHECK_EQ_INT(plots_of(&table), 5); /* steps, misses */
}

int main(void)
{
    test_texts();
    test_numbers();
    test_scales();
    test_degenerate();
    return check_done();
}

/* compare_export.c - a comparison for other programs: CSV and JSON, schema "mnv3c.comparison/1" (docs/sweep.md). */
#include <inttypes.h>
#include <math.h>

#include "sweep/compare.h"
#include "sweep/csv.h"
#include "sweep/json_file.h"

static const struct str nothing = {"", 0};

/* A line: a pair, or a point that has no partner. */
static void add_record(struct csv_writer *writer, const struct compare_pair *pair, const struct sweep_point *old_point,
                       const struct sweep_point *new_point)
{
    const char *presence = pair ? "both" : old_point ? "old" : "new";
    csv_text(writer, new_point ? new_point->id : old_point->id);
    csv_text(writer, old_point ? old_point->id : nothing);
    csv_text(writer, str_of(presence));
    csv_text(writer, str_of(compare_verdict_words[pair ? pair->verdict : VERDICT_UNKNOWN]));
    csv_number(writer, old_point && old_point->round_count ? old_point->median_ms : NAN);
    csv_number(writer, new_point && new_point->round_count ? new_point->median_ms : NAN);
    csv_number(writer, pair ? pair->ratio : NAN);
    csv_number(writer, pair ? pair->noise : NAN);
    for (int i = 0; i < COMPARED_COUNT; i++) {
        csv_count(writer, pair ? pair->old_figures[i] : 0);
        csv_count(writer, pair ? pair->new_figures[i] : 0);
    }
    csv_end(writer);
}

void sweep_comparison_csv(const struct sweep_comparison *comparison, struct strbuf *out)
{
    static const char *const columns[] = {"id",            "old_id",        "in",    "verdict",
                                          "old_median_ms", "new_median_ms", "ratio", "noise"};
    struct arena scratch = {0};
    struct csv_writer writer = {.out = out};
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) csv_text(&writer, str_of(columns[i]));
    for (int i = 0; i < COMPARED_COUNT; i++) {
        csv_text(&writer, str_printf(&scratch, "old_%s", compared_names[i]));
        csv_text(&writer, str_printf(&scratch, "new_%s", compared_names[i]));
    }
    csv_end(&writer);
    for (size_t i = 0; i < comparison->pair_count; i++) {
        const struct compare_pair *pair = &comparison->pairs[i];
        add_record(&writer, pair, pair->old_point, pair->new_point);
    }
    for (size_t i = 0; i < comparison->only_old_count; i++) add_record(&writer, NULL, comparison->only_old[i], NULL);
    for (size_t i = 0; i < comparison->only_new_count; i++) add_record(&writer, NULL, NULL, comparison->only_new[i]);
    arena_free(&scratch);
}

static void put_count(cJSON *object, const char *member, int64_t count)
{
    char digits[24];
    snprintf(digits, sizeof digits, "%" PRId64, count);
    cJSON_AddRawToObject(object, member, digits);
}

static void add_pair(cJSON *list, const struct compare_pair *pair)
{
    cJSON *object = json_put_element(list);
    json_put_text(object, "id", pair->new_point->id);
    json_put_text(object, "old_id", pair->old_point->id);
    cJSON_AddStringToObject(object, "verdict", compare_verdict_words[pair->verdict]);
    cJSON_AddStringToObject(object, "old_status", point_status_words[pair->old_point->status]);
    cJSON_AddStringToObject(object, "new_status", point_status_words[pair->new_point->status]);
    if (pair->verdict != VERDICT_UNKNOWN) {
        json_put_number(object, "old_median_ms", pair->old_point->median_ms);
        json_put_number(object, "new_median_ms", pair->new_point->median_ms);
        json_put_number(object, "ratio", pair->ratio);
        json_put_number(object, "noise", pair->noise);
    }
    cJSON *changes = cJSON_AddObjectToObject(object, "changes");
    for (int i = 0; i < COMPARED_COUNT; i++) {
        if (!compare_figure_changed(pair, i)) continue;
        cJSON *change = cJSON_AddObjectToObject(changes, compared_names[i]);
        put_count(change, "old", pair->old_figures[i]);
        put_count(change, "new", pair->new_figures[i]);
    }
}

static void add_ids(cJSON *root, const char *member, const struct sweep_point *const *points, size_t count)
{
    struct arena scratch = {0};
    cJSON *list = cJSON_AddArrayToObject(root, member);
    for (size_t i = 0; i < count; i++)
        cJSON_AddItemToArray(list, cJSON_CreateString(str_copy(&scratch, points[i]->id).ptr));
    arena_free(&scratch);
}

void sweep_comparison_json(const struct sweep_comparison *comparison, struct strbuf *out)
{
    cJSON *root = cJSON_CreateObject();
    cJSON_AddStringToObject(root, "schema", "mnv3c.comparison/1");
    put_count(root, "measured", (int64_t)comparison->measured);
    put_count(root, "faster", (int64_t)comparison->faster);
    put_count(root, "slower", (int64_t)comparison->slower);
    if (comparison->measured) json_put_number(root, "mean_ratio", comparison->mean_ratio);
    cJSON *pairs = cJSON_AddArrayToObject(root, "pairs");
    for (size_t i = 0; i < comparison->pair_count; i++) add_pair(pairs, &comparison->pairs[i]);
    add_ids(root, "only_old", comparison->only_old, comparison->only_old_count);
    add_ids(root, "only_new", comparison->only_new, comparison->only_new_count);
    json_put_tree(root, out);
}

/* measurement.c - see measurement.h. */
#include "sweep/measurement.h"

#include <cjson/cJSON.h>
#include <math.h>

enum { NAME_BYTES_MAX = 256 };

static const double TIME_MAX_MS = 1e9;  /* more than ten days */
static const double COUNT_MAX = 9.0e15; /* below 2^53: a double holds it exactly */

static bool read_number(const cJSON *object, const char *name, double most, double *value)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, name);
    if (!cJSON_IsNumber(item) || !(item->valuedouble >= 0 && item->valuedouble <= most)) return false;
    *value = item->valuedouble;
    return true;
}

static bool read_count(const cJSON *object, const char *name, int64_t *value)
{
    double number;
    if (!read_number(object, name, COUNT_MAX, &number) || number != floor(number)) return false;
    *value = (int64_t)number;
    return true;
}

static bool read_text(struct arena *arena, const cJSON *object, const char *name, struct str *text)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, name);
    if (!cJSON_IsString(item)) return false;
    *text = str_copy(arena, str_of(item->valuestring));
    return text->len > 0 && text->len <= NAME_BYTES_MAX;
}

static bool read_steps(struct arena *arena, const cJSON *object, struct measurement *measurement)
{
    const cJSON *list = cJSON_GetObjectItemCaseSensitive(object, "steps"), *item;
    if (!list) return true;
    int count = cJSON_GetArraySize(list);
    if (!cJSON_IsArray(list) || count > SWEEP_STEPS_MAX) return false;
    measurement->steps = ARENA_ARRAY(arena, (size_t)count, struct sweep_step);
    cJSON_ArrayForEach(item, list)
    {
        struct sweep_step *step = &measurement->steps[measurement->step_count++];
        if (!cJSON_IsObject(item) || !read_text(arena, item, "name", &step->name) ||
            !read_text(arena, item, "operation", &step->operation) || !read_count(item, "macs", &step->macs) ||
            !read_number(item, "ms", TIME_MAX_MS, &step->ms))
            return false;
    }
    return true;
}

bool measurement_read(struct arena *arena, struct str text, struct measurement *measurement)
{
    struct sweep_round *round = &measurement->round;
    *measurement = (struct measurement){0};
    cJSON *root = cJSON_ParseWithLength(text.ptr, text.len);
    bool good = cJSON_IsObject(root) && read_number(root, "median_ms", TIME_MAX_MS, &round->median_ms) &&
                read_number(root, "min_ms", TIME_MAX_MS, &round->min_ms) && read_count(root, "runs", &round->runs) &&
                read_count(root, "preempted", &round->preempted) && round->median_ms > 0 && round->runs > 0 &&
                round->min_ms <= round->median_ms && read_steps(arena, root, measurement);
    cJSON_Delete(root);
    return good;
}

bool measurement_read_counts(struct str text, struct sweep_counts *counts)
{
    const struct {
        const char *name;
        int64_t *value;
    } members[] = {{"instructions", &counts->instructions}, {"mac_instructions", &counts->mac_instructions},
                   {"loads", &counts->loads},               {"stores", &counts->stores},
                   {"l1d_misses", &counts->l1d_misses},     {"l2_misses", &counts->l2_misses}};
    cJSON *root = cJSON_ParseWithLength(text.ptr, text.len);
    bool good = cJSON_IsObject(root);
    for (size_t i = 0; good && i < sizeof members / sizeof *members; i++) {
        *members[i].value = -1;
        if (cJSON_HasObjectItem(root, members[i].name)) good = read_count(root, members[i].name, members[i].value);
    }
    cJSON_Delete(root);
    return good && counts->instructions > 0;
}

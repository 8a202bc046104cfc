/* table_read.c - a table back from JSON. The file may come from anywhere: every member is checked, and what a point is
 * called must be unique and fit for a file name. */
#include <math.h>

#include "base/size.h"
#include "sweep/json_file.h"
#include "sweep/point.h"
#include "sweep/table.h"

#define MILLISECONDS_MAX 1e9
#define COUNT_MAX (INT64_C(1) << 53) /* whole numbers up to here are exact in JSON */

/* Members that may be missing. */
static struct str text_of(struct json_reader *reader, const cJSON *object, const char *member)
{
    return json_has(object, member) ? json_text(reader, object, member) : STR("");
}

static int64_t count_of(struct json_reader *reader, const cJSON *object, const char *member, int64_t most)
{
    return json_has(object, member) ? json_int(reader, object, member, 0, most) : 0;
}

static double number_of(struct json_reader *reader, const cJSON *object, const char *member, double most, double absent)
{
    return json_has(object, member) ? json_number(reader, object, member, 0, most) : absent;
}

static void read_latency(struct json_reader *reader, const cJSON *object, struct sweep_point *point)
{
    size_t count;
    const cJSON *latency = json_object(reader, object, "latency");
    size_t mark = json_enter(reader, "latency", -1);
    const cJSON *rounds = latency ? json_array(reader, latency, "rounds", SWEEP_ROUNDS_MAX, &count) : NULL;
    if (rounds) {
        point->rounds = ARENA_ARRAY(reader->arena, count, struct sweep_round);
        for (const cJSON *item = rounds->child; item; item = item->next) {
            struct sweep_round *round = &point->rounds[point->round_count];
            size_t inner = json_enter(reader, "rounds", point->round_count++);
            round->median_ms = json_number(reader, item, "median_ms", 0, MILLISECONDS_MAX);
            round->min_ms = json_number(reader, item, "min_ms", 0, MILLISECONDS_MAX);
            round->runs = count_of(reader, item, "runs", COUNT_MAX);
            round->preempted = count_of(reader, item, "preempted", COUNT_MAX);
            json_leave(reader, inner);
        }
    }
    json_leave(reader, mark);
    sweep_point_summarise(point);
}

static int64_t counted(struct json_reader *reader, const cJSON *object, const char *member)
{
    return json_has(object, member) ? json_int(reader, object, member, 0, COUNT_MAX) : -1;
}

static void read_counts(struct json_reader *reader, const cJSON *object, struct sweep_point *point)
{
    const cJSON *counts = json_object(reader, object, "counts");
    size_t mark = json_enter(reader, "counts", -1);
    point->has_counts = counts != NULL;
    if (counts)
        point->counts = (struct sweep_counts){.instructions = counted(reader, counts, "instructions"),
                                              .mac_instructions = counted(reader, counts, "mac_instructions"),
                                              .loads = counted(reader, counts, "loads"),
                                              .stores = counted(reader, counts, "stores"),
                                              .l1d_misses = counted(reader, counts, "l1d_misses"),
                                              .l2_misses = counted(reader, counts, "l2_misses")};
    json_leave(reader, mark);
}

static void read_steps(struct json_reader *reader, const cJSON *object, struct sweep_point *point)
{
    size_t count;
    const cJSON *steps = json_array(reader, object, "steps", SWEEP_STEPS_MAX, &count);
    if (!steps) return;
    point->steps = ARENA_ARRAY(reader->arena, count, struct sweep_step);
    for (const cJSON *item = steps->child; item; item = item->next) {
        struct sweep_step *step = &point->steps[point->step_count];
        size_t mark = json_enter(reader, "steps", point->step_count++);
        step->name = json_text(reader, item, "name");
        step->operation = text_of(reader, item, "operation");
        step->macs = count_of(reader, item, "macs", SIZE_LIMIT);
        step->ms = json_number(reader, item, "ms", 0, MILLISECONDS_MAX);
        json_leave(reader, mark);
    }
}

static void read_names(struct json_reader *reader, const cJSON *object, struct sweep_point *point)
{
    point->id = json_text(reader, object, "id");
    if (json_ok(reader) && !sweep_id_valid(point->id))
        json_wrong(reader, "id", "is no name of at most %d letters, digits and ._+- without a dot before them",
                   (int)SWEEP_ID_MAX);
    point->arch_path = text_of(reader, object, "arch_path");
    point->arch_name = text_of(reader, object, "arch_name");
    point->network = text_of(reader, object, "network");
    point->policy = text_of(reader, object, "policy");
    point->multiplier = number_of(reader, object, "multiplier", 1e6, 0);
    point->height = (int32_t)count_of(reader, object, "height", INT32_MAX);
    point->width = (int32_t)count_of(reader, object, "width", INT32_MAX);
    point->classes = (int32_t)count_of(reader, object, "classes", INT32_MAX);
    point->threads = (int32_t)count_of(reader, object, "threads", INT32_MAX);
    point->target = text_of(reader, object, "target");
    point->dtype = text_of(reader, object, "dtype");
    point->schedule = text_of(reader, object, "schedule");
    point->compiler = text_of(reader, object, "compiler");
    point->cflags = text_of(reader, object, "cflags");
    point->runner = text_of(reader, object, "runner");
    point->reason = text_of(reader, object, "reason");
    point->log_path = text_of(reader, object, "log_path");
}

static void read_point(struct json_reader *reader, const cJSON *object, struct sweep_point *point)
{
    read_names(reader, object, point);
    point->status = (enum point_status)json_word(reader, object, "status", point_status_words, POINT_STATUS_COUNT);
    point->parameters = count_of(reader, object, "parameters", COUNT_MAX);
    point->macs = count_of(reader, object, "macs", COUNT_MAX);
    point->workspace_bytes = count_of(reader, object, "workspace_bytes", COUNT_MAX);
    point->weight_bytes = count_of(reader, object, "weight_bytes", COUNT_MAX);
    point->code_bytes = count_of(reader, object, "code_bytes", COUNT_MAX);
    point->accuracy = number_of(reader, object, "accuracy", 100, NAN);
    if (json_has(object, "latency")) read_latency(reader, object, point);
    if (json_has(object, "counts")) read_counts(reader, object, point);
    if (json_has(object, "steps")) read_steps(reader, object, point);
}

static void read_points(struct json_reader *reader, const cJSON *root, struct sweep_table *table)
{
    size_t count;
    const cJSON *points = json_array(reader, root, "points", SWEEP_POINTS_MAX, &count);
    if (!points) return;
    table->points = ARENA_ARRAY(reader->arena, count, struct sweep_point);
    for (const cJSON *item = points->child; item && json_ok(reader); item = item->next) {
        size_t mark = json_enter(reader, "points", (int64_t)table->point_count);
        read_point(reader, item, &table->points[table->point_count++]);
        json_leave(reader, mark);
    }
    const struct str *again = json_ok(reader) ? sweep_repeated_id(reader->arena, table) : NULL;
    if (again) json_wrong(reader, "points", "has the id '%.*s' twice", STR_ARG(*again));
}

/* The table of a tree, which is deleted. */
static struct sweep_table *read_table(struct json_reader *reader, cJSON *root)
{
    if (!root) return NULL;
    struct sweep_table *table = ARENA_NEW(reader->arena, struct sweep_table);
    table->version = text_of(reader, root, "version");
    table->machine = text_of(reader, root, "machine");
    table->rounds = (int)count_of(reader, root, "rounds", SWEEP_ROUNDS_MAX);
    table->seconds = number_of(reader, root, "seconds", MILLISECONDS_MAX, 0);
    table->has_quiet = json_has(root, "quiet");
    table->quiet = table->has_quiet && json_bool(reader, root, "quiet");
    table->quiet_reason = text_of(reader, root, "quiet_reason");
    read_points(reader, root, table);
    cJSON_Delete(root);
    return json_ok(reader) ? table : NULL;
}

struct sweep_table *sweep_table_read(struct arena *arena, struct diag *diag, const char *path)
{
    struct json_reader reader = {.arena = arena, .diag = diag, .path = path};
    return read_table(&reader, json_file_read(&reader, "mnv3c.sweep/1"));
}

struct sweep_table *sweep_table_parse(struct arena *arena, struct diag *diag, const char *path, struct str text)
{
    struct json_reader reader = {.arena = arena, .diag = diag, .path = path};
    return read_table(&reader, json_file_parse(&reader, text, "mnv3c.sweep/1"));
}

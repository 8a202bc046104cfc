/* table_json.c - a table as JSON, schema "mnv3c.sweep/1" (docs/sweep.md). A point is a line, so that tables under
 * version control can be compared line by line. Members are named after the fields of table.h; what is not known is
 * left out. */
#include <inttypes.h>
#include <math.h>

#include "sweep/json_file.h"
#include "sweep/table.h"

/* Members that are left out where nothing is known. */
static void put_text(cJSON *object, const char *member, struct str text)
{
    if (text.len) json_put_text(object, member, text);
}

static void add_count(cJSON *object, const char *member, int64_t count)
{
    char digits[24];
    snprintf(digits, sizeof digits, "%" PRId64, count);
    cJSON_AddRawToObject(object, member, digits);
}

static void put_count(cJSON *object, const char *member, int64_t count)
{
    if (count) add_count(object, member, count);
}

/* The object as one line; deletes it. */
static void print_line(cJSON *object, struct strbuf *out)
{
    char *text = cJSON_PrintUnformatted(object);
    if (!text) arena_out_of_memory(0);
    strbuf_puts(out, text);
    cJSON_free(text);
    cJSON_Delete(object);
}

static void add_latency(cJSON *root, const struct sweep_point *point)
{
    if (point->round_count == 0) return;
    cJSON *latency = cJSON_AddObjectToObject(root, "latency");
    json_put_number(latency, "median_ms", point->median_ms);
    json_put_number(latency, "min_ms", point->min_ms);
    json_put_number(latency, "spread", point->spread);
    cJSON *rounds = cJSON_AddArrayToObject(latency, "rounds");
    for (int i = 0; i < point->round_count; i++) {
        const struct sweep_round *round = &point->rounds[i];
        cJSON *object = json_put_element(rounds);
        json_put_number(object, "median_ms", round->median_ms);
        json_put_number(object, "min_ms", round->min_ms);
        put_count(object, "runs", round->runs);
        put_count(object, "preempted", round->preempted);
    }
}

static void add_counts(cJSON *root, const struct sweep_counts *counts)
{
    const struct {
        const char *name;
        int64_t value;
    } members[] = {{"instructions", counts->instructions}, {"mac_instructions", counts->mac_instructions},
                   {"loads", counts->loads},               {"stores", counts->stores},
                   {"l1d_misses", counts->l1d_misses},     {"l2_misses", counts->l2_misses}};
    cJSON *object = cJSON_AddObjectToObject(root, "counts");
    for (size_t i = 0; i < sizeof members / sizeof *members; i++)
        if (members[i].value >= 0) add_count(object, members[i].name, members[i].value);
}

static void add_steps(cJSON *root, const struct sweep_point *point)
{
    if (point->step_count == 0) return;
    cJSON *steps = cJSON_AddArrayToObject(root, "steps");
    for (int i = 0; i < point->step_count; i++) {
        const struct sweep_step *step = &point->steps[i];
        cJSON *object = json_put_element(steps);
        put_text(object, "name", step->name);
        put_text(object, "operation", step->operation);
        put_count(object, "macs", step->macs);
        json_put_number(object, "ms", step->ms);
    }
}

static void add_names(cJSON *root, const struct sweep_point *point)
{
    put_text(root, "id", point->id);
    put_text(root, "arch_path", point->arch_path);
    put_text(root, "arch_name", point->arch_name);
    put_text(root, "network", point->network);
    put_text(root, "policy", point->policy);
    if (point->multiplier > 0) json_put_number(root, "multiplier", point->multiplier);
    put_count(root, "height", point->height);
    put_count(root, "width", point->width);
    put_count(root, "classes", point->classes);
    put_count(root, "threads", point->threads);
    put_text(root, "target", point->target);
    put_text(root, "dtype", point->dtype);
    put_text(root, "schedule", point->schedule);
    put_text(root, "compiler", point->compiler);
    put_text(root, "cflags", point->cflags);
    put_text(root, "runner", point->runner);
}

static cJSON *point_object(const struct sweep_point *point)
{
    cJSON *root = cJSON_CreateObject();
    add_names(root, point);
    cJSON_AddStringToObject(root, "status", point_status_words[point->status]);
    put_text(root, "reason", point->reason);
    put_text(root, "log_path", point->log_path);
    put_count(root, "parameters", point->parameters);
    put_count(root, "macs", point->macs);
    put_count(root, "workspace_bytes", point->workspace_bytes);
    put_count(root, "weight_bytes", point->weight_bytes);
    put_count(root, "code_bytes", point->code_bytes);
    if (!isnan(point->accuracy)) json_put_number(root, "accuracy", point->accuracy);
    add_latency(root, point);
    if (point->has_counts) add_counts(root, &point->counts);
    add_steps(root, point);
    return root;
}

/* The members before the points, without the braces. */
static void print_head(const struct sweep_table *table, struct strbuf *out)
{
    cJSON *root = cJSON_CreateObject();
    cJSON_AddStringToObject(root, "schema", "mnv3c.sweep/1");
    put_text(root, "version", table->version);
    put_text(root, "machine", table->machine);
    put_count(root, "rounds", table->rounds);
    if (table->seconds > 0) json_put_number(root, "seconds", table->seconds);
    if (table->has_quiet) cJSON_AddBoolToObject(root, "quiet", table->quiet);
    put_text(root, "quiet_reason", table->quiet_reason);
    print_line(root, out);
    out->ptr[--out->len] = '\0'; /* the closing brace comes after the points */
}

void sweep_table_json(const struct sweep_table *table, struct strbuf *out)
{
    print_head(table, out);
    strbuf_puts(out, ",\n\"points\":[");
    for (size_t i = 0; i < table->point_count; i++) {
        strbuf_puts(out, i ? ",\n" : "\n");
        print_line(point_object(&table->points[i]), out);
    }
    strbuf_puts(out, "\n]}\n");
}

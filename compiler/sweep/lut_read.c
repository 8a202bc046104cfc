/* lut_read.c - a look-up table from its JSON (lut.h). Every number is checked against its bounds, samples against their
 * operation; what is not asked for is ignored. */
#include <string.h>

#include "sweep/json_file.h"
#include "sweep/lut.h"

enum {
    OPERATIONS_MAX = 1 << 14,
    SAMPLES_MAX = 1 << 16, /* of one operation */
    NETWORKS_MAX = 1 << 12,
    CHANNELS_MAX = 1 << 20,
    SIDE_MAX = 1 << 20,
    THREADS_MAX = 1024,
    ROUNDS_MAX = 1 << 20
};
#define MS_MAX 1e9 /* eleven days */

static void read_sample(struct json_reader *reader, const cJSON *object, struct lut_sample *sample)
{
    sample->channels_in = (int32_t)json_int(reader, object, "channels_in", 1, CHANNELS_MAX);
    sample->channels_out = (int32_t)json_int(reader, object, "channels_out", 1, CHANNELS_MAX);
    sample->median_ms = json_number(reader, object, "median_ms", 0, MS_MAX);
    sample->min_ms = json_number(reader, object, "min_ms", 0, MS_MAX);
    sample->spread = json_number(reader, object, "spread", 0, MS_MAX);
}

static void read_key(struct json_reader *reader, const cJSON *object, struct lut_key *key)
{
    key->operation = (enum step_op)json_word(reader, object, "operation", step_op_names, STEP_OP_COUNT);
    json_ints(reader, object, "kernel", key->kernel, 2, 1, SIDE_MAX);
    json_ints(reader, object, "stride", key->stride, 2, 1, SIDE_MAX);
    json_ints(reader, object, "dilation", key->dilation, 2, 1, SIDE_MAX);
    json_ints(reader, object, "padding", key->padding, 4, 0, SIDE_MAX);
    json_ints(reader, object, "input", key->input, 2, 1, SIDE_MAX);
    key->act = (enum act)json_word(reader, object, "nonlinearity", act_names, ACT_COUNT);
    key->mean = json_bool(reader, object, "mean");
    key->stored = json_bool(reader, object, "stored");
    key->residual = json_bool(reader, object, "residual");
    key->gated = json_bool(reader, object, "gated");
    key->vector = json_bool(reader, object, "vector");
    key->pixels = json_text(reader, object, "pixels");
}

static void check_samples(struct json_reader *reader, const struct lut_operation *operation, size_t index)
{
    const char *why = operation->sample_count ? NULL : "has no samples";
    bool diagonal = lut_is_diagonal(operation->key.operation);
    for (size_t i = 0; i < operation->sample_count; i++) {
        const struct lut_sample *a = &operation->samples[i], *b = i ? a - 1 : NULL;
        if (diagonal && a->channels_in != a->channels_out) why = "has a sample that changes the number of channels";
        if (b && a->channels_in == b->channels_in && a->channels_out == b->channels_out)
            why = "has two samples at the same channels";
    }
    if (!why || !json_ok(reader)) return;
    diag_report_on(reader->diag, MESSAGE_LUT_SAMPLES, str_of(reader->path), index, why);
    reader->failed = true;
}

static void read_operation(struct json_reader *reader, const cJSON *object, struct lut_operation *operation,
                           size_t index)
{
    read_key(reader, object, &operation->key);
    operation->error = json_number(reader, object, "error", 0, MS_MAX);
    operation->error_median = json_number(reader, object, "error_median", 0, MS_MAX);
    operation->held_out = (int32_t)json_int(reader, object, "held_out", 0, SAMPLES_MAX);
    const cJSON *samples = json_array(reader, object, "samples", SAMPLES_MAX, &operation->sample_count);
    operation->samples = ARENA_ARRAY(reader->arena, operation->sample_count, struct lut_sample);
    const cJSON *element = samples ? samples->child : NULL;
    for (size_t i = 0; element && json_ok(reader); element = element->next, i++) {
        size_t mark = json_enter(reader, "samples", (int64_t)i);
        read_sample(reader, element, &operation->samples[i]);
        json_leave(reader, mark);
    }
    lut_sort_samples(operation);
    check_samples(reader, operation, index);
}

static void read_operations(struct json_reader *reader, const cJSON *root, struct lut *lut)
{
    const cJSON *operations = json_array(reader, root, "operations", OPERATIONS_MAX, &lut->operation_count);
    lut->operations = ARENA_ARRAY(reader->arena, lut->operation_count, struct lut_operation);
    const cJSON *element = operations ? operations->child : NULL;
    for (size_t i = 0; element && json_ok(reader); element = element->next, i++) {
        size_t mark = json_enter(reader, "operations", (int64_t)i);
        read_operation(reader, element, &lut->operations[i], i);
        json_leave(reader, mark);
    }
}

static void read_networks(struct json_reader *reader, const cJSON *root, struct lut *lut)
{
    const cJSON *networks = json_array(reader, root, "additivity", NETWORKS_MAX, &lut->network_count);
    lut->networks = ARENA_ARRAY(reader->arena, lut->network_count, struct lut_network);
    const cJSON *element = networks ? networks->child : NULL;
    for (size_t i = 0; element && json_ok(reader); element = element->next, i++) {
        size_t mark = json_enter(reader, "additivity", (int64_t)i);
        lut->networks[i] = (struct lut_network){.network = json_text(reader, element, "network"),
                                                .measured_ms = json_number(reader, element, "measured_ms", 0, MS_MAX),
                                                .predicted_ms = json_number(reader, element, "predicted_ms", 0, MS_MAX),
                                                .auto_ms = json_number(reader, element, "auto_ms", 0, MS_MAX)};
        json_leave(reader, mark);
    }
}

static void read_settings(struct json_reader *reader, const cJSON *root, struct lut_settings *settings)
{
    const cJSON *object = json_object(reader, root, "settings");
    size_t mark = json_enter(reader, "settings", -1);
    settings->target = json_text(reader, object, "target");
    settings->dtype = json_text(reader, object, "dtype");
    settings->schedule = json_text(reader, object, "schedule");
    settings->threads = (int32_t)json_int(reader, object, "threads", 1, THREADS_MAX);
    settings->cache_state =
        (enum cache_state)json_word(reader, object, "cache_state", cache_state_words, CACHE_STATE_COUNT);
    settings->compiler = json_text(reader, object, "compiler");
    settings->cflags = json_text(reader, object, "cflags");
    settings->runner = json_text(reader, object, "runner");
    settings->rounds = (int32_t)json_int(reader, object, "rounds", 1, ROUNDS_MAX);
    settings->seconds = json_number(reader, object, "seconds", 0, MS_MAX);
    json_leave(reader, mark);
}

static struct lut *read_tree(struct json_reader *reader, cJSON *root)
{
    if (!root) return NULL;
    struct lut *lut = ARENA_NEW(reader->arena, struct lut);
    lut->path = str_of(reader->path);
    lut->version = json_text(reader, root, "version");
    lut->machine = json_text(reader, root, "machine");
    read_settings(reader, root, &lut->settings);
    read_operations(reader, root, lut);
    read_networks(reader, root, lut);
    cJSON_Delete(root);
    return json_ok(reader) ? lut : NULL;
}

struct lut *lut_read(struct arena *arena, struct diag *diag, const char *path)
{
    struct json_reader reader = {.arena = arena, .diag = diag, .path = path};
    return read_tree(&reader, json_file_read(&reader, LUT_SCHEMA));
}

struct lut *lut_parse(struct arena *arena, struct diag *diag, const char *path, struct str text)
{
    struct json_reader reader = {.arena = arena, .diag = diag, .path = path};
    return read_tree(&reader, json_file_parse(&reader, text, LUT_SCHEMA));
}

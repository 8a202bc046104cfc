/* lut_print.c - a look-up table as JSON (lut.h). */
#include "sweep/json_file.h"
#include "sweep/lut.h"

static void put_ints(cJSON *object, const char *member, const int32_t *numbers, int count)
{
    cJSON_AddItemToObject(object, member, cJSON_CreateIntArray(numbers, count));
}

static void put_settings(const struct lut *lut, cJSON *root)
{
    const struct lut_settings *settings = &lut->settings;
    cJSON *object = cJSON_AddObjectToObject(root, "settings");
    json_put_text(object, "target", settings->target);
    json_put_text(object, "dtype", settings->dtype);
    json_put_text(object, "schedule", settings->schedule);
    json_put_number(object, "threads", settings->threads);
    json_put_text(object, "cache_state", str_of(cache_state_words[settings->cache_state]));
    json_put_text(object, "compiler", settings->compiler);
    json_put_text(object, "cflags", settings->cflags);
    json_put_text(object, "runner", settings->runner);
    json_put_number(object, "rounds", settings->rounds);
    json_put_number(object, "seconds", settings->seconds);
}

static void put_key(const struct lut_key *key, cJSON *object)
{
    json_put_text(object, "operation", str_of(step_op_names[key->operation]));
    put_ints(object, "kernel", key->kernel, 2);
    put_ints(object, "stride", key->stride, 2);
    put_ints(object, "dilation", key->dilation, 2);
    put_ints(object, "padding", key->padding, 4);
    put_ints(object, "input", key->input, 2);
    json_put_text(object, "nonlinearity", str_of(act_names[key->act]));
    cJSON_AddBoolToObject(object, "mean", key->mean);
    cJSON_AddBoolToObject(object, "stored", key->stored);
    cJSON_AddBoolToObject(object, "residual", key->residual);
    cJSON_AddBoolToObject(object, "gated", key->gated);
    cJSON_AddBoolToObject(object, "vector", key->vector);
    json_put_text(object, "pixels", key->pixels);
}

static void put_operation(const struct lut_operation *operation, cJSON *object)
{
    put_key(&operation->key, object);
    json_put_number(object, "error", operation->error);
    json_put_number(object, "error_median", operation->error_median);
    json_put_number(object, "held_out", operation->held_out);
    cJSON *samples = cJSON_AddArrayToObject(object, "samples");
    for (size_t i = 0; i < operation->sample_count; i++) {
        const struct lut_sample *sample = &operation->samples[i];
        cJSON *element = json_put_element(samples);
        json_put_number(element, "channels_in", sample->channels_in);
        json_put_number(element, "channels_out", sample->channels_out);
        json_put_number(element, "median_ms", sample->median_ms);
        json_put_number(element, "min_ms", sample->min_ms);
        json_put_number(element, "spread", sample->spread);
    }
}

static void put_network(const struct lut_network *network, cJSON *object)
{
    json_put_text(object, "network", network->network);
    json_put_number(object, "measured_ms", network->measured_ms);
    json_put_number(object, "predicted_ms", network->predicted_ms);
    json_put_number(object, "auto_ms", network->auto_ms);
}

void lut_print(const struct lut *lut, struct strbuf *out)
{
    cJSON *root = cJSON_CreateObject();
    json_put_text(root, "schema", STR(LUT_SCHEMA));
    json_put_text(root, "version", lut->version);
    json_put_text(root, "machine", lut->machine);
    put_settings(lut, root);
    cJSON *operations = cJSON_AddArrayToObject(root, "operations");
    for (size_t i = 0; i < lut->operation_count; i++) put_operation(&lut->operations[i], json_put_element(operations));
    cJSON *networks = cJSON_AddArrayToObject(root, "additivity");
    for (size_t i = 0; i < lut->network_count; i++) put_network(&lut->networks[i], json_put_element(networks));
    json_put_tree(root, out);
}

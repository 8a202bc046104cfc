/* space_print.c - a space and its candidates as JSON. */
#include <cjson/cJSON.h>

#include "adapt/space.h"
#include "sweep/json_file.h"

static void add_text(cJSON *array, struct str text)
{
    struct strbuf copy = {0};
    strbuf_add(&copy, text.ptr, text.len);
    cJSON_AddItemToArray(array, cJSON_CreateString(copy.ptr));
    strbuf_free(&copy);
}

static void put_choice(const struct space *space, const struct space_choice *choice, cJSON *choices)
{
    cJSON *object = json_put_element(choices);
    json_put_text(object, "name", choice->name);
    cJSON_AddStringToObject(object, "kind", space_kind_words[choice->kind]);
    cJSON *rows = cJSON_AddArrayToObject(object, "rows");
    for (int i = 0; i < choice->row_count; i++) add_text(rows, space->net->rows[choice->rows[i]].name);
    json_put_text(object, "own", choice->own);
    cJSON *values = cJSON_AddArrayToObject(object, "values");
    for (int i = 0; i < choice->value_count; i++) add_text(values, choice->values[i].text);
}

void space_describe(const struct space *space, struct strbuf *out)
{
    cJSON *root = cJSON_CreateObject();
    cJSON_AddStringToObject(root, "schema", "mnv3c.space/1");
    json_put_text(root, "network", space->net->name);
    json_put_number(root, "size", space->size);
    cJSON *choices = cJSON_AddArrayToObject(root, "choices");
    for (int i = 0; i < space->choice_count; i++)
        if (space->choices[i].value_count) put_choice(space, &space->choices[i], choices);
    json_put_tree(root, out);
}

void space_index_line(const struct space *space, struct str id, const space_pick *picks, bool has_lut,
                      const struct space_figures *figures, struct strbuf *out)
{
    cJSON *root = cJSON_CreateObject();
    json_put_text(root, "id", id);
    struct strbuf file = {0};
    strbuf_printf(&file, "%.*s.arch", STR_ARG(id));
    cJSON_AddStringToObject(root, "file", file.ptr);
    strbuf_free(&file);
    cJSON *choices = cJSON_AddObjectToObject(root, "choices");
    for (int i = 0; i < space->choice_count; i++)
        if (picks[i]) json_put_text(choices, space->choices[i].name.ptr, picks[i]->text);
    json_put_number(root, "parameters", (double)figures->parameters);
    json_put_number(root, "macs", (double)figures->macs);
    json_put_number(root, "workspace_bytes", (double)figures->workspace_bytes);
    if (has_lut && figures->has_ms) json_put_number(root, "predicted_ms", figures->ms);
    else if (has_lut) cJSON_AddNullToObject(root, "predicted_ms");
    char *text = cJSON_PrintUnformatted(root);
    if (!text) arena_out_of_memory(0);
    strbuf_printf(out, "%s\n", text);
    cJSON_free(text);
    cJSON_Delete(root);
}

/* step_file.c - see step_file.h. */
#include "adapt/step_file.h"

#include "sweep/json_file.h"

#define STEP_SCHEMA "mnv3c.netadapt.step/1"
#define RESULT_SCHEMA "mnv3c.netadapt.result/1"

enum { PROPOSALS_MAX = 8192, WIDTH_MAX = 1 << 20 };
static const double latency_max_ms = 1e9;

static void put_proposal(cJSON *object, const struct proposal *proposal)
{
    json_put_text(object, "name", proposal->name);
    json_put_number(object, "from", proposal->from);
    json_put_number(object, "to", proposal->to);
    json_put_number(object, "latency_ms", proposal->latency_ms);
    cJSON_AddBoolToObject(object, "evaluated", proposal->evaluated);
    json_put_number(object, "accuracy", proposal->accuracy);
    cJSON_AddBoolToObject(object, "tuned", proposal->tuned);
    json_put_text(object, "failure", proposal->failure);
}

static void get_proposal(struct json_reader *reader, const cJSON *object, struct proposal *proposal)
{
    proposal->name = json_text(reader, object, "name");
    proposal->from = (int32_t)json_int(reader, object, "from", 0, WIDTH_MAX);
    proposal->to = (int32_t)json_int(reader, object, "to", 0, WIDTH_MAX);
    proposal->latency_ms = json_number(reader, object, "latency_ms", 0, latency_max_ms);
    proposal->evaluated = json_bool(reader, object, "evaluated");
    proposal->accuracy = json_number(reader, object, "accuracy", 0, 100);
    proposal->tuned = json_bool(reader, object, "tuned");
    proposal->failure = json_text(reader, object, "failure");
}

static void put_widths(cJSON *widths, const struct net *seed, const struct row_change *changes)
{
    for (size_t r = 0; r < seed->row_count; r++) {
        if (!changes[r].members) continue;
        cJSON *row = json_put_element(widths);
        json_put_text(row, "row", seed->rows[r].name);
        if (changes[r].members & CHANGE_EXPANSION) json_put_number(row, "expansion", changes[r].expansion);
        if (changes[r].members & CHANGE_OUTPUT) json_put_number(row, "output", changes[r].channels_out);
    }
}

void step_print(const struct net *seed, const struct step_record *step, struct strbuf *out)
{
    cJSON *root = cJSON_CreateObject();
    json_put_text(root, "schema", STR(STEP_SCHEMA));
    json_put_number(root, "step", step->number);
    json_put_text(root, "chosen", step->proposals[step->chosen].name);
    json_put_number(root, "latency_ms", step->latency_ms);
    json_put_number(root, "accuracy", step->accuracy);
    put_widths(cJSON_AddArrayToObject(root, "widths"), seed, step->changes);
    cJSON *proposals = cJSON_AddArrayToObject(root, "proposals");
    for (int i = 0; i < step->proposal_count; i++)
        put_proposal(json_put_element(proposals), &step->proposals[i]);
    json_put_tree(root, out);
}

static void get_width(struct json_reader *reader, const struct net *seed, const cJSON *object,
                      struct row_change *changes)
{
    struct str name = json_text(reader, object, "row");
    size_t r = 0;
    while (r < seed->row_count && !str_eq(seed->rows[r].name, name)) r++;
    if (r == seed->row_count) {
        json_wrong(reader, "row", "is no row of the network");
        return;
    }
    if (json_has(object, "expansion")) {
        changes[r].members |= CHANGE_EXPANSION;
        changes[r].expansion = (int32_t)json_int(reader, object, "expansion", 1, WIDTH_MAX);
    }
    if (json_has(object, "output")) {
        changes[r].members |= CHANGE_OUTPUT;
        changes[r].channels_out = (int32_t)json_int(reader, object, "output", 1, WIDTH_MAX);
    }
}

static void get_proposals(struct json_reader *reader, const cJSON *root, struct step_record *step)
{
    size_t count;
    const cJSON *array = json_array(reader, root, "proposals", PROPOSALS_MAX, &count);
    struct str chosen = json_text(reader, root, "chosen");
    step->proposals = ARENA_ARRAY(reader->arena, count + 1, struct proposal);
    step->chosen = -1;
    for (const cJSON *object = array ? array->child : NULL; object; object = object->next) {
        size_t mark = json_enter(reader, "proposals", step->proposal_count);
        struct proposal *proposal = &step->proposals[step->proposal_count];
        get_proposal(reader, object, proposal);
        json_leave(reader, mark);
        if (str_eq(proposal->name, chosen)) step->chosen = step->proposal_count;
        step->proposal_count++;
    }
    if (step->chosen < 0) json_wrong(reader, "chosen", "is none of the proposals");
}

struct step_record *step_read(struct arena *arena, const struct adaptation *adaptation, const char *path)
{
    const struct net *seed = adaptation->options->net;
    struct json_reader reader = {.arena = arena, .diag = adaptation->diag, .path = path};
    cJSON *root = json_file_read(&reader, STEP_SCHEMA);
    if (!root) return NULL;
    struct step_record *step = ARENA_NEW(arena, struct step_record);
    step->changes = changes_none(arena, seed);
    step->number = (int)json_int(&reader, root, "step", 0, NETADAPT_STEPS_MAX);
    step->latency_ms = json_number(&reader, root, "latency_ms", 0, latency_max_ms);
    step->accuracy = json_number(&reader, root, "accuracy", 0, 100);
    size_t count;
    int64_t index = 0;
    const cJSON *widths = json_array(&reader, root, "widths", seed->row_count, &count);
    for (const cJSON *object = widths ? widths->child : NULL; object; object = object->next) {
        size_t mark = json_enter(&reader, "widths", index++);
        get_width(&reader, seed, object, step->changes);
        json_leave(&reader, mark);
    }
    get_proposals(&reader, root, step);
    cJSON_Delete(root);
    return json_ok(&reader) ? step : NULL;
}

void result_print(const struct proposal *proposal, struct strbuf *out)
{
    cJSON *root = cJSON_CreateObject();
    json_put_text(root, "schema", STR(RESULT_SCHEMA));
    put_proposal(root, proposal);
    json_put_tree(root, out);
}

bool result_read(struct arena *arena, const struct adaptation *adaptation, const char *path, struct proposal *proposal,
                 bool *same)
{
    struct json_reader reader = {.arena = arena, .diag = adaptation->diag, .path = path};
    struct proposal read = *proposal;
    cJSON *root = json_file_read(&reader, RESULT_SCHEMA);
    if (!root) return false;
    get_proposal(&reader, root, &read);
    cJSON_Delete(root);
    *same = str_eq(read.name, proposal->name) && read.from == proposal->from && read.to == proposal->to &&
            read.latency_ms == proposal->latency_ms && read.evaluated;
    if (*same) *proposal = read;
    return json_ok(&reader);
}

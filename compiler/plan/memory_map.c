/* memory_map.c - the workspace over time as text and as JSON, see memory_map.h. */
#include "plan/memory_map.h"

#include <cjson/cJSON.h>
#include <inttypes.h>
#include <string.h>

#include "base/arena.h"

enum { BAR_CELLS = 64 };

const struct layer *layer_left_in(const struct plan *plan, const struct step *step, int buffer)
{
    const struct layer *layers = plan->net->layers;
    if (step->pooled == buffer) return &layers[step->layers[step->layer_count - 1]];
    if (step->output == buffer) return &layers[step->layers[step->residual == BUFFER_NONE ? 0 : 1]];
    return step->op == STEP_GATE && step->input == buffer ? step_layer(plan, step) : NULL;
}

static bool is_read(const struct step *step, int buffer)
{
    return step->input == buffer || step->second == buffer || step->residual == buffer || step->gated == buffer;
}

/* What a step does to a place: nothing lies there, what lies there is kept, read, written. */
static const char cell_marks[] = " .-#";

/* The workspace from its begin to its end in BAR_CELLS equal parts. */
static void make_bar(const struct plan *plan, const struct step *step, char bar[BAR_CELLS + 1])
{
    int cells[BAR_CELLS] = {0};
    for (int i = 0; i < plan->buffer_count; i++) {
        const struct buffer *buffer = &plan->buffers[i];
        if (step->id < buffer->first_step || buffer->last_step < step->id) continue;
        int mark = layer_left_in(plan, step, i) ? 3 : is_read(step, i) ? 2 : 1;
        int64_t first = buffer->offset_bytes * BAR_CELLS / plan->workspace_bytes;
        int64_t last = (buffer->offset_bytes + buffer->size_bytes - 1) * BAR_CELLS / plan->workspace_bytes;
        for (int64_t cell = first; cell <= last; cell++)
            if (mark > cells[cell]) cells[cell] = mark;
    }
    for (int i = 0; i < BAR_CELLS; i++) bar[i] = cell_marks[cells[i]];
    bar[BAR_CELLS] = '\0';
}

static void print_steps(const struct plan *plan, struct strbuf *out)
{
    int width = (int)strlen("step");
    for (int i = 0; i < plan->step_count; i++) {
        struct str name = step_layer(plan, &plan->steps[i])->name;
        if ((int)name.len > width) width = (int)name.len;
    }
    strbuf_printf(out, "%4s  %-*s  %10s  workspace from begin to end\n", "", width, "step", "alive");
    for (int i = 0; i < plan->step_count; i++) {
        char bar[BAR_CELLS + 1];
        struct str name = step_layer(plan, &plan->steps[i])->name;
        make_bar(plan, &plan->steps[i], bar);
        strbuf_printf(out, "%4d  %.*s%*s  %10" PRId64 "  |%s|\n", i, STR_ARG(name), width - (int)name.len, "",
                      plan_alive_bytes(plan, i), bar);
    }
    strbuf_puts(out, "\n# written by the step  - read by it  . kept for later\n");
}

static void print_buffers(const struct plan *plan, struct strbuf *out)
{
    strbuf_printf(out, "%6s  %10s  %10s  %9s  holds\n", "buffer", "offset", "bytes", "steps");
    for (int i = 0; i < plan->buffer_count; i++) {
        const struct buffer *buffer = &plan->buffers[i];
        strbuf_printf(out, "%6d  %10" PRId64 "  %10" PRId64 "  %4d-%-4d", i, buffer->offset_bytes, buffer->size_bytes,
                      buffer->first_step, buffer->last_step);
        const char *separator = "  ";
        for (int step = buffer->first_step; step <= buffer->last_step; step++) {
            const struct layer *layer = layer_left_in(plan, &plan->steps[step], i);
            if (!layer) continue;
            strbuf_printf(out, "%s%.*s", separator, STR_ARG(layer->name));
            separator = ", ";
        }
        strbuf_puts(out, "\n");
    }
}

void memory_map_text(const struct plan *plan, struct strbuf *out)
{
    strbuf_printf(out, "%.*s  %dx%dx%d  multiplier %g\n\n", STR_ARG(plan->net->name), plan->net->input.height,
                  plan->net->input.width, plan->net->input.channels, plan->net->multiplier);
    print_steps(plan, out);
    strbuf_puts(out, "\n");
    print_buffers(plan, out);
    const int64_t above = plan->workspace_bytes - plan->alive_bytes;
    strbuf_printf(out, "\nworkspace    %" PRId64 " bytes (%" PRId64 " KiB)\n", plan->workspace_bytes,
                  (plan->workspace_bytes + 1023) / 1024);
    if (plan->step_count == 0) return;
    strbuf_printf(out, "lower bound  %" PRId64 " bytes, alive at step %d, %.*s\n", plan->alive_bytes, plan->peak_step,
                  STR_ARG(step_layer(plan, &plan->steps[plan->peak_step])->name));
    strbuf_printf(out, "above it     %" PRId64 " bytes (%.1f %%)\n", above,
                  plan->alive_bytes ? (double)above * 100 / (double)plan->alive_bytes : 0.0);
    if (plan->unlimited)
        strbuf_printf(out, "unlimited    %" PRId64 " bytes; within the limit the schedule costs %.2f %% more\n",
                      plan->unlimited->workspace_bytes, (plan->cost / plan->unlimited->cost - 1) * 100);
    if (plan->threads)
        strbuf_printf(out, "threads      %" PRId64 " bytes more for each but the first\n", plan_own_bytes(plan));
}

static void add_number(cJSON *object, const char *name, int64_t number)
{
    cJSON_AddNumberToObject(object, name, (double)number);
}

static void add_step(const struct plan *plan, const struct step *step, cJSON *steps)
{
    cJSON *object = cJSON_CreateObject();
    struct strbuf name = {0};
    strbuf_printf(&name, "%.*s", STR_ARG(step_layer(plan, step)->name));
    cJSON_AddItemToArray(steps, object);
    cJSON_AddStringToObject(object, "name", name.ptr);
    cJSON_AddStringToObject(object, "op", step_op_names[step->op]);
    add_number(object, "alive_bytes", plan_alive_bytes(plan, step->id));
    strbuf_free(&name);
}

static void add_buffer(const struct plan *plan, const struct buffer *buffer, cJSON *buffers)
{
    cJSON *object = cJSON_CreateObject();
    cJSON_AddItemToArray(buffers, object);
    add_number(object, "offset_bytes", buffer->offset_bytes);
    add_number(object, "size_bytes", buffer->size_bytes);
    add_number(object, "first_step", buffer->first_step);
    add_number(object, "last_step", buffer->last_step);
    cJSON *layers = cJSON_AddArrayToObject(object, "layers");
    for (int step = buffer->first_step; step <= buffer->last_step; step++) {
        const struct layer *layer = layer_left_in(plan, &plan->steps[step], buffer->id);
        if (layer) cJSON_AddItemToArray(layers, cJSON_CreateNumber(layer->id));
    }
}

void memory_map_json(const struct plan *plan, struct cJSON *root)
{
    cJSON *memory = cJSON_AddObjectToObject(root, "memory");
    add_number(memory, "workspace_bytes", plan->workspace_bytes);
    add_number(memory, "bound_bytes", plan->alive_bytes);
    add_number(memory, "peak_step", plan->peak_step);
    if (plan->threads) add_number(memory, "thread_bytes", plan_own_bytes(plan));
    if (plan->unlimited) {
        add_number(memory, "unlimited_bytes", plan->unlimited->workspace_bytes);
        cJSON_AddNumberToObject(memory, "cost_ratio", plan->cost / plan->unlimited->cost);
    }
    cJSON *steps = cJSON_AddArrayToObject(memory, "steps"), *buffers = cJSON_AddArrayToObject(memory, "buffers");
    for (int i = 0; i < plan->step_count; i++) add_step(plan, &plan->steps[i], steps);
    for (int i = 0; i < plan->buffer_count; i++) add_buffer(plan, &plan->buffers[i], buffers);
}

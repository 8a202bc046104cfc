/* bind_part.c - the calls of steps as template variables: layer by layer, by rows, or by slices of channels. */
#include <string.h>

#include "emit/bind.h"

static const struct row *row_of(const struct plan *plan, int step)
{
    return &plan->net->rows[plan->steps[step].row];
}

bool part_next(const struct plan *plan, struct part *part)
{
    int first = part->end, end = first;
    if (first == plan->step_count) return false;
    const struct group *group = plan->groups;
    while (group->end <= first) group++;
    if (group->schedule != SCHEDULE_LAYERS) end = group->end;
    while (end < group->end && row_of(plan, end) == row_of(plan, first)) end++;
    *part = (struct part){first, end, group->schedule};
    return true;
}

/* The row's name; of one whose first steps are in another part, that of the layer it goes on with. */
struct str part_name(struct arena *arena, const struct plan *plan, const struct part *part)
{
    bool begins = part->first == 0 || row_of(plan, part->first - 1) != row_of(plan, part->first);
    struct str layer = step_layer(plan, &plan->steps[part->first])->name;
    return identifier_of(arena, begins ? row_of(plan, part->first)->name : layer);
}

/* One argument of a call: the memory it lies in, the offset there in elements, and what it is. Where it moves on from
 * call to call: the elements of a row and the rows of its ring, or the elements of a slice. */
static struct bindings *bind_argument(struct bindings *call, const struct plan *plan, int buffer, const char *role)
{
    static const char *const spares[] = {"row_floats", "ring", "slice_floats"};
    if (buffer == BUFFER_NONE) return NULL;
    struct bindings *argument = bind_item(call, "ARGUMENTS");
    const char *base = buffer == BUFFER_INPUT ? "input" : buffer == BUFFER_OUTPUT ? "output" : "workspace";
    bind_text(argument, "base", str_of(base));
    bind_int(argument, "offset", buffer < 0 ? 0 : plan->buffers[buffer].offset_bytes / (int64_t)sizeof(float));
    bind_text(argument, "role", str_of(role));
    for (size_t i = 0; i < sizeof spares / sizeof *spares; i++) {
        bind_spare(argument, spares[i]);
        bind_int(argument, spares[i], 0);
    }
    return argument;
}

/* A map of which the call takes the rows from `row` on. */
static struct bindings *bind_map(struct bindings *call, const struct plan *plan, const struct step *step, int buffer,
                                 struct shape shape, const char *role)
{
    struct bindings *argument = bind_argument(call, plan, buffer, role);
    if (!argument) return NULL;
    bind_int(argument, "row_floats", step_streams(step) ? (int64_t)shape.width * shape.channels : 0);
    bind_int(argument, "ring", buffer < 0 ? 0 : plan->buffers[buffer].ring_rows);
    return argument;
}

/* What each slice has its own of. */
static void bind_slice(struct bindings *argument, const struct step *step, int64_t floats)
{
    if (argument && step_is_sliced(step)) bind_int(argument, "slice_floats", floats);
}

static void bind_input(struct bindings *call, const struct plan *plan, const struct step *step)
{
    bool window = step_has_window(step);
    if (step->input == step->output) return;
    if (window) bind_argument(call, plan, step->input, "x");
    else bind_map(call, plan, step, step->input, step->in, "x");
    if (step->input != BUFFER_INPUT || !plan_reads_pixels(plan)) return;
    struct bindings *stride = bind_argument(call, plan, BUFFER_INPUT, "bytes from row to row");
    bind_text(stride, "base", STR("row_stride"));
}

static void bind_weights(struct bindings *call, const struct plan *plan, const struct step *step)
{
    bind_argument(call, plan, step->gated, "w, gated");
    if (step->weights_count == 0 || step->gated != BUFFER_NONE) return;
    struct bindings *weights = bind_argument(call, plan, BUFFER_INPUT, "w");
    bind_text(weights, "base", STR("weights"));
    bind_int(weights, "offset", step->weights_offset);
    bind_slice(weights, step, step_slice_floats(step));
}

/* The step's name and rows, and the rows it asks the step before it for: to row * stride + more, at most `limit`. */
static void bind_demand(struct arena *arena, struct bindings *call, const struct plan *plan,
                        const struct emit_options *options, const struct step *step, bool first)
{
    const struct layer *layer = step_layer(plan, step);
    bool window = step_has_window(step);
    int32_t stride = window ? layer->stride_height : 1, reach = (layer->kernel_height - 1) * layer->dilation_height;
    static const char *const spares[] = {"before", "stride", "more", "limit", "WINDOW"};
    for (size_t i = 0; i < sizeof spares / sizeof *spares; i++) bind_spare(call, spares[i]);
    bind_text(call, "name", identifier_of(arena, layer->name));
    bind_text(call, "place", source_place_of(arena, options, layer->span));
    bind_text(call, "before", first ? STR("") : identifier_of(arena, step_layer(plan, step - 1)->name));
    bind_int(call, "rows", step->rows);
    bind_int(call, "height", step->out.height);
    bind_int(call, "WINDOW", window);
    bind_int(call, "stride", stride);
    bind_int(call, "more", window ? (step->rows - 1) * stride - layer->pad_top + reach + 1 : step->rows);
    bind_int(call, "limit", step->in.height);
}

/* Of a depthwise convolution, each slice has its own channels of the map and of the mean. */
static void bind_outputs(struct bindings *call, const struct plan *plan, const struct step *step)
{
    struct bindings *map =
        bind_map(call, plan, step, step->output, step->out, step_in_place(step) ? "y, in place" : "y");
    if (step->op == STEP_DWCONV) bind_slice(map, step, step->slice_channels);
    bind_slice(bind_argument(call, plan, step->pooled, "mean"), step, step->slice_channels);
}

static struct bindings *bind_call(struct arena *arena, struct bindings *part, const struct plan *plan,
                                  const struct emit_options *options, const struct step *step)
{
    struct bindings *call = bind_item(part, "STEPS");
    struct step rest = step_rest(step);
    bind_int(call, "id", step->id);
    bind_text(call, "function", step_function_name(arena, plan, options, step));
    bind_spare(call, "rest_function");
    bind_text(call, "rest_function", step_function_name(arena, plan, options, &rest));
    bind_input(call, plan, step);
    bind_argument(call, plan, step->second, "second");
    if (step->residual != step->output) bind_map(call, plan, step, step->residual, step->out, "residual");
    bind_outputs(call, plan, step);
    bind_weights(call, plan, step);
    return call;
}

/* The row's own line of the .arch file, without its comment. */
static struct str row_text(const struct emit_options *options, struct span span)
{
    const struct source *source = source_of(options->sources, span.file);
    if (!source || span.end > source->text.len || span.begin > span.end) return STR("");
    struct str text = {source->text.ptr + span.begin, span.end - span.begin};
    const char *line_end = memchr(text.ptr, '\n', text.len);
    if (line_end) text.len = (size_t)(line_end - text.ptr);
    return text;
}

static void bind_part_rows(struct arena *arena, struct bindings *b, const struct plan *plan,
                           const struct emit_options *options, const struct part *part)
{
    for (int i = part->first; i < part->end; i++) {
        if (i > part->first && row_of(plan, i) == row_of(plan, i - 1)) continue;
        struct bindings *row = bind_item(b, "PLACES");
        bind_text(row, "place", source_place_of(arena, options, row_of(plan, i)->span));
        bind_text(row, "text", row_text(options, row_of(plan, i)->span));
    }
}

struct bindings *bind_part(struct arena *arena, const struct plan *plan, const struct emit_options *options,
                           const struct part *part)
{
    const struct step *first = &plan->steps[part->first], *last = &plan->steps[part->end - 1];
    struct bindings *b = bindings_new(arena);
    bind_text(b, "PREFIX", options->prefix);
    bind_text(b, "UPPER", upper_of(arena, options->prefix));
    bind_spare(b, "SUFFIX");
    bind_text(b, "SUFFIX", options->suffix);
    struct str name = part_name(arena, plan, part);
    bind_text(b, "PART_NAME", str_printf(arena, "%.*s%.*s", STR_ARG(name), STR_ARG(options->suffix)));
    bind_part_rows(arena, b, plan, options, part);
    for (int i = part->first; i < part->end; i++) {
        struct bindings *call = bind_call(arena, b, plan, options, &plan->steps[i]);
        if (part->schedule != SCHEDULE_ROWS) continue;
        bind_demand(arena, call, plan, options, &plan->steps[i], i == part->first);
    }
    if (part->schedule == SCHEDULE_ROWS) {
        bind_text(b, "LAST", identifier_of(arena, step_layer(plan, last)->name));
        bind_int(b, "LAST_HEIGHT", last->out.height);
        bind_int(b, "STEP_COUNT", part->end - part->first);
    } else if (part->schedule == SCHEDULE_CHANNELS) {
        bind_int(b, "SLICES", step_slices(first));
        bind_int(b, "SLICE_CHANNELS", first->slice_channels);
        bind_int(b, "CHANNELS", first->out.channels);
        bind_int(b, "REST", step_rest_channels(first));
    }
    return b;
}

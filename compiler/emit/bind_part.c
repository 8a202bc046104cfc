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

static const struct group *group_of(const struct plan *plan, const struct part *part)
{
    const struct group *group = plan->groups;
    while (group->end <= part->first) group++;
    return group;
}

int32_t part_units(const struct plan *plan, const struct part *part)
{
    return group_units(plan, group_of(plan, part));
}

int64_t part_own_floats(const struct plan *plan, const struct part *part)
{
    return group_own(plan, group_of(plan, part)).begin_bytes / (int64_t)sizeof(float);
}

bool part_sums_apart(const struct plan *plan, const struct part *part)
{
    return step_sums_apart(plan, &plan->steps[part->end - 1]);
}

/* The row's name; of one whose first steps are in another part, that of the layer it goes on with. */
struct str part_name(struct arena *arena, const struct plan *plan, const struct part *part)
{
    bool begins = part->first == 0 || row_of(plan, part->first - 1) != row_of(plan, part->first);
    struct str layer = step_layer(plan, &plan->steps[part->first])->name;
    return identifier_of(arena, begins ? row_of(plan, part->first)->name : layer);
}

/* One argument of a call: the memory it lies in, the offset there in elements, and what it is. Where it moves on from
 * call to call: the elements of a row, or the pixels of one of a slice, and the rows of its ring; the elements of a
 * slice. */
static struct bindings *bind_argument(struct bindings *call, const struct plan *plan, int buffer, const char *role)
{
    static const char *const spares[] = {"row_floats", "ring", "slice_floats", "slice_row_pixels", "placed"};
    if (buffer == BUFFER_NONE) return NULL;
    struct bindings *argument = bind_item(call, "ARGUMENTS");
    bool own = buffer >= 0 && plan->buffers[buffer].own;
    const char *base = own ? "own" : "workspace";
    if (buffer < 0) base = buffer == BUFFER_INPUT ? "input" : "output";
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
    int64_t row_floats = (int64_t)shape.width * shape.channels;
    bind_int(argument, "row_floats", step_streams(step) ? row_floats : 0);
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
    if (window) {
        struct bindings *map = bind_argument(call, plan, step->input, "x");
        if (step->op == STEP_DWCONV && !step->slice_in) bind_slice(map, step, step->slice_channels);
        bool ring = step_streams(step) && step->slice_in && !plan->buffers[step->input].places;
        if (ring) bind_slice(map, step, step_ring_slice_floats(plan, step - 1));
    } else {
        struct bindings *map = bind_map(call, plan, step, step->input, step->in, "x");
        if (step->op == STEP_GATE) bind_slice(map, step, step->slice_channels);
        if (step_adds_up(step) && !step->slice_in) bind_int(map, "slice_floats", step->piece_channels);
    }
    if (step->input != BUFFER_INPUT || !plan_reads_pixels(plan)) return;
    struct bindings *stride = bind_argument(call, plan, BUFFER_INPUT, "bytes from row to row");
    bind_text(stride, "base", STR("row_stride"));
}

static void bind_weights(struct bindings *call, const struct plan *plan, const struct step *step)
{
    bind_slice(bind_argument(call, plan, step->gated, "w, gated"), step, step_slice_floats(step));
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

/* How a depthwise convolution and the expansion before it go over slices of their channels for each call; `place` is
 * where in the chain the step lies, `places_at` where those of the expansion's rows are written down. */
static void bind_row_slices(struct arena *arena, struct bindings *call, const struct plan *plan,
                            const struct step *step, int place, int32_t places_at)
{
    static const char *const spares[] = {"IN_SLICES", "BY_SLICES", "SLICES", "UNITS", "SLICE_CHANNELS", "REST",
                                         "before_rows", "source", "PLACES", "kept", "fresh", "reach", "pad", "kept_at",
                                         "spare_at"};
    for (size_t i = 0; i < sizeof spares / sizeof *spares; i++) bind_spare(call, spares[i]);
    bool by_slices = step->slice_in && step_streams(step);
    bind_int(call, "IN_SLICES", step_is_row_sliced(step));
    bind_int(call, "BY_SLICES", by_slices);
    bind_int(call, "SLICES", step_slices(step));
    bind_int(call, "UNITS", step_slices(step) + (step_rest_channels(step) > 0));
    bind_int(call, "SLICE_CHANNELS", step->slice_channels);
    bind_int(call, "REST", step_rest_channels(step));
    bind_int(call, "before_rows", by_slices ? step[-1].rows : 0);
    const struct step *expansion = by_slices ? step - 1 : step;
    int32_t places = by_slices || step_is_row_sliced(step) ? plan->buffers[expansion->output].places : 0;
    int32_t kept = places ? step_kept_rows(plan, expansion + 1) : 0;
    int32_t fresh = places ? step_fresh_rows(plan, expansion + 1) : 0;
    bind_int(call, "PLACES", places);
    bind_int(call, "kept", kept);
    bind_int(call, "fresh", fresh);
    bind_int(call, "reach", kept + fresh);
    bind_int(call, "pad", step_layer(plan, step)->pad_top);
    bind_int(call, "kept_at", places_at);
    bind_int(call, "spare_at", places_at + places - fresh);
    bind_text(call, "source", place > 1 ? identifier_of(arena, step_layer(plan, step - 2)->name) : STR(""));
}

/* The places of an expansion's rows when a chain begins, noted from `at` on: those that its slices keep, and then the
 * spare ones. Returns how many. */
static int32_t bind_places(struct bindings *b, const struct plan *plan, const struct step *expansion, int32_t at)
{
    int32_t places = plan->buffers[expansion->output].places;
    if (!places) return 0;
    struct bindings *item = bind_item(b, "PLACES");
    bind_int(item, "at", at);
    bind_int(item, "count", places);
    bind_int(item, "floats", (int64_t)expansion->out.width * expansion->slice_channels);
    return places;
}

/* In a map that exists in full, and in the mean, each slice has its own channels; or its own panels of gated
 * weights. */
static void bind_outputs(struct bindings *call, const struct plan *plan, const struct step *step)
{
    struct bindings *map =
        bind_map(call, plan, step, step->output, step->out, step_in_place(step) ? "y, in place" : "y");
    bool weights = step->op == STEP_GATE_WEIGHTS;
    if (!step->slice_out) bind_slice(map, step, weights ? step_slice_floats(step) : step->slice_channels);
    if (step_is_row_sliced(step)) {
        bool placed = plan->buffers[step->output].places > 0;
        bind_int(map, "row_floats", 0);
        bind_int(map, "slice_row_pixels", placed ? 0 : step->out.width);
        if (placed) bind_int(map, "placed", 1);
        else bind_slice(map, step, step_ring_slice_floats(plan, step));
    }
    struct bindings *mean = bind_argument(call, plan, step->pooled, "mean");
    bind_slice(mean, step, step->slice_channels);
    if (step_sums_apart(plan, step)) bind_int(mean, "row_floats", step->out.channels);
}

/* The inputs of the slices before this one. */
static void bind_piece_begin(struct bindings *call, const struct step *step)
{
    struct bindings *argument = bind_item(call, "ARGUMENTS");
    bind_int(argument, "COUNT", step->piece_channels);
    bind_text(argument, "role", STR("inputs before these"));
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
    struct bindings *second = bind_argument(call, plan, step->second, "second");
    if (step->op == STEP_GATE) bind_slice(second, step, step->slice_channels);
    struct bindings *residual =
        step->residual == step->output ? NULL : bind_map(call, plan, step, step->residual, step->out, "residual");
    bind_slice(residual, step, step->slice_channels);
    bind_outputs(call, plan, step);
    bind_weights(call, plan, step);
    if (step_adds_up(step)) bind_piece_begin(call, step);
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
        struct bindings *row = bind_item(b, "TABLE_ROWS");
        bind_text(row, "place", source_place_of(arena, options, row_of(plan, i)->span));
        bind_text(row, "text", row_text(options, row_of(plan, i)->span));
    }
}

/* Where a range of rows begins: each step with what the next one reads first, and what a residual is added to. */
static void bind_begins(struct bindings *b, const struct plan *plan, const struct part *part)
{
    bind_list(b, "BEGINS");
    for (int i = part->end - 2; i >= part->first; i--) {
        const struct step *step = &plan->steps[i], *next = step + 1;
        const struct layer *layer = step_layer(plan, next);
        struct bindings *begin = bind_item(b, "BEGINS");
        bind_int(begin, "step", i - part->first);
        bind_int(begin, "next", i + 1 - part->first);
        bind_int(begin, "stride", step_has_window(next) ? layer->stride_height : 1);
        bind_int(begin, "pad", step_has_window(next) ? layer->pad_top : 0);
        bind_int(begin, "rows", step->rows);
        bind_list(begin, "ADDERS");
        for (int k = i + 1; k < part->end; k++)
            if (step->output >= 0 && plan->steps[k].residual == step->output)
                bind_int(bind_item(begin, "ADDERS"), "step", k - part->first);
    }
}

/* How threads share the part, and the sums of a mean that are then to be added up. */
static void bind_shared(struct bindings *b, const struct plan *plan, const struct part *part)
{
    const struct step *last = &plan->steps[part->end - 1];
    static const char *const names[] = {"UNITS", "UNIT_ROWS", "MEAN", "MEAN_OFFSET", "MEAN_STRIDE", "MEAN_CHANNELS",
                                        "MEAN_ROWS", "PIXELS"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) bind_spare(b, names[i]);
    bind_int(b, "UNITS", part_units(plan, part));
    bind_int(b, "UNIT_ROWS", last->rows);
    bool mean = step_sums_apart(plan, last);
    bind_int(b, "MEAN", mean);
    if (!mean) return;
    bind_int(b, "MEAN_OFFSET", plan->buffers[last->pooled].offset_bytes / (int64_t)sizeof(float));
    bind_int(b, "MEAN_STRIDE", (int64_t)last->rows * last->out.channels);
    bind_int(b, "MEAN_CHANNELS", last->out.channels);
    bind_int(b, "MEAN_ROWS", last->out.height / last->rows);
    bind_int(b, "PIXELS", (int64_t)last->out.height * last->out.width);
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
    int32_t notes = part->end - part->first, places_at = notes;
    if (part->schedule == SCHEDULE_ROWS) bind_list(b, "PLACES");
    for (int i = part->first; i < part->end; i++) {
        const struct step *step = &plan->steps[i];
        struct bindings *call = bind_call(arena, b, plan, options, step);
        if (part->schedule != SCHEDULE_ROWS) continue;
        bind_demand(arena, call, plan, options, step, i == part->first);
        if (step_is_row_sliced(step)) {
            places_at = notes;
            notes += bind_places(b, plan, step, places_at);
        }
        bind_row_slices(arena, call, plan, step, i - part->first, places_at);
    }
    bind_spare(b, "THREADS");
    bind_int(b, "THREADS", plan->threads);
    bind_spare(b, "BEGINS");
    if (plan->threads) bind_shared(b, plan, part);
    if (part->schedule == SCHEDULE_ROWS) {
        if (plan->threads) bind_begins(b, plan, part);
        bind_spare(b, "LAST_HEIGHT");
        bind_text(b, "LAST", identifier_of(arena, step_layer(plan, last)->name));
        bind_int(b, "LAST_HEIGHT", last->out.height);
        bind_int(b, "STEP_COUNT", part->end - part->first);
        bind_int(b, "NOTES", notes);
    } else if (part->schedule == SCHEDULE_CHANNELS) {
        bind_int(b, "SLICES", step_slices(first));
        bind_int(b, "SLICE_CHANNELS", first->slice_channels);
        bind_int(b, "CHANNELS", first->out.channels);
        bind_int(b, "REST", step_rest_channels(first));
    }
    return b;
}

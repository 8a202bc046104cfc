/* memory_svg.c - the workspace over time as a picture, see memory_map.h.
 *
 * Self-contained: colours for light and dark surroundings, and what does not fit into a box is shown when the pointer
 * rests on it. All coordinates are whole, so that the text is the same everywhere. */
#include "plan/memory_map.h"

#include <inttypes.h>

enum {
    STEP_WIDTH = 24,
    PLOT_HEIGHT = 520,
    LEFT = 76, /* of the plot: the scale */
    TOP = 58,
    RIGHT = 16,
    FONT = 10,
    LETTER_WIDTH = 6, /* about */
    GAP = 6,
    TICKS = 8,
};

static const char style[] =
    "<style>\n"
    "svg { background: #fff; color: #222; font: 10px ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace }\n"
    "text { fill: currentColor } .title { font-size: 14px; font-weight: bold } .note { font-size: 12px }\n"
    ".grid { stroke: currentColor; stroke-opacity: .15 } .bound { stroke: #c22; stroke-dasharray: 6 3; fill: none }\n"
    ".alive { stroke: currentColor; stroke-width: 2; fill: none }\n"
    "rect { stroke: #fff; stroke-width: 1 }\n"
    ".map { fill: #9cc4ea } .window { fill: #f3c181 } .vector { fill: #a3d6a0 } .weights { fill: #cdb4e6 }\n"
    "@media (prefers-color-scheme: dark) {\n"
    "svg { background: #181a1d; color: #e4e4e4 } rect { stroke: #181a1d } .bound { stroke: #f66 }\n"
    ".map { fill: #2c5b88 } .window { fill: #8a5a17 } .vector { fill: #2f6b38 } .weights { fill: #634887 } }\n"
    "</style>\n";

/* The kinds of boxes, by what they hold first. */
static const struct {
    const char *class, *title;
} kinds[] = {{"map", "map"},
             {"window", "map (depthwise, kxk)"},
             {"vector", "mean, gate"},
             {"weights", "gated weights"}};

enum { KIND_MAP, KIND_WINDOW, KIND_VECTOR, KIND_WEIGHTS };

static int kind_of(const struct plan *plan, const struct buffer *buffer)
{
    const struct step *step = &plan->steps[buffer->first_step];
    if (step->op == STEP_GATE_WEIGHTS) return KIND_WEIGHTS;
    if (step->pooled == buffer->id || (step->out.height == 1 && step->out.width == 1)) return KIND_VECTOR;
    return step->op == STEP_DWCONV || step->op == STEP_CONV ? KIND_WINDOW : KIND_MAP;
}

/* Pixels from the plot's top to an offset: the workspace begins at the bottom. */
static int64_t y_of(const struct plan *plan, int64_t offset_bytes)
{
    return TOP + PLOT_HEIGHT - offset_bytes * PLOT_HEIGHT / plan->workspace_bytes;
}

static int x_of(int step)
{
    return LEFT + step * STEP_WIDTH;
}

static void add_size(struct strbuf *out, int64_t bytes)
{
    if (bytes < 10240) strbuf_printf(out, "%" PRId64 " B", bytes);
    else strbuf_printf(out, "%" PRId64 " KiB", (bytes + 512) / 1024);
}

static void add_holds(const struct plan *plan, const struct buffer *buffer, bool all, struct strbuf *out)
{
    const char *separator = "";
    for (int step = buffer->first_step; step <= buffer->last_step; step++) {
        const struct layer *layer = layer_left_in(plan, &plan->steps[step], buffer->id);
        if (!layer) continue;
        strbuf_printf(out, "%s%.*s", separator, STR_ARG(layer->name));
        if (!all) return;
        separator = ", ";
    }
}

struct box {
    int64_t x, y, width, height;
};

static struct box box_of(const struct plan *plan, const struct buffer *buffer)
{
    int64_t top = y_of(plan, buffer->offset_bytes + buffer->size_bytes), bottom = y_of(plan, buffer->offset_bytes);
    return (struct box){.x = x_of(buffer->first_step),
                        .y = top,
                        .width = x_of(buffer->last_step + 1) - x_of(buffer->first_step),
                        .height = bottom > top ? bottom - top : 1};
}

/* The name and the size of a buffer, as much as there is room for, across or upright. */
static void add_label(const struct plan *plan, const struct buffer *buffer, struct strbuf *out)
{
    struct box box = box_of(plan, buffer);
    struct strbuf name = {0};
    add_holds(plan, buffer, false, &name);
    size_t name_len = name.len;
    strbuf_puts(&name, " ");
    add_size(&name, buffer->size_bytes);
    bool upright = box.height > box.width;
    int64_t room = (upright ? box.height : box.width) / LETTER_WIDTH - 1;
    if ((int64_t)name.len > room) name.len = name_len;
    if ((int64_t)name.len <= room && (upright ? box.width : box.height) >= FONT + 1) {
        int64_t middle_x = box.x + box.width / 2, middle_y = box.y + box.height / 2;
        strbuf_printf(out, "<text x=\"%" PRId64 "\" y=\"%" PRId64 "\" dy=\"3\" text-anchor=\"middle\"",
                      middle_x, middle_y);
        if (upright) strbuf_printf(out, " transform=\"rotate(-90 %" PRId64 " %" PRId64 ")\"", middle_x, middle_y);
        strbuf_printf(out, ">%.*s</text>\n", (int)name.len, name.ptr);
    }
    strbuf_free(&name);
}

static void add_box(const struct plan *plan, const struct buffer *buffer, struct strbuf *out)
{
    struct box box = box_of(plan, buffer);
    strbuf_printf(out, "<rect class=\"%s\" x=\"%" PRId64 "\" y=\"%" PRId64 "\" width=\"%" PRId64 "\" height=\"%" PRId64
                  "\"><title>", kinds[kind_of(plan, buffer)].class, box.x, box.y, box.width, box.height);
    add_holds(plan, buffer, true, out);
    strbuf_printf(out, ": %" PRId64 " bytes at %" PRId64 ", steps %d to %d</title></rect>\n", buffer->size_bytes,
                  buffer->offset_bytes, buffer->first_step, buffer->last_step);
}

static void add_axes(const struct plan *plan, struct strbuf *out)
{
    const int end = x_of(plan->step_count), bottom = TOP + PLOT_HEIGHT;
    for (int i = 0; i <= TICKS; i++) {
        int y = bottom - i * PLOT_HEIGHT / TICKS;
        strbuf_printf(out, "<path class=\"grid\" d=\"M%d %dH%d\"/>", LEFT, y, end);
        strbuf_printf(out, "<text x=\"%d\" y=\"%d\" dy=\"3\" text-anchor=\"end\">", LEFT - GAP, y);
        add_size(out, plan->workspace_bytes * i / TICKS);
        strbuf_puts(out, "</text>\n");
    }
    for (int i = 0; i < plan->step_count; i++) {
        int x = x_of(i) + STEP_WIDTH / 2;
        struct str name = step_layer(plan, &plan->steps[i])->name;
        strbuf_printf(out, "<text x=\"%d\" y=\"%d\" dy=\"3\" text-anchor=\"end\" transform=\"rotate(-90 %d %d)\">%.*s "
                      "%d</text>\n", x, bottom + GAP, x, bottom + GAP, STR_ARG(name), i);
    }
}

/* What is alive at each step, as if it were stacked, and the bound. */
static void add_lines(const struct plan *plan, struct strbuf *out)
{
    int64_t bound = y_of(plan, plan->alive_bytes);
    strbuf_puts(out, "<path class=\"alive\" d=\"");
    for (int i = 0; i < plan->step_count; i++)
        strbuf_printf(out, "M%d %" PRId64 "h%d", x_of(i), y_of(plan, plan_alive_bytes(plan, i)), STEP_WIDTH);
    strbuf_printf(out, "\"/>\n<path class=\"bound\" d=\"M%d %" PRId64 "H%d\"/>\n", LEFT, bound, x_of(plan->step_count));
}

static void add_head(const struct plan *plan, struct strbuf *out)
{
    strbuf_printf(out, "<text class=\"title\" x=\"%d\" y=\"20\">%.*s %dx%dx%d, multiplier %g: workspace %" PRId64
                  " bytes</text>\n<text class=\"note\" x=\"%d\" y=\"36\">", LEFT, STR_ARG(plan->net->name),
                  plan->net->input.height, plan->net->input.width, plan->net->input.channels, plan->net->multiplier,
                  plan->workspace_bytes, LEFT);
    strbuf_printf(out, "lines: bytes alive at each step, the least workspace possible; dashed: most of them, %" PRId64
                  " at step %d</text>\n", plan->alive_bytes, plan->peak_step);
    for (int i = 0, x = LEFT; i < (int)(sizeof kinds / sizeof *kinds); i++, x += 180)
        strbuf_printf(out, "<rect class=\"%s\" x=\"%d\" y=\"42\" width=\"12\" height=\"10\"/><text x=\"%d\" y=\"51\">%s"
                      "</text>\n", kinds[i].class, x, x + 18, kinds[i].title);
}

void memory_map_svg(const struct plan *plan, struct strbuf *out)
{
    size_t longest = 0;
    for (int i = 0; i < plan->step_count; i++) {
        size_t len = step_layer(plan, &plan->steps[i])->name.len;
        if (len > longest) longest = len;
    }
    int width = x_of(plan->step_count) + RIGHT;
    int height = TOP + PLOT_HEIGHT + GAP + ((int)longest + 4) * LETTER_WIDTH; /* names and numbers of steps */
    strbuf_puts(out, "<svg xmlns=\"http://www.w3.org/2000/svg\"");
    strbuf_printf(out, " viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\">\n%s", width, height, width, height, style);
    add_head(plan, out);
    add_axes(plan, out);
    for (int i = 0; i < plan->buffer_count; i++) add_box(plan, &plan->buffers[i], out);
    add_lines(plan, out);
    for (int i = 0; i < plan->buffer_count; i++) add_label(plan, &plan->buffers[i], out);
    strbuf_puts(out, "</svg>\n");
}

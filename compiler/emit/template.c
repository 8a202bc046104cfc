/* template.c - renders a parsed template. In: the tree of a template and a set of bindings. Out: text appended to a
 * buffer. A name is looked up first among the loops around it, then in the bindings. Goes on after an error, so that
 * one run shows all of them; an error is marked at its node, since other steps render the same template. See
 * template.h for the language. */
#include "emit/template.h"

#include <string.h>

#include "emit/template_tree.h"

/* Far above any network's source text, weights included; low enough to end before memory does. */
#define RENDERED_SIZE_MAX_BYTES ((size_t)1 << 30)
enum { STEPS_MAX = 1 << 26 };

/* A loop being run; members of its variable are read from item. */
struct frame {
    const struct frame *outer;
    struct name variable;
    const struct bindings *item;
    size_t index, count;
};

struct render {
    struct template_source *source;
    const struct bindings *bindings;
    const struct frame *frames; /* innermost first */
    struct strbuf *out;
    size_t begin;      /* out->len at the start */
    size_t step_count; /* nodes rendered and items begun so far */
    bool failed, is_stopped;
};

/* What an operand stands for: a text or a list; after a plain variable also a ".member" that is no member. */
struct value {
    const struct binding *list;
    struct str text;
    struct str tail;
    char digits[INT_TEXT_SIZE]; /* holds the text of index */
};

static bool same_name(struct name a, struct name b)
{
    return a.hash == b.hash && str_eq(a.text, b.text);
}

static const struct frame *find_frame(const struct render *render, struct name name)
{
    const struct frame *frame = render->frames;
    while (frame && !same_name(frame->variable, name)) frame = frame->outer;
    return frame;
}

static void set_value(struct value *value, const struct binding *binding)
{
    if (binding->is_list) value->list = binding;
    else value->text = binding->text;
}

/* The members that every item has. */
static bool find_given_member(const struct frame *frame, struct str member, struct value *value)
{
    if (str_is(member, "index")) {
        size_t len = int_text((int64_t)frame->index, value->digits);
        value->text = (struct str){value->digits, len};
        return true;
    }
    bool is_first = str_is(member, "first");
    if (!is_first && !str_is(member, "last")) return false;
    value->text = (is_first ? frame->index == 0 : frame->index + 1 == frame->count) ? STR("1") : STR("0");
    return true;
}

/* False when the operand's name or member is not set. */
static bool find_value(const struct render *render, const struct operand *operand, struct value *value)
{
    value->list = NULL;
    value->text = value->tail = (struct str){"", 0};
    const struct frame *frame = find_frame(render, operand->name);
    if (frame) {
        struct name member = operand->has_member ? operand->member : name_of(STR(""));
        const struct binding *binding = bindings_find(frame->item, member);
        if (!binding) return operand->has_member && find_given_member(frame, member.text, value);
        set_value(value, binding);
        return true;
    }
    const struct binding *binding = bindings_find(render->bindings, operand->name);
    if (!binding || (operand->has_member && operand->is_whole)) return false;
    set_value(value, binding);
    if (operand->has_member) value->tail = (struct str){operand->member.text.ptr - 1, operand->member.text.len + 1};
    return true;
}

/* True when the error at this node is new and is to be reported now. */
static bool fail_at(struct render *render, struct node *node)
{
    bool is_new = !node->reported;
    render->failed = node->reported = true;
    return is_new;
}

static void suggest(struct render *render, struct str word, const struct bindings *bindings, bool with_loops)
{
    size_t count = 0, capacity = bindings->count;
    for (const struct frame *frame = render->frames; frame; frame = frame->outer) capacity++;
    const char **names = ARENA_ARRAY(render->source->arena, capacity + 1, const char *);
    for (size_t i = 0; i < bindings->count; i++)
        if (bindings->entries[i].is_set) names[count++] = bindings->entries[i].name.text.ptr;
    for (const struct frame *frame = with_loops ? render->frames : NULL; frame; frame = frame->outer)
        names[count++] = str_copy(render->source->arena, frame->variable.text).ptr;
    const char *nearest = diag_nearest(word, names, count);
    if (nearest) diag_remedy(render->source->diag, "did you mean '%s'?", nearest);
}

/* The operand of a node could not be found: says which part of it. */
static void report_missing(struct render *render, struct node *node)
{
    if (!fail_at(render, node)) return;
    const struct operand *operand = &node->operand;
    struct diag *diag = render->source->diag;
    struct str name = operand->name.text, member = operand->has_member ? operand->member.text : STR("");
    const struct frame *frame = find_frame(render, operand->name);
    if (frame) {
        diag_report(diag, MESSAGE_TEMPLATE_MEMBER, operand->span, STR_ARG(name), STR_ARG(member));
        if (member.len) suggest(render, member, frame->item, false);
        else diag_remedy(diag, "write $%.*s.member, or bind the item's own text under the name \"\"", STR_ARG(name));
    } else if (operand->has_member && bindings_find(render->bindings, operand->name)) {
        diag_report(diag, MESSAGE_TEMPLATE_NOT_LOOP, operand->span, STR_ARG(name));
    } else {
        diag_report(diag, MESSAGE_TEMPLATE_NAME, operand->span, STR_ARG(name));
        suggest(render, name, render->bindings, true);
    }
}

/* Reports and returns false when the operand is not set or is a list. */
static bool find_text(struct render *render, struct node *node, struct value *value)
{
    if (!find_value(render, &node->operand, value)) {
        report_missing(render, node);
        return false;
    }
    if (!value->list) return true;
    if (fail_at(render, node))
        diag_report(render->source->diag, MESSAGE_TEMPLATE_LIST, node->operand.span, STR_ARG(node->operand.name.text));
    return false;
}

/* Counts a step of the rendering; false when there were too many. Items count too: a loop may have no lines. */
static bool may_go_on(struct render *render)
{
    render->step_count++;
    render->is_stopped = render->step_count > STEPS_MAX || render->out->len - render->begin > RENDERED_SIZE_MAX_BYTES;
    return !render->is_stopped;
}

static void render_nodes(struct render *render, struct node *node);

static void render_value(struct render *render, struct node *node)
{
    struct value value;
    if (!find_text(render, node, &value)) return;
    strbuf_add(render->out, value.text.ptr, value.text.len);
    strbuf_add(render->out, value.tail.ptr, value.tail.len);
}

static void render_if(struct render *render, struct node *node)
{
    struct value value;
    bool holds = false;
    if (find_value(render, &node->operand, &value))
        holds = value.list ? value.list->item_count > 0 : value.text.len > 0 && !str_is(value.text, "0");
    render_nodes(render, holds != node->is_negated ? node->body : node->other);
}

static void render_for(struct render *render, struct node *node)
{
    struct value value;
    if (!find_value(render, &node->operand, &value)) {
        report_missing(render, node);
        return;
    }
    if (!value.list) {
        if (fail_at(render, node))
            diag_report(render->source->diag, MESSAGE_TEMPLATE_NOT_LIST, node->operand.span,
                        STR_ARG(node->operand.name.text));
        return;
    }
    if (find_frame(render, node->variable) || bindings_find(render->bindings, node->variable)) {
        if (fail_at(render, node))
            diag_report(render->source->diag, MESSAGE_TEMPLATE_SHADOW, node->variable_span,
                        STR_ARG(node->variable.text));
        return;
    }
    struct frame frame = {.outer = render->frames, .variable = node->variable, .count = value.list->item_count};
    render->frames = &frame;
    for (; frame.index < frame.count && may_go_on(render); frame.index++) {
        frame.item = value.list->items[frame.index];
        render_nodes(render, node->body);
    }
    render->frames = frame.outer;
}

static void render_require(struct render *render, struct node *node)
{
    struct value value;
    if (!find_text(render, node, &value)) return;
    for (size_t i = 0; i < node->value_count; i++)
        if (str_eq(value.text, node->values[i])) return;
    if (fail_at(render, node))
        diag_report(render->source->diag, MESSAGE_TEMPLATE_REQUIRE, node->operand.span,
                    STR_ARG(node->operand.name.text), STR_ARG(value.text));
}

static void render_nodes(struct render *render, struct node *node)
{
    for (; node && may_go_on(render); node = node->next) {
        switch (node->kind) {
        case NODE_TEXT: strbuf_add(render->out, node->text.ptr, node->text.len); break;
        case NODE_VALUE: render_value(render, node); break;
        case NODE_IF: render_if(render, node); break;
        case NODE_FOR: render_for(render, node); break;
        case NODE_INCLUDE: render_nodes(render, node->included->nodes); break;
        case NODE_REQUIRE: render_require(render, node); break;
        }
    }
}

static bool all_used(struct render *render, struct template *template, const struct bindings *bindings, bool is_item);

/* Items share their member names, so that one report for each member is enough: stops at the first item with one. */
static bool items_used(struct render *render, struct template *template, const struct binding *list)
{
    bool good = true;
    for (size_t i = 0; i < list->item_count && good; i++) good = all_used(render, template, list->items[i], true);
    return good;
}

/* Every name that was set must be one that the template mentions: as a variable, or in an item as a member. */
static bool all_used(struct render *render, struct template *template, const struct bindings *bindings, bool is_item)
{
    const struct bindings *mentioned = is_item ? template->members : template->names;
    bool good = true;
    for (size_t i = 0; i < bindings->count; i++) {
        const struct binding *binding = &bindings->entries[i];
        struct str name = binding->name.text;
        if (!binding->is_set || binding->is_spare || !name.len) continue;
        if (bindings_find(mentioned, binding->name)) {
            good = (!binding->is_list || items_used(render, template, binding)) && good;
            continue;
        }
        if (!template->unused_reported)
            diag_report_on(render->source->diag, MESSAGE_TEMPLATE_UNUSED, template->name, STR_ARG(name));
        good = false;
    }
    return good;
}

bool template_render(struct template_source *source, const char *name, const struct bindings *bindings,
                     struct strbuf *out)
{
    struct template *template = template_load(source, str_of(name), (struct span){0});
    if (!template) return false;
    struct render render = {.source = source, .bindings = bindings, .out = out, .begin = out->len};
    if (!all_used(&render, template, bindings, false)) render.failed = template->unused_reported = true;
    render_nodes(&render, template->nodes);
    if (render.is_stopped) {
        diag_report_on(source->diag, MESSAGE_TEMPLATE_TOO_LARGE, template->name, STR_ARG(template->name));
        render.failed = true;
    }
    if (render.failed && out->ptr) {
        out->len = render.begin;
        out->ptr[out->len] = '\0';
    }
    return !render.failed;
}

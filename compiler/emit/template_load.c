/* template_load.c - from the name of a template to its tree: finds the text in the directory or in the embedded
 * table, parses it once, and keeps the tree in the source's cache. A template that failed stays in the cache as bad,
 * so that its errors are reported once. */
#include <string.h>

#include "base/io.h"
#include "emit/template_tree.h"

enum { TEMPLATE_SIZE_MAX_BYTES = 1 << 24, INCLUDE_DEPTH_MAX = 32 };

/* Reports at the include, or on the template's name where the compiler itself asked for it. */
static void report_file(struct template_source *source, struct str name, struct span span, struct str why)
{
    if (span.file) diag_report(source->diag, MESSAGE_TEMPLATE_FILE, span, STR_ARG(name), STR_ARG(why));
    else diag_report_on(source->diag, MESSAGE_TEMPLATE_FILE, name, STR_ARG(name), STR_ARG(why));
}

static bool is_file_name(struct str name)
{
    char before = '/'; /* a slash or a dot must not follow a slash, nor come first */
    for (size_t i = 0; i < name.len; i++) {
        char c = name.ptr[i];
        bool is_word =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
        if (!is_word && ((c != '.' && c != '/') || before == '/')) return false;
        before = c;
    }
    return name.len > 0 && before != '/';
}

static int compare_names(struct str name, const char *other)
{
    size_t len = strlen(other);
    int order = memcmp(name.ptr, other, name.len < len ? name.len : len);
    return order ? order : name.len < len ? -1 : name.len > len;
}

const struct embedded_template *template_embedded(struct str name)
{
    size_t low = 0, high = embedded_template_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = compare_names(name, embedded_templates[middle].name);
        if (order == 0) return &embedded_templates[middle];
        if (order < 0) high = middle;
        else low = middle + 1;
    }
    return NULL;
}

static void suggest_embedded(struct template_source *source, struct str name)
{
    const char **names = ARENA_ARRAY(source->arena, embedded_template_count + 1, const char *);
    for (size_t i = 0; i < embedded_template_count; i++) names[i] = embedded_templates[i].name;
    const char *nearest = diag_nearest(name, names, embedded_template_count);
    if (nearest) diag_remedy(source->diag, "did you mean '%s'?", nearest);
}

static bool read_text(struct template_source *source, struct str name, struct span span, struct str *path,
                      struct str *text)
{
    bool is_runtime = memchr(name.ptr, '/', name.len) != NULL; /* simd/x86.h: a part of runtime/, always built in */
    if (source->directory && !is_runtime) {
        struct str why;
        *path = str_printf(source->arena, "%s/%.*s", source->directory, STR_ARG(name));
        if (io_read(source->arena, path->ptr, TEMPLATE_SIZE_MAX_BYTES, text, &why)) return true;
        report_file(source, name, span, why);
        source->diag->io_failed = true;
        return false;
    }
    const struct embedded_template *embedded = template_embedded(name);
    if (!embedded) {
        report_file(source, name, span, STR("no such template is built in"));
        suggest_embedded(source, name);
        return false;
    }
    *path = str_printf(source->arena, "%s/%.*s", is_runtime ? "runtime" : "templates", STR_ARG(name));
    *text = (struct str){embedded->text, embedded->size_bytes};
    return true;
}

/* What is wrong with asking for a template that was not loaded completely before. */
static bool may_load(struct template_source *source, struct str name, struct span span)
{
    if (source->cache->depth >= INCLUDE_DEPTH_MAX) {
        diag_report(source->diag, MESSAGE_TEMPLATE_DEPTH, span, (int)INCLUDE_DEPTH_MAX);
        return false;
    }
    if (is_file_name(name)) return true;
    if (span.file) diag_report(source->diag, MESSAGE_TEMPLATE_FILE_NAME, span, STR_ARG(name));
    else diag_report_on(source->diag, MESSAGE_TEMPLATE_FILE_NAME, name, STR_ARG(name));
    return false;
}

static struct template *load_new(struct template_source *source, struct str name, struct span span)
{
    struct template *template = ARENA_NEW(source->arena, struct template);
    *template = (struct template){.next = source->cache->templates,
                                  .name = str_copy(source->arena, name),
                                  .state = TEMPLATE_LOADING,
                                  .names = bindings_new(source->arena),
                                  .members = bindings_new(source->arena)};
    source->cache->templates = template;
    struct str path, text;
    bool good = read_text(source, template->name, span, &path, &text);
    if (good) {
        template->file = source_add(source->arena, source->sources, path, text);
        source->cache->depth++;
        good = template_parse(source, template, text);
        source->cache->depth--;
    }
    template->state = good ? TEMPLATE_GOOD : TEMPLATE_BAD;
    return template;
}

struct template *template_load(struct template_source *source, struct str name, struct span span)
{
    if (!source->cache) source->cache = ARENA_NEW(source->arena, struct template_cache);
    struct template *template = source->cache->templates;
    while (template && !str_eq(template->name, name)) template = template->next;
    if (!template) {
        if (!may_load(source, name, span)) return NULL;
        template = load_new(source, name, span);
    } else if (template->state == TEMPLATE_LOADING) {
        diag_report(source->diag, MESSAGE_TEMPLATE_CYCLE, span, STR_ARG(name));
    }
    return template->state == TEMPLATE_GOOD ? template : NULL;
}

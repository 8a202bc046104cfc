/* test_template.c - renders every X.in of this folder that has an X.vars and compares the text with X.out, or the
 * messages with X.err.
 *
 * `test_template DIRECTORY`; with MNV3C_UPDATE_GOLDEN=1 in the environment it writes X.out or X.err anew instead.
 * Lines of a .vars file:
 *     NAME=text            \n in the text is a line end
 *     LIST.member=text     in the last item of LIST; LIST.SUB.member=text in lists of lists
 *     LIST+                appends an item
 *     LIST-                an empty list
 *     spare NAME           may stay unused
 * A first line "repeat" renders twice. Other .in files are for includes. */
#define _POSIX_C_SOURCE 200809L

#include <dirent.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/io.h"
#include "emit/template.h"
#include "emit/template_tree.h"
#include "../support/check.h"

static const char small_text[] = "hello $NAME\n";
const struct embedded_template embedded_templates[] = {{"large.c.in", "//$ include small.c.in\n", 23},
                                                       {"small.c.in", small_text, sizeof small_text - 1}};
const size_t embedded_template_count = 2;

static struct str unescape(struct arena *arena, struct str text)
{
    char *copy = arena_alloc(arena, text.len + 1);
    size_t len = 0;
    for (size_t i = 0; i < text.len; i++) {
        bool is_line_end = text.ptr[i] == '\\' && i + 1 < text.len && text.ptr[i + 1] == 'n';
        copy[len++] = is_line_end ? '\n' : text.ptr[i];
        i += is_line_end;
    }
    return (struct str){copy, len};
}

/* Goes down "A.B.c" through the last items of A and of its B; *path becomes "c". */
static struct bindings *last_item(struct bindings *bindings, char **path)
{
    for (char *dot; (dot = strchr(*path, '.')) != NULL; *path = dot + 1) {
        *dot = '\0';
        struct binding *list = bindings_entry(bindings, name_of(str_of(*path)));
        if (!list->item_count) {
            fprintf(stderr, "list %s has no items\n", *path);
            exit(2);
        }
        bindings = list->items[list->item_count - 1];
    }
    return bindings;
}

static void read_binding(struct arena *arena, struct bindings *bindings, char *line)
{
    size_t len = strlen(line);
    char *equals = strchr(line, '=');
    if (strncmp(line, "spare ", 6) == 0) {
        line += 6;
        bindings = last_item(bindings, &line);
        bind_spare(bindings, line);
    } else if (equals) {
        *equals = '\0';
        bindings = last_item(bindings, &line);
        bind_text(bindings, line, unescape(arena, str_of(equals + 1)));
    } else if (len) {
        char kind = line[len - 1];
        line[len - 1] = '\0';
        bindings = last_item(bindings, &line);
        if (kind == '+') bind_item(bindings, line);
        else bind_list(bindings, line);
    }
}

static bool read_file(struct arena *arena, const char *name, const char *suffix, struct str *text)
{
    struct str why, path = str_printf(arena, "%s%s", name, suffix);
    return io_read(arena, path.ptr, 1 << 20, text, &why);
}

static void compare(struct arena *arena, const char *name, const char *suffix, struct str actual)
{
    struct str expected = {0}, why;
    if (getenv("MNV3C_UPDATE_GOLDEN")) {
        CHECK(io_write(arena, str_printf(arena, "%s%s", name, suffix).ptr, actual.ptr, actual.len, &why));
        return;
    }
    bool exists = read_file(arena, name, suffix, &expected);
    if (exists && str_eq(actual, expected)) return;
    fprintf(stderr, "%s%s %s. The test gave:\n%.*s\n", name, suffix, exists ? "differs" : "is missing",
            STR_ARG(actual));
    check_failures++;
}

static struct str messages_of(struct arena *arena, struct diag *diag)
{
    char *text = NULL;
    size_t len = 0;
    FILE *file = open_memstream(&text, &len);
    diag_flush(diag, file);
    fclose(file);
    struct str copy = str_copy(arena, (struct str){text, len});
    free(text);
    return copy;
}

static void run_case(const char *name)
{
    struct arena arena = {0};
    struct sources sources = {0};
    struct diag diag = {.arena = &arena, .sources = &sources};
    struct template_source source = {.directory = ".", .sources = &sources, .arena = &arena, .diag = &diag};
    struct bindings *bindings = bindings_new(&arena);
    struct str vars;
    struct strbuf out = {0};
    int times = 1;
    CHECK(read_file(&arena, name, ".vars", &vars));
    char *text = (char *)(uintptr_t)vars.ptr, *rest = NULL; /* io_read made it for us */
    for (char *line = strtok_r(text, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest)) {
        if (strcmp(line, "repeat") == 0) times = 2;
        else read_binding(&arena, bindings, line);
    }
    const char *file = str_printf(&arena, "%s.in", name).ptr;
    for (int i = 0; i < times; i++) {
        size_t before = out.len;
        bool good = template_render(&source, file, bindings, &out);
        CHECK(good == (diag.error_count == 0));
        CHECK(good || out.len == before);
    }
    if (diag.error_count) compare(&arena, name, ".err", messages_of(&arena, &diag));
    else compare(&arena, name, ".out", (struct str){out.ptr ? out.ptr : "", out.len});
    strbuf_free(&out);
    arena_free(&arena);
}

static int by_text(const void *left, const void *right)
{
    return strcmp(*(char *const *)left, *(char *const *)right);
}

static size_t run_all(void)
{
    enum { CASES_MAX = 200 };
    char *names[CASES_MAX];
    size_t count = 0;
    DIR *directory = opendir(".");
    for (struct dirent *entry; directory && (entry = readdir(directory)) != NULL;) {
        struct str name = str_of(entry->d_name);
        if (!str_ends(name, ".vars") || count == CASES_MAX) continue;
        names[count] = strdup(entry->d_name);
        names[count++][name.len - strlen(".vars")] = '\0';
    }
    if (directory) closedir(directory);
    qsort(names, count, sizeof *names, by_text);
    for (size_t i = 0; i < count; i++) {
        run_case(names[i]);
        free(names[i]);
    }
    return count;
}

static void embedded_table_is_searched(void)
{
    struct arena arena = {0};
    struct sources sources = {0};
    struct diag diag = {.arena = &arena, .sources = &sources};
    struct template_source source = {.sources = &sources, .arena = &arena, .diag = &diag};
    struct bindings *bindings = bindings_new(&arena);
    struct strbuf out = {0};
    bind_text(bindings, "NAME", STR("world"));
    CHECK(template_render(&source, "large.c.in", bindings, &out));
    bind_int(bindings, "NAME", -7);
    CHECK(template_render(&source, "small.c.in", bindings, &out));
    CHECK_STR(out.ptr, "hello world\nhello -7\n");
    CHECK_EQ_INT(sources.count, 2); /* parsed once */
    CHECK(!template_render(&source, "smal.c.in", bindings, &out));
    CHECK_STR(messages_of(&arena, &diag).ptr,
              "smal.c.in: error: template 'smal.c.in' cannot be read: no such template is built in [template-file]\n"
              "  help: did you mean 'small.c.in'?\n");
    CHECK_STR(out.ptr, "hello world\nhello -7\n");
    strbuf_free(&out);
    arena_free(&arena);
}

static void rendering_is_bounded(void)
{
    struct arena arena = {0};
    struct sources sources = {0};
    struct diag diag = {.arena = &arena, .sources = &sources};
    struct template_source source = {.directory = ".", .sources = &sources, .arena = &arena, .diag = &diag};
    struct bindings *bindings = bindings_new(&arena);
    struct strbuf out = {0};
    for (int i = 0; i < 1000; i++) bind_item(bindings, "LIST");
    CHECK(!template_render(&source, "part_bomb.in", bindings, &out));
    struct str text = messages_of(&arena, &diag);
    CHECK_STR(text.ptr,
              "part_bomb.in: error: the rendering of template 'part_bomb.in' is too large [template-too-large]\n"
              "  help: look for loops and includes that multiply\n");
    strbuf_free(&out);
    arena_free(&arena);
}

int main(int argc, char **argv)
{
    if (argc != 2 || chdir(argv[1]) != 0) {
        fputs("usage: test_template DIRECTORY\n", stderr);
        return 2;
    }
    CHECK(run_all() > 0);
    embedded_table_is_searched();
    rendering_is_bounded();
    return check_done();
}

/* embed.c - build-time program: `embed OUT.c ROOT FILE... [-- ROOT FILE...]` writes the table embedded_templates of
 * emit/template.h.
 *
 * FILEs are relative to the ROOT before them; their names in the table are what follows it. The output depends on
 * names and contents only: sorted by name, as arrays of bytes, since ISO C bounds the length of string literals. Exit
 * status 2: usage, 3: a file cannot be read or written, and then OUT.c does not exist. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/io.h"

enum { FILE_SIZE_MAX_BYTES = 1 << 24, BYTES_A_LINE = 24, STATUS_USAGE = 2, STATUS_IO = 3 };

struct input {
    const char *root, *name;
};

static int by_name(const void *left, const void *right)
{
    return strcmp(((const struct input *)left)->name, ((const struct input *)right)->name);
}

/* A name goes into a string literal and is asked for by templates, so it is made of harmless characters. */
static bool is_name(const char *name)
{
    size_t harmless = strspn(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./");
    return name[0] != '\0' && name[0] != '/' && name[harmless] == '\0';
}

static void add_bytes(struct strbuf *out, size_t number, struct str text)
{
    strbuf_printf(out, "\nstatic const unsigned char text_%zu[] = {", number);
    for (size_t i = 0; i < text.len; i++) {
        if (i % BYTES_A_LINE == 0) strbuf_puts(out, "\n    ");
        strbuf_printf(out, "%u,", (unsigned)(unsigned char)text.ptr[i]);
    }
    strbuf_puts(out, "\n    0};\n");
}

static bool add_file(struct arena *arena, struct strbuf *out, const struct input *input, size_t number,
                     size_t *size_bytes)
{
    struct str text, why, path = str_printf(arena, "%s/%s", input->root, input->name);
    if (!io_read(arena, path.ptr, FILE_SIZE_MAX_BYTES, &text, &why)) {
        fprintf(stderr, "embed: cannot read %s: %.*s\n", path.ptr, STR_ARG(why));
        return false;
    }
    strbuf_printf(out, "\n/* %s */", input->name);
    add_bytes(out, number, text);
    *size_bytes = text.len;
    return true;
}

/* The names must be sorted. An array needs an element, hence the last one, which is not counted. */
static bool add_table(struct arena *arena, struct strbuf *out, const struct input *inputs, size_t count)
{
    size_t *sizes = ARENA_ARRAY(arena, count + 1, size_t);
    bool good = true;
    strbuf_puts(out, "/* Made by compiler/tool/embed.c of files of templates/, runtime/ and tools/; do not edit. */\n"
                     "#include \"emit/template.h\"\n");
    for (size_t i = 0; i < count; i++) good = add_file(arena, out, &inputs[i], i, &sizes[i]) && good;
    strbuf_puts(out, "\nconst struct embedded_template embedded_templates[] = {\n");
    for (size_t i = 0; i < count; i++)
        strbuf_printf(out, "    {\"%s\", (const char *)text_%zu, %zu},\n", inputs[i].name, i, sizes[i]);
    strbuf_printf(out, "    {0, 0, 0}};\nconst size_t embedded_template_count = %zu;\n", count);
    return good;
}

static bool names_valid(const struct input *inputs, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (!is_name(inputs[i].name)) {
            fprintf(stderr, "embed: '%s' is no name for a template (relative, of letters, digits and _ - . /)\n",
                    inputs[i].name);
            return false;
        }
        if (i > 0 && strcmp(inputs[i - 1].name, inputs[i].name) == 0) {
            fprintf(stderr, "embed: '%s' is given twice\n", inputs[i].name);
            return false;
        }
    }
    return true;
}

/* The files with the root that each stands behind. */
static size_t read_arguments(int argc, char **argv, struct input *inputs)
{
    size_t count = 0;
    const char *root = argv[2];
    for (int i = 3; i < argc; i++) {
        if (strcmp(argv[i], "--") == 0) root = ++i < argc ? argv[i] : root;
        else inputs[count++] = (struct input){root, argv[i]};
    }
    return count;
}

int main(int argc, char **argv)
{
    if (argc < 3) {
        fputs("usage: embed OUT.c ROOT FILE... [-- ROOT FILE...]\n", stderr);
        return STATUS_USAGE;
    }
    struct arena arena = {0};
    struct input *inputs = ARENA_ARRAY(&arena, (size_t)argc, struct input);
    size_t count = read_arguments(argc, argv, inputs);
    qsort(inputs, count, sizeof *inputs, by_name);
    if (!names_valid(inputs, count)) return STATUS_USAGE;

    struct strbuf out = {0};
    struct str why;
    remove(argv[1]); /* io_write keeps a file that is right, but make wants one that is newer than its inputs */
    bool good = add_table(&arena, &out, inputs, count);
    if (good && !io_write(&arena, argv[1], out.ptr, out.len, &why)) {
        fprintf(stderr, "embed: cannot write %s: %.*s\n", argv[1], STR_ARG(why));
        good = false;
    }
    strbuf_free(&out);
    arena_free(&arena);
    return good ? EXIT_SUCCESS : STATUS_IO;
}

/* embed.c - build-time program: `embed OUT.c ROOT FILE...` writes the table embedded_templates of emit/template.h.
 *
 * FILEs are relative to ROOT; their names in the table are what follows it. The output depends on names and contents
 * only: sorted by name, as arrays of bytes, since ISO C bounds the length of string literals. Exit status 2: usage,
 * 3: a file cannot be read or written, and then OUT.c does not exist. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/io.h"

enum { FILE_SIZE_MAX_BYTES = 1 << 24, BYTES_A_LINE = 24, STATUS_USAGE = 2, STATUS_IO = 3 };

static int by_name(const void *left, const void *right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
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

static bool add_file(struct arena *arena, struct strbuf *out, const char *root, const char *name, size_t number,
                     size_t *size_bytes)
{
    struct str text, why, path = str_printf(arena, "%s/%s", root, name);
    if (!io_read(arena, path.ptr, FILE_SIZE_MAX_BYTES, &text, &why)) {
        fprintf(stderr, "embed: cannot read %s: %.*s\n", path.ptr, STR_ARG(why));
        return false;
    }
    strbuf_printf(out, "\n/* %s */", name);
    add_bytes(out, number, text);
    *size_bytes = text.len;
    return true;
}

/* The names must be sorted. An array needs an element, hence the last one, which is not counted. */
static bool add_table(struct arena *arena, struct strbuf *out, const char *root, char **names, size_t count)
{
    size_t *sizes = ARENA_ARRAY(arena, count + 1, size_t);
    bool good = true;
    strbuf_puts(out, "/* Made by compiler/tool/embed.c from the files of templates/; do not edit. */\n"
                     "#include \"emit/template.h\"\n");
    for (size_t i = 0; i < count; i++) good = add_file(arena, out, root, names[i], i, &sizes[i]) && good;
    strbuf_puts(out, "\nconst struct embedded_template embedded_templates[] = {\n");
    for (size_t i = 0; i < count; i++)
        strbuf_printf(out, "    {\"%s\", (const char *)text_%zu, %zu},\n", names[i], i, sizes[i]);
    strbuf_printf(out, "    {0, 0, 0}};\nconst size_t embedded_template_count = %zu;\n", count);
    return good;
}

static bool names_valid(char **names, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (!is_name(names[i])) {
            fprintf(stderr, "embed: '%s' is no name for a template (relative, of letters, digits and _ - . /)\n",
                    names[i]);
            return false;
        }
        if (i > 0 && strcmp(names[i - 1], names[i]) == 0) {
            fprintf(stderr, "embed: '%s' is given twice\n", names[i]);
            return false;
        }
    }
    return true;
}

int main(int argc, char **argv)
{
    if (argc < 3) {
        fputs("usage: embed OUT.c ROOT FILE...\n", stderr);
        return STATUS_USAGE;
    }
    char **names = argv + 3;
    size_t count = (size_t)argc - 3;
    qsort(names, count, sizeof *names, by_name);
    if (!names_valid(names, count)) return STATUS_USAGE;

    struct arena arena = {0};
    struct strbuf out = {0};
    struct str why;
    remove(argv[1]); /* io_write keeps a file that is right, but make wants one that is newer than its inputs */
    bool good = add_table(&arena, &out, argv[2], names, count);
    if (good && !io_write(&arena, argv[1], out.ptr, out.len, &why)) {
        fprintf(stderr, "embed: cannot write %s: %.*s\n", argv[1], STR_ARG(why));
        good = false;
    }
    strbuf_free(&out);
    arena_free(&arena);
    return good ? EXIT_SUCCESS : STATUS_IO;
}

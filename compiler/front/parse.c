/* parse.c - see parse.h. Files are parsed whole, then their include statements are followed in order, depth first.
 *
 * A loop is found by comparing paths with "." and ".." taken out; files that reach themselves by links run into the
 * limits of depth, number and total size, which also bound what hostile files can ask for. */
#include "front/parse.h"

#include <string.h>

#include "base/io.h"
#include "front/parse_state.h"

/* What was included from where: the way from the main file to the one being read. */
struct link {
    const struct link *parent;
    struct str identity;  /* normalised path */
    struct span included; /* the string of the include statement; file 0 for the main file */
    int depth;
};

struct reader {
    struct arena *arena;
    struct sources *sources;
    struct diag *diag;
    uint32_t first_file; /* files of this run start here */
    bool follows_includes;
};

static struct ast_file *read_text(struct reader *reader, const struct link *link, struct str path, struct str text);

/* "./specs//../a.arch" -> "a.arch". */
static struct str normalise(struct arena *arena, struct str path)
{
    char *out = arena_alloc(arena, path.len + 1);
    size_t len = 0, floor = 0; /* what lies below floor is ".." that cannot be taken back, or the root */
    if (path.len && path.ptr[0] == '/') out[len++] = '/', floor = 1;
    for (size_t i = 0; i < path.len;) {
        size_t begin = i;
        while (i < path.len && path.ptr[i] != '/') i++;
        struct str part = {path.ptr + begin, i - begin};
        i++;
        if (part.len == 0 || str_is(part, ".")) continue;
        if (str_is(part, "..") && len > floor) {
            do len--;
            while (len > floor && out[len - 1] != '/');
            continue;
        }
        memcpy(out + len, part.ptr, part.len);
        len += part.len;
        if (i < path.len) out[len++] = '/';
        if (str_is(part, "..")) floor = len;
    }
    return (struct str){out, len};
}

/* The path that an include means; a file called "-" is a file, not stdin. */
static struct str include_path(struct reader *reader, uint32_t from, struct str name)
{
    struct str directory = io_directory(source_of(reader->sources, from)->path);
    if (name.len && name.ptr[0] == '/') directory = STR("");
    else if (directory.len == 0 && str_is(name, "-")) directory = STR("./");
    return str_printf(reader->arena, "%.*s%.*s", STR_ARG(directory), STR_ARG(name));
}

static bool check_loop(struct reader *reader, const struct link *link, struct span span, struct str name,
                       struct str identity)
{
    const struct link *same = link;
    while (same && !str_eq(same->identity, identity)) same = same->parent;
    if (!same) return true;
    diag_report(reader->diag, MESSAGE_INCLUDE_LOOP, span, STR_ARG(name));
    for (; link != same; link = link->parent) diag_note(reader->diag, link->included, "by way of this include");
    return false;
}

/* Loads the file of one include statement; NULL when that was an error. */
static struct ast_file *read_include(struct reader *reader, const struct link *parent, const struct ast_value *string)
{
    struct str path = include_path(reader, string->span.file, string->word), text, why, quote = string->word;
    if (quote.len > 200) quote.len = 200;
    struct link link = {parent, normalise(reader->arena, path), string->span, parent->depth + 1};
    if (!check_loop(reader, parent, string->span, quote, link.identity)) return NULL;
    if (link.depth > INCLUDE_DEPTH_MAX) {
        diag_report(reader->diag, MESSAGE_INCLUDE_DEPTH, string->span, (int)INCLUDE_DEPTH_MAX);
        return NULL;
    }
    if (reader->sources->count - reader->first_file >= INCLUDE_COUNT_MAX) {
        diag_report(reader->diag, MESSAGE_INCLUDE_COUNT, string->span, (int)INCLUDE_COUNT_MAX);
        reader->follows_includes = false; /* said once */
        return NULL;
    }
    size_t size_left = ARCH_SIZE_MAX;
    for (uint32_t i = reader->first_file; i <= reader->sources->count; i++)
        size_left -= source_of(reader->sources, i)->text.len;
    if (io_read(reader->arena, path.ptr, size_left, &text, &why)) return read_text(reader, &link, path, text);
    if (io_is_limit(why))
        diag_report(reader->diag, MESSAGE_INCLUDE_TOO_LARGE, string->span, STR_ARG(quote), (int)ARCH_SIZE_MAX);
    else diag_report(reader->diag, MESSAGE_INCLUDE_UNREADABLE, string->span, STR_ARG(quote), STR_ARG(why));
    return NULL;
}

static bool check_include(struct reader *reader, const struct ast_statement *statement)
{
    const struct ast_value *name = statement->values, *option = name ? name->next : NULL;
    bool ok = name && name->kind == VALUE_STRING && !statement->attributes && !statement->taps;
    if (option) ok = ok && option->kind == VALUE_WORD && str_is(option->word, "backbone") && !option->next;
    if (!ok) diag_report(reader->diag, MESSAGE_INCLUDE_FORM, statement->span);
    return ok;
}

static struct ast_file *read_text(struct reader *reader, const struct link *link, struct str path, struct str text)
{
    struct ast_file *ast = ARENA_NEW(reader->arena, struct ast_file);
    ast->file = source_add(reader->arena, reader->sources, path, text);
    struct parse_state state = {
        .arena = reader->arena, .diag = reader->diag, .text = text, .file = ast->file, .ast = ast};
    parse_tokens(&state);
    for (struct ast_statement *statement = ast->statements; statement; statement = statement->next) {
        if (statement->keyword != KEYWORD_INCLUDE || parse_gives_up(&state)) continue;
        if (check_include(reader, statement) && reader->follows_includes)
            statement->included = read_include(reader, link, statement->values);
    }
    return ast;
}

static struct ast_file *read_main(struct reader reader, struct str path, struct str text)
{
    if (text.len > ARCH_SIZE_MAX) {
        diag_report_on(reader.diag, MESSAGE_FILE_TOO_LARGE, path, (int)ARCH_SIZE_MAX);
        text.len = 0;
    }
    struct link link = {.identity = normalise(reader.arena, path)};
    reader.first_file = reader.sources->count + 1;
    return read_text(&reader, &link, path, text);
}

struct ast_file *parse_arch(struct arena *arena, struct sources *sources, struct diag *diag, const char *path)
{
    struct str shown = strcmp(path, "-") == 0 ? STR("<stdin>") : str_of(path), text = STR(""), why;
    if (!io_read(arena, path, ARCH_SIZE_MAX, &text, &why)) {
        if (io_is_limit(why)) {
            diag_report_on(diag, MESSAGE_FILE_TOO_LARGE, shown, (int)ARCH_SIZE_MAX);
        } else {
            diag_report_on(diag, MESSAGE_FILE_UNREADABLE, shown, STR_ARG(why));
            diag->io_failed = true;
        }
    }
    return read_main((struct reader){arena, sources, diag, 0, true}, shown, text);
}

struct ast_file *parse_text(struct arena *arena, struct sources *sources, struct diag *diag, struct str path,
                            struct str text)
{
    return read_main((struct reader){arena, sources, diag, 0, true}, path, text);
}

struct ast_file *parse_text_alone(struct arena *arena, struct sources *sources, struct diag *diag, struct str path,
                                  struct str text)
{
    return read_main((struct reader){arena, sources, diag, 0, false}, path, text);
}

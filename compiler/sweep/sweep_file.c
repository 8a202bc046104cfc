/* sweep_file.c - see sweep_file.h. */
#include "sweep/sweep_file.h"

#include <string.h>

#include "base/io.h"

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

/* Where the line's comment begins, or its end. */
static size_t comment_begin(struct str line)
{
    for (size_t i = 0; i < line.len; i++)
        if (line.ptr[i] == '#' && (i == 0 || is_blank(line.ptr[i - 1]))) return i;
    return line.len;
}

/* A control character, which no name and no option has. */
static bool has_control(struct str line, size_t *at)
{
    for (*at = 0; *at < line.len; ++*at) {
        unsigned char c = (unsigned char)line.ptr[*at];
        if ((c < 0x20 && !is_blank((char)c)) || c == 0x7f) return true;
    }
    return false;
}

/* The setting of a line without its comment, that begins at `begin` of the file. */
static struct sweep_setting setting_of(struct arena *arena, uint32_t number, uint32_t begin, struct str line)
{
    size_t name_begin = 0, end = line.len;
    while (name_begin < end && is_blank(line.ptr[name_begin])) name_begin++;
    while (end > name_begin && is_blank(line.ptr[end - 1])) end--;
    size_t name_end = name_begin;
    while (name_end < end && !is_blank(line.ptr[name_end])) name_end++;
    size_t value_begin = name_end;
    while (value_begin < end && is_blank(line.ptr[value_begin])) value_begin++;
    if (value_begin == end) value_begin = end = name_end;
    return (struct sweep_setting){
        .name = str_copy(arena, (struct str){line.ptr + name_begin, name_end - name_begin}),
        .value = str_copy(arena, (struct str){line.ptr + value_begin, end - value_begin}),
        .name_span = {number, begin + (uint32_t)name_begin, begin + (uint32_t)name_end},
        .value_span = {number, begin + (uint32_t)value_begin, begin + (uint32_t)end},
    };
}

static void take_lines(struct arena *arena, struct diag *diag, uint32_t number, struct str text,
                       struct sweep_file *file)
{
    for (size_t begin = 0; begin < text.len;) {
        const char *newline = memchr(text.ptr + begin, '\n', text.len - begin);
        size_t end = newline ? (size_t)(newline - text.ptr) : text.len, control;
        struct str line = {text.ptr + begin, end - begin};
        if (has_control(line, &control)) {
            uint32_t at = (uint32_t)(begin + control);
            diag_report(diag, MESSAGE_SWEEP_FILE_CHARACTER, (struct span){number, at, at + 1});
        }
        line.len = comment_begin(line);
        struct sweep_setting setting = setting_of(arena, number, (uint32_t)begin, line);
        begin = end + 1;
        if (setting.name.len == 0) continue;
        if (file->count == SWEEP_SETTINGS_MAX) {
            diag_report(diag, MESSAGE_SWEEP_FILE_LINES, setting.name_span, (int)SWEEP_SETTINGS_MAX);
            return;
        }
        file->settings[file->count++] = setting;
    }
}

bool sweep_file_parse(struct arena *arena, struct sources *sources, struct diag *diag, struct str path, struct str text,
                      struct sweep_file *file)
{
    size_t errors_before = diag->error_count;
    *file = (struct sweep_file){.path = path};
    file->settings = ARENA_ARRAY(arena, SWEEP_SETTINGS_MAX, struct sweep_setting);
    take_lines(arena, diag, source_add(arena, sources, path, text), text, file);
    return diag->error_count == errors_before;
}

bool sweep_file_read(struct arena *arena, struct sources *sources, struct diag *diag, const char *path,
                     struct sweep_file *file)
{
    struct str text, why;
    if (io_read(arena, path, SWEEP_FILE_BYTES_MAX, &text, &why))
        return sweep_file_parse(arena, sources, diag, str_of(path), text, file);
    diag_report_on(diag, MESSAGE_CANNOT_READ, str_of(path), str_copy(arena, why).ptr);
    diag->io_failed = !io_is_limit(why);
    return false;
}

bool sweep_file_next_word(struct arena *arena, struct diag *diag, const struct sweep_setting *setting, size_t *offset,
                          struct str *word, struct span *span)
{
    const char *text = setting->value.ptr;
    while (is_blank(text[*offset])) ++*offset;
    if (!text[*offset]) return false;
    bool quoted = text[*offset] == '"';
    size_t begin = *offset + quoted, end = begin;
    while (text[end] && (quoted ? text[end] != '"' : !is_blank(text[end]))) end++;
    uint32_t at = setting->value_span.begin;
    *span = (struct span){setting->value_span.file, at + (uint32_t)*offset, at + (uint32_t)(end + quoted)};
    if (quoted && !text[end]) {
        diag_report(diag, MESSAGE_SWEEP_FILE_QUOTE, *span);
        return false;
    }
    *word = str_copy(arena, (struct str){text + begin, end - begin});
    *offset = end + quoted;
    return true;
}

struct str sweep_file_relative(struct arena *arena, struct str sweep_path, struct str name)
{
    struct str directory = io_directory(sweep_path);
    if (directory.len == 0 || (name.len && name.ptr[0] == '/')) return name;
    return str_printf(arena, "%.*s%.*s", STR_ARG(directory), STR_ARG(name));
}

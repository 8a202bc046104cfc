/* source.c - see source.h. */
#include "diag/source.h"

#include <string.h>

uint32_t source_add(struct arena *arena, struct sources *sources, struct str path, struct str text)
{
    if (sources->count == sources->capacity) {
        uint32_t capacity = sources->capacity ? sources->capacity * 2 : 4;
        struct source *files = ARENA_ARRAY(arena, capacity, struct source);
        if (sources->count) memcpy(files, sources->files, sources->count * sizeof *files);
        sources->files = files;
        sources->capacity = capacity;
    }
    sources->files[sources->count++] = (struct source){path, text};
    return sources->count;
}

const struct source *source_of(const struct sources *sources, uint32_t file)
{
    return file >= 1 && file <= sources->count ? &sources->files[file - 1] : NULL;
}

struct place source_place(const struct sources *sources, struct span span)
{
    const struct source *source = source_of(sources, span.file);
    if (!source) return (struct place){0};
    const char *text = source->text.ptr;
    size_t offset = span.begin < source->text.len ? span.begin : source->text.len;
    size_t line = 1, line_begin = 0;
    for (size_t i = 0; i < offset; i++) {
        if (text[i] != '\n') continue;
        line++;
        line_begin = i + 1;
    }
    size_t line_end = line_begin;
    while (line_end < source->text.len && text[line_end] != '\n') line_end++;
    if (line_end > line_begin && text[line_end - 1] == '\r') line_end--;
    return (struct place){.path = source->path,
                          .line_text = {text + line_begin, line_end - line_begin},
                          .line = line,
                          .column = offset - line_begin + 1};
}

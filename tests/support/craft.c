/* craft.c - see craft.h. */
#include "support/craft.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void craft_tensor(struct craft *craft, const char *name, const char *dtype, const char *shape, const void *bytes,
                  size_t size_bytes)
{
    strbuf_printf(&craft->entries, "%s\"%s\":{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":[%zu,%zu]}",
                  craft->entries.len ? "," : "", name, dtype, shape, craft->data.len, craft->data.len + size_bytes);
    if (size_bytes) strbuf_add(&craft->data, bytes, size_bytes);
}

void craft_floats(struct craft *craft, const char *name, const char *shape, const float *values, size_t count)
{
    craft_tensor(craft, name, "F32", shape, values, count * sizeof *values);
}

void craft_constant(struct craft *craft, const char *name, const char *shape, float value, size_t count)
{
    float *values = malloc(count * sizeof *values);
    if (!values) arena_out_of_memory(count * sizeof *values);
    for (size_t i = 0; i < count; i++) values[i] = value;
    craft_floats(craft, name, shape, values, count);
    free(values);
}

static struct str assemble(struct arena *arena, struct str header, const char *data, size_t data_bytes)
{
    char *file = arena_alloc(arena, 8 + header.len + data_bytes);
    for (int i = 0; i < 8; i++) file[i] = (char)((uint64_t)header.len >> 8 * i & 0xff);
    if (header.len) memcpy(file + 8, header.ptr, header.len);
    if (data && data_bytes) memcpy(file + 8 + header.len, data, data_bytes);
    return (struct str){file, 8 + header.len + data_bytes};
}

struct str craft_finish(struct arena *arena, struct craft *craft)
{
    struct str header = str_printf(arena, "{%s}", craft->entries.ptr ? craft->entries.ptr : "");
    struct str file = assemble(arena, header, craft->data.ptr, craft->data.len);
    strbuf_free(&craft->entries);
    strbuf_free(&craft->data);
    return file;
}

struct str craft_file(struct arena *arena, struct str header, size_t data_bytes)
{
    return assemble(arena, header, NULL, data_bytes);
}

struct str craft_messages(struct arena *arena, struct diag *diag)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    if (!out) return STR("");
    diag_flush(diag, out);
    fclose(out);
    struct str copy = str_copy(arena, (struct str){text, size});
    free(text);
    return copy;
}

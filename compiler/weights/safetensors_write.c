/* safetensors_write.c - see safetensors_write.h. */
#include "weights/safetensors_write.h"

#include <cjson/cJSON.h>
#include <stdlib.h>
#include <string.h>

enum { LENGTH_BYTES = 8 };

static int64_t tensor_bytes(const struct tensor *tensor)
{
    return tensor->elements * dtype_size_bytes(tensor->dtype);
}

static int by_size_and_name(const void *left, const void *right)
{
    const struct tensor *a = *(const struct tensor *const *)left, *b = *(const struct tensor *const *)right;
    int64_t a_bytes = dtype_size_bytes(a->dtype), b_bytes = dtype_size_bytes(b->dtype);
    if (a_bytes != b_bytes) return a_bytes > b_bytes ? -1 : 1;
    return strcmp(a->name.ptr, b->name.ptr);
}

/* {"dtype": "F32", "shape": [8, 16, 1, 1], "data_offsets": [0, 512]} */
static cJSON *entry_of(const struct tensor *tensor, int64_t begin_bytes)
{
    cJSON *entry = cJSON_CreateObject(), *shape = cJSON_CreateArray(), *offsets = cJSON_CreateArray();
    for (int d = 0; d < tensor->rank; d++) cJSON_AddItemToArray(shape, cJSON_CreateNumber((double)tensor->dims[d]));
    cJSON_AddItemToArray(offsets, cJSON_CreateNumber((double)begin_bytes));
    cJSON_AddItemToArray(offsets, cJSON_CreateNumber((double)(begin_bytes + tensor_bytes(tensor))));
    cJSON_AddStringToObject(entry, "dtype", tensor->dtype_name.ptr);
    cJSON_AddItemToObject(entry, "shape", shape);
    cJSON_AddItemToObject(entry, "data_offsets", offsets);
    return entry;
}

static void add_header(struct strbuf *file, const struct tensor *const *sorted, size_t count)
{
    cJSON *root = cJSON_CreateObject();
    int64_t begin_bytes = 0;
    for (size_t i = 0; i < count; i++) {
        cJSON_AddItemToObject(root, sorted[i]->name.ptr, entry_of(sorted[i], begin_bytes));
        begin_bytes += tensor_bytes(sorted[i]);
    }
    char *text = cJSON_PrintUnformatted(root);
    cJSON_Delete(root);
    if (!text) arena_out_of_memory(count);
    size_t len = strlen(text), padded = (len + LENGTH_BYTES - 1) / LENGTH_BYTES * LENGTH_BYTES;
    for (int i = 0; i < LENGTH_BYTES; i++) strbuf_add(file, &(char){(char)(padded >> 8 * i & 0xff)}, 1);
    strbuf_add(file, text, len);
    while (len++ < padded) strbuf_puts(file, " ");
    cJSON_free(text);
}

bool safetensors_write(struct arena *arena, const char *path, const struct tensor *tensors, size_t count,
                       struct str *why)
{
    const struct tensor **sorted = ARENA_ARRAY(arena, count + 1, const struct tensor *);
    for (size_t i = 0; i < count; i++) sorted[i] = &tensors[i];
    qsort(sorted, count, sizeof *sorted, by_size_and_name);
    struct strbuf file = {0};
    add_header(&file, sorted, count);
    for (size_t i = 0; i < count; i++)
        strbuf_add(&file, (const char *)sorted[i]->data, (size_t)tensor_bytes(sorted[i]));
    bool written = io_write(arena, path, file.ptr, file.len, why);
    strbuf_free(&file);
    return written;
}

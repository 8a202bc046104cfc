/* safetensors.c - see safetensors.h. Each step trusts only what the steps before it have checked: the length against
 * the file, the JSON's size and depth before cJSON sees it, each entry by itself, then all entries together. */
#include "weights/safetensors.h"

#include <cjson/cJSON.h>
#include <stdlib.h>
#include <string.h>

#include "base/json_bounds.h"
#include "base/size.h"

enum {
    LENGTH_BYTES = 8,
    HEADER_BYTES_MAX = 16 << 20, /* a network of this family takes 30 KB */
    JSON_DEPTH_MAX = 16,         /* a header needs 3 */
    JSON_VALUES_MAX = 1 << 20,   /* cJSON takes about 64 bytes for each */
    ERRORS_MAX = DIAG_SHOWN_MAX  /* broken entries reported before the rest is left alone */
};

struct reader {
    struct arena *arena;
    struct diag *diag;
    struct str path;
    const unsigned char *data;
    int64_t data_bytes;
    size_t errors_before;
};

static const struct {
    const char *name;
    int64_t size_bytes;
} dtypes[DTYPE_COUNT] = {
#define DTYPE(id, name, size_bytes, is_readable) [DTYPE_##id] = {name, size_bytes},
#include "weights/dtype.def"
#undef DTYPE
};

/* First bytes of what people have instead of safetensors. */
static const struct {
    const char *bytes;
    size_t size;
    const char *what;
} foreign_files[] = {
    {"PK\003\004", 4, "a zip archive (a PyTorch .pth, a .npz or a .keras file)"},
    {"\x89HDF\r\n\032\n", 8, "an HDF5 file (Keras .h5)"},
    {"\x80\002", 2, "a Python pickle (an old PyTorch .pth or a Paddle .pdparams)"},
    {"\x80\004", 2, "a Python pickle (a Paddle .pdparams)"},
    {"ONNX", 4, "an ONNX file"},
    {"version https://git-lfs", 23, "a Git LFS pointer"},
};

static bool broken(const struct reader *reader)
{
    return reader->diag->error_count != reader->errors_before;
}

static bool gave_up(const struct reader *reader)
{
    return reader->diag->error_count - reader->errors_before >= ERRORS_MAX;
}

static bool is_foreign(const struct reader *reader, const unsigned char *bytes, size_t size_bytes)
{
    for (size_t i = 0; i < sizeof foreign_files / sizeof *foreign_files; i++) {
        size_t size = foreign_files[i].size;
        if (size_bytes < size || memcmp(bytes, foreign_files[i].bytes, size) != 0) continue;
        diag_report_on(reader->diag, MESSAGE_CHECKPOINT_FOREIGN, reader->path, foreign_files[i].what);
        return true;
    }
    return false;
}

/* The header's length, checked against the file and the limit; -1 after an error. */
static int64_t header_length(const struct reader *reader, const unsigned char *bytes, size_t size_bytes)
{
    uint64_t length = 0;
    if (size_bytes < LENGTH_BYTES) {
        diag_report_on(reader->diag, MESSAGE_CHECKPOINT_SHORT, reader->path, size_bytes);
        return -1;
    }
    for (int i = LENGTH_BYTES - 1; i >= 0; i--) length = length << 8 | bytes[i];
    if (length <= HEADER_BYTES_MAX && length <= size_bytes - LENGTH_BYTES) return (int64_t)length;
    if (is_foreign(reader, bytes, size_bytes)) return -1;
    if (length > size_bytes - LENGTH_BYTES)
        diag_report_on(reader->diag, MESSAGE_CHECKPOINT_HEADER_LENGTH, reader->path, (unsigned long long)length,
                       size_bytes - LENGTH_BYTES);
    else
        diag_report_on(reader->diag, MESSAGE_CHECKPOINT_HEADER_LIMIT, reader->path, (unsigned long long)length,
                       (int)HEADER_BYTES_MAX);
    return -1;
}

static bool json_is_bounded(const struct reader *reader, const char *text, size_t size)
{
    const struct json_bounds bounds = {JSON_DEPTH_MAX, JSON_VALUES_MAX};
    size_t offset;
    switch (json_bounds_check((struct str){text, size}, bounds, &offset)) {
    case JSON_TOO_DEEP:
        diag_report_on(reader->diag, MESSAGE_CHECKPOINT_JSON_DEPTH, reader->path, (int)JSON_DEPTH_MAX, offset);
        return false;
    case JSON_TOO_MANY:
        diag_report_on(reader->diag, MESSAGE_CHECKPOINT_JSON_VALUES, reader->path, (int)JSON_VALUES_MAX);
        return false;
    default: return true;
    }
}

static cJSON *parse_json(const struct reader *reader, const char *text, size_t size)
{
    const char *end = text;
    if (!json_is_bounded(reader, text, size)) return NULL;
    cJSON *root = size ? cJSON_ParseWithLengthOpts(text, size, &end, false) : NULL;
    size_t parsed = root ? (size_t)(end - text) : 0;
    while (root && parsed < size && (text[parsed] == ' ' || text[parsed] == '\n' || text[parsed] == '\0')) parsed++;
    if (cJSON_IsObject(root) && parsed == size) return root;
    size_t offset = root ? parsed : (size_t)(end - text);
    diag_report_on(reader->diag, MESSAGE_CHECKPOINT_JSON, reader->path,
                   root && !cJSON_IsObject(root) ? "not an object" : "not valid JSON", offset);
    cJSON_Delete(root);
    return NULL;
}

static bool entry_error(const struct reader *reader, const struct tensor *tensor, const char *why)
{
    diag_report_on(reader->diag, MESSAGE_CHECKPOINT_ENTRY, reader->path, NAME_ARG(tensor->name), why);
    return false;
}

/* A JSON number as a count. Doubles hold integers exactly up to 2^53; nothing larger is a sane size. */
static bool json_count(const cJSON *item, int64_t *value)
{
    double number = cJSON_IsNumber(item) ? item->valuedouble : -1;
    if (!(number >= 0 && number <= 0x1p53)) return false;
    *value = (int64_t)number;
    return (double)*value == number;
}

static bool read_dtype(const struct reader *reader, const cJSON *item, struct tensor *tensor)
{
    if (!cJSON_IsString(item)) return entry_error(reader, tensor, "dtype is not a string");
    tensor->dtype_name = str_copy(reader->arena, str_of(item->valuestring));
    tensor->dtype = DTYPE_OTHER;
    for (int d = 0; d < DTYPE_OTHER; d++)
        if (strcmp(item->valuestring, dtypes[d].name) == 0) tensor->dtype = (enum dtype)d;
    return true;
}

static bool read_shape(const struct reader *reader, const cJSON *item, struct tensor *tensor)
{
    if (!cJSON_IsArray(item)) return entry_error(reader, tensor, "shape is not an array");
    tensor->elements = 1;
    for (const cJSON *dim = item->child; dim; dim = dim->next) {
        if (tensor->rank == TENSOR_RANK_MAX) return entry_error(reader, tensor, "shape has more than 8 dimensions");
        int64_t *size = &tensor->dims[tensor->rank++];
        if (!json_count(dim, size)) return entry_error(reader, tensor, "a dimension of shape is no whole number");
        if (!size_mul(tensor->elements, *size, &tensor->elements))
            return entry_error(reader, tensor, "shape has more elements than any network can hold");
    }
    return true;
}

static bool read_offsets(const struct reader *reader, const cJSON *item, struct tensor *tensor)
{
    if (!cJSON_IsArray(item) || cJSON_GetArraySize(item) != 2 || !json_count(item->child, &tensor->begin) ||
        !json_count(item->child->next, &tensor->end))
        return entry_error(reader, tensor, "data_offsets is not an array of two whole numbers");
    if (tensor->begin > tensor->end) return entry_error(reader, tensor, "data_offsets end before they begin");
    if (tensor->end > reader->data_bytes) {
        diag_report_on(reader->diag, MESSAGE_CHECKPOINT_PAST_END, reader->path, NAME_ARG(tensor->name),
                       (long long)tensor->end, (long long)reader->data_bytes);
        return false;
    }
    return true;
}

/* The span of the data must be what shape and type take. A type of unknown size is not checked, and never read. */
static bool check_length(const struct reader *reader, const struct tensor *tensor)
{
    int64_t size_bytes = tensor->end - tensor->begin, needed_bytes;
    if (tensor->dtype == DTYPE_OTHER) return true;
    if (!size_mul(tensor->elements, dtypes[tensor->dtype].size_bytes, &needed_bytes))
        return entry_error(reader, tensor, "shape has more elements than any network can hold");
    if (size_bytes == needed_bytes) return true;
    struct str shape = tensor_shape_text(reader->arena, tensor->dims, tensor->rank);
    diag_report_on(reader->diag, MESSAGE_CHECKPOINT_LENGTH, reader->path, NAME_ARG(tensor->name), STR_ARG(shape),
                   dtypes[tensor->dtype].name, (long long)needed_bytes, (long long)size_bytes);
    return false;
}

static bool read_tensor(const struct reader *reader, const cJSON *item, struct tensor *tensor)
{
    static const struct {
        const char *key;
        bool (*read)(const struct reader *, const cJSON *, struct tensor *);
    } fields[] = {{"dtype", read_dtype}, {"shape", read_shape}, {"data_offsets", read_offsets}};
    enum { FIELDS = sizeof fields / sizeof *fields };
    bool seen[FIELDS] = {false};

    tensor->name = str_copy(reader->arena, str_of(item->string));
    if (!cJSON_IsObject(item)) return entry_error(reader, tensor, "its entry is not an object");
    for (const cJSON *value = item->child; value; value = value->next) {
        for (size_t f = 0; f < FIELDS; f++) {
            if (strcmp(value->string, fields[f].key) != 0) continue;
            if (seen[f]) return entry_error(reader, tensor, "its entry has a key twice");
            seen[f] = true;
            if (!fields[f].read(reader, value, tensor)) return false;
        }
    }
    if (!seen[0]) return entry_error(reader, tensor, "its entry has no dtype");
    if (!seen[1]) return entry_error(reader, tensor, "its entry has no shape");
    if (!seen[2]) return entry_error(reader, tensor, "its entry has no data_offsets");
    tensor->data = reader->data + tensor->begin;
    return check_length(reader, tensor);
}

static int by_name(const void *left, const void *right)
{
    const struct tensor *a = left, *b = right;
    return strcmp(a->name.ptr, b->name.ptr);
}

static int by_begin(const void *left, const void *right)
{
    const struct tensor *a = *(const struct tensor *const *)left, *b = *(const struct tensor *const *)right;
    if (a->begin != b->begin) return a->begin < b->begin ? -1 : 1;
    if (a->end != b->end) return a->end < b->end ? -1 : 1;
    return by_name(a, b);
}

static void check_names(const struct reader *reader, const struct safetensors *file)
{
    for (size_t i = 1; i < file->count && !gave_up(reader); i++)
        if (str_eq(file->tensors[i - 1].name, file->tensors[i].name))
            diag_report_on(reader->diag, MESSAGE_CHECKPOINT_DOUBLED, reader->path, NAME_ARG(file->tensors[i].name));
}

/* A sweep over the tensors by place finds overlaps, and bytes that no tensor has. */
static void check_places(const struct reader *reader, const struct safetensors *file)
{
    const struct tensor **sorted = ARENA_ARRAY(reader->arena, file->count, const struct tensor *);
    for (size_t i = 0; i < file->count; i++) sorted[i] = &file->tensors[i];
    qsort(sorted, file->count, sizeof(const struct tensor *), by_begin);
    int64_t unused_bytes = 0, reached = 0;
    const struct tensor *last = NULL; /* the one that reaches farthest */
    for (size_t i = 0; i < file->count && !gave_up(reader); i++) {
        const struct tensor *tensor = sorted[i];
        if (tensor->begin == tensor->end) continue;
        if (last && tensor->begin < reached)
            diag_report_on(reader->diag, MESSAGE_CHECKPOINT_OVERLAP, reader->path, NAME_ARG(last->name),
                           NAME_ARG(tensor->name), (long long)tensor->begin);
        else
            unused_bytes += tensor->begin - reached;
        if (tensor->end > reached) {
            reached = tensor->end;
            last = tensor;
        }
    }
    unused_bytes += reader->data_bytes - reached;
    if (unused_bytes > 0 && !broken(reader))
        diag_report_on(reader->diag, MESSAGE_CHECKPOINT_UNUSED_BYTES, reader->path, (long long)unused_bytes);
}

static void read_tensors(const struct reader *reader, const cJSON *root, struct safetensors *file)
{
    size_t count = 0;
    for (const cJSON *item = root->child; item; item = item->next) count++;
    file->tensors = ARENA_ARRAY(reader->arena, count, struct tensor);
    for (const cJSON *item = root->child; item && !gave_up(reader); item = item->next) {
        if (strcmp(item->string, "__metadata__") == 0) continue;
        if (read_tensor(reader, item, &file->tensors[file->count])) file->count++;
    }
    if (file->count) qsort(file->tensors, file->count, sizeof *file->tensors, by_name);
}

bool safetensors_parse(struct arena *arena, struct diag *diag, const char *path, const unsigned char *bytes,
                       size_t size_bytes, struct safetensors *file)
{
    struct reader reader = {.arena = arena, .diag = diag, .path = str_of(path), .errors_before = diag->error_count};
    file->tensors = NULL;
    file->count = 0;
    int64_t length = header_length(&reader, bytes, size_bytes);
    if (length < 0) return false;
    reader.data = bytes + LENGTH_BYTES + length;
    reader.data_bytes = (int64_t)size_bytes - LENGTH_BYTES - length;
    cJSON *root = parse_json(&reader, (const char *)bytes + LENGTH_BYTES, (size_t)length);
    if (!root) return false;
    read_tensors(&reader, root, file);
    cJSON_Delete(root);
    check_names(&reader, file);
    if (!broken(&reader)) check_places(&reader, file);
    return !broken(&reader);
}

bool safetensors_open(struct arena *arena, struct diag *diag, const char *path, struct safetensors *file)
{
    struct str why;
    *file = (struct safetensors){0};
    if (!io_map(arena, path, &file->map, &why)) {
        diag_report_on(diag, MESSAGE_CHECKPOINT_UNREADABLE, str_of(path), STR_ARG(why));
        diag->io_failed = true;
        return false;
    }
    return safetensors_parse(arena, diag, path, file->map.bytes, file->map.size_bytes, file);
}

void safetensors_close(struct safetensors *file)
{
    io_unmap(&file->map);
    *file = (struct safetensors){0};
}

const struct tensor *safetensors_find(const struct safetensors *file, struct str name)
{
    size_t low = 0, high = file->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct tensor *tensor = &file->tensors[middle];
        size_t common = tensor->name.len < name.len ? tensor->name.len : name.len;
        int order = common ? memcmp(tensor->name.ptr, name.ptr, common) : 0;
        if (order == 0 && tensor->name.len == name.len) return tensor;
        if (order < 0 || (order == 0 && tensor->name.len < name.len)) low = middle + 1;
        else high = middle;
    }
    return NULL;
}

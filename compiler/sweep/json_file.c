/* json_file.c - see json_file.h. cJSON recurses by depth and allocates by value: both are bounded beforehand. */
#include "sweep/json_file.h"

#include <inttypes.h>
#include <math.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/io.h"
#include "base/json_bounds.h"

static bool is_bounded(struct json_reader *reader, struct str text)
{
    size_t offset;
    if (json_bounds_check(text, (struct json_bounds){JSON_DEPTH_MAX, JSON_VALUES_MAX}, &offset) == JSON_WITHIN)
        return true;
    diag_report_on(reader->diag, MESSAGE_JSON_LIMIT, str_of(reader->path), (int)JSON_DEPTH_MAX, (int)JSON_VALUES_MAX);
    return false;
}

static bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

static cJSON *parse(struct json_reader *reader, struct str text)
{
    const char *end = text.ptr;
    cJSON *root = text.len ? cJSON_ParseWithLengthOpts(text.ptr, text.len, &end, false) : NULL;
    size_t parsed = (size_t)(end - text.ptr);
    while (root && parsed < text.len && is_space(text.ptr[parsed])) parsed++;
    if (cJSON_IsObject(root) && parsed == text.len) return root;
    diag_report_on(reader->diag, MESSAGE_JSON_INVALID, str_of(reader->path),
                   root && parsed == text.len ? "not an object" : "no valid JSON", parsed);
    cJSON_Delete(root);
    return NULL;
}

static bool has_schema(struct json_reader *reader, const cJSON *root, const char *schema)
{
    const cJSON *found = cJSON_GetObjectItemCaseSensitive(root, "schema");
    if (cJSON_IsString(found) && strcmp(found->valuestring, schema) == 0) return true;
    diag_report_on(reader->diag, MESSAGE_JSON_SCHEMA, str_of(reader->path), schema);
    return false;
}

cJSON *json_file_parse(struct json_reader *reader, struct str text, const char *schema)
{
    cJSON *root = is_bounded(reader, text) ? parse(reader, text) : NULL;
    bool ok = root && has_schema(reader, root, schema);
    reader->failed = !ok;
    if (ok) return root;
    cJSON_Delete(root);
    return NULL;
}

cJSON *json_file_read(struct json_reader *reader, const char *schema)
{
    struct str text, why;
    if (io_read(reader->arena, reader->path, JSON_FILE_BYTES_MAX, &text, &why))
        return json_file_parse(reader, text, schema);
    diag_report_on(reader->diag, MESSAGE_JSON_UNREADABLE, str_of(reader->path), str_copy(reader->arena, why).ptr);
    reader->diag->io_failed |= !io_is_limit(why);
    reader->failed = true;
    return NULL;
}

void json_wrong(struct json_reader *reader, const char *member, const char *format, ...)
{
    if (reader->failed) return;
    va_list arguments;
    char what[256];
    va_start(arguments, format);
    vsnprintf(what, sizeof what, format, arguments);
    va_end(arguments);
    diag_report_on(reader->diag, MESSAGE_JSON_MEMBER, str_of(reader->path), reader->place,
                   reader->place[0] ? "." : "", member, what);
    reader->failed = true;
}

bool json_has(const cJSON *object, const char *member)
{
    return cJSON_GetObjectItemCaseSensitive(object, member) != NULL;
}

/* A member for reading; NULL, reported, if there is none. */
static const cJSON *member_of(struct json_reader *reader, const cJSON *object, const char *member)
{
    const cJSON *item = reader->failed ? NULL : cJSON_GetObjectItemCaseSensitive(object, member);
    if (!item) json_wrong(reader, member, "is missing");
    return item;
}

double json_number(struct json_reader *reader, const cJSON *object, const char *member, double min, double max)
{
    const cJSON *item = member_of(reader, object, member);
    if (!item) return 0;
    if (cJSON_IsNumber(item) && item->valuedouble >= min && item->valuedouble <= max) return item->valuedouble;
    json_wrong(reader, member, "is no number from %g to %g", min, max);
    return 0;
}

static bool is_whole(const cJSON *item, double min, double max)
{
    return cJSON_IsNumber(item) && item->valuedouble >= min && item->valuedouble <= max &&
           floor(item->valuedouble) == item->valuedouble;
}

int64_t json_int(struct json_reader *reader, const cJSON *object, const char *member, int64_t min, int64_t max)
{
    const cJSON *item = member_of(reader, object, member);
    if (!item) return 0;
    if (is_whole(item, (double)min, (double)max)) return (int64_t)item->valuedouble;
    json_wrong(reader, member, "is no whole number from %" PRId64 " to %" PRId64, min, max);
    return 0;
}

bool json_bool(struct json_reader *reader, const cJSON *object, const char *member)
{
    const cJSON *item = member_of(reader, object, member);
    if (item && !cJSON_IsBool(item)) json_wrong(reader, member, "is neither true nor false");
    return cJSON_IsTrue(item);
}

struct str json_text(struct json_reader *reader, const cJSON *object, const char *member)
{
    const cJSON *item = member_of(reader, object, member);
    if (!item) return STR("");
    if (cJSON_IsString(item) && strlen(item->valuestring) <= JSON_TEXT_BYTES_MAX)
        return str_copy(reader->arena, str_of(item->valuestring));
    json_wrong(reader, member, "is no string of at most %d bytes", (int)JSON_TEXT_BYTES_MAX);
    return STR("");
}

int json_word(struct json_reader *reader, const cJSON *object, const char *member, const char *const *words, int count)
{
    struct str word = json_text(reader, object, member);
    for (int i = 0; i < count; i++)
        if (str_is(word, words[i])) return i;
    const char *nearest = diag_nearest(word, words, (size_t)count);
    json_wrong(reader, member, "is a word that is not known%s%s%s", nearest ? ": did you mean '" : "",
               nearest ? nearest : "", nearest ? "'?" : "");
    return 0;
}

void json_ints(struct json_reader *reader, const cJSON *object, const char *member, int32_t *numbers, int count,
               int32_t min, int32_t max)
{
    const cJSON *item = member_of(reader, object, member);
    memset(numbers, 0, (size_t)count * sizeof *numbers);
    if (!item) return;
    const cJSON *element = cJSON_IsArray(item) ? item->child : NULL;
    int found = 0;
    for (; element && found < count && is_whole(element, min, max); element = element->next)
        numbers[found++] = (int32_t)element->valuedouble;
    if (found < count || element)
        json_wrong(reader, member, "is no list of %d whole numbers from %d to %d", count, min, max);
}

const cJSON *json_object(struct json_reader *reader, const cJSON *object, const char *member)
{
    const cJSON *item = member_of(reader, object, member);
    if (!item || cJSON_IsObject(item)) return item;
    json_wrong(reader, member, "is no object");
    return NULL;
}

const cJSON *json_array(struct json_reader *reader, const cJSON *object, const char *member, size_t max, size_t *count)
{
    const cJSON *item = member_of(reader, object, member);
    *count = 0;
    if (item && !cJSON_IsArray(item)) json_wrong(reader, member, "is no array");
    if (!item || reader->failed) return NULL;
    size_t found = 0;
    for (const cJSON *element = item->child; element; element = element->next, found++) {
        if (cJSON_IsObject(element)) continue;
        json_wrong(reader, member, "has an element that is no object");
        return NULL;
    }
    if (found > max) json_wrong(reader, member, "has %zu elements, more than %zu", found, max);
    else *count = found;
    return reader->failed ? NULL : item;
}

size_t json_enter(struct json_reader *reader, const char *member, int64_t index)
{
    size_t mark = strlen(reader->place), room = sizeof reader->place - mark;
    const char *separator = mark ? "." : "";
    if (index < 0) snprintf(reader->place + mark, room, "%s%s", separator, member);
    else snprintf(reader->place + mark, room, "%s%s[%" PRId64 "]", separator, member, index);
    return mark;
}

void json_leave(struct json_reader *reader, size_t mark)
{
    reader->place[mark] = '\0';
}

void json_put_text(cJSON *object, const char *member, struct str text)
{
    struct strbuf copy = {0};
    strbuf_add(&copy, text.ptr, text.len);
    cJSON_AddStringToObject(object, member, copy.ptr);
    strbuf_free(&copy);
}

/* The fewest digits that read back to the same bits: cJSON alone is content with the last one wrong. */
void json_put_number(cJSON *object, const char *member, double number)
{
    char digits[40];
    for (int precision = 6; precision <= 17; precision++) {
        snprintf(digits, sizeof digits, "%.*g", precision, number);
        if (strtod(digits, NULL) == number) break;
    }
    cJSON_AddRawToObject(object, member, digits);
}

cJSON *json_put_element(cJSON *array)
{
    cJSON *object = cJSON_CreateObject();
    cJSON_AddItemToArray(array, object);
    return object;
}

void json_put_tree(cJSON *root, struct strbuf *out)
{
    char *text = cJSON_Print(root);
    if (!text) arena_out_of_memory(0);
    strbuf_puts(out, text);
    strbuf_puts(out, "\n");
    cJSON_free(text);
    cJSON_Delete(root);
}

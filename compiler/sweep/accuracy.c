/* accuracy.c - see accuracy.h. */
#include "sweep/accuracy.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/io.h"
#include "sweep/csv.h"
#include "sweep/json_file.h"

/* What a line says: which points it means, and their accuracy. */
enum member { MEMBER_ID, MEMBER_NETWORK, MEMBER_MULTIPLIER, MEMBER_RESOLUTION, MEMBER_HEIGHT, MEMBER_WIDTH,
              MEMBER_ACCURACY, MEMBER_COUNT };
static const char *const member_names[MEMBER_COUNT] = {"id",     "network", "multiplier", "resolution",
                                                       "height", "width",   "accuracy"};

struct line {
    struct str id, network; /* "": not asked for */
    double multiplier;      /* 0: not asked for */
    int32_t height, width;
    double accuracy;
};

struct reader {
    struct arena *arena;
    struct diag *diag;
    struct sweep_table *table;
    struct span span; /* of the line, for messages */
    struct str path;
};

static bool wrong(struct reader *reader, struct str text, const char *expected)
{
    diag_report(reader->diag, MESSAGE_ACCURACY_VALUE, reader->span, STR_ARG(text), expected);
    return false;
}

static bool take_number(struct reader *reader, struct str text, double most, const char *expected, double *value)
{
    struct str copy = str_copy(reader->arena, text);
    char *end;
    *value = strtod(copy.ptr, &end);
    bool plain = strspn(copy.ptr, "0123456789.eE+-") == copy.len; /* no hex, no "inf" */
    return (copy.len && plain && *end == '\0' && *value >= 0 && *value <= most) || wrong(reader, text, expected);
}

static bool take_dimension(struct reader *reader, struct str text, int32_t *value)
{
    double number;
    if (!take_number(reader, text, INT32_MAX, "size", &number)) return false;
    *value = (int32_t)number;
    return *value == number || wrong(reader, text, "size"); /* NOLINT: exact */
}

static bool take_resolution(struct reader *reader, struct str text, struct line *line)
{
    const char *cross = memchr(text.ptr, 'x', text.len);
    struct str height = text, width = text;
    if (cross) {
        height.len = (size_t)(cross - text.ptr);
        width = (struct str){cross + 1, text.len - height.len - 1};
    }
    return take_dimension(reader, height, &line->height) && take_dimension(reader, width, &line->width);
}

static bool take_member(struct reader *reader, enum member member, struct str text, struct line *line)
{
    if (text.len == 0) return true;
    switch (member) {
    case MEMBER_ID: line->id = text; return true;
    case MEMBER_NETWORK: line->network = text; return true;
    case MEMBER_MULTIPLIER: return take_number(reader, text, 1e6, "multiplier", &line->multiplier);
    case MEMBER_RESOLUTION: return take_resolution(reader, text, line);
    case MEMBER_HEIGHT: return take_dimension(reader, text, &line->height);
    case MEMBER_WIDTH: return take_dimension(reader, text, &line->width);
    case MEMBER_ACCURACY:
    case MEMBER_COUNT: break;
    }
    return take_number(reader, text, 100, "number of percent from 0 to 100", &line->accuracy);
}

static bool is_meant(const struct line *line, const struct sweep_point *point)
{
    return (line->id.len == 0 || str_eq(line->id, point->id)) &&
           (line->network.len == 0 || str_eq(line->network, point->network)) &&
           (line->multiplier <= 0 || fabs(line->multiplier - point->multiplier) < 1e-9) &&
           (line->height == 0 || line->height == point->height) && (line->width == 0 || line->width == point->width);
}

/* The line in words. */
static struct str description(struct arena *arena, const struct line *line)
{
    if (line->id.len) return line->id;
    struct str text = line->network.len ? line->network : STR("any network");
    if (line->multiplier > 0) text = str_printf(arena, "%.*s, multiplier %g", STR_ARG(text), line->multiplier);
    if (line->height > 0) text = str_printf(arena, "%.*s, %d x %d", STR_ARG(text), line->height, line->width);
    return text;
}

static void use_line(struct reader *reader, const struct line *line)
{
    bool found = false;
    if (isnan(line->accuracy)) return;
    for (size_t i = 0; i < reader->table->point_count; i++) {
        struct sweep_point *point = &reader->table->points[i];
        if (!is_meant(line, point)) continue;
        point->accuracy = line->accuracy;
        found = true;
    }
    if (found) return;
    struct str text = description(reader->arena, line);
    if (reader->span.file) diag_report(reader->diag, MESSAGE_ACCURACY_UNMATCHED, reader->span, STR_ARG(text));
    else diag_report_on(reader->diag, MESSAGE_ACCURACY_UNMATCHED, reader->path, STR_ARG(text));
}

static enum member member_of(struct str name)
{
    int member = 0;
    while (member < MEMBER_COUNT && !str_is(name, member_names[member])) member++;
    return (enum member)member;
}

/* The lines of CSV; the first one names the columns. */
static void read_csv(struct reader *reader, struct str text)
{
    static const char no_columns[] = "the first line names no column accuracy, and one of id, network, multiplier, "
                                     "resolution, height, width";
    struct str *fields = ARENA_ARRAY(reader->arena, CSV_FIELDS_MAX, struct str);
    enum member members[CSV_FIELDS_MAX];
    uint32_t file = source_add(reader->arena, reader->diag->sources, reader->path, text);
    const char *fault = NULL;
    size_t offset = 0, begin = 0;
    int columns = 0, count = 0;
    unsigned named = 0;
    if (text.len >= 3 && memcmp(text.ptr, "\xef\xbb\xbf", 3) == 0) offset = 3; /* spreadsheets write a mark */
    if (csv_next(reader->arena, text, &offset, fields, &columns, &fault))
        for (int i = 0; i < columns; i++) named |= 1u << (members[i] = member_of(fields[i]));
    bool usable = (named >> MEMBER_ACCURACY & 1) && (named & ((1u << MEMBER_ACCURACY) - 1));
    reader->span = (struct span){file, 0, 1};
    if (!fault && !usable) fault = no_columns;
    for (begin = offset; !fault && csv_next(reader->arena, text, &offset, fields, &count, &fault); begin = offset) {
        struct line line = {.accuracy = NAN};
        bool ok = true;
        reader->span = (struct span){file, (uint32_t)begin, (uint32_t)(offset > begin + 1 ? offset - 1 : offset)};
        for (int i = 0; i < count && i < columns && ok; i++)
            if (members[i] < MEMBER_COUNT) ok = take_member(reader, members[i], fields[i], &line);
        if (ok) use_line(reader, &line);
    }
    if (!fault) return;
    reader->span = (struct span){file, (uint32_t)begin, (uint32_t)begin + 1};
    diag_report(reader->diag, MESSAGE_ACCURACY_FORM, reader->span, fault);
}

/* A member of JSON as the text that CSV has: sizes may be numbers there. */
static struct str json_field(struct json_reader *json, const cJSON *object, const char *name)
{
    const cJSON *member = cJSON_GetObjectItemCaseSensitive(object, name);
    if (cJSON_IsNumber(member))
        return str_printf(json->arena, "%s", decimal_of(member->valuedouble).text);
    return member ? json_text(json, object, name) : STR("");
}

static void read_json(struct reader *reader, struct str text)
{
    struct json_reader json = {.arena = reader->arena, .diag = reader->diag, .path = reader->path.ptr};
    size_t count;
    cJSON *root = json_file_parse(&json, text, "mnv3c.accuracy/1");
    const cJSON *points = root ? json_array(&json, root, "points", SWEEP_POINTS_MAX, &count) : NULL;
    for (const cJSON *item = points ? points->child : NULL; item && json_ok(&json); item = item->next) {
        struct line line = {.accuracy = NAN};
        bool ok = true;
        for (int member = 0; member < MEMBER_COUNT && ok; member++)
            ok = take_member(reader, (enum member)member, json_field(&json, item, member_names[member]), &line);
        if (ok && json_ok(&json)) use_line(reader, &line);
    }
    cJSON_Delete(root);
}

bool sweep_accuracy_read(struct arena *arena, struct diag *diag, const char *path, struct sweep_table *table)
{
    struct str text, why;
    size_t errors_before = diag->error_count;
    struct reader reader = {.arena = arena, .diag = diag, .table = table, .path = str_of(path)};
    if (!io_read(arena, path, ACCURACY_BYTES_MAX, &text, &why)) {
        diag_report_on(diag, MESSAGE_CANNOT_READ, reader.path, str_copy(arena, why).ptr);
        diag->io_failed = !io_is_limit(why);
    } else if (str_ends(reader.path, ".json")) {
        read_json(&reader, text);
    } else {
        read_csv(&reader, text);
    }
    return diag->error_count == errors_before;
}

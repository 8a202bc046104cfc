/* json_file.h - JSON from files that nobody has checked: bounded before cJSON sees it, and read member by member.
 *
 * In: a text. Out: a tree of cJSON, and its members as numbers and strings. A reader knows the place that it reads
 * ("operations[3].samples[1]") and reports what is wrong there; after the first such report members are zeros and
 * empty strings, so that callers may read on and check json_ok() at the end. Members that nobody asks for are ignored:
 * newer versions of the tool may have written them. */
#ifndef MNV3C_SWEEP_JSON_FILE_H
#define MNV3C_SWEEP_JSON_FILE_H

#include <cjson/cJSON.h>

#include "diag/diag.h"

enum {
    JSON_FILE_BYTES_MAX = 64 << 20, /* a table of a thousand points with all their steps takes 20 MB */
    JSON_DEPTH_MAX = 16,
    JSON_VALUES_MAX = 2 << 20,      /* cJSON takes about 64 bytes for each */
    JSON_PLACE_MAX = 128,
    JSON_TEXT_BYTES_MAX = 1 << 16   /* of one string */
};

struct json_reader {
    struct arena *arena;
    struct diag *diag;
    const char *path;           /* of the file, for messages */
    char place[JSON_PLACE_MAX]; /* within it; "" at its root */
    bool failed;
};

/* Reads the file and checks that it is an object whose "schema" is `schema`. The caller deletes the tree. NULL when
 * errors were reported (diag->io_failed: the file cannot be read). */
cJSON *json_file_read(struct json_reader *reader, const char *schema);

/* The same from a text. */
cJSON *json_file_parse(struct json_reader *reader, struct str text, const char *schema);

static inline bool json_ok(const struct json_reader *reader)
{
    return !reader->failed;
}

/* Reports that a member of the present place "is ..." or "has ...", in words. Only the first report of a reader
 * counts. */
__attribute__((format(printf, 3, 4))) void json_wrong(struct json_reader *reader, const char *member,
                                                      const char *format, ...);

/* Members that must be there, within bounds. */
double json_number(struct json_reader *reader, const cJSON *object, const char *member, double min, double max);
int64_t json_int(struct json_reader *reader, const cJSON *object, const char *member, int64_t min, int64_t max);
bool json_bool(struct json_reader *reader, const cJSON *object, const char *member);
struct str json_text(struct json_reader *reader, const cJSON *object, const char *member); /* NUL-terminated */

/* One of count words; its index. */
int json_word(struct json_reader *reader, const cJSON *object, const char *member, const char *const *words, int count);

/* count whole numbers. */
void json_ints(struct json_reader *reader, const cJSON *object, const char *member, int32_t *numbers, int count,
               int32_t min, int32_t max);

/* Objects and arrays; NULL after a report. An array's elements are objects, and *count at most max. */
const cJSON *json_object(struct json_reader *reader, const cJSON *object, const char *member);
const cJSON *json_array(struct json_reader *reader, const cJSON *object, const char *member, size_t max,
                        size_t *count);

/* Whether a member is there at all. */
bool json_has(const cJSON *object, const char *member);

/* Goes to a member's place, or to an element's of an array (index not below 0); returns what json_leave() needs. */
size_t json_enter(struct json_reader *reader, const char *member, int64_t index);
void json_leave(struct json_reader *reader, size_t mark);

/* ---- writing: members whose numbers read back to the same bits ---- */

void json_put_text(cJSON *object, const char *member, struct str text);
void json_put_number(cJSON *object, const char *member, double number);

/* A new object at the end of the array. */
cJSON *json_put_element(cJSON *array);

/* The tree as text with a newline at its end; deletes it. */
void json_put_tree(cJSON *root, struct strbuf *out);

#endif

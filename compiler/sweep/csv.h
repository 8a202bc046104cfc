/* csv.h - tables as comma-separated values by RFC 4180: fields in double quotes where they need them, lines that end in
 * CR LF. Reading also takes lines that end in LF. */
#ifndef MNV3C_SWEEP_CSV_H
#define MNV3C_SWEEP_CSV_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"

/* A record that is being written. */
struct csv_writer {
    struct strbuf *out;
    bool begun; /* the record has a field */
};

void csv_text(struct csv_writer *writer, struct str text);
void csv_number(struct csv_writer *writer, double number); /* reads back as the same; an empty field for NAN */
void csv_count(struct csv_writer *writer, int64_t number); /* an empty field for 0 */
void csv_end(struct csv_writer *writer);

/* The shortest decimal that reads back as the number, as text for all writers. */
struct decimal {
    char text[32];
};
struct decimal decimal_of(double number);

enum { CSV_FIELDS_MAX = 256 };

/* Takes the next record off a text, from *offset; fields without their quotes are copied to the arena. False at its
 * end, or, with *fault, when it is malformed: a quote that is not closed, text after one, too many fields. */
bool csv_next(struct arena *arena, struct str text, size_t *offset, struct str fields[CSV_FIELDS_MAX], int *count,
              const char **fault);

#endif

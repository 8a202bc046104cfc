/* table.h - what a sweep found out: points (a network at one multiplier, resolution, target, ...) with what they cost
 * and how long they take. Filled by point.c (what is known without running) and execute.c (what is measured), written
 * as JSON, CSV and Markdown, read back from JSON.
 *
 * All texts lie in an arena or in memory that lives as long; those that become names are NUL-terminated. */
#ifndef MNV3C_SWEEP_TABLE_H
#define MNV3C_SWEEP_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"
#include "diag/diag.h"

enum point_status {
#define POINT_STATUS(id, word, meaning) POINT_##id,
#include "sweep/table_status.def"
#undef POINT_STATUS
    POINT_STATUS_COUNT
};
extern const char *const point_status_words[POINT_STATUS_COUNT];
extern const char *const point_status_meanings[POINT_STATUS_COUNT];

/* More than anyone measures, and bounds of what is read. */
enum { SWEEP_POINTS_MAX = 16384, SWEEP_ROUNDS_MAX = 1000, SWEEP_STEPS_MAX = 4096 };

/* One round of measuring a point: the median and the least of its runs. */
struct sweep_round {
    double median_ms, min_ms;
    int64_t runs, preempted; /* of the runs, those during which the thread was taken off its core */
};

/* A step of the generated code, of --per-layer. */
struct sweep_step {
    struct str name, operation;
    int64_t macs;
    double ms;
    double min_ms, max_ms; /* of several rounds, whose median ms is; not in files */
};

/* Of one inference, of --count; -1: the runner cannot tell. */
struct sweep_counts {
    int64_t instructions, mac_instructions, loads, stores, l1d_misses, l2_misses;
};

struct sweep_point {
    struct str id; /* unique within the table, fit for a file name: network-multiplier-HxW[-...], what varies */
    struct str arch_path, arch_name, network, policy;
    double multiplier;
    int32_t height, width, classes, threads;
    struct str target, dtype, schedule, compiler, cflags, runner; /* target "": all */
    enum point_status status;
    struct str reason, log_path; /* "" where there is nothing to say */

    int64_t parameters, macs, workspace_bytes, weight_bytes, code_bytes; /* 0: not known */
    struct sweep_round *rounds;
    int round_count;
    double median_ms, min_ms, spread; /* sweep_point_summarise(); 0 without rounds */
    struct sweep_counts counts;
    bool has_counts;
    struct sweep_step *steps;
    int step_count;
    double accuracy; /* percent; NAN: none */
};

struct sweep_table {
    struct str version; /* of mnv3c */
    struct str machine; /* in words of the runner */
    int rounds;         /* asked for */
    double seconds;     /* of measuring, of each round of each point; 0: not known */
    bool has_quiet, quiet; /* whether the machine was found quiet, and if not, why */
    struct str quiet_reason;
    struct sweep_point *points;
    size_t point_count;
};

/* Fills median_ms (median of the rounds' medians), min_ms (least of all) and spread ((max - min) / median of the
 * rounds' medians) from the rounds. */
void sweep_point_summarise(struct sweep_point *point);

/* Reads a table that sweep_table_json wrote; NULL when errors were reported. Nothing in the text is believed: size,
 * types, ranges and counts are checked. */
struct sweep_table *sweep_table_read(struct arena *arena, struct diag *diag, const char *path);

/* The same of a text that is there; path is for messages. */
struct sweep_table *sweep_table_parse(struct arena *arena, struct diag *diag, const char *path, struct str text);

/* The table as text, appended. JSON: schema "mnv3c.sweep/1" (docs/sweep.md); numbers read back as the same values. */
void sweep_table_json(const struct sweep_table *table, struct strbuf *out);
void sweep_table_csv(const struct sweep_table *table, struct strbuf *out);
void sweep_table_markdown(const struct sweep_table *table, struct strbuf *out);

#endif

/* emit.h - a plan as files. */
#ifndef MNV3C_EMIT_EMIT_H
#define MNV3C_EMIT_EMIT_H

#include "emit/template.h"
#include "plan/plan.h"

/* How the weights reach the generated code. AUTO: C when the net has weights, else BLOB. */
enum weights_as {
    WEIGHTS_AS_AUTO,
    WEIGHTS_AS_C,      /* an array in model.c */
    WEIGHTS_AS_INCBIN, /* model_weights.bin beside it, taken in by the assembler */
    WEIGHTS_AS_EMBED,  /* the same file, by C23's #embed */
    WEIGHTS_AS_BLOB /* the same file (when there are weights), which the caller loads and passes to <prefix>_run_with */
};

/* A generated self-test: the reference executor's output for the image that selftest_image makes. Of a large output
 * every stride-th value is kept. */
enum { SELFTEST_VALUES_MAX = 1024 };
struct selftest {
    const float *expected; /* the whole output, or NULL: no self-test */
    int64_t count;
};

/* The image of the self-test, as the generated code makes it again: random elements in the range of the input's
 * format. */
void selftest_image(const struct net *net, float *image, int64_t count);

struct emit_options {
    struct str prefix;      /* a C identifier */
    struct str output_path; /* model.c; the header and the weights lie beside it */
    enum weights_as weights_as;
    struct str arch_name;    /* base name of the .arch file, for the banner */
    struct str options_text; /* the options that shape the output, for the banner */
    struct str version;
    const struct sources *sources; /* for "file:line" of rows */
    struct selftest selftest;
    int target; /* enum target_id: kernels for this one only; TARGET_COUNT: for all, chosen by the compiler's macros */
    uint32_t run_time_targets; /* bits of enum target_id: those of run_time_levels that are chosen at run time */
    struct str suffix;         /* of the names of functions that each level has: "" or "_avx512" */
};

/* One output file: path and content. */
struct unit {
    struct str path;
    const void *bytes;
    size_t size_bytes;
};

enum { UNITS_MAX = 3 };
struct units {
    struct unit items[UNITS_MAX];
    size_t count;
    struct strbuf texts[UNITS_MAX]; /* what items point into */
};

/* Renders model.c, model.h and what weights_as adds; false when errors were reported. Free with units_free. */
bool emit_units(struct template_source *templates, const struct plan *plan, const struct emit_options *options,
                struct units *units);
void units_free(struct units *units);

/* The paths of the files that emit_units makes beside `output_path`, without rendering them (for --depfile and
 * tests). */
struct str emit_header_path(struct arena *arena, struct str output_path);
struct str emit_blob_path(struct arena *arena, struct str output_path);

/* The blob of weights: a header of 64 bytes (magic "MNV3CWTS", u32 version, u32 header size, u64 layout hash, u64
 * count of weights, u64 hash of the weights, zeros), then the packed floats, all little-endian. A plan without
 * weights is an internal error. */
enum { BLOB_HEADER_BYTES = 64, BLOB_IDENTITY_BYTES = 32, BLOB_VERSION = 1 };
void emit_blob(const struct plan *plan, struct strbuf *out);

/* The first BLOB_IDENTITY_BYTES of the blob, which tell that it fits the code. */
void emit_blob_identity(const struct plan *plan, unsigned char identity[BLOB_IDENTITY_BYTES]);

/* Appends the packed weights as initialisers, two in each 64-bit number. */
void emit_weight_pairs(const struct plan *plan, struct strbuf *out);

#endif

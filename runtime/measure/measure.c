/* measure.c - times one generated model, or runs it so and so many times for a tool that counts. Built together with
 * the model's C file, whose prefix is m, and with runtime/threads/pool.c if the model was made with --threads. C99.
 *
 * usage: measure [--weights BLOB] [--threads T] [--seconds S] [--warm-up S] [--cache warm|cold] [--weights-bytes N]
 *                [--iterations N]
 *
 * Warms up, then measures runs for S seconds, 5 runs at least, and prints one line of JSON:
 *   {"median_ms": 1.25, "min_ms": 1.21, "runs": 240, "preempted": 0}
 * `preempted` counts those of the runs during which the system took a thread off its core; their time is another
 * program's and does not count, as long as there are 5 others. With --cache cold, the caches are filled with something
 * else before every run, outside the measured time. With --weights-bytes N, runs take turns among as many copies of the
 * weights as make N bytes, in files without names beside BLOB: a small part of a network then finds its weights as far
 * away as the whole network, of N bytes, would have pushed them, and its maps as near. --iterations N makes N runs and
 * measures nothing. Built with -DMODEL_PROFILE beside the model's own -DM_PROFILE, the line also has each step with
 * the median of its time over the runs, without the clock's own time:
 * "steps": [{"name": .., "operation": .., "macs": .., "ms": ..}, ...]. Exit status 1 and a line on standard error when
 * it cannot. */
#ifndef _XOPEN_SOURCE
#define _XOPEN_SOURCE 700 /* clock_gettime, getrusage */
#endif
#include "model.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#if !defined(__wasi__) && !defined(__APPLE__) /* one has no such thing, the other shows it to no strict program */
#define COUNTS_PREEMPTIONS
#include <sys/resource.h>
#endif

#if defined(__unix__) || defined(__APPLE__)
#define MAPS_FILES
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>
#endif

#if M_PARALLEL
#include "pool.h"
#endif

enum {
    RUNS_MIN = 5,
    COPIES_MAX = 4096,
    CLOCK_READINGS = 1000,
    RUNS_MAX = 50000, /* what there is memory for; a run of 10 us makes as many in half a second */
    PAGE_BYTES = 4096,
    LINE_BYTES = 64,
    EVICTION_BYTES = 32 << 20 /* more than the second-level caches of today's phones and desktops */
};

struct settings {
    const char *weights_path;
    double seconds, warm_up_seconds, weights_bytes;
    int threads, cold;
    long iterations; /* 0: measure */
};

struct model {
    const float *weights; /* NULL: built in */
    const float **copies; /* of the weights, for runs to take turns */
    long copy_count, turn;
    M_INPUT_TYPE *input;
    float *output;
    void *workspace;
    unsigned char *eviction; /* NULL: the caches stay warm */
#if M_PARALLEL
    struct mnv3c_threads threads; /* of zeros: none */
#endif
};

struct times {
    double *run_ms;  /* of the runs that count */
    double *step_ms; /* the same x M_STEPS of a profile */
    long count, runs, preempted;
};

static void fail(const char *what, const char *which)
{
    fprintf(stderr, "measure: %s: %s\n", what, which);
    exit(1);
}

/* On pages of its own, so that where it lies in a page is the same in every process. */
static void *allocate(size_t size_bytes)
{
    char *memory = (char *)malloc(size_bytes + PAGE_BYTES);
    if (!memory) fail("out of memory", "allocating");
    memory += PAGE_BYTES - (size_t)((uintptr_t)memory % PAGE_BYTES);
    memset(memory, 0, size_bytes);
    return memory;
}

static double now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec * 1e-6;
}

static long preemptions(void)
{
#ifdef COUNTS_PREEMPTIONS
    struct rusage usage;
    if (getrusage(RUSAGE_SELF, &usage) == 0) return usage.ru_nivcsw;
#endif
    return 0;
}

/* ---- the model ---- */

/* Weights are pages of a file: an application maps them, or has them in its program, which the system maps. Such pages
 * can be larger than those of malloc, and where each multiply-accumulate has a weight of its own that is a fifth to a
 * quarter of the time. Where there is no mapping, they are read. */
#ifdef MAPS_FILES
static const void *map_file(int file, size_t size_bytes)
{
    void *memory = mmap(NULL, size_bytes, PROT_READ, MAP_SHARED, file, 0);
    close(file);
    return memory == MAP_FAILED ? NULL : memory;
}

static const void *open_blob(const char *path, size_t *size_bytes)
{
    const int file = open(path, O_RDONLY);
    const off_t end = file >= 0 ? lseek(file, 0, SEEK_END) : -1;
    if (end <= 0) fail("cannot read", path);
    const void *blob = map_file(file, (size_t)end);
    if (!blob) fail("cannot map", path);
    *size_bytes = (size_t)end;
    return blob;
}

/* In a file without a name beside the blob; NULL where none can be made. */
static const void *map_copy(const char *path, const void *blob, size_t size_bytes)
{
    char name[4096];
    if (snprintf(name, sizeof name, "%s.XXXXXX", path) >= (int)sizeof name) return NULL;
    const int file = mkstemp(name);
    if (file < 0) return NULL;
    unlink(name);
    size_t written = 0;
    while (written < size_bytes) {
        const ssize_t n = write(file, (const char *)blob + written, size_bytes - written);
        if (n <= 0) break;
        written += (size_t)n;
    }
    if (written == size_bytes) return map_file(file, size_bytes);
    close(file);
    return NULL;
}
#else
static const void *open_blob(const char *path, size_t *size_bytes)
{
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0) fail("cannot read", path);
    const long size = ftell(file);
    if (size < 0 || fseek(file, 0, SEEK_SET) != 0) fail("cannot read", path);
    *size_bytes = (size_t)size;
    void *blob = allocate(*size_bytes);
    if (fread(blob, 1, *size_bytes, file) != *size_bytes) fail("cannot read", path);
    fclose(file);
    return blob;
}

static const void *map_copy(const char *path, const void *blob, size_t size_bytes)
{
    (void)path, (void)blob, (void)size_bytes;
    return NULL;
}
#endif

static const void *copy_blob(const char *path, const void *blob, size_t size_bytes)
{
    const void *mapped = map_copy(path, blob, size_bytes);
    if (mapped) return mapped;
    void *copy = allocate(size_bytes);
    memcpy(copy, blob, size_bytes);
    return copy;
}

static void copy_weights(struct model *model, const char *path, const void *blob, size_t size_bytes, double all_bytes)
{
    while (model->copy_count < COPIES_MAX && (double)model->copy_count * (double)size_bytes < all_bytes)
        model->copy_count++;
    if (model->copy_count < 2) return;
    model->copies = (const float **)malloc((size_t)model->copy_count * sizeof *model->copies);
    if (!model->copies) fail("out of memory", "copies of the weights");
    for (long i = 0; i < model->copy_count; i++)
        model->copies[i] = m_weights_open(copy_blob(path, blob, size_bytes), size_bytes);
}

static void load_weights(struct model *model, const char *path, double all_bytes)
{
    if (path) {
        size_t size_bytes = 0;
        const void *blob = open_blob(path, &size_bytes);
        model->weights = m_weights_open(blob, size_bytes);
        if (!model->weights) fail("not the weights of this network", path);
        copy_weights(model, path, blob, size_bytes, all_bytes);
    } else if (!M_WEIGHTS_EMBEDDED) {
        fail("the model has no weights of its own", "use --weights BLOB");
    }
}

/* A fixed pattern of moderate values: no kernel is faster for it, and no number becomes subnormal. */
static void fill_input(M_INPUT_TYPE *input)
{
    unsigned state = 1;
    for (long i = 0; i < (long)M_INPUT_SIZE; i++) {
        state = (state * 1103515245u + 12345u) & 0x7fffffffu;
        const int value = (int)(state >> 16) % 256;
        input[i] = sizeof(M_INPUT_TYPE) == 1 ? (M_INPUT_TYPE)value : (M_INPUT_TYPE)((float)(value - 128) / 64.0f);
    }
}

static void open_model(struct model *model, const struct settings *settings)
{
    size_t workspace_bytes = M_WORKSPACE_SIZE;
    memset(model, 0, sizeof *model);
    load_weights(model, settings->weights_path, settings->weights_bytes);
#if M_PARALLEL
    if (mnv3c_threads_open(&model->threads, settings->threads) != settings->threads)
        fail("cannot start all threads", "--threads");
    workspace_bytes = M_PARALLEL_WORKSPACE_SIZE(settings->threads);
#else
    if (settings->threads != 1) fail("the model was made without", "--threads");
#endif
    model->input = (M_INPUT_TYPE *)allocate(M_INPUT_SIZE * sizeof *model->input);
    model->output = (float *)allocate(M_OUTPUT_SIZE * sizeof *model->output);
    model->workspace = allocate(workspace_bytes);
    model->eviction = settings->cold ? (unsigned char *)allocate(EVICTION_BYTES) : NULL;
    fill_input(model->input);
}

static void close_model(struct model *model)
{
#if M_PARALLEL
    mnv3c_threads_close(&model->threads);
#endif
    (void)model; /* the system takes back its memory */
}

static void run(struct model *model)
{
#if M_PARALLEL && M_WEIGHTS_EMBEDDED
    if (!model->weights) {
        m_run_parallel(model->input, model->output, model->workspace, &model->threads.pool);
        return;
    }
#endif
#if M_PARALLEL
    m_run_parallel_with(model->weights, model->input, model->output, model->workspace, &model->threads.pool);
#else
#if M_WEIGHTS_EMBEDDED
    if (!model->weights) {
        m_run(model->input, model->output, model->workspace);
        return;
    }
#endif
    m_run_with(model->weights, model->input, model->output, model->workspace);
#endif
}

/* Reads and writes one byte of every line of a buffer that is larger than the caches. */
static void evict(struct model *model)
{
    for (long i = 0; model->eviction && i < EVICTION_BYTES; i += LINE_BYTES) {
        volatile unsigned char *byte = &model->eviction[i];
        *byte = (unsigned char)(*byte + 1);
    }
}

/* ---- measuring ---- */

#ifdef MODEL_PROFILE
/* The model calls its hook at the end of each piece of a step; a step may have many. */
static double piece_begin_ms, steps_ms[M_STEPS];

void m_profile(int step)
{
    steps_ms[step] += now_ms() - piece_begin_ms;
    piece_begin_ms = now_ms();
}
#endif

/* Before a run, outside of what is measured. */
static void prepare(struct model *model)
{
    if (model->copy_count > 1) model->weights = model->copies[model->turn++ % model->copy_count];
    evict(model);
}

static void measure_run(struct model *model, struct times *times, int late)
{
    prepare(model);
    const long preempted = preemptions();
    const double begin_ms = now_ms();
#ifdef MODEL_PROFILE
    memset(steps_ms, 0, sizeof steps_ms);
    piece_begin_ms = begin_ms;
#endif
    run(model);
    times->run_ms[times->count] = now_ms() - begin_ms;
#ifdef MODEL_PROFILE
    memcpy(times->step_ms + times->count * M_STEPS, steps_ms, sizeof steps_ms);
#endif
    const int disturbed = preemptions() != preempted;
    times->runs++;
    times->preempted += disturbed;
    times->count += !disturbed || late;
}

/* Room for the runs of a profile of many steps is the time's affair, not the address space's: it grows. */
static void make_room(struct times *times, long *capacity)
{
    if (times->count < *capacity) return;
    *capacity = *capacity ? *capacity * 2 : 256;
    times->run_ms = (double *)realloc(times->run_ms, (size_t)*capacity * sizeof *times->run_ms);
#ifdef MODEL_PROFILE
    times->step_ms = (double *)realloc(times->step_ms, (size_t)*capacity * M_STEPS * sizeof *times->step_ms);
    if (!times->step_ms) fail("out of memory", "times of steps");
#endif
    if (!times->run_ms) fail("out of memory", "times");
}

static void measure(struct model *model, const struct settings *settings, struct times *times)
{
    long capacity = 0;
    const double warm_ms = now_ms() + settings->warm_up_seconds * 1e3;
    do {
        prepare(model);
        run(model);
    } while (now_ms() < warm_ms);
    const double end_ms = now_ms() + settings->seconds * 1e3;
    do {
        make_room(times, &capacity);
        measure_run(model, times, now_ms() >= end_ms); /* what comes now is short of 5, and counts */
    } while (times->count < RUNS_MIN || (now_ms() < end_ms && times->runs < RUNS_MAX));
}

static int ascending(const void *a, const void *b)
{
    const double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

/* Sorts the values. */
static double median(double *values, long count)
{
    qsort(values, (size_t)count, sizeof *values, ascending);
    return (values[(count - 1) / 2] + values[count / 2]) / 2;
}

#ifdef MODEL_PROFILE
/* What the hook records for a step that takes no time: the least of some means. */
static double clock_ms(void)
{
    double least_ms = 1e9;
    for (int i = 0; i < 10; i++) {
        steps_ms[0] = 0;
        piece_begin_ms = now_ms();
        for (int reading = 0; reading < CLOCK_READINGS; reading++) m_profile(0);
        if (steps_ms[0] / CLOCK_READINGS < least_ms) least_ms = steps_ms[0] / CLOCK_READINGS;
    }
    return least_ms;
}
#endif

/* The names are identifiers with dots and need no escapes. A step of many pieces is left with the clock's time of all
 * but one, since only a schedule by rows or slices has them. */
static void print_steps(const struct times *times)
{
#ifdef MODEL_PROFILE
    double *values = (double *)malloc((size_t)times->count * sizeof *values);
    const double overhead_ms = clock_ms();
    if (!values) fail("out of memory", "steps");
    printf(", \"steps\": [");
    for (int step = 0; step < M_STEPS; step++) {
        for (long i = 0; i < times->count; i++) values[i] = times->step_ms[i * M_STEPS + step];
        const double ms = median(values, times->count) - overhead_ms;
        printf("%s{\"name\": \"%s\", \"operation\": \"%s\", \"macs\": %ld, \"ms\": %.7g}", step ? ", " : "",
               m_steps[step].name, m_steps[step].operation, m_steps[step].macs, ms > 0 ? ms : 0);
    }
    printf("]");
    free(values);
#else
    (void)times;
#endif
}

static int print_times(struct times *times)
{
    const double median_ms = median(times->run_ms, times->count); /* the least comes first now */
    printf("{\"median_ms\": %.7g, \"min_ms\": %.7g, \"runs\": %ld, \"preempted\": %ld", median_ms, times->run_ms[0],
           times->runs, times->preempted);
    print_steps(times);
    printf("}\n");
    return fflush(stdout) == 0 ? 0 : 1;
}

/* ---- the command line ---- */

static double number(const char *name, const char *text, double least, double most)
{
    char *end = NULL;
    const double value = text ? strtod(text, &end) : -1;
    if (!text || end == text || *end || !(value >= least && value <= most)) fail("bad value", name);
    return value;
}

static void take_option(struct settings *settings, const char *name, const char *value)
{
    if (strcmp(name, "--weights") == 0 && value) settings->weights_path = value;
    else if (strcmp(name, "--threads") == 0) settings->threads = (int)number(name, value, 1, 16);
    else if (strcmp(name, "--seconds") == 0) settings->seconds = number(name, value, 0, 3600);
    else if (strcmp(name, "--warm-up") == 0) settings->warm_up_seconds = number(name, value, 0, 3600);
    else if (strcmp(name, "--weights-bytes") == 0) settings->weights_bytes = number(name, value, 0, 1e12);
    else if (strcmp(name, "--iterations") == 0) settings->iterations = (long)number(name, value, 1, 1e9);
    else if (strcmp(name, "--cache") == 0 && value && strcmp(value, "cold") == 0) settings->cold = 1;
    else if (strcmp(name, "--cache") == 0 && value && strcmp(value, "warm") == 0) settings->cold = 0;
    else fail("unknown option, or no value for it", name);
}

int main(int argc, char **argv)
{
    struct model model;
    struct settings settings = {NULL, 0.3, 0.1, 0, 1, 0, 0};
    struct times times = {NULL, NULL, 0, 0, 0};
    for (int i = 1; i < argc; i += 2) take_option(&settings, argv[i], i + 1 < argc ? argv[i + 1] : NULL);
    open_model(&model, &settings);
    for (long i = 0; i < settings.iterations; i++) run(&model);
    int status = 0;
    if (settings.iterations == 0) {
        measure(&model, &settings, &times);
        status = print_times(&times);
    }
    close_model(&model);
    return status;
}

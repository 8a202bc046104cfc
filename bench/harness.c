/* harness.c - runs and times one generated model, for tests and measurements. It is built together with the model's C
 * file, by default one with the prefix m; others by MODEL_HEADER, MODEL and MODEL_UPPER below.
 *
 * usage: harness [--input FILE] [--output FILE] [--weights BLOB] [--level NAME] [--iterations N] [--threads T]
 *                [--pool T] [--peak GMACS]
 *
 * FILEs hold raw elements: the input one or more images, the output the results one after another. Without an input
 * the image is a fixed pattern. Built with -DMODEL_PROFILE beside the model's own -DM_PROFILE, it prints the least
 * time of each step, its speed, and its share of --peak. --iterations N times N runs of the first image (0: none) and
 * prints a JSON line with median_ms and min_ms. --threads T lets T threads run all images at once, each on its own
 * workspace, and checks that they agree to the bit. --pool T runs each image on T threads of runtime/threads, by a
 * model that was made with --threads; runtime/threads/pool.c is then built with this. --level forces one of the levels
 * of a model that was made with --dispatch. */
#ifndef MODEL_HEADER
#define MODEL_HEADER "m.h"
#define MODEL(name) m_##name
#define MODEL_UPPER(name) M_##name
#endif
#include MODEL_HEADER

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#ifdef __wasi__ /* has no threads, and maps no files */
#define MODEL_NO_THREADS
#else
#include <fcntl.h>
#include <pthread.h>
#include <sys/mman.h>
#include <unistd.h>
#endif

#if MODEL_UPPER(PARALLEL)
#include "../runtime/threads/pool.h"
#endif

typedef MODEL_UPPER(INPUT_TYPE) element;

enum { INPUT_SIZE = MODEL_UPPER(INPUT_SIZE), OUTPUT_SIZE = MODEL_UPPER(OUTPUT_SIZE), THREADS_MAX = 16 };

static const float *weights; /* of --weights, or NULL for those built in */
static const char *level;    /* of --level, or NULL for the one that the model chooses */

#if MODEL_UPPER(PARALLEL)
static struct mnv3c_threads pool; /* of --pool, with no threads if there is none */
#endif

static void fail(const char *what, const char *which)
{
    fprintf(stderr, "harness: %s: %s\n", what, which);
    exit(1);
}

static void *aligned(size_t size_bytes)
{
    size_t align = MODEL_UPPER(WORKSPACE_ALIGN);
    char *memory = malloc(size_bytes + align);
    if (!memory) fail("out of memory", "workspace");
    memset(memory, 0x7f, size_bytes + align); /* the run must not rely on zeros: these are huge numbers */
    return memory + align - (size_t)((uintptr_t)memory % align);
}

static void *read_file(const char *path, size_t *size_bytes)
{
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0) fail("cannot read", path);
    long size = ftell(file);
    rewind(file);
    void *bytes = aligned((size_t)size);
    if (fread(bytes, 1, (size_t)size, file) != (size_t)size) fail("cannot read", path);
    fclose(file);
    *size_bytes = (size_t)size;
    return bytes;
}

/* Weights are pages of a file, as an application has them that maps a blob, or has it in its program. Such pages can be
 * larger than those of malloc: 3 to 6 % of the time of MobileNetV3-Large on Linux 6.18 (docs/performance.md). */
static const void *open_blob(const char *path, size_t *size_bytes)
{
#ifdef __wasi__
    return read_file(path, size_bytes);
#else
    int file = open(path, O_RDONLY);
    off_t end = file >= 0 ? lseek(file, 0, SEEK_END) : -1;
    void *blob = end > 0 ? mmap(NULL, (size_t)end, PROT_READ, MAP_SHARED, file, 0) : MAP_FAILED;
    if (blob == MAP_FAILED) fail("cannot map", path);
    close(file);
    *size_bytes = (size_t)end;
    return blob;
#endif
}

static void run(const element *image, float *output, void *workspace)
{
#if MODEL_UPPER(PARALLEL)
    if (pool.pool.threads > 0) {
#if MODEL_UPPER(WEIGHTS_EMBEDDED)
        if (!weights) {
            MODEL(run_parallel)(image, output, workspace, &pool.pool);
            return;
        }
#endif
        MODEL(run_parallel_with)(weights, image, output, workspace, &pool.pool);
        return;
    }
#endif
    if (level) {
#if MODEL_UPPER(DISPATCH)
        if (MODEL(run_at)(level, weights, image, output, workspace)) return;
#endif
        fail("this machine or this model has no level", level);
    }
#if MODEL_UPPER(WEIGHTS_EMBEDDED)
    if (!weights) {
        MODEL(run)(image, output, workspace);
        return;
    }
#endif
    MODEL(run_with)(weights, image, output, workspace);
}

/* Opens the pool, and returns the size of the workspace for it. */
static size_t open_pool(int count)
{
#if MODEL_UPPER(PARALLEL)
    if (count > 0 && mnv3c_threads_open(&pool, count) != count) fail("cannot start all threads of", "pool");
    if (count > 0) return MODEL_UPPER(PARALLEL_WORKSPACE_SIZE)((size_t)count);
#else
    if (count > 0) fail("the model was made without", "--threads");
#endif
    return MODEL_UPPER(WORKSPACE_SIZE);
}

static double now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec * 1e-6;
}

#ifdef MODEL_PROFILE
/* The least time of each step over all runs. A piece of one ends when the model calls its hook. */
static double piece_begin, run_ms[MODEL_UPPER(STEPS)], step_ms[MODEL_UPPER(STEPS)];

void MODEL(profile)(int step)
{
    run_ms[step] += now_ms() - piece_begin;
    piece_begin = now_ms();
}

static void profile_run(void)
{
    for (int i = 0; i < MODEL_UPPER(STEPS); i++) {
        if (step_ms[i] == 0 || run_ms[i] < step_ms[i]) step_ms[i] = run_ms[i];
    }
}

static void print_step(const char *name, const char *operation, double ms, double macs, double peak)
{
    fprintf(stderr, "%-24s %-20s %8.1f us", name, operation, ms * 1e3);
    if (macs > 0) fprintf(stderr, " %7.1f GMAC/s", macs / ms * 1e-6);
    if (macs > 0 && peak > 0) fprintf(stderr, " %5.1f %% of peak", 100 * macs / ms * 1e-6 / peak);
    fputc('\n', stderr);
}

static void print_profile(double peak)
{
    double sum_ms = 0, sum_macs = 0;
    for (int i = 0; i < MODEL_UPPER(STEPS); i++) {
        double macs = (double)MODEL(steps)[i].macs;
        print_step(MODEL(steps)[i].name, MODEL(steps)[i].operation, step_ms[i], macs, peak);
        sum_ms += step_ms[i];
        sum_macs += macs;
    }
    print_step("sum", "", sum_ms, sum_macs, peak);
}
#endif

static int ascending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

static void measure(const element *image, float *output, void *workspace, int iterations, double peak)
{
    double *times = malloc((size_t)iterations * sizeof *times);
    if (!times) fail("out of memory", "times");
    for (int i = 0; i < iterations; i++) {
        double begin = now_ms();
#ifdef MODEL_PROFILE
        piece_begin = begin;
        for (int step = 0; step < MODEL_UPPER(STEPS); step++) run_ms[step] = 0;
#endif
        run(image, output, workspace);
        times[i] = now_ms() - begin;
#ifdef MODEL_PROFILE
        profile_run();
#endif
    }
    qsort(times, (size_t)iterations, sizeof *times, ascending);
    printf("{\"median_ms\": %.4f, \"min_ms\": %.4f, \"iterations\": %d, \"workspace_bytes\": %d}\n",
           times[iterations / 2], times[0], iterations, MODEL_UPPER(WORKSPACE_SIZE));
    free(times);
#ifdef MODEL_PROFILE
    print_profile(peak);
#else
    (void)peak;
#endif
}

#ifndef MODEL_NO_THREADS
struct job {
    const element *images;
    size_t count;
    float *outputs;
};

static void *run_job(void *argument)
{
    struct job *job = argument;
    void *workspace = aligned(MODEL_UPPER(WORKSPACE_SIZE));
    for (size_t i = 0; i < job->count; i++)
        run(job->images + i * INPUT_SIZE, job->outputs + i * OUTPUT_SIZE, workspace);
    return NULL;
}

static void run_threads(const element *images, size_t count, const float *expected, int threads)
{
    pthread_t ids[THREADS_MAX];
    struct job jobs[THREADS_MAX];
    for (int t = 0; t < threads; t++) {
        jobs[t] = (struct job){images, count, aligned(count * OUTPUT_SIZE * sizeof(float))};
        if (pthread_create(&ids[t], NULL, run_job, &jobs[t]) != 0) fail("cannot start", "thread");
    }
    for (int t = 0; t < threads; t++) {
        pthread_join(ids[t], NULL);
        if (memcmp(jobs[t].outputs, expected, count * OUTPUT_SIZE * sizeof(float)) != 0)
            fail("threads disagree", "output");
    }
}
#else
static void run_threads(const element *images, size_t count, const float *expected, int threads)
{
    (void)images, (void)count, (void)expected, (void)threads;
    fail("cannot start", "thread");
}
#endif

int main(int argc, char **argv)
{
    const char *input = NULL, *output = NULL;
    int iterations = 0, threads = 0, pool_threads = 0;
    double peak = 0;
    size_t size_bytes = INPUT_SIZE * sizeof(element);
    for (int i = 1; i + 1 < argc; i += 2) {
        if (!strcmp(argv[i], "--input")) input = argv[i + 1];
        else if (!strcmp(argv[i], "--output")) output = argv[i + 1];
        else if (!strcmp(argv[i], "--iterations")) iterations = atoi(argv[i + 1]);
        else if (!strcmp(argv[i], "--threads")) threads = atoi(argv[i + 1]);
        else if (!strcmp(argv[i], "--pool")) pool_threads = atoi(argv[i + 1]);
        else if (!strcmp(argv[i], "--peak")) peak = atof(argv[i + 1]);
        else if (!strcmp(argv[i], "--level")) level = argv[i + 1];
        else if (!strcmp(argv[i], "--weights")) {
            size_t blob_bytes;
            const void *blob = open_blob(argv[i + 1], &blob_bytes);
            weights = MODEL(weights_open)(blob, blob_bytes);
            if (!weights) fail("not a blob of this network", argv[i + 1]);
        } else fail("unknown option", argv[i]);
    }
    element *images = input ? read_file(input, &size_bytes) : aligned(size_bytes);
    if (!input)
        for (size_t i = 0; i < INPUT_SIZE; i++) images[i] = (element)((int)(i * 7919 % 255) - 127) / (element)64;
    size_t count = size_bytes / sizeof(element) / INPUT_SIZE;
    if (count == 0 || count * INPUT_SIZE * sizeof(element) != size_bytes) fail("not a number of whole images", input);
    float *outputs = aligned(count * OUTPUT_SIZE * sizeof(float));
    void *workspace = aligned(open_pool(pool_threads));
    for (size_t i = 0; i < count; i++) run(images + i * INPUT_SIZE, outputs + i * OUTPUT_SIZE, workspace);
    if (threads > 0) run_threads(images, count, outputs, threads < THREADS_MAX ? threads : THREADS_MAX);
    if (output) {
        FILE *file = fopen(output, "wb");
        if (!file || fwrite(outputs, sizeof(float), count * OUTPUT_SIZE, file) != count * OUTPUT_SIZE ||
            fclose(file) != 0)
            fail("cannot write", output);
    }
    if (iterations > 0) measure(images, outputs, workspace, iterations, peak);
    return 0;
}

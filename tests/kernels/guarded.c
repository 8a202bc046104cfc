/* guarded.c - runs generated models on memory that betrays every access beside it.
 *
 * usage: guarded DIR IMAGES        For each model NAME it reads DIR/NAME.in (the images) and DIR/NAME.blob (the
 * weights) and writes DIR/NAME.out (the outputs).
 *
 * Input, weights, workspace and output each lie between two pages that may not be touched, once against the one and
 * once against the other; input and weights may not be written. What is left of their pages, the workspace and the
 * output are filled with one NaN: it is checked afterwards beside them, and it shows in the result when a kernel uses
 * what it has not written. Both placements must give the same bits. WebAssembly protects no pages: there the NaNs alone
 * betray, and a read whose value is not used goes unnoticed. */
#include "guarded.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#ifndef __wasi__
#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>
#endif

enum { PAGE_BYTES = 65536 }; /* a multiple of every page size in use */
enum { INPUT, WEIGHTS, WORKSPACE, OUTPUT, REGION_COUNT };

static const uint32_t guard = 0x7fc0dead;
static const char *const region_names[REGION_COUNT] = {"input", "weights", "workspace", "output"};

/* Mapped memory: size_bytes of it in use from `begin` on, the rest guards. */
struct region {
    unsigned char *pages, *begin;
    size_t pages_bytes, size_bytes;
};

static const char *running = "none";

static void die(const char *what, const char *which)
{
    fprintf(stderr, "guarded: %s: %s\n", what, which);
    exit(1);
}

#ifdef __wasi__
static void report_faults(void)
{
}

static unsigned char *pages_open(size_t size_bytes)
{
    return aligned_alloc(PAGE_BYTES, size_bytes);
}

static void pages_protect(const struct region *region)
{
    (void)region;
}

static void pages_close(unsigned char *pages, size_t size_bytes)
{
    (void)size_bytes;
    free(pages);
}
#else
static void on_fault(int signal_number)
{
    static const char text[] = "\nguarded: touches memory beside its own: ";
    (void)signal_number;
    int is_told = write(2, text, sizeof text - 1) > 0 && write(2, running, strlen(running)) > 0;
    _exit(is_told ? 2 : 3);
}

static void report_faults(void)
{
    struct sigaction action = {.sa_handler = on_fault};
    sigaction(SIGSEGV, &action, NULL);
    sigaction(SIGBUS, &action, NULL);
}

/* Pages between two that may not be touched; NULL if there is no memory. */
static unsigned char *pages_open(size_t size_bytes)
{
    unsigned char *mapped = mmap(NULL, size_bytes + 2 * PAGE_BYTES, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (mapped == MAP_FAILED) return NULL;
    if (mprotect(mapped + PAGE_BYTES, size_bytes, PROT_READ | PROT_WRITE) != 0) die("cannot protect", running);
    return mapped + PAGE_BYTES;
}

static void pages_protect(const struct region *region)
{
    if (mprotect(region->pages, region->pages_bytes, PROT_READ) != 0) die("cannot protect", running);
}

static void pages_close(unsigned char *pages, size_t size_bytes)
{
    munmap(pages - PAGE_BYTES, size_bytes + 2 * PAGE_BYTES);
}
#endif

/* at_end: the region ends where the pages do, as far as the alignment lets it. */
static struct region region_open(size_t size_bytes, size_t align_bytes, int at_end)
{
    size_t pages_bytes = (size_bytes + 4 * PAGE_BYTES - 1) / PAGE_BYTES * PAGE_BYTES;
    struct region region = {.pages = pages_open(pages_bytes), .pages_bytes = pages_bytes, .size_bytes = size_bytes};
    if (!region.pages) die("out of memory", running);
    for (size_t i = 0; i < pages_bytes; i += sizeof guard) memcpy(region.pages + i, &guard, sizeof guard);
    region.begin = region.pages + (at_end ? (pages_bytes - size_bytes) / align_bytes * align_bytes : 0);
    return region;
}

static void region_close(const struct region *region)
{
    pages_close(region->pages, region->pages_bytes);
}

/* Whether all that does not belong to the region is as it was. */
static int region_is_intact(const struct region *region)
{
    const unsigned char *end = region->begin + region->size_bytes;
    for (size_t i = 0; i < region->pages_bytes; i++) {
        const unsigned char *at = region->pages + i;
        if (at >= region->begin && at < end) continue;
        if (*at != ((const unsigned char *)&guard)[i % sizeof guard]) return 0;
    }
    return 1;
}

void guarded_pool_run(struct mnv3c_pool *pool, int parts, void (*body)(void *context, int part), void *context)
{
    if (parts > pool->threads) die("more parts than threads", running);
    for (int part = parts - 1; part >= 0; part--) body(context, part);
}

static FILE *file_open(const char *folder, const char *name, const char *suffix, const char *mode)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s.%s", folder, name, suffix);
    FILE *file = fopen(path, mode);
    if (!file) die("cannot open", path);
    return file;
}

static void read_bytes(FILE *file, void *bytes, size_t size_bytes)
{
    if (fread(bytes, 1, size_bytes, file) != size_bytes) die("too short a file for", running);
}

/* One run at one placement; the result is copied to `output`. Returns how many regions were written beside. */
static int run_once(const struct guarded_model *model, const void *image, const void *blob, float *output, int at_end)
{
    struct region regions[REGION_COUNT] = {
        [INPUT] = region_open(model->input_bytes, 1, at_end),
        [WEIGHTS] = region_open(model->blob_bytes, sizeof(float), at_end),
        [WORKSPACE] = region_open(model->workspace_bytes, 64, at_end),
        [OUTPUT] = region_open(model->output_floats * sizeof(float), sizeof(float), at_end),
    };
    memcpy(regions[INPUT].begin, image, model->input_bytes);
    memcpy(regions[WEIGHTS].begin, blob, model->blob_bytes);
    pages_protect(&regions[INPUT]);
    pages_protect(&regions[WEIGHTS]);
    const float *weights = model->open(regions[WEIGHTS].begin, model->blob_bytes);
    if (!weights) die("the blob is refused", running);
    model->run(weights, regions[INPUT].begin, (float *)(void *)regions[OUTPUT].begin, regions[WORKSPACE].begin);
    memcpy(output, regions[OUTPUT].begin, regions[OUTPUT].size_bytes);
    int damaged = 0;
    for (int i = 0; i < REGION_COUNT; i++) {
        if (!region_is_intact(&regions[i])) {
            fprintf(stderr, "guarded: %s: writes beside its %s\n", running, region_names[i]);
            damaged++;
        }
        region_close(&regions[i]);
    }
    return damaged;
}

/* The same bits; but which NaN a NaN is, is not determined in WebAssembly (core specification, 4.3.3). */
static int same(const float *a, const float *b, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (memcmp(&a[i], &b[i], sizeof *a) != 0 && !(a[i] != a[i] && b[i] != b[i])) return 0;
    return 1;
}

/* Returns the number of failures. */
static int run_model(const struct guarded_model *model, const char *folder, int images)
{
    FILE *in = file_open(folder, model->name, "in", "rb"), *blobs = file_open(folder, model->name, "blob", "rb");
    FILE *out = file_open(folder, model->name, "out", "wb");
    size_t output_bytes = model->output_floats * sizeof(float);
    void *image = malloc(model->input_bytes), *blob = malloc(model->blob_bytes);
    float *first = malloc(output_bytes), *second = malloc(output_bytes);
    if (!image || !blob || !first || !second) die("out of memory", running);
    read_bytes(blobs, blob, model->blob_bytes);
    int bad = 0;
    for (int i = 0; i < images; i++) {
        read_bytes(in, image, model->input_bytes);
        bad += run_once(model, image, blob, first, 0) + run_once(model, image, blob, second, 1);
        if (!same(first, second, output_bytes / sizeof(float))) {
            fprintf(stderr, "guarded: %s: the result depends on where the memory lies\n", running);
            bad++;
        }
        if (fwrite(second, 1, output_bytes, out) != output_bytes) die("cannot write", running);
    }
    fclose(in);
    fclose(blobs);
    fclose(out);
    free(image);
    free(blob);
    free(first);
    free(second);
    return bad;
}

int main(int argc, char **argv)
{
    if (argc != 3) die("usage", "guarded DIR IMAGES");
    report_faults();
    int bad = 0;
    for (const struct guarded_model *model = guarded_models; model->name; model++) {
        running = model->name;
        bad += run_model(model, argv[1], atoi(argv[2]));
    }
    return bad != 0;
}

/* tiny.c - a program for tests of runners, static and for Arm: it does what a measuring program does towards them.
 *
 * usage: tiny --weights BLOB [--iterations N] [--fail WORDS] [--spin] [ARG...]
 *
 * It reads the blob, and N times (on AArch64) 1000 FMLAs and one load from each line of 1 MiB. It prints a JSON line
 * with the sum of the blob's bytes and the last ARG. --fail ends with status 9 and words on standard error, --spin does
 * not end. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FMLAS = 1000, BYTES = 1 << 20, LINE_BYTES = 64 };

static char memory[BYTES] __attribute__((aligned(4096)));

static void iterate(void)
{
#ifdef __aarch64__
    for (int i = 0; i < FMLAS; i++) __asm__ volatile("fmla v0.4s, v1.4s, v2.4s" ::: "v0");
#endif
    for (int i = 0; i < BYTES; i += LINE_BYTES) {
        unsigned long loaded;
        __asm__ volatile("ldr %0, [%1]" : "=r"(loaded) : "r"(memory + i) : "memory");
    }
}

static unsigned sum_of(const char *path)
{
    FILE *file = fopen(path, "rb");
    unsigned sum = 0;
    int byte;
    if (!file) {
        fprintf(stderr, "tiny: cannot read %s\n", path);
        exit(8);
    }
    while ((byte = getc(file)) != EOF) sum += (unsigned)byte;
    fclose(file);
    return sum;
}

int main(int argc, char **argv)
{
    unsigned sum = 0;
    int iterations = 0;
    const char *last = "";
    for (int i = 1; i < argc; i++) {
        const char *value = i + 1 < argc ? argv[i + 1] : "";
        if (!strcmp(argv[i], "--weights")) sum = sum_of(value), i++;
        else if (!strcmp(argv[i], "--iterations")) iterations = atoi(value), i++;
        else if (!strcmp(argv[i], "--spin")) for (volatile int forever = 1; forever;) continue;
        else if (!strcmp(argv[i], "--fail")) {
            fprintf(stderr, "tiny: %s\n", value);
            return 9;
        } else last = argv[i];
    }
    for (int i = 0; i < iterations; i++) iterate();
    printf("{\"median_ms\": 1.5, \"min_ms\": 1.25, \"runs\": 3, \"preempted\": 0, \"sum\": %u, \"iterations\": %d, "
           "\"last\": \"%s\"}\n",
           sum, iterations, last);
    return 0;
}

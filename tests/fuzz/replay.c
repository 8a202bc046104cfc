/* replay.c - runs a fuzz target without a fuzzer: every file of the given folders as it is, cut short, and with bytes
 * changed, always in the same way. It keeps found crashes from coming back where libFuzzer is not at hand.
 *
 * usage: replay VARIANTS FOLDER... */
#define _POSIX_C_SOURCE 200809L

#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FILE_SIZE_MAX = 1 << 16, PATH_LENGTH_MAX = 4096 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static uint32_t next_random(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

/* A copy of exactly the bytes, so that sanitizers see reads past them. */
static void run(const uint8_t *bytes, size_t size)
{
    uint8_t *copy = malloc(size + !size);
    if (!copy) exit(1);
    memcpy(copy, bytes, size);
    LLVMFuzzerTestOneInput(copy, size);
    free(copy);
}

/* Cuts the file, or changes up to four of its bytes to bytes from elsewhere in it. */
static void run_variant(const uint8_t *bytes, size_t size, uint32_t seed)
{
    static uint8_t changed[FILE_SIZE_MAX];
    uint32_t state = seed;
    memcpy(changed, bytes, size);
    if (seed % 4 == 0) {
        run(changed, next_random(&state) % size);
        return;
    }
    for (uint32_t i = 0; i <= seed % 4; i++)
        changed[next_random(&state) % size] =
            seed % 2 ? bytes[next_random(&state) % size] : (uint8_t)next_random(&state);
    run(changed, size);
}

static int run_file(const char *path, uint32_t variants)
{
    static uint8_t bytes[FILE_SIZE_MAX];
    FILE *file = fopen(path, "rb");
    if (!file) return 0; /* a folder, or gone */
    size_t size = fread(bytes, 1, sizeof bytes, file);
    int is_whole = feof(file) && !ferror(file);
    fclose(file);
    if (!is_whole || size == 0) return 0;
    run(bytes, size);
    for (uint32_t seed = 1; seed <= variants; seed++) run_variant(bytes, size, seed);
    return 1;
}

int main(int argc, char **argv)
{
    int count = 0;
    for (int i = 2; i < argc; i++) {
        DIR *folder = opendir(argv[i]);
        for (struct dirent *entry; folder && (entry = readdir(folder));) {
            char path[PATH_LENGTH_MAX];
            snprintf(path, sizeof path, "%s/%s", argv[i], entry->d_name);
            count += run_file(path, (uint32_t)atoi(argv[1]));
        }
        if (folder) closedir(folder);
    }
    printf("%d files, each with its variants\n", count);
    return count == 0;
}

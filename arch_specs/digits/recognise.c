/* recognise.c - the generated model at work: reads the held-out scans, recognises them, draws some, tells accuracy
 * and latency.
 *
 * usage: recognise IMAGES.npy LABELS.npy        (uint8 arrays [N, 32, 32] and [N])
 * Built together with digits.c, which `mnv3c digits.arch -o digits.c` makes. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "digits.h"

enum { SIDE = DIGITS_INPUT_HEIGHT, SHOWN = 8, NPY_HEADER_MAX = 4096 };

static _Alignas(DIGITS_WORKSPACE_ALIGN) unsigned char workspace[DIGITS_WORKSPACE_SIZE];

/* The bytes of a uint8 array in NumPy's format, version 1: magic, header length, header, data. */
static uint8_t *read_npy(const char *path, size_t *size_bytes)
{
    unsigned char start[10];
    char header[NPY_HEADER_MAX + 1] = "";
    FILE *file = fopen(path, "rb");
    size_t length = 0;
    if (file && fread(start, 1, sizeof start, file) == sizeof start && memcmp(start, "\x93NUMPY\x01", 7) == 0)
        length = start[8] + 256u * start[9];
    if (length == 0 || length > NPY_HEADER_MAX || fread(header, 1, length, file) != length || !strstr(header, "|u1")) {
        fprintf(stderr, "recognise: %s is not a uint8 array\n", path);
        exit(1);
    }
    fseek(file, 0, SEEK_END);
    long end = ftell(file);
    *size_bytes = (size_t)end - sizeof start - length;
    uint8_t *bytes = malloc(*size_bytes);
    fseek(file, (long)(sizeof start + length), SEEK_SET);
    if (!bytes || fread(bytes, 1, *size_bytes, file) != *size_bytes) exit(1);
    fclose(file);
    return bytes;
}

static int recognise(const uint8_t *pixels)
{
    float input[DIGITS_INPUT_SIZE], scores[DIGITS_OUTPUT_SIZE];
    for (int i = 0; i < DIGITS_INPUT_SIZE; i++) input[i] = pixels[i];
    digits_run(input, scores, workspace);
    int best = 0;
    for (int i = 1; i < DIGITS_OUTPUT_SIZE; i++)
        if (scores[i] > scores[best]) best = i;
    return best;
}

/* SHOWN scans side by side, one character for 2 x 4 pixels, and the answers below. */
static void draw(const uint8_t *images, const uint8_t *labels)
{
    static const char shades[] = " .:-=+*#%@";
    for (int y = 0; y < SIDE; y += 4) {
        for (int i = 0; i < SHOWN; i++) {
            for (int x = 0; x < SIDE; x += 2) {
                int sum = 0;
                for (int k = 0; k < 8; k++) sum += images[(i * SIDE + y + k / 2) * SIDE + x + k % 2];
                putchar(shades[sum / 8 * 9 / 255]);
            }
            printf("  ");
        }
        putchar('\n');
    }
    for (int i = 0; i < SHOWN; i++) {
        int answer = recognise(images + i * SIDE * SIDE);
        printf("   -> %d %-10s", answer, answer == labels[i] ? "" : "(wrong)");
    }
    printf("\n\n");
}

static double now_us(void)
{
    struct timespec t;
    timespec_get(&t, TIME_UTC);
    return (double)t.tv_sec * 1e6 + (double)t.tv_nsec * 1e-3;
}

int main(int argc, char **argv)
{
    size_t image_bytes, count;
    if (argc != 3) {
        fprintf(stderr, "usage: recognise IMAGES.npy LABELS.npy\n");
        return 2;
    }
    uint8_t *images = read_npy(argv[1], &image_bytes), *labels = read_npy(argv[2], &count);
    if (image_bytes != count * SIDE * SIDE || count < 2 * SHOWN) {
        fprintf(stderr, "recognise: %zu bytes of images do not fit %zu labels\n", image_bytes, count);
        return 1;
    }
    draw(images, labels);
    draw(images + SHOWN * SIDE * SIDE, labels + SHOWN);
    size_t right = 0;
    double fastest_us = 1e12;
    for (size_t i = 0; i < count; i++) {
        double begin_us = now_us();
        right += recognise(images + i * SIDE * SIDE) == labels[i];
        double elapsed_us = now_us() - begin_us;
        if (elapsed_us < fastest_us) fastest_us = elapsed_us;
    }
    printf("accuracy   %zu of %zu held-out scans (%.1f %%)\n", right, count, 100.0 * (double)right / (double)count);
    printf("latency    %.0f us for one scan, one thread\n", fastest_us);
    printf("memory     %.1f KB of workspace, %.0f KB of weights (constant data), no heap\n",
           DIGITS_WORKSPACE_SIZE / 1024.0, DIGITS_WEIGHTS_SIZE / 1024.0);
    free(images);
    free(labels);
    return 0;
}

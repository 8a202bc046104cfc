/* Runs the consumer's models. In: images (uint8, 32 x 32) and logits (float32 x 10) as .npy files, a blob of the tiny
 * network. The digit network must give the logits, with its weights in C and by .incbin alike, to the last bit. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "digits.h"
#include "digits_incbin.h"
#include "tiny.h"

enum { IMAGES = 20, NPY_HEADER_BYTES = 128 };

static union {
    unsigned char bytes[1 << 20];
    uint64_t align;
} blob;
static _Alignas(64) unsigned char workspace[DIGITS_WORKSPACE_SIZE + TINY_WORKSPACE_SIZE];

static size_t read_file(const char *path, long skip_bytes, void *to, size_t limit_bytes)
{
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, skip_bytes, SEEK_SET) != 0) {
        fprintf(stderr, "cannot read %s\n", path);
        exit(2);
    }
    size_t size_bytes = fread(to, 1, limit_bytes, file);
    fclose(file);
    return size_bytes;
}

static int run_digits(const char *images_path, const char *logits_path)
{
    static unsigned char images[IMAGES][DIGITS_INPUT_SIZE];
    static float logits[IMAGES][DIGITS_OUTPUT_SIZE], input[DIGITS_INPUT_SIZE];
    float first[DIGITS_OUTPUT_SIZE], second[DIGITS_INCBIN_OUTPUT_SIZE];
    float largest_error = 0;
    if (read_file(images_path, NPY_HEADER_BYTES, images, sizeof images) != sizeof images) return 2;
    if (read_file(logits_path, NPY_HEADER_BYTES, logits, sizeof logits) != sizeof logits) return 2;
    for (int image = 0; image < IMAGES; image++) {
        for (int i = 0; i < DIGITS_INPUT_SIZE; i++) input[i] = (float)images[image][i];
        digits_run(input, first, workspace);
        digits_incbin_run(input, second, workspace);
        if (memcmp(first, second, sizeof first) != 0) {
            fprintf(stderr, "image %d: weights in C and by .incbin disagree\n", image);
            return 1;
        }
        for (int i = 0; i < DIGITS_OUTPUT_SIZE; i++) {
            float error = fabsf(first[i] - logits[image][i]);
            if (!(error <= largest_error)) largest_error = error;
        }
    }
    printf("digits: largest error %g\n", (double)largest_error);
    return largest_error < 1e-3f ? 0 : 1;
}

static int run_tiny(const char *blob_path)
{
    static float input[TINY_INPUT_SIZE];
    float output[TINY_OUTPUT_SIZE];
    const float *weights = tiny_weights_open(&blob, read_file(blob_path, 0, &blob, sizeof blob));
    if (!weights) {
        fprintf(stderr, "%s is refused\n", blob_path);
        return 1;
    }
    if (tiny_weights_open(&blob, 0)) return 1;
    for (int i = 0; i < TINY_INPUT_SIZE; i++) input[i] = (float)(i % 7) - 3;
    tiny_run_with(weights, input, output, workspace);
    for (int i = 0; i < TINY_OUTPUT_SIZE; i++)
        if (!isfinite(output[i])) return 1;
    printf("tiny: %d values\n", TINY_OUTPUT_SIZE);
    return TINY_OUTPUT_SIZE == 3 ? 0 : 1;
}

int main(int argc, char **argv)
{
    if (argc != 4) return 2;
    int status = run_digits(argv[1], argv[2]);
    return status ? status : run_tiny(argv[3]);
}

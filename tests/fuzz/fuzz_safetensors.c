/* fuzz_safetensors.c - libFuzzer: any bytes as a checkpoint. What parses must be readable to its last element, and
 * binds to a small network or is refused in words.
 *
 * Build: clang -fsanitize=fuzzer,address,undefined; seeds: any small .safetensors file. */
#include <stdio.h>

#include "support/hand_net.h"
#include "weights/safetensors.h"
#include "weights/weights.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static double sum_of(const struct tensor *tensor)
{
    double sum = 0;
    for (int64_t i = 0; i < tensor->elements; i++) sum += tensor_value(tensor, i);
    return sum;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static volatile double sink;
    struct arena arena = {0};
    struct sources sources = {0};
    struct diag diag = {.arena = &arena, .sources = &sources};
    struct safetensors file;
    if (safetensors_parse(&arena, &diag, "fuzz", bytes, size, &file)) {
        for (size_t i = 0; i < file.count; i++) {
            if (dtype_is_readable(file.tensors[i].dtype)) sink = sum_of(&file.tensors[i]);
            if (!safetensors_find(&file, file.tensors[i].name)) __builtin_trap();
        }
        struct net *net = hand_net(&arena, &sources, "conv 1 0 2 0 RE 1\nlogits 1 0 3 0 - 1\n",
                                   &(struct hand_options){0});
        bool bound = weights_bind(&arena, &diag, net, "fuzz", &file);
        if (bound != (diag.error_count == 0)) __builtin_trap();
        for (size_t l = 0; bound && l < net->layer_count; l++)
            if (!net->layers[l].weights || !net->layers[l].bias) __builtin_trap();
    } else if (!diag.error_count) {
        __builtin_trap();
    }
    (void)sink;
    arena_free(&arena);
    return 0;
}

/* bind_layouts.c - loads checkpoints of one network and compares what they fold to.
 *
 * usage: bind_layouts ROWS [--expand-always] FILE... Every file must load without any message, and give the same
 * weights and biases as the first, bit for bit. Exit status 0 when so. */
#include <stdio.h>
#include <string.h>

#include "base/io.h"
#include "support/hand_net.h"
#include "weights/fold.h"
#include "weights/weights.h"

static bool same_layers(const struct net *a, const struct net *b, const char *path)
{
    for (size_t l = 0; l < a->layer_count; l++) {
        const struct layer *left = &a->layers[l], *right = &b->layers[l];
        if (!left->weights) continue;
        size_t weights = (size_t)layer_weight_count(left), biases = (size_t)left->out.channels;
        if (memcmp(left->weights, right->weights, weights * sizeof(float)) == 0 &&
            memcmp(left->bias, right->bias, biases * sizeof(float)) == 0)
            continue;
        fprintf(stderr, "%s: layer %.*s differs from the first file's\n", path, STR_ARG(left->name));
        return false;
    }
    return true;
}

int main(int argc, char **argv)
{
    struct arena arena = {0};
    struct sources sources = {0};
    struct diag diag = {.arena = &arena, .sources = &sources};
    struct hand_options options = {0};
    struct net *first = NULL;
    struct str rows, why;
    int loaded = 0, failed = 0;
    if (argc < 3 || !io_read(&arena, argv[1], 1 << 20, &rows, &why)) return 2;
    for (int a = 2; a < argc; a++) {
        if (strcmp(argv[a], "--expand-always") == 0) {
            options.expand_always = true;
            continue;
        }
        struct net *net = hand_net(&arena, &sources, rows.ptr, &options);
        bool ok = weights_load(&arena, &diag, net, argv[a]) && diag.count == 0;
        diag_flush(&diag, stderr);
        if (!first) first = net;
        if (!ok || !same_layers(first, net, argv[a])) {
            fprintf(stderr, "%s: failed\n", argv[a]);
            failed++;
        }
        loaded++;
    }
    arena_free(&arena);
    return failed || !loaded;
}

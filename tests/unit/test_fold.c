/* test_fold.c - from a checkpoint to folded weights, and what is said when tensor and layer do not agree. */
#include <math.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/io.h"
#include "support/check.h"
#include "support/craft.h"
#include "support/hand_net.h"
#include "weights/fold.h"
#include "weights/names.h"
#include "weights/weights.h"

/* Two channels from three, and a matrix onto three classes. */
static const char rows_tiny[] = "conv 1 0 2 0 RE 1\n"
                                "logits 1 0 3 0 - 1\n";

struct loaded {
    struct arena arena;
    struct sources sources;
    struct diag diag;
    struct net *net;
    struct str messages;
    bool ok;
};

/* Writes the crafted file, loads it for the rows, removes it. */
static struct loaded *load_with(struct craft *craft, const char *rows, const struct hand_options *options)
{
    struct loaded *loaded = calloc(1, sizeof *loaded);
    char path[] = "test_fold.XXXXXX";
    int file = mkstemp(path);
    struct str why;
    if (!loaded || file < 0) exit(2);
    close(file);
    loaded->diag = (struct diag){.arena = &loaded->arena, .sources = &loaded->sources};
    struct str bytes = craft_finish(&loaded->arena, craft);
    CHECK(io_write(&loaded->arena, path, bytes.ptr, bytes.len, &why));
    loaded->net = hand_net(&loaded->arena, &loaded->sources, rows, options);
    loaded->ok = weights_load(&loaded->arena, &loaded->diag, loaded->net, path);
    CHECK(loaded->ok == (loaded->diag.error_count == 0));
    loaded->messages = craft_messages(&loaded->arena, &loaded->diag);
    unlink(path);
    return loaded;
}

static struct loaded *load(struct craft *craft)
{
    return load_with(craft, rows_tiny, &(struct hand_options){0});
}

static void done(struct loaded *loaded)
{
    arena_free(&loaded->arena);
    free(loaded);
}

static void expect_said(const struct loaded *loaded, const char *text)
{
    if (strstr(loaded->messages.ptr, text)) return;
    fprintf(stderr, "expected '%s' in: %s\n", text, loaded->messages.ptr);
    check_failures++;
}

/* Loads, expects the text among the messages, and failure unless it is a note. */
static void expect_error(struct craft *craft, const char *text)
{
    struct loaded *loaded = load(craft);
    CHECK(!loaded->ok);
    expect_said(loaded, text);
    done(loaded);
}

static const float stem_weights[6] = {1, 2, 3, -4, 5, 0.5F};

static void add_stem(struct craft *craft)
{
    craft_floats(craft, "features.0.0.weight", "[2, 3, 1, 1]", stem_weights, 6);
}

static void add_norm(struct craft *craft)
{
    craft_floats(craft, "features.0.1.weight", "[2]", (float[]){0.5F, -2}, 2);
    craft_floats(craft, "features.0.1.bias", "[2]", (float[]){0.25F, 7}, 2);
    craft_floats(craft, "features.0.1.running_mean", "[2]", (float[]){1, -1}, 2);
    craft_floats(craft, "features.0.1.running_var", "[2]", (float[]){4, 0}, 2);
}

static void add_logits(struct craft *craft)
{
    craft_floats(craft, "classifier.1.weight", "[3, 2]", (float[]){1, 2, 3, 4, 5, 6}, 6);
    craft_floats(craft, "classifier.1.bias", "[3]", (float[]){-1, 0, 1}, 3);
}

static void add_all(struct craft *craft)
{
    add_stem(craft);
    add_norm(craft);
    add_logits(craft);
}

/* Against the formula with the operations in another order; the two round differently by less than a float shows. */
static void check_fold(const struct loaded *loaded, const double conv_bias[2])
{
    static const double gamma[2] = {0.5, -2}, beta[2] = {0.25, 7}, mean[2] = {1, -1}, variance[2] = {4, 0};
    const struct layer *stem = &loaded->net->layers[0];
    CHECK(loaded->ok && loaded->messages.len == 0);
    if (!stem->weights) return;
    for (int o = 0; o < 2; o++) {
        double root = sqrt(variance[o] + stem->epsilon);
        for (int i = 0; i < 3; i++) {
            double expected = stem_weights[o * 3 + i] * (gamma[o] / root);
            CHECK(fabs(stem->weights[o * 3 + i] - expected) <= 0x1p-24 * fabs(expected));
        }
        double bias = beta[o] + gamma[o] * (conv_bias[o] - mean[o]) / root;
        CHECK(fabs(stem->bias[o] - bias) <= 0x1p-23 * fabs(bias));
    }
    const struct layer *logits = &loaded->net->layers[1];
    for (int i = 0; i < 6; i++) CHECK(logits->weights[i] == (float)(i + 1));
    for (int o = 0; o < 3; o++) CHECK(logits->bias[o] == (float)(o - 1));
}

static void test_fold(void)
{
    struct craft craft = {0};
    add_all(&craft);
    struct loaded *loaded = load(&craft);
    check_fold(loaded, (double[]){0, 0});
    done(loaded);

    add_all(&craft);
    craft_floats(&craft, "features.0.0.bias", "[2]", (float[]){10, -3}, 2);
    loaded = load(&craft);
    check_fold(loaded, (double[]){10, -3});
    done(loaded);

    add_stem(&craft);
    add_logits(&craft);
    craft_floats(&craft, "features.0.0.bias", "[2]", (float[]){10, -3}, 2);
    loaded = load(&craft);
    CHECK(loaded->ok && loaded->messages.len == 0);
    for (int i = 0; i < 6; i++) CHECK(loaded->net->layers[0].weights[i] == stem_weights[i]);
    CHECK(loaded->net->layers[0].bias[0] == 10 && loaded->net->layers[0].bias[1] == -3);
    done(loaded);
}

static void test_factor(void)
{
    struct craft craft = {0};
    add_all(&craft);
    struct loaded *loaded = load_with(&craft, rows_tiny, &(struct hand_options){.logits_factor = 0.8});
    const struct layer *logits = &loaded->net->layers[1];
    for (int i = 0; i < 6; i++) CHECK(logits->weights[i] == (float)(0.8 * (i + 1)));
    for (int o = 0; o < 3; o++) CHECK(logits->bias[o] == (float)(o - 1)); /* W (0.8 x) + b */
    done(loaded);
}

static void test_types(void)
{
    struct craft craft = {0};
    static const unsigned char halves[12] = {0, 0x3c, 0, 0x40, 0, 0x42, 0, 0xc4, 0, 0x45, 0, 0x38};
    static const unsigned char brains[12] = {0x80, 0x3f, 0, 0x40, 0x40, 0x40, 0x80, 0xc0, 0xa0, 0x40, 0, 0x3f};
    for (int brain = 0; brain < 2; brain++) {
        craft_tensor(&craft, "features.0.0.weight", brain ? "BF16" : "F16", "[2,3,1,1]", brain ? brains : halves, 12);
        add_norm(&craft);
        add_logits(&craft);
        struct loaded *loaded = load(&craft);
        check_fold(loaded, (double[]){0, 0});
        done(loaded);
    }
    craft_tensor(&craft, "features.0.0.weight", "U8", "[2,3,1,1]", "abcdef", 6);
    add_norm(&craft);
    add_logits(&craft);
    expect_error(&craft, "has the type U8");
}

static void test_missing(void)
{
    struct craft craft = {0};
    add_stem(&craft);
    add_norm(&craft);
    craft_floats(&craft, "classifier.1.weight", "[3, 2]", (float[]){1, 2, 3, 4, 5, 6}, 6);
    craft_floats(&craft, "classifier.1.bia", "[3]", (float[]){-1, 0, 1}, 3);
    struct loaded *loaded = load(&craft);
    CHECK(!loaded->ok);
    expect_said(loaded, "error: tensor 'classifier.1.bias' of shape [3] is missing; layer 'logits' needs it "
                        "(torchvision names)");
    expect_said(loaded, "test.arch:2:1: note: layer 'logits' is of this row");
    expect_said(loaded, "did you mean 'classifier.1.bia', which has that shape and is not used?");
    done(loaded);

    add_stem(&craft);
    add_logits(&craft);
    expect_error(&craft, "a folded checkpoint has a bias 'features.0.0.bias' instead");

    add_stem(&craft);
    add_logits(&craft);
    craft_constant(&craft, "features.0.1.weight", "[2]", 1, 2);
    craft_constant(&craft, "features.0.1.bias", "[2]", 1, 2);
    craft_constant(&craft, "features.0.1.running_mean", "[2]", 1, 2);
    expect_error(&craft, "tensor 'features.0.1.running_var' of shape [2] is missing");

    add_norm(&craft);
    add_logits(&craft);
    expect_error(&craft, "tensor 'features.0.0.weight' of shape [2, 3, 1, 1] or [2, 3] is missing");
}

static void test_shapes(void)
{
    struct craft craft = {0};
    craft_floats(&craft, "features.0.0.weight", "[3, 2, 1, 1]", stem_weights, 6);
    add_norm(&craft);
    add_logits(&craft);
    expect_error(&craft, "tensor 'features.0.0.weight' has the shape [3, 2, 1, 1], "
                         "but layer 'stem' needs [2, 3, 1, 1]");

    add_stem(&craft);
    add_norm(&craft);
    craft_constant(&craft, "classifier.1.weight", "[5, 2]", 1, 10);
    craft_constant(&craft, "classifier.1.bias", "[5]", 1, 5);
    expect_error(&craft, "the checkpoint has 5 classes: say 'classes 5'");
}

static void test_values(void)
{
    static const struct {
        const char *name;
        float value;
        const char *said;
    } cases[] = {
        {"features.0.1.running_var", -0.5F, "features.0.1.running_var[0] is -0.5, and a variance cannot be negative"},
        {"features.0.1.running_var", NAN, "features.0.1.running_var[0] is NaN (2 such values"},
        {"features.0.1.bias", INFINITY, "features.0.1.bias[0] is infinite"},
        {"features.0.1.running_var", -0.001F, "[variance-negative]"},
    };
    static const char *const norm[] = {"features.0.1.weight", "features.0.1.bias", "features.0.1.running_mean",
                                       "features.0.1.running_var"};
    struct craft craft = {0};
    for (size_t c = 0; c < sizeof cases / sizeof *cases; c++) {
        add_stem(&craft);
        add_logits(&craft);
        for (size_t n = 0; n < 4; n++)
            craft_constant(&craft, norm[n], "[2]", strcmp(norm[n], cases[c].name) == 0 ? cases[c].value : 1, 2);
        expect_error(&craft, cases[c].said);
    }
    add_norm(&craft);
    add_logits(&craft);
    craft_floats(&craft, "features.0.0.weight", "[2, 3, 1, 1]", (float[]){1, 2, 3, 4, -INFINITY, 6}, 6);
    expect_error(&craft, "features.0.0.weight[1, 1, 0, 0] is infinite (1 such values");
}

static void test_overflow(void)
{
    struct craft craft = {0};
    add_stem(&craft);
    add_logits(&craft);
    for (int n = 0; n < 4; n++) {
        static const char *const norm[] = {"weight", "bias", "running_mean", "running_var"};
        char name[64];
        snprintf(name, sizeof name, "features.0.1.%s", norm[n]);
        craft_constant(&craft, name, "[2]", n == 0 ? 3e38F : n == 3 ? 1e-30F : 0, 2);
    }
    expect_error(&craft, "[fold-overflow]");
}

static void test_extras(void)
{
    struct craft craft = {0};
    add_all(&craft);
    craft_tensor(&craft, "features.0.1.num_batches_tracked", "I64", "[]", "\1\0\0\0\0\0\0\0", 8);
    struct loaded *loaded = load(&craft);
    CHECK(loaded->ok && loaded->messages.len == 0);
    done(loaded);

    add_all(&craft);
    for (int i = 0; i < 6; i++) {
        char name[32];
        snprintf(name, sizeof name, "extra%d", i);
        craft_constant(&craft, name, "[1]", 1, 1);
    }
    loaded = load(&craft);
    CHECK(loaded->ok);
    expect_said(loaded, "note: 6 tensors of the checkpoint not used: 'extra0', 'extra1', 'extra2', 'extra3', ... ");
    done(loaded);
}

static void test_layouts(void)
{
    struct craft craft = {0};
    craft_constant(&craft, "something", "[1]", 1, 1);
    expect_error(&craft, "fit no known scheme");
    expect_error(&craft, "[layout-unknown]"); /* a file without tensors */

    craft_floats(&craft, "stem.weight", "[2, 3, 1, 1]", stem_weights, 6);
    craft_constant(&craft, "stem.bias", "[2]", 1, 2);
    craft_floats(&craft, "logits.weight", "[3, 2]", (float[]){1, 2, 3, 4, 5, 6}, 6);
    craft_constant(&craft, "logits.bias", "[3]", 1, 3);
    struct loaded *loaded = load(&craft);
    CHECK(loaded->ok && loaded->messages.len == 0);
    done(loaded);
}

static void test_unreadable(void)
{
    struct arena arena = {0};
    struct sources sources = {0};
    struct diag diag = {.arena = &arena, .sources = &sources};
    struct net *net = hand_net(&arena, &sources, rows_tiny, &(struct hand_options){0});
    CHECK(!weights_load(&arena, &diag, net, "no/such/file.safetensors"));
    CHECK(diag.io_failed);
    CHECK(strstr(craft_messages(&arena, &diag).ptr, "cannot read the checkpoint: No such file") != NULL);
    arena_free(&arena);
}

/* The numbers must be the same everywhere, for ever: measurements and goldens rest on them. The rows have what the size
 * of weights depends on: h-swish, ReLU, a gate, pooling. */
static const char rows_synthetic[] = "conv 3 0 8 0 HS 2\n"
                                     "bneck 3 24 16 8 RE 1\n"
                                     "conv 1 0 32 0 HS 1\n"
                                     "pool 0 0 0 0 - 1\n"
                                     "logits 1 0 4 0 - 1\n";

static void test_synthetic(void)
{
    struct arena arena = {0};
    struct sources sources = {0};
    struct net *net = hand_net(&arena, &sources, rows_synthetic, &(struct hand_options){0});
    uint64_t hash = HASH_START;
    weights_synthetic(&arena, net, 1);
    for (size_t l = 0; l < net->layer_count; l++) {
        const struct layer *layer = &net->layers[l];
        if (!layer->weights) continue;
        for (int64_t i = 0; i < layer_weight_count(layer); i++) {
            float value = layer->weights[i] * 0x1p24F;
            CHECK(layer->weights[i] != 0 && fabsf(layer->weights[i]) < 8);
            int32_t integer = (int32_t)value;
            const unsigned char bytes[4] = {(unsigned char)integer, (unsigned char)(integer >> 8),
                                            (unsigned char)(integer >> 16), (unsigned char)(integer >> 24)};
            hash = hash_bytes(hash, bytes, sizeof bytes);
        }
        for (int32_t o = 0; o < layer->out.channels; o++) CHECK(fabsf(layer->bias[o]) < 0.125F);
    }
    CHECK(hash == UINT64_C(0x4a89c735e077328a));
    float first = net->layers[0].weights[0];
    weights_synthetic(&arena, net, 2);
    CHECK(net->layers[0].weights[0] != first);
    weights_synthetic(&arena, net, 1);
    CHECK(net->layers[0].weights[0] == first);
    arena_free(&arena);
}

int main(void)
{
    test_fold();
    test_factor();
    test_types();
    test_missing();
    test_shapes();
    test_values();
    test_overflow();
    test_extras();
    test_layouts();
    test_unreadable();
    test_synthetic();
    return check_done();
}

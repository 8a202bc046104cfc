/* selftest.c - the golden vector of --selftest: image, expected output, spread. */
#include <math.h>

#include "emit/bind.h"

/* The values a float element takes: of pixels 0 .. 255, of a plain network input -1 .. 1. */
static void image_range(const struct net *net, double *scale, double *shift)
{
    double top = net->format.normalised ? 255.0 : 2.0;
    *scale = top / (1 << 24);
    *shift = net->format.normalised ? 0.0 : 1.0;
}

void selftest_image(const struct net *net, float *image, int64_t count)
{
    double scale, shift;
    image_range(net, &scale, &shift);
    uint32_t state = 1;
    for (int64_t i = 0; i < count; i++) {
        state = state * 1664525u + 1013904223u; /* as in selftest.c.in */
        float value = (float)(state >> 8) * (float)scale;
        image[i] = net->format.type == PIXEL_U8 ? (float)(state >> 24) : value - (float)shift;
    }
}

static double standard_deviation(const float *values, int64_t count)
{
    double mean = 0, variance = 0, share = 1 / (double)count;
    for (int64_t i = 0; i < count; i++) mean += values[i] * share;
    for (int64_t i = 0; i < count; i++) variance += (values[i] - mean) * (values[i] - mean) * share;
    return sqrt(variance);
}

void bind_selftest(struct arena *arena, struct bindings *b, const struct plan *plan, const struct selftest *selftest)
{
    enum { VALUES_A_LINE = 8 };
    int64_t stride = (selftest->count + SELFTEST_VALUES_MAX - 1) / SELFTEST_VALUES_MAX;
    int64_t kept = (selftest->count + stride - 1) / stride;
    double scale, shift, deviation = standard_deviation(selftest->expected, selftest->count);
    image_range(plan->net, &scale, &shift);
    struct strbuf line = {0};
    for (int64_t i = 0; i < kept; i++) {
        strbuf_printf(&line, "%.8ef, ", (double)selftest->expected[i * stride]);
        if (i % VALUES_A_LINE < VALUES_A_LINE - 1 && i < kept - 1) continue;
        struct str text = str_copy(arena, (struct str){line.ptr, line.len - 1}); /* without the last space */
        bind_text(bind_item(b, "SELFTEST_LINES"), "", text);
        line.len = 0;
    }
    strbuf_free(&line);
    bind_int(b, "SELFTEST_COUNT", kept);
    bind_int(b, "SELFTEST_STRIDE", stride);
    bind_text(b, "SELFTEST_SCALE", str_printf(arena, "%.9ef", scale));
    bind_text(b, "SELFTEST_SHIFT", str_printf(arena, "%.1ff", shift));
    bind_text(b, "SELFTEST_INVERSE_DEVIATION", str_printf(arena, "%.9ef", deviation > 0 ? 1 / deviation : 1));
}

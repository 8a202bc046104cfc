/* peak.c - the most multiply-accumulates that a core does: chains of FMAs that do not depend on each other, in
 * vectors as wide as the flags allow, with nothing else in the loop. Built with the flags of the code that is compared
 * with it and -ffp-contract=fast, which makes an FMA of a product and a sum where the machine has one.
 *
 * prints: GMAC/s, the best of many short measurements */
#include <stdio.h>
#include <time.h>

#if defined(__AVX512F__)
enum { LANES = 16 };
#elif defined(__AVX__)
enum { LANES = 8 };
#else
enum { LANES = 4 };
#endif

/* Enough chains for two units that take four or five cycles; with their factors they fit 16 registers. */
enum { CHAINS = 12, TURNS = 20000, MEASUREMENTS = 200 };

typedef float vector __attribute__((vector_size(LANES * sizeof(float))));

static double now_s(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static vector splat(float x)
{
    vector v;
    for (int i = 0; i < LANES; i++) v[i] = x;
    return v;
}

/* The sums begin differently, lest a compiler compute one for all, and converge, so that they never are denormal or
 * infinite. */
static vector chains(vector x, vector y)
{
    vector a = x, b = a + y, c = b + y, d = c + y, e = d + y, f = e + y;
    vector g = f + y, h = g + y, i = h + y, j = i + y, k = j + y, l = k + y;
    for (int turn = 0; turn < TURNS; turn++) {
        a = a * x + y, b = b * x + y, c = c * x + y, d = d * x + y, e = e * x + y, f = f * x + y;
        g = g * x + y, h = h * x + y, i = i * x + y, j = j * x + y, k = k * x + y, l = l * x + y;
    }
    return a + b + c + d + e + f + g + h + i + j + k + l;
}

int main(void)
{
    volatile float factor = 0.75f, term = 0.5f, sink;
    const vector x = splat(factor), y = splat(term);
    double best_s = 1e9;
    for (int n = 0; n < MEASUREMENTS; n++) {
        double begin_s = now_s();
        vector sums = chains(x, y);
        double elapsed_s = now_s() - begin_s;
        sink = sums[0];
        if (elapsed_s < best_s) best_s = elapsed_s;
    }
    (void)sink;
    printf("%.2f\n", (double)CHAINS * TURNS * LANES / best_s * 1e-9);
    return 0;
}

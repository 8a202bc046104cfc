/* test_simd.c - every name of the SIMD layer, at every width, against what base.h says it means.
 *
 * Built once for each level with the includes in the order of templates/simd.c.in; a name that a level lacks does not
 * compile. Every lane sees every pair (for fma: triple) of a list of numbers with NaNs, infinities, both zeros,
 * denormals and sums that two roundings get wrong. Results are compared bit by bit, NaNs as NaNs. neon.h declares that
 * max and min are NaN where either operand is, and AArch64's order -0 before +0; there, and only there, that is
 * expected instead. */
#include <float.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

#include "simd/base.h"
#if defined(__AVX2__) && defined(__FMA__)
#include "simd/v1.h"
#include "simd/x86.h"
#elif defined(__aarch64__) && defined(__ARM_NEON)
#include "simd/v1.h"
#include "simd/neon.h"
#else
#error "no level of the SIMD layer for this machine"
#endif

#if defined(__AVX512F__)
static const char level[] = "AVX-512";
#elif defined(__AVX2__)
static const char level[] = "AVX2";
#else
static const char level[] = "NEON";
#endif

enum { WIDTH_MAX = 16, GUARD = 20, REPORTED_MAX = 20 };

static int failures, comparisons;

static void fail(const char *name, int width, int lane, const float *operands, float actual, float expected)
{
    if (++failures > REPORTED_MAX) return;
    fprintf(stderr, "mnv3c_v%d_%s, lane %d, of %a, %a, %a: %a, not %a\n", width, name, lane, (double)operands[0],
            (double)operands[1], (double)operands[2], (double)actual, (double)expected);
}

static int is_same(float a, float b)
{
    return (isnan(a) && isnan(b)) || memcmp(&a, &b, sizeof a) == 0;
}

/* The layer as functions on memory, so that the tests are written once for all widths. */
typedef void copy_function(const float *p, float *y);
typedef void splat_function(float x, float *y);
typedef void binary_function(const float *a, const float *b, float *y);
typedef void fma_function(const float *a, const float *b, const float *c, float *y);
typedef void fma1_function(const float *a, float x, const float *c, float *y);

#define VECTOR(W, name) mnv3c_v##W##_##name
#define BINARY(W, op)                                                                                                  \
    static void v##W##_##op(const float *a, const float *b, float *y)                                                  \
    {                                                                                                                  \
        VECTOR(W, store)(y, VECTOR(W, op)(VECTOR(W, load)(a), VECTOR(W, load)(b)));                                    \
    }
#define WIDTH(W)                                                                                                       \
    static void v##W##_copy(const float *p, float *y)                                                                  \
    {                                                                                                                  \
        VECTOR(W, store)(y, VECTOR(W, load)(p));                                                                       \
    }                                                                                                                  \
    static void v##W##_splat(float x, float *y)                                                                        \
    {                                                                                                                  \
        VECTOR(W, store)(y, VECTOR(W, splat)(x));                                                                      \
    }                                                                                                                  \
    BINARY(W, add)                                                                                                     \
    BINARY(W, mul)                                                                                                     \
    BINARY(W, max)                                                                                                     \
    BINARY(W, min)                                                                                                     \
    static void v##W##_fma(const float *a, const float *b, const float *c, float *y)                                   \
    {                                                                                                                  \
        VECTOR(W, store)(y, VECTOR(W, fma)(VECTOR(W, load)(a), VECTOR(W, load)(b), VECTOR(W, load)(c)));               \
    }                                                                                                                  \
    static void v##W##_fma1(const float *a, float x, const float *c, float *y)                                         \
    {                                                                                                                  \
        VECTOR(W, store)(y, VECTOR(W, fma1)(VECTOR(W, load)(a), x, VECTOR(W, load)(c)));                               \
    }
WIDTH(16)
WIDTH(8)
WIDTH(4)
WIDTH(1)

enum { ADD, MUL, MAX, MIN, BINARY_COUNT };
static const char *const binary_names[BINARY_COUNT] = {"add", "mul", "max", "min"};

static const struct width {
    int lanes;
    copy_function *copy;
    splat_function *splat;
    binary_function *binary[BINARY_COUNT];
    fma_function *fma;
    fma1_function *fma1;
} widths[] = {
#define ROW(W) {W, v##W##_copy, v##W##_splat, {v##W##_add, v##W##_mul, v##W##_max, v##W##_min}, v##W##_fma, v##W##_fma1}
    ROW(16),
    ROW(8),
    ROW(4),
    ROW(1),
};
enum { WIDTH_COUNT = sizeof widths / sizeof *widths };

/* Volatile: the compiler must not compute the answers. */
static const volatile float numbers[] = {
    0.0f, -0.0f, 1.0f, -1.0f, 3.0f, -2.5f, 0.1f, 6.0f, 1.0f / 3.0f, -1.0f / 6.0f,
    1.0f + FLT_EPSILON, 1.0f - FLT_EPSILON / 2, -1.0f - 2 * FLT_EPSILON, /* products that one rounding keeps apart */
    FLT_MIN, -FLT_MIN, FLT_MIN / 2, 0x1p-149f, -0x1p-149f, 0x1p-75f, -0x1.8p-74f, /* denormals, and products that are */
    FLT_MAX, -FLT_MAX, 0x1p64f, -0x1p63f, 16777216.0f, -12345.678f, INFINITY, -INFINITY, NAN, -NAN,
};
enum { COUNT = sizeof numbers / sizeof *numbers };


static int is_neon_vector(int width)
{
#ifdef __aarch64__
    return width > 1;
#else
    (void)width;
    return 0;
#endif
}

static float larger(int width, float a, float b)
{
    if (is_neon_vector(width) && (isnan(a) || isnan(b))) return NAN;
    if (is_neon_vector(width) && a == 0 && b == 0) return signbit(a) ? b : a;
    return a > b ? a : b;
}

static float smaller(int width, float a, float b)
{
    if (is_neon_vector(width) && (isnan(a) || isnan(b))) return NAN;
    if (is_neon_vector(width) && a == 0 && b == 0) return signbit(a) ? a : b;
    return a < b ? a : b;
}

static float scalar_binary(int op, int width, float a, float b)
{
    switch (op) {
    case ADD: return a + b;
    case MUL: return a * b;
    case MAX: return larger(width, a, b);
    default: return smaller(width, a, b);
    }
}

static void compare(const char *name, int width, int lane, const float *operands, float actual, float expected)
{
    comparisons++;
    if (!is_same(actual, expected)) fail(name, width, lane, operands, actual, expected);
}

/* The operands of tuple number `index`, of all tuples in turn. */
static void operands_of(int index, float *operands)
{
    for (int i = 0; i < 3; i++, index /= COUNT) operands[i] = numbers[index % COUNT];
}

static void test_splat(const struct width *width)
{
    for (int k = 0; k < COUNT; k++) {
        float operands[3], y[WIDTH_MAX];
        operands_of(k, operands);
        width->splat(operands[0], y);
        for (int lane = 0; lane < width->lanes; lane++)
            compare("splat", width->lanes, lane, operands, y[lane], operands[0]);
    }
}

static void test_binary(const struct width *width, int op)
{
    for (int k = 0; k < COUNT * COUNT; k++) {
        float operands[WIDTH_MAX][3], a[WIDTH_MAX], b[WIDTH_MAX], y[WIDTH_MAX];
        for (int lane = 0; lane < width->lanes; lane++) {
            operands_of(k + lane, operands[lane]);
            a[lane] = operands[lane][0];
            b[lane] = operands[lane][1];
        }
        width->binary[op](a, b, y);
        for (int lane = 0; lane < width->lanes; lane++)
            compare(binary_names[op], width->lanes, lane, operands[lane], y[lane],
                    scalar_binary(op, width->lanes, a[lane], b[lane]));
    }
}

/* fma with three vectors, and fma1 with the second operand of lane 0 in every lane. */
static void test_fma(const struct width *width)
{
    for (int k = 0; k < COUNT * COUNT * COUNT; k++) {
        float operands[WIDTH_MAX][3], a[WIDTH_MAX], b[WIDTH_MAX], c[WIDTH_MAX], y[WIDTH_MAX];
        for (int lane = 0; lane < width->lanes; lane++) {
            operands_of((k + lane) % (COUNT * COUNT * COUNT), operands[lane]);
            a[lane] = operands[lane][0];
            b[lane] = operands[lane][1];
            c[lane] = operands[lane][2];
        }
        width->fma(a, b, c, y);
        for (int lane = 0; lane < width->lanes; lane++)
            compare("fma", width->lanes, lane, operands[lane], y[lane], fmaf(a[lane], b[lane], c[lane]));
        width->fma1(a, b[0], c, y);
        for (int lane = 0; lane < width->lanes; lane++) {
            operands[lane][1] = b[0];
            compare("fma1", width->lanes, lane, operands[lane], y[lane], fmaf(a[lane], b[0], c[lane]));
        }
    }
}

#ifdef __aarch64__
#define FMA_LANE(W, n)                                                                                                 \
    static void v##W##_fma_lane##n(const float *a, const float *b, const float *c, float *y)                           \
    {                                                                                                                  \
        VECTOR(W, store)(y, VECTOR(W, fma_lane##n)(VECTOR(W, load)(a), VECTOR(4, load)(b), VECTOR(W, load)(c)));       \
    }
#define FMA_LANES(W) FMA_LANE(W, 0) FMA_LANE(W, 1) FMA_LANE(W, 2) FMA_LANE(W, 3)
FMA_LANES(4)
FMA_LANES(8)

/* What only NEON has: the second operand is lane `used` of a vector of 4, whose other lanes hold other numbers. */
static void test_fma_lane(fma_function *function, int width, int used)
{
    for (int k = 0; k < COUNT * COUNT * COUNT; k++) {
        float operands[WIDTH_MAX][3], a[WIDTH_MAX], b[4], c[WIDTH_MAX], y[WIDTH_MAX];
        for (int lane = 0; lane < 4; lane++) b[lane] = numbers[(k / COUNT + 11 * lane) % COUNT];
        for (int lane = 0; lane < width; lane++) {
            operands_of((k + lane) % (COUNT * COUNT * COUNT), operands[lane]);
            a[lane] = operands[lane][0];
            c[lane] = operands[lane][2];
            operands[lane][1] = b[used];
        }
        function(a, b, c, y);
        for (int lane = 0; lane < width; lane++)
            compare("fma_laneN", width, lane, operands[lane], y[lane], fmaf(a[lane], b[used], c[lane]));
    }
}

static void test_fma_lanes(void)
{
    static fma_function *const lanes4[] = {v4_fma_lane0, v4_fma_lane1, v4_fma_lane2, v4_fma_lane3};
    static fma_function *const lanes8[] = {v8_fma_lane0, v8_fma_lane1, v8_fma_lane2, v8_fma_lane3};
    for (int used = 0; used < 4; used++) {
        test_fma_lane(lanes4[used], 4, used);
        test_fma_lane(lanes8[used], 8, used);
    }
}
#endif

/* Bits of lane `lane`, quiet and signalling NaNs among them: load and store must not change any. */
static uint32_t pattern(int lane)
{
    return lane % 4 == 3 ? 0x7f800001u + (uint32_t)lane : 0xffc12345u + 0x01010101u * (uint32_t)lane;
}

/* From and to every alignment of a float; what stands around the store stays. */
static void test_load_store(const struct width *width)
{
    enum { SIZE = GUARD + WIDTH_MAX + GUARD };
    for (int from = 0; from < WIDTH_MAX; from++) {
        for (int to = 0; to < WIDTH_MAX; to++) {
            _Alignas(64) uint32_t source[SIZE];
            _Alignas(64) uint32_t target[SIZE], expected[SIZE];
            _Alignas(64) float in[SIZE], out[SIZE];
            for (int i = 0; i < SIZE; i++) source[i] = pattern(i);
            memset(target, 0xa5, sizeof target);
            memcpy(expected, target, sizeof target);
            memcpy(expected + to, source + from, (size_t)width->lanes * sizeof *source);
            memcpy(in, source, sizeof source);
            memcpy(out, target, sizeof target);
            width->copy(in + from, out + to);
            comparisons++;
            if (memcmp(out, expected, sizeof expected) == 0) continue;
            if (++failures <= REPORTED_MAX)
                fprintf(stderr, "mnv3c_v%d_load from +%d, _store to +%d: wrong bits\n", width->lanes, from, to);
        }
    }
}

/* A page, with pages before and behind it that may not be touched. */
static float *guarded_page(size_t page_bytes)
{
    char *pages = mmap(NULL, 3 * page_bytes, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (pages == MAP_FAILED || mprotect(pages + page_bytes, page_bytes, PROT_READ | PROT_WRITE) != 0) return NULL;
    return (float *)(void *)(pages + page_bytes);
}

/* Reads and writes nothing beside its floats, or the program ends here. */
static void test_page_ends(const struct width *width, float *in, float *out, size_t page_floats)
{
    size_t ends[] = {0, page_floats - (size_t)width->lanes};
    for (int k = 0; k < 4; k++) {
        in[ends[k & 1]] = (float)k + 1;
        width->copy(in + ends[k & 1], out + ends[k >> 1]);
        comparisons++;
        if (out[ends[k >> 1]] != (float)k + 1) failures++;
    }
}

int main(void)
{
    enum { PAGE_BYTES = 65536 }; /* a multiple of every page size in use */
    float *in = guarded_page(PAGE_BYTES), *out = guarded_page(PAGE_BYTES);
    if (!in || !out) {
        fprintf(stderr, "no guarded pages\n");
        return 1;
    }
    for (int w = 0; w < WIDTH_COUNT; w++) {
        test_load_store(&widths[w]);
        test_page_ends(&widths[w], in, out, PAGE_BYTES / sizeof(float));
        test_splat(&widths[w]);
        for (int op = 0; op < BINARY_COUNT; op++) test_binary(&widths[w], op);
        test_fma(&widths[w]);
    }
#ifdef __aarch64__
    test_fma_lanes();
    printf("NEON: fma_lane0 to fma_lane3 at widths 8 4; ");
#endif
    printf("%s: load store splat add mul max min fma fma1 at widths 16 8 4 1: %d comparisons, %d failures\n", level,
           comparisons, failures);
    return failures != 0;
}

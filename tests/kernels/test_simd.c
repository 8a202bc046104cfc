/* test_simd.c - every name of the SIMD layer, at every width, against what base.h says it means.
 *
 * Built once for each level with the includes in the order of templates/simd.c.in; a name that a level lacks does not
 * compile. Every lane sees every pair (for fma: triple) of a list of numbers with NaNs, infinities, both zeros,
 * denormals and sums that two roundings get wrong. Results are compared bit by bit, NaNs as NaNs. What the levels'
 * headers declare is expected instead, there and only there: max and min of NEON are NaN where either operand is, and
 * order -0 before +0; NEON of 32-bit ARM takes denormals for zeros; and fma has two roundings, or with relaxed-simd
 * either. */
#include <float.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#ifndef __wasi__
#include <sys/mman.h>
#endif

#include "simd/base.h"
#if defined(__AVX2__) && defined(__FMA__)
#include "simd/v1.h"
#include "simd/x86.h"
#elif defined(__aarch64__) && defined(__ARM_NEON)
#include "simd/v1.h"
#include "simd/neon.h"
#elif defined(__ARM_NEON) && defined(__arm__)
#include "simd/v1.h"
#include "simd/neon_armv7.h"
#elif defined(__wasm_simd128__)
#include "simd/v1.h"
#include "simd/wasm.h"
#elif defined(__GNUC__)
#include "simd/v1.h"
#include "simd/gnu.h"
#else
#error "no level of the SIMD layer for this machine"
#endif

/* What a level's vectors do otherwise than plain C. Of its vector of one float only FUSED is true, never RELAXED. */
enum { RELAXED = 2 }; /* of FUSED: as the machine likes */
#if defined(MNV3C_SIMD_X86)
static const char level[] = "AVX2 or AVX-512";
enum { NAN_IF_EITHER = 0, FLUSHES = 0, FUSED = 1 };
#elif defined(MNV3C_SIMD_NEON)
static const char level[] = "NEON";
enum { NAN_IF_EITHER = 1, FLUSHES = 0, FUSED = 1 };
#elif defined(MNV3C_SIMD_NEON_ARMV7) && defined(__ARM_FEATURE_FMA)
static const char level[] = "NEON of 32-bit ARM with FMA";
enum { NAN_IF_EITHER = 1, FLUSHES = 1, FUSED = 1 };
#elif defined(MNV3C_SIMD_NEON_ARMV7)
static const char level[] = "NEON of 32-bit ARM";
enum { NAN_IF_EITHER = 1, FLUSHES = 1, FUSED = 0 };
#elif defined(__wasm_relaxed_simd__) && __clang_major__ >= 18
static const char level[] = "WebAssembly relaxed-simd";
enum { NAN_IF_EITHER = 0, FLUSHES = 0, FUSED = RELAXED };
#elif defined(MNV3C_SIMD_WASM)
static const char level[] = "WebAssembly simd128";
enum { NAN_IF_EITHER = 0, FLUSHES = 0, FUSED = 0 };
#else
static const char level[] = "GNU vectors"; /* built with -ffp-contract=off */
enum { NAN_IF_EITHER = 0, FLUSHES = 0, FUSED = 0 };
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
        VECTOR(W, store)(y, VECTOR(W, pin)(VECTOR(W, load)(p)));                                                       \
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

static float larger(int is_vector, float a, float b)
{
    if (is_vector && NAN_IF_EITHER && (isnan(a) || isnan(b))) return NAN;
    if (is_vector && NAN_IF_EITHER && a == 0 && b == 0) return signbit(a) ? b : a;
    return a > b ? a : b;
}

static float smaller(int is_vector, float a, float b)
{
    if (is_vector && NAN_IF_EITHER && (isnan(a) || isnan(b))) return NAN;
    if (is_vector && NAN_IF_EITHER && a == 0 && b == 0) return signbit(a) ? a : b;
    return a < b ? a : b;
}

/* a * b + c, rounded to odd: rounded to float after that it is right, and below FLT_MIN if it was (Boldo, Melquiond:
 * Emulation of a FMA and correctly rounded sums, 2008). Not by libm, whose fmaf is wrong in wasi-libc. */
static double exact_fma(float a, float b, float c)
{
    double product = (double)a * (double)b, sum = product + (double)c;
    double lost = fabs(product) < fabs((double)c) ? product - (sum - (double)c) : (double)c - (sum - product);
    uint64_t bits;
    memcpy(&bits, &sum, sizeof bits);
    if ((lost < 0 || lost > 0) && bits % 2 == 0) bits = (lost > 0) == (sum > 0) ? bits + 1 : bits - 1;
    memcpy(&sum, &bits, sizeof sum);
    return sum;
}

/* x as a machine that flushes sees it: `exact` is x before it was rounded to float. */
static float flushed(float x, double exact)
{
    return FLUSHES && fabs(exact) < (double)FLT_MIN ? copysignf(0.0f, x) : x;
}

static float scalar_binary(int op, int width, float a, float b)
{
    int is_vector = width > 1;
    if (is_vector) a = flushed(a, (double)a), b = flushed(b, (double)b);
    double exact = op == ADD ? (double)a + (double)b : op == MUL ? (double)a * (double)b : 1;
    switch (op) {
    case ADD: return is_vector ? flushed(a + b, exact) : a + b;
    case MUL: return is_vector ? flushed(a * b, exact) : a * b;
    case MAX: return larger(is_vector, a, b);
    default: return smaller(is_vector, a, b);
    }
}

static float scalar_fma(int width, int fused, float a, float b, float c)
{
    if (!fused) return scalar_binary(ADD, width, scalar_binary(MUL, width, a, b), c);
    if (width == 1) return (float)exact_fma(a, b, c);
    a = flushed(a, (double)a), b = flushed(b, (double)b), c = flushed(c, (double)c);
    double exact = exact_fma(a, b, c);
    return flushed((float)exact, exact);
}

static void compare(const char *name, int width, int lane, const float *operands, float actual, float expected)
{
    comparisons++;
    if (!is_same(actual, expected)) fail(name, width, lane, operands, actual, expected);
}

static void compare_fma(const char *name, int width, int lane, const float *operands, float actual)
{
    float a = operands[0], b = operands[1], c = operands[2];
    int fused = width == 1 ? FUSED == 1 : FUSED;
    float expected = scalar_fma(width, fused != 0, a, b, c);
    if (fused == RELAXED && !is_same(actual, expected)) expected = scalar_fma(width, 0, a, b, c);
    compare(name, width, lane, operands, actual, expected);
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
            compare_fma("fma", width->lanes, lane, operands[lane], y[lane]);
        width->fma1(a, b[0], c, y);
        for (int lane = 0; lane < width->lanes; lane++) {
            operands[lane][1] = b[0];
            compare_fma("fma1", width->lanes, lane, operands[lane], y[lane]);
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
FMA_LANES(16)

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
            compare_fma("fma_laneN", width, lane, operands[lane], y[lane]);
    }
}

static void test_fma_lanes(void)
{
    static fma_function *const lanes4[] = {v4_fma_lane0, v4_fma_lane1, v4_fma_lane2, v4_fma_lane3};
    static fma_function *const lanes8[] = {v8_fma_lane0, v8_fma_lane1, v8_fma_lane2, v8_fma_lane3};
    static fma_function *const lanes16[] = {v16_fma_lane0, v16_fma_lane1, v16_fma_lane2, v16_fma_lane3};
    for (int used = 0; used < 4; used++) {
        test_fma_lane(lanes4[used], 4, used);
        test_fma_lane(lanes8[used], 8, used);
        test_fma_lane(lanes16[used], 16, used);
    }
}

/* All bytes, from every alignment. */
static void test_load_u8(void)
{
    uint8_t bytes[256 + 8];
    for (int i = 0; i < 256 + 8; i++) bytes[i] = (uint8_t)i;
    for (int from = 0; from <= 256; from++) {
        float y[8];
        mnv3c_v8_store(y, mnv3c_v8_load_u8(bytes + from));
        for (int lane = 0; lane < 8; lane++) {
            float operands[3] = {(float)from, 0.0f, 0.0f};
            compare("load_u8", 8, lane, operands, y[lane], (float)(uint8_t)(from + lane));
        }
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

/* A page, with pages before and behind it that may not be touched. WebAssembly has none of these: there it is the last
 * page of the memory. */
static float *guarded_page(size_t page_bytes)
{
#ifdef __wasi__
    size_t grown = __builtin_wasm_memory_grow(0, page_bytes / 65536);
    return grown == SIZE_MAX ? NULL : (float *)(grown * 65536);
#else
    char *pages = mmap(NULL, 3 * page_bytes, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (pages == MAP_FAILED || mprotect(pages + page_bytes, page_bytes, PROT_READ | PROT_WRITE) != 0) return NULL;
    return (float *)(void *)(pages + page_bytes);
#endif
}

/* Reads and writes nothing beside its floats, or the program ends here. */
static void test_page_ends(const struct width *width, float *page, size_t page_floats)
{
    size_t ends[] = {0, page_floats - (size_t)width->lanes};
    for (int k = 0; k < 4; k++) {
        page[ends[k & 1]] = (float)k + 1;
        width->copy(page + ends[k & 1], page + ends[k >> 1]);
        comparisons++;
        if (page[ends[k >> 1]] != (float)k + 1) failures++;
    }
}

int main(void)
{
    enum { PAGE_BYTES = 65536 }; /* a multiple of every page size in use */
    float *page = guarded_page(PAGE_BYTES);
    if (!page) {
        fprintf(stderr, "no guarded pages\n");
        return 1;
    }
    for (int w = 0; w < WIDTH_COUNT; w++) {
        test_load_store(&widths[w]);
        test_page_ends(&widths[w], page, PAGE_BYTES / sizeof(float));
        test_splat(&widths[w]);
        for (int op = 0; op < BINARY_COUNT; op++) test_binary(&widths[w], op);
        test_fma(&widths[w]);
    }
#ifdef __aarch64__
    test_fma_lanes();
    test_load_u8();
    printf("NEON: fma_lane0 to fma_lane3 at widths 16 8 4, load_u8; ");
#endif
    printf("%s: load pin store splat add mul max min fma fma1 at widths 16 8 4 1: %d comparisons, %d failures\n", level,
           comparisons, failures);
    return failures != 0;
}

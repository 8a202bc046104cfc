/* base.h - what every level of the SIMD layer shares.
 *
 * The layer is vectors of W floats, W in 16, 8, 4, 1 (the widths of weight panels), as the types mnv3c_vW and the
 * functions
 *
 *     mnv3c_vW_load(p)  mnv3c_vW_store(p, v)  mnv3c_vW_splat(x)      p need not be aligned
 *     mnv3c_vW_add(a, b)  mnv3c_vW_mul(a, b)  mnv3c_vW_max(a, b)  mnv3c_vW_min(a, b)
 *     mnv3c_vW_fma(a, b, c) = a * b + c with one rounding, or with two where the level says so
 *     mnv3c_vW_fma1(a, x, c) = a * x + c for a single float x, likewise
 *     mnv3c_vW_pin(v) = v, in a register, over which compilers move no work
 *
 * and, where a machine multiplies by an element of a vector (NEON),
 *
 *     mnv3c_vW_fma_laneN(a, x, c) = a * x[N] + c for W in 16, 8, 4; x an mnv3c_v4; N in 0, 1, 2, 3
 *     mnv3c_v8_load_u8(p)  eight bytes as floats
 *
 * max(a, b) is a where a > b, else b; min(a, b) is a where a < b, else b: so that a NaN in b stays, as in scalar C. A
 * level defines the widths that its machine has, and MNV3C_PAIR makes each wider one of two narrower. */
#ifndef MNV3C_SIMD_BASE
#define MNV3C_SIMD_BASE

/* A level is a file of static functions, of which a model uses some. */
#if defined(__GNUC__) || defined(__clang__)
#define MNV3C_INLINE static inline __attribute__((always_inline, unused))
#elif defined(_MSC_VER)
#define MNV3C_INLINE static __forceinline
#else
#define MNV3C_INLINE static inline
#endif

/* A function that stays one: inlined into the whole network, gcc 12 keeps too much alive across its loops, and
 * spills. */
#if defined(__GNUC__) || defined(__clang__)
#define MNV3C_APART __attribute__((noinline))
#else
#define MNV3C_APART
#endif

/* The same for windows; for AArch64 clang spills less in those that are inlined. */
#if defined(__clang__) && defined(__aarch64__)
#define MNV3C_APART_WINDOW
#else
#define MNV3C_APART_WINDOW MNV3C_APART
#endif

/* Before a loop whose body is a whole tile: unrolled further it would only be larger. */
#if defined(__clang__)
#define MNV3C_ROLLED _Pragma("clang loop unroll(disable)")
#elif defined(__GNUC__) && __GNUC__ >= 8
#define MNV3C_ROLLED _Pragma("GCC unroll 1")
#else
#define MNV3C_ROLLED
#endif

/* Before a loop over input channels whose weights stay in registers: unrolled, compilers load those of all channels
 * first, and of the sixteen registers of x86 before AVX-512 too few are left for the sums. */
#if (defined(__SSE2__) || defined(_M_X64)) && !defined(__AVX512F__)
#define MNV3C_ROLLED_CHANNELS MNV3C_ROLLED
#else
#define MNV3C_ROLLED_CHANNELS
#endif

/* What p points to is loaded again after this, rather than kept or copied. Not an instruction; for kernels that fill
 * the sixteen registers of AVX2 or the thirty-two of NEON; with AVX-512 gcc does better without. */
#if defined(__GNUC__) && (defined(__aarch64__) || (defined(__AVX2__) && !defined(__AVX512F__)))
#define MNV3C_RELOAD(p) __asm__ volatile("" : "+r"(p))
#else
#define MNV3C_RELOAD(p) ((void)(p))
#endif

/* Asks for the line of p[index]. It may lie behind the end of an array, so the sum is one of integers. */
#if defined(__GNUC__)
#define MNV3C_PREFETCH(p, index) __builtin_prefetch((const void *)((uintptr_t)(p) + sizeof *(p) * (uintptr_t)(index)))
#else
#define MNV3C_PREFETCH(p, index) ((void)(p))
#endif

/* v is computed before this and changed by it, as far as the compiler knows: so it moves no work across. Not an
 * instruction either. */
#if defined(__GNUC__) && defined(__aarch64__)
#define MNV3C_PIN(v) __asm__ volatile("" : "+w"(v))
#else
#define MNV3C_PIN(v) ((void)(v))
#endif

/* A vector of WIDTH floats as two of HALF. */
#define MNV3C_PAIR(WIDTH, HALF)                                                                                        \
    typedef struct {                                                                                                   \
        mnv3c_v##HALF low, high;                                                                                       \
    } mnv3c_v##WIDTH;                                                                                                  \
    MNV3C_INLINE mnv3c_v##WIDTH mnv3c_v##WIDTH##_of(mnv3c_v##HALF low, mnv3c_v##HALF high)                             \
    {                                                                                                                  \
        mnv3c_v##WIDTH v;                                                                                              \
        v.low = low;                                                                                                   \
        v.high = high;                                                                                                 \
        return v;                                                                                                      \
    }                                                                                                                  \
    MNV3C_INLINE mnv3c_v##WIDTH mnv3c_v##WIDTH##_load(const float *p)                                                  \
    {                                                                                                                  \
        return mnv3c_v##WIDTH##_of(mnv3c_v##HALF##_load(p), mnv3c_v##HALF##_load(p + HALF));                           \
    }                                                                                                                  \
    MNV3C_INLINE void mnv3c_v##WIDTH##_store(float *p, mnv3c_v##WIDTH v)                                               \
    {                                                                                                                  \
        mnv3c_v##HALF##_store(p, v.low);                                                                               \
        mnv3c_v##HALF##_store(p + HALF, v.high);                                                                       \
    }                                                                                                                  \
    MNV3C_INLINE mnv3c_v##WIDTH mnv3c_v##WIDTH##_splat(float x)                                                        \
    {                                                                                                                  \
        return mnv3c_v##WIDTH##_of(mnv3c_v##HALF##_splat(x), mnv3c_v##HALF##_splat(x));                                \
    }                                                                                                                  \
    MNV3C_INLINE mnv3c_v##WIDTH mnv3c_v##WIDTH##_pin(mnv3c_v##WIDTH v)                                                 \
    {                                                                                                                  \
        return mnv3c_v##WIDTH##_of(mnv3c_v##HALF##_pin(v.low), mnv3c_v##HALF##_pin(v.high));                           \
    }                                                                                                                  \
    MNV3C_PAIR2(WIDTH, HALF, add)                                                                                      \
    MNV3C_PAIR2(WIDTH, HALF, mul)                                                                                      \
    MNV3C_PAIR2(WIDTH, HALF, max)                                                                                      \
    MNV3C_PAIR2(WIDTH, HALF, min)                                                                                      \
    MNV3C_INLINE mnv3c_v##WIDTH mnv3c_v##WIDTH##_fma(mnv3c_v##WIDTH a, mnv3c_v##WIDTH b, mnv3c_v##WIDTH c)             \
    {                                                                                                                  \
        return mnv3c_v##WIDTH##_of(mnv3c_v##HALF##_fma(a.low, b.low, c.low),                                           \
                                   mnv3c_v##HALF##_fma(a.high, b.high, c.high));                                       \
    }                                                                                                                  \
    MNV3C_INLINE mnv3c_v##WIDTH mnv3c_v##WIDTH##_fma1(mnv3c_v##WIDTH a, float x, mnv3c_v##WIDTH c)                     \
    {                                                                                                                  \
        return mnv3c_v##WIDTH##_of(mnv3c_v##HALF##_fma1(a.low, x, c.low), mnv3c_v##HALF##_fma1(a.high, x, c.high));    \
    }

#define MNV3C_PAIR2(WIDTH, HALF, op)                                                                                   \
    MNV3C_INLINE mnv3c_v##WIDTH mnv3c_v##WIDTH##_##op(mnv3c_v##WIDTH a, mnv3c_v##WIDTH b)                              \
    {                                                                                                                  \
        return mnv3c_v##WIDTH##_of(mnv3c_v##HALF##_##op(a.low, b.low), mnv3c_v##HALF##_##op(a.high, b.high));          \
    }

#endif

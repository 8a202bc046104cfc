/* x86.h - AVX2 with FMA: vectors of 4 and 8; with AVX-512 also of 16. Which of the two the compiler's own macros say,
 * unless the file itself has: for levels that are chosen at run time these macros do not know. */
#ifndef MNV3C_SIMD_X86
#define MNV3C_SIMD_X86

#include <immintrin.h>

#ifndef MNV3C_X86_LANES
#ifdef __AVX512F__
#define MNV3C_X86_LANES 16
#else
#define MNV3C_X86_LANES 8
#endif
#endif

/* In a register for all its uses, of which gcc 12 makes operands in memory otherwise, a load for each: with 512 bits,
 * of which Zen 4 loads one vector in a cycle, the second 3x3, stride 1, of MobileNetV3-Large takes 54 us instead of 39.
 * AVX2 gains nothing. Not an instruction. */
#if defined(__GNUC__) && !defined(__clang__) && MNV3C_X86_LANES == 16
#define MNV3C_PIN_X86(v) __asm__("" : "+v"(v))
#else
#define MNV3C_PIN_X86(v) ((void)(v))
#endif

/* _mm512_max_ps by its own definition, but for a variable in there of which gcc 12 warns in C++. */
#define MNV3C_MAX512(a, b) _mm512_mask_max_ps(a, 0xffff, a, b)
#define MNV3C_MIN512(a, b) _mm512_mask_min_ps(a, 0xffff, a, b)

#define MNV3C_NATIVE(WIDTH, TYPE, PREFIX, MAX, MIN)                                                                    \
    typedef TYPE mnv3c_v##WIDTH;                                                                                       \
    MNV3C_INLINE TYPE mnv3c_v##WIDTH##_load(const float *p) { return PREFIX##_loadu_ps(p); }                           \
    MNV3C_INLINE void mnv3c_v##WIDTH##_store(float *p, TYPE v) { PREFIX##_storeu_ps(p, v); }                           \
    MNV3C_INLINE TYPE mnv3c_v##WIDTH##_splat(float x) { return PREFIX##_set1_ps(x); }                                  \
    MNV3C_INLINE TYPE mnv3c_v##WIDTH##_pin(TYPE v)                                                                     \
    {                                                                                                                  \
        MNV3C_PIN_X86(v);                                                                                              \
        return v;                                                                                                      \
    }                                                                                                                  \
    MNV3C_INLINE TYPE mnv3c_v##WIDTH##_add(TYPE a, TYPE b) { return PREFIX##_add_ps(a, b); }                           \
    MNV3C_INLINE TYPE mnv3c_v##WIDTH##_mul(TYPE a, TYPE b) { return PREFIX##_mul_ps(a, b); }                           \
    MNV3C_INLINE TYPE mnv3c_v##WIDTH##_max(TYPE a, TYPE b) { return MAX(a, b); }                                       \
    MNV3C_INLINE TYPE mnv3c_v##WIDTH##_min(TYPE a, TYPE b) { return MIN(a, b); }                                       \
    MNV3C_INLINE TYPE mnv3c_v##WIDTH##_fma(TYPE a, TYPE b, TYPE c) { return PREFIX##_fmadd_ps(a, b, c); }              \
    MNV3C_INLINE TYPE mnv3c_v##WIDTH##_fma1(TYPE a, float x, TYPE c)                                                   \
    {                                                                                                                  \
        return PREFIX##_fmadd_ps(a, PREFIX##_set1_ps(x), c);                                                           \
    }

MNV3C_NATIVE(4, __m128, _mm, _mm_max_ps, _mm_min_ps)
MNV3C_NATIVE(8, __m256, _mm256, _mm256_max_ps, _mm256_min_ps)
#if MNV3C_X86_LANES == 16
MNV3C_NATIVE(16, __m512, _mm512, MNV3C_MAX512, MNV3C_MIN512)
#else
MNV3C_PAIR(16, 8)
#endif

#endif

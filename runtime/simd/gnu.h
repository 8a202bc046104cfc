/* gnu.h - vectors of 4 by the vector extensions of gcc and clang: SSE2, and any other machine with such registers. fma
 * has one rounding where the compiler contracts expressions (-ffp-contract) and the machine can, else two. */
#ifndef MNV3C_SIMD_GNU
#define MNV3C_SIMD_GNU

/* GCC's forwarding of single uses into expressions (TER) parts loads from their place until sums no longer fit the
 * registers. */
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC optimize("no-tree-ter")
#elif defined(__VSX__) && __clang_major__ >= 14
#pragma clang diagnostic ignored "-Wdeprecated-altivec-src-compat" /* meant for AltiVec's own types */
#endif

#ifdef __SSE2__
#include <emmintrin.h>
#endif

typedef float mnv3c_v4 __attribute__((vector_size(16)));
typedef float mnv3c_v4_unaligned __attribute__((vector_size(16), aligned(4), may_alias));
typedef int mnv3c_v4_mask __attribute__((vector_size(16)));
MNV3C_INLINE mnv3c_v4 mnv3c_v4_load(const float *p) { return *(const mnv3c_v4_unaligned *)p; }
MNV3C_INLINE void mnv3c_v4_store(float *p, mnv3c_v4 v) { *(mnv3c_v4_unaligned *)p = v; }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_splat(float x)
{
    const mnv3c_v4 v = {x, x, x, x};
    return v;
}
MNV3C_INLINE mnv3c_v4 mnv3c_v4_pin(mnv3c_v4 v) { return v; }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_add(mnv3c_v4 a, mnv3c_v4 b) { return a + b; }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_mul(mnv3c_v4 a, mnv3c_v4 b) { return a * b; }
#ifdef __SSE2__
/* One instruction, which gcc does not see in a selection. */
MNV3C_INLINE mnv3c_v4 mnv3c_v4_max(mnv3c_v4 a, mnv3c_v4 b) { return _mm_max_ps(a, b); }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_min(mnv3c_v4 a, mnv3c_v4 b) { return _mm_min_ps(a, b); }
#else
/* a where the mask is all ones, b where it is zero. */
MNV3C_INLINE mnv3c_v4 mnv3c_v4_select(mnv3c_v4_mask mask, mnv3c_v4 a, mnv3c_v4 b)
{
    return (mnv3c_v4)((mask & (mnv3c_v4_mask)a) | (~mask & (mnv3c_v4_mask)b));
}
MNV3C_INLINE mnv3c_v4 mnv3c_v4_max(mnv3c_v4 a, mnv3c_v4 b) { return mnv3c_v4_select(a > b, a, b); }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_min(mnv3c_v4 a, mnv3c_v4 b) { return mnv3c_v4_select(a < b, a, b); }
#endif
MNV3C_INLINE mnv3c_v4 mnv3c_v4_fma(mnv3c_v4 a, mnv3c_v4 b, mnv3c_v4 c) { return a * b + c; }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_fma1(mnv3c_v4 a, float x, mnv3c_v4 c) { return a * mnv3c_v4_splat(x) + c; }
MNV3C_PAIR(8, 4)
MNV3C_PAIR(16, 8)

#endif

/* v1.h - the vector of one float, for all levels. */
#ifndef MNV3C_SIMD_V1
#define MNV3C_SIMD_V1

/* Where the machine has an instruction for it, the builtin is that; elsewhere it would be a call of libm's fmaf. */
#if defined(MNV3C_X86_LANES) || defined(__FMA__) || defined(__ARM_FEATURE_FMA) || defined(__FP_FAST_FMAF)
#define MNV3C_FMA(a, b, c) __builtin_fmaf(a, b, c)
#else
#define MNV3C_FMA(a, b, c) ((a) * (b) + (c))
#endif

typedef float mnv3c_v1;
MNV3C_INLINE mnv3c_v1 mnv3c_v1_load(const float *p) { return *p; }
MNV3C_INLINE void mnv3c_v1_store(float *p, mnv3c_v1 v) { *p = v; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_splat(float x) { return x; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_pin(mnv3c_v1 v) { return v; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_add(mnv3c_v1 a, mnv3c_v1 b) { return a + b; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_mul(mnv3c_v1 a, mnv3c_v1 b) { return a * b; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_max(mnv3c_v1 a, mnv3c_v1 b) { return a > b ? a : b; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_min(mnv3c_v1 a, mnv3c_v1 b) { return a < b ? a : b; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_fma(mnv3c_v1 a, mnv3c_v1 b, mnv3c_v1 c) { return MNV3C_FMA(a, b, c); }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_fma1(mnv3c_v1 a, float x, mnv3c_v1 c) { return MNV3C_FMA(a, x, c); }

#endif

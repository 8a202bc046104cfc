/* v1.h - the vector of one float, for levels with fused multiply-add: the compiler's builtin is one instruction
 * there. */
#ifndef MNV3C_SIMD_V1
#define MNV3C_SIMD_V1

typedef float mnv3c_v1;
MNV3C_INLINE mnv3c_v1 mnv3c_v1_load(const float *p) { return *p; }
MNV3C_INLINE void mnv3c_v1_store(float *p, mnv3c_v1 v) { *p = v; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_splat(float x) { return x; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_add(mnv3c_v1 a, mnv3c_v1 b) { return a + b; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_mul(mnv3c_v1 a, mnv3c_v1 b) { return a * b; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_max(mnv3c_v1 a, mnv3c_v1 b) { return a > b ? a : b; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_min(mnv3c_v1 a, mnv3c_v1 b) { return a < b ? a : b; }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_fma(mnv3c_v1 a, mnv3c_v1 b, mnv3c_v1 c) { return __builtin_fmaf(a, b, c); }
MNV3C_INLINE mnv3c_v1 mnv3c_v1_fma1(mnv3c_v1 a, float x, mnv3c_v1 c) { return __builtin_fmaf(a, x, c); }

#endif

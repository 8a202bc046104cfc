/* neon_armv7.h - NEON of 32-bit ARM: vectors of 4. It takes denormals for zeros, in operands and results. Its max and
 * min are NaN where either is, which keeps more than is asked, and order -0 before +0. fma has one rounding with VFPv4
 * (Cortex-A7, A15 and later), else two. */
#ifndef MNV3C_SIMD_NEON_ARMV7
#define MNV3C_SIMD_NEON_ARMV7

/* GCC's scheduler before register allocation moves loads up until sums no longer fit the registers. */
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC optimize("no-schedule-insns", "no-move-loop-invariants")
#endif

#include <arm_neon.h>

typedef float32x4_t mnv3c_v4;
MNV3C_INLINE mnv3c_v4 mnv3c_v4_load(const float *p) { return vld1q_f32(p); }
MNV3C_INLINE void mnv3c_v4_store(float *p, mnv3c_v4 v) { vst1q_f32(p, v); }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_splat(float x) { return vdupq_n_f32(x); }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_pin(mnv3c_v4 v) { return v; }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_add(mnv3c_v4 a, mnv3c_v4 b) { return vaddq_f32(a, b); }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_mul(mnv3c_v4 a, mnv3c_v4 b) { return vmulq_f32(a, b); }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_max(mnv3c_v4 a, mnv3c_v4 b) { return vmaxq_f32(a, b); } /* NaN if either is */
MNV3C_INLINE mnv3c_v4 mnv3c_v4_min(mnv3c_v4 a, mnv3c_v4 b) { return vminq_f32(a, b); }
#ifdef __ARM_FEATURE_FMA
MNV3C_INLINE mnv3c_v4 mnv3c_v4_fma(mnv3c_v4 a, mnv3c_v4 b, mnv3c_v4 c) { return vfmaq_f32(c, a, b); }
#else
MNV3C_INLINE mnv3c_v4 mnv3c_v4_fma(mnv3c_v4 a, mnv3c_v4 b, mnv3c_v4 c) { return vaddq_f32(c, vmulq_f32(a, b)); }
#endif
MNV3C_INLINE mnv3c_v4 mnv3c_v4_fma1(mnv3c_v4 a, float x, mnv3c_v4 c) { return mnv3c_v4_fma(a, vdupq_n_f32(x), c); }
MNV3C_PAIR(8, 4)
MNV3C_PAIR(16, 8)

#endif

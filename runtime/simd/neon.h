/* neon.h - AArch64 NEON: vectors of 4. Its max and min are NaN where either is, which keeps more
 * than is asked, and order -0 before +0. */
#ifndef MNV3C_SIMD_NEON
#define MNV3C_SIMD_NEON

/* GCC's scheduler before register allocation moves loads up until sums no longer fit the registers; loads that are
 * moved down to their use (ter) are not paired. */
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC optimize("no-schedule-insns", "no-move-loop-invariants", "no-tree-ter")
#endif

#include <arm_neon.h>

typedef float32x4_t mnv3c_v4;
MNV3C_INLINE mnv3c_v4 mnv3c_v4_load(const float *p) { return vld1q_f32(p); }
MNV3C_INLINE void mnv3c_v4_store(float *p, mnv3c_v4 v) { vst1q_f32(p, v); }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_splat(float x) { return vdupq_n_f32(x); }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_pin(mnv3c_v4 v) { MNV3C_PIN(v); return v; }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_add(mnv3c_v4 a, mnv3c_v4 b) { return vaddq_f32(a, b); }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_mul(mnv3c_v4 a, mnv3c_v4 b) { return vmulq_f32(a, b); }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_max(mnv3c_v4 a, mnv3c_v4 b) { return vmaxq_f32(a, b); } /* NaN if either is */
MNV3C_INLINE mnv3c_v4 mnv3c_v4_min(mnv3c_v4 a, mnv3c_v4 b) { return vminq_f32(a, b); }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_fma(mnv3c_v4 a, mnv3c_v4 b, mnv3c_v4 c) { return vfmaq_f32(c, a, b); }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_fma1(mnv3c_v4 a, float x, mnv3c_v4 c) { return vfmaq_n_f32(c, a, x); }
/* c += a * x[n]: FMLA by element, no instruction to spread it. From the intrinsic GCC 12 makes a variable for each sum
 * that a sum goes through, and then moves and spills between them where the registers are full. */
#if defined(__GNUC__) && !defined(__clang__)
#define MNV3C_FMLA_LANE(c, a, x, n) __asm__("fmla %0.4s, %1.4s, %2.s[" #n "]" : "+w"(c) : "w"(a), "w"(x))
#else
#define MNV3C_FMLA_LANE(c, a, x, n) (c = vfmaq_laneq_f32(c, a, x, n))
#endif
#define MNV3C_FMA_LANE(n)                                                                                              \
    MNV3C_INLINE mnv3c_v4 mnv3c_v4_fma_lane##n(mnv3c_v4 a, mnv3c_v4 x, mnv3c_v4 c)                                     \
    {                                                                                                                  \
        MNV3C_FMLA_LANE(c, a, x, n);                                                                                   \
        return c;                                                                                                      \
    }                                                                                                                  \
    MNV3C_INLINE mnv3c_v8 mnv3c_v8_fma_lane##n(mnv3c_v8 a, mnv3c_v4 x, mnv3c_v8 c)                                     \
    {                                                                                                                  \
        return mnv3c_v8_of(mnv3c_v4_fma_lane##n(a.low, x, c.low), mnv3c_v4_fma_lane##n(a.high, x, c.high));            \
    }                                                                                                                  \
    MNV3C_INLINE mnv3c_v16 mnv3c_v16_fma_lane##n(mnv3c_v16 a, mnv3c_v4 x, mnv3c_v16 c)                                 \
    {                                                                                                                  \
        return mnv3c_v16_of(mnv3c_v8_fma_lane##n(a.low, x, c.low), mnv3c_v8_fma_lane##n(a.high, x, c.high));           \
    }
MNV3C_PAIR(8, 4)
MNV3C_PAIR(16, 8)
MNV3C_FMA_LANE(0)
MNV3C_FMA_LANE(1)
MNV3C_FMA_LANE(2)
MNV3C_FMA_LANE(3)

/* Eight bytes as numbers. */
MNV3C_INLINE mnv3c_v8 mnv3c_v8_load_u8(const uint8_t *p)
{
    const uint16x8_t v = vmovl_u8(vld1_u8(p));
    return mnv3c_v8_of(vcvtq_f32_u32(vmovl_u16(vget_low_u16(v))), vcvtq_f32_u32(vmovl_high_u16(v)));
}

#endif

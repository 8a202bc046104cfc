/* wasm.h - WebAssembly's simd128: vectors of 4. fma has two roundings; with relaxed-simd one or two, as the machine
 * that runs it likes. */
#ifndef MNV3C_SIMD_WASM
#define MNV3C_SIMD_WASM

#include <wasm_simd128.h>

typedef v128_t mnv3c_v4;
MNV3C_INLINE mnv3c_v4 mnv3c_v4_load(const float *p) { return wasm_v128_load(p); }
MNV3C_INLINE void mnv3c_v4_store(float *p, mnv3c_v4 v) { wasm_v128_store(p, v); }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_splat(float x) { return wasm_f32x4_splat(x); }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_pin(mnv3c_v4 v) { return v; }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_add(mnv3c_v4 a, mnv3c_v4 b) { return wasm_f32x4_add(a, b); }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_mul(mnv3c_v4 a, mnv3c_v4 b) { return wasm_f32x4_mul(a, b); }
/* pmax(b, a) is a where b < a, else b. */
MNV3C_INLINE mnv3c_v4 mnv3c_v4_max(mnv3c_v4 a, mnv3c_v4 b) { return wasm_f32x4_pmax(b, a); }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_min(mnv3c_v4 a, mnv3c_v4 b) { return wasm_f32x4_pmin(b, a); }
MNV3C_INLINE mnv3c_v4 mnv3c_v4_fma(mnv3c_v4 a, mnv3c_v4 b, mnv3c_v4 c)
{
#if defined(__wasm_relaxed_simd__) && __clang_major__ >= 18 /* older ones have no intrinsic for it */
    return wasm_f32x4_relaxed_madd(a, b, c);
#else
    return wasm_f32x4_add(wasm_f32x4_mul(a, b), c);
#endif
}
MNV3C_INLINE mnv3c_v4 mnv3c_v4_fma1(mnv3c_v4 a, float x, mnv3c_v4 c) { return mnv3c_v4_fma(a, wasm_f32x4_splat(x), c); }
MNV3C_PAIR(8, 4)
MNV3C_PAIR(16, 8)

#endif

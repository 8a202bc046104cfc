#!/usr/bin/env python3
"""Generated C compiles everywhere: languages, compilers, targets; no warning, no undefined symbol, no writable data.

usage: check_compile.py --mnv3c PATH [--part languages|targets|levels|wasm|linking|weights]
"""
import pathlib
import re
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import mnv3c_test as t

WARNINGS = ["-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Werror"]
NETWORKS = {  # one for each feature of the templates
    "small": ("mobilenet_v3_small", []),
    "odd": ("mobilenet_v3_large", ["--multiplier", "0.35", "--resolution", "65x97", "--classes", "11",
                                   "--policy", "paddle"]),
    "fused": ("mobilenet_edgetpu", ["--resolution", "96"]),
    "digits": ("digits/digits", []),
    "threads": ("mobilenet_v3_small", ["--threads"]),
    "threads, dispatch": ("mobilenet_v3_small", ["--threads", "--dispatch"]),
}
PIXELS = pathlib.Path(__file__).with_name("pixels.arch")


def models(mnv3c, folder):
    for name, flags in (("pixels", []), ("pixels, threads", ["--threads"])):
        yield name, t.compile_model(mnv3c, PIXELS, folder / name, "--weights", "synthetic:1", *flags)
    for name, (spec, flags) in NETWORKS.items():
        yield name, t.compile_model(mnv3c, t.spec(spec), folder / name, *flags)


def compile_quietly(command, what):
    result = subprocess.run([str(c) for c in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    t.check(result.returncode == 0 and not result.stdout, f"{what}: {result.stdout[:2000]}")


FRONT_END = ["-fsyntax-only"]


def languages(mnv3c, folder):
    """gcc makes code of C99 and C++: its optimiser has warnings of its own. Those of clang all come from the front end,
    and so does what other standards add."""
    code = ["-O1", "-c", "-o", folder / "x.o"]
    compilers = [("gcc", "g++", "c2x", code), ("clang", "clang++", "c2x", FRONT_END)]
    if shutil.which("clang-19"):
        compilers.append(("clang-19", "clang++-19", "c23", FRONT_END))
    t.need("gcc", "g++", "clang", "clang++")
    for name, model in models(mnv3c, folder):
        for c, cxx, newest, output in compilers:
            for standard, made in (("c99", output), ("c11", FRONT_END), (newest, FRONT_END)):
                compile_quietly([c, f"-std={standard}", *WARNINGS, *made, model / "m.c"],
                                f"{name}, {c} -std={standard}")
            compile_quietly([cxx, "-x", "c++", "-std=c++17", *WARNINGS, *output, model / "m.c"],
                            f"{name}, {cxx} -std=c++17")
        # The profile hook is part of what must compile; that of clang also sees functions without a use.
        for c in ("gcc", "clang"):
            profile = [c, "-std=c99", "-DM_PROFILE", *WARNINGS, *FRONT_END]
            compile_quietly([*profile, model / "m.c"], f"{name}, {c}, profile")


def targets(mnv3c, folder):
    """Systems whose instruction set another target here has differ in types and in the form of object files: these get
    code of the small networks, with all kinds of rows, and the front end's verdict on the others. For wasm32 all
    networks are compiled in the part wasm."""
    t.need("clang")
    triples = ["aarch64-linux-android", "armv7a-linux-androideabi", "thumbv7em-none-eabi"]
    same_machines = ["arm64-apple-ios", "x86_64-pc-windows-msvc"]
    for name, model in models(mnv3c, folder):
        for triple in triples + same_machines:
            is_whole = name.startswith("pixels") or (triple in triples and "dispatch" not in name) # which is of x86
            output = ["-O1", "-c", "-o", folder / "x.o"] if is_whole else FRONT_END
            compile_quietly(["clang", f"--target={triple}", "-ffreestanding", "-std=c99", *WARNINGS, *output,
                             model / "m.c"], f"{name}, {triple}")
        for compiler in ("gcc", "clang") if "dispatch" not in name else ():  # memory.startup looks
            t.need(compiler)
            compile_quietly([compiler, "-std=c99", "-O3", "-fPIC", "-c", model / "m.c", "-o", folder / "x.o"], name)
            undefined = t.symbols(folder / "x.o", "U") - {"memcpy", "memset"}
            writable = t.symbols(folder / "x.o", "BbDdCcSs")
            t.check(not undefined, f"{name}, {compiler}: undefined symbols {undefined}")
            t.check(not writable, f"{name}, {compiler}: writable data {writable}")


# A level of the SIMD layer each, by the macros that a compiler defines: options, and a name that only this level has.
NO_SIMD = ["gcc", "-march=native", "-DMNV3C_NO_SIMD"]
LEVELS = {
    "AVX-512": (["gcc", "-mavx512f", "-mavx512vl", "-mavx512dq", "-mfma"], "MNV3C_SIMD_X86"),
    "AVX2": (["gcc", "-mavx2", "-mfma"], "MNV3C_SIMD_X86"),
    "AVX2 without FMA": (["gcc", "-mavx2"], "MNV3C_SIMD_GNU"),
    "SSE2, gcc": (["gcc"], "MNV3C_SIMD_GNU"),
    "SSE2, clang": (["clang"], "MNV3C_SIMD_GNU"),
    "AArch64": (["aarch64-linux-gnu-gcc"], "MNV3C_SIMD_NEON"),
    "ARMv7 with FMA": (["arm-linux-gnueabihf-gcc", "-mfpu=neon-vfpv4"], "MNV3C_SIMD_NEON_ARMV7"),
    "ARMv7": (["arm-linux-gnueabihf-gcc", "-mfpu=neon"], "MNV3C_SIMD_NEON_ARMV7"),
    "ARMv7 without NEON": (["arm-linux-gnueabihf-gcc"], None),
    "POWER8": (["clang", "--target=powerpc64le-linux-gnu", "-ffreestanding"], "MNV3C_SIMD_GNU"),
    "z14": (["clang", "--target=s390x-linux-gnu", "-ffreestanding", "-march=z14"], "MNV3C_SIMD_GNU"),
    "z13, of vectors of doubles": (["clang", "--target=s390x-linux-gnu", "-ffreestanding", "-march=z13"], None),
    "RISC-V": (["clang-19", "--target=riscv64-linux-gnu", "-ffreestanding", "-march=rv64gcv"], "MNV3C_SIMD_GNU"),
    "RISC-V without vectors": (["clang-19", "--target=riscv64-linux-gnu", "-ffreestanding"], None),
    "LoongArch": (["clang-19", "--target=loongarch64-linux-gnu", "-ffreestanding", "-mlsx"], "MNV3C_SIMD_GNU"),
    "MIPS": (["clang-19", "--target=mips64el-linux-gnu", "-ffreestanding", "-march=mips64r6", "-mmsa"],
             "MNV3C_SIMD_GNU"),
    "WebAssembly": (["clang", "--target=wasm32", "-ffreestanding", "-msimd128"], "MNV3C_SIMD_WASM"),
    "WebAssembly, relaxed": (["clang-19", "--target=wasm32", "-ffreestanding", "-msimd128", "-mrelaxed-simd"],
                             "MNV3C_SIMD_WASM"),
    "WebAssembly without": (["clang", "--target=wasm32", "-ffreestanding"], None),
    "MSVC": (["clang", "--target=x86_64-pc-windows-msvc", "-ffreestanding"], "MNV3C_SIMD_GNU"),
    "plain C": (NO_SIMD, None),
}
CHECK_LEVEL = """
#if {negation}defined({name})
#error "another level than the one that is expected"
#endif
"""
# What MSVC defines under /arch:AVX2, on a compiler that is here; its intrinsics need no flags.
AS_MSVC = """#include <stddef.h>
#include <stdint.h>
#include <immintrin.h>
#undef __FMA__
#undef __GNUC__
#undef __clang__
#define _MSC_VER 1930
"""


def levels(mnv3c, folder):
    """Every level is found, compiles with every target's kernels and needs no library: no fmaf without an FMA."""
    model = t.compile_model(mnv3c, t.spec("mobilenet_v3_small"), folder / "levels", "--weights-as", "blob")
    for name, (command, macro) in LEVELS.items():
        t.need(command[0])
        check = CHECK_LEVEL.format(negation="!" if macro else "", name=macro or "MNV3C_SIMD")
        (folder / "level.c").write_text(f'#include "m.c"\n{check}')
        made = [*command, "-std=c99", "-O1", *WARNINGS, "-I", model, folder / "level.c"]
        assembly = folder / "level.s"
        assembly.write_text("")
        compile_quietly([*made, "-S", "-o", assembly], f"level {name}")
        calls = set(re.findall(r"\bfmaf?\b", assembly.read_text()))
        t.check(not calls, f"level {name}: calls {calls}")
    check = CHECK_LEVEL.format(negation="!", name="MNV3C_SIMD_X86")
    (folder / "msvc.c").write_text(AS_MSVC + '#include "m.c"\n' + check)
    compile_quietly(["clang", "-mavx2", "-mfma", "-fms-extensions", "-std=c11", "-O1", "-I", model, "-c",
                     folder / "msvc.c", "-o", folder / "x.o"], "level MSVC /arch:AVX2")


# Lists what a module wants from outside.
IMPORTS = """import { readFile } from 'node:fs/promises';
const module = await WebAssembly.compile(await readFile(process.argv[2]));
for (const wanted of WebAssembly.Module.imports(module)) console.log(wanted.module, wanted.name);
"""


def wasm(mnv3c, folder):
    """A module of a model alone: without a library it wants nothing but the memory that it brings."""
    t.need("clang", "wasm-ld", "node")
    (folder / "imports.mjs").write_text(IMPORTS)
    for name, model in models(mnv3c, folder):
        for simd in ([], ["-msimd128"]):
            module = folder / "m.wasm"
            t.run(["clang", "--target=wasm32", "-ffreestanding", "-nostdlib", *simd, *t.FLAGS, model / "m.c",
                   "-Wl,--no-entry", "-Wl,--export-all", "-o", module])
            wanted = t.run(["node", folder / "imports.mjs", module]).strip()
            print(f"{name} {' '.join(simd)}: {module.stat().st_size} bytes, wants {wanted or 'nothing'}")
            t.check(not wanted, f"{name}: a WebAssembly module wants {wanted}")


LINKING = r"""
#include <stdio.h>
#include "small.h"
#include "half.h"
#include "large.h"
static _Alignas(64) unsigned char workspace[16 << 20];
static float input[224 * 224 * 3], output[3][1001];
int main(void)
{
    for (int i = 0; i < 224 * 224 * 3; i++) input[i] = (float)(i % 255) / 127.5f - 1.0f;
    small_run(input, output[0], workspace);
    half_run(input, output[1], workspace);
    large_run(input, output[2], workspace);
    for (int i = 0; i < 3; i++) printf("%g\n", (double)output[i][7]);
    return !(output[0][7] != output[1][7] && output[1][7] != output[2][7]);
}
"""


def linking(mnv3c, folder):
    """Two models and two widths of one model in one program; two threads on one model."""
    import numpy as np
    for name, spec, flags in (("small", "mobilenet_v3_small", []),
                              ("half", "mobilenet_v3_small", ["--multiplier", "0.5"]),
                              ("large", "mobilenet_v3_large", ["--multiplier", "0.35"])):
        t.run([mnv3c, t.spec(spec), "-o", folder / f"{name}.c", "--weights", "synthetic:1", *flags])
    (folder / "main.c").write_text(LINKING)
    sources = [folder / f"{name}.c" for name in ("main", "small", "half", "large")]
    t.run(["gcc", "-std=c11", "-O2", "-I", folder, *sources, "-o", folder / "three"])
    print(t.run([folder / "three"]))

    model = t.compile_model(mnv3c, t.spec("mobilenet_v3_small"), folder / "threads", "--weights", "synthetic:1",
                            "--weights-as", "incbin", "--multiplier", "0.5", "--resolution", "96")
    images = np.stack([t.waves(96, 96, 3, seed) for seed in range(4)])
    t.infer(t.build(model, "gcc"), images, 1000, "--threads", "2")


def weights(mnv3c, folder):
    """All forms of weights give the same bits, from files that only differ in how the weights come."""
    import numpy as np
    image = t.waves(96, 96, 3)[None]
    flags = ["--multiplier", "0.35", "--resolution", "96", "--weights", "synthetic:3"]
    arch = t.spec("mobilenet_v3_small")
    expected = None
    for form in ("c", "incbin", "embed", "blob"):
        if form == "embed" and not shutil.which("clang-19"):
            print("not tested: --weights-as embed (no clang-19 here)")
            continue
        model = t.compile_model(mnv3c, arch, folder / form, *flags, "--weights-as", form)
        options = []
        if form == "embed":
            objects = [folder / "embed.o", folder / "harness.o"]
            t.run(["clang-19", "-std=c23", "-O3", "-ffp-contract=off", *WARNINGS, "-c", model / "m.c",
                   "-o", objects[0]])
            t.run(["gcc", "-O2", "-I", model, "-c", t.HARNESS, "-o", objects[1]])
            t.run(["gcc", *objects, "-o", folder / "embed.run", "-pthread"])
            program = [folder / "embed.run"]
        else:
            program = t.build(model, "gcc")
        if form == "blob":
            packed = folder / "packed.bin"
            t.run([mnv3c, "pack", arch, *flags, "-o", packed])
            t.check(packed.read_bytes() == (model / "m_weights.bin").read_bytes(), "pack and blob differ")
            options = ["--weights", packed]
        result = t.infer(program, image, 1000, *options)
        if expected is None:
            expected = result
        same = np.array_equal(result, expected) if form != "embed" else t.error(result, expected) < 1e-5
        t.check(same, f"weights as {form}: other results than weights as c")
    # A blob of another network is refused.
    t.run([mnv3c, "pack", arch, *flags[:2], *flags[4:], "--classes", "10", "-o", folder / "other.bin"])
    refused = subprocess.run([*map(str, program), "--weights", folder / "other.bin"], stderr=subprocess.PIPE, text=True)
    t.check(refused.returncode == 1 and "not a blob" in refused.stderr, "a blob of another network was not refused")


PARTS = {"languages": languages, "targets": targets, "levels": levels, "wasm": wasm, "linking": linking,
         "weights": weights}


def main():
    options = t.arguments(part="languages")
    folder = t.scratch()
    PARTS[options.part](options.mnv3c, folder)
    shutil.rmtree(folder)
    t.finish()


main()

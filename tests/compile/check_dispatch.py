#!/usr/bin/env python3
"""--dispatch: one file, built without flags for any instruction set, has the same kernels as a file for each, and runs
the best of them that the machine has.

usage: check_dispatch.py --mnv3c PATH [--part bits|machines|instructions|forms]
"""
import pathlib
import re
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import mnv3c_test as t

COMPILERS = ("gcc", "clang", "clang-19")
# What --target=LEVEL is built with to be the same as the level in a file with a choice; best first.
FLAGS_OF_LEVEL = {
    "avx512": ["-mavx512f", "-mavx512bw", "-mavx512cd", "-mavx512dq", "-mavx512vl", "-mavx2", "-mfma"],
    "avx2": ["-mavx2", "-mfma"],
}
WARNINGS = ["-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wshadow", "-Werror"]
WEIGHTS = ["--weights", "synthetic:1", "--weights-as", "incbin"]
PIXELS = pathlib.Path(__file__).with_name("pixels.arch")
REPORT = r"""
#include <stdio.h>
#include "m.h"
static _Alignas(64) unsigned char workspace[M_WORKSPACE_SIZE];
static M_INPUT_TYPE input[M_INPUT_SIZE];
static float output[M_OUTPUT_SIZE];
int main(void)
{
    static const char *const levels[] = {M_LEVELS};
    printf("%s:", m_level());
    for (unsigned i = 0; i < sizeof levels / sizeof *levels; i++)
        if (m_run_at(levels[i], NULL, input, output, workspace)) printf(" %s", levels[i]);
    if (m_run_at("", NULL, input, output, workspace)) printf(" (nothing)");
    if (m_run_at("avx", NULL, input, output, workspace)) printf(" avx");
    m_run(input, output, workspace); /* an instruction that the machine lacks would end the program */
    puts("");
    return 0;
}
"""


def networks(folder):
    yield "pixels", PIXELS, []
    yield "small", t.spec("mobilenet_v3_small"), ["--multiplier", "0.5", "--resolution", "97x65"]


def compilers():
    t.need("gcc", "clang")
    return [compiler for compiler in COMPILERS if shutil.which(compiler)]


def base_level(model):
    """The level that a file without flags has on this architecture: the last that this machine reports."""
    return report(model, "gcc")[1][-1]


def build(model, compiler, flags=(), optimisation="-O2"):
    source, program = model / "m.c", model / f"model.{compiler}"
    quiet = ["-std=c99", optimisation, "-ffp-contract=off", *WARNINGS, *t.weights_flags(model)]
    t.run([compiler, *quiet, *flags, "-c", source, "-o", model / "m.o"])
    t.run(["gcc", "-std=gnu11", "-O2", "-I", model, t.HARNESS, model / "m.o", "-o", program, "-pthread"])
    return [program]


def report(model, compiler, machine=(), flags=()):
    """What m_level() says on a machine, and the levels that can be forced there."""
    (model / "report.c").write_text(REPORT)
    program = model / f"report.{compiler}"
    if not program.exists():
        t.run([compiler, *flags, *t.weights_flags(model), "-std=c11", "-O2", "-I", model, model / "report.c",
               model / "m.c", "-o", program])
    best, levels = t.run([*machine, program]).splitlines()[-1].split(":") # QEMU may complain before it
    return best, levels.split()


def bits(mnv3c, folder):
    """Every level of this machine gives the bits of the file that has it alone."""
    import numpy as np
    for name, arch, flags in networks(folder):
        flags = [*flags, *WEIGHTS]
        both = t.compile_model(mnv3c, arch, folder / name, *flags, "--dispatch")
        facts = (both / "m.h").read_text()
        size, outputs = [int(re.search(rf"M_{what}_SIZE (\d+)", facts).group(1)) for what in ("INPUT", "OUTPUT")]
        rng = np.random.Generator(np.random.PCG64(1))
        images = rng.integers(0, 256, (2, size), np.uint8) if name == "pixels" else \
            rng.standard_normal((2, size)).astype(np.float32)
        best, levels = report(both, "gcc")
        t.check(best == levels[0], f"{name}: runs {best}, of {levels}")
        for compiler in compilers():
            dispatching = build(both, compiler)
            for level in levels:
                forced = t.infer(dispatching, images, outputs, "--level", level)
                alone = t.compile_model(mnv3c, arch, folder / f"{name}.{level}", *flags, "--target", level)
                expected = t.infer(build(alone, compiler, FLAGS_OF_LEVEL.get(level, [])), images, outputs)
                t.check(np.array_equal(forced, expected), f"{name}, {compiler}: {level} gives other bits than alone")
                if level == best:
                    t.check(np.array_equal(t.infer(dispatching, images, outputs), forced),
                            f"{name}, {compiler}: the choice is not {level}")
            print(f"{name}, {compiler}: {', '.join(levels)} as alone", flush=True)


def machines(mnv3c, folder):
    """Lesser machines, emulated: the best level that they have, and no illegal instruction."""
    t.need("qemu-x86_64")
    cases = [("Haswell", "avx2"), ("Skylake-Server", None), ("Nehalem", ""), ("qemu64", ""), ("Haswell,-fma", ""),
             ("Haswell,-avx2", ""), ("Haswell,-xsave", "")]
    flags = ["--multiplier", "0.35", "--resolution", "32", *WEIGHTS, "--dispatch"]
    model = t.compile_model(mnv3c, t.spec("mobilenet_v3_small"), folder / "machines", *flags)
    base = base_level(model)
    for compiler in compilers():
        for cpu, expected in cases:
            best, levels = report(model, compiler, ["qemu-x86_64", "-cpu", cpu])
            print(f"{compiler}, {cpu}: {best} of {levels}", flush=True)
            if expected is not None: # QEMU 7.2 has no AVX-512; a later one may
                t.check(best == (expected or base), f"{compiler}, {cpu}: runs {best}")
            t.check(best == levels[0] and levels[-1] == base, f"{compiler}, {cpu}: runs {best} of {levels}")
        if shutil.which("valgrind"):
            best, levels = report(model, compiler, ["valgrind", "-q", "--error-exitcode=9"])
            print(f"{compiler}, valgrind: {best} of {levels}", flush=True)
    for machine, level in (("aarch64", "neon"), ("arm", "simd128")): # nothing to choose: the compiler's macros tell
        (compiler, *flags_of_machine), emulator = t.MACHINES[machine]
        if shutil.which(compiler) and shutil.which(emulator[0]):
            found = report(model, compiler, emulator, flags_of_machine)
            t.check(found == (level, [level]), f"{machine}: {found}")
    only = t.compile_model(mnv3c, t.spec("mobilenet_v3_small"), folder / "only", *flags[:-1], "--dispatch=avx2,neon")
    best, levels = report(only, "gcc", ["qemu-x86_64", "-cpu", "Haswell"])
    t.check((best, levels) == ("avx2", ["avx2", base]), f"--dispatch=avx2,neon: {best} of {levels}")
    t.check("_avx512(" not in (only / "m.c").read_text(), "--dispatch=avx2,neon: AVX-512 in the file")


# Instructions that a baseline x86-64 has not: vectors of AVX and masks, and what comes with these machines.
BEYOND_BASE = re.compile(r"\t(v[a-z]\w+|k(mov|or|and|xor)\w*)\s.*%[xyzk]|\tvzero|"
                         r"\t(andn|bextr|bls\w+|pdep|pext|rorx|sarx|shlx|shrx|mulx|lzcnt|tzcnt|popcnt)\b")
BEYOND_AVX2 = re.compile(r"%zmm|%k[0-7]|%[xy]mm(1[6-9]|2\d|3[01])")


def count_instructions(what, path):
    """How many instructions beyond the baseline each level has; none may be outside of its level's functions."""
    counts, function = dict.fromkeys(FLAGS_OF_LEVEL, 0), ""
    for line in t.run(["objdump", "-d", "--no-show-raw-insn", path]).splitlines():
        label = re.match(r"[0-9a-f]+ <(.*)>:$", line)
        function = label.group(1) if label else function
        level = next((level for level in FLAGS_OF_LEVEL if f"_{level}" in function), "base")
        if BEYOND_BASE.search(line) and t.check(level != "base", f"{what}: {function}: {line}"):
            counts[level] += 1
        t.check(level == "avx512" or not BEYOND_AVX2.search(line), f"{what}: {function}: {line}")
    return counts


def instructions(mnv3c, folder):
    for name, arch, flags in networks(folder):
        model = t.compile_model(mnv3c, arch, folder / name, *flags, *WEIGHTS, "--dispatch")
        for compiler in compilers():
            for optimisation in ("-O3", "-O0"):
                t.run([compiler, "-std=c99", optimisation, *t.weights_flags(model), "-c", model / "m.c",
                       "-o", model / "m.o"])
                what = f"{name}, {compiler} {optimisation}"
                counts = count_instructions(what, model / "m.o")
                print(f"{what}: {counts}", flush=True)
                t.check(min(counts.values()) > 1000, f"{what}: a level is not there")


def symbols(what, path):
    """No writable data, and nothing undefined but what compilers and their libraries are known to want."""
    undefined = t.symbols(path, "U") - {"memcpy", "memset", "__cpu_model", "_GLOBAL_OFFSET_TABLE_", "m_profile"}
    t.check(not undefined, f"{what}: undefined symbols {undefined}")
    writable = t.symbols(path, "BbDdCcSs")
    t.check(not writable, f"{what}: writable data {writable}")
    sections = t.run(["objdump", "-h", path])
    t.check(not re.search(r"\.(ctors|init_array)", sections), f"{what}: constructors")


TRIPLES = ["aarch64-linux-android", "armv7a-linux-androideabi", "x86_64-pc-windows-msvc", "x86_64-apple-macos",
           "i686-linux-gnu", "wasm32"]


def check_languages(model):
    """Every language, the flags that change what is compiled, and other targets: no warning. Where only the language
    differs, only gcc's optimiser may have something to add to what front ends say, and that in C++."""
    code, front_end = ["-O1", "-c", "-o", model / "m.o"], ["-fsyntax-only"]
    for compiler in compilers():
        for standard in ("c11", "c23" if compiler == "clang-19" else "c2x"):
            t.run([compiler, f"-std={standard}", *WARNINGS, *front_end, model / "m.c"])
        plus = compiler.replace("gcc", "g++").replace("clang", "clang++")
        if shutil.which(plus):
            output = code if plus == "g++" else front_end
            t.run([plus, "-x", "c++", "-std=c++17", *WARNINGS, *output, model / "m.c"])
        for flags in ([], ["-march=native"], ["-DM_PROFILE"], ["-DMNV3C_NO_SIMD"]):
            t.run([compiler, "-std=c99", *flags, *WARNINGS, *code, model / "m.c"])
        print(f"{compiler}: no warnings", flush=True)
    for triple in TRIPLES:
        t.run(["clang", f"--target={triple}", "-ffreestanding", "-std=c99", *WARNINGS, *code, model / "m.c"])


def forms(mnv3c, folder):
    """With every other option that shapes the code; two models in one program."""
    # Every template, but few steps: what is compiled often here is compiled fast.
    rows = PIXELS.read_text().splitlines(keepends=True)
    (folder / "pixels.arch").write_text("".join(rows[:7] + rows[-3:]))
    weights = ["--weights", "synthetic:1", "--dispatch"]
    cases = {"c": ["--selftest"], "incbin": ["--weights-as", "incbin"], "blob": ["--weights-as", "blob"]}
    for name, flags in cases.items():
        model = t.compile_model(mnv3c, folder / "pixels.arch", folder / name, *weights, *flags)
        if name == "c":
            check_languages(model)
        for compiler in compilers():
            t.run([compiler, "-std=c99", "-O2", "-fPIC", *t.weights_flags(model), *WARNINGS, "-c", model / "m.c",
                   "-o", model / "m.o"])
            symbols(f"{name}, {compiler}", model / "m.o")
    main = "int main(void) { return a_level()[0] != b_level()[0]; }"
    (folder / "main.c").write_text(f'#include "a.h"\n#include "b.h"\n{main}\n')
    for prefix in "ab":
        t.run([mnv3c, folder / "pixels.arch", *weights, "-o", folder / f"{prefix}.c"])
    sources = [folder / f"{name}.c" for name in ("main", "a", "b")]
    t.run(["gcc", "-std=c99", "-O1", *WARNINGS, *sources, "-o", folder / "two"])
    t.run([folder / "two"])


PARTS = {"bits": bits, "machines": machines, "instructions": instructions, "forms": forms}


def main():
    options = t.arguments(part="bits")
    if not re.search(r"\bx86_64\b", t.run(["uname", "-m"])):
        t.skip("levels are chosen at run time on x86-64 only")
    folder = t.scratch()
    PARTS[options.part](options.mnv3c, folder)
    shutil.rmtree(folder)
    t.finish()


main()

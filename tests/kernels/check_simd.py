#!/usr/bin/env python3
"""The SIMD layer: test_simd.c built for a level by every compiler that is here, without optimisation and with it; and
a layer that lacks a name does not build.

usage: check_simd.py --mnv3c IGNORED [--machine avx512|avx2|aarch64|arm|simd128|wasm]
"""
import pathlib
import re
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import mnv3c_test as t

SOURCE = pathlib.Path(__file__).resolve().parent / "test_simd.c"
RUNTIME = t.ROOT / "runtime"
AVX512 = ["-mavx512f", "-mavx512vl", "-mavx512dq", "-mfma"]
LEVELS = {
    "avx512": [[compiler, *AVX512] for compiler in ("gcc", "clang", "clang-19")],
    "avx2": [[compiler, *t.MACHINES["avx2"][0][1:]] for compiler in ("gcc", "clang", "clang-19")],
    "aarch64": [t.MACHINES["aarch64"][0], ["clang", "--target=aarch64-linux-gnu"],
                ["clang-19", "--target=aarch64-linux-gnu"]],
    "arm": [t.MACHINES["arm"][0], ["arm-linux-gnueabihf-gcc", "-mfpu=neon"],
            *([compiler, "--target=arm-linux-gnueabihf", f"-mfpu={unit}"] for compiler in ("clang", "clang-19")
              for unit in ("neon-vfpv4", "neon"))],
    "simd128": [[compiler] for compiler in ("gcc", "clang", "clang-19")],
    "wasm": [t.MACHINES["wasm"][0], ["clang-19", *t.MACHINES["wasm"][0][1:]],
             ["clang-19", *t.MACHINES["wasm"][0][1:], "-mrelaxed-simd"]],
}
EMULATORS = {name: t.MACHINES[name][1] for name in ("aarch64", "arm", "wasm")}
NEEDED_OF_CPU = {"avx512": "avx512f", "avx2": "avx2"}
FLAGS = ["-std=gnu11", "-ffp-contract=off", "-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wshadow", "-Werror"]


def cpu_can(level):
    flag = NEEDED_OF_CPU.get(level)
    return not flag or re.search(rf"\b{flag}\b", pathlib.Path("/proc/cpuinfo").read_text()) is not None


def build(compiler, runtime, *options):
    command = [*compiler, *FLAGS, "-I", runtime, SOURCE, *options]
    return subprocess.run([str(word) for word in command], capture_output=True, text=True)


def check_level(level, compiler, folder):
    """Builds and, if the CPU can, runs at the lowest and the highest optimisation."""
    for optimisation in ("-O0", "-O3"):
        program = folder / "test"
        built = build(compiler, RUNTIME, optimisation, "-o", program)
        title = " ".join([*compiler, optimisation])
        if not t.check(built.returncode == 0, f"{title}: does not build\n{built.stderr}"):
            continue
        if not cpu_can(level):
            print(f"{title}: built, not run: this CPU has no {NEEDED_OF_CPU[level]}")
            continue
        ran = subprocess.run([*EMULATORS.get(level, []), program], capture_output=True, text=True)
        if ran.returncode == t.SKIPPED and "-mrelaxed-simd" in compiler:
            print(f"{title}: built, not run: this Node has no relaxed-simd")
            continue
        print(f"{title}: {ran.stdout.strip()}", flush=True)
        t.check(ran.returncode == 0, f"{title}: status {ran.returncode}\n{ran.stderr}")


def names_of_layer(level):
    """The names that base.h promises, from its comment; those of a lane are made by a macro, and only for NEON."""
    promise = (RUNTIME / "simd" / "base.h").read_text().split("*/")[0]
    names = sorted(set(re.findall(r"mnv3c_vW_(\w+)\(", promise)))
    lanes = [name for name in names if name.endswith("N")]
    others = [name for name in names if name not in lanes]
    return others + ([name[:-1] + "##n" for name in lanes] if level == "aarch64" else [])


def check_missing_names(level, compiler, folder):
    """Takes each name out of every level in turn: the test must stop building, and only for that reason."""
    names = names_of_layer(level)
    t.check(len(names) >= 9, f"base.h promises only {names}")
    for name in names:
        runtime = folder / name
        shutil.copytree(RUNTIME, runtime)
        for header in runtime.glob("simd/*.h"):
            header.write_text(re.sub(rf"(mnv3c_v[\w#]+_){name}\(", r"\1gone(", header.read_text()))
        built = build(compiler, runtime, "-fsyntax-only")
        is_missed = built.returncode != 0 and "_" + name.split("#")[0] in built.stderr
        t.check(is_missed, f"a layer without {name} still builds")
    print(f"a layer without any of {', '.join(names)} does not build")


def main():
    options = t.arguments(machine="avx2")
    level = options.machine
    compilers = [compiler for compiler in LEVELS[level] if shutil.which(compiler[0])]
    t.need_to_build(LEVELS[level][0], EMULATORS.get(level, []))
    folder = t.scratch()
    for compiler in compilers:
        check_level(level, compiler, folder)
    check_missing_names(level, compilers[0], folder)
    shutil.rmtree(folder)
    t.finish()


main()

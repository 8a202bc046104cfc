#!/usr/bin/env python3
"""Costs of compiling: mnv3c on Small with weights, and a C compiler on its output; the size of the machine code; and
the same bytes everywhere.

usage: check_limits.py --mnv3c PATH [--part cost|code|determinism] [--compilers all]
Bounds: 0.15 s and 100 MB for mnv3c, 10 s and 1 GB for the C compiler, 20 s with --dispatch, 250 KB for the code of a
network on one instruction set. Times are CPU times, the least of several runs.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import mnv3c_test as t

CODE_BYTES_MAX = 250_000
RUNS_MAX = 40  # neighbours of a virtual machine lengthen CPU times, too; what a program needs is the least of them
NETWORKS = ["mobilenet_v3_small", "mobilenet_v3_large"]
AVX512 = ["-mavx512f", "-mavx512vl", "-mavx512dq", "-mfma"]
# (target, compiler, its command). Of AVX2 and AVX-512 the other compiler makes smaller code, which is for the table of
# docs/measuring.md and only compiled with --compilers all.
CODE_CASES = [("neon", "clang 19", t.MACHINES["aarch64_clang"][0]),
              ("neon", "gcc", t.MACHINES["aarch64"][0]),
              ("avx2", "clang", ["clang", *t.MACHINES["avx2"][0][1:]]),
              ("avx512", "clang", ["clang", *AVX512])]
CODE_CASES_SMALLER = [("avx2", "gcc", t.MACHINES["avx2"][0]), ("avx512", "gcc", ["gcc", *AVX512])]


def cost(command):
    """CPU seconds and peak megabytes of one command."""
    process = subprocess.Popen([str(c) for c in command])
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    t.check(process.returncode == 0, f"{command[0]} failed")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def costs(mnv3c, folder):
    checkpoint = t.SHARED / "data" / "imagenet_small" / "weights.safetensors"
    weights = checkpoint if checkpoint.exists() else "synthetic:1"
    flags = ["--classes", "1001", "--policy", "keras", "--weights", weights]
    command = [mnv3c, t.spec("mobilenet_v3_small"), *flags, "-o"]
    measured = []
    while len(measured) < 5 or (min(measured)[0] > 0.15 and len(measured) < RUNS_MAX):
        measured.append(cost([*command, folder / f"m{len(measured)}.c"]))
    seconds, megabytes = min(measured)[0], max(m for _, m in measured)
    print(f"mnv3c: {seconds:.3f} s, {megabytes:.0f} MB ({weights})")
    t.check(seconds <= 0.15, f"mnv3c takes {seconds:.3f} s")
    t.check(megabytes <= 100, f"mnv3c takes {megabytes:.0f} MB")
    t.run([*command, folder / "dispatch.c", "--dispatch"])
    for source, limit in (("m0.c", 10), ("dispatch.c", 20)):
        for compiler in ("gcc", "clang"):
            t.need(compiler)
            command = [compiler, "-std=c99", "-O3", "-c", folder / source, "-o", folder / "m.o"]
            measured = [cost(command)]
            while min(measured)[0] > limit and len(measured) < 8:
                measured.append(cost(command))
            seconds, megabytes = min(measured)
            print(f"{compiler} -O3 {source}: {seconds:.1f} s, {megabytes:.0f} MB")
            t.check(seconds <= limit, f"{compiler} takes {seconds:.1f} s for {source}")
            t.check(megabytes <= 1000, f"{compiler} takes {megabytes:.0f} MB for {source}")


def section_bytes(path):
    """The sizes of the sections of an object file that come into memory, by their names."""
    printed = t.run(["readelf", "-SW", path])
    rows = re.findall(r"^ *\[ *\d+\] (\S+) +\S+ +[0-9a-f]+ [0-9a-f]+ ([0-9a-f]+) \S+ +\w*A\w* ", printed, re.M)
    return {name: int(size, 16) for name, size in rows}


def code_size(mnv3c, folder, network, target, command):
    """Bytes of instructions and constants of a network whose weights are in another file."""
    source, made = folder / f"{network}.{target}.c", folder / "code.o"
    t.run([mnv3c, t.spec(network), "--target", target, "--weights-as", "blob", "--prefix", "m", "-o", source])
    t.run([*command, "-std=c99", "-O3", "-ffp-contract=off", "-c", source, "-o", made])
    sections = section_bytes(made)
    t.check(sections.get(".text", 0) > 0, f"{network} for {target}: no .text among {sections}")
    return sum(size for name, size in sections.items() if name.startswith((".text", ".rodata")))


def code(mnv3c, folder, cases):
    t.need("readelf")
    missing = {command[0] for _, _, command in cases if not shutil.which(command[0])}
    for network in NETWORKS:
        for target, compiler, command in cases:
            if command[0] in missing:
                continue
            size = code_size(mnv3c, folder, network, target, command)
            print(f"{network}, {target}, {compiler}: {size / 1000:.0f} KB", flush=True)
            t.check(size <= CODE_BYTES_MAX, f"{network} for {target} by {compiler}: {size} bytes of machine code")
    if missing and not t.failures:
        t.lack(", ".join(sorted(missing)) + "; the others' code is within the bound")


def determinism(mnv3c, folder):
    arch = t.spec("mobilenet_v3_small")
    flags = ["--weights", "synthetic:1", "--multiplier", "0.35"]
    surroundings = [({}, folder), ({"LC_ALL": "de_DE.UTF-8", "TZ": "Asia/Tokyo"}, pathlib.Path("/")),
                    ({"LC_ALL": "tr_TR.UTF-8", "MALLOC_PERTURB_": "85"}, folder.parent)]
    seen = set()
    for number, (variables, directory) in enumerate(surroundings):
        out = folder / f"run{number}"
        out.mkdir()
        t.run([mnv3c, os.path.relpath(arch, directory), "-o", out / "m.c", *flags], cwd=directory,
              env={**os.environ, **variables})
        seen.add(((out / "m.c").read_bytes(), (out / "m.h").read_bytes()))
    t.check(len(seen) == 1, f"{len(seen)} different outputs of one input")


def main():
    options = t.arguments(part="cost", compilers="largest")
    folder = t.scratch()
    if options.part == "code":
        code(options.mnv3c, folder, CODE_CASES + (CODE_CASES_SMALLER if options.compilers == "all" else []))
    else:
        {"cost": costs, "determinism": determinism}[options.part](options.mnv3c, folder)
    shutil.rmtree(folder)
    t.finish()


main()

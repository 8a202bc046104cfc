#!/usr/bin/env python3
"""Costs of compiling: mnv3c on Small with weights, and a C compiler on its output; and the same bytes everywhere.

usage: check_limits.py --mnv3c PATH [--part cost|determinism]
Bounds: 0.15 s and 100 MB for mnv3c, 10 s and 1 GB for the C compiler, 20 s with --dispatch. Times are CPU times, the
least of several runs.
"""
import os
import pathlib
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import mnv3c_test as t


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
    measured = [cost([*command, folder / f"m{i}.c"]) for i in range(5)]
    seconds, megabytes = min(measured)[0], max(m for _, m in measured)
    print(f"mnv3c: {seconds:.3f} s, {megabytes:.0f} MB ({weights})")
    t.check(seconds <= 0.15, f"mnv3c takes {seconds:.3f} s")
    t.check(megabytes <= 100, f"mnv3c takes {megabytes:.0f} MB")
    t.run([*command, folder / "dispatch.c", "--dispatch"])
    for source, limit in (("m0.c", 10), ("dispatch.c", 20)):
        for compiler in ("gcc", "clang"):
            t.need(compiler)
            seconds, megabytes = cost([compiler, "-std=c99", "-O3", "-c", folder / source, "-o", folder / "m.o"])
            print(f"{compiler} -O3 {source}: {seconds:.1f} s, {megabytes:.0f} MB")
            t.check(seconds <= limit, f"{compiler} takes {seconds:.1f} s for {source}")
            t.check(megabytes <= 1000, f"{compiler} takes {megabytes:.0f} MB for {source}")


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
    options = t.arguments(part="cost")
    folder = t.scratch()
    {"cost": costs, "determinism": determinism}[options.part](options.mnv3c, folder)
    shutil.rmtree(folder)
    t.finish()


main()

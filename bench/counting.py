"""What the steps of a network cost on AArch64 without such a machine: instructions, counted under QEMU.

The model is built with its profile, whose function (marks.c) does nothing: each time it is reached, the plugin of
tools/runners/ says what was counted since the last time. Steps come in their order, so that the network must have been
generated with --schedule=layers. Needs a compiler with a C library for AArch64 and qemu-aarch64. Standard library only.
"""
import collections
import pathlib
import re
import shlex
import shutil
import subprocess
import sys

import model

CC, CFLAGS, EMULATOR = "clang-19 --target=aarch64-linux-gnu", "-std=c99 -O3", "qemu-aarch64"
LAYERS = "--schedule=layers"
MARK = "m_profile"

# Of one step in one run.
Counts = collections.namedtuple("Counts", "instructions macs loads stores")


def output_of(command):
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if done.returncode:
        sys.exit(f"bench: exit status {done.returncode}: {' '.join(map(str, command))}\n{done.stderr}")
    return done.stdout


def need(cc):
    missing = [tool for tool in (shlex.split(cc)[0], EMULATOR, "gcc", "nm") if not shutil.which(tool)]
    if missing:
        sys.exit("bench: counting needs " + ", ".join(missing))


def build(folder, cc=CC, cflags=CFLAGS):
    """The program of a folder's m.c, whose functions lie at fixed addresses."""
    command = shlex.split(cc)
    output_of([*command, *shlex.split(cflags), "-DM_PROFILE", "-c", folder / "m.c", "-o", folder / "m.o"])
    output_of([*command, "-std=gnu11", "-O2", "-static", "-I", folder, model.ROOT / "bench" / "harness.c",
               model.ROOT / "bench" / "marks.c", folder / "m.o", "-o", folder / "counted", "-pthread"])
    return folder / "counted"


def plugin():
    """The plugin for this QEMU; the versions of its interface are those of tools/runners/qemu.sh."""
    version = re.search(r"version (\d+)\.(\d+)", output_of([EMULATOR, "--version"]))
    major, minor = map(int, version.groups())
    api = 1 if major < 9 else 2 if (major, minor) == (9, 0) else 3
    made = model.CACHE / f"count_plugin-{api}.so"
    model.CACHE.mkdir(parents=True, exist_ok=True)
    output_of(["gcc", "-O2", "-shared", "-fPIC", f"-DPLUGIN_API={api}",
               model.ROOT / "tools" / "runners" / "count_plugin.c", "-o", made])
    return made


def count(program, weights, steps):
    """The Counts of each step of the second run. That of the first step has what lies between two runs: some hundred
    instructions of the harness."""
    address = next(int(line.split()[0], 16) for line in output_of(["nm", program]).splitlines()
                   if line.split()[-1] == MARK)
    log = pathlib.Path(f"{program}.log")
    output_of([EMULATOR, "-plugin", f"{plugin()},mark={address}", "-d", "plugin", "-D", log, program, "--weights",
               weights, "--iterations", "2"])
    marks = [Counts(*map(int, line.split()[1:])) for line in log.read_text().splitlines() if line.startswith("mark ")]
    if len(marks) % steps or len(marks) < 2 * steps:
        sys.exit(f"bench: {len(marks)} marks of {steps} steps in {program}")
    return marks[-steps:]

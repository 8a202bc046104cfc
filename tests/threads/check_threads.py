#!/usr/bin/env python3
"""The threads of runtime/threads/: test_pool.c, built by a compiler and run, as it is and with threads that do not poll
but sleep at once; under a sanitizer where one is named. And the header beside that of a model, in C99, C11 and C++.

usage: check_threads.py --mnv3c IGNORED [--machine gcc|clang|aarch64|arm] [--sanitizer thread|address,undefined]
"""
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import mnv3c_test as t

HERE = pathlib.Path(__file__).resolve().parent
THREADS = t.ROOT / "runtime" / "threads"
WARNINGS = ["-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wshadow", "-Werror"]
SLEEP_AT_ONCE = "-DMNV3C_THREADS_SPIN_NS=0"
CPP = {"gcc": "g++", "clang": "clang++"}

# What the header of a model has.
MODEL = """#ifndef MNV3C_POOL
#define MNV3C_POOL
struct mnv3c_pool {
    int threads;
    void (*run)(struct mnv3c_pool *pool, int parts, void (*body)(void *context, int part), void *context);
};
#endif
"""
USE = """
static struct mnv3c_threads threads;
int count(void);
int count(void) { return mnv3c_threads_open(&threads, 2) + threads.pool.threads; }
"""


def build(compiler, source, program, *options):
    command = [*compiler, *WARNINGS, *options, "-I", THREADS, source, "-o", program]
    return subprocess.run([str(word) for word in command], capture_output=True, text=True)


def sanitizer_works(compiler, sanitizer, folder):
    (folder / "empty.c").write_text("int main(void) { return 0; }\n")
    built = build(compiler, folder / "empty.c", folder / "empty", f"-fsanitize={sanitizer}")
    return built.returncode == 0 and subprocess.run([folder / "empty"], capture_output=True).returncode == 0


def check_pool(compiler, emulator, sanitizer, folder):
    options = [f"-fsanitize={sanitizer}", "-fno-sanitize-recover=all", "-g1"] if sanitizer else []
    for name, switches in (("polls", []), ("sleeps", [SLEEP_AT_ONCE])):
        for optimisation in ("-O0", "-O2"):
            title = " ".join([*compiler, *options, optimisation, *switches])
            built = build(compiler, HERE / "test_pool.c", folder / name, "-std=c11", "-pthread", optimisation,
                          *options, *switches)
            if not t.check(built.returncode == 0, f"{title}: does not build\n{built.stderr}"):
                continue
            ran = subprocess.run([*map(str, emulator), str(folder / name)], capture_output=True, text=True)
            t.check(ran.returncode == 0, f"{title}: status {ran.returncode}\n{ran.stderr[-4000:]}")


def check_header(compiler, folder):
    (folder / "model.h").write_text(MODEL)
    for order in (["model.h", "pool.h"], ["pool.h", "model.h"]):
        text = "".join(f'#include "{name}"\n' for name in order) + USE
        for suffix, command, standards in ((".c", compiler, ("c99", "c11")),
                                           (".cpp", [CPP[compiler[0]]], ("c++11", "c++17"))):
            source = folder / f"use{suffix}"
            source.write_text(text)
            for standard in standards:
                built = build(command, source, folder / "use.o", "-c", f"-std={standard}", "-I", folder)
                t.check(built.returncode == 0, f"{order} in {standard}\n{built.stderr}")


def main():
    options = t.arguments(machine="gcc", sanitizer="")
    compiler, emulator = t.MACHINES[options.machine]
    t.need_machine(options.machine)
    folder = t.scratch()
    if options.sanitizer and not sanitizer_works(compiler, options.sanitizer, folder):
        t.lack(f"-fsanitize={options.sanitizer} of {compiler[0]}")
    check_pool(compiler, emulator, options.sanitizer, folder)
    if options.machine in CPP and not options.sanitizer:
        t.need(CPP[options.machine])
        check_header(compiler, folder)
    t.finish()


main()

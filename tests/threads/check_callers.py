#!/usr/bin/env python3
"""run_parallel on pools of the caller: all parts in one thread in any order, a POSIX thread for each part of a stage,
and OpenMP. callers.c runs a model on all of them, with 1 to 8 parts, and compares bits with those of run.

usage: check_callers.py --mnv3c PATH
"""
import pathlib
import re
import shutil
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import mnv3c_test as t

PROGRAM = pathlib.Path(__file__).with_name("callers.c")
POOLS = ["forwards", "backwards", "scattered", "threads", "openmp"]
NETWORKS = [("mobilenet_v3_small", ["--multiplier=0.35", "--resolution=96"]),
            ("mobilenet_v3_large", ["--multiplier=0.35", "--resolution=65x97", "--classes=11"]),
            ("mobilenet_edgetpu", ["--multiplier=0.35", "--resolution=64"])]


def check_network(options, compiler, name, flags):
    folder = t.compile_model(options.mnv3c, t.spec(name), t.scratch(), "--threads", "--weights=synthetic:1",
                             "--weights-as=incbin", *flags)
    model = [flag if flag != "-O3" else "-O1" for flag in t.FLAGS]
    t.run([*compiler, *model, "-c", "m.c"], cwd=folder)
    t.run([*compiler, "-std=c11", "-O2", "-Wall", "-Wextra", "-Werror", "-fopenmp", "-I", folder, PROGRAM,
           folder / "m.o", "-o", folder / "callers", "-pthread"])
    ran = dict(re.findall(r"^(\w+): (\d+) stages$", t.run([folder / "callers"]), re.M))
    t.check(list(ran) == POOLS, f"{name}: pools {list(ran)}")
    stages = {int(count) for count in ran.values()}
    t.check(len(stages) == 1 and min(stages) >= 8 * 10, f"{name}: stages of the pools: {ran}")
    shutil.rmtree(folder)


def main():
    options = t.arguments()
    compiler, _ = t.MACHINES["gcc"]
    t.need_to_build([*compiler, "-fopenmp"])
    for network in NETWORKS:
        check_network(options, compiler, *network)
    t.finish()


main()

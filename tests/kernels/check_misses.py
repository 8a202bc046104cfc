#!/usr/bin/env python3
"""What an inference costs on AArch64: instructions, and lines that leave 64 KB of L1 and 256 KB of L2, counted in an
emulator. The order of the work is made for these: chains by rows, slices, and where their rings lie.

usage: check_misses.py --mnv3c PATH

The bounds are those that the project has set itself: of L2 the least possible misses (each line of weights, image and
output once) and three tenths more. Counts of one compiler are the same on every machine, but for a few
lines by the size of the environment.
"""
import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import mnv3c_test as t

COMPILER = t.MACHINES["aarch64"][0][0]
LINE_BYTES, SCORES = 64, 1000
L2_OF_LEAST = 1.3
# The most of instructions and L1 misses.
BOUNDS = {"mobilenet_v3_small": (20e6, 0.35e6), "mobilenet_v3_large": (72e6, 1.0e6)}


def least_misses(point):
    sizes = point["weight_bytes"], point["height"] * point["width"] * 3 * 4, SCORES * 4
    return sum(-(-size // LINE_BYTES) for size in sizes)


def main():
    options = t.arguments()
    t.need_machine("aarch64")
    table = t.scratch() / "counts.json"
    flags = ["--target=neon", "--runner=qemu-aarch64", f"--cc={COMPILER}",
             "--cflags=-O3 -std=c99 -mcpu=cortex-a76 -static"]
    t.run([options.mnv3c, "sweep", *map(t.spec, BOUNDS), "-o", table, *flags, "--count", "--rounds=1",
           "--seconds=0.01"])
    points = json.loads(table.read_text())["points"]
    t.check(len(points) == len(BOUNDS), f"{len(points)} points")
    for point, (name, (instructions, l1d_misses)) in zip(points, BOUNDS.items()):
        counts, least = point["counts"], least_misses(point)
        ratio = counts["l2_misses"] / least
        print(f"{name}: {counts['instructions']} instructions, {counts['l1d_misses']} misses of L1, "
              f"{counts['l2_misses']} of L2: {ratio:.3f} times {least}")
        t.check(counts["instructions"] <= instructions, f"{name}: {counts['instructions']} instructions")
        t.check(counts["l1d_misses"] <= l1d_misses, f"{name}: {counts['l1d_misses']} misses of L1")
        t.check(ratio <= L2_OF_LEAST, f"{name}: {ratio:.3f} times the least misses of L2")
    t.finish()


main()

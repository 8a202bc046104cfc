#!/usr/bin/env python3
"""Kernels at the edges of their tiles: the networks of deal_shapes.py, of one or a few rows, each of another shape,
against the reference executor, on guarded memory (guarded.c), with NaNs and infinities among the inputs.

usage: check_shapes.py --mnv3c PATH [--machine gcc] [--rounds 1] [--every 1]

All tiles that are forced must be there with one pixel less than a tile left over, with none and with one; so must
groups of steps by rows and by slices of channels, and networks for several threads. --every N takes each N-th network.
"""
import collections
import pathlib
import re
import shutil
import subprocess
import sys

import numpy as np

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import mnv3c_test as t

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
import deal_shapes

LIMIT = 1e-5
BATCH = 20  # networks in one program
FINITE, IMAGES = 2, 4  # of four images the third has a NaN, the fourth infinities
SEED = "synthetic:3"
NETWORKS_LEAST = 8  # that run by rows, by slices of channels, and so on


def networks(mnv3c, rounds, folder):
    """Writes the .arch files and returns what is to be done with them."""
    dealt, refused = deal_shapes.dealt(mnv3c, rounds, folder)
    t.check(refused <= 2 * len(dealt), f"{refused} networks were refused: the generator has gone astray")
    edges = deal_shapes.edges(folder)
    print(f"{len(dealt)} networks, {refused} were refused; {len(edges)} of forced tiles")
    return dealt + edges


def input_shape(arch):
    """Height, width and elements of a pixel; whether these are bytes; whether they are about 120 rather than 0."""
    words = re.search(r"^input (\d+) x (\d+) x (\d+)(.*)", arch.read_text(), re.M)
    height, width, channels = map(int, words.groups()[:3])
    form = words[4]
    elements = 4 if re.search("order=(rgba|bgra)", form) else channels
    return (height, width, elements), "type=u8" in form, "mean=1" in form


def images(rng, shape, is_bytes, is_bright):
    if is_bytes:
        return rng.integers(0, 256, (IMAGES, *shape), dtype=np.uint8)
    made = rng.standard_normal((IMAGES, *shape)).astype(np.float32)
    if is_bright:
        made = made * np.float32(58) + np.float32(120)
    made[FINITE].flat[rng.integers(made[0].size)] = np.nan
    made[FINITE + 1].flat[rng.integers(made[0].size)] = np.inf
    made[FINITE + 1].flat[rng.integers(made[0].size)] = -np.inf
    return made


def prepare(mnv3c, folder, network):
    """Code, weights and images of a network; returns what the reference executor makes of them."""
    prefix = network.prefix
    arch = folder / f"{prefix}.arch"
    t.run([mnv3c, arch, "--weights-as", "blob", "--prefix", prefix, "-o", folder / f"{prefix}.c", *network.options])
    t.run([mnv3c, "pack", arch, "--weights", SEED, "-o", folder / f"{prefix}.blob"])
    seed = int(prefix[1:]) + 10000 * (prefix[0] == "e")
    made = images(np.random.Generator(np.random.PCG64(seed)), *input_shape(arch))
    made.tofile(folder / f"{prefix}.in")
    return t.reference(mnv3c, arch, made, "--weights", SEED)


def batch_source(batch):
    """A program of generated models: the list of guarded.c."""
    source = "/* A program of generated models: the list of guarded.c. */\n#include \"guarded.h\"\n"
    rows = ""
    for network in batch:
        form, names = "_PARALLEL" * ("--threads" in network.options), f"{network.prefix}, {network.prefix.upper()}"
        source += f'#include "{network.prefix}.c"\nGUARDED_RUN{form}({names})\n'
        rows += f"    GUARDED_MODEL{form}({names}),\n"
    rows += "    {NULL, 0, 0, 0, 0, NULL, NULL},\n"
    return source + f"const struct guarded_model guarded_models[] = {{\n{rows}}};\n"


def run_batch(folder, batch, machine, guarded):
    """Builds a program of these networks and runs it; the outputs are in the folder."""
    compiler, emulator = t.MACHINES[machine]
    (folder / "batch.c").write_text(batch_source(batch))
    flags = [flag if flag != "-O3" else t.quick_level(machine) for flag in t.FLAGS]
    command = [*compiler, *flags, "-I", HERE, "-I", folder, folder / "batch.c", guarded, "-o", folder / "batch"]
    built = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    title = f"{batch[0].prefix} to {batch[-1].prefix}"
    if not t.check(built.returncode == 0, f"{title} do not build\n{built.stderr}"):
        return False
    ran = subprocess.run([*emulator, folder / "batch", folder, str(IMAGES)], capture_output=True, text=True)
    return t.check(ran.returncode == 0, f"{title}: status {ran.returncode}\n{ran.stderr}")


def not_finite(values):
    """0 for numbers; NaN, infinity and its negative told apart."""
    return np.where(np.isnan(values), 3, np.where(np.isposinf(values), 1, np.where(np.isneginf(values), 2, 0)))


def error(actual, expected):
    """The largest error of the finite images over the standard deviation; a single output has none, and its size is
    taken instead."""
    expected = expected.astype(np.float64)
    scale = np.std(expected) if expected.shape[1] > 4 else max(np.std(expected), np.sqrt(np.mean(expected ** 2)))
    return float(np.max(np.abs(actual - expected)) / scale) if scale > 0 else float(np.max(np.abs(actual)))


def compare(folder, prefix, expected):
    text = (folder / f"{prefix}.arch").read_text()
    actual = np.fromfile(folder / f"{prefix}.out", dtype=np.float32).reshape(expected.shape)
    # The sigmoid of generated code is at least 1e-38 for numbers, so that infinity times that gate is no NaN.
    kinds = not_finite if "gate=sigmoid" not in text else np.isfinite
    if not t.check(np.array_equal(kinds(actual), kinds(expected)), f"{prefix}: other outputs are not finite"):
        for i in range(IMAGES):
            wrong = np.flatnonzero(kinds(actual[i]) != kinds(expected[i]))[:4]
            print(f"image {i}, outputs {wrong}: {actual[i][wrong]} instead of {expected[i][wrong]}")
        print(text)
        return 0
    e = error(actual[:FINITE], expected[:FINITE])
    if not t.check(e <= LIMIT, f"{prefix}: error {e:.2e}"):
        print(text)
    # The other images have no deviation of their own, and less than all of their outputs: a wider limit.
    usable = np.isfinite(expected[FINITE:])
    spread = np.abs(actual[FINITE:][usable] - expected[FINITE:][usable].astype(np.float64))
    rest = spread.max(initial=0) / max(np.std(expected[:FINITE].astype(np.float64)), 1e-3)
    if not t.check(rest <= 10 * LIMIT, f"{prefix}: error {rest:.2e} beside outputs that are not finite"):
        print(text)
    return e


class Seen:
    """What the plans of the networks have."""

    def __init__(self):
        self.tiles = collections.defaultdict(set)  # of a target and kernel: (pixels, panels)
        self.edges = collections.defaultdict(set)  # of a forced tile: (target, pixels left over)
        self.counts = collections.Counter()

    def add(self, mnv3c, folder, network):
        plan = t.run([mnv3c, folder / f"{network.prefix}.arch", "--dump=plan", *network.options])
        for target, kernel, pixels, panels in re.findall(r"(\w+):(\w+)/(\d+)x(\d+)", plan):
            self.tiles[f"{target} {kernel}"].add((int(pixels), int(panels)))
        for group in ("rows", "channels"):
            self.counts[group] += bool(re.search(f"^{group}$", plan, re.M))
        self.counts["rings"] += " ring=" in plan
        self.counts["threads"] += "--threads" in network.options
        if network.edge:
            self.add_edge(plan, network.edge)

    def add_edge(self, plan, tile):
        """What the targets that took a forced tile leave over."""
        kernel, pixels, panels = re.match(r"(\w+)/(\d+)x(\d+)", tile).groups()
        for line in plan.split("\n"):
            for target in re.findall(rf" (\w+):{kernel}/{pixels}x{panels}x", line):
                height, width = map(int, re.search(r"-> (\d+)x(\d+)x", line).groups())
                self.edges[tile].add((target, (height * width if "1x1" in kernel else width) % int(pixels)))

    def check(self):
        for kernel, tiles in sorted(self.tiles.items()):
            print(f"{kernel}:", *(f"{pixels}x{panels}" for pixels, panels in sorted(tiles)))
        print(*(f"{name}: {count}" for name, count in sorted(self.counts.items())), sep=", ")
        for name in ("rows", "channels", "rings", "threads"):
            t.check(self.counts[name] >= NETWORKS_LEAST, f"only {self.counts[name]} networks have {name}")
        for tile in deal_shapes.FORCED:
            pixels = int(re.search(r"/(\d+)", tile)[1])
            wanted = {remainder % pixels for remainder in deal_shapes.REMAINDERS}
            targets = {target for target, _ in self.edges[tile]}
            t.check(targets, f"no target has taken {tile}")
            for target in targets:
                found = {remainder for taker, remainder in self.edges[tile] if taker == target}
                t.check(found == wanted, f"{target}: {tile} left over {found} pixels, not {wanted}")


def main():
    options = t.arguments(machine="gcc", rounds="1", every="1")
    compiler = t.MACHINES[options.machine][0]
    t.need_machine(options.machine)
    folder = t.scratch()
    guarded = folder / "guarded.o"
    t.run([*compiler, "-std=gnu11", "-O2", "-Wall", "-Wextra", "-Werror", "-c", HERE / "guarded.c", "-o", guarded])
    every = int(options.every)
    taken = networks(options.mnv3c, int(options.rounds), folder)[::every]
    worst, seen = 0, Seen()
    for first in range(0, len(taken), BATCH):
        batch = taken[first:first + BATCH]
        expected = [prepare(options.mnv3c, folder, network) for network in batch]
        if run_batch(folder, batch, options.machine, guarded):
            errors = [compare(folder, network.prefix, outputs) for network, outputs in zip(batch, expected)]
            worst = max(worst, *errors)
            print(f"{batch[0].prefix} to {batch[-1].prefix}: largest error {max(errors):.1e}", flush=True)
        for network in batch:
            seen.add(options.mnv3c, folder, network)
    if every == 1:
        seen.check()
    print(f"largest error {worst:.2e}")
    shutil.rmtree(folder)
    t.finish()


main()

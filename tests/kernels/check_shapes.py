#!/usr/bin/env python3
"""Kernels at the edges of their tiles: networks of one or two rows, each of another shape, against the reference
executor, on guarded memory (guarded.c), with NaNs and infinities among the inputs.

usage: check_shapes.py --mnv3c PATH [--machine gcc] [--rounds 1] [--every 1]

Every list of values below is dealt out like a deck of cards, so that each value comes up equally often in ever new
company. The tiles that the plan chose are printed at the end. --every N takes each N-th network only.
"""
import pathlib
import random
import re
import shutil
import subprocess
import sys

import numpy as np

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import mnv3c_test as t

HERE = pathlib.Path(__file__).resolve().parent
LIMIT = 1e-5
BATCH = 20  # networks in one program
FINITE, IMAGES = 2, 4  # of four images the third has a NaN, the fourth infinities
SEED = "synthetic:3"

# Panels are of 16, 8, 4 and 1 channels; tiles have up to 14 pixels, a divisor of the map's where there is one.
CHANNELS = [1, 3, 4, 5, 7, 8, 9, 15, 16, 17, 23, 24, 31, 33]
WIDE = [40, 49, 81, 97, 145, 272]  # several blocks of panels, and panels left over
MAPS = ["1 x 5", "1 x 6", "1 x 7", "1 x 8", "3 x 1", "1 x 13", "2 x 7", "3 x 5", "7 x 4", "1 x 29", "27 x 1", "6 x 7",
        "1 x 43", "11 x 1", "1 x 12", "5 x 17"]
SIZES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 21, 22, 23, 27, 28, 29]
HEIGHTS = [1, 2, 3, 4, 5, 7, 9, 15, 16, 17, 25, 26, 36]  # some kernels are for 5 times the window and more
KERNELS = ["3x3", "5x5", "7x7", "3x3", "5x5", "7x7", "3x3", "5x5", "1x1", "1x5", "7x1", "3x7", "9x9", "3x13"]
STRIDES = ["1", "2", "1", "2x1", "1x2", "2", "1", "3"]
PADDINGS = ["", "", "padding=same", "padding=symmetric", "padding=0,1,1,0", "padding=valid"]
DILATIONS = ["", "", "", "", "dilation=2", "dilation=2x1", "dilation=1x3"]
ACTS = ["RE", "R6", "HS"]
SQUEEZES = ["-", "SE", "-", "SE:5", "SE:1", "SE:17"]
# Tiles that --tile forces in every second network, whatever the plan would choose.
FORCED = ["*=conv1x1_simd/3x2:pixels-first", "*=conv1x1_simd/14x1:panels-first", "*=conv1x1_simd/5x3",
          "*=conv1x1_simd/1x5", "*=conv1x1_simd/8x2:pixels-first", "*=conv1x1_lane/3x2:pixels-first",
          "*=conv1x1_lane/7x1x8:panels-first", "*=conv1x1_lane/2x3", "*=conv1x1_lane/5x1x16:pixels-first",
          "*=conv_simd/5x1x8", "*=conv_simd/3x1x16", "*=conv_simd/1x1x4", "*=conv_lane/3x1x4", "*=conv_lane/5x1x8",
          "*=dwconv_simd/2x1x8", "*=dwconv_simd/5x1x4", "*=dwconv_simd/9x1x16", "*=dwconv_rows/3x1x8",
          "*=dwconv_rows/2x1x16", "*=dwconv_rows/6x1x4"]
GATES = ["hard", "hard-slim", "hard-paddle", "sigmoid"]
FORMATS = ["", "type=u8 mean=127.5 scale=1/58", "", "type=f32 order=bgr mean=110,120,130 scale=1/58",
           "type=u8 order=rgba mean=127.5 scale=1/127.5", "type=f32 order=bgra mean=0.1 scale=2"]


class Decks:
    """Deals a card of a list; the list is shuffled anew when it has run out."""

    def __init__(self, rng):
        self.rng, self.left = rng, {}

    def deal(self, name, cards):
        left = self.left.setdefault(name, [])
        if not left:
            left += self.rng.sample(cards, len(cards))
        return left.pop()


def pointwise(deal):
    """1x1 convolutions: pixels around the tiles, channel tails on both sides; alone or summed to their mean."""
    hidden = f"pool global\nhidden - - {deal('hidden', CHANNELS + WIDE)} - HS"
    end = deal("end", ["", "pool global", "", hidden, f"{hidden}\nlogits", ""])
    row = f"conv 1x1 - {deal('out', CHANNELS + WIDE)} - {deal('act', ACTS + ['-'])} 1"
    return f"{deal('map', MAPS)} x {deal('in', CHANNELS)}", f"{row}\n{end}"


def window(deal):
    """Kernel, stride, padding and dilation, on maps from smaller than the window to several tiles."""
    kernel, stride = deal("kernel", KERNELS), deal("stride", STRIDES)
    size = f"{deal('height', HEIGHTS)} x {deal('width', SIZES)}"
    reach = [int(taps) // 2 for taps in kernel.split("x")]
    padding = deal("padding", PADDINGS)
    if re.match(r"padding=\d", padding):
        padding = "padding=" + ",".join(str(min(k, deal("pad", [0, 1, 2, 3]))) for k in (*reach, *reach))
    # Only one of the two: a dilated convolution of stride 2 is none of the family's.
    dilation = deal("dilation", DILATIONS) if stride == "1" else ""
    return kernel, stride, size, f"{padding} {dilation}"


def depthwise(deal):
    """Depthwise convolutions; SE adds their mean and gates the projection, which adds the residual where it can."""
    kernel, stride, size, attributes = window(deal)
    channels, squeeze = deal("in", CHANNELS), deal("squeeze", SQUEEZES)
    out = channels if stride == "1" and deal("keep", [True, False]) else deal("out", CHANNELS)
    if squeeze != "-":
        attributes += f" gate={deal('gate', GATES)}"
    row = f"bneck {kernel} - {out} {squeeze} {deal('act', ACTS)} {stride} {attributes}"
    if squeeze == "-" and deal("tap", [True, False, False]):
        return f"{size} x {channels}", f"{row} depthwise@d\noutput d"
    return f"{size} x {channels}", row


def image(deal):
    """Convolutions of the image, in every pixel format."""
    kernel, stride, size, attributes = window(deal)
    form = deal("format", FORMATS)
    channels = 3 if "order" in form else deal("in", CHANNELS[:6])
    row = f"conv {kernel} - {deal('out', CHANNELS)} - {deal('act', ACTS)} {stride} {attributes}"
    return f"{size} x {channels} {form}", row + deal("end", ["", "\npool global", ""])


def convolution(deal):
    """Convolutions of a map, alone or summed to their mean."""
    kernel, stride, size, attributes = window(deal)
    row = f"conv {kernel} - {deal('out', CHANNELS)} - {deal('act', ACTS)} {stride} {attributes}"
    first = f"conv 1x1 - {deal('in', CHANNELS)} - RE 1"
    return f"{size} x 3", f"{first}\n{row}" + deal("end", ["", "\npool global", ""])


def joined(deal):
    """Sums, products with maps and with vectors, and pools that no convolution takes in."""
    channels = deal("channels", CHANNELS)
    window = f"pool {deal('window', ['2x2', '3x3', '1x3', '5x2'])} {deal('move', ['', 'stride=1', 'stride=2x1'])}"
    window += deal("side", ["", " padding=same"])
    rows = deal("join", ["add from=a,b", "mul from=a,b", "pool global @m\nmul from=a,m", "add from=a,b\npool global",
                         window])
    return f"{deal('map', MAPS)} x 3", f"conv 3x3 - {channels} - RE 1 @a\nconv 3x3 - {channels} - HS 1 @b\n{rows}"


KINDS = {pointwise: 44, depthwise: 64, image: 24, convolution: 28, joined: 20}


def is_accepted(mnv3c, arch):
    return subprocess.run([mnv3c, "info", arch], capture_output=True).returncode == 0


def networks(mnv3c, rounds, folder):
    """Writes the networks, in batches, and returns their prefixes. A window may not lie in the padding altogether:
    what the compiler refuses is dealt again."""
    prefixes, refused = [], 0
    for kind, wanted in KINDS.items():
        decks = Decks(random.Random(kind.__name__))
        count = 0
        while count < wanted * rounds:
            size, rows = kind(decks.deal)
            prefix = f"n{len(prefixes)}"
            arch = folder / f"{prefix}.arch"
            arch.write_text(f"network {prefix}\ninput {size}\npolicy torchvision\ndivisor 1\nclasses 7\n{rows}\n")
            if not is_accepted(mnv3c, arch):
                refused += 1
                continue
            prefixes.append(prefix)
            count += 1
    t.check(refused <= 2 * len(prefixes), f"{refused} networks were refused: the generator has gone astray")
    print(f"{len(prefixes)} networks, {refused} were refused")
    return prefixes


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


def forced_tiles(mnv3c, arch, number):
    """Of a network with an odd number: a few tiles that it takes."""
    dealt = random.Random(number).sample(FORCED, 8) if number % 2 else []
    options = [f"--tile={tile}" for tile in dealt]
    return [option for option in options
            if subprocess.run([mnv3c, arch, "--dump=plan", option], capture_output=True).returncode == 0]


def prepare(mnv3c, folder, prefix):
    """Code, weights and images of a network; returns what the reference executor makes of them."""
    arch = folder / f"{prefix}.arch"
    forced = forced_tiles(mnv3c, arch, int(prefix[1:]))
    t.run([mnv3c, arch, "--weights-as", "blob", "--prefix", prefix, "-o", folder / f"{prefix}.c", *forced])
    t.run([mnv3c, "pack", arch, "--weights", SEED, "-o", folder / f"{prefix}.blob"])
    made = images(np.random.Generator(np.random.PCG64(int(prefix[1:]))), *input_shape(arch))
    made.tofile(folder / f"{prefix}.in")
    return t.reference(mnv3c, arch, made, "--weights", SEED)


def run_batch(folder, prefixes, machine, guarded):
    """Builds a program of these networks and runs it; the outputs are in the folder."""
    compiler, emulator = t.MACHINES[machine]
    source = "/* A program of generated models: the list of guarded.c. */\n#include \"guarded.h\"\n"
    source += "".join(f'#include "{prefix}.c"\nGUARDED_RUN({prefix}, {prefix.upper()})\n' for prefix in prefixes)
    rows = "".join(f"    GUARDED_MODEL({prefix}, {prefix.upper()}),\n" for prefix in prefixes)
    source += f"const struct guarded_model guarded_models[] = {{\n{rows}    {{NULL, 0, 0, 0, 0, NULL, NULL}},\n}};\n"
    (folder / "batch.c").write_text(source)
    flags = [flag if flag != "-O3" else "-O2" for flag in t.FLAGS]
    command = [*compiler, *flags, "-I", HERE, "-I", folder, folder / "batch.c", guarded, "-o", folder / "batch"]
    built = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    if not t.check(built.returncode == 0, f"{prefixes[0]}..{prefixes[-1]} do not build\n{built.stderr}"):
        return False
    ran = subprocess.run([*emulator, folder / "batch", folder, str(IMAGES)], capture_output=True, text=True)
    return t.check(ran.returncode == 0, f"status {ran.returncode}\n{ran.stderr}")


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


def tiles_seen(mnv3c, folder, prefixes):
    """For each kernel of each target, the tiles (pixels x panels) that these networks have."""
    seen = {}
    for prefix in prefixes:
        arch = folder / f"{prefix}.arch"
        plan = t.run([mnv3c, arch, "--dump=plan", *forced_tiles(mnv3c, arch, int(prefix[1:]))])
        for target, kernel, pixels, panels in re.findall(r"(\w+):(\w+)/(\d+)x(\d+)", plan):
            seen.setdefault(f"{target} {kernel}", set()).add((int(pixels), int(panels)))
    return seen


def main():
    options = t.arguments(machine="gcc", rounds="1", every="1")
    compiler = t.MACHINES[options.machine][0]
    t.need_machine(options.machine)
    folder = t.scratch()
    guarded = folder / "guarded.o"
    t.run([*compiler, "-std=gnu11", "-O2", "-Wall", "-Wextra", "-Werror", "-c", HERE / "guarded.c", "-o", guarded])
    prefixes = networks(options.mnv3c, int(options.rounds), folder)[::int(options.every)]
    worst = 0
    for first in range(0, len(prefixes), BATCH):
        batch = prefixes[first:first + BATCH]
        expected = {prefix: prepare(options.mnv3c, folder, prefix) for prefix in batch}
        if run_batch(folder, batch, options.machine, guarded):
            errors = [compare(folder, prefix, expected[prefix]) for prefix in batch]
            worst = max(worst, *errors)
            print(f"{batch[0]}..{batch[-1]}: largest error {max(errors):.1e}", flush=True)
    for kernel, tiles in sorted(tiles_seen(options.mnv3c, folder, prefixes).items()):
        print(f"{kernel}:", *(f"{pixels}x{panels}" for pixels, panels in sorted(tiles)))
    print(f"largest error {worst:.2e}")
    shutil.rmtree(folder)
    t.finish()


main()

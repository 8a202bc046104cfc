#!/usr/bin/env python3
"""Random valid networks: generated code against the reference executor. They have what no shipped network has: odd
widths, rectangular strides, dilation, every padding and pixel format, feature outputs, graph rows.

usage: check_random.py --mnv3c PATH [--machine gcc] [--seeds FIRST:END]
"""
import pathlib
import random
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import mnv3c_test as t

LIMIT = 1e-4
POLICIES = ["slim", "slim-fixed-head", "keras", "timm", "torchvision", "paddle"]


def attributes(rng, kernel, stride):
    words = []
    if rng.random() < 0.3 and kernel > 1:
        reach = kernel // 2 + 1
        explicit = ",".join(str(rng.randrange(reach)) for _ in range(4))
        words.append("padding=" + rng.choice(["same", "symmetric", explicit]))
    elif rng.random() < 0.3 and stride == "1":
        words.append("dilation=" + rng.choice(["2", "2x1", "1x3"]))
    return words


def block(rng):
    kernel = rng.choice([3, 3, 5, 7])
    stride = rng.choice(["1", "1", "1", "2", "2x1", "1x2"])
    expansion = rng.choice(["-", "x3", "x2.5", str(rng.randrange(8, 70))])
    squeeze = rng.choice(["-", "-", "SE", "SE:5", "SE:in/4", "SE:exp/4"])
    act = rng.choice(["RE", "R6", "HS"])
    words = ["bneck", f"{kernel}x{kernel}", expansion, rng.randrange(5, 60), squeeze, act, stride]
    words += attributes(rng, kernel, stride)
    if squeeze != "-" and rng.random() < 0.5:
        words.append("gate=" + rng.choice(["hard", "hard-slim", "hard-paddle", "sigmoid"]))
    return " ".join(map(str, words + rng.choice([[], [], ["residual=off"], ["expand=on"]])))


def fused(rng):
    stride = rng.choice(["1", "2"])
    columns = f"fused 3x3 x{rng.choice([2, 3])} {rng.randrange(8, 40)} - RE {stride} "
    return columns + " ".join(attributes(rng, 3, stride))


def network(rng):
    """The text of one network and its input: height, width, elements of a pixel, whether they are bytes."""
    height, width, channels = rng.randrange(24, 49), rng.randrange(24, 49), rng.choice([1, 3, 3, 3])
    order = rng.choice(["rgb", "bgr", "rgba", "bgra"]) if channels == 3 else "grey"
    pixels = rng.random() < 0.4
    element = "u8" if pixels else "f32"
    form = rng.choice(["", f"type={element} order={order} mean=127.5,120,110.25 scale=1/58,1/57,1/60"])
    if channels == 1 and form:
        form = f"type={element} mean=100 scale=1/64"
    lines = ["network random", f"input {height} x {width} x {channels} {form}", f"policy {rng.choice(POLICIES)}",
             f"multiplier {rng.choice([0.35, 0.5, 1, 1, 1.25])}", f"divisor {rng.choice([1, 4, 8, 8])}",
             f"classes {rng.randrange(2, 40)}",
             "conv 3x3 - 16 - HS 2 " + rng.choice(["", "", "bias=on", "bn=off bias=on"])]
    for _ in range(rng.randrange(1, 6)):
        lines.append(fused(rng) if rng.random() < 0.2 else block(rng))
    ending = rng.randrange(4)
    if ending == 0:
        lines += ["conv 1x1 - 33 - RE 1 @features", "output features"]
    elif ending == 1:
        lines += ["conv 1x1 - 24 - RE 1 width=fixed @b", "conv 1x1 - 24 - HS 1 width=fixed from=b @c",
                  f"{rng.choice(['add', 'mul'])} from=b,c", "pool 2x2 stride=2 padding=same"]
    else:
        lines += ["conv 1x1 - 40 - HS 1", "pool global"] + ["hidden - - 37 - HS"] * (ending == 2) + ["logits"]
    plain = not form
    per_pixel = channels if plain or order in ("rgb", "bgr", "grey") else 4
    return "\n".join(lines) + "\n", (height, width, per_pixel, bool(form) and pixels, plain)


def image(rng, height, width, per_pixel, pixels, plain):
    import numpy as np
    noise = np.random.Generator(np.random.PCG64(rng.randrange(1 << 30)))
    if pixels:
        return noise.integers(0, 256, (1, height, width, per_pixel), dtype=np.uint8)
    waves = t.waves(height, width, per_pixel, rng.randrange(1 << 30))[None]
    return waves if plain else waves * 60 + 120


def main():
    options = t.arguments(machine="gcc", seeds="0:24")
    t.need_machine(options.machine)
    first, end = map(int, options.seeds.split(":"))
    rejected = 0
    for seed in range(first, end):
        rng = random.Random(seed)
        text, form = network(rng)
        folder = t.scratch()
        arch = folder / "random.arch"
        arch.write_text(text)
        if subprocess.run([options.mnv3c, "info", arch], capture_output=True).returncode != 0:
            rejected += 1  # a window that the shrunken map cannot hold
            continue
        picture = image(rng, *form)
        expected = t.reference(options.mnv3c, arch, picture, "--weights", "synthetic:5")
        form = "c" if options.machine == "wasm" else "incbin"
        model = t.compile_model(options.mnv3c, arch, folder / "model", "--weights", "synthetic:5", "--weights-as", form)
        program = t.build(model, options.machine, optimisation=t.quick_level(options.machine))
        e = t.error(t.infer(program, picture, expected.size), expected)
        print(f"seed {seed}: error {e:.2e}", flush=True)
        if not t.check(e <= LIMIT, f"seed {seed}: error {e:.2e}"):
            print(text)
        shutil.rmtree(folder)
    t.check(rejected <= (end - first) / 3, f"{rejected} networks were rejected: the generator has gone astray")
    t.finish()


if __name__ == "__main__":
    main()

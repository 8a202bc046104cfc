#!/usr/bin/env python3
"""Networks made with --threads: run_parallel on 1 to 8 threads gives the bits of run, and these are what the reference
executor expects. Shipped networks, odd ones by every schedule, and random ones; under a sanitizer where one is named.

usage: check_parallel.py --mnv3c PATH [--machine gcc] [--sanitizer thread|address,undefined]
                         [--parts shipped,small,cases,random] [--seeds FIRST:END]

small is a shipped network that is cheap enough for every sanitizer and compiler.
"""
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys

TESTS = pathlib.Path(__file__).resolve().parents[1]
sys.path += [str(TESTS / "support"), str(TESTS / "run")]
import check_random
import mnv3c_test as t

LIMIT = 1e-4
THREADS, FEW_THREADS = range(1, 9), (2, 3, 8) # few where runs are slow: under sanitizers and emulators
SCHEDULES = ["auto", "layers", "rows", "channels"]

HEAD = "network n\ninput %s x 3\npolicy %s\nclasses 7\n"
TAIL = "conv 1x1 - 72 - HS 1\npool global\nlogits\n"
SHIPPED = [("mobilenet_v3_small", []), ("mobilenet_v3_large", []), ("mobilenet_edgetpu", ["--resolution", "96"]),
           ("mobilenet_v3_large", ["--multiplier", "0.35", "--resolution", "65x97", "--classes", "11"])]
SMALL = [("mobilenet_v3_small", ["--multiplier", "0.35", "--resolution", "96", "--classes", "11"])]
# Image, policy, rows: residuals over seams, windows wider than a range, gates, taps that outlive a group, pixels.
CASES = [
    ("residuals", "40x36", "torchvision", "conv 3x3 - 16 - HS 2\n" + "bneck 3x3 64 16 - RE 1\n" * 3),
    ("strides", "61x45", "slim", "conv 3x3 - 12 - HS 2\nbneck 5x5 70 20 - RE 2\nbneck 3x3 100 20 - HS 1\n"),
    ("gates", "48x40", "keras", "conv 3x3 - 16 - HS 2\nbneck 3x3 16 16 SE RE 2\nbneck 5x5 88 24 SE HS 1\n"
     "bneck 5x5 120 24 SE HS 1\nbneck 3x3 60 40 - RE 1\n"),
    ("dilation", "44x52", "torchvision", "conv 3x3 - 16 - RE 1\nbneck 3x3 52 16 - RE 1 dilation=3\n"
     "bneck 5x5 64 24 - HS 1 dilation=2\n"),
    ("tap", "36x36", "torchvision", "conv 3x3 - 16 - RE 2 @a\nbneck 3x3 64 16 - RE 1 @b\nbneck 3x3 64 16 - RE 1 @c\n"
     "add from=a,c @d\nadd from=b,d\n"),
    ("one row", "2x64", "torchvision", "conv 3x3 - 16 - RE 1\nbneck 3x3 64 24 - RE 2\nbneck 3x3 96 24 - RE 1\n"),
    ("fused", "40x40", "torchvision", "conv 3x3 - 16 - RE 2\nfused 3x3 64 16 - RE 1\nfused 3x3 64 24 - RE 2\n"),
    ("padding", "30x26", "torchvision", "conv 3x3 - 16 - RE 1\nbneck 5x5 40 16 - RE 1 padding=0,0,4,4\n"
     "bneck 5x5 40 16 - RE 1 padding=4,4,0,0\nbneck 3x3 40 16 SE RE 1\n"),
    ("slices by rows", "40x96", "torchvision", "conv 3x3 - 16 - HS 2\nbneck 3x3 72 24 - RE 2\n"
     "bneck 5x5 88 24 - HS 1\n"),
    ("bytes", "40x36", "torchvision", "conv 3x3 - 16 - HS 2\nbneck 3x3 16 16 SE RE 2\nbneck 3x3 64 24 - RE 1\n"),
]
CACHES = {"slices by rows": "l1=16K,l2=96K"}


def sanitized(sanitizer):
    return [f"-fsanitize={sanitizer}", "-fno-sanitize-recover=all", "-g1"] if sanitizer else []


def check_model(options, title, model, picture, size, optimisation=None):
    """Returns what one thread computes."""
    is_slow = options.sanitizer or options.machine == "aarch64"
    level = optimisation or ("-O1" if is_slow else "-O2")
    program = t.build(model, options.machine, sanitized(options.sanitizer), level)
    expected = t.infer(program, picture, size)
    for threads in FEW_THREADS if is_slow else THREADS:
        actual = t.infer(program, picture, size, "--pool", str(threads))
        t.check((actual == expected).all(), f"{title}: {threads} threads give other bits")
    return expected


def check_case(options, name, image, policy, rows):
    folder = t.scratch()
    arch = folder / "case.arch"
    text = HEAD % (image, policy) + rows + TAIL
    height, width = map(int, image.split("x"))
    picture = t.waves(height, width, 3)[None]
    if name == "bytes":
        text = text.replace(" x 3\n", " x 3 type=u8 order=bgr mean=120 scale=1/60\n", 1)
        picture = (picture * 40 + 120).clip(0, 255).astype("uint8")
    arch.write_text(text)
    scores = t.reference(options.mnv3c, arch, picture, "--weights", "synthetic:3")
    for schedule in SCHEDULES:
        flags = ["--threads", "--schedule", schedule, "--cache", CACHES.get(name, "l1=4K,l2=24K")]
        model = t.compile_model(options.mnv3c, arch, folder / schedule, "--weights", "synthetic:3", *flags)
        e = t.error(check_model(options, f"{name}, {schedule}", model, picture, scores.size), scores)
        t.check(e <= LIMIT, f"{name}, {schedule}: error {e:.2e}")
    shutil.rmtree(folder)


def check_shipped(options, name, flags):
    folder = t.scratch()
    facts = t.info(options.mnv3c, t.spec(name), *flags)
    flags = [*flags, "--weights", "synthetic:1"]
    shape = facts["input"]
    picture = t.waves(shape["height"], shape["width"], 3)[None]
    scores = t.reference(options.mnv3c, t.spec(name), picture, *flags)
    model = t.compile_model(options.mnv3c, t.spec(name), folder, "--threads", "--weights-as", "incbin", *flags)
    shared = len(re.findall(r"m_share\(m, ", (model / "m.c").read_text()))
    t.check(shared >= 10, f"{name}: only {shared} pieces of work are shared")
    level = "-O1" if options.sanitizer else "-O3"
    e = t.error(check_model(options, name, model, picture, scores.size, level), scores)
    t.check(e <= LIMIT, f"{name}: error {e:.2e}")
    shutil.rmtree(folder)


def check_seed(options, seed):
    rng = random.Random(seed)
    text, form = check_random.network(rng)
    folder = t.scratch()
    arch = folder / "random.arch"
    arch.write_text(text)
    if subprocess.run([options.mnv3c, "info", arch], capture_output=True).returncode == 0:
        picture = check_random.image(rng, *form)
        flags = ["--weights", "synthetic:5"]
        scores = t.reference(options.mnv3c, arch, picture, *flags)
        model = t.compile_model(options.mnv3c, arch, folder / "model", "--threads", *flags)
        e = t.error(check_model(options, f"seed {seed}", model, picture, scores.size), scores)
        if not t.check(e <= LIMIT, f"seed {seed}: error {e:.2e}"):
            print(text)
    shutil.rmtree(folder)


def main():
    options = t.arguments(machine="gcc", sanitizer="", seeds="0:12", parts="shipped,cases,random")
    t.need_machine(options.machine)
    if options.sanitizer:
        os.environ["ASAN_OPTIONS"] = "detect_leaks=0"  # the harness leaves its memory to the system
        os.environ["TSAN_OPTIONS"] = "atexit_sleep_ms=0"  # a second for threads that go on; the pool's have ended
        t.need_to_build([*t.MACHINES[options.machine][0], *sanitized(options.sanitizer)])
    parts = options.parts.split(",")
    for name, flags in SHIPPED if "shipped" in parts else []:
        check_shipped(options, name, flags)
    for name, flags in SMALL if "small" in parts else []:
        check_shipped(options, name, flags)
    for case in CASES if "cases" in parts else []:
        check_case(options, *case)
    for seed in range(*map(int, options.seeds.split(":"))) if "random" in parts else []:
        check_seed(options, seed)
    t.finish()


main()

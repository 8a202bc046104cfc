#!/usr/bin/env python3
"""Networks by every schedule, on every machine: layer by layer, by rows and by slices they compute what the reference
executor does, and the same as each other; also with odd maps, wide strides, dilation, rests of slices, and where a
residual or a tap outlives its group.

usage: check_schedules.py --mnv3c PATH [--machine gcc] [--only CASE]
"""
import pathlib
import re
import shutil
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import mnv3c_test as t

LIMIT = 1e-4
APART = 1e-5  # only means may be summed in another order
SCHEDULES = ["layers", "rows", "channels", "auto"]
ALL = {"rows", "channels"}

# What runs by slices of channels: the first two steps of a block, all three, a gate and its projection.
SLICED = {("conv1x1", "dwconv"), ("conv1x1", "dwconv", "conv1x1"), ("gate", "conv1x1")}

HEAD = "network n\ninput %s x 3\npolicy %s\nclasses 7\n"
TAIL = "conv 1x1 - 72 - HS 1\npool global\nlogits\n"
# Image, policy, rows, and the schedules that the plan must have where they are asked for.
CASES = [
    ("residuals", "40x36", "torchvision", "conv 3x3 - 16 - HS 2\n" + "bneck 3x3 64 16 - RE 1\n" * 3, ALL),
    ("strides", "61x45", "slim", "conv 3x3 - 12 - HS 2\nbneck 5x5 70 20 - RE 2\nbneck 3x3 100 20 - HS 1\n", ALL),
    ("gates", "48x40", "keras", "conv 3x3 - 16 - HS 2\nbneck 3x3 16 16 SE RE 2\nbneck 5x5 88 24 SE HS 1\n"
     "bneck 5x5 120 24 SE HS 1\nbneck 3x3 60 40 - RE 1\n", ALL),
    ("gated maps", "33x30", "torchvision", "conv 3x3 - 16 - HS 2\nbneck 3x3 116 44 SE RE 2\nbneck 5x5 200 44 SE HS 1\n"
     "bneck 3x3 100 44 SE RE 1\n", ALL),
    ("dilation", "44x52", "torchvision", "conv 3x3 - 16 - RE 1\nbneck 3x3 52 16 - RE 1 dilation=3\n"
     "bneck 5x5 64 24 - HS 1 dilation=2\n", ALL),
    ("tap", "36x36", "torchvision", "conv 3x3 - 16 - RE 2 @a\nbneck 3x3 64 16 - RE 1 @b\nbneck 3x3 64 16 - RE 1 @c\n"
     "add from=a,c @d\nadd from=b,d\n", ALL),
    ("one row", "2x64", "torchvision", "conv 3x3 - 16 - RE 1\nbneck 3x3 64 24 - RE 2\nbneck 3x3 96 24 - RE 1\n",
     ALL),
    ("fused", "40x40", "torchvision", "conv 3x3 - 16 - RE 2\nfused 3x3 64 16 - RE 1\nfused 3x3 64 24 - RE 2\n",
     {"rows"}),
    ("residual under a window", "40x40", "torchvision", "conv 3x3 - 16 - RE 2 @a\nconv 3x3 - 16 - RE 1 @b\n"
     "add from=a,b\nfused 3x3 64 16 - RE 1\n", {"rows"}),
    ("slices by rows", "80x96", "torchvision", "conv 3x3 - 16 - HS 2\nbneck 3x3 72 24 - RE 2\nbneck 5x5 88 24 - HS 1\n"
     "bneck 3x3 80 24 - RE 1\nbneck 5x5 120 24 SE RE 2\n", ALL),
]
CACHES = {"slices by rows": "l1=16K,l2=96K"}

# By rows, depthwise convolutions that take their expansion slice by slice, one with a rest of channels and one without,
# with fewer fresh rows than kept ones and with more, and four rows at a time.
ROW_SLICES = [r" dwconv .*x88 .* rows=4 channels=16 ", r" dwconv .*x72 .* rows=1 channels=16 ",
              r" dwconv .*x80 .* rows=\d channels=",
              r"^b\d.* ring=3 places=7 ", r"^b\d.* ring=5 places=26 ", r"^b\d.* ring=8 places=28 "]


def sliced_groups(plan):
    """The operations of each group that runs by slices."""
    groups = re.split(r"^(layers|rows|channels)$", plan, flags=re.M)
    return {tuple(re.findall(r"^s\d+ (\w+)", text, re.M))
            for name, text in zip(groups[1::2], groups[2::2]) if name == "channels"}


def check_case(options, name, text, expected):
    folder = t.scratch()
    arch = folder / "case.arch"
    arch.write_text(text)
    height, width = map(int, re.search(r"input (\d+)x(\d+)", text).groups())
    picture = t.waves(height, width, 3)[None]
    scores = t.reference(options.mnv3c, arch, picture, "--weights", "synthetic:3")
    outputs, slices = {}, set()
    for schedule in SCHEDULES:
        flags = ["--schedule", schedule, "--cache", CACHES.get(name, "l1=4K,l2=24K")]
        plan = t.run([options.mnv3c, arch, "--dump=plan", *flags])
        found = set(re.findall(r"^(layers|rows|channels)$", plan, re.M))
        if schedule in ALL:
            t.check((schedule in found) == (schedule in expected), f"{name}: {schedule} has {found}")
        slices |= sliced_groups(plan)
        if name in CACHES and schedule == "rows":
            for pattern in ROW_SLICES:
                t.check(re.search(pattern, plan, re.M), f"{name}: no {pattern} in the plan")
        model = t.compile_model(options.mnv3c, arch, folder / schedule, "--weights", "synthetic:3", *flags)
        program = t.build(model, options.machine, optimisation=t.quick_level(options.machine))
        outputs[schedule] = t.infer(program, picture, scores.size)
        e = t.error(outputs[schedule], scores)
        t.check(e <= LIMIT, f"{name}, {schedule}: error {e:.2e}")
        e = t.error(outputs[schedule], outputs["layers"])
        t.check(e <= APART, f"{name}, {schedule}: {e:.2e} from layers")
    shutil.rmtree(folder)
    return slices


def main():
    options = t.arguments(machine="gcc", only="")
    t.need_machine(options.machine)
    cases, slices = [case for case in CASES if options.only in ("", case[0])], set()
    t.check(cases, f"no case {options.only}")
    for name, image, policy, rows, expected in cases:
        slices |= check_case(options, name, HEAD % (image, policy) + rows + TAIL, expected)
    t.check(options.only or SLICED <= slices, f"by slices only {slices}")
    t.finish()


main()

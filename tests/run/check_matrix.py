#!/usr/bin/env python3
"""Every shipped classifier over width and resolution: generated code against the reference executor, synthetic weights.

usage: check_matrix.py --mnv3c PATH [--machine gcc] [--part full|sample]
The sample has every spec once and every multiplier and resolution several times; `full` is the whole product.
"""
import itertools
import pathlib
import shutil
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import mnv3c_test as t

LIMIT = 1e-4
MULTIPLIERS = ["0.35", "0.5", "0.75", "1.0", "1.25"]
RESOLUTIONS = ["96", "160", "193x225", "224"]
POLICIES = ["torchvision", "slim", "keras", "timm", "paddle", "slim-fixed-head"]


def points(specs, part):
    everything = list(itertools.product(MULTIPLIERS, RESOLUTIONS))
    for number, spec in enumerate(specs):
        # A stride coprime to the product's size walks through all of it, a different point for each spec.
        chosen = everything if part == "full" else [everything[number * 7 % len(everything)]]
        for multiplier, resolution in chosen:
            yield spec, multiplier, resolution


def main():
    options = t.arguments(machine="gcc", part="sample")
    t.need_machine(options.machine)
    specs = [path for path in sorted((t.ROOT / "arch_specs").glob("*.arch"))
             if len(t.info(options.mnv3c, path)["outputs"]) == 1 and "head" not in path.read_text().split()]
    if options.part == "sample" and options.machine != "gcc":
        specs = specs[::4]
    for number, (spec, multiplier, resolution) in enumerate(points(specs, options.part)):
        flags = ["--multiplier", multiplier, "--resolution", resolution, "--weights", "synthetic:1"]
        if options.part == "full":
            flags += ["--policy", POLICIES[number % len(POLICIES)]]
        folder = t.scratch()
        facts = t.info(options.mnv3c, spec, *flags[:4])
        height, width, channels = (facts["input"][key] for key in ("height", "width", "channels"))
        image = t.waves(height, width, channels)[None]
        expected = t.reference(options.mnv3c, spec, image, *flags)
        model = t.compile_model(options.mnv3c, spec, folder, *flags, "--weights-as", "incbin")
        program = t.build(model, options.machine, optimisation="-O2")
        e = t.error(t.infer(program, image, expected.size), expected)
        print(f"{spec.stem} x{multiplier} @{resolution} {options.machine}: error {e:.2e}", flush=True)
        t.check(e <= LIMIT, f"{spec.stem} x{multiplier} @{resolution}: error {e:.2e} is above {LIMIT}")
        shutil.rmtree(folder)
    t.finish()


main()

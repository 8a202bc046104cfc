#!/usr/bin/env python3
"""bench/counting.py: the FMAs that it counts of each step are the multiply-accumulates of that step in vectors of four;
and bench/kernels has a shape for every kernel with vectors that NEON takes by itself.

usage: check_counting.py --mnv3c PATH
"""
import importlib.machinery
import importlib.util
import pathlib
import shutil
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import mnv3c_test as t

sys.path.insert(0, str(t.ROOT / "bench"))
import counting
import model

# Rows without padding and with whole panels, so that nothing but their taps is multiplied; and the FMAs of each step.
ROWS = """network n
input 14 x 18 x 16
policy torchvision
divisor 1
conv 1x1 - 48 - RE 1
conv 3x3 - 32 - RE 1 padding=valid @a
pool 2x2 stride=1
bneck 3x3 - 64 - RE 1 padding=valid
"""
FMAS = {"conv1x1": [14 * 18 * 16 * 48 // 4, 9 * 13 * 32 * 64 // 4], "conv": [12 * 16 * 9 * 48 * 32 // 4],
        "pool": [0], "dwconv": [9 * 13 * 9 * 32 // 4]}
HARNESS_FMAS = 8  # at most, between two runs; they are counted with the first step
OTHERS = {"conv_simd", "conv1x1_simd", "dwconv_simd"}  # that NEON takes only where they are forced, or for huge windows


def check_counts(mnv3c, folder):
    model.CACHE = folder
    arch = folder / "n.arch"
    arch.write_text(ROWS)
    options = ["--target=neon", "--weights=synthetic:1", counting.LAYERS]
    model.generate(mnv3c, arch, options, folder)
    plan = t.run([mnv3c, arch, "--dump=plan", *options])
    steps = [line.split()[1] for line in plan.splitlines() if line[:1] == "s" and line[1:2].isdigit()]
    counted = counting.count(counting.build(folder), folder / "m_weights.bin", len(steps))
    left = {operation: list(fmas) for operation, fmas in FMAS.items()}
    for number, (operation, counts) in enumerate(zip(steps, counted)):
        expected = left[operation].pop(0)
        print(f"{operation}: {counts}, {expected} FMAs expected")
        t.check(0 <= counts.macs - expected <= HARNESS_FMAS * (number == 0), f"{operation}: {counts.macs} FMAs")
        t.check(counts.instructions > counts.macs + counts.loads + counts.stores, f"{operation}: {counts}")
    t.check(not any(left.values()), f"no such steps: {left}")


def check_shapes(mnv3c, folder):
    """The shapes of bench/kernels are networks, and choose every kernel."""
    loader = importlib.machinery.SourceFileLoader("kernels", str(t.ROOT / "bench" / "kernels"))
    kernels = importlib.util.module_from_spec(importlib.util.spec_from_loader("kernels", loader))
    loader.exec_module(kernels)
    chosen = set()
    for operation, size, row in kernels.SHAPES:
        arch = folder / "kernel.arch"
        arch.write_text(kernels.arch_text(size, row))
        plan = t.run([mnv3c, arch, "--dump=plan", "--target=neon"])
        steps = kernels.steps_of(plan, "neon", "type=u8" in size)
        t.check(any(step.operation == operation for step in steps), f"no step {operation}: {size}, {row}")
        chosen |= {step.kernel for step in steps if step.operation == operation}
    missing = {name for name in kernels.kernels_of_table() if "portable" not in name} - chosen - OTHERS
    t.check(not missing, f"bench/kernels has no shape for {missing}")


def main():
    options = t.arguments()
    t.need_to_build(*t.MACHINES["aarch64_clang"])
    t.need("gcc", "nm", counting.EMULATOR)
    folder = t.scratch()
    check_counts(options.mnv3c, folder)
    check_shapes(options.mnv3c, folder)
    shutil.rmtree(folder)
    t.finish()


main()

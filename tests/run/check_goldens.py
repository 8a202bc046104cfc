#!/usr/bin/env python3
"""PyTorch's outputs on deterministic checkpoints of real model classes: the reference executor and the generated code.

usage: check_goldens.py --mnv3c PATH [--machine gcc] [--only GOLDEN]        needs ../shared/goldens
"""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import mnv3c_test as t

LIMIT = 1e-4
# golden: spec and options. timm's tf_ models pad as TensorFlow does and have its epsilon.
CASES = {
    "torchvision_small": ("mobilenet_v3_small", ["--policy", "torchvision"], ""),
    "torchvision_large": ("mobilenet_v3_large", ["--policy", "torchvision"], ""),
    "torchvision_small_050_160": ("mobilenet_v3_small", ["--policy", "torchvision", "--multiplier", "0.5",
                                                         "--resolution", "160"], ""),
    "timm_tf_small_100": ("mobilenet_v3_small", ["--policy", "timm"], "padding same\nepsilon 1e-3\n"),
}


def main():
    options = t.arguments(machine="gcc", only="")
    goldens = t.SHARED / "goldens"
    if not goldens.is_dir():
        t.skip("no ../shared/goldens")
    import numpy as np
    sys.path.insert(0, str(goldens))
    import mkweights
    import json

    for name in [options.only] if options.only else CASES:
        spec, flags, settings = CASES[name]
        folder = t.scratch()
        golden = json.loads((goldens / f"{name}.json").read_text())
        weights = folder / "weights.safetensors"
        mkweights.write_safetensors(weights, {n: mkweights.fill(n, tuple(s)) for n, s in golden["tensors"].items()})
        arch = folder / f"{name}.arch"
        arch.write_text(f'include "{t.spec(spec)}"\n{settings}')
        image = np.ascontiguousarray(mkweights.image(tuple(golden["input"])).transpose(0, 2, 3, 1))
        expected = np.load(goldens / f"{name}.npz")["output"]
        oracle = t.reference(options.mnv3c, arch, image, "--weights", weights, *flags)
        model = t.compile_model(options.mnv3c, arch, folder / "model", "--weights", weights,
                                "--weights-as", "incbin", *flags)
        actual = t.infer(t.build(model, options.machine), image, expected.size)
        for what, value in (("reference executor", oracle), (f"generated code, {options.machine}", actual)):
            e = t.error(value, expected)
            print(f"{name}: {what}: error {e:.2e}")
            t.check(e <= LIMIT, f"{name}: {what}: error {e:.2e} is above {LIMIT}")
    t.finish()


main()

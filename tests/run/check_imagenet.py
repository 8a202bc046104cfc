#!/usr/bin/env python3
"""A real ImageNet checkpoint classifies four photographs: logits and labels, built for one machine.

usage: check_imagenet.py --mnv3c PATH [--machine gcc|clang|aarch64|arm]        needs ../shared/data/imagenet_small
"""
import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import mnv3c_test as t

LIMIT = 2e-3
LABELS = {"chelsea": 286, "coffee": 968, "astronaut": 574, "grace_hopper": 653}


def main():
    options = t.arguments(machine="gcc")
    data = t.SHARED / "data" / "imagenet_small"
    if not data.is_dir():
        t.skip("no ../shared/data/imagenet_small")
    import numpy as np
    from PIL import Image

    golden = json.loads((data / "golden.json").read_text())
    names = (data / "labels.txt").read_text().splitlines()
    pixels = [np.asarray(Image.open(data / f"{name}.png").convert("RGB"), np.float32) for name in LABELS]
    images = np.stack(pixels) / np.float32(127.5) - 1
    folder = t.scratch()
    for policy in ("keras", "slim"):
        # As C they take long to compile; the text is the same for all machines.
        form = "c" if options.machine == "gcc" else "incbin"
        model = t.compile_model(options.mnv3c, t.spec("mobilenet_v3_small"), folder / policy, "--weights",
                                data / "weights.safetensors", "--weights-as", form, "--policy", policy,
                                "--classes", "1001")
        logits = t.infer(t.build(model, options.machine), images, 1001)
        for (name, label), row in zip(LABELS.items(), logits):
            difference = float(np.max(np.abs(row - np.array(golden[name]["logits"]))))
            top = int(np.argmax(row))
            print(f"{options.machine} {policy} {name}: {top} {names[top]}, largest difference {difference:.1e}")
            t.check(top == label, f"{name}: label {top} instead of {label}")
            t.check(difference <= LIMIT, f"{name}: logits differ by {difference}")
    t.finish()


main()

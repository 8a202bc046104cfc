#!/usr/bin/env python3
"""Every naming scheme binds, and the same numbers fold to the same weights whatever the scheme.

usage: check_layouts.py BIND_LAYOUTS

Makes checkpoints of the networks beside this file with make_checkpoint.py and hands them to the program that
compares them.
"""
import os
import subprocess
import sys
import tempfile

import make_checkpoint as make

HERE = os.path.dirname(os.path.abspath(__file__))
V3 = ("torchvision", "timm", "keras", "keras_3", "slim")
CASES = [  # rows, layouts, the expansion convolution is always there
    ("small", V3, False),
    ("large", V3, False),
    ("large_minimalistic", V3, False),
    ("small", V3 + ("paddle",), True),
    ("large", V3 + ("paddle",), True),
    ("mobilenet_v2", ("torchvision_v2", "timm", "keras_v2", "slim"), False),
    ("mnasnet_b1", ("torchvision_mnasnet", "timm"), False),
    ("edgetpu", ("slim", "timm"), False),
]


def repeated(tensors):
    """Names as they are in a Keras .h5: the group of a layer holds the layer's path once more."""
    return {f"model_weights/{name.rsplit('/', 1)[0]}/{name}": tensor for name, tensor in tensors.items()}


def with_averages(tensors):
    """Names as in a TF-slim checkpoint: each variable beside its average, which is the one to take; and a counter."""
    out = {"global_step": ([1], [0.0])}
    for name, (shape, numbers) in tensors.items():
        out["MobilenetV3/" + name] = (shape, [number + 1 for number in numbers])
        out["MobilenetV3/" + name + "/ExponentialMovingAverage"] = (shape, numbers)
    return out


def variants(rows, layout, expand_always):
    yield "plain", make.checkpoint(rows, layout, expand_always)
    yield "linear", make.checkpoint(rows, layout, expand_always, linear=True)
    prefix = {"slim": "MobilenetV3/", "keras": "model_weights/", "keras_3": "layers/"}.get(layout, "module.")
    yield "prefix", make.checkpoint(rows, layout, expand_always, prefix=prefix)
    if layout == "keras":
        yield "repeated", repeated(make.checkpoint(rows, layout, expand_always))
    if layout == "slim":
        yield "averages", with_averages(make.checkpoint(rows, layout, expand_always))


def run(program, rows, expand_always, files):
    option = ["--expand-always"] if expand_always else []
    return subprocess.run([program, rows, *option, *files], check=False).returncode == 0


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    failures = 0
    for name, layouts, expand_always in CASES:
        rows = os.path.join(HERE, name + ".rows")
        with tempfile.TemporaryDirectory() as directory:
            files, folded = [], []
            for layout in layouts:
                for variant, tensors in variants(rows, layout, expand_always):
                    files.append(os.path.join(directory, f"{layout}-{variant}.safetensors"))
                    make.write_safetensors(files[-1], tensors)
                folded.append(os.path.join(directory, f"{layout}-folded.safetensors"))
                make.write_safetensors(folded[-1], make.checkpoint(rows, layout, expand_always, folded=True))
            ok = run(sys.argv[1], rows, expand_always, files) and run(sys.argv[1], rows, expand_always, folded)
        print(f"{'ok  ' if ok else 'FAIL'} {name}, {len(files) + len(folded)} checkpoints")
        failures += not ok
    sys.exit(failures != 0)


if __name__ == "__main__":
    main()

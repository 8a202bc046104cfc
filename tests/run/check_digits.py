#!/usr/bin/env python3
"""The network of arch_specs/digits: PyTorch's logits and the promised accuracy, on the held-out scans.

usage: check_digits.py --mnv3c PATH [--machine gcc]
"""
import pathlib
import shutil
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import mnv3c_test as t

ACCURACY = 0.98
LIMIT = 1e-4


def main():
    options = t.arguments(machine="gcc")
    import numpy as np
    folder = t.ROOT / "arch_specs" / "digits"
    images = np.load(folder / "heldout_images.npy")[..., None].astype(np.float32)
    labels, golden = np.load(folder / "heldout_labels.npy"), np.load(folder / "heldout_logits.npy")
    scratch = t.scratch()
    model = t.compile_model(options.mnv3c, t.spec("digits/digits"), scratch)
    generated = t.infer(t.build(model, options.machine), images, 10)
    oracle = t.reference(options.mnv3c, t.spec("digits/digits"), images)
    for what, logits in (("generated code", generated), ("reference executor", oracle)):
        accuracy = float(np.mean(np.argmax(logits, axis=1) == labels))
        e = t.error(logits, golden)
        print(f"{what}: accuracy {accuracy:.4f}, error against PyTorch {e:.2e}")
        t.check(accuracy >= ACCURACY, f"{what}: accuracy {accuracy:.4f} is below {ACCURACY}")
        t.check(e <= LIMIT, f"{what}: error {e:.2e} is above {LIMIT}")
    shutil.rmtree(scratch)
    t.finish()


main()

#!/usr/bin/env python3
"""Bad checkpoints, through the command: one clear message with reason and remedy, exit status 1, no output file.

usage: check_bad_checkpoints.py --mnv3c PATH
Each case makes a checkpoint for the same small network wrong in one way and names the message that must come.
"""
import json
import pathlib
import shutil
import struct
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import mnv3c_test as t

ARCH = """network tiny
input   8 x 8 x 3
policy  torchvision
classes 2
conv    3x3  -  8  -  HS  2
pool    global
hidden  -    -  8  -  HS
logits
"""


def tensors():
    import numpy as np
    rng = np.random.Generator(np.random.PCG64(1))
    shapes = {"features.0.0.weight": (8, 3, 3, 3), "features.0.1.weight": (8,), "features.0.1.bias": (8,),
              "features.0.1.running_mean": (8,), "features.0.1.running_var": (8,), "classifier.0.weight": (8, 8),
              "classifier.0.bias": (8,), "classifier.3.weight": (2, 8), "classifier.3.bias": (2,)}
    return {name: rng.uniform(0.5, 1.5, shape).astype(np.float32) for name, shape in shapes.items()}


def edited(**changes):
    """The good tensors with some replaced, or removed where the value is None; __ stands for a dot."""
    result = tensors()
    for name, value in changes.items():
        name = name.replace("__", ".")
        if value is None:
            del result[name]
        else:
            result[name] = value(result.get(name))
    return result


def with_value(index, number):
    def change(tensor):
        tensor.reshape(-1)[index] = number
        return tensor
    return change


def file_of(contents):
    def write(path):
        t.write_safetensors(path, contents)
    return write


def raw(make):
    """A file made from the bytes and the header of a good one."""
    def write(path):
        t.write_safetensors(path, tensors())
        data = path.read_bytes()
        length = struct.unpack("<Q", data[:8])[0]
        path.write_bytes(make(data, length, json.loads(data[8:8 + length])))
    return write


def with_header(change):
    def make(data, length, header):
        change(header)
        text = json.dumps(header).encode()
        return struct.pack("<Q", len(text)) + text + data[8 + length:]
    return raw(make)


def overlap(header):
    header["classifier.0.bias"]["data_offsets"] = header["features.0.1.bias"]["data_offsets"]


def past_the_end(header):
    begin, end = header["classifier.3.bias"]["data_offsets"]
    header["classifier.3.bias"]["data_offsets"] = [begin + (1 << 40), end + (1 << 40)]


def foreign(contents):
    return {f"layer{i}.kernel": value for i, value in enumerate(contents.values())}


NESTED = b"[" * 10000 + b"]" * 10000
CASES = {  # what: (how the file is made, the message's slug, a word that it must name)
    "empty file": (lambda path: path.write_bytes(b""), "checkpoint-short", ""),
    "cut in the length": (raw(lambda d, n, h: d[:5]), "checkpoint-short", ""),
    "cut in the header": (raw(lambda d, n, h: d[:8 + n // 2]), "checkpoint-header-length", ""),
    "cut in the data": (raw(lambda d, n, h: d[:-4]), "checkpoint-", "classifier"),
    "lying length": (raw(lambda d, n, h: struct.pack("<Q", 1 << 62) + d[8:]), "checkpoint-", ""),
    "overlap": (with_header(overlap), "checkpoint-overlap", "features.0.1.bias"),
    "past the end": (with_header(past_the_end), "checkpoint-", "classifier.3.bias"),
    "deep JSON": (lambda path: path.write_bytes(struct.pack("<Q", len(NESTED)) + NESTED), "checkpoint-json-depth", ""),
    "no JSON": (lambda path: path.write_bytes(struct.pack("<Q", 4) + b"nope"), "checkpoint-", ""),
    "a pickle": (lambda path: path.write_bytes(b"PK\x03\x04" + bytes(500)), "checkpoint-foreign", ""),
    "other names": (file_of(foreign(tensors())), "layout-unknown", ""),
    "missing tensor": (file_of(edited(classifier__0__weight=None)), "tensor-missing", "classifier.0.weight"),
    "wrong shape": (file_of(edited(classifier__0__weight=lambda x: x[:, :7].copy())), "tensor-shape", "[8, 7]"),
    "wrong type": (with_header(lambda h: h["classifier.0.bias"].update(dtype="I32")), "tensor-dtype", "I32"),
    "NaN": (file_of(edited(classifier__0__weight=with_value(5, float("nan")))), "tensor-not-finite",
            "classifier.0.weight"),
    "infinity": (file_of(edited(features__0__0__weight=with_value(7, float("inf")))), "tensor-not-finite",
                 "[0, 0, 2, 1]"),
    "negative variance": (file_of(edited(features__0__1__running_var=with_value(3, -1))), "variance-negative", "[3]"),
}


def main():
    options = t.arguments()
    folder = t.scratch()
    arch, checkpoint, output = folder / "tiny.arch", folder / "w.safetensors", folder / "m.c"
    arch.write_text(ARCH)
    command = [options.mnv3c, arch, "--weights", checkpoint, "-o", output]
    for what, (make, slug, word) in CASES.items():
        make(checkpoint)
        result = subprocess.run(command, capture_output=True, text=True, timeout=60)
        message = result.stderr
        t.check(result.returncode == 1, f"{what}: exit status {result.returncode}\n{message}")
        t.check(f"[{slug}" in message and word in message, f"{what}: expected [{slug} and {word!r} in\n{message}")
        t.check("help: " in message and str(checkpoint) in message, f"{what}: no remedy or no file in\n{message}")
        t.check(message.count("error:") == 1, f"{what}: not one error\n{message}")
        t.check(not output.exists() and sorted(p.name for p in folder.iterdir()) == ["tiny.arch", "w.safetensors"],
                f"{what}: files are left")
    # A second hidden layer has no name in torchvision's models.
    arch.write_text(ARCH.replace("logits", "hidden  -    -  8  -  HS\nlogits"))
    t.write_safetensors(checkpoint, tensors())
    result = subprocess.run(command, capture_output=True, text=True)
    t.check(result.returncode == 1 and "[layer-unnamed]" in result.stderr, f"unnamed layer: {result.stderr}")
    arch.write_text(ARCH)
    # An extra tensor is only a note.
    t.write_safetensors(checkpoint, {**tensors(), "auxiliary.weight": tensors()["classifier.0.bias"]})
    result = subprocess.run(command, capture_output=True, text=True)
    said = result.returncode == 0 and "auxiliary.weight" in result.stderr
    t.check(said and output.exists(), f"extra: {result.stderr}")
    shutil.rmtree(folder)
    t.finish()


main()

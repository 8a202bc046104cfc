"""A small network for the tests of adapt/, with a checkpoint of numbers made up, and safetensors files in numpy."""
import json
import struct
import subprocess
import zlib

import numpy as np

import fake_table

TINY = """network tiny
input 16 x 16 x 3  mean=127.5 scale=1/127.5
policy torchvision
classes 4
conv   3x3   -  16  -         HS 2
bneck  3x3  16  16  SE        RE 1
bneck  3x3  48  24  -         RE 2
bneck  3x3  64  24  SE:exp/2  HS 1
bneck  5x5  96  32  SE:12     HS 2
fused  3x3  64  32  -         RE 1
conv   1x1   -  96  -         HS 1
pool   global
hidden -     -  64  -         HS
logits
"""
PARTS = ("weight", "bias", "running_mean", "running_var")


def read(path):
    """The tensors of a file; every rule of the format is checked on the way."""
    data = path.read_bytes()
    length = struct.unpack("<Q", data[:8])[0]
    header = json.loads(data[8:8 + length])
    assert length % 8 == 0, path
    tensors, reached = {}, 0
    for name, entry in header.items():
        begin, end = entry["data_offsets"]
        kind = {"F32": np.float32, "F16": np.float16, "I64": np.int64}[entry["dtype"]]
        assert begin == reached and begin % np.dtype(kind).itemsize == 0, (path, name)
        reached = end
        tensors[name] = np.frombuffer(data[8 + length + begin:8 + length + end], kind).reshape(entry["shape"])
    assert 8 + length + reached == len(data), path
    return tensors


def write(path, tensors):
    entries, blobs, offset = {}, [], 0
    for name, array in sorted(tensors.items()):
        kind = {"float32": "F32", "float16": "F16", "int64": "I64"}[str(array.dtype)]
        blobs.append(np.ascontiguousarray(array).tobytes())
        entries[name] = {"dtype": kind, "shape": list(array.shape), "data_offsets": [offset, offset + len(blobs[-1])]}
        offset += len(blobs[-1])
    header = json.dumps(entries).encode()
    path.write_bytes(struct.pack("<Q", len(header)) + header + b"".join(blobs))


def values(name, shape):
    return np.random.RandomState(zlib.crc32(name.encode())).standard_normal(shape).astype(np.float32)


def checkpoint(mnv3c, arch):
    """Tensors under the names of --dump=net, in PyTorch's order."""
    tensors = {}
    for layer in fake_table.layers(mnv3c, arch):
        name, op, ky, kx, channels_in, channels_out = layer[0], layer[1], layer[2], layer[3], layer[15], layer[18]
        if op not in ("conv", "dwconv"):
            continue
        out = int(channels_out)
        shape = (out, 1 if op == "dwconv" else int(channels_in), int(ky), int(kx))
        tensors[name + ".weight"] = values(name, shape) / np.sqrt(np.float32(np.prod(shape[1:])))
        if " bn " in layer[-1]:
            for part in PARTS:
                tensors[f"{name}.bn.{part}"] = values(name + part, out) * np.float32(0.25)
            tensors[name + ".bn.weight"] += 1
            tensors[name + ".bn.running_var"] = np.abs(tensors[name + ".bn.running_var"]) + np.float32(0.5)
            tensors[name + ".bn.num_batches_tracked"] = np.array(7, np.int64)
        if " bias" in layer[-1]:
            tensors[name + ".bias"] = values(name + "bias", out) * np.float32(0.125)
    return tensors


def output(mnv3c, arch, weights, images, folder):
    """What the reference executor makes of the images."""
    np.save(folder / "images.npy", images)
    result = folder / "outputs.npy"
    subprocess.run([mnv3c, "run", arch, "--weights", weights, "--input", folder / "images.npy", "-o", result],
                   check=True)
    return np.load(result)

"""Reads and writes safetensors files of float32 arrays with numpy alone (Debian 12 has no package for them).

The form: eight bytes of length, little endian, a JSON header {name: {dtype, shape, data_offsets}}, then the arrays.
"""
import json
import struct

import numpy as np


def read(path):
    """The tensors of a file by name; other element types than float32 are an error."""
    with open(path, "rb") as file:
        data = file.read()
    if len(data) < 8 or struct.unpack("<Q", data[:8])[0] > len(data) - 8:
        raise SystemExit(f"{path}: no safetensors file")
    begin = 8 + struct.unpack("<Q", data[:8])[0]
    tensors = {}
    for name, entry in json.loads(data[8:begin]).items():
        if name == "__metadata__":
            continue
        if entry["dtype"] != "F32":
            raise SystemExit(f"{path}: {name} is {entry['dtype']}, and only F32 is read here")
        low, high = entry["data_offsets"]
        tensors[name] = np.frombuffer(data[begin + low:begin + high], "<f4").reshape(entry["shape"]).copy()
    return tensors


def write(path, tensors):
    """Names in order, the arrays at multiples of eight bytes."""
    header, offset = {}, 0
    arrays = [(name, np.ascontiguousarray(tensors[name], "<f4")) for name in sorted(tensors)]
    for name, array in arrays:
        header[name] = {"dtype": "F32", "shape": list(array.shape), "data_offsets": [offset, offset + array.nbytes]}
        offset += array.nbytes
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        for _, array in arrays:
            file.write(array.tobytes())

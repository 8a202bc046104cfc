#!/usr/bin/env python3
"""Converts a checkpoint to safetensors, with the names and array orders of the framework it comes from.

usage: convert_weights.py IN OUT.safetensors

    .pth .pt .bin      PyTorch state dict, or a dict that holds one       needs torch
    .pdparams          Paddle                                             needs numpy
    .h5 .keras         Keras 2 and 3, weights or whole model              needs h5py
    .npz               names and arrays as they are                       needs numpy
    .index             TensorFlow 1 checkpoint (also its bare prefix)     needs tensorflow

Nothing is renamed or transposed: mnv3c knows the names of each framework. Integers (num_batches_tracked, global_step)
are left out, other numbers are stored as float32. Pickles are read without running what is in them.
"""
import io
import json
import os
import pickle
import struct
import sys
import zipfile

import numpy

WRAPPERS = ("state_dict_ema", "model_ema", "ema_state_dict", "state_dict", "model_state_dict", "model")


def read_torch(path):
    import torch
    loaded = torch.load(path, map_location="cpu", weights_only=True)
    for wrapper in WRAPPERS:
        if wrapper in loaded and isinstance(loaded[wrapper], dict):
            loaded = loaded[wrapper]
            break
    return {name: value.detach().float().numpy() for name, value in loaded.items()
            if isinstance(value, torch.Tensor) and value.is_floating_point()}


class ArrayUnpickler(pickle.Unpickler):
    """Makes arrays and plain containers, and refuses everything else."""
    ALLOWED = {("collections", "OrderedDict"), ("numpy", "ndarray"), ("numpy", "dtype"), ("_codecs", "encode"),
               ("numpy.core.multiarray", "_reconstruct"), ("numpy._core.multiarray", "_reconstruct"),
               ("numpy.core.numeric", "_frombuffer"), ("numpy._core.numeric", "_frombuffer")}

    def find_class(self, module, name):
        if (module, name) not in self.ALLOWED:
            raise pickle.UnpicklingError(f"the file wants {module}.{name}, which no weights need")
        return super().find_class(module, name)


def read_paddle(path):
    with open(path, "rb") as file:
        loaded = ArrayUnpickler(file, encoding="latin1").load()
    return {name: value for name, value in loaded.items() if isinstance(value, numpy.ndarray)}


def read_npz(path):
    with numpy.load(path, allow_pickle=False) as file:
        return {name: file[name] for name in file.files}


def text(value):
    return value.decode() if isinstance(value, bytes) else str(value)


def legacy_keras(group):
    """Keras 2: each layer's group lists the names of its weights, which are whole paths ("Conv/kernel:0")."""
    tensors = {}
    for layer in map(text, group.attrs["layer_names"]):
        for weight in map(text, group[layer].attrs["weight_names"]):
            name = weight if weight.startswith(layer + "/") else f"{layer}/{weight.rsplit('/', 1)[-1]}"
            tensors[name.removesuffix(":0")] = group[layer][weight][()]
    return tensors


def keras_3(layers):
    """Keras 3: layers/<class>_<n>/vars/<j>; vars has the layer's name as an attribute, and j counts its variables."""
    import h5py
    tensors = {}
    for key, group in layers.items():
        if not isinstance(group, h5py.Group):
            continue
        variables = group.get("vars", {})
        if "layers" in group:
            tensors.update(keras_3(group["layers"]))
        layer = text(variables.attrs.get("name", key)) if len(variables) else key
        leaves = ("gamma", "beta", "moving_mean", "moving_variance") if len(variables) == 4 else ("kernel", "bias")
        for j in sorted(variables, key=int):
            tensors[f"{layer}/{leaves[int(j)]}"] = variables[j][()]
    return tensors


def read_keras(path):
    import h5py
    source = path
    if zipfile.is_zipfile(path):  # .keras
        with zipfile.ZipFile(path) as archive:
            source = io.BytesIO(archive.read("model.weights.h5"))
    with h5py.File(source, "r") as file:
        group = file["model_weights"] if "model_weights" in file else file
        if "layer_names" in group.attrs:
            return legacy_keras(group)
        return keras_3(file["layers"] if "layers" in file else file["_layer_checkpoint_dependencies"])


def read_tensorflow(path):
    import tensorflow
    reader = tensorflow.train.load_checkpoint(path.removesuffix(".index"))
    return {name: reader.get_tensor(name) for name, shape in reader.get_variable_to_shape_map().items()}


READERS = {".pth": read_torch, ".pt": read_torch, ".bin": read_torch, ".pdparams": read_paddle, ".h5": read_keras,
           ".keras": read_keras, ".npz": read_npz, ".index": read_tensorflow}


def write_safetensors(path, tensors):
    header, offset = {}, 0
    for name, array in tensors.items():
        header[name] = {"dtype": "F32", "shape": list(array.shape), "data_offsets": [offset, offset + array.nbytes]}
        offset += array.nbytes
    head = json.dumps(header).encode()
    head += b" " * (-len(head) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(head)) + head)
        for array in tensors.values():
            file.write(array.tobytes())


def convert(source, destination):
    """Returns the number of tensors written."""
    reader = READERS.get(os.path.splitext(source)[1])
    if not reader and os.path.exists(source + ".index"):
        reader = read_tensorflow
    if not reader:
        raise ValueError(f"{source}: unknown kind of file, see --help")
    tensors = {name: numpy.ascontiguousarray(value, dtype="<f4").reshape(numpy.shape(value))
               for name, value in reader(source).items()
               if numpy.asarray(value).dtype.kind == "f"}
    write_safetensors(destination, tensors)
    return len(tensors)


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[1].startswith("-"):
        sys.exit(__doc__)
    try:
        print(f"{sys.argv[2]}: {convert(*sys.argv[1:])} tensors")
    except (OSError, ValueError, KeyError, ImportError, pickle.UnpicklingError) as error:
        sys.exit(f"{sys.argv[0]}: {error}")

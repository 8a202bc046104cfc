"""A resolved network for the exporters: `mnv3c info --json` with weights and an image.

usage: network.py FOLDER       FOLDER has network.json; makes weights.safetensors and image.npy (HxWxC) in it

The weights are named by mnv3c's own layer names, as in torch ([out, in, h, w], depthwise [channels, 1, h, w]) and with
batch normalisation folded, so that mnv3c reads the same file. They are of a size that keeps activations near 1, as
those of compiler/weights/synthetic.c: neither denormals nor infinities may spoil a measurement.
"""
import json
import pathlib
import struct
import sys
import zlib

import numpy as np

# Mean square of f(x) for normal x of variance 1; 0.37 for hswish as in compiler/weights/synthetic.c.
POWER_LEFT = {"none": 1, "relu": 0.5, "relu6": 0.5, "hswish": 0.37}
POWER_OF_GATES = 0.25


class Network:
    """network.json and what the exporters ask of it."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        info = json.loads((self.folder / "network.json").read_text())
        self.input, self.layers, self.outputs = info["input"], info["layers"], info["outputs"]
        if self.input["order"] not in ("rgb", "grey"):
            sys.exit("peers are given images in the order of the weights: this network wants " + self.input["order"])
        self.shape = [self.input[name] for name in ("height", "width", "channels")]
        self.image_type = {"f32": np.float32, "u8": np.uint8}[self.input["type"]]

    def weights(self):
        """Weights and biases by name, a layer's factor multiplied in."""
        tensors = read_safetensors(self.folder / "weights.safetensors")
        for layer in self.layers:
            if is_convolution(layer):
                tensors[layer["name"] + ".weight"] *= np.float32(layer["factor"])
        return tensors

    def image(self):
        return np.load(self.folder / "image.npy")

    def channels(self, i):
        return (self.shape if i < 0 else self.layers[i]["output"])[2]


def is_convolution(layer):
    return layer["op"] in ("conv", "dwconv")


def is_global_pool(layer):
    return layer["op"] == "pool" and layer["kernel"] == layer["input"][:2] and not any(layer["padding"])


def is_linear(layer):
    """A convolution that its framework has as a fully connected layer: on one pixel, and no gate."""
    return (layer["op"] == "conv" and layer["input"][:2] == [1, 1] and layer["kernel"] == [1, 1]
            and not layer["role"].startswith("se_"))


def weight_shape(layer):
    channels_in = 1 if layer["op"] == "dwconv" else layer["input"][2]
    return (layer["output"][2], channels_in, *layer["kernel"])


def read_safetensors(path):
    data = path.read_bytes()
    begin = 8 + struct.unpack("<Q", data[:8])[0]
    tensors = {}
    for name, entry in json.loads(data[8:begin]).items():
        first, last = entry["data_offsets"]
        tensors[name] = np.frombuffer(data[begin + first:begin + last], np.float32).reshape(entry["shape"]).copy()
    return tensors


def write_safetensors(path, tensors):
    header, offset = {}, 0
    for name, tensor in tensors.items():
        header[name] = {"dtype": "F32", "shape": tensor.shape, "data_offsets": [offset, offset + tensor.nbytes]}
        offset += tensor.nbytes
    text = json.dumps(header).encode()
    path.write_bytes(struct.pack("<Q", len(text)) + text + b"".join(tensor.tobytes() for tensor in tensors.values()))


def make_weights(network):
    tensors, powers = {}, {-1: 1.0}
    for layer in network.layers:
        inputs = [powers[i] for i in layer["inputs"]]
        power = inputs[0]
        if is_convolution(layer):
            rng = np.random.Generator(np.random.PCG64(zlib.crc32(layer["name"].encode())))
            shape = weight_shape(layer)
            bound = (3 / (inputs[0] * np.prod(shape[1:]))) ** 0.5 / layer["factor"]
            tensors[layer["name"] + ".weight"] = rng.uniform(-bound, bound, shape).astype(np.float32)
            tensors[layer["name"] + ".bias"] = rng.uniform(-0.125, 0.125, shape[0]).astype(np.float32)
            power = 1
        power *= {"pool": 0.5, "mul": inputs[-1]}.get(layer["op"], 1)
        power += inputs[1] if layer["op"] == "add" else 0
        powers[layer["id"]] = power * POWER_LEFT.get(layer["activation"], POWER_OF_GATES)
    return tensors


def make_image(network):
    """Values near 1 after the normalisation, whatever it is."""
    rng = np.random.Generator(np.random.PCG64(0))
    if network.image_type is np.uint8:
        return rng.integers(0, 256, network.shape, dtype=np.uint8)
    image = rng.standard_normal(network.shape)
    for c, (mean, scale) in enumerate(zip(network.input["mean"], network.input["scale"])):
        image[:, :, c] = image[:, :, c] / scale + mean
    return image.astype(np.float32)


def main():
    network = Network(sys.argv[1])
    write_safetensors(network.folder / "weights.safetensors", make_weights(network))
    np.save(network.folder / "image.npy", make_image(network))


if __name__ == "__main__":
    main()

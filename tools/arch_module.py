"""A PyTorch module for any .arch file, from `mnv3c info --json`: every layer with the shapes, paddings, nonlinearities
and gates that the compiler resolved, so that nothing of the family is repeated here.

Checkpoints follow torchvision's names (features.3.block.1.0.weight ...), batch normalisation not folded.
"""
import copy
import json
import pathlib
import shutil
import subprocess

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

ACTIVATIONS = {
    "none": lambda x: x,
    "relu": F.relu,
    "relu6": F.relu6,
    "hswish": F.hardswish,
    "hard_sigmoid": F.hardsigmoid,
    "hard_sigmoid_slim": lambda x: F.relu6(x + 3) * 0.16667,
    "hard_sigmoid_paddle": lambda x: (0.2 * x + 0.5).clamp(0, 1),
    "sigmoid": torch.sigmoid,
}
NORM_TENSORS = ["weight", "bias", "running_mean", "running_var"]


def find_mnv3c(given=None):
    """The compiler: the one that is named, else that of the search path, else of a build folder beside tools/."""
    root = pathlib.Path(__file__).resolve().parent.parent
    for candidate in [given] if given else [shutil.which("mnv3c"), root / "build/mnv3c", root / "build/check/mnv3c"]:
        if candidate and pathlib.Path(candidate).is_file():
            return str(candidate)
    raise SystemExit(f"no mnv3c at {given}" if given else "mnv3c is not found: name it with --mnv3c PATH")


def network_info(mnv3c, arch):
    result = subprocess.run([mnv3c, "info", "--json", str(arch)], capture_output=True, text=True)
    if result.returncode != 0:
        raise SystemExit(f"{result.stderr}mnv3c info {arch} failed with status {result.returncode}")
    return json.loads(result.stdout)


def tensor_prefixes(info):
    """layer id -> (prefix of the convolution's tensors, of its batch normalisation's), as torchvision names them."""
    prefixes, feature = {}, 0
    heads = [row["op"] for row in info["rows"]]
    for row in info["rows"]:
        layers = [info["layers"][i] for i in row["layers"]]
        if row["op"] == "conv":
            prefixes[layers[0]["id"]] = (f"features.{feature}.0", f"features.{feature}.1")
        elif row["op"] in ("bneck", "fused"):
            name_block(f"features.{feature}.block", layers, prefixes)
        elif row["op"] in ("hidden", "logits"):
            place = {"hidden": 0, "logits": 3 if "hidden" in heads else 1}[row["op"]]
            prefixes.update((layer["id"], (f"classifier.{place}", f"classifier.{place}.norm")) for layer in layers
                            if layer["op"] == "conv")
        elif row["op"] != "pool":
            raise SystemExit(f"{row['name']}: torchvision's classifiers have no row '{row['op']}'")
        feature += row["op"] in ("conv", "bneck", "fused")
    return prefixes


def name_block(begin, layers, prefixes):
    """SE counts as one unit of the block, before the projection."""
    unit = 0
    for layer in layers:
        if layer["role"] == "se_reduce":
            prefixes[layer["id"]] = (f"{begin}.{unit}.fc1", "")
        elif layer["role"] == "se_expand":
            prefixes[layer["id"]] = (f"{begin}.{unit}.fc2", "")
            unit += 1
        elif layer["op"] in ("conv", "dwconv"):
            prefixes[layer["id"]] = (f"{begin}.{unit}.0", f"{begin}.{unit}.1")
            unit += 1


class Layer(nn.Module):
    """One convolution with its batch normalisation and nonlinearity."""

    def __init__(self, layer):
        super().__init__()
        top, left, bottom, right = layer["padding"]
        even = (top, left) == (bottom, right)
        channels_in, channels_out = layer["input"][2], layer["output"][2]
        groups = channels_in if layer["op"] == "dwconv" else 1
        self.pad = None if even else (left, right, top, bottom)
        self.factor, self.activation = layer["factor"], ACTIVATIONS[layer["activation"]]
        self.conv = nn.Conv2d(channels_in, channels_out, layer["kernel"], layer["stride"], (top, left) if even else 0,
                              layer["dilation"], groups, bias=layer["bias"])
        self.norm = nn.BatchNorm2d(channels_out, eps=layer["epsilon"], momentum=0.1) if layer["batch_norm"] else None
        nn.init.kaiming_normal_(self.conv.weight, mode="fan_out")
        if layer["bias"]:
            nn.init.zeros_(self.conv.bias)

    def forward(self, x):
        if self.pad:
            x = F.pad(x, self.pad)
        if self.factor != 1:
            bias = self.conv.bias
            x = self.conv._conv_forward(x, self.conv.weight * self.factor, bias)
        else:
            x = self.conv(x)
        return self.activation(self.norm(x) if self.norm else x)


def pool(x, layer):
    """The mean; a window divides by its taps inside the input."""
    if layer["kernel"] == layer["input"][:2]:
        return x.mean((2, 3), keepdim=True)
    top, left, bottom, right = layer["padding"]
    sums = lambda t: F.avg_pool2d(F.pad(t, (left, right, top, bottom)), layer["kernel"], layer["stride"])
    return sums(x) / sums(torch.ones_like(x[:1, :1]))


class ArchNet(nn.Module):
    """Runs the layers in order; forward takes [N, C, H, W], normalised, and returns [N, classes]."""

    def __init__(self, info, dropout=0.2):
        super().__init__()
        self.layers, self.dropout = info["layers"], dropout
        self.prefixes = tensor_prefixes(info)
        self.linear = {i for row in info["rows"] if row["op"] in ("hidden", "logits") for i in row["layers"]}
        self.last = info["outputs"][0]
        self.units = nn.ModuleDict({str(layer["id"]): Layer(layer) for layer in self.layers
                                    if layer["op"] in ("conv", "dwconv")})
        self.logits = next((row["layers"][0] for row in info["rows"] if row["op"] == "logits"), None)

    def __deepcopy__(self, memo):
        # The layers' description is shared: only parameters and buffers are copied.
        twin = self.__class__.__new__(self.__class__)
        memo[id(self)] = twin
        for name, value in self.__dict__.items():
            shared = name in ("layers", "prefixes", "linear")
            twin.__dict__[name] = value if shared else copy.deepcopy(value, memo)
        return twin

    def compute(self, layer, inputs):
        x, operation = inputs[0], layer["op"]
        if operation in ("conv", "dwconv"):
            if layer["id"] == self.logits:
                x = F.dropout(x, self.dropout, self.training)
            return self.units[str(layer["id"])](x)
        if operation == "pool":
            x = pool(x, layer)
        elif operation == "add":
            x = x + inputs[1]
        elif operation == "mul":
            x = x * inputs[1]
        elif operation == "softmax":
            x = x.softmax(1)
        else:
            raise SystemExit(f"{layer['name']}: '{operation}' is no operation of a classifier")
        return ACTIVATIONS[layer["activation"]](x)

    def forward(self, image):
        made = {-1: image}
        for layer in self.layers:
            made[layer["id"]] = self.compute(layer, [made[i] for i in layer["inputs"]])
        return made[self.last].flatten(1)

    def tensors(self):
        """name in the checkpoint -> (tensor, whether the checkpoint holds it as a matrix [out, in])."""
        named = {}
        for layer_id, (convolution, norm) in self.prefixes.items():
            unit = self.units[str(layer_id)]
            named[convolution + ".weight"] = (unit.conv.weight, layer_id in self.linear)
            if unit.conv.bias is not None:
                named[convolution + ".bias"] = (unit.conv.bias, False)
            if unit.norm is not None:
                named.update((f"{norm}.{leaf}", (getattr(unit.norm, leaf), False)) for leaf in NORM_TENSORS)
        return named


@torch.no_grad()
def load(net, tensors, path):
    """Fills the module; every tensor must be there with its shape."""
    for name, (tensor, _) in net.tensors().items():
        if name not in tensors:
            raise SystemExit(f"{path}: no tensor {name}: are the weights those of the .arch file?")
        if tensors[name].size != tensor.numel() or tensors[name].shape[0] != tensor.shape[0]:
            raise SystemExit(f"{path}: {name} is {list(tensors[name].shape)}, and the .arch file needs "
                             f"{list(tensor.shape)}")
        tensor.copy_(torch.from_numpy(tensors[name]).reshape(tensor.shape))


@torch.no_grad()
def inherit(net, parent):
    """Fills the module from a network of other widths, kernels or gates: tensors of the same layer are truncated, and
    what the parent lacks stays as initialised (random, as NetAdapt in the MobileNetV3 paper fills them). Kernels keep
    their middle. The layers are matched by name, since torchvision's numbers move when a gate comes or goes."""
    theirs = {layer["name"]: layer["id"] for layer in parent.layers}
    for layer in net.layers:
        unit, other = str(layer["id"]), str(theirs.get(layer["name"], -1))
        if unit not in net.units or other not in parent.units:
            continue
        source, target = parent.units[other].state_dict(), net.units[unit].state_dict()
        for name in target:
            if name in source and target[name].ndim:
                copy_middle(target[name], source[name])


def copy_middle(target, source):
    """Copies what the two have in common: the first channels, the middle of kernels."""
    into, out_of = [], []
    for axis, (size, other) in enumerate(zip(target.shape, source.shape)):
        common = min(size, other)
        spatial = target.ndim == 4 and axis >= 2
        begin, other_begin = ((size - common) // 2, (other - common) // 2) if spatial else (0, 0)
        into.append(slice(begin, begin + common))
        out_of.append(slice(other_begin, other_begin + common))
    if target.ndim == 4:
        target[into[0], into[1]] = 0  # a larger kernel begins as the smaller one with zeros around
    target[tuple(into)] = source[tuple(out_of)]


def checkpoint(net):
    """The module's tensors as a checkpoint holds them."""
    return {name: np.ascontiguousarray(tensor.detach().float().numpy().reshape(tensor.shape[:2] if matrix else
                                                                              tensor.shape))
            for name, (tensor, matrix) in net.tensors().items()}

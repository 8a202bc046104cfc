#!/usr/bin/env python3
"""Writes a checkpoint of a network in the names and array orders of a framework.

usage: make_checkpoint.py ROWS LAYOUT OUT.safetensors [--expand-always] [--prefix=P] [--folded] [--linear]

ROWS is a file as tests/support/hand_net.h describes. The values depend only on the layer and the part, so that the
same network has the same numbers in every layout. --folded leaves out batch normalisation and writes biases; --linear
stores 1x1 convolutions without batch normalisation as matrices. The names are written down here once more, from the
frameworks' sources, on purpose: a test that read compiler/weights/names.def would agree with its mistakes. Standard
library only.
"""
import json
import struct
import sys
import zlib

PARTS = ("gamma", "beta", "mean", "variance")


class Layer:
    def __init__(self, row, role, path, kernel, channels_in, channels_out, depthwise=False, norm=True):
        self.row, self.role, self.path, self.kernel = row, role, path, kernel
        self.channels_in, self.channels_out, self.depthwise, self.norm = channels_in, channels_out, depthwise, norm


class Row:
    """A row with the numbers that names are made of."""


def read_rows(path):
    rows = []
    for line in open(path):
        fields = line.split()
        if not fields or fields[0].startswith("#"):
            continue
        row = Row()
        row.kind, row.act, row.off = fields[0], fields[5], len(fields) > 7
        row.kernel, row.expansion, row.out, row.squeeze = (int(f) for f in fields[1:5])
        row.stride = int(fields[6])
        rows.append(row)
    return rows


def layers_of(rows, expand_always):
    """The layers with weights; numbers blocks, features and stages on the way."""
    layers, channels, feature, block, stage, index, before = [], 3, 0, 0, -1, 0, None
    for row in rows:
        row.feature, row.block, row.channels_in = feature, block, channels
        if row.kind in ("bneck", "fused"):
            shape = (row.kind, row.out, row.kernel, row.squeeze > 0)
            if shape != before or row.stride != 1 or row.off:
                stage, index, before = stage + 1, -1, shape
            index += 1
            row.stage, row.index = stage, index
            row.expanded = expand_always or row.expansion != channels
            name, expand_kernel = f"b{block}", row.kernel if row.kind == "fused" else 1
            if row.expanded:
                layers.append(Layer(row, "expand", name + "e", expand_kernel, channels, row.expansion))
            if row.kind == "bneck":
                layers.append(Layer(row, "depthwise", name + "d", row.kernel, 1, row.expansion, True))
            if row.squeeze:
                layers.append(Layer(row, "reduce", name + "r", 1, row.expansion, row.squeeze, norm=False))
                layers.append(Layer(row, "restore", name + "s", 1, row.squeeze, row.expansion, norm=False))
            layers.append(Layer(row, "project", name + "p", 1, row.expansion, row.out))
            block += 1
        elif row.kind == "conv":
            row.kind = "tail" if block else "stem"
            layers.append(Layer(row, row.kind, row.kind, row.kernel, channels, row.out))
        elif row.kind in ("hidden", "logits"):
            layers.append(Layer(row, row.kind, row.kind, 1, channels, row.out, norm=False))
        if row.kind != "pool":
            channels, feature = row.out, feature + 1
    headed = any(row.kind == "hidden" for row in rows)
    for row in rows:
        row.stages, row.headed = stage + 1, headed
    return layers


def units(layer):
    """Number of the layer's unit within its block."""
    row = layer.row
    return {"expand": 0, "depthwise": row.expanded, "reduce": row.expanded + 1, "restore": row.expanded + 1,
            "project": row.expanded + (row.kind == "bneck") + (row.squeeze > 0)}[layer.role]


def torchvision(layer):
    row = layer.row
    if layer.role in ("stem", "tail"):
        return f"features.{row.feature}.0", f"features.{row.feature}.1"
    if layer.role == "hidden":
        return "classifier.0", ""
    if layer.role == "logits":
        return ("classifier.3" if row.headed else "classifier.1"), ""
    at = f"features.{row.feature}.block.{int(units(layer))}"
    if layer.role in ("reduce", "restore"):
        return at + (".fc1" if layer.role == "reduce" else ".fc2"), ""
    return at + ".0", at + ".1"


def torchvision_v2(layer):
    if layer.role in ("stem", "tail", "logits"):
        return torchvision(layer)
    at, sub = f"features.{layer.row.feature}.conv", int(units(layer))
    if layer.role == "project":
        return f"{at}.{sub}", f"{at}.{sub + 1}"
    return f"{at}.{sub}.0", f"{at}.{sub}.1"


def torchvision_mnasnet(layer):
    row = layer.row
    if layer.role == "stem":
        return "layers.0", "layers.1"
    if layer.role == "tail":
        return "layers.14", "layers.15"
    if layer.role == "logits":
        return "classifier.1", ""
    if row.block == 0:
        return {"depthwise": ("layers.3", "layers.4"), "project": ("layers.6", "layers.7")}[layer.role]
    stack = f"layers.{8 + row.stage - 1}.{row.index}.layers"
    number = {"expand": 0, "depthwise": 3, "project": 6}[layer.role]
    return f"{stack}.{number}", f"{stack}.{number + 1}"


def timm(layer):
    row = layer.row
    if layer.role == "stem":
        return "conv_stem", "bn1"
    if layer.role == "tail":
        return (f"blocks.{row.stages}.0.conv", f"blocks.{row.stages}.0.bn1") if row.headed else ("conv_head", "bn2")
    if layer.role in ("hidden", "logits"):
        return {"hidden": "conv_head", "logits": "classifier"}[layer.role], ""
    at = f"blocks.{row.stage}.{row.index}."
    if layer.role in ("reduce", "restore"):
        return at + "se.conv_" + ("reduce" if layer.role == "reduce" else "expand"), ""
    if row.kind == "fused":
        names = {"expand": ("conv_exp", "bn1"), "project": ("conv_pwl", "bn2")} if row.expanded else {
            "project": ("conv", "bn1")}
    elif row.expanded:
        names = {"expand": ("conv_pw", "bn1"), "depthwise": ("conv_dw", "bn2"), "project": ("conv_pwl", "bn3")}
    else:
        names = {"depthwise": ("conv_dw", "bn1"), "project": ("conv_pw", "bn2")}
    conv, norm = names[layer.role]
    return at + conv, at + norm


def tensorflow(layer, logits):
    row = layer.row
    plain = {"stem": "Conv", "tail": "Conv_1", "hidden": "Conv_2", "logits": logits}
    if layer.role in plain:
        path = plain[layer.role]
    else:
        scope = "expanded_conv" + (f"_{row.block}" if row.block else "")
        path = scope + "/" + {"reduce": "squeeze_excite/Conv", "restore": "squeeze_excite/Conv_1"}.get(
            layer.role, layer.role)
    return path, path + "/BatchNorm"


def keras(layer):
    return tensorflow(layer, "Logits")


def slim(layer):
    return tensorflow(layer, "Logits/Conv2d_1c_1x1")


def keras_3(layer):
    path = keras(layer)[0].lower().replace("/", "_")
    return path, path + "_bn"


def keras_v2(layer):
    row = layer.row
    plain = {"stem": ("Conv1", "bn_Conv1"), "tail": ("Conv_1", "Conv_1_bn"), "logits": ("predictions", "")}
    if layer.role in plain:
        return plain[layer.role]
    at = (f"block_{row.block}_" if row.block else "expanded_conv_") + layer.role
    return at, at + "_BN"


def paddle(layer):
    plain = {"stem": ("conv.conv", "conv.bn"), "tail": ("last_second_conv.conv", "last_second_conv.bn"),
             "hidden": ("last_conv", ""), "logits": ("fc", "")}
    if layer.role in plain:
        return plain[layer.role]
    at = f"blocks.{layer.row.block}."
    if layer.role in ("reduce", "restore"):
        return at + "mid_se." + ("conv1" if layer.role == "reduce" else "conv2"), ""
    at += {"expand": "expand_conv", "depthwise": "bottleneck_conv", "project": "linear_conv"}[layer.role]
    return at + ".conv", at + ".bn"


TORCH = dict(weight=".weight", depthwise=".weight", bias=".bias",
             norm=(".weight", ".bias", ".running_mean", ".running_var"), tf=False, transposed=False)
KERAS = dict(weight="/kernel:0", depthwise="/depthwise_kernel:0", bias="/bias:0",
             norm=("/gamma:0", "/beta:0", "/moving_mean:0", "/moving_variance:0"), tf=True, transposed=True)
KERAS_3 = dict(weight="/kernel", depthwise="/kernel", bias="/bias",
               norm=("/gamma", "/beta", "/moving_mean", "/moving_variance"), tf=True, transposed=True)
SLIM = dict(weight="/weights", depthwise="/depthwise_weights", bias="/biases",
            norm=("/gamma", "/beta", "/moving_mean", "/moving_variance"), tf=True, transposed=True)
PADDLE = dict(weight=".weight", depthwise=".weight", bias=".bias", norm=(".weight", ".bias", "._mean", "._variance"),
              tf=False, transposed=True)
LAYOUTS = {
    "torchvision": (torchvision, TORCH), "torchvision_v2": (torchvision_v2, TORCH),
    "torchvision_mnasnet": (torchvision_mnasnet, TORCH), "timm": (timm, TORCH), "keras": (keras, KERAS),
    "keras_3": (keras_3, KERAS_3), "keras_v2": (keras_v2, KERAS_3), "slim": (slim, SLIM), "paddle": (paddle, PADDLE)}


def values(name, count, low, high):
    """Numbers that are exact in float32, from a linear congruential generator seeded by the name."""
    state, out = zlib.crc32(name.encode()), []
    for _ in range(count):
        state = (state * 1664525 + 1013904223) & 0xFFFFFFFF
        out.append(low + (high - low) * (state >> 16) / 65536)
    return out


def weight_tensor(layer, style, as_matrix):
    """Shape and values; the values are drawn in the order out, in, y, x."""
    o, i, k = layer.channels_out, layer.channels_in, layer.kernel
    w = values(layer.path, o * i * k * k, -0.5, 0.5)
    at = lambda oo, ii, y, x: w[((oo * i + ii) * k + y) * k + x]
    if as_matrix and style["transposed"]:
        return [i, o], [at(oo, ii, 0, 0) for ii in range(i) for oo in range(o)]
    if as_matrix:
        return [o, i], w
    if style["tf"] and layer.depthwise:
        return [k, k, o, 1], [at(oo, 0, y, x) for y in range(k) for x in range(k) for oo in range(o)]
    if style["tf"]:
        return [k, k, i, o], [at(oo, ii, y, x) for y in range(k) for x in range(k) for ii in range(i)
                              for oo in range(o)]
    return [o, i, k, k], w


def checkpoint(rows, layout, expand_always=False, prefix="", folded=False, linear=False):
    """{name: (shape, values)}"""
    name_of, style = LAYOUTS[layout]
    tensors = {}
    for layer in layers_of(read_rows(rows), expand_always):
        conv, norm = name_of(layer)
        as_matrix = linear and not layer.norm
        leaf = style["depthwise" if layer.depthwise else "weight"]
        tensors[prefix + conv + leaf] = weight_tensor(layer, style, as_matrix)
        channels = layer.channels_out
        if not layer.norm or folded:
            tensors[prefix + conv + style["bias"]] = [channels], values(layer.path + "/bias", channels, -1, 1)
            continue
        for part, leaf in zip(PARTS, style["norm"]):
            low, high = (0.5, 1.5) if part in ("gamma", "variance") else (-1, 1)
            tensors[prefix + norm + leaf] = [channels], values(layer.path + "/" + part, channels, low, high)
    return tensors


def write_safetensors(path, tensors):
    header, data = {}, bytearray()
    for name, (shape, numbers) in tensors.items():
        begin = len(data)
        data += struct.pack(f"<{len(numbers)}f", *numbers)
        header[name] = {"dtype": "F32", "shape": shape, "data_offsets": [begin, len(data)]}
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + data)


def main(arguments):
    plain = [a for a in arguments if not a.startswith("--")]
    if len(plain) != 3 or plain[1] not in LAYOUTS:
        sys.exit(__doc__)
    prefix = "".join(a.split("=", 1)[1] for a in arguments if a.startswith("--prefix="))
    write_safetensors(plain[2], checkpoint(plain[0], plain[1], "--expand-always" in arguments, prefix,
                                           "--folded" in arguments, "--linear" in arguments))


if __name__ == "__main__":
    main(sys.argv[1:])

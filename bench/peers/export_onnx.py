"""Writes a network as ONNX: FOLDER/network.json, weights.safetensors (network.py) to FOLDER/model.onnx.

usage: export_onnx.py FOLDER

The forms are those of torch.onnx.export for torchvision's networks, opset 17: batch normalisation folded, HardSwish and
HardSigmoid as one node, squeeze-and-excitation as GlobalAveragePool and 1x1 Conv, classifiers as Flatten and Gemm.
"""
import sys

import onnx
from onnx import TensorProto, helper, numpy_helper
import numpy as np

import network as n

OPSET = 17
# TF-slim's gate ends at 1.00002 instead of 1; no peer has a fast form for the difference.
ACTIVATIONS = {"relu": ("Relu", {}), "hswish": ("HardSwish", {}), "sigmoid": ("Sigmoid", {}),
               "hard_sigmoid": ("HardSigmoid", {"alpha": 1 / 6, "beta": 0.5}),
               "hard_sigmoid_slim": ("HardSigmoid", {"alpha": 0.16667, "beta": 0.50001}),
               "hard_sigmoid_paddle": ("HardSigmoid", {"alpha": 0.2, "beta": 0.5})}


class Writer:
    """Nodes and constants so far; `values` has each layer's output by id, and whether it is [1, c] or [1, c, h, w]."""

    def __init__(self, network):
        self.network, self.weights = network, network.weights()
        self.nodes, self.constants, self.values = [], [], {-1: "x"}
        self.flat = set()

    def node(self, op, inputs, output, **attributes):
        self.nodes.append(helper.make_node(op, inputs, [output], name=output, **attributes))
        return output

    def constant(self, name, array):
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def image(self):
        """The image's type and normalisation, as far as the network takes care of them."""
        if self.network.image_type is not np.float32:
            self.values[-1] = self.node("Cast", [self.values[-1]], "image", to=TensorProto.FLOAT)
        for op, member in (("Sub", "mean"), ("Mul", "scale")):
            numbers = self.network.input[member]
            if numbers:
                array = np.asarray(numbers, np.float32).reshape(1, -1, 1, 1)
                self.values[-1] = self.node(op, [self.values[-1], self.constant(member, array)], "image." + member)

    def flattened(self, i):
        value = self.values[i]
        return value if value in self.flat else self.node("Flatten", [value], value + ".flat", axis=1)

    def map(self, i):
        """A layer's output with height and width."""
        value = self.values[i]
        if value not in self.flat:
            return value
        if not any(constant.name == "map_shape" for constant in self.constants):
            self.constant("map_shape", np.array([1, -1, 1, 1], np.int64))
        return self.node("Reshape", [value, "map_shape"], value + ".map%d" % len(self.nodes))

    def convolution(self, layer, output):
        name = layer["name"]
        weight, bias = self.weights[name + ".weight"], self.weights[name + ".bias"]
        if n.is_linear(layer):
            inputs = [self.flattened(layer["inputs"][0]), self.constant(name + ".weight", weight[:, :, 0, 0]),
                      self.constant(name + ".bias", bias)]
            self.flat |= {output, name}
            return self.node("Gemm", inputs, output, transB=1)
        inputs = [self.map(layer["inputs"][0]), self.constant(name + ".weight", weight),
                  self.constant(name + ".bias", bias)]
        return self.node("Conv", inputs, output, kernel_shape=layer["kernel"], strides=layer["stride"],
                         dilations=layer["dilation"], pads=layer["padding"],
                         group=layer["input"][2] if layer["op"] == "dwconv" else 1)

    def resize(self, layer, output):
        sizes = self.constant(output + ".sizes", np.array([1, layer["output"][2], *layer["output"][:2]], np.int64))
        mode = "align_corners" if layer["align_corners"] else "half_pixel"
        return self.node("Resize", [self.map(layer["inputs"][0]), "", "", sizes], output, mode="linear",
                         coordinate_transformation_mode=mode)

    def operation(self, layer, output):
        if n.is_convolution(layer):
            return self.convolution(layer, output)
        if layer["op"] == "resize":
            return self.resize(layer, output)
        inputs = [self.map(i) for i in layer["inputs"]]
        if n.is_global_pool(layer):
            return self.node("GlobalAveragePool", inputs, output)
        if layer["op"] == "pool":
            return self.node("AveragePool", inputs, output, kernel_shape=layer["kernel"], strides=layer["stride"],
                             pads=layer["padding"], count_include_pad=0)
        op, attributes = {"add": ("Add", {}), "mul": ("Mul", {}), "concat": ("Concat", {"axis": 1}),
                          "softmax": ("Softmax", {"axis": 1})}[layer["op"]]
        return self.node(op, inputs, output, **attributes)

    def layer(self, layer):
        act, name = layer["activation"], layer["name"]
        value = self.operation(layer, name if act == "none" else name + ".linear")
        if act == "relu6":
            for limit, number in (("zero", 0), ("six", 6)):
                if not any(constant.name == limit for constant in self.constants):
                    self.constant(limit, np.array(number, np.float32))
            value = self.node("Clip", [value, "zero", "six"], name)
        elif act != "none":
            op, attributes = ACTIVATIONS[act]
            value = self.node(op, [value], name, **attributes)
        self.values[layer["id"]] = value

    def model(self):
        self.image()
        for layer in self.network.layers:
            self.layer(layer)
        for number, i in enumerate(self.network.outputs):
            self.node("Identity", [self.values[i]], "y%d" % number)
        height, width, channels = self.network.shape
        kind = TensorProto.FLOAT if self.network.image_type is np.float32 else TensorProto.UINT8
        image = helper.make_tensor_value_info("x", kind, [1, channels, height, width])
        outputs = [helper.make_tensor_value_info("y%d" % number, TensorProto.FLOAT, None)
                   for number in range(len(self.network.outputs))]
        graph = helper.make_graph(self.nodes, "network", [image], outputs, self.constants)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=8)
        model = onnx.shape_inference.infer_shapes(model)
        onnx.checker.check_model(model)
        return model


def main():
    network = n.Network(sys.argv[1])
    onnx.save(Writer(network).model(), network.folder / "model.onnx")


main()

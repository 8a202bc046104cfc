"""Writes a network as a LiteRT flatbuffer, float32: FOLDER/network.json, weights.safetensors (network.py) to
FOLDER/model.tflite, by TensorFlow's converter.

usage: export_tflite.py FOLDER

The forms are those that the converter makes of Keras' MobileNetV3: convolutions with their activation fused, HARD_SWISH
as one operation, gates as relu6(x + 3) / 6, MEAN; but classifiers are FULLY_CONNECTED. Padding that TensorFlow's SAME
does not give becomes PAD, which XNNPACK takes into the convolution.
"""
import os
import sys

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["CUDA_VISIBLE_DEVICES"] = ""
import numpy as np
import tensorflow as tf

import network as n

ACTIVATIONS = {"none": lambda x: x, "relu": tf.nn.relu, "relu6": tf.nn.relu6,
               "hswish": lambda x: x * tf.nn.relu6(x + 3.0) * (1.0 / 6.0),
               "hard_sigmoid": lambda x: tf.nn.relu6(x + 3.0) * (1.0 / 6.0),
               "hard_sigmoid_slim": lambda x: tf.nn.relu6(x + 3.0) * 0.16667,
               "hard_sigmoid_paddle": lambda x: tf.clip_by_value(x * 0.2 + 0.5, 0.0, 1.0), "sigmoid": tf.nn.sigmoid}


def same_padding(layer):
    """[top, left, bottom, right] of TensorFlow's SAME."""
    before, after = [], []
    for axis in range(2):
        reach = (layer["kernel"][axis] - 1) * layer["dilation"][axis] + 1
        size, stride = layer["input"][axis], layer["stride"][axis]
        total = max(0, ((size + stride - 1) // stride - 1) * stride + reach - size)
        before.append(total // 2)
        after.append(total - total // 2)
    return before + after


def padded(layer, x):
    """The input with the padding that must be explicit, and the padding mode of the rest."""
    if layer["padding"] == same_padding(layer):
        return x, "SAME" if any(layer["padding"]) else "VALID"
    top, left, bottom, right = layer["padding"]
    return (tf.pad(x, [[0, 0], [top, bottom], [left, right], [0, 0]]) if any(layer["padding"]) else x), "VALID"


def convolution(layer, x, weights):
    weight, bias = weights[layer["name"] + ".weight"], weights[layer["name"] + ".bias"]
    if n.is_linear(layer):
        return tf.reshape(tf.nn.bias_add(tf.matmul(tf.reshape(x, [1, -1]), weight[:, :, 0, 0].T), bias), [1, 1, 1, -1])
    x, padding = padded(layer, x)
    if layer["op"] == "dwconv":
        y = tf.nn.depthwise_conv2d(x, weight.transpose(2, 3, 0, 1), [1, *layer["stride"], 1], padding,
                                   dilations=layer["dilation"])
    else:
        y = tf.nn.conv2d(x, weight.transpose(2, 3, 1, 0), layer["stride"], padding, dilations=layer["dilation"])
    return tf.nn.bias_add(y, bias)


def pool(layer, x):
    if n.is_global_pool(layer):
        return tf.reduce_mean(x, [1, 2], keepdims=True)
    if layer["padding"] != same_padding(layer):
        sys.exit("the mean over a padded window has no fast form in LiteRT")
    return tf.nn.avg_pool2d(x, layer["kernel"], layer["stride"], "SAME" if any(layer["padding"]) else "VALID")


def resize(layer, x):
    return tf.compat.v1.image.resize_bilinear(x, layer["output"][:2], align_corners=layer["align_corners"],
                                              half_pixel_centers=not layer["align_corners"])


OPERATIONS = {"add": lambda layer, x: x[0] + x[1], "mul": lambda layer, x: x[0] * x[1],
              "concat": lambda layer, x: tf.concat(x, 3), "softmax": lambda layer, x: tf.nn.softmax(x[0]),
              "pool": lambda layer, x: pool(layer, x[0]), "resize": lambda layer, x: resize(layer, x[0])}


def graph(network, weights, x):
    image = tf.cast(x, tf.float32)
    if network.input["mean"]:
        image = (image - np.float32(network.input["mean"])) * np.float32(network.input["scale"])
    values = {-1: image}
    for layer in network.layers:
        inputs = [values[i] for i in layer["inputs"]]
        if n.is_convolution(layer):
            y = convolution(layer, inputs[0], weights)
        else:
            y = OPERATIONS[layer["op"]](layer, inputs)
        values[layer["id"]] = ACTIVATIONS[layer["activation"]](y)
    return [tf.identity(values[i], name="y%d" % number) for number, i in enumerate(network.outputs)]


def main():
    network = n.Network(sys.argv[1])
    weights = network.weights()
    function = tf.function(lambda x: graph(network, weights, x), autograph=False)
    concrete = function.get_concrete_function(tf.TensorSpec([1, *network.shape], network.image_type))
    converter = tf.lite.TFLiteConverter.from_concrete_functions([concrete], function)
    (network.folder / "model.tflite").write_bytes(converter.convert())


main()

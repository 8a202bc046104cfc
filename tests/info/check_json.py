#!/usr/bin/env python3
"""What `mnv3c info --json` says for those who rebuild the network: the image's normalisation, how maps are resized.

usage: check_json.py --mnv3c PATH
"""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import mnv3c_test as t

NETWORK = "network n\ninput 8 x 8 x 3%s\npolicy torchvision\nconv 3x3 - 8 - RE 1\n"


def main():
    options = t.arguments()
    arch = t.scratch() / "image.arch"
    for attributes, mean, scale in (("", [], []), (" mean=1,2,3 scale=0.5", [1, 2, 3], [0.5, 0.5, 0.5]),
                                    (" type=u8 scale=0.25", [0, 0, 0], [0.25, 0.25, 0.25])):
        arch.write_text(NETWORK % attributes)
        image = t.info(options.mnv3c, arch)["input"]
        t.check((image["mean"], image["scale"]) == (mean, scale), f"input{attributes}: {image}")
    for name, expected in (("lraspp_mobilenet_v3_large", True), ("lraspp_mobilenet_v3_large_torchvision", False)):
        layers = t.info(options.mnv3c, t.spec(name))["layers"]
        corners = [layer["align_corners"] for layer in layers if layer["op"] == "resize"]
        t.check(corners and corners == [expected] * len(corners), f"{name}: align_corners {corners}")
    t.finish()


main()

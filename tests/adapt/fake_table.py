"""A look-up table that knows every operation that a network can come to by changes of its widths, with made-up times.

Times are bilinear in the channels, so that they are what they are at every width, on every machine. The layers are
taken from --dump=net; which of them are fused is not asked: there is an entry for each way.
"""
import itertools
import json
import re
import subprocess

WIDTH = 4096
LAYER = re.compile(r"layer \d+ (\S+): (\w+)(?: (\d+)x(\d+))?(?: stride (\d+)x(\d+))?(?: dilation (\d+)x(\d+))?"
                   r"(?: pad (\d+),(\d+),(\d+),(\d+))?.*? \((\w+): (\d+)x(\d+)x(\d+).*\) -> (\d+)x(\d+)x(\d+)(.*)")
PIXELS = ["", "f32", "f32 normalised", "u8"]


def layers(mnv3c, *arguments):
    """The layers of a network as tuples of the groups of LAYER."""
    dump = subprocess.run([str(word) for word in (mnv3c, *arguments, "--dump=net")], check=True, capture_output=True,
                          text=True).stdout
    return [LAYER.match(line).groups() for line in dump.splitlines() if line.startswith("layer ")]


def samples(cost_ms, diagonal):
    """0.001 ms and cost_ms for each pair of channels (each channel, on a diagonal)."""
    ends = [(1, 1), (WIDTH, WIDTH)] if diagonal else list(itertools.product((1, WIDTH), repeat=2))
    times = [(i, o, 0.001 + cost_ms * (o if diagonal else i * o)) for i, o in ends]
    return [{"channels_in": i, "channels_out": o, "median_ms": t, "min_ms": t, "spread": 0} for i, o, t in times]


def operations(layer):
    name, op, ky, kx, sy, sx, dy, dx, top, left, bottom, right, source, h, w, _, out_h, out_w, _, rest = layer
    number = lambda text, default: int(text) if text else default
    kernel, stride = [number(ky, 1), number(kx, 1)], [number(sy, 1), number(sx, 1)]
    key = {"kernel": kernel, "stride": stride, "dilation": [number(dy, 1), number(dx, 1)],
           "padding": [number(pad, 0) for pad in (top, left, bottom, right)], "input": [int(h), int(w)]}
    plain = {"kernel": [1, 1], "stride": [1, 1], "dilation": [1, 1], "padding": [0] * 4, "input": [int(h), int(w)]}
    pixels, taps = int(out_h) * int(out_w), kernel[0] * kernel[1]
    acts = {"none", *[word for word in rest.split() if re.fullmatch("relu6?|hswish|hard_sigmoid.*|sigmoid", word)]}
    found = {"conv": [("conv", key, 1e-6 * taps * pixels), ("conv1x1", plain, 1e-6 * pixels)],
             "dwconv": [("dwconv", key, 4e-6 * taps * pixels)], "pool": [("pool", key, 1e-6 * pixels)],
             "mul": [("mul", plain, 1e-6 * pixels), ("gate", plain, 1e-6 * pixels),
                     ("gate_weights", {**plain, "input": [1, 1]}, 1e-7)],
             "add": [("add", plain, 1e-6 * pixels)]}[op]
    for operation, base, cost in found:
        diagonal = operation in ("dwconv", "pool", "mul", "gate", "add")
        for act, image, flags in itertools.product(sorted(acts), PIXELS if source == "input" else [""],
                                                   itertools.product((False, True), repeat=4)):
            for vector in (False, True) if operation == "mul" else (False,):
                yield {"operation": operation, **base, "nonlinearity": act, "pixels": image, "vector": vector,
                       **dict(zip(("mean", "stored", "residual", "gated"), flags)), "error": 0, "error_median": 0,
                       "held_out": 0, "samples": samples(cost, diagonal)}


def write(path, mnv3c, *arguments, leave_out=None):
    """Writes the table of a network; leave_out is an operation that it lacks."""
    unique = {}
    for layer in layers(mnv3c, *arguments):
        for operation in operations(layer):
            if operation["operation"] == leave_out:
                continue
            key = json.dumps({name: value for name, value in operation.items() if name != "samples"}, sort_keys=True)
            unique.setdefault(key, operation)
    settings = {"target": "", "dtype": "f32", "schedule": "layers", "threads": 1, "cache_state": "warm",
                "compiler": "none", "cflags": "", "runner": "none", "rounds": 1, "seconds": 1}
    path.write_text(json.dumps({"schema": "mnv3c.lut/1", "version": "0", "machine": "none, made up",
                                "settings": settings, "overhead": {"step_ms": 0, "call_ms": 0.002},
                                "operations": list(unique.values()), "additivity": []}))

"""A look-up table by arithmetic: times in proportion to the work, for every operation that variants of a network have.

What is fused into a step is not looked up but guessed: the table has every combination. Standard library only.
"""
import itertools
import json

MS_PER_MAC, MS_PER_ELEMENT = 1e-6, 1e-6


def entry(operation, layer, kernel, act, flags, image):
    mean, stored, residual, gated, vector = flags
    window = operation in ("conv", "dwconv", "pool")
    k = list(kernel) if window else [1, 1]
    padding = [k[0] // 2, k[1] // 2] * 2 if operation == "dwconv" else layer["padding"] if window else [0] * 4
    channels_in, channels_out = layer["input"][2], layer["output"][2]
    if operation in ("dwconv", "pool", "add", "mul", "gate"):
        channels_in = channels_out
    positions = layer["output"][0] * layer["output"][1]
    taps = k[0] * k[1]
    products = channels_out if operation == "dwconv" else channels_in * channels_out
    is_product = operation in ("conv", "conv1x1", "dwconv")
    ms = positions * taps * products * MS_PER_MAC if is_product else positions * channels_out * MS_PER_ELEMENT
    return {"operation": operation, "kernel": k, "stride": layer["stride"] if window else [1, 1],
            "dilation": layer["dilation"] if window else [1, 1], "padding": padding,
            "input": [1, 1] if operation == "gate_weights" else layer["input"][:2], "nonlinearity": act,
            "mean": mean, "stored": stored, "residual": residual, "gated": gated, "vector": vector,
            "pixels": "f32 normalised" if image else "", "error": 0, "error_median": 0, "held_out": 0,
            "samples": [{"channels_in": channels_in, "channels_out": channels_out, "median_ms": ms, "min_ms": ms,
                         "spread": 0}]}


def entries_of(layer, kernels, acts):
    """Every entry that a layer, or a variant of it, may need."""
    image = layer["inputs"][0] == -1
    operations = {"conv": ["conv" if layer["kernel"] != [1, 1] else "conv1x1"], "dwconv": ["dwconv"], "pool": ["pool"],
                  "add": ["add"], "mul": ["mul", "gate", "gate_weights"]}[layer["op"]]
    sizes = [(k, k) for k in kernels] if layer["op"] == "dwconv" else [layer["kernel"]]
    words = set(acts) | {layer["activation"], "none"}
    for operation, kernel, act, flags in itertools.product(operations, sizes, sorted(words),
                                                           itertools.product((False, True), repeat=5)):
        if flags[4] and operation != "mul":
            continue
        yield entry(operation, layer, kernel, act, flags, image)


def complete_table(info, kernels=(3, 5, 7), acts=("relu", "hswish")):
    """The table as JSON text; info is what `mnv3c info --json` prints."""
    found = {}
    gate = None
    for layer in info["layers"]:
        gate = layer if layer["op"] == "mul" else gate
        for made in entries_of(layer, kernels, acts):
            key = json.dumps({name: made[name] for name in made if name != "samples"}, sort_keys=True)
            found.setdefault(key, made)
    settings = {"target": "", "dtype": "f32", "schedule": "layers", "threads": 1, "cache_state": "network",
                "compiler": "none", "cflags": "", "runner": "none", "rounds": 1, "seconds": 1}
    return json.dumps({"schema": "mnv3c.lut/1", "version": "0", "machine": "by arithmetic", "settings": settings,
                       "overhead": {"step_ms": 0, "call_ms": 0.001}, "operations": list(found.values()),
                       "additivity": []})

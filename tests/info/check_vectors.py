#!/usr/bin/env python3
"""Compare `mnv3c info --json` with the published and recomputed figures in vectors.txt.

usage: check_vectors.py MNV3C ARCH_SPECS [VECTORS]

A line of vectors.txt is an .arch file (of ARCH_SPECS, or beside vectors.txt), options of mnv3c as name=value, a '|',
and what must come out as name=value:
  parameters, macs, batch_norm (gamma and beta), unnormalised (parameters without these), batch_norms, squeezes (counts)
  stem, conv_1, conv_2 (the last hidden row)   widths
  out, expansion, squeeze, residual, dilation  lists over the bneck and fused rows; residual holds the numbers of
                                               the rows that have one, squeeze only the rows that have it
  macs:ROW+ROW..., output                      MACs of rows; shapes of the outputs
Integers must match exactly; 39.5M, 1.507M or 0.583G must match to the last printed digit.
"""
import json
import os
import subprocess
import sys

UNITS = {"k": 1e3, "M": 1e6, "G": 1e9}


def matches(wanted, actual):
    """Whether a number fits one printed with the precision that it was printed in."""
    unit = UNITS.get(wanted[-1])
    if unit is None:
        return int(wanted) == actual
    digits = wanted[:-1]
    decimals = len(digits.partition(".")[2])
    return abs(actual / unit - float(digits)) <= 0.5 * 10.0 ** -decimals * (1 + 1e-9)


def blocks_of(info):
    return [row for row in info["rows"] if row["op"] in ("bneck", "fused")]


def width_of(info, name):
    rows = [row for row in info["rows"] if row["op"] == {"stem": "conv", "conv_1": "conv", "conv_2": "hidden"}[name]]
    if not rows:
        return None
    return rows[0 if name == "stem" else -1]["output"][2]


def value_of(info, name):
    """A figure of the JSON by its name in vectors.txt: an integer, or a list as text."""
    layers, blocks = info["layers"], blocks_of(info)
    batch_norm = sum(2 * layer["output"][2] for layer in layers if layer["batch_norm"])
    if name in ("parameters", "macs"):
        return info[name]
    if name in ("stem", "conv_1", "conv_2"):
        return width_of(info, name)
    if name.startswith("macs:"):
        wanted = name[5:].split("+")
        return sum(row["macs"] for row in info["rows"] if row["name"] in wanted)
    numbers = {
        "batch_norm": batch_norm,
        "unnormalised": info["parameters"] - batch_norm,
        "batch_norms": sum(layer["batch_norm"] for layer in layers),
        "squeezes": sum(layer["role"] == "se_reduce" for layer in layers),
    }
    if name in numbers:
        return numbers[name]
    lists = {
        "out": [row["output"][2] for row in blocks],
        "expansion": [row["expansion"] for row in blocks],
        "squeeze": [row["squeeze"] for row in blocks if row["squeeze"]],
        "residual": [i for i, row in enumerate(blocks) if row["residual"]],
        "dilation": [row["dilation"][0] for row in blocks],
        "output": ["x".join(str(n) for n in layers[i]["output"]) for i in info["outputs"]],
    }
    return ",".join(str(item) for item in lists[name])


def run(tool, path, options):
    command = [tool, "info", "--json", path]
    for option in options:
        name, value = option.split("=")
        command += ["--" + name, value]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        return None, "exit status %d: %s" % (done.returncode, done.stderr.strip())
    return json.loads(done.stdout), None


def check_line(tool, directories, line):
    """The list of what is wrong in one line, and how many figures it has."""
    left, right = line.split("|")
    file, *options = left.split()
    path = next((p for p in (os.path.join(d, file) for d in directories) if os.path.exists(p)), file)
    info, error = run(tool, path, options)
    wanted = [item.split("=") for item in right.split()]
    if error:
        return [error], len(wanted)
    wrong = []
    for name, value in wanted:
        actual = value_of(info, name)
        same = actual == value if isinstance(actual, str) else actual is not None and matches(value, actual)
        if not same:
            wrong.append("%s is %s, not %s" % (name, actual, value))
    return wrong, len(wanted)


def main(tool, arch_specs, vectors):
    directories = [arch_specs, os.path.dirname(os.path.abspath(vectors))]
    failed = figures = lines = 0
    with open(vectors, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            line = line.split("#")[0].strip()
            if not line:
                continue
            wrong, count = check_line(tool, directories, line)
            lines += 1
            figures += count
            failed += len(wrong)
            for text in wrong:
                print("%s:%d: %s: %s" % (vectors, number, line.split("|")[0].strip(), text))
    print("%d networks, %d figures, %d wrong" % (lines, figures, failed))
    return 1 if failed or not lines else 0


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    beside = os.path.join(os.path.dirname(os.path.abspath(__file__)), "vectors.txt")
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3] if len(sys.argv) == 4 else beside))

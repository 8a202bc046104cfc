#!/usr/bin/env python3
"""Steps that write over their input: they do where nothing reads it later, do not where something does, and the
generated code computes the same as the reference executor.

usage: check_in_place.py --mnv3c PATH [--machine gcc]
"""
import pathlib
import re
import shutil
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import mnv3c_test as t

HEAD = "network n\ninput 20 x 18 x 3\npolicy torchvision\nclasses 5\nconv 3x3 - 24 - RE 2 @a\n"
TAIL = "conv 3x3 - 8 - RE 1\npool global\nlogits\n"
LIMIT = 1e-4

# Rows, and the steps of the plan that are in place.
CASES = [
    ("residual", "bneck 3x3 x3 24 - RE 1\n", ["bneck0.project"]),
    ("chain of residuals", "bneck 3x3 x3 24 SE HS 1\n" * 3, ["bneck0.project", "bneck1.project", "bneck2.project"]),
    ("residual is read later", "bneck 3x3 x3 24 - RE 1 @b\nadd from=a,b\n", ["add"]),
    ("convolution is its own residual", "conv 1x1 - 24 - - 1 @b\nadd from=a,b\n", []),
    ("sum, the first dies", "conv 3x3 - 24 - RE 1 @b\nadd from=a,b @c\nconv 3x3 - 24 - RE 1 from=b @d\nadd from=d,c\n",
     ["add", "add1"]),
    ("sum, the second dies", "conv 3x3 - 24 - RE 1 @b\nadd from=a,b @c\nconv 3x3 - 24 - RE 1 from=a @d\nadd from=c,d\n",
     ["add", "add1"]),
    ("sum, none dies", "conv 3x3 - 24 - RE 1 @b\nadd from=a,b @c\nmul from=a,b @d\nadd from=c,d\n", ["mul", "add1"]),
    ("doubled", "add from=a,a\n", []),
    ("product", "conv 3x3 - 24 - HS 1 from=a @b\nmul from=a,b\n", ["mul"]),
    ("product of a map and a vector", "pool global from=a @v\nmul from=a,v\n", ["mul"]),
    ("product, the map is read later", "pool global from=a @v\nmul from=a,v @m\nconv 3x3 - 24 - RE 1 from=a @c\n"
     "add from=c,m\n", ["add"]),
]


def in_place(plan):
    """The names of the steps whose output is one of what they read."""
    names = []
    for operands, name in re.findall(r"^s\d+ (.*?) # (\S+)", plan, re.M):
        use = dict(re.findall(r" (\w+)=(b\d+)", operands))
        if "out" in use and use["out"] in (use.get("in"), use.get("second"), use.get("residual")):
            names.append(name)
    return names


def main():
    options = t.arguments(machine="gcc")
    t.need_machine(options.machine)
    picture = t.waves(20, 18, 3)[None]
    for name, rows, expected in CASES:
        folder = t.scratch()
        arch = folder / "case.arch"
        arch.write_text(HEAD + rows + TAIL)
        found = in_place(t.run([options.mnv3c, arch, "--dump=plan"]))
        t.check(found == expected, f"{name}: {found} in place, not {expected}")
        scores = t.reference(options.mnv3c, arch, picture, "--weights", "synthetic:3")
        model = t.compile_model(options.mnv3c, arch, folder / "model", "--weights", "synthetic:3")
        e = t.error(t.infer(t.build(model, options.machine), picture, scores.size), scores)
        t.check(e <= LIMIT, f"{name}: error {e:.2e}")
        shutil.rmtree(folder)
    t.finish()


main()

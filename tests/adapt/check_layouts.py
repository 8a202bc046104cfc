#!/usr/bin/env python3
"""Checkpoints of every framework that netadapt takes channels out of: names, array orders, stages.

usage: check_layouts.py --mnv3c PATH

A narrow MobileNetV3-Small with the same numbers in the names and array orders of each framework is made narrower, a few
steps far. Every proposal's weights must fit its network, and all frameworks must come to the same packed weights. One
bottleneck comes down to the width of another on the way, which merges two of timm's stages.
"""
import pathlib
import shutil
import subprocess
import sys

TESTS = pathlib.Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS / "support"), str(TESTS / "adapt")]
import mnv3c_test as t

import fake_table

SCALE = 4  # of the widths in small.rows
LAYOUTS = [("torchvision", []), ("timm", ["--prefix=module."]), ("keras", []),
           ("slim", ["--prefix=MobilenetV3/"]), ("paddle", ["--expand-always", "--linear"])]


def scaled_rows():
    """small.rows with wider layers, as fields."""
    rows = []
    for line in (TESTS / "weights" / "small.rows").read_text().splitlines():
        fields = line.split()
        if not fields or fields[0].startswith("#"):
            continue
        widths = [str(int(field) * (1 if fields[0] == "logits" else SCALE)) for field in fields[2:5]]
        rows.append([*fields[:2], *widths, *fields[5:]])
    return rows


def arch_text(rows, policy):
    lines = ["network small", "input 32 x 32 x 3", f"policy {policy}", "classes 10", "divisor 4"]
    for kind, kernel, expansion, out, squeeze, act, stride in rows:
        if kind in ("conv", "bneck"):
            se = f"SE:{squeeze}" if int(squeeze) else "-"
            lines.append(f"{kind} {kernel}x{kernel} {expansion if kind == 'bneck' else '-'} {out} {se} {act} {stride}")
        else:
            lines.append({"pool": "pool global", "hidden": f"hidden - - {out} - {act} width=fixed",
                          "logits": "logits"}[kind])
    return "\n".join(lines) + "\n"


def narrow(mnv3c, folder, run, layout, more, rows):
    """A few steps; the packed weights of the last network, and its text."""
    arch = folder / "small.arch"
    arch.write_text(arch_text(rows, "paddle" if layout == "paddle" else "keras"))
    weights = folder / "small.safetensors"
    t.run([sys.executable, TESTS / "weights" / "make_checkpoint.py", folder / "small.rows", layout, weights, *more])
    fake_table.write(folder / "table.json", mnv3c, arch)
    # What merges the stages of 40 and 48 channels is better than all else.
    check = (f'f() {{ "{mnv3c}" pack "$1" --weights "$2" -o - > "$2.bin" && '
             'case $1 in *bneck6-output*) echo 99;; *) echo 90;; esac; }; f')
    command = [mnv3c, "netadapt", arch, "--weights", weights, "--lut", folder / "table.json", "--target", "0.992x",
               "--divisor", str(SCALE), "--step", "0.005", "--evaluate", check, "-o", run]
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    t.check(done.returncode == 0 and not done.stderr, f"{run.name}: {done.stderr}")
    t.check("step 1: bneck6-output" in done.stdout and "bneck6-output 24 to 20" in done.stdout, done.stdout)
    t.run([mnv3c, "pack", run / "network.arch", "--weights", run / "weights.safetensors", "-o", run / "packed.bin"])
    return (run / "packed.bin").read_bytes(), (run / "network.arch").read_text()


def main():
    options = t.arguments()
    folder = t.scratch()
    rows = scaled_rows()
    (folder / "small.rows").write_text("\n".join(" ".join(row) for row in rows) + "\n")
    results = {}
    for number, (layout, more) in enumerate(LAYOUTS):
        results[number] = narrow(options.mnv3c, folder, folder / f"{layout}{number}", layout, more, rows)
        same = layout == "paddle" or results[number] == results[0]
        t.check(same, f"{layout} {more} comes to other weights than torchvision")
    steps = (folder / "torchvision0" / "step-001" / "network.arch").read_text()
    t.check(steps.count("residual=off") == 1, "the narrowed bottleneck gets no residual that it had not")
    shutil.rmtree(folder)
    t.finish()


main()

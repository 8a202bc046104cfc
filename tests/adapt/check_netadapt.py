#!/usr/bin/env python3
"""mnv3c netadapt as a whole: what it takes out, what it chooses, that a killed run ends as one that was not.

usage: check_netadapt.py --mnv3c PATH
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parents[1] / "support"), str(pathlib.Path(__file__).parent)]
import mnv3c_test as t

try:
    import numpy as np
except ImportError:
    t.lack("numpy")

import fake_table
import tiny

EVALUATOR = f"{sys.executable} {pathlib.Path(__file__).with_name('evaluator.py')}"

# Whose filters count for a proposal, and what follows: layers that have the channels as outputs, layers that read them.
GROUPS = {
    "stem-output": (["stem", "bneck0.project"],
                    ["stem", "bneck0.depthwise", "bneck0.se_expand", "bneck0.project"],
                    ["bneck0.se_reduce", "bneck0.project", "bneck1.expand"]),
    "bneck1-expansion": (["bneck1.expand"], ["bneck1.expand", "bneck1.depthwise"], ["bneck1.project"]),
    "bneck1-output": (["bneck1.project", "bneck2.project"], ["bneck1.project", "bneck2.project"],
                      ["bneck2.expand", "bneck3.expand"]),
    "bneck2-expansion": (["bneck2.expand"], ["bneck2.expand", "bneck2.depthwise", "bneck2.se_expand"],
                         ["bneck2.se_reduce", "bneck2.project"]),
    "bneck3-expansion": (["bneck3.expand"], ["bneck3.expand", "bneck3.depthwise", "bneck3.se_expand"],
                         ["bneck3.se_reduce", "bneck3.project"]),
    "bneck3-output": (["bneck3.project", "bneck4.project"], ["bneck3.project", "bneck4.project"],
                      ["bneck4.expand", "conv1"]),
    "bneck4-expansion": (["bneck4.expand"], ["bneck4.expand"], ["bneck4.project"]),
}
SQUEEZE = (["bneck2.se_reduce"], ["bneck2.se_reduce"], ["bneck2.se_expand"])


def netadapt(options, folder, target, evaluate, output, *more):
    return [options.mnv3c, "netadapt", folder / "tiny.arch", "--weights", folder / "tiny.safetensors", "--lut",
            folder / "table.json", "--target", target, "--evaluate", evaluate, "-o", output, *more]


def kept(weights, layers, count):
    """The channels of largest norm, earlier ones first among equals, in their old order."""
    norms = sum(np.sqrt((weights[layer + ".weight"].astype(float) ** 2).sum((1, 2, 3))) for layer in layers)
    return np.sort(np.argsort(-norms, kind="stable")[:count])


def prune(weights, group, count, pruned, zeroed):
    """Takes the channels of a group out of the tensors `pruned`; in `zeroed` what reads them becomes 0."""
    ranking, outputs, inputs = group
    keep = kept(weights, ranking, count)
    gone = np.setdiff1d(np.arange(weights[ranking[0] + ".weight"].shape[0]), keep)
    for layer in inputs:
        zeroed[layer + ".weight"] = zeroed[layer + ".weight"].copy()
        zeroed[layer + ".weight"][:, gone] = 0
        pruned[layer + ".weight"] = pruned[layer + ".weight"][:, keep]
    for layer in outputs:
        for tensor in [tensor for tensor in pruned if tensor.rsplit(".", 1)[0] in (layer, layer + ".bn")]:
            if pruned[tensor].ndim:
                pruned[tensor] = pruned[tensor][keep]


def same_tensors(a, b):
    return set(a) == set(b) and all(a[name].dtype == b[name].dtype and np.array_equal(a[name], b[name]) for name in a)


def check_proposals(options, folder, weights):
    """Each proposal of the first step: exactly the tensors that it should have, and exactly the same outputs as the
    network before with zeros in place of the channels."""
    keep, run = folder / "kept", folder / "first"
    keep.mkdir()
    t.run(netadapt(options, folder, "0.97x", f"{EVALUATOR} --keep {keep}", run))
    step = json.loads((run / "step-001" / "step.json").read_text())
    t.check({proposal["name"] for proposal in step["proposals"]} == set(GROUPS), "the proposals of the first step")
    t.check(same_tensors(tiny.read(keep / "seed.safetensors"), weights), "the seed's weights are as they were")
    images = np.random.RandomState(5).randint(0, 256, (3, 16, 16, 3)).astype(np.float32)
    for proposal in step["proposals"]:
        name = proposal["name"]
        narrowed = tiny.read(keep / f"{name}.safetensors")
        pruned, zeroed = dict(weights), dict(weights)
        prune(weights, GROUPS[name], proposal["to"], pruned, zeroed)
        if name == "bneck2-expansion":  # its squeeze width is half of it
            prune(weights, SQUEEZE, proposal["to"] // 2, pruned, zeroed)
        t.check(same_tensors(narrowed, pruned), f"{name}: the tensors are those of the channels with the largest norms")
        tiny.write(folder / "zeroed.safetensors", zeroed)
        before = tiny.output(options.mnv3c, folder / "tiny.arch", folder / "zeroed.safetensors", images, folder)
        after = tiny.output(options.mnv3c, keep / f"{name}.arch", keep / f"{name}.safetensors", images, folder)
        t.check(np.array_equal(before, after), f"{name}: outputs differ by {np.abs(before - after).max()}")


def check_choices(run, target):
    """Every step takes the best ratio, saves enough, and the report says what the steps say."""
    report = json.loads((run / "report.json").read_text())
    steps = [json.loads(path.read_text()) for path in sorted(run.glob("step-*/step.json"))]
    t.check(report["schema"] == "mnv3c.netadapt.report/1" and len(report["steps"]) == len(steps), "the report's steps")
    for before, step, line in zip(steps, steps[1:], report["steps"][1:]):
        ratios = {proposal["name"]: (proposal["accuracy"] - before["accuracy"]) /
                  (before["latency_ms"] - proposal["latency_ms"]) for proposal in step["proposals"]}
        t.check(ratios[step["chosen"]] == max(ratios.values()), f"step {step['step']}: the largest ratio is chosen")
        t.check(abs(line["ratio"] - ratios[step["chosen"]]) < 1e-12, f"step {step['step']}: the ratio in the report")
        saved = before["latency_ms"] - step["latency_ms"]
        t.check(saved >= report["step"] * report["seed_ms"] * (1 - 1e-9), f"step {step['step']} saves {saved} ms")
        reward = step["accuracy"] * (step["latency_ms"] / report["target_ms"]) ** -0.07
        t.check(abs(line["rewards"][0]["reward"] - reward) < 1e-9, f"step {step['step']}: the reward")
    last = report["steps"][-1]
    t.check(last["latency_ms"] <= target * report["seed_ms"] < report["steps"][-2]["latency_ms"], "the target is met")
    t.check(len((run / "report.md").read_text().splitlines()) == len(steps) + 8, "report.md has a line for each step")


def contents(run):
    """What a run leaves, but for what programs printed, traces of attempts, and temporary files of a killed one."""
    ignored = re.compile(r"lock|evaluate\.log.*|out-.*|.*\.(arch|json|safetensors|md)\.\w{6}")
    return {str(path.relative_to(run)): path.read_bytes() for path in run.rglob("*")
            if path.is_file() and not ignored.fullmatch(path.name)}


def run_and_kill(command, lines):
    """Ends the tool without mercy after some lines of output, while a program of its runs; True: it was faster."""
    words = [str(word) for word in command]
    process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    for _ in range(lines):
        if not process.stdout.readline():
            break
    process.kill()
    process.communicate()
    return process.returncode == 0


def check_resuming(options, folder):
    command = f"{EVALUATOR} --tune --slow"
    whole, killed = folder / "whole", folder / "killed"
    t.run(netadapt(options, folder, "0.6x", command, whole, "--step", "0.05"))
    check_choices(whole, 0.6)
    attempts = 0
    while not run_and_kill(netadapt(options, folder, "0.6x", command, killed, "--step", "0.05"), 3 + 7 * attempts):
        attempts += 1
        if attempts > 100:
            break
    t.check(attempts >= 3, f"the run was killed {attempts} times only")
    left, right = contents(whole), contents(killed)
    different = sorted(name for name in {*left, *right} if left.get(name) != right.get(name))
    t.check(not different, f"a run that was killed ends as one that was not, but for {different}")
    t.check(any(json.loads(path.read_text())["tuned"] for path in whole.rglob("result.json")), "weights came back")
    info = json.loads(t.run([options.mnv3c, "info", whole / "network.arch", "--json"]))
    t.check(info["parameters"] == json.loads((whole / "report.json").read_text())["steps"][-1]["parameters"],
            "the last network is that of the report")
    images = np.zeros((1, 16, 16, 3), np.float32)
    tiny.output(options.mnv3c, whole / "network.arch", whole / "weights.safetensors", images, folder)
    # A nearer target is reached from what is there; the steps are the same.
    steps = {name for name in contents(whole) if name.startswith("step-")}
    t.run(netadapt(options, folder, "0.8x", command, whole, "--step", "0.05"))
    t.check({name for name in contents(whole) if name.startswith("step-")} == steps, "a nearer target makes no steps")
    check_choices_of_nearer(whole)


def check_choices_of_nearer(run):
    report = json.loads((run / "report.json").read_text())
    t.check(report["steps"][-1]["latency_ms"] <= report["target_ms"] < report["steps"][-2]["latency_ms"],
            "a nearer target ends at an earlier step")


def main():
    options = t.arguments()
    folder = t.scratch()
    (folder / "tiny.arch").write_text(tiny.TINY)
    weights = tiny.checkpoint(options.mnv3c, folder / "tiny.arch")
    tiny.write(folder / "tiny.safetensors", weights)
    fake_table.write(folder / "table.json", options.mnv3c, folder / "tiny.arch")
    check_proposals(options, folder, weights)
    check_resuming(options, folder)
    shutil.rmtree(folder)
    t.finish()


main()

#!/usr/bin/env python3
"""The workspace of every shipped network over width and resolution, by what --dump=plan says: no two buffers that are
alive together overlap, lifetimes are those of the steps that use the buffers, and the workspace is within 2 % of the
lower bound, the largest sum of what is alive at one step.

usage: check_plans.py --mnv3c PATH
"""
import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import mnv3c_test as t

MULTIPLIERS = ["0.35", "0.5", "0.75", "1", "1.25"]
RESOLUTIONS = ["96", "128", "160", "192", "224", "256"]
ABOVE_BOUND = 0.02
ALIGN = 64
BUFFER = r"^b(\d+) offset=(\d+) size=(\d+)(?: (?:ring|places)=\d+)* steps=(\d+)\.\.(\d+)"
UNPLANNED = ("no-kernel", "several-outputs")  # heads, as a whole


def groups(text):
    """The steps that run together: [(schedule, [(step, operands)])]."""
    found = []
    for schedule, step, operands in re.findall(r"^(?:(layers|rows|channels)|s(\d+) (.*?) #.*)$", text, re.M):
        if schedule:
            found.append((schedule, []))
        else:
            found[-1][1].append((int(step), operands))
    return found


def lifetimes(text):
    """{buffer: (first step, last step)} by the operands of the steps; by rows and by channels, what a step uses lives
    as long as its group runs."""
    lives = {}
    for schedule, steps in groups(text):
        for step, operands in steps:
            begin, end = (step, step) if schedule == "layers" else (steps[0][0], steps[-1][0])
            for name in re.findall(r" (?:in|second|residual|weights|out|mean)=b(\d+)", " " + operands):
                first, _ = lives.get(int(name), (begin, None))
                lives[int(name)] = (first, end)
    return lives


def check_plan(text, what):
    """Returns how far the workspace is above the bound."""
    workspace = int(re.search(r"^plan .* workspace=(\d+)", text)[1])
    buffers = [tuple(map(int, numbers))
               for numbers in re.findall(BUFFER, text, re.M)]
    t.check({number: (first, last) for number, _, _, first, last in buffers} == lifetimes(text),
            f"{what}: lifetimes are not those of the steps")
    alive = [0] * (1 + max(last for *_, last in buffers))
    at_step = [[] for _ in alive]
    for _, offset, size, first, last in buffers:
        t.check(offset % ALIGN == 0 and offset + size <= workspace, f"{what}: {offset}+{size} is outside")
        for step in range(first, last + 1):
            alive[step] += (size + ALIGN - 1) // ALIGN * ALIGN
            at_step[step].append((offset, offset + size))
    for step, places in enumerate(at_step):
        places.sort()
        for below, above in zip(places, places[1:]):
            t.check(below[1] <= above[0], f"{what}: overlap at step {step}: {below}, {above}")
    return workspace / max(alive) - 1


def main():
    options = t.arguments()
    planned, at_bound, worst, unplanned = 0, 0, 0, set()
    for path in sorted((t.ROOT / "arch_specs").glob("*.arch")):
        for multiplier in MULTIPLIERS:
            for resolution in RESOLUTIONS:
                what = f"{path.stem} x{multiplier} @{resolution}"
                done = subprocess.run([options.mnv3c, path, "--dump=plan", "--multiplier", multiplier, "--resolution",
                                       resolution], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
                if done.returncode != 0:
                    unplanned.add(path.stem)
                    t.check(any(f"[{slug}]" in done.stderr for slug in UNPLANNED), f"{what}: {done.stderr}")
                    continue
                above = check_plan(done.stdout, what)
                t.check(above <= ABOVE_BOUND, f"{what}: {100 * above:.1f} % above the lower bound")
                planned, at_bound, worst = planned + 1, at_bound + (above == 0), max(worst, above)
    print(f"{planned} plans, {at_bound} at the lower bound, the worst {100 * worst:.2f} % above it; "
          f"not planned: {', '.join(sorted(unplanned))}")
    t.check(planned >= 600, f"only {planned} plans")
    t.finish()


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Workspaces of --max-workspace. plans: every shipped network, from its workspace without a limit down to the least:
each budget is met by a valid plan that takes no more than what is alive, the predicted cost grows as budgets shrink,
and what is said to be the least is; a backbone on street scenes within a bound; and of schedules that cost nearly the
same the one with less memory, without a limit. bits: generated code computes with the least workspace what it does with
any, the same bits but for means, which may be summed in another order; and on threads what it does on one.

usage: check_budgets.py --mnv3c PATH [--part plans|bits] [--machine gcc]
"""
import pathlib
import re
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import check_plans
import mnv3c_test as t

VARIANTS = [[], ["--threads"], ["--multiplier=0.5", "--resolution=160x224", "--target=avx512"]]
LIMIT, APART = 1e-4, 1e-5
STREET_BYTES, STREET_COST = 40 * 1000 * 1000, 1.05
# Networks, options, the bytes of the fastest schedule, and those of one that costs next to nothing more.
SAVINGS = [("mobilenet_v3_large_seg", ["--resolution=512x1024"], 22118400, 6818432),
           ("mobilenet_v3_large_seg", ["--resolution=512x1024", "--threads"], 22118400, 12656640),
           ("mobilenet_v3_small", [], 414528, 317376), ("mobilenet_v3_small", ["--target=neon"], 414528, 317376),
           ("mobilenet_v3_small", ["--target=avx512"], 501760, 328128)]
# Networks, multipliers and inputs that have more than one workspace, and whether there is no mean over a map by rows.
NETWORKS = [("mobilenet_v2", "0.5", "97x128", True), ("mobilenet_edgetpu", "0.35", "97x128", True),
            ("mobilenet_v3_large", "0.35", "129x224", False), ("mobilenet_v3_small", "0.35", "129x128", False)]


def attempt(options, spec, *flags):
    return subprocess.run([options.mnv3c, *map(str, [spec, *flags])], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          text=True)


def plan_within(options, spec, flags, budget, what):
    """Workspace and cost of the plan, or, if there is none, the least workspace and None. The cost is a multiple of
    that without a limit."""
    limited = [*flags, *([f"--max-workspace={budget}"] if budget else [])]
    done = attempt(options, spec, "--dump=plan", *limited)
    if done.returncode != 0:
        least = re.search(r"needs at least (\d+) bytes, (\d+) more .*\[workspace-budget\]", done.stderr)
        t.check(done.returncode == 1 and least, f"{what}: {done.stderr}")
        t.check(int(least[1]) - int(least[2]) == budget, f"{what}: {least[0]}")
        return int(least[1]), None
    check_plans.check_plan(done.stdout, what)
    memory = t.info(options.mnv3c, spec, "--memory", *limited)["memory"]
    t.check(f" workspace={memory['workspace_bytes']} " in done.stdout, f"{what}: info tells of another plan")
    t.check(memory["workspace_bytes"] == memory["bound_bytes"], f"{what}: {memory['workspace_bytes']} bytes, of which "
            f"{memory['bound_bytes']} are alive")
    return memory["workspace_bytes"], memory.get("cost_ratio", 1)


def walk(options, spec, flags):
    """The workspaces and costs of ever smaller budgets."""
    what = " ".join([spec.stem, *flags])
    found = [plan_within(options, spec, flags, None, what)]
    while True:
        budget = found[-1][0] - 1
        workspace, cost = plan_within(options, spec, flags, budget, f"{what}, {budget}")
        if cost is None:
            t.check(workspace == found[-1][0], f"{what}: the least is {found[-1][0]} and not {workspace}")
            return found
        t.check(workspace <= budget, f"{what}: {workspace} for {budget}")
        t.check(cost >= found[-1][1] - 1e-12, f"{what}: {workspace} costs {cost}, less than {found[-1]}")
        found.append((workspace, cost))


def check_forced(options, spec):
    """With --schedule there is one order, and no search."""
    whole = plan_within(options, spec, ["--schedule=layers"], None, spec.stem)[0]
    least = plan_within(options, spec, ["--schedule=layers"], whole - 1, spec.stem)
    t.check(least == (whole, None), f"{spec.stem}: {least} layer by layer")
    done = attempt(options, spec, "-o", "-", "--schedule=layers", f"--max-workspace={whole - 1}")
    t.check(done.stdout == "" and "with --schedule=layers no other order" in done.stderr, f"{spec.stem}: {done.stderr}")


def check_street(options):
    """What docs/growth.md says: a large image runs in little more than itself, and for little more time."""
    flags, image = ["--resolution=1024x2048"], 1024 * 2048 * 3 * 4
    spec = t.spec("mobilenet_v3_large_seg")
    workspace, cost = plan_within(options, spec, flags, STREET_BYTES, "street scene")
    t.check(cost is not None and workspace <= STREET_BYTES and cost < STREET_COST, f"street: {workspace}, {cost}")
    least, none = plan_within(options, spec, flags, 1, "street scene, least")
    t.check(none is None and least < 1.1 * image, f"street: at least {least} bytes")
    print(f"street scene: {workspace} bytes at {cost:.4f} of the cost, {least} at least")


def check_savings(options):
    """What costs next to nothing is saved without being asked for, as long as a schedule for less is as fast."""
    for name, flags, fastest, less in SAVINGS:
        workspace = plan_within(options, t.spec(name), flags, None, name)[0]
        t.check(workspace <= less, f"{name}: {workspace} bytes, where {less} of {fastest} cost next to nothing")
        print(name, *flags, f"{workspace} bytes; the fastest schedule takes {fastest}")


def check_all_plans(options):
    networks = smaller = plans = 0
    for spec in sorted((t.ROOT / "arch_specs").glob("*.arch")):
        if attempt(options, spec, "--dump=plan").returncode != 0:
            continue
        for flags in VARIANTS:
            found = walk(options, spec, flags)
            networks, smaller, plans = networks + 1, smaller + (len(found) > 1), plans + len(found)
            print(spec.stem, *flags, *(f"{workspace}:{cost:.3f}" for workspace, cost in found))
        check_forced(options, spec)
    print(f"{plans} plans of {networks} networks")
    check_street(options)
    check_savings(options)
    t.check(networks >= 60 and smaller >= 40, f"{smaller} of {networks} networks run in less than without a limit")


def check_bits(options, name, multiplier, resolution, same):
    flags = [f"--multiplier={multiplier}", f"--resolution={resolution}", "--classes=11"]
    facts = t.info(options.mnv3c, t.spec(name), *flags)["input"]
    picture = t.waves(facts["height"], facts["width"], 3)[None]
    scores = t.reference(options.mnv3c, t.spec(name), picture, "--weights=synthetic:1", *flags)
    for threads in [], ["--threads"]:
        folder = t.scratch()
        found = walk(options, t.spec(name), [*flags, *threads])
        t.check(len(found) > 1, f"{name}: there is one schedule")
        fastest = scores
        for workspace, _ in found[0], found[-1]:
            what = f"{name}, {workspace}" + "".join(threads)
            model = t.compile_model(options.mnv3c, t.spec(name), folder / str(workspace), "--weights=synthetic:1",
                                    "--weights-as=incbin", f"--max-workspace={workspace}", *threads, *flags)
            program = t.build(model, options.machine, optimisation="-O1")
            output = t.infer(program, picture, scores.size)
            limit = LIMIT if fastest is scores else 0 if same else APART
            e = t.error(output, fastest)
            t.check(e <= limit, f"{what}: {e:.2e} from {'the reference' if fastest is scores else 'the fastest'}")
            fastest = output
            for count in [2, 3, 8] if threads else []:
                shared = t.infer(program, picture, scores.size, "--pool", str(count))
                t.check((shared == output).all(), f"{what}: {count} threads give other bits")
        shutil.rmtree(folder)


def main():
    options = t.arguments(part="plans", machine="gcc")
    if options.part == "plans":
        check_all_plans(options)
    else:
        t.need_machine(options.machine)
        for network in NETWORKS:
            check_bits(options, *network)
    t.finish()


main()

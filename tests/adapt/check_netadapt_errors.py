#!/usr/bin/env python3
"""What mnv3c netadapt says when it cannot go on, and that it goes on when it can.

usage: check_netadapt_errors.py --mnv3c PATH

Every message of compiler/adapt/messages.def is provoked here: adapt-table-lacks, adapt-target-above, adapt-rewrite,
adapt-other-run, adapt-in-use, adapt-interrupted, adapt-proposal-failed, adapt-seed-failed, adapt-all-failed,
adapt-no-proposals, adapt-step-broken, adapt-steps-many.
"""
import fcntl
import json
import pathlib
import shutil
import signal
import subprocess
import sys
import time

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parents[1] / "support"), str(pathlib.Path(__file__).parent)]
import mnv3c_test as t

try:
    import tiny
except ImportError:
    t.lack("numpy")

import fake_table

EVALUATOR = f"{sys.executable} {pathlib.Path(__file__).with_name('evaluator.py')}"
SEVERAL_STEPS = 1000

# A network whose head has odd extras, which only a multiplier makes possible to get wrong.
ODD_EXTRAS = """network odd
input 64 x 64 x 3
policy slim
multiplier 1.75
classes 3
conv 3x3 - 16 - HS 2
bneck 3x3 64 24 - RE 2 @c4
bneck 3x3 64 32 - RE 2 @c5
head ssdlite { form=tf c4=c4 c5=c5 extras=131,16 }
"""


class Cases:
    def __init__(self, options):
        self.mnv3c = options.mnv3c
        self.folder = t.scratch()
        self.count = 0
        (self.folder / "tiny.arch").write_text(tiny.TINY)
        tiny.write(self.folder / "tiny.safetensors", tiny.checkpoint(self.mnv3c, self.folder / "tiny.arch"))
        fake_table.write(self.folder / "table.json", self.mnv3c, self.folder / "tiny.arch")

    def new_run(self):
        self.count += 1
        return self.folder / f"run{self.count}"

    def command(self, run, evaluate="echo 90 #", target="0.9x", arch="tiny.arch", table="table.json", more=()):
        return [str(word) for word in (self.mnv3c, "netadapt", self.folder / arch, "--weights",
                                       self.folder / "tiny.safetensors", "--lut", self.folder / table, "--target",
                                       target, "--evaluate", evaluate, "-o", run, *more)]

    def expect(self, what, status, words, run=None, **settings):
        """Runs; the exit status is `status`, and all words stand on standard error."""
        done = subprocess.run(self.command(run or self.new_run(), **settings), capture_output=True, text=True)
        t.check(done.returncode == status, f"{what}: exit status {done.returncode}, not {status}\n{done.stderr}")
        for word in words:
            t.check(word in done.stderr, f"{what}: '{word}' is not in\n{done.stderr}")
        return done


def check_targets(cases):
    cases.expect("target 5000ms", 1, ["adapt-target-above", "--target"], target="5000ms")
    for target in ("0.9", "fast", "-1x", "0ms", "1x1", "", "1x", "1.2x"):
        cases.expect(f"target '{target}'", 2, ["option-value", "0.85x"], target=target)
    t.check(not list(cases.folder.glob("run*")), "a target that cannot be makes no directory")
    cases.expect("step too large", 1, ["adapt-no-proposals"], more=["--step", "0.95"])
    cases.expect("divisor too large", 1, ["adapt-no-proposals"], more=["--divisor", "512"])


def check_tables(cases):
    fake_table.write(cases.folder / "poor.json", cases.mnv3c, cases.folder / "tiny.arch", leave_out="dwconv")
    cases.expect("no depthwise", 1, ["adapt-table-lacks", "4 steps", "bneck0.depthwise (dwconv 3x3 of 8x8)",
                                     "mnv3c lut"], table="poor.json")
    cases.expect("no table", 3, ["json-unreadable", "none.json"], table="none.json")
    (cases.folder / "broken.json").write_text('{"schema": "mnv3c.lut/1"')
    cases.expect("half a table", 1, ["json-invalid"], table="broken.json")


def check_evaluations(cases):
    for evaluate, words in (("true", "it printed nothing"), ("echo good #", "'good'"), ("echo 101 #", "'101'"),
                            ("echo nan #", "'nan'"), ("echo 90; exit 7 #", "status 7"), ("no-such-program", "127"),
                            ("kill -9 $$ #", "signal")):
        cases.expect(f"'{evaluate}' for the seed", 1, ["adapt-seed-failed", words], evaluate=evaluate)
    begin = time.monotonic()
    cases.expect("an evaluation without end", 1, ["adapt-seed-failed"], evaluate="sleep 60 #",
                 more=["--evaluate-timeout", "1"])
    t.check(time.monotonic() - begin < 20, "a time-out ends the program")
    for evaluate in ("echo 90% #", "echo loss 3.5; echo accuracy: 90.5; echo #"):
        cases.expect(f"'{evaluate}'", 0, [], evaluate=evaluate)

    run = cases.new_run()
    done = cases.expect("some proposals fail", 0, ["adapt-proposal-failed", "bneck1-expansion", "status 3"], run=run,
                        evaluate=f"{EVALUATOR} --fail bneck1-expansion")
    step = json.loads((run / "step-001" / "step.json").read_text())
    failed = [proposal["name"] for proposal in step["proposals"] if not proposal["evaluated"]]
    t.check(failed == ["bneck1-expansion"] and "bneck1-expansion" not in done.stdout, f"failed are {failed}")
    t.check("it went wrong" in (run / "step-001/proposals/bneck1-expansion/evaluate.log").read_text(), "evaluate.log")

    run = cases.new_run()
    cases.expect("all proposals fail", 1, ["adapt-all-failed", "step 1"], run=run,
                 evaluate=f"{EVALUATOR} --fail step-001")
    t.check((run / "step-000" / "step.json").exists() and not (run / "network.arch").exists(), "the seed is kept")

    wrong = f"f() {{ case $1 in *step-000*) ;; *) cp {cases.folder}/tiny.safetensors \"$3\";; esac; echo 90; }}; f"
    cases.expect("weights that do not fit", 1, ["tensor-shape", "do not fit", "adapt-all-failed"], evaluate=wrong)


def check_runs(cases):
    run = cases.new_run()
    cases.expect("a run", 0, [], run=run)
    cases.expect("another step", 1, ["adapt-other-run", "--step"], run=run, more=["--step", "0.02"])
    cases.expect("another divisor", 1, ["adapt-other-run", "--divisor"], run=run, more=["--divisor", "4"])
    cases.expect("another command", 1, ["adapt-other-run", "--evaluate"], run=run, evaluate="echo 91 #")
    cases.expect("another size", 1, ["adapt-other-run", "network"], run=run, more=["--policy", "timm"])
    with open(run / "lock", "r+") as lock:
        fcntl.lockf(lock, fcntl.LOCK_EX)
        cases.expect("a second run at a time", 1, ["adapt-in-use"], run=run)
    (run / "step-000" / "weights.safetensors").write_bytes(b"12345678")
    shutil.rmtree(run / "step-001")
    cases.expect("weights of a step broken", 1, ["adapt-step-broken", "step-000", "checkpoint-"], run=run)
    (run / "step-000" / "step.json").write_text('{"schema": "mnv3c.netadapt.step/1", "step": 0, "widths": []}')
    cases.expect("a step without figures", 1, ["json-member"], run=run)
    (run / "netadapt.json").write_text("{}")
    cases.expect("no run", 1, ["json-schema"], run=run)
    (cases.folder / "file").write_text("")
    cases.expect("a file as directory", 3, ["cannot-write"], run=cases.folder / "file" / "run")
    if pathlib.Path("/dev/full").exists():
        done = subprocess.run(cases.command(cases.new_run()), stdout=open("/dev/full", "w"), stderr=subprocess.PIPE,
                              text=True)
        t.check(done.returncode == 3 and "standard output" in done.stderr, f"full output: {done.stderr}")


def check_many_steps(cases):
    """A run that has all the steps there can be, and no target in reach."""
    run = cases.new_run()
    cases.expect("the beginning", 1, ["adapt-all-failed"], run=run, evaluate=f"{EVALUATOR} --fail step-001")
    step = json.loads((run / "step-000" / "step.json").read_text())
    for number in range(1, SEVERAL_STEPS):
        (run / f"step-{number:03d}").mkdir(exist_ok=True)
        (run / f"step-{number:03d}" / "step.json").write_text(json.dumps({**step, "step": number}))
    cases.expect("too many steps", 1, ["adapt-steps-many", "999"], run=run, evaluate=f"{EVALUATOR} --fail step-001")


def check_interruption(cases):
    run = cases.new_run()
    process = subprocess.Popen(cases.command(run, evaluate="sleep 30 #"), stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, text=True)
    deadline = time.monotonic() + 10
    while not (run / "step-000/proposals/seed/weights.safetensors").exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    time.sleep(0.2)
    process.send_signal(signal.SIGINT)
    errors = process.communicate(timeout=20)[1]
    t.check(process.returncode == 128 + signal.SIGINT and "adapt-interrupted" in errors,
            f"interrupted: {process.returncode} {errors}")


def check_others(cases):
    (cases.folder / "odd.arch").write_text(ODD_EXTRAS)
    cases.expect("odd extras", 1, ["adapt-rewrite"], arch="odd.arch")
    done = subprocess.run(cases.command(cases.new_run())[:3] + ["--weights=synthetic:1", "--lut",
                                                                cases.folder / "table.json", "--target", "0.9x",
                                                                "--evaluate", "true", "-o", cases.new_run()],
                          capture_output=True, text=True)
    t.check(done.returncode == 1 and "adapt-synthetic" in done.stderr, done.stderr)
    done = subprocess.run([cases.mnv3c, "netadapt", cases.folder / "tiny.arch"], capture_output=True, text=True)
    t.check(done.returncode == 2 and all(f"--{name}" in done.stderr for name in ("lut", "target", "evaluate")),
            done.stderr)


def main():
    cases = Cases(t.arguments())
    for check in (check_targets, check_tables, check_evaluations, check_runs, check_many_steps, check_interruption,
                  check_others):
        check(cases)
    shutil.rmtree(cases.folder)
    t.finish()


main()

#!/usr/bin/env python3
"""The runners of tools/runners/: what they print, how they fail, what they leave behind. The device of adb and ssh is a
folder whose programs run under qemu (fake_device.py); the program is tiny.c, and the one that sweeps measure with.

usage: check_runners.py --mnv3c MNV3C [--part local|qemu|adb|ssh|measure|sweep|style]
"""
import contextlib
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import mnv3c_test as t

HERE = pathlib.Path(__file__).resolve().parent
RUNNERS = t.ROOT / "tools" / "runners"
FAILED, CANNOT, LOST, HOT, FULL, LATE = 1, 2, 3, 4, 5, 124
REMOTE = {"adb": {"MNV3C_RUNNER_SERIAL": "fake"},
          "ssh": {"MNV3C_RUNNER_HOST": "fake", "MNV3C_RUNNER_OPTIONS": "-o Port=2222"}}
QUOTED = "it's $HOME; `x` \\\\ *"  # one argument
OUTPUT = r'^\{"median_ms": 1.5, .*"sum": 261120, "iterations": 2, "last": "%s"\}\n$'
WORDS = {"adb": {"offline": (LOST, "fake is offline"), "unauthorized": (LOST, "not authorised"),
                 "none": (LOST, "no device"), "vanish": (LOST, "fake is not there"),
                 "full": (FULL, "No space left on device")},
         "ssh": {"offline": (LOST, "No route to host"), "vanish": (LOST, "No route to host"),
                 "full": (FULL, "Failure")}}
LINES = 16384  # of the memory that tiny.c reads
ECHO = """#!/bin/sh
[ "$1" = --weights ] && [ -r "$2" ] && shift 2 && echo "{$*}"
"""


def environment_of(settings, more=()):
    """The environment with these settings of runners and no others."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("MNV3C_RUNNER_")}
    return {**clean, **dict(more), **{f"MNV3C_RUNNER_{name.upper()}": str(value) for name, value in settings.items()}}


class Device:
    """A runner with a machine of its own."""

    def __init__(self, runner, folder, failure="", **settings):
        self.runner, self.folder = runner, folder / f"{runner}-{failure or 'well'}{len(list(folder.iterdir()))}"
        self.folder.mkdir()
        tools = self.folder / "tools"
        tools.mkdir()
        for name in ("adb", "ssh", "scp"):
            (tools / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" -S "{HERE}/fake_{name}" "$@"\n')
            (tools / name).chmod(0o755)
        self.device = self.folder / "device"
        fake = {"FAKE_DEVICE": str(self.device), "FAKE_FAILURE": failure, "PYTHONDONTWRITEBYTECODE": "1",
                "PATH": f"{tools}:{os.environ['PATH']}", "TMPDIR": str(self.folder), "MNV3C_RUNNER_POLL": "0.1"}
        self.environment = environment_of(settings, {**REMOTE[runner], **fake})

    def begin(self, *arguments):
        return subprocess.Popen([RUNNERS / self.runner, *map(str, arguments)], env=self.environment, text=True,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)

    def call(self, *arguments):
        process = self.begin(*arguments)
        output, errors = process.communicate(timeout=100)
        return process.returncode, output, errors

    def read(self, name):
        path = self.device / name
        return path.read_text().split("\n")[:-1] if path.exists() else []

    def kept(self):
        """What lies in the folder of the runner, on the machine."""
        folder = self.device / ("data/local/tmp/mnv3c" if self.runner == "adb" else "home/mnv3c-runner")
        return sorted(path.name.split("-")[0] for path in folder.iterdir()) if folder.exists() else None

    def leftovers(self):
        return [path.name for path in self.folder.iterdir() if path.name.startswith("mnv3c-runner-")]


def call(runner, *arguments, **settings):
    done = subprocess.run([RUNNERS / runner, *map(str, arguments)], env=environment_of(settings), capture_output=True,
                          text=True, timeout=200)
    return done.returncode, done.stdout, done.stderr


def expect(title, result, status, words="", output=None):
    """A call ended with this status, these words on standard error, and this output."""
    good = result[0] == status and words in result[2] and (output is None or re.search(output, result[1]))
    return t.check(good, f"{title}: expected status {status}, {words!r}, {output!r}; got {result}")


def build_tiny(folder, compiler, *options):
    program = folder / f"tiny-{compiler}"
    t.run([compiler, "-O2", *options, HERE / "tiny.c", "-o", program])
    return program


def with_blob(folder):
    (folder / "weights.bin").write_bytes(bytes(range(256)) * 8)
    return folder / "weights.bin"


def check_usage(runner, program, blob):
    for arguments in ([], ["walk"], ["run"], ["run", program, blob], ["describe", "now"]):
        expect(f"{runner} {arguments}", call(runner, *arguments), CANNOT, "usage: ")
    expect(f"{runner} without program", call(runner, "run", "missing", blob, "--"), CANNOT, "cannot read ./missing")
    expect(f"{runner} with a folder", call(runner, "run", program, "/", "--"), CANNOT, "cannot read /")


def check_local(folder):
    (folder / "echo").write_text(ECHO)
    (folder / "echo").chmod(0o755)
    program, blob = folder / "echo", with_blob(folder)
    check_usage("local", program, blob)
    expect("local describe", call("local", "describe"), 0, output=r"^\S.*, \w+.*\n$")
    ran = call("local", "run", program, blob, "--", "--seconds", "1 s")
    expect("local run", ran, 0, output=r"^\{--seconds 1 s\}\n")
    expect("local count", call("local", "count", program, blob, "--"), CANNOT, "cannot count")
    expect("local can count", call("local", "can", "count", "1"), 0, output="^no: it cannot count, as only")
    expect("local can count x", call("local", "can", "count", "x"), CANNOT, "whole number")
    expect("local can walk", call("local", "can", "walk", "1"), CANNOT, "usage: ")
    expect("local idle", call("local", "idle"), 0)
    for name in ("max_celsius", "wait"):
        expect(f"local describes with {name}", call("local", "describe", **{name: "much"}), CANNOT, "whole number")
    expect("local waits", call("local", "idle", max_celsius="hot"), CANNOT, "whole number")
    if shutil.which("taskset"):
        core = min(os.sched_getaffinity(0))
        (folder / "echo").write_text("#!/bin/sh\ntaskset -p $$\n")
        pinned = call("local", "run", program, blob, "--", core=core)
        expect("local on a core", pinned, 0, output=f": {1 << core:x}\n$")
        expect("local describes it", call("local", "describe", core=core), 0, output=f"runs on: {core}\n$")
        for wrong in ("x", "1-", "-1", "1,,2", "big,1", "1-,2"):
            pinned = call("local", "run", program, blob, "--", core=wrong)
            expect(f"local on {wrong}", pinned, CANNOT, "MNV3C_RUNNER_CORE")
    (folder / "echo").write_text("#!/bin/sh\nexit 7\n")
    expect("local hands the status on", call("local", "run", program, blob, "--"), 7)


def check_counts(program, blob, folder):
    """Counts are those of the program's loop, repeat exactly, and follow the caches."""
    def count(*arguments, **settings):
        return call("qemu-aarch64", "count", program, blob, "--", *arguments, work=folder, **settings)

    first = count()
    if not expect("qemu counts", first, 0):
        return
    counts = json.loads(first[1])
    names = ["instructions", "mac_instructions", "loads", "stores", "l1d_misses", "l2_misses"]
    t.check(list(counts) == names, f"names: {counts}")
    t.check(counts["mac_instructions"] == 1000, f"MACs: {counts}")
    t.check(LINES <= counts["loads"] < LINES + 50 and counts["stores"] < 50, f"loads and stores: {counts}")
    for level in ("l1d_misses", "l2_misses"):
        t.check(abs(counts[level] - LINES) < 50, f"{level}: {counts}")
    t.check(len(list(folder.glob("count_plugin-*.so"))) == 1, "the plugin is not where it should be")
    expect("qemu counts again", count("--iterations", "{N}"), 0, output=re.escape(first[1]))
    large = json.loads(count(cache="l2=4194304,l2_ways=16")[1])
    t.check(large["l2_misses"] < 50 and large["l1d_misses"] == counts["l1d_misses"], f"with a larger L2: {large}")
    for wrong in ("l1=100", "l3=65536", "l1=", "l1_ways=0", "line=x"):
        expect(f"caches {wrong}", count(cache=wrong), FAILED, "count_plugin: ")
    expect("no compiler", count(cc="missing-cc"), CANNOT, "cannot be built")
    for threads, answer, settings in ((1, "^yes\n$", {}), (2, "^no: it cannot count .* several threads\n$", {}),
                                      (1, "^no: it cannot count, .* built by .*\n$", {"cc": "missing-cc"})):
        told = call("qemu-aarch64", "can", "count", threads, work=folder, **settings)
        expect(f"qemu can count {threads}", told, 0, output=answer)


def check_qemu(folder):
    blob = with_blob(folder)
    for runner, compiler in (("qemu-aarch64", "aarch64-linux-gnu-gcc"), ("qemu-arm", "arm-linux-gnueabihf-gcc")):
        t.need(runner)
        t.need_to_build([compiler])
        program = build_tiny(folder, compiler, "-static")
        described = f"^{runner} [0-9.]+, emulated .*times mean nothing"
        expect(f"{runner} describe", call(runner, "describe"), 0, output=described)
        check_usage(runner, program, blob)
        ran = call(runner, "run", program, blob, "--", "--iterations", "2", "x y")
        expect(f"{runner} run", ran, 0, output=OUTPUT % "x y")
        expect(f"{runner} run fails", call(runner, "run", program, blob, "--", "--fail", "no"), 9, "tiny: no")
        if "aarch64" in compiler:
            check_counts(program, blob, folder)
        else:
            counts = json.loads(call(runner, "count", program, blob, "--", work=folder)[1])
            t.check(list(counts) == ["instructions", "l1d_misses", "l2_misses"], f"{runner}: {counts}")
            t.check(abs(counts["l1d_misses"] - LINES) < 50 and counts["instructions"] > LINES, f"{runner}: {counts}")


def check_well(runner, program, blob, folder):
    well = Device(runner, folder)
    described = r"^Fake 1 \(qk1, Android 15\), aarch64, cores of 2.84 GHz: 3,4, governor walt"
    described += ", runs on: 3,4\n$" if runner == "adb" else "\n$"
    expect(f"{runner} describe", well.call("describe"), 0, output=described)
    for _ in range(2):
        ran = well.call("run", program, blob, "--", "--iterations", "2", QUOTED)
        expect(f"{runner} run", ran, 0, output=OUTPUT % re.escape(QUOTED))
    log = well.read("log")
    t.check(sum(line.startswith("push") for line in log) == 2, f"{runner}: does not copy once only: {log}")
    t.check(well.kept() == ["program", "weights"], f"{runner}: keeps {well.kept()}")
    masks = ["18", "18"] if runner == "adb" else []
    t.check(well.read("masks") == masks, f"{runner}: masks {well.read('masks')}")
    expect(f"{runner} idle", well.call("idle"), 0)
    expect(f"{runner} count", well.call("count", program, blob, "--"), CANNOT, "cannot count")
    failing = well.call("run", program, blob, "--", "--fail", "it is so")
    expect(f"{runner}: failing program", failing, FAILED, "status 9: tiny: it is so")
    t.check(well.kept() == ["program", "weights"], f"{runner}: keeps {well.kept()} of a program that failed")
    expect(f"{runner} clean", well.call("clean"), 0)
    t.check(well.kept() is None and not well.leftovers(), f"{runner}: leaves {well.kept()} {well.leftovers()}")
    pinned = Device(runner, folder, core="0,2-3", keep=0)
    expect(f"{runner} on cores", pinned.call("run", program, blob, "--", "--iterations", "2"), 0)
    t.check(pinned.read("masks") == ["d"], f"{runner} on cores: {pinned.read('masks')}")
    t.check(pinned.kept() == [], f"{runner} keeps {pinned.kept()}")
    x86 = shutil.copy(shutil.which("true"), folder / "other")
    expect(f"{runner}: program of another machine", well.call("run", x86, blob, "--"), FAILED, "status 126")


def check_heat(runner, program, blob, folder):
    hot = Device(runner, folder, "hot", max_celsius=45, wait=30)
    expect(f"{runner}: hot", hot.call("run", program, blob, "--"), 0)
    looks = sum(line.startswith("heat") for line in hot.read("log"))
    t.check(looks == 4, f"{runner}: does not wait: {hot.read('log')}")
    stays = Device(runner, folder, "hot", max_celsius=20, wait=1)
    expect(f"{runner}: stays hot", stays.call("idle"), HOT, "more than MNV3C_RUNNER_MAX")
    other = Device(runner, folder, "hot", max_celsius=45, zone="skin*")
    expect(f"{runner}: another thermometer", other.call("idle"), 0)


def check_interrupted(runner, program, blob, folder):
    """A runner that is told to end ends the program on the machine too; what one that was killed left, the next one
    does."""
    device = Device(runner, folder, timeout=20)
    for number in (signal.SIGTERM, signal.SIGKILL):
        process = device.begin("run", program, blob, "--", "--spin")
        pid = wait_for_pid(device)
        process.send_signal(number)
        process.communicate()
        if number == signal.SIGTERM:
            t.check(process.returncode == 143, f"{runner}: status {process.returncode} when told to end")
            t.check(not runs(pid), f"{runner}: the program runs on")
            t.check(device.kept() == ["program", "weights"], f"{runner}: keeps {device.kept()}")
            t.check(not device.leftovers(), f"{runner}: leaves {device.leftovers()} when told to end")
    expect(f"{runner}: after one that was killed", device.call("run", program, blob, "--"), 0)
    t.check(not runs(pid), f"{runner}: a program runs on")
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)  # the watch of the killed one: it would sleep until the time is up


def wait_for_pid(device):
    for _ in range(200):
        for path in device.device.rglob("run/pid"):
            if path.read_text().strip():
                time.sleep(0.2)  # the shell becomes the program
                return int(path.read_text())
        time.sleep(0.05)
    raise SystemExit("the program did not start")


def runs(pid):
    for _ in range(20):
        try:
            state = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
        except OSError:
            return False
        if state == "Z":
            return False
        time.sleep(0.05)
    return True


def check_failures(runner, program, blob, folder):
    for failure, (status, words) in WORDS[runner].items():
        device = Device(runner, folder, failure)
        expect(f"{runner}: {failure}", device.call("run", program, blob, "--"), status, words)
        t.check(not device.leftovers(), f"{runner}: leaves {device.leftovers()} when {failure}")
    t.check(device.kept() == [], f"{runner}: leaves {device.kept()} when the disk is full")
    hang = Device(runner, folder, "hang", timeout=1)
    expect(f"{runner}: hang", hang.call("run", program, blob, "--"), LATE, "did not end within 1 s")
    t.check(hang.kept() == ["program", "weights"], f"{runner}: leaves {hang.kept()} of a program that hangs")
    bare = Device(runner, folder, "no_taskset")
    expect(f"{runner}: no taskset", bare.call("run", program, blob, "--"), 0)
    expect(f"{runner}: no taskset", bare.call("describe"), 0, output="runs anywhere, without taskset\n$")
    bare = Device(runner, folder, "no_taskset", core=1)
    expect(f"{runner}: no taskset", bare.call("run", program, blob, "--"), CANNOT, "no taskset")
    expect(f"{runner}: folder", Device(runner, folder, directory="a b").call("idle"), CANNOT, "MNV3C_RUNNER_DIRECTORY")
    if runner == "adb":
        several = Device("adb", folder, "several", serial="")
        expect("several", several.call("idle"), LOST, "set MNV3C_RUNNER_SERIAL")
        expect("no adb", Device("adb", folder, adb="missing-adb").call("idle"), LOST, "adb is not installed")
    else:
        expect("no host", Device("ssh", folder, host="").call("idle"), CANNOT, "set MNV3C_RUNNER_HOST")
        other = Device("ssh", folder, host="elsewhere")
        expect("other host", other.call("describe"), LOST, "Could not resolve hostname")


def build_measure(mnv3c, folder, *compiler):
    """The program that a sweep measures with, of the digits network, and its weights."""
    t.need_to_build(compiler)
    model = folder / compiler[0]
    model.mkdir()
    t.run([mnv3c, t.spec("digits/digits"), "--weights=synthetic:1", "--weights-as=blob", "--prefix=m",
           "-o", model / "model.c"])
    t.run([*compiler, "-O2", "-std=c99", "-I", model, t.ROOT / "runtime/measure/measure.c", model / "model.c", "-lm",
           "-o", model / "measure"])
    return model / "measure", model / "model_weights.bin"


def check_measure(mnv3c, folder):
    t.need("qemu-aarch64", "node")
    arguments = ("--", "--seconds", "0.02", "--warm-up", "0")
    program = build_measure(mnv3c, folder, "aarch64-linux-gnu-gcc", "-static")
    results = {"qemu-aarch64": call("qemu-aarch64", "run", *program, *arguments),
               "wasm": call("wasm", "run", *build_measure(mnv3c, folder, "clang", "--target=wasm32-wasi"), *arguments)}
    for runner in REMOTE:
        results[runner] = Device(runner, folder).call("run", *program, *arguments)
    for runner, result in results.items():
        if expect(f"{runner} measures", result, 0, output=r"^\{.*\}\n$"):
            measured = json.loads(result[1])
            t.check(measured["median_ms"] >= measured["min_ms"] > 0 and measured["runs"] >= 5, f"{runner}: {measured}")
    # With copies of the weights, in files that have no name; where the folder takes no file, in memory.
    copies = [*arguments, "--weights-bytes", "5e6"]
    before = sorted(program[0].parent.iterdir())
    expect("measures with copies", call("qemu-aarch64", "run", *program, *copies), 0, output=r"^\{.*\}\n$")
    t.check(sorted(program[0].parent.iterdir()) == before, "copies of the weights are left")
    far = shutil.copy(program[1], folder / ("x" * 250))
    expect("measures without files", call("qemu-aarch64", "run", program[0], far, *copies), 0, output=r"^\{.*\}\n$")
    expect("no weights", call("qemu-aarch64", "run", program[0], folder / "c", *arguments), CANNOT, "cannot read")
    expect("wasm describe", call("wasm", "describe"), 0, output=r"^(node|wasmtime) \S+, \w+\n$")
    macs = t.info(mnv3c, t.spec("digits/digits"))["macs"]
    counts = json.loads(call("qemu-aarch64", "count", *program, "--", "--iterations", "{N}")[1])
    t.check(macs / 8 < counts["mac_instructions"] < macs / 2, f"{macs} MACs, but {counts}")


def check_sweep(mnv3c, folder):
    """A sweep whose phone goes away in the middle has a table that says so; when it is back, the sweep goes on."""
    t.need("qemu-aarch64", "ninja")
    t.need_to_build(["aarch64-linux-gnu-gcc"])
    phone = Device("adb", folder, "vanish", timeout=60)
    output = folder / "phone.json"
    command = [mnv3c, "sweep", t.spec("digits/digits"), "--runner", "adb", "--cc", "aarch64-linux-gnu-gcc", "--cflags",
               "-O1 -static", "--rounds", "2", "--seconds", "0.01", "-o", output]
    done = subprocess.run(list(map(str, command)), env=phone.environment, capture_output=True, text=True, timeout=300)
    point = json.loads(output.read_text())["points"][0]
    t.check(done.returncode != 0, f"a sweep without its phone ends well:\n{done.stderr}")
    t.check(point["status"] != "ok" and "fake is not there" in point["reason"], f"the phone went away, but {point}")
    (phone.device / "gone").unlink()
    phone.environment["FAKE_FAILURE"] = ""
    done = subprocess.run(list(map(str, command)), env=phone.environment, capture_output=True, text=True, timeout=300)
    table = json.loads(output.read_text())
    t.check(done.returncode == 0, f"a sweep whose phone is back ends with {done.returncode}:\n{done.stderr}")
    point = table["points"][0]
    t.check(point["status"] == "ok" and len(point["latency"]["rounds"]) == 2, f"the phone is back, but {point}")
    t.check(table["machine"].startswith("Fake 1 (qk1, Android 15), aarch64"), f"machine: {table['machine']}")
    t.check(phone.kept() == ["program", "weights"], f"the phone has {phone.kept()}")


def check_style():
    """Of the scripts: POSIX sh, without a warning."""
    t.need("shellcheck")
    scripts = [path for path in sorted(RUNNERS.iterdir()) if path.read_bytes().startswith(b"#!/bin/sh")]
    done = subprocess.run(["shellcheck", "-a", "-x", "-P", "SCRIPTDIR", *scripts], capture_output=True, text=True)
    t.check(done.returncode == 0 and len(scripts) >= 5, f"{len(scripts)} scripts\n{done.stdout}{done.stderr}")


def check_remote(runner, folder):
    t.need("qemu-aarch64")
    t.need_to_build(["aarch64-linux-gnu-gcc"])
    program, blob = build_tiny(folder, "aarch64-linux-gnu-gcc", "-static"), with_blob(folder)
    for check in (check_well, check_heat, check_failures, check_interrupted):
        check(runner, program, blob, folder)


def main():
    options = t.arguments(part="style")
    part = options.part
    folder = t.scratch()
    if part == "style":
        check_style()
    elif part == "local":
        check_local(folder)
    elif part == "qemu":
        check_qemu(folder)
    elif part == "measure":
        check_measure(options.mnv3c, folder)
    elif part == "sweep":
        check_sweep(options.mnv3c, folder)
    else:
        check_remote(part, folder)
    shutil.rmtree(folder)
    t.finish()


main()

"""A machine that is a folder, for tests of runners: what fake_adb, fake_ssh and fake_scp share.

FAKE_DEVICE is the folder. Paths of the machine are folders in it (data/local/tmp, sys, home); programs that are copied
there are AArch64 and really run, under qemu-aarch64: behind each is a script that a shell can execute, and only once it
was made executable. Its PATH has nothing but what even small systems have, in bin/. taskset there notes its mask in
`masks`, `log` has a line for each thing that was asked of the machine. FAKE_FAILURE is what goes wrong:

  offline, unauthorized, none, several   the machine cannot be used (ssh: refuses)
  vanish            it goes away while a program runs, and stays away
  hang              programs do not end
  full              copying a file ends in the middle of it
  hot               begins with 80 degrees, and has 15 less each time somebody looks
  no_taskset        there is no taskset
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys

TOOLS = ["cat", "chmod", "grep", "head", "ls", "mkdir", "mv", "printf", "rm", "sed", "sh", "sleep", "tail", "tr"]
# Folders of the machine that are in FAKE_DEVICE, as long as no other name goes on behind them.
MAPPED = re.compile(r"(?<![\w./-])/(data/local/tmp|sys)(?=/)")
TASKSET = '#!/bin/sh\nmask=$1\nshift\necho "$mask" >>"%s/masks"\nexec "$@"\n'
UNAME = '#!/bin/sh\n[ "$1" = -m ] && echo aarch64 || echo fake\n'
GETPROP = '#!/bin/sh\ncase $1 in\n*model) echo "Fake 1" ;;\n*platform) echo qk1 ;;\n*release) echo 15 ;;\nesac\n'
CORES_KHZ = [1800000, 1800000, 2400000, 2841600, 2841600]

DEVICE = pathlib.Path(os.environ["FAKE_DEVICE"])
FAILURE = os.environ.get("FAKE_FAILURE", "")


def write(path, text, mode=0o644):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    path.chmod(mode)


def make():
    """Lays out the folder, once."""
    if (DEVICE / "bin").exists():
        return
    for folder in ("data/local/tmp", "home", "elf"):
        (DEVICE / folder).mkdir(parents=True)
    for core, khz in enumerate(CORES_KHZ):
        write(DEVICE / f"sys/devices/system/cpu/cpu{core}/cpufreq/cpuinfo_max_freq", f"{khz}\n")
        write(DEVICE / f"sys/devices/system/cpu/cpu{core}/cpufreq/scaling_governor", "walt\n")
    for zone, (kind, temperature) in enumerate([("battery", "-40000"), ("cpu-big", "41000"), ("skin", "33")]):
        write(DEVICE / f"sys/class/thermal/thermal_zone{zone}/type", kind + "\n")
        write(DEVICE / f"sys/class/thermal/thermal_zone{zone}/temp", temperature + "\n")
    if FAILURE == "hot":
        write(DEVICE / "sys/class/thermal/thermal_zone1/temp", "80000\n")
    write(DEVICE / "bin/getprop", GETPROP, 0o755)
    write(DEVICE / "bin/uname", UNAME, 0o755)
    if FAILURE != "no_taskset":
        write(DEVICE / "bin/taskset", TASKSET % DEVICE, 0o755)
    for tool in TOOLS:
        if shutil.which(tool):
            (DEVICE / "bin" / tool).symlink_to(shutil.which(tool))
    (DEVICE / "bin/program-sleep").symlink_to(shutil.which("sleep"))


def log(what):
    with open(DEVICE / "log", "a") as file:
        file.write(what + "\n")


def gone():
    """Whether the machine went away before."""
    return (DEVICE / "gone").exists()


def local(path):
    """The place of a path of the machine; relative ones are in its home."""
    return pathlib.Path(MAPPED.sub(lambda found: f"{DEVICE}/{found.group(1)}", path)) if path.startswith("/") \
        else DEVICE / "home" / path


def wrapper(path):
    """What stands for a program on the machine: a script that has qemu run it. Other files are themselves."""
    content = path.read_bytes()
    if content[:4] != b"\x7fELF":
        return
    program = DEVICE / "elf" / f"program-{len(list((DEVICE / 'elf').iterdir()))}"
    if int.from_bytes(content[18:20], "little") == 183:
        program.write_bytes(content)
        program.chmod(0o755)
        text = f'#!/bin/sh\nexec "{shutil.which("qemu-aarch64")}" -L /usr/aarch64-linux-gnu "{program}" "$@"\n'
    else:
        text = '#!/bin/sh\necho "$0: not executable: 64-bit ELF file of another machine" >&2\nexit 126\n'
    write(path, text)


def push(source, path):
    """Copies a file to the machine; false if that failed for lack of room."""
    target = local(path)
    log(f"push {pathlib.Path(path).name}")
    if FAILURE == "full":
        target.write_bytes(pathlib.Path(source).read_bytes()[:100])
        return False
    shutil.copyfile(source, target)
    target.chmod(0o644)
    wrapper(target)
    return True


def pull(path, target):
    log(f"pull {pathlib.Path(path).name}")
    shutil.copyfile(local(path), target)


def cool_down(text):
    temperature = DEVICE / "sys/class/thermal/thermal_zone1/temp"
    if FAILURE == "hot" and "thermal" in text:
        log(f"heat {temperature.read_text().strip()}")
        temperature.write_text(f"{max(int(temperature.read_text()) - 15000, 30000)}\n")


def runs_program(text):
    return "program=$!" in text


def shell(text):
    """Runs a text of sh on the machine; its status."""
    log("run" if runs_program(text) else "shell")
    mapped = MAPPED.sub(lambda found: f"{DEVICE}/{found.group(1)}", text)
    if runs_program(text) and FAILURE == "vanish":
        write(DEVICE / "gone", "")
        return 255
    if runs_program(text) and FAILURE == "hang":
        mapped = re.sub(r"\.\./program-\S+ .* >out", "program-sleep 1000 >out", mapped)
    status = subprocess.run(["sh", "-c", mapped], cwd=DEVICE / "home", stdin=subprocess.DEVNULL,
                            env={"PATH": str(DEVICE / "bin"), "HOME": str(DEVICE / "home")}).returncode
    cool_down(text)
    return status


def die(message, status=1):
    print(message, file=sys.stderr)
    sys.exit(status)

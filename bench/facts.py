"""What a measurement was made with: the machine, compilers, mnv3c, and the command. Standard library only."""
import json
import pathlib
import re
import subprocess
import sys

import model

ISA_FLAGS = ("avx2", "avx512f", "asimd", "sve")


def text_of(command, folder=None):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=folder)
    return done.stdout.strip() if done.returncode == 0 else ""


def machine():
    """The processor by /proc/cpuinfo: its name, family and model, and how many of its cores there are."""
    text = pathlib.Path("/proc/cpuinfo").read_text()
    fields = {}
    for name, value in re.findall(r"^([\w ]+?)\s*: (.*)$", text, re.M):
        fields.setdefault(name, value)
    features = fields.get("flags", fields.get("Features", "")).split()
    numbers = [int(fields[name]) for name in ("cpu family", "model") if name in fields]
    return {"cpu": fields.get("model name", fields.get("CPU part", "unknown")), "family": numbers,
            "cores": len(re.findall(r"^processor\s*:", text, re.M)),
            "features": [flag for flag in ISA_FLAGS if flag in features]}


def compiler(cc):
    return text_of([cc, "--version"]).split("\n")[0]


def sources():
    """The commit that the measured files are of, with a + where they differ from it."""
    commit = text_of(["git", "rev-parse", "--short=10", "HEAD"], model.ROOT)
    changed = text_of(["git", "status", "--porcelain", "--", "compiler", "templates", "runtime", "bench/peers",
                       "bench/harness.c", "bench/*.py"], model.ROOT)
    return commit + ("+" if changed else "")


def all_of(mnv3c, compilers, peers):
    return {"machine": machine(), "commit": sources(), "mnv3c": text_of([mnv3c, "--version"]),
            "compilers": {cc: compiler(cc) for cc in compilers}, "peers": peers}


def command():
    """The command that measures the same again, without where things are on this machine."""
    words, arguments = [], iter(sys.argv[1:])
    for argument in arguments:
        if argument in ("--peers", "--mnv3c", "--results"):
            next(arguments, None)
        elif not re.match(r"--(peers|mnv3c|results)=", argument):
            path = pathlib.Path(argument).resolve()
            inside = path.exists() and path.is_relative_to(model.ROOT)
            words.append(path.relative_to(model.ROOT).as_posix() if inside else argument)
    return " ".join(["bench/" + pathlib.Path(sys.argv[0]).name, *words])


def append(path, result):
    path = pathlib.Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "a") as file:
        file.write(json.dumps(result) + "\n")

#!/usr/bin/env python3
"""docs/performance.md is what bench/report makes of bench/results/, and its tables say what their results say.

usage: check_performance.py        standard library only
"""
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
END = "<!-- end of results -->\n"
PAGE = f"a\n<!-- results: compare -->\nold\n{END}b\n" + "".join(
    f"<!-- results: {kind} -->\n{END}" for kind in ("grid", "startup", "schedules", "threads"))


def result(kind, options, gcc, clang, ratio):
    best = "gcc" if gcc <= clang else "clang"
    peer = {"median_ms": 1.0, "min_ms": 1.0, "ratio": ratio, "ratio_min": 0.5, "ratio_max": 9.0, "error": 1e-6}
    return {"kind": kind, "network": "n", "options": options, "isa": "native", "threads": 1, "cflags": "-O3",
            "rounds": 3, "seconds": 1, "best": best, "ours": {"gcc": {"median_ms": gcc}, "clang": {"median_ms": clang}},
            "engines": {"ort": peer}, "machine": {"cpu": "C", "family": [25, 17], "cores": 2, "features": ["avx2"]},
            "commit": "c0ffee", "mnv3c": "mnv3c 0", "compilers": {"gcc": "gcc 1", "clang": "clang 2"},
            "peers": {"onnxruntime": "3"}, "command": "bench/" + kind}


def startup():
    return {**result("startup", "", 1, 1, 1), "processes": 9, "warm_ms": 2.0, "first_ms": 3.0, "ratio": 1.5,
            "ratio_min": 1.25, "ratio_max": 4.0, "page_faults": 77, "program_ms": 5.0}


def schedules(size, ratio):
    layers = {"min_ms": 8.0, "median_ms": 9.0, "workspace_bytes": 5500000}
    auto = {"min_ms": 6.0, "median_ms": 7.0, "workspace_bytes": 1000000}
    return {**result("schedules", f"--multiplier=1 --resolution={size}", 1, 1, ratio), "ratio": ratio,
            "ratio_min": 0.75, "ratio_max": 3.0, "quiet": False, "layers": layers, "auto": auto}


def threads():
    side = {"median_ms": 4.0, "min_ms": 3.5, "ratio": 1.75, "ratio_min": 1.5, "ratio_max": 2.0}
    return {**result("threads", "", 1, 1, 1), "threads": "2", "sides": {"one": side, "2": side}}


def report(*words):
    return subprocess.run([sys.executable, ROOT / "bench" / "report", *words], stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True)


def check(condition, message):
    if not condition:
        sys.exit("FAILED: " + message)


def check_tables(folder):
    page, results = folder / "page.md", folder / "results.jsonl"
    page.write_text(PAGE)
    other = {**result("compare", "", 1, 1, 3), "network": "m", "peers": {"onnxruntime": "4"}}
    lines = [result("compare", "", 2, 1, 7), result("compare", "", 1, 1.5, 2), other,  # of the first two the later
             result("grid", "--multiplier=0.5 --resolution=96", 1, 1, 2),
             result("grid", "--multiplier=0.5 --resolution=128", 1, 1, 0.5), startup(), schedules("96", 2.0),
             schedules("128", 0.5), schedules("64x96", 1.25), threads()]
    for line, ratio in zip(lines[3:5], (1.5, 0.75)):
        line["engines"] = {**line["engines"], "openvino": {**line["engines"]["ort"], "ratio": ratio}}
    results.write_text("".join(json.dumps(line) + "\n" for line in lines))
    check(report("--check", page, results).returncode == 1, "a page that is out of date passes --check")
    check(report(page, results).returncode == 0, "bench/report fails")
    text = page.read_text()
    for wanted in ("| n | 1.000 ms, gcc | clang +50 % | 2.00 (0.50 to 9.00) |\n",
                   "geometric mean 1.00 over 2 points, 1 of ",
                   "- the faster of ONNX Runtime and OpenVINO at each point: geometric mean 0.87 over 2 points, 1 of",
                   "the worst: n 0.5 128 0.50, n 0.5 96 1.50\n",
                   "### Built for what the machine has: n\n", "### Built for what the machine has: m\n",
                   "the worst: n 0.5 128 0.50, n 0.5 96 2.00\n", "|  | 96 | 128 |\n", "| 0.5 | 2.00 | 0.50 |\n",
                   "| n | 2.00 ms | 3.00 ms | 1.50 (1.25 to 4.00) | 77 | 5.00 ms |\n", "medians of 9 processes",
                   "- n: 1.000 by the geometric mean over 2 points, 0.50 (1 128) at least, 2.00 (1 96) at most\n",
                   "| 1 | 2.00 | 0.50 |\n", "| n, 64x96 | 8.0 ms, 5.5 MB | 6.0 ms, 1.0 MB | 1.25 (0.75 to 3.00) |\n",
                   "for 0 of 3 points", "|  | 2 | 4.000 ms | 3.500 ms | 1.75 (1.50 to 2.00) |\n",
                   "bench/startup\n", "bench/compare\n", "C of family 25, model 17 (avx2), 2 cores",
                   "onnxruntime 3.\n"):
        check(wanted in text, f"'{wanted}' is not in\n{text}")
    check("7.00" not in text and "old" not in text, "what was replaced is still there\n" + text)
    check(report("--check", page, results).returncode == 0, "a page that was just made fails --check")


def main():
    done = report("--check")
    check(done.returncode == 0, done.stdout)
    with tempfile.TemporaryDirectory(prefix="mnv3c performance ") as folder:
        check_tables(pathlib.Path(folder))


main()

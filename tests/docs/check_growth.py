#!/usr/bin/env python3
"""docs/growth.md and its pictures are what bench/growth makes of bench/results/growth.jsonl, and show every result.

usage: check_growth.py        standard library only
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[2]
RESULTS = ROOT / "bench" / "results" / "growth.jsonl"
NAMESPACE = "{http://www.w3.org/2000/svg}"


def check(condition, message):
    if not condition:
        sys.exit("FAILED: " + message)


def growth(*words):
    return subprocess.run([sys.executable, ROOT / "bench" / "growth", *words], stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True)


def check_changes(results, folder):
    """A result that changes changes a picture; one that is gone, too."""
    path = folder / "changed.jsonl"
    slower = [{**results[0], "median_ms": 2 * results[0]["median_ms"]}, *results[1:]]
    for changed in (slower, results[:-1], []):
        path.write_text("".join(json.dumps(result) + "\n" for result in changed))
        done = growth("--check", f"--results={path}")
        check(done.returncode == 1 and "run bench/growth" in done.stdout, "other results pass --check\n" + done.stdout)


def check_picture(path, results):
    """Every result is a marker, in the left panel by its pixels, from left to right."""
    tree = xml.etree.ElementTree.parse(path).getroot()
    places = {}
    for marker in tree.iter():
        title = marker.find(NAMESPACE + "title")
        if title is not None:
            place = marker.get("cx") or float(marker.get("x")) + float(marker.get("width")) / 2
            places.setdefault(title.text.split(":")[0], float(place))
    wanted = {f"{result['network']} {result['options']}": result["input"] for result in results}
    check(places.keys() == wanted.keys(), f"{path.name}: not one marker for each result")
    order = sorted(wanted, key=lambda name: wanted[name][0] * wanted[name][1])
    check(sorted(places[name] for name in order) == [places[name] for name in order], f"{path.name}: order of pixels")


def main():
    done = growth("--check")
    check(done.returncode == 0, done.stdout)
    results = [json.loads(line) for line in RESULTS.read_text().splitlines()]
    with tempfile.TemporaryDirectory(prefix="mnv3c growth ") as folder:
        check_changes(results, pathlib.Path(folder))
    pictures = sorted((ROOT / "docs").glob("growth-*.svg"))
    check(len(pictures) == 3, f"{len(pictures)} pictures")
    for path in pictures:
        check_picture(path, results)


main()

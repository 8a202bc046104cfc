#!/usr/bin/env python3
"""docs/static-cycles.md is about the code of today: its networks, and for each of its steps the tiles that are made.

usage: check_static_cycles.py --mnv3c PATH [--part tiles|all]

The part `tiles` generates the code and compares names, for which no compiler is needed. The part `all` makes the page
anew with bench/mca (some minutes), where the tools are those that the page names.
"""
import json
import pathlib
import re
import shutil
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import mnv3c_test as t

sys.path.insert(0, str(t.ROOT / "bench"))
import hot_loops

PAGE = t.ROOT / "docs" / "static-cycles.md"
NETWORKS = ["mobilenet_v3_small", "mobilenet_v3_large"]
SHOWN = 0.02  # of the multiply-accumulates of a network: a step with so many has loops that the page shows
TOOLS = ["clang-19", "llvm-mca-19", "llvm-objdump-19", "qemu-aarch64", "aarch64-linux-gnu-gcc"]


def rows_of(network, text):
    """(step, tile) of the page's rows about a network."""
    section = re.search(rf"^## {network}\n(.*?)(?=^## |\Z)", text, re.M | re.S)
    cells = re.findall(r"^\| (\w+) \| ([^|]+?) \| \d+ \| \d+ \|", section[1] if section else "", re.M)
    return set(cells)


def macs_of(source):
    """The multiply-accumulates of each function of a step, by its name without the prefix."""
    found = re.findall(r", (\d+) MACs, \w+\b.*?\*/\nstatic (?:\w+ )?void m_(\w+)\(", source.read_text())
    return {step: int(macs) for macs, step in found}


def whole(step):
    """A step that takes its inputs in pieces is a function for the first piece and one for the next."""
    return re.sub("_(first|next)$", "", step)


def check_network(mnv3c, folder, network, text):
    source = folder / f"{network}.c"
    t.run([mnv3c, t.spec(network), "--target=neon", "--weights-as=blob", "--prefix=m", "-o", source])
    tiles = {(tile.step[2:], tile.shape) for tile in hot_loops.tiles_of(source).values()}
    rows, macs = rows_of(network, text), macs_of(source)
    print(f"{network}: {len(rows)} rows, {len(tiles)} tiles of {len(macs)} steps")
    t.check(len(rows) >= 20, f"{network}: only {len(rows)} rows are found on the page")
    t.check(len(macs) >= 20, f"{network}: only {len(macs)} steps are found in the code")
    for step, tile in sorted(rows - tiles):
        t.fail(f"{network}: {step} has no tile {tile}, but {sorted(shape for of, shape in tiles if of == step)}")
    all_macs = json.loads(t.run([mnv3c, "info", t.spec(network), "--json"]))["macs"]
    large = {whole(step) for step in macs if macs[step] >= SHOWN * all_macs}
    missing = large - {whole(step) for step, _ in rows}
    t.check(not missing, f"{network}: the page has no rows of {sorted(missing)}")


def without_command(text):
    return re.sub(r"^    \$ bench/mca.*$", "", text, flags=re.M).strip()


def check_all(mnv3c, folder, text):
    t.need(*TOOLS)
    made = folder / "page.md"
    t.run([t.ROOT / "bench" / "mca", "--mnv3c", mnv3c, "--output", made])
    versions = [re.search(r"^.*llvm-mca of LLVM.*$", page, re.M)[0] for page in (text, made.read_text())]
    if versions[0] != versions[1]:
        t.skip(f"the page was made with {versions[0]}, and here are {versions[1]}")
    t.check(without_command(text) == without_command(made.read_text()), "the page is not what bench/mca prints")


def main():
    options = t.arguments(part="tiles")
    folder = t.scratch()
    text = PAGE.read_text(encoding="utf-8")
    if options.part == "all":
        check_all(options.mnv3c, folder, text)
    else:
        shown = set(re.findall(r"^## (m\w+)$", text, re.M))
        t.check(shown == set(NETWORKS), f"the page has {sorted(shown)}")
        for network in NETWORKS:
            check_network(options.mnv3c, folder, network, text)
    shutil.rmtree(folder)
    if t.failures:
        print("renew the page: bench/mca --output docs/static-cycles.md")
    t.finish()


main()

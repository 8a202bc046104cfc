#!/usr/bin/env python3
"""mnv3c space: what it says may vary, that every variant is a valid network with the figures of the index, that widths
tied by residuals change together, that seeds and enumerations are repeatable and complete, and what is refused.

usage: check_space.py --mnv3c PATH
"""
import filecmp
import itertools
import json
import pathlib
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import hand_table
import mnv3c_test as t

DIGITS = t.spec("digits/digits")
WIDE = ["--kernel", "3,5,7", "--expansion", "0.5,x3,x6,48", "--width", "0.75,1,1.5", "--se", "on,off", "--nl", "RE,HS"]


def space(mnv3c, arch, *words):
    return t.run([mnv3c, "space", arch, *words])


def describe(mnv3c, arch, *words):
    made = json.loads(space(mnv3c, arch, "--describe", *words))
    return {choice["name"]: choice for choice in made["choices"]}, made


def index_of(folder):
    return [json.loads(line) for line in (folder / "index.jsonl").read_text().splitlines()]


def rows_of(mnv3c, arch):
    return {row["name"]: row for row in t.info(mnv3c, arch)["rows"]}


def check_description(mnv3c):
    choices, made = describe(mnv3c, DIGITS, *WIDE)
    t.check(made["schema"] == "mnv3c.space/1" and made["network"] == "digits", f"head: {made['network']}")
    size = 1
    for choice in choices.values():
        size *= len(choice["values"])
        t.check(len(set(choice["values"])) == len(choice["values"]) > 0, f"values of {choice}")
    t.check(abs(made["size"] / size - 1) < 1e-9, f"size {made['size']}, and the values multiply to {size}")
    names = ("bneck4.kernel", "bneck4.expansion", "bneck3.width", "bneck0.se", "bneck1.se", "stem.nl", "bneck2.nl")
    t.check([choices[name]["own"] for name in names] == ["5", "88", "16", "on", "off", "HS", "RE"], "own values")
    tied = {name: choice["rows"] for name, choice in choices.items() if choice["kind"] == "width"}
    t.check(tied == {"stem.width": ["stem"], "bneck0.width": ["bneck0"], "bneck1.width": ["bneck1", "bneck2"],
                     "bneck3.width": [f"bneck{i}" for i in range(3, 8)],
                     "bneck8.width": ["bneck8", "bneck9", "bneck10"], "conv1.width": ["conv1"],
                     "hidden.width": ["hidden"]}, f"tied widths: {tied}")
    t.check("bneck0.expansion" not in choices and "logits.width" not in choices and "logits.nl" not in choices,
            "a block that does not expand, and the classes, are no choice")
    few, _ = describe(mnv3c, DIGITS, "--kernel", "3,5", "--rows", "bneck1*,stem")
    t.check(set(few) == {"bneck1.kernel", "bneck10.kernel"}, f"--rows: {list(few)}")


def check_large_groups(mnv3c):
    """The groups of the paper's networks; the first block of Large adds to the stem's output."""
    for name, sizes in (("mobilenet_v3_large", [2, 2, 3, 4, 2, 3, 1, 1]),
                        ("mobilenet_v3_small", [1, 1, 2, 3, 2, 3, 1, 1])):
        choices, _ = describe(mnv3c, t.spec(name), "--width", "0.5,1")
        made = [len(choice["rows"]) for choice in choices.values()]
        t.check(made == sizes, f"{name}: groups of {made}, and not {sizes}")


def check_choice(mnv3c, folder):
    """Each kind of choice, seen by the resolved network; what was not chosen stays."""
    before, arch = rows_of(mnv3c, DIGITS), folder / "one.arch"
    space(mnv3c, DIGITS, "--choose", "bneck4.kernel=5,stem.nl=HS", "-o", arch)
    after = rows_of(mnv3c, arch)
    t.check(after == before, "choosing what the file has changes nothing")
    space(mnv3c, DIGITS, "--choose", "bneck3.kernel=7,bneck4.expansion=0.75,bneck5.width=24,bneck1.se=on,bneck0.se=off",
          "--choose", "bneck2.nl=HS,bneck6.expansion=x3,bneck9.expansion=96,conv1.width=0.5", "-o", arch)
    after = rows_of(mnv3c, arch)
    seen = {name: (row["kernel"], row["expansion"], row["output"][2], row["squeeze"], row["nonlinearity"])
            for name, row in after.items()}
    expected = {name: (row["kernel"], row["expansion"], row["output"][2], row["squeeze"], row["nonlinearity"])
                for name, row in before.items()}

    def change(name, place, value):
        expected[name] = tuple(value if i == place else old for i, old in enumerate(expected[name]))
    change("bneck3", 0, [7, 7])
    for name, expansion, squeeze in (("bneck4", 64, 16), ("bneck6", 72, 24), ("bneck9", 96, 24)):
        change(name, 1, expansion)  # 0.75 * 88 to the nearest multiple of 8; three times 24; 96
        change(name, 3, squeeze)    # by the policy's rule, a quarter in multiples of 8
    for name in ("bneck3", "bneck4", "bneck5", "bneck6", "bneck7"):
        change(name, 2, 24)
        t.check(after[name]["residual"] == before[name]["residual"], f"{name}: the residual stays")
    change("bneck1", 3, 8)
    change("bneck0", 3, 0)
    change("bneck2", 4, "hswish")
    change("conv1", 2, 96)
    change("pool", 2, 96)
    wrong = {name: (seen[name], expected[name]) for name in seen if seen[name] != expected[name]}
    t.check(not wrong, f"chosen, and expected: {wrong}")
    t.check(space(mnv3c, DIGITS, "--choose", "bneck3.kernel=7") ==
            space(mnv3c, DIGITS, "--choose=bneck3.kernel=7", "-o-"), "standard output, with and without -o -")


def check_sample(mnv3c, folder):
    """Valid and different networks within the bounds, with the figures that info gives; the same for a seed."""
    bounds = ["--max-parameters", "180e3", "--min-macs", 200000, "--max-workspace", "12K"]
    made = folder / "made"
    space(mnv3c, DIGITS, *WIDE, *bounds, "--sample", 12, "--seed", 3, "-o", made)
    index = index_of(made)
    t.check([entry["id"] for entry in index] == [f"digits-{i:04}" for i in range(1, 13)], "12 ids in order")
    bodies = set()
    for entry in index:
        info = t.info(mnv3c, made / entry["file"], "--memory")
        figures = (info["parameters"], info["macs"], info["memory"]["workspace_bytes"])
        t.check(figures == (entry["parameters"], entry["macs"], entry["workspace_bytes"]), f"{entry['id']}: {figures}")
        t.check(figures[0] <= 180e3 and figures[1] >= 200000 and figures[2] <= 12288, f"{entry['id']}: out of bounds")
        words = ",".join(f"{name}={value}" for name, value in entry["choices"].items())
        text = (made / entry["file"]).read_text()
        again = space(mnv3c, DIGITS, *WIDE, "--choose", words)
        t.check(text.endswith("\n" + again), f"{entry['id']}: --choose of its line")
        bodies.add(again)
    t.check(len(bodies) == 12, "they differ")
    space(mnv3c, DIGITS, *WIDE, *bounds, "--sample", 12, "--seed", 3, "-o", folder / "again")
    names = [entry["file"] for entry in index] + ["index.jsonl"]
    t.check(filecmp.cmpfiles(made, folder / "again", names, shallow=False)[0] == names, "the same seed, the same files")
    space(mnv3c, DIGITS, *WIDE, *bounds, "--sample", 12, "--seed", 4, "-o", folder / "other")
    t.check(index_of(folder / "other")[0]["choices"] != index[0]["choices"], "another seed, other candidates")
    # By SplitMix64 from seed 1, on every machine.
    space(mnv3c, DIGITS, "--kernel", "3,5,7", "--sample", 1, "-o", folder / "fixed")
    drawn = "".join(index_of(folder / "fixed")[0]["choices"].values())
    t.check(drawn == FIXED, f"seed 1 draws {drawn}")


FIXED = "75373733353"


def check_enumeration(mnv3c, folder):
    words = ["--kernel", "3,5", "--expansion", "0.5,1", "--nl", "RE,HS", "--rows", "bneck4,bneck5"]
    space(mnv3c, DIGITS, *words, "--enumerate", "-o", folder / "all")
    index = index_of(folder / "all")
    expected = list(itertools.product("35", ("0.5", "1"), ("RE", "HS"), "35", ("0.5", "1"), ("RE", "HS")))
    t.check([tuple(entry["choices"].values()) for entry in index] == expected, "every combination once, in order")
    # A sample of more than there are finds all of them, and says that there are no more.
    done = subprocess.run([mnv3c, "space", DIGITS, *words, "--sample", "1000", "-o", folder / "most"], text=True,
                          capture_output=True)
    t.check(done.returncode == 0 and "space-fewer" in done.stderr and len(index_of(folder / "most")) == 64, done.stderr)


def check_networks(mnv3c, folder):
    """Variants of every shipped network, under another resolution and multiplier; those without kernels are refused."""
    for arch in sorted(pathlib.Path(t.ROOT / "arch_specs").glob("*.arch")):
        target = folder / arch.stem
        if subprocess.run([mnv3c, arch, "--dump=plan"], capture_output=True).returncode != 0:
            refused(mnv3c, [arch, "--choose", "bneck3.kernel=3"], 1, [])
            continue
        space(mnv3c, arch, "--kernel", "3,7", "--expansion", "0.5,x4", "--width", "0.5,1.25", "--se", "on,off", "--nl",
              "RE,HS", "--sample", 2, "--resolution", "96x64", "--multiplier", 0.75, "-o", target)
        for entry in index_of(target):
            t.check(t.info(mnv3c, target / entry["file"])["macs"] == entry["macs"], f"{arch.stem}: {entry['id']}")


def check_table(mnv3c, folder):
    table = folder / "table.json"
    table.write_text(hand_table.complete_table(t.info(mnv3c, DIGITS)))
    whole = t.info(mnv3c, DIGITS, "--lut", table)["lut"]["ms"]
    words = ["--kernel", "3,5,9", "--expansion", "0.5,1,1.5", "--se", "on,off", "--rows", "bneck4,bneck9", "--lut",
             table]
    bounds = ["--max-ms", 0.9 * whole, "--min-ms", 0.7 * whole]
    space(mnv3c, DIGITS, *words, *bounds, "--sample", 10, "-o", folder / "fast")
    for entry in index_of(folder / "fast"):
        predicted = t.info(mnv3c, folder / "fast" / entry["file"], "--lut", table)["lut"]["ms"]
        t.check(predicted == entry["predicted_ms"] and 0.7 * whole <= predicted <= 0.9 * whole,
                f"{entry['id']}: {entry['predicted_ms']} ms, and info says {predicted} of {whole}")
    space(mnv3c, DIGITS, *words, "--sample", 20, "-o", folder / "any")
    for entry in index_of(folder / "any"):  # the table has no kernel of 9
        t.check(("9" in (entry["choices"]["bneck4.kernel"], entry["choices"]["bneck9.kernel"])) ==
                (entry["predicted_ms"] is None), f"{entry['id']}: {entry['predicted_ms']}")
    refused(mnv3c, [DIGITS, "--lut", table, "--max-ms", 1, "--choose", "bneck4.kernel=9"], 1, ["space-no-latency"])
    refused(mnv3c, [DIGITS, "--lut", table, "--max-ms", 1, "--kernel", "9,11", "--sample", 2, "-o", folder / "none"], 1,
            ["space-none"])
    t.check(not (folder / "none").exists(), "nothing fits: no directory")
    refused(mnv3c, [DIGITS, "--lut", table, "--max-ms", 0.5 * whole, "--choose", "bneck4.kernel=3"], 1, ["space-bound"])


def refused(mnv3c, words, status, slugs):
    done = subprocess.run([mnv3c, "space", *map(str, words)], capture_output=True, text=True)
    missing = [slug for slug in slugs if f"[{slug}]" not in done.stderr]
    t.check(done.returncode == status and not missing and not done.stdout,
            f"{words}: status {done.returncode}, lacks {missing}\n{done.stdout}{done.stderr}")


def check_refusals(mnv3c, folder):
    (folder / "file").write_text("")
    describe_it = [DIGITS, "--describe"]
    for words, slug in (
            ([], "space-mode"), (["--describe", "--enumerate", "-o", "x"], "space-mode"),
            (["--sample", 3], "space-directory"), (["--enumerate", "-o-"], "space-directory"),
            (["--describe", "--max-ms", 3], "space-lut"), (["--describe", "--seed", 3], "space-seed"),
            (["--describe", "--se", "maybe"], "option-list"), (["--choose", "bneck3"], "space-form"),
            (["--describe", "--kernel", "4"], "space-value"), (["--describe", "--kernel", "17"], "space-value"),
            (["--describe", "--expansion", "x"], "space-value"), (["--describe", "--width", "12"], "space-value"),
            (["--describe", "--width", "x6"], "space-value"), (["--describe", "--width", "1e3"], "space-value")):
        refused(mnv3c, [DIGITS, *words], 2, [slug])
    for words, slug in (
            ([], "space-empty"), (["--kernel", "3", "--rows", "logits"], "space-empty"),
            (["--kernel", "3", "--rows", "bneck99"], "space-row")):
        refused(mnv3c, [DIGITS, "--describe", *words], 1, [slug])
    for words, slug in (
            (["bneck3.kernl=3"], "space-choice"), (["logits.width=16"], "space-choice"),
            (["bneck3.kernel=4"], "space-value"), (["bneck3.kernel=7", "--kernel", "3,5"], "space-value"),
            (["bneck4.width=16,bneck5.width=16"], "space-twice"),
            (["bneck3.se=on", "--max-parameters", 1000], "space-bound")):
        refused(mnv3c, [DIGITS, "--choose", *words], 1, [slug])
    refused(mnv3c, [DIGITS, *WIDE, "--enumerate", "-o", folder / "huge"], 1, ["space-large"])
    for place in (folder / "file", folder / "no" / "such"):
        refused(mnv3c, [DIGITS, "--kernel", "3", "--sample", 2, "-o", place], 3, ["cannot-write"])
    t.check(not (folder / "huge").exists(), "refused: no directory")


def main():
    options = t.arguments()
    folder = t.scratch()
    check_description(options.mnv3c)
    check_large_groups(options.mnv3c)
    for part in (check_choice, check_sample, check_enumeration, check_networks, check_table, check_refusals):
        part(options.mnv3c, folder)
    shutil.rmtree(folder)
    t.finish()


main()

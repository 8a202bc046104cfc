#!/usr/bin/env python3
"""tools/search_digits.py: a tiny study by two workers that share its storage, continued by a third; bounds prune.

usage: check_search.py --mnv3c PATH
"""
import json
import pathlib
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import hand_table
import mnv3c_test as t
import torch_python

PROGRAM = t.ROOT / "tools" / "search_digits.py"
DIGITS = t.spec("digits/digits")


def search(options, folder, *words):
    """The program's output; the space is 3 x 2 x 2 networks, of which those with a kernel of 9 are not in the table."""
    return t.run([options.optuna, PROGRAM, "--python", options.torch, "--mnv3c", options.mnv3c, "--lut",
                  folder / "table.json", "--work", folder / "work", "--steps", 3, *words, "--", "--kernel", "3,5,9",
                  "--expansion", "0.5,1", "--rows", "bneck4"])


def main():
    options = t.arguments()
    options.torch = torch_python.find_python("torch", "sklearn", "numpy")
    options.optuna = torch_python.find_python("optuna")
    folder = t.scratch()
    (folder / "table.json").write_text(hand_table.complete_table(t.info(options.mnv3c, DIGITS)))
    said = search(options, folder, "--target-ms", 0.25, "--trials", 3, "--workers", 2)
    print(said)
    # A worker ends the trial that it is in when the study is complete.
    done, pruned = map(int, said.split("best of ")[1].replace(",", "").split(" pruned")[0].split(" trials "))
    t.check(3 <= done + pruned <= 4 and done >= 1, f"{done} trials and {pruned} pruned, and 3 were asked for")
    t.check((folder / "work" / "best.safetensors").exists() and "held out: " in said, "the best network as files")
    best = json.loads(t.run([options.mnv3c, "score", folder / "work" / "best.arch", "--json", "--lut",
                             folder / "table.json", "--accuracy", 100, "--target-ms", 0.25]))
    t.check(f"{best['latency_ms']:.4f} ms (the original" in said, f"the best network takes {best['latency_ms']} ms")
    more = search(options, folder, "--target-ms", 0.25, "--trials", done + pruned + 1)
    t.check(f"trial {done + pruned}: " in more or f"{pruned + 1} pruned" in more, f"continued: {more}")
    failed = subprocess.run([options.optuna, PROGRAM, "--mnv3c", options.mnv3c, "--lut", folder / "none.json", "--work",
                             folder / "work", "--target-ms", "1"], capture_output=True, text=True)
    t.check(failed.returncode == 1 and "json-unreadable" in failed.stderr, failed.stderr)
    shutil.rmtree(folder)
    t.finish()


main()

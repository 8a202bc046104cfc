#!/usr/bin/env python3
"""mnv3c score: the rewards by the formula, the latency by a number and by a table, and what is refused.

usage: check_score.py --mnv3c PATH
"""
import json
import pathlib
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import hand_table
import mnv3c_test as t

DIGITS = t.spec("digits/digits")


def score(mnv3c, *words):
    return json.loads(t.run([mnv3c, "score", "--json", *words]))


def refused(mnv3c, words, status, slugs):
    done = subprocess.run([mnv3c, "score", *map(str, words)], capture_output=True, text=True)
    missing = [slug for slug in slugs if f"[{slug}]" not in done.stderr]
    t.check(done.returncode == status and not missing and not done.stdout,
            f"{words}: status {done.returncode}, lacks {missing}\n{done.stdout}{done.stderr}")


def check_formula(mnv3c):
    """Soft has one w on both sides of the target; hard gains nothing below it and loses in proportion above."""
    for accuracy, latency, target, w in ((75.2, 51, 80, -0.07), (75.2, 78, 75, -0.07), (67.5, 15.8, 22, -0.15),
                                         (0.989, 0.04, 0.02, -1), (50, 10, 10, -0.5), (50, 30, 10, 0),
                                         (0, 1, 2, -0.07)):
        made = score(mnv3c, "--accuracy", accuracy, "--latency-ms", latency, "--target-ms", target, "--w", w)
        ratio = latency / target
        soft, hard = accuracy * ratio ** w, accuracy * ratio ** (0 if ratio <= 1 else -1)
        t.check(abs(made["soft"] - soft) <= 1e-12 * abs(soft) and abs(made["hard"] - hard) <= 1e-12 * abs(hard),
                f"accuracy {accuracy}, {latency} of {target} ms, w {w}: {made}, and not {soft}, {hard}")
        t.check((made["schema"], made["w"], made["latency_ms"]) == ("mnv3c.score/1", w, latency), f"members of {made}")
    # Doubling the latency is worth 5 % of accuracy at the paper's w, which is the default.
    made = score(mnv3c, "--accuracy", 100, "--latency-ms", 2, "--target-ms", 1)
    t.check(round(made["soft"], 2) == 95.26 and made["hard"] == 50 and made["w"] == -0.07, f"the default: {made}")
    text = t.run([mnv3c, "score", "--accuracy", 75.2, "--latency-ms", 51, "--target-ms", 80])
    t.check("soft      77.6076" in text and "hard      75.2" in text and "0.6375 of the target" in text, text)


def check_table(mnv3c, folder):
    table = folder / "table.json"
    table.write_text(hand_table.complete_table(t.info(mnv3c, DIGITS)))
    predicted = t.info(mnv3c, DIGITS, "--lut", table)["lut"]["ms"]
    made = score(mnv3c, DIGITS, "--lut", table, "--accuracy", 98.9, "--target-ms", 0.25)
    t.check(made["latency_ms"] == predicted and made["network"] == "digits" and made["table"] == str(table),
            f"by the table {made}, and info says {predicted} ms")
    small = score(mnv3c, DIGITS, "--lut", table, "--accuracy", 98.9, "--target-ms", 0.25, "--multiplier", 0.25)
    t.check(small["latency_ms"] < predicted and small["soft"] > made["soft"], f"the multiplier counts: {small}")
    # A table without an operation would flatter the network.
    whole = json.loads(table.read_text())
    whole["operations"] = [made for made in whole["operations"] if made["operation"] != "dwconv"]
    (folder / "hole.json").write_text(json.dumps(whole))
    words = [DIGITS, "--accuracy", 1, "--target-ms", 1, "--lut"]
    refused(mnv3c, [*words, folder / "hole.json"], 1, ["score-unknown"])
    refused(mnv3c, [*words, folder / "absent.json"], 3, ["json-unreadable"])
    (folder / "no.json").write_text("{")
    refused(mnv3c, [*words, folder / "no.json"], 1, ["json-invalid"])


def check_usage(mnv3c):
    base = ["--accuracy", 70, "--target-ms", 80]
    for words, slugs in ((base, ["score-latency"]), ([*base, "--latency-ms", 5, "--lut", "x.json"], ["score-latency"]),
                         ([*base, "--lut", "x.json"], ["score-network"]),
                         ([*base, "--latency-ms", 5, "a.arch"], ["score-no-table"]),
                         (["--latency-ms", 5], ["option-required"]),
                         ([*base, "--latency-ms", 5, "--w", 0.07], ["option-value"]),
                         ([*base, "--latency-ms", 5, "--w", "1e"], ["option-value"]),
                         ([*base, "--latency-ms", -5], ["option-value"]),
                         (["--accuracy", "-1", "--target-ms", 80, "--latency-ms", 5], ["option-value"]),
                         ([*base, "--latency-ms", 5, "a.arch", "b.arch"], ["argument-extra"])):
        refused(mnv3c, words, 2, slugs)
    refused(mnv3c, ["--accuracy", 70, "--target-ms", "1e-300", "--latency-ms", "1e300"], 1, ["score-infinite"])


def main():
    options = t.arguments()
    folder = t.scratch()
    check_formula(options.mnv3c)
    check_table(options.mnv3c, folder)
    check_usage(options.mnv3c)
    shutil.rmtree(folder)
    t.finish()


main()

#!/usr/bin/env python3
"""Generated code against other engines, on the exports that bench/compare measures with: the same numbers from all.

usage: check_peers.py --mnv3c PATH        needs MNV3C_PEERS, the folder of bench/peers/setup.sh
"""
import os
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import mnv3c_test as t

sys.path.insert(0, str(t.ROOT / "bench"))
# Network, options, limit. pnnx takes slim's gate for torch's, whose slope differs by 2e-5.
CASES = [("mobilenet_v3_small", ["--policy=keras", "--multiplier=0.35", "--resolution=96"], 1e-4),
         ("mobilenet_v3_small", ["--policy=slim", "--multiplier=0.35", "--resolution=67x130"], 1e-3),
         ("mobilenet_v3_small", ["--policy=paddle", "--multiplier=0.35", "--resolution=64"], 1e-4),
         ("mobilenet_v2", ["--multiplier=0.35", "--resolution=96"], 1e-4),
         ("digits/digits", [], 1e-4)]


class Options:
    """What bench/compare would have been given."""
    engines, cc, cflags, isa, threads, peers = "ort,openvino,litert,ncnn,mnn", "gcc", None, "native", 1, None


def main():
    Options.mnv3c = t.arguments().mnv3c
    if not os.environ.get("MNV3C_PEERS"):
        t.skip("no MNV3C_PEERS: the engines of bench/peers/setup.sh are not there")
    t.need("gcc")
    import rounds
    for name, words, limit in CASES:
        errors = rounds.Contest(Options, t.spec(name), words).check()
        print(name, *words, *(f"{who} {e:.0e}" for who, e in errors.items()))
        for who, e in errors.items():
            t.check(e <= limit, f"{name} {' '.join(words)}: {who} differs from generated code by {e:.1e}")
    t.finish()


main()

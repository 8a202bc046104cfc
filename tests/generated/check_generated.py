#!/usr/bin/env python3
"""generated/ holds what the compiler makes of the shipped networks today: every change of the output shows in a review.

usage: check_generated.py MNV3C        MNV3C_UPDATE_GOLDEN=1 rewrites generated/
"""
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
# Without weights, so that the files are small; between them they use every template.
PLAIN = ["--target", "portable"]
NETWORKS = {
    "mobilenet_v3_small": ["--multiplier", "0.5", "--resolution", "128", "--target", "neon"],
    "mobilenet_v3_large": PLAIN,
    "mobilenet_edgetpu": ["--resolution", "96", *PLAIN],
    "mnasnet_small": ["--resolution", "96", "--target", "avx2"],
    "mobilenet_v2": ["--multiplier", "0.35", "--resolution", "96", "--target", "avx512"],
}


def main():
    mnv3c, wrong = sys.argv[1], []
    update = os.environ.get("MNV3C_UPDATE_GOLDEN") == "1"
    with tempfile.TemporaryDirectory() as folder:
        for name, flags in NETWORKS.items():
            target = ROOT / "generated" if update else pathlib.Path(folder)
            arch = ROOT / "arch_specs" / f"{name}.arch"
            subprocess.run([mnv3c, arch, "-o", target / f"{name}.c", *flags], check=True)
            for made in (target / f"{name}.c", target / f"{name}.h"):
                kept = ROOT / "generated" / made.name
                if not kept.exists() or kept.read_bytes() != made.read_bytes():
                    wrong.append(f"generated/{made.name}")
    expected = {f"{name}.{ending}" for name in NETWORKS for ending in "ch"} | {"README.md"}
    present = {path.name for path in (ROOT / "generated").iterdir()}
    wrong += [f"generated/{name} (made by nothing)" for name in sorted(present - expected)]
    for path in wrong:
        print("differs from what mnv3c makes:", path)
    if wrong:
        print("if the difference is meant, run MNV3C_UPDATE_GOLDEN=1 ctest -R generated, and say so in CHANGELOG.md")
    sys.exit(1 if wrong else 0)


main()

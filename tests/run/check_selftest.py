#!/usr/bin/env python3
"""--selftest: the function passes on a good build and fails once the code or the weights are wrong.

usage: check_selftest.py --mnv3c PATH
"""
import pathlib
import shutil
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import mnv3c_test as t

LIMIT = 1e-4
MAIN = r"""
#include <stdio.h>
#include "m.h"
static _Alignas(64) unsigned char workspace[M_WORKSPACE_SIZE];
static M_INPUT_TYPE input[M_INPUT_SIZE];
static float output[M_OUTPUT_SIZE];
int main(void) { printf("%g\n", (double)m_selftest(input, output, workspace)); return 0; }
"""
PIXELS = """network pixels
input 33 x 47 x 3 type=u8 order=bgr mean=127.5 scale=1/127.5
policy timm
conv 3x3 - 16 - HS 2
bneck 3x3 x2 24 SE RE 2 @features
output features
"""


def selftest(folder, source):
    (folder / "main.c").write_text(MAIN)
    t.run(["gcc", *t.FLAGS[:2], "-I", folder, "-c", source, "-o", folder / "m.o"])
    t.run(["gcc", "-std=c11", "-I", folder, folder / "main.c", folder / "m.o", "-o", folder / "test"])
    return float(t.run([folder / "test"]))


def main():
    options = t.arguments()
    t.need("gcc")
    folder = t.scratch()
    (folder / "pixels.arch").write_text(PIXELS)
    for arch, flags in ((t.spec("digits/digits"), []), (folder / "pixels.arch", ["--weights", "synthetic:1"])):
        t.compile_model(options.mnv3c, arch, folder, "--selftest", *flags)
        good = selftest(folder, folder / "m.c")
        text = (folder / "m.c").read_text()
        broken = folder / "broken.c"
        wrong = text.replace("x + 3.0f", "x + 2.9f")  # of plain C
        broken.write_text(wrong.replace("(x, 1.0f / 6.0f, 0.5f)", "(x, 1.0f / 6.0f, 0.4f)"))  # of vectors
        bad = selftest(folder, broken)
        print(f"{arch.name}: error {good:.1e}, with a wrong h-swish {bad:.1e}")
        t.check(good <= LIMIT, f"{arch.name}: the self-test fails on a good build: {good}")
        t.check(bad > LIMIT, f"{arch.name}: the self-test does not notice a wrong h-swish: {bad}")
    shutil.rmtree(folder)
    t.finish()


main()

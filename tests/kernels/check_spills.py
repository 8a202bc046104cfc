#!/usr/bin/env python3
"""The sums of a tile stay in registers: no hot loop of a vector kernel may store a vector register to the stack, and
the loop around it may store only a few.

usage: check_spills.py --mnv3c PATH [--target avx512|avx2|neon|simd128] [--verbose 1]

Compiles two networks to assembly as users do (-O3, inlined into whatever calls them). bench/hot_loops.py finds the
innermost loops with at least 8 FMAs of all tile functions, those for two rows included. What spills today is in KNOWN,
and may not grow; it is in kernels with windows, but for one store in the last two pixels of a 1x1 convolution. Around a
hot loop, where tiles begin and end, there are also the sums of means.
"""
import pathlib
import re
import shutil
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import mnv3c_test as t

sys.path.insert(0, str(t.ROOT / "bench"))
import hot_loops

NETWORKS = ["mobilenet_v3_small", "mobilenet_v3_large"]
COMPILERS = {
    "avx512": {name: [name, "-mavx512f", "-mavx512vl", "-mavx512dq", "-mfma"] for name in ("gcc", "clang")},
    "avx2": {name: [name, *t.MACHINES["avx2"][0][1:]] for name in ("gcc", "clang")},
    "neon": {"gcc": t.MACHINES["aarch64"][0], "clang": t.MACHINES["aarch64_clang"][0]},
    "simd128": {"gcc": ["gcc"], "clang": ["clang"], "gcc for ARMv7": t.MACHINES["arm"][0],
                "clang for ARMv7": ["clang-19", "--target=arm-linux-gnueabihf", *t.MACHINES["arm"][0][1:]]},
}

# Spill stores in the loop around a hot one, with all tiles that begin and end there.
AROUND_MAX = {"avx512": 60, "avx2": 60, "neon": 60, "simd128": 65}

# Other versions are shown and not held to the table.
VERSIONS = {"gcc": "12", "clang": "14", "clang-19": "19", "aarch64-linux-gnu-gcc": "12",
            "arm-linux-gnueabihf-gcc": "12"}

# (target, compiler, kernel, tile): the most spill stores that one hot loop of such a tile has, with gcc 12,
# clang 14 and, for ARM, clang 19. None is meant to stay: a number that is too high by now is printed.
KNOWN = {
    ("simd128", "gcc", "conv1x1_simd", "2x1x16"): 1,
    ("simd128", "clang for ARMv7", "conv_simd", "8x16 by 4, 3x3, stride 2x2"): 1,
    ("simd128", "clang for ARMv7", "dwconv_simd", "7x16 by 4, 3x3, stride 1x1"): 1,
}


SYNTAX = {"avx512": hot_loops.X86, "avx2": hot_loops.X86, "neon": hot_loops.AARCH64, "simd128": hot_loops.SSE2}


def syntax_of(target, compiler):
    return hot_loops.ARMV7 if "ARMv7" in compiler else SYNTAX[target]


def assemble(command, source):
    made = source.with_suffix(".s")
    t.run([*command, "-std=c99", "-O3", "-ffp-contract=off", "-g1", "-S", source, "-I", source.parent, "-o", made])
    return made.read_text()


def check_network(mnv3c, network, target, compiler, folder, worst):
    """Prints a line of sums; `worst` collects the stores of each tile."""
    source = folder / f"{network}.c"
    t.run([mnv3c, t.spec(network), "--target", target, "--weights-as", "blob", "--prefix", "m", "-o", source])
    loops = list(hot_loops.loops_of(assemble(COMPILERS[target][compiler], source), source, syntax_of(target, compiler)))
    spilling = [loop for loop in loops if loop.stores]
    print(f"{target} {compiler} {network}: {len(loops)} hot loops, {sum(loop.fmas for loop in loops)} FMAs, "
          f"{len(spilling)} loops spill: {sum(loop.stores for loop in spilling)} stores, "
          f"{sum(loop.loads for loop in loops)} loads from the stack in all", flush=True)
    tiles = {tile.name for tile in hot_loops.tiles_of(source).values()}
    found = {loop.tile.name for loop in loops}
    t.check(len(found) >= len(tiles) / 2, f"{target} {compiler} {network}: only {len(found)} of {len(tiles)} tile "
            "functions have a hot loop: the search has gone astray")
    around = max((loop.stores_around for loop in loops), default=0)
    t.check(around <= AROUND_MAX[target], f"{target} {compiler} {network}: {around} spill stores around a hot loop")
    for loop in loops:
        key = (target, compiler, loop.tile.kernel, loop.tile.shape)
        worst[key] = max(worst.get(key, 0), loop.stores)
    return loops


def print_table(loops):
    print(f"{'stores':>6} {'loads':>6} {'around':>6} {'FMAs':>6}  tile")
    for loop in sorted(loops, key=lambda loop: (loop.tile.name, loop.fmas)):
        print(f"{loop.stores:6} {loop.loads:6} {loop.stores_around:6} {loop.fmas:6}  {loop.tile.name} "
              f"({loop.tile.shape}) in {loop.function}")


def is_known_version(command):
    version = re.search(r"(?:version |\) )(\d+)\.", t.run([command, "--version"]))
    return version is not None and version[1] == VERSIONS[command]


def check_known(target, compiler, command, worst):
    """Compares with the table, and prints the table as it would have to be."""
    is_bound = is_known_version(command)
    for key in sorted(set(worst) | {key for key in KNOWN if key[:2] == (target, compiler)}):
        stores, known = worst.get(key, 0), KNOWN.get(key, 0)
        if stores or known:
            print(f"    {key}: {stores}," + (f"  # {known} in KNOWN" if known != stores else ""))
        t.check(stores <= known or not is_bound, f"{key}: {stores} spill stores in a hot loop, {known} known")
    if not is_bound:
        print(f"{command} is not version {VERSIONS[command]}: not held to KNOWN")


def main():
    options = t.arguments(target="avx2", verbose="")
    compilers = {name: command for name, command in COMPILERS[options.target].items() if shutil.which(command[0])}
    if not compilers:
        t.lack("a compiler for " + options.target)
    folder = t.scratch()
    for compiler, command in compilers.items():
        worst = {}
        for network in NETWORKS:
            loops = check_network(options.mnv3c, network, options.target, compiler, folder, worst)
            if options.verbose:
                print_table(loops)
        check_known(options.target, compiler, command[0], worst)
    shutil.rmtree(folder)
    t.finish()


main()

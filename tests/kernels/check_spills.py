#!/usr/bin/env python3
"""The sums of a tile stay in registers: no hot loop of a vector kernel may store a vector register to the stack.

usage: check_spills.py --mnv3c PATH [--target avx512|avx2|neon|simd128] [--verbose 1]

Compiles two networks to assembly as users do (-O3, inlined into whatever calls them). Line tables (-g1, which change
no code) say which tile function of the C file a loop comes from. A loop is an interval from a label to a backward
branch to it that has no other in it; it is hot with at least 8 FMAs. What spills today is in KNOWN, and may not grow.
"""
import collections
import pathlib
import re
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import mnv3c_test as t

NETWORKS = ["mobilenet_v3_small", "mobilenet_v3_large"]
HOT_FMAS = 8
COMPILERS = {
    "avx512": {name: [name, "-mavx512f", "-mavx512vl", "-mavx512dq", "-mfma"] for name in ("gcc", "clang")},
    "avx2": {name: [name, *t.MACHINES["avx2"][0][1:]] for name in ("gcc", "clang")},
    "neon": {"gcc": t.MACHINES["aarch64"][0], "clang": ["clang-19", "--target=aarch64-linux-gnu"]},
    "simd128": {"gcc": ["gcc"], "clang": ["clang"], "gcc for ARMv7": t.MACHINES["arm"][0],
                "clang for ARMv7": ["clang-19", "--target=arm-linux-gnueabihf", *t.MACHINES["arm"][0][1:]]},
}

# Other versions are shown and not held to the table.
VERSIONS = {"gcc": "12", "clang": "14", "clang-19": "19", "aarch64-linux-gnu-gcc": "12",
            "arm-linux-gnueabihf-gcc": "12"}

# (target, compiler, kernel, tile): the most spill stores that one hot loop of such a tile has, with gcc 12,
# clang 14 and, for ARM, clang 19. None is meant to stay: a number that is too high by now is printed.
KNOWN = {
    ("avx512", "gcc", "dwconv_simd", "7x8 by 8, 3x3, stride 2x2"): 1,
    ("avx2", "gcc", "conv_simd", "8x16 by 8, 3x3, stride 2x2"): 1,
    ("avx2", "gcc", "dwconv_simd", "7x16 by 8, 3x3, stride 1x1"): 1,
    ("avx2", "gcc", "dwconv_simd", "7x16 by 8, 5x5, stride 1x1"): 1,
    ("avx2", "gcc", "dwconv_simd", "7x16 by 8, 5x5, stride 2x2"): 1,
    ("avx2", "gcc", "dwconv_simd", "8x16 by 8, 3x3, stride 2x2"): 1,
    ("avx2", "clang", "conv_simd", "8x16 by 8, 3x3, stride 2x2"): 2,
    ("neon", "gcc", "conv1x1_lane", "5x1x16"): 11,
    ("neon", "gcc", "conv_lane", "8x16 by 8, 3x3, stride 2x2"): 2,
    ("neon", "gcc", "dwconv_simd", "7x16 by 8, 5x5, stride 2x2"): 1,
    ("neon", "clang", "dwconv_simd", "7x16 by 8, 5x5, stride 2x2"): 1,
    ("neon", "clang", "dwconv_simd", "8x16 by 8, 3x3, stride 2x2"): 4,
    ("simd128", "gcc", "dwconv_simd", "7x16 by 4, 3x3, stride 1x1"): 1,
    ("simd128", "gcc", "dwconv_simd", "7x16 by 4, 3x3, stride 2x2"): 1,
    ("simd128", "gcc", "dwconv_simd", "7x16 by 4, 5x5, stride 2x2"): 2,
    ("simd128", "gcc", "dwconv_simd", "7x8 by 4, 3x3, stride 2x2"): 1,
    ("simd128", "gcc", "dwconv_simd", "7x8 by 4, 5x5, stride 2x2"): 1,
    ("simd128", "gcc", "dwconv_simd", "8x16 by 4, 3x3, stride 2x2"): 4,
    ("simd128", "clang", "dwconv_simd", "7x16 by 4, 5x5, stride 1x1"): 3,
    ("simd128", "clang", "dwconv_simd", "7x16 by 4, 5x5, stride 2x2"): 5,
    ("simd128", "clang", "dwconv_simd", "7x8 by 4, 5x5, stride 1x1"): 2,
    ("simd128", "clang", "dwconv_simd", "7x8 by 4, 5x5, stride 2x2"): 5,
    ("simd128", "clang for ARMv7", "conv_simd", "8x16 by 4, 3x3, stride 2x2"): 15,
    ("simd128", "clang for ARMv7", "dwconv_simd", "7x16 by 4, 3x3, stride 1x1"): 1,
    ("simd128", "clang for ARMv7", "dwconv_simd", "7x16 by 4, 5x5, stride 1x1"): 3,
    ("simd128", "clang for ARMv7", "dwconv_simd", "7x16 by 4, 5x5, stride 2x2"): 3,
    ("simd128", "clang for ARMv7", "dwconv_simd", "7x8 by 4, 5x5, stride 2x2"): 10,
    ("simd128", "clang for ARMv7", "dwconv_simd", "8x16 by 4, 3x3, stride 2x2"): 6,
}


class Syntax:
    """How an assembler writes what is looked for."""

    def __init__(self, branch, fma, store, load, stack, frame):
        self.branch, self.fma, self.store, self.load = map(re.compile, (branch, fma, store, load))
        self.stack, self.frame = map(re.compile, (stack, frame))


# Operands are `offset(%rsp)`, and `offset(%rbp)` in functions where it is the frame pointer.
X86 = Syntax(branch=r"j\w+\s+(\.L\w+)", fma=r"vfn?m(add|sub)\d+[ps]s\b",
             store=r"vmov\w+\s+%[xyz]mm\d+,\s*-?\w*\(STACK\)", load=r"v\w+\s+.*?-?\w*\(STACK\).*,\s*%[xyz]mm\d+",
             stack="%rsp", frame=r"movq\s+%rsp, %rbp")
# Without FMA an addition counts for it.
SSE2 = Syntax(branch=X86.branch.pattern, fma=r"addps\b", store=r"mov\w+\s+%xmm\d+,\s*-?\w*\(STACK\)",
              load=r"\w+\s+.*?-?\w*\(STACK\).*,\s*%xmm\d+", stack="%rsp", frame=X86.frame.pattern)
AARCH64 = Syntax(branch=r"(?:b\.?\w*\s+|cbn?z\s+\w+, |tbn?z\s+\w+, #?\d+, )(\.L\w+)",
                 fma=r"(fml[as]|fn?m(add|sub))\s", store=r"st[rpu]r?\s+[qds]\d+, .*\[STACK\b",
                 load=r"ld[rpu]r?\s+[qds]\d+, .*\[STACK\b", stack="sp", frame=r"mov\s+x29, sp")
# A store by a copy of the stack pointer is not seen: there are more than are counted.
ARMV7 = Syntax(branch=r"(?:b\w*\s+|cbn?z\s+\w+, )(\.L\w+)", fma=r"v(fma|mla|fms|mls)\.f32\s",
               store=r"v(str|st1|stm)\S*\s+.*\bSTACK\b", load=r"v(ldr|ld1|ldm)\S*\s+.*\bSTACK\b", stack="sp",
               frame=r"add\s+(r7|r11|fp), sp")
SYNTAX = {"avx512": X86, "avx2": X86, "neon": AARCH64, "simd128": SSE2}
FRAME_POINTERS = {X86: "%rsp|%rbp", SSE2: "%rsp|%rbp", AARCH64: "sp|x29", ARMV7: "sp|r7|r11|fp"}


def syntax_of(target, compiler):
    return ARMV7 if "ARMv7" in compiler else SYNTAX[target]


class Tile:
    """A tile function of the C file: its lines, and the kernel and shape that its name and comments tell."""

    def __init__(self, name, kernel, shape, begin):
        self.name, self.kernel, self.shape, self.begin, self.end = name, kernel, shape, begin, begin


def tiles_of(source):
    """The tile functions by line number."""
    text = source.read_text()
    kernels = {name: window for window, name in
               re.findall(r"^ \* kernel (\d+x\d+, stride \d+x\d+), .*?\*/\nstatic void (\w+)\(", text, re.M)}
    kinds = {name: kind for kind, name in re.findall(r"MACs, (\w+)\b.*?\*/\nstatic void (\w+)\(", text)}
    by_line, tile, pixels, vector = {}, None, "", ""
    for number, line in enumerate(text.split("\n"), 1):
        comment = re.match(r"/\* (?:The )?(\d+) pixels.*, (\d+) at a time", line)
        if comment:
            pixels, vector = comment.groups()
        begun = re.match(r"MNV3C_INLINE void ((\w+)_tile(\d+)x([\dx]+))\(", line)
        if begun:
            name, step, first, rest = begun.groups()
            shape = f"{first}x{rest}" if step not in kernels else f"{pixels}x{rest} by {vector}, {kernels[step]}"
            tile = Tile(name, kinds.get(step, "unknown"), shape, number)
        if tile:
            by_line[number] = tile
            if line == "}":
                tile = None
    return by_line


Loop = collections.namedtuple("Loop", "function fmas stores loads tile")


def functions_of(assembly, source_name):
    """For each function its instructions as (text, line of the C file or 0), and the index of each label."""
    files, name, line = set(), None, 0
    instructions, labels = [], {}
    for text in assembly.split("\n"):
        text = text.split("\t#")[0].split("\t//")[0].split("\t@")[0].rstrip()
        file = re.match(r'\s+\.file\s+(\d+)\s.*"([^"]+)"( md5.*)?$', text)
        location = re.match(r"\s+\.loc\s+(\d+) (\d+)", text)
        label = re.match(r"([\w.$]+):", text)
        if file and pathlib.PurePath(file[2]).name == source_name:
            files.add(file[1])
        elif location:
            line = int(location[2]) if location[1] in files else 0
        elif label and not label[1].startswith(".L"):
            if instructions:
                yield name, instructions, labels
            name, instructions, labels = label[1], [], {}
        elif label:
            labels[label[1]] = len(instructions)
        elif re.match(r"\s+[a-z]", text):
            instructions.append((text.strip(), line))
    if instructions:
        yield name, instructions, labels


def innermost(instructions, labels, syntax):
    """Intervals of instructions: loops without loops in them."""
    ends = {}
    for index, (text, _) in enumerate(instructions):
        branch = syntax.branch.match(text)
        if branch and labels.get(branch[1], index + 1) <= index:
            ends[labels[branch[1]]] = index + 1
    for begin, end in ends.items():
        if not any(begin < other < end and ends[other] <= end for other in ends):
            yield begin, end


def count(pattern, texts):
    return sum(1 for text in texts if pattern.match(text))


def loops_of(assembly, source, syntax):
    """The hot loops of tile functions."""
    tiles = tiles_of(source)
    for name, instructions, labels in functions_of(assembly, source.name):
        has_frame = any(syntax.frame.match(text) for text, _ in instructions)
        stack = FRAME_POINTERS[syntax] if has_frame else syntax.stack.pattern
        store, load = (re.compile(pattern.pattern.replace("STACK", f"(?:{stack})"))
                       for pattern in (syntax.store, syntax.load))
        for begin, end in innermost(instructions, labels, syntax):
            texts = [text for text, _ in instructions[begin:end]]
            fmas = count(syntax.fma, texts)
            if fmas < HOT_FMAS:
                continue
            lines = collections.Counter(tiles[line] for _, line in instructions[begin:end] if line in tiles)
            if lines:
                tile = lines.most_common(1)[0][0]
                yield Loop(name, fmas, count(store, texts), count(load, texts), tile)


def assemble(command, source):
    made = source.with_suffix(".s")
    t.run([*command, "-std=c99", "-O3", "-ffp-contract=off", "-g1", "-S", source, "-I", source.parent, "-o", made])
    return made.read_text()


def check_network(mnv3c, network, target, compiler, folder, worst):
    """Prints a line of sums; `worst` collects the stores of each tile."""
    source = folder / f"{network}.c"
    t.run([mnv3c, t.spec(network), "--target", target, "--weights-as", "blob", "--prefix", "m", "-o", source])
    loops = list(loops_of(assemble(COMPILERS[target][compiler], source), source, syntax_of(target, compiler)))
    spilling = [loop for loop in loops if loop.stores]
    print(f"{target} {compiler} {network}: {len(loops)} hot loops, {sum(loop.fmas for loop in loops)} FMAs, "
          f"{len(spilling)} loops spill: {sum(loop.stores for loop in spilling)} stores, "
          f"{sum(loop.loads for loop in loops)} loads from the stack in all", flush=True)
    tiles = {tile.name for tile in tiles_of(source).values()}
    found = {loop.tile.name for loop in loops}
    t.check(len(found) >= len(tiles) / 2, f"{target} {compiler} {network}: only {len(found)} of {len(tiles)} tile "
            "functions have a hot loop: the search has gone astray")
    for loop in loops:
        key = (target, compiler, loop.tile.kernel, loop.tile.shape)
        worst[key] = max(worst.get(key, 0), loop.stores)
    return loops


def print_table(loops):
    print(f"{'stores':>6} {'loads':>6} {'FMAs':>6}  tile")
    for loop in sorted(loops, key=lambda loop: (loop.tile.name, loop.fmas)):
        print(f"{loop.stores:6} {loop.loads:6} {loop.fmas:6}  {loop.tile.name} ({loop.tile.shape}) in {loop.function}")


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

"""The hot loops of generated code in a compiler's assembly: which tile of which step they are, and what is in them.

A loop is an interval from a label to a backward branch to it. It is hot if it has at least 8 FMAs and no other loop in
it. Line tables (-g1, which change no code) say which tile function of the C file it comes from. Standard library only.
"""
import collections
import pathlib
import re

HOT_FMAS = 8


class Syntax:
    """How an assembler writes what is looked for. STACK stands for the registers that point into the frame."""

    def __init__(self, branch, fma, store, load, stack, frame, frame_pointers):
        self.branch, self.fma, self.frame = map(re.compile, (branch, fma, frame))
        self.store, self.load, self.stack, self.frame_pointers = store, load, stack, frame_pointers

    def store_and_load(self, instructions):
        """The patterns of vector spills in a function, which may have a frame pointer."""
        has_frame = any(self.frame.match(text) for text, _ in instructions)
        stack = f"(?:{self.frame_pointers if has_frame else self.stack})"
        return re.compile(self.store.replace("STACK", stack)), re.compile(self.load.replace("STACK", stack))


# Operands are `offset(%rsp)`, and `offset(%rbp)` in functions where it is the frame pointer.
X86 = Syntax(branch=r"j\w+\s+(\.L\w+)", fma=r"vfn?m(add|sub)\d+[ps]s\b",
             store=r"vmov\w+\s+%[xyz]mm\d+,\s*-?\w*\(STACK\)", load=r"v\w+\s+.*?-?\w*\(STACK\).*,\s*%[xyz]mm\d+",
             stack="%rsp", frame=r"movq\s+%rsp, %rbp", frame_pointers="%rsp|%rbp")
# Without FMA an addition counts for it.
SSE2 = Syntax(branch=r"j\w+\s+(\.L\w+)", fma=r"addps\b", store=r"mov\w+\s+%xmm\d+,\s*-?\w*\(STACK\)",
              load=r"\w+\s+.*?-?\w*\(STACK\).*,\s*%xmm\d+", stack="%rsp", frame=r"movq\s+%rsp, %rbp",
              frame_pointers="%rsp|%rbp")
AARCH64 = Syntax(branch=r"(?:b\.?\w*\s+|cbn?z\s+\w+, |tbn?z\s+\w+, #?\d+, )(\.L\w+)",
                 fma=r"(fml[as]|fn?m(add|sub))\s", store=r"st[rpu]r?\s+[qds]\d+, .*\[STACK\b",
                 load=r"ld[rpu]r?\s+[qds]\d+, .*\[STACK\b", stack="sp", frame=r"mov\s+x29, sp",
                 frame_pointers="sp|x29")
# A store by a copy of the stack pointer is not seen: there are more than are counted.
ARMV7 = Syntax(branch=r"(?:b\w*\s+|cbn?z\s+\w+, )(\.L\w+)", fma=r"v(fma|mla|fms|mls)\.f32\s",
               store=r"v(str|st1|stm)\S*\s+.*\bSTACK\b", load=r"v(ldr|ld1|ldm)\S*\s+.*\bSTACK\b", stack="sp",
               frame=r"add\s+(r7|r11|fp), sp", frame_pointers="sp|r7|r11|fp")


class Tile:
    """A tile function of the C file: its step, and the kernel and shape that its name and comments tell."""

    def __init__(self, name, step, kernel, shape):
        self.name, self.step, self.kernel, self.shape = name, step, kernel, shape


def tiles_of(source):
    """The tile functions by line number."""
    text = source.read_text()
    kernels = {name: window for window, name in
               re.findall(r"^ \* kernel (\d+x\d+, stride \d+x\d+), .*?\*/\nstatic (?:\w+ )?void (\w+)\(", text, re.M)}
    kinds = {name: kind for kind, name in re.findall(r"MACs, (\w+)\b.*?\*/\nstatic (?:\w+ )?void (\w+)\(", text)}
    by_line, tile, pixels, vector = {}, None, "", ""
    for number, line in enumerate(text.split("\n"), 1):
        comment = re.match(r"/\* (?:The |Two rows of )?(\d+) pixels.*, (\d+) at a time", line)
        if comment:
            pixels, vector = comment.groups()
        begun = re.match(r"MNV3C_INLINE void ((\w+)_(tile|rows)(\d+)x([\dx]+))\(", line)
        if begun:
            name, step, kind, first, rest = begun.groups()
            shape = f"{first}x{rest}" if step not in kernels else f"{pixels}x{rest} by {vector}, {kernels[step]}"
            shape = ("two rows of " if kind == "rows" else "") + shape
            tile = Tile(name, step, kinds.get(step, "unknown"), shape)
        if tile:
            by_line[number] = tile
            if line == "}":
                tile = None
    return by_line


# stores, loads: of vectors, to and from the stack; stores_around: those of the loop around it, outside of hot loops.
Loop = collections.namedtuple("Loop", "function label body fmas stores loads stores_around tile")


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


def intervals(instructions, labels, syntax):
    """All loops as {begin: (end, label)}; of several with one beginning the longest."""
    found = {}
    for index, (text, _) in enumerate(instructions):
        branch = syntax.branch.match(text)
        if branch and labels.get(branch[1], index + 1) <= index:
            found[labels[branch[1]]] = (index + 1, branch[1])
    return found


def innermost(loops):
    """Those that have no other in them."""
    for begin, (end, label) in loops.items():
        if not any(begin < other < end and loops[other][0] <= end for other in loops):
            yield begin, end, label


def count(pattern, texts):
    return sum(1 for text in texts if pattern.match(text))


def stores_around(store, texts, hot, loops, begin, end):
    """Spill stores in the smallest loop around [begin, end), outside of `hot`; 0 if there is none."""
    around = [(other_end - other, other, other_end) for other, (other_end, _) in loops.items()
              if other <= begin and other_end >= end and (other, other_end) != (begin, end)]
    if not around:
        return 0
    _, first, last = min(around)
    inside = set().union(*(range(*interval) for interval in hot))
    return count(store, [texts[i] for i in range(first, last) if i not in inside])


def loops_of(assembly, source, syntax):
    """The hot loops of tile functions."""
    tiles = tiles_of(source)
    for name, instructions, labels in functions_of(assembly, source.name):
        store, load = syntax.store_and_load(instructions)
        texts = [text for text, _ in instructions]
        loops = intervals(instructions, labels, syntax)
        hot = [(begin, end, label) for begin, end, label in innermost(loops)
               if count(syntax.fma, texts[begin:end]) >= HOT_FMAS]
        for begin, end, label in hot:
            lines = collections.Counter(tiles[line] for _, line in instructions[begin:end] if line in tiles)
            if lines:
                body = texts[begin:end]
                around = stores_around(store, texts, [interval[:2] for interval in hot], loops, begin, end)
                yield Loop(name, label, body, count(syntax.fma, body), count(store, body), count(load, body), around,
                           lines.most_common(1)[0][0])

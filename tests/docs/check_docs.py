#!/usr/bin/env python3
"""The documentation is true: its examples run, its lists are complete, its links lead somewhere.

usage: check_docs.py [--mnv3c] MNV3C [DOCS_DIR]

Of every .md file in DOCS_DIR (docs/ beside this folder's parent by default) and in the folder above it:

  ```arch [NAME]          a file that `mnv3c info` accepts
  ```arch-error [-o FILE] a file that `mnv3c info` rejects (with -o FILE: the compiler proper); the next block is the
                          message
  ```sh test              lines that begin with "$ " are run by sh and must succeed; the lines below one are its output
                          (standard output and error; no lines mean any output; "..." stands for any text in a line,
                          and alone for any lines)
  ```c NAME, ```text NAME and so on, with a name that has a dot: the block is that file, for the blocks below

The blocks of a file run in its order in one temporary directory that begins as a copy of arch_specs/ and has the folder
threads/ of runtime/; mnv3c is on PATH.
A block without a name is example.arch. MNV3C_UPDATE_GOLDEN=1 rewrites the messages of arch-error blocks and the outputs
of commands that have one. Relative links must lead to a file, and to a heading of it.

Also: language.md names every keyword, attribute, policy, head and nonlinearity of the tables; architecture.md has a
line for each file of compiler/, templates/, runtime/ and tools/runners/, and no others; README.md has a row with the
right figures for each network of arch_specs/. Standard library only.
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
TIME_LIMIT_SECONDS = 120
UPDATE = os.environ.get("MNV3C_UPDATE_GOLDEN") == "1"
FENCE = re.compile(r"^( *)(```+)([^`\n]*)$")
SECTION = re.compile(r"^### `([\w/]+)/`", re.M)
IGNORED_FILES = re.compile(r"(^|/)(\.|__pycache__)")

failures = []


def fail(place, message):
    print("FAILED: %s: %s" % (place, message))
    failures.append(place)


class Block:
    def __init__(self, line, info, text):
        self.line, self.info, self.text = line, info.split(), text
        self.language = self.info[0] if self.info else ""


def blocks_of(text):
    """The fenced blocks of a page, in order."""
    blocks, lines, i = [], text.split("\n"), 0
    while i < len(lines):
        opening = FENCE.match(lines[i])
        i += 1
        if not opening:
            continue
        indent, ticks, info = opening.groups()
        begin, content = i, []
        while i < len(lines) and lines[i].strip() != ticks:
            content.append(lines[i][len(indent):] if lines[i].startswith(indent) else lines[i])
            i += 1
        i += 1
        blocks.append(Block(begin, info.strip(), "".join(line + "\n" for line in content)))
    return blocks


class Page:
    """Runs the blocks of one page in a directory of their own."""

    def __init__(self, mnv3c, path, folder):
        self.path, self.folder = path, folder
        self.name = path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name
        self.renewed = {}
        self.environment = dict(os.environ, PATH=str(pathlib.Path(mnv3c).parent) + os.pathsep + os.environ["PATH"],
                                LC_ALL="C")

    def run(self, command):
        try:
            return subprocess.run(command, cwd=self.folder, env=self.environment, stdin=subprocess.DEVNULL,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=TIME_LIMIT_SECONDS,
                                  text=True, errors="replace")
        except subprocess.TimeoutExpired:
            return subprocess.CompletedProcess(command, -1, "takes more than %d s" % TIME_LIMIT_SECONDS)

    def accepted(self, block):
        name = next((word for word in block.info[1:] if "." in word), "example.arch")
        (self.folder / name).write_text(block.text)
        done = self.run(["mnv3c", "info", name])
        if done.returncode != 0:
            fail("%s:%d" % (self.name, block.line), "mnv3c info rejects the block\n" + done.stdout)

    def rejected(self, block, message):
        (self.folder / "example.arch").write_text(block.text)
        options = block.info[1:]
        done = self.run(["mnv3c", "example.arch", *options] if options else ["mnv3c", "info", "example.arch"])
        place = "%s:%d" % (self.name, block.line)
        if done.returncode != 1:
            fail(place, "exit status %d instead of 1\n%s" % (done.returncode, done.stdout))
        elif message is None or message.info:
            fail(place, "the next block is not a message (it must have no language)")
        elif message.text != done.stdout:
            self.differs(message, done.stdout, "%s: the next block is not the message:\n%s" % (place, done.stdout))

    def differs(self, block, text, message):
        if UPDATE:
            self.renewed[block.line] = (block, text)
        else:
            fail(self.name, message)

    def commands(self, block):
        place, renewed = "%s:%d" % (self.name, block.line), ""
        for part in re.split(r"^\$ ", block.text, flags=re.M)[1:]:
            command, expected = part.split("\n", 1)
            while command.endswith("\\"):
                more, expected = expected.split("\n", 1)
                command += "\n" + more
            done = self.run(["sh", "-c", command])
            if done.returncode != 0:
                fail(place, "$ %s\nexit status %d\n%s" % (command, done.returncode, done.stdout))
                return
            pattern = "".join("(.*\n)*?" if line == "..." else re.escape(line).replace(r"\.\.\.", ".*") + "\n"
                              for line in expected.rstrip("\n").split("\n"))
            matches = not expected.strip() or re.fullmatch(pattern, done.stdout)
            renewed += "$ %s\n%s" % (command, expected if matches else done.stdout)
        if renewed != block.text:
            self.differs(block, renewed, "%s: commands print something else:\n%s" % (place, renewed))

    def check(self):
        text = self.path.read_text(encoding="utf-8")
        blocks = blocks_of(text)
        for number, block in enumerate(blocks):
            following = blocks[number + 1] if number + 1 < len(blocks) else None
            if block.language == "arch":
                self.accepted(block)
            elif block.language == "arch-error":
                self.rejected(block, following)
            elif block.info == ["sh", "test"]:
                self.commands(block)
            elif len(block.info) == 2 and "." in block.info[1]:
                (self.folder / block.info[1]).write_text(block.text)
        lines = text.split("\n")
        for line, (block, renewed) in sorted(self.renewed.items(), reverse=True):
            lines[line:line + block.text.count("\n")] = renewed.splitlines()
        if self.renewed:
            self.path.write_text("\n".join(lines), encoding="utf-8")
            print("%s: %d blocks renewed" % (self.name, len(self.renewed)))
        return sum(block.language in ("arch", "arch-error") or block.info == ["sh", "test"] for block in blocks)


def check_examples(mnv3c, pages):
    count = 0
    for path in pages:
        with tempfile.TemporaryDirectory(prefix="mnv3c docs ") as folder:
            shutil.copytree(ROOT / "arch_specs", folder, dirs_exist_ok=True)
            shutil.copytree(ROOT / "runtime" / "threads", pathlib.Path(folder) / "threads")
            count += Page(mnv3c, path, pathlib.Path(folder)).check()
    print("%d examples" % count)
    if not count:
        fail("docs", "no examples were found")


def prose_of(text):
    """A page without its blocks and code spans, where brackets are no links."""
    inside, lines = None, []
    for line in text.split("\n"):
        fence = FENCE.match(line)
        if inside is None and fence:
            inside = fence.group(2)
        elif inside is not None and line.strip() == inside:
            inside = None
        elif inside is None:
            lines.append(re.sub(r"`[^`]*`", "", line))
    return "\n".join(lines)


def anchors_of(path):
    """The anchors of a page's headings, as forges make them."""
    anchors = set()
    for heading in re.findall(r"^#+ +(.*)$", path.read_text(encoding="utf-8"), re.M):
        anchors.add(re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-"))
    return anchors


def check_links(pages):
    for path in pages:
        text = path.read_text(encoding="utf-8")
        for target in re.findall(r"\]\(([^)\s]+)\)", prose_of(text)):
            if re.match(r"[a-z]+:", target):
                continue
            name, _, anchor = target.partition("#")
            file = (path.parent / name).resolve() if name else path
            place = path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name
            if not file.exists():
                fail(place, "a link to %s, which does not exist" % target)
            elif anchor and file.suffix == ".md" and anchor not in anchors_of(file):
                fail(place, "a link to %s, which has no such heading" % target)


def table(path, macro):
    """The first quoted word of every row of a .def file."""
    text = (ROOT / "compiler" / path).read_text(encoding="utf-8")
    return re.findall(r'^%s\(\w+,\s*"([^"]+)"' % macro, text, re.M)


def check_language(docs):
    text = (docs / "language.md").read_text(encoding="utf-8")
    spans = re.findall(r"`([^`\n]+)`", text)
    words = set(word for span in spans for word in re.split(r"[^\w-]+", span))
    tables = {"keyword": ("front/keywords.def", "KEYWORD"), "attribute": ("net/attributes.def", "ATTRIBUTE"),
              "policy": ("net/policy.def", "POLICY"), "head": ("net/heads.def", "HEAD_KIND"),
              "nonlinearity": ("net/act.def", "ACT")}
    for what, (path, macro) in tables.items():
        names = table(path, macro)
        if not names:
            fail("compiler/" + path, "no rows of %s were found" % macro)
        for name in sorted(set(names)):
            if name not in words and name != "-":
                fail("docs/language.md", "%s '%s' is not mentioned" % (what, name))


def listed_files(text):
    """The files that architecture.md has lines for: fenced lists below headings like ### `compiler/net/`."""
    listed = []
    for part in re.split(r"(?m)^(?=### )", text):
        section = SECTION.match(part)
        for block in blocks_of(part) if section else []:
            for line in block.text.split("\n"):
                names = re.match(r"(\S+)(  +\S|$)", line)
                if not names or not names.group(1):
                    continue
                ending = re.match(r"(.*)\.\[(\w+)\]$", names.group(1))
                listed += ["%s/%s.%s" % (section.group(1), ending.group(1), letter) for letter in ending.group(2)] \
                    if ending else ["%s/%s" % (section.group(1), names.group(1))]
    return listed


def check_architecture(docs):
    listed = listed_files((docs / "architecture.md").read_text(encoding="utf-8"))
    there = set()
    for room in ("compiler", "templates", "runtime", "tools/runners"):
        for path in (ROOT / room).rglob("*"):
            name = path.relative_to(ROOT).as_posix()
            if path.is_file() and not IGNORED_FILES.search(name):
                there.add(name)
    for name in sorted(there - set(listed)):
        fail("docs/architecture.md", "no line for %s" % name)
    for name in sorted(set(listed) - there):
        fail("docs/architecture.md", "a line for %s, which does not exist" % name)
    for name in sorted(set(name for name in listed if listed.count(name) > 1)):
        fail("docs/architecture.md", "two lines for %s" % name)


def scaled(number):
    """A number as mnv3c info prints it: three digits and a unit."""
    unit = 0
    while number >= 999.5 and unit < 3:
        number, unit = number / 1000, unit + 1
    return "%.*f %s" % (0 if unit == 0 else 2 if number < 9.995 else 1 if number < 99.95 else 0, number, " kMG"[unit])


def check_networks(mnv3c, readme):
    rows = re.findall(r"^\| \[`[^`]+`\]\((arch_specs/[^)]+\.arch)\) (\|.*)$", readme.read_text(encoding="utf-8"), re.M)
    for name, row in rows:
        done = subprocess.run([mnv3c, "info", "--json", str(ROOT / name)], stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True)
        if done.returncode != 0:
            fail("README.md", "mnv3c info rejects %s\n%s" % (name, done.stdout))
            continue
        net = json.loads(done.stdout)
        figures = "| %d x %d | %s | %s |" % (net["input"]["height"], net["input"]["width"],
                                             "{:,}".format(net["parameters"]).replace(",", " "), scaled(net["macs"]))
        if not row.rstrip().endswith(figures):
            fail("README.md", "the row of %s must end in %s" % (name, figures))
    for path in sorted((ROOT / "arch_specs").rglob("*.arch")):
        if path.relative_to(ROOT).as_posix() not in [name for name, _ in rows]:
            fail("README.md", "no row for %s" % path.relative_to(ROOT).as_posix())


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--mnv3c"]
    if not arguments:
        sys.exit(__doc__)
    mnv3c = str(pathlib.Path(arguments[0]).resolve())
    docs = pathlib.Path(arguments[1]).resolve() if len(arguments) > 1 else ROOT / "docs"
    pages = sorted(docs.rglob("*.md")) + sorted(docs.parent.glob("*.md"))
    check_examples(mnv3c, pages)
    check_links(pages + sorted((ROOT / "arch_specs").rglob("*.md")))
    check_language(docs)
    check_architecture(docs)
    check_networks(mnv3c, ROOT / "README.md")
    if failures:
        print("%d failures" % len(failures))
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()

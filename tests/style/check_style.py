#!/usr/bin/env python3
"""The rules of the rooms and of the text, as far as a search can hold them.

usage: check_style.py [--mnv3c IGNORED] [ROOT]

Prints file:line: what is wrong, for every place, and ends with status 1 if there is any. Standard library only. The
rules are those of CONTRIBUTING.md and docs/architecture.md; a rule is a function that yields (line number, message).
"""
import pathlib
import re
import sys

# Rooms in the order in which includes may go: a room includes itself and what stands before it.
ROOMS = ["base", "diag", "front", "net", "weights", "run", "plan", "emit", "sweep", "adapt", "tool"]
# The executor is the oracle: what it checks must not lean on it.
APART = {"plan": {"run"}, "emit": {"run"}, "sweep": {"run"}}
APART = {"plan": {"run"}, "emit": {"run"}}  # the executor is the oracle: what it checks must not lean on it

FILE_LINES_MAX = 600
FUNCTION_LINES_MAX = 70
COLUMNS_MAX = {".c": 120, ".h": 120, ".y": 120, ".l": 120, ".py": 120, ".in": 140}

# Expected outputs and inputs of tests, compared byte by byte; and what is made by programs.
VERBATIM = re.compile(r"^(tests/(diag|template|fuzz|golden)/.*\.(arch|err|in|out|vars|dict)|generated/|LICENSE$)")
BINARY = {".npy", ".npz", ".safetensors", ".png", ".bin"}
SKIPPED_FOLDERS = re.compile(r"^(\.git|build.*|cmake-build.*|__pycache__|\.venv|\.cache)$")
TEXT = {"", ".c", ".h", ".y", ".l", ".def", ".in", ".py", ".md", ".txt", ".cmake", ".arch", ".json", ".yml", ".sh",
        ".vim", ".1"}

# Written in halves, so that this file does not contain what it looks for.
MACHINE_PATHS = re.compile(r"(?<![\w.$})-])/(wo" r"rk|ro" r"ot|ho" r"me|(var/)?t" r"mp)/")
UNFINISHED = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b")

OPENERS = re.compile(r"(?<![\w.>])(fopen|freopen|fdopen|open|openat|creat|opendir|mmap|mkstemp|mkdir|rename|unlink)"
                     r"\s*\(")
AMBIENT = re.compile(r"(?<![\w.>])(getenv|secure_getenv|putenv|setenv|time|clock|clock_gettime|gettimeofday|localtime"
                     r"|gmtime|strftime|setlocale|rand|srand|random|srandom|getrandom|arc4random|getpid|gethostname)"
                     r"\s*\(")
STARTERS = re.compile(r"(?<![\w.>])(fork|vfork|exec[lv]\w*|posix_spawnp?|system|popen|kill)\s*\(")
ENDERS = re.compile(r"(?<![\w.>])(exit|_exit|_Exit|abort|quick_exit)\s*\(")
C_TEXT = re.compile(r'(\bfor \((?!\()|\bwhile \((?!\()|\bif \(|#\s*include|#\s*define|#\s*if|\bextern "C"'
                    r"|\bstatic (inline|const|void|float)\b|\bvoid \w+\(|\breturn \w+;|\bconst float\b)")

# Starts programs, and is them until they are there: it opens their standard input and sets their environment.
PROCESS = "compiler/base/process.c"

# A program, whose model's profile hook has no context.
MEASURE = "runtime/measure/measure.c"

# The build-time program that makes the table of templates is a tool of its own.
EMBED = "compiler/tool/embed.c"


def without_comments(text, strings=True):
    """The text with comments (and, if asked, the insides of strings) blanked, of the same length and lines."""
    def blank(match):
        found = match.group(0)
        if found[0] == "/" or (strings and found[0] == '"'):
            return re.sub(r"[^\n]", " ", found)
        return found
    return re.sub(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', blank, text, flags=re.S)


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def found(pattern, text, message):
    for match in pattern.finditer(text):
        yield line_of(text, match.start()), message % match.group(0).strip()


def room_of(path):
    parts = path.split("/")
    return parts[1] if parts[0] == "compiler" and len(parts) > 2 else None


def check_includes(path, text):
    room = room_of(path)
    if room not in ROOMS:
        return
    for match in re.finditer(r'^\s*#\s*include\s+["<]([^">]+)[">]', text, re.M):
        line, name = line_of(text, match.start()), match.group(1)
        target = name.split("/")[0]
        if path == "compiler/diag/messages.def" and name.endswith("/messages.def"):
            continue  # the one list of all messages
        if re.search(r"\.(tab|yy)\.h$|FlexLexer", name) and room != "front":
            yield line, "only front/ includes what bison and flex make (%s)" % name
        elif "/" not in name and match.group(0).rstrip().endswith('"'):
            yield line, "include as \"room/file.h\" (%s)" % name
        elif target in ROOMS and (ROOMS.index(target) > ROOMS.index(room) or target in APART.get(room, ())):
            yield line, "%s/ must not include %s" % (room, name)
        elif target in ("templates", "runtime"):
            yield line, "the compiler does not include %s" % name


def check_calls(path, text):
    if not path.startswith("compiler/") or path == EMBED or path.endswith(".def"):
        return
    code = without_comments(text)
    if path == PROCESS:
        return
    if path != "compiler/base/io.c":
        yield from found(OPENERS, code, "only base/io.c opens or renames files (%s)")
    yield from found(STARTERS, code, "only base/process.c starts and ends programs (%s)")
    yield from found(AMBIENT, code, "the output depends on the input alone (%s)")
    if path not in ("compiler/base/arena.c", "compiler/tool/main.c"):
        yield from found(ENDERS, code, "only main ends the program (%s)")
    if room_of(path) != "diag" and path != "compiler/base/arena.c":
        for match in re.finditer(r"\bstderr\b|\bperror\b", code):
            line = code[:match.start()].count("\n")
            if "diag_flush" not in code.split("\n")[line]:
                yield line + 1, "only diag/ writes to standard error"


def check_c_text(path, text):
    if not re.match(r"compiler/.*\.[chyl]$", path) or path == EMBED:
        return
    code = without_comments(text, strings=False)
    for match in re.finditer(r'"((?:\\.|[^"\\\n])*)"', code):
        before = code[code.rfind("\n", 0, match.start()) + 1:match.start()]
        if re.match(r"\s*#\s*include", before) or re.search(r'extern\s*$', before):
            continue
        if C_TEXT.search(match.group(1)):
            yield line_of(code, match.start()), "C of the output belongs into templates/ (%s)" % match.group(0)[:50]


def check_globals(path, text):
    if not re.match(r"(compiler|runtime)/.*\.[chyl]$", path) or path in (EMBED, MEASURE):
        return
    for number, line in enumerate(without_comments(text).split("\n"), 1):
        match = re.match(r"\s*(?:static|extern)\s+(?!inline\b)([^=;{]*)", line) or re.match(r"(const\s[^=;{(]*)=", line)
        if not match or re.search(r"\(\*\s*const\b", match.group(1)):
            continue
        declared = match.group(1)
        is_function = re.search(r"\w\s*\(", declared)
        is_type = re.match(r"\s*(static\s+)?(const\s+)?(struct|enum|union)\b[^*=]*\{$", line.rstrip())
        if is_function or is_type or not declared.strip() or declared.rstrip().endswith(","):
            continue
        if "const" not in declared[max(declared.rfind("*"), 0):]:
            yield number, "a global that can change (%s)" % line.strip()[:60]


def check_lengths(path, text):
    suffix = pathlib.PurePath(path).suffix
    lines = text.split("\n")
    if suffix in (".c", ".h", ".y", ".l", ".py", ".in") and len(lines) > FILE_LINES_MAX + 1:
        yield FILE_LINES_MAX, "the file has %d lines, more than %d" % (len(lines) - 1, FILE_LINES_MAX)
    limit = COLUMNS_MAX.get(suffix)
    for number, line in enumerate(lines, 1):
        if limit and len(line) > limit:
            yield number, "%d columns, more than %d" % (len(line), limit)
    if suffix not in (".c", ".y", ".l"):
        return
    begin = 0
    for number, line in enumerate(lines, 1):
        if line == "{":
            begin = number
        elif line == "}" and begin:
            if number - begin - 1 > FUNCTION_LINES_MAX:
                yield begin, "a function of %d lines, more than %d" % (number - begin - 1, FUNCTION_LINES_MAX)
            begin = 0


def check_whitespace(path, text):
    for number, line in enumerate(text.split("\n"), 1):
        if line.rstrip("\r\n \t") != line.rstrip("\n"):
            yield number, "trailing white space"
        if "\t" in line and pathlib.PurePath(path).name != "Makefile":
            yield number, "a tab"
    if text and not text.endswith("\n"):
        yield text.count("\n") + 1, "no line end at the end of the file"
    elif text.endswith("\n\n") and not path.endswith(".in"):
        yield text.count("\n"), "an empty line at the end of the file"


def check_head(path, text):
    if re.match(r"(compiler|runtime|bench|tests)/.*\.([chyl]|def)$", path) and not re.match(r"(%\{\n)?/\*", text):
        yield 1, "the file does not begin with a comment that says what it does"


def check_words(path, text):
    if path == "CHANGELOG.md":
        return
    yield from found(MACHINE_PATHS, text, "a path of some machine (%s)")
    yield from found(UNFINISHED, text, "unfinished (%s)")


def check_guard(path, text):
    if not re.match(r"compiler/.*\.h$", path):
        return
    wanted = "MNV3C_" + re.sub(r"\W", "_", path[len("compiler/"):]).upper()
    if not re.search(r"^#ifndef %s\n#define %s\n" % (wanted, wanted), text, re.M):
        yield 1, "the include guard is not %s" % wanted


RULES = [check_includes, check_calls, check_c_text, check_globals, check_lengths, check_whitespace, check_head,
         check_words, check_guard]


def files_of(root):
    for path in sorted(root.rglob("*")):
        relative = path.relative_to(root)
        if any(SKIPPED_FOLDERS.match(part) for part in relative.parts[:-1]) or not path.is_file():
            continue
        if path.suffix not in BINARY and (path.suffix in TEXT or path.name in (".clang-format", ".gitignore")):
            yield relative.as_posix(), path


def main():
    arguments = sys.argv[1:]
    if arguments[:1] == ["--mnv3c"]:
        arguments = arguments[2:]
    root = pathlib.Path(arguments[0] if arguments else pathlib.Path(__file__).resolve().parents[2])
    count = wrong = 0
    for name, path in files_of(root):
        if VERBATIM.match(name):
            continue
        count += 1
        try:
            text = path.read_bytes().decode("utf-8")
        except UnicodeDecodeError as error:
            print("%s:1: not UTF-8 (%s)" % (name, error))
            wrong += 1
            continue
        for rule in RULES:
            for line, message in rule(name, text):
                print("%s:%d: %s" % (name, line, message))
                wrong += 1
    print("%d files, %d violations" % (count, wrong))
    sys.exit(1 if wrong or not count else 0)


if __name__ == "__main__":
    main()

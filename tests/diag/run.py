"""Golden diagnostics: what the compiler says of a bad input, to the byte.

usage: run.py [--mnv3c] MNV3C [NAME...]

For each NAME.arch of this folder (or those named) the compiler runs here as `mnv3c NAME.arch -o TEMPORARY/out.c`. It
must exit with status 1, print NAME.err on standard error, nothing on standard output, and write nothing. A first line
`# options: ...` adds options. Files in include/ belong to the cases. Also: every error of the message tables has a case
here, or stands in ELSEWHERE with the test that provokes it. MNV3C_UPDATE_GOLDEN=1 rewrites the .err files.
"""
import fnmatch
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
TIME_LIMIT_SECONDS = 20

# Errors that no .arch file alone can provoke, and where the test is that does: it names the id, or the constant
# MESSAGE_....
ELSEWHERE = [
    ("file-*", "tests/cli/test_cli.py"),
    ("checkpoint-unreadable", "tests/cli/test_cli.py"),
    ("cannot-*", "tests/cli/test_cli.py"),
    ("option-list", "tests/unit/test_option_list.c"),
    ("option-list", "tests/sweep/test_points.py"),
    ("filter-*", "tests/sweep/test_points.py"),
    ("sweep-*", "tests/sweep/*.py"),
    ("accuracy-*", "tests/sweep/test_tables.py"),
    ("option-*", "tests/cli/test_cli.py"),
    ("argument-extra", "tests/cli/test_cli.py"),
    ("arch-file-missing", "tests/cli/test_cli.py"),
    ("output-name", "tests/cli/test_cli.py"),
    ("output-stdout", "tests/cli/test_cli.py"),
    ("weights-absent", "tests/cli/test_cli.py"),
    ("input-invalid", "tests/cli/test_cli.py"),
    ("input-shape", "tests/cli/test_cli.py"),
    ("input-ambiguous", "tests/cli/test_cli.py"),
    ("layers-one-image", "tests/cli/test_cli.py"),
    ("statement-count", "tests/cli/test_cli.py"),
    ("template-*", "tests/template/*.err"),
    ("template-*", "tests/unit/test_template.c"),
    ("checkpoint-*", "tests/weights/check_bad_checkpoints.py"),
    ("checkpoint-*", "tests/unit/test_*.c"),
    ("layout-unknown", "tests/weights/check_bad_checkpoints.py"),
    ("tensor-*", "tests/weights/check_bad_checkpoints.py"),
    ("variance-negative", "tests/weights/check_bad_checkpoints.py"),
    ("layer-unnamed", "tests/weights/check_bad_checkpoints.py"),
    ("fold-overflow", "tests/unit/test_*.c"),
    ("tile-*", "tests/cli/test_choices.py"),
    ("dispatch-target", "tests/cli/test_cli.py"),
    ("dispatch-nothing", "tests/unit/test_options.c"),
    ("memory-form", "tests/cli/test_memory.py"),
    ("json-*", "tests/unit/test_lut.c"), ("json-*", "tests/cli/test_lut.py"),
    ("lut-*", "tests/unit/test_lut.c"), ("lut-*", "tests/cli/test_lut.py"), ("lut-*", "tests/sweep/check_lut.py"),
    ("selftest-blob", "tests/cli/test_cli.py"),
    ("sweep-compare-form", "tests/sweep/check_report.py"),
    ("adapt-*", "tests/adapt/check_netadapt_errors.py"),
    ("score-*", "tests/adapt/check_score.py"),
    ("space-*", "tests/adapt/check_space.py"),
    ("run-size", "tests/cli/test_cli.py"),
    ("runner-unknown", "tests/sweep/check_execute.py"),
    ("sweep-seconds", "tests/cli/test_values.py"),
    ("space-bounds", "tests/cli/test_values.py"),
    ("runner-*", "tests/sweep/check_unreachable.py"),
    ("sweep-stopped-early", "tests/sweep/check_unreachable.py"),
    ("sweep-line-end", "tests/sweep/check_execute.py"),
    ("sweep-rounds", "tests/sweep/check_execute.py"),
    ("sweep-busy", "tests/sweep/check_execute.py"),
    ("sweep-no-ninja", "tests/sweep/check_execute.py"),
    ("sweep-ninja", "tests/sweep/check_execute.py"),
    ("sweep-points-failed", "tests/sweep/check_execute.py"),
    ("sweep-all-failed", "tests/sweep/check_execute.py"),
    ("sweep-interrupted", "tests/sweep/check_execute.py"),
]
UNREACHABLE = {
    "sweep-self",          # a system that does not say where the program is, nor does PATH
    "internal",            # a bug of the compiler, by definition
    "template-too-large",  # a rendering of 1 GiB
}


def options_of(path):
    with open(path, "rb") as file:
        found = re.match(rb"# options: (.*)", file.readline(4096))
    return shlex.split(found.group(1).decode()) if found else []


def run_case(mnv3c, path, update):
    """What is wrong with this case, as a list of lines."""
    golden = path.with_suffix(".err")
    with tempfile.TemporaryDirectory(prefix="mnv3c diag ") as folder:
        try:
            done = subprocess.run([mnv3c, path.name, *options_of(path), "-o", os.path.join(folder, "out.c")], cwd=HERE,
                                  stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL,
                                  timeout=TIME_LIMIT_SECONDS)
        except subprocess.TimeoutExpired:
            return ["takes more than %d s" % TIME_LIMIT_SECONDS]
        left = sorted(os.listdir(folder))
    wrong = []
    if done.returncode != 1:
        wrong.append("exit status %d" % done.returncode)
    if done.stdout:
        wrong.append("standard output: %r" % done.stdout[:200])
    if left:
        wrong.append("files were written: %s" % ", ".join(left))
    if update and not wrong:
        golden.write_bytes(done.stderr)
    expected = golden.read_bytes() if golden.exists() else None
    if expected is None:
        wrong.append("there is no %s" % golden.name)
    elif expected != done.stderr:
        wrong += ["expected:", expected.decode(errors="replace"), "printed:"]
    return wrong + ([done.stderr.decode(errors="replace")] if wrong else [])


def error_ids(mnv3c):
    page = subprocess.run([mnv3c, "--generate=diagnostics"], stdout=subprocess.PIPE, check=True).stdout.decode()
    return re.findall(r"^### (\S+)\n\n`error: ", page, re.M)


def mentions(text, slug):
    return re.search(r"(?<![\w-])(%s|(MESSAGE_)?%s)(?![\w-])" % (re.escape(slug), slug.upper().replace("-", "_")), text)


def uncovered(mnv3c):
    """The errors that nothing provokes."""
    shown = set()
    for golden in HERE.glob("*.err"):
        shown |= set(re.findall(rb"error: .* \[([a-z0-9-]+)\]\r?\n", golden.read_bytes()))
    wrong = []
    for slug in error_ids(mnv3c):
        if slug.encode() in shown or slug in UNREACHABLE:
            continue
        places = [place for pattern, place in ELSEWHERE if fnmatch.fnmatch(slug, pattern)]
        files = [file for place in places for file in ROOT.glob(place) if file.is_file()]
        if not any(mentions(file.read_text(encoding="utf-8", errors="replace"), slug) for file in files):
            wrong.append("%s: no case here%s" % (slug, places and ", and not in " + " or ".join(places) or ""))
    return wrong


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--mnv3c"]
    if not arguments:
        sys.exit(__doc__)
    mnv3c, names = os.path.abspath(arguments[0]), arguments[1:]
    update = os.environ.get("MNV3C_UPDATE_GOLDEN") == "1"
    cases = [HERE / (name.removesuffix(".arch") + ".arch") for name in names] or sorted(HERE.glob("*.arch"))
    failures = 0
    for path in cases:
        wrong = run_case(mnv3c, path, update)
        failures += bool(wrong)
        if wrong:
            print("FAILED: %s" % path.name, *wrong, sep="\n")
    if not names:
        for golden in HERE.glob("*.err"):
            if not golden.with_suffix(".arch").exists():
                print("FAILED: %s has no .arch file" % golden.name)
                failures += 1
        wrong = uncovered(mnv3c)
        failures += len(wrong)
        for line in wrong:
            print("FAILED:", line)
    print("%d cases, %d failures" % (len(cases), failures))
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()

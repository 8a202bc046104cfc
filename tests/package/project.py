"""A project on disk that the tests of the package configure, build, touch and build again.

In: a source directory, a build directory, the cmake to use and a generator. Out: results of commands, and what a build
changed. A failed expectation raises Failure with the output that shows it.
"""

import os
import pathlib
import re
import subprocess

BUILT = re.compile(r"\.(c|h|bin|o|obj|a)$|^program$")
COMMAND_RAN = re.compile(r"Building|Linking|Compiling network|Generating|Writing the")


class Failure(Exception):
    """What was expected, and what came instead."""


def run(command, expect_ok=True, env=None, cwd=None):
    """The output of a command, standard output and error together."""
    result = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                            stdin=subprocess.DEVNULL, text=True, errors="replace", check=False, cwd=cwd,
                            env={**os.environ, **(env or {})})
    if (result.returncode == 0) != expect_ok:
        wanted = "succeed" if expect_ok else "fail"
        raise Failure(f"should {wanted}: {' '.join(map(str, command))}\n{result.stdout}")
    return result.stdout


def expect(condition, what):
    if not condition:
        raise Failure(what)


def expect_words(text, *words):
    """Every word is in the text, wherever lines were broken."""
    flat = " ".join(text.split())
    for word in words:
        expect(word in flat, f"'{word}' is not in:\n{text}")


def touch(path):
    os.utime(path)


class Project:
    """A source tree, its build tree, and the commands on them."""

    def __init__(self, cmake, generator, source, build):
        self.cmake, self.generator = cmake, generator
        self.source, self.build_dir = pathlib.Path(source), pathlib.Path(build)

    def configure(self, *settings, expect_ok=True, env=None):
        return run([self.cmake, "-G", self.generator, "-S", self.source, "-B", self.build_dir, *settings],
                   expect_ok=expect_ok, env=env)

    def build(self, expect_ok=True, target=None):
        choice = ["--target", target] if target else []
        return run([self.cmake, "--build", self.build_dir, "--parallel", "2", *choice], expect_ok=expect_ok)

    def test(self, expect_ok=True):
        ctest = pathlib.Path(self.cmake).with_name("ctest")
        return run([ctest, "--output-on-failure", "--no-tests=error"], expect_ok=expect_ok,
                   cwd=self.build_dir)

    def times(self):
        """When each generated or compiled file was last written."""
        return {path.relative_to(self.build_dir).as_posix(): path.stat().st_mtime_ns
                for path in self.build_dir.rglob("*") if path.is_file() and BUILT.search(path.name)}

    def changed_by_build(self):
        before = self.times()
        output = self.build()
        after = self.times()
        return {name for name in after if after[name] != before.get(name)}, output

    def expect_nothing_to_do(self):
        changed, output = self.changed_by_build()
        expect(not changed, f"a second build wrote {sorted(changed)}\n{output}")
        expect(not COMMAND_RAN.search(output), f"a second build ran commands:\n{output}")
        if self.generator == "Ninja":
            expect("no work to do" in output, f"ninja found work:\n{output}")

    def expect_rebuilt(self, why, models, rebuilt):
        """A build writes sources and objects of the models named in `rebuilt`, of no other, and the next one nothing.

        models: {target: its folder of generated files}, both relative to the build tree."""
        changed, output = self.changed_by_build()
        for target, folder in models.items():
            source = any(name.startswith(folder + "/") and name.endswith(".c") for name in changed)
            compiled = any(f"/{target}.dir/" in "/" + name and not name.endswith(".c") for name in changed)
            written = sorted(name for name in changed
                             if name.startswith(folder + "/") or f"/{target}.dir/" in "/" + name)
            if target in rebuilt:
                expect(source and compiled, f"{why}: {target} was not rebuilt, only {written}\n{output}")
            else:
                expect(not written, f"{why}: {target} was rebuilt: {written}\n{output}")
        self.expect_nothing_to_do()

#!/usr/bin/env python3
"""Tests of the CMake package, by consumer projects.

usage: test_package.py [--generator Ninja|"Unix Makefiles"] SCENARIO SOURCE BUILD CMAKE WORK

SOURCE is mnv3c's source tree, BUILD a finished build tree of it, CMAKE the cmake command, WORK a folder for this
scenario alone, which is emptied first. Exit status 0: passed; 1: failed, with the reason; 77: skipped, something is
missing on this machine.
"""

import argparse
import os
import pathlib
import shutil
import stat
import struct
import sys

from project import Failure, Project, expect, expect_words, run, touch

HERE = pathlib.Path(__file__).resolve().parent
SKIPPED = 77
MODELS = {"digits": "mnv3c/digits", "other-digits": "made by mnv3c", "tiny": "tiny/mnv3c/tiny",
          "threaded": "tiny/mnv3c/threaded", "bare": "tiny/mnv3c/bare", "bare_blob": "tiny/mnv3c/bare_blob"}


class Skip(Exception):
    """What is missing."""


class Place:
    """The work folder of a scenario: a path with spaces, the installed package, the consumer with its networks."""

    def __init__(self, arguments):
        self.cmake, self.generator = arguments.cmake, arguments.generator
        self.mnv3c_source, self.mnv3c_build = arguments.source.resolve(), arguments.build.resolve()
        self.work = arguments.work.resolve() / "a work folder"
        shutil.rmtree(arguments.work, ignore_errors=True)
        self.work.mkdir(parents=True)

    def install(self):
        """Installs under DESTDIR and returns the prefix there: what is installed for one place is used from another."""
        staged = self.work / "dest dir"
        run([self.cmake, "--install", self.mnv3c_build, "--prefix", "/opt/mnv3c tool"], env={"DESTDIR": str(staged)})
        roots = [path.name for path in staged.iterdir()]
        expect(roots == ["opt"], f"files outside of the prefix: {roots}")
        return staged / "opt/mnv3c tool"

    def consumer(self, build_name="build"):
        source = self.work / "con sumer"
        if not source.exists():
            shutil.copytree(HERE / "consumer", source)
            specs, nets = self.mnv3c_source / "arch_specs", source / "nets"
            shutil.copytree(specs / "digits", nets / "digits")
            shutil.copy(specs / "mobilenet_v3_small.arch", nets)
            for name in ("check point", "other check point"):
                shutil.copy(nets / "digits/weights.safetensors", nets / f"{name}.safetensors")
        return Project(self.cmake, self.generator, source, self.work / build_name)


def need_programs(*names):
    for name in names:
        if not shutil.which(name):
            raise Skip(f"{name} is not installed")


def change_weights(path):
    """Halves the last value of a checkpoint of floats."""
    data = bytearray(path.read_bytes())
    value = struct.unpack_from("<f", data, len(data) - 4)[0]
    struct.pack_into("<f", data, len(data) - 4, value / 2)
    path.write_bytes(data)


def check_rebuilds(project, tool):
    """Touching or changing an input rebuilds the models that read it, and these only."""
    nets, tiny = project.source / "nets", project.source / "tiny"
    both, all_tiny = {"digits", "other-digits"}, {"tiny", "threaded", "bare", "bare_blob"}

    touch(nets / "other digits.arch")
    project.expect_rebuilt("a touched .arch", MODELS, {"other-digits"})
    touch(tiny / "tail.arch")
    project.expect_rebuilt("a touched include", MODELS, all_tiny)
    touch(nets / "check point.safetensors")
    project.expect_rebuilt("a touched checkpoint", MODELS, {"digits"})
    change_weights(nets / "other check point.safetensors")
    project.expect_rebuilt("a changed checkpoint of a weights line", MODELS, {"other-digits"})
    expect_words(project.test(expect_ok=False), "weights in C and by .incbin disagree")
    shutil.copy(nets / "digits/weights.safetensors", nets / "other check point.safetensors")
    project.expect_rebuilt("a checkpoint as it was", MODELS, {"other-digits"})
    with open(nets / "mobilenet_v3_small.arch", "a", encoding="utf-8") as spec:
        spec.write("# changed\n")
    project.expect_rebuilt("a changed include of an include", MODELS, both)
    touch(tool)
    project.expect_rebuilt("a touched tool", MODELS, both | all_tiny)


def check_blob_is_seen(project):
    """What the assembler takes in counts as an input of the object, also where nothing else changed."""
    blob = project.build_dir / "made by mnv3c/digits_incbin_weights.bin"
    blob.write_bytes(blob.read_bytes())
    changed, output = project.changed_by_build()
    expect(any("other-digits.dir" in name for name in changed), f"a new blob was not assembled\n{output}")


def check_bad_network(project):
    """A wrong network stops the build with the compiler's words, and the right one again builds."""
    path = project.source / "tiny/tiny.arch"
    good = path.read_text(encoding="utf-8")
    path.write_text(good.replace("3x3  16   16", "3x3  16   1six"), encoding="utf-8")
    output = project.build(expect_ok=False)
    expect_words(output, "tiny.arch:7:", "error: ")
    path.write_text(good, encoding="utf-8")
    project.build()
    project.expect_nothing_to_do()


def check_regenerates(project):
    """A deleted output is made again."""
    for name in ("made by mnv3c/digits_incbin_weights.bin", "tiny/mnv3c/tiny/tiny.h", "mnv3c/digits/digits.c"):
        (project.build_dir / name).unlink()
    project.build()
    project.test()
    project.expect_nothing_to_do()


def check_optimised(project):
    """-O3 stands in Debug, and -O2 in MinSizeRel, before the project's own choice."""
    for configuration, flag in {"MinSizeRel": "-O2", "Debug": "-O3"}.items():
        project.configure(f"-DCMAKE_BUILD_TYPE={configuration}")
        commands = (project.build_dir / "compile_commands.json").read_text(encoding="utf-8")
        line = next(line for line in commands.splitlines() if "digits.c.o" in line and '"command"' in line)
        optimised = [word for word in line.split() if word.startswith("-O")]
        expect(optimised[-2:] == [flag, "-O1"], f"{configuration} compiles with {optimised}")


def installed(place):
    prefix = place.install()
    project = place.consumer()
    project.configure(f"-DCMAKE_PREFIX_PATH={prefix}", "-DCMAKE_BUILD_TYPE=Debug", "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON")
    project.build()
    project.test()
    expect(not list(project.build_dir.glob("mnv3c/spare/*")), "a model with EXCLUDE_FROM_ALL was built")
    blob = project.build_dir / "tiny/mnv3c/bare_blob/bare_blob_weights.bin"
    expect(blob.is_file() and blob.stat().st_size == 0, "no empty blob for a network without weights")
    project.expect_nothing_to_do()
    check_rebuilds(project, prefix / "bin/mnv3c")
    check_blob_is_seen(project)
    check_bad_network(project)
    check_regenerates(project)
    project.build(target="spare")
    expect(list(project.build_dir.glob("mnv3c/spare/spare.c")), "the model spare was not built on demand")
    check_optimised(project)


def in_tree(place):
    # The source tree under a name with a space; what is built of it stands in the consumer's build tree.
    source = place.work / "mnv3c source"
    source.symlink_to(place.mnv3c_source)
    project = place.consumer()
    project.configure(f"-DMNV3C_SOURCE={source}")
    project.build()
    project.test()
    project.expect_nothing_to_do()
    touch(project.build_dir / "mnv3c/mnv3c")
    project.expect_rebuilt("a touched tool", MODELS, set(MODELS))
    touch(project.source / "nets/other digits.arch")
    project.expect_rebuilt("a touched .arch", MODELS, {"other-digits"})
    check_bad_network(project)


def cross(place):
    need_programs("aarch64-linux-gnu-gcc", "aarch64-linux-gnu-readelf", "qemu-aarch64")
    prefix = place.install()
    toolchain = f"-DCMAKE_TOOLCHAIN_FILE={place.mnv3c_source}/compiler/cmake/aarch64-linux-gnu.cmake"
    settings = {"package": [], "tree": [f"-DMNV3C_SOURCE={place.mnv3c_source}"]}
    for name, more in settings.items():
        project = place.consumer(f"build by {name}")
        project.configure(toolchain, f"-DMNV3C_HOST_PATH={prefix}", *more)
        project.build()
        elf = run(["aarch64-linux-gnu-readelf", "-h", project.build_dir / "program"])
        expect("AArch64" in elf, f"not a program for AArch64:\n{elf}")
        project.test()
        project.expect_nothing_to_do()
        touch(prefix / "bin/mnv3c")
        project.expect_rebuilt("a touched host tool", MODELS, set(MODELS))
    check_no_tool(place, toolchain, prefix)
    check_package_by_name(place, toolchain, prefix)


def check_no_tool(place, toolchain, prefix):
    """A cross build without a host tool says what to do; a build tree of the host serves as well, and so does PATH."""
    project = place.consumer("build without tool")
    in_tree_settings = [toolchain, f"-DMNV3C_SOURCE={place.mnv3c_source}"]
    empty = place.work / "empty"
    empty.mkdir()
    output = project.configure(*in_tree_settings, f"-DMNV3C_HOST_PATH={empty}", expect_ok=False)
    expect_words(output, "MNV3C_HOST_PATH", "MNV3C_EXECUTABLE", "find_package(mnv3c)", "cmake --install build --prefix")
    project.configure(*in_tree_settings, f"-DMNV3C_HOST_PATH={place.mnv3c_build}")
    project.configure("-UMNV3C_HOST_PATH", env={"PATH": f"{prefix}/bin{os.pathsep}{os.environ['PATH']}"})


def check_package_by_name(place, toolchain, prefix):
    """A project that knows nothing of cross builds is told by mnv3c_DIR where the package is, which brings the tool."""
    shutil.copytree(HERE / "wrong", place.work / "simple")
    shutil.copy(HERE / "consumer/tiny/tiny.arch", place.work / "simple/net.arch")
    project = Project(place.cmake, place.generator, place.work / "simple", place.work / "build simple")
    project.configure(toolchain, f"-Dmnv3c_DIR={prefix}/share/cmake/mnv3c", "-DCASE=none")


def fake_tool(place, version):
    folder = place.work / version
    folder.mkdir()
    tool = folder / "mnv3c"
    tool.write_text(f"#!/bin/sh\necho 'mnv3c {version}'\n", encoding="utf-8")
    tool.chmod(tool.stat().st_mode | stat.S_IXUSR)
    return tool


WRONG_CALLS = {
    "unknown keyword": ["mnv3c_add_model(model):", "unknown arguments: WIEGHTS;w.safetensors", "It takes ARCH"],
    "positional": ["unknown arguments: net.arch"],
    "no network": ["ARCH <file.arch> is missing"],
    "no value": ["no value after WEIGHTS"],
    "form of weights": ["WEIGHTS_AS 'ASM' is not one of C, INCBIN, EMBED, BLOB"],
    "type": ["TYPE 'SHARED' is not one of STATIC, OBJECT"],
    "prefix": ["PREFIX '3d' is not a name in C"],
    "same output": ["mnv3c_add_model(model2): another model writes", "give OUTPUT_DIR or PREFIX"],
}


def wrong(place):
    prefix = place.install()
    shutil.copytree(HERE / "wrong", place.work / "wrong")
    shutil.copy(HERE / "consumer/tiny/tiny.arch", place.work / "wrong/net.arch")
    project = Project(place.cmake, place.generator, place.work / "wrong", place.work / "build")
    package = f"-Dmnv3c_ROOT={prefix}"
    for case, words in WRONG_CALLS.items():
        expect_words(project.configure(package, f"-DCASE={case}", expect_ok=False), *words)

    project.configure(package, "-DCASE=none")
    old = fake_tool(place, "0.0.9")
    output = project.configure(f"-DMNV3C_EXECUTABLE={old}", expect_ok=False)
    expect_words(output, "is 'mnv3c 0.0.9', but the CMake package is of")
    output = project.configure(f"-DMNV3C_EXECUTABLE={place.work}/nowhere", expect_ok=False)
    expect_words(output, "MNV3C_EXECUTABLE was to tell where it is")
    project.configure(f"-DMNV3C_EXECUTABLE={prefix}/bin/mnv3c")
    project.configure("-UMNV3C_EXECUTABLE", f"-DMNV3C_HOST_PATH={prefix}")
    expect_words(project.configure("-DWANTED_VERSION=0.0", expect_ok=False), "version")
    output = project.configure("-DWANTED_VERSION=", "-DWANTED_COMPONENTS=COMPONENTS;sweep", expect_ok=False)
    expect_words(output, "The component 'sweep' is not there")
    project.configure("-DWANTED_COMPONENTS=COMPONENTS;tool")


INSTALLED = """bin/mnv3c share/man/man1/mnv3c.1 share/bash-completion/completions/mnv3c share/zsh/site-functions/_mnv3c
share/fish/vendor_completions.d/mnv3c.fish share/doc/mnv3c/LICENSE share/doc/mnv3c/NOTICE share/doc/mnv3c/docs/cmake.md
share/mnv3c/runners/adb share/mnv3c/runners/runner.sh
share/mnv3c/runtime/LICENSE share/mnv3c/runtime/threads/pool.h share/mnv3c/runtime/threads/pool.c
share/mnv3c/arch_specs/mobilenet_v3_small.arch share/mnv3c/arch_specs/digits/weights.safetensors
share/cmake/mnv3c/mnv3c-config.cmake share/cmake/mnv3c/Mnv3cAddModel.cmake share/cmake/mnv3c/Mnv3cThreads.cmake
share/cmake/mnv3c/mnv3c-tool-targets.cmake share/pkgconfig/mnv3c.pc
share/vim/vimfiles/syntax/arch_mnv3.vim share/vim/vimfiles/ftdetect/arch_mnv3.vim
share/mnv3c/editors/textmate/mnv3c.tmLanguage.json"""


def layout(place):
    prefix = place.install()
    for name in INSTALLED.split():
        path = prefix / name
        expect(path.is_file() and path.stat().st_size > 0, f"{name} is missing or empty")
    expect(os.access(prefix / "bin/mnv3c", os.X_OK), "the tool cannot be run")
    for path in prefix.rglob("*.cmake"):
        expect(str(place.mnv3c_build) not in path.read_text(encoding="utf-8"), f"{path} names the build tree")
    tool = run(["sh", "-c", '"$1" "$2/mobilenet_v3_small.arch" -o -', "sh", prefix / "bin/mnv3c",
                prefix / "share/mnv3c/arch_specs"])
    expect("mobilenet_v3_small" in tool, "the installed tool does not compile an installed network")
    need_programs("pkg-config")
    env = {"PKG_CONFIG_PATH": str(prefix / "share/pkgconfig")}
    named = run(["pkg-config", "--variable=mnv3c", "mnv3c"], env=env).strip().replace("\\ ", " ")
    expect(pathlib.Path(named).resolve() == (prefix / "bin/mnv3c").resolve(), f"pkg-config names {named}")
    version = run([prefix / "bin/mnv3c", "--version"]).strip()
    expect(version == "mnv3c " + run(["pkg-config", "--modversion", "mnv3c"], env=env).strip(), "versions differ")


SCENARIOS = {"installed": installed, "in-tree": in_tree, "cross": cross, "wrong": wrong, "layout": layout}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--generator", default="Unix Makefiles")
    parser.add_argument("scenario", choices=SCENARIOS)
    parser.add_argument("source", type=pathlib.Path)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("cmake")
    parser.add_argument("work", type=pathlib.Path)
    arguments = parser.parse_args()
    try:
        need_programs("ninja" if arguments.generator == "Ninja" else "make")
        SCENARIOS[arguments.scenario](Place(arguments))
    except Skip as reason:
        print(f"skipped: {reason}")
        return SKIPPED
    except Failure as failure:
        print(f"failed: {failure}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""What the tests in Python share: running the compiler, building generated code, comparing numbers.

Needs the standard library and numpy. A test ends with `finish()`; `skip(reason)` ends it with 77, ctest's "skipped".
"""
import argparse
import functools
import json
import os
import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
POOL = ROOT / "runtime" / "threads" / "pool.c"
HARNESS = ROOT / "bench" / "harness.c"
SKIPPED = 77

# How the ISAs are built and run. An emulator needs the sysroot of its cross compiler; Node 18 still needs its option.
NODE = ["node", "--no-warnings", "--experimental-wasi-unstable-preview1", ROOT / "tools" / "runners" / "wasi.mjs"]
MACHINES = {
    "gcc": (["gcc", "-march=native"], []),
    "clang": (["clang", "-march=native"], []),
    "avx2": (["gcc", "-mavx2", "-mfma"], []),
    "simd128": (["gcc"], []),
    "portable": (["gcc", "-DMNV3C_NO_SIMD"], []),
    "aarch64": (["aarch64-linux-gnu-gcc"], ["qemu-aarch64", "-L", "/usr/aarch64-linux-gnu"]),
    "aarch64_clang": (["clang-19", "--target=aarch64-linux-gnu"], ["qemu-aarch64", "-L", "/usr/aarch64-linux-gnu"]),
    "arm": (["arm-linux-gnueabihf-gcc", "-mfpu=neon-vfpv4"], ["qemu-arm", "-L", "/usr/arm-linux-gnueabihf"]),
    "wasm": (["clang", "--target=wasm32-wasi", "-msimd128"], NODE),
}
FLAGS = ["-std=c99", "-O3", "-ffp-contract=off", "-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Werror"]

failures = []


def fail(message):
    print("FAILED:", message)
    failures.append(message)


def check(condition, message):
    if not condition:
        fail(message)
    return condition


def skip(reason):
    print("SKIPPED:", reason)
    sys.exit(SKIPPED)


def finish():
    if failures:
        print(f"{len(failures)} checks failed")
    sys.exit(1 if failures else 0)


def arguments(*names, **options):
    """Parses `--mnv3c PATH` and whatever else the test names."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--mnv3c", required=True)
    for name in names:
        parser.add_argument(name)
    for name, default in options.items():
        parser.add_argument("--" + name.replace("_", "-"), default=default)
    parsed = parser.parse_args()
    parsed.mnv3c = str(pathlib.Path(parsed.mnv3c).resolve())
    return parsed


def lack(what):
    """Skips the test because something is not installed. Continuous integration installs everything."""
    if os.environ.get("CI") == "true":
        raise SystemExit(f"FAILED: missing: {what}, and nothing may be skipped where CI=true")
    skip("missing: " + what)


def need(*tools):
    """Skips the test, saying why, unless all tools are there."""
    missing = [tool for tool in tools if not shutil.which(tool)]
    if missing:
        lack(", ".join(missing))


def need_to_build(compiler, emulator=()):
    """The same for a compiler that can link a program, with its libraries, and what runs it."""
    need(compiler[0], *emulator[:1])
    folder = scratch()
    (folder / "empty.c").write_text("#include <stdio.h>\nint main(void) { return puts(\"\") < 0; }\n")
    command = [*compiler, folder / "empty.c", "-o", folder / "empty"]
    linked = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    shutil.rmtree(folder)
    if linked.returncode != 0:
        lack(f"libraries or linker of {' '.join(compiler)}\n{linked.stderr}")


@functools.lru_cache(maxsize=None)
def need_machine(machine):
    need_to_build(*MACHINES[machine])


def run(command, **options):
    """Runs a command that must succeed; its output is shown when it does not."""
    result = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                            text=True, **options)
    if result.returncode != 0:
        print("$", " ".join(map(str, command)))
        print(result.stdout)
        raise SystemExit(f"exit status {result.returncode}")
    return result.stdout


def spec(name):
    return ROOT / "arch_specs" / (name + ".arch")


def scratch():
    return pathlib.Path(tempfile.mkdtemp(prefix="mnv3c-test-"))


def compile_model(mnv3c, arch, directory, *options):
    """Generates m.c and m.h in the directory."""
    directory.mkdir(parents=True, exist_ok=True)
    run([mnv3c, arch, "--prefix", "m", "-o", directory / "m.c", *options])
    return directory


def weights_flags(directory):
    """Where the assembler finds the weights of a model made with --weights-as incbin, which compiles in a third of the
    time that megabytes of numbers as text take."""
    blob = directory / "m_weights.bin"
    return [f'-DM_WEIGHTS_FILE="{blob}"'] if blob.exists() else []


def quick_level(machine):
    """The optimisation of tests that build many networks for their numbers. Two machines get what users have; for the
    others -O1 takes a third less, and goldens and matrix are built with more on every machine."""
    return "-O2" if machine in ("gcc", "aarch64_clang") else "-O1"


def build(directory, machine="gcc", flags=(), optimisation="-O3"):
    """Builds m.c and the harness for a machine; returns the command that runs it."""
    compiler, emulator = MACHINES[machine]
    need_machine(machine)
    model = [flag if flag != "-O3" else optimisation for flag in FLAGS] + weights_flags(directory)
    objects = []
    sources = [(directory / "m.c", model), (HARNESS, ["-std=gnu11", "-O2"])]
    if "struct mnv3c_pool" in (directory / "m.h").read_text():  # made with --threads
        sources.append((POOL, ["-std=c11", "-O2"]))
    for source, own_flags in sources:
        objects.append(directory / f"{source.stem}.{machine}.o")
        run([*compiler, *own_flags, *flags, "-I", directory, "-c", source, "-o", objects[-1]])
    program = directory / f"model.{machine}"
    run([*compiler, *flags, *objects, "-o", program, *([] if machine == "wasm" else ["-pthread"])])
    return [*emulator, program]


def symbols(path, kinds):
    """The names in an object file whose kind, as nm prints it, is one of these letters."""
    listed = [line.split()[-2:] for line in run(["nm", path]).splitlines()]
    return {name for kind, name in listed if kind in kinds}


def infer(program, images, output_size, *options):
    """Runs images (array of any shape, one or more) through a built harness."""
    import numpy as np
    folder = scratch()
    np.ascontiguousarray(images).tofile(folder / "in.raw")
    run([*program, "--input", folder / "in.raw", "--output", folder / "out.raw", *options])
    result = np.fromfile(folder / "out.raw", dtype=np.float32).reshape(-1, output_size)
    shutil.rmtree(folder)
    return result


def reference(mnv3c, arch, images, *options):
    """Runs images [N, H, W, C] through the reference executor."""
    import numpy as np
    folder = scratch()
    np.save(folder / "in.npy", images)
    run([mnv3c, "run", arch, "--input", folder / "in.npy", "--input-layout", "nhwc", "-o", folder / "out.npy",
         *options])
    result = np.load(folder / "out.npy")
    shutil.rmtree(folder)
    return result.reshape(len(images), -1)


def info(mnv3c, arch, *options):
    return json.loads(run([mnv3c, "info", arch, "--json", *options]))


def error(actual, expected):
    """The largest error over the standard deviation of the expected output, as the targets are stated."""
    import numpy as np
    return float(np.max(np.abs(actual.astype(np.float64) - expected)) / np.std(expected.astype(np.float64)))


def waves(height, width, channels, seed=7):
    """A smooth image with a little noise, so that every layer sees structure."""
    import numpy as np
    rng = np.random.Generator(np.random.PCG64(seed))
    y, x = np.mgrid[0:height, 0:width].astype(np.float64)
    image = 0.1 * rng.standard_normal((height, width, channels))
    for c in range(channels):
        for _ in range(6):
            fy, fx = rng.uniform(-0.15, 0.15, 2)
            image[:, :, c] += rng.uniform(0.2, 0.8) * np.cos(2 * np.pi * (fy * y + fx * x) + rng.uniform(0, 2 * np.pi))
    return image.astype(np.float32)


def write_safetensors(path, tensors):
    header, offset = {}, 0
    for name, tensor in tensors.items():
        header[name] = {"dtype": "F32", "shape": list(tensor.shape), "data_offsets": [offset, offset + tensor.nbytes]}
        offset += tensor.nbytes
    text = json.dumps(header).encode()
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        for tensor in tensors.values():
            file.write(tensor.tobytes())

"""Our side of a measurement: generates the C of a network, builds it with bench/harness.c, times it.

Programs are kept in build/bench under a hash of everything that goes into them. Standard library only.
"""
import contextlib
import hashlib
import json
import os
import pathlib
import shlex
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
POOL = ROOT / "runtime" / "threads" / "pool.c"
CACHE = ROOT / "build" / "bench"
CFLAGS = {"native": "-std=c99 -O3 -march=native", "avx2": "-std=c99 -O3 -mavx2 -mfma"}
CALIBRATION_RUNS, RUNS_MIN, RUNS_MAX = 20, 20, 100000


def find_mnv3c(given):
    candidates = [given] if given else sorted(ROOT.glob("build/*/mnv3c")) + sorted(ROOT.glob("build/mnv3c"))
    found = [path for path in map(pathlib.Path, candidates) if path.is_file()]
    if not found:
        sys.exit("bench: no mnv3c in build/; build it, or name it with --mnv3c")
    return max(found, key=lambda path: path.stat().st_mtime)


@contextlib.contextmanager
def scratch():
    """A folder of this run alone, which goes at the end: `with model.scratch() as folder`."""
    CACHE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="scratch-", dir=CACHE) as folder:
        yield pathlib.Path(folder)


def generate(mnv3c, arch, options, folder, weights_as="blob"):
    """Writes m.c, m.h and m_weights.bin into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run([mnv3c, arch, "--prefix=m", f"--weights-as={weights_as}", "-o", folder / "m.c", *options],
                   check=True)


def build(folder, cc="gcc", cflags=CFLAGS["native"], profile=False, harness="harness.c"):
    """The program of a folder's m.c, from the cache if nothing of it changed."""
    flags = shlex.split(cflags) + (["-DM_PROFILE"] if profile else [])
    harness = ROOT / "bench" / harness
    version = subprocess.run([cc, "--version"], stdout=subprocess.PIPE, check=True).stdout
    blob = folder / "m_weights.bin"  # becomes part of the program if it is m.c's .incbin
    parts = [(folder / "m.c").read_bytes(), (folder / "m.h").read_bytes(), harness.read_bytes(), POOL.read_bytes(),
             version, " ".join(flags).encode(), blob.read_bytes() if blob.exists() else b""]
    kept = CACHE / hashlib.sha256(b"\0".join(parts)).hexdigest()[:16]
    program = kept / "model"
    if not program.exists():
        with scratch() as made:  # another run may build the same
            subprocess.run([cc, *flags, "-c", folder / "m.c", "-o", made / "m.o"], check=True, cwd=folder)
            switches = ["-DM_PROFILE", "-DMODEL_PROFILE"] if profile else []
            subprocess.run([cc, "-std=gnu11", "-O2", *switches, "-I", folder, harness, made / "m.o", *pool(folder),
                            "-o", made / "model", "-pthread"], check=True)
            kept.mkdir(parents=True, exist_ok=True)
            os.replace(made / "model", program)
    return program


def pool(folder):
    """What a model that was made with --threads is built with."""
    return [POOL] if "struct mnv3c_pool" in (folder / "m.h").read_text() else []


def peak(cc="gcc", cflags=CFLAGS["native"]):
    """The most multiply-accumulates that a core does with the instructions of these flags, in GMAC/s, measured now."""
    source = ROOT / "bench" / "peak.c"
    version = subprocess.run([cc, "--version"], stdout=subprocess.PIPE, check=True).stdout
    program = CACHE / ("peak-" + hashlib.sha256(b"\0".join([source.read_bytes(), version,
                                                            cflags.encode()])).hexdigest()[:16])
    if not program.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        subprocess.run([cc, *shlex.split(cflags), "-std=gnu11", "-O3", "-ffp-contract=fast", source, "-o", program],
                       check=True)
    return float(subprocess.run([program], stdout=subprocess.PIPE, text=True, check=True).stdout)


def run(program, weights, iterations, *options):
    """The facts that the harness prints: median_ms, min_ms, iterations, workspace_bytes."""
    done = subprocess.run([program, "--weights", weights, "--iterations", str(iterations), *map(str, options)],
                          stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(done.stdout)


def runs_in(seconds, program, weights):
    """How many runs take about that long."""
    time_ms = run(program, weights, CALIBRATION_RUNS)["median_ms"]
    return max(RUNS_MIN, min(RUNS_MAX, int(seconds * 1e3 / max(time_ms, 1e-3))))

"""The peers' side of a measurement: a network in each engine's format, and an engine timed in its own process.

Exports are kept in build/bench/peers under a hash of the resolved network, the exporters and their versions.
"""
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import model

SCRIPTS = model.ROOT / "bench" / "peers"
FORMATS = {"ort": "model.onnx", "openvino": "model.onnx", "litert": "model.tflite", "ncnn": "model.ncnn.bin",
           "mnn": "model.mnn"}
PACKAGES = {"ort": ["onnxruntime"], "openvino": ["openvino"], "litert": ["ai-edge-litert", "tensorflow"],
            "ncnn": ["ncnn", "pnnx"], "mnn": ["MNN"]}


def find_peers(given):
    folder = given or os.environ.get("MNV3C_PEERS")
    if not folder or not (pathlib.Path(folder) / "venv" / "bin" / "python").exists():
        sys.exit("bench: the peers are installed by bench/peers/setup.sh DIR, and found by --peers=DIR or MNV3C_PEERS")
    return pathlib.Path(folder).resolve()


def call(command, folder=None):
    """Runs a converter; what it says is shown only when it fails."""
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=folder,
                          text=True, errors="replace")
    if done.returncode != 0:
        sys.exit(f"bench: {' '.join(map(str, command))} failed\n{done.stdout[-2000:]}")


class Exports:
    """The exports of one network; `folder` has its weights and image as well."""

    def __init__(self, peers, info):
        self.peers, self.python = peers, peers / "venv" / "bin" / "python"
        self.versions = versions(peers)
        parts = [json.dumps(info, sort_keys=True), json.dumps(self.versions, sort_keys=True)]
        parts += [path.read_text() for path in sorted(SCRIPTS.glob("*.py")) if path.name != "engine.py"]
        self.folder = model.CACHE / "peers" / hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]
        self.info = info
        if not (self.folder / "weights.safetensors").exists():
            self.folder.mkdir(parents=True, exist_ok=True)
            (self.folder / "network.json").write_text(json.dumps(info))
            call([self.python, SCRIPTS / "network.py", self.folder])

    def make(self, engine):
        if not (self.folder / FORMATS[engine]).exists():
            {"litert": self.make_tflite, "ncnn": self.make_ncnn, "mnn": self.make_mnn}.get(engine, self.make_onnx)()

    def make_onnx(self):
        if not (self.folder / "model.onnx").exists():
            call([self.python, SCRIPTS / "export_onnx.py", self.folder])

    def make_tflite(self):
        call([self.peers / "venv-tf" / "bin" / "python", SCRIPTS / "export_tflite.py", self.folder])

    def make_mnn(self):
        self.make_onnx()
        call([self.peers / "venv" / "bin" / "mnnconvert", "-f", "ONNX", "--modelFile", self.folder / "model.onnx",
              "--MNNModel", self.folder / "model.mnn", "--bizCode", "mnv3c"], self.folder)

    def make_ncnn(self):
        """pnnx writes a dozen files beside its input, of which two are ncnn's. Weights stay float32."""
        self.make_onnx()
        size = self.info["input"]
        with tempfile.TemporaryDirectory(prefix="mnv3c-pnnx-") as scratch:
            os.symlink(self.folder / "model.onnx", scratch + "/model.onnx")
            shape = f"inputshape=[1,{size['channels']},{size['height']},{size['width']}]"
            program = next((self.peers / "venv").glob("lib/python*/site-packages/pnnx/pnnx"))
            call([program, "model.onnx", shape, "fp16=0"], scratch)
            for name in ("model.ncnn.param", "model.ncnn.bin"):
                shutil.copy(f"{scratch}/{name}", self.folder)

    def run(self, engine, threads, seconds, isa):
        """median_ms and min_ms; the output is in ENGINE.raw."""
        done = subprocess.run([self.python, SCRIPTS / "engine.py", self.folder, engine, f"--threads={threads}",
                               f"--seconds={seconds}", f"--isa={isa}", f"--output={self.folder / engine}.raw"],
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        if done.returncode != 0:
            sys.exit(f"bench: {engine} failed\n{done.stderr[-2000:]}")
        return json.loads([line for line in done.stdout.splitlines() if line.startswith("{")][-1])


def versions(peers):
    python = peers / "venv" / "bin" / "python"
    found = json.loads(subprocess.run([python, SCRIPTS / "engine.py", "--versions"], stdout=subprocess.PIPE,
                                      check=True).stdout)
    for package in sorted((peers / "venv-tf").glob("lib/python*/site-packages/tensorflow_cpu-*.dist-info")):
        found["tensorflow"] = package.name[len("tensorflow_cpu-"):-len(".dist-info")]
    return found

#!/usr/bin/env python3
"""tools/finetune_digits.py: its module computes what the reference executor computes, for the digits and for variants
of every kind; it fine-tunes repeatably and returns weights that the compiler takes.

usage: check_finetune.py --mnv3c PATH
"""
import pathlib
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tools"))
import mnv3c_test as t
import torch_python

torch_python.need_python("torch", "sklearn", "numpy")

import numpy as np
import torch

import arch_module
import digits
import safetensors_file

PROGRAM = t.ROOT / "tools" / "finetune_digits.py"
FOLDER = t.ROOT / "arch_specs" / "digits"
VARIANTS = [
    ("same", []),
    ("kernels and gates", ["--choose", "bneck1.kernel=7,bneck4.kernel=3,bneck0.se=off,bneck2.se=on,bneck5.nl=RE"]),
    ("widths", ["--choose", "bneck3.width=24,bneck4.expansion=0.5,bneck8.expansion=x6,conv1.width=96,hidden.width=64"]),
    ("padding and gates of TensorFlow", ["--policy", "slim", "--choose", "bneck1.kernel=5"]),
    ("an odd image", ["--resolution", "37x29", "--policy", "keras", "--choose", "stem.nl=RE"]),
    ("scaled logits", ["--policy", "paddle", "--choose", "bneck1.se=on"]),
]


def check_golden():
    net = arch_module.ArchNet(arch_module.network_info(MNV3C, FOLDER / "digits.arch"))
    arch_module.load(net, safetensors_file.read(FOLDER / "weights.safetensors"), "weights")
    pixels, labels = digits.load_images()
    t.check(np.array_equal(pixels[-360:].numpy(), np.load(FOLDER / "heldout_images.npy")), "the held-out scans")
    logits = digits.logits_of(net, pixels[-360:]).numpy()
    error = float(np.abs(logits - np.load(FOLDER / "heldout_logits.npy")).max())
    correct = int((logits.argmax(1) == labels[-360:].numpy()).sum())
    print(f"the digits: error {error:.2e}, {correct} of 360")
    t.check(error <= 1e-4 and correct == 356, f"error {error}, {correct} correct")


def randomise(net):
    """Statistics and scales that training would leave, so that nothing is hidden by ones and zeros."""
    generator = torch.Generator().manual_seed(3)
    for name, (tensor, _) in net.tensors().items():
        value = torch.rand(tensor.shape, generator=generator)
        if name.endswith("running_var"):
            tensor.data.copy_(0.5 + value)
        elif tensor.ndim == 1:
            tensor.data.copy_(value - (0.5 if "weight" not in name else -0.5))


def check_variants(folder):
    """The module against the reference executor, which shares nothing with it, and the weights through a file."""
    image = np.random.default_rng(5).uniform(0, 255, (37, 29, 1)).astype(np.float32)
    for what, words in VARIANTS:
        arch, weights = folder / "variant.arch", folder / "variant.safetensors"
        t.run([MNV3C, "space", FOLDER / "digits.arch", *(words or ["--choose", "stem.nl=HS"]), "-o", arch])
        info = arch_module.network_info(MNV3C, arch)
        torch.manual_seed(1)
        net = arch_module.ArchNet(info).eval()
        randomise(net)
        safetensors_file.write(weights, arch_module.checkpoint(net))
        size = info["input"]
        cut = np.ascontiguousarray(np.resize(image, (37, 32, 1))[:size["height"], :size["width"]])
        expected = t.reference(MNV3C, arch, cut[None], "--weights", weights)[0]
        with torch.no_grad():
            made = net(torch.from_numpy((cut[None, None, :, :, 0] - 127.5) / 127.5))[0].numpy()
        error = t.error(made, expected)
        print(f"{what}: error {error:.2e}")
        t.check(error <= 1e-4, f"{what}: the module and the reference executor differ by {error:.2e}")
        again = arch_module.ArchNet(info).eval()
        arch_module.load(again, safetensors_file.read(weights), weights)
        t.check(all(torch.equal(a[0], b[0]) for a, b in zip(net.tensors().values(), again.tensors().values())),
                f"{what}: the file holds what was written")


def finetune(*words, status=0):
    command = [sys.executable, str(PROGRAM), *map(str, words), "--mnv3c", MNV3C]
    done = subprocess.run(command, capture_output=True, text=True)
    t.check(done.returncode == status, f"{words}: status {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout if status == 0 else done.stderr


def check_program(folder):
    arch, trained = FOLDER / "digits.arch", FOLDER / "weights.safetensors"
    accuracy = float(finetune(arch, trained, "--evaluate-only").split()[-1])
    t.check(97.5 <= accuracy <= 99.5, f"the network of arch_specs: {accuracy} %")
    narrow = folder / "narrow.arch"
    t.run([MNV3C, "space", arch, "--choose", "bneck4.expansion=0.75,bneck3.kernel=3", "-o", narrow])
    outputs = [finetune(narrow, trained, folder / f"{i}.safetensors", "--parent", arch, "--steps", 8)
               for i in range(2)]
    made = [(folder / f"{i}.safetensors").read_bytes() for i in range(2)]
    t.check(outputs[0] == outputs[1] and made[0] == made[1], "repeatable to the byte")
    accuracy = float(outputs[0].split()[-1])
    t.check(85 <= accuracy <= 99.5 and outputs[0].startswith("validation: "), f"fine-tuned: {outputs[0]}")
    images = np.load(FOLDER / "heldout_images.npy")[..., None].astype(np.float32)
    logits = t.reference(MNV3C, narrow, images[:90], "--weights", folder / "0.safetensors")
    right = int((logits.argmax(1) == np.load(FOLDER / "heldout_labels.npy")[:90]).sum())
    t.check(right >= 80, f"the compiler takes the weights: {right} of 90")
    said = finetune(narrow, trained, folder / "2.safetensors", status=1)
    t.check("are the weights" in said or "the .arch file needs" in said, said)
    said = finetune(t.spec("mobilenet_v3_small"), "none", "--evaluate-only", status=1)
    t.check("grey and ten" in said, said)
    finetune(arch, trained, status=2)
    finetune(arch, trained, folder / "2.safetensors", "--steps", 1, status=2)
    t.check(not (folder / "2.safetensors").exists(), "refused: nothing is written")


def main():
    folder = t.scratch()
    digits.be_repeatable(1)
    check_golden()
    check_variants(folder)
    check_program(folder)
    shutil.rmtree(folder)
    t.finish()


MNV3C = t.arguments().mnv3c
main()

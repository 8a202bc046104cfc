#!/usr/bin/env python3
"""Train the digit network of arch_specs/digits and write its files.

usage: train_digits.py [--out DIR] [--epochs N] [--seed S]

Network: torchvision's MobileNetV3-Small, width 0.35, ten classes, one-channel
stem, at 32 x 32.  Data: the 1797 handwritten digits (8 x 8, values 0..16) that
scikit-learn ships; nothing is downloaded.  The first 1437 images train, the
last 360 are held out: they are used only after training has ended, to write
the golden logits and to print the accuracy.  The weights are those at the end
of the recipe (an exponential moving average); no epoch is picked.

Files written to DIR: weights.safetensors, heldout_images.npy,
heldout_labels.npy, heldout_logits.npy.  README.md there tells what they hold.

Needs the packages of requirements-digits.txt.  With the same versions, seed
and kind of CPU the files come out the same; elsewhere float rounding differs,
so the accuracy may move by an image or two.
"""
import argparse
import pathlib
import time

import numpy as np
import torch
from safetensors.torch import save
from torch import nn
from torchvision.models import mobilenet_v3_small

from digits import BATCH, CLASSES, HELDOUT, be_repeatable, fit, load_images, logits_of, normalise

WIDTH = 0.35


def make_net(dropout=0.2):
    net = mobilenet_v3_small(width_mult=WIDTH, num_classes=CLASSES, dropout=dropout)
    old = net.features[0][0]
    stem = nn.Conv2d(1, old.out_channels, 3, stride=2, padding=1, bias=False)
    nn.init.kaiming_normal_(stem.weight, mode="fan_out")
    net.features[0][0] = stem
    for m in net.modules():
        # torchvision's 0.01 is for runs of 100k+ steps; eps stays at its 0.001.
        if isinstance(m, nn.BatchNorm2d):
            m.momentum = 0.1
    return net


def main():
    ap = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ap.add_argument("--out", type=pathlib.Path, metavar="DIR",
                    default=pathlib.Path(__file__).resolve().parent.parent / "arch_specs/digits")
    ap.add_argument("--epochs", type=int, default=300, help="default 300")
    ap.add_argument("--seed", type=int, default=1, help="default 1")
    args = ap.parse_args()
    be_repeatable(args.seed)

    pixels, labels = load_images()
    begin = time.time()
    x, y = normalise(pixels[:-HELDOUT]), labels[:-HELDOUT]
    net = fit(make_net(), x, y, args.epochs * (len(x) // BATCH), log=True)
    print(f"trained in {time.time() - begin:.0f} s")

    held, truth = pixels[-HELDOUT:], labels[-HELDOUT:]
    logits = logits_of(net, held)
    print(f"held out: {int((logits.argmax(1) == truth).sum())} of {HELDOUT} correct")
    args.out.mkdir(parents=True, exist_ok=True)
    state = {k: v.float().contiguous() for k, v in sorted(net.state_dict().items())
             if not k.endswith("num_batches_tracked")}
    (args.out / "weights.safetensors").write_bytes(save(state))
    np.save(args.out / "heldout_images.npy", held.numpy())
    np.save(args.out / "heldout_labels.npy", truth.to(torch.uint8).numpy())
    np.save(args.out / "heldout_logits.npy", logits.numpy())


if __name__ == "__main__":
    main()

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
import copy
import math
import pathlib
import time

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.torch import save
from sklearn.datasets import load_digits
from torch import nn
from torchvision.models import mobilenet_v3_small

WIDTH, CLASSES, SIDE, HELDOUT = 0.35, 10, 32, 360
MEAN, SCALE = 127.5, 1 / 127.5   # network input = (pixel - MEAN) * SCALE
BATCH = 96                       # the last stages are 1 x 1: BN sees only the batch


def load_images():
    """The whole set as the network sees it: uint8 [1797,32,32] and labels."""
    digits = load_digits()
    small = torch.tensor(digits.images, dtype=torch.float32)[:, None] * (255 / 16)
    big = F.interpolate(small, size=(SIDE, SIDE), mode="bilinear", align_corners=False)
    pixels = big.round().clamp(0, 255).to(torch.uint8)[:, 0]
    return pixels, torch.tensor(digits.target, dtype=torch.int64)


def normalise(pixels):
    """uint8 [N,32,32] -> float [N,1,32,32] in -1..1."""
    return (pixels[:, None].float() - MEAN) * SCALE


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


def augment(x):
    """Random affine and elastic warp, stroke thickness, noise, a small erased box.

    x: float [N,1,32,32] in -1..1; the paper is -1, which the warp pads with.
    """
    n = len(x)
    u = lambda *shape: torch.rand(n, *shape) * 2 - 1
    ang, shear = u() * math.radians(15), u() * 0.25
    sx, sy = torch.exp(u() * 0.17), torch.exp(u() * 0.17)
    cos, sin = ang.cos(), ang.sin()
    mat = torch.stack([
        torch.stack([cos * sx, (cos * shear - sin) * sy, u() * 0.14], 1),
        torch.stack([sin * sx, (sin * shear + cos) * sy, u() * 0.14], 1)], 1)
    grid = F.affine_grid(mat, (n, 1, SIDE, SIDE), align_corners=False)
    # Elastic: a coarse 5 x 5 random field made smooth by bicubic upsampling.
    field = F.interpolate(torch.randn(n, 2, 5, 5) * 0.07, size=(SIDE, SIDE),
                          mode="bicubic", align_corners=True)
    grid = grid + field.permute(0, 2, 3, 1)
    y = F.grid_sample(x + 1, grid, align_corners=False) / 2        # 0..1
    # The scans were black and white at 32 x 32 and each value counts the ink of
    # a 4 x 4 block.  Do the same to three quarters of the warped images: make
    # them nearly black and white again (the threshold sets how thick strokes
    # are), count per block and upsample.  Merely pooling them would blur.
    cut = 0.49 + 0.13 * u(1, 1, 1)
    ink = F.avg_pool2d(torch.sigmoid((y - cut) * 10), 4)
    again = F.interpolate(ink, size=(SIDE, SIDE), mode="bilinear", align_corners=False)
    y = torch.where(torch.rand(n, 1, 1, 1) < 0.75, again, y)
    y = y.clamp(0, 1) ** torch.exp(u(1, 1, 1) * 0.2)
    y = y + torch.randn_like(y) * 0.04 * torch.rand(n, 1, 1, 1)
    # Erase a box of 4..9 pixels in a quarter of the images.
    at = torch.arange(SIDE)
    side = torch.randint(4, 10, (2, n, 1))
    low = (torch.rand(2, n, 1) * (SIDE - side)).long()
    inside = (at >= low) & (at < low + side)
    box = inside[0][:, None, :, None] & inside[1][:, None, None, :]
    y = y.masked_fill(box & (torch.rand(n, 1, 1, 1) < 0.25), 0.0)
    return y.clamp(0, 1) * 2 - 1


def fit(net, x, y, epochs, lr=6e-3, weight_decay=0.02, smooth=0.05, log=False):
    """Run the recipe on x, y; returns the averaged (EMA) network in eval mode."""
    net = net.to(memory_format=torch.channels_last)    # only for speed: twice as fast
    decay_set = [p for p in net.parameters() if p.ndim > 1]
    plain_set = [p for p in net.parameters() if p.ndim <= 1]       # BN and biases
    opt = torch.optim.AdamW([{"params": decay_set, "weight_decay": weight_decay},
                             {"params": plain_set, "weight_decay": 0.0}], lr=lr, fused=True)
    steps = epochs * (len(x) // BATCH)
    sched = torch.optim.lr_scheduler.OneCycleLR(opt, lr, total_steps=steps, pct_start=0.1)
    ema, step, begin = copy.deepcopy(net).eval(), 0, time.time()
    pairs = [(e, p) for e, p in zip(ema.state_dict().values(), net.state_dict().values())
             if e.is_floating_point()]             # weights and BN's running statistics
    for epoch in range(epochs):
        net.train()
        order = torch.randperm(len(x))
        for b in range(len(x) // BATCH):
            idx = order[b * BATCH:(b + 1) * BATCH]
            loss = F.cross_entropy(net(augment(x[idx])), y[idx], label_smoothing=smooth)
            opt.zero_grad()
            loss.backward()
            opt.step()
            sched.step()
            step += 1
            # Young averages forget fast, or the start would weigh in for long.
            keep = min(0.998, step / (step + 10))
            with torch.no_grad():
                torch._foreach_lerp_([e for e, _ in pairs], [p for _, p in pairs], 1 - keep)
        if log and (epoch + 1) % 20 == 0:
            print(f"epoch {epoch + 1}/{epochs} loss {loss.item():.3f} "
                  f"{time.time() - begin:.0f} s", flush=True)
    return ema


@torch.no_grad()
def logits_of(net, pixels):
    return net.eval()(normalise(pixels))


def main():
    ap = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ap.add_argument("--out", type=pathlib.Path, metavar="DIR",
                    default=pathlib.Path(__file__).resolve().parent.parent / "arch_specs/digits")
    ap.add_argument("--epochs", type=int, default=300, help="default 300")
    ap.add_argument("--seed", type=int, default=1, help="default 1")
    args = ap.parse_args()
    # One thread: sums are then taken in one order on any machine, and the net is
    # so small that a second thread saves hardly any time.
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    torch.manual_seed(args.seed)

    pixels, labels = load_images()
    begin = time.time()
    net = fit(make_net(), normalise(pixels[:-HELDOUT]), labels[:-HELDOUT], args.epochs, log=True)
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

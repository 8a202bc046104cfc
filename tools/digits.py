"""The handwritten digits and the recipe that trains on them: shared by the programs of tools/ that end in _digits.py.

Data: the 1797 scans (8 x 8, values 0..16) that scikit-learn ships; nothing is downloaded.  The first 1437 train, the
last 360 are held out.  Works with torch from 1.13 (Debian 12's python3-torch) and does the same there as in later ones,
but for the rounding of floats.
"""
import copy
import importlib.util
import inspect
import math
import pathlib
import time

import numpy as np
import torch
import torch.nn.functional as F

CLASSES, SIDE, HELDOUT = 10, 32, 360
MEAN, SCALE = 127.5, 1 / 127.5   # network input = (pixel - MEAN) * SCALE
BATCH = 96                       # the last stages are 1 x 1: BN sees only the batch


def load_scans():
    """sklearn.datasets.load_digits() as arrays [1797,8,8] and [1797], without scikit-learn's second of imports."""
    package = importlib.util.find_spec("sklearn")
    if package is None:
        raise SystemExit("scikit-learn is missing (Debian: python3-sklearn), which ships the digits")
    path = pathlib.Path(package.origin).parent / "datasets" / "data" / "digits.csv.gz"
    if not path.exists():  # moved in some version to come
        from sklearn.datasets import load_digits
        digits = load_digits()
        return digits.images, digits.target
    table = np.loadtxt(path, delimiter=",")
    return table[:, :-1].reshape(-1, 8, 8), table[:, -1].astype(np.int64)


def load_images():
    """The whole set as the network sees it: uint8 [1797,32,32] and labels."""
    images, target = load_scans()
    small = torch.tensor(images, dtype=torch.float32)[:, None] * (255 / 16)
    big = F.interpolate(small, size=(SIDE, SIDE), mode="bilinear", align_corners=False)
    pixels = big.round().clamp(0, 255).to(torch.uint8)[:, 0]
    return pixels, torch.tensor(target, dtype=torch.int64)


def normalise(pixels):
    """uint8 [N,32,32] -> float [N,1,32,32] in -1..1."""
    return (pixels[:, None].float() - MEAN) * SCALE


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


def adamw(net, lr, weight_decay):
    decay_set = [p for p in net.parameters() if p.ndim > 1]
    plain_set = [p for p in net.parameters() if p.ndim <= 1]       # BN and biases
    fused = {"fused": True} if "fused" in inspect.signature(torch.optim.AdamW).parameters else {}
    return torch.optim.AdamW([{"params": decay_set, "weight_decay": weight_decay},
                              {"params": plain_set, "weight_decay": 0.0}], lr=lr, **fused)


def lerp_all(averages, values, weight):
    """averages += (values - averages) * weight, in place."""
    if hasattr(torch, "_foreach_lerp_"):
        torch._foreach_lerp_(averages, values, weight)
    else:
        for average, value in zip(averages, values):
            average.lerp_(value, weight)


def fit(net, x, y, steps, lr=6e-3, weight_decay=0.02, smooth=0.05, keep_most=0.998, log=False):
    """Run the recipe for a number of batches (at least 3) of x, y; returns the averaged (EMA) network in eval mode."""
    net = net.to(memory_format=torch.channels_last)    # only for speed: twice as fast
    opt = adamw(net, lr, weight_decay)
    warm_up = max(0.1, min(0.5, 2 / steps))            # at least two steps
    sched = torch.optim.lr_scheduler.OneCycleLR(opt, lr, total_steps=steps, pct_start=warm_up)
    ema, begin, per_epoch = copy.deepcopy(net).eval(), time.time(), len(x) // BATCH
    pairs = [(e, p) for e, p in zip(ema.state_dict().values(), net.state_dict().values())
             if e.is_floating_point()]             # weights and BN's running statistics
    averages, values = [e for e, _ in pairs], [p for _, p in pairs]
    net.train()
    for step in range(steps):
        epoch, b = divmod(step, per_epoch)
        if b == 0:
            order = torch.randperm(len(x))
        idx = order[b * BATCH:(b + 1) * BATCH]
        loss = F.cross_entropy(net(augment(x[idx])), y[idx], label_smoothing=smooth)
        opt.zero_grad()
        loss.backward()
        opt.step()
        sched.step()
        # Young averages forget fast, or the start would weigh in for long.
        keep = min(keep_most, (step + 1) / (step + 11))
        with torch.no_grad():
            lerp_all(averages, values, 1 - keep)
        if log and b + 1 == per_epoch and (epoch + 1) % 20 == 0:
            print(f"epoch {epoch + 1}/{steps // per_epoch} loss {loss.item():.3f} "
                  f"{time.time() - begin:.0f} s", flush=True)
    return ema


@torch.no_grad()
def logits_of(net, pixels):
    return net.eval()(normalise(pixels))


def be_repeatable(seed):
    """One thread: sums are then taken in one order on any machine, and the nets are so small that a second thread
    saves hardly any time."""
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    torch.manual_seed(seed)

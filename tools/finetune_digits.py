#!/usr/bin/env python3
"""Fine-tune a network of any .arch file on the handwritten digits, and print its accuracy: what `mnv3c netadapt
--evaluate` and search engines call for every candidate.

usage: finetune_digits.py FILE.arch FILE.safetensors OUT.safetensors [--steps N] [--seed S]
       finetune_digits.py FILE.arch FILE.safetensors --evaluate-only [--heldout]

The last word printed is the accuracy in percent. Where it is measured:

  validation  the last 287 of the 1437 training images, each as it is and seven times warped as in training, always by
              the same random numbers: 2296 images, none of which is fine-tuned on. The network of arch_specs/digits was
              trained on these 287 scans (the warped ones it never saw), so this figure compares candidates that descend
              from it; it says nothing of unseen writers.
  --heldout   the 360 scans that nothing was ever trained or selected by. For the final network only.

Fine-tuning takes --steps batches of 96 of the other 1150 training images by the recipe of train_digits.py with a
smaller learning rate. --parent PARENT.arch says that FILE.safetensors belongs to another network: its tensors are
truncated or filled to fit, as the MobileNetV3 paper does for NetAdapt. Weights "none" begin at random.

One thread, repeatable to the byte on one machine. Needs torch from 1.13, scikit-learn and numpy (Debian 12:
python3-torch, python3-sklearn, python3-numpy).
"""
import argparse

import torch

import arch_module
import safetensors_file
from digits import BATCH, HELDOUT, augment, be_repeatable, fit, load_images, logits_of, normalise

VALIDATION = 287         # a fifth of the training images; contiguous, for the set runs writer by writer
WARPED = 7               # warped copies of each
VALIDATION_SEED = 7      # of their random numbers, whatever --seed is
CHUNK = 574


def validation_set(pixels, labels):
    """Normalised images and labels of the validation part."""
    state = torch.get_rng_state()
    torch.manual_seed(VALIDATION_SEED)
    images = normalise(pixels[-HELDOUT - VALIDATION:-HELDOUT])
    warped = augment(images.repeat(WARPED, 1, 1, 1))
    torch.set_rng_state(state)
    return torch.cat([images, warped]), labels[-HELDOUT - VALIDATION:-HELDOUT].repeat(1 + WARPED)


@torch.no_grad()
def correct(net, images, labels):
    """How many images are recognised."""
    net.eval()
    return sum(int((net(images[i:i + CHUNK]).argmax(1) == labels[i:i + CHUNK]).sum())
               for i in range(0, len(images), CHUNK))


def make_net(options):
    mnv3c = arch_module.find_mnv3c(options.mnv3c)
    info = arch_module.network_info(mnv3c, options.arch)
    if info["input"]["channels"] != 1 or info["classes"] != 10:
        raise SystemExit(f"{options.arch}: takes {info['input']['channels']} channels to {info['classes']} classes, "
                         "and the digits are grey and ten")
    net = arch_module.ArchNet(info)
    if options.weights == "none":
        return net
    tensors = safetensors_file.read(options.weights)
    if options.parent:
        parent = arch_module.ArchNet(arch_module.network_info(mnv3c, options.parent))
        arch_module.load(parent, tensors, options.weights)
        arch_module.inherit(net, parent)
    else:
        arch_module.load(net, tensors, options.weights)
    return net


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n", maxsplit=1)[0])
    parser.add_argument("arch", metavar="FILE.arch")
    parser.add_argument("weights", metavar="FILE.safetensors", help="none: begin at random")
    parser.add_argument("out", metavar="OUT.safetensors", nargs="?")
    length = parser.add_mutually_exclusive_group()
    length.add_argument("--steps", type=int, default=20, help="batches to fine-tune with (default 20)")
    length.add_argument("--epochs", type=int, help="the same in rounds of 11 batches")
    parser.add_argument("--lr", type=float, default=1e-3, help="peak of the learning rate (default 0.001)")
    parser.add_argument("--seed", type=int, default=1, help="default 1")
    parser.add_argument("--parent", metavar="PARENT.arch", help="the weights are those of this network")
    parser.add_argument("--evaluate-only", action="store_true", help="no training; OUT may be left out")
    parser.add_argument("--heldout", action="store_true", help="print the accuracy on the 360 held-out scans")
    parser.add_argument("--mnv3c", metavar="PATH", help="the compiler (default: of the search path, or build/mnv3c)")
    options = parser.parse_args()
    if not options.evaluate_only and not options.out:
        parser.error("OUT.safetensors is missing")
    if options.steps < 3 or (options.epochs is not None and options.epochs < 1):
        parser.error("--steps counts from 3 and --epochs from 1; --evaluate-only does not train")
    return options


def main():
    options = arguments()
    be_repeatable(options.seed)
    pixels, labels = load_images()
    net = make_net(options)
    end = len(pixels) - HELDOUT - VALIDATION
    if not options.evaluate_only:
        steps = options.epochs * (end // BATCH) if options.epochs else options.steps
        keep = min(0.998, max(0.9, 1 - 5 / steps))  # the average spans the last fifth
        net = fit(net, normalise(pixels[:end]), labels[:end], steps, lr=options.lr, keep_most=keep)
    if options.heldout:
        part, images, truth = "held out", normalise(pixels[-HELDOUT:]), labels[-HELDOUT:]
    else:
        part, (images, truth) = "validation", validation_set(pixels, labels)
    count = correct(net, images, truth)
    if options.out:
        safetensors_file.write(options.out, arch_module.checkpoint(net))
    print(f"{part}: {count} of {len(images)} correct, accuracy {100 * count / len(images):.4f}")


if __name__ == "__main__":
    main()

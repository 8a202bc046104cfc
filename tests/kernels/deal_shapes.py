"""Networks of one or a few rows for check_shapes.py: every list of values below is dealt out like a deck of cards, so
that each value comes up equally often in ever new company. Standard library only.
"""
import collections
import random
import re
import subprocess

# Panels are of 16, 8, 4 and 1 channels; tiles have up to 14 pixels, a divisor of the map's where there is one.
CHANNELS = [1, 3, 4, 5, 7, 8, 9, 15, 16, 17, 23, 24, 31, 33]
WIDE = [40, 49, 81, 97, 145, 272]  # several blocks of panels, and panels left over
MAPS = ["1 x 5", "1 x 6", "1 x 7", "1 x 8", "3 x 1", "1 x 13", "2 x 7", "3 x 5", "7 x 4", "1 x 29", "27 x 1", "6 x 7",
        "1 x 43", "11 x 1", "1 x 12", "5 x 17"]
SIZES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 21, 22, 23, 27, 28, 29]
HEIGHTS = [1, 2, 3, 4, 5, 7, 9, 15, 16, 17, 25, 26, 36]  # some kernels are for 5 times the window and more
KERNELS = ["3x3", "5x5", "7x7", "3x3", "5x5", "7x7", "3x3", "5x5", "1x1", "1x5", "7x1", "3x7", "9x9", "3x13"]
STRIDES = ["1", "2", "1", "2x1", "1x2", "2", "1", "3"]
PADDINGS = ["", "", "padding=same", "padding=symmetric", "padding=0,1,1,0", "padding=valid"]
DILATIONS = ["", "", "", "", "dilation=2", "dilation=2x1", "dilation=1x3"]
ACTS = ["RE", "R6", "HS"]
SQUEEZES = ["-", "SE", "-", "SE:5", "SE:1", "SE:17"]
# Tiles that --tile forces: each of them on edges of its own (below), some in every second network of other kinds,
# whatever the plan would choose.
FORCED = ["conv1x1_simd/3x2:pixels-first", "conv1x1_simd/14x1:panels-first", "conv1x1_simd/5x3", "conv1x1_simd/1x5",
          "conv1x1_simd/8x2:pixels-first", "conv1x1_lane/3x2:pixels-first", "conv1x1_lane/7x1x8:panels-first",
          "conv1x1_lane/2x3", "conv1x1_lane/5x1x16:pixels-first", "conv1x1_simd/5x1:pixels-first:pieces=16",
          "conv1x1_simd/6x2:panels-first:pieces=32", "conv1x1_lane/4x1:panels-first:pieces=16", "conv_simd/5x1x8",
          "conv_simd/3x1x16", "conv_simd/1x1x4", "conv_lane/3x1x8", "conv_lane/6x1x8", "conv_deep/4x1x8",
          "conv_deep/7x1x8", "conv_pixels/4x1x16", "conv_pixels/6x1x16", "dwconv_simd/2x1x8", "dwconv_simd/5x1x4",
          "dwconv_simd/9x1x16", "dwconv_rows/3x1x8", "dwconv_rows/2x2x4", "dwconv_rows/6x1x4"]
# How many pixels are left over: one less than the tile, none, one. (On fewer pixels than a tile the plan takes a
# smaller tile.)
REMAINDERS = [-1, 0, 1]
GATES = ["hard", "hard-slim", "hard-paddle", "sigmoid"]
FORMATS = ["", "type=u8 mean=127.5 scale=1/58", "", "type=f32 order=bgr mean=110,120,130 scale=1/58",
           "type=u8 order=rgba mean=127.5 scale=1/127.5", "type=f32 order=bgra mean=0.1 scale=2"]


class Decks:
    """Deals a card of a list; the list is shuffled anew when it has run out."""

    def __init__(self, rng):
        self.rng, self.left = rng, {}

    def deal(self, name, cards):
        left = self.left.setdefault(name, [])
        if not left:
            left += self.rng.sample(cards, len(cards))
        return left.pop()


def pointwise(deal):
    """1x1 convolutions: pixels around the tiles, channel tails on both sides; alone or summed to their mean."""
    hidden = f"pool global\nhidden - - {deal('hidden', CHANNELS + WIDE)} - HS"
    end = deal("end", ["", "pool global", "", hidden, f"{hidden}\nlogits", ""])
    row = f"conv 1x1 - {deal('out', CHANNELS + WIDE)} - {deal('act', ACTS + ['-'])} 1"
    return f"{deal('map', MAPS)} x {deal('in', CHANNELS)}", f"{row}\n{end}"


def window(deal):
    """Kernel, stride, padding and dilation, on maps from smaller than the window to several tiles."""
    kernel, stride = deal("kernel", KERNELS), deal("stride", STRIDES)
    size = f"{deal('height', HEIGHTS)} x {deal('width', SIZES)}"
    reach = [int(taps) // 2 for taps in kernel.split("x")]
    padding = deal("padding", PADDINGS)
    if re.match(r"padding=\d", padding):
        padding = "padding=" + ",".join(str(min(k, deal("pad", [0, 1, 2, 3]))) for k in (*reach, *reach))
    # Only one of the two: a dilated convolution of stride 2 is none of the family's.
    dilation = deal("dilation", DILATIONS) if stride == "1" else ""
    return kernel, stride, size, f"{padding} {dilation}"


def depthwise(deal):
    """Depthwise convolutions; SE adds their mean and gates the projection, which adds the residual where it can."""
    kernel, stride, size, attributes = window(deal)
    channels, squeeze = deal("in", CHANNELS), deal("squeeze", SQUEEZES)
    out = channels if stride == "1" and deal("keep", [True, False]) else deal("out", CHANNELS)
    if squeeze != "-":
        attributes += f" gate={deal('gate', GATES)}"
    row = f"bneck {kernel} - {out} {squeeze} {deal('act', ACTS)} {stride} {attributes}"
    if squeeze == "-" and deal("tap", [True, False, False]):
        return f"{size} x {channels}", f"{row} depthwise@d\noutput d"
    return f"{size} x {channels}", row


def image(deal):
    """Convolutions of the image, in every pixel format."""
    kernel, stride, size, attributes = window(deal)
    form = deal("format", FORMATS)
    channels = 3 if "order" in form else deal("in", CHANNELS[:6])
    row = f"conv {kernel} - {deal('out', CHANNELS)} - {deal('act', ACTS)} {stride} {attributes}"
    return f"{size} x {channels} {form}", row + deal("end", ["", "\npool global", ""])


def convolution(deal):
    """Convolutions of a map, alone or summed to their mean."""
    kernel, stride, size, attributes = window(deal)
    row = f"conv {kernel} - {deal('out', CHANNELS)} - {deal('act', ACTS)} {stride} {attributes}"
    first = f"conv 1x1 - {deal('in', CHANNELS)} - RE 1"
    return f"{size} x 3", f"{first}\n{row}" + deal("end", ["", "\npool global", ""])


def joined(deal):
    """Sums, products with maps and with vectors, and pools that no convolution takes in."""
    channels = deal("channels", CHANNELS)
    window = f"pool {deal('window', ['2x2', '3x3', '1x3', '5x2'])} {deal('move', ['', 'stride=1', 'stride=2x1'])}"
    window += deal("side", ["", " padding=same"])
    rows = deal("join", ["add from=a,b", "mul from=a,b", "pool global @m\nmul from=a,m", "add from=a,b\npool global",
                         window])
    return f"{deal('map', MAPS)} x 3", f"conv 3x3 - {channels} - RE 1 @a\nconv 3x3 - {channels} - HS 1 @b\n{rows}"


def block(deal):
    """Blocks whose maps are wider than they are deep: for slices of channels and for rings of rows."""
    kernel = deal("kernel", ["3x3", "5x5", "3x3", "5x5", "7x7", "3x5"])
    stride = deal("stride", ["1", "1", "2", "1", "2x1"])
    size = f"{deal('height', [3, 7, 8, 9, 12, 15, 18])} x {deal('width', SIZES)}"
    channels, expansion = deal("in", CHANNELS), deal("expansion", [49, 56, 65, 72, 97, 100])
    out = channels if stride == "1" and deal("keep", [True, False]) else deal("out", CHANNELS)
    attributes = deal("padding", ["", "", "padding=same", ""])
    if stride == "1" and deal("dilated", [False, False, False, True]):
        attributes += " dilation=2"
    row = f"bneck {kernel} {expansion} {out} {deal('squeeze', SQUEEZES)} {deal('act', ACTS)} {stride} {attributes}"
    return f"{size} x {channels}", row + deal("end", ["", f"\nconv 1x1 - {deal('last', CHANNELS)} - HS 1", ""])


def edge(deal, tile, remainder):
    """The row that takes a forced tile, on as many pixels as leave that many over."""
    kernel, pixels, panels = re.match(r"(\w+)/(\d+)x(\d+)", tile).groups()
    count, rows = (int(size) + int(size) * (remainder < 0) + remainder for size in (pixels, panels))
    tail, act = deal("tail", [0, 1, 12, 7]), deal("act", ACTS)
    if "pieces" in tile:  # only linear convolutions take them
        return f"1 x {count} x {deal('pieces', WIDE)}", f"conv 1x1 - {16 * int(panels) + tail} - - 1"
    if "1x1" in kernel:
        return f"1 x {count} x {deal('in', CHANNELS)}", f"conv 1x1 - {16 * int(panels) + tail} - {act} 1"
    taps, stride = deal("taps", [3, 5]), deal("stride", [1, 1, 2])
    if tile == "dwconv_simd/5x1x4":
        taps = 9  # too many for dwconv_rows: NEON takes this kernel as well
    height, width = ((size - 1) * stride + 1 for size in (rows + 2 * int(panels), count))
    row = f"{taps}x{taps} - {16 + tail} - {act} {stride}"
    if "dwconv" in kernel:
        return f"{height} x {width} x {16 + tail}", f"bneck {row}"
    form = {"conv_pixels": FORMATS[1], "conv_lane": ""}.get(kernel, "")
    channels = deal("deep", [4, 5, 9]) if kernel == "conv_deep" else 3
    return f"{height} x {width} x {channels} {form}", f"conv {row}"


KINDS = {pointwise: 30, depthwise: 36, image: 16, convolution: 16, joined: 16, block: 24}

# prefix: of its files and names; options: of mnv3c; edge: the tile that all of it is about, or None.
Network = collections.namedtuple("Network", "prefix options edge")


def is_accepted(mnv3c, arch, *options):
    return subprocess.run([mnv3c, arch, "--dump=plan", *options], capture_output=True).returncode == 0


def write(folder, prefix, size, rows):
    arch = folder / f"{prefix}.arch"
    arch.write_text(f"network {prefix}\ninput {size}\npolicy torchvision\ndivisor 1\nclasses 7\n{rows}\n")
    return arch


def options_of(mnv3c, arch, kind, number, decks):
    """Blocks run by rows or by slices, some networks by threads. Those with an odd number have a few tiles forced, as
    far as they take them."""
    options = []
    if kind is block:
        options += [f"--schedule={decks.deal('schedule', ['rows', 'channels'])}", "--cache=l1=4K,l2=24K"]
    if decks.deal("threads", [True, False, False, False]):
        options.append("--threads")
    tiles = [f"--tile=*={tile}" for tile in random.Random(number).sample(FORCED, 8) if number % 2]
    return options + [tile for tile in tiles if is_accepted(mnv3c, arch, *options, tile)]


def dealt(mnv3c, rounds, folder):
    """Networks of all kinds. A window may not lie in the padding altogether: what the compiler refuses is dealt again,
    and counted."""
    networks, refused = [], 0
    for kind, wanted in KINDS.items():
        decks = Decks(random.Random(kind.__name__))
        count = 0
        while count < wanted * rounds:
            prefix = f"n{len(networks)}"
            arch = write(folder, prefix, *kind(decks.deal))
            if not is_accepted(mnv3c, arch):
                refused += 1
                continue
            networks.append(Network(prefix, options_of(mnv3c, arch, kind, len(networks), decks), None))
            count += 1
    return networks, refused


def edges(folder):
    """A network for each forced tile and each remainder that such a tile can have."""
    decks = Decks(random.Random("edges"))
    networks = []
    for tile in FORCED:
        pixels = int(re.search(r"/(\d+)", tile)[1])
        for remainder in sorted({remainder % pixels: remainder for remainder in REMAINDERS}.values()):
            prefix = f"e{len(networks)}"
            write(folder, prefix, *edge(decks.deal, tile, remainder))
            networks.append(Network(prefix, ["--schedule=layers", f"--tile=*={tile}"], tile))
    return networks

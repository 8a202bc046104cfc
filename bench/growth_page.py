"""What docs/growth.md shows of the results of bench/growth: pictures and tables. Standard library only."""
import math

import plot
import tables

WIDTH, HEIGHT, TOP, BOTTOM = 1000, 420, 40, 366
LEFT_PANEL, RIGHT_PANEL = (64, 500), (690, 910)
SIDES_SHOWN = (96, 128, 192, 256, 384, 512, 768, 1024)  # ticks of the resolution
RESOLUTIONS_SHOWN = ("96", "224", "512", "1024")  # lines over the multiplier
FLOAT_BYTES, CHANNELS = 4, 3
REFERENCE_MULTIPLIER, FROM, TO = "1", "224", "1024"


def bytes_text(value):
    for unit, size in (("GB", 1e9), ("MB", 1e6), ("kB", 1e3)):
        if value >= size:
            return f"{value / size:.3g} {unit}"
    return f"{value:.0f} B"


def ms_text(value):
    return f"{value:.3g} ms" if value < 1000 else f"{value / 1000:.3g} s"


def speed(result):
    return result["macs"] / result["median_ms"] * 1e-6


def pixels(result):
    return result["input"][0] * result["input"][1]


def side(result):
    height, width = result["input"]
    return str(height) if height == width else f"{height} x {width}"


def median(values):
    return sorted(values)[len(values) // 2]


class Quantity:
    """What of a result a picture shows, as text; over powers or from zero; and the reference line, if any."""

    def __init__(self, name, title, value, text, logarithmic=True, reference=None, reference_of=None):
        self.name, self.title, self.value, self.text, self.logarithmic = name, title, value, text, logarithmic
        self.reference, self.reference_of = reference, reference_of

    def shown(self, result):
        return f"{result['network']} {result['options']}: {self.text(self.value(result))}"

    def points(self, found):
        return [(pixels(result), self.value(result), self.shown(result)) for result in found]

    def scale(self, title, values):
        if not self.logarithmic:
            high = max(values) * 1.05
            return plot.Scale(title, 0, high, BOTTOM, TOP, plot.even_ticks(high, self.text), logarithmic=False)
        low, high = min(values) / 1.15, max(values) * 1.15
        return plot.Scale(title, low, high, BOTTOM, TOP, plot.round_ticks(low, high, self.text))


QUANTITIES = [
    Quantity("workspace", "Workspace", lambda result: result["workspace_bytes"], bytes_text, True, "input image",
             lambda results, count: FLOAT_BYTES * CHANNELS * count),
    Quantity("time", "Time of an inference", lambda result: result["median_ms"], ms_text),
    Quantity("speed", "GMAC/s", speed, lambda value: f"{value:.3g}", False, "peak of the core",
             lambda results, count: median([result["peak_gmacs"] for result in results])),
]


class Results:
    """Those of bench/growth: of the network at multipliers and resolutions, and of backbones of segmentation."""

    def __init__(self, results):
        self.all = results
        self.grid = {}
        self.others = {}
        for result in results:
            if "--multiplier=" in result["options"]:
                options = dict(word[2:].split("=") for word in result["options"].split())
                self.grid[options["multiplier"], options["resolution"]] = result
            else:
                self.others.setdefault(result["network"], []).append(result)
        self.multipliers = sorted({key[0] for key in self.grid}, key=float)
        self.resolutions = sorted({key[1] for key in self.grid}, key=int)

    def over_resolution(self, multiplier):
        return [self.grid[multiplier, resolution] for resolution in self.resolutions
                if (multiplier, resolution) in self.grid]

    def over_multiplier(self, resolution):
        return [(multiplier, self.grid[multiplier, resolution]) for multiplier in self.multipliers
                if (multiplier, resolution) in self.grid]


def over_resolution(results, what):
    """The series of the left panel."""
    series = [(f"x {multiplier}", f"blue{number}", what.points(results.over_resolution(multiplier)), "circle")
              for number, multiplier in enumerate(results.multipliers)]
    series += [(name.replace("mobilenet_v3_", ""), "other", what.points(found), "square")
               for name, found in results.others.items()]
    if what.reference:
        counts = [pixels(result) for result in results.all]
        series.append((what.reference, "reference", [(count, what.reference_of(results.all, count), "")
                                                     for count in (min(counts), max(counts))], None))
    return series


def over_multiplier(results, what):
    """Those of the right one."""
    resolutions = [resolution for resolution in RESOLUTIONS_SHOWN if results.over_multiplier(resolution)]
    return [(resolution, f"green{number}", [(float(multiplier), what.value(result), what.shown(result))
                                            for multiplier, result in results.over_multiplier(resolution)], "circle")
            for number, resolution in enumerate(resolutions)]


def picture(results, what):
    left, right = over_resolution(results, what), over_multiplier(results, what)
    values = [point[1] for _, _, points, _ in left + right for point in points]
    counts = [pixels(result) for result in results.all]
    sides = plot.Scale("pixels of the input, by the side of a square", min(counts) / 1.1, max(counts) * 1.1,
                       *LEFT_PANEL, [(number * number, str(number)) for number in SIDES_SHOWN])
    widths = plot.Scale("multiplier", 0.3, 1.3, *RIGHT_PANEL,
                        [(float(multiplier), multiplier) for multiplier in results.multipliers], logarithmic=False)
    return plot.picture(WIDTH, HEIGHT, [(sides, what.scale(what.title, values), left),
                                        (widths, what.scale("the same over the multiplier", values), right)])


def pictures(results):
    """{file name: text}"""
    sorted_results = Results(results)
    return {f"growth-{what.name}.svg": picture(sorted_results, what) for what in QUANTITIES} if results else {}


def rows(found):
    return [[f"{result['network']}, {side(result)}", f"{result['macs'] / 1e9:.3g} G",
             bytes_text(FLOAT_BYTES * CHANNELS * pixels(result)), bytes_text(result["workspace_bytes"]),
             ms_text(result["median_ms"]), f"{speed(result):.3g} GMAC/s"] for result in found]


def summary(results):
    """How many times more workspace and time a larger input takes, and a wider network."""
    lines = []
    points = [(REFERENCE_MULTIPLIER, FROM), (REFERENCE_MULTIPLIER, TO)]
    if all(point in results.grid for point in points):
        small, large = (results.grid[point] for point in points)
        more = pixels(large) / pixels(small)
        for name, of in (("the workspace", "workspace_bytes"), ("the time", "median_ms")):
            times = large[of] / small[of]
            power = math.log(times) / math.log(more)
            lines.append(f"- From {FROM} to {TO}, {more:.1f} times the pixels, {name} grows {times:.1f} times: with "
                         f"the power {power:.2f} of the pixels.")
    for resolution in (FROM, TO):
        found = results.over_multiplier(resolution)
        if len(found) > 1:
            (narrow, first), (wide, last) = found[0], found[-1]
            lines.append(f"- At {resolution}, a multiplier of {wide} instead of {narrow} takes "
                         f"{last['workspace_bytes'] / first['workspace_bytes']:.1f} times the workspace and "
                         f"{last['median_ms'] / first['median_ms']:.1f} times the time, for "
                         f"{last['macs'] / first['macs']:.1f} times the multiply-accumulates.")
    return [*lines, ""]


def section(results):
    """The lines of the page that are made of the results."""
    if not results:
        return ["No results.", ""]
    found = Results(results)
    lines = []
    for what in QUANTITIES:
        lines += [f"![{what.title} over resolution and multiplier](growth-{what.name}.svg)", ""]
    shown = found.over_resolution(REFERENCE_MULTIPLIER) + [result for others in found.others.values()
                                                           for result in others]
    head = ["network, input", "multiply-accumulates", "input", "workspace", "time", "speed"]
    lines += tables.table(head, rows(shown))
    lines += summary(found)
    first = results[0]
    commits = dict.fromkeys(result["commit"] for result in results)
    return [*lines, f"{tables.processor(first['machine'])}, one thread; medians.",
            f"mnv3c at {', '.join(commits)}, `{first['cflags']}`; {'; '.join(first['compilers'].values())}.", "",
            "```sh", *dict.fromkeys(result["command"] for result in results), "```", ""]

"""Line plots as SVG: panels of series over a scale, for light and dark surroundings. The same data give the same text.

Standard library only. A marker shows its values when the pointer rests on it; lines are named at their end.
"""
import math
from xml.sax.saxutils import escape

LABEL_HEIGHT = 12
STYLE = """<style>
svg { background: #fff; color: #222; font: 11px system-ui, 'DejaVu Sans', sans-serif }
text { fill: currentColor } .title { font-size: 13px; font-weight: bold }
.name { paint-order: stroke; stroke: #fff; stroke-width: 3px }
.grid { stroke: currentColor; stroke-opacity: .14 } .axis { stroke: currentColor; stroke-opacity: .6 }
polyline { fill: none; stroke: currentColor; stroke-width: 2 } circle, rect { fill: currentColor }
.reference { color: #777; stroke-width: 1.5; stroke-dasharray: 5 4 } .other { color: #c2570c }
.blue0 { color: #86b6e0 } .blue1 { color: #5797d0 } .blue2 { color: #2f77ba }
.blue3 { color: #18579a } .blue4 { color: #0b3a70 }
.green0 { color: #7cc08d } .green1 { color: #47a063 } .green2 { color: #1f7d42 } .green3 { color: #0c5429 }
@media (prefers-color-scheme: dark) {
svg { background: #181a1d; color: #e4e4e4 } .name { stroke: #181a1d }
.reference { color: #999 } .other { color: #f0954a }
.blue0 { color: #2f649c } .blue1 { color: #4482c0 } .blue2 { color: #6aa3dc }
.blue3 { color: #9cc6f0 } .blue4 { color: #d3e8ff }
.green0 { color: #2c6e43 } .green1 { color: #43955f } .green2 { color: #75bd8b } .green3 { color: #b9e5c5 } }
</style>
"""


class Scale:
    """Values to pixels from begin to end, linear or logarithmic; ticks are (value, text)."""

    def __init__(self, title, low, high, begin, end, ticks, logarithmic=True):
        self.title, self.ticks = title, ticks
        self.map = math.log if logarithmic else float
        self.low, self.span, self.begin, self.size = self.map(low), self.map(high) - self.map(low), begin, end - begin

    def at(self, value):
        return f"{self.exact(value):.1f}"

    def exact(self, value):
        return self.begin + (self.map(value) - self.low) / self.span * self.size


def round_ticks(low, high, text):
    """1, 2 and 5 times powers of ten from low to high."""
    values = (digit * 10.0 ** power for power in range(-9, 16) for digit in (1, 2, 5))
    return [(value, text(value)) for value in values if low <= value <= high]


def even_ticks(high, text):
    """About five, evenly from 0 to high."""
    step = next(value for value, _ in round_ticks(high / 10, high, text) if value >= high / 6)
    return [(step * number, text(step * number)) for number in range(int(high / step) + 1)]


def grid(x, y):
    left, right, top, bottom = x.begin, x.begin + x.size, y.begin + y.size, y.begin
    for value, text in y.ticks:
        yield f'<path class="grid" d="M{left} {y.at(value)}H{right}"/>'
        yield f'<text x="{left - 6}" y="{y.at(value)}" dy="4" text-anchor="end">{escape(text)}</text>'
    for value, text in x.ticks:
        yield f'<path class="grid" d="M{x.at(value)} {top}V{bottom}"/>'
        yield f'<text x="{x.at(value)}" y="{bottom + 16}" text-anchor="middle">{escape(text)}</text>'
    yield f'<path class="axis" d="M{left} {bottom}H{right}"/>'
    yield f'<text x="{left + x.size / 2:.1f}" y="{bottom + 34}" text-anchor="middle">{escape(x.title)}</text>'
    yield f'<text class="title" x="{left}" y="{top - 12}">{escape(y.title)}</text>'


def line(x, y, colour, points, marker):
    """Points are (x, y, text to show); squares stand for themselves, without a line."""
    places = " ".join(f"{x.at(px)},{y.at(py)}" for px, py, _ in points)
    if marker != "square":
        yield f'<polyline class="{colour}" points="{places}"/>'
    for px, py, text in points if marker else ():
        title = f"<title>{escape(text)}</title>"
        if marker == "square":
            yield (f'<rect class="{colour}" x="{x.exact(px) - 3.5:.1f}" y="{y.exact(py) - 3.5:.1f}" width="7" '
                   f'height="7">{title}</rect>')
        else:
            yield f'<circle class="{colour}" cx="{x.at(px)}" cy="{y.at(py)}" r="3">{title}</circle>'


def spread(heights):
    """Ascending heights, moved apart as little as labels need: those that would overlap stand around their middle."""
    clusters = []
    for height in heights:
        clusters.append([height])
        while len(clusters) > 1 and middle(clusters[-1]) - middle(clusters[-2]) < LABEL_HEIGHT / 2 * (
                len(clusters[-1]) + len(clusters[-2])):
            clusters[-2:] = [clusters[-2] + clusters[-1]]
    return [middle(cluster) + LABEL_HEIGHT * (number - (len(cluster) - 1) / 2)
            for cluster in clusters for number in range(len(cluster))]


def middle(cluster):
    return sum(cluster) / len(cluster)


def names(x, y, series):
    """The names right of the last points."""
    columns = {}
    for name, _, points, _ in series:
        columns.setdefault(x.at(points[-1][0]), []).append((y.exact(points[-1][1]), name))
    for end, labels in columns.items():
        labels.sort()
        for height, (_, name) in zip(spread([height for height, _ in labels]), labels):
            yield f'<text class="name" x="{float(end) + 8:.1f}" y="{height:.1f}" dy="4">{escape(name)}</text>'


def panel(x, y, series):
    """Series are (name, colour, points, marker), the marker being circle, square or None."""
    yield from grid(x, y)
    for _, colour, points, marker in series:
        yield from line(x, y, colour, points, marker)
    yield from names(x, y, series)


def picture(width, height, panels):
    """The text of a file."""
    lines = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
             f'height="{height}">', STYLE.rstrip()]
    for x, y, series in panels:
        lines += panel(x, y, series)
    return "\n".join([*lines, "</svg>", ""])

"""What docs/lut.md shows of the results of bench/lut_error: the distribution of errors, a picture and a table. Standard
library only."""
import plot

WIDTH, HEIGHT, TOP, BOTTOM, LEFT, RIGHT = 620, 420, 40, 366, 64, 560
LIMIT, LIMIT_OF_ALL = 0.10, 0.20  # what is asked of predictions: of most, and of every one


def error(result):
    return result["predicted_ms"] / result["measured_ms"] - 1


def percent(share):
    return f"{100 * share:+.1f} %"


def median(values):
    return sorted(values)[len(values) // 2]


def distribution(results):
    errors = [error(result) for result in results]
    sizes = sorted(abs(value) for value in errors)
    inside = sum(size <= LIMIT for size in sizes)
    return [["networks", str(len(results))],
            [f"within {100 * LIMIT:.0f} %", f"{inside} of {len(results)}"],
            [f"off by more than {100 * LIMIT_OF_ALL:.0f} %", str(sum(size > LIMIT_OF_ALL for size in sizes))],
            ["median of the error", percent(median(errors))],
            ["median of its size", f"{100 * median(sizes):.1f} %"],
            ["9 of 10 are within", f"{100 * sizes[int(0.9 * len(sizes) + 0.5) - 1]:.1f} %"],
            ["largest", f"{100 * sizes[-1]:.1f} %"]]


def table(head, rows):
    return ["| " + " | ".join(head) + " |", "|" + "---|" * len(head), *("| " + " | ".join(row) + " |" for row in rows)]


def section(results):
    """The lines between the marks of the page."""
    if not results:
        return [""]
    settings = results[0]["table"]
    rows = [[result["network"], f"{result['macs'] / 1e6:.1f} M", f"{result['parameters'] / 1e6:.2f} M",
             f"{result['predicted_ms']:.3f}", f"{result['measured_ms']:.3f}", percent(error(result))]
            for result in results]
    how = (f"{results[0]['machine']}, {settings['compiler']} {settings['cflags']}, cache state "
           f"{settings['cache_state']}, {settings['threads']} thread; a table of {results[0]['samples']} samples, "
           f"{settings['rounds']} rounds; "
           f"networks in {results[0]['rounds']} rounds. Times in ms, the least of the rounds' medians.")
    return ["", how, "", *table(["predicted against measured", ""], distribution(results)), "",
            "![predicted over measured](lut-error.svg)", "",
            *table(["network", "MACs", "parameters", "predicted", "measured", "error"], rows), ""]


def picture(results):
    times = [time for result in results for time in (result["predicted_ms"], result["measured_ms"])]
    low, high = (min(times) * 0.95, max(times) * 1.05) if times else (0.5, 2)

    def scale(title, begin, end):
        ticks = [(value, text) for value, text in plot.even_ticks(high, lambda value: f"{value:.3g}") if value >= low]
        return plot.Scale(title, low, high, begin, end, ticks, logarithmic=False)

    points = [(result["measured_ms"], result["predicted_ms"], f"{result['network']}: {percent(error(result))}")
              for result in results]
    lines = (("+10 %", 1 + LIMIT), ("equal", 1.0), ("-10 %", 1 - LIMIT))
    series = [(name, "reference", [(max(low, low / factor), max(low, low * factor), ""),
                                   (min(high, high / factor), min(high * factor, high), "")], None)
              for name, factor in lines]
    if points:
        series.append(("", "blue2", points, "square"))
    return plot.picture(WIDTH, HEIGHT, [(scale("measured, ms", LEFT, RIGHT),
                                         scale("predicted, ms", BOTTOM, TOP), series)])

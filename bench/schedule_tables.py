"""Results of bench/schedules as Markdown: how much longer layer by layer takes than the planned order. Standard library
only."""
import tables


def cell(result):
    return f"{result['ratio']:.2f}" if result else ""


def summary(results, title):
    """The geometric mean, and the points at either end."""
    ranked = sorted((result["ratio"], " ".join(tables.point(result)[1:])) for result in results)
    mean = tables.geometric_mean([ratio for ratio, _ in ranked])
    ends = [f"{ratio:.2f} ({name})" for ratio, name in (ranked[0], ranked[-1])]
    return (f"- {title}: {mean:.3f} by the geometric mean over {len(results)} points, {ends[0]} at least, {ends[1]} at "
            f"most")


def grid(results, network):
    points = {tables.point(result)[1:]: result for result in results if result["network"] == network}
    multipliers, resolutions = (sorted({key[axis] for key in points}, key=float) for axis in range(2))
    rows = [[multiplier, *[cell(points.get((multiplier, resolution))) for resolution in resolutions]]
            for multiplier in multipliers]
    return [f"{network}, layer by layer / planned:", "", *tables.table(["", *resolutions], rows)]


def single(result):
    """A row of a point that is none of the grid's."""
    sides = [f"{result[order]['min_ms']:.1f} ms, {result[order]['workspace_bytes'] / 1e6:.1f} MB"
             for order in ("layers", "auto")]
    return [f"{result['network']}, {tables.point(result)[2]}", *sides,
            f"{result['ratio']:.2f} ({result['ratio_min']:.2f} to {result['ratio_max']:.2f})"]


def conditions(results):
    first, commits = results[0], dict.fromkeys(result["commit"] for result in results)
    quiet = sum(bool(result["quiet"]) for result in results)
    return [f"{tables.processor(first['machine'])}; 1 thread; {first['rounds']} rounds of {first['seconds']} s. The "
            f"machine was quiet, as a sweep judges it, for {quiet} of {len(results)} points.",
            f"mnv3c at {', '.join(commits)}, `{first['cflags']}`; {'; '.join(first['compilers'].values())}.",
            "", "```sh", *dict.fromkeys(result["command"] for result in results), "```", ""]


def schedule_tables(results):
    lines = []
    for group in tables.groups([result for result in results if result["kind"] == "schedules"]):
        inside = [result for result in group if "x" not in tables.point(result)[2]]
        others = [result for result in group if "x" in tables.point(result)[2]]
        networks = dict.fromkeys(result["network"] for result in inside)
        for network in networks:
            lines.append(summary([result for result in inside if result["network"] == network], network))
        for network in networks:
            lines += ["", *grid(inside, network)[:-1]]
        lines.append("")
        lines += tables.table(["network, input", "layer by layer", "planned", "ratio"], map(single, others))
        lines += conditions(group)
    return lines

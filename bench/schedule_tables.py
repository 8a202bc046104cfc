"""Results of bench/schedules as Markdown: how much longer layer by layer takes than the planned order. By the least times of
both, which move less than medians do. Standard library only."""
import tables


def cell(result):
    return f"{result['ratio_of_least']:.2f}" if result else ""


def summary(results, title):
    """The geometric means of both ratios, and the points at either end."""
    ranked = sorted((result["ratio_of_least"], " ".join(tables.point(result)[1:])) for result in results)
    ends = [f"the least is {ranked[0][0]:.2f} ({ranked[0][1]})", f"the most {ranked[-1][0]:.2f} ({ranked[-1][1]})"]
    means = [tables.geometric_mean([result[name] for result in results]) for name in ("ratio_of_least", "ratio")]
    return (f"- {title}: {means[0]:.3f} by the geometric mean over {len(results)} points, {ends[0]}, {ends[1]}; by the "
            f"medians of rounds {means[1]:.3f}")


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
    return [f"{result['network']}, {tables.point(result)[2]}", *sides, f"{result['ratio_of_least']:.2f}",
            f"{result['ratio']:.2f} ({result['ratio_min']:.2f} to {result['ratio_max']:.2f})"]


def conditions(results):
    first, commits = results[0], dict.fromkeys(result["commit"] for result in results)
    quiet = sum(bool(result["quiet"]) for result in results)
    return [f"{tables.processor(first['machine'])}; 1 thread; {first['rounds']} rounds of {first['seconds']} s. The machine was "
            f"quiet, as a sweep judges it, for {quiet} of {len(results)} points.",
            f"mnv3c at {', '.join(commits)}, `{first['cflags']}`; {'; '.join(first['compilers'].values())}.",
            "", "```sh", *dict.fromkeys(result["command"] for result in results), "```", ""]


def schedule_tables(results):
    lines = []
    for group in tables.groups([result for result in results if result["kind"] == "schedules"]):
        inside = [result for result in group if "x" not in tables.point(result)[2]]
        others = [result for result in group if "x" in tables.point(result)[2]]
        networks = dict.fromkeys(result["network"] for result in inside)
        lines += [summary([result for result in inside if result["network"] == network], network) for network in networks]
        lines.append("")
        for network in networks:
            lines += grid(inside, network)
        lines += tables.table(["network, input", "layer by layer", "planned", "ratio", "by rounds"], map(single, others))
        lines += conditions(group)
    return lines

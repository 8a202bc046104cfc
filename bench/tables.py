"""Results of bench/compare, bench/grid and bench/startup as Markdown: the same results give the same text.

Standard library only.
"""
import json
import math
import pathlib

ENGINES = {"ort": "ONNX Runtime", "openvino": "OpenVINO", "litert": "LiteRT", "ncnn": "ncnn", "mnn": "MNN"}
CONDITIONS = ("machine", "isa", "threads", "cflags", "compilers", "peers")


def read(paths):
    """The results of files that may not be there; of the same measurement, the last one."""
    results = {}
    for path in map(pathlib.Path, paths):
        for line in path.read_text().splitlines() if path.exists() else []:
            result = json.loads(line)
            names = ("kind", "network", "options", "isa", "threads", "machine")
            results[json.dumps([result[name] for name in names])] = result
    return list(results.values())


def groups(results):
    """Results by what they were made with, in the order in which they come."""
    found = {}
    for result in results:
        found.setdefault(json.dumps([result[name] for name in CONDITIONS], sort_keys=True), []).append(result)
    return list(found.values())


def geometric_mean(values):
    return math.exp(sum(map(math.log, values)) / len(values))


def engines_of(results):
    return [engine for engine in ENGINES if any(engine in result["engines"] for result in results)]


def row(cells):
    return "| " + " | ".join(cells) + " |"


def table(head, rows):
    return [row(head), "|" + "---|" * len(head), *map(row, rows), ""]


def processor(machine):
    family = " of family %d, model %d" % tuple(machine["family"]) if machine["family"] else ""
    return f"{machine['cpu']}{family} ({', '.join(machine['features'])}), {machine['cores']} cores"


def conditions(results):
    """A paragraph: what was measured with what, by which commands."""
    first, threads = results[0], results[0]["threads"]
    count = sorted({result["rounds"] for result in results})
    commands = dict.fromkeys(result["command"] for result in results)
    commits = dict.fromkeys(result["commit"] for result in results)
    lines = [f"{processor(first['machine'])}; {threads} thread{'s' if threads > 1 else ''}; "
             f"{' or '.join(map(str, count))} rounds.",
             f"mnv3c at {', '.join(commits)}, `{first['cflags']}`; {'; '.join(first['compilers'].values())}.",
             ", ".join(f"{name} {version}" for name, version in first["peers"].items()) + "."]
    if first["isa"] == "avx2":
        lines.append("OpenVINO's convolutions are kept to AVX2; the other peers use what the machine has.")
    return [*lines, "", "```sh", *commands, "```", ""]


def title(result):
    machine = "AVX2" if result["isa"] == "avx2" else "what the machine has"
    threads = "" if result["threads"] == 1 else f", {result['threads']} threads"
    return f"### Built for {machine}{threads}"


def titles(found):
    """Of groups; two of the same name say of which networks they are."""
    names = [title(group[0]) for group in found]
    networks = [", ".join(dict.fromkeys(result["network"] for result in group)) for group in found]
    return [name if names.count(name) == 1 else f"{name}: {of}" for name, of in zip(names, networks)]


def behind(result):
    """How far the other compilers are behind, in percent."""
    best = result["ours"][result["best"]]["median_ms"]
    return ", ".join(f"{cc} {100 * (ours['median_ms'] / best - 1):+.0f} %" for cc, ours in result["ours"].items()
                     if cc != result["best"])


def ratio_cell(result, engine):
    peer = result["engines"].get(engine)
    return f"{peer['ratio']:.2f} ({peer['ratio_min']:.2f} to {peer['ratio_max']:.2f})" if peer else ""


def compare_tables(results):
    lines, found = [], groups([result for result in results if result["kind"] == "compare"])
    for heading, group in zip(titles(found), found):
        engines = engines_of(group)
        rows = [[f"{result['network']} {'`' + result['options'] + '`' if result['options'] else ''}".strip(),
                 f"{result['ours'][result['best']]['median_ms']:.3f} ms, {result['best']}", behind(result),
                 *[ratio_cell(result, engine) for engine in engines]] for result in group]
        lines += [heading, "", *table(["network", "mnv3c", "other compiler", *map(ENGINES.get, engines)], rows),
                  *conditions(group)]
    return lines


def point(result):
    """(network, multiplier, resolution) as text, from the options."""
    options = dict(word[2:].split("=") for word in result["options"].split())
    return result["network"], options["multiplier"], options["resolution"]


def summary(title_text, results, ratio_of, worst_count):
    """The geometric mean, how many points ours loses, and the worst ones."""
    ratios = sorted((ratio_of(result), " ".join(point(result))) for result in results)
    lost = sum(ratio < 1 for ratio, _ in ratios)
    worst = ", ".join(f"{name} {ratio:.2f}" for ratio, name in ratios[:worst_count])
    return (f"- {title_text}: geometric mean {geometric_mean([ratio for ratio, _ in ratios]):.2f} over "
            f"{len(ratios)} points, {lost} of them below 1; the worst: {worst}")


def grid_summary(results, worst_count):
    """For the faster engine of each point, and for each engine, what their ratios are; what compilers lose."""
    lines, engines = [], engines_of(results)
    contested = [result for result in results if all(engine in result["engines"] for engine in engines)]
    if len(engines) > 1 and contested:
        names = " and ".join(map(ENGINES.get, engines))
        lines.append(summary(f"the faster of {names} at each point", contested,
                             lambda result: min(peer["ratio"] for peer in result["engines"].values()), worst_count))
    for engine in engines:
        lines.append(summary(ENGINES[engine], [result for result in results if engine in result["engines"]],
                             lambda result: result["engines"][engine]["ratio"], worst_count))
    for cc in results[0]["ours"] if results else ():
        slower = [result["ours"][cc]["median_ms"] / result["ours"][result["best"]]["median_ms"] for result in results]
        lines.append(f"- {cc}: {100 * (geometric_mean(slower) - 1):.1f} % more time than the faster compiler, by the "
                     f"geometric mean, {100 * (max(slower) - 1):.0f} % at most")
    return lines


def grid_tables(results, worst_count=5):
    lines = []
    for group in groups([result for result in results if result["kind"] == "grid"]):
        lines += [title(group[0]), "", *grid_summary(group, worst_count), ""]
        for network in dict.fromkeys(result["network"] for result in group):
            points = {point(result)[1:]: result for result in group if result["network"] == network}
            multipliers, resolutions = ({key[axis] for key in points} for axis in range(2))
            multipliers, resolutions = (sorted(values, key=float) for values in (multipliers, resolutions))
            for engine in engines_of(group):
                rows = [[multiplier] + [f"{points[multiplier, resolution]['engines'][engine]['ratio']:.2f}"
                                        if (multiplier, resolution) in points else "" for resolution in resolutions]
                        for multiplier in multipliers]
                lines += [f"{network}, {ENGINES[engine]} / mnv3c:", "", *table(["", *resolutions], rows)]
        lines += conditions(group)
    return lines


def startup_tables(results):
    lines = []
    for group in groups([result for result in results if result["kind"] == "startup"]):
        rows = [[f"{result['network']} {'`' + result['options'] + '`' if result['options'] else ''}".strip(),
                 f"{result['warm_ms']:.2f} ms", f"{result['first_ms']:.2f} ms",
                 f"{result['ratio']:.2f} ({result['ratio_min']:.2f} to {result['ratio_max']:.2f})",
                 str(result["page_faults"]), f"{result['program_ms']:.2f} ms"] for result in group]
        lines += [*table(["network", "warm", "first", "first / warm", "page faults", "exec to output"], rows),
                  *startup_conditions(group)]
    return lines


def startup_conditions(results):
    first = results[0]
    counts = sorted({result["processes"] for result in results})
    commits = dict.fromkeys(result["commit"] for result in results)
    commands = dict.fromkeys(result["command"] for result in results)
    return [f"{processor(first['machine'])}; medians of {' or '.join(map(str, counts))} processes.",
            f"mnv3c at {', '.join(commits)}, `{first['cflags']}`; {'; '.join(first['compilers'].values())}.",
            "", "```sh", *commands, "```", ""]

"""Results of bench/threads as Markdown. Standard library only."""
import tables


def ratio_text(side):
    return f"{side['ratio']:.2f} ({side['ratio_min']:.2f} to {side['ratio_max']:.2f})"


def rows(result):
    one = result["sides"]["one"]
    yield [result["network"], "no pool", f"{one['median_ms']:.3f} ms", f"{one['min_ms']:.3f} ms", ""]
    for count, side in result["sides"].items():
        if count != "one":
            yield ["", count, f"{side['median_ms']:.3f} ms", f"{side['min_ms']:.3f} ms", ratio_text(side)]


def conditions(results):
    first, commits = results[0], dict.fromkeys(result["commit"] for result in results)
    return [f"{tables.processor(first['machine'])}; {first['rounds']} rounds of {first['seconds']} s.",
            f"mnv3c at {', '.join(commits)}, `{first['cflags']}`; {'; '.join(first['compilers'].values())}.",
            "", "```sh", *dict.fromkeys(result["command"] for result in results), "```", ""]


def thread_tables(results):
    lines = []
    for group in tables.groups([result for result in results if result["kind"] == "threads"]):
        lines += tables.table(["network", "threads of the pool", "median", "least", "no pool / this"],
                              [row for result in group for row in rows(result)])
        lines += conditions(group)
    return lines

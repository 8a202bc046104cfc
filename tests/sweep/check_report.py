#!/usr/bin/env python3
"""The report of a sweep: plots that XML parsers read, a page that needs nothing else and lets no name in as markup, and
does its work in a real browser, wide and narrow.

usage: check_report.py --mnv3c MNV3C [--part files|browser]

The tables are made here: networks and their costs are those of `mnv3c info`, the times are invented, as data of a test.
"""
import html.parser
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import mnv3c_test as t  # noqa: E402

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "</script><script>window.hacked=1</script><img src=x onerror=hacked=1>\"'&]]><!--"
ODD = "a\x01b\u202e\U0001f600\ufffe"  # a control, a turned direction, beyond the first plane, no character
ALL_PLOTS = ["latency", "pareto", "heat-map", "steps", "instructions", "l2-misses"]
MILLISECONDS_PER_MAC = 1 / 4e7
BROWSER_SECONDS = 60


# ---- tables ----

def point(info, multiplier, size, **more):
    """A point of the network that mnv3c describes, at this multiplier and size, with times that are invented."""
    macs, parameters = info["macs"], info["parameters"]
    median = 0.05 + macs * MILLISECONDS_PER_MAC * (1.3 if "small" in info["name"] else 1)
    made = {"id": "%s-%g-%dx%d" % (info["name"], multiplier, size, size), "arch_name": info["name"] + ".arch",
            "network": info["name"], "policy": "tf_slim", "multiplier": multiplier, "height": size, "width": size,
            "classes": 1000, "threads": 1, "dtype": "f32", "schedule": "auto", "compiler": "cc", "runner": "local",
            "status": "ok", "parameters": parameters, "macs": macs, "weight_bytes": parameters * 4,
            "workspace_bytes": size * size * 20, "code_bytes": 150000,
            "latency": {"rounds": [{"median_ms": median * noise, "min_ms": median * 0.98, "runs": 100}
                                   for noise in (1, 1.01, 0.99)]}}
    made.update(more)
    return made


def table(points, **more):
    return dict({"schema": "mnv3c.sweep/1", "version": "0.1.0", "machine": "a machine of the test", "rounds": 3,
                 "seconds": 1, "quiet": True, "points": points}, **more)


def realistic(mnv3c):
    """Both networks at three multipliers and four sizes; accuracies, steps, counts, one failure, one not measured."""
    points = []
    for name in ("mobilenet_v3_large", "mobilenet_v3_small"):
        for multiplier in (0.5, 0.75, 1):
            for size in (96, 128, 160, 224):
                info = t.info(mnv3c, t.spec(name), "--multiplier", str(multiplier), "--resolution", str(size))
                info["name"] = name
                points.append(point(info, multiplier, size, accuracy=80 - 40e6 / info["macs"] ** 0.98))
    points[-1].update(steps=[{"name": "step%d" % i, "operation": ("conv1x1", "dwconv")[i % 2], "macs": i * 1000,
                              "ms": 0.01 * (i + 1)} for i in range(20)])
    points[3].update(counts={"instructions": points[3]["macs"] // 3, "l2_misses": 70000})
    del points[5]["latency"], points[5]["accuracy"]
    points[5].update(status="compile-failed", reason="cc: error: out of registers\nand a second line")
    del points[6]["latency"]
    points[6].update(status="pending")
    return table(points, quiet=False, quiet_reason="other programs took 14 % of the core")


def hostile(mnv3c):
    """The same words wherever a table has words that are shown."""
    info = dict(t.info(mnv3c, t.spec("mobilenet_v3_small")), name="x")
    points = []
    for i, words in enumerate((HOSTILE, ODD, "x" * 5000, "")):
        made = point(info, 1, 224 + i, id="p%d" % i, accuracy=70 + i)
        for member in ("network", "arch_name", "policy", "dtype", "schedule", "compiler", "cflags", "runner", "target",
                       "reason"):
            made[member] = words
        made["steps"] = [{"name": words or "a", "operation": words, "macs": 1, "ms": 1.0}]
        points.append(made)
    points[1].update(status="run-failed")
    return table(points, machine=HOSTILE, version=HOSTILE, quiet=False, quiet_reason=HOSTILE)


def degenerate(mnv3c):
    """Name, table, and the plots that it has."""
    info = dict(t.info(mnv3c, t.spec("mobilenet_v3_small")), name="small")
    one = point(info, 1, 224)
    zero = {"rounds": [{"median_ms": 0, "min_ms": 0, "runs": 1}]}
    many = [point(info, 0.1 + 0.01 * (i % 30), 32 + i, id="m%d" % i, accuracy=i % 100 + 0.5) for i in range(900)]
    rejected = {"id": "r", "arch_name": "r.arch", "status": "rejected", "reason": "no such file"}
    return [("empty", table([]), []),
            ("one", table([one]), ["latency", "heat-map"]),
            ("equal", table([dict(one, id="e%d" % i, network="n%d" % i, accuracy=70) for i in range(60)]),
             ["latency", "pareto", "heat-map"]),
            ("zero", table([dict(one, latency=zero)]), []),
            ("rejected", table([rejected]), []),
            ("rejected_and_one", table([rejected, one]), ["latency", "heat-map"]),
            ("pending", table([dict({k: v for k, v in one.items() if k != "latency"}, status="pending")]), []),
            ("counts", table([dict({k: v for k, v in one.items() if k != "latency"},
                                   counts={"instructions": 10 ** 9, "l2_misses": 0})]), ["instructions"]),
            ("many", table(many), ["latency", "pareto", "heat-map"])]


# ---- what is made of them ----

class Page(html.parser.HTMLParser):
    """What a parser finds in the page: elements, texts of scripts and cells, links."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.tags, self.links, self.handlers, self.ids = [], [], [], []
        self.scripts, self.cells, self.open = {}, [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.tags.append(tag)
        self.open.append(tag)
        self.ids += [values["id"]] if "id" in values else []
        self.links += [values[name] for name in ("href", "src", "srcset", "action", "data") if name in values]
        self.handlers += [name for name in values if name.startswith("on")]
        if tag == "script":
            self.script = values.get("id", "code")
            self.scripts[self.script] = ""
        if tag == "td":
            self.cells.append("")

    def handle_data(self, data):
        if self.open and self.open[-1] == "script":
            self.scripts[self.script] += data
        elif "td" in self.open:
            self.cells[-1] += data

    def handle_endtag(self, tag):
        while self.open and self.open.pop() != tag:
            pass


def sweep(mnv3c, path, *options):
    """Runs mnv3c sweep on a table; what it says on standard error."""
    done = subprocess.run([mnv3c, "sweep", str(path), *map(str, options)], capture_output=True, text=True)
    t.check(done.returncode == 0, "sweep %s %s: status %d\n%s" % (path.name, options, done.returncode, done.stderr))
    return done.stderr


def report(mnv3c, folder, name, content):
    """The folder of the table's report."""
    path = folder / (name + ".json")
    path.write_text(json.dumps(content))
    sweep(mnv3c, path, "--report", folder / name)
    return folder / name


def check_svg(path, texts=()):
    """A well-formed plot with a name for those who do not see it, and with numbers for coordinates."""
    root = ElementTree.parse(path).getroot()
    t.check(root.tag == SVG + "svg", f"{path}: no svg")
    elements = {element.tag for element in root.iter()}
    t.check(elements <= {SVG + name for name in ("svg", "title", "desc", "style", "rect", "text", "path", "g")},
            f"{path}: elements {elements}")
    named = [element.get("id") for element in root if element.tag in (SVG + "title", SVG + "desc")]
    t.check(len(named) == 2 and root.get("aria-labelledby").split() == named, f"{path}: no title and desc")
    width, height = (float(number) for number in root.get("viewBox").split()[2:])
    for element in root.iter():
        numbers = [element.get(name) for name in ("x", "y", "width", "height") if element.get(name)]
        numbers += re.findall(r"[-\d.]+|nan|inf", element.get("d") or "")
        t.check(all(re.fullmatch(r"-?\d+(\.\d)?", number) for number in numbers), f"{path}: coordinates {numbers}")
        if element.tag == SVG + "text":
            t.check(0 <= float(element.get("x")) <= width and 0 <= float(element.get("y")) <= height,
                    f"{path}: a text outside of it")
    content = "".join(root.itertext())
    for text in texts:
        t.check(text in content, f"{path}: '{text}' is not there")
    check_ticks(root, path)


def check_ticks(root, path):
    """Numbers of the scale below the plot keep clear of each other."""
    rows = {}
    for element in root.iter(SVG + "text"):
        if element.get("class") == "tick" and element.get("text-anchor") == "middle":
            rows.setdefault(element.get("y"), []).append((float(element.get("x")), element.text))
    for ticks in rows.values():
        ends = [(x - 3.4 * len(text), x + 3.4 * len(text)) for x, text in sorted(ticks)]
        t.check(all(a[1] <= b[0] for a, b in zip(ends, ends[1:])), f"{path}: numbers overlap: {ticks}")


def check_page(folder):
    """The page stands alone, and holds the table as it is in the files beside it."""
    text = (folder / "report.html").read_text()
    page = Page(text)
    t.check(all(link.startswith("#") for link in page.links), f"{folder}: links {page.links}")
    t.check(not re.search(r"@import|url\(", text.split("</style>")[0]), f"{folder}: the styles load something")
    t.check("default-src 'none'" in text, f"{folder}: no policy against loading")
    t.check(page.handlers == [] and page.tags.count("script") == 3, f"{folder}: {page.handlers}, scripts")
    t.check(len(page.ids) == len(set(page.ids)), f"{folder}: ids are there twice")
    t.check(not {"img", "iframe", "link", "object", "embed"} & set(page.tags), f"{folder}: {set(page.tags)}")
    t.check(json.loads(page.scripts["data"]) == json.loads((folder / "table.json").read_text()),
            f"{folder}: the page's data are not the table's")
    t.check(json.loads(page.scripts["csv"]) == (folder / "table.csv").read_bytes().decode(errors="replace"),
            f"{folder}: the page's CSV is not the table's")
    return page


def check_files(mnv3c, folder):
    made = report(mnv3c, folder, "realistic", realistic(mnv3c))
    page = check_page(made)
    t.check(sorted(path.stem for path in (made / "plots").glob("*.svg")) == sorted(ALL_PLOTS), "plots are missing")
    for name in ALL_PLOTS:
        check_svg(made / "plots" / (name + ".svg"))
    t.check({"report.html", "table.csv", "table.json", "table.md", "plots"} == {path.name for path in made.iterdir()},
            f"the folder holds {sorted(made.iterdir())}")
    t.check(any("out of registers" in cell for cell in page.cells), "the reason of a failure is not in the table")
    t.check("was not quiet" in (made / "report.html").read_text(), "no notice of a machine that was not quiet")
    sweep(mnv3c, folder / "realistic.json", "-o", folder / "again.html")
    t.check((folder / "again.html").read_bytes() == (made / "report.html").read_bytes(), "-o and --report differ")
    for name, content, plots in degenerate(mnv3c):
        made = report(mnv3c, folder, name, content)
        check_page(made)
        found = sorted(path.stem for path in (made / "plots").glob("*.svg"))
        t.check(found == sorted(plots), f"{name}: plots {found} instead of {plots}")
        for path in (made / "plots").glob("*.svg"):
            check_svg(path)


def check_hostile(mnv3c, folder):
    made = report(mnv3c, folder, "hostile", hostile(mnv3c))
    page = check_page(made)
    t.check(HOSTILE in page.cells, "the name is not in the table as it is")
    t.check(any("\ufffdb\ufffd\U0001f600\ufffd" in cell for cell in page.cells), "odd characters are not replaced")
    for path in (made / "plots").glob("*.svg"):
        check_svg(path, [HOSTILE[:40]] if path.stem in ("latency", "pareto") else [])


def check_headings(mnv3c, folder):
    """Series that differ at the end of long names have headings that tell them apart, in the page's narrow plot too."""
    info = dict(t.info(mnv3c, t.spec("mobilenet_v3_small")), name="mobilenet_v3_small")
    points = [point(info, 1, size, threads=threads, id="p%d-%d" % (size, threads))
              for size in (96, 224) for threads in (1, 2)]
    made = report(mnv3c, folder, "headings", table(points))
    words = ["mobilenet_v3_small, 1 thread", "mobilenet_v3_small, 2 threads"]
    check_svg(made / "plots/heat-map.svg", words)
    page = (made / "report.html").read_text()
    headings = re.findall(r'class="name strong"[^>]*>([^<]*)<', page)
    t.check(sorted(headings) == sorted(words * 2), f"headings of the page: {headings}")


def check_png(mnv3c, folder):
    """PNG files where rsvg-convert is; elsewhere a word about it, and all the rest."""
    empty = folder / "no programs"
    empty.mkdir()
    done = subprocess.run([mnv3c, "sweep", str(folder / "one.json"), "--report", str(folder / "plain")],
                          capture_output=True, text=True, env=dict(os.environ, PATH=str(empty)))
    t.check(done.returncode == 0 and "rsvg-convert" in done.stderr and (folder / "plain" / "report.html").exists(),
            f"without rsvg-convert: status {done.returncode}\n{done.stderr}")
    t.check(not list((folder / "plain").rglob("*.png")), "PNG files without a program for them")
    if not shutil.which("rsvg-convert"):
        t.lack("rsvg-convert: PNG files were not checked")
    from PIL import Image
    for name in ALL_PLOTS:
        image = Image.open(folder / "realistic" / "plots" / (name + ".png"))
        t.check(image.width >= 1500 and len(image.convert("RGB").getcolors(1 << 24)) > 16, f"{name}.png: {image.size}")


def check_failing_png(mnv3c, folder):
    """A converter that fails is a warning; the report is complete."""
    programs = folder / "bad programs"
    programs.mkdir()
    (programs / "rsvg-convert").write_text("#!/bin/sh\nexit 3\n")
    (programs / "rsvg-convert").chmod(0o755)
    done = subprocess.run([mnv3c, "sweep", str(folder / "one.json"), "--report", str(folder / "failing")],
                          capture_output=True, text=True, env=dict(os.environ, PATH=f"{programs}:{os.environ['PATH']}"))
    t.check(done.returncode == 0 and "report-png" in done.stderr and "exit status 3" in done.stderr,
            f"a failing rsvg-convert: status {done.returncode}\n{done.stderr}")


def check_comparison(mnv3c, folder):
    """Comparisons have no page and no report: sweep-compare-form."""
    for option in (["-o", folder / "x.html"], ["--report", folder / "x"]):
        done = subprocess.run([mnv3c, "sweep", "--compare", folder / "one.json", folder / "one.json", *option],
                              capture_output=True, text=True)
        t.check(done.returncode == 2 and "sweep-compare-form" in done.stderr, f"{option}: status {done.returncode}")
        t.check(not option[1].exists(), f"{option[1]} was written")


def check_unwritable(mnv3c, folder):
    """A file where the folder should be: nothing is written, and the status says so."""
    (folder / "taken").write_text("")
    for target in (folder / "taken", folder / "nowhere" / "deeper"):
        done = subprocess.run([mnv3c, "sweep", str(folder / "one.json"), "--report", str(target)], capture_output=True,
                              text=True)
        t.check(done.returncode == 3 and "cannot write" in done.stderr, f"{target}: status {done.returncode}")


# ---- in a browser ----

def browse(folder, page, *options):
    """The page as the browser has it after its scripts ran."""
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
               "--allow-file-access-from-files", f"--user-data-dir={folder / 'browser'}", "--virtual-time-budget=8000",
               *options, (folder / page).as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=BROWSER_SECONDS,
                          env=dict(os.environ, HOME=str(folder)))
    if done.returncode != 0:
        raise SystemExit(f"chromium: status {done.returncode}\n{done.stderr}")
    return done.stdout


# Shows pages in frames as wide as asked, one after the other, drives them, and writes what it saw as JSON.
DRIVER = """<!DOCTYPE html><meta charset="utf-8"><body style="margin:0"><pre id="result"></pre>
<script>
var frames = %s, results = [];
function drive(view) {
  var page = view.document, root = page.documentElement, seen = {};
  var rows = function () {
    return Array.from(page.querySelectorAll('#points tbody tr')).filter(function (row) { return !row.hidden; });
  };
  var heading = function (key) { return page.querySelector('th[data-key="' + key + '"]'); };
  var column = function (key) {
    var index = Array.from(heading(key).parentNode.cells).indexOf(heading(key));
    return rows().map(function (row) {
      return row.cells[index] && row.cells[index].dataset.value ? Number(row.cells[index].dataset.value) : null;
    });
  };
  seen.ready = root.dataset.ready || '';
  seen.hacked = view.hacked || 0;
  seen.width = root.clientWidth;
  seen.scroll = root.scrollWidth;
  seen.begin = column('macs');
  seen.begin_median = column('median_ms');
  seen.scales = Array.from(page.querySelectorAll('svg.plot')).filter(function (plot) {
    return plot.getBoundingClientRect().width > 0;
  }).map(function (plot) { return plot.getBoundingClientRect().width / plot.viewBox.baseVal.width; });
  heading('macs').querySelector('button').click();
  seen.ascending = column('macs');
  seen.aria = heading('macs').getAttribute('aria-sort');
  heading('macs').querySelector('button').focus();
  seen.focus = page.activeElement.tagName;
  page.activeElement.click();
  seen.descending = column('macs');
  heading('median_ms').querySelector('button').click();
  seen.median = column('median_ms');
  var filter = page.getElementById('filter');
  var type = function (text) { filter.value = text; filter.dispatchEvent(new view.Event('input')); };
  type('large macs<100M');
  seen.filtered = column('macs');
  type('failed');
  seen.failed = rows().length;
  type('nothing-has-this');
  seen.none = rows()[0].textContent;
  seen.hash = view.location.hash;
  var saved = null;
  view.URL.createObjectURL = function (blob) { saved = blob; return '#'; };
  page.getElementById('save-csv').click();
  seen.csv_bytes = saved ? saved.size : 0;
  page.getElementById('save-json').click();
  seen.json_bytes = saved ? saved.size : 0;
  return seen;
}
function next() {
  if (results.length === frames.length) {
    document.getElementById('result').textContent = JSON.stringify(results);
    return;
  }
  var frame = document.createElement('iframe');
  frame.style.cssText = 'border:0;display:block;height:900px;width:' + frames[results.length][1] + 'px';
  frame.onload = function () {
    frame.onload = null;
    results.push(drive(frame.contentWindow));
    frame.remove();
    next();
  };
  frame.src = frames[results.length][0];
  document.body.appendChild(frame);
}
next();
</script>
"""


def drive(folder, frames):
    """What was seen of each page and width."""
    (folder / "driver.html").write_text(DRIVER % json.dumps(frames))
    found = re.search(r'<pre id="result">(.*?)</pre>', browse(folder, "driver.html", "--dump-dom"), re.S)
    if not t.check(found and found.group(1), "the pages did not run to their end"):
        t.finish()
    return json.loads(html.unescape(found.group(1)))


def check_seen(folder, seen, width, content):
    """Sorting and filters as the table says, at a width in pixels."""
    points = content["points"]
    macs = [float(point["macs"]) for point in points]
    t.check(seen["ready"] == "yes" and seen["width"] == width, f"the script did not run: {seen}")
    t.check(seen["scroll"] <= width, f"{width} px: the page is {seen['scroll']} px wide")
    t.check(len(seen["scales"]) == len(ALL_PLOTS) and min(seen["scales"]) >= 0.79,
            f"{width} px: plots shrink: {seen['scales']}")
    t.check(seen["begin"] == macs, "the rows do not begin in the table's order")
    t.check(seen["ascending"] == sorted(macs) and seen["aria"] == "ascending", "a heading does not sort")
    t.check(seen["descending"] == sorted(macs, reverse=True) and seen["focus"] == "BUTTON", "nor the other way round")
    measured = [value for value in seen["median"] if value is not None]
    t.check(measured == sorted(measured) and seen["median"][len(measured):] == [None, None],
            "what was not measured does not stand last")
    wanted = [point["macs"] for point in points if "large" in point["network"] and point["macs"] < 100e6]
    t.check(sorted(seen["filtered"]) == sorted(wanted) and wanted, f"the filter leaves {seen['filtered']}")
    t.check(seen["failed"] == 1 and "No point" in seen["none"], "a filter for failures, for nothing")
    t.check("sort=median_ms" in seen["hash"] and "filter=nothing-has-this" in seen["hash"], f"hash {seen['hash']}")
    t.check(seen["csv_bytes"] == (folder / "realistic/table.csv").stat().st_size, "the downloaded CSV is another one")
    t.check(seen["json_bytes"] > 0, "no JSON is downloaded")


def check_fragment(seen):
    """The order that the address asks for: descending, of one network, the two that were not measured last."""
    medians = [value for value in seen["begin_median"] if value is not None]
    t.check(len(seen["begin"]) == 12 and medians == sorted(medians, reverse=True) and len(medians) > 8,
            f"a fragment does not sort and filter: {seen['begin_median']}")


def check_screenshots(folder):
    from PIL import Image
    for width, height in ((360, 800), (1280, 900)):
        target = folder / f"{width}.png"
        browse(folder, "realistic/report.html", f"--window-size={width},{height}", f"--screenshot={target}")
        image = Image.open(io.BytesIO(target.read_bytes()))
        t.check(len(image.convert("RGB").getcolors(1 << 24)) > 64, f"{target.name} is blank")


def check_browser(mnv3c, folder):
    t.need("chromium")
    content = realistic(mnv3c)
    report(mnv3c, folder, "realistic", content)
    report(mnv3c, folder, "hostile", hostile(mnv3c))
    page, widths = "realistic/report.html", (360, 700, 1280)
    frames = [(page, width) for width in widths] + [(page + "#sort=-median_ms&filter=small", 1280),
                                                    ("hostile/report.html", 360), ("hostile/report.html", 1280)]
    seen = drive(folder, frames)
    for width, one in zip(widths, seen):
        check_seen(folder, one, width, content)
    check_fragment(seen[3])
    for one in seen[4:]:
        t.check(one["ready"] == "yes" and not one["hacked"] and one["scroll"] <= one["width"], f"hostile words: {one}")
    check_screenshots(folder)


def main():
    arguments = t.arguments(part="files")
    folder = t.scratch()
    try:
        if arguments.part == "browser":
            check_browser(arguments.mnv3c, folder)
        else:
            check_files(arguments.mnv3c, folder)
            check_hostile(arguments.mnv3c, folder)
            check_headings(arguments.mnv3c, folder)
            check_unwritable(arguments.mnv3c, folder)
            check_comparison(arguments.mnv3c, folder)
            check_failing_png(arguments.mnv3c, folder)
            check_png(arguments.mnv3c, folder)
    finally:
        if os.environ.get("MNV3C_KEEP") != "1":
            shutil.rmtree(folder)
        else:
            print(folder)
    t.finish()


if __name__ == "__main__":
    main()

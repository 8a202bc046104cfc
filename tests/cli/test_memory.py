"""The workspace as the tool shows it: info --memory as text, SVG and JSON, and the budget --max-workspace.

usage: test_memory.py [--mnv3c] MNV3C ARCH_SPECS_DIR [unittest arguments]
"""
import json
import os
import re
import unittest
import xml.etree.ElementTree as xml

import start
import test_cli as cli

SVG = "{http://www.w3.org/2000/svg}"


class Memory(cli.CliTest):
    def spec(self):
        return os.path.join(cli.ARCH_SPECS, cli.SPEC)

    def budgeted(self):
        """A network that runs in less than it takes without a limit."""
        return os.path.join(cli.ARCH_SPECS, "mobilenet_v3_large.arch")

    def plan(self):
        """Workspace and (offset, bytes, first step, last step) of the buffers by --dump=plan."""
        out, _ = self.run_tool(self.spec(), "--dump=plan")
        buffers = re.findall(r"^b\d+ offset=(\d+) size=(\d+)(?: (?:ring|places)=\d+)* steps=(\d+)\.\.(\d+)", out, re.M)
        return int(re.search(r"workspace=(\d+)", out)[1]), [tuple(map(int, buffer)) for buffer in buffers]

    def memory(self, path):
        return json.loads(self.run_tool("info", path, "--json", "--memory")[0])

    def check_golden(self, name, *args):
        golden = os.path.join(os.path.dirname(os.path.abspath(__file__)), name)
        out, err = self.run_tool("info", "tiny.arch", *args)
        self.assertEqual((err, self.files()), ("", []))
        if os.environ.get("MNV3C_UPDATE_GOLDEN") == "1":
            with open(golden, "w", encoding="utf-8", newline="\n") as file:
                file.write(out)
        with open(golden, encoding="utf-8", newline="") as file:
            self.assertEqual(out, file.read())

    def test_golden(self):
        """MNV3C_UPDATE_GOLDEN=1 writes them."""
        self.write("tiny.arch", cli.TINY.replace("pool ", "bneck 3x3 x3 16 SE HS 1\n" * 2 + "pool "))
        self.check_golden("memory.txt", "--memory")
        self.check_golden("memory.txt", "--memory=text")
        self.check_golden("memory.svg", "--memory=svg")

    def test_text(self):
        workspace, buffers = self.plan()
        out, _ = self.run_tool("info", self.spec(), "--memory")
        rows = re.findall(r"^ *\d+ +(\d+) +(\d+) +(\d+)-(\d+) +\S", out, re.M)
        self.assertEqual([tuple(map(int, row)) for row in rows], buffers)
        self.assertIn("workspace    %d bytes" % workspace, out)
        self.assertLess(max(map(len, out.splitlines())), 120)

    def test_json(self):
        workspace, buffers = self.plan()
        info = self.memory(self.spec())
        memory = info.pop("memory")
        self.assertEqual(info, json.loads(self.run_tool("info", self.spec(), "--json")[0]))
        self.assertEqual(memory["workspace_bytes"], workspace)
        self.assertEqual([(b["offset_bytes"], b["size_bytes"], b["first_step"], b["last_step"])
                          for b in memory["buffers"]], buffers)
        alive = [step["alive_bytes"] for step in memory["steps"]]
        self.assertEqual(max(alive), memory["bound_bytes"])
        self.assertEqual(alive[memory["peak_step"]], memory["bound_bytes"])
        names = {layer["id"]: layer["name"] for layer in info["layers"]}
        held = [[names[layer] for layer in buffer["layers"]] for buffer in memory["buffers"]]
        self.assertIn(["bneck3.project", "bneck4.residual", "bneck5.residual"], held)
        self.assertIn(["bneck9.depthwise", "bneck9.se_scale"], held)
        self.assertTrue(all(held))

    def test_svg(self):
        _, buffers = self.plan()
        self.run_tool("info", self.spec(), "--memory=svg", "-o", "map.svg")
        text = self.read("map.svg").decode()
        self.assertNotIn("href", text)  # nothing is loaded
        root = xml.fromstring(text)
        boxes = [rect for rect in root.iter(SVG + "rect") if rect.find(SVG + "title") is not None]
        found = [tuple(map(int, re.search(r": (\d+) bytes at (\d+), steps (\d+) to (\d+)$",
                                          box.find(SVG + "title").text).groups())) for box in boxes]
        self.assertEqual([(offset, size, first, last) for size, offset, first, last in found], buffers)
        width, height = (int(root.get(side)) for side in ("width", "height"))
        for box in boxes:
            x, y, w, h = (int(box.get(side)) for side in ("x", "y", "width", "height"))
            self.assertTrue(0 <= x and x + w <= width and 0 <= y and y + h <= height and w > 0 and h > 0, box.attrib)
        # Boxes that are drawn over each other are none of the plan's: a pixel is lost to rounding at most.
        places = [tuple(int(box.get(side)) for side in ("x", "y", "width", "height")) for box in boxes]
        for i, (x, y, w, h) in enumerate(places):
            for other_x, other_y, other_w, other_h in places[:i]:
                across = min(x + w, other_x + other_w) - max(x, other_x)
                upright = min(y + h, other_y + other_h) - max(y, other_y)
                self.assertFalse(across > 0 and upright > 1)

    def test_forms(self):
        _, err = self.run_tool("info", "tiny.arch", "--json", "--memory=svg", status=2)
        self.assertIn("[memory-form]", err)
        for form in ("--memory=png", "--memory="):
            _, err = self.run_tool("info", "tiny.arch", form, status=2)
            self.assertIn("[option-value]", err)
        _, err = self.run_tool("tiny.arch", "-o", "m.c", "--memory", status=2)
        self.assertIn("[option-not-here]", err)

    def test_network_without_kernels(self):
        """What cannot be generated has no workspace; the rest of info works as ever."""
        self.write("tiny.arch", cli.TINY.replace("pool ", "resize 4x4\npool "))
        _, err = self.run_tool("info", "tiny.arch", "--memory", status=1)
        self.assertIn("[no-kernel]", err)
        self.assertNotIn("memory", json.loads(self.run_tool("info", "tiny.arch", "--json")[0]))

    def test_budget(self):
        fastest = self.memory(self.budgeted())["memory"]["workspace_bytes"]
        for budget in (str(fastest), "%dK" % (fastest // 1024 + 1), "2M"):
            self.run_tool(self.budgeted(), "--dump=plan", "--max-workspace", budget)
        _, err = self.run_tool(self.budgeted(), "-o", "m.c", "--max-workspace=64", status=1)
        least = int(re.search(r"needs at least (\d+) bytes, (\d+) more than", err)[1])
        self.assertLess(least, fastest)
        _, err = self.run_tool(self.budgeted(), "-o", "m.c", "--max-workspace=%d" % (least - 1), status=1)
        self.assertIn("needs at least %d bytes, 1 more than" % least, err)
        self.assertRegex(err, r"most is alive at 'bneck\d+\.")
        self.assertIn("--resolution", err)
        self.assertEqual(self.files(), [])
        self.run_tool(self.budgeted(), "-o", "m.c", "--max-workspace=%d" % least)
        self.assertIn(b"#define M_WORKSPACE_SIZE %d" % least, self.read("m.h"))

    def test_rings_on_rings(self):
        """The rings of a chain lie where those of the chain before it lay, whose lines are still in the cache."""
        out, _ = self.run_tool(self.budgeted(), "--dump=plan", "--target=neon")
        rings = [tuple(map(int, ring)) for ring in
                 re.findall(r"^b\d+ offset=(\d+) size=(\d+) ring=.* steps=(\d+)\.\.(\d+)", out, re.M)]
        first = [ring for ring in rings if ring[2] == 0]
        second = [ring for ring in rings if ring[2] == first[0][3] + 1]
        shared = sum(max(0, min(a + a_size, b + b_size) - max(a, b))
                     for a, a_size, *_ in first for b, b_size, *_ in second)
        size = min(sum(ring[1] for ring in chain) for chain in (first, second))
        self.assertGreater(size, 100000)
        self.assertGreater(shared, 0.9 * size)

    def test_places_bounded(self):
        """Places of rows are noted on the stack of the generated code: with many and deep slices there are rings."""
        rows = ("policy torchvision\nconv 3x3 - 16 - HS 2\nbneck 5x5 %d 16 - RE 1 dilation=8\n"
                "conv 1x1 - 72 - HS 1\npool global\nlogits\n")
        for channels, places in ((256, True), (1024, False)):
            self.write("deep.arch", "network deep\ninput 256 x 64 x 3\nclasses 7\n" + rows % channels)
            out, _ = self.run_tool("deep.arch", "--dump=plan", "--target=neon", "--schedule=rows",
                                   "--cache=l1=256K,l2=8M")
            self.assertRegex(out, r" rows=1 channels=\d+ .*# bneck0.expand")
            self.assertEqual("places=" in out, places)

    def test_info_within_budget(self):
        """info takes what compiling takes, and says what the budget changed."""
        fastest = self.memory(self.budgeted())["memory"]
        self.assertFalse({"unlimited_bytes", "cost_ratio", "thread_bytes"} & set(fastest))
        budget = "--max-workspace=%d" % (fastest["workspace_bytes"] - 1)
        memory = json.loads(self.run_tool("info", self.budgeted(), "--json", "--memory", budget)[0])["memory"]
        self.assertLess(memory["workspace_bytes"], fastest["workspace_bytes"])
        self.assertEqual(memory["unlimited_bytes"], fastest["workspace_bytes"])
        self.assertGreaterEqual(memory["cost_ratio"], 1)
        out, _ = self.run_tool("info", self.budgeted(), "--memory", budget)
        self.assertIn("workspace    %d bytes" % memory["workspace_bytes"], out)
        self.assertIn("unlimited    %d bytes; within the limit" % fastest["workspace_bytes"], out)
        out, _ = self.run_tool(self.budgeted(), "--explain", budget)
        self.assertTrue(out.startswith("workspace: %d bytes; without --max-workspace %d, " % (
            memory["workspace_bytes"], fastest["workspace_bytes"])), out[:100])
        self.assertRegex(out, r"\n  by (?:rows|channels), .*\n(    .*\n)*"
                         r"  without --max-workspace by (?:rows|channels), s\d+ to s\d+")
        self.assertNotIn("without --max", self.run_tool(self.budgeted(), "--explain")[0])
        for schedule in ("layers", "rows", "channels"):
            forced = ("info", self.budgeted(), "--json", "--memory", "--schedule=" + schedule)
            workspace = json.loads(self.run_tool(*forced)[0])["memory"]["workspace_bytes"]
            self.run_tool(*forced, "--max-workspace=%d" % workspace)
            _, err = self.run_tool(*forced, "--max-workspace=%d" % (workspace - 1), status=1)
            self.assertIn("needs at least %d bytes, 1 more than" % workspace, err)
            self.assertIn("with --schedule=%s no other order is tried" % schedule, err)
        _, err = self.run_tool("info", self.budgeted(), "--max-workspace=64K", status=1)  # also without --memory
        self.assertIn("[workspace-budget]", err)

    def test_threads(self):
        """The budget is that of one thread; the rest is told."""
        self.run_tool(self.spec(), "-o", "m.c", "--threads")
        own = int(re.search(rb"- 1\) \* (\d+)\)", self.read("m.h"))[1])
        memory = json.loads(self.run_tool("info", self.spec(), "--json", "--memory", "--threads")[0])["memory"]
        self.assertEqual(memory["thread_bytes"], own)
        out, _ = self.run_tool("info", self.spec(), "--memory", "--threads")
        self.assertIn("threads      %d bytes more for each but the first" % own, out)
        _, err = self.run_tool(self.spec(), "-o", "n.c", "--threads", "--max-workspace=64K", status=1)
        self.assertRegex(err, r"each thread but the first takes \d+ bytes more")

    def test_budget_is_a_size(self):
        for budget in ("0", "0K", "K", "1G", "1KB", "-1", "1.5M", "4194305M"):
            _, err = self.run_tool(self.spec(), "-o", "m.c", "--max-workspace=" + budget, status=2)
            self.assertIn("[option-value]", err)


if __name__ == "__main__":
    start.main(cli, __doc__)

"""What the plan chooses: --tile forces it, --explain shows what it chose from.

usage: test_choices.py [--mnv3c] MNV3C ARCH_SPECS_DIR [unittest arguments]
"""
import os
import pathlib
import re
import subprocess
import unittest

import start
import test_cli as cli

TINY_ALL = """network all
input   16 x 16 x 3
policy  torchvision
conv    3x3 - 17 - HS 2 @a
conv    5x5 - 17 - HS 1 @b
add     from=a,b        @sum
mul     from=a,sum      @product
pool    2x2 stride=1    @pooled
pool    global          @mean
mul     from=product,mean
pool    global
"""

# The options under which no network may fall back to plain C, and the networks that have operations, or a number of
# outputs, that no code is generated for: nothing is planned of them.
PLANS = [[], ["--threads"], *([f"--schedule={order}"] for order in ("layers", "rows", "channels")),
         ["--threads", "--schedule=rows"], ["--threads", "--schedule=channels"]]
UNPLANNED = {"deeplabv3_mobilenet_v3_large_torchvision": "no-kernel", "lraspp_mobilenet_v3_large": "no-kernel",
             "lraspp_mobilenet_v3_large_torchvision": "no-kernel", "lraspp_mobilenet_v3_small": "no-kernel",
             "raspp_mobilenet_v2": "no-kernel", "raspp_mobilenet_v3_large": "no-kernel",
             "ssdlite_mobilenet_v3_large": "several-outputs", "ssdlite_mobilenet_v3_small": "several-outputs",
             "ssdlite_mobilenet_v3_large_torchvision": "several-outputs"}


class Gates(cli.CliTest):
    def operations(self, *args):
        lines = self.run_tool(*args, "--dump=plan")[0].splitlines()
        return {line.split(" # ")[1].split()[0]: line.split()[1] for line in lines if re.match(r"s\d+ ", line)}

    def test_gates(self):
        """Whichever is cheaper: the projection's weights or the map; the weights where the map has other readers."""
        operations = self.operations(os.path.join(cli.ARCH_SPECS, cli.SPEC))
        self.assertEqual(operations["bneck3.se_scale"], "gate_weights")  # 14 x 14, to 40 channels
        self.assertEqual(operations["bneck8.se_scale"], "gate")  # 7 x 7, to 96
        row = "bneck 3x3 16 32 SE RE 2 %s\n"
        for taps, operation in (("", "gate"), ("depthwise@d", "gate_weights")):
            tail = "add from=d,d\n" if taps else ""
            self.write("tiny.arch", cli.TINY.replace("pool ", row % taps + tail + "pool "))
            self.assertEqual(self.operations("tiny.arch")["bneck0.se_scale"], operation)


class Choices(cli.CliTest):
    def spec(self):
        return os.path.join(cli.ARCH_SPECS, cli.SPEC)

    def choices(self, *tiles):
        """What the plan of SPEC chose: {step: {target: text}}."""
        out, _ = self.run_tool(self.spec(), "--dump=plan", *("--tile=" + tile for tile in tiles))
        return {line.split(" # ")[1].split()[0]: dict(re.findall(r" (\w+):(\w+/\S+)", line))
                for line in out.splitlines() if re.match(r"s\d", line)}

    def test_tile(self):
        steps = self.choices("bneck4.expand=7x2:pixels-first", "avx2:*.depthwise=3x1x4:panels-first",
                             "avx512:stem=conv_portable", "neon:conv1=conv1x1_simd/2x2",
                             "neon:hidden=1x2:panels-first", "neon:hidden=1x3")
        self.assertEqual(steps["bneck4.expand"]["avx512"], "conv1x1_simd/7x2x16:pixels-first")
        self.assertRegex(steps["bneck4.expand"]["neon"], "^conv1x1_lane/7x2x16")
        self.assertEqual({steps["bneck%d.depthwise" % i]["avx2"] for i in range(11)}, {"dwconv_simd/3x1x4"})
        self.assertEqual(steps["stem"]["avx512"], "conv_portable/1x1x16")
        self.assertEqual(steps["conv1"]["neon"], "conv1x1_simd/2x2x16")
        self.assertEqual(steps["hidden"]["avx2"], "conv1x1_simd/1x3x16")
        self.assertRegex(steps["hidden"]["neon"], "^conv1x1_lane/1x3x16")
        planned = self.choices()
        for step, targets in steps.items():
            if step not in ("bneck4.expand", "stem", "conv1", "hidden") and "depthwise" not in step:
                self.assertEqual(targets, planned[step])
        # A banner names it, and steps of one shape are no longer one function.
        self.run_tool(self.spec(), "-o", "m.c", "--prefix=m", "--tile=bneck10.expand=3x1")
        text = self.read("m.c").decode()
        self.assertIn("--tile=bneck10.expand=3x1", text)
        self.assertIn("m_bneck10_expand(", text)
        self.run_tool(self.spec(), "-o", "m.c", "--prefix=m")
        self.assertNotIn("m_bneck10_expand(", self.read("m.c").decode())

    def test_tile_malformed(self):
        for tile in ("stem", "stem=", "=7x1", ":stem=7x1", "stem=7", "stem=0x1", "stem=7x1x5", "stem=7x1:sideways",
                     "stem=kernel/", "st em=7x1", "stem=99999999999x1", "stem=*/7x1"):
            _, err = self.run_tool("tiny.arch", "-o", "m.c", "--tile=" + tile, status=2)
            self.assertIn("[option-value]", err)
            self.assertIn("PIXELSxPANELS", err)

    def test_tile_refused(self):
        for tile, slug, contains in (("bneck3.expnd=7x2", "tile-step", "did you mean 'bneck3.expand'?"),
                                     ("x86:stem=7x1", "tile-target", ""),
                                     ("stem=conv_sim", "tile-kernel", "did you mean 'conv_simd'?"),
                                     ("stem=conv1x1_simd", "tile-unused", ""),
                                     ("avx2:stem=conv_lane", "tile-unused", ""),
                                     ("stem=8x2", "tile-range", "takes 1 to 32 pixels"),
                                     ("stem=33x1", "tile-range", "takes 1 to 32 pixels"),
                                     ("stem=7x1:pixels-first", "tile-range", ""),
                                     ("neon:hidden=1x2x8", "tile-range", "several panels only whole"),
                                     ("logits=2x1", "tile-range", "")):
            _, err = self.run_tool(self.spec(), "-o", "m.c", "--tile", tile, status=1)
            self.assertIn("--tile=%s: error: " % tile, err)
            self.assertIn("[%s]" % slug, err)
            self.assertIn(contains, err)
        _, err = self.run_tool(self.spec(), "-o", "m.c", "--target=avx2", "--tile=neon:stem=7x1",
                               status=1)
        self.assertIn("[tile-unused]", err)
        self.assertEqual(self.files(), [])

    def test_inputs_stay(self):
        """A pixel's inputs stay in L2 from panel to panel: its tiles are so narrow that their weights fit, too."""
        large, tiles = self.spec().replace("small", "large"), {}
        for l2_kib in (256, 4096):
            plan, _ = self.run_tool(large, "--dump=plan", "--target=neon", "--cache=l2=%dK" % l2_kib)
            for name, inputs in (("hidden", 960), ("logits", 1280)):
                panels = int(re.search(r" neon:conv1x1_lane/1x(\d+)x16\S* .*# %s" % name, plan)[1])
                tiles[name, l2_kib] = panels
                self.assertLessEqual((16 * panels * (inputs + 1) + inputs) * 4, l2_kib * 1024)
        for name in ("hidden", "logits"):
            self.assertLess(tiles[name, 256], tiles[name, 4096])

    def test_prefetch(self):
        """Large weights are asked for ahead of their use where that helps: on x86, for tiles of several pixels."""
        for target, asked in (("avx512", True), ("avx2", True), ("neon", False)):
            self.run_tool(self.spec(), "-o", "m.c", "--prefix=m", "--target", target)
            code, steps = pathlib.Path(self.dir, "m.c").read_text(), {}
            for name, body in re.findall(r"^MNV3C_INLINE void m_(\w+?)_tile\w+\(\n(.*?)^}", code, re.M | re.S):
                steps.setdefault(name, set()).add("MNV3C_PREFETCH(w, " in body)
            self.assertEqual([steps[name] for name in ("bneck8_expand", "bneck1_expand", "hidden")],
                             [{asked}, {False}, {False}], target)

    def test_prefetch_image(self):
        """The stem asks for the rows of the image that the next output row reads, line by line, on x86 only."""
        text = pathlib.Path(self.spec()).read_text()
        for image, lines in (("input", 6), ("input 224 x 224 x 3 type=u8 order=rgba\n#", 2)):
            pathlib.Path(self.dir, "image.arch").write_text(re.sub("^input", image, text, flags=re.M))
            for target, asked in (("avx512", True), ("avx2", True), ("neon", False)):
                self.run_tool("image.arch", "-o", "m.c", "--prefix=m", "--target", target, "--tile=stem=8x1")
                code = pathlib.Path(self.dir, "m.c").read_text()
                found = re.findall(r"^MNV3C_INLINE void m_stem_tile1x\w*\(\n(.*?)^}", code, re.M | re.S)
                self.assertEqual([body.count("MNV3C_PREFETCH(x, ") for body in found], [lines * asked], (image, target))

    def test_no_fallback(self):
        """No shipped network that code is generated for has a step in plain C on a target with vectors, by no schedule
        and on no number of threads. Which ones there is no code for yet is in UNPLANNED, and printed."""
        unplanned = {}
        for path in sorted(pathlib.Path(cli.ARCH_SPECS).rglob("*.arch")):
            for options in PLANS:
                done = subprocess.run([cli.MNV3C, path, "--dump=plan", *options], capture_output=True, text=True)
                if done.returncode != 0:
                    unplanned[path.stem] = re.search(r"\[([\w-]+)\]$", done.stderr, re.M)[1]
                    continue
                found = re.findall(r" (?!portable:)\w+:(\w+)/\d", done.stdout)
                self.assertGreater(len(found), 0, path)
                self.assertEqual({kernel for kernel in found if "portable" in kernel}, set(), (path, options))
        print("not planned:", *(f"{name} [{reason}]" for name, reason in unplanned.items()), sep="\n  ")
        self.assertEqual(unplanned, UNPLANNED)

    def test_no_fallback_any(self):
        """Nor has any other operation that code is generated for."""
        self.write("all.arch", TINY_ALL)
        out, _ = self.run_tool("all.arch", "--dump=plan")
        kernels = set(re.findall(r" (?!portable:)\w+:(\w+)/\d", out))
        self.assertLessEqual({"add_simd", "mul_simd", "pool_simd"}, kernels)
        self.assertEqual({kernel for kernel in kernels if "portable" in kernel}, set())

    def test_explain(self):
        """explain.txt holds the whole text for a small network; MNV3C_UPDATE_GOLDEN=1 writes it."""
        golden = os.path.join(os.path.dirname(os.path.abspath(__file__)), "explain.txt")
        out, err = self.run_tool("tiny.arch", "--explain")
        self.assertEqual((err, self.files()), ("", []))
        if os.environ.get("MNV3C_UPDATE_GOLDEN") == "1":
            with open(golden, "w", encoding="utf-8", newline="\n") as file:
                file.write(out)
        with open(golden, encoding="utf-8", newline="") as file:
            self.assertEqual(out, file.read())
        self.assertEqual(out, self.run_tool("tiny.arch", "--explain", "-o", "text")[0] + self.read("text").decode())

    def test_schedule(self):
        """Orders and caches that are asked for, and those that are none."""
        plans = {order: self.run_tool(self.spec(), "--dump=plan", "--schedule", order)[0]
                 for order in ("layers", "rows", "channels", "auto")}
        self.assertEqual(len(set(plans.values())), 4)
        self.assertEqual(plans["auto"], self.run_tool(self.spec(), "--dump=plan")[0])
        small, _ = self.run_tool(self.spec(), "--dump=plan", "--cache=l1=8K,l2=16K")
        self.assertNotEqual(small, plans["auto"])
        self.assertEqual(small, self.run_tool(self.spec(), "--dump=plan", "--cache=l2=16K,l1=8192")[0])
        for value in ("", "l2", "l2=", "l2=0", "l3=1K", "l2=1K,", "l2=1K,l2=2K", "l1=1K;l2=2K", "l2=4G", "l2=4096M"):
            _, err = self.run_tool(self.spec(), "-o", "m.c", "--cache=" + value, status=2)
            self.assertIn("[option-value]", err)
        _, err = self.run_tool(self.spec(), "-o", "m.c", "--schedule=columns", status=2)
        self.assertIn("[option-value]", err)
        self.assertEqual(self.files(), [])

    def test_explain_agrees(self):
        """One candidate of each step and target is marked, the one of --dump=plan, and it is the cheapest."""
        planned = self.choices()
        out, _ = self.run_tool(self.spec(), "--explain=*")
        step = target = ""
        marked, cheapest = {}, {}
        for line in out.splitlines():
            if re.match(r"s\d+ ", line):
                step = line.split()[1].rstrip(":")
            elif re.match(r"  \w+: candidates", line):
                target = line.split()[0].rstrip(":")
            elif not re.match(r"  [ *] \S+/\d+x\d+x\d+", line):
                continue  # orders of the work: test_explain.py
            else:
                cost = float(re.search(r"(\d+) cycles", line)[1])
                if "too many" not in line:
                    cheapest[step, target] = min(cost, cheapest.get((step, target), cost))
                if line.startswith("  * "):
                    marked[step, target] = (line.split()[1], cost)
        self.assertEqual({key: text for key, (text, _) in marked.items()},
                         {(step, target): planned[step][target] for step in planned for target in planned[step]})
        for key, (_, cost) in marked.items():
            self.assertEqual(cost, cheapest[key])

    def test_explain_one(self):
        out, _ = self.run_tool(self.spec(), "--explain=bneck3.expand", "--target=avx2", "--tile=bneck3.expand=9x1")
        lines = out.splitlines()
        self.assertRegex(lines[1], r"^s\d+ bneck3.expand: conv1x1 28x28x24 -> 28x28x96$")
        self.assertRegex(lines[2], r"^  by channels, s\d+ to s\d+ together: [\d.]+ % of the cost layer by layer$")
        self.assertRegex(lines[6], r"^  avx2: candidates: \d+, in the registers: \d+$")
        self.assertEqual([line.split()[1].rsplit(":", 1)[0] for line in lines if line.startswith("  * ")],
                         ["conv1x1_simd/9x1x16"])
        self.assertRegex(next(line for line in lines if line.startswith("  * ")), "registers too many$")
        slices, _ = self.run_tool(self.spec(), "--explain=bneck1.expand", "--target=neon")
        self.assertRegex(slices, r"\n    \* rows .*, bneck1.expand by slices of \d+\n")
        _, err = self.run_tool(self.spec(), "--explain=bneck3.expnd", status=1)
        self.assertIn("did you mean 'bneck3.expand'?", err)
        self.assertIn("--explain=bneck3.expnd: error: no step", err)


if __name__ == "__main__":
    start.main(cli, __doc__)

"""What --explain says of the orders of the work: the one that was chosen and the others, with costs and reasons.

usage: test_explain.py [--mnv3c] MNV3C ARCH_SPECS_DIR [unittest arguments]
"""
import os
import re
import unittest

import start
import test_cli as cli

HEAD = r"  (layer by layer|by (rows|channels), s(\d+) to s(\d+) together: ([\d.]+) % of the cost layer by layer)$"
ORDER = (r"    ([ *]) (layers|rows|channels) +(?:([\d.]+) % of (?:that|what s(\d+) to s(\d+) cost now), )?"
         r"((?:, )?\w+ \d+ cycles.*?): (.*)$")
IMPOSSIBLE = r"      (layers|rows|channels) +impossible: (.+)$"
MACHINE = r"(\w+) with (\d+) KiB of L1 and (\d+) KiB of L2"
PLACE = r"([\d.]+) KiB(?: and weights of ([\d.]+) KiB)? \(((?:\w+: [\w ]+(?:, )?)+)\)"


class Unit:
    """A group of steps, or a step that runs layer by layer by itself."""

    def __init__(self, first, head):
        self.first, self.schedule = first, head[2] or "layers"
        self.end, self.percent = (int(head[4]) + 1, float(head[5])) if head[2] else (first + 1, 100)
        self.chosen, self.orders, self.impossible = None, {}, {}

    def add(self, match):
        cycles = dict(re.findall(r"(\w+) (\d+) cycles", match[6]))
        order = {"percent": float(match[3] or 100), "cycles": cycles, "reason": match[7], "others": match[4]}
        if match[1] == "*":
            self.chosen = match[2]
        self.orders[match[2]] = order


def units_of(text):
    """{first step: Unit}; a group is told of once, where its first step that is shown is."""
    units, unit, step = {}, None, None
    for line in text.splitlines():
        if re.match(r"s\d+ ", line):
            step = int(line[1:].split()[0])
        elif re.match(HEAD, line):
            head = re.match(HEAD, line)
            unit = units.setdefault(int(head[3]) if head[2] else step, Unit(step, head))
        elif re.match(ORDER, line):
            unit.add(re.match(ORDER, line))
        elif re.match(IMPOSSIBLE, line):
            match = re.match(IMPOSSIBLE, line)
            unit.impossible[match[1]] = match[2]
    return units


def place_of(kib, machine, whole):
    """Where so many KiB are, with room for less than a twentieth of one, to which they are rounded."""
    l1, l2 = machine
    limits = [(l1, "in L1"), (l2 * whole, "in L2"), (l2, "partly beyond L2")]
    return {next((place for limit, place in limits if kib + shift <= limit), "beyond L2") for shift in (-0.11, 0, 0.11)}


class Explain(cli.CliTest):
    def spec(self, name=cli.SPEC):
        return os.path.join(cli.ARCH_SPECS, name)

    def explain(self, *args):
        out, _ = self.run_tool(*args)
        machines = {name: (int(l1), int(l2)) for name, l1, l2 in re.findall(MACHINE, out.split("\ns", 1)[0])}
        return out, machines, units_of(out)

    def check_reasons(self, machines, unit):
        """Each size is where the caches of each machine say."""
        for schedule, order in unit.orders.items():
            found = re.findall(PLACE, order["reason"])
            self.assertTrue(found, order["reason"])
            for first, second, places in found:
                kib, whole = float(first) + float(second or 0), 6 / 8 if schedule == "rows" else 1 / 4
                for name, place in re.findall(r"(\w+): ([\w ]+)", places):
                    self.assertIn(place, place_of(kib, machines[name], whole), order["reason"])

    def check_units(self, machines, units, saves):
        """All three orders of each; the one that was chosen costs least, but where memory is saved, and as much as its
        head says."""
        for unit in units.values():
            self.assertEqual(unit.chosen, unit.schedule)
            self.assertEqual(sorted([*unit.orders, *unit.impossible]), ["channels", "layers", "rows"])
            self.assertIn("layers", unit.orders)
            for order in unit.orders.values():
                self.assertGreaterEqual(order["percent"], 95 if saves else 100)
                self.assertEqual(list(order["cycles"]), list(machines))
            self.assertAlmostEqual(unit.orders["layers"]["percent"] * unit.percent, 1e4, delta=15)
            self.check_reasons(machines, unit)

    def test_orders(self):
        for name in cli.SPEC, "mobilenet_v3_large.arch":
            for more in [], ["--cache=l1=16K,l2=128K"], ["--target=neon", "--resolution=512x1024"]:
                out, machines, units = self.explain(self.spec(name), "--explain", *more)
                self.assertEqual(list(machines), ["neon"] if "--target=neon" in more else ["neon", "avx512"])
                if "l1" in "".join(more):
                    self.assertEqual(set(machines.values()), {(16, 128)})
                self.check_units(machines, units, "with more memory" in out)
                if not more:
                    self.assertEqual({unit.schedule for unit in units.values()}, {"layers", "rows", "channels"})

    def test_saving(self):
        """Where a schedule that costs nearly the same needs less memory, the fastest is told, too."""
        out, _, _ = self.explain(self.spec(), "--explain")
        saving = re.search(r"^workspace: (\d+) bytes; with more memory (\d+), and the schedule costs ([\d.]+) % less$",
                           out, re.M)
        part = 1 - int(saving[1]) / int(saving[2])
        self.assertGreaterEqual(part, 1 / 16)
        self.assertLessEqual(float(saving[3]), 4 * part)
        self.assertRegex(out, r"\n  by rows, .*\n(    .*\n)*  with more memory by rows, s\d+ to s\d+\n")

    def test_rings(self):
        """Rings of a chain are those of the plan."""
        plan, _ = self.run_tool(self.spec(), "--dump=plan")
        rings = [(int(size), int(first), int(last)) for size, first, last in
                 re.findall(r"^b\d+ offset=\d+ size=(\d+) ring=\d+(?: places=\d+)? steps=(\d+)\.\.(\d+)", plan, re.M)]
        _, _, units = self.explain(self.spec(), "--explain")
        chains = [unit for unit in units.values() if unit.schedule == "rows"]
        self.assertGreater(len(chains), 1)
        for unit in chains:
            size = sum(size for size, first, last in rings if unit.first <= first and last < unit.end)
            self.assertIn("rings of %.1f KiB" % (size / 1024), unit.orders["rows"]["reason"])

    def test_reasons(self):
        """What leaves L2 is named, and what cannot run by rows, too."""
        _, _, units = self.explain(self.spec("mobilenet_v3_large.arch"), "--explain")
        self.assertIn("the map of bneck1.expand, 112x112x64, 3136.0 KiB (neon: beyond L2, avx512: beyond L2)",
                      units[0].orders["layers"]["reason"])
        impossible = {unit.impossible.get("rows") for unit in units.values()}
        self.assertIn("bneck3.se_reduce has too few pixels", impossible)
        _, _, threads = self.explain(self.spec(), "--explain", "--threads")
        self.assertTrue(any(unit.end - unit.first == 1 and unit.schedule != "layers" for unit in threads.values()))

    def test_forced(self):
        """An order that was asked for may cost more than others, which then shows."""
        _, _, units = self.explain(self.spec("mobilenet_v3_large.arch"), "--explain", "--schedule=layers")
        self.assertEqual({unit.schedule for unit in units.values()}, {"layers"})
        self.assertTrue(any(order["percent"] < 95 for unit in units.values() for order in unit.orders.values()))

    def test_one(self):
        """Of a step that is named, its group; of one alone, those that it could run with."""
        out, _, units = self.explain(self.spec(), "--explain=bneck2.depthwise")
        self.assertEqual([(unit.schedule, sorted(unit.orders)) for unit in units.values()],
                         [("rows", ["channels", "layers", "rows"])])
        self.assertEqual(len(re.findall(r"^s\d+ ", out, re.M)), 1)
        _, _, units = self.explain(self.spec(), "--explain=bneck3.project")
        unit, = units.values()
        self.assertTrue(unit.schedule == "layers" and unit.orders["rows"]["others"], out)


if __name__ == "__main__":
    start.main(cli, __doc__)

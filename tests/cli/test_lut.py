"""A network's latency by a look-up table as the tool shows it: info --lut, as text and JSON.

usage: test_lut.py [--mnv3c] MNV3C ARCH_SPECS_DIR [unittest arguments]
"""
import json
import os
import unittest

import start
import test_cli as cli

TABLE = {
    "schema": "mnv3c.lut/1", "version": "0", "machine": "a machine made up",
    "settings": {"target": "", "dtype": "f32", "schedule": "layers", "threads": 1, "cache_state": "network",
                 "compiler": "cc", "cflags": "-O3", "runner": "local", "rounds": 3, "seconds": 0.5},
    "operations": [], "additivity": []}
ARCH = """network two
input 32x32x3
policy torchvision
classes 10
conv   3x3   -  16 - HS 2
bneck  3x3  48  24 - RE 1 residual=off
"""


def operation(name, kernel, stride, pad, side, act, samples, pixels=""):
    return {"operation": name, "kernel": [kernel] * 2, "stride": [stride] * 2, "dilation": [1, 1],
            "padding": [pad] * 4, "input": [side] * 2, "nonlinearity": act, "mean": False, "stored": True,
            "residual": False, "gated": False, "vector": False, "pixels": pixels, "error": 0.1, "error_median": 0.05,
            "held_out": 1, "samples": [dict(zip(("channels_in", "channels_out", "median_ms", "min_ms", "spread"),
                                                (*sample, sample[2], 0.0))) for sample in samples]}


STEM = operation("conv", 3, 2, 1, 32, "hswish", [(3, 16, 0.5)])
EXPAND = operation("conv1x1", 1, 1, 0, 16, "relu", [(16, 32, 0.25), (16, 64, 0.5)])
DEPTHWISE = operation("dwconv", 3, 1, 1, 16, "relu", [(48, 48, 0.125)])
PROJECT = operation("conv1x1", 1, 1, 0, 16, "none", [(48, 24, 0.0625)])


class Lut(cli.CliTest):
    def table(self, **members):
        return self.write("table.json", json.dumps(dict(TABLE, **members)))

    def setUp(self):
        super().setUp()
        self.arch = self.write("two.arch", ARCH)

    def test_rows_and_sum(self):
        path = self.table(operations=[STEM, EXPAND, DEPTHWISE, PROJECT])
        out, err = self.run_tool("info", self.arch, "--lut", path)
        self.assertEqual(err, "")
        lines = {line.split()[0]: line.split()[1:] for line in out.split("\n") if line}
        self.assertEqual(lines["stem"], ["conv", "0.5000", "47.1"])  # the row of that name stands before its step
        self.assertEqual(lines["bneck0"], ["0.5625", "52.9", "interpolated"])
        self.assertEqual(lines["bneck0.expand"], ["conv1x1", "0.3750", "35.3", "interpolated"])
        self.assertEqual(lines["bneck0.depthwise"], ["dwconv", "0.1250", "11.8"])
        self.assertIn("latency     1.0625 ms, interpolated within 0.0375 ms\n", out)
        self.assertIn("a machine made up", out)
        self.assertNotIn("missing", out)

        lut = json.loads(self.run_tool("info", self.arch, "--lut", path, "--json")[0])["lut"]
        self.assertEqual((lut["ms"], lut["steps_known"], lut["steps_missing"]), (1.0625, 4, 0))
        self.assertEqual([(row["name"], row["ms"], row["source"]) for row in lut["rows"]],
                         [("stem", 0.5, "sampled"), ("bneck0", 0.5625, "interpolated")])
        self.assertEqual([step["ms"] for step in lut["steps"]], [0.5, 0.375, 0.125, 0.0625])
        self.assertEqual([step["row"] for step in lut["steps"]], [0, 1, 1, 1])

    def test_with_memory(self):
        path = self.table(operations=[STEM])
        out, _ = self.run_tool("info", self.arch, "--lut", path, "--json", "--memory")
        self.assertLessEqual({"lut", "memory"}, set(json.loads(out)))
        self.assertIn("[lut-memory]", self.run_tool("info", self.arch, "--lut", path, "--memory", status=2)[1])

    def test_missing_steps(self):
        path = self.table(operations=[STEM, EXPAND])
        out, err = self.run_tool("info", self.arch, "--lut", path)
        self.assertIn("no time for 2 of 4 steps, such as 'bneck0.depthwise'", err)
        self.assertIn("[lut-missing-steps]", err)
        self.assertIn("without 2 steps that are missing", out)

    def test_wrong_tables(self):
        for text, slug, status in (("{", "json-invalid", 1), ("[]", "json-invalid", 1), ("{}", "json-schema", 1),
                                   ("[" * 99, "json-limit", 1),
                                   (json.dumps(dict(TABLE, settings=1)), "json-member", 1)):
            path = self.write("table.json", text)
            out, err = self.run_tool("info", self.arch, "--lut", path, "-o", self.path("out"), status=status)
            self.assertIn("[%s]" % slug, err)
            self.assertFalse(os.path.exists(self.path("out")))
        path = self.table(operations=[dict(EXPAND, samples=[])])
        self.assertIn("[lut-samples]", self.run_tool("info", self.arch, "--lut", path, status=1)[1])
        self.assertIn("[json-unreadable]", self.run_tool("info", self.arch, "--lut", self.path("no.json"), status=3)[1])
        path = self.table()
        self.assertIn("[output-name]", self.run_tool("info", self.arch, "--lut", path, "-o", path, status=2)[1])


if __name__ == "__main__":
    start.main(cli, __doc__)

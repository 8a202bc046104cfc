"""What the tests of mnv3c sweep share: running the tool in a folder of its own, and tables.

A test is `test_x.py [--mnv3c] MNV3C ARCH_SPECS_DIR [unittest arguments]`. Standard library only.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

MNV3C = ARCH_SPECS = ""

TINY = """network tiny
input      16 x 16 x 3
multiplier 1.0
policy     torchvision
classes    4
conv     3x3      -    16   -  HS   2
bneck    3x3     32    16  SE  RE   1
pool     global
logits
"""


class SweepTest(unittest.TestCase):
    def setUp(self):
        self.dir = tempfile.mkdtemp(prefix="mnv3c sweep ")
        self.addCleanup(shutil.rmtree, self.dir, ignore_errors=True)
        self.write("tiny.arch", TINY)

    def path(self, *names):
        return os.path.join(self.dir, *names)

    def write(self, name, content):
        os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
        with open(self.path(name), "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())
        return name

    def read(self, name):
        with open(self.path(name), "rb") as file:
            return file.read().decode()

    def run_tool(self, *args, status=0):
        done = subprocess.run([MNV3C, *args], cwd=self.dir, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)
        self.assertEqual(done.returncode, status, (args, done.stdout, done.stderr))
        return done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")

    def refused(self, slug, *args, status=1):
        """Standard error of a call that must fail with a message of this id."""
        out, err = self.run_tool(*args, status=status)
        self.assertEqual(out, "")
        self.assertIn("[%s]" % slug, err)
        return err

    def table(self, *args, stderr=None):
        """The table of a sweep that runs nothing."""
        _, err = self.run_tool("sweep", *args, "--no-run", "-o", "made.json")
        if stderr is None:
            self.assertEqual(err, "")
        else:
            self.assertIn(stderr, err)
        return json.loads(self.read("made.json"))

    def write_table(self, name, points, **members):
        return self.write(name, json.dumps({"schema": "mnv3c.sweep/1", "version": "0", **members, "points": points}))


def point(number=1, medians=(1.0,), **members):
    """A point as in a table, measured in as many rounds as there are medians."""
    made = {"id": "p%d" % number, "network": "net", "multiplier": number, "height": 32, "width": 32, "threads": 1,
            "dtype": "f32", "schedule": "auto", "compiler": "cc", "runner": "local", "status": "ok",
            "parameters": 1000, "macs": 2000}
    if medians:
        made["latency"] = {"rounds": [{"median_ms": ms, "min_ms": ms * 0.9, "runs": 10, "preempted": 1}
                                      for ms in medians]}
    return {**made, **members}


def main():
    global MNV3C, ARCH_SPECS
    arguments = [argument for argument in sys.argv[1:] if argument != "--mnv3c"]
    if len(arguments) < 2:
        sys.exit(sys.modules["__main__"].__doc__)
    MNV3C, ARCH_SPECS = os.path.abspath(arguments[0]), os.path.abspath(arguments[1])
    unittest.main(module="__main__", argv=[sys.argv[0], *arguments[2:]])

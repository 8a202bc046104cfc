"""Values that options of mnv3c sweep, lut, netadapt, score and space cannot take: each is a usage error, with one
message that names the option, the value or its place, and a remedy; nothing is read, made or written.

usage: test_values.py [--mnv3c] MNV3C ARCH_SPECS_DIR [unittest arguments]
"""
import os
import subprocess
import sys
import tempfile
import unittest

MNV3C = ""
LARGE = "99999999999999999999"

# Of each command: what it is called with beside the option, and for each option values that are none.
MEASURING = {"classes": ["0", "x"], "policy": ["mine"], "cc": ["", " ", "cc\n-O1"], "cflags": ["-O1\n"],
             "runner": ["", "locl", "a\nb"], "rounds": ["0", "x", "1001", LARGE],
             "seconds": ["0", "-1", "inf", "300", "1e99"], "timeout": ["0", "x", LARGE],
             "jobs": ["0", "-2"], "work": [""]}
COMMANDS = {
    "sweep": (["a.arch", "-o", "t.json"],
              {**MEASURING, "multiplier": ["0", "-1", "nan", "1,,2", "1..2", ""],
               "resolution": ["0", "32x", "96..32:8"],
               "target": ["mine"], "dtype": ["f16"], "threads": ["0", "17", "1,99", LARGE], "schedule": ["mine"],
               "filter": ["macs", "mine<=1", "macs<=x"], "retries": ["0", "1000"], "max-workspace": ["0", "1G"],
               "accuracy": [""], "report": [""], "output": ["t.txt"]}),
    "lut": (["a.arch", "-o", "t.json"],
            {**MEASURING, "multiplier": ["0", "1,2"], "resolution": ["0", "32,64"], "target": ["mine", "all"],
             "channels": ["0", "2..1", "8..16:4", "0.5..64"], "kernel": ["0", "4", "17"], "squeeze": ["mine"],
             "nonlinearity": ["XX", "RE,RE"], "cache-state": ["tepid"], "output": ["t.csv", "t"]}),
    "netadapt": (["a.arch", "--lut=t.json", "--evaluate=true", "--target=0.9x", "--weights=w", "-o", "d"],
                 {"target": ["0x", "1x", "1.5x", "0.85", "85%", "-1ms"], "step": ["0", "1", "2", "x"],
                  "divisor": ["0", "x"], "evaluate": [""], "evaluate-timeout": ["0", "x"], "lut": [""],
                  "weights": ["", "synthetic:x"]}),
    "score": (["--accuracy=70", "--target-ms=5", "--latency-ms=6"],
              {"accuracy": ["-1", "175", "100.1", "nan", "1e400"], "target-ms": ["0", "-1", "x"],
               "latency-ms": ["0", "x"], "w": ["0.1", "x"]}),
    "space": (["a.arch", "--describe"],
              {"kernel": ["0", "4", "17", "x", ""], "expansion": ["0", "x", "x0", "1e9", "12"],
               "width": ["0", "-1", "x6"], "se": ["maybe"], "nl": ["XX"], "rows": [""], "max-ms": ["0", "x"],
               "min-macs": ["x"],
               "max-workspace": ["0"], "min-parameters": ["-1"]}),
}


class Values(unittest.TestCase):
    def setUp(self):
        self.directory = tempfile.TemporaryDirectory(prefix="mnv3c-values-")
        self.addCleanup(self.directory.cleanup)

    def refused(self, words):
        """Standard error of a call that must end as a wrong use, with one error and one remedy."""
        done = subprocess.run([MNV3C, *words], cwd=self.directory.name, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              text=True, timeout=60)
        self.assertEqual(done.returncode, 2, (words, done.stdout, done.stderr))
        self.assertEqual(done.stdout, "")
        self.assertEqual(done.stderr.count("error: "), 1, (words, done.stderr))
        self.assertEqual(done.stderr.count("  help: "), 1, (words, done.stderr))
        self.assertIn("note: usage: mnv3c %s " % words[0], done.stderr)
        self.assertEqual(os.listdir(self.directory.name), [])
        return done.stderr

    def check(self, command):
        base, options = COMMANDS[command]
        for name, values in options.items():
            others = [word for word in base if word.split("=")[0] != "--" + name]
            if name == "output":
                others = others[:1]
            for value in values:
                with self.subTest(option=name, value=value):
                    err = self.refused([command, *others, "--%s=%s" % (name, value)])
                    named = name if name != "output" else "'%s'" % value
                    self.assertIn(named, err)
                    self.assertIn(value.split(",")[-1].strip()[:9].replace("\n", "?"), err)

    def test_sweep(self):
        self.check("sweep")

    def test_lut(self):
        self.check("lut")

    def test_netadapt(self):
        self.check("netadapt")

    def test_score(self):
        self.check("score")

    def test_space(self):
        self.check("space")

    def test_together(self):
        """Values that are none beside each other."""
        self.assertIn("[sweep-rounds]", self.refused(["sweep", "a.arch", "--rounds=999", "--retries=2"]))
        self.assertIn("[sweep-seconds]", self.refused(["lut", "a.arch", "-o", "t.json", "--seconds=2", "--timeout=2"]))
        for name in ("ms", "parameters", "macs"):
            bounds = ["--min-%s=2" % name, "--max-%s=1" % name]
            self.assertIn("[space-bounds]", self.refused(["space", "a.arch", "--describe", "--lut=t.json", *bounds]))
        self.assertIn("[space-bounds]", self.refused(["space", "a.arch", "--describe", "--min-workspace=2K",
                                                      "--max-workspace=1K"]))
        self.assertIn("[space-form]", self.refused(["space", "a.arch", "--choose=kernel"]))


if __name__ == "__main__":
    ARGUMENTS = [argument for argument in sys.argv[1:] if argument != "--mnv3c"]
    if not ARGUMENTS:
        sys.exit(__doc__)
    MNV3C = os.path.abspath(ARGUMENTS[0])
    unittest.main(argv=[sys.argv[0], *ARGUMENTS[2:]])

"""Look-up tables from end to end: mnv3c lut with a real compiler, with a machine of paper, and with what goes wrong.

usage: check_lut.py [--mnv3c] MNV3C ARCH_SPECS_DIR [unittest arguments]

Standard library only.
"""
import json
import os
import pathlib
import shutil
import signal
import subprocess
import time

import running
import tool

RUNNER = pathlib.Path(__file__).resolve().parent / "fake_runner"
JOINED = """network joined
input 16x16x8
policy torchvision
classes 3
fused 3x3 16 8 - RE 1
bneck 3x3 16 8 - RE 1 residual=off @a
bneck 3x3 16 8 - RE 1 @b
add from=a,b
pool global
logits
"""
QUICK = ("--rounds=1", "--seconds=0.002", "--cflags=-O1")


def channels(operation):
    return {(sample["channels_in"], sample["channels_out"]) for sample in operation["samples"]}


class Lut(tool.SweepTest):
    def make(self, arch, *options, status=0):
        out, err = self.run_tool("lut", arch, "-o", "t.json", *options, status=status)
        self.assertEqual(out, "")
        return err

    def made(self):
        return json.loads(self.read("t.json"))

    def predict(self, arch, *options):
        out, err = self.run_tool("info", arch, "--lut", "t.json", "--json", *options)
        return json.loads(out)["lut"], err

    def test_real(self):
        """The digits: every step of the network has a time, sums fit, and nothing is done twice."""
        if not shutil.which("cc") or not shutil.which("ninja"):
            self.skipTest("no cc or no ninja")
        digits = os.path.join(tool.ARCH_SPECS, "digits", "digits.arch")
        self.make(digits, "--channels=1", *QUICK)
        table = self.made()
        self.assertEqual(table["schema"], "mnv3c.lut/1")
        self.assertEqual(table["settings"]["cache_state"], "network")
        lut, err = self.predict(digits)
        self.assertEqual((lut["steps_missing"], lut["steps_extrapolated"], err), (0, 0, ""))
        self.assertEqual({step["source"] for step in lut["steps"]}, {"sampled"})
        self.assertGreater(lut["ms"], 0)
        network, = table["additivity"]
        self.assertEqual(network["network"], "digits")
        self.assertAlmostEqual(network["predicted_ms"], lut["ms"])
        self.assertTrue(0.2 < network["measured_ms"] / lut["ms"] < 5, network)  # the machine may be busy
        self.assertGreater(network["auto_ms"], 0)
        self.make(digits, "--channels=1", *QUICK)
        self.assertEqual(self.made(), table)

    def test_lattice(self):
        """Without a compiler: all that a table would hold, by a machine of paper that knows no steps."""
        self.write("b.arch", "network b\ninput 28x28x16\npolicy torchvision\nclasses 9\nbneck 3x3 64 24 SE HS 1\n")
        os.environ["FAKE_LOG"] = self.path("runs.log")
        err = self.make("b.arch", "--runner", str(RUNNER), "--cc=true", "--kernel=3,5", status=1)
        self.assertIn("[lut-nothing-measured]", err)
        texts = [path.read_text() for path in pathlib.Path(self.path("t.json.work", "probes")).iterdir()]
        rows = [text.split("\n")[5].split() for text in texts]
        blocks = [row for row in rows if row[0] == "bneck" and row[1] != "1x1"]
        self.assertEqual({row[1] for row in blocks}, {"3x3", "5x5"})
        self.assertTrue(all(row[4].startswith("SE:") for row in blocks))
        self.assertTrue(all(24 <= int(row[2]) <= 88 and 8 <= int(row[3]) <= 40 for row in blocks), blocks)
        self.assertTrue({"residual=on", "residual=off"} <= {word for row in blocks for word in row})
        self.assertIn("input 28 x 28 x 16", texts[0] + texts[1] + texts[2] + "".join(texts))
        products = [row for row in rows if row[1] == "1x1"]
        self.assertTrue(products)
        self.assertFalse(os.path.exists(self.path("t.json")))

    def test_full_has_every_multiple(self):
        self.write("c.arch", "network c\ninput 8x8x16\npolicy torchvision\nclasses 9\nconv 1x1 - 32 - RE 1\n")
        self.make("c.arch", "--runner", str(RUNNER), "--cc=true", "--full", "--channels=16..48:8", status=1)
        texts = [path.read_text() for path in pathlib.Path(self.path("t.json.work", "probes")).iterdir()]
        found = sorted(int(text.split("\n")[5].split()[3]) for text in texts)
        self.assertEqual(found, [16, 24, 32, 40, 48])

    def interrupt(self, *options, results):
        """Ctrl-C as soon as there are that many results; standard error."""
        process = subprocess.Popen([tool.MNV3C, "lut", "tiny.arch", "-o", "t.json", *options], cwd=self.dir,
                                   stderr=subprocess.PIPE, text=True, preexec_fn=running.heed_interrupts)
        self.addCleanup(process.stderr.close)
        self.addCleanup(process.kill)
        for _ in range(600):
            if len(list(pathlib.Path(self.dir).glob("t.json.work/" + results))) >= 3:
                break
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        err = process.communicate(timeout=30)[1]
        self.assertEqual(process.returncode, 130, err)
        return err

    def test_interrupted(self):
        """Before its first figures, after some of them, and while the networks are measured."""
        if not shutil.which("cc") or not shutil.which("ninja"):
            self.skipTest("no cc or no ninja")
        options = ("--channels=1", "--rounds=5", "--seconds=0.1", "--cflags=-O0")
        err = self.interrupt(*options, results="program/*/model.o")
        self.assertIn("[sweep-interrupted]", err)
        self.assertIn("there is no table [lut-stopped]", err)
        self.assertNotIn("[lut-no", err)
        self.assertFalse(os.path.exists(self.path("t.json")))
        err = self.interrupt(*options, results="points/*/round0.json")
        self.assertIn("[sweep-interrupted]", err)
        self.assertNotIn("[lut-", err)
        some = sum(len(operation["samples"]) for operation in self.made()["operations"])
        self.assertGreater(some, 0)
        self.make("tiny.arch", *options)
        self.assertGreaterEqual(sum(len(operation["samples"]) for operation in self.made()["operations"]), some)

    def test_outside(self):
        """A range that leaves out the network's own widths is worth a warning, before anything is measured."""
        err = self.make("tiny.arch", "--cc=false", "--channels=8", status=1)
        self.assertIn("3 of 4 rows lie outside the channels that are measured, such as", err)
        self.assertIn("[lut-outside]", err)
        self.assertLess(err.index("[lut-outside]"), err.index("sweep: 1 of"))
        for channels in ("0.5..1.25", "1", "8..64:8"):
            self.assertNotIn("[lut-outside]", self.make("tiny.arch", "--cc=false", "--channels", channels, status=1))

    def test_what_goes_wrong(self):
        self.assertIn("[lut-nothing-measured]", self.make("tiny.arch", "--cc=false", status=1))
        self.assertFalse(os.path.exists(self.path("t.json")))
        self.write("file", "")
        self.assertIn("[lut-cannot-write]", self.make("tiny.arch", "--work=file/work", status=3))
        self.assertIn("[lut-probes]", self.make("tiny.arch", "--channels=8..4096:8", "--full", status=1))
        self.write("wide.arch", "network wide\ninput 64x64x8\npolicy torchvision\nclasses 3\nfused 15x15 16 8 - RE 1\n")
        self.assertIn("[lut-row-failed]", self.make("wide.arch", "--channels=16384", status=1))
        self.write("joined.arch", JOINED)
        err = self.make("joined.arch", "--cc=false", "--channels=1", status=1)
        self.assertIn("row 'add' cannot be measured alone [lut-row-apart]", err)
        for option, slug in (("--kernel=4", "lut-kernel"), ("--kernel=17", "lut-kernel"),
                             ("--channels=0", "option-value"),
                             ("--channels=2..1", "option-value"), ("--channels=0.5..64", "option-value"),
                             ("--cache-state=tepid", "option-value"), ("--nonlinearity=XX", "option-value")):
            self.assertIn("[%s]" % slug, self.make("tiny.arch", option, status=2))
        self.assertIn("[option-required]", self.run_tool("lut", "tiny.arch", status=2)[1])
        self.assertIn("[lut-form]", self.run_tool("lut", "tiny.arch", "-o", "t.csv", status=2)[1])
        self.assertIn("[option-not-here]", self.make("tiny.arch", "--threads=2", status=2))


if __name__ == "__main__":
    tool.main()

"""What the tests of sweeps that run share: calling mnv3c sweep in a folder of its own, on the machine of paper
(fake_runner) or with real compilers and runners. Work folders have names that a shell or ninja would take apart.
Standard library only.
"""
import json
import os
import pathlib
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import unittest

MNV3C = ""
RUNNER = pathlib.Path(__file__).resolve().parent / "fake_runner"
SKIPPED = 77

TINY = """network tiny
input      16 x 16 x 3
policy     torchvision
classes    4
conv     3x3      -    16   -  HS   2
bneck    3x3     16    16  SE  RE   2
pool     global
logits
"""


def heed_interrupts():
    """A test in the background of a shell inherits that they are ignored, and so would the tool."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Sweep(unittest.TestCase):
    def setUp(self):
        self.dir = pathlib.Path(tempfile.mkdtemp(prefix="mnv3c sweep $x 'y': "))
        self.addCleanup(shutil.rmtree, self.dir, ignore_errors=True)
        (self.dir / "tiny net.arch").write_text(TINY)
        self.log = self.dir / "runs.log"
        self.environment = {**os.environ, "FAKE_LOG": str(self.log)}

    def script(self, name, text):
        path = self.dir / name
        path.write_text("#!/bin/sh\n" + text)
        path.chmod(0o755)
        return str(path)

    def command(self, *options):
        rounds = [] if any(option.startswith("--rounds") for option in options) else ["--rounds=2"]
        flags = [] if any(option.startswith("--cflags") for option in options) else ["--cflags=-O0"]
        return [MNV3C, "sweep", "tiny net.arch", "-o", "t.json", "--seconds=0.01", *rounds, *flags, *options]

    def sweep(self, *options, status=0, **environment):
        """The table and what is said on standard error."""
        done = subprocess.run(self.command(*options), cwd=self.dir, env={**self.environment, **environment},
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=100)
        self.assertEqual(done.returncode, status, (options, done.stdout, done.stderr))
        return self.table(), done.stderr

    def table(self):
        path = self.dir / "t.json"
        return json.loads(path.read_text()) if path.exists() else None

    def fake(self, *options, **more):
        """The same on the machine of paper, without a compiler that takes time."""
        return self.sweep(*self.on_paper(), *options, **more)

    def on_paper(self):
        compiler = self.script("cc", 'case $1 in --version) echo 1; exit;; esac\n'
                                     'for word do last=$word; done\necho code >"$last"\n')
        return ["--cc", shlex.quote(compiler), "--runner", str(RUNNER)]

    def runs(self):
        return self.log.read_text().splitlines() if self.log.exists() else []

    def statuses(self, table):
        return [point["status"] for point in table["points"]]


def main(usage):
    """`usage` is shown when the tool is missing."""
    global MNV3C
    arguments = [argument for argument in sys.argv[1:] if argument != "--mnv3c"]
    if not arguments:
        sys.exit(usage)
    if not shutil.which("ninja"):
        if os.environ.get("CI") == "true":
            sys.exit("FAILED: missing: ninja, and nothing may be skipped where CI=true")
        print("SKIPPED: missing: ninja")
        sys.exit(SKIPPED)
    MNV3C = os.path.abspath(arguments[0])
    unittest.main(module="__main__", argv=[sys.argv[0], *arguments[1:]])

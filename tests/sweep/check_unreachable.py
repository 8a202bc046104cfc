"""What is found out before anything is compiled: machines that are not there, runners that cannot count, Ctrl-C while
they are asked. And what Ctrl-C leaves: no figure of what was there before.

usage: check_unreachable.py [--mnv3c] MNV3C [unittest arguments]
"""
import json
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time

import running
from running import RUNNER, TINY, Sweep


class Unreachable(Sweep):
    def programs(self):
        """How many were compiled."""
        return len(list(self.dir.glob("t.json.work/program/*/model.o")))

    def other_runner(self, text):
        return self.script("other", text)

    def test_absent(self):
        """The only machine is not there: one message, nothing compiled, and no table."""
        table, err = self.fake("--multiplier=1,2", status=1, FAKE_MODE="silent")
        self.assertIsNone(table)
        self.assertIn("cannot be used, and nothing was compiled: error: no device of this name [runner-unusable]", err)
        self.assertEqual(err.count("error:"), 2)  # its own and that word of the runner's
        self.assertNotIn("[sweep-", err)
        self.assertEqual(self.programs(), 0)
        self.assertEqual(list(self.dir.glob("t.json.work/code/*/model.c")), [])
        table, _ = self.fake("--multiplier=1,2")
        self.assertEqual(self.statuses(table), ["ok"] * 2)

    def test_table_stays(self):
        """One of an earlier call, of other points."""
        before, _ = self.fake("--multiplier=1")
        table, _ = self.fake("--multiplier=2", status=1, FAKE_MODE="silent")
        self.assertEqual(table, before)

    def test_one_of_two(self):
        """The other machine is measured all the same, and the table says why this one is not."""
        absent = self.other_runner("echo 'other: it sleeps' >&2; exit 3\n")
        table, err = self.fake("--runner", absent, "--multiplier=1,2")
        self.assertEqual(self.statuses(table), ["ok", "run-failed"] * 2)
        self.assertIn("is left out: it sleeps [runner-silent]", err)
        self.assertNotIn("[sweep-", err)
        self.assertIn("the machine is gone: other: it sleeps", table["points"][1]["reason"])
        self.assertEqual(self.programs(), 2)

    def test_figures_stay(self):
        """What an absent machine measured holds, unless the network changed since; and is not lost then, either."""
        first, _ = self.fake("--multiplier=1,2")
        again, err = self.fake("--multiplier=1,2,3", "--remeasure", FAKE_MODE="silent")
        self.assertEqual(self.statuses(again), ["ok", "ok", "run-failed"])
        self.assertEqual(again["points"][:2], first["points"])
        self.assertIn("[runner-silent]", err)
        time.sleep(0.01)
        (self.dir / "tiny net.arch").write_text(TINY.replace("SE  RE", "-   RE"))
        changed, err = self.fake("--multiplier=1,2", status=1, FAKE_MODE="silent")
        self.assertIn("[runner-unusable]", err)
        self.assertEqual(changed, again)  # not written
        (self.dir / "tiny net.arch").write_text(TINY)
        runs = len(self.runs())
        table, _ = self.fake("--multiplier=1,2")
        self.assertEqual(self.statuses(table), ["ok"] * 2)
        self.assertEqual(len(self.runs()), runs)  # the code is that of before

    def test_cannot_count(self):
        """A runner that says so is believed; one that does not know the question is tried."""
        table, err = self.fake("--count", status=1, FAKE_MODE="no_count")
        self.assertIsNone(table)
        self.assertIn("nothing was compiled: it has no counters for that [runner-unusable]", err)
        self.assertIn("leave out --count", err)
        self.assertEqual(self.programs(), 0)
        table, err = self.fake("--count", "--threads=1,2,3", FAKE_MODE="one_thread")
        self.assertEqual(self.statuses(table), ["ok", "run-failed", "run-failed"])
        self.assertEqual(table["points"][1]["reason"], "it has no counters for that")
        self.assertEqual(err.count("[runner-cannot-count]"), 1)
        self.assertEqual(self.programs(), 1)
        for answer in ("echo 'no such command' >&2; exit 2", "exit 0", "echo no", "echo 'no: not so' && exit 1"):
            other = self.other_runner("case $1 in can) %s;; esac; exec '%s' \"$@\"\n" % (answer, RUNNER))
            table, _ = self.sweep(*self.on_paper()[:2], "--runner", other, "--count")
            self.assertEqual(self.statuses(table), ["ok"], answer)
        table, err = self.sweep("--count", status=1)
        self.assertIn("runner 'local' cannot be used, and nothing was compiled: it cannot count, as only", err)

    def test_settings(self):
        """Those of built-in runners are looked at before anything is compiled, too."""
        _, err = self.sweep(status=1, MNV3C_RUNNER_MAX_CELSIUS="hot")
        self.assertIn("MNV3C_RUNNER_MAX_CELSIUS is a whole number, not 'hot' [runner-unusable]", err)
        _, err = self.sweep("--runner=ssh", status=1, MNV3C_RUNNER_HOST="")
        self.assertIn("runner 'ssh' cannot be used", err)
        self.assertEqual(self.programs(), 0)


class Interrupted(Sweep):
    def begin(self, *options, wrappers=""):
        """A sweep; `wrappers` is a folder that is searched for programs first."""
        environment = {**self.environment, "PATH": wrappers + os.environ["PATH"], "FAKE_SECONDS": "0.3"}
        process = subprocess.Popen(self.command(*self.on_paper(), *options), cwd=self.dir, env=environment,
                                   stderr=subprocess.PIPE, text=True, preexec_fn=running.heed_interrupts)
        self.addCleanup(process.stderr.close)
        self.addCleanup(process.kill)
        return process

    def stop(self, process):
        process.send_signal(signal.SIGINT)
        err = process.communicate(timeout=30)[1]
        self.assertEqual(process.returncode, 130, err)
        return err

    def wait_for(self, path):
        for _ in range(600):
            if path.exists():
                return
            time.sleep(0.05)
        self.fail("%s did not come within 30 s" % path)

    def test_at_once(self):
        """Ctrl-C when ninja has said what there is to do, and has not begun to do it: the table has what was there."""
        ninja = 'case "$*" in *" -n") ;; *) kill -INT $PPID; sleep 10;; esac\nexec "%s" "$@"\n'
        wrappers = pathlib.Path(tempfile.mkdtemp(prefix="mnv3c-sweep-"))  # PATH can have no colon in a name
        self.addCleanup(shutil.rmtree, wrappers)
        shutil.move(self.script("ninja", ninja % shutil.which("ninja")), wrappers)
        before, _ = self.fake("--multiplier=1")
        process = self.begin("--multiplier=1,2", wrappers="%s:" % wrappers)
        err = process.communicate(timeout=30)[1]
        self.assertEqual(process.returncode, 130, err)
        self.assertIn("stopped; 1 of 2 points are left [sweep-interrupted]", err)
        self.assertEqual(self.statuses(self.table()), ["ok", "pending"])
        self.assertEqual(self.table()["points"][0]["latency"], before["points"][0]["latency"])

    def test_while_asking(self):
        """Ctrl-C before anything is known: no table, and one that is there stays."""
        before, _ = self.fake("--multiplier=1")
        slow = self.script("slow", "touch asked; sleep 1000\n")
        process = self.begin("--multiplier=1,2", "--runner", slow)
        self.wait_for(self.dir / "t.json.work" / "asked")
        err = self.stop(process)
        self.assertIn("[sweep-stopped-early]", err)
        self.assertNotIn("[runner-", err)
        self.assertEqual(self.table(), before)

    def test_outdated(self):
        """Figures of the network before it was changed are not those of the one after it."""
        self.fake("--multiplier=1..4:1")
        runs = len(self.runs())
        time.sleep(0.01)
        (self.dir / "tiny net.arch").write_text(TINY.replace("SE  RE", "-   RE"))
        process = self.begin("--multiplier=1..4:1", "--rounds=1")
        for _ in range(600):
            if len(self.runs()) >= runs + 3:
                break
            time.sleep(0.05)
        self.stop(process)
        points = self.table()["points"]
        self.assertEqual(self.statuses(self.table())[0], "ok")
        self.assertEqual(self.statuses(self.table())[-1], "pending")
        self.assertEqual(points[-1]["reason"], "what changed since then is not measured yet")
        self.assertNotIn("latency", points[-1])
        table, _ = self.fake("--multiplier=1..4:1", "--rounds=1")
        self.assertEqual(self.statuses(table), ["ok"] * 4)
        self.assertEqual(json.loads((self.dir / "t.json").read_text()), table)


if __name__ == "__main__":
    running.main(__doc__)

"""What happens between points and figures: mnv3c sweep with real and with fake compilers and runners.

usage: check_execute.py [--mnv3c] MNV3C [unittest arguments]
"""
import os
import pathlib
import shlex
import shutil
import signal
import subprocess
import time

import running
from running import TINY, Sweep


class Measuring(Sweep):
    def test_figures(self):
        """By a real compiler on this machine; and again, without any work."""
        options = ["--threads=1,2", "--per-layer"]
        table, err = self.sweep(*options)
        self.assertEqual(self.statuses(table), ["ok"] * 2, err)
        for point in table["points"]:
            latency = point["latency"]
            self.assertEqual(len(latency["rounds"]), 2)
            self.assertGreater(latency["median_ms"], 0)
            self.assertLessEqual(latency["min_ms"], latency["median_ms"])
            self.assertGreaterEqual(min(entry["runs"] for entry in latency["rounds"]), 5)
            self.assertGreater(point["code_bytes"], 1000)
            self.assertEqual(sum(step.get("macs", 0) for step in point["steps"]), point["macs"])
        self.assertIn("of", err)
        self.assertIn("quiet_reason", table)
        folder = self.dir / "t.json.work"
        before = {path: path.stat().st_mtime_ns for path in folder.rglob("*.json")}
        self.assertEqual(len(before), 2 * 3)
        again, err = self.sweep(*options)
        self.assertEqual(err, "")
        self.assertEqual(again, table)
        self.assertEqual(before, {path: path.stat().st_mtime_ns for path in folder.rglob("*.json")})
        self.sweep(*options, "--remeasure")
        after = {path: path.stat().st_mtime_ns for path in folder.rglob("*.json")}
        self.assertTrue(all(after[path] != before[path] for path in before))

    def test_what_changed(self):
        """Only what a change touches is done again."""
        self.fake("--multiplier=1,2")
        self.assertEqual(len(self.runs()), 2 * 2 * 2)
        self.fake("--multiplier=1..3:1", "--rounds=3")
        self.assertEqual(len(self.runs()), 2 * (3 * 3))
        self.fake("--multiplier=1..3:1", "--rounds=3", "--cflags=-O1")
        self.assertEqual(len(self.runs()), 2 * (3 * 3 + 9))
        time.sleep(0.01)
        (self.dir / "tiny net.arch").touch()  # the code will be the same
        _, err = self.fake("--multiplier=1..3:1", "--rounds=3", "--cflags=-O1")
        self.assertIn("generate", err)
        self.assertEqual(len(self.runs()), 2 * (3 * 3 + 9))
        (self.dir / "tiny net.arch").write_text(TINY.replace("SE  RE", "-   RE"))
        self.fake("--multiplier=1..3:1", "--rounds=3", "--cflags=-O1")
        self.assertEqual(len(self.runs()), 2 * (3 * 3 + 9 + 9))

    def test_rounds_take_turns(self):
        self.fake("--multiplier=1,2,3", "--rounds=3", FAKE_SECONDS="0.02")
        runs = self.runs()
        self.assertEqual([line.split()[0] for line in runs], ["begin", "end"] * 9)  # one at a time
        order = [line.split()[1].split("-")[1] for line in runs[::2]]
        self.assertEqual(order, ["1", "2", "3", "3", "2", "1", "1", "2", "3"])

    def test_retries(self):
        """Points whose rounds differ are measured again, and the quietest rounds count."""
        table, err = self.fake("--rounds=3", FAKE_MODE="noisy")
        self.assertIn("[sweep-noisy]", err)
        self.assertEqual([entry["median_ms"] for entry in table["points"][0]["latency"]["rounds"]], [3, 3, 2.5])
        self.assertFalse(table["quiet"])
        table, err = self.fake("--rounds=3", "--retries=9", FAKE_MODE="noisy")
        self.assertNotIn("[sweep-noisy]", err)
        self.assertEqual(len(self.runs()), 2 * 9)
        self.assertEqual([entry["median_ms"] for entry in table["points"][0]["latency"]["rounds"]], [2.5] * 3)
        self.assertIn("6 rounds of single points were measured in addition", table["quiet_reason"])
        again, err = self.fake("--rounds=3", "--retries=9", FAKE_MODE="noisy")
        self.assertEqual(err, "")
        self.assertEqual(again, table)
        table, _ = self.fake("--rounds=4", "--retries=1", FAKE_MODE="noisy")  # it does not help
        self.assertEqual(table["points"][0]["latency"]["median_ms"], 3)
        _, err = self.fake("--rounds=999", "--retries=2", status=2)
        self.assertIn("[sweep-rounds]", err)

    def test_counts(self):
        table, _ = self.fake("--count")
        point = table["points"][0]
        self.assertEqual(point["status"], "ok")
        self.assertEqual(point["counts"]["instructions"], 123456789)
        self.assertNotIn("latency", point)


class Failures(Sweep):
    def test_compiler_fails(self):
        bad = self.script("bad cc", 'case $1 in --version) exit;; esac\n'
                                    'echo "warning: some" >&2; echo "model.c:1:2: error: no, thanks" >&2; exit 1\n')
        table, err = self.sweep("--cc", "cc," + shlex.quote(bad))
        self.assertEqual(self.statuses(table), ["ok", "compile-failed"])
        self.assertEqual(table["points"][1]["reason"], "model.c:1:2: error: no, thanks")
        self.assertIn("warning: some", (self.dir / table["points"][1]["log_path"]).read_text())
        self.assertIn("[sweep-points-failed]", err)
        self.assertIn("no, thanks", err)
        table, err = self.sweep("--cc", shlex.quote(bad), status=1)
        self.assertIn("[sweep-all-failed]", err)
        for command in ("no-such-compiler", "cc 'unbalanced"):
            table, _ = self.sweep("--cc", command, status=1)
            self.assertEqual(self.statuses(table), ["compile-failed"])
            self.assertTrue(table["points"][0]["reason"])

    def test_compiler_hangs(self):
        slow = self.script("slow", "case $1 in --version) exit;; esac\nsleep 1000\n")
        table, _ = self.sweep("--cc", "cc," + shlex.quote(slow), "--timeout=3")
        self.assertEqual(self.statuses(table), ["ok", "timeout"])
        self.assertEqual(table["points"][1]["reason"], "it took longer than 3 s")

    def test_runner(self):
        for mode, status, words in (("fail", "run-failed", "the program fell over"),
                                    ("garbage", "run-failed", "printed no measurement"),
                                    ("hang", "timeout", "it took longer than 1 s")):
            table, err = self.fake("--timeout=1", status=1, FAKE_MODE=mode)
            self.assertEqual(self.statuses(table), [status])
            self.assertIn(words, table["points"][0]["reason"])
            self.assertIn(words, err)
        self.assertEqual(len(self.runs()), 3)  # a round that failed is the point's last
        table, _ = self.fake()
        self.assertEqual(self.statuses(table), ["ok"])

    def test_device_leaves(self):
        """What was measured stays, the rest is not tried in vain, and is done when the device is back."""
        table, err = self.fake("--multiplier=1,2,3,4", FAKE_MODE="leave")
        self.assertEqual(self.statuses(table), ["ok"] * 3 + ["run-failed"])
        self.assertIn("the machine is gone: error: no device of this name", table["points"][3]["reason"])
        self.assertIn("1 of 2 rounds", table["points"][0]["reason"])
        self.assertIn("gone", err)
        again, err = self.fake("--multiplier=1,2,3,4", FAKE_MODE="leave")
        self.assertIn("[runner-silent]", err)
        self.assertEqual(self.statuses(again), self.statuses(table))
        pathlib.Path(str(self.log) + ".back").touch()
        table, err = self.fake("--multiplier=1,2,3,4", FAKE_MODE="leave")
        self.assertEqual(self.statuses(table), ["ok"] * 4)
        self.assertEqual([len(point["latency"]["rounds"]) for point in table["points"]], [2] * 4)
        self.assertEqual(len(self.runs()), 2 * 8)

    def test_runner_unknown(self):
        _, err = self.sweep("--runner=locl", status=2)
        self.assertIn("did you mean 'local'?", err)
        self.assertIn("[runner-unknown]", err)
        self.assertIsNone(self.table())
        _, err = self.sweep("--runner=./none", status=3)
        self.assertIn("No such file", err)

    def test_no_ninja(self):
        tools = self.dir / "tools"
        tools.mkdir()
        for name in ("sh", "cc", "cat", "dirname", "sed", "head", "uname", "mktemp", "rm", "tr"):
            os.symlink(shutil.which(name), tools / name)
        _, err = self.sweep(status=1, PATH=str(tools))
        self.assertIn("[sweep-no-ninja]", err)
        self.assertIn("install ninja", err)

    def test_ninja_cannot(self):
        """What is no point's failure: the table has what was there."""
        self.fake()
        shutil.rmtree(self.dir / "t.json.work" / "points")
        (self.dir / "t.json.work" / ".ninja_log").unlink()
        (self.dir / "t.json.work" / ".ninja_log").mkdir()
        table, err = self.fake(status=3)
        self.assertIn("[sweep-ninja]", err)
        self.assertIn("Is a directory", err)
        self.assertEqual(self.statuses(table), ["pending"])

    def test_line_end(self):
        _, err = self.sweep("--cc=cc\n-O1", status=2)
        self.assertIn("[sweep-line-end]", err)


class Stopping(Sweep):
    POINTS = "--multiplier=1..4:1"

    def start(self):
        """A sweep that has measured something, and has more to do."""
        environment = {**self.environment, "FAKE_SECONDS": "0.25"}
        process = subprocess.Popen(self.command(*self.on_paper(), self.POINTS), cwd=self.dir, env=environment,
                                   stderr=subprocess.PIPE, text=True, preexec_fn=running.heed_interrupts)
        self.addCleanup(process.stderr.close)
        self.addCleanup(process.kill)
        for _ in range(600):
            if sum(line.startswith("end") for line in self.runs()) >= 2:
                return process
            time.sleep(0.05)
        self.fail("nothing was measured within 30 s")

    def test_interrupt(self):
        process = self.start()
        process.send_signal(signal.SIGINT)
        err = process.communicate(timeout=30)[1]
        self.assertEqual(process.returncode, 130, err)
        self.assertIn("[sweep-interrupted]", err)
        statuses = self.statuses(self.table())
        self.assertIn("ok", statuses)
        self.assertIn("pending", statuses)
        self.finish()

    def test_kill(self):
        process = self.start()
        process.kill()
        process.wait(timeout=30)
        self.assertIsNone(self.table())
        time.sleep(1)
        runs = self.runs()
        time.sleep(0.5)
        self.assertEqual(self.runs(), runs)  # nothing runs on without its master
        self.finish()

    def finish(self):
        """The same command again does the rest: what was under way is all that is done twice."""
        table, _ = self.fake(self.POINTS)
        self.assertEqual(self.statuses(table), ["ok"] * 4)
        self.assertEqual([len(point["latency"]["rounds"]) for point in table["points"]], [2] * 4)
        runs = self.runs()
        self.assertIn(sum(line.startswith("end") for line in runs), (8, 9))
        self.assertLessEqual(sum(line.startswith("begin") for line in runs), 9)

    def test_two_at_once(self):
        process = self.start()
        _, err = self.fake(self.POINTS, status=1)
        self.assertIn("[sweep-busy]", err)
        self.assertIsNone(process.poll())
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=30)
        self.assertEqual(process.returncode, 128 + signal.SIGTERM)


class Disk(Sweep):
    def test_output(self):
        self.fake()
        done = subprocess.run([running.MNV3C, "sweep", "tiny net.arch", "-o", "no/such/t.json", "--work=t.json.work"],
                              cwd=self.dir, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=100)
        self.assertEqual(done.returncode, 3)
        self.assertIn("cannot-write", done.stderr)

    def test_work_folder(self):
        (self.dir / "file").write_text("")
        _, err = self.sweep("--work=file/work", status=3)
        self.assertIn("Not a directory", err)
        self.assertIn("[cannot-write]", err)

    def test_full(self):
        """A disk that fills on the way: said in these words, and what is measured stays."""
        disk = self.dir / "disk"
        disk.mkdir()
        mount = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "none", str(disk)], stderr=subprocess.PIPE,
                               text=True)
        if mount.returncode != 0:
            self.skipTest("no small disk can be mounted: " + mount.stderr.strip())
        self.addCleanup(subprocess.run, ["umount", str(disk)])
        self.fake("--work=disk/w", "--multiplier=1")
        runs = len(self.runs())
        filler = disk / "filler"
        with open(filler, "wb", buffering=0) as file:
            try:
                while True:
                    file.write(b"x" * 4096)
            except OSError:
                pass
        table, err = self.fake("--work=disk/w", "--multiplier=1,2", status=3)
        self.assertIn("No space left", err)
        filler.unlink()
        table, _ = self.fake("--work=disk/w", "--multiplier=1,2")
        self.assertEqual(self.statuses(table), ["ok", "ok"])
        self.assertEqual(len(self.runs()), runs * 2)

    def test_full_for_code(self):
        """A disk with room for the sweep, but not for a network's weights: the other points have figures."""
        disk = self.dir / "disk"
        disk.mkdir()
        mount = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=700k", "none", str(disk)], stderr=subprocess.PIPE,
                               text=True)
        if mount.returncode != 0:
            self.skipTest("no small disk can be mounted: " + mount.stderr.strip())
        self.addCleanup(subprocess.run, ["umount", str(disk)])
        table, err = self.fake("--work=disk/w", "--multiplier=1,16", "--jobs=1", status=3)
        self.assertIn("[sweep-no-room]", err)
        self.assertEqual(self.statuses(table), ["ok", "generate-failed"])


if __name__ == "__main__":
    running.main(__doc__)

"""The tool's manners: options, exit statuses, what goes where, what happens to files.

usage: test_cli.py [--mnv3c] MNV3C ARCH_SPECS_DIR [unittest arguments]
Standard library only. Everything is written to a temporary directory whose name holds a space.
"""
import json
import os
import re
import shutil
import stat
import struct
import subprocess
import sys
import tempfile
import unittest

import start

MNV3C = ARCH_SPECS = ""
DOCS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "docs")
SPEC = "mobilenet_v3_small.arch"
QUICK = ["--multiplier=0.35", "--resolution=32"]  # small enough for the reference executor
SYNTHETIC = "--weights=synthetic:1"

TINY = """network tiny
input      8 x 8 x 3
multiplier 1.0
policy     torchvision
classes    4
conv     3x3      -    16   -  HS   2
pool     global
logits
"""


def npy(shape, values):
    """A float32 array as bytes of a .npy file."""
    dims = ", ".join(str(d) for d in shape) + ("," if len(shape) == 1 else "")
    header = "{'descr': '<f4', 'fortran_order': False, 'shape': (%s), }" % dims
    header += " " * (-(len(header) + 11) % 64) + "\n"
    return (b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header.encode()
            + struct.pack("<%df" % len(values), *values))


def read_npy(path):
    with open(path, "rb") as file:
        data = file.read()
    length = struct.unpack("<H", data[8:10])[0]
    shape = tuple(int(d) for d in re.search(rb"'shape': \(([^)]*)\)", data).group(1).replace(b",", b" ").split())
    body = data[10 + length:]
    return shape, struct.unpack("<%df" % (len(body) // 4), body)


class CliTest(unittest.TestCase):
    def setUp(self):
        self.dir = tempfile.mkdtemp(prefix="mnv3c cli ")
        self.addCleanup(shutil.rmtree, self.dir, ignore_errors=True)
        self.write("tiny.arch", TINY)

    def path(self, name):
        return os.path.join(self.dir, name)

    def write(self, name, content):
        with open(self.path(name), "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())
        return self.path(name)

    def read(self, name):
        with open(self.path(name), "rb") as file:
            return file.read()

    def run_tool(self, *args, status=0, stdin=None, stdout=subprocess.PIPE, preexec_fn=None):
        done = subprocess.run([MNV3C, *args], cwd=self.dir, input=stdin, stdout=stdout, stderr=subprocess.PIPE,
                              preexec_fn=preexec_fn, timeout=120)
        self.assertEqual(done.returncode, status, (args, done.stdout, done.stderr))
        return (done.stdout or b"").decode(errors="replace"), done.stderr.decode(errors="replace")

    def files(self):
        return sorted(name for name in os.listdir(self.dir) if name != "tiny.arch")


class SelfDescription(CliTest):
    def test_help(self):
        out, err = self.run_tool("--help")
        self.assertEqual(err, "")
        self.assertEqual(out, self.run_tool("-h")[0])
        self.assertTrue(out.startswith("usage: mnv3c FILE.arch -o FILE.c"), out)
        for name in re.findall(r"^  mnv3c (\w+) FILE", out, re.M):
            text, _ = self.run_tool(name, "--help")
            self.assertTrue(text.startswith("usage: mnv3c %s " % name), text)
            out += text
        self.assertLess(max(len(line) for line in out.splitlines()), 80)
        for option in ("weights", "multiplier", "resolution", "policy", "classes", "prefix", "weights-as", "dump",
                       "depfile", "json", "output", "input", "dump-layers", "dispatch"):
            self.assertRegex(out, r"--%s\b" % option)

    def test_version(self):
        out, err = self.run_tool("--version")
        self.assertRegex(out, r"^mnv3c \d+\.\d+\.\d+\n$")
        self.assertEqual(err, "")

    def test_one_table(self):
        """--help, the man page and the completions name the same options."""
        helped = set()
        for command in [""] + re.findall(r"^  mnv3c (\w+) FILE", self.run_tool("--help")[0], re.M):
            text, _ = self.run_tool(*([command] if command else []), "--help")
            helped |= set(re.findall(r"^  (?:-\w, )?--([a-z-]+)", text, re.M))
        self.assertGreater(len(helped), 12)
        man, _ = self.run_tool("--generate=man")
        self.assertEqual(helped, set(re.findall(r"^\.It .*Fl -([a-z-]+)", man, re.M)))
        bash, _ = self.run_tool("--generate=bash")
        offered = "".join(re.findall(r"options='([^']*)'", bash))
        self.assertEqual(helped, set(re.findall(r"--([a-z][a-z-]*)=? ", offered)))
        zsh, _ = self.run_tool("--generate=zsh")
        self.assertEqual(helped, set(re.findall(r"^ *'(?:\([^)]*\))?--([a-z-]+)", zsh, re.M)))
        fish, _ = self.run_tool("--generate=fish")
        self.assertEqual(helped, set(re.findall(r" -l ([a-z-]+)", fish)))

    def test_documents_are_current(self):
        for document, name in (("man", "mnv3c.1"), ("diagnostics", "diagnostics.md")):
            path = os.path.join(DOCS, name)
            made, _ = self.run_tool("--generate=" + document)
            if os.environ.get("MNV3C_UPDATE_GOLDEN") == "1":
                with open(path, "w", encoding="utf-8", newline="\n") as file:
                    file.write(made)
            with open(path, encoding="utf-8", newline="") as file:
                self.assertEqual(made, file.read(), "docs/%s is not what --generate=%s prints" % (name, document))

    def test_completions_are_valid(self):
        for shell, args in (("bash", ["-n"]), ("zsh", ["-n"]), ("fish", ["-n"])):
            if not shutil.which(shell):
                continue
            text, _ = self.run_tool("--generate=" + shell)
            self.write("completion", text)
            done = subprocess.run([shell, *args, self.path("completion")], stderr=subprocess.PIPE)
            self.assertEqual((done.returncode, done.stderr), (0, b""), shell)

    def complete(self, *words):
        script = self.write("bash", self.run_tool("--generate=bash")[0])
        quoted = " ".join("'%s'" % word for word in words)
        done = subprocess.run(
            ["bash", "-c", "compopt() { :; }; source \"$0\"; COMP_WORDS=(%s); COMP_CWORD=%d; _mnv3c; printf '%%s\\n' "
             "\"${COMPREPLY[@]}\"" % (quoted, len(words) - 1), script],
            cwd=self.dir, stdout=subprocess.PIPE, check=True)
        return done.stdout.decode().split()

    def test_bash_completion(self):
        if not shutil.which("bash"):
            self.skipTest("no bash")
        self.assertEqual(self.complete("mnv3c", "--mul"), ["--multiplier="])
        self.assertEqual(self.complete("mnv3c", "tiny.arch", "--dump", "=", "a"), ["ast"])
        self.assertEqual(self.complete("mnv3c", "--dump", "="), ["ast", "net", "plan"])
        self.assertEqual(self.complete("mnv3c", "info", "tiny.arch", "--js"), ["--json"])
        self.assertEqual(self.complete("mnv3c", "tiny.arch", "--js"), [])
        self.assertEqual(self.complete("mnv3c", "t"), ["tiny.arch"])
        self.assertEqual(self.complete("mnv3c", "pa"), ["pack"])

    def test_full_stdout(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("no /dev/full")
        for args in (["--help"], ["--version"], ["--generate=man"], ["info", "tiny.arch"], ["tiny.arch", "-o-"],
                     ["tiny.arch", "--dump=net"]):
            with open("/dev/full", "wb") as full:
                _, err = self.run_tool(*args, status=3, stdout=full)
            self.assertIn("[cannot-write]", err)


class Usage(CliTest):
    def check(self, *args, slug, contains=""):
        out, err = self.run_tool(*args, status=2)
        self.assertEqual(out, "")
        self.assertIn("[%s]" % slug, err)
        self.assertIn("usage: mnv3c", err)
        self.assertIn(contains, err)
        self.assertEqual(self.files(), [], args)

    def test_unknown(self):
        self.check("tiny.arch", "-om.c", "--multiplir=2", slug="option-unknown", contains="did you mean --multiplier?")
        self.check("tiny.arch", "-o", "m.c", "-z", slug="option-unknown")
        self.check("inof", "tiny.arch", slug="argument-extra", contains="did you mean the command 'info'?")

    def test_not_here(self):
        self.check("info", "tiny.arch", "--prefix=m", slug="option-not-here")
        self.check("tiny.arch", "-o", "m.c", "--json", slug="option-not-here")
        self.check("tiny.arch", "-om.c", "--dispatch", "--target=avx2", slug="dispatch-target")

    def test_doubled(self):
        self.check("tiny.arch", "-o", "m.c", "--output=m.c", slug="option-doubled")

    def test_arguments(self):
        self.check("tiny.arch", "-o", slug="option-no-argument")
        self.check("tiny.arch", "-o", "--depfile", "x", slug="option-no-argument")
        self.check("info", "tiny.arch", "--json=yes", slug="option-extra-argument")
        self.check("tiny.arch", "-o", "m.c", "--classes=many", slug="option-value", contains="whole number")
        self.check("tiny.arch", "-o", "m.c", "--policy=tensorflow", slug="option-value", contains="torchvision")
        self.check("tiny.arch", "-o", "m.c", "--prefix=int", slug="option-value", contains="C identifier")
        self.check("tiny.arch", "-o", "m.c", "--weights=synthetic:x", slug="option-value")

    def test_required(self):
        self.check("-o", "m.c", slug="arch-file-missing")
        self.check("tiny.arch", slug="option-required", contains="--output")
        self.check("run", "tiny.arch", SYNTHETIC, slug="option-required", contains="--input")
        self.check("pack", "tiny.arch", SYNTHETIC, slug="option-required", contains="--output")

    def test_output_name(self):
        self.check("tiny.arch", "-o", "m.h", slug="output-name")
        self.check("tiny.arch", "-o", "other.arch", slug="output-name")
        self.check("tiny.arch", "-o", "tiny.arch", slug="output-name")
        self.check("info", "tiny.arch", "-o", "tiny.arch", slug="output-name")
        self.check("tiny.arch", "-o", "m.c", "--depfile=tiny.arch", slug="output-name")
        self.check("tiny.arch", "-o", "-", "--depfile=d", slug="output-stdout")
        self.check("tiny.arch", SYNTHETIC, "-o", "-", "--weights-as=embed", slug="output-stdout")
        self.assertEqual(self.read("tiny.arch").decode(), TINY)

    def test_several_errors_at_once(self):
        _, err = self.run_tool("tiny.arch", "--classes=0", "--nonsense", "--multiplier=-1", status=2)
        self.assertEqual(err.count(": error: "), 3)


class Compile(CliTest):
    def test_files_and_names(self):
        out, err = self.run_tool("tiny.arch", SYNTHETIC, "--prefix", "m", "-o", "m.c")
        self.assertEqual((out, err), ("", ""))
        self.assertEqual(self.files(), ["m.c", "m.h"])
        header = self.read("m.h").decode()
        for name, value in (("INPUT_SIZE", 192), ("OUTPUT_SIZE", 4)):
            self.assertRegex(header, r"(?m)^#define M_%s %d$" % (name, value))
        self.assertRegex(header, r"(?m)^#define M_WORKSPACE_SIZE \d+$")
        self.assertRegex(header, r"(?m)^#define M_WORKSPACE_ALIGN \d+$")
        self.assertIn("m_run(const float *input, float *output, void *workspace)", header)

    def test_default_prefix(self):
        self.run_tool("tiny.arch", SYNTHETIC, "-o", "my-net.v2.c")
        self.assertIn("my_net_v2_run(", self.read("my-net.v2.h").decode())
        out, _ = self.run_tool("tiny.arch", SYNTHETIC, "-o", "-")
        self.assertIn("tiny_run(", out)
        self.assertEqual(self.files(), ["my-net.v2.c", "my-net.v2.h"])

    def test_weights_beside(self):
        for form in ("incbin", "embed"):
            self.run_tool("tiny.arch", SYNTHETIC, "--weights-as", form, "-o", form + ".c")
            self.assertEqual(self.read(form + "_weights.bin")[:8], b"MNV3CWTS")
        self.run_tool("pack", "tiny.arch", SYNTHETIC, "-o", "packed.bin")
        self.assertEqual(self.read("packed.bin"), self.read("embed_weights.bin"))
        command = [MNV3C, "pack", "tiny.arch", SYNTHETIC, "-o-"]
        out = subprocess.run(command, cwd=self.dir, stdout=subprocess.PIPE).stdout
        self.assertEqual(out, self.read("packed.bin"))

    def test_no_weights(self):
        self.run_tool("tiny.arch", "-o", "m.c")
        self.assertEqual(self.files(), ["m.c", "m.h"])
        self.assertIn("m_run_with(", self.read("m.h").decode())
        for args in (["tiny.arch", "-o", "n.c", "--weights-as=c"], ["pack", "tiny.arch", "-o", "n.bin"]):
            _, err = self.run_tool(*args, status=1)
            self.assertIn("[weights-absent]", err)
        self.assertEqual(self.files(), ["m.c", "m.h"])

    def test_selftest_needs_weights_built_in(self):
        for args, slug in (([], "[weights-absent]"), ([SYNTHETIC, "--weights-as=blob"], "[selftest-blob]")):
            self.assertIn(slug, self.run_tool("tiny.arch", "-o", "m.c", "--selftest", *args, status=1)[1])
        self.assertEqual(self.files(), [])
        self.run_tool("tiny.arch", "-o", "m.c", "--selftest", SYNTHETIC)
        self.assertIn("m_selftest(", self.read("m.h").decode())

    def test_stdin(self):
        self.run_tool("-", SYNTHETIC, "-o", "a.c", stdin=TINY.encode())
        self.run_tool("tiny.arch", SYNTHETIC, "-o", "b.c")
        self.assertEqual(len(self.read("a.c").splitlines()), len(self.read("b.c").splitlines()))

    def test_file_after_dashes(self):
        os.rename(self.path("tiny.arch"), self.path("-tiny.arch"))
        self.run_tool("-o", "m.c", SYNTHETIC, "--", "-tiny.arch")
        os.rename(self.path("-tiny.arch"), self.path("info"))
        self.run_tool("-o", "n.c", SYNTHETIC, "./info")
        self.assertIn("n.h", self.files())
        os.rename(self.path("info"), self.path("tiny.arch"))

    def test_unchanged_output_is_untouched(self):
        args = ["tiny.arch", SYNTHETIC, "--weights-as=embed", "-o", "m.c", "--depfile=m.d"]
        self.run_tool(*args)
        names = ["m.c", "m.h", "m.d", "m_weights.bin"]
        for name in names:
            os.utime(self.path(name), (1000, 1000))
        self.run_tool(*args)
        self.assertEqual([os.stat(self.path(name)).st_mtime for name in names], [1000] * 4)
        self.run_tool(*args, "--multiplier=2")
        self.assertTrue(all(os.stat(self.path(name)).st_mtime > 1000 for name in ["m.c", "m.h", "m_weights.bin"]))

    def test_same_output_everywhere(self):
        os.mkdir(self.path("elsewhere"))
        self.run_tool("tiny.arch", SYNTHETIC, "-o", "m.c")
        env = dict(os.environ, LC_ALL="de_DE.UTF-8", TZ="Asia/Kathmandu")
        subprocess.run([MNV3C, "../tiny.arch", SYNTHETIC, "-o", "m.c"], cwd=self.path("elsewhere"), env=env, check=True)
        for name in ("m.c", "m.h"):
            self.assertEqual(self.read(name), self.read("elsewhere/" + name))
        self.assertNotIn(self.dir.encode(), self.read("m.c"))

    def test_permissions_follow_umask(self):
        self.run_tool("tiny.arch", "-o", "m.c", preexec_fn=lambda: os.umask(0o027))
        self.assertEqual(stat.S_IMODE(os.stat(self.path("m.c")).st_mode), 0o640)

    def test_dumps(self):
        for stage in ("ast", "net", "plan"):
            out, err = self.run_tool("tiny.arch", "--dump", stage)
            self.assertEqual(err, "")
            self.assertGreater(len(out.splitlines()), 3)
            self.run_tool("tiny.arch", "--dump=" + stage, "-o", stage)
            self.assertEqual(self.read(stage).decode(), out)
        again = self.run_tool("ast", "--dump=ast")[0]
        self.assertEqual(again, self.read("ast").decode())
        self.assertEqual(self.files(), ["ast", "net", "plan"])

    def test_overrides(self):
        out, _ = self.run_tool("tiny.arch", "--dump=net", "--resolution=12x20", "--classes=7", "--multiplier=2")
        self.assertIn("12x20x3", out)
        self.assertIn("6x10x32", out)
        self.assertRegex(out, r"1x1x7\b")


class Depfile(CliTest):
    def test_content(self):
        self.write("back #1$.arch", TINY)
        self.write("top file.arch", 'include "back #1$.arch"\nclasses 5\n')
        self.run_tool("top file.arch", SYNTHETIC, "-o", "out put.c", "--depfile", "d", "--weights-as=incbin")
        rule = self.read("d").decode()
        target, _, prerequisites = rule.partition(": ")
        self.assertEqual(target, "out\\ put.c out\\ put.h out\\ put_weights.bin")
        self.assertEqual(re.split(r" \\\n  |\n", prerequisites.replace("\\\n  ", "", 1))[:2],
                         ["top\\ file.arch", "back\\ \\#1$$.arch"])

    def test_make_reads_it(self):
        if not shutil.which("make"):
            self.skipTest("no make")
        self.write("a b#$.arch", TINY)
        self.run_tool("a b#$.arch", SYNTHETIC, "-o", "m.c", "--depfile", "m.d")
        self.write("Makefile", "include m.d\nm.c m.h:\n\ttouch made\n")
        os.utime(self.path("m.c"), (1000, 1000))
        os.utime(self.path("m.h"), (1000, 1000))
        os.utime(self.path("a b#$.arch"), (500, 500))
        self.assertEqual(subprocess.run(["make", "-q", "-C", self.dir, "m.c"], stdout=subprocess.DEVNULL).returncode, 0)
        os.utime(self.path("a b#$.arch"), (2000, 2000))
        self.assertEqual(subprocess.run(["make", "-q", "-C", self.dir, "m.c"], stdout=subprocess.DEVNULL).returncode, 1)

    def test_stdin_and_pack(self):
        self.run_tool("-", SYNTHETIC, "-o", "m.c", "--depfile=d", stdin=TINY.encode())
        self.assertEqual(self.read("d"), b"m.c m.h:\n")
        self.run_tool("pack", "tiny.arch", SYNTHETIC, "-o", "w.bin", "--depfile=d")
        self.assertEqual(self.read("d"), b"w.bin: \\\n  tiny.arch\n")

    def test_none_after_an_error(self):
        self.write("bad.arch", TINY + "nonsense\n")
        self.run_tool("bad.arch", "-o", "m.c", "--depfile=d", status=1)
        self.assertEqual(self.files(), ["bad.arch"])


class Failures(CliTest):
    def test_rejected(self):
        self.write("bad.arch", TINY.replace("bneck", "bnek").replace("conv ", "cnov "))
        out, err = self.run_tool("bad.arch", "-o", "m.c", status=1)
        self.assertEqual(out, "")
        self.assertRegex(err, r"^bad\.arch:6:1: error: ")
        self.assertEqual(self.files(), ["bad.arch"])

    def test_missing_input(self):
        for args in (["none.arch", "-o", "m.c"], ["info", "none.arch"], ["tiny.arch", "--weights=none", "-o", "m.c"],
                     ["run", "tiny.arch", SYNTHETIC, "--input=none.npy"]):
            out, err = self.run_tool(*args, status=3)
            self.assertEqual(out, "")
            self.assertIn("No such file", err)
            self.assertRegex(err, r"\[(file-unreadable|checkpoint-unreadable|cannot-read)\]")
            self.assertEqual(self.files(), [])

    def test_directory_as_input(self):
        out, err = self.run_tool(".", "-o", "m.c", status=3)
        self.assertIn("irectory", err)

    def test_output_directory_missing(self):
        for args in (["tiny.arch", "-o", "none/m.c"], ["pack", "tiny.arch", SYNTHETIC, "-o", "none/w"],
                     ["info", "tiny.arch", "-o", "none/i"], ["tiny.arch", "--dump=net", "-o", "none/n"]):
            _, err = self.run_tool(*args, status=3)
            self.assertIn("[cannot-write]", err)
            self.assertEqual(self.files(), [])

    def test_output_directory_read_only(self):
        if os.geteuid() == 0:
            self.skipTest("root writes everywhere")
        os.mkdir(self.path("locked"), 0o555)
        _, err = self.run_tool("tiny.arch", "-o", "locked/m.c", status=3)
        self.assertIn("[cannot-write]", err)
        self.assertEqual(os.listdir(self.path("locked")), [])

    def test_full_device(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("no /dev/full")
        before = os.listdir("/dev")
        _, err = self.run_tool("tiny.arch", "-o", "/dev/full", status=3)
        self.assertIn("No space left", err)
        self.assertEqual(os.listdir("/dev"), before)
        _, err = self.run_tool("info", "tiny.arch", "-o", "/dev/full", status=3)

    def test_full_disk_leaves_old_file(self):
        """A write that the system cuts short leaves the old file, and no temporary one."""
        import resource
        import signal
        self.run_tool("tiny.arch", SYNTHETIC, "-o", "m.c")
        before = self.read("m.c")

        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
        self.run_tool("tiny.arch", SYNTHETIC, "--multiplier=2", "-o", "m.c", status=3, preexec_fn=limit)
        self.assertEqual(self.read("m.c"), before)
        self.assertEqual(self.files(), ["m.c", "m.h"])

    def test_all_files_or_none(self):
        """The weights beside the source are too large for the disk: source and header stay as they were, too."""
        import resource
        import signal
        self.write("tiny.arch", TINY.replace("classes    4", "classes    2000"))
        self.run_tool("tiny.arch", SYNTHETIC, "--weights-as=embed", "--multiplier=2", "-o", "m.c")
        before = [self.read(name) for name in self.files()]

        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
        self.run_tool("tiny.arch", SYNTHETIC, "--weights-as=embed", "-o", "m.c", status=3, preexec_fn=limit)
        self.assertEqual(self.files(), ["m.c", "m.h", "m_weights.bin"])
        self.assertEqual([self.read(name) for name in self.files()], before)

    def test_template_dir(self):
        os.mkdir(self.path("empty"))
        _, err = self.run_tool("tiny.arch", "-o", "m.c", "--template-dir=empty", status=3)
        self.assertIn("[template-file]", err)
        self.assertEqual(self.files(), ["empty"])


class Hostile(CliTest):
    """Inputs that are too large to be kept as golden files: a message, quickly, and nothing else."""

    def reject(self, content, slug, status=1):
        self.write("hostile.arch", content)
        out, err = self.run_tool("hostile.arch", "-o", "m.c", status=status)
        self.assertEqual(out, "")
        self.assertIn("[%s]" % slug, err)
        self.assertLess(len(err), 20000)
        self.assertEqual(self.files(), ["hostile.arch"])
        return err

    def test_long_line(self):
        self.reject(b"conv " + b"x" * 10_000_000, "file-too-large")
        self.reject(b"conv " + b"3 " * 400_000 + b"\n", "column-surplus")
        self.reject(b"x" * 1_000_000, "keyword-unknown")

    def test_many_statements(self):
        self.reject("conv 3x3 - 16 - HS 2\n" * 6000, "statement-count")

    def test_many_errors_are_cut(self):
        err = self.reject("nonsense\n" * 4000, "keyword-unknown")
        self.assertEqual(err.count(": error: "), 20)
        self.assertIn("more messages are not shown", err)

    def test_binary(self):
        self.reject(bytes(range(256)) * 100, "nul-byte")
        with open(MNV3C, "rb") as file:
            self.reject(file.read(200_000), "character-control")

    def test_huge_widths(self):
        self.write("hostile.arch", TINY.replace("8 x 8", "30000 x 30000").replace("16", "2000"))
        _, err = self.run_tool("hostile.arch", "-o", "m.c", status=1)
        self.assertIn(": error: ", err)
        self.run_tool("tiny.arch", "--resolution=2147483647", "-o", "m.c", status=1)
        self.run_tool("tiny.arch", "--multiplier=1e30", "-o", "m.c", status=1)
        self.run_tool("tiny.arch", "--classes=2147483647", "-o", "m.c", status=1)
        self.assertEqual(self.files(), ["hostile.arch"])


class Info(CliTest):
    def test_text_and_json(self):
        spec = os.path.join(ARCH_SPECS, SPEC)
        text, err = self.run_tool("info", spec)
        self.assertEqual(err, "")
        self.assertGreater(len(text.splitlines()), 14)
        report = json.loads(self.run_tool("info", spec, "--json")[0])
        self.assertIsInstance(report, dict)
        self.run_tool("info", spec, "--json", "-o", "i.json")
        self.assertEqual(json.loads(self.read("i.json")), report)

    def test_every_spec(self):
        specs = [name for name in os.listdir(ARCH_SPECS) if name.endswith(".arch")]
        self.assertIn(SPEC, specs)
        for name in sorted(specs):
            self.run_tool("info", os.path.join(ARCH_SPECS, name))


class Run(CliTest):
    def values(self, count):
        return [((7 * i) % 23) / 11.5 - 1 for i in range(count)]

    def run_file(self, shape, values, *args, status=0):
        self.write("x.npy", npy(shape, values))
        return self.run_tool("run", "tiny.arch", SYNTHETIC, "--input", "x.npy", *args, status=status)

    def test_layouts(self):
        x = self.values(192)
        planar = [x[p * 3 + c] for c in range(3) for p in range(64)]
        results = set()
        for shape, values, args in (((8, 8, 3), x, []), ((1, 8, 8, 3), x, []), ((3, 8, 8), planar, []),
                                    ((1, 3, 8, 8), planar, []), ((8, 8, 3), x, ["--input-layout=nhwc"]),
                                    ((3, 8, 8), planar, ["--input-layout=nchw"])):
            out, err = self.run_file(shape, values, *args, "-o", "y.npy")
            self.assertEqual((out, err), ("", ""))
            shape, y = read_npy(self.path("y.npy"))
            self.assertEqual(shape, (1, 4))
            results.add(y)
        self.assertEqual(len(results), 1)
        self.assertEqual(len(set(results.pop())), 4)

    def test_batch(self):
        x = self.values(576)
        self.run_file((3, 8, 8, 3), x, "-o", "y.npy")
        shape, y = read_npy(self.path("y.npy"))
        self.assertEqual(shape, (3, 4))
        for i in range(3):
            self.run_file((8, 8, 3), x[192 * i:192 * (i + 1)], "-o", "one.npy")
            self.assertEqual(read_npy(self.path("one.npy"))[1], y[4 * i:4 * (i + 1)])
        out, _ = self.run_file((3, 8, 8, 3), x)
        self.assertEqual(len(out.splitlines()), 15)

    def test_largest(self):
        out, _ = self.run_file((8, 8, 3), self.values(192))
        self.run_file((8, 8, 3), self.values(192), "-o", "y.npy")
        _, y = read_npy(self.path("y.npy"))
        lines = [line.split() for line in out.splitlines()]
        self.assertEqual([int(line[0]) for line in lines], sorted(range(4), key=lambda i: -y[i]))
        for index, value in lines:
            self.assertAlmostEqual(float(value), y[int(index)], places=4)

    def test_grey(self):
        self.write("tiny.arch", TINY.replace("8 x 8 x 3", "8 x 8 x 1"))
        results = set()
        for shape in ((8, 8), (8, 8, 1), (1, 8, 8), (1, 1, 8, 8)):
            self.run_file(shape, self.values(64), "-o", "y.npy")
            results.add(read_npy(self.path("y.npy")))
        self.assertEqual(len(results), 1)
        self.run_file((5, 8, 8), self.values(320), "-o", "y.npy")
        self.assertEqual(read_npy(self.path("y.npy"))[0], (5, 4))

    def test_wrong_shape_names_both(self):
        _, err = self.run_file((9, 8, 3), self.values(216), status=1)
        self.assertIn("[input-shape]", err)
        self.assertIn("(9, 8, 3)", err)
        self.assertIn("(N, 8, 8, 3)", err)
        _, err = self.run_file((8, 8, 3), self.values(192), "--input-layout=nchw", status=1)
        self.assertIn("[input-shape]", err)

    def test_ambiguous_shape(self):
        self.write("tiny.arch", TINY.replace("8 x 8 x 3", "3 x 3 x 3"))
        _, err = self.run_file((3, 3, 3), self.values(27), status=1)
        self.assertIn("[input-ambiguous]", err)
        self.run_file((3, 3, 3), self.values(27), "--input-layout=nhwc")

    def test_not_an_array(self):
        self.write("x.npy", "no array")
        _, err = self.run_tool("run", "tiny.arch", SYNTHETIC, "--input=x.npy", status=1)
        self.assertIn("[input-invalid]", err)

    def test_no_weights(self):
        self.write("x.npy", npy((8, 8, 3), self.values(192)))
        _, err = self.run_tool("run", "tiny.arch", "--input=x.npy", status=1)
        self.assertIn("[weights-absent]", err)

    def test_too_large_for_the_executor(self):
        self.write("tiny.arch", TINY.replace("pool ", "resize 4096x4096\n" * 9 + "pool "))
        _, err = self.run_file((8, 8, 3), self.values(192), status=1)
        self.assertIn("[run-size]", err)

    def test_dump_layers(self):
        self.run_file((8, 8, 3), self.values(192), "--dump-layers=layers", "-o", "y.npy")
        self.run_file((8, 8, 3), self.values(192), "--dump-layers=layers", "-o", "y.npy")
        names = sorted(os.listdir(self.path("layers")))
        self.assertEqual(len(names), 3)
        self.assertIn("logits.npy", names)
        self.assertEqual(self.read("layers/logits.npy"), self.read("y.npy"))
        self.assertIn((1, 4, 4, 16), [read_npy(self.path("layers/" + name))[0] for name in names])
        _, err = self.run_file((2, 8, 8, 3), self.values(384), "--dump-layers=layers", status=1)
        self.assertIn("[layers-one-image]", err)
        _, err = self.run_file((8, 8, 3), self.values(192), "--dump-layers=tiny.arch", status=3)
        self.assertIn("[cannot-write]", err)
        _, err = self.run_file((8, 8, 3), self.values(192), "--dump-layers=no/where", status=3)

    def test_shipped_network(self):
        self.write("x.npy", npy((32, 32, 3), self.values(3072)))
        self.run_tool("run", os.path.join(ARCH_SPECS, SPEC), *QUICK, SYNTHETIC, "--input=x.npy", "-o", "y.npy")
        self.assertEqual(read_npy(self.path("y.npy"))[0], (1, 1000))


if __name__ == "__main__":
    start.main(sys.modules[__name__], __doc__)

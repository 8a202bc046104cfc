"""mnv3c sweep up to the table: axes, points, filters, .sweep files, and what is known of a point without running it.

usage: test_points.py [--mnv3c] MNV3C ARCH_SPECS_DIR [unittest arguments]
"""
import itertools
import json
import os

import tool
from tool import SweepTest

SPEC = "mobilenet_v3_small.arch"


class Points(SweepTest):
    def spec(self, name=SPEC):
        return os.path.join(tool.ARCH_SPECS, name)

    def test_grid(self):
        """All combinations, in order, with the figures that mnv3c info has."""
        table = self.table(self.spec(), "--multiplier=0.35,1", "--resolution=96..160:32,64x128")
        points = table["points"]
        self.assertEqual([(p["multiplier"], p["height"], p["width"]) for p in points],
                         [(m, h, w) for m in (0.35, 1) for h, w in ((96, 96), (128, 128), (160, 160), (64, 128))])
        self.assertEqual(len({p["id"] for p in points}), 8)
        self.assertEqual(points[0]["id"], "mobilenet_v3_small-0.35-96x96")
        for p in points:
            info = json.loads(self.run_tool("info", self.spec(), "--json", "--memory", "--multiplier", "%g" %
                                            p["multiplier"], "--resolution=%dx%d" % (p["height"], p["width"]))[0])
            self.assertEqual((p["parameters"], p["macs"]), (info["parameters"], info["macs"]))
            self.assertEqual(p["workspace_bytes"], info["memory"]["workspace_bytes"])
            self.assertEqual((p["status"], p["threads"], p["classes"]), ("pending", 1, 1000))
            self.assertNotIn("latency", p)

    def test_order(self):
        """File outermost, then multiplier, resolution, target, dtype, threads, compiler, schedule, runner."""
        self.write("other.arch", tool.TINY.replace("network tiny", "network other"))
        table = self.table("tiny.arch", "other.arch", "--multiplier=1,2", "--resolution=16,32", "--target=neon,all",
                           "--dtype=f32", "--threads=1,2", "--cc=gcc,clang -m32", "--schedule=auto,layers",
                           "--runner=local,qemu-aarch64")
        wanted = itertools.product(("tiny", "other"), (1, 2), (16, 32), ("neon", ""), (1, 2), ("gcc", "clang -m32"),
                                   ("auto", "layers"), ("local", "qemu-aarch64"))
        self.assertEqual([(p["network"], p["multiplier"], p["height"], p.get("target", ""), p["threads"], p["compiler"],
                           p["schedule"], p["runner"]) for p in table["points"]], list(wanted))
        ids = [p["id"] for p in table["points"]]
        self.assertEqual(len(set(ids)), 256)
        self.assertEqual(ids[0], "tiny-1-16x16-neon-t1-gcc-auto-local")
        self.assertIn("other-2-32x32-all-t2-clang_-m32-layers-qemu-aarch64", ids)
        self.assertEqual({(p["runner"], p["cflags"]) for p in table["points"]},
                         {("local", "-O3 -march=native"), ("qemu-aarch64", "-O3")})

    def test_defaults(self):
        """Without axes: the network as it is."""
        (p,) = self.table("tiny.arch", "--cflags=-O1")["points"]
        self.assertEqual((p["id"], p["compiler"], p["cflags"], p["runner"], p["dtype"], p["schedule"], p["policy"]),
                         ("tiny-1-16x16", "cc", "-O1", "local", "f32", "auto", "torchvision"))
        (p,) = self.table("tiny.arch", "--policy=keras", "--classes=7")["points"]
        self.assertEqual((p["policy"], p["classes"]), ("keras", 7))

    def test_repeated(self):
        """Values that are given twice count once, files too."""
        table = self.table("tiny.arch", "tiny.arch", "--multiplier=1,1.0,1..2:1", "--threads=1,1", "--cc=cc,cc")
        self.assertEqual([p["multiplier"] for p in table["points"]], [1, 2])

    def test_same_network(self):
        """Variants of a network in several files are told apart by the files' names, as are files of one name."""
        for folder in ("a", "b"):
            self.write(folder + "/tiny.arch", tool.TINY)
        self.write("variant.arch", tool.TINY.replace("HS", "RE"))
        table = self.table("tiny.arch", "variant.arch", "a/tiny.arch", "b/tiny.arch")
        self.assertEqual([p["id"] for p in table["points"]],
                         ["tiny-1-16x16", "variant-1-16x16", "tiny-1-16x16-2", "tiny-1-16x16-3"])

    def test_threads(self):
        """Threads take workspace of their own."""
        one, two, three = self.table(self.spec(), "--threads=1..3")["points"]
        self.assertLess(one["workspace_bytes"], two["workspace_bytes"])
        self.assertLess(two["workspace_bytes"], three["workspace_bytes"])

    def test_filters(self):
        args = [self.spec(), self.spec("mobilenet_v3_large.arch"), "--multiplier=0.35,0.5,0.75,1,1.25",
                "--resolution=96..224:32"]
        everything = self.table(*args)["points"]
        self.assertEqual(len(everything), 50)
        for conditions, holds in (
                (["macs<=100e6,parameters<3e6"], lambda p: p["macs"] <= 100e6 and p["parameters"] < 3e6),
                (["macs <= 100e6", "resolution >= 160"], lambda p: p["macs"] <= 100e6 and p["height"] >= 160),
                (["multiplier==0.35"], lambda p: p["multiplier"] == 0.35),
                (["multiplier=0.35"], lambda p: p["multiplier"] == 0.35),
                (["multiplier!=0.35,workspace_bytes>200000"],
                 lambda p: p["multiplier"] != 0.35 and p["workspace_bytes"] > 200000),
                (["weight_bytes<4e6"], lambda p: p["weight_bytes"] < 4e6)):
            found = self.table(*args, *("--filter=" + condition for condition in conditions))["points"]
            self.assertEqual([p["id"] for p in found], [p["id"] for p in everything if holds(p)])
            self.assertGreater(len(found), 0)
        both = self.table("tiny.arch", "--resolution=32x64,64x32,64", "--filter=resolution>=64")["points"]
        self.assertEqual([(p["height"], p["width"]) for p in both], [(64, 64)])
        tall = self.table("tiny.arch", "--resolution=32x64,64x32", "--filter=height>=64,width<64")["points"]
        self.assertEqual([(p["height"], p["width"]) for p in tall], [(64, 32)])

    def test_bad_filters(self):
        for condition, slug, part in (("macs", "filter-form", "'macs' is no condition"),
                                      ("", "option-list", "a value is missing"),
                                      ("mac<=1", "filter-name", "did you mean 'macs'?"),
                                      ("macs<=many", "filter-number", "'many' is no number"),
                                      ("macs<=inf", "filter-number", "'inf' is no number"),
                                      ("macs<=", "filter-number", "is no number"),
                                      ("<=3", "filter-name", "")):
            err = self.refused(slug, "sweep", "tiny.arch", "--no-run", "--filter=" + condition,
                               status=2)
            self.assertIn(part, err)
        self.refused("filter-count", "sweep", "tiny.arch", "--no-run", "--filter=" + ",".join(["macs>1"] * 65),
                     status=2)
        self.refused("sweep-empty", "sweep", "tiny.arch", "--no-run", "--filter=macs<1")
        err = self.refused("filter-name", "sweep", "tiny.arch", "--no-run", "--filter=paramters<3e6", status=2)
        self.assertIn("--filter:1:1: error", err)
        self.assertIn("| ^~~~~~~~~", err)

    def test_rejected(self):
        """A point that is no network is one line of the table; the others go on."""
        table = self.table(self.spec(), "--multiplier=1e-9,1", "--resolution=224,100000",
                           stderr="3 of 4 points cannot be compiled")
        self.assertEqual([p["status"] for p in table["points"]], ["rejected", "rejected", "pending", "rejected"])
        self.assertRegex(table["points"][0]["reason"], r"arch:\d+:\d+: row 'bneck8' .*\[tap-point-absent\]$")
        table = self.table(self.spec(), "--max-workspace=300K", "--resolution=96,224", stderr="1 of 2 points")
        self.assertEqual([p["status"] for p in table["points"]], ["pending", "rejected"])
        self.assertRegex(table["points"][1]["reason"], r"\[workspace-budget\]$")

    def test_all_rejected(self):
        """Nothing is left: an error, and a table that has the reason of each."""
        self.write("empty.arch", "# nothing\n")
        out, err = self.run_tool("sweep", "tiny.arch", "--resolution=99999,88888", "--no-run", status=1)
        self.assertIn("error: 2 of 2 points cannot be compiled", err)
        self.assertIn("[sweep-all-rejected]", err)
        self.assertEqual(out.count("| rejected: a resolution is out of range"), 2)
        out, err = self.run_tool("sweep", "tiny.arch", "empty.arch", "--no-run")
        self.assertIn("empty: empty.arch:1:1: there is no 'network' line", err)

    def test_standard_input(self):
        """Good for what is known without running; a compilation would have to read it again."""
        self.refused("sweep-stdin", "sweep", "-", "-o", "t.json", status=2)
        self.assertEqual(sorted(os.listdir(self.dir)), ["tiny.arch"])

    def test_bad_files(self):
        """A file that is no network at all ends the sweep before anything runs."""
        self.write("bad.arch", "network bad\nbnek 3x3\n")
        err = self.refused("keyword-unknown", "sweep", "tiny.arch", "bad.arch", "--no-run")
        self.assertIn("bad.arch:2:1: error", err)
        self.refused("file-unreadable", "sweep", "absent.arch", "--no-run", status=3)
        self.refused("cannot-read", "sweep", "absent.sweep", "--no-run", status=3)
        self.assertEqual(os.listdir(self.dir).count("made.json"), 0)

    def test_bad_options(self):
        for slug, args in (("option-list", ["--multiplier=1..0.5:0.25"]), ("option-list", ["--resolution=224..96:32"]),
                           ("option-list", ["--resolution=96..224"]), ("option-list", ["--threads=0"]),
                           ("option-list", ["--target=avx3"]), ("option-list", ["--dtype=i8"]),
                           ("option-list", ["--schedule=rows,columns"]),
                           ("option-doubled", ["--threads=1", "--threads=2"]),
                           ("option-not-here", ["--selftest"]), ("sweep-form", ["-o", "table.txt"])):
            err = self.refused(slug, "sweep", "tiny.arch", "--no-run", *args, status=2)
            self.assertIn("usage: mnv3c sweep", err)
        self.assertIn("'224..96:32' ends before it begins",
                      self.refused("option-list", "sweep", "tiny.arch", "--resolution=224..96:32", status=2))
        self.assertIn("did you mean 'avx2'?",
                      self.refused("option-list", "sweep", "tiny.arch", "--target=avx3", status=2))
        self.assertIn("f32", self.refused("option-list", "sweep", "tiny.arch", "--dtype=f16", status=2))
        self.refused("arch-file-missing", "sweep", status=2)
        self.refused("sweep-points", "sweep", "tiny.arch", "--no-run", "--multiplier=1..200:1", "--resolution=1..200:1")

    def test_shared_names(self):
        """--threads is a list here and a switch for compiling, wherever the command stands."""
        for args in (["sweep", "tiny.arch", "--threads", "2"], ["--multiplier", "1,2", "sweep", "tiny.arch"],
                     ["--no-run", "sweep", "--threads=1", "tiny.arch"]):
            self.run_tool(*args, "--no-run") if "--no-run" not in args else self.run_tool(*args)
        self.run_tool("tiny.arch", "--threads", "-o", "m.c")
        self.refused("option-value", "tiny.arch", "--multiplier=1,2", "-o", "m.c", status=2)


class SweepFile(SweepTest):
    TEXT = """# both networks
arch nets/tiny.arch "nets/an other.arch"   # with a blank
multiplier 0.5, 1   # blanks beside commas
resolution 16..32:16
threads 1
cflags -O2 -fno-math-errno
filter macs > 1, multiplier<=1
no-run
"""

    def setUp(self):
        super().setUp()
        self.write("sub/nets/tiny.arch", tool.TINY)
        self.write("sub/nets/an other.arch", tool.TINY.replace("network tiny", "network other"))

    def test_file(self):
        self.write("sub/grid.sweep", self.TEXT)
        table = self.table("sub/grid.sweep")
        wanted = ["%s-%s-%dx%d" % (n, m, r, r) for n in ("tiny", "other") for m in ("0.5", "1") for r in (16, 32)]
        self.assertEqual([p["id"] for p in table["points"]], wanted)
        self.assertEqual({p["arch_path"] for p in table["points"]}, {"sub/nets/tiny.arch", "sub/nets/an other.arch"})
        self.assertEqual({p["cflags"] for p in table["points"]}, {"-O2 -fno-math-errno"})
        self.assertEqual(self.run_tool("sweep", "sub/grid.sweep")[0].count("\n"), 10)

    def test_command_line_first(self):
        self.write("sub/grid.sweep", self.TEXT)
        table = self.table("sub/grid.sweep", "tiny.arch", "--multiplier=2", "--filter=multiplier>1")
        self.assertEqual([(p["arch_path"], p["multiplier"], p["height"]) for p in table["points"]],
                         [("tiny.arch", 2, 16), ("tiny.arch", 2, 32)])

    def test_messages(self):
        for line, slug, place, part in (
                ("multplier 1", "sweep-file-name", "2:1", "did you mean 'multiplier'?"),
                ("output x.csv", "sweep-file-name", "2:1", ""),
                ("compare", "sweep-file-name", "2:1", ""),
                ("multiplier 1..0.5:0.1", "sweep-file-value", "2:12", "ends before it begins"),
                ("multiplier", "sweep-file-value", "2:11", ""),
                ("no-run 1", "sweep-file-value", "2:8", "is not nothing"),
                ("threads 1\nthreads 2", "sweep-file-doubled", "3:1", ""),
                ("target avx3", "sweep-file-value", "2:8", "did you mean 'avx2'?"),
                ("policy torchvison", "sweep-file-value", "2:8", "is not one of"),
                ("filter macs<=100,mac>1", "filter-name", "2:18", "did you mean 'macs'?"),
                ("arch \"nets/tiny.arch", "sweep-file-quote", "2:6", ""),
                ("threads \x01", "sweep-file-character", "2:9", "")):
            self.write("sub/bad.sweep", "arch nets/tiny.arch\n" + line + "\n")
            err = self.refused(slug, "sweep", "sub/bad.sweep", "--no-run")
            self.assertIn("sub/bad.sweep:%s: error" % place, err)
            self.assertIn(part, err)
        self.write("sub/bad.sweep", "threads 1\n")
        self.refused("sweep-file-arch", "sweep", "sub/bad.sweep", "--no-run")
        self.write("sub/bad.sweep", "cc a\n" * 5000)
        self.refused("sweep-file-lines", "sweep", "sub/bad.sweep", "--no-run")
        self.write("sub/bad.sweep", "#" * (1 << 21))
        self.refused("cannot-read", "sweep", "sub/bad.sweep", "--no-run")

    def test_line_ends(self):
        self.write("sub/grid.sweep", self.TEXT.replace("\n", "\r\n").rstrip())
        self.assertEqual(len(self.table("sub/grid.sweep")["points"]), 8)


if __name__ == "__main__":
    tool.main()

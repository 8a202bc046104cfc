"""Tables of mnv3c sweep: JSON, CSV and Markdown, hostile files, accuracies, comparisons.

usage: test_tables.py [--mnv3c] MNV3C ARCH_SPECS_DIR [unittest arguments]
"""
import csv
import io
import json
import random

import tool
from tool import SweepTest, point

FULL = point(1, (1.25, 1.5, 1.0), classes=10, target="neon", policy="keras", cflags="-O3, \"-g\"", arch_path="a b.arch",
             arch_name="a b", workspace_bytes=4096, weight_bytes=1 << 40, code_bytes=123, accuracy=71.5,
             reason="it says:\n\"no\", | <b>", log_path="work/x.log",
             counts={"instructions": 9007199254740991, "mac_instructions": 0, "loads": 5},
             steps=[{"name": "stem", "operation": "conv", "macs": 17, "ms": 0.1}, {"name": "logits", "ms": 1 / 3}])


class Tables(SweepTest):
    def shown(self, name, suffix):
        self.run_tool("sweep", name, "-o", "out." + suffix)
        return self.read("out." + suffix)

    def test_round_trip(self):
        """What is written reads back as the same, number by number."""
        self.write_table("t.json", [FULL, point(2, ()), point(3, (0.1 + 0.2,), status="timeout", reason="too long")],
                         machine="a \u00e9 machine", rounds=3, seconds=0.1 + 0.2, quiet=False, quiet_reason="noise")
        first = self.shown("t.json", "json")
        self.write("u.json", first)
        self.assertEqual(first, self.shown("u.json", "json"))
        table = json.loads(first)
        given = json.loads(self.read("t.json"))
        for member in ("schema", "machine", "rounds", "seconds", "quiet", "quiet_reason"):
            self.assertEqual(table[member], given[member])
        for made, wanted in zip(table["points"], given["points"]):
            latency, wanted_latency = made.pop("latency", None), wanted.pop("latency", None)
            self.assertEqual(made, wanted)
            if wanted_latency:
                self.assertEqual(latency["rounds"], wanted_latency["rounds"])
        latency = json.loads(first)["points"][0]["latency"]
        self.assertEqual((latency["median_ms"], latency["min_ms"], latency["spread"]), (1.25, 0.9, 0.4))

    def test_status(self):
        """In Markdown, the status is there when it says something, also where all points failed alike."""
        for status, reason, shown in (("ok", "", False), ("pending", "", False), ("timeout", "too long", True)):
            failed = {"status": status, "reason": reason} if reason else {"status": status}
            self.write_table("t.json", [point(1, (), **failed), point(2, (), **failed)])
            text = self.shown("t.json", "md")
            self.assertEqual("| status |" in text, shown, text)
            self.assertEqual(text.count("timeout: too long"), 2 * shown)

    def test_options_of_making(self):
        """What would do nothing to a table that is there is refused."""
        self.write_table("t.json", [point(1)])
        for option in ("--filter=macs<5", "--multiplier=1", "--rounds=3", "--runner=ssh", "--policy=keras"):
            self.refused("sweep-table-option", "sweep", "t.json", option, status=2)
            self.refused("sweep-table-option", "sweep", "--compare", "t.json", "t.json", option, status=2)
        self.refused("sweep-table-option", "sweep", "--compare", "t.json", "t.json", "--accuracy=a.csv", status=2)

    def test_even_rounds(self):
        self.write_table("t.json", [point(1, (4.0, 1.0, 2.0, 3.0))])
        latency = json.loads(self.shown("t.json", "json"))["points"][0]["latency"]
        self.assertEqual((latency["median_ms"], latency["spread"]), (2.5, 1.2))

    def test_csv(self):
        """RFC 4180, read by another reader."""
        self.write_table("t.json", [FULL, point(2, ())])
        text = self.shown("t.json", "csv")
        self.assertEqual(text.count("\r\n"), 3)
        full, bare = csv.DictReader(io.StringIO(text, newline=""), strict=True)
        self.assertEqual((full["id"], full["cflags"], full["reason"]), ("p1", FULL["cflags"], FULL["reason"]))
        self.assertEqual((full["instructions"], full["mac_instructions"], full["stores"]),
                         ("9007199254740991", "0", ""))
        self.assertEqual((full["median_ms"], full["rounds"], full["accuracy"]), ("1.25", "3", "71.5"))
        self.assertEqual((bare["median_ms"], bare["accuracy"], bare["target"]), ("", "", "all"))
        self.assertNotIn(None, full)

    def test_markdown(self):
        self.write_table("t.json", [FULL, point(2, ())], machine="a|b")
        lines = self.shown("t.json", "md").splitlines()
        self.assertEqual({line.replace("\\|", "").count("|") for line in lines[:4]}, {lines[0].count("|")})
        self.assertIn("\\| \\<b>", lines[2])
        self.assertIn("71.50", lines[2])
        self.assertIn("Measured on a\\|b.", lines)
        self.assertEqual(self.run_tool("sweep", "t.json")[0].splitlines(), lines)
        self.write_table("one.json", [point(1)])
        head = self.run_tool("sweep", "one.json")[0].splitlines()[0]
        self.assertNotIn("status", head)
        self.assertNotIn("runner", head)

    def test_bad_members(self):
        """Whatever a member is, it is used or refused in words with its place."""
        for change, part in (
                ({"id": "../up"}, "points[1].id"), ({"id": ".hidden"}, "points[1].id"), ({"id": ""}, "points[1].id"),
                ({"id": "x" * 300}, "points[1].id"), ({"id": 5}, "points[1].id"), ({"id": "p1"}, "the id 'p1' twice"),
                ({"status": "okay"}, "points[1].status"), ({"macs": -1}, "points[1].macs"),
                ({"macs": 1.5}, "points[1].macs"), ({"macs": 1e300}, "points[1].macs"),
                ({"height": 1 << 40}, "points[1].height"), ({"accuracy": 101}, "points[1].accuracy"),
                ({"latency": []}, "points[1].latency"), ({"latency": {"rounds": 3}}, "points[1].latency.rounds"),
                ({"latency": {"rounds": [{"median_ms": "1"}]}}, "points[1].latency.rounds[0].median_ms"),
                ({"counts": {"loads": []}}, "points[1].counts.loads"), ({"steps": [1]}, "points[1].steps"),
                ({"steps": [{"ms": 1}]}, "points[1].steps[0].name"),
                ({"latency": {"rounds": [{"median_ms": 1, "min_ms": 1}] * 1001}}, "more than 1000")):
            self.write_table("bad.json", [point(1), point(2, **change)])
            err = self.refused("json-member", "sweep", "bad.json", "-o", "out.csv")
            self.assertIn(part, err)

    def test_bad_texts(self):
        for text, slug in (("", "json-invalid"), ("[]", "json-invalid"), ("{", "json-invalid"),
                           ("{} x", "json-invalid"),
                           ("{}", "json-schema"), ('{"schema": 1}', "json-schema"),
                           ('{"schema": "mnv3c.sweep/2", "points": []}', "json-schema"),
                           ('{"schema": "mnv3c.sweep/1"}', "json-member"),
                           ('{"schema": "mnv3c.sweep/1", "points": {}}', "json-member"),
                           ("[" * 100000, "json-limit"), ("[" + "1," * 3000000 + "1]", "json-limit")):
            self.write("bad.json", text)
            self.refused(slug, "sweep", "bad.json", "-o", "out.csv")
        self.refused("json-unreadable", "sweep", "absent.json", "-o", "out.csv", status=3)
        self.run_tool("sweep", self.write_table("none.json", []), "-o", "out.csv")

    def test_lies(self):
        """Cut, and with bytes and values changed: read, or refused with status 1, and never anything else."""
        self.write_table("t.json", [FULL, point(2)], rounds=3)
        text, chance = self.read("t.json"), random.Random(1)
        values = ["null", "true", "-1", "1e999", "\"\"", "[]", "{}", "[{}]", "99999999999999999999", "0.5",
                  "\"\\u0000\""]
        for number in range(300):
            if number % 3 == 0:
                made = text[:chance.randrange(len(text))]
            elif number % 3 == 1:
                at = chance.randrange(len(text))
                made = text[:at] + chance.choice("{}[],:\"0\\x\x00\xff") + text[at + 1:]
            else:
                parts = text.split(": ")
                at = chance.randrange(1, len(parts))
                end = min(parts[at].find(c) % len(parts[at]) for c in ",}]")
                parts[at] = chance.choice(values) + parts[at][end:]
                made = ": ".join(parts)
            self.write("lie.json", made.encode("latin-1", "replace"))
            done = tool.subprocess.run([tool.MNV3C, "sweep", "lie.json", "-o", "lie.out.json"], cwd=self.dir,
                                       capture_output=True, timeout=20)
            self.assertIn(done.returncode, (0, 1), (made, done.stderr))
            self.assertEqual(done.returncode == 0, done.stderr == b"", (made, done.stderr))

    def test_files(self):
        """What stands beside what."""
        self.write_table("t.json", [point(1)])
        self.refused("sweep-files", "sweep", "t.json", "tiny.arch", "-o", "x.csv", status=2)
        self.refused("sweep-compare-files", "sweep", "--compare", "t.json", status=2)
        self.refused("output-name", "sweep", "t.json", "-o", "t.json", status=2)
        self.refused("cannot-write", "sweep", "t.json", "-o", "no/such/folder.csv", status=3)


class Accuracy(SweepTest):
    def accuracies(self, *args, stderr=""):
        _, err = self.run_tool("sweep", "t.json", "-o", "out.json", *args)
        self.assertEqual(bool(stderr), bool(err), err)
        self.assertIn(stderr, err)
        return [p.get("accuracy") for p in json.loads(self.read("out.json"))["points"]]

    def setUp(self):
        super().setUp()
        self.write_table("t.json", [point(1), point(2), point(3, height=64, width=128), point(4, network="other")])

    def test_csv(self):
        self.write("a.csv", "id,accuracy\np1,70\r\np3,71.25\n")
        self.assertEqual(self.accuracies("--accuracy=a.csv"), [70, None, 71.25, None])
        self.write("a.csv", "\ufeffnetwork,note,multiplier,resolution,accuracy\n"
                   "net,\"a, b\",,32,50\nnet,,3,64x128,60\n")
        self.assertEqual(self.accuracies("--accuracy=a.csv"), [50, 50, 60, None])
        self.write("a.csv", "network,accuracy\nother,12.5\n")
        self.assertEqual(self.accuracies("--accuracy=a.csv"), [None, None, None, 12.5])
        self.write("a.csv", "id,accuracy\np1,\np9,3\n")
        unmatched = "a.csv:3:1: warning: no point of the table is meant by p9"
        self.assertEqual(self.accuracies("--accuracy=a.csv", stderr=unmatched), [None] * 4)

    def test_own_csv(self):
        """A table as CSV gives the accuracies that it has."""
        self.write("a.csv", "id,accuracy\np1,70\np4,71\n")
        self.run_tool("sweep", "t.json", "--accuracy=a.csv", "-o", "b.csv")
        self.assertEqual(self.accuracies("--accuracy=b.csv"), [70, None, None, 71])

    def test_json(self):
        self.write("a.json", json.dumps({"schema": "mnv3c.accuracy/1", "points": [
            {"id": "p1", "accuracy": 70}, {"network": "net", "multiplier": 3, "resolution": "64x128", "accuracy": 1.5},
            {"network": "none", "accuracy": 2}]}))
        self.assertEqual(self.accuracies("--accuracy=a.json", stderr="no point of the table is meant by none"),
                         [70, None, 1.5, None])

    def test_bad(self):
        for name, text, slug in (("a.csv", "", "accuracy-form"), ("a.csv", "id,percent\np1,3\n", "accuracy-form"),
                                 ("a.csv", "accuracy\n3\n", "accuracy-form"),
                                 ("a.csv", "id,accuracy\n\"p1,3\n", "accuracy-form"),
                                 ("a.csv", "id,accuracy\n\"p1\"x,3\n", "accuracy-form"),
                                 ("a.csv", "," * 300 + "\n", "accuracy-form"),
                                 ("a.csv", "id,accuracy\np1,101\n", "accuracy-value"),
                                 ("a.csv", "id,accuracy\np1,nan\n", "accuracy-value"),
                                 ("a.csv", "resolution,accuracy\n32x,5\n", "accuracy-value"),
                                 ("a.csv", "resolution,accuracy\n1.5,5\n", "accuracy-value"),
                                 ("a.json", "{", "json-invalid"), ("a.json", "{}", "json-schema"),
                                 ("a.json", '{"schema": "mnv3c.accuracy/1", "points": [{"id": []}]}', "json-member"),
                                 ("a.json", '{"schema": "mnv3c.accuracy/1", "points": [{"id": "p1", "accuracy": -1}]}',
                                  "accuracy-value")):
            self.write(name, text)
            self.refused(slug, "sweep", "t.json", "-o", "out.csv", "--accuracy=" + name)
        self.refused("cannot-read", "sweep", "t.json", "-o", "out.csv", "--accuracy=absent.csv", status=3)


class Compare(SweepTest):
    def compare(self, old, new, suffix="json"):
        self.write_table("old.json", old)
        self.write_table("new.json", new)
        self.run_tool("sweep", "--compare", "old.json", "new.json", "-o", "out." + suffix)
        return json.loads(self.read("out.json")) if suffix == "json" else self.read("out." + suffix)

    def test_noise(self):
        """Changed is what is beyond the larger of both spreads and 3 %."""
        old = [point(1, (1.0,)), point(2, (1.0,)), point(3, (1.0,)), point(4, (0.95, 1.0, 1.05)), point(5, (1.0,)),
               point(6, (1.0,)), point(7, ())]
        new = [point(1, (1.029,)), point(2, (1.031,)), point(3, (0.96,)), point(4, (1.09,)), point(5, (1.0, 1.2, 1.4)),
               point(6, (2.0,)), point(7, ())]
        made = self.compare(old, new)
        self.assertEqual([p["verdict"] for p in made["pairs"]],
                         ["same", "slower", "faster", "same", "same", "slower", "unknown"])
        self.assertAlmostEqual(made["pairs"][3]["noise"], 0.1)
        self.assertEqual((made["measured"], made["faster"], made["slower"]), (6, 1, 2))
        product = 1.029 * 1.031 * 0.96 * 1.09 * 1.2 * 2
        self.assertAlmostEqual(made["mean_ratio"], product ** (1 / 6))

    def test_itself(self):
        made = self.compare([FULL, point(2)], [FULL, point(2)])
        self.assertEqual((made["faster"], made["slower"], made["mean_ratio"], made["only_old"], made["only_new"]),
                         (0, 0, 1, [], []))
        self.assertEqual([p["changes"] for p in made["pairs"]], [{}, {}])

    def test_figures(self):
        """Bytes and counts are compared exactly."""
        old = [point(1, workspace_bytes=4096, code_bytes=100, counts={"instructions": 1000, "loads": 5})]
        new = [point(1, workspace_bytes=4160, code_bytes=100, counts={"instructions": 1001, "stores": 5})]
        (pair,) = self.compare(old, new)["pairs"]
        self.assertEqual(pair["changes"], {"workspace_bytes": {"old": 4096, "new": 4160},
                                           "instructions": {"old": 1000, "new": 1001}})

    def test_pairs(self):
        """Points meet by their axes, not by ids; another compiler or machine is no other point if it is alone."""
        old = [point(1, id="a", compiler="gcc"), point(2, id="b"), point(3, compiler="gcc"), point(4)]
        new = [point(2, id="x"), point(1, id="y", compiler="clang"), point(3, id="c", compiler="clang"),
               point(3, id="d", compiler="icc"), point(5)]
        made = self.compare(old, new)
        self.assertEqual([(p["old_id"], p["id"]) for p in made["pairs"]], [("b", "x"), ("a", "y")])
        self.assertEqual((made["only_old"], made["only_new"]), (["p3", "p4"], ["c", "d", "p5"]))

    def test_forms(self):
        old, new = [point(1), point(2), point(3, ())], [point(1, (1.5,)), point(2, status="timeout"), point(4)]
        text = self.compare(old, new, "csv")
        rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
        self.assertEqual([(r["id"], r["in"], r["verdict"]) for r in rows],
                         [("p1", "both", "slower"), ("p2", "both", "same"), ("p3", "old", "unknown"),
                          ("p4", "new", "unknown")])
        self.assertEqual((rows[0]["ratio"], rows[0]["old_macs"]), ("1.5", "2000"))
        text = self.compare(old, new, "md")
        self.assertIn("2 points are in both tables, 2 measured in both: 0 faster, 1 slower, 1 the same", text)
        self.assertIn("| p1 | 1 | 1.5 | 1.500 | 3.0 % | slower |", text)
        self.assertIn("| p2 | ok | timeout |", text)
        self.assertIn("Only in the old table:\n\n- p3", text)
        self.assertEqual(self.run_tool("sweep", "--compare", "old.json", "new.json")[0], text)


if __name__ == "__main__":
    tool.main()

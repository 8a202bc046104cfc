"""Ours and peers in turn, round by round: one network, prepared and measured.

Machines drift, so that times of different minutes say little: each round times everything once, every second round in
the reverse order, and what counts is the ratio within a round. Before that, all outputs are compared: who computes
something else is no peer.
"""
import array
import json
import math
import subprocess

import exports
import facts
import model

NETWORK_OPTIONS = ("multiplier", "resolution", "policy", "classes")
ERROR_LIMIT = 1e-3  # of the standard deviation of the output; what is wrong is near 1


def add_options(parser):
    """The options that compare and grid have in common."""
    parser.add_argument("--engines", default=None)
    parser.add_argument("--cc", default="gcc,clang")
    parser.add_argument("--cflags", default=None)
    parser.add_argument("--isa", choices=sorted(model.CFLAGS), default="native")
    parser.add_argument("--seconds", type=float, default=None)
    parser.add_argument("--rounds", type=int, default=None)
    parser.add_argument("--peers", default=None)
    parser.add_argument("--mnv3c", default=None)
    parser.add_argument("--results", default=None)
    parser.add_argument("--prepare", action="store_true")


def median(values):
    return sorted(values)[len(values) // 2]


def error(actual, expected):
    """The largest error over the standard deviation of what is expected; infinite where anything is no number."""
    if len(actual) != len(expected) or not all(map(math.isfinite, actual)):
        return math.inf
    mean = sum(expected) / len(expected)
    deviation = math.sqrt(sum((e - mean) ** 2 for e in expected) / len(expected))
    return max(abs(a - e) for a, e in zip(actual, expected)) / deviation


def floats(path):
    return array.array("f", path.read_bytes())


class Contest:
    """One network with one set of options; making it exports, generates and builds."""

    def __init__(self, options, arch, network_options, code_options=()):
        self.options, self.arch = options, arch
        self.mnv3c, self.compilers = model.find_mnv3c(options.mnv3c), options.cc.split(",")
        self.engines = options.engines.split(",") if options.engines else []
        self.words = [*network_options, *code_options]
        self.pool = ["--pool", options.threads] if options.threads > 1 else []  # on one, what is made for one
        info = json.loads(subprocess.run([self.mnv3c, "info", arch, "--json", *network_options],
                                         stdout=subprocess.PIPE, check=True).stdout)
        self.name, self.size = info["network"], info["input"]
        self.exports = exports.Exports(exports.find_peers(options.peers), info)
        for engine in self.engines:
            self.exports.make(engine)
        self.generated = self.exports.folder / "ours"
        weights = f"--weights={self.exports.folder / 'weights.safetensors'}"
        model.generate(self.mnv3c, arch, [*self.words, weights, *(["--threads"] if self.pool else [])], self.generated)
        self.cflags = options.cflags or model.CFLAGS[options.isa]
        self.programs = {cc: model.build(self.generated, cc, self.cflags) for cc in self.compilers}

    def raw_image(self):
        """The image without the header of its .npy file."""
        data, path = (self.exports.folder / "image.npy").read_bytes(), self.exports.folder / "image.raw"
        path.write_bytes(data[10 + int.from_bytes(data[8:10], "little"):])
        return path

    def check(self):
        """Everybody's output on the same image: the largest error of each against that of the first compiler."""
        image, outputs = self.raw_image(), {}
        for cc, program in self.programs.items():
            path = self.exports.folder / (cc.replace("/", "_") + ".raw")
            subprocess.run([program, "--weights", self.generated / "m_weights.bin", "--input", image, "--output", path,
                            *map(str, self.pool)], check=True)
            outputs[cc] = floats(path)
        for engine in self.engines:
            self.exports.run(engine, self.options.threads, 0, self.options.isa)
            outputs[engine] = floats(self.exports.folder / (engine + ".raw"))
        errors = {who: error(output, outputs[self.compilers[0]]) for who, output in outputs.items()}
        wrong = {who: e for who, e in errors.items() if not e <= ERROR_LIMIT}
        if wrong:
            raise SystemExit(f"bench: {self.name}: outputs differ from those of {self.compilers[0]}: {wrong}")
        return errors

    def time(self, who, iterations):
        if who in self.programs:
            return model.run(self.programs[who], self.generated / "m_weights.bin", iterations, "--input",
                             self.exports.folder / "image.raw", *self.pool)
        return self.exports.run(who, self.options.threads, self.options.seconds, self.options.isa)

    def measure(self):
        errors = self.check()
        weights = self.generated / "m_weights.bin"
        iterations = {cc: model.runs_in(self.options.seconds, program, weights)
                      for cc, program in self.programs.items()}
        order, times = [*self.compilers, *self.engines], []
        for number in range(self.options.rounds):
            turn = {who: self.time(who, iterations.get(who)) for who in (order if number % 2 == 0 else order[::-1])}
            times.append(turn)
        return self.result(times, errors)

    def result(self, times, errors):
        def summary(who):
            return {"median_ms": median([turn[who]["median_ms"] for turn in times]),
                    "min_ms": min(turn[who]["min_ms"] for turn in times)}
        ours = {cc: summary(cc) for cc in self.compilers}
        best = min(ours, key=lambda cc: ours[cc]["median_ms"])
        peers = {}
        for engine in self.engines:
            ratios = [turn[engine]["median_ms"] / turn[best]["median_ms"] for turn in times]
            peers[engine] = {**summary(engine), "ratio": round(median(ratios), 4), "ratio_min": round(min(ratios), 4),
                             "ratio_max": round(max(ratios), 4), "error": float(f"{errors[engine]:.1e}")}
        options = self.options
        packages = {name: self.exports.versions[name] for engine in self.engines for name in exports.PACKAGES[engine]}
        return {"network": self.name, "options": " ".join(self.words), "isa": options.isa, "threads": options.threads,
                "cflags": self.cflags, "rounds": options.rounds, "seconds": options.seconds, "best": best, "ours": ours,
                "engines": peers, **facts.all_of(self.mnv3c, self.compilers, packages)}

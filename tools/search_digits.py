#!/usr/bin/env python3
"""Search networks for the handwritten digits with Optuna: an example of what `mnv3c space` and `mnv3c score` are for.

usage: search_digits.py --lut TABLE.json --target-ms MS [--trials N] [--workers W] [--storage URL|FILE.log] ...
                        [-- OPTIONS OF mnv3c space]

Every trial: Optuna picks a value for each choice that `mnv3c space --describe` lists; `mnv3c space --choose` writes
that network; finetune_digits.py gives it the weights of the original, as far as they fit, and trains it; `mnv3c score`
weighs the accuracy on the validation part against the latency that the table predicts. Trials that are out of the
bounds given after -- (as --max-ms), or have steps that the table lacks, are pruned.

All workers of a study share its storage, on one machine (--workers 4, a SQLite file in --work by default) or on many:
start the program on each of them with the same --storage and --study, an address of a database server such as
mysql://USER@HOST/NAME, or the path of a journal on a shared file system that ends in .log. --trials counts the trials
of the study, whoever runs them; a study that is there already is continued.

Ends with WORK/best.arch and WORK/best.safetensors, and the accuracy on the held-out scans, which the search never sees.
Needs optuna (Debian 12: python3-optuna; or pip install optuna); the Python of --python needs torch, scikit-learn and
numpy.
"""
import argparse
import json
import pathlib
import subprocess
import sys

import optuna

TOOLS = pathlib.Path(__file__).resolve().parent
DIGITS = TOOLS.parent / "arch_specs" / "digits"
DEFAULT_SPACE = ["--kernel", "3,5", "--expansion", "0.5,0.75,1,1.25", "--width", "0.75,1,1.25", "--se", "on,off",
                 "--nl", "RE,HS"]


class Failed(Exception):
    """A program that rejected its input; its words."""


def run(command):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    if done.returncode != 0:
        raise Failed(f"$ {' '.join(map(str, command))}\n{done.stderr}")
    return done.stdout


def storage_of(options):
    """What all workers share."""
    if options.storage.endswith(".log"):
        try:
            from optuna.storages.journal import JournalFileBackend
        except ImportError:  # its name before Optuna 4
            from optuna.storages import JournalFileStorage as JournalFileBackend
        return optuna.storages.JournalStorage(JournalFileBackend(options.storage))
    # SQLite locks the whole file: a worker waits for the others rather than failing.
    engine = {"connect_args": {"timeout": 100}} if options.storage.startswith("sqlite:") else {}
    return optuna.storages.RDBStorage(options.storage, engine_kwargs=engine)


class Search:
    def __init__(self, options):
        self.options = options
        self.space = [options.mnv3c, "space", options.arch, *options.space, "--lut", options.lut]
        self.choices = json.loads(run([*self.space, "--describe"]))["choices"]

    def train(self, arch, weights):
        """Accuracy in percent of a candidate that begins with the original's weights."""
        out = run([self.options.python, TOOLS / "finetune_digits.py", arch, self.options.weights, weights, "--parent",
                   self.options.arch, "--steps", self.options.steps, "--lr", self.options.lr, "--mnv3c",
                   self.options.mnv3c])
        return float(out.split()[-1])

    def candidate(self, picks, arch):
        choices = ",".join(f"{name}={value}" for name, value in picks.items())
        run([*self.space, "--choose", choices, "-o", arch])

    def score(self, arch, accuracy):
        made = json.loads(run([self.options.mnv3c, "score", arch, "--json", "--lut", self.options.lut, "--accuracy",
                               accuracy, "--target-ms", self.options.target_ms, "--w", self.options.w]))
        return made["latency_ms"], made["soft"]

    def trial(self, trial):
        """The reward of one network, which Optuna maximises."""
        picks = {choice["name"]: trial.suggest_categorical(choice["name"], choice["values"]) for choice in self.choices}
        arch = pathlib.Path(self.options.work) / f"trial-{trial.number:04}.arch"
        weights = arch.with_suffix(".safetensors")
        try:
            self.candidate(picks, arch)
            self.score(arch, 0)  # before training, which takes longer
        except Failed as reason:
            trial.set_user_attr("pruned", str(reason))
            raise optuna.TrialPruned() from reason
        accuracy = self.train(arch, weights)
        latency, reward = self.score(arch, accuracy)
        trial.set_user_attr("accuracy", accuracy)
        trial.set_user_attr("latency_ms", latency)
        print(f"trial {trial.number}: accuracy {accuracy:.2f} %, {latency:.4f} ms, reward {reward:.3f}", flush=True)
        return reward


def make_study(options, seed):
    return optuna.create_study(study_name=options.study, storage=storage_of(options), direction="maximize",
                               load_if_exists=True, sampler=optuna.samplers.TPESampler(seed=seed))


def work(options, number):
    """One worker: trials until the study has as many as asked for."""
    search = Search(options)
    study = make_study(options, options.seed + number)
    states = (optuna.trial.TrialState.COMPLETE, optuna.trial.TrialState.PRUNED)
    enough = optuna.study.MaxTrialsCallback(options.trials, states=states)
    if len(study.get_trials(deepcopy=False, states=states)) < options.trials:
        study.optimize(search.trial, callbacks=[enough])


def finish(options):
    """The best network again, as files, and what it reaches on the scans that nobody looked at."""
    study = make_study(options, options.seed)
    done = [trial for trial in study.trials if trial.state == optuna.trial.TrialState.COMPLETE]
    if not done:
        raise SystemExit(f"all {len(study.trials)} trials were pruned; the first, because of\n" +
                         study.trials[0].user_attrs.get("pruned", "an error above") if study.trials else "no trials")
    best, search = study.best_trial, Search(options)
    arch = pathlib.Path(options.work) / "best.arch"
    weights = arch.with_suffix(".safetensors")
    search.candidate(best.params, arch)
    search.train(arch, weights)
    held = run([options.python, TOOLS / "finetune_digits.py", arch, weights, "--evaluate-only", "--heldout", "--mnv3c",
                options.mnv3c])
    original, _ = search.score(options.arch, 0)
    print(f"best of {len(done)} trials, {len(study.trials) - len(done)} pruned: reward {best.value:.3f}, accuracy "
          f"{best.user_attrs['accuracy']:.2f} %, {best.user_attrs['latency_ms']:.4f} ms (the original: {original:.4f})")
    print(held, end="")
    print(arch)


def arguments():
    words = sys.argv[1:]
    space = words[words.index("--") + 1:] if "--" in words else DEFAULT_SPACE
    words = words[:words.index("--")] if "--" in words else words
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n", maxsplit=1)[0])
    parser.add_argument("--lut", required=True, metavar="TABLE.json", help="made by mnv3c lut for these choices")
    parser.add_argument("--target-ms", required=True, type=float, metavar="MS")
    parser.add_argument("--w", type=float, default=-0.07, help="exponent of the reward (default -0.07)")
    parser.add_argument("--arch", default=str(DIGITS / "digits.arch"), help="the network in the middle")
    parser.add_argument("--weights", default=str(DIGITS / "weights.safetensors"), help="its weights")
    parser.add_argument("--trials", type=int, default=100, help="of the study, all workers together (default 100)")
    parser.add_argument("--workers", type=int, default=1, help="processes on this machine (default 1)")
    parser.add_argument("--steps", type=int, default=100, help="batches to fine-tune each with (default 100)")
    parser.add_argument("--lr", type=float, default=2e-3, help="peak of the learning rate (default 0.002)")
    parser.add_argument("--seed", type=int, default=1, help="of the sampler; worker n draws from seed + n (default 1)")
    parser.add_argument("--study", default="digits", help="name in the storage (default digits)")
    parser.add_argument("--storage", metavar="URL|FILE.log", help="default sqlite:///WORK/study.db")
    parser.add_argument("--work", default="search", metavar="DIR", help="where candidates are written (default search)")
    parser.add_argument("--python", default=sys.executable, help="runs finetune_digits.py (default: this one)")
    parser.add_argument("--mnv3c", default="mnv3c", metavar="PATH", help="the compiler (default: of the search path)")
    parser.add_argument("--worker", type=int, metavar="N", help=argparse.SUPPRESS)
    options = parser.parse_args(words)
    options.space, options.words = space, words
    if options.storage is None:
        options.storage = f"sqlite:///{pathlib.Path(options.work).absolute() / 'study.db'}"
    return options


def main():
    options = arguments()
    optuna.logging.set_verbosity(optuna.logging.WARNING)
    if options.worker is not None:
        work(options, options.worker)
        return
    pathlib.Path(options.work).mkdir(parents=True, exist_ok=True)
    try:
        make_study(options, options.seed)  # once, before several workers would create it together
        if options.workers == 1:
            work(options, 0)
        else:
            command = [sys.executable, __file__, *options.words]
            workers = [subprocess.Popen([*command, "--worker", str(number), "--", *options.space])
                       for number in range(options.workers)]
            if any([worker.wait() for worker in workers]):
                raise SystemExit("a worker failed; the study is kept, and the same command continues it")
        finish(options)
    except Failed as reason:
        raise SystemExit(str(reason)) from reason


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Nothing is to be done before the first run of a generated model: no memory is asked for, no system call made, nothing
initialised, and the weights are pages of a file that nobody writes: clean, shared between processes. Small in each form
of its weights, and with --dispatch; Large with --threads, on two of them and on one, and with both.

usage: check_startup.py --mnv3c PATH
"""
import itertools
import os
import pathlib
import re
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import mnv3c_test as t

PROGRAM = pathlib.Path(__file__).with_name("startup.c")
FORMS = {"c": "m_weights", "incbin": "m_blob", "blob": None}  # what the weights are called in the program
SMALL, LARGE = "mobilenet_v3_small", "mobilenet_v3_large"
MODELS = [(SMALL, "c", "-O3", []), (SMALL, "incbin", "-O3", []), (SMALL, "blob", "-O3", []),
          (LARGE, "incbin", "-O1", ["--threads"]), (SMALL, "incbin", "-O1", ["--dispatch"]),
          (LARGE, "blob", "-O1", ["--threads", "--dispatch"])]
# What asks the processor for its instructions: gcc's support library, filled in before main by a call of its own.
DISPATCH_SYMBOLS = {"__cpu_model", "_GLOBAL_OFFSET_TABLE_"}
# Sections whose content is code that runs before main, or memory that is written.
INITIALISED = re.compile(r"^ *\d+ (\.(?:preinit_array|init_array|fini_array|ctors|dtors|data|bss|tdata|tbss)\S*) +"
                         r"(?!0{8} )[0-9a-f]{8} ", re.M)
DIRTY = ("Private_Dirty", "Shared_Dirty")


def check_object(path, what, allowed=frozenset()):
    writable = t.symbols(path, "BbDdCcSs")
    undefined = t.symbols(path, "U") - {"memcpy", "memset"} - allowed
    t.check(not undefined, f"{what}: undefined symbols {undefined}")
    t.check(not writable, f"{what}: writable data {writable}")
    sections = INITIALISED.findall(t.run(["objdump", "-h", path]))
    t.check(not sections, f"{what}: sections that are initialised or written: {sections}")


def offset_of(program, weights):
    """Bytes from m_run_with to the weights, which must be read-only data."""
    symbols = {name: (int(address, 16), kind) for address, kind, name in
               re.findall(r"^(\w+) (\w) (m_\w+)$", t.run(["nm", program]), re.M)}
    address, kind = symbols[weights]
    t.check(kind in "rR", f"{weights} is of kind {kind}, not read-only data")
    return address - symbols["m_run_with"][0]


def mappings(smaps, begin, end):
    """What /proc/self/smaps says of the mappings that hold these addresses: permissions and sizes in bytes."""
    for mapping in re.split(r"^(?=[0-9a-f]+-[0-9a-f]+ )", smaps, flags=re.M)[1:]:
        first, last, permissions = re.match(r"(\w+)-(\w+) (\S+)", mapping).groups()
        if int(first, 16) < end and begin < int(last, 16):
            sizes = re.findall(r"^(\w+): +(\d+) kB", mapping, re.M)
            yield permissions, {name: int(size) * 1024 for name, size in sizes}


def write_back(path):
    """Pages of a file just written are dirty until they are on the disk; those of a tmpfs always."""
    with open(path, "rb") as file:
        os.fsync(file)


def check_pages(smaps, begin, size, what, is_tmpfs):
    found = list(mappings(smaps, begin, begin + size))
    totals = {name: sum(sizes[name] for _, sizes in found) for name in ("Rss", "Anonymous", "Shared_Clean", *DIRTY)}
    print(f"{what}: {size} bytes of weights; {totals}")
    t.check(found and not any("w" in permissions for permissions, _ in found), f"{what}: the weights can be written")
    t.check(totals["Rss"] >= size, f"{what}: not all weights were read")
    t.check(totals["Anonymous"] == 0, f"{what}: {totals['Anonymous']} bytes are copies")
    if not is_tmpfs:
        t.check(totals["Private_Dirty"] + totals["Shared_Dirty"] == 0, f"{what}: pages of weights are dirty")
    shared = totals["Shared_Clean"] + (totals["Shared_Dirty"] if is_tmpfs else 0)
    t.check(shared >= size, f"{what}: two processes do not share the weights")


def smaps_of(process):
    process.stdin.write("\n")
    process.stdin.flush()
    return "".join(itertools.takewhile(lambda line: line not in ("end\n", ""), iter(process.stdout.readline, None)))


def check_processes(command, size, what, is_tmpfs):
    """Two processes at once; both have run the model before either looks at its pages."""
    command = [str(word) for word in command]
    processes = [subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    lines = [process.stdout.readline() for process in processes]
    if not t.check(all(lines), f"{what}: the program fails"):
        return
    for line, smaps in zip(lines, [smaps_of(process) for process in processes]):
        facts = dict(re.findall(r"(\w+)=(\S+)", line))
        t.check(facts["requests"] == "0", f"{what}: a run asks {facts['requests']} times for memory")
        t.check(facts["system_calls"] != "some", f"{what}: a run makes system calls")
        t.check(facts["same"] == "1", f"{what}: the first run computes something else than the next one")
        if facts["system_calls"] == "unknown":
            print(f"not tested: system calls of {what} (no seccomp here)")
        check_pages(smaps, int(facts["weights"], 16), size, what, is_tmpfs)
    for process in processes:
        process.communicate()
        t.check(process.returncode == 0, f"{what}: exit status {process.returncode}")


def check_model(options, compiler, name, form, optimisation, flags):
    folder, what, symbol = t.scratch(), " ".join([name, form, *flags]), FORMS[form]
    model = t.compile_model(options.mnv3c, t.spec(name), folder, "--weights", "synthetic:1", "--weights-as", form,
                            *flags)
    dispatch = "--dispatch" in flags
    own_flags = [*t.FLAGS, optimisation, *([] if dispatch else compiler[1:])]
    t.run([compiler[0], *own_flags, "-c", "m.c"], cwd=model)
    check_object(model / "m.o", what, DISPATCH_SYMBOLS if dispatch else frozenset())
    pool = ["-I", t.POOL.parent, t.POOL, "-pthread"] if "--threads" in flags else []
    t.run([*compiler, "-std=gnu11", "-O2", "-fno-builtin", "-I", model, PROGRAM, model / "m.o", *pool, "-o",
           model / "startup"])
    where = offset_of(model / "startup", symbol) if symbol else model / "m_weights.bin"
    write_back(model / "startup" if symbol else where)
    size = int(re.search(r"M_WEIGHTS_SIZE (\d+)", (model / "m.h").read_text())[1])
    is_tmpfs = t.run(["stat", "-f", "-c", "%T", folder]).strip() == "tmpfs"
    check_processes([model / "startup", where], size, what, is_tmpfs)
    shutil.rmtree(folder)


def main():
    options = t.arguments()
    if not pathlib.Path("/proc/self/smaps").exists():
        t.lack("/proc/self/smaps")
    compiler, _ = t.MACHINES["gcc"]
    t.need_to_build(compiler)
    for model in MODELS:
        check_model(options, compiler, *model)
    t.finish()


main()

"""Tests of the programs in tools/ that train or search: they run under a Python that has the packages, or skip loudly.

Debian's python3-torch and python3-sklearn take 850 MB with what they need, so that ./check does not install them.
"""
import os
import shutil
import subprocess
import sys

import mnv3c_test as t

HOW = {"torch": "on Debian: apt-get install --no-install-recommends python3-torch python3-sklearn",
       "optuna": "on Debian: apt-get install --no-install-recommends python3-optuna"}


def find_python(*modules):
    """The first Python that has the modules, or skips: those named in MNV3C_TOOLS_PYTHON (with colons), this one,
    Debian's and the search path's."""
    named = os.environ.get("MNV3C_TOOLS_PYTHON", "").split(":")
    for python in filter(None, [*named, sys.executable, "/usr/bin/python3", shutil.which("python3")]):
        if subprocess.run([python, "-c", "import " + ", ".join(modules)], capture_output=True).returncode == 0:
            return python
    t.skip(f"missing: a Python with {', '.join(modules)}; {HOW.get(modules[0], '')}, or name one in MNV3C_TOOLS_PYTHON")
    return None


def need_python(*modules):
    """Starts the running script anew under a Python that has the modules, if this one lacks some."""
    python = find_python(*modules)
    if not os.path.samefile(python, sys.executable):
        os.execv(python, [python, *sys.argv])

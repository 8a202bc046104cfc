"""Runs the tests of a script of this folder, whose arguments are those of CTest.

usage: SCRIPT [--mnv3c] MNV3C ARCH_SPECS_DIR [unittest arguments]
"""
import os
import sys
import unittest


def main(cli, usage):
    """`cli` is the module test_cli, which learns where the tool and the networks are."""
    arguments = [argument for argument in sys.argv[1:] if argument != "--mnv3c"]
    if len(arguments) < 2:
        sys.exit(usage)
    cli.MNV3C, cli.ARCH_SPECS = os.path.abspath(arguments[0]), os.path.abspath(arguments[1])
    unittest.main(argv=[sys.argv[0], *arguments[2:]])

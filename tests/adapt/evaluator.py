#!/usr/bin/env python3
"""A program for --evaluate that always says the same of the same bytes. Standard library only.

usage: evaluator.py [--tune] [--slow] [--keep DIR] [--fail WORD] FILE.arch FILE.safetensors OUT.safetensors

The accuracy falls with the number of elements left, and a little by the file's checksum, so that one wrong bit anywhere
changes what is chosen. --tune writes weights of its own for every second file (its F32 values a little smaller); --slow
writes them in two halves with a pause between; --keep copies what it was given to DIR; --fail does something wrong for
paths that contain WORD.
"""
import argparse
import json
import pathlib
import shutil
import struct
import sys
import time
import zlib


def read(path):
    data = pathlib.Path(path).read_bytes()
    length = struct.unpack("<Q", data[:8])[0]
    return json.loads(data[8:8 + length]), data[:8 + length], data[8 + length:]


def tuned(header, data):
    data = bytearray(data)
    for entry in header.values():
        if entry["dtype"] == "F32":
            begin, end = entry["data_offsets"]
            values = struct.unpack(f"<{(end - begin) // 4}f", data[begin:end])
            data[begin:end] = struct.pack(f"<{len(values)}f", *(value * 0.999 for value in values))
    return bytes(data)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tune", action="store_true")
    parser.add_argument("--slow", action="store_true")
    parser.add_argument("--keep", type=pathlib.Path)
    parser.add_argument("--fail")
    parser.add_argument("files", nargs=3)
    options = parser.parse_args()
    arch, weights, out = options.files
    header, head, data = read(weights)
    print("looking at", weights, "\nand at", arch)
    if options.fail and options.fail in arch:
        print("it went wrong", file=sys.stderr)
        sys.exit(3)
    if options.keep:
        name = pathlib.Path(arch).parent.name
        shutil.copy(arch, options.keep / (name + ".arch"))
        shutil.copy(weights, options.keep / (name + ".safetensors"))
    checksum = zlib.crc32(head + data)
    if options.tune and checksum % 2:
        data = tuned(header, data)
        with open(out, "wb") as file:
            file.write(head + data[:len(data) // 2])
            file.flush()
            time.sleep(0.05 if options.slow else 0)
            file.write(data[len(data) // 2:])
    print("accuracy", round(90 * (len(data) / 400000) ** 0.05 + checksum % 1000 / 2000, 4))


main()

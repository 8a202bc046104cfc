#!/usr/bin/env python3
"""Compares the words of the editor files and of the fuzzer's dictionary with the compiler's tables, both ways.

In: compiler/front/keywords.def, compiler/net/act.def, compiler/net/policy.def; docs/editors/, tests/fuzz/arch.dict.
Out: one line for each difference; exit status 1 when there is any. Also tries the TextMate patterns on a few lines.
"""

import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
VIM = "docs/editors/vim/syntax/arch_mnv3.vim"
TEXTMATE = "docs/editors/textmate/mnv3c.tmLanguage.json"
DICTIONARY = "tests/fuzz/arch.dict"


def read(path):
    return (ROOT / path).read_text(encoding="utf-8")


def compiler_words():
    """Group name -> words, as the compiler knows them."""
    words = {"setting": set(), "row": set(), "head": set()}
    for word, kind in re.findall(r'^KEYWORD\(\w+, "([^"]+)", (\w+),', read("compiler/front/keywords.def"), re.M):
        words[kind.lower()].add(word)
    words["nonlinearity"] = set(re.findall(r'^ACT\(\w+,\s*"([^"]+)"', read("compiler/net/act.def"), re.M)) - {"-"}
    words["policy"] = set(re.findall(r'^POLICY\(\w+,\s*"([^"]+)"', read("compiler/net/policy.def"), re.M))
    return words


def vim_words():
    words = {}
    for group, alternatives in re.findall(r'^syntax match arch(\w+)\s+".*?\\%\(([a-zA-Z0-9_|\\-]+)\\\)\\>',
                                          read(VIM), re.M):
        words.setdefault(group.lower(), set()).update(alternatives.split("\\|"))
    return words


def textmate_words():
    words = {}
    for group, rule in json.loads(read(TEXTMATE))["repository"].items():
        found = re.search(r"\((?:\?:)?([A-Za-z0-9_-]+(?:\|[A-Za-z0-9_-]+)*)\)\\b", rule.get("match", ""))
        if found:
            words[group] = set(found.group(1).split("|"))
    return words


def compare(path, found, expected):
    """Prints the differences of two word sets; returns their number."""
    for word in sorted(expected - found):
        print(f"{path}: '{word}' is missing")
    for word in sorted(found - expected):
        print(f"{path}: '{word}' is not a word of the compiler")
    return len(expected ^ found)


def check_patterns():
    """Whether the TextMate patterns find what they should; returns the number of failures."""
    rules = json.loads(read(TEXTMATE))
    for included in rules["patterns"]:
        assert included["include"][1:] in rules["repository"], included
    cases = [
        ("row", "  conv 3x3", "conv"),
        ("row", "convolve 3x3", None),
        ("row", "network conv", None),
        ("setting", "gate hard", "gate"),
        ("setting", "  gate=hard", None),
        ("setting", "output_stride 16", "output_stride"),
        ("head", "head lraspp {", "head"),
        ("nonlinearity", "gate hard-slim", "hard-slim"),
        ("policy", "policy slim-fixed-head", "slim-fixed-head"),
        ("number", "bneck 3x3 16", "3x3"),
        ("number", "mean=123.7,1", "123.7"),
        ("number", "x3.67", "x3.67"),
        ("tap", "HS 1 expansion@mid", "expansion@mid"),
        ("squeeze", "16 SE:in/4 RE", "SE:in/4"),
        ("nothing", "3x3 - 16", "-"),
        ("string", 'weights "a # b" # c', '"a # b"'),
    ]
    failures = 0
    for rule, line, expected in cases:
        match = re.search(rules["repository"][rule]["match"], line)
        found = match and (match.group(1) if match.groups() else match.group(0))
        if found != expected:
            print(f"{TEXTMATE}: rule '{rule}' finds {found!r} in {line!r}, not {expected!r}")
            failures += 1
    return failures


def main():
    expected = compiler_words()
    assert all(expected.values()), expected
    differences = check_patterns()
    for path, found in ((VIM, vim_words()), (TEXTMATE, textmate_words())):
        for group, words in expected.items():
            differences += compare(path, found.get(group, set()), words)
    dictionary = set(re.findall(r'^"(\w+) "$', read(DICTIONARY), re.M))
    differences += compare(DICTIONARY, dictionary, expected["setting"] | expected["row"] | expected["head"])
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())

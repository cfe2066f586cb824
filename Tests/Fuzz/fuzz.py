#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Damages every shipped file in every way and sees that the tool ends plainly.

make fuzz [COUNT=2000] [SEED=1] [ONLY=number]

Inputs are a pure function of seed and number. What fails is kept under .build/fuzz.
"""
import argparse
import os
import re
import shutil
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import inputs
import outcome

REPOSITORY = Path(__file__).resolve().parents[2]
KEPT = REPOSITORY / ".build" / "fuzz"
# so many faults are enough for one look
STOP = 20


class Room:
    """A tree of scenarios in which one input is tried after the other."""

    def __init__(self, corpus, tool, folder):
        self.corpus, self.tool = corpus, tool
        self.folder, self.output = folder / "tree", folder / "output"
        self.output.mkdir(parents=True)
        corpus.plant(self.folder)
        self.clean = set(self.folder.rglob("*"))

    def try_out(self, given):
        """What is wrong with how the tool takes it, and how it ended."""
        path = self.folder / given.path
        if given.path:
            path.write_bytes(given.content)
        try:
            ending = outcome.call(self.tool, given.words, self.folder, self.output)
            before = self.clean | {path}
            faults = outcome.faults(given.words, ending, self.folder, before)
            runs = re.search(rb"= ([\d,]+) ", ending.out) if "--check" in given.words else None
            # a sweep that is sound and small is run as well
            if not faults and runs and int(runs[1].replace(b",", b"")) <= 40:
                words = [word for word in given.words if word != "--check"] + ["-q", "--threads", "1"]
                ending = outcome.call(self.tool, words, self.folder, self.output)
                faults = outcome.faults(words, ending, self.folder, before)
            return faults, ending
        finally:
            if given.path in self.corpus.files:
                path.write_bytes(self.corpus.files[given.path])
            self.sweep()

    def sweep(self):
        for path in sorted(set(self.folder.rglob("*")) - self.clean, reverse=True):
            path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink()


def keep(seed, number, given, faults, ending):
    """Puts aside what failed, so that it can be looked at."""
    folder = KEPT / f"{seed}-{number}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    if given.path:
        (folder / Path(given.path).name).write_bytes(given.content)
    (folder / "stdout").write_bytes(ending.out)
    (folder / "stderr").write_bytes(ending.err)
    (folder / "command").write_text(repr(given.words) + "\n" + given.path + "\n")
    print(f"{number}: shequn {' '.join(map(ascii, given.words))}  {given.path}")
    for fault in faults:
        print(f"    {ascii(fault)}")
    sys.stdout.flush()


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--count", type=int, default=2000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--only", type=int)
    options.add_argument("--tool", default=str(REPOSITORY / ".build/release/shequn"))
    options = options.parse_args()
    corpus = inputs.Corpus(REPOSITORY / "Scenarios")
    numbers = iter(range(options.count) if options.only is None else [options.only])
    began = time.monotonic()
    codes, failed, slowest, largest = {}, [], 0.0, 0.0

    with tempfile.TemporaryDirectory(prefix="shequn-fuzz-") as folder:

        def work(worker):
            nonlocal slowest, largest
            room = Room(corpus, options.tool, Path(folder) / str(worker))
            # an iterator gives each number to one worker only
            for number in numbers:
                if len(failed) >= STOP:
                    return
                given = corpus.input(options.seed, number)
                faults, ending = room.try_out(given)
                codes[ending.code] = codes.get(ending.code, 0) + 1
                slowest, largest = max(slowest, ending.seconds), max(largest, ending.megabytes)
                if faults:
                    failed.append(number)
                    keep(options.seed, number, given, faults, ending)

        workers = os.cpu_count() or 1
        with ThreadPoolExecutor(workers) as pool:
            list(pool.map(work, range(workers)))

    ends = ", ".join(f"{count} with {code}" for code, count in sorted(codes.items()))
    print(
        f"{sum(codes.values())} inputs in {time.monotonic() - began:.0f} s: {ends}; "
        f"the longest took {slowest:.2f} s, the largest {largest:.0f} MB")
    if failed:
        print(f"{len(failed)} failed (see {KEPT}): {sorted(failed)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

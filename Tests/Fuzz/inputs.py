# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tool is given: every shipped file, damaged, and the command that reads it."""
import os
import random
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import mutations

WORDS = [
    "lever", "metric", "parameter", "mechanism", "platform", "model", "evidence", "content", "dau",
    "wechat-group", "scenario", "sweep", "lesson", "--lang", "zh", "en", "--json", "--help", "--data",
    "compare", "validate", "describe", "schema", "results", "new", "club", "-r", "--set", "=", "a=b",
    "days=5", "community.members=1e9", "--threads", "--seed", "--members", "--replications",
]
TINY = ["--members", "20", "--days", "3", "-r", "2", "--threads", "1", "-q"]
# of all damaged files
SHARES = {"data": 0.15, "sweeps": 0.12, "platforms": 0.06, "lessons": 0.16, "verification": 0.12}


@dataclass
class Input:
    """One call of the tool, and the damaged file that it meets, by its path in the tree."""

    words: list
    path: str = ""
    content: bytes = b""


class Corpus:
    """The shipped scenarios, as a tree of files."""

    def __init__(self, scenarios: Path):
        self.files = {
            str(path.relative_to(scenarios)): self._small(path)
            for path in self._paths(scenarios)
            if not path.name.startswith("README")
        }
        # each kind of file often enough, however many of it there are
        self.kinds = {}
        for name in self.files:
            top = name.split("/")[0]
            self.kinds.setdefault(top if top in SHARES else "scenarios", []).append(name)
        self.others = list(self.files.values())

    @staticmethod
    def _paths(scenarios: Path) -> list:
        """All files, those in linked folders too."""
        walk = os.walk(scenarios, followlinks=True)
        return sorted(Path(folder) / name for folder, _, names in walk for name in names)

    @staticmethod
    def _small(path: Path) -> bytes:
        """Lessons and sweeps run what they say: fewer people, days and replications."""
        data = path.read_bytes()
        if "lessons" in path.parts or "sweeps" in path.parts:
            data = re.sub(rb"\bmembers: \d+", b"members: 30", data)
            data = re.sub(rb"(?m)^days: \d+", b"days: 40", data)
            data = re.sub(rb"\breplications: \d+", b"replications: 2", data)
        if "sweeps" in path.parts:
            data = re.sub(rb"\b(size|points): \d+", rb"\1: 2", data)
        return data

    def plant(self, folder: Path):
        """Writes the tree."""
        shutil.rmtree(folder, ignore_errors=True)
        for name, data in self.files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)

    def input(self, seed: int, number: int) -> Input:
        """The `number`-th input of a series; a pure function of both."""
        dice = random.Random(f"{seed}:{number}")
        if dice.random() < 0.08:
            return Input(self._arguments(dice))
        if dice.random() < 0.04:
            return self._named(dice)
        kinds = [*SHARES, "scenarios"]
        kind = dice.choices(kinds, [*SHARES.values(), 1 - sum(SHARES.values())])[0]
        name = dice.choice(self.kinds[kind])
        content = mutations.damaged(self.files[name], self.others, dice)
        words = self._command(name, dice)
        if dice.random() < 0.3:
            words = words + ["--lang", dice.choice(["zh", "en"])]
        return Input(words, name, content)

    def _named(self, dice: random.Random) -> Input:
        """A sound file whose name is none: names are printed too."""
        text = dice.choice(mutations.HOSTILE).replace("\0", "").replace("/", "-").encode("utf-8", "ignore")
        name = "verification/a" + text.decode()[:60] + ".yaml"
        words = dice.choice([["validate", name], ["run", name] + TINY, ["compare", name] + TINY])
        return Input(words, name, self.files["verification/habit.yaml"])

    @staticmethod
    def _command(name: str, dice: random.Random) -> list:
        parts = name.split("/")
        if name.endswith(".csv"):
            extra = dice.choice([[], ["--sbg"], ["--json"], ["--members", "1000"], ["--at", "1,7"]])
            return ["churn", "--data", name] + extra
        if parts[0] == "data":
            extra = dice.choice([[], ["--json"], ["--zone", "Europe/Berlin"], ["--names", "a-key.csv"]])
            return ["import", name, "--out", "a-log"] + extra
        if parts[0] == "sweeps":
            return ["sweep", name, "--check"]
        if parts[0] == "platforms":
            return ["validate", "coffee-club", "--set", f"community.platform={Path(name).stem}"]
        if parts[0] == "lessons":
            if dice.random() < 0.8 or len(parts) > 3:
                return ["validate", "/".join(parts[:2])]
            return ["lesson", parts[1], "--in", "lessons", "--check", "-q", "--threads", "1"]
        path = name if parts[0] == "verification" or dice.random() < 0.3 else parts[0]
        roll = dice.random()
        if roll < 0.6:
            return ["validate", path]
        if roll < 0.75:
            return ["run", path] + TINY + dice.choice([[], ["--json"]])
        if roll < 0.9:
            return ["compare", path] + TINY + dice.choice([[], ["--json"], ["--excel"], ["--sqlite"]])
        return ["churn", path] + TINY

    @staticmethod
    def _arguments(dice: random.Random) -> list:
        def word():
            roll = dice.random()
            if roll < 0.6:
                return dice.choice(WORDS)
            if roll < 0.75:
                return dice.choice(mutations.ABSURD)
            return dice.choice(mutations.HOSTILE).replace("\0", "")

        begin = dice.choice([["describe"], ["schema"], ["validate"], ["new"], ["results"], []])
        return begin + [word() for _ in range(dice.randrange(4))]

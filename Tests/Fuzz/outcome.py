# SPDX-License-Identifier: GPL-3.0-or-later
"""One call of the tool, and what is wrong with how it ended."""
import csv
import io
import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

CODES = {0, 64, 65, 66, 73, 74}
# a claim of a lesson that fails
CODES_OF_LESSONS = CODES | {1}
SECONDS = 10.0
MEGABYTES = 500
CRASHES = [
    "Fatal error", "fatal error", "Illegal instruction", "Segmentation", "Program crashed", "Backtrac",
    "backtrace", "had to stop", "不得不停止", "libc++abi", "terminate called", "gsl:", "Assertion",
    "Could not allocate", "malloc", "core dumped", "NSError", "Error Domain",
]
# what a terminal would obey, or what would turn the order of what is read
FORBIDDEN = {chr(code) for code in [*range(32), 127, *range(0x80, 0xA0)]} - {"\n"} | set(
    "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029")


@dataclass
class Ending:
    """How a call ended."""

    code: int
    seconds: float
    megabytes: float
    out: bytes
    err: bytes


def call(tool: str, words: list, folder: Path, output: Path) -> Ending:
    """Runs the tool in a folder; what takes much too long is ended."""
    environment = {"PATH": os.environ.get("PATH", ""), "LANG": "C", "HOME": str(folder)}
    out, err = output / "out", output / "err"
    with open(out, "wb") as stdout, open(err, "wb") as stderr:
        began = time.monotonic()
        process = subprocess.Popen(
            [tool, *words], cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=stdout,
            stderr=stderr)
        pid, status, usage = _wait(process, began + 6 * SECONDS)
    code = os.waitstatus_to_exitcode(status)
    process.returncode = code
    return Ending(
        code, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, out.read_bytes(),
        err.read_bytes())


def _wait(process, deadline):
    pause = 0.001
    while True:
        ended = os.wait4(process.pid, os.WNOHANG)
        if ended[0]:
            return ended
        if time.monotonic() > deadline:
            process.kill()
            return os.wait4(process.pid, 0)
        time.sleep(pause)
        pause = min(0.01, pause * 1.3)


def faults(words: list, ending: Ending, folder: Path, files_before: set) -> list:
    """What is wrong, in words; empty if nothing is."""
    found = []
    allowed = CODES_OF_LESSONS if "lesson" in words or "verify" in words else CODES
    if ending.code not in allowed:
        found.append(f"exit code {ending.code}")
    if ending.seconds > SECONDS:
        found.append(f"{ending.seconds:.1f} s of the processor")
    if ending.megabytes > MEGABYTES:
        found.append(f"{ending.megabytes:.0f} MB of memory")
    texts = {}
    for name, data in [("stdout", ending.out), ("stderr", ending.err)]:
        try:
            texts[name] = data.decode("utf-8")
        except UnicodeDecodeError:
            found.append(f"{name} is not UTF-8")
            continue
        for sign in CRASHES:
            if sign in texts[name]:
                found.append(f"{name} says '{sign}'")
        obeyed = sorted(FORBIDDEN & set(texts[name]))
        if obeyed:
            found.append(f"{name} holds {', '.join(f'U+{ord(mark):04X}' for mark in obeyed)}")
    if ending.code == 0 and not ending.out:
        found.append("ends well and says nothing")
    if ending.code not in (0, 1) and not ending.err.strip():
        found.append("fails and does not say why")
    if ending.code == 65 and "error" not in texts.get("stderr", "error") and "错误" not in texts["stderr"]:
        found.append("exit code 65 without an error")
    return found + _faults_of_files(folder, files_before, ending)


def _faults_of_files(folder: Path, before: set, ending: Ending) -> list:
    found = []
    for path in sorted(set(folder.rglob("*")) - before):
        name = str(path.relative_to(folder))
        if path.name.startswith("."):
            found.append(f"leaves {name!r}")
        if ending.code not in (0, 1) and path.is_file():
            found.append(f"fails and leaves {name!r}")
        if path.suffix == ".csv":
            found += [f"{name}: {fault}" for fault in _faults_of_table(path.read_bytes())]
    return found


def _faults_of_table(data: bytes) -> list:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return ["not UTF-8"]
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    if not rows:
        return ["empty"]
    found = []
    widths = {len(row) for row in rows}
    if len(widths) > 1:
        found.append(f"rows of {sorted(widths)} fields")
    if len(set(rows[0])) < len(rows[0]):
        found.append("columns of one name")
    formulas = [cell for row in rows for cell in row if cell[:1] in tuple("=@＝＋－＠")]
    if formulas:
        found.append(f"a spreadsheet would calculate {formulas[0]!r}")
    return found

# SPDX-License-Identifier: GPL-3.0-or-later
"""Ways to damage a file: what hands, editors, transfers and ill will do to it."""
import random
import re

ABSURD = [
    "-1", "0", "1e300", "-1e300", "1e-300", "1000000000000000000", "9223372036854775807",
    "18446744073709551616", "4294967296", "65536", "256", "NaN", "nan", "inf", "-Infinity", "0x1F",
    "1_000", "1,5", "½", "１２", "٣", "1e", "+", "-", ".", "~", "null", "true", "''", "1" * 400,
    "3.0000000000000001", "1e15", "100001", "99999999", "-0", "007", "50%", "120%", "-5%", "1 yuan",
    "5 days", "day 3", "2x", "25:00", "[]", "{}", "[1, 2]", "{beta: [0, 0]}", "{a: 1}", "last 0 days",
]
CHINESE_MARKS = {
    ":": "：", ",": "，", "[": "［", "]": "］", "{": "｛", "}": "｝", "-": "－", "%": "％", " ": "\u3000",
    "\"": "“", "'": "‘", "#": "＃", ".": "。", "(": "（",
}
HOSTILE = [
    "\u0301", "\u0600", "\u200b", "\u200d", "\u202e", "\u2066", "\u2028", "\u2060", "\ufeff", "\ufe0f",
    "\U000e0041", "\x1b[2J", "\x1b]0;x\x07", "\x00", "\x7f", "\x85", "\x9b31m", "\r", "</script>",
    "<", "&lt;", "=1+1", "＝1", "@x", "`id`", "$(id)", "../", "/etc/passwd", "\U0001f468\u200d\U0001f469",
    "e\u0301" * 40, "𠮷", "ﷺ", "İ", "ß", "\ud7ff", "\uffff", "\U0010ffff", "%n%s", "\\", "\t",
]
TELLING = b" \n\t-:{}[],&*!|>'\"%@`#?0123456789.exe\r\\~;\xe8\x8c\xb6"


def _place(data: bytes, dice: random.Random) -> int:
    return dice.randrange(len(data) + 1)


def flip(data, dice, _):
    if not data:
        return data
    at = dice.randrange(len(data))
    return data[:at] + bytes([data[at] ^ (1 << dice.randrange(8))]) + data[at + 1:]


def put_byte(data, dice, _):
    at = _place(data, dice)
    byte = bytes([dice.choice(TELLING) if dice.random() < 0.9 else dice.randrange(256)])
    return data[:at] + byte + data[at + dice.randrange(2):]


def truncate(data, dice, _):
    return data[: _place(data, dice)]


def swap_lines(data, dice, _):
    lines = data.split(b"\n")
    one, other = dice.randrange(len(lines)), dice.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


def repeat_line(data, dice, _):
    lines = data.split(b"\n")
    at = dice.randrange(len(lines))
    times = dice.choice([1, 1, 1, 2, 40, 300])
    return b"\n".join(lines[:at] + [lines[at]] * times + lines[at:])


def drop_line(data, dice, _):
    lines = data.split(b"\n")
    del lines[dice.randrange(len(lines))]
    return b"\n".join(lines)


def indent_line(data, dice, _):
    lines = data.split(b"\n")
    at = dice.randrange(len(lines))
    lines[at] = dice.choice([b" ", b"  ", b"\t", b"      ", b"- "]) + lines[at]
    return b"\n".join(lines)


def absurd_number(data, dice, _):
    numbers = list(re.finditer(rb"\d+(\.\d+)?", data))
    if not numbers:
        return data
    found = dice.choice(numbers)
    return data[: found.start()] + dice.choice(ABSURD).encode() + data[found.end():]


def absurd_value(data, dice, _):
    values = list(re.finditer(rb"(?<=: )[^\n,}\]]+", data))
    if not values:
        return data
    found = dice.choice(values)
    return data[: found.start()] + dice.choice(ABSURD).encode() + data[found.end():]


def key_twice(data, dice, _):
    keys = list(re.finditer(rb"[\w-]+:", data))
    if not keys:
        return data
    found, other = dice.choice(keys), dice.choice(keys)
    return data[: found.start()] + other.group() + data[found.end():]


def chinese_marks(data, dice, _):
    mark = dice.choice(list(CHINESE_MARKS))
    places = [found.start() for found in re.finditer(re.escape(mark.encode()), data)]
    chosen = set(dice.sample(places, min(len(places), dice.choice([1, 1, 3]))))
    return b"".join(
        CHINESE_MARKS[mark].encode() if at in chosen else data[at:at + 1] for at in range(len(data)))


def hostile_text(data, dice, _):
    at = _place(data, dice)
    text = dice.choice(HOSTILE) * dice.choice([1, 1, 1, 3, 500])
    return data[:at] + text.encode("utf-8", "surrogatepass") + data[at:]


def splice(data, dice, others):
    other = dice.choice(others)
    begin, end = sorted((_place(other, dice), _place(other, dice)))
    at = _place(data, dice)
    return data[:at] + other[begin: min(end, begin + 2000)] + data[at:]


def splice_lines(data, dice, others):
    lines, other = data.split(b"\n"), dice.choice(others).split(b"\n")
    at, begin = dice.randrange(len(lines)), dice.randrange(len(other))
    return b"\n".join(lines[:at] + other[begin: begin + dice.randrange(1, 12)] + lines[at:])


def other_encoding(data, dice, _):
    text = data.decode("utf-8", "replace")
    return text.encode(dice.choice(["utf-16", "gb18030", "utf-8-sig", "latin-1"]), "replace")


def line_ends(data, dice, _):
    return data.replace(b"\n", dice.choice([b"\r\n", b"\r", b"\n\n", b"\xe2\x80\xa8", b"\x00\n"]))


def nest(data, dice, _):
    at = _place(data, dice)
    return data[:at] + dice.choice([b"[", b"{a: ", b"- ", b"? ", b"'", b"|\n"]) * dice.choice(
        [1, 5, 40, 5000]) + data[at:]


ALL = [
    flip, put_byte, put_byte, truncate, swap_lines, repeat_line, drop_line, indent_line, absurd_number,
    absurd_number, absurd_value, absurd_value, key_twice, chinese_marks, hostile_text, hostile_text,
    splice, splice_lines, other_encoding, line_ends, nest,
]


def damaged(data: bytes, others: list, dice: random.Random) -> bytes:
    """`data` with one to three damages; `others`: files to splice from."""
    for _ in range(dice.choice([1, 1, 1, 2, 3])):
        data = dice.choice(ALL)(data, dice, others)
    return data

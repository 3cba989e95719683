"""Real files in; files out as a slip of the hand, a broken disk or somebody who means harm leaves them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

WORDS = (
    "", " ", "\t", ": ", "- ", "#", " #x", "'", '"', "[", "]", "{", "}", "&a ", "*a", "!x ", "!!binary ",
    "!!python/object/apply:os.system ", "<<: *a\n", "---\n", "...\n", "%YAML 1.1\n", "|\n", ">-\n", "? ",
    ",", "@", "`", "~", "\\", "\x00", "\ufeff", "\u202e", "\u2028", "\ud7ff", "\U0001f3cb", "e\u0301", "\xa0",
    "<b>", "</script>", "{{ x }}", "{% raw %}", "](javascript:x)", "[^1]", "[@nobody]", "](variants/nobody)",
    "&lt;b&gt;", '" onclick="x', "x" * 5_000, "a: " * 30, "[" * 40, "- " * 40, "*" * 200, "\n" * 200,
)  # fmt: skip
VALUES = (
    "", "~", "null", "true", "no", "0", "-1", "017", "0x1F", "1e9", "1e400", ".5", "5.", ".inf", "-.inf",
    ".nan", "1_000", "12:30", "2026-02-30", "9" * 400, "-0", "0.1000000000000000055", "[]", "{}", "[[]]",
    "{a: 1}", "[~, ~]", "x", "''", '" "', "'\u2003'", "*x", "&x y", "!!str 5", "=", "\u0664\u0662", "\xbd",
    "\u2460", "1,5", "5 kg", "nobody", "all",
)  # fmt: skip
"""What may stand where another value is expected."""

Rows = list[str]


def mutant(chance: Random, content: bytes, others: Sequence[bytes]) -> bytes:
    """The content after a few changes; parts of `others` may stand in it."""
    for _ in range(chance.choice((1, 1, 1, 2, 3, 8))):
        if chance.random() < 0.2:
            content = chance.choice(BYTE_CHANGES)(chance, content)
        else:
            rows = content.decode("utf-8", "surrogateescape").splitlines(keepends=True) or [""]
            other = chance.choice(others).decode("utf-8", "surrogateescape")
            changed = chance.choice(ROW_CHANGES)(chance, rows, other.splitlines(keepends=True))
            content = "".join(changed).encode("utf-8", "surrogateescape")
    return content


def _flip(chance: Random, content: bytes) -> bytes:
    changed = bytearray(content or b" ")
    changed[chance.randrange(len(changed))] ^= chance.randint(1, 255)
    return bytes(changed)


def _cut_off(chance: Random, content: bytes) -> bytes:
    return content[: chance.randrange(len(content) + 1)]


def _other_line_ends(chance: Random, content: bytes) -> bytes:
    return content.replace(b"\n", chance.choice((b"\r\n", b"\r", b"\x0b", b"\xc2\x85", b"\n\n")))


def _in_other_bytes(chance: Random, content: bytes) -> bytes:
    """As an editor with another habit saves it."""
    text = content.decode("utf-8", "replace")
    return text.encode(chance.choice(("utf-8-sig", "utf-16", "utf-32", "cp1252")), "replace")


def _without(chance: Random, rows: Rows, other: Rows) -> Rows:
    first, last = _span(chance, rows)
    return rows[:first] + rows[last:]


def _twice(chance: Random, rows: Rows, other: Rows) -> Rows:
    first, last = _span(chance, rows)
    return rows[:last] + rows[first:]


def _elsewhere(chance: Random, rows: Rows, other: Rows) -> Rows:
    first, last = _span(chance, rows)
    left = rows[:first] + rows[last:]
    at = chance.randint(0, len(left))
    return left[:at] + rows[first:last] + left[at:]


def _of_another(chance: Random, rows: Rows, other: Rows) -> Rows:
    """A part of another file in place of a part of this one."""
    first, last = _span(chance, rows)
    begin, end = _span(chance, other)
    return rows[:first] + other[begin:end] + rows[last:]


def _indented(chance: Random, rows: Rows, other: Rows) -> Rows:
    first, last = _span(chance, rows)
    by = chance.choice((-4, -2, -1, 1, 2, 4, 40))
    moved = [" " * by + row if by > 0 else re.sub(f"^ {{0,{-by}}}", "", row) for row in rows]
    return rows[:first] + moved[first:last] + rows[last:]


def _another_value(chance: Random, rows: Rows, other: Rows) -> Rows:
    """Something else behind a field's colon, or where an item stands."""
    fields = [n for n, row in enumerate(rows) if re.match(r"\s*(?:- )?[\w-]+:|\s*- ", row)] or [0]
    at = chance.choice(fields)
    head = re.match(r"\s*(?:- )?(?:[\w-]+:)?", rows[at])
    assert head
    return [*rows[:at], f"{head[0]} {chance.choice(VALUES)}\n", *rows[at + 1 :]]


def _another_name(chance: Random, rows: Rows, other: Rows) -> Rows:
    """A word of the one file for a word of the other."""
    ours, theirs = (re.findall(r"[\w-]+", "".join(given)) or ["x"] for given in (rows, other))
    word, instead = chance.choice(ours), chance.choice(theirs)
    return re.sub(rf"\b{re.escape(word)}\b", instead, "".join(rows)).splitlines(keepends=True)


def _a_word_more(chance: Random, rows: Rows, other: Rows) -> Rows:
    at = chance.randrange(len(rows))
    place = chance.randint(0, len(rows[at]))
    changed = rows[at][:place] + chance.choice(WORDS) + rows[at][place:]
    return [*rows[:at], changed, *rows[at + 1 :]]


def _span(chance: Random, rows: Rows) -> tuple[int, int]:
    first = chance.randint(0, len(rows))
    return first, min(len(rows), first + chance.choice((1, 1, 1, 2, 5, 30)))


BYTE_CHANGES: Sequence[Callable[[Random, bytes], bytes]] = (
    _flip, _flip, _cut_off, _other_line_ends, _in_other_bytes,
)  # fmt: skip
ROW_CHANGES: Sequence[Callable[[Random, Rows, Rows], Rows]] = (
    _without, _twice, _elsewhere, _of_another, _indented, _another_value, _another_value,
    _another_name, _a_word_more, _a_word_more,
)  # fmt: skip

"""A JSON text that can be read in; the line of each value in it out, and which names stand twice."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..model import Loc

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+')
_DEEPEST = 3
"""Names in a way: an entry of a list, its field, and an item of that."""


@dataclass
class Lines:
    """Where values stand."""

    at: dict[Loc, int] = field(default_factory=dict)
    """The line of each value, by the way to it."""
    twice: list[tuple[Loc, int]] = field(default_factory=list)
    """Names that stand twice in one object, the second time at this line."""


def tokens(text: str) -> Iterator[tuple[str, int]]:
    """Every sign, text and word, with its line."""
    line, last = 1, 0
    for found in _TOKEN.finditer(text):
        line += text.count("\n", last, found.start())
        last = found.start()
        yield found[0], line


def lines(text: str) -> Lines:
    """The lines of its values; those that lie too deep to matter are left out."""
    found, way = Lines(), list[str | int | None]()
    for token, line in tokens(text):
        if token in ("}", "]"):
            way.pop()
        elif token == ",":
            last = way[-1]
            way[-1] = last + 1 if isinstance(last, int) else None
        elif token != ":":
            if way and way[-1] is None:
                way[-1] = json.loads(token)
                _note(found, way, line, name=True)
                continue
            _note(found, way, line)
            if token in ("{", "["):
                way.append(0 if token == "[" else None)
    return found


def _note(found: Lines, way: list[str | int | None], line: int, *, name: bool = False) -> None:
    if len(way) > _DEEPEST:
        return
    here: Loc = tuple(part for part in way if part is not None)
    if name and here in found.at:
        found.twice.append((here, line))
    found.at[here] = line

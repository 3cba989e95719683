"""What is wrong with a data file, and the one error that carries every problem found."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

MOST_TOLD = 200
"""Problems that a report lists for one file; who has more makes the same mistake again and again."""

LONGEST = 60
"""Characters of a value that a message quotes."""

_PARTLY = "; files that could not be read in full may show more once these are mended"


@dataclass(frozen=True, order=True)
class Problem:
    """One fault: the file, the line (from 1), the field, and what is wrong in plain words."""

    path: str
    line: int
    where: str
    message: str

    def __str__(self) -> str:
        where = f"{self.where}: " if self.where else ""
        return f"{self.path}:{self.line}: {where}{self.message}"


class DataError(Exception):
    """Every problem found in the data, sorted by file and line."""

    def __init__(self, problems: Iterable[Problem], partly: bool = False) -> None:
        self.problems = sorted(set(problems))
        self.partly = partly
        """Whether a file could not be read in full, so that what it names is not checked yet."""
        super().__init__(self.report())

    def report(self) -> str:
        """One line a problem, and how many there are."""
        count = len(self.problems)
        total = f"{count} problem{'' if count == 1 else 's'} in the data"
        return "\n".join([*self.told(), total + _PARTLY * self.partly])

    def told(self) -> list[str]:
        """One line a problem; where a file has very many, the last line says how many more."""
        files = groupby(self.problems, key=lambda problem: problem.path)
        return [line for _, found in files for line in _told(list(found))]


def _told(problems: Sequence[Problem]) -> Iterator[str]:
    """The problems of one file."""
    yield from map(str, problems[:MOST_TOLD])
    if more := problems[MOST_TOLD:]:
        first = more[0]
        yield str(Problem(first.path, first.line, "", f"and {len(more):,} more in this file"))


def spelled(loc: Iterable[str | int]) -> str:
    """The way to a value as people write it, counting from one: `mistakes[2].fix`."""
    parts = (f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in loc)
    return "".join(parts).removeprefix(".")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`; did you mean 'x'?` for the known word nearest to `word`, or nothing."""
    return _nearest(word.lower(), tuple(known))


@lru_cache(maxsize=4096)
def _nearest(asked: str, known: tuple[str, ...]) -> str:
    by_lower = {k.lower(): k for k in known}
    near = difflib.get_close_matches(asked, by_lower, n=1, cutoff=0.6)
    if not near and len(asked) > 2:
        near = [k for k in by_lower if k.startswith(asked)]
    return f"; did you mean '{by_lower[near[0]]}'?" if near else ""


def quoted(value: object) -> str:
    """The value between quotes, cut when it is long, with a '?' for what has no shape."""
    text = " ".join(str(value).split())
    cut = text if len(text) <= LONGEST else text[: LONGEST - 3] + "..."
    return f"'{printable(cut)}'"


def printable(text: str) -> str:
    """The text with a '?' for each character that a terminal could not show."""
    return "".join(c if c.isprintable() else "?" for c in text)

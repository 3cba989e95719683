"""What is wrong with a data file, and the one error that carries every problem found."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


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

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__(self.report())

    def report(self) -> str:
        """One line a problem, and how many there are."""
        count = len(self.problems)
        total = f"{count} problem{'' if count == 1 else 's'} in the data"
        return "\n".join([*map(str, self.problems), total])


def spelled(loc: Iterable[str | int]) -> str:
    """The way to a value as people write it, counting from one: `mistakes[2].fix`."""
    parts = (f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in loc)
    return "".join(parts).removeprefix(".")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`; did you mean 'x'?` for the known word nearest to `word`, or nothing."""
    by_lower = {k.lower(): k for k in known}
    asked = word.lower()
    near = difflib.get_close_matches(asked, by_lower, n=1, cutoff=0.6)
    if not near and len(asked) > 2:
        near = [k for k in by_lower if k.startswith(asked)]
    return f"; did you mean '{by_lower[near[0]]}'?" if near else ""

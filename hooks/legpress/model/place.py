"""Where a value stands: its file, and the line of every value in that file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Loc = tuple[str | int, ...]
"""The way to a value inside a file: field names and list positions (from 0)."""


@dataclass(frozen=True)
class Place:
    """A data file and the line of every value in it."""

    path: str
    lines: Mapping[Loc, int]

    def line(self, loc: Loc) -> int:
        """The line of the value at `loc`, or of the nearest value around it."""
        while loc and loc not in self.lines:
            loc = loc[:-1]
        return self.lines.get(loc, 1)

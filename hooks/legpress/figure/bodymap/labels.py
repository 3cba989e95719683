"""Names in the margin: what they take of it, and where each stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from statistics import fmean

from .points import BREAKS

Point = tuple[float, float]

LINE = 14
"""Between two lines of a label."""


@dataclass(frozen=True)
class Label:
    """A name in the margin, with a line to what it names."""

    name: str
    role: str
    address: str
    mark: Point

    @property
    def lines(self) -> list[str]:
        """The name, a word a line; a long word takes two."""
        broken = re.sub(rf"\b({'|'.join(BREAKS)})(?=\w{{6}})", r"\1- ", self.name)
        return broken.split()

    @property
    def room(self) -> tuple[float, float]:
        """How much stands above and below the line."""
        return LINE * len(self.lines) + 1, LINE + 1 if self.role else 3


def heights(labels: list[Label]) -> list[float]:
    """Where each label's line stands: as near to its mark as the others allow."""
    offsets, used = [], 0.0
    for one in labels:
        above, below = one.room
        offsets.append(used + above)
        used += above + below + 4
    # Labels that would overlap move together, half of them up and half of them down.
    runs: list[list[float]] = []
    for one, offset in zip(labels, offsets, strict=True):
        runs.append([one.mark[1] - offset])
        while len(runs) > 1 and fmean(runs[-2]) > fmean(runs[-1]):
            runs[-2:] = [runs[-2] + runs[-1]]
    starts = [fmean(run) for run in runs for _ in run]
    return [offset + start for offset, start in zip(offsets, starts, strict=True)]

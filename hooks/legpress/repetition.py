"""A press in; its repetition in time out: the phases in order, how long, and from where to where."""

from __future__ import annotations

import math
from dataclasses import dataclass

from .model.base import Span, number
from .model.variant import Variant
from .model.words import RepPhase
from .stance import Stance

CYCLE: tuple[RepPhase, ...] = ("lower", "bottom", "press", "top")
"""The phases that follow one another from repetition to repetition."""
UNTAUGHT_S = {"lower": 3.0, "bottom": 0.7, "press": 1.5, "top": 0.7}
"""How long a phase is shown to last where the page gives it no time; this guide's choice."""
SHORTEST_S = 0.5
"""No phase is shown faster than can be followed."""
COUNTED_S = 10
"""Longer phases are not counted aloud."""


@dataclass(frozen=True)
class Stage:
    """One phase: how long it is shown, and its way along the path."""

    phase: RepPhase
    seconds: float
    begin: float
    end: float
    taught: Span | None
    """The time that the page teaches."""

    @property
    def moves(self) -> bool:
        """Whether the foot moves."""
        return self.phase in ("lower", "press")

    @property
    def shown(self) -> str:
        """How long it is shown, in words for the page."""
        return number(self.seconds)

    @property
    def counts(self) -> range:
        """Seconds to count, where the page teaches a time."""
        whole = self.taught and 1 < self.seconds <= COUNTED_S
        return range(1, math.ceil(self.seconds) + 1) if whole else range(0)


def repetition(variant: Variant, found: Stance) -> list[Stage]:
    """The phases as the page orders them, each as slow as the page teaches; none without both ways."""
    told = {phase.phase: phase.tempo_s for phase in variant.rep}
    ways = [phase.phase for phase in variant.rep if phase.phase in ("lower", "press")]
    if not {"lower", "press"} <= told.keys():
        return []
    near, far = sorted((found.outline.at, found.solid.at))
    ends = {"lower": (far, near), "bottom": (near, near), "press": (near, far), "top": (far, far)}
    first = CYCLE.index(ways[0])
    return [
        Stage(phase, _seconds(phase, told.get(phase)), *ends[phase], told.get(phase))
        for phase in CYCLE[first:] + CYCLE[:first]
    ]


def _seconds(phase: RepPhase, taught: Span | None) -> float:
    """The slow end of what the page teaches."""
    if not taught:
        return UNTAUGHT_S[phase]
    return max(SHORTEST_S, taught.min if taught.max is None else taught.max)

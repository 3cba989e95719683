"""The whole guide: every entry of every kind, and the file and line each came from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from .base import Entry
from .claim import Claim, Unstudied
from .exercise import Exercise
from .glossary import Glossary, Names, Term
from .goal import Goal
from .machine import Buying, Design, Maintenance
from .muscle import Head, Muscle
from .safety import Safety
from .source import Source
from .symptom import Symptom
from .technique import Technique, Topic
from .variant import Variant

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


@dataclass(frozen=True)
class Guide:
    """Entries by slug, one mapping a kind, in the order of their file names."""

    variants: dict[str, Variant]
    symptoms: dict[str, Symptom]
    techniques: dict[str, Technique]
    goals: dict[str, Goal]
    topics: dict[str, Topic]
    designs: dict[str, Design]
    exercises: dict[str, Exercise]
    muscles: dict[str, Muscle]
    claims: dict[str, Claim]
    sources: dict[str, Source]
    glossary: dict[str, Glossary]
    safety: Safety
    buying: Buying
    maintenance: Maintenance
    unstudied: Unstudied
    names: Names
    places: Mapping[str, Place] = field(default_factory=dict, compare=False, repr=False)
    """By file, as "variants/45-degree-leg-press" or "safety"."""

    @cached_property
    def entries(self) -> dict[str, dict[str, Entry]]:
        """Every entry that has an address, by the kind a link names it with."""
        pages: dict[str, dict[str, Entry]] = {
            kind: dict(getattr(self, kind))
            for kind in (
                "variants", "symptoms", "techniques", "goals", "topics",
                "designs", "exercises", "muscles", "claims", "sources",
            )  # fmt: skip
        }
        return pages | {kind: {e.slug: e for e in found} for kind, found in self._inner()}

    def _inner(self) -> Iterator[tuple[str, list[Entry]]]:
        yield "glossary", [*self.terms]
        yield "heads", [*self.heads]
        yield "stop-rules", [*self.safety.stop_rules]
        yield "conditions", [*self.safety.conditions]
        yield "red-flags", [*self.safety.red_flags]
        yield "buying", [*self.buying.points]
        yield "tasks", [*self.maintenance.tasks]
        yield "faults", [*self.maintenance.faults]
        yield "unstudied", [*self.unstudied.gaps]
        yield "names", [*self.names.names]

    @property
    def terms(self) -> list[Term]:
        """Every term of every glossary file."""
        return [term for file in self.glossary.values() for term in file.terms]

    @property
    def heads(self) -> list[Head]:
        """Every muscle of every group."""
        return [head for muscle in self.muscles.values() for head in muscle.heads]

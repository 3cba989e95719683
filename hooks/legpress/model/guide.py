"""The whole guide: every entry of every kind, and the file and line each came from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from .base import Entry, Part
from .choosing import Choosing
from .claim import Claim, Unstudied
from .exercise import Exercise
from .glossary import Glossary, Names, Term
from .goal import Goal
from .gym import Gym
from .kinds import KINDS
from .machine import Buying, Design, Maintenance
from .muscle import Head, Muscle
from .place import Loc, Place
from .programme import Programmes
from .safety import Safety
from .search import Search
from .source import Source
from .symptom import Symptom
from .technique import Technique, Topic
from .variant import Variant

INNER: dict[str, tuple[str, str]] = {
    "glossary": ("glossary", "terms"),
    "heads": ("muscles", "heads"),
    "stop-rules": ("safety", "stop_rules"),
    "conditions": ("safety", "conditions"),
    "red-flags": ("safety", "red_flags"),
    "buying": ("buying", "points"),
    "tasks": ("maintenance", "tasks"),
    "faults": ("maintenance", "faults"),
    "unstudied": ("unstudied", "gaps"),
    "names": ("names", "names"),
    "machines": ("gym", "machines"),
}
"""Entries that share a file with others, by the kind a link names: the file's kind and the field."""


@dataclass(frozen=True)
class Overlay:
    """Where a gym's overlay lies."""

    folder: Path
    """The folder of the file; its pictures are below it."""
    source: str | None
    """The file's path below the data folder; None when it is kept elsewhere."""


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
    choosing: Choosing
    maintenance: Maintenance
    unstudied: Unstudied
    names: Names
    programmes: Programmes
    search: Search
    gym: Gym | None = None
    """A gym's own overlay, where there is one."""
    overlay: Overlay | None = field(default=None, compare=False, repr=False)
    """Where the overlay came from."""
    places: Mapping[str, Place] = field(default_factory=dict, compare=False, repr=False)
    """By file, as "variants/45-degree-leg-press" or "safety"."""
    broken: frozenset[str] = field(default=frozenset(), compare=False, repr=False)
    """Files that could not be read, or whole kinds; empty in every guide that leaves the reader."""

    @cached_property
    def entries(self) -> dict[str, dict[str, Entry]]:
        """Every entry that has an address, by the kind a link names it with."""
        kinds = [kind.name for kind in KINDS.values() if kind.one_entry_a_file]
        found: dict[str, dict[str, Entry]] = {kind: {} for kind in (*kinds, *INNER)}
        for kind, _, _, entry in self.located():
            found[kind][entry.slug] = entry
        return found

    def located(self) -> Iterator[tuple[str, str, Loc, Entry]]:
        """The same entries: the kind, the file, the way to it inside the file, the entry."""
        for key, part in self.files():
            holder = key.partition("/")[0]
            if isinstance(part, Entry):
                yield holder, key, (), part
            for kind, (file_kind, listed) in INNER.items():
                if file_kind == holder:
                    for at, entry in enumerate(getattr(part, listed)):
                        yield kind, key, (listed, at), entry

    def files(self) -> Iterator[tuple[str, Part]]:
        """What each data file holds, by the key it has in `places`."""
        for kind in KINDS.values():
            held = getattr(self, kind.name)
            if kind.in_folder:
                yield from ((f"{kind.name}/{stem}", part) for stem, part in held.items())
            elif held:
                yield kind.name, held

    @property
    def terms(self) -> list[Term]:
        """Every term of every glossary file."""
        return [term for file in self.glossary.values() for term in file.terms]

    @property
    def heads(self) -> list[Head]:
        """Every muscle of every group."""
        return [head for muscle in self.muscles.values() for head in muscle.heads]

"""A page before it is written, and the words that find it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..model import Entry

Words = Mapping[str, list[str]]

_BOOSTS = {
    "symptom": 1.15,
    "safety": 1.15,
    "variant": 1.1,
    "claims": 0.8,
    "unstudied": 0.8,
    "glossary": 0.8,
    "sources": 0.5,
}


@dataclass(frozen=True)
class Plan:
    """A page before it is written."""

    path: str
    template: str
    title: str
    description: str
    shows: Mapping[str, Any] = field(default_factory=dict)
    source: str | None = None
    words: Words = field(default_factory=dict)
    """Words that find this page in a search, by anchor; "" is the page itself."""
    searched: bool = True
    """Whether a search finds it."""
    named_only: bool = False
    """Whether a search knows what stands on it by name alone, and leaves out the texts."""
    styles: Sequence[str] = ()
    """Style sheets that this page needs besides those of every page."""
    scripts: Sequence[str] = ()
    """Scripts that this page needs besides those of every page."""

    @property
    def boost(self) -> float:
        """How a search weighs the page: advice comes before definitions and references."""
        return _BOOSTS.get(self.template, 1)


def own_words(entry: Entry) -> list[str]:
    """The words that find an entry besides those its page shows."""
    return [entry.name, *entry.aliases, *entry.search]


def inner_words(entries: Iterable[Entry]) -> dict[str, list[str]]:
    """The same for entries that share a page, by their places on it."""
    return {entry.slug: own_words(entry) for entry in entries}

"""What a search can lead to: pages, and places on them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """A section of a page."""

    anchor: str
    title: str
    text: str = ""
    """Its words, without markup."""
    names: Sequence[str] = ()
    """Other words for it; a place that has some is an entry of its own, such as a term or a task."""


@dataclass(frozen=True)
class Searched:
    """A page."""

    address: str
    """Where it stands, seen from the site's root."""
    title: str
    kind: str
    """What kind of page it is, as a reader is told."""
    description: str = ""
    text: str = ""
    """The words above its first section."""
    names: Sequence[str] = ()
    places: Sequence[Place] = ()
    weight: float = 1
    """How it counts beside other pages that say the same."""

    @property
    def holds_entries(self) -> bool:
        """Whether its places are found one by one, as in a glossary, and not as one text."""
        return any(place.names for place in self.places)

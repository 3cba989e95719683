"""A guide in; every value of every file out, with the way to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ..model import Cite, Guide, Link, Loc, Part, Ref, Text
from ..problem import Problem, spelled


class Spot(NamedTuple):
    """A value, the key of its file, and the way to it."""

    file: str
    loc: Loc
    value: object


@dataclass(frozen=True)
class Mention:
    """A place where an entry is named, and the entry."""

    spot: Spot
    kind: str
    slug: str


def spots(guide: Guide) -> Iterator[Spot]:
    """Every part, list, text, word and number of the guide."""
    for file, part in guide.files():
        for loc, value in _within(part, ()):
            yield Spot(file, loc, value)


def _within(value: object, loc: Loc) -> Iterator[tuple[Loc, object]]:
    yield loc, value
    if isinstance(value, Part):
        for name, held in value.__dict__.items():
            if held is not None:
                yield from _within(held, (*loc, name))
    elif isinstance(value, list):
        for at, item in enumerate(value):
            yield from _within(item, (*loc, at))


def mentions(guide: Guide) -> Iterator[Mention]:
    """Every entry that a field, a link or a source mark names."""
    for spot in spots(guide):
        if isinstance(spot.value, Ref):
            yield Mention(spot, spot.value.kind, spot.value)
        elif isinstance(spot.value, Text) and "[" in spot.value:
            for kind, slug in named_in(spot.value):
                yield Mention(spot, kind, slug)


def named_in(text: Text) -> Iterator[tuple[str, str]]:
    """Kind and slug of every entry that a text links to or cites."""
    for piece in text.pieces():
        if isinstance(piece, Link):
            yield piece.kind, piece.slug
        elif isinstance(piece, Cite):
            yield from (("sources", slug) for slug in piece.sources)


def at(guide: Guide, file: str, loc: Loc, why: str) -> Problem:
    """A problem with the value at that place."""
    place = guide.places[file]
    return Problem(place.path, place.line(loc), spelled(loc), why)

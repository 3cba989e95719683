"""Nothing is there twice: ids on one page, and what a list names."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import INNER, Guide, Loc, Part, Text
from ..model.variant import Alternative, Companion, Precaution
from ..problem import Problem
from .walk import Spot, at, spots

_NAMING: dict[type[Part], tuple[str, ...]] = {
    Alternative: ("variant", "exercise"),
    Companion: ("exercise",),
    Precaution: ("condition",),
}
"""Parts of which a list holds one for each thing they name, and the fields that name it."""

_ELSEWHERE = ("aliases", "search")
"""Lists with a rule of their own, which sees more than equal spelling."""


def slugs_differ(guide: Guide) -> Iterator[Problem]:
    """A problem for the second of two entries that share a page and an id."""
    first: dict[tuple[str, str], tuple[str, Loc]] = {}
    for kind, file, loc, entry in guide.located():
        if kind not in INNER:
            continue
        key = (INNER[kind][0], entry.slug)
        if key in first:
            other, way = first[key]
            place = guide.places[other]
            why = f"'{entry.slug}' is an id already, at {place.path}:{place.line(way)}; ids differ"
            yield at(guide, file, (*loc, "slug"), why)
        first.setdefault(key, (file, (*loc, "slug")))


def nothing_is_listed_twice(guide: Guide) -> Iterator[Problem]:
    """A problem for each id or word that a list holds twice."""
    for spot in spots(guide):
        if isinstance(spot.value, list) and spot.loc[-1] not in _ELSEWHERE:
            yield from _repeats(guide, spot, spot.value)


def _repeats(guide: Guide, spot: Spot, items: list[object]) -> Iterator[Problem]:
    seen: set[str] = set()
    for number, item in enumerate(items):
        name = _named(item)
        if name in seen:
            yield at(guide, spot.file, (*spot.loc, number), f"'{name}' is in this list already")
        if name:
            seen.add(name)


def _named(item: object) -> str | None:
    """What an item of a list names, if it is of a sort that stands there once."""
    if isinstance(item, str):
        return None if isinstance(item, Text) else item
    fields = _NAMING.get(type(item), ()) if isinstance(item, Part) else ()
    return next((value for name in fields if (value := getattr(item, name))), None)

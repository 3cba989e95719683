"""All files read in; the guide out, with blanks for what could not be read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, get_origin

from ..model import KINDS, Guide, Kind, Overlay, Part, Text
from .entry import Reading


def assembled(readings: Sequence[Reading], overlay: Overlay | None = None) -> Guide:
    """A guide of what is sound; `broken` says what is not, so that nobody misses it there."""
    parts: dict[str, Any] = {kind.name: _held(kind, readings) for kind in KINDS.values()}
    # Of two files with one name the sound one counts, so its place comes last.
    by_worth = sorted(readings, key=lambda reading: reading.part is not None)
    places = {reading.file.key: reading.place for reading in by_worth}
    broken = frozenset(_broken(readings))
    return Guide(**parts, overlay=overlay, places=places, broken=broken)


def _held(kind: Kind, readings: Sequence[Reading]) -> Part | dict[str, Part] | None:
    """What a guide holds of one kind: the entries by file name, or the content of its file."""
    sound = {
        reading.file.path.stem: reading.part
        for reading in readings
        if reading.file.kind is kind and reading.part
    }
    if kind.in_folder:
        return sound
    found = next(iter(sound.values()), None)
    return found if found or kind.optional else _blank(kind.model)


def _blank(model: type[Part]) -> Part:
    """A stand-in that says nothing."""
    blanks = {
        name: [] if get_origin(field.annotation) is list else Text()
        for name, field in model.model_fields.items()
    }
    return model.model_construct(None, **blanks)


def _broken(readings: Sequence[Reading]) -> Iterator[str]:
    """Files without content or with another's id, under both names; kinds without files."""
    for reading in readings:
        names = {reading.file.path.stem, reading.slug or reading.file.path.stem}
        if reading.part is None or len(names) > 1:
            yield reading.file.key
            yield from (f"{reading.file.kind.name}/{name}" for name in names)
    needed = {kind.name for kind in KINDS.values() if not kind.optional}
    yield from needed - {reading.file.kind.name for reading in readings}

"""Every source is used."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Guide
from ..problem import Problem
from .walk import at, mentions


def sources_are_used(guide: Guide) -> Iterator[Problem]:
    """A problem for each source that only files of sources name, its own or another."""
    if guide.broken:  # the file that could not be read may be the one that uses it
        return
    used = {
        m.slug
        for m in mentions(guide)
        if m.kind == "sources" and not m.spot.file.startswith("sources/")
    }
    for slug in guide.sources:
        if slug not in used:
            why = f"nothing uses this source; cite it somewhere as [@{slug}], or remove the file"
            yield at(guide, f"sources/{slug}", (), why)

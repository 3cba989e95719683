"""Every source is used, is there once, and says in its name when it was not read."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Guide
from ..problem import Problem
from .walk import at, mentions

SECOND_HAND = "(second-hand)"


def studies_differ(guide: Guide) -> Iterator[Problem]:
    """A problem for each source with the DOI of another one."""
    first: dict[str, str] = {}
    for slug, source in guide.sources.items():
        other = first.setdefault((source.doi or slug).lower(), slug)
        if other != slug:
            why = f"'{other}' has this DOI too; keep one of the two files"
            yield at(guide, f"sources/{slug}", ("doi",), why)


def what_was_not_read_says_so(guide: Guide) -> Iterator[Problem]:
    """A problem for each source known from a summary whose name, which pages show, hides that."""
    for slug, source in guide.sources.items():
        if source.read == "second-hand" and SECOND_HAND not in source.name:
            why = f"known second-hand only; write '{source.name} {SECOND_HAND}', so that readers see it"
            yield at(guide, f"sources/{slug}", ("name",), why)


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

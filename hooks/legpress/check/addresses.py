"""No entry takes the address of another, or of a page or place that the guide itself needs."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Entry, Guide
from ..model.technique import Topic
from ..problem import Problem
from .walk import at

PAGES_TAKEN: dict[str, set[str]] = {
    "variants": {"index", "names", "compare"},
    "symptoms": {"index"},
    "techniques": {"index"},
    "muscles": {"index"},
    "training": {"index", "companions-and-alternatives"},
    "machines": {"index", "designs", "buying", "maintenance"},
}
"""Pages that are no entry, by folder."""

PLACES_TAKEN: dict[str, set[str]] = {
    "safety": {"stop", "screening", "red-flags", "do-not", "ask-first", "take-care", "why"},
    "designs": {"ordinary-designs", "inverted-designs", "reverse-designs", "stand-in-designs"},
    "buying": {"first", "checks"},
    "maintenance": {
        "tasks", "faults", "log", "each-use", "daily", "weekly", "monthly", "quarterly", "yearly",
        "as-maker-says",
    },
    "muscles": {"heads", "presses", "evidence", "unknown", "symptoms", "else"},
    "sources": {
        "article", "review", "trial", "cross-sectional", "experiment", "case-report", "guideline",
        "standard", "manual", "reference", "grey",
    },
}  # fmt: skip
"""Ids of headings on pages that hold entries, by the kind of those entries' file."""

EVERYWHERE = {"sources"}
"""Ids of headings on any page."""

_OWN_PAGE = {"variants", "symptoms", "techniques", "muscles"}


def pages_differ(guide: Guide) -> Iterator[Problem]:
    """A problem for each entry whose page is taken."""
    first: dict[str, str] = {}
    for kind, file, loc, entry in guide.located():
        folder = _folder(kind, entry)
        if folder is None:
            continue
        page = f"{folder}/{entry.slug}"
        if entry.slug in PAGES_TAKEN[folder]:
            yield at(
                guide,
                file,
                (*loc, "slug"),
                f"the guide has a page {page} of its own; use another slug",
            )
        elif page in first:
            other = guide.places[first[page]]
            yield at(
                guide,
                file,
                (*loc, "slug"),
                f"{other.path} has the page {page} already; use another slug",
            )
        first.setdefault(page, file)


def places_differ(guide: Guide) -> Iterator[Problem]:
    """A problem for each entry whose place on a page is taken by a heading."""
    for kind, file, loc, entry in guide.located():
        holder = kind if kind in ("designs", "sources") else file.partition("/")[0]
        if (
            _folder(kind, entry) is None
            and entry.slug in PLACES_TAKEN.get(holder, set()) | EVERYWHERE
        ):
            yield at(
                guide,
                file,
                (*loc, "slug"),
                f"'{entry.slug}' is a heading on its page; use another slug",
            )


def _folder(kind: str, entry: Entry) -> str | None:
    if isinstance(entry, Topic):
        return entry.shelf
    if kind == "goals":
        return "training"
    return kind if kind in _OWN_PAGE else None

"""Every id, link and source mark names something that exists."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import INNER, PAGES, Guide
from ..problem import Problem, did_you_mean
from .walk import at, mentions


def references_exist(guide: Guide) -> Iterator[Problem]:
    """A problem for each name of something that is not there, with the nearest name that is."""
    known: dict[str, set[str]] = {kind: set(found) for kind, found in guide.entries.items()}
    known["pages"] = set(PAGES)
    for mention in mentions(guide):
        kind, slug = mention.kind, mention.slug
        if kind not in known:
            why = f"there is no kind of entry '{kind}'{did_you_mean(kind, sorted(known))}"
        elif slug not in known[kind] and not _may_be_broken(guide, kind, slug):
            why = f"there is no '{slug}' in {kind}{did_you_mean(slug, sorted(known[kind]))}"
        else:
            continue
        yield at(guide, mention.spot.file, mention.spot.loc, why)


def _may_be_broken(guide: Guide, kind: str, slug: str) -> bool:
    """Whether it may be in a file that could not be read; then nobody can say that it is missing."""
    if kind in INNER:
        holder = INNER[kind][0]
        return any(name.partition("/")[0] == holder for name in guide.broken)
    return kind in guide.broken or f"{kind}/{slug}" in guide.broken

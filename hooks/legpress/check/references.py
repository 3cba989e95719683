"""Every id, link and source mark names something that exists."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ..model import INNER, PAGES, Guide, Text
from ..problem import MOST_TOLD, Problem, did_you_mean, quoted
from .walk import at, mentions, spots

FEW = 20
"""As many names are told where none is near a misspelt one."""

_BARE = re.compile(r"\[([a-z0-9-]+)\]")


def references_exist(guide: Guide) -> Iterator[Problem]:
    """A problem for each name of something that is not there, with the nearest name that is."""
    known: dict[str, set[str]] = {kind: set(found) for kind, found in guide.entries.items()}
    known["pages"] = set(PAGES)
    names = {kind: sorted(slugs) for kind, slugs in known.items()}
    missing: Counter[str] = Counter()
    for mention in mentions(guide):
        kind, slug = mention.kind, mention.slug
        if kind not in known:
            wrong, meant, why = kind, sorted(known), f"there is no kind of entry {quoted(kind)}"
        elif slug not in known[kind] and not _may_be_broken(guide, kind, slug):
            wrong, meant, why = slug, names[kind], f"there is no {quoted(slug)} in {kind}"
        else:
            continue
        missing[mention.spot.file] += 1
        if missing[mention.spot.file] <= MOST_TOLD:  # to look for near names takes its time
            why += did_you_mean(wrong, meant) or _where_it_is(slug, names, meant)
        yield at(guide, mention.spot.file, mention.spot.loc, why)


def _where_it_is(slug: str, names: Mapping[str, Sequence[str]], meant: Sequence[str]) -> str:
    """The kinds that have it, or all that could be meant where those are few."""
    others = [kind for kind, slugs in names.items() if slug in slugs and kind not in meant]
    if others:
        return f"; it is in {' and '.join(others)}"
    if slug == "all":
        return "; for all of them write 'all' behind the ':' of the field"
    return f"; known: {', '.join(meant)}" if 0 < len(meant) <= FEW else ""


def marks_are_whole(guide: Guide) -> Iterator[Problem]:
    """A problem for each source's id in brackets without the '@' that makes it a mark."""
    for spot in spots(guide):
        if isinstance(spot.value, Text) and "[" in spot.value:
            for slug in _BARE.findall(spot.value.plain()):
                if slug in guide.sources:
                    why = f"'[{slug}]' is no source mark; write [@{slug}]"
                    yield at(guide, spot.file, spot.loc, why)


def _may_be_broken(guide: Guide, kind: str, slug: str) -> bool:
    """Whether it may be in a file that could not be read; then nobody can say that it is missing."""
    if kind in INNER:
        holder = INNER[kind][0]
        return any(name.partition("/")[0] == holder for name in guide.broken)
    return kind in guide.broken or f"{kind}/{slug}" in guide.broken

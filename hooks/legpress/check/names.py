"""No two entries of a kind share a name, and search words say what the names do not."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator

from ..model import Entry, Guide, Loc
from ..problem import Problem
from .walk import at

_UNSEEN = "'\u2019\u02bc\u200b\u200c\u200d"
"""Apostrophes, which people leave out, and joiners without width."""

_BETWEEN = re.compile(r"[^\w+]+|_+")
"""What parts words; "PAR-Q+" is another form than "PAR-Q"."""

_PLURAL = re.compile(r"(?<=[^\W\d]{2})(?<!s)s\b")


def names_differ(guide: Guide) -> Iterator[Problem]:
    """A problem for each name or alias that another entry of the kind, or the same one, has."""
    owners: dict[str, dict[str, str]] = defaultdict(dict)
    for kind, file, loc, entry in guide.located():
        own: set[str] = set()
        for way, name in _names(entry, loc):
            owner = owners[kind].setdefault(_alike(name), entry.slug)
            if owner != entry.slug or folded(name) in own:
                whose = "this entry" if owner == entry.slug else f"'{owner}'"
                yield at(guide, file, way, f"{whose} has the name '{name}' already")
            own.add(folded(name))


def search_words_add_something(guide: Guide) -> Iterator[Problem]:
    """A problem for each search word that the entry's names, or its other search words, say."""
    for _, file, loc, entry in guide.located():
        said = {folded(name): name for _, name in _names(entry, loc)}
        for number, word in enumerate(entry.search):
            if found := said.get(folded(word)):
                way = (*loc, "search", number)
                why = f"'{word}' is found already, by '{found}'; remove it here"
                yield at(guide, file, way, why)
            said.setdefault(folded(word), word)


def folded(name: str) -> str:
    """The name without the differences that readers do not see, or take for slips."""
    apart = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(c for c in apart if unicodedata.category(c)[0] != "M" and c not in _UNSEEN)
    return _BETWEEN.sub(" ", letters).strip()


def _alike(name: str) -> str:
    """The same without the plural: "quads" may stand beside "quad", but not in another entry."""
    return _PLURAL.sub("", folded(name))


def _names(entry: Entry, loc: Loc) -> Iterator[tuple[Loc, str]]:
    yield (*loc, "name"), entry.name
    yield from (((*loc, "aliases", n), alias) for n, alias in enumerate(entry.aliases))

"""No two entries of a kind share a name, and search words say what the names do not."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from ..model import Entry, Guide, Loc
from ..problem import Problem
from .walk import at


def names_differ(guide: Guide) -> Iterator[Problem]:
    """A problem for each name or alias that another entry of the kind, or the same one, has."""
    owners: dict[str, dict[str, str]] = defaultdict(dict)
    for kind, file, loc, entry in guide.located():
        for way, name in _names(entry, loc):
            owner = owners[kind].get(folded(name))
            if owner:
                whose = "this entry" if owner == entry.slug else f"'{owner}'"
                yield at(guide, file, way, f"{whose} has the name '{name}' already")
            owners[kind].setdefault(folded(name), entry.slug)


def search_words_add_something(guide: Guide) -> Iterator[Problem]:
    """A problem for each search word that the entry's names, or its other search words, say."""
    for _, file, loc, entry in guide.located():
        said = {folded(name) for _, name in _names(entry, loc)}
        for number, word in enumerate(entry.search):
            if folded(word) in said:
                way = (*loc, "search", number)
                yield at(guide, file, way, f"'{word}' is found already; remove it here")
            said.add(folded(word))


def folded(name: str) -> str:
    """The name without the differences that neither readers nor the search see."""
    return " ".join(re.split(r"[\s\-\u2010-\u2015_]+", name.casefold())).strip()


def _names(entry: Entry, loc: Loc) -> Iterator[tuple[Loc, str]]:
    yield (*loc, "name"), entry.name
    yield from (((*loc, "aliases", n), alias) for n, alias in enumerate(entry.aliases))

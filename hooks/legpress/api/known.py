"""The guide as the API sees it: which entries there are, and which names which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from ..check.walk import mentions
from ..model import KINDS, Entry, Guide, Loc, Part
from ..render.address import PAGES, Addresses

SUBJECTS = "subjects"
"""The kind of those data files that hold a whole subject, as data/safety.yml."""

_PAGES_OF_SUBJECTS = {
    "glossary": PAGES["glossary"],
    "choosing": PAGES["variants"],
    **{name: PAGES[name] for name in ("safety", "buying", "maintenance", "unstudied", "names")},
}


@dataclass(frozen=True)
class Known:
    """An entry, or a file that holds a whole subject."""

    kind: str
    slug: str
    name: str
    file: str
    """The key of its data file."""
    loc: Loc
    part: Part
    page: str | None

    @property
    def id(self) -> str:
        """As links name it."""
        return f"{self.kind}/{self.slug}"

    @property
    def made_from(self) -> str:
        """The data file, below the data folder."""
        return f"{self.file}.yml"


class Knowledge:
    """All entries by id, and what names what."""

    def __init__(self, guide: Guide) -> None:
        self.guide = guide
        self._addresses = Addresses(guide)
        self.all: Mapping[str, Known] = {each.id: each for each in self._found()}
        self._by_place = {(each.file, each.loc): each for each in self.all.values()}

    def _found(self) -> Iterator[Known]:
        located: dict[str, list[Known]] = {kind: [] for kind in self.guide.entries}
        for kind, file, loc, entry in self.guide.located():
            page = html(self._addresses.of(kind, entry.slug))
            located[kind].append(Known(kind, entry.slug, entry.name, file, loc, entry, page))
        for each in located.values():
            yield from each
        for file, part in self.guide.files():
            if not isinstance(part, Entry):
                yield self._subject(file, part)

    def _subject(self, file: str, part: Part) -> Known:
        kind = file.partition("/")[0]
        name = str(getattr(part, "heading", KINDS[kind].one.capitalize()))
        page = _PAGES_OF_SUBJECTS.get(kind) or self._with_plan(kind)
        return Known(SUBJECTS, file.replace("/", "-"), name, file, (), part, page and html(page))

    def _with_plan(self, kind: str) -> str | None:
        topics = (
            t for t in self.guide.topics.values() if kind == "programmes" and t.tool == "plan"
        )
        return next((self._addresses.of("topics", topic.slug) for topic in topics), None)

    @cached_property
    def named_by(self) -> Mapping[str, Mapping[str, None]]:
        """The ids that each entry or subject names, also in what it holds, in reading order."""
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for holders, named in self._mentions:
            for holder in holders:
                found[holder.id][named] = None
        return found

    @cached_property
    def naming(self) -> Mapping[str, list[str]]:
        """For each entry the ids of those that name it themselves."""
        found: dict[str, set[str]] = defaultdict(set)
        for holders, named in self._mentions:
            found[named].add(holders[0].id)
        return {named: sorted(ids) for named, ids in found.items()}

    @cached_property
    def _mentions(self) -> list[tuple[list[Known], str]]:
        """Who names whom; pages that are no entry are nobody."""
        return [
            (self._holders(mention.spot.file, mention.spot.loc), f"{mention.kind}/{mention.slug}")
            for mention in mentions(self.guide)
            if mention.kind != "pages"
        ]

    def _holders(self, file: str, loc: Loc) -> list[Known]:
        """The entry in which a place lies, and what the file holds as a whole, innermost first."""
        places = dict.fromkeys((loc[:2], ()))
        return [self._by_place[file, place] for place in places if (file, place) in self._by_place]


def html(page: str) -> str:
    """The address of a page in the built site."""
    return page.replace(".md", ".html", 1)

"""An entry in; its file out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ..model import label
from ..render import Dates
from ..render.related import Related
from .besides import said, shown
from .known import Knowledge, Known
from .labels import labels
from .shape import EntryFile, Note, Said


class Records:
    """Makes the files of the entries of one guide."""

    def __init__(self, knowledge: Knowledge, changed: Dates, version: str) -> None:
        self.knowledge = knowledge
        self._changed = changed
        self._version = version
        self._related = Related(knowledge.guide)

    def all(self) -> Iterator[EntryFile[Any]]:
        """The file of every entry, kind by kind."""
        return (self._of(known) for known in self.knowledge.all.values())

    def _of(self, known: Known) -> EntryFile[Any]:
        lists, words = shown(known, self._related), [*said(known, self._related)]
        named = [*self._named(known, lists, words)]
        notes = [*self._notes(named)]
        model: Any = EntryFile[type(known.part)]  # type: ignore[misc]  # each kind has its schema
        file: EntryFile[Any] = model(
            version=self._version,
            changed=self._changed.get(known.made_from),
            sources=sorted(each.partition("/")[2] for each in named if each.startswith("sources/")),
            kind=known.kind,
            slug=known.slug,
            name=known.name,
            page=known.page,
            made_from=f"data/{known.made_from}",
            entry=known.part,
            labels=labels(known.part) | {note.status: label(note.status) for note in notes},
            names=self._with_names(named),
            shown=lists,
            said=words,
            notes=notes,
            named_in=self._with_names(self.knowledge.naming.get(known.id, [])),
        )
        return file

    def _named(
        self, known: Known, lists: Mapping[str, list[str]], words: Iterable[Said]
    ) -> Iterable[str]:
        """What the entry names, and what its page shows besides; each once."""
        found = dict(self.knowledge.named_by.get(known.id, {}))
        found |= dict.fromkeys(each for ids in lists.values() for each in ids)
        for one in words:
            found[one.id] = None
            found |= dict.fromkeys(f"sources/{slug}" for slug in one.text.written().sources)
            found |= dict.fromkeys(n for n in one.text.written().names if n in self.knowledge.all)
        return found

    def _with_names(self, ids: Iterable[str]) -> dict[str, str]:
        return {each: self.knowledge.all[each].name for each in ids}

    def _notes(self, named: Iterable[str]) -> Iterator[Note]:
        for each in named:
            if each.startswith("claims/"):
                claim = self.knowledge.guide.claims[each.partition("/")[2]]
                yield Note(id=each, name=claim.name, short=claim.short, status=claim.status)

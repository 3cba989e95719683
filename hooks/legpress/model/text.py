"""Text with a little inline markup: emphasis, links to other entries, and source marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Self

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from .written import Written

LONGEST = 1500
"""Characters; a paragraph longer than this is two paragraphs."""

_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_MARK = re.compile(
    rf"""
      [ ]?\[@(?P<cite>{_SLUG}(?:,[ ]?@{_SLUG})*)\]
    | \[(?P<label>[^\[\]@]+)\]\((?P<kind>[a-z-]+)/(?P<slug>{_SLUG})\)
    | \*\*(?P<strong>[^*\s](?:[^*]*[^*\s])?)\*\*
    | \*(?P<em>[^*\s](?:[^*]*[^*\s])?)\*
    """,
    re.VERBOSE,
)

_REFUSED = (
    (re.compile(r"<[a-zA-Z/!?]"), "holds HTML; write plain words, *emphasis* or **strong**"),
    (re.compile(r"\{\{|\{%|\{#"), "holds template code; write plain words"),
    (
        re.compile(r"(?i)\b(?:(?:javascript|vbscript)\s*:|data:\S)"),
        "holds a link that runs code; remove it",
    ),
    (
        re.compile(r"(?i)//\S|\b(?:www\.|ftp:|mailto:)\S"),
        "holds a web address; put it in a file in data/sources and cite that",
    ),
    (re.compile(r"\|"), "holds the table character '|'; write 'or' or a comma"),
    (re.compile(r"`"), "holds a backtick; write plain words or *emphasis*"),
)
_LEFTOVER = (
    (
        re.compile(r"\[\s*@|(?<!\w)@[a-z]"),
        "has a source mark that cannot be read; write [@source-id] or [@one, @two]",
    ),
    (
        re.compile(r"\]\(|\]\s+\(\s*[a-z-]+/"),
        "has a link that cannot be read; write [words](kind/slug) in small letters, digits and hyphens, as in [hip thrust](exercises/hip-thrust)",
    ),
)


NO_WORDS = "holds no letter and no digit; write words"


def says_something(text: str) -> bool:
    """Whether a reader finds a letter or a digit in it."""
    return any(character.isalnum() for character in text)


def worded(text: str) -> str:
    """The text as it is; refused when nothing can be read in it."""
    if not says_something(text):
        raise ValueError(NO_WORDS)
    return text


@dataclass(frozen=True)
class Words:
    """A run of text, perhaps emphasised."""

    text: str
    style: str = ""


@dataclass(frozen=True)
class Link:
    """Words that lead to the entry `slug` of `kind`."""

    text: str
    kind: str
    slug: str


@dataclass(frozen=True)
class Cite:
    """A mark that leads to one or more sources."""

    sources: tuple[str, ...]


Piece = Words | Link | Cite


class Text(str):
    """Plain words with *emphasis*, **strong**, [links](kind/slug) and [@source] marks; never HTML."""

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        text = core_schema.str_schema(
            strict=True, strip_whitespace=True, min_length=1, max_length=LONGEST
        )
        told = core_schema.plain_serializer_function_ser_schema(
            cls.written, return_schema=handler.generate_schema(Written), when_used="json"
        )
        return core_schema.no_info_after_validator_function(cls._checked, text, serialization=told)

    @classmethod
    def _checked(cls, value: str) -> Self:
        text = cls(" ".join(value.split()))
        words = "".join(p.text if not isinstance(p, Cite) else "" for p in text.pieces())
        found = [why for mark, why in _REFUSED if mark.search(text)]
        found += [why for mark, why in _LEFTOVER if mark.search(words)]
        found += text._blanks()
        if found:
            raise ValueError("; ".join(found))
        return text

    def _blanks(self) -> Iterator[str]:
        """What is wrong where words are needed and none are seen."""
        if not says_something(self.plain()):
            yield NO_WORDS
        elif not all(says_something(p.text) for p in self.pieces() if isinstance(p, Link)):
            yield "has a link without words; write [words](kind/slug)"

    def pieces(self) -> Sequence[Piece]:
        """The text cut into words, links and source marks, in reading order."""
        return self._pieces

    @cached_property  # every text is asked for its pieces by many rules and by each page it is on
    def _pieces(self) -> Sequence[Piece]:
        return tuple(self._cut())

    def _cut(self) -> Iterator[Piece]:
        at = 0
        for mark in _MARK.finditer(self):
            if mark.start() > at:
                yield Words(self[at : mark.start()])
            yield _piece(mark)
            at = mark.end()
        if at < len(self):
            yield Words(self[at:])

    def sources(self) -> set[str]:
        """The sources that its marks name."""
        return {slug for p in self.pieces() if isinstance(p, Cite) for slug in p.sources}

    def plain(self) -> str:
        """The words alone, without marks."""
        return "".join(p.text for p in self.pieces() if not isinstance(p, Cite))

    def written(self) -> Written:
        """The text as programs read it."""
        plain, links = self.plain(), (p for p in self.pieces() if isinstance(p, Link))
        return Written(
            text=plain,
            marked=str(self) if plain != self else None,
            sources=[
                *dict.fromkeys(s for p in self.pieces() if isinstance(p, Cite) for s in p.sources)
            ],
            names=[*dict.fromkeys(f"{link.kind}/{link.slug}" for link in links)],
        )


def _piece(mark: re.Match[str]) -> Piece:
    if mark["cite"]:
        return Cite(tuple(re.split(r",\s?@", mark["cite"])))
    if mark["label"]:
        return Link(mark["label"], mark["kind"], mark["slug"])
    return Words(mark["strong"], "strong") if mark["strong"] else Words(mark["em"], "em")

"""Where facts come from: what it is, what was read of it, and any interest behind it."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints, field_validator

from .base import Entry, Name
from .text import Text, worded
from .words import ReadAs, SourceKind

URL_PATTERN = r"^https://[^\s<>\"'`|\\^{}]+$"
DOI_PATTERN = r"^10\.[0-9]{4,9}/[^\s<>\"'`|\\^{}]+$"
PLAIN_PATTERN = r"^[^<>|{}`\\\x00-\x1f]+$"

Url = Annotated[str, StringConstraints(strict=True, max_length=300, pattern=URL_PATTERN)]
Doi = Annotated[str, StringConstraints(strict=True, max_length=200, pattern=DOI_PATTERN)]
Plain = Annotated[
    str,
    StringConstraints(
        strict=True, strip_whitespace=True, min_length=2, max_length=300, pattern=PLAIN_PATTERN
    ),
    AfterValidator(worded),
]


class Source(Entry):
    """An article, study, standard or manual. Its name is how pages cite it: "Escamilla 2001"."""

    kind: SourceKind
    """What it is."""
    authors: Plain
    """Who wrote or published it; "and others" where only the first is certain."""
    year: Annotated[int, Field(ge=1900, le=2100)] | None = None
    """Year of publication, where known."""
    title: Plain | None = None
    """The title, where certain."""
    container: Plain | None = None
    """The journal, publisher or site."""
    volume: Name | None = None
    """Volume and issue."""
    pages: Name | None = None
    """Pages or article number."""
    doi: Doi | None = None
    """The DOI, where certain."""
    url: Url | None = None
    """A web address, where there is no DOI; shown as text, since the guide runs without internet."""
    read: ReadAs
    """How much of it was read for this guide."""
    people: Text | None = None
    """Who was studied, and how many."""
    finding: Text
    """What it found or says, in our words."""
    limits: Text | None = None
    """What weakens it."""
    interest: Text | None = None
    """An interest behind it: a maker of equipment, an opinion, a shared template."""
    voice: Name | None = None
    """Sources with the same voice count as one, however many they are."""

    @field_validator("interest")
    @classmethod
    def _cites_nobody(cls, interest: Text | None) -> Text | None:
        if interest and interest.sources():
            raise ValueError("holds a source mark; it is shown without links, so name the source")
        return interest

"""What every part of the guide's data shares: strict fields, no extras, docs that reach the schema."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)

from .ref import LONGEST_SLUG, SLUG_PATTERN, ClaimId
from .text import Text, worded

NAME_PATTERN = r"^[^<>|{}\[\]`\\\x00-\x1f]+$"
"""What a name may hold: neither marks nor line breaks."""

Slug = Annotated[str, StringConstraints(strict=True, pattern=SLUG_PATTERN, max_length=LONGEST_SLUG)]
"""Lower-case words joined by hyphens; part of an address, so it never changes."""

Name = Annotated[
    str,
    StringConstraints(
        strict=True, strip_whitespace=True, min_length=2, max_length=90, pattern=NAME_PATTERN
    ),
    AfterValidator(worded),
]
"""A short name as readers see it: plain words without marks."""


class Part(BaseModel):
    """A piece of the data: unknown fields are refused and nothing is converted silently."""

    model_config = ConfigDict(
        strict=True,
        extra="forbid",
        frozen=True,
        use_attribute_docstrings=True,
        json_schema_serialization_defaults_required=True,  # what goes out is always whole
    )


def number(value: float) -> str:
    """A figure as it was written: whole where it is whole, never rounded."""
    return str(int(value)) if float(value).is_integer() else str(value)


class Span(Part):
    """A range of numbers; the unit is in the name of the field that holds it."""

    min: float = Field(ge=0, le=10_000)
    """The lowest value."""
    max: float | None = Field(default=None, ge=0, le=10_000)
    """The highest value; leave it out for "this or more"."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.max is not None and self.min > self.max:
            raise ValueError(f"min {number(self.min)} is above max {number(self.max)}")
        return self

    def __str__(self) -> str:
        if self.max is None:
            return f"{number(self.min)} or more"
        low, high = number(self.min), number(self.max)
        return low if low == high else f"{low}–{high}"


class Entry(Part):
    """What has an address of its own: a page, or a place on one."""

    slug: Slug
    """The entry's id and its address; the same as the file's name. It never changes."""
    name: Name
    """The title readers see."""
    aliases: list[Name] = []
    """Other real names; shown as "also called" and found by search."""
    search: list[Name] = []
    """Slang and common misspellings; found by search, never shown."""


class Table(Part):
    """A small table; every row has one cell for each column."""

    columns: list[Name] = Field(min_length=2, max_length=6)
    """The headings, first column first."""
    rows: list[list[Text]] = Field(min_length=1)
    """The rows, each a list of cells."""

    @model_validator(mode="after")
    def _rectangular(self) -> Self:
        for number, row in enumerate(self.rows, 1):
            if len(row) != len(self.columns):
                raise ValueError(
                    f"row {number} has {len(row)} cells, the table has {len(self.columns)} columns"
                )
        return self


class Section(Part):
    """A titled part of a longer page, shown in this order: text, steps, points, table."""

    heading: Name
    """The heading; short, so that the table of contents is easy to read."""
    text: list[Text] = []
    """Paragraphs."""
    steps: list[Text] = []
    """Steps to follow in order; shown with large numbers."""
    points: list[Text] = []
    """A list in no order."""
    table: Table | None = None
    """A table."""
    claims: list[ClaimId] = []
    """Disputed matters this section touches; each shows a short note with a link."""

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not (self.text or self.steps or self.points or self.table):
            raise ValueError("the section is empty; give it text, steps, points or a table")
        return self

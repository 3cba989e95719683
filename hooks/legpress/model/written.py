"""A text as programs read it: the words, and apart from them what its marks name."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Written(BaseModel):
    """A text, and what it names."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)

    text: str
    """The plain words, as a page shows them."""
    marked: str | None
    """The same with its marks in their places: *emphasis*, **strong**, [words](kind/slug), [@source]; null where it has none."""
    sources: list[str]
    """The sources it cites, in order."""
    names: list[str]
    """What it links to, in order, as kind/slug."""

"""Words and what they mean, and names that mean more than one thing."""

from __future__ import annotations

from pydantic import Field

from .base import Entry, Name, Part
from .ref import ClaimId, VariantId
from .text import Text


class Term(Entry):
    """A word of the field. The name is the word as it stands in running text."""

    means: Text
    """What it means, in one or two sentences; the first is shown as a tooltip."""
    tooltip: bool = True
    """False for everyday words that need no tooltip where they occur."""


class Glossary(Part):
    """One file of terms."""

    heading: Name
    """What these terms are about."""
    terms: list[Term] = Field(min_length=1)
    """The terms."""


class Meaning(Part):
    """One thing that a name is used for."""

    variant: VariantId | None = None
    """The press it means, if it is one."""
    text: Text
    """What is meant, and who uses the name so."""


class AmbiguousName(Entry):
    """A name that means several things."""

    text: Text
    """Why it is confusing, and which name this guide uses."""
    meanings: list[Meaning] = Field(min_length=2)
    """What it can mean, commonest first."""
    claims: list[ClaimId] = []
    """Disputed matters."""


class Names(Part):
    """Everything in data/names.yml."""

    summary: Text
    """What the page is about."""
    names: list[AmbiguousName] = Field(min_length=1)
    """The names."""

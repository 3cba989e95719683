"""Something sources say: who says what, how strong the evidence is, and what this guide tells readers."""

from __future__ import annotations

from pydantic import Field

from .base import Entry, Name, Part
from .ref import SourceId
from .text import Text
from .words import ClaimStatus, ClaimTopic, Strength


class Position(Part):
    """What one source says."""

    source: SourceId
    """The source."""
    says: Text
    """What it says, in our words."""


class Claim(Entry):
    """A matter on which sources speak, agree, or clash."""

    topic: ClaimTopic
    """Where it is listed."""
    status: ClaimStatus
    """How the sources stand to one another."""
    strength: Strength
    """How strong the evidence is for what the guide tells the reader."""
    short: Name
    """The note shown on pages it touches: one short sentence."""
    positions: list[Position] = []
    """Who says what."""
    evidence: list[Text] = Field(min_length=1)
    """What studies found, with sources; or that nobody has studied it."""
    guide: Text
    """What this guide tells the reader."""


class Gap(Entry):
    """Something nobody has studied, as far as we could find."""

    text: Text
    """What was looked for and not found."""
    nearest: Text
    """The nearest evidence there is, with sources, or that there is none."""


class Unstudied(Part):
    """Everything in data/unstudied.yml."""

    summary: Text
    """What the page is about."""
    gaps: list[Gap] = Field(min_length=1)
    """What was looked for and not found."""

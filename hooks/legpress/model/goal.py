"""A training goal and the doses that sources give for it."""

from __future__ import annotations

from pydantic import Field

from .base import Entry, Name, Part, Section, Span
from .ref import ClaimId, SourceId
from .text import Text


class GoalDose(Part):
    """One row: who says what about sets, repetitions and rest."""

    who: Name
    """"This guide", or the source's short name."""
    sets: Span | None = None
    """Sets."""
    reps: Span | None = None
    """Repetitions a set."""
    rest_s: Span | None = None
    """Rest between sets, in seconds."""
    per_week: Span | None = None
    """Sessions a week."""
    load: Text | None = None
    """How heavy."""
    tempo: Text | None = None
    """How fast."""
    effort: Text | None = None
    """How close to the last possible repetition."""
    note: Text | None = None
    """A condition or a warning."""
    cite: list[SourceId] = Field(min_length=1)
    """Where the figures come from."""


class Goal(Entry):
    """What somebody trains for."""

    summary: Text
    """What the goal is, and the dose in a sentence."""
    short: list[Text] = Field(min_length=1, max_length=6)
    """The short answer."""
    doses: list[GoalDose] = Field(min_length=1)
    """This guide's dose first, then what the sources say."""
    sections: list[Section] = Field(min_length=1)
    """The longer answer; where sources differ is said here."""
    claims: list[ClaimId] = []
    """Disputed matters."""

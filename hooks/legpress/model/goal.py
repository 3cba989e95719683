"""A training goal and the doses that sources give for it."""

from __future__ import annotations

from pydantic import Field

from .base import Entry, Section
from .dose import Prescription
from .ref import ClaimId
from .text import Text


class GoalDose(Prescription):
    """One row: who says what about sets, repetitions and rest."""

    effort: Text | None = None
    """How close to the last possible repetition."""


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

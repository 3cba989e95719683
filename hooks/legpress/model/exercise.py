"""Another exercise: a companion of a press, or something to do instead."""

from __future__ import annotations

from pydantic import Field

from .base import Entry
from .ref import ClaimId, MuscleId
from .text import Text


class Exercise(Entry):
    """An exercise that is not a leg press."""

    summary: Text
    """What it is, in a sentence or two."""
    equipment: Text
    """What it needs."""
    muscles: list[MuscleId] = Field(min_length=1)
    """What it trains, most first."""
    compared: list[Text] = Field(min_length=1)
    """How it compares with a leg press, with sources."""
    care: Text | None = None
    """What to watch for."""
    claims: list[ClaimId] = []
    """Disputed matters."""

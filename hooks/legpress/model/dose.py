"""Sets, repetitions and rest, and who gives them."""

from __future__ import annotations

from pydantic import Field

from .base import Name, Part, Span
from .ref import SourceId
from .text import Text


class Prescription(Part):
    """What one source, or this guide, says about sets, repetitions and rest."""

    who: Name
    """Who says so: "This guide", or the source's short name."""
    sets: Span | None = None
    """Sets."""
    reps: Span | None = None
    """Repetitions a set."""
    rest_s: Span | None = None
    """Rest between sets, in seconds."""
    per_week: Span | None = None
    """Sessions a week."""
    load: Text | None = None
    """How heavy, in words."""
    tempo: Text | None = None
    """How fast."""
    note: Text | None = None
    """A condition or a warning."""
    cite: list[SourceId] = Field(min_length=1)
    """Where the figures come from."""

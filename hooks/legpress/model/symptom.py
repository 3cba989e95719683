"""Something that feels or looks wrong: what it is, what to do now, and when to stop."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .base import Entry, Part
from .ref import ClaimId, MuscleId, StopRuleId, TechniqueId, TopicId, VariantId
from .text import Text
from .words import Area, Moment, Severity


class Cause(Part):
    """A likely cause."""

    cause: Text
    """What is behind it."""
    check: Text | None = None
    """How to tell whether this is it."""
    fix: Text
    """What to do about it."""


class Symptom(Entry):
    """What a reader notices, in the reader's own words."""

    severity: Severity
    """How the page greets the reader: stop, caution or info."""
    areas: list[Area] = Field(min_length=1)
    """Where it is felt; the first is where it is listed."""
    moments: list[Moment] = Field(min_length=1)
    """When it happens."""
    summary: Text
    """The answer in one or two sentences."""
    notice: list[Text] = Field(min_length=1)
    """What you notice."""
    stop_if: list[Text] = Field(min_length=1)
    """Signs that end the set at once."""
    stop_rules: list[StopRuleId] = []
    """Stop rules from data/safety.yml that this symptom touches."""
    causes: list[Cause] = Field(min_length=1)
    """Likely causes, most likely first."""
    now: list[Text] = Field(min_length=1)
    """What to try now, in order."""
    next_time: list[Text] = Field(min_length=1)
    """What to try at the next session."""
    ask: list[Text] = Field(min_length=1)
    """When to ask somebody, and whom."""
    variants: Literal["all"] | Annotated[list[VariantId], Field(min_length=1)]
    """The presses on which it happens: all, or a list."""
    why: list[Text] = Field(min_length=1)
    """The explanation, with sources."""
    techniques: list[TechniqueId] = []
    """Technique pages that help."""
    topics: list[TopicId] = []
    """Training or machine pages that help."""
    muscles: list[MuscleId] = []
    """Muscles it is about."""
    claims: list[ClaimId] = []
    """Disputed matters."""

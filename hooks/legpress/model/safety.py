"""Stop rules, conditions, red flags and screening: one file, shown the same way everywhere."""

from __future__ import annotations

from pydantic import Field

from .base import Entry, Name, Part
from .ref import ClaimId
from .text import Text
from .words import Advice, Help, Urgency


class StopRule(Entry):
    """A sign that ends the set. The name is the sign in a few words."""

    urgency: Urgency
    """emergency: call for help; stop: end the session; ease-off: end the set and change something."""
    do: Text
    """What to do, in a short sentence."""
    why: Text
    """Why, with sources."""
    always: bool = False
    """True when it is shown on every press."""


class Condition(Entry):
    """A condition or situation that matters before pressing."""

    advice: Advice
    """do-not, ask-first or take-care."""
    whom: Name
    """Whom to ask."""
    text: Text
    """What to do, and why, with sources."""


class RedFlag(Entry):
    """A sign that needs medical help, whatever the cause."""

    urgency: Help
    """emergency: call for help; hospital: go there now; stop: end the session and have it seen."""
    text: Text
    """What it may mean and what to do, with sources."""


class Actions(Part):
    """What each urgency asks of the reader, in one or two short sentences."""

    emergency: Text
    """For signs that need help at once."""
    stop: Text
    """For signs that end the session."""
    ease_off: Text
    """For signs that end the set."""


class Safety(Part):
    """Everything in data/safety.yml."""

    summary: Text
    """What the page is about."""
    notice: Text
    """That this is not medical advice, once and plainly."""
    screening: list[Text] = Field(min_length=1)
    """Questions to answer before starting."""
    actions: Actions
    """What to do at each urgency; stands above the signs in every stop box."""
    stop_rules: list[StopRule] = Field(min_length=1)
    """Stop rules, most urgent first."""
    conditions: list[Condition] = Field(min_length=1)
    """Conditions, strictest first."""
    red_flags: list[RedFlag] = Field(min_length=1)
    """Red flags."""
    claims: list[ClaimId] = []
    """Disputed matters."""

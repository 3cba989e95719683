"""Machines: how they are built, what to look for when buying, and how to keep them."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from .base import Entry, Name, Part
from .diagram import Diagram
from .ref import ClaimId, SymptomId, VariantId
from .text import Text
from .words import Family, Interval, Resistance


class Design(Entry):
    """A way such machines are built."""

    family: Family
    """Which presses it belongs to."""
    variants: list[VariantId] = []
    """The presses it is built for."""
    resistance: list[Resistance] = Field(min_length=1)
    """How it is loaded."""
    summary: Text
    """What it is, in a sentence."""
    works: Text
    """How the mechanism works."""
    loads: Text
    """How it loads the body."""
    good: list[Text] = []
    """What speaks for it, and who says so."""
    bad: list[Text] = []
    """What speaks against it, and who says so."""
    diagram: Diagram | None = None
    """The parts of its schematic drawing."""
    no_diagram: Text | None = None
    """Why it has no drawing, where it has none."""
    claims: list[ClaimId] = []
    """Disputed matters."""

    @model_validator(mode="after")
    def _drawn_or_not(self) -> Self:
        if self.diagram and self.no_diagram:
            raise ValueError("give diagram or no_diagram, not both")
        return self


class BuyingPoint(Entry):
    """Something to check before buying."""

    check: Text
    """What to check, and how."""
    why: Text
    """Why it matters, with sources."""
    variants: list[VariantId] = []
    """Presses it concerns; empty for all."""
    adviser_sells: bool = False
    """True when the advice rests on somebody who sells machines."""


class Buying(Part):
    """Everything in data/buying.yml."""

    summary: Text
    """What the page is about."""
    first: list[Text] = Field(min_length=1)
    """What to decide before looking at machines."""
    points: list[BuyingPoint] = Field(min_length=1)
    """The points to check."""


class Task(Entry):
    """One thing to do to a machine, and how often."""

    interval: Interval
    """How often."""
    how: Text
    """What to do."""
    why: Text
    """Why, with sources."""
    who: Name
    """Who does it: staff, a technician, whoever used the machine."""
    variants: list[VariantId] = []
    """Presses it concerns; empty for all."""


class Fault(Entry):
    """Something wrong with a machine, and what staff do about it."""

    sign: Text
    """What one notices."""
    do: Text
    """What to do."""
    out_of_use: bool
    """Whether the machine is taken out of use at once."""
    symptom: SymptomId | None = None
    """The symptom page a member would find."""


class Maintenance(Part):
    """Everything in data/maintenance.yml."""

    summary: Text
    """What the page is about."""
    rules: list[Text] = Field(min_length=1)
    """What always holds."""
    tasks: list[Task] = Field(min_length=1)
    """Tasks, commonest interval first."""
    faults: list[Fault] = Field(min_length=1)
    """Faults and what to do."""
    log: list[Name] = Field(min_length=2, max_length=8)
    """The columns of the log sheet."""
    claims: list[ClaimId] = []
    """Disputed matters."""

"""A technique, or a topic of training or machines: a short answer first, sections below."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from .base import Entry, Section
from .ref import ClaimId, StopRuleId, SymptomId, VariantId
from .text import Text
from .words import Shelf, TechniqueFigure, TopicTool


class Technique(Entry):
    """One element of how to press: foot height, depth, breathing and so on."""

    summary: Text
    """What it is about, in one or two sentences."""
    short: list[Text] = Field(min_length=1, max_length=6)
    """The short answer, as steps or rules a member can follow."""
    stop_rules: list[StopRuleId] = []
    """Stop rules to show here besides those that always hold."""
    sections: list[Section] = Field(min_length=1)
    """The longer answer."""
    variants: list[VariantId] = []
    """Presses it matters for most; empty for all."""
    symptoms: list[SymptomId] = []
    """Symptoms it helps with."""
    claims: list[ClaimId] = []
    """Disputed matters that touch the whole page."""
    figure: TechniqueFigure | None = None
    """The picture that explains it; leave it out where none does."""
    figure_on: VariantId | None = None
    """The press on which the picture is drawn; its geometry must have a rail."""

    no_figure: Text | None = None
    """Why it has no picture, where it has none."""

    @model_validator(mode="after")
    def _a_figure_or_a_reason(self) -> Self:
        if self.figure and self.no_figure:
            raise ValueError("give figure or no_figure, not both")
        return self

    @model_validator(mode="after")
    def _a_figure_is_on_a_press(self) -> Self:
        if (self.figure is None) != (self.figure_on is None):
            raise ValueError("give both figure and figure_on, or neither")
        return self


class Topic(Entry):
    """A longer page on training or on machines."""

    shelf: Shelf
    """Which part of the site it stands in."""
    summary: Text
    """What it is about, in one or two sentences."""
    short: list[Text] = Field(min_length=1, max_length=6)
    """The short answer."""
    interest: Text | None = None
    """An interest behind the advice that the reader should know of."""
    tool: TopicTool | None = None
    """The tool that stands below the short answer."""
    sections: list[Section] = Field(min_length=1)
    """The longer answer."""
    symptoms: list[SymptomId] = []
    """Symptoms it helps with."""
    claims: list[ClaimId] = []
    """Disputed matters that touch the whole page."""

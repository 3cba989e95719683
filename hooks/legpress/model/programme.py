"""Four-week programmes: their weeks by goal, and the rules that turn a last set into loads."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from .base import Name, Part
from .ref import GoalId, SourceId, VariantId
from .text import Text


class Rule(Part):
    """A figure that the plan reckons with, and the ground for it."""

    name: Name
    """What the figure is, in a few words."""
    value: float = Field(ge=0, le=1000)
    """The figure; its unit is in the field's name."""
    text: Text
    """What it does to the plan, and where it comes from."""


class Rules(Part):
    """What turns a last set into loads."""

    trusted_reserve_reps: Rule
    """How many spare repetitions of the last set are counted at most."""
    lighter_per_rep_percent: Rule
    """How much of the load comes off for each repetition that the last set did not show."""
    missing_reps: Rule
    """How many such repetitions are still reckoned with."""
    lighter_after_break_percent: Rule
    """How much comes off after a break of some weeks."""
    step_percent: Rule
    """The biggest step up."""
    unknown_machine_kg: Rule
    """What the empty machine is taken to weigh, where nobody says and that makes the plan lighter."""


class WarmUpSet(Part):
    """One set before the working sets."""

    reps: int = Field(ge=1, le=30)
    """Repetitions."""
    percent: float = Field(gt=0, lt=100)
    """The load, in percent of the week's."""


class WarmUp(Part):
    """What comes before the working sets."""

    first: Text
    """What to do before touching the press."""
    sets: list[WarmUpSet] = Field(min_length=1, max_length=4)
    """Sets on the press, lightest first."""
    cite: list[SourceId] = Field(min_length=1)
    """Where the sets come from."""


class EasyWeek(Part):
    """The easier last week, for those who ask for it. Its repetitions are those of the first."""

    sets_percent: float = Field(gt=0, lt=100)
    """Sets, in percent of the first week's; a half set counts as one."""
    load_percent: float = Field(gt=0, le=100)
    """The load, in percent of the first week's."""
    reserve: int = Field(ge=0, le=10)
    """Good repetitions kept in hand."""
    why: Text
    """Why, with sources."""


class Week(Part):
    """One week of a programme; every session of it is alike."""

    sets: int = Field(ge=1, le=10)
    """Working sets in a session."""
    reps: int = Field(ge=1, le=50)
    """Repetitions a set."""
    reserve: int = Field(ge=0, le=10)
    """Good repetitions kept in hand at the end of each set."""
    step: bool = False
    """True where the load goes up by one step."""
    why: Text
    """What is new, when to move on, and where it comes from."""


class Programme(Part):
    """Four weeks for one goal. Rest, tempo and days are those of the goal's own dose."""

    goal: GoalId
    """The training goal."""
    weeks: list[Week] = Field(min_length=4, max_length=4)
    """The weeks in order."""
    then: Text
    """What comes after them."""

    @property
    def demand(self) -> int:
        """Repetitions, done and spare, that the weeks before the first step ask of one load."""
        steps = [at for at, week in enumerate(self.weeks) if week.step]
        return max(week.reps + week.reserve for week in self.weeks[: steps[0] if steps else None])

    @model_validator(mode="after")
    def _starts_where_it_starts(self) -> Self:
        if self.weeks[0].step:
            raise ValueError("the first week has no step; it starts from the last set")
        if sum(week.step for week in self.weeks) > 1:
            raise ValueError("more than one step in four weeks; this guide takes one at most")
        return self


class NoProgramme(Part):
    """A goal for which this guide plans no weeks."""

    goal: GoalId
    """The training goal."""
    why: Text
    """Why, and what to do instead."""


class Example(Part):
    """A made-up last set, for the examples that every reader sees."""

    plates_kg: float = Field(gt=0, le=500)
    """On the machine, both sides together."""
    machine_kg: float = Field(ge=0, le=200)
    """The empty machine."""
    reps: int = Field(ge=1, le=50)
    """Repetitions done."""
    reserve: int = Field(ge=0, le=10)
    """Good repetitions that were left."""


class Programmes(Part):
    """Everything in data/programmes.yml."""

    presses: list[VariantId] = Field(min_length=1)
    """Presses for which the programmes hold."""
    beginners: GoalId
    """The goal whose programme everybody new to a press gets."""
    programmes: list[Programme] = Field(min_length=1)
    """One for each goal that has one."""
    none: list[NoProgramme] = []
    """Goals without one, and why."""
    rules: Rules
    """The figures behind the loads."""
    warm_up: WarmUp
    """Before the working sets."""
    easy_week: EasyWeek
    """The optional easier last week."""
    again: Text
    """When to repeat a week and when to go back."""
    too_easy: Text
    """What to do when sets leave more in hand than planned."""
    stop: Text
    """What a session never goes beyond."""
    plates_kg: list[float] = Field(min_length=1, max_length=10)
    """Plates that gyms have, in kilograms, heaviest first."""
    plates_lb: list[float] = Field(min_length=1, max_length=10)
    """Plates that gyms have, in pounds, heaviest first."""
    example: Example
    """The last set of the worked examples."""

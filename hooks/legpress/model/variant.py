"""A press variant: which machine it is, how to use it, and what to watch for."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from .base import Entry, Name, Part, Span
from .dose import Prescription
from .geometry import Geometry
from .ref import (
    ClaimId,
    ConditionId,
    ExerciseId,
    GoalId,
    HeadId,
    MuscleId,
    StopRuleId,
    SymptomId,
    VariantId,
)
from .text import Text
from .words import (
    Direction,
    Force,
    Height,
    Laterality,
    Level,
    Mechanic,
    Position,
    Reason,
    RepPhase,
    Resistance,
    Role,
    Toes,
    Width,
)


class Classification(Part):
    """The press in the words of an exercise catalogue."""

    force: Force
    """What the legs do against the load."""
    mechanic: Mechanic
    """Whether several joints work or one."""
    level: Level
    """This guide's judgement of the skill it takes."""
    laterality: Laterality
    """One leg, two, or either."""
    position: Position
    """How the body lies, sits or stands."""
    direction: Direction
    """Where the load goes."""
    resistance: list[Resistance] = Field(min_length=1)
    """How such machines are loaded, commonest first."""


class MuscleRole(Part):
    """What one muscle group does in this press."""

    muscle: MuscleId
    """The muscle group."""
    role: Role
    """Prime mover (primary), helper (secondary) or stabilizer."""
    heads: list[HeadId] = []
    """The muscles of the group that are meant; empty for all of them."""
    note: Text
    """What it does here, with sources."""


class Step(Part):
    """One thing to do, and perhaps why."""

    do: Text
    """The instruction; one short sentence or two."""
    why: Text | None = None
    """The reason, for those who want it."""


class Phase(Part):
    """One part of the repetition."""

    phase: RepPhase
    """Which part."""
    do: Text
    """The instruction."""
    breathe: Text | None = None
    """What the breath does."""
    tempo_s: Span | None = None
    """How long it lasts, in seconds."""
    why: Text | None = None
    """The reason, with sources."""


class Placement(Part):
    """A place for the feet, and what it changes."""

    name: Name
    """As a trainer would say it: "High on the plate"."""
    height: Height | None = None
    """Up or down the plate."""
    width: Width | None = None
    """How far apart."""
    toes: Toes | None = None
    """Which way the toes point."""
    effect: Text
    """What it changes, and how well that is known."""
    claims: list[ClaimId] = []
    """Disputed matters."""


class Depth(Part):
    """How far down, and what sets the limit."""

    rule: Text
    """The one rule to follow."""
    knee_deg: Span | None = None
    """Usual knee bend at the bottom; 0 is straight."""
    detail: list[Text] = []
    """What the sources say, and the evidence."""
    claims: list[ClaimId] = []
    """Disputed matters."""


class Mistake(Part):
    """A common mistake."""

    mistake: Text
    """What one sees."""
    why: Text
    """Why it matters."""
    fix: Text
    """What to do instead."""
    symptom: SymptomId | None = None
    """The symptom page that goes deeper."""


class Audience(Part):
    """Somebody this press suits, or not."""

    who: Name
    """The reader meant."""
    text: Text
    """Why, and on what condition."""


class Precaution(Part):
    """A condition that asks for care on this press in particular."""

    condition: ConditionId
    """The condition in data/safety.yml."""
    text: Text
    """What it means on this press."""


class Dose(Prescription):
    """A prescription for one goal, as one source or this guide gives it."""

    goal: GoalId
    """The training goal."""


class Variation(Part):
    """A way to change the exercise on the same machine."""

    name: Name
    """Its name."""
    text: Text
    """How, why, and what is known."""


class Companion(Part):
    """An exercise to do beside this one."""

    exercise: ExerciseId
    """The exercise."""
    why: Text
    """What it adds."""


class Alternative(Part):
    """What to do instead: another press or another exercise."""

    variant: VariantId | None = None
    """Another press, or..."""
    exercise: ExerciseId | None = None
    """...another exercise."""
    when: list[Reason] = Field(min_length=1)
    """The reasons for which it fits."""
    why: Text
    """How it compares."""

    @model_validator(mode="after")
    def _one_target(self) -> Self:
        if (self.variant is None) == (self.exercise is None):
            raise ValueError("give either variant or exercise")
        return self


class Question(Part):
    """A question people ask, and the answer."""

    q: Name
    """The question, as people ask it."""
    a: Text
    """The answer."""
    claims: list[ClaimId] = []
    """Disputed matters."""


_STEPS = ("setup", "rep", "tempo", "do", "dont", "depth", "doses", "progression", "variations")
"""What somebody could follow on the machine."""


class Variant(Entry):
    """A kind of press."""

    summary: Text
    """One or two sentences: what it is and what it is for."""
    withheld: Text | None = None
    """Why this guide gives no steps; such a variant has no set-up and no repetition."""
    recognise: list[Text] = Field(min_length=1)
    """How to tell that this is the machine in front of you."""
    is_not: list[Text] = Field(min_length=1)
    """What it is easily confused with."""
    classification: Classification
    """The press in catalogue words."""
    level_note: Text
    """Who can start with it, and who says so."""
    muscles: list[MuscleRole] = Field(min_length=1)
    """Muscles by role, prime movers first."""
    setup: list[Step] = []
    """Set-up steps, in order; short, for reading at the machine."""
    rep: list[Phase] = []
    """The repetition, phase by phase."""
    tempo: Text | None = None
    """The speed of a repetition in one sentence."""
    do: list[Text] = []
    """What to do, each in a few words."""
    dont: list[Text] = []
    """What not to do, each in a few words."""
    foot_placement: list[Placement] = []
    """Places for the feet and what they change."""
    depth: Depth | None = None
    """How deep, and what sets the limit."""
    geometry: Geometry | None = None
    """How such a machine is built, for its figure; leave it out where nothing should be drawn."""
    mistakes: list[Mistake] = []
    """Common mistakes."""
    benefits: list[Text] = Field(min_length=1)
    """What it is good for, with sources."""
    limits: list[Text] = Field(min_length=1)
    """What it does not do, and what is not known."""
    suits: list[Audience] = Field(min_length=1)
    """Who it suits."""
    not_for: list[Audience] = Field(min_length=1)
    """Who should choose something else or ask first."""
    precautions: list[Precaution] = []
    """Conditions that matter on this press in particular."""
    stop_rules: list[StopRuleId] = []
    """Stop rules for this press besides those that always hold."""
    doses: list[Dose] = []
    """Doses by goal."""
    progression: list[Text] = []
    """How to make it harder, in order."""
    variations: list[Variation] = []
    """Ways to change it on the same machine."""
    companions: list[Companion] = []
    """Exercises to do beside it."""
    alternatives: list[Alternative] = Field(min_length=1)
    """What to do instead."""
    faq: list[Question] = []
    """Questions and answers."""
    claims: list[ClaimId] = []
    """Disputed matters that touch the whole page."""

    @model_validator(mode="after")
    def _steps_or_a_reason(self) -> Self:
        if self.withheld and (given := [name for name in _STEPS if getattr(self, name)]):
            raise ValueError(f"a variant with 'withheld' gives no {' and no '.join(given)}")
        if not self.withheld and not (self.setup and self.rep and self.depth):
            raise ValueError("setup, rep and depth are needed, or a reason in 'withheld'")
        if self.withheld and self.geometry:
            raise ValueError("a variant with 'withheld' has no geometry: it gets no figure")
        return self

"""A muscle group, its muscles, and what is known of it on leg presses."""

from __future__ import annotations

from pydantic import Field

from .base import Entry, Name
from .ref import ClaimId, ExerciseId
from .text import Text
from .words import CatalogueMuscle


class Head(Entry):
    """One muscle of a group."""

    latin: Name
    """The anatomical name, without "musculus"."""
    fma: int | None = None
    """Its number in the Foundational Model of Anatomy, where confirmed."""
    wger: int | None = None
    """Its number in the exercise catalogue wger, where known."""
    export_name: CatalogueMuscle | None = None
    """Its name in free-exercise-db, where that is not the group's."""
    where: Text
    """Where it lies."""
    does: Text
    """What it does."""


class Muscle(Entry):
    """A muscle group as gyms speak of it."""

    latin: Name
    """The anatomical name of the group."""
    export_name: CatalogueMuscle
    """Its name in free-exercise-db."""
    wger: int | None = None
    """The group's number in the exercise catalogue wger, where known."""
    summary: Text
    """What it does on a leg press, in a sentence or two."""
    heads: list[Head] = Field(min_length=1)
    """The muscles of the group."""
    evidence: list[Text] = Field(min_length=1)
    """What studies measured, with sources."""
    unknown: list[Text] = []
    """What nobody has measured."""
    trains_better: list[ExerciseId] = []
    """Exercises that train it where the press does not."""
    claims: list[ClaimId] = []
    """Disputed matters."""

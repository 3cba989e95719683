"""An exercise from elsewhere in; what it says of a press, by field, and notes on all the rest out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic import TypeAdapter, ValidationError

from ..model import Guide, Text
from ..model.base import Name
from ..model.words import CatalogueEquipment, CatalogueMuscle, Resistance, Role
from ..problem import quoted
from ..read.characters import HIDDEN
from .catalogue import Exercise

_RESISTANCE: dict[CatalogueEquipment, Resistance] = {"cable": "cable", "bands": "band"}
"""Equipment that tells how the exercise is loaded."""

_NAME: TypeAdapter[str] = TypeAdapter(Name)
_TEXT: TypeAdapter[str] = TypeAdapter(Text)

_HEAD = (
    "From an entry of free-exercise-db. All its steps stand under setup: move those of the "
    "repetition to rep. They are somebody's own words: make sure that you may use them, or say it "
    "in yours. A role there is no proof of what a muscle does: the notes need sources."
)


def begin(exercise: Exercise, guide: Guide) -> tuple[Mapping[str, Any], Sequence[str]]:
    """Fields of a variant with what is known of them, and comments to stand above them."""
    values = {
        "name": _fitting(_NAME, exercise.name),
        "classification": _classification(exercise),
        "muscles": [*_muscles(exercise, guide)],
        "setup": [
            {"do": text} for step in exercise.instructions if (text := _fitting(_TEXT, step))
        ],
    }
    left = [*_left_out(exercise, guide)]
    notes = [_HEAD, *(["What no field could take:", *left] if left else [])]
    return {name: value for name, value in values.items() if value}, notes


def _classification(exercise: Exercise) -> Mapping[str, Any]:
    found = {name: getattr(exercise, name) for name in ("force", "mechanic", "level")}
    if exercise.equipment in _RESISTANCE:
        found["resistance"] = [_RESISTANCE[exercise.equipment]]
    return {name: value for name, value in found.items() if value}


def _muscles(exercise: Exercise, guide: Guide) -> Iterator[Mapping[str, Any]]:
    for name, role in _roles(exercise):
        for muscle in guide.muscles.values():
            heads = [head.slug for head in muscle.heads if head.export_name == name]
            if muscle.export_name == name:
                yield {"muscle": muscle.slug, "role": role}
            elif heads:
                yield {"muscle": muscle.slug, "role": role, "heads": heads}


def _roles(exercise: Exercise) -> Iterator[tuple[CatalogueMuscle, Role]]:
    """Each muscle once: some entries there name one as prime mover and as helper."""
    yield from ((name, "primary") for name in exercise.primaryMuscles)
    for name in exercise.secondaryMuscles:
        if name not in exercise.primaryMuscles:
            yield name, "secondary"


def _left_out(exercise: Exercise, guide: Guide) -> Iterator[str]:
    if not _fitting(_NAME, exercise.name):
        yield f"- name: {_told(exercise.name)}"
    if exercise.category != "strength":
        yield f"- category: {exercise.category}"
    if exercise.equipment not in (None, "machine", *_RESISTANCE):
        yield f"- equipment: {exercise.equipment}"
    for name, role in _roles(exercise):
        if not _known(name, guide):
            yield f"- {role} muscle: {name}"
    for at, step in enumerate(exercise.instructions, 1):
        if not _fitting(_TEXT, step):
            yield f"- step {at}: {_told(step)}"
    if count := len(exercise.images):
        yield f"- {count} image{'s' if count > 1 else ''}; draw or photograph your own"


def _known(name: CatalogueMuscle, guide: Guide) -> bool:
    names = {muscle.export_name for muscle in guide.muscles.values()}
    return name in names | {head.export_name for head in guide.heads}


def _fitting(kind: TypeAdapter[str], text: str) -> str | None:
    """The text as the guide holds it, if it may hold it."""
    try:
        fitting = kind.validate_python(text)
    except (ValidationError, UnicodeError):
        return None
    return None if HIDDEN.search(f'"{fitting}"') else str(fitting)


def _told(text: str) -> str:
    """The text for a comment, whatever is in it."""
    told = quoted(text)
    return ascii(told) if HIDDEN.search(told) else told

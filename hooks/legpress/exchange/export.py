"""A guide in; its presses as free-exercise-db would hold them out, and which muscles are meant."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import get_args

from ..model import Guide, label
from ..model.muscle import Muscle
from ..model.variant import MuscleRole, Phase, Variant
from ..model.words import CatalogueEquipment, CatalogueMuscle, Resistance, Role, Urgency
from .catalogue import Exercise

EXERCISES = "exports/free-exercise-db.json"
MUSCLES = "exports/muscles.json"

PREFIX = "leg-press-guide-"
"""Begins every id; that data set's own are of the kind Leg_Press, so none is the same."""

_EQUIPMENT: dict[Resistance, CatalogueEquipment] = {"cable": "cable", "band": "bands"}
"""What is no machine there."""

_URGENCIES = get_args(Urgency)


def files(guide: Guide) -> Iterator[tuple[str, bytes]]:
    """Each file's place in the site, and what is in it."""
    yield EXERCISES, _json([each.model_dump() for each in exercises(guide)])
    yield MUSCLES, _json([_numbers(muscle) for muscle in guide.muscles.values()])


def exercises(guide: Guide) -> list[Exercise]:
    """Every press that has steps; one without is left out, for its name alone would invite to try it."""
    return [_exercise(guide, it) for it in guide.variants.values() if not it.withheld]


def _exercise(guide: Guide, it: Variant) -> Exercise:
    primary = _names(guide, it, "primary") or _names(guide, it, *get_args(Role))
    helpers = _names(guide, it, "secondary")
    return Exercise(
        id=f"{PREFIX}{it.slug}",
        name=it.name,
        force=it.classification.force,
        level=it.classification.level,
        mechanic=it.classification.mechanic,
        equipment=_EQUIPMENT.get(it.classification.resistance[0], "machine"),
        primaryMuscles=primary,
        secondaryMuscles=[name for name in helpers if name not in primary],
        instructions=[*_instructions(guide, it)],
        category="strength",
        images=[],
    )


def _names(guide: Guide, it: Variant, *roles: Role) -> list[CatalogueMuscle]:
    """The muscles with these roles; the data set has no word for a stabiliser."""
    working = (each for each in it.muscles if each.role in roles)
    return [*dict.fromkeys(name for each in working for name in _of(guide, each))]


def _of(guide: Guide, role: MuscleRole) -> Iterable[CatalogueMuscle]:
    muscle = guide.muscles[role.muscle]
    meant = [head for head in muscle.heads if head.slug in role.heads]
    return [head.export_name or muscle.export_name for head in meant] or [muscle.export_name]


def _instructions(guide: Guide, it: Variant) -> Iterator[str]:
    """Set-up, repetition, and when to stop, which no copy of the steps may lose."""
    yield from (step.do.plain() for step in it.setup)
    yield from map(_phase, it.rep)
    if signs := stop_signs(guide, it):
        yield f"Stop at any of these signs: {'; '.join(signs)}."


def stop_signs(guide: Guide, it: Variant) -> list[str]:
    """The names of the rules that hold on this press, most urgent first."""
    rules = [rule for rule in guide.safety.stop_rules if rule.always or rule.slug in it.stop_rules]
    return [rule.name for rule in sorted(rules, key=lambda r: _URGENCIES.index(r.urgency))]


def _phase(phase: Phase) -> str:
    parts = [f"{label(phase.phase)}. {phase.do.plain()}"]
    if phase.breathe:
        parts.append(phase.breathe.plain())
    if phase.tempo_s:
        parts.append(f"Take {phase.tempo_s} s.")
    return " ".join(parts)


def _numbers(muscle: Muscle) -> dict[str, object]:
    """What other catalogues call it; a number that is not known is null."""
    return {
        "id": muscle.slug,
        "name": muscle.name,
        "latin": muscle.latin,
        "free_exercise_db": muscle.export_name,
        "wger": muscle.wger,
        "heads": [
            {
                "id": head.slug,
                "latin": head.latin,
                "fma": head.fma,
                "free_exercise_db": head.export_name or muscle.export_name,
                "wger": head.wger,
            }
            for head in muscle.heads
        ],
    }


def _json(content: object) -> bytes:
    return f"{json.dumps(content, ensure_ascii=False, indent=2)}\n".encode()

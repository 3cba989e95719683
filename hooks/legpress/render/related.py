"""What belongs together across the kinds of entry: read once, asked by many templates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar, get_args

from ..model import Guide
from ..model.claim import Claim
from ..model.exercise import Exercise
from ..model.goal import Goal
from ..model.gym import Machine
from ..model.machine import Design, Task
from ..model.safety import StopRule
from ..model.symptom import Symptom
from ..model.technique import Technique, Topic
from ..model.variant import Dose, MuscleRole, Variant
from ..model.words import Area, ClaimTopic, Interval, Moment, Role, Urgency
from .floor import Floor

T = TypeVar("T")

_URGENCIES: Sequence[str] = get_args(Urgency)
_ROLES: Sequence[str] = get_args(Role)
_LEVELS = ("beginner", "intermediate", "expert")


@dataclass(frozen=True)
class Use:
    """A press that names an exercise, and why."""

    variant: Variant
    why: str


class Related:
    """Answers "what goes with this?" for one guide."""

    def __init__(self, guide: Guide) -> None:
        self.guide = guide
        self.floor = Floor(guide, guide.gym) if guide.gym else None
        """The gym's own machines, where there is an overlay."""

    def variants(self) -> list[Variant]:
        """Presses one can do first, easiest first; withheld ones last."""
        return sorted(self.guide.variants.values(), key=_press_order)

    def also_on(self, variant: Variant) -> list[str]:
        """Other presses on whose machines this one is done."""
        shared = self.guide.choosing.same_machine
        return [press for one in shared if one.variant == variant.slug for press in one.machines]

    def usable(self, variant: Variant) -> list[Machine]:
        """This gym's machines on which a press can be done now."""
        presses = [variant.slug, *self.also_on(variant)]
        return [m for press in presses for m in self.floor.usable(press)] if self.floor else []

    def symptoms_of(self, variant: Variant) -> list[Symptom]:
        """Symptoms that occur on a press, most urgent first."""
        return [s for s in self.by_severity() if s.variants == "all" or variant.slug in s.variants]

    def by_severity(self) -> list[Symptom]:
        """Every symptom, most urgent first."""
        order = ("stop", "caution", "info")
        return sorted(self.guide.symptoms.values(), key=lambda s: (order.index(s.severity), s.name))

    def helped_by(self, help: Technique | Topic) -> list[Symptom]:
        """Symptoms that a page helps with: those it names itself, then those that name it."""
        own = [self.guide.symptoms[slug] for slug in help.symptoms]
        field = "techniques" if isinstance(help, Technique) else "topics"
        named = (s for s in self.by_severity() if help.slug in getattr(s, field))
        return [*own, *(symptom for symptom in named if symptom not in own)]

    def symptoms_in(self, muscle: str) -> list[Symptom]:
        """Symptoms about a muscle group, most urgent first."""
        return [symptom for symptom in self.by_severity() if muscle in symptom.muscles]

    def symptoms_by_area(self) -> dict[str, list[Symptom]]:
        """Symptoms under each place where they are felt."""
        return _grouped(self.by_severity(), get_args(Area), lambda s: s.areas)

    def symptoms_by_moment(self) -> dict[str, list[Symptom]]:
        """Symptoms under each moment when they happen."""
        return _grouped(self.by_severity(), get_args(Moment), lambda s: s.moments)

    def stop_rules(self, extra: Iterable[str] = ()) -> list[StopRule]:
        """The rules that always hold and the extra ones, most urgent first."""
        wanted = set(extra)
        rules = [r for r in self.guide.safety.stop_rules if r.always or r.slug in wanted]
        return sorted(rules, key=lambda rule: _URGENCIES.index(rule.urgency))

    def designs_of(self, variant: Variant) -> list[Design]:
        """Ways this press is built."""
        return [d for d in self.guide.designs.values() if variant.slug in d.variants]

    def doses(self, variant: Variant) -> list[tuple[Goal, list[Dose]]]:
        """A press's doses under their goals."""
        found: dict[str, list[Dose]] = defaultdict(list)
        for dose in variant.doses:
            found[dose.goal].append(dose)
        return [(self.guide.goals[slug], doses) for slug, doses in found.items()]

    def muscles(self, variant: Variant) -> list[MuscleRole]:
        """A press's muscles, prime movers first."""
        return sorted(variant.muscles, key=lambda m: _ROLES.index(m.role))

    def presses_using(self, muscle: str) -> list[tuple[Variant, MuscleRole]]:
        """What a muscle group does in each press, prime movers first."""
        found = [(v, m) for v in self.variants() for m in v.muscles if m.muscle == muscle]
        return sorted(found, key=lambda pair: _ROLES.index(pair[1].role))

    def beside(self, exercise: Exercise) -> list[Use]:
        """Presses that name an exercise as a companion."""
        return [
            Use(v, c.why)
            for v in self.variants()
            for c in v.companions
            if c.exercise == exercise.slug
        ]

    def instead(self, exercise: Exercise) -> list[Use]:
        """Presses that name an exercise as an alternative."""
        return [
            Use(v, a.why)
            for v in self.variants()
            for a in v.alternatives
            if a.exercise == exercise.slug
        ]

    def topics(self, shelf: str) -> list[Topic]:
        """Topics on one shelf."""
        return [t for t in self.guide.topics.values() if t.shelf == shelf]

    def claims_by_topic(self) -> dict[str, list[Claim]]:
        """Claims under their topic."""
        return _grouped(self.guide.claims.values(), get_args(ClaimTopic), lambda c: [c.topic])

    def tasks_by_interval(self) -> dict[str, list[Task]]:
        """Maintenance tasks under their interval, commonest first."""
        return _grouped(
            self.guide.maintenance.tasks, get_args(Interval), lambda task: [task.interval]
        )


def _press_order(variant: Variant) -> tuple[bool, int, str]:
    return (
        bool(variant.withheld),
        _LEVELS.index(variant.classification.level),
        variant.slug,
    )


def _grouped(
    items: Iterable[T], order: Sequence[str], keys: Callable[[T], Iterable[str]]
) -> dict[str, list[T]]:
    items = list(items)
    groups = {word: [item for item in items if word in keys(item)] for word in order}
    return {word: found for word, found in groups.items() if found}

"""What the plan's script looks up: weeks, rules, signs and this gym's machines, as JSON."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Sequence
from typing import Any

from markupsafe import Markup

from ..model import Guide, Span, Text, label
from ..model.goal import Goal
from ..model.gym import Machine
from ..model.programme import Programme
from ..model.ref import SourceId
from ..programme import Worked, easy_sets
from .floor import Floor
from .page import Page

_STACK = "selectorized"
_PLATES = ("plate-loaded", "lever")


def plan_data(guide: Guide, floor: Floor | None, page: Page) -> Markup:
    """The JSON for the script; safe inside a script element."""
    data, says = guide.programmes, _Says(guide, page)
    held = {
        "plans": {each.goal: _plan(guide, each, says) for each in data.programmes},
        "none": {each.goal: says(each.why) | _goal(guide, each.goal, page) for each in data.none},
        "beginners": data.beginners,
        "rules": {
            name: {"value": rule.value} | says(rule.text)
            for name, rule in data.rules.__dict__.items()
        },
        "warm_up": [each.model_dump() for each in data.warm_up.sets],
        "warm_up_first": says(data.warm_up.first) | {"sources": says.links(data.warm_up.cite)},
        "easy": data.easy_week.model_dump(exclude={"why"}) | says(data.easy_week.why),
        "again": says(data.again),
        "too_easy": says(data.too_easy),
        "stop": says(data.stop),
        "signs": list(_signs(guide, page)),
        "machines": plan_machines(guide, floor),
    }
    text = json.dumps(held, ensure_ascii=False)
    return Markup(text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e"))


class _Says:
    """Texts as words and the sources that they name, with their addresses."""

    def __init__(self, guide: Guide, page: Page) -> None:
        self._guide, self._page = guide, page

    def __call__(self, text: Text) -> dict[str, Any]:
        return {"text": text.plain(), "sources": self.links(sorted(text.sources()))}

    def links(self, sources: Sequence[str]) -> list[list[str]]:
        return [
            [self._guide.sources[slug].name, str(self._page.raw("sources", slug))]
            for slug in sources
        ]


def _goal(guide: Guide, slug: str, page: Page) -> dict[str, str]:
    return {"name": guide.goals[slug].name, "href": str(page.raw("goals", slug))}


def _plan(guide: Guide, programme: Programme, says: _Says) -> dict[str, Any]:
    goal = guide.goals[programme.goal]
    return {
        "name": goal.name,
        "demand": programme.demand,
        "easy_sets": easy_sets(guide.programmes, programme),
        "weeks": [week.model_dump(exclude={"why"}) | says(week.why) for week in programme.weeks],
        "then": says(programme.then),
        **_dose(goal, says),
    }


def _dose(goal: Goal, says: _Says) -> dict[str, Any]:
    dose = goal.doses[0]
    cite: list[SourceId] = dose.cite
    days = dose.per_week or Span(min=1)
    return {
        "days": {"min": days.min, "max": days.max or days.min, "says": str(days)},
        "rest": plan_rest(dose.rest_s) if dose.rest_s else None,
        "how": [text.plain() for text in (dose.tempo, dose.effort, dose.note) if text],
        "dose_sources": says.links(cite),
    }


def plan_rest(seconds: Span) -> str:
    """A rest in minutes: "2 minutes or more", "3–5 minutes"."""
    low, high = (f"{value / 60:g}" if value else "" for value in (seconds.min, seconds.max))
    return f"{low} minutes or more" if not high else f"{low}–{high} minutes"


def _signs(guide: Guide, page: Page) -> Iterator[dict[str, str]]:
    """Everything that keeps the plan back, by its place on the safety page."""
    here = f" Here it is {guide.gym.emergency.number}." if guide.gym else ""
    call = guide.safety.actions.emergency.plain() + here
    for flag in guide.safety.red_flags:
        href = str(page.raw("red-flags", flag.slug))
        text = f"{call} " * (flag.urgency == "emergency") + flag.text.plain()
        yield {"slug": flag.slug, "name": flag.name, "advice": label(flag.urgency),
               "text": text, "href": href}  # fmt: skip
    for one in guide.safety.conditions:
        if one.advice != "take-care":
            yield {"slug": one.slug, "name": one.name, "advice": label(one.advice),
                   "text": one.text.plain(), "whom": one.whom,
                   "href": str(page.raw("conditions", one.slug))}  # fmt: skip


def plan_machines(guide: Guide, floor: Floor | None) -> list[dict[str, Any]]:
    """This gym's machines on which one can train by the plan."""
    here = floor.gym.machines if floor else []
    fit = [m for m in here if m.variant in guide.programmes.presses and not m.out_of_use]
    return [way for machine in fit for way in _ways(guide, machine)]


def plan_warm_up(example: Worked) -> str:
    """The warm-up of an example: "8 with 40 kg, 3 with 80 kg"."""
    sets = [(reps, f"{load:g} kg" if load else "no plates") for reps, load in example.warm_up]
    return ", ".join(f"{reps} with {load}" for reps, load in sets)


def _ways(guide: Guide, machine: Machine) -> Iterator[dict[str, Any]]:
    """How a machine is loaded: one way, or both where nobody has said which."""
    design = guide.designs.get(machine.design or "")
    found = (
        design.resistance[:1]
        if design
        else guide.variants[machine.variant].classification.resistance
    )
    ways = [("plates", any(way in _PLATES for way in found)), ("stack", _STACK in found)]
    kinds = [kind for kind, there in ways if there]
    for kind in kinds:
        yield {
            "slug": f"{machine.slug}-{kind}" if len(kinds) > 1 else machine.slug,
            "name": machine.name + (f", with {'a stack' if kind == 'stack' else 'plates'}"
                                    if len(kinds) > 1 else ""),
            "kind": kind,
            "place": machine.place,
            "machine_kg": _moving_kg(machine) if kind == "plates" else 0,
            "limit_kg": machine.load_limit.in_kg if machine.load_limit else None,
            "care": machine.status.reason.plain() if machine.status.reason else "",
        }  # fmt: skip


def _moving_kg(machine: Machine) -> float | None:
    """What moves with no plates on, counted as plates are; None where nobody can say."""
    load, angle = machine.empty_load, machine.rail_angle_deg
    if load is None or load.means == "mass":
        return load.in_kg if load else None
    return load.in_kg / math.sin(math.radians(angle)) if angle else None

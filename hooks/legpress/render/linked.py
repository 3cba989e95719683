"""A page's plan in; out comes what programs may read of it, in the words of schema.org."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ..exchange.export import EXERCISES, MUSCLES, stop_signs
from ..model import Guide, label
from ..model.goal import Goal
from ..model.variant import Variant
from .planned import Plan

Thing = Mapping[str, Any]

_BREAKING = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})
"""What could end the script that holds it, or begin a comment in it."""


def linked(guide: Guide, plan: Plan) -> str | None:
    """JSON-LD that is safe inside a script element; nothing where there is nothing to say."""
    if things := [*_things(guide, plan)]:
        graph = {"@context": "https://schema.org", "@graph": things}
        text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
        return text.translate(_BREAKING)
    return None


def _things(guide: Guide, plan: Plan) -> Iterator[Thing]:
    it = plan.shows.get("it")
    if isinstance(it, Variant):
        if not it.withheld:
            yield _how_to(guide, it)
        if it.faq:
            yield _questions(it)
    elif isinstance(it, Goal):
        yield _plan(it)
    elif plan.template == "home":
        yield _data()


def _thing(kind: str, **fields: Any) -> Thing:
    return {"@type": kind, **{name: value for name, value in fields.items() if value is not None}}


def _how_to(guide: Guide, it: Variant) -> Thing:
    """The steps, and the signs to stop at, which no copy of the steps may lose."""
    setup = [_thing("HowToStep", text=step.do.plain()) for step in it.setup]
    rep = [_thing("HowToStep", name=label(p.phase), text=p.do.plain()) for p in it.rep]
    signs = [_thing("HowToTip", text=sign) for sign in stop_signs(guide, it)]
    return _thing(
        "HowTo",
        name=f"How to use the {it.name}",
        description=it.summary.plain(),
        step=[
            _section("Set up", setup),
            _section("One good rep", rep),
            _section("Stop at any of these signs", signs),
        ],
    )


def _section(name: str, items: Sequence[Thing]) -> Thing:
    return _thing("HowToSection", name=name, itemListElement=items)


def _questions(it: Variant) -> Thing:
    answered = [
        _thing("Question", name=one.q, acceptedAnswer=_thing("Answer", text=one.a.plain()))
        for one in it.faq
    ]
    return _thing("FAQPage", mainEntity=answered)


def _plan(it: Goal) -> Thing:
    """The guide's own dose, which stands first."""
    dose = it.doses[0]
    return _thing(
        "ExercisePlan",
        name=it.name,
        description=it.summary.plain(),
        exerciseType="Leg press",
        activityFrequency=f"{dose.per_week} times a week" if dose.per_week else None,
        repetitions=_range(dose.reps.min, dose.reps.max) if dose.reps else None,
        restPeriods=f"{dose.rest_s} s" if dose.rest_s else None,
        intensity=dose.load.plain() if dose.load else None,
        additionalVariable=f"{dose.sets} sets" if dose.sets else None,
    )


def _range(least: float, most: float | None) -> Thing:
    return _thing("QuantitativeValue", minValue=least, maxValue=most)


_FILES = {
    "api/v1/all.json": "application/json",
    "api/v1/comparison.csv": "text/csv",
    "api/v1/symptoms.csv": "text/csv",
    EXERCISES: "application/json",
    MUSCLES: "application/json",
}
"""What can be taken as a whole: each file's address and kind; `legpress/api` makes those below `api`."""


def _data() -> Thing:
    downloads = [
        _thing("DataDownload", contentUrl=path, encodingFormat=kind)
        for path, kind in _FILES.items()
    ]
    return _thing(
        "Dataset",
        name="The Leg Press Guide as data",
        description="The whole guide as JSON with its sources, two tables for spreadsheets, every leg "
        "press with steps in the shape of free-exercise-db, and each muscle's name and number in "
        "other catalogues.",
        isAccessibleForFree=True,
        distribution=downloads,
    )

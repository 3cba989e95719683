"""Programmes keep to the goals' doses and to presses that have steps."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Guide, Loc, Span
from ..model.dose import Prescription
from ..model.programme import Programme
from ..problem import Problem, quoted
from ..programme import worked
from .walk import at

_FILE = "programmes"


def programmes_keep_to_the_dose(guide: Guide) -> Iterator[Problem]:
    """A problem for each week with more or fewer sets or repetitions than the goal's own dose."""
    for nth, programme in enumerate(guide.programmes.programmes):
        goal = guide.goals.get(programme.goal)
        if not goal:
            continue
        loc: Loc = ("programmes", nth)
        dose = goal.doses[0]
        if not (dose.sets and dose.reps and dose.per_week):
            why = f"the first dose of {quoted(goal.slug)} has no sets, reps or per_week"
            yield at(guide, _FILE, (*loc, "goal"), f"{why}; name the goal under 'none' instead")
            continue
        yield from _outside(guide, programme, dose, loc)


def beginners_have_a_programme(guide: Guide) -> Iterator[Problem]:
    """A problem where the programme for beginners is none of those in the file."""
    if _FILE in guide.broken:
        return
    data = guide.programmes
    if data.beginners not in {programme.goal for programme in data.programmes}:
        yield at(
            guide, _FILE, ("beginners",), f"there is no programme for {quoted(data.beginners)}"
        )


def each_goal_has_one_programme(guide: Guide) -> Iterator[Problem]:
    """A problem for a goal that is there twice, or that the file says nothing of."""
    if guide.broken:
        return
    data, seen = guide.programmes, set()
    planned = [(("programmes", nth, "goal"), each.goal) for nth, each in enumerate(data.programmes)]
    refused = [(("none", nth, "goal"), each.goal) for nth, each in enumerate(data.none)]
    for loc, goal in planned + refused:
        if goal in seen:
            yield at(guide, _FILE, loc, f"{quoted(goal)} is in this file already")
        seen.add(goal)
    for slug in guide.goals:
        if slug not in seen:
            why = f"nothing is said of the goal {quoted(slug)}; plan its weeks, or add it to 'none'"
            yield at(guide, _FILE, ("programmes",), why)


def programmes_are_for_presses_with_steps(guide: Guide) -> Iterator[Problem]:
    """A problem for each press without steps for which the programmes are to hold."""
    for nth, slug in enumerate(guide.programmes.presses):
        variant = guide.variants.get(slug)
        if variant and variant.withheld:
            why = f"the guide gives no steps for {quoted(slug)}, so nothing is planned on it"
            yield at(guide, _FILE, ("presses", nth), why)


def the_example_is_near_every_goal(guide: Guide) -> Iterator[Problem]:
    """A problem for each goal about which the example's last set says too little."""
    if _FILE in guide.broken:
        return
    most = guide.programmes.rules.missing_reps.value
    for programme in guide.programmes.programmes:
        if (missing := worked(guide.programmes, programme).missing) > most:
            why = f"{missing} repetitions short of {quoted(programme.goal)}, and {most:g} are the most"
            yield at(guide, _FILE, ("example",), why)


def _outside(guide: Guide, programme: Programme, dose: Prescription, loc: Loc) -> Iterator[Problem]:
    for nth, week in enumerate(programme.weeks):
        for field, value, span in (("sets", week.sets, dose.sets), ("reps", week.reps, dose.reps)):
            if span and not _within(value, span):
                why = f"{value} is outside this guide's dose for {quoted(programme.goal)}, {span}"
                yield at(guide, _FILE, (*loc, "weeks", nth, field), why)


def _within(value: int, span: Span) -> bool:
    return span.min <= value and (span.max is None or value <= span.max)

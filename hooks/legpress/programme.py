"""A programme, the rules and somebody's last set in; the loads of four weeks out.

The same arithmetic as assets/javascripts/tools/plan.js, which does it for readers' own sets;
a test holds one against the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil

from .model.programme import Example, Programme, Programmes, Week

_GRAIN = 0.05
"""Kilograms; every plate that is sold is a multiple of it."""


@dataclass(frozen=True)
class Planned:
    """One week with its load."""

    week: Week
    plates_kg: float
    percent: float
    """Machine and plates, against the last set."""


@dataclass(frozen=True)
class Worked:
    """An example: warm-up loads of the first week, and the weeks."""

    missing: int
    """Repetitions that the last set did not show."""
    warm_up: Sequence[tuple[int, float]]
    """Repetitions and plates."""
    weeks: Sequence[Planned]


def loadable(plates: Iterable[float], most: float) -> list[float]:
    """Every load up to `most` that pairs of these plates make, lightest first, with none at all."""
    sizes = [round(plate / _GRAIN) for plate in plates]
    reach = {0}
    for side in range(1, int(most / 2 / _GRAIN + 1e-9) + 1):
        if any(side - size in reach for size in sizes):
            reach.add(side)
    return [round(side * 2 * _GRAIN, 2) for side in sorted(reach)]


def down(load: float, loads: Sequence[float]) -> float:
    """The heaviest load that is not above this one; the lightest where all are."""
    return max((each for each in loads if each <= load + 1e-6), default=loads[0])


def worked(data: Programmes, programme: Programme) -> Worked:
    """The weeks of the made-up lifter in the data."""
    last, rules = data.example, data.rules
    loads = loadable(data.plates_kg, 2 * last.plates_kg)
    known = last.reps + min(last.reserve, int(rules.trusted_reserve_reps.value))
    missing = max(0, programme.demand - known)
    share = 1 - missing * rules.lighter_per_rep_percent.value / 100
    start = down(_plates(last, share), loads)
    warm_up = [
        (each.reps, down((start + last.machine_kg) * each.percent / 100 - last.machine_kg, loads))
        for each in data.warm_up.sets
    ]
    return Worked(missing, warm_up, list(_weeks(data, programme, start, loads)))


def _plates(last: Example, share: float) -> float:
    return (last.plates_kg + last.machine_kg) * share - last.machine_kg


def _weeks(
    data: Programmes, programme: Programme, load: float, loads: Sequence[float]
) -> Iterable[Planned]:
    last = data.example
    for week in programme.weeks:
        if week.step:
            load = stepped(load, loads, last.machine_kg, data.rules.step_percent.value)
        percent = 100 * (load + last.machine_kg) / (last.plates_kg + last.machine_kg)
        yield Planned(week, load, percent)


def stepped(load: float, loads: Sequence[float], machine: float, percent: float) -> float:
    """The next load up, or the same where that step would be too big."""
    above = min((each for each in loads if each > load + 1e-6), default=load)
    return above if above + machine <= (load + machine) * (1 + percent / 100) + 1e-6 else load


def easy_sets(data: Programmes, programme: Programme) -> int:
    """How many sets the easy week has."""
    return ceil(programme.weeks[0].sets * data.easy_week.sets_percent / 100)

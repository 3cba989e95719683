"""A gym's floor: which machines stand there, how they are, and what is to be done to them."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import get_args
from urllib.parse import quote

from ..model import Guide
from ..model.gym import Check, Gym, Machine
from ..model.machine import Task
from ..model.variant import Alternative, Variant
from ..model.words import Interval

_INTERVALS: Sequence[str] = get_args(Interval)
_MONTHS = {"monthly": 1, "quarterly": 3, "yearly": 12}
_DAYS = {"daily": 1, "weekly": 7}


@dataclass(frozen=True)
class Way:
    """A way to report a fault: what it is called, and the address that opens it."""

    name: str
    address: str


@dataclass(frozen=True)
class Due:
    """A task of one machine: when it was last done, and by when it is to be done again."""

    task: Task
    last: Check | None
    by: datetime.date | None
    """None where the interval has no fixed length."""


class Floor:
    """Answers "what do we have?" for a gym with an overlay."""

    def __init__(self, guide: Guide, gym: Gym) -> None:
        self._guide = guide
        self.gym = gym

    def of(self, variant: str) -> list[Machine]:
        """This gym's machines of one press, those in use first."""
        return [m for m in self.by_state() if m.variant == variant]

    def by_state(self) -> list[Machine]:
        """Every machine: in use, then with care, then out of use; otherwise as one walks past."""
        states = ("in-use", "caution", "out-of-use")
        return sorted(self.gym.machines, key=lambda m: states.index(m.status.state))

    def stopped(self) -> list[Machine]:
        """Machines that nobody may use."""
        return [m for m in self.gym.machines if m.out_of_use]

    def usable(self, variant: str) -> list[Machine]:
        """This gym's machines of one press that may be used."""
        return [m for m in self.of(variant) if not m.out_of_use]

    def alternatives(self, variant: Variant) -> list[Alternative]:
        """What to do instead of a press: first what can be done here, last what is not here."""
        return sorted(variant.alternatives, key=self._distance)

    def twins(self, machine: Machine) -> list[Machine]:
        """Other machines here of the same press that may be used."""
        return [m for m in self.usable(machine.variant) if m is not machine]

    def other_presses(self, machine: Machine) -> list[Alternative]:
        """What to press on here while this machine cannot be used, on other kinds of press."""
        found = self.alternatives(self._guide.variants[machine.variant])
        reasons = {"no-machine", "busy"}
        return [a for a in found if a.variant and self.usable(a.variant) and reasons & {*a.when}]

    def tasks(self, machine: Machine) -> list[Task]:
        """The upkeep that a machine of this press needs, commonest first."""
        tasks = self._guide.maintenance.tasks
        found = [t for t in tasks if not t.variants or machine.variant in t.variants]
        return sorted(found, key=lambda task: _INTERVALS.index(task.interval))

    def by_interval(self, machine: Machine) -> dict[str, list[Task]]:
        """The same under each interval."""
        found: dict[str, list[Task]] = {}
        for task in self.tasks(machine):
            found.setdefault(task.interval, []).append(task)
        return found

    def due(self, machine: Machine) -> Iterator[Due]:
        """The tasks of a machine with their dates."""
        for task in self.tasks(machine):
            done = [c for c in machine.history if c.task == task.slug and c.result != "taken-out"]
            last = done[0] if done else None
            yield Due(task, last, self._next(task, last))

    def report(self, machine: Machine) -> list[Way]:
        """Ways to report a fault, with the machine already named."""
        report, subject = self.gym.report, quote(f"Fault: {machine.name} ({machine.slug})")
        ways = []
        if report.link:
            ways.append(Way("Report a fault", report.link.replace("{machine}", machine.slug)))
        if report.email:
            ways.append(Way("Write to staff", f"mailto:{report.email}?subject={subject}"))
        if report.phone:
            ways.append(Way(f"Call {report.phone}", dial(report.phone)))
        return ways

    def address(self, machine: Machine) -> str | None:
        """What the code on the machine's card holds; None while the gym has no base address."""
        base = self.gym.base_address
        return f"{base.rstrip('/')}/m/{machine.slug}/" if base else None

    def _next(self, task: Task, last: Check | None) -> datetime.date | None:
        if task.interval not in _DAYS and task.interval not in _MONTHS:
            return None
        return after(task.interval, last.done_on) if last else self.gym.upkeep_from

    def _distance(self, alternative: Alternative) -> int:
        if alternative.variant is None:
            return 1
        if self.usable(alternative.variant):
            return 0
        return 2 if self.of(alternative.variant) else 3


def after(interval: str, day: datetime.date) -> datetime.date:
    """The day one interval later; the last day of a month that is too short for it."""
    if interval in _DAYS:
        return day + datetime.timedelta(days=_DAYS[interval])
    months = day.year * 12 + day.month - 1 + _MONTHS[interval]
    year, month = divmod(months, 12)
    first_after = datetime.date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1)
    last = (first_after - datetime.timedelta(days=1)).day
    return datetime.date(year, month + 1, min(day.day, last))


def dial(phone: str) -> str:
    """The address that dials a number."""
    return "tel:" + "".join(c for c in phone if c.isdigit() or c == "+")

"""Upkeep as an iCalendar file, to which a calendar program can subscribe."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from icalendar import Calendar, Event, vRecur

from ..model.gym import Machine
from .floor import Due, Floor

_RULES: dict[str, dict[str, object]] = {
    "daily": {"freq": "daily"},
    "weekly": {"freq": "weekly"},
    "monthly": {"freq": "monthly"},
    "quarterly": {"freq": "monthly", "interval": 3},
    "yearly": {"freq": "yearly"},
}


def calendar(floor: Floor, machines: Iterable[Machine]) -> bytes:
    """Every task with a fixed interval, as a day that comes back, from when it is next due."""
    found = Calendar()
    found.add("prodid", "-//The Leg Press Guide//Upkeep//EN")
    found.add("version", "2.0")
    found.add("x-wr-calname", f"Upkeep of the presses: {floor.gym.name}")
    for machine in machines:
        for due in floor.due(machine):
            if due.by:
                found.add_component(_event(floor, machine, due, due.by))
    return bytes(found.to_ical())


def _event(floor: Floor, machine: Machine, due: Due, day: datetime.date) -> Event:
    # The stamp is the overlay's own day: the same data must give the same file on any day.
    stamp = datetime.datetime.combine(floor.gym.upkeep_from, datetime.time(), datetime.UTC)
    task, event = due.task, Event()
    event.add("uid", f"{task.slug}.{machine.slug}@leg-press-guide")
    event.add("dtstamp", stamp)
    event.add("dtstart", day)
    event.add("rrule", vRecur(_rule(task.interval, day)))
    event.add("summary", f"{machine.name}: {task.name}")
    event.add("location", machine.place)
    event.add("description", f"{task.how.plain()} Who: {task.who}.")
    event.add("transp", "TRANSPARENT")
    if address := floor.address(machine):
        event.add("url", address)
    return event


def _rule(interval: str, day: datetime.date) -> dict[str, object]:
    """How the day comes back; in a month too short for it on the last day, never skipped."""
    rule: dict[str, object] = {**_RULES[interval]}
    if interval not in ("daily", "weekly") and day.day > 28:
        rule |= {"bymonthday": list(range(28, day.day + 1)), "bysetpos": -1}
        if interval == "yearly":
            rule["bymonth"] = day.month
    return rule

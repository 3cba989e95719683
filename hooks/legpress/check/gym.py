"""A gym's overlay fits the guide: its machines are presses that the guide has, and its files exist."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..model import Guide, Loc
from ..model.base import number
from ..model.gym import Gym, Machine
from ..problem import Problem, quoted
from .files import unfit
from .walk import at, mentions

_FILE = "gym"


def machines_can_be_pressed(guide: Guide) -> Iterator[Problem]:
    """A problem for each machine that is named as a press without steps."""
    for loc, machine in _machines(guide):
        variant = guide.variants.get(machine.variant)
        if variant and variant.withheld:
            why = f"the guide gives no steps for {quoted(machine.variant)}; name the machine's own press"
            yield at(guide, _FILE, (*loc, "variant"), why)


def designs_fit(guide: Guide) -> Iterator[Problem]:
    """A problem for each machine whose design is not one of its press."""
    for loc, machine in _machines(guide):
        design = guide.designs.get(machine.design or "")
        known = machine.variant in guide.variants
        if design and known and design.variants and machine.variant not in design.variants:
            why = f"{quoted(design.slug)} is no design of {quoted(machine.variant)}"
            yield at(guide, _FILE, (*loc, "design"), why)


def limits_are_above_the_empty_load(guide: Guide) -> Iterator[Problem]:
    """A problem for each load limit that the empty machine already reaches."""
    for loc, machine in _machines(guide):
        limit, empty = machine.load_limit, machine.empty_load
        if limit and empty and limit.in_kg <= empty.in_kg:
            why = (
                f"the limit of {number(round(limit.in_kg, 1))} kg is not above the empty load "
                f"of {number(round(empty.in_kg, 1))} kg"
            )
            yield at(guide, _FILE, (*loc, "load_limit"), why)


def tasks_concern_the_machine(guide: Guide) -> Iterator[Problem]:
    """A problem for each upkeep that the machine's press does not have."""
    tasks = {task.slug: task for task in guide.maintenance.tasks}
    for loc, machine in _machines(guide):
        for nth, check in enumerate(machine.history):
            task = tasks.get(check.task or "")
            if task and task.variants and machine.variant not in task.variants:
                why = f"{quoted(task.slug)} is no task of {quoted(machine.variant)}"
                yield at(guide, _FILE, (*loc, "history", nth, "task"), why)


def history_is_newest_first(guide: Guide) -> Iterator[Problem]:
    """A problem for each entry of a history that is newer than the one above it."""
    for loc, machine in _machines(guide):
        days = [check.done_on for check in machine.history]
        for nth, (above, below) in enumerate(pairwise(days), 1):
            if below > above:
                why = f"{below} is after {above} above it; the newest comes first"
                yield at(guide, _FILE, (*loc, "history", nth, "done_on"), why)


def stopped_machines_say_so(guide: Guide) -> Iterator[Problem]:
    """A problem for each machine whose newest check took it out while its status says otherwise."""
    for loc, machine in _machines(guide):
        if machine.history and machine.history[0].result == "taken-out" and not machine.out_of_use:
            why = "the newest check took the machine out of use, and its status does not say so"
            yield at(guide, _FILE, (*loc, "history", 0, "result"), why)


def overlay_files_can_be_shown(guide: Guide) -> Iterator[Problem]:
    """A problem for each file that the overlay names and that a page cannot show."""
    if not guide.gym or not guide.overlay:
        return
    for loc, name in _files(guide.gym):
        if wrong := unfit(guide.overlay.folder, name):
            yield at(guide, _FILE, loc, wrong)


def overlay_files_differ(guide: Guide) -> Iterator[Problem]:
    """A problem for each file whose name is another's but for capital letters."""
    seen: dict[str, str] = {}
    for loc, name in _files(guide.gym) if guide.gym else ():
        first = seen.setdefault(name.lower(), name)
        if first != name:
            why = f"{quoted(name)} and {quoted(first)} are one file on many disks; rename one"
            yield at(guide, _FILE, loc, why)


def only_the_overlay_names_machines(guide: Guide) -> Iterator[Problem]:
    """A problem for each text of the guide that links to a gym's machine."""
    for mention in mentions(guide):
        if mention.kind == "machines" and mention.spot.file != _FILE:
            why = "links to a machine of one gym; link to its press instead"
            yield at(guide, mention.spot.file, mention.spot.loc, why)


def _machines(guide: Guide) -> Iterator[tuple[Loc, Machine]]:
    for nth, machine in enumerate(guide.gym.machines if guide.gym else []):
        yield ("machines", nth), machine


def _files(gym: Gym) -> Iterator[tuple[Loc, str]]:
    if gym.logo:
        yield ("logo",), gym.logo
    for nth, machine in enumerate(gym.machines):
        loc: Loc = ("machines", nth)
        if machine.photo:
            yield (*loc, "photo", "file"), machine.photo.file
        if machine.manual and machine.manual.file:
            yield (*loc, "manual", "file"), machine.manual.file

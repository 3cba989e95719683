"""Files that belong to a gym's pages: its pictures, its manuals and its upkeep calendars."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..model import Guide
from ..model.gym import Gym
from .calendar import calendar
from .floor import Floor
from .output import Attachment

CALENDAR = "upkeep.ics"


def attached(guide: Guide) -> Iterator[Attachment]:
    """Every file that an overlay adds beside its pages; none without one."""
    if not guide.gym:
        return
    floor = Floor(guide, guide.gym)
    yield Attachment(f"gym/{CALENDAR}", calendar(floor, guide.gym.machines))
    for machine in guide.gym.machines:
        yield Attachment(f"m/{machine.slug}/{CALENDAR}", calendar(floor, [machine]))
    if guide.overlay:
        yield from _copies(guide.gym, guide.overlay.folder)


def place_of(file: str) -> str:
    """Where a file of the overlay stands in the site."""
    return f"gym/files/{file}"


def _copies(gym: Gym, folder: Path) -> Iterator[Attachment]:
    for name in dict.fromkeys(_files(gym)):
        yield Attachment(place_of(name), (folder / name).read_bytes())


def _files(gym: Gym) -> Iterator[str]:
    if gym.logo:
        yield gym.logo
    for machine in gym.machines:
        if machine.photo:
            yield machine.photo.file
        if machine.manual and machine.manual.file:
            yield machine.manual.file

"""Files that go with the pages: the mark, how each press moves, exports, and a gym's pictures, manuals and calendars."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..exchange import export
from ..figure.mark import mark
from ..model import Guide
from ..model.gym import Gym
from .calendar import calendar
from .floor import Floor
from .output import Attachment
from .postures import poses
from .styles import styles

CALENDAR = "upkeep.ics"
MARK = "assets/images/mark.svg"
"""The guide's own sign, in the header and on a browser's tab."""


def attached(guide: Guide) -> Iterator[Attachment]:
    """Every file that is no page."""
    yield Attachment(MARK, mark().encode())
    yield from styles(guide)
    yield from poses(guide)
    yield from (Attachment(path, content) for path, content in export.files(guide))
    if guide.gym:
        yield from _of_a_gym(guide, Floor(guide, guide.gym))


def _of_a_gym(guide: Guide, floor: Floor) -> Iterator[Attachment]:
    gym = floor.gym
    yield Attachment(f"gym/{CALENDAR}", calendar(floor, gym.machines))
    for machine in gym.machines:
        yield Attachment(f"m/{machine.slug}/{CALENDAR}", calendar(floor, [machine]))
    if guide.overlay:
        yield from _copies(gym, guide.overlay.folder)


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

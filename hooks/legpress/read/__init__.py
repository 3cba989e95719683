"""A data folder in; a valid guide out, or every problem of every file at once."""

from __future__ import annotations

from pathlib import Path

from ..check import check
from ..model import Guide, Overlay
from ..problem import DataError, Problem
from .assemble import assembled
from .entry import Reading, read_file
from .files import DataFile, find

__all__ = ["problems", "read_guide"]


def read_guide(data: Path, gym: Path | None = None) -> Guide:
    """The guide in a folder; raises DataError with all problems of all files.

    `gym` is an overlay kept elsewhere; without it, gym.yml in the folder counts, if there is one.
    """
    guide, found, partly = _read(data, gym)
    if found:
        raise DataError(found, partly)
    return guide


def problems(data: Path, gym: Path | None = None) -> tuple[Guide | None, list[Problem]]:
    """The guide in a folder, or None, and everything that is wrong with it, sorted."""
    guide, found, _ = _read(data, gym)
    return (None if found else guide), found


def _read(data: Path, gym: Path | None) -> tuple[Guide, list[Problem], bool]:
    """What could be read, what is wrong, and whether a file could not be read in full."""
    folder = Path(data).absolute()
    found = list(find(folder, Path(gym).absolute() if gym else None))
    readings = [read_file(each) for each in found if isinstance(each, DataFile)]
    guide = assembled(readings, _overlay(folder, readings))
    wrong = {each for each in found if isinstance(each, Problem)}
    wrong |= {problem for reading in readings for problem in reading.problems}
    wrong |= set(check(guide))
    return guide, sorted(wrong), any(reading.part is None for reading in readings)


def _overlay(data: Path, readings: list[Reading]) -> Overlay | None:
    """Where the gym's overlay lies, if there is one."""
    for reading in readings:
        if reading.file.kind.name == "gym":
            path = reading.file.path
            source = path.relative_to(data).as_posix() if path.is_relative_to(data) else None
            return Overlay(path.parent, source)
    return None

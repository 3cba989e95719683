"""A data folder in; a valid guide out, or every problem of every file at once."""

from __future__ import annotations

from pathlib import Path

from ..check import check
from ..model import Guide
from ..problem import DataError, Problem
from .assemble import assembled
from .entry import read_file
from .files import DataFile, find

__all__ = ["problems", "read_guide"]


def read_guide(data: Path) -> Guide:
    """The guide in a folder; raises DataError with all problems of all files."""
    guide, found, partly = _read(data)
    if found:
        raise DataError(found, partly)
    return guide


def problems(data: Path) -> tuple[Guide | None, list[Problem]]:
    """The guide in a folder, or None, and everything that is wrong with it, sorted."""
    guide, found, _ = _read(data)
    return (None if found else guide), found


def _read(data: Path) -> tuple[Guide, list[Problem], bool]:
    """What could be read, what is wrong, and whether a file could not be read in full."""
    folder = Path(data).absolute()
    found = list(find(folder))
    readings = [read_file(each) for each in found if isinstance(each, DataFile)]
    guide = assembled(readings)
    wrong = {each for each in found if isinstance(each, Problem)}
    wrong |= {problem for reading in readings for problem in reading.problems}
    wrong |= set(check(guide))
    return guide, sorted(wrong), any(reading.part is None for reading in readings)

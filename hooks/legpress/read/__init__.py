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
    guide, found = problems(data)
    if guide is None:
        raise DataError(found)
    return guide


def problems(data: Path) -> tuple[Guide | None, list[Problem]]:
    """The guide in a folder, or None, and everything that is wrong with it, sorted."""
    folder = Path(data).absolute()
    found = list(find(folder))
    readings = [read_file(each) for each in found if isinstance(each, DataFile)]
    guide = assembled(readings)
    wrong = {each for each in found if isinstance(each, Problem)}
    wrong |= {problem for reading in readings for problem in reading.problems}
    wrong |= set(check(guide))
    return (None if wrong else guide), sorted(wrong)

"""A data folder for one test: the small valid one, with the files of a case laid over it."""

from __future__ import annotations

import shutil
from pathlib import Path

from legpress.read import problems

EXAMPLES = Path(__file__).parent / "data"
BASE = EXAMPLES / "base"
NOTES = ("expect.txt", "remove.txt")
"""Files of a case that are no data: the report it leads to, and what it takes away."""

HEAD = "# yaml-language-server: $schema=../schemas/sources.schema.json\n"
SHOWN = "data/sources/smith-2001.yml"
"""The first line of a source, and the file that the fixture `source` leaves out, as reports name it."""


def data_folder(tmp_path: Path, case: Path | None = None) -> Path:
    """A copy of the valid folder, changed by the case."""
    data = tmp_path / "data"
    shutil.copytree(BASE, data)
    if case:
        shutil.copytree(case, data, dirs_exist_ok=True, ignore=shutil.ignore_patterns(*NOTES))
        for name in _removed(case):
            gone = data / name
            shutil.rmtree(gone) if gone.is_dir() else gone.unlink()
    return data


def _removed(case: Path) -> list[str]:
    note = case / "remove.txt"
    return note.read_text("utf-8").split() if note.exists() else []


def report(data: Path) -> list[str]:
    """What is wrong with the folder, one line each; it must be something."""
    guide, found = problems(data)
    assert guide is None
    return [str(problem) for problem in found]

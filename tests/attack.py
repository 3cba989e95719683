"""A guide whose files are replaced one at a time: each time it is a guide still, or says what is wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from legpress.check import check
from legpress.model import Guide, Overlay
from legpress.problem import Problem
from legpress.read.assemble import assembled
from legpress.read.entry import Reading, read_file
from legpress.read.files import DataFile, find


class Attack:
    """All files of a guide, an overlay's included; `scratch` is a folder to write to."""

    def __init__(self, scratch: Path, data: Path, gym: Path | None = None) -> None:
        self.scratch = scratch
        self.overlay = Overlay(gym.parent, None) if gym else None
        self.files = [file for file in find(data, gym) if isinstance(file, DataFile)]
        self.contents = [file.path.read_bytes() for file in self.files]
        self.readings = [read_file(file) for file in self.files]

    def read(self, number: int, content: bytes) -> list[Problem]:
        """What is wrong with the content in place of that file, taken by itself."""
        reading = self._reading(number, content)
        assert (reading.part is None) <= bool(reading.problems)
        assert_plain(reading.problems, content, reading.file.shown)
        return reading.problems

    def check(self, changed: Mapping[int, bytes]) -> tuple[Guide, list[Problem]]:
        """The whole guide with the contents in place of those files, and what is wrong with it."""
        readings = [*self.readings]
        for number, content in changed.items():
            readings[number] = self._reading(number, content)
        guide = assembled(readings, self.overlay)
        found = [*check(guide)]
        for problem in found:
            assert problem.line >= 1
            assert str(problem).isprintable()
        return guide, found

    def _reading(self, number: int, content: bytes) -> Reading:
        file = self.files[number]
        path = self.scratch / file.path.name
        path.write_bytes(content)
        try:
            return read_file(replace(file, path=path))
        finally:
            path.unlink()


def assert_plain(problems: Sequence[Problem], content: bytes, shown: str) -> None:
    """Each problem has its file, a line of it, and one line of words for people."""
    rows = content.count(b"\n") + content.count(b"\r") + 1
    for problem in problems:
        assert problem.path == shown
        assert 1 <= problem.line <= rows
        assert str(problem).isprintable()
        assert len(str(problem)) < 1_000
        assert "Traceback" not in problem.message

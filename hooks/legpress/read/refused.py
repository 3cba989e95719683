"""The one way to say, inside the reader, that nothing more can be read of a file."""

from __future__ import annotations


class Refused(Exception):  # noqa: N818 - what it says is the file's fault, not the program's
    """A file that cannot be read any further, the line where that shows, and why in plain words."""

    def __init__(self, line: int, why: str) -> None:
        self.line = line
        self.why = why
        super().__init__(why)

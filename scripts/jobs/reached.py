"""Which steps of the reader a piece of work takes: from which line to which, in which file."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

from .place import HOOKS

Step = tuple[str, int, int]

_WATCHED = tuple(str(HOOKS / "legpress" / part) for part in ("read", "model", "problem"))


def reached(work: Callable[[], None]) -> set[Step]:
    """Does the work; each step is a file, the line that was left and the line that came next."""
    steps: set[Step] = set()
    before = sys.gettrace()
    sys.settrace(lambda frame, event, _: _watch(frame, steps))
    try:
        work()
    finally:
        sys.settrace(before)
    return steps


def _watch(frame: FrameType, steps: set[Step]) -> Callable[..., Any] | None:
    """Follows one call, if it is of the reader."""
    path = frame.f_code.co_filename
    if not path.startswith(_WATCHED):
        return None
    last = frame.f_lineno

    def line(frame: FrameType, event: str, _: object) -> Callable[..., Any]:
        nonlocal last
        if event == "line":
            steps.add((path, last, frame.f_lineno))
            last = frame.f_lineno
        return line

    return line

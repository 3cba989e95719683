"""What is no part of the machine: paths and the arrow of the push."""

from __future__ import annotations

from .sketch import Sketch, on_circle, toward


def swing_path(sketch: Sketch, centre: complex, radius: float, first: float, last: float) -> None:
    """The path of a part that turns about a pivot."""
    sketch.arc("path", centre, radius, first, last)
    sketch.head("tip", on_circle(centre, radius, last), last + 90)
    sketch.head("tip", on_circle(centre, radius, first), first - 90)


def push_arrow(sketch: Sketch, start: complex, degrees: float) -> None:
    """The way that foot or thigh pushes."""
    tip = start + toward(degrees, 30)
    sketch.line("push", start, tip - toward(degrees, 6))
    sketch.head("push-tip", tip, degrees, 10)

"""Points of one half of a body in, SVG path data of both halves out, in small whole units.

Whole numbers and curves that go on smoothly ("s") keep a drawing of some forty shapes small.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

SCALE = 0.9
"""From the units of the points to units of the page."""
FINE = 3
"""Units of the path data in a unit of the page."""

Point = complex
Line = list[tuple[Point, bool]]
"""Points, and whether each is a corner."""


def whole(points: str) -> str:
    """An outline of which one half is given, from the middle to the middle."""
    half = list(_read(points))
    other = [(_mirrored(p), corner) for p, corner in reversed(half) if p.real]
    return _path(half + other, closed=True)


def both(points: str, *, closed: bool = False) -> str:
    """A shape on the right and its mirror image on the left."""
    right = list(_read(points))
    left = [(_mirrored(p), corner) for p, corner in right]
    return _path(right, closed=closed) + _path(left, closed=closed)


def _read(points: str) -> Iterator[tuple[Point, bool]]:
    for x, y, corner in re.findall(r"([^\s,]+),([^\s!]+)(!?)", points):
        yield _rounded(complex(float(x), float(y)) * SCALE * FINE), bool(corner)


def _rounded(point: Point) -> Point:
    return complex(round(point.real), round(point.imag))


def _mirrored(point: Point) -> Point:
    return complex(-point.real, point.imag)


def _path(line: Line, *, closed: bool) -> str:
    """A line that runs smoothly through its points, but for the corners."""
    points = [point for point, _ in line]
    ends = (points[-1], points[0]) if closed else (points[0], points[-1])
    around = [ends[0], *points, ends[1]]
    handles = [
        0j if corner else _handle(*around[at : at + 3]) for at, (_, corner) in enumerate(line)
    ]
    if closed:
        points, handles = [*points, points[0]], [*handles, handles[0]]
    d = f"M{_joined([points[0]])}"
    steps = [
        pair
        for at in range(1, len(points))
        for pair in (points[at] - handles[at] - points[at - 1], points[at] - points[at - 1])
    ]
    if handles[0]:
        d += f"c{_joined([handles[0], *steps[:2]])}"
        steps = steps[2:]
    # Each "s" leaves a point in the direction in which the curve before it came in.
    return f"{d}s{_joined(steps)}" + ("z" if closed else "")


def _handle(before: Point, at: Point, after: Point) -> Point:
    """How a curve leaves a point: along the line between its neighbours, a third of the way."""
    long = min(abs(at - before), abs(after - at)) / 3
    return _rounded((after - before) / (abs(after - before) or 1) * long)


def _joined(points: list[Point]) -> str:
    numbers = " ".join(f"{p.real:.0f} {p.imag:.0f}" for p in points)
    return numbers.replace("-0", "0").replace(" -", "-")

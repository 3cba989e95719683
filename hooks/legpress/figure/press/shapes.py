"""Simple shapes that many machines share: pads, seats, plates, posts, stacks, arrows."""

from __future__ import annotations

from ...pose import Pose
from ...pose.body import HEAD, NECK, TRUNK
from ...pose.plane import Point, toward
from .body import HIP, SHOULDER
from .canvas import Canvas

THICK = 0.06
"""Thickness of pads, in metres like all that follows."""
PINNED = 2
"""How many plates of a stack stay down."""


def slab(canvas: Canvas, a: Point, b: Point, off: complex) -> None:
    """A pad from a to b, `off` thick, with hatching."""
    canvas.shape([a, b, b + off, a + off], "pad")
    count = max(2, round(abs(b - a) / 0.06))
    step = (b - a) / count
    lines = ((a + step * n + off, a + step * (n + 1)) for n in range(count))
    canvas.hatch(lines, "hatch")


def pad(canvas: Canvas, pose: Pose, behind: bool) -> tuple[Point, Point]:
    """The pad along the trunk, behind it or before it; the line on which it touches the body."""
    size, way = pose.lifter.length, toward(pose.trunk)
    out = way * (1j if behind else -1j)
    begin, end = (0.0, TRUNK + NECK + HEAD) if behind else (0.05, TRUNK + 0.01)
    low = pose.hip + way * size(begin) + out * size(HIP) * 1.02
    high = pose.hip + way * size(end) + out * size(SHOULDER) * 1.04
    slab(canvas, low, high, out * THICK)
    return low, high


def seat(canvas: Canvas, low: Point, rise: float) -> None:
    """The seat, from the foot of the back pad."""
    way = toward(rise)
    start = low + way * 0.05
    slab(canvas, start, start + way * 0.3, way * -1j * THICK)


def post(canvas: Canvas, top: Point, level: float) -> None:
    """A post from the floor."""
    canvas.line([top, complex(top.real, level)])


def plate(canvas: Canvas, edges: tuple[Point, Point]) -> None:
    """A foot plate; its body lies behind the face on which the foot stands."""
    low, high = edges
    off = (high - low) / abs(high - low) * -1j * 0.035
    canvas.shape([low, high, high + off, low + off], "plate")


def disc(canvas: Canvas, middle: Point) -> None:
    """A weight disc with its peg."""
    canvas.circle(middle, 0.115, "disc")
    canvas.circle(middle, 0.02, "hub")


def stack(canvas: Canvas, foot: Point) -> Point:
    """A weight stack in its frame; the top of its cable."""
    wide, high, top = 0.09, 0.09, foot + 1.02j
    canvas.shape([foot - wide, foot + wide, top + wide, top - wide])
    canvas.line([foot + high * 5j, top], "cable")
    slabs = [foot + high * n * 1j for n in range(5)]
    with canvas.part("lift"):
        canvas.line([slabs[0], slabs[PINNED]], "cable")
    for low in slabs[:PINNED]:
        _slab(canvas, low, high)
    with canvas.part("lift"):
        for low in slabs[PINNED:]:
            _slab(canvas, low, high)
    return top


def _slab(canvas: Canvas, low: Point, high: float) -> None:
    corners = [low - 0.07, low + 0.07, low + 0.07 + high * 1j, low - 0.07 + high * 1j]
    canvas.shape(corners, "disc")


def arrow(canvas: Canvas, tip: Point, way: complex, long: float) -> None:
    """An arrow that ends at its tip."""
    canvas.line([tip - way * long, tip - way * 0.03], "shaft")
    wing = way * 0.036j
    canvas.shape([tip, tip - way * 0.075 + wing, tip - way * 0.075 - wing], "head")

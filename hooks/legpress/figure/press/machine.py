"""The machine of every picture, in simple shapes: pad, seat, rail, arm, plate, load."""

from __future__ import annotations

from ...model.geometry import Geometry
from ...pose import Hinge, Pose, Rail
from ...pose.body import HEAD, NECK, TRUNK
from ...pose.plane import Point, toward
from .body import HIP, SHOULDER
from .canvas import Canvas

THICK = 0.06
"""Thickness of pads."""
GAP = 0.07
"""Between the plate's lower edge and the rail."""


def slab(canvas: Canvas, a: Point, b: Point, off: complex, kind: str) -> None:
    """A pad from a to b, `off` thick, with hatching."""
    canvas.shape([a, b, b + off, a + off], kind)
    count = max(2, round(abs(b - a) / 0.06))
    step = (b - a) / count
    for n in range(count):
        canvas.line([a + step * n + off, a + step * (n + 1)], "hatch")


def back_pad(canvas: Canvas, pose: Pose, front: int) -> tuple[Point, Point]:
    """The pad along the trunk, behind the back (front = -1) or before the chest; its touching line."""
    size, way = pose.lifter.length, toward(pose.trunk)
    out = way * -1j * front
    low = pose.hip + out * size(HIP) * 0.98 - way * 0.02
    long = TRUNK + NECK + HEAD if front < 0 else TRUNK
    high = pose.hip + way * size(long) + out * size(SHOULDER) * 1.02
    slab(canvas, low, high, out * THICK, "pad")
    return low, high


def seat(canvas: Canvas, low: Point, rise: float) -> None:
    """The seat, from the foot of the back pad."""
    way = toward(rise)
    start = low + way * 0.05
    slab(canvas, start, start + way * 0.3, way * -1j * THICK, "pad")


def floor(canvas: Canvas, level: float, left: float, right: float) -> None:
    """The floor."""
    canvas.line([complex(left, level), complex(right, level)], "floor")


def post(canvas: Canvas, top: Point, level: float) -> None:
    """A post from the floor."""
    canvas.line([top, complex(top.real, level)])


def plate(canvas: Canvas, edges: tuple[Point, Point]) -> None:
    """A foot plate; its body lies behind the face on which the foot stands."""
    low, high = edges
    off = (high - low) / abs(high - low) * -1j * 0.035
    canvas.shape([low, high, high + off, low + off], "plate")


def edges(path: Rail | Hinge, at: float) -> tuple[Point, Point]:
    """The plate's edges at a position."""
    push = path.push(at) if isinstance(path, Hinge) else path.push
    return path.plate.edges(path.middle(at), push)


def rail(canvas: Canvas, path: Rail, level: float) -> None:
    """The rail under the plate, from the floor or from below the nearest plate, and its post."""
    push, side = path.push, path.push * 1j
    drop = rail_offset(path)
    low = path.near - 0.12
    if push.imag > 0.2:
        low = min(low, (level - (side * drop).imag) / push.imag)
    end = push * (path.far + 0.22) + side * drop
    canvas.line([push * low + side * drop, end], "rail")
    if push.imag < 0.95:
        post(canvas, end - push * 0.05, level)


def rail_offset(path: Rail) -> float:
    """How far the rail passes from the hip."""
    low, _ = edges(path, 0)
    return (low / path.push).imag - GAP


def carriage(canvas: Canvas, path: Rail, at: float) -> None:
    """What carries the plate on the rail: two wheels and a bracket."""
    low, high = edges(path, at)
    push, side = path.push, path.push * 1j
    drop = rail_offset(path)
    on = (low / push).real
    first, second = push * (on + 0.03) + side * drop, push * (on + 0.27) + side * drop
    canvas.shape([low, low + (high - low) * 0.72, second, first], "bracket")
    for wheel in (first, second):
        canvas.dot(wheel, 3.2, "wheel")


def disc(canvas: Canvas, path: Rail, at: float) -> None:
    """A disc of the load, on the carriage."""
    low, high = edges(path, at)
    middle = low + (high - low) * 0.28 + path.push * 0.15
    canvas.circle(middle, 0.115, "disc")
    canvas.circle(middle, 0.02, "hub")


def arrow(canvas: Canvas, tip: Point, way: complex, long: float = 0.22) -> None:
    """An arrow that ends at its tip."""
    tail = tip - way * long
    canvas.line([tail, tip - way * 0.03])
    canvas.shape([tip, tip - way * 0.075 + way * 0.036j, tip - way * 0.075 - way * 0.036j], "head")


def level(geometry: Geometry) -> float:
    """The height of the floor, seen from the hip."""
    return -geometry.floor_m.value

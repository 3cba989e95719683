"""The guide's mark out: the 45-degree press of the figures in a few strokes, legible at 16 pixels."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from ..pose import TYPICAL, Foot, Machine, Plate, Pose, Rail, bent
from ..pose.body import HEAD
from .press.body import head
from .press.canvas import SCALE, number, pair

COLOUR = "#26919f"
"""Stands out from light and from dark paper alike, so that tabs and pages need no second mark."""
WEIGHT, ROOM = 20, 1
"""Width of the strokes and room around them, in units of the figures."""

# This guide's own choice, not tied to the data: a mark does not change with an edit.
_RAIL = Rail(45, 0.02, Plate(72, 0.56), 0.4, 0.95)
_MACHINE = Machine(142, _RAIL)
_KNEE = 88.0


def mark() -> str:
    """A picture that stands alone, as a file: trunk, head, leg, plate and rail."""
    pose = bent(TYPICAL, _MACHINE, Foot(0.5), _KNEE)
    root = ET.Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "viewBox": _box(pose)})
    lines = ET.SubElement(root, "g", {
        "fill": "none", "stroke": COLOUR, "stroke-width": str(WEIGHT),
        "stroke-linecap": "round", "stroke-linejoin": "round",
    })  # fmt: skip
    for line in _lines(pose):
        ET.SubElement(lines, "path", {"d": "M" + "L".join(map(pair, line))})
    x, y = pair(head(pose)).split()
    radius = number(TYPICAL.length(HEAD) * SCALE + WEIGHT / 4)
    ET.SubElement(root, "circle", {"cx": x, "cy": y, "r": radius, "fill": COLOUR})
    return ET.tostring(root, encoding="unicode").replace(" />", "/>")


def _lines(pose: Pose) -> list[list[complex]]:
    low, high = _RAIL.plate.edges(_RAIL.middle(pose.at), _RAIL.push)
    off = _RAIL.push * 0.06  # the strokes of foot and plate must not run together
    rail = low / _RAIL.push
    return [
        [pose.shoulder, pose.hip, pose.knee, pose.ankle],
        [low + off, high + off],
        [_RAIL.push * complex(at, rail.imag) for at in (rail.real - 0.72, rail.real + 0.28)],
    ]


def _box(pose: Pose) -> str:
    """A square round everything."""
    points = [point for line in _lines(pose) for point in line]
    size = TYPICAL.length(HEAD)
    points += [head(pose) + size * way for way in (1, -1, 1j, -1j)]
    xs, ys = [p.real * SCALE for p in points], [-p.imag * SCALE for p in points]
    side = max(max(xs) - min(xs), max(ys) - min(ys)) + WEIGHT + 2 * ROOM
    left, top = (max(xs) + min(xs) - side) / 2, (max(ys) + min(ys) - side) / 2
    return " ".join(map(number, (left, top, side, side)))

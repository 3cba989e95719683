"""A cable or a band from low on a frame to the ankle or foot."""

from __future__ import annotations

from ...model.diagram import Diagram
from .body import SHANK, THIGH, foot, limb
from .load import stack
from .marks import push_arrow, swing_path
from .sketch import FLOOR, Sketch, bearing, on_circle, toward
from .support import holder, standing, standing_leg


def cable(sketch: Sketch, diagram: Diagram) -> None:
    """Body, frame, cable and load."""
    hip, lean = standing(diagram.support)
    bent = diagram.push == "foot"
    first, last = (-112, -62) if bent else (-98, -58)
    low = complex(74, 196)
    ends = [_free_leg(hip, turn, bent)[-1] for turn in (first, last)]
    _column(sketch, diagram, low)
    for look, end in (("ghost", ends[1]), ("", ends[0])):
        _lines(sketch, diagram, look, low, end)
    standing_leg(sketch, hip)
    for look, turn in (("end", last), ("", first)):
        points = _free_leg(hip, turn, bent)
        foot(sketch, look, points[2], bearing(points[2] - points[1]), -1)
        limb(sketch, look, *points)
        sketch.disc(f"cuff {look}".strip(), points[-1], 5)
    holder(sketch, hip, lean)
    way = bearing(ends[0] - hip)
    out = abs(ends[0] - hip)
    swing_path(sketch, hip, out + 20 if bent else out * 0.72, way + 6, bearing(ends[1] - hip) - 6)
    push_arrow(sketch, ends[0] + toward(way + 90, 10), way + 90)
    if bent:
        sketch.text(ends[0] + complex(46, 8), "kick back")
        sketch.text(ends[0] + complex(9, 23), "strap")
    else:
        sketch.text(complex(ends[0].real, FLOOR + 14), "draw back")
        sketch.text(ends[0] + complex(-10, -9), "cuff", "end")


def _free_leg(hip: complex, turn: float, bent: bool) -> tuple[complex, complex, complex]:
    knee = on_circle(hip, THIGH, turn)
    return hip, knee, on_circle(knee, SHANK, turn + (80 if bent else 4))


def _column(sketch: Sketch, diagram: Diagram, low: complex) -> None:
    sketch.line("frame", complex(low.real + 8, FLOOR), complex(low.real + 8, 20))
    if "stack" in diagram.load:
        sketch.line("frame", complex(low.real + 8, 20), complex(24, 20), complex(24, FLOOR))
        sketch.line("cable", low + complex(-6, 0), complex(low.real - 6, 36))
        stack(sketch, complex(low.real - 14, 36), -1)
    sketch.disc("pivot", low, 6)


def _lines(sketch: Sketch, diagram: Diagram, look: str, low: complex, end: complex) -> None:
    if "stack" in diagram.load:
        sketch.line(f"cable {look}".strip(), low + 6j, end)
    if "band" in diagram.load and not look:
        start = low - 28j
        step = (end - start) / 20
        zigzag = [
            start + step * at + step * 1j / abs(step) * (4 if at % 2 else -4) for at in range(1, 20)
        ]
        sketch.line("band", start, *zigzag, end)
        sketch.text(start + complex(10, -8), "band")

"""A platform on a straight rail: sleds, stack presses, sliding tracks."""

from __future__ import annotations

import math
from dataclasses import dataclass

from ...model.diagram import Diagram
from .body import Pose, leg
from .load import stack_at_the_left, weights
from .marks import push_arrow
from .sketch import FLOOR, Sketch, bearing, toward
from .support import lifter, standing, support

REACH = 88
"""From the hip to the sole of a leg that is almost straight."""


@dataclass(frozen=True)
class _Track:
    """A straight rail: its direction, and how far it lies from the foot's path."""

    angle: float
    below: float

    @property
    def along(self) -> complex:
        return toward(self.angle)

    @property
    def out(self) -> complex:
        """The step from the foot's path to the rail."""
        return toward(self.angle - 90, self.below)


def rail(sketch: Sketch, diagram: Diagram) -> None:
    """Body, rail, platform and load."""
    angle = diagram.angle_deg or 0
    pose = _rail_pose(diagram.support, angle)
    track = _Track(angle, 30)
    support(sketch, diagram, pose)
    low, high = _rail_ends(pose, track)
    if diagram.or_angle_deg is not None:
        _other_slope(sketch, pose, track, diagram.or_angle_deg)
    _frame(sketch, low, high)
    if diagram.load == ["stack"]:
        stack_at_the_left(sketch, pose.start + track.along * 12 + track.out * 0.75, low)
    if diagram.split:
        _platform(sketch, "far", pose.end, track, diagram)
        leg(sketch, "far", pose, pose.end, pose.push)
    else:
        leg(sketch, "end", pose, pose.end, pose.push)
        _platform(sketch, "ghost", pose.end, track, diagram)
    _travel(sketch, pose, track)
    _platform(sketch, "", pose.start, track, diagram)
    lifter(sketch, pose)
    push_arrow(sketch, pose.start + toward(angle + 90, 27) - track.along * 8, angle)
    _rail_labels(sketch, diagram, pose, track, high)


def _rail_pose(support: str, angle: float) -> Pose:
    along = toward(angle)
    if support in ("seat", "bench"):
        lean = 110 + 0.85 * angle if support == "seat" else 184.0
        hip = complex(116 + 0.7 * angle, 152 + 0.16 * angle)
        start = hip + along * 64 + toward(angle + 90, 10)
        return Pose(hip, lean, 1, start, angle, start + along * 24)
    if support == "prone-bench":
        hip = complex(140, 116)
        start = hip + complex(56, 0)
        return Pose(hip, 187, -1, start, angle, start + along * 32)
    hip, lean = standing(support)
    start = hip + complex(22, 58)
    way = min(_to_reach(start - hip, along), 52)
    return Pose(hip, lean, -1, start, angle, start + along * way)


def _to_reach(start: complex, along: complex) -> float:
    """How far the foot goes until the leg is almost straight."""
    ahead = (start * along.conjugate()).real
    return -ahead + math.sqrt(max(ahead**2 - abs(start) ** 2 + REACH**2, 0))


def _rail_ends(pose: Pose, track: _Track) -> tuple[complex, complex]:
    low = pose.start + track.out - track.along * 8
    high = pose.end + track.out + track.along * 56
    if track.angle > 75:
        low = complex(low.real, FLOOR)
    return low, high


def _frame(sketch: Sketch, low: complex, high: complex) -> None:
    for at in (low, high):
        if at.imag < FLOOR - 4:
            sketch.line("frame", at, complex(at.real, FLOOR))
    sketch.line("rail", low, high)


def _platform(sketch: Sketch, look: str, at: complex, track: _Track, diagram: Diagram) -> None:
    """Foot plate and carriage; at is where the sole meets the plate."""
    up, along = -track.out / track.below, track.along
    base = at + track.out
    machine = f"part {look}".strip()
    sketch.shape(
        machine, *(base + up * h + along * a for h, a in ((6, 2), (6, 36), (22, 36), (22, 2)))
    )
    sketch.bar(
        f"plate {look}".strip(), at + track.out * 0.8 + along * 2.5, at + up * 20 + along * 2.5, 5
    )
    if look != "ghost":
        for a in (8, 30):
            sketch.disc(machine, base + along * a + up * 3, 3)
    if diagram.load == ["plates"]:
        weights(sketch, look, base + up * 16 + along * 21)


def _travel(sketch: Sketch, pose: Pose, track: _Track) -> None:
    """The path of the platform, beside the rail."""
    side = track.out * 1.4
    first, last = pose.start + side + track.along * 8, pose.end + side + track.along * 38
    sketch.line("path", first, last)
    sketch.head("tip", last, bearing(last - first))
    sketch.head("tip", first, bearing(first - last))


def _other_slope(sketch: Sketch, pose: Pose, track: _Track, degrees: int) -> None:
    start = pose.start + track.out + track.along * 30
    end = start + toward(degrees, 80)
    sketch.line("rail ghost", start, end)
    sketch.text(end + complex(4, -4), f"or {degrees}°")


def _rail_labels(
    sketch: Sketch, diagram: Diagram, pose: Pose, track: _Track, high: complex
) -> None:
    tail = pose.start + toward(track.angle + 90, 27) - track.along * 8
    steep = track.angle > 75
    if diagram.push == "foot":
        sketch.text(tail + track.along * 34 + 5j, "push")
    elif track.angle < 20:
        sketch.text(tail + complex(13, -9), "push", "middle")
    else:
        sketch.text(tail + complex(-7, 0), "push", "end")
    sketch.text(
        complex(high.real + 18, FLOOR - 20) if steep else high + complex(7, 5),
        "rails" if diagram.split else "rail",
    )
    if diagram.load == ["plates"]:
        middle = pose.end + track.out * 0.5 + track.along * 21
        beside = middle + toward(track.angle + 90, 20) + track.along * (8 if steep else 12)
        sketch.text(beside, "plates", "end" if steep else "start")
        _stop(sketch, pose.start + track.out - track.along * 3, track)


def _stop(sketch: Sketch, at: complex, track: _Track) -> None:
    """A block on the rail that the carriage cannot pass."""
    across = track.out / track.below
    sketch.bar("stop", at - across * 6, at + across * 6, 5)
    if track.angle > 75:
        sketch.text(at + complex(10, 7), "stop")
    elif at.imag > FLOOR - 20:
        sketch.text(complex(at.real - 6, FLOOR + 13), "stop", "end")
    else:
        sketch.text(at + complex(10, 26), "stop")

"""Techniques seen facing the plate, along the rail: where the feet stand and the knees go."""

from __future__ import annotations

import math
from collections.abc import Mapping

from ...model.variant import Variant
from ...pose import Pose
from ...pose.plane import Point, toward
from ..press.canvas import Canvas
from .panel import Draft, Panel, framed

SEEN = "seen facing the plate"

# Widths in metres that this guide chose for drawing; no page states them as facts.
PLATE, SHOULDERS, SOLE, HIPS = 0.9, 0.4, 0.095, 0.2
STANCES = {
    "narrow, toes straight": (0.16, 0.0),
    "shoulder-width, toes straight": (SHOULDERS, 0.0),
    "shoulder-width, toes slightly out": (SHOULDERS, 12.0),
    "wide, toes slightly out": (0.6, 12.0),
}
"""Between the middles of the heels in metres, and how far the toes turn out in degrees."""


def stances(poses: Mapping[str, Pose], variant: Variant) -> list[Panel]:
    """Feet narrow, shoulder-width and wide, toes straight and slightly out."""
    drafts = []
    for name, (wide, out) in STANCES.items():
        canvas = _plate(poses["usual"], variant)
        for side in (-1, 1):
            _foot(canvas, poses["usual"], side * wide / 2, side * out)
        _shoulders(canvas)
        facts = ["the usual width"] if wide == SHOULDERS else []
        facts.append("each knee over its foot")
        drafts.append(Draft(canvas, name, facts))
    return framed("stance", SEEN, drafts)


def one_leg(poses: Mapping[str, Pose], variant: Variant) -> list[Panel]:
    """One foot on the plate in line with its hip, the other on the floor, the pelvis level."""
    canvas = _plate(poses["usual"], variant)
    _foot(canvas, poses["usual"], HIPS / 2, 4, knee=False)
    facts = ["one foot on the plate", "the other foot on the floor", "the pelvis level"]
    _pelvis(canvas)
    return framed("one-leg", SEEN, [Draft(canvas, "one leg at a time", facts)])


def _across(pose: Pose, point: Point) -> float:
    """How far above the hip a point appears to somebody who looks along the rail."""
    return (point / pose.footing.push).imag


def _plate(pose: Pose, variant: Variant) -> Canvas:
    built = variant.geometry
    assert built and built.rail
    canvas = Canvas()
    canvas.layer("machine")
    lean = math.sin(math.radians(built.rail.plate.lean_deg.value))
    half = built.rail.plate.length_m.value / 2 * lean
    low = complex(-PLATE / 2, built.rail.offset_m.value - half)
    high = complex(PLATE / 2, built.rail.offset_m.value + half)
    canvas.shape([low, complex(high.real, low.imag), high, complex(low.real, high.imag)], "plate")
    return canvas


def _foot(canvas: Canvas, pose: Pose, x: float, out: float, *, knee: bool = True) -> None:
    """A foot on the plate, the line in which it points, and its knee on that line."""
    heel, toe = (_across(pose, p) for p in (pose.footing.heel, pose.footing.toe))
    way, start = toward(90 - out), complex(x, heel)
    long = (toe - heel) / way.imag
    canvas.layer("body")
    canvas.capsule(start + way * SOLE * 0.4, start + way * (long - SOLE / 2), SOLE * 0.4, SOLE / 2)
    if knee:
        at = start + way * (_across(pose, pose.knee) - heel) / way.imag
        canvas.layer("angles")
        canvas.line([start - way * 0.07, at + way * 0.12], "zero")
        canvas.circle(at, 0.06, "knee")
        if x > 0:
            canvas.text(at + 0.08 + 0.1j, "knee", "start")


def _shoulders(canvas: Canvas) -> None:
    """How wide the shoulders are, below the plate."""
    low = canvas.bounds()[0].imag - 0.07
    canvas.layer("measure")
    left, right = complex(-SHOULDERS / 2, low), complex(SHOULDERS / 2, low)
    canvas.line([left, right])
    for end in (left, right):
        canvas.line([end - 0.03j, end + 0.03j])
    canvas.text(complex(0, low - 0.12), "shoulder width")


def _pelvis(canvas: Canvas) -> None:
    """Pelvis, legs and floor, simplified: depth along the rail is not shown."""
    left, right, floor = complex(-HIPS / 2, -0.42), complex(HIPS / 2, -0.42), -0.86
    knee, foot = complex(-0.24, -0.6), complex(-0.26, floor + 0.04)
    canvas.layer("machine")
    canvas.line([complex(-0.5, floor), complex(0.5, floor)], "floor")
    canvas.layer("arm")
    canvas.capsule(right, right + 0.3j, 0.075, 0.055)
    canvas.capsule(right + 0.3j, right + 0.42j, 0.055, 0.04)
    canvas.capsule(left, knee, 0.075, 0.055)
    canvas.capsule(knee, foot, 0.055, 0.035)
    canvas.capsule(foot, foot - 0.05, 0.04, 0.035)
    canvas.capsule(left, right, 0.075, 0.075)
    canvas.layer("joints")
    for joint in (left, right, right + 0.3j, knee):
        canvas.dot(joint, 2.4)
    canvas.layer("angles")
    canvas.line([left - 0.3, right + 0.3], "level")
    canvas.text(complex(0.26, -0.5), "pelvis level", "start")

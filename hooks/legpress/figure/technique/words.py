"""Marks on a body: angles with their degrees, lever arms in centimetres, a cross."""

from __future__ import annotations

from ...pose import Pose
from ...pose.plane import Point, toward
from ..press.angles import spoken
from ..press.canvas import Canvas

RADIUS, ZERO = 0.13, 0.19
BEFORE, BEYOND = 0.14, 0.1
"""How far the line of the force is drawn past the hip and past the sole, in metres."""


def arcs(canvas: Canvas, pose: Pose, *joints: str) -> None:
    """The bend of some joints, from where each would be at zero, with degrees."""
    canvas.layer("angles")
    known = {
        "hip": (pose.hip, pose.hip - pose.shoulder, pose.knee - pose.hip, pose.hip_flexion),
        "knee": (pose.knee, pose.knee - pose.hip, pose.ankle - pose.knee, -pose.knee_flexion),
    }
    for joint in joints:
        at, zero, now, degrees = known[joint]
        zero, now = zero / abs(zero), now / abs(now)
        small = abs(degrees) < 25  # a small angle shows only beyond the limb
        canvas.line([at, at + zero * (0.5 if small else ZERO)], "zero")
        canvas.arc(at, 0.36 if small else RADIUS, zero, now, degrees > 0)
        middle = (zero + now) / abs(zero + now)
        clear = 0.31 if joint == "hip" else 0.28  # beside the hip lie hand, thigh and seat
        aside = zero * (0.3 + 0.19j) if small else middle * clear
        canvas.text(at + aside, spoken(abs(degrees)))


def levers(canvas: Canvas, pose: Pose) -> None:
    """The line along which the force is taken to run, and how far it passes from hip and knee."""
    push, sole = pose.footing.push, pose.footing.sole
    off = 1j * (sole / push).imag
    begin, end = -BEFORE, (sole / push).real + BEYOND
    canvas.layer("levers")
    canvas.line([push * (begin + off), push * (end + off)], "zero")
    for joint in (pose.knee, pose.hip):
        canvas.line([joint, push * ((joint / push).real + off)], "lever")
    hip, knee = (centimetres(long) for long in (pose.hip_lever, pose.knee_lever))
    canvas.text(pose.knee + complex(0.04, 0.14), f"knee {knee}", "end")
    canvas.text(complex(0.1, -0.24), f"hip {hip}", "start")


def centimetres(lever: float) -> str:
    """A lever arm as the picture writes it."""
    return f"{abs(lever) * 100:.0f} cm"


def passed(canvas: Canvas, at: Point) -> None:
    """A ring round a joint that has left its usual range."""
    canvas.layer("passed")
    canvas.circle(at, 0.1)


def cross(canvas: Canvas, at: Point) -> None:
    """A cross over what not to do, and the words."""
    canvas.layer("refused")
    for way in (45, 135):
        canvas.line([at - toward(way) * 0.15, at + toward(way) * 0.15])
    canvas.text(at + complex(-0.2, 0.2), "not this", "end")

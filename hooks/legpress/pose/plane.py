"""Points and directions in the plane of the picture, as complex numbers."""

from __future__ import annotations

import cmath
import math

Point = complex


class PoseError(ValueError):
    """A position that no body or no machine can take, and why."""


def toward(degrees: float) -> complex:
    """The unit vector in a direction: 0 points right, 90 up."""
    return cmath.rect(1, math.radians(degrees))


def turn(start: complex, end: complex) -> float:
    """By how many degrees one turns from one direction to another; -180 to 180, left is positive."""
    return math.degrees(cmath.phase(end / start))


def lever(about: Point, through: Point, along: complex) -> float:
    """How far a line passes from a point, in metres; positive when it passes on the left."""
    arm = through - about
    return along.real * arm.imag - along.imag * arm.real

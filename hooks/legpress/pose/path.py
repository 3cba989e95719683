"""Where the machine lets the foot go: along a rail, on a hinged arm, or held by a cable."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Protocol

from .body import ANKLE_HEIGHT, FOOT, HEEL, SHANK, THIGH, Foot, Lifter
from .plane import Point, PoseError, toward


@dataclass(frozen=True)
class Footing:
    """A foot on the machine: its joints and the way in which it pushes."""

    ankle: Point
    heel: Point
    toe: Point
    push: complex
    """Unit vector along which the foot pushes. That the force runs along the path is a
    simplification: feet also push across it."""

    @property
    def sole(self) -> Point:
        """The middle of the sole, through which the force is taken to run."""
        return (self.heel + self.toe) / 2


class Path(Protocol):
    """A foot's way, from its near end to its far end."""

    @property
    def near(self) -> float:
        """The position at which the leg is most bent."""

    @property
    def far(self) -> float:
        """The position at which the leg is most stretched."""

    def footing(self, lifter: Lifter, foot: Foot, at: float) -> Footing:
        """The foot at a position."""


@dataclass(frozen=True)
class Plate:
    """A foot plate."""

    lean: float
    """Angle between the plate and its way, in degrees: 90 is square, less leans the toes away."""
    length: float
    """From the lower to the upper edge, in metres."""

    def under(self, lifter: Lifter, foot: Foot, middle: Point, push: complex) -> Footing:
        """A foot flat on the plate."""
        long = lifter.length(FOOT)
        if long > self.length:
            raise PoseError(f"a foot of {long:.2f} m is longer than the plate ({self.length:g} m)")
        along = push * toward(self.lean)
        off = along * 1j  # away from the plate, to the side of the body
        heel = middle + along * ((self.length - long) * foot.height - self.length / 2)
        ankle = heel + along * long * HEEL + off * lifter.length(ANKLE_HEIGHT)
        return Footing(ankle, heel, heel + along * long, push)

    def edges(self, middle: Point, push: complex) -> tuple[Point, Point]:
        """The lower and the upper edge."""
        half = push * toward(self.lean) * self.length / 2
        return middle - half, middle + half


@dataclass(frozen=True)
class Rail:
    """A plate on a straight rail; positions are metres along it from the point beside the hip."""

    slope: float
    """The way of the push, in degrees: 0 is to the right, 90 is up."""
    offset: float
    """How far the middle of the plate passes to the left of the hip, in metres."""
    plate: Plate
    near: float
    far: float

    @property
    def push(self) -> complex:
        """The way of the push."""
        return toward(self.slope)

    def middle(self, at: float) -> Point:
        """The middle of the plate."""
        return self.push * (at + 1j * self.offset)

    def footing(self, lifter: Lifter, foot: Foot, at: float) -> Footing:
        """The foot at a position."""
        return self.plate.under(lifter, foot, self.middle(at), self.push)


@dataclass(frozen=True)
class Hinge:
    """A plate on an arm that swings round a pivot; positions are degrees of the arm's swing."""

    pivot: Point
    radius: float
    start: float
    """The arm's direction at position 0, in degrees."""
    plate: Plate
    near: float
    far: float
    """The end of the swing; the arm turns clockwise, as seen in the picture."""

    def arm(self, at: float) -> complex:
        """The arm's direction."""
        return toward(self.start - at)

    def push(self, at: float) -> complex:
        """The way of the push: along the arc."""
        return self.arm(at) / 1j

    def middle(self, at: float) -> Point:
        """The middle of the plate."""
        return self.pivot + self.arm(at) * self.radius

    def footing(self, lifter: Lifter, foot: Foot, at: float) -> Footing:
        """The foot at a position."""
        return self.plate.under(lifter, foot, self.middle(at), self.push(at))


@dataclass(frozen=True)
class Swing:
    """A free leg with its knee held, pulled by a cable; positions are degrees of hip extension."""

    trunk: float
    """The direction from hip to shoulders, in degrees."""
    knee: float
    """The knee's bend, held all the way."""
    pulley: Point
    near: float
    far: float

    def footing(self, lifter: Lifter, foot: Foot, at: float) -> Footing:
        """The foot at a position, its ankle at a right angle; it stands on nothing."""
        thigh = toward(self.trunk + 180 - at)
        shank = thigh * toward(-self.knee)
        ankle = thigh * lifter.length(THIGH) + shank * lifter.length(SHANK)
        heel = ankle + shank * lifter.length(ANKLE_HEIGHT) - shank * 1j * lifter.length(FOOT * HEEL)
        pull = self.pulley - ankle
        if math.isclose(abs(pull), 0):
            raise PoseError("the ankle is where the pulley is")
        return Footing(ankle, heel, heel + shank * 1j * lifter.length(FOOT), -pull / abs(pull))

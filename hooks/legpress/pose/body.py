"""The lifter: lengths of limbs as fractions of stature, and where the foot stands."""

from __future__ import annotations

from dataclasses import dataclass

from .plane import PoseError

THIGH = 0.245
"""Hip to knee, after Drillis and Contini as tabulated by Winter, known here at second hand."""
SHANK = 0.246
"""Knee to ankle, same table."""
ANKLE_HEIGHT = 0.039
"""Sole to ankle, same table."""
TRUNK = 0.288
"""Hip to shoulder, same table."""

FOOT = 0.152
"""Heel to toe. This and what follows are proportions for drawing that this guide chose: the table
is remembered for some of them and not checked, so no page states them as facts."""
HEEL = 0.25
"""How far in front of the heel the ankle stands, as a part of the foot."""
NECK = 0.12
"""Shoulder to the middle of the head."""
HEAD = 0.062
"""Radius of the head."""
UPPER_ARM = 0.186
"""Shoulder to elbow."""
FOREARM = 0.16
"""Elbow to the middle of the gripping hand."""

SHORTEST, TALLEST = 1.5, 2.05


@dataclass(frozen=True)
class Lifter:
    """A body of usual proportions."""

    stature: float
    """In metres, 1.50 to 2.05."""

    def __post_init__(self) -> None:
        if not SHORTEST <= self.stature <= TALLEST:
            raise PoseError(f"a stature of {self.stature:g} m is not between 1.50 and 2.05 m")

    def length(self, part: float) -> float:
        """A fraction of stature in metres."""
        return part * self.stature

    @property
    def thigh(self) -> float:
        """Hip to knee, in metres."""
        return self.length(THIGH)

    @property
    def shank(self) -> float:
        """Knee to ankle, in metres."""
        return self.length(SHANK)


TYPICAL = Lifter(1.7)
"""The body that figures show."""

HEIGHTS = {"low": 0.2, "middle": 0.5, "high": 0.8}
"""Places on the plate, from its lower edge (0) to its upper edge (1)."""


@dataclass(frozen=True)
class Foot:
    """A foot flat on the plate; at 0 the heel is on the lower edge, at 1 the toes on the upper."""

    height: float = HEIGHTS["middle"]

    def __post_init__(self) -> None:
        if not 0 <= self.height <= 1:
            raise PoseError(f"a foot at {self.height:g} stands beside the plate; use 0 to 1")


def foot(height: str) -> Foot:
    """The foot at a named height: low, middle or high."""
    return Foot(HEIGHTS[height])

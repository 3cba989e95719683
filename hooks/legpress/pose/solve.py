"""A body on a machine: from a position on the path, or from a knee angle, to the whole pose."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from .body import TRUNK, Foot, Lifter
from .path import Footing, Path, Rail, Swing
from .plane import Point, PoseError, lever, toward, turn

MOST_KNEE = 155.0
"""Degrees of knee bend at which calf and thigh meet."""
HIP_REACH = (-60.0, 165.0)
"""Degrees of hip bend beyond which the thigh would be where the trunk is."""
USUAL = {"dorsiflexion": 20.0, "hip_flexion": 120.0, "straight_knee": 5.0}
"""Where a body begins to give way: the heel lifts, the pelvis has rolled, the knee may snap."""

_STEPS = 60


@dataclass(frozen=True)
class Machine:
    """A machine as a body meets it."""

    trunk: float
    """Direction from hip to shoulders, in degrees; the front of the body is on its right."""
    path: Path


@dataclass(frozen=True)
class Pose:
    """Where every joint is, and what each joint does."""

    lifter: Lifter
    trunk: float
    """Direction from hip to shoulders, in degrees."""
    at: float
    """Position on the path."""
    knee: Point
    footing: Footing

    hip: Point = 0j

    @property
    def shoulder(self) -> Point:
        """The shoulder."""
        return self.hip + toward(self.trunk) * self.lifter.length(TRUNK)

    @property
    def ankle(self) -> Point:
        """The ankle."""
        return self.footing.ankle

    @property
    def hip_flexion(self) -> float:
        """Degrees by which the thigh has left the line of the trunk; negative is behind it."""
        return turn(self.hip - self.shoulder, self.knee - self.hip)

    @property
    def knee_flexion(self) -> float:
        """Degrees of knee bend; 0 is straight."""
        return turn(self.ankle - self.knee, self.knee - self.hip)

    @property
    def dorsiflexion(self) -> float:
        """Degrees by which the foot has come up from a right angle with the shin."""
        foot = self.footing.toe - self.footing.heel
        return turn((self.ankle - self.knee) * 1j, foot)

    @property
    def knee_lever(self) -> float:
        """How far the force passes from the knee, in metres; positive where it bends the knee."""
        return -lever(self.knee, self.footing.sole, self.footing.push)

    @property
    def hip_lever(self) -> float:
        """How far the force passes from the hip, in metres; positive where it bends the hip."""
        return lever(self.hip, self.footing.sole, self.footing.push)

    @property
    def heel_lifts(self) -> bool:
        """Whether the ankle is bent further than usual, so that the heel would come up."""
        return self.dorsiflexion > USUAL["dorsiflexion"]

    @property
    def pelvis_rolls(self) -> bool:
        """Whether the hip is bent further than usual, so that the pelvis has certainly rolled."""
        return self.hip_flexion > USUAL["hip_flexion"]

    def strains(self) -> Iterator[str]:
        """What a body does not like about this pose, in plain words."""
        if self.heel_lifts:
            yield f"ankle bent {self.dorsiflexion:.0f} degrees, usual is up to 20: the heel lifts"
        if self.pelvis_rolls:
            yield f"hip bent {self.hip_flexion:.0f} degrees, usual is up to 120: the pelvis rolls"
        if self.knee_flexion < USUAL["straight_knee"]:
            yield f"knee bent only {abs(self.knee_flexion):.0f} degrees: it may snap straight"


def solve(lifter: Lifter, machine: Machine, foot: Foot, at: float) -> Pose:
    """The pose at a position on the path."""
    path = machine.path
    if not path.near - 1e-9 <= at <= path.far + 1e-9:
        why = f"{at:g} is outside the machine's travel, {path.near:g} to {path.far:g}"
        raise PoseError(why)
    footing = path.footing(lifter, foot, at)
    pose = Pose(lifter, machine.trunk, at, _knee(lifter, footing.ankle), footing)
    if not HIP_REACH[0] <= pose.hip_flexion <= HIP_REACH[1]:
        raise PoseError(f"the hip would be at {pose.hip_flexion:.0f} degrees, where the trunk is")
    return pose


def _knee(lifter: Lifter, ankle: Point) -> Point:
    """The knee between hip and ankle, on the side to which knees point."""
    reach, long = abs(ankle), lifter.thigh + lifter.shank
    if reach > long + 1e-9:
        raise PoseError(f"the foot is out of reach: {reach:.2f} m away, the leg is {long:.2f} m")
    if reach < _reach(lifter, MOST_KNEE):
        raise PoseError(f"the foot is too near ({reach:.2f} m): the knee bends at most 155 degrees")
    return two_links(lifter.thigh, lifter.shank, ankle)


def two_links(first: float, second: float, end: Point, side: int = 1) -> Point:
    """The joint between two links that reach from the origin to `end`; 1 is on its left."""
    reach = abs(end)
    if not abs(first - second) <= reach <= first + second + 1e-9:
        raise PoseError(f"links of {first:.2f} and {second:.2f} m do not reach {reach:.2f} m")
    cosine = (first**2 + reach**2 - second**2) / (2 * first * reach)
    aside = math.degrees(math.acos(max(-1.0, min(1.0, cosine))))
    return end / reach * toward(side * aside) * first


def _reach(lifter: Lifter, knee: float) -> float:
    """From hip to ankle with the knee bent."""
    return abs(lifter.thigh + lifter.shank * toward(knee))


def bent(lifter: Lifter, machine: Machine, foot: Foot, knee: float) -> Pose:
    """The pose with the knee bent so far; where there are two, the one further along the path."""
    if not 0 <= knee <= MOST_KNEE:
        raise PoseError(f"a knee does not bend {knee:g} degrees; use 0 (straight) to 155")
    if isinstance(machine.path, Swing):
        raise PoseError("the knee is held on this path; give a position instead")
    wanted = _reach(lifter, knee)
    return solve(lifter, machine, foot, _position(lifter, machine.path, foot, wanted))


def _position(lifter: Lifter, path: Path, foot: Foot, wanted: float) -> float:
    """Where the ankle is so far from the hip; raises PoseError where it never is."""
    if isinstance(path, Rail):
        found = _along(lifter, path, foot, wanted)
    else:
        found = _searched(lifter, path, foot, wanted)
    if found is not None:
        return found
    nearest, farthest = (abs(path.footing(lifter, foot, at).ankle) for at in (path.near, path.far))
    raise PoseError(
        f"the machine's travel does not reach this knee angle: it needs {wanted:.2f} m from hip to "
        f"ankle, the machine gives {nearest:.2f} to {farthest:.2f} m"
    )


def _along(lifter: Lifter, rail: Rail, foot: Foot, wanted: float) -> float | None:
    """The same on a straight line: where it leaves a circle round the hip."""
    start = rail.footing(lifter, foot, 0).ankle / rail.push
    if abs(start.imag) > wanted:
        return None
    at = math.sqrt(wanted**2 - start.imag**2) - start.real
    return at if rail.near <= at <= rail.far else None


def _searched(lifter: Lifter, path: Path, foot: Foot, wanted: float) -> float | None:
    """The same on any path, by halving the last stretch that holds it."""

    def over(at: float) -> float:
        return abs(path.footing(lifter, foot, at).ankle) - wanted

    step = (path.far - path.near) / _STEPS
    high, above = path.far, over(path.far)
    for n in reversed(range(_STEPS)):
        low = path.near + step * n
        below = over(low)
        if below <= 0 <= above:
            return _halved(over, low, high)
        high, above = low, below
    return None


def _halved(over: Callable[[float], float], low: float, high: float) -> float:
    for _ in range(40):  # to a billionth of a millimetre
        middle = (low + high) / 2
        low, high = (low, middle) if over(middle) >= 0 else (middle, high)
    return high

"""How a press is built, as seen from the side: what its figure is computed from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, Self

from pydantic import Field, model_validator

from .base import Part
from .text import Text

Pad = Literal["behind", "in-front", "none"]


class Degrees(Part):
    """An angle, and where it comes from."""

    value: float = Field(ge=-180, le=360)
    """In degrees."""
    basis: Text
    """A source, "typical", or that this guide chose it, and why."""

    def __str__(self) -> str:
        return f"{self.value:g} degrees"


class Metres(Part):
    """A length or a place, and where it comes from."""

    value: float = Field(ge=-3, le=3)
    """In metres."""
    basis: Text
    """A source, "typical", or that this guide chose it, and why."""

    def __str__(self) -> str:
        return f"{self.value:g} m"


class FootPlate(Part):
    """The plate that the foot stands on."""

    lean_deg: Degrees
    """Angle between the plate and its way; 90 is square to it, less leans the toes away."""
    length_m: Metres
    """From the lower to the upper edge."""


class SlidingRail(Part):
    """A plate that slides on a straight rail."""

    slope_deg: Degrees
    """The way of the push: 0 is level and away from the face, 90 straight up, 180 backwards."""
    offset_m: Metres
    """From the hip to the line of the plate's middle; more is further up, towards the toes."""
    near_m: Metres
    """Where the plate stands nearest to the hip, along the rail."""
    far_m: Metres
    """Where it stands farthest."""
    plate: FootPlate
    """The plate on it."""


class SwingingArm(Part):
    """A plate on an arm that turns on a hinge."""

    pivot_x_m: Metres
    """The hinge, to the front of the hip; negative is behind it."""
    pivot_y_m: Metres
    """The hinge, above the hip; negative is below it."""
    radius_m: Metres
    """From the hinge to the middle of the plate."""
    start_deg: Degrees
    """The arm's direction with the leg most bent: -90 hangs down, -180 points straight back."""
    swing_deg: Degrees
    """How far the arm swings."""
    plate: FootPlate
    """The plate on it."""


class FreeLeg(Part):
    """A leg that stands on no plate: a cable pulls at its ankle and the knee keeps its bend."""

    knee_deg: Degrees
    """The knee's bend, all the way; 0 is straight."""
    from_deg: Degrees
    """Hip bend at the start."""
    to_deg: Degrees
    """Hip bend at the end; negative is behind the line of the trunk."""
    pulley_x_m: Metres
    """The pulley, to the front of the hip."""
    pulley_y_m: Metres
    """The pulley, above the hip; negative is below it."""


class Geometry(Part):
    """A typical machine of this kind from the side, the hip at its middle; its figure follows it."""

    pad: Pad
    """Whether the pad lies behind the back, in front of the chest, or is missing."""
    trunk_deg: Degrees
    """How steeply the pad, or the trunk without one, rises from hip to shoulders: 0 is level."""
    seat_deg: Degrees | None = None
    """How steeply the seat rises in front of the hip; leave it out where there is none."""
    floor_m: Metres
    """How high the hip is above the floor."""
    rail: SlidingRail | None = None
    """A plate on a straight rail, or..."""
    arm: SwingingArm | None = None
    """...a plate on a hinged arm, or..."""
    free_leg: FreeLeg | None = None
    """...no plate, and a cable."""
    deepest_knee_deg: Degrees | None = None
    """Where the picture stops; only if the page's own depth leaves the usual range of a joint."""

    @model_validator(mode="after")
    def _one_way_for_the_foot(self) -> Self:
        ways = [self.rail, self.arm, self.free_leg]
        if len([way for way in ways if way]) != 1:
            raise ValueError("give one of rail, arm or free_leg")
        if self.rail and self.rail.near_m.value >= self.rail.far_m.value:
            raise ValueError("near_m must be less than far_m")
        return self

    def measures(self) -> Iterator[tuple[str, Degrees | Metres]]:
        """Every number of the machine and what it tells, in the order of the fields."""
        yield from (each for each in _measures(self) if each[1] is not self.deepest_knee_deg)


def _measures(part: Part) -> Iterator[tuple[str, Degrees | Metres]]:
    for name, field in type(part).model_fields.items():
        held = getattr(part, name)
        if isinstance(held, Degrees | Metres):
            yield (field.description or name).rstrip("."), held
        elif isinstance(held, Part):
            yield from _measures(held)

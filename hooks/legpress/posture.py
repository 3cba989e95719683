"""A press in; the poses of many bodies on it out: every step of stature, foot height and knee bend."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from .model import Guide
from .model.variant import Variant
from .pose import Foot, Lifter, Machine, Pose, PoseError, Rail, bent
from .stance import machine

STATURES = range(150, 206, 5)
"""Statures in centimetres."""
FEET = range(20, 81, 10)
"""Places of the foot, in hundredths of its way up the plate: low is 20, middle 50, high 80."""
KNEES = range(10, 121, 5)
"""Knee bends in degrees."""
MIDDLE = (170, 50, 90)
"""What is shown first: the typical body, the foot in the middle, the usual depth."""
TOLD = (20, 50, 80)
"""The foot heights of the table: low, middle and high."""
TOLD_STATURES = (155, 170, 185)
"""The statures of the table."""


@dataclass(frozen=True)
class Postures:
    """A press, and every body on it."""

    variant: Variant
    machine: Machine
    rail: Rail
    also: tuple[Variant, ...] = ()
    """Other presses on the very same machine."""

    @property
    def usual(self) -> tuple[int, int, int]:
        """What is shown first: the middle, or what of its knee bend this machine allows."""
        stature, feet, most = MIDDLE
        fit = [knee for knee in KNEES if knee <= most and self.pose(stature, feet, knee)]
        return stature, feet, fit[-1]

    @property
    def chest_down(self) -> bool:
        """Whether the pad lies in front of the chest."""
        return bool(self.variant.geometry and self.variant.geometry.pad == "in-front")

    @property
    def poses(self) -> list[Pose | None]:
        """By stature, then foot height, then knee bend; None where body and machine do not fit."""
        return [self.pose(*step) for step in steps()]

    def pose(self, stature: int, feet: int, knee: int) -> Pose | None:
        """One pose of them."""
        return _pose(self.machine, stature, feet, knee)


@lru_cache(8192)  # those of four presses: asked for many times, and again while pages are served
def _pose(built: Machine, stature: int, feet: int, knee: int) -> Pose | None:
    try:
        return bent(Lifter(stature / 100), built, Foot(feet / 100), knee)
    except PoseError:
        return None


def steps() -> Iterator[tuple[int, int, int]]:
    """Every stature with every foot height and knee bend."""
    return ((s, f, k) for s in STATURES for f in FEET for k in KNEES)


def postures(guide: Guide) -> list[Postures]:
    """The presses on which a foot pushes along a rail, one for each machine, in the order of names."""
    found: dict[Machine, list[Variant]] = {}
    for _, variant in sorted(guide.variants.items()):
        if variant.geometry:
            found.setdefault(machine(variant.geometry), []).append(variant)
    return [
        Postures(first, built, built.path, tuple(others))
        for built, (first, *others) in found.items()
        if isinstance(built.path, Rail)
    ]


def passed(tenths: int, limit: int, over: bool) -> str:
    """Tenths of a degree, rounded down, as whole degrees that agree with a mark set past the limit."""
    degrees = (tenths + 5) // 10
    return f"over {degrees}°" if over and degrees == limit else f"{degrees}°"

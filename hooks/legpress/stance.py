"""A press in; how the typical body stands on it at the start and at the bottom out."""

from __future__ import annotations

from dataclasses import dataclass

from .model.geometry import FootPlate, FreeLeg, Geometry, SlidingRail, SwingingArm
from .model.variant import Variant
from .pose import TYPICAL, Foot, Hinge, Lifter, Machine, Path, Plate, Pose, Rail, Swing, bent, solve

SOFT_KNEE = 10.0
"""Degrees of bend in the leg that a press calls "just short of straight"; this guide's choice."""


@dataclass(frozen=True)
class Stance:
    """The two ends of a repetition."""

    machine: Machine
    outline: Pose
    """The end that a figure shows in outline."""
    solid: Pose
    """The end that matters most: the deepest point of a press, the finish of a kick-back."""
    names: tuple[str, str]
    """What the two are called."""


def stance(variant: Variant, lifter: Lifter = TYPICAL, foot: Foot | None = None) -> Stance | None:
    """Both ends on this press, the foot in the middle of the plate; None where nothing is drawn.

    Where the page gives a knee angle, the deepest point has it, or the smaller one at which the
    picture is to stop, and the other end is a soft knee; elsewhere the path's own ends count.
    Raises PoseError where body and machine do not fit.
    """
    if variant.geometry is None:
        return None
    built, where = machine(variant.geometry), foot or Foot()
    if variant.depth and variant.depth.knee_deg:
        soft = bent(lifter, built, where, SOFT_KNEE)
        stop = variant.geometry.deepest_knee_deg
        deep = bent(lifter, built, where, stop.value if stop else variant.depth.knee_deg.min)
        return Stance(built, soft, deep, ("legs almost straight", "deepest point"))
    near = solve(lifter, built, where, built.path.near)
    far = solve(lifter, built, where, built.path.far)
    return Stance(built, near, far, ("start", "finish"))


def machine(geometry: Geometry) -> Machine:
    """The machine that the data describe."""
    rise = geometry.trunk_deg.value
    trunk = 180 - rise if geometry.pad == "behind" else rise
    return Machine(trunk, _path(geometry, trunk))


def _path(geometry: Geometry, trunk: float) -> Path:
    if geometry.rail:
        return _rail(geometry.rail)
    if geometry.arm:
        return _hinge(geometry.arm)
    assert geometry.free_leg
    return _swing(geometry.free_leg, trunk)


def _rail(rail: SlidingRail) -> Rail:
    return Rail(
        rail.slope_deg.value,
        rail.offset_m.value,
        _plate(rail.plate),
        rail.near_m.value,
        rail.far_m.value,
    )


def _hinge(arm: SwingingArm) -> Hinge:
    pivot = complex(arm.pivot_x_m.value, arm.pivot_y_m.value)
    start, swing = arm.start_deg.value, arm.swing_deg.value
    return Hinge(pivot, arm.radius_m.value, start, _plate(arm.plate), 0, swing)


def _swing(leg: FreeLeg, trunk: float) -> Swing:
    pulley = complex(leg.pulley_x_m.value, leg.pulley_y_m.value)
    return Swing(trunk, leg.knee_deg.value, pulley, -leg.from_deg.value, -leg.to_deg.value)


def _plate(plate: FootPlate) -> Plate:
    return Plate(plate.lean_deg.value, plate.length_m.value)

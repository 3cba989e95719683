"""The pose model: lengths kept, feet flat, angles that follow the machine, and refusals."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, reject
from hypothesis import strategies as st
from legpress.pose import (
    HEIGHTS,
    TYPICAL,
    Foot,
    Hinge,
    Lifter,
    Machine,
    Plate,
    Pose,
    PoseError,
    Rail,
    Swing,
    bent,
    foot,
    solve,
)
from legpress.pose.body import ANKLE_HEIGHT, FOOT, THIGH
from legpress.pose.plane import lever, toward, turn

statures = st.floats(1.5, 2.05).map(Lifter)
feet = st.floats(0, 1).map(Foot)
knees = st.floats(5, 110)


@st.composite
def sleds(draw: st.DrawFn) -> Machine:
    """Presses on rails, as wide a range as floors and ceilings allow."""
    slope = draw(st.floats(0, 90))
    back = draw(st.floats(-10, 70 - slope / 2))
    plate = Plate(draw(st.floats(60, 90)), draw(st.floats(0.35, 0.6)))
    return Machine(180 - back, Rail(slope, draw(st.floats(-0.1, 0.2)), plate, 0.15, 1.3))


def posed(lifter: Lifter, machine: Machine, where: Foot, knee: float) -> Pose:
    """The pose, or another example: some of these machines no body fits."""
    try:
        return bent(lifter, machine, where, knee)
    except PoseError:
        reject()


@given(statures, sleds(), feet, knees)
def test_limbs_keep_their_length(lifter: Lifter, machine: Machine, at: Foot, knee: float) -> None:
    pose = posed(lifter, machine, at, knee)
    assert math.isclose(abs(pose.knee - pose.hip), 0.245 * lifter.stature, abs_tol=1e-9)
    assert math.isclose(abs(pose.ankle - pose.knee), 0.246 * lifter.stature, abs_tol=1e-9)
    assert math.isclose(abs(pose.shoulder - pose.hip), 0.288 * lifter.stature, abs_tol=1e-9)


@given(statures, sleds(), feet, knees)
def test_the_knee_bends_as_asked_and_forwards(
    lifter: Lifter, machine: Machine, at: Foot, knee: float
) -> None:
    assert math.isclose(posed(lifter, machine, at, knee).knee_flexion, knee, abs_tol=1e-6)


@given(statures, sleds(), feet, knees)
def test_the_foot_lies_flat_on_the_plate(
    lifter: Lifter, machine: Machine, at: Foot, knee: float
) -> None:
    pose = posed(lifter, machine, at, knee)
    assert isinstance(machine.path, Rail)
    low, high = machine.path.plate.edges(machine.path.middle(pose.at), machine.path.push)
    along = (high - low) / abs(high - low)
    for point in (pose.footing.heel, pose.footing.toe):
        share = (point - low) / along
        assert math.isclose(share.imag, 0, abs_tol=1e-9)
        assert -1e-9 <= share.real <= abs(high - low) + 1e-9
    over = (pose.ankle - low) / along
    assert math.isclose(over.imag, ANKLE_HEIGHT * lifter.stature, abs_tol=1e-9)


@given(statures, sleds(), feet, st.floats(0.02, 0.98))
def test_angles_change_without_jumps_along_the_path(
    lifter: Lifter, machine: Machine, at: Foot, share: float
) -> None:
    near, far = (posed(lifter, machine, at, knee).at for knee in (100, 15))
    here = near + (far - near) * share
    one, two = (solve(lifter, machine, at, where) for where in (here, here + 1e-6))
    for name in ("hip_flexion", "knee_flexion", "dorsiflexion"):
        assert abs(getattr(one, name) - getattr(two, name)) < 0.01


@given(statures, sleds(), feet, knees)
def test_in_a_mirror_every_angle_is_the_same(
    lifter: Lifter, machine: Machine, at: Foot, knee: float
) -> None:
    pose = posed(lifter, machine, at, knee)
    hip, shoulder, joint, ankle, heel, toe = (
        -point.conjugate()
        for point in (
            pose.hip, pose.shoulder, pose.knee, pose.ankle, pose.footing.heel, pose.footing.toe
        )
    )  # fmt: skip
    close = {"abs_tol": 1e-9}
    assert math.isclose(-turn(hip - shoulder, joint - hip), pose.hip_flexion, **close)
    assert math.isclose(-turn(ankle - joint, joint - hip), pose.knee_flexion, **close)
    assert math.isclose(-turn((ankle - joint) / 1j, toe - heel), pose.dorsiflexion, **close)


@given(statures, sleds(), st.floats(0, 0.8), st.floats(0.05, 0.2), st.floats(30, 100))
def test_a_higher_foot_works_the_hip_more_and_the_knee_and_ankle_less(
    lifter: Lifter, machine: Machine, low: float, step: float, knee: float
) -> None:
    one = posed(lifter, machine, Foot(low), knee)
    two = posed(lifter, machine, Foot(low + step), knee)
    assert isinstance(machine.path, Rail)
    if machine.path.plate.length > 0.152 * lifter.stature + 0.01:
        assert two.hip_flexion > one.hip_flexion
        assert two.dorsiflexion < one.dorsiflexion
        assert two.hip_lever > one.hip_lever
        assert two.knee_lever < one.knee_lever


STATURE = 2.0
THIGH_2, SHANK_2, ANKLE_2 = 0.49, 0.492, 0.078
"""Worked out by hand for a body of 2 m."""


def level(back: float = 90, height: float = 0.0) -> Machine:
    """A rail along the floor and an upright plate; `height` is that of the ankle."""
    heel_below = 0.25 * FOOT * STATURE  # the ankle stands a quarter of a foot above the heel
    middle = height - heel_below + FOOT * STATURE / 2
    return Machine(back, Rail(0, middle, Plate(90, FOOT * STATURE), 0.2, 1.2))


def test_by_hand_a_straight_leg_lies_along_the_floor() -> None:
    pose = bent(Lifter(STATURE), level(), Foot(0), 0)
    assert math.isclose(pose.at, THIGH_2 + SHANK_2 + ANKLE_2, abs_tol=1e-6)
    assert math.isclose(pose.hip_flexion, 90, abs_tol=1e-3)
    assert math.isclose(pose.dorsiflexion, 0, abs_tol=1e-3)
    assert [*pose.strains()] == ["knee bent only 0 degrees: it may snap straight"]


def test_by_hand_a_right_angle_at_the_knee() -> None:
    pose = bent(Lifter(STATURE), level(), Foot(0), 90)
    away = math.hypot(THIGH_2, SHANK_2)
    up = math.degrees(math.atan2(SHANK_2, THIGH_2))  # of the thigh above the floor
    assert math.isclose(pose.ankle.real, away, abs_tol=1e-9)
    assert math.isclose(pose.hip_flexion, 90 + up, abs_tol=1e-6)
    assert math.isclose(pose.dorsiflexion, 90 - up, abs_tol=1e-6)
    assert math.isclose(pose.hip_lever, 0.25 * FOOT * STATURE, abs_tol=1e-9)
    knee_high = THIGH_2 * math.sin(math.radians(up))
    assert math.isclose(pose.knee_lever, knee_high - pose.hip_lever, abs_tol=1e-9)


def test_by_hand_a_free_leg_hangs_from_the_hip() -> None:
    machine = Machine(90, Swing(90, 90, 1 - 1j, -30, 10))
    pose = solve(Lifter(STATURE), machine, Foot(), 0)
    assert math.isclose(pose.ankle.real, -SHANK_2, abs_tol=1e-9)
    assert math.isclose(pose.ankle.imag, -THIGH_2, abs_tol=1e-9)
    assert math.isclose(pose.hip_flexion, 0, abs_tol=1e-6)
    assert math.isclose(pose.dorsiflexion, 0, abs_tol=1e-6)


@given(statures, st.floats(0, 20))
def test_a_plate_on_an_arm_keeps_its_distance_from_the_hinge(lifter: Lifter, at: float) -> None:
    path = Hinge(0.2j, 0.9, -120, Plate(120, 0.34), 0, 45)
    pose = solve(lifter, Machine(30, path), Foot(0.5), at)
    middle = (pose.footing.heel + pose.footing.toe) / 2
    assert math.isclose(abs(middle - 0.2j), 0.9, abs_tol=1e-9)
    assert math.isclose(abs(pose.knee), THIGH * lifter.stature, abs_tol=1e-9)


def test_named_heights_rise() -> None:
    assert [foot(name).height for name in ("low", "middle", "high")] == sorted(HEIGHTS.values())


SLED = Machine(155, Rail(45, 0.08, Plate(68, 0.5), 0.3, 0.95))


@pytest.mark.parametrize(
    ("attempt", "why"),
    [
        (lambda: Lifter(1.2), "1.50"),
        (lambda: Foot(1.2), "beside the plate"),
        (lambda: bent(TYPICAL, SLED, Foot(), -5), "does not bend -5"),
        (lambda: bent(TYPICAL, SLED, Foot(), 160), "does not bend 160"),
        (lambda: solve(TYPICAL, SLED, Foot(), 0.2), "outside the machine's travel"),
        (lambda: solve(Lifter(1.5), SLED, Foot(), 0.95), "out of reach"),
        (lambda: solve(TYPICAL, Machine(180, Rail(90, 0, Plate(90, 0.3), 0, 1)), Foot(), 0.1), "too near"),
        (lambda: bent(Lifter(2.05), SLED, Foot(), 0), "does not reach this knee angle"),
        (lambda: bent(TYPICAL, Machine(90, Rail(0, 0, Plate(90, 0.2), 0, 1)), Foot(), 90), "longer"),
        (lambda: bent(TYPICAL, Machine(60, SLED.path), Foot(), 90), "where the trunk is"),
        (lambda: bent(TYPICAL, Machine(90, Swing(90, 60, 1j, 0, 1)), Foot(), 90), "held"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused(attempt: object, why: str) -> None:
    with pytest.raises(PoseError, match=why):
        attempt()  # type: ignore[operator]


def test_a_body_complains_of_a_square_plate() -> None:
    square = Machine(155, Rail(45, 0.08, Plate(90, 0.5), 0.3, 0.95))
    assert any("heel lifts" in what for what in bent(TYPICAL, square, Foot(), 90).strains())
    upright = Machine(125, Rail(45, 0.08, Plate(68, 0.5), 0.3, 0.95))
    assert any("pelvis rolls" in what for what in bent(TYPICAL, upright, Foot(), 90).strains())


def test_levers_are_perpendicular_distances() -> None:
    assert math.isclose(lever(0j, 3 + 2j, 1 + 0j), 2)
    assert math.isclose(abs(lever(0j, 5 + 0j, toward(30))), 2.5)

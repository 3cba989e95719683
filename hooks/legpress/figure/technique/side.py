"""Techniques seen from the side: the height of the feet, depth, and the top of the repetition."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...model.geometry import Geometry
from ...model.variant import Variant
from ...pose import USUAL, Pose
from ...pose.plane import Point, toward
from ..press import body, shapes
from ..press.angles import spoken
from ..press.canvas import Canvas
from ..press.guides import GAP
from .panel import Draft, Panel, framed
from .words import arcs, centimetres, cross, levers, passed

SEEN = "seen from the side"
PASSED_HIP = "past the usual hip range: here the lower back would leave the pad"
PASSED_ANKLE = "past the usual ankle range: here the heels would lift"


def foot_heights(poses: Mapping[str, Pose], variant: Variant) -> list[Panel]:
    """Feet low, middle and high, with the lever arms of the force."""
    drafts = []
    for name, pose in poses.items():
        canvas = _lifter(pose, variant, outline=True)
        levers(canvas, pose)
        _rings(canvas, pose)
        drafts.append(Draft(canvas, name, [*_bends(pose), *_arms(pose)], [*_passed(pose)]))
    return framed("foot-height", SEEN, drafts)


def depths(poses: Mapping[str, Pose], variant: Variant) -> list[Panel]:
    """One repetition in steps, and where it leaves the usual range of a joint."""
    drafts = []
    for name, pose in poses.items():
        canvas = _lifter(pose, variant)
        arcs(canvas, pose, "hip", "knee")
        _rings(canvas, pose)
        drafts.append(Draft(canvas, name, [*_bends(pose)], [*_passed(pose)]))
    return framed("depth", SEEN, drafts)


def tops(poses: Mapping[str, Pose], variant: Variant) -> list[Panel]:
    """A soft knee, and a straight one crossed out."""
    drafts = []
    for name, pose in poses.items():
        canvas = _lifter(pose, variant)
        refused = pose.knee_flexion < USUAL["straight_knee"]
        if refused:
            cross(canvas, pose.knee)
        else:
            arcs(canvas, pose, "knee")
        facts = [f"knee {spoken(pose.knee_flexion)}"]
        drafts.append(Draft(canvas, f"{name} knee", facts, [], refused))
    return framed("lockout", SEEN, drafts)


def _bends(pose: Pose) -> Iterator[str]:
    yield f"hip {spoken(pose.hip_flexion)}"
    yield f"knee {spoken(pose.knee_flexion)}"
    yield f"ankle {spoken(pose.dorsiflexion)}"


def _arms(pose: Pose) -> Iterator[str]:
    yield f"hip lever {centimetres(pose.hip_lever)}"
    yield f"knee lever {centimetres(pose.knee_lever)}"


def _passed(pose: Pose) -> Iterator[str]:
    """The usual ranges that a pose leaves; where they end is the pose model's word."""
    if pose.hip_flexion > USUAL["hip_flexion"]:
        yield PASSED_HIP
    if pose.dorsiflexion > USUAL["dorsiflexion"]:
        yield PASSED_ANKLE


def _rings(canvas: Canvas, pose: Pose) -> None:
    if pose.hip_flexion > USUAL["hip_flexion"]:
        passed(canvas, pose.hip)
    if pose.dorsiflexion > USUAL["dorsiflexion"]:
        passed(canvas, pose.ankle)


def _lifter(pose: Pose, variant: Variant, *, outline: bool = False) -> Canvas:
    """The body on the machine, of which only what touches the body is drawn."""
    canvas, built = Canvas(), variant.geometry
    assert built
    touch = _machine(canvas, pose, built)
    canvas.layer("start" if outline else "body")
    body.trunk(canvas, pose)
    body.leg(canvas, pose)
    if not outline:  # an arm would lie over the levers
        canvas.layer("arm")
        way = toward(pose.trunk)
        body.arm(canvas, pose, pose.hip - way * 0.06 - way * 0.02j, 1)
    canvas.layer("joints dark" if outline else "joints")
    body.joints(canvas, pose)
    canvas.layer("stay")
    canvas.line(touch)
    return canvas


def _machine(canvas: Canvas, pose: Pose, built: Geometry) -> tuple[Point, Point]:
    """Pad, seat, plate and a piece of the rail; the line on which the pad touches the back."""
    assert built.rail
    canvas.layer("machine")
    push, half = pose.footing.push, built.rail.plate.length_m.value / 2
    along = (pose.footing.toe - pose.footing.heel) / abs(pose.footing.toe - pose.footing.heel)
    middle = push * (pose.at + 1j * built.rail.offset_m.value)
    ends = middle - along * half, middle + along * half
    edge = ends[0] / push
    begin, end = edge.real - 0.06, edge.real + 0.2
    rail = 1j * (edge.imag - GAP)
    canvas.line([push * (begin + rail), push * (end + rail)], "rail")
    canvas.shape([*ends, push * (begin + 0.22 + rail), push * (begin + 0.09 + rail)], "bracket")
    touch = shapes.pad(canvas, pose, behind=True)
    if built.seat_deg:
        shapes.seat(canvas, touch[0], built.seat_deg.value)
    shapes.plate(canvas, ends)
    return touch

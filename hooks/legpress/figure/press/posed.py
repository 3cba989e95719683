"""Poses in; the whole numbers from which a picture takes them, and the picture of the middle one, out.

The page's script (tools/posture.js) puts the same numbers into the same attributes.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET

from markupsafe import Markup

from ...pose import Lifter, Pose
from ...posture import Postures, passed
from .canvas import SCALE, number
from .posable import posable

Figures = tuple[int, int, int, int, int]
"""Hip and ankle in tenths of a degree; place on the rail and levers of hip and knee in millimetres.
All are rounded down, so that a further rounding to whole degrees or centimetres is exact."""


def figures(pose: Pose) -> Figures:
    """A pose in whole numbers."""
    return (
        math.floor(pose.hip_flexion * 10),
        math.floor(pose.dorsiflexion * 10),
        math.floor(pose.at * 1000),
        math.floor(pose.hip_lever * 1000),
        math.floor(pose.knee_lever * 1000),
    )


def marks(pose: Pose | None) -> str:
    """Where a body gives: 1 the heel, 2 the pelvis, 3 both, 0 neither; "-" where it does not fit."""
    return str(pose.heel_lifts + 2 * pose.pelvis_rolls) if pose else "-"


def whole(tenths: int) -> int:
    """Tenths that were rounded down, as a whole number."""
    return (tenths + 5) // 10


def degrees(pose: Pose) -> tuple[str, str]:
    """Hip and ankle in words."""
    hip, ankle, *_ = figures(pose)
    return passed(hip, 120, pose.pelvis_rolls), passed(ankle, 20, pose.heel_lifts)


def in_the_middle(each: Postures) -> Markup:
    """The picture with the typical body in the usual depth."""
    root, pose = posable(each).root, each.pose(*each.usual)
    assert pose
    told = dict(_attributes(each, pose))
    for element in root.iter():
        for name in element.get("class", "").split():
            for key, value in told.get(name, {}).items():
                element.set(key, value)
    hip, ankle = degrees(pose)
    for text, said in zip(root.iter("text"), (hip, f"{each.usual[2]}°", ankle), strict=True):
        text.text = f"{text.text} {said}".replace("-", "\N{MINUS SIGN}")
    _describe(root, each)
    return Markup(ET.tostring(root, encoding="unicode").replace(" />", "/>"))


def legs(stature: int) -> tuple[float, float]:
    """Knee and ankle of a straight leg, in units of the picture."""
    lifter = Lifter(stature / 100)
    return round(lifter.thigh * SCALE, 1), round((lifter.thigh + lifter.shank) * SCALE, 1)


def way(each: Postures) -> tuple[float, float]:
    """How far the sled goes on the picture in a millimetre."""
    push = each.rail.push * SCALE / 1000
    return round(push.real, 4) + 0.0, round(-push.imag, 4) + 0.0


def _attributes(each: Postures, pose: Pose) -> Iterator[tuple[str, Mapping[str, str]]]:
    """What the parts of each class are given in a pose."""
    hip, ankle, at, hip_lever, knee_lever = figures(pose)
    stature, _, bend = each.usual
    thigh = -(each.machine.trunk + 180 + (hip + 0.5) / 10)
    knee_x, ankle_x = legs(stature)
    x, y = way(each)
    gone = at - math.floor(each.rail.near * 1000)
    unit = SCALE / 1000
    slope = each.rail.slope
    turns = {
        "thigh": f"rotate({_two(thigh)})",
        "shank": f"rotate({bend} {_two(knee_x)} 0)",
        "foot": f"rotate({_two(-(ankle + 0.5) / 10)} {_two(ankle_x)} 0)",
        "ride": f"translate({_two(gone * x)} {_two(gone * y)})",
        "along": f"rotate({_two(-slope)})",
        "force": f"translate(0 {_two(-hip_lever * unit)})",
        "knee-along": f"translate({_two(knee_x)} 0) rotate({_two(-slope - thigh)})",
        "knee-up": f"translate({_two(knee_x)} 0) rotate({_two(-thigh)})",
        "ankle-up": f"translate({_two(ankle_x)} 0) rotate({_two(-thigh - bend)})",
    }
    yield from ((name, {"transform": value}) for name, value in turns.items())
    yield "of-hip", {"d": f"M0 0V{_two(-hip_lever * unit)}"}
    yield "of-knee", {"d": f"M0 0V{_two(knee_lever * unit)}"}
    for name, shown in (("heel", pose.heel_lifts), ("pelvis", pose.pelvis_rolls)):
        yield name, {} if shown else {"display": "none"}


def _two(value: float) -> str:
    """A number with at most two places, as the script writes it."""
    return f"{math.floor(value * 100 + 0.5) / 100:g}" if abs(value) < 1000 else number(value)


def _describe(root: ET.Element, each: Postures) -> None:
    name = f"posture-{each.variant.slug}"
    root.set("aria-labelledby", f"{name}-title")
    title = ET.Element("title", {"id": f"{name}-title"})
    title.text = f"{each.variant.name} with a body on it, seen from the side"
    root.insert(0, title)

"""A machine design in, a schematic drawing of its mechanism out: seen from the side, not to scale."""

from __future__ import annotations

import math
from dataclasses import dataclass

from markupsafe import Markup

from ...model.diagram import Diagram
from ...model.machine import Design
from .body import ANKLE, SHANK, THIGH, TRUNK, Pose, foot, leg, limb, trunk
from .sketch import Sketch, bearing, joint, on_circle, toward

FLOOR = 210
REACH = 88
"""From the hip to the sole of a leg that is almost straight."""

_GUIDED = {
    "rail": "{plates} on a straight rail, {slope}",
    "linkage": "a plate that hangs on two swinging arms and moves in an arc",
    "hinge": "{bed} on an arm that swings about one pivot",
    "cable": "a {line} from low on a frame to the {contact}",
}
_LOADED = {
    "plates": "weight plates",
    "stack": "a weight stack with cable and pulleys",
    "motor": "a motor that holds the speed",
    "band": "an elastic band",
}
_BODY = {
    "seat": "The lifter sits on a seat with a backrest.",
    "bench": "The lifter lies on the back on a bench.",
    "prone-bench": "The lifter lies face down on a bench.",
    "trunk-pad": "The lifter stands on one leg, bent over with the trunk on a pad.",
    "chest-pad": "The lifter stands on one leg with the chest against a pad.",
    "kneeling-pad": "The lifter kneels with one knee on a pad and leans on another.",
    "frame": "The lifter stands on one leg and holds on to the frame.",
}


def mechanism(design: Design) -> Markup:
    """The drawing of a design that has one."""
    diagram = design.diagram
    if diagram is None:
        raise ValueError(f"{design.slug} has no diagram")
    sketch = Sketch(f"diagram-{design.slug}", f"{design.name}: its mechanism", spoken(diagram))
    sketch.line("ground", complex(12, FLOOR), complex(348, FLOOR))
    {"rail": _rail, "linkage": _linkage, "hinge": _hinge, "cable": _cable}[diagram.mechanism](
        sketch, diagram
    )
    return Markup(sketch.svg())


def spoken(diagram: Diagram) -> str:
    """What the drawing tells, in words."""
    loads = " and ".join(_LOADED[load] for load in diagram.load)
    contact = {"feet": "both feet push", "foot": "one foot pushes", "thigh": "one thigh pushes",
               "ankle": "one straight leg draws"}[diagram.push]  # fmt: skip
    where = {"cable": "the cable back"}.get(diagram.mechanism, "along the path with arrowheads")
    return (
        f"Side view of {_guided(diagram)}, loaded by {loads}. {_BODY[diagram.support]} "
        f"From where it is drawn solid, {contact} {where}; dashed is the end of the push."
    )


def _guided(diagram: Diagram) -> str:
    plates = "two separate foot plates, each with its own load," if diagram.split else "a foot plate"
    bed = "a padded roller behind the thigh" if diagram.push == "thigh" else "a foot bed"
    line = "band" if diagram.load == ["band"] else "cable"
    contact = "ankle" if diagram.push == "ankle" else "foot of a bent leg"
    slope = _slope(diagram.angle_deg or 0)
    if diagram.or_angle_deg is not None:
        slope += f" or {_slope(diagram.or_angle_deg)}"
    return _GUIDED[diagram.mechanism].format(
        plates=plates, bed=bed, line=line, contact=contact, slope=slope
    )


def _slope(degrees: int) -> str:
    return {0: "level", 90: "upright"}.get(degrees, f"rising at {degrees} degrees")


# ---- Presses on a straight rail ----------------------------------------------------------------


@dataclass(frozen=True)
class _Track:
    """A straight rail: its direction, and how far it lies from the foot's path."""

    angle: float
    below: float

    @property
    def along(self) -> complex:
        return toward(self.angle)

    @property
    def out(self) -> complex:
        """The step from the foot's path to the rail."""
        return toward(self.angle - 90, self.below)


def _rail(sketch: Sketch, diagram: Diagram) -> None:
    angle = diagram.angle_deg or 0
    pose = _rail_pose(diagram.support, angle)
    track = _Track(angle, 30)
    _support(sketch, diagram, pose)
    low, high = _rail_ends(pose, track)
    if diagram.or_angle_deg is not None:
        _other_slope(sketch, pose, track, diagram.or_angle_deg)
    _frame(sketch, low, high)
    if diagram.load == ["stack"]:
        _stack_at_the_left(sketch, pose.start + track.along * 12 + track.out * 0.75, low)
    if diagram.split:
        _platform(sketch, "far", pose.end, track, diagram)
        leg(sketch, "far", pose, pose.end, pose.push)
    else:
        leg(sketch, "end", pose, pose.end, pose.push)
        _platform(sketch, "ghost", pose.end, track, diagram)
    _travel(sketch, pose, track)
    _platform(sketch, "", pose.start, track, diagram)
    _lifter(sketch, diagram, pose)
    _push(sketch, pose.start + toward(angle + 90, 27) - track.along * 8, angle)
    _rail_labels(sketch, diagram, pose, track, high)


def _rail_pose(support: str, angle: float) -> Pose:
    along = toward(angle)
    if support in ("seat", "bench"):
        lean = 110 + 0.85 * angle if support == "seat" else 184.0
        hip = complex(116 + 0.7 * angle, 152 + 0.16 * angle)
        start = hip + along * 64 + toward(angle + 90, 10)
        return Pose(hip, lean, 1, start, angle, start + along * 24)
    if support == "prone-bench":
        hip = complex(140, 116)
        start = hip + complex(56, 0)
        return Pose(hip, 187, -1, start, angle, start + along * 32)
    hip, lean = _standing(support)
    start = hip + complex(22, 58)
    way = min(_to_reach(start - hip, along), 52)
    return Pose(hip, lean, -1, start, angle, start + along * way)


def _to_reach(start: complex, along: complex) -> float:
    """How far the foot goes until the leg is almost straight."""
    ahead = (start * along.conjugate()).real
    return -ahead + math.sqrt(max(ahead**2 - abs(start) ** 2 + REACH**2, 0))


def _rail_ends(pose: Pose, track: _Track) -> tuple[complex, complex]:
    low = pose.start + track.out - track.along * 18
    high = pose.end + track.out + track.along * 56
    if track.angle > 75:
        low = complex(low.real, FLOOR)
    return low, high


def _frame(sketch: Sketch, low: complex, high: complex) -> None:
    for at in (low, high):
        if at.imag < FLOOR - 4:
            sketch.line("frame", at, complex(at.real, FLOOR))
    sketch.line("rail", low, high)


def _platform(sketch: Sketch, look: str, at: complex, track: _Track, diagram: Diagram) -> None:
    """Foot plate and carriage; at is where the sole meets the plate."""
    up, along = -track.out / track.below, track.along
    base = at + track.out
    machine = f"part {look}".strip()
    sketch.shape(machine, *(base + up * h + along * a for h, a in ((6, 2), (6, 36), (22, 36), (22, 2))))
    sketch.bar(f"plate {look}".strip(), at + track.out * 0.8 + along * 2.5, at + up * 20 + along * 2.5, 5)
    if look != "ghost":
        for a in (8, 30):
            sketch.disc(machine, base + along * a + up * 3, 3)
    if diagram.load == ["plates"]:
        _weights(sketch, look, base + up * 16 + along * 21)


def _weights(sketch: Sketch, look: str, at: complex) -> None:
    sketch.disc(f"weight {look}".strip(), at, 15)
    if look != "ghost":
        sketch.disc("hub", at, 3)


def _travel(sketch: Sketch, pose: Pose, track: _Track) -> None:
    """The path of the platform, beside the rail."""
    side = track.out * 1.4
    first, last = pose.start + side + track.along * 8, pose.end + side + track.along * 38
    sketch.line("path", first, last)
    sketch.head("tip", last, bearing(last - first))
    sketch.head("tip", first, bearing(first - last))


def _other_slope(sketch: Sketch, pose: Pose, track: _Track, degrees: int) -> None:
    start = pose.start + track.out + track.along * 30
    end = start + toward(degrees, 80)
    sketch.line("rail ghost", start, end)
    sketch.text(end + complex(4, -4), f"or {degrees}°")


def _rail_labels(sketch: Sketch, diagram: Diagram, pose: Pose, track: _Track, high: complex) -> None:
    tip = pose.start + toward(track.angle + 90, 27)
    sketch.text(tip - track.along * 8 + complex(-7, 0), "push", "end")
    rail = complex(high.real + 18, FLOOR - 20) if track.angle > 75 else high + complex(7, 5)
    sketch.text(rail, "rails" if diagram.split else "rail")
    if diagram.load == ["plates"]:
        middle = pose.end + track.out * 0.5 + track.along * 21
        steep = track.angle > 75
        beside = middle + toward(track.angle + 90, 20) + track.along * (8 if steep else 12)
        sketch.text(beside, "plates", "end" if steep else "start")


# ---- Linkage -----------------------------------------------------------------------------------


def _linkage(sketch: Sketch, diagram: Diagram) -> None:
    hip, long, first, last = complex(112, 152), 84, -98, -70
    start = hip + complex(62, -14)
    joints = [start + complex(12, -6), start + complex(52, -6)]
    pivots = [at - toward(first, long) for at in joints]
    end = start + toward(last, long) - toward(first, long)
    pose = Pose(hip, 112, 1, start, 0, end)
    _support(sketch, diagram, pose)
    post = pivots[1].real + 44
    top = pivots[0].imag
    sketch.line("frame", pivots[0], complex(post, top), complex(post, FLOOR))
    if diagram.load == ["stack"]:
        _stack_at_the_left(sketch, start + complex(5, 24), start + complex(-24, 44))
    leg(sketch, "end", pose, end, 0)
    for look, sole in (("ghost", end), ("", start)):
        shift = sole - start
        for pivot, at in zip(pivots, joints, strict=True):
            sketch.line(f"arm {look}".strip(), pivot, at + shift)
        sketch.line(f"arm {look}".strip(), sole + complex(2.5, -6), joints[1] + shift)
        sketch.bar(f"plate {look}".strip(), sole + complex(2.5, 22), sole + complex(2.5, -24), 5)
        if diagram.load == ["plates"]:
            _weights(sketch, look, joints[1] + shift + complex(0, 14))
    for at in (*pivots, *joints):
        sketch.disc("pivot", at, 4)
    _swing(sketch, pivots[1], long + 36, first - 3, last + 4)
    _lifter(sketch, diagram, pose)
    _push(sketch, start + complex(-26, -30), 0)
    sketch.text(start + complex(-32, -26), "push", "end")
    sketch.text(complex(pivots[0].real, top - 10), "fixed pivots")
    sketch.text(complex(post + 6, 120), "frame")


# ---- Hinge -------------------------------------------------------------------------------------


def _hinge(sketch: Sketch, diagram: Diagram) -> None:
    (_hinge_at_the_thigh if diagram.push == "thigh" else _hinge_with_a_bed)(sketch, diagram)


def _hinge_with_a_bed(sketch: Sketch, diagram: Diagram) -> None:
    hip, lean = _standing(diagram.support)
    pivot, radius, first, last = hip + complex(36, -26), 72, -104, -46
    start, end = (on_circle(pivot, radius, at) for at in (first, last))
    pose = Pose(hip, lean, -1, start, first + 90, end)
    _support(sketch, diagram, pose)
    sketch.line("frame", pivot, complex(pivot.real + 12, pivot.imag), complex(pivot.real + 12, FLOOR))
    _hinge_load(sketch, diagram, pivot)
    leg(sketch, "end", pose, end, last + 90)
    for look, turn in (("ghost", last), ("", first)):
        off = toward(turn + 90, 4)
        sketch.line(f"arm {look}".strip(), pivot, on_circle(pivot, radius + 16, turn) + off)
        sketch.bar(
            f"plate {look}".strip(),
            on_circle(pivot, radius - 14, turn) + off / 2,
            on_circle(pivot, radius + 18, turn) + off / 2,
            5,
        )
        if diagram.load == ["plates"]:
            _weights(sketch, look, on_circle(pivot, radius + 10, turn) + off * 4.5)
    sketch.disc("pivot", pivot, 5)
    _swing(sketch, pivot, radius + 34, first, last)
    _lifter(sketch, diagram, pose)
    push = start + toward(first, -20) + toward(first + 90, 8)
    _push(sketch, push, first + 90)
    sketch.text(push + complex(8, 26), "push")
    sketch.text(pivot + complex(0, -19), "pivot", "middle")


def _hinge_at_the_thigh(sketch: Sketch, diagram: Diagram) -> None:
    hip, lean = _standing(diagram.support)
    first, last, radius = -135, -78, 36
    behind = 11
    _hold(sketch, hip, lean)
    sketch.line("frame", hip, hip + complex(60, 0), complex(hip.real + 60, FLOOR))
    _hinge_load(sketch, diagram, hip)
    _standing_leg(sketch, hip)
    for look, turn in (("end", last), ("", first)):
        knee = on_circle(hip, THIGH, turn)
        shin = knee + toward(-92 if look else -100, SHANK)
        limb(sketch, look, hip, knee, shin)
        foot(sketch, look, shin, -100, -1)
    for look, turn in (("ghost", last), ("", first)):
        roller = on_circle(hip, radius, turn) + toward(turn + 90, behind + 4)
        sketch.line(f"arm {look}".strip(), hip, roller)
        sketch.disc(f"roller {look}".strip(), roller, 8)
    _lean(sketch, hip, lean)
    sketch.disc("pivot", hip, 5)
    _swing(sketch, hip, radius + 30, first + 26, last + 20)
    push = on_circle(hip, radius, first) + toward(first + 90, behind + 14)
    _push(sketch, push, first + 90)
    sketch.text(push + toward(first + 90, 34) + complex(-4, 12), "push")
    sketch.text(on_circle(hip, radius, last) + toward(last + 90, behind + 4) + complex(14, 4), "roller")
    sketch.text(hip + complex(17, -19), "motor" if diagram.load == ["motor"] else "pivot")


def _hinge_load(sketch: Sketch, diagram: Diagram, pivot: complex) -> None:
    if diagram.load == ["motor"]:
        sketch.shape("part", *(pivot + complex(x, y) for x, y in ((-15, -15), (15, -15), (15, 15), (-15, 15))))
    elif diagram.load == ["stack"]:
        sketch.disc("part", pivot, 13)
        top = complex(294, pivot.imag - 5)
        sketch.line("cable", pivot - 13j, top - 8j)
        _stack(sketch, top, 1)


# ---- Cable -------------------------------------------------------------------------------------


def _cable(sketch: Sketch, diagram: Diagram) -> None:
    hip, lean = _standing(diagram.support)
    bent = diagram.push == "foot"
    first, last = (-112, -62) if bent else (-98, -58)
    low = complex(74, 196)
    ends = [_free_leg(hip, turn, bent)[-1] for turn in (first, last)]
    _column(sketch, diagram, low)
    for look, end in (("ghost", ends[1]), ("", ends[0])):
        _lines(sketch, diagram, look, low, end)
    _standing_leg(sketch, hip)
    for look, turn in (("end", last), ("", first)):
        points = _free_leg(hip, turn, bent)
        foot(sketch, look, points[2], bearing(points[2] - points[1]), -1)
        limb(sketch, look, *points)
        sketch.disc(f"cuff {look}".strip(), points[-1], 5)
    _lean(sketch, hip, lean)
    way = bearing(ends[0] - hip)
    out = abs(ends[0] - hip)
    _swing(sketch, hip, out + 20 if bent else out * 0.72, way + 6, bearing(ends[1] - hip) - 6)
    _push(sketch, ends[0] + toward(way + 90, 10), way + 90)
    sketch.text(ends[0] + complex(46, 8), "kick back" if bent else "draw back")
    sketch.text(ends[0] + complex(-10, -9), "strap" if bent else "cuff", "end")


def _free_leg(hip: complex, turn: float, bent: bool) -> tuple[complex, complex, complex]:
    knee = on_circle(hip, THIGH, turn)
    return hip, knee, on_circle(knee, SHANK, turn + (80 if bent else 4))


def _column(sketch: Sketch, diagram: Diagram, low: complex) -> None:
    sketch.line("frame", complex(low.real + 8, FLOOR), complex(low.real + 8, 20))
    if "stack" in diagram.load:
        sketch.line("frame", complex(low.real + 8, 20), complex(24, 20), complex(24, FLOOR))
        sketch.line("cable", low + complex(-6, 0), complex(low.real - 6, 36))
        _stack(sketch, complex(low.real - 14, 36), -1)
    sketch.disc("pivot", low, 6)


def _lines(sketch: Sketch, diagram: Diagram, look: str, low: complex, end: complex) -> None:
    if "stack" in diagram.load:
        sketch.line(f"cable {look}".strip(), low + 6j, end)
    if "band" in diagram.load and not look:
        start = low - 28j
        step = (end - start) / 20
        zigzag = [start + step * at + step * 1j / abs(step) * (4 if at % 2 else -4) for at in range(1, 20)]
        sketch.line("band", start, *zigzag, end)
        sketch.text(start + complex(10, -8), "band")


# ---- What several share ------------------------------------------------------------------------


def _standing(support: str) -> tuple[complex, float]:
    """Hip and trunk of a lifter on one leg."""
    return {
        "trunk-pad": (complex(134, 114), 178.0),
        "chest-pad": (complex(134, 114), 126.0),
        "kneeling-pad": (complex(140, 106), 152.0),
        "frame": (complex(150, 114), 106.0),
    }[support]


def _lifter(sketch: Sketch, diagram: Diagram, pose: Pose) -> None:
    leg(sketch, "", pose, pose.start, pose.push)
    trunk(sketch, pose.hip, pose.trunk)


def _support(sketch: Sketch, diagram: Diagram, pose: Pose) -> None:
    if diagram.support in ("seat", "bench", "prone-bench"):
        _couch(sketch, diagram, pose)
        return
    hip = pose.hip
    if diagram.support == "kneeling-pad":
        knee = hip + complex(-4, THIGH)
        sketch.pad(knee + complex(-22, 11), knee + complex(18, 11))
        sketch.line("frame", knee + complex(-4, 16), complex(knee.real - 4, FLOOR))
        limb(sketch, "far", hip, knee, knee + complex(SHANK, 2))
    else:
        _standing_leg(sketch, hip)
    _front_pad(sketch, pose)


def _front_pad(sketch: Sketch, pose: Pose) -> None:
    """The pad before the trunk, on a post."""
    front = toward(pose.trunk + 90, 13)
    first, last = (pose.hip + toward(pose.trunk, at) + front for at in (14, TRUNK + 6))
    sketch.pad(first, last)
    middle = (first + last) / 2 + toward(pose.trunk + 90, 5)
    sketch.line("frame", middle, complex(middle.real, FLOOR))
    sketch.text(complex(middle.real - 6, (middle.imag + FLOOR) / 2 + 12), "pad", "end")


def _couch(sketch: Sketch, diagram: Diagram, pose: Pose) -> None:
    """Seat and backrest, or a bench."""
    below = 12 * (1 if pose.side > 0 else 1)
    under = toward(pose.trunk + 90, below)
    hip, back = pose.hip, toward(pose.trunk)
    first = hip + under - back * (4 if diagram.support == "seat" else 16 * (pose.side > 0))
    last = hip + under + back * (TRUNK + 24)
    for at in (0.3, 0.85) if diagram.support != "seat" else (0.5,):
        leg_top = first + (last - first) * at + toward(pose.trunk + 90, 5)
        sketch.line("frame", leg_top, complex(leg_top.real, FLOOR))
    sketch.pad(first, last)
    if diagram.support == "seat":
        seat = toward(pose.trunk - 104)
        corner = hip + toward(pose.trunk - 194, 12)
        sketch.pad(corner - seat * 12, corner + seat * 22)
    middle = hip + 6 if diagram.support == "seat" else (first + last) / 2
    sketch.text(middle + complex(0, 34 if diagram.support == "seat" else 22), "pad", "middle")


def _standing_leg(sketch: Sketch, hip: complex) -> None:
    ankle = complex(hip.real - 6, FLOOR - ANKLE)
    limb(sketch, "far", hip, joint(hip, ankle, THIGH, SHANK, -1), ankle)
    foot(sketch, "far", ankle, -90, -1)


def _hold(sketch: Sketch, hip: complex, lean: float) -> None:
    """A post to hold on to."""
    hand = complex(82, 92)
    sketch.line("frame", hand + complex(0, -12), complex(hand.real, FLOOR))


def _lean(sketch: Sketch, hip: complex, lean: float) -> None:
    trunk(sketch, hip, lean, complex(82, 92))


def _swing(sketch: Sketch, centre: complex, radius: float, first: float, last: float) -> None:
    """The path of a part that turns about a pivot."""
    sketch.arc("path", centre, radius, first, last)
    sketch.head("tip", on_circle(centre, radius, last), last + 90)
    sketch.head("tip", on_circle(centre, radius, first), first - 90)


def _push(sketch: Sketch, start: complex, degrees: float) -> None:
    tip = start + toward(degrees, 30)
    sketch.line("push", start, tip - toward(degrees, 6))
    sketch.head("push-tip", tip, degrees, 10)


def _stack_at_the_left(sketch: Sketch, tied: complex, low: complex) -> None:
    """From the moving part to a pulley at the low end, along the floor, up, and down to a stack."""
    corner, top = complex(53, FLOOR - 10), complex(40, 40)
    turn = complex(low.real - 4, min(low.imag, FLOOR - 10))
    sketch.line("cable", tied, turn, corner, complex(48, 200), complex(48, 40))
    for at in (turn, corner):
        sketch.disc("pivot", at, 5)
    _stack(sketch, top, -1)


def _stack(sketch: Sketch, top: complex, side: int) -> None:
    """A pulley at the top, and a stack of plates under it with a pin."""
    sketch.disc("pivot", top, 8)
    x = top.real + 8 * side
    sketch.line("cable", complex(x, top.imag), complex(x, 124))
    for level in range(7):
        y = 126 + 11 * level
        look = "slab lifted" if level < 3 else "slab"
        sketch.shape(look, *(complex(x + dx, y + dy) for dx, dy in ((-13, 0), (13, 0), (13, 9), (-13, 9))))
    sketch.line("pin", complex(x + 8 * side, 152.5), complex(x + 20 * side, 152.5))
    sketch.text(complex(x, FLOOR + 13), "stack", "middle")

"""An arm that swings about one pivot, with a foot bed or with a roller for the thigh."""

from __future__ import annotations

from ...model.diagram import Diagram
from .body import SHANK, THIGH, Pose, foot, leg, limb
from .load import stack, weights
from .marks import push_arrow, swing_path
from .sketch import FLOOR, Sketch, on_circle, toward
from .support import holder, lifter, post, standing, standing_leg, support


def hinge(sketch: Sketch, diagram: Diagram) -> None:
    """Body, arm and load."""
    (_hinge_at_the_thigh if diagram.push == "thigh" else _hinge_with_a_bed)(sketch, diagram)


def _hinge_with_a_bed(sketch: Sketch, diagram: Diagram) -> None:
    hip, lean = standing(diagram.support)
    pivot, radius, first, last = hip + complex(36, -26), 72, -104, -46
    start, end = (on_circle(pivot, radius, at) for at in (first, last))
    pose = Pose(hip, lean, -1, start, first + 90, end)
    support(sketch, diagram, pose)
    sketch.line(
        "frame", pivot, complex(pivot.real + 12, pivot.imag), complex(pivot.real + 12, FLOOR)
    )
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
            weights(sketch, look, on_circle(pivot, radius + 10, turn) + off * 4.5)
    sketch.disc("pivot", pivot, 5)
    swing_path(sketch, pivot, radius + 34, first, last)
    lifter(sketch, pose)
    push = start + toward(first, -20) + toward(first + 90, 8)
    push_arrow(sketch, push, first + 90)
    sketch.text(push + complex(24, 24), "push")
    if diagram.load == ["plates"]:
        sketch.text(pivot + complex(90, 30), "plates")
    sketch.text(pivot + complex(0, -19), "pivot", "middle")


def _hinge_at_the_thigh(sketch: Sketch, diagram: Diagram) -> None:
    hip, lean = standing(diagram.support)
    first, last, radius = -135, -66, 36
    behind = 11
    post(sketch)
    sketch.line("frame", hip, hip + complex(60, 0), complex(hip.real + 60, FLOOR))
    _hinge_load(sketch, diagram, hip)
    standing_leg(sketch, hip)
    for look, turn in (("end", last), ("", first)):
        knee = on_circle(hip, THIGH, turn)
        shin = knee + toward(-92 if look else -100, SHANK)
        limb(sketch, look, hip, knee, shin)
        foot(sketch, look, shin, -100, -1)
    for look, turn in (("ghost", last), ("", first)):
        roller = on_circle(hip, radius, turn) + toward(turn + 90, behind + 4)
        sketch.line(f"arm {look}".strip(), hip, roller)
        sketch.disc(f"roller {look}".strip(), roller, 8)
    holder(sketch, hip, lean)
    sketch.disc("pivot", hip, 5)
    swing_path(sketch, hip, radius + 30, first + 26, last + 20)
    push = on_circle(hip, radius, first) + toward(first + 90, behind + 14)
    push_arrow(sketch, push, first + 90)
    sketch.text(push + toward(first + 90, 34) + complex(-4, 12), "push")
    sketch.text(
        on_circle(hip, radius, last) + toward(last + 90, behind + 4) + complex(14, 4), "roller"
    )
    sketch.text(hip + complex(17, -19), "motor" if diagram.load == ["motor"] else "pivot")


def _hinge_load(sketch: Sketch, diagram: Diagram, pivot: complex) -> None:
    if diagram.load == ["motor"]:
        sketch.shape(
            "part",
            *(pivot + complex(x, y) for x, y in ((-15, -15), (15, -15), (15, 15), (-15, 15))),
        )
    elif diagram.load == ["stack"]:
        sketch.disc("part", pivot, 13)
        top = complex(294, pivot.imag - 5)
        sketch.line("cable", pivot - 13j, top - 8j)
        stack(sketch, top, 1)

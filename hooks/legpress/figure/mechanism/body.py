"""A simplified lifter for schematic drawings: leg, trunk, head; joints as small circles."""

from __future__ import annotations

from dataclasses import dataclass

from .sketch import Sketch, joint, toward

THIGH, SHANK, TRUNK = 46, 46, 50
ANKLE = 6
"""From the sole to the ankle."""


@dataclass(frozen=True)
class Pose:
    """Where the body is, and how the foot moves."""

    hip: complex
    trunk: float
    """The direction from hip to shoulder, in degrees."""
    side: int
    """+1 when knees and toes are to the left of the way from hip to foot, -1 when to the right."""
    start: complex
    """The sole at the start of the push."""
    push: float
    """The direction of the push at the start."""
    end: complex
    """The sole at its end."""


def leg(sketch: Sketch, look: str, pose: Pose, sole: complex, push: float) -> None:
    """A leg whose sole faces the way of the push."""
    ankle = sole - toward(push, ANKLE)
    knee = joint(pose.hip, ankle, THIGH, SHANK, pose.side)
    foot(sketch, look, ankle, push, pose.side)
    limb(sketch, look, pose.hip, knee, ankle)


def foot(sketch: Sketch, look: str, ankle: complex, down: float, side: int) -> None:
    """A foot: down is the way its sole faces, side the side of its toes."""
    toes, sole = toward(down + 90 * side), ankle + toward(down, ANKLE - 2)
    sketch.shape(
        f"foot {look}".strip(),
        ankle - toes * 3,
        sole - toes * 6,
        sole + toes * 15,
        ankle + toes * 4,
    )


def limb(sketch: Sketch, look: str, *points: complex) -> None:
    """A limb with its joints."""
    sketch.line(f"flesh {look}".strip(), *points)
    for at in points:
        sketch.disc("joint", at, 2.6)


def trunk(sketch: Sketch, hip: complex, degrees: float, hand: complex | None = None) -> None:
    """Trunk and head, and an arm that holds on."""
    shoulder = hip + toward(degrees, TRUNK)
    if hand is not None:
        sketch.line("flesh", shoulder, joint(shoulder, hand, 30, 30, 1), hand)
    sketch.line("flesh", hip, shoulder)
    sketch.disc("skull", shoulder + toward(degrees, 18), 9.5)
    sketch.disc("joint", shoulder, 2.6)
    sketch.disc("joint", hip, 2.6)

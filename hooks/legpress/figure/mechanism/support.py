"""What carries the body, and the body on it: seats, benches, pads, a standing leg."""

from __future__ import annotations

from ...model.diagram import Diagram
from .body import ANKLE, SHANK, THIGH, TRUNK, Pose, foot, leg, limb, trunk
from .sketch import FLOOR, Sketch, joint, toward

HAND = complex(82, 92)
"""Where a hand holds on."""


def standing(support: str) -> tuple[complex, float]:
    """Hip and trunk of a lifter on one leg."""
    return {
        "trunk-pad": (complex(134, 114), 178.0),
        "chest-pad": (complex(134, 114), 126.0),
        "kneeling-pad": (complex(140, 106), 152.0),
        "frame": (complex(150, 114), 106.0),
    }[support]


def lifter(sketch: Sketch, pose: Pose) -> None:
    """The body at the start of the push."""
    leg(sketch, "", pose, pose.start, pose.push)
    trunk(sketch, pose.hip, pose.trunk)


def support(sketch: Sketch, diagram: Diagram, pose: Pose) -> None:
    """Seat, bench or pads, and the leg that only stands or kneels."""
    if diagram.support in ("seat", "bench", "prone-bench"):
        _couch(sketch, diagram, pose)
        return
    if diagram.support == "kneeling-pad":
        _kneeling_leg(sketch, pose.hip)
    else:
        standing_leg(sketch, pose.hip)
    _front_pad(sketch, pose)


def _kneeling_leg(sketch: Sketch, hip: complex) -> None:
    knee = hip + complex(-16, 43)
    sketch.pad(knee + complex(-22, 11), knee + complex(16, 11))
    sketch.line("frame", knee + complex(-4, 16), complex(knee.real - 4, FLOOR))
    limb(sketch, "far", hip, knee, knee + complex(SHANK, 2))


def _front_pad(sketch: Sketch, pose: Pose) -> None:
    """The pad before the trunk, on a post."""
    front = toward(pose.trunk + 90, 13)
    first, last = (pose.hip + toward(pose.trunk, at) + front for at in (14, TRUNK + 6))
    sketch.pad(first, last)
    middle = (first + last) / 2 + toward(pose.trunk + 90, 5)
    sketch.line("frame", middle, complex(middle.real, FLOOR))
    sketch.text(complex(middle.real - 6, (middle.imag + FLOOR) / 2 + 12), "pad", "end")


def _couch(sketch: Sketch, diagram: Diagram, pose: Pose) -> None:
    (_seat if diagram.support == "seat" else _bench)(sketch, pose)


def _seat(sketch: Sketch, pose: Pose) -> None:
    """A backrest on a post, and a short seat."""
    under, back = toward(pose.trunk + 90, 12), toward(pose.trunk)
    first, last = pose.hip + under - back * 4, pose.hip + under + back * (TRUNK + 24)
    _posts(sketch, first, last, 0.5)
    sketch.pad(first, last)
    seat, corner = toward(pose.trunk - 104), pose.hip + toward(pose.trunk - 194, 12)
    sketch.pad(corner - seat * 12, corner + seat * 22)
    sketch.text(last + complex(-9, 3), "pad", "end")


def _bench(sketch: Sketch, pose: Pose) -> None:
    """One long pad under hips, trunk and head; face down it ends at the hips."""
    under, back = toward(pose.trunk + 90, 12), toward(pose.trunk)
    first = pose.hip + under - back * (16 if pose.side > 0 else 0)
    last = pose.hip + under + back * (TRUNK + 24)
    _posts(sketch, first, last, 0.3, 0.85)
    sketch.pad(first, last)
    sketch.text((first + last) / 2 + 22j, "pad", "middle")


def _posts(sketch: Sketch, first: complex, last: complex, *at: float) -> None:
    for share in at:
        top = first + (last - first) * share
        sketch.line("frame", top, complex(top.real, FLOOR))


def standing_leg(sketch: Sketch, hip: complex) -> None:
    """The leg that does not work."""
    ankle = complex(hip.real - 6, FLOOR - ANKLE)
    limb(sketch, "far", hip, joint(hip, ankle, THIGH, SHANK, -1), ankle)
    foot(sketch, "far", ankle, -90, -1)


def post(sketch: Sketch) -> None:
    """A post to hold on to."""
    sketch.line("frame", HAND - 12j, complex(HAND.real, FLOOR))


def holder(sketch: Sketch, hip: complex, lean: float) -> None:
    """Trunk and head of somebody who holds on."""
    trunk(sketch, hip, lean, HAND)

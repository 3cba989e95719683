"""The three angles of a pose as arcs with numbers, each from where the joint would be at zero."""

from __future__ import annotations

from ...pose import Pose
from ...pose.plane import Point
from .canvas import Canvas
from .labels import Labels

RADIUS = 0.15
GUIDE = 0.22


def angles(canvas: Canvas, labels: Labels, pose: Pose) -> None:
    """Hip and knee bend and the ankle's, with the line of zero dashed."""
    hip, knee, ankle = pose.hip, pose.knee, pose.ankle
    foot = pose.footing.toe - pose.footing.heel
    square = (ankle - knee) * 1j
    arcs = (
        (hip, hip - pose.shoulder, knee - hip, pose.hip_flexion),
        (knee, knee - hip, ankle - knee, -pose.knee_flexion),
        (ankle, square, foot, pose.dorsiflexion),
    )
    ways = [_arc(canvas, *arc) for arc in arcs]
    ways[-1] = foot / abs(foot)  # the ankle is named beyond the toes
    canvas.line([ankle, ankle + foot / abs(foot) * GUIDE], "zero")
    for (at, *_), way in zip(arcs, ways, strict=True):
        labels.keep_free(at + way * 0.06, at + way * RADIUS, 0.02)
    names = zip(("hip", "knee", "ankle"), arcs, ways, strict=True)
    for name, (at, _, _, degrees), way in reversed([*names]):  # the ankle has the least room
        words = f"{name} {spoken(-degrees if name == 'knee' else degrees)}"
        labels.put(words, at + way * (RADIUS + 0.01), way)


def _arc(canvas: Canvas, at: Point, zero: complex, now: complex, degrees: float) -> complex:
    """Draws an angle; the direction in which its name belongs."""
    zero, now = zero / abs(zero), now / abs(now)
    canvas.line([at, at + zero * GUIDE], "zero")
    canvas.arc(at, RADIUS, zero, now, degrees > 0)
    middle = (zero + now) / abs(zero + now)
    if abs(degrees) > 25:
        return middle
    return middle * (1j if middle.real > 0 else -1j)  # a small angle is named from above


def spoken(degrees: float) -> str:
    """An angle as the picture writes it."""
    return f"{degrees:.0f}°".replace("-0", "0").replace("-", "\N{MINUS SIGN}")
